//! Number series.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Ask, Office, beyond};
use crate::base::{Fault, FaultCode, Instant, InvalidInput, SeriesKey};
use crate::numbers::{FormerNumber, Import, Reservation, Series, read_former};
use crate::registers::{GapAudit, HeldNumber, audit};
use crate::rules::{CommandError, Reason, Refusal, Warning, actions};

/// A series in question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NextNumberQuery {
    /// Series.
    pub series: SeriesKey,
    /// Year of the document's date, in the agency's time.
    pub year: i32,
}

impl Ask for NextNumberQuery {
    type Answer = u32;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let known = office.registers.get(&self.series, self.year);
        // The earliest day that the order of dates leaves.
        let day = known.and_then(|series| series.last_date);
        let day = day.or_else(|| NaiveDate::from_ymd_opt(self.year, 1, 1));
        let day = day.ok_or_else(|| beyond("year"))?;
        let mut failing: Vec<Reason> = Vec::new();
        let taken = office.registers.next(&self.series, day, &mut failing);
        taken.map(|taken| taken.number).ok_or_else(|| {
            let (command, reasons) = (actions::ASSIGN_NUMBER, failing);
            Refusal { command, reasons }.into()
        })
    }
}

/// A series of which the usable reservations are asked.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReservationsQuery {
    /// Series.
    pub series: SeriesKey,
    /// When they are to be used.
    pub at: Instant,
}

impl Ask for ReservationsQuery {
    type Answer = Vec<Reservation>;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let today = office.agency.day(self.at);
        let series = office.registers.of_day(&self.series, today);
        let usable = series.into_iter().flat_map(|s| s.usable(self.at));
        Ok(usable.copied().collect())
    }
}

/// A series to be audited.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AuditSeriesQuery {
    /// Series.
    pub series: SeriesKey,
    /// Its year.
    pub year: i32,
    /// Numbers that documents hold, without those of documents made void before the issue.
    pub held: Vec<HeldNumber>,
    /// Moment of the audit.
    pub at: Instant,
}

impl Ask for AuditSeriesQuery {
    type Answer = GapAudit;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let known = office.registers.get(&self.series, self.year);
        if known.is_none() && office.agency.series(&self.series).is_none() {
            let unknown = Fault::new(
                "data.series",
                FaultCode::UnknownReference,
                self.series.as_str(),
            );
            return Err(InvalidInput::one(unknown).into());
        }
        let fresh = Series::default();
        Ok(audit(known.unwrap_or(&fresh), &self.held, self.at))
    }
}

/// The numbers of an older register, to be looked through before they are imported.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormerNumbersQuery {
    /// Year of the register.
    pub year: i32,
    /// The numbers found, in any order.
    pub numbers: Vec<FormerNumber>,
    /// Moment of the look: dates after its day are named.
    pub at: Instant,
}

impl Ask for FormerNumbersQuery {
    type Answer = Import;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let today = office.agency.day(self.at);
        Ok(read_former(&self.numbers, self.year, today))
    }
}

/// The desk's own profile.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProfileWarningsQuery {}

impl Ask for ProfileWarningsQuery {
    type Answer = Vec<Warning>;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(office.agency.warnings())
    }
}
