//! A co-handler has something to say after the lead's report.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{GrantId, Instant, LineId};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, no_secrets, text,
};
use crate::law::Secrecy;
use crate::organization::{Authority, Role};
use crate::routing::{self, CancelWhy, Held, Line, LineState};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Add what a co-handler had to say when the lead had reported already (ý kiến phối hợp muộn; routing P07): it
/// is noted and the line stays unfinished. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
/// `grant_does_not_confer`, `field_missing`, `no_direction_yet`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AddLateNote {
    /// Opinion.
    #[new(into)]
    pub text: String,
}

/// A co-handler's opinion came after the lead's report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LateNoteAdded {
    /// The co-handler's line, which stays unfinished.
    pub line: LineId,
    /// Opinion.
    pub text: String,
}

impl CommandOf<Incoming> for AddLateNote {
    const NAME: ActionName = ActionName::new(&[
        "add_late_note",
        "ghi ý kiến phối hợp muộn",
        "add a late opinion",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling, Phase::Completed])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::required("text", FieldKind::Text)];

    fn acts_on(_: &State, _: Option<LineId>) -> Option<&Line> {
        None
    }

    fn authority(&self, ask: &Ask<'_, Incoming, Self>) -> Authority {
        let line = own(ask.state, ask.context);
        line.map_or(Authority::OwnSeat, |line| {
            routing::holds(line, ask.context).authority()
        })
    }

    fn grants(ask: &Ask<'_, Incoming, Self>) -> Vec<GrantId> {
        let line = own(ask.state, ask.context);
        line.map_or_else(Vec::new, |line| routing::choices(line, ask.context))
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        let action = Self::NAME;
        let line = own(state, context).or_else(|| unfinished(state).next());
        match line.filter(|_| state.reported.is_some()) {
            Some(line) => routing::on_seat(line, context, sink),
            None => fail!(&mut *sink, NothingWaiting { action }),
        }
        if let Some(input) = ask.input {
            text(&input.text, action, Missing::Text, sink);
            no_secrets(Secrecy::KhongMat, [input.text.as_str()], context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        if let Some(line) = own(state, context) {
            decision.push(LateNoteAdded {
                line: line.id,
                text: self.text.clone(),
            });
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Text, &mut self.text)
    }
}

impl EventOf<State> for LateNoteAdded {
    /// The history keeps it; no later decision reads it.
    fn apply(&self, _: &mut State, _: Instant) {}
}

/// The co-handlers' lines that ended with the lead's report, without a result.
fn unfinished(state: &State) -> impl Iterator<Item = &Line> {
    let ended = LineState::Cancelled(CancelWhy::ParentClosed);
    // Before a report none has ended so.
    let lines = state.reported.iter().flat_map(|_| &state.instance.lines);
    lines.filter(move |line| line.role == Role::CoHandler && line.state == ended)
}

/// The actor's own among them, or one that they cover.
fn own<'s>(state: &'s State, context: &Context<'_>) -> Option<&'s Line> {
    unfinished(state).find(|line| routing::holds(line, context) != Held::No)
}
