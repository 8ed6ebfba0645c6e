//! What one stream answers before a command is sent, read from one moment of the database.

use chrono::Datelike as _;
use rusqlite::Connection;
use vanthu::api::{AnyDocument, Book, Change, Document, Dossier, Incoming, Machine as _, Outgoing};
use vanthu::base::{AgencyId, CLOCK_TOLERANCE, DocumentId, DossierId, Instant, LineId, PersonId};
use vanthu::engine::{Command, DueEvent, IdOf, Item, Need, Stalled};
use vanthu::history::{HistoryError, Stream};
use vanthu::law::RuleSetId;
use vanthu::numbers::{Series, SeriesState, SeriesYear};
use vanthu::organization::Grants;
use vanthu::repair::Repairs;
use vanthu::rules::Reason;

use super::{Kept, KeptDocument, Office, OfficeMachine, Shared, facts, history};
use crate::database::{records_from, streams_of};
use crate::views::{StalledDocument, StalledDossier};
use crate::{Failure, OfficeError, StorageError, views};

/// A stream with what its decisions read, all of the same moment.
pub(crate) struct Seen<M: Kept> {
    pub(crate) document: Document<M>,
    pub(crate) book: Book,
}

impl Office {
    /// A document with its whole history; none if no record names it.
    ///
    /// # Errors
    /// `history` at the first record that cannot be read; failures of the database.
    pub fn document(&self, document: DocumentId) -> Result<Option<AnyDocument>, StorageError> {
        if let Some(incoming) = self.load::<Incoming>(&document)? {
            return Ok(Some(Incoming::any(incoming)));
        }
        Ok(self.load::<Outgoing>(&document)?.map(Outgoing::any))
    }

    /// A stream with its whole history, to be asked everything that [`Document`] answers with the
    /// office's [`book`](Self::book); none if it has no record.
    ///
    /// # Errors
    /// `history` at the first record that does not fit; failures of the database.
    pub fn load<M: OfficeMachine>(
        &self,
        id: &IdOf<M>,
    ) -> Result<Option<Document<M>>, StorageError> {
        let document = self
            .shared
            .read(|connection| self.shared.folded::<M>(connection, id))?;
        Ok((document.chain().length > 0).then_some(document))
    }

