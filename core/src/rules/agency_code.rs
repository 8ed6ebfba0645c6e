//! Whether a code may be in a document.

use chrono::NaiveDate;

use super::{Reason, Refusal, Warning, actions, reasons};
use crate::law::{AgencyCode, CodeHistory};

/// Whether a code may stand in a new document on that day.
///
/// # Errors
/// `agency_code_malformed`, `agency_code_closed`.
pub fn check_agency_code(
    code: &str,
    history: &CodeHistory,
    day: NaiveDate,
) -> Result<AgencyCode, Refusal> {
    let refused = |reason: Reason| Refusal::one(actions::USE_AGENCY_CODE, reason);
    let text = || code.to_owned();
    let Some(parsed) = AgencyCode::parse(code) else {
        return Err(refused(
            reasons::AgencyCodeMalformed { code: text() }.into(),
        ));
    };
    if parsed.is_closed_ministry(day) || history.is_closed(&parsed, day) {
        return Err(refused(reasons::AgencyCodeClosed { code: text() }.into()));
    }
    Ok(parsed)
}

/// What people should be told about an identifier in a document of that day: one of no known form or
/// of no list is kept, one that was closed may still come.
pub(crate) fn code_alarm(code: &str, day: Option<NaiveDate>) -> Option<Warning> {
    let text = || code.to_owned();
    let Some(read) = AgencyCode::read(code) else {
        return Some(Warning::UnknownAgencyCode { code: text() });
    };
    let closed = |day| read.is_closed_ministry(day) || read.is_merged_province(day);
    if day.is_some_and(closed) {
        return Some(Warning::ClosedAgencyCode { code: text() });
    }
    if read.is_unlisted() {
        return Some(Warning::UnknownAgencyCode { code: text() });
    }
    let irregular = read.as_str() != code;
    irregular.then(|| Warning::IrregularAgencyCode {
        code: text(),
        read_as: read.as_str().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::{check_agency_code, code_alarm};
    use crate::law::CodeHistory;

    #[test]
    fn closed_codes() {
        let history = CodeHistory::default();
        let day = |text: &str| text.parse().unwrap();
        let refused = check_agency_code("G04.01", &history, day("2026-02-05")).unwrap_err();
        assert_eq!(refused.codes(), ["agency_code_closed"]);
        assert!(check_agency_code("G04", &history, day("2024-02-05")).is_ok());
        assert!(check_agency_code("G10", &history, day("2026-02-05")).is_ok());
        let refused = check_agency_code("g10", &history, day("2026-02-05")).unwrap_err();
        assert_eq!(refused.codes(), ["agency_code_malformed"]);
    }

    #[test]
    fn codes_that_are_told() {
        let codes = |code: &str, day: &str| {
            let found = code_alarm(code, day.parse().ok());
            found.map(|warning| warning.code())
        };
        let (closed, unknown) = (Some("closed_agency_code"), Some("unknown_agency_code"));
        let irregular = Some("irregular_agency_code");
        for (code, day, found) in [
            ("H07", "2025-12-01", closed),
            ("H07.12", "2025-12-01", closed),
            ("000.00.00.H07", "2025-12-01", closed),
            ("000.12.05.h07", "2025-12-01", closed),
            ("K07", "2025-12-01", closed),
            ("H07", "2025-06-30", None),
            ("H01", "2025-12-01", None),
            ("G07.02", "2025-12-01", closed),
            ("000.00.00.G07", "2025-04-13", None),
            ("H64", "2025-12-01", unknown),
            ("G36", "2025-12-01", unknown),
            ("H99", "2025-12-01", None),
            ("A12", "2025-12-01", None),
            ("ABC", "2025-12-01", unknown),
            ("h01", "2025-12-01", irregular),
            ("28.22.H17", "2025-12-01", irregular),
            (" H01 ", "2025-12-01", irregular),
        ] {
            assert_eq!(codes(code, day), found, "{code} {day}");
        }
    }
}
