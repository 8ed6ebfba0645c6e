//! After the issue: sending, keeping, correcting, withdrawing (Art. 18.3, 18.4, 19); and making void
//! before it.

use super::command::{Correct, Flaw, Kind, RecordDelivery, Void, Withdraw};
use super::guards::Ask;
use super::state::State;
use crate::context::Context;
use crate::document::StatusEffect;
use crate::guard::{clerk, no_secrets, reason, text};
use crate::law::{Action, DocumentType, Field, Secrecy};
use crate::refusal::{Sink, fail};

pub(super) fn send(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    let Some(content) = state.content() else {
        return;
    };
    let secrecy = content.effective_secrecy();
    if secrecy.is_secret() {
        fail!(&mut *sink, StateSecretByExchange { secrecy });
    }
    if electronic_recipients(state).is_empty() {
        fail!(sink, NoElectronicRecipient {});
    }
}

/// Identifiers of the addressees that can be reached by exchange.
pub(super) fn electronic_recipients(state: &State) -> Vec<String> {
    let addressees = state
        .content()
        .into_iter()
        .flat_map(|content| &content.addressees);
    addressees
        .filter_map(|addressee| addressee.code.clone())
        .collect()
}

pub(super) fn keep(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    if state.kept {
        fail!(
            sink,
            NothingWaiting {
                action: Action::Keep
            }
        );
    }
}

pub(super) fn amend(ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    if let Some(Kind::AmendRecord(input)) = ask.input {
        text(&input.note, Action::AmendRecord, Field::Note, sink);
        no_secrets(Secrecy::KhongMat, [input.note.as_str()], context, sink);
    }
}

pub(super) fn correct(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    signer_or_head(state, context, sink);
    let (Some(Kind::Correct(input)), Some(content)) = (ask.input, state.content()) else {
        return;
    };
    equal_form(content.document_type, input, sink);
}

/// Wrong content needs a document of equal form, wrong form or procedure a công văn (Art. 18.3).
fn equal_form(original: DocumentType, input: &Correct, sink: &mut impl Sink) {
    match input.flaw {
        Flaw::Content if input.instrument_type != original => {
            fail!(
                sink,
                ContentNeedsEqualForm {
                    document_type: original
                }
            );
        }
        Flaw::Layout | Flaw::Procedure if input.instrument_type != DocumentType::CongVan => {
            fail!(sink, FormNeedsOfficialLetter {});
        }
        _ => {}
    }
}

pub(super) fn withdraw(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    signer_or_head(state, context, sink);
    if let Some(Kind::Withdraw(Withdraw { reason: why }) | Kind::Void(Void { reason: why })) =
        ask.input
    {
        reason(why, context, sink);
    }
}

/// The law does not say who decides; the safe default of this project: whoever signed, or the head.
fn signer_or_head(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    let day = context.agency.day(context.now);
    let signed = state
        .signature()
        .is_some_and(|signature| signature.by == *context.actor);
    if !signed && !context.agency.leads(context.actor, day) {
        fail!(
            sink,
            NotSignerOrHead {
                person: context.actor.clone()
            }
        );
    }
}

pub(super) fn record_delivery(
    state: &State,
    input: Option<&Kind>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    clerk(context, sink);
    let Some(Kind::RecordDelivery(RecordDelivery { recipient, status })) = input else {
        return;
    };
    let Some((_, delivery)) = state.recipient(recipient) else {
        fail!(
            sink,
            UnknownRecipient {
                recipient: recipient.clone()
            }
        );
        return;
    };
    let code = status.code.code().to_owned();
    if !status.code.from_receiver() {
        let code = code.clone();
        fail!(&mut *sink, StatusWrongSide { code });
    }
    if delivery.effect(status) == StatusEffect::NotAllowed {
        let current = delivery.state.map_or("–", |state| state.code()).to_owned();
        fail!(
            sink,
            StatusNotAllowed {
                code,
                state: current
            }
        );
    }
}
