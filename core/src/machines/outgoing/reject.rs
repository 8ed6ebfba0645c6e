//! Who was to approve or sign rejects the draft.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, duty};
use crate::base::{Instant, LineId};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::organization::LegalDuty;
use crate::routing::{self, CancelWhy, InstanceState, Line, Outcome};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Reject the draft (không phê duyệt; routing P16): who is to approve or to sign it ends it here. What
/// was drafted and who checked it stays; another try is another draft. Refusals: `nothing_waiting`,
/// `not_your_line`, `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Reject {
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// It was rejected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rejected {
    /// Why.
    pub reason: String,
}

impl CommandOf<Outgoing> for Reject {
    const NAME: ActionName = ActionName::new(&["reject", "không phê duyệt", "reject"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Reviewing], Phase::Rejected)];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[Field::required("reason", FieldKind::Reason)];

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        let duties = [LegalDuty::Approval, LegalDuty::Signature];
        let mut lines = duties.into_iter().map(|duty| duty::duty_line(state, duty));
        lines.find_map(|line| line)
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        match ask.target {
            Some(_) => drop(ask.on_line(sink)),
            None => {
                let action = Self::NAME;
                fail!(&mut *sink, NothingWaiting { action });
            }
        }
        if let Some(input) = ask.input {
            reason(&input.reason, ask.context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(line) = Self::acts_on(state, None) else {
            return;
        };
        let reason = self.reason.clone();
        decision.push(Rejected { reason });
        let text = Some(self.reason.clone());
        decision.route(routing::complete(line, Outcome::Rejected, text, context));
        let others = state.instance.live().filter(|other| other.id != line.id);
        let lines: Vec<LineId> = others.map(|other| other.id).collect();
        if !lines.is_empty() {
            let why = CancelWhy::InstanceClosed;
            decision.push(routing::Event::LinesCancelled { lines, why });
        }
        let state = InstanceState::Rejected;
        decision.push(routing::Event::Ended { state });
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for Rejected {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Rejected;
    }
}
