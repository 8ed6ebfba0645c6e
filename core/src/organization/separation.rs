//! Separation of duties over natural persons (routing P23, P20 rule 5). The law asks for none of it:
//! these are policies of this project, which an agency may tighten, or leave aside where it is too
//! small, each time with a basis that the act then records.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Agency, Authority, Grants, granting};
use crate::base::{PersonId, UnitId};
use crate::rules::{ActionName, actions};

/// Two acts on one document that one natural person does not do both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SeparationRule {
    /// The drafter does not check the content. Off by default: where the head of the unit drafts,
    /// his check is still an act of its own, and a warning (P23).
    DraftCheckContent,
    /// The drafter neither approves nor signs. By default for those who act under a grant: neither
    /// the delegate's nor the grantor's own draft (P20 rule 5).
    DraftApprove,
    /// Who checked the form does not sign. Off by default.
    CheckFormatSign,
    /// Who signed does not number.
    SignNumber,
    /// Who signed does not seal.
    SignSeal,
    /// Who reported the result does not accept it. By default for those who act under a grant.
    ReportApprove,
}

/// For whom a rule holds unless the profile says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Nobody,
    Delegates,
    Everybody,
}

impl SeparationRule {
    /// All rules.
    pub const ALL: &'static [Self] = &[
        Self::DraftCheckContent,
        Self::DraftApprove,
        Self::CheckFormatSign,
        Self::SignNumber,
        Self::SignSeal,
        Self::ReportApprove,
    ];

    const fn reach(self) -> Reach {
        match self {
            Self::DraftCheckContent | Self::CheckFormatSign => Reach::Nobody,
            Self::DraftApprove | Self::ReportApprove => Reach::Delegates,
            Self::SignNumber | Self::SignSeal => Reach::Everybody,
        }
    }

    /// The earlier act.
    #[must_use]
    pub const fn first(self) -> ActionName {
        match self {
            Self::DraftCheckContent | Self::DraftApprove => actions::DRAFT,
            Self::CheckFormatSign => actions::CHECK_FORMAT,
            Self::SignNumber | Self::SignSeal => actions::SIGN,
            Self::ReportApprove => actions::REPORT,
        }
    }
}

/// What an agency adds to the separation of duties, and what it leaves aside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Separation {
    /// Rules that hold for everybody here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<Required>,
    /// Small units that cannot keep a rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exemptions: Vec<Exemption>,
}

impl Separation {
    pub(super) const fn is_default(&self) -> bool {
        self.required.is_empty() && self.exemptions.is_empty()
    }
}

/// A rule that the agency demands of everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Required {
    /// Rule.
    pub rule: SeparationRule,
    /// The agency's regulation that says so.
    pub basis: String,
}

/// A rule that a small unit cannot keep (miễn tách bạch nhiệm vụ).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Exemption {
    /// Rule.
    pub rule: SeparationRule,
    /// The unit whose people are exempt; absent: the whole agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The paper that says so.
    pub basis: String,
}

/// An exemption that an act made use of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exempted {
    /// Rule.
    pub rule: SeparationRule,
    /// Basis.
    pub basis: String,
}

/// How an act stands to a rule of separation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Apart<'a> {
    /// Other persons.
    Yes,
    /// The same person, which no rule in force forbids: people are told.
    Noted,
    /// The same person, exempt.
    Exempt(&'a Exemption),
    /// The same person.
    No,
}

/// Whether an act of `actor` by `authority` keeps apart from the earlier act of `earlier`. Under a
/// grant both count, the person who acts and the person for whom he acts.
#[must_use]
pub fn apart<'a>(
    agency: &'a Agency,
    grants: &Grants,
    rule: SeparationRule,
    earlier: &PersonId,
    (actor, authority): (&PersonId, &Authority),
    day: NaiveDate,
) -> Apart<'a> {
    let grantor = match authority {
        Authority::OwnSeat => None,
        Authority::Grant(id) => grants
            .get(*id)
            .and_then(|(grant, _)| granting::grantor_on(agency, grant, day)),
    };
    if earlier != actor && grantor != Some(earlier) {
        return Apart::Yes;
    }
    let policy = &agency.profile().separation;
    let demanded = policy.required.iter().any(|own| own.rule == rule);
    let holds = match rule.reach() {
        _ if demanded => true,
        Reach::Everybody => true,
        Reach::Delegates => *authority != Authority::OwnSeat,
        Reach::Nobody => false,
    };
    if !holds {
        return Apart::Noted;
    }
    let of_unit = |unit: &UnitId| agency.in_unit(actor, unit, day);
    let mut exemptions = policy.exemptions.iter();
    exemptions
        .find(|own| own.rule == rule && own.unit.as_ref().is_none_or(of_unit))
        .map_or(Apart::No, Apart::Exempt)
}
