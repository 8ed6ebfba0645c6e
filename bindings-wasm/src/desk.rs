use std::cell::RefCell;
use std::rc::Rc;

use chrono::Datelike as _;
use serde::de::DeserializeOwned;
use vanthu::api::query::WrittenNumber;
use vanthu::api::{self, Book, CommandError, Plain, Query, Question};
use vanthu::base::{
    DocumentId, DossierId, Fault, FaultCode, GrantId, Instant, InvalidInput, PersonId, SeriesKey,
    read_json,
};
use vanthu::document::CopyRequest;
use vanthu::organization::{Grant, GrantCommand, GrantEvent, hand_over_seal};
use vanthu::register::{Series, SeriesCommand};
use vanthu::repair::Repairs;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{done, invalid, json, refused};
use crate::documents::{IncomingDocument, OutgoingDocument};
use crate::dossier::Dossier;

/// The desk with the office's memory: what the handles of one office share.
pub(crate) struct Office {
    pub(crate) desk: api::Desk,
    memory: RefCell<Memory>,
    open_series: bool,
}

#[derive(Default)]
struct Memory {
    book: Book,
    year: Option<i32>,
}

impl Office {
    /// Hands out the book, with the series of the year open.
    pub(crate) fn with_book<T>(
        &self,
        now: Option<Instant>,
        use_it: impl FnOnce(&mut Book) -> T,
    ) -> T {
        let mut memory = self.memory.borrow_mut();
        if let Some(now) = now.filter(|_| self.open_series) {
            let year = Some(self.desk.agency().day(now).year());
            if memory.year != year {
                self.desk.open_year(&mut memory.book, now);
                memory.year = year;
            }
        }
        use_it(&mut memory.book)
    }

    /// What would make possible what `ask` is asked (JSON).
    pub(crate) fn repairs<C: DeserializeOwned>(
        &self,
        asked: &str,
        (actor, at): (&str, f64),
        ask: impl FnOnce(&api::Desk, &Book, &C, &PersonId, Instant) -> Option<Repairs>,
    ) -> Result<Option<Repairs>, InvalidInput> {
        let asked: C = read_json(asked)?;
        let (actor, now) = who(actor, at)?;
        Ok(self.with_book(Some(now), |book| ask(&self.desk, book, &asked, &actor, now)))
    }
}

/// One value; its fault names the argument.
pub(crate) fn text<T: DeserializeOwned>(name: &str, value: &str) -> Result<T, InvalidInput> {
    let mut plain = Plain::default();
    let read = plain.text(name, value);
    read.ok_or_else(|| plain.into_invalid())
}

/// A moment in milliseconds since 1970.
pub(crate) fn moment(at: f64) -> Result<Instant, InvalidInput> {
    // `as` cuts to milliseconds and saturates; what is out of range or no number is refused.
    let whole = at.is_finite().then_some(at as i64);
    whole.and_then(Instant::from_millis).ok_or_else(|| {
        let fault = Fault::new("at", FaultCode::InvalidValue, at.to_string());
        InvalidInput::one(fault)
    })
}

pub(crate) fn who(actor: &str, at: f64) -> Result<(PersonId, Instant), InvalidInput> {
    Ok((text("actor", actor)?, moment(at)?))
}

pub(crate) fn answer<T: serde::Serialize>(read: Result<T, InvalidInput>) -> String {
    match read {
        Ok(value) => done(&value),
        Err(input) => invalid(&input),
    }
}

fn told<T: serde::Serialize>(answer: Result<T, CommandError>) -> String {
    match answer {
        Ok(answer) => done(&answer),
        Err(CommandError::Refused(refusal)) => refused(&refusal),
        Err(CommandError::Invalid(input)) => invalid(&input),
    }
}

impl Desk {
    fn repairs<C: DeserializeOwned>(
        &self,
        asked: &str,
        (actor, at): (&str, f64),
        ask: impl FnOnce(&api::Desk, &Book, &C, &PersonId, Instant) -> Option<Repairs>,
    ) -> String {
        answer(
            self.office()
                .and_then(|office| office.repairs(asked, (actor, at), ask)),
        )
    }
}

/// A desk, or the faults of its profile.
#[wasm_bindgen]
pub struct Desk(Result<Rc<Office>, InvalidInput>);

