//! How many provisions stand how.

use std::collections::BTreeMap;

use super::table::{Row, Standing, Table};

/// Numbers by standing, in the order of [`Standing::ALL`].
pub(super) type Counts = [usize; Standing::ALL.len()];

impl Standing {
    pub(super) const ALL: [Self; 6] = [
        Self::Covered,
        Self::Partly,
        Self::Host,
        Self::NotYet,
        Self::Information,
        Self::Unread,
    ];

    /// Vietnamese and English.
    pub(super) const fn label(self) -> (&'static str, &'static str) {
        match self {
            Self::Covered => ("đủ", "covered"),
            Self::Partly => ("một phần", "in part"),
            Self::Host => ("việc của phần mềm chủ, con người", "host's duty"),
            Self::NotYet => ("chưa làm", "not yet"),
            Self::Information => ("không đòi hỏi phần mềm", "asks nothing of software"),
            Self::Unread => ("tài liệu tham chiếu không nêu", "not in the reference"),
        }
    }
}

/// One line of the summary.
pub(super) struct Line {
    pub(super) vi: String,
    pub(super) en: String,
    pub(super) counts: Counts,
}

/// The articles of Decree 30 as wholes, then every instrument by its provisions.
pub(super) fn lines(table: &Table<'_>) -> Vec<Line> {
    let articles = articles(table);
    let mut lines = vec![Line {
        vi: format!("Nghị định 30/2020/NĐ-CP: {} điều", articles.len()),
        en: format!("Decree 30/2020/NĐ-CP: {} articles", articles.len()),
        counts: counted(articles.values().copied()),
    }];
    for (instrument, rows) in &table.parts {
        lines.push(Line {
            vi: instrument.vi.clone(),
            en: instrument.en.clone(),
            counts: counted(rows.iter().map(|row| row.standing)),
        });
    }
    lines
}

fn counted(standings: impl Iterator<Item = Standing>) -> Counts {
    let mut counts = Counts::default();
    for standing in standings {
        if let Some(place) = Standing::ALL.iter().position(|known| *known == standing) {
            counts[place] += 1;
        }
    }
    counts
}

/// Every article of the first instrument with the standing of all its clauses together: covered only
/// if no clause is left to somebody.
pub(super) fn articles(table: &Table<'_>) -> BTreeMap<u32, Standing> {
    let mut articles: BTreeMap<u32, Vec<Standing>> = BTreeMap::new();
    let rows = table.parts.first().map(|(_, rows)| rows.as_slice());
    for row in rows.unwrap_or_default() {
        if let Some(article) = article(row) {
            articles.entry(article).or_default().push(row.standing);
        }
    }
    let whole = |(article, clauses): (u32, Vec<Standing>)| (article, together(&clauses));
    articles.into_iter().map(whole).collect()
}

fn article(row: &Row<'_>) -> Option<u32> {
    row.provision.at.split('.').next()?.parse().ok()
}

fn together(clauses: &[Standing]) -> Standing {
    let any = |standing| clauses.contains(&standing);
    let something = any(Standing::Covered) || any(Standing::Partly);
    let left = any(Standing::Partly) || any(Standing::Host) || any(Standing::NotYet);
    match (something, left) {
        (true, true) => Standing::Partly,
        (true, false) => Standing::Covered,
        _ if any(Standing::NotYet) => Standing::NotYet,
        _ if any(Standing::Host) => Standing::Host,
        _ if any(Standing::Information) => Standing::Information,
        _ => Standing::Unread,
    }
}
