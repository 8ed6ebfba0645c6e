//! `verify` says *sound* only if it is: every column of every table, every row, every byte.

mod common;

use std::collections::BTreeMap;
use std::sync::Arc;

use common::{Folder, Random, desk, minute, run_incoming, run_outgoing};
use rusqlite::Connection;
use rusqlite::types::Value;
use vanthu_store::{
    Fault, FaultKind, Folder as BlobFolder, Office, Options, RowDifference, StorageError, ViewRow,
};

/// An office with documents at every place of their way, closed.
fn filled(name: &str) -> Folder {
    let folder = Folder::new(name);
    let office = folder.open();
    let mut random = Random(51);
    for steps in 1..=10 {
        run_incoming(&office, &mut random, steps, minute(steps as i64)).expect("runs");
        run_outgoing(&office, &mut random, steps, minute(steps as i64)).expect("runs");
    }
    folder
}

fn faults(office: &Office) -> Vec<Fault> {
    office.verify(None).expect("verifies").faults
}

fn rows_of<'f>(faults: &'f [Fault], table: &str) -> Vec<&'f ViewRow> {
    let rows = faults.iter().filter_map(|fault| fault.row.as_ref());
    rows.filter(|row| row.table == table).collect()
}

/// Tables of the schema, each with its columns: name, and whether it is in the key.
fn schema(sql: &Connection) -> BTreeMap<String, Vec<(String, bool)>> {
    let mut all = sql
        .prepare(
            "SELECT t.name, c.name, c.pk > 0 FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
             WHERE t.type = 'table'",
        )
        .expect("sql");
    let all = all.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))));
    let mut schema: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for entry in all.expect("reads") {
        let (table, column): (String, _) = entry.expect("reads");
        schema.entry(table).or_default().push(column);
    }
    schema
}

/// One row for each kind of value that the column has: its key with the value.
fn samples(
    sql: &Connection,
    table: &str,
    columns: &[(String, bool)],
    column: &str,
) -> Vec<(BTreeMap<String, Value>, Value)> {
    let keys: Vec<_> = columns.iter().filter(|(_, key)| *key).collect();
    let names: Vec<_> = keys.iter().map(|(name, _)| name.as_str()).collect();
    let mut found = Vec::new();
    for kind in ["IS NULL", "IS NOT NULL"] {
        let query = format!(
            "SELECT {column}, {} FROM {table} WHERE {column} {kind} LIMIT 1
             OFFSET (SELECT count(*) / 2 FROM {table} WHERE {column} {kind})",
            names.join(", ")
        );
        let mut rows = sql.prepare(&query).expect("sql");
        let mut rows = rows.query([]).expect("reads");
        while let Some(row) = rows.next().expect("reads") {
            let key = names.iter().enumerate().map(|(index, name)| {
                let value = row.get(index + 1).expect("reads");
                ((*name).to_owned(), value)
            });
            found.push((key.collect(), row.get(0).expect("reads")));
        }
    }
    found
}

fn other(value: &Value, column: &str) -> Value {
    match value {
        Value::Null
            if [
                "role",
                "duty",
                "state",
                "opened_by",
                "identifier",
                "number_symbol",
            ]
            .contains(&column) =>
        {
            Value::Text("x".to_owned())
        }
        Value::Null => Value::Integer(1),
        Value::Integer(number) => Value::Integer(number + 1_000),
        Value::Text(text) => Value::Text(format!("{text}x")),
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            if let Some(last) = bytes.last_mut() {
                *last ^= 1;
            }
            Value::Blob(bytes)
        }
        Value::Real(_) => unreachable!("no column of this kind"),
    }
}

fn set(sql: &Connection, table: &str, column: &str, value: &Value, key: &BTreeMap<String, Value>) {
    let mut values = vec![value.clone()];
    let mut place = Vec::new();
    for (name, value) in key {
        values.push(value.clone());
        place.push(format!("{name} = ?{}", values.len()));
    }
    let update = format!(
        "UPDATE {table} SET {column} = ?1 WHERE {}",
        place.join(" AND ")
    );
    let changed = sql.execute(&update, rusqlite::params_from_iter(values));
    assert_eq!(changed.expect("changes"), 1, "{table}.{column}");
}

