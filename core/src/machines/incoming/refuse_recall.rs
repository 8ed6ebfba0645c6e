//! The sender's recall is refused.

use serde::{Deserialize, Serialize};

use super::sender::{of_the_sender, sender_choices};
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::Instant;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::organization::Duty;
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Answer that the sender's recall is not carried out (không đồng ý thu hồi; status 16; routing P18), since
/// the work is done: where the agency's profile allows it, for Article 18.4 names no ground. By who
/// directs. Refusals: `not_director`, `recall_not_refusable`, `not_the_sender`, `reason_too_short`,
/// `never_received`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RefuseRecall {
    /// Who asks, as the notice names it: identifier or name.
    #[new(into)]
    pub sender: String,
    /// What the sender learns.
    #[new(into)]
    pub reason: String,
}

/// The sender's recall was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecallRefused {
    /// Who asked.
    pub sender: String,
    /// What the sender learns.
    pub reason: String,
}

impl CommandOf<Incoming> for RefuseRecall {
    const NAME: ActionName = ActionName::new(&[
        "refuse_recall",
        "không đồng ý thu hồi",
        "refuse the sender's recall",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Completed, Phase::Filed])];
    const PASS: Secrets = Secrets::Possible;
    const FORM: &'static [Field] = &[
        Field::required("sender", FieldKind::Text),
        Field::required("reason", FieldKind::Reason),
    ];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.never_received(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        if !context.actor.has_duty(Duty::Direct, context.today()) {
            let person = context.actor.person().clone();
            fail!(&mut *sink, NotDirector { person });
        }
        if !context.agency.limits().refuses_recalls {
            fail!(&mut *sink, RecallNotRefusable {});
        }
        if let Some(input) = ask.input {
            of_the_sender(ask.state, &input.sender, sink);
            reason(&input.reason, context, sink);
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(RecallRefused {
            sender: self.sender.clone(),
            reason: self.reason.clone(),
        });
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        match field {
            "sender" => sender_choices(ask.state),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for RecallRefused {
    fn apply(&self, _: &mut State, _: Instant) {}
}
