//! Carrying out a command: lock, load, decide, append, in one transaction. `receipt.rs` answers a
//! repeated one.

use std::any::Any;
use std::time::Duration;

use chrono::Datelike as _;
use rusqlite::Connection;
use vanthu::api::{Grants, Machine as _, Receipt, Series};
use vanthu::base::{
    CLOCK_TOLERANCE, CommandId, ContentHash, Digest, Fault, FaultCode, Instant, InvalidInput,
    PersonId,
};
use vanthu::engine::{
    self, Act, Command, Context, Decision, IdOf, Identity as _, MachineState as _, Under,
};
use vanthu::history::{Record, payload_digest};
use vanthu::numbers::{Registers, SeriesYear};
use vanthu::rules::{ActionName, Refusal};
use vanthu::series::{self, derived};

use super::batch::Pending;
use super::session::Session;
use super::{Kept, Live, Office, OfficeMachine, Shared, facts, profile};
use crate::database::append;
use crate::patience::Deadline;
use crate::{Failure, OfficeError, StorageError, views};

/// The database says *busy* without waiting while another process puts it in order.
const BUSY_AGAIN: Duration = Duration::from_millis(5);

impl Office {
    /// Carries out a command to a stream: an incoming or outgoing document, a dossier, a number
    /// series, the grants, the seal. The same command again gives the first receipt.
    ///
    /// # Errors
    /// A refusal with every failing rule, or a failure of the storage; nothing has changed then.
    pub fn execute<M: OfficeMachine>(
        &self,
        id: &IdOf<M>,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Receipt, OfficeError> {
        self.executed::<M>(id, command, actor, now)
            .map(|executed| executed.receipt)
    }

    /// The same, with what a caller in another language is told beside.
    pub(crate) fn executed<M: Kept>(
        &self,
        id: &IdOf<M>,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Executed, OfficeError> {
        self.shared.execute(&Asked::<M> {
            id,
            command,
            action: M::action(&command.kind),
            payload: payload_digest(command, actor),
            actor,
            now,
            later: self.pending.as_deref(),
        })
    }
}

/// What a command did.
pub(crate) struct Executed {
    pub receipt: Receipt,
    /// Its record (JSON); none if it changed nothing.
    pub record: Option<String>,
    /// The content before and after it; nothing of a command that was carried out before.
    pub content: [Option<ContentHash>; 2],
}

/// A command with what never changes however often it is tried.
pub(super) struct Asked<'c, M: Kept> {
    pub id: &'c IdOf<M>,
    pub command: &'c Command<M::Kind>,
    pub action: M::Action,
    pub payload: Digest,
    pub actor: &'c PersonId,
    pub now: Instant,
    /// Who waits for the commit, if the command does not.
    pub later: Option<&'c Pending>,
}

impl Shared {
    /// A lost race is decided again on the fresh state.
    fn execute<M: Kept>(&self, asked: &Asked<'_, M>) -> Result<Executed, OfficeError> {
        let command_id = asked.command.command_id;
        let deadline = Deadline::after(self.options.patience);
        let mut tries = 1;
        loop {
            match self.attempt(asked, deadline) {
                Err(OfficeError::Storage(error)) if error.is_busy() && !deadline.is_over() => {
                    std::thread::sleep(BUSY_AGAIN.min(deadline.left()));
                }
                Err(OfficeError::Storage(error))
                    if error.is_lost_race() && tries < self.options.tries =>
                {
                    tries = tries.saturating_add(1);
                    tracing::debug!(command = %command_id, code = error.code(), tries,
                        "decided again");
                }
                Err(error) => {
                    log(command_id, M::name(asked.action), &error);
                    return Err(error);
                }
                Ok(executed) => {
                    let receipt = &executed.receipt;
                    tracing::debug!(command = %command_id, stream = %receipt.stream,
                        version = receipt.version, "accepted");
                    return Ok(executed);
                }
            }
        }
    }

