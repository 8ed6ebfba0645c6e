// Written by `cargo xtask generate`; not to be edited.

/** A calendar day, `2026-11-21`. */
export type DayText = string;

/** An instant with its zone, `2026-11-21T01:02:03.000Z`. */
export type InstantText = string;

/** A UUID, `01930c9e-5b6a-7000-8000-000000000000`. */
export type UuidText = string;

/**
 * Give the draft up (hủy dự thảo; routing P16), before the signature: the drafter, the head of the
 * drafting unit or the leadership of the agency. Its history stays. Refusals: `not_draft_keeper`,
 * `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface Abandon {
  /** Why. */
  reason: string;
}

/** It was given up. */
export interface Abandoned {
  /** Why. */
  reason: string;
}

/** Who did something, in which capacity and by which authority (property L10). */
export interface Act {
  /** The natural person. */
  person: PersonId;
  /** Own seat or grant. */
  authority: Authority;
  /** The post whose power was used, where one was. */
  post?: PostId;
  /** Prefixes of a signature. */
  capacity?: Capacity;
  /** The line concerned. */
  line?: LineId;
  /** The content the person saw. */
  content?: Digest;
  /** Rule set of the decision. */
  rule_set: RuleSetId;
  /** Digest of the profile of the decision. */
  profile: Digest;
  /** Exemptions from the separation of duties that the act made use of (routing P23). */
  exempted?: Exempted[];
  /** Whether the command confirmed its moment: see `moment_far_ahead`. */
  confirmed_time?: boolean;
}

/** What somebody does: the commands of all machines. */
export type Action =
  | "receive"
  | "refuse_receipt"
  | "stamp"
  | "forward_unopened"
  | "hand_in"
  | "report_defect"
  | "register"
  | "correct_arrival"
  | "submit"
  | "direct"
  | "amend_direction"
  | "add_handlers"
  | "replace_lead"
  | "remove_handler"
  | "waive"
  | "complete_entry"
  | "hand_over"
  | "assign_tracker"
  | "urge"
  | "request_extension"
  | "extend"
  | "refuse_extension"
  | "revise_due"
  | "hold"
  | "resume"
  | "assign"
  | "transfer"
  | "open"
  | "start"
  | "opine"
  | "add_late_note"
  | "report"
  | "return"
  | "decline"
  | "recall"
  | "approve_completion"
  | "reopen"
  | "file"
  | "update_by_sender"
  | "recall_by_sender"
  | "refuse_recall"
  | "draft"
  | "revise"
  | "change_drafter"
  | "agree"
  | "check_content"
  | "check_format"
  | "approve"
  | "withdraw_approval"
  | "reject"
  | "hand_back"
  | "change_signer"
  | "abandon"
  | "propose_urgency"
  | "decide_urgency"
  | "sign"
  | "assign_number"
  | "correct_number_date"
  | "apply_agency_signature"
  | "issue"
  | "void"
  | "send"
  | "record_delivery"
  | "keep"
  | "amend_record"
  | "correct"
  | "withdraw"
  | "send_update"
  | "open_dossier"
  | "collect"
  | "take_out"
  | "close_dossier"
  | "hand_over_dossier"
  | "keep_dossier"
  | "transfer_dossier"
  | "take_number"
  | "reserve_number"
  | "void_number"
  | "number_copy"
  | "import_numbers"
  | "correct_date"
  | "create_grant"
  | "revoke_grant"
  | "hand_over_seal"
  | "claim_number"
  | "make_copy"
  | "keep_content"
  | "send_status"
  | "use_agency_code"
  | "keep_beyond_due";

/**
 * Add co-handlers, or seats for information, to the direction (thêm đơn vị, người phối hợp, để biết;
 * routing P07, P08) without touching the work of the others. Whoever is informed and now helps gets a new
 * line in place of the old one. After the lead's report there is only information to add, by the own seat
 * once the document is completed. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
 * `role_twice`, `due_in_past`, `due_off_calendar`, `due_after_parent`, `field_missing`, `unknown_unit`,
 * `unknown_post`, `unknown_person`, `seat_vacant`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface AddHandlers {
  /** Co-handlers (phối hợp). */
  co?: Seat[];
  /** For information (để biết). */
  info?: Seat[];
  /** Deadline of the new co-handlers, not later than the document's; by default the same. */
  due?: DayText;
}

/**
 * Add what a co-handler had to say when the lead had reported already (ý kiến phối hợp muộn; routing P07): it
 * is noted and the line stays unfinished. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
 * `grant_does_not_confer`, `field_missing`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface AddLateNote {
  /** Opinion. */
  text: string;
}

/** To whom an envelope is addressed (Art. 21.1.b). */
export type AddressedTo =
  | "agency"
  | "named_person"
  | "mass_organisation";

/** An addressee (nơi nhận): an agency with its identifier, or a name only. */
export interface Addressee {
  /** Identifier under Decision 20/2020/QĐ-TTg; without it nothing is sent by exchange. */
  code?: string;
  /** Name. */
  name: string;
}

/** What an identifier says. */
export interface AgencyCodeInfo {
  /** As written. */
  code: string;
  /** Its generation. */
  form: CodeForm;
  /** Level 1: one letter and two digits; none for a registration number. */
  level1?: string;
  /** Name of the ministry or province at level 1, where it is listed. */
  level1_name?: string;
  /** What the letter of level 1 stands for. */
  letter_group?: string;
  /** The same agency in the form of Decision 20/2020/QĐ-TTg, if it has one. */
  current?: string;
  /** The same agency in the form of QCVN 102:2016/BTTTT, if it has one. */
  legacy?: string;
  /** What people should be told: that it is not written in its proper form, or stands in no list. */
  warnings: Warning[];
}

/** An identifier. */
export interface AgencyCodeQuery {
  /** As written. */
  code: string;
}

export type AgencyId = string;

/** The agency itself: in a profile with dated names, in a chart as it is on one day. */
export interface AgencyInfo {
  /** Key in all streams and tables. */
  key: AgencyId;
  /** Identifier under Decision 20/2020/QĐ-TTg, for example `H49` or `H37.02`. */
  code: DatedText;
  /** Former identifiers under which messages still arrive, for example `000.00.00.H49`. */
  former_codes?: string[];
  /**
   * Agencies merged into this one (cơ quan hợp nhất, sáp nhập vào): what is addressed to them is for
   * this one, from that day on.
   */
  predecessors?: Predecessor[];
  /** Full name. */
  name: DatedText;
  /** Abbreviation in symbols, for example `UBND` (set by the head; Appendix I, II.3.b). */
  short: DatedText;
  /** Superior agency, printed above the name. */
  superior?: DatedText;
  /** Place name of the date line. */
  place: DatedText;
  /** One-person or collective leadership (Art. 13.1, 13.2). */
  regime: Regime;
  /** Title of the head, for example `Chủ tịch`. */
  head_title: DatedText;
  /** Offset of the agency's legal day from UTC, in minutes: 420 in Viet Nam. */
  utc_offset_minutes: number;
  /** The machines on which this desk runs; decides whether state secrets may be handled. */
  network?: Environment;
  /**
   * Whether bare register lines of secret papers may stand on a machine that may not hold
   * secrets; absent: not at all.
   */
  secret_lines?: SecretLines;
  /**
   * Whether degrees and honours stand before the names of those who sign, as the head of the
   * sector may decide for armed forces, education, health and science (Appendix I, II.7.c);
   * absent: they do not.
   */
  honours?: Honours;
  /** Postal address. */
  address?: string;
  /** E-mail address. */
  email?: string;
  /** Telephone. */
  telephone?: string;
}

/** The agency itself: in a profile with dated names, in a chart as it is on one day. */
export interface AgencyInfoInput {
  /** Key in all streams and tables. */
  key: AgencyId;
  /** Identifier under Decision 20/2020/QĐ-TTg, for example `H49` or `H37.02`. */
  code: DatedText;
  /** Former identifiers under which messages still arrive, for example `000.00.00.H49`. */
  former_codes?: string[];
  /**
   * Agencies merged into this one (cơ quan hợp nhất, sáp nhập vào): what is addressed to them is for
   * this one, from that day on.
   */
  predecessors?: Predecessor[];
  /** Full name. */
  name: DatedText;
  /** Abbreviation in symbols, for example `UBND` (set by the head; Appendix I, II.3.b). */
  short: DatedText;
  /** Superior agency, printed above the name. */
  superior?: DatedText;
  /** Place name of the date line. */
  place: DatedText;
  /** One-person or collective leadership (Art. 13.1, 13.2). */
  regime: Regime;
  /** Title of the head, for example `Chủ tịch`. */
  head_title: DatedText;
  /** Offset of the agency's legal day from UTC, in minutes: 420 in Viet Nam. */
  utc_offset_minutes?: number;
  /** The machines on which this desk runs; decides whether state secrets may be handled. */
  network?: Environment;
  /**
   * Whether bare register lines of secret papers may stand on a machine that may not hold
   * secrets; absent: not at all.
   */
  secret_lines?: SecretLines;
  /**
   * Whether degrees and honours stand before the names of those who sign, as the head of the
   * sector may decide for armed forces, education, health and science (Appendix I, II.7.c);
   * absent: they do not.
   */
  honours?: Honours;
  /** Postal address. */
  address?: string;
  /** E-mail address. */
  email?: string;
  /** Telephone. */
  telephone?: string;
}

/**
 * Agree on a line that carries no legal duty (ý kiến đồng ý; routing P02). Refusals: `not_your_line`,
 * `ambiguous_authority`, `line_closed`, `line_not_found`, `duty_line`, `information_line`,
 * `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface Agree {
  /** The line. */
  line: LineId;
  /** Remark. */
  text?: string;
}

/**
 * Amend the text of the direction while it is carried out (bổ sung, sửa ý kiến chỉ đạo; routing P07): the
 * former text stays in the history. Those who have work open their lines again; what was started stays
 * started. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`, `field_missing`,
 * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface AmendDirection {
  /** Opinion (ý kiến chỉ đạo), as it reads from now on. */
  opinion: string;
}

/**
 * Add a note to the register entry (ghi chú). Refusals: `not_clerk`, `field_missing`,
 * `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface AmendRecord {
  /** Note. */
  note: string;
}

/**
 * Number and symbol of a document (số, ký hiệu; Appendix I, II.3), and the whole line; none
 * where no symbol can be formed. `organization` is by default the agency's own abbreviation.
 */
export interface AnswerNumberSymbol {
  type: "number_symbol";
  data: WrittenNumber | null;
}

/** Number and symbol of a copy (Appendix III, form 3.1). */
export interface AnswerCopySymbol {
  type: "copy_symbol";
  data: WrittenNumber | null;
}

/**
 * What is wrong with a written number and symbol (Appendix I, II.3; Appendix III); nothing if it
 * is well formed. The abbreviation of the agency is compared only if `organization` is given.
 */
export interface AnswerCheckNumberSymbol {
  type: "check_number_symbol";
  data: NumberSymbolFlaw[];
}

/**
 * What is wrong with the written number and symbol of a copy (Appendix I, part II, II.1; Appendix
 * III, form 3.1); nothing if it is well formed. The abbreviation of the agency is compared only if
 * `organization` is given.
 */
export interface AnswerCheckCopySymbol {
  type: "check_copy_symbol";
  data: NumberSymbolFlaw[];
}

/** A document type (tên loại văn bản; Art. 7, Appendix III): printed name and abbreviation. */
export interface AnswerDocumentType {
  type: "document_type";
  data: TypeInfo;
}

/**
 * Place and date as they are written (địa danh và thời gian ban hành; Appendix I, II.4).
 * `place` is by default the agency's own.
 */
export interface AnswerDateLine {
  type: "date_line";
  data: string;
}

/** Place and date in their parts, each as it is written. */
export interface AnswerDateLineParts {
  type: "date_line_parts";
  data: DateLine;
}

/** The lines below `Nơi nhận:` (box 9b), each with its sign at the end, last `Lưu: VT, …`. */
export interface AnswerRecipientLines {
  type: "recipient_lines";
  data: string[];
}

/** The ĐẾN stamp (Appendix IV): its lines and size. */
export interface AnswerArrivalStamp {
  type: "arrival_stamp";
  data: WrittenStamp;
}

/** The parts of the line in box 14 of an electronic copy: kind, agency, day, time. */
export interface AnswerCopyNote {
  type: "copy_note";
  data: string[];
}

/** The boxes of the layout and their letters (thể thức; Appendix I). */
export interface AnswerLayoutBoxes {
  type: "layout_boxes";
  data: BoxInfo[];
}

/**
 * What is wrong with a written date line (Appendix I, II.4); nothing if it is well formed. The
 * place is compared only if `place` is given.
 */
export interface AnswerCheckDateLine {
  type: "check_date_line";
  data: DateLineFlaw[];
}

/**
 * The number that the next document of a series gets (số kế tiếp; Art. 15.1); nothing is used
 * up. Refusals: `fact_missing`, `number_out_of_range`.
 */
export interface AnswerNextNumber {
  type: "next_number";
  data: number;
}

/** What people should be told about the agency's profile: series that print alike. */
export interface AnswerProfileWarnings {
  type: "profile_warnings";
  data: Warning[];
}

/**
 * The reservations of a series that may still be used without breaking the order of dates (số
 * đang giữ chỗ).
 */
export interface AnswerReservations {
  type: "reservations";
  data: Reservation[];
}

/**
 * What an audit of a series finds (kiểm tra số bỏ trống): gaps, numbers held twice, dates out of
 * order. Void, reserved and imported numbers are no gaps.
 */
export interface AnswerAuditSeries {
  type: "audit_series";
  data: GapAudit;
}

/** Gaps, duplicates and dates out of order in the numbers of an older register (nhập số cũ). */
export interface AnswerFormerNumbers {
  type: "former_numbers";
  data: Import;
}

/** What a person may sign as (thẩm quyền ký; Art. 13), and why other ways are closed. */
export interface AnswerSigningPowers {
  type: "signing_powers";
  data: SigningPowers;
}

/**
 * The power under which a person signs: the one named (`KT.` also stands for `TM.+KT.`), or the
 * only one. Refusals: `no_signing_power`, `capacity_not_held`, `ambiguous_authority` and what
 * other ways lack.
 */
export interface AnswerSigningPower {
  type: "signing_power";
  data: SigningPower;
}

/**
 * The signature block (quyền hạn, chức vụ, họ tên; Appendix I, II.7) under that power. Refusals
 * as for the power.
 */
export interface AnswerSignatureBlock {
  type: "signature_block";
  data: WrittenSignature;
}

/**
 * Everybody with the power to sign such a document, and everybody who almost has it, with what
 * is missing (Art. 13).
 */
export interface AnswerWhoCanSign {
  type: "who_can_sign";
  data: Signatory[];
}

/** The latest moment that the law sets for an act (thời hạn). */
export interface AnswerDeadline {
  type: "deadline";
  data: Deadline;
}

/**
 * The latest moment for the handling of an incoming document (thời hạn giải quyết, Art. 24.2):
 * urgent at once, else as directed, else as the working regulation says.
 */
export interface AnswerHandlingDeadline {
  type: "handling_deadline";
  data: Deadline;
}

/**
 * The last day on which a state secret is protected (thời hạn bảo vệ; Law 29/2018/QH14, Art.
 * 19); none for what is not secret.
 */
export interface AnswerSecrecyEnd {
  type: "secrecy_end";
  data: Deadline;
}

/**
 * The last day on which a file goes to the agency's archive (hạn nộp lưu; Art. 30.2, Law
 * 33/2024/QH15).
 */
export interface AnswerTransferDue {
  type: "transfer_due";
  data: Deadline;
}

/** The latest year of transfer to an archive (năm nộp lưu muộn nhất; Law 33/2024/QH15). */
export interface AnswerLatestTransferYear {
  type: "latest_transfer_year";
  data: number;
}

/**
 * How a piece of work stands against its due date (trong hạn, quá hạn, hoàn thành đúng hạn, hoàn
 * thành quá hạn, kết thúc không có kết quả), pauses taken out: every piece has exactly one class.
 */
export interface AnswerTimeliness {
  type: "timeliness";
  data: Standing;
}

/**
 * The registered document that the given one may repeat (báo trùng; Appendix VI, III.1.h): an
 * alarm, not a refusal.
 */
export interface AnswerFindDuplicate {
  type: "find_duplicate";
  data: Duplicate | null;
}

/**
 * The folded keys by which a host finds a document again in its own database (khóa tra cứu): what
 * may be the same shares one of them, and `find_duplicate` decides. Kept with their version.
 */
export interface AnswerDuplicateKeys {
  type: "duplicate_keys";
  data: DuplicateKeys;
}

/**
 * Whether two documents may be the same (báo trùng; Appendix VI, III.1.h), and whether they also
 * say the same.
 */
export interface AnswerSameDocument {
  type: "same_document";
  data: SameDocument;
}

/** Title and headings of a register (mẫu sổ; Appendices IV, V). */
export interface AnswerRegisterColumns {
  type: "register_columns";
  data: RegisterColumns;
}

/** Which register a document is entered in (Art. 16.3, 22.4). */
export interface AnswerRegisterOf {
  type: "register_of";
  data: RegisterBook;
}

/** A line of the incoming register (Appendix IV): its ten cells. */
export interface AnswerIncomingRow {
  type: "incoming_row";
  data: (Cell | null)[];
}

/** A line of the outgoing register (Appendix IV): its ten cells. */
export interface AnswerOutgoingRow {
  type: "outgoing_row";
  data: (Cell | null)[];
}

/** A line of any of the five registers of Appendix IV. */
export interface AnswerRegisterRow {
  type: "register_row";
  data: (Cell | null)[];
}

/** The input fields of a record (trường thông tin; Appendix VI, part II). */
export interface AnswerDataFields {
  type: "data_fields";
  data: DataFieldInfo[];
}

/** Stamp and codes of an urgency (mức độ khẩn; Appendix I, III.2.b). */
export interface AnswerUrgencyMark {
  type: "urgency_mark";
  data: UrgencyMark;
}

/** The secrecy for which a printed mark stands (độ mật); none if it is no such mark. */
export interface AnswerSecrecyOfMark {
  type: "secrecy_of_mark";
  data: Secrecy | null;
}

/** Whether mail must be registered at the clerk's desk (Art. 21.1.b). */
export interface AnswerRegistrationRequired {
  type: "registration_required";
  data: boolean;
}

/** Whether units and persons are bound to handle a document (Art. 22.1). */
export interface AnswerDutyToHandle {
  type: "duty_to_handle";
  data: boolean;
}

/** What the receiver of a recall notice must do (Art. 18.4). */
export interface AnswerRecallDuties {
  type: "recall_duties";
  data: RecallDuty[];
}

/** Numbers and symbols of all files of a list, in order (số, ký hiệu hồ sơ; Appendix V, I). */
export interface AnswerFileSymbols {
  type: "file_symbols";
  data: string[];
}

/** Whether a file goes to the archive (nộp lưu, Art. 31.3.c). */
export interface AnswerMustTransfer {
  type: "must_transfer";
  data: boolean;
}

/** What has to be done when a file is closed (kết thúc hồ sơ, Art. 29.4). */
export interface AnswerClosingDuties {
  type: "closing_duties";
  data: ClosingDuties;
}

/**
 * Reads an identifier of an agency (mã định danh điện tử; Decision 20/2020/QĐ-TTg, QCVN
 * 102:2016/BTTTT); none if it is malformed.
 */
export interface AnswerAgencyCode {
  type: "agency_code";
  data: AgencyCodeInfo | null;
}

/**
 * Whether an identifier is this agency's (mã của cơ quan mình), in whatever form: whether a message
 * is for it.
 */
export interface AnswerIsOurCode {
  type: "is_our_code";
  data: boolean;
}

/** Whether two identifiers name one agency (cùng một cơ quan), whatever their generation. */
export interface AnswerSameAgency {
  type: "same_agency";
  data: boolean;
}

/** Which identifier stays after a merger, and which are closed (sáp nhập). */
export interface AnswerResolveMerger {
  type: "resolve_merger";
  data: Merger;
}

/**
 * Takes a status message in: what it does to the delivery, and how far that then is. Refusals:
 * `status_wrong_side`, `status_not_senders`, `status_not_allowed`.
 */
export interface AnswerTakeStatus {
  type: "take_status";
  data: TakenStatus;
}

/** The answer to the `Query` of the same name. */
export type Answer =
  | AnswerNumberSymbol
  | AnswerCopySymbol
  | AnswerCheckNumberSymbol
  | AnswerCheckCopySymbol
  | AnswerDocumentType
  | AnswerDateLine
  | AnswerDateLineParts
  | AnswerRecipientLines
  | AnswerArrivalStamp
  | AnswerCopyNote
  | AnswerLayoutBoxes
  | AnswerCheckDateLine
  | AnswerNextNumber
  | AnswerProfileWarnings
  | AnswerReservations
  | AnswerAuditSeries
  | AnswerFormerNumbers
  | AnswerSigningPowers
  | AnswerSigningPower
  | AnswerSignatureBlock
  | AnswerWhoCanSign
  | AnswerDeadline
  | AnswerHandlingDeadline
  | AnswerSecrecyEnd
  | AnswerTransferDue
  | AnswerLatestTransferYear
  | AnswerTimeliness
  | AnswerFindDuplicate
  | AnswerDuplicateKeys
  | AnswerSameDocument
  | AnswerRegisterColumns
  | AnswerRegisterOf
  | AnswerIncomingRow
  | AnswerOutgoingRow
  | AnswerRegisterRow
  | AnswerDataFields
  | AnswerUrgencyMark
  | AnswerSecrecyOfMark
  | AnswerRegistrationRequired
  | AnswerDutyToHandle
  | AnswerRecallDuties
  | AnswerFileSymbols
  | AnswerMustTransfer
  | AnswerClosingDuties
  | AnswerAgencyCode
  | AnswerIsOurCode
  | AnswerSameAgency
  | AnswerResolveMerger
  | AnswerTakeStatus;

/**
 * Seal, or the agency's digital signature (đóng dấu, ký số của cơ quan; Art. 17, 32, 33). Refusals:
 * `not_clerk`, `not_signed`, `not_numbered`, `not_registered_outgoing`, `separation_of_duties`,
 * `field_missing`, `unprintable_character`, `unsafe_file_name`, `state_secret_on_network`, `frozen`,
 * `wrong_phase`.
 */
export interface ApplyAgencySignature {
  /** The numbered and signed copies. */
  renditions?: File[];
}

/** A check or approval was taken back. */
export interface ApprovalWithdrawn {
  /** What fell: several where one person gave them at one step. */
  duties: LegalDuty[];
  /** Why. */
  reason: string;
}

/**
 * The person who will sign approves the draft (duyệt bản thảo, Art. 11.1; routing P23). Must name the
 * content hash, and one of several grants (`under`). Refusals: `nothing_waiting`, `not_your_line`,
 * `no_signing_power` and its details, `ambiguous_authority`, `grant_does_not_confer`,
 * `separation_of_duties`, `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`,
 * `wrong_phase`.
 */
export type Approve = Record<string, never>;

/**
 * The person who directed accepts the report (duyệt kết thúc; routing P32). With the reply that the report
 * names it counts as answered, unless a mode is stated. Refusals: `not_your_line`, `ambiguous_authority`,
 * `work_still_open`, `line_closed`, `reply_withdrawn`, `separation_of_duties`, `field_missing`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface ApproveCompletion {
  /** How it ends. */
  mode?: CompletionMode;
  /**
   * The outgoing document that answers it, if the report does not name it; or the document with which
   * it is merged.
   */
  document?: DocumentId;
  /** The agency to which it was passed on. */
  agency?: string;
}

/** Which archive a file goes to. */
export type ArchiveTarget =
  | "current"
  | "historical";

/** The day of arrival was corrected. */
export interface ArrivalCorrected {
  /** The day on which it came. */
  date: DayText;
  /** The wrong day of the register entry, where there is one. */
  from?: DayText;
  /** The arrival number with its right day, where it has one. */
  taken?: Taken;
  /** Why. */
  reason: string;
  /** When it must be submitted at the latest, where that is still to be done (Art. 23.1). */
  submit_due?: Due;
}

/** An ĐẾN stamp to be written. */
export interface ArrivalStampQuery {
  /** Số đến. */
  number?: number;
  /** Ngày đến. */
  date?: DayText;
  /** Chuyển. */
  passed_to?: string;
  /** Số và ký hiệu hồ sơ. */
  dossier?: string;
}

/**
 * The head of a unit names the person who handles (phân công; handling slip, Appendix IV VII; routing P07,
 * P09). Refusals: `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_unit_line`, `not_lead`,
 * `nothing_waiting`, `not_in_unit`, `role_twice`, `due_after_parent`, `due_in_past`, `due_off_calendar`,
 * `line_closed`, `line_not_found`, `unknown_person`, `seat_vacant`, `no_direction_yet`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface Assign {
  /** The unit's line. */
  line: LineId;
  /** The person who handles. */
  to: PersonId;
  /** Persons who help. */
  co?: PersonId[];
  /** Deadline, not later than the unit's. */
  due?: DayText;
}

/**
 * Give number and date (cấp số, Art. 15; routing P33). A number that is taken is never named: it is the
 * next one. A number that is held (giữ chỗ) is named, and brings the date that it holds. Refusals:
 * `not_clerk`, `not_signed`, `no_symbol`, `fact_missing`, `number_date_inversion`, `number_out_of_range`,
 * `moment_far_ahead`, `separation_of_duties`, `state_secret_on_network`, `frozen`, `wrong_phase`; with a
 * reservation `reservation_not_found`, `reservation_expired`, `reservation_for_another`.
 */
export interface AssignNumber {
  /** The reserved number to use; by default the next one of the series. */
  reservation?: number;
  /** The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`). */
  confirm_time?: boolean;
}

/**
 * The head names the person who tracks and urges (theo dõi, đôn đốc, Art. 24.1; routing P29). Refusals:
 * `not_head`, `unknown_person`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface AssignTracker {
  /** The person. */
  person: PersonId;
}

/** A series to be audited. */
export interface AuditSeriesQuery {
  /** Series. */
  series: SeriesKey;
  /** Its year. */
  year: number;
  /** Numbers that documents hold, without those of documents made void before the issue. */
  held: HeldNumber[];
  /** Moment of the audit. */
  at: Instant;
}

/** The person's own seat. */
export interface AuthorityOwnSeat {
  type: "own_seat";
}

/** A grant. */
export interface AuthorityGrant {
  type: "grant";
  data: GrantId;
}

/** Where an authority comes from: always derived, never claimed by the client. */
export type Authority =
  | AuthorityOwnSeat
  | AuthorityGrant;

/** The letters of a box. */
export interface BoxInfo {
  /** Number of the box, for example `5b`. */
  box: string;
  /** What stands there. */
  item: LayoutItem;
  /** Letters; none for images and stamps. */
  letters?: Letters;
}

/** A calendar as data (lịch nghỉ lễ, ngày làm bù), one JSON document. */
export interface CalendarData {
  /** Version of this format: 1. */
  format: number;
  /** Version of the content, for example the day on which it was written. */
  version: string;
  /** Notes for people. */
  meta?: { [key: string]: string };
  /** Days off with a fixed solar date: all that is known of a year nobody has announced. */
  statutory?: FixedDay[];
  /** Lunar anchors of years (Vietnamese calendar, UTC+7). */
  lunar?: LunarYear[];
  /** Years as announced. */
  years: YearData[];
}

/** Open due dates were counted again after the calendar had been revised; a line each follows. */
export interface CalendarRevised {
  /** The announcement, for example the letter of the Government Office. */
  basis: string;
  /** Version of the calendar now. */
  calendar: string;
  /** The paper in which those concerned agreed to earlier dates. */
  agreed?: string;
  /** Deadline of the handling as a whole, if it moved. */
  due?: Due;
}

/**
 * Why a line was cancelled (lý do kết thúc dòng việc): taken back by the sender, sent back for
 * rework, unfinished when the lead reported, replaced by a new round or direction, taken out of the
 * direction, no longer needed, the document recalled by its sender, or its case ended.
 */
export type CancelWhy =
  | "recalled"
  | "returned"
  | "parent_closed"
  | "superseded"
  | "sender_recalled"
  | "removed"
  | "waived"
  | "instance_closed";

/**
 * The stack of prefixes a signature carries (quyền hạn ký), outermost first; empty for a head who
 * signs in his own name.
 *
 * Written with `+` between the prefixes:
 */
export type Capacity = Prefix[];

/** One cell of a register line. */
export type Cell =
  | number
  | DayText
  | string;

export interface ChangeDocumentData {
  /** Which. */
  document: DocumentId;
  /** The law it keeps. */
  kept: RuleSetId;
  /**
   * What the other law says against its being in the system at all: the command that opened
   * it, decided anew.
   */
  opening?: Reason[];
  /** Commands, by person. */
  commands?: CommandChange[];
}

/** A document. */
export interface ChangeDocument {
  type: "document";
  data: ChangeDocumentData;
}

export interface ChangeDossierData {
  /** Which. */
  dossier: DossierId;
  /** Last day of the transfer. */
  due: DueChange;
}

/** A closed dossier that is not yet in the archive: the last day of its transfer. */
export interface ChangeDossier {
  type: "dossier";
  data: ChangeDossierData;
}

/** What another law would change for one open document or dossier. */
export type Change =
  | ChangeDocument
  | ChangeDossier;

/**
 * Give the draft to another drafter (giao người khác soạn thảo; routing P34), in whatever state it is
 * before the signature: within the drafting unit by the drafter, by who answers for that unit or the
 * drafter's; by who directs, to anybody. Somebody of another unit drafts for that unit from then on;
 * under review the route begins again there (Art. 12.1). Refusals: `not_changing_drafter`,
 * `nobody_to_take_over`, `already_holder`, `not_in_unit`, `no_unit`, `unknown_person`,
 * `separation_of_duties`, `seat_vacant`, `reason_too_short`, `frozen`, `wrong_phase`.
 */
export interface ChangeDrafter {
  /** Who goes on with it. */
  to: PersonId;
  /** Why. */
  reason: string;
}

/**
 * Name another post that will sign (thay người ký; routing P20, P21, P34), before the signature: the
 * drafter, the head of the drafting unit, who holds the post named so far, or the leadership of the
 * agency. The checks of content and form stay; an approval by somebody who will not sign falls, and
 * is asked of the new signer (Art. 11.1). Refusals: `not_signer_changer`, `no_other_signer`,
 * `unknown_post`, `signer_unchanged`, `seat_vacant`, `no_signing_power` and its details,
 * `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface ChangeSigner {
  /** Post that will sign now. */
  signer: PostId;
  /** Field of the document, for the power of deputies (lĩnh vực); as before if absent. */
  field?: string;
  /** Why. */
  reason: string;
}

/** A check or approval that somebody gave to a content. */
export interface Check {
  /** Who. */
  by: PersonId;
  /** On which content. */
  content: Digest;
}

/**
 * The head of the drafting unit checks the content (kiểm tra nội dung, Art. 12.1; routing P23). Must name
 * the content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_unit_head`, `separation_of_duties`,
 * `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export type CheckContent = Record<string, never>;

/** A written number and symbol of a copy to be checked. */
export interface CheckCopySymbolQuery {
  /** As written. */
  text: string;
  /** Kind of copy. */
  copy: CopyKind;
  /** Abbreviation of the agency that it must name. */
  organization?: string;
}

/** A written date line to be checked. */
export interface CheckDateLineQuery {
  /** As written. */
  text: string;
  /** The place that it must name. */
  place?: string;
}

/**
 * The person assigned checks form and layout (kiểm tra thể thức, Art. 12.2; routing P23). Must name the
 * content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_format_checker`, `content_not_named`,
 * `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export type CheckFormat = Record<string, never>;

/** A written number and symbol to be checked. */
export interface CheckNumberSymbolQuery {
  /** As written. */
  text: string;
  /** Type of the document. */
  document_type: DocumentType;
  /** Abbreviation of the agency that it must name. */
  organization?: string;
}

/** A check or approval was given. */
export interface Checked {
  /** Which duty. */
  duty: LegalDuty;
  /** By whom, on what. */
  check: Check;
}

/** The three facts that the current content must have before the signature (Art. 11, 12). */
export interface Checks {
  /** Content check. */
  content?: Check;
  /** Format check. */
  format?: Check;
  /** Approval. */
  approval?: Check;
}

/** A value to choose, ready to be sent, with what people call it. */
export interface Choice {
  /** The value as the field takes it. */
  value: unknown;
  /** What people call it. */
  label: Text;
}

/**
 * Close the dossier when its work has ended (kết thúc hồ sơ, Art. 29.4): retention, title, number
 * and symbol are reviewed, so all three must be stated. Refusals: `dossier_not_open`,
 * `dossier_transferred`, `not_dossier_maker`, `field_missing`, `day_to_come`, `ended_before_start`,
 * `state_secret_on_network`.
 */
export interface CloseDossier {
  /**
   * Day on which the work ended; for basic construction that of final settlement. From the first
   * day of the dossier to today.
   */
  work_ended: DayText;
  /** Retention as it now is (thời hạn bảo quản). */
  retention: Retention;
  /** Title as it now is (tiêu đề hồ sơ). */
  title: string;
  /** Number and symbol as they now are (số, ký hiệu hồ sơ). */
  notation: string;
}

/** It was closed (đã kết thúc). */
export interface Closed {
  /** Day on which the work ended. */
  work_ended: DayText;
  /** Retention as it now is. */
  retention: Retention;
  /** Title as it now is. */
  title: string;
  /** Number and symbol as they now are. */
  notation: string;
  /** What had to be done on paper. */
  duties: ClosingDuties;
  /** Last day of the transfer to the archive; absent for files that stay. */
  transfer_due?: DayText;
}

/** A day off (ngày nghỉ). */
export interface ClosedDay {
  /** The day. */
  date: DayText;
  /** Its weekday, as a check: `Mon` … `Sun`. */
  weekday?: string;
  /** Name. */
  name: string;
  /** Why it is off. */
  kind: ClosedKind;
  /** The day worked instead. */
  swapped_with?: DayText;
}

/** Why a day is off. */
export type ClosedKind =
  | "statutory"
  | "substitute"
  | "swap_off"
  | "agency";

