//! What an office can be asked beside its streams: inbox, registers, files, grants. What one stream
//! answers is in `questions.rs`.

use std::io::Read;

use chrono::NaiveDate;
use vanthu::api::Entry;
use vanthu::base::{Digest, Instant, PersonId};
use vanthu::engine::{Context, Facts, Under};
use vanthu::history::Stream;
use vanthu::numbers::Registers;
use vanthu::organization::Grants;

use super::Office;
use crate::database::{Row, records_from};
use crate::views::{self, InboxItem, IncomingEntry, OutgoingEntry, Overdue, Table, Workload};
use crate::{Failure, StorageError};

impl Office {
    /// Takes an attachment's bytes in, before the command that names it. When it returns, they
    /// survive a crash.
    ///
    /// # Errors
    /// `blob_too_large`, `full`, `read_only`, `file`.
    pub fn put_blob(&self, mut bytes: impl Read) -> Result<(Digest, u64), StorageError> {
        self.shared.writer()?;
        self.blobs().put(&mut bytes)
    }

    /// The bytes of an attachment, compared with their digest; none if it is not there.
    ///
    /// # Errors
    /// `damaged` if they are other ones; `file`.
    pub fn blob(&self, digest: &Digest) -> Result<Option<Vec<u8>>, StorageError> {
        let Some(mut bytes) = self.blobs().get(digest)? else {
            return Ok(None);
        };
        let mut all = Vec::new();
        bytes.read_to_end(&mut all)?;
        if Digest::of(&all) != *digest {
            let message = format!("attachment {digest} has been changed");
            return Err(StorageError::Damaged { message });
        }
        Ok(Some(all))
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
            self.in_context(person, now, &grants, |context| {
                let mut items = views::inbox(connection, context)?;
                let unanswered = self.shared.unanswered(connection, context.today())?;
                items.extend(unanswered.iter().filter_map(|one| one.waits(context)));
                items.sort_by_key(|item| (item.due.is_none(), item.due, item.document));
                Ok(items)
            })
        })
    }

    /// What a question about the read models needs to know beside them.
    pub(super) fn in_context<T>(
        &self,
        person: &PersonId,
        now: Instant,
        grants: &Grants,
        ask: impl FnOnce(&Context<'_>) -> T,
    ) -> T {
        let desk = self.desk();
        let moment = desk.agency().moment(now);
        let chart = desk.agency().on(moment.day());
        ask(&Context {
            moment,
            actor: chart.actor(person),
            agency: chart,
            grants,
            rules: desk.rules(None, now),
            calendar: desk.calendar(),
            registers: &Registers::none(),
            facts: &Facts::default(),
            under: Under::Open,
        })
    }

    /// The same for what nobody in particular asks: any person of the chart makes the context.
    pub(super) fn at_a_moment<T: Default>(
        &self,
        now: Instant,
        ask: impl FnOnce(&Context<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let persons = &self.desk().agency().profile().persons;
        persons.first().map_or_else(
            || Ok(T::default()),
            |person| self.in_context(&person.key, now, &Grants::default(), ask),
        )
    }

    /// The incoming register of a year (Sổ đăng ký văn bản đến), by series and number.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn incoming_register(&self, year: i32) -> Result<Vec<IncomingEntry>, StorageError> {
        let agency = self.agency();
        self.shared.read(|connection| {
            let mut entries: Vec<IncomingEntry> =
                views::entries(connection, Table::Incoming, agency, year)?;
            // Whatever was withdrawn so far.
            for one in self.shared.unanswered(connection, NaiveDate::MAX)? {
                one.note(&mut entries);
            }
            let mut replaced = views::replaced(connection, Table::Incoming, agency)?;
            for entry in &mut entries {
                entry.replaces = replaced.remove(&entry.document).unwrap_or_default();
            }
            Ok(entries)
        })
    }

    /// The outgoing register of a year (Sổ đăng ký văn bản đi), by series and number.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn outgoing_register(&self, year: i32) -> Result<Vec<OutgoingEntry>, StorageError> {
        let agency = self.agency();
        self.shared.read(|connection| {
            let mut entries: Vec<OutgoingEntry> =
                views::entries(connection, Table::Outgoing, agency, year)?;
            let mut replaced = views::replaced(connection, Table::Outgoing, agency)?;
            for entry in &mut entries {
                entry.replaces = replaced.remove(&entry.document).unwrap_or_default();
            }
            Ok(entries)
        })
    }

    /// How much work each unit and each person has (tình hình xử lý theo đơn vị, cá nhân): open, at risk,
    /// overdue, and which documents, in one reading of the inbox.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn workload(&self, now: Instant) -> Result<Workload, StorageError> {
        self.shared.read(|connection| {
            self.at_a_moment(now, |context| views::workload(connection, context))
        })
    }

    /// Documents whose time has run out (quá hạn), most urgent first.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn overdue(&self, now: Instant) -> Result<Vec<Overdue>, StorageError> {
        self.shared.read(|connection| {
            self.at_a_moment(now, |context| {
                let mut found = views::overdue(connection, context)?;
                let unanswered = self.shared.unanswered(connection, context.today())?;
                found.extend(unanswered.iter().filter_map(|one| one.late(context)));
                found.sort_by_key(|one| (one.due, one.document));
                Ok(found)
            })
        })
    }
}
