//! The chart as an index: who holds which post on which day, who heads, who leads. Begin with
//! `holders` and `leads`.

use std::collections::HashMap;

use chrono::{FixedOffset, NaiveDate};

use super::grants::same_text;
use super::{
    AgencyInfo, Duty, FixedHandler, HolderMode, Limits, Post, Profile, Rank, RegisterKind,
    SeriesPolicy, Template, TypeSelection, Unit,
};
use crate::base::{
    Digest, Instant, InvalidInput, PersonId, PostId, SeriesKey, TemplateKey, TextKind, UnitId,
    disguised,
};
use crate::law::{DocumentType, code_alarm};
use crate::rules::{NameTable, Names, Warning};

/// The agency's chart, series, routes and limits: an immutable index made from a [`Profile`].
///
/// Who holds a post carries `[from, until)`, so a change of staff is data. All questions name the
/// day on which they are asked.
#[derive(Clone, Debug)]
pub struct Agency {
    profile: Profile,
    digest: Digest,
    offset: FixedOffset,
    people: HashMap<PersonId, PersonEntry>,
    posts: HashMap<PostId, usize>,
    units: HashMap<UnitId, usize>,
    /// Posts of the heads of units.
    unit_heads: HashMap<UnitId, usize>,
    names: Names,
}

#[derive(Clone, Debug)]
struct PersonEntry {
    person: usize,
    seats: Vec<Tenure>,
}

/// One tenure: a post held by a person during `[from, until)`.
#[derive(Clone, Copy, Debug)]
struct Tenure {
    post: usize,
    from: NaiveDate,
    until: Option<NaiveDate>,
    mode: HolderMode,
}

fn names(profile: &Profile, offset: FixedOffset) -> Names {
    let persons = profile.persons.iter();
    let posts = profile.posts.iter();
    let units = profile.units.iter();
    let series = profile.series.iter();
    Names::new(NameTable {
        persons: persons
            .map(|p| (p.key.clone(), p.name.as_str().into()))
            .collect(),
        posts: posts
            .map(|p| (p.key.clone(), p.title.as_str().into()))
            .collect(),
        units: units
            .map(|u| (u.key.clone(), u.name.as_str().into()))
            .collect(),
        series: series
            .map(|s| (s.key.clone(), s.name.as_str().into()))
            .collect(),
        offset: Some(offset),
    })
}

impl Tenure {
    fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

impl Agency {
    /// Reads a profile (JSON) and builds the index.
    ///
    /// # Errors
    /// Every fault of form and content, each with its JSON path.
    pub fn from_json(text: &str) -> Result<Self, InvalidInput> {
        Self::new(super::load::read(text)?)
    }

    /// Builds the index from a profile.
    ///
    /// # Errors
    /// Every fault of content, each with its JSON path.
    pub fn new(profile: Profile) -> Result<Self, InvalidInput> {
        super::load::check(&profile)?;
        Ok(Self::index(profile))
    }

    fn index(profile: Profile) -> Self {
        let digest = Digest::of(&serde_json::to_vec(&profile).unwrap_or_default());
        let mut people: HashMap<PersonId, PersonEntry> = profile
            .persons
            .iter()
            .enumerate()
            .map(|(person, p)| {
                (
                    p.key.clone(),
                    PersonEntry {
                        person,
                        seats: Vec::new(),
                    },
                )
            })
            .collect();
        for (post, entry) in profile.posts.iter().enumerate() {
            for holder in &entry.holders {
                if let Some(person) = people.get_mut(&holder.person) {
                    let (from, until, mode) = (holder.from, holder.until, holder.mode);
                    person.seats.push(Tenure {
                        post,
                        from,
                        until,
                        mode,
                    });
                }
            }
        }
        let index = |keys: Vec<PostId>| keys.into_iter().enumerate().map(|(i, k)| (k, i)).collect();
        let posts = index(profile.posts.iter().map(|post| post.key.clone()).collect());
        let units = profile
            .units
            .iter()
            .enumerate()
            .map(|(i, unit)| (unit.key.clone(), i))
            .collect();
        let mut unit_heads: HashMap<UnitId, usize> = HashMap::new();
        for (at, post) in profile.posts.iter().enumerate() {
            if let Some(unit) = post.unit.as_ref().filter(|_| post.rank == Rank::UnitHead) {
                unit_heads.entry(unit.clone()).or_insert(at);
            }
        }
        let offset = FixedOffset::east_opt(profile.agency.utc_offset_minutes.saturating_mul(60))
            .unwrap_or_else(vietnam);
        let names = names(&profile, offset);
        Self {
            profile,
            digest,
            offset,
            people,
            posts,
            units,
            unit_heads,
            names,
        }
    }

