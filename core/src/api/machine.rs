//! What stores and bindings ask of the two document machines beyond the engine, and the pair of
//! them as one type.

use super::Document;
use crate::base::DocumentId;
use crate::engine::{Command, Context, Machine, MachineState};
use crate::machines::incoming::{self, Incoming, Receive};
use crate::machines::outgoing::{self, Outgoing};
use crate::repair::{DocumentCase, Repairs, Steps, World, repairs};

/// What the boundary asks of the machines of documents beside their commands.
pub trait DocumentMachine: Machine<State: MachineState<Id = DocumentId>> {
    /// What would make a refused command possible; none if it is possible.
    fn repairs(
        state: &Self::State,
        command: &Command<Self::Kind>,
        context: &Context<'_>,
    ) -> Option<Repairs>;

    /// The command that opened the document, as far as it is still known.
    fn opening(state: &Self::State) -> Option<Self::Kind>;

    /// Whether nothing more can be done with the document.
    fn is_over(state: &Self::State) -> bool;
}

impl DocumentMachine for Incoming {
    fn repairs(
        state: &Self::State,
        command: &Command<Self::Kind>,
        context: &Context<'_>,
    ) -> Option<Repairs> {
        repairs_of::<Self>(state, command, context)
    }

    fn opening(state: &Self::State) -> Option<Self::Kind> {
        let metadata = Box::new(state.metadata()?.clone());
        Some(Receive { metadata }.into())
    }

    fn is_over(state: &Self::State) -> bool {
        use incoming::Phase;
        matches!(state.phase(), Phase::Refused | Phase::Filed)
    }
}

impl DocumentMachine for Outgoing {
    fn repairs(
        state: &Self::State,
        command: &Command<Self::Kind>,
        context: &Context<'_>,
    ) -> Option<Repairs> {
        repairs_of::<Self>(state, command, context)
    }

    fn opening(state: &Self::State) -> Option<Self::Kind> {
        Some(state.draft()?.clone().into())
    }

    fn is_over(state: &Self::State) -> bool {
        use outgoing::Phase;
        matches!(state.phase(), Phase::Frozen | Phase::Voided)
    }
}

fn repairs_of<M: Steps>(
    state: &M::State,
    command: &Command<M::Kind>,
    context: &Context<'_>,
) -> Option<Repairs> {
    let case = DocumentCase::<M> {
        state: state.clone(),
        command: command.clone(),
        actor: context.actor.person().clone(),
    };
    repairs(&case, &World::new(context))
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
