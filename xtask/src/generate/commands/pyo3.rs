//! `bindings-python/src/commands.rs`.

use std::fmt::Write;

use anyhow::Result;

use super::model::{Argument, Command, Machine, Presence, Wire, machines};
use crate::generate::shape::{Format, Type};

pub(super) const PYTHON_KEYWORDS: [&str; 1] = ["return"];

const HEAD: &str = "\
//! Written by `cargo xtask generate`; not to be edited. One method for each command.

#![expect(
    clippy::too_many_arguments,
    reason = \"keyword arguments, one for each field\"
)]

use pyo3::pybacked::PyBackedStr;
use pyo3::prelude::*;
use vanthu::api::Plain;
";

/// One block of methods for each machine.
pub(in crate::generate) fn methods() -> Result<String> {
    let machines = machines()?;
    let names: Vec<&str> = machines.iter().map(|machine| machine.name).collect();
    let classes: Vec<String> = machines.iter().map(Machine::class).collect();
    let mut text = format!(
        "{HEAD}use vanthu::{{{}}};\n\nuse crate::arguments::{{At, By, Json, Words}};\n\
         use crate::classes::{{{}}};\n",
        names.join(", "),
        classes.join(", ")
    );
    for machine in &machines {
        write!(text, "\n#[pymethods]\nimpl {} {{\n", machine.class())?;
        let methods = machine.commands.iter();
        let methods: Vec<String> = methods.map(|command| method(machine, command)).collect();
        text.push_str(&methods.join("\n"));
        text.push_str("}\n");
    }
    super::formatted(&text)
}

fn method(machine: &Machine, command: &Command) -> String {
    let arguments = command.arguments();
    let mut text = String::new();
    for line in command.doc.lines() {
        text.push_str(format!("    /// {line}").trim_end());
        text.push('\n');
    }
    let mut signature = vec!["*".to_owned()];
    signature.extend(arguments.iter().filter(is_required).map(|a| a.name.clone()));
    signature.push("actor".to_owned());
    signature.extend(
        arguments
            .iter()
            .filter(|a| !is_required(a))
            .map(|a| format!("{}=None", a.name)),
    );
    signature
        .extend(["at=None", "command_id=None", "version=None", "under=None"].map(str::to_owned));
    if command.names_content() {
        signature.push("content=None".to_owned());
    }
    text.push_str(&format!(
        "    #[pyo3(signature = ({}))]\n",
        signature.join(", ")
    ));
    let name = if PYTHON_KEYWORDS.contains(&&*command.key) {
        format!("{}_", command.key)
    } else {
        command.key.clone()
    };
    text.push_str(&format!("    fn {name}(&self, py: Python<'_>, "));
    let parameter = |argument: &&Argument| format!("{}: {}, ", argument.name, rust_type(argument));
    let required = arguments.iter().filter(is_required);
    text.extend(required.map(parameter));
    text.push_str("actor: &str, ");
    let optional = arguments.iter().filter(|argument| !is_required(argument));
    text.extend(optional.map(parameter));
    text.push_str(
        "at: At<'_, '_>, command_id: Option<Words>, version: Option<u32>, under: Option<Words>, ",
    );
    if command.names_content() {
        text.push_str("content: Option<&str>, ");
    }
    text.push_str(") -> PyResult<Py<PyAny>> {\n");
    let mutable = if arguments.iter().all(|a| a.wire == Wire::Flag) {
        ""
    } else {
        "mut "
    };
    text.push_str(&format!("let {mutable}plain = Plain::default();\n"));
    for argument in &arguments {
        text.push_str(&reading(argument));
    }
    text.push_str(&building(machine, command));
    let content = if command.names_content() {
        "content"
    } else {
        "content: None"
    };
    text.push_str(&format!(
        "self.0.carry_out(py, kind.ok_or(plain), &By {{ actor, at, command_id, version, under, {content} }})\n    }}\n"
    ));
    text
}

/// `let kind = (|| Some(incoming::Kind::from(incoming::Open::new(line?))))();`: what must be given goes
/// through the constructor, the rest is set.
pub(super) fn building(machine: &Machine, command: &Command) -> String {
    let room = machine.name;
    let mut given = Vec::new();
    let mut set = String::new();
    for argument in &command.fields {
        match argument.presence {
            Presence::Required => given.push(format!("{}?", argument.name)),
            Presence::Empty | Presence::Default => {
                set.push_str(&format!("data.{0} = {0}?;\n", argument.name));
            }
        }
    }
    let data = format!("{room}::{}::new({})", command.data, given.join(", "));
    let kind = |data: &str| format!("Some({room}::Kind::from({data}))");
    if command.fields.is_empty() {
        format!("let kind = {};\n", kind(&data))
    } else if set.is_empty() {
        format!("let kind = (|| {})();\n", kind(&data))
    } else {
        let made = kind("data");
        format!("let kind = (|| {{\nlet mut data = {data};\n{set}{made}\n}})();\n")
    }
}

fn is_required(argument: &&&Argument) -> bool {
    argument.presence == Presence::Required
}

/// Whether Python has a type of its own for such a text: a UUID, a day, an instant.
fn has_type(argument: &Argument) -> bool {
    argument.needs_words() || argument.text == Some(Type::Text(Format::Instant))
}

fn rust_type(argument: &Argument) -> String {
    let required = match argument.wire {
        Wire::Text if has_type(argument) => "Words",
        Wire::Text => "&str",
        Wire::Texts => "Vec<PyBackedStr>",
        Wire::Number => "u32",
        Wire::Flag => "bool",
        Wire::Json => "Json",
    };
    match argument.presence {
        Presence::Required => required.to_owned(),
        Presence::Empty | Presence::Default => format!("Option<{required}>"),
    }
}

fn reading(argument: &Argument) -> String {
    let value = match argument.wire {
        Wire::Text if has_type(argument) => "value.as_str()",
        Wire::Text | Wire::Number | Wire::Flag => "value",
        Wire::Texts => "&value",
        Wire::Json => "value.as_str()",
    };
    read(argument, value)
}

/// `let line = plain.number("kind.data.line", line);`
pub(super) fn read(argument: &Argument, value: &str) -> String {
    let Argument { name, path, .. } = argument;
    let reader = match argument.wire {
        Wire::Text => "text",
        Wire::Texts => "texts",
        Wire::Number => "number",
        Wire::Flag => "flag",
        Wire::Json => "json",
    };
    let place = format!("kind.data.{path}");
    match argument.presence {
        Presence::Required => {
            let value = value.replace("value", name);
            // Constructors take any text, so its type is said here.
            let words = match argument.kind {
                Type::Text(Format::Plain) => ": Option<String>",
                _ => "",
            };
            format!("let {name}{words} = plain.{reader}(\"{place}\", {value});\n")
        }
        Presence::Empty => format!(
            "let {name} = plain.optional({name}, |plain, value| plain.{reader}(\"{place}\", {value}));\n"
        ),
        Presence::Default => format!(
            "let {name} = plain.or_default({name}, |plain, value| plain.{reader}(\"{place}\", {value}));\n"
        ),
    }
}
