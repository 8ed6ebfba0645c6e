# Written by `cargo xtask generate`; not to be edited.
"""The shapes of JSON values."""

from typing import Any, Literal, TypeAlias, TypedDict

__all__ = [
    "DayText",
    "InstantText",
    "UuidText",
    "Act",
    "Action",
    "AddressedTo",
    "Addressee",
    "AgencyId",
    "AgencyInfo",
    "Agree",
    "AmendRecord",
    "ApplyAgencySignature",
    "Approve",
    "ApproveCompletion",
    "Assign",
    "AssignNumber",
    "AssignTracker",
    "AuthorityOwnSeat",
    "AuthorityGrant",
    "Authority",
    "CalendarData",
    "CancelWhy",
    "Capacity",
    "Check",
    "CheckContent",
    "CheckFormat",
    "Checks",
    "Close",
    "ClosedDay",
    "ClosedKind",
    "ClosingDuties",
    "CodeEntry",
    "CodeHistory",
    "Collect",
    "CommandId",
    "Content",
    "ContentInput",
    "ContentOnMachine",
    "ContentUse",
    "CopyKind",
    "CopyRequest",
    "CopySource",
    "Correct",
    "Counted",
    "Decline",
    "Delivery",
    "Digest",
    "Direct",
    "DocumentId",
    "DocumentType",
    "DossierCommand",
    "DossierEventOpenedData",
    "DossierEventOpened",
    "DossierEventCollectedData",
    "DossierEventCollected",
    "DossierEventTakenOutData",
    "DossierEventTakenOut",
    "DossierEventClosedData",
    "DossierEventClosed",
    "DossierEventHandedOverData",
    "DossierEventHandedOver",
    "DossierEventKeptData",
    "DossierEventKept",
    "DossierEventTransferred",
    "DossierEvent",
    "DossierHandOver",
    "DossierId",
    "DossierKindOpen",
    "DossierKindCollect",
    "DossierKindTakeOut",
    "DossierKindClose",
    "DossierKindHandOver",
    "DossierKindKeep",
    "DossierKindTransfer",
    "DossierKind",
    "DossierState",
    "Draft",
    "DraftInput",
    "DueAtOnce",
    "DueBy",
    "Due",
    "Duty",
    "Environment",
    "Exempted",
    "Exemption",
    "Facts",
    "Fault",
    "FaultCode",
    "FaultInfo",
    "File",
    "FileCode",
    "FileInto",
    "FileRole",
    "FileState",
    "FixedDay",
    "FixedHandler",
    "Flaw",
    "FormerNumber",
    "Grant",
    "GrantCommandCreate",
    "GrantCommandRevoke",
    "GrantCommand",
    "GrantEventGrantCreated",
    "GrantEventGrantRevokedData",
    "GrantEventGrantRevoked",
    "GrantEvent",
    "GrantId",
    "GrantKind",
    "GrantRef",
    "HandBack",
    "Holder",
    "HolderMode",
    "Import",
    "ImportNumbers",
    "IncomingCommand",
    "IncomingEnvelope",
    "IncomingEventReceivedData",
    "IncomingEventReceived",
    "IncomingEventReceiptRefusedData",
    "IncomingEventReceiptRefused",
    "IncomingEventStamped",
    "IncomingEventForwardedUnopened",
    "IncomingEventHandedIn",
    "IncomingEventEntryCompleted",
    "IncomingEventHandedOverData",
    "IncomingEventHandedOver",
    "IncomingEventTrackerAssignedData",
    "IncomingEventTrackerAssigned",
    "IncomingEventRegisteredData",
    "IncomingEventRegistered",
    "IncomingEventSubmittedData",
    "IncomingEventSubmitted",
    "IncomingEventDirectedData",
    "IncomingEventDirected",
    "IncomingEventCalendarRevisedData",
    "IncomingEventCalendarRevised",
    "IncomingEventReportedData",
    "IncomingEventReported",
    "IncomingEventReportReturnedData",
    "IncomingEventReportReturned",
    "IncomingEventSubmissionRecalled",
    "IncomingEventCompleted",
    "IncomingEventFiledData",
    "IncomingEventFiled",
    "IncomingEventRouting",
    "IncomingEvent",
    "IncomingHandOver",
    "IncomingKindReceive",
    "IncomingKindRefuseReceipt",
    "IncomingKindStamp",
    "IncomingKindForwardUnopened",
    "IncomingKindHandIn",
    "IncomingKindRegister",
    "IncomingKindSubmit",
    "IncomingKindDirect",
    "IncomingKindCompleteEntry",
    "IncomingKindHandOver",
    "IncomingKindAssignTracker",
    "IncomingKindReviseDue",
    "IncomingKindAssign",
    "IncomingKindOpen",
    "IncomingKindStart",
    "IncomingKindOpine",
    "IncomingKindReport",
    "IncomingKindApproveCompletion",
    "IncomingKindReturn",
    "IncomingKindDecline",
    "IncomingKindRecall",
    "IncomingKindFile",
    "IncomingKind",
    "IncomingOnLine",
    "IncomingRegister",
    "IncomingState",
    "IncomingSubmit",
    "Instance",
    "InstanceState",
    "Instant",
    "InvalidInput",
    "Issue",
    "Issuer",
    "Item",
    "Keep",
    "KeepBeyondDue",
    "LegalDuty",
    "Limits",
    "Line",
    "LineId",
    "LineStateWaiting",
    "LineStateReady",
    "LineStateInProgress",
    "LineStateDone",
    "LineStateTransferred",
    "LineStateCancelled",
    "LineState",
    "Locale",
    "LunarYear",
    "Medium",
    "Metadata",
    "MetadataInput",
    "Need",
    "NewLine",
    "Node",
    "NodeKey",
    "NodeLine",
    "NumberClaim",
    "NumberRange",
    "Open",
    "Opened",
    "Opine",
    "Outcome",
    "OutgoingCommand",
    "OutgoingEnvelope",
    "OutgoingEventDraftedData",
    "OutgoingEventDrafted",
    "OutgoingEventRevisedData",
    "OutgoingEventRevised",
    "OutgoingEventSubmitted",
    "OutgoingEventCheckedData",
    "OutgoingEventChecked",
    "OutgoingEventReturnedData",
    "OutgoingEventReturned",
    "OutgoingEventHandedBack",
    "OutgoingEventSubmissionRecalled",
    "OutgoingEventSignedData",
    "OutgoingEventSigned",
    "OutgoingEventNumberAssignedData",
    "OutgoingEventNumberAssigned",
    "OutgoingEventRegisteredData",
    "OutgoingEventRegistered",
    "OutgoingEventSealedData",
    "OutgoingEventSealed",
    "OutgoingEventIssued",
    "OutgoingEventSentData",
    "OutgoingEventSent",
    "OutgoingEventKept",
    "OutgoingEventRecordAmendedData",
    "OutgoingEventRecordAmended",
    "OutgoingEventCorrected",
    "OutgoingEventWithdrawnData",
    "OutgoingEventWithdrawn",
    "OutgoingEventUrgencyProposedData",
    "OutgoingEventUrgencyProposed",
    "OutgoingEventUrgencyDecidedData",
    "OutgoingEventUrgencyDecided",
    "OutgoingEventDeliveryRecordedData",
    "OutgoingEventDeliveryRecorded",
    "OutgoingEventRouting",
    "OutgoingEvent",
    "OutgoingKindDraft",
    "OutgoingKindRevise",
    "OutgoingKindSubmit",
    "OutgoingKindOpen",
    "OutgoingKindAgree",
    "OutgoingKindCheckContent",
    "OutgoingKindCheckFormat",
    "OutgoingKindApprove",
    "OutgoingKindReturn",
    "OutgoingKindHandBack",
    "OutgoingKindRecall",
    "OutgoingKindProposeUrgency",
    "OutgoingKindDecideUrgency",
    "OutgoingKindSign",
    "OutgoingKindAssignNumber",
    "OutgoingKindRegister",
    "OutgoingKindApplyAgencySignature",
    "OutgoingKindIssue",
    "OutgoingKindSend",
    "OutgoingKindRecordDelivery",
    "OutgoingKindKeep",
    "OutgoingKindAmendRecord",
    "OutgoingKindCorrect",
    "OutgoingKindWithdraw",
    "OutgoingKind",
    "OutgoingOnLine",
    "OutgoingRegister",
    "OutgoingState",
    "OutgoingSubmit",
    "Paper",
    "Person",
    "PersonId",
    "Phase",
    "Plain",
    "Post",
    "PostId",
    "Prefix",
    "Profile",
    "QuestionClaimData",
    "QuestionClaim",
    "QuestionCopy",
    "QuestionMachine",
    "QuestionAgencyCodeData",
    "QuestionAgencyCode",
    "QuestionStatusData",
    "QuestionStatus",
    "QuestionKeep",
    "Question",
    "Rank",
    "Reason",
    "Recall",
    "Receipt",
    "Receive",
    "RecordDelivery",
    "Refusal",
    "RefusalCause",
    "RefuseReceipt",
    "RegimeOnePerson",
    "RegimeCollectiveData",
    "RegimeCollective",
    "Regime",
    "RegisterKind",
    "Report",
    "Reported",
    "Required",
    "Reservation",
    "Reserve",
    "RetentionPermanent",
    "RetentionYears",
    "Retention",
    "Return",
    "ReturnReport",
    "ReturnTo",
    "Revise",
    "ReviseDue",
    "Role",
    "RoutingEventBeganData",
    "RoutingEventBegan",
    "RoutingEventStepActivatedData",
    "RoutingEventStepActivated",
    "RoutingEventStepSkippedData",
    "RoutingEventStepSkipped",
    "RoutingEventStepCompletedData",
    "RoutingEventStepCompleted",
    "RoutingEventAssignedData",
    "RoutingEventAssigned",
    "RoutingEventLineOpenedData",
    "RoutingEventLineOpened",
    "RoutingEventLineStartedData",
    "RoutingEventLineStarted",
    "RoutingEventDecidedData",
    "RoutingEventDecided",
    "RoutingEventLinesCancelledData",
    "RoutingEventLinesCancelled",
    "RoutingEventDueRevisedData",
    "RoutingEventDueRevised",
    "RoutingEventLineRevivedData",
    "RoutingEventLineRevived",
    "RoutingEventEndedData",
    "RoutingEventEnded",
    "RoutingEvent",
    "RuleCode",
    "RuleInfo",
    "RuleKind",
    "RuleSetId",
    "SeatPerson",
    "SeatPost",
    "SeatUnit",
    "Seat",
    "SeatSpecPerson",
    "SeatSpecPost",
    "SeatSpecUnit",
    "SeatSpecDraftingUnitHead",
    "SeatSpecSigner",
    "SeatSpecCoUnits",
    "SeatSpec",
    "Secrecy",
    "SecretLines",
    "Seen",
    "Send",
    "Separation",
    "SeparationRule",
    "Series",
    "SeriesCommandReserve",
    "SeriesCommandUseReservation",
    "SeriesCommandVoid",
    "SeriesCommandImport",
    "SeriesCommand",
    "SeriesEventNumberTakenData",
    "SeriesEventNumberTaken",
    "SeriesEventNumberReservedData",
    "SeriesEventNumberReserved",
    "SeriesEventReservationUsedData",
    "SeriesEventReservationUsed",
    "SeriesEventNumberVoidedData",
    "SeriesEventNumberVoided",
    "SeriesEventLegacyImportedData",
    "SeriesEventLegacyImported",
    "SeriesEvent",
    "SeriesKey",
    "SeriesPolicy",
    "SetUrgency",
    "Side",
    "Sign",
    "Signature",
    "Status",
    "StatusCode",
    "StatusReport",
    "Step",
    "StepId",
    "StepState",
    "TakeOut",
    "TakeOutCause",
    "Taken",
    "Template",
    "TemplateKey",
    "Text",
    "Transfer",
    "TypeSelectionAll",
    "TypeSelectionOnly",
    "TypeSelection",
    "Unit",
    "UnitId",
    "Urgency",
    "UseReservation",
    "Verification",
    "Void",
    "VoidCauseReservationExpired",
    "VoidCauseStated",
    "VoidCause",
    "VoidNumber",
    "Warning",
    "Withdraw",
    "WorkedDay",
    "WorkingTime",
    "YearData",
    "YearStatus",
]

DayText: TypeAlias = str
"""A calendar day, `2026-11-21`."""

InstantText: TypeAlias = str
"""An instant with its zone, `2026-11-21T01:02:03.000Z`."""

UuidText: TypeAlias = str
"""A UUID, `01930c9e-5b6a-7000-8000-000000000000`."""


class _ActRequired(TypedDict):
    person: "PersonId"
    """The natural person."""
    authority: "Authority"
    """Own seat or grant."""
    rule_set: "RuleSetId"
    """Rule set of the decision."""
    profile: "Digest"
    """Digest of the profile of the decision."""


class Act(_ActRequired, total=False):
    """Who did something, in which capacity and by which authority (property L10)."""

    post: "PostId"
    """The post whose power was used, where one was."""
    capacity: "Capacity"
    """Prefixes of a signature."""
    line: "LineId"
    """The line concerned."""
    content: "Digest"
    """The content the person saw."""
    exempted: "list[Exempted]"
    """Exemptions from the separation of duties that the act made use of (routing P23)."""


Action: TypeAlias = Literal["receive", "refuse_receipt", "stamp", "forward_unopened", "hand_in", "register", "submit", "direct", "complete_entry", "hand_over", "assign_tracker", "revise_due", "assign", "open", "start", "opine", "report", "approve_completion", "file", "decline", "return", "recall", "draft", "revise", "hand_back", "propose_urgency", "decide_urgency", "agree", "check_content", "check_format", "approve", "sign", "assign_number", "apply_agency_signature", "issue", "send", "record_delivery", "keep", "amend_record", "correct", "withdraw", "hand_over_seal", "create_grant", "revoke_grant", "reserve_number", "use_reservation", "void_number", "import_numbers", "claim_number", "number_copy", "make_copy", "keep_content", "send_status", "use_agency_code", "open_dossier", "collect", "take_out", "close_dossier", "hand_over_dossier", "keep_beyond_due", "transfer_dossier"]
"""What somebody does to a document: the names of all commands of both machines."""


AddressedTo: TypeAlias = Literal["agency", "named_person", "mass_organisation"]
"""To whom an envelope is addressed (Art. 21.1.b)."""


