//! The office of a case: its profile made from the facts, with one person for each role.

use serde_json::{Value, json};
use vanthu::api::{Book, Desk, Document, Incoming, Outgoing};
use vanthu::base::{CommandId, InvalidInput, PersonId};
use vanthu::document::Delivery;
use vanthu::registers::NumberClaim;

use super::case::{Facts, Known, Step};
use super::time;

/// An office and what has happened in it.
pub(super) struct Office {
    pub desk: Desk,
    pub book: Book,
    /// Whether the series of the case have been put in.
    pub numbering: bool,
    /// Numbers and symbols claimed in a flow.
    pub claimed: Vec<NumberClaim>,
    /// The delivery to one recipient.
    pub delivery: Delivery,
    pub incoming: Option<Document<Incoming>>,
    pub outgoing: Option<Document<Outgoing>>,
    /// Commands so far, for their ids and moments.
    pub commands: u32,
    /// Whether the steps of a case are one sequence.
    pub flow: bool,
    /// Names of units and their keys.
    units: Vec<String>,
}

/// Key of the unit that leads where the case names none: that of the role `unit_head`.
pub(super) const UNIT: &str = "don-vi";
/// Key of the drafting unit.
pub(super) const DRAFTING_UNIT: &str = "soan-thao";
/// Post of the role `directing_person`.
const DIRECTOR: &str = "chi-dao";

type Key = &'static str;

/// Role, post, rank, unit, duties.
type RolePost = (Key, Key, Key, Option<Key>, &'static [Key]);

const POSTS: &[RolePost] = &[
    ("head", "head", "head", None, &[]),
    ("deputy_head", "deputy_head", "deputy_head", None, &[]),
    (
        "directing_person",
        DIRECTOR,
        "deputy_head",
        None,
        &["direct"],
    ),
    ("clerk", "clerk", "staff", Some("van-phong"), &["clerk"]),
    (
        "form_checker",
        "form_checker",
        "staff",
        Some("van-phong"),
        &["format_check"],
    ),
    ("drafter", "drafter", "staff", Some(DRAFTING_UNIT), &[]),
    (
        "drafting_unit_head",
        "drafting_unit_head",
        "unit_head",
        Some(DRAFTING_UNIT),
        &[],
    ),
    ("unit_head", "unit_head", "unit_head", Some(UNIT), &[]),
    ("unit_deputy", "unit_deputy", "unit_deputy", Some(UNIT), &[]),
    ("member", "member", "staff", Some(UNIT), &[]),
    (
        "other_unit_head",
        "other_unit_head",
        "unit_head",
        Some("khac"),
        &[],
    ),
    ("staff", "staff", "staff", Some("khac"), &[]),
    (
        "authorised_person",
        "authorised_person",
        "unit_head",
        Some("duoc-uy-quyen"),
        &[],
    ),
];

impl Office {
    pub(super) fn new(known: &Known<'_>, flow: bool) -> Result<Self, InvalidInput> {
        let units = unit_names(known);
        let profile = profile(known, &units);
        Ok(Self {
            desk: Desk::new(&profile.to_string())?,
            book: Book::new(),
            numbering: false,
            claimed: Vec::new(),
            delivery: Delivery::default(),
            incoming: None,
            outgoing: None,
            commands: 0,
            flow,
            units,
        })
    }

    /// Key of a unit that the case names.
    pub(super) fn unit(&self, name: &str) -> String {
        let at = self.units.iter().position(|unit| unit == name);
        at.map_or_else(|| UNIT.to_owned(), |at| format!("u{at}"))
    }

    /// The person in a role; `signer` and the sides of the exchange are people of the office too.
    /// A command's id that no other has.
    pub(super) fn fresh_id(&mut self) -> CommandId {
        self.commands = self.commands.saturating_add(1);
        let id = format!("01930000-0000-7000-9000-{:012x}", self.commands);
        CommandId::parse(&id).expect("a UUID")
    }

    pub(super) fn person(&self, role: &str) -> Option<PersonId> {
        let profile = self.desk.agency().profile();
        let key = match role {
            // Whoever is in charge holds the deputy's post, whoever acts the head's.
            "deputy_in_charge" => "deputy_head",
            "acting_head" | "issuing_agency" | "signer" => "head",
            "lead_handler" => "unit_head",
            // They are nobody of the office.
            "system" | "receiving_agency" | "one_stop_desk" => return PersonId::parse(role).ok(),
            role => role,
        };
        let person = profile.persons.iter().find(|p| p.key.as_str() == key);
        person.map(|person| person.key.clone())
    }
}

fn actors<'k>(known: &Known<'k>) -> impl Iterator<Item = &'k str> {
    let steps = known.flow.iter().chain([known.step]);
    steps.map(|step: &Step| step.actor.as_str())
}

