//! A number and symbol that is already fixed: unique in its year.

use serde::{Deserialize, Serialize};

use crate::document::NumberSymbol;
use crate::rules::Refusal;
use crate::rules::{actions, reasons};

/// A number and symbol in a year: unique in an agency, paper and electronic together (Art. 15.1);
/// the secret series has its own register (Art. 15.2, 16.3) and is compared apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberClaim {
    /// As written, for example `64/QĐ-SNNMT`.
    pub number_symbol: String,
    /// Year of the date.
    pub year: i32,
    /// Whether it belongs to the secret series.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub secret: bool,
}

/// Whether a number and symbol that is already fixed (a legacy document, a number from outside) may
/// be used.
///
/// # Errors
/// `malformed_number_symbol`, `number_symbol_used`.
pub fn check_claim<'a>(
    used: impl IntoIterator<Item = &'a NumberClaim>,
    claim: &NumberClaim,
) -> Result<NumberSymbol, Refusal> {
    let refused = |reason: crate::rules::Reason| Refusal::one(actions::CLAIM_NUMBER, reason);
    let number_symbol = claim.number_symbol.clone();
    let Ok(wanted) = NumberSymbol::parse(&claim.number_symbol) else {
        let reason = reasons::MalformedNumberSymbol { number_symbol };
        return Err(refused(reason.into()));
    };
    let same = |other: &NumberClaim| {
        other.year == claim.year
            && other.secret == claim.secret
            && NumberSymbol::parse(&other.number_symbol).is_ok_and(|other| other == wanted)
    };
    if used.into_iter().any(same) {
        let year = claim.year;
        let reason = reasons::NumberSymbolUsed {
            number_symbol,
            year,
        };
        return Err(refused(reason.into()));
    }
    Ok(wanted)
}