class _AddresseeRequired(TypedDict):
    name: str
    """Name."""


class Addressee(_AddresseeRequired, total=False):
    """An addressee (nơi nhận): an agency with its identifier, or a name only."""

    code: str
    """Identifier under Decision 20/2020/QĐ-TTg; without it nothing is sent by exchange."""


AgencyId: TypeAlias = str


class _AgencyInfoRequired(TypedDict):
    key: "AgencyId"
    """Key in all streams and tables."""
    code: str
    """Identifier under Decision 20/2020/QĐ-TTg, for example `H49` or `H37.02`."""
    name: str
    """Full name."""
    short: str
    """Abbreviation in symbols, for example `UBND` (set by the head; Appendix I, II.3.b)."""
    place: str
    """Place name of the date line."""
    regime: "Regime"
    """One-person or collective leadership (Art. 13.1, 13.2)."""
    head_title: str
    """Title of the head, for example `Chủ tịch`."""


class AgencyInfo(_AgencyInfoRequired, total=False):
    """The agency itself."""

    former_codes: list[str]
    """Former identifiers under which messages still arrive, for example `000.00.00.H49`."""
    superior: str
    """Superior agency, printed above the name."""
    utc_offset_minutes: int
    """Offset of the agency's legal day from UTC, in minutes: 420 in Viet Nam."""
    network: "Environment"
    """The machines on which this desk runs; decides whether state secrets may be handled."""
    secret_lines: "SecretLines"
    """Whether bare register lines of secret papers may stand on a machine that may not hold
secrets; absent: not at all."""
    address: str
    """Postal address."""
    email: str
    """E-mail address."""
    telephone: str
    """Telephone."""


class _AgreeRequired(TypedDict):
    line: "LineId"
    """The line."""


class Agree(_AgreeRequired, total=False):
    """Agree on a line that carries no legal duty (ý kiến đồng ý). Refusals: `not_your_line`,
`line_closed`, `line_not_found`, `duty_line`."""

    text: str
    """Remark."""


class AmendRecord(TypedDict):
    """Add a note to the register entry (ghi chú). Refusals: `not_clerk`, `field_missing`, `frozen`."""

    note: str
    """Note."""


class ApplyAgencySignature(TypedDict, total=False):
    """Seal, or the agency's digital signature (Art. 17, 32, 33). Refusals: `not_clerk`, `not_signed`,
`not_numbered`, `not_registered_outgoing`, `separation_of_duties`."""

    renditions: "list[File]"
    """The numbered and signed copies."""


class Approve(TypedDict):
    """The person who will sign approves the draft (duyệt bản thảo, Art. 11.1). Must name the content
hash. Refusals: `nothing_waiting`, `not_your_line`, `no_signing_power` and its details,
`content_not_named`, `content_mismatch`."""

    pass


class ApproveCompletion(TypedDict):
    """Whoever directed accepts the report (duyệt kết thúc). Refusals: `not_your_line`,
`work_still_open`."""

    pass


class _AssignRequired(TypedDict):
    line: "LineId"
    """The unit's line."""
    to: "PersonId"
    """The person who handles."""


class Assign(_AssignRequired, total=False):
    """The head of a unit names the person who handles (phân công; handling slip, Appendix IV VII).
Refusals: `not_your_line`, `not_unit_line`, `nothing_waiting`, `not_in_unit`, `role_twice`, `due_after_parent`, `due_in_past`,
`due_off_calendar`, `line_closed`, `line_not_found`, `unknown_person`, `seat_vacant`."""

    co: "list[PersonId]"
    """Persons who help."""
    due: DayText
    """Deadline, not later than the unit's."""


class AssignNumber(TypedDict):
    """Give number and date (cấp số, Art. 15). The number is never named: it is the next one. Refusals:
`not_clerk`, `not_signed`, `no_symbol`, `fact_missing`, `number_date_inversion`,
`separation_of_duties`."""

    pass


class AssignTracker(TypedDict):
    """The head names the person who tracks and urges (theo dõi, đôn đốc, Art. 24.1). Refusals:
`not_head`, `unknown_person`, `wrong_phase`."""

    person: "PersonId"
    """The person."""


class AuthorityOwnSeat(TypedDict):
    """The person's own seat."""

    type: Literal["own_seat"]


class AuthorityGrant(TypedDict):
    """A grant."""

    type: Literal["grant"]
    data: "GrantId"


Authority: TypeAlias = "AuthorityOwnSeat | AuthorityGrant"
"""Where an authority comes from: always derived, never claimed by the client."""


class _CalendarDataRequired(TypedDict):
    format: int
    """Version of this format: 1."""
    version: str
    """Version of the content, for example the day on which it was written."""
    years: "list[YearData]"
    """Years as announced."""


class CalendarData(_CalendarDataRequired, total=False):
    """A calendar as data (lịch nghỉ lễ, ngày làm bù), one JSON document."""

    meta: dict[str, str]
    """Notes for people."""
    statutory: "list[FixedDay]"
    """Days off with a fixed solar date: all that is known of a year nobody has announced."""
    lunar: "list[LunarYear]"
    """Lunar anchors of years (Vietnamese calendar, UTC+7)."""


CancelWhy: TypeAlias = Literal["recalled", "returned", "parent_closed", "superseded", "instance_closed"]
"""Why a line was cancelled."""


Capacity: TypeAlias = "list[Prefix]"
"""The stack of prefixes a signature carries (quyền hạn ký), outermost first; empty for a head who
signs in his own name.

Written with `+` between the prefixes:

```
use vanthu::organization::{Capacity, Prefix};
let capacity = Capacity::parse("TM.+KT.").unwrap();
assert_eq!(capacity.0, [Prefix::OnBehalfOf, Prefix::ForHead]);
assert_eq!(capacity.to_string(), "TM.+KT.");
```"""


class Check(TypedDict):
    """A check or approval that somebody gave to a content."""

    by: "PersonId"
    """Who."""
    content: "Digest"
    """On which content."""


class CheckContent(TypedDict):
    """The head of the drafting unit checks the content (kiểm tra nội dung, Art. 12.1). Must name the
content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_unit_head`,
`content_not_named`, `content_mismatch`."""

    pass


class CheckFormat(TypedDict):
    """The person assigned checks form and layout (kiểm tra thể thức, Art. 12.2). Must name the content
hash. Refusals: `nothing_waiting`, `not_your_line`, `not_format_checker`, `content_not_named`,
`content_mismatch`."""

    pass


class Checks(TypedDict, total=False):
    """The three facts that must stand on the current content before the signature (Art. 11, 12)."""

    content: "Check"
    """Content check."""
    format: "Check"
    """Format check."""
    approval: "Check"
    """Approval."""


class Close(TypedDict):
    """Close the dossier when its work has ended (kết thúc hồ sơ, Art. 29.4): retention, title, number
and symbol are looked at anew, so all three must be stated."""

    work_ended: DayText
    """Day on which the work ended."""
    retention: "Retention"
    """Retention as it now is."""
    title: str
    """Title as it now is."""
    notation: str
    """Number and symbol as they now are."""


class _ClosedDayRequired(TypedDict):
    date: DayText
    """The day."""
    name: str
    """Name."""
    kind: "ClosedKind"
    """Why it is off."""


class ClosedDay(_ClosedDayRequired, total=False):
    """A day off (ngày nghỉ)."""

    weekday: str
    """Its weekday, as a check: `Mon` … `Sun`."""
    swapped_with: DayText
    """The day worked instead."""


ClosedKind: TypeAlias = Literal["statutory", "substitute", "swap_off", "agency"]
"""Why a day is off."""


class ClosingDuties(TypedDict):
    """What has to be done when a file is closed (Art. 29.4)."""

    number_sheets: bool
    """Đánh số tờ: sheets, not pages."""
    write_document_list: bool
    """Viết mục lục văn bản."""
    write_closing_note: bool
    """Viết chứng từ kết thúc."""


class _CodeEntryRequired(TypedDict):
    code: str
    """Code, in either form."""
    name: str
    """Name of the agency."""


class CodeEntry(_CodeEntryRequired, total=False):
    """One identifier with the time in which it counts."""

    valid_from: DayText
    """First day."""
    valid_to: DayText
    """Last day; absent while open."""
    successor: str
    """The code that took over."""


class CodeHistory(TypedDict, total=False):
    """Identifiers with their history (mã định danh qua các thời kỳ): data of the host, since the
national list is published by others."""

    entries: "list[CodeEntry]"
    """Entries."""


class Collect(TypedDict):
    """Collect a document (thu thập văn bản, Art. 29.3). The document stays where it is: one document
may lie in many dossiers without being copied."""

    document: "DocumentId"
    """Document."""


CommandId: TypeAlias = UuidText


class Content(TypedDict):
    """What checks, approval and signature are bound to (nội dung văn bản)."""

    type: "DocumentType"
    """Type (tên loại)."""
    subject: str
    """Abstract (trích yếu)."""
    addressees: "list[Addressee]"
    """Addressees (nơi nhận)."""
    secrecy: "Secrecy"
    """Secrecy."""
    files: "list[File]"
    """Source files."""


class _ContentInputRequired(TypedDict):
    type: "DocumentType"
    """Type (tên loại)."""
    subject: str
    """Abstract (trích yếu)."""
    addressees: "list[Addressee]"
    """Addressees (nơi nhận)."""
    files: "list[File]"
    """Source files."""


class ContentInput(_ContentInputRequired, total=False):
    """What checks, approval and signature are bound to (nội dung văn bản)."""

    secrecy: "Secrecy"
    """Secrecy."""


class _ContentOnMachineRequired(TypedDict):
    use: "ContentUse"
    """Drafted or kept."""
    environment: "Environment"
    """Where the machine stands."""


class ContentOnMachine(_ContentOnMachineRequired, total=False):
    """Content on a machine."""

    secrecy: "Secrecy"
    """Secrecy."""
    cipher_exception: bool
    """Whether the law on ciphers allows it. The exception covers keeping only, not drafting; under
the law of 2018 enciphered work on an independent LAN too."""


ContentUse: TypeAlias = Literal["draft", "keep"]
"""What is done with the content on that machine."""


CopyKind: TypeAlias = Literal["sao_y", "trich_sao", "sao_luc"]
"""Kind of copy (hình thức bản sao), Article 25 and Appendix III of Decree 30/2020/NĐ-CP."""


_CopyRequestKeys = TypedDict(
    "_CopyRequestKeys",
    {
        # Kind.
        "kind": "CopyKind",
        # What it is made from.
        "source": "CopySource",
        # Form of what it is made from.
        "from": "Medium",
        # Form of the copy.
        "to": "Medium",
    },
)


class CopyRequest(_CopyRequestKeys):
    """A copy to be made (sao văn bản)."""

    pass


CopySource: TypeAlias = Literal["original", "main_copy", "true_copy", "other_copy"]
"""What a copy is made from."""


class _CorrectRequired(TypedDict):
    flaw: "Flaw"
    """What is wrong."""
    instrument_type: "DocumentType"
    """Type of the correcting document."""


class Correct(_CorrectRequired, total=False):
    """Name the document that corrects this one (sửa đổi, thay thế, đính chính; Art. 18.3). Refusals:
`content_needs_equal_form`, `form_needs_official_letter`, `not_signer_or_head`, `frozen`."""

    instrument: "DocumentId"
    """The correcting document, once it exists."""


_CountedKeys = TypedDict(
    "_CountedKeys",
    {
        # Working days.
        "days": "int",
        # From when; its day is not counted.
        "from": "Instant",
    },
)


class Counted(_CountedKeys):
    """A due date that was counted in working days, so that it can be counted anew when the calendar of
the year is revised (ngày hoán đổi công bố muộn)."""

    pass


class Decline(TypedDict):
    """A unit or person gives the assignment back (trả lại người giao). Refusals: `not_your_line`,
`reason_too_short`, `line_closed`."""

    line: "LineId"
    """The line."""
    reason: str
    """Why."""


class Delivery(TypedDict, total=False):
    """How far one recipient is."""

    state: "StatusCode"
    """Furthest progress, or refusal."""
    request_open: bool
    """Whether a request to take back or update is unanswered."""
    recalled: bool
    """Whether the recipient has agreed to give it back."""
    seen: "list[StatusReport]"
    """Messages seen, in order; the same message twice is one."""


Digest: TypeAlias = str
"""SHA-256, hexadecimal"""


class Direct(TypedDict, total=False):
    """Write the direction: one lead, co-handlers, for information, deadline (bút phê, Art. 23.2).
Refusals: `not_director`, `not_your_line`, `lead_not_stated`, `due_not_stated`, `due_in_past`,
`due_off_calendar`, `role_twice`, `unknown_unit`, `unknown_post`, `unknown_person`, `seat_vacant`,
`nothing_waiting`, `not_registered_incoming`."""

    lead: "Seat"
    """Lead (chủ trì): exactly one."""
    co: "list[Seat]"
    """Co-handlers (phối hợp)."""
    info: "list[Seat]"
    """For information (để biết)."""
    due: DayText
    """Deadline (thời hạn giải quyết). Must be given where several units are concerned."""
    opinion: str
    """Opinion (ý kiến chỉ đạo)."""


DocumentId: TypeAlias = UuidText


DocumentType: TypeAlias = Literal["nghi_quyet", "quyet_dinh", "chi_thi", "quy_che", "quy_dinh", "thong_cao", "thong_bao", "huong_dan", "chuong_trinh", "ke_hoach", "phuong_an", "de_an", "du_an", "bao_cao", "bien_ban", "to_trinh", "hop_dong", "cong_van", "cong_dien", "ban_ghi_nho", "ban_thoa_thuan", "giay_uy_quyen", "giay_moi", "giay_gioi_thieu", "giay_nghi_phep", "phieu_gui", "phieu_chuyen", "phieu_bao", "thu_cong"]
"""Administrative document type (loại văn bản hành chính), in the order of Article 7 of
Decree 30/2020/NĐ-CP; abbreviations as spelt in its Appendix III, never upper-cased."""


class DossierCommand(TypedDict):
    """A command to a dossier."""

    dossier: "DossierId"
    """The dossier."""
    kind: "DossierKind"
    """What shall be done."""


class DossierEventOpenedData(TypedDict):
    code: "FileCode"
    """Whole code."""
    title: str
    """Title."""
    retention: "Retention"
    """Retention as foreseen."""
    medium: "Medium"
    """Paper or electronic."""
    listed: bool
    """Whether the list foresaw it."""
    maker: "PersonId"
    """Who makes it."""
    start: DayText
    """First day."""


