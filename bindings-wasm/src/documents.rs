use std::cell::RefCell;
use std::rc::Rc;

use vanthu::api::{Book, Desk, Document, DocumentMachine, Incoming, Machine, Outgoing, Plain};
use vanthu::base::{Digest, DocumentId, InvalidInput, LineId, PersonId, read_json};
use vanthu::document::EnteredData;
use vanthu::engine::{Command, Seen};
use vanthu::history::HistoryError;
use vanthu::law::RuleSetId;
use vanthu::outgoing::Phase;
use vanthu::register::{Taken, event_of, void_of};
use vanthu::rules::PhaseName;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{done, history, invalid, json, refused};
use crate::desk::{Office, answer, moment, text, who};

/// Who does it and when, under which id, having seen what.
pub(crate) struct By<'a> {
    actor: &'a str,
    at: f64,
    command_id: &'a str,
    version: Option<u32>,
    under: Option<String>,
    content: Option<String>,
}

impl<'a> By<'a> {
    pub(crate) fn new(
        actor: &'a str,
        at: f64,
        command_id: &'a str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> Self {
        Self {
            actor,
            at,
            command_id,
            version,
            under,
            content,
        }
    }
}

/// A document of either machine, with the office it belongs to.
pub(crate) struct Held<M: DocumentMachine> {
    office: Rc<Office>,
    document: RefCell<Document<M>>,
}

/// The number that a document carries.
pub(crate) trait Numbered: DocumentMachine {
    fn taken(state: &Self::State) -> Option<&Taken>;
}

impl Numbered for Incoming {
    fn taken(state: &Self::State) -> Option<&Taken> {
        state.arrival()
    }
}

impl Numbered for Outgoing {
    fn taken(state: &Self::State) -> Option<&Taken> {
        state.number()
    }
}

impl<M: DocumentMachine> Held<M> {
    fn new(office: &Rc<Office>, document: Document<M>) -> Self {
        Self {
            office: Rc::clone(office),
            document: RefCell::new(document),
        }
    }

    fn carry_out(&self, kind: Result<M::Kind, Plain>, by: &By<'_>) -> String {
        match self.command(kind, by) {
            Ok(command) => self.settle(&command, by.actor, by.at),
            Err(input) => invalid(&input),
        }
    }

    fn command(
        &self,
        kind: Result<M::Kind, Plain>,
        by: &By<'_>,
    ) -> Result<Command<M::Kind>, InvalidInput> {
        let (kind, mut plain) = match kind {
            Ok(kind) => (Some(kind), Plain::default()),
            Err(plain) => (None, plain),
        };
        let id = plain.text("command_id", by.command_id);
        let content = plain.optional(by.content.as_deref(), |plain, content| {
            plain.text::<Digest>("seen.content", content)
        });
        let under = plain.optional(by.under.as_deref(), |plain, under| {
            plain.text("under", under)
        });
        match (id, content, under, kind) {
            (Some(command_id), Some(content), Some(under), Some(kind)) => Ok(Command {
                command_id,
                document: self.document.borrow().id(),
                seen: Seen {
                    version: by.version,
                    content,
                },
                under,
                kind,
            }),
            _ => Err(plain.into_invalid()),
        }
    }

    fn settle(&self, command: &Command<M::Kind>, actor: &str, at: f64) -> String {
        let (actor, now) = match who(actor, at) {
            Ok(who) => who,
            Err(input) => return invalid(&input),
        };
        let answer = self.office.with_book(Some(now), |book| {
            let mut document = self.document.borrow_mut();
            document.execute(&self.office.desk, book, command, &actor, now)
        });
        match answer {
            Ok(receipt) => done(&receipt),
            Err(refusal) => refused(&refusal),
        }
    }

    fn execute(&self, command: &str, actor: &str, at: f64) -> String {
        match read_json::<Command<M::Kind>>(command) {
            Ok(command) => self.settle(&command, actor, at),
            Err(input) => invalid(&input),
        }
    }

    fn check(&self, command: &str, actor: &str, at: f64) -> String {
        let command = match read_json::<Command<M::Kind>>(command) {
            Ok(command) => command,
            Err(input) => return invalid(&input),
        };
        let (actor, now) = match who(actor, at) {
            Ok(who) => who,
            Err(input) => return invalid(&input),
        };
        let answer = self.office.with_book(Some(now), |book| {
            let document = self.document.borrow();
            document.check(&self.office.desk, book, &command, &actor, now)
        });
        match answer {
            Ok(()) => done(&[(); 0]),
            Err(refusal) => done(&refusal.reasons),
        }
    }

