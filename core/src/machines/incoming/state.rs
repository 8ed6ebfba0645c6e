//! The state of an incoming document, its phases, and the guards that come before those of every
//! command.

use serde::{Deserialize, Serialize};

use super::approve_completion::CompletionMode;
use super::extension::{Extension, is_zero};
use super::recall_by_sender::RecalledBySender;
use super::report::Reported;
use super::urge::UrgingKind;
use crate::base::{DocumentId, Instant, LineId, PersonId};
use crate::calendar::Due;
use crate::document::{AddressedTo, Metadata};
use crate::engine::{Context, Header, MachineState, Routed, Step, Waits, phases, secrets_allowed};
use crate::law::{Medium, RuleSetId};
use crate::numbers::Taken;
use crate::routing::{self, Instance, Seat};
use crate::rules::{ActionName, Sink, fail};

phases! {
    /// Where an incoming document is on its way (bước xử lý văn bản đến).
    New = "new", "chưa bắt đầu", "not begun";
    Received = "received", "đã đến, chưa đăng ký", "received, not registered";
    Refused = "refused", "đã từ chối tiếp nhận", "receipt refused";
    PassedOn = "passed_on", "đã chuyển nguyên bì", "passed on unopened";
    Registered = "registered", "đã đăng ký", "registered";
    Submitted = "submitted", "đã trình, chờ chỉ đạo", "submitted, waiting for direction";
    Handling = "handling", "đang xử lý", "being handled";
    Completed = "completed", "đã hoàn thành", "completed";
    Filed = "filed", "đã lập hồ sơ", "filed";
    SentBack = "sent_back", "đã trả lại nơi gửi", "sent back to the sender";
    Cancelled = "cancelled", "đã hủy theo yêu cầu thu hồi của nơi gửi", "cancelled by the sender's recall";
}

/// Whether a command is possible where content has come in that may not be in this system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrets {
    /// What is done with the paper or message itself.
    Possible,
    /// Only where nothing but a register line is kept.
    BareLine,
    /// All that follows the registration.
    Refused,
}

/// An incoming document as its next decision sees it. Made by events only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct State {
    pub(super) document: DocumentId,
    #[serde(flatten)]
    pub(super) header: Header<Phase>,
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
    pub(super) reported: Option<Box<Reported>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) mode: Option<CompletionMode>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) urgings: Vec<Urging>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) recalled: Option<Box<RecalledBySender>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) extensions: Vec<Extension>,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) reopened: u32,
    #[serde(default)]
    pub(super) instance: Instance,
}

/// Somebody's reminder to the holder of a line (đôn đốc): never edited, never taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Urging {
    /// The line.
    pub line: LineId,
    /// Counted on the line, from 1.
    pub number: u32,
    /// How.
    pub kind: UrgingKind,
    /// Who urged.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Whether the holder has opened the line since.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub read: bool,
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

impl MachineState for State {
    type Id = DocumentId;
    type Phase = Phase;
    type Pass = Secrets;

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

    fn missed(&self, line: LineId) -> Option<Due> {
        self.extension(line)?.missed
    }

    /// The clerks have what is not submitted yet, and what is to be filed.
    fn waits(&self) -> Option<Waits> {
        matches!(
            self.phase(),
            Phase::Received | Phase::PassedOn | Phase::Registered | Phase::Completed
        )
        .then_some(Waits::Clerk)
    }

    /// No work before registration (Art. 22.1).
    fn out_of_turn(&self, action: ActionName, steps: &[Step<Phase>], sink: &mut impl Sink) {
        let phase = self.header.phase;
        let after_registration = [Phase::Registered, Phase::Handling]
            .into_iter()
            .any(|phase| Step::any_from(steps, phase));
        if matches!(phase, Phase::New | Phase::Received) && after_registration {
            fail!(sink, NotRegisteredIncoming { action });
        } else {
            let phase = phase.into();
            fail!(sink, WrongPhase { action, phase });
        }
    }

