// Written by `cargo xtask generate`; not to be edited. One method for each command: plain values
// cross as they are; anything of another type goes the way of `execute`, which names every fault.

import { PLAIN, WHOLE, is, json } from "./calls.mjs";

export class IncomingCommands {
  receive(args) {
    return is.given(args.metadata)
      ? this[PLAIN]("receive_", args, json(args.metadata))
      : this[WHOLE]("receive", args, { metadata: args.metadata });
  }

  refuseReceipt(args) {
    return is.text(args.cause) && is.text(args.note)
      ? this[PLAIN]("refuse_receipt_", args, args.cause, args.note)
      : this[WHOLE]("refuse_receipt", args, { cause: args.cause, note: args.note });
  }

  stamp(args) {
    return this[PLAIN]("stamp_", args);
  }

  forwardUnopened(args) {
    return this[PLAIN]("forward_unopened_", args);
  }

  handIn(args) {
    return this[PLAIN]("hand_in_", args);
  }

  register(args) {
    return is.flag(args.authentic) && is.flag(args.intact) && is.flag(args.right_recipient)
      ? this[PLAIN]("register_", args, args.authentic, args.intact, args.right_recipient)
      : this[WHOLE]("register", args, { verification: { authentic: args.authentic, intact: args.intact, right_recipient: args.right_recipient } });
  }

  submit(args) {
    return is.text(args.to)
      ? this[PLAIN]("submit_", args, args.to)
      : this[WHOLE]("submit", args, { to: args.to });
  }

  direct(args) {
    return (is.absent(args.due) || is.text(args.due)) && (is.absent(args.opinion) || is.text(args.opinion))
      ? this[PLAIN]("direct_", args, json(args.lead), json(args.co), json(args.info), args.due ?? undefined, args.opinion ?? undefined)
      : this[WHOLE]("direct", args, { lead: args.lead, co: args.co, info: args.info, due: args.due, opinion: args.opinion });
  }

  completeEntry(args) {
    return this[PLAIN]("complete_entry_", args);
  }

  handOver(args) {
    return is.given(args.to) && (is.absent(args.signed_receipt) || is.flag(args.signed_receipt))
      ? this[PLAIN]("hand_over_", args, json(args.to), args.signed_receipt ?? undefined)
      : this[WHOLE]("hand_over", args, { to: args.to, signed_receipt: args.signed_receipt });
  }

  assignTracker(args) {
    return is.text(args.person)
      ? this[PLAIN]("assign_tracker_", args, args.person)
      : this[WHOLE]("assign_tracker", args, { person: args.person });
  }

  urge(args) {
    return is.count(args.line) && is.text(args.kind) && (is.absent(args.text) || is.text(args.text))
      ? this[PLAIN]("urge_", args, args.line, args.kind, args.text ?? undefined)
      : this[WHOLE]("urge", args, { line: args.line, kind: args.kind, text: args.text });
  }

  reviseDue(args) {
    return is.text(args.basis) && (is.absent(args.agreed) || is.text(args.agreed))
      ? this[PLAIN]("revise_due_", args, args.basis, args.agreed ?? undefined)
      : this[WHOLE]("revise_due", args, { basis: args.basis, agreed: args.agreed });
  }

  assign(args) {
    return is.count(args.line) && is.text(args.to) && (is.absent(args.due) || is.text(args.due))
      ? this[PLAIN]("assign_", args, args.line, args.to, json(args.co), args.due ?? undefined)
      : this[WHOLE]("assign", args, { line: args.line, to: args.to, co: args.co, due: args.due });
  }

  open(args) {
    return is.count(args.line)
      ? this[PLAIN]("open_", args, args.line)
      : this[WHOLE]("open", args, { line: args.line });
  }

  start(args) {
    return is.count(args.line)
      ? this[PLAIN]("start_", args, args.line)
      : this[WHOLE]("start", args, { line: args.line });
  }

  opine(args) {
    return is.count(args.line) && is.text(args.text)
      ? this[PLAIN]("opine_", args, args.line, args.text)
      : this[WHOLE]("opine", args, { line: args.line, text: args.text });
  }

  report(args) {
    return is.count(args.line) && is.text(args.result) && (is.absent(args.reply) || is.text(args.reply))
      ? this[PLAIN]("report_", args, args.line, args.result, args.reply ?? undefined)
      : this[WHOLE]("report", args, { line: args.line, result: args.result, reply: args.reply });
  }

  return(args) {
    return is.text(args.reason)
      ? this[PLAIN]("return_", args, args.reason)
      : this[WHOLE]("return", args, { reason: args.reason });
  }

  decline(args) {
    return is.count(args.line) && is.text(args.reason)
      ? this[PLAIN]("decline_", args, args.line, args.reason)
      : this[WHOLE]("decline", args, { line: args.line, reason: args.reason });
  }

  recall(args) {
    return is.count(args.line)
      ? this[PLAIN]("recall_", args, args.line)
      : this[WHOLE]("recall", args, { line: args.line });
  }

  approveCompletion(args) {
    return this[PLAIN]("approve_completion_", args);
  }