    fn attempt<M: Kept>(
        &self,
        asked: &Asked<'_, M>,
        deadline: Deadline,
    ) -> Result<Executed, OfficeError> {
        let mut session = self.session(deadline)?;
        if let Some(executed) = session.carried_out_before(asked)? {
            session.leave(asked.later)?;
            return Ok(executed);
        }
        let live = session.live::<M>(asked.id)?;
        if live.chain.length == 0
            && let Some(invalid) = self.other_machine::<M>(session.connection(), asked.id)?
        {
            return Err(invalid.into());
        }
        let mut numbers = session.numbers(&live, asked)?;
        match session.decide(&live, &numbers, asked)? {
            Err(refusal) => {
                session.keep(live);
                numbers.into_iter().for_each(|series| session.keep(series));
                if M::is_audited(asked.action) {
                    session.audit(&refusal, asked)?;
                    session.commit(asked.later)?;
                } else {
                    session.leave(asked.later)?;
                }
                Err(refusal.into())
            }
            Ok(decision) => {
                let warnings = decision.warnings.clone();
                // A report recorded before makes no event: it counts as done with the last record.
                let at = match decision.events.is_empty() {
                    true => live.state.header().last_at.unwrap_or(decision.at),
                    false => decision.at,
                };
                let (after, record) = session.write(&live, &mut numbers, decision, asked)?;
                let executed = Executed {
                    receipt: after.receipt(at, warnings),
                    record,
                    content: [live.state.content_hash(), after.state.content_hash()],
                };
                session.keep(after);
                numbers.into_iter().for_each(|series| session.keep(series));
                session.commit(asked.later)?;
                Ok(executed)
            }
        }
    }
}

impl Shared {
    /// A document has one machine, since its UUID is in the inbox and in dossiers without it: what is
    /// wrong if another has it.
    pub(super) fn other_machine<M: Kept>(
        &self,
        connection: &Connection,
        id: &IdOf<M>,
    ) -> Result<Option<InvalidInput>, StorageError> {
        let Some(document) = id.document() else {
            return Ok(None);
        };
        let machine = views::machine_of(connection, self.agency(), document)?;
        let other = machine.filter(|other| other != M::NAME);
        Ok(other.map(|other| {
            let detail = format!("{document}: {other}");
            InvalidInput::one(Fault::new("document", FaultCode::InvalidValue, detail))
        }))
    }
}

/// The series that a command may take its number from, held for it.
type Loaded = Vec<Box<Live<Series>>>;

impl Session<'_> {
    /// Loads and holds the series of a command that takes a number. A command given just before
    /// midnight on 31 December may count for the next year.
    fn numbers<M: Kept>(
        &mut self,
        live: &Live<M>,
        asked: &Asked<'_, M>,
    ) -> Result<Loaded, Failure> {
        let shared = self.shared;
        let agency = shared.desk.agency();
        let Some((series, year)) = M::series(asked.action, &live.state, agency) else {
            return Ok(Vec::new());
        };
        let latest = asked.now.checked_add(CLOCK_TOLERANCE).unwrap_or(asked.now);
        let (first, last) = match year {
            Some(year) => (year, year),
            None => (agency.day(asked.now).year(), agency.day(latest).year()),
        };
        (first..=last)
            .map(|year| {
                let series = series.clone();
                self.live::<Series>(&SeriesYear { series, year })
            })
            .collect()
    }

    fn decide<M: Kept>(
        &mut self,
        live: &Live<M>,
        numbers: &Loaded,
        asked: &Asked<'_, M>,
    ) -> Result<Result<Decision<M::Event>, Refusal>, Failure> {
        let desk = &self.shared.desk;
        let mut registers = Registers::none();
        M::own_series(&live.state, &mut registers);
        for series in numbers {
            registers.set(series.state.clone());
        }
        let (connection, agency) = (self.connection(), desk.agency());
        let question = (Some(&asked.command.kind), &registers);
        let facts = facts::<M>(connection, agency, &live.state, question, asked.now)?;
        let grants = self.grants()?;
        let moment = agency.moment(asked.now);
        let chart = agency.on(moment.day());
        let context = Context {
            moment,
            actor: chart.actor(asked.actor),
            agency: chart,
            grants: &grants,
            rules: desk.rules(live.state.header().rule_set, asked.now),
            calendar: desk.calendar(),
            registers: &registers,
            facts: &facts,
            under: Under::Open,
        };
        Ok(engine::decide::<M>(&live.state, asked.command, &context))
    }

