//! The issued document is withdrawn.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, route};
use crate::base::{DocumentId, Instant};
use crate::document::StatusCode;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
    replacement,
};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Withdraw the issued document (thu hồi, Art. 18.4; routing P18, P19): it and its metadata freeze, its
/// number stays used. Another document may take its place (thay thế). Refusals: `not_signer_or_head`,
/// `reason_too_short`, `replaces_itself`, `replacement_circle`, `state_secret_on_network`,
/// `frozen`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Withdraw {
    /// Why.
    #[new(into)]
    pub reason: String,
    /// The outgoing document that takes its place (văn bản thay thế).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub replaced_by: Option<DocumentId>,
}

/// It was withdrawn and is frozen with its metadata.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    /// Why.
    pub reason: String,
    /// The outgoing document that takes its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<DocumentId>,
}

impl CommandOf<Outgoing> for Withdraw {
    const NAME: ActionName = ActionName::new(&[
        "withdraw",
        "thu hồi văn bản đã phát hành",
        "withdraw the issued document",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Issued], Phase::Frozen)];
    const PASS: Pass = Pass::OfIssued;
    const FORM: &'static [Field] = &[
        Field::required("reason", FieldKind::Reason),
        Field::optional("replaced_by", FieldKind::Id),
    ];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        signer_or_head(ask.state, ask.context, sink);
        if let Some(input) = ask.input {
            reason(&input.reason, ask.context, sink);
            replacement(ask.state.document(), input.replaced_by, ask.context, sink);
        }
    }

    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(Withdrawn {
            reason: self.reason.clone(),
            replaced_by: self.replaced_by,
        });
        decision.route(route::close(state));
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for Withdrawn {
    /// Every recipient that has the document is thereby asked to give it back.
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Frozen;
        let holding = state.deliveries.values_mut();
        holding
            .filter(|delivery| delivery.state != Some(StatusCode::Refused))
            .for_each(|delivery| {
                delivery.request_open = true;
                delivery.updating = false;
            });
    }
}

/// The law does not say who decides; the safe default of this project: the signer or the head.
pub(super) fn signer_or_head(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    let actor = context.actor;
    let signed = state
        .signature()
        .is_some_and(|signed| signed.by == *actor.person());
    if !signed && !actor.leads(context.today()) {
        let person = actor.person().clone();
        fail!(sink, NotSignerOrHead { person });
    }
}
