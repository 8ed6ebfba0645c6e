use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::answer::Answer;
use super::case::{Case, Kind, Known, Step, Then};
use super::office::Office;
use super::report::{CaseReport, CheckReport, Mark, Report};
use super::{codes, deadline, exchange, incoming, numbering, outgoing, record, signing};

/// Runs every case of every `*.json` file of a folder through the public API.
///
/// # Errors
/// If the folder cannot be read. A file or case that cannot be read is one failed check.
pub fn run_folder(folder: &Path) -> std::io::Result<Report> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|ext| ext == "json"));
    files.sort();
    let mut report = Report::default();
    for file in files {
        for case in run_file(&file) {
            report.push(case);
        }
    }
    Ok(report)
}

fn run_file(path: &Path) -> Vec<CaseReport> {
    let file = path.display().to_string();
    let unreadable = |id: String, error: String| CaseReport {
        id,
        file: file.clone(),
        checks: vec![CheckReport {
            action: "read".to_owned(),
            mark: Mark::Failed,
            expected: json!("a case file as its README says"),
            actual: json!(format!("{}: {error}", path.display())),
        }],
    };
    let read = std::fs::read_to_string(path).map_err(|error| error.to_string());
    let read = read.and_then(|text| {
        serde_json::from_str::<Vec<Value>>(&text).map_err(|error| error.to_string())
    });
    let values = match read {
        Ok(values) => values,
        Err(error) => return vec![unreadable("?".to_owned(), error)],
    };
    let mut reports = Vec::new();
    for (index, value) in values.into_iter().enumerate() {
        let id = value.get("id").and_then(Value::as_str);
        let id = id.map_or_else(|| format!("#{}", index + 1), str::to_owned);
        let case = serde_json::from_value::<Case>(value).map_err(|error| error.to_string());
        let ran = case.and_then(|case| run_case(&case));
        reports.push(match ran {
            Ok(checks) => CaseReport {
                id,
                file: file.clone(),
                checks,
            },
            Err(error) => unreadable(id, error),
        });
    }
    reports
}

fn run_case(case: &Case) -> Result<Vec<CheckReport>, String> {
    let expected = case.expected()?;
    if case.kind == Kind::Flow {
        let last = case.when.last().map_or("", |step| step.action.as_str());
        let answer = flow(case);
        let then = expected.first().ok_or("no expectation")?;
        return Ok(vec![judge(last, then, answer, true)]);
    }
    let steps = case.when.iter().zip(expected);
    let checks = steps.map(|(step, then)| {
        let known = Known {
            given: &case.given,
            step,
            flow: std::slice::from_ref(step),
        };
        let answer = single(&known);
        judge(&step.action, then, answer, false)
    });
    Ok(checks.collect())
}

/// One check, in an office of its own.
fn single(known: &Known<'_>) -> Answer {
    match Office::new(known, false) {
        Ok(mut office) => step(known, &mut office),
        Err(invalid) => Answer::unknown(format!("the office of the case: {invalid}")),
    }
}

/// One sequence: all steps but the last must be allowed.
fn flow(case: &Case) -> Answer {
    let Some(first) = case.when.first() else {
        return Answer::unknown("an empty flow");
    };
    let known = |step| Known {
        given: &case.given,
        step,
        flow: &case.when,
    };
    let mut office = match Office::new(&known(first), true) {
        Ok(office) => office,
        Err(invalid) => return Answer::unknown(format!("the office of the case: {invalid}")),
    };
    let mut values: Vec<(&str, Value)> = Vec::new();
    for (index, at) in case.when.iter().enumerate() {
        let last = index + 1 == case.when.len();
        match step(&known(at), &mut office) {
            Answer::Allowed(value) => values.extend(value.map(|value| (at.action.as_str(), value))),
            Answer::Refused { codes, .. } if !last => {
                // The approval is the signer's, and so are the grants with which a draft begins.
                let signers = matches!(at.action.as_str(), "draft" | "approve_draft");
                if let Some(refused) = signers.then(|| last_signature(case)).flatten() {
                    return refused;
                }
                let early = format!("step {} ({}) refused: {codes:?}", index + 1, at.action);
                return Answer::Refused {
                    reasons: Vec::new(),
                    codes: vec![early],
                    value: None,
                };
            }
            Answer::NotSupported(what) => {
                return Answer::unknown(format!("{}: {what}", at.action));
            }
            refused @ Answer::Refused { .. } => return refused,
        }
    }
    Answer::Allowed(of_flow(&case.then, values))
}

