//! The workloads' data: users, holidays, service times and both scripts with the expected answers.

use std::collections::HashMap;

use serde::Deserialize;

/// `data/scenario.json`.
#[derive(Deserialize)]
pub(crate) struct Scenario {
    pub(crate) epoch_ms: i64,
    pub(crate) users: Vec<User>,
    pub(crate) filler_users: usize,
    pub(crate) holidays: Vec<chrono::NaiveDate>,
    pub(crate) sla: HashMap<String, u32>,
    pub(crate) required: HashMap<String, Vec<String>>,
    pub(crate) incoming: Vec<Step>,
    pub(crate) outgoing: Vec<Step>,
    pub(crate) live_stop_after_accepted: usize,
}

#[derive(Clone, Deserialize)]
pub(crate) struct User {
    pub(crate) id: String,
    pub(crate) role: String,
    pub(crate) unit: String,
}

#[derive(Deserialize)]
pub(crate) struct Step {
    pub(crate) cmd: String,
    pub(crate) actor: String,
    pub(crate) expect: String,
    pub(crate) fields: HashMap<String, serde_json::Value>,
}

impl Scenario {
    pub(crate) fn read() -> Self {
        let text = include_str!("../data/scenario.json");
        serde_json::from_str(text).expect("the scenario is sound")
    }

    /// The clock: document `i`, step `k` is 2026-01-05 + `i mod 365` days + `k` hours.
    pub(crate) fn clock(&self, document: usize, step: usize) -> i64 {
        let days = i64::try_from(document % 365).expect("small");
        let hours = i64::try_from(step).expect("small");
        self.epoch_ms + days * 86_400_000 + hours * 3_600_000
    }
}

/// Ready notes, as every peer draws them.
pub(crate) fn notes() -> Vec<String> {
    (0..16)
        .map(|n| format!("{n:02} ghi chu cua can bo xu ly van ban den."))
        .collect()
}
