//! Grants and the separation of duties, rule by rule on a small office. Making and revoking grants is
//! tested in `machines/grants`.

use serde_json::{Value, json};

use super::agency_tests::{day, office, person};
use super::{
    Agency, Apart, Authority, Grant, Grants, LegalDuty, Prefix, Role, SeparationRule, apart,
    check_grant, covering,
};
use crate::base::{GrantId, Instant, Label as _, Locale};
use crate::law::DocumentType;

const NOW: &str = "2026-11-16T08:00:00+07:00";

fn now() -> Instant {
    Instant::parse(NOW).unwrap()
}

fn id(last: u8) -> GrantId {
    GrantId::parse(&format!("01930000-0000-7000-8000-0000000000{last:02x}")).unwrap()
}

/// A cover of the head's work by the deputy, with changes.
fn grant(last: u8, changes: Value) -> Grant {
    let mut grant = json!({"id": id(last), "kind": "work_cover", "grantor": "giam-doc",
        "grantee": "binh", "from": "2026-11-16", "until": "2026-11-20"});
    for (field, value) in changes.as_object().unwrap() {
        match value {
            Value::Null => drop(grant.as_object_mut().unwrap().remove(field)),
            value => grant[field] = value.clone(),
        }
    }
    serde_json::from_value(grant).unwrap()
}

fn with(grants: impl IntoIterator<Item = Grant>) -> Grants {
    let mut all = Grants::default();
    for grant in grants {
        all.put(grant);
    }
    all
}

/// Codes of what stands against a grant.
fn against(agency: &Agency, standing: &Grants, grant: &Grant) -> Vec<&'static str> {
    let checked = check_grant(agency, standing, grant, now());
    let reasons = checked.err().unwrap_or_default();
    reasons.iter().map(crate::rules::Reason::code).collect()
}

#[test]
fn days_types_and_matters_of_a_grant() {
    let limited = grant(1, json!({"types": ["giay_moi"], "matters": ["đào tạo"]}));
    for (on, covered) in [
        ("2026-11-15", false),
        ("2026-11-16", true),
        ("2026-11-20", true),
        ("2026-11-21", false),
    ] {
        assert_eq!(limited.covers_day(day(on)), covered, "{on}");
    }
    assert!(!grant(1, json!({"until": null})).covers_day(day("2026-11-16")));
    assert!(limited.covers_type(DocumentType::GiayMoi));
    assert!(!limited.covers_type(DocumentType::CongVan));
    assert!(limited.covers_matter(Some(" đào tạo ")));
    assert!(limited.covers_matter(Some("đa\u{300}o ta\u{323}o")));
    assert!(!limited.covers_matter(Some("tài chính")) && !limited.covers_matter(None));
    let whole = grant(1, json!({}));
    assert!(whole.covers_type(DocumentType::CongVan) && whole.covers_matter(None));
    for (basis, written) in [
        (json!("12/GUQ"), true),
        (json!(" "), false),
        (Value::Null, false),
    ] {
        assert_eq!(grant(1, json!({"basis": basis})).is_written(), written);
    }
}

#[test]
fn what_overlaps() {
    let office = office(|_| {});
    let overlaps = |standing: Value, new: Value| {
        let found = against(&office, &with([grant(1, standing)]), &grant(2, new));
        found.contains(&"grant_overlaps")
    };
    assert!(overlaps(json!({}), json!({})));
    // Both ends belong to a grant.
    assert!(overlaps(
        json!({}),
        json!({"from": "2026-11-20", "until": "2026-11-30"})
    ));
    assert!(!overlaps(
        json!({}),
        json!({"from": "2026-11-21", "until": "2026-11-30"})
    ));
    assert!(overlaps(
        json!({"from": "2026-11-20", "until": "2026-11-30"}),
        json!({})
    ));
    assert!(!overlaps(
        json!({"from": "2026-11-21", "until": "2026-11-30"}),
        json!({})
    ));
    // Another person, post or kind.
    assert!(!overlaps(json!({"grantee": "cuong"}), json!({})));
    assert!(!overlaps(json!({"grantor": "truong-th"}), json!({})));
    assert!(!overlaps(json!({"kind": "for_head"}), json!({})));
    // Types and matters that have nothing in common; signatures, since covers know neither.
    let signs = |rest: Value| {
        let mut signs = json!({"kind": "for_head"});
        signs
            .as_object_mut()
            .unwrap()
            .extend(rest.as_object().unwrap().clone());
        signs
    };
    let (letters, reports) = (
        json!({"types": ["cong_van"]}),
        json!({"types": ["bao_cao"]}),
    );
    let both = json!({"types": ["bao_cao", "cong_van"]});
    assert!(!overlaps(signs(letters.clone()), signs(reports)));
    assert!(overlaps(signs(letters.clone()), signs(both)));
    assert!(overlaps(signs(letters.clone()), signs(json!({}))));
    assert!(overlaps(signs(json!({})), signs(letters)));
    let (training, money) = (
        json!({"matters": ["đào tạo"]}),
        json!({"matters": ["tài chính"]}),
    );
    assert!(!overlaps(signs(training.clone()), signs(money)));
    assert!(overlaps(signs(training.clone()), signs(training.clone())));
    assert!(overlaps(signs(training.clone()), signs(json!({}))));
    assert!(overlaps(signs(json!({})), signs(training)));
    // A cover limited to types or matters covers no line, and is in nobody's way.
    assert!(!overlaps(json!({"types": ["cong_van"]}), json!({})));
    assert!(!overlaps(json!({}), json!({"matters": ["đào tạo"]})));
}

