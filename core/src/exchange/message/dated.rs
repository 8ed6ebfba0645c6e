//! Days and times as a message writes them.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// A day or a time of a message (SPEC §3.3): read, or kept as its text when it is none.
///
/// A `NaiveDateTime` here is Viet Nam time (UTC+07:00), as the format names no zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Dated{T}"))]
#[serde(rename_all = "snake_case")]
pub enum Dated<T> {
    /// A real day or time.
    Known(T),
    /// A text that is no real day or time in the format's form, as it came.
    Unreadable(String),
}

impl<T: Copy> Dated<T> {
    /// The day or time, where it could be read.
    #[must_use]
    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(value) => Some(*value),
            Self::Unreadable(_) => None,
        }
    }
}

impl<T> From<T> for Dated<T> {
    fn from(value: T) -> Self {
        Self::Known(value)
    }
}

/// `yyyy/MM/dd`.
pub(crate) fn written_date(date: NaiveDate) -> String {
    format!("{:04}/{:02}/{:02}", date.year(), date.month(), date.day())
}

/// `yyyy/MM/dd`; month and day may have one digit.
pub(crate) fn parse_date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('/');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(
        i32::try_from(digits(year, 4)?).ok()?,
        digits(month, 2)?,
        digits(day, 2)?,
    )
}

/// `yyyy/MM/dd HH:mm:ss`.
pub(crate) fn parse_timestamp(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.split_once(' ')?;
    let mut parts = time.split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || [hour, minute, second].iter().any(|part| part.len() != 2) {
        return None;
    }
    let time = NaiveTime::from_hms_opt(digits(hour, 2)?, digits(minute, 2)?, digits(second, 2)?)?;
    Some(parse_date(date)?.and_time(time))
}

fn digits(text: &str, at_most: usize) -> Option<u32> {
    if text.len() > at_most || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{parse_date, parse_timestamp};

    #[test]
    fn only_real_days_in_the_two_forms() {
        for text in ["2024/02/29", "2024/2/9", "2014/12/1"] {
            assert!(parse_date(text).is_some(), "{text}");
        }
        for text in [
            "",
            " 2024/02/29",
            "2024/02/29abc",
            "2014/02/30",
            "2024/13/01",
            "29/02/2024",
            "24/02/29",
            "2024-02-29",
            "20240229",
            "12024/02/29",
            "0000/00/00",
            "2024/02/-1",
            "2024/+2/01",
            "2024/02/001",
            "2024/02/29/",
        ] {
            assert!(parse_date(text).is_none(), "{text}");
        }
    }

    #[test]
    fn only_real_times_with_seconds() {
        for text in ["2024/03/01 07:05:09", "2024/3/1 23:59:59"] {
            assert!(parse_timestamp(text).is_some(), "{text}");
        }
        for text in [
            "2024/03/01",
            "2024/03/01 07:05",
            "2024/03/01T07:05:09",
            "2024/03/01 24:00:00",
            "2024/03/01 07:75:09",
            "2024/03/01 07:05:60",
            "2024/03/01 07:05:09 PM",
            "2024/03/01 07:05:09.123",
            "2024/03/01  07:05:09",
        ] {
            assert!(parse_timestamp(text).is_none(), "{text}");
        }
    }
}
