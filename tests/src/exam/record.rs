//! Registers and their lines, data fields, marks, dossiers, copies, and what the law says without a
//! document.

use serde_json::{Map, Value, json};
use vanthu::base::{Fault, FaultCode};
use vanthu::document::{AddressedTo, CopyRequest, CopySource, check_copy};
use vanthu::dossier::{
    FileNumbering, Heading, KeepBeyondDue, Retention, check_keep, closing_duties, file_symbols,
};
use vanthu::incoming::{duty_to_handle, recall_duties, registration_required};
use vanthu::input::read_value;
use vanthu::law::{CopyKind, DataRecord, Medium, RuleSet, Secrecy, Urgency};
use vanthu::registers::{
    Cell, Fingerprint, RegisterEntry, RegisterForm, find_duplicate, register_of,
};
use vanthu::rules::{ContentOnMachine, ContentUse, Environment, check_machine};

use super::answer::Answer;
use super::case::{Facts, Known};
use super::office::Office;
use super::time;

pub(super) fn step(known: &Known<'_>, _: &mut Office) -> Option<Answer> {
    let answer = match known.step.action.as_str() {
        "check_duplicate" => duplicate(known),
        "list_register_columns" => known
            .read::<RegisterForm>("register")
            .map(|form| Answer::value(json!(form.columns()))),
        "register_row" => row(known),
        "list_auto_filled" => known
            .read::<DataRecord>("record")
            .map(|record| Answer::value(json!(record.automatic().collect::<Vec<_>>()))),
        "urgency_info" => known.read::<Urgency>("urgency").map(|urgency| {
            let stamp = urgency.stamp_mm().map(|(width, height)| [width, height]);
            Answer::value(json!({"stamp_mm": stamp, "edxml_priority": urgency.code()}))
        }),
        "secrecy_of" => known
            .text("mark")
            .map(|mark| Answer::value(json!(Secrecy::of_mark(mark).unwrap_or_default()))),
        "store_content" => store(known),
        "register_of" => book(known),
        "format_file_symbols" => symbols(known),
        "must_transfer" => retention(known).map(|r| Answer::value(r.must_transfer())),
        "keep_beyond_due" => keep(known),
        "closing_duties" => closing(known),
        "make_copy" => copy(known),
        "recall_duty" => known
            .read::<Medium>("medium")
            .map(|medium| Answer::value(json!(recall_duties(medium)))),
        "registration_required" => registration(known),
        "duty_to_handle" => {
            let done = known.done().unwrap_or_default();
            let done = done.iter().any(|step| step == "register_incoming");
            let registered = known.flag("registered_at_clerk").unwrap_or(done);
            let separate = known.flag("separately_registered_kind").unwrap_or(false);
            Some(Answer::value(duty_to_handle(registered, separate)))
        }
        _ => return None,
    };
    Some(answer.unwrap_or_else(|| Answer::unknown("a fact that is missing or not known")))
}

fn closing(known: &Known<'_>) -> Option<Answer> {
    let medium = known.read_or("medium", Medium::Paper)?;
    let duties = closing_duties(medium, retention(known)?);
    Some(Answer::value(json!(duties)))
}

fn registration(known: &Known<'_>) -> Option<Answer> {
    let addressed_to = known.read_or("addressed_to", AddressedTo::default())?;
    let back = known.flag("handed_back_as_agency_business");
    let required = registration_required(addressed_to, back.unwrap_or(false));
    Some(Answer::value(required))
}

fn duplicate(known: &Known<'_>) -> Option<Answer> {
    let registered = known.given.get("already_registered")?.as_array()?;
    let registered: Option<Vec<Fingerprint>> = registered
        .iter()
        .map(|facts| fingerprint(facts.as_object()?))
        .collect();
    let found = find_duplicate(&registered?, &fingerprint(&known.step.data)?);
    let mut value = Map::new();
    value.insert("alarm".to_owned(), json!(found.is_some()));
    if let Some((_, matched)) = found {
        value.insert("matched_on".to_owned(), json!(matched));
    }
    Some(Answer::value(value))
}

/// What tells a document apart; whatever else is known of it does not matter.
fn fingerprint(facts: &Facts) -> Option<Fingerprint> {
    let mut facts = facts.clone();
    facts.retain(|name, _| {
        ["identifier", "number", "symbol", "issuer", "year"].contains(&name.as_str())
    });
    // A number may stand as one.
    if let Some(number) = facts.get("number").and_then(Value::as_u64) {
        facts.insert("number".to_owned(), json!(number.to_string()));
    }
    serde_json::from_value(Value::Object(facts)).ok()
}

