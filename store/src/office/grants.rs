//! Delegation grants: the agency's own stream.

use std::sync::Arc;

use rusqlite::Connection;
use vanthu::base::{CommandId, Instant, PersonId};
use vanthu::history::{Chain, Envelope, Repeated, Stream, payload_digest, repeated};
use vanthu::organization::{GrantCommand, GrantEvent, Grants, decide_grant};
use vanthu::rules::Refusal;
use vanthu::rules::reasons;

use super::session::Session;
use super::{Office, Shared, history};
use crate::database::{append, chain, events_from};
use crate::{OfficeError, StorageError};

/// The grants as last read, with the place in the stream.
#[derive(Default)]
pub(super) struct GrantsCache {
    read: Option<(Chain, Arc<Grants>)>,
}

impl Office {
    /// Makes or revokes a grant (giao, ủy quyền; Art. 13). The same command again gives the first
    /// answer and changes nothing.
    ///
    /// # Errors
    /// A refusal with every failing rule ([`decide_grant`]), `unknown_actor`, `idempotency_conflict`.
    pub fn execute_grant(
        &self,
        command_id: CommandId,
        command: &GrantCommand,
        actor: &PersonId,
        now: Instant,
    ) -> Result<GrantEvent, OfficeError> {
        let mut tries = 1;
        loop {
            let session = self.shared.session().map_err(OfficeError::from);
            let written =
                session.and_then(|session| session.grant(command_id, command, actor, now));
            match written {
                Err(OfficeError::Storage(error))
                    if error.is_lost_race() && tries < self.shared.options.tries =>
                {
                    tries = tries.saturating_add(1);
                }
                outcome => return outcome,
            }
        }
    }
}

impl Shared {
    /// The agency's grants as the connection sees them.
    pub(super) fn grants_of(&self, connection: &Connection) -> Result<Arc<Grants>, StorageError> {
        let stream = Stream::Grants.to_string();
        let current = chain(connection, self.agency(), &stream)?;
        if let Some((read, grants)) = &self.grants.lock().read
            && *read == current
        {
            return Ok(Arc::clone(grants));
        }
        let mut grants = Grants::default();
        for row in events_from(connection, self.agency(), &stream, 1)? {
            let envelope: Envelope<GrantEvent> =
                Envelope::read(&row.json, row.seq).map_err(history(&stream))?;
            grants.evolve(&envelope.event);
        }
        let grants = Arc::new(grants);
        self.grants.lock().read = Some((current, Arc::clone(&grants)));
        Ok(grants)
    }
}

impl Session<'_> {
    fn grant(
        mut self,
        command_id: CommandId,
        command: &GrantCommand,
        actor: &PersonId,
        now: Instant,
    ) -> Result<GrantEvent, OfficeError> {
        let action = command.action();
        let digest = payload_digest(command, actor.as_str());
        let name = Stream::Grants.to_string();
        if let Some((earlier, version)) = self.command(command_id)? {
            let Repeated::Same = repeated(earlier, digest, command_id, action)?;
            let first = self.grant_event(&name, version)?;
            self.leave()?;
            return Ok(first);
        }
        let desk = &self.shared.desk;
        if !desk.agency().is_active(actor, desk.agency().day(now)) {
            let person = actor.clone();
            return Err(Refusal::one(action, reasons::UnknownActor { person }).into());
        }
        let grants = self.grants()?;
        let event = decide_grant(desk.agency(), &grants, command, actor, now)?;
        let act = self.own_act(actor, now)?;
        let agency = self.shared.agency();
        let so_far = chain(self.connection(), agency, &name)?;
        let seq = so_far.length.saturating_add(1);
        let envelope = Envelope::new(&Stream::Grants, seq, now, command_id, act, event.clone());
        let json = envelope.to_json();
        append(self.connection(), agency, &name, so_far, &json)?;
        self.remember_command(command_id, digest, &name, seq)?;
        self.forget_grants();
        self.commit()?;
        Ok(event)
    }

    /// The event that an earlier command made.
    fn grant_event(&self, stream: &str, seq: u32) -> Result<GrantEvent, StorageError> {
        let rows = events_from(self.connection(), self.shared.agency(), stream, seq)?;
        let Some(row) = rows.into_iter().next() else {
            return Err(StorageError::Conflict);
        };
        let envelope: Envelope<GrantEvent> =
            Envelope::read(&row.json, row.seq).map_err(history(stream))?;
        Ok(envelope.event)
    }
}