/// Why the signature that ends a flow is refused, if it is for want of power: the steps before it are
/// lawful by the rules of the files, whoever they then were asked of.
fn last_signature(case: &Case) -> Option<Answer> {
    let step = case.when.last()?;
    let known = Known {
        given: &case.given,
        step,
        flow: std::slice::from_ref(step),
    };
    let mut office = Office::new(&known, false).ok()?;
    let answer = signing::power_alone(&known, &mut office)?;
    matches!(answer, Answer::Refused { .. }).then_some(answer)
}

/// What a flow has brought about: the lists of numbers where they are asked for, else the last value.
fn of_flow(then: &Then, mut values: Vec<(&str, Value)>) -> Option<Value> {
    let lists = [
        ("numbers", "assign_number"),
        ("arrival_numbers", "register_incoming"),
    ];
    let mut asked = Map::new();
    for (name, of) in lists {
        if then
            .value
            .as_ref()
            .is_some_and(|value| value.get(name).is_some())
        {
            let numbers = values.iter().filter(|(action, _)| *action == of);
            let numbers: Vec<&Value> = numbers.map(|(_, number)| number).collect();
            asked.insert(name.to_owned(), json!(numbers));
        }
    }
    match (asked.is_empty(), values.pop()) {
        (true, last) => last.map(|(_, value)| value),
        // A flow may end in another value of which something is asked.
        (false, Some((_, Value::Object(mut last)))) => {
            last.extend(asked);
            Some(Value::Object(last))
        }
        (false, _) => Some(Value::Object(asked)),
    }
}

fn step(known: &Known<'_>, office: &mut Office) -> Answer {
    let Step { action, .. } = known.step;
    let rooms: [fn(&Known<'_>, &mut Office) -> Option<Answer>; 8] = [
        numbering::step,
        signing::step,
        deadline::step,
        exchange::step,
        codes::step,
        record::step,
        incoming::step,
        outgoing::step,
    ];
    let answered = rooms.iter().find_map(|room| room(known, office));
    answered.unwrap_or_else(|| Answer::unknown(action.as_str()))
}

fn judge(action: &str, then: &Then, answer: Answer, flow: bool) -> CheckReport {
    let mark = match &answer {
        Answer::NotSupported(_) => Mark::NotSupported,
        Answer::Allowed(value) => {
            let fits = match (&then.value, value) {
                (None, _) => true,
                (Some(expected), Some(actual)) => same(expected, actual, flow),
                (Some(_), None) => false,
            };
            passed(then.allowed && fits)
        }
        Answer::Refused { reasons, value, .. } => {
            let reason = then.refusal_reason_en.as_deref();
            let right = reason.is_none_or(|reason| reasons.contains(&reason));
            let fits = match (&then.value, value) {
                (None, _) => true,
                (Some(expected), Some(actual)) => same(expected, actual, flow),
                (Some(_), None) => false,
            };
            passed(!then.allowed && right && fits)
        }
    };
    CheckReport {
        action: action.to_owned(),
        mark,
        expected: shown(
            then.allowed,
            then.value.clone(),
            then.refusal_reason_en.clone(),
        ),
        actual: match answer {
            Answer::Allowed(value) => shown(true, value, None),
            Answer::Refused {
                reasons,
                codes,
                value,
            } => {
                let mut actual = json!({"allowed": false, "reasons": reasons, "codes": codes});
                if let (Some(value), Some(map)) = (value, actual.as_object_mut()) {
                    map.insert("value".to_owned(), value);
                }
                actual
            }
            Answer::NotSupported(what) => Value::String(what),
        },
    }
}

const fn passed(passed: bool) -> Mark {
    if passed { Mark::Passed } else { Mark::Failed }
}

/// A flow may know more than the file asks for.
fn same(expected: &Value, actual: &Value, flow: bool) -> bool {
    match (expected.as_object(), actual.as_object()) {
        (Some(expected), Some(actual)) if flow => {
            let mut asked = expected.iter();
            asked.all(|(key, value)| actual.get(key) == Some(value))
        }
        _ => expected == actual,
    }
}

fn shown(allowed: bool, value: Option<Value>, reason: Option<String>) -> Value {
    let mut shown = Map::new();
    shown.insert("allowed".to_owned(), Value::Bool(allowed));
    if let Some(value) = value {
        shown.insert("value".to_owned(), value);
    }
    if let Some(reason) = reason {
        shown.insert("refusal_reason_en".to_owned(), Value::String(reason));
    }
    Value::Object(shown)
}