class DossierEventOpened(TypedDict):
    """It was opened."""

    type: Literal["opened"]
    data: "DossierEventOpenedData"


class DossierEventCollectedData(TypedDict):
    document: "DocumentId"
    """Document."""


class DossierEventCollected(TypedDict):
    """A document was collected."""

    type: Literal["collected"]
    data: "DossierEventCollectedData"


class DossierEventTakenOutData(TypedDict):
    document: "DocumentId"
    """Document."""
    cause: "TakeOutCause"
    """Why."""


class DossierEventTakenOut(TypedDict):
    """A document was taken out."""

    type: Literal["taken_out"]
    data: "DossierEventTakenOutData"


class _DossierEventClosedDataRequired(TypedDict):
    work_ended: DayText
    """Day on which the work ended."""
    retention: "Retention"
    """Retention as it now is."""
    title: str
    """Title as it now is."""
    notation: str
    """Number and symbol as they now are."""
    duties: "ClosingDuties"
    """What had to be done on paper."""


class DossierEventClosedData(_DossierEventClosedDataRequired, total=False):
    transfer_due: DayText
    """Last day of the transfer to the archive; absent for files that stay."""


class DossierEventClosed(TypedDict):
    """It was closed."""

    type: Literal["closed"]
    data: "DossierEventClosedData"


_DossierEventHandedOverDataKeys = TypedDict(
    "_DossierEventHandedOverDataKeys",
    {
        # From whom.
        "from": "PersonId",
        # To whom.
        "to": "PersonId",
    },
)


class DossierEventHandedOverData(_DossierEventHandedOverDataKeys):
    pass


class DossierEventHandedOver(TypedDict):
    """Somebody else makes it now."""

    type: Literal["handed_over"]
    data: "DossierEventHandedOverData"


class DossierEventKeptData(TypedDict):
    until: DayText
    """Until when."""


class DossierEventKept(TypedDict):
    """The unit keeps it beyond its due day."""

    type: Literal["kept"]
    data: "DossierEventKeptData"


class DossierEventTransferred(TypedDict):
    """It went to the archive."""

    type: Literal["transferred"]


DossierEvent: TypeAlias = "DossierEventOpened | DossierEventCollected | DossierEventTakenOut | DossierEventClosed | DossierEventHandedOver | DossierEventKept | DossierEventTransferred"
"""What happened to a dossier."""


class DossierHandOver(TypedDict):
    """Hand the dossier over (bàn giao hồ sơ) before retirement, leaving, transfer or long study."""

    to: "PersonId"
    """The new maker."""


DossierId: TypeAlias = UuidText


class DossierKindOpen(TypedDict):
    """Mở hồ sơ. Refusals: `dossier_exists`, `field_missing`, `unknown_actor`."""

    type: Literal["open"]
    data: "Open"


class DossierKindCollect(TypedDict):
    """Thu thập văn bản. Refusals: `dossier_not_open`, `not_dossier_maker`, `document_in_dossier`."""

    type: Literal["collect"]
    data: "Collect"


class DossierKindTakeOut(TypedDict):
    """Loại văn bản. Refusals: `dossier_not_open`, `not_dossier_maker`, `document_not_in_dossier`."""

    type: Literal["take_out"]
    data: "TakeOut"


class DossierKindClose(TypedDict):
    """Kết thúc hồ sơ. Refusals: `dossier_not_open`, `not_dossier_maker`, `field_missing`."""

    type: Literal["close"]
    data: "Close"


class DossierKindHandOver(TypedDict):
    """Bàn giao hồ sơ: by the maker, or by the head of his unit. Refusals: `dossier_not_open`,
`dossier_transferred`, `not_dossier_maker`, `unknown_person`."""

    type: Literal["hand_over"]
    data: "DossierHandOver"


class DossierKindKeep(TypedDict):
    """Giữ lại hồ sơ đến hạn. Refusals: `dossier_not_closed`, `dossier_transferred` and those of
[`super::check_keep`]."""

    type: Literal["keep"]
    data: "KeepBeyondDue"


class DossierKindTransfer(TypedDict):
    """Nộp lưu. Refusals: `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`,
`transfer_papers_missing`."""

    type: Literal["transfer"]
    data: "Transfer"


DossierKind: TypeAlias = "DossierKindOpen | DossierKindCollect | DossierKindTakeOut | DossierKindClose | DossierKindHandOver | DossierKindKeep | DossierKindTransfer"
"""What can be asked of a dossier."""


class _DossierStateRequired(TypedDict):
    dossier: "DossierId"
    version: int


class DossierState(_DossierStateRequired, total=False):
    """A dossier as its next decision sees it. Made by `evolve` only."""

    file: "FileState"


class _DraftRequired(TypedDict):
    content: "Content"
    """Type, subject, addressees, secrecy, files."""
    unit: "UnitId"
    """Drafting unit (đơn vị chủ trì soạn thảo)."""
    signer: "PostId"
    """Post that will sign."""
    urgency: "Urgency"
    """Urgency that the drafter proposes; the signer decides (Appendix I, III.2.b)."""


class Draft(_DraftRequired, total=False):
    """Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`, `unknown_post`,
`no_template`, `state_secret_on_network`, `field_missing`, `wrong_phase`."""

    field: str
    """Field of the document, for the power of deputies (lĩnh vực)."""
    co_units: "list[UnitId]"
    """Units that take part."""
    reply_to: "DocumentId"
    """The incoming document that this one answers."""
    template: "TemplateKey"
    """Route; by default that of the type."""


class _DraftInputRequired(TypedDict):
    content: "ContentInput"
    """Type, subject, addressees, secrecy, files."""
    unit: "UnitId"
    """Drafting unit (đơn vị chủ trì soạn thảo)."""
    signer: "PostId"
    """Post that will sign."""


class DraftInput(_DraftInputRequired, total=False):
    """Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`, `unknown_post`,
`no_template`, `state_secret_on_network`, `field_missing`, `wrong_phase`."""

    field: str
    """Field of the document, for the power of deputies (lĩnh vực)."""
    co_units: "list[UnitId]"
    """Units that take part."""
    urgency: "Urgency"
    """Urgency that the drafter proposes; the signer decides (Appendix I, III.2.b)."""
    reply_to: "DocumentId"
    """The incoming document that this one answers."""
    template: "TemplateKey"
    """Route; by default that of the type."""


class DueAtOnce(TypedDict):
    """At once (any urgent mark; Art. 4.2.c, 24.2)."""

    type: Literal["at_once"]


class DueBy(TypedDict):
    """Until this instant, inclusive."""

    type: Literal["by"]
    data: "Instant"


Due: TypeAlias = "DueAtOnce | DueBy"
"""When something is due."""


Duty: TypeAlias = Literal["clerk", "format_check", "direct", "track"]
"""A standing duty that a post carries."""


Environment: TypeAlias = Literal["connected_network", "independent_lan"]
"""Where a machine stands that drafts or keeps content; in a profile, where the desk runs."""


class Exempted(TypedDict):
    """An exemption that an act made use of."""

    rule: "SeparationRule"
    """Rule."""
    basis: str
    """Basis."""


class _ExemptionRequired(TypedDict):
    rule: "SeparationRule"
    """Rule."""
    basis: str
    """The paper that says so."""


class Exemption(_ExemptionRequired, total=False):
    """A rule that a small unit cannot keep (miễn tách bạch nhiệm vụ)."""

    unit: "UnitId"
    """The unit whose people are exempt; absent: the whole agency."""


class Facts(TypedDict, total=False):
    """What only a store can know. An absent list can lose a warning, never a refusal."""

    duplicates: "list[DocumentId]"
    """Documents already registered with the same identifier, or the same number, symbol, issuer
and year (Appendix VI, III.1.h)."""


class Fault(TypedDict):
    """One fault of an input, with its place."""

    path: str
    """JSON path; `.` is the whole input."""
    code: "FaultCode"
    """What is wrong."""
    detail: str
    """The value, key or parser message concerned."""
    message: "Text"
    """One sentence, with the place."""


FaultCode: TypeAlias = Literal["not_json", "too_large", "unknown_field", "missing_field", "duplicate_field", "invalid_value", "duplicate_key", "unknown_reference", "cycle_in_chart", "two_heads", "no_head", "no_clerk", "empty_period", "overlapping_holders", "post_without_unit", "type_without_series", "type_in_two_series", "template_without_duty", "template_out_of_order", "duty_twice", "duty_seat", "type_in_two_templates", "no_incoming_series", "series_twice", "series_collide", "limit_loosens_law", "too_long", "grant_against_rule", "day_closed_and_worked", "inconsistent"]
"""What is wrong with an input, before any rule is asked."""


class FaultInfo(TypedDict):
    """A fault that an input can have, as front ends list it."""

    code: "FaultCode"
    """Stable code."""
    message: "Text"
    """The sentence, with `{}` in place of the detail."""


class File(TypedDict):
    """A file by reference; its bytes never pass through a decision."""

    role: "FileRole"
    """What it is to the document."""
    sha256: "Digest"
    """SHA-256 of its bytes."""
    size: int
    """Bytes, at most 2⁵³−1."""
    media_type: str
    """Media type, for example `application/pdf`."""
    name: str
    """File name with extension."""


class FileCode(TypedDict):
    """The whole code of a file (mã hồ sơ; Appendix VI: `OrganId`, `FileCatalog`, `FileNotation`).

```
use vanthu::dossier::FileCode;
let code = FileCode { agency: "G09".into(), year: 2021, notation: "01.TCCB".into() };
assert_eq!(code.to_string(), "G09.2021.01.TCCB");
```"""

    agency: str
    """Identifier of the agency whose list it is."""
    year: int
    """Year in which the file was opened."""
    notation: str
    """Number and symbol."""


class FileInto(TypedDict):
    """Put the completed document into its dossier (lập hồ sơ, Art. 29). Refusals: `wrong_phase`,
`not_lead_or_clerk`, `field_missing`."""

    dossier: "DossierId"
    """Dossier."""
    notation: str
    """Number and symbol of the dossier, for example `01.TCCB`."""


FileRole: TypeAlias = Literal["main", "annex", "rendition"]
"""What a file is to its document."""


class _FileStateRequired(TypedDict):
    code: "FileCode"
    title: str
    retention: "Retention"
    medium: "Medium"
    maker: "PersonId"
    documents: "list[DocumentId]"


class FileState(_FileStateRequired, total=False):
    """What is known once it is open."""

    work_ended: DayText
    transfer_due: DayText
    transferred: bool


class _FixedDayRequired(TypedDict):
    month: int
    """1–12."""
    day: int
    """1–31."""
    name: str
    """Name."""


_FixedDayKeys = TypedDict(
    "_FixedDayKeys",
    {
        # First year.
        "from": "int",
    },
    total=False,
)


class FixedDay(_FixedDayRequired, _FixedDayKeys):
    """A statutory day off with a fixed solar date (Labour Code 2019, Art. 112)."""

    pass


class FixedHandler(TypedDict):
    """A unit that handles certain documents by the agency's rules (Art. 23.1)."""

    unit: "UnitId"
    """The unit."""
    type_names: list[str]
    """Type names as they stand on the documents, for example `Giấy mời`."""
    basis: str
    """The rule that says so."""


Flaw: TypeAlias = Literal["content", "layout", "procedure"]
"""What is wrong with an issued document (Art. 18.3)."""


class _FormerNumberRequired(TypedDict):
    number: int
    """Number, from 1; inserted ones such as `15a` come under their whole number."""


class FormerNumber(_FormerNumberRequired, total=False):
    """A number as it stands in an older register."""

    date: DayText
    """Date, if it is known."""


_GrantRequiredKeys = TypedDict(
    "_GrantRequiredKeys",
    {
        # Identity.
        "id": "GrantId",
        # What it confers.
        "kind": "GrantKind",
        # The post in whose power it is given.
        "grantor": "PostId",
        # The person who may act.
        "grantee": "PersonId",
        # First day.
        "from": "DayText",
    },
)


class _GrantRequired(_GrantRequiredKeys):
    pass


class Grant(_GrantRequired, total=False):
    """A delegation grant (văn bản giao, ủy quyền), in force during `[from, until]`: one without a last
day is in force on no day."""

    until: DayText
    """Last day."""
    types: "list[DocumentType]"
    """Document types covered; empty means every type."""
    matters: list[str]
    """Fields or matters covered; empty means every matter."""
    basis: str
    """Number and symbol of the written basis."""


class GrantCommandCreate(TypedDict):
    """Make a grant (giao, ủy quyền). Refusals: `not_grantor` and those of [`check_grant`]."""

    type: Literal["create"]
    data: "Grant"


class GrantCommandRevoke(TypedDict):
    """Revoke a grant. Refusals: `not_grantor`, `grant_not_found`, `authorization_revoked`."""

    type: Literal["revoke"]
    data: "GrantRef"


GrantCommand: TypeAlias = "GrantCommandCreate | GrantCommandRevoke"
"""What can be asked of the agency's stream of grants."""


class GrantEventGrantCreated(TypedDict):
    """A grant was made."""

    type: Literal["grant_created"]
    data: "Grant"


class GrantEventGrantRevokedData(TypedDict):
    id: "GrantId"
    """Which."""
    at: "Instant"
    """When."""


class GrantEventGrantRevoked(TypedDict):
    """A grant was revoked."""

    type: Literal["grant_revoked"]
    data: "GrantEventGrantRevokedData"


GrantEvent: TypeAlias = "GrantEventGrantCreated | GrantEventGrantRevoked"
"""What happened in the agency's stream of grants."""


GrantId: TypeAlias = UuidText


GrantKind: TypeAlias = Literal["work_cover", "for_head", "under_authorization"]
"""What a grant confers."""


class GrantRef(TypedDict):
    """A grant by its identity."""

    id: "GrantId"
    """Which."""


class HandBack(TypedDict):
    """The head of the drafting unit passes a returned draft to its drafter (Art. 10.3). Refusals:
`not_unit_head`, `nothing_waiting`, `wrong_phase`."""

    pass


_HolderRequiredKeys = TypedDict(
    "_HolderRequiredKeys",
    {
        # The person.
        "person": "PersonId",
        # First day.
        "from": "DayText",
    },
)


