//! A handle of which only the name of the stream is known.

use std::any::Any;
use std::fmt;

use super::answer::{Answer, By, Failure, reasons, value};
use super::{KeptStream, Office};
use crate::api::{
    self, Book, BookMachine, Change, Desk, Document, Dossier, InBook, Incoming, Machine, Outgoing,
    Receipt,
};
use crate::base::{ContentHash, Digest, Instant, InvalidInput, LineId};
use crate::document::{DataRow, EnteredData, NumberSymbol, Part};
use crate::engine::{
    Command, DueEvent, IdOf, Identity as _, Item, LineStanding, MachineState as _, Need, Stalled,
};
use crate::history::{HistoryError, Journal, Stream};
use crate::input::read_json;
use crate::law::RuleSetId;
use crate::machines::outgoing::DocumentSignatory;
use crate::repair::{Repairable, Repairs};
use crate::rules::{PhaseName, Reason};

/// A stream that takes commands, whatever its machine.
pub struct Handle {
    live: Box<dyn Live>,
    /// The content that was last read through this handle: what a command names that names none.
    read: Option<ContentHash>,
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handle").field("read", &self.read).finish()
    }
}

/// A command (JSON) that a stream is sent, with its sender.
#[derive(Debug)]
pub struct Sent<'a> {
    /// The command as JSON.
    pub command: &'a str,
    /// The content that the sender has read: what a command names that names none.
    pub read: Option<ContentHash>,
    /// The sender.
    pub by: Result<By, InvalidInput>,
    /// Whether it was made from the arguments of a method: faults then name these.
    pub by_method: bool,
}

impl<'a> Sent<'a> {
    /// A command, and whether it comes from a method: one that names no content then names what was last
    /// `read`.
    #[must_use]
    pub fn new(
        (command, by_method): (&'a str, bool),
        read: Option<ContentHash>,
        by: Result<By, InvalidInput>,
    ) -> Self {
        Self {
            command,
            read: read.filter(|_| by_method),
            by,
            by_method,
        }
    }

    /// The command of this machine, and who sends it.
    ///
    /// # Errors
    /// Every fault of the sender and of the command.
    pub fn read<M: Machine>(self) -> Result<(Command<M::Kind>, By), InvalidInput> {
        let command = read_json::<Command<M::Kind>>(self.command);
        let command = command.map_err(|invalid| match self.by_method {
            true => of_arguments(invalid),
            false => invalid,
        });
        match (self.by, command) {
            (Ok(by), Ok(mut command)) => {
                command.seen.content = command.seen.content.or(self.read);
                Ok((command, by))
            }
            (by, command) => {
                let invalid = [by.err(), command.err()].into_iter().flatten();
                let faults = invalid.flat_map(|one| one.faults).collect();
                Err(InvalidInput { faults })
            }
        }
    }
}

/// The faults of what a method made, at the arguments of the method.
#[must_use]
pub fn of_arguments(mut invalid: InvalidInput) -> InvalidInput {
    for fault in &mut invalid.faults {
        let argument = ["kind.data.", "seen.", "data."]
            .into_iter()
            .find_map(|around| fault.path.strip_prefix(around));
        if let Some(argument) = argument {
            fault.path = argument.to_owned();
        }
    }
    invalid
}

/// The data of a command (JSON) to this machine; none if it cannot be read.
#[must_use]
pub fn kind_of<M: Machine>(command: &str) -> Option<M::Kind> {
    let command = read_json::<Command<M::Kind>>(command).ok();
    command.map(|command| command.kind)
}

/// What is small in a stream's state.
struct Look {
    version: u32,
    phase: PhaseName,
    content: Option<ContentHash>,
}

/// A line of a stream, as a language names it.
type Target<'a> = (&'a str, Option<u32>);

