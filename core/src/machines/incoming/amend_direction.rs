//! The direction gets another text while work goes on.

use serde::{Deserialize, Serialize};

use super::direct::is_carried_out;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, LineId};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, no_secrets, text,
};
use crate::law::Secrecy;
use crate::routing::{self, Line};
use crate::rules::{ActionName, Field as Missing, Sink};

/// Amend the text of the direction while it is carried out (bổ sung, sửa ý kiến chỉ đạo; routing P07): the
/// former text stays in the history. Those who have work open their lines again; what was started stays
/// started. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`, `field_missing`,
/// `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AmendDirection {
    /// Opinion (ý kiến chỉ đạo), as it reads from now on.
    #[new(into)]
    pub opinion: String,
}

/// The text of the direction was amended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DirectionAmended {
    /// Opinion from now on.
    pub opinion: String,
}

impl CommandOf<Incoming> for AmendDirection {
    const NAME: ActionName = ActionName::new(&[
        "amend_direction",
        "bổ sung, sửa ý kiến chỉ đạo",
        "amend the direction",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::required("opinion", FieldKind::Text)];

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        state.instance.root()
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        if !is_carried_out(ask, sink) {
            return;
        }
        ask.on_line(sink);
        if let Some(input) = ask.input {
            text(&input.opinion, Self::NAME, Missing::Opinion, sink);
            let opinion = [input.opinion.as_str()];
            no_secrets(Secrecy::KhongMat, opinion, ask.context, sink);
        }
    }

    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let opinion = self.opinion.clone();
        decision.push(DirectionAmended { opinion });
        let root = state.instance.root();
        decision.route(root.and_then(|root| routing::unopen(&state.instance, root)));
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Opinion, &mut self.opinion)
    }
}

/// The text is read from the history: no later decision asks for it.
impl EventOf<State> for DirectionAmended {
    fn apply(&self, _: &mut State, _: Instant) {}
}
