//! The chart as an index: who holds which post on which day, who heads, who leads. Begin with
//! `holders` and `leads`.

use std::sync::Arc;

use chrono::{FixedOffset, NaiveDate};

use super::actor::Tenure;
use super::grants::same_text;
use super::heirs::{Heirs, Lasting as _};
use super::{
    Actor, AgencyInfo, Duty, FixedHandler, HolderMode, Limits, Post, Profile, Rank, RegisterKind,
    SeriesPolicy, Template, TypeSelection, Unit,
};
use crate::base::{
    Digest, Instant, InvalidInput, KeyMap, Moment, PersonId, PostId, SeriesKey, TemplateKey,
    TextKind, UnitId, disguised,
};
use crate::law::DocumentType;
use crate::rules::code_alarm;
use crate::rules::{NameTable, Names, Warning};

/// The agency's chart, series, routes and limits: an immutable index made from a [`Profile`].
///
/// Who holds a post carries `[from, until)`, and so do names, titles, codes, units and posts themselves:
/// a change is data. Questions about staff name the day on which they are asked; names are those of the
/// newest chart, or of another day's ([`Agency::on`]).
#[derive(Clone, Debug)]
pub struct Agency {
    profile: Arc<Profile>,
    digest: Digest,
    offset: FixedOffset,
    people: KeyMap<PersonId, PersonEntry>,
    posts: KeyMap<PostId, usize>,
    units: KeyMap<UnitId, UnitEntry>,
    /// Whether anybody has ever headed two units.
    heads_several: bool,
    chart: Chart,
    names: Names,
    /// The charts before this one, each with the first day on which it no longer holds, in order.
    earlier: Vec<(NaiveDate, Self)>,
}

/// What carries days, as it is on one of them, in the order of the profile.
#[derive(Clone, Debug)]
struct Chart {
    /// Its first day; nothing that carries days changes before the next chart.
    day: NaiveDate,
    info: AgencyInfo,
    units: Vec<Unit>,
    posts: Vec<Post>,
    /// Who has taken over from units that are no more.
    unit_heirs: Heirs<UnitId>,
    /// The same of posts.
    post_heirs: Heirs<PostId>,
}

#[derive(Clone, Debug)]
struct UnitEntry {
    unit: usize,
    /// Its posts, in the order of the profile.
    posts: Vec<usize>,
}

#[derive(Clone, Debug)]
struct PersonEntry {
    person: usize,
    tenures: Vec<Tenure>,
}

fn names(profile: &Profile, chart: &Chart, offset: FixedOffset) -> Names {
    let persons = profile.persons.iter();
    let posts = chart.posts.iter();
    let units = chart.units.iter();
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
        told: None,
    })
}

impl Chart {
    fn of(profile: &Profile, day: NaiveDate) -> Self {
        Self {
            day,
            info: profile.agency.on(day),
            units: profile.units.iter().map(|unit| unit.on(day)).collect(),
            posts: profile.posts.iter().map(|post| post.on(day)).collect(),
            unit_heirs: Heirs::of_day(&profile.units, day),
            post_heirs: Heirs::of_day(&profile.posts, day),
        }
    }
}

