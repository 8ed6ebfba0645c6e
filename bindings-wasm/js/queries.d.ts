// Written by `cargo xtask generate`; not to be edited. One method for each question.

import type { At } from "./api.js";
import type * as types from "./types.js";

/**
 * What a desk answers without a document. Nothing changes. Each throws `InvalidInput` with every
 * fault of its arguments, and `Refused` where its description names refusals.
 */
export declare class Queries {
  /**
   * Number and symbol of a document (số, ký hiệu; Appendix I, II.3), and the whole line; none
   * where no symbol can be formed. `organization` is by default the agency's own abbreviation.
   */
  numberSymbol(args: { document_type: types.DocumentType; number: number; unit_or_field?: string | undefined; organization?: string | undefined }): types.WrittenNumber | null;

  /** Number and symbol of a copy (Appendix III, form 3.1). */
  copySymbol(args: { copy: types.CopyKind; number: number; organization?: string | undefined }): types.WrittenNumber | null;

  /**
   * What is wrong with a written number and symbol (Appendix I, II.3; Appendix III); nothing if it
   * is well formed. The abbreviation of the agency is compared only if `organization` is given.
   */
  checkNumberSymbol(args: { text: string; document_type: types.DocumentType; organization?: string | undefined }): types.NumberSymbolFlaw[];

  /**
   * What is wrong with the written number and symbol of a copy (Appendix I, part II, II.1; Appendix
   * III, form 3.1); nothing if it is well formed. The abbreviation of the agency is compared only if
   * `organization` is given.
   */
  checkCopySymbol(args: { text: string; copy: types.CopyKind; organization?: string | undefined }): types.NumberSymbolFlaw[];

  /** A document type (tên loại văn bản; Art. 7, Appendix III): printed name and abbreviation. */
  documentType(args: { document_type: types.DocumentType }): types.TypeInfo;

  /**
   * Place and date as they are written (địa danh và thời gian ban hành; Appendix I, II.4).
   * `place` is by default the agency's own.
   */
  dateLine(args: { day: types.DayText; place?: string | undefined }): string;

  /** Place and date in their parts, each as it is written. */
  dateLineParts(args: { day: types.DayText; place?: string | undefined }): types.DateLine;

  /** The lines below `Nơi nhận:` (box 9b), each with its sign at the end, last `Lưu: VT, …`. */
  recipientLines(args: { lines: string[]; kept_by?: string[] | undefined }): string[];

  /** The ĐẾN stamp (Appendix IV): its lines and size. */
  arrivalStamp(args?: { number?: number | undefined; date?: types.DayText | undefined; passed_to?: string | undefined; dossier?: string | undefined }): types.WrittenStamp;

  /** The parts of the line in box 14 of an electronic copy: kind, agency, day, time. */
  copyNote(args: { copy: types.CopyKind; at?: At | undefined }): string[];

  /** The boxes of the layout and their letters (thể thức; Appendix I). */
  layoutBoxes(args?: {  }): types.BoxInfo[];

  /**
   * What is wrong with a written date line (Appendix I, II.4); nothing if it is well formed. The
   * place is compared only if `place` is given.
   */
  checkDateLine(args: { text: string; place?: string | undefined }): types.DateLineFlaw[];

  /**
   * The number that the next document of a series gets (số kế tiếp; Art. 15.1); nothing is used
   * up. Refusals: `fact_missing`, `number_out_of_range`.
   */
  nextNumber(args: { series: types.SeriesKey; year: number }): number;

  /** What people should be told about the agency's profile: series that print alike. */
  profileWarnings(args?: {  }): types.Warning[];

  /**
   * The reservations of a series that may still be used without breaking the order of dates (số
   * đang giữ chỗ).
   */
  reservations(args: { series: types.SeriesKey; at?: At | undefined }): types.Reservation[];

