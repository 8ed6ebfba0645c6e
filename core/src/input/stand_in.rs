//! Second pass over a faulty value: placeholders replace what is missing or invalid, so that further
//! faults of the same object surface. Nothing read this way is ever used.

use serde_json::{Value, json};

use super::flaw::{Flaw, Step};
use super::{Attempt, MAX_FAULTS, Places, content_last, fault_of, find};
use crate::base::{Fault, FaultCode, Wanted};

/// Rounds after which a value is given up: each stand-in is tried in a round of its own.
const MAX_ROUNDS: usize = 4_000;

/// A place that holds a stand-in.
struct Filled {
    path: String,
    steps: Vec<Step>,
    tried: usize,
}

/// Every fault of form, with its path in the original.
pub(super) fn every_fault(
    mut value: Value,
    rounds: usize,
    attempt: &mut Attempt<'_>,
) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    let mut cuts = Places::default();
    let mut filled: Vec<Filled> = Vec::new();
    for _ in 0..MAX_ROUNDS.min(rounds) {
        if faults.len() >= MAX_FAULTS {
            break;
        }
        let Err(flaw) = attempt(&value) else {
            break;
        };
        let mut steps = flaw.steps();
        let found = find(&mut value, &steps).map(|found| &*found);
        let fault = fault_of(&flaw, cuts.original(&steps), found);
        let holds = |place: &&mut Filled| {
            let rest = fault.path.strip_prefix(&place.path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        if let Some(place) = filled.iter_mut().find(holds) {
            if fault.path == place.path {
                more_exactly(&mut faults, &fault);
            }
            let (steps, next) = (place.steps.clone(), stand_in(place.tried, &flaw));
            place.tried = place.tried.saturating_add(1);
            if !put(&mut value, &steps, next) && !give_up(&mut value, &mut cuts, steps) {
                break;
            }
            continue;
        }
        if fault.code == FaultCode::MissingField {
            steps.push(Step::Field(fault.detail.clone()));
        }
        let (path, code) = (fault.path.clone(), fault.code);
        // What was cut out is missing now, which is no news.
        if code != FaultCode::MissingField || !cuts.was_cut(&path) {
            faults.push(fault);
        }
        // Nothing can stand in for the tag of a tagged value: its data would be read as another kind's.
        let tag_is_faulty = matches!(code, FaultCode::InvalidValue | FaultCode::MissingField);
        if tag_is_faulty && is_tag(&mut value, &steps) {
            if !give_up(&mut value, &mut cuts, steps) {
                break;
            }
            continue;
        }
        let fillable = matches!(code, FaultCode::MissingField | FaultCode::InvalidValue)
            && matches!(steps.last(), Some(Step::Field(_)));
        if !fillable {
            if !cuts.cut(&mut value, steps) {
                break;
            }
            continue;
        }
        if !put(&mut value, &steps, stand_in(0, &flaw)) {
            break;
        }
        filled.push(Filled {
            path,
            steps,
            tried: 1,
        });
    }
    faults
}

/// Whether the place is the `type` of `{"type": …, "data": …}`.
fn is_tag(value: &mut Value, steps: &[Step]) -> bool {
    let Some((Step::Field(field), parent)) = steps.split_last() else {
        return false;
    };
    field == "type" && find(value, parent).is_some_and(|object| object.get("data").is_some())
}

/// Takes out the element or field around a place for which nothing can stand in.
fn give_up(value: &mut Value, cuts: &mut Places, mut steps: Vec<Step>) -> bool {
    steps.pop();
    cuts.cut(value, steps)
}

fn put(value: &mut Value, steps: &[Step], stand_in: Option<Value>) -> bool {
    let (Some((Step::Field(field), parent)), Some(stand_in)) = (steps.split_last(), stand_in)
    else {
        return false;
    };
    let Some(Value::Object(fields)) = find(value, parent) else {
        return false;
    };
    fields.insert(field.clone(), stand_in);
    content_last(fields);
    true
}

/// What stands in for a value of the wrong type can show what its text should have been.
fn more_exactly(faults: &mut [Fault], again: &Fault) {
    let same = |fault: &&mut Fault| fault.path == again.path;
    if let Some(fault) = faults.iter_mut().find(same)
        && fault.wanted == Some(Wanted::Text)
        && matches!(again.wanted, Some(Wanted::Form(_) | Wanted::Day))
    {
        fault.wanted.clone_from(&again.wanted);
    }
}

/// What to try next in a place: what is wanted there, then plain values.
fn stand_in(tried: usize, flaw: &Flaw) -> Option<Value> {
    match (tried, &flaw.wanted) {
        (0, _) => Some(json!("x")),
        (1, Some(Wanted::OneOf([member, ..]))) => Some(json!(member)),
        (1, Some(Wanted::Whole { least, .. })) => {
            Some(json!(i64::try_from(*least).unwrap_or_default()))
        }
        (1, _) => Some(json!(1)),
        (2, _) => Some(json!([])),
        (3, _) => Some(json!({})),
        (4, _) => Some(json!("2026-01-01")),
        (5, _) => Some(json!(false)),
        (6, _) => Some(json!("01930000-0000-7000-8000-000000000001")),
        (7, _) => Some(json!("2026-01-01T00:00:00Z")),
        (8, _) => Some(json!("0".repeat(64))),
        (9, _) => Some(json!(1)),
        _ => None,
    }
}
