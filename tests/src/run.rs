use serde::de::DeserializeOwned;
use serde_json::Value;
use vanthu::api::{Book, Desk, Document, DocumentMachine, Incoming, Outgoing};
use vanthu::base::{Digest, DocumentId, Instant, InvalidInput, PersonId, read_value};
use vanthu::calendar::Calendar;
use vanthu::engine::Command;
use vanthu::organization::{GrantCommand, GrantEvent, hand_over_seal};

use crate::case::{Case, Place, Step, Then, folder};
use crate::mend::Asked;

/// What a case led to, and every action that was asked on the way.
#[derive(Debug)]
pub struct Outcome {
    /// What followed.
    pub then: Then,
    /// `(machine, phase before, action, phase after)` of every accepted command.
    pub taken: Vec<(String, String, String, String)>,
}

/// Runs a case through the public API.
///
/// # Errors
/// A sentence saying which given step was not accepted.
pub fn run(case: &Case) -> Result<Outcome, String> {
    match case.machine.as_str() {
        "incoming" => run_on::<Incoming>(case),
        "outgoing" => run_on::<Outgoing>(case),
        "grants" => run_grants(case),
        "register" | "dossier" | "checks" => {
            let mut book = Book::new();
            put_grants(case, &mut book);
            let then = crate::rooms::run(case, desk(case)?, book)?;
            Ok(Outcome {
                then,
                taken: Vec::new(),
            })
        }
        "seal" => run_seal(case),
        other => Err(format!("unknown machine {other}")),
    }
}

fn run_on<M: DocumentMachine>(case: &Case) -> Result<Outcome, String>
where
    Command<M::Kind>: DeserializeOwned,
{
    let mut taken = Vec::new();
    let (desk, mut book, mut document) = before::<M>(case, &mut taken)?;
    let then = when(case, &desk, &mut book, &mut document, &mut taken);
    Ok(Outcome { then, taken })
}

type Office<M> = (Desk, Book, Document<M>);

/// The office and the document as the given steps leave them.
fn before<M: DocumentMachine>(
    case: &Case,
    taken: &mut Vec<(String, String, String, String)>,
) -> Result<Office<M>, String>
where
    Command<M::Kind>: DeserializeOwned,
{
    let desk = desk(case)?;
    let mut book = Book::new();
    put_grants(case, &mut book);
    book.facts = case.facts.clone().unwrap_or_default();
    let mut document = desk.open::<M>(first_document(case));
    let before_revision = desk_before(case)?;
    for (index, step) in case.given.iter().enumerate() {
        let before = phase(&document);
        let (command, now) = read::<M>(step).map_err(|e| format!("given[{index}]: {e}"))?;
        if !case.without_series {
            desk.open_year(&mut book, now);
        }
        document
            .execute(&before_revision, &mut book, &command, &actor(step), now)
            .map_err(|refusal| format!("given[{index}] refused: {:?}", refusal.codes()))?;
        taken.push((
            case.machine.clone(),
            before,
            name::<M>(&command),
            phase(&document),
        ));
    }
    Ok((desk, book, document))
}

/// What the case asks, before it is answered; none if its command cannot be read.
///
/// # Errors
/// A sentence saying which given step was not accepted.
pub fn asked<M: DocumentMachine>(case: &Case) -> Result<Option<Asked<M>>, String>
where
    Command<M::Kind>: DeserializeOwned,
{
    let (desk, mut book, document) = before::<M>(case, &mut Vec::new())?;
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

/// The desk with the calendar that stood before it was revised.
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
        book.grants.evolve(&GrantEvent::GrantCreated(grant.clone()));
    }
    for revoked in &case.revoked {
        let (id, at) = (revoked.id, revoked.at);
        book.grants.evolve(&GrantEvent::GrantRevoked { id, at });
    }
}

