//! The state of the engine: instance, steps, lines, seats.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::base::{Instant, LineId, NodeKey, PersonId, PostId, StepId, UnitId};
use crate::calendar::{Counted, Due};
use crate::input::tagged;
use crate::organization::{LegalDuty, Node, Role};
use crate::rules::{LineEnd, labelled};

tagged! {
    "Seat",
    /// Whose a line is: the seat stays, its holders change.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
    pub enum Seat {
        /// A natural person.
        Person(PersonId),
        /// A post, with any holder.
        Post(PostId),
        /// A unit's inbox: its head or deputy.
        Unit(UnitId),
    }
}

labelled! {
    /// How a line was answered (kết quả xử lý của dòng việc).
    Outcome;
    Agreed = "đồng ý", "agreed";
    Opinion = "đã cho ý kiến", "opinion given";
    Reported = "đã báo cáo kết quả", "result reported";
    Signed = "đã ký", "signed";
    Seen = "đã xem", "seen";
    Declined = "trả lại việc", "given back";
    Returned = "trả lại để sửa", "returned for rework";
    Rejected = "không phê duyệt", "rejected";
}

labelled! {
    /// Why a line was cancelled (lý do kết thúc dòng việc): taken back by the sender, sent back for
    /// rework, unfinished when the lead reported, replaced by a new round or direction, taken out of the
    /// direction, no longer needed, the document recalled by its sender, or its case ended.
    CancelWhy;
    Recalled = "đã rút lại", "recalled";
    Returned = "trả lại để sửa", "returned for rework";
    ParentClosed = "chủ trì đã báo cáo", "the lead has reported";
    Superseded = "đã được thay thế", "superseded";
    SenderRecalled = "nơi gửi đã thu hồi văn bản", "the sender has recalled the document";
    Removed = "đã rút khỏi ý kiến chỉ đạo", "taken out of the direction";
    Waived = "đã được miễn phối hợp", "waived";
    InstanceClosed = "luồng xử lý đã kết thúc", "its case has ended";
}

tagged! {
    "LineState",
    /// State of a line.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub enum LineState {
        /// Waits for the lines below it.
        Waiting,
        /// Waits for its seat.
        Ready,
        /// Being worked on.
        InProgress,
        /// Put aside for a time (tạm dừng); its clock runs on.
        OnHold {
            /// Whether work on it had begun.
            started: bool,
        },
        /// Answered.
        Done(Outcome),
        /// Passed on; another line took over.
        Transferred,
        /// Cancelled without answer.
        Cancelled(CancelWhy),
    }
}

impl LineState {
    /// Whether the line can still move.
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(
            self,
            Self::Waiting | Self::Ready | Self::InProgress | Self::OnHold { .. }
        )
    }

    /// How it ended, if it did.
    #[must_use]
    pub const fn end(self) -> Option<LineEnd> {
        match self {
            Self::Waiting | Self::Ready | Self::InProgress | Self::OnHold { .. } => None,
            Self::Done(Outcome::Returned | Outcome::Declined)
            | Self::Cancelled(CancelWhy::Returned) => Some(LineEnd::Returned),
            Self::Done(_) => Some(LineEnd::Done),
            Self::Transferred => Some(LineEnd::Transferred),
            Self::Cancelled(CancelWhy::Recalled) => Some(LineEnd::Recalled),
            Self::Cancelled(CancelWhy::ParentClosed) => Some(LineEnd::ParentClosed),
            Self::Cancelled(CancelWhy::Superseded) => Some(LineEnd::Superseded),
            Self::Cancelled(CancelWhy::InstanceClosed | CancelWhy::SenderRecalled) => {
                Some(LineEnd::Closed)
            }
            Self::Cancelled(CancelWhy::Removed) => Some(LineEnd::Removed),
            Self::Cancelled(CancelWhy::Waived) => Some(LineEnd::Waived),
        }
    }
}

/// Who first opened a line, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Opened {
    /// When.
    pub at: Instant,
    /// Who.
    pub by: PersonId,
}

/// One seat's share of a step (dòng việc).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Line {
    /// Counted inside the document.
    pub id: LineId,
    /// Its step.
    pub step: StepId,
    /// The line below which it was assigned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<LineId>,
    /// Whose it is.
    pub seat: Seat,
    /// Role.
    pub role: Role,
    /// Legal duty it carries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<LegalDuty>,
    /// State.
    pub state: LineState,
    /// First opening; after a change of the direction, the first since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Opened>,
    /// When it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// How it was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Counted>,
    /// Whose command made it.
    pub given_by: PersonId,
    /// Since when it is with its seat: made, or come back to it.
    pub since: Instant,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Instant>,
}

