//! Making all read models again from the records.

use rusqlite::Connection;
use vanthu::base::{AgencyId, CommandId};
use vanthu::history::{HistoryError, Stream};
use vanthu::organization::Agency;

use crate::database::{Row, each_record};
use crate::office::{Kept, Live, for_machine, history};
use crate::{Failure, StorageError};

/// Makes every read model of the agency again from its records. Must run inside a transaction.
pub(crate) fn rebuild(connection: &Connection, agency: &Agency) -> Result<(), Failure> {
    let key = &agency.info().key;
    for table in [
        "DELETE FROM documents WHERE agency = ?1",
        "DELETE FROM inbox WHERE agency = ?1",
        "DELETE FROM incoming_register WHERE agency = ?1",
        "DELETE FROM outgoing_register WHERE agency = ?1",
        "DELETE FROM series WHERE agency = ?1",
        "DELETE FROM commands WHERE agency = ?1",
    ] {
        connection.execute(table, (key.as_str(),))?;
    }
    let mut open: Option<(Stream, Box<dyn Follow>)> = None;
    each_record(connection, key, |stream, row| {
        let mut live = match open.take() {
            Some((of, live)) if of == *stream => live,
            other => {
                close(connection, agency, other)?;
                match begin(agency, stream)? {
                    Some(live) => live,
                    None => return Ok(()),
                }
            }
        };
        live.follow(connection, agency, &row)?;
        open = Some((stream.clone(), live));
        Ok(())
    })?;
    close(connection, agency, open)
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

/// A stream that is being followed, whatever its machine.
trait Follow {
    fn follow(
        &mut self,
        connection: &Connection,
        agency: &Agency,
        row: &Row,
    ) -> Result<(), Failure>;

    fn write(&self, connection: &Connection, agency: &Agency) -> Result<(), Failure>;
}

impl<M: Kept> Follow for Live<M> {
    fn follow(
        &mut self,
        connection: &Connection,
        agency: &Agency,
        row: &Row,
    ) -> Result<(), Failure> {
        let record = Self::follow(self, agency, row)?;
        let place = (&self.stream, record.seq);
        remember(connection, &agency.info().key, record.command_id, place)
    }

    fn write(&self, connection: &Connection, agency: &Agency) -> Result<(), Failure> {
        let key = &agency.info().key;
        M::write(connection, key, &Self::begin(key, self.id.clone()), self)
    }
}

/// An empty stream of its machine; none for the audit stream, which has no read model.
fn begin(agency: &Agency, stream: &Stream) -> Result<Option<Box<dyn Follow>>, StorageError> {
    let key = &agency.info().key;
    let unknown = || {
        let stream_not_kept = HistoryError::NotKeptHere {
            stream: stream.clone(),
        };
        Err(history(stream)(stream_not_kept))
    };
    if *stream == Stream::audit() {
        return Ok(None);
    }
    for_machine!(stream.machine(), M => match stream.id_of::<M>() {
        Some(id) => Ok(Some(Box::new(Live::<M>::begin(key, id)) as Box<dyn Follow>)),
        None => unknown(),
    }, unknown())
}

fn close(
    connection: &Connection,
    agency: &Agency,
    stream: Option<(Stream, Box<dyn Follow>)>,
) -> Result<(), Failure> {
    stream.map_or(Ok(()), |(_, live)| live.write(connection, agency))
}
