//! What packages of other languages share over an office with a database: streams by name, commands as
//! JSON. A Rust program uses [`Office`] itself. Begin with [`Stored`].

mod query;

use vanthu::api::foreign::{self, By, Failure, Sent};
use vanthu::api::{Book, Document, Receipt};
use vanthu::base::{ContentHash, Instant, InvalidInput};
use vanthu::engine::IdOf;
use vanthu::history::{HistoryError, Stream};

use crate::office::{Executed, Kept, Seen, for_machine};
use crate::{Office, OfficeError, StorageError};

pub use query::{Answer, Query, answer};

/// Why there is no answer.
#[derive(Debug)]
pub enum Trouble {
    /// What a desk without a database would say too.
    Answer(Failure),
    /// The storage failed; nothing has changed.
    Storage(StorageError),
}

impl From<OfficeError> for Trouble {
    fn from(error: OfficeError) -> Self {
        match error {
            OfficeError::Refused(refusal) => Self::Answer(refusal.into()),
            OfficeError::Invalid(invalid) => Self::Answer(invalid.into()),
            OfficeError::Storage(error) => error.into(),
        }
    }
}

impl From<InvalidInput> for Trouble {
    fn from(invalid: InvalidInput) -> Self {
        Self::Answer(invalid.into())
    }
}

impl From<StorageError> for Trouble {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::History { stream, error } => {
                Self::Answer(Failure::history(stream, &error))
            }
            StorageError::Profile(invalid) => invalid.into(),
            error => Self::Storage(error),
        }
    }
}

/// What an office is asked without a stream: its desk, with the memory that the database has of `now`.
///
/// # Errors
/// Failures of the database.
pub fn desk(office: &Office, now: Instant) -> Result<foreign::Office, StorageError> {
    Ok(memory(office, office.book(now)?))
}

fn memory(office: &Office, book: Book) -> foreign::Office {
    foreign::Office::of(office.desk().clone(), book)
}

/// A stream of an office, for one reader.
#[derive(Debug)]
pub struct Stored {
    stream: Stream,
    /// The content that was last read through this handle: what a command names that names none.
    read: Option<ContentHash>,
}

/// What is asked of a stream: what the decision on a command (JSON) of that moment reads, what questions
/// of that moment read, or only the stream itself.
#[derive(Clone, Copy, Debug)]
pub enum About<'a> {
    /// A command.
    Command(&'a str, Instant),
    /// A moment.
    Moment(Instant),
    /// The stream.
    Stream,
}

impl Stored {
    /// The stream of this name, which `held` was made for.
    #[must_use]
    pub fn new(held: &foreign::Handle) -> Self {
        Self {
            stream: held.stream(),
            read: None,
        }
    }

    /// Asks the stream as it is in the database.
    ///
    /// # Errors
    /// Failures of database and history.
    pub fn ask<T>(
        &mut self,
        office: &Office,
        about: About<'_>,
        ask: impl FnOnce(&mut foreign::Handle, &mut foreign::Office) -> T,
    ) -> Result<T, Trouble> {
        for_machine!(self.stream.machine(), M => {
            let Some(id) = self.stream.id_of::<M>() else {
                return Err(self.unknown());
            };
            let (document, book) = read::<M>(office, &id, about)?;
            let mut handle = foreign::Handle::of(document, self.read);
            let answer = ask(&mut handle, &mut memory(office, book));
            self.read = handle.content_read();
            Ok(answer)
        }, Err(self.unknown()))
    }

    /// Carries a command out: the receipt, and the command's record if it changed anything. With `as_read`
    /// a command that names no content names what was last read through this handle.
    ///
    /// # Errors
    /// Every failing rule, or every fault of form; failures of the database. Nothing has changed then.
    pub fn execute(
        &mut self,
        office: &Office,
        command: (&str, bool),
        by: Result<By, InvalidInput>,
    ) -> Result<(Receipt, Option<String>), Trouble> {
        let sent = Sent::new(command, self.read, by);
        let Executed {
            receipt,
            record,
            content: [before, after],
        } = for_machine!(self.stream.machine(), M => {
            let Some(id) = self.stream.id_of::<M>() else {
                return Err(self.unknown());
            };
            let (command, by) = sent.read::<M>()?;
            Ok(office.executed::<M>(&id, &command, &by.actor, by.now)?)
        }, Err(self.unknown()))?;
        // Whoever had read the content knows what their own command made of it.
        if self.read == before && after.is_some() {
            self.read = after;
        }
        Ok((receipt, record))
    }

    fn unknown(&self) -> Trouble {
        let stream = self.stream.clone();
        let error = HistoryError::NotKeptHere { stream };
        Trouble::Answer(Failure::history(self.stream.clone(), &error))
    }
}

fn read<M: Kept>(
    office: &Office,
    id: &IdOf<M>,
    about: About<'_>,
) -> Result<(Document<M>, Book), Trouble> {
    let (kind, now) = match about {
        // What is wrong with the command is said when it is read again to be answered.
        About::Command(json, now) => (foreign::kind_of::<M>(json), now),
        About::Moment(now) => (None, now),
        About::Stream => {
            let stream = office.load::<M>(id)?;
            let stream = stream.unwrap_or_else(|| office.desk().open(id.clone()));
            return Ok((stream, Book::new()));
        }
    };
    let Seen { document, book } = office.shared().seen::<M>(id, kind.as_ref(), now)?;
    Ok((document, book))
}
