# Written by `cargo xtask generate`; not to be edited.
"""The shapes of JSON values."""

from typing import Any, Literal, TypeAlias, TypedDict

__all__ = [
    "DayText",
    "InstantText",
    "UuidText",
    "Abandon",
    "Abandoned",
    "Act",
    "Action",
    "AddHandlers",
    "AddLateNote",
    "AddressedTo",
    "Addressee",
    "AgencyCodeInfo",
    "AgencyCodeQuery",
    "AgencyId",
    "AgencyInfo",
    "AgencyInfoInput",
    "Agree",
    "AmendDirection",
    "AmendRecord",
    "AnswerNumberSymbol",
    "AnswerCopySymbol",
    "AnswerCheckNumberSymbol",
    "AnswerCheckCopySymbol",
    "AnswerDocumentType",
    "AnswerDateLine",
    "AnswerDateLineParts",
    "AnswerRecipientLines",
    "AnswerArrivalStamp",
    "AnswerCopyNote",
    "AnswerLayoutBoxes",
    "AnswerCheckDateLine",
    "AnswerNextNumber",
    "AnswerProfileWarnings",
    "AnswerReservations",
    "AnswerAuditSeries",
    "AnswerFormerNumbers",
    "AnswerSigningPowers",
    "AnswerSigningPower",
    "AnswerSignatureBlock",
    "AnswerWhoCanSign",
    "AnswerDeadline",
    "AnswerHandlingDeadline",
    "AnswerSecrecyEnd",
    "AnswerTransferDue",
    "AnswerLatestTransferYear",
    "AnswerTimeliness",
    "AnswerFindDuplicate",
    "AnswerDuplicateKeys",
    "AnswerSameDocument",
    "AnswerRegisterColumns",
    "AnswerRegisterOf",
    "AnswerIncomingRow",
    "AnswerOutgoingRow",
    "AnswerRegisterRow",
    "AnswerDataFields",
    "AnswerUrgencyMark",
    "AnswerSecrecyOfMark",
    "AnswerRegistrationRequired",
    "AnswerDutyToHandle",
    "AnswerRecallDuties",
    "AnswerFileSymbols",
    "AnswerMustTransfer",
    "AnswerClosingDuties",
    "AnswerAgencyCode",
    "AnswerIsOurCode",
    "AnswerSameAgency",
    "AnswerResolveMerger",
    "AnswerTakeStatus",
    "Answer",
    "ApplyAgencySignature",
    "ApprovalWithdrawn",
    "Approve",
    "ApproveCompletion",
    "ArchiveTarget",
    "ArrivalCorrected",
    "ArrivalStampQuery",
    "Assign",
    "AssignNumber",
    "AssignTracker",
    "AuditSeriesQuery",
    "AuthorityOwnSeat",
    "AuthorityGrant",
    "Authority",
    "BoxInfo",
    "CalendarData",
    "CalendarRevised",
    "CancelWhy",
    "Capacity",
    "Cell",
    "ChangeDocumentData",
    "ChangeDocument",
    "ChangeDossierData",
    "ChangeDossier",
    "Change",
    "ChangeDrafter",
    "ChangeSigner",
    "Check",
    "CheckContent",
    "CheckCopySymbolQuery",
    "CheckDateLineQuery",
    "CheckFormat",
    "CheckNumberSymbolQuery",
    "Checked",
    "Checks",
    "Choice",
    "CloseDossier",
    "Closed",
    "ClosedDay",
    "ClosedKind",
    "ClosingDuties",
    "ClosingDutiesQuery",
    "CodeEntry",
    "CodeForm",
    "CodeHistory",
    "Collect",
    "Collected",
    "CommandChange",
    "CommandId",
    "CompleteEntry",
    "Completed",
    "CompletesWhen",
    "CompletionMode",
    "Content",
    "ContentInput",
    "ContentOnMachine",
    "ContentUse",
    "ContributionWaived",
    "CopyKind",
    "CopyNoteQuery",
    "CopyNumbered",
    "CopyRequest",
    "CopySource",
    "CopySymbolQuery",
    "CopyUseEntry",
    "Correct",
    "CorrectArrival",
    "CorrectDate",
    "CorrectNumberDate",
    "Corrected",
    "CorrectedDay",
    "Counted",
    "CreateGrant",
    "DataFieldInfo",
    "DataFieldsQuery",
    "DataRecord",
    "DataRow",
    "DataType",
    "DataValue",
    "DateCorrected",
    "DateLine",
    "DateLineFault",
    "DateLineFlaw",
    "DateLinePartsQuery",
    "DateLineQuery",
    "DatedText",
    "Deadline",
    "DeadlineKind",
    "DeadlineQuery",
    "DecideUrgency",
    "Decline",
    "Defect",
    "DefectReported",
    "Delivery",
    "DeliveryRecorded",
    "Digest",
    "Direct",
    "Directed",
    "Direction",
    "DirectionAmended",
    "DocumentId",
    "DocumentSignatory",
    "DocumentType",
    "DocumentTypeQuery",
    "DossierCommand",
    "DossierEventOpened",
    "DossierEventCollected",
    "DossierEventTakenOut",
    "DossierEventClosed",
    "DossierEventHandedOver",
    "DossierEventKeptBeyondDue",
    "DossierEventTransferred",
    "DossierEvent",
    "DossierHandedOver",
    "DossierId",
    "DossierKindOpenDossier",
    "DossierKindCollect",
    "DossierKindTakeOut",
    "DossierKindCloseDossier",
    "DossierKindHandOverDossier",
    "DossierKindKeepDossier",
    "DossierKindTransferDossier",
    "DossierKind",
    "DossierOpened",
    "DossierPhase",
    "DossierRecord",
    "DossierState",
    "Draft",
    "DraftInput",
    "Drafted",
    "DrafterChanged",
    "DueAtOnce",
    "DueBy",
    "Due",
    "DueChange",
    "DueEvent",
    "DueKind",
    "Duplicate",
    "DuplicateKeys",
    "DuplicateKeysQuery",
    "Duty",
    "DutyToHandleQuery",
    "EmptyNumber",
    "EnteredData",
    "EntryCompleted",
    "Environment",
    "EvidenceCurrentVersion",
    "EvidenceCurrentContent",
    "EvidenceOnLine",
    "EvidenceFreshId",
    "EvidenceTextData",
    "EvidenceText",
    "EvidenceOpenDossier",
    "EvidenceAnotherReply",
    "EvidenceContentFile",
    "EvidenceLead",
    "EvidenceDue",
    "EvidenceSubmitTo",
    "EvidenceSignAs",
    "EvidenceUnder",
    "EvidenceNoGrant",
    "EvidenceInstrument",
    "EvidenceSignedReceipt",
    "EvidenceWrittenPermission",
    "EvidenceMinutes",
    "EvidenceWrittenBasis",
    "EvidenceLimitedTo",
    "EvidencePeriodData",
    "EvidencePeriod",
    "EvidenceNoReservation",
    "EvidenceDay",
    "EvidenceConfirmedTime",
    "EvidenceUntilInstant",
    "EvidenceUntilDay",
    "EvidenceWrittenConsent",
    "EvidenceListSentToArchive",
    "EvidenceTransferPapers",
    "Evidence",
    "Exempted",
    "Exemption",
    "Extend",
    "Extended",
    "Extension",
    "ExtensionRefused",
    "ExtensionRequest",
    "ExtensionRequested",
    "FactCommandData",
    "FactCommand",
    "FactEvidenceData",
    "FactEvidence",
    "FactLaterData",
    "FactLater",
    "FactGrantData",
    "FactGrant",
    "FactAppointmentData",
    "FactAppointment",
    "Fact",
    "Facts",
    "Fault",
    "FaultCode",
    "FaultInfo",
    "Field",
    "FieldKind",
    "FieldSymbol",
    "File",
    "FileCode",
    "FileInto",
    "FileKind",
    "FileNumbering",
    "FileRole",
    "FileState",
    "FileSymbolsQuery",
    "Filed",
    "FindDuplicateQuery",
    "Fingerprint",
    "FixedDay",
    "FixedHandler",
    "Flaw",
    "FormerNumber",
    "FormerNumbersQuery",
    "ForwardUnopened",
    "ForwardedUnopened",
    "GapAudit",
    "GivenIncoming",
    "GivenOutgoing",
    "GivenDossier",
    "GivenSeries",
    "GivenGrants",
    "GivenSeal",
    "Given",
    "Grant",
    "GrantCreated",
    "GrantId",
    "GrantKind",
    "GrantRevoked",
    "GrantsCommand",
    "GrantsEventGrantCreated",
    "GrantsEventGrantRevoked",
    "GrantsEvent",
    "GrantsKindCreateGrant",
    "GrantsKindRevokeGrant",
    "GrantsKind",
    "GrantsRecord",
    "GrantsState",
    "HandBack",
    "HandIn",
    "HandOver",
    "HandOverDossier",
    "HandOverSeal",
    "HandedBack",
    "HandedIn",
    "HandlerRemoved",
    "HandlingDeadlineQuery",
    "Head",
    "Heading",
    "Heads",
    "HeldNumber",
    "HistoryFault",
    "HistoryFaultKind",
    "Hold",
    "Holder",
    "HolderMode",
    "Honours",
    "Import",
    "ImportNumbers",
    "InboxItem",
    "IncomingCommand",
    "IncomingEntry",
    "IncomingEventReceived",
    "IncomingEventReceiptRefused",
    "IncomingEventStamped",
    "IncomingEventForwardedUnopened",
    "IncomingEventHandedIn",
    "IncomingEventEntryCompleted",
    "IncomingEventHandedOver",
    "IncomingEventTrackerAssigned",
    "IncomingEventUrged",
    "IncomingEventExtensionRequested",
    "IncomingEventExtended",
    "IncomingEventExtensionRefused",
    "IncomingEventPutOnHold",
    "IncomingEventResumed",
    "IncomingEventRegistered",
    "IncomingEventArrivalCorrected",
    "IncomingEventSubmitted",
    "IncomingEventDirected",
    "IncomingEventDirectionAmended",
    "IncomingEventLeadReplaced",
    "IncomingEventHandlerRemoved",
    "IncomingEventContributionWaived",
    "IncomingEventCalendarRevised",
    "IncomingEventWorkTransferred",
    "IncomingEventReported",
    "IncomingEventLateNoteAdded",
    "IncomingEventReportReturned",
    "IncomingEventSubmissionRecalled",
    "IncomingEventCompleted",
    "IncomingEventDefectReported",
    "IncomingEventUpdatedBySender",
    "IncomingEventRecalledBySender",
    "IncomingEventRecallRefused",
    "IncomingEventReopened",
    "IncomingEventFiled",
    "IncomingEventRouting",
    "IncomingEvent",
    "IncomingHandedOver",
    "IncomingKindReceive",
    "IncomingKindRefuseReceipt",
    "IncomingKindStamp",
    "IncomingKindForwardUnopened",
    "IncomingKindHandIn",
    "IncomingKindReportDefect",
    "IncomingKindRegister",
    "IncomingKindCorrectArrival",
    "IncomingKindSubmit",
    "IncomingKindDirect",
    "IncomingKindAmendDirection",
    "IncomingKindAddHandlers",
    "IncomingKindReplaceLead",
    "IncomingKindRemoveHandler",
    "IncomingKindWaive",
    "IncomingKindCompleteEntry",
    "IncomingKindHandOver",
    "IncomingKindAssignTracker",
    "IncomingKindUrge",
    "IncomingKindRequestExtension",
    "IncomingKindExtend",
    "IncomingKindRefuseExtension",
    "IncomingKindReviseDue",
    "IncomingKindHold",
    "IncomingKindResume",
    "IncomingKindAssign",
    "IncomingKindTransfer",
    "IncomingKindOpen",
    "IncomingKindStart",
    "IncomingKindOpine",
    "IncomingKindAddLateNote",
    "IncomingKindReport",
    "IncomingKindReturn",
    "IncomingKindDecline",
    "IncomingKindRecall",
    "IncomingKindApproveCompletion",
    "IncomingKindReopen",
    "IncomingKindFile",
    "IncomingKindUpdateBySender",
    "IncomingKindRecallBySender",
    "IncomingKindRefuseRecall",
    "IncomingKind",
    "IncomingLine",
    "IncomingOpen",
    "IncomingPhase",
    "IncomingRecall",
    "IncomingRecord",
    "IncomingRegister",
    "IncomingRegistered",
    "IncomingReturn",
    "IncomingRowQuery",
    "IncomingState",
    "IncomingSubmissionRecalled",
    "IncomingSubmit",
    "IncomingSubmitted",
    "Instance",
    "InstanceState",
    "Instant",
    "InvalidInput",
    "IsOurCodeQuery",
    "Issue",
    "Issued",
    "Issuer",
    "Item",
    "Keep",
    "KeepBeyondDue",
    "KeepDossier",
    "Kept",
    "KeptBeyondDue",
    "KnownDossier",
    "KnownReply",
    "LabelOf",
    "LateNoteAdded",
    "LatestTransferYearQuery",
    "LayoutBoxesQuery",
    "LayoutItem",
    "LeadReplaced",
    "LegacyImported",
    "LegalActTransferToArchive",
    "LegalAct",
    "LegalDuty",
    "LetterCase",
    "Letters",
    "Limits",
    "Line",
    "LineId",
    "LineRole",
    "LineStanding",
    "LineStateWaiting",
    "LineStateReady",
    "LineStateInProgress",
    "LineStateOnHoldData",
    "LineStateOnHold",
    "LineStateDone",
    "LineStateTransferred",
    "LineStateCancelled",
    "LineState",
    "Load",
    "LoadDocument",
    "Locale",
    "LunarYear",
    "Match",
    "Medium",
    "Merger",
    "MergerQuery",
    "Metadata",
    "MetadataInput",
    "Mover",
    "MustTransferQuery",
    "Need",
    "Neighbours",
    "NewLine",
    "NextNumberQuery",
    "Node",
    "NodeKey",
    "NodeLine",
    "NumberAssigned",
    "NumberClaim",
    "NumberCopy",
    "NumberDateCorrected",
    "NumberRange",
    "NumberReserved",
    "NumberSymbolFlaw",
    "NumberSymbolQuery",
    "NumberTaken",
    "NumberVoided",
    "OfficeAnswer",
    "OldUnit",
    "OpenDossier",
    "Opened",
    "Opine",
    "Outcome",
    "OutgoingCommand",
    "OutgoingEntry",
    "OutgoingEventDrafted",
    "OutgoingEventRevised",
    "OutgoingEventDrafterChanged",
    "OutgoingEventWorkTransferred",
    "OutgoingEventSubmitted",
    "OutgoingEventChecked",
    "OutgoingEventApprovalWithdrawn",
    "OutgoingEventReturned",
    "OutgoingEventRejected",
    "OutgoingEventHandedBack",
    "OutgoingEventSignerChanged",
    "OutgoingEventSubmissionRecalled",
    "OutgoingEventAbandoned",
    "OutgoingEventUrgencyProposed",
    "OutgoingEventUrgencyDecided",
    "OutgoingEventSigned",
    "OutgoingEventNumberAssigned",
    "OutgoingEventNumberDateCorrected",
    "OutgoingEventRegistered",
    "OutgoingEventSealed",
    "OutgoingEventIssued",
    "OutgoingEventVoided",
    "OutgoingEventSent",
    "OutgoingEventDeliveryRecorded",
    "OutgoingEventKept",
    "OutgoingEventRecordAmended",
    "OutgoingEventCorrected",
    "OutgoingEventWithdrawn",
    "OutgoingEventUpdateSent",
    "OutgoingEventRouting",
    "OutgoingEvent",
    "OutgoingKindDraft",
    "OutgoingKindRevise",
    "OutgoingKindSubmit",
    "OutgoingKindChangeDrafter",
    "OutgoingKindTransfer",
    "OutgoingKindOpen",
    "OutgoingKindAgree",
    "OutgoingKindCheckContent",
    "OutgoingKindCheckFormat",
    "OutgoingKindApprove",
    "OutgoingKindWithdrawApproval",
    "OutgoingKindReturn",
    "OutgoingKindReject",
    "OutgoingKindHandBack",
    "OutgoingKindChangeSigner",
    "OutgoingKindRecall",
    "OutgoingKindAbandon",
    "OutgoingKindProposeUrgency",
    "OutgoingKindDecideUrgency",
    "OutgoingKindSign",
    "OutgoingKindAssignNumber",
    "OutgoingKindCorrectNumberDate",
    "OutgoingKindRegister",
    "OutgoingKindApplyAgencySignature",
    "OutgoingKindIssue",
    "OutgoingKindVoid",
    "OutgoingKindSend",
    "OutgoingKindRecordDelivery",
    "OutgoingKindKeep",
    "OutgoingKindAmendRecord",
    "OutgoingKindCorrect",
    "OutgoingKindWithdraw",
    "OutgoingKindSendUpdate",
    "OutgoingKind",
    "OutgoingLine",
    "OutgoingOpen",
    "OutgoingPhase",
    "OutgoingRecall",
    "OutgoingRecord",
    "OutgoingRegister",
    "OutgoingRegistered",
    "OutgoingReturn",
    "OutgoingRowQuery",
    "OutgoingState",
    "OutgoingSubmissionRecalled",
    "OutgoingSubmit",
    "OutgoingSubmitted",
    "Overdue",
    "Paper",
    "Part",
    "Pause",
    "Person",
    "PersonId",
    "Phase",
    "Post",
    "PostEntry",
    "PostId",
    "Predecessor",
    "Prefix",
    "Printed",
    "PrintedNames",
    "PrintedSigner",
    "Profile",
    "ProfileInput",
    "ProfileWarningsQuery",
    "ProposeUrgency",
    "PutOnHold",
    "QueryNumberSymbol",
    "QueryCopySymbol",
    "QueryCheckNumberSymbol",
    "QueryCheckCopySymbol",
    "QueryDocumentType",
    "QueryDateLine",
    "QueryDateLineParts",
    "QueryRecipientLines",
    "QueryArrivalStamp",
    "QueryCopyNote",
    "QueryLayoutBoxes",
    "QueryCheckDateLine",
    "QueryNextNumber",
    "QueryProfileWarnings",
    "QueryReservations",
    "QueryAuditSeries",
    "QueryFormerNumbers",
    "QuerySigningPowers",
    "QuerySigningPower",
    "QuerySignatureBlock",
    "QueryWhoCanSign",
    "QueryDeadline",
    "QueryHandlingDeadline",
    "QuerySecrecyEnd",
    "QueryTransferDue",
    "QueryLatestTransferYear",
    "QueryTimeliness",
    "QueryFindDuplicate",
    "QueryDuplicateKeys",
    "QuerySameDocument",
    "QueryRegisterColumns",
    "QueryRegisterOf",
    "QueryIncomingRow",
    "QueryOutgoingRow",
    "QueryRegisterRow",
    "QueryDataFields",
    "QueryUrgencyMark",
    "QuerySecrecyOfMark",
    "QueryRegistrationRequired",
    "QueryDutyToHandle",
    "QueryRecallDuties",
    "QueryFileSymbols",
    "QueryMustTransfer",
    "QueryClosingDuties",
    "QueryAgencyCode",
    "QueryIsOurCode",
    "QuerySameAgency",
    "QueryResolveMerger",
    "QueryTakeStatus",
    "Query",
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
    "RecallBySender",
    "RecallDutiesQuery",
    "RecallDuty",
    "RecallRefused",
    "RecalledBySender",
    "Receipt",
    "ReceiptRefused",
    "Receive",
    "Received",
    "Receiver",
    "RecipientLinesQuery",
    "Recipients",
    "RecordAmended",
    "RecordDelivery",
    "Refusal",
    "RefusalCause",
    "RefuseExtension",
    "RefuseRecall",
    "RefuseReceipt",
    "RegimeOnePerson",
    "RegimeCollectiveData",
    "RegimeCollective",
    "Regime",
    "RegisterBook",
    "RegisterColumns",
    "RegisterColumnsQuery",
    "RegisterEntryIncoming",
    "RegisterEntryOutgoing",
    "RegisterEntryOutgoingPost",
    "RegisterEntryUseOfKeptCopies",
    "RegisterEntryIncomingTracking",
    "RegisterEntry",
    "RegisterForm",
    "RegisterKind",
    "RegisterOfQuery",
    "RegisterRowQuery",
    "RegistrationRequiredQuery",
    "Reject",
    "Rejected",
    "RemoveHandler",
    "Reopen",
    "Reopened",
    "Repair",
    "Repairs",
    "ReplaceLead",
    "Report",
    "ReportDefect",
    "ReportReturned",
    "Reported",
    "RequestExtension",
    "Required",
    "Reservation",
    "ReservationUsed",
    "ReservationsQuery",
    "ReserveNumber",
    "Resume",
    "Resumed",
    "RetentionPermanent",
    "RetentionYears",
    "Retention",
    "ReturnTo",
    "Returned",
    "ReviewTransferred",
    "Revise",
    "ReviseDue",
    "Revised",
    "RevokeGrant",
    "Role",
    "RoutingEventBeganData",
    "RoutingEventBegan",
    "RoutingEventStepActivatedData",
    "RoutingEventStepActivated",
    "RoutingEventStepSkippedData",
    "RoutingEventStepSkipped",
    "RoutingEventStepCompletedData",
    "RoutingEventStepCompleted",
    "RoutingEventLinesAddedData",
    "RoutingEventLinesAdded",
    "RoutingEventWentBackData",
    "RoutingEventWentBack",
    "RoutingEventAssignedData",
    "RoutingEventAssigned",
    "RoutingEventLineOpenedData",
    "RoutingEventLineOpened",
    "RoutingEventLineStartedData",
    "RoutingEventLineStarted",
    "RoutingEventLineHeldData",
    "RoutingEventLineHeld",
    "RoutingEventLineResumedData",
    "RoutingEventLineResumed",
    "RoutingEventDecidedData",
    "RoutingEventDecided",
    "RoutingEventLinesCancelledData",
    "RoutingEventLinesCancelled",
    "RoutingEventDueRevisedData",
    "RoutingEventDueRevised",
    "RoutingEventLinesUnopenedData",
    "RoutingEventLinesUnopened",
    "RoutingEventRolesChangedData",
    "RoutingEventRolesChanged",
    "RoutingEventLineRevivedData",
    "RoutingEventLineRevived",
    "RoutingEventReopenedData",
    "RoutingEventReopened",
    "RoutingEventEndedData",
    "RoutingEventEnded",
    "RoutingEvent",
    "RowDifferenceMissing",
    "RowDifferenceAdditional",
    "RowDifferenceChanged",
    "RowDifference",
    "RuleCode",
    "RuleInfo",
    "RuleKind",
    "RuleSetId",
    "SameAgencyQuery",
    "SameDocument",
    "SameDocumentQuery",
    "SealCommand",
    "SealEventHandedOver",
    "SealEvent",
    "SealHandedOver",
    "SealKindHandOverSeal",
    "SealKind",
    "SealPhase",
    "SealRecord",
    "SealState",
    "Sealed",
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
    "SecrecyEndQuery",
    "SecrecyOfMarkQuery",
    "SecretLines",
    "Seen",
    "Send",
    "SendUpdate",
    "Sent",
    "Separation",
    "SeparationRule",
    "Series",
    "SeriesCommand",
    "SeriesEventNumberTaken",
    "SeriesEventNumberReserved",
    "SeriesEventReservationUsed",
    "SeriesEventCopyNumbered",
    "SeriesEventNumberVoided",
    "SeriesEventLegacyImported",
    "SeriesEventDateCorrected",
    "SeriesEvent",
    "SeriesKey",
    "SeriesKindTakeNumber",
    "SeriesKindReserveNumber",
    "SeriesKindVoidNumber",
    "SeriesKindNumberCopy",
    "SeriesKindImportNumbers",
    "SeriesKindCorrectDate",
    "SeriesKind",
    "SeriesPolicy",
    "SeriesRecord",
    "SeriesState",
    "SeriesYear",
    "Side",
    "Sign",
    "Signatory",
    "Signature",
    "SignatureBlock",
    "SignatureBlockQuery",
    "Signed",
    "Signer",
    "SignerChanged",
    "SigningPower",
    "SigningPowerQuery",
    "SigningPowers",
    "SigningPowersQuery",
    "Stalled",
    "StalledDocument",
    "StalledDossier",
    "Stamp",
    "Stamped",
    "Standing",
    "Start",
    "Status",
    "StatusCode",
    "StatusEffect",
    "StatusReport",
    "Step",
    "StepId",
    "StepState",
    "Stream",
    "SymbolFault",
    "TakeNumber",
    "TakeOut",
    "TakeOutCause",
    "TakeStatusQuery",
    "Taken",
    "TakenOut",
    "TakenStatus",
    "Template",
    "TemplateKey",
    "Text",
    "TextPeriod",
    "Timeliness",
    "TimelinessQuery",
    "TitleLine",
    "TrackerAssigned",
    "TrackingEntry",
    "Transfer",
    "TransferDossier",
    "TransferDueQuery",
    "TransferReview",
    "Transferred",
    "TypeInfo",
    "TypeSelectionAll",
    "TypeSelectionOnly",
    "TypeSelection",
    "Unit",
    "UnitId",
    "UpdateBySender",
    "UpdateSent",
    "UpdatedBySender",
    "Urge",
    "Urged",
    "Urgency",
    "UrgencyDecided",
    "UrgencyMark",
    "UrgencyMarkQuery",
    "UrgencyProposed",
    "Urging",
    "UrgingKind",
    "VerifyReport",
    "ViewRow",
    "Void",
    "VoidCauseReservationExpired",
    "VoidCauseStated",
    "VoidCauseWithDocument",
    "VoidCause",
    "VoidNumber",
    "Voided",
    "Waive",
    "Warning",
    "WhoCanSignQuery",
    "Withdraw",
    "WithdrawApproval",
    "Withdrawn",
    "WorkLineData",
    "WorkLine",
    "WorkReplyWithdrawnData",
    "WorkReplyWithdrawn",
    "WorkClerk",
    "WorkDrafter",
    "WorkUnitHead",
    "Work",
    "WorkTransferred",
    "WorkedDay",
    "WorkingTime",
    "Workload",
    "WrittenNumber",
    "WrittenSignature",
    "WrittenStamp",
    "YearData",
    "YearStatus",
]

DayText: TypeAlias = str
"""A calendar day, `2026-11-21`."""

InstantText: TypeAlias = str
"""An instant with its zone, `2026-11-21T01:02:03.000Z`."""

UuidText: TypeAlias = str
"""A UUID, `01930c9e-5b6a-7000-8000-000000000000`."""


class Abandon(TypedDict):
    """Give the draft up (hủy dự thảo; routing P16), before the signature: the drafter, the head of the
drafting unit or the leadership of the agency. Its history stays. Refusals: `not_draft_keeper`,
`reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    reason: str
    """Why."""


class Abandoned(TypedDict):
    """It was given up."""

    reason: str
    """Why."""


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
    confirmed_time: bool
    """Whether the command confirmed its moment: see `moment_far_ahead`."""


Action: TypeAlias = Literal["receive", "refuse_receipt", "stamp", "forward_unopened", "hand_in", "report_defect", "register", "correct_arrival", "submit", "direct", "amend_direction", "add_handlers", "replace_lead", "remove_handler", "waive", "complete_entry", "hand_over", "assign_tracker", "urge", "request_extension", "extend", "refuse_extension", "revise_due", "hold", "resume", "assign", "transfer", "open", "start", "opine", "add_late_note", "report", "return", "decline", "recall", "approve_completion", "reopen", "file", "update_by_sender", "recall_by_sender", "refuse_recall", "draft", "revise", "change_drafter", "agree", "check_content", "check_format", "approve", "withdraw_approval", "reject", "hand_back", "change_signer", "abandon", "propose_urgency", "decide_urgency", "sign", "assign_number", "correct_number_date", "apply_agency_signature", "issue", "void", "send", "record_delivery", "keep", "amend_record", "correct", "withdraw", "send_update", "open_dossier", "collect", "take_out", "close_dossier", "hand_over_dossier", "keep_dossier", "transfer_dossier", "take_number", "reserve_number", "void_number", "number_copy", "import_numbers", "correct_date", "create_grant", "revoke_grant", "hand_over_seal", "claim_number", "make_copy", "keep_content", "send_status", "use_agency_code", "keep_beyond_due"]
"""What somebody does: the commands of all machines."""


class AddHandlers(TypedDict, total=False):
    """Add co-handlers, or seats for information, to the direction (thêm đơn vị, người phối hợp, để biết;
routing P07, P08) without touching the work of the others. Whoever is informed and now helps gets a new
line in place of the old one. After the lead's report there is only information to add, by the own seat
once the document is completed. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
`role_twice`, `due_in_past`, `due_off_calendar`, `due_after_parent`, `field_missing`, `unknown_unit`,
`unknown_post`, `unknown_person`, `seat_vacant`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    co: "list[Seat]"
    """Co-handlers (phối hợp)."""
    info: "list[Seat]"
    """For information (để biết)."""
    due: DayText
    """Deadline of the new co-handlers, not later than the document's; by default the same."""


class AddLateNote(TypedDict):
    """Add what a co-handler had to say when the lead had reported already (ý kiến phối hợp muộn; routing P07): it
is noted and the line stays unfinished. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
`grant_does_not_confer`, `field_missing`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    text: str
    """Opinion."""


AddressedTo: TypeAlias = Literal["agency", "named_person", "mass_organisation"]
"""To whom an envelope is addressed (Art. 21.1.b)."""


class _AddresseeRequired(TypedDict):
    name: str
    """Name."""


class Addressee(_AddresseeRequired, total=False):
    """An addressee (nơi nhận): an agency with its identifier, or a name only."""

    code: str
    """Identifier under Decision 20/2020/QĐ-TTg; without it nothing is sent by exchange."""


class _AgencyCodeInfoRequired(TypedDict):
    code: str
    """As written."""
    form: "CodeForm"
    """Its generation."""
    warnings: "list[Warning]"
    """What people should be told: that it is not written in its proper form, or stands in no list."""


class AgencyCodeInfo(_AgencyCodeInfoRequired, total=False):
    """What an identifier says."""

    level1: str
    """Level 1: one letter and two digits; none for a registration number."""
    level1_name: str
    """Name of the ministry or province at level 1, where it is listed."""
    letter_group: str
    """What the letter of level 1 stands for."""
    current: str
    """The same agency in the form of Decision 20/2020/QĐ-TTg, if it has one."""
    legacy: str
    """The same agency in the form of QCVN 102:2016/BTTTT, if it has one."""


class AgencyCodeQuery(TypedDict):
    """An identifier."""

    code: str
    """As written."""


AgencyId: TypeAlias = str


class _AgencyInfoRequired(TypedDict):
    key: "AgencyId"
    """Key in all streams and tables."""
    code: "DatedText"
    """Identifier under Decision 20/2020/QĐ-TTg, for example `H49` or `H37.02`."""
    name: "DatedText"
    """Full name."""
    short: "DatedText"
    """Abbreviation in symbols, for example `UBND` (set by the head; Appendix I, II.3.b)."""
    place: "DatedText"
    """Place name of the date line."""
    regime: "Regime"
    """One-person or collective leadership (Art. 13.1, 13.2)."""
    head_title: "DatedText"
    """Title of the head, for example `Chủ tịch`."""
    utc_offset_minutes: int
    """Offset of the agency's legal day from UTC, in minutes: 420 in Viet Nam."""


class AgencyInfo(_AgencyInfoRequired, total=False):
    """The agency itself: in a profile with dated names, in a chart as it is on one day."""

    former_codes: list[str]
    """Former identifiers under which messages still arrive, for example `000.00.00.H49`."""
    predecessors: "list[Predecessor]"
    """Agencies merged into this one (cơ quan hợp nhất, sáp nhập vào): what is addressed to them is for
this one, from that day on."""
    superior: "DatedText"
    """Superior agency, printed above the name."""
    network: "Environment"
    """The machines on which this desk runs; decides whether state secrets may be handled."""
    secret_lines: "SecretLines"
    """Whether bare register lines of secret papers may stand on a machine that may not hold
secrets; absent: not at all."""
    honours: "Honours"
    """Whether degrees and honours stand before the names of those who sign, as the head of the
sector may decide for armed forces, education, health and science (Appendix I, II.7.c);
absent: they do not."""
    address: str
    """Postal address."""
    email: str
    """E-mail address."""
    telephone: str
    """Telephone."""


class _AgencyInfoInputRequired(TypedDict):
    key: "AgencyId"
    """Key in all streams and tables."""
    code: "DatedText"
    """Identifier under Decision 20/2020/QĐ-TTg, for example `H49` or `H37.02`."""
    name: "DatedText"
    """Full name."""
    short: "DatedText"
    """Abbreviation in symbols, for example `UBND` (set by the head; Appendix I, II.3.b)."""
    place: "DatedText"
    """Place name of the date line."""
    regime: "Regime"
    """One-person or collective leadership (Art. 13.1, 13.2)."""
    head_title: "DatedText"
    """Title of the head, for example `Chủ tịch`."""


class AgencyInfoInput(_AgencyInfoInputRequired, total=False):
    """The agency itself: in a profile with dated names, in a chart as it is on one day."""

    former_codes: list[str]
    """Former identifiers under which messages still arrive, for example `000.00.00.H49`."""
    predecessors: "list[Predecessor]"
    """Agencies merged into this one (cơ quan hợp nhất, sáp nhập vào): what is addressed to them is for
this one, from that day on."""
    superior: "DatedText"
    """Superior agency, printed above the name."""
    utc_offset_minutes: int
    """Offset of the agency's legal day from UTC, in minutes: 420 in Viet Nam."""
    network: "Environment"
    """The machines on which this desk runs; decides whether state secrets may be handled."""
    secret_lines: "SecretLines"
    """Whether bare register lines of secret papers may stand on a machine that may not hold
secrets; absent: not at all."""
    honours: "Honours"
    """Whether degrees and honours stand before the names of those who sign, as the head of the
sector may decide for armed forces, education, health and science (Appendix I, II.7.c);
absent: they do not."""
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
    """Agree on a line that carries no legal duty (ý kiến đồng ý; routing P02). Refusals: `not_your_line`,
`ambiguous_authority`, `line_closed`, `line_not_found`, `duty_line`, `information_line`,
`state_secret_on_network`, `frozen`, `wrong_phase`."""

    text: str
    """Remark."""


class AmendDirection(TypedDict):
    """Amend the text of the direction while it is carried out (bổ sung, sửa ý kiến chỉ đạo; routing P07): the
former text stays in the history. Those who have work open their lines again; what was started stays
started. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`, `field_missing`,
`no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    opinion: str
    """Opinion (ý kiến chỉ đạo), as it reads from now on."""


class AmendRecord(TypedDict):
    """Add a note to the register entry (ghi chú). Refusals: `not_clerk`, `field_missing`,
`state_secret_on_network`, `frozen`, `wrong_phase`."""

    note: str
    """Note."""


class AnswerNumberSymbol(TypedDict):
    """Number and symbol of a document (số, ký hiệu; Appendix I, II.3), and the whole line; none
