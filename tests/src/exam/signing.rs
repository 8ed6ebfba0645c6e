//! Who may sign as what, and how the block is written.

use serde_json::{Value, json};
use vanthu::api::{self, Grants, Handle as _, InBook, Query};
use vanthu::base::{Instant, PersonId};
use vanthu::document::signature_block;
use vanthu::grants::{self, CreateGrant};
use vanthu::input::read_value;
use vanthu::law::DocumentType;
use vanthu::organization::{Grant, Prefix, SigningPower};
use vanthu::queries::SigningPowerQuery;

use super::answer::Answer;
use super::case::{Facts, Known};
use super::office::{Office, doc_type, fields_of_deputy};
use super::time;

pub(super) fn step(known: &Known<'_>, office: &mut Office) -> Option<Answer> {
    let block = match known.step.action.as_str() {
        "signature_block" => true,
        // A signature that is asked for its power, not on a document on its way.
        "sign" if of_power(known) && known.step.actor != "signer" => false,
        _ => return None,
    };
    let answer = ask(known, office, block);
    if block || !on_its_way(known) {
        return Some(answer);
    }
    // Of a document on its way the same is asked of its approval first, and of the document itself.
    let refused = matches!(answer, Answer::Refused { .. });
    refused.then(|| match super::outgoing::step(known, office) {
        Some(of_document) => answer.and_also(of_document),
        None => answer,
    })
}

/// The power of whoever signs at last, asked without the document: the steps before are lawful.
pub(super) fn power_alone(known: &Known<'_>, office: &mut Office) -> Option<Answer> {
    let asked = known.step.action == "sign" && of_power(known) && known.step.actor != "signer";
    asked.then(|| ask(known, office, false))
}

/// Whether the power of the signer is asked, by any of the facts that decide it.
fn of_power(known: &Known<'_>) -> bool {
    let facts = [
        "capacity",
        "doc_field",
        "delegated_by_head",
        "matter",
        "passed_on_by_title",
    ];
    facts.iter().any(|fact| known.data(fact).is_some()) || basis(known)
}

/// Whether the case tells on what the actor's own power stands.
fn basis(known: &Known<'_>) -> bool {
    let told = |fact: &str| known.given.contains_key(fact);
    match known.step.actor.as_str() {
        "unit_head" => told("regulation"),
        "authorised_person" => told("authorisation"),
        _ => false,
    }
}

fn on_its_way(known: &Known<'_>) -> bool {
    known.done().is_some() || known.flow.iter().any(|step| step.action == "draft")
}

fn ask(known: &Known<'_>, office: &mut Office, block: bool) -> Answer {
    let actor = known.step.actor.as_str();
    let (Some(now), Some(person)) = (time::morning(time::day(known)), office.person(actor)) else {
        return Answer::unknown(format!("actor {actor}"));
    };
    let Some(kind) = DocumentType::from_key(doc_type(known)) else {
        return Answer::unknown("doc_type");
    };
    let made = match grants(known, office, &person) {
        Err(refused @ Answer::Refused { .. }) => Err(refused),
        Err(unknown) => return unknown,
        Ok(()) => Ok(()),
    };
    if made.is_err() {
        suppose(known, office, &person);
    }
    let capacity = known.data("capacity").and_then(Value::as_str);
    let question = SigningPowerQuery {
        person: person.clone(),
        document_type: kind,
        field: field(known, actor),
        capacity: capacity.map(str::to_owned),
        at: now,
    };
    let query = Query::SigningPower(question);
    let answer = match office.desk.answer(&office.book, &query) {
        Ok(api::Answer::SigningPower(power)) if block => written(known, office, &power, &person),
        Ok(_) => Answer::yes(),
        Err(error) => error.into(),
    };
    match made {
        Ok(()) => answer,
        Err(refused) => refused.and_also(answer),
    }
}

/// Of an authorisation that could not be made, what else stands against the signature: as if the head
/// had given it in writing.
fn suppose(known: &Known<'_>, office: &mut Office, person: &PersonId) {
    let given = known.given.get("authorisation").and_then(Value::as_object);
    let Some(given) = given else { return };
    let grant = read_value::<Grant>(json!({"id": id(99), "kind": "under_authorization",
        "grantor": "head", "grantee": person, "basis": "01/GUQ-CQ",
        "from": given.get("from"), "until": given.get("until"),
        "matters": given.get("matters").cloned().unwrap_or_else(|| json!([]))}));
    if let Ok(grant) = grant {
        office.book.grants.put(grant);
    }
}

/// The field or matter of the document.
fn field(known: &Known<'_>, actor: &str) -> Option<String> {
    let named = known.data("matter").or_else(|| known.data("doc_field"));
    let named = named.and_then(Value::as_str).map(str::to_owned);
    // Facts not named are ordinary: a deputy's document lies in the deputy's field.
    let own = || fields_of_deputy(known).into_iter().next();
    named.or_else(|| own().filter(|_| actor == "deputy_head"))
}

