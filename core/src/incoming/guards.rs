//! The guards of each command, written once over a sink. A guard whose input is not given yet is
//! passed over: `available` asks without input, `decide` with it.

use chrono::NaiveDate;

use super::command::{Assign, Direct, Kind, Register, Submit};
use super::paper;
use super::state::{State, TRANSITIONS};
use crate::base::{LineId, PersonId};
use crate::calendar::{Due, Term};
use crate::context::Context;
use crate::document::Metadata;
use crate::guard::{clerk, no_secrets, reason, secrets_allowed, separate, text};
use crate::law::{Action, DocumentType, Field, Medium, Phase, Secrecy, Transition};
use crate::organization::{Agency, Duty, Post, Rank, Role, SeparationRule};
use crate::refusal::{Sink, fail};
use crate::routing::{self, Line, LineState, Seat};

/// What is asked: a command, its line, and as much of its input as is known.
#[derive(Clone, Copy)]
pub(super) struct Ask<'a> {
    pub action: Action,
    pub line: Option<LineId>,
    pub input: Option<&'a Kind>,
}

pub(super) fn guard<S: Sink>(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut S) {
    phase(state, ask.action, sink);
    if sink.failed() && !matches!(state.phase, Phase::Received | Phase::Registered) {
        return;
    }
    outside(state, ask.action, sink);
    match ask.action {
        Action::Receive => receive(ask.input, context, sink),
        Action::RefuseReceipt => refuse(ask.input, context, sink),
        Action::Stamp => paper::stamp(state, context, sink),
        Action::ForwardUnopened => paper::forward_unopened(state, context, sink),
        Action::HandIn => {}
        Action::CompleteEntry => paper::complete_entry(state, context, sink),
        Action::HandOver => {
            let input = match ask.input {
                Some(Kind::HandOver(input)) => Some(input),
                _ => None,
            };
            paper::hand_over(state, input, context, sink);
        }
        Action::AssignTracker => {
            let input = match ask.input {
                Some(Kind::AssignTracker(input)) => Some(input),
                _ => None,
            };
            paper::assign_tracker(input, context, sink);
        }
        Action::ReviseDue => revise_due(state, ask.input, context, sink),
        Action::Register => register(state, ask.input, context, sink),
        Action::Submit => submit(ask.input, context, sink),
        Action::Direct => direct(state, ask.input, context, sink),
        Action::Assign => assign(state, ask, context, sink),
        Action::Open => {
            on_line(state, ask, context, sink);
        }
        Action::Start => start(state, ask, context, sink),
        Action::Opine => opine(state, ask, context, sink),
        Action::Report => report(state, ask, context, sink),
        Action::ApproveCompletion => approve(state, context, sink),
        Action::Return => {
            reported_root(state, context, sink);
            if let Some(Kind::Return(input)) = ask.input {
                reason(&input.reason, context, sink);
            }
        }
        Action::Decline => decline(state, ask, context, sink),
        Action::Recall => recall(state, ask, context, sink),
        Action::File => file(state, ask.input, context, sink),
        _ => fail!(
            sink,
            WrongPhase {
                action: ask.action,
                phase: state.phase
            }
        ),
    }
}

/// The transition table; where the law itself forbids the step, its article is named instead.
fn phase(state: &State, action: Action, sink: &mut impl Sink) {
    if Transition::allows(TRANSITIONS, action, state.phase) {
        return;
    }
    let before_registration = state.phase == Phase::Received;
    let after_registration = Transition::allows(TRANSITIONS, action, Phase::Handling)
        || matches!(action, Action::Submit);
    match (action, &state.taken) {
        (Action::RefuseReceipt, Some(taken)) => {
            fail!(
                sink,
                RefusalAfterNumber {
                    number: taken.number
                }
            );
        }
        // Work before the direction: only a rule of the agency can stand in its place (Art. 23.1).
        (
            Action::HandOver
            | Action::Start
            | Action::Assign
            | Action::Report
            | Action::Opine
            | Action::CompleteEntry,
            _,
        ) if matches!(state.phase, Phase::Registered | Phase::Submitted) => {
            let seat = "–".to_owned();
            fail!(sink, NoDirectionYet { seat });
        }
        _ if before_registration && after_registration => {
            fail!(sink, NotRegisteredIncoming { action });
        }
        _ => fail!(
            sink,
            WrongPhase {
                action,
                phase: state.phase
            }
        ),
    }
}

