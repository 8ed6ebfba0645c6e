//! `_vanthu.pyi`: what is written by hand in `bindings-python/stub.pyi.in`, with the commands'
//! methods in the places it names.

use std::fs;

use anyhow::{Context, Result};

use super::{
    model::{Argument, Command, Presence, Wire, machines},
    prefixed,
    pyo3::PYTHON_KEYWORDS,
};
use crate::{
    generate::{
        python,
        shape::{Format, Type},
    },
    project,
};

const TEMPLATE: &str = "bindings-python/stub.pyi.in";

/// The stub of the compiled module.
pub(in crate::generate) fn stub() -> Result<String> {
    let path = project::root().join(TEMPLATE);
    let template =
        fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let mut text = format!(
        "# Written by `cargo xtask generate` from `{TEMPLATE}`; not to be edited.\n{template}"
    );
    for machine in machines()? {
        let place = format!("    # members: {}\n", machine.name);
        let methods: Vec<String> = machine.commands.iter().map(method).collect();
        let members = MEMBERS.replace("MACHINE", &machine.title());
        let members = members + "\n" + &methods.join("\n");
        text = text.replace(&place, &members);
    }
    Ok(text)
}

/// What every class has of its base, with its own types.
const MEMBERS: &str = "    \
    def execute(
        self,
        command: types.MACHINECommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> Receipt: ...
    def check(
        self,
        command: types.MACHINECommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> list[Reason]: ...
    def repairs(
        self,
        command: types.MACHINECommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> types.Repairs | None: ...
    @property
    def state(self) -> types.MACHINEState: ...
    @property
    def records(self) -> list[types.MACHINERecord]: ...
";

fn method(command: &Command) -> String {
    let name = if PYTHON_KEYWORDS.contains(&&*command.key) {
        format!("{}_", command.key)
    } else {
        command.key.clone()
    };
    let mut lines = vec![
        format!("    def {name}("),
        "        self,".to_owned(),
        "        *,".to_owned(),
    ];
    let arguments = command.arguments();
    let (required, optional): (Vec<&Argument>, Vec<&Argument>) = arguments
        .into_iter()
        .partition(|argument| argument.presence == Presence::Required);
    for argument in required {
        lines.push(format!("        {}: {},", argument.name, kind(argument)));
    }
    lines.push("        actor: types.PersonId,".to_owned());
    for argument in optional {
        lines.push(format!(
            "        {}: {} | None = None,",
            argument.name,
            kind(argument)
        ));
    }
    lines.push("        at: _At | None = None,".to_owned());
    lines.push("        command_id: _Id | None = None,".to_owned());
    lines.push("        version: int | None = None,".to_owned());
    lines.push("        under: _Id | None = None,".to_owned());
    if command.names_content() {
        lines.push("        content: types.Digest | None = None,".to_owned());
    }
    lines.push("    ) -> Receipt:".to_owned());
    let doc: Vec<&str> = command.doc.lines().map(str::trim_end).collect();
    lines.push(format!("        \"\"\"{}\"\"\"", doc.join("\n        ")));
    lines.join("\n") + "\n"
}

/// The type of an argument: texts, days and identifiers also as Python has them.
pub(super) fn kind(argument: &Argument) -> String {
    match (&argument.text, &argument.kind, argument.wire) {
        (Some(Type::Text(Format::Uuid)), ..) => "_Id".to_owned(),
        (Some(Type::Text(Format::Day)), ..) => "_Day".to_owned(),
        (Some(Type::Text(Format::Instant)), ..) => "_Instant".to_owned(),
        (_, Type::List(item), Wire::Texts) => {
            format!("Sequence[{}]", python::print(&prefixed(item)))
        }
        (_, kind, Wire::Json) => format!("{} | str", python::print(&prefixed(kind))),
        (_, kind, _) => python::print(&prefixed(kind)),
    }
}
