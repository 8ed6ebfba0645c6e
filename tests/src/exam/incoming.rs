//! Incoming documents, driven by the same JSON commands that a host sends.

use chrono::Datelike as _;
use serde_json::{Value, json};
use vanthu::api::{Document, Incoming};
use vanthu::base::{DocumentId, PersonId};
use vanthu::incoming::Command;
use vanthu::incoming::{Action, Phase};
use vanthu::input::read_value;
use vanthu::numbers::Series;
use vanthu::organization::Role;
use vanthu::routing::{Line, Seat};

use super::answer::Answer;
use super::case::Known;
use super::office::{Office, directing_post, moment, only_a_line};
use super::time;

/// The steps of the two forms, in the order of Art. 20–24.
const PAPER: &[&str] = &[
    "receive",
    "open_and_stamp",
    "register_incoming",
    "submit",
    "direct",
    "complete_entry",
    "hand_over",
    "handle",
];
const ELECTRONIC: &[&str] = &["receive", "register_incoming", "submit", "direct", "handle"];

pub(super) fn step(known: &Known<'_>, office: &mut Office) -> Option<Answer> {
    let action = known.step.action.as_str();
    let of_this_room = PAPER.contains(&action)
        || matches!(
            action,
            "forward_unopened" | "assign_within_unit" | "assign_tracker"
        );
    of_this_room.then(|| run(known, office, action))
}

fn run(known: &Known<'_>, office: &mut Office, action: &str) -> Answer {
    let each_anew = known.flag("all_other_preconditions_met") == Some(true);
    let from_the_start = office.flow && known.done().is_none() && !each_anew;
    if office.incoming.is_none() || each_anew {
        office.incoming = Some(open(office));
        let before = match (known.done(), from_the_start) {
            (Some(done), _) => done,
            (None, true) => Vec::new(),
            (None, false) => before(known, action),
        };
        for done in &before {
            match execute(known, office, done, role(done)) {
                Answer::Allowed(_) => {}
                Answer::Refused { codes, .. } => {
                    return Answer::unknown(format!("{done} before it: {codes:?}"));
                }
                unknown @ Answer::NotSupported(_) => return unknown,
            }
        }
    }
    execute(known, office, action, &known.step.actor)
}

fn open(office: &Office) -> Document<Incoming> {
    let text = format!("01930000-0000-7000-8000-0000{:08}", office.commands + 1);
    let document = DocumentId::parse(&text);
    office.desk.open(document.expect("made of digits"))
}

/// Opening, stamping and completing the entry are of paper, whether the case says so or not.
fn is_paper(known: &Known<'_>) -> bool {
    let of_paper = |action: &str| {
        matches!(
            action,
            "open_and_stamp" | "forward_unopened" | "complete_entry"
        )
    };
    let mut steps = known.flow.iter().chain([known.step]);
    match known.text("medium") {
        Some(medium) => medium == "paper",
        None => steps.any(|step| of_paper(&step.action)),
    }
}

/// What must have been done lawfully before an action.
fn before(known: &Known<'_>, action: &str) -> Vec<String> {
    let order = if is_paper(known) { PAPER } else { ELECTRONIC };
    let of_paper = matches!(action, "open_and_stamp" | "forward_unopened");
    let end = match action {
        _ if of_paper => "open_and_stamp",
        "assign_within_unit" | "assign_tracker" => "handle",
        "complete_entry" | "hand_over" if !is_paper(known) => "handle",
        action => action,
    };
    let order = if of_paper { PAPER } else { order };
    let before = order.iter().take_while(|step| **step != end);
    before.map(|step| (*step).to_owned()).collect()
}

/// Who lawfully takes a step (README); of those that the README leaves to the clerk, whoever may.
fn role(action: &str) -> &'static str {
    match action {
        "direct" => "directing_person",
        "handle" => "lead_handler",
        "assign_within_unit" => "unit_head",
        "assign_tracker" => "head",
        _ => "clerk",
    }
}

