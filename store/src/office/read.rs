//! Reading beside the writer: each question sees one moment of the database.

use rusqlite::Connection;

use super::Shared;
use crate::database::{self, Location, Reader};
use crate::patience::Deadline;
use crate::{Failure, StorageError};

impl Shared {
    /// Reads from one moment of the database, without holding writers up.
    pub(crate) fn read<R>(
        &self,
        read: impl FnOnce(&Connection) -> Result<R, Failure>,
    ) -> Result<R, StorageError> {
        let idle = self.readers.lock().pop();
        let (reader, answer) = self.read_on(idle, read)?;
        self.readers.lock().extend(reader);
        Ok(answer)
    }

    /// The same on a connection of its own, whose temporary tables lie in files: there may be much.
    pub(crate) fn read_apart<R>(
        &self,
        read: impl FnOnce(&Connection) -> Result<R, Failure>,
    ) -> Result<R, StorageError> {
        let Location::File { file, writable } = &*self.location else {
            return self.read(read);
        };
        file.check()?;
        let deadline = Deadline::after(self.options.patience);
        let reader = database::reader(file.path(), *writable, deadline)?;
        reader.keep_tables_in_files()?;
        Ok(self.read_on(Some(reader), read)?.1)
    }

    /// Reads on that connection or a new one, and hands it back. The transaction leaves nothing behind.
    fn read_on<R>(
        &self,
        idle: Option<Reader>,
        read: impl FnOnce(&Connection) -> Result<R, Failure>,
    ) -> Result<(Option<Reader>, R), Failure> {
        let deadline = Deadline::after(self.options.patience);
        let Location::File { file, writable } = &*self.location else {
            let writer = self.writer()?.try_lock_until(deadline.at());
            let writer = writer.ok_or(StorageError::Busy)?;
            return Ok((None, undone(&writer.connection, read)?));
        };
        file.check()?;
        let reader = match idle.filter(Reader::is_unchanged) {
            Some(reader) => reader,
            None => database::reader(file.path(), *writable, deadline)?,
        };
        reader.connection.busy_timeout(deadline.left())?;
        let snapshot = reader.connection.unchecked_transaction()?;
        let answer = read(&snapshot)?;
        drop(snapshot);
        match reader.is_unchanged() {
            true => Ok((Some(reader), answer)),
            false => Err(StorageError::Busy.into()),
        }
    }
}

/// Reads within what the connection may be writing, and undoes what the reading made.
fn undone<R>(
    connection: &Connection,
    read: impl FnOnce(&Connection) -> Result<R, Failure>,
) -> Result<R, Failure> {
    connection.execute_batch("SAVEPOINT reading")?;
    let answer = read(connection);
    connection.execute_batch("ROLLBACK TO reading; RELEASE reading")?;
    answer
}
