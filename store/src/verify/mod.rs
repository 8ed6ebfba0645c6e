//! Is everything as it was written? Chains, sequences, numbers, receipts, attachments.
//! `walk.rs` follows every stream once; `report.rs` says what it can find.

mod numbers;
mod report;
mod walk;

use std::collections::BTreeMap;
use std::io::Read;

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};
use vanthu::api::{Incoming, Outgoing, Series};
use vanthu::base::{AgencyId, Digest};
use vanthu::engine::Machine as _;
use vanthu::history::{Record, Stream};
use vanthu::series::Event;

pub use report::{Fault, FaultKind, Head, Heads, VerifyReport};

use crate::blobs::Blobs;
use crate::office::Office;
use crate::{Failure, StorageError, database};
use walk::Walk;

impl Office {
    /// Reads the whole history and all attachments, and says everything that is wrong. A chain
    /// shows changes only up to a head that somebody else also holds: give the heads exported
    /// earlier ([`Office::heads`]), or the report says that there were none.
    ///
    /// # Errors
    /// Failures of database and files; what is wrong with the *contents* stands in the report.
    pub fn verify(&self, expected: Option<&Heads>) -> Result<VerifyReport, StorageError> {
        let agency = self.desk().agency();
        let key = &agency.info().key;
        let mut walk = Walk::new(key, expected);
        self.shared().read(|connection| {
            database::each_record(connection, key, |stream, row| {
                walk.follow(stream, &row);
                Ok(())
            })?;
            walk.end();
            views_fit(connection, key, &mut walk)?;
            commands_fit(connection, key, &mut walk)?;
            commands_are_known(connection, key, &mut walk)
        })?;
        let mut report = walk.report;
        numbers::compare(&walk.numbers, &mut report);
        for (digest, size) in walk.blobs {
            report.blobs = report.blobs.saturating_add(1);
            if let Some(kind) = blob_fault(self.blobs(), &digest, size)? {
                report.fault(kind, digest.to_hex(), None);
            }
        }
        if report.is_sound() {
            tracing::info!(agency = %key, records = report.records, "verified");
        } else {
            let faults = report.faults.len();
            tracing::error!(agency = %key, records = report.records, faults, "verification failed");
        }
        Ok(report)
    }

    /// Length and head of every stream, to be kept where nobody who can change the database can
    /// change them too.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn heads(&self) -> Result<Heads, StorageError> {
        let key = &self.desk().agency().info().key;
        let mut heads: BTreeMap<String, Head> = BTreeMap::new();
        self.shared().read(|connection| {
            let mut tails = connection.prepare_cached(
                "SELECT stream, max(seq), hash FROM records WHERE agency = ?1 GROUP BY stream",
            )?;
            let mut rows = tails.query((key.as_str(),))?;
            while let Some(row) = rows.next()? {
                let head = Head {
                    length: row.get(1)?,
                    hash: Digest::from_bytes(row.get(2)?),
                };
                heads.insert(row.get(0)?, head);
            }
            Ok(())
        })?;
        Ok(Heads {
            agency: key.clone(),
            heads,
        })
    }
}

/// Documents and series as the tables have them end where their streams end.
fn views_fit(
    connection: &Connection,
    agency: &AgencyId,
    walk: &mut Walk<'_>,
) -> Result<(), Failure> {
    let mut rows = connection.prepare(
        "SELECT machine || ':' || document, version, head FROM documents WHERE agency = ?1
         UNION ALL
         SELECT 'series:' || series || ':' || year, length, head FROM series WHERE agency = ?1",
    )?;
    let mut rows = rows.query((agency.as_str(),))?;
    let mut streams = walk.tails.clone();
    streams.retain(|stream, _| {
        let of = |name: &str| stream.machine() == name;
        of(Incoming::NAME) || of(Outgoing::NAME) || of(Series::NAME)
    });
    while let Some(row) = rows.next()? {
        let stream: String = row.get(0)?;
        let length: u32 = row.get(1)?;
        let hash = Digest::from_bytes(row.get(2)?);
        if streams.remove(&Stream::named(&stream)) != Some(Head { length, hash }) {
            walk.report
                .fault(FaultKind::ViewDiffers, stream, Some(length));
        }
    }
    for (stream, head) in streams {
        walk.report
            .fault(FaultKind::ViewDiffers, stream.as_str(), Some(head.length));
    }
    Ok(())
}

/// The record of each acknowledged command is there. What a document's command did to a series is
/// known in the series by that command's id too, but is no command of its own.
fn commands_fit(
    connection: &Connection,
    agency: &AgencyId,
    walk: &mut Walk<'_>,
) -> Result<(), Failure> {
    let mut rows = connection.prepare(
        "SELECT c.stream, c.seq,
            coalesce(json_valid(e.json) AND json_extract(e.json, '$.command_id') = c.command_id, 0),
            CASE WHEN c.stream LIKE 'series:%' THEN e.json END
         FROM commands AS c
         LEFT JOIN records AS e
            ON e.agency = c.agency AND e.stream = c.stream AND e.seq = c.seq
         WHERE c.agency = ?1",
    )?;
    let mut rows = rows.query((agency.as_str(),))?;
    while let Some(row) = rows.next()? {
        let (stream, seq): (String, u32) = (row.get(0)?, row.get(1)?);
        let of_series: Option<String> = row.get(3)?;
        let followed = of_series.is_some_and(|json| {
            let record = Record::read(&json, &Stream::named(&stream), seq);
            record.is_ok_and(|record: Record<Event>| {
                record.events.last().is_some_and(Event::follows_a_document)
            })
        });
        if !followed {
            walk.report.commands = walk.report.commands.saturating_add(1);
        }
        let fits: bool = row.get(2)?;
        if !fits {
            walk.report.fault(FaultKind::CommandLost, stream, Some(seq));
        }
    }
    Ok(())
}

/// Each record is found by its command's id, or the command could be carried out a second time.
fn commands_are_known(
    connection: &Connection,
    agency: &AgencyId,
    walk: &mut Walk<'_>,
) -> Result<(), Failure> {
    let mut rows = connection.prepare(
        "SELECT r.stream, r.seq FROM records AS r
         WHERE r.agency = ?1 AND r.stream <> ?2 AND json_valid(r.json) AND NOT EXISTS (
            SELECT 1 FROM commands AS c
            WHERE c.agency = r.agency AND c.stream = r.stream
                AND c.command_id = json_extract(r.json, '$.command_id'))",
    )?;
    let mut rows = rows.query((agency.as_str(), Stream::audit().as_str()))?;
    while let Some(row) = rows.next()? {
        let stream: String = row.get(0)?;
        walk.report
            .fault(FaultKind::ViewDiffers, stream, row.get(1)?);
    }
    Ok(())
}

fn blob_fault(
    blobs: &dyn Blobs,
    digest: &Digest,
    size: u64,
) -> Result<Option<FaultKind>, StorageError> {
    let Some(mut bytes) = blobs.get(digest)? else {
        return Ok(Some(FaultKind::BlobMissing));
    };
    let mut sum = Sha256::new();
    let mut found = 0_u64;
    let mut buffer = vec![0_u8; 64 * 1024];
    loop {
        let read = bytes.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        found = found.saturating_add(read as u64);
        sum.update(buffer.get(..read).unwrap_or_default());
    }
    let same = found == size && Digest::from_bytes(sum.finalize().into()) == *digest;
    Ok((!same).then_some(FaultKind::BlobDamaged))
}
