//! Open due dates follow a calendar that was announced late.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, LineId};
use crate::calendar::Due;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, clerk,
    no_secrets, text,
};
use crate::law::Secrecy;
use crate::routing;
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Count open due dates again after the calendar was revised, for example a swap of days announced late
/// (tính lại thời hạn; routing P28). Later dates move; earlier ones only where those concerned have agreed.
/// Refusals: `not_clerk`, `nothing_waiting`, `field_missing`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReviseDue {
    /// The announcement, for example `12729/VPCP-KGVX`.
    #[new(into)]
    pub basis: String,
    /// The paper in which those concerned agreed to earlier dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub agreed: Option<String>,
}

/// Open due dates were counted again after the calendar had been revised; a line each follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalendarRevised {
    /// The announcement, for example the letter of the Government Office.
    pub basis: String,
    /// Version of the calendar now.
    pub calendar: String,
    /// The paper in which those concerned agreed to earlier dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<String>,
    /// Deadline of the handling as a whole, if it moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
}

impl CommandOf<Incoming> for ReviseDue {
    const NAME: ActionName = ActionName::new(&[
        "revise_due",
        "tính lại thời hạn theo lịch mới",
        "count the due dates again",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Submitted, Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::required("basis", FieldKind::Text),
        Field::optional("agreed", FieldKind::Text),
    ];

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (action, context) = (Self::NAME, ask.context);
        clerk(context, sink);
        let agreed = ask.input.is_none_or(|input| input.agreed.is_some());
        // Counting again is nobody's question who may not do it.
        let asked = ask.input.is_some() || !sink.failed();
        if asked && moved_lines(ask.state, agreed, context).next().is_none() {
            fail!(&mut *sink, NothingWaiting { action });
        }
        let Some(input) = ask.input else { return };
        for paper in std::iter::once(&input.basis).chain(&input.agreed) {
            text(paper, action, Missing::Basis, sink);
            no_secrets(Secrecy::KhongMat, [paper.as_str()], context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let moved: Vec<_> = moved_lines(state, self.agreed.is_some(), context).collect();
        // The document is due with its lines.
        let with_lines = moved.iter().find(|(_, old, _)| Some(*old) == state.due);
        decision.push(CalendarRevised {
            basis: self.basis.clone(),
            calendar: context.calendar.version().to_owned(),
            agreed: self.agreed.clone(),
            due: with_lines.map(|(_, _, new)| *new),
        });
        let lines = moved.into_iter();
        decision.route(lines.map(|(line, old, new)| routing::Event::DueRevised {
            line,
            old,
            new,
            stated: false,
        }));
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Basis, &mut self.basis)
    }
}

impl EventOf<State> for CalendarRevised {
    fn apply(&self, state: &mut State, _: Instant) {
        if self.due.is_some() {
            state.due = self.due;
        }
    }
}

/// Every open due date that the calendar now puts elsewhere: later ones at once, earlier ones only
/// as agreed (P28: never earlier without consent).
fn moved_lines<'s>(
    state: &'s State,
    earlier: bool,
    context: &'s Context<'_>,
) -> impl Iterator<Item = (LineId, Due, Due)> + 's {
    let agency = context.agency;
    let (working, offset) = (&agency.profile().working_time, agency.offset());
    let live = state.instance.live();
    live.filter_map(move |line| {
        let old = line.due?;
        let new = context
            .calendar
            .revised(old, line.counted, working, offset)?;
        (new > old || (earlier && new < old)).then_some((line.id, old, new))
    })
}
