//! The transition tables as pictures (Mermaid).

use std::fmt::Write;

use anyhow::Result;
use vanthu::{
    api::{Dossier, Incoming, Outgoing},
    base::{Label, Locale},
    engine::{Machine, PhaseOf},
    rules::PhaseName,
};

/// `schema/diagrams/incoming.mmd`.
pub(super) fn incoming() -> Result<String> {
    diagram::<Incoming>("Văn bản đến")
}

/// `schema/diagrams/outgoing.mmd`.
pub(super) fn outgoing() -> Result<String> {
    diagram::<Outgoing>("Văn bản đi")
}

/// `schema/diagrams/dossier.mmd`.
pub(super) fn dossier() -> Result<String> {
    diagram::<Dossier>("Hồ sơ công việc")
}

fn diagram<M: Machine>(title: &str) -> Result<String> {
    let mut text = format!(
        "---\ntitle: {title}\n---\n%% Written by `cargo xtask generate`; not to be edited.\nstateDiagram-v2\n"
    );
    let mut phases: Vec<PhaseOf<M>> = Vec::new();
    for step in M::ACTIONS.iter().flat_map(|action| M::steps(*action)) {
        for phase in step.from.iter().copied().chain(step.to) {
            if !phases.contains(&phase) {
                phases.push(phase);
            }
        }
    }
    let names = phases.iter().map(|phase| (*phase).into());
    for name in names.filter(|name: &PhaseName| name.key() != BEGIN) {
        writeln!(text, "    {}: {}", name.key(), name.label(Locale::Vi))?;
    }
    for (from, to, labels) in edges::<M>(&phases) {
        let (from, to): (PhaseName, PhaseName) = (from.into(), to.into());
        let from = if from.key() == BEGIN {
            "[*]"
        } else {
            from.key()
        };
        writeln!(text, "    {from} --> {}: {}", to.key(), labels.join(", "))?;
    }
    Ok(text)
}

/// Key of the phase before the first command.
const BEGIN: &str = "new";

/// One arrow for all commands that lead from one phase to another.
fn edges<M: Machine>(phases: &[PhaseOf<M>]) -> Vec<(PhaseOf<M>, PhaseOf<M>, Vec<&'static str>)> {
    let mut edges: Vec<(PhaseOf<M>, PhaseOf<M>, Vec<&'static str>)> = Vec::new();
    for from in phases {
        for action in M::ACTIONS {
            for step in M::steps(*action)
                .iter()
                .filter(|step| step.from.contains(from))
            {
                let to = step.to.unwrap_or(*from);
                let label = M::name(*action).label(Locale::Vi);
                match edges
                    .iter_mut()
                    .find(|edge| (edge.0, edge.1) == (*from, to))
                {
                    Some(edge) => edge.2.push(label),
                    None => edges.push((*from, to, vec![label])),
                }
            }
        }
    }
    edges
}
