//! The table as it stands in the page.

use std::fmt::Write;

use anyhow::{Context, Result};

use super::{
    list::{State, counts},
    table::Row,
};

const BEGIN: &str = "<!-- From here to the next such mark written by `cargo xtask generate`, from docs/primitives.json, \
the doc comments of the commands, the catalogue and tests/cases; not to be edited. -->\n";
const END: &str = "<!-- End of what is generated. -->\n";

const HEAD: &str = "| P | Pattern | Built | Commands | Rules | Cases | Elsewhere |\n|---|---|---|---|---|---:|---|\n";

/// The page with the table between its marks.
pub(super) fn with_table(page: &str, rows: &[Row<'_>]) -> Result<String> {
    let marks = "docs/routing.md has not the marks between which its table stands";
    let (before, rest) = page.split_once(BEGIN).context(marks)?;
    let (_, after) = rest.split_once(END).context(marks)?;
    Ok(format!("{before}{BEGIN}\n{}\n{END}{after}", table(rows)?))
}

fn table(rows: &[Row<'_>]) -> Result<String> {
    let [works, partly, absent] = counts(rows.iter().map(|row| row.primitive));
    let mut text = format!("{works} work, {partly} in part, {absent} are absent.\n\n{HEAD}");
    for row in rows {
        let primitive = row.primitive;
        writeln!(
            text,
            "| {} | {} ({}) | {} | {} | {} | {} | {} |",
            primitive.at,
            primitive.en,
            primitive.vi,
            built(row),
            commands(row),
            codes(row.rules.iter().copied()),
            row.cases,
            codes(primitive.code.iter().map(String::as_str)),
        )?;
    }
    Ok(text)
}

fn built(row: &Row<'_>) -> String {
    let label = row.primitive.state.label();
    let label = match row.primitive.state {
        State::Works => format!("**{label}**"),
        State::Partly | State::Absent => label.to_owned(),
    };
    match &row.primitive.note {
        Some(note) => format!("{label}: {note}"),
        None => label,
    }
}

/// `incoming`: its commands; `outgoing`: its own.
fn commands(row: &Row<'_>) -> String {
    let mut machines: Vec<&str> = row.commands.iter().map(|(machine, _)| *machine).collect();
    machines.dedup();
    let of = |machine: &str| {
        let own = row.commands.iter().filter(|(of, _)| *of == machine);
        format!("{machine}: {}", codes(own.map(|(_, name)| *name)))
    };
    machines.into_iter().map(of).collect::<Vec<_>>().join("; ")
}

fn codes<'c>(names: impl Iterator<Item = &'c str>) -> String {
    names
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
