//! The head names who tracks and urges.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, PersonId};
use crate::engine::{Ask, Choice, CommandOf, Context, Decision, EventOf, Field, FieldKind, Step};
use crate::rules::{ActionName, Sink, fail};

/// The head names the person who tracks and urges (theo dõi, đôn đốc, Art. 24.1; routing P29). Refusals:
/// `not_head`, `unknown_person`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AssignTracker {
    /// The person.
    pub person: PersonId,
}

/// Somebody was named to track and urge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrackerAssigned {
    /// Who.
    pub person: PersonId,
}

impl CommandOf<Incoming> for AssignTracker {
    const NAME: ActionName = ActionName::new(&[
        "assign_tracker",
        "giao theo dõi, đôn đốc",
        "name the tracker",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Submitted, Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::required("person", FieldKind::Person)];

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (agency, actor) = (ask.context.agency, ask.context.actor);
        let day = ask.context.today();
        if !actor.leads(day) {
            let person = actor.person().clone();
            fail!(&mut *sink, NotHead { person });
        }
        if let Some(Self { person }) = ask.input
            && !agency.is_active(person, day)
        {
            let person = person.clone();
            fail!(sink, UnknownPerson { person });
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let person = self.person.clone();
        decision.push(TrackerAssigned { person });
    }

    fn choices(_: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        let agency = ask.context.agency;
        let day = ask.context.today();
        let persons = agency.profile().persons.iter();
        let active = persons.filter(|person| agency.is_active(&person.key, day));
        active
            .map(|person| Choice::named(&person.key, &person.name))
            .collect()
    }
}

impl EventOf<State> for TrackerAssigned {
    fn apply(&self, state: &mut State, _: Instant) {
        state.tracker = Some(self.person.clone());
    }
}