/// A command to the stream of grants; its head is the digest of the event.
fn run_grants(case: &Case) -> Result<Outcome, String> {
    let desk = desk(case)?;
    let mut book = Book::new();
    put_grants(case, &mut book);
    let now = read_value::<Instant>(case.when.at.clone()).map_err(|e| e.to_string())?;
    let then = match read_value::<GrantCommand>(case.when.command.clone()) {
        Err(error) => Then::Invalid {
            invalid: places(&error),
        },
        Ok(command) => match book.execute_grant(&desk, &command, &actor(&case.when), now) {
            Err(refusal) => Then::refused(&refusal),
            Ok(event) => {
                let json = serde_json::to_string(&event).map_err(|e| e.to_string())?;
                Then::Accepted {
                    head: Digest::of(json.as_bytes()).to_hex(),
                    events: vec![serde_json::to_value(&event).map_err(|e| e.to_string())?],
                    phase: String::new(),
                    warnings: Vec::new(),
                }
            }
        },
    };
    Ok(Outcome {
        then,
        taken: Vec::new(),
    })
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct SealHandOver {
    written_permission: bool,
    minutes: bool,
}

/// The hand-over of seal or key device; nothing is recorded of it in a document.
fn run_seal(case: &Case) -> Result<Outcome, String> {
    let desk = desk(case)?;
    let now = read_value::<Instant>(case.when.at.clone()).map_err(|e| e.to_string())?;
    let then = match read_value::<SealHandOver>(case.when.command.clone()) {
        Err(error) => Then::Invalid {
            invalid: places(&error),
        },
        Ok(SealHandOver {
            written_permission,
            minutes,
        }) => {
            let actor = actor(&case.when);
            match hand_over_seal(desk.agency(), &actor, written_permission, minutes, now) {
                Err(refusal) => Then::refused(&refusal),
                Ok(()) => Then::Accepted {
                    events: Vec::new(),
                    phase: String::new(),
                    warnings: Vec::new(),
                    head: Digest::of(b"").to_hex(),
                },
            }
        }
    };
    Ok(Outcome {
        then,
        taken: Vec::new(),
    })
}

fn when<M: DocumentMachine>(
    case: &Case,
    desk: &Desk,
    book: &mut Book,
    document: &mut Document<M>,
    taken: &mut Vec<(String, String, String, String)>,
) -> Then
where
    Command<M::Kind>: DeserializeOwned,
{
    let before = phase(document);
    let earlier = document.entries().len();
    let (command, now) = match read::<M>(&case.when) {
        Ok(read) => read,
        Err(error) => {
            return Then::Invalid {
                invalid: places(&error),
            };
        }
    };
    series_before(case, desk, book, now);
    match document.execute(desk, book, &command, &actor(&case.when), now) {
        Ok(receipt) => {
            taken.push((
                case.machine.clone(),
                before,
                name::<M>(&command),
                phase(document),
            ));
            let warnings = receipt
                .warnings
                .iter()
                .map(|w| w.code().to_owned())
                .collect();
            Then::Accepted {
                events: document
                    .entries()
                    .iter()
                    .skip(earlier)
                    .map(|e| event(&e.json))
                    .collect(),
                phase: phase(document),
                warnings,
                head: receipt.hash.to_hex(),
            }
        }
        Err(refusal) => Then::refused(&refusal),
    }
}

fn first_document(case: &Case) -> DocumentId {
    let step = case.given.first().unwrap_or(&case.when);
    let named = step
        .command
        .get("document")
        .and_then(Value::as_str)
        .and_then(|text| text.parse().ok());
    named.unwrap_or_else(|| {
        DocumentId::parse("00000000-0000-7000-8000-000000000001").expect("a constant is a UUID")
    })
}

fn read<M: DocumentMachine>(step: &Step) -> Result<(Command<M::Kind>, Instant), InvalidInput>
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

fn name<M: DocumentMachine>(command: &Command<M::Kind>) -> String {
    key(&M::action(&command.kind))
}

fn phase<M: DocumentMachine>(document: &Document<M>) -> String {
    key(&document.phase())
}

fn key(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(text)) => text,
        other => panic!("not a key: {other:?}"),
    }
}

fn event(envelope: &str) -> Value {
    let envelope: Value = serde_json::from_str(envelope).expect("an envelope is JSON");
    envelope
        .get("event")
        .cloned()
        .expect("an envelope has an event")
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
