# Written by `cargo xtask generate`; not to be edited.
"""The shapes of JSON values."""

from typing import Any, Literal, TypeAlias, TypedDict

__all__ = [
    "DayText",
    "AttachmentHead",
    "AttachmentInfo",
    "AttachmentLook",
    "BusinessKindUnknown",
    "BusinessKind",
    "Bussiness",
    "BussinessInput",
    "Code",
    "DatedDayKnown",
    "DatedDayUnreadable",
    "DatedDay",
    "DatedTimeKnown",
    "DatedTimeUnreadable",
    "DatedTime",
    "Digest",
    "DocumentChange",
    "DocumentMessage",
    "DocumentMessageInput",
    "DocumentType",
    "DocumentTypeInput",
    "ExchangeId",
    "Limits",
    "Manifest",
    "ManifestReference",
    "MessageDocument",
    "MessageStatus",
    "Message",
    "Organization",
    "OtherInfo",
    "OtherInfoInput",
    "Packing",
    "Position",
    "PromulgationInfo",
    "ReadMessage",
    "ReceiverChange",
    "Remark",
    "ReplacementInfo",
    "ResponseFor",
    "Signature",
    "SignatureReference",
    "SignerInfo",
    "StaffInfo",
    "StatusCode",
    "StatusMessage",
    "Text",
    "TraceHeader",
    "TraceHeaderList",
    "TraceHeaderListInput",
    "Unwritten",
]

DayText: TypeAlias = str
"""A calendar day, `2026-11-21`."""


class _AttachmentHeadRequired(TypedDict):
    name: str
    """The name under which it may be kept: that of the message without folders and without what
deceives or what a file system refuses."""
    media_type: str
    """Media type by its extension."""


class AttachmentHead(_AttachmentHeadRequired, total=False):
    """An attached file as it is known before it is unpacked."""

    description: str
    """What the message says about it."""


class AttachmentInfo(TypedDict, total=False):
    """What a message says of an attached file, `Attachment` (*tệp đính kèm*; SPEC §6.2), without its bytes."""

    content_id: str
    """Id, with however many `cid:` it came."""
    name: str
    """File name with extension, `AttachmentName`."""
    description: str
    """Description."""
    field_name: str
    """`FieldName`; known to the official library only."""
    mime_type: str
    """`MimeType`; known to the official library only."""
    format: str
    """`Format`; overrides the name's extension."""
    content_type: str
    """How the bytes are packed, not a media type; missing means `application/zip`."""


class AttachmentLook(TypedDict):
    """What unpacking an attached file found."""

    size: int
    """Bytes of the file."""
    sha256: "Digest"
    """SHA-256 of the file."""
    packing: "Packing"
    """How it was packed."""


class BusinessKindUnknown(TypedDict):
    """Another text, as it came; read, never written."""

    unknown: str


BusinessKind: TypeAlias = "Literal['new', 'revocation', 'update', 'replacement'] | BusinessKindUnknown"
"""Kind of exchange, `BussinessDocType` (*loại nghiệp vụ*; SPEC §3.6)."""


class _BussinessRequired(TypedDict):
    kind: "BusinessKind"
    """Kind of exchange."""


class Bussiness(_BussinessRequired, total=False):
    """`Bussiness` (*thông tin nghiệp vụ*; SPEC §3.6, §5), spelt as the format spells it."""

    document_id: "ExchangeId"
    """The document updated, sometimes the one revoked; without meaning for a new document."""
    reason: str
    """`BussinessDocReason` (*lý do*)."""
    paper: int
    """1 = a paper copy follows (*kèm bản giấy*), 0 = not."""
    changes: "list[DocumentChange]"
    """`BussinessDocumentInfo`: what an update changed."""
    replacements: "list[ReplacementInfo]"
    """Documents replaced, of all `ReplacementInfoList`s."""
    staff: "list[StaffInfo]"
    """Who handled it."""


