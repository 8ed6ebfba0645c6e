use super::Taken;
use crate::context::Context;
use crate::document::{NumberSymbol, copy_symbol};
use crate::law::{Action, CopyKind, Reason, reasons};
use crate::organization::Duty;
use crate::refusal::Refusal;

/// Numbers a copy (cấp số bản sao): sao y, trích sao and sao lục share one series that runs from 1
/// January to 31 December (Appendix I, part II, II.1.c).
///
/// # Errors
/// `not_clerk`, `fact_missing`, `number_date_inversion`, `number_out_of_range`.
pub fn number_copy(
    kind: CopyKind,
    context: &Context<'_>,
) -> Result<(Taken, NumberSymbol), Refusal> {
    let today = context.agency.day(context.now);
    let mut failing: Vec<Reason> = Vec::new();
    if !context.agency.has_duty(context.actor, Duty::Clerk, today) {
        let person = context.actor.clone();
        failing.push(reasons::NotClerk { person }.into());
    }
    let missing = || -> Reason {
        let fact = "series of copies".into();
        reasons::FactMissing { fact }.into()
    };
    let taken = match context.agency.copies_series() {
        Some(series) => context.registers.next(&series.key, today, &mut failing),
        None => {
            failing.push(missing());
            None
        }
    };
    context.verdict(Action::NumberCopy, failing)?;
    let symbol = copy_symbol(kind, &context.agency.info().short);
    match (taken, symbol) {
        (Some(taken), Some(symbol)) => {
            let number = taken.number;
            Ok((taken, NumberSymbol { number, symbol }))
        }
        _ => Err(Refusal::one(Action::NumberCopy, missing())),
    }
}