/// The names of units in the data of a case.
fn unit_names(known: &Known<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |value: &Value| {
        let name = value.as_str().filter(|name| !name.trim().is_empty());
        if let Some(name) = name.filter(|name| !names.iter().any(|known| known == name)) {
            names.push(name.to_owned());
        }
    };
    let facts = known.flow.iter().chain([known.step]);
    for data in facts
        .filter(|step| matches!(step.action.as_str(), "direct" | "hand_over"))
        .map(|step| &step.data)
    {
        for key in ["lead", "to"] {
            data.get(key).into_iter().for_each(&mut add);
        }
        let co = data.get("co_handlers").and_then(Value::as_array);
        co.into_iter().flatten().for_each(&mut add);
    }
    names
}

fn profile(known: &Known<'_>, units: &[String]) -> Value {
    let mut unit_list = vec![
        json!({"key": "van-phong", "name": "Văn phòng", "symbol": "VP"}),
        json!({"key": DRAFTING_UNIT, "name": "Đơn vị soạn thảo", "symbol": "ST"}),
        json!({"key": UNIT, "name": "Đơn vị chủ trì", "symbol": "CT"}),
        json!({"key": "khac", "name": "Đơn vị khác", "symbol": "KH"}),
        json!({"key": "duoc-uy-quyen", "name": "Đơn vị được ủy quyền", "symbol": "UQ"}),
    ];
    let mut persons = Vec::new();
    let mut posts = Vec::new();
    for (role, post, rank, unit, duties) in POSTS {
        persons.push(json!({"key": role, "name": name(known, role)}));
        // Who stands outside the structure heads none of its units.
        let rank = match *role {
            "authorised_person" if outside_structure(known) => "staff",
            _ => rank,
        };
        let mut entry = json!({
            "key": post, "title": title(known, role), "rank": rank,
            "duties": duties_of(known, role, duties), "holders": holders(known, role),
        });
        let Some(fields) = entry.as_object_mut() else {
            continue;
        };
        if let Some(unit) = unit {
            fields.insert("unit".to_owned(), json!(unit));
        }
        if *role == "deputy_head" {
            fields.insert("fields".to_owned(), json!(fields_of_deputy(known)));
            if in_charge(known) {
                let duties = duties_of(known, role, &["direct"]);
                fields.insert("duties".to_owned(), json!(duties));
            }
        }
        if matches!(*role, "unit_head" | "unit_deputy") {
            fields.insert("by_order".to_owned(), json!(by_order(known, role)));
        }
        posts.push(entry);
    }
    for (at, unit) in units.iter().enumerate() {
        let (key, head, staff) = (
            format!("u{at}"),
            format!("u{at}-head"),
            format!("u{at}-staff"),
        );
        unit_list.push(json!({"key": key, "name": unit, "symbol": format!("U{at}")}));
        for (person, rank) in [(&head, "unit_head"), (&staff, "staff")] {
            persons.push(json!({"key": person, "name": person}));
            posts.push(
                json!({"key": person, "title": person, "rank": rank, "unit": key,
                "holders": [{"person": person, "from": "2000-01-01"}]}),
            );
        }
    }
    let mut profile = json!({
        "format": 1,
        "agency": agency(known),
        "persons": persons,
        "units": unit_list,
        "posts": posts,
        "series": series(known),
        "templates": [template(form_check_by(known))],
    });
    let handlers = fixed_handlers(known, units);
    if let (Some(fields), false) = (profile.as_object_mut(), handlers.is_empty()) {
        fields.insert("fixed_handlers".to_owned(), Value::Array(handlers));
    }
    profile
}

/// The role to which the agency has assigned the check of form (Art. 12.2).
fn form_check_by<'k>(known: &Known<'k>) -> &'k str {
    let named = known.text("form_check_assigned_to");
    let of_office = named.filter(|role| POSTS.iter().any(|post| post.0 == *role));
    of_office.unwrap_or("form_checker")
}

fn duties_of(known: &Known<'_>, role: &str, usual: &[Key]) -> Vec<Key> {
    let usual = usual.iter().copied().filter(|duty| *duty != "format_check");
    let check = (role == form_check_by(known)).then_some("format_check");
    usual.chain(check).collect()
}

fn agency(known: &Known<'_>) -> Value {
    let name = known.text("agency").unwrap_or("Cơ quan");
    let collective = known.text("regime") == Some("collective");
    let regime = if collective {
        let body = known.text("collective_name").unwrap_or(name);
        json!({"type": "collective", "data": {"body": body}})
    } else {
        json!({"type": "one_person"})
    };
    let mut agency = json!({
        "key": "co-quan", "code": "H99", "name": name,
        "short": known.text("org_abbr").unwrap_or("CQ"),
        "place": known.text("place").unwrap_or("Địa danh"),
        "regime": regime, "head_title": head_title(known),
    });
    let Some(fields) = agency.as_object_mut() else {
        return agency;
    };
    if on_independent_lan(known) {
        fields.insert("network".to_owned(), json!("independent_lan"));
    }
    if honours(known) {
        fields.insert("honours".to_owned(), json!({"basis": "Quy định của ngành"}));
    }
    // Paper mail with a secrecy mark is registered at the clerk's desk wherever the desk runs.
    let basis = "Quy chế bảo vệ bí mật nhà nước của cơ quan";
    fields.insert("secret_lines".to_owned(), json!({"basis": basis}));
    agency
}

