//! How numbers, symbols and date lines are written.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Ask, Office, fault};
use crate::base::{Instant, Label, Locale, Text};
use crate::document::{
    ArrivalStamp, DateLine, DateLineFault, NumberSymbol, Recipients, SigningNote, SymbolFault,
    check_copy_symbol, check_date_line, check_symbol, copy_symbol, date_line, document_symbol,
};
use crate::law::{CopyKind, DocumentType, LayoutItem, Letters};
use crate::rules::CommandError;

/// A number and symbol to be written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberSymbolQuery {
    /// Type of the document.
    pub document_type: DocumentType,
    /// Number, from 1.
    pub number: u32,
    /// Drafting unit or field handled, for a công văn.
    #[serde(default)]
    pub unit_or_field: Option<String>,
    /// Abbreviation of the agency; by default this one's.
    #[serde(default)]
    pub organization: Option<String>,
}

/// A number and symbol as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WrittenNumber {
    /// Number.
    pub number: u32,
    /// Symbol.
    pub symbol: String,
    /// Both, for example `07/QĐ-SNV`.
    pub text: String,
    /// The whole line, for example `Số: 07/QĐ-SNV`.
    pub line: String,
}

impl From<NumberSymbol> for WrittenNumber {
    fn from(written: NumberSymbol) -> Self {
        Self {
            text: written.to_string(),
            line: written.line(),
            number: written.number,
            symbol: written.symbol,
        }
    }
}

impl Ask for NumberSymbolQuery {
    type Answer = Option<WrittenNumber>;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let own = &office.agency.info().short;
        let organization = self.organization.as_ref().unwrap_or(own);
        let unit = self.unit_or_field.as_deref();
        let number = numbered(self.number)?;
        Ok(document_symbol(self.document_type, organization, unit)
            .map(|symbol| NumberSymbol { number, symbol }.into()))
    }
}

fn numbered(number: u32) -> Result<u32, CommandError> {
    match number {
        0 => Err(fault(
            "number",
            (0, ["số bắt đầu từ 1", "numbers run from 1"]),
        )),
        number => Ok(number),
    }
}

/// A written number and symbol to be checked.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckNumberSymbolQuery {
    /// As written.
    pub text: String,
    /// Type of the document.
    pub document_type: DocumentType,
    /// Abbreviation of the agency that it must name.
    #[serde(default)]
    pub organization: Option<String>,
}

/// What is wrong with a written number and symbol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NumberSymbolFlaw {
    /// Stable code.
    pub code: SymbolFault,
    /// The sentence.
    pub message: Text,
}

impl Ask for CheckNumberSymbolQuery {
    type Answer = Vec<NumberSymbolFlaw>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let organization = self.organization.as_deref();
        let read = check_symbol(&self.text, self.document_type, organization);
        Ok(flaws(&self.text, read))
    }
}

/// The sentences name the characters that are meant, with their code points.
fn flaws(text: &str, read: Result<NumberSymbol, Vec<SymbolFault>>) -> Vec<NumberSymbolFlaw> {
    let flaw = |code: SymbolFault| {
        let mut message = both(&code);
        let characters = code.characters(text).into_iter();
        let named = characters.map(|c| match c.is_control() || !c.is_alphanumeric() {
            true => format!("U+{:04X}", u32::from(c)),
            false => format!("“{c}” (U+{:04X})", u32::from(c)),
        });
        let named = named.collect::<Vec<_>>().join(", ");
        if !named.is_empty() {
            message.vi = format!("{}: {named}", message.vi);
            message.en = format!("{}: {named}", message.en);
        }
        NumberSymbolFlaw { code, message }
    };
    read.err().into_iter().flatten().map(flaw).collect()
}

/// A written number and symbol of a copy to be checked.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckCopySymbolQuery {
    /// As written.
    pub text: String,
    /// Kind of copy.
    pub copy: CopyKind,
    /// Abbreviation of the agency that it must name.
    #[serde(default)]
    pub organization: Option<String>,
}

impl Ask for CheckCopySymbolQuery {
    type Answer = Vec<NumberSymbolFlaw>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let organization = self.organization.as_deref();
        let read = check_copy_symbol(&self.text, self.copy, organization);
        Ok(flaws(&self.text, read))
    }
}

/// A document type in question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DocumentTypeQuery {
    /// Type.
    pub document_type: DocumentType,
}

/// What the law says of a document type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TypeInfo {
    /// Key.
    pub document_type: DocumentType,
    /// Name in both languages.
    pub name: Text,
    /// Name as printed on the document.
    pub printed_name: String,
    /// Abbreviation in the symbol (Appendix III, table I); none for công văn and thư công.
    pub abbreviation: Option<String>,
    /// Number of the layout template (Appendix III).
    pub template: Option<String>,
}

impl Ask for DocumentTypeQuery {
    type Answer = TypeInfo;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let kind = self.document_type;
        Ok(TypeInfo {
            document_type: kind,
            name: both(&kind),
            printed_name: kind.printed_name().to_owned(),
            abbreviation: kind.abbreviation().map(str::to_owned),
            template: kind.template().map(str::to_owned),
        })
    }
}

