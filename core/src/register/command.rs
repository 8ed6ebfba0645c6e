use chrono::{Datelike as _, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{FormerNumber, Series, SeriesEvent, Taken, VoidCause, read_former};
use crate::base::{DocumentId, Instant, SeriesKey};
use crate::document::{CopyRequest, check_copy, copy_symbol};
use crate::engine::Context;
use crate::engine::no_secrets;
use crate::law::Secrecy;
use crate::organization::{Duty, RegisterKind, SeriesPolicy};
use crate::rules::Refusal;
use crate::rules::{ActionName, Field, Reason, actions, reasons};

/// Hold the next number with the date of today (giữ chỗ số). A document uses it by its own command
/// (`assign_number`), so that number and document are decided together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reserve {
    /// Series.
    pub series: SeriesKey,
    /// Until when; by default, and at the latest, until the end of the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// The document that it is held for; any may use it if none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
}

/// Give a reserved number up (hủy số): it stays empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Void {
    /// Series.
    pub series: SeriesKey,
    /// Year of the series.
    pub year: i32,
    /// Number.
    pub number: u32,
    /// Why.
    pub reason: String,
}

/// Take the numbers of an older register over (nhập số cũ).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportNumbers {
    /// Series.
    pub series: SeriesKey,
    /// Year of the series.
    pub year: i32,
    /// The numbers found, in any order.
    pub numbers: Vec<FormerNumber>,
}

/// Number a copy (cấp số bản sao): sao y, trích sao and sao lục share one series (Appendix I, part II,
/// II.1.c). The number is never named: it is the next one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberCopy {
    /// The series of copies.
    pub series: SeriesKey,
    /// Kind, source and direction of the copy.
    pub copy: CopyRequest,
    /// The document that is copied.
    pub document: DocumentId,
}

/// What can be asked of a series besides the numbers that documents take. All of it is the clerk's
/// work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "type",
    content = "data",
    rename_all = "snake_case",
    deny_unknown_fields
)]
#[non_exhaustive]
pub enum SeriesCommand {
    /// Giữ chỗ số. Refusals: `not_clerk`, `unknown_series`, `fact_missing`,
    /// `number_date_inversion`, `number_out_of_range`, `reservation_past_its_day`; for a series of
    /// arrivals or copies `unknown_series`: arrivals follow the order of receipt (Art. 22.2).
    Reserve(Reserve),
    /// Hủy số. Refusals: `not_clerk`, `unknown_series`, `fact_missing`, `reservation_not_found`,
    /// `reservation_expired`, `number_on_document`, `field_missing`.
    Void(Void),
    /// Cấp số bản sao. Refusals: `not_clerk`, `unknown_series`, `fact_missing`,
    /// `number_date_inversion`, `number_out_of_range`, `copy_direction_not_provided`,
    /// `copy_not_from_true_copy`.
    NumberCopy(NumberCopy),
    /// Nhập số cũ. Refusals: `not_clerk`, `unknown_series`, `fact_missing`, `series_in_use`,
    /// `year_to_come`.
    Import(ImportNumbers),
}

impl SeriesCommand {
    /// Name of the command.
    #[must_use]
    pub const fn action(&self) -> ActionName {
        match self {
            Self::Reserve(_) => actions::RESERVE_NUMBER,
            Self::Void(_) => actions::VOID_NUMBER,
            Self::NumberCopy(_) => actions::NUMBER_COPY,
            Self::Import(_) => actions::IMPORT_NUMBERS,
        }
    }

    /// The series concerned and, where it is not that of today, its year.
    #[must_use]
    pub const fn series(&self) -> (&SeriesKey, Option<i32>) {
        match self {
            Self::Reserve(Reserve { series, .. }) | Self::NumberCopy(NumberCopy { series, .. }) => {
                (series, None)
            }
            Self::Void(Void { series, year, .. })
            | Self::Import(ImportNumbers { series, year, .. }) => (series, Some(*year)),
        }
    }
}

/// Decides a command to a series. Pure.
///
/// # Errors
/// Every failing rule; the codes are listed at each command.
pub fn decide_series(
    command: &SeriesCommand,
    context: &Context<'_>,
) -> Result<SeriesEvent, Refusal> {
    let mut failing: Vec<Reason> = Vec::new();
    let today = clerks_day(context, &mut failing);
    let (key, year) = command.series();
    let policy = policy_of(key, context, &mut failing);
    let year = year.unwrap_or_else(|| today.year());
    let event = match context.registers.get(key, year) {
        None => {
            let fact = format!("series {key}/{year}").into();
            failing.push(reasons::FactMissing { fact }.into());
            None
        }
        Some(series) => match command {
            SeriesCommand::Reserve(input) => {
                of_register(policy, RegisterKind::Outgoing, &mut failing);
                reserve(input, today, context, &mut failing)
            }
            SeriesCommand::NumberCopy(input) => {
                of_register(policy, RegisterKind::Copies, &mut failing);
                number(input, today, context, &mut failing)
            }
            SeriesCommand::Void(input) => {
                no_secrets(
                    Secrecy::KhongMat,
                    [input.reason.as_str()],
                    context,
                    &mut failing,
                );
                void(series, input, context.now, &mut failing)
            }
            SeriesCommand::Import(input) => import(series, input, today, &mut failing),
        },
    };
    context.verdict(command.action(), failing)?;
    event.ok_or_else(|| missing(command.action(), key, year))
}

