use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{Agency, Duty};
use crate::base::{FaultCode, PersonId, PostId, UnitId};

const CHANGED: &str = include_str!("../../../tests/profiles/office-changed.json");

fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn office() -> Agency {
    Agency::from_json(CHANGED).unwrap()
}

#[test]
fn names_titles_codes_and_places_are_those_of_the_day() {
    let office = office();
    let before = office.on(day("2026-11-19"));
    let after = office.on(day("2026-11-20"));
    assert_eq!(before.info().name, "Sở Thí nghiệm tỉnh Mẫu");
    assert_eq!(after.info().name, "Sở Khoa học và Công nghệ tỉnh Mẫu");
    assert_eq!(
        (before.info().short.as_str(), after.info().short.as_str()),
        ("STN", "SKHCN")
    );
    assert_eq!(
        (before.info().code.as_str(), after.info().code.as_str()),
        ("H99.05", "H99.17")
    );
    assert_eq!(
        (before.info().place.as_str(), after.info().place.as_str()),
        ("Mẫu", "Mẫu Mới")
    );
    let kt = UnitId::parse("kt").unwrap();
    assert_eq!(before.unit(&kt).unwrap().symbol, "KT");
    assert_eq!(after.unit(&kt).unwrap().symbol, "KTTH");
    let deputy = PostId::parse("pho-giam-doc").unwrap();
    assert_eq!(before.post(&deputy).unwrap().title, "Phó Giám đốc");
    assert_eq!(
        after.post(&deputy).unwrap().title,
        "Phó Giám đốc thường trực"
    );
    // Without a day: the newest. Acts record one digest whatever the day.
    assert_eq!(office.info().name, after.info().name);
    assert_eq!(before.digest(), after.digest());
}

#[test]
fn a_message_to_any_code_that_was_ours_is_for_us() {
    let office = office();
    for code in ["H99.05", "000.00.05.H99", "H99.17"] {
        assert!(office.info().is_our_code(code), "{code}");
        assert!(
            office.on(day("2026-11-19")).info().is_our_code(code),
            "{code}"
        );
    }
    // What was merged into us is ours from that day on.
    assert!(!office.on(day("2026-11-19")).info().is_our_code("H99.06"));
    assert!(office.on(day("2026-11-20")).info().is_our_code("H99.06"));
}

#[test]
fn the_unit_that_took_over_has_the_work() {
    let office = office();
    let [th, kt] = ["th", "kt"].map(|unit| UnitId::parse(unit).unwrap());
    let [giang, minh] = ["giang", "minh"].map(|person| PersonId::parse(person).unwrap());
    let head = PostId::parse("truong-th").unwrap();
    let (last, first) = (day("2026-11-19"), day("2026-11-20"));
    let (before, after) = (office.on(last), office.on(first));
    assert_eq!((before.unit_now(&th), after.unit_now(&th)), (&th, &kt));
    assert!(before.actor(&giang).heads_unit(&th, last));
    assert!(!before.actor(&minh).heads_unit(&th, last));
    assert!(after.actor(&minh).heads_unit(&th, first));
    assert!(after.actor(&minh).holds(&head, first));
    let holders: Vec<_> = after
        .holders(&head, first)
        .map(|(person, _)| person)
        .collect();
    assert_eq!(holders, [&minh]);
    assert!(after.members(&th, first).any(|person| *person == giang));
    assert_eq!(after.units_before(&kt).collect::<Vec<_>>(), [&th]);
    assert!(after.has_duty(&PersonId::parse("dung").unwrap(), Duty::Clerk, first));
}

#[test]
fn a_plain_name_is_written_as_it_was() {
    let plain = include_str!("../../../tests/profiles/office.json");
    let plain: Value = serde_json::from_str(plain).unwrap();
    let read = Agency::from_json(&plain.to_string()).unwrap();
    let written = serde_json::to_value(read.profile()).unwrap();
    assert_eq!(written["agency"]["name"], plain["agency"]["name"]);
    let changed: Value = serde_json::from_str(CHANGED).unwrap();
    let written = serde_json::to_value(office().profile()).unwrap();
    assert_eq!(written["agency"]["name"], changed["agency"]["name"]);
}

/// One edit of the profile, and the faults that come of it.
fn faults(edits: &[(&str, Value)]) -> Vec<(String, FaultCode)> {
    let mut profile: Value = serde_json::from_str(CHANGED).unwrap();
    for (pointer, value) in edits {
        let (parent, field) = pointer.rsplit_once('/').unwrap();
        let parent = profile.pointer_mut(parent).unwrap();
        match parent {
            Value::Array(items) => items[field.parse::<usize>().unwrap()] = value.clone(),
            parent => parent[field] = value.clone(),
        }
    }
    let invalid = Agency::from_json(&profile.to_string()).expect_err("has faults");
    let faults = invalid.faults.into_iter();
    faults.map(|fault| (fault.path, fault.code)).collect()
}

