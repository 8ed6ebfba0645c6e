//! The line of place and date, written and read.

use std::fmt;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::base::{Label, Locale, YEARS, nfc};

/// Place and date of issue (địa danh và thời gian ban hành; Appendix I, II.4): days below 10 and
/// months 1 and 2 carry a zero in front, months 3–9 do not.
///
/// ```
/// use vanthu::document::date_line;
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
/// assert_eq!(date_line("Hà Nội", day), "Hà Nội, ngày 05 tháng 01 năm 2026");
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 6, 29).unwrap();
/// assert_eq!(date_line("Hà Nội", day), "Hà Nội, ngày 29 tháng 6 năm 2026");
/// ```
#[must_use]
pub fn date_line(place: &str, day: NaiveDate) -> String {
    DateLine::new(place, day).to_string()
}

/// The date line in its parts, each as it is written: a renderer needs no rule of zeros.
///
/// ```
/// use vanthu::document::DateLine;
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
/// let line = DateLine::new("Huế", day);
/// assert_eq!((line.day.as_str(), line.month.as_str()), ("05", "3"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DateLine {
    /// Place name, in NFC.
    pub place: String,
    /// Day with its zero.
    pub day: String,
    /// Month, with a zero for 1 and 2 only.
    pub month: String,
    /// Year.
    pub year: String,
}

impl DateLine {
    /// The parts of a day at a place.
    #[must_use]
    pub fn new(place: &str, day: NaiveDate) -> Self {
        let zero = if day.month() < 3 { "0" } else { "" };
        Self {
            place: nfc(place.trim()),
            day: format!("{:02}", day.day()),
            month: format!("{zero}{}", day.month()),
            year: day.year().to_string(),
        }
    }
}

impl fmt::Display for DateLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            place,
            day,
            month,
            year,
        } = self;
        write!(f, "{place}, ngày {day} tháng {month} năm {year}")
    }
}

/// What is wrong with a written date line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DateLineFault {
    /// Not of the form `place, ngày … tháng … năm …`.
    Form,
    /// Another place than the agency's.
    Place,
    /// No such day.
    Date,
    /// Zeros before day or month other than prescribed.
    Padding,
}

impl Label for DateLineFault {
    fn label(&self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::Form, Locale::Vi) => "phải viết: địa danh, ngày … tháng … năm …",
            (Self::Form, Locale::En) => "to be written: place, ngày … tháng … năm …",
            (Self::Place, Locale::Vi) => "không đúng địa danh của cơ quan",
            (Self::Place, Locale::En) => "not the agency's place name",
            (Self::Date, Locale::Vi) => "ngày không có trong lịch",
            (Self::Date, Locale::En) => "there is no such day",
            (Self::Padding, Locale::Vi) => {
                "ngày nhỏ hơn 10 và tháng 1, 2 thêm số 0 phía trước; tháng 3 đến 9 không thêm"
            }
            (Self::Padding, Locale::En) => {
                "days below 10 and months 1, 2 carry a zero in front, months 3 to 9 do not"
            }
        }
    }
}

/// Checks a written date line, and gives its place and day; with `place`, also that the place is
/// that one. Text is compared after NFC.
///
/// # Errors
/// Everything that is wrong with it.
pub fn check_date_line(
    text: &str,
    place: Option<&str>,
) -> Result<(String, NaiveDate), Vec<DateLineFault>> {
    let text: String = nfc(text);
    let Some((written_place, [day, month, year])) = parts(&text) else {
        return Err(vec![DateLineFault::Form]);
    };
    let mut faults = Vec::new();
    let expected: Option<String> = place.map(|place| nfc(place.trim()));
    if expected.is_some_and(|expected| expected != written_place) {
        faults.push(DateLineFault::Place);
    }
    let date = i32::try_from(year)
        .ok()
        .filter(|year| YEARS.contains(year))
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    match date {
        None => faults.push(DateLineFault::Date),
        Some(date) if date_line(written_place, date) != text => faults.push(DateLineFault::Padding),
        Some(date) if faults.is_empty() => return Ok((written_place.to_owned(), date)),
        Some(_) => {}
    }
    Err(faults)
}

/// Place, day, month and year of a line in the prescribed form, zeros aside.
fn parts(text: &str) -> Option<(&str, [u32; 3])> {
    let (place, rest) = text.rsplit_once(", ngày ")?;
    let (day, rest) = rest.split_once(" tháng ")?;
    let (month, year) = rest.split_once(" năm ")?;
    let number = |text: &str| {
        let digits = (1..=4).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| digits)
    };
    let fits = !place.is_empty() && place.trim() == place;
    let numbers = [number(day)?, number(month)?, number(year)?];
    fits.then_some((place, numbers))
}

#[cfg(test)]
mod tests {
    use super::{DateLineFault, check_date_line, date_line};
    use chrono::NaiveDate;
    use proptest::prelude::*;

    #[test]
    fn malformed_lines() {
        use DateLineFault as F;
        for (text, fault) in [
            ("Quảng Trị, ngày 8 tháng 12 năm 2025", F::Padding),
            ("Quảng Trị, ngày 12 tháng 07 năm 2025", F::Padding),
            ("Quảng Trị, ngày 14 tháng 1 năm 2025", F::Padding),
            ("Quảng Trị, ngày 014 tháng 01 năm 2025", F::Padding),
            ("Quảng Trị ngày 12 tháng 7 năm 2025", F::Form),
            ("Quảng Trị,  ngày 12 tháng 7 năm 2025", F::Form),
            ("Quảng Trị, ngày 12/7/2025", F::Form),
            ("Quảng Trị, Ngày 12 tháng 7 năm 2025", F::Form),
            ("Quảng Trị, ngày 12 tháng bảy năm 2025", F::Form),
            (", ngày 12 tháng 7 năm 2025", F::Form),
            ("Quảng Trị, ngày 30 tháng 02 năm 2025", F::Date),
            ("Quảng Trị, ngày 30 tháng 12 năm 25", F::Date),
            ("Huế, ngày 23 tháng 02 năm 2025", F::Place),
            ("", F::Form),
        ] {
            let found = check_date_line(text, Some("Quảng Trị"));
            assert_eq!(found, Err(vec![fault]), "{text}");
        }
        let both = check_date_line("Huế, ngày 3 tháng 02 năm 2025", Some("Quảng Trị"));
        assert_eq!(both, Err(vec![F::Place, F::Padding]));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(year in 1900_i32..2200, ordinal in 1_u32..=365) {
            let day = NaiveDate::from_yo_opt(year, ordinal).unwrap();
            let line = date_line("Thành phố Hồ Chí Minh", day);
            let read = check_date_line(&line, Some("Thành phố Hồ Chí Minh"));
            prop_assert_eq!(read, Ok(("Thành phố Hồ Chí Minh".to_owned(), day)));
        }
    }
}
