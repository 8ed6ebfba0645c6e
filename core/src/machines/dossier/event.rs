//! What happens to a dossier.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ClosingDuties, FileCode, Retention, TakeOutCause};
use crate::base::{DocumentId, PersonId};
use crate::calendar::FileKind;
use crate::law::Medium;

/// What happened to a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// It was opened.
    Opened {
        /// Whole code.
        code: FileCode,
        /// Title.
        title: String,
        /// Retention as foreseen.
        retention: Retention,
        /// Paper or electronic.
        medium: Medium,
        /// What it is about; left out for an ordinary file.
        #[serde(default, skip_serializing_if = "is_general")]
        file_kind: FileKind,
        /// Whether the list foresaw it.
        listed: bool,
        /// Who makes it.
        maker: PersonId,
        /// First day.
        start: NaiveDate,
    },
    /// A document was collected.
    Collected {
        /// Document.
        document: DocumentId,
    },
    /// A document was taken out.
    TakenOut {
        /// Document.
        document: DocumentId,
        /// Why.
        cause: TakeOutCause,
    },
    /// It was closed.
    Closed {
        /// Day on which the work ended.
        work_ended: NaiveDate,
        /// Retention as it now is.
        retention: Retention,
        /// Title as it now is.
        title: String,
        /// Number and symbol as they now are.
        notation: String,
        /// What had to be done on paper.
        duties: ClosingDuties,
        /// Last day of the transfer to the archive; absent for files that stay.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        transfer_due: Option<NaiveDate>,
    },
    /// Somebody else makes it now.
    HandedOver {
        /// From whom.
        from: PersonId,
        /// To whom.
        to: PersonId,
    },
    /// The unit keeps it beyond its due day.
    Kept {
        /// Until when.
        until: NaiveDate,
    },
    /// It went to the archive.
    Transferred,
}

fn is_general(kind: &FileKind) -> bool {
    *kind == FileKind::General
}
