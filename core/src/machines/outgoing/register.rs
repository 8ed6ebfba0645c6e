//! The document is entered in the outgoing register.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State};
use crate::base::Instant;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, MachineState as _,
    Step, clerk,
};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Enter into the outgoing register (đăng ký, Art. 16; routing P33). Refusals: `not_clerk`, `not_signed`,
/// `not_numbered`, `field_missing`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Register {
    /// Number of copies issued (số lượng bản), at least 1.
    pub copies: u32,
}

/// It was entered in the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Registered {
    /// Copies.
    pub copies: u32,
}

impl CommandOf<Outgoing> for Register {
    const NAME: ActionName = ActionName::new(&["register", "đăng ký", "register"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(
        &[Phase::Signed, Phase::Numbered],
        Phase::RegisteredOut,
    )];
    const PASS: Pass = Pass::Order;
    const FORM: &'static [Field] = &[Field::required("copies", FieldKind::Number)];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        if !state.missing_steps(Phase::Numbered, sink) {
            state.out_of_turn(Self::NAME, Self::STEPS, sink);
        }
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        // Straight after the signature only what carries no number.
        if ask.state.phase() == Phase::Signed && ask.state.is_numbered() {
            fail!(&mut *sink, NotNumbered {});
        }
        clerk(ask.context, sink);
        if ask.input.is_some_and(|input| input.copies == 0) {
            let (action, field) = (Self::NAME, Missing::Copies);
            fail!(sink, FieldMissing { action, field });
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let copies = self.copies;
        decision.push(Registered { copies });
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        match evidence {
            Evidence::Text {
                field: Missing::Copies,
                least,
            } => self.copies = *least,
            _ => return false,
        }
        true
    }
}

impl EventOf<State> for Registered {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::RegisteredOut;
    }
}
