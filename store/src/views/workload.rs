//! How much work each unit and person has: open, at risk, overdue.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use vanthu::base::{DocumentId, Instant, PersonId, UnitId};
use vanthu::engine::{Context, OpenStanding, Waits};
use vanthu::organization::{Agency, Duty, Post, Rank};
use vanthu::routing::Seat;
use vanthu::rules::PhaseName;

use super::document::document_id;
use super::inbox::{Place, place_of};
use super::{due_of, phase_name, since_of};
use crate::Failure;

/// How much work each unit and each person has (tình hình xử lý công việc theo đơn vị, cá nhân). Work that
/// several share counts for each: that of a post for all its holders, that of a unit for those who answer for
/// it. Work of a person and of a post is their unit's too. What others do under a grant of cover stays work of
/// who gave it; what waits for the work of others, and what only informs, counts for nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Workload {
    /// By unit, those with work only.
    pub units: Vec<Load>,
    /// By person, those with work only; who has left and still has some is among them.
    pub persons: Vec<Load>,
}

/// The work of one unit or person (khối lượng công việc), counted in documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Load {
    /// The unit or person.
    pub seat: Seat,
    /// The seat as people name it.
    pub name: String,
    /// Documents with open work (đang xử lý), the late ones included.
    pub open: u32,
    /// Those in time whose first reminder has fallen due (sắp đến hạn).
    pub at_risk: u32,
    /// Those with late work (quá hạn).
    pub overdue: u32,
    /// Which documents, the most urgent first.
    pub documents: Vec<LoadDocument>,
}

/// A document on which a unit or person has open work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LoadDocument {
    /// The document.
    pub document: DocumentId,
    /// `incoming` or `outgoing`.
    pub machine: String,
    /// Where it is.
    pub phase: PhaseName,
    /// Abstract.
    pub subject: String,
    /// The last moment that is in time for the most urgent part of the work; absent where nothing was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// Whether some of the work is late.
    pub overdue: bool,
    /// Whether none is, and the first reminder of some has fallen due.
    pub at_risk: bool,
}

impl LoadDocument {
    /// Two pieces of work on one document are as urgent as the more urgent of them.
    fn join(&mut self, other: &Self) {
        self.overdue |= other.overdue;
        self.at_risk = (self.at_risk || other.at_risk) && !self.overdue;
        self.until = self.until.into_iter().chain(other.until).min();
    }
}

type Loads<K> = BTreeMap<K, BTreeMap<DocumentId, LoadDocument>>;

fn add<K: Ord>(loads: &mut Loads<K>, key: K, document: &LoadDocument) {
    let documents = loads.entry(key).or_default();
    match documents.get_mut(&document.document) {
        Some(known) => known.join(document),
        None => {
            documents.insert(document.document, document.clone());
        }
    }
}

/// The work of the whole office at the moment of the context.
pub(crate) fn workload(
    connection: &Connection,
    context: &Context<'_>,
) -> Result<Workload, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT i.seat_kind, i.seat, i.due, i.since, d.document, d.machine, d.phase, d.subject
         FROM inbox AS i
         JOIN documents AS d ON d.agency = i.agency AND d.document = i.document
         WHERE i.agency = ?1 AND (i.state IS NULL OR i.state <> 'waiting')
            AND (i.role IS NULL OR i.role <> 'information')
         ORDER BY i.seat_kind, i.seat",
    )?;
    let (agency, day) = (context.agency, context.today());
    let mut rows = rows.query([agency.info().key.as_str()])?;
    let (mut units, mut persons) = (Loads::<UnitId>::new(), Loads::<PersonId>::new());
    let mut owners: Option<(String, String, Owners)> = None;
    while let Some(row) = rows.next()? {
        let (kind, seat): (String, String) = (row.get(0)?, row.get(1)?);
        // Rows of one seat follow each other.
        let known = owners.take().filter(|(k, s, _)| (k, s) == (&kind, &seat));
        let known = match known {
            Some((_, _, known)) => known,
            None => Owners::of(&kind, &seat, agency, day),
        };
        let document = loaded(row, context)?;
        for unit in &known.units {
            add(&mut units, unit.clone(), &document);
        }
        for person in &known.persons {
            add(&mut persons, person.clone(), &document);
        }
        owners = Some((kind, seat, known));
    }
    let unit_name = |unit: &UnitId| agency.unit(unit).map(|unit| unit.name.clone());
    let person_name = |person: &PersonId| agency.person_name(person).map(ToOwned::to_owned);
    Ok(Workload {
        units: (units.into_iter())
            .map(|(unit, documents)| {
                let name = unit_name(&unit).unwrap_or_else(|| unit.to_string());
                load(Seat::Unit(unit), name, documents)
            })
            .collect(),
        persons: (persons.into_iter())
            .map(|(person, documents)| {
                let name = person_name(&person).unwrap_or_else(|| person.to_string());
                load(Seat::Person(person), name, documents)
            })
            .collect(),
    })
}

