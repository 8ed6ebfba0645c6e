use vanthu::base::{DossierId, LineId};
use vanthu::document::{AddressedTo, Issuer, Metadata};
use vanthu::incoming;
use vanthu::law::{Medium, Secrecy, Urgency};
use vanthu::routing::Seat;

use super::script::{Script, person, post, refused, step, unit};

/// INCOMING-9 as the law orders it: receipt and registration are two commands.
pub(crate) fn incoming_script() -> Script<incoming::Kind> {
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
    Script::new(vec![
        step(
            "+receive",
            "u_clerk",
            Kind::Receive(incoming::Receive {
                metadata: Box::new(metadata),
            }),
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
            Kind::Start(incoming::Start { line: LineId(5) }),
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
            Kind::File(incoming::File {
                dossier,
                notation: "HS-2026-017".into(),
            }),
        ),
    ])
}
