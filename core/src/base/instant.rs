//! Points in time: UTC in milliseconds, always with a zone when read.

use std::fmt;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Years that calendars, tenures and series run through.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// How far machines' clocks may differ (sai lệch đồng hồ cho phép): `now` up to this much before a
/// document's last event still counts as that event's instant.
pub const CLOCK_TOLERANCE: TimeDelta = TimeDelta::minutes(2);

/// A point in time: UTC, cut to milliseconds, in the years 1900–2199.
///
/// Written `2026-11-21T01:02:03.000Z`. Reading takes any RFC 3339 text *with* a zone; a text
/// without zone is refused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(DateTime<Utc>);

impl Instant {
    /// Cuts to milliseconds; `None` outside the years 1900–2199.
    #[must_use]
    pub fn new(at: DateTime<Utc>) -> Option<Self> {
        Self::from_millis(at.timestamp_millis())
    }

    /// Milliseconds since 1970-01-01T00:00:00Z; `None` outside the years 1900–2199.
    #[must_use]
    pub fn from_millis(millis: i64) -> Option<Self> {
        let at = DateTime::from_timestamp_millis(millis)?;
        YEARS.contains(&at.year()).then_some(Self(at))
    }

    /// Reads RFC 3339 with a zone, for example `2026-11-21T08:02:03+07:00`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::new(DateTime::parse_from_rfc3339(text).ok()?.with_timezone(&Utc))
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// The same point in time as chrono's type.
    #[must_use]
    pub const fn datetime(self) -> DateTime<Utc> {
        self.0
    }

    /// Wall clock at the given offset (the agency's: +07:00 by default).
    #[must_use]
    pub fn local(self, offset: FixedOffset) -> NaiveDateTime {
        self.0
            .naive_utc()
            .checked_add_offset(offset)
            .unwrap_or(self.0.naive_utc())
    }

    /// The legal day of this instant at the given offset.
    #[must_use]
    pub fn day(self, offset: FixedOffset) -> NaiveDate {
        self.local(offset).date()
    }

    /// The instant at which a wall clock with the given offset shows `local`.
    #[must_use]
    pub fn from_local(local: NaiveDateTime, offset: FixedOffset) -> Option<Self> {
        Self::new(local.checked_sub_offset(offset)?.and_utc())
    }

    /// This instant moved by `delta`; `None` outside the years 1900–2199.
    #[must_use]
    pub fn checked_add(self, delta: TimeDelta) -> Option<Self> {
        Self::new(self.0.checked_add_signed(delta)?)
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.format("%Y-%m-%dT%H:%M:%S%.3fZ"), f)
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            D::Error::invalid_value(
                Unexpected::Str(&text),
                &"an instant with a zone in the years 1900 to 2199, such as 2026-11-21T08:00:00+07:00",
            )
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Instant {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Instant".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date-time" })
    }
}
