//! The read models as they are, beside what the records make of them: column by column, found by the
//! schema itself, so that a new column is compared without a word here.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row};
use vanthu::base::AgencyId;
use vanthu::history::Stream;

use super::{Fault, FaultKind, RowDifference, ViewRow};
use crate::Failure;
use crate::database::Tables;
use crate::views::{VIEWS, View};

/// Makes empty read models that stand before those of the file: the same statements then write into
/// them. They go with the transaction.
pub(super) fn shadow(connection: &Connection, tables: &Tables) -> Result<(), Failure> {
    for view in &VIEWS {
        connection.execute_batch(&tables.temporary(view.table))?;
    }
    Ok(())
}

/// Every row that is not what the records say, but for those of streams that could not be followed
/// and of tables that are not what this build made.
pub(super) fn differences(
    connection: &Connection,
    agency: &AgencyId,
    lost: &BTreeSet<Stream>,
    changed: &BTreeSet<String>,
) -> Result<Vec<Fault>, Failure> {
    let mut faults = Vec::new();
    for view in VIEWS.iter().filter(|view| !changed.contains(view.table)) {
        let columns = Columns::of(connection, view.table)?;
        faults.extend(false_or_missing(connection, view, &columns)?);
        faults.extend(additional(connection, agency, view, &columns)?);
    }
    let is_lost = |place: &str| {
        let after = |stream: &Stream| stream.as_str().split_once(':').map(|(_, id)| id.to_owned());
        lost.iter()
            .any(|stream| stream.as_str() == place || after(stream).as_deref() == Some(place))
    };
    faults.retain(|fault| lost.is_empty() || !is_lost(&fault.place));
    Ok(faults)
}

/// The columns of a table; the agency, which every key begins with, is told apart.
struct Columns {
    key: Vec<String>,
    others: Vec<String>,
}

impl Columns {
    fn of(connection: &Connection, table: &str) -> Result<Self, Failure> {
        let mut all =
            connection.prepare("SELECT name, pk > 0 FROM pragma_table_info(?1, 'temp')")?;
        let all = all.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut columns = Self {
            key: Vec::new(),
            others: Vec::new(),
        };
        for column in all {
            match column? {
                (name, true) if name == "agency" => {}
                (name, true) => columns.key.push(name),
                (name, false) => columns.others.push(name),
            }
        }
        Ok(columns)
    }

    /// The key as text, to be named.
    fn named(&self) -> String {
        let text = |name: &String| format!("CAST(r.{name} AS TEXT)");
        self.key.iter().map(text).collect::<Vec<_>>().join(", ")
    }

    /// Whether two rows have the same key.
    fn same(&self) -> String {
        let same = |name: &String| format!("AND o.{name} = r.{name}");
        let same: Vec<_> = self.key.iter().map(same).collect();
        format!("o.agency = r.agency {}", same.join(" "))
    }
}

/// Rows that the records make and the file has otherwise, or not at all.
fn false_or_missing(
    connection: &Connection,
    view: &View,
    columns: &Columns,
) -> Result<Vec<Fault>, Failure> {
    let View {
        table,
        stream,
        place,
    } = view;
    let differs = |name: &String| format!("r.{name} IS NOT o.{name}");
    let differ: Vec<_> = columns.others.iter().map(differs).collect();
    let (named, same) = (columns.named(), columns.same());
    let (each, any) = (differ.join(", "), differ.join(" OR "));
    let mut rows = connection.prepare(&format!(
        "SELECT {stream}, {place}, {named}, o.agency IS NULL, {each}
         FROM temp.{table} AS r LEFT JOIN main.{table} AS o ON {same}
         WHERE o.agency IS NULL OR {any}"
    ))?;
    let mut rows = rows.query([])?;
    let mut faults = Vec::new();
    while let Some(row) = rows.next()? {
        let after_key = columns.key.len().saturating_add(2);
        let missing: bool = row.get(after_key)?;
        let mut changed = Vec::new();
        for (index, name) in columns.others.iter().enumerate() {
            if row.get(after_key.saturating_add(1).saturating_add(index))? {
                changed.push(name.clone());
            }
        }
        let difference = match missing {
            true => RowDifference::Missing,
            false => RowDifference::Changed(changed),
        };
        faults.push(fault(
            FaultKind::ViewDiffers,
            view,
            columns,
            row,
            difference,
        )?);
    }
    Ok(faults)
}

/// Rows of which the records know nothing.
fn additional(
    connection: &Connection,
    agency: &AgencyId,
    view: &View,
    columns: &Columns,
) -> Result<Vec<Fault>, Failure> {
    let View {
        table,
        stream,
        place,
    } = view;
    let (named, same) = (columns.named(), columns.same());
    let mut rows = connection.prepare(&format!(
        "SELECT {stream}, {place}, {named} FROM main.{table} AS r
         WHERE r.agency = ?1 AND NOT EXISTS (SELECT 1 FROM temp.{table} AS o WHERE {same})"
    ))?;
    let mut rows = rows.query([agency.as_str()])?;
    // A command that was acknowledged, and its record is not there.
    let kind = match *table {
        "commands" => FaultKind::CommandLost,
        _ => FaultKind::ViewDiffers,
    };
    let mut faults = Vec::new();
    while let Some(row) = rows.next()? {
        faults.push(fault(kind, view, columns, row, RowDifference::Additional)?);
    }
    Ok(faults)
}

fn fault(
    kind: FaultKind,
    view: &View,
    columns: &Columns,
    row: &Row<'_>,
    difference: RowDifference,
) -> Result<Fault, Failure> {
    let mut key = BTreeMap::new();
    for (index, name) in columns.key.iter().enumerate() {
        key.insert(name.clone(), text(row, index.saturating_add(2))?);
    }
    let seq: Option<i64> = row.get(1)?;
    Ok(Fault {
        kind,
        place: text(row, 0)?,
        seq: seq.and_then(|seq| u32::try_from(seq).ok()),
        row: Some(ViewRow {
            table: view.table.to_owned(),
            key,
            difference,
        }),
    })
}

/// A text that somebody may have made unreadable.
fn text(row: &Row<'_>, index: usize) -> Result<String, Failure> {
    let bytes = row.get_ref(index)?.as_bytes_or_null();
    let bytes = bytes.map_err(rusqlite::Error::from)?.unwrap_or_default();
    Ok(String::from_utf8_lossy(bytes).into_owned())
}
