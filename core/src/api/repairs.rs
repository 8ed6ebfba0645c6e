//! What would let a question be answered with yes.

use super::{Book, Desk, Question};
use crate::base::{Instant, PersonId};
use crate::repair::{Asked, Case, Evidence, Given, Repairs, World, repairs};
use crate::rules::Refusal;

impl Desk {
    /// What would let a question be answered with yes; none if it is.
    #[must_use]
    pub fn repairs_of_question(
        &self,
        book: &Book,
        question: &Question,
        actor: &PersonId,
        now: Instant,
    ) -> Option<Repairs> {
        let case = QuestionCase {
            desk: self,
            question: question.clone(),
            actor: actor.clone(),
        };
        let context = self.context(book, None, actor, now);
        repairs(&case, &World::new(&context, self.agency()))
    }
}

#[derive(Clone)]
struct QuestionCase<'d> {
    desk: &'d Desk,
    question: Question,
    actor: PersonId,
}

impl Asked for QuestionCase<'_> {
    fn actor(&self) -> &PersonId {
        &self.actor
    }
}

impl Case for QuestionCase<'_> {
    fn by(&self, person: &PersonId) -> Self {
        Self {
            actor: person.clone(),
            ..self.clone()
        }
    }

    fn check(&self, world: &World<'_>) -> Result<(), Refusal> {
        self.desk.ask(&self.question, world.now)
    }

    fn asked(&self, _: &Given, _: &PersonId) -> Option<Self> {
        None
    }

    fn done(&self, _: &mut World<'_>, _: &Self) -> Option<Self> {
        None
    }

    fn supply(&mut self, evidence: &Evidence, _: &mut World<'_>) -> bool {
        let Question::Keep(request) = &mut self.question else {
            return false;
        };
        match evidence {
            Evidence::UntilDay(day) => request.until = *day,
            Evidence::WrittenConsent => request.written_consent = true,
            Evidence::ListSentToArchive => request.list_sent_to_archive = true,
            _ => return false,
        }
        true
    }
}