where no symbol can be formed. `organization` is by default the agency's own abbreviation."""

    type: Literal["number_symbol"]
    data: "WrittenNumber | None"


class AnswerCopySymbol(TypedDict):
    """Number and symbol of a copy (Appendix III, form 3.1)."""

    type: Literal["copy_symbol"]
    data: "WrittenNumber | None"


class AnswerCheckNumberSymbol(TypedDict):
    """What is wrong with a written number and symbol (Appendix I, II.3; Appendix III); nothing if it
is well formed. The abbreviation of the agency is compared only if `organization` is given."""

    type: Literal["check_number_symbol"]
    data: "list[NumberSymbolFlaw]"


class AnswerCheckCopySymbol(TypedDict):
    """What is wrong with the written number and symbol of a copy (Appendix I, part II, II.1; Appendix
III, form 3.1); nothing if it is well formed. The abbreviation of the agency is compared only if
`organization` is given."""

    type: Literal["check_copy_symbol"]
    data: "list[NumberSymbolFlaw]"


class AnswerDocumentType(TypedDict):
    """A document type (tên loại văn bản; Art. 7, Appendix III): printed name and abbreviation."""

    type: Literal["document_type"]
    data: "TypeInfo"


class AnswerDateLine(TypedDict):
    """Place and date as they are written (địa danh và thời gian ban hành; Appendix I, II.4).
`place` is by default the agency's own."""

    type: Literal["date_line"]
    data: str


class AnswerDateLineParts(TypedDict):
    """Place and date in their parts, each as it is written."""

    type: Literal["date_line_parts"]
    data: "DateLine"


class AnswerRecipientLines(TypedDict):
    """The lines below `Nơi nhận:` (box 9b), each with its sign at the end, last `Lưu: VT, …`."""

    type: Literal["recipient_lines"]
    data: list[str]


class AnswerArrivalStamp(TypedDict):
    """The ĐẾN stamp (Appendix IV): its lines and size."""

    type: Literal["arrival_stamp"]
    data: "WrittenStamp"


class AnswerCopyNote(TypedDict):
    """The parts of the line in box 14 of an electronic copy: kind, agency, day, time."""

    type: Literal["copy_note"]
    data: list[str]


class AnswerLayoutBoxes(TypedDict):
    """The boxes of the layout and their letters (thể thức; Appendix I)."""

    type: Literal["layout_boxes"]
    data: "list[BoxInfo]"


class AnswerCheckDateLine(TypedDict):
    """What is wrong with a written date line (Appendix I, II.4); nothing if it is well formed. The
place is compared only if `place` is given."""

    type: Literal["check_date_line"]
    data: "list[DateLineFlaw]"


class AnswerNextNumber(TypedDict):
    """The number that the next document of a series gets (số kế tiếp; Art. 15.1); nothing is used
up. Refusals: `fact_missing`, `number_out_of_range`."""

    type: Literal["next_number"]
    data: int


class AnswerProfileWarnings(TypedDict):
    """What people should be told about the agency's profile: series that print alike."""

    type: Literal["profile_warnings"]
    data: "list[Warning]"


class AnswerReservations(TypedDict):
    """The reservations of a series that may still be used without breaking the order of dates (số
đang giữ chỗ)."""

    type: Literal["reservations"]
    data: "list[Reservation]"


class AnswerAuditSeries(TypedDict):
    """What an audit of a series finds (kiểm tra số bỏ trống): gaps, numbers held twice, dates out of
order. Void, reserved and imported numbers are no gaps."""

    type: Literal["audit_series"]
    data: "GapAudit"


class AnswerFormerNumbers(TypedDict):
    """Gaps, duplicates and dates out of order in the numbers of an older register (nhập số cũ)."""

    type: Literal["former_numbers"]
    data: "Import"


class AnswerSigningPowers(TypedDict):
    """What a person may sign as (thẩm quyền ký; Art. 13), and why other ways are closed."""

    type: Literal["signing_powers"]
    data: "SigningPowers"


class AnswerSigningPower(TypedDict):
    """The power under which a person signs: the one named (`KT.` also stands for `TM.+KT.`), or the
only one. Refusals: `no_signing_power`, `capacity_not_held`, `ambiguous_authority` and what
other ways lack."""

    type: Literal["signing_power"]
    data: "SigningPower"


class AnswerSignatureBlock(TypedDict):
    """The signature block (quyền hạn, chức vụ, họ tên; Appendix I, II.7) under that power. Refusals
as for the power."""

    type: Literal["signature_block"]
    data: "WrittenSignature"


class AnswerWhoCanSign(TypedDict):
    """Everybody with the power to sign such a document, and everybody who almost has it, with what
is missing (Art. 13)."""

    type: Literal["who_can_sign"]
    data: "list[Signatory]"


class AnswerDeadline(TypedDict):
    """The latest moment that the law sets for an act (thời hạn)."""

    type: Literal["deadline"]
    data: "Deadline"


class AnswerHandlingDeadline(TypedDict):
    """The latest moment for the handling of an incoming document (thời hạn giải quyết, Art. 24.2):
urgent at once, else as directed, else as the working regulation says."""

    type: Literal["handling_deadline"]
    data: "Deadline"


class AnswerSecrecyEnd(TypedDict):
    """The last day on which a state secret is protected (thời hạn bảo vệ; Law 29/2018/QH14, Art.
19); none for what is not secret."""

    type: Literal["secrecy_end"]
    data: "Deadline"


class AnswerTransferDue(TypedDict):
    """The last day on which a file goes to the agency's archive (hạn nộp lưu; Art. 30.2, Law
33/2024/QH15)."""

    type: Literal["transfer_due"]
    data: "Deadline"


class AnswerLatestTransferYear(TypedDict):
    """The latest year of transfer to an archive (năm nộp lưu muộn nhất; Law 33/2024/QH15)."""

    type: Literal["latest_transfer_year"]
    data: int


class AnswerTimeliness(TypedDict):
    """How a piece of work stands against its due date (trong hạn, quá hạn, hoàn thành đúng hạn, hoàn
thành quá hạn, kết thúc không có kết quả), pauses taken out: every piece has exactly one class."""

    type: Literal["timeliness"]
    data: "Standing"


class AnswerFindDuplicate(TypedDict):
    """The registered document that the given one may repeat (báo trùng; Appendix VI, III.1.h): an
alarm, not a refusal."""

    type: Literal["find_duplicate"]
    data: "Duplicate | None"


class AnswerDuplicateKeys(TypedDict):
    """The folded keys by which a host finds a document again in its own database (khóa tra cứu): what
may be the same shares one of them, and `find_duplicate` decides. Kept with their version."""

    type: Literal["duplicate_keys"]
    data: "DuplicateKeys"


class AnswerSameDocument(TypedDict):
    """Whether two documents may be the same (báo trùng; Appendix VI, III.1.h), and whether they also
say the same."""

    type: Literal["same_document"]
    data: "SameDocument"


class AnswerRegisterColumns(TypedDict):
    """Title and headings of a register (mẫu sổ; Appendices IV, V)."""

    type: Literal["register_columns"]
    data: "RegisterColumns"


class AnswerRegisterOf(TypedDict):
    """Which register a document is entered in (Art. 16.3, 22.4)."""

    type: Literal["register_of"]
    data: "RegisterBook"


class AnswerIncomingRow(TypedDict):
    """A line of the incoming register (Appendix IV): its ten cells."""

    type: Literal["incoming_row"]
    data: "list[Cell | None]"


class AnswerOutgoingRow(TypedDict):
    """A line of the outgoing register (Appendix IV): its ten cells."""

    type: Literal["outgoing_row"]
    data: "list[Cell | None]"


class AnswerRegisterRow(TypedDict):
    """A line of any of the five registers of Appendix IV."""

    type: Literal["register_row"]
    data: "list[Cell | None]"


class AnswerDataFields(TypedDict):
    """The input fields of a record (trường thông tin; Appendix VI, part II)."""

    type: Literal["data_fields"]
    data: "list[DataFieldInfo]"


class AnswerUrgencyMark(TypedDict):
    """Stamp and codes of an urgency (mức độ khẩn; Appendix I, III.2.b)."""

    type: Literal["urgency_mark"]
    data: "UrgencyMark"


class AnswerSecrecyOfMark(TypedDict):
    """The secrecy for which a printed mark stands (độ mật); none if it is no such mark."""

    type: Literal["secrecy_of_mark"]
    data: "Secrecy | None"


class AnswerRegistrationRequired(TypedDict):
    """Whether mail must be registered at the clerk's desk (Art. 21.1.b)."""

    type: Literal["registration_required"]
    data: bool


class AnswerDutyToHandle(TypedDict):
    """Whether units and persons are bound to handle a document (Art. 22.1)."""

    type: Literal["duty_to_handle"]
    data: bool


class AnswerRecallDuties(TypedDict):
    """What the receiver of a recall notice must do (Art. 18.4)."""

    type: Literal["recall_duties"]
    data: "list[RecallDuty]"


class AnswerFileSymbols(TypedDict):
    """Numbers and symbols of all files of a list, in order (số, ký hiệu hồ sơ; Appendix V, I)."""

    type: Literal["file_symbols"]
    data: list[str]


class AnswerMustTransfer(TypedDict):
    """Whether a file goes to the archive (nộp lưu, Art. 31.3.c)."""

    type: Literal["must_transfer"]
    data: bool


class AnswerClosingDuties(TypedDict):
    """What has to be done when a file is closed (kết thúc hồ sơ, Art. 29.4)."""

    type: Literal["closing_duties"]
    data: "ClosingDuties"


class AnswerAgencyCode(TypedDict):
    """Reads an identifier of an agency (mã định danh điện tử; Decision 20/2020/QĐ-TTg, QCVN
102:2016/BTTTT); none if it is malformed."""

    type: Literal["agency_code"]
    data: "AgencyCodeInfo | None"


class AnswerIsOurCode(TypedDict):
    """Whether an identifier is this agency's (mã của cơ quan mình), in whatever form: whether a message
is for it."""

    type: Literal["is_our_code"]
    data: bool


class AnswerSameAgency(TypedDict):
    """Whether two identifiers name one agency (cùng một cơ quan), whatever their generation."""

    type: Literal["same_agency"]
    data: bool


class AnswerResolveMerger(TypedDict):
    """Which identifier stays after a merger, and which are closed (sáp nhập)."""

    type: Literal["resolve_merger"]
    data: "Merger"


class AnswerTakeStatus(TypedDict):
    """Takes a status message in: what it does to the delivery, and how far that then is. Refusals:
`status_wrong_side`, `status_not_senders`, `status_not_allowed`."""

    type: Literal["take_status"]
    data: "TakenStatus"


Answer: TypeAlias = "AnswerNumberSymbol | AnswerCopySymbol | AnswerCheckNumberSymbol | AnswerCheckCopySymbol | AnswerDocumentType | AnswerDateLine | AnswerDateLineParts | AnswerRecipientLines | AnswerArrivalStamp | AnswerCopyNote | AnswerLayoutBoxes | AnswerCheckDateLine | AnswerNextNumber | AnswerProfileWarnings | AnswerReservations | AnswerAuditSeries | AnswerFormerNumbers | AnswerSigningPowers | AnswerSigningPower | AnswerSignatureBlock | AnswerWhoCanSign | AnswerDeadline | AnswerHandlingDeadline | AnswerSecrecyEnd | AnswerTransferDue | AnswerLatestTransferYear | AnswerTimeliness | AnswerFindDuplicate | AnswerDuplicateKeys | AnswerSameDocument | AnswerRegisterColumns | AnswerRegisterOf | AnswerIncomingRow | AnswerOutgoingRow | AnswerRegisterRow | AnswerDataFields | AnswerUrgencyMark | AnswerSecrecyOfMark | AnswerRegistrationRequired | AnswerDutyToHandle | AnswerRecallDuties | AnswerFileSymbols | AnswerMustTransfer | AnswerClosingDuties | AnswerAgencyCode | AnswerIsOurCode | AnswerSameAgency | AnswerResolveMerger | AnswerTakeStatus"
"""The answer to the `Query` of the same name."""


class ApplyAgencySignature(TypedDict, total=False):
    """Seal, or the agency's digital signature (đóng dấu, ký số của cơ quan; Art. 17, 32, 33). Refusals:
`not_clerk`, `not_signed`, `not_numbered`, `not_registered_outgoing`, `separation_of_duties`,
`field_missing`, `unprintable_character`, `unsafe_file_name`, `state_secret_on_network`, `frozen`,
`wrong_phase`."""

    renditions: "list[File]"
    """The numbered and signed copies."""


class ApprovalWithdrawn(TypedDict):
    """A check or approval was taken back."""

    duties: "list[LegalDuty]"
    """What fell: several where one person gave them at one step."""
    reason: str
    """Why."""


class Approve(TypedDict):
    """The person who will sign approves the draft (duyệt bản thảo, Art. 11.1; routing P23). Must name the
content hash, and one of several grants (`under`). Refusals: `nothing_waiting`, `not_your_line`,
`no_signing_power` and its details, `ambiguous_authority`, `grant_does_not_confer`,
`separation_of_duties`, `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`,
`wrong_phase`."""

    pass


class ApproveCompletion(TypedDict, total=False):
    """The person who directed accepts the report (duyệt kết thúc; routing P32). With the reply that the report
names it counts as answered, unless a mode is stated. Refusals: `not_your_line`, `ambiguous_authority`,
`work_still_open`, `line_closed`, `reply_withdrawn`, `separation_of_duties`, `field_missing`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    mode: "CompletionMode"
    """How it ends."""
    document: "DocumentId"
    """The outgoing document that answers it, if the report does not name it; or the document with which
it is merged."""
    agency: str
    """The agency to which it was passed on."""


ArchiveTarget: TypeAlias = Literal["current", "historical"]
"""Which archive a file goes to."""


class _ArrivalCorrectedRequired(TypedDict):
    date: DayText
    """The day on which it came."""
    reason: str
    """Why."""


_ArrivalCorrectedKeys = TypedDict(
    "_ArrivalCorrectedKeys",
    {
        # The wrong day of the register entry, where there is one.
        "from": "DayText",
        # The arrival number with its right day, where it has one.
        "taken": "Taken",
        # When it must be submitted at the latest, where that is still to be done (Art. 23.1).
        "submit_due": "Due",
    },
    total=False,
)


class ArrivalCorrected(_ArrivalCorrectedRequired, _ArrivalCorrectedKeys):
    """The day of arrival was corrected."""

    pass


class ArrivalStampQuery(TypedDict, total=False):
    """An ĐẾN stamp to be written."""

    number: int
    """Số đến."""
    date: DayText
    """Ngày đến."""
    passed_to: str
    """Chuyển."""
    dossier: str
    """Số và ký hiệu hồ sơ."""


class _AssignRequired(TypedDict):
    line: "LineId"
    """The unit's line."""
    to: "PersonId"
    """The person who handles."""


class Assign(_AssignRequired, total=False):
    """The head of a unit names the person who handles (phân công; handling slip, Appendix IV VII; routing P07,
P09). Refusals: `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_unit_line`, `not_lead`,
`nothing_waiting`, `not_in_unit`, `role_twice`, `due_after_parent`, `due_in_past`, `due_off_calendar`,
`line_closed`, `line_not_found`, `unknown_person`, `seat_vacant`, `no_direction_yet`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    co: "list[PersonId]"
    """Persons who help."""
    due: DayText
    """Deadline, not later than the unit's."""


class AssignNumber(TypedDict, total=False):
    """Give number and date (cấp số, Art. 15; routing P33). A number that is taken is never named: it is the
next one. A number that is held (giữ chỗ) is named, and brings the date that it holds. Refusals:
`not_clerk`, `not_signed`, `no_symbol`, `fact_missing`, `number_date_inversion`, `number_out_of_range`,
`moment_far_ahead`, `separation_of_duties`, `state_secret_on_network`, `frozen`, `wrong_phase`; with a
reservation `reservation_not_found`, `reservation_expired`, `reservation_for_another`."""

    reservation: int
    """The reserved number to use; by default the next one of the series."""
    confirm_time: bool
    """The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`)."""


class AssignTracker(TypedDict):
    """The head names the person who tracks and urges (theo dõi, đôn đốc, Art. 24.1; routing P29). Refusals:
`not_head`, `unknown_person`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    person: "PersonId"
    """The person."""


class AuditSeriesQuery(TypedDict):
    """A series to be audited."""

    series: "SeriesKey"
    """Series."""
    year: int
    """Its year."""
    held: "list[HeldNumber]"
    """Numbers that documents hold, without those of documents made void before the issue."""
    at: "Instant"
    """Moment of the audit."""


class AuthorityOwnSeat(TypedDict):
    """The person's own seat."""

    type: Literal["own_seat"]


class AuthorityGrant(TypedDict):
    """A grant."""

    type: Literal["grant"]
    data: "GrantId"


Authority: TypeAlias = "AuthorityOwnSeat | AuthorityGrant"
"""Where an authority comes from: always derived, never claimed by the client."""


class _BoxInfoRequired(TypedDict):
    box: str
    """Number of the box, for example `5b`."""
    item: "LayoutItem"
    """What stands there."""


class BoxInfo(_BoxInfoRequired, total=False):
    """The letters of a box."""

    letters: "Letters"
    """Letters; none for images and stamps."""


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


class _CalendarRevisedRequired(TypedDict):
    basis: str
    """The announcement, for example the letter of the Government Office."""
    calendar: str
    """Version of the calendar now."""


class CalendarRevised(_CalendarRevisedRequired, total=False):
    """Open due dates were counted again after the calendar had been revised; a line each follows."""

    agreed: str
    """The paper in which those concerned agreed to earlier dates."""
    due: "Due"
    """Deadline of the handling as a whole, if it moved."""


CancelWhy: TypeAlias = Literal["recalled", "returned", "parent_closed", "superseded", "sender_recalled", "removed", "waived", "instance_closed"]
"""Why a line was cancelled (lý do kết thúc dòng việc): taken back by the sender, sent back for
rework, unfinished when the lead reported, replaced by a new round or direction, taken out of the
direction, no longer needed, the document recalled by its sender, or its case ended."""


Capacity: TypeAlias = "list[Prefix]"
"""The stack of prefixes a signature carries (quyền hạn ký), outermost first; empty for a head who
signs in his own name.

Written with `+` between the prefixes:"""


Cell: TypeAlias = int | DayText | str
"""One cell of a register line."""


class _ChangeDocumentDataRequired(TypedDict):
    document: "DocumentId"
    """Which."""
    kept: "RuleSetId"
    """The law it keeps."""


class ChangeDocumentData(_ChangeDocumentDataRequired, total=False):
    opening: "list[Reason]"
    """What the other law says against its being in the system at all: the command that opened
it, decided anew."""
    commands: "list[CommandChange]"
    """Commands, by person."""


class ChangeDocument(TypedDict):
    """A document."""

    type: Literal["document"]
    data: "ChangeDocumentData"


class ChangeDossierData(TypedDict):
    dossier: "DossierId"
    """Which."""
    due: "DueChange"
    """Last day of the transfer."""


class ChangeDossier(TypedDict):
    """A closed dossier that is not yet in the archive: the last day of its transfer."""

    type: Literal["dossier"]
    data: "ChangeDossierData"


Change: TypeAlias = "ChangeDocument | ChangeDossier"
"""What another law would change for one open document or dossier."""


class ChangeDrafter(TypedDict):
    """Give the draft to another drafter (giao người khác soạn thảo; routing P34), in whatever state it is
before the signature: within the drafting unit by the drafter, by who answers for that unit or the
drafter's; by who directs, to anybody. Somebody of another unit drafts for that unit from then on;
under review the route begins again there (Art. 12.1). Refusals: `not_changing_drafter`,
`nobody_to_take_over`, `already_holder`, `not_in_unit`, `no_unit`, `unknown_person`,
`separation_of_duties`, `seat_vacant`, `reason_too_short`, `frozen`, `wrong_phase`."""

    to: "PersonId"
    """Who goes on with it."""
    reason: str
    """Why."""


class _ChangeSignerRequired(TypedDict):
    signer: "PostId"
    """Post that will sign now."""
    reason: str
    """Why."""


class ChangeSigner(_ChangeSignerRequired, total=False):
    """Name another post that will sign (thay người ký; routing P20, P21, P34), before the signature: the
drafter, the head of the drafting unit, who holds the post named so far, or the leadership of the
agency. The checks of content and form stay; an approval by somebody who will not sign falls, and
is asked of the new signer (Art. 11.1). Refusals: `not_signer_changer`, `no_other_signer`,
`unknown_post`, `signer_unchanged`, `seat_vacant`, `no_signing_power` and its details,
`reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    field: str
    """Field of the document, for the power of deputies (lĩnh vực); as before if absent."""


class Check(TypedDict):
    """A check or approval that somebody gave to a content."""

    by: "PersonId"
    """Who."""
    content: "Digest"
    """On which content."""


class CheckContent(TypedDict):
    """The head of the drafting unit checks the content (kiểm tra nội dung, Art. 12.1; routing P23). Must name
the content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_unit_head`, `separation_of_duties`,
`content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    pass


class _CheckCopySymbolQueryRequired(TypedDict):
    text: str
    """As written."""
    copy: "CopyKind"
    """Kind of copy."""


class CheckCopySymbolQuery(_CheckCopySymbolQueryRequired, total=False):
    """A written number and symbol of a copy to be checked."""

    organization: str
    """Abbreviation of the agency that it must name."""


class _CheckDateLineQueryRequired(TypedDict):
    text: str
    """As written."""


class CheckDateLineQuery(_CheckDateLineQueryRequired, total=False):
    """A written date line to be checked."""

    place: str
    """The place that it must name."""


class CheckFormat(TypedDict):
    """The person assigned checks form and layout (kiểm tra thể thức, Art. 12.2; routing P23). Must name the
content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_format_checker`, `content_not_named`,
`content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    pass


class _CheckNumberSymbolQueryRequired(TypedDict):
    text: str
    """As written."""
    document_type: "DocumentType"
    """Type of the document."""


class CheckNumberSymbolQuery(_CheckNumberSymbolQueryRequired, total=False):
    """A written number and symbol to be checked."""

    organization: str
    """Abbreviation of the agency that it must name."""


class Checked(TypedDict):
    """A check or approval was given."""

    duty: "LegalDuty"
    """Which duty."""
    check: "Check"
    """By whom, on what."""


class Checks(TypedDict, total=False):
    """The three facts that the current content must have before the signature (Art. 11, 12)."""

    content: "Check"
    """Content check."""
    format: "Check"
    """Format check."""
    approval: "Check"
    """Approval."""


class Choice(TypedDict):
    """A value to choose, ready to be sent, with what people call it."""

    value: Any
    """The value as the field takes it."""
    label: "Text"
    """What people call it."""


class CloseDossier(TypedDict):
    """Close the dossier when its work has ended (kết thúc hồ sơ, Art. 29.4): retention, title, number
and symbol are reviewed, so all three must be stated. Refusals: `dossier_not_open`,
`dossier_transferred`, `not_dossier_maker`, `field_missing`, `day_to_come`, `ended_before_start`,
`state_secret_on_network`."""

    work_ended: DayText
    """Day on which the work ended; for basic construction that of final settlement. From the first
day of the dossier to today."""
    retention: "Retention"
    """Retention as it now is (thời hạn bảo quản)."""
    title: str
    """Title as it now is (tiêu đề hồ sơ)."""
    notation: str
    """Number and symbol as they now are (số, ký hiệu hồ sơ)."""


class _ClosedRequired(TypedDict):
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


class Closed(_ClosedRequired, total=False):
    """It was closed (đã kết thúc)."""

    transfer_due: DayText
    """Last day of the transfer to the archive; absent for files that stay."""


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


class ClosingDutiesQuery(TypedDict):
    """A file to be closed."""

    medium: "Medium"
    """Its form."""
    retention: "Retention"
    """Its retention."""


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


CodeForm: TypeAlias = Literal["current", "legacy", "enterprise"]
"""Generation of an identifier."""


class CodeHistory(TypedDict, total=False):
    """Identifiers with their history (mã định danh qua các thời kỳ): data of the host, since the
national list is published by others."""

    entries: "list[CodeEntry]"
    """Entries."""


class Collect(TypedDict):
    """Collect a document (thu thập văn bản vào hồ sơ, Art. 29.3). The document stays where it is: one
document may lie in many dossiers without being copied. Refusals: `dossier_not_open`,
`dossier_transferred`, `not_dossier_maker`, `document_in_dossier`."""

    document: "DocumentId"
    """Document."""


class Collected(TypedDict):
    """A document was collected (đã thu thập)."""

    document: "DocumentId"
    """Document."""


class _CommandChangeRequired(TypedDict):
    person: "PersonId"
    """For whom."""
    action: "Action"
    """Command."""
    now: "Status"
    """Under the law that the document keeps."""
    then: "Status"
    """Under the other."""


class CommandChange(_CommandChangeRequired, total=False):
    """A command that would be answered differently."""

    line: "LineId"
    """Target line, for commands that have one."""
    reasons: "list[Reason]"
    """What would stand against it."""


CommandId: TypeAlias = UuidText


class CompleteEntry(TypedDict):
    """Complete the register entry after the direction (đăng ký bổ sung; paper, Art. 23.3). Refusals:
`not_clerk`, `paper_only`, `nothing_waiting`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    pass


class Completed(TypedDict, total=False):
    """The handling was accepted as complete."""

    mode: "CompletionMode"
    """How it ended, if that was stated or the report names a reply."""
    document: "DocumentId"
    """The outgoing document that answers it, or the document with which it was merged."""
    agency: str
    """The agency to which it was passed on."""


CompletesWhen: TypeAlias = Literal["lead_done", "lead_after_co"]
"""What the lead's report waits for (điều kiện báo cáo kết quả): no statutory figure (Art. 24.2)."""


CompletionMode: TypeAlias = Literal["answered", "orally", "information", "merged", "passed_on"]
"""How the handling of an incoming document ends (hình thức kết thúc xử lý; routing P32)."""


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


class ContributionWaived(TypedDict):
    """A co-handler was released from contributing."""

    line: "LineId"
    """The line that was given to help."""
    reason: str
    """Why."""


CopyKind: TypeAlias = Literal["sao_y", "trich_sao", "sao_luc"]
"""Kind of copy (hình thức bản sao), Article 25 and Appendix III of Decree 30/2020/NĐ-CP."""


class CopyNoteQuery(TypedDict):
    """The line of box 14 on an electronic copy to be written."""

    copy: "CopyKind"
    """Kind of copy."""
    at: "Instant"
    """When it was signed."""


class CopyNumbered(TypedDict):
    """A copy took the next number."""

    number: int
    """Number."""
    date: DayText
    """Date."""
    copy: "CopyKind"
    """Kind."""
    symbol: str
    """Symbol, for example `SY-UBND`."""
    document: "DocumentId"
    """The document that was copied."""


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


class _CopySymbolQueryRequired(TypedDict):
    copy: "CopyKind"
    """Kind of copy."""
    number: int
    """Number, from 1."""


class CopySymbolQuery(_CopySymbolQueryRequired, total=False):
    """A copy to be numbered and written."""

    organization: str
    """Abbreviation of the agency; by default this one's."""


class CopyUseEntry(TypedDict, total=False):
    """A line of the book of the use of kept copies (sổ sử dụng bản lưu; Appendix IV): nine columns."""

    date: DayText
    """Ngày tháng."""
    user: str
    """Họ tên người sử dụng."""
    number_symbol: str
    """Số, ký hiệu of the document (column 3)."""
    document_date: DayText
    """Date of the document (column 3)."""
    type_name: str
    """Tên loại."""
    abstract: str
    """Trích yếu nội dung."""
    file_notation: str
    """Số và ký hiệu HS."""
    signed_for: str
    """Ký nhận."""
    returned_date: DayText
    """Ngày trả."""
    permitted_by: str
    """Người cho phép sử dụng."""
    note: str
    """Ghi chú."""


class _CorrectRequired(TypedDict):
    flaw: "Flaw"
    """What is wrong."""
    instrument_type: "DocumentType"
    """Type of the correcting document."""


class Correct(_CorrectRequired, total=False):
    """Name the document that corrects this one (sửa đổi, thay thế, đính chính; Art. 18.3; routing P18, P19).
Refusals: `content_needs_equal_form`, `form_needs_official_letter`, `not_signer_or_head`, `frozen`,
`wrong_phase`."""

    instrument: "DocumentId"
    """The correcting document, once it exists."""


class CorrectArrival(TypedDict):
    """Correct the day of arrival (sửa ngày đến; Art. 22; routing P33), that of a clock that ran ahead for
example: the register shows the wrong day and the reason beside the right one, the arrival number stays.
The next entry follows the right day, and work on the document goes on. Numbers with wrong days are
corrected from the smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`,
`day_not_in_order`, `day_unchanged`, `number_date_inversion`, `wrong_phase`."""

    date: DayText
    """The day on which it came."""
    reason: str
    """Why."""


class CorrectDate(TypedDict):
    """Correct the day of a number that no document of this office has (sửa ngày của số; Art. 15.1; routing
P33): one of a document kept elsewhere, of a copy, one that is held or void. The number stays, and one
that was held for the wrong day stays empty. A document of this office corrects its own by
`correct_arrival` or `correct_number_date`. Numbers with wrong days are corrected from the smallest on.
Refusals: `not_clerk`, `unknown_series`, `fact_missing`, `number_on_document`, `reason_too_short`,
`state_secret_on_network`, `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `year_to_come`."""

    number: int
    """Number."""
    date: DayText
    """The day on which it was given."""
    reason: str
    """Why."""


class CorrectNumberDate(TypedDict):
    """Correct the day that the number carries (sửa ngày cấp số; Art. 15.1; routing P33), that of a clock that
ran ahead for example: the register shows the wrong day and the reason beside the right one, the number
stays. The next number follows the right day. What was printed at the issue stays as it was: that is
corrected by an official letter (`correct`, Art. 18.3). Numbers with wrong days are corrected from the
smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`, `day_not_in_order`,
`day_unchanged`, `number_date_inversion`, `year_to_come`, `wrong_phase`."""

    date: DayText
    """The day on which the number was given."""
    reason: str
    """Why."""


class _CorrectedRequired(TypedDict):
    flaw: "Flaw"
    """What is wrong."""
    instrument_type: "DocumentType"
    """Type of the correcting document."""


class Corrected(_CorrectedRequired, total=False):
    """A correcting document was named."""

    instrument: "DocumentId"
    """The correcting document, once it exists."""


class CorrectedDay(TypedDict):
    """A wrong day of a register line, as the register shows it beside the right one (ngày ghi sai đã sửa)."""

    day: DayText
    """The wrong day."""
    corrected_on: DayText
    """Day of the correction."""
    reason: str
    """Why."""


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


class CreateGrant(TypedDict):
    """Make a grant (giao, ủy quyền; Art. 13.1 and 13.3; routing P20). Refusals: `not_grantor`, `grant_exists`,
`unknown_post`, `unknown_person`, `grantor_lost_power`, `grant_without_period`, `grant_period_empty`,
`grant_retroactive`, `grant_overlaps`, `delegation_cycle`, `sub_authorization`, `grantee_not_unit_head`,
`authorization_not_written`, `authorization_without_period`, `authorization_unlimited`,
`capacity_not_held`, `grantee_not_deputy`."""

    grant: "Grant"
    """The grant."""


class _DataFieldInfoRequired(TypedDict):
    number: str
    """Number in the table, for example `12.1`."""
    code: str
    """Code, for example `CodeNotation`."""
    name: str
    """Name of the field."""
    data_type: "DataType"
    """Type."""
    automatic: bool
    """Whether the system fills it by itself (Appendix VI, III.1.g)."""


class DataFieldInfo(_DataFieldInfoRequired, total=False):
    """One input field (trường thông tin đầu vào)."""

    length: int
    """Longest value in characters or digits; none for groups and long texts."""


class DataFieldsQuery(TypedDict):
    """A table of input fields."""

    record: "DataRecord"
    """Which table."""


DataRecord: TypeAlias = Literal["outgoing", "incoming", "file"]
"""Which table of fields."""


class DataRow(TypedDict):
    """One field of a record with its values; a recipient's fields (`13.1`, `13.2`) may have many."""

    number: str
    """Number in the table."""
    code: str
    """Code."""
    automatic: bool
    """Whether the system fills it by itself (Appendix VI, III.1.g)."""
    values: "list[DataValue]"
    """Values, in order."""


DataType: TypeAlias = Literal["group", "text", "number", "date", "long_text"]
"""Type of an input field (Appendix VI, part II)."""


DataValue: TypeAlias = int | DayText | str
"""Value of an input field."""


_DateCorrectedRequiredKeys = TypedDict(
    "_DateCorrectedRequiredKeys",
    {
        # Number.
        "number": "int",
        # The wrong day.
        "from": "DayText",
        # The right one.
        "date": "DayText",
    },
)


class _DateCorrectedRequired(_DateCorrectedRequiredKeys):
    pass


class DateCorrected(_DateCorrectedRequired, total=False):
    """The day of a number was corrected."""

    document: "DocumentId"
    """The document that has it, by whose own command it was corrected."""
    reason: str
    """Why, where no record of a document says it."""


class DateLine(TypedDict):
    """The date line in its parts, each as it is written: a renderer needs no rule of zeros."""

    place: str
    """Place name, in NFC."""
    day: str
    """Day with its zero."""
    month: str
    """Month, with a zero for 1 and 2 only."""
    year: str
    """Year."""


DateLineFault: TypeAlias = Literal["form", "place", "date", "padding"]
"""What is wrong with a written date line."""


class DateLineFlaw(TypedDict):
    """What is wrong with a written date line."""

    code: "DateLineFault"
    """Stable code."""
    message: "Text"
    """The sentence."""


class _DateLinePartsQueryRequired(TypedDict):
    day: DayText
    """Day."""


class DateLinePartsQuery(_DateLinePartsQueryRequired, total=False):
    """A date line to be written in its parts."""

    place: str
    """Place name; by default the agency's."""


class _DateLineQueryRequired(TypedDict):
    day: DayText
    """Date of issue."""


class DateLineQuery(_DateLineQueryRequired, total=False):
    """A date line to be written."""

    place: str
    """Place; by default the agency's own."""


DatedText: TypeAlias = "str | list[TextPeriod]"
"""A name with the days on which it held: a plain text where it never changed."""


class _DeadlineRequired(TypedDict):
    kind: "DeadlineKind"
    """How it is meant."""
    provisional: bool
    """Whether it may still change, because the holidays of a year are not announced."""
    article: "Text"
    """The article."""


class Deadline(_DeadlineRequired, total=False):
    """A latest moment (thời hạn)."""

    day: DayText
    """The day, in the agency's time."""
    until: "Instant"
    """The last moment, inclusive."""


DeadlineKind: TypeAlias = Literal["none", "at_once", "morning", "day"]
"""How a deadline is meant."""


class _DeadlineQueryRequired(TypedDict):
    act: "LegalAct"
    """The act."""
    at: "Instant"
    """When the event happened from which the term runs."""