    fn repairs(&self, command: &str, actor: &str, at: f64) -> String {
        let ask = |desk: &Desk, book: &Book, command: &_, who: &PersonId, now| {
            self.document
                .borrow()
                .repairs(desk, book, command, who, now)
        };
        answer(self.office.repairs(command, (actor, at), ask))
    }

    fn what_if(&self, rule_set: &str, at: f64) -> String {
        let asked = text::<RuleSetId>("rule_set", rule_set).and_then(|set| Ok((set, moment(at)?)));
        let (other, now) = match asked {
            Ok(asked) => asked,
            Err(input) => return invalid(&input),
        };
        done(&self.office.with_book(Some(now), |book| {
            let document = self.document.borrow();
            document.what_if(&self.office.desk, book, other, now)
        }))
    }

    fn available(&self, actor: &str, at: f64) -> String {
        match who(actor, at) {
            Ok((actor, now)) => self.office.with_book(Some(now), |book| {
                let document = self.document.borrow();
                done(&document.available(&self.office.desk, book, &actor, now))
            }),
            Err(input) => invalid(&input),
        }
    }

    fn why(&self, action: &str, line: Option<u32>, actor: &str, at: f64) -> String {
        match target::<M>(action, line).and_then(|target| Ok((target, who(actor, at)?))) {
            Ok((target, (actor, now))) => self.office.with_book(Some(now), |book| {
                let document = self.document.borrow();
                done(&document.why(&self.office.desk, book, target, &actor, now))
            }),
            Err(input) => invalid(&input),
        }
    }

    fn needs(&self, action: &str, line: Option<u32>, actor: &str, at: f64) -> String {
        match target::<M>(action, line).and_then(|target| Ok((target, who(actor, at)?))) {
            Ok((target, (actor, now))) => self.office.with_book(Some(now), |book| {
                let document = self.document.borrow();
                done(&document.needs(&self.office.desk, book, target, &actor, now))
            }),
            Err(input) => invalid(&input),
        }
    }

    fn events_json(&self) -> Vec<String> {
        let document = self.document.borrow();
        let entries = document.entries().iter();
        entries.map(|entry| entry.json.clone()).collect()
    }
}

impl<M: Numbered> Held<M> {
    /// Puts a stored history in the place of the document. The number it carries counts as given.
    fn replay(&self, envelopes: &str, head: Option<String>) -> String {
        let read = read_json::<Vec<String>>(envelopes).and_then(|envelopes| {
            let head = head.map(|head| text::<Digest>("head", &head));
            Ok((envelopes, head.transpose()?))
        });
        let (envelopes, head) = match read {
            Ok(read) => read,
            Err(input) => return invalid(&input),
        };
        let id = self.document.borrow().id();
        let agency = &self.office.desk.agency().info().key;
        let texts = envelopes.iter().map(String::as_str);
        let document = Document::<M>::replay(agency, id, texts)
            .and_then(|document| expect_head(document, head));
        match document {
            Ok(document) => {
                self.note_number(&document, id);
                self.document.replace(document);
                done(&())
            }
            Err(error) => history(&error),
        }
    }

    fn note_number(&self, document: &Document<M>, id: DocumentId) {
        if let Some(taken) = M::taken(document.state()) {
            self.office.with_book(None, |book| {
                let event = event_of(taken, id);
                book.registers.evolve(&taken.series, taken.year, &event);
                let phase: PhaseName = document.phase().into();
                if phase == Phase::Voided {
                    let event = void_of(taken, id);
                    book.registers.evolve(&taken.series, taken.year, &event);
                }
            });
        }
    }
}

fn expect_head<M: DocumentMachine>(
    document: Document<M>,
    head: Option<Digest>,
) -> Result<Document<M>, HistoryError> {
    let chain = document.chain();
    match head {
        Some(expected) if expected != chain.head => Err(HistoryError::BrokenChain {
            seq: chain.length,
            expected,
            found: chain.head,
        }),
        _ => Ok(document),
    }
}

fn target<M: Machine>(
    action: &str,
    line: Option<u32>,
) -> Result<(M::Action, Option<LineId>), InvalidInput> {
    Ok((text("action", action)?, line.map(LineId)))
}

