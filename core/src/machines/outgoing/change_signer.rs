//! Another post will sign.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, route, signer};
use crate::base::{Instant, PostId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
    no_secrets, reason,
};
use crate::law::Secrecy;
use crate::organization::LegalDuty;
use crate::routing::Line;
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Name another post that will sign (thay người ký; routing P20, P21, P34), before the signature: the
/// drafter, the head of the drafting unit, who holds the post named so far, or the leadership of the
/// agency. The checks of content and form stay; an approval by somebody who will not sign falls, and
/// is asked of the new signer (Art. 11.1). Refusals: `not_signer_changer`, `no_other_signer`,
/// `unknown_post`, `signer_unchanged`, `seat_vacant`, `no_signing_power` and its details,
/// `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeSigner {
    /// Post that will sign now.
    pub signer: PostId,
    /// Field of the document, for the power of deputies (lĩnh vực); as before if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub field: Option<String>,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// Another post will sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignerChanged {
    /// Post that will sign now.
    pub signer: PostId,
    /// Field of the document, where it changed too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Why.
    pub reason: String,
    /// Whether the approval fell: who gave it will not sign.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approval_fell: bool,
}

impl CommandOf<Outgoing> for ChangeSigner {
    const NAME: ActionName =
        ActionName::new(&["change_signer", "thay người ký", "change the signer"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[
        Phase::Draft,
        Phase::Reviewing,
        Phase::Returned,
    ])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[
        Field::required("signer", FieldKind::Post),
        Field::optional("field", FieldKind::Text),
        Field::required("reason", FieldKind::Reason),
    ];

    fn is_required(field: &Field, ask: &Ask<'_, Outgoing, Self>) -> bool {
        match (field.name, ask.state.draft()) {
            ("field", Some(draft)) => !signer::is_there_another(draft, ask.context),
            _ => field.required,
        }
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        let (Some(draft), Some(drafter)) = (ask.state.draft(), ask.state.drafter()) else {
            return;
        };
        let is_signer = context.actor.holds(&draft.signer, context.today());
        if !is_signer && !route::keeps_draft(ask.state, context) {
            let (unit, signer) = (draft.unit.clone(), draft.signer.clone());
            let drafter = drafter.clone();
            fail!(
                &mut *sink,
                NotSignerChanger {
                    drafter,
                    unit,
                    signer
                }
            );
        } else if !signer::is_there_another(draft, context)
            && signer::in_another_field(draft, context).is_none()
        {
            let document_type = draft.content.document_type;
            fail!(&mut *sink, NoOtherSigner { document_type });
        }
        let Some(input) = ask.input else {
            return;
        };
        let field = input.field.as_deref();
        signer::fits(&input.signer, field, draft, context, sink);
        no_secrets(Secrecy::KhongMat, field, context, sink);
        reason(&input.reason, context, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let approval = state.checks().approval.as_ref();
        let approval_fell = approval.is_some_and(|approval| {
            let approver = context.agency.actor(&approval.by);
            !approver.holds(&self.signer, context.today())
        });
        decision.push(SignerChanged {
            signer: self.signer.clone(),
            field: self.field.clone(),
            reason: self.reason.clone(),
            approval_fell,
        });
        if state.phase() == Phase::Reviewing {
            let moves = route::to_signer(state, &self.signer, approval_fell, context);
            decision.route(moves);
        }
    }

    fn choices(field: &'static str, ask: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        let Some(draft) = ask.state.draft() else {
            return Vec::new();
        };
        let context = ask.context;
        // Where nobody else can sign in the field of the draft, one in which somebody can.
        let other = match signer::is_there_another(draft, context) {
            true => None,
            false => signer::in_another_field(draft, context),
        };
        match field {
            "signer" => signer::others(draft, other.as_deref(), context)
                .map(|post| Choice::named(&post.key, &post.title))
                .collect(),
            "field" => other
                .iter()
                .map(|field| Choice::named(field, field))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn hands_on(_: &State, line: Option<&Line>) -> bool {
        let duty = line.and_then(|line| line.duty);
        matches!(duty, Some(LegalDuty::Approval | LegalDuty::Signature))
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for SignerChanged {
    fn apply(&self, state: &mut State, _: Instant) {
        if let Some(draft) = &mut state.draft {
            draft.signer = self.signer.clone();
            if self.field.is_some() {
                draft.field.clone_from(&self.field);
            }
        }
        if self.approval_fell {
            state.checks.approval = None;
        }
    }
}
