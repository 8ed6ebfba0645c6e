//! The same workloads through this library: the lawful script with the same actors and refusals.

use vanthu::api::{Book, Desk, Incoming, Machine, Outgoing};
use vanthu::base::{
    CommandId, Digest, DocumentId, DossierId, Instant, LineId, PersonId, PostId, UnitId,
};
use vanthu::document::{
    AddressedTo, Addressee, Content, File, FileRole, Issuer, Metadata, StatusCode, StatusReport,
};
use vanthu::engine::{Act, Command, Seen};
use vanthu::law::{DocumentType, Medium, Secrecy, Urgency};
use vanthu::register::event_of;
use vanthu::routing::Seat;
use vanthu::{incoming, outgoing};

use crate::scenario::Scenario;

/// One command of our script: who, what, and the codes of the refusal if one is expected.
pub(crate) struct Step<K> {
    /// The workload's own name of it; commands the law adds are marked `+`.
    pub(crate) name: &'static str,
    pub(crate) actor: PersonId,
    pub(crate) kind: K,
    pub(crate) refused: Option<&'static str>,
    /// Whether the command names the content it was decided on.
    pub(crate) names_content: bool,
}

fn person(name: &str) -> PersonId {
    PersonId::parse(name).expect("a key")
}

fn unit(name: &str) -> UnitId {
    UnitId::parse(name).expect("a key")
}

fn post(name: &str) -> PostId {
    PostId::parse(name).expect("a key")
}

fn step<K>(name: &'static str, actor: &str, kind: K) -> Step<K> {
    Step {
        name,
        actor: person(actor),
        kind,
        refused: None,
        names_content: false,
    }
}

fn refused<K>(name: &'static str, actor: &str, kind: K, code: &'static str) -> Step<K> {
    Step {
        refused: Some(code),
        ..step(name, actor, kind)
    }
}

fn on_content<K>(name: &'static str, actor: &str, kind: K) -> Step<K> {
    Step {
        names_content: true,
        ..step(name, actor, kind)
    }
}

/// A desk with the workload's 200 users.
pub(crate) fn desk(scenario: &Scenario) -> Desk {
    let units = ["OFFICE", "U1", "U2", "U3", "LEGAL"];
    let fillers: Vec<String> = (0..scenario.filler_users)
        .map(|index| format!("filler_{index}"))
        .collect();
    let mut persons: Vec<&str> = scenario.users.iter().map(|user| user.id.as_str()).collect();
    persons.extend(fillers.iter().map(String::as_str));
    let holder = |person: &str| serde_json::json!([{"person": person, "from": "2020-01-01"}]);
    let head = |key: &str, unit: &str, person: &str| {
        serde_json::json!({"key": key, "title": key, "rank": "unit_head", "unit": unit,
            "holders": holder(person)})
    };
    let staff = |key: &str, unit: &str, person: &str, duties: &[&str]| {
        serde_json::json!({"key": key, "title": key, "rank": "staff", "unit": unit,
            "duties": duties, "holders": holder(person)})
    };
    let mut posts = vec![
        serde_json::json!({"key": "head", "title": "Giám đốc", "rank": "head",
            "duties": ["direct"], "holders": holder("u_lead")}),
        head("head-u1", "U1", "u_head"),
        head("head-u2", "U2", "u_co1"),
        head("head-u3", "U3", "u_co2"),
        head("head-legal", "LEGAL", "u_legal"),
        staff("clerk", "OFFICE", "u_clerk", &["clerk"]),
        staff("chief", "OFFICE", "u_chief", &["format_check"]),
        staff("officer", "U1", "u_off", &[]),
    ];
    for (index, name) in fillers.iter().enumerate() {
        posts.push(staff(
            &format!("f{index}"),
            units[index % units.len()],
            name,
            &[],
        ));
    }
    let types: Vec<&str> = DocumentType::ALL.iter().map(|kind| kind.key()).collect();
    let profile = serde_json::json!({
        "format": 1,
        "agency": {"key": "bench", "code": "H99", "name": "Cơ quan Mẫu", "short": "CQM",
            "place": "Mẫu", "regime": {"type": "one_person"}, "head_title": "Giám đốc"},
        "persons": persons.iter().map(|p| serde_json::json!({"key": p, "name": p}))
            .collect::<Vec<_>>(),
        "units": units.map(|u| serde_json::json!({"key": u, "name": u, "symbol": u})),
        "posts": posts,
        "series": [
            {"key": "den", "name": "Đến", "register": "incoming", "types": {"type": "all"}},
            {"key": "di", "name": "Đi", "register": "outgoing", "types": {"type": "all"}}],
        "templates": [{"key": "t", "name": "t", "types": types, "nodes": [
            {"key": "review", "name": "review", "lines": [{"role": "content_checker",
                "seat": {"type": "drafting_unit_head"}, "duty": "content_check"}]},
            {"key": "co", "name": "co", "lines": [{"role": "consultant",
                "seat": {"type": "co_units"}}]},
            {"key": "legal", "name": "legal", "lines": [{"role": "consultant",
                "seat": {"type": "unit", "data": "LEGAL"}}]},
            {"key": "initial", "name": "initial", "lines": [{"role": "format_checker",
                "seat": {"type": "post", "data": "chief"}, "duty": "format_check"}]},
            {"key": "approve", "name": "approve", "lines": [{"role": "approver",
                "seat": {"type": "signer"}, "duty": "approval"}]},
            {"key": "sign", "name": "sign", "lines": [{"role": "signer",
                "seat": {"type": "signer"}, "duty": "signature"}]}]}],
        "limits": {"handling_days": 10}
    });
    Desk::new(&profile.to_string()).expect("a sound profile")
}

