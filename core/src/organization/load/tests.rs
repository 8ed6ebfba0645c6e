//! Each fault of a profile alone, and many together.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::base::{FaultCode, InvalidInput};
use crate::calendar::Calendar;
use crate::organization::{Agency, Profile};

const SAMPLE: &str = include_str!("../../../../examples/data/ubnd-tinh-mau.json");

fn read(edits: &[(&str, Value)]) -> Result<Agency, InvalidInput> {
    let mut profile: Value = serde_json::from_str(SAMPLE).unwrap();
    for (pointer, value) in edits {
        let (parent, field) = pointer.rsplit_once('/').unwrap();
        let parent = profile.pointer_mut(parent).expect(pointer);
        match (parent, value) {
            (Value::Object(fields), Value::Null) => drop(fields.remove(field).expect(pointer)),
            (Value::Object(fields), value) => drop(fields.insert(field.to_owned(), value.clone())),
            (Value::Array(items), value) if field == "-" => items.push(value.clone()),
            (Value::Array(items), Value::Null) => drop(items.remove(field.parse().unwrap())),
            (Value::Array(items), value) => items[field.parse::<usize>().unwrap()] = value.clone(),
            _ => panic!("{pointer} names nothing"),
        }
    }
    Agency::from_json(&profile.to_string())
}

fn faults(edits: &[(&str, Value)]) -> Vec<(String, FaultCode)> {
    let invalid = read(edits).expect_err("has faults");
    invalid
        .faults
        .into_iter()
        .map(|f| (f.path, f.code))
        .collect()
}