impl Line {
    /// The due date that its holder has to keep: none for who waits for others, who is not late with what
    /// these do, and for who only has to know.
    #[must_use]
    pub fn term(&self) -> Option<Due> {
        let kept = self.role != Role::Information && self.state != LineState::Waiting;
        self.due.filter(|_| kept)
    }

    /// Whether others have given this person's work to the holder of a line below.
    fn hands_to(&self, below: &Self) -> bool {
        let holder = match &self.seat {
            Seat::Person(holder) => holder,
            Seat::Post(_) | Seat::Unit(_) => return false,
        };
        self.state == LineState::Transferred && below.given_by != *holder
    }
}

/// State of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StepState {
    /// Lines of it are live.
    Current,
    /// All lines agreed.
    Completed,
    /// Passed over; stays visible.
    Skipped,
    /// Ended without result.
    Cancelled,
}

/// A step: a node of the template once it was reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// Counted inside the document.
    pub id: StepId,
    /// Node of the template; absent for assignments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<NodeKey>,
    /// State.
    pub state: StepState,
}

/// State of an instance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum InstanceState {
    /// Nothing was begun.
    #[default]
    Idle,
    /// People act.
    Running,
    /// With the drafter for rework.
    Returned,
    /// Taken back by who submitted it.
    Recalled,
    /// Went through.
    Completed,
    /// Ended by who was to approve or sign.
    Rejected,
    /// Given up.
    Cancelled,
}

/// One run of the routing engine inside a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Instance {
    /// Round, from 1; a new submission starts the next.
    pub round: u32,
    /// State.
    pub state: InstanceState,
    /// The nodes of this round, as the template stood when it began.
    #[serde(default = "no_nodes", skip_serializing_if = "<[Node]>::is_empty")]
    pub nodes: Arc<[Node]>,
    /// How many of `nodes` were reached.
    #[serde(default)]
    pub reached: u32,
    /// Steps of this round.
    pub steps: Vec<Step>,
    /// Lines of this round; earlier rounds live in the history.
    pub lines: Vec<Line>,
    /// Last step id given.
    pub last_step: u32,
    /// Last line id given.
    pub last_line: u32,
}

pub(super) fn no_nodes() -> Arc<[Node]> {
    // One empty list for all instances without a template.
    static NONE: std::sync::LazyLock<Arc<[Node]>> = std::sync::LazyLock::new(|| Arc::new([]));
    Arc::clone(&NONE)
}

impl Default for Instance {
    fn default() -> Self {
        Self {
            round: 0,
            state: InstanceState::Idle,
            nodes: no_nodes(),
            reached: 0,
            steps: Vec::new(),
            lines: Vec::new(),
            last_step: 0,
            last_line: 0,
        }
    }
}

impl Instance {
    /// A line of this round.
    #[must_use]
    pub fn line(&self, id: LineId) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// Lines that can still move.
    pub fn live(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.state.is_live())
    }

    /// Lines assigned below a line.
    pub fn children(&self, parent: LineId) -> impl Iterator<Item = &Line> {
        self.lines
            .iter()
            .filter(move |line| line.parent == Some(parent))
    }

    /// The line at the top of an assignment.
    #[must_use]
    pub fn root(&self) -> Option<&Line> {
        self.lines.iter().find(|line| line.parent.is_none())
    }

    /// The line from which a line was given: that of a former holder only where they passed their work on
    /// themselves.
    #[must_use]
    pub fn assigner(&self, line: &Line) -> Option<&Line> {
        self.line(self.as_given(line).parent?)
    }

    /// The line as it was first given: somebody's work that others gave to another person is that line
    /// still.
    pub(super) fn as_given<'i>(&'i self, line: &'i Line) -> &'i Line {
        let former = |line: &Line| {
            let parent = self.line(line.parent?)?;
            parent.hands_to(line).then_some(parent)
        };
        let mut given = line;
        // Lines are made below earlier ones.
        while let Some(earlier) = former(given).filter(|earlier| earlier.id < given.id) {
            given = earlier;
        }
        given
    }

    /// The step that is waited for.
    pub(crate) fn current_step(&self) -> Option<&Step> {
        let mut steps = self.steps.iter().rev();
        steps.find(|step| step.state == StepState::Current)
    }

    /// The lines of a step.
    pub(crate) fn lines_of(&self, step: StepId) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.step == step)
    }

    /// The node of the template that a step stands for.
    pub(crate) fn node_of(&self, step: &Step) -> Option<&Node> {
        let key = step.node.as_ref()?;
        self.nodes.iter().find(|node| node.key == *key)
    }

    pub(super) fn line_mut(&mut self, id: LineId) -> Option<&mut Line> {
        self.lines.iter_mut().find(|line| line.id == id)
    }

    pub(crate) const fn next_step(&self) -> StepId {
        StepId(self.last_step.saturating_add(1))
    }

    pub(crate) const fn next_line(&self) -> LineId {
        LineId(self.last_line.saturating_add(1))
    }
}