class BussinessInput(TypedDict, total=False):
    """`Bussiness` (*thông tin nghiệp vụ*; SPEC §3.6, §5), spelt as the format spells it."""

    document_id: "ExchangeId"
    """The document updated, sometimes the one revoked; without meaning for a new document."""
    kind: "BusinessKind"
    """Kind of exchange."""
    reason: str
    """`BussinessDocReason` (*lý do*)."""
    paper: int
    """1 = a paper copy follows (*kèm bản giấy*), 0 = not."""
    changes: "list[DocumentChange]"
    """`BussinessDocumentInfo`: what an update changed."""
    replacements: "list[ReplacementInfo]"
    """Documents replaced, of all `ReplacementInfoList`s."""
    staff: "list[StaffInfo]"
    """Who handled it."""


class Code(TypedDict, total=False):
    """Number and symbol, `Code` (*số, ký hiệu*; SPEC §3)."""

    number: str
    """`CodeNumber` (*số*): usually digits, not always."""
    notation: str
    """`CodeNotation` (*ký hiệu*), e.g. `VPCP-TTĐT`."""


class DatedDayKnown(TypedDict):
    """A real day or time."""

    known: DayText


class DatedDayUnreadable(TypedDict):
    """A text that is no real day or time in the format's form, as it came."""

    unreadable: str


DatedDay: TypeAlias = "DatedDayKnown | DatedDayUnreadable"
"""A day or a time of a message (SPEC §3.3): read, or kept as its text when it is none.

A `NaiveDateTime` here is Viet Nam time (UTC+07:00), as the format names no zone."""


class DatedTimeKnown(TypedDict):
    """A real day or time."""

    known: str


class DatedTimeUnreadable(TypedDict):
    """A text that is no real day or time in the format's form, as it came."""

    unreadable: str


DatedTime: TypeAlias = "DatedTimeKnown | DatedTimeUnreadable"
"""A day or a time of a message (SPEC §3.3): read, or kept as its text when it is none.

A `NaiveDateTime` here is Viet Nam time (UTC+07:00), as the format names no zone."""


Digest: TypeAlias = str
"""SHA-256, hexadecimal"""


class DocumentChange(TypedDict, total=False):
    """What an update changed, `BussinessDocumentInfo` (SPEC §5)."""

    document_info: int
    """1 = the document's data changed, 0 = not."""
    document_receiver: int
    """1 = the list of receivers changed, 0 = not."""
    receivers: "list[ReceiverChange]"
    """Receivers taken off or added."""


class _DocumentMessageRequired(TypedDict):
    steering_type: int
    """Directive (*chỉ đạo*; SPEC §10.3): 0 none, 1 directive, 2 report on one."""


_DocumentMessageKeys = TypedDict(
    "_DocumentMessageKeys",
    {
        # Sender, the issuing agency (*nơi gửi*).
        "from": "Organization",
        # Receiving agencies (*nơi nhận điện tử*).
        "to": "list[Organization]",
        # Identity on the axis (*mã định danh văn bản*).
        "document_id": "ExchangeId",
        # Number and symbol (*số, ký hiệu*).
        "code": "Code",
        # Place and day of issue (*địa danh, ngày ban hành*).
        "promulgation": "PromulgationInfo",
        # Kind (*loại văn bản*).
        "document_type": "DocumentType",
        # Subject (*trích yếu*).
        "subject": "str",
        # Summary (*nội dung*).
        "content": "str",
        # Signer (*người ký*).
        "signer": "SignerInfo",
        # Reply expected by (*hạn trả lời*).
        "due_date": "DatedDay",
        # Further information (*thông tin khác*).
        "other": "OtherInfo",
        # Documents answered, or revoked (*văn bản liên quan*).
        "response_for": "list[ResponseFor]",
        # Printed lines of *Nơi nhận*; free text, not addressees.
        "to_places": "list[str]",
        # `ResponseForTask/TaskCode`; known to the official library only.
        "response_tasks": "list[str]",
        # `ApplicationType`; known to the official library only.
        "application_type": "str",
        # Kind of exchange and hops (*vết chuyển văn bản*).
        "trace": "TraceHeaderList",
        # Carried, not verified (*chữ ký số*).
        "signature": "Signature",
        # List of files (*danh mục tệp*).
        "manifest": "Manifest",
        # What is said of each attached file (*tệp đính kèm*).
        "attachments": "list[AttachmentInfo]",
    },
    total=False,
)


