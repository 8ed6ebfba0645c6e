//! Faults in human words: every value of every command that a case knows, and every field of every form, is
//! made wrong in every way, and what is said of it is read in both languages.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use vanthu::api::{Book, Desk, Machine, Query};
use vanthu::base::{Fault, FaultCode, InvalidInput, Locale};
use vanthu::each_machine;
use vanthu::engine::{Command, FieldKind};
use vanthu::input::{read_json, read_value};
use vanthu::rules::CommandError;
use vanthu_tests::{Then, folder, read_all};

/// Words of parsers and of Rust.
const FORBIDDEN: [&str; 26] = [
    "invalid type",
    "expected",
    "unknown variant",
    "unknown field `",
    "missing field `",
    "trailing",
    "struct ",
    "enum ",
    "u8",
    "u16",
    "u32",
    "u64",
    "i32",
    "i64",
    "NaN",
    "did not match",
    "sequence",
    "integer",
    "newtype",
    "tuple",
    "untagged",
    "at line",
    "null",
    "None",
    "input contains",
    "premature",
];

/// A value of each type, and texts that are nearly right.
fn wrong_values() -> Vec<Value> {
    vec![
        json!(-1),
        json!(7),
        json!(7.5),
        json!(18_446_744_073_709_551_615_u64),
        json!(true),
        json!([]),
        json!([1]),
        json!({}),
        json!({"a": 1}),
        json!(""),
        json!("7"),
        json!("van thu"),
        json!("a:b"),
        json!("18/11/2026"),
        json!("2026-02-30"),
        json!("2026-11-18T00:00:00"),
        json!("2026-11-20T08:00:00+0700"),
        json!("2026-11-20T08:00+07:00"),
        json!("00000000-0000-0000-0000-000000000000"),
        json!("Quyết định"),
    ]
}

/// What is wrong with the sentences of a fault.
fn complaints(fault: &Fault) -> Vec<String> {
    let mut found = Vec::new();
    for locale in [Locale::Vi, Locale::En] {
        let message = fault.message(locale);
        let said = message.replace(&fault.path, "").replace(&fault.detail, "");
        let word = FORBIDDEN.iter().find(|word| said.contains(**word));
        found.extend(word.map(|word| format!("`{word}` stands in it: {message}")));
        if fault.code == FaultCode::InvalidValue {
            let wanted = match locale {
                Locale::Vi => ["cần", "chỉ được", "không được"],
                Locale::En => ["wanted", "ends after", "no value"],
            };
            if !wanted.iter().any(|word| said.contains(word)) {
                found.push(format!("it does not say what is wanted: {message}"));
            }
            if fault.detail.is_empty() || !message.contains(&fault.detail) {
                found.push(format!("it does not say the value: {message}"));
            }
        }
    }
    found
}

/// Every value below, with its path and the way to it.
fn places(value: &Value, path: &str, all: &mut Vec<String>) {
    all.push(path.to_owned());
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                places(value, &format!("{path}/{name}"), all);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                places(value, &format!("{path}/{index}"), all);
            }
        }
        _ => {}
    }
}

/// The path of a fault at a JSON pointer.
fn path_of(pointer: &str) -> String {
    let mut path = String::new();
    for step in pointer.split('/').skip(1) {
        match step.parse::<usize>() {
            Ok(index) => path.push_str(&format!("[{index}]")),
            Err(_) if path.is_empty() => path.push_str(step),
            Err(_) => path.push_str(&format!(".{step}")),
        }
    }
    if path.is_empty() {
        ".".to_owned()
    } else {
        path
    }
}

fn faults_of<T: DeserializeOwned>(value: &Value) -> Vec<Fault> {
    let by_value = read_value::<T>(value.clone())
        .err()
        .map(|error| error.faults);
    let by_text = read_json::<T>(&value.to_string())
        .err()
        .map(|error| error.faults);
    assert_eq!(
        by_value, by_text,
        "a text and its value are read alike: {value}"
    );
    by_text.unwrap_or_default()
}

/// The faults of a command, whatever its machine.
fn command_faults(machine: &str, command: &Value) -> Vec<Fault> {
    each_machine!(M => if machine == M::NAME {
        return faults_of::<Command<<M as Machine>::Kind>>(command);
    });
    Vec::new()
}

#[test]
fn every_wrong_value_of_every_command_is_told_in_human_words() {
    let mut found = BTreeSet::new();
    let mut tried = 0;
    let mut seen = BTreeSet::new();
    for (_, case) in read_all() {
        if !matches!(case.then, Then::Accepted { .. }) {
            continue;
        }
        let command = &case.when.command;
        let mut all = Vec::new();
        places(command, "", &mut all);
        for pointer in all.iter().filter(|pointer| !pointer.is_empty()) {
            let kind = command["kind"]["type"].as_str().unwrap_or("");
            if !seen.insert(format!("{}.{kind}{pointer}", case.machine)) {
                continue;
            }
            for wrong in wrong_values() {
                let mut spoilt = command.clone();
                *spoilt.pointer_mut(pointer).expect("is there") = wrong;
                let faults = command_faults(&case.machine, &spoilt);
                tried += 1;
                found.extend(faults.iter().flat_map(complaints));
                let path = path_of(pointer);
                let outside = faults.iter().find(|fault| {
                    !fault.path.starts_with(&path)
                        && !path.starts_with(&fault.path)
                        && !pointer.ends_with("/type")
                });
                found.extend(outside.map(|fault| format!("{path}: told of {}", fault.path)));
            }
        }
    }
    assert!(tried > 5_000, "only {tried} were tried");
    let shown: Vec<&String> = found.iter().take(30).collect();
    assert!(found.is_empty(), "{} of {tried}: {shown:#?}", found.len());
}