    /// Appends the records of the stream and of the series that it moves, and updates every read
    /// model.
    fn write<M: Kept>(
        &mut self,
        before: &Live<M>,
        numbers: &mut Loaded,
        decision: Decision<M::Event>,
        asked: &Asked<'_, M>,
    ) -> Result<(Box<Live<M>>, Option<String>), OfficeError> {
        let Decision {
            at, act, events, ..
        } = decision;
        let mut after = Box::new(before.clone());
        if events.is_empty() {
            return Ok((after, None));
        }
        let command = (asked.command.command_id, asked.payload);
        for event in &events {
            self.files_exist::<M>(event)?;
            let (Some(used), Some(document)) = (M::number(event), asked.id.document()) else {
                continue;
            };
            let of = used.taken().of();
            // A number can only come from a series that was loaded and held for it.
            let Some(series) = numbers.iter_mut().find(|series| series.id == of) else {
                return Err(StorageError::Conflict.into());
            };
            let moved = derived(&series.state.series, used, document, at);
            let before = series.clone();
            self.append(series, at, command, act.clone(), moved)?;
            Series::write(self.connection(), self.shared.agency(), &before, series)?;
        }
        let record = self.append(&mut after, at, command, act, events)?;
        let agency = self.shared.agency();
        M::write(self.connection(), agency, before, &after)?;
        if M::NAME == Grants::NAME {
            self.forget_grants();
        }
        Ok((after, Some(record)))
    }

    /// Applies what a command did to a stream, and appends its record (JSON).
    fn append<M: Kept>(
        &self,
        live: &mut Live<M>,
        at: Instant,
        (command_id, payload): (CommandId, Digest),
        act: Act,
        events: Vec<M::Event>,
    ) -> Result<String, Failure> {
        self.may_begin(live, &events)?;
        live.evolve(self.shared.desk.agency(), at, &act, &events);
        let record = Record {
            v: Record::<M::Event>::VERSION,
            stream: live.stream.clone(),
            seq: live.chain.length.saturating_add(1),
            at,
            command_id,
            payload,
            act,
            events,
        };
        let (connection, agency) = (self.connection(), self.shared.agency());
        let json = record.to_json();
        live.chain = append(connection, agency, &live.stream, live.chain, &json)?;
        let place = (&live.stream, live.chain.length);
        views::remember(connection, agency, command_id, place)?;
        Ok(json)
    }

    /// The first number of a series in a year comes after those that others have given to its documents.
    fn may_begin<M: Kept>(&self, live: &Live<M>, events: &[M::Event]) -> Result<(), Failure> {
        let is_first = live.chain.length == 0;
        let of = (&live.id as &dyn Any).downcast_ref::<SeriesYear>();
        let gives = |event: &M::Event| {
            let event = (event as &dyn Any).downcast_ref();
            event.is_some_and(|event| !matches!(event, series::Event::LegacyImported(_)))
        };
        match of.filter(|_| is_first && events.iter().any(gives)) {
            Some(SeriesYear { series, year }) => {
                let agency = self.shared.desk.agency();
                profile::may_begin(self.connection(), agency, (series, *year))
            }
            None => Ok(()),
        }
    }

    /// A record never names an attachment that is not there.
    fn files_exist<M: Kept>(&self, event: &M::Event) -> Result<(), Failure> {
        if !self.shared.options.check_blobs {
            return Ok(());
        }
        for file in M::files(event) {
            if self.shared.blobs.size(&file.sha256)? != Some(file.size) {
                let digest = file.sha256;
                return Err(StorageError::MissingBlob { digest }.into());
            }
        }
        Ok(())
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
        OfficeError::Invalid(_) => tracing::debug!(%command, ?action, "invalid"),
    }
}
