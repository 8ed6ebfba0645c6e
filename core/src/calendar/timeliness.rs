//! On time or late: the one class of every piece of work.

use serde::{Deserialize, Serialize};

use super::Due;
use crate::base::{Instant, Label, Locale};

/// "At once" measured: a policy of this project (minutes after the start), since the law names no
/// figure for it (Art. 4.2.c, 24.2) and hour-level limits exist only in local rules.
pub const AT_ONCE_MINUTES: u32 = 60;

/// How a piece of work stands against its due date (P28): every line has exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Timeliness {
    /// Trong hạn: open, not yet late.
    InTime,
    /// Quá hạn: open and late.
    Overdue,
    /// Hoàn thành đúng hạn.
    DoneOnTime,
    /// Hoàn thành quá hạn.
    DoneLate,
    /// Kết thúc, không có kết quả: recalled, transferred, closed with its parent.
    ClosedWithoutResult,
}

impl Timeliness {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::InTime,
        Self::Overdue,
        Self::DoneOnTime,
        Self::DoneLate,
        Self::ClosedWithoutResult,
    ];
}

impl Label for Timeliness {
    fn label(&self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::InTime, Locale::Vi) => "trong hạn",
            (Self::InTime, Locale::En) => "in time",
            (Self::Overdue, Locale::Vi) => "quá hạn",
            (Self::Overdue, Locale::En) => "overdue",
            (Self::DoneOnTime, Locale::Vi) => "hoàn thành đúng hạn",
            (Self::DoneOnTime, Locale::En) => "done on time",
            (Self::DoneLate, Locale::Vi) => "hoàn thành quá hạn",
            (Self::DoneLate, Locale::En) => "done late",
            (Self::ClosedWithoutResult, Locale::Vi) => "kết thúc không có kết quả",
            (Self::ClosedWithoutResult, Locale::En) => "closed without result",
        }
    }
}

/// How far a piece of work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Still open.
    Open,
    /// Finished with a result.
    Done(Instant),
    /// Ended without a result.
    Closed(Instant),
}

/// Where work that began at `since` stands at `now`. Without a due date it is never late. The due
/// date is the effective one, pauses included ([`super::Calendar::shifted`]).
#[must_use]
pub fn timeliness(
    due: Option<Due>,
    since: Instant,
    progress: Progress,
    now: Instant,
) -> Timeliness {
    let in_time = |at| !late(due, since, at);
    match progress {
        Progress::Open if in_time(now) => Timeliness::InTime,
        Progress::Open => Timeliness::Overdue,
        Progress::Done(at) if in_time(at) => Timeliness::DoneOnTime,
        Progress::Done(_) => Timeliness::DoneLate,
        Progress::Closed(_) => Timeliness::ClosedWithoutResult,
    }
}

/// Whether work that began at `since` is, or was when it ended, past its due date: the fact that
/// [`Timeliness::ClosedWithoutResult`] keeps beside itself (P28).
#[must_use]
pub fn is_late(due: Option<Due>, since: Instant, progress: Progress, now: Instant) -> bool {
    let at = match progress {
        Progress::Open => now,
        Progress::Done(at) | Progress::Closed(at) => at,
    };
    late(due, since, at)
}

fn late(due: Option<Due>, since: Instant, at: Instant) -> bool {
    let end = due.and_then(|due| due.last_moment(since));
    end.is_some_and(|end| at > end)
}

impl Due {
    /// The last moment that is in time for work that began at `since` (thời điểm hết hạn): of what is due
    /// at once, an hour after it began. Whatever is called late asks this.
    #[must_use]
    pub fn last_moment(self, since: Instant) -> Option<Instant> {
        match self {
            Self::By(end) => Some(end),
            Self::AtOnce => {
                since.checked_add(chrono::TimeDelta::minutes(i64::from(AT_ONCE_MINUTES)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Progress, Timeliness, timeliness};
    use crate::base::{Instant, Label as _, Locale};
    use crate::calendar::Due;

    #[test]
    fn each_class_has_its_own_words() {
        use Timeliness as T;
        let vi = [T::InTime, T::Overdue, T::DoneOnTime].map(|class| class.label(Locale::Vi));
        assert_eq!(vi, ["trong hạn", "quá hạn", "hoàn thành đúng hạn"]);
        let rest = [T::DoneLate, T::ClosedWithoutResult].map(|class| class.label(Locale::En));
        assert_eq!(rest, ["done late", "closed without result"]);
    }

    #[test]
    fn the_partition() {
        let at = |hour: u32| Instant::parse(&format!("2026-03-02T{hour:02}:00:00Z")).unwrap();
        let due = Some(Due::By(at(5)));
        for (due, progress, now, expected) in [
            (due, Progress::Open, at(5), Timeliness::InTime),
            (due, Progress::Open, at(6), Timeliness::Overdue),
            (due, Progress::Done(at(5)), at(9), Timeliness::DoneOnTime),
            (due, Progress::Done(at(6)), at(9), Timeliness::DoneLate),
            (
                due,
                Progress::Closed(at(6)),
                at(9),
                Timeliness::ClosedWithoutResult,
            ),
            (None, Progress::Open, at(9), Timeliness::InTime),
            (Some(Due::AtOnce), Progress::Open, at(2), Timeliness::InTime),
            (
                Some(Due::AtOnce),
                Progress::Open,
                at(3),
                Timeliness::Overdue,
            ),
        ] {
            assert_eq!(timeliness(due, at(1), progress, now), expected);
        }
    }
}
