//! Whether work is late, and what was late.

use serde::{Deserialize, Serialize};

use super::form::both;
use super::{Ask, Office, beyond, fault};
use crate::base::{Instant, Text};
use crate::calendar::{Due, Pause, Progress, Timeliness, is_late, timeliness};
use crate::rules::CommandError;

/// A piece of work with its due date.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimelinessQuery {
    /// When the work began.
    pub since: Instant,
    /// When it is due, pauses not counted; absent if nothing was set, and then it is never late.
    #[serde(default)]
    pub due: Option<Due>,
    /// The due date that had passed when more time was given: it was late, whatever `due` says now.
    #[serde(default)]
    pub missed: Option<Due>,
    /// When it ended; absent while it is open.
    #[serde(default)]
    pub ended: Option<Instant>,
    /// Whether it ended without a result: recalled, transferred, closed with its parent.
    #[serde(default)]
    pub without_result: bool,
    /// The times during which the clock stood still, in order of their beginning; what is due at once
    /// has none.
    #[serde(default)]
    pub pauses: Vec<Pause>,
    /// The moment that is asked about.
    pub at: Instant,
}

/// How a piece of work stands against its due date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Standing {
    /// Its one class.
    pub class: Timeliness,
    /// The class in words.
    pub label: Text,
    /// Whether it is past its due date, or was when it ended: kept as a fact where it ended without
    /// a result, or was given more time only after its due date.
    pub late: bool,
    /// The due date with its pauses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
}

impl TimelinessQuery {
    fn progress(&self) -> Result<Progress, CommandError> {
        match self.ended {
            _ if self.at < self.since => Err(fault(
                "at",
                (
                    self.at,
                    ["trước khi công việc bắt đầu", "before the work began"],
                ),
            )),
            None if self.without_result => Err(fault(
                "without_result",
                (true, ["công việc chưa kết thúc", "it has not ended"]),
            )),
            None => Ok(Progress::Open),
            Some(ended) if ended < self.since || ended > self.at => Err(fault(
                "ended",
                (
                    ended,
                    [
                        "trước khi bắt đầu hoặc chưa đến",
                        "before it began, or still to come",
                    ],
                ),
            )),
            Some(ended) if self.without_result => Ok(Progress::Closed(ended)),
            Some(ended) => Ok(Progress::Done(ended)),
        }
    }

    fn check_pauses(&self) -> Result<(), CommandError> {
        let mut before: Option<&Pause> = None;
        for (index, pause) in self.pauses.iter().enumerate() {
            if before.is_some_and(|before| before.from > pause.from) {
                let detail = (
                    pause.from,
                    [
                        "bắt đầu trước lần tạm dừng liền trước",
                        "begins before the pause in front of it",
                    ],
                );
                return Err(fault(&format!("pauses[{index}].from"), detail));
            }
            if let Some(until) = pause.until.filter(|until| *until < pause.from) {
                let place = format!("pauses[{index}].until");
                return Err(fault(
                    &place,
                    (until, ["trước khi bắt đầu", "before it began"]),
                ));
            }
            before = Some(pause);
        }
        Ok(())
    }
}