class DeadlineQuery(_DeadlineQueryRequired, total=False):
    """An act with a statutory limit."""

    urgency: "Urgency"
    """Urgency of the document."""


class DecideUrgency(TypedDict):
    """The signer decides the urgency (quyết định mức độ khẩn, Appendix I, III.2.b). Refusals:
`not_signer`, `frozen`, `wrong_phase`."""

    urgency: "Urgency"
    """Level."""


class Decline(TypedDict):
    """A unit or person gives the assignment back (trả lại người giao; routing P16). Refusals: `not_your_line`,
`ambiguous_authority`, `line_on_hold`, `nothing_waiting`, `reason_too_short`, `line_not_found`,
`line_closed`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The line."""
    reason: str
    """Why."""


Defect: TypeAlias = Literal["envelope", "seal", "count", "number_outside", "late", "content", "integrity", "other"]
"""What is wrong with what came in (sai sót, dấu hiệu bất thường; Art. 21.1.a, 21.2.b)."""


class _DefectReportedRequired(TypedDict):
    defect: "Defect"
    """What is wrong."""
    found: str
    """What was found."""
    told: "PersonId"
    """Who was told."""


class DefectReported(_DefectReportedRequired, total=False):
    """A defect was reported."""

    sender_informed: str
    """When and how the sender was informed."""
    minutes: bool
    """Whether minutes were drawn up."""


class Delivery(TypedDict, total=False):
    """How far one recipient is."""

    state: "StatusCode"
    """Furthest progress, or refusal."""
    request_open: bool
    """Whether a request to take back or update is unanswered."""
    updating: bool
    """Whether that request is to update: the recipient keeps the document, whatever it answers."""
    recalled: bool
    """Whether the recipient has agreed to give it back."""
    seen: "list[StatusReport]"
    """Messages seen, in order; the same message twice is one."""


class DeliveryRecorded(TypedDict):
    """A recipient reported."""

    recipient: str
    """Recipient."""
    status: "StatusReport"
    """Report."""


Digest: TypeAlias = str
"""SHA-256, hexadecimal"""


class Direct(TypedDict, total=False):
    """Write the direction: one lead, co-handlers, for information, deadline (bút phê, Art. 23.2; routing P07,
P08); until the lead has reported also a second time (phân phối lại): what is still open of the first
direction ends. Refusals: `not_director`, `not_your_line`, `ambiguous_authority`, `lead_not_stated`,
`due_not_stated`, `due_in_past`, `due_off_calendar`, `role_twice`, `unknown_unit`, `unknown_post`,
`unknown_person`, `seat_vacant`, `nothing_waiting`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    lead: "Seat"
    """Lead (chủ trì): exactly one."""
    co: "list[Seat]"
    """Co-handlers (phối hợp)."""
    info: "list[Seat]"
    """For information (để biết)."""
    due: DayText
    """Deadline (thời hạn giải quyết). Must be given where several units are concerned,
unless the document is urgent: that means at once (Art. 24.2)."""
    opinion: str
    """Opinion (ý kiến chỉ đạo)."""


class Directed(TypedDict, total=False):
    """The direction was written."""

    opinion: str
    """Opinion."""
    due: "Due"
    """Deadline of the handling."""


Direction: TypeAlias = Literal["incoming", "outgoing"]
"""Which way a document goes."""


class DirectionAmended(TypedDict):
    """The text of the direction was amended."""

    opinion: str
    """Opinion from now on."""


DocumentId: TypeAlias = UuidText


class _DocumentSignatoryRequired(TypedDict):
    person: "PersonId"
    """The person."""


class DocumentSignatory(_DocumentSignatoryRequired, total=False):
    """One person who can sign a document, or almost can."""

    powers: "list[SigningPower]"
    """The powers that hold, each with its stack of prefixes."""
    missing: "list[Reason]"
    """What is missing for the signature at this moment: why no power holds, whose seat it is, which
check or approval is outstanding. Empty: this person can sign now."""


DocumentType: TypeAlias = Literal["nghi_quyet", "quyet_dinh", "chi_thi", "quy_che", "quy_dinh", "thong_cao", "thong_bao", "huong_dan", "chuong_trinh", "ke_hoach", "phuong_an", "de_an", "du_an", "bao_cao", "bien_ban", "to_trinh", "hop_dong", "cong_van", "cong_dien", "ban_ghi_nho", "ban_thoa_thuan", "giay_uy_quyen", "giay_moi", "giay_gioi_thieu", "giay_nghi_phep", "phieu_gui", "phieu_chuyen", "phieu_bao", "thu_cong"]
"""Administrative document type (loại văn bản hành chính), in the order of Article 7 of
Decree 30/2020/NĐ-CP; abbreviations as spelt in its Appendix III, never upper-cased."""


class DocumentTypeQuery(TypedDict):
    """A document type in question."""

    document_type: "DocumentType"
    """Type."""


class _DossierCommandRequired(TypedDict):
    command_id: "CommandId"
    """Made by the host; the same id twice is the same command."""
    kind: "DossierKind"
    """What shall be done."""


class DossierCommand(_DossierCommandRequired, total=False):
    """A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
`clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
and `grant_does_not_confer`."""

    seen: "Seen"
    """What the caller relied on."""
    under: "GrantId"
    """The grant under which the actor acts. Needed only where several would do
(`ambiguous_authority`); a named one is used or the command is refused
(`grant_does_not_confer`)."""


class DossierEventOpened(TypedDict):
    """“đã mở hồ sơ”: see `Opened`."""

    type: Literal["opened"]
    data: "DossierOpened"


class DossierEventCollected(TypedDict):
    """“đã thu thập văn bản”: see `Collected`."""

    type: Literal["collected"]
    data: "Collected"


class DossierEventTakenOut(TypedDict):
    """“đã loại văn bản”: see `TakenOut`."""

    type: Literal["taken_out"]
    data: "TakenOut"


class DossierEventClosed(TypedDict):
    """“đã kết thúc hồ sơ”: see `Closed`."""

    type: Literal["closed"]
    data: "Closed"


class DossierEventHandedOver(TypedDict):
    """“đã bàn giao”: see `HandedOver`."""

    type: Literal["handed_over"]
    data: "DossierHandedOver"


class DossierEventKeptBeyondDue(TypedDict):
    """“đã giữ lại hồ sơ đến hạn”: see `KeptBeyondDue`."""

    type: Literal["kept_beyond_due"]
    data: "KeptBeyondDue"


class DossierEventTransferred(TypedDict):
    """“đã nộp lưu”: see `Transferred`."""

    type: Literal["transferred"]
    data: "Transferred"


DossierEvent: TypeAlias = "DossierEventOpened | DossierEventCollected | DossierEventTakenOut | DossierEventClosed | DossierEventHandedOver | DossierEventKeptBeyondDue | DossierEventTransferred"
"""What happened."""


_DossierHandedOverKeys = TypedDict(
    "_DossierHandedOverKeys",
    {
        # From whom.
        "from": "PersonId",
        # To whom.
        "to": "PersonId",
    },
)


class DossierHandedOver(_DossierHandedOverKeys):
    """Somebody else makes it now (đã bàn giao)."""

    pass


DossierId: TypeAlias = UuidText


class DossierKindOpenDossier(TypedDict):
    """Open a dossier (mở hồ sơ, Art. 29.1): the person given the task makes it, by the list or, if it
is not in the list, with a title, number and symbol and retention of their own. Refusals:
`dossier_exists`, `field_missing`, `day_to_come`, `state_secret_on_network`."""

    type: Literal["open_dossier"]
    data: "OpenDossier"


class DossierKindCollect(TypedDict):
    """Collect a document (thu thập văn bản vào hồ sơ, Art. 29.3). The document stays where it is: one
document may lie in many dossiers without being copied. Refusals: `dossier_not_open`,
`dossier_transferred`, `not_dossier_maker`, `document_in_dossier`."""

    type: Literal["collect"]
    data: "Collect"


class DossierKindTakeOut(TypedDict):
    """Take a document out (loại bản trùng, bản nháp; Art. 29.4). Refusals: `dossier_not_open`,
`dossier_transferred`, `not_dossier_maker`, `document_not_in_dossier`."""

    type: Literal["take_out"]
    data: "TakeOut"


class DossierKindCloseDossier(TypedDict):
    """Close the dossier when its work has ended (kết thúc hồ sơ, Art. 29.4): retention, title, number
and symbol are reviewed, so all three must be stated. Refusals: `dossier_not_open`,
`dossier_transferred`, `not_dossier_maker`, `field_missing`, `day_to_come`, `ended_before_start`,
`state_secret_on_network`."""

    type: Literal["close_dossier"]
    data: "CloseDossier"


class DossierKindHandOverDossier(TypedDict):
    """Hand the dossier over (bàn giao hồ sơ; routing P34) before retirement, leaving, transfer or long study:
by the maker, or by the head of their unit; once they are gone, by the head of a unit in which they held
a post to the last, or by who leads the agency. Refusals: `dossier_not_open`, `dossier_transferred`,
`not_dossier_maker`, `hand_over_to_maker`, `unknown_person`."""

    type: Literal["hand_over_dossier"]
    data: "HandOverDossier"


class DossierKindKeepDossier(TypedDict):
    """Keep the due dossier at the unit (giữ lại hồ sơ đến hạn, Art. 31.3.d), by those who may hand it
over: at most two years beyond the day on which it is due, however often. Refusals:
`dossier_not_open`, `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `never_due`,
`kept_too_long`, `kept_before_due`, `no_written_consent`, `kept_list_not_sent`."""

    type: Literal["keep_dossier"]
    data: "KeepDossier"


class DossierKindTransferDossier(TypedDict):
    """Hand the closed dossier to the archive (nộp lưu, Art. 30.3). Refusals: `dossier_not_open`,
`dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `transfer_papers_missing`."""

    type: Literal["transfer_dossier"]
    data: "TransferDossier"


DossierKind: TypeAlias = "DossierKindOpenDossier | DossierKindCollect | DossierKindTakeOut | DossierKindCloseDossier | DossierKindHandOverDossier | DossierKindKeepDossier | DossierKindTransferDossier"
"""What can be asked."""


class _DossierOpenedRequired(TypedDict):
    code: "FileCode"
    """Whole code (mã hồ sơ)."""
    title: str
    """Title."""
    retention: "Retention"
    """Retention as foreseen."""
    medium: "Medium"
    """Paper or electronic."""
    listed: bool
    """Whether the list foresaw it."""
    maker: "PersonId"
    """Who makes it (người lập hồ sơ)."""
    start: DayText
    """First day."""


class DossierOpened(_DossierOpenedRequired, total=False):
    """It was opened (đã mở)."""

    file_kind: "FileKind"
    """What it is about; left out for an ordinary file."""


DossierPhase: TypeAlias = Literal["new", "open", "closed", "transferred"]
"""Where a dossier is on its way (tình trạng hồ sơ)."""


class DossierRecord(TypedDict):
    """What one command did, with who, when and by which right; its JSON is what the hash chain covers.
A history cannot be cut inside a command."""

    v: int
    """Version of the events."""
    stream: "Stream"
    """Stream."""
    seq: int
    """Place in the stream, from 1."""
    at: "Instant"
    """When the command counts as done."""
    command_id: "CommandId"
    """By which command."""
    payload: "Digest"
    """Digest of what was asked, and by whom: see `payload_digest`."""
    act: "Act"
    """Who, and by which authority."""
    events: "list[DossierEvent]"
    """What happened, in order."""


class _DossierStateRequired(TypedDict):
    dossier: "DossierId"
    version: int
    """Number of records so far: one for each command that was carried out."""
    phase: "DossierPhase"
    """Where it is on its way."""


class DossierState(_DossierStateRequired, total=False):
    """A dossier (hồ sơ công việc) as its next decision sees it. Made by events only."""

    last_at: "Instant"
    """When it last changed."""
    rule_set: "RuleSetId"
    """The rule set under which it was opened, and which it keeps."""
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
    """Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`,
`unknown_post`, `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`,
`unprintable_character`, `unsafe_file_name`, `wrong_phase`."""

    field: str
    """Field of the document, for the power of deputies (lĩnh vực)."""
    body: str
    """Advisory body (Hội đồng, Ban, Tổ) that is named as issuer and uses the agency's seal: it
numbers in a series of its own (Appendix I, II.3.a)."""
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
    """Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`,
`unknown_post`, `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`,
`unprintable_character`, `unsafe_file_name`, `wrong_phase`."""

    field: str
    """Field of the document, for the power of deputies (lĩnh vực)."""
    body: str
    """Advisory body (Hội đồng, Ban, Tổ) that is named as issuer and uses the agency's seal: it
numbers in a series of its own (Appendix I, II.3.a)."""
    co_units: "list[UnitId]"
    """Units that take part."""
    urgency: "Urgency"
    """Urgency that the drafter proposes; the signer decides (Appendix I, III.2.b)."""
    reply_to: "DocumentId"
    """The incoming document that this one answers."""
    template: "TemplateKey"
    """Route; by default that of the type."""


class Drafted(TypedDict):
    """A draft was begun."""

    draft: "Draft"
    """The draft."""
    drafter: "PersonId"
    """Who drafts."""


_DrafterChangedRequiredKeys = TypedDict(
    "_DrafterChangedRequiredKeys",
    {
        # Who drafted.
        "from": "PersonId",
        # Who goes on with it.
        "to": "PersonId",
        # Why.
        "reason": "str",
    },
)


class _DrafterChangedRequired(_DrafterChangedRequiredKeys):
    pass


class DrafterChanged(_DrafterChangedRequired, total=False):
    """Somebody else drafts now."""

    unit: "UnitId"
    """The drafting unit from now on, where it is another one."""
    handed_back: bool
    """Whether a returned draft that lay with the head of the unit goes to the new drafter."""


class DueAtOnce(TypedDict):
    """At once (any urgent mark; Art. 4.2.c, 24.2)."""

    type: Literal["at_once"]


class DueBy(TypedDict):
    """Until this instant, inclusive."""

    type: Literal["by"]
    data: "Instant"


Due: TypeAlias = "DueAtOnce | DueBy"
"""When something is due."""


class DueChange(TypedDict, total=False):
    """A date that would move."""

    now: DayText
    """Under the law that is kept."""
    then: DayText
    """Under the other."""


class _DueEventRequired(TypedDict):
    identity: str
    """What is the same however often and late it is asked for: the stream, line, kind, level and due date. A
host that has acted on it once keeps it."""
    stream: str
    """The stream that it is about."""
    kind: "DueKind"
    """What."""
    level: int
    """Which of its kind, from 1."""
    name: str
    """The seat as people name it."""
    at: "Instant"
    """When it fell due, whenever it is asked for."""
    due: "Instant"
    """The last moment that is in time."""


class DueEvent(_DueEventRequired, total=False):
    """Something that falls due (mốc thời hạn): on a line, or with a grant or a held number that ends by itself."""

    document: "DocumentId"
    """The document; absent for grants, and for a number that is held for no particular one."""
    line: "LineId"
    """The line, where it is one."""
    grant: "GrantId"
    """The grant that has run out."""
    number: int
    """The held number that has lapsed."""
    seat: "Seat"
    """Whose work or power it is; absent for the clerks."""
    to: "Seat"
    """Before whom it is brought; absent for the holder alone."""


DueKind: TypeAlias = Literal["reminder", "overdue", "escalation", "grant_ended", "number_lapsed"]
"""What falls due (loại mốc thời hạn)."""


class Duplicate(TypedDict):
    """A registered document that the one in question may repeat."""

    index: int
    """Its place in the list, from 0."""
    matched: "Match"
    """In what they agree."""


class _DuplicateKeysRequired(TypedDict):
    version: int
    """`FOLD_VERSION` of the rules that made them; keys of another version are made again."""


class DuplicateKeys(_DuplicateKeysRequired, total=False):
    """Folded keys by which a store narrows its search (khóa tra cứu đã chuẩn hóa): documents that are the
same share at least one of them, documents that share one need not be the same."""

    identifier: str
    """Of the identifier."""
    number_symbol: str
    """Of number and symbol."""


class DuplicateKeysQuery(TypedDict):
    """A document that is to be found again."""

    document: "Fingerprint"
    """What is known of it."""


Duty: TypeAlias = Literal["clerk", "format_check", "direct", "track"]
"""A standing duty that a post carries."""


class _DutyToHandleQueryRequired(TypedDict):
    registered: bool
    """Whether it was registered at the clerk's desk."""


class DutyToHandleQuery(_DutyToHandleQueryRequired, total=False):
    """A document that is to be handled."""

    separately_registered_kind: bool
    """Whether the law has its kind registered separately."""


class EmptyNumber(TypedDict):
    """A number that stays empty for ever (số bỏ trống): never given again."""

    number: int
    """Number."""
    cause: "VoidCause"
    """Why."""


class EnteredData(TypedDict, total=False):
    """Where a document lies in a dossier, and what people enter that no event says."""

    file_year: int
    """Năm hình thành hồ sơ."""
    file_notation: str
    """Số và ký hiệu hồ sơ."""
    ordinal: int
    """Số thứ tự văn bản trong hồ sơ."""
    pages: int
    """Số trang."""
    language: str
    """Ngôn ngữ."""
    description: str
    """Ghi chú."""
    copies: int
    """Số lượng bản phát hành."""
    reply_by: DayText
    """Hạn trả lời văn bản."""


class EntryCompleted(TypedDict):
    """The register entry was completed after the direction."""

    pass


Environment: TypeAlias = Literal["connected_network", "independent_lan"]
"""Where a machine stands that drafts or keeps content; in a profile, where the desk runs."""


class EvidenceCurrentVersion(TypedDict):
    """Look at the document as it now is: its version (`seen.version`)."""

    type: Literal["current_version"]
    data: int


class EvidenceCurrentContent(TypedDict):
    """Look at the content as it now is: its hash (`seen.content`)."""

    type: Literal["current_content"]
    data: "Digest"


class EvidenceOnLine(TypedDict):
    """The line on which the work now lies, once it was given to the actor (`line`)."""

    type: Literal["on_line"]
    data: "LineId"


class EvidenceFreshId(TypedDict):
    """A new command id."""

    type: Literal["fresh_id"]


class EvidenceTextData(TypedDict):
    field: "Field"
    """Which."""
    least: int
    """Characters."""


class EvidenceText(TypedDict):
    """A text of at least so many characters."""

    type: Literal["text"]
    data: "EvidenceTextData"


class EvidenceOpenDossier(TypedDict):
    """The dossier is opened, or an open one is named (mở hồ sơ)."""

    type: Literal["open_dossier"]


class EvidenceAnotherReply(TypedDict):
    """Another reply is issued, and named where the command names one (văn bản trả lời khác)."""

    type: Literal["another_reply"]


class EvidenceContentFile(TypedDict):
    """A main file of the draft (tệp nội dung)."""

    type: Literal["content_file"]


class EvidenceLead(TypedDict):
    """The lead is stated (chủ trì); any other seat that somebody holds will do."""

    type: Literal["lead"]
    data: "Seat"


class EvidenceDue(TypedDict):
    """The deadline is stated, or another one."""

    type: Literal["due"]
    data: DayText


class EvidenceSubmitTo(TypedDict):
    """Another post to submit to."""

    type: Literal["submit_to"]
    data: "PostId"


class EvidenceSignAs(TypedDict):
    """The power in which to sign is named (`capacity`, `post`, and `under` where it is a grant)."""

    type: Literal["sign_as"]
    data: "SigningPower"


class EvidenceUnder(TypedDict):
    """The grant under which the actor acts is named (`under`)."""

    type: Literal["under"]
    data: "GrantId"


class EvidenceNoGrant(TypedDict):
    """No grant is named: the own seat is used."""

    type: Literal["no_grant"]


class EvidenceInstrument(TypedDict):
    """The instrument of another type (Art. 18.3)."""

    type: Literal["instrument"]
    data: "DocumentType"


class EvidenceSignedReceipt(TypedDict):
    """The handler has signed for the paper (ký nhận)."""

    type: Literal["signed_receipt"]


class EvidenceWrittenPermission(TypedDict):
    """Văn bản cho phép."""

    type: Literal["written_permission"]


class EvidenceMinutes(TypedDict):
    """Biên bản."""

    type: Literal["minutes"]


class EvidenceWrittenBasis(TypedDict):
    """A written basis of the grant (văn bản ủy quyền)."""

    type: Literal["written_basis"]


class EvidenceLimitedTo(TypedDict):
    """The types of document that the grant covers."""

    type: Literal["limited_to"]
    data: "list[DocumentType]"


_EvidencePeriodDataKeys = TypedDict(
    "_EvidencePeriodDataKeys",
    {
        # First day.
        "from": "DayText",
        # Last day.
        "until": "DayText",
    },
)


class EvidencePeriodData(_EvidencePeriodDataKeys):
    pass


class EvidencePeriod(TypedDict):
    """Another period of the grant."""

    type: Literal["period"]
    data: "EvidencePeriodData"


class EvidenceNoReservation(TypedDict):
    """No reserved number is named: the next one of the series is taken."""

    type: Literal["no_reservation"]


class EvidenceDay(TypedDict):
    """Another day is stated."""

    type: Literal["day"]
    data: DayText


class EvidenceConfirmedTime(TypedDict):
    """The moment is confirmed (`confirm_time`), after a look at the clock."""

    type: Literal["confirmed_time"]


class EvidenceUntilInstant(TypedDict):
    """A shorter time."""

    type: Literal["until_instant"]
    data: "Instant"


class EvidenceUntilDay(TypedDict):
    """A shorter time."""

    type: Literal["until_day"]
    data: DayText


class EvidenceWrittenConsent(TypedDict):
    """The head's written consent."""

    type: Literal["written_consent"]


class EvidenceListSentToArchive(TypedDict):
    """The list of the files kept was sent to the archive."""

    type: Literal["list_sent_to_archive"]


class EvidenceTransferPapers(TypedDict):
    """Two lists and two minutes (Art. 30.3)."""

    type: Literal["transfer_papers"]


Evidence: TypeAlias = "EvidenceCurrentVersion | EvidenceCurrentContent | EvidenceOnLine | EvidenceFreshId | EvidenceText | EvidenceOpenDossier | EvidenceAnotherReply | EvidenceContentFile | EvidenceLead | EvidenceDue | EvidenceSubmitTo | EvidenceSignAs | EvidenceUnder | EvidenceNoGrant | EvidenceInstrument | EvidenceSignedReceipt | EvidenceWrittenPermission | EvidenceMinutes | EvidenceWrittenBasis | EvidenceLimitedTo | EvidencePeriod | EvidenceNoReservation | EvidenceDay | EvidenceConfirmedTime | EvidenceUntilInstant | EvidenceUntilDay | EvidenceWrittenConsent | EvidenceListSentToArchive | EvidenceTransferPapers"
"""What a command must bring with it or say, and does not yet."""


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


class Extend(TypedDict):
    """Give a line more time (gia hạn; routing P30): by who gave it, or who directs the document, asked or
unasked. An officer's term stays within the unit's, unless who directs moves both. What is due below
the line stays. Refusals: `not_giver`, `nothing_waiting`, `due_at_once`, `due_after_parent`,
`due_in_past`, `due_not_later`, `due_off_calendar`, `reason_too_short`, `line_not_found`,
`line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`,
`wrong_phase`."""

    line: "LineId"
    """The line."""
    due: DayText
    """The new deadline."""
    reason: str
    """Why."""


class _ExtendedRequired(TypedDict):
    line: "LineId"
    """The line."""
    number: int
    """Counted on the line, from 1."""
    reason: str
    """Why."""
    old: "Due"
    """The due date before."""


class Extended(_ExtendedRequired, total=False):
    """A line was given more time; a move of each due date follows."""

    asked: bool
    """Whether it had been asked for."""
    due: "Due"
    """Deadline of the handling as a whole, if it moved with the line."""


class _ExtensionRequired(TypedDict):
    line: "LineId"
    """The line."""


class Extension(_ExtensionRequired, total=False):
    """More time for a line: how often it was given, and what is asked for (gia hạn; routing P30)."""

    given: int
    """How often it was given more time."""
    missed: "Due"
    """The first due date that had passed when more time was given: the work was late, and stays so."""
    asked: "ExtensionRequest"
    """The open request."""


class ExtensionRefused(TypedDict):
    """The time that was asked for was refused."""

    line: "LineId"
    """The line."""
    reason: str
    """Why."""


class ExtensionRequest(TypedDict):
    """An open request for more time (đề nghị gia hạn). It lapses when its line ends or passes on."""

    until: DayText
    """Until when."""
    by: "PersonId"
    """Who asked."""
    at: "Instant"
    """When."""


class ExtensionRequested(TypedDict):
    """The lead asked for more time."""

    line: "LineId"
    """The line."""
    until: DayText
    """Until when."""
    reason: str
    """Why."""
    by: "PersonId"
    """Who asked."""


class FactCommandData(TypedDict):
    command: "Given"
    """The command."""
    by: "list[PersonId]"
    """Who can give it, at least one; at most twenty are named. Any of them will do, where the other
commands of the way are given by the first who is named for them."""


class FactCommand(TypedDict):
    """A command that must be given first (việc phải làm trước)."""

    type: Literal["command"]
    data: "FactCommandData"


class FactEvidenceData(TypedDict):
    evidence: "Evidence"
    """What."""
    by: "list[PersonId]"
    """Who gives it: whoever gives the command, but the drafter his file, the receiver his
signature, the head consent and permission."""


class FactEvidence(TypedDict):
    """What the command itself must bring or say (tài liệu, thông tin kèm theo)."""

    type: Literal["evidence"]
    data: "FactEvidenceData"


class FactLaterData(TypedDict):
    at: "Instant"
    """The earliest that suffices."""


class FactLater(TypedDict):
    """A later moment (thời điểm muộn hơn)."""

    type: Literal["later"]
    data: "FactLaterData"


class FactGrantData(TypedDict):
    grant: "Grant"
    """The grant."""
    by: "list[PersonId]"
    """Who can make it."""


class FactGrant(TypedDict):
    """A grant (giao, ủy quyền). It holds the shortest period that suffices."""

    type: Literal["grant"]
    data: "FactGrantData"


_FactAppointmentDataKeys = TypedDict(
    "_FactAppointmentDataKeys",
    {
        # Who.
        "person": "PersonId",
        # To what.
        "post": "PostId",
        # From which day on.
        "from": "DayText",
        # Who can do it.
        "by": "list[PersonId]",
    },
)


class FactAppointmentData(_FactAppointmentDataKeys):
    pass


class FactAppointment(TypedDict):
    """An appointment (bổ nhiệm, giao nhiệm vụ): a change of the agency's chart. The law on official
documents does not say who appoints; named is the head of the agency, and nobody for the
leaders' own posts, which are filled from outside."""

    type: Literal["appointment"]
    data: "FactAppointmentData"


Fact: TypeAlias = "FactCommand | FactEvidence | FactLater | FactGrant | FactAppointment"
"""A fact that is not so yet and can lawfully be brought about: the closed vocabulary of repairs."""


class Facts(TypedDict, total=False):
    """What only a store can know. What is absent can only make a decision milder: a warning is lost, or
stands in the place of a refusal."""

    duplicates: "list[DocumentId]"
    """Documents already registered with the same identifier, or the same number, symbol, issuer
and year (Appendix VI, III.1.h)."""
    newest_event: "Instant"
    """The newest event of the agency whose moment can be relied on: a number may not be taken far
after it, unless the moment is confirmed (`moment_far_ahead`)."""
    dossiers: "list[KnownDossier]"
    """The open dossiers (Art. 29): the one that a command names, or, for a question, those to choose
from. None where nobody keeps dossiers."""
    number: "Neighbours"
    """The number whose day is to be corrected, among those beside it."""
    replies: "list[KnownReply]"
    """The outgoing documents that answer an incoming one (văn bản trả lời): the one that the document or the
command names, and those drafted as a reply to it."""
    replaces: "list[DocumentId]"
    """The documents whose place this one took (văn bản bị thay thế), directly or through others: to a command
that names a replacement."""


class Fault(TypedDict):
    """One fault of an input, with its place."""

    path: str
    """JSON path; `.` is the whole input."""
    code: "FaultCode"
    """What is wrong."""
    detail: str
    """The value or key concerned."""
    message: "Text"
    """One sentence, with the place."""


FaultCode: TypeAlias = Literal["not_json", "too_large", "unknown_field", "missing_field", "duplicate_field", "invalid_value", "duplicate_key", "symbols_alike", "unknown_reference", "cycle_in_chart", "two_heads", "no_head", "no_clerk", "empty_period", "overlapping_holders", "post_without_unit", "type_without_series", "type_in_two_series", "template_without_duty", "template_out_of_order", "duty_twice", "duty_seat", "type_in_two_templates", "no_incoming_series", "series_twice", "series_collide", "limit_loosens_law", "too_long", "grant_against_rule", "day_closed_and_worked", "numbers_repeated", "still_in_use", "agency_key_changed", "inconsistent"]
"""What is wrong with an input, before any rule is asked."""


class FaultInfo(TypedDict):
    """A fault that an input can have, as front ends list it."""

    code: "FaultCode"
    """Stable code."""
    message: "Text"
    """The sentence, with `{}` in place of the detail."""


Field: TypeAlias = Literal["reason", "text", "result", "subject", "files", "addressees", "addressee_name", "file_name", "issuer", "note", "notation", "copies", "title", "basis", "notice", "found", "start", "reply", "other_case", "agency", "work_ended", "opinion", "handlers"]
"""An input that a command needs and was not given."""


FieldKind: TypeAlias = Literal["line", "text", "reason", "day", "instant", "number", "flag", "choice", "person", "persons", "post", "unit", "units", "seat", "seats", "id", "files", "object"]
"""What kind of value a field of a command takes."""


class FieldSymbol(TypedDict):
    """A field with its abbreviation, for example `Văn hóa - xã hội`: `VX`."""

    name: str
    """Name as drafts give it."""
    symbol: str
    """Abbreviation in the symbol of a công văn."""


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
    """The whole code of a file (mã hồ sơ; Appendix VI: `OrganId`, `FileCatalog`, `FileNotation`)."""

    agency: str
    """Identifier of the agency whose list it is."""
    year: int
    """Year in which the file was opened."""
    notation: str
    """Number and symbol."""


class FileInto(TypedDict):
    """Put the completed document into its dossier (lập hồ sơ, Art. 29; routing P32). Where dossiers are kept,
it must be open; what its withdrawn reply no longer answers is reopened, or answered again, first. Refusals:
`wrong_phase`, `not_lead_or_clerk`, `reply_withdrawn`, `dossier_not_open`, `field_missing`,
`state_secret_on_network`."""

    dossier: "DossierId"
    """Dossier."""
    notation: str
    """Number and symbol of the dossier, for example `01.TCCB`."""


FileKind: TypeAlias = Literal["general", "basic_construction"]
"""Kind of file, for its transfer to the archive (Art. 30.2)."""


FileNumbering: TypeAlias = Literal["one_run_through_the_list", "restart_in_each_heading"]
"""The two ways to number the files of a list (Appendix V, I)."""


FileRole: TypeAlias = Literal["main", "annex", "rendition"]
"""What a file is to its document."""


class _FileStateRequired(TypedDict):
    code: "FileCode"
    title: str
    retention: "Retention"
    medium: "Medium"
    file_kind: "FileKind"
    start: DayText
    maker: "PersonId"
    documents: "list[DocumentId]"


class FileState(_FileStateRequired, total=False):
    """What is known once it is open."""

    work_ended: DayText
    transfer_due: DayText
    kept_until: DayText


class FileSymbolsQuery(TypedDict):
    """A list of files by their large headings."""

    headings: "list[Heading]"
    """Large headings with the number of their files, at most 100 000 together."""
    numbering: "FileNumbering"
    """How they are numbered."""


class Filed(TypedDict):
    """It was put into its dossier."""

    dossier: "DossierId"
    """Dossier."""
    notation: str
    """Number and symbol of the dossier."""


class FindDuplicateQuery(TypedDict):
    """A document that may have come before."""

    registered: "list[Fingerprint]"
    """Those that are registered."""
    document: "Fingerprint"
    """The one that came."""


class Fingerprint(TypedDict, total=False):
    """What tells an incoming document apart (dấu hiệu nhận biết văn bản đến; Appendix VI, III.1.h)."""

    identifier: str
    """Identifier of the document, if it has one."""
    number: str
    """Number."""
    symbol: str
    """Symbol."""
    issuer: str
    """Name of the issuer."""
    issuer_code: str
    """Identifier of the issuer, in either generation."""
    year: int
    """Year of the document's date; unknown counts as equal."""
    issued_on: DayText
    """Date of the document, if it is known: it tells numbers apart that run by term, not by year."""


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
"""What is wrong with an issued document (sai sót; Art. 18.3)."""


class _FormerNumberRequired(TypedDict):
    number: int
    """Number, from 1; inserted ones such as `15a` come under their whole number."""


class FormerNumber(_FormerNumberRequired, total=False):
    """A number as it stands in an older register."""

    date: DayText
    """Date, if it is known."""


class FormerNumbersQuery(TypedDict):
    """The numbers of an older register, to be looked through before they are imported."""

    year: int
    """Year of the register."""
    numbers: "list[FormerNumber]"
    """The numbers found, in any order."""
    at: "Instant"
    """Moment of the look: dates after its day are named."""


class ForwardUnopened(TypedDict):
    """Pass the envelope on unopened (chuyển không bóc bì, Art. 21.1.b). Refusals: `not_clerk`,
`paper_only`, `mail_is_for_agency`, `wrong_phase`."""

    pass


class ForwardedUnopened(TypedDict):
    """The envelope was passed on unopened."""

    pass


class GapAudit(TypedDict):
    """What an audit of one series in one year found (kiểm tra số bỏ trống)."""

    legacy: bool
    """Whether the series began as an import, whose own faults stay as they were reported then."""
    missing: "list[NumberRange]"
    """Numbers that neither stand on a document nor are void, reserved or missing since the import."""
    twice: list[int]
    """Numbers that stand on more than one document, or are void and stand on one."""
    inversions: list[int]
    """Numbers whose date is earlier than that of a smaller one."""
    beyond: list[int]
    """Numbers larger than the last one that the series gave."""
    usable: list[int]
    """Reservations that may still be used."""
    lapsed: list[int]
    """Reservations that have lapsed: void, though the event is still to be written."""


class GivenIncoming(TypedDict):
    """A command of the machine `incoming`."""

    machine: Literal["incoming"]
    kind: "IncomingKind"


class GivenOutgoing(TypedDict):
    """A command of the machine `outgoing`."""

    machine: Literal["outgoing"]
    kind: "OutgoingKind"


class GivenDossier(TypedDict):
    """A command of the machine `dossier`."""

    machine: Literal["dossier"]
    kind: "DossierKind"


class GivenSeries(TypedDict):
    """A command of the machine `series`."""

    machine: Literal["series"]
    kind: "SeriesKind"


class GivenGrants(TypedDict):
    """A command of the machine `grants`."""

    machine: Literal["grants"]
    kind: "GrantsKind"


class GivenSeal(TypedDict):
    """A command of the machine `seal`."""

    machine: Literal["seal"]
    kind: "SealKind"


Given: TypeAlias = "GivenIncoming | GivenOutgoing | GivenDossier | GivenSeries | GivenGrants | GivenSeal"
"""A command that must be given first. Where it needs an input of which the law leaves the
choice (whom to submit to, who leads), it holds one that works. It goes to the same document,
dossier or series, or to the agency's grants or seal."""


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


class GrantCreated(TypedDict):
    """A grant was made."""

    grant: "Grant"
    """The grant."""


GrantId: TypeAlias = UuidText


GrantKind: TypeAlias = Literal["work_cover", "for_head", "under_authorization"]
"""What a grant confers (nội dung giao, ủy quyền): a cover receives, directs, forwards and gives
opinions but signs nothing; the head lets a deputy sign KT. (Art. 13.1); an authorisation is
written, limited in time and content, and never passed on (Art. 13.3)."""


class GrantRevoked(TypedDict):
    """A grant was revoked."""

    id: "GrantId"
    """Which."""
    at: "Instant"
    """When."""


class _GrantsCommandRequired(TypedDict):
    command_id: "CommandId"
    """Made by the host; the same id twice is the same command."""
    kind: "GrantsKind"
    """What shall be done."""


class GrantsCommand(_GrantsCommandRequired, total=False):
    """A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
`clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
and `grant_does_not_confer`."""

    seen: "Seen"
    """What the caller relied on."""
    under: "GrantId"
    """The grant under which the actor acts. Needed only where several would do