fn receive(input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    let Some(Kind::Receive(input)) = input else {
        return;
    };
    let metadata = &input.metadata;
    if bare_line(metadata, context) {
        no_secrets(Secrecy::KhongMat, line_texts(metadata), context, sink);
        text(&metadata.issuer.name, Action::Receive, Field::Issuer, sink);
        return;
    }
    let texts = metadata.texts().map(|(_, text)| text);
    no_secrets(metadata.secrecy, texts, context, sink);
    text(&metadata.subject, Action::Receive, Field::Subject, sink);
    text(&metadata.issuer.name, Action::Receive, Field::Issuer, sink);
}

/// A secret paper of which only a register line enters, where the agency's rules allow it: neither
/// abstract nor files nor a trace of the exchange axis, and no name of a type but a printed one, or
/// the abstract could stand there.
fn bare_line(metadata: &Metadata, context: &Context<'_>) -> bool {
    let secret = metadata.secrecy;
    let bare = metadata.medium == Medium::Paper
        && metadata.subject.trim().is_empty()
        && metadata.files.is_empty()
        && metadata.exchange_id.is_none()
        && metadata.type_name.as_deref().is_none_or(printed_type);
    let allowed = context.agency.info().secret_lines.is_some();
    secret.is_secret() && bare && allowed && !secrets_allowed(secret, context)
}

fn printed_type(name: &str) -> bool {
    DocumentType::from_printed_name(name).is_some()
}

/// What is left in a bare line besides the type: no mark may stand there either.
fn line_texts(metadata: &Metadata) -> impl Iterator<Item = &str> {
    let issuer = &metadata.issuer;
    let rest = [
        &issuer.code,
        &metadata.number,
        &metadata.symbol,
        &metadata.signer,
    ];
    let rest = rest.into_iter().flatten().map(String::as_str);
    std::iter::once(issuer.name.as_str()).chain(rest)
}

/// All that follows the registration of a bare line happens outside this system; a misdirected paper
/// goes back.
fn outside(state: &State, action: Action, sink: &mut impl Sink) {
    let of_paper = matches!(
        action,
        Action::RefuseReceipt
            | Action::Stamp
            | Action::ForwardUnopened
            | Action::HandIn
            | Action::Register
    );
    let line = state
        .metadata()
        .filter(|metadata| metadata.secrecy.is_secret() && metadata.subject.trim().is_empty());
    if let Some(metadata) = line.filter(|_| !of_paper) {
        let secrecy = metadata.secrecy;
        fail!(sink, StateSecretOnNetwork { secrecy });
    }
}

fn refuse(input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    if let Some(Kind::RefuseReceipt(input)) = input {
        reason(&input.note, context, sink);
    }
}

fn register(state: &State, input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    if let (Some(Kind::Register(Register { verification })), Some(metadata)) =
        (input, &state.metadata)
    {
        let electronic = metadata.medium == Medium::Electronic;
        if electronic && !(verification.authentic && verification.intact) {
            fail!(&mut *sink, NotAuthentic {});
        }
        if !verification.right_recipient {
            fail!(&mut *sink, WrongRecipient {});
        }
    }
    paper::ready_to_register(state, sink);
    match context.agency.incoming_series(state.is_secret()) {
        Some(series) => {
            let day = context.agency.day(context.now);
            context.registers.next(&series.key, day, sink);
        }
        None => fail!(
            sink,
            FactMissing {
                fact: "incoming series".into()
            }
        ),
    }
}

fn revise_due(state: &State, input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    let input = match input {
        Some(Kind::ReviseDue(input)) => Some(input),
        _ => None,
    };
    let agreed = input.is_none_or(|input| input.agreed.is_some());
    let action = Action::ReviseDue;
    let mut moved = super::effects::moved_lines(state, agreed, context);
    if moved.next().is_none() {
        fail!(&mut *sink, NothingWaiting { action });
    }
    let papers = input.into_iter().flat_map(|input| {
        [Some(&input.basis), input.agreed.as_ref()]
            .into_iter()
            .flatten()
    });
    for paper in papers {
        text(paper, action, Field::Basis, sink);
        no_secrets(Secrecy::KhongMat, [paper.as_str()], context, sink);
    }
}

