// Written by `cargo xtask generate`; not to be edited. One method for each command.

import type { By, DocumentHandle, Handle, OutgoingHandle, OwnHandle, Receipt, Sight } from "./api.js";
import type * as types from "./types.js";

/** By command, what its method takes. */
export interface IncomingArguments {
  receive: By & Sight & { metadata: types.MetadataInput };
  refuse_receipt: By & Sight & { cause: types.RefusalCause; note: string };
  stamp: By & Sight;
  forward_unopened: By & Sight;
  hand_in: By & Sight;
  report_defect: By & Sight & { defect: types.Defect; found: string; told: types.PersonId; sender_informed?: string | undefined; minutes?: boolean | undefined };
  register: By & Sight & { authentic: boolean; intact: boolean; right_recipient: boolean; confirm_time?: boolean | undefined };
  correct_arrival: By & Sight & { date: types.DayText; reason: string };
  submit: By & Sight & { to: types.PostId };
  direct: By & Sight & { lead?: types.Seat | undefined; co?: types.Seat[] | undefined; info?: types.Seat[] | undefined; due?: types.DayText | undefined; opinion?: string | undefined };
  amend_direction: By & Sight & { opinion: string };
  add_handlers: By & Sight & { co?: types.Seat[] | undefined; info?: types.Seat[] | undefined; due?: types.DayText | undefined };
  replace_lead: By & Sight & { lead: types.Seat; reason: string; keep_as_co?: boolean | undefined };
  remove_handler: By & Sight & { line: types.LineId; reason: string };
  waive: By & Sight & { line: types.LineId; reason: string };
  complete_entry: By & Sight;
  hand_over: By & Sight & { to: types.Seat; signed_receipt?: boolean | undefined };
  assign_tracker: By & Sight & { person: types.PersonId };
  urge: By & Sight & { line: types.LineId; kind: types.UrgingKind; text?: string | undefined };
  request_extension: By & Sight & { line: types.LineId; until: types.DayText; reason: string };
  extend: By & Sight & { line: types.LineId; due: types.DayText; reason: string };
  refuse_extension: By & Sight & { line: types.LineId; reason: string };
  revise_due: By & Sight & { basis: string; agreed?: string | undefined };
  hold: By & Sight & { line: types.LineId; reason: string };
  resume: By & Sight & { line: types.LineId };
  assign: By & Sight & { line: types.LineId; to: types.PersonId; co?: types.PersonId[] | undefined; due?: types.DayText | undefined };
  transfer: By & Sight & { line: types.LineId; to: types.PersonId; reason: string };
  open: By & Sight & { line: types.LineId };
  start: By & Sight & { line: types.LineId };
  opine: By & Sight & { line: types.LineId; text: string };
  add_late_note: By & Sight & { text: string };
  report: By & Sight & { line: types.LineId; result: string; reply?: types.DocumentId | undefined };
  return: By & Sight & { reason: string };
  decline: By & Sight & { line: types.LineId; reason: string };
  recall: By & Sight & { line: types.LineId };
  approve_completion: By & Sight & { mode?: types.CompletionMode | undefined; document?: types.DocumentId | undefined; agency?: string | undefined };
  reopen: By & Sight & { reason: string; due?: types.DayText | undefined };
  file: By & Sight & { dossier: types.DossierId; notation: string };
  update_by_sender: By & Sight & { sender: string; metadata: types.MetadataInput };
  recall_by_sender: By & Sight & { sender: string; notice: string; notice_date?: types.DayText | undefined; replaced_by?: types.DocumentId | undefined };
  refuse_recall: By & Sight & { sender: string; reason: string };
}

/** What its handles read and write. */
export interface IncomingMachine {
  command: types.IncomingCommand;
  event: types.IncomingEvent;
  record: types.IncomingRecord;
  state: types.IncomingState;
  arguments: IncomingArguments;
}

/** An incoming document (văn bản đến). */
export declare class IncomingDocument extends DocumentHandle<IncomingMachine> {
  protected constructor();
  /**
   * Record that a document came in (tiếp nhận, Art. 21). Refusals: `not_clerk`,
   * `state_secret_on_network`, `field_missing`, `wrong_phase`.
   */
  receive(args: IncomingArguments["receive"]): Receipt<types.IncomingEvent>;

  /**
   * Return a message before it is registered (từ chối tiếp nhận, Art. 21.2; routing P16). Refusals:
   * `not_clerk`, `refusal_after_number`, `reason_too_short`, `state_secret_on_network`, `wrong_phase`.
   */
  refuseReceipt(args: IncomingArguments["refuse_receipt"]): Receipt<types.IncomingEvent>;

  /**
   * Open the envelope and stamp it (bóc bì, đóng dấu ĐẾN; paper, Art. 21.1.b). Refusals: `not_clerk`,
   * `paper_only`, `mail_not_opened`, `nothing_waiting`, `wrong_phase`.
   */
  stamp(args: IncomingArguments["stamp"]): Receipt<types.IncomingEvent>;

  /**
   * Pass the envelope on unopened (chuyển không bóc bì, Art. 21.1.b). Refusals: `not_clerk`,
   * `paper_only`, `mail_is_for_agency`, `wrong_phase`.
   */
  forwardUnopened(args: IncomingArguments["forward_unopened"]): Receipt<types.IncomingEvent>;

  /**
   * Hand passed-on mail in for registration (đưa lại Văn thư để đăng ký, Art. 21.1.b). Refusals:
   * `wrong_phase`.
   */
  handIn(args: IncomingArguments["hand_in"]): Receipt<types.IncomingEvent>;

  /**
   * Report a defect of envelope or content (báo sai sót khi tiếp nhận, Art. 21.1.a, 21.2.b; routing P18):
   * the responsible person is told at once and the sender is informed. It neither registers nor refuses the
   * document. Refusals: `not_clerk`, `field_missing`, `unknown_person`, `never_received`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  reportDefect(args: IncomingArguments["report_defect"]): Receipt<types.IncomingEvent>;

  /**
   * Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22; routing P33),
   * with what the clerk has verified (Art. 21.2.a). Refusals: `not_clerk`, `not_authentic`,
   * `wrong_recipient`, `not_stamped`, `mail_not_opened`, `state_secret_on_network`, `number_date_inversion`,
   * `number_out_of_range`, `moment_far_ahead`, `fact_missing`, `wrong_phase`.
   */
  register(args: IncomingArguments["register"]): Receipt<types.IncomingEvent>;

