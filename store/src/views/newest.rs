//! The newest event whose moment can be relied on.

use chrono::NaiveDate;
use rusqlite::Connection;
use vanthu::base::Instant;
use vanthu::numbers::Registers;
use vanthu::organization::Agency;

use crate::Failure;

/// The newest event of an agency, to the day, that a number taken at `now` is compared with.
///
/// Numbers come first: none of them was far ahead when it was taken, unless somebody confirmed it. Where
/// the last one lies far back, what has been done to documents since counts too, but only as far as it
/// follows day by day: what a clock that runs ahead has written vouches for nothing.
pub(crate) fn newest_event(
    connection: &Connection,
    agency: &Agency,
    registers: &Registers,
    now: Instant,
) -> Result<Option<Instant>, Failure> {
    let far = |day, newest| agency.limits().is_far_ahead(day, newest);
    let mut newest = registers.last_given();
    if newest.is_none_or(|newest| far(agency.day(now), newest)) {
        newest = newest.max(last_number(connection, agency)?);
        if newest.is_none_or(|newest| far(agency.day(now), newest)) {
            newest = followed(connection, agency, newest)?;
        }
    }
    let midnight = newest.and_then(|day| day.and_hms_opt(0, 0, 0));
    Ok(midnight.and_then(|time| Instant::from_local(time, agency.offset())))
}

/// The latest day that a number given here carries, in any series: an imported register may end long ago.
fn last_number(connection: &Connection, agency: &Agency) -> Result<Option<NaiveDate>, Failure> {
    let mut row = connection.prepare_cached(
        "SELECT max(state ->> 'last_date') FROM series WHERE agency = ?1
         AND state ->> 'last_number' > coalesce(state -> 'legacy' ->> 'last_number', 0)",
    )?;
    let last: Option<String> = row.query_row([agency.info().key.as_str()], |row| row.get(0))?;
    Ok(last.and_then(|day| day.parse().ok()))
}

/// The last day of a row of days, each of them near the one before, from `newest` on or from the first
/// one known.
fn followed(
    connection: &Connection,
    agency: &Agency,
    mut newest: Option<NaiveDate>,
) -> Result<Option<NaiveDate>, Failure> {
    let mut rows = connection
        .prepare_cached("SELECT changed_at FROM documents WHERE agency = ?1 ORDER BY changed_at")?;
    let mut rows = rows.query([agency.info().key.as_str()])?;
    while let Some(row) = rows.next()? {
        let Some(at) = Instant::from_millis(row.get(0)?) else {
            continue;
        };
        let day = agency.day(at);
        if newest.is_some_and(|newest| agency.limits().is_far_ahead(day, newest)) {
            break;
        }
        newest = newest.max(Some(day));
    }
    Ok(newest)
}
