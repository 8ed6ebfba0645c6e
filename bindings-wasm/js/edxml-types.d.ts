// Written by `cargo xtask generate`; not to be edited.

/** A calendar day, `2026-11-21`. */
export type DayText = string;

/** An attached file as it is known before it is unpacked. */
export interface AttachmentHead {
  /**
   * The name under which it may be kept: that of the message without folders and without what
   * deceives or what a file system refuses.
   */
  name: string;
  /** Media type by its extension. */
  media_type: string;
  /** What the message says about it. */
  description?: string;
}

/** What a message says of an attached file, `Attachment` (*tệp đính kèm*; SPEC §6.2), without its bytes. */
export interface AttachmentInfo {
  /** Id, with however many `cid:` it came. */
  content_id?: string;
  /** File name with extension, `AttachmentName`. */
  name?: string;
  /** Description. */
  description?: string;
  /** `FieldName`; known to the official library only. */
  field_name?: string;
  /** `MimeType`; known to the official library only. */
  mime_type?: string;
  /** `Format`; overrides the name's extension. */
  format?: string;
  /** How the bytes are packed, not a media type; missing means `application/zip`. */
  content_type?: string;
}

/** What unpacking an attached file found. */
export interface AttachmentLook {
  /** Bytes of the file. */
  size: number;
  /** SHA-256 of the file. */
  sha256: Digest;
  /** How it was packed. */
  packing: Packing;
}

/** Another text, as it came; read, never written. */
export interface BusinessKindUnknown {
  unknown: string;
}

/** Kind of exchange, `BussinessDocType` (*loại nghiệp vụ*; SPEC §3.6). */
export type BusinessKind =
  | "new"
  | "revocation"
  | "update"
  | "replacement"
  | BusinessKindUnknown;

/** `Bussiness` (*thông tin nghiệp vụ*; SPEC §3.6, §5), spelt as the format spells it. */
export interface Bussiness {
  /** The document updated, sometimes the one revoked; without meaning for a new document. */
  document_id?: ExchangeId;
  /** Kind of exchange. */
  kind: BusinessKind;
  /** `BussinessDocReason` (*lý do*). */
  reason?: string;
  /** 1 = a paper copy follows (*kèm bản giấy*), 0 = not. */
  paper?: number;
  /** `BussinessDocumentInfo`: what an update changed. */
  changes?: DocumentChange[];
  /** Documents replaced, of all `ReplacementInfoList`s. */
  replacements?: ReplacementInfo[];
  /** Who handled it. */
  staff?: StaffInfo[];
}

/** `Bussiness` (*thông tin nghiệp vụ*; SPEC §3.6, §5), spelt as the format spells it. */
export interface BussinessInput {
  /** The document updated, sometimes the one revoked; without meaning for a new document. */
  document_id?: ExchangeId;
  /** Kind of exchange. */
  kind?: BusinessKind;
  /** `BussinessDocReason` (*lý do*). */
  reason?: string;
  /** 1 = a paper copy follows (*kèm bản giấy*), 0 = not. */
  paper?: number;
  /** `BussinessDocumentInfo`: what an update changed. */
  changes?: DocumentChange[];
  /** Documents replaced, of all `ReplacementInfoList`s. */
  replacements?: ReplacementInfo[];
  /** Who handled it. */
  staff?: StaffInfo[];
}

/** Number and symbol, `Code` (*số, ký hiệu*; SPEC §3). */
export interface Code {
  /** `CodeNumber` (*số*): usually digits, not always. */
  number?: string;
  /** `CodeNotation` (*ký hiệu*), e.g. `VPCP-TTĐT`. */
  notation?: string;
}

/** A real day or time. */
export interface DatedDayKnown {
  known: DayText;
}

/** A text that is no real day or time in the format's form, as it came. */
export interface DatedDayUnreadable {
  unreadable: string;
}

/**
 * A day or a time of a message (SPEC §3.3): read, or kept as its text when it is none.
 *
 * A `NaiveDateTime` here is Viet Nam time (UTC+07:00), as the format names no zone.
 */
export type DatedDay =
  | DatedDayKnown
  | DatedDayUnreadable;

/** A real day or time. */
export interface DatedTimeKnown {
  known: string;
}

/** A text that is no real day or time in the format's form, as it came. */
export interface DatedTimeUnreadable {
  unreadable: string;
}

