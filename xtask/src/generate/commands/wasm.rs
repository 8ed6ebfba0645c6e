//! `bindings-wasm/src/commands.rs`.

use std::fmt::Write;

use anyhow::Result;

use super::{
    model::{Argument, Command, Machine, Presence, Wire, machines},
    pyo3::{building, read},
};

const HEAD: &str = "\
//! Written by `cargo xtask generate`; not to be edited. One method for each command.

#![expect(clippy::too_many_arguments, reason = \"one for each field\")]

use vanthu::api::Plain;
use vanthu::{incoming, outgoing};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::documents::{By, IncomingDocument, OutgoingDocument};
";

/// One block of methods for each machine.
pub(in crate::generate) fn methods() -> Result<String> {
    let mut text = HEAD.to_owned();
    for machine in machines()? {
        write!(
            text,
            "\n#[wasm_bindgen]\nimpl {}Document {{\n",
            machine.title()
        )?;
        let methods: Vec<String> = machine
            .commands
            .iter()
            .map(|command| method(&machine, command))
            .collect();
        text.push_str(&methods.join("\n"));
        text.push_str("}\n");
    }
    super::formatted(&text)
}

fn method(machine: &Machine, command: &Command) -> String {
    let arguments: Vec<Argument> = command.arguments().into_iter().map(crossing).collect();
    let mut text = format!(
        "#[wasm_bindgen(js_name = {0}_)]\npub fn {0}_(&self, ",
        command.key
    );
    text.push_str(
        "actor: &str, at: f64, command_id: &str, version: Option<u32>, under: Option<String>, content: Option<String>, ",
    );
    for argument in &arguments {
        text.push_str(&format!("{}: {}, ", argument.name, rust_type(argument)));
    }
    text.push_str(") -> String {\n");
    let mut body = String::new();
    if !command.names_content() {
        // The argument `content` is the command's own; the seen one comes first.
        text = text.replacen("content: Option<String>", "seen: Option<String>", 1);
        body.push_str("let by = By::new(actor, at, command_id, version, under, seen);\n");
    } else {
        body.push_str("let by = By::new(actor, at, command_id, version, under, content);\n");
    }
    let mutable = if arguments.iter().all(|a| a.wire == Wire::Flag) {
        ""
    } else {
        "mut "
    };
    body.push_str(&format!("let {mutable}plain = Plain::default();\n"));
    for argument in &arguments {
        let value = match argument.wire {
            Wire::Number | Wire::Flag => "value",
            _ if argument.presence == Presence::Required => "value",
            _ => "&value",
        };
        body.push_str(&read(argument, value));
    }
    body.push_str(&building(machine, command));
    body.push_str("self.carry_out(kind.ok_or(plain), &by)\n}\n");
    text + &body
}

/// Lists cross as JSON.
pub(super) fn crossing(argument: &Argument) -> Argument {
    let mut argument = argument.clone();
    if argument.wire == Wire::Texts {
        argument.wire = Wire::Json;
    }
    argument
}

fn rust_type(argument: &Argument) -> &'static str {
    match (argument.wire, argument.presence) {
        (Wire::Number, Presence::Required) => "u32",
        (Wire::Number, _) => "Option<u32>",
        (Wire::Flag, Presence::Required) => "bool",
        (Wire::Flag, _) => "Option<bool>",
        (_, Presence::Required) => "&str",
        _ => "Option<String>",
    }
}
