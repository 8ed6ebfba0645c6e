//! What an office with a database is asked, as JSON: the same questions as [`Office`]'s own methods.

use serde::{Deserialize, Serialize};
use vanthu::api::Change;
use vanthu::api::foreign::of_arguments;
use vanthu::base::{Digest, Fault, Instant, PersonId, SeriesKey};
use vanthu::engine::DueEvent;
use vanthu::input::read_json;
use vanthu::law::RuleSetId;
use vanthu::numbers::Reservation;
use vanthu::organization::Profile;
use vanthu::registers::{Cell, GapAudit};

use super::Trouble;
use crate::{
    Heads, InboxItem, IncomingEntry, Office, OutgoingEntry, Overdue, StalledDocument,
    StalledDossier, VerifyReport, Workload,
};

/// A question to an office.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "type",
    content = "data",
    rename_all = "snake_case",
    deny_unknown_fields
)]
#[non_exhaustive]
pub enum Query {
    /// [`Office::inbox`].
    Inbox {
        /// The person.
        person: PersonId,
    },
    /// [`Office::incoming_register`].
    IncomingRegister {
        /// The year.
        year: i32,
    },
    /// [`Office::outgoing_register`].
    OutgoingRegister {
        /// The year.
        year: i32,
    },
    /// The incoming register of a year as it is printed.
    IncomingRows {
        /// The year.
        year: i32,
    },
    /// The outgoing register of a year as it is printed.
    OutgoingRows {
        /// The year.
        year: i32,
    },
    /// [`Office::overdue`].
    Overdue {},
    /// [`Office::due_events`].
    DueEvents {},
    /// [`Office::next_due`].
    NextDue {},
    /// [`Office::workload`].
    Workload {},
    /// [`Office::all_stalled`].
    Stalled {},
    /// [`Office::stalled_dossiers`].
    StalledDossiers {},
    /// [`Office::reservations`].
    Reservations {
        /// The series.
        series: SeriesKey,
    },
    /// [`Office::audit_series`].
    AuditSeries {
        /// The series.
        series: SeriesKey,
        /// The year.
        year: i32,
    },
    /// [`Office::what_if`].
    WhatIf {
        /// The rule set.
        rule_set: RuleSetId,
    },
    /// [`Office::profile_faults`].
    ProfileFaults {},
    /// [`Office::profile`].
    Profile {
        /// Its digest, as acts record it.
        digest: Digest,
    },
    /// [`Office::heads`].
    Heads {},
    /// [`Office::verify`].
    Verify {
        /// Heads that were exported earlier.
        #[serde(default)]
        heads: Option<Heads>,
    },
    /// [`Office::rebuild`].
    Rebuild {},
}

/// The answer to the question of the same name.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "OfficeAnswer"))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Answer {
    /// What waits for a person.
    Inbox(Vec<InboxItem>),
    /// Lines of the incoming register.
    IncomingRegister(Vec<IncomingEntry>),
    /// Lines of the outgoing register.
    OutgoingRegister(Vec<OutgoingEntry>),
    /// The ten cells of each line of a register.
    Rows(Vec<Vec<Option<Cell>>>),
    /// Documents whose time has run out.
    Overdue(Vec<Overdue>),
    /// What has fallen due.
    DueEvents(Vec<DueEvent>),
    /// When the next thing falls due.
    NextDue(Option<Instant>),
    /// How much work each unit and person has.
    Workload(Workload),
    /// Documents for some of whose work nobody is in office.
    Stalled(Vec<StalledDocument>),
    /// Dossiers whose maker is no longer in office.
    StalledDossiers(Vec<StalledDossier>),
    /// Numbers that are held.
    Reservations(Vec<Reservation>),
    /// What a series gave, beside what its documents hold.
    AuditSeries(GapAudit),
    /// What another rule set would change.
    WhatIf(Vec<Change>),
    /// What the profile leaves behind.
    ProfileFaults(Vec<Fault>),
    /// A profile under which the office was opened.
    Profile(Option<Box<Profile>>),
    /// Where every stream ends.
    Heads(Heads),
    /// What is wrong.
    Verify(VerifyReport),
    /// Nothing.
    Rebuild(()),
}

/// Answers a question (JSON) about the moment.
///
/// # Errors
/// Every fault of the question; failures of the database.
pub fn answer(office: &Office, query: &str, now: Instant) -> Result<Answer, Trouble> {
    let query: Query = read_json(query).map_err(of_arguments)?;
    let agency = office.desk().agency();
    Ok(match query {
        Query::Inbox { person } => Answer::Inbox(office.inbox(&person, now)?),
        Query::IncomingRegister { year } => {
            Answer::IncomingRegister(office.incoming_register(year)?)
        }
        Query::OutgoingRegister { year } => {
            Answer::OutgoingRegister(office.outgoing_register(year)?)
        }
        Query::IncomingRows { year } => {
            let entries = office.incoming_register(year)?;
            let rows = entries.iter().map(|one| one.printed(agency).row().into());
            Answer::Rows(rows.collect())
        }
        Query::OutgoingRows { year } => {
            let entries = office.outgoing_register(year)?;
            let rows = entries.iter().map(|one| one.printed(agency).row().into());
            Answer::Rows(rows.collect())
        }
        Query::Overdue {} => Answer::Overdue(office.overdue(now)?),
        Query::DueEvents {} => Answer::DueEvents(office.due_events(now)?),
        Query::NextDue {} => Answer::NextDue(office.next_due(now)?),
        Query::Workload {} => Answer::Workload(office.workload(now)?),
        Query::Stalled {} => Answer::Stalled(office.all_stalled(now)?),
        Query::StalledDossiers {} => Answer::StalledDossiers(office.stalled_dossiers(now)?),
        Query::Reservations { series } => Answer::Reservations(office.reservations(&series, now)?),
        Query::AuditSeries { series, year } => {
            Answer::AuditSeries(office.audit_series(&series, year, now)?)
        }
        Query::WhatIf { rule_set } => Answer::WhatIf(office.what_if(rule_set, now)?),
        Query::ProfileFaults {} => Answer::ProfileFaults(office.profile_faults()?),
        Query::Profile { digest } => Answer::Profile(office.profile(&digest)?.map(Box::new)),
        Query::Heads {} => Answer::Heads(office.heads()?),
        Query::Verify { heads } => Answer::Verify(office.verify(heads.as_ref())?),
        Query::Rebuild {} => Answer::Rebuild(office.rebuild()?),
    })
}
