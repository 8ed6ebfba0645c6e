//! Everything that an office can be asked.

use std::io::Read;

use chrono::Datelike as _;
use vanthu::api::{AnyDocument, Book, Change, Document, Entry, Incoming, Outgoing};
use vanthu::base::{Digest, DocumentId, Instant, PersonId};
use vanthu::engine::{self, Command, Context, Facts, IdOf, Item, MachineState as _, Under};
use vanthu::history::Stream;
use vanthu::law::RuleSetId;
use vanthu::numbers::{Registers, Series, SeriesState, SeriesYear};
use vanthu::organization::Grants;
use vanthu::repair::Repairs;

use super::{Kept, KeptDocument, Office, OfficeMachine, history};
use crate::StorageError;
use crate::database::{Row, records_from};
use crate::views::{self, InboxItem, IncomingEntry, OutgoingEntry, Overdue, Table};

impl Office {
    /// Takes an attachment's bytes in, before the command that names it. When it returns, they
    /// survive a crash.
    ///
    /// # Errors
    /// `blob_too_large`, `full`, `read_only`, `file`.
    pub fn put_blob(&self, mut bytes: impl Read) -> Result<(Digest, u64), StorageError> {
        self.blobs().put(&mut bytes)
    }

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
        let stream = Stream::of::<M>(id);
        let rows = self
            .shared
            .read(|connection| records_from(connection, self.agency(), &stream, 1))?;
        if rows.is_empty() {
            return Ok(None);
        }
        let records = rows.iter().map(|row| row.json.as_str());
        let document = Document::replay(self.agency(), id.clone(), records);
        document.map(Some).map_err(history(&stream))
    }

    /// The records of a stream, in order, with the hash of each; empty if there is none.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn history(&self, stream: &Stream) -> Result<Vec<Entry>, StorageError> {
        let rows = self
            .shared
            .read(|connection| records_from(connection, self.agency(), stream, 1))?;
        let entry = |row: Row| Entry {
            json: row.json,
            hash: row.hash,
        };
        Ok(rows.into_iter().map(entry).collect())
    }

    /// All grants ever made, with the moment of revocation.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn grants(&self) -> Result<Grants, StorageError> {
        let grants = self
            .shared
            .read(|connection| self.shared.grants_of(connection))?;
        Ok(Grants::clone(&grants))
    }

    /// Everything that waits for a person at that moment, by due date: on his own seats and, under
    /// a grant of cover, on those of others.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn inbox(&self, person: &PersonId, now: Instant) -> Result<Vec<InboxItem>, StorageError> {
        self.shared.read(|connection| {
            let grants = self.shared.grants_of(connection)?;
            let desk = self.desk();
            let context = Context {
                moment: desk.agency().moment(now),
                actor: desk.agency().actor(person),
                agency: desk.agency(),
                grants: &grants,
                rules: desk.rules(None, now),
                calendar: desk.calendar(),
                registers: &Registers::none(),
                facts: &Facts::default(),
                under: Under::Open,
            };
            views::inbox(connection, &context)
        })
    }

    /// The incoming register of a year (Sổ đăng ký văn bản đến), by series and number.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn incoming_register(&self, year: i32) -> Result<Vec<IncomingEntry>, StorageError> {
        let agency = self.agency();
        self.shared
            .read(|connection| views::entries(connection, Table::Incoming, agency, year))
    }

    /// The outgoing register of a year (Sổ đăng ký văn bản đi), by series and number.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn outgoing_register(&self, year: i32) -> Result<Vec<OutgoingEntry>, StorageError> {
        let agency = self.agency();
        self.shared
            .read(|connection| views::entries(connection, Table::Outgoing, agency, year))
    }

    /// Documents whose time has run out (quá hạn), most urgent first.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn overdue(&self, now: Instant) -> Result<Vec<Overdue>, StorageError> {
        self.shared
            .read(|connection| views::overdue(connection, self.agency(), now))
    }

    /// The open documents for which something would change if `other` were their law; see
    /// [`vanthu::api::Desk::what_if`]. Dossiers are not kept here. Reads every open document's history: a
    /// report, not a click.
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
        Ok(changes)
    }

    /// What would make a refused command to a document or dossier possible; see
    /// [`Document::repairs`]. None if it is possible.
    ///
    /// # Errors
    /// Failures of database and history.
    #[expect(private_bounds, reason = "sealed: the machines of this library")]
    pub fn repairs<M: KeptDocument>(
        &self,
        id: &IdOf<M>,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Option<Repairs>, StorageError> {
        let book = self.book(now)?;
        let document = self.load::<M>(id)?;
        let document = document.unwrap_or_else(|| self.desk().open(*id));
        Ok(document.repairs(self.desk(), &book, command, actor, now))
    }

    /// What decisions read beside the documents: all grants, and all series of the year.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn book(&self, now: Instant) -> Result<Book, StorageError> {
        self.shared.read(|connection| {
            let mut book = Book::new();
            book.grants = Grants::clone(&*self.shared.grants_of(connection)?);
            let agency = self.desk().agency();
            let year = agency.day(now).year();
            for policy in &agency.profile().series {
                let series = policy.key.clone();
                let of = SeriesYear { series, year };
                let found = views::series(connection, self.agency(), &of)?;
                let fresh = || SeriesState::new(of, Series::default());
                let state = found.map_or_else(fresh, |(state, _)| state);
                book.registers.set(state);
            }
            Ok(book)
        })
    }

    /// Every command of a document with its targets: allowed, needing input, or denied. Empty if no
    /// event names the document.
    ///
    /// # Errors
    /// Failures of database and history.
    pub fn available(
        &self,
        document: DocumentId,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Vec<Item>, StorageError> {
        match self.document(document)? {
            Some(AnyDocument::Incoming(document)) => self.items(&document, actor, now),
            Some(AnyDocument::Outgoing(document)) => self.items(&document, actor, now),
            None => Ok(Vec::new()),
        }
    }

    fn items<M: Kept>(
        &self,
        document: &Document<M>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Vec<Item>, StorageError> {
        let agency = self.desk().agency();
        let year = agency.day(now).year();
        // The series that gives the next number; a number made void needs none to be offered.
        let series = M::ACTIONS
            .iter()
            .find_map(|action| M::series(*action, document.state(), agency));
        self.shared.read(|connection| {
            let mut registers = Registers::none();
            if let Some((series, _)) = series {
                let of = SeriesYear { series, year };
                let found = views::series(connection, self.agency(), &of)?;
                let fresh = || SeriesState::new(of, Series::default());
                registers.set(found.map_or_else(fresh, |(state, _)| state));
            }
            let grants = self.shared.grants_of(connection)?;
            let rule_set = document.state().header().rule_set;
            let context = Context {
                moment: agency.moment(now),
                actor: agency.actor(actor),
                agency,
                grants: &grants,
                rules: self.desk().rules(rule_set, now),
                calendar: self.desk().calendar(),
                registers: &registers,
                facts: &Facts::default(),
                under: Under::Open,
            };
            Ok(engine::available::<M>(document.state(), &context))
        })
    }
}
