use vanthu::base::{DossierId, LineId};
use vanthu::document::{Issuer, Metadata};
use vanthu::incoming;
use vanthu::routing::Seat;

use super::script::{Script, person, post, refused, step, unit};

/// INCOMING-9 as the law orders it: receipt and registration are two commands.
pub(crate) fn incoming_script() -> Script<incoming::Kind> {
    use incoming::Kind;
    let issuer = Issuer::new("Ủy ban nhân dân tỉnh Thử").with_code("H01");
    let subject = "Bao cao tinh hinh thuc hien ke hoach nam 2026 cua don vi";
    let mut metadata = Metadata::new(issuer, subject);
    metadata.number = Some("1234".into());
    metadata.symbol = Some("UBND-VP".into());
    let direct = || {
        let mut direct = incoming::Direct::new();
        direct.lead = Some(Seat::Unit(unit("U1")));
        direct.co = vec![Seat::Unit(unit("U2")), Seat::Unit(unit("U3"))];
        direct.due = chrono::NaiveDate::from_ymd_opt(2027, 12, 31);
        Kind::from(direct)
    };
    let report = |result: &str| Kind::from(incoming::Report::new(LineId(5), result));
    let assign = incoming::Assign::new(LineId(2), person("u_off"));
    let text = "Don vi phoi hop thong nhat voi noi dung du thao";
    let done = "Da hoan thanh noi dung duoc giao, trinh lanh dao";
    let dossier = DossierId::parse("01930000-0000-7000-8000-0000000000f1").expect("a UUID");
    Script::new(vec![
        step(
            "+receive",
            "u_clerk",
            incoming::Receive::new(metadata).into(),
        ),
        step("register", "u_clerk", incoming::Register::verified().into()),
        step(
            "submit_to_leader",
            "u_clerk",
            incoming::Submit::new(post("head")).into(),
        ),
        refused("direct", "u_head", direct(), "not_your_line"),
        step("direct", "u_lead", direct()),
        step("unit_assign", "u_head", assign.into()),
        refused("report_result", "u_off", report(done), "line_not_started"),
        step("accept", "u_off", incoming::Start::new(LineId(5)).into()),
        step(
            "record_opinion",
            "u_co1",
            incoming::Opine::new(LineId(3), text).into(),
        ),
        refused("report_result", "u_off", report(""), "field_missing"),
        step("report_result", "u_off", report(done)),
        step(
            "approve_completion",
            "u_lead",
            incoming::ApproveCompletion::new().into(),
        ),
        step(
            "file_into_dossier",
            "u_clerk",
            incoming::File::new(dossier, "HS-2026-017").into(),
        ),
    ])
}