fn row(known: &Known<'_>) -> Option<Answer> {
    let mut fields = known.step.data.clone();
    let register = fields.remove("register")?;
    let register: RegisterForm = serde_json::from_value(register).ok()?;
    let entry: RegisterEntry = match register {
        RegisterForm::Incoming => RegisterEntry::Incoming(columns(fields)?),
        RegisterForm::Outgoing => RegisterEntry::Outgoing(columns(fields)?),
        RegisterForm::OutgoingPost => RegisterEntry::OutgoingPost(columns(fields)?),
        RegisterForm::UseOfKeptCopies => RegisterEntry::UseOfKeptCopies(columns(fields)?),
        RegisterForm::IncomingTracking => RegisterEntry::IncomingTracking(columns(fields)?),
        _ => return None,
    };
    let row: Vec<Option<Cell>> = entry.row();
    let cells = row.iter().enumerate();
    let cells: Map<String, Value> = cells
        .map(|(index, cell)| ((index + 1).to_string(), json!(cell)))
        .collect();
    Some(Answer::value(cells))
}

/// The facts for which the register has columns; others of the document are not written in it.
fn columns<T: serde::de::DeserializeOwned>(mut fields: Facts) -> Option<T> {
    loop {
        match read_value(Value::Object(fields.clone())) {
            Ok(entry) => return Some(entry),
            Err(invalid) => {
                let unknown = |fault: &&Fault| fault.code == FaultCode::UnknownField;
                let unknown = invalid.faults.iter().find(unknown)?;
                fields.remove(&unknown.path)?;
            }
        }
    }
}

fn store(known: &Known<'_>) -> Option<Answer> {
    let content = ContentOnMachine {
        use_of: ContentUse::Keep,
        secrecy: known.read_or("secrecy", Secrecy::default())?,
        environment: known.read::<Environment>("environment")?,
        cipher_exception: known.flag("cipher_law_exception").unwrap_or(false),
    };
    let rules = RuleSet::in_force(time::day(known));
    Some(check_machine(&rules, &content).into())
}

fn book(known: &Known<'_>) -> Option<Answer> {
    let incoming = match known.text("direction")? {
        "incoming" => true,
        "outgoing" => false,
        _ => return None,
    };
    let secrecy = known.read_or("secrecy", Secrecy::default())?;
    Some(Answer::value(json!(register_of(incoming, secrecy))))
}

fn symbols(known: &Known<'_>) -> Option<Answer> {
    let headings = known.read::<Vec<Heading>>("headings")?;
    let numbering = known.read::<FileNumbering>("mode")?;
    Some(Answer::value(json!(file_symbols(&headings, numbering))))
}

fn retention(known: &Known<'_>) -> Option<Retention> {
    if known.stated("permanent") == Some(&Value::Bool(true)) {
        return Some(Retention::Permanent);
    }
    match known.get("retention_years")? {
        Value::String(text) if text == "permanent" => Some(Retention::Permanent),
        value => Some(Retention::Years(u32::try_from(value.as_u64()?).ok()?)),
    }
}

fn keep(known: &Known<'_>) -> Option<Answer> {
    let request = KeepBeyondDue {
        due: known.get("transfer_due").and_then(time::date)?,
        until: known.get("until").and_then(time::date)?,
        written_consent: known.flag("written_consent").unwrap_or(false),
        // Facts not named are ordinary; consent is what is asked.
        list_sent_to_archive: known.flag("list_sent_to_archive").unwrap_or(true),
    };
    Some(check_keep(&request).into())
}

fn copy(known: &Known<'_>) -> Option<Answer> {
    let request = CopyRequest {
        kind: known.read::<CopyKind>("copy_kind")?,
        // A copy as source.
        source: match known.text("source") {
            Some("sao_y") => CopySource::TrueCopy,
            Some("sao_luc" | "trich_sao") => CopySource::OtherCopy,
            _ => known.read::<CopySource>("source")?,
        },
        from: known.read::<Medium>("source_medium")?,
        to: known.read::<Medium>("target_medium")?,
    };
    Some(check_copy(&request).into())
}
