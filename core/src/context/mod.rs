//! Who, when, under which law: everything that a decision reads beside the state itself. Begin with
//! [`Context`].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::{DocumentId, DossierId, GrantId, Instant, Moment};
use crate::calendar::Calendar;
use crate::law::RuleSet;
use crate::numbers::{Neighbours, Registers};
use crate::organization::{Actor, Agency, Grants};
use crate::rules::{ActionName, Reason, Refusal, verdict};

/// What surrounds a decision. Borrowed; the host owns clock, login, chart and registers.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The moment of the command ([`Agency::moment`]).
    pub moment: Moment,
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
    /// The instant of the command.
    #[must_use]
    pub const fn now(&self) -> Instant {
        self.moment.at()
    }

    /// The legal day of the command.
    #[must_use]
    pub const fn today(&self) -> NaiveDate {
        self.moment.day()
    }

    /// The same context at another instant.
    pub(crate) fn at(&self, now: Instant) -> Self {
        let moment = match now == self.now() {
            true => self.moment,
            false => self.agency.moment(now),
        };
        Self { moment, ..*self }
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

/// What only a store can know. What is absent can only make a decision milder: a warning is lost, or
/// stands in the place of a refusal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Documents already registered with the same identifier, or the same number, symbol, issuer
    /// and year (Appendix VI, III.1.h).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duplicates: Vec<DocumentId>,
    /// The newest event of the agency whose moment can be relied on: a number may not be taken far
    /// after it, unless the moment is confirmed (`moment_far_ahead`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest_event: Option<Instant>,
    /// The open dossiers (Art. 29): the one that a command names, or, for a question, those to choose
    /// from. None where nobody keeps dossiers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dossiers: Option<Vec<KnownDossier>>,
    /// The number whose day is to be corrected, among those beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Neighbours>,
    /// The outgoing documents that answer an incoming one (văn bản trả lời): the one that the document or the
    /// command names, and those drafted as a reply to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<KnownReply>,
    /// The documents whose place this one took (văn bản bị thay thế), directly or through others: to a command
    /// that names a replacement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<DocumentId>,
}

/// An outgoing document that answers an incoming one (văn bản trả lời), as a store knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KnownReply {
    /// The outgoing document.
    pub document: DocumentId,
    /// Day of its issue; absent while it is not issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_on: Option<NaiveDate>,
    /// The day on which it was withdrawn (thu hồi).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_on: Option<NaiveDate>,
}

impl KnownReply {
    /// A document that is not issued yet.
    #[must_use]
    pub const fn new(document: DocumentId) -> Self {
        Self {
            document,
            issued_on: None,
            withdrawn_on: None,
        }
    }

    /// Whether it was withdrawn by that day.
    pub(crate) fn is_withdrawn(&self, today: NaiveDate) -> bool {
        self.withdrawn_on.is_some_and(|day| day <= today)
    }
}

/// A dossier that takes documents (hồ sơ đang mở), as a store names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KnownDossier {
    /// The dossier.
    pub dossier: DossierId,
    /// Number and symbol, for example `01.TCCB`.
    pub notation: String,
    /// Title.
    pub title: String,
}
