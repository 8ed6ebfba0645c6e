//! `decide`, `check`, `why` and `available`: four questions to the same guards.

use super::command::{Command, Kind};
use super::effects::events;
use super::guards::{Ask, guard};
use super::{Event, State};
use crate::base::{GrantId, LineId};
use crate::engine::{Act, Context, Decision, Under};
use crate::engine::{Item, Need};
use crate::engine::{clock_guard, effective_now, named_grant, note_same_person, precheck};
use crate::organization::{Authority, SeparationRule};
use crate::routing::{self, Seat};
use crate::rules::{Action, Reason};
use crate::rules::{Refusal, RuleBits, Sink};

/// Decides a command. Pure: the same arguments give the same answer, and nothing is changed.
///
/// # Errors
/// A refusal with every failing rule; the codes are listed at each command.
pub fn decide(
    state: &State,
    command: &Command,
    context: &Context<'_>,
) -> Result<Decision<Event>, Refusal> {
    check(state, command, context)?;
    let at = effective_now(state.position(), context);
    let context = &Context {
        now: at,
        under: Under::of(command.under),
        ..*context
    };
    let mut act = Act::own(context);
    act.line = line_of(state, command.kind.action(), command.kind.line()).map(|line| line.id);
    act.authority = authority(state, &command.kind, context);
    let mut warnings = Vec::new();
    if let Some(reported) = state.reported_for(command.kind.action()) {
        let rule = (SeparationRule::ReportApprove, &reported.by);
        let second = command.kind.action();
        note_same_person(rule, second, &mut act, &mut warnings, context);
    }
    let events = events(state, &command.kind, context, &mut warnings);
    Ok(Decision {
        at,
        act,
        events,
        warnings,
    })
}

/// The line a command acts on: the one it names, or the assigner's own.
fn line_of(state: &State, action: Action, named: Option<LineId>) -> Option<&routing::Line> {
    match action {
        Action::Direct | Action::ApproveCompletion | Action::Return => state.instance.root(),
        _ => named.and_then(|line| state.instance.line(line)),
    }
}

/// By what right the actor acts: his hold on the line; taking back is the giver's own act.
fn authority(state: &State, kind: &Kind, context: &Context<'_>) -> Authority {
    match line_of(state, kind.action(), kind.line()) {
        Some(line) if kind.action() != Action::Recall => routing::holds(line, context).authority(),
        _ => Authority::OwnSeat,
    }
}

/// The grants among which the command must choose.
fn choices(
    state: &State,
    action: Action,
    line: Option<LineId>,
    context: &Context<'_>,
) -> Vec<GrantId> {
    match line_of(state, action, line) {
        Some(line) if action != Action::Recall => routing::choices(line, context),
        _ => Vec::new(),
    }
}

/// Decides without making events.
///
/// # Errors
/// As [`decide`].
pub fn check(state: &State, command: &Command, context: &Context<'_>) -> Result<(), Refusal> {
    let action = command.kind.action();
    let mut reasons: Vec<Reason> = Vec::new();
    precheck(
        state.position(),
        command.document,
        &command.seen,
        context,
        &mut reasons,
    );
    context.verdict(action, std::mem::take(&mut reasons))?;
    let context = &Context {
        now: effective_now(state.position(), context),
        under: Under::of(command.under),
        ..*context
    };
    let ask = Ask {
        action,
        line: command.kind.line(),
        input: Some(&command.kind),
    };
    guard(state, ask, context, &mut reasons);
    named_grant(
        &authority(state, &command.kind, context),
        context,
        &mut reasons,
    );
    context.verdict(action, reasons)
}

/// Every rule that stands against a command before its input is known.
#[must_use]
pub fn why(
    state: &State,
    action: Action,
    line: Option<LineId>,
    context: &Context<'_>,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    ask(
        state,
        Ask {
            action,
            line,
            input: None,
        },
        context,
        &mut reasons,
    );
    context.told(reasons)
}

/// Every command of the machine with its target lines: allowed, needing input, or denied.
#[must_use]
pub fn available(state: &State, context: &Context<'_>) -> Vec<Item> {
    let mut before = RuleBits::NONE;
    clock_guard(state.position(), context, &mut before);
    let context = &Context {
        now: effective_now(state.position(), context),
        ..*context
    };
    let mut items = Vec::with_capacity(64);
    let mut push = |action: Action, line: Option<LineId>| {
        let mut rules = before;
        if rules.is_empty() {
            guard(
                state,
                Ask {
                    action,
                    line,
                    input: None,
                },
                context,
                &mut rules,
            );
        }
        let needs = needs_input(action)
            || rules.is_empty() && !choices(state, action, line, context).is_empty();
        items.push(Item::of(action, line, needs, rules));
    };
    for action in ACTIONS {
        if on_line(action) {
            for line in &state.instance.lines {
                push(action, Some(line.id));
            }
        } else {
            push(action, None);
        }
    }
    items
}

