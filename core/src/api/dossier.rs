//! A dossier, usable without a database.

use super::{Book, Desk};
use crate::base::{DossierId, Instant, PersonId};
use crate::machines::dossier::{Command, Event, State, decide};
use crate::repair::{DossierCase, Repairs, World, repairs};
use crate::rules::Refusal;

/// A dossier (hồ sơ công việc), usable without a database.
#[derive(Clone, Debug)]
pub struct Dossier {
    state: State,
}

impl Dossier {
    /// A dossier of which nothing is known yet.
    #[must_use]
    pub fn new(dossier: DossierId) -> Self {
        Self {
            state: State::new(dossier),
        }
    }

    /// A dossier from its events, in order.
    #[must_use]
    pub fn replay<'e>(dossier: DossierId, events: impl IntoIterator<Item = &'e Event>) -> Self {
        let mut this = Self::new(dossier);
        events
            .into_iter()
            .for_each(|event| this.state.evolve(event));
        this
    }

    /// What the next decision reads.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Carries a command out and returns its events.
    ///
    /// # Errors
    /// Every failing rule; nothing has changed then.
    pub fn execute(
        &mut self,
        desk: &Desk,
        book: &Book,
        command: &Command,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Vec<Event>, Refusal> {
        let events = decide(&self.state, command, &desk.context(book, None, actor, now))?;
        events.iter().for_each(|event| self.state.evolve(event));
        Ok(events)
    }

    /// Whether a command would be carried out.
    ///
    /// # Errors
    /// Every failing rule.
    pub fn check(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command,
        actor: &PersonId,
        now: Instant,
    ) -> Result<(), Refusal> {
        decide(&self.state, command, &desk.context(book, None, actor, now)).map(drop)
    }

    /// What would make a refused command possible; none if it is possible.
    #[must_use]
    pub fn repairs(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command,
        actor: &PersonId,
        now: Instant,
    ) -> Option<Repairs> {
        let case = DossierCase {
            state: self.state.clone(),
            command: command.clone(),
            actor: actor.clone(),
        };
        repairs(&case, &World::new(&desk.context(book, None, actor, now)))
    }
}