/**
 * A day or a time of a message (SPEC §3.3): read, or kept as its text when it is none.
 *
 * A `NaiveDateTime` here is Viet Nam time (UTC+07:00), as the format names no zone.
 */
export type DatedTime =
  | DatedTimeKnown
  | DatedTimeUnreadable;

/** SHA-256, hexadecimal */
export type Digest = string;

/** What an update changed, `BussinessDocumentInfo` (SPEC §5). */
export interface DocumentChange {
  /** 1 = the document's data changed, 0 = not. */
  document_info?: number;
  /** 1 = the list of receivers changed, 0 = not. */
  document_receiver?: number;
  /** Receivers taken off or added. */
  receivers?: ReceiverChange[];
}

/** A document message (*gói tin văn bản*; SPEC §3). Nothing is required for reading. */
export interface DocumentMessage {
  /** Sender, the issuing agency (*nơi gửi*). */
  from?: Organization;
  /** Receiving agencies (*nơi nhận điện tử*). */
  to?: Organization[];
  /** Identity on the axis (*mã định danh văn bản*). */
  document_id?: ExchangeId;
  /** Number and symbol (*số, ký hiệu*). */
  code?: Code;
  /** Place and day of issue (*địa danh, ngày ban hành*). */
  promulgation?: PromulgationInfo;
  /** Kind (*loại văn bản*). */
  document_type?: DocumentType;
  /** Subject (*trích yếu*). */
  subject?: string;
  /** Summary (*nội dung*). */
  content?: string;
  /** Signer (*người ký*). */
  signer?: SignerInfo;
  /** Reply expected by (*hạn trả lời*). */
  due_date?: DatedDay;
  /** Further information (*thông tin khác*). */
  other?: OtherInfo;
  /** Documents answered, or revoked (*văn bản liên quan*). */
  response_for?: ResponseFor[];
  /** Directive (*chỉ đạo*; SPEC §10.3): 0 none, 1 directive, 2 report on one. */
  steering_type: number;
  /** Printed lines of *Nơi nhận*; free text, not addressees. */
  to_places?: string[];
  /** `ResponseForTask/TaskCode`; known to the official library only. */
  response_tasks?: string[];
  /** `ApplicationType`; known to the official library only. */
  application_type?: string;
  /** Kind of exchange and hops (*vết chuyển văn bản*). */
  trace?: TraceHeaderList;
  /** Carried, not verified (*chữ ký số*). */
  signature?: Signature;
  /** List of files (*danh mục tệp*). */
  manifest?: Manifest;
  /** What is said of each attached file (*tệp đính kèm*). */
  attachments?: AttachmentInfo[];
}

/** A document message (*gói tin văn bản*; SPEC §3). Nothing is required for reading. */
export interface DocumentMessageInput {
  /** Sender, the issuing agency (*nơi gửi*). */
  from?: Organization;
  /** Receiving agencies (*nơi nhận điện tử*). */
  to?: Organization[];
  /** Identity on the axis (*mã định danh văn bản*). */
  document_id?: ExchangeId;
  /** Number and symbol (*số, ký hiệu*). */
  code?: Code;
  /** Place and day of issue (*địa danh, ngày ban hành*). */
  promulgation?: PromulgationInfo;
  /** Kind (*loại văn bản*). */
  document_type?: DocumentTypeInput;
  /** Subject (*trích yếu*). */
  subject?: string;
  /** Summary (*nội dung*). */
  content?: string;
  /** Signer (*người ký*). */
  signer?: SignerInfo;
  /** Reply expected by (*hạn trả lời*). */
  due_date?: DatedDay;
  /** Further information (*thông tin khác*). */
  other?: OtherInfoInput;
  /** Documents answered, or revoked (*văn bản liên quan*). */
  response_for?: ResponseFor[];
  /** Directive (*chỉ đạo*; SPEC §10.3): 0 none, 1 directive, 2 report on one. */
  steering_type?: number;
  /** Printed lines of *Nơi nhận*; free text, not addressees. */
  to_places?: string[];
  /** `ResponseForTask/TaskCode`; known to the official library only. */
  response_tasks?: string[];
  /** `ApplicationType`; known to the official library only. */
  application_type?: string;
  /** Kind of exchange and hops (*vết chuyển văn bản*). */
  trace?: TraceHeaderListInput;
  /** Carried, not verified (*chữ ký số*). */
  signature?: Signature;
  /** List of files (*danh mục tệp*). */
  manifest?: Manifest;
  /** What is said of each attached file (*tệp đính kèm*). */
  attachments?: AttachmentInfo[];
}

