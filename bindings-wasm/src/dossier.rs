use std::cell::RefCell;
use std::rc::Rc;

use vanthu::api::{self, Book};
use vanthu::base::{DossierId, PersonId, read_json};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{done, invalid, json, refused};
use crate::desk::{Office, answer, who};

/// Hồ sơ công việc.
#[wasm_bindgen]
pub struct Dossier {
    office: Rc<Office>,
    id: DossierId,
    dossier: RefCell<api::Dossier>,
}

impl Dossier {
    pub(crate) fn begin(office: &Rc<Office>, id: DossierId) -> Self {
        Self {
            office: Rc::clone(office),
            id,
            dossier: RefCell::new(api::Dossier::new(id)),
        }
    }
}

#[wasm_bindgen]
impl Dossier {
    /// Carries a command out (JSON) and gives its events.
    pub fn execute(&self, command: &str, actor: &str, at: f64) -> String {
        let read = read_json(command).and_then(|command| Ok((command, who(actor, at)?)));
        match read {
            Ok((command, (actor, now))) => {
                let events = self.office.with_book(Some(now), |book| {
                    let mut dossier = self.dossier.borrow_mut();
                    dossier.execute(&self.office.desk, book, &command, &actor, now)
                });
                events.map_or_else(|refusal| refused(&refusal), |events| done(&events))
            }
            Err(input) => invalid(&input),
        }
    }

    /// Every rule that stands against a command (JSON).
    pub fn check(&self, command: &str, actor: &str, at: f64) -> String {
        let read = read_json(command).and_then(|command| Ok((command, who(actor, at)?)));
        match read {
            Ok((command, (actor, now))) => {
                let found = self.office.with_book(Some(now), |book| {
                    let dossier = self.dossier.borrow();
                    dossier.check(&self.office.desk, book, &command, &actor, now)
                });
                done(
                    &found
                        .err()
                        .map(|refusal| refusal.reasons)
                        .unwrap_or_default(),
                )
            }
            Err(input) => invalid(&input),
        }
    }

    /// What would make a refused command (JSON) possible.
    pub fn repairs(&self, command: &str, actor: &str, at: f64) -> String {
        let ask = |desk: &api::Desk, book: &Book, command: &_, who: &PersonId, now| {
            self.dossier.borrow().repairs(desk, book, command, who, now)
        };
        answer(self.office.repairs(command, (actor, at), ask))
    }

    /// Identity.
    pub fn id(&self) -> String {
        self.id.to_string()
    }

    /// The state as canonical JSON.
    pub fn state_json(&self) -> String {
        json(self.dossier.borrow().state())
    }
}