  /**
   * What an audit of a series finds (kiểm tra số bỏ trống): gaps, numbers held twice, dates out of
   * order. Void, reserved and imported numbers are no gaps.
   */
  auditSeries(args: { series: types.SeriesKey; year: number; held: types.HeldNumber[]; at?: At | undefined }): types.GapAudit;

  /** Gaps, duplicates and dates out of order in the numbers of an older register (nhập số cũ). */
  formerNumbers(args: { year: number; numbers: types.FormerNumber[]; at?: At | undefined }): types.Import;

  /** What a person may sign as (thẩm quyền ký; Art. 13), and why other ways are closed. */
  signingPowers(args: { person: types.PersonId; document_type: types.DocumentType; field?: string | undefined; at?: At | undefined }): types.SigningPowers;

  /**
   * The power under which a person signs: the one named (`KT.` also stands for `TM.+KT.`), or the
   * only one. Refusals: `no_signing_power`, `capacity_not_held`, `ambiguous_authority` and what
   * other ways lack.
   */
  signingPower(args: { person: types.PersonId; document_type: types.DocumentType; field?: string | undefined; capacity?: string | undefined; at?: At | undefined }): types.SigningPower;

  /**
   * The signature block (quyền hạn, chức vụ, họ tên; Appendix I, II.7) under that power. Refusals
   * as for the power.
   */
  signatureBlock(args: { person: types.PersonId; document_type: types.DocumentType; field?: string | undefined; capacity?: string | undefined; at?: At | undefined }): types.WrittenSignature;

  /**
   * Everybody with the power to sign such a document, and everybody who almost has it, with what
   * is missing (Art. 13).
   */
  whoCanSign(args: { document_type: types.DocumentType; field?: string | undefined; at?: At | undefined }): types.Signatory[];

  /** The latest moment that the law sets for an act (thời hạn). */
  deadline(args: { act: types.LegalAct; urgency?: types.Urgency | undefined; at?: At | undefined }): types.Deadline;

  /**
   * The latest moment for the handling of an incoming document (thời hạn giải quyết, Art. 24.2):
   * urgent at once, else as directed, else as the working regulation says.
   */
  handlingDeadline(args?: { urgency?: types.Urgency | undefined; directed?: types.DayText | undefined; regulation_days?: number | undefined; at?: At | undefined }): types.Deadline;

  /**
   * The last day on which a state secret is protected (thời hạn bảo vệ; Law 29/2018/QH14, Art.
   * 19); none for what is not secret.
   */
  secrecyEnd(args: { secrecy: types.Secrecy; since: types.DayText }): types.Deadline;

  /**
   * The last day on which a file goes to the agency's archive (hạn nộp lưu; Art. 30.2, Law
   * 33/2024/QH15).
   */
  transferDue(args: { file_kind: types.FileKind; since: types.DayText; rule_set?: types.RuleSetId | undefined }): types.Deadline;

  /** The latest year of transfer to an archive (năm nộp lưu muộn nhất; Law 33/2024/QH15). */
  latestTransferYear(args: { target: types.ArchiveTarget; since: number }): number;

  /**
   * How a piece of work stands against its due date (trong hạn, quá hạn, hoàn thành đúng hạn, hoàn
   * thành quá hạn, kết thúc không có kết quả), pauses taken out: every piece has exactly one class.
   */
  timeliness(args: { since: types.Instant; due?: types.Due | undefined; missed?: types.Due | undefined; ended?: types.Instant | undefined; without_result?: boolean | undefined; pauses?: types.Pause[] | undefined; at?: At | undefined }): types.Standing;

  /**
   * The registered document that the given one may repeat (báo trùng; Appendix VI, III.1.h): an
   * alarm, not a refusal.
   */
  findDuplicate(args: { registered: types.Fingerprint[]; document: types.Fingerprint }): types.Duplicate | null;

