//! The same command twice: recognised by its id and the digest of its payload.

use serde::Serialize;

use crate::base::{CommandId, Digest};
use crate::rules::Refusal;
use crate::rules::{ActionName, reasons};

/// What an earlier command with the same id means for this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeated {
    /// The very same command: answer with the first receipt, decide nothing.
    Same,
}

/// Digest of a command's payload: its canonical JSON together with the actor.
#[must_use]
pub fn payload_digest<C: Serialize>(command: &C, actor: &str) -> Digest {
    let mut bytes = serde_json::to_vec(command).unwrap_or_default();
    bytes.push(0);
    bytes.extend_from_slice(actor.as_bytes());
    Digest::of(&bytes)
}

/// Compares a command with an earlier one that carried the same id.
///
/// # Errors
/// `idempotency_conflict` if the payloads differ.
pub fn repeated(
    earlier: Digest,
    now: Digest,
    command_id: CommandId,
    action: ActionName,
) -> Result<Repeated, Refusal> {
    if earlier == now {
        return Ok(Repeated::Same);
    }
    Err(Refusal::one(
        action,
        reasons::IdempotencyConflict { command_id },
    ))
}
