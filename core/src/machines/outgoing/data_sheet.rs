//! The input data of an outgoing document by Appendix VI.

use super::{State, printed};
use crate::document::{DataSheet, EnteredData, number_text};
use crate::law::DataRecord;
use crate::organization::Agency;

/// The input data of an outgoing document (Appendix VI, part II, table I): what its state says fills
/// itself, with the code of the file, the pages and the rest as entered. The names of an issued
/// document are those that were printed.
///
/// `Priority` has one digit for two things there: it carries the urgency as edXML codes it; the
/// secrecy stays a field of its own.
#[must_use]
pub fn data_sheet(state: &State, agency: &Agency, entered: &EnteredData) -> DataSheet {
    let words = printed(state, agency);
    let mut sheet = DataSheet::new(DataRecord::Outgoing);
    entered.fill(&mut sheet, &words.code);
    sheet.fill("4", state.number().map(|taken| number_text(taken.number)));
    sheet.fill("5", state.symbol());
    sheet.fill("6", state.number().map(|taken| taken.date));
    sheet.fill("7", words.body.as_deref().or(Some(&words.agency)));
    if let Some(content) = state.content() {
        sheet.fill("3", Some(content.document_type.printed_name()));
        sheet.fill("8", Some(content.subject.as_str()));
        for addressee in &content.addressees {
            sheet.fill("13.1", addressee.code.as_deref());
            sheet.fill("13.2", Some(addressee.name.as_str()));
        }
    }
    if let Some(signer) = &words.signer {
        sheet.fill("12.1", Some(signer.title.as_str()));
        sheet.fill("12.2", Some(signer.name.as_str()));
    }
    sheet.fill("14", Some(u32::from(state.urgency().code())));
    sheet.fill("15", entered.copies);
    sheet.fill("16", entered.reply_by);
    sheet
}