/// A date line to be written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DateLineQuery {
    /// Date of issue.
    pub day: NaiveDate,
    /// Place; by default the agency's own.
    #[serde(default)]
    pub place: Option<String>,
}

impl Ask for DateLineQuery {
    type Answer = String;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let own = &office.agency.on(self.day).info().place;
        Ok(date_line(self.place.as_ref().unwrap_or(own), self.day))
    }
}

/// A written date line to be checked.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckDateLineQuery {
    /// As written.
    pub text: String,
    /// The place that it must name.
    #[serde(default)]
    pub place: Option<String>,
}

/// What is wrong with a written date line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DateLineFlaw {
    /// Stable code.
    pub code: DateLineFault,
    /// The sentence.
    pub message: Text,
}

impl Ask for CheckDateLineQuery {
    type Answer = Vec<DateLineFlaw>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let faults = check_date_line(&self.text, self.place.as_deref()).err();
        let flaw = |code: DateLineFault| DateLineFlaw {
            code,
            message: both(&code),
        };
        Ok(faults.into_iter().flatten().map(flaw).collect())
    }
}

pub(super) fn both(named: &impl Label) -> Text {
    Text {
        vi: named.label(Locale::Vi).to_owned(),
        en: named.label(Locale::En).to_owned(),
    }
}

/// A copy to be numbered and written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CopySymbolQuery {
    /// Kind of copy.
    pub copy: CopyKind,
    /// Number, from 1.
    pub number: u32,
    /// Abbreviation of the agency; by default this one's.
    #[serde(default)]
    pub organization: Option<String>,
}

impl Ask for CopySymbolQuery {
    type Answer = Option<WrittenNumber>;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let own = &office.agency.info().short;
        let organization = self.organization.as_ref().unwrap_or(own);
        let number = numbered(self.number)?;
        let symbol = copy_symbol(self.copy, organization);
        Ok(symbol.map(|symbol| NumberSymbol { number, symbol }.into()))
    }
}

/// A date line to be written in its parts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DateLinePartsQuery {
    /// Day.
    pub day: NaiveDate,
    /// Place name; by default the agency's.
    #[serde(default)]
    pub place: Option<String>,
}

impl Ask for DateLinePartsQuery {
    type Answer = DateLine;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let own = &office.agency.on(self.day).info().place;
        let place = self.place.as_ref().unwrap_or(own);
        Ok(DateLine::new(place, self.day))
    }
}

/// Nơi nhận to be written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecipientLinesQuery {
    /// One line each.
    pub lines: Vec<String>,
    /// Who keeps a copy beside the clerk's desk.
    #[serde(default)]
    pub kept_by: Vec<String>,
}

impl Ask for RecipientLinesQuery {
    type Answer = Vec<String>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let recipients = Recipients {
            lines: self.lines.clone(),
            kept_by: self.kept_by.clone(),
        };
        Ok(recipients.list())
    }
}

/// An ĐẾN stamp to be written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ArrivalStampQuery {
    /// Số đến.
    #[serde(default)]
    pub number: Option<u32>,
    /// Ngày đến.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Chuyển.
    #[serde(default)]
    pub passed_to: Option<String>,
    /// Số và ký hiệu hồ sơ.
    #[serde(default)]
    pub dossier: Option<String>,
}

/// An ĐẾN stamp as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WrittenStamp {
    /// Its lines from top to bottom.
    pub lines: Vec<String>,
    /// Width and height in millimetres.
    pub size_mm: Vec<u8>,
}

impl Ask for ArrivalStampQuery {
    type Answer = WrittenStamp;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let agency = office.agency;
        let chart = self.date.map_or(agency, |day| agency.on(day));
        let stamp = ArrivalStamp {
            agency: chart.info().name.clone(),
            number: self.number,
            date: self.date,
            passed_to: self.passed_to.clone(),
            dossier: self.dossier.clone(),
        };
        let (width, height) = ArrivalStamp::SIZE_MM;
        Ok(WrittenStamp {
            lines: stamp.lines().into(),
            size_mm: vec![width, height],
        })
    }
}

/// The line of box 14 on an electronic copy to be written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CopyNoteQuery {
    /// Kind of copy.
    pub copy: CopyKind,
    /// When it was signed.
    pub at: Instant,
}

impl Ask for CopyNoteQuery {
    type Answer = Vec<String>;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let chart = office.agency.on(office.agency.day(self.at));
        let note = SigningNote::Copy {
            kind: self.copy,
            agency: chart.info().name.clone(),
            at: self.at,
        };
        Ok(note.parts(office.agency.offset()))
    }
}

/// The letters of a box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BoxInfo {
    /// Number of the box, for example `5b`.
    #[serde(rename = "box")]
    pub at: String,
    /// What stands there.
    pub item: LayoutItem,
    /// Letters; none for images and stamps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letters: Option<Letters>,
}

/// The boxes of the layout.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LayoutBoxesQuery {}

impl Ask for LayoutBoxesQuery {
    type Answer = Vec<BoxInfo>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let info = |item: &LayoutItem| BoxInfo {
            at: item.number().to_owned(),
            item: *item,
            letters: item.letters(),
        };
        Ok(LayoutItem::ALL.iter().map(info).collect())
    }
}
