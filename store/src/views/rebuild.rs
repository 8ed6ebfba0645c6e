//! Making read models from the records: all of them again, or beside those that are there, to be
//! compared.

use std::any::Any;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use vanthu::base::{AgencyId, CommandId};
use vanthu::engine::IdOf;
use vanthu::history::{HistoryError, Stream};
use vanthu::organization::Agency;

use super::VIEWS;
use super::dossiers::lacks_dossiers;
use crate::database::{Row, each_record};
use crate::office::{Kept, Live, for_machine, history};
use crate::{Failure, StorageError};

/// Makes every read model of the agency again from its records. Must run inside a transaction.
pub(crate) fn rebuild(connection: &Connection, agency: &Agency) -> Result<(), Failure> {
    let key = &agency.info().key;
    for view in &VIEWS {
        let delete = format!("DELETE FROM {} WHERE agency = ?1", view.table);
        connection.execute(&delete, (key.as_str(),))?;
    }
    let mut making = Making::new(connection, agency);
    each_record(connection, key, |stream, row| making.follow(stream, &row))?;
    making.close()
}

/// Makes the read models again where an older build has left one empty.
pub(crate) fn complete(connection: &Connection, agency: &Agency) -> Result<(), Failure> {
    let key = &agency.info().key;
    if !lacks_documents(connection, key)? && !lacks_dossiers(connection, key)? {
        return Ok(());
    }
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    match rebuild(&transaction, agency).map_err(StorageError::from) {
        // A record that cannot be followed is for `verify`; everything else can still be done.
        Err(StorageError::History { stream, error }) => {
            tracing::error!(%stream, %error, "read models not completed");
            Ok(())
        }
        Err(error) => Err(error.into()),
        Ok(()) => Ok(transaction.commit()?),
    }
}

/// Whether the file has documents of which the read models know nothing: what an older build wrote of
/// them was deleted when the schema was brought up to date.
fn lacks_documents(connection: &Connection, agency: &AgencyId) -> Result<bool, Failure> {
    let mut row = connection.prepare(
        "SELECT NOT EXISTS (SELECT 1 FROM documents WHERE agency = ?1)
         AND (EXISTS (SELECT 1 FROM records
                WHERE agency = ?1 AND stream > 'incoming:' AND stream < 'incoming;')
            OR EXISTS (SELECT 1 FROM records
                WHERE agency = ?1 AND stream > 'outgoing:' AND stream < 'outgoing;'))",
    )?;
    Ok(row.query_row((agency.as_str(),), |row| row.get(0))?)
}

/// Remembers where the record of a command is. A command that moves one series twice has two.
pub(crate) fn remember(
    connection: &Connection,
    agency: &AgencyId,
    command: CommandId,
    (stream, seq): (&Stream, u32),
) -> Result<(), Failure> {
    let mut insert = connection.prepare_cached(
        "INSERT OR IGNORE INTO commands (agency, stream, command_id, seq)
         VALUES (?1, ?2, ?3, ?4)",
    )?;
    insert.execute((agency.as_str(), stream.as_str(), command.to_string(), seq))?;
    Ok(())
}

/// Read models in the making, from records that come stream by stream.
pub(crate) struct Making<'c> {
    connection: &'c Connection,
    agency: &'c Agency,
    open: Option<Box<dyn Open>>,
}

impl<'c> Making<'c> {
    pub(crate) const fn new(connection: &'c Connection, agency: &'c Agency) -> Self {
        Self {
            connection,
            agency,
            open: None,
        }
    }

    /// Follows a record that must fit.
    fn follow(&mut self, stream: &Stream, row: &Row) -> Result<(), Failure> {
        let unknown = || {
            let stream_not_kept = HistoryError::NotKeptHere {
                stream: stream.clone(),
            };
            Err(Failure::from(history(stream)(stream_not_kept)))
        };
        // The audit stream has no read model.
        if *stream == Stream::audit() {
            return Ok(());
        }
        for_machine!(stream.machine(), M => match stream.id_of::<M>() {
            Some(id) => {
                let agency = self.agency;
                let record = self.live::<M>(stream, &id)?.follow(agency, row)?;
                self.remember(record.command_id, (stream, record.seq))
            }
            None => unknown(),
        }, unknown())
    }

    /// The stream whose record comes next; the one before it is complete, and written.
    pub(crate) fn live<M: Kept>(
        &mut self,
        stream: &Stream,
        id: &IdOf<M>,
    ) -> Result<&mut Live<M>, Failure> {
        let same = self.stream() == Some(stream);
        if !same {
            self.close()?;
        }
        let begin = || Box::new(Live::<M>::begin(&self.agency.info().key, id.clone())) as _;
        let open: &mut Box<dyn Open> = self.open.get_or_insert_with(begin);
        open.any().downcast_mut().ok_or_else(|| {
            let message = format!("stream {stream} has two machines");
            StorageError::Damaged { message }.into()
        })
    }

    /// Remembers the command of a record.
    pub(crate) fn remember(
        &self,
        command: CommandId,
        place: (&Stream, u32),
    ) -> Result<(), Failure> {
        remember(self.connection, &self.agency.info().key, command, place)
    }

    /// The stream that is open.
    pub(crate) fn stream(&self) -> Option<&Stream> {
        self.open.as_ref().map(|open| open.stream())
    }

    /// Drops the stream that is open: nothing is written of it.
    pub(crate) fn abandon(&mut self) {
        self.open = None;
    }

    /// Writes what the stream that was open has become.
    pub(crate) fn close(&mut self) -> Result<(), Failure> {
        let open = self.open.take();
        open.map_or(Ok(()), |open| open.write(self.connection, self.agency))
    }
}

/// A stream that is being followed, whatever its machine.
trait Open {
    fn stream(&self) -> &Stream;
    fn any(&mut self) -> &mut dyn Any;
    fn write(&self, connection: &Connection, agency: &Agency) -> Result<(), Failure>;
}

impl<M: Kept> Open for Live<M> {
    fn stream(&self) -> &Stream {
        &self.stream
    }

    fn any(&mut self) -> &mut dyn Any {
        self
    }

    fn write(&self, connection: &Connection, agency: &Agency) -> Result<(), Failure> {
        let key = &agency.info().key;
        M::write(connection, key, &Self::begin(key, self.id.clone()), self)
    }
}
