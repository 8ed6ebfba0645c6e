//! The guards of each command, written once over a sink. A guard whose input is not given yet is
//! passed over: `available` asks without input, `decide` with it.

use super::command::{Draft, Kind, RecordDelivery, ReturnTo};
use super::issued;
use super::state::{State, TRANSITIONS};
use crate::base::{ContentHash, LineId};
use crate::context::Context;
use crate::document::{Content, StatusEffect};
use crate::guard::{clerk, reason, secrets_allowed, text};
use crate::law::{Action, Field, Phase, Transition};
use crate::organization::{Duty, LegalDuty, Role, SigningPowers, signing_powers};
use crate::refusal::{Sink, fail};
use crate::routing::{self, Line, RosterFacts};

/// What is asked: a command, its line, and as much of its input as is known.
#[derive(Clone, Copy)]
pub(super) struct Ask<'a> {
    pub action: Action,
    pub line: Option<LineId>,
    pub input: Option<&'a Kind>,
    /// The content the caller saw; `available` puts the current one here.
    pub content: Option<ContentHash>,
}

pub(super) fn guard<S: Sink>(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut S) {
    phase(state, ask.action, sink);
    let stops = sink.failed() && !after_review(ask.action);
    if stops {
        return;
    }
    match ask.action {
        Action::Draft => draft(ask.input, context, sink),
        Action::Revise => revise(state, ask.input, context, sink),
        Action::Submit => submit(state, context, sink),
        Action::Open => {
            on_line(state, ask, context, sink);
        }
        Action::Agree => agree(state, ask, context, sink),
        Action::CheckContent => check_content(state, ask, context, sink),
        Action::CheckFormat => check_format(state, ask, context, sink),
        Action::Approve => approve(state, ask, context, sink),
        Action::Return => return_draft(state, ask, context, sink),
        Action::HandBack => hand_back(state, context, sink),
        Action::Recall => recall(state, context, sink),
        Action::Sign => sign(state, ask, context, sink),
        Action::AssignNumber => assign_number(state, context, sink),
        Action::Register => {
            clerk(context, sink);
            if let Some(Kind::Register(input)) = ask.input
                && input.copies == 0
            {
                fail!(
                    sink,
                    FieldMissing {
                        action: Action::Register,
                        field: Field::Copies
                    }
                );
            }
        }
        Action::ApplyAgencySignature => {
            clerk(context, sink);
            not_the_signer(state, Action::ApplyAgencySignature, context, sink);
        }
        Action::Issue => clerk(context, sink),
        Action::ProposeUrgency => drafter(state, context, sink),
        Action::DecideUrgency => decide_urgency(state, context, sink),
        Action::Send => issued::send(state, context, sink),
        Action::Keep => issued::keep(state, context, sink),
        Action::AmendRecord => issued::amend(ask, context, sink),
        Action::Correct => issued::correct(state, ask, context, sink),
        Action::Withdraw => issued::withdraw(state, ask, context, sink),
        Action::RecordDelivery => record_delivery(state, ask.input, context, sink),
        _ => fail!(
            sink,
            WrongPhase {
                action: ask.action,
                phase: state.phase
            }
        ),
    }
}

/// Commands of the order of Art. 13–18: before their turn they name every missing step with its
/// article instead of the bare phase.
const fn after_review(action: Action) -> bool {
    matches!(
        action,
        Action::Sign
            | Action::AssignNumber
            | Action::Register
            | Action::ApplyAgencySignature
            | Action::Issue
    )
}