class DocumentMessage(_DocumentMessageRequired, _DocumentMessageKeys):
    """A document message (*gói tin văn bản*; SPEC §3). Nothing is required for reading."""

    pass


_DocumentMessageInputKeys = TypedDict(
    "_DocumentMessageInputKeys",
    {
        # Sender, the issuing agency (*nơi gửi*).
        "from": "Organization",
        # Receiving agencies (*nơi nhận điện tử*).
        "to": "list[Organization]",
        # Identity on the axis (*mã định danh văn bản*).
        "document_id": "ExchangeId",
        # Number and symbol (*số, ký hiệu*).
        "code": "Code",
        # Place and day of issue (*địa danh, ngày ban hành*).
        "promulgation": "PromulgationInfo",
        # Kind (*loại văn bản*).
        "document_type": "DocumentTypeInput",
        # Subject (*trích yếu*).
        "subject": "str",
        # Summary (*nội dung*).
        "content": "str",
        # Signer (*người ký*).
        "signer": "SignerInfo",
        # Reply expected by (*hạn trả lời*).
        "due_date": "DatedDay",
        # Further information (*thông tin khác*).
        "other": "OtherInfoInput",
        # Documents answered, or revoked (*văn bản liên quan*).
        "response_for": "list[ResponseFor]",
        # Directive (*chỉ đạo*; SPEC §10.3): 0 none, 1 directive, 2 report on one.
        "steering_type": "int",
        # Printed lines of *Nơi nhận*; free text, not addressees.
        "to_places": "list[str]",
        # `ResponseForTask/TaskCode`; known to the official library only.
        "response_tasks": "list[str]",
        # `ApplicationType`; known to the official library only.
        "application_type": "str",
        # Kind of exchange and hops (*vết chuyển văn bản*).
        "trace": "TraceHeaderListInput",
        # Carried, not verified (*chữ ký số*).
        "signature": "Signature",
        # List of files (*danh mục tệp*).
        "manifest": "Manifest",
        # What is said of each attached file (*tệp đính kèm*).
        "attachments": "list[AttachmentInfo]",
    },
    total=False,
)


class DocumentMessageInput(_DocumentMessageInputKeys):
    """A document message (*gói tin văn bản*; SPEC §3). Nothing is required for reading."""

    pass


class _DocumentTypeRequired(TypedDict):
    type_code: int
    """`Type`; 2 when missing or not a number, as the official library reads it."""


class DocumentType(_DocumentTypeRequired, total=False):
    """Kind of document, `DocumentType` (*loại văn bản*; SPEC §3, §10.1). Only the name is to be relied on."""

    detail: int
    """`TypeDetail`; absent when missing, not a number or -1."""
    name: str
    """`TypeName`, e.g. `Công văn`."""


class DocumentTypeInput(TypedDict, total=False):
    """Kind of document, `DocumentType` (*loại văn bản*; SPEC §3, §10.1). Only the name is to be relied on."""

    type_code: int
    """`Type`; 2 when missing or not a number, as the official library reads it."""
    detail: int
    """`TypeDetail`; absent when missing, not a number or -1."""
    name: str
    """`TypeName`, e.g. `Công văn`."""


ExchangeId: TypeAlias = str
"""Identity of a document on the axis, `DocumentId` (*mã định danh văn bản*; SPEC §3.4).

Opaque: compared exactly, never trimmed. Not the transport's id of one delivery."""


