//! The table at the end.

use serde::Serialize;

/// One figure.
#[derive(Serialize)]
pub(crate) struct Figure {
    name: String,
    value: f64,
    unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    goal: Option<&'static str>,
}

/// All figures of a run.
#[derive(Default, Serialize)]
pub(crate) struct Report {
    figures: Vec<Figure>,
}

impl Report {
    pub(crate) fn add(&mut self, name: impl Into<String>, value: f64, unit: &'static str) {
        self.figures.push(Figure {
            name: name.into(),
            value,
            unit,
            goal: None,
        });
    }

    pub(crate) fn against(
        &mut self,
        name: impl Into<String>,
        value: f64,
        unit: &'static str,
        goal: &'static str,
    ) {
        self.figures.push(Figure {
            name: name.into(),
            value,
            unit,
            goal: Some(goal),
        });
    }

    pub(crate) fn print(&self) {
        for Figure {
            name,
            value,
            unit,
            goal,
        } in &self.figures
        {
            let goal = goal
                .map(|goal| format!("   goal: {goal}"))
                .unwrap_or_default();
            println!("{name:<58} {value:>14.3} {unit}{goal}");
        }
    }

    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}
