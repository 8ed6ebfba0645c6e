//! When a file goes to the archive, and under which law.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::{ArchiveTarget, FileKind, LegalAct, latest_transfer_year, statutory_limit};
use crate::law::{RuleSet, Source, Urgency};
use crate::rules::{Reason, Refusal, Sink, actions, fail, verdict};

/// Files with a retention of so many years or more go to the archive (Art. 31.3.c).
pub const LEAST_YEARS_TO_TRANSFER: u32 = 5;

/// The law that counts a file's time of transfer: that in force on the day from which the term
/// runs, on which the work ended, whenever the file is closed or the question is asked. The law of
/// 2024 is not known to reach back, and a file closed late gets no later day by it: a policy of this
/// project.
#[must_use]
pub fn transfer_rules(from: NaiveDate) -> RuleSet {
    RuleSet::in_force(from)
}

/// The last day on which a file goes to the agency's archive; [`transfer_rules`] are those that
/// count.
///
/// Decree 30 counts one year from the *day* the work ended, for basic construction three months from
/// the day of final settlement (Art. 30.2). The Law on Archives 33/2024/QH15 (from 1 July 2025)
/// counts at most one year from the *year* the work ended; since it says "at most", the three months
/// of construction files stay: a policy of this project.
#[must_use]
pub fn transfer_due(rules: &RuleSet, kind: FileKind, from: NaiveDate) -> Option<NaiveDate> {
    match kind {
        FileKind::BasicConstruction => from.checked_add_months(Months::new(3)),
        FileKind::General if rules.archive_term_from_year => {
            let year = latest_transfer_year(ArchiveTarget::Current, from)?;
            NaiveDate::from_ymd_opt(year, 12, 31)
        }
        FileKind::General => from.checked_add_months(Months::new(12)),
    }
}

/// Where that day stands: the Law on Archives of 2024 for what it counts in years, else Art. 30.2.
#[must_use]
pub const fn transfer_source(rules: &RuleSet, kind: FileKind) -> Source {
    match kind {
        FileKind::General if rules.archive_term_from_year => Source::Archives2024Transfer,
        _ => statutory_limit(LegalAct::TransferToArchive(kind), Urgency::Thuong).source,
    }
}

/// The day on which the system announces a file that is due: 30 days ahead (Appendix VI, III.5.b).
#[must_use]
pub fn notice_day(due: NaiveDate) -> Option<NaiveDate> {
    due.checked_sub_days(Days::new(30))
}

/// A due file that the unit wants to keep, as a question (Art. 31.3.d); a dossier knows its due day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KeepBeyondDue {
    /// The day on which it was due.
    pub due: NaiveDate,
    /// Until when it shall be kept.
    pub until: NaiveDate,
    /// Whether the head has agreed in writing.
    pub written_consent: bool,
    /// Whether the list of the files kept has been sent to the archive.
    pub list_sent_to_archive: bool,
}

/// Whether a unit may keep a due file: the head agrees in writing, the archive has the list, at most
/// two years beyond the due day (Art. 31.3.d).
///
/// # Errors
/// `kept_too_long`, `kept_before_due`, `no_written_consent`, `kept_list_not_sent`.
pub fn check_keep(request: &KeepBeyondDue) -> Result<(), Refusal> {
    let mut failing: Vec<Reason> = Vec::new();
    may_keep(request, &mut failing);
    verdict(actions::KEEP_BEYOND_DUE, failing)
}

/// The rules of [`check_keep`].
pub(super) fn may_keep(request: &KeepBeyondDue, sink: &mut impl Sink) {
    let (due, latest) = (request.due, latest_to_keep(request.due));
    if request.until > latest {
        fail!(&mut *sink, KeptTooLong { latest });
    }
    if request.until < due {
        fail!(&mut *sink, KeptBeforeDue { due, latest });
    }
    if !request.written_consent {
        fail!(&mut *sink, NoWrittenConsent {});
    }
    if !request.list_sent_to_archive {
        fail!(sink, KeptListNotSent {});
    }
}

/// The last day on which a file that was due may still be at the unit.
pub(super) fn latest_to_keep(due: NaiveDate) -> NaiveDate {
    let two_years = due.checked_add_months(Months::new(24));
    let latest = two_years.filter(|latest| latest.year() <= 2199);
    latest.unwrap_or(due)
}