/** What has to be done when a file is closed (Art. 29.4). */
export interface ClosingDuties {
  /** Đánh số tờ: sheets, not pages. */
  number_sheets: boolean;
  /** Viết mục lục văn bản. */
  write_document_list: boolean;
  /** Viết chứng từ kết thúc. */
  write_closing_note: boolean;
}

/** A file to be closed. */
export interface ClosingDutiesQuery {
  /** Its form. */
  medium: Medium;
  /** Its retention. */
  retention: Retention;
}

/** One identifier with the time in which it counts. */
export interface CodeEntry {
  /** Code, in either form. */
  code: string;
  /** Name of the agency. */
  name: string;
  /** First day. */
  valid_from?: DayText;
  /** Last day; absent while open. */
  valid_to?: DayText;
  /** The code that took over. */
  successor?: string;
}

/** Generation of an identifier. */
export type CodeForm =
  | "current"
  | "legacy"
  | "enterprise";

/**
 * Identifiers with their history (mã định danh qua các thời kỳ): data of the host, since the
 * national list is published by others.
 */
export interface CodeHistory {
  /** Entries. */
  entries?: CodeEntry[];
}

/**
 * Collect a document (thu thập văn bản vào hồ sơ, Art. 29.3). The document stays where it is: one
 * document may lie in many dossiers without being copied. Refusals: `dossier_not_open`,
 * `dossier_transferred`, `not_dossier_maker`, `document_in_dossier`.
 */
export interface Collect {
  /** Document. */
  document: DocumentId;
}

/** A document was collected (đã thu thập). */
export interface Collected {
  /** Document. */
  document: DocumentId;
}

/** A command that would be answered differently. */
export interface CommandChange {
  /** For whom. */
  person: PersonId;
  /** Command. */
  action: Action;
  /** Target line, for commands that have one. */
  line?: LineId;
  /** Under the law that the document keeps. */
  now: Status;
  /** Under the other. */
  then: Status;
  /** What would stand against it. */
  reasons?: Reason[];
}

export type CommandId = UuidText;

/**
 * Complete the register entry after the direction (đăng ký bổ sung; paper, Art. 23.3). Refusals:
 * `not_clerk`, `paper_only`, `nothing_waiting`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export type CompleteEntry = Record<string, never>;

/** The handling was accepted as complete. */
export interface Completed {
  /** How it ended, if that was stated or the report names a reply. */
  mode?: CompletionMode;
  /** The outgoing document that answers it, or the document with which it was merged. */
  document?: DocumentId;
  /** The agency to which it was passed on. */
  agency?: string;
}

/** What the lead's report waits for (điều kiện báo cáo kết quả): no statutory figure (Art. 24.2). */
export type CompletesWhen =
  | "lead_done"
  | "lead_after_co";

/** How the handling of an incoming document ends (hình thức kết thúc xử lý; routing P32). */
export type CompletionMode =
  | "answered"
  | "orally"
  | "information"
  | "merged"
  | "passed_on";

/** What checks, approval and signature are bound to (nội dung văn bản). */
export interface Content {
  /** Type (tên loại). */
  type: DocumentType;
  /** Abstract (trích yếu). */
  subject: string;
  /** Addressees (nơi nhận). */
  addressees: Addressee[];
  /** Secrecy. */
  secrecy: Secrecy;
  /** Source files. */
  files: File[];
}

/** What checks, approval and signature are bound to (nội dung văn bản). */
export interface ContentInput {
  /** Type (tên loại). */
  type: DocumentType;
  /** Abstract (trích yếu). */
  subject: string;
  /** Addressees (nơi nhận). */
  addressees: Addressee[];
  /** Secrecy. */
  secrecy?: Secrecy;
  /** Source files. */
  files: File[];
}

/** Content on a machine. */
export interface ContentOnMachine {
  /** Drafted or kept. */
  use: ContentUse;
  /** Secrecy. */
  secrecy?: Secrecy;
  /** Where the machine stands. */
  environment: Environment;
  /**
   * Whether the law on ciphers allows it. The exception covers keeping only, not drafting; under
   * the law of 2018 enciphered work on an independent LAN too.
   */
  cipher_exception?: boolean;
}

/** What is done with the content on that machine. */
export type ContentUse =
  | "draft"
  | "keep";

/** A co-handler was released from contributing. */
export interface ContributionWaived {
  /** The line that was given to help. */
  line: LineId;
  /** Why. */
  reason: string;
}

/** Kind of copy (hình thức bản sao), Article 25 and Appendix III of Decree 30/2020/NĐ-CP. */
export type CopyKind =
  | "sao_y"
  | "trich_sao"
  | "sao_luc";

/** The line of box 14 on an electronic copy to be written. */
export interface CopyNoteQuery {
  /** Kind of copy. */
  copy: CopyKind;
  /** When it was signed. */
  at: Instant;
}

/** A copy took the next number. */
export interface CopyNumbered {
  /** Number. */
  number: number;
  /** Date. */
  date: DayText;
  /** Kind. */
  copy: CopyKind;
  /** Symbol, for example `SY-UBND`. */
  symbol: string;
  /** The document that was copied. */
  document: DocumentId;
}

/** A copy to be made (sao văn bản). */
export interface CopyRequest {
  /** Kind. */
  kind: CopyKind;
  /** What it is made from. */
  source: CopySource;
  /** Form of what it is made from. */
  from: Medium;
  /** Form of the copy. */
  to: Medium;
}

/** What a copy is made from. */
export type CopySource =
  | "original"
  | "main_copy"
  | "true_copy"
  | "other_copy";

/** A copy to be numbered and written. */
export interface CopySymbolQuery {
  /** Kind of copy. */
  copy: CopyKind;
  /** Number, from 1. */
  number: number;
  /** Abbreviation of the agency; by default this one's. */
  organization?: string;
}

/** A line of the book of the use of kept copies (sổ sử dụng bản lưu; Appendix IV): nine columns. */
export interface CopyUseEntry {
  /** Ngày tháng. */
  date?: DayText;
  /** Họ tên người sử dụng. */
  user?: string;
  /** Số, ký hiệu of the document (column 3). */
  number_symbol?: string;
  /** Date of the document (column 3). */
  document_date?: DayText;
  /** Tên loại. */
  type_name?: string;
  /** Trích yếu nội dung. */
  abstract?: string;
  /** Số và ký hiệu HS. */
  file_notation?: string;
  /** Ký nhận. */
  signed_for?: string;
  /** Ngày trả. */
  returned_date?: DayText;
  /** Người cho phép sử dụng. */
  permitted_by?: string;
  /** Ghi chú. */
  note?: string;
}

/**
 * Name the document that corrects this one (sửa đổi, thay thế, đính chính; Art. 18.3; routing P18, P19).
 * Refusals: `content_needs_equal_form`, `form_needs_official_letter`, `not_signer_or_head`, `frozen`,
 * `wrong_phase`.
 */
export interface Correct {
  /** What is wrong. */
  flaw: Flaw;
  /** Type of the correcting document. */
  instrument_type: DocumentType;
  /** The correcting document, once it exists. */
  instrument?: DocumentId;
}

/**
 * Correct the day of arrival (sửa ngày đến; Art. 22; routing P33), that of a clock that ran ahead for
 * example: the register shows the wrong day and the reason beside the right one, the arrival number stays.
 * The next entry follows the right day, and work on the document goes on. Numbers with wrong days are
 * corrected from the smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`,
 * `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `wrong_phase`.
 */
export interface CorrectArrival {
  /** The day on which it came. */
  date: DayText;
  /** Why. */
  reason: string;
}

/**
 * Correct the day of a number that no document of this office has (sửa ngày của số; Art. 15.1; routing
 * P33): one of a document kept elsewhere, of a copy, one that is held or void. The number stays, and one
 * that was held for the wrong day stays empty. A document of this office corrects its own by
 * `correct_arrival` or `correct_number_date`. Numbers with wrong days are corrected from the smallest on.
 * Refusals: `not_clerk`, `unknown_series`, `fact_missing`, `number_on_document`, `reason_too_short`,
 * `state_secret_on_network`, `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `year_to_come`.
 */
export interface CorrectDate {
  /** Number. */
  number: number;
  /** The day on which it was given. */
  date: DayText;
  /** Why. */
  reason: string;
}

/**
 * Correct the day that the number carries (sửa ngày cấp số; Art. 15.1; routing P33), that of a clock that
 * ran ahead for example: the register shows the wrong day and the reason beside the right one, the number
 * stays. The next number follows the right day. What was printed at the issue stays as it was: that is
 * corrected by an official letter (`correct`, Art. 18.3). Numbers with wrong days are corrected from the
 * smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`, `day_not_in_order`,
 * `day_unchanged`, `number_date_inversion`, `year_to_come`, `wrong_phase`.
 */
export interface CorrectNumberDate {
  /** The day on which the number was given. */
  date: DayText;
  /** Why. */
  reason: string;
}

/** A correcting document was named. */
export interface Corrected {
  /** What is wrong. */
  flaw: Flaw;
  /** Type of the correcting document. */
  instrument_type: DocumentType;
  /** The correcting document, once it exists. */
  instrument?: DocumentId;
}

/** A wrong day of a register line, as the register shows it beside the right one (ngày ghi sai đã sửa). */
export interface CorrectedDay {
  /** The wrong day. */
  day: DayText;
  /** Day of the correction. */
  corrected_on: DayText;
  /** Why. */
  reason: string;
}

/**
 * A due date that was counted in working days, so that it can be counted anew when the calendar of
 * the year is revised (ngày hoán đổi công bố muộn).
 */
export interface Counted {
  /** Working days. */
  days: number;
  /** From when; its day is not counted. */
  from: Instant;
}

/**
 * Make a grant (giao, ủy quyền; Art. 13.1 and 13.3; routing P20). Refusals: `not_grantor`, `grant_exists`,
 * `unknown_post`, `unknown_person`, `grantor_lost_power`, `grant_without_period`, `grant_period_empty`,
 * `grant_retroactive`, `grant_overlaps`, `delegation_cycle`, `sub_authorization`, `grantee_not_unit_head`,
 * `authorization_not_written`, `authorization_without_period`, `authorization_unlimited`,
 * `capacity_not_held`, `grantee_not_deputy`.
 */
export interface CreateGrant {
  /** The grant. */
  grant: Grant;
}

/** One input field (trường thông tin đầu vào). */
export interface DataFieldInfo {
  /** Number in the table, for example `12.1`. */
  number: string;
  /** Code, for example `CodeNotation`. */
  code: string;
  /** Name of the field. */
  name: string;
  /** Type. */
  data_type: DataType;
  /** Longest value in characters or digits; none for groups and long texts. */
  length?: number;
  /** Whether the system fills it by itself (Appendix VI, III.1.g). */
  automatic: boolean;
}

/** A table of input fields. */
export interface DataFieldsQuery {
  /** Which table. */
  record: DataRecord;
}

/** Which table of fields. */
export type DataRecord =
  | "outgoing"
  | "incoming"
  | "file";

/** One field of a record with its values; a recipient's fields (`13.1`, `13.2`) may have many. */
export interface DataRow {
  /** Number in the table. */
  number: string;
  /** Code. */
  code: string;
  /** Whether the system fills it by itself (Appendix VI, III.1.g). */
  automatic: boolean;
  /** Values, in order. */
  values: DataValue[];
}

/** Type of an input field (Appendix VI, part II). */
export type DataType =
  | "group"
  | "text"
  | "number"
  | "date"
  | "long_text";

/** Value of an input field. */
export type DataValue =
  | number
  | DayText
  | string;

/** The day of a number was corrected. */
export interface DateCorrected {
  /** Number. */
  number: number;
  /** The wrong day. */
  from: DayText;
  /** The right one. */
  date: DayText;
  /** The document that has it, by whose own command it was corrected. */
  document?: DocumentId;
  /** Why, where no record of a document says it. */
  reason?: string;
}

/** The date line in its parts, each as it is written: a renderer needs no rule of zeros. */
export interface DateLine {
  /** Place name, in NFC. */
  place: string;
  /** Day with its zero. */
  day: string;
  /** Month, with a zero for 1 and 2 only. */
  month: string;
  /** Year. */
  year: string;
}

/** What is wrong with a written date line. */
export type DateLineFault =
  | "form"
  | "place"
  | "date"
  | "padding";

/** What is wrong with a written date line. */
export interface DateLineFlaw {
  /** Stable code. */
  code: DateLineFault;
  /** The sentence. */
  message: Text;
}

/** A date line to be written in its parts. */
export interface DateLinePartsQuery {
  /** Day. */
  day: DayText;
  /** Place name; by default the agency's. */
  place?: string;
}

/** A date line to be written. */
export interface DateLineQuery {
  /** Date of issue. */
  day: DayText;
  /** Place; by default the agency's own. */
  place?: string;
}

/** A name with the days on which it held: a plain text where it never changed. */
export type DatedText =
  | string
  | TextPeriod[];

/** A latest moment (thời hạn). */
export interface Deadline {
  /** How it is meant. */
  kind: DeadlineKind;
  /** The day, in the agency's time. */
  day?: DayText;
  /** The last moment, inclusive. */
  until?: Instant;
  /** Whether it may still change, because the holidays of a year are not announced. */
  provisional: boolean;
  /** The article. */
  article: Text;
}

/** How a deadline is meant. */
export type DeadlineKind =
  | "none"
  | "at_once"
  | "morning"
  | "day";

/** An act with a statutory limit. */
export interface DeadlineQuery {
  /** The act. */
  act: LegalAct;
  /** When the event happened from which the term runs. */
  at: Instant;
  /** Urgency of the document. */
  urgency?: Urgency;
}

/**
 * The signer decides the urgency (quyết định mức độ khẩn, Appendix I, III.2.b). Refusals:
 * `not_signer`, `frozen`, `wrong_phase`.
 */
export interface DecideUrgency {
  /** Level. */
  urgency: Urgency;
}

/**
 * A unit or person gives the assignment back (trả lại người giao; routing P16). Refusals: `not_your_line`,
 * `ambiguous_authority`, `line_on_hold`, `nothing_waiting`, `reason_too_short`, `line_not_found`,
 * `line_closed`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface Decline {
  /** The line. */
  line: LineId;
  /** Why. */
  reason: string;
}

/** What is wrong with what came in (sai sót, dấu hiệu bất thường; Art. 21.1.a, 21.2.b). */
export type Defect =
  | "envelope"
  | "seal"
  | "count"
  | "number_outside"
  | "late"
  | "content"
  | "integrity"
  | "other";

/** A defect was reported. */
export interface DefectReported {
  /** What is wrong. */
  defect: Defect;
  /** What was found. */
  found: string;
  /** Who was told. */
  told: PersonId;
  /** When and how the sender was informed. */
  sender_informed?: string;
  /** Whether minutes were drawn up. */
  minutes?: boolean;
}

/** How far one recipient is. */
export interface Delivery {
  /** Furthest progress, or refusal. */
  state?: StatusCode;
  /** Whether a request to take back or update is unanswered. */
  request_open?: boolean;
  /** Whether that request is to update: the recipient keeps the document, whatever it answers. */
  updating?: boolean;
  /** Whether the recipient has agreed to give it back. */
  recalled?: boolean;
  /** Messages seen, in order; the same message twice is one. */
  seen?: StatusReport[];
}

/** A recipient reported. */
export interface DeliveryRecorded {
  /** Recipient. */
  recipient: string;
  /** Report. */
  status: StatusReport;
}

/** SHA-256, hexadecimal */
export type Digest = string;

/**
 * Write the direction: one lead, co-handlers, for information, deadline (bút phê, Art. 23.2; routing P07,
 * P08); until the lead has reported also a second time (phân phối lại): what is still open of the first
 * direction ends. Refusals: `not_director`, `not_your_line`, `ambiguous_authority`, `lead_not_stated`,
 * `due_not_stated`, `due_in_past`, `due_off_calendar`, `role_twice`, `unknown_unit`, `unknown_post`,
 * `unknown_person`, `seat_vacant`, `nothing_waiting`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface Direct {
  /** Lead (chủ trì): exactly one. */
  lead?: Seat;
  /** Co-handlers (phối hợp). */
  co?: Seat[];
  /** For information (để biết). */
  info?: Seat[];
  /**
   * Deadline (thời hạn giải quyết). Must be given where several units are concerned,
   * unless the document is urgent: that means at once (Art. 24.2).
   */
  due?: DayText;
  /** Opinion (ý kiến chỉ đạo). */
  opinion?: string;
}

/** The direction was written. */
export interface Directed {
  /** Opinion. */
  opinion?: string;
  /** Deadline of the handling. */
  due?: Due;
}

/** Which way a document goes. */
export type Direction =
  | "incoming"
  | "outgoing";

/** The text of the direction was amended. */
export interface DirectionAmended {
  /** Opinion from now on. */
  opinion: string;
}

export type DocumentId = UuidText;

/** One person who can sign a document, or almost can. */
export interface DocumentSignatory {
  /** The person. */
  person: PersonId;
  /** The powers that hold, each with its stack of prefixes. */
  powers?: SigningPower[];
  /**
   * What is missing for the signature at this moment: why no power holds, whose seat it is, which
   * check or approval is outstanding. Empty: this person can sign now.
   */
  missing?: Reason[];
}

/**
 * Administrative document type (loại văn bản hành chính), in the order of Article 7 of
 * Decree 30/2020/NĐ-CP; abbreviations as spelt in its Appendix III, never upper-cased.
 */
export type DocumentType =
  | "nghi_quyet"
  | "quyet_dinh"
  | "chi_thi"
  | "quy_che"
  | "quy_dinh"
  | "thong_cao"
  | "thong_bao"
  | "huong_dan"
  | "chuong_trinh"
  | "ke_hoach"
  | "phuong_an"
  | "de_an"
  | "du_an"
  | "bao_cao"
  | "bien_ban"
  | "to_trinh"
  | "hop_dong"
  | "cong_van"
  | "cong_dien"
  | "ban_ghi_nho"
  | "ban_thoa_thuan"
  | "giay_uy_quyen"
  | "giay_moi"
  | "giay_gioi_thieu"
  | "giay_nghi_phep"
  | "phieu_gui"
  | "phieu_chuyen"
  | "phieu_bao"
  | "thu_cong";

/** A document type in question. */
export interface DocumentTypeQuery {
  /** Type. */
  document_type: DocumentType;
}

/**
 * A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
 * seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
 * `clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
 * and `grant_does_not_confer`.
 */
export interface DossierCommand {
  /** Made by the host; the same id twice is the same command. */
  command_id: CommandId;
  /** What the caller relied on. */
  seen?: Seen;
  /**
   * The grant under which the actor acts. Needed only where several would do
   * (`ambiguous_authority`); a named one is used or the command is refused
   * (`grant_does_not_confer`).
   */
  under?: GrantId;
  /** What shall be done. */
  kind: DossierKind;
}

/** “đã mở hồ sơ”: see `Opened`. */
export interface DossierEventOpened {
  type: "opened";
  data: DossierOpened;
}

/** “đã thu thập văn bản”: see `Collected`. */
export interface DossierEventCollected {
  type: "collected";
  data: Collected;
}

/** “đã loại văn bản”: see `TakenOut`. */
export interface DossierEventTakenOut {
  type: "taken_out";
  data: TakenOut;
}

/** “đã kết thúc hồ sơ”: see `Closed`. */
export interface DossierEventClosed {
  type: "closed";
  data: Closed;
}

/** “đã bàn giao”: see `HandedOver`. */
export interface DossierEventHandedOver {
  type: "handed_over";
  data: DossierHandedOver;
}

/** “đã giữ lại hồ sơ đến hạn”: see `KeptBeyondDue`. */
export interface DossierEventKeptBeyondDue {
  type: "kept_beyond_due";
  data: KeptBeyondDue;
}

/** “đã nộp lưu”: see `Transferred`. */
export interface DossierEventTransferred {
  type: "transferred";
  data: Transferred;
}

/** What happened. */
export type DossierEvent =
  | DossierEventOpened
  | DossierEventCollected
  | DossierEventTakenOut
  | DossierEventClosed
  | DossierEventHandedOver
  | DossierEventKeptBeyondDue
  | DossierEventTransferred;

/** Somebody else makes it now (đã bàn giao). */
export interface DossierHandedOver {
  /** From whom. */
  from: PersonId;
  /** To whom. */
  to: PersonId;
}

export type DossierId = UuidText;

/**
 * Open a dossier (mở hồ sơ, Art. 29.1): the person given the task makes it, by the list or, if it
 * is not in the list, with a title, number and symbol and retention of their own. Refusals:
 * `dossier_exists`, `field_missing`, `day_to_come`, `state_secret_on_network`.
 */
export interface DossierKindOpenDossier {
  type: "open_dossier";
  data: OpenDossier;
}

/**
 * Collect a document (thu thập văn bản vào hồ sơ, Art. 29.3). The document stays where it is: one
 * document may lie in many dossiers without being copied. Refusals: `dossier_not_open`,
 * `dossier_transferred`, `not_dossier_maker`, `document_in_dossier`.
 */
export interface DossierKindCollect {
  type: "collect";
  data: Collect;
}

/**
 * Take a document out (loại bản trùng, bản nháp; Art. 29.4). Refusals: `dossier_not_open`,
 * `dossier_transferred`, `not_dossier_maker`, `document_not_in_dossier`.
 */
export interface DossierKindTakeOut {
  type: "take_out";
  data: TakeOut;
}

/**
 * Close the dossier when its work has ended (kết thúc hồ sơ, Art. 29.4): retention, title, number
 * and symbol are reviewed, so all three must be stated. Refusals: `dossier_not_open`,
 * `dossier_transferred`, `not_dossier_maker`, `field_missing`, `day_to_come`, `ended_before_start`,
 * `state_secret_on_network`.
 */
export interface DossierKindCloseDossier {
  type: "close_dossier";
  data: CloseDossier;
}

/**
 * Hand the dossier over (bàn giao hồ sơ; routing P34) before retirement, leaving, transfer or long study:
 * by the maker, or by the head of their unit; once they are gone, by the head of a unit in which they held
 * a post to the last, or by who leads the agency. Refusals: `dossier_not_open`, `dossier_transferred`,
 * `not_dossier_maker`, `hand_over_to_maker`, `unknown_person`.
 */
export interface DossierKindHandOverDossier {
  type: "hand_over_dossier";
  data: HandOverDossier;
}

/**
 * Keep the due dossier at the unit (giữ lại hồ sơ đến hạn, Art. 31.3.d), by those who may hand it
 * over: at most two years beyond the day on which it is due, however often. Refusals:
 * `dossier_not_open`, `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `never_due`,
 * `kept_too_long`, `kept_before_due`, `no_written_consent`, `kept_list_not_sent`.
 */
export interface DossierKindKeepDossier {
  type: "keep_dossier";
  data: KeepDossier;
}

/**
 * Hand the closed dossier to the archive (nộp lưu, Art. 30.3). Refusals: `dossier_not_open`,
 * `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `transfer_papers_missing`.
 */
export interface DossierKindTransferDossier {
  type: "transfer_dossier";
  data: TransferDossier;
}

/** What can be asked. */
export type DossierKind =
  | DossierKindOpenDossier
  | DossierKindCollect
  | DossierKindTakeOut
  | DossierKindCloseDossier
  | DossierKindHandOverDossier
  | DossierKindKeepDossier
  | DossierKindTransferDossier;

/** It was opened (đã mở). */
export interface DossierOpened {
  /** Whole code (mã hồ sơ). */
  code: FileCode;
  /** Title. */
  title: string;
  /** Retention as foreseen. */
  retention: Retention;
  /** Paper or electronic. */
  medium: Medium;
  /** What it is about; left out for an ordinary file. */
  file_kind?: FileKind;
  /** Whether the list foresaw it. */
  listed: boolean;
  /** Who makes it (người lập hồ sơ). */
  maker: PersonId;
  /** First day. */
  start: DayText;
}

/** Where a dossier is on its way (tình trạng hồ sơ). */
export type DossierPhase =
  | "new"
  | "open"
  | "closed"
  | "transferred";

/**
 * What one command did, with who, when and by which right; its JSON is what the hash chain covers.
 * A history cannot be cut inside a command.
 */
export interface DossierRecord {
  /** Version of the events. */
  v: number;
  /** Stream. */
  stream: Stream;
  /** Place in the stream, from 1. */
  seq: number;
  /** When the command counts as done. */
  at: Instant;
  /** By which command. */
  command_id: CommandId;
  /** Digest of what was asked, and by whom: see `payload_digest`. */
  payload: Digest;
  /** Who, and by which authority. */
  act: Act;
  /** What happened, in order. */
  events: DossierEvent[];
}

/** A dossier (hồ sơ công việc) as its next decision sees it. Made by events only. */
export interface DossierState {
  dossier: DossierId;
  /** Number of records so far: one for each command that was carried out. */
  version: number;
  /** Where it is on its way. */
  phase: DossierPhase;
  /** When it last changed. */
  last_at?: Instant;
  /** The rule set under which it was opened, and which it keeps. */
  rule_set?: RuleSetId;
  file?: FileState;
}

/**
 * Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`,
 * `unknown_post`, `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`,
 * `unprintable_character`, `unsafe_file_name`, `wrong_phase`.
 */
export interface Draft {
  /** Type, subject, addressees, secrecy, files. */
  content: Content;
  /** Drafting unit (đơn vị chủ trì soạn thảo). */
  unit: UnitId;
  /** Post that will sign. */
  signer: PostId;
  /** Field of the document, for the power of deputies (lĩnh vực). */
  field?: string;
  /**
   * Advisory body (Hội đồng, Ban, Tổ) that is named as issuer and uses the agency's seal: it
   * numbers in a series of its own (Appendix I, II.3.a).
   */
  body?: string;
  /** Units that take part. */
  co_units?: UnitId[];
  /** Urgency that the drafter proposes; the signer decides (Appendix I, III.2.b). */
  urgency: Urgency;
  /** The incoming document that this one answers. */
  reply_to?: DocumentId;
  /** Route; by default that of the type. */
  template?: TemplateKey;
}

/**
 * Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`,
 * `unknown_post`, `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`,
 * `unprintable_character`, `unsafe_file_name`, `wrong_phase`.
 */
export interface DraftInput {
  /** Type, subject, addressees, secrecy, files. */
  content: ContentInput;
  /** Drafting unit (đơn vị chủ trì soạn thảo). */
  unit: UnitId;
  /** Post that will sign. */
  signer: PostId;
  /** Field of the document, for the power of deputies (lĩnh vực). */
  field?: string;
  /**
   * Advisory body (Hội đồng, Ban, Tổ) that is named as issuer and uses the agency's seal: it
   * numbers in a series of its own (Appendix I, II.3.a).
   */
  body?: string;
  /** Units that take part. */
  co_units?: UnitId[];
  /** Urgency that the drafter proposes; the signer decides (Appendix I, III.2.b). */
  urgency?: Urgency;
  /** The incoming document that this one answers. */
  reply_to?: DocumentId;
  /** Route; by default that of the type. */
  template?: TemplateKey;
}

/** A draft was begun. */
export interface Drafted {
  /** The draft. */
  draft: Draft;
  /** Who drafts. */
  drafter: PersonId;
}

/** Somebody else drafts now. */
export interface DrafterChanged {
  /** Who drafted. */
  from: PersonId;
  /** Who goes on with it. */
  to: PersonId;
  /** Why. */
  reason: string;
  /** The drafting unit from now on, where it is another one. */
  unit?: UnitId;
  /** Whether a returned draft that lay with the head of the unit goes to the new drafter. */
  handed_back?: boolean;
}

/** At once (any urgent mark; Art. 4.2.c, 24.2). */
export interface DueAtOnce {
  type: "at_once";
}

/** Until this instant, inclusive. */
export interface DueBy {
  type: "by";
  data: Instant;
}

/** When something is due. */
export type Due =
  | DueAtOnce
  | DueBy;

/** A date that would move. */
export interface DueChange {
  /** Under the law that is kept. */
  now?: DayText;
  /** Under the other. */
  then?: DayText;
}

/** Something that falls due (mốc thời hạn): on a line, or with a grant or a held number that ends by itself. */
export interface DueEvent {
  /**
   * What is the same however often and late it is asked for: the stream, line, kind, level and due date. A
   * host that has acted on it once keeps it.
   */
  identity: string;
  /** The stream that it is about. */
  stream: string;
  /** The document; absent for grants, and for a number that is held for no particular one. */
  document?: DocumentId;
  /** What. */
  kind: DueKind;
  /** Which of its kind, from 1. */
  level: number;
  /** The line, where it is one. */
  line?: LineId;
  /** The grant that has run out. */
  grant?: GrantId;
  /** The held number that has lapsed. */
  number?: number;
  /** Whose work or power it is; absent for the clerks. */
  seat?: Seat;
  /** The seat as people name it. */
  name: string;
  /** Before whom it is brought; absent for the holder alone. */
  to?: Seat;
  /** When it fell due, whenever it is asked for. */
  at: Instant;
  /** The last moment that is in time. */
  due: Instant;
}

/** What falls due (loại mốc thời hạn). */
export type DueKind =
  | "reminder"
  | "overdue"
  | "escalation"
  | "grant_ended"
  | "number_lapsed";

/** A registered document that the one in question may repeat. */
export interface Duplicate {
  /** Its place in the list, from 0. */
  index: number;
  /** In what they agree. */
  matched: Match;
}

/**
 * Folded keys by which a store narrows its search (khóa tra cứu đã chuẩn hóa): documents that are the
 * same share at least one of them, documents that share one need not be the same.
 */
export interface DuplicateKeys {
  /** `FOLD_VERSION` of the rules that made them; keys of another version are made again. */
  version: number;
  /** Of the identifier. */
  identifier?: string;
  /** Of number and symbol. */
  number_symbol?: string;
}

/** A document that is to be found again. */
export interface DuplicateKeysQuery {
  /** What is known of it. */
  document: Fingerprint;
}

/** A standing duty that a post carries. */
export type Duty =
  | "clerk"
  | "format_check"
  | "direct"
  | "track";

/** A document that is to be handled. */
export interface DutyToHandleQuery {
  /** Whether it was registered at the clerk's desk. */
  registered: boolean;
  /** Whether the law has its kind registered separately. */
  separately_registered_kind?: boolean;
}

/** A number that stays empty for ever (số bỏ trống): never given again. */
export interface EmptyNumber {
  /** Number. */
  number: number;
  /** Why. */
  cause: VoidCause;
}

/** Where a document lies in a dossier, and what people enter that no event says. */
export interface EnteredData {
  /** Năm hình thành hồ sơ. */
  file_year?: number;
  /** Số và ký hiệu hồ sơ. */
  file_notation?: string;
  /** Số thứ tự văn bản trong hồ sơ. */
  ordinal?: number;
  /** Số trang. */
  pages?: number;
  /** Ngôn ngữ. */
  language?: string;
  /** Ghi chú. */
  description?: string;
  /** Số lượng bản phát hành. */
  copies?: number;
  /** Hạn trả lời văn bản. */
  reply_by?: DayText;
}

/** The register entry was completed after the direction. */
export type EntryCompleted = Record<string, never>;

/** Where a machine stands that drafts or keeps content; in a profile, where the desk runs. */
export type Environment =
  | "connected_network"
  | "independent_lan";

/** Look at the document as it now is: its version (`seen.version`). */
export interface EvidenceCurrentVersion {
  type: "current_version";
  data: number;
}

/** Look at the content as it now is: its hash (`seen.content`). */
export interface EvidenceCurrentContent {
  type: "current_content";
  data: Digest;
}

/** The line on which the work now lies, once it was given to the actor (`line`). */
export interface EvidenceOnLine {
  type: "on_line";
  data: LineId;
}

/** A new command id. */
export interface EvidenceFreshId {
  type: "fresh_id";
}

export interface EvidenceTextData {
  /** Which. */
  field: Field;
  /** Characters. */
  least: number;
}

/** A text of at least so many characters. */
export interface EvidenceText {
  type: "text";
  data: EvidenceTextData;
}

/** The dossier is opened, or an open one is named (mở hồ sơ). */
export interface EvidenceOpenDossier {
  type: "open_dossier";
}

/** Another reply is issued, and named where the command names one (văn bản trả lời khác). */
export interface EvidenceAnotherReply {
  type: "another_reply";
}

/** A main file of the draft (tệp nội dung). */
export interface EvidenceContentFile {
  type: "content_file";
}

/** The lead is stated (chủ trì); any other seat that somebody holds will do. */
export interface EvidenceLead {
  type: "lead";
  data: Seat;
}

/** The deadline is stated, or another one. */
export interface EvidenceDue {
  type: "due";
  data: DayText;
}

/** Another post to submit to. */
export interface EvidenceSubmitTo {
  type: "submit_to";
  data: PostId;
}

/** The power in which to sign is named (`capacity`, `post`, and `under` where it is a grant). */
export interface EvidenceSignAs {
  type: "sign_as";
  data: SigningPower;
}

/** The grant under which the actor acts is named (`under`). */
export interface EvidenceUnder {
  type: "under";
  data: GrantId;
}

/** No grant is named: the own seat is used. */
export interface EvidenceNoGrant {
  type: "no_grant";
}

/** The instrument of another type (Art. 18.3). */
export interface EvidenceInstrument {
  type: "instrument";
  data: DocumentType;
}

/** The handler has signed for the paper (ký nhận). */
export interface EvidenceSignedReceipt {
  type: "signed_receipt";
}

/** Văn bản cho phép. */
export interface EvidenceWrittenPermission {
  type: "written_permission";
}

/** Biên bản. */
export interface EvidenceMinutes {
  type: "minutes";
}

/** A written basis of the grant (văn bản ủy quyền). */
export interface EvidenceWrittenBasis {
  type: "written_basis";
}

/** The types of document that the grant covers. */
export interface EvidenceLimitedTo {
  type: "limited_to";
  data: DocumentType[];
}

export interface EvidencePeriodData {
  /** First day. */
  from: DayText;
  /** Last day. */
  until: DayText;
}

/** Another period of the grant. */
export interface EvidencePeriod {
  type: "period";
  data: EvidencePeriodData;
}

/** No reserved number is named: the next one of the series is taken. */
export interface EvidenceNoReservation {
  type: "no_reservation";
}

