//! Number and symbol, number series, date line.

use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};
use vanthu::api::query::NextNumberQuery;
use vanthu::api::{self, Book, Query};
use vanthu::base::{DocumentId, SeriesKey};
use vanthu::document::{NumberSymbol, check_date_line, check_symbol, date_line, document_symbol};
use vanthu::law::{CopyKind, DocumentType};
use vanthu::register::{NumberClaim, Registers, Series, check_claim};

use super::answer::Answer;
use super::case::{Facts, Known};
use super::office::Office;
use super::time;

pub(super) fn step(known: &Known<'_>, office: &mut Office) -> Option<Answer> {
    Some(match known.step.action.as_str() {
        "format_number_symbol" => formatted(known, |symbol| symbol.to_string()),
        "format_number_line" => formatted(known, NumberSymbol::line),
        "type_abbreviation" => match kind(known) {
            Some(kind) => Answer::Allowed(Some(json!(kind.abbreviation()))),
            None => Answer::unknown("doc_type"),
        },
        "validate_number_symbol" => validate(known),
        "next_number" => next(known, office),
        "assign_number" if known.data("copy_kind").is_some() => copy(known, office),
        "assign_number" if by_series(known) => assign(known, office),
        "claim_number" => claim(known),
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

/// A number that is asked of a series, not of a document on its way.
fn by_series(known: &Known<'_>) -> bool {
    let on_its_way = known.done().is_some() || known.flow.iter().any(|s| s.action == "draft");
    !on_its_way && (known.data("date").is_some() || known.data("series").is_some())
}

fn formatted(known: &Known<'_>, write: fn(&NumberSymbol) -> String) -> Answer {
    let (Some(kind), Some(number)) = (kind(known), known.number("number")) else {
        return Answer::unknown("doc_type, number");
    };
    let org = known.text("org_abbr").unwrap_or_default();
    let symbol = document_symbol(kind, org, known.text("unit_or_field"));
    let text = symbol.map(|symbol| write(&NumberSymbol { number, symbol }));
    Answer::Allowed(Some(json!(text)))
}

fn validate(known: &Known<'_>) -> Answer {
    let (Some(kind), Some(text)) = (kind(known), known.text("text")) else {
        return Answer::unknown("doc_type, text");
    };
    match check_symbol(text, kind, known.text("org_abbr")) {
        Ok(_) => Answer::yes(),
        Err(faults) => Answer::malformed("malformed number or symbol", &faults),
    }
}

fn key(name: &str) -> Option<SeriesKey> {
    SeriesKey::parse(&name.replace(char::is_whitespace, "-"))
}

fn entry(facts: &Facts) -> Option<(SeriesKey, i32, Series)> {
    let text = |name: &str| facts.get(name).and_then(Value::as_str);
    let named = text("name")
        .or_else(|| text("doc_type"))
        .unwrap_or("common");
    let number = |name: &str| facts.get(name).and_then(Value::as_i64);
    let last_date = facts.get("last_date").and_then(time::date);
    let of_date = || last_date.map(|date: NaiveDate| i64::from(date.year()));
    let year = number("year").or_else(of_date)?;
    let series = Series {
        last_number: u32::try_from(number("last_number").unwrap_or(0)).ok()?,
        last_date,
        ..Series::default()
    };
    Some((key(named)?, i32::try_from(year).ok()?, series))
}

/// The series as they stand: one, or a list.
fn series(known: &Known<'_>) -> Registers {
    let mut registers = Registers::none();
    let given = known.given.get("series");
    let list: Vec<&Facts> = match given {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_object).collect(),
        Some(Value::Object(one)) => vec![one],
        _ => Vec::new(),
    };
    for (key, year, series) in list.into_iter().filter_map(entry) {
        registers.put(key, year, series);
    }
    registers
}

/// The series that is asked: named, or by the agency's policy.
fn asked(known: &Known<'_>) -> Option<SeriesKey> {
    let by_kind = known.text("series_policy") == Some("one_series_per_kind");
    let named = known.data("series").and_then(Value::as_str);
    let kind = known.text("doc_type").filter(|_| by_kind);
    let given = || {
        let one = known.given.get("series")?.as_object()?;
        one.get("name")?.as_str()
    };
    key(named.or(kind).or_else(given).unwrap_or("common"))
}

fn next(known: &Known<'_>, office: &Office) -> Answer {
    let year = known.get("year").and_then(Value::as_i64);
    let (Some(key), Some(year)) = (asked(known), year.and_then(|y| i32::try_from(y).ok())) else {
        return Answer::unknown("series, year");
    };
    let mut registers = series(known);
    if registers.get(&key, year).is_none() {
        registers.put(key.clone(), year, Series::default());
    }
    let book = Book {
        registers,
        ..Book::default()
    };
    let query = Query::NextNumber(NextNumberQuery { series: key, year });
    match office.desk.answer(&book, &query) {
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
    if !office.numbering {
        office.numbering = true;
        office.book.registers = series(known);
    }
    // A series opens with the first number of its year (Art. 15.1).
    office.book.open_series(&key, day.year());
    let Some(document) = DocumentId::parse("01930000-0000-7000-8000-0000000000d1") else {
        return Answer::unknown("a document");
    };
    let taken = match office.book.take_number(&key, day, document) {
        Ok(taken) => taken,
        Err(refusal) => return refusal.into(),
    };
    let org = known.text("org_abbr").unwrap_or_default();
    let Some(symbol) = document_symbol(kind, org, known.text("unit_or_field")) else {
        return Answer::unknown("a symbol for the document type");
    };
    let number = taken.number;
    Answer::value(NumberSymbol { number, symbol }.to_string())
}

fn copy(known: &Known<'_>, office: &mut Office) -> Answer {
    let Some(kind) = known.read::<CopyKind>("copy_kind") else {
        return Answer::unknown("copy_kind");
    };
    let day = time::day(known);
    let Some(key) = office.desk.agency().copies_series().map(|s| s.key.clone()) else {
        return Answer::unknown("a series of copies");
    };
    if !office.numbering {
        office.numbering = true;
        let given = known.given.get("copy_series").and_then(Value::as_object);
        if let Some((_, year, series)) = given.and_then(entry) {
            office.book.registers.put(key.clone(), year, series);
        }
    }
    office.book.open_series(&key, day.year());
    let (Some(now), Some(actor)) = (time::morning(day), office.person(&known.step.actor)) else {
        return Answer::unknown("actor, date");
    };
    let Some(document) = DocumentId::parse("01930000-0000-7000-8000-0000000000d2") else {
        return Answer::unknown("a document");
    };
    let desk = office.desk.clone();
    let numbered = office.book.number_copy(&desk, kind, document, &actor, now);
    match numbered {
        Err(refusal) => refusal.into(),
        Ok(written) => Answer::value(written.to_string()),
    }
}

fn claim(known: &Known<'_>) -> Answer {
    let claim = |facts: &Facts| {
        let year = facts.get("year").and_then(Value::as_i64)?;
        Some(NumberClaim {
            number_symbol: facts.get("number_symbol")?.as_str()?.to_owned(),
            year: i32::try_from(year).ok()?,
            secret: facts.get("series").and_then(Value::as_str) == Some("secret"),
        })
    };
    let used = known.given.get("already_used").and_then(Value::as_array);
    let used: Vec<NumberClaim> = used
        .into_iter()
        .flatten()
        .filter_map(|value| claim(value.as_object()?))
        .collect();
    match claim(&known.step.data) {
        Some(wanted) => check_claim(&used, &wanted).map(|_| ()).into(),
        None => Answer::unknown("number_symbol, year"),
    }
}
