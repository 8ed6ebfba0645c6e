//! What the read models know of a document beyond its state.

use chrono::NaiveDate;
use vanthu::base::Instant;
use vanthu::calendar::Due;
use vanthu::engine::Waits;

/// What the read models say of one document beyond its state, folded from the same events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sheet<E> {
    /// First record.
    pub opened_at: Option<Instant>,
    /// Last record.
    pub changed_at: Option<Instant>,
    /// When the document as a whole is due.
    pub due: Option<Due>,
    /// Since when that counts.
    pub since: Option<Instant>,
    /// Until when, and since when, it was to be submitted: what counts again if that is taken back.
    pub submit: Option<(Due, Instant)>,
    /// Who has it while no line of the routing waits.
    pub waits: Option<Waits>,
    /// How often its holders were urged.
    pub urged: u32,
    /// Its line in the register, once it has a number.
    pub entry: Option<E>,
}

impl<E> Default for Sheet<E> {
    fn default() -> Self {
        Self {
            opened_at: None,
            changed_at: None,
            due: None,
            since: None,
            submit: None,
            waits: None,
            urged: 0,
            entry: None,
        }
    }
}

impl<E> Sheet<E> {
    /// Something happened.
    pub(super) fn touch(&mut self, at: Instant) {
        self.opened_at.get_or_insert(at);
        self.changed_at = Some(at);
    }

    /// The document is due from now on, or no longer.
    pub(super) fn owe(&mut self, due: Option<Due>, at: Instant) {
        self.due = due;
        self.since = due.map(|_| at);
    }
}

/// An event as the read models see it.
pub(crate) struct Noted<'e, E> {
    pub at: Instant,
    /// The legal day of `at`.
    pub day: NaiveDate,
    pub event: &'e E,
}