    /// All that follows the registration of a bare line happens outside this system, and so does what
    /// follows where content has come in that may not be here; a misdirected paper goes back.
    fn admit(
        &self,
        secrets: Secrets,
        in_turn: bool,
        context: &Context<'_>,
        sink: &mut impl Sink,
    ) -> bool {
        if !in_turn && !matches!(self.phase(), Phase::Received | Phase::Registered) {
            return false;
        }
        if let Some(metadata) = self.metadata().filter(|data| data.secrecy.is_secret()) {
            let secrecy = metadata.secrecy;
            let bare = metadata.subject.trim().is_empty();
            let possible = match secrets {
                Secrets::Possible => true,
                Secrets::BareLine => bare,
                Secrets::Refused => false,
            };
            if !possible && (bare || !secrets_allowed(secrecy, context)) {
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

    /// Who opens a line, or goes on with its work, reads what was said on it; what was asked for on a
    /// line that ends or passes on lapses.
    fn moved(&mut self, event: &routing::Event) {
        use routing::Event as Move;
        if let Move::LineOpened { line, .. }
        | Move::LineStarted { line }
        | Move::Decided { line, .. }
        | Move::Assigned { parent: line, .. } = event
        {
            let urgings = self.urgings.iter_mut();
            urgings
                .filter(|urging| urging.line == *line)
                .for_each(|urging| urging.read = true);
        }
        self.lapse_requests();
    }
}

impl State {
    /// A document of which nothing is known yet.
    #[must_use]
    pub fn new(document: DocumentId) -> Self {
        Self {
            document,
            header: Header::new(Phase::New),
            metadata: None,
            paper: Paper::default(),
            tracker: None,
            taken: None,
            due: None,
            reported: None,
            mode: None,
            urgings: Vec::new(),
            recalled: None,
            extensions: Vec::new(),
            reopened: 0,
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

    /// How its handling ended, if that was stated (hình thức kết thúc xử lý).
    #[must_use]
    pub const fn mode(&self) -> Option<CompletionMode> {
        self.mode
    }

    /// By which notice the sender took it back (việc thu hồi của nơi gửi).
    #[must_use]
    pub fn recalled_by_sender(&self) -> Option<&RecalledBySender> {
        self.recalled.as_deref()
    }

    /// How often it was reopened (số lần mở lại).
    #[must_use]
    pub const fn reopened(&self) -> u32 {
        self.reopened
    }

    /// Every urging of the document, in order (số lần đôn đốc).
    #[must_use]
    pub fn urgings(&self) -> &[Urging] {
        &self.urgings
    }

    pub(super) fn urgings_of(&self, line: LineId) -> impl Iterator<Item = &Urging> {
        self.urgings
            .iter()
            .filter(move |urging| urging.line == line)
    }

    /// Lines and steps.
    #[must_use]
    pub const fn instance(&self) -> &Instance {
        &self.instance
    }

    pub(super) fn is_urgent(&self) -> bool {
        self.metadata()
            .is_some_and(|metadata| metadata.urgency.is_urgent())
    }

    pub(super) fn is_secret(&self) -> bool {
        self.metadata()
            .is_some_and(|metadata| metadata.effective_secrecy().is_secret())
    }

    pub(super) fn is_paper(&self) -> bool {
        self.metadata()
            .is_some_and(|metadata| metadata.medium == Medium::Paper)
    }

    /// Whether the mail is addressed to the agency itself.
    pub(super) fn is_for_agency(&self) -> bool {
        self.metadata()
            .is_none_or(|metadata| metadata.addressed_to == AddressedTo::Agency)
    }

    /// Out of turn: nothing can be taken back or changed of what never came.
    pub(super) fn never_received(
        &self,
        action: ActionName,
        steps: &'static [Step<Phase>],
        sink: &mut impl Sink,
    ) {
        if self.phase() == Phase::New {
            fail!(sink, NeverReceived { action });
        } else {
            self.out_of_turn(action, steps, sink);
        }
    }

    /// Out of turn: in the phases before the direction, work waits for it (Art. 23.1).
    pub(super) fn work_out_of_turn(
        &self,
        action: ActionName,
        steps: &'static [Step<Phase>],
        sink: &mut impl Sink,
    ) {
        if matches!(self.phase(), Phase::Registered | Phase::Submitted) {
            let seat = "–".to_owned();
            fail!(sink, NoDirectionYet { seat });
        } else {
            self.out_of_turn(action, steps, sink);
        }
    }

    /// Out of turn: mail passed on unopened is the addressee's until they hand it in (Art. 21.1.b).
    pub(super) fn mail_out_of_turn(
        &self,
        action: ActionName,
        steps: &'static [Step<Phase>],
        sink: &mut impl Sink,
    ) {
        if self.phase() == Phase::PassedOn {
            fail!(sink, MailNotOpened {});
        } else {
            self.out_of_turn(action, steps, sink);
        }
    }
}
