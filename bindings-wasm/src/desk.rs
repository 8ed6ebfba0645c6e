use std::cell::RefCell;
use std::rc::Rc;

use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use vanthu::api::{
    self, Book, BookMachine, Document, Dossier, Grants, Incoming, Machine, Outgoing, Query,
    Question, Seal, Series,
};
use vanthu::base::{Digest, DocumentId, GrantId, Instant, InvalidInput, SeriesKey};
use vanthu::engine::{IdOf, Identity as _};
use vanthu::history::{HistoryError, Journal, Stream};
use vanthu::input::read_json;
use vanthu::numbers;
use vanthu::repair::Repairable;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{self, Answer, Failure, moment, out_of_range, reasons, value, who};
use crate::handle::{Handle, Held};
use crate::live::{InBook, Live};

/// The desk with the office's memory: what the handles of one office share.
pub(crate) struct Office {
    pub(crate) desk: api::Desk,
    memory: RefCell<Memory>,
    loaded: RefCell<Vec<Box<dyn Held>>>,
    open_series: bool,
}

struct Memory {
    book: Book,
    seal: Rc<RefCell<Document<Seal>>>,
    year: Option<i32>,
}

/// A stream that the desk keeps, as it is handed out and taken back.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    stream: Stream,
    records: Vec<String>,
    #[serde(default)]
    head: Option<Digest>,
}

impl Kept {
    fn of(journal: &Journal) -> Self {
        let entries = journal.entries().iter();
        Self {
            stream: journal.stream().clone(),
            records: entries.map(|entry| entry.json.clone()).collect(),
            head: Some(journal.chain().head),
        }
    }
}

impl Memory {
    fn new(desk: &api::Desk) -> Self {
        Self {
            book: Book::new(),
            seal: Rc::new(RefCell::new(desk.open(()))),
            year: None,
        }
    }

    /// The stream of this name: kept here, or of which nothing is known yet.
    fn open(&self, desk: &api::Desk, name: &str) -> Option<Box<dyn Held>> {
        fn held<L: Live>(live: L) -> Box<dyn Held> {
            Box::new(Rc::new(RefCell::new(live)))
        }
        fn own<M: Repairable>(desk: &api::Desk, which: &str) -> Option<Box<dyn Held>> {
            Some(held(desk.open::<M>(IdOf::<M>::from_name(which)?)))
        }
        fn in_book<M: BookMachine>(desk: &api::Desk, which: &str) -> Option<Box<dyn Held>> {
            Some(held(InBook::<M>::new(desk, IdOf::<M>::from_name(which)?)))
        }
        let (machine, which) = name.split_once(':').unwrap_or((name, ""));
        match machine {
            Incoming::NAME => own::<Incoming>(desk, which),
            Outgoing::NAME => own::<Outgoing>(desk, which),
            Dossier::NAME => own::<Dossier>(desk, which),
            Series::NAME => in_book::<Series>(desk, which),
            Grants::NAME => in_book::<Grants>(desk, which),
            Seal::NAME if which.is_empty() => Some(Box::new(Rc::clone(&self.seal))),
            _ => None,
        }
    }
}

impl Office {
    /// Hands out the book, with the series of the year open.
    pub(crate) fn with_book<T>(
        &self,
        now: Option<Instant>,
        use_it: impl FnOnce(&api::Desk, &mut Book) -> T,
    ) -> T {
        let memory = &mut *self.memory.borrow_mut();
        if let Some(now) = now.filter(|_| self.open_series) {
            let year = Some(self.desk.agency().day(now).year());
            if memory.year != year {
                self.desk.open_year(&mut memory.book, now);
                memory.year = year;
            }
        }
        use_it(&self.desk, &mut memory.book)
    }

    /// Applies the records of several streams; all of them, or nothing changes.
    fn load(&self, streams: &[Kept]) -> Answer<Vec<Box<dyn Held>>> {
        let memory = &mut *self.memory.borrow_mut();
        let mut read = Memory {
            book: memory.book.clone(),
            seal: Rc::new(RefCell::clone(&memory.seal)),
            year: memory.year,
        };
        let mut followed = Vec::new();
        for Kept {
            stream,
            records,
            head,
        } in streams
        {
            let held = read.open(&self.desk, stream.as_str()).ok_or_else(|| {
                let stream = stream.clone();
                Failure::History(stream.clone(), HistoryError::NotKeptHere { stream })
            })?;
            held.follow((&self.desk, &mut read.book), records, *head)?;
            followed.push(held);
        }
        memory.book = read.book;
        // Handles of the seal share it, so it stays where it is.
        memory.seal.swap(&read.seal);
        for (held, kept) in followed.iter_mut().zip(streams) {
            if kept.stream.machine() == Seal::NAME {
                *held = Box::new(Rc::clone(&memory.seal));
            }
        }
        Ok(followed)
    }
}

/// A desk, or the faults of its profile.
#[wasm_bindgen]
pub struct Desk(Result<Rc<Office>, InvalidInput>);

impl Desk {
    fn office(&self) -> Result<&Rc<Office>, InvalidInput> {
        self.0.as_ref().map_err(Clone::clone)
    }