fn execute(known: &Known<'_>, office: &mut Office, action: &str, actor: &str) -> Answer {
    // What the check itself says counts for its own action only.
    let own = known.step.action == action;
    let data = |key: &str| known.data(key).filter(|_| own);
    // What was passed on unopened and is agency business comes back to be registered (Art. 21.1.b).
    let passed_on = office.incoming.as_ref().map(Document::phase) == Some(Phase::PassedOn);
    if passed_on && known.flag("handed_back_as_agency_business") == Some(true) {
        let back = send(
            known,
            office,
            "staff",
            json!({"type": "hand_in", "data": {}}),
        );
        if !matches!(back, Answer::Allowed(_)) {
            return back;
        }
    }
    match action {
        "receive" => send(known, office, actor, receive(known)),
        "open_and_stamp" => send(known, office, actor, json!({"type": "stamp", "data": {}})),
        "forward_unopened" => {
            let kind = json!({"type": "forward_unopened", "data": {}});
            send(known, office, actor, kind)
        }
        "register_incoming" => register(known, office, actor, own),
        "submit" => {
            let kind = json!({"type": "submit", "data": {"to": directing_post(known)}});
            send(known, office, actor, kind)
        }
        "direct" => {
            let kind = direct(known, office, own);
            let actor = match (actor, own) {
                ("directing_person", false) => directing_role(known),
                (actor, _) => actor,
            };
            send(known, office, actor, kind)
        }
        "complete_entry" => {
            let kind = json!({"type": "complete_entry", "data": {}});
            send(known, office, actor, kind)
        }
        "hand_over" => {
            let to = data("to").and_then(Value::as_str);
            let unit = to.map_or_else(|| lead_unit(office), |to| office.unit(to));
            let signed = data("signed_receipt").and_then(Value::as_bool);
            let signed = signed.unwrap_or(true);
            let to = json!({"type": "unit", "data": unit});
            let data = json!({"to": to, "signed_receipt": signed});
            send(
                known,
                office,
                actor,
                json!({"type": "hand_over", "data": data}),
            )
        }
        "handle" => handle(known, office, actor),
        "assign_within_unit" => {
            let unit = lead_unit(office);
            let to = format!("{unit}-staff");
            let to = if unit == super::office::UNIT {
                "member".to_owned()
            } else {
                to
            };
            on_lead_line(
                known,
                office,
                actor,
                |line| json!({"type": "assign", "data": {"line": line, "to": to}}),
            )
        }
        "assign_tracker" => {
            let kind = json!({"type": "assign_tracker", "data": {"person": "staff"}});
            send(known, office, actor, kind)
        }
        other => Answer::unknown(other),
    }
}

