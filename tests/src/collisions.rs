//! Two acts that meet, and what comes of it in either order: `tests/collisions.json`.

use serde::Deserialize;

use crate::folder;

/// Where the list stands, below `tests`.
const FILE: &str = "collisions.json";

/// Two acts that meet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collision {
    /// What happens, in words.
    pub what: String,
    /// The commands that may come first; something that is no command is written in several words.
    pub first: Vec<String>,
    /// Those that come then.
    pub then: Vec<String>,
    /// Ids of cases of the acts in this order.
    #[serde(default)]
    pub in_order: Vec<String>,
    /// Ids of cases of the acts in the other order.
    #[serde(default)]
    pub reversed: Vec<String>,
    /// Why there is no other order.
    #[serde(default)]
    pub one_order: Option<String>,
    /// Why there is no case: an act that does not exist.
    #[serde(default)]
    pub missing: Option<String>,
}

/// How many stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// With cases of both orders.
    pub both: usize,
    /// With cases of the only order there is.
    pub one: usize,
    /// With an act that does not exist.
    pub missing: usize,
}

/// Every collision of the list.
///
/// # Errors
/// The file cannot be read.
pub fn read() -> Result<Vec<Collision>, String> {
    let told = |error: &dyn std::fmt::Display| format!("{FILE}: {error}");
    let text = std::fs::read_to_string(folder(FILE)).map_err(|error| told(&error))?;
    serde_json::from_str(&text).map_err(|error| told(&error))
}

/// Counts the list.
#[must_use]
pub fn counts(collisions: &[Collision]) -> Counts {
    let mut counts = Counts::default();
    for collision in collisions {
        let place = match (&collision.missing, &collision.one_order) {
            (Some(_), _) => &mut counts.missing,
            (None, Some(_)) => &mut counts.one,
            (None, None) => &mut counts.both,
        };
        *place += 1;
    }
    counts
}