/** Another day is stated. */
export interface EvidenceDay {
  type: "day";
  data: DayText;
}

/** The moment is confirmed (`confirm_time`), after a look at the clock. */
export interface EvidenceConfirmedTime {
  type: "confirmed_time";
}

/** A shorter time. */
export interface EvidenceUntilInstant {
  type: "until_instant";
  data: Instant;
}

/** A shorter time. */
export interface EvidenceUntilDay {
  type: "until_day";
  data: DayText;
}

/** The head's written consent. */
export interface EvidenceWrittenConsent {
  type: "written_consent";
}

/** The list of the files kept was sent to the archive. */
export interface EvidenceListSentToArchive {
  type: "list_sent_to_archive";
}

/** Two lists and two minutes (Art. 30.3). */
export interface EvidenceTransferPapers {
  type: "transfer_papers";
}

/** What a command must bring with it or say, and does not yet. */
export type Evidence =
  | EvidenceCurrentVersion
  | EvidenceCurrentContent
  | EvidenceOnLine
  | EvidenceFreshId
  | EvidenceText
  | EvidenceOpenDossier
  | EvidenceAnotherReply
  | EvidenceContentFile
  | EvidenceLead
  | EvidenceDue
  | EvidenceSubmitTo
  | EvidenceSignAs
  | EvidenceUnder
  | EvidenceNoGrant
  | EvidenceInstrument
  | EvidenceSignedReceipt
  | EvidenceWrittenPermission
  | EvidenceMinutes
  | EvidenceWrittenBasis
  | EvidenceLimitedTo
  | EvidencePeriod
  | EvidenceNoReservation
  | EvidenceDay
  | EvidenceConfirmedTime
  | EvidenceUntilInstant
  | EvidenceUntilDay
  | EvidenceWrittenConsent
  | EvidenceListSentToArchive
  | EvidenceTransferPapers;

/** An exemption that an act made use of. */
export interface Exempted {
  /** Rule. */
  rule: SeparationRule;
  /** Basis. */
  basis: string;
}

/** A rule that a small unit cannot keep (miễn tách bạch nhiệm vụ). */
export interface Exemption {
  /** Rule. */
  rule: SeparationRule;
  /** The unit whose people are exempt; absent: the whole agency. */
  unit?: UnitId;
  /** The paper that says so. */
  basis: string;
}

/**
 * Give a line more time (gia hạn; routing P30): by who gave it, or who directs the document, asked or
 * unasked. An officer's term stays within the unit's, unless who directs moves both. What is due below
 * the line stays. Refusals: `not_giver`, `nothing_waiting`, `due_at_once`, `due_after_parent`,
 * `due_in_past`, `due_not_later`, `due_off_calendar`, `reason_too_short`, `line_not_found`,
 * `line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`,
 * `wrong_phase`.
 */
export interface Extend {
  /** The line. */
  line: LineId;
  /** The new deadline. */
  due: DayText;
  /** Why. */
  reason: string;
}

/** A line was given more time; a move of each due date follows. */
export interface Extended {
  /** The line. */
  line: LineId;
  /** Counted on the line, from 1. */
  number: number;
  /** Whether it had been asked for. */
  asked?: boolean;
  /** Why. */
  reason: string;
  /** The due date before. */
  old: Due;
  /** Deadline of the handling as a whole, if it moved with the line. */
  due?: Due;
}

/** More time for a line: how often it was given, and what is asked for (gia hạn; routing P30). */
export interface Extension {
  /** The line. */
  line: LineId;
  /** How often it was given more time. */
  given?: number;
  /** The first due date that had passed when more time was given: the work was late, and stays so. */
  missed?: Due;
  /** The open request. */
  asked?: ExtensionRequest;
}

/** The time that was asked for was refused. */
export interface ExtensionRefused {
  /** The line. */
  line: LineId;
  /** Why. */
  reason: string;
}

/** An open request for more time (đề nghị gia hạn). It lapses when its line ends or passes on. */
export interface ExtensionRequest {
  /** Until when. */
  until: DayText;
  /** Who asked. */
  by: PersonId;
  /** When. */
  at: Instant;
}

/** The lead asked for more time. */
export interface ExtensionRequested {
  /** The line. */
  line: LineId;
  /** Until when. */
  until: DayText;
  /** Why. */
  reason: string;
  /** Who asked. */
  by: PersonId;
}

export interface FactCommandData {
  /** The command. */
  command: Given;
  /**
   * Who can give it, at least one; at most twenty are named. Any of them will do, where the other
   * commands of the way are given by the first who is named for them.
   */
  by: PersonId[];
}

/** A command that must be given first (việc phải làm trước). */
export interface FactCommand {
  type: "command";
  data: FactCommandData;
}

export interface FactEvidenceData {
  /** What. */
  evidence: Evidence;
  /**
   * Who gives it: whoever gives the command, but the drafter his file, the receiver his
   * signature, the head consent and permission.
   */
  by: PersonId[];
}

/** What the command itself must bring or say (tài liệu, thông tin kèm theo). */
export interface FactEvidence {
  type: "evidence";
  data: FactEvidenceData;
}

export interface FactLaterData {
  /** The earliest that suffices. */
  at: Instant;
}

/** A later moment (thời điểm muộn hơn). */
export interface FactLater {
  type: "later";
  data: FactLaterData;
}

export interface FactGrantData {
  /** The grant. */
  grant: Grant;
  /** Who can make it. */
  by: PersonId[];
}

/** A grant (giao, ủy quyền). It holds the shortest period that suffices. */
export interface FactGrant {
  type: "grant";
  data: FactGrantData;
}

export interface FactAppointmentData {
  /** Who. */
  person: PersonId;
  /** To what. */
  post: PostId;
  /** From which day on. */
  from: DayText;
  /** Who can do it. */
  by: PersonId[];
}

/**
 * An appointment (bổ nhiệm, giao nhiệm vụ): a change of the agency's chart. The law on official
 * documents does not say who appoints; named is the head of the agency, and nobody for the
 * leaders' own posts, which are filled from outside.
 */
export interface FactAppointment {
  type: "appointment";
  data: FactAppointmentData;
}

/** A fact that is not so yet and can lawfully be brought about: the closed vocabulary of repairs. */
export type Fact =
  | FactCommand
  | FactEvidence
  | FactLater
  | FactGrant
  | FactAppointment;

/**
 * What only a store can know. What is absent can only make a decision milder: a warning is lost, or
 * stands in the place of a refusal.
 */
export interface Facts {
  /**
   * Documents already registered with the same identifier, or the same number, symbol, issuer
   * and year (Appendix VI, III.1.h).
   */
  duplicates?: DocumentId[];
  /**
   * The newest event of the agency whose moment can be relied on: a number may not be taken far
   * after it, unless the moment is confirmed (`moment_far_ahead`).
   */
  newest_event?: Instant;
  /**
   * The open dossiers (Art. 29): the one that a command names, or, for a question, those to choose
   * from. None where nobody keeps dossiers.
   */
  dossiers?: KnownDossier[];
  /** The number whose day is to be corrected, among those beside it. */
  number?: Neighbours;
  /**
   * The outgoing documents that answer an incoming one (văn bản trả lời): the one that the document or the
   * command names, and those drafted as a reply to it.
   */
  replies?: KnownReply[];
  /**
   * The documents whose place this one took (văn bản bị thay thế), directly or through others: to a command
   * that names a replacement.
   */
  replaces?: DocumentId[];
}

/** One fault of an input, with its place. */
export interface Fault {
  /** JSON path; `.` is the whole input. */
  path: string;
  /** What is wrong. */
  code: FaultCode;
  /** The value or key concerned. */
  detail: string;
  /** One sentence, with the place. */
  message: Text;
}

/** What is wrong with an input, before any rule is asked. */
export type FaultCode =
  | "not_json"
  | "too_large"
  | "unknown_field"
  | "missing_field"
  | "duplicate_field"
  | "invalid_value"
  | "duplicate_key"
  | "symbols_alike"
  | "unknown_reference"
  | "cycle_in_chart"
  | "two_heads"
  | "no_head"
  | "no_clerk"
  | "empty_period"
  | "overlapping_holders"
  | "post_without_unit"
  | "type_without_series"
  | "type_in_two_series"
  | "template_without_duty"
  | "template_out_of_order"
  | "duty_twice"
  | "duty_seat"
  | "type_in_two_templates"
  | "no_incoming_series"
  | "series_twice"
  | "series_collide"
  | "limit_loosens_law"
  | "too_long"
  | "grant_against_rule"
  | "day_closed_and_worked"
  | "numbers_repeated"
  | "still_in_use"
  | "agency_key_changed"
  | "inconsistent";

/** A fault that an input can have, as front ends list it. */
export interface FaultInfo {
  /** Stable code. */
  code: FaultCode;
  /** The sentence, with `{}` in place of the detail. */
  message: Text;
}

/** An input that a command needs and was not given. */
export type Field =
  | "reason"
  | "text"
  | "result"
  | "subject"
  | "files"
  | "addressees"
  | "addressee_name"
  | "file_name"
  | "issuer"
  | "note"
  | "notation"
  | "copies"
  | "title"
  | "basis"
  | "notice"
  | "found"
  | "start"
  | "reply"
  | "other_case"
  | "agency"
  | "work_ended"
  | "opinion"
  | "handlers";

/** What kind of value a field of a command takes. */
export type FieldKind =
  | "line"
  | "text"
  | "reason"
  | "day"
  | "instant"
  | "number"
  | "flag"
  | "choice"
  | "person"
  | "persons"
  | "post"
  | "unit"
  | "units"
  | "seat"
  | "seats"
  | "id"
  | "files"
  | "object";

/** A field with its abbreviation, for example `Văn hóa - xã hội`: `VX`. */
export interface FieldSymbol {
  /** Name as drafts give it. */
  name: string;
  /** Abbreviation in the symbol of a công văn. */
  symbol: string;
}

/** A file by reference; its bytes never pass through a decision. */
export interface File {
  /** What it is to the document. */
  role: FileRole;
  /** SHA-256 of its bytes. */
  sha256: Digest;
  /** Bytes, at most 2⁵³−1. */
  size: number;
  /** Media type, for example `application/pdf`. */
  media_type: string;
  /** File name with extension. */
  name: string;
}

/** The whole code of a file (mã hồ sơ; Appendix VI: `OrganId`, `FileCatalog`, `FileNotation`). */
export interface FileCode {
  /** Identifier of the agency whose list it is. */
  agency: string;
  /** Year in which the file was opened. */
  year: number;
  /** Number and symbol. */
  notation: string;
}

/**
 * Put the completed document into its dossier (lập hồ sơ, Art. 29; routing P32). Where dossiers are kept,
 * it must be open; what its withdrawn reply no longer answers is reopened, or answered again, first. Refusals:
 * `wrong_phase`, `not_lead_or_clerk`, `reply_withdrawn`, `dossier_not_open`, `field_missing`,
 * `state_secret_on_network`.
 */
export interface FileInto {
  /** Dossier. */
  dossier: DossierId;
  /** Number and symbol of the dossier, for example `01.TCCB`. */
  notation: string;
}

/** Kind of file, for its transfer to the archive (Art. 30.2). */
export type FileKind =
  | "general"
  | "basic_construction";

/** The two ways to number the files of a list (Appendix V, I). */
export type FileNumbering =
  | "one_run_through_the_list"
  | "restart_in_each_heading";

/** What a file is to its document. */
export type FileRole =
  | "main"
  | "annex"
  | "rendition";

/** What is known once it is open. */
export interface FileState {
  code: FileCode;
  title: string;
  retention: Retention;
  medium: Medium;
  file_kind: FileKind;
  start: DayText;
  maker: PersonId;
  documents: DocumentId[];
  work_ended?: DayText;
  transfer_due?: DayText;
  kept_until?: DayText;
}

/** A list of files by their large headings. */
export interface FileSymbolsQuery {
  /** Large headings with the number of their files, at most 100 000 together. */
  headings: Heading[];
  /** How they are numbered. */
  numbering: FileNumbering;
}

/** It was put into its dossier. */
export interface Filed {
  /** Dossier. */
  dossier: DossierId;
  /** Number and symbol of the dossier. */
  notation: string;
}

/** A document that may have come before. */
export interface FindDuplicateQuery {
  /** Those that are registered. */
  registered: Fingerprint[];
  /** The one that came. */
  document: Fingerprint;
}

/** What tells an incoming document apart (dấu hiệu nhận biết văn bản đến; Appendix VI, III.1.h). */
export interface Fingerprint {
  /** Identifier of the document, if it has one. */
  identifier?: string;
  /** Number. */
  number?: string;
  /** Symbol. */
  symbol?: string;
  /** Name of the issuer. */
  issuer?: string;
  /** Identifier of the issuer, in either generation. */
  issuer_code?: string;
  /** Year of the document's date; unknown counts as equal. */
  year?: number;
  /** Date of the document, if it is known: it tells numbers apart that run by term, not by year. */
  issued_on?: DayText;
}

/** A statutory day off with a fixed solar date (Labour Code 2019, Art. 112). */
export interface FixedDay {
  /** 1–12. */
  month: number;
  /** 1–31. */
  day: number;
  /** Name. */
  name: string;
  /** First year. */
  from?: number;
}

/** A unit that handles certain documents by the agency's rules (Art. 23.1). */
export interface FixedHandler {
  /** The unit. */
  unit: UnitId;
  /** Type names as they stand on the documents, for example `Giấy mời`. */
  type_names: string[];
  /** The rule that says so. */
  basis: string;
}

/** What is wrong with an issued document (sai sót; Art. 18.3). */
export type Flaw =
  | "content"
  | "layout"
  | "procedure";

/** A number as it stands in an older register. */
export interface FormerNumber {
  /** Number, from 1; inserted ones such as `15a` come under their whole number. */
  number: number;
  /** Date, if it is known. */
  date?: DayText;
}

/** The numbers of an older register, to be looked through before they are imported. */
export interface FormerNumbersQuery {
  /** Year of the register. */
  year: number;
  /** The numbers found, in any order. */
  numbers: FormerNumber[];
  /** Moment of the look: dates after its day are named. */
  at: Instant;
}

/**
 * Pass the envelope on unopened (chuyển không bóc bì, Art. 21.1.b). Refusals: `not_clerk`,
 * `paper_only`, `mail_is_for_agency`, `wrong_phase`.
 */
export type ForwardUnopened = Record<string, never>;

/** The envelope was passed on unopened. */
export type ForwardedUnopened = Record<string, never>;

/** What an audit of one series in one year found (kiểm tra số bỏ trống). */
export interface GapAudit {
  /** Whether the series began as an import, whose own faults stay as they were reported then. */
  legacy: boolean;
  /** Numbers that neither stand on a document nor are void, reserved or missing since the import. */
  missing: NumberRange[];
  /** Numbers that stand on more than one document, or are void and stand on one. */
  twice: number[];
  /** Numbers whose date is earlier than that of a smaller one. */
  inversions: number[];
  /** Numbers larger than the last one that the series gave. */
  beyond: number[];
  /** Reservations that may still be used. */
  usable: number[];
  /** Reservations that have lapsed: void, though the event is still to be written. */
  lapsed: number[];
}

/** A command of the machine `incoming`. */
export interface GivenIncoming {
  machine: "incoming";
  kind: IncomingKind;
}

/** A command of the machine `outgoing`. */
export interface GivenOutgoing {
  machine: "outgoing";
  kind: OutgoingKind;
}

/** A command of the machine `dossier`. */
export interface GivenDossier {
  machine: "dossier";
  kind: DossierKind;
}

/** A command of the machine `series`. */
export interface GivenSeries {
  machine: "series";
  kind: SeriesKind;
}

/** A command of the machine `grants`. */
export interface GivenGrants {
  machine: "grants";
  kind: GrantsKind;
}

/** A command of the machine `seal`. */
export interface GivenSeal {
  machine: "seal";
  kind: SealKind;
}

/**
 * A command that must be given first. Where it needs an input of which the law leaves the
 * choice (whom to submit to, who leads), it holds one that works. It goes to the same document,
 * dossier or series, or to the agency's grants or seal.
 */
export type Given =
  | GivenIncoming
  | GivenOutgoing
  | GivenDossier
  | GivenSeries
  | GivenGrants
  | GivenSeal;

/**
 * A delegation grant (văn bản giao, ủy quyền), in force during `[from, until]`: one without a last
 * day is in force on no day.
 */
export interface Grant {
  /** Identity. */
  id: GrantId;
  /** What it confers. */
  kind: GrantKind;
  /** The post in whose power it is given. */
  grantor: PostId;
  /** The person who may act. */
  grantee: PersonId;
  /** First day. */
  from: DayText;
  /** Last day. */
  until?: DayText;
  /** Document types covered; empty means every type. */
  types?: DocumentType[];
  /** Fields or matters covered; empty means every matter. */
  matters?: string[];
  /** Number and symbol of the written basis. */
  basis?: string;
}

/** A grant was made. */
export interface GrantCreated {
  /** The grant. */
  grant: Grant;
}

export type GrantId = UuidText;

/**
 * What a grant confers (nội dung giao, ủy quyền): a cover receives, directs, forwards and gives
 * opinions but signs nothing; the head lets a deputy sign KT. (Art. 13.1); an authorisation is
 * written, limited in time and content, and never passed on (Art. 13.3).
 */
export type GrantKind =
  | "work_cover"
  | "for_head"
  | "under_authorization";

/** A grant was revoked. */
export interface GrantRevoked {
  /** Which. */
  id: GrantId;
  /** When. */
  at: Instant;
}

/**
 * A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
 * seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
 * `clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
 * and `grant_does_not_confer`.
 */
export interface GrantsCommand {
  /** Made by the host; the same id twice is the same command. */
  command_id: CommandId;
  /** What the caller relied on. */
  seen?: Seen;
  /**
   * The grant under which the actor acts. Needed only where several would do
   * (`ambiguous_authority`); a named one is used or the command is refused
   * (`grant_does_not_confer`).
   */
  under?: GrantId;
  /** What shall be done. */
  kind: GrantsKind;
}

/** “đã giao, ủy quyền”: see `GrantCreated`. */
export interface GrantsEventGrantCreated {
  type: "grant_created";
  data: GrantCreated;
}

/** “đã thu hồi việc giao, ủy quyền”: see `GrantRevoked`. */
export interface GrantsEventGrantRevoked {
  type: "grant_revoked";
  data: GrantRevoked;
}

/** What happened. */
export type GrantsEvent =
  | GrantsEventGrantCreated
  | GrantsEventGrantRevoked;

/**
 * Make a grant (giao, ủy quyền; Art. 13.1 and 13.3; routing P20). Refusals: `not_grantor`, `grant_exists`,
 * `unknown_post`, `unknown_person`, `grantor_lost_power`, `grant_without_period`, `grant_period_empty`,
 * `grant_retroactive`, `grant_overlaps`, `delegation_cycle`, `sub_authorization`, `grantee_not_unit_head`,
 * `authorization_not_written`, `authorization_without_period`, `authorization_unlimited`,
 * `capacity_not_held`, `grantee_not_deputy`.
 */
export interface GrantsKindCreateGrant {
  type: "create_grant";
  data: CreateGrant;
}

/**
 * Revoke a grant (thu hồi việc giao, ủy quyền; routing P20). Refusals: `not_grantor`, `grant_not_found`,
 * `authorization_revoked`.
 */
export interface GrantsKindRevokeGrant {
  type: "revoke_grant";
  data: RevokeGrant;
}

/** What can be asked. */
export type GrantsKind =
  | GrantsKindCreateGrant
  | GrantsKindRevokeGrant;

/**
 * What one command did, with who, when and by which right; its JSON is what the hash chain covers.
 * A history cannot be cut inside a command.
 */
export interface GrantsRecord {
  /** Version of the events. */
  v: number;
  /** Stream. */
  stream: Stream;
  /** Place in the stream, from 1. */
  seq: number;
  /** When the command counts as done. */
  at: Instant;
  /** By which command. */
  command_id: CommandId;
  /** Digest of what was asked, and by whom: see `payload_digest`. */
  payload: Digest;
  /** Who, and by which authority. */
  act: Act;
  /** What happened, in order. */
  events: GrantsEvent[];
}

/** All grants of the agency: its own stream, folded. */
export interface GrantsState {
  version: number;
  last_at?: Instant;
  grants: [Grant, Instant | null][];
}

/**
 * The head of the drafting unit passes a returned draft to its drafter (Art. 10.3; routing P14). Refusals:
 * `not_unit_head`, `nothing_waiting`, `frozen`, `wrong_phase`.
 */
export type HandBack = Record<string, never>;

/**
 * Hand passed-on mail in for registration (đưa lại Văn thư để đăng ký, Art. 21.1.b). Refusals:
 * `wrong_phase`.
 */
export type HandIn = Record<string, never>;

/**
 * The clerk hands the document to its handler (chuyển giao, Art. 23; routing P09). After the direction, or
 * straight from the register where the agency's rules fix the handler. Refusals: `not_clerk`,
 * `no_direction_yet`, `entry_not_completed`, `receipt_not_signed`, `not_a_handler`, `nothing_waiting`,
 * `seat_vacant`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface HandOver {
  /** The handler's seat. */
  to: Seat;
  /** Paper: the receiver has signed for it. */
  signed_receipt?: boolean;
}

/**
 * Hand the dossier over (bàn giao hồ sơ; routing P34) before retirement, leaving, transfer or long study:
 * by the maker, or by the head of their unit; once they are gone, by the head of a unit in which they held
 * a post to the last, or by who leads the agency. Refusals: `dossier_not_open`, `dossier_transferred`,
 * `not_dossier_maker`, `hand_over_to_maker`, `unknown_person`.
 */
export interface HandOverDossier {
  /** The new maker (người nhận bàn giao). */
  to: PersonId;
}

/**
 * The clerk hands seal or key device to another person (giao con dấu, thiết bị lưu khóa bí mật,
 * Art. 32.2): only with written permission and minutes. Refusals: `not_clerk`,
 * `no_written_permission`, `no_hand_over_minutes`, `unknown_person`.
 */
export interface HandOverSeal {
  /** To whom; absent for somebody outside the chart. */
  to?: PersonId;
  /** Whether who is competent has permitted it in writing. */
  written_permission: boolean;
  /** Whether minutes are drawn up. */
  minutes: boolean;
}

/** The head of the drafting unit passed it to the drafter. */
export type HandedBack = Record<string, never>;

/** It proved to be the agency's business and was handed in for registration. */
export type HandedIn = Record<string, never>;

/** Somebody was taken out of the direction. */
export interface HandlerRemoved {
  /** The line that the direction gave. */
  line: LineId;
  /** Why. */
  reason: string;
}

/** An incoming document to be handled. */
export interface HandlingDeadlineQuery {
  /** When the term begins. */
  at: Instant;
  /** Urgency of the document. */
  urgency?: Urgency;
  /** The day that the direction names. */
  directed?: DayText;
  /** Working days of the working regulation (quy chế làm việc); by default the profile's. */
  regulation_days?: number;
}

/** Where one stream ends. */
export interface Head {
  /** Number of records. */
  length: number;
  /** Hash of the last one. */
  hash: Digest;
}

/** A large heading (đề mục lớn) with the number of its files. */
export interface Heading {
  /** Abbreviation, for example `TCCB`. */
  abbr: string;
  /** How many files stand below it. */
  files: number;
}

/** Where every stream of an agency ended at one moment. */
export interface Heads {
  /** The agency. */
  agency: AgencyId;
  /** By name of the stream. */
  heads: { [key: string]: Head };
}

/** A number that a document holds. */
export interface HeldNumber {
  /** Number. */
  number: number;
  /** Date. */
  date: DayText;
}

/** One thing that is wrong. */
export interface HistoryFault {
  /** What. */
  kind: HistoryFaultKind;
  /** Stream, digest of an attachment or profile, table, or what the database library says of its file. */
  place: string;
  /** Place in the stream, or the number concerned. */
  seq?: number;
  /** The row, where one of a read model is false. */
  row?: ViewRow;
}

/** What can be wrong with a history. */
export type HistoryFaultKind =
  | "file_damaged"
  | "schema_differs"
  | "broken_chain"
  | "out_of_sequence"
  | "unreadable"
  | "unknown_stream"
  | "other_agency"
  | "head_differs"
  | "head_missing"
  | "view_differs"
  | "profile_missing"
  | "profile_differs"
  | "command_lost"
  | "number_gap"
  | "number_date_inversion"
  | "number_without_document"
  | "number_without_series"
  | "blob_missing"
  | "blob_damaged";

/**
 * Put work on a line aside (tạm dừng xử lý; routing P31): by its holder, who gave it, or who directs
 * the document. The clock runs on, and nothing is done on the line until it is resumed; those above
 * may still urge, extend, recall or direct anew. Refusals: `line_on_hold`, `not_your_line`,
 * `ambiguous_authority`, `nothing_waiting`, `reason_too_short`, `line_not_found`, `line_closed`,
 * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface Hold {
  /** The line. */
  line: LineId;
  /** Why. */
  reason: string;
}

/** One person's time in a post, `[from, until)`. */
export interface Holder {
  /** The person. */
  person: PersonId;
  /** First day. */
  from: DayText;
  /** First day on which the person no longer holds it; absent while open. */
  until?: DayText;
  /** In which way. */
  mode?: HolderMode;
}

/** In which way a post is held. */
export type HolderMode =
  | "full"
  | "acting"
  | "in_charge";

/** The sector's rule that lets names carry degrees and honours (cách ghi học hàm, học vị). */
export interface Honours {
  /** Number and symbol of the sector head's decision; at most 500 characters. */
  basis: string;
}

/**
 * What was found in an older register. Nothing is mended: the series is marked and goes on after
 * the largest number.
 */
export interface Import {
  /** Largest number. */
  last_number: number;
  /**
   * Latest date in the year of the register and not after the day of the import: what comes
   * next may carry no earlier one.
   */
  last_date?: DayText;
  /** Numbers that nobody holds. */
  gaps?: NumberRange[];
  /** Numbers that stand more than once. */
  duplicates?: number[];
  /** Numbers whose date is earlier than that of a smaller one. */
  inversions?: number[];
  /** Numbers whose date lies in another year. */
  other_year?: number[];
  /**
   * Numbers whose date is after the day of the import, as a 12 January typed as 1 December: no
   * number has been given on such a day, so it holds no later one back.
   */
  to_come?: number[];
  /** How many entries carry the number 0, which no document has: numbers begin at 1 (Art. 15.1). */
  zeros?: number;
}

/**
 * Take the numbers of an older register over (nhập số cũ; routing P33). Refusals: `not_clerk`,
 * `unknown_series`, `fact_missing`, `series_in_use`, `year_to_come`.
 */
export interface ImportNumbers {
  /** The numbers found, in any order. */
  numbers: FormerNumber[];
}

/** One thing that waits for a person. */
export interface InboxItem {
  /** The document. */
  document: DocumentId;
  /** `incoming` or `outgoing`. */
  machine: string;
  /** Where it stands. */
  phase: Phase;
  /** Abstract. */
  subject: string;
  /** What waits. */
  work: Work;
  /** When it is due. */
  due?: Due;
  /**
   * The last moment that is in time: of what is due at once, an hour after it came. None for what only
   * informs.
   */
  until?: Instant;
  /** Whether that has passed (quá hạn). */
  overdue: boolean;
  /** Whether it has not, and the first reminder has fallen due (sắp đến hạn). */
  at_risk: boolean;
  /** Own seat, or the grant under which the person may act. */
  authority: Authority;
}

/**
 * A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
 * seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
 * `clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
 * and `grant_does_not_confer`.
 */
export interface IncomingCommand {
  /** Made by the host; the same id twice is the same command. */
  command_id: CommandId;
  /** What the caller relied on. */
  seen?: Seen;
  /**
   * The grant under which the actor acts. Needed only where several would do
   * (`ambiguous_authority`); a named one is used or the command is refused
   * (`grant_does_not_confer`).
   */
  under?: GrantId;
  /** What shall be done. */
  kind: IncomingKind;
}

/** A line of the incoming register (Appendix IV): ten columns, empty ones `None`. */
export interface IncomingEntry {
  /** Ngày đến. */
  arrival_date?: DayText;
  /** Số đến. */
  arrival_number?: number;
  /** Tác giả. */
  issuer?: string;
  /** Số, ký hiệu văn bản. */
  number_symbol?: string;
  /** Ngày tháng văn bản. */
  document_date?: DayText;
  /** Tên loại. */
  type_name?: string;
  /** Trích yếu nội dung. */
  abstract?: string;
  /** Đơn vị hoặc người nhận. */
  to?: string;
  /** Ngày chuyển. */
  passed_on_date?: DayText;
  /** Ký nhận. */
  signed_for?: string;
  /** Ghi chú. */
  note?: string;
}

/** “đã tiếp nhận”: see `Received`. */
export interface IncomingEventReceived {
  type: "received";
  data: Received;
}

/** “đã từ chối tiếp nhận”: see `ReceiptRefused`. */
export interface IncomingEventReceiptRefused {
  type: "receipt_refused";
  data: ReceiptRefused;
}

/** “đã đóng dấu ĐẾN”: see `Stamped`. */
export interface IncomingEventStamped {
  type: "stamped";
  data: Stamped;
}

/** “đã chuyển nguyên bì”: see `ForwardedUnopened`. */
export interface IncomingEventForwardedUnopened {
  type: "forwarded_unopened";
  data: ForwardedUnopened;
}

/** “đã nộp cho văn thư”: see `HandedIn`. */
export interface IncomingEventHandedIn {
  type: "handed_in";
  data: HandedIn;
}

/** “đã bổ sung thông tin vào sổ”: see `EntryCompleted`. */
export interface IncomingEventEntryCompleted {
  type: "entry_completed";
  data: EntryCompleted;
}

/** “đã bàn giao”: see `HandedOver`. */
export interface IncomingEventHandedOver {
  type: "handed_over";
  data: IncomingHandedOver;
}

/** “đã cử người theo dõi”: see `TrackerAssigned`. */
export interface IncomingEventTrackerAssigned {
  type: "tracker_assigned";
  data: TrackerAssigned;
}

/** “đã đôn đốc”: see `Urged`. */
export interface IncomingEventUrged {
  type: "urged";
  data: Urged;
}

/** “đã xin gia hạn”: see `ExtensionRequested`. */
export interface IncomingEventExtensionRequested {
  type: "extension_requested";
  data: ExtensionRequested;
}

/** “đã gia hạn”: see `Extended`. */
export interface IncomingEventExtended {
  type: "extended";
  data: Extended;
}

/** “đã từ chối gia hạn”: see `ExtensionRefused`. */
export interface IncomingEventExtensionRefused {
  type: "extension_refused";
  data: ExtensionRefused;
}

/** “đã tạm dừng”: see `PutOnHold`. */
export interface IncomingEventPutOnHold {
  type: "put_on_hold";
  data: PutOnHold;
}

/** “đã tiếp tục xử lý”: see `Resumed`. */
export interface IncomingEventResumed {
  type: "resumed";
  data: Resumed;
}

/** “đã vào sổ”: see `Registered`. */
export interface IncomingEventRegistered {
  type: "registered";
  data: IncomingRegistered;
}

/** “đã sửa ngày đến”: see `ArrivalCorrected`. */
export interface IncomingEventArrivalCorrected {
  type: "arrival_corrected";
  data: ArrivalCorrected;
}

/** “đã trình”: see `Submitted`. */
export interface IncomingEventSubmitted {
  type: "submitted";
  data: IncomingSubmitted;
}

/** “đã có ý kiến chỉ đạo”: see `Directed`. */
export interface IncomingEventDirected {
  type: "directed";
  data: Directed;
}

/** “đã sửa, bổ sung ý kiến chỉ đạo”: see `DirectionAmended`. */
export interface IncomingEventDirectionAmended {
  type: "direction_amended";
  data: DirectionAmended;
}

/** “đã thay chủ trì”: see `LeadReplaced`. */
export interface IncomingEventLeadReplaced {
  type: "lead_replaced";
  data: LeadReplaced;
}

/** “đã rút phối hợp, để biết”: see `HandlerRemoved`. */
export interface IncomingEventHandlerRemoved {
  type: "handler_removed";
  data: HandlerRemoved;
}

/** “đã miễn phối hợp”: see `ContributionWaived`. */
export interface IncomingEventContributionWaived {
  type: "contribution_waived";
  data: ContributionWaived;
}

/** “đã tính lại thời hạn”: see `CalendarRevised`. */
export interface IncomingEventCalendarRevised {
  type: "calendar_revised";
  data: CalendarRevised;
}

/** “đã chuyển người xử lý”: see `WorkTransferred`. */
export interface IncomingEventWorkTransferred {
  type: "work_transferred";
  data: WorkTransferred;
}

/** “đã báo cáo kết quả”: see `Reported`. */
export interface IncomingEventReported {
  type: "reported";
  data: Reported;
}

/** “đã ghi ý kiến phối hợp muộn”: see `LateNoteAdded`. */
export interface IncomingEventLateNoteAdded {
  type: "late_note_added";
  data: LateNoteAdded;
}

/** “đã trả lại báo cáo”: see `ReportReturned`. */
export interface IncomingEventReportReturned {
  type: "report_returned";
  data: ReportReturned;
}

/** “đã rút lại trình”: see `SubmissionRecalled`. */
export interface IncomingEventSubmissionRecalled {
  type: "submission_recalled";
  data: IncomingSubmissionRecalled;
}

/** “đã hoàn thành”: see `Completed`. */
export interface IncomingEventCompleted {
  type: "completed";
  data: Completed;
}

/** “đã báo sai sót khi tiếp nhận”: see `DefectReported`. */
export interface IncomingEventDefectReported {
  type: "defect_reported";
  data: DefectReported;
}

/** “đã cập nhật theo yêu cầu của nơi gửi”: see `UpdatedBySender`. */
export interface IncomingEventUpdatedBySender {
  type: "updated_by_sender";
  data: UpdatedBySender;
}

/** “nơi gửi đã thu hồi”: see `RecalledBySender`. */
export interface IncomingEventRecalledBySender {
  type: "recalled_by_sender";
  data: RecalledBySender;
}

