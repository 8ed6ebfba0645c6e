//! `decide`, `check`, `why` and `available`: four questions to the same guards.

use super::command::{Command, Kind};
use super::effects::events;
use super::guards::{Ask, guard};
use super::numbering::{must_name_reservation, usable};
use super::signing::{choice, duty_line, earlier_acts, powers};
use super::{Event, State};
use crate::base::{GrantId, LineId};
use crate::engine::{Act, Context, Decision, Under};
use crate::engine::{Item, Need};
use crate::engine::{
    clock_guard, doubtful_marks, effective_now, named_grant, note_same_person, precheck,
};
use crate::law::{DocumentType, Secrecy, Urgency};
use crate::organization::{Authority, LegalDuty, SigningPower};
use crate::routing;
use crate::rules::{Action, Reason, Warning, reasons};
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
    let action = command.kind.action();
    let mut act = Act::own(context);
    act.content = command.seen.content;
    act.line = command.kind.line();
    if let Some(line) = line_of(state, action, act.line) {
        act.line = Some(line.id);
    }
    act.authority = authority(state, &command.kind, context);
    let events = events(state, &command.kind, &mut act, context);
    let day = context.agency.day(context.now);
    let mut warnings = match &command.kind {
        Kind::Draft(draft) => draft.content.warnings(day),
        Kind::Revise(input) => input.content.warnings(day),
        _ => Vec::new(),
    };
    warnings.extend(marks(state, &command.kind));
    for earlier in earlier_acts(state, action) {
        note_same_person(earlier, action, &mut act, &mut warnings, context);
    }
    Ok(Decision {
        at,
        act,
        events,
        warnings,
    })
}

/// Doubtful secrecy marks in what comes in, and in what is about to leave.
fn marks(state: &State, kind: &Kind) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let content = match kind {
        Kind::Draft(draft) => Some(&draft.content),
        Kind::Revise(input) => Some(&input.content),
        Kind::Submit(_) | Kind::Sign(_) | Kind::Send(_) => state.content(),
        _ => None,
    };
    if let Some(content) = content {
        doubtful_marks(content.secrecy, content.texts(), &mut warnings);
    }
    if let Kind::AmendRecord(input) = kind {
        let note = [("note", input.note.as_str())];
        doubtful_marks(Secrecy::KhongMat, note, &mut warnings);
    }
    warnings
}

/// The line a command acts on: the one that carries its duty, or the one it names.
fn line_of(state: &State, action: Action, named: Option<LineId>) -> Option<&routing::Line> {
    match duty_of(action) {
        Some(duty) => duty_line(state, duty),
        None => named.and_then(|line| state.instance.line(line)),
    }
}

/// By what right the actor acts: his power to sign, or his hold on the line.
fn authority(state: &State, kind: &Kind, context: &Context<'_>) -> Authority {
    match (kind, state.draft()) {
        (Kind::Sign(input), Some(draft)) => {
            let powers = powers(draft, context);
            let power = powers.choose_by(&choice(input, context));
            return power.map_or(Authority::OwnSeat, |power| power.authority.clone());
        }
        // Who approves does so by his power to sign (Art. 11.1), not by the line it stands on.
        (Kind::Approve(_), Some(draft)) => {
            let authority = powers(draft, context).authority(context.under.grant());
            return authority.unwrap_or(Authority::OwnSeat);
        }
        _ => {}
    }
    let line = line_of(state, kind.action(), kind.line());
    line.map_or(Authority::OwnSeat, |line| {
        routing::holds(line, context).authority()
    })
}

/// The grants among which a command on a line must choose.
fn choices(
    state: &State,
    action: Action,
    line: Option<LineId>,
    context: &Context<'_>,
) -> Vec<GrantId> {
    let line = line_of(state, action, line);
    line.map_or_else(Vec::new, |line| routing::choices(line, context))
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
    if let (Some(seen), Some(current)) = (command.seen.content, state.hash)
        && seen != current
    {
        reasons.push(reasons::ContentMismatch { seen, current }.into());
    }
    context.verdict(action, std::mem::take(&mut reasons))?;
    let context = &Context {
        now: effective_now(state.position(), context),
        under: Under::of(command.under),
        ..*context
    };
    let (line, content) = (command.kind.line(), command.seen.content);
    guard(
        state,
        Ask {
            action,
            line,
            input: Some(&command.kind),
            content,
        },
        context,
        &mut reasons,
    );
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
    ask(state, action, line, context, &mut reasons);
    context.told(reasons)
}

/// Every command of the machine with its target lines: allowed, needing input, or denied. Check,
/// approve and sign are asked for the current content.
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
            let content = state.hash;
            guard(
                state,
                Ask {
                    action,
                    line,
                    input: None,
                    content,
                },
                context,
                &mut rules,
            );
        }
        let needs = needs_input(action)
            || must_name(state, action, context)
            || (rules.is_empty() && !choices(state, action, line, context).is_empty());
        items.push(Item::of(action, line, needs, rules));
    };
    for action in ACTIONS {
        if matches!(action, Action::Open | Action::Agree | Action::Return) {
            for line in &state.instance.lines {
                push(action, Some(line.id));
            }
        } else {
            push(action, None);
        }
    }
    items
}

fn ask(
    state: &State,
    action: Action,
    line: Option<LineId>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    clock_guard(state.position(), context, sink);
    if sink.failed() {
        return;
    }
    let context = &Context {
        now: effective_now(state.position(), context),
        ..*context
    };
    guard(
        state,
        Ask {
            action,
            line,
            input: None,
            content: state.hash,
        },
        context,
        sink,
    );
}

