//! Seal or key device are handed to another person.

use serde::{Deserialize, Serialize};

use super::{Event, Phase, Seal, State};
use crate::base::{Instant, PersonId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, clerk,
};
use crate::rules::{ActionName, Sink, fail};

/// The clerk hands seal or key device to another person (giao con dấu, thiết bị lưu khóa bí mật,
/// Art. 32.2): only with written permission and minutes. Refusals: `not_clerk`,
/// `no_written_permission`, `no_hand_over_minutes`, `unknown_person`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HandOverSeal {
    /// To whom; absent for somebody outside the chart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub to: Option<PersonId>,
    /// Whether who is competent has permitted it in writing.
    pub written_permission: bool,
    /// Whether minutes are drawn up.
    pub minutes: bool,
}

/// Seal or key device were handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    /// By whom.
    pub from: PersonId,
    /// To whom; absent for somebody outside the chart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PersonId>,
}

impl CommandOf<Seal> for HandOverSeal {
    const NAME: ActionName = ActionName::new(&[
        "hand_over_seal",
        "giao con dấu, thiết bị lưu khóa",
        "hand over the seal",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(Phase::ALL, Phase::HandedOver)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::optional("to", FieldKind::Person),
        Field::required("written_permission", FieldKind::Flag),
        Field::required("minutes", FieldKind::Flag),
    ];

    fn guard(ask: &Ask<'_, Seal, Self>, sink: &mut impl Sink) {
        clerk(ask.context, sink);
        let Some(input) = ask.input else {
            return;
        };
        if !input.written_permission {
            fail!(&mut *sink, NoWrittenPermission {});
        }
        if !input.minutes {
            fail!(&mut *sink, NoHandOverMinutes {});
        }
        if let Some(person) = &input.to
            && !ask.context.agency.is_active(person, ask.context.today())
        {
            let person = person.clone();
            fail!(sink, UnknownPerson { person });
        }
    }

    fn decide(&self, _: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(HandedOver {
            from: context.actor.person().clone(),
            to: self.to.clone(),
        });
    }

    fn choices(field: &'static str, ask: &Ask<'_, Seal, Self>) -> Vec<Choice> {
        let (agency, day) = (ask.context.agency, ask.context.today());
        let persons = agency.profile().persons.iter();
        match field {
            "to" => persons
                .filter(|person| agency.is_active(&person.key, day))
                .map(|person| Choice::named(&person.key, &person.name))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        match evidence {
            Evidence::WrittenPermission => self.written_permission = true,
            Evidence::Minutes => self.minutes = true,
            _ => return false,
        }
        true
    }
}

impl EventOf<State> for HandedOver {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::HandedOver;
        state.holder.clone_from(&self.to);
    }
}
