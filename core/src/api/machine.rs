use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Document;
use crate::base::{CommandId, DocumentId, Instant, InvalidInput, LineId, read_json};
use crate::engine::{Command, Context, Decision, Seen};
use crate::engine::{Item, Need};
use crate::law::RuleSetId;
use crate::machines::incoming;
use crate::machines::outgoing;
use crate::register::{SeriesEvent, Taken, event_of, void_of};
use crate::repair::{IncomingCase, OutgoingCase, Repairs, World, repairs};
use crate::routing::Instance;
use crate::rules::Refusal;
use crate::rules::{Action, Phase, Reason};

/// One document machine: the same five rooms for incoming and outgoing documents.
pub trait Machine: Clone {
    /// What is asked.
    type Kind: Serialize + DeserializeOwned + Clone;
    /// What happened.
    type Event: Serialize + DeserializeOwned + Clone;
    /// What the next decision reads.
    type State: Serialize + DeserializeOwned + Clone + PartialEq;

    /// `incoming` or `outgoing`.
    const NAME: &'static str;

    /// The state of a document of which nothing is known.
    fn begin(document: DocumentId) -> Self::State;
    /// Decides.
    ///
    /// # Errors
    /// Every failing rule.
    fn decide(
        state: &Self::State,
        command: &Command<Self::Kind>,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Event>, Refusal>;
    /// Decides without making events.
    ///
    /// # Errors
    /// Every failing rule.
    fn check(
        state: &Self::State,
        command: &Command<Self::Kind>,
        context: &Context<'_>,
    ) -> Result<(), Refusal>;
    /// Takes one event in.
    fn evolve(state: &mut Self::State, at: Instant, rule_set: RuleSetId, event: &Self::Event);
    /// Every command with its targets.
    fn available(state: &Self::State, context: &Context<'_>) -> Vec<Item>;
    /// What stands against a command before its input is known.
    fn why(
        state: &Self::State,
        action: Action,
        line: Option<LineId>,
        context: &Context<'_>,
    ) -> Vec<Reason>;
    /// The inputs a command needs.
    fn needs(
        state: &Self::State,
        action: Action,
        line: Option<LineId>,
        context: &Context<'_>,
    ) -> Vec<Need>;
    /// Name of a command.
    fn action(kind: &Self::Kind) -> Action;
    /// The number that an event takes.
    fn taken(event: &Self::Event) -> Option<&Taken>;
    /// The number that an event makes void.
    fn voided(event: &Self::Event) -> Option<&Taken>;
    /// The series' event that belongs to a document's event, with the number concerned: both are
    /// stored, or neither.
    fn series_event(event: &Self::Event, document: DocumentId) -> Option<(&Taken, SeriesEvent)> {
        let given = Self::taken(event).map(|taken| (taken, event_of(taken, document)));
        given.or_else(|| Self::voided(event).map(|taken| (taken, void_of(taken, document))))
    }
    /// Where the document stands.
    fn phase(state: &Self::State) -> Phase;
    /// Lines and steps.
    fn instance(state: &Self::State) -> &Instance;
    /// Number of events.
    fn version(state: &Self::State) -> u32;
    /// When the document last changed.
    fn last_at(state: &Self::State) -> Option<Instant>;
    /// The rule set the document keeps.
    fn rule_set(state: &Self::State) -> Option<RuleSetId>;
    /// The command that opened the document, made anew from what is known of it.
    fn opening(state: &Self::State) -> Option<Command<Self::Kind>>;
    /// What would make a refused command possible; none if it is possible.
    fn repairs(
        state: &Self::State,
        command: &Command<Self::Kind>,
        context: &Context<'_>,
    ) -> Option<Repairs>;
}

macro_rules! machine {
    ($name:ident, $room:ident, $key:literal, $case:ident, $opening:expr, $taken:expr, $voided:expr, $needs:expr) => {
        impl Machine for $name {
            type Kind = $room::Kind;
            type Event = $room::Event;
            type State = $room::State;

            const NAME: &'static str = $key;

            fn begin(document: DocumentId) -> Self::State {
                $room::State::new(document)
            }

            fn decide(
                state: &Self::State,
                command: &Command<Self::Kind>,
                context: &Context<'_>,
            ) -> Result<Decision<Self::Event>, Refusal> {
                $room::decide(state, command, context)
            }

            fn check(
                state: &Self::State,
                command: &Command<Self::Kind>,
                context: &Context<'_>,
            ) -> Result<(), Refusal> {
                $room::check(state, command, context)
            }

            fn evolve(
                state: &mut Self::State,
                at: Instant,
                rule_set: RuleSetId,
                event: &Self::Event,
            ) {
                state.evolve(at, rule_set, event);
            }

            fn available(state: &Self::State, context: &Context<'_>) -> Vec<Item> {
                $room::available(state, context)
            }

            fn why(
                state: &Self::State,
                action: Action,
                line: Option<LineId>,
                context: &Context<'_>,
            ) -> Vec<Reason> {
                $room::why(state, action, line, context)
            }

            fn needs(
                state: &Self::State,
                action: Action,
                line: Option<LineId>,
                context: &Context<'_>,
            ) -> Vec<Need> {
                $needs(state, action, line, context)
            }

            fn action(kind: &Self::Kind) -> Action {
                kind.action()
            }

            fn taken(event: &Self::Event) -> Option<&Taken> {
                $taken(event)
            }

            fn voided(event: &Self::Event) -> Option<&Taken> {
                $voided(event)
            }

            fn phase(state: &Self::State) -> Phase {
                state.phase()
            }

            fn instance(state: &Self::State) -> &Instance {
                state.instance()
            }

            fn version(state: &Self::State) -> u32 {
                state.version()
            }

            fn last_at(state: &Self::State) -> Option<Instant> {
                state.last_at()
            }

            fn rule_set(state: &Self::State) -> Option<RuleSetId> {
                state.rule_set()
            }

            fn opening(state: &Self::State) -> Option<Command<Self::Kind>> {
                let document = state.document();
                Some(Command {
                    command_id: CommandId::new(document.uuid())?,
                    document,
                    under: None,
                    seen: Seen::default(),
                    kind: $opening(state)?,
                })
            }

            fn repairs(
                state: &Self::State,
                command: &Command<Self::Kind>,
                context: &Context<'_>,
            ) -> Option<Repairs> {
                let case = $case {
                    state: state.clone(),
                    command: command.clone(),
                    actor: context.actor.clone(),
                };
                repairs(&case, &World::new(context))
            }
        }
    };
}

/// Văn bản đến.
#[derive(Clone, Copy, Debug)]
pub struct Incoming;

/// Văn bản đi.
#[derive(Clone, Copy, Debug)]
pub struct Outgoing;

fn receiving(state: &incoming::State) -> Option<incoming::Kind> {
    let metadata = state.metadata()?.clone();
    Some(incoming::Kind::Receive(Box::new(incoming::Receive {
        metadata,
    })))
}

fn drafting(state: &outgoing::State) -> Option<outgoing::Kind> {
    let draft = state.draft()?.clone();
    Some(outgoing::Kind::Draft(Box::new(draft)))
}

const fn arrival_number(event: &incoming::Event) -> Option<&Taken> {
    match event {
        incoming::Event::Registered { taken, .. } => Some(taken),
        _ => None,
    }
}

const fn document_number(event: &outgoing::Event) -> Option<&Taken> {
    match event {
        outgoing::Event::NumberAssigned { taken, .. } => Some(taken),
        _ => None,
    }
}

const fn void_number(event: &outgoing::Event) -> Option<&Taken> {
    match event {
        outgoing::Event::Voided { number, .. } => number.as_ref(),
        _ => None,
    }
}

machine!(
    Incoming,
    incoming,
    "incoming",
    IncomingCase,
    receiving,
    arrival_number,
    |_| None,
    incoming::needs
);
machine!(
    Outgoing,
    outgoing,
    "outgoing",
    OutgoingCase,
    drafting,
    document_number,
    void_number,
    outgoing::needs
);

/// A document of either machine, for hosts that keep both in one place.
#[derive(Clone, Debug)]
#[allow(
    clippy::large_enum_variant,
    reason = "handles are boxed by their owners"
)]
pub enum AnyDocument {
    /// Văn bản đến.
    Incoming(Document<Incoming>),
    /// Văn bản đi.
    Outgoing(Document<Outgoing>),
}

/// A command to either machine.
#[derive(Clone, Debug)]
pub enum AnyCommand {
    /// To an incoming document.
    Incoming(incoming::Command),
    /// To an outgoing document.
    Outgoing(outgoing::Command),
}

impl AnyCommand {
    /// Reads a command to an incoming document (JSON).
    ///
    /// # Errors
    /// Every fault with its JSON path.
    pub fn read_incoming(json: &str) -> Result<Self, InvalidInput> {
        read_json(json).map(Self::Incoming)
    }

    /// Reads a command to an outgoing document (JSON).
    ///
    /// # Errors
    /// Every fault with its JSON path.
    pub fn read_outgoing(json: &str) -> Result<Self, InvalidInput> {
        read_json(json).map(Self::Outgoing)
    }
}
