//! The desk with the office's memory.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Serialize;
use vanthu::api::foreign::{Answer, By, Handle as Held, KeptStream, Office, moment, text};
use vanthu::base::InvalidInput;
use vanthu::input::read_large_json;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::handle::Handle;

/// A desk, or the faults of its profile.
#[wasm_bindgen]
pub struct Desk {
    office: Result<Rc<RefCell<Office>>, InvalidInput>,
    /// Handles that were loaded last, the next at the end.
    loaded: Vec<Held>,
}

impl Desk {
    fn text<T: Serialize>(&self, ask: impl FnOnce(&mut Office) -> Answer<T>) -> String {
        let office = self.office.as_ref().map_err(|input| input.clone().into());
        text(office.and_then(|office| ask(&mut office.borrow_mut())))
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
        let office = Office::new(profile, calendar.as_deref(), &years, open_series);
        let office = office.map(|office| Rc::new(RefCell::new(office)));
        let loaded = Vec::new();
        Self { office, loaded }
    }

    /// What is wrong with the profile.
    pub fn faults(&self) -> String {
        self.text(|_| Ok(()))
    }

    /// The stream of this name; none if there is none.
    pub fn open(&self, stream: &str) -> Option<Handle> {
        let office = self.office.as_ref().ok()?;
        let held = office.borrow().open(stream)?;
        Some(Handle::new(office, held))
    }

    /// Why there is no such stream: what is wrong with the argument of this name.
    pub fn fault_of(&self, name: &str, given: &str) -> String {
        text(Office::fault_of(name, given).map_err(Into::into))
    }

    /// The year of a moment, in the agency's time.
    pub fn year(&self, at: f64) -> String {
        self.text(|office| Ok(office.year(moment(at)?)))
    }

    /// The streams that the desk keeps, with their records.
    pub fn dump(&self) -> String {
        self.text(|office| Ok(office.dump()))
    }

    /// Takes such streams back (JSON), also those of documents and dossiers; `loaded` gives the handles.
    pub fn load(&mut self, streams: &str) -> String {
        let mut loaded = Vec::new();
        let answer = self.text(|office| {
            // As large as the office's memory is, so without the limit of what people send.
            let streams: Vec<KeptStream> = read_large_json(streams)?;
            loaded = office.load(&streams)?;
            // They are handed out from the end.
            loaded.reverse();
            Ok(())
        });
        self.loaded = loaded;
        answer
    }

    /// The handle of the next stream that was loaded and not yet handed out; none after the last.
    pub fn loaded(&mut self) -> Option<Handle> {
        let office = self.office.as_ref().ok()?;
        self.loaded.pop().map(|held| Handle::new(office, held))
    }

    /// Takes the grants that the agency already has (JSON list), in the place of those known.
    pub fn load_grants(&self, grants: &str, at: f64) -> String {
        self.text(|office| Ok(office.load_grants(grants, moment(at)?)?))
    }

    /// Takes a grant as it is (JSON).
    pub fn put_grant(&self, grant: &str) -> String {
        self.text(|office| Ok(office.put_grant(grant)?))
    }

    /// Revokes a grant.
    pub fn revoke_grant(&self, grant: &str, at: f64) -> String {
        self.text(|office| Ok(office.revoke_grant(grant, moment(at)?)?))
    }

    /// Sets the position of a number series (JSON).
    pub fn put_series(&self, key: &str, year: f64, series: &str) -> String {
        // Beyond what is whole in JavaScript it is no year either.
        self.text(|office| Ok(office.put_series(key, year as i64, series)?))
    }

    /// Sets the facts (JSON).
    pub fn put_facts(&self, facts: &str) -> String {
        self.text(|office| Ok(office.put_facts(facts)?))
    }

    /// Every rule that refuses what a question (JSON) asks.
    pub fn ask(&self, question: &str, at: f64) -> String {
        self.text(|office| Ok(office.ask(question, moment(at)?)?))
    }

    /// What would let a question (JSON) be answered with yes.
    pub fn repairs_of_question(&self, question: &str, actor: &str, at: f64) -> String {
        self.text(|office| {
            let by = By::new(actor, moment(at))?;
            Ok(office.repairs_of_question(question, &by)?)
        })
    }

    /// Answers a question (JSON).
    pub fn query(&self, query: &str, named: bool, now: f64) -> String {
        self.text(|office| office.answer((query, named), moment(now)?))
    }

    /// The agency's key.
    pub fn agency(&self) -> String {
        let key =
            |office: &Rc<RefCell<Office>>| office.borrow().desk.agency().info().key.to_string();
        self.office.as_ref().map(key).unwrap_or_default()
    }

    /// The profile as it was read.
    pub fn profile(&self) -> String {
        self.text(|office| Ok(office.desk.agency().profile().clone()))
    }
}
