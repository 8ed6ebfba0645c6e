//! One person at one document (phiên làm việc): actor, moment and desk are said once, and what the person
//! has read goes with the commands. Begin with [`Document::by`].

use super::{Book, Desk, Document, DocumentMachine, Machine, Receipt};
use crate::base::{CommandId, ContentHash, GrantId, Instant, LineId, PersonId};
use crate::engine::{Command, Item, MachineState as _, Need, PhaseOf, Seen};
use crate::repair::Repairs;
use crate::rules::{Reason, Refusal};

/// A person who is about to act on a document (người thực hiện): [`at`](Self::at) says when.
#[derive(Debug)]
pub struct Acting<'a, M: Machine> {
    document: &'a mut Document<M>,
    desk: &'a Desk,
    book: &'a mut Book,
    actor: &'a PersonId,
}

impl<'a, M: Machine> Acting<'a, M> {
    /// The moment of what follows (thời điểm thực hiện); the core has no clock.
    #[must_use]
    pub const fn at(self, now: Instant) -> Session<'a, M> {
        Session {
            acting: self,
            now,
            under: None,
            read: None,
        }
    }
}

/// One person at one document (phiên làm việc).
///
/// Every command of a machine is data that [`execute`](Self::execute) takes: a method for each of
/// them would say again what its struct says, and could be forgotten for a new command. The id of a
/// command is its first argument, since the core has no randomness: the host makes it (a UUID, version
/// 7 advised), and sends it again with the same command after a lost answer.
///
/// Check, approve and sign must name the content that the person has seen. The session names what was
/// last read *through it*: by [`state`](Self::state), [`available`](Self::available) or a command of
/// its own that changed the content. A session that has read nothing names nothing, and such a command
/// is refused; so nobody signs what they have not seen. What was read in an earlier session comes back
/// with [`having_read`](Self::having_read).
///
/// ```
/// use vanthu::incoming::{Action, Receive, Register, Submit};
/// use vanthu::{Book, CommandId, Desk, Incoming, Instant, Issuer, Metadata, PersonId};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let desk: Desk = include_str!("../../../examples/office.json").parse()?;
/// let mut book = Book::new();
/// let now: Instant = "2026-11-20T08:00:00+07:00".parse()?;
/// desk.open_year(&mut book, now);
/// let clerk: PersonId = "van-thu".parse()?;
/// # let [first, second, third, fourth] = [1, 2, 3, 4].map(|n| {
/// #     CommandId::parse(&format!("01930000-0000-7000-8000-0000000000c{n}"))
/// # });
/// # let (first, second, third, fourth) = (first?, second?, third?, fourth?);
///
/// let mut document = desk.open::<Incoming>("01930000-0000-7000-8000-000000000001".parse()?);
/// let metadata = Metadata::new(Issuer::new("UBND tỉnh"), "V/v báo cáo chuyển đổi số");
///
/// let mut session = document.by(&desk, &mut book, &clerk).at(now);
/// session.execute(first, Receive::new(metadata))?;
///
/// // It cannot be submitted yet: it has no arrival number.
/// let submit = Submit::new("ct".parse()?);
/// let refusal = session.check(second, submit.clone()).unwrap_err();
/// assert_eq!(refusal.codes(), ["not_registered_incoming"]);
/// let reasons = session.why(Action::Submit, None);
/// assert_eq!(reasons.len(), 1);
///
/// session.execute(third, Register::verified())?;
/// let receipt = session.execute(fourth, submit)?;
/// assert_eq!(receipt.phase.key(), "submitted");
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Session<'a, M: Machine> {
    acting: Acting<'a, M>,
    now: Instant,
    under: Option<GrantId>,
    read: Option<ContentHash>,
}

impl<M: Machine> Document<M> {
    /// Begins a session of a person (bắt đầu phiên làm việc):
    /// `document.by(&desk, &mut book, &clerk).at(now)`.
    #[must_use]
    pub const fn by<'a>(
        &'a mut self,
        desk: &'a Desk,
        book: &'a mut Book,
        actor: &'a PersonId,
    ) -> Acting<'a, M> {
        Acting {
            document: self,
            desk,
            book,
            actor,
        }
    }
}

