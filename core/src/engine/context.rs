//! Who, when, under which law: everything a decision reads beside the document itself.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::{
    CommandId, ContentHash, Digest, DocumentId, GrantId, Instant, LineId, PersonId, PostId,
};
use crate::calendar::Calendar;
use crate::law::{RuleSet, RuleSetId};
use crate::organization::{Actor, Agency, Authority, Capacity, Exempted, Grants};
use crate::register::Registers;
use crate::rules::{ActionName, Reason, Warning};
use crate::rules::{Refusal, verdict};

/// What surrounds a decision. Borrowed; the host owns clock, login, chart and registers.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The moment of the command.
    pub now: Instant,
    /// The person whom the host has logged in. What he may do comes from chart and grants only.
    pub actor: Actor<'a>,
    /// Chart, series, routes.
    pub agency: &'a Agency,
    /// Delegation grants.
    pub grants: &'a Grants,
    /// The law in force for this document.
    pub rules: &'a RuleSet,
    /// Working days.
    pub calendar: &'a Calendar,
    /// Number series.
    pub registers: &'a Registers,
    /// What only a store can know.
    pub facts: &'a Facts,
    /// Which of several authorities the command names; a host leaves it [`Under::Open`].
    pub under: Under,
}

/// Which of several authorities a command names (`docs/routing.md`, "Who may act on a line"): the
/// client never claims one, it only chooses among those that chart and grants give it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Under {
    /// Nothing was asked yet: which of several is an input still to come.
    #[default]
    Open,
    /// The command names none: the own seat, or the only grant there is.
    Unnamed,
    /// The command names this grant: it is used, or the command is refused.
    Grant(GrantId),
}

impl Under {
    /// What a command's `under` means.
    #[must_use]
    pub fn of(named: Option<GrantId>) -> Self {
        named.map_or(Self::Unnamed, Self::Grant)
    }

    /// The grant that was named.
    #[must_use]
    pub const fn grant(self) -> Option<GrantId> {
        match self {
            Self::Grant(id) => Some(id),
            Self::Open | Self::Unnamed => None,
        }
    }
}

impl Context<'_> {
    /// The legal day of the moment.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.agency.day(self.now)
    }

    /// The answer of `decide`, in the agency's names.
    ///
    /// # Errors
    /// A refusal with all reasons, if there is any.
    pub(crate) fn verdict(&self, command: ActionName, reasons: Vec<Reason>) -> Result<(), Refusal> {
        verdict(command, reasons).map_err(|refusal| refusal.told_by(self.agency.names()))
    }

    /// Reasons in the agency's names.
    pub(crate) fn told(&self, mut reasons: Vec<Reason>) -> Vec<Reason> {
        let names = self.agency.names();
        reasons.iter_mut().for_each(|reason| reason.tell_by(names));
        reasons
    }
}

/// What only a store can know. An absent list can lose a warning, never a refusal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Documents already registered with the same identifier, or the same number, symbol, issuer
    /// and year (Appendix VI, III.1.h).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duplicates: Vec<DocumentId>,
}

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