  /**
   * Correct the day of arrival (sửa ngày đến; Art. 22; routing P33), that of a clock that ran ahead for
   * example: the register shows the wrong day and the reason beside the right one, the arrival number stays.
   * The next entry follows the right day, and work on the document goes on. Numbers with wrong days are
   * corrected from the smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`,
   * `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `wrong_phase`.
   */
  correctArrival(args: IncomingArguments["correct_arrival"]): Receipt<types.IncomingEvent>;

  /**
   * Submit to the person who directs the handling (trình, Art. 23.1). Refusals: `not_clerk`,
   * `not_registered_incoming`, `unknown_post`, `not_directing_post`, `seat_vacant`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  submit(args: IncomingArguments["submit"]): Receipt<types.IncomingEvent>;

  /**
   * Write the direction: one lead, co-handlers, for information, deadline (bút phê, Art. 23.2; routing P07,
   * P08); until the lead has reported also a second time (phân phối lại): what is still open of the first
   * direction ends. Refusals: `not_director`, `not_your_line`, `ambiguous_authority`, `lead_not_stated`,
   * `due_not_stated`, `due_in_past`, `due_off_calendar`, `role_twice`, `unknown_unit`, `unknown_post`,
   * `unknown_person`, `seat_vacant`, `nothing_waiting`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  direct(args: IncomingArguments["direct"]): Receipt<types.IncomingEvent>;

  /**
   * Amend the text of the direction while it is carried out (bổ sung, sửa ý kiến chỉ đạo; routing P07): the
   * former text stays in the history. Those who have work open their lines again; what was started stays
   * started. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`, `field_missing`,
   * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  amendDirection(args: IncomingArguments["amend_direction"]): Receipt<types.IncomingEvent>;

  /**
   * Add co-handlers, or seats for information, to the direction (thêm đơn vị, người phối hợp, để biết;
   * routing P07, P08) without touching the work of the others. Whoever is informed and now helps gets a new
   * line in place of the old one. After the lead's report there is only information to add, by the own seat
   * once the document is completed. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
   * `role_twice`, `due_in_past`, `due_off_calendar`, `due_after_parent`, `field_missing`, `unknown_unit`,
   * `unknown_post`, `unknown_person`, `seat_vacant`, `no_direction_yet`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  addHandlers(args: IncomingArguments["add_handlers"]): Receipt<types.IncomingEvent>;

  /**
   * Replace the lead while the direction is carried out (thay chủ trì; routing P07): there is always exactly
   * one. A co-handler who becomes the lead changes roles with the old one, and the work of both goes on
   * where it is. Anybody else gets a new line with the old deadline; the old lead's line ends with all below
   * it, or goes on as a co-handler's. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
   * `role_twice`, `reason_too_short`, `unknown_unit`, `unknown_post`, `unknown_person`, `seat_vacant`,
   * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  replaceLead(args: IncomingArguments["replace_lead"]): Receipt<types.IncomingEvent>;

  /**
   * Take a co-handler, or a seat for information, out of the direction (rút phối hợp, rút để biết; routing
   * P07, P08): the line ends with all below it and stays visible. A line below a unit that passed its work
   * on names the unit's share. The lead is replaced, never taken out. Refusals: `nothing_waiting`,
   * `not_co_handler`, `lead_not_removed`, `not_assigner`, `not_your_line`, `ambiguous_authority`,
   * `reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  removeHandler(args: IncomingArguments["remove_handler"]): Receipt<types.IncomingEvent>;

  /**
   * Release a co-handler from contributing (miễn phối hợp; routing P07): their line ends as waived, not as
   * unfinished, and no longer keeps the lead from reporting (`completes_when` of the profile). The lead on
   * the same level does it, or who directs. A line below a unit that passed its work on names the unit's
   * share. Refusals: `not_co_handler`, `not_your_line`, `ambiguous_authority`, `reason_too_short`,
   * `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  waive(args: IncomingArguments["waive"]): Receipt<types.IncomingEvent>;

  /**
   * Complete the register entry after the direction (đăng ký bổ sung; paper, Art. 23.3). Refusals:
   * `not_clerk`, `paper_only`, `nothing_waiting`, `no_direction_yet`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  completeEntry(args: IncomingArguments["complete_entry"]): Receipt<types.IncomingEvent>;

  /**
   * The clerk hands the document to its handler (chuyển giao, Art. 23; routing P09). After the direction, or
   * straight from the register where the agency's rules fix the handler. Refusals: `not_clerk`,
   * `no_direction_yet`, `entry_not_completed`, `receipt_not_signed`, `not_a_handler`, `nothing_waiting`,
   * `seat_vacant`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  handOver(args: IncomingArguments["hand_over"]): Receipt<types.IncomingEvent>;

  /**
   * The head names the person who tracks and urges (theo dõi, đôn đốc, Art. 24.1; routing P29). Refusals:
   * `not_head`, `unknown_person`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  assignTracker(args: IncomingArguments["assign_tracker"]): Receipt<types.IncomingEvent>;

  /**
   * Remind the holder of an open line of the work (đôn đốc, Art. 24.1; routing P29): by who directs the
   * document, the person named to track it, or who gave the line. It is numbered on its line, counts as
   * unread until the holder opens the line again, and is never edited. Refusals: `not_urging`,
   * `nothing_waiting`, `line_not_found`, `line_closed`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  urge(args: IncomingArguments["urge"]): Receipt<types.IncomingEvent>;

  /**
   * The lead asks who gave the line for more time (xin gia hạn; routing P30); urgent work has none to
   * give (Art. 24.2). A second request replaces the first. After the due date only where the profile
   * says so (`limits.late_extensions`). Refusals: `not_your_line`, `ambiguous_authority`, `not_lead`,
   * `nothing_waiting`, `due_at_once`, `due_in_past`, `due_not_later`, `due_off_calendar`,
   * `reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`,
   * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  requestExtension(args: IncomingArguments["request_extension"]): Receipt<types.IncomingEvent>;

  /**
   * Give a line more time (gia hạn; routing P30): by who gave it, or who directs the document, asked or
   * unasked. An officer's term stays within the unit's, unless who directs moves both. What is due below
   * the line stays. Refusals: `not_giver`, `nothing_waiting`, `due_at_once`, `due_after_parent`,
   * `due_in_past`, `due_not_later`, `due_off_calendar`, `reason_too_short`, `line_not_found`,
   * `line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`,
   * `wrong_phase`.
   */
  extend(args: IncomingArguments["extend"]): Receipt<types.IncomingEvent>;

