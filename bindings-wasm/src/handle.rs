//! What JavaScript holds of a stream, whatever its machine.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use vanthu::api::{Book, Desk, Document, Dossier, Incoming, Machine, Outgoing};
use vanthu::base::{ContentHash, Digest, LineId};
use vanthu::engine::{self, Command, MachineState as _};
use vanthu::input::read_json;
use vanthu::rules::PhaseName;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{self, Answer, Failure, moment, reasons, value, who};
use crate::desk::Office;
use crate::live::Live;

/// What is the same for all machines; answers are texts.
pub(crate) trait Held: Any {
    fn execute(&self, office: &Office, sent: &Sent<'_>) -> String;
    fn ask(&self, office: &Office, question: &Question<'_>, by: (&str, f64)) -> String;
    fn follow(
        &self,
        office: (&Desk, &mut Book),
        records: &[String],
        head: Option<Digest>,
    ) -> Answer<()>;
    fn header(&self, book: &Book) -> Header;
    fn state_json(&self, book: &Book) -> String;
    fn content(&self, book: &Book) -> Option<ContentHash>;
    fn records(&self, book: &Book) -> Vec<String>;
}

/// What is asked without changing anything.
pub(crate) enum Question<'a> {
    Check(Sent<'a>),
    Repairs(Sent<'a>),
    Available,
    Why(&'a str, Option<u32>),
    Needs(&'a str, Option<u32>),
}

/// A command (JSON) with who sends it, and when.
pub(crate) struct Sent<'a> {
    command: &'a str,
    /// The content that the caller saw, if they name none.
    read: Option<ContentHash>,
    by: (&'a str, f64),
}

pub(crate) struct Header {
    stream: String,
    version: u32,
    phase: &'static str,
    chain_head: String,
}

type CommandTo<L> = Command<<<L as Live>::Machine as Machine>::Kind>;

impl Sent<'_> {
    fn read<L: Live>(&self) -> Answer<CommandTo<L>> {
        let mut command: CommandTo<L> = read_json(self.command)?;
        command.seen.content = command.seen.content.or(self.read);
        Ok(command)
    }
}

impl<L: Live> Held for Rc<RefCell<L>> {
    fn execute(&self, office: &Office, sent: &Sent<'_>) -> String {
        let done = who(sent.by).and_then(|(actor, now)| {
            office.with_book(Some(now), |desk, book| {
                let mut live = self.borrow_mut();
                let command = sent.read::<L>()?;
                let receipt = live.execute((desk, book), &command, (&actor, now))?;
                let record = live.journal(book).record_of(command.command_id);
                Ok((receipt, record.map(|record| record.json.clone())))
            })
        });
        match done {
            // What the command did is in its record, which is JSON already.
            Ok((receipt, record)) => {
                let record = record.unwrap_or_default();
                answer::text(Ok(receipt)) + "\n" + &record
            }
            Err(failure) => answer::text::<()>(Err(failure)),
        }
    }

    fn ask(&self, office: &Office, question: &Question<'_>, by: (&str, f64)) -> String {
        let asked = who(by).and_then(|(actor, now)| {
            office.with_book(Some(now), |desk, book| {
                let live = &*self.borrow();
                let state = live.state(book);
                let context = desk.context(book, state.header().rule_set, &actor, now);
                Ok(match *question {
                    Question::Check(ref sent) => {
                        let command = sent.read::<L>()?;
                        let checked = live.check((desk, book), &command, (&actor, now));
                        answer::text(Ok(reasons(checked)))
                    }
                    Question::Repairs(ref sent) => {
                        let command = sent.read::<L>()?;
                        answer::text(Ok(live.repairs((desk, book), &command, (&actor, now))))
                    }
                    Question::Available => {
                        answer::text(Ok(engine::available::<L::Machine>(&state, &context)))
                    }
                    Question::Why(action, line) => {
                        let action = value("action", action)?;
                        let line = line.map(LineId);
                        answer::text(Ok(engine::why::<L::Machine>(
                            &state, action, line, &context,
                        )))
                    }
                    Question::Needs(action, line) => {
                        let action = value("action", action)?;
                        let line = line.map(LineId);
                        let needs = engine::needs::<L::Machine>(&state, action, line, &context);
                        answer::text(Ok(needs))
                    }
                })
            })
        });
        asked.unwrap_or_else(|failure| answer::text::<()>(Err(failure)))
    }

    fn follow(
        &self,
        (desk, book): (&Desk, &mut Book),
        records: &[String],
        head: Option<Digest>,
    ) -> Answer<()> {
        let mut live = self.borrow_mut();
        let stream = live.journal(book).stream().clone();
        let followed = live.follow((desk, book), records, head);
        followed.map_err(|error| Failure::History(stream, error))
    }

    fn header(&self, book: &Book) -> Header {
        let live = self.borrow();
        let (header, journal) = (live.state(book).header(), live.journal(book));
        let phase: PhaseName = header.phase.into();
        Header {
            stream: journal.stream().to_string(),
            version: header.version,
            phase: phase.key(),
            chain_head: journal.chain().head.to_hex(),
        }
    }

    fn state_json(&self, book: &Book) -> String {
        serde_json::to_string(&*self.borrow().state(book)).unwrap_or_default()
    }

    fn content(&self, book: &Book) -> Option<ContentHash> {
        self.borrow().state(book).content_hash()
    }

    fn records(&self, book: &Book) -> Vec<String> {
        let live = self.borrow();
        let entries = live.journal(book).entries().iter();
        entries.map(|entry| entry.json.clone()).collect()
    }
}

/// A stream that takes commands.
#[wasm_bindgen]
pub struct Handle {
    office: Rc<Office>,
    held: Box<dyn Held>,
    /// The content that was last read through this handle.
    read: Cell<Option<ContentHash>>,
}

impl Handle {
    pub(crate) fn new(office: &Rc<Office>, held: Box<dyn Held>) -> Self {
        let handle = Self {
            office: Rc::clone(office),
            held,
            read: Cell::default(),
        };
        handle.is_read();
        handle
    }

    /// What is there now was shown to the caller.
    fn is_read(&self) {
        self.read.set(self.look(|held, book| held.content(book)));
    }

    fn sent<'a>(&self, command: &'a str, as_read: bool, by: (&'a str, f64)) -> Sent<'a> {
        let read = self.read.get().filter(|_| as_read);
        Sent { command, read, by }
    }

    /// Reads the document, if it is one of this machine.
    fn document<M: Machine, T>(&self, read: impl FnOnce(&Document<M>) -> T) -> Option<T> {
        let held: &dyn Any = &*self.held;
        let document: &Rc<RefCell<Document<M>>> = held.downcast_ref()?;
        Some(read(&document.borrow()))
    }

    fn look<T>(&self, look: impl FnOnce(&dyn Held, &Book) -> T) -> T {
        self.office
            .with_book(None, |_, book| look(&*self.held, book))
    }

    fn ask(&self, question: &Question<'_>, actor: &str, at: f64) -> String {
        self.held.ask(&self.office, question, (actor, at))
    }
}

#[wasm_bindgen]
impl Handle {
    /// Applies stored records that came after those known.
    pub fn follow(&self, records: Vec<String>, head: Option<String>) -> String {
        let head = head.map(|head| value("head", &head)).transpose();
        let head = head.map_err(Failure::from);
        answer::text(head.and_then(|head| {
            let follow = |desk: &_, book: &mut _| self.held.follow((desk, book), &records, head);
            self.office.with_book(None, follow)
        }))
    }

    /// Carries a command out; behind the receipt, on a line of its own, comes the record.
    pub fn execute(&self, command: &str, as_read: bool, actor: &str, at: f64) -> String {
        let sent = self.sent(command, as_read, (actor, at));
        let done = self.held.execute(&self.office, &sent);
        if done.starts_with('+') {
            self.is_read();
        }
        done
    }

    /// Every rule that refuses a command.
    pub fn check(&self, command: &str, as_read: bool, actor: &str, at: f64) -> String {
        let sent = self.sent(command, as_read, (actor, at));
        self.ask(&Question::Check(sent), actor, at)
    }

    /// What would make a refused command possible.
    pub fn repairs(&self, command: &str, as_read: bool, actor: &str, at: f64) -> String {
        let sent = self.sent(command, as_read, (actor, at));
        self.ask(&Question::Repairs(sent), actor, at)
    }

    /// Every command with its targets.
    pub fn available(&self, actor: &str, at: f64) -> String {
        self.is_read();
        self.ask(&Question::Available, actor, at)
    }

    /// What refuses a command before its input is known.
    pub fn why(&self, action: &str, line: Option<u32>, actor: &str, at: f64) -> String {
        self.ask(&Question::Why(action, line), actor, at)
    }

    /// The inputs of a command.
    pub fn needs(&self, action: &str, line: Option<u32>, actor: &str, at: f64) -> String {
        self.ask(&Question::Needs(action, line), actor, at)
    }

    /// Name of the stream.
    pub fn stream(&self) -> String {
        self.look(|held, book| held.header(book).stream)
    }

    /// Number of records.
    pub fn version(&self) -> u32 {
        self.look(|held, book| held.header(book).version)
    }

    /// Where it is on its way.
    pub fn phase(&self) -> String {
        self.look(|held, book| held.header(book).phase.to_owned())
    }

    /// Hash of the last record.
    pub fn chain_head(&self) -> String {
        self.look(|held, book| held.header(book).chain_head)
    }

    /// The state as canonical JSON.
    pub fn state_json(&self) -> String {
        self.is_read();
        self.look(|held, book| held.state_json(book))
    }

    /// The records exactly as they are stored and hashed.
    pub fn records(&self) -> Vec<String> {
        self.look(|held, book| held.records(book))
    }

    /// What another rule set would change for a document or dossier.
    pub fn what_if(&self, rule_set: &str, at: f64) -> String {
        answer::text((|| {
            let (other, now) = (value("rule_set", rule_set)?, moment(at)?);
            Ok(self.office.with_book(Some(now), |desk, book| {
                let incoming =
                    self.document::<Incoming, _>(|it| it.what_if(desk, book, other, now));
                let outgoing =
                    || self.document::<Outgoing, _>(|it| it.what_if(desk, book, other, now));
                let dossier = || self.document::<Dossier, _>(|it| it.what_if(desk, other, now));
                incoming.or_else(outgoing).or_else(dossier).flatten()
            }))
        })())
    }

    /// The input data of a document; `entered` is JSON.
    pub fn data_sheet(&self, entered: &str) -> String {
        answer::text((|| {
            let entered = read_json(entered)?;
            let desk = &self.office.desk;
            let incoming = self.document::<Incoming, _>(|it| it.data_sheet(desk, &entered).rows());
            let outgoing =
                || self.document::<Outgoing, _>(|it| it.data_sheet(desk, &entered).rows());
            Ok(incoming.or_else(outgoing))
        })())
    }

    /// Everybody with a power to sign this outgoing document, and those who almost can.
    pub fn who_can_sign(&self, at: f64) -> String {
        answer::text(moment(at).map_err(Failure::from).map(|now| {
            self.office.with_book(Some(now), |desk, book| {
                self.document::<Outgoing, _>(|it| it.who_can_sign(desk, book, now))
            })
        }))
    }

    /// What is in which box of an outgoing document.
    pub fn layout(&self) -> String {
        answer::text(Ok(
            self.document::<Outgoing, _>(|it| it.layout(&self.office.desk))
        ))
    }

    /// Hash of the content of an outgoing document.
    pub fn content_hash(&self) -> String {
        self.is_read();
        answer::text(Ok(self.read.get()))
    }

    /// Number and symbol of an outgoing document as they are written.
    pub fn number_symbol(&self) -> String {
        let written = self.document::<Outgoing, _>(Document::number_symbol);
        answer::text(Ok(written.flatten().map(|written| written.to_string())))
    }
}