    /// The agency itself.
    #[must_use]
    pub const fn info(&self) -> &AgencyInfo {
        &self.profile.agency
    }

    /// The profile this index was made from.
    #[must_use]
    pub const fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Digest of the profile's canonical JSON; acts record it.
    #[must_use]
    pub const fn digest(&self) -> Digest {
        self.digest
    }

    /// The agency's own limits.
    #[must_use]
    pub const fn limits(&self) -> &Limits {
        &self.profile.limits
    }

    /// Offset of the agency's legal day from UTC.
    #[must_use]
    pub const fn offset(&self) -> FixedOffset {
        self.offset
    }

    /// How people call persons, posts, units and series: what refusals are told by.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// The legal day of an instant.
    #[must_use]
    pub fn day(&self, at: Instant) -> NaiveDate {
        at.day(self.offset)
    }

    /// Full name of a person.
    #[must_use]
    pub fn person_name(&self, person: &PersonId) -> Option<&str> {
        let entry = self.people.get(person)?;
        self.profile
            .persons
            .get(entry.person)
            .map(|p| p.name.as_str())
    }

    /// A post.
    #[must_use]
    pub fn post(&self, post: &PostId) -> Option<&Post> {
        self.profile.posts.get(*self.posts.get(post)?)
    }

    /// A unit.
    #[must_use]
    pub fn unit(&self, unit: &UnitId) -> Option<&Unit> {
        self.profile.units.get(*self.units.get(unit)?)
    }

    /// The posts a person holds on a day, with the way in which.
    pub fn posts_of<'a>(
        &'a self,
        person: &PersonId,
        day: NaiveDate,
    ) -> impl Iterator<Item = (&'a Post, HolderMode)> {
        let seats = self.people.get(person).map(|entry| entry.seats.as_slice());
        seats
            .unwrap_or_default()
            .iter()
            .filter(move |seat| seat.covers(day))
            .filter_map(|seat| {
                self.profile
                    .posts
                    .get(seat.post)
                    .map(|post| (post, seat.mode))
            })
    }

    /// Whether the person holds any post on that day.
    #[must_use]
    pub fn is_active(&self, person: &PersonId, day: NaiveDate) -> bool {
        self.posts_of(person, day).next().is_some()
    }

    /// The newest day up to `day` on which the person held a post: `day` itself while in office,
    /// none before the first post.
    #[must_use]
    pub fn last_in_office(&self, person: &PersonId, day: NaiveDate) -> Option<NaiveDate> {
        let seats = self.people.get(person)?.seats.iter();
        let begun = seats.filter(|seat| seat.from <= day);
        begun
            .filter_map(|seat| match seat.until {
                Some(until) if until <= day => until.pred_opt(),
                _ => Some(day),
            })
            .max()
    }

    /// Whether the person holds the post on that day.
    #[must_use]
    pub fn holds(&self, person: &PersonId, post: &PostId, day: NaiveDate) -> bool {
        self.posts_of(person, day)
            .any(|(held, _)| held.key == *post)
    }

