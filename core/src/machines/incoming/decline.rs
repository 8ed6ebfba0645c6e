//! A line goes back to who gave it.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::LineId;
use crate::engine::{Ask, CommandOf, Context, Decision, Evidence, Field, FieldKind, Step, reason};
use crate::organization::Role;
use crate::routing;
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// A unit or person gives the assignment back (trả lại người giao; routing P16). Refusals: `not_your_line`,
/// `ambiguous_authority`, `line_on_hold`, `nothing_waiting`, `reason_too_short`, `line_not_found`,
/// `line_closed`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Decline {
    /// The line.
    pub line: LineId,
    /// Why.
    #[new(into)]
    pub reason: String,
}

impl CommandOf<Incoming> for Decline {
    const NAME: ActionName =
        ActionName::new(&["decline", "trả lại người giao", "decline the assignment"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::line(), Field::required("reason", FieldKind::Reason)];

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        let Some(line) = ask.on_line(sink) else {
            return;
        };
        if line.parent.is_none() || line.role == Role::Information {
            let action = Self::NAME;
            fail!(&mut *sink, NothingWaiting { action });
        }
        if let Some(input) = ask.input {
            reason(&input.reason, context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let instance = &state.instance;
        if let Some(line) = instance.line(self.line) {
            decision.route(routing::decline(instance, line, &self.reason, context));
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}