  /**
   * Refuse the time that was asked for (từ chối gia hạn; routing P30): by who gave the line, or who
   * directs the document. Refusals: `not_giver`, `nothing_waiting`, `reason_too_short`,
   * `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  refuseExtension(args: IncomingArguments["refuse_extension"]): Receipt<types.IncomingEvent>;

  /**
   * Count open due dates again after the calendar was revised, for example a swap of days announced late
   * (tính lại thời hạn; routing P28). Later dates move; earlier ones only where those concerned have agreed.
   * Refusals: `not_clerk`, `nothing_waiting`, `field_missing`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  reviseDue(args: IncomingArguments["revise_due"]): Receipt<types.IncomingEvent>;

  /**
   * Put work on a line aside (tạm dừng xử lý; routing P31): by its holder, who gave it, or who directs
   * the document. The clock runs on, and nothing is done on the line until it is resumed; those above
   * may still urge, extend, recall or direct anew. Refusals: `line_on_hold`, `not_your_line`,
   * `ambiguous_authority`, `nothing_waiting`, `reason_too_short`, `line_not_found`, `line_closed`,
   * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  hold(args: IncomingArguments["hold"]): Receipt<types.IncomingEvent>;

  /**
   * Go on with the work on a line where it stood (tiếp tục xử lý; routing P31): by its holder, who gave
   * it, or who directs the document, whoever put it on hold. Refusals: `nothing_waiting`,
   * `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `no_direction_yet`,
   * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  resume(args: IncomingArguments["resume"]): Receipt<types.IncomingEvent>;

  /**
   * The head of a unit names the person who handles (phân công; handling slip, Appendix IV VII; routing P07,
   * P09). Refusals: `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_unit_line`, `not_lead`,
   * `nothing_waiting`, `not_in_unit`, `role_twice`, `due_after_parent`, `due_in_past`, `due_off_calendar`,
   * `line_closed`, `line_not_found`, `unknown_person`, `seat_vacant`, `no_direction_yet`,
   * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  assign(args: IncomingArguments["assign"]): Receipt<types.IncomingEvent>;

  /**
   * Give a person's open work to another, opened or not (chuyển người xử lý, bàn giao công việc; routing
   * P10, P34): the new holder has its role and term. By the holder and who answers for their unit, or for
   * that of their last day, within the unit; by who gave the work; by who directs, to anybody. Who is
   * gone passes the tracking on with it. Refusals: `not_person_line`, `nothing_waiting`,
   * `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`, `already_holder`, `role_twice`,
   * `unknown_person`, `seat_vacant`, `not_in_unit`, `reason_too_short`, `line_not_found`, `line_closed`,
   * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  transfer(args: IncomingArguments["transfer"]): Receipt<types.IncomingEvent>;

  /**
   * Open a line (mở xem; routing P08); a line for information is thereby done. Refusals: `not_your_line`,
   * `ambiguous_authority`, `line_not_found`, `line_closed`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  open(args: IncomingArguments["open"]): Receipt<types.IncomingEvent>;

  /**
   * Take the work on a line up (nhận xử lý; routing P07). Refusals: `not_your_line`, `ambiguous_authority`,
   * `line_not_found`, `line_closed`, `line_on_hold`, `line_already_started`, `not_lead`,
   * `entry_not_completed`, `not_handed_over`, `no_direction_yet`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  start(args: IncomingArguments["start"]): Receipt<types.IncomingEvent>;

  /**
   * A co-handler's contribution (ý kiến phối hợp; routing P07). Refusals: `not_your_line`,
   * `ambiguous_authority`, `line_on_hold`, `not_co_handler`, `field_missing`, `line_not_found`,
   * `line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  opine(args: IncomingArguments["opine"]): Receipt<types.IncomingEvent>;

  /**
   * Add what a co-handler had to say when the lead had reported already (ý kiến phối hợp muộn; routing P07): it
   * is noted and the line stays unfinished. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
   * `grant_does_not_confer`, `field_missing`, `no_direction_yet`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  addLateNote(args: IncomingArguments["add_late_note"]): Receipt<types.IncomingEvent>;

  /**
   * The lead reports the result (báo cáo kết quả, Art. 24.2; routing P07, P32). Co-handlers who are not done
   * stay unfinished; the profile may have the lead wait for them (`completes_when`). Refusals:
   * `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_lead`, `line_not_started`,
   * `co_handler_open`, `reply_withdrawn`, `field_missing`, `line_not_found`, `line_closed`, `no_direction_yet`,
   * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  report(args: IncomingArguments["report"]): Receipt<types.IncomingEvent>;

  /**
   * The person who directed gives the report back for rework (trả lại báo cáo; routing P14). Refusals:
   * `not_your_line`, `ambiguous_authority`, `work_still_open`, `line_closed`, `reason_too_short`,
   * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  return(args: IncomingArguments["return"]): Receipt<types.IncomingEvent>;

  /**
   * A unit or person gives the assignment back (trả lại người giao; routing P16). Refusals: `not_your_line`,
   * `ambiguous_authority`, `line_on_hold`, `nothing_waiting`, `reason_too_short`, `line_not_found`,
   * `line_closed`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  decline(args: IncomingArguments["decline"]): Receipt<types.IncomingEvent>;

  /**
   * Take back what was not opened yet (thu hồi khi chưa mở; routing P17): the submission by the clerk, an
   * assignment by who gave it. Refusals: `not_assigner`, `already_opened`, `line_already_started`,
   * `line_closed`, `line_not_found`, `nothing_waiting`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  recall(args: IncomingArguments["recall"]): Receipt<types.IncomingEvent>;

  /**
   * The person who directed accepts the report (duyệt kết thúc; routing P32). With the reply that the report
   * names it counts as answered, unless a mode is stated. Refusals: `not_your_line`, `ambiguous_authority`,
   * `work_still_open`, `line_closed`, `reply_withdrawn`, `separation_of_duties`, `field_missing`, `not_registered_incoming`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  approveCompletion(args: IncomingArguments["approve_completion"]): Receipt<types.IncomingEvent>;

  /**
   * Handle a completed document again (mở lại; routing P32): by who directed it and accepted the report,
   * until it is filed. The lead gets a fresh line; without a new deadline the old one goes on. Refusals:
   * `not_your_line`, `ambiguous_authority`, `due_in_past`, `due_off_calendar`, `reason_too_short`,
   * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
   */
  reopen(args: IncomingArguments["reopen"]): Receipt<types.IncomingEvent>;

