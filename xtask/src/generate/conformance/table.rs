//! Each provision with what stands behind it. Whatever is not proved, or proved and denied, is an
//! error; all of them are told at once.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use vanthu::{base::Locale, rules::Rule};

use super::{
    evidence::{Evidence, Proof},
    properties::order,
    provisions::{FILE, Instrument, Kind, Provision, Provisions, place},
};

/// A rule as the catalogue cites it.
pub(super) struct Cited {
    pub(super) code: String,
    /// In Vietnamese.
    pub(super) citation: String,
}

/// A rule with the cases that meet it.
#[derive(Clone)]
pub(super) struct Met {
    pub(super) code: String,
    pub(super) proofs: Vec<Proof>,
}

/// How a provision stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    Covered,
    Partly,
    Host,
    NotYet,
    Information,
    Unread,
}

/// One provision with what stands behind it.
pub(super) struct Row<'p> {
    pub(super) provision: &'p Provision,
    pub(super) standing: Standing,
    pub(super) rules: Vec<Met>,
    /// Exam cases that cite it, and what the list names.
    pub(super) proofs: Vec<Proof>,
}

/// All of it.
pub(super) struct Table<'p> {
    pub(super) parts: Vec<(&'p Instrument, Vec<Row<'p>>)>,
    /// Rules of the project by property, in catalogue order.
    pub(super) project: Vec<(String, Vec<Met>)>,
    pub(super) rules: usize,
}

/// Every rule of the catalogue.
pub(super) fn catalogue() -> Vec<Cited> {
    let cited = |rule: &Rule| Cited {
        code: rule.code().to_owned(),
        citation: rule.source().citation(Locale::Vi),
    };
    Rule::ALL.iter().map(cited).collect()
}

/// Puts rules, cases and provisions together.
///
/// # Errors
/// A citation that is not in the list, a provision without anything behind it or with a denial of
/// what stands behind it, a proof that does not exist, a rule without case.
pub(super) fn tabulate<'p>(
    provisions: &'p Provisions,
    rules: &[Cited],
    evidence: &Evidence,
) -> Result<Table<'p>> {
    let mut errors = Vec::new();
    let mut by_place: BTreeMap<(usize, usize), Vec<Met>> = BTreeMap::new();
    let mut project: Vec<(String, Vec<Met>)> = Vec::new();
    for rule in rules {
        let proofs = evidence.refusals.get(&rule.code).cloned();
        let met = Met {
            code: rule.code.clone(),
            proofs: proofs.unwrap_or_default(),
        };
        if met.proofs.is_empty() {
            errors.push(format!("the rule `{}` has no case", rule.code));
        }
        if let Some(places) = place(&provisions.project, &rule.citation) {
            for property in places.split(", ") {
                match project.iter_mut().find(|(known, _)| known == property) {
                    Some((_, rules)) => rules.push(met.clone()),
                    None => project.push((property.to_owned(), vec![met.clone()])),
                }
            }
            continue;
        }
        for found in provisions.cited(&rule.citation) {
            match found {
                Ok(at) => by_place.entry(at).or_default().push(met.clone()),
                Err(error) => errors.push(format!("the rule `{}`: {error}", rule.code)),
            }
        }
    }
    let examined = examined(provisions, evidence, &mut errors);
    let mut parts = Vec::new();
    for (index, instrument) in provisions.instruments.iter().enumerate() {
        let mut rows = Vec::new();
        for (place, provision) in instrument.provisions.iter().enumerate() {
            let at = (index, place);
            let mut proofs = examined.get(&at).cloned().unwrap_or_default();
            for named in &provision.covered_by {
                match evidence.find(named) {
                    Ok(proof) if proofs.contains(&proof) => {}
                    Ok(proof) => proofs.push(proof),
                    Err(error) => errors.push(format!("{}: {error}", name(instrument, provision))),
                }
            }
            let rules = by_place.remove(&at).unwrap_or_default();
            match standing(provision, rules.is_empty() && proofs.is_empty()) {
                Ok(standing) => rows.push(Row {
                    provision,
                    standing,
                    rules,
                    proofs,
                }),
                Err(error) => errors.push(format!("{}: {error}", name(instrument, provision))),
            }
        }
        parts.push((instrument, rows));
    }
    if !errors.is_empty() {
        bail!(
            "{FILE} and the tests do not fit:\n- {}",
            errors.join("\n- ")
        );
    }
    project.sort_by_key(|(property, _)| order(property));
    Ok(Table {
        parts,
        project,
        rules: rules.len(),
    })
}

/// Exam cases by the provisions that they cite. Those that do not pass prove nothing, but what they
/// cite must be in the list too.
fn examined(
    provisions: &Provisions,
    evidence: &Evidence,
    errors: &mut Vec<String>,
) -> BTreeMap<(usize, usize), Vec<Proof>> {
    let mut examined: BTreeMap<(usize, usize), Vec<Proof>> = BTreeMap::new();
    for (id, case) in &evidence.exam {
        for found in provisions.examined(&case.article) {
            match found {
                Ok(at) => {
                    // A case may name one provision by two articles.
                    let proofs = examined.entry(at).or_default();
                    if !proofs.contains(&case.proof) {
                        proofs.push(case.proof.clone());
                    }
                }
                Err(error) => errors.push(format!("the exam case {id}: {error}")),
            }
        }
    }
    for (id, article) in &evidence.not_passed {
        let wrong = provisions.examined(article).into_iter();
        errors.extend(
            wrong.filter_map(|found| Some(format!("the exam case {id}: {}", found.err()?))),
        );
    }
    examined
}

fn standing(provision: &Provision, bare: bool) -> Result<Standing, &'static str> {
    match (bare, &provision.status, &provision.rest) {
        (false, None, None) => Ok(Standing::Covered),
        (false, None, Some(_)) => Ok(Standing::Partly),
        (false, Some(_), _) => Err("it has a `status`, yet rules or tests stand behind it"),
        (true, Some(status), None) => Ok(match status.kind {
            Kind::Host => Standing::Host,
            Kind::NotYet => Standing::NotYet,
            Kind::Information => Standing::Information,
            Kind::Unread => Standing::Unread,
        }),
        (true, _, _) => Err("nothing stands behind it, and no `status` says why"),
    }
}

fn name(instrument: &Instrument, provision: &Provision) -> String {
    format!("{} {}", instrument.key, provision.at)
}

#[cfg(test)]
mod tests;
