//! The simulated clock: it runs in working minutes of the official calendar.

use chrono::{Datelike as _, NaiveDate, NaiveTime};
use vanthu::api::Desk;
use vanthu::base::Instant;
use vanthu::calendar::Due;

/// Working days that are played, the first one counted.
const DAYS: u32 = 5;

/// Working minutes before the requests of senders are dealt with.
const REQUESTS_AFTER: u32 = 360;

/// From the first moment to closing time of the last day played.
pub(crate) struct Clock {
    desk: Desk,
    /// The moment that the caller asked for.
    pub asked: Instant,
    /// When new messages begin to be taken in; later than asked where the office's history is.
    pub start: Instant,
    /// The moment as of which the report speaks.
    pub end: Instant,
}

impl Clock {
    /// `None` beyond the years of the calendar.
    pub(crate) fn start(desk: &Desk, asked: Instant, last: Option<Instant>) -> Option<Self> {
        let start = last.map_or(asked, |last| last.max(asked));
        let mut clock = Self {
            desk: desk.clone(),
            asked,
            start,
            end: start,
        };
        clock.end = clock.closing(start)?;
        Some(clock)
    }

    /// Nothing new came: the report speaks as of the days that the caller asked for, or of the
    /// last event.
    pub(crate) fn without_news(self) -> Self {
        let asked = self.closing(self.asked).unwrap_or(self.end);
        let end = asked.max(self.start);
        Self { end, ..self }
    }

    fn closing(&self, from: Instant) -> Option<Instant> {
        let agency = self.desk.agency();
        let calendar = self.desk.calendar();
        let first = calendar.working_day_from(agency.day(from))?;
        let day = calendar
            .nth_working_day(first, DAYS - 1)
            .filter(|_| DAYS > 1);
        self.at(day.unwrap_or(first), agency.profile().working_time.closes)
    }

    /// The wall clock of a day.
    pub(crate) fn at(&self, day: NaiveDate, minutes: u16) -> Option<Instant> {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minutes) * 60, 0)?;
        Instant::from_local(day.and_time(time), self.desk.agency().offset())
    }

    /// So many working minutes later; beyond the calendar it stands still after the last day.
    pub(crate) fn after(&self, from: Instant, minutes: u32) -> Instant {
        let agency = self.desk.agency();
        let working = &agency.profile().working_time;
        let due = Due::By(from);
        let moved = self
            .desk
            .calendar()
            .shifted(due, minutes, working, agency.offset());
        match moved {
            Some(Due::By(at)) => at,
            _ => from,
        }
    }

    /// When the message at this place of so many is taken in: all within the first two hours.
    pub(crate) fn arrival(&self, place: usize, of: usize) -> Instant {
        let share = of.div_ceil(60).max(1);
        let minute = u32::try_from(place / share).unwrap_or(u32::MAX);
        self.after(self.start, minute.saturating_mul(2).saturating_add(1))
    }

    /// When the request of a sender at this place is dealt with: on the first afternoon, one after the
    /// other, and before the days end. A run that goes on where another was stopped keeps to that
    /// afternoon, unless the request is about what came since.
    pub(crate) fn request(&self, place: usize, is_new: bool) -> Instant {
        let minutes = u32::try_from(place).unwrap_or(u32::MAX).saturating_mul(2);
        let minutes = minutes.saturating_add(REQUESTS_AFTER);
        let mut at = self.after(self.asked, minutes);
        if is_new && at < self.start {
            at = self.after(self.start, minutes);
        }
        at.max(self.start).min(self.end)
    }

    /// Years in which numbers may have been given.
    pub(crate) fn years(&self) -> std::ops::RangeInclusive<i32> {
        let year = |at| self.desk.agency().day(at).year();
        year(self.asked)..=year(self.end)
    }
}