macro_rules! document_class {
    ($(#[$doc:meta])* $name:ident, $machine:ty) => {
        $(#[$doc])*
        #[wasm_bindgen]
        pub struct $name(Held<$machine>);

        impl $name {
            pub(crate) fn begin(office: &Rc<Office>, id: DocumentId) -> Self {
                Self(Held::new(office, office.desk.open(id)))
            }

            pub(crate) fn carry_out(
                &self,
                kind: Result<<$machine as Machine>::Kind, Plain>,
                by: &By<'_>,
            ) -> String {
                self.0.carry_out(kind, by)
            }
        }

        #[wasm_bindgen]
        impl $name {
            /// Folds stored envelopes (a JSON list of texts).
            pub fn replay(&self, envelopes: &str, head: Option<String>) -> String {
                self.0.replay(envelopes, head)
            }

            /// Carries a whole command out (JSON).
            pub fn execute(&self, command: &str, actor: &str, at: f64) -> String {
                self.0.execute(command, actor, at)
            }

            /// Every rule that stands against a command (JSON).
            pub fn check(&self, command: &str, actor: &str, at: f64) -> String {
                self.0.check(command, actor, at)
            }

            /// What would make a refused command possible (JSON).
            pub fn repairs(&self, command: &str, actor: &str, at: f64) -> String {
                self.0.repairs(command, actor, at)
            }

            /// What another rule set would change.
            pub fn what_if(&self, rule_set: &str, at: f64) -> String {
                self.0.what_if(rule_set, at)
            }

            /// Every command with its targets.
            pub fn available(&self, actor: &str, at: f64) -> String {
                self.0.available(actor, at)
            }

            /// What stands against a command before its input is known.
            pub fn why(&self, action: &str, line: Option<u32>, actor: &str, at: f64) -> String {
                self.0.why(action, line, actor, at)
            }

            /// The inputs a command needs.
            pub fn needs(&self, action: &str, line: Option<u32>, actor: &str, at: f64) -> String {
                self.0.needs(action, line, actor, at)
            }

            /// Identity.
            pub fn id(&self) -> String {
                self.0.document.borrow().id().to_string()
            }

            /// Number of events so far.
            pub fn version(&self) -> u32 {
                self.0.document.borrow().state().version()
            }

            /// Where the document stands.
            pub fn phase(&self) -> String {
                json(&self.0.document.borrow().phase()).trim_matches('"').to_owned()
            }

            /// Hash of the last event.
            pub fn chain_head(&self) -> String {
                self.0.document.borrow().chain().head.to_hex()
            }

            /// The state as canonical JSON.
            pub fn state_json(&self) -> String {
                self.0.document.borrow().state_json()
            }

            /// The envelopes exactly as they are stored and hashed.
            pub fn events_json(&self) -> Vec<String> {
                self.0.events_json()
            }
        }
    };
}

document_class! {
    /// Văn bản đến.
    IncomingDocument, Incoming
}

document_class! {
    /// Văn bản đi.
    OutgoingDocument, Outgoing
}

#[wasm_bindgen]
impl IncomingDocument {
    /// The input data of the document; `entered` is JSON.
    pub fn data_sheet(&self, entered: &str) -> String {
        match read_json::<EnteredData>(entered) {
            Ok(entered) => {
                let document = self.0.document.borrow();
                done(&document.data_sheet(&self.0.office.desk, &entered).rows())
            }
            Err(input) => invalid(&input),
        }
    }
}

#[wasm_bindgen]
impl OutgoingDocument {
    /// The input data of the document; `entered` is JSON.
    pub fn data_sheet(&self, entered: &str) -> String {
        match read_json::<EnteredData>(entered) {
            Ok(entered) => {
                let document = self.0.document.borrow();
                done(&document.data_sheet(&self.0.office.desk, &entered).rows())
            }
            Err(input) => invalid(&input),
        }
    }

    /// Everybody with a power to sign this document, and those who almost can.
    pub fn who_can_sign(&self, at: f64) -> String {
        match moment(at) {
            Ok(now) => self.0.office.with_book(Some(now), |book| {
                let document = self.0.document.borrow();
                done(&document.who_can_sign(&self.0.office.desk, book, now))
            }),
            Err(input) => invalid(&input),
        }
    }

    /// What stands in which box of the document.
    pub fn layout(&self) -> String {
        let document = self.0.document.borrow();
        done(&document.layout(&self.0.office.desk))
    }

    /// Hash of the content as it now is.
    pub fn content_hash(&self) -> Option<String> {
        let document = self.0.document.borrow();
        document.state().content_hash().map(|hash| hash.to_hex())
    }

    /// Number and symbol as they are written.
    pub fn number_symbol(&self) -> Option<String> {
        let written = self.0.document.borrow().number_symbol();
        written.map(|written| written.to_string())
    }
}
