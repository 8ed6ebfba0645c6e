//! `bindings-wasm/js/commands.mjs` and its types.

use std::fmt::Write;

use anyhow::Result;

use super::{
    model::{Argument, Command, Part, Presence, Wire, machines},
    prefixed,
    wasm::crossing,
};
use crate::generate::typescript;

const HEAD: &str = "\
// Written by `cargo xtask generate`; not to be edited. One method for each command: plain values
// cross as they are; anything of another type goes the way of `execute`, which names every fault.

import { PLAIN, WHOLE, is, json } from \"./calls.mjs\";
";

const TYPES_HEAD: &str = "\
// Written by `cargo xtask generate`; not to be edited. One method for each command.

import type { By, Sight } from \"./api.js\";
import type * as types from \"./types.js\";
";

/// One class of methods for each machine.
pub(in crate::generate) fn methods() -> Result<String> {
    let mut text = HEAD.to_owned();
    for machine in machines()? {
        write!(text, "\nexport class {}Commands {{\n", machine.title())?;
        let methods: Vec<String> = machine.commands.iter().map(method).collect();
        text.push_str(&methods.join("\n"));
        text.push_str("}\n");
    }
    Ok(text)
}

fn method(command: &Command) -> String {
    let name = camel(&command.key);
    let key = &command.key;
    let arguments: Vec<Argument> = command.arguments().into_iter().map(crossing).collect();
    let fits: Vec<String> = arguments.iter().filter_map(fits).collect();
    let handed: Vec<String> = arguments.iter().map(handed).collect();
    let rest: String = handed.iter().map(|value| format!(", {value}")).collect();
    let plain = format!("this[PLAIN](\"{key}_\", args{rest})");
    if fits.is_empty() {
        return format!("  {name}(args) {{\n    return {plain};\n  }}\n");
    }
    let fields: Vec<String> = command.fields.iter().map(field).collect();
    format!(
        "  {name}(args) {{\n    return {}\n      ? {plain}\n      : this[WHOLE](\"{key}\", args, {{ {} }});\n  }}\n",
        fits.join(" && "),
        fields.join(", ")
    )
}

fn field(part: &Part) -> String {
    match part {
        Part::Single(argument) => format!("{0}: args.{0}", argument.name),
        Part::Several {
            field, arguments, ..
        } => {
            let inner: Vec<String> = arguments
                .iter()
                .map(|argument| format!("{0}: args.{0}", argument.name))
                .collect();
            format!("{field}: {{ {} }}", inner.join(", "))
        }
    }
}

/// Whether the value can cross as it is. JSON takes everything but nothing.
fn fits(argument: &Argument) -> Option<String> {
    let check = match argument.wire {
        Wire::Text => "text",
        Wire::Number => "count",
        Wire::Flag => "flag",
        Wire::Texts | Wire::Json if argument.presence == Presence::Required => "given",
        Wire::Texts | Wire::Json => return None,
    };
    let optional = argument.presence != Presence::Required;
    let absent = if optional {
        "is.absent(args.NAME) || "
    } else {
        ""
    };
    let check = format!("{absent}is.{check}(args.NAME)").replace("NAME", &argument.name);
    Some(if optional {
        format!("({check})")
    } else {
        check
    })
}

fn handed(argument: &Argument) -> String {
    match (argument.wire, argument.presence) {
        (Wire::Texts | Wire::Json, _) => format!("json(args.{})", argument.name),
        (_, Presence::Required) => format!("args.{}", argument.name),
        _ => format!("args.{} ?? undefined", argument.name),
    }
}

/// The types of those classes.
pub(in crate::generate) fn declarations() -> Result<String> {
    let mut text = TYPES_HEAD.to_owned();
    for machine in machines()? {
        write!(
            text,
            "\nexport declare class {}Commands {{\n",
            machine.title()
        )?;
        let methods: Vec<String> = machine.commands.iter().map(declaration).collect();
        text.push_str(&methods.join("\n"));
        text.push_str("}\n");
    }
    Ok(text)
}

fn declaration(command: &Command) -> String {
    let mut text = String::new();
    typescript::comment(&mut text, "  ", Some(&command.doc));
    let by = if command.names_content() {
        "By & Sight"
    } else {
        "By"
    };
    let fields: Vec<String> = command
        .arguments()
        .into_iter()
        .map(|argument| {
            let mark = if argument.presence == Presence::Required {
                ""
            } else {
                "?"
            };
            let absent = if mark.is_empty() { "" } else { " | undefined" };
            let kind = typescript::print(&prefixed(&argument.kind));
            format!("{}{mark}: {kind}{absent}", argument.name)
        })
        .collect();
    let own = if fields.is_empty() {
        String::new()
    } else {
        format!(" & {{ {} }}", fields.join("; "))
    };
    text + &format!(
        "  {}(args: {by}{own}): types.Receipt;\n",
        camel(&command.key)
    )
}

/// `refuseReceipt`.
pub(super) fn camel(key: &str) -> String {
    let mut words = key.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        text + &crate::generate::shape::pascal(word)
    })
}
