//! `bindings-wasm/js/commands.mjs` with its types, and the list of parameters that the tests try with
//! wrong values. A command crosses as one JSON text, as every value does; the rules name its faults.

use std::fmt::Write;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{
    model::{Argument, Command, Machine, Presence, machines, queries},
    prefixed,
};
use crate::generate::typescript;

const HEAD: &str = "\
// Written by `cargo xtask generate`; not to be edited. One method for each command.

import { MACHINE, OWN_CONTENT } from \"./calls.mjs\";
import { DocumentHandle, Handle, OutgoingHandle, OwnHandle } from \"./handles.mjs\";
";

const TYPES_HEAD: &str = "\
// Written by `cargo xtask generate`; not to be edited. One method for each command.

import type { By, DocumentHandle, Handle, OutgoingHandle, OwnHandle, Receipt, Sight } from \"./api.js\";
import type * as types from \"./types.js\";
";

/// What every method takes beside the data of its command; `content` is the command's own where it has
/// a field of this name.
const BESIDE: [&str; 5] = ["actor", "at", "command_id", "version", "under"];

/// One class of methods for each machine.
pub(in crate::generate) fn methods() -> Result<String> {
    let mut text = HEAD.to_owned();
    for machine in machines()? {
        refuse_collisions(&machine)?;
        let (class, base) = (machine.class(), machine.base());
        write!(text, "\nexport class {class} extends {base} {{\n")?;
        text.push_str(&statics(&machine)?);
        let methods: Vec<String> = machine.commands.iter().map(method).collect();
        text.push_str(&methods.join("\n"));
        text.push_str("}\n");
    }
    let classes: Vec<String> = machines()?.iter().map(Machine::class).collect();
    let classes = classes.join(", ");
    write!(
        text,
        "\nexport const CLASSES = new Map([{classes}].map((one) => [one[MACHINE], one]));\n"
    )?;
    Ok(text)
}

fn refuse_collisions(machine: &Machine) -> Result<()> {
    for command in &machine.commands {
        for argument in command.arguments() {
            let (key, name) = (&command.key, &argument.name);
            ensure!(
                !BESIDE.contains(&name.as_str()),
                "{key}: `{name}` is an argument of every method already"
            );
        }
    }
    Ok(())
}

/// What a method must know to make the command's JSON.
fn statics(machine: &Machine) -> Result<String> {
    let own = machine.commands.iter().filter(|one| !one.names_content());
    let own: Vec<&str> = own.map(|command| command.key.as_str()).collect();
    let mut text = String::new();
    writeln!(text, "  static [MACHINE] = \"{}\";", machine.name)?;
    if !own.is_empty() {
        writeln!(text, "  static [OWN_CONTENT] = {};", json!(own))?;
    }
    text.push('\n');
    Ok(text)
}

fn method(command: &Command) -> String {
    let (name, key) = (camel(&command.key), &command.key);
    format!("  {name}(args) {{\n    return this.execute(\"{key}\", args);\n  }}\n")
}

/// The types of those classes.
pub(in crate::generate) fn declarations() -> Result<String> {
    let mut text = TYPES_HEAD.to_owned();
    for machine in machines()? {
        let title = machine.title();
        write!(
            text,
            "\n/** By command, what its method takes. */\nexport interface {title}Arguments {{\n"
        )?;
        for command in &machine.commands {
            writeln!(text, "  {}: {};", command.key, arguments(command))?;
        }
        write!(
            text,
            "}}\n\n/** What its handles read and write. */\nexport interface {title}Machine {{\n  \
             command: types.{title}Command;\n  event: types.{title}Event;\n  \
             record: types.{title}Record;\n  state: types.{title}State;\n  \
             arguments: {title}Arguments;\n}}\n"
        )?;
        text.push('\n');
        typescript::comment(&mut text, "", Some(machine.doc));
        let (class, base) = (machine.class(), machine.base());
        write!(
            text,
            "export declare class {class} extends {base}<{title}Machine> {{\n  \
             protected constructor();\n"
        )?;
        let methods = machine.commands.iter().map(|one| declaration(&title, one));
        text.push_str(&methods.collect::<Vec<_>>().join("\n"));
        text.push_str("}\n");
    }
    Ok(text)
}

fn declaration(title: &str, command: &Command) -> String {
    let mut text = String::new();
    typescript::comment(&mut text, "  ", Some(&command.doc));
    let (name, key) = (camel(&command.key), &command.key);
    text + &format!("  {name}(args: {title}Arguments[\"{key}\"]): Receipt<types.{title}Event>;\n")
}

fn arguments(command: &Command) -> String {
    let by = if command.names_content() {
        "By & Sight"
    } else {
        "By"
    };
    let fields: Vec<String> = command.arguments().into_iter().map(field).collect();
    match fields.is_empty() {
        true => by.to_owned(),
        false => format!("{by} & {{ {} }}", fields.join("; ")),
    }
}

/// An argument with its type.
pub(super) fn field(argument: &Argument) -> String {
    let kind = typescript::print(&prefixed(&argument.kind));
    match argument.presence {
        Presence::Required => format!("{}: {kind}", argument.name),
        _ => format!("{}?: {kind} | undefined", argument.name),
    }
}

/// `tests/web/parameters.json`: by class and method, the names of its arguments.
pub(in crate::generate) fn parameters() -> Result<String> {
    let mut classes: Vec<(String, Vec<String>)> = Vec::new();
    for machine in machines()? {
        let methods = machine.commands.iter().map(|command| {
            let own = command.arguments();
            let own = own.iter().map(|one| one.name.as_str());
            let beside = BESIDE.iter().copied();
            let sight = command.names_content().then_some("content");
            let names: Vec<&str> = beside.chain(sight).chain(own).collect();
            format!("    \"{}\": {}", camel(&command.key), json!(names))
        });
        classes.push((machine.class(), methods.collect()));
    }
    let questions = queries()?;
    let methods = questions.iter().map(|query| {
        let names: Vec<&str> = query
            .arguments
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        format!("    \"{}\": {}", camel(&query.key), json!(names))
    });
    classes.push(("Desk".to_owned(), methods.collect()));
    let classes = classes.iter().map(|(class, methods)| {
        let methods = methods.join(",\n");
        format!("  \"{class}\": {{\n{methods}\n  }}")
    });
    let classes: Vec<String> = classes.collect();
    Ok(format!("{{\n{}\n}}\n", classes.join(",\n")))
}

/// `refuseReceipt`.
pub(super) fn camel(key: &str) -> String {
    let mut words = key.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        text + &crate::generate::shape::pascal(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_a_method_once() {
        let (methods, types) = (methods().unwrap(), declarations().unwrap());
        let after = |text: &str, head: String| -> String {
            let (_, rest) = text.split_once(&head).unwrap();
            rest.split("\n}\n").next().unwrap_or_default().to_owned()
        };
        for machine in machines().unwrap() {
            let head = format!("class {} extends", machine.class());
            let (methods, types) = (after(&methods, head.clone()), after(&types, head));
            for command in &machine.commands {
                let name = camel(&command.key);
                assert_eq!(
                    methods.matches(&format!("  {name}(args) {{")).count(),
                    1,
                    "{name}"
                );
                assert_eq!(
                    types.matches(&format!("  {name}(args: ")).count(),
                    1,
                    "{name}"
                );
            }
        }
    }
}
