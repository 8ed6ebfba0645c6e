use vanthu::base::{Digest, Instant, LineId};
use vanthu::document::{Addressee, Content, File, FileRole, StatusCode, StatusReport};
use vanthu::law::DocumentType;
use vanthu::outgoing;

use super::script::{Script, on_content, post, refused, step, unit};

/// So often a document of OUTGOING-12 gets content: by `draft` and by `redraft`.
pub(crate) const CONTENT_CHANGES: usize = 2;

/// The content that is drafted.
pub(crate) fn content() -> Content {
    let subject = "Ve viec trien khai nhiem vu trong tam quy I nam 2026";
    let mut content = Content::new(DocumentType::CongVan, subject);
    content.addressees = ["R1", "R2", "R3"]
        .map(|code| Addressee::new(code).with_code(code))
        .into();
    let digest = Digest::of(b"x");
    content.files = vec![File::new(
        FileRole::Main,
        digest,
        1,
        "application/pdf",
        "a.pdf",
    )];
    content
}

/// OUTGOING-12 as the law orders it: approval, registration and the agency's signature are added.
pub(crate) fn outgoing_script() -> Script<outgoing::Kind> {
    use outgoing::Kind;
    let content = content();
    let hash = content.hash();
    let mut draft = outgoing::Draft::new(content.clone(), unit("U1"), post("head"));
    draft.co_units = vec![unit("U2"), unit("U3")];
    let give_back =
        |line: u32, reason: &str| Kind::from(outgoing::Return::new(LineId(line), reason));
    let agree = |line: u32| Kind::from(outgoing::Agree::new(LineId(line)));
    let deliver = |code: &str| {
        let at = Instant::parse("2027-12-01T08:00:00+07:00").expect("an instant");
        let status = StatusReport {
            code: StatusCode::Arrived,
            at,
        };
        Kind::from(outgoing::RecordDelivery::new(code, status))
    };
    let reason = "Bo sung can cu phap ly va so lieu quy truoc";
    let submit = || Kind::from(outgoing::Submit::new());
    Script::new(vec![
        step("draft", "u_off", draft.into()),
        step("submit", "u_off", submit()),
        refused("send_back", "u_head", give_back(1, ""), "reason_too_short"),
        step("send_back", "u_head", give_back(1, reason)),
        step("redraft", "u_off", outgoing::Revise::new(content).into()),
        step("submit", "u_off", submit()),
        on_content(
            hash,
            "review_ok",
            "u_head",
            outgoing::CheckContent::new().into(),
        ),
        refused("co_approve", "u_head", agree(3), "not_your_line"),
        step("co_approve", "u_co1", agree(3)),
        step("co_approve", "u_co2", agree(4)),
        step("legal_ok", "u_legal", agree(5)),
        on_content(
            hash,
            "put_initial",
            "u_chief",
            outgoing::CheckFormat::new().into(),
        ),
        on_content(hash, "+approve", "u_lead", outgoing::Approve::new().into()),
        refused(
            "issue",
            "u_clerk",
            outgoing::Issue::new().into(),
            "not_signed",
        ),
        on_content(hash, "sign", "u_lead", outgoing::Sign::new().into()),
        step(
            "+assign_number",
            "u_clerk",
            outgoing::AssignNumber::new().into(),
        ),
        step("+register", "u_clerk", outgoing::Register::new(3).into()),
        step(
            "+agency_signature",
            "u_clerk",
            outgoing::ApplyAgencySignature::new().into(),
        ),
        step("issue", "u_clerk", outgoing::Issue::new().into()),
        step("deliver", "u_clerk", deliver("R1")),
        step("deliver", "u_clerk", deliver("R2")),
        step("deliver", "u_clerk", deliver("R3")),
    ])
}
