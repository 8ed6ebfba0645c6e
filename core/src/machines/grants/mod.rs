//! Delegation grants (giao, ủy quyền; Art. 13): the agency's one stream of them. Its state is
//! [`crate::organization::Grants`], since every decision reads it. Begin with `create.rs`.

mod state;
#[cfg(test)]
mod tests;

use crate::engine::machine;

machine! {
    /// The agency's delegation grants (văn bản giao, ủy quyền).
    Grants = "grants";
    commands {
        create: CreateGrant,
        revoke: RevokeGrant,
    }
    events {
        create::GrantCreated: "đã giao, ủy quyền", "grant made",
        revoke::GrantRevoked: "đã thu hồi việc giao, ủy quyền", "grant revoked",
    }
}

/// A command to the grants.
pub type Command = crate::engine::Command<Kind>;

pub use crate::organization::Grants as State;
pub use state::Phase;