/// INCOMING-9 as the law orders it: receipt and registration are two commands.
pub(crate) fn incoming_script() -> Vec<Step<incoming::Kind>> {
    use incoming::Kind;
    let metadata = Metadata {
        medium: Medium::Electronic,
        addressed_to: AddressedTo::Agency,
        issuer: Issuer {
            code: Some("H01".into()),
            name: "Ủy ban nhân dân tỉnh Thử".into(),
        },
        number: Some("1234".into()),
        symbol: Some("UBND-VP".into()),
        issued_on: None,
        type_name: None,
        subject: "Bao cao tinh hinh thuc hien ke hoach nam 2026 cua don vi".into(),
        urgency: Urgency::Thuong,
        secrecy: Secrecy::KhongMat,
        signer: None,
        reply_by: None,
        pages: None,
        exchange_id: None,
        files: Vec::new(),
    };
    let direct = || {
        Kind::Direct(incoming::Direct {
            lead: Some(Seat::Unit(unit("U1"))),
            co: vec![Seat::Unit(unit("U2")), Seat::Unit(unit("U3"))],
            info: Vec::new(),
            due: chrono::NaiveDate::from_ymd_opt(2027, 12, 31),
            opinion: String::new(),
        })
    };
    let report = |result: &str| {
        Kind::Report(incoming::Report {
            line: LineId(5),
            result: result.into(),
            reply: None,
        })
    };
    let verification = incoming::Verification {
        authentic: true,
        intact: true,
        right_recipient: true,
    };
    let assign = incoming::Assign {
        line: LineId(2),
        to: person("u_off"),
        co: Vec::new(),
        due: None,
    };
    let text = "Don vi phoi hop thong nhat voi noi dung du thao".into();
    let done = "Da hoan thanh noi dung duoc giao, trinh lanh dao";
    let dossier = DossierId::parse("01930000-0000-7000-8000-0000000000f1").expect("a UUID");
    vec![
        step(
            "+receive",
            "u_clerk",
            Kind::Receive(Box::new(incoming::Receive { metadata })),
        ),
        step(
            "register",
            "u_clerk",
            Kind::Register(incoming::Register { verification }),
        ),
        step(
            "submit_to_leader",
            "u_clerk",
            Kind::Submit(incoming::Submit { to: post("head") }),
        ),
        refused("direct", "u_head", direct(), "not_your_line"),
        step("direct", "u_lead", direct()),
        step("unit_assign", "u_head", Kind::Assign(assign)),
        refused("report_result", "u_off", report(done), "line_not_started"),
        step(
            "accept",
            "u_off",
            Kind::Start(incoming::OnLine { line: LineId(5) }),
        ),
        step(
            "record_opinion",
            "u_co1",
            Kind::Opine(incoming::Opine {
                line: LineId(3),
                text,
            }),
        ),
        refused("report_result", "u_off", report(""), "field_missing"),
        step("report_result", "u_off", report(done)),
        step(
            "approve_completion",
            "u_lead",
            Kind::ApproveCompletion(incoming::ApproveCompletion {}),
        ),
        step(
            "file_into_dossier",
            "u_clerk",
            Kind::File(incoming::FileInto {
                dossier,
                notation: "HS-2026-017".into(),
            }),
        ),
    ]
}