fn ask(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    clock_guard(state.position(), context, sink);
    if sink.failed() {
        return;
    }
    let context = &Context {
        now: effective_now(state.position(), context),
        ..*context
    };
    guard(state, ask, context, sink);
}

/// The commands of this machine, in the order of a document's life.
pub(super) const ACTIONS: [Action; 22] = [
    Action::Receive,
    Action::RefuseReceipt,
    Action::Stamp,
    Action::ForwardUnopened,
    Action::HandIn,
    Action::Register,
    Action::Submit,
    Action::Direct,
    Action::CompleteEntry,
    Action::HandOver,
    Action::AssignTracker,
    Action::ReviseDue,
    Action::Assign,
    Action::Open,
    Action::Start,
    Action::Opine,
    Action::Report,
    Action::Return,
    Action::Decline,
    Action::Recall,
    Action::ApproveCompletion,
    Action::File,
];

const fn on_line(action: Action) -> bool {
    matches!(
        action,
        Action::Assign
            | Action::Open
            | Action::Start
            | Action::Opine
            | Action::Report
            | Action::Decline
            | Action::Recall
    )
}

const fn needs_input(action: Action) -> bool {
    !matches!(
        action,
        Action::Open
            | Action::Start
            | Action::Recall
            | Action::ApproveCompletion
            | Action::Stamp
            | Action::ForwardUnopened
            | Action::HandIn
            | Action::CompleteEntry
    )
}

/// The inputs that a command needs, with the choices where they are finite.
#[must_use]
pub fn needs(
    state: &State,
    action: Action,
    line: Option<LineId>,
    context: &Context<'_>,
) -> Vec<Need> {
    let mut needs = own_needs(state, action, line, context);
    let grants = choices(state, action, line, context);
    if !grants.is_empty() {
        needs.push(Need::one_of(
            "under",
            grants.iter().map(ToString::to_string).collect(),
        ));
    }
    needs
}

fn own_needs(
    state: &State,
    action: Action,
    line: Option<LineId>,
    context: &Context<'_>,
) -> Vec<Need> {
    let day = context.agency.day(context.now);
    let profile = context.agency.profile();
    match action {
        Action::Receive => vec![Need::free("metadata")],
        Action::RefuseReceipt => vec![Need::free("cause"), Need::free("note")],
        Action::Register => vec![Need::free("verification")],
        Action::Submit => {
            let posts = profile.posts.iter().filter(|post| {
                let agency = context.agency;
                super::directs(post, agency, day) && agency.holders(&post.key, day).next().is_some()
            });
            vec![Need::one_of(
                "to",
                posts.map(|post| post.key.to_string()).collect(),
            )]
        }
        Action::Direct => {
            let units = profile
                .units
                .iter()
                .filter(|unit| routing::staffed(&Seat::Unit(unit.key.clone()), context));
            vec![
                Need::one_of("lead", units.map(|unit| unit.key.to_string()).collect()),
                Need::free("due"),
            ]
        }
        Action::Assign => {
            let unit = line
                .and_then(|line| state.instance.line(line))
                .map(|line| &line.seat);
            let members = match unit {
                Some(Seat::Unit(unit)) => context
                    .agency
                    .members(unit, day)
                    .map(ToString::to_string)
                    .collect(),
                _ => Vec::new(),
            };
            vec![Need::one_of("to", members)]
        }
        Action::HandOver => {
            let lines = state.instance.live().filter(|line| line.parent.is_some());
            let mut seats: Vec<String> = lines.map(|line| seat_key(&line.seat)).collect();
            if seats.is_empty() {
                seats.extend(
                    profile
                        .fixed_handlers
                        .iter()
                        .map(|rule| rule.unit.to_string()),
                );
            }
            vec![Need::one_of("to", seats)]
        }
        Action::AssignTracker => {
            let people = profile.persons.iter().map(|person| &person.key);
            let active = people.filter(|person| context.agency.is_active(person, day));
            vec![Need::one_of(
                "person",
                active.map(ToString::to_string).collect(),
            )]
        }
        Action::ReviseDue => vec![Need::free("basis")],
        Action::Opine => vec![Need::free("text")],
        Action::Report => vec![Need::free("result")],
        Action::Return | Action::Decline => vec![Need::free("reason")],
        Action::File => vec![Need::free("dossier"), Need::free("notation")],
        _ => Vec::new(),
    }
}

fn seat_key(seat: &Seat) -> String {
    match seat {
        Seat::Person(person) => person.to_string(),
        Seat::Post(post) => post.to_string(),
        Seat::Unit(unit) => unit.to_string(),
    }
}
