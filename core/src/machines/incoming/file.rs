//! The completed document goes into its dossier.

use serde::{Deserialize, Serialize};

use super::reply::withdrawn_reply;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{DossierId, Instant};
use crate::context::KnownDossier;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
    no_secrets, text,
};
use crate::law::Secrecy;
use crate::organization::Duty;
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Put the completed document into its dossier (lập hồ sơ, Art. 29; routing P32). Where dossiers are kept,
/// it must be open; what its withdrawn reply no longer answers is reopened, or answered again, first. Refusals:
/// `wrong_phase`, `not_lead_or_clerk`, `reply_withdrawn`, `dossier_not_open`, `field_missing`,
/// `state_secret_on_network`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FileInto"))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct File {
    /// Dossier.
    pub dossier: DossierId,
    /// Number and symbol of the dossier, for example `01.TCCB`.
    #[new(into)]
    pub notation: String,
}

/// It was put into its dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Filed {
    /// Dossier.
    pub dossier: DossierId,
    /// Number and symbol of the dossier.
    pub notation: String,
}

impl CommandOf<Incoming> for File {
    const NAME: ActionName = ActionName::new(&["file", "lập hồ sơ", "file"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Completed], Phase::Filed)];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::required("dossier", FieldKind::Id),
        Field::required("notation", FieldKind::Text),
    ];

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        let actor = context.actor;
        let reported = ask.state.reported.as_ref();
        let lead = reported.is_some_and(|reported| reported.by == *actor.person());
        if !lead && !actor.has_duty(Duty::Clerk, context.today()) {
            let person = actor.person().clone();
            fail!(&mut *sink, NotLeadOrClerk { person });
        }
        let replies = &context.facts.replies;
        if let Some(reply) = withdrawn_reply(ask.state, replies, context.today()) {
            fail!(&mut *sink, ReplyWithdrawn { reply });
        }
        if let Some(open) = &context.facts.dossiers {
            let named = |known: &KnownDossier| ask.input.is_none_or(|i| i.dossier == known.dossier);
            if !open.iter().any(named) {
                fail!(&mut *sink, DossierNotOpen {});
            }
        }
        if let Some(input) = ask.input {
            text(&input.notation, Self::NAME, Missing::Notation, sink);
            no_secrets(Secrecy::KhongMat, [input.notation.as_str()], context, sink);
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(Filed {
            dossier: self.dossier,
            notation: self.notation.clone(),
        });
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        let open = ask.context.facts.dossiers.iter().flatten();
        match field {
            "dossier" => open
                .map(|known| {
                    let label = format!("{} {}", known.notation, known.title);
                    Choice::named(known.dossier, label)
                })
                .collect(),
            "notation" => open
                .map(|known| Choice::named(&known.notation, known.notation.as_str()))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Notation, &mut self.notation)
    }
}

impl EventOf<State> for Filed {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Filed;
    }
}