/// Whether only a register line of a secret paper may enter: where the machine may not hold it.
pub(super) fn only_a_line(known: &Known<'_>) -> bool {
    let secret = known
        .text("secrecy")
        .is_some_and(|secrecy| secrecy != "khong_mat");
    let rules = vanthu::law::RuleSet::in_force(time::day(known));
    secret && !(on_independent_lan(known) && rules.independent_lan_allowed)
}

/// Where the desk runs: as the case says; state secrets otherwise only on an independent LAN.
fn on_independent_lan(known: &Known<'_>) -> bool {
    match known.text("environment") {
        Some(environment) => environment == "independent_lan",
        None => known
            .text("secrecy")
            .is_some_and(|secrecy| secrecy != "khong_mat"),
    }
}

/// Whether names carry degrees in the sector of the case (Appendix I, II.7.c).
fn honours(known: &Known<'_>) -> bool {
    known.flag("sector_exception_for_titles") == Some(true)
}

/// Whether the case puts whoever is authorised outside the agency's own structure (Art. 13.3).
fn outside_structure(known: &Known<'_>) -> bool {
    let facts = ["authorisation", "subordinate_agency"].into_iter();
    facts
        .filter_map(|fact| known.given.get(fact)?.get("inside_own_structure"))
        .any(|inside| *inside == Value::Bool(false))
}

fn head_title<'k>(known: &Known<'k>) -> &'k str {
    known.text("head_title").unwrap_or("Giám đốc")
}

/// Name of a person: that of the check for its actor.
fn name(known: &Known<'_>, role: &str) -> String {
    let actor = known.step.actor.as_str();
    let is_actor = match role {
        "head" => matches!(actor, "head" | "acting_head" | "signer"),
        "deputy_head" => matches!(actor, "deputy_head" | "deputy_in_charge"),
        role => role == actor,
    };
    let name = known.data("name").and_then(Value::as_str);
    match name.filter(|_| is_actor) {
        // A degree before the name, as careless charts have it: the block must not show it.
        Some(name) => match known.data("academic_title").and_then(Value::as_str) {
            Some(degree) => format!("{degree} {name}"),
            None => name.to_owned(),
        },
        None => role.to_owned(),
    }
}

/// Title of a post: that of the check for its actor.
fn title(known: &Known<'_>, role: &str) -> String {
    let actor = known.step.actor.as_str();
    let own = known.data("own_title").and_then(Value::as_str);
    let passed_on = known.data("passed_on_by_title").and_then(Value::as_str);
    let title = match (role, actor) {
        // Who acts is printed under the head's title.
        ("head", "head") => own,
        ("deputy_head", "deputy_head" | "deputy_in_charge") => own,
        ("unit_head", "unit_deputy") => passed_on,
        (role, actor) if role == actor => own,
        _ => None,
    };
    match (title, role) {
        (Some(title), _) => title.to_owned(),
        (None, "head") => head_title(known).to_owned(),
        (None, "deputy_head") => format!("Phó {}", head_title(known)),
        (None, role) => role.to_owned(),
    }
}

pub(super) fn in_charge(known: &Known<'_>) -> bool {
    let vacant = known.text("head_post") == Some("vacant");
    let in_charge = known.given.contains_key("deputy_in_charge_wording");
    let mut who = actors(known);
    who.any(|actor| actor == "deputy_in_charge") || vacant && in_charge && !acting(known)
}

fn acting(known: &Known<'_>) -> bool {
    actors(known).any(|actor| actor == "acting_head")
}

fn holders(known: &Known<'_>, role: &str) -> Value {
    let acting = acting(known);
    let vacant = in_charge(known) || known.text("head_post") == Some("vacant");
    let mode = match role {
        "head" if acting => "acting",
        "head" if vacant => return json!([]),
        "deputy_head" if in_charge(known) => "in_charge",
        _ => "full",
    };
    json!([{"person": role, "from": "2000-01-01", "mode": mode}])
}

/// Fields assigned to the deputy; where the case names none, one that its documents have.
pub(super) fn fields_of_deputy(known: &Known<'_>) -> Vec<String> {
    let deputy = known.given.get("deputy").and_then(Value::as_object);
    let fields = deputy.and_then(|deputy| deputy.get("fields"));
    let fields = fields.and_then(|fields| serde_json::from_value(fields.clone()).ok());
    fields.unwrap_or_else(|| vec!["lĩnh vực".to_owned()])
}