  file(args) {
    return is.text(args.dossier) && is.text(args.notation)
      ? this[PLAIN]("file_", args, args.dossier, args.notation)
      : this[WHOLE]("file", args, { dossier: args.dossier, notation: args.notation });
  }
}

export class OutgoingCommands {
  draft(args) {
    return is.given(args.content) && is.text(args.unit) && is.text(args.signer) && (is.absent(args.field) || is.text(args.field)) && (is.absent(args.body) || is.text(args.body)) && (is.absent(args.urgency) || is.text(args.urgency)) && (is.absent(args.reply_to) || is.text(args.reply_to)) && (is.absent(args.template) || is.text(args.template))
      ? this[PLAIN]("draft_", args, json(args.content), args.unit, args.signer, args.field ?? undefined, args.body ?? undefined, json(args.co_units), args.urgency ?? undefined, args.reply_to ?? undefined, args.template ?? undefined)
      : this[WHOLE]("draft", args, { content: args.content, unit: args.unit, signer: args.signer, field: args.field, body: args.body, co_units: args.co_units, urgency: args.urgency, reply_to: args.reply_to, template: args.template });
  }

  revise(args) {
    return is.given(args.content)
      ? this[PLAIN]("revise_", args, json(args.content))
      : this[WHOLE]("revise", args, { content: args.content });
  }

  submit(args) {
    return this[PLAIN]("submit_", args);
  }

  open(args) {
    return is.count(args.line)
      ? this[PLAIN]("open_", args, args.line)
      : this[WHOLE]("open", args, { line: args.line });
  }

  agree(args) {
    return is.count(args.line) && (is.absent(args.text) || is.text(args.text))
      ? this[PLAIN]("agree_", args, args.line, args.text ?? undefined)
      : this[WHOLE]("agree", args, { line: args.line, text: args.text });
  }

  checkContent(args) {
    return this[PLAIN]("check_content_", args);
  }

  checkFormat(args) {
    return this[PLAIN]("check_format_", args);
  }

  approve(args) {
    return this[PLAIN]("approve_", args);
  }

  return(args) {
    return is.count(args.line) && is.text(args.reason) && (is.absent(args.to) || is.text(args.to))
      ? this[PLAIN]("return_", args, args.line, args.reason, args.to ?? undefined)
      : this[WHOLE]("return", args, { line: args.line, reason: args.reason, to: args.to });
  }

  handBack(args) {
    return this[PLAIN]("hand_back_", args);
  }

  recall(args) {
    return this[PLAIN]("recall_", args);
  }

  proposeUrgency(args) {
    return is.text(args.urgency)
      ? this[PLAIN]("propose_urgency_", args, args.urgency)
      : this[WHOLE]("propose_urgency", args, { urgency: args.urgency });
  }

  decideUrgency(args) {
    return is.text(args.urgency)
      ? this[PLAIN]("decide_urgency_", args, args.urgency)
      : this[WHOLE]("decide_urgency", args, { urgency: args.urgency });
  }

  sign(args) {
    return (is.absent(args.post) || is.text(args.post)) && (is.absent(args.urgency) || is.text(args.urgency))
      ? this[PLAIN]("sign_", args, json(args.capacity), args.post ?? undefined, args.urgency ?? undefined)
      : this[WHOLE]("sign", args, { capacity: args.capacity, post: args.post, urgency: args.urgency });
  }

  assignNumber(args) {
    return (is.absent(args.reservation) || is.count(args.reservation))
      ? this[PLAIN]("assign_number_", args, args.reservation ?? undefined)
      : this[WHOLE]("assign_number", args, { reservation: args.reservation });
  }

  register(args) {
    return is.count(args.copies)
      ? this[PLAIN]("register_", args, args.copies)
      : this[WHOLE]("register", args, { copies: args.copies });
  }

  applyAgencySignature(args) {
    return this[PLAIN]("apply_agency_signature_", args, json(args.renditions));
  }

  issue(args) {
    return this[PLAIN]("issue_", args);
  }

  void(args) {
    return is.text(args.reason)
      ? this[PLAIN]("void_", args, args.reason)
      : this[WHOLE]("void", args, { reason: args.reason });
  }

  send(args) {
    return this[PLAIN]("send_", args);
  }

  recordDelivery(args) {
    return is.text(args.recipient) && is.given(args.status)
      ? this[PLAIN]("record_delivery_", args, args.recipient, json(args.status))
      : this[WHOLE]("record_delivery", args, { recipient: args.recipient, status: args.status });
  }

  keep(args) {
    return this[PLAIN]("keep_", args);
  }

  amendRecord(args) {
    return is.text(args.note)
      ? this[PLAIN]("amend_record_", args, args.note)
      : this[WHOLE]("amend_record", args, { note: args.note });
  }

  correct(args) {
    return is.text(args.flaw) && is.text(args.instrument_type) && (is.absent(args.instrument) || is.text(args.instrument))
      ? this[PLAIN]("correct_", args, args.flaw, args.instrument_type, args.instrument ?? undefined)
      : this[WHOLE]("correct", args, { flaw: args.flaw, instrument_type: args.instrument_type, instrument: args.instrument });
  }