  /**
   * Put the completed document into its dossier (lập hồ sơ, Art. 29; routing P32). Where dossiers are kept,
   * it must be open; what its withdrawn reply no longer answers is reopened, or answered again, first. Refusals:
   * `wrong_phase`, `not_lead_or_clerk`, `reply_withdrawn`, `dossier_not_open`, `field_missing`,
   * `state_secret_on_network`.
   */
  file(args: IncomingArguments["file"]): Receipt<types.IncomingEvent>;

  /**
   * Take over the sender's update (cập nhật theo yêu cầu của nơi gửi; routing P18): the data of the document
   * are those that the sender states now, number and work go on. The sender is then told (status 15).
   * Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `never_received`, `register_of_secrets`,
   * `state_secret_on_network`, `wrong_phase`.
   */
  updateBySender(args: IncomingArguments["update_by_sender"]): Receipt<types.IncomingEvent>;

  /**
   * Carry out the sender's recall or replacement (thực hiện thu hồi theo yêu cầu của nơi gửi, Art. 18.4;
   * Decision 28/2018, Art. 9; routing P18): before the registration the document goes back; after it its
   * case ends, whatever its state, the number stays used and the register says so. The sender is then told
   * (status 15). Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `replaces_itself`,
   * `replacement_circle`,
   * `never_received`, `state_secret_on_network`, `wrong_phase`.
   */
  recallBySender(args: IncomingArguments["recall_by_sender"]): Receipt<types.IncomingEvent>;

  /**
   * Answer that the sender's recall is not carried out (không đồng ý thu hồi; status 16; routing P18), since
   * the work is done: where the agency's profile allows it, for Article 18.4 names no ground. By who
   * directs. Refusals: `not_director`, `recall_not_refusable`, `not_the_sender`, `reason_too_short`,
   * `never_received`, `state_secret_on_network`, `wrong_phase`.
   */
  refuseRecall(args: IncomingArguments["refuse_recall"]): Receipt<types.IncomingEvent>;
}

/** By command, what its method takes. */
export interface OutgoingArguments {
  draft: By & { content: types.ContentInput; unit: types.UnitId; signer: types.PostId; field?: string | undefined; body?: string | undefined; co_units?: types.UnitId[] | undefined; urgency?: types.Urgency | undefined; reply_to?: types.DocumentId | undefined; template?: types.TemplateKey | undefined };
  revise: By & { content: types.ContentInput };
  submit: By & Sight;
  change_drafter: By & Sight & { to: types.PersonId; reason: string };
  transfer: By & Sight & { line: types.LineId; to: types.PersonId; reason: string };
  open: By & Sight & { line: types.LineId };
  agree: By & Sight & { line: types.LineId; text?: string | undefined };
  check_content: By & Sight;
  check_format: By & Sight;
  approve: By & Sight;
  withdraw_approval: By & Sight & { reason: string };
  return: By & Sight & { line: types.LineId; reason: string; to?: types.ReturnTo | undefined };
  reject: By & Sight & { reason: string };
  hand_back: By & Sight;
  change_signer: By & Sight & { signer: types.PostId; reason: string; field?: string | undefined };
  recall: By & Sight;
  abandon: By & Sight & { reason: string };
  propose_urgency: By & Sight & { urgency: types.Urgency };
  decide_urgency: By & Sight & { urgency: types.Urgency };
  sign: By & Sight & { capacity?: types.Capacity | undefined; post?: types.PostId | undefined; urgency?: types.Urgency | undefined };
  assign_number: By & Sight & { reservation?: number | undefined; confirm_time?: boolean | undefined };
  correct_number_date: By & Sight & { date: types.DayText; reason: string };
  register: By & Sight & { copies: number };
  apply_agency_signature: By & Sight & { renditions?: types.File[] | undefined };
  issue: By & Sight;
  void: By & Sight & { reason: string };
  send: By & Sight;
  record_delivery: By & Sight & { recipient: string; status: types.StatusReport };
  keep: By & Sight;
  amend_record: By & Sight & { note: string };
  correct: By & Sight & { flaw: types.Flaw; instrument_type: types.DocumentType; instrument?: types.DocumentId | undefined };
  withdraw: By & Sight & { reason: string; replaced_by?: types.DocumentId | undefined };
  send_update: By & Sight & { reason: string };
}

/** What its handles read and write. */
export interface OutgoingMachine {
  command: types.OutgoingCommand;
  event: types.OutgoingEvent;
  record: types.OutgoingRecord;
  state: types.OutgoingState;
  arguments: OutgoingArguments;
}