/** Kind of document, `DocumentType` (*loại văn bản*; SPEC §3, §10.1). Only the name is to be relied on. */
export interface DocumentType {
  /** `Type`; 2 when missing or not a number, as the official library reads it. */
  type_code: number;
  /** `TypeDetail`; absent when missing, not a number or -1. */
  detail?: number;
  /** `TypeName`, e.g. `Công văn`. */
  name?: string;
}

/** Kind of document, `DocumentType` (*loại văn bản*; SPEC §3, §10.1). Only the name is to be relied on. */
export interface DocumentTypeInput {
  /** `Type`; 2 when missing or not a number, as the official library reads it. */
  type_code?: number;
  /** `TypeDetail`; absent when missing, not a number or -1. */
  detail?: number;
  /** `TypeName`, e.g. `Công văn`. */
  name?: string;
}

/**
 * Identity of a document on the axis, `DocumentId` (*mã định danh văn bản*; SPEC §3.4).
 *
 * Opaque: compared exactly, never trimmed. Not the transport's id of one delivery.
 */
export type ExchangeId = string;

/**
 * Bounds on an incoming message (*giới hạn của gói tin*); each has its own error code.
 *
 * The format sets no limit (SPEC §6.4); these keep a hostile message from taking the whole machine.
 */
export interface Limits {
  /** Bytes of the whole file; beyond it `message_too_large`. Default 64 MiB. */
  message_bytes?: number;
  /** Bytes of one unpacked attachment; beyond it `attachment_too_large`. Default 256 MiB. */
  unpacked_attachment_bytes?: number;
  /** Attachments of a message; beyond it `too_many_attachments`. Default 500. */
  attachments?: number;
  /** Nested elements; beyond it `xml_too_deep`. Default 64. */
  xml_depth?: number;
  /** Bytes of one text or attribute, base64 not counted; beyond it `text_too_long`. Default 1 MiB. */
  text_bytes?: number;
  /** Elements and attributes of a message; beyond it `too_many_xml_nodes`. Default 500 000. */
  xml_nodes?: number;
}

/** `edXMLManifest` (*danh mục tệp*; SPEC §6.1): advisory, its content types are regularly wrong. */
export interface Manifest {
  /** Attribute `version`. */
  version?: string;
  /** `Reference`s. */
  references?: ManifestReference[];
}

/** A `Reference` of the manifest (SPEC §6.1). */
export interface ManifestReference {
  /** Id, with however many `cid:` it came. */
  content_id?: string;
  /** Content type. */
  content_type?: string;
  /** Description. */
  description?: string;
  /** File name, `AttachmentName`. */
  name?: string;
}

/** A document with its attachments (*văn bản*). */
export interface MessageDocument {
  type: "document";
  data: DocumentMessage;
}

/** A report on a document sent before (*trạng thái*). */
export interface MessageStatus {
  type: "status";
  data: StatusMessage;
}

/** A message of the axis (*gói tin edXML*; SPEC §2): a status when its header has a `StatusCode`, otherwise a document. */
export type Message =
  | MessageDocument
  | MessageStatus;

/** An agency, `From` or `To` (*cơ quan, tổ chức*; SPEC §3.1). */
export interface Organization {
  /** Agency code `OrganId` (*mã định danh*), see `agency_code_form`. */
  organ_id?: string;
  /** Superior body, `OrganizationInCharge` (*cơ quan chủ quản*). */
  in_charge?: string;
  /** Name, `OrganName` (*tên cơ quan*). */
  name?: string;
  /** Address, `OrganAdd` (*địa chỉ*). */
  address?: string;
  /** E-mail. */
  email?: string;
  /** Telephone, free text. */
  telephone?: string;
  /** Fax, free text. */
  fax?: string;
  /** Web site. */
  website?: string;
}

/**
 * Further information, `OtherInfo` (*thông tin khác*; SPEC §3.2). There is no secrecy element: classified documents do not
 * belong on the axis.
 */
