//! Mail for a unit or person goes on as it came.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State, paper};
use crate::base::Instant;
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, Step, clerk};
use crate::rules::{ActionName, Sink, fail};

/// Pass the envelope on unopened (chuyển không bóc bì, Art. 21.1.b). Refusals: `not_clerk`,
/// `paper_only`, `mail_is_for_agency`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ForwardUnopened {}

/// The envelope was passed on unopened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ForwardedUnopened {}

impl CommandOf<Incoming> for ForwardUnopened {
    const NAME: ActionName = ActionName::new(&[
        "forward_unopened",
        "chuyển không bóc bì",
        "pass on unopened",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Received], Phase::PassedOn)];
    const PASS: Secrets = Secrets::Possible;
    const FORM: &'static [Field] = &[];

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        clerk(ask.context, sink);
        paper::paper_only(ask.state, Self::NAME, sink);
        if ask.state.is_for_agency() {
            fail!(sink, MailIsForAgency {});
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(ForwardedUnopened {});
    }
}

impl EventOf<State> for ForwardedUnopened {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::PassedOn;
    }
}
