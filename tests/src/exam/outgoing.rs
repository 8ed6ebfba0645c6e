//! Outgoing documents, driven by the same JSON commands that a host sends.

use chrono::Datelike as _;
use serde_json::{Value, json};
use vanthu::api::{Document, Outgoing, Seal};
use vanthu::base::{DocumentId, PersonId};
use vanthu::document::document_symbol;
use vanthu::engine::Status;
use vanthu::input::read_value;
use vanthu::law::{DocumentType, Secrecy};
use vanthu::organization::Capacity;
use vanthu::outgoing::{Action, Phase};
use vanthu::outgoing::{Command, ReturnTo};
use vanthu::seal::HandOverSeal;

use super::answer::Answer;
use super::case::{Known, Step};
use super::office::{DRAFTING_UNIT, Office, doc_type, fields_of_deputy, in_charge, moment};

/// The steps in the order of Art. 10–19; the law does not order the first three after the draft.
const ORDER: &[&str] = &[
    "draft",
    "check_content",
    "check_form",
    "approve_draft",
    "sign",
    "assign_number",
    "register_outgoing",
    "apply_agency_signature",
    "issue",
    "keep",
];

const OTHERS: &[&str] = &[
    "revise_draft",
    "return_draft",
    "propose_urgency",
    "decide_urgency",
    "send_via_axis",
    "fix_issued",
    "recall",
    "edit_issued",
];

pub(super) fn step(known: &Known<'_>, office: &mut Office) -> Option<Answer> {
    let action = known.step.action.as_str();
    if action == "hand_over_seal" {
        return Some(seal(known, office));
    }
    let of_this_room = ORDER.contains(&action) || OTHERS.contains(&action);
    of_this_room.then(|| run(known, office, action))
}

fn run(known: &Known<'_>, office: &mut Office, action: &str) -> Answer {
    let each_anew = known.flag("all_other_preconditions_met") == Some(true);
    let state = known.given.get("state").and_then(Value::as_str);
    if office.outgoing.is_none() || each_anew {
        let text = format!("01930000-0000-7000-8000-0001{:08}", office.commands + 1);
        let document: Document<Outgoing> = match DocumentId::parse(&text) {
            Ok(document) => office.desk.open(document),
            Err(_) => return Answer::unknown("a document"),
        };
        office.outgoing = Some(document);
        super::numbering::of_documents(known, office);
        if let Err(answer) = authorised(known, office) {
            return answer;
        }
        let mut before = match known.done() {
            Some(done) => done,
            None if state.is_some() => match state.and_then(steps_to) {
                Some(steps) => steps,
                None => return Answer::unknown(format!("state {state:?}")),
            },
            None if office.flow && !each_anew => Vec::new(),
            None => before(action),
        };
        // Content of electronic documents that both must sign, and one did not.
        if known.flag("signed_by_person_and_agency") == Some(false) && known.done().is_none() {
            let sealed = before
                .iter()
                .position(|step| step == "apply_agency_signature");
            before.truncate(sealed.unwrap_or(before.len()));
        }
        if known.done().is_none() && !is_numbered(known) {
            before.retain(|step| step != "assign_number");
        }
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

/// The authorisation of a signer under TUQ.: as the case says; facts not named are ordinary, so it is
/// in order.
fn authorised(known: &Known<'_>, office: &mut Office) -> Result<(), Answer> {
    let given = office.book.grants.iter().next().is_some();
    if given {
        return Ok(());
    }
    if let Some(step) = signing_step(known) {
        let of_signer = Known { step, ..*known };
        if let Some(person) = office.person(signer(known)) {
            super::signing::grants(&of_signer, office, &person)?;
        }
    }
    let given = office.book.grants.iter().next().is_some();
    if signer(known) != "authorised_person" || given {
        return Ok(());
    }
    let day = super::time::day(known);
    let (Some(head), Some(now)) = (office.person("head"), super::time::morning(day)) else {
        return Err(Answer::unknown("a head who authorises"));
    };
    let grant = read_value(json!({
        "id": "01930000-0000-7000-8000-0000000000a1", "kind": "under_authorization",
        "grantor": "head", "grantee": "authorised_person", "basis": "01/GUQ-CQ",
        "from": day, "until": day, "types": [doc_type(known)]}))?;
    super::signing::grant(office, grant, &head, now)
}

/// Whether documents of the type have a symbol, and so a number.
fn is_numbered(known: &Known<'_>) -> bool {
    let kind = DocumentType::from_key(doc_type(known));
    kind.is_none_or(|kind| document_symbol(kind, "CQ", Some("ĐV")).is_some())
}

fn until(action: &str) -> Vec<String> {
    let before = ORDER.iter().take_while(|step| **step != action);
    before.map(|step| (*step).to_owned()).collect()
}

/// What brings a document to a state that the case names.
fn steps_to(state: &str) -> Option<Vec<String>> {
    let last = match state {
        "draft" => "draft",
        "approved" => "approve_draft",
        "signed" => "sign",
        "numbered" => "assign_number",
        "registered" => "register_outgoing",
        "sealed" => "apply_agency_signature",
        "issued" | "recalled" => "issue",
        "kept" => "keep",
        _ => return None,
    };
    let mut steps = until(last);
    steps.push(last.to_owned());
    if state == "recalled" {
        steps.push("recall".to_owned());
    }
    Some(steps)
}

/// What must have been done lawfully before an action.
fn before(action: &str) -> Vec<String> {
    match action {
        // The three stand side by side.
        "check_content" | "check_form" | "approve_draft" | "return_draft" | "revise_draft"
        | "propose_urgency" | "decide_urgency" => until("check_content"),
        "send_via_axis" | "fix_issued" | "recall" | "edit_issued" => until("keep"),
        action => until(action),
    }
}

/// Who lawfully takes a step (README); of those that the README leaves to the clerk, whoever may.
fn role(action: &str) -> &'static str {
    match action {
        "draft" | "revise_draft" | "propose_urgency" => "drafter",
        "check_content" => "drafting_unit_head",
        "check_form" => "form_checker",
        "approve_draft" | "sign" | "return_draft" | "decide_urgency" | "fix_issued" | "recall" => {
            "signer"
        }
        _ => "clerk",
    }
}

/// The signature of a document on its way, if the case says in which capacity it is given.
fn signing_step<'k>(known: &Known<'k>) -> Option<&'k Step> {
    let mut steps = known.flow.iter().chain([known.step]);
    steps.find(|step| step.action == "sign" && step.data.contains_key("capacity"))
}

