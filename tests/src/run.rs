//! Runs a case through the public API, whatever its machine.

use serde::de::DeserializeOwned;
use serde_json::Value;
use vanthu::api::{
    Book, BookMachine, Desk, Document, DocumentMachine, Entry, Handle, InBook, Machine, Series,
};
use vanthu::base::{Instant, InvalidInput, PersonId};
use vanthu::calendar::Calendar;
use vanthu::engine::{Command, IdOf, MachineState as _, PhaseOf};
use vanthu::history::{Journal, Stream};
use vanthu::input::read_value;

use crate::case::{Case, Place, Step, Then, folder};
use crate::mend::Asked;

/// What a case led to, and every action that was asked on the way.
#[derive(Debug)]
pub struct Outcome {
    /// What followed.
    pub then: Then,
    /// `(machine, phase before, action, phase after)` of every accepted command.
    pub taken: Vec<(String, String, String, String)>,
    /// The records of the stream and of those that it moved, each in order.
    pub streams: Vec<(Stream, Vec<String>)>,
}

/// Runs a case through the public API.
///
/// # Errors
/// A sentence saying which given step was not accepted.
pub fn run(case: &Case) -> Result<Outcome, String> {
    if case.machine == "checks" {
        return crate::checks::run(case, &desk(case)?);
    }
    macro_rules! run_on_its_own {
        ($($module:ident $name:ident $home:ident,)+) => {
            $(if case.machine == vanthu::api::$name::NAME {
                return run_on::<vanthu::api::$name, _>(case, $home);
            })+
        };
    }
    vanthu::each_machine!(@list then [run_on_its_own]);
    Err(format!("unknown machine {}", case.machine))
}

fn entries<'e>(handle: &'e impl Handle, book: &'e Book) -> &'e [Entry] {
    handle.journal(book).map_or(&[], Journal::entries)
}

fn phase<H: Handle>(handle: &H, book: &Book) -> PhaseOf<H::Machine> {
    handle.state(book).header().phase
}

fn own<M: Machine>(desk: &Desk, id: IdOf<M>) -> Document<M> {
    desk.open::<M>(id)
}

fn in_book<M: BookMachine>(_: &Desk, id: IdOf<M>) -> InBook<M> {
    InBook::new(id)
}

fn run_on<M: Machine, H: Handle<Machine = M>>(
    case: &Case,
    open: impl Fn(&Desk, IdOf<M>) -> H,
) -> Result<Outcome, String>
where
    Command<M::Kind>: DeserializeOwned,
{
    let mut taken = Vec::new();
    let (desk, mut book, mut held) = before::<M, H>(case, open, &mut taken)?;
    let then = when(case, &desk, &mut book, &mut held, &mut taken);
    let texts = |entries: &[Entry]| entries.iter().map(|entry| entry.json.clone()).collect();
    let own = case.stream.clone().ok_or("the case names no stream")?;
    let moved = book.journals().filter(|journal| *journal.stream() != own);
    let moved = moved.map(|journal| (journal.stream().clone(), texts(journal.entries())));
    let mut streams: Vec<(Stream, Vec<String>)> = moved.collect();
    streams.insert(0, (own, texts(entries(&held, &book))));
    Ok(Outcome {
        then,
        taken,
        streams,
    })
}

/// The office and the stream as the given steps leave them.
fn before<M: Machine, H: Handle<Machine = M>>(
    case: &Case,
    open: impl Fn(&Desk, IdOf<M>) -> H,
    taken: &mut Vec<(String, String, String, String)>,
) -> Result<(Desk, Book, H), String>
where
    Command<M::Kind>: DeserializeOwned,
{
    let desk = desk(case)?;
    let mut book = Book::new();
    put_grants(case, &mut book);
    book.facts = case.facts.clone().unwrap_or_default();
    let mut held = open(&desk, id::<M>(case)?);
    let before_revision = desk_before(case)?;
    for (index, step) in case.given.iter().enumerate() {
        let (command, now) = read::<M>(step).map_err(|e| format!("given[{index}]: {e}"))?;
        if index == 0 && M::NAME == Series::NAME {
            series_before(case, &desk, &mut book, now);
        }
        if !case.without_series {
            desk.open_year(&mut book, now);
        }
        let before = key(&phase(&held, &book));
        held.execute(&before_revision, &mut book, &command, &actor(step), now)
            .map_err(|refusal| format!("given[{index}] refused: {:?}", refusal.codes()))?;
        let after = key(&phase(&held, &book));
        taken.push((case.machine.clone(), before, name::<M>(&command), after));
    }
    Ok((desk, book, held))
}

fn id<M: Machine>(case: &Case) -> Result<IdOf<M>, String> {
    let stream = case.stream.as_ref().ok_or("the case names no stream")?;
    let id = stream.id_of::<M>();
    id.ok_or_else(|| format!("{stream} is no stream of {}", M::NAME))
}

