//! What goes in and what comes out: a command with what its caller saw, the act and the decision.

use serde::{Deserialize, Serialize};

use crate::base::{CommandId, ContentHash, Digest, GrantId, Instant, LineId, PersonId, PostId};
use crate::context::Context;
use crate::law::RuleSetId;
use crate::organization::{Authority, Capacity, Exempted};
use crate::rules::Warning;

/// Who did something, in which capacity and by which authority (property L10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Act {
    /// The natural person.
    pub person: PersonId,
    /// Own seat or grant.
    pub authority: Authority,
    /// The post whose power was used, where one was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostId>,
    /// Prefixes of a signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// The line concerned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<LineId>,
    /// The content the person saw.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<ContentHash>,
    /// Rule set of the decision.
    pub rule_set: RuleSetId,
    /// Digest of the profile of the decision.
    pub profile: Digest,
    /// Exemptions from the separation of duties that the act made use of (routing P23).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exempted: Vec<Exempted>,
    /// Whether the command confirmed its moment: see `moment_far_ahead`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirmed_time: bool,
}

impl Act {
    /// The actor's own act, with nothing special about it.
    #[must_use]
    pub fn own(context: &Context<'_>) -> Self {
        Self {
            person: context.actor.person().clone(),
            authority: Authority::OwnSeat,
            post: None,
            capacity: None,
            line: None,
            content: None,
            rule_set: context.rules.id,
            profile: context.agency.digest(),
            exempted: Vec::new(),
            confirmed_time: false,
        }
    }
}

/// An accepted command: what happened, who did it, and what people should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision<E> {
    /// When it counts as done: `now`, or the document's last event if that is up to two minutes
    /// later.
    pub at: Instant,
    /// Who and how.
    pub act: Act,
    /// What happened; nothing for a status report that was recorded before.
    pub events: Vec<E>,
    /// Alarms, not refusals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
}

/// What the caller relied on: if it has moved, the command is refused `stale` or
/// `content_mismatch` instead of being decided on something they did not see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// Number of records of the stream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// Hash of the content. Check, approve and sign must name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<ContentHash>,
}

/// A command, to be sent to one stream: a document, a dossier, a number series, the grants, the
/// seal. It can always be refused `stale`, `content_mismatch` (what the caller relied on has moved),
/// `clock_went_back`, `unknown_actor`, `idempotency_conflict` (its id belongs to another command)
/// and `grant_does_not_confer`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Command<K> {
    /// Made by the host; the same id twice is the same command.
    pub command_id: CommandId,
    /// What the caller relied on.
    #[serde(default)]
    pub seen: Seen,
    /// The grant under which the actor acts. Needed only where several would do
    /// (`ambiguous_authority`); a named one is used or the command is refused
    /// (`grant_does_not_confer`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<GrantId>,
    /// What shall be done.
    pub kind: K,
}

impl<K> Command<K> {
    /// A command of the actor's own seat that relies on nothing seen.
    pub fn new(command_id: CommandId, kind: impl Into<K>) -> Self {
        Self {
            command_id,
            seen: Seen::default(),
            under: None,
            kind: kind.into(),
        }
    }

    /// The same command, relying on what the caller saw.
    #[must_use]
    pub const fn seen(mut self, seen: Seen) -> Self {
        self.seen = seen;
        self
    }

    /// The same command, under a grant.
    #[must_use]
    pub const fn under(mut self, grant: GrantId) -> Self {
        self.under = Some(grant);
        self
    }
}