fn phase(state: &State, action: Action, sink: &mut impl Sink) {
    if Transition::allows(TRANSITIONS, action, state.phase) {
        return;
    }
    if state.phase == Phase::Frozen && action != Action::Draft {
        fail!(sink, Frozen {});
        return;
    }
    let too_early = |before: Phase| state.phase != Phase::New && state.phase < before;
    let missing = |from: Phase| state.phase < from;
    match action {
        Action::Sign if too_early(Phase::Signed) => fail!(sink, NothingWaiting { action }),
        Action::AssignNumber if too_early(Phase::Signed) => fail!(sink, NotSigned {}),
        Action::Register | Action::ApplyAgencySignature | Action::Issue
            if too_early(phase_of(action)) =>
        {
            if missing(Phase::Signed) {
                fail!(&mut *sink, NotSigned {});
            }
            if missing(Phase::Numbered) {
                fail!(&mut *sink, NotNumbered {});
            }
            if action != Action::Register && missing(Phase::RegisteredOut) {
                fail!(&mut *sink, NotRegisteredOutgoing {});
            }
            if action == Action::Issue && missing(Phase::Sealed) {
                fail!(&mut *sink, NoAgencySignature {});
            }
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

const fn phase_of(action: Action) -> Phase {
    match action {
        Action::Register => Phase::Numbered,
        Action::ApplyAgencySignature => Phase::RegisteredOut,
        _ => Phase::Sealed,
    }
}

fn draft(input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    let today = context.agency.day(context.now);
    if context
        .agency
        .units_of(context.actor, today)
        .next()
        .is_none()
    {
        let person = context.actor.clone();
        fail!(&mut *sink, NoUnit { person });
    }
    let Some(Kind::Draft(input)) = input else {
        return;
    };
    let Draft {
        unit,
        signer,
        co_units,
        template,
        ..
    } = input.as_ref();
    let day = context.agency.day(context.now);
    for unit in std::iter::once(unit).chain(co_units) {
        if context.agency.unit(unit).is_none() {
            fail!(&mut *sink, UnknownUnit { unit: unit.clone() });
        }
    }
    if !context.agency.in_unit(context.actor, unit, day) {
        fail!(
            &mut *sink,
            NotInUnit {
                person: context.actor.clone(),
                unit: unit.clone()
            }
        );
    }
    if context.agency.post(signer).is_none() {
        fail!(
            &mut *sink,
            UnknownPost {
                post: signer.clone()
            }
        );
    }
    let known = match template {
        Some(key) => context.agency.template(key).is_some(),
        None => context
            .agency
            .template_for(input.content.document_type)
            .is_some(),
    };
    if !known {
        fail!(
            &mut *sink,
            NoTemplate {
                document_type: input.content.document_type
            }
        );
    }
    content(&input.content, Action::Draft, context, sink);
}

fn content(content: &Content, action: Action, context: &Context<'_>, sink: &mut impl Sink) {
    if content.secrecy.is_secret() && !secrets_allowed(context) {
        fail!(
            &mut *sink,
            StateSecretOnNetwork {
                secrecy: content.secrecy
            }
        );
    }
    text(&content.subject, action, Field::Subject, sink);
    if content.addressees.is_empty() {
        fail!(
            sink,
            FieldMissing {
                action,
                field: Field::Addressees
            }
        );
    }
}

fn decide_urgency(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(draft) = &state.draft else {
        return;
    };
    let day = context.agency.day(context.now);
    if !context.agency.holds(context.actor, &draft.signer, day) {
        fail!(
            sink,
            NotSigner {
                signer: draft.signer.clone()
            }
        );
    }
}

fn drafter(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    if let Some(drafter) = &state.drafter
        && drafter != context.actor
    {
        fail!(
            sink,
            NotDrafter {
                drafter: drafter.clone()
            }
        );
    }
}

/// A returned draft lies with the head of the unit until he hands it back (Art. 10.3).
fn with_the_drafter(state: &State, action: Action, sink: &mut impl Sink) {
    if state.phase == Phase::Returned && state.returned_to == Some(ReturnTo::UnitHead) {
        fail!(sink, NothingWaiting { action });
    }
}

fn revise(state: &State, input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    drafter(state, context, sink);
    with_the_drafter(state, Action::Revise, sink);
    if let Some(Kind::Revise(input)) = input {
        content(&input.content, Action::Revise, context, sink);
    }
}

fn submit(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    drafter(state, context, sink);
    with_the_drafter(state, Action::Submit, sink);
    let Some(draft) = &state.draft else { return };
    if !draft.content.has_main_file() {
        fail!(&mut *sink, NoFiles {});
    }
    match template_of(draft, context) {
        Some(template) => {
            routing::begin(&state.instance, template, &roster(draft), context, sink);
        }
        None => fail!(
            sink,
            NoTemplate {
                document_type: draft.content.document_type
            }
        ),
    }
}

pub(super) fn template_of<'a>(
    draft: &Draft,
    context: &Context<'a>,
) -> Option<&'a crate::organization::Template> {
    match &draft.template {
        Some(key) => context.agency.template(key),
        None => context.agency.template_for(draft.content.document_type),
    }
}

pub(super) fn roster(draft: &Draft) -> RosterFacts<'_> {
    RosterFacts {
        unit: &draft.unit,
        signer: &draft.signer,
        co_units: &draft.co_units,
    }
}

