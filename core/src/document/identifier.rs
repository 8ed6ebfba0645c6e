//! Three identifiers of documents that are not the same thing.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::NumberSymbol;
use crate::law::{AgencyCode, DocumentType};

/// Identifier on the exchange axis in the recommended form `{OrganId},{yyyy/MM/dd},{number}/{symbol}`.
/// Messages carry others too; those stay opaque text.
///
/// ```
/// use vanthu::document::AxisDocumentId;
/// let id = AxisDocumentId::parse("000.00.00.G22,2015/09/30,7816/VPCP-TTĐT").unwrap();
/// assert_eq!(id.number, "7816");
/// assert_eq!(id.to_string(), "000.00.00.G22,2015/09/30,7816/VPCP-TTĐT");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AxisDocumentId {
    /// Identifier of the issuer, as it came.
    pub agency: String,
    /// Date of the document.
    pub date: NaiveDate,
    /// Number as written.
    pub number: String,
    /// Symbol.
    pub symbol: String,
}

impl AxisDocumentId {
    /// Reads the recommended form; `None` for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (agency, rest) = text.split_once(',')?;
        let (date, rest) = rest.split_once(',')?;
        let (number, symbol) = rest.split_once('/')?;
        let date = NaiveDate::parse_from_str(date, "%Y/%m/%d").ok()?;
        let all = [agency, number, symbol].into_iter();
        let filled = all.into_iter().all(|part| !part.trim().is_empty());
        filled.then(|| Self {
            agency: agency.to_owned(),
            date,
            number: number.to_owned(),
            symbol: symbol.to_owned(),
        })
    }
}

impl fmt::Display for AxisDocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date.format("%Y/%m/%d");
        write!(f, "{},{date},{}/{}", self.agency, self.number, self.symbol)
    }
}

/// Identifier of a document under Decision 395/QĐ-BTTTT: agency identifier, year, number and
/// symbol. Its written form was not read, so only the parts are held (secondary source).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NationalDocumentId {
    /// Identifier of the issuer.
    pub agency: String,
    /// Year.
    pub year: i32,
    /// Number and symbol.
    pub number_symbol: NumberSymbol,
}

/// Identifier of a digitised copy, `{agency}_{type}_{6 digits}_V{n}`, for example
/// `G09.01_CV_000021_V1` (letter 7197/BKHCN; secondary source).
///
/// ```
/// use vanthu::document::DigitisedCopyId;
/// let id = DigitisedCopyId::parse("G09.01_CV_000021_V1").unwrap();
/// assert_eq!((id.number, id.version), (21, 1));
/// assert_eq!(id.to_string(), "G09.01_CV_000021_V1");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DigitisedCopyId {
    /// Identifier of the agency.
    pub agency: String,
    /// Abbreviation of the type; a công văn is `CV` here.
    pub document_type: String,
    /// Number, up to six digits.
    pub number: u32,
    /// Version, from 1.
    pub version: u32,
}

impl DigitisedCopyId {
    /// The identifier of a copy; `None` if the number has more than six digits or the version is 0.
    #[must_use]
    pub fn new(agency: &AgencyCode, kind: DocumentType, number: u32, version: u32) -> Option<Self> {
        (number <= 999_999 && version > 0).then(|| Self {
            agency: agency.as_str().to_owned(),
            document_type: kind.abbreviation().unwrap_or("CV").to_owned(),
            number,
            version,
        })
    }

    /// Reads the written form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('_');
        let (agency, kind) = (parts.next()?, parts.next()?);
        let (number, version) = (parts.next()?, parts.next()?.strip_prefix('V')?);
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let fits = parts.next().is_none()
            && !agency.is_empty()
            && !kind.is_empty()
            && number.len() == 6
            && digits(number)
            && digits(version)
            && !version.starts_with('0');
        let (number, version) = (number.parse().ok()?, version.parse().ok()?);
        fits.then(|| Self {
            agency: agency.to_owned(),
            document_type: kind.to_owned(),
            number,
            version,
        })
    }
}

impl fmt::Display for DigitisedCopyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (agency, kind) = (&self.agency, &self.document_type);
        write!(f, "{agency}_{kind}_{:06}_V{}", self.number, self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::{AxisDocumentId, DigitisedCopyId};

    #[test]
    fn other_forms_are_not_read() {
        for text in [
            "H49",
            "H49,2026-01-02,1/QĐ",
            "H49,2026/13/02,1/QĐ",
            ",2026/01/02,1/QĐ",
        ] {
            assert_eq!(AxisDocumentId::parse(text), None, "{text}");
        }
        for text in [
            "G09_CV_21_V1",
            "G09_CV_000021_1",
            "G09_CV_000021_V01",
            "G09_CV_000021_V1_2",
        ] {
            assert_eq!(DigitisedCopyId::parse(text), None, "{text}");
        }
    }
}
