//! A grant is made.

use serde::{Deserialize, Serialize};

use super::state::by_grantor;
use super::{Event, Grants, Phase, State};
use crate::base::Instant;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
};
use crate::law::DocumentType;
use crate::organization::{Grant, GrantKind, check_grant};
use crate::rules::{ActionName, Sink};

/// Make a grant (giao, ủy quyền; Art. 13.1 and 13.3): the data are the grant itself. Refusals:
/// `not_grantor` and those of [`check_grant`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Create(pub Grant);

/// A grant was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct GrantCreated(pub Grant);

impl CommandOf<Grants> for Create {
    const NAME: ActionName = ActionName::new("create", "giao, ủy quyền", "make a grant");
    const STEPS: &'static [Step<Phase>] = &[Step::stay(Phase::ALL)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::required("id", FieldKind::Id),
        Field::required("kind", FieldKind::Choice),
        Field::required("grantor", FieldKind::Post),
        Field::required("grantee", FieldKind::Person),
        Field::required("from", FieldKind::Day),
        Field::optional("until", FieldKind::Day),
        Field::optional("types", FieldKind::Choice),
        Field::optional("matters", FieldKind::Text),
        Field::optional("basis", FieldKind::Text),
    ];

    fn guard(ask: &Ask<'_, Grants, Self>, sink: &mut impl Sink) {
        let Some(Self(grant)) = ask.input else {
            return;
        };
        by_grantor(&grant.grantor, ask.context, sink);
        let (agency, now) = (ask.context.agency, ask.context.now);
        if let Err(reasons) = check_grant(agency, ask.state, grant, now) {
            sink.fail_all(reasons);
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(GrantCreated(self.0.clone()));
    }

    fn choices(field: &'static str, ask: &Ask<'_, Grants, Self>) -> Vec<Choice> {
        let (agency, day) = (ask.context.agency, ask.context.today());
        match field {
            "kind" => Choice::list(GrantKind::ALL),
            "grantor" => {
                let mine = agency.posts_of(ask.context.actor.person(), day);
                mine.map(|(post, _)| Choice::named(&post.key, &post.title))
                    .collect()
            }
            "grantee" => {
                let persons = agency.profile().persons.iter();
                persons
                    .filter(|person| agency.is_active(&person.key, day))
                    .map(|person| Choice::named(&person.key, &person.name))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        let Self(grant) = self;
        match evidence {
            Evidence::WrittenBasis => {
                let basis = DocumentType::GiayUyQuyen.printed_name();
                grant.basis = Some(basis.to_owned());
            }
            Evidence::LimitedTo(types) => grant.types.clone_from(types),
            Evidence::Period { from, until } => (grant.from, grant.until) = (*from, Some(*until)),
            _ => return false,
        }
        true
    }
}

impl EventOf<State> for GrantCreated {
    fn apply(&self, state: &mut State, _: Instant) {
        state.put(self.0.clone());
    }
}