fn loaded(row: &rusqlite::Row<'_>, context: &Context<'_>) -> Result<LoadDocument, Failure> {
    let (due, since) = (due_of(row.get(2)?), since_of(row.get(3)?, context));
    let OpenStanding {
        until,
        overdue,
        at_risk,
    } = OpenStanding::of(due, since, context);
    let machine: String = row.get(5)?;
    Ok(LoadDocument {
        document: document_id(row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?)?,
        phase: phase_name(&machine, row.get(6)?)?,
        machine,
        subject: row.get(7)?,
        until,
        overdue,
        at_risk,
    })
}

fn load(seat: Seat, name: String, documents: BTreeMap<DocumentId, LoadDocument>) -> Load {
    let mut documents: Vec<LoadDocument> = documents.into_values().collect();
    documents.sort_by_key(|one| (!one.overdue, !one.at_risk, one.until.is_none(), one.until));
    let count = |wanted: fn(&LoadDocument) -> bool| {
        let found = documents.iter().filter(|one| wanted(one)).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    Load {
        seat,
        name,
        open: count(|_| true),
        at_risk: count(|one| one.at_risk),
        overdue: count(|one| one.overdue),
        documents,
    }
}

/// Whose work the rows of one seat are.
#[derive(Default)]
struct Owners {
    units: Vec<UnitId>,
    persons: Vec<PersonId>,
}

impl Owners {
    fn of(kind: &str, seat: &str, agency: &Agency, day: NaiveDate) -> Self {
        let mut owners = Self::default();
        // A row that cannot be read is for `verify` and `rebuild`.
        match place_of(kind, seat) {
            Some(
                Place::Seat(Seat::Person(person))
                | Place::Whole(Waits::Drafter(person) | Waits::Maker(person)),
            ) => {
                // Who has left was last of that unit.
                let last = agency.last_in_office(&person, day).unwrap_or(day);
                owners.units.extend(agency.units_of(&person, last).cloned());
                owners.persons.push(person);
            }
            Some(Place::Seat(Seat::Post(post))) => {
                if let Some(post) = agency.post(agency.post_now(&post)) {
                    owners.hold(post, agency, day);
                }
            }
            Some(Place::Seat(Seat::Unit(unit))) => {
                owners.answer(unit, &[Rank::UnitHead, Rank::UnitDeputy], agency, day);
            }
            Some(Place::Whole(Waits::UnitHead(unit))) => {
                owners.answer(unit, &[Rank::UnitHead], agency, day);
            }
            Some(Place::Whole(Waits::Clerk)) => {
                for post in with_duty(Duty::Clerk, agency) {
                    owners.hold(post, agency, day);
                }
            }
            None => {}
        }
        for unit in &mut owners.units {
            *unit = agency.unit_now(unit).clone();
        }
        owners.units.sort();
        owners.units.dedup();
        owners.persons.sort();
        owners.persons.dedup();
        owners
    }

    /// A post's work is its holders' and its unit's; that of a directing post without a holder is for all who
    /// direct.
    fn hold(&mut self, post: &Post, agency: &Agency, day: NaiveDate) {
        self.units.extend(post.unit.clone());
        let before = self.persons.len();
        let holders = |post: &Post| -> Vec<PersonId> {
            let holders = agency.holders(&post.key, day);
            holders.map(|(person, _)| person.clone()).collect()
        };
        self.persons.extend(holders(post));
        if self.persons.len() == before && post.duties.contains(&Duty::Direct) {
            let others = with_duty(Duty::Direct, agency).flat_map(holders);
            self.persons.extend(others);
        }
    }

    /// A unit's work is its own, and that of those who answer for it.
    fn answer(&mut self, unit: UnitId, ranks: &[Rank], agency: &Agency, day: NaiveDate) {
        let now = agency.unit_now(&unit);
        let posts = agency.posts();
        let posts =
            posts.filter(|post| post.unit.as_ref() == Some(now) && ranks.contains(&post.rank));
        for post in posts {
            let holders = agency.holders(&post.key, day);
            self.persons
                .extend(holders.map(|(person, _)| person.clone()));
        }
        self.units.push(unit);
    }
}

fn with_duty(duty: Duty, agency: &Agency) -> impl Iterator<Item = &Post> {
    let posts = agency.posts();
    posts.filter(move |post| post.duties.contains(&duty))
}