class Limits(TypedDict, total=False):
    """Bounds on an incoming message (*giới hạn của gói tin*); each has its own error code.

The format sets no limit (SPEC §6.4); these keep a hostile message from taking the whole machine."""

    message_bytes: int
    """Bytes of the whole file; beyond it `message_too_large`. Default 64 MiB."""
    unpacked_attachment_bytes: int
    """Bytes of one unpacked attachment; beyond it `attachment_too_large`. Default 256 MiB."""
    attachments: int
    """Attachments of a message; beyond it `too_many_attachments`. Default 500."""
    xml_depth: int
    """Nested elements; beyond it `xml_too_deep`. Default 64."""
    text_bytes: int
    """Bytes of one text or attribute, base64 not counted; beyond it `text_too_long`. Default 1 MiB."""
    xml_nodes: int
    """Elements and attributes of a message; beyond it `too_many_xml_nodes`. Default 500 000."""


class Manifest(TypedDict, total=False):
    """`edXMLManifest` (*danh mục tệp*; SPEC §6.1): advisory, its content types are regularly wrong."""

    version: str
    """Attribute `version`."""
    references: "list[ManifestReference]"
    """`Reference`s."""


class ManifestReference(TypedDict, total=False):
    """A `Reference` of the manifest (SPEC §6.1)."""

    content_id: str
    """Id, with however many `cid:` it came."""
    content_type: str
    """Content type."""
    description: str
    """Description."""
    name: str
    """File name, `AttachmentName`."""


class MessageDocument(TypedDict):
    """A document with its attachments (*văn bản*)."""

    type: Literal["document"]
    data: "DocumentMessage"


class MessageStatus(TypedDict):
    """A report on a document sent before (*trạng thái*)."""

    type: Literal["status"]
    data: "StatusMessage"


Message: TypeAlias = "MessageDocument | MessageStatus"
"""A message of the axis (*gói tin edXML*; SPEC §2): a status when its header has a `StatusCode`, otherwise a document."""


class Organization(TypedDict, total=False):
    """An agency, `From` or `To` (*cơ quan, tổ chức*; SPEC §3.1)."""

    organ_id: str
    """Agency code `OrganId` (*mã định danh*), see `agency_code_form`."""
    in_charge: str
    """Superior body, `OrganizationInCharge` (*cơ quan chủ quản*)."""
    name: str
    """Name, `OrganName` (*tên cơ quan*)."""
    address: str
    """Address, `OrganAdd` (*địa chỉ*)."""
    email: str
    """E-mail."""
    telephone: str
    """Telephone, free text."""
    fax: str
    """Fax, free text."""
    website: str
    """Web site."""


class _OtherInfoRequired(TypedDict):
    priority: int
    """Urgency (*độ khẩn*; SPEC §10.2): 0 normal, 1 khẩn, 2 thượng khẩn, 3 hoả tốc, 4 hoả tốc hẹn giờ; 0 when not a number."""
    copies: int
    """`PromulgationAmount` (*số lượng bản phát hành*); 1 when missing or not a number."""
    pages: int
    """`PageAmount` (*số trang*); 1 when missing or not a number."""
    direction: bool
    """`Direction`; known to the official library only, `false` when missing."""


class OtherInfo(_OtherInfoRequired, total=False):
    """Further information, `OtherInfo` (*thông tin khác*; SPEC §3.2). There is no secrecy element: classified documents do not
belong on the axis."""

    sphere: str
    """`SphereOfPromulgation` (*phạm vi lưu hành*), free text."""
    typist: str
    """`TyperNotation` (*ký hiệu người soạn thảo*)."""
    reply_fors: str
    """`ReplyFors`; known to the official library only."""
    reference_codes: str
    """`ReferenceCodes`; known to the official library only."""
    appendixes: list[str]
    """Names of appendices (*phụ lục*)."""