#[test]
fn periods_follow_each_other() {
    use FaultCode as F;
    let one = |edit: (&str, Value), path: &str, code| {
        assert_eq!(
            faults(std::slice::from_ref(&edit)),
            [(path.to_owned(), code)],
            "{edit:?}"
        );
    };
    let from = "/agency/name/1/from";
    one(
        (from, json!("2026-11-21")),
        "agency.name[1].from",
        F::Inconsistent,
    );
    one(
        (from, json!("2026-11-19")),
        "agency.name[1].from",
        F::Inconsistent,
    );
    one(
        ("/agency/name/1/text", json!(" ")),
        "agency.name[1].text",
        F::InvalidValue,
    );
    one(
        ("/agency/name/1/text", json!(7)),
        "agency.name[1].text",
        F::InvalidValue,
    );
    one(
        ("/agency/short/1/text", json!("A B")),
        "agency.short[1].text",
        F::InvalidValue,
    );
    one(
        ("/agency/code/1/text", json!("H99-1")),
        "agency.code[1].text",
        F::InvalidValue,
    );
    one(
        ("/agency/name/1/until", json!("2026-11-20")),
        "agency.name[1].until",
        F::EmptyPeriod,
    );
    one(
        ("/agency/name/1/since", json!("2026-11-20")),
        "agency.name[1].since",
        F::UnknownField,
    );
    one(
        ("/agency/place", json!([])),
        "agency.place",
        F::InvalidValue,
    );
    one(("/agency/place", json!(5)), "agency.place", F::InvalidValue);
    one(
        ("/agency/predecessors/0/code", json!("?")),
        "agency.predecessors[0].code",
        F::InvalidValue,
    );
}

#[test]
fn a_successor_is_there_when_it_takes_over() {
    use FaultCode as F;
    let one = |edit: (&str, Value), path: &str, code| {
        assert_eq!(
            faults(std::slice::from_ref(&edit)),
            [(path.to_owned(), code)],
            "{edit:?}"
        );
    };
    one(
        ("/units/1/successor", json!("xx")),
        "units[1].successor",
        F::UnknownReference,
    );
    one(
        ("/units/1/successor", json!("th")),
        "units[1].successor",
        F::Inconsistent,
    );
    one(
        ("/units/0/successor", json!("kt")),
        "units[0].successor",
        F::Inconsistent,
    );
    one(
        ("/units/2/from", json!("2026-11-21")),
        "units[1].successor",
        F::Inconsistent,
    );
    let holder = "/posts/5/holders/0/until";
    one(
        (holder, json!("2026-11-21")),
        "posts[5].holders[0].until",
        F::Inconsistent,
    );
}

#[test]
fn format_1_has_no_dated_names() {
    let found = faults(&[("/format", json!(1))]);
    assert!(
        found
            .iter()
            .all(|(_, code)| *code == FaultCode::Inconsistent)
    );
    for path in ["agency.name", "units[1]", "posts[5]", "agency.predecessors"] {
        assert!(
            found.iter().any(|(found, _)| found == path),
            "{path} not in {found:?}"
        );
    }
}

#[test]
fn one_head_follows_another() {
    let mut profile: Value = serde_json::from_str(CHANGED).unwrap();
    let posts = profile["posts"].as_array_mut().unwrap();
    let mut next = posts[0].clone();
    posts[0]["until"] = json!("2026-11-20");
    posts[0]["holders"][0]["until"] = json!("2026-11-20");
    next["key"] = json!("giam-doc-moi");
    next["from"] = json!("2026-11-20");
    next["holders"][0]["from"] = json!("2026-11-20");
    posts.push(next);
    let agency = Agency::from_json(&profile.to_string()).unwrap();
    let head = |date: &str| agency.on(day(date)).head_post().unwrap().key.to_string();
    assert_eq!(
        [head("2026-11-19"), head("2026-11-20")],
        ["giam-doc", "giam-doc-moi"]
    );
    profile["posts"].as_array_mut().unwrap().last_mut().unwrap()["from"] = json!("2026-11-19");
    let invalid = Agency::from_json(&profile.to_string()).expect_err("two at once");
    assert_eq!(invalid.faults[0].code, FaultCode::TwoHeads);
}

#[test]
fn what_is_no_more_or_not_yet_is_not_among_the_units_and_posts() {
    let office = office();
    let units = |date: &str| {
        office
            .on(day(date))
            .units()
            .map(|unit| unit.key.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(units("2026-11-19"), ["vp", "th", "kt", "moi"]);
    assert_eq!(units("2026-11-20"), ["vp", "kt", "moi"]);
    let deputy = |date: &str| {
        office
            .on(day(date))
            .posts()
            .any(|post| post.key.as_str() == "pho-kt")
    };
    assert_eq!([deputy("2026-11-19"), deputy("2026-11-20")], [false, true]);
    // Their names are known all the same.
    let th = UnitId::parse("th").unwrap();
    assert!(office.on(day("2026-11-20")).unit(&th).is_some());
}
