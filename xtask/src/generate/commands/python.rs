//! `_commands.py`: one class a machine, one method a command.

use std::fmt::Write;

use anyhow::Result;

use super::{
    model::{Argument, Command, Machine, Presence, Wire, machines},
    prefixed,
};
use crate::generate::{
    python::print,
    shape::{Format, Type},
};

/// Commands that are words of the language stand with an underscore behind.
const KEYWORDS: [&str; 1] = ["return"];

const HEAD: &str = "\
# Written by `cargo xtask generate`; not to be edited.
\"\"\"One class a machine, one method a command.\"\"\"

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from . import types
from ._answers import Receipt
from ._convert import (
    CHOICE,
    COUNT,
    DAY,
    FLAG,
    ID,
    INSTANT,
    NONE,
    RECORD,
    SEQUENCE,
    TEXT,
    At,
    Day,
    Id,
    Instant,
)
from ._errors import Reason
from ._handles import DocumentHandle, Handle, OutgoingHandle, OwnHandle
";

/// `bindings-python/python/vanthu/_commands.py`.
pub(in crate::generate) fn methods() -> Result<String> {
    let machines = machines()?;
    let mut text = HEAD.to_owned();
    text.push_str("\n__all__ = [\n");
    let mut classes: Vec<String> = machines.iter().map(Machine::class).collect();
    classes.sort();
    for class in &classes {
        writeln!(text, "    \"{class}\",")?;
    }
    text.push_str("]\n");
    for machine in machines {
        let (class, base, doc) = (machine.class(), machine.base(), machine.doc);
        write!(
            text,
            "\n\nclass {class}({base}):\n    \"\"\"{doc}\"\"\"\n\n    __slots__ = ()\n\n    _machine = \"{}\"\n\n",
            machine.name
        )?;
        text.push_str(&TYPED.replace("MACHINE", &machine.title()));
        for command in &machine.commands {
            text.push('\n');
            text.push_str(&method(command)?);
        }
        text.push('\n');
        text.push_str(&table(&machine)?);
    }
    Ok(text)
}

/// What a class has of its base, with its own types.
const TYPED: &str = "    if TYPE_CHECKING:

        def execute(
            self,
            command: types.MACHINECommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> Receipt: ...
        def check(
            self,
            command: types.MACHINECommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> list[Reason]: ...
        def repairs(
            self,
            command: types.MACHINECommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> types.Repairs | None: ...
        @property
        def state(self) -> types.MACHINEState: ...
        @property
        def records(self) -> list[types.MACHINERecord]: ...
";

fn name(command: &Command) -> String {
    match KEYWORDS.contains(&&*command.key) {
        true => format!("{}_", command.key),
        false => command.key.clone(),
    }
}

fn method(command: &Command) -> Result<String> {
    let mut text = format!("    def {}(\n        self,\n        *,\n", name(command));
    let arguments = command.arguments();
    let (required, optional): (Vec<&Argument>, Vec<&Argument>) = arguments
        .into_iter()
        .partition(|argument| argument.presence == Presence::Required);
    for argument in required {
        writeln!(text, "        {}: {},", argument.name, kind(argument))?;
    }
    text.push_str("        actor: types.PersonId,\n");
    for argument in optional {
        let kind = kind(argument);
        writeln!(text, "        {}: {kind} | None = None,", argument.name)?;
    }
    text.push_str(
        "        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,\n",
    );
    let mut beside = "actor, at, command_id, version, under".to_owned();
    if command.names_content() {
        text.push_str("        content: types.Digest | None = None,\n");
        beside.push_str(", content");
    }
    let doc: Vec<&str> = command.doc.lines().map(str::trim_end).collect();
    write!(
        text,
        "    ) -> Receipt:\n        \"\"\"{}\"\"\"\n",
        doc.join("\n        ")
    )?;
    text.push_str("        data: dict[str, object] = {");
    for argument in &command.fields {
        write!(text, "\n            \"{0}\": {0},", argument.name)?;
    }
    if !command.fields.is_empty() {
        text.push_str("\n        ");
    }
    write!(
        text,
        "}}\n        return self._do(\"{}\", data, {beside})\n",
        command.key
    )?;
    Ok(text)
}

/// By command, its method and what its arguments may be.
fn table(machine: &Machine) -> Result<String> {
    let mut text = "    _commands = {\n".to_owned();
    for command in &machine.commands {
        let kinds = command.fields.iter().map(|argument| {
            let none = match argument.presence {
                Presence::Required => "",
                Presence::Empty | Presence::Default => " + NONE",
            };
            format!("\"{}\": {}{none}", argument.name, may_be(argument))
        });
        let kinds: Vec<String> = kinds.collect();
        let (key, kinds) = (&command.key, kinds.join(", "));
        writeln!(text, "        \"{key}\": ({}, {{{kinds}}}),", name(command))?;
    }
    text.push_str("    }\n");
    Ok(text)
}

fn may_be(argument: &Argument) -> &'static str {
    match (&argument.text, &argument.kind, argument.wire) {
        (Some(Type::Text(Format::Uuid)), ..) => "ID",
        (Some(Type::Text(Format::Day)), ..) => "DAY",
        (Some(Type::Text(Format::Instant)), ..) => "INSTANT",
        (.., Wire::Text) => "TEXT",
        (.., Wire::Number) => "COUNT",
        (.., Wire::Flag) => "FLAG",
        (.., Wire::Texts) | (_, Type::List(_), Wire::Json) => "SEQUENCE",
        (_, Type::Union(kinds), Wire::Json)
            if kinds.iter().any(|kind| matches!(kind, Type::Literal(_))) =>
        {
            "CHOICE"
        }
        (.., Wire::Json) => "RECORD",
    }
}

/// The type of an argument: texts, days and identifiers also as Python has them.
pub(super) fn kind(argument: &Argument) -> String {
    match (&argument.text, &argument.kind) {
        (Some(Type::Text(Format::Uuid)), _) => "Id".to_owned(),
        (Some(Type::Text(Format::Day)), _) => "Day".to_owned(),
        (Some(Type::Text(Format::Instant)), _) => "Instant".to_owned(),
        (_, Type::List(item)) => format!("Sequence[{}]", print(&prefixed(item))),
        (_, kind) => print(&prefixed(kind)),
    }
}
