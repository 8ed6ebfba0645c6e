//! Points in time: UTC in milliseconds, always with a zone when read.

use std::fmt;
use std::num::NonZeroU64;

use chrono::{
    DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, Offset as _, TimeDelta, Utc,
};
use serde::{Serialize, Serializer};

use super::invalid_text::read_from_text;
use super::text::{ascii, digits};
use super::{InvalidText, TextFault};

/// Years that calendars, tenures and series run through.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// How far machines' clocks may differ (sai lệch đồng hồ cho phép): `now` up to this much before a
/// document's last event still counts as that event's instant.
pub const CLOCK_TOLERANCE: TimeDelta = TimeDelta::minutes(2);

/// The first millisecond of the first of these years, and of the one after the last.
const MILLIS: std::ops::Range<i64> = -2_208_988_800_000..7_258_118_400_000;

/// The millisecond before these, from which instants are counted: none is 0, so that an `Option` of one
/// is no larger.
const BEFORE: i64 = MILLIS.start.saturating_sub(1);

const MILLIS_OF_DAY: i64 = 86_400_000;

/// Days from 1 January of the year 1, which is day 1, to 1 January 1970.
const DAYS_TO_1970: i64 = 719_163;

/// A point in time: UTC, cut to milliseconds, in the years 1900–2199.
///
/// Written `2026-11-21T01:02:03.000Z`. Reading takes any RFC 3339 text *with* a zone; a text
/// without zone is refused: `"…".parse()`, `try_from` and JSON say so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(NonZeroU64);

impl Instant {
    /// Cuts to milliseconds; `None` outside the years 1900–2199.
    #[must_use]
    pub fn new(at: DateTime<Utc>) -> Option<Self> {
        Self::from_millis(at.timestamp_millis())
    }

    /// Milliseconds since 1970-01-01T00:00:00Z; `None` outside the years 1900–2199.
    #[must_use]
    pub fn from_millis(millis: i64) -> Option<Self> {
        let since = MILLIS.contains(&millis).then(|| millis.abs_diff(BEFORE))?;
        NonZeroU64::new(since).map(Self)
    }

    /// Reads RFC 3339 with a zone, for example `2026-11-21T08:02:03+07:00`: [`str::parse`] with the
    /// type said first.
    ///
    /// # Errors
    /// If it is no such text, has no zone, or lies outside the years 1900–2199.
    pub fn parse(text: &str) -> Result<Self, InvalidText> {
        let fault = match DateTime::parse_from_rfc3339(text) {
            Ok(at) => match Self::new(at.with_timezone(&Utc)) {
                Some(at) => return Ok(at),
                None => TextFault::YearOutOfRange,
            },
            Err(_) if text.parse::<NaiveDateTime>().is_ok() => TextFault::NoZone,
            Err(_) => TextFault::NotInstant,
        };
        Err(InvalidText::new(text, fault))
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn millis(self) -> i64 {
        BEFORE.wrapping_add_unsigned(self.0.get())
    }

    /// The same point in time as chrono's type.
    #[must_use]
    pub const fn datetime(self) -> DateTime<Utc> {
        match DateTime::from_timestamp_millis(self.millis()) {
            Some(at) => at,
            None => DateTime::UNIX_EPOCH,
        }
    }

    /// Wall clock at the given offset (the agency's: +07:00 by default).
    #[must_use]
    pub fn local(self, offset: FixedOffset) -> NaiveDateTime {
        let utc = self.datetime().naive_utc();
        utc.checked_add_offset(offset).unwrap_or(utc)
    }

    /// The legal day of this instant at the given offset.
    #[must_use]
    pub fn day(self, offset: FixedOffset) -> NaiveDate {
        let millis = i64::from(offset.local_minus_utc()).saturating_mul(1000);
        let days = self
            .millis()
            .saturating_add(millis)
            .div_euclid(MILLIS_OF_DAY);
        let days = i32::try_from(days.saturating_add(DAYS_TO_1970)).ok();
        let day = days.and_then(NaiveDate::from_num_days_from_ce_opt);
        day.unwrap_or_default()
    }

    /// The instant at which a wall clock with the given offset shows `local`.
    #[must_use]
    pub fn from_local(local: NaiveDateTime, offset: FixedOffset) -> Option<Self> {
        Self::new(local.checked_sub_offset(offset)?.and_utc())
    }

    /// This instant moved by the whole milliseconds of `delta`; `None` outside the years 1900–2199.
    #[must_use]
    pub fn checked_add(self, delta: TimeDelta) -> Option<Self> {
        Self::from_millis(self.millis().checked_add(delta.num_milliseconds())?)
    }

    /// As it is written. By hand, since every record has some and chrono's formatter takes ten times
    /// as long.
    fn text(self) -> [u8; 24] {
        let day = self.day(Utc.fix());
        let millis = self.millis().rem_euclid(MILLIS_OF_DAY);
        let millis = u32::try_from(millis).unwrap_or_default();
        let [y3, y2, y1, y0] = digits(day.year().unsigned_abs());
        let [m1, m0] = digits(day.month());
        let [d1, d0] = digits(day.day());
        let [h1, h0] = digits(millis / 3_600_000);
        let [n1, n0] = digits(millis / 60_000 % 60);
        let [s1, s0] = digits(millis / 1000 % 60);
        let [t2, t1, t0] = digits(millis % 1000);
        [
            y3, y2, y1, y0, b'-', m1, m0, b'-', d1, d0, b'T', h1, h0, b':', n1, n0, b':', s1, s0,
            b'.', t2, t1, t0, b'Z',
        ]
    }
}

/// An instant with its legal day at the agency's offset, which is worked out once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    at: Instant,
    day: NaiveDate,
}