/** “không đồng ý thu hồi”: see `RecallRefused`. */
export interface IncomingEventRecallRefused {
  type: "recall_refused";
  data: RecallRefused;
}

/** “đã mở lại”: see `Reopened`. */
export interface IncomingEventReopened {
  type: "reopened";
  data: Reopened;
}

/** “đã lập hồ sơ”: see `Filed`. */
export interface IncomingEventFiled {
  type: "filed";
  data: Filed;
}

/** “chuyển xử lý”: a move of the routing engine. */
export interface IncomingEventRouting {
  type: "routing";
  data: RoutingEvent;
}

/** What happened. */
export type IncomingEvent =
  | IncomingEventReceived
  | IncomingEventReceiptRefused
  | IncomingEventStamped
  | IncomingEventForwardedUnopened
  | IncomingEventHandedIn
  | IncomingEventEntryCompleted
  | IncomingEventHandedOver
  | IncomingEventTrackerAssigned
  | IncomingEventUrged
  | IncomingEventExtensionRequested
  | IncomingEventExtended
  | IncomingEventExtensionRefused
  | IncomingEventPutOnHold
  | IncomingEventResumed
  | IncomingEventRegistered
  | IncomingEventArrivalCorrected
  | IncomingEventSubmitted
  | IncomingEventDirected
  | IncomingEventDirectionAmended
  | IncomingEventLeadReplaced
  | IncomingEventHandlerRemoved
  | IncomingEventContributionWaived
  | IncomingEventCalendarRevised
  | IncomingEventWorkTransferred
  | IncomingEventReported
  | IncomingEventLateNoteAdded
  | IncomingEventReportReturned
  | IncomingEventSubmissionRecalled
  | IncomingEventCompleted
  | IncomingEventDefectReported
  | IncomingEventUpdatedBySender
  | IncomingEventRecalledBySender
  | IncomingEventRecallRefused
  | IncomingEventReopened
  | IncomingEventFiled
  | IncomingEventRouting;

/** It was handed over to a handler. */
export interface IncomingHandedOver {
  /** To whom. */
  to: Seat;
  /** Paper: against signature. */
  signed_receipt?: boolean;
}

/**
 * Record that a document came in (tiếp nhận, Art. 21). Refusals: `not_clerk`,
 * `state_secret_on_network`, `field_missing`, `wrong_phase`.
 */
export interface IncomingKindReceive {
  type: "receive";
  data: Receive;
}

/**
 * Return a message before it is registered (từ chối tiếp nhận, Art. 21.2; routing P16). Refusals:
 * `not_clerk`, `refusal_after_number`, `reason_too_short`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindRefuseReceipt {
  type: "refuse_receipt";
  data: RefuseReceipt;
}

/**
 * Open the envelope and stamp it (bóc bì, đóng dấu ĐẾN; paper, Art. 21.1.b). Refusals: `not_clerk`,
 * `paper_only`, `mail_not_opened`, `nothing_waiting`, `wrong_phase`.
 */
export interface IncomingKindStamp {
  type: "stamp";
  data: Stamp;
}

/**
 * Pass the envelope on unopened (chuyển không bóc bì, Art. 21.1.b). Refusals: `not_clerk`,
 * `paper_only`, `mail_is_for_agency`, `wrong_phase`.
 */
export interface IncomingKindForwardUnopened {
  type: "forward_unopened";
  data: ForwardUnopened;
}

/**
 * Hand passed-on mail in for registration (đưa lại Văn thư để đăng ký, Art. 21.1.b). Refusals:
 * `wrong_phase`.
 */
export interface IncomingKindHandIn {
  type: "hand_in";
  data: HandIn;
}

/**
 * Report a defect of envelope or content (báo sai sót khi tiếp nhận, Art. 21.1.a, 21.2.b; routing P18):
 * the responsible person is told at once and the sender is informed. It neither registers nor refuses the
 * document. Refusals: `not_clerk`, `field_missing`, `unknown_person`, `never_received`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindReportDefect {
  type: "report_defect";
  data: ReportDefect;
}

/**
 * Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22; routing P33),
 * with what the clerk has verified (Art. 21.2.a). Refusals: `not_clerk`, `not_authentic`,
 * `wrong_recipient`, `not_stamped`, `mail_not_opened`, `state_secret_on_network`, `number_date_inversion`,
 * `number_out_of_range`, `moment_far_ahead`, `fact_missing`, `wrong_phase`.
 */
export interface IncomingKindRegister {
  type: "register";
  data: IncomingRegister;
}

/**
 * Correct the day of arrival (sửa ngày đến; Art. 22; routing P33), that of a clock that ran ahead for
 * example: the register shows the wrong day and the reason beside the right one, the arrival number stays.
 * The next entry follows the right day, and work on the document goes on. Numbers with wrong days are
 * corrected from the smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`,
 * `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `wrong_phase`.
 */
export interface IncomingKindCorrectArrival {
  type: "correct_arrival";
  data: CorrectArrival;
}

/**
 * Submit to the person who directs the handling (trình, Art. 23.1). Refusals: `not_clerk`,
 * `not_registered_incoming`, `unknown_post`, `not_directing_post`, `seat_vacant`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindSubmit {
  type: "submit";
  data: IncomingSubmit;
}

/**
 * Write the direction: one lead, co-handlers, for information, deadline (bút phê, Art. 23.2; routing P07,
 * P08); until the lead has reported also a second time (phân phối lại): what is still open of the first
 * direction ends. Refusals: `not_director`, `not_your_line`, `ambiguous_authority`, `lead_not_stated`,
 * `due_not_stated`, `due_in_past`, `due_off_calendar`, `role_twice`, `unknown_unit`, `unknown_post`,
 * `unknown_person`, `seat_vacant`, `nothing_waiting`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindDirect {
  type: "direct";
  data: Direct;
}

/**
 * Amend the text of the direction while it is carried out (bổ sung, sửa ý kiến chỉ đạo; routing P07): the
 * former text stays in the history. Those who have work open their lines again; what was started stays
 * started. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`, `field_missing`,
 * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindAmendDirection {
  type: "amend_direction";
  data: AmendDirection;
}

/**
 * Add co-handlers, or seats for information, to the direction (thêm đơn vị, người phối hợp, để biết;
 * routing P07, P08) without touching the work of the others. Whoever is informed and now helps gets a new
 * line in place of the old one. After the lead's report there is only information to add, by the own seat
 * once the document is completed. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
 * `role_twice`, `due_in_past`, `due_off_calendar`, `due_after_parent`, `field_missing`, `unknown_unit`,
 * `unknown_post`, `unknown_person`, `seat_vacant`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindAddHandlers {
  type: "add_handlers";
  data: AddHandlers;
}

/**
 * Replace the lead while the direction is carried out (thay chủ trì; routing P07): there is always exactly
 * one. A co-handler who becomes the lead changes roles with the old one, and the work of both goes on
 * where it is. Anybody else gets a new line with the old deadline; the old lead's line ends with all below
 * it, or goes on as a co-handler's. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
 * `role_twice`, `reason_too_short`, `unknown_unit`, `unknown_post`, `unknown_person`, `seat_vacant`,
 * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindReplaceLead {
  type: "replace_lead";
  data: ReplaceLead;
}

/**
 * Take a co-handler, or a seat for information, out of the direction (rút phối hợp, rút để biết; routing
 * P07, P08): the line ends with all below it and stays visible. A line below a unit that passed its work
 * on names the unit's share. The lead is replaced, never taken out. Refusals: `nothing_waiting`,
 * `not_co_handler`, `lead_not_removed`, `not_assigner`, `not_your_line`, `ambiguous_authority`,
 * `reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindRemoveHandler {
  type: "remove_handler";
  data: RemoveHandler;
}

/**
 * Release a co-handler from contributing (miễn phối hợp; routing P07): their line ends as waived, not as
 * unfinished, and no longer keeps the lead from reporting (`completes_when` of the profile). The lead on
 * the same level does it, or who directs. A line below a unit that passed its work on names the unit's
 * share. Refusals: `not_co_handler`, `not_your_line`, `ambiguous_authority`, `reason_too_short`,
 * `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindWaive {
  type: "waive";
  data: Waive;
}

/**
 * Complete the register entry after the direction (đăng ký bổ sung; paper, Art. 23.3). Refusals:
 * `not_clerk`, `paper_only`, `nothing_waiting`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindCompleteEntry {
  type: "complete_entry";
  data: CompleteEntry;
}

/**
 * The clerk hands the document to its handler (chuyển giao, Art. 23; routing P09). After the direction, or
 * straight from the register where the agency's rules fix the handler. Refusals: `not_clerk`,
 * `no_direction_yet`, `entry_not_completed`, `receipt_not_signed`, `not_a_handler`, `nothing_waiting`,
 * `seat_vacant`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindHandOver {
  type: "hand_over";
  data: HandOver;
}

/**
 * The head names the person who tracks and urges (theo dõi, đôn đốc, Art. 24.1; routing P29). Refusals:
 * `not_head`, `unknown_person`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindAssignTracker {
  type: "assign_tracker";
  data: AssignTracker;
}

/**
 * Remind the holder of an open line of the work (đôn đốc, Art. 24.1; routing P29): by who directs the
 * document, the person named to track it, or who gave the line. It is numbered on its line, counts as
 * unread until the holder opens the line again, and is never edited. Refusals: `not_urging`,
 * `nothing_waiting`, `line_not_found`, `line_closed`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindUrge {
  type: "urge";
  data: Urge;
}

/**
 * The lead asks who gave the line for more time (xin gia hạn; routing P30); urgent work has none to
 * give (Art. 24.2). A second request replaces the first. After the due date only where the profile
 * says so (`limits.late_extensions`). Refusals: `not_your_line`, `ambiguous_authority`, `not_lead`,
 * `nothing_waiting`, `due_at_once`, `due_in_past`, `due_not_later`, `due_off_calendar`,
 * `reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindRequestExtension {
  type: "request_extension";
  data: RequestExtension;
}

/**
 * Give a line more time (gia hạn; routing P30): by who gave it, or who directs the document, asked or
 * unasked. An officer's term stays within the unit's, unless who directs moves both. What is due below
 * the line stays. Refusals: `not_giver`, `nothing_waiting`, `due_at_once`, `due_after_parent`,
 * `due_in_past`, `due_not_later`, `due_off_calendar`, `reason_too_short`, `line_not_found`,
 * `line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`,
 * `wrong_phase`.
 */
export interface IncomingKindExtend {
  type: "extend";
  data: Extend;
}

/**
 * Refuse the time that was asked for (từ chối gia hạn; routing P30): by who gave the line, or who
 * directs the document. Refusals: `not_giver`, `nothing_waiting`, `reason_too_short`,
 * `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindRefuseExtension {
  type: "refuse_extension";
  data: RefuseExtension;
}

/**
 * Count open due dates again after the calendar was revised, for example a swap of days announced late
 * (tính lại thời hạn; routing P28). Later dates move; earlier ones only where those concerned have agreed.
 * Refusals: `not_clerk`, `nothing_waiting`, `field_missing`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindReviseDue {
  type: "revise_due";
  data: ReviseDue;
}

/**
 * Put work on a line aside (tạm dừng xử lý; routing P31): by its holder, who gave it, or who directs
 * the document. The clock runs on, and nothing is done on the line until it is resumed; those above
 * may still urge, extend, recall or direct anew. Refusals: `line_on_hold`, `not_your_line`,
 * `ambiguous_authority`, `nothing_waiting`, `reason_too_short`, `line_not_found`, `line_closed`,
 * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindHold {
  type: "hold";
  data: Hold;
}

/**
 * Go on with the work on a line where it stood (tiếp tục xử lý; routing P31): by its holder, who gave
 * it, or who directs the document, whoever put it on hold. Refusals: `nothing_waiting`,
 * `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `no_direction_yet`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindResume {
  type: "resume";
  data: Resume;
}

/**
 * The head of a unit names the person who handles (phân công; handling slip, Appendix IV VII; routing P07,
 * P09). Refusals: `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_unit_line`, `not_lead`,
 * `nothing_waiting`, `not_in_unit`, `role_twice`, `due_after_parent`, `due_in_past`, `due_off_calendar`,
 * `line_closed`, `line_not_found`, `unknown_person`, `seat_vacant`, `no_direction_yet`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindAssign {
  type: "assign";
  data: Assign;
}

/**
 * Give a person's open work to another, opened or not (chuyển người xử lý, bàn giao công việc; routing
 * P10, P34): the new holder has its role and term. By the holder and who answers for their unit, or for
 * that of their last day, within the unit; by who gave the work; by who directs, to anybody. Who is
 * gone passes the tracking on with it. Refusals: `not_person_line`, `nothing_waiting`,
 * `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`, `already_holder`, `role_twice`,
 * `unknown_person`, `seat_vacant`, `not_in_unit`, `reason_too_short`, `line_not_found`, `line_closed`,
 * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindTransfer {
  type: "transfer";
  data: Transfer;
}

/**
 * Open a line (mở xem; routing P08); a line for information is thereby done. Refusals: `not_your_line`,
 * `ambiguous_authority`, `line_not_found`, `line_closed`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindOpen {
  type: "open";
  data: IncomingOpen;
}

/**
 * Take the work on a line up (nhận xử lý; routing P07). Refusals: `not_your_line`, `ambiguous_authority`,
 * `line_not_found`, `line_closed`, `line_on_hold`, `line_already_started`, `not_lead`,
 * `entry_not_completed`, `not_handed_over`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindStart {
  type: "start";
  data: Start;
}

/**
 * A co-handler's contribution (ý kiến phối hợp; routing P07). Refusals: `not_your_line`,
 * `ambiguous_authority`, `line_on_hold`, `not_co_handler`, `field_missing`, `line_not_found`,
 * `line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindOpine {
  type: "opine";
  data: Opine;
}

/**
 * Add what a co-handler had to say when the lead had reported already (ý kiến phối hợp muộn; routing P07): it
 * is noted and the line stays unfinished. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
 * `grant_does_not_confer`, `field_missing`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindAddLateNote {
  type: "add_late_note";
  data: AddLateNote;
}

/**
 * The lead reports the result (báo cáo kết quả, Art. 24.2; routing P07, P32). Co-handlers who are not done
 * stay unfinished; the profile may have the lead wait for them (`completes_when`). Refusals:
 * `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_lead`, `line_not_started`,
 * `co_handler_open`, `reply_withdrawn`, `field_missing`, `line_not_found`, `line_closed`, `no_direction_yet`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindReport {
  type: "report";
  data: Report;
}

/**
 * The person who directed gives the report back for rework (trả lại báo cáo; routing P14). Refusals:
 * `not_your_line`, `ambiguous_authority`, `work_still_open`, `line_closed`, `reason_too_short`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindReturn {
  type: "return";
  data: IncomingReturn;
}

/**
 * A unit or person gives the assignment back (trả lại người giao; routing P16). Refusals: `not_your_line`,
 * `ambiguous_authority`, `line_on_hold`, `nothing_waiting`, `reason_too_short`, `line_not_found`,
 * `line_closed`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindDecline {
  type: "decline";
  data: Decline;
}

/**
 * Take back what was not opened yet (thu hồi khi chưa mở; routing P17): the submission by the clerk, an
 * assignment by who gave it. Refusals: `not_assigner`, `already_opened`, `line_already_started`,
 * `line_closed`, `line_not_found`, `nothing_waiting`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindRecall {
  type: "recall";
  data: IncomingRecall;
}

/**
 * The person who directed accepts the report (duyệt kết thúc; routing P32). With the reply that the report
 * names it counts as answered, unless a mode is stated. Refusals: `not_your_line`, `ambiguous_authority`,
 * `work_still_open`, `line_closed`, `reply_withdrawn`, `separation_of_duties`, `field_missing`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindApproveCompletion {
  type: "approve_completion";
  data: ApproveCompletion;
}

/**
 * Handle a completed document again (mở lại; routing P32): by who directed it and accepted the report,
 * until it is filed. The lead gets a fresh line; without a new deadline the old one goes on. Refusals:
 * `not_your_line`, `ambiguous_authority`, `due_in_past`, `due_off_calendar`, `reason_too_short`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindReopen {
  type: "reopen";
  data: Reopen;
}

/**
 * Put the completed document into its dossier (lập hồ sơ, Art. 29; routing P32). Where dossiers are kept,
 * it must be open; what its withdrawn reply no longer answers is reopened, or answered again, first. Refusals:
 * `wrong_phase`, `not_lead_or_clerk`, `reply_withdrawn`, `dossier_not_open`, `field_missing`,
 * `state_secret_on_network`.
 */
export interface IncomingKindFile {
  type: "file";
  data: FileInto;
}

/**
 * Take over the sender's update (cập nhật theo yêu cầu của nơi gửi; routing P18): the data of the document
 * are those that the sender states now, number and work go on. The sender is then told (status 15).
 * Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `never_received`, `register_of_secrets`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindUpdateBySender {
  type: "update_by_sender";
  data: UpdateBySender;
}

/**
 * Carry out the sender's recall or replacement (thực hiện thu hồi theo yêu cầu của nơi gửi, Art. 18.4;
 * Decision 28/2018, Art. 9; routing P18): before the registration the document goes back; after it its
 * case ends, whatever its state, the number stays used and the register says so. The sender is then told
 * (status 15). Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `replaces_itself`,
 * `replacement_circle`,
 * `never_received`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindRecallBySender {
  type: "recall_by_sender";
  data: RecallBySender;
}

/**
 * Answer that the sender's recall is not carried out (không đồng ý thu hồi; status 16; routing P18), since
 * the work is done: where the agency's profile allows it, for Article 18.4 names no ground. By who
 * directs. Refusals: `not_director`, `recall_not_refusable`, `not_the_sender`, `reason_too_short`,
 * `never_received`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingKindRefuseRecall {
  type: "refuse_recall";
  data: RefuseRecall;
}

/** What can be asked. */
export type IncomingKind =
  | IncomingKindReceive
  | IncomingKindRefuseReceipt
  | IncomingKindStamp
  | IncomingKindForwardUnopened
  | IncomingKindHandIn
  | IncomingKindReportDefect
  | IncomingKindRegister
  | IncomingKindCorrectArrival
  | IncomingKindSubmit
  | IncomingKindDirect
  | IncomingKindAmendDirection
  | IncomingKindAddHandlers
  | IncomingKindReplaceLead
  | IncomingKindRemoveHandler
  | IncomingKindWaive
  | IncomingKindCompleteEntry
  | IncomingKindHandOver
  | IncomingKindAssignTracker
  | IncomingKindUrge
  | IncomingKindRequestExtension
  | IncomingKindExtend
  | IncomingKindRefuseExtension
  | IncomingKindReviseDue
  | IncomingKindHold
  | IncomingKindResume
  | IncomingKindAssign
  | IncomingKindTransfer
  | IncomingKindOpen
  | IncomingKindStart
  | IncomingKindOpine
  | IncomingKindAddLateNote
  | IncomingKindReport
  | IncomingKindReturn
  | IncomingKindDecline
  | IncomingKindRecall
  | IncomingKindApproveCompletion
  | IncomingKindReopen
  | IncomingKindFile
  | IncomingKindUpdateBySender
  | IncomingKindRecallBySender
  | IncomingKindRefuseRecall;

/** A line of the incoming register (Sổ đăng ký văn bản đến, Appendix IV of Decree 30/2020/NĐ-CP). */
export interface IncomingLine {
  /** The document. */
  document: DocumentId;
  /** Arrival date, arrival number and series (columns 1, 2). */
  arrival: Taken;
  /** Author, number and symbol, date, type and abstract (columns 3 to 6), as they came. */
  metadata: Metadata;
  /** Who received it (columns 7 to 9). */
  receiver?: Receiver;
  /** The outgoing document that answers it. */
  reply?: DocumentId;
  /**
   * The reply that was withdrawn, where no other answers the document since: it is in arrears again (tồn
   * đọng do văn bản trả lời bị thu hồi). Asked when the register is read.
   */
  reply_withdrawn?: DocumentId;
  /** The wrong days of arrival that were corrected, in order. */
  corrections?: CorrectedDay[];
  /** Note (column 10): number and symbol of the dossier it was put in. */
  note?: string;
  /** Note (column 10): by which notice the sender took it back, and what was done. */
  recalled?: string;
  /** The incoming document that took its place (văn bản thay thế). */
  replaced_by?: DocumentId;
  /** The incoming documents whose place it took (văn bản bị thay thế). Asked when the register is read. */
  replaces?: DocumentId[];
}

/**
 * Open a line (mở xem; routing P08); a line for information is thereby done. Refusals: `not_your_line`,
 * `ambiguous_authority`, `line_not_found`, `line_closed`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingOpen {
  /** The line. */
  line: LineId;
}

/** Where an incoming document is on its way (bước xử lý văn bản đến). */
export type IncomingPhase =
  | "new"
  | "received"
  | "refused"
  | "passed_on"
  | "registered"
  | "submitted"
  | "handling"
  | "completed"
  | "filed"
  | "sent_back"
  | "cancelled";

/**
 * Take back what was not opened yet (thu hồi khi chưa mở; routing P17): the submission by the clerk, an
 * assignment by who gave it. Refusals: `not_assigner`, `already_opened`, `line_already_started`,
 * `line_closed`, `line_not_found`, `nothing_waiting`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingRecall {
  /** The line. */
  line: LineId;
}

/**
 * What one command did, with who, when and by which right; its JSON is what the hash chain covers.
 * A history cannot be cut inside a command.
 */
export interface IncomingRecord {
  /** Version of the events. */
  v: number;
  /** Stream. */
  stream: Stream;
  /** Place in the stream, from 1. */
  seq: number;
  /** When the command counts as done. */
  at: Instant;
  /** By which command. */
  command_id: CommandId;
  /** Digest of what was asked, and by whom: see `payload_digest`. */
  payload: Digest;
  /** Who, and by which authority. */
  act: Act;
  /** What happened, in order. */
  events: IncomingEvent[];
}

/**
 * Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22; routing P33),
 * with what the clerk has verified (Art. 21.2.a). Refusals: `not_clerk`, `not_authentic`,
 * `wrong_recipient`, `not_stamped`, `mail_not_opened`, `state_secret_on_network`, `number_date_inversion`,
 * `number_out_of_range`, `moment_far_ahead`, `fact_missing`, `wrong_phase`.
 */
export interface IncomingRegister {
  /** Signed by whom it says (xác thực). */
  authentic: boolean;
  /** Unchanged and complete (toàn vẹn). */
  intact: boolean;
  /** Meant for this agency (đúng nơi nhận). */
  right_recipient: boolean;
  /** The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`). */
  confirm_time?: boolean;
}

/** It was entered in the register. */
export interface IncomingRegistered {
  /** Arrival number and date. */
  taken: Taken;
  /** Documents it may repeat. */
  duplicates?: DocumentId[];
  /** When it must be submitted at the latest (Art. 23.1). */
  submit_due?: Due;
}

/**
 * The person who directed gives the report back for rework (trả lại báo cáo; routing P14). Refusals:
 * `not_your_line`, `ambiguous_authority`, `work_still_open`, `line_closed`, `reason_too_short`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingReturn {
  /** Why. */
  reason: string;
}

/** A line of the incoming register. */
export interface IncomingRowQuery {
  /** What is known of the document. */
  entry: IncomingEntry;
}

/** An incoming document as its next decision sees it. Made by events only. */
export interface IncomingState {
  document: DocumentId;
  /** Number of records so far: one for each command that was carried out. */
  version: number;
  /** Where it is on its way. */
  phase: IncomingPhase;
  /** When it last changed. */
  last_at?: Instant;
  /** The rule set under which it was opened, and which it keeps. */
  rule_set?: RuleSetId;
  metadata?: Metadata;
  paper?: Paper;
  tracker?: PersonId;
  taken?: Taken;
  due?: Due;
  reported?: Reported;
  mode?: CompletionMode;
  urgings?: Urging[];
  recalled?: RecalledBySender;
  extensions?: Extension[];
  reopened?: number;
  instance: Instance;
}

/** The submission was taken back by the clerk. */
export type IncomingSubmissionRecalled = Record<string, never>;

/**
 * Submit to the person who directs the handling (trình, Art. 23.1). Refusals: `not_clerk`,
 * `not_registered_incoming`, `unknown_post`, `not_directing_post`, `seat_vacant`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface IncomingSubmit {
  /** Post of the directing person. */
  to: PostId;
}

/** It was submitted for direction. */
export interface IncomingSubmitted {
  /** To whom. */
  to: PostId;
}

/** One run of the routing engine inside a document. */
export interface Instance {
  /** Round, from 1; a new submission starts the next. */
  round: number;
  /** State. */
  state: InstanceState;
  /** The nodes of this round, as the template stood when it began. */
  nodes?: Node[];
  /** How many of `nodes` were reached. */
  reached: number;
  /** Steps of this round. */
  steps: Step[];
  /** Lines of this round; earlier rounds live in the history. */
  lines: Line[];
  /** Last step id given. */
  last_step: number;
  /** Last line id given. */
  last_line: number;
}

/** State of an instance. */
export type InstanceState =
  | "idle"
  | "running"
  | "returned"
  | "recalled"
  | "completed"
  | "rejected"
  | "cancelled";

export type Instant = InstantText;

/** An input that could not be taken, with every fault that was found and its JSON path. */
export interface InvalidInput {
  /** At least one fault, in the order of the input. */
  faults: Fault[];
}

/** An identifier in a message. */
export interface IsOurCodeQuery {
  /** As written. */
  code: string;
}

/**
 * Issue (phát hành, Art. 18; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
 * `not_registered_outgoing`, `no_agency_signature`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export type Issue = Record<string, never>;

/** It was issued. */
export interface Issued {
  /** What was printed of agency, signer and recipients (nội dung thể thức khi phát hành). */
  printed: Printed;
}

/** Who issued a document (tác giả). */
export interface Issuer {
  /** Identifier as it came, old or new form. */
  code?: string;
  /** Name. */
  name: string;
}

/** One command with its target line. */
export interface Item {
  /** Command. */
  action: Action;
  /** What people call it. */
  label: Text;
  /** Target line, for commands that have one. */
  line?: LineId;
  /** Whether it is possible. */
  status: Status;
  /**
   * Sort of rule that fails, if denied; `structural` if the command does not fit the
   * document's state, so that a front end may hide it.
   */
  kind?: RuleKind;
  /** Rules that fail, if denied. */
  codes?: RuleCode[];
}

/**
 * Keep the original (lưu, Art. 19). Refusals: `not_clerk`, `nothing_waiting`, `frozen`,
 * `wrong_phase`.
 */
export type Keep = Record<string, never>;

/** A due file that the unit wants to keep, as a question (Art. 31.3.d); a dossier knows its due day. */
export interface KeepBeyondDue {
  /** The day on which it was due. */
  due: DayText;
  /** Until when it shall be kept. */
  until: DayText;
  /** Whether the head has agreed in writing. */
  written_consent: boolean;
  /** Whether the list of the files kept has been sent to the archive. */
  list_sent_to_archive: boolean;
}

/**
 * Keep the due dossier at the unit (giữ lại hồ sơ đến hạn, Art. 31.3.d), by those who may hand it
 * over: at most two years beyond the day on which it is due, however often. Refusals:
 * `dossier_not_open`, `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `never_due`,
 * `kept_too_long`, `kept_before_due`, `no_written_consent`, `kept_list_not_sent`.
 */
export interface KeepDossier {
  /** Until when it shall be kept. */
  until: DayText;
  /** Whether the head has agreed in writing. */
  written_consent: boolean;
  /** Whether the list of the files kept has been sent to the archive. */
  list_sent_to_archive: boolean;
}

/** The original was kept. */
export type Kept = Record<string, never>;

/** The unit keeps it beyond its due day (đã giữ lại). */
export interface KeptBeyondDue {
  /** Until when. */
  until: DayText;
}

/** A dossier that takes documents (hồ sơ đang mở), as a store names it. */
export interface KnownDossier {
  /** The dossier. */
  dossier: DossierId;
  /** Number and symbol, for example `01.TCCB`. */
  notation: string;
  /** Title. */
  title: string;
}

/** An outgoing document that answers an incoming one (văn bản trả lời), as a store knows it. */
export interface KnownReply {
  /** The outgoing document. */
  document: DocumentId;
  /** Day of its issue; absent while it is not issued. */
  issued_on?: DayText;
  /** The day on which it was withdrawn (thu hồi). */
  withdrawn_on?: DayText;
}

/** A closed list whose members have names in both languages (danh mục). */
export type LabelOf =
  | "action"
  | "phase"
  | "event"
  | "role"
  | "outcome"
  | "cancellation"
  | "grant_kind"
  | "document_type"
  | "copy_kind"
  | "urgency"
  | "secrecy"
  | "medium"
  | "prefix"
  | "delivery_status"
  | "timeliness";

/** A co-handler's opinion came after the lead's report. */
export interface LateNoteAdded {
  /** The co-handler's line, which stays unfinished. */
  line: LineId;
  /** Opinion. */
  text: string;
}

/** A file on its way to an archive. */
export interface LatestTransferYearQuery {
  /** Which archive. */
  target: ArchiveTarget;
  /** The year in which the work ended, or in which the file came to the current archive. */
  since: number;
}

/** The boxes of the layout. */
export type LayoutBoxesQuery = Record<string, never>;

/** A part of the layout and the box in which it stands (ô số; Appendix I, IV and V). */
export type LayoutItem =
  | "quoc_hieu"
  | "tieu_ngu"
  | "superior_agency"
  | "issuing_agency"
  | "number_symbol"
  | "place_date"
  | "type_name"
  | "abstract"
  | "letter_abstract"
  | "content"
  | "legal_ground"
  | "power_title"
  | "signer_name"
  | "signature"
  | "agency_seal"
  | "kinh_gui"
  | "noi_nhan_label"
  | "noi_nhan_list"
  | "secrecy_mark"
  | "urgency_mark"
  | "circulation_mark"
  | "drafter_and_copies"
  | "address"
  | "copy_signature";

/** Another one leads. */
export interface LeadReplaced {
  /** Line of the old lead. */
  old: LineId;
  /** Line of the new one. */
  new: LineId;
  /** Why. */
  reason: string;
}

/** The numbers of an older register were taken over. */
export interface LegacyImported {
  /** What was found in it. */
  import: Import;
}

/**
 * Nộp hồ sơ vào lưu trữ cơ quan, counted from the end of the work, as Decree 30 counts; which
 * law counts, `transfer_rules` say.
 */
export interface LegalActTransferToArchive {
  transfer_to_archive: FileKind;
}

/** An act for which the law sets a limit (việc có thời hạn luật định). */
export type LegalAct =
  | "register_incoming"
  | "submit_incoming"
  | "transfer_incoming"
  | "acknowledge_receipt"
  | "handle_incoming"
  | "assign_number_paper"
  | "issue_outgoing"
  | "send_via_axis"
  | LegalActTransferToArchive;

/** A duty that the law attaches to a step (Art. 11–13 of Decree 30/2020/NĐ-CP). */
export type LegalDuty =
  | "content_check"
  | "format_check"
  | "approval"
  | "signature";

/** How letters are written. */
export type LetterCase =
  | "upper"
  | "sentence"
  | "as_is";

/** Letters of a part: case, size and cut. The typeface is Times New Roman throughout. */
export interface Letters {
  /** Case. */
  case: LetterCase;
  /** Smallest and largest size in points. */
  size_pt: [number, number];
  /** Đậm. */
  bold: boolean;
  /** Nghiêng. */
  italic: boolean;
}

/**
 * The agency's own limits, in working days where nothing else is said. They may be shorter than the
 * statutory ones only.
 */
export interface Limits {
  /**
   * Working days for registering and submitting an incoming document: 0 = the same day,
   * 1 = at latest the next working day (the statutory limit, Art. 23.1).
   */
  submit_days?: number;
  /** Working days for handling where the direction names none (no statutory figure, Art. 24.2). */
  handling_days?: number;
  /** Working days, 1 to 3,660, for accepting or returning a report (no statutory figure). */
  accept_days?: number;
  /**
   * So many working days before the due date a reminder falls due and open work is at risk (nhắc việc);
   * 1 to 366 each, at most five; by default one day.
   */
  remind_days?: number[];
  /**
   * So many working days after the due date the work is brought before who assigned it, then before who
   * directs (chuyển cấp trên); 1 to 366 each, at most five; by default never.
   */
  escalate_days?: number[];
  /** Shortest reason of a return, in characters; at least the rule set's. */
  least_reason?: number;
  /**
   * Calendar days, 1 to 366, by which a command that takes a number may lie ahead of the newest
   * event before its moment must be confirmed; by default 10, since an office may be closed for
   * nine days at Tết.
   */
  clock_ahead_days?: number;
  /**
   * More time for handling may be asked for after the due date too (gia hạn khi đã quá hạn); by
   * default only before.
   */
  late_extensions?: boolean;
  /**
   * Whether a sender's recall may be refused (status 16) where the work is done; Art. 18.4 names no
   * ground for it, so that by default it may not.
   */
  refuses_recalls?: boolean;
  /** When the lead may report an incoming document's result, as far as co-handlers are concerned. */
  completes_when?: CompletesWhen;
}

/** One seat's share of a step (dòng việc). */
export interface Line {
  /** Counted inside the document. */
  id: LineId;
  /** Its step. */
  step: StepId;
  /** The line below which it was assigned. */
  parent?: LineId;
  /** Whose it is. */
  seat: Seat;
  /** Role. */
  role: Role;
  /** Legal duty it carries. */
  duty?: LegalDuty;
  /** State. */
  state: LineState;
  /** First opening; after a change of the direction, the first since. */
  opened?: Opened;
  /** When it is due. */
  due?: Due;
  /** How it was counted. */
  counted?: Counted;
  /** Whose command made it. */
  given_by: PersonId;
  /** Since when it is with its seat: made, or come back to it. */
  since: Instant;
  /** When it ended. */
  ended?: Instant;
}

/**
 * A line of a routing instance: one seat's share of a step (dòng việc).
 *
 * Counted from 1 inside the document, so that `decide` needs no source of ids.
 */
export type LineId = number;

/** The role that a line has from now on. */
export interface LineRole {
  /** Line. */
  line: LineId;
  /** Role. */
  role: Role;
}