/// The next number of a series of outgoing documents, for a document that is kept elsewhere: it
/// carries the day of the command, as those that a document's own command takes. Pure.
///
/// # Errors
/// `not_clerk`, `unknown_series` (also for a series of arrivals or copies), `fact_missing`,
/// `number_date_inversion`, `number_out_of_range`.
pub fn take_next(key: &SeriesKey, context: &Context<'_>) -> Result<Taken, Refusal> {
    let mut failing: Vec<Reason> = Vec::new();
    let today = clerks_day(context, &mut failing);
    let policy = policy_of(key, context, &mut failing);
    of_register(policy, RegisterKind::Outgoing, &mut failing);
    let taken = context.registers.next(key, today, &mut failing);
    context.verdict(actions::ASSIGN_NUMBER, failing)?;
    taken.ok_or_else(|| missing(actions::ASSIGN_NUMBER, key, today.year()))
}

/// The legal day of a command that is the clerk's.
fn clerks_day(context: &Context<'_>, failing: &mut Vec<Reason>) -> NaiveDate {
    let today = context.today();
    if !context.actor.has_duty(Duty::Clerk, today) {
        let person = context.actor.person().clone();
        failing.push(reasons::NotClerk { person }.into());
    }
    today
}

fn policy_of<'a>(
    key: &SeriesKey,
    context: &Context<'a>,
    failing: &mut Vec<Reason>,
) -> Option<&'a SeriesPolicy> {
    let policy = context.agency.series(key);
    if policy.is_none() {
        let series = key.clone();
        failing.push(reasons::UnknownSeries { series }.into());
    }
    policy
}

fn missing(action: ActionName, key: &SeriesKey, year: i32) -> Refusal {
    let fact = format!("series {key}/{year}").into();
    Refusal::one(action, reasons::FactMissing { fact })
}

/// The series numbers what the command asks for.
fn of_register(policy: Option<&SeriesPolicy>, register: RegisterKind, failing: &mut Vec<Reason>) {
    if let Some(policy) = policy.filter(|policy| policy.register != register) {
        let series = policy.key.clone();
        failing.push(reasons::UnknownSeries { series }.into());
    }
}

fn number(
    input: &NumberCopy,
    date: NaiveDate,
    context: &Context<'_>,
    failing: &mut Vec<Reason>,
) -> Option<SeriesEvent> {
    failing.extend(
        check_copy(&input.copy)
            .err()
            .into_iter()
            .flat_map(|refusal| refusal.reasons),
    );
    let taken = context.registers.next(&input.series, date, failing)?;
    let symbol = copy_symbol(input.copy.kind, &context.agency.info().short)?;
    Some(SeriesEvent::CopyNumbered {
        number: taken.number,
        date,
        copy: input.copy.kind,
        symbol,
        document: input.document,
    })
}

fn reserve(
    input: &Reserve,
    date: NaiveDate,
    context: &Context<'_>,
    failing: &mut Vec<Reason>,
) -> Option<SeriesEvent> {
    let taken = context.registers.next(&input.series, date, failing);
    let last = NaiveTime::from_hms_milli_opt(23, 59, 59, 999)?;
    let end = Instant::from_local(date.and_time(last), context.agency.offset())?;
    let until = input.until.unwrap_or(end);
    if until > end || until < context.now {
        failing.push(reasons::ReservationPastItsDay { date }.into());
    }
    taken.map(|taken| SeriesEvent::NumberReserved {
        number: taken.number,
        date,
        until,
        document: input.document,
    })
}

fn void(
    series: &Series,
    input: &Void,
    now: Instant,
    failing: &mut Vec<Reason>,
) -> Option<SeriesEvent> {
    let number = input.number;
    if input.reason.trim().is_empty() {
        let (action, field) = (actions::VOID_NUMBER, Field::Reason);
        failing.push(reasons::FieldMissing { action, field }.into());
    }
    match series.reservation(number) {
        // It is void already: `lapse` writes that with the next event of the series.
        Some(held) if held.until < now => {
            let until = held.until;
            failing.push(reasons::ReservationExpired { number, until }.into());
        }
        Some(_) => {}
        None => {
            let given = (1..=series.last_number).contains(&number) && !series.is_void(number);
            failing.push(if given {
                reasons::NumberOnDocument { number }.into()
            } else {
                reasons::ReservationNotFound { number }.into()
            });
        }
    }
    Some(SeriesEvent::NumberVoided {
        number,
        cause: VoidCause::Stated(input.reason.clone()),
    })
}

fn import(
    series: &Series,
    input: &ImportNumbers,
    today: NaiveDate,
    failing: &mut Vec<Reason>,
) -> Option<SeriesEvent> {
    if series.last_number > 0 {
        let (series, last) = (input.series.clone(), series.last_number);
        failing.push(reasons::SeriesInUse { series, last }.into());
    }
    if input.year > today.year() {
        // Its numbers would go on after those of the other register (Art. 15.1: from 1).
        let year = input.year;
        failing.push(reasons::YearToCome { year, today }.into());
    }
    let import = Box::new(read_former(&input.numbers, input.year, today));
    Some(SeriesEvent::LegacyImported { import })
}
