//! Reading calendar data: every fault with its JSON path, all at once.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::data::{CalendarData, YearData};
use super::days::is_weekday;
use crate::base::{Detail, Fault, FaultCode, InvalidInput, YEARS};
use crate::input::{Places, Pruned, read_parts};

/// Largest text of a calendar, in bytes.
const MAX_TEXT: usize = 1 << 20;
/// Longest name, in characters.
const MAX_NAME: usize = 200;

pub(super) fn read_calendar(text: &str) -> Result<CalendarData, InvalidInput> {
    read(text, |data: &CalendarData, check| check.calendar(data))
}

/// One year, to be put into a calendar.
pub(super) fn read_year(text: &str, into: &CalendarData) -> Result<YearData, InvalidInput> {
    read(text, |year: &YearData, check| check.year("", year, into))
}

pub(super) fn check_calendar(data: &CalendarData) -> Result<(), InvalidInput> {
    let mut check = Check::default();
    check.calendar(data);
    check.verdict(())
}

fn read<T: serde::de::DeserializeOwned>(
    text: &str,
    content: impl FnOnce(&T, &mut Check),
) -> Result<T, InvalidInput> {
    InvalidInput::unless_within(text, MAX_TEXT)?;
    let Pruned {
        value,
        faults,
        places,
    } = read_parts(text, |_, _| {})?;
    let mut check = Check { places, faults };
    let Some(value) = value else {
        return Err(InvalidInput {
            faults: check.faults,
        });
    };
    content(&value, &mut check);
    check.verdict(value)
}

/// Collects faults; `places` tells where what was read stands in the original.
#[derive(Default)]
struct Check {
    places: Places,
    faults: Vec<Fault>,
}

impl Check {
    fn verdict<T>(self, value: T) -> Result<T, InvalidInput> {
        if self.faults.is_empty() {
            Ok(value)
        } else {
            Err(InvalidInput {
                faults: self.faults,
            })
        }
    }

    fn fault(&mut self, path: String, code: FaultCode, detail: impl Into<Detail>) {
        self.faults.push(Fault::new(path, code, detail));
    }

    fn calendar(&mut self, data: &CalendarData) {
        if data.format != 1 {
            self.fault(
                "format".into(),
                FaultCode::InvalidValue,
                data.format.to_string(),
            );
        }
        for (index, fixed) in data.statutory.iter().enumerate() {
            let path = self.places.element("statutory", index);
            // 2000 was a leap year, so 29 February passes.
            if NaiveDate::from_ymd_opt(2000, fixed.month, fixed.day).is_none() {
                let detail = format!("{}/{}", fixed.day, fixed.month);
                self.fault(path, FaultCode::InvalidValue, detail);
            }
        }
        let mut seen = BTreeSet::new();
        for (index, lunar) in data.lunar.iter().enumerate() {
            let path = self.places.element("lunar", index);
            if !seen.insert(lunar.year) {
                self.fault(
                    format!("{path}.year"),
                    FaultCode::DuplicateKey,
                    lunar.year.to_string(),
                );
            }
            for (field, date) in [("tet", lunar.tet), ("gio_to", lunar.gio_to)] {
                self.inside(&format!("{path}.{field}"), date, lunar.year);
            }
        }
        let mut seen = BTreeSet::new();
        for (index, year) in data.years.iter().enumerate() {
            let path = self.places.element("years", index);
            if !seen.insert(year.year) {
                self.fault(
                    format!("{path}.year"),
                    FaultCode::DuplicateKey,
                    year.year.to_string(),
                );
            }
            self.year(&format!("{path}."), year, data);
        }
    }

