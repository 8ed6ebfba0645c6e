//! Commands beside the documents: grants, series, the seal, dossiers.

use super::World;
use super::case::{Case, Hint, Idea};
use super::fact::Given;
use super::ideas::heads;
use crate::base::PersonId;
use crate::engine::{Evidence, fill, sample};
use crate::law::RuleSet;
use crate::machines::dossier::{self, Close, Collect, HandOver, Open, Retention};
use crate::rules::{Field, Refusal};

#[derive(Clone)]
pub(crate) struct DossierCase {
    pub state: dossier::State,
    pub command: dossier::Command,
    pub actor: PersonId,
}

impl DossierCase {
    fn maker(&self) -> Vec<PersonId> {
        self.state.maker().cloned().into_iter().collect()
    }

    fn idea(kind: dossier::Kind, by: Vec<PersonId>) -> Idea {
        Idea::Command(Given::Dossier(kind), by)
    }
}

impl Case for DossierCase {
    fn actor(&self) -> &PersonId {
        &self.actor
    }

    fn by(&self, person: &PersonId) -> Self {
        Self {
            actor: person.clone(),
            ..self.clone()
        }
    }

    fn check(&self, world: &World<'_>) -> Result<(), Refusal> {
        let rules = RuleSet::in_force(world.today());
        let context = world.context(&self.actor, &rules);
        dossier::decide(&self.state, &self.command, &context).map(|_| ())
    }

    fn asked(&self, given: &Given, by: &PersonId) -> Option<Self> {
        let Given::Dossier(kind) = given else {
            return None;
        };
        let command = dossier::Command {
            dossier: self.state.dossier(),
            kind: kind.clone(),
        };
        Some(Self {
            state: self.state.clone(),
            command,
            actor: by.clone(),
        })
    }

    fn done(&self, world: &mut World<'_>, next: &Self) -> Option<Self> {
        let rules = RuleSet::in_force(world.today());
        let context = world.context(&self.actor, &rules);
        let events = dossier::decide(&self.state, &self.command, &context).ok()?;
        let mut after = next.clone();
        events.iter().for_each(|event| after.state.evolve(event));
        Some(after)
    }

    fn supply(&mut self, evidence: &Evidence, _: &mut World<'_>) -> bool {
        use dossier::Kind;
        match (evidence, &mut self.command.kind) {
            (Evidence::Text { field, least }, kind) => {
                let text = match (kind, *field) {
                    (Kind::Open(input), Field::Title) => &mut input.title,
                    (Kind::Open(input), Field::Notation) => &mut input.notation,
                    (Kind::Close(input), Field::Title) => &mut input.title,
                    (Kind::Close(input), Field::Notation) => &mut input.notation,
                    _ => return false,
                };
                fill(text, *least);
            }
            (Evidence::UntilDay(day), Kind::Keep(input)) => input.until = *day,
            (Evidence::WrittenConsent, Kind::Keep(input)) => input.written_consent = true,
            (Evidence::ListSentToArchive, Kind::Keep(input)) => input.list_sent_to_archive = true,
            (Evidence::TransferPapers, Kind::Transfer(input)) => {
                (input.lists, input.minutes) = (2, 2);
            }
            _ => return false,
        }
        true
    }

    fn giver(&self, evidence: &Evidence, world: &World<'_>) -> Vec<PersonId> {
        match evidence {
            Evidence::WrittenConsent => heads(world),
            _ => vec![self.actor.clone()],
        }
    }

    fn next_steps(&self, world: &World<'_>) -> Vec<Idea> {
        let state = &self.state;
        let (Some(code), Some(title), Some(retention)) =
            (state.code(), state.title(), state.retention())
        else {
            let open = Open {
                notation: sample(1),
                title: sample(1),
                retention: Retention::Permanent,
                medium: crate::law::Medium::default(),
                file_kind: crate::calendar::FileKind::default(),
                start: None,
                listed: true,
            };
            let by = vec![self.actor.clone()];
            return vec![Self::idea(dossier::Kind::Open(open), by)];
        };
        let mut ideas = Vec::new();
        if let dossier::Kind::TakeOut(input) = &self.command.kind {
            let document = input.document;
            let collect = dossier::Kind::Collect(Collect { document });
            ideas.push(Self::idea(collect, self.maker()));
        }
        if state.is_open() {
            let close = Close {
                work_ended: world.today(),
                retention,
                title: title.to_owned(),
                notation: code.notation.clone(),
            };
            ideas.push(Self::idea(dossier::Kind::Close(close), self.maker()));
        }
        ideas
    }

    fn step(&self, hint: Hint, _: &World<'_>) -> Vec<Idea> {
        if hint != Hint::HandOverDossier {
            return Vec::new();
        }
        let to = self.actor.clone();
        let hand_over = dossier::Kind::HandOver(HandOver { to });
        vec![Self::idea(hand_over, self.maker())]
    }
}