fn on_line<'s>(
    state: &'s State,
    ask: Ask<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> Option<&'s Line> {
    routing::may_act(&state.instance, ask.line?, context, sink).map(|(line, _)| line)
}

fn agree(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    if line.duty.is_some() || line.role == Role::Signer {
        fail!(sink, DutyLine { line: line.id });
    }
}

/// The live line that carries the duty.
pub(super) fn duty_line(state: &State, duty: LegalDuty) -> Option<&Line> {
    state.instance.live().find(|line| line.duty == Some(duty))
}

/// Guards common to check, approve and sign: the duty's line is the actor's, and he names the
/// content he saw.
fn duty(state: &State, ask: Ask<'_>, duty: LegalDuty, context: &Context<'_>, sink: &mut impl Sink) {
    match duty_line(state, duty) {
        Some(line) => {
            routing::may_act(&state.instance, line.id, context, sink);
        }
        None => fail!(&mut *sink, NothingWaiting { action: ask.action }),
    }
    match (ask.content, state.hash) {
        (None, _) => fail!(sink, ContentNotNamed { action: ask.action }),
        (Some(seen), Some(current)) if seen != current => {
            fail!(sink, ContentMismatch { seen, current });
        }
        _ => {}
    }
}

fn check_content(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    duty(state, ask, LegalDuty::ContentCheck, context, sink);
    heads_drafting_unit(state, context, sink);
}

fn heads_drafting_unit(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(draft) = &state.draft else { return };
    let day = context.agency.day(context.now);
    if !context.agency.heads_unit(context.actor, &draft.unit, day) {
        fail!(
            sink,
            NotUnitHead {
                unit: draft.unit.clone()
            }
        );
    }
}

fn check_format(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    duty(state, ask, LegalDuty::FormatCheck, context, sink);
    let day = context.agency.day(context.now);
    if !context
        .agency
        .has_duty(context.actor, Duty::FormatCheck, day)
    {
        fail!(
            sink,
            NotFormatChecker {
                person: context.actor.clone()
            }
        );
    }
}

fn approve(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    duty(state, ask, LegalDuty::Approval, context, sink);
    if let Some(draft) = &state.draft {
        some_power(draft, context, sink);
    }
}

/// What the actor may sign this draft as.
pub(super) fn powers(draft: &Draft, context: &Context<'_>) -> SigningPowers {
    signing_powers(
        context.agency,
        context.grants,
        context.actor,
        draft.content.document_type,
        draft.field.as_deref(),
        context.now,
    )
}

fn some_power(draft: &Draft, context: &Context<'_>, sink: &mut impl Sink) -> SigningPowers {
    let powers = powers(draft, context);
    if powers.held.is_empty() {
        let document_type = draft.content.document_type;
        let person = context.actor.clone();
        fail!(
            &mut *sink,
            NoSigningPower {
                person,
                document_type
            }
        );
        for reason in &powers.lacking {
            sink.fail(reason.rule(), || reason.clone());
        }
    }
    powers
}

