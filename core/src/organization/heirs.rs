//! Who has taken over from units and posts that are no more (đơn vị, chức danh tiếp nhận).

use std::borrow::Borrow;

use chrono::NaiveDate;

use super::{DatedText, Post, Profile, Unit};
use crate::base::{KeyMap, PostId, UnitId};

/// Units and posts that are no more on a day, each with the last of those who took over, one after
/// another. Empty in nearly every chart.
#[derive(Clone, Debug)]
pub(super) struct Heirs {
    units: KeyMap<UnitId, UnitId>,
    posts: KeyMap<PostId, PostId>,
}

impl Heirs {
    pub(super) fn of(profile: &Profile, day: NaiveDate) -> Self {
        Self {
            units: heirs(&profile.units, day).collect(),
            posts: heirs(&profile.posts, day).collect(),
        }
    }

    /// Asked of every line on every question: nearly always there is nothing to look up.
    #[inline]
    pub(super) fn of_unit<'u>(&'u self, unit: &'u UnitId) -> &'u UnitId {
        match self.units.is_empty() {
            true => unit,
            false => self.units.get(unit).unwrap_or(unit),
        }
    }

    /// See [`Self::of_unit`].
    #[inline]
    pub(super) fn of_post<'p>(&'p self, post: &'p PostId) -> &'p PostId {
        match self.posts.is_empty() {
            true => post,
            false => self.posts.get(post).unwrap_or(post),
        }
    }

    /// The units whose work that one has taken over.
    pub(super) fn units_before(&self, heir: &UnitId) -> impl Iterator<Item = &UnitId> {
        self.units
            .iter()
            .filter(move |(_, now)| *now == heir)
            .map(|(before, _)| before)
    }

    /// The posts whose work that one has taken over.
    pub(super) fn posts_before(&self, heir: &PostId) -> impl Iterator<Item = &PostId> {
        self.posts
            .iter()
            .filter(move |(_, now)| *now == heir)
            .map(|(before, _)| before)
    }
}

/// A unit or a post, for as long as it is.
pub(in crate::organization) trait Lasting {
    type Key: Clone + Eq + Borrow<str>;
    fn key(&self) -> &Self::Key;
    fn from(&self) -> Option<NaiveDate>;
    fn until(&self) -> Option<NaiveDate>;
    fn successor(&self) -> Option<&Self::Key>;

    /// Whether it is no more on that day.
    fn has_ended(&self, day: NaiveDate) -> bool {
        self.until().is_some_and(|until| until <= day)
    }
}

impl Lasting for Unit<DatedText> {
    type Key = UnitId;

    fn key(&self) -> &UnitId {
        &self.key
    }

    fn from(&self) -> Option<NaiveDate> {
        self.from
    }

    fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    fn successor(&self) -> Option<&UnitId> {
        self.successor.as_ref()
    }
}

impl Lasting for Post<DatedText> {
    type Key = PostId;

    fn key(&self) -> &PostId {
        &self.key
    }

    fn from(&self) -> Option<NaiveDate> {
        self.from
    }

    fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    fn successor(&self) -> Option<&PostId> {
        self.successor.as_ref()
    }
}

fn heirs<L: Lasting>(all: &[L], day: NaiveDate) -> impl Iterator<Item = (L::Key, L::Key)> {
    let ended = all.iter().filter(move |one| one.has_ended(day));
    ended.filter_map(move |one| Some((one.key().clone(), heir(all, one, day)?.clone())))
}

/// Follows the successors up to one that still is, or has none; none for one that has no successor.
fn heir<'l, L: Lasting>(all: &'l [L], one: &'l L, day: NaiveDate) -> Option<&'l L::Key> {
    let mut heir = one.successor()?;
    // No more steps than there are: a circle is a fault of the profile.
    for _ in all {
        let next = all.iter().find(|next| next.key() == heir);
        match next.filter(|next| next.has_ended(day)) {
            Some(ended) => heir = ended.successor().unwrap_or(heir),
            None => break,
        }
    }
    Some(heir)
}