type Case = (Vec<(&'static str, Value)>, &'static str, FaultCode);

/// One edit of the sample, and the single fault it makes.
#[rustfmt::skip]
fn cases() -> Vec<Case> {
    use FaultCode as F;
    let one = |pointer, value, path, code| (vec![(pointer, value)], path, code);
    let holder = |person: &str, from: &str| json!({"person": person, "from": from});
    let post =
        |key: &str, rank: &str| json!({"key": key, "title": "x", "rank": rank, "holders": []});
    let unit_post = |key: &str, rank: &str, unit: &str| json!({"key": key, "title": "x", "rank": rank, "unit": unit, "holders": []});
    let series = |key: &str, register: &str, types: Value| json!({"key": key, "name": "x", "register": register, "types": types});
    let all = || json!({"type": "all"});
    let only = |types: &[&str]| json!({"type": "only", "data": types});
    let body = |key: &str, symbol: Option<&str>| {
        let mut policy = series(key, "outgoing", all());
        policy["body"] = json!("Hội đồng");
        if let Some(symbol) = symbol {
            policy["body_symbol"] = json!(symbol);
        }
        policy
    };
    vec![
        // The agency, limits, working time.
        one("/format", json!(0), "format", F::InvalidValue),
        one("/format", json!("1"), "format", F::InvalidValue),
        one("/format", json!(4_294_967_297_u64), "format", F::InvalidValue),
        one("/format", json!(3), "format", F::InvalidValue),
        one("/agency/name", json!(" "), "agency.name", F::InvalidValue),
        one("/agency/name", json!("x".repeat(201)), "agency.name", F::TooLong),
        one("/agency/short", json!("UB ND"), "agency.short", F::InvalidValue),
        one("/agency/code", json!("H99-01"), "agency.code", F::InvalidValue),
        one("/agency/code", json!("1".repeat(36)), "agency.code", F::InvalidValue),
        one("/agency/former_codes/0", json!(""), "agency.former_codes[0]", F::InvalidValue),
        one("/agency/utc_offset_minutes", json!(900), "agency.utc_offset_minutes", F::InvalidValue),
        one("/agency/regime/data/body", json!(""), "agency.regime.data.body", F::InvalidValue),
        one("/limits/submit_days", json!(2), "limits.submit_days", F::LimitLoosensLaw),
        one("/limits/handling_days", json!(4000), "limits.handling_days", F::InvalidValue),
        one("/limits/handling_days", json!(0), "limits.handling_days", F::InvalidValue),
        one("/separation", json!({"required": [{"rule": "draft_approve", "basis": " "}]}), "separation.required[0].basis", F::InvalidValue),
        one("/separation", json!({"exemptions": [{"rule": "sign_seal", "basis": ""}]}), "separation.exemptions[0].basis", F::InvalidValue),
        one("/separation", json!({"exemptions": [{"rule": "sign_seal", "unit": "xx", "basis": "x"}]}), "separation.exemptions[0].unit", F::UnknownReference),
        one("/limits/least_reason", json!(9), "limits.least_reason", F::InvalidValue),
        one("/limits/clock_ahead_days", json!(0), "limits.clock_ahead_days", F::InvalidValue),
        one("/limits/clock_ahead_days", json!(367), "limits.clock_ahead_days", F::InvalidValue),
        one("/working_time/closes", json!(700), "working_time", F::Inconsistent),
        // 13:00 is lawful, a minute more would make the afternoon a morning.
        one("/working_time", json!({"opens": 450, "morning_ends": 781, "afternoon_begins": 810, "closes": 1020}), "working_time.morning_ends", F::LimitLoosensLaw),
        one("/fixed_handlers", json!([{"unit": "xx", "type_names": ["Giấy mời"], "basis": "x"}]), "fixed_handlers[0].unit", F::UnknownReference),
        one("/fixed_handlers", json!([{"unit": "vp", "type_names": ["Giấy mời"], "basis": " "}]), "fixed_handlers[0].basis", F::InvalidValue),
        one("/fixed_handlers", json!([{"unit": "vp", "type_names": [""], "basis": "x"}]), "fixed_handlers[0].type_names[0]", F::InvalidValue),
        // The chart.
        one("/persons/-", json!({"key": "an.nv", "name": "x"}), "persons[25].key", F::DuplicateKey),
        // Two keys that look alike (python F23).
        one("/persons/-", json!({"key": "nguye\u{302}\u{303}n", "name": "x"}), "persons[25].key", F::InvalidValue),
        one("/persons/1/name", json!("x".repeat(51)), "persons[1].name", F::TooLong),
        one("/units/-", json!({"key": "vp", "name": "x", "symbol": "X"}), "units[6].key", F::DuplicateKey),
        one("/units/5/parent", json!("xx"), "units[5].parent", F::UnknownReference),
        one("/units/0/parent", json!("th"), "units[0].parent", F::CycleInChart),
        one("/units/0/parent", json!("vp"), "units[0].parent", F::CycleInChart),
        one("/units/0/symbol", json!("V/P"), "units[0].symbol", F::InvalidValue),
        one("/posts/20/key", json!("ct"), "posts[20].key", F::DuplicateKey),
        one("/posts/20/unit", json!("xx"), "posts[20].unit", F::UnknownReference),
        one("/posts/8/unit", Value::Null, "posts[8].unit", F::PostWithoutUnit),
        one("/posts/20/unit", Value::Null, "posts[20].unit", F::PostWithoutUnit),
        one("/posts/7/unit", Value::Null, "posts[7].unit", F::PostWithoutUnit),
        one("/posts/1/unit", json!("vp"), "posts[1].unit", F::PostWithoutUnit),
        one("/posts/20/duties", json!([]), "posts", F::NoClerk),
        one("/posts/0/rank", json!("deputy_head"), "posts", F::NoHead),
        one("/posts/-", post("x", "head"), "posts[21].rank", F::TwoHeads),
        one("/posts/-", unit_post("x", "unit_head", "vx"), "posts[21].rank", F::TwoHeads),
        one("/posts/20/fields", json!(["x"]), "posts[20].fields", F::Inconsistent),
        one("/posts/20/by_order", json!(["giay_moi"]), "posts[20].by_order", F::Inconsistent),
        one("/posts/5/by_order/0", json!("quyet_dinh"), "posts[5].by_order[0]", F::Inconsistent),
        // Holders.
        one("/posts/9/holders/0/person", json!("xx"), "posts[9].holders[0].person", F::UnknownReference),
        one("/posts/9/holders/0/until", json!("2020-01-01"), "posts[9].holders[0].until", F::EmptyPeriod),
        one("/posts/9/holders/0/from", json!("1899-12-31"), "posts[9].holders[0].from", F::InvalidValue),
        one("/posts/0/holders/-", holder("binh.tt", "2026-01-01"), "posts[0].holders[1].from", F::OverlappingHolders),
        one("/posts/7/holders/-", holder("lan.dt", "2026-01-01"), "posts[7].holders[1].from", F::OverlappingHolders),
        one("/posts/9/holders/-", holder("lan.dt", "2026-01-01"), "posts[9].holders[2].from", F::OverlappingHolders),
        one("/posts/9/holders/0/mode", json!("acting"), "posts[9].holders[0].mode", F::Inconsistent),
        one("/posts/0/holders/0/mode", json!("in_charge"), "posts[0].holders[0].mode", F::Inconsistent),
        one("/posts/7/holders/0/mode", json!("in_charge"), "posts[7].holders[0].mode", F::Inconsistent),
        (
            vec![
                ("/posts/1/holders/0/mode", json!("in_charge")),
                ("/posts/2/holders/0/mode", json!("in_charge")),
            ],
            "posts[2].holders[0].mode",
            F::TwoHeads,
        ),
        one("/agency/secret_lines", json!({"basis": ""}), "agency.secret_lines.basis", F::InvalidValue),
        one("/agency/honours", json!({"basis": " "}), "agency.honours.basis", F::InvalidValue),
        // Series.
        one("/series/4/key", json!("den"), "series[4].key", F::DuplicateKey),
        one("/series/0", Value::Null, "series", F::NoIncomingSeries),
        one("/series/-", series("den-2", "incoming", all()), "series[5]", F::SeriesTwice),
        one("/series/-", series("sao-2", "copies", all()), "series[5]", F::SeriesTwice),
        one("/series/-", series("di-2", "outgoing", all()), "series[5]", F::SeriesTwice),
        one("/series/4/types", only(&["quyet_dinh"]), "series[4].types", F::Inconsistent),
        one("/series/-", body("hd", None), "series[5].body_symbol", F::MissingField),
        one("/series/-", body("hd", Some("H Đ")), "series[5].body_symbol", F::InvalidValue),
        one("/series/-", body("hd", Some("UBND")), "series[5].body_symbol", F::SeriesCollide),
        (
            vec![("/series/-", body("hd", Some("HĐ"))), ("/series/-", body("hd-2", Some("HĐ2")))],
            "series[6]",
            F::SeriesTwice,
        ),
        (
            // The same name, its letters put together otherwise.
            vec![("/series/-", body("hd", Some("HĐ"))), ("/series/-", {
                let mut policy = body("hd-2", Some("HĐ2"));
                policy["body"] = json!("Hô\u{323}i đô\u{300}ng");
                policy
            })],
            "series[6]",
            F::SeriesTwice,
        ),
        one("/series/-", {
            let mut policy = body("hd", Some("HĐ"));
            policy["secret"] = json!(true);
            policy
        }, "series[5].secret", F::Inconsistent),
        one("/series/-", {
            let mut policy = body("hd", Some("HĐ"));
            policy["types"] = only(&["quyet_dinh"]);
            policy
        }, "series[5].types", F::Inconsistent),
        // Fields.
        (
            vec![("/fields", json!([{"name": "y tế", "symbol": "YT"}, {"name": "Y  tế", "symbol": "Y"}]))],
            "fields[1].name",
            F::DuplicateKey,
        ),
        one("/fields", json!([{"name": "y tế", "symbol": "Y/T"}]), "fields[0].symbol", F::InvalidValue),
        // One symbol for a reader, typed in two ways.
        one("/fields", json!([{"name": "a", "symbol": "ĐT"}, {"name": "b", "symbol": "\u{d0}T"}]), "fields[1].symbol", F::SymbolsAlike),
        one("/fields", json!([{"name": "a", "symbol": "ĐT"}, {"name": "b", "symbol": "đt"}]), "fields[1].symbol", F::SymbolsAlike),
        one("/series/2/types", only(&["quyet_dinh"]), "series", F::TypeWithoutSeries),
        (
            vec![
                ("/series/-", series("a", "outgoing", only(&["quyet_dinh"]))),
                (
                    "/series/-",
                    series("b", "outgoing", only(&["chi_thi", "quyet_dinh"])),
                ),
            ],
            "series[6].types.data[1]",
            F::TypeInTwoSeries,
        ),
        (
            vec![
                ("/agency/short", json!("BC")),
                ("/units/0/symbol", json!("BC")),
                ("/series/-", series("cv", "outgoing", only(&["cong_van"]))),
            ],
            "series",
            F::SeriesCollide,
        ),
        // Templates.
        one("/templates/1/key", json!("ngan"), "templates[1].key", F::DuplicateKey),
        one("/templates/1/types/-", json!("cong_van"), "templates[1].types[10]", F::TypeInTwoTemplates),
        one("/templates/1/nodes/1/key", json!("noi-dung"), "templates[1].nodes[1].key", F::DuplicateKey),
        one("/templates/1/nodes/1/lines", json!([]), "templates[1].nodes[1].lines", F::InvalidValue),
        one("/templates/1/nodes/2/lines/0/seat/data", json!("xx"), "templates[1].nodes[2].lines[0].seat.data", F::UnknownReference),
        one("/templates/1/nodes/2", Value::Null, "templates[1].nodes", F::TemplateWithoutDuty),
        one("/templates/1/nodes/3/lines/0/role", json!("signer"), "templates[1].nodes[3].lines[0].role", F::Inconsistent),
        one("/templates/1/nodes/1/lines/0/role", json!("signer"), "templates[1].nodes[1].lines[0].role", F::Inconsistent),
        one("/templates/1/nodes/0/lines/0/seat/type", json!("signer"), "templates[1].nodes[0].lines[0].seat", F::DutySeat),
        one("/templates/1/nodes/2/lines/0/seat/data", json!("vt"), "templates[1].nodes[2].lines[0].seat", F::DutySeat),
        one("/templates/1/nodes/4/lines/0/seat/type", json!("drafting_unit_head"), "templates[1].nodes[4].lines[0].seat", F::DutySeat),
        (
            vec![(
                "/templates/1/nodes/1/lines/-",
                json!({"role": "approver", "seat": {"type": "signer"}, "duty": "approval"}),
            )],
            "templates[1].nodes[3]",
            F::DutyTwice,
        ),
        (
            vec![(
                "/templates/1/nodes/4/lines/-",
                json!({"role": "consultant", "seat": {"type": "co_units"}}),
            )],
            "templates[1].nodes[4]",
            F::TemplateOutOfOrder,
        ),
        (
            vec![(
                "/templates/1/nodes/-",
                json!({"key": "x", "name": "x", "lines": [
                    {"role": "consultant", "seat": {"type": "co_units"}}]}),
            )],
            "templates[1].nodes[4]",
            F::TemplateOutOfOrder,
        ),
    ]
}

#[test]
fn every_cycle_once_from_its_first_unit_however_long_the_chain() {
    let unit =
        |key: &str, parent: &str| json!({"key": key, "name": key, "symbol": "X", "parent": parent});
    let mut profile: Value = serde_json::from_str(SAMPLE).unwrap();
    let units = profile["units"].as_array_mut().unwrap();
    let known = units.len();
    // Two cycles, and what hangs below one of them before and after it.
    for (key, parent) in [
        ("below", "c1"),
        ("c2", "c1"),
        ("c1", "c2"),
        ("self", "self"),
        ("below2", "below"),
    ] {
        units.push(unit(key, parent));
    }
    let invalid = Agency::from_json(&profile.to_string()).unwrap_err();
    let found: Vec<_> = invalid
        .faults
        .iter()
        .map(|f| (f.path.clone(), f.detail.as_str()))
        .collect();
    let at = |index: usize| format!("units[{}].parent", known + index);
    assert_eq!(found, [(at(2), "c1 → c2"), (at(3), "self")]);

    // Walked over once: a chain of this length took a minute when each unit walked to the top.
    let units = profile["units"].as_array_mut().unwrap();
    units.truncate(known);
    units.push(json!({"key": "u0", "name": "x", "symbol": "X"}));
    for index in 1..20_000 {
        units.push(unit(&format!("u{index}"), &format!("u{}", index - 1)));
    }
    units.reverse();
    assert!(Agency::from_json(&profile.to_string()).is_ok());
}

#[test]
fn the_sample_loads_without_faults() {
    let agency = read(&[]).unwrap();
    assert_eq!(agency.profile().persons.len(), 25);
    let types: usize = agency
        .profile()
        .templates
        .iter()
        .map(|t| t.types.len())
        .sum();
    assert_eq!(types, 29);
    let again = serde_json::to_string(agency.profile()).unwrap();
    assert_eq!(Agency::from_json(&again).unwrap().digest(), agency.digest());
}

#[test]
fn each_fault_alone_with_its_place() {
    let mut wrong = Vec::new();
    for (edits, path, code) in cases() {
        let found = faults(&edits);
        if found != [(path.to_owned(), code)] {
            wrong.push(format!("{edits:?}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn faults_of_form_and_content_together() {
    let edits = [
        ("/agency/place", Value::Null),
        ("/agency/colour", json!("red")),
        ("/format", json!("1")),
        ("/persons/1/name", json!(7)),
        ("/posts/9/holders/0/from", json!("2020-02-30")),
        ("/posts/9/holders/1/person", json!("nobody")),
        ("/posts/10/rank", json!("king")),
        ("/series/0/types/type", json!("some")),
        ("/limits/submit_days", json!(3)),
        ("/templates/0/nodes/0/lines/0/duty", json!("sing")),
        ("/templates", json!("none")),
    ];
    let mut found = faults(&edits);
    found.sort();
    let expected = [
        ("agency.colour", FaultCode::UnknownField),
        ("agency.place", FaultCode::MissingField),
        ("format", FaultCode::InvalidValue),
        ("limits.submit_days", FaultCode::LimitLoosensLaw),
        ("persons[1].name", FaultCode::InvalidValue),
        ("posts[10].rank", FaultCode::InvalidValue),
        ("posts[9].holders[0].from", FaultCode::InvalidValue),
        ("posts[9].holders[1].person", FaultCode::UnknownReference),
        ("series[0].types.type", FaultCode::InvalidValue),
        ("templates", FaultCode::InvalidValue),
    ];
    let expected: Vec<_> = expected.map(|(p, c)| (p.to_owned(), c)).into();
    assert_eq!(found, expected);
}

#[test]
fn nothing_is_reported_that_only_follows_from_a_cut() {
    // Each of these elements is named by others.
    for (pointer, path) in [
        ("/persons/0/name", "persons[0].name"),
        ("/units/1/name", "units[1].name"),
        ("/posts/0/title", "posts[0].title"),
        ("/posts/4/title", "posts[4].title"),
        ("/posts/6/title", "posts[6].title"),
        ("/posts/20/title", "posts[20].title"),
        ("/series/0/name", "series[0].name"),
        ("/series/2/name", "series[2].name"),
        (
            "/templates/0/nodes/0/lines/0/role",
            "templates[0].nodes[0].lines[0].role",
        ),
    ] {
        let found = faults(&[(pointer, json!(1))]);
        assert_eq!(found, [(path.to_owned(), FaultCode::InvalidValue)]);
    }
    for section in [
        "persons",
        "posts",
        "series",
        "templates",
        "agency",
        "format",
    ] {
        let found = faults(&[(&format!("/{section}"), Value::Null)]);
        assert_eq!(found, [(section.to_owned(), FaultCode::MissingField)]);
    }
}

#[test]
fn fields_given_twice_are_found_beside_other_faults() {
    let text = SAMPLE
        .replacen(
            "\"place\": \"Mẫu\"",
            "\"place\": \"Mẫu\", \"place\": \"Mẫu\"",
            1,
        )
        .replacen(
            "\"submit_days\": 1",
            "\"submit_days\": 1, \"submit_days\": 4",
            1,
        );
    let invalid = Agency::from_json(&text).expect_err("has faults");
    let found: Vec<_> = invalid
        .faults
        .iter()
        .map(|f| (f.path.as_str(), f.code))
        .collect();
    let twice = FaultCode::DuplicateField;
    assert_eq!(
        found,
        [
            ("agency.place", twice),
            ("limits.submit_days", twice),
            ("limits.submit_days", FaultCode::LimitLoosensLaw),
        ]
    );
}

#[test]
fn a_change_of_staff_is_data() {
    let edits = [
        ("/posts/0/holders/0/until", json!("2026-03-01")),
        (
            "/posts/0/holders/-",
            json!({"person": "binh.tt", "from": "2026-03-01", "mode": "in_charge"}),
        ),
    ];
    assert!(
        read(&edits).is_ok(),
        "a deputy in charge keeps her own post"
    );
}

#[test]
fn every_fault_code_is_provoked() {
    let mut seen: BTreeSet<FaultCode> = cases().into_iter().map(|(_, _, code)| code).collect();
    let mut provoke = |result: Result<(), InvalidInput>| {
        seen.extend(
            result
                .expect_err("has faults")
                .faults
                .iter()
                .map(|f| f.code),
        );
    };
    let profile = |text: &str| Agency::from_json(text).map(drop);
    provoke(profile("{"));
    provoke(profile(&" ".repeat((16 << 20) + 1)));
    provoke(profile(r#"{"format":1,"format":1,"x":0}"#));
    let year = r#"{"year":2030,"status":"announced","closed":[{"date":"2030-01-05","name":"x",
        "kind":"agency"}],"worked":[{"date":"2030-01-05"}]}"#;
    provoke(Calendar::national().with_year(year).map(drop));
    let agency = read(&[]).unwrap();
    let grant = r#"[{"id":"01930000-0000-7000-8000-0000000000a1","kind":"work_cover",
        "grantor":"xx","grantee":"xx","from":"2026-11-02"}]"#;
    let now = crate::base::Instant::parse("2026-11-16T08:00:00+07:00").unwrap();
    provoke(crate::organization::Grants::from_json(&agency, grant, now).map(drop));
    // What only a database can show: `succession_tests.rs`.
    seen.extend([
        FaultCode::NumbersRepeated,
        FaultCode::StillInUse,
        FaultCode::AgencyKeyChanged,
    ]);
    let missing: Vec<_> = FaultCode::ALL
        .iter()
        .filter(|c| !seen.contains(c))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_profile_made_by_hand_is_checked_too() {
    let mut profile: Profile = serde_json::from_str(SAMPLE).unwrap();
    profile.posts.clear();
    let invalid = Agency::new(profile).expect_err("nobody is left");
    assert!(invalid.faults.iter().any(|f| f.code == FaultCode::NoHead));
}

/// The longest and the largest that is lawful: a step more is a fault.
#[test]
fn what_is_just_within_bounds() {
    let text = |length: usize| json!("x".repeat(length));
    let hours = |ends: u16, begins: u16, closes: u16| json!({"opens": 450, "morning_ends": ends, "afternoon_begins": begins, "closes": closes});
    for (pointer, value) in [
        ("/agency/name", text(200)),
        ("/agency/place", text(100)),
        ("/agency/code", json!("1".repeat(35))),
        ("/agency/utc_offset_minutes", json!(840)),
        ("/agency/utc_offset_minutes", json!(-720)),
        ("/agency/honours", json!({"basis": "x"})),
        ("/limits/submit_days", json!(1)),
        ("/limits/handling_days", json!(1)),
        ("/limits/handling_days", json!(3660)),
        ("/limits/least_reason", json!(10)),
        ("/limits/clock_ahead_days", json!(1)),
        ("/limits/clock_ahead_days", json!(366)),
        ("/working_time", hours(780, 780, 1439)),
        ("/persons/1/name", text(50)),
        ("/posts/9/holders/0/from", json!("1900-01-01")),
        // A unit below another, and one that stands alone.
        ("/units/5/parent", json!("vp")),
    ] {
        if let Err(invalid) = read(&[(pointer, value.clone())]) {
            panic!("{pointer} {value}: {invalid}");
        }
    }
}

/// Where the faults are; none if the profile is sound.
fn paths(edits: &[(&str, Value)]) -> Vec<String> {
    let faults = read(edits).err().map(|invalid| invalid.faults);
    faults
        .into_iter()
        .flatten()
        .map(|fault| fault.path)
        .collect()
}

fn holder(person: &str, from: &str, until: Option<&str>, mode: &str) -> Value {
    let mut holder = json!({"person": person, "from": from, "mode": mode});
    if let Some(until) = until {
        holder["until"] = json!(until);
    }
    holder
}

#[test]
fn who_may_lead_when() {
    let changed = "2026-03-01";
    let before = |person: &str| holder(person, "2020-01-01", Some(changed), "full");
    let head = |next: Value| ("/posts/0/holders", json!([before("an.nv"), next]));
    let unit_head = |next: Value| ("/posts/7/holders", json!([before("hanh.bm"), next]));
    let deputy_until = |until: &str| {
        let holders = json!([holder("khanh.nd", "2020-01-01", Some(until), "full")]);
        ("/posts/8/holders", holders)
    };
    let in_charge = |person: &str, until: Option<&str>| holder(person, changed, until, "in_charge");
    for (what, edits, fault) in [
        (
            "acting head",
            vec![head(holder("binh.tt", changed, None, "acting"))],
            None,
        ),
        (
            "deputy in charge",
            vec![head(in_charge("binh.tt", None))],
            None,
        ),
        (
            "in charge without being deputy",
            vec![head(in_charge("lan.dt", None))],
            Some("posts[0].holders[1].mode"),
        ),
        (
            "unit's deputy in charge",
            vec![unit_head(in_charge("khanh.nd", None))],
            None,
        ),
        (
            "deputy of another unit",
            vec![unit_head(in_charge("minh.tq", None))],
            Some("posts[7].holders[1].mode"),
        ),
        (
            "deputy of the head over a unit",
            vec![unit_head(in_charge("binh.tt", None))],
            Some("posts[7].holders[1].mode"),
        ),
        (
            "as long as he is deputy",
            vec![
                deputy_until("2026-06-01"),
                unit_head(in_charge("khanh.nd", Some("2026-06-01"))),
            ],
            None,
        ),
        (
            "longer than he is deputy",
            vec![
                deputy_until("2026-06-01"),
                unit_head(in_charge("khanh.nd", Some("2026-06-02"))),
            ],
            Some("posts[7].holders[1].mode"),
        ),
        (
            "without end, though deputy until a day",
            vec![
                deputy_until("2026-06-01"),
                unit_head(in_charge("khanh.nd", None)),
            ],
            Some("posts[7].holders[1].mode"),
        ),
        (
            "before he is deputy",
            vec![
                (
                    "/posts/8/holders",
                    json!([holder("khanh.nd", "2026-03-02", None, "full")]),
                ),
                unit_head(in_charge("khanh.nd", None)),
            ],
            Some("posts[7].holders[1].mode"),
        ),
        (
            "acting unit head",
            vec![unit_head(holder("lan.dt", changed, None, "acting"))],
            None,
        ),
        (
            "an acting head beside a deputy in charge",
            vec![
                head(holder("dung.pt", changed, None, "acting")),
                ("/posts/1/holders/0/mode", json!("in_charge")),
            ],
            Some("posts[1].holders[0].mode"),
        ),
        (
            "the head is away, a deputy in charge",
            vec![("/posts/1/holders/0/mode", json!("in_charge"))],
            None,
        ),
        (
            "one after the other",
            vec![
                (
                    "/posts/1/holders",
                    json!([holder("binh.tt", "2020-01-01", Some(changed), "in_charge")]),
                ),
                (
                    "/posts/2/holders",
                    json!([holder("cuong.lq", changed, None, "in_charge")]),
                ),
            ],
            None,
        ),
    ] {
        let found = paths(&edits);
        if fault.is_some_and(|path| path.starts_with("posts[1]")) {
            assert_eq!(found.len(), 1, "{what}: {found:?}");
        } else {
            assert_eq!(found, Vec::from_iter(fault), "{what}");
        }
    }
}

#[test]
fn who_may_hold_a_post_beside_whom() {
    let lan = |from, until| holder("lan.dt", from, until, "full");
    for (what, holders, fault) in [
        (
            "two officers",
            json!([
                lan("2020-01-01", None),
                holder("long.th", "2020-01-01", None, "full")
            ]),
            None,
        ),
        (
            "one after the other",
            json!([
                lan("2024-01-01", None),
                lan("2020-01-01", Some("2024-01-01"))
            ]),
            None,
        ),
        (
            "a day too long, whatever the order",
            json!([
                lan("2024-01-01", None),
                lan("2020-01-01", Some("2024-01-02"))
            ]),
            Some("posts[9].holders[0].from"),
        ),
        (
            "inside a longer tenure, after a short one",
            json!([
                lan("2020-01-01", None),
                lan("2021-01-01", Some("2021-02-01")),
                lan("2022-01-01", None)
            ]),
            Some("posts[9].holders[1].from"),
        ),
    ] {
        let edits = [("/posts/9/holders", holders)];
        let found = paths(&edits);
        assert_eq!(
            found.first().map(String::as_str),
            fault,
            "{what}: {found:?}"
        );
        let expected = if what.starts_with("inside") {
            2
        } else {
            usize::from(fault.is_some())
        };
        assert_eq!(found.len(), expected, "{what}: {found:?}");
    }
}

#[test]
fn who_may_check_the_form() {
    let seat = |kind: &str, key: &str| {
        let seat = json!({"type": kind, "data": key});
        vec![("/templates/1/nodes/2/lines/0/seat", seat)]
    };
    for (edits, fault) in [
        (seat("post", "pcvp-hc"), None),
        (seat("person", "hai.dd"), None),
        (seat("unit", "vp"), None),
        (
            seat("post", "cvp"),
            Some("templates[1].nodes[2].lines[0].seat"),
        ),
        (
            seat("person", "giang.vt"),
            Some("templates[1].nodes[2].lines[0].seat"),
        ),
        (
            seat("unit", "th"),
            Some("templates[1].nodes[2].lines[0].seat"),
        ),
        (
            seat("person", "la"),
            Some("templates[1].nodes[2].lines[0].seat.data"),
        ),
        (
            seat("unit", "la"),
            Some("templates[1].nodes[2].lines[0].seat.data"),
        ),
    ] {
        let found = paths(&edits);
        assert_eq!(found, Vec::from_iter(fault), "{edits:?}");
    }
}

#[test]
fn series_that_cover_every_ordinary_type() {
    let series = |key: &str, secret: bool, types: Value| json!({"key": key, "name": "x", "register": "outgoing", "secret": secret, "types": types});
    let only = |types: &[&str]| json!({"type": "only", "data": types});
    let all: Vec<&str> = crate::law::DocumentType::ALL
        .iter()
        .map(|kind| kind.key())
        .collect();
    for (what, edits, fault) in [
        (
            "one series for each half",
            vec![
                ("/series/2", series("a", false, only(&all[..10]))),
                ("/series/-", series("b", false, only(&all[10..]))),
            ],
            None,
        ),
        (
            "a type is left out",
            vec![("/series/2", series("a", false, only(&all[1..])))],
            Some("series"),
        ),
        (
            "a secret series numbers no ordinary type",
            vec![("/series/2", series("a", true, only(&all)))],
            Some("series"),
        ),
        (
            "the same type in an ordinary and a secret series",
            vec![
                ("/series/-", series("a", false, only(&["chi_thi"]))),
                ("/series/-", series("b", true, only(&["chi_thi"]))),
            ],
            None,
        ),
        (
            "only a secret register of arrivals",
            vec![
                ("/series/0/secret", json!(true)),
                ("/series/1/secret", json!(false)),
            ],
            None,
        ),
    ] {
        let found = paths(&edits);
        assert_eq!(found, Vec::from_iter(fault), "{what}");
    }
}

/// Of a deputy in charge nothing is said where a post may be missing; an acting officer is wrong
/// whatever else stands in the chart.
#[test]
fn modes_beside_a_post_that_cannot_be_read() {
    let cut = ("/posts/4/title", json!(1));
    for (mode, paths) in [
        ("in_charge", vec!["posts[4].title"]),
        ("acting", vec!["posts[4].title", "posts[9].holders[0].mode"]),
    ] {
        let edits = [cut.clone(), ("/posts/9/holders/0/mode", json!(mode))];
        let found: Vec<_> = faults(&edits).into_iter().map(|(path, _)| path).collect();
        assert_eq!(found, paths, "{mode}");
    }
}

/// A công văn looks like another type only where agency and unit both bear its abbreviation, and only
/// two series could then print one number and symbol twice.
#[test]
fn where_a_letter_looks_like_another_type() {
    let letters = json!({"key": "cv", "name": "x", "register": "outgoing", "types": {"type": "only", "data": ["cong_van"]}});
    let (agency, unit) = (
        ("/agency/short", json!("BC")),
        ("/units/0/symbol", json!("BC")),
    );
    let series = ("/series/-", letters);
    for (edits, collide) in [
        (vec![agency.clone(), unit.clone(), series.clone()], true),
        (vec![agency.clone(), series.clone()], false),
        (vec![agency, unit], false),
        (vec![("/units/0/symbol", json!("UBND")), series], false),
    ] {
        let found = read(&edits).err().map(|invalid| invalid.faults);
        let found: Vec<_> = found
            .into_iter()
            .flatten()
            .map(|fault| fault.code)
            .collect();
        let expected = Vec::from_iter(collide.then_some(FaultCode::SeriesCollide));
        assert_eq!(found, expected, "{edits:?}");
    }
}

#[test]
fn a_missing_duty_is_named() {
    for (node, duty) in [(0, "content_check"), (2, "format_check"), (3, "approval")] {
        let pointer = format!("/templates/1/nodes/{node}");
        let invalid = read(&[(&pointer, Value::Null)]).unwrap_err();
        let missing = invalid
            .faults
            .iter()
            .find(|f| f.code == FaultCode::TemplateWithoutDuty);
        assert_eq!(missing.unwrap().detail, duty);
    }
}