class _HolderRequired(_HolderRequiredKeys):
    pass


class Holder(_HolderRequired, total=False):
    """One person's time in a post, `[from, until)`."""

    until: DayText
    """First day on which the person no longer holds it; absent while open."""
    mode: "HolderMode"
    """In which way."""


HolderMode: TypeAlias = Literal["full", "acting", "in_charge"]
"""In which way a post is held."""


class _ImportRequired(TypedDict):
    last_number: int
    """Largest number."""


class Import(_ImportRequired, total=False):
    """What was found in an older register. Nothing is mended: the series is marked and goes on after
the largest number."""

    last_date: DayText
    """Latest date."""
    gaps: "list[NumberRange]"
    """Numbers that nobody holds."""
    duplicates: list[int]
    """Numbers that stand more than once."""
    inversions: list[int]
    """Numbers whose date is earlier than that of a smaller one."""
    other_year: list[int]
    """Numbers whose date lies in another year."""


class ImportNumbers(TypedDict):
    """Take the numbers of an older register over (nhập số cũ)."""

    series: "SeriesKey"
    """Series."""
    year: int
    """Year of the series."""
    numbers: "list[FormerNumber]"
    """The numbers found, in any order."""


class _IncomingCommandRequired(TypedDict):
    command_id: "CommandId"
    """Made by the host; the same id twice is the same command."""
    document: "DocumentId"
    """The document."""
    kind: "IncomingKind"
    """What shall be done."""


class IncomingCommand(_IncomingCommandRequired, total=False):
    """A command to one document."""

    seen: "Seen"
    """What the caller relied on."""
    under: "GrantId"
    """The grant under which the actor acts. Needed only where several would do
(`ambiguous_authority`); a named one is used or the command is refused
(`grant_does_not_confer`)."""


class IncomingEnvelope(TypedDict):
    """One event with who, when and which command; its JSON is what the hash chain covers."""

    v: int
    """Version of the event's type."""
    stream: str
    """Stream."""
    seq: int
    """Place in the stream, from 1."""
    at: "Instant"
    """When."""
    command_id: "CommandId"
    """By which command."""
    act: "Act"
    """Who, and by which authority."""
    event: "IncomingEvent"
    """What."""


class IncomingEventReceivedData(TypedDict):
    metadata: "Metadata"
    """Its data."""


class IncomingEventReceived(TypedDict):
    """It came in; the sender is told the same day (Art. 21.2.c)."""

    type: Literal["received"]
    data: "IncomingEventReceivedData"


class IncomingEventReceiptRefusedData(TypedDict):
    cause: "RefusalCause"
    """Why."""
    note: str
    """What the sender is told."""


class IncomingEventReceiptRefused(TypedDict):
    """It was returned to the sender; no arrival number was used."""

    type: Literal["receipt_refused"]
    data: "IncomingEventReceiptRefusedData"


class IncomingEventStamped(TypedDict):
    """The envelope was opened and stamped ĐẾN."""

    type: Literal["stamped"]


class IncomingEventForwardedUnopened(TypedDict):
    """The envelope was passed on unopened."""

    type: Literal["forwarded_unopened"]


class IncomingEventHandedIn(TypedDict):
    """It proved to be the agency's business and was handed in for registration."""

    type: Literal["handed_in"]


class IncomingEventEntryCompleted(TypedDict):
    """The register entry was completed after the direction."""

    type: Literal["entry_completed"]


class _IncomingEventHandedOverDataRequired(TypedDict):
    to: "Seat"
    """To whom."""


class IncomingEventHandedOverData(_IncomingEventHandedOverDataRequired, total=False):
    signed_receipt: bool
    """Paper: against signature."""


class IncomingEventHandedOver(TypedDict):
    """It was handed over to a handler."""

    type: Literal["handed_over"]
    data: "IncomingEventHandedOverData"


class IncomingEventTrackerAssignedData(TypedDict):
    person: "PersonId"
    """Who."""


class IncomingEventTrackerAssigned(TypedDict):
    """Somebody was named to track and urge."""

    type: Literal["tracker_assigned"]
    data: "IncomingEventTrackerAssignedData"


class _IncomingEventRegisteredDataRequired(TypedDict):
    taken: "Taken"
    """Arrival number and date."""


class IncomingEventRegisteredData(_IncomingEventRegisteredDataRequired, total=False):
    duplicates: "list[DocumentId]"
    """Documents it may repeat."""
    submit_due: "Due"
    """When it must be submitted at the latest (Art. 23.1)."""


class IncomingEventRegistered(TypedDict):
    """It was entered in the register."""

    type: Literal["registered"]
    data: "IncomingEventRegisteredData"


class IncomingEventSubmittedData(TypedDict):
    to: "PostId"
    """To whom."""


class IncomingEventSubmitted(TypedDict):
    """It was submitted for direction."""

    type: Literal["submitted"]
    data: "IncomingEventSubmittedData"


class IncomingEventDirectedData(TypedDict, total=False):
    opinion: str
    """Opinion."""
    due: "Due"
    """Deadline of the handling."""


class IncomingEventDirected(TypedDict):
    """The direction was written."""

    type: Literal["directed"]
    data: "IncomingEventDirectedData"


class _IncomingEventCalendarRevisedDataRequired(TypedDict):
    basis: str
    """The announcement, for example the letter of the Government Office."""
    calendar: str
    """Version of the calendar now."""


class IncomingEventCalendarRevisedData(_IncomingEventCalendarRevisedDataRequired, total=False):
    agreed: str
    """The paper in which those concerned agreed to earlier dates."""
    due: "Due"
    """Deadline of the handling as a whole, if it moved."""


class IncomingEventCalendarRevised(TypedDict):
    """Open due dates were counted anew after the calendar had been revised; a line each follows."""

    type: Literal["calendar_revised"]
    data: "IncomingEventCalendarRevisedData"


class _IncomingEventReportedDataRequired(TypedDict):
    line: "LineId"
    """The lead's line."""
    by: "PersonId"
    """Who reported."""


class IncomingEventReportedData(_IncomingEventReportedDataRequired, total=False):
    reply: "DocumentId"
    """The outgoing document that answers it."""


class IncomingEventReported(TypedDict):
    """The lead reported."""

    type: Literal["reported"]
    data: "IncomingEventReportedData"


class IncomingEventReportReturnedData(TypedDict):
    reason: str
    """Why."""


class IncomingEventReportReturned(TypedDict):
    """The report went back for rework."""

    type: Literal["report_returned"]
    data: "IncomingEventReportReturnedData"


class IncomingEventSubmissionRecalled(TypedDict):
    """The submission was taken back by the clerk."""

    type: Literal["submission_recalled"]


class IncomingEventCompleted(TypedDict):
    """The handling was accepted as complete."""

    type: Literal["completed"]


class IncomingEventFiledData(TypedDict):
    dossier: "DossierId"
    """Dossier."""
    notation: str
    """Number and symbol of the dossier."""


class IncomingEventFiled(TypedDict):
    """It was put into its dossier."""

    type: Literal["filed"]
    data: "IncomingEventFiledData"


class IncomingEventRouting(TypedDict):
    """The routing engine moved."""

    type: Literal["routing"]
    data: "RoutingEvent"


IncomingEvent: TypeAlias = "IncomingEventReceived | IncomingEventReceiptRefused | IncomingEventStamped | IncomingEventForwardedUnopened | IncomingEventHandedIn | IncomingEventEntryCompleted | IncomingEventHandedOver | IncomingEventTrackerAssigned | IncomingEventRegistered | IncomingEventSubmitted | IncomingEventDirected | IncomingEventCalendarRevised | IncomingEventReported | IncomingEventReportReturned | IncomingEventSubmissionRecalled | IncomingEventCompleted | IncomingEventFiled | IncomingEventRouting"
"""What happened to an incoming document."""


class _IncomingHandOverRequired(TypedDict):
    to: "Seat"
    """The handler's seat."""


class IncomingHandOver(_IncomingHandOverRequired, total=False):
    """The clerk hands the document to its handler (chuyển giao, Art. 23). After the direction, or
straight from the register where the agency's rules fix the handler. Refusals: `not_clerk`,
`no_direction_yet`, `entry_not_completed`, `receipt_not_signed`, `not_a_handler`,
`seat_vacant`, `not_registered_incoming`."""

    signed_receipt: bool
    """Paper: the receiver has signed for it."""


class IncomingKindReceive(TypedDict):
    """Tiếp nhận."""

    type: Literal["receive"]
    data: "Receive"


class IncomingKindRefuseReceipt(TypedDict):
    """Từ chối tiếp nhận."""

    type: Literal["refuse_receipt"]
    data: "RefuseReceipt"


class IncomingKindStamp(TypedDict):
    """Bóc bì, đóng dấu ĐẾN (paper, Art. 21.1.b). Refusals: `not_clerk`, `paper_only`,
`mail_not_opened`, `nothing_waiting`."""

    type: Literal["stamp"]
    data: "Plain"


class IncomingKindForwardUnopened(TypedDict):
    """Chuyển không bóc bì (Art. 21.1.b). Refusals: `not_clerk`, `paper_only`,
`mail_is_for_agency`."""

    type: Literal["forward_unopened"]
    data: "Plain"


class IncomingKindHandIn(TypedDict):
    """Đưa lại Văn thư để đăng ký (Art. 21.1.b). Refusals: `wrong_phase`."""

    type: Literal["hand_in"]
    data: "Plain"


class IncomingKindRegister(TypedDict):
    """Đăng ký."""

    type: Literal["register"]
    data: "IncomingRegister"


class IncomingKindSubmit(TypedDict):
    """Trình."""

    type: Literal["submit"]
    data: "IncomingSubmit"


class IncomingKindDirect(TypedDict):
    """Chỉ đạo."""

    type: Literal["direct"]
    data: "Direct"


class IncomingKindCompleteEntry(TypedDict):
    """Đăng ký bổ sung sau ý kiến chỉ đạo (paper, Art. 23.3). Refusals: `not_clerk`, `paper_only`,
`nothing_waiting`."""

    type: Literal["complete_entry"]
    data: "Plain"


class IncomingKindHandOver(TypedDict):
    """Chuyển giao."""

    type: Literal["hand_over"]
    data: "IncomingHandOver"


class IncomingKindAssignTracker(TypedDict):
    """Giao theo dõi, đôn đốc."""

    type: Literal["assign_tracker"]
    data: "AssignTracker"


class IncomingKindReviseDue(TypedDict):
    """Tính lại thời hạn khi lịch làm việc thay đổi."""

    type: Literal["revise_due"]
    data: "ReviseDue"


class IncomingKindAssign(TypedDict):
    """Phân công trong đơn vị."""

    type: Literal["assign"]
    data: "Assign"


class IncomingKindOpen(TypedDict):
    """Mở xem. Refusals: `not_your_line`, `line_not_found`, `line_closed`."""

    type: Literal["open"]
    data: "IncomingOnLine"


class IncomingKindStart(TypedDict):
    """Nhận xử lý. Refusals: `not_your_line`, `line_closed`, `line_already_started`, `not_lead`,
`not_handed_over`."""

    type: Literal["start"]
    data: "IncomingOnLine"


class IncomingKindOpine(TypedDict):
    """Ý kiến phối hợp."""

    type: Literal["opine"]
    data: "Opine"


class IncomingKindReport(TypedDict):
    """Báo cáo kết quả."""

    type: Literal["report"]
    data: "Report"


class IncomingKindApproveCompletion(TypedDict):
    """Duyệt kết thúc."""

    type: Literal["approve_completion"]
    data: "ApproveCompletion"


class IncomingKindReturn(TypedDict):
    """Trả lại báo cáo."""

    type: Literal["return"]
    data: "ReturnReport"


class IncomingKindDecline(TypedDict):
    """Trả lại người giao."""

    type: Literal["decline"]
    data: "Decline"


class IncomingKindRecall(TypedDict):
    """Thu hồi khi chưa mở. Refusals: `not_assigner`, `already_opened`, `line_closed`,
`line_not_found`, `nothing_waiting`."""

    type: Literal["recall"]
    data: "IncomingOnLine"


class IncomingKindFile(TypedDict):
    """Lập hồ sơ."""

    type: Literal["file"]
    data: "FileInto"


IncomingKind: TypeAlias = "IncomingKindReceive | IncomingKindRefuseReceipt | IncomingKindStamp | IncomingKindForwardUnopened | IncomingKindHandIn | IncomingKindRegister | IncomingKindSubmit | IncomingKindDirect | IncomingKindCompleteEntry | IncomingKindHandOver | IncomingKindAssignTracker | IncomingKindReviseDue | IncomingKindAssign | IncomingKindOpen | IncomingKindStart | IncomingKindOpine | IncomingKindReport | IncomingKindApproveCompletion | IncomingKindReturn | IncomingKindDecline | IncomingKindRecall | IncomingKindFile"
"""What can be asked of an incoming document."""


class IncomingOnLine(TypedDict):
    """A command that needs only its line: open, start, recall. Every command on a line can also be
refused `ambiguous_authority`."""

    line: "LineId"
    """The line."""


class IncomingRegister(TypedDict):
    """Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22).
Refusals: `not_clerk`, `not_authentic`, `wrong_recipient`, `not_stamped`, `mail_not_opened`,
`number_date_inversion`, `number_out_of_range`, `fact_missing`, `wrong_phase`."""

    verification: "Verification"
    """What was verified."""


class _IncomingStateRequired(TypedDict):
    document: "DocumentId"
    version: int
    phase: "Phase"
    instance: "Instance"


class IncomingState(_IncomingStateRequired, total=False):
    """An incoming document as its next decision sees it. Made by `evolve` only."""

    last_at: "Instant"
    rule_set: "RuleSetId"
    metadata: "Metadata"
    paper: "Paper"
    tracker: "PersonId"
    taken: "Taken"
    due: "Due"
    reported: "Reported"


class IncomingSubmit(TypedDict):
    """Submit to the person who directs the handling (trình, Art. 23.1). Refusals: `not_clerk`,
`not_registered_incoming`, `unknown_post`, `not_directing_post`, `seat_vacant`."""

    to: "PostId"
    """Post of the directing person."""


class _InstanceRequired(TypedDict):
    round: int
    """Round, from 1; a new submission starts the next."""
    state: "InstanceState"
    """State."""
    reached: int
    """How many of `nodes` were reached."""
    steps: "list[Step]"
    """Steps of this round."""
    lines: "list[Line]"
    """Lines of this round; earlier rounds live in the history."""
    last_step: int
    """Last step id given."""
    last_line: int
    """Last line id given."""


