//! The rows of a machine's transition table.

/// One row of a machine's transition table: where a command is possible, and where it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<P: 'static> {
    /// Phases in which it is possible.
    pub from: &'static [P],
    /// Phase after it; none if the phase stays.
    pub to: Option<P>,
}

impl<P: Copy + Eq> Step<P> {
    /// A command that leads to another phase.
    #[must_use]
    pub const fn new(from: &'static [P], to: P) -> Self {
        Self { from, to: Some(to) }
    }

    /// A command that leaves the phase as it is.
    #[must_use]
    pub const fn stay(from: &'static [P]) -> Self {
        Self { from, to: None }
    }

    /// Whether any of the steps begins in the phase.
    #[must_use]
    pub fn any_from(steps: &[Self], phase: P) -> bool {
        steps.iter().any(|step| step.from.contains(&phase))
    }
}

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn a_command_is_possible_where_a_step_begins() {
        let steps = [Step::new(&[1, 2], 3), Step::stay(&[4])];
        let possible = [0, 1, 2, 3, 4].map(|phase| Step::any_from(&steps, phase));
        assert_eq!(possible, [false, true, true, false, true]);
    }
}
