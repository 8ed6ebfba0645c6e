//! The transition tables as pictures (Mermaid).

use std::fmt::Write;

use anyhow::Result;
use vanthu::{
    base::{Label, Locale},
    engine::Transition,
    incoming, outgoing,
    rules::Phase,
};

/// `schema/diagrams/incoming.mmd`.
pub(super) fn incoming() -> Result<String> {
    diagram("Văn bản đến", incoming::TRANSITIONS)
}

/// `schema/diagrams/outgoing.mmd`.
pub(super) fn outgoing() -> Result<String> {
    diagram("Văn bản đi", outgoing::TRANSITIONS)
}

fn diagram(title: &str, table: &[Transition]) -> Result<String> {
    let mut text = format!(
        "---\ntitle: {title}\n---\n%% Written by `cargo xtask generate`; not to be edited.\nstateDiagram-v2\n"
    );
    let begin = key(Phase::New)?;
    let mut phases: Vec<Phase> = Vec::new();
    for phase in table
        .iter()
        .flat_map(|row| row.from.iter().copied().chain(row.to))
    {
        if !phases.contains(&phase) {
            phases.push(phase);
        }
    }
    for phase in phases.iter().filter(|phase| **phase != Phase::New) {
        writeln!(text, "    {}: {}", key(*phase)?, phase.label(Locale::Vi))?;
    }
    for (from, to, labels) in edges(&phases, table) {
        let from = key(from)?;
        let from = if from == begin { "[*]" } else { &from };
        writeln!(text, "    {from} --> {}: {}", key(to)?, labels.join(", "))?;
    }
    Ok(text)
}

/// One arrow for all commands that lead from one phase to another.
fn edges(phases: &[Phase], table: &[Transition]) -> Vec<(Phase, Phase, Vec<&'static str>)> {
    let mut edges: Vec<(Phase, Phase, Vec<&'static str>)> = Vec::new();
    for from in phases {
        for row in table.iter().filter(|row| row.from.contains(from)) {
            let to = row.to.unwrap_or(*from);
            let label = row.action.label(Locale::Vi);
            match edges
                .iter_mut()
                .find(|edge| (edge.0, edge.1) == (*from, to))
            {
                Some(edge) => edge.2.push(label),
                None => edges.push((*from, to, vec![label])),
            }
        }
    }
    edges
}

fn key(phase: Phase) -> Result<String> {
    Ok(serde_json::to_value(phase)?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}