/// The role behind the signer: named by the case, or whoever signs in a capacity; else the head.
fn signer<'k>(known: &Known<'k>) -> &'k str {
    let who = || match signing_step(known)?.actor.as_str() {
        "signer" => None,
        actor => Some(actor),
    };
    let usual = || {
        if in_charge(known) {
            "deputy_in_charge"
        } else {
            "head"
        }
    };
    known.text("signer_is").or_else(who).unwrap_or_else(usual)
}

fn signer_post(known: &Known<'_>) -> &'static str {
    match signer(known) {
        "deputy_head" | "deputy_in_charge" => "deputy_head",
        "unit_head" => "unit_head",
        "authorised_person" => "authorised_person",
        _ => "head",
    }
}

fn content(known: &Known<'_>, revision: u32) -> Value {
    json!({
        "type": doc_type(known),
        "subject": "Về việc thực hiện nhiệm vụ công tác",
        "addressees": [{"code": "H98", "name": "Cơ quan nhận"}],
        "secrecy": known.text("secrecy").unwrap_or("khong_mat"),
        "files": [{"role": "main", "sha256": format!("{revision:064x}"), "size": 1024,
            "media_type": "application/pdf", "name": "du-thao.pdf"}],
    })
}

fn execute(known: &Known<'_>, office: &mut Office, action: &str, actor: &str) -> Answer {
    let plain = |kind: &str| json!({"type": kind, "data": {}});
    let under_review = matches!(
        action,
        "check_content"
            | "check_form"
            | "approve_draft"
            | "sign"
            | "return_draft"
            | "decide_urgency"
    );
    if under_review && let Err(answer) = submit(known, office) {
        return answer;
    }
    // To send through the axis is to issue, where that was not done before (Art. 18).
    let phase = office.outgoing.as_ref().map(Document::phase);
    if action == "send_via_axis" && phase == Some(Phase::Sealed) {
        match send(known, office, "clerk", plain("issue")) {
            Answer::Allowed(_) => {}
            refused => return refused,
        }
    }
    let kind = match action {
        "draft" => return draft(known, office, actor),
        "revise_draft" => {
            if let Err(answer) = handed_back(known, office) {
                return answer;
            }
            let revision = office.commands.saturating_add(2);
            json!({"type": "revise", "data": {"content": content(known, revision)}})
        }
        "check_content" => plain("check_content"),
        "check_form" => plain("check_format"),
        "approve_draft" => plain("approve"),
        "sign" => match known.data("capacity").and_then(Value::as_str) {
            Some(capacity) if known.step.action == "sign" => match Capacity::parse(capacity) {
                Some(capacity) => json!({"type": "sign", "data": {"capacity": capacity}}),
                None => return Answer::unknown(format!("capacity {capacity}")),
            },
            _ => plain("sign"),
        },
        "assign_number" => plain("assign_number"),
        "register_outgoing" => json!({"type": "register", "data": {"copies": 1}}),
        "apply_agency_signature" => plain("apply_agency_signature"),
        "issue" => plain("issue"),
        "keep" => plain("keep"),
        "send_via_axis" => plain("send"),
        "propose_urgency" | "decide_urgency" => {
            let urgency = known.text("urgency").unwrap_or("khan");
            json!({"type": action, "data": {"urgency": urgency}})
        }
        "return_draft" => match returned(known, office, actor) {
            Ok(kind) => kind,
            Err(answer) => return answer,
        },
        "fix_issued" => match (known.text("fault"), known.text("instrument_doc_type")) {
            (Some(fault), Some(instrument)) => {
                let data = json!({"flaw": fault, "instrument_type": instrument});
                json!({"type": "correct", "data": data})
            }
            _ => return Answer::unknown("fault, instrument_doc_type"),
        },
        "recall" => {
            // The project asks for a reason of some length, which the files do not know.
            let reason = known.text("reason").unwrap_or_default();
            json!({"type": "withdraw", "data": {"reason": format!("Thu hồi văn bản: {reason}")}})
        }
        "edit_issued" => {
            let field = known.text("field").unwrap_or("note");
            json!({"type": "amend_record", "data": {"note": format!("Sửa dữ liệu: {field}")}})
        }
        other => return Answer::unknown(other),
    };
    // The system numbers for the clerk (Art. 15.3).
    let actor = match (action, actor) {
        ("assign_number", "system") => "clerk",
        _ => actor,
    };
    let answer = send(known, office, actor, kind);
    match (action, answer) {
        ("assign_number", Answer::Allowed(_)) => number(known, office),
        (_, answer) => answer,
    }
}

/// The number that the document now carries.
fn number(known: &Known<'_>, office: &mut Office) -> Answer {
    let document = office.outgoing.as_ref();
    let Some(written) = document.and_then(Document::number_symbol) else {
        return Answer::yes();
    };
    let secret = known
        .read::<Secrecy>("secrecy")
        .unwrap_or_default()
        .is_secret();
    let year = super::time::day(known).year();
    super::numbering::used_up(known, office, written.to_string(), year, secret)
}

fn draft(known: &Known<'_>, office: &mut Office, actor: &str) -> Answer {
    let mut data = json!({
        "content": content(known, 1), "unit": DRAFTING_UNIT, "signer": signer_post(known),
    });
    let of_case = known.text("doc_field").or_else(|| known.text("matter"));
    let of_case = of_case
        .filter(|_| signer(known) != "head")
        .map(str::to_owned);
    let field = of_case.or_else(|| fields_of_deputy(known).into_iter().next());
    if let (Some(fields), Some(field)) = (data.as_object_mut(), field) {
        fields.insert("field".to_owned(), json!(field));
    }
    send(known, office, actor, json!({"type": "draft", "data": data}))
}

/// A draft that is to be checked, approved or signed has been submitted for it.
fn submit(known: &Known<'_>, office: &mut Office) -> Result<(), Answer> {
    let phase = office.outgoing.as_ref().map(Document::phase);
    if !matches!(phase, Some(Phase::Draft | Phase::Returned)) {
        return Ok(());
    }
    handed_back(known, office)?;
    match send(
        known,
        office,
        "drafter",
        json!({"type": "submit", "data": {}}),
    ) {
        Answer::Allowed(_) => Ok(()),
        refused => Err(refused),
    }
}

/// A returned draft lies with the head of the drafting unit, who passes it to the drafter (Art. 10.3).
fn handed_back(known: &Known<'_>, office: &mut Office) -> Result<(), Answer> {
    let state = office.outgoing.as_ref().map(Document::state);
    let with_head = state.is_some_and(|state| {
        state.phase() == Phase::Returned && state.returned_to() == Some(ReturnTo::UnitHead)
    });
    if !with_head {
        return Ok(());
    }
    let kind = json!({"type": "hand_back", "data": {}});
    match send(known, office, "drafting_unit_head", kind) {
        Answer::Allowed(_) => Ok(()),
        refused => Err(refused),
    }
}

fn returned(known: &Known<'_>, office: &mut Office, actor: &str) -> Result<Value, Answer> {
    let to = match known.text("to") {
        Some("drafting_unit_head") => "unit_head",
        // Whoever is not the head of the drafting unit is the wrong one.
        Some(_) => "drafter",
        None => "unit_head",
    };
    let (Some(now), Some(person)) = (moment(office, known), of_office(known, office, actor)) else {
        return Err(Answer::unknown(format!("actor {actor}")));
    };
    let Some(document) = &office.outgoing else {
        return Err(Answer::unknown("a document"));
    };
    let items = document.available(&office.desk, &office.book, &person, now);
    let own = items
        .iter()
        .find(|item| item.action == Action::Return && item.status != Status::Denied);
    let instance = document.state().instance();
    // After the signature no line is live: what was there last is asked for.
    let any = || {
        instance
            .live()
            .next()
            .or(instance.lines.last())
            .map(|l| l.id)
    };
    let line = own.and_then(|item| item.line).or_else(any);
    let data = json!({"line": line, "to": to, "reason": "Đề nghị chỉnh sửa dự thảo"});
    Ok(json!({"type": "return", "data": data}))
}

fn of_office(known: &Known<'_>, office: &Office, actor: &str) -> Option<PersonId> {
    match actor {
        "signer" | "issuing_agency" => office.person(signer(known)),
        actor => office.person(actor),
    }
}

fn send(known: &Known<'_>, office: &mut Office, actor: &str, kind: Value) -> Answer {
    let person = of_office(known, office, actor);
    let (Some(now), Some(person)) = (moment(office, known), person) else {
        return Answer::unknown(format!("actor {actor}"));
    };
    let Some(mut document) = office.outgoing.take() else {
        return Answer::unknown("a document");
    };
    let mut command = json!({
        "command_id": format!("01930000-0000-7000-8002-0000{:08}", office.commands),
        "kind": kind,
    });
    // Everybody acts on the draft as it now is.
    if let (Some(fields), Some(hash)) = (command.as_object_mut(), document.state().content_hash()) {
        fields.insert("seen".to_owned(), json!({"content": hash}));
    }
    let answer = match read_value::<Command>(command) {
        Err(invalid) => invalid.into(),
        Ok(command) => {
            office.desk.open_year(&mut office.book, now);
            let desk = office.desk.clone();
            let done = document.execute(&desk, &mut office.book, &command, &person, now);
            done.map(|_| ()).into()
        }
    };
    office.outgoing = Some(document);
    answer
}

fn seal(known: &Known<'_>, office: &mut Office) -> Answer {
    let actor = known.step.actor.as_str();
    let (Some(now), Some(person)) = (moment(office, known), office.person(actor)) else {
        return Answer::unknown(format!("actor {actor}"));
    };
    let flag = |key: &str| known.stated(key).and_then(Value::as_bool).unwrap_or(false);
    let (permission, minutes) = (flag("written_permission"), flag("minutes"));
    let hand_over = HandOverSeal::new(permission, minutes);
    let command = vanthu::seal::Command::new(office.fresh_id(), hand_over);
    let seal = office.desk.open::<Seal>(());
    seal.check(&office.desk, &office.book, &command, &person, now)
        .into()
}
