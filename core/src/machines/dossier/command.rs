//! The commands of a dossier.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Retention;
use crate::base::{DocumentId, DossierId, PersonId};
use crate::calendar::FileKind;
use crate::law::Medium;
use crate::rules::{ActionName, actions};

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
    /// What it is about: the time of its transfer depends on it.
    #[serde(default)]
    pub file_kind: FileKind,
    /// First day; that of the command unless another one is stated. A dossier may be entered after its
    /// work began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDate>,
    /// Whether the list of the year foresees it, as the maker says. The list is approved on paper or
    /// elsewhere (Art. 28) and kept by the host, who compares with [`super::DossierList::find`].
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
    /// Day on which the work ended; for basic construction that of final settlement. From the first
    /// day of the dossier to today.
    pub work_ended: NaiveDate,
    /// Retention as it now is.
    pub retention: Retention,
    /// Title as it now is.
    pub title: String,
    /// Number and symbol as they now are.
    pub notation: String,
}

/// Hand the dossier over (bàn giao hồ sơ) before retirement, leaving, transfer or long study; what a
/// leaver left behind, those hand over who stand in for him.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// The new maker.
    pub to: PersonId,
}

/// Keep the due dossier at the unit (giữ lại hồ sơ đến hạn, Art. 31.3.d): at most two years beyond the
/// day on which it is due, however often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KeepDossier {
    /// Until when it shall be kept.
    pub until: NaiveDate,
    /// Whether the head has agreed in writing.
    pub written_consent: bool,
    /// Whether the list of the files kept has been sent to the archive.
    pub list_sent_to_archive: bool,
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
    /// Mở hồ sơ. Refusals: `dossier_exists`, `field_missing`, `day_to_come`, `unknown_actor`, which
    /// stands against every other command too.
    Open(Open),
    /// Thu thập văn bản. Refusals: `dossier_not_open`, `not_dossier_maker`, `document_in_dossier`.
    Collect(Collect),
    /// Loại văn bản. Refusals: `dossier_not_open`, `not_dossier_maker`, `document_not_in_dossier`.
    TakeOut(TakeOut),
    /// Kết thúc hồ sơ. Refusals: `dossier_not_open`, `not_dossier_maker`, `field_missing`,
    /// `day_to_come`, `ended_before_start`.
    Close(Close),
    /// Bàn giao hồ sơ: by the maker, or by the head of his unit; once he is gone, by the head of a
    /// unit that he held a post of to the last, or by who leads the agency. Refusals:
    /// `dossier_not_open`, `dossier_transferred`, `not_dossier_maker`, `hand_over_to_maker`,
    /// `unknown_person`.
    HandOver(HandOver),
    /// Giữ lại hồ sơ đến hạn, by the same persons. Refusals: `dossier_not_closed`,
    /// `dossier_transferred`, `not_dossier_maker`, `never_due` and those of [`super::check_keep`].
    Keep(KeepDossier),
    /// Nộp lưu. Refusals: `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`,
    /// `transfer_papers_missing`.
    Transfer(Transfer),
}

impl Kind {
    /// Name of the command.
    #[must_use]
    pub const fn action(&self) -> ActionName {
        match self {
            Self::Open(_) => actions::OPEN_DOSSIER,
            Self::Collect(_) => actions::COLLECT,
            Self::TakeOut(_) => actions::TAKE_OUT,
            Self::Close(_) => actions::CLOSE_DOSSIER,
            Self::HandOver(_) => actions::HAND_OVER_DOSSIER,
            Self::Keep(_) => actions::KEEP_BEYOND_DUE,
            Self::Transfer(_) => actions::TRANSFER_DOSSIER,
        }
    }
}
