//! The profiles under which the office was opened, and what a new one leaves behind.
//!
//! A number may not be given twice (property L2), so a profile that would do that is refused: when the
//! office is opened, and again when a series gives its first number of a year. A post, unit or person
//! that is gone stops nobody: it is reported ([`Office::profile_faults`]), or refused if the host asks
//! ([`Options::strict_profile`](crate::Options::strict_profile)).

use chrono::Datelike as _;
use rusqlite::{Connection, OptionalExtension as _};
use vanthu::base::{AgencyId, Digest, Fault, Instant, InvalidInput, SeriesKey};
use vanthu::law::DocumentType;
use vanthu::organization::{Agency, InUse, NumbersGiven, Profile, RegisterKind, Repeated};

use super::{Office, Options};
use crate::views::{self, unreadable};
use crate::{Failure, StorageError};

impl Office {
    /// A profile under which the office was opened (hồ sơ cơ quan), by the digest that acts record;
    /// none if it never was.
    ///
    /// # Errors
    /// `damaged` if what is kept is another profile; failures of the database.
    pub fn profile(&self, digest: &Digest) -> Result<Option<Profile>, StorageError> {
        let json = self
            .shared
            .read(|connection| kept(connection, self.agency(), digest))?;
        let Some(json) = json else { return Ok(None) };
        if Digest::of(json.as_bytes()) != *digest {
            let message = format!("profile {digest} has been changed");
            return Err(StorageError::Damaged { message });
        }
        let profile = serde_json::from_str(&json).map_err(|error| unreadable(&error))?;
        Ok(Some(profile))
    }

    /// What this profile leaves behind (việc và số không còn chỗ trong hồ sơ cơ quan): posts, units and
    /// persons for whom work waits, series with numbers of the year ([`Options::now`](crate::Options), else
    /// the newest), that it no longer names.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn profile_faults(&self) -> Result<Vec<Fault>, StorageError> {
        let (agency, options) = (self.desk().agency(), &self.shared.options);
        self.shared.read(|connection| {
            let year = year(connection, agency, options.now)?;
            let mut faults = repeated(connection, agency, year)?;
            faults.extend(left_behind(connection, agency, year)?);
            Ok(faults)
        })
    }
}

/// Refuses a profile that would give a number twice, or, if the host asks, one that leaves anything
/// behind. Keeps it otherwise.
pub(super) fn admit(
    connection: &Connection,
    agency: &Agency,
    options: &Options,
) -> Result<(), Failure> {
    let year = year(connection, agency, options.now)?;
    let mut faults: Vec<Fault> = other_key(connection, agency)?.into_iter().collect();
    faults.extend(repeated(connection, agency, year)?);
    if options.strict_profile {
        faults.extend(left_behind(connection, agency, year)?);
    }
    if !faults.is_empty() {
        return Err(StorageError::Profile(InvalidInput { faults }).into());
    }
    keep(connection, agency)
}

/// Refuses the first number of a series in a year in which another series has numbered its documents.
pub(super) fn may_begin(
    connection: &Connection,
    agency: &Agency,
    (series, year): (&SeriesKey, i32),
) -> Result<(), Failure> {
    let repeated = repeated_numbers(connection, agency, year)?;
    match repeated.into_iter().find(|found| found.by == *series) {
        None => Ok(()),
        Some(found) => Err(StorageError::Profile(InvalidInput::one(found.fault)).into()),
    }
}

fn keep(connection: &Connection, agency: &Agency) -> Result<(), Failure> {
    let (key, digest) = (&agency.info().key, agency.digest());
    if kept(connection, key, &digest)?.is_some() {
        return Ok(());
    }
    let json = serde_json::to_string(agency.profile()).map_err(|error| unreadable(&error))?;
    connection.execute(
        "INSERT OR IGNORE INTO profiles (agency, digest, json) VALUES (?1, ?2, ?3)",
        (key.as_str(), digest.as_bytes(), json),
    )?;
    tracing::info!(agency = %key, profile = %digest, "profile kept");
    Ok(())
}

fn kept(
    connection: &Connection,
    agency: &AgencyId,
    digest: &Digest,
) -> Result<Option<String>, Failure> {
    let mut json =
        connection.prepare_cached("SELECT json FROM profiles WHERE agency = ?1 AND digest = ?2")?;
    let json = json.query_row((agency.as_str(), digest.as_bytes()), |row| row.get(0));
    Ok(json.optional()?)
}

