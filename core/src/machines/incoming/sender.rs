//! Who may take back, update or replace what came in: its sender and nobody else (Art. 18.4).

use super::State;
use crate::base::TextKind;
use crate::engine::Choice;
use crate::rules::{Sink, fail};

/// The text names the sender of the document, by an identifier of either generation or by name.
pub(super) fn of_the_sender(state: &State, sender: &str, sink: &mut impl Sink) {
    let Some(metadata) = state.metadata() else {
        return;
    };
    let issuer = &metadata.issuer;
    let by_code = TextKind::AgencyCode.same_if_any(issuer.code.as_deref(), Some(sender));
    if !by_code && !TextKind::Name.same(&issuer.name, sender) {
        let (sender, issuer) = (sender.to_owned(), issuer.name.clone());
        fail!(sink, NotTheSender { sender, issuer });
    }
}

/// The sender as the document names it.
pub(super) fn sender_choices(state: &State) -> Vec<Choice> {
    let issuer = state.metadata().map(|metadata| &metadata.issuer);
    let choice = issuer.map(|issuer| {
        let value = issuer.code.as_ref().unwrap_or(&issuer.name);
        Choice::named(value, issuer.name.as_str())
    });
    choice.into_iter().collect()
}
