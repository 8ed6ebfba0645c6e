//! What will become of a document: chosen by its place among the ordinary ones, so that every run
//! over the same inbox is the same.

use vanthu::document::Metadata;

/// How a case goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Handled and answered.
    Answered,
    /// Handled, and no answer is due.
    Noted,
    /// Submitted to the wrong post, taken back before it was opened, then answered.
    Recalled,
    /// The reply's draft goes back once for rework.
    DraftReturned,
    /// The lead's report goes back once for rework.
    ReportReturned,
    /// Answered after its deadline.
    Late,
    /// Answered after the first deadline, with more time that the officer asked for.
    Extended,
    /// Not answered when the days end, though its deadline has passed and its officer was urged.
    Overdue,
}

impl Fate {
    /// The fate of a document; `ordinary` counts the ordinary ones before it.
    pub(crate) fn of(metadata: &Metadata, ordinary: Option<usize>) -> Self {
        let invites = metadata.type_name.as_deref().is_some_and(|name| {
            ["giấy mời", "thông báo"].contains(&name.trim().to_lowercase().as_str())
        });
        match ordinary {
            Some(1) => Self::Recalled,
            Some(2) => Self::DraftReturned,
            Some(4) => Self::Overdue,
            Some(5) => Self::ReportReturned,
            Some(6) => Self::Extended,
            Some(10) => Self::Late,
            _ if invites => Self::Noted,
            Some(place) if place % 18 == 3 => Self::Noted,
            _ => Self::Answered,
        }
    }
}
