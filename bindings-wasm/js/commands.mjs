// Written by `cargo xtask generate`; not to be edited. One method for each command.

import { MACHINE, OWN_CONTENT } from "./calls.mjs";
import { DocumentHandle, Handle, OutgoingHandle, OwnHandle } from "./handles.mjs";

export class IncomingDocument extends DocumentHandle {
  static [MACHINE] = "incoming";

  receive(args) {
    return this.execute("receive", args);
  }

  refuseReceipt(args) {
    return this.execute("refuse_receipt", args);
  }

  stamp(args) {
    return this.execute("stamp", args);
  }

  forwardUnopened(args) {
    return this.execute("forward_unopened", args);
  }

  handIn(args) {
    return this.execute("hand_in", args);
  }

  reportDefect(args) {
    return this.execute("report_defect", args);
  }

  register(args) {
    return this.execute("register", args);
  }

  correctArrival(args) {
    return this.execute("correct_arrival", args);
  }

  submit(args) {
    return this.execute("submit", args);
  }

  direct(args) {
    return this.execute("direct", args);
  }

  amendDirection(args) {
    return this.execute("amend_direction", args);
  }

  addHandlers(args) {
    return this.execute("add_handlers", args);
  }

  replaceLead(args) {
    return this.execute("replace_lead", args);
  }

  removeHandler(args) {
    return this.execute("remove_handler", args);
  }

  waive(args) {
    return this.execute("waive", args);
  }

  completeEntry(args) {
    return this.execute("complete_entry", args);
  }

  handOver(args) {
    return this.execute("hand_over", args);
  }

  assignTracker(args) {
    return this.execute("assign_tracker", args);
  }

  urge(args) {
    return this.execute("urge", args);
  }

  requestExtension(args) {
    return this.execute("request_extension", args);
  }

  extend(args) {
    return this.execute("extend", args);
  }

  refuseExtension(args) {
    return this.execute("refuse_extension", args);
  }

  reviseDue(args) {
    return this.execute("revise_due", args);
  }

  hold(args) {
    return this.execute("hold", args);
  }

  resume(args) {
    return this.execute("resume", args);
  }

  assign(args) {
    return this.execute("assign", args);
  }

  transfer(args) {
    return this.execute("transfer", args);
  }

  open(args) {
    return this.execute("open", args);
  }

  start(args) {
    return this.execute("start", args);
  }

  opine(args) {
    return this.execute("opine", args);
  }

  addLateNote(args) {
    return this.execute("add_late_note", args);
  }

  report(args) {
    return this.execute("report", args);
  }

  return(args) {
    return this.execute("return", args);
  }

  decline(args) {
    return this.execute("decline", args);
  }

  recall(args) {
    return this.execute("recall", args);
  }

  approveCompletion(args) {
    return this.execute("approve_completion", args);
  }

  reopen(args) {
    return this.execute("reopen", args);
  }

  file(args) {
    return this.execute("file", args);
  }

  updateBySender(args) {
    return this.execute("update_by_sender", args);
  }

  recallBySender(args) {
    return this.execute("recall_by_sender", args);
  }

  refuseRecall(args) {
    return this.execute("refuse_recall", args);
  }
}

export class OutgoingDocument extends OutgoingHandle {
  static [MACHINE] = "outgoing";
  static [OWN_CONTENT] = ["draft","revise"];

  draft(args) {
    return this.execute("draft", args);
  }

  revise(args) {
    return this.execute("revise", args);
  }

  submit(args) {
    return this.execute("submit", args);
  }

  changeDrafter(args) {
    return this.execute("change_drafter", args);
  }

  transfer(args) {
    return this.execute("transfer", args);
  }

  open(args) {
    return this.execute("open", args);
  }

  agree(args) {
    return this.execute("agree", args);
  }

  checkContent(args) {
    return this.execute("check_content", args);
  }

  checkFormat(args) {
    return this.execute("check_format", args);
  }

  approve(args) {
    return this.execute("approve", args);
  }

  withdrawApproval(args) {
    return this.execute("withdraw_approval", args);
  }

  return(args) {
    return this.execute("return", args);
  }

  reject(args) {
    return this.execute("reject", args);
  }

  handBack(args) {
    return this.execute("hand_back", args);
  }

  changeSigner(args) {
    return this.execute("change_signer", args);
  }

  recall(args) {
    return this.execute("recall", args);
  }

  abandon(args) {
    return this.execute("abandon", args);
  }

  proposeUrgency(args) {
    return this.execute("propose_urgency", args);
  }

  decideUrgency(args) {
    return this.execute("decide_urgency", args);
  }

  sign(args) {
    return this.execute("sign", args);
  }

  assignNumber(args) {
    return this.execute("assign_number", args);
  }

  correctNumberDate(args) {
    return this.execute("correct_number_date", args);
  }

  register(args) {
    return this.execute("register", args);
  }

  applyAgencySignature(args) {
    return this.execute("apply_agency_signature", args);
  }

  issue(args) {
    return this.execute("issue", args);
  }

  void(args) {
    return this.execute("void", args);
  }

  send(args) {
    return this.execute("send", args);
  }

  recordDelivery(args) {
    return this.execute("record_delivery", args);
  }

  keep(args) {
    return this.execute("keep", args);
  }

  amendRecord(args) {
    return this.execute("amend_record", args);
  }

  correct(args) {
    return this.execute("correct", args);
  }

  withdraw(args) {
    return this.execute("withdraw", args);
  }

  sendUpdate(args) {
    return this.execute("send_update", args);
  }
}

export class Dossier extends OwnHandle {
  static [MACHINE] = "dossier";

  openDossier(args) {
    return this.execute("open_dossier", args);
  }

  collect(args) {
    return this.execute("collect", args);
  }

  takeOut(args) {
    return this.execute("take_out", args);
  }

  closeDossier(args) {
    return this.execute("close_dossier", args);
  }

  handOverDossier(args) {
    return this.execute("hand_over_dossier", args);
  }

  keepDossier(args) {
    return this.execute("keep_dossier", args);
  }

  transferDossier(args) {
    return this.execute("transfer_dossier", args);
  }
}

export class Series extends Handle {
  static [MACHINE] = "series";

  takeNumber(args) {
    return this.execute("take_number", args);
  }

  reserveNumber(args) {
    return this.execute("reserve_number", args);
  }

  voidNumber(args) {
    return this.execute("void_number", args);
  }

  numberCopy(args) {
    return this.execute("number_copy", args);
  }

  importNumbers(args) {
    return this.execute("import_numbers", args);
  }

  correctDate(args) {
    return this.execute("correct_date", args);
  }
}

export class Grants extends Handle {
  static [MACHINE] = "grants";

  createGrant(args) {
    return this.execute("create_grant", args);
  }

  revokeGrant(args) {
    return this.execute("revoke_grant", args);
  }
}

export class Seal extends Handle {
  static [MACHINE] = "seal";

  handOverSeal(args) {
    return this.execute("hand_over_seal", args);
  }
}

export const CLASSES = new Map([IncomingDocument, OutgoingDocument, Dossier, Series, Grants, Seal].map((one) => [one[MACHINE], one]));
