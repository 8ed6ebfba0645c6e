//! The person assigned checks form and layout.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, duty};
use crate::base::LineId;
use crate::engine::{Ask, CommandOf, Context, Decision, Field, Step};
use crate::organization::{Duty, LegalDuty};
use crate::routing::Line;
use crate::rules::{ActionName, Sink, actions, fail};

const DUTY: LegalDuty = LegalDuty::FormatCheck;

/// The person assigned checks form and layout (kiểm tra thể thức, Art. 12.2; routing P23). Must name the
/// content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_format_checker`, `content_not_named`,
/// `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckFormat {}

impl CommandOf<Outgoing> for CheckFormat {
    const NAME: ActionName = actions::CHECK_FORMAT;
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Reviewing])];
    const PASS: Pass = Pass::Onward;
    const FORM: &'static [Field] = &[];

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        duty::duty_line(state, DUTY)
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        duty::duty_guard(ask, sink);
        let actor = context.actor;
        if !actor.has_duty(Duty::FormatCheck, context.today()) {
            let person = actor.person().clone();
            fail!(sink, NotFormatChecker { person });
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        duty::check(state, DUTY, context, decision);
    }
}