/// The year that is compared: that of the moment, or the newest in which a number was given.
fn year(
    connection: &Connection,
    agency: &Agency,
    now: Option<Instant>,
) -> Result<Option<i32>, Failure> {
    if let Some(now) = now {
        return Ok(Some(agency.day(now).year()));
    }
    let newest = "SELECT max(year) FROM series WHERE agency = ?1";
    Ok(connection.query_row(newest, [agency.info().key.as_str()], |row| row.get(0))?)
}

fn repeated(
    connection: &Connection,
    agency: &Agency,
    year: Option<i32>,
) -> Result<Vec<Fault>, Failure> {
    let Some(year) = year else {
        return Ok(Vec::new());
    };
    let repeated = repeated_numbers(connection, agency, year)?;
    Ok(repeated.into_iter().map(|found| found.fault).collect())
}

fn repeated_numbers(
    connection: &Connection,
    agency: &Agency,
    year: i32,
) -> Result<Vec<Repeated>, Failure> {
    let given = given(connection, agency, year)?;
    let former = former(connection, agency)?;
    Ok(agency.repeated_numbers(&former, &given))
}

/// The profiles under which numbers may have been given, as far as this build takes them.
fn former(connection: &Connection, agency: &Agency) -> Result<Vec<Agency>, Failure> {
    let mut all = connection.prepare("SELECT json FROM profiles WHERE agency = ?1")?;
    let all = all.query_map([agency.info().key.as_str()], |row| row.get::<_, String>(0))?;
    let mut former = Vec::new();
    for json in all {
        former.extend(Agency::from_json(&json?).ok());
    }
    Ok(former)
}

/// What every series has given in that year.
fn given(
    connection: &Connection,
    agency: &Agency,
    year: i32,
) -> Result<Vec<NumbersGiven>, Failure> {
    let key = &agency.info().key;
    let mut given = Vec::new();
    for state in views::series_of_year(connection, key, year)? {
        let series = state.of.series;
        let arrivals = views::has_arrivals(connection, key, (&series, year))?;
        let by_type: Vec<(DocumentType, u32)> =
            views::greatest_by_type(connection, key, (&series, year))?;
        given.push(NumbersGiven {
            last: state.series.last_number,
            register: match (arrivals, by_type.is_empty()) {
                (true, _) => Some(RegisterKind::Incoming),
                (false, false) => Some(RegisterKind::Outgoing),
                (false, true) => None,
            },
            by_type,
            imported: state.series.legacy.is_some(),
            series,
        });
    }
    Ok(given)
}

fn left_behind(
    connection: &Connection,
    agency: &Agency,
    year: Option<i32>,
) -> Result<Vec<Fault>, Failure> {
    let key = &agency.info().key;
    let mut in_use = views::waited_for(connection, key)?;
    if let Some(year) = year {
        let series = views::series_of_year(connection, key, year)?.into_iter();
        in_use.extend(series.map(|state| InUse::Series(state.of.series)));
    }
    Ok(agency.gone(&in_use))
}

/// Whether the database has this agency under another key, and nothing under this one.
fn other_key(connection: &Connection, agency: &Agency) -> Result<Option<Fault>, Failure> {
    let key = agency.info().key.as_str();
    let known = "SELECT EXISTS (SELECT 1 FROM records WHERE agency = ?1)";
    if connection.query_row(known, [key], |row| row.get(0))? {
        return Ok(None);
    }
    // An agency without records has given no number.
    let mut others = connection.prepare(
        "SELECT DISTINCT p.agency, p.json ->> '$.agency.code' FROM profiles AS p
         WHERE p.agency <> ?1 AND json_valid(p.json)
            AND EXISTS (SELECT 1 FROM records AS r WHERE r.agency = p.agency)",
    )?;
    let mut others = others.query([key])?;
    while let Some(row) = others.next()? {
        let (other, code): (String, String) = (row.get(0)?, row.get(1)?);
        if let Some(fault) = agency.has_other_key(&other, &code) {
            return Ok(Some(fault));
        }
    }
    Ok(None)
}
