//! Who gave a line refuses it more time.

use serde::{Deserialize, Serialize};

use super::extension;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, LineId};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::routing::Line;
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Refuse the time that was asked for (từ chối gia hạn; routing P30): by who gave the line, or who
/// directs the document. Refusals: `not_giver`, `nothing_waiting`, `reason_too_short`,
/// `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RefuseExtension {
    /// The line.
    pub line: LineId,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// The time that was asked for was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExtensionRefused {
    /// The line.
    pub line: LineId,
    /// Why.
    pub reason: String,
}

impl CommandOf<Incoming> for RefuseExtension {
    const NAME: ActionName =
        ActionName::new(&["refuse_extension", "từ chối gia hạn", "refuse more time"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::line(), Field::required("reason", FieldKind::Reason)];

    fn targets(state: &State, line: &Line) -> bool {
        line.state.is_live() && state.asked(line.id).is_some()
    }

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    /// Refusing is the giver's own act, not work on the line.
    fn acts_on(_: &State, _: Option<LineId>) -> Option<&Line> {
        None
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        let Some(line) = ask.about_line(sink) else {
            return;
        };
        if state.asked(line.id).is_none() {
            let action = Self::NAME;
            fail!(sink, NothingWaiting { action });
            return;
        }
        extension::giver(state, line, ask.holds(), sink);
        if let Some(input) = ask.input {
            reason(&input.reason, context, sink);
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(ExtensionRefused {
            line: self.line,
            reason: self.reason.clone(),
        });
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for ExtensionRefused {
    fn apply(&self, state: &mut State, _: Instant) {
        state.extend(self.line, |entry| entry.asked = None);
    }
}
