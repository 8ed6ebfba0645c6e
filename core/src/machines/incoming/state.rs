use serde::{Deserialize, Serialize};

use crate::base::{DocumentId, Instant, LineId, PersonId};
use crate::calendar::Due;
use crate::document::Metadata;
use crate::engine::Position;
use crate::engine::Transition;
use crate::law::{Medium, RuleSetId};
use crate::register::Taken;
use crate::routing::{Instance, Seat};
use crate::rules::{Action, Phase};

/// Which command is possible in which phase, and where it leads. The state check, the diagram and
/// the documentation are all made from this table.
pub const TRANSITIONS: &[Transition] = &[
    Transition::new(Action::Receive, &[Phase::New], Phase::Received),
    Transition::new(Action::RefuseReceipt, &[Phase::Received], Phase::Refused),
    Transition::stay(Action::Stamp, &[Phase::Received]),
    Transition::new(Action::ForwardUnopened, &[Phase::Received], Phase::PassedOn),
    Transition::new(Action::HandIn, &[Phase::PassedOn], Phase::Received),
    Transition::new(Action::Register, &[Phase::Received], Phase::Registered),
    Transition::new(Action::Submit, &[Phase::Registered], Phase::Submitted),
    Transition::new(
        Action::Direct,
        &[Phase::Submitted, Phase::Handling],
        Phase::Handling,
    ),
    Transition::stay(Action::CompleteEntry, &[Phase::Handling]),
    Transition::stay(Action::HandOver, &[Phase::Handling]),
    Transition::new(Action::HandOver, &[Phase::Registered], Phase::Handling),
    Transition::stay(Action::AssignTracker, &[Phase::Submitted, Phase::Handling]),
    Transition::stay(Action::ReviseDue, &[Phase::Submitted, Phase::Handling]),
    Transition::stay(Action::Assign, &[Phase::Handling]),
    Transition::stay(
        Action::Open,
        &[
            Phase::Submitted,
            Phase::Handling,
            Phase::Completed,
            Phase::Filed,
        ],
    ),
    Transition::stay(Action::Start, &[Phase::Handling]),
    Transition::stay(Action::Opine, &[Phase::Handling]),
    Transition::stay(Action::Report, &[Phase::Handling]),
    Transition::stay(Action::Return, &[Phase::Handling]),
    Transition::stay(Action::Decline, &[Phase::Handling]),
    Transition::stay(Action::Recall, &[Phase::Handling]),
    Transition::new(Action::Recall, &[Phase::Submitted], Phase::Registered),
    Transition::new(
        Action::ApproveCompletion,
        &[Phase::Handling],
        Phase::Completed,
    ),
    Transition::new(Action::File, &[Phase::Completed], Phase::Filed),
];

/// An incoming document as its next decision sees it. Made by `evolve` only.
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
    pub(super) metadata: Option<Box<Metadata>>,
    #[serde(default, skip_serializing_if = "Paper::is_untouched")]
    pub(super) paper: Paper,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) tracker: Option<PersonId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) taken: Option<Taken>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) due: Option<Due>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reported: Option<Reported>,
    #[serde(default)]
    pub(super) instance: Instance,
}

/// What has been done with the paper itself (Art. 21.1, 23.3).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Paper {
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) stamped: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) entry_completed: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) handed_over: Vec<Seat>,
}

impl Paper {
    fn is_untouched(&self) -> bool {
        !self.stamped && !self.entry_completed && self.handed_over.is_empty()
    }
}

/// The report that waits for the assigner's word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Reported {
    pub(super) line: LineId,
    pub(super) by: PersonId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reply: Option<DocumentId>,
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
            metadata: None,
            paper: Paper::default(),
            tracker: None,
            taken: None,
            due: None,
            reported: None,
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

    /// Its data.
    #[must_use]
    pub fn metadata(&self) -> Option<&Metadata> {
        self.metadata.as_deref()
    }

    /// Who tracks and urges.
    #[must_use]
    pub const fn tracker(&self) -> Option<&PersonId> {
        self.tracker.as_ref()
    }

    /// Arrival number and date (số đến, ngày đến).
    #[must_use]
    pub const fn arrival(&self) -> Option<&Taken> {
        self.taken.as_ref()
    }

    /// Deadline of the handling.
    #[must_use]
    pub const fn due(&self) -> Option<Due> {
        self.due
    }

    /// The outgoing document that the lead names as the answer.
    #[must_use]
    pub fn reply(&self) -> Option<DocumentId> {
        self.reported.as_ref().and_then(|reported| reported.reply)
    }

    /// Lines and steps.
    #[must_use]
    pub const fn instance(&self) -> &Instance {
        &self.instance
    }

    /// The report that an approval of completion accepts.
    pub(super) fn reported_for(&self, action: Action) -> Option<&Reported> {
        let accepts = action == Action::ApproveCompletion;
        self.reported.as_ref().filter(|_| accepts)
    }

    pub(super) fn is_urgent(&self) -> bool {
        self.metadata
            .as_ref()
            .is_some_and(|metadata| metadata.urgency.is_urgent())
    }

    pub(super) fn is_secret(&self) -> bool {
        self.metadata
            .as_ref()
            .is_some_and(|metadata| metadata.effective_secrecy().is_secret())
    }

    pub(super) fn is_paper(&self) -> bool {
        self.metadata
            .as_ref()
            .is_some_and(|metadata| metadata.medium == Medium::Paper)
    }

    pub(super) const fn position(&self) -> Position {
        Position {
            document: self.document,
            version: self.version,
            last_at: self.last_at,
        }
    }
}
