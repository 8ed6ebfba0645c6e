//! The tables, as steps from one version of the schema to the next.

use rusqlite::{Connection, TransactionBehavior};

use crate::{Failure, StorageError};

/// Every version of the schema as the step that leads to it. Steps are only ever added.
///
/// The key of each table starts with the agency. `records` are the truth; all other tables are made
/// from them and can be made again.
const STEPS: &[&str] = &["
    CREATE TABLE records (
        agency TEXT NOT NULL,
        stream TEXT NOT NULL,
        seq INTEGER NOT NULL,
        json TEXT NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (agency, stream, seq)
    ) STRICT, WITHOUT ROWID;

    -- Where the record of a command is, in the stream to which the command was sent.
    CREATE TABLE commands (
        agency TEXT NOT NULL,
        stream TEXT NOT NULL,
        command_id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        PRIMARY KEY (agency, stream, command_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE series (
        agency TEXT NOT NULL,
        series TEXT NOT NULL,
        year INTEGER NOT NULL,
        state TEXT NOT NULL,
        length INTEGER NOT NULL,
        head BLOB NOT NULL,
        PRIMARY KEY (agency, series, year)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE documents (
        agency TEXT NOT NULL,
        document TEXT NOT NULL,
        machine TEXT NOT NULL,
        version INTEGER NOT NULL,
        head BLOB NOT NULL,
        phase TEXT NOT NULL,
        opened_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL,
        due INTEGER,
        subject TEXT NOT NULL,
        urged INTEGER NOT NULL,
        PRIMARY KEY (agency, document)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX documents_due ON documents (agency, due) WHERE due IS NOT NULL;

    CREATE TABLE inbox (
        agency TEXT NOT NULL,
        seat_kind TEXT NOT NULL,
        seat TEXT NOT NULL,
        document TEXT NOT NULL,
        line INTEGER NOT NULL,
        role TEXT,
        duty TEXT,
        state TEXT,
        due INTEGER,
        opened_at INTEGER,
        opened_by TEXT,
        PRIMARY KEY (agency, seat_kind, seat, document, line)
    ) STRICT, WITHOUT ROWID;

    -- Keys are folded by core, with the version of the fold.
    CREATE TABLE incoming_register (
        agency TEXT NOT NULL,
        year INTEGER NOT NULL,
        series TEXT NOT NULL,
        number INTEGER NOT NULL,
        document TEXT NOT NULL,
        fold INTEGER NOT NULL,
        identifier TEXT,
        number_symbol TEXT,
        entry TEXT NOT NULL,
        PRIMARY KEY (agency, year, series, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX incoming_register_identifier ON incoming_register (agency, fold, identifier)
        WHERE identifier IS NOT NULL;
    CREATE INDEX incoming_register_number_symbol
        ON incoming_register (agency, fold, number_symbol);

    CREATE TABLE outgoing_register (
        agency TEXT NOT NULL,
        year INTEGER NOT NULL,
        series TEXT NOT NULL,
        number INTEGER NOT NULL,
        document TEXT NOT NULL,
        entry TEXT NOT NULL,
        PRIMARY KEY (agency, year, series, number)
    ) STRICT, WITHOUT ROWID;
"];

/// The first schema of a release. Those below it had one row an event, and were never released.
const FIRST: i64 = 4;

/// Newest schema of this build.
const NEWEST: i64 = FIRST + STEPS.len() as i64 - 1;

/// Whether this build can read a file of this schema, or bring it up to date.
pub(super) fn known(connection: &Connection) -> Result<(), Failure> {
    match version(connection)? {
        0 | FIRST..=NEWEST => Ok(()),
        1..FIRST => Err(StorageError::BeforeFirstRelease.into()),
        found => Err(StorageError::NewerSchema {
            found,
            known: NEWEST,
        }
        .into()),
    }
}

/// Takes the steps that the file has not taken yet, each in one transaction.
pub(super) fn bring_up_to_date(connection: &mut Connection) -> Result<(), Failure> {
    while version(connection)? != NEWEST {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have taken the step in the meantime.
        known(&transaction)?;
        let next = match version(&transaction)? {
            0 => FIRST,
            found => found.saturating_add(1),
        };
        let step = usize::try_from(next.saturating_sub(FIRST)).ok();
        if let Some(step) = step.and_then(|step| STEPS.get(step)) {
            transaction.execute_batch(step)?;
            transaction.pragma_update(None, "user_version", next)?;
            transaction.commit()?;
            tracing::info!(schema = next, "schema brought up to date");
        }
    }
    Ok(())
}

fn version(connection: &Connection) -> Result<i64, Failure> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
