//! Terms that the law sets, each with its article.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Term;
use crate::base::{Label, Locale};
use crate::law::{RuleSet, RuleSetId, Secrecy, Source, Urgency};

/// An act for which the law sets a limit (việc có thời hạn luật định).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LegalAct {
    /// Đăng ký văn bản đến.
    RegisterIncoming,
    /// Trình văn bản đến.
    SubmitIncoming,
    /// Chuyển giao văn bản đến.
    TransferIncoming,
    /// Thông báo đã nhận cho bên gửi.
    AcknowledgeReceipt,
    /// Giải quyết văn bản đến.
    HandleIncoming,
    /// Cấp số, thời gian ban hành văn bản giấy.
    AssignNumberPaper,
    /// Phát hành văn bản đi.
    IssueOutgoing,
    /// Gửi văn bản điện tử qua trục liên thông.
    SendViaAxis,
    /// Nộp hồ sơ vào lưu trữ cơ quan, counted from the end of the work, as Decree 30 counts; which
    /// law counts, [`crate::machines::dossier::transfer_rules`] say.
    TransferToArchive(FileKind),
}

/// Kind of file, for its transfer to the archive (Art. 30.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Hồ sơ công việc: counted from the day the work ended.
    #[default]
    General,
    /// Xây dựng cơ bản: counted from the day of final settlement.
    BasicConstruction,
}

impl FileKind {
    /// All of them, in order.
    pub const ALL: &'static [Self] = &[Self::General, Self::BasicConstruction];
}

impl Label for FileKind {
    fn label(&self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::General, Locale::Vi) => "Hồ sơ công việc",
            (Self::General, Locale::En) => "ordinary file",
            (Self::BasicConstruction, Locale::Vi) => "Hồ sơ xây dựng cơ bản",
            (Self::BasicConstruction, Locale::En) => "file of basic construction",
        }
    }
}

/// A statutory limit: its term and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The term, counted from the event; `None` where the law names no figure.
    pub term: Option<Term>,
    /// The article.
    pub source: Source,
}

/// The statutory limit of an act. Any urgent mark means at once (Art. 4.2.c, 18.1, 23.1, 24.2 of
/// Decree 30/2020/NĐ-CP; Decision 28/2018/QĐ-TTg, Art. 6); the receipt notice, the number of a paper
/// and the archive do not depend on it.
#[must_use]
pub const fn statutory_limit(act: LegalAct, urgency: Urgency) -> Limit {
    let (term, source) = match act {
        LegalAct::RegisterIncoming => (Some(Term::NextWorkingDay), Source::Decree30("4.2.c")),
        LegalAct::SubmitIncoming => (Some(Term::NextWorkingDay), Source::Decree30("23.1")),
        LegalAct::TransferIncoming => (Some(Term::NextWorkingDay), Source::Decree30("4.2.c, 23.1")),
        LegalAct::AcknowledgeReceipt => {
            return limit(Some(Term::SameDay), Source::Decree30("21.2.c"));
        }
        LegalAct::HandleIncoming => (None, Source::Decree30("24.2")),
        LegalAct::AssignNumberPaper => {
            return limit(Some(Term::NextWorkingDay), Source::Decree30("15.2"));
        }
        LegalAct::IssueOutgoing => (Some(Term::NextWorkingDay), Source::Decree30("18.1")),
        LegalAct::SendViaAxis => (Some(Term::MorningOfNextWorkingDay), Source::Decision28("6")),
        LegalAct::TransferToArchive(FileKind::General) => {
            return limit(Some(Term::Years(1)), Source::Decree30("30.2"));
        }
        LegalAct::TransferToArchive(FileKind::BasicConstruction) => {
            return limit(Some(Term::Months(3)), Source::Decree30("30.2"));
        }
    };
    if urgency.is_urgent() {
        return limit(Some(Term::AtOnce), source);
    }
    limit(term, source)
}

/// The limit for the handling of an incoming document (Art. 24.2): any urgent mark means at once; the
/// law names no other figure, so the day of the direction counts (`directed`), else the working days
/// of the working regulation (quy chế làm việc, `regulation`).
#[must_use]
pub fn handling_limit(
    urgency: Urgency,
    directed: Option<NaiveDate>,
    regulation: Option<u32>,
) -> Limit {
    let Limit { term, source } = statutory_limit(LegalAct::HandleIncoming, urgency);
    let named = directed.map(Term::On);
    let term = term.or(named).or_else(|| regulation.map(Term::WorkingDays));
    limit(term, source)
}

const fn limit(term: Option<Term>, source: Source) -> Limit {
    Limit { term, source }
}

/// How long a state secret is protected from the day its level was fixed, unless ended earlier
/// (Law 29/2018/QH14, Art. 19): 10, 20, 30 years. `None` for what is not secret.
///
/// The periods of Law 117/2025/QH15 were not read: for a level fixed under it (from 1 March 2026) the
/// same ones are a policy of this project, and so it is cited.
#[must_use]
pub fn secrecy_protection(secrecy: Secrecy, since: NaiveDate) -> Option<Limit> {
    let years = match secrecy {
        Secrecy::KhongMat => return None,
        Secrecy::Mat => 10,
        Secrecy::ToiMat => 20,
        Secrecy::TuyetMat => 30,
    };
    let source = match RuleSet::in_force(since).id {
        RuleSetId::Vn20200305 | RuleSetId::Vn20250701 => Source::Secrets2018("19"),
        RuleSetId::Vn20260301 => Source::Project("secrecy"),
    };
    Some(limit(Some(Term::Years(years)), source))
}