/// What handles of all machines answer.
trait Live: Any + Send {
    fn stream(&self) -> Stream;
    fn journal<'s>(&'s self, book: &'s Book) -> Option<&'s Journal>;
    fn head(&self, desk: &Desk, book: &Book) -> Digest;
    fn look(&self, book: &Book) -> Look;
    fn state_json(&self, book: &Book) -> String;
    fn follow(
        &mut self,
        office: (&Desk, &mut Book),
        records: &[String],
        head: Option<Digest>,
    ) -> Result<(), HistoryError>;
    fn execute(&mut self, office: &mut Office, sent: Sent<'_>)
    -> Answer<(Receipt, Option<String>)>;
    fn check(&self, office: &mut Office, sent: Sent<'_>) -> Answer<Vec<Reason>>;
    fn repairs(&self, office: &mut Office, sent: Sent<'_>) -> Answer<Option<Repairs>>;
    fn available(&self, office: (&Desk, &Book), by: &By) -> Vec<Item>;
    fn why(&self, office: (&Desk, &Book), target: Target<'_>, by: &By) -> Answer<Vec<Reason>>;
    fn needs(&self, office: (&Desk, &Book), target: Target<'_>, by: &By) -> Answer<Vec<Need>>;
}

impl<H: api::Handle<Machine: Repairable> + Send + 'static> Live for H {
    fn stream(&self) -> Stream {
        api::Handle::stream(self)
    }

    fn journal<'s>(&'s self, book: &'s Book) -> Option<&'s Journal> {
        api::Handle::journal(self, book)
    }

    fn head(&self, desk: &Desk, book: &Book) -> Digest {
        self.chain(desk, book).head
    }

    fn look(&self, book: &Book) -> Look {
        let state = self.state(book);
        let header = state.header();
        Look {
            version: header.version,
            phase: header.phase.into(),
            content: state.content_hash(),
        }
    }

    fn state_json(&self, book: &Book) -> String {
        serde_json::to_string(&*self.state(book)).unwrap_or_default()
    }

    fn follow(
        &mut self,
        (desk, book): (&Desk, &mut Book),
        records: &[String],
        head: Option<Digest>,
    ) -> Result<(), HistoryError> {
        self.follow_all(desk, book, records.iter().map(String::as_str), head)
    }

    fn execute(
        &mut self,
        office: &mut Office,
        sent: Sent<'_>,
    ) -> Answer<(Receipt, Option<String>)> {
        let (command, by) = sent.read::<H::Machine>()?;
        let (desk, book) = office.at(by.now);
        let receipt = api::Handle::execute(self, desk, book, &command, &by.actor, by.now)?;
        let journal = api::Handle::journal(self, book);
        let record = journal.and_then(|journal| journal.record_of(command.command_id));
        Ok((receipt, record.map(|record| record.json.clone())))
    }

    fn check(&self, office: &mut Office, sent: Sent<'_>) -> Answer<Vec<Reason>> {
        let (command, by) = sent.read::<H::Machine>()?;
        let (desk, book) = office.at(by.now);
        let checked = api::Handle::check(self, desk, book, &command, &by.actor, by.now);
        Ok(reasons(checked))
    }

    fn repairs(&self, office: &mut Office, sent: Sent<'_>) -> Answer<Option<Repairs>> {
        let (command, by) = sent.read::<H::Machine>()?;
        let (desk, book) = office.at(by.now);
        let found = api::Handle::repairs(self, desk, book, &command, &by.actor, by.now);
        Ok(found)
    }

    fn available(&self, (desk, book): (&Desk, &Book), by: &By) -> Vec<Item> {
        api::Handle::available(self, desk, book, &by.actor, by.now)
    }

    fn why(
        &self,
        (desk, book): (&Desk, &Book),
        (action, line): Target<'_>,
        by: &By,
    ) -> Answer<Vec<Reason>> {
        let target = (value("action", action)?, line.map(LineId));
        let why = api::Handle::why(self, desk, book, target, &by.actor, by.now);
        Ok(why)
    }

    fn needs(
        &self,
        (desk, book): (&Desk, &Book),
        (action, line): Target<'_>,
        by: &By,
    ) -> Answer<Vec<Need>> {
        let target = (value("action", action)?, line.map(LineId));
        let needs = api::Handle::needs(self, desk, book, target, &by.actor, by.now);
        Ok(needs)
    }
}

macro_rules! open {
    ($($module:ident $name:ident $home:ident,)+) => {
        /// The handle of the stream of this name, if a machine folds such streams.
        pub(super) fn open(desk: &Desk, name: &str) -> Option<Handle> {
            let found = None;
            $(let found = found.or_else(|| $home::<api::$name>(desk, name));)+
            found
        }
    };
}
crate::each_machine!(@list then [open]);

/// The handle of a stream that keeps its own state, if this machine folds it.
fn own<M: Repairable<State: Send>>(desk: &Desk, name: &str) -> Option<Handle> {
    let document = desk.open::<M>(id_of::<M>(name)?);
    Some(Handle::new(Box::new(document)))
}

/// The handle of a stream that the book keeps, if this machine folds it.
fn in_book<M: BookMachine>(_: &Desk, name: &str) -> Option<Handle> {
    let kept = InBook::<M>::new(id_of::<M>(name)?);
    Some(Handle::new(Box::new(kept)))
}

/// Which stream of the machine a name names; a UUID may be written in any way.
fn id_of<M: Machine>(name: &str) -> Option<IdOf<M>> {
    let (machine, which) = name.split_once(':').unwrap_or((name, ""));
    (machine == M::NAME).then(|| IdOf::<M>::from_name(which))?
}

/// One question to a handle of whichever of these machines it is; none if it is of another.
macro_rules! ask {
    ($handle:ident: $($machine:ident)+; |$it:ident| $answer:expr) => {{
        let found = None;
        $(let found = found.or_else(|| $handle.document::<$machine, _>(|$it| $answer));)+
        found
    }};
}

impl Handle {
    fn new(live: Box<dyn Live>) -> Self {
        Self { live, read: None }
    }

    /// The handle of a document or stream that was read elsewhere, and the content that its user has
    /// read.
    #[must_use]
    pub fn of<M: Repairable<State: Send>>(
        document: Document<M>,
        read: Option<ContentHash>,
    ) -> Self {
        let live = Box::new(document);
        Self { live, read }
    }

    /// The content that was last read through this handle.
    #[must_use]
    pub const fn content_read(&self) -> Option<ContentHash> {
        self.read
    }

    fn journal<'s>(&'s self, office: &'s Office) -> Option<&'s Journal> {
        self.live.journal(&office.book)
    }

    /// What is there now was shown to the caller.
    pub(super) fn is_read(&mut self, office: &Office) {
        self.read = self.live.look(&office.book).content;
    }

    /// With `as_read` a command that names no content names what was last read through this handle.
    fn sent<'a>(&self, command: (&'a str, bool), by: Result<By, InvalidInput>) -> Sent<'a> {
        Sent::new(command, self.read, by)
    }

    /// Name of the stream.
    #[must_use]
    pub fn stream(&self) -> Stream {
        self.live.stream()
    }

    /// Number of records.
    #[must_use]
    pub fn version(&self, office: &Office) -> u32 {
        self.live.look(&office.book).version
    }

    /// Where it is on its way.
    #[must_use]
    pub fn phase(&self, office: &Office) -> &'static str {
        self.live.look(&office.book).phase.key()
    }