/// The commands of this machine, in the order of a document's life.
pub(super) const ACTIONS: [Action; 25] = [
    Action::Draft,
    Action::Revise,
    Action::Submit,
    Action::Open,
    Action::Agree,
    Action::CheckContent,
    Action::CheckFormat,
    Action::Approve,
    Action::Return,
    Action::HandBack,
    Action::Recall,
    Action::ProposeUrgency,
    Action::DecideUrgency,
    Action::Sign,
    Action::AssignNumber,
    Action::Register,
    Action::ApplyAgencySignature,
    Action::Issue,
    Action::Void,
    Action::Send,
    Action::RecordDelivery,
    Action::Keep,
    Action::AmendRecord,
    Action::Correct,
    Action::Withdraw,
];

/// Inputs that are needed only as things stand.
fn must_name(state: &State, action: Action, context: &Context<'_>) -> bool {
    match action {
        Action::Sign => must_choose(state, context),
        Action::Approve => approving_needs(state, context).is_some(),
        Action::AssignNumber => must_name_reservation(state, context),
        _ => false,
    }
}

/// Whether the actor holds several powers to sign this draft and must name one.
fn must_choose(state: &State, context: &Context<'_>) -> bool {
    state.draft().is_some_and(|draft| {
        let powers = powers(draft, context);
        !powers.held.is_empty() && powers.choose(None).is_err()
    })
}

const fn needs_input(action: Action) -> bool {
    matches!(
        action,
        Action::Draft
            | Action::Revise
            | Action::Return
            | Action::ProposeUrgency
            | Action::DecideUrgency
            | Action::Register
            | Action::RecordDelivery
            | Action::AmendRecord
            | Action::Correct
            | Action::Withdraw
            | Action::Void
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
    let mut needs = own_needs(state, action, context);
    let grants = choices(state, action, line, context);
    if !grants.is_empty() {
        needs.push(under(&grants));
    }
    needs
}

fn under(grants: &[GrantId]) -> Need {
    Need::one_of("under", grants.iter().map(ToString::to_string).collect())
}

/// What a signer with several powers names: prefixes, and the post or grant where several give the
/// same.
fn signing_needs(state: &State, context: &Context<'_>) -> Vec<Need> {
    let held = state.draft().map(|draft| powers(draft, context).held);
    let held = held.unwrap_or_default();
    let distinct = |texts: Vec<String>| {
        let mut all = texts;
        all.sort();
        all.dedup();
        all
    };
    let of = |text: fn(&SigningPower) -> String| distinct(held.iter().map(text).collect());
    let mut needs = vec![Need::one_of(
        "capacity",
        of(|power| power.capacity.to_string()),
    )];
    let posts = of(|power| power.post.to_string());
    if posts.len() > 1 {
        needs.push(Need::one_of("post", posts));
    }
    let grants = grants_of(&held);
    if grants.len() > 1 {
        needs.push(under(&grants));
    }
    needs
}

/// The grant that an approver names where several give him the power to sign and his own seat does
/// not.
fn approving_needs(state: &State, context: &Context<'_>) -> Option<Need> {
    let powers = powers(state.draft()?, context);
    let ambiguous = !powers.held.is_empty() && powers.authority(None).is_err();
    ambiguous.then(|| under(&grants_of(&powers.held)))
}

fn grants_of(held: &[SigningPower]) -> Vec<GrantId> {
    let grants = held.iter().filter_map(|power| match power.authority {
        Authority::Grant(id) => Some(id),
        Authority::OwnSeat => None,
    });
    grants.collect()
}

fn own_needs(state: &State, action: Action, context: &Context<'_>) -> Vec<Need> {
    let day = context.agency.day(context.now);
    match action {
        Action::Draft => {
            let units = context.agency.units_of(context.actor, day);
            let posts = context.agency.profile().posts.iter();
            let held = posts.filter(|p| context.agency.holders(&p.key, day).next().is_some());
            vec![
                Need::free("content"),
                Need::one_of("unit", units.map(ToString::to_string).collect()),
                Need::one_of("signer", held.map(|post| post.key.to_string()).collect()),
            ]
        }
        Action::Revise => vec![Need::free("content")],
        Action::Return | Action::Withdraw | Action::Void => vec![Need::free("reason")],
        Action::ProposeUrgency | Action::DecideUrgency => {
            vec![Need::one_of("urgency", keys(Urgency::ALL))]
        }
        Action::Sign => signing_needs(state, context),
        Action::Approve => approving_needs(state, context).into_iter().collect(),
        Action::AssignNumber => {
            let held = usable(state, context).map(|held| held.number.to_string());
            let held: Vec<String> = held.collect();
            // Without a held number there is nothing to name.
            match held.is_empty() {
                true => Vec::new(),
                false => vec![Need::one_of("reservation", held)],
            }
        }
        Action::AmendRecord => vec![Need::free("note")],
        Action::Correct => vec![
            Need::free("flaw"),
            Need::one_of("instrument_type", keys(DocumentType::ALL)),
        ],
        Action::Register => vec![Need::free("copies")],
        Action::RecordDelivery => vec![
            Need::one_of("recipient", state.deliveries.keys().cloned().collect()),
            Need::free("status"),
        ],
        _ => Vec::new(),
    }
}

fn keys<T: serde::Serialize>(all: &[T]) -> Vec<String> {
    let values = all
        .iter()
        .filter_map(|value| serde_json::to_value(value).ok());
    values
        .filter_map(|value| value.as_str().map(str::to_owned))
        .collect()
}

const fn duty_of(action: Action) -> Option<LegalDuty> {
    match action {
        Action::CheckContent => Some(LegalDuty::ContentCheck),
        Action::CheckFormat => Some(LegalDuty::FormatCheck),
        Action::Approve => Some(LegalDuty::Approval),
        Action::Sign => Some(LegalDuty::Signature),
        _ => None,
    }
}
