use chrono::Datelike as _;

use super::state::File;
use super::{
    Close, Command, Event, FileCode, HandOver, Kind, Open, State, Transfer, check_keep,
    closing_duties, transfer_due,
};
use crate::calendar::FileKind;
use crate::context::Context;
use crate::guard::no_secrets;
use crate::law::{Action, Field, Medium, Reason, Secrecy, reasons};
use crate::refusal::Refusal;

/// Decides a command to a dossier. Pure.
///
/// # Errors
/// Every failing rule; the codes are listed at each command.
pub fn decide(
    state: &State,
    command: &Command,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let action = command.kind.action();
    let mut failing: Vec<Reason> = Vec::new();
    let event = match (&command.kind, state.file.as_deref()) {
        (Kind::Open(input), None) => open(input, context, &mut failing),
        (Kind::Open(_), Some(file)) => {
            let notation = file.code.notation.clone();
            failing.push(reasons::DossierExists { notation }.into());
            None
        }
        (_, None) => {
            failing.push(reasons::DossierNotOpen {}.into());
            None
        }
        (kind, Some(file)) => on_file(kind, file, context, &mut failing),
    };
    context.verdict(action, failing)?;
    event.map_or_else(
        || Err(Refusal::one(action, reasons::DossierNotOpen {})),
        |event| Ok(vec![event]),
    )
}

fn open(input: &Open, context: &Context<'_>, failing: &mut Vec<Reason>) -> Option<Event> {
    let day = context.agency.day(context.now);
    if !context.agency.is_active(context.actor, day) {
        let person = context.actor.clone();
        failing.push(reasons::UnknownActor { person }.into());
    }
    let names = (input.title.as_str(), input.notation.as_str());
    named(Action::OpenDossier, names, context, failing);
    Some(Event::Opened {
        code: FileCode {
            agency: context.agency.info().code.clone(),
            year: day.year(),
            notation: input.notation.trim().to_owned(),
        },
        title: input.title.trim().to_owned(),
        retention: input.retention,
        medium: input.medium,
        listed: input.listed,
        maker: context.actor.clone(),
        start: day,
    })
}

/// Title and notation are there, and no state secret stands in them.
fn named(
    action: Action,
    (title, notation): (&str, &str),
    context: &Context<'_>,
    failing: &mut Vec<Reason>,
) {
    no_secrets(Secrecy::KhongMat, [title, notation], context, failing);
    for (text, field) in [(title, Field::Title), (notation, Field::Notation)] {
        if text.trim().is_empty() {
            failing.push(reasons::FieldMissing { action, field }.into());
        }
    }
}

fn on_file(
    kind: &Kind,
    file: &File,
    context: &Context<'_>,
    failing: &mut Vec<Reason>,
) -> Option<Event> {
    if file.transferred {
        failing.push(reasons::DossierTransferred {}.into());
        return None;
    }
    let closed = file.work_ended.is_some();
    match kind {
        Kind::Collect(_) | Kind::TakeOut(_) | Kind::Close(_) if closed => {
            failing.push(reasons::DossierNotOpen {}.into());
            return None;
        }
        Kind::Keep(_) | Kind::Transfer(_) if !closed => {
            failing.push(reasons::DossierNotClosed {}.into());
            return None;
        }
        _ => {}
    }
    maker(kind, file, context, failing);
    match kind {
        Kind::Open(_) => None,
        Kind::Collect(input) => {
            let document = input.document;
            if file.documents.contains(&document) {
                failing.push(reasons::DocumentInDossier { document }.into());
            }
            Some(Event::Collected { document })
        }
        Kind::TakeOut(input) => {
            let (document, cause) = (input.document, input.cause);
            if !file.documents.contains(&document) {
                failing.push(reasons::DocumentNotInDossier { document }.into());
            }
            Some(Event::TakenOut { document, cause })
        }
        Kind::Close(input) => Some(close(input, file, context, failing)),
        Kind::HandOver(input) => Some(hand_over(input, file, context, failing)),
        Kind::Keep(input) => {
            if let Err(refusal) = check_keep(input) {
                failing.extend(refusal.reasons);
            }
            Some(Event::Kept { until: input.until })
        }
        Kind::Transfer(input) => {
            papers(input, file, failing);
            Some(Event::Transferred)
        }
    }
}

/// The maker acts; a leaver's file may also be handed over by the head of his unit.
fn maker(kind: &Kind, file: &File, context: &Context<'_>, failing: &mut Vec<Reason>) {
    let agency = context.agency;
    let day = agency.day(context.now);
    let heads_the_maker = || {
        let mut units = agency.units_of(&file.maker, day);
        units.any(|unit| agency.heads_unit(context.actor, unit, day))
    };
    let by_head = matches!(kind, Kind::HandOver(_) | Kind::Keep(_)) && heads_the_maker();
    if file.maker != *context.actor && !by_head {
        let maker = file.maker.clone();
        failing.push(reasons::NotDossierMaker { maker }.into());
    }
}

fn close(input: &Close, file: &File, context: &Context<'_>, failing: &mut Vec<Reason>) -> Event {
    let names = (input.title.as_str(), input.notation.as_str());
    named(Action::CloseDossier, names, context, failing);
    let due = || transfer_due(context.rules, FileKind::General, input.work_ended);
    Event::Closed {
        work_ended: input.work_ended,
        retention: input.retention,
        title: input.title.trim().to_owned(),
        notation: input.notation.trim().to_owned(),
        duties: closing_duties(file.medium, input.retention),
        transfer_due: input.retention.must_transfer().then(due).flatten(),
    }
}

fn hand_over(
    input: &HandOver,
    file: &File,
    context: &Context<'_>,
    failing: &mut Vec<Reason>,
) -> Event {
    let day = context.agency.day(context.now);
    if !context.agency.is_active(&input.to, day) {
        let person = input.to.clone();
        failing.push(reasons::UnknownPerson { person }.into());
    }
    Event::HandedOver {
        from: file.maker.clone(),
        to: input.to.clone(),
    }
}

/// On paper two lists and two minutes, one of each for either side (Art. 30.3).
fn papers(input: &Transfer, file: &File, failing: &mut Vec<Reason>) {
    if file.medium == Medium::Paper && (input.lists < 2 || input.minutes < 2) {
        failing.push(reasons::TransferPapersMissing {}.into());
    }
}