/// A value that no field of that kind takes.
fn wrong_for(kind: FieldKind) -> Value {
    match kind {
        FieldKind::Line | FieldKind::Number => json!("7"),
        FieldKind::Text | FieldKind::Reason | FieldKind::Day | FieldKind::Instant => json!(7),
        FieldKind::Flag => json!("có"),
        FieldKind::Files | FieldKind::Seats | FieldKind::Persons | FieldKind::Units => json!("a"),
        _ => json!(true),
    }
}

#[test]
fn every_field_of_every_form_names_its_value_and_what_is_wanted() {
    let mut found = Vec::new();
    let mut fields = 0;
    each_machine!(M => for action in M::ACTIONS {
        for field in M::form(*action) {
            let wrong = wrong_for(field.kind);
            let data = Map::from_iter([(field.name.to_owned(), wrong.clone())]);
            let kind = json!({"type": M::name(*action), "data": data});
            let faults = faults_of::<<M as Machine>::Kind>(&kind);
            let path = format!("data.{}", field.name);
            let fault = faults.iter().find(|fault| fault.path == path
                && fault.code == FaultCode::InvalidValue);
            fields += 1;
            let told = wrong.to_string();
            match fault {
                Some(fault) if fault.detail == told => {
                    found.extend(complaints(fault));
                }
                other => found.push(format!("{} {}: {other:?} of {faults:?}", M::NAME, path)),
            }
        }
    });
    assert!(fields > 100, "only {fields}");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_is_no_json_is_told_by_its_place() {
    for (text, place) in [
        ("", "dòng 1, cột 0"),
        ("{\"a\":\n  x}", "dòng 2, cột 3"),
        ("{} {}", "dòng 1, cột 4"),
        ("NaN", "dòng 1, cột 1"),
    ] {
        let InvalidInput { faults } = read_json::<Value>(text).expect_err("is none");
        let [fault] = faults.as_slice() else {
            panic!("{faults:?}");
        };
        assert_eq!(fault.code, FaultCode::NotJson);
        assert!(
            fault.message(Locale::Vi).ends_with(place),
            "{}",
            fault.message(Locale::Vi)
        );
        assert!(complaints(fault).is_empty(), "{:?}", complaints(fault));
    }
}

#[test]
fn a_day_and_a_moment_say_how_they_are_written() {
    let said = |field: &str, value: Value| {
        let kind = json!({"type": "reserve_number", "data": {field: value}});
        let faults = faults_of::<vanthu::series::Kind>(&kind);
        faults
            .first()
            .map(|fault| fault.message(Locale::Vi))
            .expect("is wrong")
    };
    for moment in [
        "2026-11-20T08:00:00+0700",
        "2026-11-20T08:00+07:00",
        "20/11/2026 08:00",
    ] {
        let message = said("until", json!(moment));
        assert!(
            message.contains(moment) && message.contains("2026-11-21T08:00:00+07:00"),
            "{message}"
        );
    }
    let message = said("until", json!("2026-11-20T08:00:00"));
    assert!(message.contains("có múi giờ"), "{message}");
    let message = said("until", json!(1_795_136_400));
    assert!(
        message.contains("1795136400") && message.contains("thời điểm"),
        "{message}"
    );
}

#[test]
fn a_fault_of_content_is_told_in_the_chosen_language() {
    let office = std::fs::read_to_string(folder("profiles").join("office.json")).expect("readable");
    let mut profile: Value = serde_json::from_str(&office).expect("json");
    profile["limits"] = json!({"handling_days": 0, "clock_ahead_days": 400});
    profile["working_time"] =
        json!({"opens": 900, "morning_ends": 700, "afternoon_begins": 800, "closes": 1000});
    let Err(InvalidInput { faults }) = Desk::new(&profile.to_string()) else {
        panic!("it has faults");
    };
    assert_eq!(faults.len(), 3, "{faults:?}");
    for fault in faults {
        let [vi, en] = [Locale::Vi, Locale::En].map(|locale| fault.message(locale));
        let english = ["working days", "days", "order is", "morning ends"];
        assert!(english.iter().any(|word| en.contains(word)), "{en}");
        assert!(
            !["working days", " days", "order is", "morning ends "]
                .iter()
                .any(|word| vi.contains(word)),
            "{vi}"
        );
    }
}

#[test]
fn a_term_that_is_too_long_blames_itself() {
    let office = std::fs::read_to_string(folder("profiles").join("office.json")).expect("readable");
    let desk = Desk::new(&office).expect("is sound");
    let query = json!({"type": "handling_deadline", "data":
        {"at": "2026-11-20T08:00:00+07:00", "regulation_days": 100_000}});
    let query = Query::read(&query.to_string()).expect("reads");
    match desk.answer(&Book::new(), &query) {
        Err(CommandError::Invalid(InvalidInput { faults })) => {
            assert_eq!(
                faults.first().map(|fault| fault.path.as_str()),
                Some("data.regulation_days")
            );
        }
        other => panic!("{other:?}"),
    }
}