/** An outgoing document (văn bản đi). */
export declare class OutgoingDocument extends OutgoingHandle<OutgoingMachine> {
  protected constructor();
  /**
   * Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`,
   * `unknown_post`, `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`,
   * `unprintable_character`, `unsafe_file_name`, `wrong_phase`.
   */
  draft(args: OutgoingArguments["draft"]): Receipt<types.OutgoingEvent>;

  /**
   * Change the draft (sửa bản thảo; routing P23). Under review this begins a new round: earlier checks and
   * approvals of other content no longer count (Art. 11.2). A seat of the round before that is vacant by now
   * keeps nobody from it: the new round waits there too, and shows as stalled. Refusals: `not_drafter`,
   * `wrong_phase`, `frozen`, `nothing_waiting`, `state_secret_on_network`, `field_missing`,
   * `unprintable_character`, `unsafe_file_name`; under review also `no_files`, `no_template`, `seat_vacant`.
   */
  revise(args: OutgoingArguments["revise"]): Receipt<types.OutgoingEvent>;

  /**
   * Submit for review (trình duyệt; routing P01, P06). Refusals: `not_drafter`, `no_files`, `no_template`,
   * `seat_vacant`, `nothing_waiting`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  submit(args: OutgoingArguments["submit"]): Receipt<types.OutgoingEvent>;

  /**
   * Give the draft to another drafter (giao người khác soạn thảo; routing P34), in whatever state it is
   * before the signature: within the drafting unit by the drafter, by who answers for that unit or the
   * drafter's; by who directs, to anybody. Somebody of another unit drafts for that unit from then on;
   * under review the route begins again there (Art. 12.1). Refusals: `not_changing_drafter`,
   * `nobody_to_take_over`, `already_holder`, `not_in_unit`, `no_unit`, `unknown_person`,
   * `separation_of_duties`, `seat_vacant`, `reason_too_short`, `frozen`, `wrong_phase`.
   */
  changeDrafter(args: OutgoingArguments["change_drafter"]): Receipt<types.OutgoingEvent>;

  /**
   * Give an open line of the route to another person (chuyển người xem xét; routing P10, P34): by who
   * holds it, by who answers for the unit of a person who holds it, within the unit; by who directs, to
   * anybody, of a vacant post too. A format check goes to somebody assigned to such checks (Art. 12.2). The
   * check of the content, approval and signature are not passed on: another drafter or signer is named.
   * Refusals: `duty_line`, `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`,
   * `already_holder`, `role_twice`, `unknown_person`, `not_in_unit`, `not_format_checker`,
   * `reason_too_short`, `line_not_found`, `line_closed`, `frozen`, `wrong_phase`.
   */
  transfer(args: OutgoingArguments["transfer"]): Receipt<types.OutgoingEvent>;

  /**
   * Open a line (mở xem; routing P08); one for information is thereby seen, also after the signature.
   * Refusals: `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `frozen`,
   * `wrong_phase`.
   */
  open(args: OutgoingArguments["open"]): Receipt<types.OutgoingEvent>;

  /**
   * Agree on a line that carries no legal duty (ý kiến đồng ý; routing P02). Refusals: `not_your_line`,
   * `ambiguous_authority`, `line_closed`, `line_not_found`, `duty_line`, `information_line`,
   * `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  agree(args: OutgoingArguments["agree"]): Receipt<types.OutgoingEvent>;

  /**
   * The head of the drafting unit checks the content (kiểm tra nội dung, Art. 12.1; routing P23). Must name
   * the content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_unit_head`, `separation_of_duties`,
   * `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  checkContent(args: OutgoingArguments["check_content"]): Receipt<types.OutgoingEvent>;

  /**
   * The person assigned checks form and layout (kiểm tra thể thức, Art. 12.2; routing P23). Must name the
   * content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_format_checker`, `content_not_named`,
   * `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  checkFormat(args: OutgoingArguments["check_format"]): Receipt<types.OutgoingEvent>;

  /**
   * The person who will sign approves the draft (duyệt bản thảo, Art. 11.1; routing P23). Must name the
   * content hash, and one of several grants (`under`). Refusals: `nothing_waiting`, `not_your_line`,
   * `no_signing_power` and its details, `ambiguous_authority`, `grant_does_not_confer`,
   * `separation_of_duties`, `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`,
   * `wrong_phase`.
   */
  approve(args: OutgoingArguments["approve"]): Receipt<types.OutgoingEvent>;

  /**
   * Take the own check or approval back (rút lại ý kiến kiểm tra, duyệt; routing P19), as long as it is
   * the last one that was given and nobody has opened what came after it: it falls, what came after it
   * ends, and it is asked again. Refusals: `not_latest_checker`, `already_opened`,
   * `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  withdrawApproval(args: OutgoingArguments["withdraw_approval"]): Receipt<types.OutgoingEvent>;

  /**
   * Return the draft for rework (trả lại; routing P05, P14, P15): the head of the drafting unit to the
   * drafter, anybody else to the head of the unit, who passes it on (Art. 10.3). Refusals: `not_your_line`,
   * `ambiguous_authority`, `return_to_unit_head`, `reason_too_short`, `line_closed`, `line_not_found`,
   * `information_line`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  return(args: OutgoingArguments["return"]): Receipt<types.OutgoingEvent>;

  /**
   * Reject the draft (không phê duyệt; routing P16): who is to approve or to sign it ends it here. What
   * was drafted and who checked it stays; another try is another draft. Refusals: `nothing_waiting`,
   * `not_your_line`, `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  reject(args: OutgoingArguments["reject"]): Receipt<types.OutgoingEvent>;

  /**
   * The head of the drafting unit passes a returned draft to its drafter (Art. 10.3; routing P14). Refusals:
   * `not_unit_head`, `nothing_waiting`, `frozen`, `wrong_phase`.
   */
  handBack(args: OutgoingArguments["hand_back"]): Receipt<types.OutgoingEvent>;