    /// Hash of the last record.
    #[must_use]
    pub fn chain_head(&self, office: &Office) -> String {
        self.live.head(&office.desk, &office.book).to_hex()
    }

    /// The records exactly as they are stored and hashed.
    #[must_use]
    pub fn records(&self, office: &Office) -> Vec<String> {
        let entries = self.journal(office).into_iter().flat_map(Journal::entries);
        entries.map(|entry| entry.json.clone()).collect()
    }

    /// The stream as it is handed out.
    #[must_use]
    pub fn kept(&self, office: &Office) -> KeptStream {
        let (stream, records) = (self.stream(), self.records(office));
        let head = Some(self.live.head(&office.desk, &office.book));
        KeptStream {
            stream,
            records,
            head,
        }
    }

    /// The state as canonical JSON, which is read with this.
    #[must_use]
    pub fn state_json(&mut self, office: &Office) -> String {
        self.is_read(office);
        self.live.state_json(&office.book)
    }

    /// Hash of the content, which is read with this.
    #[must_use]
    pub fn content_hash(&mut self, office: &Office) -> Option<ContentHash> {
        self.is_read(office);
        self.read
    }

    /// Applies stored records that come after those known, and compares the head; all of them, or
    /// nothing changes.
    ///
    /// # Errors
    /// At the first record that does not fit.
    pub fn follow(
        &mut self,
        office: &mut Office,
        records: &[String],
        head: Option<Digest>,
    ) -> Answer<()> {
        let Office { desk, book, .. } = office;
        let followed = self.live.follow((desk, book), records, head);
        followed.map_err(|error| Failure::history(self.stream(), &error))
    }

    /// Carries a command out: the receipt, and the command's record if it changed anything.
    ///
    /// # Errors
    /// Every failing rule, or every fault of form; nothing has changed then.
    pub fn execute(
        &mut self,
        office: &mut Office,
        command: (&str, bool),
        by: Result<By, InvalidInput>,
    ) -> Answer<(Receipt, Option<String>)> {
        let sent = self.sent(command, by);
        let before = self.live.look(&office.book).content;
        let done = self.live.execute(office, sent)?;
        // Whoever had read the content knows what their own command made of it.
        if self.read == before {
            self.is_read(office);
        }
        Ok(done)
    }

    /// Every rule that refuses a command.
    ///
    /// # Errors
    /// Every fault of form.
    pub fn check(
        &self,
        office: &mut Office,
        command: (&str, bool),
        by: Result<By, InvalidInput>,
    ) -> Answer<Vec<Reason>> {
        self.live.check(office, self.sent(command, by))
    }

