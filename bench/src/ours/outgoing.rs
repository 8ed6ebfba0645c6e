use vanthu::base::{Digest, Instant, LineId};
use vanthu::document::{Addressee, Content, File, FileRole, StatusCode, StatusReport};
use vanthu::law::{DocumentType, Secrecy, Urgency};
use vanthu::outgoing;

use super::script::{Script, on_content, post, refused, step, unit};

/// So often a document of OUTGOING-12 gets content: by `draft` and by `redraft`.
pub(crate) const CONTENT_CHANGES: usize = 2;

/// The content that is drafted.
pub(crate) fn content() -> Content {
    let addressee = |code: &str| Addressee {
        code: Some(code.into()),
        name: code.into(),
    };
    Content {
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
    }
}

/// OUTGOING-12 as the law orders it: approval, registration and the agency's signature are added.
pub(crate) fn outgoing_script() -> Script<outgoing::Kind> {
    use outgoing::Kind;
    let content = content();
    let hash = content.hash();
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
    Script::new(vec![
        step("draft", "u_off", Kind::Draft(draft)),
        step("submit", "u_off", submit()),
        refused("send_back", "u_head", give_back(1, ""), "reason_too_short"),
        step("send_back", "u_head", give_back(1, reason)),
        step(
            "redraft",
            "u_off",
            Kind::Revise(outgoing::Revise {
                content: Box::new(content),
            }),
        ),
        step("submit", "u_off", submit()),
        on_content(
            hash,
            "review_ok",
            "u_head",
            Kind::CheckContent(outgoing::CheckContent {}),
        ),
        refused("co_approve", "u_head", agree(3), "not_your_line"),
        step("co_approve", "u_co1", agree(3)),
        step("co_approve", "u_co2", agree(4)),
        step("legal_ok", "u_legal", agree(5)),
        on_content(
            hash,
            "put_initial",
            "u_chief",
            Kind::CheckFormat(outgoing::CheckFormat {}),
        ),
        on_content(
            hash,
            "+approve",
            "u_lead",
            Kind::Approve(outgoing::Approve {}),
        ),
        refused(
            "issue",
            "u_clerk",
            Kind::Issue(outgoing::Issue {}),
            "not_signed",
        ),
        on_content(
            hash,
            "sign",
            "u_lead",
            Kind::Sign(outgoing::Sign::default()),
        ),
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
    ])
}
