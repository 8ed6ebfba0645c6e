//! The lead asks for more time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::extension::{self, ExtensionRequest};
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, LineId, PersonId};
use crate::calendar::Due;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
    day_choice, reason,
};
use crate::organization::Role;
use crate::routing::Line;
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// The lead asks who gave the line for more time (xin gia hạn; routing P30); urgent work has none to
/// give (Art. 24.2). A second request replaces the first. After the due date only where the profile
/// says so (`limits.late_extensions`). Refusals: `not_your_line`, `ambiguous_authority`, `not_lead`,
/// `nothing_waiting`, `due_at_once`, `due_in_past`, `due_not_later`, `due_off_calendar`,
/// `reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`,
/// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestExtension {
    /// The lead's line.
    pub line: LineId,
    /// Until when.
    pub until: NaiveDate,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// The lead asked for more time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExtensionRequested {
    /// The line.
    pub line: LineId,
    /// Until when.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub by: PersonId,
}

impl CommandOf<Incoming> for RequestExtension {
    const NAME: ActionName =
        ActionName::new(&["request_extension", "xin gia hạn", "ask for more time"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::line(),
        Field::required("until", FieldKind::Day),
        Field::required("reason", FieldKind::Reason),
    ];

    fn targets(_: &State, line: &Line) -> bool {
        line.state.is_live() && line.role == Role::Lead && line.parent.is_some()
    }

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        let Some(line) = ask.on_line_or_held(sink) else {
            return;
        };
        if line.role != Role::Lead || line.parent.is_none() {
            fail!(sink, NotLead { line: line.id });
            return;
        }
        let Some(current) = extension::current(line, Self::NAME, sink) else {
            return;
        };
        let late = context.now() > current;
        if late && !context.agency.limits().late_extensions {
            let due = context.agency.day(current);
            fail!(&mut *sink, DueInPast { due });
        }
        let Some(input) = ask.input else { return };
        extension::later(input.until, current, context, sink);
        reason(&input.reason, context, sink);
    }

    fn decide(&self, _: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(ExtensionRequested {
            line: self.line,
            until: self.until,
            reason: self.reason.clone(),
            by: context.actor.person().clone(),
        });
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        let line = ask.line.and_then(|line| ask.state.instance.line(line));
        match (field, line.and_then(|line| line.due)) {
            ("until", Some(Due::By(current))) => {
                day_choice(extension::first_later(current, ask.context))
            }
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        if let Evidence::Due(day) = evidence {
            self.until = *day;
            return true;
        }
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for ExtensionRequested {
    fn apply(&self, state: &mut State, at: Instant) {
        let (until, by) = (self.until, self.by.clone());
        let request = ExtensionRequest { until, by, at };
        state.extend(self.line, |entry| entry.asked = Some(request));
    }
}
