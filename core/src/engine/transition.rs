use crate::rules::{Action, Phase};

/// One row of a machine's transition table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    /// The command.
    pub action: Action,
    /// Phases in which it is possible.
    pub from: &'static [Phase],
    /// Phase after it; none if the document stays where it is.
    pub to: Option<Phase>,
}

impl Transition {
    /// A command that leads to another phase.
    #[must_use]
    pub const fn new(action: Action, from: &'static [Phase], to: Phase) -> Self {
        Self {
            action,
            from,
            to: Some(to),
        }
    }

    /// A command that leaves the phase as it is.
    #[must_use]
    pub const fn stay(action: Action, from: &'static [Phase]) -> Self {
        Self {
            action,
            from,
            to: None,
        }
    }

    /// Whether a table allows the command in the phase.
    #[must_use]
    pub fn allows(table: &[Self], action: Action, phase: Phase) -> bool {
        table
            .iter()
            .any(|row| row.action == action && row.from.contains(&phase))
    }
}