class Instance(_InstanceRequired, total=False):
    """One run of the routing engine inside a document."""

    nodes: "list[Node]"
    """The nodes of this round, as the template stood when it began."""


InstanceState: TypeAlias = Literal["idle", "running", "returned", "recalled", "completed"]
"""State of an instance."""


Instant: TypeAlias = InstantText


class InvalidInput(TypedDict):
    """An input that could not be taken, with every fault that was found and its JSON path."""

    faults: "list[Fault]"
    """At least one fault, in the order of the input."""


class Issue(TypedDict):
    """Issue (phát hành, Art. 18). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
`not_registered_outgoing`, `no_agency_signature`."""

    pass


class _IssuerRequired(TypedDict):
    name: str
    """Name."""


class Issuer(_IssuerRequired, total=False):
    """Who issued a document (tác giả)."""

    code: str
    """Identifier as it came, old or new form."""


class _ItemRequired(TypedDict):
    action: "Action"
    """Command."""
    status: "Status"
    """Whether it is possible."""


class Item(_ItemRequired, total=False):
    """One command with its target line."""

    line: "LineId"
    """Target line, for commands that have one."""
    codes: "list[RuleCode]"
    """Rules that fail, if denied."""


class Keep(TypedDict):
    """Keep the original (lưu, Art. 19). Refusals: `not_clerk`, `nothing_waiting`, `wrong_phase`."""

    pass


class KeepBeyondDue(TypedDict):
    """A due file that the unit wants to keep (Art. 31.3.d)."""

    due: DayText
    """The day on which it was due."""
    until: DayText
    """Until when it shall be kept."""
    written_consent: bool
    """Whether the head has agreed in writing."""
    list_sent_to_archive: bool
    """Whether the list of the files kept has been sent to the archive."""


LegalDuty: TypeAlias = Literal["content_check", "format_check", "approval", "signature"]
"""A duty that the law attaches to a step (Art. 11–13 of Decree 30/2020/NĐ-CP)."""


class Limits(TypedDict, total=False):
    """The agency's own limits, in working days. They may be shorter than the statutory ones only."""

    submit_days: int
    """Working days for registering and submitting an incoming document: 0 = the same day,
1 = at latest the next working day (the statutory limit, Art. 23.1)."""
    handling_days: int
    """Working days for handling where the direction names none (no statutory figure, Art. 24.2)."""
    least_reason: int
    """Shortest reason of a return, in characters; at least the rule set's."""


class _LineRequired(TypedDict):
    id: "LineId"
    """Counted inside the document."""
    step: "StepId"
    """Its step."""
    seat: "Seat"
    """Whose it is."""
    role: "Role"
    """Role."""
    state: "LineState"
    """State."""
    given_by: "PersonId"
    """Whose command made it."""


class Line(_LineRequired, total=False):
    """One seat's share of a step (dòng việc)."""

    parent: "LineId"
    """The line below which it was assigned."""
    duty: "LegalDuty"
    """Legal duty it carries."""
    opened: "Opened"
    """First opening."""
    due: "Due"
    """When it is due."""
    counted: "Counted"
    """How it was counted."""


LineId: TypeAlias = int
"""A line of a routing instance: one seat's share of a step (dòng việc).

Counted from 1 inside the document, so that `decide` needs no source of ids."""


class LineStateWaiting(TypedDict):
    """Waits for the lines below it."""

    type: Literal["waiting"]


class LineStateReady(TypedDict):
    """Waits for its seat."""

    type: Literal["ready"]


class LineStateInProgress(TypedDict):
    """Being worked on."""

    type: Literal["in_progress"]


class LineStateDone(TypedDict):
    """Answered."""

    type: Literal["done"]
    data: "Outcome"


class LineStateTransferred(TypedDict):
    """Passed on; another line took over."""

    type: Literal["transferred"]


class LineStateCancelled(TypedDict):
    """Cancelled without answer."""

    type: Literal["cancelled"]
    data: "CancelWhy"


LineState: TypeAlias = "LineStateWaiting | LineStateReady | LineStateInProgress | LineStateDone | LineStateTransferred | LineStateCancelled"
"""State of a line."""


Locale: TypeAlias = Literal["vi", "en"]
"""Language of a message or label. An argument of `message` and `label`, never part of the
context: no decision depends on language."""


class LunarYear(TypedDict):
    """The two lunar days of a year."""

    year: int
    """Solar year."""
    tet: DayText
    """First day of the lunar year (mồng một Tết)."""
    gio_to: DayText
    """10 March of the lunar year (Giỗ Tổ Hùng Vương)."""


Medium: TypeAlias = Literal["electronic", "paper"]
"""Form in which a document exists: one arrival sequence serves both (Art. 22.2)."""


class _MetadataRequired(TypedDict):
    medium: "Medium"
    """Paper or electronic."""
    issuer: "Issuer"
    """Issuer."""
    subject: str
    """Abstract (trích yếu)."""
    urgency: "Urgency"
    """Urgency."""
    secrecy: "Secrecy"
    """Secrecy."""


class Metadata(_MetadataRequired, total=False):
    """Data of an incoming document (Appendix VI, part II, table II)."""

    addressed_to: "AddressedTo"
    """To whom the envelope is addressed."""
    number: str
    """Number as it came: usually digits, not always."""
    symbol: str
    """Symbol, for example `UBND-VX`."""
    issued_on: DayText
    """Date of the document."""
    type_name: str
    """Type name as it came."""
    signer: str
    """Signer's position and name as printed."""
    reply_by: DayText
    """Reply expected by."""
    pages: int
    """Pages."""
    exchange_id: str
    """Identity of the document on the exchange axis (edXML `DocumentId`), opaque."""
    files: "list[File]"
    """Files by digest."""


class _MetadataInputRequired(TypedDict):
    issuer: "Issuer"
    """Issuer."""
    subject: str
    """Abstract (trích yếu)."""


class MetadataInput(_MetadataInputRequired, total=False):
    """Data of an incoming document (Appendix VI, part II, table II)."""

    medium: "Medium"
    """Paper or electronic."""
    addressed_to: "AddressedTo"
    """To whom the envelope is addressed."""
    number: str
    """Number as it came: usually digits, not always."""
    symbol: str
    """Symbol, for example `UBND-VX`."""
    issued_on: DayText
    """Date of the document."""
    type_name: str
    """Type name as it came."""
    urgency: "Urgency"
    """Urgency."""
    secrecy: "Secrecy"
    """Secrecy."""
    signer: str
    """Signer's position and name as printed."""
    reply_by: DayText
    """Reply expected by."""
    pages: int
    """Pages."""
    exchange_id: str
    """Identity of the document on the exchange axis (edXML `DocumentId`), opaque."""
    files: "list[File]"
    """Files by digest."""


class _NeedRequired(TypedDict):
    field: str
    """Field of the command's data, or `under` of the command itself: the grant to act by."""


class Need(_NeedRequired, total=False):
    """An input that a command still needs."""

    choices: list[str]
    """The keys to choose from, where the choice is finite; empty for free text and files."""


class _NewLineRequired(TypedDict):
    id: "LineId"
    """Counted inside the document."""
    seat: "Seat"
    """Whose it is."""
    role: "Role"
    """Role."""
    given_by: "PersonId"
    """Whose command made it."""


class NewLine(_NewLineRequired, total=False):
    """A line as it is made."""

    duty: "LegalDuty"
    """Legal duty."""
    due: "Due"
    """When it is due."""
    counted: "Counted"
    """How the due date was counted; absent for a stated day and the next working day."""


class Node(TypedDict):
    """A node: all its lines run in parallel and must all agree."""

    key: "NodeKey"
    """Key."""
    name: str
    """Name shown to people."""
    lines: "list[NodeLine]"
    """Lines."""


NodeKey: TypeAlias = str


class _NodeLineRequired(TypedDict):
    role: "Role"
    """Role."""
    seat: "SeatSpec"
    """Seat."""


class NodeLine(_NodeLineRequired, total=False):
    """One line of a node."""

    duty: "LegalDuty"
    """Legal duty that the line carries."""


class _NumberClaimRequired(TypedDict):
    number_symbol: str
    """As written, for example `64/QĐ-SNNMT`."""
    year: int
    """Year of the date."""


class NumberClaim(_NumberClaimRequired, total=False):
    """A number and symbol in a year: unique in an agency, paper and electronic together (Art. 15.1);
the secret series has its own register (Art. 15.2, 16.3) and is compared apart."""

    secret: bool
    """Whether it belongs to the secret series."""


_NumberRangeKeys = TypedDict(
    "_NumberRangeKeys",
    {
        # First.
        "from": "int",
        # Last.
        "to": "int",
    },
)


class NumberRange(_NumberRangeKeys):
    """Numbers without a break, both ends included."""

    pass


class _OpenRequired(TypedDict):
    notation: str
    """Number and symbol, for example `01.TCCB`."""
    title: str
    """Title."""
    retention: "Retention"
    """Retention as foreseen."""


class Open(_OpenRequired, total=False):
    """Open a dossier (mở hồ sơ, Art. 29.1): the person given the task makes it, by the list or, if it
is not in the list, with title, number and symbol and retention of his own."""

    medium: "Medium"
    """Paper or electronic."""
    listed: bool
    """Whether the list of the year foresees it."""


class Opened(TypedDict):
    """Who first opened a line, and when."""

    at: "Instant"
    """When."""
    by: "PersonId"
    """Who."""


class Opine(TypedDict):
    """A co-handler's contribution (ý kiến phối hợp). Refusals: `not_your_line`, `not_co_handler`,
`field_missing`, `line_closed`."""

    line: "LineId"
    """The co-handler's line."""
    text: str
    """Opinion."""


Outcome: TypeAlias = Literal["agreed", "opinion", "reported", "signed", "seen", "declined", "returned"]
"""How a line was answered."""


class _OutgoingCommandRequired(TypedDict):
    command_id: "CommandId"
    """Made by the host; the same id twice is the same command."""
    document: "DocumentId"
    """The document."""
    kind: "OutgoingKind"
    """What shall be done."""


class OutgoingCommand(_OutgoingCommandRequired, total=False):
    """A command to one document."""

    seen: "Seen"
    """What the caller relied on."""
    under: "GrantId"
    """The grant under which the actor acts. Needed only where several would do
(`ambiguous_authority`); a named one is used or the command is refused
(`grant_does_not_confer`)."""


class OutgoingEnvelope(TypedDict):
    """One event with who, when and which command; its JSON is what the hash chain covers."""

    v: int
    """Version of the event's type."""
    stream: str
    """Stream."""
    seq: int
    """Place in the stream, from 1."""
    at: "Instant"
    """When."""
    command_id: "CommandId"
    """By which command."""
    act: "Act"
    """Who, and by which authority."""
    event: "OutgoingEvent"
    """What."""


class OutgoingEventDraftedData(TypedDict):
    draft: "Draft"
    """The draft."""
    drafter: "PersonId"
    """Who drafts."""


class OutgoingEventDrafted(TypedDict):
    """A draft was begun."""

    type: Literal["drafted"]
    data: "OutgoingEventDraftedData"


class OutgoingEventRevisedData(TypedDict):
    content: "Content"
    """The whole content as it now is."""


class OutgoingEventRevised(TypedDict):
    """The draft was changed."""

    type: Literal["revised"]
    data: "OutgoingEventRevisedData"


class OutgoingEventSubmitted(TypedDict):
    """The draft was submitted for review."""

    type: Literal["submitted"]


class OutgoingEventCheckedData(TypedDict):
    duty: "LegalDuty"
    """Which duty."""
    check: "Check"
    """By whom, on what."""


class OutgoingEventChecked(TypedDict):
    """A check or approval was given."""

    type: Literal["checked"]
    data: "OutgoingEventCheckedData"


class OutgoingEventReturnedData(TypedDict):
    to: "ReturnTo"
    """To whom."""
    reason: str
    """Why."""


class OutgoingEventReturned(TypedDict):
    """The draft went back."""

    type: Literal["returned"]
    data: "OutgoingEventReturnedData"


class OutgoingEventHandedBack(TypedDict):
    """The head of the drafting unit passed it to the drafter."""

    type: Literal["handed_back"]


class OutgoingEventSubmissionRecalled(TypedDict):
    """The drafter took the submission back."""

    type: Literal["submission_recalled"]


class _OutgoingEventSignedDataRequired(TypedDict):
    signature: "Signature"
    """Signature."""
    urgency: "Urgency"
    """Urgency as decided."""


class OutgoingEventSignedData(_OutgoingEventSignedDataRequired, total=False):
    issue_due: "Due"
    """When it must be issued at the latest (Art. 18.1)."""


class OutgoingEventSigned(TypedDict):
    """It was signed."""

    type: Literal["signed"]
    data: "OutgoingEventSignedData"


class OutgoingEventNumberAssignedData(TypedDict):
    taken: "Taken"
    """Number and date."""
    symbol: str
    """Symbol, for example `QĐ-UBND`."""


class OutgoingEventNumberAssigned(TypedDict):
    """Number and date were given."""

    type: Literal["number_assigned"]
    data: "OutgoingEventNumberAssignedData"


class OutgoingEventRegisteredData(TypedDict):
    copies: int
    """Copies."""


class OutgoingEventRegistered(TypedDict):
    """It was entered in the register."""

    type: Literal["registered"]
    data: "OutgoingEventRegisteredData"


class OutgoingEventSealedData(TypedDict, total=False):
    renditions: "list[File]"
    """Numbered and signed copies."""


class OutgoingEventSealed(TypedDict):
    """It was sealed or digitally signed by the agency."""

    type: Literal["sealed"]
    data: "OutgoingEventSealedData"


class OutgoingEventIssued(TypedDict):
    """It was issued."""

    type: Literal["issued"]


class OutgoingEventSentData(TypedDict):
    recipients: list[str]
    """Identifiers of the recipients."""


class OutgoingEventSent(TypedDict):
    """It was sent over the exchange axis."""

    type: Literal["sent"]
    data: "OutgoingEventSentData"


class OutgoingEventKept(TypedDict):
    """The original was kept."""

    type: Literal["kept"]


class OutgoingEventRecordAmendedData(TypedDict):
    note: str
    """Note."""


