//! The input data of an incoming document by Appendix VI.

use super::State;
use crate::calendar::Due;
use crate::document::{DataSheet, EnteredData};
use crate::law::DataRecord;
use crate::organization::Agency;

/// The input data of an incoming document (Appendix VI, part II, table II): what its state says fills
/// itself, with the code of the file and the rest as entered.
///
/// `Priority` carries the urgency as edXML codes it; the secrecy stays a field of its own. Receivers
/// and the course of handling (16, 17) are in the routing.
#[must_use]
pub fn data_sheet(state: &State, agency: &Agency, entered: &EnteredData) -> DataSheet {
    let mut sheet = DataSheet::new(DataRecord::Incoming);
    let Some(metadata) = state.metadata() else {
        return sheet;
    };
    let entered = EnteredData {
        pages: entered.pages.or(metadata.pages),
        ..entered.clone()
    };
    let chart = state
        .arrival()
        .map_or(agency, |taken| agency.on(taken.date));
    entered.fill(&mut sheet, &chart.info().code);
    sheet.fill("3", metadata.type_name.as_deref());
    sheet.fill("4", metadata.number.as_deref());
    sheet.fill("5", metadata.symbol.as_deref());
    sheet.fill("6", metadata.issued_on);
    sheet.fill("7", Some(metadata.issuer.name.as_str()));
    sheet.fill("8", Some(metadata.subject.as_str()));
    sheet.fill("12", state.arrival().map(|taken| taken.date));
    sheet.fill("13", state.arrival().map(|taken| taken.number));
    sheet.fill("14.2", metadata.signer.as_deref());
    sheet.fill("15", Some(u32::from(metadata.urgency.code())));
    let due = match state.due() {
        Some(Due::By(at)) => Some(agency.day(at)),
        // At once is no day.
        _ => None,
    };
    sheet.fill("18", due);
    sheet
}
