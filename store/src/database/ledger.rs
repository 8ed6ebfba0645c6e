//! Streams of records as rows: the bytes of each record and its hash.

use rusqlite::{Connection, OptionalExtension as _};
use vanthu::base::{AgencyId, Digest};
use vanthu::history::{Chain, Stream};

use crate::Failure;

/// One stored record.
pub(crate) struct Row {
    pub seq: u32,
    pub json: String,
    pub hash: Digest,
}

impl Row {
    fn read(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<Self> {
        let json = row.get_ref(first.saturating_add(1))?.as_bytes()?;
        let hash = row.get_ref(first.saturating_add(2))?.as_bytes()?;
        Ok(Self {
            seq: row.get(first)?,
            // What is no text, or no hash, does not fit its chain.
            json: String::from_utf8_lossy(json).into_owned(),
            hash: Digest::from_bytes(hash.try_into().unwrap_or_default()),
        })
    }
}

/// Where a stream ends.
pub(crate) fn chain(
    connection: &Connection,
    agency: &AgencyId,
    stream: &Stream,
) -> Result<Chain, Failure> {
    let mut last = connection.prepare_cached(
        "SELECT seq, hash FROM records WHERE agency = ?1 AND stream = ?2
         ORDER BY seq DESC LIMIT 1",
    )?;
    let last = last.query_row((agency.as_str(), stream.as_str()), |row| {
        let head = Digest::from_bytes(row.get(1)?);
        Ok(Chain {
            length: row.get(0)?,
            head,
        })
    });
    Ok(last
        .optional()?
        .unwrap_or_else(|| Chain::new(agency, stream)))
}

/// Puts a record at the end of its stream and gives the longer chain. `conflict` if the place is
/// taken.
pub(crate) fn append(
    connection: &Connection,
    agency: &AgencyId,
    stream: &Stream,
    chain: Chain,
    json: &str,
) -> Result<Chain, Failure> {
    let next = chain.with(json.as_bytes());
    let mut insert = connection.prepare_cached(
        "INSERT INTO records (agency, stream, seq, json, hash) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    insert.execute((
        agency.as_str(),
        stream.as_str(),
        next.length,
        json,
        next.head.as_bytes(),
    ))?;
    Ok(next)
}

/// The records of a stream from place `first` on, in order.
pub(crate) fn records_from(
    connection: &Connection,
    agency: &AgencyId,
    stream: &Stream,
    first: u32,
) -> Result<Vec<Row>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT seq, json, hash FROM records WHERE agency = ?1 AND stream = ?2 AND seq >= ?3
         ORDER BY seq",
    )?;
    let rows = rows.query_map((agency.as_str(), stream.as_str(), first), |row| {
        Row::read(row, 0)
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The names of a machine's streams, where it has one for each id.
pub(crate) fn streams_of(
    connection: &Connection,
    agency: &AgencyId,
    machine: &str,
) -> Result<Vec<Stream>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT stream FROM records
         WHERE agency = ?1 AND stream > ?2 || ':' AND stream < ?2 || ';' AND seq = 1 ORDER BY stream",
    )?;
    let rows = rows.query_map((agency.as_str(), machine), |row| {
        let name: String = row.get(0)?;
        Ok(Stream::named(&name))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Goes through every record of the agency, stream by stream, each in order.
pub(crate) fn each_record(
    connection: &Connection,
    agency: &AgencyId,
    mut take: impl FnMut(&Stream, Row) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut all = connection.prepare_cached(
        "SELECT seq, json, hash, stream FROM records WHERE agency = ?1 ORDER BY stream, seq",
    )?;
    let mut rows = all.query((agency.as_str(),))?;
    let mut stream = Stream::named("");
    while let Some(row) = rows.next()? {
        let name = row.get_ref(3)?.as_str().map_err(rusqlite::Error::from)?;
        if stream.as_str() != name {
            stream = Stream::named(name);
        }
        take(&stream, Row::read(row, 0)?)?;
    }
    Ok(())
}
