//! Each pattern with its commands, rules and cases. Whatever does not fit is an error; all of them are
//! told at once.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use vanthu::{law::Source, rules::Rule};
use vanthu_tests::{Then, read_all};

use super::list::{FILE, Primitive, State};
use crate::{generate::commands, project};

/// Something that cites patterns.
pub(super) struct Citing {
    /// A command has the name of its machine; a rule has none.
    pub(super) machine: Option<&'static str>,
    pub(super) name: String,
    pub(super) cites: Vec<String>,
}

/// One case: the command asked, and the rules that refused it.
pub(super) struct Asked {
    pub(super) machine: String,
    pub(super) command: String,
    pub(super) refused: Vec<String>,
}

/// Everything that the table is made from, but the list.
#[derive(Default)]
pub(super) struct Found {
    pub(super) commands: Vec<Citing>,
    pub(super) rules: Vec<Citing>,
    pub(super) cases: Vec<Asked>,
}

/// One pattern with what stands behind it.
pub(super) struct Row<'p> {
    pub(super) primitive: &'p Primitive,
    /// Machine and name, in the order of the machines.
    pub(super) commands: Vec<(&'static str, &'p str)>,
    /// Codes, in the order of the catalogue.
    pub(super) rules: Vec<&'p str>,
    pub(super) cases: usize,
}

/// Reads commands, rules and cases.
pub(super) fn gather() -> Result<Found> {
    let mut found = Found::default();
    for (machine, name, doc) in commands::documented()? {
        found.commands.push(Citing {
            machine: Some(machine),
            name,
            cites: cited(&doc),
        });
    }
    for rule in Rule::ALL {
        if let Source::Project(places) = rule.source() {
            let places = places.split(", ").filter(|place| is_pattern(place));
            found.rules.push(Citing {
                machine: None,
                name: rule.code().to_owned(),
                cites: places.map(str::to_owned).collect(),
            });
        }
    }
    for (_, case) in read_all() {
        let command = case.when.command["kind"]["type"].as_str();
        let refused = match case.then {
            Then::Refused { refused, .. } => refused,
            Then::Accepted { .. } | Then::Invalid { .. } => Vec::new(),
        };
        found.cases.push(Asked {
            machine: case.machine,
            command: command.unwrap_or_default().to_owned(),
            refused,
        });
    }
    Ok(found)
}

/// Puts patterns, commands, rules and cases together.
///
/// # Errors
/// A pattern cited that is not in the list, a place of code that does not exist, a pattern that works
/// without a case, is absent with a command, or lacks the note that its state asks for.
pub(super) fn tabulate<'p>(primitives: &'p [Primitive], found: &'p Found) -> Result<Vec<Row<'p>>> {
    let mut errors = Vec::new();
    let known: BTreeSet<&str> = primitives.iter().map(|it| it.at.as_str()).collect();
    if known.len() != primitives.len() {
        errors.push("a pattern stands there twice".to_owned());
    }
    for citing in found.commands.iter().chain(&found.rules) {
        let kind = citing.machine.map_or("rule", |_| "command");
        let unknown = citing
            .cites
            .iter()
            .filter(|at| !known.contains(at.as_str()));
        errors.extend(unknown.map(|at| format!("the {kind} `{}` cites {at}", citing.name)));
    }
    let rows: Vec<Row<'_>> = primitives.iter().map(|it| row(it, found)).collect();
    for row in &rows {
        let fault = fault(row).map(str::to_owned);
        let gone = row.primitive.code.iter().find(|place| !exists(place));
        let gone = gone.map(|place| format!("core/src/{place} does not exist"));
        let faults = fault.into_iter().chain(gone);
        errors.extend(faults.map(|error| format!("{}: {error}", row.primitive.at)));
    }
    if !errors.is_empty() {
        bail!("{FILE} and the code do not fit:\n- {}", errors.join("\n- "));
    }
    Ok(rows)
}

