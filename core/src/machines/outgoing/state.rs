//! The state of an outgoing document, its phases, and the guards that come before those of every
//! command.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::facts::{Checks, Signature};
use super::printed::Printed;
use super::return_draft::ReturnTo;
use crate::base::{ContentHash, DocumentId, Instant, PersonId, TextKind};
use crate::document::{Addressee, Content, Delivery};
use crate::engine::{
    Context, Header, MachineState, Routed, Step, Waits, phases, redated, secrets_allowed,
};
use crate::law::{RuleSetId, Urgency};
use crate::numbers::Taken;
use crate::routing::Instance;
use crate::rules::{ActionName, Sink, Warning, doubtful_marks, fail};

phases! {
    /// Where an outgoing document is on its way (bước xử lý văn bản đi).
    New = "new", "chưa bắt đầu", "not begun";
    Draft = "draft", "đang soạn thảo", "being drafted";
    Reviewing = "reviewing", "đang trình duyệt", "under review";
    Returned = "returned", "bị trả lại để sửa", "returned for rework";
    Signed = "signed", "đã ký", "signed";
    Numbered = "numbered", "đã cấp số", "numbered";
    RegisteredOut = "registered_out", "đã vào sổ văn bản đi", "entered in the outgoing register";
    Sealed = "sealed", "đã ký số cơ quan hoặc đóng dấu", "sealed by the agency";
    Issued = "issued", "đã phát hành", "issued";
    Frozen = "frozen", "đã thu hồi, đóng băng", "withdrawn and frozen";
    Voided = "voided", "đã hủy trước khi phát hành", "made void before the issue";
    Rejected = "rejected", "không được duyệt", "rejected";
    Abandoned = "abandoned", "đã hủy dự thảo", "draft abandoned";
}

/// What the guards that come before those of every command must know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// It can be revised, given back or made void, whatever the draft holds.
    Free,
    /// It brings the draft onward: no state secret goes further where it may not be.
    Onward,
    /// A step of the order of Art. 13–18, which brings it onward too: before its turn it names every
    /// missing step with its article instead of the bare phase.
    Order,
    /// To an issued document: once that is frozen, it names every other rule that refuses it.
    OfIssued,
}

/// An outgoing document as its next decision sees it. Made by events only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct State {
    pub(super) document: DocumentId,
    #[serde(flatten)]
    pub(super) header: Header<Phase>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) drafter: Option<PersonId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) draft: Option<Box<Draft>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) hash: Option<ContentHash>,
    #[serde(default)]
    pub(super) checks: Checks,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) returned_to: Option<ReturnTo>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) signature: Option<Signature>,
    #[serde(default)]
    pub(super) urgency: Urgency,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) taken: Option<Taken>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) registered_date: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) symbol: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) printed: Option<Arc<Printed>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) kept: bool,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) deliveries: BTreeMap<String, Delivery>,
    #[serde(default)]
    pub(super) instance: Instance,
}

impl MachineState for State {
    type Id = DocumentId;
    type Phase = Phase;
    type Pass = Pass;

    fn begin(document: DocumentId) -> Self {
        Self::new(document)
    }

    fn id(&self) -> DocumentId {
        self.document
    }

    fn header(&self) -> Header<Phase> {
        self.header
    }

    fn advance(&mut self, at: Instant, rule_set: RuleSetId) {
        self.header.advance(at, rule_set);
    }

    fn instance(&self) -> Option<&Instance> {
        Some(&self.instance)
    }

    /// The drafter or the head of the unit has a draft that is not under review, the clerks what is signed.
    fn waits(&self) -> Option<Waits> {
        match (self.phase(), self.returned_to) {
            (Phase::Returned, Some(ReturnTo::UnitHead)) => {
                let unit = self.draft().map(|draft| draft.unit.clone());
                unit.map(Waits::UnitHead)
            }
            (Phase::Draft | Phase::Returned, _) => self.drafter.clone().map(Waits::Drafter),
            (Phase::Signed | Phase::Numbered | Phase::RegisteredOut | Phase::Sealed, _) => {
                Some(Waits::Clerk)
            }
            _ => None,
        }
    }

    fn content_hash(&self) -> Option<ContentHash> {
        self.hash
    }

    fn out_of_turn(&self, action: ActionName, _: &[Step<Phase>], sink: &mut impl Sink) {
        if self.phase() == Phase::Frozen {
            fail!(sink, Frozen {});
        } else {
            let phase = self.phase().into();
            fail!(sink, WrongPhase { action, phase });
        }
    }

    fn admit(
        &self,
        pass: Pass,
        in_turn: bool,
        context: &Context<'_>,
        sink: &mut impl Sink,
    ) -> bool {
        let asks_on = match pass {
            // Of a draft that has ended no step is missing.
            Pass::Order => !matches!(self.phase(), Phase::Rejected | Phase::Abandoned),
            Pass::OfIssued => self.phase() == Phase::Frozen,
            Pass::Free | Pass::Onward => false,
        };
        if !in_turn && !asks_on {
            return false;
        }
        let onward = matches!(pass, Pass::Onward | Pass::Order);
        if let Some(content) = self.content().filter(|_| onward) {
            let secrecy = content.secrecy;
            if !secrets_allowed(secrecy, context) {
                fail!(sink, StateSecretOnNetwork { secrecy });
            }
        }
        true
    }
}

impl Routed for State {
    fn instance_mut(&mut self) -> &mut Instance {
        &mut self.instance
    }
}