/** How a line stands against its due date (tình trạng thời hạn). */
export interface LineStanding {
  /** The line. */
  line: LineId;
  /** Whose it is. */
  seat: Seat;
  /** The seat as people name it. */
  name: string;
  /** Role. */
  role: Role;
  /** Since when it is with its seat. */
  since: Instant;
  /** When it ended. */
  ended?: Instant;
  /**
   * The last moment that is in time: of what is due at once, an hour after it came. None for who waits
   * for others, and where nothing was set.
   */
  due?: Instant;
  /** Its one class. */
  class: Timeliness;
  /** The class in words. */
  label: Text;
  /** Whether it is late, or was when it ended, or had missed a date before it was given more time. */
  late: boolean;
  /** Whether it is open, still in time, and the first reminder has fallen due (sắp đến hạn). */
  at_risk: boolean;
}

/** Waits for the lines below it. */
export interface LineStateWaiting {
  type: "waiting";
}

/** Waits for its seat. */
export interface LineStateReady {
  type: "ready";
}

/** Being worked on. */
export interface LineStateInProgress {
  type: "in_progress";
}

export interface LineStateOnHoldData {
  /** Whether work on it had begun. */
  started: boolean;
}

/** Put aside for a time (tạm dừng); its clock runs on. */
export interface LineStateOnHold {
  type: "on_hold";
  data: LineStateOnHoldData;
}

/** Answered. */
export interface LineStateDone {
  type: "done";
  data: Outcome;
}

/** Passed on; another line took over. */
export interface LineStateTransferred {
  type: "transferred";
}

/** Cancelled without answer. */
export interface LineStateCancelled {
  type: "cancelled";
  data: CancelWhy;
}

/** State of a line. */
export type LineState =
  | LineStateWaiting
  | LineStateReady
  | LineStateInProgress
  | LineStateOnHold
  | LineStateDone
  | LineStateTransferred
  | LineStateCancelled;

/** The work of one unit or person (khối lượng công việc), counted in documents. */
export interface Load {
  /** The unit or person. */
  seat: Seat;
  /** The seat as people name it. */
  name: string;
  /** Documents with open work (đang xử lý), the late ones included. */
  open: number;
  /** Those in time whose first reminder has fallen due (sắp đến hạn). */
  at_risk: number;
  /** Those with late work (quá hạn). */
  overdue: number;
  /** Which documents, the most urgent first. */
  documents: LoadDocument[];
}

/** A document on which a unit or person has open work. */
export interface LoadDocument {
  /** The document. */
  document: DocumentId;
  /** `incoming` or `outgoing`. */
  machine: string;
  /** Where it is. */
  phase: Phase;
  /** Abstract. */
  subject: string;
  /** The last moment that is in time for the most urgent part of the work; absent where nothing was set. */
  until?: Instant;
  /** Whether some of the work is late. */
  overdue: boolean;
  /** Whether none is, and the first reminder of some has fallen due. */
  at_risk: boolean;
}

/**
 * Language of a message or label. An argument of `message` and `label`, never part of the
 * context: no decision depends on language.
 */
export type Locale =
  | "vi"
  | "en";

/** The two lunar days of a year. */
export interface LunarYear {
  /** Solar year. */
  year: number;
  /** First day of the lunar year (mồng một Tết). */
  tet: DayText;
  /** 10 March of the lunar year (Giỗ Tổ Hùng Vương). */
  gio_to: DayText;
}

/** In what two documents agree (căn cứ báo trùng). */
export type Match =
  | "identifier"
  | "number_symbol_issuer";

/** Form in which a document exists: one arrival sequence serves both (Art. 22.2). */
export type Medium =
  | "electronic"
  | "paper";

/** Which code stays after a merger. */
export interface Merger {
  /** The code of the old unit whose name is kept; none where the name is new. */
  kept: string | null;
  /** Codes that close and are not used again, in the order given. */
  closed: string[];
}

/** Agencies that become one. */
export interface MergerQuery {
  /** The agencies before. */
  old_units: OldUnit[];
  /** Name of the agency after. */
  new_unit_name: string;
}

/** Data of an incoming document (Appendix VI, part II, table II). */
export interface Metadata {
  /** Paper or electronic. */
  medium: Medium;
  /** To whom the envelope is addressed. */
  addressed_to?: AddressedTo;
  /** Issuer. */
  issuer: Issuer;
  /** Number as it came: usually digits, not always. */
  number?: string;
  /** Symbol, for example `UBND-VX`. */
  symbol?: string;
  /** Date of the document. */
  issued_on?: DayText;
  /** Type name as it came. */
  type_name?: string;
  /** Abstract (trích yếu). */
  subject: string;
  /** Urgency. */
  urgency: Urgency;
  /** Secrecy. */
  secrecy: Secrecy;
  /** Signer's position and name as printed. */
  signer?: string;
  /** Reply expected by. */
  reply_by?: DayText;
  /** Pages. */
  pages?: number;
  /** Identity of the document on the exchange axis (edXML `DocumentId`), opaque. */
  exchange_id?: string;
  /** Identities on the axis of the documents that this one replaces (văn bản bị thay thế). */
  replaces?: string[];
  /** Files by digest. */
  files?: File[];
}

/** Data of an incoming document (Appendix VI, part II, table II). */
export interface MetadataInput {
  /** Paper or electronic. */
  medium?: Medium;
  /** To whom the envelope is addressed. */
  addressed_to?: AddressedTo;
  /** Issuer. */
  issuer: Issuer;
  /** Number as it came: usually digits, not always. */
  number?: string;
  /** Symbol, for example `UBND-VX`. */
  symbol?: string;
  /** Date of the document. */
  issued_on?: DayText;
  /** Type name as it came. */
  type_name?: string;
  /** Abstract (trích yếu). */
  subject: string;
  /** Urgency. */
  urgency?: Urgency;
  /** Secrecy. */
  secrecy?: Secrecy;
  /** Signer's position and name as printed. */
  signer?: string;
  /** Reply expected by. */
  reply_by?: DayText;
  /** Pages. */
  pages?: number;
  /** Identity of the document on the exchange axis (edXML `DocumentId`), opaque. */
  exchange_id?: string;
  /** Identities on the axis of the documents that this one replaces (văn bản bị thay thế). */
  replaces?: string[];
  /** Files by digest. */
  files?: File[];
}

/** Who can move a piece of work on (người có thể chuyển việc). */
export interface Mover {
  /** Who. */
  person: PersonId;
  /** By which command. */
  action: Action;
  /** What people call it. */
  label: Text;
}

/** A file. */
export interface MustTransferQuery {
  /** Its retention. */
  retention: Retention;
}

/** An input that a command takes as things are now. */
export interface Need {
  /** Field of the command's data, or `under` of the command itself: the grant to act by. */
  field: string;
  /** Kind of value. */
  kind: FieldKind;
  /** Whether the command is refused without it. */
  required: boolean;
  /**
   * The values to choose from, where the choice is finite; of a day, a number or a term the usual
   * ones, beside which others may do. Empty for free text and files.
   */
  choices: Choice[];
}

/** A number that is to be corrected, and the days of those beside it, as a store knows them. */
export interface Neighbours {
  /** Day that it carries. */
  date: DayText;
  /** Latest day of the smaller numbers. */
  before?: DayText;
  /** Earliest day of the larger ones. */
  after?: DayText;
  /** Whether a document of this office has it. */
  on_document?: boolean;
}

/** A line as it is made. */
export interface NewLine {
  /** Counted inside the document. */
  id: LineId;
  /** Whose it is. */
  seat: Seat;
  /** Role. */
  role: Role;
  /** Legal duty. */
  duty?: LegalDuty;
  /** When it is due. */
  due?: Due;
  /** How the due date was counted; absent for a stated day and the next working day. */
  counted?: Counted;
  /** Whose command made it. */
  given_by: PersonId;
}

/** A series in question. */
export interface NextNumberQuery {
  /** Series. */
  series: SeriesKey;
  /** Year of the document's date, in the agency's time. */
  year: number;
}

/** A node: all its lines run in parallel and must all agree. */
export interface Node {
  /** Key. */
  key: NodeKey;
  /** Name shown to people. */
  name: string;
  /** Lines. */
  lines: NodeLine[];
  /** Working days, 1 to 366, within which its lines are to be answered (thời hạn của bước). */
  days?: number;
}

export type NodeKey = string;

/** One line of a node. */
export interface NodeLine {
  /** Role. */
  role: Role;
  /** Seat. */
  seat: SeatSpec;
  /** Legal duty that the line carries. */
  duty?: LegalDuty;
}

/** Number and date were given. */
export interface NumberAssigned {
  /** Number and date. */
  taken: Taken;
  /** Symbol, for example `QĐ-UBND`. */
  symbol: string;
}

/**
 * A number and symbol in a year: unique in an agency, paper and electronic together (Art. 15.1);
 * the secret series has its own register (Art. 15.2, 16.3) and is compared apart.
 */
export interface NumberClaim {
  /** As written, for example `64/QĐ-SNNMT`. */
  number_symbol: string;
  /** Year of the date. */
  year: number;
  /** Whether it belongs to the secret series. */
  secret?: boolean;
}

/**
 * Number a copy (cấp số bản sao): sao y, trích sao and sao lục share one series (Appendix I, part II,
 * II.1.c; routing P33). The number is never named: it is the next one. Refusals: `not_clerk`,
 * `unknown_series`, `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
 * `year_to_come`, `year_over`, `copy_direction_not_provided`, `copy_not_from_true_copy`.
 */
export interface NumberCopy {
  /** Kind, source and direction of the copy. */
  copy: CopyRequest;
  /** The document that is copied. */
  document: DocumentId;
  /** The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`). */
  confirm_time?: boolean;
}

/** The day of the number was corrected. */
export interface NumberDateCorrected {
  /** The number with its right day. */
  taken: Taken;
  /** The wrong day. */
  from: DayText;
  /** Why. */
  reason: string;
}

/** Numbers without a break, both ends included. */
export interface NumberRange {
  /** First. */
  from: number;
  /** Last. */
  to: number;
}

/** A number is held for a document to come. */
export interface NumberReserved {
  /** Number. */
  number: number;
  /** Date that it carries. */
  date: DayText;
  /** Until when it may be used, inclusive. */
  until: Instant;
  /** The only document that may use it, if one was named. */
  document?: DocumentId;
}

/** What is wrong with a written number and symbol. */
export interface NumberSymbolFlaw {
  /** Stable code. */
  code: SymbolFault;
  /** The sentence. */
  message: Text;
}

/** A number and symbol to be written. */
export interface NumberSymbolQuery {
  /** Type of the document. */
  document_type: DocumentType;
  /** Number, from 1. */
  number: number;
  /** Drafting unit or field handled, for a công văn. */
  unit_or_field?: string;
  /** Abbreviation of the agency; by default this one's. */
  organization?: string;
}

/** A document took the next number. */
export interface NumberTaken {
  /** Number. */
  number: number;
  /** Date. */
  date: DayText;
  /** Document. */
  document: DocumentId;
  /** Whether the document is kept elsewhere, so that no record of its own names the number. */
  elsewhere?: boolean;
}

/** A number stays empty. */
export interface NumberVoided {
  /** Number. */
  number: number;
  /** Why. */
  cause: VoidCause;
}

/** The answer to the question of the same name. */
export type OfficeAnswer =
  | InboxItem[]
  | IncomingLine[]
  | OutgoingLine[]
  | (Cell | null)[][]
  | Overdue[]
  | DueEvent[]
  | Instant
  | null
  | Workload
  | StalledDocument[]
  | StalledDossier[]
  | Reservation[]
  | GapAudit
  | Change[]
  | Fault[]
  | Profile
  | Heads
  | VerifyReport;

/** A former unit that went into a merger. */
export interface OldUnit {
  /** Name before the merger. */
  name: string;
  /** Code before the merger. */
  code: string;
}

/**
 * Open a dossier (mở hồ sơ, Art. 29.1): the person given the task makes it, by the list or, if it
 * is not in the list, with a title, number and symbol and retention of their own. Refusals:
 * `dossier_exists`, `field_missing`, `day_to_come`, `state_secret_on_network`.
 */
export interface OpenDossier {
  /** Number and symbol (số, ký hiệu hồ sơ), for example `01.TCCB`. */
  notation: string;
  /** Title (tiêu đề hồ sơ). */
  title: string;
  /** Retention as foreseen (thời hạn bảo quản). */
  retention: Retention;
  /** Paper or electronic. */
  medium?: Medium;
  /** What it is about: the time of its transfer depends on it. */
  file_kind?: FileKind;
  /**
   * First day; that of the command unless another one is stated. A dossier may be entered after its
   * work began.
   */
  start?: DayText;
  /**
   * Whether the list of the year foresees it, as the maker says. The list is approved on paper or
   * elsewhere (Art. 28) and kept by the host, who compares with `find`.
   */
  listed?: boolean;
}

/** Who first opened a line, and when. */
export interface Opened {
  /** When. */
  at: Instant;
  /** Who. */
  by: PersonId;
}

/**
 * A co-handler's contribution (ý kiến phối hợp; routing P07). Refusals: `not_your_line`,
 * `ambiguous_authority`, `line_on_hold`, `not_co_handler`, `field_missing`, `line_not_found`,
 * `line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface Opine {
  /** The co-handler's line. */
  line: LineId;
  /** Opinion. */
  text: string;
}

/** How a line was answered (kết quả xử lý của dòng việc). */
export type Outcome =
  | "agreed"
  | "opinion"
  | "reported"
  | "signed"
  | "seen"
  | "declined"
  | "returned"
  | "rejected";

/**
 * A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
 * seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
 * `clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
 * and `grant_does_not_confer`.
 */
export interface OutgoingCommand {
  /** Made by the host; the same id twice is the same command. */
  command_id: CommandId;
  /** What the caller relied on. */
  seen?: Seen;
  /**
   * The grant under which the actor acts. Needed only where several would do
   * (`ambiguous_authority`); a named one is used or the command is refused
   * (`grant_does_not_confer`).
   */
  under?: GrantId;
  /** What shall be done. */
  kind: OutgoingKind;
}

/** A line of the outgoing register (Appendix IV): ten columns, empty ones `None`. */
export interface OutgoingEntry {
  /** Số, ký hiệu văn bản. */
  number_symbol?: string;
  /** Ngày tháng văn bản. */
  document_date?: DayText;
  /** Tên loại. */
  type_name?: string;
  /** Trích yếu nội dung. */
  abstract?: string;
  /** Người ký. */
  signer?: string;
  /** Nơi nhận văn bản. */
  recipients?: string;
  /** Đơn vị, người nhận bản lưu. */
  file_copy_keeper?: string;
  /** Số lượng bản. */
  copies?: number;
  /** Ngày chuyển. */
  passed_on_date?: DayText;
  /** Ký nhận. */
  signed_for?: string;
  /** Ghi chú. */
  note?: string;
}

/** “đã soạn thảo”: see `Drafted`. */
export interface OutgoingEventDrafted {
  type: "drafted";
  data: Drafted;
}

/** “đã sửa dự thảo”: see `Revised`. */
export interface OutgoingEventRevised {
  type: "revised";
  data: Revised;
}

/** “đã đổi người soạn thảo”: see `DrafterChanged`. */
export interface OutgoingEventDrafterChanged {
  type: "drafter_changed";
  data: DrafterChanged;
}

/** “đã chuyển người xử lý”: see `WorkTransferred`. */
export interface OutgoingEventWorkTransferred {
  type: "work_transferred";
  data: ReviewTransferred;
}

/** “đã trình”: see `Submitted`. */
export interface OutgoingEventSubmitted {
  type: "submitted";
  data: OutgoingSubmitted;
}

/** “đã kiểm tra, duyệt”: see `Checked`. */
export interface OutgoingEventChecked {
  type: "checked";
  data: Checked;
}

/** “đã rút lại ý kiến kiểm tra, duyệt”: see `ApprovalWithdrawn`. */
export interface OutgoingEventApprovalWithdrawn {
  type: "approval_withdrawn";
  data: ApprovalWithdrawn;
}

/** “đã trả lại để sửa”: see `Returned`. */
export interface OutgoingEventReturned {
  type: "returned";
  data: Returned;
}

/** “đã không phê duyệt”: see `Rejected`. */
export interface OutgoingEventRejected {
  type: "rejected";
  data: Rejected;
}

/** “đã giao lại người soạn thảo”: see `HandedBack`. */
export interface OutgoingEventHandedBack {
  type: "handed_back";
  data: HandedBack;
}

/** “đã thay người ký”: see `SignerChanged`. */
export interface OutgoingEventSignerChanged {
  type: "signer_changed";
  data: SignerChanged;
}

/** “đã rút lại trình”: see `SubmissionRecalled`. */
export interface OutgoingEventSubmissionRecalled {
  type: "submission_recalled";
  data: OutgoingSubmissionRecalled;
}

/** “đã hủy dự thảo”: see `Abandoned`. */
export interface OutgoingEventAbandoned {
  type: "abandoned";
  data: Abandoned;
}

/** “đã đề xuất độ khẩn”: see `UrgencyProposed`. */
export interface OutgoingEventUrgencyProposed {
  type: "urgency_proposed";
  data: UrgencyProposed;
}

/** “đã quyết định độ khẩn”: see `UrgencyDecided`. */
export interface OutgoingEventUrgencyDecided {
  type: "urgency_decided";
  data: UrgencyDecided;
}

/** “đã ký”: see `Signed`. */
export interface OutgoingEventSigned {
  type: "signed";
  data: Signed;
}

/** “đã cấp số, ngày”: see `NumberAssigned`. */
export interface OutgoingEventNumberAssigned {
  type: "number_assigned";
  data: NumberAssigned;
}

/** “đã sửa ngày cấp số”: see `NumberDateCorrected`. */
export interface OutgoingEventNumberDateCorrected {
  type: "number_date_corrected";
  data: NumberDateCorrected;
}

/** “đã vào sổ”: see `Registered`. */
export interface OutgoingEventRegistered {
  type: "registered";
  data: OutgoingRegistered;
}

/** “đã ký số cơ quan hoặc đóng dấu”: see `Sealed`. */
export interface OutgoingEventSealed {
  type: "sealed";
  data: Sealed;
}

/** “đã phát hành”: see `Issued`. */
export interface OutgoingEventIssued {
  type: "issued";
  data: Issued;
}

/** “đã hủy trước khi phát hành”: see `Voided`. */
export interface OutgoingEventVoided {
  type: "voided";
  data: Voided;
}

/** “đã gửi”: see `Sent`. */
export interface OutgoingEventSent {
  type: "sent";
  data: Sent;
}

/** “đã ghi trạng thái gửi nhận”: see `DeliveryRecorded`. */
export interface OutgoingEventDeliveryRecorded {
  type: "delivery_recorded";
  data: DeliveryRecorded;
}

/** “đã lưu bản gốc”: see `Kept`. */
export interface OutgoingEventKept {
  type: "kept";
  data: Kept;
}

/** “đã ghi chú vào sổ”: see `RecordAmended`. */
export interface OutgoingEventRecordAmended {
  type: "record_amended";
  data: RecordAmended;
}

/** “đã đính chính”: see `Corrected`. */
export interface OutgoingEventCorrected {
  type: "corrected";
  data: Corrected;
}

/** “đã thu hồi”: see `Withdrawn`. */
export interface OutgoingEventWithdrawn {
  type: "withdrawn";
  data: Withdrawn;
}

/** “đã gửi cập nhật”: see `UpdateSent`. */
export interface OutgoingEventUpdateSent {
  type: "update_sent";
  data: UpdateSent;
}

/** “chuyển xử lý”: a move of the routing engine. */
export interface OutgoingEventRouting {
  type: "routing";
  data: RoutingEvent;
}

/** What happened. */
export type OutgoingEvent =
  | OutgoingEventDrafted
  | OutgoingEventRevised
  | OutgoingEventDrafterChanged
  | OutgoingEventWorkTransferred
  | OutgoingEventSubmitted
  | OutgoingEventChecked
  | OutgoingEventApprovalWithdrawn
  | OutgoingEventReturned
  | OutgoingEventRejected
  | OutgoingEventHandedBack
  | OutgoingEventSignerChanged
  | OutgoingEventSubmissionRecalled
  | OutgoingEventAbandoned
  | OutgoingEventUrgencyProposed
  | OutgoingEventUrgencyDecided
  | OutgoingEventSigned
  | OutgoingEventNumberAssigned
  | OutgoingEventNumberDateCorrected
  | OutgoingEventRegistered
  | OutgoingEventSealed
  | OutgoingEventIssued
  | OutgoingEventVoided
  | OutgoingEventSent
  | OutgoingEventDeliveryRecorded
  | OutgoingEventKept
  | OutgoingEventRecordAmended
  | OutgoingEventCorrected
  | OutgoingEventWithdrawn
  | OutgoingEventUpdateSent
  | OutgoingEventRouting;

/**
 * Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`,
 * `unknown_post`, `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`,
 * `unprintable_character`, `unsafe_file_name`, `wrong_phase`.
 */
export interface OutgoingKindDraft {
  type: "draft";
  data: DraftInput;
}

/**
 * Change the draft (sửa bản thảo; routing P23). Under review this begins a new round: earlier checks and
 * approvals of other content no longer count (Art. 11.2). A seat of the round before that is vacant by now
 * keeps nobody from it: the new round waits there too, and shows as stalled. Refusals: `not_drafter`,
 * `wrong_phase`, `frozen`, `nothing_waiting`, `state_secret_on_network`, `field_missing`,
 * `unprintable_character`, `unsafe_file_name`; under review also `no_files`, `no_template`, `seat_vacant`.
 */
export interface OutgoingKindRevise {
  type: "revise";
  data: Revise;
}

/**
 * Submit for review (trình duyệt; routing P01, P06). Refusals: `not_drafter`, `no_files`, `no_template`,
 * `seat_vacant`, `nothing_waiting`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindSubmit {
  type: "submit";
  data: OutgoingSubmit;
}

/**
 * Give the draft to another drafter (giao người khác soạn thảo; routing P34), in whatever state it is
 * before the signature: within the drafting unit by the drafter, by who answers for that unit or the
 * drafter's; by who directs, to anybody. Somebody of another unit drafts for that unit from then on;
 * under review the route begins again there (Art. 12.1). Refusals: `not_changing_drafter`,
 * `nobody_to_take_over`, `already_holder`, `not_in_unit`, `no_unit`, `unknown_person`,
 * `separation_of_duties`, `seat_vacant`, `reason_too_short`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindChangeDrafter {
  type: "change_drafter";
  data: ChangeDrafter;
}

/**
 * Give an open line of the route to another person (chuyển người xem xét; routing P10, P34): by who
 * holds it, by who answers for the unit of a person who holds it, within the unit; by who directs, to
 * anybody, of a vacant post too. A format check goes to somebody assigned to such checks (Art. 12.2). The
 * check of the content, approval and signature are not passed on: another drafter or signer is named.
 * Refusals: `duty_line`, `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`,
 * `already_holder`, `role_twice`, `unknown_person`, `not_in_unit`, `not_format_checker`,
 * `reason_too_short`, `line_not_found`, `line_closed`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindTransfer {
  type: "transfer";
  data: TransferReview;
}

/**
 * Open a line (mở xem; routing P08); one for information is thereby seen, also after the signature.
 * Refusals: `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `frozen`,
 * `wrong_phase`.
 */
export interface OutgoingKindOpen {
  type: "open";
  data: OutgoingOpen;
}

/**
 * Agree on a line that carries no legal duty (ý kiến đồng ý; routing P02). Refusals: `not_your_line`,
 * `ambiguous_authority`, `line_closed`, `line_not_found`, `duty_line`, `information_line`,
 * `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindAgree {
  type: "agree";
  data: Agree;
}

/**
 * The head of the drafting unit checks the content (kiểm tra nội dung, Art. 12.1; routing P23). Must name
 * the content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_unit_head`, `separation_of_duties`,
 * `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindCheckContent {
  type: "check_content";
  data: CheckContent;
}

/**
 * The person assigned checks form and layout (kiểm tra thể thức, Art. 12.2; routing P23). Must name the
 * content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_format_checker`, `content_not_named`,
 * `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindCheckFormat {
  type: "check_format";
  data: CheckFormat;
}

/**
 * The person who will sign approves the draft (duyệt bản thảo, Art. 11.1; routing P23). Must name the
 * content hash, and one of several grants (`under`). Refusals: `nothing_waiting`, `not_your_line`,
 * `no_signing_power` and its details, `ambiguous_authority`, `grant_does_not_confer`,
 * `separation_of_duties`, `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`,
 * `wrong_phase`.
 */
export interface OutgoingKindApprove {
  type: "approve";
  data: Approve;
}

/**
 * Take the own check or approval back (rút lại ý kiến kiểm tra, duyệt; routing P19), as long as it is
 * the last one that was given and nobody has opened what came after it: it falls, what came after it
 * ends, and it is asked again. Refusals: `not_latest_checker`, `already_opened`,
 * `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindWithdrawApproval {
  type: "withdraw_approval";
  data: WithdrawApproval;
}

/**
 * Return the draft for rework (trả lại; routing P05, P14, P15): the head of the drafting unit to the
 * drafter, anybody else to the head of the unit, who passes it on (Art. 10.3). Refusals: `not_your_line`,
 * `ambiguous_authority`, `return_to_unit_head`, `reason_too_short`, `line_closed`, `line_not_found`,
 * `information_line`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindReturn {
  type: "return";
  data: OutgoingReturn;
}

/**
 * Reject the draft (không phê duyệt; routing P16): who is to approve or to sign it ends it here. What
 * was drafted and who checked it stays; another try is another draft. Refusals: `nothing_waiting`,
 * `not_your_line`, `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindReject {
  type: "reject";
  data: Reject;
}

/**
 * The head of the drafting unit passes a returned draft to its drafter (Art. 10.3; routing P14). Refusals:
 * `not_unit_head`, `nothing_waiting`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindHandBack {
  type: "hand_back";
  data: HandBack;
}

/**
 * Name another post that will sign (thay người ký; routing P20, P21, P34), before the signature: the
 * drafter, the head of the drafting unit, who holds the post named so far, or the leadership of the
 * agency. The checks of content and form stay; an approval by somebody who will not sign falls, and
 * is asked of the new signer (Art. 11.1). Refusals: `not_signer_changer`, `no_other_signer`,
 * `unknown_post`, `signer_unchanged`, `seat_vacant`, `no_signing_power` and its details,
 * `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindChangeSigner {
  type: "change_signer";
  data: ChangeSigner;
}

/**
 * The drafter takes the submission back before anybody opened it (thu hồi khi chưa mở; routing P17).
 * Refusals: `not_drafter`, `already_opened`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindRecall {
  type: "recall";
  data: OutgoingRecall;
}

/**
 * Give the draft up (hủy dự thảo; routing P16), before the signature: the drafter, the head of the
 * drafting unit or the leadership of the agency. Its history stays. Refusals: `not_draft_keeper`,
 * `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindAbandon {
  type: "abandon";
  data: Abandon;
}

/**
 * The drafter proposes an urgency (đề xuất mức độ khẩn, Appendix I, III.2.b). Refusals:
 * `not_drafter`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindProposeUrgency {
  type: "propose_urgency";
  data: ProposeUrgency;
}

/**
 * The signer decides the urgency (quyết định mức độ khẩn, Appendix I, III.2.b). Refusals:
 * `not_signer`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindDecideUrgency {
  type: "decide_urgency";
  data: DecideUrgency;
}

/**
 * The personal signature (ký, Art. 13; routing P21, P23). Must name the content hash. Refusals:
 * `nothing_waiting`, `not_your_line`, `content_not_checked`, `format_not_checked`, `not_approved`,
 * `changed_after_approval`, `approved_by_another`, `no_signing_power` and its details,
 * `ambiguous_authority`, `capacity_not_held`, `grant_does_not_confer`, `separation_of_duties`,
 * `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindSign {
  type: "sign";
  data: Sign;
}

/**
 * Give number and date (cấp số, Art. 15; routing P33). A number that is taken is never named: it is the
 * next one. A number that is held (giữ chỗ) is named, and brings the date that it holds. Refusals:
 * `not_clerk`, `not_signed`, `no_symbol`, `fact_missing`, `number_date_inversion`, `number_out_of_range`,
 * `moment_far_ahead`, `separation_of_duties`, `state_secret_on_network`, `frozen`, `wrong_phase`; with a
 * reservation `reservation_not_found`, `reservation_expired`, `reservation_for_another`.
 */
export interface OutgoingKindAssignNumber {
  type: "assign_number";
  data: AssignNumber;
}

/**
 * Correct the day that the number carries (sửa ngày cấp số; Art. 15.1; routing P33), that of a clock that
 * ran ahead for example: the register shows the wrong day and the reason beside the right one, the number
 * stays. The next number follows the right day. What was printed at the issue stays as it was: that is
 * corrected by an official letter (`correct`, Art. 18.3). Numbers with wrong days are corrected from the
 * smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`, `day_not_in_order`,
 * `day_unchanged`, `number_date_inversion`, `year_to_come`, `wrong_phase`.
 */
export interface OutgoingKindCorrectNumberDate {
  type: "correct_number_date";
  data: CorrectNumberDate;
}

/**
 * Enter into the outgoing register (đăng ký, Art. 16; routing P33). Refusals: `not_clerk`, `not_signed`,
 * `not_numbered`, `field_missing`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindRegister {
  type: "register";
  data: OutgoingRegister;
}

/**
 * Seal, or the agency's digital signature (đóng dấu, ký số của cơ quan; Art. 17, 32, 33). Refusals:
 * `not_clerk`, `not_signed`, `not_numbered`, `not_registered_outgoing`, `separation_of_duties`,
 * `field_missing`, `unprintable_character`, `unsafe_file_name`, `state_secret_on_network`, `frozen`,
 * `wrong_phase`.
 */
export interface OutgoingKindApplyAgencySignature {
  type: "apply_agency_signature";
  data: ApplyAgencySignature;
}

/**
 * Issue (phát hành, Art. 18; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
 * `not_registered_outgoing`, `no_agency_signature`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindIssue {
  type: "issue";
  data: Issue;
}

/**
 * Make a signed document void before it is issued (hủy trước khi phát hành; routing P19): it ends
 * here, and its number, if it has one, stays empty for ever. Refusals: `not_signer_or_head`,
 * `reason_too_short`, `state_secret_on_network`, `wrong_phase`, `frozen`.
 */
export interface OutgoingKindVoid {
  type: "void";
  data: Void;
}

/**
 * Send over the exchange axis to every addressee with an identifier (gửi qua trục, Decision
 * 28/2018/QĐ-TTg, Art. 6; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
 * `not_registered_outgoing`, `no_agency_signature`, `state_secret_by_exchange`, `state_secret_on_network`,
 * `no_electronic_recipient`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindSend {
  type: "send";
  data: Send;
}

/**
 * Note what a recipient reports (trạng thái gửi nhận; routing P18). The same message twice changes
 * nothing. Refusals: `not_clerk`, `unknown_recipient`, `status_not_allowed`, `status_wrong_side`,
 * `wrong_phase`.
 */
export interface OutgoingKindRecordDelivery {
  type: "record_delivery";
  data: RecordDelivery;
}

/**
 * Keep the original (lưu, Art. 19). Refusals: `not_clerk`, `nothing_waiting`, `frozen`,
 * `wrong_phase`.
 */
export interface OutgoingKindKeep {
  type: "keep";
  data: Keep;
}

/**
 * Add a note to the register entry (ghi chú). Refusals: `not_clerk`, `field_missing`,
 * `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindAmendRecord {
  type: "amend_record";
  data: AmendRecord;
}

/**
 * Name the document that corrects this one (sửa đổi, thay thế, đính chính; Art. 18.3; routing P18, P19).
 * Refusals: `content_needs_equal_form`, `form_needs_official_letter`, `not_signer_or_head`, `frozen`,
 * `wrong_phase`.
 */
export interface OutgoingKindCorrect {
  type: "correct";
  data: Correct;
}

/**
 * Withdraw the issued document (thu hồi, Art. 18.4; routing P18, P19): it and its metadata freeze, its
 * number stays used. Another document may take its place (thay thế). Refusals: `not_signer_or_head`,
 * `reason_too_short`, `replaces_itself`, `replacement_circle`, `state_secret_on_network`,
 * `frozen`, `wrong_phase`.
 */
export interface OutgoingKindWithdraw {
  type: "withdraw";
  data: Withdraw;
}

/**
 * Send an update of the issued document's data over the exchange axis (cập nhật văn bản đã gửi; Decision
 * 28/2018, Art. 9; routing P18): the text stays as it was signed, what is wrong in it is corrected or replaced
 * by a document (Art. 18.3). Every recipient is thereby asked, and answers with status 15 or 16. By the signer
 * or the head, as the withdrawal. Refusals: `not_signer_or_head`, `reason_too_short`,
 * `state_secret_by_exchange`, `no_electronic_recipient`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingKindSendUpdate {
  type: "send_update";
  data: SendUpdate;
}

/** What can be asked. */
export type OutgoingKind =
  | OutgoingKindDraft
  | OutgoingKindRevise
  | OutgoingKindSubmit
  | OutgoingKindChangeDrafter
  | OutgoingKindTransfer
  | OutgoingKindOpen
  | OutgoingKindAgree
  | OutgoingKindCheckContent
  | OutgoingKindCheckFormat
  | OutgoingKindApprove
  | OutgoingKindWithdrawApproval
  | OutgoingKindReturn
  | OutgoingKindReject
  | OutgoingKindHandBack
  | OutgoingKindChangeSigner
  | OutgoingKindRecall
  | OutgoingKindAbandon
  | OutgoingKindProposeUrgency
  | OutgoingKindDecideUrgency
  | OutgoingKindSign
  | OutgoingKindAssignNumber
  | OutgoingKindCorrectNumberDate
  | OutgoingKindRegister
  | OutgoingKindApplyAgencySignature
  | OutgoingKindIssue
  | OutgoingKindVoid
  | OutgoingKindSend
  | OutgoingKindRecordDelivery
  | OutgoingKindKeep
  | OutgoingKindAmendRecord
  | OutgoingKindCorrect
  | OutgoingKindWithdraw
  | OutgoingKindSendUpdate;

