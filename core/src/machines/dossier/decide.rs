use chrono::{Datelike as _, NaiveDate};

use super::state::File;
use super::{
    Close, Command, Event, FileCode, HandOver, KeepBeyondDue, KeepDossier, Kind, Open, State,
    Transfer, check_keep, closing_duties, transfer_due, transfer_rules,
};
use crate::base::PersonId;
use crate::engine::Context;
use crate::engine::no_secrets;
use crate::law::{Medium, Secrecy};
use crate::rules::Refusal;
use crate::rules::{ActionName, Field, Reason, actions, reasons};

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
    if !context.actor.is_active(today(context)) {
        let person = context.actor.person().clone();
        failing.push(reasons::UnknownActor { person }.into());
    }
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
    let start = input.start.unwrap_or_else(|| today(context));
    not_to_come(Field::Start, start, context, failing);
    let names = (input.title.as_str(), input.notation.as_str());
    named(actions::OPEN_DOSSIER, names, context, failing);
    Some(Event::Opened {
        code: FileCode {
            agency: context.agency.info().code.clone(),
            year: start.year(),
            notation: input.notation.trim().to_owned(),
        },
        title: input.title.trim().to_owned(),
        retention: input.retention,
        medium: input.medium,
        file_kind: input.file_kind,
        listed: input.listed,
        maker: context.actor.person().clone(),
        start,
    })
}

fn today(context: &Context<'_>) -> NaiveDate {
    context.today()
}

fn not_to_come(field: Field, day: NaiveDate, context: &Context<'_>, failing: &mut Vec<Reason>) {
    let today = today(context);
    if day > today {
        failing.push(reasons::DayToCome { field, day, today }.into());
    }
}

/// Title and notation are there, and no state secret stands in them.
fn named(
    action: ActionName,
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
            keep(*input, file, failing);
            Some(Event::Kept { until: input.until })
        }
        Kind::Transfer(input) => {
            papers(input, file, failing);
            Some(Event::Transferred)
        }
    }
}

/// The maker acts; his file may also be handed over and kept by who stands in for him.
fn maker(kind: &Kind, file: &File, context: &Context<'_>, failing: &mut Vec<Reason>) {
    let for_him = matches!(kind, Kind::HandOver(_) | Kind::Keep(_));
    if file.maker != *context.actor.person() && !(for_him && stands_in(&file.maker, context)) {
        let maker = file.maker.clone();
        failing.push(reasons::NotDossierMaker { maker }.into());
    }
}

/// The heads of the maker's units, of those of his last day once he is gone; then also who leads the
/// agency, since a unit may be gone or without a head.
fn stands_in(maker: &PersonId, context: &Context<'_>) -> bool {
    let (agency, actor, today) = (context.agency, context.actor, today(context));
    let last = agency.last_in_office(maker, today);
    let heads = |last: NaiveDate| {
        let mut units = agency.units_of(maker, last);
        units.any(|unit| actor.heads_unit(unit, today))
    };
    last.is_some_and(heads) || (last != Some(today) && actor.leads(today))
}

/// Counted from the day on which the file is due, not from what it was kept until before.
fn keep(input: KeepDossier, file: &File, failing: &mut Vec<Reason>) {
    let Some(due) = file.transfer_due else {
        failing.push(reasons::NeverDue {}.into());
        return;
    };
    let request = KeepBeyondDue {
        due,
        until: input.until,
        written_consent: input.written_consent,
        list_sent_to_archive: input.list_sent_to_archive,
    };
    if let Err(refusal) = check_keep(&request) {
        failing.extend(refusal.reasons);
    }
}

fn close(input: &Close, file: &File, context: &Context<'_>, failing: &mut Vec<Reason>) -> Event {
    let names = (input.title.as_str(), input.notation.as_str());
    named(actions::CLOSE_DOSSIER, names, context, failing);
    let (ended, start) = (input.work_ended, file.start);
    not_to_come(Field::WorkEnded, ended, context, failing);
    if ended < start {
        failing.push(reasons::EndedBeforeStart { ended, start }.into());
    }
    let due = || transfer_due(&transfer_rules(ended), file.file_kind, ended);
    Event::Closed {
        work_ended: ended,
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
    if input.to == file.maker {
        let maker = file.maker.clone();
        failing.push(reasons::HandOverToMaker { maker }.into());
    }
    if !context.agency.is_active(&input.to, today(context)) {
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