impl Ask for TimelinessQuery {
    type Answer = Standing;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let progress = self.progress()?;
        self.check_pauses()?;
        let agency = office.agency;
        let (working, offset) = (&agency.profile().working_time, agency.offset());
        // What stood still after the end moves nothing.
        let until = self.ended.unwrap_or(self.at);
        let effective = |due: Due| {
            let moved = office
                .calendar
                .effective_due(due, &self.pauses, until, working, offset);
            moved.ok_or_else(|| beyond("due"))
        };
        let due = self.due.map(effective).transpose()?;
        let missed = self.missed.map(effective).transpose()?;
        let was_late = is_late(missed, self.since, progress, self.at);
        let class = match timeliness(due, self.since, progress, self.at) {
            // More time clears no lateness (P30); while it is open, the later due date counts.
            Timeliness::DoneOnTime if was_late => Timeliness::DoneLate,
            class => class,
        };
        Ok(Standing {
            class,
            label: both(&class),
            late: was_late || is_late(due, self.since, progress, self.at),
            due,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::calendar::Calendar;
    use crate::numbers::Registers;
    use crate::organization::{Agency, Grants};
    use crate::queries::{Answer, Office, Query};
    use crate::rules::CommandError;

    fn ask(data: &Value) -> Result<Value, Vec<String>> {
        let profile = include_str!("../../../tests/profiles/office.json");
        let agency = Agency::from_json(profile).unwrap();
        let office = Office {
            agency: &agency,
            calendar: &Calendar::national(),
            grants: &Grants::default(),
            registers: &Registers::none(),
        };
        let text = json!({"type": "timeliness", "data": data}).to_string();
        let query = Query::read(&text).unwrap();
        match query.answer(office) {
            Ok(Answer::Timeliness(standing)) => Ok(serde_json::to_value(standing).unwrap()),
            Err(CommandError::Invalid(input)) => {
                Err(input.faults.into_iter().map(|fault| fault.path).collect())
            }
            other => panic!("{other:?}"),
        }
    }

    fn at(day: u32, hour: u32, minute: u32) -> String {
        format!("2026-11-{day:02}T{hour:02}:{minute:02}:00+07:00")
    }

    /// Due on Friday at 17:00, two hours of work on Friday and Monday stood still.
    fn work() -> Value {
        json!({"since": at(16, 8, 0), "due": {"type": "by", "data": at(20, 17, 0)},
            "pauses": [{"from": at(20, 16, 0), "until": at(23, 9, 0)}], "at": at(23, 9, 59)})
    }

    fn with(fields: &Value) -> Value {
        let mut data = work();
        for (name, value) in fields.as_object().unwrap() {
            data[name] = value.clone();
        }
        data
    }

    #[test]
    fn every_class_and_the_lateness_that_is_kept() {
        for (fields, class, late) in [
            (json!({}), "in_time", false),
            (json!({"at": at(23, 10, 1)}), "overdue", true),
            (json!({"pauses": []}), "overdue", true),
            (
                json!({"at": at(24, 8, 0), "ended": at(23, 9, 30)}),
                "done_on_time",
                false,
            ),
            (
                json!({"at": at(24, 8, 0), "ended": at(23, 11, 0)}),
                "done_late",
                true,
            ),
            (
                json!({"at": at(24, 8, 0), "ended": at(23, 11, 0), "without_result": true}),
                "closed_without_result",
                true,
            ),
            (json!({"due": null, "at": at(27, 8, 0)}), "in_time", false),
            (
                json!({"due": null, "missed": {"type": "by", "data": at(18, 17, 0)}}),
                "in_time",
                true,
            ),
            (
                json!({"missed": {"type": "by", "data": at(18, 17, 0)}, "ended": at(20, 9, 0)}),
                "done_late",
                true,
            ),
            (
                json!({"due": {"type": "at_once"}, "at": at(16, 9, 1)}),
                "overdue",
                true,
            ),
        ] {
            let standing = ask(&with(&fields)).unwrap();
            assert_eq!(
                (&standing["class"], &standing["late"]),
                (&json!(class), &json!(late)),
                "{fields}"
            );
        }
        let standing = ask(&work()).unwrap();
        assert_eq!(standing["label"]["vi"], "trong hạn");
        let due = &standing["due"]["data"];
        assert_eq!(
            due, "2026-11-23T03:00:00.000Z",
            "10:00 in the agency's time"
        );
    }

    #[test]
    fn what_cannot_be_is_named_by_its_place() {
        for (fields, place) in [
            (json!({"without_result": true}), "data.without_result"),
            (json!({"at": at(15, 8, 0)}), "data.at"),
            (json!({"ended": at(15, 8, 0)}), "data.ended"),
            (json!({"ended": at(24, 8, 0)}), "data.ended"),
            (
                json!({"pauses": [{"from": at(20, 8, 0)}, {"from": at(19, 8, 0)}]}),
                "data.pauses[1].from",
            ),
            (
                json!({"pauses": [{"from": at(20, 8, 0), "until": at(19, 8, 0)}]}),
                "data.pauses[0].until",
            ),
        ] {
            assert_eq!(ask(&with(&fields)), Err(vec![place.to_owned()]), "{fields}");
        }
    }
}