#[test]
fn circles_of_covers() {
    let office = office(|_| {});
    let standing = |changes: Value| with([grant(1, changes)]);
    let back = |changes: Value| {
        let mut grant_back = json!({"grantor": "pho-giam-doc", "grantee": "an"});
        let fields = grant_back.as_object_mut().unwrap();
        fields.extend(changes.as_object().unwrap().clone());
        grant(2, grant_back)
    };
    let circle = |standing: &Grants, new: &Grant| {
        against(&office, standing, new).contains(&"delegation_cycle")
    };
    assert!(circle(&standing(json!({})), &back(json!({}))));
    assert!(
        circle(&Grants::default(), &grant(1, json!({"grantee": "an"}))),
        "to himself"
    );
    assert!(!circle(&Grants::default(), &back(json!({}))));
    // Not at one time.
    let later = back(json!({"from": "2026-11-21", "until": "2026-11-30"}));
    assert!(!circle(&standing(json!({})), &later));
    // Over a third person.
    let chain = with([
        grant(1, json!({})),
        grant(2, json!({"grantor": "pho-giam-doc", "grantee": "cuong"})),
    ]);
    let closing = grant(3, json!({"grantor": "chanh-vp", "grantee": "an"}));
    assert!(circle(&chain, &closing));
    let aside = grant(3, json!({"grantor": "chanh-vp", "grantee": "giang"}));
    assert!(!circle(&chain, &aside));
    // A signature, a cover of nothing, and one that was revoked close no circle.
    assert!(!circle(
        &standing(json!({"kind": "for_head"})),
        &back(json!({}))
    ));
    assert!(!circle(
        &standing(json!({"types": ["cong_van"]})),
        &back(json!({}))
    ));
    let mut revoked = standing(json!({}));
    revoked.revoke(id(1), now());
    assert!(!circle(&revoked, &back(json!({}))));
}