class OutgoingEventRecordAmended(TypedDict):
    """A note was added to the register entry."""

    type: Literal["record_amended"]
    data: "OutgoingEventRecordAmendedData"


class OutgoingEventCorrected(TypedDict):
    """A correcting document was named."""

    type: Literal["corrected"]
    data: "Correct"


class OutgoingEventWithdrawnData(TypedDict):
    reason: str
    """Why."""


class OutgoingEventWithdrawn(TypedDict):
    """It was withdrawn and is frozen with its metadata."""

    type: Literal["withdrawn"]
    data: "OutgoingEventWithdrawnData"


class OutgoingEventUrgencyProposedData(TypedDict):
    urgency: "Urgency"
    """Level."""


class OutgoingEventUrgencyProposed(TypedDict):
    """The drafter proposed another urgency."""

    type: Literal["urgency_proposed"]
    data: "OutgoingEventUrgencyProposedData"


class OutgoingEventUrgencyDecidedData(TypedDict):
    urgency: "Urgency"
    """Level."""


class OutgoingEventUrgencyDecided(TypedDict):
    """The signer decided the urgency."""

    type: Literal["urgency_decided"]
    data: "OutgoingEventUrgencyDecidedData"


class OutgoingEventDeliveryRecordedData(TypedDict):
    recipient: str
    """Recipient."""
    status: "StatusReport"
    """Report."""


class OutgoingEventDeliveryRecorded(TypedDict):
    """A recipient reported."""

    type: Literal["delivery_recorded"]
    data: "OutgoingEventDeliveryRecordedData"


class OutgoingEventRouting(TypedDict):
    """The routing engine moved."""

    type: Literal["routing"]
    data: "RoutingEvent"


OutgoingEvent: TypeAlias = "OutgoingEventDrafted | OutgoingEventRevised | OutgoingEventSubmitted | OutgoingEventChecked | OutgoingEventReturned | OutgoingEventHandedBack | OutgoingEventSubmissionRecalled | OutgoingEventSigned | OutgoingEventNumberAssigned | OutgoingEventRegistered | OutgoingEventSealed | OutgoingEventIssued | OutgoingEventSent | OutgoingEventKept | OutgoingEventRecordAmended | OutgoingEventCorrected | OutgoingEventWithdrawn | OutgoingEventUrgencyProposed | OutgoingEventUrgencyDecided | OutgoingEventDeliveryRecorded | OutgoingEventRouting"
"""What happened to an outgoing document."""


class OutgoingKindDraft(TypedDict):
    """Soạn thảo."""

    type: Literal["draft"]
    data: "DraftInput"


class OutgoingKindRevise(TypedDict):
    """Sửa bản thảo."""

    type: Literal["revise"]
    data: "Revise"


class OutgoingKindSubmit(TypedDict):
    """Trình duyệt."""

    type: Literal["submit"]
    data: "OutgoingSubmit"


class OutgoingKindOpen(TypedDict):
    """Mở xem. Refusals: `not_your_line`, `line_not_found`, `line_closed`."""

    type: Literal["open"]
    data: "OutgoingOnLine"


class OutgoingKindAgree(TypedDict):
    """Đồng ý."""

    type: Literal["agree"]
    data: "Agree"


class OutgoingKindCheckContent(TypedDict):
    """Kiểm tra nội dung."""

    type: Literal["check_content"]
    data: "CheckContent"


class OutgoingKindCheckFormat(TypedDict):
    """Kiểm tra thể thức."""

    type: Literal["check_format"]
    data: "CheckFormat"


class OutgoingKindApprove(TypedDict):
    """Duyệt bản thảo."""

    type: Literal["approve"]
    data: "Approve"


class OutgoingKindReturn(TypedDict):
    """Trả lại để sửa."""

    type: Literal["return"]
    data: "Return"


class OutgoingKindHandBack(TypedDict):
    """Chuyển lại người soạn thảo."""

    type: Literal["hand_back"]
    data: "HandBack"


class OutgoingKindRecall(TypedDict):
    """Thu hồi bản trình khi chưa mở."""

    type: Literal["recall"]
    data: "Recall"


class OutgoingKindProposeUrgency(TypedDict):
    """Đề xuất mức độ khẩn."""

    type: Literal["propose_urgency"]
    data: "SetUrgency"


class OutgoingKindDecideUrgency(TypedDict):
    """Quyết định mức độ khẩn, by the signer (Appendix I, III.2.b). Refusals: `not_signer`,
`wrong_phase`."""

    type: Literal["decide_urgency"]
    data: "SetUrgency"


class OutgoingKindSign(TypedDict):
    """Ký."""

    type: Literal["sign"]
    data: "Sign"


class OutgoingKindAssignNumber(TypedDict):
    """Cấp số, ngày."""

    type: Literal["assign_number"]
    data: "AssignNumber"


class OutgoingKindRegister(TypedDict):
    """Vào sổ."""

    type: Literal["register"]
    data: "OutgoingRegister"


class OutgoingKindApplyAgencySignature(TypedDict):
    """Ký số của cơ quan, đóng dấu."""

    type: Literal["apply_agency_signature"]
    data: "ApplyAgencySignature"


class OutgoingKindIssue(TypedDict):
    """Phát hành."""

    type: Literal["issue"]
    data: "Issue"


class OutgoingKindSend(TypedDict):
    """Gửi qua trục liên thông."""

    type: Literal["send"]
    data: "Send"


class OutgoingKindRecordDelivery(TypedDict):
    """Ghi trạng thái gửi nhận."""

    type: Literal["record_delivery"]
    data: "RecordDelivery"


class OutgoingKindKeep(TypedDict):
    """Lưu."""

    type: Literal["keep"]
    data: "Keep"


class OutgoingKindAmendRecord(TypedDict):
    """Ghi chú vào sổ."""

    type: Literal["amend_record"]
    data: "AmendRecord"


class OutgoingKindCorrect(TypedDict):
    """Sửa đổi, thay thế, đính chính."""

    type: Literal["correct"]
    data: "Correct"


class OutgoingKindWithdraw(TypedDict):
    """Thu hồi văn bản đã phát hành."""

    type: Literal["withdraw"]
    data: "Withdraw"


OutgoingKind: TypeAlias = "OutgoingKindDraft | OutgoingKindRevise | OutgoingKindSubmit | OutgoingKindOpen | OutgoingKindAgree | OutgoingKindCheckContent | OutgoingKindCheckFormat | OutgoingKindApprove | OutgoingKindReturn | OutgoingKindHandBack | OutgoingKindRecall | OutgoingKindProposeUrgency | OutgoingKindDecideUrgency | OutgoingKindSign | OutgoingKindAssignNumber | OutgoingKindRegister | OutgoingKindApplyAgencySignature | OutgoingKindIssue | OutgoingKindSend | OutgoingKindRecordDelivery | OutgoingKindKeep | OutgoingKindAmendRecord | OutgoingKindCorrect | OutgoingKindWithdraw"
"""What can be asked of an outgoing document."""


class OutgoingOnLine(TypedDict):
    """A command that needs only its line."""

    line: "LineId"
    """The line."""


class OutgoingRegister(TypedDict):
    """Enter into the outgoing register (đăng ký, Art. 16). Refusals: `not_clerk`, `not_signed`,
`not_numbered`, `field_missing`."""

    copies: int
    """Number of copies issued (số lượng bản), at least 1."""


class _OutgoingStateRequired(TypedDict):
    document: "DocumentId"
    version: int
    phase: "Phase"
    checks: "Checks"
    urgency: "Urgency"
    instance: "Instance"


class OutgoingState(_OutgoingStateRequired, total=False):
    """An outgoing document as its next decision sees it. Made by `evolve` only."""

    last_at: "Instant"
    rule_set: "RuleSetId"
    drafter: "PersonId"
    draft: "Draft"
    hash: "Digest"
    returned_to: "ReturnTo"
    signature: "Signature"
    taken: "Taken"
    symbol: str
    kept: bool
    deliveries: "dict[str, Delivery]"


class OutgoingSubmit(TypedDict):
    """Submit for review (trình duyệt). Refusals: `not_drafter`, `no_files`, `no_template`,
`seat_vacant`, `nothing_waiting`, `wrong_phase`."""

    pass


class Paper(TypedDict, total=False):
    """What has been done with the paper itself (Art. 21.1, 23.3)."""

    stamped: bool
    entry_completed: bool
    handed_over: "list[Seat]"


class Person(TypedDict):
    """A natural person."""

    key: "PersonId"
    """Key."""
    name: str
    """Full name, without degrees or honours (Appendix I, II.7.c)."""


PersonId: TypeAlias = str


Phase: TypeAlias = Literal["new", "received", "refused", "passed_on", "registered", "submitted", "handling", "completed", "filed", "draft", "reviewing", "returned", "signed", "numbered", "registered_out", "sealed", "issued", "frozen"]
"""Where a document stands on its way: the phases of both machines."""


class Plain(TypedDict):
    """A command without input: stamp, forward unopened, hand in, complete the entry."""

    pass


class _PostRequired(TypedDict):
    key: "PostId"
    """Key."""
    title: str
    """Title as it stands in the signature block, for example `Phó Chủ tịch`."""
    rank: "Rank"
    """Rank."""
    holders: "list[Holder]"
    """Who holds the post when."""


class Post(_PostRequired, total=False):
    """A post (chức danh)."""

    unit: "UnitId"
    """The unit; absent for posts of the agency's leadership."""
    duties: "list[Duty]"
    """Standing duties."""
    fields: list[str]
    """Fields assigned to a deputy head (lĩnh vực được phân công, Art. 13.1)."""
    by_order: "list[DocumentType]"
    """Document types this unit head may sign TL. under the regulation (Art. 13.4); in the post of
a unit's deputy those that the unit head has passed on, signed TL. and KT."""


PostId: TypeAlias = str


Prefix: TypeAlias = Literal["on_behalf_of", "acting", "for_head", "by_order", "under_authorization"]
"""One prefix of the power line (quyền hạn), Art. 13 and Appendix I, II.7."""


class _ProfileRequired(TypedDict):
    format: int
    """Version of this format: 1."""
    agency: "AgencyInfo"
    """The agency itself."""
    persons: "list[Person]"
    """Natural persons."""
    posts: "list[Post]"
    """Posts (chức danh) and who holds them when."""
    series: "list[SeriesPolicy]"
    """Number series (dãy số)."""
    templates: "list[Template]"
    """Routes of outgoing documents (quy trình)."""


class Profile(_ProfileRequired, total=False):
    """What an agency chooses, as one JSON document. It can narrow the law, never loosen it."""

    units: "list[Unit]"
    """Units of the agency (đơn vị)."""
    fixed_handlers: "list[FixedHandler]"
    """Documents whose handler the agency's rules fix, so that the clerk passes them straight on
(Art. 23.1)."""
    limits: "Limits"
    """The agency's own time limits."""
    separation: "Separation"
    """Duties kept apart, and small units that cannot (routing P23)."""
    working_time: "WorkingTime"
    """Working hours."""


class QuestionClaimData(TypedDict):
    used: "list[NumberClaim]"
    """Those in use."""
    claim: "NumberClaim"
    """The one in question."""


class QuestionClaim(TypedDict):
    """May this number and symbol be used?"""

    type: Literal["claim"]
    data: "QuestionClaimData"


class QuestionCopy(TypedDict):
    """May this copy be made?"""

    type: Literal["copy"]
    data: "CopyRequest"


class QuestionMachine(TypedDict):
    """May this content be on that machine, under the law of the day?"""

    type: Literal["machine"]
    data: "ContentOnMachine"


class _QuestionAgencyCodeDataRequired(TypedDict):
    code: str
    """Identifier of an agency."""
    day: DayText
    """Day of the document."""


class QuestionAgencyCodeData(_QuestionAgencyCodeDataRequired, total=False):
    history: "CodeHistory"
    """Which codes were closed, and when."""


class QuestionAgencyCode(TypedDict):
    """May this code stand in a new document?"""

    type: Literal["agency_code"]
    data: "QuestionAgencyCodeData"


class QuestionStatusData(TypedDict):
    side: "Side"
    """Who sends it."""
    before: "list[StatusReport]"
    """Messages before it, in order."""
    report: "StatusReport"
    """The message in question."""


class QuestionStatus(TypedDict):
    """May this side send that status?"""

    type: Literal["status"]
    data: "QuestionStatusData"


class QuestionKeep(TypedDict):
    """May this due file be kept?"""

    type: Literal["keep"]
    data: "KeepBeyondDue"


Question: TypeAlias = "QuestionClaim | QuestionCopy | QuestionMachine | QuestionAgencyCode | QuestionStatus | QuestionKeep"
"""A question to the rules that needs no document."""


Rank: TypeAlias = Literal["head", "deputy_head", "unit_head", "unit_deputy", "staff"]
"""Rank of a post."""


class Reason(TypedDict):
    """A rule that failed."""

    code: "RuleCode"
    """Stable code of the rule."""
    kind: "RuleKind"
    """Sort of rule."""
    article: str
    """Article of law, or rule of the project."""
    params: dict[str, Any]
    """The rule's parameters; `schema/refusals.json` names them."""
    message: "Text"
    """The sentence, with the parameters in it."""


class Recall(TypedDict):
    """The drafter takes the submission back before anybody opened it. Refusals: `not_drafter`,
`already_opened`, `wrong_phase`."""

    pass


class _ReceiptRequired(TypedDict):
    document: "DocumentId"
    """The document."""
    version: int
    """Its version after the command."""
    phase: "Phase"
    """Where it stands after the command."""
    at: "Instant"
    """When the command counts as done."""
    hash: "Digest"
    """Hash of its last event."""


class Receipt(_ReceiptRequired, total=False):
    """What an accepted command did."""

    warnings: "list[Warning]"
    """Alarms."""


class Receive(TypedDict):
    """Record that a document came in (tiếp nhận, Art. 21). Refusals: `not_clerk`,
`state_secret_on_network`, `field_missing`, `wrong_phase`."""

    metadata: "MetadataInput"
    """Data of the document."""


class RecordDelivery(TypedDict):
    """Note what a recipient reports (trạng thái gửi nhận). The same message twice changes nothing.
Refusals: `not_clerk`, `unknown_recipient`, `status_not_allowed`, `status_wrong_side`."""

    recipient: str
    """Identifier of the recipient, or its name where it has none."""
    status: "StatusReport"
    """What it reports."""


