//! Latest moments for acts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Ask, Office, beyond, fault};
use crate::base::{Instant, Locale, Text, YEARS};
use crate::calendar::{
    ArchiveTarget, Due, FileKind, LegalAct, Limit, Term, handling_limit, latest_transfer_year,
    secrecy_protection, statutory_limit,
};
use crate::law::{RuleSet, RuleSetId, Secrecy, Source, Urgency};
use crate::machines::dossier::{transfer_due, transfer_rules, transfer_source};
use crate::rules::CommandError;

/// How a deadline is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeadlineKind {
    /// The law names no figure.
    None,
    /// At once (ngay).
    AtOnce,
    /// Until the end of the morning of the day.
    Morning,
    /// Until the end of the day, or of its working hours: see `until`.
    Day,
}

/// A latest moment (thời hạn).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Deadline {
    /// How it is meant.
    pub kind: DeadlineKind,
    /// The day, in the agency's time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// The last moment, inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// Whether it may still change, because the holidays of a year are not announced.
    pub provisional: bool,
    /// The article.
    pub article: Text,
}

impl Deadline {
    fn of(limit: Limit, start: Instant, office: Office<'_>) -> Result<Self, CommandError> {
        let (calendar, agency) = (office.calendar, office.agency);
        let article = article(limit.source);
        let plain = |kind: DeadlineKind| Self {
            kind,
            day: None,
            until: None,
            provisional: false,
            article: article.clone(),
        };
        let Some(term) = limit.term else {
            return Ok(plain(DeadlineKind::None));
        };
        let (working, offset) = (&agency.profile().working_time, agency.offset());
        let due = calendar.due(term, start, working, offset);
        let due = due.ok_or_else(|| beyond("at"))?;
        let provisional = calendar.due_is_provisional(term, start, due, offset);
        let kind = match term {
            Term::MorningOfNextWorkingDay => DeadlineKind::Morning,
            _ => DeadlineKind::Day,
        };
        Ok(match due {
            Due::AtOnce => plain(DeadlineKind::AtOnce),
            Due::By(end) => Self {
                day: Some(end.day(offset)),
                until: Some(end),
                provisional,
                ..plain(kind)
            },
        })
    }
}

fn article(source: Source) -> Text {
    Text {
        vi: source.citation(Locale::Vi),
        en: source.citation(Locale::En),
    }
}

/// Midnight at which a day begins in the agency's time.
fn begin(day: NaiveDate, office: Office<'_>) -> Option<Instant> {
    Instant::from_local(day.and_hms_opt(0, 0, 0)?, office.agency.offset())
}

/// An act with a statutory limit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeadlineQuery {
    /// The act.
    pub act: LegalAct,
    /// When the event happened from which the term runs.
    pub at: Instant,
    /// Urgency of the document.
    #[serde(default)]
    pub urgency: Urgency,
}

impl Ask for DeadlineQuery {
    type Answer = Deadline;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        if let LegalAct::TransferToArchive(file_kind) = self.act {
            let (since, rule_set) = (office.agency.day(self.at), None);
            let question = TransferDueQuery {
                file_kind,
                since,
                rule_set,
            };
            return question.ask(office);
        }
        Deadline::of(statutory_limit(self.act, self.urgency), self.at, office)
    }
}

/// An incoming document to be handled.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandlingDeadlineQuery {
    /// When the term begins.
    pub at: Instant,
    /// Urgency of the document.
    #[serde(default)]
    pub urgency: Urgency,
    /// The day that the direction names.
    #[serde(default)]
    pub directed: Option<NaiveDate>,
    /// Working days of the working regulation (quy chế làm việc); by default the profile's.
    #[serde(default)]
    pub regulation_days: Option<u32>,
}

/// More working days than this are a slip of the pen, as in a profile.
const MOST_DAYS: u32 = 3660;

impl Ask for HandlingDeadlineQuery {
    type Answer = Deadline;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let own = office.agency.limits().handling_days;
        let regulation = self.regulation_days.or(own);
        if let Some(days) = self.regulation_days.filter(|days| *days > MOST_DAYS) {
            let said = [
                format!("tối đa {MOST_DAYS} ngày làm việc"),
                format!("at most {MOST_DAYS} working days"),
            ];
            return Err(fault("regulation_days", (days, said)));
        }
        Deadline::of(
            handling_limit(self.urgency, self.directed, regulation),
            self.at,
            office,
        )
    }
}

/// A state secret.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SecrecyEndQuery {
    /// Its level.
    pub secrecy: Secrecy,
    /// The day on which the level was fixed.
    pub since: NaiveDate,
}

impl Ask for SecrecyEndQuery {
    type Answer = Deadline;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let start = begin(self.since, office).ok_or_else(|| beyond("since"))?;
        let source = Source::Secrets2018("19");
        let none = Limit { term: None, source };
        Deadline::of(
            secrecy_protection(self.secrecy, self.since).unwrap_or(none),
            start,
            office,
        )
    }
}

/// A file to be transferred to the agency's archive.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TransferDueQuery {
    /// Kind of file.
    pub file_kind: FileKind,
    /// The day on which the work ended; for basic construction that of final settlement.
    pub since: NaiveDate,
    /// The rule set; by default that in force on that day, which a dossier follows too.
    #[serde(default)]
    pub rule_set: Option<RuleSetId>,
}

impl Ask for TransferDueQuery {
    type Answer = Deadline;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        begin(self.since, office).ok_or_else(|| beyond("since"))?;
        let by_day = || transfer_rules(self.since);
        let rules = self.rule_set.map_or_else(by_day, RuleSet::of);
        let day = transfer_due(&rules, self.file_kind, self.since);
        let day = day.ok_or_else(|| beyond("since"))?;
        let next = day.succ_opt().and_then(|next| begin(next, office));
        let millis = next.and_then(|next| next.millis().checked_sub(1));
        Ok(Deadline {
            kind: DeadlineKind::Day,
            day: Some(day),
            until: millis.and_then(Instant::from_millis),
            provisional: false,
            article: article(transfer_source(&rules, self.file_kind)),
        })
    }
}

/// A file on its way to an archive.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LatestTransferYearQuery {
    /// Which archive.
    pub target: ArchiveTarget,
    /// The year in which the work ended, or in which the file came to the current archive.
    pub since: i32,
}

impl Ask for LatestTransferYearQuery {
    type Answer = i32;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let first = YEARS.contains(&self.since);
        let first = first.then(|| NaiveDate::from_ymd_opt(self.since, 1, 1));
        let year = first.flatten();
        let year = year.and_then(|first| latest_transfer_year(self.target, first));
        year.ok_or_else(|| beyond("since"))
    }
}
