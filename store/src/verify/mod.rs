//! Is everything as it was written? The file, its tables, chains, sequences, numbers, every row of the
//! read models, receipts, attachments. `walk.rs` follows every stream once and makes its read models
//! anew; `compare.rs` compares them with those of the file; `report.rs` says what can be found.

mod compare;
mod numbers;
mod report;
mod walk;

use std::collections::BTreeMap;
use std::io::Read;

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};
use vanthu::base::{AgencyId, Digest};
use vanthu::organization::Agency;

pub use report::{Fault, FaultKind, Head, Heads, RowDifference, VerifyReport, ViewRow};

use crate::blobs::Blobs;
use crate::database::{Tables, each_record};
use crate::office::Office;
use crate::views::Making;
use crate::{Failure, StorageError};
use walk::Walk;

impl Office {
    /// Reads the whole history and all attachments, makes every read model anew, and says everything
    /// that is wrong, row by row. A chain shows changes only up to a head that somebody else also
    /// holds: give the heads exported earlier ([`Office::heads`]), or the report says that there were
    /// none. What is found false in the read models only, [`Office::rebuild`] mends.
    ///
    /// # Errors
    /// Failures of database and files; what is wrong with the *contents* stands in the report.
    pub fn verify(&self, expected: Option<&Heads>) -> Result<VerifyReport, StorageError> {
        let agency = self.desk().agency();
        let key = &agency.info().key;
        let mut walk = Walk::new(agency, expected);
        let read = |connection: &Connection| database(connection, agency, &mut walk);
        match self.shared().read_apart(read) {
            // Of a file that cannot be read to its end, what was found before counts too.
            Err(StorageError::Damaged { message }) => {
                walk.report.fault(FaultKind::FileDamaged, message, None);
            }
            read => read?,
        }
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

/// Everything that the database holds.
fn database(connection: &Connection, agency: &Agency, walk: &mut Walk<'_>) -> Result<(), Failure> {
    let tables = Tables::of_this_build()?;
    file_is_whole(connection, walk)?;
    let changed = tables.changed(connection)?;
    for name in &changed {
        walk.report
            .fault(FaultKind::SchemaDiffers, name.as_str(), None);
    }
    compare::shadow(connection, &tables)?;
    let mut making = Making::new(connection, agency);
    each_record(connection, &agency.info().key, |stream, row| {
        walk.follow(stream, &row, &mut making)
    })?;
    walk.end(&mut making)?;
    let key = &agency.info().key;
    let found = compare::differences(connection, key, &walk.lost, &changed)?;
    walk.report.faults.extend(found);
    profiles_are_kept(connection, key, walk)
}

/// The profiles that acts name are there, as they were.
fn profiles_are_kept(
    connection: &Connection,
    agency: &AgencyId,
    walk: &mut Walk<'_>,
) -> Result<(), Failure> {
    let mut kept = connection.prepare("SELECT digest, json FROM profiles WHERE agency = ?1")?;
    let mut kept = kept.query([agency.as_str()])?;
    let mut missing = std::mem::take(&mut walk.profiles);
    while let Some(row) = kept.next()? {
        let json = row.get_ref(1)?.as_bytes().map_err(rusqlite::Error::from)?;
        let digest = row.get_ref(0)?.as_bytes().map_err(rusqlite::Error::from)?;
        let digest = Digest::from_bytes(digest.try_into().unwrap_or_default());
        missing.remove(&digest);
        if Digest::of(json) != digest {
            walk.report
                .fault(FaultKind::ProfileDiffers, digest.to_hex(), None);
        }
    }
    for digest in missing {
        walk.report
            .fault(FaultKind::ProfileMissing, digest.to_hex(), None);
    }
    Ok(())
}

/// Pages, rows and indexes fit each other: a row that an index does not lead to is not found.
fn file_is_whole(connection: &Connection, walk: &mut Walk<'_>) -> Result<(), Failure> {
    let mut found = connection.prepare("PRAGMA main.integrity_check")?;
    let mut found = found.query([])?;
    while let Some(row) = found.next()? {
        let message: String = row.get(0)?;
        if message != "ok" {
            walk.report.fault(FaultKind::FileDamaged, message, None);
        }
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
