//! What another law would change for the documents that are open.

use chrono::NaiveDate;
use serde::Serialize;

use super::{AnyDocument, Book, Desk, Document, DocumentMachine, Dossier};
use crate::base::{CommandId, DocumentId, DossierId, Instant, LineId, PersonId};
use crate::engine::{self, Command, Context, Item, MachineState as _, Status};
use crate::law::RuleSetId;
use crate::machines::dossier::transfer_due;
use crate::rules::{ActionName, Reason, RuleKind};

/// A command that would be answered differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommandChange {
    /// For whom.
    pub person: PersonId,
    /// Command.
    pub action: ActionName,
    /// Target line, for commands that have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<LineId>,
    /// Under the law that the document keeps.
    pub now: Status,
    /// Under the other.
    pub then: Status,
    /// What would stand against it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
}

/// A date that would move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DueChange {
    /// Under the law that is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<NaiveDate>,
    /// Under the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then: Option<NaiveDate>,
}

/// What another law would change for one open document or dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Change {
    /// A document.
    Document {
        /// Which.
        document: DocumentId,
        /// The law it keeps.
        kept: RuleSetId,
        /// What the other law says against its being in the system at all: the command that opened
        /// it, decided anew.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        opening: Vec<Reason>,
        /// Commands, by person.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        commands: Vec<CommandChange>,
    },
    /// A closed dossier that is not yet in the archive: the last day of its transfer.
    Dossier {
        /// Which.
        dossier: DossierId,
        /// Last day of the transfer.
        due: DueChange,
    },
}

impl Desk {
    /// The open documents and dossiers for which something would change if `other` were their law
    /// (what_if): commands that become possible or impossible, for every person in office; content
    /// that the other law would not let in; dates of transfer that move. What would not change is not
    /// listed. Nothing is decided and nothing changed.
    #[must_use]
    pub fn what_if<'d>(
        &self,
        book: &Book,
        other: RuleSetId,
        documents: impl IntoIterator<Item = &'d AnyDocument>,
        dossiers: impl IntoIterator<Item = &'d Document<Dossier>>,
        now: Instant,
    ) -> Vec<Change> {
        let documents = documents.into_iter().filter_map(|document| match document {
            AnyDocument::Incoming(document) => document.what_if(self, book, other, now),
            AnyDocument::Outgoing(document) => document.what_if(self, book, other, now),
        });
        let mut changes: Vec<Change> = documents.collect();
        let dossiers = dossiers.into_iter();
        changes.extend(dossiers.filter_map(|dossier| dossier.what_if(self, other, now)));
        changes
    }
}

impl<M: DocumentMachine> Document<M> {
    /// What would change if `other` were the law of this document; none if nothing would, or if it
    /// is not open. See [`Desk::what_if`].
    #[must_use]
    pub fn what_if(
        &self,
        desk: &Desk,
        book: &Book,
        other: RuleSetId,
        now: Instant,
    ) -> Option<Change> {
        let other = desk.rules(Some(other), now);
        let state = self.state();
        let kept = state.header().rule_set?;
        if M::is_over(state) {
            return None;
        }
        let day = desk.agency().day(now);
        let persons = desk.agency().profile().persons.iter().map(|p| &p.key);
        let in_office = persons.filter(|person| desk.agency().is_active(person, day));
        let mut commands = Vec::new();
        let mut opening = Vec::new();
        for (index, person) in in_office.enumerate() {
            let context = desk.context(book, Some(kept), person, now);
            let under = Context {
                rules: other,
                ..context
            };
            if index == 0 {
                opening = would_not_open::<M>(state, &context, &under);
            }
            let before = engine::available::<M>(state, &context);
            let after = engine::available::<M>(state, &under);
            let differs = |(a, b): &(&Item, &Item)| a.status != b.status;
            let changed = before.iter().zip(&after).filter(differs);
            commands.extend(changed.map(|(before, after)| CommandChange {
                person: person.clone(),
                action: before.action,
                line: before.line,
                now: before.status,
                then: after.status,
                reasons: why::<M>(state, after, &under),
            }));
        }
        let unchanged = opening.is_empty() && commands.is_empty();
        (!unchanged).then(|| Change::Document {
            document: self.id(),
            kept,
            opening,
            commands,
        })
    }
}

impl Document<Dossier> {
    /// What would change for this dossier; none if nothing would, or if it is not closed. See
    /// [`Desk::what_if`].
    #[must_use]
    pub fn what_if(&self, desk: &Desk, other: RuleSetId, now: Instant) -> Option<Change> {
        let state = self.state();
        let ended = state.work_ended().filter(|_| !state.is_transferred())?;
        let due = DueChange {
            now: Some(state.transfer_due()?),
            then: transfer_due(desk.rules(Some(other), now), state.file_kind()?, ended),
        };
        (due.now != due.then).then(|| Change::Dossier {
            dossier: self.id(),
            due,
        })
    }
}

fn why<M: DocumentMachine>(state: &M::State, item: &Item, context: &Context<'_>) -> Vec<Reason> {
    let mut actions = M::ACTIONS.iter().copied();
    let action = actions.find(|action| M::name(*action) == item.action);
    action.map_or_else(Vec::new, |action| {
        engine::why::<M>(state, action, item.line, context)
    })
}

/// What the other law says against the command that opened the document, and its own does not.
fn would_not_open<M: DocumentMachine>(
    state: &M::State,
    kept: &Context<'_>,
    other: &Context<'_>,
) -> Vec<Reason> {
    let document = state.id();
    let (Some(kind), Some(command_id)) = (M::opening(state), CommandId::new(document.uuid()))
    else {
        return Vec::new();
    };
    let command = Command::<M::Kind>::new(command_id, kind);
    let fresh = M::State::begin(document);
    let against = |context: &Context<'_>| -> Vec<Reason> {
        let refusal = engine::check::<M>(&fresh, &command, context).err();
        let reasons = refusal.into_iter().flat_map(|refusal| refusal.reasons);
        reasons
            .filter(|r| r.rule().kind() == RuleKind::Law)
            .collect()
    };
    let before = against(kept);
    let mut after = against(other);
    after.retain(|reason| !before.contains(reason));
    after
}