fn directing_role(known: &Known<'_>) -> &'static str {
    match directing_post(known) {
        "head" => "head",
        "deputy_head" => "deputy_head",
        _ => "directing_person",
    }
}

fn receive(known: &Known<'_>) -> Value {
    let fact = |key: &str, usual: &str| known.text(key).unwrap_or(usual).to_owned();
    let medium = fact(
        "medium",
        if is_paper(known) {
            "paper"
        } else {
            "electronic"
        },
    );
    // Only mail for somebody else is passed on unopened.
    let each_anew = known.flag("all_other_preconditions_met") == Some(true);
    let addressed_to = match known.step.action.as_str() {
        "forward_unopened" if each_anew => "named_person",
        _ => "agency",
    };
    let subject = match medium == "paper" && only_a_line(known) {
        true => "",
        false => "Về việc phối hợp thực hiện nhiệm vụ",
    };
    json!({"type": "receive", "data": {"metadata": {
        "medium": medium,
        "addressed_to": fact("addressed_to", addressed_to),
        "issuer": {"code": "H98", "name": "Cơ quan gửi"},
        "number": "15", "symbol": "SM-VP", "type_name": "Công văn",
        "subject": subject,
        "urgency": fact("urgency", "thuong"),
        "secrecy": fact("secrecy", "khong_mat"),
    }}})
}

fn register(known: &Known<'_>, office: &mut Office, actor: &str, own: bool) -> Answer {
    let fact = |key: &str| {
        let value = known.stated(key).filter(|_| own).and_then(Value::as_bool);
        value.unwrap_or(true)
    };
    let last = known
        .given
        .get("last_arrival_number")
        .and_then(Value::as_u64);
    let last = last.and_then(|last| u32::try_from(last).ok());
    let year = known
        .number("year")
        .and_then(|year| i32::try_from(year).ok());
    let series = office.desk.agency().incoming_series(false);
    if let (Some(last_number), Some(series), false) = (last, series, office.numbering) {
        let year = year.unwrap_or_else(|| time::day(known).year());
        let key = series.key.clone();
        let state = Series {
            last_number,
            ..Series::default()
        };
        office.book.registers.put(key, year, state);
        office.numbering = true;
    }
    let kind = json!({"type": "register", "data": {
        "authentic": fact("authentic"), "intact": fact("intact"),
        "right_recipient": fact("right_recipient"),
    }});
    let answer = send(known, office, actor, kind);
    let document = office.incoming.as_ref();
    match answer {
        Answer::Allowed(_) => {
            let taken = document.and_then(|document| document.state().arrival());
            taken.map_or(Answer::yes(), |taken| Answer::value(taken.number))
        }
        Answer::Refused { reasons, codes, .. } => {
            let returned = codes
                .iter()
                .any(|c| c == "not_authentic" || c == "wrong_recipient");
            let may_return = returned && can_be_returned(known, office, actor);
            Answer::Refused {
                reasons,
                codes,
                value: may_return.then(|| json!({"required_action": "return_to_sender"})),
            }
        }
        unknown @ Answer::NotSupported(_) => unknown,
    }
}

/// Whether the document still stands where it can be returned to its sender.
fn can_be_returned(known: &Known<'_>, office: &mut Office, actor: &str) -> bool {
    let (Some(now), Some(person)) = (moment(office, known), office.person(actor)) else {
        return false;
    };
    let Some(document) = &office.incoming else {
        return false;
    };
    let target = (Action::RefuseReceipt, None);
    document.phase() == Phase::Received
        && document
            .why(&office.desk, &office.book, target, &person, now)
            .is_empty()
}

fn direct(known: &Known<'_>, office: &Office, own: bool) -> Value {
    // A flow's direction stands in its own step; a check before which it was done knows none.
    let facts = ["lead", "co_handlers", "units_concerned"];
    let stated = own && facts.iter().any(|fact| known.step.data.contains_key(*fact));
    let unit = |name: &str| json!({"type": "unit", "data": office.unit(name)});
    let mut data = serde_json::Map::new();
    let lead = known.data("lead").filter(|_| own).and_then(Value::as_str);
    let lead = lead.filter(|lead| !lead.trim().is_empty());
    match (lead, stated) {
        (Some(lead), _) => {
            data.insert("lead".to_owned(), unit(lead));
        }
        (None, true) => {}
        (None, false) => {
            data.insert("lead".to_owned(), unit(lead_name(known)));
        }
    }
    if own {
        let co = known.data("co_handlers").and_then(Value::as_array);
        let co: Vec<Value> = co
            .into_iter()
            .flatten()
            .filter_map(|name| name.as_str().map(unit))
            .collect();
        // Further units that are concerned, but not named, take part too.
        let named = co.len() + lead.iter().len();
        let concerned = known.number("units_concerned").unwrap_or(0) as usize;
        let unnamed = CONCERNED.iter().take(concerned.saturating_sub(named));
        let unnamed = unnamed.map(|unit| json!({"type": "unit", "data": unit}));
        let co: Vec<Value> = co.into_iter().chain(unnamed).collect();
        data.insert("co".to_owned(), Value::Array(co));
        if let Some(due) = known.data("deadline") {
            data.insert("due".to_owned(), due.clone());
        }
        if let Some(opinion) = known.data("opinion") {
            data.insert("opinion".to_owned(), opinion.clone());
        }
    }
    json!({"type": "direct", "data": data})
}

/// Units of the office that a case never names.
const CONCERNED: &[&str] = &[super::office::DRAFTING_UNIT, "khac", "duoc-uy-quyen"];

/// The unit to which a case hands over was named in the direction before it.
fn lead_name<'k>(known: &Known<'k>) -> &'k str {
    let steps = known.flow.iter().chain([known.step]);
    let mut hand_overs = steps.filter(|step| step.action == "hand_over");
    let to = hand_overs.find_map(|step| step.data.get("to")?.as_str());
    to.unwrap_or_default()
}