fn submit(input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    let Some(Kind::Submit(Submit { to })) = input else {
        return;
    };
    let Some(post) = context.agency.post(to) else {
        fail!(sink, UnknownPost { post: to.clone() });
        return;
    };
    if !directs(post, context.agency, context.agency.day(context.now)) {
        fail!(&mut *sink, NotDirectingPost { post: to.clone() });
    }
    let seat = Seat::Post(to.clone());
    if !routing::staffed(&seat, context) {
        let seat = routing::seat_name(&seat, context);
        fail!(
            sink,
            SeatVacant {
                node: "trình".into(),
                seat
            }
        );
    }
}

/// Whether a post directs the handling of incoming documents on that day: the head's, one with the
/// duty, and that of a deputy put in charge of the agency, who leads it ([`Agency::leads`]).
pub(crate) fn directs(post: &Post, agency: &Agency, day: NaiveDate) -> bool {
    let mut holders = agency.holders(&post.key, day);
    let mut leads = || holders.any(|(person, _)| agency.leads(person, day));
    post.duties.contains(&Duty::Direct)
        || post.rank == Rank::Head
        || (post.rank == Rank::DeputyHead && leads())
}

fn direct(state: &State, input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    match state.instance.root() {
        Some(root) if root.state == LineState::Ready && state.reported.is_none() => {
            routing::may_act(&state.instance, root.id, context, sink);
            if matches!(root.seat, Seat::Unit(_)) {
                let person = context.actor.clone();
                fail!(&mut *sink, NotDirector { person });
            }
        }
        Some(_) if state.phase == Phase::Handling => {
            fail!(
                sink,
                NothingWaiting {
                    action: Action::Direct
                }
            );
            return;
        }
        _ => {
            let day = context.agency.day(context.now);
            if !context.agency.has_duty(context.actor, Duty::Direct, day) {
                fail!(
                    &mut *sink,
                    NotDirector {
                        person: context.actor.clone()
                    }
                );
            }
        }
    }
    let Some(Kind::Direct(Direct {
        lead,
        co,
        info,
        due,
        opinion,
    })) = input
    else {
        return;
    };
    routing::assign_guard(lead.as_ref(), co, info, context, sink);
    no_secrets(Secrecy::KhongMat, [opinion.as_str()], context, sink);
    let units = u32::try_from(co.len())
        .unwrap_or(u32::MAX)
        .saturating_add(lead.iter().len() as u32);
    // The rule has no exception for urgent documents, although these are handled at once whatever
    // day is stated (L8).
    if units > 1 && due.is_none() {
        fail!(&mut *sink, DueNotStated { units });
    }
    if let Some(due) = due {
        not_past(*due, context, sink);
    }
}

fn not_past(due: NaiveDate, context: &Context<'_>, sink: &mut impl Sink) {
    if due < context.agency.day(context.now) {
        fail!(&mut *sink, DueInPast { due });
    }
    if super::effects::due(Term::On(due), context).is_none() {
        fail!(sink, DueOffCalendar { due });
    }
}

fn on_line<'s>(
    state: &'s State,
    ask: Ask<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> Option<&'s Line> {
    let line = ask.line?;
    routing::may_act(&state.instance, line, context, sink).map(|(line, _)| line)
}