  withdraw(args) {
    return is.text(args.reason)
      ? this[PLAIN]("withdraw_", args, args.reason)
      : this[WHOLE]("withdraw", args, { reason: args.reason });
  }
}

export class DossierCommands {
  openDossier(args) {
    return is.text(args.notation) && is.text(args.title) && is.given(args.retention) && (is.absent(args.medium) || is.text(args.medium)) && (is.absent(args.file_kind) || is.text(args.file_kind)) && (is.absent(args.start) || is.text(args.start)) && (is.absent(args.listed) || is.flag(args.listed))
      ? this[PLAIN]("open_dossier_", args, args.notation, args.title, json(args.retention), args.medium ?? undefined, args.file_kind ?? undefined, args.start ?? undefined, args.listed ?? undefined)
      : this[WHOLE]("open_dossier", args, { notation: args.notation, title: args.title, retention: args.retention, medium: args.medium, file_kind: args.file_kind, start: args.start, listed: args.listed });
  }

  collect(args) {
    return is.text(args.document)
      ? this[PLAIN]("collect_", args, args.document)
      : this[WHOLE]("collect", args, { document: args.document });
  }

  takeOut(args) {
    return is.text(args.document) && is.text(args.cause)
      ? this[PLAIN]("take_out_", args, args.document, args.cause)
      : this[WHOLE]("take_out", args, { document: args.document, cause: args.cause });
  }

  closeDossier(args) {
    return is.text(args.work_ended) && is.given(args.retention) && is.text(args.title) && is.text(args.notation)
      ? this[PLAIN]("close_dossier_", args, args.work_ended, json(args.retention), args.title, args.notation)
      : this[WHOLE]("close_dossier", args, { work_ended: args.work_ended, retention: args.retention, title: args.title, notation: args.notation });
  }

  handOverDossier(args) {
    return is.text(args.to)
      ? this[PLAIN]("hand_over_dossier_", args, args.to)
      : this[WHOLE]("hand_over_dossier", args, { to: args.to });
  }

  keepDossier(args) {
    return is.text(args.until) && is.flag(args.written_consent) && is.flag(args.list_sent_to_archive)
      ? this[PLAIN]("keep_dossier_", args, args.until, args.written_consent, args.list_sent_to_archive)
      : this[WHOLE]("keep_dossier", args, { until: args.until, written_consent: args.written_consent, list_sent_to_archive: args.list_sent_to_archive });
  }

  transferDossier(args) {
    return (is.absent(args.lists) || is.count(args.lists)) && (is.absent(args.minutes) || is.count(args.minutes))
      ? this[PLAIN]("transfer_dossier_", args, args.lists ?? undefined, args.minutes ?? undefined)
      : this[WHOLE]("transfer_dossier", args, { lists: args.lists, minutes: args.minutes });
  }
}

export class SeriesCommands {
  takeNumber(args) {
    return is.text(args.document)
      ? this[PLAIN]("take_number_", args, args.document)
      : this[WHOLE]("take_number", args, { document: args.document });
  }

  reserveNumber(args) {
    return (is.absent(args.until) || is.text(args.until)) && (is.absent(args.document) || is.text(args.document))
      ? this[PLAIN]("reserve_number_", args, args.until ?? undefined, args.document ?? undefined)
      : this[WHOLE]("reserve_number", args, { until: args.until, document: args.document });
  }

  voidNumber(args) {
    return is.count(args.number) && is.text(args.reason)
      ? this[PLAIN]("void_number_", args, args.number, args.reason)
      : this[WHOLE]("void_number", args, { number: args.number, reason: args.reason });
  }

  numberCopy(args) {
    return is.given(args.copy) && is.text(args.document)
      ? this[PLAIN]("number_copy_", args, json(args.copy), args.document)
      : this[WHOLE]("number_copy", args, { copy: args.copy, document: args.document });
  }

  importNumbers(args) {
    return is.given(args.numbers)
      ? this[PLAIN]("import_numbers_", args, json(args.numbers))
      : this[WHOLE]("import_numbers", args, { numbers: args.numbers });
  }
}

export class GrantsCommands {
  createGrant(args) {
    return is.given(args.grant)
      ? this[PLAIN]("create_grant_", args, json(args.grant))
      : this[WHOLE]("create_grant", args, { grant: args.grant });
  }

  revokeGrant(args) {
    return is.text(args.id)
      ? this[PLAIN]("revoke_grant_", args, args.id)
      : this[WHOLE]("revoke_grant", args, { id: args.id });
  }
}

export class SealCommands {
  handOverSeal(args) {
    return is.flag(args.written_permission) && is.flag(args.minutes) && (is.absent(args.to) || is.text(args.to))
      ? this[PLAIN]("hand_over_seal_", args, args.written_permission, args.minutes, args.to ?? undefined)
      : this[WHOLE]("hand_over_seal", args, { to: args.to, written_permission: args.written_permission, minutes: args.minutes });
  }
}
