//! The same command twice: recognised by its id and the digest of its payload.

use serde::Serialize;

use crate::base::{CommandId, Digest, GrantId, PersonId};
use crate::engine::Command;
use crate::rules::{ActionName, Refusal, reasons};

/// What is digested: what was asked, and under which grant.
#[derive(Serialize)]
struct Payload<'c, K> {
    kind: &'c K,
    #[serde(skip_serializing_if = "Option::is_none")]
    under: Option<GrantId>,
}

/// Digest of a command's payload: SHA-256 of the canonical JSON of `{kind, under}` (defaults filled
/// in, absent fields absent), a zero byte and the actor. What the caller saw, the moment and the
/// command's id are outside, so that a retry with a newer version is the same command.
#[must_use]
pub fn payload_digest<K: Serialize>(command: &Command<K>, actor: &PersonId) -> Digest {
    let payload = Payload {
        kind: &command.kind,
        under: command.under,
    };
    let mut bytes = serde_json::to_vec(&payload).unwrap_or_default();
    bytes.push(0);
    bytes.extend_from_slice(actor.as_str().as_bytes());
    Digest::of(&bytes)
}

/// Compares a command with an earlier one that carried the same id: the very same is answered with
/// the first receipt.
///
/// # Errors
/// `idempotency_conflict` if the payloads differ.
pub fn repeated(
    earlier: Digest,
    now: Digest,
    command_id: CommandId,
    action: ActionName,
) -> Result<(), Refusal> {
    match earlier == now {
        true => Ok(()),
        false => {
            let conflict = reasons::IdempotencyConflict { command_id };
            Err(Refusal::one(action, conflict))
        }
    }
}
