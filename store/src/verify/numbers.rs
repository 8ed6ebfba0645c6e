//! Numbers as the series gave them, against numbers as documents hold them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use vanthu::api::Series;
use vanthu::base::DocumentId;
use vanthu::history::Stream;
use vanthu::numbers::SeriesYear;

use super::{FaultKind, VerifyReport};

/// Series with its year, and number.
pub(super) type Place = (SeriesYear, u32);
/// Who has a number, with which date.
pub(super) type Holder = (DocumentId, NaiveDate);

/// Numbers as the series gave them and as the documents have them.
#[derive(Default)]
pub(super) struct Numbers {
    pub given: BTreeMap<Place, Holder>,
    pub held: BTreeMap<Place, Holder>,
    /// Numbers of documents that are kept elsewhere: only the series knows them.
    pub elsewhere: u64,
    /// Numbers that became void with a document, as their series say.
    pub void_in_series: BTreeMap<Place, DocumentId>,
    /// The same, as the documents say.
    pub void_in_documents: BTreeMap<Place, DocumentId>,
}

/// Both sides name the same numbers, documents and dates.
pub(super) fn compare(numbers: &Numbers, report: &mut VerifyReport) {
    let here = numbers.given.len() as u64;
    report.numbers = here.saturating_add(numbers.elsewhere);
    differ(&numbers.given, &numbers.held, report);
    differ(&numbers.void_in_series, &numbers.void_in_documents, report);
}

fn differ<T: PartialEq>(
    in_series: &BTreeMap<Place, T>,
    in_documents: &BTreeMap<Place, T>,
    report: &mut VerifyReport,
) {
    let sides = [
        (in_series, in_documents, FaultKind::NumberWithoutDocument),
        (in_documents, in_series, FaultKind::NumberWithoutSeries),
    ];
    for (these, those, kind) in sides {
        for (place, found) in these {
            if those.get(place) != Some(found) {
                let stream = Stream::of::<Series>(&place.0);
                report.fault(kind, stream.as_str(), Some(place.1));
            }
        }
    }
}
