//! Status messages of the exchange axis.

use serde_json::{Value, json};
use vanthu::base::Instant;
use vanthu::document::{Delivery, Side, StatusCode, StatusReport, check_status, take_status};

use super::answer::Answer;
use super::case::Known;
use super::office::Office;

pub(super) fn step(known: &Known<'_>, office: &mut Office) -> Option<Answer> {
    if known.step.action != "send_status" {
        return None;
    }
    let side = match known.step.actor.as_str() {
        "issuing_agency" => Side::Issuer,
        "receiving_agency" => Side::Recipient,
        other => return Some(Answer::unknown(format!("send_status by {other}"))),
    };
    let Some(code) = known.text("code").and_then(StatusCode::parse) else {
        let unknown = format!("status code {:?}", known.data("code"));
        return Some(Answer::unknown(unknown));
    };
    let at = known.data("timestamp").and_then(Value::as_str);
    let at = match at.map(Instant::parse) {
        Some(Err(_)) => return Some(Answer::unknown("timestamp")),
        Some(Ok(at)) => Some(at),
        None => None,
    };
    Some(match at {
        // A message that has come in.
        Some(at) => match take_status(side, &mut office.delivery, StatusReport { code, at }) {
            Ok(_) => {
                let delivery = &office.delivery;
                Answer::value(json!({
                    "state": delivery.state.map(StatusCode::code),
                    "recalled": delivery.recalled,
                    "distinct_messages": delivery.seen.len(),
                }))
            }
            Err(refusal) => refusal.into(),
        },
        // A message that is to be sent from a state.
        None => match standing(known.text("current_state")) {
            Some(delivery) => check_status(side, &delivery, code).into(),
            None => Answer::unknown("current_state"),
        },
    })
}

/// A delivery that came to the state on the ordinary way.
fn standing(state: Option<&str>) -> Option<Delivery> {
    let way: &[&str] = match state {
        None => &[],
        Some("01") => &["01"],
        Some("02") => &["01", "02"],
        Some("03") => &["01", "03"],
        Some("04") => &["01", "03", "04"],
        Some("05") => &["01", "03", "04", "05"],
        Some("06") => &["01", "03", "04", "05", "06"],
        Some("13") => &["01", "03", "13"],
        Some("15") => &["01", "03", "13", "15"],
        Some("16") => &["01", "03", "13", "16"],
        Some(_) => return None,
    };
    let mut delivery = Delivery::default();
    for (minute, code) in way.iter().enumerate() {
        let at = Instant::parse(&format!("2026-06-15T08:{minute:02}:00+07:00")).ok()?;
        let code = StatusCode::parse(code)?;
        delivery.evolve(StatusReport { code, at });
    }
    Some(delivery)
}
