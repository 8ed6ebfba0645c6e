//! What a search asks of a command and the state that it changes.

use super::{Fact, Given, World};
use crate::base::{LineId, PersonId};
use crate::engine::Evidence;
use crate::law::DocumentType;
use crate::organization::{Duty, Grant, Rank};
use crate::routing::{Line, Seat};
use crate::rules::Refusal;

/// Something worth trying.
#[derive(Clone, Debug)]
pub(crate) enum Idea {
    /// A command, and those whose task it is. Whether they may is tried.
    Command(Given, Vec<PersonId>),
    /// Any other fact.
    Fact(Fact),
}

/// A step that a rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hint {
    /// Take the work on the line up.
    Start,
    /// Go on with the work on the line.
    Resume,
    /// Open the envelope and stamp it.
    Stamp,
    /// Pass the mail on unopened.
    PassOn,
    /// Complete the register entry.
    CompleteEntry,
    /// Hand the paper over.
    HandOver,
    /// Give the draft back.
    ReturnDraft,
    /// Name the actor to track and urge.
    NameTracker,
    /// Give the work of the line to the actor.
    Transfer,
    /// Give the draft to the actor.
    ChangeDrafter,
    /// Give the dossier to the actor.
    HandOverDossier,
    /// A co-handler contributes, or is released from it.
    Contribute,
}

/// What is asked, by whom, of what: a command together with the state that it changes, as ideas look at
/// it. They are one code for every machine.
pub(crate) trait Asked {
    fn actor(&self) -> &PersonId;

    /// The ordinary next steps on the way of this document.
    fn next_steps(&self, _: &World<'_>) -> Vec<Idea> {
        Vec::new()
    }

    /// What brings it about that a line waits for the actor.
    fn turn(&self, world: &World<'_>) -> Vec<Idea> {
        self.next_steps(world)
    }

    /// Steps that a rule asks for by name.
    fn step(&self, _: Hint, _: &World<'_>) -> Vec<Idea> {
        Vec::new()
    }

    fn line(&self, _: LineId) -> Option<&Line> {
        None
    }

    /// The line on which the work of a line that was passed on waits for the actor.
    fn passed_on(&self, _: LineId) -> Option<LineId> {
        None
    }

    /// Type and field of a draft, for signing power.
    fn to_sign(&self) -> Option<(DocumentType, Option<&str>)> {
        None
    }

    /// Who gives evidence that the actor cannot give himself: the drafter his file, the receiver his
    /// signature, the head his consent.
    fn giver(&self, _: &Evidence, _: &World<'_>) -> Vec<PersonId> {
        vec![self.actor().clone()]
    }

    /// The grant that is asked for.
    fn grant(&self) -> Option<&Grant> {
        None
    }

    /// Evidence that depends on the state: the content or version as it now is.
    fn current(&self) -> Vec<Evidence> {
        Vec::new()
    }
}

/// What a search does with it.
pub(crate) trait Case: Asked + Clone {
    /// The same, asked by another person.
    fn by(&self, person: &PersonId) -> Self;

    /// The same question to the rules that a decision asks.
    fn check(&self, world: &World<'_>) -> Result<(), Refusal>;

    /// The same state, asked another command by another person.
    fn asked(&self, given: &Given, by: &PersonId) -> Option<Self>;

    /// Carries out what is asked, and goes on with the question of `next`.
    fn done(&self, world: &mut World<'_>, next: &Self) -> Option<Self>;

    /// Puts what is missing into the command; false if it has no place for it.
    fn supply(&mut self, evidence: &Evidence, world: &mut World<'_>) -> bool;
}

/// Who can give a person's work to another: those who answer for their units, or for those of their last day,
/// and who directs.
pub(super) fn superiors(person: &PersonId, world: &World<'_>) -> Vec<PersonId> {
    let (agency, day) = (world.agency(), world.today());
    let persons = agency.profile().persons.iter().map(|person| &person.key);
    let fits = |other: &&PersonId| {
        let other = agency.actor(other);
        other.answers_for(person, day) || other.has_duty(Duty::Direct, day)
    };
    persons.filter(fits).cloned().collect()
}

/// Who holds a seat now.
pub(super) fn holders(seat: &Seat, world: &World<'_>) -> Vec<PersonId> {
    let (agency, day) = (world.agency(), world.today());
    match seat {
        Seat::Person(person) => vec![person.clone()],
        Seat::Post(post) => agency.holders(post, day).map(|(p, _)| p.clone()).collect(),
        Seat::Unit(unit) => {
            let leads = agency.posts().filter(|post| {
                matches!(post.rank, Rank::UnitHead | Rank::UnitDeputy)
                    && post.unit.as_ref() == Some(unit)
            });
            leads
                .flat_map(|post| agency.holders(&post.key, day).map(|(p, _)| p.clone()))
                .collect()
        }
    }
}
