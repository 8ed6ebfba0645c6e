//! A check or approval is taken back.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, route};
use crate::base::{Instant, PersonId};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::organization::{LegalDuty, Role};
use crate::routing::{self, LineState, Outcome};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Take the own check or approval back (rút lại ý kiến kiểm tra, duyệt; routing P19), as long as it is
/// the last one that was given and nobody has opened what came after it: it falls, what came after it
/// ends, and it is asked again. Refusals: `not_latest_checker`, `already_opened`,
/// `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithdrawApproval {
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// A check or approval was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ApprovalWithdrawn {
    /// What fell: several where one person gave them at one step.
    pub duties: Vec<LegalDuty>,
    /// Why.
    pub reason: String,
}

impl CommandOf<Outgoing> for WithdrawApproval {
    const NAME: ActionName = ActionName::new(&[
        "withdraw_approval",
        "rút lại ý kiến kiểm tra, duyệt",
        "withdraw the check or approval",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Reviewing])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[Field::required("reason", FieldKind::Reason)];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let (state, person) = (ask.state, ask.context.actor.person());
        match latest(state, person) {
            Some(latest) => latest.unopened(state, sink),
            None => {
                let person = person.clone();
                fail!(&mut *sink, NotLatestChecker { person });
            }
        }
        if let Some(input) = ask.input {
            reason(&input.reason, ask.context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(latest) = latest(state, context.actor.person()) else {
            return;
        };
        decision.push(ApprovalWithdrawn {
            duties: latest.duties.clone(),
            reason: self.reason.clone(),
        });
        let moves = route::ask_again(state, latest.step, &latest.duties, context);
        decision.route(moves);
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for ApprovalWithdrawn {
    fn apply(&self, state: &mut State, _: Instant) {
        for duty in &self.duties {
            state.checks.drop(*duty);
        }
    }
}

/// What one person gave last.
struct Latest<'s> {
    /// At which step.
    step: &'s routing::Step,
    /// What.
    duties: Vec<LegalDuty>,
}

impl Latest<'_> {
    /// Nobody has opened what came after it; who only has to know is not asked.
    fn unopened(&self, state: &State, sink: &mut impl Sink) {
        let instance = state.instance();
        let current = instance.current_step();
        let next = current.filter(|current| current.id != self.step.id);
        let lines = next.into_iter().flat_map(|next| instance.lines_of(next.id));
        for line in lines.filter(|line| line.role != Role::Information) {
            if let Some(opened) = &line.opened {
                let (line, at, by) = (line.id, opened.at, opened.by.clone());
                fail!(&mut *sink, AlreadyOpened { line, at, by });
            }
        }
    }
}

/// The checks that a person gave at the step that is waited for, or at the one before it.
fn latest<'s>(state: &'s State, person: &PersonId) -> Option<Latest<'s>> {
    let instance = state.instance();
    let current = instance.current_step()?;
    let own = |step: &'s routing::Step| {
        let standing = standing(state, step).filter(|(_, by)| *by == person);
        let duties: Vec<LegalDuty> = standing.map(|(duty, _)| duty).collect();
        (!duties.is_empty()).then_some(Latest { step, duties })
    };
    own(current).or_else(|| {
        let mut earlier = instance.steps.iter().rev();
        let before = earlier.find(|step| step.id != current.id && counts(state, step));
        before.and_then(own)
    })
}

/// The checks of a step that have not fallen since, with who gave them.
fn standing<'s>(
    state: &'s State,
    step: &routing::Step,
) -> impl Iterator<Item = (LegalDuty, &'s PersonId)> {
    let agreed = LineState::Done(Outcome::Agreed);
    let instance = state.instance();
    instance.lines_of(step.id).filter_map(move |line| {
        let duty = line.duty.filter(|_| line.state == agreed)?;
        // What was asked again since counts in its place.
        let mut lines = instance.lines.iter().rev();
        let last = lines.find(|other| other.duty == Some(duty))?;
        let check = state.checks().of(duty).filter(|_| last.id == line.id)?;
        Some((duty, &check.by))
    })
}

/// Whether something that was answered at the step still counts.
fn counts(state: &State, step: &routing::Step) -> bool {
    let mut lines = state.instance().lines_of(step.id);
    let answered = lines.any(|line| {
        let done = matches!(line.state, LineState::Done(_));
        done && line.duty.is_none() && line.role != Role::Information
    });
    answered || standing(state, step).next().is_some()
}