/// What the case asks, before it is answered; none if its command cannot be read.
///
/// # Errors
/// A sentence saying which given step was not accepted.
pub fn asked<M: DocumentMachine>(case: &Case) -> Result<Option<Asked<M>>, String>
where
    Command<M::Kind>: DeserializeOwned,
{
    let (desk, mut book, document) = before::<M, _>(case, own::<M>, &mut Vec::new())?;
    let Ok((command, now)) = read::<M>(&case.when) else {
        return Ok(None);
    };
    series_before(case, &desk, &mut book, now);
    let actor = actor(&case.when);
    Ok(Some(Asked::new(
        &desk, &book, &document, &command, &actor, now,
    )))
}

fn series_before(case: &Case, desk: &Desk, book: &mut Book, now: Instant) {
    if !case.without_series {
        desk.open_year(book, now);
    }
    for before in &case.series {
        book.registers
            .put(before.key.clone(), before.year, before.state.clone());
    }
}

fn desk(case: &Case) -> Result<Desk, String> {
    let path = folder("profiles").join(format!("{}.json", case.profile));
    let profile = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    Desk::new(&profile).map_err(|error| error.to_string())
}

/// The desk with the calendar as it was before it was revised.
fn desk_before(case: &Case) -> Result<Desk, String> {
    let Some(name) = &case.calendar_before else {
        return desk(case);
    };
    let read = |name: &str| {
        let path = folder("profiles").join(format!("{name}.json"));
        std::fs::read_to_string(path).map_err(|error| error.to_string())
    };
    let calendar = Calendar::from_json(&read(name)?).map_err(|error| error.to_string())?;
    Desk::with_calendar(&read(&case.profile)?, calendar).map_err(|error| error.to_string())
}

fn put_grants(case: &Case, book: &mut Book) {
    for grant in &case.grants {
        book.grants.put(grant.clone());
    }
    for revoked in &case.revoked {
        book.grants.revoke(revoked.id, revoked.at);
    }
}

fn when<M: Machine>(
    case: &Case,
    desk: &Desk,
    book: &mut Book,
    held: &mut impl Handle<Machine = M>,
    taken: &mut Vec<(String, String, String, String)>,
) -> Then
where
    Command<M::Kind>: DeserializeOwned,
{
    let earlier = entries(held, book).len();
    let (command, now) = match read::<M>(&case.when) {
        Ok(read) => read,
        Err(error) => {
            return Then::Invalid {
                invalid: places(&error),
            };
        }
    };
    if M::NAME != Series::NAME || case.given.is_empty() {
        series_before(case, desk, book, now);
    }
    let before = key(&phase(held, book));
    let receipt = held.execute(desk, book, &command, &actor(&case.when), now);
    match receipt {
        Ok(receipt) => {
            let phase = key(&phase(held, book));
            let step = (case.machine.clone(), before, name::<M>(&command));
            taken.push((step.0, step.1, step.2, phase.clone()));
            let warnings = receipt.warnings.iter().map(|w| w.code().to_owned());
            let new = entries(held, book).iter().skip(earlier);
            Then::Accepted {
                events: new.flat_map(|entry| events(&entry.json)).collect(),
                phase,
                warnings: warnings.collect(),
                head: receipt.hash.to_hex(),
            }
        }
        Err(refusal) => Then::refused(&refusal),
    }
}

fn read<M: Machine>(step: &Step) -> Result<(Command<M::Kind>, Instant), InvalidInput>
where
    Command<M::Kind>: DeserializeOwned,
{
    // The moment comes from the host's clock; it is read by the same rules as every instant.
    let at = read_value::<Instant>(step.at.clone()).map_err(|mut error| {
        error
            .faults
            .iter_mut()
            .for_each(|fault| fault.path = "at".to_owned());
        error
    })?;
    Ok((read_value(step.command.clone())?, at))
}

fn actor(step: &Step) -> PersonId {
    PersonId::parse(&step.actor).expect("a person's key")
}

fn name<M: Machine>(command: &Command<M::Kind>) -> String {
    key(&M::action(&command.kind))
}

fn key(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(text)) => text,
        other => panic!("not a key: {other:?}"),
    }
}

/// The events of a record.
fn events(record: &str) -> Vec<Value> {
    let record: Value = serde_json::from_str(record).expect("a record is JSON");
    let events = record.get("events").and_then(Value::as_array);
    events.expect("a record has events").clone()
}

pub(crate) fn places(error: &InvalidInput) -> Vec<Place> {
    let mut places: Vec<Place> = error
        .faults
        .iter()
        .map(|fault| Place {
            path: fault.path.clone(),
            code: fault.code.code().to_owned(),
        })
        .collect();
    places.sort();
    places
}
