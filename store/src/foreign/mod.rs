//! What packages of other languages share over an office with a database: streams by name, commands as
//! JSON. A Rust program uses [`Office`] itself. Begin with [`Stored`].

use vanthu::api::foreign::{self, Failure, Sent};
use vanthu::api::{Book, Receipt};
use vanthu::base::{ContentHash, Instant, InvalidInput};
use vanthu::history::{HistoryError, Stream};

use crate::office::{Executed, Seen, for_machine};
use crate::{Office, OfficeError, StorageError};

/// Why there is no answer.
#[derive(Debug)]
#[non_exhaustive]
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
    office: Office,
    stream: Stream,
    /// The content that was last read through this handle: what a command names that names none.
    read: Option<ContentHash>,
}

impl Stored {
    /// The stream of this name, which `held` was made for.
    #[must_use]
    pub fn new(office: Office, held: &foreign::Handle) -> Self {
        Self {
            office,
            stream: held.stream(),
            read: None,
        }
    }

    /// Asks the stream as it is in the database, with all that its decisions read. With `command` (JSON)
    /// that is what the decision on this command reads.
    ///
    /// # Errors
    /// Failures of database and history.
    pub fn ask<T>(
        &mut self,
        command: Option<&str>,
        now: Instant,
        ask: impl FnOnce(&mut foreign::Handle, &mut foreign::Office) -> T,
    ) -> Result<T, Trouble> {
        for_machine!(self.stream.machine(), M => {
            let Some(id) = self.stream.id_of::<M>() else {
                return Err(self.unknown());
            };
            // What is wrong with the command is said when it is read again to be answered.
            let command = command.and_then(|json| foreign::kind_of::<M>(json));
            let Seen { document, book } = self.office.shared().seen::<M>(&id, command.as_ref(), now)?;
            let mut handle = foreign::Handle::of(document, self.read);
            let answer = ask(&mut handle, &mut memory(&self.office, book));
            self.read = handle.content_read();
            Ok(answer)
        }, Err(self.unknown()))
    }

    /// Carries a command out: the receipt, and the command's record if it changed anything.
    ///
    /// # Errors
    /// Every failing rule, or every fault of form; failures of the database. Nothing has changed then.
    pub fn execute(&mut self, sent: Sent<'_>) -> Result<(Receipt, Option<String>), Trouble> {
        let Executed {
            receipt,
            record,
            content: [before, after],
        } = for_machine!(self.stream.machine(), M => {
            let Some(id) = self.stream.id_of::<M>() else {
                return Err(self.unknown());
            };
            let (command, by) = sent.read::<M>()?;
            Ok(self.office.executed::<M>(&id, &command, &by.actor, by.now)?)
        }, Err(self.unknown()))?;
        // Whoever had read the content knows what their own command made of it.
        if self.read == before && after.is_some() {
            self.read = after;
        }
        Ok((receipt, record))
    }

    /// The content that was last read through this handle.
    #[must_use]
    pub const fn content_read(&self) -> Option<ContentHash> {
        self.read
    }

    fn unknown(&self) -> Trouble {
        let stream = self.stream.clone();
        let error = HistoryError::NotKeptHere { stream };
        Trouble::Answer(Failure::history(self.stream.clone(), &error))
    }
}
