//! What stores and bindings ask of the two document machines beyond the engine, and the pair of
//! them as one type.

use super::Document;
use crate::base::DocumentId;
use crate::engine::{Machine, MachineState};
use crate::machines::incoming::{self, Incoming, Receive};
use crate::machines::outgoing::{self, Outgoing};
use crate::repair::Repairable;

/// What the boundary asks of the machines of documents beside their commands.
pub trait DocumentMachine: Machine<State: MachineState<Id = DocumentId>> + Repairable {
    /// The command that opened the document, as far as it is still known.
    fn opening(state: &Self::State) -> Option<Self::Kind>;

    /// Whether nothing more can be done with the document.
    fn is_over(state: &Self::State) -> bool;
}

impl DocumentMachine for Incoming {
    fn opening(state: &Self::State) -> Option<Self::Kind> {
        let metadata = Box::new(state.metadata()?.clone());
        Some(Receive { metadata }.into())
    }

    fn is_over(state: &Self::State) -> bool {
        use incoming::Phase;
        matches!(
            state.phase(),
            Phase::Refused | Phase::Filed | Phase::SentBack | Phase::Cancelled
        )
    }
}

impl DocumentMachine for Outgoing {
    fn opening(state: &Self::State) -> Option<Self::Kind> {
        Some(state.draft()?.clone().into())
    }

    fn is_over(state: &Self::State) -> bool {
        use outgoing::Phase;
        matches!(
            state.phase(),
            Phase::Frozen | Phase::Voided | Phase::Rejected | Phase::Abandoned
        )
    }
}

/// A document of either machine, for hosts that keep both in one place.
#[derive(Clone, Debug)]
#[allow(
    clippy::large_enum_variant,
    reason = "handles are boxed by their owners"
)]
pub enum AnyDocument {
    /// An incoming document (văn bản đến).
    Incoming(Document<Incoming>),
    /// An outgoing document (văn bản đi).
    Outgoing(Document<Outgoing>),
}