    /// The answer of an office.
    fn with<T: Serialize>(&self, answer: impl FnOnce(&Office) -> Answer<T>) -> String {
        let office = self.office().map_err(Failure::from);
        answer::text(office.and_then(|office| answer(office)))
    }
}

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
            let memory = RefCell::new(Memory::new(&desk));
            Rc::new(Office {
                desk,
                memory,
                loaded: RefCell::default(),
                open_series,
            })
        }))
    }

    /// What is wrong with the profile.
    pub fn faults(&self) -> String {
        self.with(|_| Ok(()))
    }

    /// The stream of this name; none if there is none.
    pub fn open(&self, stream: &str) -> Option<Handle> {
        let office = self.office().ok()?;
        let held = office.memory.borrow().open(&office.desk, stream)?;
        Some(Handle::new(office, held))
    }

    /// Why there is no such stream: what is wrong with the argument of this name.
    pub fn fault_of(&self, name: &str, given: &str) -> String {
        answer::text(match name {
            "key" => value::<SeriesKey>(name, given)
                .map(drop)
                .map_err(Failure::from),
            "year" => Err(out_of_range(name, given).into()),
            _ => value::<DocumentId>(name, given)
                .map(drop)
                .map_err(Failure::from),
        })
    }

    /// The year of a moment, in the agency's time.
    pub fn year(&self, at: f64) -> String {
        self.with(|office| Ok(office.desk.agency().day(moment(at)?).year()))
    }

    /// The streams that the desk keeps, with their records.
    pub fn dump(&self) -> String {
        self.with(|office| {
            let memory = office.memory.borrow();
            let seal = memory.seal.borrow();
            let journals = memory.book.journals().chain([seal.journal()]);
            let written = journals.filter(|journal| journal.chain().length > 0);
            Ok(written.map(Kept::of).collect::<Vec<_>>())
        })
    }

    /// Takes such streams back (JSON), also those of documents and dossiers; `loaded` gives the handles.
    pub fn load(&self, streams: &str) -> String {
        self.with(|office| {
            // As large as the office's memory is, so without the limit of what people send.
            let streams: Vec<Kept> = match serde_json::from_str(streams) {
                Ok(streams) => streams,
                Err(_) => read_json(streams)?,
            };
            let held = office.load(&streams)?;
            office.loaded.replace(held);
            Ok(())
        })
    }

    /// The handle of the next stream that was loaded last; none after the last of them.
    pub fn loaded(&self) -> Option<Handle> {
        let office = self.office().ok()?;
        let held = office.loaded.borrow_mut().pop()?;
        Some(Handle::new(office, held))
    }

    /// Takes the grants that the agency already has (JSON list), in the place of those known.
    pub fn load_grants(&self, grants: &str, at: f64) -> String {
        self.with(|office| {
            let at = moment(at)?;
            let load = |desk: &_, book: &mut Book| book.load_grants(desk, grants, at);
            Ok(office.with_book(None, load)?)
        })
    }

    /// Takes a grant as it is (JSON).
    pub fn put_grant(&self, grant: &str) -> String {
        self.with(|office| {
            let grant = read_json(grant)?;
            office.with_book(None, |_, book| book.grants.put(grant));
            Ok(())
        })
    }

    /// Revokes a grant.
    pub fn revoke_grant(&self, grant: &str, at: f64) -> String {
        self.with(|office| {
            let (id, at) = (value::<GrantId>("grant", grant)?, moment(at)?);
            office.with_book(None, |_, book| book.grants.revoke(id, at));
            Ok(())
        })
    }

    /// Sets how far a number series is (JSON).
    pub fn put_series(&self, key: &str, year: i32, series: &str) -> String {
        self.with(|office| {
            let key: SeriesKey = value("key", key)?;
            let series: numbers::Series = read_json(series)?;
            Ok(office.with_book(None, |desk, book| book.put_series(desk, key, year, series))?)
        })
    }

    /// Sets the facts (JSON).
    pub fn put_facts(&self, facts: &str) -> String {
        self.with(|office| {
            let facts = read_json(facts)?;
            office.with_book(None, |_, book| book.facts = facts);
            Ok(())
        })
    }

    /// Every rule that refuses what a question (JSON) asks.
    pub fn ask(&self, question: &str, at: f64) -> String {
        self.with(|office| {
            let question: Question = read_json(question)?;
            Ok(reasons(office.desk.ask(&question, moment(at)?)))
        })
    }

    /// What would let a question (JSON) be answered with yes.
    pub fn repairs_of_question(&self, question: &str, actor: &str, at: f64) -> String {
        self.with(|office| {
            let question: Question = read_json(question)?;
            let (actor, now) = who((actor, at))?;
            Ok(office.with_book(Some(now), |desk, book| {
                desk.repairs_of_question(book, &question, &actor, now)
            }))
        })
    }

    /// Answers a question (JSON); the series of the moment's year stand open, as they do for a
    /// command.
    pub fn query(&self, query: &str, now: f64) -> String {
        self.with(|office| {
            let (query, now) = (Query::read(query)?, moment(now)?);
            Ok(office.with_book(Some(now), |desk, book| desk.answer(book, &query))?)
        })
    }

    /// The agency's key.
    pub fn agency(&self) -> String {
        let office = self.office();
        office.map_or_else(
            |_| String::new(),
            |office| office.desk.agency().info().key.to_string(),
        )
    }

    /// The profile as it was read.
    pub fn profile(&self) -> String {
        self.with(|office| Ok(office.desk.agency().profile().clone()))
    }
}
