//! The record: what the tests notice, by file, as JSON that people read and amend.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use vanthu::base::Digest;

use crate::project::root;

/// A mutant that no test noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Survivor {
    /// Line and column when it was run.
    pub(crate) place: String,
    /// What was changed.
    pub(crate) mutant: String,
    /// Why that changes no decision; given by hand.
    pub(crate) reason: Option<String>,
}

impl Survivor {
    /// Whether it is the same change at the same place, whatever is said of it.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.place == other.place && self.mutant == other.mutant
    }
}

/// One file as it was when it was run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FileRecord {
    pub(crate) sha256: String,
    pub(crate) caught: u64,
    pub(crate) unviable: u64,
    pub(crate) timeout: u64,
    pub(crate) survivors: Vec<Survivor>,
}

impl FileRecord {
    pub(crate) fn json(&self) -> Value {
        let survivor = |survivor: &Survivor| {
            let mut entry = Map::new();
            entry.insert("place".to_owned(), json!(survivor.place));
            entry.insert("mutant".to_owned(), json!(survivor.mutant));
            if let Some(reason) = &survivor.reason {
                entry.insert("reason".to_owned(), json!(reason));
            }
            Value::Object(entry)
        };
        json!({
            "sha256": self.sha256,
            "caught": self.caught,
            "unviable": self.unviable,
            "timeout": self.timeout,
            "survivors": self.survivors.iter().map(survivor).collect::<Vec<_>>(),
        })
    }

    fn read(value: &Value) -> Option<Self> {
        let survivor = |value: &Value| {
            Some(Survivor {
                place: value["place"].as_str()?.to_owned(),
                mutant: value["mutant"].as_str()?.to_owned(),
                reason: value["reason"].as_str().map(str::to_owned),
            })
        };
        let survivors: Option<Vec<_>> = value["survivors"]
            .as_array()?
            .iter()
            .map(survivor)
            .collect();
        Some(Self {
            sha256: value["sha256"].as_str()?.to_owned(),
            caught: value["caught"].as_u64()?,
            unviable: value["unviable"].as_u64()?,
            timeout: value["timeout"].as_u64()?,
            survivors: survivors?,
        })
    }
}

/// All files.
pub(crate) struct Record {
    path: PathBuf,
    files: BTreeMap<String, FileRecord>,
}

impl Record {
    pub(crate) fn read() -> Result<Self> {
        let path = root().join("docs/mutants.json");
        let mut files = BTreeMap::new();
        if path.exists() {
            let value: Value = serde_json::from_str(&fs::read_to_string(&path)?)
                .with_context(|| path.display().to_string())?;
            for (file, entry) in value["files"].as_object().into_iter().flatten() {
                let read = FileRecord::read(entry);
                let read = read.with_context(|| format!("{}: {file}", path.display()))?;
                files.insert(file.clone(), read);
            }
        }
        Ok(Self { path, files })
    }

    pub(crate) fn of(&self, file: &str) -> Option<&FileRecord> {
        self.files.get(file)
    }

    /// Files that are gone are forgotten.
    pub(crate) fn keep_only(&mut self, files: &[String]) {
        self.files.retain(|file, _| files.contains(file));
    }

    /// Whether the file was run as it now is.
    pub(crate) fn is_current(&self, file: &str) -> Result<bool> {
        let now = digest(&root(), file)?;
        Ok(self.of(file).is_some_and(|record| record.sha256 == now))
    }

    /// Whether nothing is left to run.
    pub(crate) fn is_settled(&self, file: &str) -> Result<bool> {
        let explained = |record: &FileRecord| record.survivors.iter().all(|s| s.reason.is_some());
        Ok(self.is_current(file)? && self.of(file).is_some_and(explained))
    }

    /// Keeps it, at once on disk: a run may be stopped at any moment.
    pub(crate) fn put(&mut self, file: String, found: FileRecord) -> Result<()> {
        self.files.insert(file, found);
        let files: Map<String, Value> = self
            .files
            .iter()
            .map(|(file, record)| (file.clone(), record.json()))
            .collect();
        let mut text = serde_json::to_string_pretty(&json!({ "files": files }))?;
        text.push('\n');
        let beside = self.path.with_extension("json.new");
        fs::write(&beside, text)?;
        fs::rename(&beside, &self.path)?;
        Ok(())
    }

    pub(crate) fn total(&self) -> FileRecord {
        let mut total = FileRecord::default();
        for record in self.files.values() {
            total.caught += record.caught;
            total.unviable += record.unviable;
            total.timeout += record.timeout;
            total.survivors.extend(record.survivors.iter().cloned());
        }
        total
    }

    pub(crate) fn unexplained(&self) -> Vec<(&String, &Survivor)> {
        let all = self.files.iter();
        all.flat_map(|(file, record)| record.survivors.iter().map(move |s| (file, s)))
            .filter(|(_, survivor)| survivor.reason.is_none())
            .collect()
    }
}

/// SHA-256 of a file below a folder, without the tests at its end: nothing in them is changed.
pub(crate) fn digest(below: &Path, file: &str) -> Result<String> {
    let text = fs::read_to_string(below.join(file)).with_context(|| file.to_owned())?;
    let code = text
        .split_once("\n#[cfg(test)]\nmod tests {\n")
        .map_or(text.as_str(), |(code, _)| code);
    Ok(Digest::of(code.as_bytes()).to_hex())
}
