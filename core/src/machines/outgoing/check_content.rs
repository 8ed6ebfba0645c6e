//! The head of the drafting unit checks the content.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, duty, route};
use crate::base::LineId;
use crate::engine::{Ask, CommandOf, Context, Decision, EarlierActs, Field, Step, keep_apart};
use crate::organization::{Authority, LegalDuty, SeparationRule};
use crate::routing::Line;
use crate::rules::{ActionName, Sink};

const DUTY: LegalDuty = LegalDuty::ContentCheck;

/// The head of the drafting unit checks the content (kiểm tra nội dung, Art. 12.1; routing P23). Must name
/// the content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_unit_head`, `separation_of_duties`,
/// `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckContent {}

impl CommandOf<Outgoing> for CheckContent {
    const NAME: ActionName =
        ActionName::new(&["check_content", "kiểm tra nội dung", "check the content"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Reviewing])];
    const PASS: Pass = Pass::Onward;
    const FORM: &'static [Field] = &[];

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        duty::duty_line(state, DUTY)
    }

    fn earlier_acts(state: &State) -> EarlierActs<'_> {
        let rule = SeparationRule::DraftCheckContent;
        [state.drafter().map(|drafter| (rule, drafter)), None]
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        duty::duty_guard(ask, sink);
        route::heads_drafting_unit(state, context, sink);
        let (earlier, own) = (Self::earlier_acts(state), [Authority::OwnSeat]);
        keep_apart(earlier, Self::NAME, &own, context, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        duty::check(state, DUTY, context, decision);
    }
}
