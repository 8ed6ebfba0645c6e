//! `docs/primitives.json`: the patterns of routing, and how far each is built. Written by people.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::project;

/// Where the list stands.
pub(super) const FILE: &str = "docs/primitives.json";

/// One pattern.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Primitive {
    /// `P07`, as comments and rules cite it.
    pub(super) at: String,
    pub(super) vi: String,
    pub(super) en: String,
    pub(super) state: State,
    /// What is there and what is missing, in one clause.
    #[serde(default)]
    pub(super) note: Option<String>,
    /// Files and folders below `core/src` that are no command.
    #[serde(default)]
    pub(super) code: Vec<String>,
}

/// How far a pattern is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    /// Usable as its name says.
    Works,
    /// The part that the note names is missing.
    Partly,
    /// No command does it.
    Absent,
}

impl State {
    pub(crate) const ALL: [Self; 3] = [Self::Works, Self::Partly, Self::Absent];

    /// As the table calls it.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Partly => "partly",
            Self::Absent => "absent",
        }
    }
}

/// Reads the committed list.
pub(super) fn read() -> Result<Vec<Primitive>> {
    let text = fs::read_to_string(project::root().join(FILE)).with_context(|| FILE.to_owned())?;
    serde_json::from_str(&text).with_context(|| FILE.to_owned())
}

/// How many stand how, in the order of [`State::ALL`].
pub(super) fn counts<'p>(
    primitives: impl Iterator<Item = &'p Primitive>,
) -> [usize; State::ALL.len()] {
    let mut counts = [0; State::ALL.len()];
    for primitive in primitives {
        if let Some(place) = State::ALL.iter().position(|it| *it == primitive.state) {
            counts[place] += 1;
        }
    }
    counts
}
