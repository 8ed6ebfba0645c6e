//! The holder opens their line.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State};
use crate::base::LineId;
use crate::engine::{Ask, CommandOf, Context, Decision, Field, Step};
use crate::routing;
use crate::rules::{ActionName, Sink};

/// Open a line (mở xem; routing P08); one for information is thereby seen, also after the signature.
/// Refusals: `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `frozen`,
/// `wrong_phase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Open {
    /// The line.
    pub line: LineId,
}

impl CommandOf<Outgoing> for Open {
    const NAME: ActionName = ActionName::new(&["open", "mở xem", "open"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[
        Phase::Reviewing,
        Phase::Signed,
        Phase::Numbered,
        Phase::RegisteredOut,
        Phase::Sealed,
        Phase::Issued,
    ])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[Field::line()];

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        ask.on_line(sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        if let Some(line) = state.instance.line(self.line) {
            decision.route(routing::open(line, context));
        }
    }
}