    /// One year; `prefix` is empty or ends with a dot.
    fn year(&mut self, prefix: &str, year: &YearData, calendar: &CalendarData) {
        if !YEARS.contains(&year.year) {
            let detail = (
                year.year,
                [
                    "các năm chỉ từ 1900 đến 2199",
                    "years run from 1900 to 2199",
                ],
            );
            self.fault(format!("{prefix}year"), FaultCode::InvalidValue, detail);
            return;
        }
        let mut closed = BTreeSet::new();
        let array = format!("{prefix}closed");
        for (index, day) in year.closed.iter().enumerate() {
            let path = self.places.element(&array, index);
            self.day(&path, day.date, day.weekday, year.year);
            if !closed.insert(day.date) {
                self.fault(
                    format!("{path}.date"),
                    FaultCode::DuplicateKey,
                    day.date.to_string(),
                );
            }
            if day.name.chars().count() > MAX_NAME {
                let count = day.name.chars().count();
                let detail = (
                    count,
                    [
                        format!("tối đa {MAX_NAME} ký tự"),
                        format!("at most {MAX_NAME} characters"),
                    ],
                );
                self.fault(format!("{path}.name"), FaultCode::TooLong, detail);
            }
        }
        let array = format!("{prefix}worked");
        let mut worked = BTreeSet::new();
        for (index, day) in year.worked.iter().enumerate() {
            let path = self.places.element(&array, index);
            self.day(&path, day.date, day.weekday, year.year);
            let (path, date) = (format!("{path}.date"), day.date.to_string());
            if !worked.insert(day.date) {
                self.fault(path, FaultCode::DuplicateKey, date);
            } else if closed.contains(&day.date) || calendar.statutory_name(day.date).is_some() {
                self.fault(path, FaultCode::DayClosedAndWorked, date);
            } else if is_weekday(day.date) {
                let detail = (
                    date,
                    [
                        "ngày làm bù rơi vào thứ Hai đến thứ Sáu",
                        "a make-up day falls on Monday to Friday",
                    ],
                );
                self.fault(path, FaultCode::Inconsistent, detail);
            }
        }
        self.working_days(prefix, year, &closed, &worked);
    }

    fn working_days(
        &mut self,
        prefix: &str,
        year: &YearData,
        closed: &BTreeSet<NaiveDate>,
        worked: &BTreeSet<NaiveDate>,
    ) {
        let first = NaiveDate::from_ymd_opt(year.year, 1, 1);
        let days = first.into_iter().flat_map(|day| day.iter_days());
        let working = days
            .take_while(|day| day.year() == year.year)
            .filter(|day| worked.contains(day) || (is_weekday(*day) && !closed.contains(day)))
            .count();
        let Some(stated) = year.working_days else {
            return;
        };
        // What was cut out for a fault of form would be missing in the count.
        let whole = !self.places.cut_below(&format!("{prefix}closed"))
            && !self.places.cut_below(&format!("{prefix}worked"));
        if whole && usize::try_from(stated) != Ok(working) {
            let detail = (
                stated,
                [
                    format!("đếm được {working} ngày làm việc"),
                    format!("{working} working days are counted"),
                ],
            );
            let path = format!("{prefix}working_days");
            self.fault(path, FaultCode::Inconsistent, detail);
        }
    }

    fn day(&mut self, path: &str, date: NaiveDate, weekday: Option<Weekday>, year: i32) {
        self.inside(&format!("{path}.date"), date, year);
        if let Some(weekday) = weekday.filter(|stated| *stated != date.weekday()) {
            let detail = (
                weekday,
                [
                    format!("ngày {date} không phải thứ đó"),
                    format!("{date} is a {}", date.weekday()),
                ],
            );
            self.fault(format!("{path}.weekday"), FaultCode::Inconsistent, detail);
        }
    }