(`ambiguous_authority`); a named one is used or the command is refused
(`grant_does_not_confer`)."""


class GrantsEventGrantCreated(TypedDict):
    """“đã giao, ủy quyền”: see `GrantCreated`."""

    type: Literal["grant_created"]
    data: "GrantCreated"


class GrantsEventGrantRevoked(TypedDict):
    """“đã thu hồi việc giao, ủy quyền”: see `GrantRevoked`."""

    type: Literal["grant_revoked"]
    data: "GrantRevoked"


GrantsEvent: TypeAlias = "GrantsEventGrantCreated | GrantsEventGrantRevoked"
"""What happened."""


class GrantsKindCreateGrant(TypedDict):
    """Make a grant (giao, ủy quyền; Art. 13.1 and 13.3; routing P20). Refusals: `not_grantor`, `grant_exists`,
`unknown_post`, `unknown_person`, `grantor_lost_power`, `grant_without_period`, `grant_period_empty`,
`grant_retroactive`, `grant_overlaps`, `delegation_cycle`, `sub_authorization`, `grantee_not_unit_head`,
`authorization_not_written`, `authorization_without_period`, `authorization_unlimited`,
`capacity_not_held`, `grantee_not_deputy`."""

    type: Literal["create_grant"]
    data: "CreateGrant"


class GrantsKindRevokeGrant(TypedDict):
    """Revoke a grant (thu hồi việc giao, ủy quyền; routing P20). Refusals: `not_grantor`, `grant_not_found`,
`authorization_revoked`."""

    type: Literal["revoke_grant"]
    data: "RevokeGrant"


GrantsKind: TypeAlias = "GrantsKindCreateGrant | GrantsKindRevokeGrant"
"""What can be asked."""


class GrantsRecord(TypedDict):
    """What one command did, with who, when and by which right; its JSON is what the hash chain covers.
A history cannot be cut inside a command."""

    v: int
    """Version of the events."""
    stream: "Stream"
    """Stream."""
    seq: int
    """Place in the stream, from 1."""
    at: "Instant"
    """When the command counts as done."""
    command_id: "CommandId"
    """By which command."""
    payload: "Digest"
    """Digest of what was asked, and by whom: see `payload_digest`."""
    act: "Act"
    """Who, and by which authority."""
    events: "list[GrantsEvent]"
    """What happened, in order."""


class _GrantsStateRequired(TypedDict):
    version: int
    grants: "list[list[Grant | Instant | None]]"


class GrantsState(_GrantsStateRequired, total=False):
    """All grants of the agency: its own stream, folded."""

    last_at: "Instant"


class HandBack(TypedDict):
    """The head of the drafting unit passes a returned draft to its drafter (Art. 10.3; routing P14). Refusals:
`not_unit_head`, `nothing_waiting`, `frozen`, `wrong_phase`."""

    pass


class HandIn(TypedDict):
    """Hand passed-on mail in for registration (đưa lại Văn thư để đăng ký, Art. 21.1.b). Refusals:
`wrong_phase`."""

    pass


class _HandOverRequired(TypedDict):
    to: "Seat"
    """The handler's seat."""


class HandOver(_HandOverRequired, total=False):
    """The clerk hands the document to its handler (chuyển giao, Art. 23; routing P09). After the direction, or
straight from the register where the agency's rules fix the handler. Refusals: `not_clerk`,
`no_direction_yet`, `entry_not_completed`, `receipt_not_signed`, `not_a_handler`, `nothing_waiting`,
`seat_vacant`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    signed_receipt: bool
    """Paper: the receiver has signed for it."""


class HandOverDossier(TypedDict):
    """Hand the dossier over (bàn giao hồ sơ; routing P34) before retirement, leaving, transfer or long study:
by the maker, or by the head of their unit; once they are gone, by the head of a unit in which they held
a post to the last, or by who leads the agency. Refusals: `dossier_not_open`, `dossier_transferred`,
`not_dossier_maker`, `hand_over_to_maker`, `unknown_person`."""

    to: "PersonId"
    """The new maker (người nhận bàn giao)."""


class _HandOverSealRequired(TypedDict):
    written_permission: bool
    """Whether who is competent has permitted it in writing."""
    minutes: bool
    """Whether minutes are drawn up."""


class HandOverSeal(_HandOverSealRequired, total=False):
    """The clerk hands seal or key device to another person (giao con dấu, thiết bị lưu khóa bí mật,
Art. 32.2): only with written permission and minutes. Refusals: `not_clerk`,
`no_written_permission`, `no_hand_over_minutes`, `unknown_person`."""

    to: "PersonId"
    """To whom; absent for somebody outside the chart."""


class HandedBack(TypedDict):
    """The head of the drafting unit passed it to the drafter."""

    pass


class HandedIn(TypedDict):
    """It proved to be the agency's business and was handed in for registration."""

    pass


class HandlerRemoved(TypedDict):
    """Somebody was taken out of the direction."""

    line: "LineId"
    """The line that the direction gave."""
    reason: str
    """Why."""


class _HandlingDeadlineQueryRequired(TypedDict):
    at: "Instant"
    """When the term begins."""


class HandlingDeadlineQuery(_HandlingDeadlineQueryRequired, total=False):
    """An incoming document to be handled."""

    urgency: "Urgency"
    """Urgency of the document."""
    directed: DayText
    """The day that the direction names."""
    regulation_days: int
    """Working days of the working regulation (quy chế làm việc); by default the profile's."""


class Head(TypedDict):
    """Where one stream ends."""

    length: int
    """Number of records."""
    hash: "Digest"
    """Hash of the last one."""


class Heading(TypedDict):
    """A large heading (đề mục lớn) with the number of its files."""

    abbr: str
    """Abbreviation, for example `TCCB`."""
    files: int
    """How many files stand below it."""


class Heads(TypedDict):
    """Where every stream of an agency ended at one moment."""

    agency: "AgencyId"
    """The agency."""
    heads: "dict[str, Head]"
    """By name of the stream."""


class HeldNumber(TypedDict):
    """A number that a document holds."""

    number: int
    """Number."""
    date: DayText
    """Date."""


class _HistoryFaultRequired(TypedDict):
    kind: "HistoryFaultKind"
    """What."""
    place: str
    """Stream, digest of an attachment or profile, table, or what the database library says of its file."""


class HistoryFault(_HistoryFaultRequired, total=False):
    """One thing that is wrong."""

    seq: int
    """Place in the stream, or the number concerned."""
    row: "ViewRow"
    """The row, where one of a read model is false."""


HistoryFaultKind: TypeAlias = Literal["file_damaged", "schema_differs", "broken_chain", "out_of_sequence", "unreadable", "unknown_stream", "other_agency", "head_differs", "head_missing", "view_differs", "profile_missing", "profile_differs", "command_lost", "number_gap", "number_date_inversion", "number_without_document", "number_without_series", "blob_missing", "blob_damaged"]
"""What can be wrong with a history."""


class Hold(TypedDict):
    """Put work on a line aside (tạm dừng xử lý; routing P31): by its holder, who gave it, or who directs
the document. The clock runs on, and nothing is done on the line until it is resumed; those above
may still urge, extend, recall or direct anew. Refusals: `line_on_hold`, `not_your_line`,
`ambiguous_authority`, `nothing_waiting`, `reason_too_short`, `line_not_found`, `line_closed`,
`no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The line."""
    reason: str
    """Why."""


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


class Honours(TypedDict):
    """The sector's rule that lets names carry degrees and honours (cách ghi học hàm, học vị)."""

    basis: str
    """Number and symbol of the sector head's decision; at most 500 characters."""


class _ImportRequired(TypedDict):
    last_number: int
    """Largest number."""


class Import(_ImportRequired, total=False):
    """What was found in an older register. Nothing is mended: the series is marked and goes on after
the largest number."""

    last_date: DayText
    """Latest date in the year of the register and not after the day of the import: what comes
next may carry no earlier one."""
    gaps: "list[NumberRange]"
    """Numbers that nobody holds."""
    duplicates: list[int]
    """Numbers that stand more than once."""
    inversions: list[int]
    """Numbers whose date is earlier than that of a smaller one."""
    other_year: list[int]
    """Numbers whose date lies in another year."""
    to_come: list[int]
    """Numbers whose date is after the day of the import, as a 12 January typed as 1 December: no
number has been given on such a day, so it holds no later one back."""
    zeros: int
    """How many entries carry the number 0, which no document has: numbers begin at 1 (Art. 15.1)."""


class ImportNumbers(TypedDict):
    """Take the numbers of an older register over (nhập số cũ; routing P33). Refusals: `not_clerk`,
`unknown_series`, `fact_missing`, `series_in_use`, `year_to_come`."""

    numbers: "list[FormerNumber]"
    """The numbers found, in any order."""


class _InboxItemRequired(TypedDict):
    document: "DocumentId"
    """The document."""
    machine: str
    """`incoming` or `outgoing`."""
    phase: "Phase"
    """Where it stands."""
    subject: str
    """Abstract."""
    work: "Work"
    """What waits."""
    overdue: bool
    """Whether that has passed (quá hạn)."""
    at_risk: bool
    """Whether it has not, and the first reminder has fallen due (sắp đến hạn)."""
    authority: "Authority"
    """Own seat, or the grant under which the person may act."""


class InboxItem(_InboxItemRequired, total=False):
    """One thing that waits for a person."""

    due: "Due"
    """When it is due."""
    until: "Instant"
    """The last moment that is in time: of what is due at once, an hour after it came. None for what only
informs."""


class _IncomingCommandRequired(TypedDict):
    command_id: "CommandId"
    """Made by the host; the same id twice is the same command."""
    kind: "IncomingKind"
    """What shall be done."""


class IncomingCommand(_IncomingCommandRequired, total=False):
    """A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
`clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
and `grant_does_not_confer`."""

    seen: "Seen"
    """What the caller relied on."""
    under: "GrantId"
    """The grant under which the actor acts. Needed only where several would do
(`ambiguous_authority`); a named one is used or the command is refused
(`grant_does_not_confer`)."""


class IncomingEntry(TypedDict, total=False):
    """A line of the incoming register (Appendix IV): ten columns, empty ones `None`."""

    arrival_date: DayText
    """Ngày đến."""
    arrival_number: int
    """Số đến."""
    issuer: str
    """Tác giả."""
    number_symbol: str
    """Số, ký hiệu văn bản."""
    document_date: DayText
    """Ngày tháng văn bản."""
    type_name: str
    """Tên loại."""
    abstract: str
    """Trích yếu nội dung."""
    to: str
    """Đơn vị hoặc người nhận."""
    passed_on_date: DayText
    """Ngày chuyển."""
    signed_for: str
    """Ký nhận."""
    note: str
    """Ghi chú."""


class IncomingEventReceived(TypedDict):
    """“đã tiếp nhận”: see `Received`."""

    type: Literal["received"]
    data: "Received"


class IncomingEventReceiptRefused(TypedDict):
    """“đã từ chối tiếp nhận”: see `ReceiptRefused`."""

    type: Literal["receipt_refused"]
    data: "ReceiptRefused"


class IncomingEventStamped(TypedDict):
    """“đã đóng dấu ĐẾN”: see `Stamped`."""

    type: Literal["stamped"]
    data: "Stamped"


class IncomingEventForwardedUnopened(TypedDict):
    """“đã chuyển nguyên bì”: see `ForwardedUnopened`."""

    type: Literal["forwarded_unopened"]
    data: "ForwardedUnopened"


class IncomingEventHandedIn(TypedDict):
    """“đã nộp cho văn thư”: see `HandedIn`."""

    type: Literal["handed_in"]
    data: "HandedIn"


class IncomingEventEntryCompleted(TypedDict):
    """“đã bổ sung thông tin vào sổ”: see `EntryCompleted`."""

    type: Literal["entry_completed"]
    data: "EntryCompleted"


class IncomingEventHandedOver(TypedDict):
    """“đã bàn giao”: see `HandedOver`."""

    type: Literal["handed_over"]
    data: "IncomingHandedOver"


class IncomingEventTrackerAssigned(TypedDict):
    """“đã cử người theo dõi”: see `TrackerAssigned`."""

    type: Literal["tracker_assigned"]
    data: "TrackerAssigned"


class IncomingEventUrged(TypedDict):
    """“đã đôn đốc”: see `Urged`."""

    type: Literal["urged"]
    data: "Urged"


class IncomingEventExtensionRequested(TypedDict):
    """“đã xin gia hạn”: see `ExtensionRequested`."""

    type: Literal["extension_requested"]
    data: "ExtensionRequested"


class IncomingEventExtended(TypedDict):
    """“đã gia hạn”: see `Extended`."""

    type: Literal["extended"]
    data: "Extended"


class IncomingEventExtensionRefused(TypedDict):
    """“đã từ chối gia hạn”: see `ExtensionRefused`."""

    type: Literal["extension_refused"]
    data: "ExtensionRefused"


class IncomingEventPutOnHold(TypedDict):
    """“đã tạm dừng”: see `PutOnHold`."""

    type: Literal["put_on_hold"]
    data: "PutOnHold"


class IncomingEventResumed(TypedDict):
    """“đã tiếp tục xử lý”: see `Resumed`."""

    type: Literal["resumed"]
    data: "Resumed"


class IncomingEventRegistered(TypedDict):
    """“đã vào sổ”: see `Registered`."""

    type: Literal["registered"]
    data: "IncomingRegistered"


class IncomingEventArrivalCorrected(TypedDict):
    """“đã sửa ngày đến”: see `ArrivalCorrected`."""

    type: Literal["arrival_corrected"]
    data: "ArrivalCorrected"


class IncomingEventSubmitted(TypedDict):
    """“đã trình”: see `Submitted`."""

    type: Literal["submitted"]
    data: "IncomingSubmitted"


class IncomingEventDirected(TypedDict):
    """“đã có ý kiến chỉ đạo”: see `Directed`."""

    type: Literal["directed"]
    data: "Directed"


class IncomingEventDirectionAmended(TypedDict):
    """“đã sửa, bổ sung ý kiến chỉ đạo”: see `DirectionAmended`."""

    type: Literal["direction_amended"]
    data: "DirectionAmended"


class IncomingEventLeadReplaced(TypedDict):
    """“đã thay chủ trì”: see `LeadReplaced`."""

    type: Literal["lead_replaced"]
    data: "LeadReplaced"


class IncomingEventHandlerRemoved(TypedDict):
    """“đã rút phối hợp, để biết”: see `HandlerRemoved`."""

    type: Literal["handler_removed"]
    data: "HandlerRemoved"


class IncomingEventContributionWaived(TypedDict):
    """“đã miễn phối hợp”: see `ContributionWaived`."""

    type: Literal["contribution_waived"]
    data: "ContributionWaived"


class IncomingEventCalendarRevised(TypedDict):
    """“đã tính lại thời hạn”: see `CalendarRevised`."""

    type: Literal["calendar_revised"]
    data: "CalendarRevised"


class IncomingEventWorkTransferred(TypedDict):
    """“đã chuyển người xử lý”: see `WorkTransferred`."""

    type: Literal["work_transferred"]
    data: "WorkTransferred"


class IncomingEventReported(TypedDict):
    """“đã báo cáo kết quả”: see `Reported`."""

    type: Literal["reported"]
    data: "Reported"


class IncomingEventLateNoteAdded(TypedDict):
    """“đã ghi ý kiến phối hợp muộn”: see `LateNoteAdded`."""

    type: Literal["late_note_added"]
    data: "LateNoteAdded"


class IncomingEventReportReturned(TypedDict):
    """“đã trả lại báo cáo”: see `ReportReturned`."""

    type: Literal["report_returned"]
    data: "ReportReturned"


class IncomingEventSubmissionRecalled(TypedDict):
    """“đã rút lại trình”: see `SubmissionRecalled`."""

    type: Literal["submission_recalled"]
    data: "IncomingSubmissionRecalled"


class IncomingEventCompleted(TypedDict):
    """“đã hoàn thành”: see `Completed`."""

    type: Literal["completed"]
    data: "Completed"


class IncomingEventDefectReported(TypedDict):
    """“đã báo sai sót khi tiếp nhận”: see `DefectReported`."""

    type: Literal["defect_reported"]
    data: "DefectReported"


class IncomingEventUpdatedBySender(TypedDict):
    """“đã cập nhật theo yêu cầu của nơi gửi”: see `UpdatedBySender`."""

    type: Literal["updated_by_sender"]
    data: "UpdatedBySender"


class IncomingEventRecalledBySender(TypedDict):
    """“nơi gửi đã thu hồi”: see `RecalledBySender`."""

    type: Literal["recalled_by_sender"]
    data: "RecalledBySender"


class IncomingEventRecallRefused(TypedDict):
    """“không đồng ý thu hồi”: see `RecallRefused`."""

    type: Literal["recall_refused"]
    data: "RecallRefused"


class IncomingEventReopened(TypedDict):
    """“đã mở lại”: see `Reopened`."""

    type: Literal["reopened"]
    data: "Reopened"


class IncomingEventFiled(TypedDict):
    """“đã lập hồ sơ”: see `Filed`."""

    type: Literal["filed"]
    data: "Filed"


class IncomingEventRouting(TypedDict):
    """“chuyển xử lý”: a move of the routing engine."""

    type: Literal["routing"]
    data: "RoutingEvent"


IncomingEvent: TypeAlias = "IncomingEventReceived | IncomingEventReceiptRefused | IncomingEventStamped | IncomingEventForwardedUnopened | IncomingEventHandedIn | IncomingEventEntryCompleted | IncomingEventHandedOver | IncomingEventTrackerAssigned | IncomingEventUrged | IncomingEventExtensionRequested | IncomingEventExtended | IncomingEventExtensionRefused | IncomingEventPutOnHold | IncomingEventResumed | IncomingEventRegistered | IncomingEventArrivalCorrected | IncomingEventSubmitted | IncomingEventDirected | IncomingEventDirectionAmended | IncomingEventLeadReplaced | IncomingEventHandlerRemoved | IncomingEventContributionWaived | IncomingEventCalendarRevised | IncomingEventWorkTransferred | IncomingEventReported | IncomingEventLateNoteAdded | IncomingEventReportReturned | IncomingEventSubmissionRecalled | IncomingEventCompleted | IncomingEventDefectReported | IncomingEventUpdatedBySender | IncomingEventRecalledBySender | IncomingEventRecallRefused | IncomingEventReopened | IncomingEventFiled | IncomingEventRouting"
"""What happened."""


class _IncomingHandedOverRequired(TypedDict):
    to: "Seat"
    """To whom."""


class IncomingHandedOver(_IncomingHandedOverRequired, total=False):
    """It was handed over to a handler."""

    signed_receipt: bool
    """Paper: against signature."""


class IncomingKindReceive(TypedDict):
    """Record that a document came in (tiếp nhận, Art. 21). Refusals: `not_clerk`,
`state_secret_on_network`, `field_missing`, `wrong_phase`."""

    type: Literal["receive"]
    data: "Receive"


class IncomingKindRefuseReceipt(TypedDict):
    """Return a message before it is registered (từ chối tiếp nhận, Art. 21.2; routing P16). Refusals:
`not_clerk`, `refusal_after_number`, `reason_too_short`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["refuse_receipt"]
    data: "RefuseReceipt"


class IncomingKindStamp(TypedDict):
    """Open the envelope and stamp it (bóc bì, đóng dấu ĐẾN; paper, Art. 21.1.b). Refusals: `not_clerk`,
`paper_only`, `mail_not_opened`, `nothing_waiting`, `wrong_phase`."""

    type: Literal["stamp"]
    data: "Stamp"


class IncomingKindForwardUnopened(TypedDict):
    """Pass the envelope on unopened (chuyển không bóc bì, Art. 21.1.b). Refusals: `not_clerk`,
`paper_only`, `mail_is_for_agency`, `wrong_phase`."""

    type: Literal["forward_unopened"]
    data: "ForwardUnopened"


class IncomingKindHandIn(TypedDict):
    """Hand passed-on mail in for registration (đưa lại Văn thư để đăng ký, Art. 21.1.b). Refusals:
`wrong_phase`."""

    type: Literal["hand_in"]
    data: "HandIn"


class IncomingKindReportDefect(TypedDict):
    """Report a defect of envelope or content (báo sai sót khi tiếp nhận, Art. 21.1.a, 21.2.b; routing P18):
the responsible person is told at once and the sender is informed. It neither registers nor refuses the
document. Refusals: `not_clerk`, `field_missing`, `unknown_person`, `never_received`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["report_defect"]
    data: "ReportDefect"


class IncomingKindRegister(TypedDict):
    """Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22; routing P33),
with what the clerk has verified (Art. 21.2.a). Refusals: `not_clerk`, `not_authentic`,
`wrong_recipient`, `not_stamped`, `mail_not_opened`, `state_secret_on_network`, `number_date_inversion`,
`number_out_of_range`, `moment_far_ahead`, `fact_missing`, `wrong_phase`."""

    type: Literal["register"]
    data: "IncomingRegister"


class IncomingKindCorrectArrival(TypedDict):
    """Correct the day of arrival (sửa ngày đến; Art. 22; routing P33), that of a clock that ran ahead for
example: the register shows the wrong day and the reason beside the right one, the arrival number stays.
The next entry follows the right day, and work on the document goes on. Numbers with wrong days are
corrected from the smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`,
`day_not_in_order`, `day_unchanged`, `number_date_inversion`, `wrong_phase`."""

    type: Literal["correct_arrival"]
    data: "CorrectArrival"


class IncomingKindSubmit(TypedDict):
    """Submit to the person who directs the handling (trình, Art. 23.1). Refusals: `not_clerk`,
`not_registered_incoming`, `unknown_post`, `not_directing_post`, `seat_vacant`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["submit"]
    data: "IncomingSubmit"


class IncomingKindDirect(TypedDict):
    """Write the direction: one lead, co-handlers, for information, deadline (bút phê, Art. 23.2; routing P07,
P08); until the lead has reported also a second time (phân phối lại): what is still open of the first
direction ends. Refusals: `not_director`, `not_your_line`, `ambiguous_authority`, `lead_not_stated`,
`due_not_stated`, `due_in_past`, `due_off_calendar`, `role_twice`, `unknown_unit`, `unknown_post`,
`unknown_person`, `seat_vacant`, `nothing_waiting`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["direct"]
    data: "Direct"


class IncomingKindAmendDirection(TypedDict):
    """Amend the text of the direction while it is carried out (bổ sung, sửa ý kiến chỉ đạo; routing P07): the
former text stays in the history. Those who have work open their lines again; what was started stays
started. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`, `field_missing`,
`no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["amend_direction"]
    data: "AmendDirection"


class IncomingKindAddHandlers(TypedDict):
    """Add co-handlers, or seats for information, to the direction (thêm đơn vị, người phối hợp, để biết;
routing P07, P08) without touching the work of the others. Whoever is informed and now helps gets a new
line in place of the old one. After the lead's report there is only information to add, by the own seat
once the document is completed. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
`role_twice`, `due_in_past`, `due_off_calendar`, `due_after_parent`, `field_missing`, `unknown_unit`,
`unknown_post`, `unknown_person`, `seat_vacant`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["add_handlers"]
    data: "AddHandlers"


class IncomingKindReplaceLead(TypedDict):
    """Replace the lead while the direction is carried out (thay chủ trì; routing P07): there is always exactly
one. A co-handler who becomes the lead changes roles with the old one, and the work of both goes on
where it is. Anybody else gets a new line with the old deadline; the old lead's line ends with all below
it, or goes on as a co-handler's. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
`role_twice`, `reason_too_short`, `unknown_unit`, `unknown_post`, `unknown_person`, `seat_vacant`,
`no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["replace_lead"]
    data: "ReplaceLead"


class IncomingKindRemoveHandler(TypedDict):
    """Take a co-handler, or a seat for information, out of the direction (rút phối hợp, rút để biết; routing
P07, P08): the line ends with all below it and stays visible. A line below a unit that passed its work
on names the unit's share. The lead is replaced, never taken out. Refusals: `nothing_waiting`,
`not_co_handler`, `lead_not_removed`, `not_assigner`, `not_your_line`, `ambiguous_authority`,
`reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["remove_handler"]
    data: "RemoveHandler"


class IncomingKindWaive(TypedDict):
    """Release a co-handler from contributing (miễn phối hợp; routing P07): their line ends as waived, not as
unfinished, and no longer keeps the lead from reporting (`completes_when` of the profile). The lead on
the same level does it, or who directs. A line below a unit that passed its work on names the unit's
share. Refusals: `not_co_handler`, `not_your_line`, `ambiguous_authority`, `reason_too_short`,
`line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["waive"]
    data: "Waive"


class IncomingKindCompleteEntry(TypedDict):
    """Complete the register entry after the direction (đăng ký bổ sung; paper, Art. 23.3). Refusals:
`not_clerk`, `paper_only`, `nothing_waiting`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["complete_entry"]
    data: "CompleteEntry"


class IncomingKindHandOver(TypedDict):
    """The clerk hands the document to its handler (chuyển giao, Art. 23; routing P09). After the direction, or
straight from the register where the agency's rules fix the handler. Refusals: `not_clerk`,
`no_direction_yet`, `entry_not_completed`, `receipt_not_signed`, `not_a_handler`, `nothing_waiting`,
`seat_vacant`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["hand_over"]
    data: "HandOver"


class IncomingKindAssignTracker(TypedDict):
    """The head names the person who tracks and urges (theo dõi, đôn đốc, Art. 24.1; routing P29). Refusals:
`not_head`, `unknown_person`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["assign_tracker"]
    data: "AssignTracker"


class IncomingKindUrge(TypedDict):
    """Remind the holder of an open line of the work (đôn đốc, Art. 24.1; routing P29): by who directs the
document, the person named to track it, or who gave the line. It is numbered on its line, counts as
unread until the holder opens the line again, and is never edited. Refusals: `not_urging`,
`nothing_waiting`, `line_not_found`, `line_closed`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["urge"]
    data: "Urge"


class IncomingKindRequestExtension(TypedDict):
    """The lead asks who gave the line for more time (xin gia hạn; routing P30); urgent work has none to
give (Art. 24.2). A second request replaces the first. After the due date only where the profile
says so (`limits.late_extensions`). Refusals: `not_your_line`, `ambiguous_authority`, `not_lead`,
`nothing_waiting`, `due_at_once`, `due_in_past`, `due_not_later`, `due_off_calendar`,
`reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["request_extension"]
    data: "RequestExtension"


class IncomingKindExtend(TypedDict):
    """Give a line more time (gia hạn; routing P30): by who gave it, or who directs the document, asked or
unasked. An officer's term stays within the unit's, unless who directs moves both. What is due below
the line stays. Refusals: `not_giver`, `nothing_waiting`, `due_at_once`, `due_after_parent`,
`due_in_past`, `due_not_later`, `due_off_calendar`, `reason_too_short`, `line_not_found`,
`line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`,
`wrong_phase`."""

    type: Literal["extend"]
    data: "Extend"


class IncomingKindRefuseExtension(TypedDict):
    """Refuse the time that was asked for (từ chối gia hạn; routing P30): by who gave the line, or who
directs the document. Refusals: `not_giver`, `nothing_waiting`, `reason_too_short`,
`line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["refuse_extension"]
    data: "RefuseExtension"


class IncomingKindReviseDue(TypedDict):
    """Count open due dates again after the calendar was revised, for example a swap of days announced late
(tính lại thời hạn; routing P28). Later dates move; earlier ones only where those concerned have agreed.
Refusals: `not_clerk`, `nothing_waiting`, `field_missing`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["revise_due"]
    data: "ReviseDue"


class IncomingKindHold(TypedDict):
    """Put work on a line aside (tạm dừng xử lý; routing P31): by its holder, who gave it, or who directs
the document. The clock runs on, and nothing is done on the line until it is resumed; those above
may still urge, extend, recall or direct anew. Refusals: `line_on_hold`, `not_your_line`,
`ambiguous_authority`, `nothing_waiting`, `reason_too_short`, `line_not_found`, `line_closed`,
`no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["hold"]
    data: "Hold"


class IncomingKindResume(TypedDict):
    """Go on with the work on a line where it stood (tiếp tục xử lý; routing P31): by its holder, who gave
it, or who directs the document, whoever put it on hold. Refusals: `nothing_waiting`,
`not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `no_direction_yet`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["resume"]
    data: "Resume"


class IncomingKindAssign(TypedDict):
    """The head of a unit names the person who handles (phân công; handling slip, Appendix IV VII; routing P07,
P09). Refusals: `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_unit_line`, `not_lead`,
`nothing_waiting`, `not_in_unit`, `role_twice`, `due_after_parent`, `due_in_past`, `due_off_calendar`,
`line_closed`, `line_not_found`, `unknown_person`, `seat_vacant`, `no_direction_yet`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["assign"]
    data: "Assign"


class IncomingKindTransfer(TypedDict):
    """Give a person's open work to another, opened or not (chuyển người xử lý, bàn giao công việc; routing
P10, P34): the new holder has its role and term. By the holder and who answers for their unit, or for
that of their last day, within the unit; by who gave the work; by who directs, to anybody. Who is
gone passes the tracking on with it. Refusals: `not_person_line`, `nothing_waiting`,
`not_transferring`, `ambiguous_authority`, `nobody_to_take_over`, `already_holder`, `role_twice`,
`unknown_person`, `seat_vacant`, `not_in_unit`, `reason_too_short`, `line_not_found`, `line_closed`,
`no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["transfer"]
    data: "Transfer"


class IncomingKindOpen(TypedDict):
    """Open a line (mở xem; routing P08); a line for information is thereby done. Refusals: `not_your_line`,
`ambiguous_authority`, `line_not_found`, `line_closed`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["open"]
    data: "IncomingOpen"


class IncomingKindStart(TypedDict):
    """Take the work on a line up (nhận xử lý; routing P07). Refusals: `not_your_line`, `ambiguous_authority`,
`line_not_found`, `line_closed`, `line_on_hold`, `line_already_started`, `not_lead`,
`entry_not_completed`, `not_handed_over`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["start"]
    data: "Start"


class IncomingKindOpine(TypedDict):
    """A co-handler's contribution (ý kiến phối hợp; routing P07). Refusals: `not_your_line`,
