//! Number and symbol of the files of a list.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::document::number_text;

/// The two ways to number the files of a list (Appendix V, I).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FileNumbering {
    /// One run through the whole list.
    OneRunThroughTheList,
    /// From 01 in each large heading.
    RestartInEachHeading,
}

/// A large heading (đề mục lớn) with the number of its files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Abbreviation, for example `TCCB`.
    #[serde(rename = "abbr")]
    pub abbreviation: String,
    /// How many files stand below it.
    pub files: u32,
}

/// Number and symbol of every file, in order (số, ký hiệu hồ sơ): Arabic number and abbreviation of
/// the large heading.
///
/// ```
/// use vanthu::dossier::{FileNumbering, Heading, file_symbols};
/// let list = [("TH", 2), ("TCCB", 1)].map(|(abbreviation, files)| Heading {
///     abbreviation: abbreviation.into(),
///     files,
/// });
/// let symbols = file_symbols(&list, FileNumbering::OneRunThroughTheList);
/// assert_eq!(symbols, ["01.TH", "02.TH", "03.TCCB"]);
/// ```
#[must_use]
pub fn file_symbols(headings: &[Heading], numbering: FileNumbering) -> Vec<String> {
    let mut symbols = Vec::new();
    let mut last: u32 = 0;
    for heading in headings {
        if numbering == FileNumbering::RestartInEachHeading {
            last = 0;
        }
        for _ in 0..heading.files {
            last = last.saturating_add(1);
            symbols.push(file_symbol(last, &heading.abbreviation));
        }
    }
    symbols
}

pub(super) fn file_symbol(number: u32, abbreviation: &str) -> String {
    format!("{}.{}", number_text(number), abbreviation.trim())
}

/// The whole code of a file (mã hồ sơ; Appendix VI: `OrganId`, `FileCatalog`, `FileNotation`).
///
/// ```
/// use vanthu::dossier::FileCode;
/// let code = FileCode { agency: "G09".into(), year: 2021, notation: "01.TCCB".into() };
/// assert_eq!(code.to_string(), "G09.2021.01.TCCB");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FileCode {
    /// Identifier of the agency whose list it is.
    pub agency: String,
    /// Year in which the file was opened.
    pub year: i32,
    /// Number and symbol.
    pub notation: String,
}

impl fmt::Display for FileCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.agency, self.year, self.notation)
    }
}
