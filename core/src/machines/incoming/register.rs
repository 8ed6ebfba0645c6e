//! The arrival number is taken.

use serde::{Deserialize, Serialize};

use super::due::submit_due;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State, paper};
use crate::base::{DocumentId, Instant};
use crate::calendar::Due;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, NumberUse,
    SeriesOfYear, Step, clerk,
};
use crate::law::Medium;
use crate::numbers::Taken;
use crate::organization::Agency;
use crate::rules::{ActionName, RuleBits, Sink, Warning, fail};

/// Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22; routing P33),
/// with what the clerk has verified (Art. 21.2.a). Refusals: `not_clerk`, `not_authentic`,
/// `wrong_recipient`, `not_stamped`, `mail_not_opened`, `state_secret_on_network`, `number_date_inversion`,
/// `number_out_of_range`, `moment_far_ahead`, `fact_missing`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Register {
    /// Signed by whom it says (xác thực).
    pub authentic: bool,
    /// Unchanged and complete (toàn vẹn).
    pub intact: bool,
    /// Meant for this agency (đúng nơi nhận).
    pub right_recipient: bool,
    /// The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[new(default)]
    pub confirm_time: bool,
}

impl Register {
    /// Nothing is wrong (đạt yêu cầu): authentic, intact and meant for this agency.
    #[must_use]
    pub const fn verified() -> Self {
        Self {
            authentic: true,
            intact: true,
            right_recipient: true,
            confirm_time: false,
        }
    }
}

/// It was entered in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Registered {
    /// Arrival number and date.
    pub taken: Taken,
    /// Documents it may repeat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duplicates: Vec<DocumentId>,
    /// When it must be submitted at the latest (Art. 23.1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submit_due: Option<Due>,
}

impl CommandOf<Incoming> for Register {
    const NAME: ActionName = ActionName::new(&["register", "đăng ký", "register"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Received], Phase::Registered)];
    const PASS: Secrets = Secrets::BareLine;
    const FORM: &'static [Field] = &[
        Field::required("authentic", FieldKind::Flag),
        Field::required("intact", FieldKind::Flag),
        Field::required("right_recipient", FieldKind::Flag),
        Field::confirm_time(),
    ];

    const AUDITED: bool = true;

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.mail_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        clerk(context, sink);
        if let (Some(verified), Some(metadata)) = (ask.input, state.metadata()) {
            let electronic = metadata.medium == Medium::Electronic;
            if electronic && !(verified.authentic && verified.intact) {
                fail!(&mut *sink, NotAuthentic {});
            }
            if !verified.right_recipient {
                fail!(&mut *sink, WrongRecipient {});
            }
        }
        paper::ready_to_register(state, sink);
        next(state, context, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(taken) = next(state, context, &mut RuleBits::default()) else {
            return;
        };
        let duplicates = context.facts.duplicates.clone();
        if !duplicates.is_empty() {
            let of = duplicates.clone();
            decision.warnings.push(Warning::Duplicate { of });
        }
        decision.push(Registered {
            taken,
            duplicates,
            submit_due: submit_due(state, context),
        });
    }

    fn series(state: &State, agency: &Agency) -> Option<SeriesOfYear> {
        let series = agency.incoming_series(state.is_secret())?;
        Some((series.key.clone(), None))
    }

    fn confirms_time(&self) -> bool {
        self.confirm_time
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.confirms(&mut self.confirm_time)
    }
}

impl EventOf<State> for Registered {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Registered;
        state.taken = Some(self.taken.clone());
    }

    fn number(&self) -> Option<NumberUse<'_>> {
        Some(NumberUse::Takes(&self.taken))
    }
}

/// The next arrival number of today; secret documents have a series of their own.
fn next(state: &State, context: &Context<'_>, sink: &mut impl Sink) -> Option<Taken> {
    let Some(series) = context.agency.incoming_series(state.is_secret()) else {
        let fact = "incoming series".into();
        fail!(sink, FactMissing { fact });
        return None;
    };
    let day = context.today();
    context.registers.next(&series.key, day, sink)
}