#[wasm_bindgen]
impl Desk {
    /// Reads a profile; `faults` says whether it could be read.
    #[wasm_bindgen(constructor)]
    pub fn new(
        profile: &str,
        calendar: Option<String>,
        years: Vec<String>,
        open_series: bool,
    ) -> Self {
        let desk = api::Desk::read(profile, calendar.as_deref(), &years);
        Self(desk.map(|desk| {
            Rc::new(Office {
                desk,
                memory: RefCell::default(),
                open_series,
            })
        }))
    }

    /// What is wrong with the profile.
    pub fn faults(&self) -> String {
        answer(self.office().map(|_| ()))
    }

    pub(crate) fn office(&self) -> Result<&Rc<Office>, InvalidInput> {
        self.0.as_ref().map_err(Clone::clone)
    }

    /// A document of which nothing is known yet; none if the id is no UUID.
    pub fn incoming(&self, document: &str) -> Option<IncomingDocument> {
        let id = DocumentId::parse(document).ok()?;
        Some(IncomingDocument::begin(self.office().ok()?, id))
    }

    /// A document of which nothing is known yet; none if the id is no UUID.
    pub fn outgoing(&self, document: &str) -> Option<OutgoingDocument> {
        let id = DocumentId::parse(document).ok()?;
        Some(OutgoingDocument::begin(self.office().ok()?, id))
    }

    /// What is wrong with a document's id.
    pub fn check_id(&self, document: &str) -> String {
        answer(text::<DocumentId>("document", document))
    }

    /// Takes the grants that the agency already has (JSON list), in the place of those known.
    pub fn load_grants(&self, grants: &str, at: f64) -> String {
        answer(self.office().and_then(|office| {
            let at = moment(at)?;
            office.with_book(None, |book| book.load_grants(&office.desk, grants, at))?;
            Ok(())
        }))
    }

    /// Takes a grant as it is (JSON).
    pub fn put_grant(&self, grant: &str) -> String {
        answer(self.office().and_then(|office| {
            let grant: Grant = read_json(grant)?;
            let event = GrantEvent::GrantCreated(grant);
            office.with_book(None, |book| book.grants.evolve(&event));
            Ok(())
        }))
    }

    /// Revokes a grant.
    pub fn revoke_grant(&self, grant: &str, at: f64) -> String {
        answer(self.office().and_then(|office| {
            let id: GrantId = text("grant", grant)?;
            let at = moment(at)?;
            let event = GrantEvent::GrantRevoked { id, at };
            office.with_book(None, |book| book.grants.evolve(&event));
            Ok(())
        }))
    }

    /// Makes or revokes a grant (JSON).
    pub fn execute_grant(&self, command: &str, actor: &str, at: f64) -> String {
        let read = self.office().and_then(|office| {
            let command: GrantCommand = read_json(command)?;
            Ok((office, command, who(actor, at)?))
        });
        match read {
            Ok((office, command, (actor, now))) => {
                let event = office.with_book(Some(now), |book| {
                    book.execute_grant(&office.desk, &command, &actor, now)
                });
                event.map_or_else(|refusal| refused(&refusal), |event| done(&event))
            }
            Err(input) => invalid(&input),
        }
    }

    /// Reserves, makes void or imports numbers of a series (JSON).
    pub fn execute_series(&self, command: &str, actor: &str, at: f64) -> String {
        let read = self.office().and_then(|office| {
            let command: SeriesCommand = read_json(command)?;
            Ok((office, command, who(actor, at)?))
        });
        match read {
            Ok((office, command, (actor, now))) => {
                let event = office.with_book(Some(now), |book| {
                    book.execute_series(&office.desk, &command, &actor, now)
                });
                event.map_or_else(|refusal| refused(&refusal), |event| done(&event))
            }
            Err(input) => invalid(&input),
        }
    }

    /// What would make a refused grant command (JSON) possible.
    pub fn repairs_of_grant(&self, command: &str, actor: &str, at: f64) -> String {
        self.repairs(command, (actor, at), api::Desk::repairs_of_grant)
    }

    /// What would make a refused command to a series (JSON) possible.
    pub fn repairs_of_series(&self, command: &str, actor: &str, at: f64) -> String {
        self.repairs(command, (actor, at), api::Desk::repairs_of_series)
    }

    /// What would let a question (JSON) be answered with yes.
    pub fn repairs_of_question(&self, question: &str, actor: &str, at: f64) -> String {
        self.repairs(question, (actor, at), api::Desk::repairs_of_question)
    }

