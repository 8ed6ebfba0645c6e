//! The draft goes back for rework.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, route};
use crate::base::{Instant, LineId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::routing::{self, CancelWhy, InstanceState, Outcome};
use crate::rules::{ActionName, Field as Missing, Sink, fail, labelled};

labelled! {
    /// To whom a draft goes back (trả lại cho ai; Art. 10.3).
    ReturnTo;
    Drafter = "người soạn thảo", "the drafter";
    UnitHead = "người đứng đầu đơn vị soạn thảo", "the head of the drafting unit";
}

/// Return the draft for rework (trả lại; routing P05, P14, P15): the head of the drafting unit to the
/// drafter, anybody else to the head of the unit, who passes it on (Art. 10.3). Refusals: `not_your_line`,
/// `ambiguous_authority`, `return_to_unit_head`, `reason_too_short`, `line_closed`, `line_not_found`,
/// `information_line`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Return {
    /// The returner's line.
    pub line: LineId,
    /// Why.
    #[new(into)]
    pub reason: String,
    /// To whom; by default as Art. 10.3 says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub to: Option<ReturnTo>,
}

/// The draft went back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Returned {
    /// To whom.
    pub to: ReturnTo,
    /// Why.
    pub reason: String,
}

impl CommandOf<Outgoing> for Return {
    const NAME: ActionName = ActionName::new(&["return", "trả lại", "return for rework"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Reviewing], Phase::Returned)];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[
        Field::line(),
        Field::required("reason", FieldKind::Reason),
        Field::optional("to", FieldKind::Choice),
    ];

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        if let Some(line) = ask.on_line(sink) {
            route::is_answered(line, sink);
        }
        let (Some(input), Some(draft)) = (ask.input, ask.state.draft()) else {
            return;
        };
        reason(&input.reason, context, sink);
        if input.to == Some(ReturnTo::Drafter) && !heads_unit(ask.state, context) {
            let unit = draft.unit.clone();
            fail!(sink, ReturnToUnitHead { unit });
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(line) = state.instance.line(self.line) else {
            return;
        };
        let to = if heads_unit(state, context) {
            ReturnTo::Drafter
        } else {
            ReturnTo::UnitHead
        };
        decision.push(Returned {
            to: self.to.unwrap_or(to),
            reason: self.reason.clone(),
        });
        let text = Some(self.reason.clone());
        decision.route(routing::complete(line, Outcome::Returned, text, context));
        let others = state.instance.live().filter(|other| other.id != line.id);
        let lines: Vec<LineId> = others.map(|other| other.id).collect();
        if !lines.is_empty() {
            let why = CancelWhy::Returned;
            decision.push(routing::Event::LinesCancelled { lines, why });
        }
        let state = InstanceState::Returned;
        decision.push(routing::Event::Ended { state });
    }

    fn choices(field: &'static str, _: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        match field {
            "to" => Choice::list(ReturnTo::ALL),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for Returned {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Returned;
        state.returned_to = Some(self.to);
    }
}

fn heads_unit(state: &State, context: &Context<'_>) -> bool {
    let day = context.today();
    let heads = |unit| context.actor.heads_unit(unit, day);
    state.draft().is_some_and(|draft| heads(&draft.unit))
}
