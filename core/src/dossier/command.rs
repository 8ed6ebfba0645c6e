use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{KeepBeyondDue, Retention};
use crate::base::{DocumentId, DossierId, PersonId};
use crate::law::{Action, Medium};

/// A command to a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Command {
    /// The dossier.
    pub dossier: DossierId,
    /// What shall be done.
    pub kind: Kind,
}

/// Open a dossier (mở hồ sơ, Art. 29.1): the person given the task makes it, by the list or, if it
/// is not in the list, with title, number and symbol and retention of his own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// Number and symbol, for example `01.TCCB`.
    pub notation: String,
    /// Title.
    pub title: String,
    /// Retention as foreseen.
    pub retention: Retention,
    /// Paper or electronic.
    #[serde(default)]
    pub medium: Medium,
    /// Whether the list of the year foresees it.
    #[serde(default)]
    pub listed: bool,
}

/// Collect a document (thu thập văn bản, Art. 29.3). The document stays where it is: one document
/// may lie in many dossiers without being copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Collect {
    /// Document.
    pub document: DocumentId,
}

/// Why a document is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TakeOutCause {
    /// Bản trùng.
    Duplicate,
    /// Bản nháp.
    Draft,
    /// Không thuộc hồ sơ.
    Misplaced,
}

/// Take a document out (loại bản trùng, bản nháp; Art. 29.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TakeOut {
    /// Document.
    pub document: DocumentId,
    /// Why.
    pub cause: TakeOutCause,
}

/// Close the dossier when its work has ended (kết thúc hồ sơ, Art. 29.4): retention, title, number
/// and symbol are looked at anew, so all three must be stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// Day on which the work ended.
    pub work_ended: NaiveDate,
    /// Retention as it now is.
    pub retention: Retention,
    /// Title as it now is.
    pub title: String,
    /// Number and symbol as they now are.
    pub notation: String,
}

/// Hand the dossier over (bàn giao hồ sơ) before retirement, leaving, transfer or long study.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// The new maker.
    pub to: PersonId,
}

/// Hand the closed dossier to the archive (nộp lưu, Art. 30.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// Copies of the list of files: two on paper, each side keeps one.
    #[serde(default)]
    pub lists: u32,
    /// Copies of the hand-over minutes: two on paper.
    #[serde(default)]
    pub minutes: u32,
}

/// What can be asked of a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "type",
    content = "data",
    rename_all = "snake_case",
    deny_unknown_fields
)]
#[non_exhaustive]
pub enum Kind {
    /// Mở hồ sơ. Refusals: `dossier_exists`, `field_missing`, `unknown_actor`.
    Open(Open),
    /// Thu thập văn bản. Refusals: `dossier_not_open`, `not_dossier_maker`, `document_in_dossier`.
    Collect(Collect),
    /// Loại văn bản. Refusals: `dossier_not_open`, `not_dossier_maker`, `document_not_in_dossier`.
    TakeOut(TakeOut),
    /// Kết thúc hồ sơ. Refusals: `dossier_not_open`, `not_dossier_maker`, `field_missing`.
    Close(Close),
    /// Bàn giao hồ sơ: by the maker, or by the head of his unit. Refusals: `dossier_not_open`,
    /// `dossier_transferred`, `not_dossier_maker`, `unknown_person`.
    HandOver(HandOver),
    /// Giữ lại hồ sơ đến hạn. Refusals: `dossier_not_closed`, `dossier_transferred` and those of
    /// [`super::check_keep`].
    Keep(KeepBeyondDue),
    /// Nộp lưu. Refusals: `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`,
    /// `transfer_papers_missing`.
    Transfer(Transfer),
}

impl Kind {
    /// Name of the command.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::Open(_) => Action::OpenDossier,
            Self::Collect(_) => Action::Collect,
            Self::TakeOut(_) => Action::TakeOut,
            Self::Close(_) => Action::CloseDossier,
            Self::HandOver(_) => Action::HandOverDossier,
            Self::Keep(_) => Action::KeepBeyondDue,
            Self::Transfer(_) => Action::TransferDossier,
        }
    }
}
