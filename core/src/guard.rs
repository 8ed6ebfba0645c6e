//! Guards that both machines share, written once over a sink: right document, version as seen, clock
//! not behind, the clerk, reasons and texts.

use chrono::TimeDelta;

use crate::base::{DocumentId, Instant};
use crate::context::{Context, Seen};
use crate::law::{Action, Field};
use crate::organization::{Duty, Network};
use crate::refusal::{Sink, fail};

/// How far machines' clocks may differ: this much before the last event still counts as then.
const CLOCK_TOLERANCE: TimeDelta = TimeDelta::minutes(2);

/// Where a document stands in its stream.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Position {
    pub document: DocumentId,
    pub version: u32,
    pub last_at: Option<Instant>,
}

/// The guards that come before all others: right document, version as seen, clock not behind,
/// actor known. Failing structural ones stop the evaluation.
pub(crate) fn precheck(
    position: Position,
    document: DocumentId,
    seen: &Seen,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    if document != position.document {
        fail!(sink, WrongDocument { document });
    }
    if let Some(version) = seen.version
        && version != position.version
    {
        fail!(
            sink,
            Stale {
                what: "version".into(),
                seen: version.to_string(),
                current: position.version.to_string()
            }
        );
    }
    clock_guard(position, context, sink);
}

/// The guards of [`precheck`] that do not need a command.
pub(crate) fn clock_guard(position: Position, context: &Context<'_>, sink: &mut impl Sink) {
    if let Some(last) = position.last_at
        && context
            .now
            .checked_add(CLOCK_TOLERANCE)
            .is_none_or(|latest| latest < last)
    {
        fail!(
            sink,
            ClockWentBack {
                now: context.now,
                last
            }
        );
    }
    if !context
        .agency
        .is_active(context.actor, context.agency.day(context.now))
    {
        fail!(
            sink,
            UnknownActor {
                person: context.actor.clone()
            }
        );
    }
}

/// When a command counts as done.
pub(crate) fn effective_now(position: Position, context: &Context<'_>) -> Instant {
    position
        .last_at
        .map_or(context.now, |last| last.max(context.now))
}

pub(crate) fn clerk(context: &Context<'_>, sink: &mut impl Sink) {
    let day = context.agency.day(context.now);
    if !context.agency.has_duty(context.actor, Duty::Clerk, day) {
        fail!(
            sink,
            NotClerk {
                person: context.actor.clone()
            }
        );
    }
}

pub(crate) fn reason(text: &str, context: &Context<'_>, sink: &mut impl Sink) {
    let least = least_reason(context);
    if u32::try_from(text.trim().chars().count()).unwrap_or(u32::MAX) < least {
        fail!(sink, ReasonTooShort { least });
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

pub(crate) fn text(text: &str, action: Action, field: Field, sink: &mut impl Sink) {
    if text.trim().is_empty() {
        fail!(sink, FieldMissing { action, field });
    }
}

/// State secrets: never on a connected machine; on an independent LAN since Law 117/2025/QH15.
pub(crate) fn secrets_allowed(context: &Context<'_>) -> bool {
    context.rules.independent_lan_allowed
        && context.agency.info().network == Network::IndependentLan
}
