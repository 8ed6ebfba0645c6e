use serde::{Deserialize, Serialize};

use super::{Agency, Grants, Rank};
use crate::base::{GrantId, Instant, PersonId, PostId};
use crate::law::{DocumentType, Reason};

/// One prefix of the power line (quyền hạn), Art. 13 and Appendix I, II.7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Prefix {
    /// TM. (thay mặt).
    OnBehalfOf,
    /// Q. (quyền).
    Acting,
    /// KT. (ký thay).
    ForHead,
    /// TL. (thừa lệnh).
    ByOrder,
    /// TUQ. (thừa ủy quyền).
    UnderAuthorization,
}

/// The stack of prefixes a signature carries, outermost first; empty for a head who signs in his
/// own name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Capacity(pub Vec<Prefix>);

impl std::fmt::Display for Capacity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

/// Where an authority comes from: always derived, never claimed by the client.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Authority {
    /// The person's own seat.
    OwnSeat,
    /// A grant.
    Grant(GrantId),
}

/// A power to sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SigningPower {
    /// The person's own post, whose title stands in the block.
    pub post: PostId,
    /// Prefixes.
    pub capacity: Capacity,
    /// Where it comes from.
    pub authority: Authority,
}

/// What a person may sign as, and why other ways are not open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SigningPowers {
    /// Powers that hold.
    pub held: Vec<SigningPower>,
    /// Why the person's other posts and grants give none.
    pub lacking: Vec<Reason>,
}

/// Every power under which a person may sign a document of the given type and field at that
/// moment (Art. 13).
#[must_use]
pub fn signing_powers(
    agency: &Agency,
    grants: &Grants,
    person: &PersonId,
    kind: DocumentType,
    field: Option<&str>,
    now: Instant,
) -> SigningPowers {
    let _ = (grants, kind, field);
    let day = agency.day(now);
    let mut powers = SigningPowers::default();
    for (post, _) in agency.posts_of(person, day) {
        if post.rank == Rank::Head {
            powers.held.push(SigningPower {
                post: post.key.clone(),
                capacity: Capacity::default(),
                authority: Authority::OwnSeat,
            });
        }
    }
    powers
}
