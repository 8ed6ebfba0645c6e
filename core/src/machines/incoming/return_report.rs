//! The assigner gives the report back for rework.

use serde::{Deserialize, Serialize};

use super::approve_completion::reported_root;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, LineId};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::routing::{self, Line};
use crate::rules::{ActionName, Field as Missing, Sink};

/// The person who directed gives the report back for rework (trả lại báo cáo; routing P14). Refusals:
/// `not_your_line`, `ambiguous_authority`, `work_still_open`, `line_closed`, `reason_too_short`,
/// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Return {
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// The report went back for rework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportReturned {
    /// Why.
    pub reason: String,
}

impl CommandOf<Incoming> for Return {
    const NAME: ActionName = ActionName::new(&["return", "trả lại", "return for rework"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::required("reason", FieldKind::Reason)];

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        state.instance.root()
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        reported_root(ask, sink);
        if let Some(input) = ask.input {
            reason(&input.reason, ask.context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let instance = &state.instance;
        let reported = state.reported.as_ref();
        let line = reported.and_then(|reported| instance.line(reported.line));
        let (Some(root), Some(line)) = (instance.root(), line) else {
            return;
        };
        let reason = self.reason.clone();
        decision.push(ReportReturned { reason });
        let due = (line.due, line.counted);
        decision.route(routing::rework(instance, root, line, due, context));
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for ReportReturned {
    fn apply(&self, state: &mut State, _: Instant) {
        state.reported = None;
    }
}
