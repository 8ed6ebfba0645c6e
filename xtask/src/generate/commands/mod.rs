//! The typed methods of both bindings, one for each command and each question, written from their
//! types.

mod checked;
mod javascript;
mod model;
#[cfg(test)]
mod parity;
mod pyo3;
mod queries;
mod stub;

pub(super) use self::{
    javascript::{declarations as typescript, methods as javascript, parameters},
    pyo3::methods as pyo3,
    queries::{
        declarations as query_types, javascript as queries_in_javascript,
        python as queries_in_python,
    },
    stub::stub,
};

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};

use super::shape::Type;
use crate::project;

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

/// The text as `cargo fmt` would leave it.
fn formatted(text: &str) -> Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(project::root().join("rustfmt.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("rustfmt is missing: rustup component add rustfmt")?;
    child
        .stdin
        .take()
        .context("rustfmt takes no input")?
        .write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "rustfmt refuses the text:\n{text}");
    Ok(String::from_utf8(output.stdout)?)
}
