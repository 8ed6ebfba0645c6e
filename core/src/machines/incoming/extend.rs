//! Who gave a line gives it more time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::due::due;
use super::extension;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, LineId};
use crate::calendar::{Due, Term};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
    day_choice, reason,
};
use crate::organization::Role;
use crate::routing::{self, Line};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Give a line more time (gia hạn; routing P30): by who gave it, or who directs the document, asked or
/// unasked. An officer's term stays within the unit's, unless who directs moves both. What is due below
/// the line stays. Refusals: `not_giver`, `nothing_waiting`, `due_at_once`, `due_after_parent`,
/// `due_in_past`, `due_not_later`, `due_off_calendar`, `reason_too_short`, `line_not_found`,
/// `line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`,
/// `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Extend {
    /// The line.
    pub line: LineId,
    /// The new deadline.
    pub due: NaiveDate,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// A line was given more time; a move of each due date follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Extended {
    /// The line.
    pub line: LineId,
    /// Counted on the line, from 1.
    pub number: u32,
    /// Whether it had been asked for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asked: bool,
    /// Why.
    pub reason: String,
    /// The due date before.
    pub old: Due,
    /// Deadline of the handling as a whole, if it moved with the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
}

impl CommandOf<Incoming> for Extend {
    const NAME: ActionName = ActionName::new(&["extend", "gia hạn", "give more time"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::line(),
        Field::required("due", FieldKind::Day),
        Field::required("reason", FieldKind::Reason),
    ];

    fn targets(_: &State, line: &Line) -> bool {
        line.state.is_live() && line.due.is_some() && line.parent.is_some()
    }

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    /// Giving time is the giver's own act, not work on the line.
    fn acts_on(_: &State, _: Option<LineId>) -> Option<&Line> {
        None
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        let Some(line) = ask.about_line(sink) else {
            return;
        };
        let Some(current) = extension::current(line, Self::NAME, sink) else {
            return;
        };
        extension::giver(state, line, ask.holds(), sink);
        if sink.is_enough() {
            return;
        }
        let limit = extension::limit(state, line, ask.holds());
        // Which days will do is nobody's question who may not give them, or may give any.
        if ask.input.is_none() && (limit.is_none() || sink.failed()) {
            return;
        }
        let Some(first) = extension::first_later(current, context) else {
            let due = context.agency.day(current);
            fail!(sink, DueOffCalendar { due });
            return;
        };
        // Where not even the first day that would help may be given, no other may.
        let due = ask.input.map_or(first, |input| input.due.max(first));
        if let Some(limit) = limit.filter(|limit| due > *limit) {
            fail!(&mut *sink, DueAfterParent { due, limit });
        }
        let Some(input) = ask.input else { return };
        extension::later(input.due, current, context, sink);
        reason(&input.reason, context, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let line = state.instance.line(self.line);
        let new = due(Term::On(self.due), context);
        let (Some(line), Some(new)) = (line, new) else {
            return;
        };
        let Some(old) = line.due else { return };
        let moved = extension::moved(state, line, new);
        let root = state.instance.root().map(|root| root.id);
        let leads = |line: &Line| line.role == Role::Lead && line.parent == root;
        let document = moved.iter().any(|(line, _)| leads(line)) && state.due.is_some();
        let before = state.extension(line.id).map_or(0, |entry| entry.given);
        decision.push(Extended {
            line: line.id,
            number: before.saturating_add(1),
            asked: state.asked(line.id).is_some(),
            reason: self.reason.clone(),
            old,
            due: document.then_some(new),
        });
        let moves = moved.into_iter().map(|(line, old)| {
            let (line, stated) = (line.id, true);
            routing::Event::DueRevised {
                line,
                old,
                new,
                stated,
            }
        });
        decision.route(moves);
    }

    /// The day that was asked for, if it may be given; else the first one that would help.
    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        let (state, context) = (ask.state, ask.context);
        let line = ask.line.and_then(|line| state.instance.line(line));
        let (Some(line), "due") = (line, field) else {
            return Vec::new();
        };
        let Some(Due::By(current)) = line.due else {
            return Vec::new();
        };
        let first = extension::first_later(current, context);
        let limit = extension::limit(state, line, ask.holds());
        let asked = state.asked(line.id).map(|request| request.until);
        let fits = |day: &NaiveDate| limit.is_none_or(|limit| *day <= limit);
        let asked = asked.filter(|day| first.is_some_and(|first| *day >= first) && fits(day));
        day_choice(asked.or(first))
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        if let Evidence::Due(day) = evidence {
            self.due = *day;
            return true;
        }
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for Extended {
    fn apply(&self, state: &mut State, at: Instant) {
        let passed = matches!(self.old, Due::By(end) if at > end);
        state.extend(self.line, |entry| {
            entry.given = self.number;
            entry.asked = None;
            entry.missed = entry.missed.or(passed.then_some(self.old));
        });
        if self.due.is_some() {
            state.due = self.due;
        }
    }
}
