//! The tables, as steps from one version of the schema to the next.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, TransactionBehavior};

use crate::{Failure, StorageError};

/// Every version of the schema as the step that leads to it. Steps are only ever added.
///
/// The key of each table starts with the agency. `records` are the truth; all other tables but the
/// `profiles` are made from them and can be made again. A step that changes what stands in them, or a build that writes
/// another text into a row, makes all of them again: `verify` compares every column.
const STEPS: &[&str] = &[
    "
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
",
    "
    -- The profiles under which the office was opened, by the digest that acts record.
    CREATE TABLE profiles (
        agency TEXT NOT NULL,
        digest BLOB NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (agency, digest)
    ) STRICT, WITHOUT ROWID;
",
    "
    CREATE TABLE dossiers (
        agency TEXT NOT NULL,
        dossier TEXT NOT NULL,
        version INTEGER NOT NULL,
        phase TEXT NOT NULL,
        notation TEXT NOT NULL,
        title TEXT NOT NULL,
        start TEXT NOT NULL,
        PRIMARY KEY (agency, dossier)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dossiers_open ON dossiers (agency, start) WHERE phase = 'open';
",
    "
    -- Since when the due date counts, and who makes the dossier: missing until all is made again.
    ALTER TABLE documents ADD COLUMN since INTEGER;
    ALTER TABLE inbox ADD COLUMN since INTEGER;
    ALTER TABLE dossiers ADD COLUMN maker TEXT;
",
    "
    -- Replies and what they answer, and which document took the place of which. A text that is no JSON is for
    -- `verify`: it must not keep the row from being written.
    CREATE INDEX outgoing_register_document ON outgoing_register (agency, document);
    CREATE INDEX outgoing_register_reply_to
        ON outgoing_register (agency, iif(json_valid(entry), entry ->> 'reply_to', NULL))
        WHERE iif(json_valid(entry), entry ->> 'reply_to', NULL) IS NOT NULL;
    CREATE INDEX outgoing_register_withdrawn ON outgoing_register (agency)
        WHERE iif(json_valid(entry), entry ->> 'withdrawn_on', NULL) IS NOT NULL;
    CREATE INDEX outgoing_register_replaced ON outgoing_register (agency)
        WHERE iif(json_valid(entry), entry ->> 'replaced_by', NULL) IS NOT NULL;
    CREATE INDEX incoming_register_reply
        ON incoming_register (agency, iif(json_valid(entry), entry ->> 'reply', NULL))
        WHERE iif(json_valid(entry), entry ->> 'reply', NULL) IS NOT NULL;
    CREATE INDEX incoming_register_replaced ON incoming_register (agency)
        WHERE iif(json_valid(entry), entry ->> 'replaced_by', NULL) IS NOT NULL;

    -- An older build has written less in the registers: all is made again where documents are missing.
    DELETE FROM documents;
",
];

/// The first schema of a release. Those below it had one row an event, and were never released.
const FIRST: i64 = 4;

/// Newest schema of this build.
const NEWEST: i64 = FIRST + STEPS.len() as i64 - 1;

/// "vant": what the header of a file says whose it is.
const APPLICATION: i64 = 0x7661_6e74;

/// The schema of the file, if this build can read it or bring it up to date; none of an empty one.
pub(super) fn known(connection: &Connection) -> Result<Option<i64>, Failure> {
    let application = number(connection, "application_id")?;
    let version = number(connection, "user_version")?;
    match (application, version) {
        (APPLICATION, FIRST..=NEWEST) => Ok(Some(version)),
        (APPLICATION, found) if found > NEWEST => Err(StorageError::NewerSchema {
            found,
            known: NEWEST,
        }
        .into()),
        (0, 0) if count(connection, "SELECT count(*) FROM sqlite_schema")? == 0 => Ok(None),
        // Files did not say whose they are before schema 5.
        (0, FIRST) if has_columns(connection, "records", &["agency", "stream", "hash"])? => {
            Ok(Some(version))
        }
        (0, 1..FIRST) if has_columns(connection, "events", &["agency", "stream", "seq"])? => {
            Err(StorageError::BeforeFirstRelease.into())
        }
        _ => Err(StorageError::ForeignFile.into()),
    }
}

/// Whether the file can be read as it is.
pub(super) fn up_to_date(connection: &Connection) -> Result<(), Failure> {
    match known(connection)? {
        Some(NEWEST) => Ok(()),
        Some(found) => Err(StorageError::OlderSchema {
            found,
            known: NEWEST,
        }
        .into()),
        None => Err(StorageError::ForeignFile.into()),
    }
}

/// Takes the steps that the file has not taken yet, each in one transaction.
pub(super) fn bring_up_to_date(connection: &mut Connection) -> Result<(), Failure> {
    while known(connection)? != Some(NEWEST) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have taken the step in the meantime.
        let next = match known(&transaction)? {
            Some(NEWEST) => break,
            Some(found) => found.saturating_add(1),
            None => FIRST,
        };
        let step = usize::try_from(next.saturating_sub(FIRST)).ok();
        let step = step.and_then(|step| STEPS.get(step)).copied();
        transaction.execute_batch(step.unwrap_or_default())?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", next)?;
        transaction.commit()?;
        tracing::info!(schema = next, "schema brought up to date");
    }
    Ok(())
}

fn number(connection: &Connection, pragma: &str) -> Result<i64, Failure> {
    Ok(connection.pragma_query_value(None, pragma, |row| row.get(0))?)
}

fn count(connection: &Connection, sql: &str) -> Result<i64, Failure> {
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

fn has_columns(connection: &Connection, table: &str, names: &[&str]) -> Result<bool, Failure> {
    let mut columns = connection.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let columns = columns.query_map([table], |row| row.get::<_, String>(0))?;
    let columns: Vec<String> = columns.collect::<Result<_, _>>()?;
    Ok(names
        .iter()
        .all(|name| columns.iter().any(|column| column == name)))
}

/// The tables and indexes as this build makes them.
pub(crate) struct Tables(BTreeMap<String, String>);

impl Tables {
    pub(crate) fn of_this_build() -> Result<Self, Failure> {
        let connection = Connection::open_in_memory()?;
        for step in STEPS {
            connection.execute_batch(step)?;
        }
        Ok(Self(objects(&connection)?))
    }

    /// Names of what is missing in the file, what is there in addition, and what is made otherwise.
    pub(crate) fn changed(&self, connection: &Connection) -> Result<BTreeSet<String>, Failure> {
        let found = objects(connection)?;
        let names = self.0.keys().chain(found.keys());
        let differs = |name: &&String| self.0.get(*name) != found.get(*name);
        Ok(names.filter(differs).cloned().collect())
    }

    /// The statement that makes a table of that name that lasts as long as a connection.
    pub(crate) fn temporary(&self, table: &str) -> String {
        let create = self.0.get(table).map(String::as_str).unwrap_or_default();
        create.replacen("CREATE TABLE", "CREATE TEMP TABLE", 1)
    }
}

/// Everything in the file that has a name, with the statement that made it.
fn objects(connection: &Connection) -> Result<BTreeMap<String, String>, Failure> {
    let mut all = connection.prepare(
        "SELECT name, sql FROM main.sqlite_schema
         WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )?;
    let all = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(all.collect::<Result<_, _>>()?)
}
