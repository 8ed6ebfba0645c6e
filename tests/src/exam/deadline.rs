//! Latest moments for acts.

use chrono::FixedOffset;
use serde_json::{Value, json};
use vanthu::base::Instant;
use vanthu::calendar::{
    ArchiveTarget, Calendar, Due, FileKind, LegalAct, Term, WorkingTime, handling_limit,
    latest_transfer_year, secrecy_protection, statutory_limit,
};
use vanthu::dossier::transfer_due;
use vanthu::law::{RuleSet, RuleSetId, Secrecy, Urgency};

use super::answer::Answer;
use super::case::Known;
use super::office::Office;
use super::time;

pub(super) fn step(known: &Known<'_>, _: &mut Office) -> Option<Answer> {
    Some(match known.step.action.as_str() {
        "compute_deadline" => deadline(known),
        "latest_transfer_year" => year(known),
        _ => return None,
    })
}

fn deadline(known: &Known<'_>) -> Answer {
    let at = known.data("at").and_then(Value::as_str);
    let at = at.and_then(|at| at.parse().ok()).or_else(|| {
        let day = known.data("date").and_then(time::date)?;
        Instant::parse(&format!("{day}T00:00:00+07:00")).ok()
    });
    let (Some(act), Some(at)) = (known.text("act"), at) else {
        return Answer::unknown("act, at");
    };
    let Some(urgency) = known.read_or("urgency", Urgency::default()) else {
        return Answer::unknown("urgency");
    };
    let Some(offset) = FixedOffset::east_opt(7 * 3600) else {
        return Answer::unknown("offset");
    };
    let term = match act {
        "secrecy_protection" => {
            let Some(secrecy) = known.read_or("secrecy", Secrecy::default()) else {
                return Answer::unknown("secrecy");
            };
            secrecy_protection(secrecy, at.day(offset)).and_then(|limit| limit.term)
        }
        "transfer_to_archive" => return transfer(known),
        "handle_incoming" => handling(known, urgency),
        act => match serde_json::from_value::<LegalAct>(json!(act)) {
            Ok(act) => statutory_limit(act, urgency).term,
            Err(_) => return Answer::unknown(format!("act {act}")),
        },
    };
    let Some(term) = term else {
        return Answer::value(json!({"type": "none"}));
    };
    let due = Calendar::national().due(term, at, &WorkingTime::default(), offset);
    match due {
        Some(Due::AtOnce) => Answer::value(json!({"type": "immediate"})),
        Some(Due::By(end)) => {
            let morning = term == Term::MorningOfNextWorkingDay;
            let kind = if morning { "morning" } else { "end_of_day" };
            Answer::value(json!({"type": kind, "date": end.day(offset)}))
        }
        None => Answer::unknown("a date within the calendar"),
    }
}

/// The law names no figure: the directing person's deadline, or that of the working regulation.
fn handling(known: &Known<'_>, urgency: Urgency) -> Option<Term> {
    let directed = known.get("directed_deadline").and_then(time::date);
    let regulation = known.number("working_regulation_limit");
    handling_limit(urgency, directed, regulation).term
}

fn rules(known: &Known<'_>) -> RuleSet {
    let id = match known.text("rule_set") {
        Some("law_33_2024") => RuleSetId::Vn20250701,
        _ => RuleSetId::Vn20200305,
    };
    RuleSet::of(id)
}

fn transfer(known: &Known<'_>) -> Answer {
    let Some(kind) = known.read_or("file_kind", FileKind::General) else {
        return Answer::unknown("file_kind");
    };
    let from = known.data("date").or_else(|| known.data("at"));
    let due = from
        .and_then(time::date)
        .and_then(|from| transfer_due(&rules(known), kind, from));
    match due {
        Some(due) => Answer::value(json!({"type": "end_of_day", "date": due})),
        None => Answer::unknown("date"),
    }
}

fn year(known: &Known<'_>) -> Answer {
    let (target, from) = match known.text("target") {
        Some("current_archive") => (ArchiveTarget::Current, known.get("work_ended")),
        Some("historical_archive") => {
            let year = known.get("transferred_to_current_in");
            (ArchiveTarget::Historical, year)
        }
        _ => return Answer::unknown("target"),
    };
    let of_year = |year: u64| chrono::NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, 1, 1);
    let from = from.and_then(|from| time::date(from).or_else(|| of_year(from.as_u64()?)));
    match from.and_then(|from| latest_transfer_year(target, from)) {
        Some(year) => Answer::value(year),
        None => Answer::unknown("work_ended, transferred_to_current_in"),
    }
}