/// Which archive a file goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ArchiveTarget {
    /// Lưu trữ hiện hành: at most one year, counted from the year the work ended.
    Current,
    /// Lưu trữ lịch sử: at most five years, counted from the year of transfer to the current one.
    Historical,
}

/// The latest year of transfer under the Law on Archives 33/2024/QH15 (from 1 July 2025), counted
/// in years from the year of `from`: the day the work ended, or any day of the year in which the
/// file came to the current archive.
#[must_use]
pub fn latest_transfer_year(target: ArchiveTarget, from: NaiveDate) -> Option<i32> {
    let years = match target {
        ArchiveTarget::Current => 1,
        ArchiveTarget::Historical => 5,
    };
    from.year().checked_add(years)
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::{
        ArchiveTarget, FileKind, LegalAct, latest_transfer_year, secrecy_protection,
        statutory_limit,
    };
    use crate::base::Instant;
    use crate::calendar::{Calendar, Due, Term, WorkingTime};
    use crate::law::{Secrecy, Source, Urgency};

    fn end(term: Option<Term>, start: &str) -> String {
        let offset = FixedOffset::east_opt(7 * 3600).unwrap();
        let start = Instant::parse(start).unwrap();
        let due = Calendar::national().due(term.unwrap(), start, &WorkingTime::default(), offset);
        match due.unwrap() {
            Due::By(at) => at.day(offset).to_string(),
            Due::AtOnce => "at once".to_owned(),
        }
    }

    #[test]
    fn ordinary_documents() {
        use LegalAct as L;
        for (act, start, expected) in [
            (
                L::AssignNumberPaper,
                "2025-10-17T16:20:00+07:00",
                "2025-10-20",
            ),
            (
                L::RegisterIncoming,
                "2025-01-30T14:10:00+07:00",
                "2025-02-03",
            ),
            (L::SubmitIncoming, "2026-11-23T10:05:00+07:00", "2026-11-25"),
            (L::IssueOutgoing, "2026-01-09T14:00:00+07:00", "2026-01-10"),
            (L::IssueOutgoing, "2026-08-28T11:00:00+07:00", "2026-09-03"),
            (L::SendViaAxis, "2022-04-08T15:55:00+07:00", "2022-04-12"),
            (
                L::AcknowledgeReceipt,
                "2025-11-08T20:15:00+07:00",
                "2025-11-08",
            ),
            (
                L::TransferToArchive(FileKind::General),
                "2023-05-24T00:00:00+07:00",
                "2024-05-24",
            ),
            (
                L::TransferToArchive(FileKind::BasicConstruction),
                "2024-03-05T00:00:00+07:00",
                "2024-06-05",
            ),
        ] {
            let limit = statutory_limit(act, Urgency::Thuong);
            assert_eq!(end(limit.term, start), expected, "{act:?}");
        }
        assert_eq!(
            statutory_limit(L::HandleIncoming, Urgency::Thuong).term,
            None
        );
    }

    #[test]
    fn urgent_documents_at_once() {
        for urgency in [Urgency::Khan, Urgency::ThuongKhan, Urgency::HoaToc] {
            for act in [
                LegalAct::RegisterIncoming,
                LegalAct::SubmitIncoming,
                LegalAct::TransferIncoming,
                LegalAct::HandleIncoming,
                LegalAct::IssueOutgoing,
                LegalAct::SendViaAxis,
            ] {
                assert_eq!(statutory_limit(act, urgency).term, Some(Term::AtOnce));
            }
            let act = LegalAct::AcknowledgeReceipt;
            assert_eq!(statutory_limit(act, urgency).term, Some(Term::SameDay));
        }
    }

    #[test]
    fn secrets_and_archives() {
        let day = |text: &str| text.parse().unwrap();
        for (secrecy, start, expected) in [
            (Secrecy::Mat, "2024-06-19T00:00:00+07:00", "2034-06-19"),
            (Secrecy::ToiMat, "2021-08-30T00:00:00+07:00", "2041-08-30"),
            (Secrecy::TuyetMat, "2020-12-09T00:00:00+07:00", "2050-12-09"),
        ] {
            let limit = secrecy_protection(secrecy, day(&start[..10])).unwrap();
            assert_eq!(end(limit.term, start), expected);
        }
        assert_eq!(
            secrecy_protection(Secrecy::KhongMat, day("2026-03-01")),
            None
        );
        for (since, source) in [
            ("2026-02-28", Source::Secrets2018("19")),
            ("2026-03-01", Source::Project("secrecy")),
        ] {
            let limit = secrecy_protection(Secrecy::Mat, day(since)).unwrap();
            assert_eq!(limit.source, source, "{since}");
        }
        assert_eq!(
            latest_transfer_year(ArchiveTarget::Current, day("2025-10-22")),
            Some(2026)
        );
        assert_eq!(
            latest_transfer_year(ArchiveTarget::Historical, day("2026-01-01")),
            Some(2031)
        );
    }
}
