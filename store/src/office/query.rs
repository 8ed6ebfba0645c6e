use std::io::Read;

use vanthu::api::{AnyDocument, Book, Change, Document, Entry, Incoming, Machine as _, Outgoing};
use vanthu::base::{Digest, DocumentId, Instant, PersonId};
use vanthu::engine::Item;
use vanthu::engine::{self, Context, Facts, MachineState as _, Under};
use vanthu::history::Stream;
use vanthu::law::RuleSetId;
use vanthu::organization::Grants;
use vanthu::register::Registers;
use vanthu::repair::Repairs;
use vanthu::{incoming, outgoing};

use super::{AnyLive, Kept, Office, history};
use crate::StorageError;
use crate::database::events_from;
use crate::views::{self, InboxItem, IncomingEntry, Numbers, OutgoingEntry, Overdue, Table};

impl Office {
    /// Takes an attachment's bytes in, before the command that names it. When it returns, they
    /// survive a crash.
    ///
    /// # Errors
    /// `blob_too_large`, `full`, `read_only`, `file`.
    pub fn put_blob(&self, mut bytes: impl Read) -> Result<(Digest, u64), StorageError> {
        self.blobs().put(&mut bytes)
    }

    /// A document with its whole history; none if no event names it.
    ///
    /// # Errors
    /// `history` at the first event that cannot be read; failures of the database.
    pub fn document(&self, document: DocumentId) -> Result<Option<AnyDocument>, StorageError> {
        let stream = Stream::Document(document).to_string();
        let rows = self
            .shared
            .read(|connection| events_from(connection, self.agency(), &stream, 1))?;
        let Some(first) = rows.first() else {
            return Ok(None);
        };
        let machine = AnyLive::begin(self.agency(), document, &stream, first)?.machine();
        let events = rows.iter().map(|row| row.json.as_str());
        let document = if machine == Incoming::NAME {
            Document::replay(self.agency(), document, events).map(Incoming::any)
        } else {
            Document::replay(self.agency(), document, events).map(Outgoing::any)
        };
        document.map(Some).map_err(history(&stream))
    }

    /// The events of a document, in order, with the hash of each; empty if no event names it.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn history(&self, document: DocumentId) -> Result<Vec<Entry>, StorageError> {
        self.stream(&Stream::Document(document))
    }

    /// The events of any stream: a document's, a series', grants, audit.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn stream(&self, stream: &Stream) -> Result<Vec<Entry>, StorageError> {
        let stream = stream.to_string();
        let rows = self
            .shared
            .read(|connection| events_from(connection, self.agency(), &stream, 1))?;
        let entry = |row: crate::database::Row| Entry {
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
                now,
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

    /// What would make a refused command to an incoming document possible; see
    /// [`vanthu::api::Document::repairs`]. None if it is possible.
    ///
    /// # Errors
    /// Failures of database and history.
    pub fn repairs_of_incoming(
        &self,
        command: &incoming::Command,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Option<Repairs>, StorageError> {
        let book = self.book(now)?;
        let document = match self.document(command.document)? {
            Some(AnyDocument::Incoming(document)) => document,
            _ => self.desk().open(command.document),
        };
        Ok(document.repairs(self.desk(), &book, command, actor, now))
    }

    /// What would make a refused command to an outgoing document possible; see
    /// [`vanthu::api::Document::repairs`]. None if it is possible.
    ///
    /// # Errors
    /// Failures of database and history.
    pub fn repairs_of_outgoing(
        &self,
        command: &outgoing::Command,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Option<Repairs>, StorageError> {
        let book = self.book(now)?;
        let document = match self.document(command.document)? {
            Some(AnyDocument::Outgoing(document)) => document,
            _ => self.desk().open(command.document),
        };
        Ok(document.repairs(self.desk(), &book, command, actor, now))
    }

    /// What decisions read beside the documents: all grants, and all series of the year.
    fn book(&self, now: Instant) -> Result<Book, StorageError> {
        self.shared.read(|connection| {
            let mut book = Book::new();
            book.grants = Grants::clone(&*self.shared.grants_of(connection)?);
            let agency = self.desk().agency();
            let year = chrono::Datelike::year(&agency.day(now));
            for policy in &agency.profile().series {
                let found = views::numbers(connection, self.agency(), &policy.key, year)?;
                let series = found.map(|numbers| numbers.series).unwrap_or_default();
                book.registers.put(policy.key.clone(), year, series);
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
        use chrono::Datelike as _;
        let agency = self.desk().agency();
        let year = agency.day(now).year();
        // The series that gives the next number; a number made void needs none to be offered.
        let series = M::ACTIONS
            .iter()
            .find_map(|action| M::series(*action, document.state(), agency))
            .map(|(key, _)| key);
        self.shared.read(|connection| {
            let mut registers = Registers::none();
            if let Some(key) = &series {
                let found = views::numbers(connection, self.agency(), key, year)?;
                let fresh = || Numbers::fresh(self.agency(), "");
                let numbers = found.unwrap_or_else(fresh);
                registers.put(key.clone(), year, numbers.series);
            }
            let grants = self.shared.grants_of(connection)?;
            let rule_set = document.state().header().rule_set;
            let context = Context {
                now,
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
