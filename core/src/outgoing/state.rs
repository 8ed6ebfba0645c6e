use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::command::{Draft, ReturnTo};
use super::facts::{Checks, Signature};
use crate::base::{ContentHash, DocumentId, Instant, PersonId, TextKind};
use crate::document::{Addressee, Content, Delivery};
use crate::guard::Position;
use crate::law::{Action, Phase, RuleSetId, Transition, Urgency};
use crate::register::Taken;
use crate::routing::Instance;

const REVIEW: &[Phase] = &[Phase::Reviewing];

/// Which command is possible in which phase, and where it leads.
pub const TRANSITIONS: &[Transition] = &[
    Transition::new(Action::Draft, &[Phase::New], Phase::Draft),
    Transition::stay(
        Action::Revise,
        &[Phase::Draft, Phase::Returned, Phase::Reviewing],
    ),
    Transition::new(
        Action::Submit,
        &[Phase::Draft, Phase::Returned],
        Phase::Reviewing,
    ),
    Transition::stay(Action::Open, REVIEW),
    Transition::stay(Action::Agree, REVIEW),
    Transition::stay(Action::CheckContent, REVIEW),
    Transition::stay(Action::CheckFormat, REVIEW),
    Transition::stay(Action::Approve, REVIEW),
    Transition::new(Action::Return, REVIEW, Phase::Returned),
    Transition::stay(Action::HandBack, &[Phase::Returned]),
    Transition::new(Action::Recall, REVIEW, Phase::Draft),
    Transition::new(Action::Sign, REVIEW, Phase::Signed),
    Transition::new(Action::AssignNumber, &[Phase::Signed], Phase::Numbered),
    // Straight after the signature only what carries no number.
    Transition::new(
        Action::Register,
        &[Phase::Signed, Phase::Numbered],
        Phase::RegisteredOut,
    ),
    Transition::new(
        Action::ApplyAgencySignature,
        &[Phase::RegisteredOut],
        Phase::Sealed,
    ),
    Transition::new(Action::Issue, &[Phase::Sealed], Phase::Issued),
    Transition::new(
        Action::Void,
        &[
            Phase::Signed,
            Phase::Numbered,
            Phase::RegisteredOut,
            Phase::Sealed,
        ],
        Phase::Voided,
    ),
    Transition::stay(Action::ProposeUrgency, &[Phase::Draft, Phase::Returned]),
    Transition::stay(Action::DecideUrgency, REVIEW),
    Transition::stay(Action::Send, &[Phase::Issued]),
    Transition::stay(Action::RecordDelivery, &[Phase::Issued, Phase::Frozen]),
    Transition::stay(Action::Keep, &[Phase::Issued]),
    Transition::stay(Action::AmendRecord, &[Phase::Issued]),
    Transition::stay(Action::Correct, &[Phase::Issued]),
    Transition::new(Action::Withdraw, &[Phase::Issued], Phase::Frozen),
];

/// An outgoing document as its next decision sees it. Made by `evolve` only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct State {
    pub(super) document: DocumentId,
    pub(super) version: u32,
    pub(super) phase: Phase,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) last_at: Option<Instant>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) rule_set: Option<RuleSetId>,
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
    pub(super) symbol: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) kept: bool,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) deliveries: BTreeMap<String, Delivery>,
    #[serde(default)]
    pub(super) instance: Instance,
}

impl State {
    /// A document of which nothing is known yet.
    #[must_use]
    pub fn new(document: DocumentId) -> Self {
        Self {
            document,
            version: 0,
            phase: Phase::New,
            last_at: None,
            rule_set: None,
            drafter: None,
            draft: None,
            hash: None,
            checks: Checks::default(),
            returned_to: None,
            signature: None,
            urgency: Urgency::default(),
            taken: None,
            symbol: None,
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

    /// Number of events so far.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// With whom a returned draft lies.
    #[must_use]
    pub const fn returned_to(&self) -> Option<ReturnTo> {
        self.returned_to
    }

    /// Where it stands.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// When it last changed.
    #[must_use]
    pub const fn last_at(&self) -> Option<Instant> {
        self.last_at
    }

    /// The rule set under which it was opened, and which it keeps.
    #[must_use]
    pub const fn rule_set(&self) -> Option<RuleSetId> {
        self.rule_set
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

    /// Symbol, for example `QĐ-UBND`.
    #[must_use]
    pub fn symbol(&self) -> Option<&str> {
        self.symbol.as_deref()
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

    pub(super) const fn position(&self) -> Position {
        Position {
            document: self.document,
            version: self.version,
            last_at: self.last_at,
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