#[test]
fn who_may_be_given_what() {
    let office = office(|_| {});
    let none = Grants::default();
    let tuq = |changes: Value| {
        let mut written = json!({"kind": "under_authorization", "grantee": "cuong",
            "types": ["giay_moi"], "basis": "12/GUQ-STN"});
        let fields = written.as_object_mut().unwrap();
        fields.extend(changes.as_object().unwrap().clone());
        grant(1, written)
    };
    let found = |grant: Grant| against(&office, &none, &grant);
    assert!(found(tuq(json!({}))).is_empty());
    assert!(found(tuq(json!({"types": null, "matters": ["đào tạo"]}))).is_empty());
    assert_eq!(
        found(tuq(json!({"types": null}))),
        ["authorization_unlimited"]
    );
    assert_eq!(
        found(tuq(json!({"basis": null}))),
        ["authorization_not_written"]
    );
    assert_eq!(
        found(tuq(json!({"until": null}))),
        ["authorization_without_period"]
    );
    assert_eq!(
        found(tuq(json!({"grantee": "hai"}))),
        ["grantee_not_unit_head"]
    );
    assert_eq!(
        found(tuq(json!({"grantor": "truong-th"}))),
        ["sub_authorization"]
    );
    let kt = |changes: Value| {
        let mut delegated = json!({"kind": "for_head"});
        let fields = delegated.as_object_mut().unwrap();
        fields.extend(changes.as_object().unwrap().clone());
        grant(1, delegated)
    };
    assert!(found(kt(json!({}))).is_empty());
    assert_eq!(
        found(kt(json!({"grantee": "cuong"}))),
        ["grantee_not_deputy"]
    );
    assert_eq!(
        found(kt(json!({"grantor": "truong-th"}))),
        ["capacity_not_held"]
    );
    assert_eq!(
        found(grant(1, json!({"until": null}))),
        ["grant_without_period"]
    );
    assert_eq!(
        found(grant(1, json!({"until": "2026-11-15"}))),
        ["grant_period_empty"]
    );
    assert!(
        found(grant(1, json!({"until": "2026-11-16"}))).is_empty(),
        "one day"
    );
    assert_eq!(
        found(grant(1, json!({"from": "2026-11-15"}))),
        ["grant_retroactive"]
    );
    assert_eq!(found(grant(1, json!({"grantor": "la"}))), ["unknown_post"]);
    assert_eq!(
        found(grant(1, json!({"grantee": "phuc"}))),
        ["unknown_person"],
        "left"
    );
    assert_eq!(
        found(grant(1, json!({"grantor": "truong-moi"}))),
        ["unknown_post"],
        "vacant"
    );
    let known = with([grant(1, json!({"until": "2026-11-16"}))]);
    let again = grant(1, json!({"from": "2026-11-18"}));
    assert_eq!(against(&office, &known, &again), ["grant_exists"]);
}

#[test]
fn a_deputy_in_charge_covers_and_grants_no_signature() {
    let vacant = office(|profile| {
        profile["posts"][0]["holders"] =
            json!([{"person": "binh", "from": "2020-01-01", "mode": "in_charge"}]);
        profile["persons"].as_array_mut().unwrap();
    });
    let none = Grants::default();
    let cover = grant(1, json!({"grantee": "cuong"}));
    assert!(against(&vacant, &none, &cover).is_empty());
    let written = grant(
        1,
        json!({"kind": "under_authorization", "grantee": "cuong", "types": ["giay_moi"],
            "basis": "12/GUQ-STN"}),
    );
    assert_eq!(against(&vacant, &none, &written), ["grantor_lost_power"]);
}

#[test]
fn who_stays_apart_from_whom() {
    use SeparationRule as R;
    let strict = office(|profile| {
        profile["separation"] = json!({
            "required": [{"rule": "draft_check_content", "basis": "Quy chế"}],
            "exemptions": [{"rule": "sign_seal", "unit": "th", "basis": "Quyết định 1"},
                {"rule": "sign_number", "basis": "Quyết định 2"}],
        });
    });
    let plain = office(|_| {});
    let grants = with([grant(
        1,
        json!({"grantor": "truong-th", "grantee": "khanh"}),
    )]);
    let (own, under) = (Authority::OwnSeat, Authority::Grant(id(1)));
    let on = day("2026-11-16");
    let ask = |agency: &Agency, rule, earlier: &str, actor: &str, authority: &Authority| {
        let (earlier, actor) = (person(earlier), person(actor));
        match apart(agency, &grants, rule, &earlier, (&actor, authority), on) {
            Apart::Yes => "yes".to_owned(),
            Apart::Noted => "noted".to_owned(),
            Apart::No => "no".to_owned(),
            Apart::Exempt(exemption) => exemption.basis.clone(),
        }
    };
    assert_eq!(ask(&plain, R::SignSeal, "an", "dung", &own), "yes");
    assert_eq!(ask(&plain, R::SignSeal, "an", "an", &own), "no");
    assert_eq!(ask(&plain, R::SignNumber, "an", "an", &own), "no");
    assert_eq!(ask(&plain, R::DraftCheckContent, "an", "an", &own), "noted");
    assert_eq!(ask(&plain, R::CheckFormatSign, "an", "an", &under), "noted");
    // Delegates: neither their own draft nor that of whoever they act for.
    assert_eq!(
        ask(&plain, R::DraftApprove, "khanh", "khanh", &own),
        "noted"
    );
    assert_eq!(ask(&plain, R::DraftApprove, "khanh", "khanh", &under), "no");
    assert_eq!(
        ask(&plain, R::ReportApprove, "giang", "khanh", &under),
        "no"
    );
    assert_eq!(ask(&plain, R::DraftApprove, "giang", "khanh", &own), "yes");
    assert_eq!(ask(&plain, R::DraftApprove, "hai", "khanh", &under), "yes");
    // What the agency adds and leaves aside.
    assert_eq!(ask(&strict, R::DraftCheckContent, "an", "an", &own), "no");
    assert_eq!(
        ask(&strict, R::SignSeal, "hai", "hai", &own),
        "Quyết định 1"
    );
    assert_eq!(
        ask(&strict, R::SignSeal, "minh", "minh", &own),
        "no",
        "of another unit"
    );
    assert_eq!(
        ask(&strict, R::SignNumber, "minh", "minh", &own),
        "Quyết định 2"
    );
    let profile = |agency: &Agency| serde_json::to_value(agency.profile()).unwrap();
    assert!(profile(&plain).get("separation").is_none());
    assert!(profile(&strict).get("separation").is_some());
    let required = office(|profile| {
        let rule = json!({"rule": "draft_check_content", "basis": "Quy chế"});
        profile["separation"] = json!({"required": [rule]});
    });
    assert!(profile(&required).get("separation").is_some());
    let firsts: Vec<_> = R::ALL.iter().map(|rule| rule.first()).collect();
    use crate::rules::actions::{CHECK_FORMAT, DRAFT, REPORT, SIGN};
    let expected = [DRAFT, DRAFT, CHECK_FORMAT, SIGN, SIGN, REPORT];
    assert_eq!(firsts, expected);
}