impl<'a, M: Machine> Session<'a, M> {
    /// The same session at a later moment (thời điểm sau); what was read stays read.
    #[must_use]
    pub const fn at(self, now: Instant) -> Self {
        Self { now, ..self }
    }

    /// The grant under which the following commands act (văn bản giao, ủy quyền), where several
    /// would do.
    #[must_use]
    pub const fn under(self, grant: GrantId) -> Self {
        let under = Some(grant);
        Self { under, ..self }
    }

    /// What the person read in an earlier session (nội dung đã xem): its [`read`](Self::read).
    #[must_use]
    pub const fn having_read(self, content: ContentHash) -> Self {
        let read = Some(content);
        Self { read, ..self }
    }

    /// The content that was last read through this session (nội dung đã xem), as a hash.
    #[must_use]
    pub const fn read(&self) -> Option<ContentHash> {
        self.read
    }

    /// Reads the document (xem văn bản).
    pub fn state(&mut self) -> &M::State {
        self.read = self.current();
        self.acting.document.state()
    }

    /// Every command with its targets (việc có thể làm): allowed, needing input, or denied. Reads the
    /// document.
    pub fn available(&mut self) -> Vec<Item> {
        self.read = self.current();
        let acting = &self.acting;
        acting
            .document
            .available(acting.desk, acting.book, acting.actor, self.now)
    }

    /// Where the document is on its way (trạng thái).
    #[must_use]
    pub fn phase(&self) -> PhaseOf<M> {
        self.acting.document.phase()
    }

    /// Carries a command out (thực hiện). The same command with the same id again gives the first
    /// receipt.
    ///
    /// # Errors
    /// A refusal with every failing rule; nothing has changed then.
    pub fn execute(&mut self, id: CommandId, kind: impl Into<M::Kind>) -> Result<Receipt, Refusal> {
        let command = self.command(id, kind.into());
        let before = self.current();
        let acting = &mut self.acting;
        let receipt =
            acting
                .document
                .execute(acting.desk, acting.book, &command, acting.actor, self.now)?;
        // Who changes the content knows it.
        let after = self.current();
        if after != before {
            self.read = after;
        }
        Ok(receipt)
    }

    /// Decides without changing anything (kiểm tra trước).
    ///
    /// # Errors
    /// As [`Self::execute`].
    pub fn check(&self, id: CommandId, kind: impl Into<M::Kind>) -> Result<(), Refusal> {
        let command = self.command(id, kind.into());
        let acting = &self.acting;
        acting
            .document
            .check(acting.desk, acting.book, &command, acting.actor, self.now)
    }

    /// Every rule against a command before its input is known (lý do chưa được phép).
    #[must_use]
    pub fn why(&self, action: M::Action, line: Option<LineId>) -> Vec<Reason> {
        let acting = &self.acting;
        acting.document.why(
            acting.desk,
            acting.book,
            (action, line),
            acting.actor,
            self.now,
        )
    }

    /// The form of a command as things are (biểu mẫu): its inputs, with the choices where they are
    /// finite.
    #[must_use]
    pub fn needs(&self, action: M::Action, line: Option<LineId>) -> Vec<Need> {
        let acting = &self.acting;
        acting.document.needs(
            acting.desk,
            acting.book,
            (action, line),
            acting.actor,
            self.now,
        )
    }

    fn current(&self) -> Option<ContentHash> {
        self.acting.document.state().content_hash()
    }

    fn command(&self, command_id: CommandId, kind: M::Kind) -> Command<M::Kind> {
        Command {
            command_id,
            seen: Seen {
                content: self.read,
                ..Seen::default()
            },
            under: self.under,
            kind,
        }
    }
}

impl<M: DocumentMachine> Session<'_, M> {
    /// What would make a refused command possible (cách khắc phục), and who can bring it about; none
    /// if it is possible. See [`Document::repairs`].
    #[must_use]
    pub fn repairs(&self, id: CommandId, kind: impl Into<M::Kind>) -> Option<Repairs> {
        let command = self.command(id, kind.into());
        let acting = &self.acting;
        acting
            .document
            .repairs(acting.desk, acting.book, &command, acting.actor, self.now)
    }
}
