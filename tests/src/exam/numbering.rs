//! Number and symbol, number series, date line.

use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};
use vanthu::api::{self, Handle as _, InBook, Query, Series};
use vanthu::base::{DocumentId, Instant, PersonId, SeriesKey};
use vanthu::document::{
    CopyRequest, CopySource, NumberSymbol, check_copy_symbol, check_date_line, check_symbol,
    copy_symbol, date_line, document_symbol,
};
use vanthu::law::{CopyKind, DocumentType, Medium, Secrecy};
use vanthu::numbers::{self, Registers, SeriesYear};
use vanthu::queries::NextNumberQuery;
use vanthu::registers::{NumberClaim, check_claim};
use vanthu::rules::Refusal;
use vanthu::series::{self, Event, NumberCopy, TakeNumber};

use super::answer::Answer;
use super::case::{Facts, Known};
use super::office::Office;
use super::time;

pub(super) fn step(known: &Known<'_>, office: &mut Office) -> Option<Answer> {
    Some(match known.step.action.as_str() {
        "format_number_symbol" => formatted(known, |symbol| symbol.to_string()),
        "format_number_line" => formatted(known, NumberSymbol::line),
        "type_abbreviation" => match (kind(known), copy_kind(known)) {
            (Some(kind), _) => Answer::Allowed(Some(json!(kind.abbreviation()))),
            (None, Some(copy)) => Answer::value(copy.abbreviation()),
            (None, None) => Answer::unknown("doc_type"),
        },
        "validate_number_symbol" => validate(known),
        "next_number" => next(known, office),
        "assign_number" if known.data("copy_kind").is_some() => copy(known, office),
        "assign_number" if by_series(known) => assign(known, office),
        "claim_number" => claim(known, office),
        "format_date_line" => {
            match (known.text("place"), known.data("date").and_then(time::date)) {
                (Some(place), Some(day)) => Answer::value(date_line(place, day)),
                _ => Answer::unknown("place, date"),
            }
        }
        "validate_date_line" => match known.text("text") {
            Some(text) => match check_date_line(text, known.text("place")) {
                Ok(_) => Answer::yes(),
                Err(faults) => Answer::malformed("malformed date line", &faults),
            },
            None => Answer::unknown("text"),
        },
        _ => return None,
    })
}

fn kind(known: &Known<'_>) -> Option<DocumentType> {
    DocumentType::from_key(known.text("doc_type")?)
}

/// A copy is named as such, or where a type would stand.
fn copy_kind(known: &Known<'_>) -> Option<CopyKind> {
    known
        .read::<CopyKind>("copy_kind")
        .or_else(|| known.read::<CopyKind>("doc_type"))
}

/// A number that is asked of a series, not of a document on its way.
fn by_series(known: &Known<'_>) -> bool {
    let on_its_way = known.done().is_some() || known.flow.iter().any(|s| s.action == "draft");
    !on_its_way && (known.data("date").is_some() || known.data("series").is_some())
}

fn formatted(known: &Known<'_>, write: fn(&NumberSymbol) -> String) -> Answer {
    let org = known.text("org_abbr").unwrap_or_default();
    let symbol = match (kind(known), copy_kind(known)) {
        (Some(kind), _) => document_symbol(kind, org, known.text("unit_or_field")),
        (None, Some(copy)) => copy_symbol(copy, org),
        (None, None) => return Answer::unknown("doc_type"),
    };
    let Some(number) = known.number("number") else {
        return Answer::unknown("number");
    };
    let text = symbol.map(|symbol| write(&NumberSymbol { number, symbol }));
    Answer::Allowed(Some(json!(text)))
}

fn validate(known: &Known<'_>) -> Answer {
    let (Some(text), org) = (known.text("text"), known.text("org_abbr")) else {
        return Answer::unknown("text");
    };
    let read = match (kind(known), copy_kind(known)) {
        (Some(kind), _) => check_symbol(text, kind, org),
        (None, Some(copy)) => check_copy_symbol(text, copy, org),
        (None, None) => return Answer::unknown("doc_type"),
    };
    match read {
        Ok(_) => Answer::yes(),
        Err(faults) => Answer::malformed("malformed number or symbol", &faults),
    }
}