fn shown(value: &Value) -> String {
    match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        other => panic!("no key is {other:?}"),
    }
}

/// The schema itself says what there is: a new column is falsified too.
#[test]
fn every_column_of_every_table() {
    let folder = filled("columns");
    let office = folder.open();
    assert_eq!(faults(&office), []);
    let sql = folder.sql();
    let schema = schema(&sql);
    assert!(schema.len() >= 7, "{schema:?}");
    let mut tried = 0;
    for (table, columns) in &schema {
        for (column, in_key) in columns {
            let samples = samples(&sql, table, columns, column);
            assert!(!samples.is_empty(), "{table}.{column} has no row");
            for (key, value) in samples {
                let falsified = other(&value, column);
                set(&sql, table, column, &falsified, &key);
                let found = faults(&office);
                let mut changed_key = key.clone();
                if *in_key {
                    changed_key.insert(column.clone(), falsified.clone());
                }
                assert!(
                    !found.is_empty(),
                    "{table}.{column}: {value:?} → {falsified:?}"
                );
                if !["records", "profiles"].contains(&table.as_str()) {
                    let named = rows_of(&found, table);
                    check_named(&named, (column, *in_key), (&key, &changed_key));
                }
                set(&sql, table, column, &value, &changed_key);
                tried += 1;
            }
        }
    }
    assert!(tried > 50, "{tried}");
    assert_eq!(faults(&office), [], "everything was put back");
}

fn check_named(
    named: &[&ViewRow],
    (column, in_key): (&str, bool),
    (key, changed_key): (&BTreeMap<String, Value>, &BTreeMap<String, Value>),
) {
    let has = |key: &BTreeMap<String, Value>, difference: &RowDifference| {
        named.iter().any(|row| {
            let same = |(name, value): (&String, &Value)| row.key.get(name) == Some(&shown(value));
            let mut key = key.iter().filter(|(name, _)| *name != "agency");
            key.all(same) && row.difference == *difference
        })
    };
    if !in_key {
        let changed = RowDifference::Changed(vec![column.to_owned()]);
        assert!(has(key, &changed), "{column} {key:?}: {named:?}");
        assert_eq!(named.len(), 1, "{named:?}");
        return;
    }
    assert!(
        has(key, &RowDifference::Missing),
        "{column} {key:?}: {named:?}"
    );
    // What was moved to another agency is no row of this one.
    let moved = column == "agency" || has(changed_key, &RowDifference::Additional);
    assert!(moved, "{column} {changed_key:?}: {named:?}");
}

#[test]
fn every_missing_and_every_additional_row() {
    let folder = filled("rows");
    let office = folder.open();
    let sql = folder.sql();
    let schema = schema(&sql);
    for table in schema
        .keys()
        .filter(|table| *table != "records" && *table != "profiles")
    {
        let count: u32 = sql
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
                row.get(0)
            })
            .expect("counts");
        assert!(count > 0, "{table}");
        sql.execute_batch(&format!(
            "CREATE TEMP TABLE kept AS SELECT * FROM {table}; DELETE FROM {table};"
        ))
        .expect("deletes");
        let found = faults(&office);
        let missing = rows_of(&found, table);
        assert_eq!(missing.len(), count as usize, "{table}");
        assert!(
            missing
                .iter()
                .all(|row| row.difference == RowDifference::Missing)
        );
        sql.execute_batch(&format!(
            "INSERT INTO {table} SELECT * FROM kept; DROP TABLE kept;"
        ))
        .expect("restores");
    }
    assert_eq!(faults(&office), []);
    for (table, change) in [
        (
            "documents",
            "document = '0193f1c0-0000-7000-8000-00000000beef'",
        ),
        ("inbox", "seat = 'nguoi-khac'"),
        ("incoming_register", "number = 999"),
        ("outgoing_register", "number = 999"),
        ("series", "year = 2031"),
        (
            "commands",
            "command_id = '0193f1c0-0000-7000-8000-00000000beef'",
        ),
    ] {
        sql.execute_batch(&format!(
            "CREATE TEMP TABLE kept AS SELECT * FROM {table} LIMIT 1; UPDATE kept SET {change};
             INSERT INTO {table} SELECT * FROM kept; DROP TABLE kept;"
        ))
        .expect("adds");
        let found = faults(&office);
        let [row] = rows_of(&found, table)[..] else {
            panic!("{table}: {found:?}");
        };
        assert_eq!(row.difference, RowDifference::Additional, "{table}");
        assert_eq!(found.len(), 1, "{found:?}");
        office.rebuild().expect("mends");
        assert_eq!(faults(&office), [], "{table}");
    }
}