fn assign(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    let Seat::Unit(unit) = &line.seat else {
        fail!(sink, NotUnitLine { line: line.id });
        return;
    };
    let waits = matches!(line.state, LineState::Ready | LineState::InProgress);
    if !waits || (line.parent.is_none() && state.reported.is_some()) {
        let action = Action::Assign;
        fail!(&mut *sink, NothingWaiting { action });
    }
    let Some(Kind::Assign(Assign { to, co, due, .. })) = ask.input else {
        return;
    };
    let person = |person: &PersonId| Seat::Person(person.clone());
    let co_seats: Vec<Seat> = co.iter().map(person).collect();
    routing::assign_guard(Some(&person(to)), &co_seats, &[], context, sink);
    let day = context.agency.day(context.now);
    for person in std::iter::once(to).chain(co) {
        if !context.agency.in_unit(person, unit, day) {
            fail!(
                &mut *sink,
                NotInUnit {
                    person: person.clone(),
                    unit: unit.clone()
                }
            );
        }
    }
    if line.role == Role::Information && !co.is_empty() {
        fail!(&mut *sink, NotLead { line: line.id });
    }
    let Some(due) = due else { return };
    not_past(*due, context, sink);
    let limit = match line.due {
        Some(Due::By(limit)) => context.agency.day(limit),
        // Urgent: at once, whatever a unit would like (Art. 24.2).
        Some(Due::AtOnce) => day,
        None => return,
    };
    if *due > limit {
        fail!(sink, DueAfterParent { due: *due, limit });
    }
}

fn start(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    paper::in_hand(state, line, sink);
    match (line.role, line.state) {
        (Role::Information, _) => fail!(sink, NotLead { line: line.id }),
        (_, LineState::Ready) if line.parent.is_some() => {}
        _ => fail!(sink, LineAlreadyStarted { line: line.id }),
    }
}

fn opine(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    if line.role != Role::CoHandler {
        fail!(&mut *sink, NotCoHandler { line: line.id });
    }
    if let Some(Kind::Opine(input)) = ask.input {
        text(&input.text, Action::Opine, Field::Text, sink);
        no_secrets(Secrecy::KhongMat, [input.text.as_str()], context, sink);
    }
}

fn report(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    if line.role != Role::Lead || line.parent.is_none() {
        fail!(&mut *sink, NotLead { line: line.id });
    } else if line.state != LineState::InProgress {
        fail!(&mut *sink, LineNotStarted { line: line.id });
    }
    if let Some(Kind::Report(input)) = ask.input {
        text(&input.result, Action::Report, Field::Result, sink);
        no_secrets(Secrecy::KhongMat, [input.result.as_str()], context, sink);
    }
}

/// The assigner's own line, once the lead has reported.
pub(super) fn reported_root<'s>(
    state: &'s State,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> Option<&'s Line> {
    let root = state.instance.root()?;
    if state.reported.is_none() || root.state != LineState::Ready {
        let lead = state
            .instance
            .live()
            .find(|l| l.role == Role::Lead && l.parent.is_some());
        fail!(
            &mut *sink,
            WorkStillOpen {
                line: lead.map_or(root.id, |line| line.id)
            }
        );
    }
    routing::may_act(&state.instance, root.id, context, sink).map(|(line, _)| line)
}

/// Whoever reported does not accept his own report for somebody else (routing P20 rule 5, P23).
fn approve(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    let root = reported_root(state, context, sink);
    if let (Some(root), Some(reported)) = (root, state.reported_for(Action::ApproveCompletion)) {
        let rule = (SeparationRule::ReportApprove, &reported.by);
        let authorities = routing::authorities(root, context);
        separate(rule, Action::ApproveCompletion, &authorities, context, sink);
    }
}

fn decline(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    if line.parent.is_none() || line.role == Role::Information {
        fail!(
            &mut *sink,
            NothingWaiting {
                action: Action::Decline
            }
        );
    }
    if let Some(Kind::Decline(input)) = ask.input {
        reason(&input.reason, context, sink);
    }
}

fn recall(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(id) = ask.line else { return };
    let is_root = state.instance.root().is_some_and(|root| root.id == id);
    if is_root && state.phase == Phase::Handling {
        fail!(
            sink,
            NothingWaiting {
                action: Action::Recall
            }
        );
        return;
    }
    routing::recall_guard(&state.instance, id, context, sink);
}

fn file(state: &State, input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    let day = context.agency.day(context.now);
    let lead = state
        .reported
        .as_ref()
        .is_some_and(|reported| reported.by == *context.actor);
    if !lead && !context.agency.has_duty(context.actor, Duty::Clerk, day) {
        fail!(
            &mut *sink,
            NotLeadOrClerk {
                person: context.actor.clone()
            }
        );
    }
    if let Some(Kind::File(input)) = input {
        text(&input.notation, Action::File, Field::Notation, sink);
        no_secrets(Secrecy::KhongMat, [input.notation.as_str()], context, sink);
    }
}