`ambiguous_authority`, `line_on_hold`, `not_co_handler`, `field_missing`, `line_not_found`,
`line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["opine"]
    data: "Opine"


class IncomingKindAddLateNote(TypedDict):
    """Add what a co-handler had to say when the lead had reported already (ý kiến phối hợp muộn; routing P07): it
is noted and the line stays unfinished. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
`grant_does_not_confer`, `field_missing`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["add_late_note"]
    data: "AddLateNote"


class IncomingKindReport(TypedDict):
    """The lead reports the result (báo cáo kết quả, Art. 24.2; routing P07, P32). Co-handlers who are not done
stay unfinished; the profile may have the lead wait for them (`completes_when`). Refusals:
`not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_lead`, `line_not_started`,
`co_handler_open`, `reply_withdrawn`, `field_missing`, `line_not_found`, `line_closed`, `no_direction_yet`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["report"]
    data: "Report"


class IncomingKindReturn(TypedDict):
    """The person who directed gives the report back for rework (trả lại báo cáo; routing P14). Refusals:
`not_your_line`, `ambiguous_authority`, `work_still_open`, `line_closed`, `reason_too_short`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["return"]
    data: "IncomingReturn"


class IncomingKindDecline(TypedDict):
    """A unit or person gives the assignment back (trả lại người giao; routing P16). Refusals: `not_your_line`,
`ambiguous_authority`, `line_on_hold`, `nothing_waiting`, `reason_too_short`, `line_not_found`,
`line_closed`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["decline"]
    data: "Decline"


class IncomingKindRecall(TypedDict):
    """Take back what was not opened yet (thu hồi khi chưa mở; routing P17): the submission by the clerk, an
assignment by who gave it. Refusals: `not_assigner`, `already_opened`, `line_already_started`,
`line_closed`, `line_not_found`, `nothing_waiting`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["recall"]
    data: "IncomingRecall"


class IncomingKindApproveCompletion(TypedDict):
    """The person who directed accepts the report (duyệt kết thúc; routing P32). With the reply that the report
names it counts as answered, unless a mode is stated. Refusals: `not_your_line`, `ambiguous_authority`,
`work_still_open`, `line_closed`, `reply_withdrawn`, `separation_of_duties`, `field_missing`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["approve_completion"]
    data: "ApproveCompletion"


class IncomingKindReopen(TypedDict):
    """Handle a completed document again (mở lại; routing P32): by who directed it and accepted the report,
until it is filed. The lead gets a fresh line; without a new deadline the old one goes on. Refusals:
`not_your_line`, `ambiguous_authority`, `due_in_past`, `due_off_calendar`, `reason_too_short`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["reopen"]
    data: "Reopen"


class IncomingKindFile(TypedDict):
    """Put the completed document into its dossier (lập hồ sơ, Art. 29; routing P32). Where dossiers are kept,
it must be open; what its withdrawn reply no longer answers is reopened, or answered again, first. Refusals:
`wrong_phase`, `not_lead_or_clerk`, `reply_withdrawn`, `dossier_not_open`, `field_missing`,
`state_secret_on_network`."""

    type: Literal["file"]
    data: "FileInto"


class IncomingKindUpdateBySender(TypedDict):
    """Take over the sender's update (cập nhật theo yêu cầu của nơi gửi; routing P18): the data of the document
are those that the sender states now, number and work go on. The sender is then told (status 15).
Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `never_received`, `register_of_secrets`,
`state_secret_on_network`, `wrong_phase`."""

    type: Literal["update_by_sender"]
    data: "UpdateBySender"


class IncomingKindRecallBySender(TypedDict):
    """Carry out the sender's recall or replacement (thực hiện thu hồi theo yêu cầu của nơi gửi, Art. 18.4;
Decision 28/2018, Art. 9; routing P18): before the registration the document goes back; after it its
case ends, whatever its state, the number stays used and the register says so. The sender is then told
(status 15). Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `replaces_itself`,
`replacement_circle`,
`never_received`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["recall_by_sender"]
    data: "RecallBySender"


class IncomingKindRefuseRecall(TypedDict):
    """Answer that the sender's recall is not carried out (không đồng ý thu hồi; status 16; routing P18), since
the work is done: where the agency's profile allows it, for Article 18.4 names no ground. By who
directs. Refusals: `not_director`, `recall_not_refusable`, `not_the_sender`, `reason_too_short`,
`never_received`, `state_secret_on_network`, `wrong_phase`."""

    type: Literal["refuse_recall"]
    data: "RefuseRecall"


IncomingKind: TypeAlias = "IncomingKindReceive | IncomingKindRefuseReceipt | IncomingKindStamp | IncomingKindForwardUnopened | IncomingKindHandIn | IncomingKindReportDefect | IncomingKindRegister | IncomingKindCorrectArrival | IncomingKindSubmit | IncomingKindDirect | IncomingKindAmendDirection | IncomingKindAddHandlers | IncomingKindReplaceLead | IncomingKindRemoveHandler | IncomingKindWaive | IncomingKindCompleteEntry | IncomingKindHandOver | IncomingKindAssignTracker | IncomingKindUrge | IncomingKindRequestExtension | IncomingKindExtend | IncomingKindRefuseExtension | IncomingKindReviseDue | IncomingKindHold | IncomingKindResume | IncomingKindAssign | IncomingKindTransfer | IncomingKindOpen | IncomingKindStart | IncomingKindOpine | IncomingKindAddLateNote | IncomingKindReport | IncomingKindReturn | IncomingKindDecline | IncomingKindRecall | IncomingKindApproveCompletion | IncomingKindReopen | IncomingKindFile | IncomingKindUpdateBySender | IncomingKindRecallBySender | IncomingKindRefuseRecall"
"""What can be asked."""


class _IncomingLineRequired(TypedDict):
    document: "DocumentId"
    """The document."""
    arrival: "Taken"
    """Arrival date, arrival number and series (columns 1, 2)."""
    metadata: "Metadata"
    """Author, number and symbol, date, type and abstract (columns 3 to 6), as they came."""


class IncomingLine(_IncomingLineRequired, total=False):
    """A line of the incoming register (Sổ đăng ký văn bản đến, Appendix IV of Decree 30/2020/NĐ-CP)."""

    receiver: "Receiver"
    """Who received it (columns 7 to 9)."""
    reply: "DocumentId"
    """The outgoing document that answers it."""
    reply_withdrawn: "DocumentId"
    """The reply that was withdrawn, where no other answers the document since: it is in arrears again (tồn
đọng do văn bản trả lời bị thu hồi). Asked when the register is read."""
    corrections: "list[CorrectedDay]"
    """The wrong days of arrival that were corrected, in order."""
    note: str
    """Note (column 10): number and symbol of the dossier it was put in."""
    recalled: str
    """Note (column 10): by which notice the sender took it back, and what was done."""
    replaced_by: "DocumentId"
    """The incoming document that took its place (văn bản thay thế)."""
    replaces: "list[DocumentId]"
    """The incoming documents whose place it took (văn bản bị thay thế). Asked when the register is read."""


class IncomingOpen(TypedDict):
    """Open a line (mở xem; routing P08); a line for information is thereby done. Refusals: `not_your_line`,
`ambiguous_authority`, `line_not_found`, `line_closed`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The line."""


IncomingPhase: TypeAlias = Literal["new", "received", "refused", "passed_on", "registered", "submitted", "handling", "completed", "filed", "sent_back", "cancelled"]
"""Where an incoming document is on its way (bước xử lý văn bản đến)."""


class IncomingRecall(TypedDict):
    """Take back what was not opened yet (thu hồi khi chưa mở; routing P17): the submission by the clerk, an
assignment by who gave it. Refusals: `not_assigner`, `already_opened`, `line_already_started`,
`line_closed`, `line_not_found`, `nothing_waiting`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The line."""


class IncomingRecord(TypedDict):
    """What one command did, with who, when and by which right; its JSON is what the hash chain covers.
A history cannot be cut inside a command."""

    v: int
    """Version of the events."""
    stream: "Stream"
    """Stream."""
    seq: int
    """Place in the stream, from 1."""
    at: "Instant"
    """When the command counts as done."""
    command_id: "CommandId"
    """By which command."""
    payload: "Digest"
    """Digest of what was asked, and by whom: see `payload_digest`."""
    act: "Act"
    """Who, and by which authority."""
    events: "list[IncomingEvent]"
    """What happened, in order."""


class _IncomingRegisterRequired(TypedDict):
    authentic: bool
    """Signed by whom it says (xác thực)."""
    intact: bool
    """Unchanged and complete (toàn vẹn)."""
    right_recipient: bool
    """Meant for this agency (đúng nơi nhận)."""


class IncomingRegister(_IncomingRegisterRequired, total=False):
    """Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22; routing P33),
with what the clerk has verified (Art. 21.2.a). Refusals: `not_clerk`, `not_authentic`,
`wrong_recipient`, `not_stamped`, `mail_not_opened`, `state_secret_on_network`, `number_date_inversion`,
`number_out_of_range`, `moment_far_ahead`, `fact_missing`, `wrong_phase`."""

    confirm_time: bool
    """The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`)."""


class _IncomingRegisteredRequired(TypedDict):
    taken: "Taken"
    """Arrival number and date."""


class IncomingRegistered(_IncomingRegisteredRequired, total=False):
    """It was entered in the register."""

    duplicates: "list[DocumentId]"
    """Documents it may repeat."""
    submit_due: "Due"
    """When it must be submitted at the latest (Art. 23.1)."""


class IncomingReturn(TypedDict):
    """The person who directed gives the report back for rework (trả lại báo cáo; routing P14). Refusals:
`not_your_line`, `ambiguous_authority`, `work_still_open`, `line_closed`, `reason_too_short`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    reason: str
    """Why."""


class IncomingRowQuery(TypedDict):
    """A line of the incoming register."""

    entry: "IncomingEntry"
    """What is known of the document."""


class _IncomingStateRequired(TypedDict):
    document: "DocumentId"
    version: int
    """Number of records so far: one for each command that was carried out."""
    phase: "IncomingPhase"
    """Where it is on its way."""
    instance: "Instance"


class IncomingState(_IncomingStateRequired, total=False):
    """An incoming document as its next decision sees it. Made by events only."""

    last_at: "Instant"
    """When it last changed."""
    rule_set: "RuleSetId"
    """The rule set under which it was opened, and which it keeps."""
    metadata: "Metadata"
    paper: "Paper"
    tracker: "PersonId"
    taken: "Taken"
    due: "Due"
    reported: "Reported"
    mode: "CompletionMode"
    urgings: "list[Urging]"
    recalled: "RecalledBySender"
    extensions: "list[Extension]"
    reopened: int


class IncomingSubmissionRecalled(TypedDict):
    """The submission was taken back by the clerk."""

    pass


class IncomingSubmit(TypedDict):
    """Submit to the person who directs the handling (trình, Art. 23.1). Refusals: `not_clerk`,
`not_registered_incoming`, `unknown_post`, `not_directing_post`, `seat_vacant`,
`state_secret_on_network`, `wrong_phase`."""

    to: "PostId"
    """Post of the directing person."""


class IncomingSubmitted(TypedDict):
    """It was submitted for direction."""

    to: "PostId"
    """To whom."""


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


InstanceState: TypeAlias = Literal["idle", "running", "returned", "recalled", "completed", "rejected", "cancelled"]
"""State of an instance."""


Instant: TypeAlias = InstantText


class InvalidInput(TypedDict):
    """An input that could not be taken, with every fault that was found and its JSON path."""

    faults: "list[Fault]"
    """At least one fault, in the order of the input."""


class IsOurCodeQuery(TypedDict):
    """An identifier in a message."""

    code: str
    """As written."""


class Issue(TypedDict):
    """Issue (phát hành, Art. 18; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
`not_registered_outgoing`, `no_agency_signature`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    pass


class Issued(TypedDict):
    """It was issued."""

    printed: "Printed"
    """What was printed of agency, signer and recipients (nội dung thể thức khi phát hành)."""


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
    label: "Text"
    """What people call it."""
    status: "Status"
    """Whether it is possible."""


class Item(_ItemRequired, total=False):
    """One command with its target line."""

    line: "LineId"
    """Target line, for commands that have one."""
    kind: "RuleKind"
    """Sort of rule that fails, if denied; `structural` if the command does not fit the
document's state, so that a front end may hide it."""
    codes: "list[RuleCode]"
    """Rules that fail, if denied."""


class Keep(TypedDict):
    """Keep the original (lưu, Art. 19). Refusals: `not_clerk`, `nothing_waiting`, `frozen`,
`wrong_phase`."""

    pass


class KeepBeyondDue(TypedDict):
    """A due file that the unit wants to keep, as a question (Art. 31.3.d); a dossier knows its due day."""

    due: DayText
    """The day on which it was due."""
    until: DayText
    """Until when it shall be kept."""
    written_consent: bool
    """Whether the head has agreed in writing."""
    list_sent_to_archive: bool
    """Whether the list of the files kept has been sent to the archive."""


class KeepDossier(TypedDict):
    """Keep the due dossier at the unit (giữ lại hồ sơ đến hạn, Art. 31.3.d), by those who may hand it
over: at most two years beyond the day on which it is due, however often. Refusals:
`dossier_not_open`, `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `never_due`,
`kept_too_long`, `kept_before_due`, `no_written_consent`, `kept_list_not_sent`."""

    until: DayText
    """Until when it shall be kept."""
    written_consent: bool
    """Whether the head has agreed in writing."""
    list_sent_to_archive: bool
    """Whether the list of the files kept has been sent to the archive."""


class Kept(TypedDict):
    """The original was kept."""

    pass


class KeptBeyondDue(TypedDict):
    """The unit keeps it beyond its due day (đã giữ lại)."""

    until: DayText
    """Until when."""


class KnownDossier(TypedDict):
    """A dossier that takes documents (hồ sơ đang mở), as a store names it."""

    dossier: "DossierId"
    """The dossier."""
    notation: str
    """Number and symbol, for example `01.TCCB`."""
    title: str
    """Title."""


class _KnownReplyRequired(TypedDict):
    document: "DocumentId"
    """The outgoing document."""


class KnownReply(_KnownReplyRequired, total=False):
    """An outgoing document that answers an incoming one (văn bản trả lời), as a store knows it."""

    issued_on: DayText
    """Day of its issue; absent while it is not issued."""
    withdrawn_on: DayText
    """The day on which it was withdrawn (thu hồi)."""


LabelOf: TypeAlias = Literal["action", "phase", "event", "role", "outcome", "cancellation", "grant_kind", "document_type", "copy_kind", "urgency", "secrecy", "medium", "prefix", "delivery_status", "timeliness"]
"""A closed list whose members have names in both languages (danh mục)."""


class LateNoteAdded(TypedDict):
    """A co-handler's opinion came after the lead's report."""

    line: "LineId"
    """The co-handler's line, which stays unfinished."""
    text: str
    """Opinion."""


class LatestTransferYearQuery(TypedDict):
    """A file on its way to an archive."""

    target: "ArchiveTarget"
    """Which archive."""
    since: int
    """The year in which the work ended, or in which the file came to the current archive."""


class LayoutBoxesQuery(TypedDict):
    """The boxes of the layout."""

    pass


LayoutItem: TypeAlias = Literal["quoc_hieu", "tieu_ngu", "superior_agency", "issuing_agency", "number_symbol", "place_date", "type_name", "abstract", "letter_abstract", "content", "legal_ground", "power_title", "signer_name", "signature", "agency_seal", "kinh_gui", "noi_nhan_label", "noi_nhan_list", "secrecy_mark", "urgency_mark", "circulation_mark", "drafter_and_copies", "address", "copy_signature"]
"""A part of the layout and the box in which it stands (ô số; Appendix I, IV and V)."""


class LeadReplaced(TypedDict):
    """Another one leads."""

    old: "LineId"
    """Line of the old lead."""
    new: "LineId"
    """Line of the new one."""
    reason: str
    """Why."""


_LegacyImportedKeys = TypedDict(
    "_LegacyImportedKeys",
    {
        # What was found in it.
        "import": "Import",
    },
)


class LegacyImported(_LegacyImportedKeys):
    """The numbers of an older register were taken over."""

    pass


class LegalActTransferToArchive(TypedDict):
    """Nộp hồ sơ vào lưu trữ cơ quan, counted from the end of the work, as Decree 30 counts; which
law counts, `transfer_rules` say."""

    transfer_to_archive: "FileKind"


LegalAct: TypeAlias = "Literal['register_incoming', 'submit_incoming', 'transfer_incoming', 'acknowledge_receipt', 'handle_incoming', 'assign_number_paper', 'issue_outgoing', 'send_via_axis'] | LegalActTransferToArchive"
"""An act for which the law sets a limit (việc có thời hạn luật định)."""


LegalDuty: TypeAlias = Literal["content_check", "format_check", "approval", "signature"]
"""A duty that the law attaches to a step (Art. 11–13 of Decree 30/2020/NĐ-CP)."""


LetterCase: TypeAlias = Literal["upper", "sentence", "as_is"]
"""How letters are written."""


class Letters(TypedDict):
    """Letters of a part: case, size and cut. The typeface is Times New Roman throughout."""

    case: "LetterCase"
    """Case."""
    size_pt: list[int]
    """Smallest and largest size in points."""
    bold: bool
    """Đậm."""
    italic: bool
    """Nghiêng."""


class Limits(TypedDict, total=False):
    """The agency's own limits, in working days where nothing else is said. They may be shorter than the
statutory ones only."""

    submit_days: int
    """Working days for registering and submitting an incoming document: 0 = the same day,
1 = at latest the next working day (the statutory limit, Art. 23.1)."""
    handling_days: int
    """Working days for handling where the direction names none (no statutory figure, Art. 24.2)."""
    accept_days: int
    """Working days, 1 to 3,660, for accepting or returning a report (no statutory figure)."""
    remind_days: list[int]
    """So many working days before the due date a reminder falls due and open work is at risk (nhắc việc);
1 to 366 each, at most five; by default one day."""
    escalate_days: list[int]
    """So many working days after the due date the work is brought before who assigned it, then before who
directs (chuyển cấp trên); 1 to 366 each, at most five; by default never."""
    least_reason: int
    """Shortest reason of a return, in characters; at least the rule set's."""
    clock_ahead_days: int
    """Calendar days, 1 to 366, by which a command that takes a number may lie ahead of the newest
event before its moment must be confirmed; by default 10, since an office may be closed for
nine days at Tết."""
    late_extensions: bool
    """More time for handling may be asked for after the due date too (gia hạn khi đã quá hạn); by
default only before."""
    refuses_recalls: bool
    """Whether a sender's recall may be refused (status 16) where the work is done; Art. 18.4 names no
ground for it, so that by default it may not."""
    completes_when: "CompletesWhen"
    """When the lead may report an incoming document's result, as far as co-handlers are concerned."""


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
    since: "Instant"
    """Since when it is with its seat: made, or come back to it."""


class Line(_LineRequired, total=False):
    """One seat's share of a step (dòng việc)."""

    parent: "LineId"
    """The line below which it was assigned."""
    duty: "LegalDuty"
    """Legal duty it carries."""
    opened: "Opened"
    """First opening; after a change of the direction, the first since."""
    due: "Due"
    """When it is due."""
    counted: "Counted"
    """How it was counted."""
    ended: "Instant"
    """When it ended."""


LineId: TypeAlias = int
"""A line of a routing instance: one seat's share of a step (dòng việc).

Counted from 1 inside the document, so that `decide` needs no source of ids."""


class LineRole(TypedDict):
    """The role that a line has from now on."""

    line: "LineId"
    """Line."""
    role: "Role"
    """Role."""


_LineStandingRequiredKeys = TypedDict(
    "_LineStandingRequiredKeys",
    {
        # The line.
        "line": "LineId",
        # Whose it is.
        "seat": "Seat",
        # The seat as people name it.
        "name": "str",
        # Role.
        "role": "Role",
        # Since when it is with its seat.
        "since": "Instant",
        # Its one class.
        "class": "Timeliness",
        # The class in words.
        "label": "Text",
        # Whether it is late, or was when it ended, or had missed a date before it was given more time.
        "late": "bool",
        # Whether it is open, still in time, and the first reminder has fallen due (sắp đến hạn).
        "at_risk": "bool",
    },
)


class _LineStandingRequired(_LineStandingRequiredKeys):
    pass


class LineStanding(_LineStandingRequired, total=False):
    """How a line stands against its due date (tình trạng thời hạn)."""

    ended: "Instant"
    """When it ended."""
    due: "Instant"
    """The last moment that is in time: of what is due at once, an hour after it came. None for who waits
for others, and where nothing was set."""


class LineStateWaiting(TypedDict):
    """Waits for the lines below it."""

    type: Literal["waiting"]


class LineStateReady(TypedDict):
    """Waits for its seat."""

    type: Literal["ready"]


class LineStateInProgress(TypedDict):
    """Being worked on."""

    type: Literal["in_progress"]


class LineStateOnHoldData(TypedDict):
    started: bool
    """Whether work on it had begun."""


class LineStateOnHold(TypedDict):
    """Put aside for a time (tạm dừng); its clock runs on."""

    type: Literal["on_hold"]
    data: "LineStateOnHoldData"


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


LineState: TypeAlias = "LineStateWaiting | LineStateReady | LineStateInProgress | LineStateOnHold | LineStateDone | LineStateTransferred | LineStateCancelled"
"""State of a line."""


class Load(TypedDict):
    """The work of one unit or person (khối lượng công việc), counted in documents."""

    seat: "Seat"
    """The unit or person."""
    name: str
    """The seat as people name it."""
    open: int
    """Documents with open work (đang xử lý), the late ones included."""
    at_risk: int
    """Those in time whose first reminder has fallen due (sắp đến hạn)."""
    overdue: int
    """Those with late work (quá hạn)."""
    documents: "list[LoadDocument]"
    """Which documents, the most urgent first."""


class _LoadDocumentRequired(TypedDict):
    document: "DocumentId"
    """The document."""
    machine: str
    """`incoming` or `outgoing`."""
    phase: "Phase"
    """Where it is."""
    subject: str
    """Abstract."""
    overdue: bool
    """Whether some of the work is late."""
    at_risk: bool
    """Whether none is, and the first reminder of some has fallen due."""


class LoadDocument(_LoadDocumentRequired, total=False):
    """A document on which a unit or person has open work."""

    until: "Instant"
    """The last moment that is in time for the most urgent part of the work; absent where nothing was set."""


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


Match: TypeAlias = Literal["identifier", "number_symbol_issuer"]
"""In what two documents agree (căn cứ báo trùng)."""


Medium: TypeAlias = Literal["electronic", "paper"]
"""Form in which a document exists: one arrival sequence serves both (Art. 22.2)."""


class Merger(TypedDict):
    """Which code stays after a merger."""

    kept: str | None
    """The code of the old unit whose name is kept; none where the name is new."""
    closed: list[str]
    """Codes that close and are not used again, in the order given."""


class MergerQuery(TypedDict):
    """Agencies that become one."""

    old_units: "list[OldUnit]"
    """The agencies before."""
    new_unit_name: str
    """Name of the agency after."""


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
    replaces: list[str]
    """Identities on the axis of the documents that this one replaces (văn bản bị thay thế)."""
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
    replaces: list[str]
    """Identities on the axis of the documents that this one replaces (văn bản bị thay thế)."""
    files: "list[File]"
    """Files by digest."""


class Mover(TypedDict):
    """Who can move a piece of work on (người có thể chuyển việc)."""

    person: "PersonId"
    """Who."""
    action: "Action"
    """By which command."""
    label: "Text"
    """What people call it."""


class MustTransferQuery(TypedDict):
    """A file."""

    retention: "Retention"
    """Its retention."""


class Need(TypedDict):
    """An input that a command takes as things are now."""

    field: str
    """Field of the command's data, or `under` of the command itself: the grant to act by."""
    kind: "FieldKind"
    """Kind of value."""
    required: bool
    """Whether the command is refused without it."""
    choices: "list[Choice]"
    """The values to choose from, where the choice is finite; of a day, a number or a term the usual
ones, beside which others may do. Empty for free text and files."""


class _NeighboursRequired(TypedDict):
    date: DayText
    """Day that it carries."""


class Neighbours(_NeighboursRequired, total=False):
    """A number that is to be corrected, and the days of those beside it, as a store knows them."""

    before: DayText
    """Latest day of the smaller numbers."""
    after: DayText
    """Earliest day of the larger ones."""
    on_document: bool
    """Whether a document of this office has it."""


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


class NextNumberQuery(TypedDict):
    """A series in question."""

    series: "SeriesKey"
    """Series."""
    year: int
    """Year of the document's date, in the agency's time."""


class _NodeRequired(TypedDict):
    key: "NodeKey"
    """Key."""
    name: str
    """Name shown to people."""
    lines: "list[NodeLine]"
    """Lines."""


class Node(_NodeRequired, total=False):
    """A node: all its lines run in parallel and must all agree."""

    days: int
    """Working days, 1 to 366, within which its lines are to be answered (thời hạn của bước)."""


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


class NumberAssigned(TypedDict):
    """Number and date were given."""

    taken: "Taken"
    """Number and date."""
    symbol: str
    """Symbol, for example `QĐ-UBND`."""


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


class _NumberCopyRequired(TypedDict):
    copy: "CopyRequest"
    """Kind, source and direction of the copy."""
    document: "DocumentId"
    """The document that is copied."""


class NumberCopy(_NumberCopyRequired, total=False):
    """Number a copy (cấp số bản sao): sao y, trích sao and sao lục share one series (Appendix I, part II,
II.1.c; routing P33). The number is never named: it is the next one. Refusals: `not_clerk`,
`unknown_series`, `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
`year_to_come`, `year_over`, `copy_direction_not_provided`, `copy_not_from_true_copy`."""

    confirm_time: bool
    """The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`)."""


_NumberDateCorrectedKeys = TypedDict(
    "_NumberDateCorrectedKeys",
    {
        # The number with its right day.
        "taken": "Taken",
        # The wrong day.
        "from": "DayText",
        # Why.
        "reason": "str",
    },
)


class NumberDateCorrected(_NumberDateCorrectedKeys):
    """The day of the number was corrected."""

    pass


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


class _NumberReservedRequired(TypedDict):
    number: int
    """Number."""
    date: DayText
    """Date that it carries."""
    until: "Instant"
    """Until when it may be used, inclusive."""


class NumberReserved(_NumberReservedRequired, total=False):
    """A number is held for a document to come."""

    document: "DocumentId"
    """The only document that may use it, if one was named."""


class NumberSymbolFlaw(TypedDict):
    """What is wrong with a written number and symbol."""

    code: "SymbolFault"
    """Stable code."""
    message: "Text"
    """The sentence."""


class _NumberSymbolQueryRequired(TypedDict):
    document_type: "DocumentType"
    """Type of the document."""
    number: int
    """Number, from 1."""


class NumberSymbolQuery(_NumberSymbolQueryRequired, total=False):
    """A number and symbol to be written."""

    unit_or_field: str
    """Drafting unit or field handled, for a công văn."""
    organization: str
    """Abbreviation of the agency; by default this one's."""


class _NumberTakenRequired(TypedDict):
    number: int
    """Number."""
    date: DayText
    """Date."""
    document: "DocumentId"
    """Document."""


class NumberTaken(_NumberTakenRequired, total=False):
    """A document took the next number."""

    elsewhere: bool
    """Whether the document is kept elsewhere, so that no record of its own names the number."""


class NumberVoided(TypedDict):
    """A number stays empty."""

    number: int
    """Number."""
    cause: "VoidCause"
    """Why."""


OfficeAnswer: TypeAlias = "list[InboxItem] | list[IncomingLine] | list[OutgoingLine] | list[list[Cell | None]] | list[Overdue] | list[DueEvent] | Instant | None | Workload | list[StalledDocument] | list[StalledDossier] | list[Reservation] | GapAudit | list[Change] | list[Fault] | Profile | Heads | VerifyReport"
"""The answer to the question of the same name."""


class OldUnit(TypedDict):
    """A former unit that went into a merger."""

    name: str
    """Name before the merger."""
    code: str
    """Code before the merger."""


class _OpenDossierRequired(TypedDict):
    notation: str
    """Number and symbol (số, ký hiệu hồ sơ), for example `01.TCCB`."""
    title: str
    """Title (tiêu đề hồ sơ)."""
    retention: "Retention"
    """Retention as foreseen (thời hạn bảo quản)."""


class OpenDossier(_OpenDossierRequired, total=False):
    """Open a dossier (mở hồ sơ, Art. 29.1): the person given the task makes it, by the list or, if it
is not in the list, with a title, number and symbol and retention of their own. Refusals:
`dossier_exists`, `field_missing`, `day_to_come`, `state_secret_on_network`."""

    medium: "Medium"
    """Paper or electronic."""
    file_kind: "FileKind"
    """What it is about: the time of its transfer depends on it."""
    start: DayText
    """First day; that of the command unless another one is stated. A dossier may be entered after its
work began."""
    listed: bool
    """Whether the list of the year foresees it, as the maker says. The list is approved on paper or
elsewhere (Art. 28) and kept by the host, who compares with `find`."""


class Opened(TypedDict):
    """Who first opened a line, and when."""

    at: "Instant"
    """When."""
    by: "PersonId"
    """Who."""


class Opine(TypedDict):
    """A co-handler's contribution (ý kiến phối hợp; routing P07). Refusals: `not_your_line`,
`ambiguous_authority`, `line_on_hold`, `not_co_handler`, `field_missing`, `line_not_found`,
`line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The co-handler's line."""
    text: str
    """Opinion."""


Outcome: TypeAlias = Literal["agreed", "opinion", "reported", "signed", "seen", "declined", "returned", "rejected"]
"""How a line was answered (kết quả xử lý của dòng việc)."""


class _OutgoingCommandRequired(TypedDict):
    command_id: "CommandId"
    """Made by the host; the same id twice is the same command."""
    kind: "OutgoingKind"
    """What shall be done."""


class OutgoingCommand(_OutgoingCommandRequired, total=False):
    """A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
`clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
and `grant_does_not_confer`."""

    seen: "Seen"
    """What the caller relied on."""
    under: "GrantId"
    """The grant under which the actor acts. Needed only where several would do
(`ambiguous_authority`); a named one is used or the command is refused
(`grant_does_not_confer`)."""


class OutgoingEntry(TypedDict, total=False):
    """A line of the outgoing register (Appendix IV): ten columns, empty ones `None`."""

    number_symbol: str
    """Số, ký hiệu văn bản."""
    document_date: DayText
    """Ngày tháng văn bản."""
    type_name: str
    """Tên loại."""
    abstract: str
    """Trích yếu nội dung."""
    signer: str
    """Người ký."""
    recipients: str
    """Nơi nhận văn bản."""
    file_copy_keeper: str
    """Đơn vị, người nhận bản lưu."""
    copies: int
    """Số lượng bản."""
    passed_on_date: DayText
    """Ngày chuyển."""
    signed_for: str
    """Ký nhận."""
    note: str
    """Ghi chú."""


class OutgoingEventDrafted(TypedDict):
    """“đã soạn thảo”: see `Drafted`."""

    type: Literal["drafted"]
    data: "Drafted"


class OutgoingEventRevised(TypedDict):
    """“đã sửa dự thảo”: see `Revised`."""

    type: Literal["revised"]
    data: "Revised"


class OutgoingEventDrafterChanged(TypedDict):
    """“đã đổi người soạn thảo”: see `DrafterChanged`."""

    type: Literal["drafter_changed"]
    data: "DrafterChanged"


class OutgoingEventWorkTransferred(TypedDict):
    """“đã chuyển người xử lý”: see `WorkTransferred`."""

    type: Literal["work_transferred"]
    data: "ReviewTransferred"


class OutgoingEventSubmitted(TypedDict):
    """“đã trình”: see `Submitted`."""

    type: Literal["submitted"]
    data: "OutgoingSubmitted"


class OutgoingEventChecked(TypedDict):
    """“đã kiểm tra, duyệt”: see `Checked`."""

    type: Literal["checked"]
    data: "Checked"


class OutgoingEventApprovalWithdrawn(TypedDict):
    """“đã rút lại ý kiến kiểm tra, duyệt”: see `ApprovalWithdrawn`."""

    type: Literal["approval_withdrawn"]
    data: "ApprovalWithdrawn"


class OutgoingEventReturned(TypedDict):
    """“đã trả lại để sửa”: see `Returned`."""

    type: Literal["returned"]
    data: "Returned"


class OutgoingEventRejected(TypedDict):
    """“đã không phê duyệt”: see `Rejected`."""

    type: Literal["rejected"]
    data: "Rejected"


class OutgoingEventHandedBack(TypedDict):
    """“đã giao lại người soạn thảo”: see `HandedBack`."""

    type: Literal["handed_back"]
    data: "HandedBack"


class OutgoingEventSignerChanged(TypedDict):
    """“đã thay người ký”: see `SignerChanged`."""

    type: Literal["signer_changed"]
    data: "SignerChanged"


class OutgoingEventSubmissionRecalled(TypedDict):
    """“đã rút lại trình”: see `SubmissionRecalled`."""

    type: Literal["submission_recalled"]
    data: "OutgoingSubmissionRecalled"


class OutgoingEventAbandoned(TypedDict):
    """“đã hủy dự thảo”: see `Abandoned`."""

    type: Literal["abandoned"]
    data: "Abandoned"


class OutgoingEventUrgencyProposed(TypedDict):
    """“đã đề xuất độ khẩn”: see `UrgencyProposed`."""

    type: Literal["urgency_proposed"]
    data: "UrgencyProposed"


class OutgoingEventUrgencyDecided(TypedDict):
    """“đã quyết định độ khẩn”: see `UrgencyDecided`."""

    type: Literal["urgency_decided"]
    data: "UrgencyDecided"


class OutgoingEventSigned(TypedDict):
    """“đã ký”: see `Signed`."""

    type: Literal["signed"]
    data: "Signed"


class OutgoingEventNumberAssigned(TypedDict):
    """“đã cấp số, ngày”: see `NumberAssigned`."""

    type: Literal["number_assigned"]
    data: "NumberAssigned"


class OutgoingEventNumberDateCorrected(TypedDict):
    """“đã sửa ngày cấp số”: see `NumberDateCorrected`."""

    type: Literal["number_date_corrected"]
    data: "NumberDateCorrected"


class OutgoingEventRegistered(TypedDict):
    """“đã vào sổ”: see `Registered`."""

    type: Literal["registered"]
    data: "OutgoingRegistered"


class OutgoingEventSealed(TypedDict):
    """“đã ký số cơ quan hoặc đóng dấu”: see `Sealed`."""

    type: Literal["sealed"]
    data: "Sealed"


class OutgoingEventIssued(TypedDict):
    """“đã phát hành”: see `Issued`."""

    type: Literal["issued"]
    data: "Issued"


class OutgoingEventVoided(TypedDict):
    """“đã hủy trước khi phát hành”: see `Voided`."""

    type: Literal["voided"]
    data: "Voided"


class OutgoingEventSent(TypedDict):
    """“đã gửi”: see `Sent`."""

    type: Literal["sent"]
    data: "Sent"


class OutgoingEventDeliveryRecorded(TypedDict):
    """“đã ghi trạng thái gửi nhận”: see `DeliveryRecorded`."""

    type: Literal["delivery_recorded"]
    data: "DeliveryRecorded"


class OutgoingEventKept(TypedDict):
    """“đã lưu bản gốc”: see `Kept`."""

    type: Literal["kept"]
    data: "Kept"


class OutgoingEventRecordAmended(TypedDict):
    """“đã ghi chú vào sổ”: see `RecordAmended`."""

    type: Literal["record_amended"]
    data: "RecordAmended"


class OutgoingEventCorrected(TypedDict):
    """“đã đính chính”: see `Corrected`."""

    type: Literal["corrected"]
    data: "Corrected"


class OutgoingEventWithdrawn(TypedDict):
    """“đã thu hồi”: see `Withdrawn`."""

    type: Literal["withdrawn"]
    data: "Withdrawn"


class OutgoingEventUpdateSent(TypedDict):
    """“đã gửi cập nhật”: see `UpdateSent`."""

    type: Literal["update_sent"]
    data: "UpdateSent"


class OutgoingEventRouting(TypedDict):
    """“chuyển xử lý”: a move of the routing engine."""

    type: Literal["routing"]
    data: "RoutingEvent"


OutgoingEvent: TypeAlias = "OutgoingEventDrafted | OutgoingEventRevised | OutgoingEventDrafterChanged | OutgoingEventWorkTransferred | OutgoingEventSubmitted | OutgoingEventChecked | OutgoingEventApprovalWithdrawn | OutgoingEventReturned | OutgoingEventRejected | OutgoingEventHandedBack | OutgoingEventSignerChanged | OutgoingEventSubmissionRecalled | OutgoingEventAbandoned | OutgoingEventUrgencyProposed | OutgoingEventUrgencyDecided | OutgoingEventSigned | OutgoingEventNumberAssigned | OutgoingEventNumberDateCorrected | OutgoingEventRegistered | OutgoingEventSealed | OutgoingEventIssued | OutgoingEventVoided | OutgoingEventSent | OutgoingEventDeliveryRecorded | OutgoingEventKept | OutgoingEventRecordAmended | OutgoingEventCorrected | OutgoingEventWithdrawn | OutgoingEventUpdateSent | OutgoingEventRouting"
"""What happened."""


class OutgoingKindDraft(TypedDict):
    """Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`,
`unknown_post`, `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`,
`unprintable_character`, `unsafe_file_name`, `wrong_phase`."""

    type: Literal["draft"]
    data: "DraftInput"


class OutgoingKindRevise(TypedDict):
    """Change the draft (sửa bản thảo; routing P23). Under review this begins a new round: earlier checks and
approvals of other content no longer count (Art. 11.2). A seat of the round before that is vacant by now
keeps nobody from it: the new round waits there too, and shows as stalled. Refusals: `not_drafter`,
`wrong_phase`, `frozen`, `nothing_waiting`, `state_secret_on_network`, `field_missing`,
`unprintable_character`, `unsafe_file_name`; under review also `no_files`, `no_template`, `seat_vacant`."""

    type: Literal["revise"]
    data: "Revise"


class OutgoingKindSubmit(TypedDict):
    """Submit for review (trình duyệt; routing P01, P06). Refusals: `not_drafter`, `no_files`, `no_template`,
`seat_vacant`, `nothing_waiting`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["submit"]
    data: "OutgoingSubmit"


class OutgoingKindChangeDrafter(TypedDict):
    """Give the draft to another drafter (giao người khác soạn thảo; routing P34), in whatever state it is