#[test]
fn tables_and_indexes_of_another_make() {
    for (change, name) in [
        ("DROP INDEX documents_due", "documents_due"),
        ("CREATE TABLE notes (text TEXT)", "notes"),
        ("ALTER TABLE inbox ADD COLUMN note TEXT", "inbox"),
        (
            "CREATE TRIGGER quiet AFTER INSERT ON inbox BEGIN DELETE FROM inbox; END",
            "quiet",
        ),
    ] {
        let folder = filled("schema");
        folder.sql().execute_batch(change).expect("changes");
        let found = faults(&folder.open());
        let [fault] = &found[..] else {
            panic!("{change}: {found:?}");
        };
        assert_eq!(fault.kind, FaultKind::SchemaDiffers, "{change}");
        assert_eq!(fault.place, name, "{change}");
    }
}

/// All rows of all tables.
fn contents(sql: &Connection) -> rusqlite::Result<Vec<Vec<Value>>> {
    let mut contents = Vec::new();
    let mut tables =
        sql.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")?;
    let tables = tables.query_map([], |row| row.get::<_, String>(0))?;
    for table in tables.collect::<rusqlite::Result<Vec<_>>>()? {
        let mut all = sql.prepare(&format!("SELECT * FROM {table} NOT INDEXED"))?;
        let count = all.column_count();
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let values = (0..count).map(|index| row.get(index));
            contents.push(values.collect::<rusqlite::Result<_>>()?);
        }
    }
    Ok(contents)
}

/// A flipped bit anywhere in the file is found, unless nothing that is stored has changed.
#[test]
fn a_flipped_bit_anywhere_in_the_file() {
    let folder = filled("bits");
    let before = contents(&folder.sql()).expect("reads");
    let bytes = std::fs::read(folder.database()).expect("reads");
    let mut options = Options::default();
    options.blobs = Some(Arc::new(BlobFolder::new(folder.0.join("blobs"))));
    let mut random = Random(52);
    let (mut refused, mut found, mut harmless) = (0, 0, 0);
    for _ in 0..100 {
        let mut changed = bytes.clone();
        let at = random.below(bytes.len() as u64) as usize;
        changed[at] ^= 1 << random.below(8);
        let folder = Folder::new("bit");
        std::fs::write(folder.database(), &changed).expect("writes");
        let address = format!("sqlite:{}?mode=ro", folder.database().display());
        let report = match Office::open_with(&address, desk(), options.clone()) {
            Ok(office) => office.verify(None),
            Err(error) => Err(error),
        };
        match report {
            Ok(report) if report.is_sound() => {
                let after = contents(&folder.sql()).expect("reads");
                assert!(
                    after == before,
                    "byte {at}: sound, and something has changed"
                );
                harmless += 1;
            }
            Ok(_) => found += 1,
            Err(StorageError::Database(error)) => panic!("byte {at}: {error}"),
            Err(_) => refused += 1,
        }
    }
    let counts = format!("{found} found, {refused} refused, {harmless} harmless");
    println!("{counts}");
    assert!(found > 20 && harmless > 10, "{counts}");
}