class Refusal(TypedDict):
    """A command that the rules refuse. It changed nothing."""

    command: "Action"
    """What was asked for."""
    reasons: "list[Reason]"
    """Every failing rule, at least one, in the order of the catalogue's guards."""


RefusalCause: TypeAlias = Literal["wrong_recipient", "not_authentic", "incomplete", "duplicate", "secret", "other"]
"""Why a message is returned before registration (routing P16b)."""


class RefuseReceipt(TypedDict):
    """Return a message before it is registered (từ chối tiếp nhận, Art. 21.2). Refusals: `not_clerk`,
`refusal_after_number`, `reason_too_short`, `wrong_phase`."""

    cause: "RefusalCause"
    """Why."""
    note: str
    """What the sender is told."""


class RegimeOnePerson(TypedDict):
    """Chế độ thủ trưởng: the head signs everything in his own name."""

    type: Literal["one_person"]


class RegimeCollectiveData(TypedDict):
    body: str
    """For example `Ủy ban nhân dân`."""


class RegimeCollective(TypedDict):
    """Chế độ tập thể: the head signs on behalf (TM.) of the collective body named here."""

    type: Literal["collective"]
    data: "RegimeCollectiveData"


Regime: TypeAlias = "RegimeOnePerson | RegimeCollective"
"""How the agency is led."""


RegisterKind: TypeAlias = Literal["incoming", "outgoing", "copies"]
"""Which register a series belongs to."""


class _ReportRequired(TypedDict):
    line: "LineId"
    """The lead's line."""
    result: str
    """Result."""


class Report(_ReportRequired, total=False):
    """The lead reports the result (Art. 24.2). Co-handlers who are not done stay unfinished.
Refusals: `not_your_line`, `not_lead`, `line_not_started`, `field_missing`, `line_closed`."""

    reply: "DocumentId"
    """The outgoing document that answers it."""


class _ReportedRequired(TypedDict):
    line: "LineId"
    by: "PersonId"


class Reported(_ReportedRequired, total=False):
    """The report that waits for the assigner's word."""

    reply: "DocumentId"


class Required(TypedDict):
    """A rule that the agency demands of everybody."""

    rule: "SeparationRule"
    """Rule."""
    basis: str
    """The agency's regulation that says so."""


class Reservation(TypedDict):
    """A number held for a document to come (giữ chỗ số): number *and* date, until the end of that day
at the latest, or the order of dates would break (property L2)."""

    number: int
    """Number."""
    date: DayText
    """Date that it carries."""
    until: "Instant"
    """Until when it may be used, inclusive."""


class _ReserveRequired(TypedDict):
    series: "SeriesKey"
    """Series."""


class Reserve(_ReserveRequired, total=False):
    """Hold the next number with the date of today (giữ chỗ số)."""

    until: "Instant"
    """Until when; by default, and at the latest, until the end of the day."""


class RetentionPermanent(TypedDict):
    """Vĩnh viễn."""

    type: Literal["permanent"]


class RetentionYears(TypedDict):
    """Years."""

    type: Literal["years"]
    data: int


Retention: TypeAlias = "RetentionPermanent | RetentionYears"
"""Retention (thời hạn bảo quản): permanent, or so many years from the year the work ended
(Appendix V, I.4; Circular 10/2022/TT-BNV)."""


class _ReturnRequired(TypedDict):
    line: "LineId"
    """The returner's line."""
    reason: str
    """Why."""


class Return(_ReturnRequired, total=False):
    """Return the draft for rework (trả lại). Refusals: `not_your_line`, `return_to_unit_head`,
`reason_too_short`, `line_closed`, `line_not_found`, `wrong_phase`."""

    to: "ReturnTo"
    """To whom; by default as Art. 10.3 says."""


class ReturnReport(TypedDict):
    """Whoever directed gives the report back for rework. Refusals: `not_your_line`,
`work_still_open`, `reason_too_short`."""

    reason: str
    """Why."""


ReturnTo: TypeAlias = Literal["drafter", "unit_head"]
"""To whom a draft goes back."""


class Revise(TypedDict):
    """Change the draft (sửa bản thảo). Under review this begins a new round: earlier checks and
approvals of other content no longer count (Art. 11.2). Refusals: `not_drafter`, `wrong_phase`,
`nothing_waiting`, `state_secret_on_network`, `field_missing`; under review also `no_files`,
`no_template`, `seat_vacant`."""

    content: "ContentInput"
    """The whole content as it now is."""


class _ReviseDueRequired(TypedDict):
    basis: str
    """The announcement, for example `12729/VPCP-KGVX`."""


class ReviseDue(_ReviseDueRequired, total=False):
    """Count open due dates anew after the calendar was revised, for example a swap of days announced
late. Later dates move; earlier ones only where those concerned have agreed. Refusals:
`not_clerk`, `nothing_waiting`, `field_missing`, `wrong_phase`."""

    agreed: str
    """The paper in which those concerned agreed to earlier dates."""


Role: TypeAlias = Literal["lead", "co_handler", "information", "approver", "content_checker", "format_checker", "signer", "consultant"]
"""Role of a line (vai trò)."""


class _RoutingEventBeganDataRequired(TypedDict):
    round: int
    """Round, from 1."""


class RoutingEventBeganData(_RoutingEventBeganDataRequired, total=False):
    template: "TemplateKey"
    """Template, where there is one."""
    nodes: "list[Node]"
    """Its nodes as they stand now."""


class RoutingEventBegan(TypedDict):
    """A round began; lines of earlier rounds leave the state."""

    type: Literal["began"]
    data: "RoutingEventBeganData"


class _RoutingEventStepActivatedDataRequired(TypedDict):
    step: "StepId"
    """Step."""
    lines: "list[NewLine]"
    """Its lines: the roster as resolved now."""


class RoutingEventStepActivatedData(_RoutingEventStepActivatedDataRequired, total=False):
    node: "NodeKey"
    """Node."""


class RoutingEventStepActivated(TypedDict):
    """A step was reached."""

    type: Literal["step_activated"]
    data: "RoutingEventStepActivatedData"


class RoutingEventStepSkippedData(TypedDict):
    step: "StepId"
    """Step."""
    node: "NodeKey"
    """Node."""


class RoutingEventStepSkipped(TypedDict):
    """A step had nobody to ask and was passed over."""

    type: Literal["step_skipped"]
    data: "RoutingEventStepSkippedData"


class RoutingEventStepCompletedData(TypedDict):
    step: "StepId"
    """Step."""


class RoutingEventStepCompleted(TypedDict):
    """All lines of the step agreed."""

    type: Literal["step_completed"]
    data: "RoutingEventStepCompletedData"


class RoutingEventAssignedData(TypedDict):
    parent: "LineId"
    """The assigner's line."""
    parent_state: "LineState"
    """What it becomes: waiting for the lines below, or passed on."""
    lines: "list[NewLine]"
    """New lines."""


class RoutingEventAssigned(TypedDict):
    """Work was assigned below a line."""

    type: Literal["assigned"]
    data: "RoutingEventAssignedData"


class RoutingEventLineOpenedData(TypedDict):
    line: "LineId"
    """Line."""
    by: "PersonId"
    """Who."""


class RoutingEventLineOpened(TypedDict):
    """Content was delivered to the seat's holder."""

    type: Literal["line_opened"]
    data: "RoutingEventLineOpenedData"


class RoutingEventLineStartedData(TypedDict):
    line: "LineId"
    """Line."""


class RoutingEventLineStarted(TypedDict):
    """Work on the line began."""

    type: Literal["line_started"]
    data: "RoutingEventLineStartedData"


class _RoutingEventDecidedDataRequired(TypedDict):
    line: "LineId"
    """Line."""
    outcome: "Outcome"
    """How."""


class RoutingEventDecidedData(_RoutingEventDecidedDataRequired, total=False):
    text: str
    """Opinion, result or reason."""


class RoutingEventDecided(TypedDict):
    """The line was answered."""

    type: Literal["decided"]
    data: "RoutingEventDecidedData"


class RoutingEventLinesCancelledData(TypedDict):
    lines: "list[LineId]"
    """Lines."""
    why: "CancelWhy"
    """Why."""


class RoutingEventLinesCancelled(TypedDict):
    """Lines ended without answer."""

    type: Literal["lines_cancelled"]
    data: "RoutingEventLinesCancelledData"


class RoutingEventDueRevisedData(TypedDict):
    line: "LineId"
    """Line."""
    old: "Due"
    """Before."""
    new: "Due"
    """After."""


class RoutingEventDueRevised(TypedDict):
    """The due date of a line moved with the calendar."""

    type: Literal["due_revised"]
    data: "RoutingEventDueRevisedData"


class RoutingEventLineRevivedData(TypedDict):
    line: "LineId"
    """Line."""


class RoutingEventLineRevived(TypedDict):
    """The assigner's line is his turn again."""

    type: Literal["line_revived"]
    data: "RoutingEventLineRevivedData"


class RoutingEventEndedData(TypedDict):
    state: "InstanceState"
    """How."""


class RoutingEventEnded(TypedDict):
    """The instance ended or paused."""

    type: Literal["ended"]
    data: "RoutingEventEndedData"


RoutingEvent: TypeAlias = "RoutingEventBegan | RoutingEventStepActivated | RoutingEventStepSkipped | RoutingEventStepCompleted | RoutingEventAssigned | RoutingEventLineOpened | RoutingEventLineStarted | RoutingEventDecided | RoutingEventLinesCancelled | RoutingEventDueRevised | RoutingEventLineRevived | RoutingEventEnded"
"""What the engine did. One variant inside both document machines."""


RuleCode: TypeAlias = Literal["wrong_phase", "wrong_document", "line_not_found", "line_closed", "nothing_waiting", "stale", "content_not_named", "content_mismatch", "clock_went_back", "idempotency_conflict", "fact_missing", "unknown_actor", "not_clerk", "not_director", "line_not_started", "line_already_started", "work_still_open", "duty_line", "not_unit_line", "not_directing_post", "not_lead_or_clerk", "not_your_line", "not_drafter", "not_lead", "not_co_handler", "not_assigner", "not_unit_head", "not_format_checker", "no_signing_power", "outside_field", "type_not_by_order", "outside_authorization_period", "outside_authorization_matter", "authorization_not_written", "sub_authorization", "authorization_revoked", "grantor_lost_power", "in_charge_signs_for_head", "capacity_not_held", "ambiguous_authority", "grant_does_not_confer", "state_secret_on_network", "not_authentic", "wrong_recipient", "not_registered_incoming", "refusal_after_number", "lead_not_stated", "due_not_stated", "content_not_checked", "format_not_checked", "not_approved", "changed_after_approval", "approved_by_another", "not_signed", "not_numbered", "not_registered_outgoing", "no_agency_signature", "number_date_inversion", "number_out_of_range", "return_to_unit_head", "seat_vacant", "unknown_unit", "unknown_post", "unknown_person", "not_in_unit", "no_template", "no_symbol", "role_twice", "due_in_past", "due_off_calendar", "due_after_parent", "already_opened", "separation_of_duties", "status_not_allowed", "status_wrong_side", "unknown_recipient", "field_missing", "reason_too_short", "no_files", "cover_confers_no_signature", "grantee_not_unit_head", "grantee_not_deputy", "delegation_cycle", "authorization_unlimited", "authorization_without_period", "grant_without_period", "grant_overlaps", "grant_period_empty", "grant_retroactive", "grant_exists", "grant_not_found", "no_unit", "paper_only", "mail_not_opened", "mail_is_for_agency", "not_stamped", "no_direction_yet", "entry_not_completed", "receipt_not_signed", "not_a_handler", "not_handed_over", "not_head", "not_signer", "not_signer_or_head", "frozen", "content_needs_equal_form", "form_needs_official_letter", "state_secret_by_exchange", "no_electronic_recipient", "no_written_permission", "no_hand_over_minutes", "not_grantor", "number_symbol_used", "malformed_number_symbol", "unknown_series", "reservation_past_its_day", "reservation_not_found", "reservation_expired", "number_on_document", "series_in_use", "copy_direction_not_provided", "copy_not_from_true_copy", "agency_code_closed", "agency_code_malformed", "status_not_senders", "dossier_exists", "dossier_not_open", "dossier_not_closed", "dossier_transferred", "not_dossier_maker", "document_in_dossier", "document_not_in_dossier", "transfer_papers_missing", "kept_too_long", "no_written_consent", "kept_list_not_sent"]
"""Stable code of a rule that can refuse a command."""


class RuleInfo(TypedDict):
    """A rule that can refuse a command, as front ends list it."""

    code: "RuleCode"
    """Stable code."""
    kind: "RuleKind"
    """Sort of rule."""
    article: "Text"
    """Article of law, or rule of the project."""
    params: list[str]
    """Names of its parameters."""
    message: "Text"
    """The sentence, with `{parameter}` in place of its parameters."""


RuleKind: TypeAlias = Literal["structural", "authority", "law", "agency", "evidence"]
"""What sort of rule refuses."""


RuleSetId: TypeAlias = Literal["vn-2020-03-05", "vn-2025-07-01", "vn-2026-03-01"]
"""Name of a rule set; documents record the one under which they were opened."""


class SeatPerson(TypedDict):
    """A natural person."""

    type: Literal["person"]
    data: "PersonId"


class SeatPost(TypedDict):
    """A post, whoever holds it."""

    type: Literal["post"]
    data: "PostId"


class SeatUnit(TypedDict):
    """A unit's inbox: its head or deputy."""

    type: Literal["unit"]
    data: "UnitId"


Seat: TypeAlias = "SeatPerson | SeatPost | SeatUnit"
"""Whose a line is: the seat stays, its holders change."""


class SeatSpecPerson(TypedDict):
    """A person."""

    type: Literal["person"]
    data: "PersonId"


class SeatSpecPost(TypedDict):
    """A post, whoever holds it."""

    type: Literal["post"]
    data: "PostId"


class SeatSpecUnit(TypedDict):
    """A unit's inbox."""

    type: Literal["unit"]
    data: "UnitId"


class SeatSpecDraftingUnitHead(TypedDict):
    """The head of the drafting unit."""

    type: Literal["drafting_unit_head"]


class SeatSpecSigner(TypedDict):
    """The post that will sign, named in the draft."""

    type: Literal["signer"]


class SeatSpecCoUnits(TypedDict):
    """One line for each unit that the draft names as co-handler."""

    type: Literal["co_units"]


