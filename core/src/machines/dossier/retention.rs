//! How long a file is kept, and what its closing demands.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::LEAST_YEARS_TO_TRANSFER;
use crate::base::Text;
use crate::engine::Choice;
use crate::input::tagged;
use crate::law::Medium;

tagged! {
    "Retention",
    /// Retention (thời hạn bảo quản): permanent, or so many years from the year the work ended
    /// (Appendix V, I.4; Circular 10/2022/TT-BNV).
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
    pub enum Retention {
        /// Vĩnh viễn.
        Permanent,
        /// Years.
        Years(u32),
    }
}

impl Retention {
    /// Whether it is permanent or at least so many years.
    #[must_use]
    pub const fn is_at_least(self, years: u32) -> bool {
        match self {
            Self::Permanent => true,
            Self::Years(own) => own >= years,
        }
    }

    /// Whether such a file goes to the archive (Art. 31.3.c): from five years on.
    #[must_use]
    pub const fn must_transfer(self) -> bool {
        self.is_at_least(LEAST_YEARS_TO_TRANSFER)
    }

    /// Last year in which it must be kept; none for a permanent file.
    #[must_use]
    pub fn last_year(self, work_ended: NaiveDate) -> Option<i32> {
        match self {
            Self::Permanent => None,
            Self::Years(years) => work_ended.year().checked_add(i32::try_from(years).ok()?),
        }
    }

    /// The usual terms; any other number of years can be stated too.
    pub(super) fn choices() -> Vec<Choice> {
        let years = [70, 50, 30, 20, 10, 5].map(Self::Years);
        let all = [Self::Permanent].into_iter().chain(years);
        all.map(Self::choice).collect()
    }

    /// The same, the present one first.
    pub(super) fn choices_after(present: Option<Self>) -> Vec<Choice> {
        let mut all: Vec<Choice> = present.map(Self::choice).into_iter().collect();
        for choice in Self::choices() {
            if !all.contains(&choice) {
                all.push(choice);
            }
        }
        all
    }

    fn choice(self) -> Choice {
        let label = match self {
            Self::Permanent => Text {
                vi: "Vĩnh viễn".to_owned(),
                en: "permanent".to_owned(),
            },
            Self::Years(years) => Text {
                vi: format!("{years} năm"),
                en: format!("{years} years"),
            },
        };
        Choice::labelled(self, label)
    }
}

/// What has to be done when a file is closed (Art. 29.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClosingDuties {
    /// Đánh số tờ: sheets, not pages.
    pub number_sheets: bool,
    /// Viết mục lục văn bản.
    pub write_document_list: bool,
    /// Viết chứng từ kết thúc.
    pub write_closing_note: bool,
}

/// The duties at the closing of a file: on paper the sheets are numbered from a retention of five
/// years, the document list is written when it is permanent, the closing note always; for an
/// electronic file the system makes the list (Art. 29.4.c, d).
#[must_use]
pub const fn closing_duties(medium: Medium, retention: Retention) -> ClosingDuties {
    let paper = matches!(medium, Medium::Paper);
    ClosingDuties {
        number_sheets: paper && retention.is_at_least(5),
        write_document_list: paper && matches!(retention, Retention::Permanent),
        write_closing_note: paper,
    }
}
