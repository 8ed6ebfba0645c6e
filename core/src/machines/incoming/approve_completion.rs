//! The assigner accepts the report.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, LineId};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EarlierActs, EventOf, Field, Step, separate,
};
use crate::organization::{Role, SeparationRule};
use crate::routing::{self, InstanceState, Line, LineState, Outcome};
use crate::rules::{ActionName, Sink, fail};

/// The person who directed accepts the report (duyệt kết thúc). Refusals: `not_your_line`,
/// `ambiguous_authority`, `work_still_open`, `line_closed`, `separation_of_duties`,
/// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApproveCompletion {}

/// The handling was accepted as complete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Completed {}

impl CommandOf<Incoming> for ApproveCompletion {
    const NAME: ActionName = ActionName::new(&[
        "approve_completion",
        "duyệt kết thúc xử lý",
        "approve completion",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Handling], Phase::Completed)];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[];

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        state.instance.root()
    }

    /// Nobody accepts their own report for somebody else (routing P20 rule 5, P23).
    fn earlier_acts(state: &State) -> EarlierActs<'_> {
        let reported = state.reported.as_ref();
        let rule = SeparationRule::ReportApprove;
        [reported.map(|reported| (rule, &reported.by)), None]
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let root = reported_root(ask, sink);
        if let (Some(root), [Some(earlier), _]) = (root, Self::earlier_acts(ask.state)) {
            let authorities = routing::authorities(root, ask.context);
            separate(earlier, Self::NAME, &authorities, ask.context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(root) = state.instance.root() else {
            return;
        };
        decision.route(routing::complete(root, Outcome::Agreed, None, context));
        decision.push(routing::Event::StepCompleted { step: root.step });
        decision.push(routing::Event::Ended {
            state: InstanceState::Completed,
        });
        decision.push(Completed {});
    }
}

impl EventOf<State> for Completed {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Completed;
    }
}

/// The assigner's own line, once the lead has reported.
pub(super) fn reported_root<'s, C>(
    ask: &Ask<'s, Incoming, C>,
    sink: &mut impl Sink,
) -> Option<&'s Line> {
    let state = ask.state;
    let root = state.instance.root()?;
    if state.reported.is_none() || root.state != LineState::Ready {
        let is_lead = |line: &&Line| line.role == Role::Lead && line.parent.is_some();
        let lead = state.instance.live().find(is_lead);
        let line = lead.map_or(root.id, |line| line.id);
        fail!(&mut *sink, WorkStillOpen { line });
    }
    ask.on_line(sink)
}
