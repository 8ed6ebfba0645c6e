use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use vanthu::base::{GrantId, Instant, SeriesKey};
use vanthu::engine::Facts;
use vanthu::history::Stream;
use vanthu::numbers::Series;
use vanthu::organization::Grant;
use vanthu::rules::Refusal;

/// One case, one file of `tests/cases`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// File name without extension.
    pub id: String,
    /// What it shows, in both languages.
    pub title: vanthu::base::Text,
    /// Name of a machine, or `checks`: questions without a state.
    pub machine: String,
    /// The stream to which all commands go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<Stream>,
    /// Name of a file in `tests/profiles`.
    pub profile: String,
    /// Grants in force.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grants: Vec<Grant>,
    /// Grants that were revoked since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revoked: Vec<Revoked>,
    /// What a store would know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facts: Option<Facts>,
    /// Positions of series before the command.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<SeriesBefore>,
    /// Series that are not opened, to show what is refused then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub without_series: bool,
    /// Name of the file in `tests/profiles` with the calendar that stood while the commands before
    /// were given; the command itself meets the national one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar_before: Option<String>,
    /// Commands before, all accepted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<Given>,
    /// The command.
    pub when: Step,
    /// What follows.
    pub then: Then,
}

/// A grant that was revoked.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revoked {
    /// Which.
    pub id: GrantId,
    /// When.
    pub at: Instant,
}

/// The position of a series before the command.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesBefore {
    /// Key.
    pub key: SeriesKey,
    /// Year.
    pub year: i32,
    /// Last number and date.
    pub state: Series,
}

/// A step that was lawfully taken before.
pub type Given = Step;

/// One command by somebody at some time.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Who.
    pub actor: String,
    /// When.
    pub at: Value,
    /// What; kept as JSON, since wrong input is a case too.
    pub command: Value,
}

/// What follows.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case", untagged)]
pub enum Then {
    /// Accepted.
    Accepted {
        /// The new events.
        events: Vec<Value>,
        /// Phase after them.
        phase: String,
        /// Codes of the warnings.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        warnings: Vec<String>,
        /// Head of the stream's hash chain: the same bytes in every language.
        head: String,
    },
    /// Refused.
    Refused {
        /// Sorted codes of all failing rules.
        refused: Vec<String>,
        /// The refusal itself, once the case has run.
        #[serde(skip)]
        told: Told,
    },
    /// Not readable.
    Invalid {
        /// Path and code of each fault.
        invalid: Vec<Place>,
    },
}

impl Then {
    /// What a refusal comes to.
    #[must_use]
    pub fn refused(refusal: &Refusal) -> Self {
        let mut refused: Vec<String> = refusal.codes().into_iter().map(ToOwned::to_owned).collect();
        refused.sort();
        refused.dedup();
        let told = Told(Some(refusal.clone()));
        Self::Refused { refused, told }
    }
}

/// How a refusal is told: not compared, a case expects codes.
#[derive(Clone, Debug, Default)]
pub struct Told(pub Option<Refusal>);

impl PartialEq for Told {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Told {}

/// Where an input is wrong.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// JSON path.
    pub path: String,
    /// Fault code.
    pub code: String,
}

/// A folder of this package.
#[must_use]
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Every case of the folder with its file, sorted by name.
///
/// # Panics
/// If a file is not a case.
#[must_use]
pub fn read_all() -> Vec<(PathBuf, Case)> {
    let entries = std::fs::read_dir(folder("cases")).expect("tests/cases");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("entry").path()).collect();
    files.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    });
    files.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("readable");
        let case: Case = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (path, case)
    };
    files.into_iter().map(read).collect()
}
