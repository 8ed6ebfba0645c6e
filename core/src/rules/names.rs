//! What people call persons, posts, units and series: used in sentences, never in decisions.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::sync::Arc;

use chrono::FixedOffset;

use crate::base::{PersonId, PostId, SeriesKey, Text, UnitId};

/// What people call the persons, posts, units and series of one agency, and its wall clock: what a
/// sentence needs and a decision does not. Made once with the chart; a copy is one pointer.
///
/// Two values are always equal: names say how something is told, not what was decided.
#[derive(Clone, Default)]
pub struct Names(Option<Arc<NameTable>>);

/// The names of one agency.
#[derive(Default)]
pub struct NameTable {
    /// Full names.
    pub persons: HashMap<PersonId, Box<str>>,
    /// Titles.
    pub posts: HashMap<PostId, Box<str>>,
    /// Names of units.
    pub units: HashMap<UnitId, Box<str>>,
    /// Names of registers.
    pub series: HashMap<SeriesKey, Box<str>>,
    /// Offset of the agency's clock.
    pub offset: Option<FixedOffset>,
    /// The whole sentence, where another desk has told it already.
    pub told: Option<Text>,
}

impl Names {
    /// Names of an agency.
    #[must_use]
    pub fn new(table: NameTable) -> Self {
        Self(Some(Arc::new(table)))
    }

    /// No names: keys stand for themselves, the clock is Vietnam's.
    #[must_use]
    pub const fn none() -> Self {
        Self(None)
    }

    /// A sentence that was told by another desk.
    pub(super) fn told_as(sentence: Text) -> Self {
        Self::new(NameTable {
            told: Some(sentence),
            ..NameTable::default()
        })
    }

    pub(super) fn told(&self) -> Option<&Text> {
        self.0.as_ref()?.told.as_ref()
    }

    /// Offset of the agency's clock, +07:00 if none is known.
    #[must_use]
    pub fn offset(&self) -> FixedOffset {
        let known = self.0.as_ref().and_then(|table| table.offset);
        known
            .or_else(|| FixedOffset::east_opt(7 * 3600))
            .unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc))
    }

    pub(super) fn person(&self, key: &PersonId) -> String {
        self.find(key, |table| &table.persons)
    }

    pub(super) fn post(&self, key: &PostId) -> String {
        self.find(key, |table| &table.posts)
    }

    pub(super) fn unit(&self, key: &UnitId) -> String {
        self.find(key, |table| &table.units)
    }

    pub(super) fn series(&self, key: &SeriesKey) -> String {
        self.find(key, |table| &table.series)
    }

    /// The name, or the key of what the chart does not know.
    fn find<K: Eq + Hash + fmt::Display>(
        &self,
        key: &K,
        names: impl Fn(&NameTable) -> &HashMap<K, Box<str>>,
    ) -> String {
        let table = self.0.as_ref();
        let name = table.and_then(|table| names(table).get(key));
        name.map_or_else(|| key.to_string(), ToString::to_string)
    }
}

impl PartialEq for Names {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Names {}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() {
            "Names(…)"
        } else {
            "Names"
        })
    }
}
