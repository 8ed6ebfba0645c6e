//! Runs every case of `tests/cases`; every refusal code and every transition must be met.

use std::collections::BTreeSet;

use vanthu::api::Machine;
use vanthu::each_machine;
use vanthu::rules::{Refusal, Rule};
use vanthu_tests::{Case, Then, read_all, run};

fn key(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .expect("json")
        .as_str()
        .expect("a key")
        .to_owned()
}

/// `VANTHU_WRITE_CASES=1` fills in the events of accepted cases whose head is empty, for review.
fn write_missing(path: &std::path::Path, case: &mut Case, found: Then) -> bool {
    let empty = matches!(&case.then, Then::Accepted { head, .. } if head.is_empty());
    if !empty || std::env::var_os("VANTHU_WRITE_CASES").is_none() {
        return false;
    }
    if !matches!(found, Then::Accepted { .. }) {
        return false;
    }
    case.then = found;
    let mut text = serde_json::to_string_pretty(case).expect("json");
    text.push('\n');
    std::fs::write(path, text).expect("writable");
    true
}

/// A client reads every refusal that the cases provoke, so every rule's, and it says the same.
#[test]
fn every_refusal_is_read_back() {
    let mut rules = BTreeSet::new();
    for (_, case) in read_all() {
        let outcome = run(&case).map(|outcome| outcome.then);
        let Ok(Then::Refused { told, .. }) = outcome else {
            continue;
        };
        let Some(refusal) = told.0 else { continue };
        let json = serde_json::to_string(&refusal).expect("json");
        let read: Refusal = serde_json::from_str(&json).unwrap_or_else(|error| {
            panic!("{}: {error}: {json}", case.id);
        });
        assert_eq!(read, refusal, "{}", case.id);
        assert_eq!(serde_json::to_string(&read).expect("json"), json);
        rules.extend(read.reasons.iter().map(|reason| reason.rule()));
    }
    assert!(rules.len() > 100, "{}", rules.len());
}

#[test]
fn every_case_holds() {
    let cases = read_all();
    let count = cases.len();
    let mut failed = Vec::new();
    for (path, mut case) in cases {
        assert_eq!(
            path.file_stem().and_then(|s| s.to_str()),
            Some(case.id.as_str())
        );
        match run(&case) {
            Ok(outcome) if outcome.then == case.then => {}
            Ok(outcome) => {
                let found = format!("{:?}", outcome.then);
                if !write_missing(&path, &mut case, outcome.then) {
                    failed.push(format!(
                        "{}: expected {:?}\n   found {found}",
                        case.id, case.then
                    ));
                }
            }
            Err(error) => failed.push(format!("{}: {error}", case.id)),
        }
    }
    println!("cases: {count}");
    assert!(count >= 60, "only {count} cases");
    assert!(
        failed.is_empty(),
        "{} of {count} failed:\n{}",
        failed.len(),
        failed.join("\n")
    );
}

#[test]
fn every_refusal_code_has_a_case() {
    let met: BTreeSet<String> = read_all()
        .into_iter()
        .filter_map(|(_, case)| match case.then {
            Then::Refused { refused, .. } => Some(refused),
            _ => None,
        })
        .flatten()
        .collect();
    let missing: Vec<&str> = Rule::ALL
        .iter()
        .map(|rule| rule.code())
        .filter(|code| !met.contains(*code))
        .collect();
    assert!(
        missing.is_empty(),
        "{} codes without case: {missing:?}",
        missing.len()
    );
}

#[test]
fn every_transition_has_a_case() {
    let met: BTreeSet<(String, String, String, String)> = read_all()
        .iter()
        .filter_map(|(_, case)| run(case).ok())
        .flat_map(|outcome| outcome.taken)
        .collect();
    let mut missing = Vec::new();
    each_machine!(M => missing.extend(edges::<M>()));
    missing.retain(|edge| !met.contains(edge));
    assert!(missing.is_empty(), "transitions without case: {missing:#?}");
}

/// Machine, phase, command, phase after it.
fn edges<M: Machine>() -> Vec<(String, String, String, String)> {
    let steps = M::ACTIONS.iter().flat_map(|action| {
        let steps = M::steps(*action).iter();
        let froms = steps.flat_map(|step| step.from.iter().map(|from| (*from, step.to)));
        froms.map(|(from, to)| {
            let to = to.unwrap_or(from);
            (M::NAME.to_owned(), key(&from), key(action), key(&to))
        })
    });
    steps.collect()
}