fn key(name: &str) -> Option<SeriesKey> {
    SeriesKey::parse(&name.replace(char::is_whitespace, "-")).ok()
}

fn entry(facts: &Facts) -> Option<(SeriesKey, i32, numbers::Series)> {
    let text = |name: &str| facts.get(name).and_then(Value::as_str);
    let named = text("name")
        .or_else(|| text("doc_type"))
        .unwrap_or("common");
    let number = |name: &str| facts.get(name).and_then(Value::as_i64);
    let last_date = facts.get("last_date").and_then(time::date);
    let of_date = || last_date.map(|date: NaiveDate| i64::from(date.year()));
    let year = number("year").or_else(of_date)?;
    let series = numbers::Series {
        last_number: u32::try_from(number("last_number").unwrap_or(0)).ok()?,
        last_date,
        ..numbers::Series::default()
    };
    Some((key(named)?, i32::try_from(year).ok()?, series))
}

/// The series as they stand: one, or a list.
fn series(known: &Known<'_>) -> Registers {
    let mut registers = Registers::none();
    for (key, year, series) in listed(known).into_iter().filter_map(entry) {
        registers.put(key, year, series);
    }
    registers
}

fn listed<'k>(known: &Known<'k>) -> Vec<&'k Facts> {
    match known.given.get("series") {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_object).collect(),
        Some(Value::Object(one)) => vec![one],
        _ => Vec::new(),
    }
}

/// A state secret takes its number from the series named after it.
fn secret<'k>(known: &Known<'k>) -> Option<&'k str> {
    let secrecy = known.read::<Secrecy>("secrecy")?;
    let named = |facts: &&Facts| facts.get("name").and_then(Value::as_str) == Some("secret");
    let listed = listed(known).into_iter().any(|facts| named(&facts));
    (secrecy.is_secret() && listed).then_some("secret")
}

/// The name of the series whose group of types has this one.
fn group<'k>(known: &Known<'k>) -> Option<&'k str> {
    let kind = known.text("doc_type")?;
    let has = |facts: &&Facts| {
        let types = facts.get("doc_types").and_then(Value::as_array);
        types.is_some_and(|types| types.iter().any(|of| of.as_str() == Some(kind)))
    };
    listed(known).into_iter().find(has)?.get("name")?.as_str()
}

/// The series that is asked: named, or by the agency's policy.
fn asked(known: &Known<'_>) -> Option<SeriesKey> {
    let by_kind = known.text("series_policy") == Some("one_series_per_kind");
    let named = known.data("series").and_then(Value::as_str);
    let named = named.or_else(|| secret(known));
    let kind = known.text("doc_type").filter(|_| by_kind);
    let given = || {
        let one = known.given.get("series")?.as_object()?;
        one.get("name")?.as_str()
    };
    let group = || group(known);
    // Beside a series of secrets the case calls the other one so.
    let is_ordinary = |facts: &Facts| facts.get("name").and_then(Value::as_str) == Some("ordinary");
    let ordinary = || {
        let mut all = listed(known).into_iter();
        all.any(is_ordinary).then_some("ordinary")
    };
    key(named
        .or(kind)
        .or_else(group)
        .or_else(ordinary)
        .or_else(given)
        .unwrap_or("common"))
}

/// The series of outgoing documents of which the case speaks, by name, secret ones apart: the
/// profile must know them.
pub(super) fn named(known: &Known<'_>) -> Vec<(SeriesKey, bool)> {
    let text = |facts: &Facts, name: &str| facts.get(name)?.as_str().map(str::to_owned);
    let steps = known.flow.iter().chain([known.step]);
    let of_steps = steps.flat_map(|step| {
        let fields = ["series", "doc_type"].into_iter();
        fields.filter_map(|field| text(&step.data, field))
    });
    let of_list = listed(known)
        .into_iter()
        .filter_map(|facts| text(facts, "name").or_else(|| text(facts, "doc_type")));
    let usual = ["common"].into_iter().chain(known.text("doc_type"));
    let names = usual.map(str::to_owned).chain(of_steps).chain(of_list);
    let mut found: Vec<(SeriesKey, bool)> = Vec::new();
    for name in names {
        let secret = name == "secret";
        if let Some(key) = key(&name).filter(|key| found.iter().all(|(known, _)| known != key)) {
            found.push((key, secret));
        }
    }
    found
}