/// OUTGOING-12 as the law orders it: approval, registration and the agency's signature are added.
pub(crate) fn outgoing_script() -> Vec<Step<outgoing::Kind>> {
    use outgoing::Kind;
    let addressee = |code: &str| Addressee {
        code: Some(code.into()),
        name: code.into(),
    };
    let content = Content {
        document_type: DocumentType::CongVan,
        subject: "Ve viec trien khai nhiem vu trong tam quy I nam 2026".into(),
        addressees: vec![addressee("R1"), addressee("R2"), addressee("R3")],
        secrecy: Secrecy::KhongMat,
        files: vec![File {
            role: FileRole::Main,
            sha256: Digest::of(b"x"),
            size: 1,
            media_type: "application/pdf".into(),
            name: "a.pdf".into(),
        }],
    };
    let draft = outgoing::Draft {
        content: content.clone(),
        unit: unit("U1"),
        signer: post("head"),
        field: None,
        body: None,
        co_units: vec![unit("U2"), unit("U3")],
        urgency: Urgency::Thuong,
        reply_to: None,
        template: None,
    };
    let give_back = |line: u32, reason: &str| {
        Kind::Return(outgoing::Return {
            line: LineId(line),
            reason: reason.into(),
            to: None,
        })
    };
    let agree = |line: u32| {
        Kind::Agree(outgoing::Agree {
            line: LineId(line),
            text: None,
        })
    };
    let deliver = |code: &str| {
        let at = Instant::parse("2027-12-01T08:00:00+07:00").expect("an instant");
        let status = StatusReport {
            code: StatusCode::Arrived,
            at,
        };
        Kind::RecordDelivery(outgoing::RecordDelivery {
            recipient: code.into(),
            status,
        })
    };
    let reason = "Bo sung can cu phap ly va so lieu quy truoc";
    let submit = || Kind::Submit(outgoing::Submit {});
    vec![
        step("draft", "u_off", Kind::Draft(Box::new(draft))),
        step("submit", "u_off", submit()),
        refused("send_back", "u_head", give_back(1, ""), "reason_too_short"),
        step("send_back", "u_head", give_back(1, reason)),
        step(
            "redraft",
            "u_off",
            Kind::Revise(Box::new(outgoing::Revise { content })),
        ),
        step("submit", "u_off", submit()),
        on_content(
            "review_ok",
            "u_head",
            Kind::CheckContent(outgoing::CheckContent {}),
        ),
        refused("co_approve", "u_head", agree(3), "not_your_line"),
        step("co_approve", "u_co1", agree(3)),
        step("co_approve", "u_co2", agree(4)),
        step("legal_ok", "u_legal", agree(5)),
        on_content(
            "put_initial",
            "u_chief",
            Kind::CheckFormat(outgoing::CheckFormat {}),
        ),
        on_content("+approve", "u_lead", Kind::Approve(outgoing::Approve {})),
        refused(
            "issue",
            "u_clerk",
            Kind::Issue(outgoing::Issue {}),
            "not_signed",
        ),
        on_content("sign", "u_lead", Kind::Sign(outgoing::Sign::default())),
        step(
            "+assign_number",
            "u_clerk",
            Kind::AssignNumber(outgoing::AssignNumber::default()),
        ),
        step(
            "+register",
            "u_clerk",
            Kind::Register(outgoing::Register { copies: 3 }),
        ),
        step(
            "+agency_signature",
            "u_clerk",
            Kind::ApplyAgencySignature(outgoing::ApplyAgencySignature::default()),
        ),
        step("issue", "u_clerk", Kind::Issue(outgoing::Issue {})),
        step("deliver", "u_clerk", deliver("R1")),
        step("deliver", "u_clerk", deliver("R2")),
        step("deliver", "u_clerk", deliver("R3")),
    ]
}

