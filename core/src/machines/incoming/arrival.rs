//! Guards of what the clerk does with a document that arrives (Art. 21–22): receive, refuse, register;
//! and of a calendar that was announced late.

use super::command::{Kind, Register};
use super::paper;
use super::state::State;
use crate::document::Metadata;
use crate::engine::Context;
use crate::engine::{clerk, no_secrets, reason, secrets_allowed, text};
use crate::law::{DocumentType, Medium, Secrecy};
use crate::rules::{Action, Field};
use crate::rules::{Sink, fail};

pub(super) fn receive(input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    let Some(Kind::Receive(input)) = input else {
        return;
    };
    let metadata = &input.metadata;
    if bare_line(metadata, context) {
        no_secrets(Secrecy::KhongMat, line_texts(metadata), context, sink);
        text(&metadata.issuer.name, Action::Receive, Field::Issuer, sink);
        return;
    }
    let texts = metadata.texts().map(|(_, text)| text);
    no_secrets(metadata.secrecy, texts, context, sink);
    text(&metadata.subject, Action::Receive, Field::Subject, sink);
    text(&metadata.issuer.name, Action::Receive, Field::Issuer, sink);
}

/// A secret paper of which only a register line enters, where the agency's rules allow it: neither
/// abstract nor files nor a trace of the exchange axis, and no name of a type but a printed one, or
/// the abstract could stand there.
fn bare_line(metadata: &Metadata, context: &Context<'_>) -> bool {
    let secret = metadata.secrecy;
    let bare = metadata.medium == Medium::Paper
        && metadata.subject.trim().is_empty()
        && metadata.files.is_empty()
        && metadata.exchange_id.is_none()
        && metadata.type_name.as_deref().is_none_or(printed_type);
    let allowed = context.agency.info().secret_lines.is_some();
    secret.is_secret() && bare && allowed && !secrets_allowed(secret, context)
}

fn printed_type(name: &str) -> bool {
    DocumentType::from_printed_name(name).is_some()
}

/// What is left in a bare line besides the type: no mark may stand there either.
fn line_texts(metadata: &Metadata) -> impl Iterator<Item = &str> {
    let issuer = &metadata.issuer;
    let rest = [
        &issuer.code,
        &metadata.number,
        &metadata.symbol,
        &metadata.signer,
    ];
    let rest = rest.into_iter().flatten().map(String::as_str);
    std::iter::once(issuer.name.as_str()).chain(rest)
}

/// All that follows the registration of a bare line happens outside this system, and so does what
/// follows where content stands that may not stand here; a misdirected paper goes back.
pub(super) fn outside(state: &State, action: Action, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(metadata) = state.metadata() else {
        return;
    };
    let secrecy = metadata.secrecy;
    let bare = metadata.subject.trim().is_empty();
    let of_paper = matches!(
        action,
        Action::RefuseReceipt | Action::Stamp | Action::ForwardUnopened | Action::HandIn
    );
    let possible = of_paper || (bare && action == Action::Register);
    if secrecy.is_secret() && !possible && (bare || !secrets_allowed(secrecy, context)) {
        fail!(sink, StateSecretOnNetwork { secrecy });
    }
}

pub(super) fn refuse(input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    if let Some(Kind::RefuseReceipt(input)) = input {
        reason(&input.note, context, sink);
    }
}

pub(super) fn register(
    state: &State,
    input: Option<&Kind>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    clerk(context, sink);
    if let (Some(Kind::Register(Register { verification })), Some(metadata)) =
        (input, &state.metadata)
    {
        let electronic = metadata.medium == Medium::Electronic;
        if electronic && !(verification.authentic && verification.intact) {
            fail!(&mut *sink, NotAuthentic {});
        }
        if !verification.right_recipient {
            fail!(&mut *sink, WrongRecipient {});
        }
    }
    paper::ready_to_register(state, sink);
    match context.agency.incoming_series(state.is_secret()) {
        Some(series) => {
            let day = context.agency.day(context.now);
            context.registers.next(&series.key, day, sink);
        }
        None => fail!(
            sink,
            FactMissing {
                fact: "incoming series".into()
            }
        ),
    }
}

pub(super) fn revise_due(
    state: &State,
    input: Option<&Kind>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    clerk(context, sink);
    let input = match input {
        Some(Kind::ReviseDue(input)) => Some(input),
        _ => None,
    };
    let agreed = input.is_none_or(|input| input.agreed.is_some());
    let action = Action::ReviseDue;
    let mut moved = super::effects::moved_lines(state, agreed, context);
    if moved.next().is_none() {
        fail!(&mut *sink, NothingWaiting { action });
    }
    let papers = input.into_iter().flat_map(|input| {
        [Some(&input.basis), input.agreed.as_ref()]
            .into_iter()
            .flatten()
    });
    for paper in papers {
        text(paper, action, Field::Basis, sink);
        no_secrets(Secrecy::KhongMat, [paper.as_str()], context, sink);
    }
}
