//! Lines of the outgoing register.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vanthu::base::{DocumentId, PersonId, PostId, SeriesKey, UnitId};
use vanthu::document::Addressee;
use vanthu::engine::MachineState as _;
use vanthu::law::{DocumentType, Urgency};
use vanthu::numbers::Taken;
use vanthu::organization::{Agency, Capacity};
use vanthu::outgoing::{Event, Printed, PrintedSigner, State};

use super::{CorrectedDay, Noted, Sheet};

/// Who signed (column 4 of the outgoing register).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// The person.
    pub person: PersonId,
    /// The person's own post.
    pub post: PostId,
    /// Prefixes.
    pub capacity: Capacity,
}

/// The names of a register line as they were printed at the issue (tên gọi khi phát hành): they do
/// not change with the chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PrintedNames {
    /// Identifier of the agency (mã định danh).
    pub code: String,
    /// Who signed (người ký; column 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<PrintedSigner>,
    /// Unit keeping the file copy (đơn vị giữ bản lưu; column 6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_by: Option<String>,
}

impl From<&Printed> for PrintedNames {
    fn from(printed: &Printed) -> Self {
        Self {
            code: printed.code.clone(),
            signer: printed.signer.clone(),
            kept_by: printed.kept_by.clone(),
        }
    }
}

/// A line of the outgoing register (Sổ đăng ký văn bản đi, Appendix IV of Decree 30/2020/NĐ-CP). It
/// begins when the number is given; columns not known yet are absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "OutgoingLine"))]
#[serde(deny_unknown_fields)]
pub struct OutgoingEntry {
    /// The document.
    pub document: DocumentId,
    /// Number, date and series (columns 1, 2).
    pub number: Taken,
    /// Symbol, for example `QĐ-UBND` (column 1).
    pub symbol: String,
    /// Type (column 3).
    pub document_type: DocumentType,
    /// Abstract (column 3).
    pub subject: String,
    /// Urgency as the signer decided it.
    pub urgency: Urgency,
    /// Signer (column 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<Signer>,
    /// Recipients (column 5).
    pub recipients: Vec<Addressee>,
    /// Unit keeping the file copy: the one that drafted (column 6).
    pub kept_by: UnitId,
    /// Number of copies, once it is entered (column 7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copies: Option<u32>,
    /// Date entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_on: Option<NaiveDate>,
    /// Date passed on: the day of issue (column 8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_on: Option<NaiveDate>,
    /// Its names as they were printed (tên gọi khi phát hành), once it is issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<PrintedNames>,
    /// The day on which it was withdrawn (thu hồi, Art. 18.4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_on: Option<NaiveDate>,
    /// The outgoing document that took its place (văn bản thay thế).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<DocumentId>,
    /// The outgoing documents whose place it took (văn bản bị thay thế). Asked when the register is read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<DocumentId>,
    /// The incoming document that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<DocumentId>,
    /// The wrong days that were corrected, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<CorrectedDay>,
    /// Note (column 10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Why the document was made void before the issue: the line stays, its number is not given
    /// again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voided: Option<String>,
}

impl OutgoingEntry {
    /// Series of the register.
    #[must_use]
    pub const fn series(&self) -> &SeriesKey {
        &self.number.series
    }

    /// Number and symbol as they are written: `15/QĐ-UBND`, the first nine numbers with a zero
    /// before them (Appendix I, II.3).
    #[must_use]
    pub fn number_and_symbol(&self) -> String {
        format!("{:02}/{}", self.number.number, self.symbol)
    }

    /// Name of the signer (họ tên người ký; column 4): as it was printed, or by the chart while the
    /// document is not issued.
    #[must_use]
    pub fn signer_name<'a>(&'a self, agency: &'a Agency) -> Option<&'a str> {
        match &self.printed {
            Some(printed) => printed.signer.as_ref().map(|signer| signer.name.as_str()),
            None => agency.person_name(&self.signer.as_ref()?.person),
        }
    }

    /// Name of the unit that keeps the file copy (đơn vị giữ bản lưu; column 6): as
    /// [`signer_name`](Self::signer_name).
    #[must_use]
    pub fn keeper_name<'a>(&'a self, agency: &'a Agency) -> Option<&'a str> {
        match &self.printed {
            Some(printed) => printed.kept_by.as_deref(),
            None => agency.unit(&self.kept_by).map(|unit| unit.name.as_str()),
        }
    }

    /// Identifier of the agency (mã định danh) under which the document goes out: as
    /// [`signer_name`](Self::signer_name).
    #[must_use]
    pub fn agency_code<'a>(&'a self, agency: &'a Agency) -> &'a str {
        let printed = self.printed.as_ref();
        printed.map_or(&agency.info().code, |printed| &printed.code)
    }
}

/// Applies an event; `state` is the state after its command.
pub(crate) fn note(sheet: &mut Sheet<OutgoingEntry>, state: &State, noted: &Noted<'_, Event>) {
    sheet.touch(noted.at);
    sheet.waits = state.waits();
    match noted.event {
        Event::Signed(signed) => sheet.owe(signed.issue_due, noted.at),
        Event::NumberAssigned(number) => {
            sheet.entry = entry(state, &number.taken, &number.symbol);
        }
        Event::NumberDateCorrected(corrected) => {
            if let Some(entry) = &mut sheet.entry {
                let reason = &corrected.reason;
                entry
                    .corrections
                    .push(CorrectedDay::of(&entry.number, reason, noted.day));
                entry.number.clone_from(&corrected.taken);
            }
        }
        Event::Registered(registered) => {
            if let Some(entry) = &mut sheet.entry {
                entry.copies = Some(registered.copies);
                entry.registered_on = Some(noted.day);
            }
        }
        Event::Issued(issued) => {
            sheet.owe(None, noted.at);
            if let Some(entry) = &mut sheet.entry {
                entry.issued_on = Some(noted.day);
                entry.printed = Some(issued.printed.as_ref().into());
            }
        }
        Event::Voided(voided) => {
            sheet.owe(None, noted.at);
            if let Some(entry) = &mut sheet.entry {
                entry.voided = Some(voided.reason.clone());
            }
        }
        Event::Withdrawn(withdrawn) => {
            if let Some(entry) = &mut sheet.entry {
                entry.withdrawn_on = Some(noted.day);
                entry.replaced_by = withdrawn.replaced_by;
            }
        }
        Event::RecordAmended(amended) => {
            if let Some(entry) = &mut sheet.entry {
                entry.note = Some(amended.note.clone());
            }
        }
        _ => {}
    }
}

fn entry(state: &State, taken: &Taken, symbol: &str) -> Option<OutgoingEntry> {
    let draft = state.draft()?;
    let content = &draft.content;
    Some(OutgoingEntry {
        document: state.document(),
        number: taken.clone(),
        symbol: symbol.to_owned(),
        document_type: content.document_type,
        subject: content.subject.clone(),
        urgency: state.urgency(),
        signer: state.signature().map(|signature| Signer {
            person: signature.by.clone(),
            post: signature.post.clone(),
            capacity: signature.capacity.clone(),
        }),
        recipients: content.addressees.clone(),
        kept_by: draft.unit.clone(),
        copies: None,
        registered_on: None,
        issued_on: None,
        printed: None,
        withdrawn_on: None,
        replaced_by: None,
        replaces: Vec::new(),
        reply_to: draft.reply_to,
        corrections: Vec::new(),
        note: None,
        voided: None,
    })
}
