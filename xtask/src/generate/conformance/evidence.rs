//! What proves that a provision is met: cases, exam cases that pass, test functions.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use anyhow::{Context, Result};
use serde_json::Value;
use vanthu_tests::{
    Then,
    exam::{Mark, run_folder},
    folder, read_all,
};

use crate::project;

/// One proof, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Proof {
    /// A file of `tests/cases`.
    Case(String),
    /// A case of `tests/exam`.
    Exam { id: String, file: String },
    /// A test function.
    Test { file: String, name: String },
}

impl Proof {
    /// A link, seen from `docs`.
    pub(super) fn link(&self) -> String {
        match self {
            Self::Case(id) => format!("[{id}](../tests/cases/{id}.json)"),
            Self::Exam { id, file } => format!("[{id}](../tests/exam/{file})"),
            Self::Test { file, name } => format!("[{name}](../{file})"),
        }
    }
}

/// An exam case that passes.
pub(super) struct Examined {
    pub(super) proof: Proof,
    /// Its field `article`.
    pub(super) article: String,
}

/// Everything that can prove something.
#[derive(Default)]
pub(super) struct Evidence {
    /// Ids of `tests/cases`.
    pub(super) cases: BTreeSet<String>,
    /// By code: what shows the refusal, the most telling first.
    pub(super) refusals: BTreeMap<String, Vec<Proof>>,
    /// By id: exam cases all of whose checks pass.
    pub(super) exam: BTreeMap<String, Examined>,
    /// Exam cases with a check that is not supported or fails.
    pub(super) not_passed: BTreeMap<String, String>,
}

/// Reads the cases and runs the exam.
pub(super) fn gather() -> Result<Evidence> {
    let mut evidence = Evidence::default();
    let mut telling: Vec<(usize, String, Proof)> = Vec::new();
    for (_, case) in read_all() {
        if let Then::Refused { refused, .. } = &case.then {
            for code in refused {
                let proof = Proof::Case(case.id.clone());
                telling.push((refused.len(), code.clone(), proof));
            }
        }
        evidence.cases.insert(case.id);
    }
    gather_exam(&mut evidence, &mut telling)?;
    telling.sort();
    telling.dedup();
    for (_, code, proof) in telling {
        let proofs = evidence.refusals.entry(code).or_default();
        if !proofs.contains(&proof) {
            proofs.push(proof);
        }
    }
    Ok(evidence)
}

fn gather_exam(evidence: &mut Evidence, telling: &mut Vec<(usize, String, Proof)>) -> Result<()> {
    let report = run_folder(&folder("exam"))?;
    for case in report.cases {
        let file = case.file.rsplit(['/', '\\']).next().unwrap_or_default();
        let article = article(file, &case.id)?;
        let passed = case.checks.iter().all(|check| check.mark == Mark::Passed);
        if !passed {
            evidence.not_passed.insert(case.id, article);
            continue;
        }
        let proof = Proof::Exam {
            id: case.id.clone(),
            file: file.to_owned(),
        };
        for check in &case.checks {
            let codes = check.actual.get("codes").and_then(Value::as_array);
            let codes = codes.map(Vec::as_slice).unwrap_or_default();
            for code in codes.iter().filter_map(Value::as_str) {
                telling.push((codes.len(), code.to_owned(), proof.clone()));
            }
        }
        evidence.exam.insert(case.id, Examined { proof, article });
    }
    Ok(())
}

fn article(file: &str, id: &str) -> Result<String> {
    let text = fs::read_to_string(folder("exam").join(file))?;
    let cases: Vec<Value> = serde_json::from_str(&text)?;
    let case = cases.iter().find(|case| case["id"] == id);
    let article = case.and_then(|case| case["article"].as_str());
    Ok(article
        .with_context(|| format!("exam case {id} cites nothing"))?
        .to_owned())
}

impl Evidence {
    /// `case:ID`, `exam:ID` or `test:FILE::FUNCTION`, if it exists (and the exam case passes).
    pub(super) fn find(&self, named: &str) -> Result<Proof, String> {
        let (kind, rest) = named.split_once(':').unwrap_or(("", named));
        match kind {
            "case" if self.cases.contains(rest) => Ok(Proof::Case(rest.to_owned())),
            "case" => Err(format!("there is no case `{rest}`")),
            "exam" => match self.exam.get(rest) {
                Some(examined) => Ok(examined.proof.clone()),
                None => Err(format!("no exam case `{rest}` passes")),
            },
            "test" => test(rest),
            _ => Err(format!("`{named}` is neither case:, exam: nor test:")),
        }
    }
}

/// A test function of a file: Rust with its attribute, or Python.
fn test(named: &str) -> Result<Proof, String> {
    let (file, name) = named
        .rsplit_once("::")
        .ok_or_else(|| format!("`{named}` names no function"))?;
    let text = fs::read_to_string(project::root().join(file))
        .map_err(|error| format!("{file}: {error}"))?;
    let found = if file.ends_with(".py") {
        text.contains(&format!("def {name}("))
    } else {
        text.split("#[test]").skip(1).any(|after| {
            let mut functions = after.split("fn ").skip(1);
            functions
                .next()
                .is_some_and(|first| first.starts_with(&format!("{name}(")))
        })
    };
    if found {
        let (file, name) = (file.to_owned(), name.to_owned());
        Ok(Proof::Test { file, name })
    } else {
        Err(format!("{file} has no test `{name}`"))
    }
}
