//! Pauses of a term and the due date that follows from them.

use chrono::FixedOffset;
use serde::{Deserialize, Serialize};

use super::{Calendar, Due, WorkingTime};
use crate::base::Instant;

/// A time during which the clock of a due date stood still, for example while a supplement was
/// awaited (routing P31); only where the procedure permits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pause {
    /// Begin.
    pub from: Instant,
    /// End; absent while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
}

impl Calendar {
    /// The due date with its pauses, which are given in order: each that began before it was due
    /// moves it by the working time it took, up to `now` while it lasts. One that began afterwards
    /// heals nothing (P28). `None` beyond the year 2199.
    #[must_use]
    pub fn effective_due(
        &self,
        due: Due,
        pauses: &[Pause],
        now: Instant,
        working: &WorkingTime,
        offset: FixedOffset,
    ) -> Option<Due> {
        let mut due = due;
        let mut counted: Option<Instant> = None;
        for pause in pauses {
            let (Due::By(end), true) = (due, pause.from <= now) else {
                continue;
            };
            if pause.from > end {
                continue;
            }
            let until = pause.until.map_or(now, |until| until.min(now));
            // Pauses that overlap stop the clock once.
            let from = counted.map_or(pause.from, |counted| counted.max(pause.from));
            let minutes = self.working_minutes_between(from, until, working, offset);
            due = self.shifted(due, u32::try_from(minutes).ok()?, working, offset)?;
            counted = counted.max(Some(until));
        }
        Some(due)
    }
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::Pause;
    use crate::base::Instant;
    use crate::calendar::{Calendar, Due, Progress, Timeliness, WorkingTime, is_late, timeliness};

    fn at(text: &str) -> Instant {
        Instant::parse(&format!("2025-10-{text}:00+07:00")).unwrap()
    }

    fn effective(due: &str, pauses: &[(&str, Option<&str>)], now: &str) -> Due {
        let pauses: Vec<Pause> = pauses
            .iter()
            .map(|(from, until)| Pause {
                from: at(from),
                until: until.map(at),
            })
            .collect();
        let offset = FixedOffset::east_opt(7 * 3600).unwrap();
        let working = WorkingTime::default();
        let due = Due::By(at(due));
        let calendar = Calendar::national();
        calendar
            .effective_due(due, &pauses, at(now), &working, offset)
            .unwrap()
    }

    #[test]
    fn pauses_that_began_before_the_due_date_move_it() {
        let due = "17T17:00";
        for (pauses, now, expected) in [
            (vec![], "20T09:00", due),
            // Friday 16:00 to Monday 8:30 is two hours of work.
            (vec![("17T16:00", Some("20T08:30"))], "20T09:00", "20T09:30"),
            // It lasts: the due date runs ahead of the clock.
            (vec![("17T16:00", None)], "20T08:30", "20T09:30"),
            // Begun at the very moment it was due: not late yet.
            (vec![("17T17:00", Some("20T08:30"))], "20T09:00", "20T08:30"),
            // Begun when it was late already.
            (vec![("20T08:00", Some("20T10:00"))], "20T11:00", due),
            // The second begins before the due date that the first has moved.
            (
                vec![
                    ("17T16:00", Some("20T08:30")),
                    ("20T09:00", Some("20T10:00")),
                ],
                "20T11:00",
                "20T10:30",
            ),
            // Two that overlap count once.
            (
                vec![
                    ("17T14:00", Some("17T16:00")),
                    ("17T15:00", Some("17T16:30")),
                ],
                "17T16:40",
                "20T10:00",
            ),
        ] {
            assert_eq!(
                effective(due, &pauses, now),
                Due::By(at(expected)),
                "{pauses:?}"
            );
        }
    }

    #[test]
    fn overdue_then_recalled_is_without_result_and_was_late() {
        let due = Some(Due::By(at("17T17:00")));
        let (since, now) = (at("13T08:00"), at("21T08:00"));
        let closed = Progress::Closed(at("20T08:00"));
        let found = timeliness(due, since, closed, now);
        assert_eq!(found, Timeliness::ClosedWithoutResult);
        assert!(is_late(due, since, closed, now));
        assert!(!is_late(due, since, Progress::Closed(at("17T17:00")), now));
        assert!(is_late(due, since, Progress::Open, now));
        assert!(!is_late(due, since, Progress::Done(at("17T16:59")), now));
    }
}