    /// Whether a post the person holds on that day carries the duty.
    #[must_use]
    pub fn has_duty(&self, person: &PersonId, duty: Duty, day: NaiveDate) -> bool {
        let carries = |(post, _): (&Post, HolderMode)| post.duties.contains(&duty);
        self.posts_of(person, day).any(carries) || (duty == Duty::Direct && self.leads(person, day))
    }

    /// Whether the person leads the agency on that day: the head, whoever acts as head, or a deputy
    /// put in charge (Art. 13.1).
    #[must_use]
    pub fn leads(&self, person: &PersonId, day: NaiveDate) -> bool {
        self.posts_of(person, day).any(|(post, mode)| {
            post.rank == Rank::Head
                || (post.rank == Rank::DeputyHead && mode == HolderMode::InCharge)
        })
    }

    /// Whether the person heads the unit on that day.
    #[must_use]
    pub fn heads_unit(&self, person: &PersonId, unit: &UnitId, day: NaiveDate) -> bool {
        self.posts_of(person, day)
            .any(|(post, _)| post.rank == Rank::UnitHead && post.unit.as_ref() == Some(unit))
    }

    /// Whether the person holds a post of the unit on that day.
    #[must_use]
    pub fn in_unit(&self, person: &PersonId, unit: &UnitId, day: NaiveDate) -> bool {
        self.posts_of(person, day)
            .any(|(post, _)| post.unit.as_ref() == Some(unit))
    }