/**
 * A line of the outgoing register (Sổ đăng ký văn bản đi, Appendix IV of Decree 30/2020/NĐ-CP). It
 * begins when the number is given; columns not known yet are absent.
 */
export interface OutgoingLine {
  /** The document. */
  document: DocumentId;
  /** Number, date and series (columns 1, 2). */
  number: Taken;
  /** Symbol, for example `QĐ-UBND` (column 1). */
  symbol: string;
  /** Type (column 3). */
  document_type: DocumentType;
  /** Abstract (column 3). */
  subject: string;
  /** Urgency as the signer decided it. */
  urgency: Urgency;
  /** Signer (column 4). */
  signer?: Signer;
  /** Recipients (column 5). */
  recipients: Addressee[];
  /** Unit keeping the file copy: the one that drafted (column 6). */
  kept_by: UnitId;
  /** Number of copies, once it is entered (column 7). */
  copies?: number;
  /** Date entered. */
  registered_on?: DayText;
  /** Date passed on: the day of issue (column 8). */
  issued_on?: DayText;
  /** Its names as they were printed (tên gọi khi phát hành), once it is issued. */
  printed?: PrintedNames;
  /** The day on which it was withdrawn (thu hồi, Art. 18.4). */
  withdrawn_on?: DayText;
  /** The outgoing document that took its place (văn bản thay thế). */
  replaced_by?: DocumentId;
  /** The outgoing documents whose place it took (văn bản bị thay thế). Asked when the register is read. */
  replaces?: DocumentId[];
  /** The incoming document that it answers. */
  reply_to?: DocumentId;
  /** The wrong days that were corrected, in order. */
  corrections?: CorrectedDay[];
  /** Note (column 10). */
  note?: string;
  /**
   * Why the document was made void before the issue: the line stays, its number is not given
   * again.
   */
  voided?: string;
}

/**
 * Open a line (mở xem; routing P08); one for information is thereby seen, also after the signature.
 * Refusals: `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `frozen`,
 * `wrong_phase`.
 */
export interface OutgoingOpen {
  /** The line. */
  line: LineId;
}

/** Where an outgoing document is on its way (bước xử lý văn bản đi). */
export type OutgoingPhase =
  | "new"
  | "draft"
  | "reviewing"
  | "returned"
  | "signed"
  | "numbered"
  | "registered_out"
  | "sealed"
  | "issued"
  | "frozen"
  | "voided"
  | "rejected"
  | "abandoned";

/**
 * The drafter takes the submission back before anybody opened it (thu hồi khi chưa mở; routing P17).
 * Refusals: `not_drafter`, `already_opened`, `frozen`, `wrong_phase`.
 */
export type OutgoingRecall = Record<string, never>;

/**
 * What one command did, with who, when and by which right; its JSON is what the hash chain covers.
 * A history cannot be cut inside a command.
 */
export interface OutgoingRecord {
  /** Version of the events. */
  v: number;
  /** Stream. */
  stream: Stream;
  /** Place in the stream, from 1. */
  seq: number;
  /** When the command counts as done. */
  at: Instant;
  /** By which command. */
  command_id: CommandId;
  /** Digest of what was asked, and by whom: see `payload_digest`. */
  payload: Digest;
  /** Who, and by which authority. */
  act: Act;
  /** What happened, in order. */
  events: OutgoingEvent[];
}

/**
 * Enter into the outgoing register (đăng ký, Art. 16; routing P33). Refusals: `not_clerk`, `not_signed`,
 * `not_numbered`, `field_missing`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingRegister {
  /** Number of copies issued (số lượng bản), at least 1. */
  copies: number;
}

/** It was entered in the register. */
export interface OutgoingRegistered {
  /** Copies. */
  copies: number;
}

/**
 * Return the draft for rework (trả lại; routing P05, P14, P15): the head of the drafting unit to the
 * drafter, anybody else to the head of the unit, who passes it on (Art. 10.3). Refusals: `not_your_line`,
 * `ambiguous_authority`, `return_to_unit_head`, `reason_too_short`, `line_closed`, `line_not_found`,
 * `information_line`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface OutgoingReturn {
  /** The returner's line. */
  line: LineId;
  /** Why. */
  reason: string;
  /** To whom; by default as Art. 10.3 says. */
  to?: ReturnTo;
}

/** A line of the outgoing register. */
export interface OutgoingRowQuery {
  /** What is known of the document. */
  entry: OutgoingEntry;
}

/** An outgoing document as its next decision sees it. Made by events only. */
export interface OutgoingState {
  document: DocumentId;
  /** Number of records so far: one for each command that was carried out. */
  version: number;
  /** Where it is on its way. */
  phase: OutgoingPhase;
  /** When it last changed. */
  last_at?: Instant;
  /** The rule set under which it was opened, and which it keeps. */
  rule_set?: RuleSetId;
  drafter?: PersonId;
  draft?: Draft;
  hash?: Digest;
  checks: Checks;
  returned_to?: ReturnTo;
  signature?: Signature;
  urgency: Urgency;
  taken?: Taken;
  registered_date?: DayText;
  symbol?: string;
  printed?: Printed;
  kept?: boolean;
  deliveries?: { [key: string]: Delivery };
  instance: Instance;
}

/** The drafter took the submission back. */
export type OutgoingSubmissionRecalled = Record<string, never>;

/**
 * Submit for review (trình duyệt; routing P01, P06). Refusals: `not_drafter`, `no_files`, `no_template`,
 * `seat_vacant`, `nothing_waiting`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export type OutgoingSubmit = Record<string, never>;

/** The draft was submitted for review. */
export type OutgoingSubmitted = Record<string, never>;

/** A document whose time has run out (quá hạn). */
export interface Overdue {
  /** The document. */
  document: DocumentId;
  /** `incoming` or `outgoing`. */
  machine: string;
  /** Where it stands. */
  phase: Phase;
  /** When it was due. */
  due: Due;
  /** The last moment that was in time: of what is due at once, an hour after it came to who has it. */
  until: Instant;
  /** How often its holders were urged (số lần đôn đốc). */
  urged: number;
  /** Abstract. */
  subject: string;
}

/** What has been done with the paper itself (Art. 21.1, 23.3). */
export interface Paper {
  stamped?: boolean;
  entry_completed?: boolean;
  handed_over?: Seat[];
}

/**
 * A part of a document with the box in which it stands: what a renderer writes, and where.
 * `letters` says in which letters.
 */
export interface Part {
  /** Number of the box, for example `5b`. */
  box: string;
  /** What it is. */
  item: LayoutItem;
  /** Its text, one line or several. */
  text: string;
}

/**
 * A time during which the clock of a due date stood still, for example while a supplement was
 * awaited (routing P31); only where the procedure permits it.
 */
export interface Pause {
  /** Begin. */
  from: Instant;
  /** End; absent while it lasts. */
  until?: Instant;
}

/** A natural person. */
export interface Person {
  /** Key. */
  key: PersonId;
  /** Full name, without degrees or honours (Appendix I, II.7.c). */
  name: string;
}

export type PersonId = string;

/** Where something is on its way: the phases of all machines. */
export type Phase =
  | "new"
  | "received"
  | "refused"
  | "passed_on"
  | "registered"
  | "submitted"
  | "handling"
  | "completed"
  | "filed"
  | "sent_back"
  | "cancelled"
  | "draft"
  | "reviewing"
  | "returned"
  | "signed"
  | "numbered"
  | "registered_out"
  | "sealed"
  | "issued"
  | "frozen"
  | "voided"
  | "rejected"
  | "abandoned"
  | "open"
  | "closed"
  | "transferred"
  | "at_desk"
  | "handed_over";

/** A post (chức danh). */
export interface Post {
  /** Key. */
  key: PostId;
  /** Title as it stands in the signature block, for example `Phó Chủ tịch`. */
  title: DatedText;
  /** Rank. */
  rank: Rank;
  /** The unit; absent for posts of the agency's leadership. */
  unit?: UnitId;
  /** Standing duties. */
  duties?: Duty[];
  /** Fields assigned to a deputy head (lĩnh vực được phân công, Art. 13.1). */
  fields?: string[];
  /**
   * Document types this unit head may sign TL. under the regulation (Art. 13.4); in the post of
   * a unit's deputy those that the unit head has passed on, signed TL. and KT.
   */
  by_order?: DocumentType[];
  /** Who holds the post when. */
  holders: Holder[];
  /** First day; absent where it always was. */
  from?: DayText;
  /** First day on which it is no more; absent while it is. */
  until?: DayText;
  /** The post that takes over its work from that day on. */
  successor?: PostId;
}

/**
 * A line of the book of documents sent by post (sổ gửi văn bản đi bưu điện; Appendix IV): six
 * columns.
 */
export interface PostEntry {
  /** Ngày chuyển. */
  passed_on_date?: DayText;
  /** Số, ký hiệu văn bản. */
  number_symbol?: string;
  /** Nơi nhận văn bản. */
  recipients?: string;
  /** Số lượng bì. */
  envelopes?: number;
  /** Ký nhận và dấu bưu điện. */
  signed_for?: string;
  /** Ghi chú. */
  note?: string;
}

export type PostId = string;

/** An agency that was merged into this one (cơ quan đã hợp nhất, sáp nhập). */
export interface Predecessor {
  /** Its identifier. */
  code: string;
  /** Its name. */
  name: string;
  /** First day on which it was no more. */
  until: DayText;
}

/** One prefix of the power line (quyền hạn), Art. 13 and Appendix I, II.7. */
export type Prefix =
  | "on_behalf_of"
  | "acting"
  | "for_head"
  | "by_order"
  | "under_authorization";

/**
 * What a document says of agency, signer and recipients, as it was printed at the issue (nội dung
 * thể thức khi phát hành; Appendix I). A rename, a merger or a new title changes nothing in it
 * (property L16). Number, date, symbol, type and abstract are in the state already.
 */
export interface Printed {
  /** Identifier of the agency (mã định danh; Decision 20/2020/QĐ-TTg). */
  code: string;
  /** Superior agency (cơ quan chủ quản trực tiếp; box 2). */
  superior?: string;
  /** Name of the agency (tên cơ quan, tổ chức; box 2). */
  agency: string;
  /** Advisory body that is named as issuer below the agency (hội đồng, ban, tổ; box 2). */
  body?: string;
  /** Place name of the date line (địa danh; box 4). */
  place: string;
  /** Who signed (người ký; box 7). */
  signer?: PrintedSigner;
  /** Addressees after `Kính gửi` (box 9a); none on a type that has no such box. */
  addressees?: string[];
  /** List of recipients and of those who keep a copy (nơi nhận; box 9b). */
  recipients: Recipients;
  /** Name of the unit that keeps the file copy (đơn vị giữ bản lưu): the one that drafted. */
  kept_by?: string;
  /** Postal address (địa chỉ; box 13). */
  address?: string;
  /** E-mail address (thư điện tử; box 13). */
  email?: string;
  /** Telephone (điện thoại; box 13). */
  telephone?: string;
}

/**
 * The names of a register line as they were printed at the issue (tên gọi khi phát hành): they do
 * not change with the chart.
 */
export interface PrintedNames {
  /** Identifier of the agency (mã định danh). */
  code: string;
  /** Who signed (người ký; column 4). */
  signer?: PrintedSigner;
  /** Unit keeping the file copy (đơn vị giữ bản lưu; column 6). */
  kept_by?: string;
}

/** The signer's words (quyền hạn, chức vụ, họ tên của người ký; Appendix I, II.7). */
export interface PrintedSigner {
  /** Title of the signer's own post (chức vụ), for example `Phó Giám đốc`. */
  title: string;
  /** Lines of power and title from top to bottom (quyền hạn, chức vụ; box 7a). */
  title_lines: string[];
  /** Name below the signature (họ và tên; box 7b). */
  name: string;
}

/** What an agency chooses, as one JSON document. It can narrow the law, never loosen it. */
export interface Profile {
  /** Version of this format: 2, or 1 of a profile in which nothing carries days but holders. */
  format: number;
  /** The agency itself. */
  agency: AgencyInfo;
  /** Natural persons. */
  persons: Person[];
  /** Units of the agency (đơn vị). */
  units: Unit[];
  /** Posts (chức danh) and who holds them when. */
  posts: Post[];
  /** Number series (dãy số). */
  series: SeriesPolicy[];
  /** Routes of outgoing documents (quy trình). */
  templates: Template[];
  /**
   * Documents whose handler the agency's rules fix, so that the clerk passes them straight on
   * (Art. 23.1).
   */
  fixed_handlers?: FixedHandler[];
  /**
   * Abbreviations of fields (lĩnh vực): a công văn of such a field carries it in its symbol in
   * place of the drafting unit's (Appendix I, II.3.b).
   */
  fields?: FieldSymbol[];
  /** The agency's own time limits. */
  limits: Limits;
  /** Duties kept apart, and small units that cannot (routing P23). */
  separation?: Separation;
  /** Working hours. */
  working_time: WorkingTime;
}

/** What an agency chooses, as one JSON document. It can narrow the law, never loosen it. */
export interface ProfileInput {
  /** Version of this format: 2, or 1 of a profile in which nothing carries days but holders. */
  format: number;
  /** The agency itself. */
  agency: AgencyInfoInput;
  /** Natural persons. */
  persons: Person[];
  /** Units of the agency (đơn vị). */
  units?: Unit[];
  /** Posts (chức danh) and who holds them when. */
  posts: Post[];
  /** Number series (dãy số). */
  series: SeriesPolicy[];
  /** Routes of outgoing documents (quy trình). */
  templates: Template[];
  /**
   * Documents whose handler the agency's rules fix, so that the clerk passes them straight on
   * (Art. 23.1).
   */
  fixed_handlers?: FixedHandler[];
  /**
   * Abbreviations of fields (lĩnh vực): a công văn of such a field carries it in its symbol in
   * place of the drafting unit's (Appendix I, II.3.b).
   */
  fields?: FieldSymbol[];
  /** The agency's own time limits. */
  limits?: Limits;
  /** Duties kept apart, and small units that cannot (routing P23). */
  separation?: Separation;
  /** Working hours. */
  working_time?: WorkingTime;
}

/** The desk's own profile. */
export type ProfileWarningsQuery = Record<string, never>;

/**
 * The drafter proposes an urgency (đề xuất mức độ khẩn, Appendix I, III.2.b). Refusals:
 * `not_drafter`, `frozen`, `wrong_phase`.
 */
export interface ProposeUrgency {
  /** Level. */
  urgency: Urgency;
}

/** Work on a line was put aside. */
export interface PutOnHold {
  /** The line. */
  line: LineId;
  /** Why. */
  reason: string;
}

/**
 * Number and symbol of a document (số, ký hiệu; Appendix I, II.3), and the whole line; none
 * where no symbol can be formed. `organization` is by default the agency's own abbreviation.
 */
export interface QueryNumberSymbol {
  type: "number_symbol";
  data: NumberSymbolQuery;
}

/** Number and symbol of a copy (Appendix III, form 3.1). */
export interface QueryCopySymbol {
  type: "copy_symbol";
  data: CopySymbolQuery;
}

/**
 * What is wrong with a written number and symbol (Appendix I, II.3; Appendix III); nothing if it
 * is well formed. The abbreviation of the agency is compared only if `organization` is given.
 */
export interface QueryCheckNumberSymbol {
  type: "check_number_symbol";
  data: CheckNumberSymbolQuery;
}

/**
 * What is wrong with the written number and symbol of a copy (Appendix I, part II, II.1; Appendix
 * III, form 3.1); nothing if it is well formed. The abbreviation of the agency is compared only if
 * `organization` is given.
 */
export interface QueryCheckCopySymbol {
  type: "check_copy_symbol";
  data: CheckCopySymbolQuery;
}

/** A document type (tên loại văn bản; Art. 7, Appendix III): printed name and abbreviation. */
export interface QueryDocumentType {
  type: "document_type";
  data: DocumentTypeQuery;
}

/**
 * Place and date as they are written (địa danh và thời gian ban hành; Appendix I, II.4).
 * `place` is by default the agency's own.
 */
export interface QueryDateLine {
  type: "date_line";
  data: DateLineQuery;
}

/** Place and date in their parts, each as it is written. */
export interface QueryDateLineParts {
  type: "date_line_parts";
  data: DateLinePartsQuery;
}

/** The lines below `Nơi nhận:` (box 9b), each with its sign at the end, last `Lưu: VT, …`. */
export interface QueryRecipientLines {
  type: "recipient_lines";
  data: RecipientLinesQuery;
}

/** The ĐẾN stamp (Appendix IV): its lines and size. */
export interface QueryArrivalStamp {
  type: "arrival_stamp";
  data: ArrivalStampQuery;
}

/** The parts of the line in box 14 of an electronic copy: kind, agency, day, time. */
export interface QueryCopyNote {
  type: "copy_note";
  data: CopyNoteQuery;
}

/** The boxes of the layout and their letters (thể thức; Appendix I). */
export interface QueryLayoutBoxes {
  type: "layout_boxes";
  data: LayoutBoxesQuery;
}

/**
 * What is wrong with a written date line (Appendix I, II.4); nothing if it is well formed. The
 * place is compared only if `place` is given.
 */
export interface QueryCheckDateLine {
  type: "check_date_line";
  data: CheckDateLineQuery;
}

/**
 * The number that the next document of a series gets (số kế tiếp; Art. 15.1); nothing is used
 * up. Refusals: `fact_missing`, `number_out_of_range`.
 */
export interface QueryNextNumber {
  type: "next_number";
  data: NextNumberQuery;
}

/** What people should be told about the agency's profile: series that print alike. */
export interface QueryProfileWarnings {
  type: "profile_warnings";
  data: ProfileWarningsQuery;
}

/**
 * The reservations of a series that may still be used without breaking the order of dates (số
 * đang giữ chỗ).
 */
export interface QueryReservations {
  type: "reservations";
  data: ReservationsQuery;
}

/**
 * What an audit of a series finds (kiểm tra số bỏ trống): gaps, numbers held twice, dates out of
 * order. Void, reserved and imported numbers are no gaps.
 */
export interface QueryAuditSeries {
  type: "audit_series";
  data: AuditSeriesQuery;
}

/** Gaps, duplicates and dates out of order in the numbers of an older register (nhập số cũ). */
export interface QueryFormerNumbers {
  type: "former_numbers";
  data: FormerNumbersQuery;
}

/** What a person may sign as (thẩm quyền ký; Art. 13), and why other ways are closed. */
export interface QuerySigningPowers {
  type: "signing_powers";
  data: SigningPowersQuery;
}

/**
 * The power under which a person signs: the one named (`KT.` also stands for `TM.+KT.`), or the
 * only one. Refusals: `no_signing_power`, `capacity_not_held`, `ambiguous_authority` and what
 * other ways lack.
 */
export interface QuerySigningPower {
  type: "signing_power";
  data: SigningPowerQuery;
}

/**
 * The signature block (quyền hạn, chức vụ, họ tên; Appendix I, II.7) under that power. Refusals
 * as for the power.
 */
export interface QuerySignatureBlock {
  type: "signature_block";
  data: SignatureBlockQuery;
}

/**
 * Everybody with the power to sign such a document, and everybody who almost has it, with what
 * is missing (Art. 13).
 */
export interface QueryWhoCanSign {
  type: "who_can_sign";
  data: WhoCanSignQuery;
}

/** The latest moment that the law sets for an act (thời hạn). */
export interface QueryDeadline {
  type: "deadline";
  data: DeadlineQuery;
}

/**
 * The latest moment for the handling of an incoming document (thời hạn giải quyết, Art. 24.2):
 * urgent at once, else as directed, else as the working regulation says.
 */
export interface QueryHandlingDeadline {
  type: "handling_deadline";
  data: HandlingDeadlineQuery;
}

/**
 * The last day on which a state secret is protected (thời hạn bảo vệ; Law 29/2018/QH14, Art.
 * 19); none for what is not secret.
 */
export interface QuerySecrecyEnd {
  type: "secrecy_end";
  data: SecrecyEndQuery;
}

/**
 * The last day on which a file goes to the agency's archive (hạn nộp lưu; Art. 30.2, Law
 * 33/2024/QH15).
 */
export interface QueryTransferDue {
  type: "transfer_due";
  data: TransferDueQuery;
}

/** The latest year of transfer to an archive (năm nộp lưu muộn nhất; Law 33/2024/QH15). */
export interface QueryLatestTransferYear {
  type: "latest_transfer_year";
  data: LatestTransferYearQuery;
}

/**
 * How a piece of work stands against its due date (trong hạn, quá hạn, hoàn thành đúng hạn, hoàn
 * thành quá hạn, kết thúc không có kết quả), pauses taken out: every piece has exactly one class.
 */
export interface QueryTimeliness {
  type: "timeliness";
  data: TimelinessQuery;
}

/**
 * The registered document that the given one may repeat (báo trùng; Appendix VI, III.1.h): an
 * alarm, not a refusal.
 */
export interface QueryFindDuplicate {
  type: "find_duplicate";
  data: FindDuplicateQuery;
}

/**
 * The folded keys by which a host finds a document again in its own database (khóa tra cứu): what
 * may be the same shares one of them, and `find_duplicate` decides. Kept with their version.
 */
export interface QueryDuplicateKeys {
  type: "duplicate_keys";
  data: DuplicateKeysQuery;
}

/**
 * Whether two documents may be the same (báo trùng; Appendix VI, III.1.h), and whether they also
 * say the same.
 */
export interface QuerySameDocument {
  type: "same_document";
  data: SameDocumentQuery;
}

/** Title and headings of a register (mẫu sổ; Appendices IV, V). */
export interface QueryRegisterColumns {
  type: "register_columns";
  data: RegisterColumnsQuery;
}

/** Which register a document is entered in (Art. 16.3, 22.4). */
export interface QueryRegisterOf {
  type: "register_of";
  data: RegisterOfQuery;
}

/** A line of the incoming register (Appendix IV): its ten cells. */
export interface QueryIncomingRow {
  type: "incoming_row";
  data: IncomingRowQuery;
}

/** A line of the outgoing register (Appendix IV): its ten cells. */
export interface QueryOutgoingRow {
  type: "outgoing_row";
  data: OutgoingRowQuery;
}

/** A line of any of the five registers of Appendix IV. */
export interface QueryRegisterRow {
  type: "register_row";
  data: RegisterRowQuery;
}

/** The input fields of a record (trường thông tin; Appendix VI, part II). */
export interface QueryDataFields {
  type: "data_fields";
  data: DataFieldsQuery;
}

/** Stamp and codes of an urgency (mức độ khẩn; Appendix I, III.2.b). */
export interface QueryUrgencyMark {
  type: "urgency_mark";
  data: UrgencyMarkQuery;
}

/** The secrecy for which a printed mark stands (độ mật); none if it is no such mark. */
export interface QuerySecrecyOfMark {
  type: "secrecy_of_mark";
  data: SecrecyOfMarkQuery;
}

/** Whether mail must be registered at the clerk's desk (Art. 21.1.b). */
export interface QueryRegistrationRequired {
  type: "registration_required";
  data: RegistrationRequiredQuery;
}

/** Whether units and persons are bound to handle a document (Art. 22.1). */
export interface QueryDutyToHandle {
  type: "duty_to_handle";
  data: DutyToHandleQuery;
}

/** What the receiver of a recall notice must do (Art. 18.4). */
export interface QueryRecallDuties {
  type: "recall_duties";
  data: RecallDutiesQuery;
}

/** Numbers and symbols of all files of a list, in order (số, ký hiệu hồ sơ; Appendix V, I). */
export interface QueryFileSymbols {
  type: "file_symbols";
  data: FileSymbolsQuery;
}

/** Whether a file goes to the archive (nộp lưu, Art. 31.3.c). */
export interface QueryMustTransfer {
  type: "must_transfer";
  data: MustTransferQuery;
}

/** What has to be done when a file is closed (kết thúc hồ sơ, Art. 29.4). */
export interface QueryClosingDuties {
  type: "closing_duties";
  data: ClosingDutiesQuery;
}

/**
 * Reads an identifier of an agency (mã định danh điện tử; Decision 20/2020/QĐ-TTg, QCVN
 * 102:2016/BTTTT); none if it is malformed.
 */
export interface QueryAgencyCode {
  type: "agency_code";
  data: AgencyCodeQuery;
}

/**
 * Whether an identifier is this agency's (mã của cơ quan mình), in whatever form: whether a message
 * is for it.
 */
export interface QueryIsOurCode {
  type: "is_our_code";
  data: IsOurCodeQuery;
}

/** Whether two identifiers name one agency (cùng một cơ quan), whatever their generation. */
export interface QuerySameAgency {
  type: "same_agency";
  data: SameAgencyQuery;
}

/** Which identifier stays after a merger, and which are closed (sáp nhập). */
export interface QueryResolveMerger {
  type: "resolve_merger";
  data: MergerQuery;
}

/**
 * Takes a status message in: what it does to the delivery, and how far that then is. Refusals:
 * `status_wrong_side`, `status_not_senders`, `status_not_allowed`.
 */
export interface QueryTakeStatus {
  type: "take_status";
  data: TakeStatusQuery;
}

/**
 * A question to the rules that needs no document, and has more to answer than yes or no
 * (for those see `Question`).
 */
export type Query =
  | QueryNumberSymbol
  | QueryCopySymbol
  | QueryCheckNumberSymbol
  | QueryCheckCopySymbol
  | QueryDocumentType
  | QueryDateLine
  | QueryDateLineParts
  | QueryRecipientLines
  | QueryArrivalStamp
  | QueryCopyNote
  | QueryLayoutBoxes
  | QueryCheckDateLine
  | QueryNextNumber
  | QueryProfileWarnings
  | QueryReservations
  | QueryAuditSeries
  | QueryFormerNumbers
  | QuerySigningPowers
  | QuerySigningPower
  | QuerySignatureBlock
  | QueryWhoCanSign
  | QueryDeadline
  | QueryHandlingDeadline
  | QuerySecrecyEnd
  | QueryTransferDue
  | QueryLatestTransferYear
  | QueryTimeliness
  | QueryFindDuplicate
  | QueryDuplicateKeys
  | QuerySameDocument
  | QueryRegisterColumns
  | QueryRegisterOf
  | QueryIncomingRow
  | QueryOutgoingRow
  | QueryRegisterRow
  | QueryDataFields
  | QueryUrgencyMark
  | QuerySecrecyOfMark
  | QueryRegistrationRequired
  | QueryDutyToHandle
  | QueryRecallDuties
  | QueryFileSymbols
  | QueryMustTransfer
  | QueryClosingDuties
  | QueryAgencyCode
  | QueryIsOurCode
  | QuerySameAgency
  | QueryResolveMerger
  | QueryTakeStatus;

export interface QuestionClaimData {
  /** Those in use. */
  used: NumberClaim[];
  /** The one in question. */
  claim: NumberClaim;
}

/** May this number and symbol be used? */
export interface QuestionClaim {
  type: "claim";
  data: QuestionClaimData;
}

/** May this copy be made? */
export interface QuestionCopy {
  type: "copy";
  data: CopyRequest;
}

/** May this content be on that machine, under the law of the day? */
export interface QuestionMachine {
  type: "machine";
  data: ContentOnMachine;
}

export interface QuestionAgencyCodeData {
  /** Identifier of an agency. */
  code: string;
  /** Which codes were closed, and when. */
  history?: CodeHistory;
  /** Day of the document. */
  day: DayText;
}

/** May this code stand in a new document? */
export interface QuestionAgencyCode {
  type: "agency_code";
  data: QuestionAgencyCodeData;
}

export interface QuestionStatusData {
  /** Who sends it. */
  side: Side;
  /** Messages before it, in order. */
  before: StatusReport[];
  /** The message in question. */
  report: StatusReport;
}

/** May this side send that status? */
export interface QuestionStatus {
  type: "status";
  data: QuestionStatusData;
}

/** May this due file be kept? */
export interface QuestionKeep {
  type: "keep";
  data: KeepBeyondDue;
}

/** A question to the rules that needs no document. */
export type Question =
  | QuestionClaim
  | QuestionCopy
  | QuestionMachine
  | QuestionAgencyCode
  | QuestionStatus
  | QuestionKeep;

/** Rank of a post. */
export type Rank =
  | "head"
  | "deputy_head"
  | "unit_head"
  | "unit_deputy"
  | "staff";

/** A rule that failed. */
export interface Reason {
  /** Stable code of the rule. */
  code: RuleCode;
  /** Sort of rule. */
  kind: RuleKind;
  /** Article of law, or rule of the project. */
  article: string;
  /** The rule's parameters; `schema/refusals.json` names them. */
  params: { [key: string]: unknown };
  /** The sentence, with the parameters in it. */
  message: Text;
}

/**
 * Carry out the sender's recall or replacement (thực hiện thu hồi theo yêu cầu của nơi gửi, Art. 18.4;
 * Decision 28/2018, Art. 9; routing P18): before the registration the document goes back; after it its
 * case ends, whatever its state, the number stays used and the register says so. The sender is then told
 * (status 15). Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `replaces_itself`,
 * `replacement_circle`,
 * `never_received`, `state_secret_on_network`, `wrong_phase`.
 */
export interface RecallBySender {
  /** Who asks, as the notice names it: identifier or name. */
  sender: string;
  /**
   * Number and symbol of the notice (số, ký hiệu văn bản thu hồi), or what identifies the request on the
   * exchange axis.
   */
  notice: string;
  /** Date of the notice. */
  notice_date?: DayText;
  /** The incoming document that takes its place, where the sender replaces it (văn bản thay thế). */
  replaced_by?: DocumentId;
}

/** A document that is recalled. */
export interface RecallDutiesQuery {
  /** Its form. */
  medium: Medium;
}

/** What the receiver of a recall notice must do (Art. 18.4). */
export type RecallDuty =
  | "send_back"
  | "cancel_received"
  | "notify_sender";

/** The sender's recall was refused. */
export interface RecallRefused {
  /** Who asked. */
  sender: string;
  /** What the sender learns. */
  reason: string;
}

/** The sender took it back, or replaced it. */
export interface RecalledBySender {
  /** Who asked. */
  sender: string;
  /** Number and symbol of the notice. */
  notice: string;
  /** Date of the notice. */
  notice_date?: DayText;
  /** The incoming document that takes its place. */
  replaced_by?: DocumentId;
}

/** What an accepted command did. */
export interface Receipt {
  /** The stream that it went to. */
  stream: Stream;
  /** Version after the command: the number of records. */
  version: number;
  /** Phase after the command. */
  phase: Phase;
  /** When the command counts as done. */
  at: Instant;
  /** Hash of its record. */
  hash: Digest;
  /** Alarms. */
  warnings?: Warning[];
}

/** It was returned to the sender; no arrival number was used. */
export interface ReceiptRefused {
  /** Why. */
  cause: RefusalCause;
  /** What the sender learns. */
  note: string;
}

/**
 * Record that a document came in (tiếp nhận, Art. 21). Refusals: `not_clerk`,
 * `state_secret_on_network`, `field_missing`, `wrong_phase`.
 */
export interface Receive {
  /** Data of the document. */
  metadata: MetadataInput;
}

/** It came in; the sender is informed the same day (Art. 21.2.c). */
export interface Received {
  /** Its data. */
  metadata: Metadata;
}

/** Who received a document and when: columns 7 to 9 of the incoming register. */
export interface Receiver {
  /** Unit or person receiving (đơn vị hoặc người nhận). */
  seat: Seat;
  /** Date passed on (ngày chuyển). */
  passed_on: DayText;
  /** Who acknowledged, in place of the signature (ký nhận). */
  received_by?: PersonId;
  /** When. */
  received_at?: Instant;
}

/** Nơi nhận to be written. */
export interface RecipientLinesQuery {
  /** One line each. */
  lines: string[];
  /** Who keeps a copy beside the clerk's desk. */
  kept_by?: string[];
}

/** The recipients of box 9b (nơi nhận; Appendix I, II.9). */
export interface Recipients {
  /** One line each, for example `Như trên` or `Các phòng thuộc Sở`. */
  lines: string[];
  /**
   * Who keeps a copy beside the clerk's desk: unit symbols, drafter, number of copies, for
   * example `TCCB`.
   */
  kept_by?: string[];
}

/** A note was added to the register entry. */
export interface RecordAmended {
  /** Note. */
  note: string;
}

/**
 * Note what a recipient reports (trạng thái gửi nhận; routing P18). The same message twice changes
 * nothing. Refusals: `not_clerk`, `unknown_recipient`, `status_not_allowed`, `status_wrong_side`,
 * `wrong_phase`.
 */
export interface RecordDelivery {
  /** Identifier of the recipient, or its name where it has none. */
  recipient: string;
  /** What it reports. */
  status: StatusReport;
}

/** A command that the rules refuse. It changed nothing. */
export interface Refusal {
  /** What was asked for. */
  command: Action;
  /** Every failing rule, at least one, in the order of the catalogue's guards. */
  reasons: Reason[];
}

/** Why a message is returned before registration (lý do từ chối tiếp nhận; routing P16b). */
export type RefusalCause =
  | "wrong_recipient"
  | "not_authentic"
  | "incomplete"
  | "duplicate"
  | "secret"
  | "other";

/**
 * Refuse the time that was asked for (từ chối gia hạn; routing P30): by who gave the line, or who
 * directs the document. Refusals: `not_giver`, `nothing_waiting`, `reason_too_short`,
 * `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface RefuseExtension {
  /** The line. */
  line: LineId;
  /** Why. */
  reason: string;
}

/**
 * Answer that the sender's recall is not carried out (không đồng ý thu hồi; status 16; routing P18), since
 * the work is done: where the agency's profile allows it, for Article 18.4 names no ground. By who
 * directs. Refusals: `not_director`, `recall_not_refusable`, `not_the_sender`, `reason_too_short`,
 * `never_received`, `state_secret_on_network`, `wrong_phase`.
 */
export interface RefuseRecall {
  /** Who asks, as the notice names it: identifier or name. */
  sender: string;
  /** What the sender learns. */
  reason: string;
}

/**
 * Return a message before it is registered (từ chối tiếp nhận, Art. 21.2; routing P16). Refusals:
 * `not_clerk`, `refusal_after_number`, `reason_too_short`, `state_secret_on_network`, `wrong_phase`.
 */
