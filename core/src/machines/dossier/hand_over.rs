//! Somebody else makes the dossier from now on.

use serde::{Deserialize, Serialize};

use super::maker::maker_or_superior;
use super::{Dossier, Event, Phase, State};
use crate::base::{Instant, PersonId};
use crate::engine::{Ask, Choice, CommandOf, Context, Decision, EventOf, Field, FieldKind, Step};
use crate::routing::Line;
use crate::rules::{ActionName, Sink, fail};

/// Hand the dossier over (bàn giao hồ sơ; routing P34) before retirement, leaving, transfer or long study:
/// by the maker, or by the head of their unit; once they are gone, by the head of a unit in which they held
/// a post to the last, or by who leads the agency. Refusals: `dossier_not_open`, `dossier_transferred`,
/// `not_dossier_maker`, `hand_over_to_maker`, `unknown_person`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HandOverDossier {
    /// The new maker (người nhận bàn giao).
    pub to: PersonId,
}

/// Somebody else makes it now (đã bàn giao).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    /// From whom.
    pub from: PersonId,
    /// To whom.
    pub to: PersonId,
}

impl CommandOf<Dossier> for HandOverDossier {
    const NAME: ActionName =
        ActionName::new(&["hand_over_dossier", "bàn giao hồ sơ", "hand a dossier over"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Open, Phase::Closed])];
    const PASS: () = ();
    const FORM: &'static [Field] = &[Field::required("to", FieldKind::Person)];

    fn guard(ask: &Ask<'_, Dossier, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        maker_or_superior(state, context, sink);
        let Some(Self { to }) = ask.input else { return };
        if state.maker() == Some(to) {
            let maker = to.clone();
            fail!(&mut *sink, HandOverToMaker { maker });
        }
        if !context.agency.is_active(to, context.today()) {
            let person = to.clone();
            fail!(sink, UnknownPerson { person });
        }
    }

    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(maker) = state.maker() else { return };
        decision.push(HandedOver {
            from: maker.clone(),
            to: self.to.clone(),
        });
    }

    fn hands_on(_: &State, _: Option<&Line>) -> bool {
        true
    }

    /// Everybody in office but the maker.
    fn choices(_: &'static str, ask: &Ask<'_, Dossier, Self>) -> Vec<Choice> {
        let (agency, day) = (ask.context.agency, ask.context.today());
        let others = agency.profile().persons.iter().filter(|person| {
            ask.state.maker() != Some(&person.key) && agency.is_active(&person.key, day)
        });
        others
            .map(|person| Choice::named(&person.key, &person.name))
            .collect()
    }
}

impl EventOf<State> for HandedOver {
    fn apply(&self, state: &mut State, _: Instant) {
        if let Some(file) = state.file.as_mut() {
            file.maker.clone_from(&self.to);
        }
    }
}
