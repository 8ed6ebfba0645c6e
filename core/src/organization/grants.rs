//! Grants of cover and of signing power, and the stream they are kept in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::{GrantId, Instant, PersonId, PostId, TextKind};
use crate::law::DocumentType;
use crate::rules::labelled;

labelled! {
    /// What a grant confers (nội dung giao, ủy quyền): a cover receives, directs, forwards and gives
    /// opinions but signs nothing; the head lets a deputy sign KT. (Art. 13.1); an authorisation is
    /// written, limited in time and content, and never passed on (Art. 13.3).
    GrantKind;
    WorkCover = "xử lý thay khi vắng", "work cover";
    ForHead = "giao ký thay (KT.)", "signature for the head (KT.)";
    UnderAuthorization = "thừa ủy quyền (TUQ.)", "authorisation (TUQ.)";
}

/// A delegation grant (văn bản giao, ủy quyền), in force during `[from, until]`: one without a last
/// day is in force on no day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// Identity.
    pub id: GrantId,
    /// What it confers.
    pub kind: GrantKind,
    /// The post in whose power it is given.
    pub grantor: PostId,
    /// The person who may act.
    pub grantee: PersonId,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Document types covered; empty means every type.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<DocumentType>,
    /// Fields or matters covered; empty means every matter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<String>,
    /// Number and symbol of the written basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
}

impl Grant {
    /// Whether the grant is in force on the day; both ends belong to it.
    #[must_use]
    pub fn covers_day(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_some_and(|until| day <= until)
    }

    /// Whether some day lies in both grants.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let begins_before = |a: &Self, b: &Self| b.until.is_some_and(|until| a.from <= until);
        begins_before(self, other) && begins_before(other, self)
    }

    /// Whether it is a cover that covers no line: lines know neither types nor matters.
    pub(super) fn covers_nothing(&self) -> bool {
        let whole = self.types.is_empty() && self.matters.is_empty();
        self.kind == GrantKind::WorkCover && !whole
    }

    /// Whether the two confer the same on the same person, so that acts under them could not be told
    /// apart.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let types = self.types.is_empty()
            || other.types.is_empty()
            || self.types.iter().any(|kind| other.types.contains(kind));
        let matters = self.matters.is_empty()
            || self.matters.iter().any(|m| other.covers_matter(Some(m)))
            || other.matters.is_empty();
        let parties = self.kind == other.kind
            && self.grantor == other.grantor
            && self.grantee == other.grantee;
        let idle = self.covers_nothing() || other.covers_nothing();
        parties && !idle && types && matters && self.meets(other)
    }

    /// Whether the document type lies inside the grant.
    #[must_use]
    pub fn covers_type(&self, kind: DocumentType) -> bool {
        self.types.is_empty() || self.types.contains(&kind)
    }

    /// Whether the field or matter lies inside the grant. Texts are compared after NFC; a document
    /// without a matter lies in no grant that names matters.
    #[must_use]
    pub fn covers_matter(&self, matter: Option<&str>) -> bool {
        self.matters.is_empty()
            || matter.is_some_and(|matter| self.matters.iter().any(|m| same_text(m, matter)))
    }

    /// Whether a written basis is named.
    #[must_use]
    pub fn is_written(&self) -> bool {
        let basis = self.basis.as_deref();
        basis.is_some_and(|basis| !basis.trim().is_empty())
    }
}

/// Whether two names of a field or matter are the same for people.
pub(super) fn same_text(a: &str, b: &str) -> bool {
    TextKind::Name.fold(a) == TextKind::Name.fold(b)
}

/// All grants of the agency: its own stream, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "GrantsState"))]
pub struct Grants {
    #[serde(default)]
    version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last_at: Option<Instant>,
    grants: Vec<(Grant, Option<Instant>)>,
}

impl Grants {
    /// Adds a grant as it is. Whether one may be made is asked by
    /// [`check_grant`](super::check_grant).
    pub fn put(&mut self, grant: Grant) {
        self.grants.push((grant, None));
    }

    /// The grants of a list in the place of those known; how far the stream is does not change.
    pub(crate) fn replace(&mut self, list: Self) {
        self.grants = list.grants;
    }

    /// Revokes a grant from a moment on; a second time changes nothing.
    pub fn revoke(&mut self, id: GrantId, at: Instant) {
        if let Some(entry) = self.grants.iter_mut().find(|(grant, _)| grant.id == id) {
            entry.1.get_or_insert(at);
        }
    }

    /// Number of records of the stream.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// When the stream last changed.
    #[must_use]
    pub const fn last_at(&self) -> Option<Instant> {
        self.last_at
    }

    /// One record more.
    pub(crate) fn advance_to(&mut self, at: Instant) {
        self.version = self.version.saturating_add(1);
        self.last_at = Some(at);
    }

    /// The grants made to a person, with the moment of revocation if there was one.
    pub fn to<'a>(
        &'a self,
        person: &'a PersonId,
    ) -> impl Iterator<Item = (&'a Grant, Option<Instant>)> {
        let mine = self
            .grants
            .iter()
            .filter(move |(grant, _)| grant.grantee == *person);
        mine.map(|(grant, revoked)| (grant, *revoked))
    }

    /// A grant by its id, with the moment of revocation if there was one.
    #[must_use]
    pub fn get(&self, id: GrantId) -> Option<(&Grant, Option<Instant>)> {
        self.iter().find(|(grant, _)| grant.id == id)
    }

    /// All grants.
    pub fn iter(&self) -> impl Iterator<Item = (&Grant, Option<Instant>)> {
        self.grants.iter().map(|(grant, revoked)| (grant, *revoked))
    }
}
