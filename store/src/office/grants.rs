//! Delegation grants: the agency's own stream.

use std::sync::Arc;

use rusqlite::Connection;
use vanthu::base::{CommandId, Digest, Fault, FaultCode, GrantId, Instant, InvalidInput, PersonId};
use vanthu::history::{Chain, Envelope, Stream, payload_digest};
use vanthu::law::{Reason, reasons};
use vanthu::organization::{Agency, Grant, GrantEvent, Grants};

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
    /// Enters a written delegation (văn bản giao, ủy quyền; Art. 13). The same command again changes
    /// nothing.
    ///
    /// # Errors
    /// `GrantRefused` with every failing rule; invalid input if the grant's id or the command's id
    /// is taken.
    pub fn create_grant(
        &self,
        command: CommandId,
        grant: &Grant,
        actor: &PersonId,
        now: Instant,
    ) -> Result<(), OfficeError> {
        let event = GrantEvent::GrantCreated(grant.clone());
        self.shared
            .grant(command, &event, actor, now, |grants, agency| {
                if grants.iter().any(|(known, _)| known.id == grant.id) {
                    return Err(fault("id", FaultCode::DuplicateKey, &grant.id).into());
                }
                let reasons = failing(grant, actor, agency, now);
                if reasons.is_empty() {
                    Ok(())
                } else {
                    Err(OfficeError::GrantRefused { reasons })
                }
            })
    }

    /// Revokes a grant from `now` on (thu hồi, chấm dứt ủy quyền). The same command again changes
    /// nothing.
    ///
    /// # Errors
    /// Invalid input if there is no such grant or it is revoked already.
    pub fn revoke_grant(
        &self,
        command: CommandId,
        grant: GrantId,
        actor: &PersonId,
        now: Instant,
    ) -> Result<(), OfficeError> {
        let event = GrantEvent::GrantRevoked { id: grant, at: now };
        self.shared
            .grant(command, &event, actor, now, |grants, agency| {
                if let Some(reason) = unknown_actor(actor, agency, now) {
                    let reasons = vec![reason];
                    return Err(OfficeError::GrantRefused { reasons });
                }
                match grants.iter().find(|(known, _)| known.id == grant) {
                    Some((_, None)) => Ok(()),
                    Some((_, Some(_))) => Err(fault("id", FaultCode::Inconsistent, &grant).into()),
                    None => Err(fault("id", FaultCode::UnknownReference, &grant).into()),
                }
            })
    }
}

fn fault(path: &str, code: FaultCode, detail: &impl ToString) -> InvalidInput {
    InvalidInput::one(Fault::new(path, code, detail.to_string()))
}

fn unknown_actor(actor: &PersonId, agency: &Agency, now: Instant) -> Option<Reason> {
    let unknown = !agency.is_active(actor, agency.day(now));
    let person = actor.clone();
    unknown.then(|| reasons::UnknownActor { person }.into())
}

fn failing(grant: &Grant, actor: &PersonId, agency: &Agency, now: Instant) -> Vec<Reason> {
    let mut failing: Vec<Reason> = unknown_actor(actor, agency, now).into_iter().collect();
    if agency.post(&grant.grantor).is_none() {
        let post = grant.grantor.clone();
        failing.push(reasons::UnknownPost { post }.into());
    }
    if agency.person_name(&grant.grantee).is_none() {
        let person = grant.grantee.clone();
        failing.push(reasons::UnknownPerson { person }.into());
    }
    failing
}

impl Shared {
    fn grant(
        &self,
        command: CommandId,
        event: &GrantEvent,
        actor: &PersonId,
        now: Instant,
        check: impl Fn(&Grants, &Agency) -> Result<(), OfficeError>,
    ) -> Result<(), OfficeError> {
        let digest = payload_digest(&Payload::of(event), actor.as_str());
        let mut tries = 1;
        loop {
            let written = self.session().map_err(OfficeError::from);
            let written = written
                .and_then(|session| session.grant(command, digest, event, actor, now, &check));
            match written {
                Err(OfficeError::Storage(error))
                    if error.is_lost_race() && tries < self.options.tries =>
                {
                    tries = tries.saturating_add(1);
                }
                outcome => return outcome,
            }
        }
    }

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
        command: CommandId,
        digest: Digest,
        event: &GrantEvent,
        actor: &PersonId,
        now: Instant,
        check: impl Fn(&Grants, &Agency) -> Result<(), OfficeError>,
    ) -> Result<(), OfficeError> {
        if let Some((earlier, _)) = self.command(command)? {
            return match earlier == digest {
                true => Ok(self.leave()?),
                false => Err(fault("command_id", FaultCode::DuplicateKey, &command).into()),
            };
        }
        let grants = self.grants()?;
        check(&grants, self.shared.desk.agency())?;
        let act = self.own_act(actor, now)?;
        let agency = self.shared.agency();
        let stream = Stream::Grants;
        let name = stream.to_string();
        let so_far = chain(self.connection(), agency, &name)?;
        let seq = so_far.length.saturating_add(1);
        let envelope = Envelope::new(&stream, seq, now, command, act, event.clone());
        append(
            self.connection(),
            agency,
            &name,
            so_far,
            &envelope.to_json(),
        )?;
        self.remember_command(command, digest, &name, seq)?;
        self.forget_grants();
        Ok(self.commit()?)
    }
}

/// What makes two grant commands the same: not the moment at which they arrive.
#[derive(serde::Serialize)]
enum Payload<'e> {
    Create(&'e Grant),
    Revoke(GrantId),
    Other(&'e GrantEvent),
}

impl<'e> Payload<'e> {
    const fn of(event: &'e GrantEvent) -> Self {
        match event {
            GrantEvent::GrantCreated(grant) => Self::Create(grant),
            GrantEvent::GrantRevoked { id, .. } => Self::Revoke(*id),
            other => Self::Other(other),
        }
    }
}