/// The live line of the lead: the lowest, if work was assigned inside the unit.
fn lead_line(office: &Office) -> Option<&Line> {
    let document = office.incoming.as_ref()?;
    let live = document.state().instance().live();
    live.filter(|line| line.role == Role::Lead && line.parent.is_some())
        .last()
}

/// Key of the unit that leads.
fn lead_unit(office: &Office) -> String {
    let unit = office.incoming.as_ref().and_then(|document| {
        // The last direction counts.
        let mut lines = document.state().instance().lines.iter().rev();
        lines.find_map(|line| match (&line.seat, line.role) {
            (Seat::Unit(unit), Role::Lead) => Some(unit.to_string()),
            _ => None,
        })
    });
    unit.unwrap_or_else(|| super::office::UNIT.to_owned())
}

/// Takes the work up and reports its result.
fn handle(known: &Known<'_>, office: &mut Office, actor: &str) -> Answer {
    if let Err(answer) = taken_over(known, office) {
        return answer;
    }
    let started = on_lead_line(
        known,
        office,
        actor,
        |line| json!({"type": "start", "data": {"line": line}}),
    );
    if !matches!(started, Answer::Allowed(_)) {
        return started;
    }
    on_lead_line(
        known,
        office,
        actor,
        |line| json!({"type": "report", "data": {"line": line, "result": "Đã giải quyết xong"}}),
    )
}

/// Work that came straight from the register lies with the unit as a whole: its head names who
/// handles it (Appendix IV, VII), himself where the case says nothing.
fn taken_over(known: &Known<'_>, office: &mut Office) -> Result<(), Answer> {
    if lead_line(office).is_some() {
        return Ok(());
    }
    let root = office.incoming.as_ref().and_then(|document| {
        let root = document.state().instance().root()?;
        matches!(root.seat, Seat::Unit(_)).then_some(root.id.0)
    });
    let (Some(line), Some(head)) = (root, person(office, "unit_head")) else {
        return Ok(());
    };
    let kind = json!({"type": "assign", "data": {"line": line, "to": head}});
    match send(known, office, "unit_head", kind) {
        Answer::Allowed(_) => Ok(()),
        refused => Err(refused),
    }
}

fn on_lead_line(
    known: &Known<'_>,
    office: &mut Office,
    actor: &str,
    kind: impl FnOnce(u32) -> Value,
) -> Answer {
    let line = lead_line(office).map(|line| line.id.0);
    // Without a line there is nothing to handle: the command then says why.
    send(known, office, actor, kind(line.unwrap_or(1)))
}

fn send(known: &Known<'_>, office: &mut Office, actor: &str, kind: Value) -> Answer {
    let person = person(office, actor);
    let (Some(now), Some(person)) = (moment(office, known), person) else {
        return Answer::unknown(format!("actor {actor}"));
    };
    let Some(mut document) = office.incoming.take() else {
        return Answer::unknown("a document");
    };
    let command = json!({
        "command_id": format!("01930000-0000-7000-8001-0000{:08}", office.commands),
        "kind": kind,
    });
    let answer = match read_value::<Command>(command) {
        Err(invalid) => invalid.into(),
        Ok(command) => {
            office.desk.open_year(&mut office.book, now);
            let desk = office.desk.clone();
            let done = document.execute(&desk, &mut office.book, &command, &person, now);
            done.map(|_| ()).into()
        }
    };
    office.incoming = Some(document);
    answer
}

/// The people whom the direction names: who leads, and the head of the unit that leads.
fn person(office: &Office, role: &str) -> Option<PersonId> {
    let unit_head = || {
        let head = office.person(&format!("{}-head", lead_unit(office)));
        head.or_else(|| office.person("unit_head"))
    };
    match (role, lead_line(office).map(|line| &line.seat)) {
        ("lead_handler", Some(Seat::Person(person))) => Some(person.clone()),
        ("lead_handler" | "unit_head", _) => unit_head(),
        // Who sent the document is nobody of the office that receives it.
        ("issuing_agency", _) => PersonId::parse(role).ok(),
        _ => office.person(role),
    }
}
