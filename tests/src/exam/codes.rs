//! Identifiers of agencies.

use serde_json::{Value, json};
use vanthu::law::{AgencyCode, CodeForm, CodeHistory, Merger, OldUnit, resolve_merger};
use vanthu::rules::check_agency_code;

use super::answer::Answer;
use super::case::Known;
use super::office::Office;
use super::time;

pub(super) fn step(known: &Known<'_>, _: &mut Office) -> Option<Answer> {
    let action = known.step.action.as_str();
    if action == "resolve_merger" {
        return Some(merger(known));
    }
    let known_action = matches!(
        action,
        "validate_agency_code" | "parse_agency_code" | "convert_agency_code" | "use_agency_code"
    );
    if !known_action {
        return None;
    }
    let Some(text) = known.text("code") else {
        return Some(Answer::unknown("code"));
    };
    if action == "use_agency_code" {
        let mut history = CodeHistory::default();
        // A merger of which the case tells has taken place before.
        if let Some(merger) = merged(known)
            && let Some(day_before) = time::day(known).pred_opt()
        {
            history.merge(&merger, day_before);
        }
        let found = check_agency_code(text, &history, time::day(known));
        return Some(found.map(|_| ()).into());
    }
    let Some(code) = read(known, text, action) else {
        return Some(Answer::malformed("malformed agency code", &[text]));
    };
    Some(match action {
        "parse_agency_code" => Answer::value(json!({
            "level1": code.level1(),
            "level1_name": code.level1_name(),
        })),
        "convert_agency_code" => {
            let converted = match known.text("to") {
                Some("current") => code.to_current(),
                Some("legacy") => code.to_legacy(),
                _ => return Some(Answer::unknown("to")),
            };
            Answer::Allowed(Some(json!(converted.map(|code| code.to_string()))))
        }
        _ => Answer::yes(),
    })
}

/// The rule set says which generation is asked; a conversion reads both.
fn read(known: &Known<'_>, text: &str, action: &str) -> Option<AgencyCode> {
    let rule_set = known.text("rule_set").unwrap_or_default();
    if action == "convert_agency_code" {
        return AgencyCode::parse(text);
    }
    if rule_set.starts_with("qcvn_102") {
        return AgencyCode::parse_as(text, CodeForm::Legacy);
    }
    let current = || AgencyCode::parse_as(text, CodeForm::Current);
    let enterprise = || AgencyCode::parse_as(text, CodeForm::Enterprise);
    if rule_set.starts_with("qd_20") {
        return current().or_else(enterprise);
    }
    AgencyCode::parse(text)
}

fn merged(known: &Known<'_>) -> Option<Merger> {
    let units = known.read::<Vec<OldUnit>>("old_units")?;
    Some(resolve_merger(&units, known.text("new_unit_name")?))
}

fn merger(known: &Known<'_>) -> Answer {
    match merged(known) {
        Some(merger) => serde_json::to_value(&merger).map_or_else(
            |error| Answer::unknown(error.to_string()),
            |value: Value| Answer::value(value),
        ),
        None => Answer::unknown("old_units, new_unit_name"),
    }
}
