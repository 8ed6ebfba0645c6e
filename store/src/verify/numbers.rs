use std::collections::BTreeMap;

use chrono::NaiveDate;
use vanthu::base::{DocumentId, SeriesKey};
use vanthu::history::Stream;

use super::{FaultKind, VerifyReport};

/// `(series, year, number)`.
pub(super) type Place = (SeriesKey, i32, u32);
/// Who has a number, with which date.
pub(super) type Holder = (DocumentId, NaiveDate);

/// Numbers as the series gave them and as the documents have them.
#[derive(Default)]
pub(super) struct Numbers {
    pub given: BTreeMap<Place, Holder>,
    pub held: BTreeMap<Place, Holder>,
}

/// Both sides name the same numbers, documents and dates.
pub(super) fn compare(numbers: &Numbers, report: &mut VerifyReport) {
    report.numbers = numbers.given.len() as u64;
    let sides = [
        (
            &numbers.given,
            &numbers.held,
            FaultKind::NumberWithoutDocument,
        ),
        (
            &numbers.held,
            &numbers.given,
            FaultKind::NumberWithoutSeries,
        ),
    ];
    for (these, those, kind) in sides {
        for (place, holder) in these {
            if those.get(place) != Some(holder) {
                let stream = Stream::Series(place.0.clone(), place.1);
                report.fault(kind, stream.to_string(), Some(place.2));
            }
        }
    }
}