impl Agency {
    /// Whether anybody has ever headed two units.
    pub(crate) const fn heads_several(&self) -> bool {
        self.heads_several
    }

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
        let mut people: KeyMap<PersonId, PersonEntry> = profile
            .persons
            .iter()
            .enumerate()
            .map(|(person, p)| {
                (
                    p.key.clone(),
                    PersonEntry {
                        person,
                        tenures: Vec::new(),
                    },
                )
            })
            .collect();
        for (post, entry) in profile.posts.iter().enumerate() {
            for holder in &entry.holders {
                if let Some(person) = people.get_mut(&holder.person) {
                    let (from, until, mode) = (holder.from, holder.until, holder.mode);
                    person.tenures.push(Tenure {
                        post,
                        from,
                        until,
                        mode,
                    });
                }
            }
        }
        // Two units have different heads unless somebody heads both.
        let heads = |held: &&Tenure| {
            let post = profile.posts.get(held.post);
            post.is_some_and(|post| post.rank == Rank::UnitHead)
        };
        let heads_several = people
            .values()
            .any(|person| person.tenures.iter().filter(heads).count() > 1);
        let index = |keys: Vec<PostId>| keys.into_iter().enumerate().map(|(i, k)| (k, i)).collect();
        let posts: KeyMap<PostId, usize> =
            index(profile.posts.iter().map(|post| post.key.clone()).collect());
        let mut units: KeyMap<UnitId, UnitEntry> = profile
            .units
            .iter()
            .enumerate()
            .map(|(unit, entry)| {
                let posts = Vec::new();
                (entry.key.clone(), UnitEntry { unit, posts })
            })
            .collect();
        for (at, post) in profile.posts.iter().enumerate() {
            if let Some(entry) = post.unit.as_ref().and_then(|unit| units.get_mut(unit)) {
                entry.posts.push(at);
            }
        }
        let offset = FixedOffset::east_opt(profile.agency.utc_offset_minutes.saturating_mul(60))
            .unwrap_or_else(vietnam);
        let profile = Arc::new(profile);
        let of_day = |day| {
            let chart = Chart::of(&profile, day);
            Self {
                names: names(&profile, &chart, offset),
                profile: Arc::clone(&profile),
                digest,
                offset,
                people: people.clone(),
                posts: posts.clone(),
                units: units.clone(),
                heads_several,
                chart,
                earlier: Vec::new(),
            }
        };
        let mut earlier = Vec::new();
        let mut newest = of_day(NaiveDate::MIN);
        for day in profile.changes() {
            earlier.push((day, std::mem::replace(&mut newest, of_day(day))));
        }
        newest.earlier = earlier;
        newest
    }

    /// The chart of that day (cơ cấu tổ chức tại một ngày): names, titles and codes as they were, units and
    /// posts that were no more with those who took over. A chart of one day has that day only.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> &Self {
        let mut earlier = self.earlier.iter();
        earlier
            .find(|(until, _)| day < *until)
            .map_or(self, |(_, chart)| chart)
    }

    /// The agency itself.
    #[must_use]
    pub const fn info(&self) -> &AgencyInfo {
        &self.chart.info
    }

    /// The units that there are in this chart, in the order of the profile.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        let units = self.chart.units.iter();
        units.filter(|unit| unit.is_on(self.chart.day))
    }

    /// The posts that there are in this chart, in the order of the profile.
    pub fn posts(&self) -> impl Iterator<Item = &Post> {
        let posts = self.chart.posts.iter();
        posts.filter(|post| post.is_on(self.chart.day))
    }

    /// The unit that has the work of this one: itself, or who took over from it (đơn vị tiếp nhận).
    #[must_use]
    #[inline]
    pub fn unit_now<'u>(&'u self, unit: &'u UnitId) -> &'u UnitId {
        self.chart.unit_heirs.of(unit)
    }

    /// The units that are no more and whose work this one has taken over, in no order.
    pub fn units_before<'a>(&'a self, unit: &'a UnitId) -> impl Iterator<Item = &'a UnitId> {
        self.chart.unit_heirs.before(unit)
    }

    /// The posts that are no more and whose work this one has taken over, in no order.
    pub fn posts_before<'a>(&'a self, post: &'a PostId) -> impl Iterator<Item = &'a PostId> {
        self.chart.post_heirs.before(post)
    }

    /// The post that has the work of this one: itself, or what took over from it.
    #[must_use]
    #[inline]
    pub fn post_now<'p>(&'p self, post: &'p PostId) -> &'p PostId {
        self.chart.post_heirs.of(post)
    }

    /// The profile this index was made from.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Digest of the profile's canonical JSON; acts record it.
    #[must_use]
    pub const fn digest(&self) -> Digest {
        self.digest
    }

    /// The agency's own limits.
    #[must_use]
    pub fn limits(&self) -> &Limits {
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

    /// An instant with its legal day.
    #[must_use]
    pub fn moment(&self, at: Instant) -> Moment {
        Moment::new(at, self.offset)
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

    /// A post, whether or not there still is one of that key.
    #[must_use]
    pub fn post(&self, post: &PostId) -> Option<&Post> {
        self.chart.posts.get(*self.posts.get(post)?)
    }

    /// The unit, if there is one in this chart.
    pub(crate) fn current_unit(&self, unit: &UnitId) -> Option<&Unit> {
        self.unit(unit).filter(|unit| unit.is_on(self.chart.day))
    }

    /// The post, if there is one in this chart.
    pub(crate) fn current_post(&self, post: &PostId) -> Option<&Post> {
        self.post(post).filter(|post| post.is_on(self.chart.day))
    }

    /// A unit, whether or not there still is one of that key.
    #[must_use]
    pub fn unit(&self, unit: &UnitId) -> Option<&Unit> {
        self.chart.units.get(self.units.get(unit)?.unit)
    }

    /// A person, looked up once for all that is asked about them.
    #[must_use]
    pub fn actor<'a>(&'a self, person: &'a PersonId) -> Actor<'a> {
        Actor::new(self, person, self.tenures(person))
    }

    fn tenures(&self, person: &PersonId) -> &[Tenure] {
        let entry = self.people.get(person);
        entry.map_or(&[], |entry| entry.tenures.as_slice())
    }

    /// The posts of those tenures that run on that day.
    pub(super) fn held<'a>(
        &'a self,
        tenures: &'a [Tenure],
        day: NaiveDate,
    ) -> impl Iterator<Item = (&'a Post, HolderMode)> {
        let running = tenures.iter().filter(move |held| held.covers(day));
        let posts = self.chart.posts.as_slice();
        running.filter_map(|held| posts.get(held.post).map(|post| (post, held.mode)))
    }

    /// [`Actor::posts`] of a person.
    pub fn posts_of<'a>(
        &'a self,
        person: &PersonId,
        day: NaiveDate,
    ) -> impl Iterator<Item = (&'a Post, HolderMode)> {
        self.held(self.tenures(person), day)
    }

    /// [`Actor::is_active`] of a person.
    #[must_use]
    pub fn is_active(&self, person: &PersonId, day: NaiveDate) -> bool {
        self.actor(person).is_active(day)
    }

    /// [`Actor::last_in_office`] of a person.
    #[must_use]
    pub fn last_in_office(&self, person: &PersonId, day: NaiveDate) -> Option<NaiveDate> {
        self.actor(person).last_in_office(day)
    }

    /// [`Actor::holds`] of a person.
    #[must_use]
    pub fn holds(&self, person: &PersonId, post: &PostId, day: NaiveDate) -> bool {
        self.actor(person).holds(post, day)
    }

    /// [`Actor::has_duty`] of a person.
    #[must_use]
    pub fn has_duty(&self, person: &PersonId, duty: Duty, day: NaiveDate) -> bool {
        self.actor(person).has_duty(duty, day)
    }

    /// [`Actor::leads`] of a person.
    #[must_use]
    pub fn leads(&self, person: &PersonId, day: NaiveDate) -> bool {
        self.actor(person).leads(day)
    }

    /// [`Actor::heads_unit`] of a person.
    #[must_use]
    pub fn heads_unit(&self, person: &PersonId, unit: &UnitId, day: NaiveDate) -> bool {
        self.actor(person).heads_unit(unit, day)
    }

    /// [`Actor::in_unit`] of a person.
    #[must_use]
    pub fn in_unit(&self, person: &PersonId, unit: &UnitId, day: NaiveDate) -> bool {
        self.actor(person).in_unit(unit, day)
    }

    /// [`Actor::units`] of a person.
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
        let post = self.post(self.post_now(post));
        post.into_iter().flat_map(move |post| post.held_by(day))
    }

    /// The posts of the unit, or of the one that took over from it.
    fn unit_posts(&self, unit: &UnitId) -> impl Iterator<Item = &Post> {
        let entry = self.units.get(self.unit_now(unit));
        let posts = entry.map(|entry| entry.posts.as_slice());
        let posts = posts.unwrap_or_default().iter();
        let posts = posts.filter_map(|at| self.chart.posts.get(*at));
        posts.filter(|post| post.is_on(self.chart.day))
    }

    /// The post of the unit's head.
    #[must_use]
    pub fn unit_head_post(&self, unit: &UnitId) -> Option<&Post> {
        self.unit_posts(unit)
            .find(|post| post.rank == Rank::UnitHead)
    }

    /// The persons who hold a post of the unit on that day.
    pub fn members<'a>(
        &'a self,
        unit: &'a UnitId,
        day: NaiveDate,
    ) -> impl Iterator<Item = &'a PersonId> {
        let posts = self.unit_posts(unit);
        posts.flat_map(move |post| post.held_by(day).map(|(person, _)| person))
    }

    /// Whether somebody answers for the unit's inbox on that day: its head or a deputy.
    pub(crate) fn is_unit_staffed(&self, unit: &UnitId, day: NaiveDate) -> bool {
        self.unit_posts(unit)
            .any(|post| post.answers_for_unit() && post.held_by(day).next().is_some())
    }

    /// The post of the agency's head.
    #[must_use]
    pub fn head_post(&self) -> Option<&Post> {
        self.posts().find(|post| post.rank == Rank::Head)
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
