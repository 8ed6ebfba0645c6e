//! A repeated command: its first receipt, and what its events were.

use rusqlite::OptionalExtension as _;
use vanthu::api::Receipt;
use vanthu::base::{CommandId, Instant};
use vanthu::engine::{IdOf, Machine, MachineState as _};
use vanthu::history::{Record, Stream, repeated};
use vanthu::rules::Warning;

use super::execute::Asked;
use super::session::Session;
use super::{Executed, Kept, Live, Office, OfficeMachine, Shared, history};
use crate::database::records_from;
use crate::{Failure, OfficeError, StorageError};

/// A record, and its JSON.
type WithJson<M> = (Record<<M as Machine>::Event>, String);

impl Office {
    /// What the events of an earlier command to a stream were; none if it is not known.
    ///
    /// # Errors
    /// Failures of database and history.
    pub fn events_of<M: OfficeMachine>(
        &self,
        id: &IdOf<M>,
        command: CommandId,
    ) -> Result<Vec<M::Event>, StorageError> {
        let stream = Stream::of::<M>(id);
        let found = self
            .shared
            .read(|connection| self.shared.record_of::<M>(connection, &stream, command))?;
        Ok(found.map_or_else(Vec::new, |(record, _)| record.events))
    }
}

impl Shared {
    /// The record of an earlier command to the stream, and its JSON.
    fn record_of<M: Kept>(
        &self,
        connection: &rusqlite::Connection,
        stream: &Stream,
        command: CommandId,
    ) -> Result<Option<WithJson<M>>, Failure> {
        let mut place = connection.prepare_cached(
            "SELECT seq FROM commands WHERE agency = ?1 AND stream = ?2 AND command_id = ?3",
        )?;
        let named = (self.agency().as_str(), stream.as_str(), command.to_string());
        let place: Option<u32> = place.query_row(named, |row| row.get(0)).optional()?;
        let Some(seq) = place else {
            return Ok(None);
        };
        let rows = records_from(connection, self.agency(), stream, seq)?;
        let Some(row) = rows.into_iter().next() else {
            let message = format!("command {command} has no record");
            return Err(StorageError::Damaged { message }.into());
        };
        let record = Record::read(&row.json, stream, seq).map_err(history(stream))?;
        Ok(Some((record, row.json)))
    }
}

impl Session<'_> {
    /// What was answered to the same command before.
    pub(super) fn carried_out_before<M: Kept>(
        &self,
        asked: &Asked<'_, M>,
    ) -> Result<Option<Executed>, OfficeError> {
        let (command_id, stream) = (asked.command.command_id, Stream::of::<M>(asked.id));
        let found = self
            .shared
            .record_of::<M>(self.connection(), &stream, command_id)?;
        let Some((record, json)) = found else {
            return Ok(None);
        };
        repeated(
            record.payload,
            asked.payload,
            command_id,
            M::name(asked.action),
        )?;
        let agency = self.shared.desk.agency();
        let mut live = Live::<M>::begin(self.shared.agency(), asked.id.clone());
        for row in records_from(self.connection(), self.shared.agency(), &stream, 1)? {
            if row.seq > record.seq {
                break;
            }
            live.follow(agency, &row)?;
        }
        let day = agency.day(record.at);
        let warnings = record
            .events
            .iter()
            .flat_map(|event| M::warnings(event, day));
        Ok(Some(Executed {
            receipt: live.receipt(record.at, warnings.collect()),
            record: Some(json),
            content: [None, None],
        }))
    }
}

impl<M: Kept> Live<M> {
    pub(super) fn receipt(&self, at: Instant, warnings: Vec<Warning>) -> Receipt {
        let header = self.state.header();
        Receipt {
            stream: self.stream.clone(),
            version: header.version,
            phase: header.phase.into(),
            at,
            hash: self.chain.head,
            warnings,
        }
    }
}
