//! Handing over the seal or the key device.

use super::{Agency, Duty};
use crate::base::{Instant, PersonId};
use crate::rules::{Reason, actions, reasons};
use crate::rules::{Refusal, verdict};

/// The clerk hands seal or key device to another person (giao con dấu, thiết bị lưu khóa bí mật,
/// Art. 32): only with written permission and minutes.
///
/// # Errors
/// `not_clerk`, `no_written_permission`, `no_hand_over_minutes`.
pub fn hand_over_seal(
    agency: &Agency,
    actor: &PersonId,
    written_permission: bool,
    minutes: bool,
    now: Instant,
) -> Result<(), Refusal> {
    let mut failing: Vec<Reason> = Vec::new();
    if !agency.has_duty(actor, Duty::Clerk, agency.day(now)) {
        failing.push(
            reasons::NotClerk {
                person: actor.clone(),
            }
            .into(),
        );
    }
    if !written_permission {
        failing.push(reasons::NoWrittenPermission {}.into());
    }
    if !minutes {
        failing.push(reasons::NoHandOverMinutes {}.into());
    }
    verdict(actions::HAND_OVER_SEAL, failing).map_err(|refusal| refusal.told_by(agency.names()))
}