    /// What would make a refused command possible; none if it is.
    ///
    /// # Errors
    /// Every fault of form.
    pub fn repairs(
        &self,
        office: &mut Office,
        command: (&str, bool),
        by: Result<By, InvalidInput>,
    ) -> Answer<Option<Repairs>> {
        self.live.repairs(office, self.sent(command, by))
    }

    /// Every command with its targets. The content is read with this.
    pub fn available(&mut self, office: &mut Office, by: &By) -> Vec<Item> {
        self.is_read(office);
        let (desk, book) = office.at(by.now);
        self.live.available((desk, book), by)
    }

    /// What refuses a command before its input is known.
    ///
    /// # Errors
    /// `invalid_value` at `action` if the machine has no such command.
    pub fn why(&self, office: &mut Office, target: Target<'_>, by: &By) -> Answer<Vec<Reason>> {
        let (desk, book) = office.at(by.now);
        self.live.why((desk, book), target, by)
    }

    /// The inputs of a command.
    ///
    /// # Errors
    /// `invalid_value` at `action` if the machine has no such command.
    pub fn needs(&self, office: &mut Office, target: Target<'_>, by: &By) -> Answer<Vec<Need>> {
        let (desk, book) = office.at(by.now);
        self.live.needs((desk, book), target, by)
    }

    /// Reads the document, if it is one of this machine.
    pub(super) fn document<M: Machine, T>(
        &self,
        read: impl FnOnce(&Document<M>) -> T,
    ) -> Option<T> {
        let live: &dyn Any = &*self.live;
        live.downcast_ref().map(read)
    }

    /// What another rule set would change for a document or dossier; none if nothing.
    #[must_use]
    pub fn what_if(&self, office: &mut Office, other: RuleSetId, now: Instant) -> Option<Change> {
        let (desk, book) = office.at(now);
        let document = ask!(self: Incoming Outgoing; |it| it.what_if(desk, book, other, now));
        let dossier = || self.document::<Dossier, _>(|it| it.what_if(desk, other, now));
        document.or_else(dossier).flatten()
    }

    /// The work on a document or dossier that waits for nobody in office; none of other machines.
    #[must_use]
    pub fn stalled(&self, office: &mut Office, now: Instant) -> Vec<Stalled> {
        let (desk, book) = office.at(now);
        let found = ask!(self: Incoming Outgoing Dossier; |it| it.stalled(desk, book, now));
        found.unwrap_or_default()
    }

    /// How every line of a document stands against its due date; none of other machines.
    #[must_use]
    pub fn standings(&self, office: &mut Office, now: Instant) -> Vec<LineStanding> {
        let (desk, book) = office.at(now);
        let found = ask!(self: Incoming Outgoing; |it| it.standings(desk, book, now));
        found.unwrap_or_default()
    }

    /// What has fallen due on a document up to the moment; none of other machines.
    #[must_use]
    pub fn due_events(&self, office: &mut Office, now: Instant) -> Vec<DueEvent> {
        let (desk, book) = office.at(now);
        let found = ask!(self: Incoming Outgoing; |it| it.due_events(desk, book, now));
        found.unwrap_or_default()
    }

    /// When the next thing falls due on a document; none of other machines.
    #[must_use]
    pub fn next_due(&self, office: &mut Office, now: Instant) -> Option<Instant> {
        let (desk, book) = office.at(now);
        ask!(self: Incoming Outgoing; |it| it.next_due(desk, book, now)).flatten()
    }

    /// The input data of a document, with what people enter beside (JSON); none of other machines.
    ///
    /// # Errors
    /// Every fault of form.
    pub fn data_sheet(
        &self,
        office: &Office,
        entered: &str,
    ) -> Result<Option<Vec<DataRow>>, InvalidInput> {
        let entered: EnteredData = read_json(entered)?;
        let desk = &office.desk;
        Ok(ask!(self: Incoming Outgoing; |it| it.data_sheet(desk, &entered).rows()))
    }

    /// Everybody with a power to sign an outgoing document, and those who almost can.
    #[must_use]
    pub fn who_can_sign(
        &self,
        office: &mut Office,
        now: Instant,
    ) -> Option<Vec<DocumentSignatory>> {
        let (desk, book) = office.at(now);
        self.document::<Outgoing, _>(|it| it.who_can_sign(desk, book, now))
    }

    /// What is in which box of an outgoing document.
    #[must_use]
    pub fn layout(&self, office: &Office) -> Option<Vec<Part>> {
        self.document::<Outgoing, _>(|it| it.layout(&office.desk))
    }

    /// Number and symbol of an outgoing document, once it has them.
    #[must_use]
    pub fn number_symbol(&self) -> Option<NumberSymbol> {
        self.document::<Outgoing, _>(Document::number_symbol)
            .flatten()
    }
}