  /**
   * Name another post that will sign (thay người ký; routing P20, P21, P34), before the signature: the
   * drafter, the head of the drafting unit, who holds the post named so far, or the leadership of the
   * agency. The checks of content and form stay; an approval by somebody who will not sign falls, and
   * is asked of the new signer (Art. 11.1). Refusals: `not_signer_changer`, `no_other_signer`,
   * `unknown_post`, `signer_unchanged`, `seat_vacant`, `no_signing_power` and its details,
   * `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  changeSigner(args: OutgoingArguments["change_signer"]): Receipt<types.OutgoingEvent>;

  /**
   * The drafter takes the submission back before anybody opened it (thu hồi khi chưa mở; routing P17).
   * Refusals: `not_drafter`, `already_opened`, `frozen`, `wrong_phase`.
   */
  recall(args: OutgoingArguments["recall"]): Receipt<types.OutgoingEvent>;

  /**
   * Give the draft up (hủy dự thảo; routing P16), before the signature: the drafter, the head of the
   * drafting unit or the leadership of the agency. Its history stays. Refusals: `not_draft_keeper`,
   * `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  abandon(args: OutgoingArguments["abandon"]): Receipt<types.OutgoingEvent>;

  /**
   * The drafter proposes an urgency (đề xuất mức độ khẩn, Appendix I, III.2.b). Refusals:
   * `not_drafter`, `frozen`, `wrong_phase`.
   */
  proposeUrgency(args: OutgoingArguments["propose_urgency"]): Receipt<types.OutgoingEvent>;

  /**
   * The signer decides the urgency (quyết định mức độ khẩn, Appendix I, III.2.b). Refusals:
   * `not_signer`, `frozen`, `wrong_phase`.
   */
  decideUrgency(args: OutgoingArguments["decide_urgency"]): Receipt<types.OutgoingEvent>;

  /**
   * The personal signature (ký, Art. 13; routing P21, P23). Must name the content hash. Refusals:
   * `nothing_waiting`, `not_your_line`, `content_not_checked`, `format_not_checked`, `not_approved`,
   * `changed_after_approval`, `approved_by_another`, `no_signing_power` and its details,
   * `ambiguous_authority`, `capacity_not_held`, `grant_does_not_confer`, `separation_of_duties`,
   * `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  sign(args: OutgoingArguments["sign"]): Receipt<types.OutgoingEvent>;

  /**
   * Give number and date (cấp số, Art. 15; routing P33). A number that is taken is never named: it is the
   * next one. A number that is held (giữ chỗ) is named, and brings the date that it holds. Refusals:
   * `not_clerk`, `not_signed`, `no_symbol`, `fact_missing`, `number_date_inversion`, `number_out_of_range`,
   * `moment_far_ahead`, `separation_of_duties`, `state_secret_on_network`, `frozen`, `wrong_phase`; with a
   * reservation `reservation_not_found`, `reservation_expired`, `reservation_for_another`.
   */
  assignNumber(args: OutgoingArguments["assign_number"]): Receipt<types.OutgoingEvent>;

  /**
   * Correct the day that the number carries (sửa ngày cấp số; Art. 15.1; routing P33), that of a clock that
   * ran ahead for example: the register shows the wrong day and the reason beside the right one, the number
   * stays. The next number follows the right day. What was printed at the issue stays as it was: that is
   * corrected by an official letter (`correct`, Art. 18.3). Numbers with wrong days are corrected from the
   * smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`, `day_not_in_order`,
   * `day_unchanged`, `number_date_inversion`, `year_to_come`, `wrong_phase`.
   */
  correctNumberDate(args: OutgoingArguments["correct_number_date"]): Receipt<types.OutgoingEvent>;

  /**
   * Enter into the outgoing register (đăng ký, Art. 16; routing P33). Refusals: `not_clerk`, `not_signed`,
   * `not_numbered`, `field_missing`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  register(args: OutgoingArguments["register"]): Receipt<types.OutgoingEvent>;

  /**
   * Seal, or the agency's digital signature (đóng dấu, ký số của cơ quan; Art. 17, 32, 33). Refusals:
   * `not_clerk`, `not_signed`, `not_numbered`, `not_registered_outgoing`, `separation_of_duties`,
   * `field_missing`, `unprintable_character`, `unsafe_file_name`, `state_secret_on_network`, `frozen`,
   * `wrong_phase`.
   */
  applyAgencySignature(args: OutgoingArguments["apply_agency_signature"]): Receipt<types.OutgoingEvent>;

  /**
   * Issue (phát hành, Art. 18; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
   * `not_registered_outgoing`, `no_agency_signature`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  issue(args: OutgoingArguments["issue"]): Receipt<types.OutgoingEvent>;

  /**
   * Make a signed document void before it is issued (hủy trước khi phát hành; routing P19): it ends
   * here, and its number, if it has one, stays empty for ever. Refusals: `not_signer_or_head`,
   * `reason_too_short`, `state_secret_on_network`, `wrong_phase`, `frozen`.
   */
  void(args: OutgoingArguments["void"]): Receipt<types.OutgoingEvent>;

  /**
   * Send over the exchange axis to every addressee with an identifier (gửi qua trục, Decision
   * 28/2018/QĐ-TTg, Art. 6; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
   * `not_registered_outgoing`, `no_agency_signature`, `state_secret_by_exchange`, `state_secret_on_network`,
   * `no_electronic_recipient`, `frozen`, `wrong_phase`.
   */
  send(args: OutgoingArguments["send"]): Receipt<types.OutgoingEvent>;

  /**
   * Note what a recipient reports (trạng thái gửi nhận; routing P18). The same message twice changes
   * nothing. Refusals: `not_clerk`, `unknown_recipient`, `status_not_allowed`, `status_wrong_side`,
   * `wrong_phase`.
   */
  recordDelivery(args: OutgoingArguments["record_delivery"]): Receipt<types.OutgoingEvent>;

  /**
   * Keep the original (lưu, Art. 19). Refusals: `not_clerk`, `nothing_waiting`, `frozen`,
   * `wrong_phase`.
   */
  keep(args: OutgoingArguments["keep"]): Receipt<types.OutgoingEvent>;