fn next(known: &Known<'_>, office: &mut Office) -> Answer {
    let year = known.get("year").and_then(Value::as_i64);
    let (Some(key), Some(year)) = (asked(known), year.and_then(|y| i32::try_from(y).ok())) else {
        return Answer::unknown("series, year");
    };
    begin(known, office);
    // The one series of all copies, as the domain files call it.
    let of_copies = ["copies", "copy_series", "shared_copies"].contains(&key.as_str());
    let copies = office.desk.agency().copies_series().map(|s| s.key.clone());
    let key = copies.filter(|_| of_copies).unwrap_or(key);
    office.book.open_series(&key, year);
    let query = Query::NextNumber(NextNumberQuery { series: key, year });
    match office.desk.answer(&office.book, &query) {
        Ok(api::Answer::NextNumber(number)) => Answer::value(number),
        Ok(_) => Answer::unknown("a number"),
        Err(error) => error.into(),
    }
}

fn assign(known: &Known<'_>, office: &mut Office) -> Answer {
    let day = known.data("date").and_then(time::date);
    let (Some(kind), Some(key), Some(day)) = (kind(known), asked(known), day) else {
        return Answer::unknown("doc_type, series, date");
    };
    begin(known, office);
    // Numbers are the clerk's work, or the system's for him; who is nobody of the office is no
    // clerk of it.
    let role = match known.step.actor.as_str() {
        "system" => "clerk",
        role => role,
    };
    let actor = office.person(role).or_else(|| PersonId::parse(role).ok());
    let (Some(now), Some(actor)) = (time::morning(day), actor) else {
        return Answer::unknown("actor, date");
    };
    // A series opens with the first number of its year (Art. 15.1).
    office.book.open_series(&key, day.year());
    let Ok(document) = DocumentId::parse("01930000-0000-7000-8000-0000000000d1") else {
        return Answer::unknown("a document");
    };
    let take = TakeNumber::new(document);
    let number = match given(office, &key, day.year(), take.into(), (&actor, now)) {
        Ok(Some(Event::NumberTaken(taken))) => taken.number,
        Ok(_) => return Answer::unknown("a number"),
        Err(refusal) => return refusal.into(),
    };
    let org = known.text("org_abbr").unwrap_or_default();
    let Some(symbol) = document_symbol(kind, org, known.text("unit_or_field")) else {
        // The number is given; how it is written, the case does not tell (a công văn's unit).
        return Answer::yes();
    };
    let written = NumberSymbol { number, symbol }.to_string();
    used_up(known, office, written, day.year(), key.as_str() == "secret")
}

/// A number that was given out is used in its year, and may not have been used before.
pub(super) fn used_up(
    known: &Known<'_>,
    office: &mut Office,
    number_symbol: String,
    year: i32,
    secret: bool,
) -> Answer {
    let wanted = NumberClaim {
        number_symbol,
        year,
        secret,
    };
    let Some(mut used) = already_used(known) else {
        return Answer::unknown("already_used");
    };
    used.extend(office.claimed.iter().cloned());
    if let Err(refusal) = check_claim(&used, &wanted) {
        return refusal.into();
    }
    let written = wanted.number_symbol.clone();
    office.claimed.push(wanted);
    Answer::value(written)
}

/// Puts the series of the case in as that of the office's documents, of which it speaks when a
/// document is on its way.
pub(super) fn of_documents(known: &Known<'_>, office: &mut Office) {
    if office.numbering {
        return;
    }
    let steps = known
        .flow
        .iter()
        .find(|step| step.action == "assign_number");
    let step = steps.unwrap_or(known.step);
    let asked = asked(&Known { step, ..*known });
    let mut entries = listed(known).into_iter().filter_map(entry);
    let Some((_, year, series)) = entries.find(|(key, ..)| Some(key) == asked.as_ref()) else {
        return;
    };
    office.numbering = true;
    let secret = known
        .read::<Secrecy>("secrecy")
        .unwrap_or_default()
        .is_secret();
    if let Some(key) = key(if secret { "di-mat" } else { "di" }) {
        office.book.registers.put(key, year, series);
    }
}

