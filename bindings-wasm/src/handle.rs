//! What JavaScript holds of a stream, whatever its machine.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Serialize;
use vanthu::api::foreign::{Answer, By, Failure, Handle as Held, Office, moment, text, value};
use vanthu::base::InvalidInput;
use wasm_bindgen::prelude::wasm_bindgen;

/// A stream that takes commands.
#[wasm_bindgen]
pub struct Handle {
    office: Rc<RefCell<Office>>,
    held: RefCell<Held>,
}

impl Handle {
    pub(crate) fn new(office: &Rc<RefCell<Office>>, held: Held) -> Self {
        let (office, held) = (Rc::clone(office), RefCell::new(held));
        Self { office, held }
    }

    fn with<T>(&self, ask: impl FnOnce(&mut Held, &mut Office) -> T) -> T {
        ask(&mut self.held.borrow_mut(), &mut self.office.borrow_mut())
    }

    fn text<T: Serialize>(&self, ask: impl FnOnce(&mut Held, &mut Office) -> Answer<T>) -> String {
        text(self.with(ask))
    }
}

fn by(actor: &str, at: f64) -> Result<By, InvalidInput> {
    By::new(actor, moment(at))
}

#[wasm_bindgen]
impl Handle {
    /// Applies stored records that came after those known.
    pub fn append(&self, records: Vec<String>, head: Option<String>) -> String {
        self.text(|held, office| {
            let head = head.map(|head| value("head", &head)).transpose()?;
            held.follow(office, &records, head)
        })
    }

    /// Carries a command out; behind the receipt, on a line of its own, comes the record.
    pub fn execute(&self, command: &str, as_read: bool, actor: &str, at: f64) -> String {
        let by = by(actor, at);
        match self.with(|held, office| held.execute(office, (command, as_read), by)) {
            Ok((receipt, record)) => text(Ok(receipt)) + "\n" + &record.unwrap_or_default(),
            Err(failure) => text::<()>(Err(failure)),
        }
    }

    /// Every rule that refuses a command.
    pub fn check(&self, command: &str, as_read: bool, actor: &str, at: f64) -> String {
        self.text(|held, office| held.check(office, (command, as_read), by(actor, at)))
    }

    /// What would make a refused command possible.
    pub fn repairs(&self, command: &str, as_read: bool, actor: &str, at: f64) -> String {
        self.text(|held, office| held.repairs(office, (command, as_read), by(actor, at)))
    }

    /// Every command with its targets.
    pub fn available(&self, actor: &str, at: f64) -> String {
        self.text(|held, office| Ok(held.available(office, &by(actor, at)?)))
    }

    /// What refuses a command before its input is known.
    pub fn why(&self, action: &str, line: Option<u32>, actor: &str, at: f64) -> String {
        self.text(|held, office| held.why(office, (action, line), &by(actor, at)?))
    }

    /// The inputs of a command.
    pub fn needs(&self, action: &str, line: Option<u32>, actor: &str, at: f64) -> String {
        self.text(|held, office| held.needs(office, (action, line), &by(actor, at)?))
    }

    /// Name of the stream.
    pub fn stream(&self) -> String {
        self.held.borrow().stream().to_string()
    }

    /// Number of records.
    pub fn version(&self) -> u32 {
        self.with(|held, office| held.version(office))
    }

    /// Where it is on its way.
    pub fn phase(&self) -> String {
        self.with(|held, office| held.phase(office).to_owned())
    }

    /// Hash of the last record.
    pub fn chain_head(&self) -> String {
        self.with(|held, office| held.chain_head(office))
    }

    /// The state as canonical JSON.
    pub fn state_json(&self) -> String {
        self.with(|held, office| held.state_json(office))
    }

    /// The records exactly as they are stored and hashed.
    pub fn records(&self) -> Vec<String> {
        self.with(|held, office| held.records(office))
    }

    /// What another rule set would change for a document or dossier.
    pub fn what_if(&self, rule_set: &str, at: f64) -> String {
        self.text(|held, office| {
            Ok(held.what_if(office, value("rule_set", rule_set)?, moment(at)?))
        })
    }

    /// The work on a document or dossier that waits for nobody in office.
    pub fn stalled(&self, at: f64) -> String {
        self.text(|held, office| Ok(held.stalled(office, moment(at)?)))
    }

    /// How every line stands against its due date.
    pub fn standings(&self, at: f64) -> String {
        self.text(|held, office| Ok(held.standings(office, moment(at)?)))
    }

    /// What has fallen due.
    pub fn due_events(&self, at: f64) -> String {
        self.text(|held, office| Ok(held.due_events(office, moment(at)?)))
    }

    /// When the next thing falls due.
    pub fn next_due(&self, at: f64) -> String {
        self.text(|held, office| Ok(held.next_due(office, moment(at)?)))
    }

    /// The input data of a document; `entered` is JSON.
    pub fn data_sheet(&self, entered: &str) -> String {
        self.text(|held, office| held.data_sheet(office, entered).map_err(Failure::from))
    }

    /// Everybody with a power to sign this outgoing document, and those who almost can.
    pub fn who_can_sign(&self, at: f64) -> String {
        self.text(|held, office| Ok(held.who_can_sign(office, moment(at)?)))
    }

    /// What is in which box of an outgoing document.
    pub fn layout(&self) -> String {
        self.text(|held, office| Ok(held.layout(office)))
    }

    /// Hash of the content of an outgoing document.
    pub fn content_hash(&self) -> String {
        self.text(|held, office| Ok(held.content_hash(office)))
    }

    /// Number and symbol of an outgoing document as they are written.
    pub fn number_symbol(&self) -> String {
        self.text(|held, _| Ok(held.number_symbol().map(|written| written.to_string())))
    }
}