class OtherInfoInput(TypedDict, total=False):
    """Further information, `OtherInfo` (*thông tin khác*; SPEC §3.2). There is no secrecy element: classified documents do not
belong on the axis."""

    priority: int
    """Urgency (*độ khẩn*; SPEC §10.2): 0 normal, 1 khẩn, 2 thượng khẩn, 3 hoả tốc, 4 hoả tốc hẹn giờ; 0 when not a number."""
    sphere: str
    """`SphereOfPromulgation` (*phạm vi lưu hành*), free text."""
    typist: str
    """`TyperNotation` (*ký hiệu người soạn thảo*)."""
    copies: int
    """`PromulgationAmount` (*số lượng bản phát hành*); 1 when missing or not a number."""
    pages: int
    """`PageAmount` (*số trang*); 1 when missing or not a number."""
    reply_fors: str
    """`ReplyFors`; known to the official library only."""
    direction: bool
    """`Direction`; known to the official library only, `false` when missing."""
    reference_codes: str
    """`ReferenceCodes`; known to the official library only."""
    appendixes: list[str]
    """Names of appendices (*phụ lục*)."""


Packing: TypeAlias = Literal["plain", "wrapped", "wrapped_undeclared", "zip_is_the_file"]
"""How the file was packed."""


class Position(TypedDict):
    """A point of the message, for people who look into the file.

For messages in another encoding than UTF-8, `offset` counts in their UTF-8 form."""

    offset: int
    """Byte offset from 0."""
    line: int
    """Line from 1."""
    column: int
    """Character in the line from 1."""


class PromulgationInfo(TypedDict, total=False):
    """Place and day of issue, `PromulgationInfo` (*địa danh và ngày ban hành*; SPEC §3)."""

    place: str
    """Place of issue (*địa danh*)."""
    date: "DatedDay"
    """Day of issue (*ngày ban hành*)."""


class ReadMessage(TypedDict):
    """What a message says and what is odd about it."""

    message: "Message"
    """What it says."""
    notices: "list[Remark]"
    """What is odd about it, in the order of the message."""
    attachments: "list[AttachmentHead]"
    """The attachments, still packed."""


class ReceiverChange(TypedDict, total=False):
    """A receiver taken off the list or added, `Receiver` (SPEC §5)."""

    organ_id: str
    """Agency code."""
    receiver_type: int
    """0 = taken off the list, 1 = added."""


class _RemarkRequired(TypedDict):
    code: str
    """Stable code."""
    section: str
    """Section of the project's description of the format, `docs/edxml.md`."""
    message: "Text"
    """One sentence."""


class Remark(_RemarkRequired, total=False):
    """A remark on a message, or what keeps it from being read or written: a stable code, its place, a
sentence in both languages."""

    fault: str
    """What is wrong with the XML, where the code is `not_well_formed`: a code of its own."""
    path: str
    """The element, as a path of local names; absent where the whole message is meant."""
    at: "Position"
    """Where it begins; absent where the whole message is meant, or nothing was read."""


class ReplacementInfo(TypedDict, total=False):
    """A replaced document, `ReplacementInfo` (SPEC §5)."""

    document_id: "ExchangeId"
    """The replaced document."""
    organ_ids: list[str]
    """Agencies it concerns."""


class ResponseFor(TypedDict, total=False):
    """A document answered, revoked or reported on, `ResponseFor` (*văn bản liên quan*; SPEC §3.5)."""

    organ_id: str
    """Agency code of its sender; in status 13 of its receiver."""
    code: str
    """`number/notation`."""
    document_id: "ExchangeId"
    """Its identity on the axis; look it up by this first."""
    date: "DatedDay"
    """Its day of issue."""


class Signature(TypedDict, total=False):
    """`Signature` in the shape of XML-DSig (*chữ ký số trên gói tin*; SPEC §7).

Carried for re-writing only: relays re-serialise the message and all known samples hold one value over different contents, so it
proves nothing. Legal signatures are inside the attached files."""

    canonicalization: str
    """`CanonicalizationMethod@Algorithm`."""
    method: str
    """`SignatureMethod@Algorithm`."""
    references: "list[SignatureReference]"
    """`Reference`s of `SignedInfo`."""
    value: str
    """`SignatureValue`."""
    x509_subject: str
    """`X509SubjectName`."""
    x509_certificate: str
    """`X509Certificate`."""