  /**
   * Add a note to the register entry (ghi chú). Refusals: `not_clerk`, `field_missing`,
   * `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  amendRecord(args: OutgoingArguments["amend_record"]): Receipt<types.OutgoingEvent>;

  /**
   * Name the document that corrects this one (sửa đổi, thay thế, đính chính; Art. 18.3; routing P18, P19).
   * Refusals: `content_needs_equal_form`, `form_needs_official_letter`, `not_signer_or_head`, `frozen`,
   * `wrong_phase`.
   */
  correct(args: OutgoingArguments["correct"]): Receipt<types.OutgoingEvent>;

  /**
   * Withdraw the issued document (thu hồi, Art. 18.4; routing P18, P19): it and its metadata freeze, its
   * number stays used. Another document may take its place (thay thế). Refusals: `not_signer_or_head`,
   * `reason_too_short`, `replaces_itself`, `replacement_circle`, `state_secret_on_network`,
   * `frozen`, `wrong_phase`.
   */
  withdraw(args: OutgoingArguments["withdraw"]): Receipt<types.OutgoingEvent>;

  /**
   * Send an update of the issued document's data over the exchange axis (cập nhật văn bản đã gửi; Decision
   * 28/2018, Art. 9; routing P18): the text stays as it was signed, what is wrong in it is corrected or replaced
   * by a document (Art. 18.3). Every recipient is thereby asked, and answers with status 15 or 16. By the signer
   * or the head, as the withdrawal. Refusals: `not_signer_or_head`, `reason_too_short`,
   * `state_secret_by_exchange`, `no_electronic_recipient`, `state_secret_on_network`, `frozen`, `wrong_phase`.
   */
  sendUpdate(args: OutgoingArguments["send_update"]): Receipt<types.OutgoingEvent>;
}

/** By command, what its method takes. */
export interface DossierArguments {
  open_dossier: By & Sight & { notation: string; title: string; retention: types.Retention; medium?: types.Medium | undefined; file_kind?: types.FileKind | undefined; start?: types.DayText | undefined; listed?: boolean | undefined };
  collect: By & Sight & { document: types.DocumentId };
  take_out: By & Sight & { document: types.DocumentId; cause: types.TakeOutCause };
  close_dossier: By & Sight & { work_ended: types.DayText; retention: types.Retention; title: string; notation: string };
  hand_over_dossier: By & Sight & { to: types.PersonId };
  keep_dossier: By & Sight & { until: types.DayText; written_consent: boolean; list_sent_to_archive: boolean };
  transfer_dossier: By & Sight & { lists?: number | undefined; minutes?: number | undefined };
}

/** What its handles read and write. */
export interface DossierMachine {
  command: types.DossierCommand;
  event: types.DossierEvent;
  record: types.DossierRecord;
  state: types.DossierState;
  arguments: DossierArguments;
}

/** A dossier (hồ sơ công việc). */
export declare class Dossier extends OwnHandle<DossierMachine> {
  protected constructor();
  /**
   * Open a dossier (mở hồ sơ, Art. 29.1): the person given the task makes it, by the list or, if it
   * is not in the list, with a title, number and symbol and retention of their own. Refusals:
   * `dossier_exists`, `field_missing`, `day_to_come`, `state_secret_on_network`.
   */
  openDossier(args: DossierArguments["open_dossier"]): Receipt<types.DossierEvent>;

  /**
   * Collect a document (thu thập văn bản vào hồ sơ, Art. 29.3). The document stays where it is: one
   * document may lie in many dossiers without being copied. Refusals: `dossier_not_open`,
   * `dossier_transferred`, `not_dossier_maker`, `document_in_dossier`.
   */
  collect(args: DossierArguments["collect"]): Receipt<types.DossierEvent>;

  /**
   * Take a document out (loại bản trùng, bản nháp; Art. 29.4). Refusals: `dossier_not_open`,
   * `dossier_transferred`, `not_dossier_maker`, `document_not_in_dossier`.
   */
  takeOut(args: DossierArguments["take_out"]): Receipt<types.DossierEvent>;

  /**
   * Close the dossier when its work has ended (kết thúc hồ sơ, Art. 29.4): retention, title, number
   * and symbol are reviewed, so all three must be stated. Refusals: `dossier_not_open`,
   * `dossier_transferred`, `not_dossier_maker`, `field_missing`, `day_to_come`, `ended_before_start`,
   * `state_secret_on_network`.
   */
  closeDossier(args: DossierArguments["close_dossier"]): Receipt<types.DossierEvent>;

  /**
   * Hand the dossier over (bàn giao hồ sơ; routing P34) before retirement, leaving, transfer or long study:
   * by the maker, or by the head of their unit; once they are gone, by the head of a unit in which they held
   * a post to the last, or by who leads the agency. Refusals: `dossier_not_open`, `dossier_transferred`,
   * `not_dossier_maker`, `hand_over_to_maker`, `unknown_person`.
   */
  handOverDossier(args: DossierArguments["hand_over_dossier"]): Receipt<types.DossierEvent>;

  /**
   * Keep the due dossier at the unit (giữ lại hồ sơ đến hạn, Art. 31.3.d), by those who may hand it
   * over: at most two years beyond the day on which it is due, however often. Refusals:
   * `dossier_not_open`, `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `never_due`,
   * `kept_too_long`, `kept_before_due`, `no_written_consent`, `kept_list_not_sent`.
   */
  keepDossier(args: DossierArguments["keep_dossier"]): Receipt<types.DossierEvent>;

  /**
   * Hand the closed dossier to the archive (nộp lưu, Art. 30.3). Refusals: `dossier_not_open`,
   * `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `transfer_papers_missing`.
   */
  transferDossier(args: DossierArguments["transfer_dossier"]): Receipt<types.DossierEvent>;
}

