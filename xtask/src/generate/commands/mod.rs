//! The typed methods of both bindings, one for each command and each question, written from their
//! types.

mod checked;
mod javascript;
mod model;
#[cfg(test)]
mod parity;
mod python;
mod queries;

pub(super) use self::{
    javascript::{declarations as typescript, methods as javascript, parameters},
    python::methods as python,
    queries::{
        declarations as query_types, javascript as queries_in_javascript,
        python as queries_in_python,
    },
};

use anyhow::Result;

use super::shape::Type;

/// Every command: its machine, its name, its doc comment.
pub(super) fn documented() -> Result<Vec<(&'static str, String, String)>> {
    let machines = model::machines()?.into_iter();
    let commands = machines.flat_map(|machine| {
        let named = move |command: model::Command| (machine.name, command.key, command.doc);
        machine.commands.into_iter().map(named)
    });
    Ok(commands.collect())
}

/// The type as it is called outside the module `types`.
fn prefixed(kind: &Type) -> Type {
    match kind {
        Type::Named(name) => Type::Named(format!("types.{name}")),
        Type::Text(format) => match format.named() {
            Some((name, _)) => Type::Named(format!("types.{name}")),
            None => kind.clone(),
        },
        Type::List(item) => Type::List(Box::new(prefixed(item))),
        Type::Map(item) => Type::Map(Box::new(prefixed(item))),
        Type::Tuple(kinds) => Type::Tuple(kinds.iter().map(prefixed).collect()),
        Type::Union(kinds) => Type::Union(kinds.iter().map(prefixed).collect()),
        other => other.clone(),
    }
}