class SignatureReference(TypedDict, total=False):
    """One `Reference` of a signature (SPEC §7)."""

    uri: str
    """Attribute `URI`."""
    transforms: list[str]
    """`Transform@Algorithm`s."""
    digest_method: str
    """`DigestMethod@Algorithm`."""
    digest_value: str
    """`DigestValue`."""


class SignerInfo(TypedDict, total=False):
    """Who signed, `SignerInfo` (*người ký*; SPEC §3)."""

    competence: str
    """Authority (*thẩm quyền*): `TM.`, `KT. BỘ TRƯỞNG`, `TL.`, `TUQ.` …"""
    position: str
    """Post (*chức vụ*)."""
    full_name: str
    """Full name (*họ và tên*)."""


class StaffInfo(TypedDict, total=False):
    """Who handled it, `StaffInfo` (*cán bộ xử lý*; SPEC §4, §5)."""

    department: str
    """Unit (*phòng, ban*)."""
    department_id: str
    """Key of the unit; known to the official library only."""
    staff: str
    """Name (*họ tên*)."""
    staff_id: str
    """Key of the person; known to the official library only."""
    email: str
    """E-mail."""
    mobile: str
    """Mobile number."""


StatusCode: TypeAlias = str
"""Status of a sent document, `StatusCode` (*trạng thái xử lý*; SPEC §4.1). Written as its code in JSON."""


class _StatusMessageRequired(TypedDict):
    code: "StatusCode"
    """Status (*mã trạng thái*)."""


_StatusMessageKeys = TypedDict(
    "_StatusMessageKeys",
    {
        # Agency that reports.
        "from": "Organization",
        # The document reported on. `OrganId` is its sender, in status 13 its receiver.
        "response_for": "ResponseFor",
        # Who handled it (*cán bộ xử lý*).
        "staff": "StaffInfo",
        # Free text; the reason for 02, 13, 16.
        "description": "str",
        # When, in Viet Nam time (UTC+07:00).
        "timestamp": "DatedTime",
        # Carried, not verified (*chữ ký số*).
        "signature": "Signature",
    },
    total=False,
)


class StatusMessage(_StatusMessageRequired, _StatusMessageKeys):
    """A status message (*gói tin trạng thái*; SPEC §4)."""

    pass


class Text(TypedDict):
    """One text in both languages."""

    vi: str
    """Tiếng Việt."""
    en: str
    """English."""


class TraceHeader(TypedDict, total=False):
    """One hop, `TraceHeader` (SPEC §5)."""

    organ_id: str
    """Agency code of the hop; may be missing."""
    timestamp: "DatedTime"
    """When, in Viet Nam time (UTC+07:00)."""


class TraceHeaderList(TypedDict, total=False):
    """`TraceHeaderList` (*vết chuyển văn bản*; SPEC §5)."""

    id: str
    """Attribute `id`; carried only."""
    version: str
    """Attribute `version`; carried only."""
    business: "Bussiness"
    """Kind of exchange; a missing one means a new document."""
    hops: "list[TraceHeader]"
    """`TraceHeader`, one for each hop, oldest first."""


class TraceHeaderListInput(TypedDict, total=False):
    """`TraceHeaderList` (*vết chuyển văn bản*; SPEC §5)."""

    id: str
    """Attribute `id`; carried only."""
    version: str
    """Attribute `version`; carried only."""
    business: "BussinessInput"
    """Kind of exchange; a missing one means a new document."""
    hops: "list[TraceHeader]"
    """`TraceHeader`, one for each hop, oldest first."""


class Unwritten(TypedDict):
    """What keeps a message from being written."""

    faults: "list[Remark]"
    """Every fault, in the order of the message; at least one."""
