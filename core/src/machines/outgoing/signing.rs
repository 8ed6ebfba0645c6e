//! Guards of checks, approval and signature (Art. 11, 12, 13).

use super::command::{Draft, Kind, Sign};
use super::guards::{Ask, on_line};
use super::state::State;
use crate::base::PersonId;
use crate::engine::Context;
use crate::engine::{no_secrets, separate};
use crate::law::Secrecy;
use crate::organization::{
    Authority, Choice, Duty, LegalDuty, Role, SeparationRule, SigningPowers, signing_powers,
};
use crate::routing::{self, Line};
use crate::rules::Action;
use crate::rules::{Sink, fail};

pub(super) fn agree(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    if line.duty.is_some() || line.role == Role::Signer {
        fail!(&mut *sink, DutyLine { line: line.id });
    }
    if let Some(Kind::Agree(input)) = ask.input {
        no_secrets(Secrecy::KhongMat, input.text.as_deref(), context, sink);
    }
}

/// The live line that carries the duty.
pub(super) fn duty_line(state: &State, duty: LegalDuty) -> Option<&Line> {
    state.instance.live().find(|line| line.duty == Some(duty))
}

/// Guards common to check, approve and sign: the duty's line is the actor's, and he names the
/// content he saw.
pub(super) fn duty(
    state: &State,
    ask: Ask<'_>,
    duty: LegalDuty,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
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

pub(super) fn check_content(
    state: &State,
    ask: Ask<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    duty(state, ask, LegalDuty::ContentCheck, context, sink);
    heads_drafting_unit(state, context, sink);
    keep_apart(state, ask.action, &[Authority::OwnSeat], context, sink);
}

/// The earlier acts of other people from which an act keeps apart (routing P23).
pub(super) fn earlier_acts(
    state: &State,
    action: Action,
) -> impl Iterator<Item = (SeparationRule, &PersonId)> {
    use SeparationRule as Rule;
    let drafter = state.drafter.as_ref();
    let format = state.checks.format.as_ref().map(|check| &check.by);
    let signer = state.signature.as_ref().map(|signature| &signature.by);
    let acts = match action {
        Action::CheckContent => [Some((Rule::DraftCheckContent, drafter)), None],
        Action::Approve => [Some((Rule::DraftApprove, drafter)), None],
        Action::Sign => [
            Some((Rule::DraftApprove, drafter)),
            Some((Rule::CheckFormatSign, format)),
        ],
        Action::AssignNumber => [Some((Rule::SignNumber, signer)), None],
        Action::ApplyAgencySignature => [Some((Rule::SignSeal, signer)), None],
        _ => [None, None],
    };
    let acts = acts.into_iter().flatten();
    acts.filter_map(|(rule, person)| Some((rule, person?)))
}

pub(super) fn keep_apart(
    state: &State,
    action: Action,
    authorities: &[Authority],
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    for act in earlier_acts(state, action) {
        separate(act, action, authorities, context, sink);
    }
}

pub(super) fn heads_drafting_unit(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
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

pub(super) fn check_format(
    state: &State,
    ask: Ask<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
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

pub(super) fn approve(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    duty(state, ask, LegalDuty::Approval, context, sink);
    if let Some(draft) = &state.draft {
        let powers = some_power(draft, context, sink);
        keep_apart(state, ask.action, &powers.authorities(), context, sink);
        // Which of several grants to approve under is an input.
        if ask.input.is_none() || powers.held.is_empty() {
            return;
        }
        match powers.authority(context.under.grant()) {
            Ok(authority) => keep_apart(state, ask.action, &[authority], context, sink),
            Err(reasons) => {
                for reason in reasons {
                    sink.fail(reason.rule(), || reason);
                }
            }
        }
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

pub(super) fn some_power(
    draft: &Draft,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> SigningPowers {
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

pub(super) fn sign(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(current) = state.hash.filter(|_| state.signature.is_none()) else {
        return;
    };
    duty(state, ask, LegalDuty::Signature, context, sink);
    let draft = state.draft.as_deref();
    state.checks.guard(current, draft, context.agency, sink);
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
    keep_apart(state, ask.action, &powers.authorities(), context, sink);
    // Which of several powers to sign with is an input.
    let Some(Kind::Sign(input)) = ask.input.filter(|_| !powers.held.is_empty()) else {
        return;
    };
    match powers.choose_by(&choice(input, context)) {
        Ok(power) => {
            let authority = std::slice::from_ref(&power.authority);
            keep_apart(state, ask.action, authority, context, sink);
        }
        Err(reasons) => {
            for reason in reasons {
                sink.fail(reason.rule(), || reason);
            }
        }
    }
}

/// What the signer names among his powers.
pub(super) fn choice<'a>(input: &'a Sign, context: &Context<'_>) -> Choice<'a> {
    Choice {
        capacity: input.capacity.as_ref(),
        post: input.post.as_ref(),
        grant: context.under.grant(),
    }
}
