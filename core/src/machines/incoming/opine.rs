//! A co-handler contributes.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::LineId;
use crate::engine::{
    Ask, CommandOf, Context, Decision, Evidence, Field, FieldKind, Step, no_secrets, text,
};
use crate::law::Secrecy;
use crate::organization::Role;
use crate::routing::{self, Outcome};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// A co-handler's contribution (ý kiến phối hợp; routing P07). Refusals: `not_your_line`,
/// `ambiguous_authority`, `line_on_hold`, `not_co_handler`, `field_missing`, `line_not_found`,
/// `line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Opine {
    /// The co-handler's line.
    pub line: LineId,
    /// Opinion.
    #[new(into)]
    pub text: String,
}

impl CommandOf<Incoming> for Opine {
    const NAME: ActionName = ActionName::new(&["opine", "cho ý kiến phối hợp", "give an opinion"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::line(), Field::required("text", FieldKind::Text)];

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        let Some(line) = ask.on_line(sink) else {
            return;
        };
        if line.role != Role::CoHandler {
            fail!(&mut *sink, NotCoHandler { line: line.id });
        }
        if let Some(input) = ask.input {
            text(&input.text, Self::NAME, Missing::Text, sink);
            no_secrets(Secrecy::KhongMat, [input.text.as_str()], context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        if let Some(line) = state.instance.line(self.line) {
            let text = Some(self.text.clone());
            decision.route(routing::complete(line, Outcome::Opinion, text, context));
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Text, &mut self.text)
    }
}
