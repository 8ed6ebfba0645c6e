use chrono::Datelike as _;
use rusqlite::OptionalExtension as _;
use vanthu::api::{AnyCommand, Incoming, Outgoing, Receipt};
use vanthu::base::{CLOCK_TOLERANCE, CommandId, Digest, Instant, PersonId, SeriesKey};
use vanthu::engine::{self, Command, Context, Decision, Facts, MachineState as _, Under};
use vanthu::history::{Envelope, Repeated, Stream, payload_digest, repeated};
use vanthu::register::{Registers, SeriesEvent};
use vanthu::rules::{ActionName, Warning};
use vanthu::{incoming, outgoing};

use super::session::Session;
use super::{Kept, Live, Office, Shared};
use crate::database::{append, events_from};
use crate::views::{self, Numbers, numbers, write_numbers};
use crate::{OfficeError, StorageError};

impl Office {
    /// Carries out a command to an incoming document (văn bản đến). The same command again gives
    /// the first receipt.
    ///
    /// # Errors
    /// A refusal with every failing rule, or a failure of the storage; nothing has changed then.
    pub fn execute_incoming(
        &self,
        command: &incoming::Command,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Receipt, OfficeError> {
        self.shared.execute::<Incoming>(command, actor, now)
    }

    /// Carries out a command to an outgoing document (văn bản đi). The same command again gives the
    /// first receipt.
    ///
    /// # Errors
    /// As [`Self::execute_incoming`].
    pub fn execute_outgoing(
        &self,
        command: &outgoing::Command,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Receipt, OfficeError> {
        self.shared.execute::<Outgoing>(command, actor, now)
    }

    /// Carries out a command to either machine.
    ///
    /// # Errors
    /// As [`Self::execute_incoming`].
    pub fn execute(
        &self,
        command: &AnyCommand,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Receipt, OfficeError> {
        match command {
            AnyCommand::Incoming(command) => self.execute_incoming(command, actor, now),
            AnyCommand::Outgoing(command) => self.execute_outgoing(command, actor, now),
        }
    }
}

/// A command with what never changes however often it is tried.
struct Asked<'c, M: Kept> {
    command: &'c Command<M::Kind>,
    action: M::Action,
    digest: Digest,
    actor: &'c PersonId,
    now: Instant,
}

impl Shared {
    /// A lost race is decided anew on the fresh state.
    fn execute<M: Kept>(
        &self,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Receipt, OfficeError> {
        let asked = Asked::<M> {
            command,
            action: M::action(&command.kind),
            digest: payload_digest(command, actor.as_str()),
            actor,
            now,
        };
        let mut tries = 1;
        loop {
            match self.attempt(&asked) {
                Err(OfficeError::Storage(error))
                    if error.is_lost_race() && tries < self.options.tries =>
                {
                    tries = tries.saturating_add(1);
                    tracing::debug!(command = %command.command_id, code = error.code(), tries,
                        "decided anew");
                }
                Err(error) => {
                    log(command.command_id, M::name(asked.action), &error);
                    return Err(error);
                }
                Ok(receipt) => {
                    tracing::debug!(command = %command.command_id, document = %receipt.document,
                        version = receipt.version, "accepted");
                    return Ok(receipt);
                }
            }
        }
    }

    fn attempt<M: Kept>(&self, asked: &Asked<'_, M>) -> Result<Receipt, OfficeError> {
        let mut session = self.session()?;
        if let Some(receipt) = session.first_receipt(asked)? {
            session.leave()?;
            return Ok(receipt);
        }
        let live = session.live::<M>(asked.command.document, M::name(asked.action))?;
        let mut numbers = session.numbers(&live, asked)?;
        match session.decide(&live, &numbers, asked)? {
            Err(refusal) => {
                session.keep(live);
                if M::is_audited(asked.action) {
                    session.audit(&refusal, asked.command, asked.actor, asked.now)?;
                    session.commit()?;
                } else {
                    session.leave()?;
                }
                Err(refusal.into())
            }
            Ok(decision) => {
                let warnings = decision.warnings.clone();
                // A report recorded before makes no event: it counts as done with the last one.
                let at = match decision.events.is_empty() {
                    true => live.state.header().last_at.unwrap_or(decision.at),
                    false => decision.at,
                };
                let after = session.write(&live, &mut numbers, decision, asked)?;
                let receipt = receipt(&after, at, warnings);
                session.commit_with(after)?;
                Ok(receipt)
            }
        }
    }
}

/// The series that a command may take its number from, as the database has them: `(key, year)`.
type Loaded = Vec<(SeriesKey, i32, Numbers)>;

/// Makes the envelope of an event at its place in a stream.
pub(super) type Sealer<'s> = &'s dyn Fn(&Stream, u32, SeriesEvent) -> String;

impl Session<'_> {
    /// Loads and holds the series of a command that takes a number. A command given just before
    /// midnight on 31 December may count for the next year.
    fn numbers<M: Kept>(
        &self,
        live: &Live<M>,
        asked: &Asked<'_, M>,
    ) -> Result<Loaded, StorageError> {
        let agency = self.shared.desk.agency();
        let Some((key, year)) = M::series(asked.action, &live.state, agency) else {
            return Ok(Vec::new());
        };
        if let Some(year) = year {
            return Ok(vec![self.series_of_year(key, year)?]);
        }
        let latest = asked.now.checked_add(CLOCK_TOLERANCE).unwrap_or(asked.now);
        let years = agency.day(asked.now).year()..=agency.day(latest).year();
        years
            .map(|year| self.series_of_year(key.clone(), year))
            .collect()
    }

    pub(super) fn series_of_year(
        &self,
        key: SeriesKey,
        year: i32,
    ) -> Result<(SeriesKey, i32, Numbers), StorageError> {
        let agency = self.shared.agency();
        let stream = Stream::Series(key.clone(), year).to_string();
        let found = numbers(self.connection(), agency, &key, year)?;
        let found = found.unwrap_or_else(|| Numbers::fresh(agency, &stream));
        Ok((key, year, found))
    }

    fn decide<M: Kept>(
        &mut self,
        live: &Live<M>,
        numbers: &Loaded,
        asked: &Asked<'_, M>,
    ) -> Result<Result<Decision<M::Event>, vanthu::rules::Refusal>, StorageError> {
        let desk = &self.shared.desk;
        let mut registers = Registers::none();
        for (key, year, numbers) in numbers {
            registers.put(key.clone(), *year, numbers.series.clone());
        }
        let agency = self.shared.agency();
        let facts: Facts = M::facts(self.connection(), agency, &live.state, asked.action)?;
        let grants = self.grants()?;
        let context = Context {
            now: asked.now,
            actor: desk.agency().actor(asked.actor),
            agency: desk.agency(),
            grants: &grants,
            rules: desk.rules(live.state.header().rule_set, asked.now),
            calendar: desk.calendar(),
            registers: &registers,
            facts: &facts,
            under: Under::Open,
        };
        Ok(engine::decide::<M>(&live.state, asked.command, &context))
    }

    /// Appends the events of document and series, and updates every read model.
    fn write<M: Kept>(
        &self,
        before: &Live<M>,
        numbers: &mut Loaded,
        decision: Decision<M::Event>,
        asked: &Asked<'_, M>,
    ) -> Result<Box<Live<M>>, OfficeError> {
        let Decision {
            at, act, events, ..
        } = decision;
        let agency = self.shared.desk.agency();
        let key = &agency.info().key;
        let stream = Stream::Document(before.document);
        let name = stream.to_string();
        let command_id = asked.command.command_id;
        let mut after = Box::new(before.clone());
        for event in events {
            self.files_exist::<M>(&event)?;
            if let Some((number, of_series)) = engine::series_event::<M>(&before.state, &event) {
                let seal = |stream: &Stream, seq, event| {
                    Envelope::new(stream, seq, at, command_id, act.clone(), event).to_json()
                };
                let of_year = |(series, year, _): &&mut (SeriesKey, i32, Numbers)| {
                    *series == number.series && *year == number.year
                };
                // A number can only come from a series that was loaded and held for it.
                let Some(loaded) = numbers.iter_mut().find(of_year) else {
                    return Err(StorageError::Conflict.into());
                };
                self.move_series(loaded, of_series, at, &seal)?;
            }
            after.evolve(agency, at, &act, &event);
            let seq = after.chain.length.saturating_add(1);
            let envelope = Envelope::new(&stream, seq, at, command_id, act.clone(), event);
            let json = envelope.to_json();
            after.chain = append(self.connection(), key, &name, after.chain, &json)?;
        }
        views::write(self.connection(), key, before, &after)?;
        self.remember_command(command_id, asked.digest, &name, after.chain.length)?;
        Ok(after)
    }

    /// Appends a series' event, before it the end of every reservation that has lapsed, and moves
    /// the series' row.
    pub(super) fn move_series(
        &self,
        (key, year, numbers): &mut (SeriesKey, i32, Numbers),
        event: SeriesEvent,
        at: Instant,
        seal: Sealer<'_>,
    ) -> Result<(), StorageError> {
        let agency = self.shared.agency();
        let stream = Stream::Series(key.clone(), *year);
        let name = stream.to_string();
        let mut events = numbers.series.lapse(at);
        events.push(event);
        for event in events {
            numbers.series.evolve(&event);
            let json = seal(&stream, numbers.chain.length.saturating_add(1), event);
            numbers.chain = append(self.connection(), agency, &name, numbers.chain, &json)?;
        }
        write_numbers(self.connection(), agency, (key, *year), numbers)
    }

    /// An event never names an attachment that is not there.
    fn files_exist<M: Kept>(&self, event: &M::Event) -> Result<(), StorageError> {
        if !self.shared.options.check_blobs {
            return Ok(());
        }
        for file in M::files(event) {
            if self.shared.blobs.size(&file.sha256)? != Some(file.size) {
                let digest = file.sha256;
                return Err(StorageError::MissingBlob { digest });
            }
        }
        Ok(())
    }

    /// What was answered to the same command before.
    fn first_receipt<M: Kept>(&self, asked: &Asked<'_, M>) -> Result<Option<Receipt>, OfficeError> {
        let command_id = asked.command.command_id;
        let Some((earlier, version)) = self.command(command_id)? else {
            return Ok(None);
        };
        let Repeated::Same = repeated(earlier, asked.digest, command_id, M::name(asked.action))?;
        let document = asked.command.document;
        let stream = Stream::Document(document).to_string();
        let agency = self.shared.desk.agency();
        let key = &agency.info().key;
        let mut live = Live::<M>::begin(key, document);
        let (mut at, mut last, mut warnings) = (None, None, Vec::new());
        for row in events_from(self.connection(), key, &stream, 1)? {
            if row.seq > version {
                break;
            }
            let envelope = live.follow(agency, &stream, &row)?;
            last = Some(envelope.at);
            if envelope.command_id == command_id {
                at = Some(envelope.at);
                warnings.extend(M::warnings(&envelope.event, agency.day(envelope.at)));
            }
        }
        let at = at.or(last).ok_or_else(|| StorageError::Damaged {
            message: format!("command {command_id} has no event"),
        })?;
        Ok(Some(receipt(&live, at, warnings)))
    }

    /// Digest and version of an earlier command with this id.
    pub(super) fn command(&self, id: CommandId) -> Result<Option<(Digest, u32)>, StorageError> {
        let mut row = self.connection().prepare_cached(
            "SELECT digest, version FROM commands WHERE agency = ?1 AND command_id = ?2",
        )?;
        let found = row.query_row((self.shared.agency().as_str(), id.to_string()), |row| {
            Ok((Digest::from_bytes(row.get(0)?), row.get(1)?))
        });
        Ok(found.optional()?)
    }

    pub(super) fn remember_command(
        &self,
        id: CommandId,
        digest: Digest,
        stream: &str,
        version: u32,
    ) -> Result<(), StorageError> {
        let mut insert = self.connection().prepare_cached(
            "INSERT INTO commands (agency, command_id, digest, stream, version)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        let agency = self.shared.agency().as_str();
        insert.execute((agency, id.to_string(), digest.as_bytes(), stream, version))?;
        Ok(())
    }
}

fn receipt<M: Kept>(live: &Live<M>, at: Instant, warnings: Vec<Warning>) -> Receipt {
    Receipt {
        document: live.document,
        version: live.state.header().version,
        phase: live.state.header().phase.into(),
        at,
        hash: live.chain.head,
        warnings,
    }
}

fn log(command: CommandId, action: ActionName, error: &OfficeError) {
    match error {
        OfficeError::Refused(refusal) => {
            tracing::debug!(%command, ?action, codes = ?refusal.codes(), "refused");
        }
        OfficeError::Storage(error) => {
            tracing::warn!(%command, ?action, code = error.code(), "storage failed");
        }
        _ => tracing::debug!(%command, ?action, "invalid"),
    }
}
