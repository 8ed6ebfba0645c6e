//! The file list of a year.

use serde::{Deserialize, Serialize};

use super::notation::file_symbol;
use super::{FileNumbering, Retention};
use crate::base::PersonId;

/// One file of the list before it is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListEntry {
    /// Title (tiêu đề hồ sơ).
    pub title: String,
    /// Retention (thời hạn bảo quản).
    pub retention: Retention,
    /// Who makes the file.
    pub maker: PersonId,
    /// Note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A large heading with its files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListHeading {
    /// Name.
    pub name: String,
    /// Abbreviation in the symbols.
    pub abbreviation: String,
    /// Files, in order.
    pub files: Vec<ListEntry>,
}

/// The file list of a year (danh mục hồ sơ, Art. 28): approved by the head and issued at the start
/// of the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DossierList {
    /// Year.
    pub year: i32,
    /// How the files are numbered.
    pub numbering: FileNumbering,
    /// Headings, in order.
    pub headings: Vec<ListHeading>,
}

/// A file of the list with its number and symbol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedDossier<'l> {
    /// Number and symbol.
    pub notation: String,
    /// What the list says of it.
    pub entry: &'l ListEntry,
}

impl DossierList {
    /// All files with number and symbol, in order.
    #[must_use]
    pub fn files(&self) -> Vec<ListedDossier<'_>> {
        let mut files = Vec::new();
        let mut last: u32 = 0;
        for heading in &self.headings {
            if self.numbering == FileNumbering::RestartInEachHeading {
                last = 0;
            }
            for entry in &heading.files {
                last = last.saturating_add(1);
                let notation = file_symbol(last, &heading.abbreviation);
                files.push(ListedDossier { notation, entry });
            }
        }
        files
    }

    /// The file with the number and symbol.
    #[must_use]
    pub fn find(&self, notation: &str) -> Option<&ListEntry> {
        let mut files = self.files().into_iter();
        files
            .find(|file| file.notation == notation)
            .map(|file| file.entry)
    }
}