/** By command, what its method takes. */
export interface SeriesArguments {
  take_number: By & Sight & { document: types.DocumentId; confirm_time?: boolean | undefined };
  reserve_number: By & Sight & { until?: types.Instant | undefined; document?: types.DocumentId | undefined; confirm_time?: boolean | undefined };
  void_number: By & Sight & { number: number; reason: string };
  number_copy: By & Sight & { copy: types.CopyRequest; document: types.DocumentId; confirm_time?: boolean | undefined };
  import_numbers: By & Sight & { numbers: types.FormerNumber[] };
  correct_date: By & Sight & { number: number; date: types.DayText; reason: string };
}

/** What its handles read and write. */
export interface SeriesMachine {
  command: types.SeriesCommand;
  event: types.SeriesEvent;
  record: types.SeriesRecord;
  state: types.SeriesState;
  arguments: SeriesArguments;
}

/** A number series in one year (dãy số). */
export declare class Series extends Handle<SeriesMachine> {
  protected constructor();
  /**
   * Take the next number for a document that is kept elsewhere (cấp số, Art. 15.1 and 16; routing P33), with
   * the day of the command. The desk's own documents take theirs by `register` and `assign_number`.
   * Refusals: `not_clerk`, `unknown_series` (also for a series of arrivals or copies: arrivals follow the
   * order of receipt, Art. 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`,
   * `moment_far_ahead`, `year_to_come`, `year_over`.
   */
  takeNumber(args: SeriesArguments["take_number"]): Receipt<types.SeriesEvent>;

  /**
   * Hold the next number with the date of today (giữ chỗ số; routing P33). A document uses it by its own
   * command (`assign_number`), so that number and document are decided together. Refusals: `not_clerk`,
   * `unknown_series` (also for a series of arrivals or copies: arrivals follow the order of receipt, Art.
   * 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
   * `year_to_come`, `year_over`, `reservation_past_its_day`.
   */
  reserveNumber(args: SeriesArguments["reserve_number"]): Receipt<types.SeriesEvent>;

  /**
   * Give a held number up (hủy số; routing P33): it stays empty. Refusals: `not_clerk`, `unknown_series`,
   * `fact_missing`, `reservation_not_found`, `reservation_expired`, `number_on_document`, `field_missing`,
   * `state_secret_on_network`.
   */
  voidNumber(args: SeriesArguments["void_number"]): Receipt<types.SeriesEvent>;

  /**
   * Number a copy (cấp số bản sao): sao y, trích sao and sao lục share one series (Appendix I, part II,
   * II.1.c; routing P33). The number is never named: it is the next one. Refusals: `not_clerk`,
   * `unknown_series`, `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
   * `year_to_come`, `year_over`, `copy_direction_not_provided`, `copy_not_from_true_copy`.
   */
  numberCopy(args: SeriesArguments["number_copy"]): Receipt<types.SeriesEvent>;

  /**
   * Take the numbers of an older register over (nhập số cũ; routing P33). Refusals: `not_clerk`,
   * `unknown_series`, `fact_missing`, `series_in_use`, `year_to_come`.
   */
  importNumbers(args: SeriesArguments["import_numbers"]): Receipt<types.SeriesEvent>;

  /**
   * Correct the day of a number that no document of this office has (sửa ngày của số; Art. 15.1; routing
   * P33): one of a document kept elsewhere, of a copy, one that is held or void. The number stays, and one
   * that was held for the wrong day stays empty. A document of this office corrects its own by
   * `correct_arrival` or `correct_number_date`. Numbers with wrong days are corrected from the smallest on.
   * Refusals: `not_clerk`, `unknown_series`, `fact_missing`, `number_on_document`, `reason_too_short`,
   * `state_secret_on_network`, `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `year_to_come`.
   */
  correctDate(args: SeriesArguments["correct_date"]): Receipt<types.SeriesEvent>;
}

/** By command, what its method takes. */
export interface GrantsArguments {
  create_grant: By & Sight & { grant: types.Grant };
  revoke_grant: By & Sight & { id: types.GrantId };
}

/** What its handles read and write. */
export interface GrantsMachine {
  command: types.GrantsCommand;
  event: types.GrantsEvent;
  record: types.GrantsRecord;
  state: types.GrantsState;
  arguments: GrantsArguments;
}

/** The agency's delegation grants (văn bản giao, ủy quyền). */
export declare class Grants extends Handle<GrantsMachine> {
  protected constructor();
  /**
   * Make a grant (giao, ủy quyền; Art. 13.1 and 13.3; routing P20). Refusals: `not_grantor`, `grant_exists`,
   * `unknown_post`, `unknown_person`, `grantor_lost_power`, `grant_without_period`, `grant_period_empty`,
   * `grant_retroactive`, `grant_overlaps`, `delegation_cycle`, `sub_authorization`, `grantee_not_unit_head`,
   * `authorization_not_written`, `authorization_without_period`, `authorization_unlimited`,
   * `capacity_not_held`, `grantee_not_deputy`.
   */
  createGrant(args: GrantsArguments["create_grant"]): Receipt<types.GrantsEvent>;

  /**
   * Revoke a grant (thu hồi việc giao, ủy quyền; routing P20). Refusals: `not_grantor`, `grant_not_found`,
   * `authorization_revoked`.
   */
  revokeGrant(args: GrantsArguments["revoke_grant"]): Receipt<types.GrantsEvent>;
}

/** By command, what its method takes. */
export interface SealArguments {
  hand_over_seal: By & Sight & { written_permission: boolean; minutes: boolean; to?: types.PersonId | undefined };
}

/** What its handles read and write. */
export interface SealMachine {
  command: types.SealCommand;
  event: types.SealEvent;
  record: types.SealRecord;
  state: types.SealState;
  arguments: SealArguments;
}

/** The agency's seal and key device (con dấu, thiết bị lưu khóa bí mật). */
export declare class Seal extends Handle<SealMachine> {
  protected constructor();
  /**
   * The clerk hands seal or key device to another person (giao con dấu, thiết bị lưu khóa bí mật,
   * Art. 32.2): only with written permission and minutes. Refusals: `not_clerk`,
   * `no_written_permission`, `no_hand_over_minutes`, `unknown_person`.
   */
  handOverSeal(args: SealArguments["hand_over_seal"]): Receipt<types.SealEvent>;
}
