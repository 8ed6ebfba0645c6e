//! What check, approval and signature have in common: the line that carries the duty, and the content
//! that the person saw (Art. 11, 12, 13).

use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::facts::Check;
use super::state::State;
use super::{Event, Outgoing, route};
use crate::base::{Instant, PersonId};
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf};
use crate::organization::{LegalDuty, SigningPowers, signing_powers};
use crate::routing::{Line, Outcome};
use crate::rules::{Sink, fail};

/// A check or approval was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// Which duty.
    pub duty: LegalDuty,
    /// By whom, on what.
    pub check: Check,
}

impl EventOf<State> for Checked {
    fn apply(&self, state: &mut State, _: Instant) {
        state.checks.set(self.duty, self.check.clone());
    }
}

/// The live line that carries the duty.
pub(super) fn duty_line(state: &State, duty: LegalDuty) -> Option<&Line> {
    state.instance.live().find(|line| line.duty == Some(duty))
}

/// The duty's line is the actor's, and they name the content that they saw.
pub(super) fn duty_guard<C: CommandOf<Outgoing>>(ask: &Ask<'_, Outgoing, C>, sink: &mut impl Sink) {
    let action = C::NAME;
    match ask.target {
        Some(_) => drop(ask.on_line(sink)),
        None => fail!(&mut *sink, NothingWaiting { action }),
    }
    match (ask.content, ask.state.hash) {
        (None, _) => fail!(sink, ContentNotNamed { action }),
        (Some(seen), Some(current)) if *seen != current => {
            let seen = *seen;
            fail!(sink, ContentMismatch { seen, current });
        }
        _ => {}
    }
}

/// The check is recorded, and its line answered.
pub(super) fn check(
    state: &State,
    duty: LegalDuty,
    context: &Context<'_>,
    decision: &mut Decision<Event>,
) {
    let (Some(line), Some(content)) = (duty_line(state, duty), state.hash) else {
        return;
    };
    let by = context.actor.person().clone();
    let check = Check { by, content };
    decision.push(Checked { duty, check });
    decision.route(route::answer(
        state,
        line.id,
        Outcome::Agreed,
        None,
        context,
    ));
}

/// What the actor may sign this draft as.
pub(super) fn powers(draft: &Draft, context: &Context<'_>) -> SigningPowers {
    powers_of(
        context.actor.person(),
        draft,
        draft.field.as_deref(),
        context,
    )
}

/// What a person may sign it as, if it is of the field.
pub(super) fn powers_of(
    person: &PersonId,
    draft: &Draft,
    field: Option<&str>,
    context: &Context<'_>,
) -> SigningPowers {
    signing_powers(
        context.agency,
        context.grants,
        person,
        draft.content.document_type,
        field,
        context.now(),
    )
}

/// The same; that there is none goes to `sink` with its details.
pub(super) fn some_power(
    draft: &Draft,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> SigningPowers {
    let powers = powers(draft, context);
    if powers.held.is_empty() {
        no_power(context.actor.person(), &powers, draft, sink);
    }
    powers
}

/// That a person has no power to sign the draft, and why.
pub(super) fn no_power(
    person: &PersonId,
    powers: &SigningPowers,
    draft: &Draft,
    sink: &mut impl Sink,
) {
    let document_type = draft.content.document_type;
    let person = person.clone();
    fail!(
        &mut *sink,
        NoSigningPower {
            person,
            document_type
        }
    );
    sink.fail_all(powers.lacking.iter().cloned());
}