/// Types that the regulation lets a unit head sign by order, and those passed on to the deputy.
fn by_order(known: &Known<'_>, role: &str) -> Vec<Value> {
    let types = || {
        let regulation = known.given.get("regulation")?.as_object()?;
        // Only a regulation gives such an order (Art. 13.4).
        let kind = regulation.get("kind").and_then(Value::as_str);
        if kind.is_some_and(|kind| !kind.ends_with("regulation")) {
            return None;
        }
        let entries = regulation.get("by_order")?.as_array()?;
        let wanted = if known.step.actor == "unit_deputy" {
            known.data("passed_on_by_title")
        } else {
            known.data("own_title")
        };
        let named = |entry: &&Facts| match (entry.get("unit_head_title"), wanted) {
            (Some(title), Some(wanted)) => title == wanted,
            _ => true,
        };
        let mut entries = entries.iter().filter_map(Value::as_object);
        entries.find(named)?.get("doc_types")?.as_array().cloned()
    };
    let signs = known.text("signer_is") == Some("unit_head");
    let own = if signs {
        vec![json!(doc_type(known))]
    } else {
        Vec::new()
    };
    let types = types().unwrap_or(own);
    if role == "unit_deputy" && known.data("passed_on_by_title").is_none() {
        return Vec::new();
    }
    types
}

pub(super) fn doc_type<'k>(known: &Known<'k>) -> &'k str {
    let original = || known.text("original_doc_type");
    known
        .text("doc_type")
        .or_else(original)
        .unwrap_or("quyet_dinh")
}

fn series(known: &Known<'_>) -> Value {
    let series = |key: &str, register: &str, secret: bool| {
        json!({"key": key, "name": key, "register": register, "types": {"type": "all"},
            "secret": secret})
    };
    let mut all = vec![
        series("den", "incoming", false),
        series("den-mat", "incoming", true),
        series("di", "outgoing", false),
        series("di-mat", "outgoing", true),
        series("sao", "copies", false),
    ];
    for (key, secret) in super::numbering::named(known) {
        if all.iter().any(|known| known["key"] == key.as_str()) {
            continue;
        }
        // Which types a series of the case takes, the case itself says for each number.
        let mut own = series(key.as_str(), "outgoing", secret);
        own["types"] = json!({"type": "only", "data": []});
        all.push(own);
    }
    Value::Array(all)
}

/// Both checks and the approval side by side, since the law does not order them; then the signature.
fn template(form_checker: &str) -> Value {
    let types: Vec<&str> = vanthu::law::DocumentType::ALL
        .iter()
        .map(|kind| kind.key())
        .collect();
    json!({"key": "song-song", "name": "Kiểm tra và duyệt, rồi ký", "types": types, "nodes": [
        {"key": "truoc-ky", "name": "Kiểm tra, duyệt", "lines": [
            {"role": "content_checker", "seat": {"type": "drafting_unit_head"}, "duty": "content_check"},
            {"role": "format_checker", "seat": {"type": "post", "data": form_checker}, "duty": "format_check"},
            {"role": "approver", "seat": {"type": "signer"}, "duty": "approval"},
        ]},
        {"key": "ky", "name": "Ký", "lines": [
            {"role": "signer", "seat": {"type": "signer"}, "duty": "signature"},
        ]},
    ]})
}

/// The agency's rules that fix a handler, where the case says so.
fn fixed_handlers(known: &Known<'_>, units: &[String]) -> Vec<Value> {
    if known.flag("handler_fixed_by_rules") != Some(true) {
        return Vec::new();
    }
    let to = known.text("to").unwrap_or_default();
    let at = units.iter().position(|unit| unit == to);
    let unit = at.map_or_else(|| UNIT.to_owned(), |at| format!("u{at}"));
    vec![json!({"unit": unit, "type_names": ["Công văn"], "basis": "Quy chế văn thư"})]
}

/// Post to which an incoming document is submitted: the actor's, if he is one who directs.
pub(super) fn directing_post(known: &Known<'_>) -> &'static str {
    let mut actors = actors(known);
    let directs = actors.find_map(|actor| match actor {
        "head" | "acting_head" => Some("head"),
        "deputy_in_charge" => Some("deputy_head"),
        "directing_person" => Some(DIRECTOR),
        _ => None,
    });
    directs.unwrap_or(DIRECTOR)
}

/// Moment of the next command.
pub(super) fn moment(office: &mut Office, known: &Known<'_>) -> Option<vanthu::base::Instant> {
    office.commands = office.commands.saturating_add(1);
    let minutes = chrono::TimeDelta::try_minutes(i64::from(office.commands))?;
    time::morning(time::day(known))?.checked_add(minutes)
}