/// Puts the series of the case in, those of documents and that of copies.
fn begin(known: &Known<'_>, office: &mut Office) {
    if office.numbering {
        return;
    }
    office.numbering = true;
    office.book.registers = series(known);
    let copies = known.given.get("copy_series").and_then(Value::as_object);
    let key = office.desk.agency().copies_series().map(|s| s.key.clone());
    if let (Some((_, year, series)), Some(key)) = (copies.and_then(entry), key) {
        office.book.registers.put(key, year, series);
    }
}

fn copy(known: &Known<'_>, office: &mut Office) -> Answer {
    let Some(kind) = known.read::<CopyKind>("copy_kind") else {
        return Answer::unknown("copy_kind");
    };
    let day = time::day(known);
    let Some(key) = office.desk.agency().copies_series().map(|s| s.key.clone()) else {
        return Answer::unknown("a series of copies");
    };
    begin(known, office);
    office.book.open_series(&key, day.year());
    let (Some(now), Some(actor)) = (time::morning(day), office.person(&known.step.actor)) else {
        return Answer::unknown("actor, date");
    };
    let Ok(document) = DocumentId::parse("01930000-0000-7000-8000-0000000000d2") else {
        return Answer::unknown("a document");
    };
    // A case names the kind alone: it is made from what Art. 25 has for it, on paper.
    let source = match kind {
        CopyKind::SaoLuc => CopySource::TrueCopy,
        CopyKind::SaoY | CopyKind::TrichSao => CopySource::Original,
    };
    let copy = CopyRequest {
        kind,
        source: known.read("source").unwrap_or(source),
        from: known.read("source_medium").unwrap_or(Medium::Paper),
        to: known.read("target_medium").unwrap_or(Medium::Paper),
    };
    let copy = NumberCopy::new(copy, document);
    match given(office, &key, day.year(), copy.into(), (&actor, now)) {
        Err(refusal) => refusal.into(),
        Ok(Some(Event::CopyNumbered(copy))) => {
            let (number, symbol) = (copy.number, copy.symbol);
            let written = NumberSymbol { number, symbol }.to_string();
            used_up(known, office, written, day.year(), false)
        }
        Ok(_) => Answer::unknown("a number"),
    }
}

/// What a series gives on a command.
fn given(
    office: &mut Office,
    series: &SeriesKey,
    year: i32,
    kind: series::Kind,
    (actor, now): (&PersonId, Instant),
) -> Result<Option<Event>, Refusal> {
    let command = series::Command::new(office.fresh_id(), kind);
    let series = series.clone();
    let of = SeriesYear { series, year };
    let (desk, mut stream) = (office.desk.clone(), InBook::<Series>::new(of));
    stream.execute(&desk, &mut office.book, &command, actor, now)?;
    Ok(stream.events_of(&office.book, command.command_id).pop())
}

fn claimed(facts: &Facts) -> Option<NumberClaim> {
    let year = facts.get("year").and_then(Value::as_i64)?;
    Some(NumberClaim {
        number_symbol: facts.get("number_symbol")?.as_str()?.to_owned(),
        year: i32::try_from(year).ok()?,
        secret: facts.get("series").and_then(Value::as_str) == Some("secret"),
    })
}

/// What the case says was used before it.
fn already_used(known: &Known<'_>) -> Option<Vec<NumberClaim>> {
    let Some(used) = known.given.get("already_used") else {
        return Some(Vec::new());
    };
    let used = used.as_array()?.iter();
    used.map(|value| claimed(value.as_object()?)).collect()
}

fn claim(known: &Known<'_>, office: &mut Office) -> Answer {
    let (Some(mut used), Some(wanted)) = (already_used(known), claimed(&known.step.data)) else {
        return Answer::unknown("already_used, number_symbol, year");
    };
    used.extend(office.claimed.iter().cloned());
    match check_claim(&used, &wanted) {
        Ok(_) => {
            office.claimed.push(wanted);
            Answer::yes()
        }
        Err(refusal) => refusal.into(),
    }
}