impl Moment {
    /// The moment of an instant.
    #[must_use]
    pub fn new(at: Instant, offset: FixedOffset) -> Self {
        let day = at.day(offset);
        Self { at, day }
    }

    /// The instant.
    #[must_use]
    pub const fn at(self) -> Instant {
        self.at
    }

    /// The legal day.
    #[must_use]
    pub const fn day(self) -> NaiveDate {
        self.day
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(ascii(&self.text()))
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(ascii(&self.text()))
    }
}

read_from_text!(Instant);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Instant {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Instant".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date-time" })
    }
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::{Instant, MILLIS, YEARS};

    #[test]
    fn the_years_are_those_of_the_milliseconds() {
        let first = |year: i32| Instant::parse(&format!("{year}-01-01T00:00:00Z"));
        assert_eq!(first(*YEARS.start()).map(Instant::millis), Ok(MILLIS.start));
        assert_eq!(Instant::from_millis(MILLIS.start - 1), None);
        assert_eq!(Instant::from_millis(MILLIS.end), None);
        assert!(first(YEARS.end() + 1).is_err());
        let last = Instant::from_millis(MILLIS.end - 1).unwrap();
        assert_eq!(last.to_string(), "2199-12-31T23:59:59.999Z");
    }

    #[test]
    fn it_is_written_as_chrono_writes_it() {
        // A step that comes by every day of the year, hour, minute, second and millisecond.
        for millis in MILLIS.step_by(97_654_321) {
            let at = Instant::from_millis(millis).unwrap();
            let written = at.datetime().format("%Y-%m-%dT%H:%M:%S%.3fZ");
            assert_eq!(at.to_string(), written.to_string());
        }
    }

    #[test]
    fn the_day_is_that_of_the_wall_clock() {
        for hours in -14..=14 {
            let offset = FixedOffset::east_opt(hours * 3600).unwrap();
            for at in [
                "1900-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "1970-01-01T00:00:00Z",
                "2026-11-30T16:59:59.999Z",
                "2026-11-30T17:00:00Z",
                "2199-12-31T23:59:59.999Z",
            ] {
                let at = Instant::parse(at).unwrap();
                assert_eq!(at.day(offset), at.local(offset).date(), "{at} {hours}");
            }
        }
    }
}
