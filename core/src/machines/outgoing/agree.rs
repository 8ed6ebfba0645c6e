//! A reviewer agrees.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, route};
use crate::base::LineId;
use crate::engine::{Ask, CommandOf, Context, Decision, Field, FieldKind, Step, no_secrets};
use crate::law::Secrecy;
use crate::organization::Role;
use crate::routing::Outcome;
use crate::rules::{ActionName, Sink, fail};

/// Agree on a line that carries no legal duty (ý kiến đồng ý; routing P02). Refusals: `not_your_line`,
/// `ambiguous_authority`, `line_closed`, `line_not_found`, `duty_line`, `information_line`,
/// `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Agree {
    /// The line.
    pub line: LineId,
    /// Remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub text: Option<String>,
}

impl CommandOf<Outgoing> for Agree {
    const NAME: ActionName = ActionName::new(&["agree", "cho ý kiến đồng ý", "agree"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Reviewing])];
    const PASS: Pass = Pass::Onward;
    const FORM: &'static [Field] = &[Field::line(), Field::optional("text", FieldKind::Text)];

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        let Some(line) = ask.on_line(sink) else {
            return;
        };
        if line.duty.is_some() || line.role == Role::Signer {
            fail!(&mut *sink, DutyLine { line: line.id });
        }
        route::is_answered(line, sink);
        if let Some(input) = ask.input {
            no_secrets(Secrecy::KhongMat, input.text.as_deref(), context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let (line, text) = (self.line, self.text.clone());
        decision.route(route::answer(state, line, Outcome::Agreed, text, context));
    }
}
