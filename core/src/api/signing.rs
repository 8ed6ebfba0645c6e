//! Who can sign, asked of a document or of the desk.

use super::{Book, Desk, Document, Outgoing};
use crate::base::Instant;
use crate::law::DocumentType;
use crate::machines::outgoing::{self, DocumentSignatory};
use crate::organization::{Signatory, who_can_sign};

impl Document<Outgoing> {
    /// Every person with a power to sign this document at that moment, with the stack of prefixes,
    /// and those who almost can, with what is missing (Art. 13).
    #[must_use]
    pub fn who_can_sign(&self, desk: &Desk, book: &Book, at: Instant) -> Vec<DocumentSignatory> {
        let rule_set = self.state().rule_set();
        let mut persons = desk.agency().profile().persons.iter();
        let Some(anybody) = persons.next() else {
            return Vec::new();
        };
        let context = desk.context(book, rule_set, &anybody.key, at);
        outgoing::who_can_sign(self.state(), &context)
    }
}

impl Desk {
    /// Every person with a power to sign such a document at that moment, and those who almost can:
    /// the question before there is a draft.
    #[must_use]
    pub fn who_can_sign(
        &self,
        book: &Book,
        kind: DocumentType,
        field: Option<&str>,
        at: Instant,
    ) -> Vec<Signatory> {
        who_can_sign(self.agency(), &book.grants, kind, field, at)
    }
}