impl State {
    /// A document of which nothing is known yet.
    #[must_use]
    pub fn new(document: DocumentId) -> Self {
        Self {
            document,
            header: Header::new(Phase::New),
            drafter: None,
            draft: None,
            hash: None,
            checks: Checks::default(),
            returned_to: None,
            signature: None,
            urgency: Urgency::default(),
            taken: None,
            registered_date: None,
            symbol: None,
            printed: None,
            kept: false,
            deliveries: BTreeMap::new(),
            instance: Instance::default(),
        }
    }

    /// Identity.
    #[must_use]
    pub const fn document(&self) -> DocumentId {
        self.document
    }

    /// Number of records so far.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.header.version
    }

    /// With whom a returned draft lies.
    #[must_use]
    pub const fn returned_to(&self) -> Option<ReturnTo> {
        self.returned_to
    }

    /// Where it is on its way.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.header.phase
    }

    /// When it last changed.
    #[must_use]
    pub const fn last_at(&self) -> Option<Instant> {
        self.header.last_at
    }

    /// The rule set under which it was opened, and which it keeps.
    #[must_use]
    pub const fn rule_set(&self) -> Option<RuleSetId> {
        self.header.rule_set
    }

    /// Who drafts.
    #[must_use]
    pub const fn drafter(&self) -> Option<&PersonId> {
        self.drafter.as_ref()
    }

    /// The draft as it now is.
    #[must_use]
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_deref()
    }

    /// The content as it now is.
    #[must_use]
    pub fn content(&self) -> Option<&Content> {
        self.draft.as_ref().map(|draft| &draft.content)
    }

    /// Hash of the content: what check, approve and sign must name.
    #[must_use]
    pub const fn content_hash(&self) -> Option<ContentHash> {
        self.hash
    }

    /// Checks and approval given so far.
    #[must_use]
    pub const fn checks(&self) -> &Checks {
        &self.checks
    }

    /// The personal signature.
    #[must_use]
    pub const fn signature(&self) -> Option<&Signature> {
        self.signature.as_ref()
    }

    /// Urgency: the drafter's proposal until the signer has decided.
    #[must_use]
    pub const fn urgency(&self) -> Urgency {
        self.urgency
    }

    /// Number and date; those of a document made void stay here too.
    #[must_use]
    pub const fn number(&self) -> Option<&Taken> {
        self.taken.as_ref()
    }

    /// Number and date as the register has them: the date may have been corrected after the issue, what was
    /// printed stays in [`Self::number`].
    #[must_use]
    pub fn number_in_register(&self) -> Option<Taken> {
        let taken = self.taken.as_ref()?;
        let date = self.registered_date.unwrap_or(taken.date);
        Some(redated(taken, date))
    }

    /// Symbol, for example `QĐ-UBND`.
    #[must_use]
    pub fn symbol(&self) -> Option<&str> {
        self.symbol.as_deref()
    }

    /// What was printed of agency, signer and recipients (nội dung thể thức), once it is issued.
    #[must_use]
    pub fn printed(&self) -> Option<&Printed> {
        self.printed.as_deref()
    }

    /// How far each recipient is.
    #[must_use]
    pub const fn deliveries(&self) -> &BTreeMap<String, Delivery> {
        &self.deliveries
    }

    /// Lines and steps.
    #[must_use]
    pub const fn instance(&self) -> &Instance {
        &self.instance
    }

    /// Whether the document is of a type that is numbered.
    pub(crate) fn is_numbered(&self) -> bool {
        let content = self.content();
        content.is_none_or(|content| content.document_type.is_numbered())
    }

    /// Before `until`: names every step of the order that is missing.
    pub(super) fn missing_steps(&self, until: Phase, sink: &mut impl Sink) -> bool {
        let phase = self.phase();
        if phase >= until {
            return false;
        }
        if phase < Phase::Signed {
            fail!(&mut *sink, NotSigned {});
        }
        if phase < Phase::Numbered && self.is_numbered() {
            fail!(&mut *sink, NotNumbered {});
        }
        if until >= Phase::RegisteredOut && phase < Phase::RegisteredOut {
            fail!(&mut *sink, NotRegisteredOutgoing {});
        }
        if until >= Phase::Sealed && phase < Phase::Sealed {
            fail!(sink, NoAgencySignature {});
        }
        true
    }

    /// Alarms about doubtful secrecy marks in the content as it is about to go on.
    pub(super) fn doubtful_marks(&self, warnings: &mut Vec<Warning>) {
        if let Some(content) = self.content() {
            doubtful_marks(content.secrecy, content.texts(), warnings);
        }
    }
}

impl State {
    /// The recipient whom a report means, as the document names it: the identifier in any of its forms,
    /// else the name.
    pub(super) fn recipient<'s>(&'s self, reported: &str) -> Option<(&'s str, &'s Delivery)> {
        let same = |known: &str| {
            TextKind::AgencyCode.same(known, reported) || TextKind::Name.same(known, reported)
        };
        let exact = self.deliveries.get_key_value(reported);
        let found = exact.or_else(|| self.deliveries.iter().find(|(known, _)| same(known)));
        found.map(|(known, delivery)| (known.as_str(), delivery))
    }
}

/// What a recipient is called in delivery reports.
#[must_use]
pub(super) fn recipient_key(addressee: &Addressee) -> &str {
    addressee.code.as_deref().unwrap_or(&addressee.name)
}