fn written(known: &Known<'_>, office: &Office, power: &SigningPower, person: &PersonId) -> Answer {
    let Some(block) = signature_block(office.desk.agency(), power, person) else {
        return Answer::unknown(format!("actor {}", known.step.actor));
    };
    let mut value = Facts::new();
    value.insert("title_lines".to_owned(), json!(block.title_lines));
    value.insert("name".to_owned(), json!(block.name));
    if power.capacity.has(Prefix::UnderAuthorization) {
        value.insert("seal_of".to_owned(), json!(block.seal_of));
    }
    Answer::value(value)
}

/// What the case says was given to the actor in writing, made as commands of whoever gave it.
pub(super) fn grants(
    known: &Known<'_>,
    office: &mut Office,
    person: &PersonId,
) -> Result<(), Answer> {
    let under_authorisation = match known.data("capacity").and_then(Value::as_str) {
        Some(capacity) => capacity == "TUQ.",
        None => known.step.actor == "authorised_person",
    };
    // In a flow the same may stand at several steps.
    let number = u8::try_from(office.book.grants.iter().count()).unwrap_or(u8::MAX);
    if known.data("delegated_by_head") == Some(&Value::Bool(true)) {
        let day = time::day(known);
        let matter = known.data("doc_field").or_else(|| known.data("matter"));
        let matters: Vec<&Value> = matter.into_iter().collect();
        let grant = json!({"id": id(number), "kind": "for_head", "grantor": "head",
            "grantee": person, "from": day, "until": day, "matters": matters});
        execute(office, grant, "head", time::morning(day))?;
    }
    let written = known.data("authorisation_written");
    // Of one that is only said to exist nothing else is out of order.
    let usual = json!({"from": time::day(known), "until": time::day(known),
        "matters": known.data("matter").into_iter().collect::<Vec<_>>()});
    let given = known.given.get("authorisation");
    let given = given.or_else(|| written.map(|_| &usual));
    let given = given.and_then(Value::as_object);
    let Some(given) = given.filter(|_| under_authorisation) else {
        return Ok(());
    };
    let begin = given.get("from").and_then(time::date);
    let at = begin.and_then(time::morning);
    let written = written.or_else(|| given.get("written"));
    let again_by = known.data("authorised_again_by").and_then(Value::as_str);
    let to_actor =
        known.step.actor == "authorised_person" || known.data("authorisation_written").is_some();
    let grant = |grantor: &str, grantee: &str, number: u8| {
        let basis = (written == Some(&Value::Bool(true))).then_some("01/GUQ-CQ");
        let mut grant = json!({"id": id(number), "kind": "under_authorization",
            "grantor": grantor, "grantee": grantee,
            "from": given.get("from"), "until": given.get("until"),
            "matters": given.get("matters").cloned().unwrap_or_else(|| json!([]))});
        if let (Some(basis), Some(fields)) = (basis, grant.as_object_mut()) {
            fields.insert("basis".to_owned(), json!(basis));
        }
        grant
    };
    if let Some(again) = again_by {
        let first = execute(office, grant("head", again, number + 1), "head", at);
        let second = execute(office, grant(again, person.as_str(), number + 2), again, at);
        return match (first, second) {
            (Err(first), Err(second)) => Err(first.and_also(second)),
            (first, second) => first.and(second),
        };
    }
    let has = office.book.grants.to(person).next().is_some();
    if to_actor && !has {
        execute(
            office,
            grant("head", person.as_str(), number + 1),
            "head",
            at,
        )?;
    }
    Ok(())
}

fn id(number: u8) -> String {
    format!("01930000-0000-7000-8000-000000000a{number:02}")
}

/// What was granted at an earlier step of a flow is not granted again.
fn execute(office: &mut Office, grant: Value, by: &str, at: Option<Instant>) -> Result<(), Answer> {
    let of = |grant: &Value| {
        let fields = ["kind", "grantor", "grantee", "from", "until"];
        fields.map(|field| grant[field].clone())
    };
    let known = |(made, _): (&Grant, _)| of(&json!(made)) == of(&grant);
    if office.book.grants.iter().any(known) {
        return Ok(());
    }
    let grant = read_value(grant)?;
    let (Some(by), Some(at)) = (office.person(by), at) else {
        return Err(Answer::unknown("who authorised, and when"));
    };
    self::grant(office, grant, &by, at)
}

/// Somebody makes a grant.
pub(super) fn grant(
    office: &mut Office,
    grant: Grant,
    by: &PersonId,
    at: Instant,
) -> Result<(), Answer> {
    let command = grants::Command::new(office.fresh_id(), CreateGrant::new(grant));
    let desk = office.desk.clone();
    let made = InBook::<Grants>::new(()).execute(&desk, &mut office.book, &command, by, at);
    made.map(drop).map_err(Answer::from)
}