export interface OtherInfo {
  /** Urgency (*độ khẩn*; SPEC §10.2): 0 normal, 1 khẩn, 2 thượng khẩn, 3 hoả tốc, 4 hoả tốc hẹn giờ; 0 when not a number. */
  priority: number;
  /** `SphereOfPromulgation` (*phạm vi lưu hành*), free text. */
  sphere?: string;
  /** `TyperNotation` (*ký hiệu người soạn thảo*). */
  typist?: string;
  /** `PromulgationAmount` (*số lượng bản phát hành*); 1 when missing or not a number. */
  copies: number;
  /** `PageAmount` (*số trang*); 1 when missing or not a number. */
  pages: number;
  /** `ReplyFors`; known to the official library only. */
  reply_fors?: string;
  /** `Direction`; known to the official library only, `false` when missing. */
  direction: boolean;
  /** `ReferenceCodes`; known to the official library only. */
  reference_codes?: string;
  /** Names of appendices (*phụ lục*). */
  appendixes?: string[];
}

/**
 * Further information, `OtherInfo` (*thông tin khác*; SPEC §3.2). There is no secrecy element: classified documents do not
 * belong on the axis.
 */
export interface OtherInfoInput {
  /** Urgency (*độ khẩn*; SPEC §10.2): 0 normal, 1 khẩn, 2 thượng khẩn, 3 hoả tốc, 4 hoả tốc hẹn giờ; 0 when not a number. */
  priority?: number;
  /** `SphereOfPromulgation` (*phạm vi lưu hành*), free text. */
  sphere?: string;
  /** `TyperNotation` (*ký hiệu người soạn thảo*). */
  typist?: string;
  /** `PromulgationAmount` (*số lượng bản phát hành*); 1 when missing or not a number. */
  copies?: number;
  /** `PageAmount` (*số trang*); 1 when missing or not a number. */
  pages?: number;
  /** `ReplyFors`; known to the official library only. */
  reply_fors?: string;
  /** `Direction`; known to the official library only, `false` when missing. */
  direction?: boolean;
  /** `ReferenceCodes`; known to the official library only. */
  reference_codes?: string;
  /** Names of appendices (*phụ lục*). */
  appendixes?: string[];
}

/** How the file was packed. */
export type Packing =
  | "plain"
  | "wrapped"
  | "wrapped_undeclared"
  | "zip_is_the_file";

/**
 * A point of the message, for people who look into the file.
 *
 * For messages in another encoding than UTF-8, `offset` counts in their UTF-8 form.
 */
export interface Position {
  /** Byte offset from 0. */
  offset: number;
  /** Line from 1. */
  line: number;
  /** Character in the line from 1. */
  column: number;
}

/** Place and day of issue, `PromulgationInfo` (*địa danh và ngày ban hành*; SPEC §3). */
export interface PromulgationInfo {
  /** Place of issue (*địa danh*). */
  place?: string;
  /** Day of issue (*ngày ban hành*). */
  date?: DatedDay;
}

/** What a message says and what is odd about it. */
export interface ReadMessage {
  /** What it says. */
  message: Message;
  /** What is odd about it, in the order of the message. */
  notices: Remark[];
  /** The attachments, still packed. */
  attachments: AttachmentHead[];
}

/** A receiver taken off the list or added, `Receiver` (SPEC §5). */
export interface ReceiverChange {
  /** Agency code. */
  organ_id?: string;
  /** 0 = taken off the list, 1 = added. */
  receiver_type?: number;
}

/**
 * A remark on a message, or what keeps it from being read or written: a stable code, its place, a
 * sentence in both languages.
 */
export interface Remark {
  /** Stable code. */
  code: string;
  /** What is wrong with the XML, where the code is `not_well_formed`: a code of its own. */
  fault?: string;
  /** Section of the project's description of the format, `docs/edxml.md`. */
  section: string;
  /** The element, as a path of local names; absent where the whole message is meant. */
  path?: string;
  /** Where it begins; absent where the whole message is meant, or nothing was read. */
  at?: Position;
  /** One sentence. */
  message: Text;
}

/** A replaced document, `ReplacementInfo` (SPEC §5). */
export interface ReplacementInfo {
  /** The replaced document. */
  document_id?: ExchangeId;
  /** Agencies it concerns. */
  organ_ids?: string[];
}

/** A document answered, revoked or reported on, `ResponseFor` (*văn bản liên quan*; SPEC §3.5). */
export interface ResponseFor {
  /** Agency code of its sender; in status 13 of its receiver. */
  organ_id?: string;
  /** `number/notation`. */
  code?: string;
  /** Its identity on the axis; look it up by this first. */
  document_id?: ExchangeId;
  /** Its day of issue. */
  date?: DatedDay;
}