/// A document in memory with its audit events.
pub(crate) struct Live<M: Machine> {
    pub(crate) id: DocumentId,
    pub(crate) state: M::State,
    pub(crate) audit: Vec<(Act, M::Event)>,
}

/// What runs need to know of a machine's content.
pub(crate) trait Named: Machine {
    fn content(state: &Self::State) -> Option<Digest>;
}

impl Named for Incoming {
    fn content(_: &Self::State) -> Option<Digest> {
        None
    }
}

impl Named for Outgoing {
    fn content(state: &Self::State) -> Option<Digest> {
        state.content_hash()
    }
}

pub(crate) struct Office {
    pub(crate) desk: Desk,
    pub(crate) book: Book,
    pub(crate) commands: u128,
}

impl Office {
    pub(crate) fn new(scenario: &Scenario) -> Self {
        let desk = desk(scenario);
        let mut book = Book::new();
        for day in ["2026-06-01T00:00:00Z", "2027-06-01T00:00:00Z"] {
            desk.open_year(&mut book, Instant::parse(day).expect("an instant"));
        }
        Self {
            desk,
            book,
            commands: 0,
        }
    }

    /// Makes a document and runs the script up to `accepted` accepted commands; the answer of every
    /// command is checked. Numbers are taken in the order of dates, so the clock runs on.
    pub(crate) fn run<M: Named>(
        &mut self,
        script: &[Step<M::Kind>],
        document: usize,
        now: Instant,
        accepted: usize,
    ) -> Live<M>
    where
        M::Kind: Clone,
    {
        let id = u128::try_from(document).expect("small") + 1;
        let id = DocumentId::new(vanthu_uuid(id)).expect("not nil");
        let mut live = Live {
            id,
            state: M::begin(id),
            audit: Vec::new(),
        };
        let mut done = 0;
        for step in script {
            if done == accepted {
                break;
            }
            self.commands += 1;
            let command_id = CommandId::new(vanthu_uuid(self.commands)).expect("not nil");
            let content = if step.names_content {
                M::content(&live.state)
            } else {
                None
            };
            let command = Command {
                command_id,
                document: id,
                seen: Seen {
                    version: None,
                    content,
                },
                under: None,
                kind: step.kind.clone(),
            };
            let rule_set = M::rule_set(&live.state);
            let context = self.desk.context(&self.book, rule_set, &step.actor, now);
            match (M::decide(&live.state, &command, &context), step.refused) {
                (Ok(decision), None) => {
                    for event in decision.events {
                        M::evolve(&mut live.state, decision.at, decision.act.rule_set, &event);
                        if let Some(taken) = M::taken(&event) {
                            let of_series = event_of(taken, id);
                            self.book
                                .registers
                                .evolve(&taken.series, taken.year, &of_series);
                        }
                        live.audit.push((decision.act.clone(), event));
                    }
                    done += 1;
                }
                (Err(refusal), Some(code)) if refusal.codes().contains(&code) => {}
                (answer, expected) => {
                    panic!(
                        "{}: expected {expected:?}, got {:?}",
                        step.name,
                        answer.map(|_| ())
                    );
                }
            }
        }
        live
    }
}

fn vanthu_uuid(n: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128((0x0193_u128 << 112) | (0x7 << 76) | n)
}