fn return_draft(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    on_line(state, ask, context, sink);
    let (Some(Kind::Return(input)), Some(draft)) = (ask.input, &state.draft) else {
        return;
    };
    reason(&input.reason, context, sink);
    let day = context.agency.day(context.now);
    let heads = context.agency.heads_unit(context.actor, &draft.unit, day);
    if input.to == Some(ReturnTo::Drafter) && !heads {
        fail!(
            sink,
            ReturnToUnitHead {
                unit: draft.unit.clone()
            }
        );
    }
}

fn hand_back(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    if state.returned_to != Some(ReturnTo::UnitHead) {
        fail!(
            &mut *sink,
            NothingWaiting {
                action: Action::HandBack
            }
        );
    }
    heads_drafting_unit(state, context, sink);
}

fn recall(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    drafter(state, context, sink);
    for line in &state.instance.lines {
        if let Some(opened) = &line.opened {
            let (at, by) = (opened.at, opened.by.clone());
            fail!(
                &mut *sink,
                AlreadyOpened {
                    line: line.id,
                    at,
                    by
                }
            );
        }
    }
}

fn sign(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(current) = state.hash.filter(|_| state.signature.is_none()) else {
        return;
    };
    duty(state, ask, LegalDuty::Signature, context, sink);
    state.checks.guard(current, sink);
    if let Some(approval) = &state.checks.approval
        && approval.by != *context.actor
    {
        fail!(
            &mut *sink,
            ApprovedByAnother {
                approver: approval.by.clone()
            }
        );
    }
    let Some(draft) = &state.draft else {
        return;
    };
    let powers = some_power(draft, context, sink);
    let named = match ask.input {
        Some(Kind::Sign(input)) => input.capacity.as_ref(),
        _ => None,
    };
    if powers.held.is_empty() {
        return;
    }
    for reason in powers.choose(named).err().into_iter().flatten() {
        sink.fail(reason.rule(), || reason);
    }
}

/// Whoever signed neither numbers nor seals (routing P23, P33).
fn not_the_signer(state: &State, second: Action, context: &Context<'_>, sink: &mut impl Sink) {
    if state
        .signature
        .as_ref()
        .is_some_and(|signature| signature.by == *context.actor)
    {
        fail!(
            sink,
            SeparationOfDuties {
                first: Action::Sign,
                second
            }
        );
    }
}

fn assign_number(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    not_the_signer(state, Action::AssignNumber, context, sink);
    let Some(draft) = &state.draft else { return };
    let document_type = draft.content.document_type;
    if super::decide::symbol(draft, context).is_none() {
        fail!(&mut *sink, NoSymbol { document_type });
    }
    match context
        .agency
        .outgoing_series(document_type, draft.content.secrecy.is_secret())
    {
        Some(series) => {
            context
                .registers
                .next(&series.key, context.agency.day(context.now), sink);
        }
        None => fail!(
            sink,
            FactMissing {
                fact: "outgoing series".to_owned()
            }
        ),
    }
}

fn record_delivery(
    state: &State,
    input: Option<&Kind>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    clerk(context, sink);
    let Some(Kind::RecordDelivery(RecordDelivery { recipient, status })) = input else {
        return;
    };
    let Some(delivery) = state.deliveries.get(recipient) else {
        fail!(
            sink,
            UnknownRecipient {
                recipient: recipient.clone()
            }
        );
        return;
    };
    let code = status.code.code().to_owned();
    if !status.code.from_receiver() {
        fail!(sink, StatusWrongSide { code });
    } else if delivery.effect(status) == StatusEffect::NotAllowed {
        let current = delivery.state.map_or("–", |state| state.code()).to_owned();
        fail!(
            sink,
            StatusNotAllowed {
                code,
                state: current
            }
        );
    }
}
