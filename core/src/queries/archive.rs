//! Files and their way to the archive.

use serde::Deserialize;

use super::{Ask, Office, fault};
use crate::law::Medium;
use crate::machines::dossier::{
    ClosingDuties, FileNumbering, Heading, Retention, closing_duties, file_symbols,
};
use crate::rules::CommandError;

/// Most files of one list; every one makes a text of the answer.
const MOST_FILES: u32 = 100_000;

/// A list of files by their large headings.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FileSymbolsQuery {
    /// Large headings with the number of their files, at most 100 000 together.
    pub headings: Vec<Heading>,
    /// How they are numbered.
    pub numbering: FileNumbering,
}

impl Ask for FileSymbolsQuery {
    type Answer = Vec<String>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let files = self.headings.iter().map(|heading| heading.files);
        let files = files.fold(0_u32, u32::saturating_add);
        if files > MOST_FILES {
            return Err(fault(
                "headings",
                (
                    files,
                    [
                        format!("tối đa {MOST_FILES} hồ sơ"),
                        format!("at most {MOST_FILES} files"),
                    ],
                ),
            ));
        }
        Ok(file_symbols(&self.headings, self.numbering))
    }
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MustTransferQuery {
    /// Its retention.
    pub retention: Retention,
}

impl Ask for MustTransferQuery {
    type Answer = bool;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(self.retention.must_transfer())
    }
}

/// A file to be closed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClosingDutiesQuery {
    /// Its form.
    pub medium: Medium,
    /// Its retention.
    pub retention: Retention,
}

impl Ask for ClosingDutiesQuery {
    type Answer = ClosingDuties;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(closing_duties(self.medium, self.retention))
    }
}
