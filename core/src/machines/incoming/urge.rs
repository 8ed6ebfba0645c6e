//! Somebody reminds the holder of a line.

use serde::{Deserialize, Serialize};

use super::state::{Secrets, Urging};
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, LineId, PersonId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Field, FieldKind, Step, no_secrets,
};
use crate::law::Secrecy;
use crate::organization::{Duty, Role};
use crate::routing::{Holds, Line, LineState};
use crate::rules::{ActionName, Sink, fail, labelled};

labelled! {
    /// How somebody is urged (hình thức đôn đốc; routing P29).
    UrgingKind;
    Reminder = "nhắc nhở", "reminder";
    Criticism = "phê bình", "criticism";
    CallToAccount = "yêu cầu kiểm điểm", "call to account";
}

/// Remind the holder of an open line of the work (đôn đốc, Art. 24.1; routing P29): by who directs the
/// document, the person named to track it, or who gave the line. It is numbered on its line, counts as
/// unread until the holder opens the line again, and is never edited. Refusals: `not_urging`,
/// `nothing_waiting`, `line_not_found`, `line_closed`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Urge {
    /// The line whose holder is urged.
    pub line: LineId,
    /// How.
    pub kind: UrgingKind,
    /// What is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub text: Option<String>,
}

/// The holder of a line was urged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Urged {
    /// The line.
    pub line: LineId,
    /// Counted on the line, from 1.
    pub number: u32,
    /// How.
    pub kind: UrgingKind,
    /// Who urged.
    pub by: PersonId,
    /// What is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl CommandOf<Incoming> for Urge {
    const NAME: ActionName = ActionName::new(&["urge", "đôn đốc", "urge"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Submitted, Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::line(),
        Field::required("kind", FieldKind::Choice),
        Field::optional("text", FieldKind::Text),
    ];

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    /// Urging is the actor's own act, not work on the line.
    fn acts_on(_: &State, _: Option<LineId>) -> Option<&Line> {
        None
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        let Some(line) = ask.about_line(sink) else {
            return;
        };
        if line.state == LineState::Waiting || line.role == Role::Information {
            let action = Self::NAME;
            fail!(&mut *sink, NothingWaiting { action });
        }
        if sink.is_enough() {
            return;
        }
        if !may_urge(state, line, ask.holds()) {
            let person = context.actor.person().clone();
            fail!(&mut *sink, NotUrging { person });
        }
        let text = ask.input.and_then(|input| input.text.as_deref());
        no_secrets(Secrecy::KhongMat, text, context, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let before = state.urgings_of(self.line).count();
        decision.push(Urged {
            line: self.line,
            number: u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1),
            kind: self.kind,
            by: context.actor.person().clone(),
            text: self.text.clone(),
        });
    }

    fn choices(field: &'static str, _: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        match field {
            "kind" => Choice::list(UrgingKind::ALL),
            _ => Vec::new(),
        }
    }
}

impl EventOf<State> for Urged {
    fn apply(&self, state: &mut State, at: Instant) {
        state.urgings.push(Urging {
            line: self.line,
            number: self.number,
            kind: self.kind,
            by: self.by.clone(),
            at,
            read: false,
        });
    }
}

/// Who was named to track, who gave the line (what was submitted: the clerks), who directs; each from
/// their own seat. The director's line is asked once where it is the one that gave the work.
fn may_urge(state: &State, line: &Line, holds: Holds<'_>) -> bool {
    let context = holds.context;
    let (instance, actor) = (&state.instance, context.actor);
    let is_clerk = || actor.has_duty(Duty::Clerk, context.today());
    state.tracker() == Some(actor.person())
        || holds.gave(instance, line).unwrap_or_else(is_clerk)
        || (line.parent.is_some() && holds.directs(instance))
}