fn row<'p>(primitive: &'p Primitive, found: &'p Found) -> Row<'p> {
    let cites = |citing: &&Citing| citing.cites.contains(&primitive.at);
    let commands: Vec<(&'static str, &str)> = found
        .commands
        .iter()
        .filter(cites)
        .filter_map(|it| Some((it.machine?, it.name.as_str())))
        .collect();
    let rules = found.rules.iter().filter(cites);
    let rules: Vec<&str> = rules.map(|it| it.name.as_str()).collect();
    let about = |case: &&Asked| {
        let asked = (case.machine.as_str(), case.command.as_str());
        commands.contains(&asked)
            || case
                .refused
                .iter()
                .any(|code| rules.contains(&code.as_str()))
    };
    let cases = found.cases.iter().filter(about).count();
    Row {
        primitive,
        commands,
        rules,
        cases,
    }
}

fn fault(row: &Row<'_>) -> Option<&'static str> {
    let noted = row.primitive.note.is_some();
    match row.primitive.state {
        State::Works if row.cases == 0 => Some("it works, and has no case"),
        State::Works if noted => Some("it works; a note says what is missing"),
        State::Partly if !noted => Some("no note says what is missing"),
        State::Absent if !row.commands.is_empty() => Some("it is absent, yet a command cites it"),
        State::Works | State::Partly | State::Absent => None,
    }
}

fn exists(place: &str) -> bool {
    project::root().join("core/src").join(place).exists()
}

/// The patterns that a doc comment cites: `routing P10, P34`.
pub(super) fn cited(doc: &str) -> Vec<String> {
    let flat = doc.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found = Vec::new();
    for after in flat.split("routing ").skip(1) {
        for place in after.split(", ") {
            let Some(at) = place.get(..3).filter(|at| is_pattern(at)) else {
                break;
            };
            found.push(at.to_owned());
            if place.len() > at.len() {
                break;
            }
        }
    }
    found
}

fn is_pattern(place: &str) -> bool {
    let number = place.strip_prefix('P');
    number.is_some_and(|it| it.len() == 2 && it.chars().all(|digit| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(state: &str, note: &str) -> Vec<Primitive> {
        let list = format!(
            r#"[{{"at": "P30", "vi": "gia hạn", "en": "Extension", "state": "{state}"{note}}}]"#
        );
        serde_json::from_str(&list).unwrap()
    }

    const NOTE: &str = r#", "note": "nothing by time""#;

    fn found(cites: &str) -> Found {
        let citing = |machine, name: &str| Citing {
            machine,
            name: name.to_owned(),
            cites: vec![cites.to_owned()],
        };
        let asked = |command: &str, refused: &[&str]| Asked {
            machine: "incoming".to_owned(),
            command: command.to_owned(),
            refused: refused.iter().copied().map(str::to_owned).collect(),
        };
        Found {
            commands: vec![citing(Some("incoming"), "extend")],
            rules: vec![citing(None, "due_not_later")],
            cases: vec![
                asked("extend", &["due_not_later"]),
                asked("request_extension", &["due_not_later"]),
                asked("report", &[]),
            ],
        }
    }

    fn error(primitives: &[Primitive], found: &Found) -> String {
        match tabulate(primitives, found) {
            Ok(_) => panic!("accepted"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn citations_are_read_wherever_a_line_breaks() {
        let doc = "Give work on (bàn giao; routing\nP10, P34): by its holder.";
        assert_eq!(cited(doc), ["P10", "P34"]);
        assert_eq!(cited("Refuse (routing P16b), not P17."), ["P16"]);
        assert_eq!(cited("Assign (Art. 23; routing P07, Art. 24)."), ["P07"]);
        assert!(cited("The routing of drafts (P17).").is_empty());
    }

    #[test]
    fn a_case_counts_once_by_its_command_or_its_rule() {
        let (primitives, found) = (list("works", ""), found("P30"));
        let rows = tabulate(&primitives, &found).unwrap();
        assert_eq!(rows[0].commands, [("incoming", "extend")]);
        assert_eq!(
            (rows[0].rules.as_slice(), rows[0].cases),
            (&["due_not_later"][..], 2)
        );
    }

    #[test]
    fn what_the_list_does_not_have_is_refused() {
        let error = error(&list("absent", ""), &found("P99"));
        assert!(error.contains("command `extend` cites P99"), "{error}");
        assert!(error.contains("rule `due_not_later` cites P99"), "{error}");
    }

    #[test]
    fn a_state_needs_what_it_says() {
        let none = Found::default();
        assert!(error(&list("works", ""), &none).contains("no case"));
        assert!(error(&list("works", NOTE), &found("P30")).contains("a note"));
        assert!(error(&list("partly", ""), &found("P30")).contains("no note"));
        assert!(error(&list("absent", ""), &found("P30")).contains("yet a command"));
        let nowhere = r#", "note": "all", "code": ["routing/nowhere.rs"]"#;
        assert!(error(&list("partly", nowhere), &none).contains("does not exist"));
    }
}
