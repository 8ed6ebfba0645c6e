//! The neutral case files of `tests/exam`, and that the runner does not pass what is wrong.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use vanthu_tests::exam::{Mark, Report, run_folder};
use vanthu_tests::folder;

fn scratch(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("vanthu-exam-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&path).expect("a scratch folder");
    path
}

fn write(folder: &Path, file: &str, value: &Value) {
    std::fs::write(folder.join(file), value.to_string()).expect("writable");
}

fn run_one(name: &str, value: &Value) -> Report {
    let folder = scratch(name);
    write(&folder, "case.json", value);
    let report = run_folder(&folder).expect("readable");
    std::fs::remove_dir_all(&folder).expect("removable");
    report
}

#[test]
fn the_open_half_passes() {
    let report = run_folder(&folder("exam")).expect("tests/exam");
    let text = report.lines().join("\n");
    assert!(report.is_success(), "{text}");
    for case in &report.cases {
        let one_stop = case.file.ends_with("one-stop.json");
        for check in &case.checks {
            let expected = if one_stop {
                Mark::NotSupported
            } else {
                Mark::Passed
            };
            assert_eq!(check.mark, expected, "{}: {text}", case.id);
        }
    }
}

/// Variations written from the same rules, most of them by people who had not seen the code: other
/// years, prefixes, edges of periods, orders, flows, several rules at once.
#[test]
fn the_variations_pass() {
    let report = run_folder(&folder("exam-variations")).expect("tests/exam-variations");
    let text = report.lines().join("\n");
    assert!(report.is_success(), "{text}");
    assert_eq!((report.passed, report.not_supported), (2463, 0), "{text}");
}

/// Turns an expectation into its contrary.
fn contrary(then: &mut Value) {
    let allowed = then["allowed"] == json!(true);
    if then.get("value").is_some() {
        then["value"] = json!("something else");
    } else {
        then["allowed"] = json!(!allowed);
    }
    if !allowed && then.get("refusal_reason_en").is_some() {
        then["allowed"] = json!(false);
        then["refusal_reason_en"] = json!("something else");
    }
}

#[test]
fn no_contrary_passes() {
    let entries = std::fs::read_dir(folder("exam")).expect("tests/exam");
    for path in entries.map(|entry| entry.expect("entry").path()) {
        if path.extension().is_none_or(|ext| ext != "json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("readable");
        let mut cases: Vec<Value> = serde_json::from_str(&text).expect("cases");
        for case in &mut cases {
            let then = &mut case["then"];
            match then.get_mut("results").and_then(Value::as_array_mut) {
                Some(results) => results.iter_mut().for_each(contrary),
                None => contrary(then),
            }
        }
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let report = run_one(&name, &Value::Array(cases));
        assert_eq!(report.passed, 0, "{name}");
    }
}

#[test]
fn what_is_not_known_is_not_supported_and_what_cannot_be_read_fails() {
    let case = |when: Value, then: Value| json!([{"id": "X", "kind": "validate", "given": {}, "when": when, "then": then}]);
    let step = |action: &str| json!([{"actor": "clerk", "action": action}]);
    let report = run_one("unknown", &case(step("fly"), json!({"allowed": true})));
    assert_eq!(
        (report.passed, report.failed, report.not_supported),
        (0, 0, 1)
    );
    assert!(!report.is_success());
    let two = json!({"allowed": true, "results": [{"allowed": true}, {"allowed": true}]});
    for malformed in [
        case(step("receive"), two),
        case(json!([]), json!({"allowed": true})),
        json!([{"id": "X"}]),
        json!({"id": "X"}),
    ] {
        let report = run_one("malformed", &malformed);
        assert_eq!((report.passed, report.failed), (0, 1), "{malformed}");
        let line = report.lines().into_iter().next().expect("a line");
        assert!(line.contains("case.json"), "{line}");
    }
}