before the signature: within the drafting unit by the drafter, by who answers for that unit or the
drafter's; by who directs, to anybody. Somebody of another unit drafts for that unit from then on;
under review the route begins again there (Art. 12.1). Refusals: `not_changing_drafter`,
`nobody_to_take_over`, `already_holder`, `not_in_unit`, `no_unit`, `unknown_person`,
`separation_of_duties`, `seat_vacant`, `reason_too_short`, `frozen`, `wrong_phase`."""

    type: Literal["change_drafter"]
    data: "ChangeDrafter"


class OutgoingKindTransfer(TypedDict):
    """Give an open line of the route to another person (chuyển người xem xét; routing P10, P34): by who
holds it, by who answers for the unit of a person who holds it, within the unit; by who directs, to
anybody, of a vacant post too. A format check goes to somebody assigned to such checks (Art. 12.2). The
check of the content, approval and signature are not passed on: another drafter or signer is named.
Refusals: `duty_line`, `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`,
`already_holder`, `role_twice`, `unknown_person`, `not_in_unit`, `not_format_checker`,
`reason_too_short`, `line_not_found`, `line_closed`, `frozen`, `wrong_phase`."""

    type: Literal["transfer"]
    data: "TransferReview"


class OutgoingKindOpen(TypedDict):
    """Open a line (mở xem; routing P08); one for information is thereby seen, also after the signature.
Refusals: `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `frozen`,
`wrong_phase`."""

    type: Literal["open"]
    data: "OutgoingOpen"


class OutgoingKindAgree(TypedDict):
    """Agree on a line that carries no legal duty (ý kiến đồng ý; routing P02). Refusals: `not_your_line`,
`ambiguous_authority`, `line_closed`, `line_not_found`, `duty_line`, `information_line`,
`state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["agree"]
    data: "Agree"


class OutgoingKindCheckContent(TypedDict):
    """The head of the drafting unit checks the content (kiểm tra nội dung, Art. 12.1; routing P23). Must name
the content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_unit_head`, `separation_of_duties`,
`content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["check_content"]
    data: "CheckContent"


class OutgoingKindCheckFormat(TypedDict):
    """The person assigned checks form and layout (kiểm tra thể thức, Art. 12.2; routing P23). Must name the
content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_format_checker`, `content_not_named`,
`content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["check_format"]
    data: "CheckFormat"


class OutgoingKindApprove(TypedDict):
    """The person who will sign approves the draft (duyệt bản thảo, Art. 11.1; routing P23). Must name the
content hash, and one of several grants (`under`). Refusals: `nothing_waiting`, `not_your_line`,
`no_signing_power` and its details, `ambiguous_authority`, `grant_does_not_confer`,
`separation_of_duties`, `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`,
`wrong_phase`."""

    type: Literal["approve"]
    data: "Approve"


class OutgoingKindWithdrawApproval(TypedDict):
    """Take the own check or approval back (rút lại ý kiến kiểm tra, duyệt; routing P19), as long as it is
the last one that was given and nobody has opened what came after it: it falls, what came after it
ends, and it is asked again. Refusals: `not_latest_checker`, `already_opened`,
`reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["withdraw_approval"]
    data: "WithdrawApproval"


class OutgoingKindReturn(TypedDict):
    """Return the draft for rework (trả lại; routing P05, P14, P15): the head of the drafting unit to the
drafter, anybody else to the head of the unit, who passes it on (Art. 10.3). Refusals: `not_your_line`,
`ambiguous_authority`, `return_to_unit_head`, `reason_too_short`, `line_closed`, `line_not_found`,
`information_line`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["return"]
    data: "OutgoingReturn"


class OutgoingKindReject(TypedDict):
    """Reject the draft (không phê duyệt; routing P16): who is to approve or to sign it ends it here. What
was drafted and who checked it stays; another try is another draft. Refusals: `nothing_waiting`,
`not_your_line`, `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["reject"]
    data: "Reject"


class OutgoingKindHandBack(TypedDict):
    """The head of the drafting unit passes a returned draft to its drafter (Art. 10.3; routing P14). Refusals:
`not_unit_head`, `nothing_waiting`, `frozen`, `wrong_phase`."""

    type: Literal["hand_back"]
    data: "HandBack"


class OutgoingKindChangeSigner(TypedDict):
    """Name another post that will sign (thay người ký; routing P20, P21, P34), before the signature: the
drafter, the head of the drafting unit, who holds the post named so far, or the leadership of the
agency. The checks of content and form stay; an approval by somebody who will not sign falls, and
is asked of the new signer (Art. 11.1). Refusals: `not_signer_changer`, `no_other_signer`,
`unknown_post`, `signer_unchanged`, `seat_vacant`, `no_signing_power` and its details,
`reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["change_signer"]
    data: "ChangeSigner"


class OutgoingKindRecall(TypedDict):
    """The drafter takes the submission back before anybody opened it (thu hồi khi chưa mở; routing P17).
Refusals: `not_drafter`, `already_opened`, `frozen`, `wrong_phase`."""

    type: Literal["recall"]
    data: "OutgoingRecall"


class OutgoingKindAbandon(TypedDict):
    """Give the draft up (hủy dự thảo; routing P16), before the signature: the drafter, the head of the
drafting unit or the leadership of the agency. Its history stays. Refusals: `not_draft_keeper`,
`reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["abandon"]
    data: "Abandon"


class OutgoingKindProposeUrgency(TypedDict):
    """The drafter proposes an urgency (đề xuất mức độ khẩn, Appendix I, III.2.b). Refusals:
`not_drafter`, `frozen`, `wrong_phase`."""

    type: Literal["propose_urgency"]
    data: "ProposeUrgency"


class OutgoingKindDecideUrgency(TypedDict):
    """The signer decides the urgency (quyết định mức độ khẩn, Appendix I, III.2.b). Refusals:
`not_signer`, `frozen`, `wrong_phase`."""

    type: Literal["decide_urgency"]
    data: "DecideUrgency"


class OutgoingKindSign(TypedDict):
    """The personal signature (ký, Art. 13; routing P21, P23). Must name the content hash. Refusals:
`nothing_waiting`, `not_your_line`, `content_not_checked`, `format_not_checked`, `not_approved`,
`changed_after_approval`, `approved_by_another`, `no_signing_power` and its details,
`ambiguous_authority`, `capacity_not_held`, `grant_does_not_confer`, `separation_of_duties`,
`content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["sign"]
    data: "Sign"


class OutgoingKindAssignNumber(TypedDict):
    """Give number and date (cấp số, Art. 15; routing P33). A number that is taken is never named: it is the
next one. A number that is held (giữ chỗ) is named, and brings the date that it holds. Refusals:
`not_clerk`, `not_signed`, `no_symbol`, `fact_missing`, `number_date_inversion`, `number_out_of_range`,
`moment_far_ahead`, `separation_of_duties`, `state_secret_on_network`, `frozen`, `wrong_phase`; with a
reservation `reservation_not_found`, `reservation_expired`, `reservation_for_another`."""

    type: Literal["assign_number"]
    data: "AssignNumber"


class OutgoingKindCorrectNumberDate(TypedDict):
    """Correct the day that the number carries (sửa ngày cấp số; Art. 15.1; routing P33), that of a clock that
ran ahead for example: the register shows the wrong day and the reason beside the right one, the number
stays. The next number follows the right day. What was printed at the issue stays as it was: that is
corrected by an official letter (`correct`, Art. 18.3). Numbers with wrong days are corrected from the
smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`, `day_not_in_order`,
`day_unchanged`, `number_date_inversion`, `year_to_come`, `wrong_phase`."""

    type: Literal["correct_number_date"]
    data: "CorrectNumberDate"


class OutgoingKindRegister(TypedDict):
    """Enter into the outgoing register (đăng ký, Art. 16; routing P33). Refusals: `not_clerk`, `not_signed`,
`not_numbered`, `field_missing`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["register"]
    data: "OutgoingRegister"


class OutgoingKindApplyAgencySignature(TypedDict):
    """Seal, or the agency's digital signature (đóng dấu, ký số của cơ quan; Art. 17, 32, 33). Refusals:
`not_clerk`, `not_signed`, `not_numbered`, `not_registered_outgoing`, `separation_of_duties`,
`field_missing`, `unprintable_character`, `unsafe_file_name`, `state_secret_on_network`, `frozen`,
`wrong_phase`."""

    type: Literal["apply_agency_signature"]
    data: "ApplyAgencySignature"


class OutgoingKindIssue(TypedDict):
    """Issue (phát hành, Art. 18; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
`not_registered_outgoing`, `no_agency_signature`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["issue"]
    data: "Issue"


class OutgoingKindVoid(TypedDict):
    """Make a signed document void before it is issued (hủy trước khi phát hành; routing P19): it ends
here, and its number, if it has one, stays empty for ever. Refusals: `not_signer_or_head`,
`reason_too_short`, `state_secret_on_network`, `wrong_phase`, `frozen`."""

    type: Literal["void"]
    data: "Void"


class OutgoingKindSend(TypedDict):
    """Send over the exchange axis to every addressee with an identifier (gửi qua trục, Decision
28/2018/QĐ-TTg, Art. 6; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
`not_registered_outgoing`, `no_agency_signature`, `state_secret_by_exchange`, `state_secret_on_network`,
`no_electronic_recipient`, `frozen`, `wrong_phase`."""

    type: Literal["send"]
    data: "Send"


class OutgoingKindRecordDelivery(TypedDict):
    """Note what a recipient reports (trạng thái gửi nhận; routing P18). The same message twice changes
nothing. Refusals: `not_clerk`, `unknown_recipient`, `status_not_allowed`, `status_wrong_side`,
`wrong_phase`."""

    type: Literal["record_delivery"]
    data: "RecordDelivery"


class OutgoingKindKeep(TypedDict):
    """Keep the original (lưu, Art. 19). Refusals: `not_clerk`, `nothing_waiting`, `frozen`,
`wrong_phase`."""

    type: Literal["keep"]
    data: "Keep"


class OutgoingKindAmendRecord(TypedDict):
    """Add a note to the register entry (ghi chú). Refusals: `not_clerk`, `field_missing`,
`state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["amend_record"]
    data: "AmendRecord"


class OutgoingKindCorrect(TypedDict):
    """Name the document that corrects this one (sửa đổi, thay thế, đính chính; Art. 18.3; routing P18, P19).
Refusals: `content_needs_equal_form`, `form_needs_official_letter`, `not_signer_or_head`, `frozen`,
`wrong_phase`."""

    type: Literal["correct"]
    data: "Correct"


class OutgoingKindWithdraw(TypedDict):
    """Withdraw the issued document (thu hồi, Art. 18.4; routing P18, P19): it and its metadata freeze, its
number stays used. Another document may take its place (thay thế). Refusals: `not_signer_or_head`,
`reason_too_short`, `replaces_itself`, `replacement_circle`, `state_secret_on_network`,
`frozen`, `wrong_phase`."""

    type: Literal["withdraw"]
    data: "Withdraw"


class OutgoingKindSendUpdate(TypedDict):
    """Send an update of the issued document's data over the exchange axis (cập nhật văn bản đã gửi; Decision
28/2018, Art. 9; routing P18): the text stays as it was signed, what is wrong in it is corrected or replaced
by a document (Art. 18.3). Every recipient is thereby asked, and answers with status 15 or 16. By the signer
or the head, as the withdrawal. Refusals: `not_signer_or_head`, `reason_too_short`,
`state_secret_by_exchange`, `no_electronic_recipient`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    type: Literal["send_update"]
    data: "SendUpdate"


OutgoingKind: TypeAlias = "OutgoingKindDraft | OutgoingKindRevise | OutgoingKindSubmit | OutgoingKindChangeDrafter | OutgoingKindTransfer | OutgoingKindOpen | OutgoingKindAgree | OutgoingKindCheckContent | OutgoingKindCheckFormat | OutgoingKindApprove | OutgoingKindWithdrawApproval | OutgoingKindReturn | OutgoingKindReject | OutgoingKindHandBack | OutgoingKindChangeSigner | OutgoingKindRecall | OutgoingKindAbandon | OutgoingKindProposeUrgency | OutgoingKindDecideUrgency | OutgoingKindSign | OutgoingKindAssignNumber | OutgoingKindCorrectNumberDate | OutgoingKindRegister | OutgoingKindApplyAgencySignature | OutgoingKindIssue | OutgoingKindVoid | OutgoingKindSend | OutgoingKindRecordDelivery | OutgoingKindKeep | OutgoingKindAmendRecord | OutgoingKindCorrect | OutgoingKindWithdraw | OutgoingKindSendUpdate"
"""What can be asked."""


class _OutgoingLineRequired(TypedDict):
    document: "DocumentId"
    """The document."""
    number: "Taken"
    """Number, date and series (columns 1, 2)."""
    symbol: str
    """Symbol, for example `QĐ-UBND` (column 1)."""
    document_type: "DocumentType"
    """Type (column 3)."""
    subject: str
    """Abstract (column 3)."""
    urgency: "Urgency"
    """Urgency as the signer decided it."""
    recipients: "list[Addressee]"
    """Recipients (column 5)."""
    kept_by: "UnitId"
    """Unit keeping the file copy: the one that drafted (column 6)."""


class OutgoingLine(_OutgoingLineRequired, total=False):
    """A line of the outgoing register (Sổ đăng ký văn bản đi, Appendix IV of Decree 30/2020/NĐ-CP). It
begins when the number is given; columns not known yet are absent."""

    signer: "Signer"
    """Signer (column 4)."""
    copies: int
    """Number of copies, once it is entered (column 7)."""
    registered_on: DayText
    """Date entered."""
    issued_on: DayText
    """Date passed on: the day of issue (column 8)."""
    printed: "PrintedNames"
    """Its names as they were printed (tên gọi khi phát hành), once it is issued."""
    withdrawn_on: DayText
    """The day on which it was withdrawn (thu hồi, Art. 18.4)."""
    replaced_by: "DocumentId"
    """The outgoing document that took its place (văn bản thay thế)."""
    replaces: "list[DocumentId]"
    """The outgoing documents whose place it took (văn bản bị thay thế). Asked when the register is read."""
    reply_to: "DocumentId"
    """The incoming document that it answers."""
    corrections: "list[CorrectedDay]"
    """The wrong days that were corrected, in order."""
    note: str
    """Note (column 10)."""
    voided: str
    """Why the document was made void before the issue: the line stays, its number is not given
again."""


class OutgoingOpen(TypedDict):
    """Open a line (mở xem; routing P08); one for information is thereby seen, also after the signature.
Refusals: `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `frozen`,
`wrong_phase`."""

    line: "LineId"
    """The line."""


OutgoingPhase: TypeAlias = Literal["new", "draft", "reviewing", "returned", "signed", "numbered", "registered_out", "sealed", "issued", "frozen", "voided", "rejected", "abandoned"]
"""Where an outgoing document is on its way (bước xử lý văn bản đi)."""


class OutgoingRecall(TypedDict):
    """The drafter takes the submission back before anybody opened it (thu hồi khi chưa mở; routing P17).
Refusals: `not_drafter`, `already_opened`, `frozen`, `wrong_phase`."""

    pass


class OutgoingRecord(TypedDict):
    """What one command did, with who, when and by which right; its JSON is what the hash chain covers.
A history cannot be cut inside a command."""

    v: int
    """Version of the events."""
    stream: "Stream"
    """Stream."""
    seq: int
    """Place in the stream, from 1."""
    at: "Instant"
    """When the command counts as done."""
    command_id: "CommandId"
    """By which command."""
    payload: "Digest"
    """Digest of what was asked, and by whom: see `payload_digest`."""
    act: "Act"
    """Who, and by which authority."""
    events: "list[OutgoingEvent]"
    """What happened, in order."""


class OutgoingRegister(TypedDict):
    """Enter into the outgoing register (đăng ký, Art. 16; routing P33). Refusals: `not_clerk`, `not_signed`,
`not_numbered`, `field_missing`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    copies: int
    """Number of copies issued (số lượng bản), at least 1."""


class OutgoingRegistered(TypedDict):
    """It was entered in the register."""

    copies: int
    """Copies."""


class _OutgoingReturnRequired(TypedDict):
    line: "LineId"
    """The returner's line."""
    reason: str
    """Why."""


class OutgoingReturn(_OutgoingReturnRequired, total=False):
    """Return the draft for rework (trả lại; routing P05, P14, P15): the head of the drafting unit to the
drafter, anybody else to the head of the unit, who passes it on (Art. 10.3). Refusals: `not_your_line`,
`ambiguous_authority`, `return_to_unit_head`, `reason_too_short`, `line_closed`, `line_not_found`,
`information_line`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    to: "ReturnTo"
    """To whom; by default as Art. 10.3 says."""


class OutgoingRowQuery(TypedDict):
    """A line of the outgoing register."""

    entry: "OutgoingEntry"
    """What is known of the document."""


class _OutgoingStateRequired(TypedDict):
    document: "DocumentId"
    version: int
    """Number of records so far: one for each command that was carried out."""
    phase: "OutgoingPhase"
    """Where it is on its way."""
    checks: "Checks"
    urgency: "Urgency"
    instance: "Instance"


class OutgoingState(_OutgoingStateRequired, total=False):
    """An outgoing document as its next decision sees it. Made by events only."""

    last_at: "Instant"
    """When it last changed."""
    rule_set: "RuleSetId"
    """The rule set under which it was opened, and which it keeps."""
    drafter: "PersonId"
    draft: "Draft"
    hash: "Digest"
    returned_to: "ReturnTo"
    signature: "Signature"
    taken: "Taken"
    registered_date: DayText
    symbol: str
    printed: "Printed"
    kept: bool
    deliveries: "dict[str, Delivery]"


class OutgoingSubmissionRecalled(TypedDict):
    """The drafter took the submission back."""

    pass


class OutgoingSubmit(TypedDict):
    """Submit for review (trình duyệt; routing P01, P06). Refusals: `not_drafter`, `no_files`, `no_template`,
`seat_vacant`, `nothing_waiting`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    pass


class OutgoingSubmitted(TypedDict):
    """The draft was submitted for review."""

    pass


class Overdue(TypedDict):
    """A document whose time has run out (quá hạn)."""

    document: "DocumentId"
    """The document."""
    machine: str
    """`incoming` or `outgoing`."""
    phase: "Phase"
    """Where it stands."""
    due: "Due"
    """When it was due."""
    until: "Instant"
    """The last moment that was in time: of what is due at once, an hour after it came to who has it."""
    urged: int
    """How often its holders were urged (số lần đôn đốc)."""
    subject: str
    """Abstract."""


class Paper(TypedDict, total=False):
    """What has been done with the paper itself (Art. 21.1, 23.3)."""

    stamped: bool
    entry_completed: bool
    handed_over: "list[Seat]"


class Part(TypedDict):
    """A part of a document with the box in which it stands: what a renderer writes, and where.
`letters` says in which letters."""

    box: str
    """Number of the box, for example `5b`."""
    item: "LayoutItem"
    """What it is."""
    text: str
    """Its text, one line or several."""


_PauseRequiredKeys = TypedDict(
    "_PauseRequiredKeys",
    {
        # Begin.
        "from": "Instant",
    },
)


class _PauseRequired(_PauseRequiredKeys):
    pass


class Pause(_PauseRequired, total=False):
    """A time during which the clock of a due date stood still, for example while a supplement was
awaited (routing P31); only where the procedure permits it."""

    until: "Instant"
    """End; absent while it lasts."""


class Person(TypedDict):
    """A natural person."""

    key: "PersonId"
    """Key."""
    name: str
    """Full name, without degrees or honours (Appendix I, II.7.c)."""


PersonId: TypeAlias = str


Phase: TypeAlias = Literal["new", "received", "refused", "passed_on", "registered", "submitted", "handling", "completed", "filed", "sent_back", "cancelled", "draft", "reviewing", "returned", "signed", "numbered", "registered_out", "sealed", "issued", "frozen", "voided", "rejected", "abandoned", "open", "closed", "transferred", "at_desk", "handed_over"]
"""Where something is on its way: the phases of all machines."""


class _PostRequired(TypedDict):
    key: "PostId"
    """Key."""
    title: "DatedText"
    """Title as it stands in the signature block, for example `Phó Chủ tịch`."""
    rank: "Rank"
    """Rank."""
    holders: "list[Holder]"
    """Who holds the post when."""


_PostKeys = TypedDict(
    "_PostKeys",
    {
        # The unit; absent for posts of the agency's leadership.
        "unit": "UnitId",
        # Standing duties.
        "duties": "list[Duty]",
        # Fields assigned to a deputy head (lĩnh vực được phân công, Art. 13.1).
        "fields": "list[str]",
        # Document types this unit head may sign TL. under the regulation (Art. 13.4); in the post of
        # a unit's deputy those that the unit head has passed on, signed TL. and KT.
        "by_order": "list[DocumentType]",
        # First day; absent where it always was.
        "from": "DayText",
        # First day on which it is no more; absent while it is.
        "until": "DayText",
        # The post that takes over its work from that day on.
        "successor": "PostId",
    },
    total=False,
)


class Post(_PostRequired, _PostKeys):
    """A post (chức danh)."""

    pass


class PostEntry(TypedDict, total=False):
    """A line of the book of documents sent by post (sổ gửi văn bản đi bưu điện; Appendix IV): six
columns."""

    passed_on_date: DayText
    """Ngày chuyển."""
    number_symbol: str
    """Số, ký hiệu văn bản."""
    recipients: str
    """Nơi nhận văn bản."""
    envelopes: int
    """Số lượng bì."""
    signed_for: str
    """Ký nhận và dấu bưu điện."""
    note: str
    """Ghi chú."""


PostId: TypeAlias = str


class Predecessor(TypedDict):
    """An agency that was merged into this one (cơ quan đã hợp nhất, sáp nhập)."""

    code: str
    """Its identifier."""
    name: str
    """Its name."""
    until: DayText
    """First day on which it was no more."""


Prefix: TypeAlias = Literal["on_behalf_of", "acting", "for_head", "by_order", "under_authorization"]
"""One prefix of the power line (quyền hạn), Art. 13 and Appendix I, II.7."""


class _PrintedRequired(TypedDict):
    code: str
    """Identifier of the agency (mã định danh; Decision 20/2020/QĐ-TTg)."""
    agency: str
    """Name of the agency (tên cơ quan, tổ chức; box 2)."""
    place: str
    """Place name of the date line (địa danh; box 4)."""
    recipients: "Recipients"
    """List of recipients and of those who keep a copy (nơi nhận; box 9b)."""


class Printed(_PrintedRequired, total=False):
    """What a document says of agency, signer and recipients, as it was printed at the issue (nội dung
thể thức khi phát hành; Appendix I). A rename, a merger or a new title changes nothing in it
(property L16). Number, date, symbol, type and abstract are in the state already."""

    superior: str
    """Superior agency (cơ quan chủ quản trực tiếp; box 2)."""
    body: str
    """Advisory body that is named as issuer below the agency (hội đồng, ban, tổ; box 2)."""
    signer: "PrintedSigner"
    """Who signed (người ký; box 7)."""
    addressees: list[str]
    """Addressees after `Kính gửi` (box 9a); none on a type that has no such box."""
    kept_by: str
    """Name of the unit that keeps the file copy (đơn vị giữ bản lưu): the one that drafted."""
    address: str
    """Postal address (địa chỉ; box 13)."""
    email: str
    """E-mail address (thư điện tử; box 13)."""
    telephone: str
    """Telephone (điện thoại; box 13)."""


class _PrintedNamesRequired(TypedDict):
    code: str
    """Identifier of the agency (mã định danh)."""


class PrintedNames(_PrintedNamesRequired, total=False):
    """The names of a register line as they were printed at the issue (tên gọi khi phát hành): they do
not change with the chart."""

    signer: "PrintedSigner"
    """Who signed (người ký; column 4)."""
    kept_by: str
    """Unit keeping the file copy (đơn vị giữ bản lưu; column 6)."""


class PrintedSigner(TypedDict):
    """The signer's words (quyền hạn, chức vụ, họ tên của người ký; Appendix I, II.7)."""

    title: str
    """Title of the signer's own post (chức vụ), for example `Phó Giám đốc`."""
    title_lines: list[str]
    """Lines of power and title from top to bottom (quyền hạn, chức vụ; box 7a)."""
    name: str
    """Name below the signature (họ và tên; box 7b)."""


class _ProfileRequired(TypedDict):
    format: int
    """Version of this format: 2, or 1 of a profile in which nothing carries days but holders."""
    agency: "AgencyInfo"
    """The agency itself."""
    persons: "list[Person]"
    """Natural persons."""
    units: "list[Unit]"
    """Units of the agency (đơn vị)."""
    posts: "list[Post]"
    """Posts (chức danh) and who holds them when."""
    series: "list[SeriesPolicy]"
    """Number series (dãy số)."""
    templates: "list[Template]"
    """Routes of outgoing documents (quy trình)."""
    limits: "Limits"
    """The agency's own time limits."""
    working_time: "WorkingTime"
    """Working hours."""


class Profile(_ProfileRequired, total=False):
    """What an agency chooses, as one JSON document. It can narrow the law, never loosen it."""

    fixed_handlers: "list[FixedHandler]"
    """Documents whose handler the agency's rules fix, so that the clerk passes them straight on
(Art. 23.1)."""
    fields: "list[FieldSymbol]"
    """Abbreviations of fields (lĩnh vực): a công văn of such a field carries it in its symbol in
place of the drafting unit's (Appendix I, II.3.b)."""
    separation: "Separation"
    """Duties kept apart, and small units that cannot (routing P23)."""


class _ProfileInputRequired(TypedDict):
    format: int
    """Version of this format: 2, or 1 of a profile in which nothing carries days but holders."""
    agency: "AgencyInfoInput"
    """The agency itself."""
    persons: "list[Person]"
    """Natural persons."""
    posts: "list[Post]"
    """Posts (chức danh) and who holds them when."""
    series: "list[SeriesPolicy]"
    """Number series (dãy số)."""
    templates: "list[Template]"
    """Routes of outgoing documents (quy trình)."""


class ProfileInput(_ProfileInputRequired, total=False):
    """What an agency chooses, as one JSON document. It can narrow the law, never loosen it."""

    units: "list[Unit]"
    """Units of the agency (đơn vị)."""
    fixed_handlers: "list[FixedHandler]"
    """Documents whose handler the agency's rules fix, so that the clerk passes them straight on
(Art. 23.1)."""
    fields: "list[FieldSymbol]"
    """Abbreviations of fields (lĩnh vực): a công văn of such a field carries it in its symbol in
place of the drafting unit's (Appendix I, II.3.b)."""
    limits: "Limits"
    """The agency's own time limits."""
    separation: "Separation"
    """Duties kept apart, and small units that cannot (routing P23)."""
    working_time: "WorkingTime"
    """Working hours."""


class ProfileWarningsQuery(TypedDict):
    """The desk's own profile."""

    pass


class ProposeUrgency(TypedDict):
    """The drafter proposes an urgency (đề xuất mức độ khẩn, Appendix I, III.2.b). Refusals:
`not_drafter`, `frozen`, `wrong_phase`."""

    urgency: "Urgency"
    """Level."""


class PutOnHold(TypedDict):
    """Work on a line was put aside."""

    line: "LineId"
    """The line."""
    reason: str
    """Why."""


class QueryNumberSymbol(TypedDict):
    """Number and symbol of a document (số, ký hiệu; Appendix I, II.3), and the whole line; none
where no symbol can be formed. `organization` is by default the agency's own abbreviation."""

    type: Literal["number_symbol"]
    data: "NumberSymbolQuery"


class QueryCopySymbol(TypedDict):
    """Number and symbol of a copy (Appendix III, form 3.1)."""

    type: Literal["copy_symbol"]
    data: "CopySymbolQuery"


class QueryCheckNumberSymbol(TypedDict):
    """What is wrong with a written number and symbol (Appendix I, II.3; Appendix III); nothing if it
is well formed. The abbreviation of the agency is compared only if `organization` is given."""

    type: Literal["check_number_symbol"]
    data: "CheckNumberSymbolQuery"


class QueryCheckCopySymbol(TypedDict):
    """What is wrong with the written number and symbol of a copy (Appendix I, part II, II.1; Appendix
III, form 3.1); nothing if it is well formed. The abbreviation of the agency is compared only if
`organization` is given."""

    type: Literal["check_copy_symbol"]
    data: "CheckCopySymbolQuery"


class QueryDocumentType(TypedDict):
    """A document type (tên loại văn bản; Art. 7, Appendix III): printed name and abbreviation."""

    type: Literal["document_type"]
    data: "DocumentTypeQuery"


class QueryDateLine(TypedDict):
    """Place and date as they are written (địa danh và thời gian ban hành; Appendix I, II.4).
`place` is by default the agency's own."""

    type: Literal["date_line"]
    data: "DateLineQuery"


class QueryDateLineParts(TypedDict):
    """Place and date in their parts, each as it is written."""

    type: Literal["date_line_parts"]
    data: "DateLinePartsQuery"


class QueryRecipientLines(TypedDict):
    """The lines below `Nơi nhận:` (box 9b), each with its sign at the end, last `Lưu: VT, …`."""

    type: Literal["recipient_lines"]
    data: "RecipientLinesQuery"


class QueryArrivalStamp(TypedDict):
    """The ĐẾN stamp (Appendix IV): its lines and size."""

    type: Literal["arrival_stamp"]
    data: "ArrivalStampQuery"


class QueryCopyNote(TypedDict):
    """The parts of the line in box 14 of an electronic copy: kind, agency, day, time."""

    type: Literal["copy_note"]
    data: "CopyNoteQuery"


class QueryLayoutBoxes(TypedDict):
    """The boxes of the layout and their letters (thể thức; Appendix I)."""

    type: Literal["layout_boxes"]
    data: "LayoutBoxesQuery"


class QueryCheckDateLine(TypedDict):
    """What is wrong with a written date line (Appendix I, II.4); nothing if it is well formed. The
place is compared only if `place` is given."""

    type: Literal["check_date_line"]
    data: "CheckDateLineQuery"


class QueryNextNumber(TypedDict):
    """The number that the next document of a series gets (số kế tiếp; Art. 15.1); nothing is used
up. Refusals: `fact_missing`, `number_out_of_range`."""

    type: Literal["next_number"]
    data: "NextNumberQuery"


class QueryProfileWarnings(TypedDict):
    """What people should be told about the agency's profile: series that print alike."""

    type: Literal["profile_warnings"]
    data: "ProfileWarningsQuery"


class QueryReservations(TypedDict):
    """The reservations of a series that may still be used without breaking the order of dates (số
đang giữ chỗ)."""

    type: Literal["reservations"]
    data: "ReservationsQuery"


class QueryAuditSeries(TypedDict):
    """What an audit of a series finds (kiểm tra số bỏ trống): gaps, numbers held twice, dates out of
order. Void, reserved and imported numbers are no gaps."""

    type: Literal["audit_series"]
    data: "AuditSeriesQuery"


class QueryFormerNumbers(TypedDict):
    """Gaps, duplicates and dates out of order in the numbers of an older register (nhập số cũ)."""

    type: Literal["former_numbers"]
    data: "FormerNumbersQuery"


class QuerySigningPowers(TypedDict):
    """What a person may sign as (thẩm quyền ký; Art. 13), and why other ways are closed."""

    type: Literal["signing_powers"]
    data: "SigningPowersQuery"


class QuerySigningPower(TypedDict):
    """The power under which a person signs: the one named (`KT.` also stands for `TM.+KT.`), or the
only one. Refusals: `no_signing_power`, `capacity_not_held`, `ambiguous_authority` and what
other ways lack."""

    type: Literal["signing_power"]
    data: "SigningPowerQuery"


class QuerySignatureBlock(TypedDict):
    """The signature block (quyền hạn, chức vụ, họ tên; Appendix I, II.7) under that power. Refusals
as for the power."""

    type: Literal["signature_block"]
    data: "SignatureBlockQuery"


class QueryWhoCanSign(TypedDict):
    """Everybody with the power to sign such a document, and everybody who almost has it, with what
is missing (Art. 13)."""

    type: Literal["who_can_sign"]
    data: "WhoCanSignQuery"


class QueryDeadline(TypedDict):
    """The latest moment that the law sets for an act (thời hạn)."""

    type: Literal["deadline"]
    data: "DeadlineQuery"


class QueryHandlingDeadline(TypedDict):
    """The latest moment for the handling of an incoming document (thời hạn giải quyết, Art. 24.2):
urgent at once, else as directed, else as the working regulation says."""

    type: Literal["handling_deadline"]
    data: "HandlingDeadlineQuery"


class QuerySecrecyEnd(TypedDict):
    """The last day on which a state secret is protected (thời hạn bảo vệ; Law 29/2018/QH14, Art.
19); none for what is not secret."""

    type: Literal["secrecy_end"]
    data: "SecrecyEndQuery"


class QueryTransferDue(TypedDict):
    """The last day on which a file goes to the agency's archive (hạn nộp lưu; Art. 30.2, Law
33/2024/QH15)."""

    type: Literal["transfer_due"]
    data: "TransferDueQuery"


class QueryLatestTransferYear(TypedDict):
    """The latest year of transfer to an archive (năm nộp lưu muộn nhất; Law 33/2024/QH15)."""

    type: Literal["latest_transfer_year"]
    data: "LatestTransferYearQuery"


class QueryTimeliness(TypedDict):
    """How a piece of work stands against its due date (trong hạn, quá hạn, hoàn thành đúng hạn, hoàn
thành quá hạn, kết thúc không có kết quả), pauses taken out: every piece has exactly one class."""

    type: Literal["timeliness"]
    data: "TimelinessQuery"


class QueryFindDuplicate(TypedDict):
    """The registered document that the given one may repeat (báo trùng; Appendix VI, III.1.h): an
alarm, not a refusal."""

    type: Literal["find_duplicate"]
    data: "FindDuplicateQuery"


class QueryDuplicateKeys(TypedDict):
    """The folded keys by which a host finds a document again in its own database (khóa tra cứu): what
may be the same shares one of them, and `find_duplicate` decides. Kept with their version."""

    type: Literal["duplicate_keys"]
    data: "DuplicateKeysQuery"


class QuerySameDocument(TypedDict):
    """Whether two documents may be the same (báo trùng; Appendix VI, III.1.h), and whether they also
say the same."""

    type: Literal["same_document"]
    data: "SameDocumentQuery"


class QueryRegisterColumns(TypedDict):
    """Title and headings of a register (mẫu sổ; Appendices IV, V)."""

    type: Literal["register_columns"]
    data: "RegisterColumnsQuery"


class QueryRegisterOf(TypedDict):
    """Which register a document is entered in (Art. 16.3, 22.4)."""

    type: Literal["register_of"]
    data: "RegisterOfQuery"


class QueryIncomingRow(TypedDict):
    """A line of the incoming register (Appendix IV): its ten cells."""

    type: Literal["incoming_row"]
    data: "IncomingRowQuery"


class QueryOutgoingRow(TypedDict):
    """A line of the outgoing register (Appendix IV): its ten cells."""

    type: Literal["outgoing_row"]
    data: "OutgoingRowQuery"


class QueryRegisterRow(TypedDict):
    """A line of any of the five registers of Appendix IV."""

    type: Literal["register_row"]
    data: "RegisterRowQuery"


class QueryDataFields(TypedDict):
    """The input fields of a record (trường thông tin; Appendix VI, part II)."""

    type: Literal["data_fields"]
    data: "DataFieldsQuery"


class QueryUrgencyMark(TypedDict):
    """Stamp and codes of an urgency (mức độ khẩn; Appendix I, III.2.b)."""

    type: Literal["urgency_mark"]
    data: "UrgencyMarkQuery"


class QuerySecrecyOfMark(TypedDict):
    """The secrecy for which a printed mark stands (độ mật); none if it is no such mark."""

    type: Literal["secrecy_of_mark"]
    data: "SecrecyOfMarkQuery"


class QueryRegistrationRequired(TypedDict):
    """Whether mail must be registered at the clerk's desk (Art. 21.1.b)."""

    type: Literal["registration_required"]
    data: "RegistrationRequiredQuery"


class QueryDutyToHandle(TypedDict):
    """Whether units and persons are bound to handle a document (Art. 22.1)."""

    type: Literal["duty_to_handle"]
    data: "DutyToHandleQuery"


class QueryRecallDuties(TypedDict):
    """What the receiver of a recall notice must do (Art. 18.4)."""

    type: Literal["recall_duties"]
    data: "RecallDutiesQuery"


class QueryFileSymbols(TypedDict):
    """Numbers and symbols of all files of a list, in order (số, ký hiệu hồ sơ; Appendix V, I)."""

    type: Literal["file_symbols"]
    data: "FileSymbolsQuery"


class QueryMustTransfer(TypedDict):
    """Whether a file goes to the archive (nộp lưu, Art. 31.3.c)."""

    type: Literal["must_transfer"]
    data: "MustTransferQuery"


class QueryClosingDuties(TypedDict):
    """What has to be done when a file is closed (kết thúc hồ sơ, Art. 29.4)."""

    type: Literal["closing_duties"]
    data: "ClosingDutiesQuery"


class QueryAgencyCode(TypedDict):
    """Reads an identifier of an agency (mã định danh điện tử; Decision 20/2020/QĐ-TTg, QCVN
102:2016/BTTTT); none if it is malformed."""

    type: Literal["agency_code"]
    data: "AgencyCodeQuery"


class QueryIsOurCode(TypedDict):
    """Whether an identifier is this agency's (mã của cơ quan mình), in whatever form: whether a message
is for it."""

    type: Literal["is_our_code"]
    data: "IsOurCodeQuery"


class QuerySameAgency(TypedDict):
    """Whether two identifiers name one agency (cùng một cơ quan), whatever their generation."""

    type: Literal["same_agency"]
    data: "SameAgencyQuery"


class QueryResolveMerger(TypedDict):
    """Which identifier stays after a merger, and which are closed (sáp nhập)."""

    type: Literal["resolve_merger"]
    data: "MergerQuery"


class QueryTakeStatus(TypedDict):
    """Takes a status message in: what it does to the delivery, and how far that then is. Refusals:
`status_wrong_side`, `status_not_senders`, `status_not_allowed`."""

    type: Literal["take_status"]
    data: "TakeStatusQuery"


Query: TypeAlias = "QueryNumberSymbol | QueryCopySymbol | QueryCheckNumberSymbol | QueryCheckCopySymbol | QueryDocumentType | QueryDateLine | QueryDateLineParts | QueryRecipientLines | QueryArrivalStamp | QueryCopyNote | QueryLayoutBoxes | QueryCheckDateLine | QueryNextNumber | QueryProfileWarnings | QueryReservations | QueryAuditSeries | QueryFormerNumbers | QuerySigningPowers | QuerySigningPower | QuerySignatureBlock | QueryWhoCanSign | QueryDeadline | QueryHandlingDeadline | QuerySecrecyEnd | QueryTransferDue | QueryLatestTransferYear | QueryTimeliness | QueryFindDuplicate | QueryDuplicateKeys | QuerySameDocument | QueryRegisterColumns | QueryRegisterOf | QueryIncomingRow | QueryOutgoingRow | QueryRegisterRow | QueryDataFields | QueryUrgencyMark | QuerySecrecyOfMark | QueryRegistrationRequired | QueryDutyToHandle | QueryRecallDuties | QueryFileSymbols | QueryMustTransfer | QueryClosingDuties | QueryAgencyCode | QueryIsOurCode | QuerySameAgency | QueryResolveMerger | QueryTakeStatus"
"""A question to the rules that needs no document, and has more to answer than yes or no
(for those see `Question`)."""


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


class _RecallBySenderRequired(TypedDict):
    sender: str
    """Who asks, as the notice names it: identifier or name."""
    notice: str
    """Number and symbol of the notice (số, ký hiệu văn bản thu hồi), or what identifies the request on the
exchange axis."""


class RecallBySender(_RecallBySenderRequired, total=False):
    """Carry out the sender's recall or replacement (thực hiện thu hồi theo yêu cầu của nơi gửi, Art. 18.4;
Decision 28/2018, Art. 9; routing P18): before the registration the document goes back; after it its
case ends, whatever its state, the number stays used and the register says so. The sender is then told
(status 15). Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `replaces_itself`,
`replacement_circle`,
`never_received`, `state_secret_on_network`, `wrong_phase`."""

    notice_date: DayText
    """Date of the notice."""
    replaced_by: "DocumentId"
    """The incoming document that takes its place, where the sender replaces it (văn bản thay thế)."""


class RecallDutiesQuery(TypedDict):
    """A document that is recalled."""

    medium: "Medium"
    """Its form."""


RecallDuty: TypeAlias = Literal["send_back", "cancel_received", "notify_sender"]
"""What the receiver of a recall notice must do (Art. 18.4)."""


class RecallRefused(TypedDict):
    """The sender's recall was refused."""

    sender: str
    """Who asked."""
    reason: str
    """What the sender learns."""


class _RecalledBySenderRequired(TypedDict):
    sender: str
    """Who asked."""
    notice: str
    """Number and symbol of the notice."""


class RecalledBySender(_RecalledBySenderRequired, total=False):
    """The sender took it back, or replaced it."""

    notice_date: DayText
    """Date of the notice."""
    replaced_by: "DocumentId"
    """The incoming document that takes its place."""


class _ReceiptRequired(TypedDict):
    stream: "Stream"
    """The stream that it went to."""
    version: int
    """Version after the command: the number of records."""
    phase: "Phase"
    """Phase after the command."""
    at: "Instant"
    """When the command counts as done."""
    hash: "Digest"
    """Hash of its record."""


class Receipt(_ReceiptRequired, total=False):
    """What an accepted command did."""

    warnings: "list[Warning]"
    """Alarms."""


class ReceiptRefused(TypedDict):
    """It was returned to the sender; no arrival number was used."""

    cause: "RefusalCause"
    """Why."""
    note: str
    """What the sender learns."""


class Receive(TypedDict):
    """Record that a document came in (tiếp nhận, Art. 21). Refusals: `not_clerk`,
`state_secret_on_network`, `field_missing`, `wrong_phase`."""

    metadata: "MetadataInput"
    """Data of the document."""


class Received(TypedDict):
    """It came in; the sender is informed the same day (Art. 21.2.c)."""

    metadata: "Metadata"
    """Its data."""


class _ReceiverRequired(TypedDict):
    seat: "Seat"
    """Unit or person receiving (đơn vị hoặc người nhận)."""
    passed_on: DayText
    """Date passed on (ngày chuyển)."""


class Receiver(_ReceiverRequired, total=False):
    """Who received a document and when: columns 7 to 9 of the incoming register."""

    received_by: "PersonId"
    """Who acknowledged, in place of the signature (ký nhận)."""
    received_at: "Instant"
    """When."""


class _RecipientLinesQueryRequired(TypedDict):
    lines: list[str]
    """One line each."""


class RecipientLinesQuery(_RecipientLinesQueryRequired, total=False):
    """Nơi nhận to be written."""

    kept_by: list[str]
    """Who keeps a copy beside the clerk's desk."""


class _RecipientsRequired(TypedDict):
    lines: list[str]
    """One line each, for example `Như trên` or `Các phòng thuộc Sở`."""


class Recipients(_RecipientsRequired, total=False):
    """The recipients of box 9b (nơi nhận; Appendix I, II.9)."""

    kept_by: list[str]
    """Who keeps a copy beside the clerk's desk: unit symbols, drafter, number of copies, for
example `TCCB`."""


class RecordAmended(TypedDict):
    """A note was added to the register entry."""

    note: str
    """Note."""


class RecordDelivery(TypedDict):
    """Note what a recipient reports (trạng thái gửi nhận; routing P18). The same message twice changes
nothing. Refusals: `not_clerk`, `unknown_recipient`, `status_not_allowed`, `status_wrong_side`,
`wrong_phase`."""

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
"""Why a message is returned before registration (lý do từ chối tiếp nhận; routing P16b)."""


class RefuseExtension(TypedDict):
    """Refuse the time that was asked for (từ chối gia hạn; routing P30): by who gave the line, or who
directs the document. Refusals: `not_giver`, `nothing_waiting`, `reason_too_short`,
`line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The line."""
    reason: str
    """Why."""


class RefuseRecall(TypedDict):
    """Answer that the sender's recall is not carried out (không đồng ý thu hồi; status 16; routing P18), since
