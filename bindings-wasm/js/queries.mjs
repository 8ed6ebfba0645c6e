// Written by `cargo xtask generate`; not to be edited. One method for each question.

import { QUERY } from "./calls.mjs";

export class Queries {
  numberSymbol(args = {}) {
    return this[QUERY]("number_symbol", args);
  }

  copySymbol(args = {}) {
    return this[QUERY]("copy_symbol", args);
  }

  checkNumberSymbol(args = {}) {
    return this[QUERY]("check_number_symbol", args);
  }

  checkCopySymbol(args = {}) {
    return this[QUERY]("check_copy_symbol", args);
  }

  documentType(args = {}) {
    return this[QUERY]("document_type", args);
  }

  dateLine(args = {}) {
    return this[QUERY]("date_line", args);
  }

  dateLineParts(args = {}) {
    return this[QUERY]("date_line_parts", args);
  }

  recipientLines(args = {}) {
    return this[QUERY]("recipient_lines", args);
  }

  arrivalStamp(args = {}) {
    return this[QUERY]("arrival_stamp", args);
  }

  copyNote(args = {}) {
    return this[QUERY]("copy_note", args, true);
  }

  layoutBoxes(args = {}) {
    return this[QUERY]("layout_boxes", args);
  }

  checkDateLine(args = {}) {
    return this[QUERY]("check_date_line", args);
  }

  nextNumber(args = {}) {
    return this[QUERY]("next_number", args);
  }

  profileWarnings(args = {}) {
    return this[QUERY]("profile_warnings", args);
  }

  reservations(args = {}) {
    return this[QUERY]("reservations", args, true);
  }

  auditSeries(args = {}) {
    return this[QUERY]("audit_series", args, true);
  }

  formerNumbers(args = {}) {
    return this[QUERY]("former_numbers", args, true);
  }

  signingPowers(args = {}) {
    return this[QUERY]("signing_powers", args, true);
  }

  signingPower(args = {}) {
    return this[QUERY]("signing_power", args, true);
  }

  signatureBlock(args = {}) {
    return this[QUERY]("signature_block", args, true);
  }

  whoCanSign(args = {}) {
    return this[QUERY]("who_can_sign", args, true);
  }

  deadline(args = {}) {
    return this[QUERY]("deadline", args, true);
  }

  handlingDeadline(args = {}) {
    return this[QUERY]("handling_deadline", args, true);
  }

  secrecyEnd(args = {}) {
    return this[QUERY]("secrecy_end", args);
  }

  transferDue(args = {}) {
    return this[QUERY]("transfer_due", args);
  }

  latestTransferYear(args = {}) {
    return this[QUERY]("latest_transfer_year", args);
  }

  timeliness(args = {}) {
    return this[QUERY]("timeliness", args, true);
  }

  findDuplicate(args = {}) {
    return this[QUERY]("find_duplicate", args);
  }

  duplicateKeys(args = {}) {
    return this[QUERY]("duplicate_keys", args);
  }

  sameDocument(args = {}) {
    return this[QUERY]("same_document", args);
  }

  registerColumns(args = {}) {
    return this[QUERY]("register_columns", args);
  }

  registerOf(args = {}) {
    return this[QUERY]("register_of", args);
  }

  incomingRow(args = {}) {
    return this[QUERY]("incoming_row", args);
  }

  outgoingRow(args = {}) {
    return this[QUERY]("outgoing_row", args);
  }

  registerRow(args = {}) {
    return this[QUERY]("register_row", args);
  }

  dataFields(args = {}) {
    return this[QUERY]("data_fields", args);
  }

  urgencyMark(args = {}) {
    return this[QUERY]("urgency_mark", args);
  }

  secrecyOfMark(args = {}) {
    return this[QUERY]("secrecy_of_mark", args);
  }

  registrationRequired(args = {}) {
    return this[QUERY]("registration_required", args);
  }

  dutyToHandle(args = {}) {
    return this[QUERY]("duty_to_handle", args);
  }

  recallDuties(args = {}) {
    return this[QUERY]("recall_duties", args);
  }

  fileSymbols(args = {}) {
    return this[QUERY]("file_symbols", args);
  }

  mustTransfer(args = {}) {
    return this[QUERY]("must_transfer", args);
  }

  closingDuties(args = {}) {
    return this[QUERY]("closing_duties", args);
  }

  agencyCode(args = {}) {
    return this[QUERY]("agency_code", args);
  }

  isOurCode(args = {}) {
    return this[QUERY]("is_our_code", args);
  }

  sameAgency(args = {}) {
    return this[QUERY]("same_agency", args);
  }

  resolveMerger(args = {}) {
    return this[QUERY]("resolve_merger", args);
  }

  takeStatus(args = {}) {
    return this[QUERY]("take_status", args);
  }
}