    fn inside(&mut self, path: &str, date: NaiveDate, year: i32) {
        if date.year() != year {
            let detail = (
                date,
                [
                    format!("không thuộc năm {year}"),
                    format!("it lies outside the year {year}"),
                ],
            );
            self.fault(path.to_owned(), FaultCode::Inconsistent, detail);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::calendar::Calendar;

    fn faults(text: &str) -> Vec<(String, &'static str)> {
        let error = Calendar::from_json(text).expect_err("has faults");
        error
            .faults
            .into_iter()
            .map(|f| (f.path, f.code.code()))
            .collect()
    }

    #[test]
    fn every_fault_of_a_calendar_with_its_place() {
        let text = r#"{"format":2,"version":"x","statutory":[{"month":2,"day":30,"name":"x"}],
          "lunar":[{"year":2030,"tet":"2031-02-02","gio_to":"2030-04-12"}],
          "years":[{"year":1700,"status":"announced","closed":[]},
            {"year":2030,"status":"announced","working_days":261,"closed":[
              {"date":"2030-01-01","weekday":"Tue","name":"a","kind":"statutory"},
              {"date":"2030-02-30","name":"a","kind":"statutory"},
              {"date":"2030-01-02","weekday":"Tue","name":"b","kind":"statutory"},
              {"date":"2030-01-02","name":"b","kind":"statutory"},
              {"date":"2029-01-05","name":"c","kind":"statutory"},
              {"date":"2030-01-05","name":"c","kind":"swap_off"}],
             "worked":[{"date":"2030-01-05"},{"date":"2030-01-07"}]},
            {"year":2030,"status":"announced","closed":[]}]}"#;
        let expected = [
            ("years[1].closed[1].date", "invalid_value"),
            ("format", "invalid_value"),
            ("statutory[0]", "invalid_value"),
            ("lunar[0].tet", "inconsistent"),
            ("years[0].year", "invalid_value"),
            ("years[1].closed[2].weekday", "inconsistent"),
            ("years[1].closed[3].date", "duplicate_key"),
            ("years[1].closed[4].date", "inconsistent"),
            ("years[1].worked[0].date", "day_closed_and_worked"),
            ("years[1].worked[1].date", "inconsistent"),
            ("years[2].year", "duplicate_key"),
        ];
        let expected: Vec<_> = expected.map(|(p, c)| (p.to_owned(), c)).into();
        assert_eq!(faults(text), expected);
    }

    #[test]
    fn nobody_works_on_a_day_of_rest_by_law() {
        // Saturdays: the national day, Giỗ Tổ and a plain one.
        let year = |year: i32, day: &str| {
            format!(
                r#"{{"year":{year},"status":"announced","closed":[],"worked":[{{"date":"{day}"}}]}}"#
            )
        };
        let national = Calendar::national();
        for (number, day, wrong) in [
            (2028, "2028-09-02", true),
            (2029, "2029-09-01", false),
            (2028, "2028-09-09", false),
        ] {
            let found = national.with_year(&year(number, day)).err();
            let found = found.map(|invalid| invalid.faults[0].code.code());
            assert_eq!(found, wrong.then_some("day_closed_and_worked"), "{day}");
        }
        let lunar = r#"{"format":1,"version":"x","lunar":[{"year":2030,"tet":"2030-02-02",
          "gio_to":"2030-04-13"}],"years":[{"year":2030,"status":"announced","closed":[],
          "worked":[{"date":"2030-02-02"},{"date":"2030-04-13"},{"date":"2030-04-20"}]}]}"#;
        let expected = ["years[0].worked[0].date", "years[0].worked[1].date"];
        assert_eq!(
            faults(lunar),
            expected.map(|path| (path.to_owned(), "day_closed_and_worked"))
        );
    }

    #[test]
    fn data_made_in_the_program_is_checked_too() {
        let mut data = Calendar::national().data().clone();
        assert!(Calendar::new(data.clone()).is_ok());
        data.format = 2;
        let error = Calendar::new(data).expect_err("an unknown format");
        assert_eq!(error.faults[0].path, "format");
    }

    #[test]
    fn a_year_that_does_not_have_its_days() {
        let text = r#"{"year":2030,"status":"announced","working_days":261,"closed":[
            {"date":"2030-01-01","name":"a","kind":"statutory"}]}"#;
        let error = Calendar::national().with_year(text).expect_err("260 days");
        assert_eq!(error.faults.len(), 1);
        assert_eq!(error.faults[0].path, "working_days");
        assert_eq!(error.faults[0].code.code(), "inconsistent");
    }

    #[test]
    fn too_large_and_too_long() {
        assert_eq!(
            faults(&" ".repeat((1 << 20) + 1)),
            [(".".to_owned(), "too_large")]
        );
        let named = |length: usize| {
            let name = "x".repeat(length);
            format!(
                r#"{{"format":1,"version":"x","years":[{{"year":2030,"status":"announced","closed":
            [{{"date":"2030-01-01","name":"{name}","kind":"statutory"}}]}}]}}"#
            )
        };
        let longest = named(200);
        let padded = format!("{longest}{}", " ".repeat((1 << 20) - longest.len()));
        assert!(Calendar::from_json(&padded).is_ok(), "just large enough");
        assert_eq!(
            faults(&named(201)),
            [("years[0].closed[0].name".to_owned(), "too_long")]
        );
    }
}