    /// The units in which the person holds a post on that day.
    pub fn units_of<'a>(
        &'a self,
        person: &PersonId,
        day: NaiveDate,
    ) -> impl Iterator<Item = &'a UnitId> {
        self.posts_of(person, day)
            .filter_map(|(post, _)| post.unit.as_ref())
    }

    /// The persons who hold the post on that day.
    pub fn holders<'a>(
        &'a self,
        post: &PostId,
        day: NaiveDate,
    ) -> impl Iterator<Item = (&'a PersonId, HolderMode)> {
        let holders = self
            .post(post)
            .map(|post| post.holders.as_slice())
            .unwrap_or_default();
        holders
            .iter()
            .filter(move |holder| {
                holder.from <= day && holder.until.is_none_or(|until| day < until)
            })
            .map(|holder| (&holder.person, holder.mode))
    }

    /// The post of the unit's head.
    #[must_use]
    pub fn unit_head_post(&self, unit: &UnitId) -> Option<&Post> {
        self.profile.posts.get(*self.unit_heads.get(unit)?)
    }

    /// The persons who hold a post of the unit on that day.
    pub fn members<'a>(
        &'a self,
        unit: &'a UnitId,
        day: NaiveDate,
    ) -> impl Iterator<Item = &'a PersonId> {
        let of_unit = self
            .profile
            .posts
            .iter()
            .filter(|post| post.unit.as_ref() == Some(unit));
        of_unit.flat_map(move |post| self.holders(&post.key, day).map(|(person, _)| person))
    }

    /// The post of the agency's head.
    #[must_use]
    pub fn head_post(&self) -> Option<&Post> {
        self.profile
            .posts
            .iter()
            .find(|post| post.rank == Rank::Head)
    }

    /// The series that numbers incoming documents of the given secrecy.
    #[must_use]
    pub fn incoming_series(&self, secret: bool) -> Option<&SeriesPolicy> {
        let mut series = self.profile.series.iter();
        series.find(|series| series.register == RegisterKind::Incoming && series.secret == secret)
    }

    /// The series that numbers an outgoing document type.
    #[must_use]
    pub fn outgoing_series(&self, kind: DocumentType, secret: bool) -> Option<&SeriesPolicy> {
        let of_register = || {
            let series = self.profile.series.iter();
            series.filter(|s| {
                s.register == RegisterKind::Outgoing && s.secret == secret && s.body.is_none()
            })
        };
        of_register()
            .find(|s| matches!(&s.types, TypeSelection::Only(types) if types.contains(&kind)))
            .or_else(|| of_register().find(|s| s.types == TypeSelection::All))
    }

    /// Abbreviation of a field in the symbol of a công văn, if the agency has given it one.
    #[must_use]
    pub fn field_symbol(&self, field: &str) -> Option<&str> {
        let mut fields = self.profile.fields.iter();
        let found = fields.find(|known| same_text(&known.name, field))?;
        Some(found.symbol.as_str())
    }

    /// The series of an advisory body that is named as issuer under the agency's seal (Appendix I,
    /// II.3.a).
    #[must_use]
    pub fn body_series(&self, body: &str) -> Option<&SeriesPolicy> {
        let mut series = self.profile.series.iter();
        let same = |name: &str| TextKind::Key.same(name.trim(), body.trim());
        series.find(|series| series.body.as_deref().is_some_and(same))
    }

    /// What people should be told about the profile: a secret series prints the numbers and symbols
    /// that an ordinary one prints too. That is lawful, since its register is separate (Art. 15.2,
    /// 16.3); between two ordinary series it would be refused. An abbreviation in other letters than capitals.
    #[must_use]
    pub fn warnings(&self) -> Vec<Warning> {
        let mut pairs: Vec<(&SeriesKey, &SeriesKey)> = Vec::new();
        for kind in DocumentType::ALL {
            let numbers = |secret: bool| self.outgoing_series(*kind, secret).map(|s| &s.key);
            if let Some(pair) = numbers(false).zip(numbers(true))
                && !pairs.contains(&pair)
            {
                pairs.push(pair);
            }
        }
        let alike = pairs
            .into_iter()
            .map(|(series, secret)| Warning::SeriesAlike {
                series: series.clone(),
                secret: secret.clone(),
            });
        let code = code_alarm(&self.info().code, None);
        let letters = self.profile.symbols().filter_map(|(_, symbol)| {
            let small = symbol.chars().find(|c| c.is_lowercase());
            let letter = disguised(symbol).next().or(small)?;
            let symbol = symbol.to_owned();
            Some(Warning::SymbolLetter { symbol, letter })
        });
        code.into_iter().chain(alike).chain(letters).collect()
    }

    /// The one series of all copies (Appendix I, part II, II.1.c).
    #[must_use]
    pub fn copies_series(&self) -> Option<&SeriesPolicy> {
        let mut series = self.profile.series.iter();
        series.find(|series| series.register == RegisterKind::Copies && !series.secret)
    }

    /// A series by its key.
    #[must_use]
    pub fn series(&self, key: &SeriesKey) -> Option<&SeriesPolicy> {
        self.profile.series.iter().find(|series| series.key == *key)
    }

    /// The rule that fixes a unit as handler of documents with this type name (Art. 23.1).
    #[must_use]
    pub fn fixed_handler(&self, unit: &UnitId, type_name: &str) -> Option<&FixedHandler> {
        let names = |rule: &&FixedHandler| {
            rule.type_names
                .iter()
                .any(|name| TextKind::Name.same(name, type_name))
        };
        let rules = self.profile.fixed_handlers.iter();
        rules.filter(|rule| rule.unit == *unit).find(names)
    }

    /// A routing template by its key.
    #[must_use]
    pub fn template(&self, key: &TemplateKey) -> Option<&Template> {
        self.profile
            .templates
            .iter()
            .find(|template| template.key == *key)
    }

    /// The template that a document type takes by default.
    #[must_use]
    pub fn template_for(&self, kind: DocumentType) -> Option<&Template> {
        self.profile
            .templates
            .iter()
            .find(|template| template.types.contains(&kind))
    }
}

fn vietnam() -> FixedOffset {
    use chrono::Offset as _;
    FixedOffset::east_opt(7 * 3600).unwrap_or_else(|| chrono::Utc.fix())
}
