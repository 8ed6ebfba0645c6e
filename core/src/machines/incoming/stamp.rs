//! The envelope is opened and stamped.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State, paper};
use crate::base::Instant;
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, Step, clerk};
use crate::rules::{ActionName, Sink, fail};

/// Open the envelope and stamp it (bóc bì, đóng dấu ĐẾN; paper, Art. 21.1.b). Refusals: `not_clerk`,
/// `paper_only`, `mail_not_opened`, `nothing_waiting`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Stamp {}

/// The envelope was opened and stamped ĐẾN.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stamped {}

impl CommandOf<Incoming> for Stamp {
    const NAME: ActionName = ActionName::new(&["stamp", "bóc bì, đóng dấu ĐẾN", "open and stamp"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Received])];
    const PASS: Secrets = Secrets::Possible;
    const FORM: &'static [Field] = &[];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.mail_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let state = ask.state;
        clerk(ask.context, sink);
        paper::paper_only(state, Self::NAME, sink);
        if state.paper.stamped {
            let action = Self::NAME;
            fail!(&mut *sink, NothingWaiting { action });
        }
        if !state.is_for_agency() {
            fail!(sink, MailNotOpened {});
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(Stamped {});
    }
}

impl EventOf<State> for Stamped {
    fn apply(&self, state: &mut State, _: Instant) {
        state.paper.stamped = true;
    }
}