the work is done: where the agency's profile allows it, for Article 18.4 names no ground. By who
directs. Refusals: `not_director`, `recall_not_refusable`, `not_the_sender`, `reason_too_short`,
`never_received`, `state_secret_on_network`, `wrong_phase`."""

    sender: str
    """Who asks, as the notice names it: identifier or name."""
    reason: str
    """What the sender learns."""


class RefuseReceipt(TypedDict):
    """Return a message before it is registered (từ chối tiếp nhận, Art. 21.2; routing P16). Refusals:
`not_clerk`, `refusal_after_number`, `reason_too_short`, `state_secret_on_network`, `wrong_phase`."""

    cause: "RefusalCause"
    """Why."""
    note: str
    """What the sender learns."""


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


RegisterBook: TypeAlias = Literal["incoming", "outgoing", "secret_incoming", "secret_outgoing"]
"""Which register a document is entered in: state secrets have registers of their own (Art. 16.3,
22.4)."""


class RegisterColumns(TypedDict):
    """The form of a register."""

    title: str
    """Title as printed."""
    columns: list[str]
    """Headings of its columns, in order."""


class RegisterColumnsQuery(TypedDict):
    """A register or list."""

    register: "RegisterForm"
    """Its form."""


class RegisterEntryIncoming(TypedDict):
    """Sổ đăng ký văn bản đến."""

    register: Literal["incoming"]
    line: "IncomingEntry"


class RegisterEntryOutgoing(TypedDict):
    """Sổ đăng ký văn bản đi."""

    register: Literal["outgoing"]
    line: "OutgoingEntry"


class RegisterEntryOutgoingPost(TypedDict):
    """Sổ gửi văn bản đi bưu điện."""

    register: Literal["outgoing_post"]
    line: "PostEntry"


class RegisterEntryUseOfKeptCopies(TypedDict):
    """Sổ sử dụng bản lưu."""

    register: Literal["use_of_kept_copies"]
    line: "CopyUseEntry"


class RegisterEntryIncomingTracking(TypedDict):
    """Sổ theo dõi giải quyết văn bản đến."""

    register: Literal["incoming_tracking"]
    line: "TrackingEntry"


RegisterEntry: TypeAlias = "RegisterEntryIncoming | RegisterEntryOutgoing | RegisterEntryOutgoingPost | RegisterEntryUseOfKeptCopies | RegisterEntryIncomingTracking"
"""A line of any of the five registers of Appendix IV."""


RegisterForm: TypeAlias = Literal["outgoing", "incoming", "outgoing_post", "use_of_kept_copies", "incoming_tracking", "file_list", "files_transferred", "documents_in_file"]
"""A register or list in the form of Appendices IV and V of Decree 30/2020/NĐ-CP. The columns are
the least that the law asks for. A separate book for handing over incoming documents is not
among them: that is columns 7–9 of the incoming register."""


RegisterKind: TypeAlias = Literal["incoming", "outgoing", "copies"]
"""Which register a series belongs to."""


class _RegisterOfQueryRequired(TypedDict):
    direction: "Direction"
    """Which way it goes."""


class RegisterOfQuery(_RegisterOfQueryRequired, total=False):
    """A document to be entered."""

    secrecy: "Secrecy"
    """Its secrecy."""


class RegisterRowQuery(TypedDict):
    """A line of any of the five registers."""

    entry: "RegisterEntry"
    """The register and what is known of the line."""


class _RegistrationRequiredQueryRequired(TypedDict):
    addressed_to: "AddressedTo"
    """To whom it is addressed."""


class RegistrationRequiredQuery(_RegistrationRequiredQueryRequired, total=False):
    """Mail that came."""

    handed_back: bool
    """Whether its addressee hands it back as the agency's business."""


class Reject(TypedDict):
    """Reject the draft (không phê duyệt; routing P16): who is to approve or to sign it ends it here. What
was drafted and who checked it stays; another try is another draft. Refusals: `nothing_waiting`,
`not_your_line`, `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    reason: str
    """Why."""


class Rejected(TypedDict):
    """It was rejected."""

    reason: str
    """Why."""


class RemoveHandler(TypedDict):
    """Take a co-handler, or a seat for information, out of the direction (rút phối hợp, rút để biết; routing
P07, P08): the line ends with all below it and stays visible. A line below a unit that passed its work
on names the unit's share. The lead is replaced, never taken out. Refusals: `nothing_waiting`,
`not_co_handler`, `lead_not_removed`, `not_assigner`, `not_your_line`, `ambiguous_authority`,
`reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The line."""
    reason: str
    """Why."""


class _ReopenRequired(TypedDict):
    reason: str
    """Why."""


class Reopen(_ReopenRequired, total=False):
    """Handle a completed document again (mở lại; routing P32): by who directed it and accepted the report,
until it is filed. The lead gets a fresh line; without a new deadline the old one goes on. Refusals:
`not_your_line`, `ambiguous_authority`, `due_in_past`, `due_off_calendar`, `reason_too_short`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    due: DayText
    """New deadline; urgent documents are handled at once."""


class _ReopenedRequired(TypedDict):
    number: int
    """Counted in the document, from 1."""
    reason: str
    """Why."""


class Reopened(_ReopenedRequired, total=False):
    """A completed document is handled again."""

    due: "Due"
    """Deadline of the handling."""


class Repair(TypedDict):
    """One way to make the command possible: all of these facts, in this order."""

    facts: "list[Fact]"
    """At least one; without any of them the command stays refused."""
    message: "Text"
    """The facts in their order, as one sentence."""


class _RepairsRequired(TypedDict):
    refusal: "Refusal"
    """Why the command is refused now."""
    ways: "list[Repair]"
    """The ways, shortest first, at most eight. None, and `complete`: nothing lawful makes *this*
command of this person possible, as it stands."""
    complete: bool
    """Whether every combination of the facts that were thought of was tried. For one rule these are
few: at most four posts or grants, one person for a vacant seat."""
    message: "Text"
    """Who can do it now, and the ways as sentences, one a line; or that nothing lawful helps, and
which rules stand."""


class Repairs(_RepairsRequired, total=False):
    """What would make a refused command possible."""

    instead: "list[PersonId]"
    """Who could give the command now, as it stands; at most twenty are named."""
    unliftable: "list[RuleCode]"
    """Where there is no way, never empty: the rules of the refusal that still stand when all is done
that was tried; all of them, if each can be lifted, but not together."""


class _ReplaceLeadRequired(TypedDict):
    lead: "Seat"
    """Who leads from now on."""
    reason: str
    """Why."""


class ReplaceLead(_ReplaceLeadRequired, total=False):
    """Replace the lead while the direction is carried out (thay chủ trì; routing P07): there is always exactly
one. A co-handler who becomes the lead changes roles with the old one, and the work of both goes on
where it is. Anybody else gets a new line with the old deadline; the old lead's line ends with all below
it, or goes on as a co-handler's. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
`role_twice`, `reason_too_short`, `unknown_unit`, `unknown_post`, `unknown_person`, `seat_vacant`,
`no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    keep_as_co: bool
    """The old lead goes on as a co-handler. So does one who changes roles with a co-handler, whatever is
said here."""


class _ReportRequired(TypedDict):
    line: "LineId"
    """The lead's line."""
    result: str
    """Result."""


class Report(_ReportRequired, total=False):
    """The lead reports the result (báo cáo kết quả, Art. 24.2; routing P07, P32). Co-handlers who are not done
stay unfinished; the profile may have the lead wait for them (`completes_when`). Refusals:
`not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_lead`, `line_not_started`,
`co_handler_open`, `reply_withdrawn`, `field_missing`, `line_not_found`, `line_closed`, `no_direction_yet`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    reply: "DocumentId"
    """The outgoing document that answers it."""


class _ReportDefectRequired(TypedDict):
    defect: "Defect"
    """What is wrong."""
    found: str
    """What was found: state of envelope and seal, counts, numbers."""
    told: "PersonId"
    """The responsible person who was told (người có trách nhiệm)."""


class ReportDefect(_ReportDefectRequired, total=False):
    """Report a defect of envelope or content (báo sai sót khi tiếp nhận, Art. 21.1.a, 21.2.b; routing P18):
the responsible person is told at once and the sender is informed. It neither registers nor refuses the
document. Refusals: `not_clerk`, `field_missing`, `unknown_person`, `never_received`,
`state_secret_on_network`, `wrong_phase`."""

    sender_informed: str
    """When and how the sender was informed, where that is done."""
    minutes: bool
    """Whether minutes were drawn up (biên bản)."""


class ReportReturned(TypedDict):
    """The report went back for rework."""

    reason: str
    """Why."""


class _ReportedRequired(TypedDict):
    line: "LineId"
    """The lead's line."""
    by: "PersonId"
    """Who reported."""


class Reported(_ReportedRequired, total=False):
    """The lead reported; the report waits for the assigner's word."""

    reply: "DocumentId"
    """The outgoing document that answers it."""


class RequestExtension(TypedDict):
    """The lead asks who gave the line for more time (xin gia hạn; routing P30); urgent work has none to
give (Art. 24.2). A second request replaces the first. After the due date only where the profile
says so (`limits.late_extensions`). Refusals: `not_your_line`, `ambiguous_authority`, `not_lead`,
`nothing_waiting`, `due_at_once`, `due_in_past`, `due_not_later`, `due_off_calendar`,
`reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The lead's line."""
    until: DayText
    """Until when."""
    reason: str
    """Why."""


class Required(TypedDict):
    """A rule that the agency demands of everybody."""

    rule: "SeparationRule"
    """Rule."""
    basis: str
    """The agency's regulation that says so."""


class _ReservationRequired(TypedDict):
    number: int
    """Number."""
    date: DayText
    """Date that it carries."""
    until: "Instant"
    """Until when it may be used, inclusive."""


class Reservation(_ReservationRequired, total=False):
    """A number held for a document to come (giữ chỗ số): number *and* date, until the end of that day
at the latest, or the order of dates would break (property L2)."""

    document: "DocumentId"
    """The only document that may use it, if one was named."""


class ReservationUsed(TypedDict):
    """A held number was put on a document, by the document's own command."""

    number: int
    """Number."""
    date: DayText
    """Date."""
    document: "DocumentId"
    """Document."""


class ReservationsQuery(TypedDict):
    """A series of which the usable reservations are asked."""

    series: "SeriesKey"
    """Series."""
    at: "Instant"
    """When they are to be used."""


class ReserveNumber(TypedDict, total=False):
    """Hold the next number with the date of today (giữ chỗ số; routing P33). A document uses it by its own
command (`assign_number`), so that number and document are decided together. Refusals: `not_clerk`,
`unknown_series` (also for a series of arrivals or copies: arrivals follow the order of receipt, Art.
22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
`year_to_come`, `year_over`, `reservation_past_its_day`."""

    until: "Instant"
    """Until when; by default, and at the latest, until the end of the day."""
    document: "DocumentId"
    """The document that it is held for; any may use it if none is named."""
    confirm_time: bool
    """The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`)."""


class Resume(TypedDict):
    """Go on with the work on a line where it stood (tiếp tục xử lý; routing P31): by its holder, who gave
it, or who directs the document, whoever put it on hold. Refusals: `nothing_waiting`,
`not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `no_direction_yet`,
`not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The line."""


class Resumed(TypedDict):
    """Work on a line goes on."""

    line: "LineId"
    """The line."""


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


ReturnTo: TypeAlias = Literal["drafter", "unit_head"]
"""To whom a draft goes back (trả lại cho ai; Art. 10.3)."""


class Returned(TypedDict):
    """The draft went back."""

    to: "ReturnTo"
    """To whom."""
    reason: str
    """Why."""


class ReviewTransferred(TypedDict):
    """Somebody else has a line of the route now."""

    line: "LineId"
    """The line."""
    to: "PersonId"
    """Who goes on with it."""
    reason: str
    """Why."""


class Revise(TypedDict):
    """Change the draft (sửa bản thảo; routing P23). Under review this begins a new round: earlier checks and
approvals of other content no longer count (Art. 11.2). A seat of the round before that is vacant by now
keeps nobody from it: the new round waits there too, and shows as stalled. Refusals: `not_drafter`,
`wrong_phase`, `frozen`, `nothing_waiting`, `state_secret_on_network`, `field_missing`,
`unprintable_character`, `unsafe_file_name`; under review also `no_files`, `no_template`, `seat_vacant`."""

    content: "ContentInput"
    """The whole content as it now is."""


class _ReviseDueRequired(TypedDict):
    basis: str
    """The announcement, for example `12729/VPCP-KGVX`."""


class ReviseDue(_ReviseDueRequired, total=False):
    """Count open due dates again after the calendar was revised, for example a swap of days announced late
(tính lại thời hạn; routing P28). Later dates move; earlier ones only where those concerned have agreed.
Refusals: `not_clerk`, `nothing_waiting`, `field_missing`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    agreed: str
    """The paper in which those concerned agreed to earlier dates."""


class Revised(TypedDict):
    """The draft was changed."""

    content: "Content"
    """The whole content as it now is."""


class RevokeGrant(TypedDict):
    """Revoke a grant (thu hồi việc giao, ủy quyền; routing P20). Refusals: `not_grantor`, `grant_not_found`,
`authorization_revoked`."""

    id: "GrantId"
    """Which."""


Role: TypeAlias = Literal["lead", "co_handler", "information", "approver", "content_checker", "format_checker", "signer", "consultant"]
"""Role of a line (vai trò)."""


class _RoutingEventBeganDataRequired(TypedDict):
    round: int
    """Round, from 1."""


class RoutingEventBeganData(_RoutingEventBeganDataRequired, total=False):
    template: "TemplateKey"
    """Template, where there is one."""
    nodes: "list[Node]"
    """Its nodes as they are now."""


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
    """All lines of the step agreed; lines for information are not waited for."""

    type: Literal["step_completed"]
    data: "RoutingEventStepCompletedData"


class RoutingEventLinesAddedData(TypedDict):
    step: "StepId"
    """Step."""
    lines: "list[NewLine]"
    """New lines."""


class RoutingEventLinesAdded(TypedDict):
    """Lines were added to a step that is not completed yet."""

    type: Literal["lines_added"]
    data: "RoutingEventLinesAddedData"


_RoutingEventWentBackDataKeys = TypedDict(
    "_RoutingEventWentBackDataKeys",
    {
        # The step that had been reached.
        "from": "StepId",
        # The new step.
        "step": "StepId",
        # The earlier node.
        "node": "NodeKey",
        # Its lines that are asked again.
        "lines": "list[NewLine]",
    },
)


class RoutingEventWentBackData(_RoutingEventWentBackDataKeys):
    pass


class RoutingEventWentBack(TypedDict):
    """The route went back: lines of an earlier node are asked again, and the node of the step that
had been reached is reached again after them."""

    type: Literal["went_back"]
    data: "RoutingEventWentBackData"


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


class RoutingEventLineHeldData(TypedDict):
    line: "LineId"
    """Line."""


class RoutingEventLineHeld(TypedDict):
    """Work on the line was put aside."""

    type: Literal["line_held"]
    data: "RoutingEventLineHeldData"


class RoutingEventLineResumedData(TypedDict):
    line: "LineId"
    """Line."""


class RoutingEventLineResumed(TypedDict):
    """Work on the line goes on where it stood."""

    type: Literal["line_resumed"]
    data: "RoutingEventLineResumedData"


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


class _RoutingEventDueRevisedDataRequired(TypedDict):
    line: "LineId"
    """Line."""
    old: "Due"
    """Before."""
    new: "Due"
    """After."""


class RoutingEventDueRevisedData(_RoutingEventDueRevisedDataRequired, total=False):
    stated: bool
    """Whether it is a stated day now, which is not counted again with the calendar."""


class RoutingEventDueRevised(TypedDict):
    """The due date of a line moved: with the calendar, or to a stated day because more time was
given."""

    type: Literal["due_revised"]
    data: "RoutingEventDueRevisedData"


class RoutingEventLinesUnopenedData(TypedDict):
    lines: "list[LineId]"
    """Lines."""


class RoutingEventLinesUnopened(TypedDict):
    """What the lines say has changed: their holders open them again. What was started stays so."""

    type: Literal["lines_unopened"]
    data: "RoutingEventLinesUnopenedData"


class RoutingEventRolesChangedData(TypedDict):
    lines: "list[LineRole]"
    """Each with its role from now on."""


class RoutingEventRolesChanged(TypedDict):
    """Lines changed their roles where they are; the work on them goes on."""

    type: Literal["roles_changed"]
    data: "RoutingEventRolesChangedData"


class _RoutingEventLineRevivedDataRequired(TypedDict):
    line: "LineId"
    """Line."""


class RoutingEventLineRevivedData(_RoutingEventLineRevivedDataRequired, total=False):
    due: "Due"
    """When the top line is due now; a line below keeps its own term."""


class RoutingEventLineRevived(TypedDict):
    """The assigner's line is his turn again."""

    type: Literal["line_revived"]
    data: "RoutingEventLineRevivedData"


class RoutingEventReopenedData(TypedDict):
    step: "StepId"
    """Step."""


class RoutingEventReopened(TypedDict):
    """The instance that had gone through runs again, at the step with which it ended."""

    type: Literal["reopened"]
    data: "RoutingEventReopenedData"


class RoutingEventEndedData(TypedDict):
    state: "InstanceState"
    """How."""


class RoutingEventEnded(TypedDict):
    """The instance ended or paused."""

    type: Literal["ended"]
    data: "RoutingEventEndedData"


RoutingEvent: TypeAlias = "RoutingEventBegan | RoutingEventStepActivated | RoutingEventStepSkipped | RoutingEventStepCompleted | RoutingEventLinesAdded | RoutingEventWentBack | RoutingEventAssigned | RoutingEventLineOpened | RoutingEventLineStarted | RoutingEventLineHeld | RoutingEventLineResumed | RoutingEventDecided | RoutingEventLinesCancelled | RoutingEventDueRevised | RoutingEventLinesUnopened | RoutingEventRolesChanged | RoutingEventLineRevived | RoutingEventReopened | RoutingEventEnded"
"""What the engine did. One variant inside both document machines."""


class RowDifferenceMissing(TypedDict):
    """It is not there."""

    type: Literal["missing"]


class RowDifferenceAdditional(TypedDict):
    """The records know nothing of it."""

    type: Literal["additional"]


class RowDifferenceChanged(TypedDict):
    """These columns have other values."""

    type: Literal["changed"]
    data: list[str]


RowDifference: TypeAlias = "RowDifferenceMissing | RowDifferenceAdditional | RowDifferenceChanged"
"""In what a row differs from what the records make of it."""


RuleCode: TypeAlias = Literal["wrong_phase", "line_not_found", "line_closed", "nothing_waiting", "stale", "content_not_named", "content_mismatch", "clock_went_back", "idempotency_conflict", "fact_missing", "unknown_actor", "not_clerk", "not_the_sender", "never_received", "replaces_itself", "replacement_circle", "recall_not_refusable", "register_of_secrets", "not_director", "line_not_started", "line_already_started", "line_on_hold", "work_still_open", "reply_withdrawn", "duty_line", "information_line", "not_unit_line", "not_person_line", "already_holder", "not_directing_post", "not_lead_or_clerk", "not_your_line", "not_drafter", "not_lead", "not_co_handler", "not_assigner", "not_urging", "not_transferring", "not_changing_drafter", "not_giver", "not_unit_head", "not_format_checker", "no_signing_power", "outside_field", "type_not_by_order", "outside_authorization_period", "outside_authorization_matter", "authorization_not_written", "sub_authorization", "authorization_revoked", "grantor_lost_power", "in_charge_signs_for_head", "capacity_not_held", "ambiguous_authority", "grant_does_not_confer", "state_secret_on_network", "not_authentic", "wrong_recipient", "not_registered_incoming", "refusal_after_number", "lead_not_stated", "due_not_stated", "content_not_checked", "format_not_checked", "not_approved", "changed_after_approval", "approved_by_another", "not_signed", "not_numbered", "not_registered_outgoing", "no_agency_signature", "number_date_inversion", "moment_far_ahead", "day_not_in_order", "day_unchanged", "number_out_of_range", "return_to_unit_head", "seat_vacant", "unknown_unit", "unknown_post", "unknown_person", "not_in_unit", "no_template", "unknown_body", "no_symbol", "nobody_to_take_over", "role_twice", "lead_not_removed", "co_handler_open", "due_in_past", "due_off_calendar", "due_after_parent", "due_not_later", "due_at_once", "already_opened", "separation_of_duties", "status_not_allowed", "status_wrong_side", "unknown_recipient", "field_missing", "unprintable_character", "unsafe_file_name", "reason_too_short", "no_files", "cover_confers_no_signature", "grantee_not_unit_head", "grantee_not_deputy", "delegation_cycle", "authorization_unlimited", "authorization_without_period", "grant_without_period", "grant_overlaps", "grant_period_empty", "grant_retroactive", "grant_exists", "grant_not_found", "no_unit", "paper_only", "mail_not_opened", "mail_is_for_agency", "not_stamped", "no_direction_yet", "entry_not_completed", "receipt_not_signed", "not_a_handler", "not_handed_over", "not_head", "not_signer", "not_signer_or_head", "not_latest_checker", "not_draft_keeper", "not_signer_changer", "signer_unchanged", "no_other_signer", "frozen", "content_needs_equal_form", "form_needs_official_letter", "state_secret_by_exchange", "no_electronic_recipient", "no_written_permission", "no_hand_over_minutes", "not_grantor", "number_symbol_used", "malformed_number_symbol", "unknown_series", "reservation_past_its_day", "reservation_not_found", "reservation_expired", "reservation_for_another", "number_on_document", "series_in_use", "year_to_come", "year_over", "copy_direction_not_provided", "copy_not_from_true_copy", "agency_code_closed", "agency_code_malformed", "status_not_senders", "dossier_exists", "dossier_not_open", "dossier_not_closed", "dossier_transferred", "not_dossier_maker", "hand_over_to_maker", "day_to_come", "ended_before_start", "document_in_dossier", "document_not_in_dossier", "transfer_papers_missing", "kept_too_long", "kept_before_due", "never_due", "no_written_consent", "kept_list_not_sent"]
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


class SameAgencyQuery(TypedDict):
    """Two identifiers."""

    code: str
    """The one, as written."""
    other: str
    """The other, as written."""


class _SameDocumentRequired(TypedDict):
    same_content: bool
    """Whether they also say the same. One with the same identifier that does not is another document
or a corrected one: it is registered."""


class SameDocument(_SameDocumentRequired, total=False):
    """Whether two documents are the same."""

    matched: "Match"
    """In what they agree, if they may be the same: an alarm."""


class SameDocumentQuery(TypedDict):
    """Two documents as they came."""

    known: "MetadataInput"
    """The one that is known."""
    document: "MetadataInput"
    """The one that came."""


class _SealCommandRequired(TypedDict):
    command_id: "CommandId"
    """Made by the host; the same id twice is the same command."""
    kind: "SealKind"
    """What shall be done."""


class SealCommand(_SealCommandRequired, total=False):
    """A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
`clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
and `grant_does_not_confer`."""

    seen: "Seen"
    """What the caller relied on."""
    under: "GrantId"
    """The grant under which the actor acts. Needed only where several would do
(`ambiguous_authority`); a named one is used or the command is refused
(`grant_does_not_confer`)."""


class SealEventHandedOver(TypedDict):
    """“đã bàn giao”: see `HandedOver`."""

    type: Literal["handed_over"]
    data: "SealHandedOver"


SealEvent: TypeAlias = "SealEventHandedOver"
"""What happened."""


_SealHandedOverRequiredKeys = TypedDict(
    "_SealHandedOverRequiredKeys",
    {
        # By whom.
        "from": "PersonId",
    },
)


class _SealHandedOverRequired(_SealHandedOverRequiredKeys):
    pass


class SealHandedOver(_SealHandedOverRequired, total=False):
    """Seal or key device were handed over."""

    to: "PersonId"
    """To whom; absent for somebody outside the chart."""


class SealKindHandOverSeal(TypedDict):
    """The clerk hands seal or key device to another person (giao con dấu, thiết bị lưu khóa bí mật,
Art. 32.2): only with written permission and minutes. Refusals: `not_clerk`,
`no_written_permission`, `no_hand_over_minutes`, `unknown_person`."""

    type: Literal["hand_over_seal"]
    data: "HandOverSeal"


SealKind: TypeAlias = "SealKindHandOverSeal"
"""What can be asked."""


SealPhase: TypeAlias = Literal["at_desk", "handed_over"]
"""Whether the clerk still has the seal of the agency (nơi giữ con dấu)."""


class SealRecord(TypedDict):
    """What one command did, with who, when and by which right; its JSON is what the hash chain covers.
A history cannot be cut inside a command."""

    v: int
    """Version of the events."""
    stream: "Stream"
    """Stream."""
    seq: int
    """Place in the stream, from 1."""
    at: "Instant"
    """When the command counts as done."""
    command_id: "CommandId"
    """By which command."""
    payload: "Digest"
    """Digest of what was asked, and by whom: see `payload_digest`."""
    act: "Act"
    """Who, and by which authority."""
    events: "list[SealEvent]"
    """What happened, in order."""


class _SealStateRequired(TypedDict):
    version: int
    """Number of records so far: one for each command that was carried out."""
    phase: "SealPhase"
    """Where it is on its way."""


class SealState(_SealStateRequired, total=False):
    """The seal as its next decision sees it. Made by events only."""

    last_at: "Instant"
    """When it last changed."""
    rule_set: "RuleSetId"
    """The rule set under which it was opened, and which it keeps."""
    holder: "PersonId"


class Sealed(TypedDict, total=False):
    """It was sealed or digitally signed by the agency."""

    renditions: "list[File]"
    """Numbered and signed copies."""


