//! The input data of a dossier by Appendix VI.

use super::{Retention, State};
use crate::document::DataSheet;
use crate::law::DataRecord;
use crate::organization::Agency;

/// The input data of a dossier (Appendix VI, part II, table III): its code, title, retention, maker,
/// first and last day, number of documents, and `pages` in all, as far as they are known.
#[must_use]
pub fn data_sheet(state: &State, agency: &Agency, pages: Option<u32>) -> DataSheet {
    let mut sheet = DataSheet::new(DataRecord::File);
    let Some(code) = state.code() else {
        return sheet;
    };
    sheet.fill("1.1", Some(code.agency.as_str()));
    sheet.fill("1.2", u32::try_from(code.year).ok());
    sheet.fill("1.3", Some(code.notation.as_str()));
    sheet.fill("2", state.title());
    sheet.fill("3", state.retention().map(retention));
    sheet.fill(
        "5",
        state.maker().and_then(|maker| agency.person_name(maker)),
    );
    sheet.fill("7", state.start());
    sheet.fill("8", state.work_ended());
    sheet.fill("9", u32::try_from(state.documents().len()).ok());
    sheet.fill("10", pages);
    sheet
}

/// As lists of files write it.
fn retention(retention: Retention) -> String {
    match retention {
        Retention::Permanent => "Vĩnh viễn".to_owned(),
        Retention::Years(years) => format!("{years:02} năm"),
    }
}
