//! `docs/provisions.json`: what the law asks, place by place. Data written by people; everything
//! that proves a place is looked up and checked.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::project;

/// Where the list stands.
pub(super) const FILE: &str = "docs/provisions.json";

/// Every instrument with its provisions, and how rules of the project are cited.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Provisions {
    /// Citation of a rule of this project, `{}` in place of the property.
    pub(super) project: String,
    pub(super) instruments: Vec<Instrument>,
}

/// One law, decree, decision, or a part of it that numbers its places on its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Instrument {
    pub(super) key: String,
    pub(super) vi: String,
    pub(super) en: String,
    /// How the catalogue cites a place of it in Vietnamese, `{}` in place of the place.
    #[serde(default)]
    pub(super) cite: Option<String>,
    /// How the field `article` of an exam case begins when it cites a place of it.
    #[serde(default)]
    pub(super) exam: Option<String>,
    pub(super) provisions: Vec<Provision>,
}

/// One article, clause, point or function.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Provision {
    /// Its place, as citations name it.
    pub(super) at: String,
    /// What is shown instead of the place.
    #[serde(default)]
    pub(super) label: Option<String>,
    pub(super) vi: String,
    pub(super) en: String,
    /// Whole citations that mean this provision.
    #[serde(default)]
    pub(super) also: Vec<String>,
    /// Proofs beside the cases of its rules: `case:ID`, `exam:ID`, `test:FILE::FUNCTION`.
    #[serde(default)]
    pub(super) covered_by: Vec<String>,
    /// Why nothing stands behind it.
    #[serde(default)]
    pub(super) status: Option<Remark>,
    /// What is left although something stands behind it.
    #[serde(default)]
    pub(super) rest: Option<Remark>,
}

/// A reason in both languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Remark {
    pub(super) kind: Kind,
    pub(super) vi: String,
    pub(super) en: String,
}

/// Why something is not held by the library.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// The duty of the host: its software, or people.
    Host,
    /// Software could, this library does not yet.
    NotYet,
    /// It asks nothing of software.
    Information,
    /// The project's reference does not tell its content.
    Unread,
}

/// Reads the committed list.
pub(super) fn read() -> Result<Provisions> {
    let text = fs::read_to_string(project::root().join(FILE)).with_context(|| FILE.to_owned())?;
    serde_json::from_str(&text).with_context(|| FILE.to_owned())
}

/// `before{}after` around a place; the place, if the citation has that form.
pub(super) fn place<'c>(form: &str, citation: &'c str) -> Option<&'c str> {
    let (before, after) = form.split_once("{}")?;
    citation.strip_prefix(before)?.strip_suffix(after)
}

impl Provisions {
    /// The instruments and provisions (by index) that a citation of the catalogue names; an error
    /// sentence for each place that is not in the list.
    pub(super) fn cited(&self, citation: &str) -> Vec<Result<(usize, usize), String>> {
        if let Some(found) = self.named(citation) {
            return vec![Ok(found)];
        }
        for (index, instrument) in self.instruments.iter().enumerate() {
            let form = instrument.cite.as_deref();
            let Some(places) = form.and_then(|form| place(form, citation)) else {
                continue;
            };
            return places
                .split(", ")
                .map(|at| self.at(index, at).ok_or_else(|| unknown(citation, at)))
                .collect();
        }
        vec![Err(format!(
            "no instrument of {FILE} is cited `{citation}`"
        ))]
    }

    /// The same for the field `article` of an exam case.
    pub(super) fn examined(&self, article: &str) -> Vec<Result<(usize, usize), String>> {
        article
            .split("; ")
            .flat_map(|part| match part.strip_prefix("Phụ lục ") {
                Some(rest) => self.examined_part(&format!("NĐ 30/2020 Phụ lục {rest}")),
                None => self.examined_part(part),
            })
            .collect()
    }

    fn examined_part(&self, part: &str) -> Vec<Result<(usize, usize), String>> {
        if let Some(found) = self.named(part) {
            return vec![Ok(found)];
        }
        for (index, instrument) in self.instruments.iter().enumerate() {
            let prefix = instrument.exam.as_deref();
            let Some(places) = prefix.and_then(|prefix| part.strip_prefix(prefix)) else {
                continue;
            };
            return places
                .split(", ")
                .flat_map(|places| places.split(" và "))
                .flat_map(|at| range(at.trim_start_matches("Điều ").trim_start_matches("Mục ")))
                .map(|at| self.at(index, &at).ok_or_else(|| unknown(part, &at)))
                .collect();
        }
        vec![Err(format!(
            "no instrument of {FILE} is examined by `{part}`"
        ))]
    }

    fn named(&self, citation: &str) -> Option<(usize, usize)> {
        self.find(|_, provision| provision.also.iter().any(|also| also == citation))
    }

    fn at(&self, instrument: usize, at: &str) -> Option<(usize, usize)> {
        self.find(|index, provision| index == instrument && provision.at == at)
    }

    fn find(&self, wanted: impl Fn(usize, &Provision) -> bool) -> Option<(usize, usize)> {
        self.instruments
            .iter()
            .enumerate()
            .find_map(|(index, instrument)| {
                let mut provisions = instrument.provisions.iter();
                let found = provisions.position(|provision| wanted(index, provision))?;
                Some((index, found))
            })
    }
}

fn unknown(citation: &str, at: &str) -> String {
    format!("`{at}` of `{citation}` is not in {FILE}")
}

/// `20-24` is five articles.
fn range(at: &str) -> Vec<String> {
    let ends = at
        .split_once('-')
        .and_then(|(from, to)| Some((from.parse::<u32>().ok()?, to.parse::<u32>().ok()?)));
    ends.map_or_else(
        || vec![at.to_owned()],
        |(from, to)| (from..=to).map(|at| at.to_string()).collect(),
    )
}
