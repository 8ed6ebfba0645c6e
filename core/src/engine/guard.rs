//! Guards that all machines share, written once over a sink: version as seen, clock
//! not behind, the clerk, reasons and texts.

use super::{Act, Context, EarlierActs, MachineState, Seen};
use crate::base::{CLOCK_TOLERANCE, DocumentId, Instant, PersonId};
use crate::law::Secrecy;
use crate::organization::{Apart, Authority, Duty, Exempted, SeparationRule, apart};
use crate::rules::{ActionName, Field, Warning};
use crate::rules::{ContentOnMachine, ContentUse, check_machine, effective_secrecy};
use crate::rules::{Sink, fail};

/// The guards that come before all others: version as seen, clock not behind, actor known. Failing
/// structural ones stop the evaluation.
pub(crate) fn precheck(
    state: &impl MachineState,
    seen: &Seen,
    mends_clock: bool,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let current = state.header().version;
    if let Some(version) = seen.version
        && version != current
    {
        fail!(
            sink,
            Stale {
                what: "version".into(),
                seen: version.to_string(),
                current: current.to_string()
            }
        );
    }
    clock_guard(state, mends_clock, context, sink);
    known_actor(context, sink);
}

/// The clock is not behind the last event, or the command mends what a clock has done that ran ahead.
pub(crate) fn clock_guard(
    state: &impl MachineState,
    mends_clock: bool,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    if !mends_clock
        && let Some(last) = state.header().last_at
        && is_behind(last, context)
    {
        let now = context.now();
        fail!(sink, ClockWentBack { now, last });
    }
}

fn is_behind(last: Instant, context: &Context<'_>) -> bool {
    let latest = context.now().checked_add(CLOCK_TOLERANCE);
    latest.is_none_or(|latest| latest < last)
}

/// The actor holds a post on the day.
pub(crate) fn known_actor(context: &Context<'_>, sink: &mut impl Sink) {
    if !context.actor.is_active(context.today()) {
        fail!(
            sink,
            UnknownActor {
                person: context.actor.person().clone()
            }
        );
    }
}

/// When a command counts as done: with the last event, if that is a little later. One that mends what a
/// clock has done that ran ahead is done when it is.
pub(crate) fn effective_now(
    state: &impl MachineState,
    mends_clock: bool,
    context: &Context<'_>,
) -> Instant {
    let now = context.now();
    match state.header().last_at {
        Some(last) if mends_clock && is_behind(last, context) => now,
        Some(last) => last.max(now),
        None => now,
    }
}

pub(crate) fn clerk(context: &Context<'_>, sink: &mut impl Sink) {
    if !context.actor.has_duty(Duty::Clerk, context.today()) {
        fail!(
            sink,
            NotClerk {
                person: context.actor.person().clone()
            }
        );
    }
}

/// A stated reason: long enough, and without a secret in it.
pub(crate) fn reason(text: &str, context: &Context<'_>, sink: &mut impl Sink) {
    let least = least_reason(context);
    if u32::try_from(text.trim().chars().count()).unwrap_or(u32::MAX) < least {
        fail!(&mut *sink, ReasonTooShort { least });
    }
    no_secrets(Secrecy::KhongMat, [text], context, sink);
}

/// What is named as the replacement of a document is another one, and did not give its own place to it: a
/// chain of replacements has an end.
pub(crate) fn replacement(
    document: DocumentId,
    by: Option<DocumentId>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let Some(by) = by else { return };
    if by == document {
        fail!(sink, ReplacesItself {});
    } else if context.facts.replaces.contains(&by) {
        fail!(sink, ReplacementCircle { document: by });
    }
}

/// The rule set's shortest reason, which the profile may raise.
pub(crate) fn least_reason(context: &Context<'_>) -> u32 {
    context
        .agency
        .limits()
        .least_reason
        .unwrap_or(0)
        .max(context.rules.least_reason)
}

pub(crate) fn text(text: &str, action: ActionName, field: Field, sink: &mut impl Sink) {
    if text.trim().is_empty() {
        fail!(sink, FieldMissing { action, field });
    }
}

/// Duties kept apart (routing P23): refused where no authority open to the command keeps the actor
/// apart from who did the earlier act.
pub(crate) fn separate(
    (rule, earlier): (SeparationRule, &PersonId),
    second: ActionName,
    authorities: &[Authority],
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let refused = |authority: &Authority| apart_by(rule, earlier, authority, context) == Apart::No;
    if !authorities.is_empty() && authorities.iter().all(refused) {
        let first = rule.first();
        fail!(sink, SeparationOfDuties { first, second });
    }
}

/// The same for every earlier act from which a command keeps apart.
pub(crate) fn keep_apart(
    earlier: EarlierActs<'_>,
    second: ActionName,
    authorities: &[Authority],
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    for act in earlier.into_iter().flatten() {
        separate(act, second, authorities, context, sink);
    }
}

fn apart_by<'a>(
    rule: SeparationRule,
    earlier: &PersonId,
    authority: &Authority,
    context: &Context<'a>,
) -> Apart<'a> {
    let (agency, grants) = (context.agency, context.grants);
    let day = context.today();
    apart(
        agency,
        grants,
        rule,
        earlier,
        (context.actor.person(), authority),
        day,
    )
}

/// What an accepted act of the same person records or warns about: the exemption it made use of, or that
/// nothing kept the two apart.
pub(crate) fn note_same_person(
    (rule, earlier): (SeparationRule, &PersonId),
    second: ActionName,
    act: &mut Act,
    warnings: &mut Vec<Warning>,
    context: &Context<'_>,
) {
    match apart_by(rule, earlier, &act.authority, context) {
        Apart::Noted => warnings.push(Warning::SamePerson {
            first: rule.first(),
            second,
        }),
        Apart::Exempt(exemption) => act.exempted.push(Exempted {
            rule,
            basis: exemption.basis.clone(),
        }),
        Apart::Yes | Apart::No => {}
    }
}

/// A grant that the command names is the authority of the act, or the command is refused.
pub(crate) fn named_grant(authority: &Authority, context: &Context<'_>, sink: &mut impl Sink) {
    if let Some(id) = context.under.grant()
        && *authority != Authority::Grant(id)
    {
        let grant = id.to_string();
        fail!(sink, GrantDoesNotConfer { grant });
    }
}

/// Whether content of that secrecy may be drafted and kept where this desk runs: state secrets never
/// on a connected machine, on an independent LAN since Law 117/2025/QH15.
pub(crate) fn secrets_allowed(secrecy: Secrecy, context: &Context<'_>) -> bool {
    let on_machine = |use_of| ContentOnMachine {
        use_of,
        secrecy,
        environment: context.agency.info().network,
        cipher_exception: false,
    };
    [ContentUse::Draft, ContentUse::Keep]
        .into_iter()
        .all(|use_of| check_machine(context.rules, &on_machine(use_of)).is_ok())
}

/// No state secret enters here, whether it is declared or its mark is in a text (property L4).
pub(crate) fn no_secrets<'t>(
    declared: Secrecy,
    texts: impl IntoIterator<Item = &'t str>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let secrecy = effective_secrecy(declared, texts);
    if !secrets_allowed(secrecy, context) {
        fail!(sink, StateSecretOnNetwork { secrecy });
    }
}
