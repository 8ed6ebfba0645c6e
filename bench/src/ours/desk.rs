//! The chart of the workload as a profile.

use vanthu::api::Desk;
use vanthu::law::DocumentType;

use crate::scenario::Scenario;

/// A desk with the workload's 200 users.
pub(super) fn desk(scenario: &Scenario) -> Desk {
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