    /// What decisions read beside the documents: all grants, and all series of the year.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn book(&self, now: Instant) -> Result<Book, StorageError> {
        self.shared
            .read(|connection| self.shared.book_of(connection, now))
    }

    /// Decides without changing anything. A command that was carried out before would give its receipt.
    ///
    /// # Errors
    /// As [`Self::execute`].
    pub fn check<M: OfficeMachine>(
        &self,
        id: &IdOf<M>,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<(), OfficeError> {
        let Seen { document, book } = self.shared.seen::<M>(id, Some(&command.kind), now)?;
        Ok(document.check(self.desk(), &book, command, actor, now)?)
    }

    /// What would make a refused command possible; see [`Document::repairs`]. None if it is possible.
    ///
    /// # Errors
    /// `invalid_value` for a document that another machine has; failures of database and history.
    pub fn repairs<M: OfficeMachine>(
        &self,
        id: &IdOf<M>,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Option<Repairs>, OfficeError> {
        let Seen { document, book } = self.shared.seen::<M>(id, Some(&command.kind), now)?;
        Ok(document.repairs(self.desk(), &book, command, actor, now))
    }

    /// Every command of a stream with its targets: allowed, needing input, or denied.
    ///
    /// # Errors
    /// As [`Self::repairs`].
    pub fn available<M: OfficeMachine>(
        &self,
        id: &IdOf<M>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Vec<Item>, OfficeError> {
        let Seen { document, book } = self.shared.seen::<M>(id, None, now)?;
        Ok(document.available(self.desk(), &book, actor, now))
    }

    /// What refuses a command before its input is known, at a line for commands that have one.
    ///
    /// # Errors
    /// As [`Self::repairs`].
    pub fn why<M: OfficeMachine>(
        &self,
        id: &IdOf<M>,
        target: (M::Action, Option<LineId>),
        actor: &PersonId,
        now: Instant,
    ) -> Result<Vec<Reason>, OfficeError> {
        let Seen { document, book } = self.shared.seen::<M>(id, None, now)?;
        Ok(document.why(self.desk(), &book, target, actor, now))
    }

    /// The inputs of a command, with the choices where they are finite.
    ///
    /// # Errors
    /// As [`Self::repairs`].
    pub fn needs<M: OfficeMachine>(
        &self,
        id: &IdOf<M>,
        target: (M::Action, Option<LineId>),
        actor: &PersonId,
        now: Instant,
    ) -> Result<Vec<Need>, OfficeError> {
        let Seen { document, book } = self.shared.seen::<M>(id, None, now)?;
        Ok(document.needs(self.desk(), &book, target, actor, now))
    }

    /// The work on a stream that waits for nobody in office; see [`Document::stalled`].
    ///
    /// # Errors
    /// As [`Self::repairs`].
    pub fn stalled<M: OfficeMachine>(
        &self,
        id: &IdOf<M>,
        now: Instant,
    ) -> Result<Vec<Stalled>, OfficeError> {
        let Seen { document, book } = self.shared.seen::<M>(id, None, now)?;
        Ok(document.stalled(self.desk(), &book, now))
    }

    /// What has fallen due in the whole office up to the moment, in order: reminders, lateness,
    /// escalations (see [`Document::due_events`]), grants that ran out and held numbers that lapsed (see
    /// [`vanthu::api::Desk::due_events`]). Reads the documents with work that has a term.
    ///
    /// # Errors
    /// As [`Self::repairs`].
    pub fn due_events(&self, now: Instant) -> Result<Vec<DueEvent>, OfficeError> {
        let (waiting, book) = self.with_terms(now)?;
        let mut events = self.desk().due_events(&book, now);
        for (machine, document) in waiting {
            events.extend(match machine == Incoming::NAME {
                true => self.due_events_of::<Incoming>(&document, now)?,
                false => self.due_events_of::<Outgoing>(&document, now)?,
            });
        }
        events.sort_by(|one, other| (one.at, &one.identity).cmp(&(other.at, &other.identity)));
        // A number that is held for a document is its own, and the office's too.
        events.dedup_by(|one, other| one.identity == other.identity);
        Ok(events)
    }

    /// When the next thing falls due in the whole office: until then [`Self::due_events`] says nothing new,
    /// unless somebody acts.
    ///
    /// # Errors
    /// As [`Self::repairs`].
    pub fn next_due(&self, now: Instant) -> Result<Option<Instant>, OfficeError> {
        let (waiting, book) = self.with_terms(now)?;
        let mut next = self.desk().next_due(&book, now);
        for (machine, document) in waiting {
            let of_document = match machine == Incoming::NAME {
                true => self.next_due_of::<Incoming>(&document, now)?,
                false => self.next_due_of::<Outgoing>(&document, now)?,
            };
            next = next.into_iter().chain(of_document).min();
        }
        Ok(next)
    }

    /// The documents with work that has a term, and what else ends with time: all grants, and the series of
    /// whatever year with numbers that are held.
    fn with_terms(&self, now: Instant) -> Result<(Vec<(String, DocumentId)>, Book), StorageError> {
        let agency = self.agency();
        self.shared.read(|connection| {
            let mut book = self.shared.book_of(connection, now)?;
            for held in views::series_with_held(connection, agency)? {
                book.registers.set(held);
            }
            Ok((views::with_terms(connection, agency)?, book))
        })
    }

    fn next_due_of<M: OfficeMachine>(
        &self,
        id: &IdOf<M>,
        now: Instant,
    ) -> Result<Option<Instant>, OfficeError> {
        let Seen { document, book } = self.shared.seen::<M>(id, None, now)?;
        Ok(document.next_due(self.desk(), &book, now))
    }

    fn due_events_of<M: OfficeMachine>(
        &self,
        id: &IdOf<M>,
        now: Instant,
    ) -> Result<Vec<DueEvent>, OfficeError> {
        let Seen { document, book } = self.shared.seen::<M>(id, None, now)?;
        Ok(document.due_events(self.desk(), &book, now))
    }

    /// Every document that does not move, since nobody is in office for some of its work: what it is,
    /// and who can give it to somebody else.
    ///
    /// # Errors
    /// As [`Self::repairs`].
    pub fn all_stalled(&self, now: Instant) -> Result<Vec<StalledDocument>, OfficeError> {
        let agency = self.desk().agency();
        let day = agency.day(now);
        let mut found = self
            .shared
            .read(|connection| views::stalled(connection, agency.on(day), day))?;
        for one in &mut found {
            one.work = match one.machine == Incoming::NAME {
                true => self.stalled::<Incoming>(&one.document, now)?,
                false => self.stalled::<Outgoing>(&one.document, now)?,
            };
        }
        found.retain(|one| !one.work.is_empty());
        Ok(found)
    }

    /// Every dossier that is not in the archive and whose maker is no longer in office: what it is, and who
    /// can hand it over to somebody else.
    ///
    /// # Errors
    /// As [`Self::repairs`].
    pub fn stalled_dossiers(&self, now: Instant) -> Result<Vec<StalledDossier>, OfficeError> {
        let agency = self.desk().agency();
        let day = agency.day(now);
        let mut found = self
            .shared
            .read(|connection| views::stalled_dossiers(connection, agency.on(day), day))?;
        for one in &mut found {
            one.work = self.stalled::<Dossier>(&one.dossier, now)?;
        }
        found.retain(|one| !one.work.is_empty());
        Ok(found)
    }

    /// The open documents and dossiers for which something would change if `other` were their law; see
    /// [`vanthu::api::Desk::what_if`]. Reads the history of each: a report, not a click.
    ///
    /// # Errors
    /// Failures of database and history.
    pub fn what_if(&self, other: RuleSetId, now: Instant) -> Result<Vec<Change>, StorageError> {
        let book = self.book(now)?;
        let open = self
            .shared
            .read(|connection| views::open_documents(connection, self.agency()))?;
        let mut changes = Vec::new();
        for id in open {
            let document = self.document(id)?;
            changes.extend(self.desk().what_if(&book, other, &document, [], now));
        }
        for id in self
            .shared
            .read(|connection| dossiers(connection, self.agency()))?
        {
            let dossier = self.load::<Dossier>(&id)?;
            changes.extend(dossier.and_then(|dossier| dossier.what_if(self.desk(), other, now)));
        }
        Ok(changes)
    }
}

impl Shared {
    /// A stream with what the decision on a command reads; without a command, what questions read.
    pub(crate) fn seen<M: Kept>(
        &self,
        id: &IdOf<M>,
        kind: Option<&M::Kind>,
        now: Instant,
    ) -> Result<Seen<M>, OfficeError> {
        let mut other = None;
        let seen = self.read(|connection| {
            let document = self.folded::<M>(connection, id)?;
            if document.chain().length == 0 {
                other = self.other_machine::<M>(connection, id)?;
            }
            let mut book = self.book_of(connection, now)?;
            M::own_series(document.state(), &mut book.registers);
            let (agency, question) = (self.desk.agency(), (kind, &book.registers));
            book.facts = facts::<M>(connection, agency, document.state(), question, now)?;
            Ok(Seen { document, book })
        })?;
        other.map_or(Ok(seen), |invalid| Err(invalid.into()))
    }

    /// A stream folded from its records, each compared with its hash.
    pub(super) fn folded<M: Kept>(
        &self,
        connection: &Connection,
        id: &IdOf<M>,
    ) -> Result<Document<M>, Failure> {
        let stream = Stream::of::<M>(id);
        let mut document = self.desk.open::<M>(id.clone());
        for row in records_from(connection, self.agency(), &stream, 1)? {
            document.follow(&row.json).map_err(history(&stream))?;
            let found = document.chain().head;
            if found != row.hash {
                let (seq, expected) = (row.seq, row.hash);
                let broken = HistoryError::BrokenChain {
                    seq,
                    expected,
                    found,
                };
                return Err(history(&stream)(broken).into());
            }
        }
        Ok(document)
    }

    /// All grants, and all series of the year; of both years where a command given just before
    /// midnight on 31 December may count for the next.
    fn book_of(&self, connection: &Connection, now: Instant) -> Result<Book, Failure> {
        let agency = self.desk.agency();
        let mut book = Book::new();
        book.grants = Grants::clone(&*self.grants_of(connection)?);
        let latest = now.checked_add(CLOCK_TOLERANCE).unwrap_or(now);
        for year in agency.day(now).year()..=agency.day(latest).year() {
            for policy in &agency.profile().series {
                let series = policy.key.clone();
                let of = SeriesYear { series, year };
                let found = views::series(connection, self.agency(), &of)?;
                let fresh = || SeriesState::new(of, Series::default());
                book.registers
                    .set(found.map_or_else(fresh, |(state, _)| state));
            }
        }
        book.facts.newest_event = views::newest_event(connection, agency, &book.registers, now)?;
        Ok(book)
    }
}

/// Every dossier of the agency.
fn dossiers(connection: &Connection, agency: &AgencyId) -> Result<Vec<DossierId>, Failure> {
    let streams = streams_of(connection, agency, Dossier::NAME)?;
    let ids = streams.iter().filter_map(Stream::id_of::<Dossier>);
    Ok(ids.collect())
}