    /// What would make a refused hand-over of seal or key device possible.
    pub fn repairs_of_seal(
        &self,
        written_permission: bool,
        minutes: bool,
        actor: &str,
        at: f64,
    ) -> String {
        answer(self.office().and_then(|office| {
            let (actor, now) = who(actor, at)?;
            let given = (written_permission, minutes);
            let ask = |book: &mut Book| office.desk.repairs_of_seal(book, given, &actor, now);
            Ok(office.with_book(Some(now), ask))
        }))
    }

    /// Every rule that stands against what a question (JSON) asks.
    pub fn ask(&self, question: &str, at: f64) -> String {
        let read = self.office().and_then(|office| {
            let question: Question = read_json(question)?;
            Ok(office.desk.ask(&question, moment(at)?))
        });
        match read {
            Ok(Ok(())) => done(&[(); 0]),
            Ok(Err(refusal)) => done(&refusal.reasons),
            Err(input) => invalid(&input),
        }
    }

    /// Answers a question (JSON); the series of the moment's year stand open, as they do for a
    /// command.
    pub fn query(&self, query: &str, now: f64) -> String {
        let read = self
            .office()
            .and_then(|office| Ok((office, Query::read(query)?, moment(now)?)));
        match read {
            Ok((office, query, now)) => {
                told(office.with_book(Some(now), |book| office.desk.answer(book, &query)))
            }
            Err(input) => invalid(&input),
        }
    }

    /// Takes the next number of a series as the clerk, for a document that is kept elsewhere.
    pub fn take_number(&self, series: &str, document: &str, actor: &str, at: f64) -> String {
        let read = self.office().and_then(|office| {
            let series = text::<SeriesKey>("series", series)?;
            let document = text("document", document)?;
            Ok((office, series, document, who(actor, at)?))
        });
        match read {
            Ok((office, series, document, (actor, now))) => {
                let taken = office.with_book(Some(now), |book| {
                    book.take_number(&office.desk, &series, document, &actor, now)
                });
                told(taken.map_err(CommandError::from))
            }
            Err(input) => invalid(&input),
        }
    }

    /// Numbers a copy (JSON of a `CopyRequest`).
    pub fn number_copy(&self, copy: &str, document: &str, actor: &str, at: f64) -> String {
        let read = self.office().and_then(|office| {
            let copy: CopyRequest = read_json(copy)?;
            let document = text("document", document)?;
            Ok((office, copy, document, who(actor, at)?))
        });
        match read {
            Ok((office, copy, document, (actor, now))) => {
                let written = office.with_book(Some(now), |book| {
                    book.number_copy(&office.desk, copy, document, &actor, now)
                });
                let written = written.map(WrittenNumber::from);
                told(written.map_err(CommandError::from))
            }
            Err(input) => invalid(&input),
        }
    }

    /// A dossier of which nothing is known yet; none if the id is no UUID.
    pub fn dossier(&self, dossier: &str) -> Option<Dossier> {
        let id = DossierId::parse(dossier).ok()?;
        Some(Dossier::begin(self.office().ok()?, id))
    }

    /// The clerk hands seal or key device to another person.
    pub fn hand_over_seal(
        &self,
        written_permission: bool,
        minutes: bool,
        actor: &str,
        at: f64,
    ) -> String {
        let read = self
            .office()
            .and_then(|office| Ok((office, who(actor, at)?)));
        match read {
            Ok((office, (actor, now))) => {
                let agency = office.desk.agency();
                let handed = hand_over_seal(agency, &actor, written_permission, minutes, now);
                handed.map_or_else(|refusal| refused(&refusal), |()| done(&()))
            }
            Err(input) => invalid(&input),
        }
    }

    /// Sets the facts (JSON).
    pub fn put_facts(&self, facts: &str) -> String {
        answer(self.office().and_then(|office| {
            let facts = read_json(facts)?;
            office.with_book(None, |book| book.facts = facts);
            Ok(())
        }))
    }

    /// Sets how far a number series is (JSON).
    pub fn put_series(&self, key: &str, year: i32, series: &str) -> String {
        answer(self.office().and_then(|office| {
            let key: SeriesKey = text("key", key)?;
            let series: Series = read_json(series)?;
            office.with_book(None, |book| {
                book.put_series(&office.desk, key, year, series)
            })?;
            Ok(())
        }))
    }

    /// The agency's key.
    pub fn agency(&self) -> String {
        let office = self.office();
        office.map_or_else(
            |_| String::new(),
            |office| office.desk.agency().info().key.to_string(),
        )
    }

    /// The profile as it was read (JSON).
    pub fn profile(&self) -> String {
        let office = self.office();
        office.map_or_else(
            |_| String::new(),
            |office| json(office.desk.agency().profile()),
        )
    }
}