SeatSpec: TypeAlias = "SeatSpecPerson | SeatSpecPost | SeatSpecUnit | SeatSpecDraftingUnitHead | SeatSpecSigner | SeatSpecCoUnits"
"""Whose seat a line goes to, resolved when its step is activated."""


Secrecy: TypeAlias = Literal["khong_mat", "mat", "toi_mat", "tuyet_mat"]
"""Secrecy (độ mật): set and stamped under the law on state secrets; Appendix I, III.2.a of Decree
30/2020/NĐ-CP."""


class SecretLines(TypedDict):
    """The agency's security rules let the desk hold bare register lines of secret papers: number,
issuer and dates, neither abstract nor content nor attachments."""

    basis: str
    """The rule that says so."""


class Seen(TypedDict, total=False):
    """What the caller relied on: if it has moved, the command is refused `stale` or
`content_mismatch` instead of being decided on something he did not see."""

    version: int
    """Number of events of the document."""
    content: "Digest"
    """Hash of the content. Check, approve and sign must name it."""


class Send(TypedDict):
    """Send over the exchange axis to every addressee with an identifier (gửi qua trục, Decision
28/2018/QĐ-TTg, Art. 6). Refusals: `not_clerk`, `state_secret_by_exchange`,
`no_electronic_recipient`, `wrong_phase`."""

    pass


class Separation(TypedDict, total=False):
    """What an agency adds to the separation of duties, and what it leaves aside."""

    required: "list[Required]"
    """Rules that hold for everybody here."""
    exemptions: "list[Exemption]"
    """Small units that cannot keep a rule."""


SeparationRule: TypeAlias = Literal["draft_check_content", "draft_approve", "check_format_sign", "sign_number", "sign_seal", "report_approve"]
"""Two acts on one document that one natural person does not do both."""


class _SeriesRequired(TypedDict):
    last_number: int
    """Last number given, reserved ones included; 0 for a fresh series."""


class Series(_SeriesRequired, total=False):
    """One series in one year."""

    last_date: DayText
    """Date of the last number."""
    reservations: "list[Reservation]"
    """Numbers that are held, lowest first; they may have lapsed meanwhile."""
    voids: "list[VoidNumber]"
    """Numbers that stay empty."""
    legacy: "Import"
    """What was imported from an older register: such a series is marked and keeps its faults."""


class SeriesCommandReserve(TypedDict):
    """Giữ chỗ số. Refusals: `not_clerk`, `unknown_series`, `fact_missing`,
`number_date_inversion`, `number_out_of_range`, `reservation_past_its_day`; for a series of
arrivals `unknown_series`: those follow the order of receipt (Art. 22.2)."""

    type: Literal["reserve"]
    data: "Reserve"


class SeriesCommandUseReservation(TypedDict):
    """Dùng số đã giữ. Refusals: `not_clerk`, `unknown_series`, `fact_missing`,
`reservation_not_found`, `reservation_expired`."""

    type: Literal["use_reservation"]
    data: "UseReservation"


class SeriesCommandVoid(TypedDict):
    """Hủy số. Refusals: `not_clerk`, `unknown_series`, `fact_missing`, `reservation_not_found`,
`number_on_document`, `field_missing`."""

    type: Literal["void"]
    data: "Void"


class SeriesCommandImport(TypedDict):
    """Nhập số cũ. Refusals: `not_clerk`, `unknown_series`, `fact_missing`, `series_in_use`."""

    type: Literal["import"]
    data: "ImportNumbers"


SeriesCommand: TypeAlias = "SeriesCommandReserve | SeriesCommandUseReservation | SeriesCommandVoid | SeriesCommandImport"
"""What can be asked of a series besides the numbers that documents take. All of it is the clerk's
work."""


class SeriesEventNumberTakenData(TypedDict):
    number: int
    """Number."""
    date: DayText
    """Date."""
    document: "DocumentId"
    """Document."""


class SeriesEventNumberTaken(TypedDict):
    """A document took the next number."""

    type: Literal["number_taken"]
    data: "SeriesEventNumberTakenData"


class SeriesEventNumberReservedData(TypedDict):
    number: int
    """Number."""
    date: DayText
    """Date that it carries."""
    until: "Instant"
    """Until when it may be used, inclusive."""


class SeriesEventNumberReserved(TypedDict):
    """A number was held for a document to come."""

    type: Literal["number_reserved"]
    data: "SeriesEventNumberReservedData"


class SeriesEventReservationUsedData(TypedDict):
    number: int
    """Number."""
    date: DayText
    """Date."""
    document: "DocumentId"
    """Document."""


class SeriesEventReservationUsed(TypedDict):
    """A reserved number was put on a document."""

    type: Literal["reservation_used"]
    data: "SeriesEventReservationUsedData"


class SeriesEventNumberVoidedData(TypedDict):
    number: int
    """Number."""
    cause: "VoidCause"
    """Why."""


class SeriesEventNumberVoided(TypedDict):
    """A number stays empty."""

    type: Literal["number_voided"]
    data: "SeriesEventNumberVoidedData"


_SeriesEventLegacyImportedDataKeys = TypedDict(
    "_SeriesEventLegacyImportedDataKeys",
    {
        # What was found in it.
        "import": "Import",
    },
)


class SeriesEventLegacyImportedData(_SeriesEventLegacyImportedDataKeys):
    pass


class SeriesEventLegacyImported(TypedDict):
    """The numbers of an older register were taken over."""

    type: Literal["legacy_imported"]
    data: "SeriesEventLegacyImportedData"


SeriesEvent: TypeAlias = "SeriesEventNumberTaken | SeriesEventNumberReserved | SeriesEventReservationUsed | SeriesEventNumberVoided | SeriesEventLegacyImported"
"""What happens to a series."""


SeriesKey: TypeAlias = str


class _SeriesPolicyRequired(TypedDict):
    key: "SeriesKey"
    """Key."""
    name: str
    """Name of the register as printed."""
    register: "RegisterKind"
    """Register."""
    types: "TypeSelection"
    """Types; `all` for incoming documents and copies."""


class SeriesPolicy(_SeriesPolicyRequired, total=False):
    """A number series: starts at 1 on 1 January, ends on 31 December (Art. 15.1)."""

    secret: bool
    """Secret documents have their own series (Art. 15.2, 22.4)."""
    body: str
    """Advisory body (Hội đồng, Ban, Tổ) that is named as issuer and uses the agency's seal or
signature: it has a series of its own (Appendix I, II.3.a)."""


class SetUrgency(TypedDict):
    """The drafter proposes an urgency (đề xuất mức độ khẩn, Appendix I, III.2.b). Refusals:
`not_drafter`, `wrong_phase`."""

    urgency: "Urgency"
    """Level."""


Side: TypeAlias = Literal["issuer", "recipient"]
"""Which side sends a status."""


class Sign(TypedDict, total=False):
    """The personal signature (ký, Art. 13). Must name the content hash. Refusals: `nothing_waiting`,
`not_your_line`, `content_not_checked`, `format_not_checked`, `not_approved`,
`changed_after_approval`, `approved_by_another`, `no_signing_power` and its details,
`ambiguous_authority`, `capacity_not_held`, `separation_of_duties`, `content_not_named`,
`content_mismatch`."""

    capacity: "Capacity"
    """Prefixes to sign with, where the signer holds several powers."""
    post: "PostId"
    """The own post to sign from, where the signer holds several that give the same prefixes."""
    urgency: "Urgency"
    """Urgency as the signer decides it; the drafter's proposal if absent."""


class Signature(TypedDict):
    """The personal signature."""

    by: "PersonId"
    """Who signed."""
    post: "PostId"
    """The signer's own post."""
    capacity: "Capacity"
    """Prefixes."""
    content: "Digest"
    """On which content."""


Status: TypeAlias = Literal["allowed", "needs_input", "denied"]
"""Whether a command is possible."""


StatusCode: TypeAlias = Literal["01", "02", "03", "04", "05", "06", "13", "15", "16"]
"""Status of a document at one recipient, as the national exchange axis reports it."""


class StatusReport(TypedDict):
    """A status message about one recipient."""

    code: "StatusCode"
    """Code."""
    at: "Instant"
    """Time stamp of the message."""


class _StepRequired(TypedDict):
    id: "StepId"
    """Counted inside the document."""
    state: "StepState"
    """State."""


class Step(_StepRequired, total=False):
    """A step: a node of the template once it was reached."""

    node: "NodeKey"
    """Node of the template; absent for assignments."""


StepId: TypeAlias = int
"""A step of a routing instance (bước).

Counted from 1 inside the document, so that `decide` needs no source of ids."""


StepState: TypeAlias = Literal["current", "completed", "skipped", "cancelled"]
"""State of a step."""


class TakeOut(TypedDict):
    """Take a document out (loại bản trùng, bản nháp; Art. 29.4)."""

    document: "DocumentId"
    """Document."""
    cause: "TakeOutCause"
    """Why."""


TakeOutCause: TypeAlias = Literal["duplicate", "draft", "misplaced"]
"""Why a document is taken out."""


class Taken(TypedDict):
    """A number taken from a series. It stands in the document's event; the series' own event is
derived from it, and both are stored in one transaction."""

    series: "SeriesKey"
    """Series."""
    year: int
    """Year of the date, in the agency's time."""
    number: int
    """Number, from 1."""
    date: DayText
    """Date that the number carries."""


class Template(TypedDict):
    """A route of outgoing documents: nodes in sequence (quy trình)."""

    key: "TemplateKey"
    """Key."""
    name: str
    """Name."""
    types: "list[DocumentType]"
    """Document types that take this route when the draft names none."""
    nodes: "list[Node]"
    """Nodes in order; a node without resolved lines (no co-units named) is skipped visibly."""


TemplateKey: TypeAlias = str


class Text(TypedDict):
    """One text in both languages."""

    vi: str
    """Tiếng Việt."""
    en: str
    """English."""


class Transfer(TypedDict, total=False):
    """Hand the closed dossier to the archive (nộp lưu, Art. 30.3)."""

    lists: int
    """Copies of the list of files: two on paper, each side keeps one."""
    minutes: int
    """Copies of the hand-over minutes: two on paper."""


class TypeSelectionAll(TypedDict):
    """Every type that no other series of the register names."""

    type: Literal["all"]


class TypeSelectionOnly(TypedDict):
    """These types."""

    type: Literal["only"]
    data: "list[DocumentType]"


TypeSelection: TypeAlias = "TypeSelectionAll | TypeSelectionOnly"
"""Types that a series numbers."""


class _UnitRequired(TypedDict):
    key: "UnitId"
    """Key."""
    name: str
    """Name."""
    symbol: str
    """Abbreviation in the symbol of a công văn, for example `VX`."""


class Unit(_UnitRequired, total=False):
    """A unit (đơn vị)."""

    parent: "UnitId"
    """The unit it belongs to."""


UnitId: TypeAlias = str


Urgency: TypeAlias = Literal["thuong", "khan", "thuong_khan", "hoa_toc", "hoa_toc_hen_gio"]
"""Urgency (mức độ khẩn): Article 4.2.c and Appendix I, III.2.b of Decree 30/2020/NĐ-CP; the timed
level exists only in the exchange format."""


class UseReservation(TypedDict):
    """Put a reserved number on a document."""

    series: "SeriesKey"
    """Series."""
    year: int
    """Year of the series."""
    number: int
    """Number."""
    document: "DocumentId"
    """Document."""


class Verification(TypedDict):
    """What the clerk has verified (Art. 21.2.a)."""

    authentic: bool
    """Signed by whom it says (xác thực)."""
    intact: bool
    """Unchanged and complete (toàn vẹn)."""
    right_recipient: bool
    """Meant for this agency."""


class Void(TypedDict):
    """Give a reserved number up (hủy số): it stays empty."""

    series: "SeriesKey"
    """Series."""
    year: int
    """Year of the series."""
    number: int
    """Number."""
    reason: str
    """Why."""


class VoidCauseReservationExpired(TypedDict):
    """A reservation that was not used in time."""

    type: Literal["reservation_expired"]


class VoidCauseStated(TypedDict):
    """As somebody stated."""

    type: Literal["stated"]
    data: str


VoidCause: TypeAlias = "VoidCauseReservationExpired | VoidCauseStated"
"""Why a number is void."""


class VoidNumber(TypedDict):
    """A number that stays empty for ever (số bỏ trống): never given again."""

    number: int
    """Number."""
    cause: "VoidCause"
    """Why."""


class Warning(TypedDict):
    """Something people should be told about an accepted command."""

    code: str
    """Stable code."""
    article: str
    """Where the warning comes from."""
    message: "Text"
    """One sentence."""


class Withdraw(TypedDict):
    """Withdraw the issued document (thu hồi, Art. 18.4): it and its metadata freeze, its number stays
used. Refusals: `not_signer_or_head`, `reason_too_short`, `frozen`."""

    reason: str
    """Why."""


class _WorkedDayRequired(TypedDict):
    date: DayText
    """The day."""


class WorkedDay(_WorkedDayRequired, total=False):
    """A make-up day (ngày làm bù)."""

    weekday: str
    """Its weekday, as a check."""
    swapped_with: DayText
    """The day off it makes up for."""
    basis: str
    """Letter that says so."""


class WorkingTime(TypedDict):
    """Working hours (giờ làm việc), minutes after midnight. Default 7:30–12:00 and 13:30–17:00.

Daily hours are set locally; no statute names them. The end of the morning is also the moment
that "buổi sáng" means (Decision 28/2018/QĐ-TTg, Art. 6)."""

    opens: int
    """Opening, minutes after midnight."""
    morning_ends: int
    """End of the morning."""
    afternoon_begins: int
    """Begin of the afternoon."""
    closes: int
    """Closing."""


class _YearDataRequired(TypedDict):
    year: int
    """The year, 1900–2199."""
    status: "YearStatus"
    """How far it has been announced."""
    closed: "list[ClosedDay]"
    """Days off; weekends need not be listed."""


class YearData(_YearDataRequired, total=False):
    """The days off and make-up days of one year."""

    source: str
    """Letters and notices it follows."""
    working_days: int
    """Number of working days, as a check."""
    worked: "list[WorkedDay]"
    """Saturdays and Sundays that are worked (làm bù)."""


YearStatus: TypeAlias = Literal["not_announced", "proposed", "partly_announced", "announced"]
"""How far a year has been announced."""
