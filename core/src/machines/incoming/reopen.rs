//! A completed document is handled again.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::due::{handling_due, not_past};
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{GrantId, Instant, LineId};
use crate::calendar::Due;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::organization::Authority;
use crate::routing::{self, Line};
use crate::rules::{ActionName, Field as Missing, Sink};

/// Handle a completed document again (mở lại; routing P32): by who directed it and accepted the report,
/// until it is filed. The lead gets a fresh line; without a new deadline the old one goes on. Refusals:
/// `not_your_line`, `ambiguous_authority`, `due_in_past`, `due_off_calendar`, `reason_too_short`,
/// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Reopen {
    /// Why.
    #[new(into)]
    pub reason: String,
    /// New deadline; urgent documents are handled at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub due: Option<NaiveDate>,
}

/// A completed document is handled again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reopened {
    /// Counted in the document, from 1.
    pub number: u32,
    /// Why.
    pub reason: String,
    /// Deadline of the handling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
}

impl CommandOf<Incoming> for Reopen {
    const NAME: ActionName = ActionName::new(&["reopen", "mở lại", "reopen"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Completed], Phase::Handling)];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::required("reason", FieldKind::Reason),
        Field::optional("due", FieldKind::Day),
    ];

    /// The line of who directs has ended; it is asked for its seat.
    fn acts_on(_: &State, _: Option<LineId>) -> Option<&Line> {
        None
    }

    fn authority(&self, ask: &Ask<'_, Incoming, Self>) -> Authority {
        let root = ask.state.instance.root();
        root.map_or(Authority::OwnSeat, |root| {
            routing::holds(root, ask.context).authority()
        })
    }

    fn grants(ask: &Ask<'_, Incoming, Self>) -> Vec<GrantId> {
        let root = ask.state.instance.root();
        root.map_or_else(Vec::new, |root| routing::choices(root, ask.context))
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        if let Some(root) = state.instance.root() {
            routing::on_seat(root, context, sink);
        }
        let Some(input) = ask.input else { return };
        if let Some(due) = input.due {
            not_past(due, context, sink);
        }
        reason(&input.reason, context, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let instance = &state.instance;
        let reported = state.reported.as_ref();
        let line = reported.and_then(|reported| instance.line(reported.line));
        let (Some(root), Some(line)) = (instance.root(), line) else {
            return;
        };
        let (due, counted) = match self.due {
            Some(day) => (handling_due(state, Some(day), context), None),
            None => (line.due, line.counted),
        };
        decision.push(Reopened {
            number: state.reopened.saturating_add(1),
            reason: self.reason.clone(),
            due,
        });
        decision.push(routing::Event::Reopened { step: root.step });
        let due = (due, counted);
        decision.route(routing::rework(instance, root, line, due, context));
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        if let Evidence::Due(day) = evidence {
            self.due = Some(*day);
            return true;
        }
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for Reopened {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Handling;
        state.reported = None;
        state.mode = None;
        state.reopened = self.number;
        state.due = self.due;
    }
}