#[test]
fn words_and_roles() {
    let vi: Vec<_> = Prefix::ALL
        .iter()
        .map(|p| (p.abbreviation(), p.label(Locale::Vi)))
        .collect();
    let expected = [
        ("TM.", "thay mặt"),
        ("Q.", "quyền"),
        ("KT.", "ký thay"),
        ("TL.", "thừa lệnh"),
        ("TUQ.", "thừa ủy quyền"),
    ];
    assert_eq!(vi, expected);
    assert_eq!(Prefix::ByOrder.label(Locale::En), "by order");
    let roles: Vec<_> = LegalDuty::ALL
        .iter()
        .map(|duty| duty.role().label(Locale::Vi))
        .collect();
    assert_eq!(
        roles,
        ["kiểm tra nội dung", "kiểm tra thể thức", "duyệt", "ký"]
    );
    assert_eq!(Role::Lead.label(Locale::En), "lead");
    let office = office(|_| {});
    assert_eq!(
        office.info().utc_offset_minutes,
        420,
        "Vietnam where the profile says nothing"
    );
    let profile = serde_json::to_value(office.profile()).unwrap();
    assert!(profile["posts"][0]["holders"][0].get("mode").is_none());
    let acting = super::Holder {
        mode: super::HolderMode::Acting,
        ..office.profile().posts[0].holders[0].clone()
    };
    assert_eq!(serde_json::to_value(acting).unwrap()["mode"], "acting");
}

#[test]
fn which_grants_cover_whose_work() {
    let office = office(|_| {});
    let covered = |changes: Value, on: &str| {
        let grant = grant(1, changes);
        covering(&office, &grant, day(on)).map(|person| person.as_str().to_owned())
    };
    assert_eq!(covered(json!({}), "2026-11-16").as_deref(), Some("an"));
    assert_eq!(covered(json!({}), "2026-11-21"), None);
    assert_eq!(covered(json!({"kind": "for_head"}), "2026-11-16"), None);
    assert_eq!(covered(json!({"types": ["cong_van"]}), "2026-11-16"), None);
    assert_eq!(
        covered(json!({"grantor": "truong-moi"}), "2026-11-16"),
        None
    );
}

#[test]
fn a_fault_names_the_side_that_lacks_something() {
    let office = office(|_| {});
    let list = json!([grant(
        1,
        json!({"kind": "for_head", "grantor": "truong-th"})
    )]);
    let invalid = Grants::from_json(&office, &list.to_string(), now()).unwrap_err();
    let paths: Vec<_> = invalid
        .faults
        .iter()
        .map(|fault| fault.path.as_str())
        .collect();
    assert_eq!(paths, ["[0].grantor"]);
}

#[test]
fn a_list_that_is_too_large() {
    let office = office(|_| {});
    let text = " ".repeat((16 << 20) + 1);
    let invalid = Grants::from_json(&office, &text, now()).unwrap_err();
    assert_eq!(invalid.faults.len(), 1);
    assert_eq!(invalid.faults[0].code, crate::base::FaultCode::TooLarge);
}
