//! The surroundings of a document with some facts changed, and how often a chart may be made again.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate, NaiveTime};

use crate::base::{CommandId, Instant, PersonId, PostId};
use crate::calendar::Calendar;
use crate::engine::{Command, Context, Facts, Under, decide, evolve};
use crate::law::RuleSet;
use crate::machines::grants;
use crate::numbers::{Registers, Series};
use crate::organization::{Agency, Grants, Holder, HolderMode, Person};

/// Everything around a document, as it is or as it would be.
#[derive(Clone)]
pub(crate) struct World<'a> {
    pub now: Instant,
    agency: Chart<'a>,
    pub grants: Cow<'a, Grants>,
    pub registers: Cow<'a, Registers>,
    calendar: &'a Calendar,
    facts: Cow<'a, Facts>,
    charts: Rc<RefCell<Charts>>,
}

/// A chart costs as much as the agency is large, so those with one change are made once, and no more
/// than so many in a search.
#[derive(Default)]
struct Charts {
    changed: BTreeMap<(PersonId, PostId, NaiveDate), Option<Arc<Agency>>>,
    made: u32,
    ran_out: bool,
}

const CHARTS: u32 = 64;

#[derive(Clone)]
enum Chart<'a> {
    AsItIs(&'a Agency),
    Changed(Arc<Agency>),
}

impl<'a> World<'a> {
    /// What surrounds a decision, with the charts of all days.
    pub(crate) fn new(context: &Context<'a>, agency: &'a Agency) -> Self {
        Self {
            now: context.now(),
            agency: Chart::AsItIs(agency),
            grants: Cow::Borrowed(context.grants),
            registers: Cow::Borrowed(context.registers),
            calendar: context.calendar,
            facts: Cow::Borrowed(context.facts),
            charts: Rc::default(),
        }
    }

    /// Whether charts were left unmade.
    pub(super) fn charts_ran_out(&self) -> bool {
        self.charts.borrow().ran_out
    }

    /// The chart of its day.
    pub(super) fn agency(&self) -> &Agency {
        let agency = match &self.agency {
            Chart::AsItIs(agency) => agency,
            Chart::Changed(agency) => agency.as_ref(),
        };
        agency.on(agency.day(self.now))
    }

    pub(super) fn today(&self) -> NaiveDate {
        self.agency().day(self.now)
    }

    /// What a decision reads, under the given law.
    pub(super) fn context<'w>(&'w self, actor: &'w PersonId, rules: &'w RuleSet) -> Context<'w> {
        Context {
            moment: self.agency().moment(self.now),
            actor: self.agency().actor(actor),
            under: Under::default(),
            agency: self.agency(),
            grants: &self.grants,
            rules,
            calendar: self.calendar,
            registers: &self.registers,
            facts: &self.facts,
        }
    }

    /// The dossier that a command names is opened; false if nobody knows that it is not.
    pub(super) fn open_dossier(&mut self) -> bool {
        let is_known = self.facts.dossiers.is_some();
        if is_known {
            self.facts.to_mut().dossiers = None;
        }
        is_known
    }

    /// A reply that was not withdrawn takes the place of those that are known; false if none is.
    pub(super) fn answer_again(&mut self) -> bool {
        let is_known = !self.facts.replies.is_empty();
        if is_known {
            self.facts.to_mut().replies.clear();
        }
        is_known
    }

    /// Time passes. With a new year the series of the register begin anew.
    pub(super) fn wait(&mut self, at: Instant) -> bool {
        if at <= self.now {
            return false;
        }
        let (before, after) = (self.today().year(), self.agency().day(at).year());
        if after != before {
            let known: Vec<_> = self
                .registers
                .iter()
                .filter(|(_, year, _)| *year == before)
                .map(|(key, ..)| key.clone())
                .collect();
            for key in known {
                if self.registers.get(&key, after).is_none() {
                    self.registers.to_mut().put(key, after, Series::default());
                }
            }
        }
        self.now = at;
        true
    }

    /// The n-th working day after today.
    pub(super) fn working_days_ahead(&self, days: u32) -> Option<NaiveDate> {
        self.calendar.nth_working_day(self.today(), days)
    }

    /// The first moment of a day in the agency's time.
    pub(super) fn start_of(&self, day: NaiveDate) -> Option<Instant> {
        Instant::from_local(day.and_time(NaiveTime::MIN), self.agency().offset())
    }

    /// Whether that person may make or revoke the grant.
    pub(super) fn may_grant(&self, kind: &grants::Kind, by: &PersonId) -> bool {
        self.granted(kind, by).is_some()
    }

    /// The grant is made or revoked by that person, if they may.
    pub(super) fn grant(&mut self, kind: &grants::Kind, by: &PersonId) -> bool {
        match self.granted(kind, by) {
            Some(grants) => {
                self.grants = Cow::Owned(grants);
                true
            }
            None => false,
        }
    }

    /// The grants after a command of that person; none if it is refused.
    fn granted(&self, kind: &grants::Kind, by: &PersonId) -> Option<Grants> {
        let rules = RuleSet::in_force(self.today());
        let command = Command::new(CommandId::new(kind.grant().uuid())?, kind.clone());
        let context = self.context(by, &rules);
        let decided = decide::<grants::Grants>(&self.grants, &command, &context).ok()?;
        let mut after = Grants::clone(&self.grants);
        evolve::<grants::Grants>(&mut after, decided.at, rules.id, &decided.events);
        Some(after)
    }

    /// The person takes the post; false if no sound chart comes of it.
    pub(super) fn appoint(&mut self, person: &PersonId, post: &PostId, from: NaiveDate) -> bool {
        let first = matches!(self.agency, Chart::AsItIs(_));
        let key = (person.clone(), post.clone(), from);
        let known = self.charts.borrow().changed.get(&key).cloned();
        let chart = match known.filter(|_| first) {
            Some(known) => known,
            None => {
                let mut charts = self.charts.borrow_mut();
                if charts.made >= CHARTS {
                    charts.ran_out = true;
                    return false;
                }
                charts.made = charts.made.saturating_add(1);
                let made = appointed(self.agency(), person, post, from).map(Arc::new);
                if first {
                    charts.changed.insert(key, made.clone());
                }
                made
            }
        };
        match chart {
            Some(agency) => {
                self.agency = Chart::Changed(agency);
                true
            }
            None => false,
        }
    }
}

/// The chart with one more holder of a post, if it is sound.
fn appointed(agency: &Agency, person: &PersonId, post: &PostId, from: NaiveDate) -> Option<Agency> {
    let mut profile = agency.profile().clone();
    if !profile.persons.iter().any(|known| known.key == *person) {
        let (key, name) = (person.clone(), person.to_string());
        profile.persons.push(Person { key, name });
    }
    let mut posts = profile.posts.iter_mut();
    let post = posts.find(|entry| entry.key == *post)?;
    post.holders.push(Holder {
        person: person.clone(),
        from,
        until: None,
        mode: HolderMode::Full,
    });
    Agency::new(profile).ok()
}
