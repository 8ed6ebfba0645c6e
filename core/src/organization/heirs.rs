//! Units and posts begin and end, and others take over (đơn vị, chức danh tiếp nhận).

use std::borrow::Borrow;
use std::hash::Hash;

use chrono::NaiveDate;

use super::{Post, Unit};
use crate::base::{KeyMap, PostId, UnitId};

/// What is no more on a day, each with the last of those who took over, one after another. Empty in
/// nearly every chart.
#[derive(Clone, Debug)]
pub(super) struct Heirs<K>(KeyMap<K, K>);

impl<K: Clone + Eq + Hash> Heirs<K> {
    pub(super) fn of_day<L: Lasting<Key = K>>(all: &[L], day: NaiveDate) -> Self {
        let ended = all.iter().filter(|one| one.has_ended(day));
        let heirs = ended.filter_map(|one| Some((one.key().clone(), heir(all, one, day)?.clone())));
        Self(heirs.collect())
    }

    /// Who has the work of that one: itself, or who took over. Asked of every line on every question, where
    /// there is nearly always nothing to look up.
    #[inline]
    pub(super) fn of<'k>(&'k self, key: &'k K) -> &'k K {
        match self.0.is_empty() {
            true => key,
            false => self.0.get(key).unwrap_or(key),
        }
    }

    /// Those whose work that one has taken over.
    pub(super) fn before<'k>(&'k self, heir: &'k K) -> impl Iterator<Item = &'k K> {
        let taken = self.0.iter().filter(move |(_, now)| *now == heir);
        taken.map(|(before, _)| before)
    }
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

/// A unit or a post, for as long as there is one.
pub(in crate::organization) trait Lasting {
    type Key: Clone + Eq + Hash + Borrow<str>;
    fn key(&self) -> &Self::Key;
    fn from(&self) -> Option<NaiveDate>;
    fn until(&self) -> Option<NaiveDate>;
    fn successor(&self) -> Option<&Self::Key>;

    /// Whether it is no more on that day.
    fn has_ended(&self, day: NaiveDate) -> bool {
        self.until().is_some_and(|until| until <= day)
    }

    /// Whether it is there on that day.
    fn is_on(&self, day: NaiveDate) -> bool {
        !self.has_ended(day) && self.from().is_none_or(|from| from <= day)
    }
}

macro_rules! lasting {
    ($($name:ident: $key:ty),+) => {
        $(impl<T> Lasting for $name<T> {
            type Key = $key;

            fn key(&self) -> &$key {
                &self.key
            }

            fn from(&self) -> Option<NaiveDate> {
                self.from
            }

            fn until(&self) -> Option<NaiveDate> {
                self.until
            }

            fn successor(&self) -> Option<&$key> {
                self.successor.as_ref()
            }
        })+
    };
}

lasting! { Unit: UnitId, Post: PostId }