class SeatPerson(TypedDict):
    """A natural person."""

    type: Literal["person"]
    data: "PersonId"


class SeatPost(TypedDict):
    """A post, with any holder."""

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


class SecrecyEndQuery(TypedDict):
    """A state secret."""

    secrecy: "Secrecy"
    """Its level."""
    since: DayText
    """The day on which the level was fixed."""


class SecrecyOfMarkQuery(TypedDict):
    """A printed mark."""

    mark: str
    """As printed, for example `TỐI MẬT`."""


class SecretLines(TypedDict):
    """The agency's security rules let the desk hold bare register lines of secret papers: number,
issuer and dates, neither abstract nor content nor attachments."""

    basis: str
    """The rule that says so."""


class Seen(TypedDict, total=False):
    """What the caller relied on: if it has moved, the command is refused `stale` or
`content_mismatch` instead of being decided on something they did not see."""

    version: int
    """Number of records of the stream."""
    content: "Digest"
    """Hash of the content. Check, approve and sign must name it."""


class Send(TypedDict):
    """Send over the exchange axis to every addressee with an identifier (gửi qua trục, Decision
28/2018/QĐ-TTg, Art. 6; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
`not_registered_outgoing`, `no_agency_signature`, `state_secret_by_exchange`, `state_secret_on_network`,
`no_electronic_recipient`, `frozen`, `wrong_phase`."""

    pass


class SendUpdate(TypedDict):
    """Send an update of the issued document's data over the exchange axis (cập nhật văn bản đã gửi; Decision
28/2018, Art. 9; routing P18): the text stays as it was signed, what is wrong in it is corrected or replaced
by a document (Art. 18.3). Every recipient is thereby asked, and answers with status 15 or 16. By the signer
or the head, as the withdrawal. Refusals: `not_signer_or_head`, `reason_too_short`,
`state_secret_by_exchange`, `no_electronic_recipient`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    reason: str
    """What was wrong, which the recipients are told."""


class Sent(TypedDict):
    """It was sent over the exchange axis."""

    recipients: list[str]
    """Identifiers of the recipients."""


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
    voids: "list[EmptyNumber]"
    """Numbers that stay empty."""
    legacy: "Import"
    """What was imported from an older register: such a series is marked and keeps its faults."""


class _SeriesCommandRequired(TypedDict):
    command_id: "CommandId"
    """Made by the host; the same id twice is the same command."""
    kind: "SeriesKind"
    """What shall be done."""


class SeriesCommand(_SeriesCommandRequired, total=False):
    """A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
`clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
and `grant_does_not_confer`."""

    seen: "Seen"
    """What the caller relied on."""
    under: "GrantId"
    """The grant under which the actor acts. Needed only where several would do
(`ambiguous_authority`); a named one is used or the command is refused
(`grant_does_not_confer`)."""


class SeriesEventNumberTaken(TypedDict):
    """“đã cấp số”: see `NumberTaken`."""

    type: Literal["number_taken"]
    data: "NumberTaken"


class SeriesEventNumberReserved(TypedDict):
    """“đã giữ chỗ số”: see `NumberReserved`."""

    type: Literal["number_reserved"]
    data: "NumberReserved"


class SeriesEventReservationUsed(TypedDict):
    """“đã dùng số giữ chỗ”: see `ReservationUsed`."""

    type: Literal["reservation_used"]
    data: "ReservationUsed"


class SeriesEventCopyNumbered(TypedDict):
    """“đã cấp số bản sao”: see `CopyNumbered`."""

    type: Literal["copy_numbered"]
    data: "CopyNumbered"


class SeriesEventNumberVoided(TypedDict):
    """“đã hủy số”: see `NumberVoided`."""

    type: Literal["number_voided"]
    data: "NumberVoided"


class SeriesEventLegacyImported(TypedDict):
    """“đã nhập số cũ”: see `LegacyImported`."""

    type: Literal["legacy_imported"]
    data: "LegacyImported"


class SeriesEventDateCorrected(TypedDict):
    """“đã sửa ngày của số”: see `DateCorrected`."""

    type: Literal["date_corrected"]
    data: "DateCorrected"


SeriesEvent: TypeAlias = "SeriesEventNumberTaken | SeriesEventNumberReserved | SeriesEventReservationUsed | SeriesEventCopyNumbered | SeriesEventNumberVoided | SeriesEventLegacyImported | SeriesEventDateCorrected"
"""What happened."""


SeriesKey: TypeAlias = str


class SeriesKindTakeNumber(TypedDict):
    """Take the next number for a document that is kept elsewhere (cấp số, Art. 15.1 and 16; routing P33), with
the day of the command. The desk's own documents take theirs by `register` and `assign_number`.
Refusals: `not_clerk`, `unknown_series` (also for a series of arrivals or copies: arrivals follow the
order of receipt, Art. 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`,
`moment_far_ahead`, `year_to_come`, `year_over`."""

    type: Literal["take_number"]
    data: "TakeNumber"


class SeriesKindReserveNumber(TypedDict):
    """Hold the next number with the date of today (giữ chỗ số; routing P33). A document uses it by its own
command (`assign_number`), so that number and document are decided together. Refusals: `not_clerk`,
`unknown_series` (also for a series of arrivals or copies: arrivals follow the order of receipt, Art.
22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
`year_to_come`, `year_over`, `reservation_past_its_day`."""

    type: Literal["reserve_number"]
    data: "ReserveNumber"


class SeriesKindVoidNumber(TypedDict):
    """Give a held number up (hủy số; routing P33): it stays empty. Refusals: `not_clerk`, `unknown_series`,
`fact_missing`, `reservation_not_found`, `reservation_expired`, `number_on_document`, `field_missing`,
`state_secret_on_network`."""

    type: Literal["void_number"]
    data: "VoidNumber"


class SeriesKindNumberCopy(TypedDict):
    """Number a copy (cấp số bản sao): sao y, trích sao and sao lục share one series (Appendix I, part II,
II.1.c; routing P33). The number is never named: it is the next one. Refusals: `not_clerk`,
`unknown_series`, `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
`year_to_come`, `year_over`, `copy_direction_not_provided`, `copy_not_from_true_copy`."""

    type: Literal["number_copy"]
    data: "NumberCopy"


class SeriesKindImportNumbers(TypedDict):
    """Take the numbers of an older register over (nhập số cũ; routing P33). Refusals: `not_clerk`,
`unknown_series`, `fact_missing`, `series_in_use`, `year_to_come`."""

    type: Literal["import_numbers"]
    data: "ImportNumbers"


class SeriesKindCorrectDate(TypedDict):
    """Correct the day of a number that no document of this office has (sửa ngày của số; Art. 15.1; routing
P33): one of a document kept elsewhere, of a copy, one that is held or void. The number stays, and one
that was held for the wrong day stays empty. A document of this office corrects its own by
`correct_arrival` or `correct_number_date`. Numbers with wrong days are corrected from the smallest on.
Refusals: `not_clerk`, `unknown_series`, `fact_missing`, `number_on_document`, `reason_too_short`,
`state_secret_on_network`, `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `year_to_come`."""

    type: Literal["correct_date"]
    data: "CorrectDate"


SeriesKind: TypeAlias = "SeriesKindTakeNumber | SeriesKindReserveNumber | SeriesKindVoidNumber | SeriesKindNumberCopy | SeriesKindImportNumbers | SeriesKindCorrectDate"
"""What can be asked."""


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
    body_symbol: str
    """Abbreviation of the body in its symbols, for example `HĐTĐKT`; another than the agency's, or
one number and symbol could stand on two documents of a year (Art. 15.1)."""


class SeriesRecord(TypedDict):
    """What one command did, with who, when and by which right; its JSON is what the hash chain covers.
A history cannot be cut inside a command."""

    v: int
    """Version of the events."""
    stream: "Stream"
    """Stream."""
    seq: int
    """Place in the stream, from 1."""
    at: "Instant"
    """When the command counts as done."""
    command_id: "CommandId"
    """By which command."""
    payload: "Digest"
    """Digest of what was asked, and by whom: see `payload_digest`."""
    act: "Act"
    """Who, and by which authority."""
    events: "list[SeriesEvent]"
    """What happened, in order."""


class SeriesState(TypedDict):
    """A number series in one year (dãy số), with how far its stream is."""

    of: "SeriesYear"
    """Which series, in which year."""
    version: int
    """Number of records so far."""
    series: "Series"
    """What was given, what is held, what is void."""


class SeriesYear(TypedDict):
    """Which series, in which year: what tells the streams of number series apart."""

    series: "SeriesKey"
    """Series."""
    year: int
    """Year of its numbers, in the agency's time."""


Side: TypeAlias = Literal["issuer", "recipient"]
"""Which side sends a status."""


class Sign(TypedDict, total=False):
    """The personal signature (ký, Art. 13; routing P21, P23). Must name the content hash. Refusals:
`nothing_waiting`, `not_your_line`, `content_not_checked`, `format_not_checked`, `not_approved`,
`changed_after_approval`, `approved_by_another`, `no_signing_power` and its details,
`ambiguous_authority`, `capacity_not_held`, `grant_does_not_confer`, `separation_of_duties`,
`content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    capacity: "Capacity"
    """Prefixes to sign with, where the signer holds several powers."""
    post: "PostId"
    """The own post to sign from, where the signer holds several that give the same prefixes."""
    urgency: "Urgency"
    """Urgency as the signer decides it; the drafter's proposal if absent."""


class Signatory(TypedDict):
    """One person who can sign, or almost can."""

    person: "PersonId"
    """The person."""
    powers: "SigningPowers"
    """What the person may sign as, and what is missing."""


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


class SignatureBlock(TypedDict):
    """The signature block (box 7a–7b; Appendix I, II.7): power lines, title, name."""

    title_lines: list[str]
    """Lines of power and title from top to bottom, in capitals; the prefixes keep their spelling."""
    parts: "list[TitleLine]"
    """The same lines in their parts."""
    name: str
    """Full name, without degrees or honours unless the agency's sector has them (II.7.c)."""
    seal_of: str
    """Whose seal or digital signature the document carries: always the issuing agency's, also
under an authorisation (Art. 13.3)."""


class _SignatureBlockQueryRequired(TypedDict):
    person: "PersonId"
    """Person who signs."""
    document_type: "DocumentType"
    """Type of the document."""
    at: "Instant"
    """When."""


class SignatureBlockQuery(_SignatureBlockQueryRequired, total=False):
    """A signature block to be written."""

    field: str
    """Field or matter of the document."""
    capacity: str
    """Prefixes as written, `KT.` or `TL.+KT.`; the empty text is the head's own name."""


class _SignedRequired(TypedDict):
    signature: "Signature"
    """Signature."""
    urgency: "Urgency"
    """Urgency as decided."""


class Signed(_SignedRequired, total=False):
    """It was signed."""

    issue_due: "Due"
    """When it must be issued at the latest (Art. 18.1)."""


class Signer(TypedDict):
    """Who signed (column 4 of the outgoing register)."""

    person: "PersonId"
    """The person."""
    post: "PostId"
    """The person's own post."""
    capacity: "Capacity"
    """Prefixes."""


class _SignerChangedRequired(TypedDict):
    signer: "PostId"
    """Post that will sign now."""
    reason: str
    """Why."""


class SignerChanged(_SignerChangedRequired, total=False):
    """Another post will sign."""

    field: str
    """Field of the document, where it changed too."""
    approval_fell: bool
    """Whether the approval fell: who gave it will not sign."""


class SigningPower(TypedDict):
    """A power to sign (thẩm quyền ký)."""

    post: "PostId"
    """The person's own post, whose title stands in the block."""
    capacity: "Capacity"
    """Prefixes."""
    authority: "Authority"
    """Where it comes from."""


class _SigningPowerQueryRequired(TypedDict):
    person: "PersonId"
    """Person."""
    document_type: "DocumentType"
    """Type of the document."""
    at: "Instant"
    """When."""


class SigningPowerQuery(_SigningPowerQueryRequired, total=False):
    """A person, a document to be signed and the power meant."""

    field: str
    """Field or matter of the document."""
    capacity: str
    """Prefixes as written, `KT.` or `TL.+KT.`; the empty text is the head's own name."""


class SigningPowers(TypedDict):
    """What a person may sign as, and why other ways are not open."""

    held: "list[SigningPower]"
    """Powers that hold."""
    lacking: "list[Reason]"
    """Why the person's other posts and grants give none."""


class _SigningPowersQueryRequired(TypedDict):
    person: "PersonId"
    """Person."""
    document_type: "DocumentType"
    """Type of the document."""
    at: "Instant"
    """When."""


class SigningPowersQuery(_SigningPowersQueryRequired, total=False):
    """A person and a document to be signed."""

    field: str
    """Field or matter of the document."""


class _StalledRequired(TypedDict):
    name: str
    """The seat as people name it."""
    movers: "list[Mover]"
    """Who can give it to somebody else, and by which command; at most twenty."""


class Stalled(_StalledRequired, total=False):
    """Work that waits for nobody in office (việc không còn người xử lý)."""

    line: "LineId"
    """The line; absent where the document as a whole waits."""
    seat: "Seat"
    """Whose it is; absent for the clerks."""
    superior: str
    """The superior agency, where nobody here can: the agency has no head, and it is for them to see to it."""


class StalledDocument(TypedDict):
    """A document that does not move, since nobody is in office for some of its work (văn bản bị ách tắc)."""

    document: "DocumentId"
    """The document."""
    machine: str
    """`incoming` or `outgoing`."""
    phase: "Phase"
    """Where it is."""
    subject: str
    """Abstract."""
    work: "list[Stalled]"
    """What waits for nobody, and who can give it to somebody else."""


class StalledDossier(TypedDict):
    """A dossier whose maker is no longer in office (hồ sơ không còn người lập)."""

    dossier: "DossierId"
    """The dossier."""
    notation: str
    """Number and symbol, for example `01.TCCB`."""
    title: str
    """Title."""
    work: "list[Stalled]"
    """Who made it, and who can hand it over to somebody else."""


class Stamp(TypedDict):
    """Open the envelope and stamp it (bóc bì, đóng dấu ĐẾN; paper, Art. 21.1.b). Refusals: `not_clerk`,
`paper_only`, `mail_not_opened`, `nothing_waiting`, `wrong_phase`."""

    pass


class Stamped(TypedDict):
    """The envelope was opened and stamped ĐẾN."""

    pass


_StandingRequiredKeys = TypedDict(
    "_StandingRequiredKeys",
    {
        # Its one class.
        "class": "Timeliness",
        # The class in words.
        "label": "Text",
        # Whether it is past its due date, or was when it ended: kept as a fact where it ended without
        # a result, or was given more time only after its due date.
        "late": "bool",
    },
)


class _StandingRequired(_StandingRequiredKeys):
    pass


class Standing(_StandingRequired, total=False):
    """How a piece of work stands against its due date."""

    due: "Due"
    """The due date with its pauses."""


class Start(TypedDict):
    """Take the work on a line up (nhận xử lý; routing P07). Refusals: `not_your_line`, `ambiguous_authority`,
`line_not_found`, `line_closed`, `line_on_hold`, `line_already_started`, `not_lead`,
`entry_not_completed`, `not_handed_over`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The line."""


Status: TypeAlias = Literal["allowed", "needs_input", "denied"]
"""Whether a command is possible."""


StatusCode: TypeAlias = Literal["01", "02", "03", "04", "05", "06", "13", "15", "16"]
"""Status of a document at one recipient, as the national exchange axis reports it."""


StatusEffect: TypeAlias = Literal["advanced", "late", "repeated", "not_allowed"]
"""What a status message did to the delivery (property L15)."""


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


Stream: TypeAlias = str
"""Name of a stream of an agency: `incoming:<uuid>`, `outgoing:<uuid>`, `dossier:<uuid>`,
`series:<key>:<year>`, `grants`, `seal`, `audit`. It says which machine folds the stream, and is
in the hash of the first record."""


SymbolFault: TypeAlias = Literal["blank", "no_slash", "two_slashes", "number", "padding", "no_hyphen", "group", "too_long", "abbreviation", "organization", "no_symbol", "look_alike", "small_letter"]
"""What is wrong with a written number and symbol (Appendix I, II.3; Appendix III)."""


class _TakeNumberRequired(TypedDict):
    document: "DocumentId"
    """The document."""


class TakeNumber(_TakeNumberRequired, total=False):
    """Take the next number for a document that is kept elsewhere (cấp số, Art. 15.1 and 16; routing P33), with
the day of the command. The desk's own documents take theirs by `register` and `assign_number`.
Refusals: `not_clerk`, `unknown_series` (also for a series of arrivals or copies: arrivals follow the
order of receipt, Art. 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`,
`moment_far_ahead`, `year_to_come`, `year_over`."""

    confirm_time: bool
    """The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`)."""


class TakeOut(TypedDict):
    """Take a document out (loại bản trùng, bản nháp; Art. 29.4). Refusals: `dossier_not_open`,
`dossier_transferred`, `not_dossier_maker`, `document_not_in_dossier`."""

    document: "DocumentId"
    """Document."""
    cause: "TakeOutCause"
    """Why."""


TakeOutCause: TypeAlias = Literal["duplicate", "draft", "misplaced"]
"""Why a document is taken out (lý do loại khỏi hồ sơ; Art. 29.4)."""


class _TakeStatusQueryRequired(TypedDict):
    side: "Side"
    """Who sent it."""
    report: "StatusReport"
    """The message."""


class TakeStatusQuery(_TakeStatusQueryRequired, total=False):
    """A status message that came in."""

    delivery: "Delivery"
    """How far the delivery is; by default nothing has been reported yet."""


class _TakenRequired(TypedDict):
    series: "SeriesKey"
    """Series."""
    year: int
    """Year of the date, in the agency's time."""
    number: int
    """Number, from 1."""
    date: DayText
    """Date that the number carries."""


class Taken(_TakenRequired, total=False):
    """A number taken from a series. It stands in the document's event; the series' own event is
derived from it, and both are stored in one transaction."""

    reserved: bool
    """Whether it was held for the document before."""


class TakenOut(TypedDict):
    """A document was taken out (đã loại)."""

    document: "DocumentId"
    """Document."""
    cause: "TakeOutCause"
    """Why."""


class TakenStatus(TypedDict):
    """What a status message did."""

    effect: "StatusEffect"
    """What it did."""
    delivery: "Delivery"
    """How far the delivery is now."""


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


class _TextPeriodRequired(TypedDict):
    text: str
    """The text."""


_TextPeriodKeys = TypedDict(
    "_TextPeriodKeys",
    {
        # First day; absent where it always held.
        "from": "DayText",
        # First day on which it no longer holds; absent while it does.
        "until": "DayText",
    },
    total=False,
)


class TextPeriod(_TextPeriodRequired, _TextPeriodKeys):
    """A text during `[from, until)`."""

    pass


Timeliness: TypeAlias = Literal["in_time", "overdue", "done_on_time", "done_late", "closed_without_result"]
"""How a piece of work stands against its due date (P28): every line has exactly one."""


class _TimelinessQueryRequired(TypedDict):
    since: "Instant"
    """When the work began."""
    at: "Instant"
    """The moment that is asked about."""


class TimelinessQuery(_TimelinessQueryRequired, total=False):
    """A piece of work with its due date."""

    due: "Due"
    """When it is due, pauses not counted; absent if nothing was set, and then it is never late."""
    missed: "Due"
    """The due date that had passed when more time was given: it was late, whatever `due` says now."""
    ended: "Instant"
    """When it ended; absent while it is open."""
    without_result: bool
    """Whether it ended without a result: recalled, transferred, closed with its parent."""
    pauses: "list[Pause]"
    """The times during which the clock stood still, in order of their beginning; what is due at once
has none."""


class _TitleLineRequired(TypedDict):
    title: str
    """Title, or name of the collective after `TM.`, in capitals."""


class TitleLine(_TitleLineRequired, total=False):
    """One line of power and title (quyền hạn, chức vụ) in its parts."""

    prefix: str
    """`TM.`, `Q.`, `KT.`, `TL.` or `TUQ.`; none before the signer's own title."""


class TrackerAssigned(TypedDict):
    """Somebody was named to track and urge."""

    person: "PersonId"
    """Who."""


class TrackingEntry(TypedDict, total=False):
    """A line of the book that tracks the handling of incoming documents (sổ theo dõi giải quyết văn bản
đến; Appendix IV): seven columns."""

    arrival_number: int
    """Số đến."""
    type_name: str
    """Tên loại (column 2)."""
    number_symbol: str
    """Số, ký hiệu (column 2)."""
    document_date: DayText
    """Ngày, tháng (column 2)."""
    issuer: str
    """Tên cơ quan, tổ chức ban hành (column 2)."""
    to: str
    """Đơn vị hoặc người nhận."""
    deadline: DayText
    """Thời hạn giải quyết."""
    progress: str
    """Tiến độ giải quyết."""
    reply: str
    """Số, ký hiệu văn bản trả lời."""
    note: str
    """Ghi chú."""


class Transfer(TypedDict):
    """Give a person's open work to another, opened or not (chuyển người xử lý, bàn giao công việc; routing
P10, P34): the new holder has its role and term. By the holder and who answers for their unit, or for
that of their last day, within the unit; by who gave the work; by who directs, to anybody. Who is
gone passes the tracking on with it. Refusals: `not_person_line`, `nothing_waiting`,
`not_transferring`, `ambiguous_authority`, `nobody_to_take_over`, `already_holder`, `role_twice`,
`unknown_person`, `seat_vacant`, `not_in_unit`, `reason_too_short`, `line_not_found`, `line_closed`,
`no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The person's line."""
    to: "PersonId"
    """Who goes on with it."""
    reason: str
    """Why."""


class TransferDossier(TypedDict, total=False):
    """Hand the closed dossier to the archive (nộp lưu, Art. 30.3). Refusals: `dossier_not_open`,
`dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `transfer_papers_missing`."""

    lists: int
    """Copies of the list of files (mục lục hồ sơ): two on paper, each side keeps one."""
    minutes: int
    """Copies of the hand-over minutes (biên bản giao nhận): two on paper."""


class _TransferDueQueryRequired(TypedDict):
    file_kind: "FileKind"
    """Kind of file."""
    since: DayText
    """The day on which the work ended; for basic construction that of final settlement."""


class TransferDueQuery(_TransferDueQueryRequired, total=False):
    """A file to be transferred to the agency's archive."""

    rule_set: "RuleSetId"
    """The rule set; by default that in force on that day, which a dossier follows too."""


class TransferReview(TypedDict):
    """Give an open line of the route to another person (chuyển người xem xét; routing P10, P34): by who
holds it, by who answers for the unit of a person who holds it, within the unit; by who directs, to
anybody, of a vacant post too. A format check goes to somebody assigned to such checks (Art. 12.2). The
check of the content, approval and signature are not passed on: another drafter or signer is named.
Refusals: `duty_line`, `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`,
`already_holder`, `role_twice`, `unknown_person`, `not_in_unit`, `not_format_checker`,
`reason_too_short`, `line_not_found`, `line_closed`, `frozen`, `wrong_phase`."""

    line: "LineId"
    """The line."""
    to: "PersonId"
    """Who goes on with it."""
    reason: str
    """Why."""


class Transferred(TypedDict):
    """It went to the archive (đã nộp lưu)."""

    pass


class TypeInfo(TypedDict):
    """What the law says of a document type."""

    document_type: "DocumentType"
    """Key."""
    name: "Text"
    """Name in both languages."""
    printed_name: str
    """Name as printed on the document."""
    abbreviation: str | None
    """Abbreviation in the symbol (Appendix III, table I); none for công văn and thư công."""
    template: str | None
    """Number of the layout template (Appendix III)."""


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
    name: "DatedText"
    """Name."""
    symbol: "DatedText"
    """Abbreviation in the symbol of a công văn, for example `VX`."""


_UnitKeys = TypedDict(
    "_UnitKeys",
    {
        # The unit it belongs to.
        "parent": "UnitId",
        # First day; absent where it always was.
        "from": "DayText",
        # First day on which it is no more (giải thể, sáp nhập); absent while it is.
        "until": "DayText",
        # The unit that takes over its work from that day on (đơn vị tiếp nhận).
        "successor": "UnitId",
    },
    total=False,
)


class Unit(_UnitRequired, _UnitKeys):
    """A unit (đơn vị)."""

    pass


UnitId: TypeAlias = str


class UpdateBySender(TypedDict):
    """Take over the sender's update (cập nhật theo yêu cầu của nơi gửi; routing P18): the data of the document
are those that the sender states now, number and work go on. The sender is then told (status 15).
Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `never_received`, `register_of_secrets`,
`state_secret_on_network`, `wrong_phase`."""

    sender: str
    """Who asks, as the message names it: identifier or name."""
    metadata: "MetadataInput"
    """The data as they now are, all of them."""


class UpdateSent(TypedDict):
    """An update was sent."""

    reason: str
    """What was wrong."""
    recipients: list[str]
    """Identifiers of the recipients that are asked."""


class UpdatedBySender(TypedDict):
    """The sender's update was taken over."""

    metadata: "Metadata"
    """The data as they now are."""


class _UrgeRequired(TypedDict):
    line: "LineId"
    """The line whose holder is urged."""
    kind: "UrgingKind"
    """How."""


class Urge(_UrgeRequired, total=False):
    """Remind the holder of an open line of the work (đôn đốc, Art. 24.1; routing P29): by who directs the
document, the person named to track it, or who gave the line. It is numbered on its line, counts as
unread until the holder opens the line again, and is never edited. Refusals: `not_urging`,
`nothing_waiting`, `line_not_found`, `line_closed`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    text: str
    """What is said."""


class _UrgedRequired(TypedDict):
    line: "LineId"
    """The line."""
    number: int
    """Counted on the line, from 1."""
    kind: "UrgingKind"
    """How."""
    by: "PersonId"
    """Who urged."""


class Urged(_UrgedRequired, total=False):
    """The holder of a line was urged."""

    text: str
    """What is said."""


Urgency: TypeAlias = Literal["thuong", "khan", "thuong_khan", "hoa_toc", "hoa_toc_hen_gio"]
"""Urgency (mức độ khẩn): Article 4.2.c and Appendix I, III.2.b of Decree 30/2020/NĐ-CP; the timed
level exists only in the exchange format."""


class UrgencyDecided(TypedDict):
    """The signer decided the urgency."""

    urgency: "Urgency"
    """Level."""


class _UrgencyMarkRequired(TypedDict):
    name: "Text"
    """Name in both languages."""
    edxml_priority: int
    """Code of edXML's `Priority`, 0–4."""


class UrgencyMark(_UrgencyMarkRequired, total=False):
    """Stamp and codes of an urgency."""

    stamp_mm: list[int]
    """Width and height of the stamp in millimetres; none where there is no stamp."""


class UrgencyMarkQuery(TypedDict):
    """An urgency."""

    urgency: "Urgency"
    """Level."""


class UrgencyProposed(TypedDict):
    """The drafter proposed another urgency."""

    urgency: "Urgency"
    """Level."""


class _UrgingRequired(TypedDict):
    line: "LineId"
    """The line."""
    number: int
    """Counted on the line, from 1."""
    kind: "UrgingKind"
    """How."""
    by: "PersonId"
    """Who urged."""
    at: "Instant"
    """When."""


class Urging(_UrgingRequired, total=False):
    """Somebody's reminder to the holder of a line (đôn đốc): never edited, never taken back."""

    read: bool
    """Whether the holder has opened the line since."""


UrgingKind: TypeAlias = Literal["reminder", "criticism", "call_to_account"]
"""How somebody is urged (hình thức đôn đốc; routing P29)."""


class VerifyReport(TypedDict):
    """What was read and what is wrong with it."""

    streams: int
    """Streams followed."""
    records: int
    """Records read."""
    numbers: int
    """Numbers given in all series."""
    commands: int
    """Commands acknowledged: one that moves a series too counts once."""
    blobs: int
    """Attachments read."""
    external_heads: bool
    """Whether heads from outside were compared. If not, a tail that was rewritten as a whole
cannot be found."""
    faults: "list[HistoryFault]"
    """Everything that is wrong, in the order of the streams."""


class ViewRow(TypedDict):
    """A row of a read model that is not what the records make of it."""

    table: str
    """Table, for example `incoming_register`."""
    key: dict[str, str]
    """Names and values of the key, but for the agency."""
    difference: "RowDifference"
    """In what it differs."""


class Void(TypedDict):
    """Make a signed document void before it is issued (hủy trước khi phát hành; routing P19): it ends
here, and its number, if it has one, stays empty for ever. Refusals: `not_signer_or_head`,
`reason_too_short`, `state_secret_on_network`, `wrong_phase`, `frozen`."""

    reason: str
    """Why."""


class VoidCauseReservationExpired(TypedDict):
    """A reservation that was not used in time."""

    type: Literal["reservation_expired"]


class VoidCauseStated(TypedDict):
    """As somebody stated."""

    type: Literal["stated"]
    data: str


class VoidCauseWithDocument(TypedDict):
    """Its document was made void before it was issued (routing P19, P33)."""

    type: Literal["with_document"]
    data: "DocumentId"


VoidCause: TypeAlias = "VoidCauseReservationExpired | VoidCauseStated | VoidCauseWithDocument"
"""Why a number is void."""


class VoidNumber(TypedDict):
    """Give a held number up (hủy số; routing P33): it stays empty. Refusals: `not_clerk`, `unknown_series`,
`fact_missing`, `reservation_not_found`, `reservation_expired`, `number_on_document`, `field_missing`,
`state_secret_on_network`."""

    number: int
    """Number."""
    reason: str
    """Why."""


class _VoidedRequired(TypedDict):
    reason: str
    """Why."""


class Voided(_VoidedRequired, total=False):
    """It was made void before the issue, and its number with it."""

    number: "Taken"
    """The number that stays empty, if one was given."""


class Waive(TypedDict):
    """Release a co-handler from contributing (miễn phối hợp; routing P07): their line ends as waived, not as
unfinished, and no longer keeps the lead from reporting (`completes_when` of the profile). The lead on
the same level does it, or who directs. A line below a unit that passed its work on names the unit's
share. Refusals: `not_co_handler`, `not_your_line`, `ambiguous_authority`, `reason_too_short`,
`line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
`state_secret_on_network`, `wrong_phase`."""

    line: "LineId"
    """The co-handler's line."""
    reason: str
    """Why."""


class Warning(TypedDict):
    """Something people should be told about an accepted command."""

    code: str
    """Stable code."""
    article: str
    """Where the warning comes from."""
    message: "Text"
    """One sentence."""


class _WhoCanSignQueryRequired(TypedDict):
    document_type: "DocumentType"
    """Type of the document."""
    at: "Instant"
    """When."""


class WhoCanSignQuery(_WhoCanSignQueryRequired, total=False):
    """A document to be signed."""

    field: str
    """Field or matter of the document."""


class _WithdrawRequired(TypedDict):
    reason: str
    """Why."""


class Withdraw(_WithdrawRequired, total=False):
    """Withdraw the issued document (thu hồi, Art. 18.4; routing P18, P19): it and its metadata freeze, its
number stays used. Another document may take its place (thay thế). Refusals: `not_signer_or_head`,
`reason_too_short`, `replaces_itself`, `replacement_circle`, `state_secret_on_network`,
`frozen`, `wrong_phase`."""

    replaced_by: "DocumentId"
    """The outgoing document that takes its place (văn bản thay thế)."""


class WithdrawApproval(TypedDict):
    """Take the own check or approval back (rút lại ý kiến kiểm tra, duyệt; routing P19), as long as it is
the last one that was given and nobody has opened what came after it: it falls, what came after it
ends, and it is asked again. Refusals: `not_latest_checker`, `already_opened`,
`reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    reason: str
    """Why."""


class _WithdrawnRequired(TypedDict):
    reason: str
    """Why."""


class Withdrawn(_WithdrawnRequired, total=False):
    """It was withdrawn and is frozen with its metadata."""

    replaced_by: "DocumentId"
    """The outgoing document that takes its place."""


class _WorkLineDataRequired(TypedDict):
    line: "LineId"
    """The line."""
    seat: "Seat"
    """Whose it is."""
    role: "Role"
    """Role."""
    state: "LineState"
    """Ready, in progress, or on hold."""


class WorkLineData(_WorkLineDataRequired, total=False):
    duty: "LegalDuty"
    """Legal duty that it carries."""
    opened: "Opened"
    """First opening."""


class WorkLine(TypedDict):
    """A line of the routing."""

    type: Literal["line"]
    data: "WorkLineData"


class WorkReplyWithdrawnData(TypedDict):
    reply: "DocumentId"
    """The reply."""


class WorkReplyWithdrawn(TypedDict):
    """The reply was withdrawn and no other answers the document: it is reopened, or answered again."""

    type: Literal["reply_withdrawn"]
    data: "WorkReplyWithdrawnData"


class WorkClerk(TypedDict):
    """The next step is the clerks' (văn thư)."""

    type: Literal["clerk"]


class WorkDrafter(TypedDict):
    """The draft is with its drafter."""

    type: Literal["drafter"]


class WorkUnitHead(TypedDict):
    """A returned draft is with the head of the drafting unit (Art. 10.3)."""

    type: Literal["unit_head"]


Work: TypeAlias = "WorkLine | WorkReplyWithdrawn | WorkClerk | WorkDrafter | WorkUnitHead"
"""What waits for a person."""


_WorkTransferredRequiredKeys = TypedDict(
    "_WorkTransferredRequiredKeys",
    {
        # The line of whose work it was.
        "line": "LineId",
        # Whose it was.
        "from": "PersonId",
        # Who goes on with it.
        "to": "PersonId",
        # Why.
        "reason": "str",
    },
)


class _WorkTransferredRequired(_WorkTransferredRequiredKeys):
    pass


class WorkTransferred(_WorkTransferredRequired, total=False):
    """Somebody else goes on with the work of a line."""

    tracking: bool
    """Whether they also track the document from now on."""


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


class Workload(TypedDict):
    """How much work each unit and each person has (tình hình xử lý công việc theo đơn vị, cá nhân). Work that
several share counts for each: that of a post for all its holders, that of a unit for those who answer for
it. Work of a person and of a post is their unit's too. What others do under a grant of cover stays work of
who gave it; what waits for the work of others, and what only informs, counts for nobody."""

    units: "list[Load]"
    """By unit, those with work only."""
    persons: "list[Load]"
    """By person, those with work only; who has left and still has some is among them."""


class WrittenNumber(TypedDict):
    """A number and symbol as written."""

    number: int
    """Number."""
    symbol: str
    """Symbol."""
    text: str
    """Both, for example `07/QĐ-SNV`."""
    line: str
    """The whole line, for example `Số: 07/QĐ-SNV`."""


class WrittenSignature(TypedDict):
    """A signature block, and the power under which it is written."""

    block: "SignatureBlock"
    """The block."""
    power: "SigningPower"
    """The power."""


class WrittenStamp(TypedDict):
    """An ĐẾN stamp as written."""

    lines: list[str]
    """Its lines from top to bottom."""
    size_mm: list[int]
    """Width and height in millimetres."""


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