/**
 * `Signature` in the shape of XML-DSig (*chữ ký số trên gói tin*; SPEC §7).
 *
 * Carried for re-writing only: relays re-serialise the message and all known samples hold one value over different contents, so it
 * proves nothing. Legal signatures are inside the attached files.
 */
export interface Signature {
  /** `CanonicalizationMethod@Algorithm`. */
  canonicalization?: string;
  /** `SignatureMethod@Algorithm`. */
  method?: string;
  /** `Reference`s of `SignedInfo`. */
  references?: SignatureReference[];
  /** `SignatureValue`. */
  value?: string;
  /** `X509SubjectName`. */
  x509_subject?: string;
  /** `X509Certificate`. */
  x509_certificate?: string;
}

/** One `Reference` of a signature (SPEC §7). */
export interface SignatureReference {
  /** Attribute `URI`. */
  uri?: string;
  /** `Transform@Algorithm`s. */
  transforms?: string[];
  /** `DigestMethod@Algorithm`. */
  digest_method?: string;
  /** `DigestValue`. */
  digest_value?: string;
}

/** Who signed, `SignerInfo` (*người ký*; SPEC §3). */
export interface SignerInfo {
  /** Authority (*thẩm quyền*): `TM.`, `KT. BỘ TRƯỞNG`, `TL.`, `TUQ.` … */
  competence?: string;
  /** Post (*chức vụ*). */
  position?: string;
  /** Full name (*họ và tên*). */
  full_name?: string;
}

/** Who handled it, `StaffInfo` (*cán bộ xử lý*; SPEC §4, §5). */
export interface StaffInfo {
  /** Unit (*phòng, ban*). */
  department?: string;
  /** Key of the unit; known to the official library only. */
  department_id?: string;
  /** Name (*họ tên*). */
  staff?: string;
  /** Key of the person; known to the official library only. */
  staff_id?: string;
  /** E-mail. */
  email?: string;
  /** Mobile number. */
  mobile?: string;
}

/** Status of a sent document, `StatusCode` (*trạng thái xử lý*; SPEC §4.1). Written as its code in JSON. */
export type StatusCode = string;

/** A status message (*gói tin trạng thái*; SPEC §4). */
export interface StatusMessage {
  /** Agency that reports. */
  from?: Organization;
  /** The document reported on. `OrganId` is its sender, in status 13 its receiver. */
  response_for?: ResponseFor;
  /** Who handled it (*cán bộ xử lý*). */
  staff?: StaffInfo;
  /** Status (*mã trạng thái*). */
  code: StatusCode;
  /** Free text; the reason for 02, 13, 16. */
  description?: string;
  /** When, in Viet Nam time (UTC+07:00). */
  timestamp?: DatedTime;
  /** Carried, not verified (*chữ ký số*). */
  signature?: Signature;
}

/** One text in both languages. */
export interface Text {
  /** Tiếng Việt. */
  vi: string;
  /** English. */
  en: string;
}

/** One hop, `TraceHeader` (SPEC §5). */
export interface TraceHeader {
  /** Agency code of the hop; may be missing. */
  organ_id?: string;
  /** When, in Viet Nam time (UTC+07:00). */
  timestamp?: DatedTime;
}

/** `TraceHeaderList` (*vết chuyển văn bản*; SPEC §5). */
export interface TraceHeaderList {
  /** Attribute `id`; carried only. */
  id?: string;
  /** Attribute `version`; carried only. */
  version?: string;
  /** Kind of exchange; a missing one means a new document. */
  business?: Bussiness;
  /** `TraceHeader`, one for each hop, oldest first. */
  hops?: TraceHeader[];
}

/** `TraceHeaderList` (*vết chuyển văn bản*; SPEC §5). */
export interface TraceHeaderListInput {
  /** Attribute `id`; carried only. */
  id?: string;
  /** Attribute `version`; carried only. */
  version?: string;
  /** Kind of exchange; a missing one means a new document. */
  business?: BussinessInput;
  /** `TraceHeader`, one for each hop, oldest first. */
  hops?: TraceHeader[];
}

/** What keeps a message from being written. */
export interface Unwritten {
  /** Every fault, in the order of the message; at least one. */
  faults: Remark[];
}