  /**
   * The folded keys by which a host finds a document again in its own database (khóa tra cứu): what
   * may be the same shares one of them, and `find_duplicate` decides. Kept with their version.
   */
  duplicateKeys(args: { document: types.Fingerprint }): types.DuplicateKeys;

  /**
   * Whether two documents may be the same (báo trùng; Appendix VI, III.1.h), and whether they also
   * say the same.
   */
  sameDocument(args: { known: types.MetadataInput; document: types.MetadataInput }): types.SameDocument;

  /** Title and headings of a register (mẫu sổ; Appendices IV, V). */
  registerColumns(args: { register: types.RegisterForm }): types.RegisterColumns;

  /** Which register a document is entered in (Art. 16.3, 22.4). */
  registerOf(args: { direction: types.Direction; secrecy?: types.Secrecy | undefined }): types.RegisterBook;

  /** A line of the incoming register (Appendix IV): its ten cells. */
  incomingRow(args: { entry: types.IncomingEntry }): (types.Cell | null)[];

  /** A line of the outgoing register (Appendix IV): its ten cells. */
  outgoingRow(args: { entry: types.OutgoingEntry }): (types.Cell | null)[];

  /** A line of any of the five registers of Appendix IV. */
  registerRow(args: { entry: types.RegisterEntry }): (types.Cell | null)[];

  /** The input fields of a record (trường thông tin; Appendix VI, part II). */
  dataFields(args: { record: types.DataRecord }): types.DataFieldInfo[];

  /** Stamp and codes of an urgency (mức độ khẩn; Appendix I, III.2.b). */
  urgencyMark(args: { urgency: types.Urgency }): types.UrgencyMark;

  /** The secrecy for which a printed mark stands (độ mật); none if it is no such mark. */
  secrecyOfMark(args: { mark: string }): types.Secrecy | null;

  /** Whether mail must be registered at the clerk's desk (Art. 21.1.b). */
  registrationRequired(args: { addressed_to: types.AddressedTo; handed_back?: boolean | undefined }): boolean;

  /** Whether units and persons are bound to handle a document (Art. 22.1). */
  dutyToHandle(args: { registered: boolean; separately_registered_kind?: boolean | undefined }): boolean;

  /** What the receiver of a recall notice must do (Art. 18.4). */
  recallDuties(args: { medium: types.Medium }): types.RecallDuty[];

  /** Numbers and symbols of all files of a list, in order (số, ký hiệu hồ sơ; Appendix V, I). */
  fileSymbols(args: { headings: types.Heading[]; numbering: types.FileNumbering }): string[];

  /** Whether a file goes to the archive (nộp lưu, Art. 31.3.c). */
  mustTransfer(args: { retention: types.Retention }): boolean;

  /** What has to be done when a file is closed (kết thúc hồ sơ, Art. 29.4). */
  closingDuties(args: { medium: types.Medium; retention: types.Retention }): types.ClosingDuties;

  /**
   * Reads an identifier of an agency (mã định danh điện tử; Decision 20/2020/QĐ-TTg, QCVN
   * 102:2016/BTTTT); none if it is malformed.
   */
  agencyCode(args: { code: string }): types.AgencyCodeInfo | null;

  /**
   * Whether an identifier is this agency's (mã của cơ quan mình), in whatever form: whether a message
   * is for it.
   */
  isOurCode(args: { code: string }): boolean;

  /** Whether two identifiers name one agency (cùng một cơ quan), whatever their generation. */
  sameAgency(args: { code: string; other: string }): boolean;

  /** Which identifier stays after a merger, and which are closed (sáp nhập). */
  resolveMerger(args: { old_units: types.OldUnit[]; new_unit_name: string }): types.Merger;

  /**
   * Takes a status message in: what it does to the delivery, and how far that then is. Refusals:
   * `status_wrong_side`, `status_not_senders`, `status_not_allowed`.
   */
  takeStatus(args: { side: types.Side; report: types.StatusReport; delivery?: types.Delivery | undefined }): types.TakenStatus;
}
