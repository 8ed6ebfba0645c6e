//! A dossier: its next steps.

use super::World;
use super::case::{Hint, Idea};
use super::command::{CommandCase, Steps};
use super::ideas::heads;
use crate::base::PersonId;
use crate::engine::{Evidence, sample};
use crate::machines::dossier::{
    CloseDossier, Collect, Dossier, HandOverDossier, Kind, OpenDossier, Retention,
};

type Case = CommandCase<Dossier>;

impl Case {
    fn maker(&self) -> Vec<PersonId> {
        self.state.maker().cloned().into_iter().collect()
    }

    /// The actor opens a dossier, whatever it is called.
    fn open(&self) -> Idea {
        let open = OpenDossier {
            notation: sample(1),
            title: sample(1),
            retention: Retention::Permanent,
            medium: crate::law::Medium::default(),
            file_kind: crate::calendar::FileKind::default(),
            start: None,
            listed: true,
        };
        Self::idea(open, vec![self.actor.clone()])
    }
}

impl Steps for Dossier {
    fn next(case: &Case, world: &World<'_>) -> Vec<Idea> {
        let state = &case.state;
        let (Some(code), Some(title), Some(retention)) =
            (state.code(), state.title(), state.retention())
        else {
            return vec![case.open()];
        };
        let mut ideas = Vec::new();
        if let Kind::TakeOut(input) = &case.command.kind {
            let document = input.document;
            ideas.push(Case::idea(Collect { document }, case.maker()));
        }
        if state.is_open() {
            let close = CloseDossier {
                work_ended: world.today(),
                retention,
                title: title.to_owned(),
                notation: code.notation.clone(),
            };
            ideas.push(Case::idea(close, case.maker()));
        }
        ideas
    }

    fn step(case: &Case, hint: Hint, _: &World<'_>) -> Vec<Idea> {
        if hint != Hint::HandOverDossier {
            return Vec::new();
        }
        let to = case.actor.clone();
        vec![Case::idea(HandOverDossier { to }, case.maker())]
    }

    /// Consent in writing is the head's.
    fn giver(_: &Case, evidence: &Evidence, world: &World<'_>) -> Option<Vec<PersonId>> {
        (*evidence == Evidence::WrittenConsent).then(|| heads(world))
    }
}