export interface RefuseReceipt {
  /** Why. */
  cause: RefusalCause;
  /** What the sender learns. */
  note: string;
}

/** Chế độ thủ trưởng: the head signs everything in his own name. */
export interface RegimeOnePerson {
  type: "one_person";
}

export interface RegimeCollectiveData {
  /** For example `Ủy ban nhân dân`. */
  body: string;
}

/** Chế độ tập thể: the head signs on behalf (TM.) of the collective body named here. */
export interface RegimeCollective {
  type: "collective";
  data: RegimeCollectiveData;
}

/** How the agency is led. */
export type Regime =
  | RegimeOnePerson
  | RegimeCollective;

/**
 * Which register a document is entered in: state secrets have registers of their own (Art. 16.3,
 * 22.4).
 */
export type RegisterBook =
  | "incoming"
  | "outgoing"
  | "secret_incoming"
  | "secret_outgoing";

/** The form of a register. */
export interface RegisterColumns {
  /** Title as printed. */
  title: string;
  /** Headings of its columns, in order. */
  columns: string[];
}

/** A register or list. */
export interface RegisterColumnsQuery {
  /** Its form. */
  register: RegisterForm;
}

/** Sổ đăng ký văn bản đến. */
export interface RegisterEntryIncoming {
  register: "incoming";
  line: IncomingEntry;
}

/** Sổ đăng ký văn bản đi. */
export interface RegisterEntryOutgoing {
  register: "outgoing";
  line: OutgoingEntry;
}

/** Sổ gửi văn bản đi bưu điện. */
export interface RegisterEntryOutgoingPost {
  register: "outgoing_post";
  line: PostEntry;
}

/** Sổ sử dụng bản lưu. */
export interface RegisterEntryUseOfKeptCopies {
  register: "use_of_kept_copies";
  line: CopyUseEntry;
}

/** Sổ theo dõi giải quyết văn bản đến. */
export interface RegisterEntryIncomingTracking {
  register: "incoming_tracking";
  line: TrackingEntry;
}

/** A line of any of the five registers of Appendix IV. */
export type RegisterEntry =
  | RegisterEntryIncoming
  | RegisterEntryOutgoing
  | RegisterEntryOutgoingPost
  | RegisterEntryUseOfKeptCopies
  | RegisterEntryIncomingTracking;

/**
 * A register or list in the form of Appendices IV and V of Decree 30/2020/NĐ-CP. The columns are
 * the least that the law asks for. A separate book for handing over incoming documents is not
 * among them: that is columns 7–9 of the incoming register.
 */
export type RegisterForm =
  | "outgoing"
  | "incoming"
  | "outgoing_post"
  | "use_of_kept_copies"
  | "incoming_tracking"
  | "file_list"
  | "files_transferred"
  | "documents_in_file";

/** Which register a series belongs to. */
export type RegisterKind =
  | "incoming"
  | "outgoing"
  | "copies";

/** A document to be entered. */
export interface RegisterOfQuery {
  /** Which way it goes. */
  direction: Direction;
  /** Its secrecy. */
  secrecy?: Secrecy;
}

/** A line of any of the five registers. */
export interface RegisterRowQuery {
  /** The register and what is known of the line. */
  entry: RegisterEntry;
}

/** Mail that came. */
export interface RegistrationRequiredQuery {
  /** To whom it is addressed. */
  addressed_to: AddressedTo;
  /** Whether its addressee hands it back as the agency's business. */
  handed_back?: boolean;
}

/**
 * Reject the draft (không phê duyệt; routing P16): who is to approve or to sign it ends it here. What
 * was drafted and who checked it stays; another try is another draft. Refusals: `nothing_waiting`,
 * `not_your_line`, `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface Reject {
  /** Why. */
  reason: string;
}

/** It was rejected. */
export interface Rejected {
  /** Why. */
  reason: string;
}

/**
 * Take a co-handler, or a seat for information, out of the direction (rút phối hợp, rút để biết; routing
 * P07, P08): the line ends with all below it and stays visible. A line below a unit that passed its work
 * on names the unit's share. The lead is replaced, never taken out. Refusals: `nothing_waiting`,
 * `not_co_handler`, `lead_not_removed`, `not_assigner`, `not_your_line`, `ambiguous_authority`,
 * `reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface RemoveHandler {
  /** The line. */
  line: LineId;
  /** Why. */
  reason: string;
}

/**
 * Handle a completed document again (mở lại; routing P32): by who directed it and accepted the report,
 * until it is filed. The lead gets a fresh line; without a new deadline the old one goes on. Refusals:
 * `not_your_line`, `ambiguous_authority`, `due_in_past`, `due_off_calendar`, `reason_too_short`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface Reopen {
  /** Why. */
  reason: string;
  /** New deadline; urgent documents are handled at once. */
  due?: DayText;
}

/** A completed document is handled again. */
export interface Reopened {
  /** Counted in the document, from 1. */
  number: number;
  /** Why. */
  reason: string;
  /** Deadline of the handling. */
  due?: Due;
}

/** One way to make the command possible: all of these facts, in this order. */
export interface Repair {
  /** At least one; without any of them the command stays refused. */
  facts: Fact[];
  /** The facts in their order, as one sentence. */
  message: Text;
}

/** What would make a refused command possible. */
export interface Repairs {
  /** Why the command is refused now. */
  refusal: Refusal;
  /**
   * The ways, shortest first, at most eight. None, and `complete`: nothing lawful makes *this*
   * command of this person possible, as it stands.
   */
  ways: Repair[];
  /** Who could give the command now, as it stands; at most twenty are named. */
  instead?: PersonId[];
  /**
   * Where there is no way, never empty: the rules of the refusal that still stand when all is done
   * that was tried; all of them, if each can be lifted, but not together.
   */
  unliftable?: RuleCode[];
  /**
   * Whether every combination of the facts that were thought of was tried. For one rule these are
   * few: at most four posts or grants, one person for a vacant seat.
   */
  complete: boolean;
  /**
   * Who can do it now, and the ways as sentences, one a line; or that nothing lawful helps, and
   * which rules stand.
   */
  message: Text;
}

/**
 * Replace the lead while the direction is carried out (thay chủ trì; routing P07): there is always exactly
 * one. A co-handler who becomes the lead changes roles with the old one, and the work of both goes on
 * where it is. Anybody else gets a new line with the old deadline; the old lead's line ends with all below
 * it, or goes on as a co-handler's. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
 * `role_twice`, `reason_too_short`, `unknown_unit`, `unknown_post`, `unknown_person`, `seat_vacant`,
 * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface ReplaceLead {
  /** Who leads from now on. */
  lead: Seat;
  /** Why. */
  reason: string;
  /**
   * The old lead goes on as a co-handler. So does one who changes roles with a co-handler, whatever is
   * said here.
   */
  keep_as_co?: boolean;
}

/**
 * The lead reports the result (báo cáo kết quả, Art. 24.2; routing P07, P32). Co-handlers who are not done
 * stay unfinished; the profile may have the lead wait for them (`completes_when`). Refusals:
 * `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_lead`, `line_not_started`,
 * `co_handler_open`, `reply_withdrawn`, `field_missing`, `line_not_found`, `line_closed`, `no_direction_yet`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface Report {
  /** The lead's line. */
  line: LineId;
  /** Result. */
  result: string;
  /** The outgoing document that answers it. */
  reply?: DocumentId;
}

/**
 * Report a defect of envelope or content (báo sai sót khi tiếp nhận, Art. 21.1.a, 21.2.b; routing P18):
 * the responsible person is told at once and the sender is informed. It neither registers nor refuses the
 * document. Refusals: `not_clerk`, `field_missing`, `unknown_person`, `never_received`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface ReportDefect {
  /** What is wrong. */
  defect: Defect;
  /** What was found: state of envelope and seal, counts, numbers. */
  found: string;
  /** The responsible person who was told (người có trách nhiệm). */
  told: PersonId;
  /** When and how the sender was informed, where that is done. */
  sender_informed?: string;
  /** Whether minutes were drawn up (biên bản). */
  minutes?: boolean;
}

/** The report went back for rework. */
export interface ReportReturned {
  /** Why. */
  reason: string;
}

/** The lead reported; the report waits for the assigner's word. */
export interface Reported {
  /** The lead's line. */
  line: LineId;
  /** Who reported. */
  by: PersonId;
  /** The outgoing document that answers it. */
  reply?: DocumentId;
}

/**
 * The lead asks who gave the line for more time (xin gia hạn; routing P30); urgent work has none to
 * give (Art. 24.2). A second request replaces the first. After the due date only where the profile
 * says so (`limits.late_extensions`). Refusals: `not_your_line`, `ambiguous_authority`, `not_lead`,
 * `nothing_waiting`, `due_at_once`, `due_in_past`, `due_not_later`, `due_off_calendar`,
 * `reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface RequestExtension {
  /** The lead's line. */
  line: LineId;
  /** Until when. */
  until: DayText;
  /** Why. */
  reason: string;
}

/** A rule that the agency demands of everybody. */
export interface Required {
  /** Rule. */
  rule: SeparationRule;
  /** The agency's regulation that says so. */
  basis: string;
}

/**
 * A number held for a document to come (giữ chỗ số): number *and* date, until the end of that day
 * at the latest, or the order of dates would break (property L2).
 */
export interface Reservation {
  /** Number. */
  number: number;
  /** Date that it carries. */
  date: DayText;
  /** Until when it may be used, inclusive. */
  until: Instant;
  /** The only document that may use it, if one was named. */
  document?: DocumentId;
}

/** A held number was put on a document, by the document's own command. */
export interface ReservationUsed {
  /** Number. */
  number: number;
  /** Date. */
  date: DayText;
  /** Document. */
  document: DocumentId;
}

/** A series of which the usable reservations are asked. */
export interface ReservationsQuery {
  /** Series. */
  series: SeriesKey;
  /** When they are to be used. */
  at: Instant;
}

/**
 * Hold the next number with the date of today (giữ chỗ số; routing P33). A document uses it by its own
 * command (`assign_number`), so that number and document are decided together. Refusals: `not_clerk`,
 * `unknown_series` (also for a series of arrivals or copies: arrivals follow the order of receipt, Art.
 * 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
 * `year_to_come`, `year_over`, `reservation_past_its_day`.
 */
export interface ReserveNumber {
  /** Until when; by default, and at the latest, until the end of the day. */
  until?: Instant;
  /** The document that it is held for; any may use it if none is named. */
  document?: DocumentId;
  /** The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`). */
  confirm_time?: boolean;
}

/**
 * Go on with the work on a line where it stood (tiếp tục xử lý; routing P31): by its holder, who gave
 * it, or who directs the document, whoever put it on hold. Refusals: `nothing_waiting`,
 * `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `no_direction_yet`,
 * `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface Resume {
  /** The line. */
  line: LineId;
}

/** Work on a line goes on. */
export interface Resumed {
  /** The line. */
  line: LineId;
}

/** Vĩnh viễn. */
export interface RetentionPermanent {
  type: "permanent";
}

/** Years. */
export interface RetentionYears {
  type: "years";
  data: number;
}

/**
 * Retention (thời hạn bảo quản): permanent, or so many years from the year the work ended
 * (Appendix V, I.4; Circular 10/2022/TT-BNV).
 */
export type Retention =
  | RetentionPermanent
  | RetentionYears;

/** To whom a draft goes back (trả lại cho ai; Art. 10.3). */
export type ReturnTo =
  | "drafter"
  | "unit_head";

/** The draft went back. */
export interface Returned {
  /** To whom. */
  to: ReturnTo;
  /** Why. */
  reason: string;
}

/** Somebody else has a line of the route now. */
export interface ReviewTransferred {
  /** The line. */
  line: LineId;
  /** Who goes on with it. */
  to: PersonId;
  /** Why. */
  reason: string;
}

/**
 * Change the draft (sửa bản thảo; routing P23). Under review this begins a new round: earlier checks and
 * approvals of other content no longer count (Art. 11.2). A seat of the round before that is vacant by now
 * keeps nobody from it: the new round waits there too, and shows as stalled. Refusals: `not_drafter`,
 * `wrong_phase`, `frozen`, `nothing_waiting`, `state_secret_on_network`, `field_missing`,
 * `unprintable_character`, `unsafe_file_name`; under review also `no_files`, `no_template`, `seat_vacant`.
 */
export interface Revise {
  /** The whole content as it now is. */
  content: ContentInput;
}

/**
 * Count open due dates again after the calendar was revised, for example a swap of days announced late
 * (tính lại thời hạn; routing P28). Later dates move; earlier ones only where those concerned have agreed.
 * Refusals: `not_clerk`, `nothing_waiting`, `field_missing`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface ReviseDue {
  /** The announcement, for example `12729/VPCP-KGVX`. */
  basis: string;
  /** The paper in which those concerned agreed to earlier dates. */
  agreed?: string;
}

/** The draft was changed. */
export interface Revised {
  /** The whole content as it now is. */
  content: Content;
}

/**
 * Revoke a grant (thu hồi việc giao, ủy quyền; routing P20). Refusals: `not_grantor`, `grant_not_found`,
 * `authorization_revoked`.
 */
export interface RevokeGrant {
  /** Which. */
  id: GrantId;
}

/** Role of a line (vai trò). */
export type Role =
  | "lead"
  | "co_handler"
  | "information"
  | "approver"
  | "content_checker"
  | "format_checker"
  | "signer"
  | "consultant";

export interface RoutingEventBeganData {
  /** Round, from 1. */
  round: number;
  /** Template, where there is one. */
  template?: TemplateKey;
  /** Its nodes as they are now. */
  nodes?: Node[];
}

/** A round began; lines of earlier rounds leave the state. */
export interface RoutingEventBegan {
  type: "began";
  data: RoutingEventBeganData;
}

export interface RoutingEventStepActivatedData {
  /** Step. */
  step: StepId;
  /** Node. */
  node?: NodeKey;
  /** Its lines: the roster as resolved now. */
  lines: NewLine[];
}

/** A step was reached. */
export interface RoutingEventStepActivated {
  type: "step_activated";
  data: RoutingEventStepActivatedData;
}

export interface RoutingEventStepSkippedData {
  /** Step. */
  step: StepId;
  /** Node. */
  node: NodeKey;
}

/** A step had nobody to ask and was passed over. */
export interface RoutingEventStepSkipped {
  type: "step_skipped";
  data: RoutingEventStepSkippedData;
}

export interface RoutingEventStepCompletedData {
  /** Step. */
  step: StepId;
}

/** All lines of the step agreed; lines for information are not waited for. */
export interface RoutingEventStepCompleted {
  type: "step_completed";
  data: RoutingEventStepCompletedData;
}

export interface RoutingEventLinesAddedData {
  /** Step. */
  step: StepId;
  /** New lines. */
  lines: NewLine[];
}

/** Lines were added to a step that is not completed yet. */
export interface RoutingEventLinesAdded {
  type: "lines_added";
  data: RoutingEventLinesAddedData;
}

export interface RoutingEventWentBackData {
  /** The step that had been reached. */
  from: StepId;
  /** The new step. */
  step: StepId;
  /** The earlier node. */
  node: NodeKey;
  /** Its lines that are asked again. */
  lines: NewLine[];
}

/**
 * The route went back: lines of an earlier node are asked again, and the node of the step that
 * had been reached is reached again after them.
 */
export interface RoutingEventWentBack {
  type: "went_back";
  data: RoutingEventWentBackData;
}

export interface RoutingEventAssignedData {
  /** The assigner's line. */
  parent: LineId;
  /** What it becomes: waiting for the lines below, or passed on. */
  parent_state: LineState;
  /** New lines. */
  lines: NewLine[];
}

/** Work was assigned below a line. */
export interface RoutingEventAssigned {
  type: "assigned";
  data: RoutingEventAssignedData;
}

export interface RoutingEventLineOpenedData {
  /** Line. */
  line: LineId;
  /** Who. */
  by: PersonId;
}

/** Content was delivered to the seat's holder. */
export interface RoutingEventLineOpened {
  type: "line_opened";
  data: RoutingEventLineOpenedData;
}

export interface RoutingEventLineStartedData {
  /** Line. */
  line: LineId;
}

/** Work on the line began. */
export interface RoutingEventLineStarted {
  type: "line_started";
  data: RoutingEventLineStartedData;
}

export interface RoutingEventLineHeldData {
  /** Line. */
  line: LineId;
}

/** Work on the line was put aside. */
export interface RoutingEventLineHeld {
  type: "line_held";
  data: RoutingEventLineHeldData;
}

export interface RoutingEventLineResumedData {
  /** Line. */
  line: LineId;
}

/** Work on the line goes on where it stood. */
export interface RoutingEventLineResumed {
  type: "line_resumed";
  data: RoutingEventLineResumedData;
}

export interface RoutingEventDecidedData {
  /** Line. */
  line: LineId;
  /** How. */
  outcome: Outcome;
  /** Opinion, result or reason. */
  text?: string;
}

/** The line was answered. */
export interface RoutingEventDecided {
  type: "decided";
  data: RoutingEventDecidedData;
}

export interface RoutingEventLinesCancelledData {
  /** Lines. */
  lines: LineId[];
  /** Why. */
  why: CancelWhy;
}

/** Lines ended without answer. */
export interface RoutingEventLinesCancelled {
  type: "lines_cancelled";
  data: RoutingEventLinesCancelledData;
}

export interface RoutingEventDueRevisedData {
  /** Line. */
  line: LineId;
  /** Before. */
  old: Due;
  /** After. */
  new: Due;
  /** Whether it is a stated day now, which is not counted again with the calendar. */
  stated?: boolean;
}

/**
 * The due date of a line moved: with the calendar, or to a stated day because more time was
 * given.
 */
export interface RoutingEventDueRevised {
  type: "due_revised";
  data: RoutingEventDueRevisedData;
}

export interface RoutingEventLinesUnopenedData {
  /** Lines. */
  lines: LineId[];
}

/** What the lines say has changed: their holders open them again. What was started stays so. */
export interface RoutingEventLinesUnopened {
  type: "lines_unopened";
  data: RoutingEventLinesUnopenedData;
}

export interface RoutingEventRolesChangedData {
  /** Each with its role from now on. */
  lines: LineRole[];
}

/** Lines changed their roles where they are; the work on them goes on. */
export interface RoutingEventRolesChanged {
  type: "roles_changed";
  data: RoutingEventRolesChangedData;
}

export interface RoutingEventLineRevivedData {
  /** Line. */
  line: LineId;
  /** When the top line is due now; a line below keeps its own term. */
  due?: Due;
}

/** The assigner's line is his turn again. */
export interface RoutingEventLineRevived {
  type: "line_revived";
  data: RoutingEventLineRevivedData;
}

export interface RoutingEventReopenedData {
  /** Step. */
  step: StepId;
}

/** The instance that had gone through runs again, at the step with which it ended. */
export interface RoutingEventReopened {
  type: "reopened";
  data: RoutingEventReopenedData;
}

export interface RoutingEventEndedData {
  /** How. */
  state: InstanceState;
}

/** The instance ended or paused. */
export interface RoutingEventEnded {
  type: "ended";
  data: RoutingEventEndedData;
}

/** What the engine did. One variant inside both document machines. */
export type RoutingEvent =
  | RoutingEventBegan
  | RoutingEventStepActivated
  | RoutingEventStepSkipped
  | RoutingEventStepCompleted
  | RoutingEventLinesAdded
  | RoutingEventWentBack
  | RoutingEventAssigned
  | RoutingEventLineOpened
  | RoutingEventLineStarted
  | RoutingEventLineHeld
  | RoutingEventLineResumed
  | RoutingEventDecided
  | RoutingEventLinesCancelled
  | RoutingEventDueRevised
  | RoutingEventLinesUnopened
  | RoutingEventRolesChanged
  | RoutingEventLineRevived
  | RoutingEventReopened
  | RoutingEventEnded;

/** It is not there. */
export interface RowDifferenceMissing {
  type: "missing";
}

/** The records know nothing of it. */
export interface RowDifferenceAdditional {
  type: "additional";
}

/** These columns have other values. */
export interface RowDifferenceChanged {
  type: "changed";
  data: string[];
}

/** In what a row differs from what the records make of it. */
export type RowDifference =
  | RowDifferenceMissing
  | RowDifferenceAdditional
  | RowDifferenceChanged;

/** Stable code of a rule that can refuse a command. */
export type RuleCode =
  | "wrong_phase"
  | "line_not_found"
  | "line_closed"
  | "nothing_waiting"
  | "stale"
  | "content_not_named"
  | "content_mismatch"
  | "clock_went_back"
  | "idempotency_conflict"
  | "fact_missing"
  | "unknown_actor"
  | "not_clerk"
  | "not_the_sender"
  | "never_received"
  | "replaces_itself"
  | "replacement_circle"
  | "recall_not_refusable"
  | "register_of_secrets"
  | "not_director"
  | "line_not_started"
  | "line_already_started"
  | "line_on_hold"
  | "work_still_open"
  | "reply_withdrawn"
  | "duty_line"
  | "information_line"
  | "not_unit_line"
  | "not_person_line"
  | "already_holder"
  | "not_directing_post"
  | "not_lead_or_clerk"
  | "not_your_line"
  | "not_drafter"
  | "not_lead"
  | "not_co_handler"
  | "not_assigner"
  | "not_urging"
  | "not_transferring"
  | "not_changing_drafter"
  | "not_giver"
  | "not_unit_head"
  | "not_format_checker"
  | "no_signing_power"
  | "outside_field"
  | "type_not_by_order"
  | "outside_authorization_period"
  | "outside_authorization_matter"
  | "authorization_not_written"
  | "sub_authorization"
  | "authorization_revoked"
  | "grantor_lost_power"
  | "in_charge_signs_for_head"
  | "capacity_not_held"
  | "ambiguous_authority"
  | "grant_does_not_confer"
  | "state_secret_on_network"
  | "not_authentic"
  | "wrong_recipient"
  | "not_registered_incoming"
  | "refusal_after_number"
  | "lead_not_stated"
  | "due_not_stated"
  | "content_not_checked"
  | "format_not_checked"
  | "not_approved"
  | "changed_after_approval"
  | "approved_by_another"
  | "not_signed"
  | "not_numbered"
  | "not_registered_outgoing"
  | "no_agency_signature"
  | "number_date_inversion"
  | "moment_far_ahead"
  | "day_not_in_order"
  | "day_unchanged"
  | "number_out_of_range"
  | "return_to_unit_head"
  | "seat_vacant"
  | "unknown_unit"
  | "unknown_post"
  | "unknown_person"
  | "not_in_unit"
  | "no_template"
  | "unknown_body"
  | "no_symbol"
  | "nobody_to_take_over"
  | "role_twice"
  | "lead_not_removed"
  | "co_handler_open"
  | "due_in_past"
  | "due_off_calendar"
  | "due_after_parent"
  | "due_not_later"
  | "due_at_once"
  | "already_opened"
  | "separation_of_duties"
  | "status_not_allowed"
  | "status_wrong_side"
  | "unknown_recipient"
  | "field_missing"
  | "unprintable_character"
  | "unsafe_file_name"
  | "reason_too_short"
  | "no_files"
  | "cover_confers_no_signature"
  | "grantee_not_unit_head"
  | "grantee_not_deputy"
  | "delegation_cycle"
  | "authorization_unlimited"
  | "authorization_without_period"
  | "grant_without_period"
  | "grant_overlaps"
  | "grant_period_empty"
  | "grant_retroactive"
  | "grant_exists"
  | "grant_not_found"
  | "no_unit"
  | "paper_only"
  | "mail_not_opened"
  | "mail_is_for_agency"
  | "not_stamped"
  | "no_direction_yet"
  | "entry_not_completed"
  | "receipt_not_signed"
  | "not_a_handler"
  | "not_handed_over"
  | "not_head"
  | "not_signer"
  | "not_signer_or_head"
  | "not_latest_checker"
  | "not_draft_keeper"
  | "not_signer_changer"
  | "signer_unchanged"
  | "no_other_signer"
  | "frozen"
  | "content_needs_equal_form"
  | "form_needs_official_letter"
  | "state_secret_by_exchange"
  | "no_electronic_recipient"
  | "no_written_permission"
  | "no_hand_over_minutes"
  | "not_grantor"
  | "number_symbol_used"
  | "malformed_number_symbol"
  | "unknown_series"
  | "reservation_past_its_day"
  | "reservation_not_found"
  | "reservation_expired"
  | "reservation_for_another"
  | "number_on_document"
  | "series_in_use"
  | "year_to_come"
  | "year_over"
  | "copy_direction_not_provided"
  | "copy_not_from_true_copy"
  | "agency_code_closed"
  | "agency_code_malformed"
  | "status_not_senders"
  | "dossier_exists"
  | "dossier_not_open"
  | "dossier_not_closed"
  | "dossier_transferred"
  | "not_dossier_maker"
  | "hand_over_to_maker"
  | "day_to_come"
  | "ended_before_start"
  | "document_in_dossier"
  | "document_not_in_dossier"
  | "transfer_papers_missing"
  | "kept_too_long"
  | "kept_before_due"
  | "never_due"
  | "no_written_consent"
  | "kept_list_not_sent";

/** A rule that can refuse a command, as front ends list it. */
export interface RuleInfo {
  /** Stable code. */
  code: RuleCode;
  /** Sort of rule. */
  kind: RuleKind;
  /** Article of law, or rule of the project. */
  article: Text;
  /** Names of its parameters. */
  params: string[];
  /** The sentence, with `{parameter}` in place of its parameters. */
  message: Text;
}

/** What sort of rule refuses. */
export type RuleKind =
  | "structural"
  | "authority"
  | "law"
  | "agency"
  | "evidence";

/** Name of a rule set; documents record the one under which they were opened. */
export type RuleSetId =
  | "vn-2020-03-05"
  | "vn-2025-07-01"
  | "vn-2026-03-01";

/** Two identifiers. */
export interface SameAgencyQuery {
  /** The one, as written. */
  code: string;
  /** The other, as written. */
  other: string;
}

/** Whether two documents are the same. */
export interface SameDocument {
  /** In what they agree, if they may be the same: an alarm. */
  matched?: Match;
  /**
   * Whether they also say the same. One with the same identifier that does not is another document
   * or a corrected one: it is registered.
   */
  same_content: boolean;
}

/** Two documents as they came. */
export interface SameDocumentQuery {
  /** The one that is known. */
  known: MetadataInput;
  /** The one that came. */
  document: MetadataInput;
}

/**
 * A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
 * seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
 * `clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
 * and `grant_does_not_confer`.
 */
export interface SealCommand {
  /** Made by the host; the same id twice is the same command. */
  command_id: CommandId;
  /** What the caller relied on. */
  seen?: Seen;
  /**
   * The grant under which the actor acts. Needed only where several would do
   * (`ambiguous_authority`); a named one is used or the command is refused
   * (`grant_does_not_confer`).
   */
  under?: GrantId;
  /** What shall be done. */
  kind: SealKind;
}

/** “đã bàn giao”: see `HandedOver`. */
export interface SealEventHandedOver {
  type: "handed_over";
  data: SealHandedOver;
}

/** What happened. */
export type SealEvent = SealEventHandedOver;

/** Seal or key device were handed over. */
export interface SealHandedOver {
  /** By whom. */
  from: PersonId;
  /** To whom; absent for somebody outside the chart. */
  to?: PersonId;
}

/**
 * The clerk hands seal or key device to another person (giao con dấu, thiết bị lưu khóa bí mật,
 * Art. 32.2): only with written permission and minutes. Refusals: `not_clerk`,
 * `no_written_permission`, `no_hand_over_minutes`, `unknown_person`.
 */
export interface SealKindHandOverSeal {
  type: "hand_over_seal";
  data: HandOverSeal;
}

/** What can be asked. */
export type SealKind = SealKindHandOverSeal;

/** Whether the clerk still has the seal of the agency (nơi giữ con dấu). */
export type SealPhase =
  | "at_desk"
  | "handed_over";

/**
 * What one command did, with who, when and by which right; its JSON is what the hash chain covers.
 * A history cannot be cut inside a command.
 */
export interface SealRecord {
  /** Version of the events. */
  v: number;
  /** Stream. */
  stream: Stream;
  /** Place in the stream, from 1. */
  seq: number;
  /** When the command counts as done. */
  at: Instant;
  /** By which command. */
  command_id: CommandId;
  /** Digest of what was asked, and by whom: see `payload_digest`. */
  payload: Digest;
  /** Who, and by which authority. */
  act: Act;
  /** What happened, in order. */
  events: SealEvent[];
}

/** The seal as its next decision sees it. Made by events only. */
export interface SealState {
  /** Number of records so far: one for each command that was carried out. */
  version: number;
  /** Where it is on its way. */
  phase: SealPhase;
  /** When it last changed. */
  last_at?: Instant;
  /** The rule set under which it was opened, and which it keeps. */
  rule_set?: RuleSetId;
  holder?: PersonId;
}

/** It was sealed or digitally signed by the agency. */
export interface Sealed {
  /** Numbered and signed copies. */
  renditions?: File[];
}

/** A natural person. */
export interface SeatPerson {
  type: "person";
  data: PersonId;
}

/** A post, with any holder. */
export interface SeatPost {
  type: "post";
  data: PostId;
}

/** A unit's inbox: its head or deputy. */
export interface SeatUnit {
  type: "unit";
  data: UnitId;
}

/** Whose a line is: the seat stays, its holders change. */
export type Seat =
  | SeatPerson
  | SeatPost
  | SeatUnit;

/** A person. */
export interface SeatSpecPerson {
  type: "person";
  data: PersonId;
}

/** A post, whoever holds it. */
export interface SeatSpecPost {
  type: "post";
  data: PostId;
}

/** A unit's inbox. */
export interface SeatSpecUnit {
  type: "unit";
  data: UnitId;
}

/** The head of the drafting unit. */
export interface SeatSpecDraftingUnitHead {
  type: "drafting_unit_head";
}

/** The post that will sign, named in the draft. */
export interface SeatSpecSigner {
  type: "signer";
}

/** One line for each unit that the draft names as co-handler. */
export interface SeatSpecCoUnits {
  type: "co_units";
}

/** Whose seat a line goes to, resolved when its step is activated. */
export type SeatSpec =
  | SeatSpecPerson
  | SeatSpecPost
  | SeatSpecUnit
  | SeatSpecDraftingUnitHead
  | SeatSpecSigner
  | SeatSpecCoUnits;

/**
 * Secrecy (độ mật): set and stamped under the law on state secrets; Appendix I, III.2.a of Decree
 * 30/2020/NĐ-CP.
 */
export type Secrecy =
  | "khong_mat"
  | "mat"
  | "toi_mat"
  | "tuyet_mat";

/** A state secret. */
export interface SecrecyEndQuery {
  /** Its level. */
  secrecy: Secrecy;
  /** The day on which the level was fixed. */
  since: DayText;
}

/** A printed mark. */
export interface SecrecyOfMarkQuery {
  /** As printed, for example `TỐI MẬT`. */
  mark: string;
}

/**
 * The agency's security rules let the desk hold bare register lines of secret papers: number,
 * issuer and dates, neither abstract nor content nor attachments.
 */
export interface SecretLines {
  /** The rule that says so. */
  basis: string;
}

/**
 * What the caller relied on: if it has moved, the command is refused `stale` or
 * `content_mismatch` instead of being decided on something they did not see.
 */
export interface Seen {
  /** Number of records of the stream. */
  version?: number;
  /** Hash of the content. Check, approve and sign must name it. */
  content?: Digest;
}

/**
 * Send over the exchange axis to every addressee with an identifier (gửi qua trục, Decision
 * 28/2018/QĐ-TTg, Art. 6; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
 * `not_registered_outgoing`, `no_agency_signature`, `state_secret_by_exchange`, `state_secret_on_network`,
 * `no_electronic_recipient`, `frozen`, `wrong_phase`.
 */
export type Send = Record<string, never>;

/**
 * Send an update of the issued document's data over the exchange axis (cập nhật văn bản đã gửi; Decision
 * 28/2018, Art. 9; routing P18): the text stays as it was signed, what is wrong in it is corrected or replaced
 * by a document (Art. 18.3). Every recipient is thereby asked, and answers with status 15 or 16. By the signer
 * or the head, as the withdrawal. Refusals: `not_signer_or_head`, `reason_too_short`,
 * `state_secret_by_exchange`, `no_electronic_recipient`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface SendUpdate {
  /** What was wrong, which the recipients are told. */
  reason: string;
}

/** It was sent over the exchange axis. */
export interface Sent {
  /** Identifiers of the recipients. */
  recipients: string[];
}

/** What an agency adds to the separation of duties, and what it leaves aside. */
export interface Separation {
  /** Rules that hold for everybody here. */
  required?: Required[];
  /** Small units that cannot keep a rule. */
  exemptions?: Exemption[];
}

/** Two acts on one document that one natural person does not do both. */
export type SeparationRule =
  | "draft_check_content"
  | "draft_approve"
  | "check_format_sign"
  | "sign_number"
  | "sign_seal"
  | "report_approve";

/** One series in one year. */
export interface Series {
  /** Last number given, reserved ones included; 0 for a fresh series. */
  last_number: number;
  /** Date of the last number. */
  last_date?: DayText;
  /** Numbers that are held, lowest first; they may have lapsed meanwhile. */
  reservations?: Reservation[];
  /** Numbers that stay empty. */
  voids?: EmptyNumber[];
  /** What was imported from an older register: such a series is marked and keeps its faults. */
  legacy?: Import;
}

/**
 * A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
 * seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
 * `clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
 * and `grant_does_not_confer`.
 */
export interface SeriesCommand {
  /** Made by the host; the same id twice is the same command. */
  command_id: CommandId;
  /** What the caller relied on. */
  seen?: Seen;
  /**
   * The grant under which the actor acts. Needed only where several would do
   * (`ambiguous_authority`); a named one is used or the command is refused
   * (`grant_does_not_confer`).
   */
  under?: GrantId;
  /** What shall be done. */
  kind: SeriesKind;
}

/** “đã cấp số”: see `NumberTaken`. */
export interface SeriesEventNumberTaken {
  type: "number_taken";
  data: NumberTaken;
}

/** “đã giữ chỗ số”: see `NumberReserved`. */
export interface SeriesEventNumberReserved {
  type: "number_reserved";
  data: NumberReserved;
}

