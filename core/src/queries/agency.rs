//! Identifiers of agencies, and what they report to each other.

use serde::{Deserialize, Serialize};

use super::{Ask, Office};
use crate::base::TextKind;
use crate::document::{Delivery, Side, StatusEffect, StatusReport, take_status};
use crate::law::{AgencyCode, CodeForm, Merger, OldUnit, resolve_merger};
use crate::rules::{CommandError, Warning, code_alarm};

/// An identifier.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgencyCodeQuery {
    /// As written.
    pub code: String,
}

/// What an identifier says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgencyCodeInfo {
    /// As written.
    pub code: String,
    /// Its generation.
    pub form: CodeForm,
    /// Level 1: one letter and two digits; none for a registration number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level1: Option<String>,
    /// Name of the ministry or province at level 1, where it is listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level1_name: Option<String>,
    /// What the letter of level 1 stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letter_group: Option<String>,
    /// The same agency in the form of Decision 20/2020/QĐ-TTg, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current: Option<String>,
    /// The same agency in the form of QCVN 102:2016/BTTTT, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legacy: Option<String>,
    /// What people should be told: that it is not written in its proper form, or stands in no list.
    pub warnings: Vec<Warning>,
}

impl Ask for AgencyCodeQuery {
    type Answer = Option<AgencyCodeInfo>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let written = |code: AgencyCode| code.as_str().to_owned();
        Ok(AgencyCode::read(&self.code).map(|code| AgencyCodeInfo {
            code: self.code.clone(),
            warnings: code_alarm(&self.code, None).into_iter().collect(),
            form: code.form(),
            level1: code.level1().map(str::to_owned),
            level1_name: code.level1_name().map(str::to_owned),
            letter_group: code.letter_group().map(str::to_owned),
            current: code.to_current().map(written),
            legacy: code.to_legacy().map(written),
        }))
    }
}

/// An identifier in a message.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IsOurCodeQuery {
    /// As written.
    pub code: String,
}

impl Ask for IsOurCodeQuery {
    type Answer = bool;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(office.agency.info().is_our_code(&self.code))
    }
}

/// Two identifiers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SameAgencyQuery {
    /// The one, as written.
    pub code: String,
    /// The other, as written.
    pub other: String,
}

impl Ask for SameAgencyQuery {
    type Answer = bool;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(TextKind::AgencyCode.same(&self.code, &self.other))
    }
}

/// Agencies that become one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MergerQuery {
    /// The agencies before.
    pub old_units: Vec<OldUnit>,
    /// Name of the agency after.
    pub new_unit_name: String,
}

impl Ask for MergerQuery {
    type Answer = Merger;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(resolve_merger(&self.old_units, &self.new_unit_name))
    }
}

/// A status message that came in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TakeStatusQuery {
    /// Who sent it.
    pub side: Side,
    /// The message.
    pub report: StatusReport,
    /// How far the delivery is; by default nothing has been reported yet.
    #[serde(default)]
    pub delivery: Delivery,
}

/// What a status message did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TakenStatus {
    /// What it did.
    pub effect: StatusEffect,
    /// How far the delivery is now.
    pub delivery: Delivery,
}

impl Ask for TakeStatusQuery {
    type Answer = TakenStatus;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let mut delivery = self.delivery.clone();
        let effect = take_status(self.side, &mut delivery, self.report)?;
        Ok(TakenStatus { effect, delivery })
    }
}