/** “đã dùng số giữ chỗ”: see `ReservationUsed`. */
export interface SeriesEventReservationUsed {
  type: "reservation_used";
  data: ReservationUsed;
}

/** “đã cấp số bản sao”: see `CopyNumbered`. */
export interface SeriesEventCopyNumbered {
  type: "copy_numbered";
  data: CopyNumbered;
}

/** “đã hủy số”: see `NumberVoided`. */
export interface SeriesEventNumberVoided {
  type: "number_voided";
  data: NumberVoided;
}

/** “đã nhập số cũ”: see `LegacyImported`. */
export interface SeriesEventLegacyImported {
  type: "legacy_imported";
  data: LegacyImported;
}

/** “đã sửa ngày của số”: see `DateCorrected`. */
export interface SeriesEventDateCorrected {
  type: "date_corrected";
  data: DateCorrected;
}

/** What happened. */
export type SeriesEvent =
  | SeriesEventNumberTaken
  | SeriesEventNumberReserved
  | SeriesEventReservationUsed
  | SeriesEventCopyNumbered
  | SeriesEventNumberVoided
  | SeriesEventLegacyImported
  | SeriesEventDateCorrected;

export type SeriesKey = string;

/**
 * Take the next number for a document that is kept elsewhere (cấp số, Art. 15.1 and 16; routing P33), with
 * the day of the command. The desk's own documents take theirs by `register` and `assign_number`.
 * Refusals: `not_clerk`, `unknown_series` (also for a series of arrivals or copies: arrivals follow the
 * order of receipt, Art. 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`,
 * `moment_far_ahead`, `year_to_come`, `year_over`.
 */
export interface SeriesKindTakeNumber {
  type: "take_number";
  data: TakeNumber;
}

/**
 * Hold the next number with the date of today (giữ chỗ số; routing P33). A document uses it by its own
 * command (`assign_number`), so that number and document are decided together. Refusals: `not_clerk`,
 * `unknown_series` (also for a series of arrivals or copies: arrivals follow the order of receipt, Art.
 * 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
 * `year_to_come`, `year_over`, `reservation_past_its_day`.
 */
export interface SeriesKindReserveNumber {
  type: "reserve_number";
  data: ReserveNumber;
}

/**
 * Give a held number up (hủy số; routing P33): it stays empty. Refusals: `not_clerk`, `unknown_series`,
 * `fact_missing`, `reservation_not_found`, `reservation_expired`, `number_on_document`, `field_missing`,
 * `state_secret_on_network`.
 */
export interface SeriesKindVoidNumber {
  type: "void_number";
  data: VoidNumber;
}

/**
 * Number a copy (cấp số bản sao): sao y, trích sao and sao lục share one series (Appendix I, part II,
 * II.1.c; routing P33). The number is never named: it is the next one. Refusals: `not_clerk`,
 * `unknown_series`, `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
 * `year_to_come`, `year_over`, `copy_direction_not_provided`, `copy_not_from_true_copy`.
 */
export interface SeriesKindNumberCopy {
  type: "number_copy";
  data: NumberCopy;
}

/**
 * Take the numbers of an older register over (nhập số cũ; routing P33). Refusals: `not_clerk`,
 * `unknown_series`, `fact_missing`, `series_in_use`, `year_to_come`.
 */
export interface SeriesKindImportNumbers {
  type: "import_numbers";
  data: ImportNumbers;
}

/**
 * Correct the day of a number that no document of this office has (sửa ngày của số; Art. 15.1; routing
 * P33): one of a document kept elsewhere, of a copy, one that is held or void. The number stays, and one
 * that was held for the wrong day stays empty. A document of this office corrects its own by
 * `correct_arrival` or `correct_number_date`. Numbers with wrong days are corrected from the smallest on.
 * Refusals: `not_clerk`, `unknown_series`, `fact_missing`, `number_on_document`, `reason_too_short`,
 * `state_secret_on_network`, `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `year_to_come`.
 */
export interface SeriesKindCorrectDate {
  type: "correct_date";
  data: CorrectDate;
}

/** What can be asked. */
export type SeriesKind =
  | SeriesKindTakeNumber
  | SeriesKindReserveNumber
  | SeriesKindVoidNumber
  | SeriesKindNumberCopy
  | SeriesKindImportNumbers
  | SeriesKindCorrectDate;

/** A number series: starts at 1 on 1 January, ends on 31 December (Art. 15.1). */
export interface SeriesPolicy {
  /** Key. */
  key: SeriesKey;
  /** Name of the register as printed. */
  name: string;
  /** Register. */
  register: RegisterKind;
  /** Types; `all` for incoming documents and copies. */
  types: TypeSelection;
  /** Secret documents have their own series (Art. 15.2, 22.4). */
  secret?: boolean;
  /**
   * Advisory body (Hội đồng, Ban, Tổ) that is named as issuer and uses the agency's seal or
   * signature: it has a series of its own (Appendix I, II.3.a).
   */
  body?: string;
  /**
   * Abbreviation of the body in its symbols, for example `HĐTĐKT`; another than the agency's, or
   * one number and symbol could stand on two documents of a year (Art. 15.1).
   */
  body_symbol?: string;
}

/**
 * What one command did, with who, when and by which right; its JSON is what the hash chain covers.
 * A history cannot be cut inside a command.
 */
export interface SeriesRecord {
  /** Version of the events. */
  v: number;
  /** Stream. */
  stream: Stream;
  /** Place in the stream, from 1. */
  seq: number;
  /** When the command counts as done. */
  at: Instant;
  /** By which command. */
  command_id: CommandId;
  /** Digest of what was asked, and by whom: see `payload_digest`. */
  payload: Digest;
  /** Who, and by which authority. */
  act: Act;
  /** What happened, in order. */
  events: SeriesEvent[];
}

/** A number series in one year (dãy số), with how far its stream is. */
export interface SeriesState {
  /** Which series, in which year. */
  of: SeriesYear;
  /** Number of records so far. */
  version: number;
  /** What was given, what is held, what is void. */
  series: Series;
}

/** Which series, in which year: what tells the streams of number series apart. */
export interface SeriesYear {
  /** Series. */
  series: SeriesKey;
  /** Year of its numbers, in the agency's time. */
  year: number;
}

/** Which side sends a status. */
export type Side =
  | "issuer"
  | "recipient";

/**
 * The personal signature (ký, Art. 13; routing P21, P23). Must name the content hash. Refusals:
 * `nothing_waiting`, `not_your_line`, `content_not_checked`, `format_not_checked`, `not_approved`,
 * `changed_after_approval`, `approved_by_another`, `no_signing_power` and its details,
 * `ambiguous_authority`, `capacity_not_held`, `grant_does_not_confer`, `separation_of_duties`,
 * `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface Sign {
  /** Prefixes to sign with, where the signer holds several powers. */
  capacity?: Capacity;
  /** The own post to sign from, where the signer holds several that give the same prefixes. */
  post?: PostId;
  /** Urgency as the signer decides it; the drafter's proposal if absent. */
  urgency?: Urgency;
}

/** One person who can sign, or almost can. */
export interface Signatory {
  /** The person. */
  person: PersonId;
  /** What the person may sign as, and what is missing. */
  powers: SigningPowers;
}

/** The personal signature. */
export interface Signature {
  /** Who signed. */
  by: PersonId;
  /** The signer's own post. */
  post: PostId;
  /** Prefixes. */
  capacity: Capacity;
  /** On which content. */
  content: Digest;
}

/** The signature block (box 7a–7b; Appendix I, II.7): power lines, title, name. */
export interface SignatureBlock {
  /** Lines of power and title from top to bottom, in capitals; the prefixes keep their spelling. */
  title_lines: string[];
  /** The same lines in their parts. */
  parts: TitleLine[];
  /** Full name, without degrees or honours unless the agency's sector has them (II.7.c). */
  name: string;
  /**
   * Whose seal or digital signature the document carries: always the issuing agency's, also
   * under an authorisation (Art. 13.3).
   */
  seal_of: string;
}

/** A signature block to be written. */
export interface SignatureBlockQuery {
  /** Person who signs. */
  person: PersonId;
  /** Type of the document. */
  document_type: DocumentType;
  /** Field or matter of the document. */
  field?: string;
  /** Prefixes as written, `KT.` or `TL.+KT.`; the empty text is the head's own name. */
  capacity?: string;
  /** When. */
  at: Instant;
}

/** It was signed. */
export interface Signed {
  /** Signature. */
  signature: Signature;
  /** Urgency as decided. */
  urgency: Urgency;
  /** When it must be issued at the latest (Art. 18.1). */
  issue_due?: Due;
}

/** Who signed (column 4 of the outgoing register). */
export interface Signer {
  /** The person. */
  person: PersonId;
  /** The person's own post. */
  post: PostId;
  /** Prefixes. */
  capacity: Capacity;
}

/** Another post will sign. */
export interface SignerChanged {
  /** Post that will sign now. */
  signer: PostId;
  /** Field of the document, where it changed too. */
  field?: string;
  /** Why. */
  reason: string;
  /** Whether the approval fell: who gave it will not sign. */
  approval_fell?: boolean;
}

/** A power to sign (thẩm quyền ký). */
export interface SigningPower {
  /** The person's own post, whose title stands in the block. */
  post: PostId;
  /** Prefixes. */
  capacity: Capacity;
  /** Where it comes from. */
  authority: Authority;
}

/** A person, a document to be signed and the power meant. */
export interface SigningPowerQuery {
  /** Person. */
  person: PersonId;
  /** Type of the document. */
  document_type: DocumentType;
  /** Field or matter of the document. */
  field?: string;
  /** Prefixes as written, `KT.` or `TL.+KT.`; the empty text is the head's own name. */
  capacity?: string;
  /** When. */
  at: Instant;
}

/** What a person may sign as, and why other ways are not open. */
export interface SigningPowers {
  /** Powers that hold. */
  held: SigningPower[];
  /** Why the person's other posts and grants give none. */
  lacking: Reason[];
}

/** A person and a document to be signed. */
export interface SigningPowersQuery {
  /** Person. */
  person: PersonId;
  /** Type of the document. */
  document_type: DocumentType;
  /** Field or matter of the document. */
  field?: string;
  /** When. */
  at: Instant;
}

/** Work that waits for nobody in office (việc không còn người xử lý). */
export interface Stalled {
  /** The line; absent where the document as a whole waits. */
  line?: LineId;
  /** Whose it is; absent for the clerks. */
  seat?: Seat;
  /** The seat as people name it. */
  name: string;
  /** Who can give it to somebody else, and by which command; at most twenty. */
  movers: Mover[];
  /** The superior agency, where nobody here can: the agency has no head, and it is for them to see to it. */
  superior?: string;
}

/** A document that does not move, since nobody is in office for some of its work (văn bản bị ách tắc). */
export interface StalledDocument {
  /** The document. */
  document: DocumentId;
  /** `incoming` or `outgoing`. */
  machine: string;
  /** Where it is. */
  phase: Phase;
  /** Abstract. */
  subject: string;
  /** What waits for nobody, and who can give it to somebody else. */
  work: Stalled[];
}

/** A dossier whose maker is no longer in office (hồ sơ không còn người lập). */
export interface StalledDossier {
  /** The dossier. */
  dossier: DossierId;
  /** Number and symbol, for example `01.TCCB`. */
  notation: string;
  /** Title. */
  title: string;
  /** Who made it, and who can hand it over to somebody else. */
  work: Stalled[];
}

/**
 * Open the envelope and stamp it (bóc bì, đóng dấu ĐẾN; paper, Art. 21.1.b). Refusals: `not_clerk`,
 * `paper_only`, `mail_not_opened`, `nothing_waiting`, `wrong_phase`.
 */
export type Stamp = Record<string, never>;

/** The envelope was opened and stamped ĐẾN. */
export type Stamped = Record<string, never>;

/** How a piece of work stands against its due date. */
export interface Standing {
  /** Its one class. */
  class: Timeliness;
  /** The class in words. */
  label: Text;
  /**
   * Whether it is past its due date, or was when it ended: kept as a fact where it ended without
   * a result, or was given more time only after its due date.
   */
  late: boolean;
  /** The due date with its pauses. */
  due?: Due;
}

/**
 * Take the work on a line up (nhận xử lý; routing P07). Refusals: `not_your_line`, `ambiguous_authority`,
 * `line_not_found`, `line_closed`, `line_on_hold`, `line_already_started`, `not_lead`,
 * `entry_not_completed`, `not_handed_over`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface Start {
  /** The line. */
  line: LineId;
}

/** Whether a command is possible. */
export type Status =
  | "allowed"
  | "needs_input"
  | "denied";

/** Status of a document at one recipient, as the national exchange axis reports it. */
export type StatusCode =
  | "01"
  | "02"
  | "03"
  | "04"
  | "05"
  | "06"
  | "13"
  | "15"
  | "16";

/** What a status message did to the delivery (property L15). */
export type StatusEffect =
  | "advanced"
  | "late"
  | "repeated"
  | "not_allowed";

/** A status message about one recipient. */
export interface StatusReport {
  /** Code. */
  code: StatusCode;
  /** Time stamp of the message. */
  at: Instant;
}

/** A step: a node of the template once it was reached. */
export interface Step {
  /** Counted inside the document. */
  id: StepId;
  /** Node of the template; absent for assignments. */
  node?: NodeKey;
  /** State. */
  state: StepState;
}

/**
 * A step of a routing instance (bước).
 *
 * Counted from 1 inside the document, so that `decide` needs no source of ids.
 */
export type StepId = number;

/** State of a step. */
export type StepState =
  | "current"
  | "completed"
  | "skipped"
  | "cancelled";

/**
 * Name of a stream of an agency: `incoming:<uuid>`, `outgoing:<uuid>`, `dossier:<uuid>`,
 * `series:<key>:<year>`, `grants`, `seal`, `audit`. It says which machine folds the stream, and is
 * in the hash of the first record.
 */
export type Stream = string;

/** What is wrong with a written number and symbol (Appendix I, II.3; Appendix III). */
export type SymbolFault =
  | "blank"
  | "no_slash"
  | "two_slashes"
  | "number"
  | "padding"
  | "no_hyphen"
  | "group"
  | "too_long"
  | "abbreviation"
  | "organization"
  | "no_symbol"
  | "look_alike"
  | "small_letter";

/**
 * Take the next number for a document that is kept elsewhere (cấp số, Art. 15.1 and 16; routing P33), with
 * the day of the command. The desk's own documents take theirs by `register` and `assign_number`.
 * Refusals: `not_clerk`, `unknown_series` (also for a series of arrivals or copies: arrivals follow the
 * order of receipt, Art. 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`,
 * `moment_far_ahead`, `year_to_come`, `year_over`.
 */
export interface TakeNumber {
  /** The document. */
  document: DocumentId;
  /** The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`). */
  confirm_time?: boolean;
}

/**
 * Take a document out (loại bản trùng, bản nháp; Art. 29.4). Refusals: `dossier_not_open`,
 * `dossier_transferred`, `not_dossier_maker`, `document_not_in_dossier`.
 */
export interface TakeOut {
  /** Document. */
  document: DocumentId;
  /** Why. */
  cause: TakeOutCause;
}

/** Why a document is taken out (lý do loại khỏi hồ sơ; Art. 29.4). */
export type TakeOutCause =
  | "duplicate"
  | "draft"
  | "misplaced";

/** A status message that came in. */
export interface TakeStatusQuery {
  /** Who sent it. */
  side: Side;
  /** The message. */
  report: StatusReport;
  /** How far the delivery is; by default nothing has been reported yet. */
  delivery?: Delivery;
}

/**
 * A number taken from a series. It stands in the document's event; the series' own event is
 * derived from it, and both are stored in one transaction.
 */
export interface Taken {
  /** Series. */
  series: SeriesKey;
  /** Year of the date, in the agency's time. */
  year: number;
  /** Number, from 1. */
  number: number;
  /** Date that the number carries. */
  date: DayText;
  /** Whether it was held for the document before. */
  reserved?: boolean;
}

/** A document was taken out (đã loại). */
export interface TakenOut {
  /** Document. */
  document: DocumentId;
  /** Why. */
  cause: TakeOutCause;
}

/** What a status message did. */
export interface TakenStatus {
  /** What it did. */
  effect: StatusEffect;
  /** How far the delivery is now. */
  delivery: Delivery;
}

/** A route of outgoing documents: nodes in sequence (quy trình). */
export interface Template {
  /** Key. */
  key: TemplateKey;
  /** Name. */
  name: string;
  /** Document types that take this route when the draft names none. */
  types: DocumentType[];
  /** Nodes in order; a node without resolved lines (no co-units named) is skipped visibly. */
  nodes: Node[];
}

export type TemplateKey = string;

/** One text in both languages. */
export interface Text {
  /** Tiếng Việt. */
  vi: string;
  /** English. */
  en: string;
}

/** A text during `[from, until)`. */
export interface TextPeriod {
  /** The text. */
  text: string;
  /** First day; absent where it always held. */
  from?: DayText;
  /** First day on which it no longer holds; absent while it does. */
  until?: DayText;
}

/** How a piece of work stands against its due date (P28): every line has exactly one. */
export type Timeliness =
  | "in_time"
  | "overdue"
  | "done_on_time"
  | "done_late"
  | "closed_without_result";

/** A piece of work with its due date. */
export interface TimelinessQuery {
  /** When the work began. */
  since: Instant;
  /** When it is due, pauses not counted; absent if nothing was set, and then it is never late. */
  due?: Due;
  /** The due date that had passed when more time was given: it was late, whatever `due` says now. */
  missed?: Due;
  /** When it ended; absent while it is open. */
  ended?: Instant;
  /** Whether it ended without a result: recalled, transferred, closed with its parent. */
  without_result?: boolean;
  /**
   * The times during which the clock stood still, in order of their beginning; what is due at once
   * has none.
   */
  pauses?: Pause[];
  /** The moment that is asked about. */
  at: Instant;
}

/** One line of power and title (quyền hạn, chức vụ) in its parts. */
export interface TitleLine {
  /** `TM.`, `Q.`, `KT.`, `TL.` or `TUQ.`; none before the signer's own title. */
  prefix?: string;
  /** Title, or name of the collective after `TM.`, in capitals. */
  title: string;
}

/** Somebody was named to track and urge. */
export interface TrackerAssigned {
  /** Who. */
  person: PersonId;
}

/**
 * A line of the book that tracks the handling of incoming documents (sổ theo dõi giải quyết văn bản
 * đến; Appendix IV): seven columns.
 */
export interface TrackingEntry {
  /** Số đến. */
  arrival_number?: number;
  /** Tên loại (column 2). */
  type_name?: string;
  /** Số, ký hiệu (column 2). */
  number_symbol?: string;
  /** Ngày, tháng (column 2). */
  document_date?: DayText;
  /** Tên cơ quan, tổ chức ban hành (column 2). */
  issuer?: string;
  /** Đơn vị hoặc người nhận. */
  to?: string;
  /** Thời hạn giải quyết. */
  deadline?: DayText;
  /** Tiến độ giải quyết. */
  progress?: string;
  /** Số, ký hiệu văn bản trả lời. */
  reply?: string;
  /** Ghi chú. */
  note?: string;
}

/**
 * Give a person's open work to another, opened or not (chuyển người xử lý, bàn giao công việc; routing
 * P10, P34): the new holder has its role and term. By the holder and who answers for their unit, or for
 * that of their last day, within the unit; by who gave the work; by who directs, to anybody. Who is
 * gone passes the tracking on with it. Refusals: `not_person_line`, `nothing_waiting`,
 * `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`, `already_holder`, `role_twice`,
 * `unknown_person`, `seat_vacant`, `not_in_unit`, `reason_too_short`, `line_not_found`, `line_closed`,
 * `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
 */
export interface Transfer {
  /** The person's line. */
  line: LineId;
  /** Who goes on with it. */
  to: PersonId;
  /** Why. */
  reason: string;
}

/**
 * Hand the closed dossier to the archive (nộp lưu, Art. 30.3). Refusals: `dossier_not_open`,
 * `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `transfer_papers_missing`.
 */
export interface TransferDossier {
  /** Copies of the list of files (mục lục hồ sơ): two on paper, each side keeps one. */
  lists?: number;
  /** Copies of the hand-over minutes (biên bản giao nhận): two on paper. */
  minutes?: number;
}

/** A file to be transferred to the agency's archive. */
export interface TransferDueQuery {
  /** Kind of file. */
  file_kind: FileKind;
  /** The day on which the work ended; for basic construction that of final settlement. */
  since: DayText;
  /** The rule set; by default that in force on that day, which a dossier follows too. */
  rule_set?: RuleSetId;
}

/**
 * Give an open line of the route to another person (chuyển người xem xét; routing P10, P34): by who
 * holds it, by who answers for the unit of a person who holds it, within the unit; by who directs, to
 * anybody, of a vacant post too. A format check goes to somebody assigned to such checks (Art. 12.2). The
 * check of the content, approval and signature are not passed on: another drafter or signer is named.
 * Refusals: `duty_line`, `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`,
 * `already_holder`, `role_twice`, `unknown_person`, `not_in_unit`, `not_format_checker`,
 * `reason_too_short`, `line_not_found`, `line_closed`, `frozen`, `wrong_phase`.
 */
export interface TransferReview {
  /** The line. */
  line: LineId;
  /** Who goes on with it. */
  to: PersonId;
  /** Why. */
  reason: string;
}

/** It went to the archive (đã nộp lưu). */
export type Transferred = Record<string, never>;

/** What the law says of a document type. */
export interface TypeInfo {
  /** Key. */
  document_type: DocumentType;
  /** Name in both languages. */
  name: Text;
  /** Name as printed on the document. */
  printed_name: string;
  /** Abbreviation in the symbol (Appendix III, table I); none for công văn and thư công. */
  abbreviation: string | null;
  /** Number of the layout template (Appendix III). */
  template: string | null;
}

/** Every type that no other series of the register names. */
export interface TypeSelectionAll {
  type: "all";
}

/** These types. */
export interface TypeSelectionOnly {
  type: "only";
  data: DocumentType[];
}

/** Types that a series numbers. */
export type TypeSelection =
  | TypeSelectionAll
  | TypeSelectionOnly;

/** A unit (đơn vị). */
export interface Unit {
  /** Key. */
  key: UnitId;
  /** Name. */
  name: DatedText;
  /** Abbreviation in the symbol of a công văn, for example `VX`. */
  symbol: DatedText;
  /** The unit it belongs to. */
  parent?: UnitId;
  /** First day; absent where it always was. */
  from?: DayText;
  /** First day on which it is no more (giải thể, sáp nhập); absent while it is. */
  until?: DayText;
  /** The unit that takes over its work from that day on (đơn vị tiếp nhận). */
  successor?: UnitId;
}

export type UnitId = string;

/**
 * Take over the sender's update (cập nhật theo yêu cầu của nơi gửi; routing P18): the data of the document
 * are those that the sender states now, number and work go on. The sender is then told (status 15).
 * Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `never_received`, `register_of_secrets`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface UpdateBySender {
  /** Who asks, as the message names it: identifier or name. */
  sender: string;
  /** The data as they now are, all of them. */
  metadata: MetadataInput;
}

/** An update was sent. */
export interface UpdateSent {
  /** What was wrong. */
  reason: string;
  /** Identifiers of the recipients that are asked. */
  recipients: string[];
}

/** The sender's update was taken over. */
export interface UpdatedBySender {
  /** The data as they now are. */
  metadata: Metadata;
}

/**
 * Remind the holder of an open line of the work (đôn đốc, Art. 24.1; routing P29): by who directs the
 * document, the person named to track it, or who gave the line. It is numbered on its line, counts as
 * unread until the holder opens the line again, and is never edited. Refusals: `not_urging`,
 * `nothing_waiting`, `line_not_found`, `line_closed`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface Urge {
  /** The line whose holder is urged. */
  line: LineId;
  /** How. */
  kind: UrgingKind;
  /** What is said. */
  text?: string;
}

/** The holder of a line was urged. */
export interface Urged {
  /** The line. */
  line: LineId;
  /** Counted on the line, from 1. */
  number: number;
  /** How. */
  kind: UrgingKind;
  /** Who urged. */
  by: PersonId;
  /** What is said. */
  text?: string;
}

/**
 * Urgency (mức độ khẩn): Article 4.2.c and Appendix I, III.2.b of Decree 30/2020/NĐ-CP; the timed
 * level exists only in the exchange format.
 */
export type Urgency =
  | "thuong"
  | "khan"
  | "thuong_khan"
  | "hoa_toc"
  | "hoa_toc_hen_gio";

/** The signer decided the urgency. */
export interface UrgencyDecided {
  /** Level. */
  urgency: Urgency;
}

/** Stamp and codes of an urgency. */
export interface UrgencyMark {
  /** Name in both languages. */
  name: Text;
  /** Width and height of the stamp in millimetres; none where there is no stamp. */
  stamp_mm?: number[];
  /** Code of edXML's `Priority`, 0–4. */
  edxml_priority: number;
}

/** An urgency. */
export interface UrgencyMarkQuery {
  /** Level. */
  urgency: Urgency;
}

/** The drafter proposed another urgency. */
export interface UrgencyProposed {
  /** Level. */
  urgency: Urgency;
}

/** Somebody's reminder to the holder of a line (đôn đốc): never edited, never taken back. */
export interface Urging {
  /** The line. */
  line: LineId;
  /** Counted on the line, from 1. */
  number: number;
  /** How. */
  kind: UrgingKind;
  /** Who urged. */
  by: PersonId;
  /** When. */
  at: Instant;
  /** Whether the holder has opened the line since. */
  read?: boolean;
}

/** How somebody is urged (hình thức đôn đốc; routing P29). */
export type UrgingKind =
  | "reminder"
  | "criticism"
  | "call_to_account";

/** What was read and what is wrong with it. */
export interface VerifyReport {
  /** Streams followed. */
  streams: number;
  /** Records read. */
  records: number;
  /** Numbers given in all series. */
  numbers: number;
  /** Commands acknowledged: one that moves a series too counts once. */
  commands: number;
  /** Attachments read. */
  blobs: number;
  /**
   * Whether heads from outside were compared. If not, a tail that was rewritten as a whole
   * cannot be found.
   */
  external_heads: boolean;
  /** Everything that is wrong, in the order of the streams. */
  faults: HistoryFault[];
}

/** A row of a read model that is not what the records make of it. */
export interface ViewRow {
  /** Table, for example `incoming_register`. */
  table: string;
  /** Names and values of the key, but for the agency. */
  key: { [key: string]: string };
  /** In what it differs. */
  difference: RowDifference;
}

/**
 * Make a signed document void before it is issued (hủy trước khi phát hành; routing P19): it ends
 * here, and its number, if it has one, stays empty for ever. Refusals: `not_signer_or_head`,
 * `reason_too_short`, `state_secret_on_network`, `wrong_phase`, `frozen`.
 */
export interface Void {
  /** Why. */
  reason: string;
}

/** A reservation that was not used in time. */
export interface VoidCauseReservationExpired {
  type: "reservation_expired";
}

/** As somebody stated. */
export interface VoidCauseStated {
  type: "stated";
  data: string;
}

/** Its document was made void before it was issued (routing P19, P33). */
export interface VoidCauseWithDocument {
  type: "with_document";
  data: DocumentId;
}

/** Why a number is void. */
export type VoidCause =
  | VoidCauseReservationExpired
  | VoidCauseStated
  | VoidCauseWithDocument;

/**
 * Give a held number up (hủy số; routing P33): it stays empty. Refusals: `not_clerk`, `unknown_series`,
 * `fact_missing`, `reservation_not_found`, `reservation_expired`, `number_on_document`, `field_missing`,
 * `state_secret_on_network`.
 */
export interface VoidNumber {
  /** Number. */
  number: number;
  /** Why. */
  reason: string;
}

/** It was made void before the issue, and its number with it. */
export interface Voided {
  /** Why. */
  reason: string;
  /** The number that stays empty, if one was given. */
  number?: Taken;
}

/**
 * Release a co-handler from contributing (miễn phối hợp; routing P07): their line ends as waived, not as
 * unfinished, and no longer keeps the lead from reporting (`completes_when` of the profile). The lead on
 * the same level does it, or who directs. A line below a unit that passed its work on names the unit's
 * share. Refusals: `not_co_handler`, `not_your_line`, `ambiguous_authority`, `reason_too_short`,
 * `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
 * `state_secret_on_network`, `wrong_phase`.
 */
export interface Waive {
  /** The co-handler's line. */
  line: LineId;
  /** Why. */
  reason: string;
}

/** Something people should be told about an accepted command. */
export interface Warning {
  /** Stable code. */
  code: string;
  /** Where the warning comes from. */
  article: string;
  /** One sentence. */
  message: Text;
}

/** A document to be signed. */
export interface WhoCanSignQuery {
  /** Type of the document. */
  document_type: DocumentType;
  /** Field or matter of the document. */
  field?: string;
  /** When. */
  at: Instant;
}

/**
 * Withdraw the issued document (thu hồi, Art. 18.4; routing P18, P19): it and its metadata freeze, its
 * number stays used. Another document may take its place (thay thế). Refusals: `not_signer_or_head`,
 * `reason_too_short`, `replaces_itself`, `replacement_circle`, `state_secret_on_network`,
 * `frozen`, `wrong_phase`.
 */
export interface Withdraw {
  /** Why. */
  reason: string;
  /** The outgoing document that takes its place (văn bản thay thế). */
  replaced_by?: DocumentId;
}

/**
 * Take the own check or approval back (rút lại ý kiến kiểm tra, duyệt; routing P19), as long as it is
 * the last one that was given and nobody has opened what came after it: it falls, what came after it
 * ends, and it is asked again. Refusals: `not_latest_checker`, `already_opened`,
 * `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
 */
export interface WithdrawApproval {
  /** Why. */
  reason: string;
}

/** It was withdrawn and is frozen with its metadata. */
export interface Withdrawn {
  /** Why. */
  reason: string;
  /** The outgoing document that takes its place. */
  replaced_by?: DocumentId;
}

export interface WorkLineData {
  /** The line. */
  line: LineId;
  /** Whose it is. */
  seat: Seat;
  /** Role. */
  role: Role;
  /** Legal duty that it carries. */
  duty?: LegalDuty;
  /** Ready, in progress, or on hold. */
  state: LineState;
  /** First opening. */
  opened?: Opened;
}

/** A line of the routing. */
export interface WorkLine {
  type: "line";
  data: WorkLineData;
}

export interface WorkReplyWithdrawnData {
  /** The reply. */
  reply: DocumentId;
}

/** The reply was withdrawn and no other answers the document: it is reopened, or answered again. */
export interface WorkReplyWithdrawn {
  type: "reply_withdrawn";
  data: WorkReplyWithdrawnData;
}

/** The next step is the clerks' (văn thư). */
export interface WorkClerk {
  type: "clerk";
}

/** The draft is with its drafter. */
export interface WorkDrafter {
  type: "drafter";
}

/** A returned draft is with the head of the drafting unit (Art. 10.3). */
export interface WorkUnitHead {
  type: "unit_head";
}

/** What waits for a person. */
export type Work =
  | WorkLine
  | WorkReplyWithdrawn
  | WorkClerk
  | WorkDrafter
  | WorkUnitHead;

/** Somebody else goes on with the work of a line. */
export interface WorkTransferred {
  /** The line of whose work it was. */
  line: LineId;
  /** Whose it was. */
  from: PersonId;
  /** Who goes on with it. */
  to: PersonId;
  /** Why. */
  reason: string;
  /** Whether they also track the document from now on. */
  tracking?: boolean;
}

/** A make-up day (ngày làm bù). */
export interface WorkedDay {
  /** The day. */
  date: DayText;
  /** Its weekday, as a check. */
  weekday?: string;
  /** The day off it makes up for. */
  swapped_with?: DayText;
  /** Letter that says so. */
  basis?: string;
}

/**
 * Working hours (giờ làm việc), minutes after midnight. Default 7:30–12:00 and 13:30–17:00.
 *
 * Daily hours are set locally; no statute names them. The end of the morning is also the moment
 * that "buổi sáng" means (Decision 28/2018/QĐ-TTg, Art. 6).
 */
export interface WorkingTime {
  /** Opening, minutes after midnight. */
  opens: number;
  /** End of the morning. */
  morning_ends: number;
  /** Begin of the afternoon. */
  afternoon_begins: number;
  /** Closing. */
  closes: number;
}

/**
 * How much work each unit and each person has (tình hình xử lý công việc theo đơn vị, cá nhân). Work that
 * several share counts for each: that of a post for all its holders, that of a unit for those who answer for
 * it. Work of a person and of a post is their unit's too. What others do under a grant of cover stays work of
 * who gave it; what waits for the work of others, and what only informs, counts for nobody.
 */
export interface Workload {
  /** By unit, those with work only. */
  units: Load[];
  /** By person, those with work only; who has left and still has some is among them. */
  persons: Load[];
}

/** A number and symbol as written. */
export interface WrittenNumber {
  /** Number. */
  number: number;
  /** Symbol. */
  symbol: string;
  /** Both, for example `07/QĐ-SNV`. */
  text: string;
  /** The whole line, for example `Số: 07/QĐ-SNV`. */
  line: string;
}

/** A signature block, and the power under which it is written. */
export interface WrittenSignature {
  /** The block. */
  block: SignatureBlock;
  /** The power. */
  power: SigningPower;
}

/** An ĐẾN stamp as written. */
export interface WrittenStamp {
  /** Its lines from top to bottom. */
  lines: string[];
  /** Width and height in millimetres. */
  size_mm: number[];
}

/** The days off and make-up days of one year. */
export interface YearData {
  /** The year, 1900–2199. */
  year: number;
  /** How far it has been announced. */
  status: YearStatus;
  /** Letters and notices it follows. */
  source?: string;
  /** Number of working days, as a check. */
  working_days?: number;
  /** Days off; weekends need not be listed. */
  closed: ClosedDay[];
  /** Saturdays and Sundays that are worked (làm bù). */
  worked?: WorkedDay[];
}

/** How far a year has been announced. */
export type YearStatus =
  | "not_announced"
  | "proposed"
  | "partly_announced"
  | "announced";
