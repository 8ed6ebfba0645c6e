//! The traits of the engine. Begin with `CommandOf` (one command) and `EventOf` (one event);
//! `Machine` is made by `machine!`, and `MachineState` is what a machine's state must offer.

use std::fmt::Debug;
use std::ops::Deref;

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Phases;
use super::{Act, Choice, Context, Decision, Evidence, Field, Step};
use crate::base::{
    ContentHash, DocumentId, DossierId, GrantId, Instant, Label, LineId, Locale, PersonId,
    SeriesKey,
};
use crate::document::File;
use crate::law::RuleSetId;
use crate::numbers::Taken;
use crate::organization::{Agency, Authority, SeparationRule};
use crate::routing::{self, Instance, Line, Target};
use crate::rules::{ActionName, PhaseName, Sink, fail};

/// Something that changes by commands, each decided by the same engine. A folder below
/// [`crate::machines`] makes one: its list of commands and events is handed to `machine!`, which
/// writes this trait; nobody implements it by hand.
pub trait Machine: Copy + Debug + 'static {
    /// What the next decision reads.
    type State: MachineState;
    /// The data of all commands.
    type Kind: Serialize + DeserializeOwned + Clone + Debug + PartialEq;
    /// All events.
    type Event: Serialize + DeserializeOwned + Clone + Debug + PartialEq;
    /// The names of all commands.
    type Action: Serialize + DeserializeOwned + Copy + Eq + Debug + 'static;

    /// Name of the machine in streams and schemas, for example `incoming`.
    const NAME: &'static str;
    /// What it is, in the words of its documentation.
    const DOC: &'static str;
    /// Every command, in the order of the list.
    const ACTIONS: &'static [Self::Action];
    /// Every event, with its labels.
    const EVENTS: &'static [EventName];

    /// The command that the data belong to.
    fn action(kind: &Self::Kind) -> Self::Action;
    /// The line that the data name.
    fn line(kind: &Self::Kind) -> Option<LineId>;
    /// Key and labels of a command.
    fn name(action: Self::Action) -> ActionName;
    /// Where a command is possible, and where it leads.
    fn steps(action: Self::Action) -> &'static [Step<PhaseOf<Self>>];
    /// The fields of a command's data.
    fn form(action: Self::Action) -> &'static [Field];
    /// Asks the guards of a command.
    fn guard(action: Self::Action, ask: &Ask<'_, Self, Self::Kind>, sink: &mut impl Sink);
    /// Makes the events of a command that the guards have let pass.
    fn decide(
        kind: &Self::Kind,
        state: &Self::State,
        context: &Context<'_>,
        decision: &mut Decision<Self::Event>,
    );
    /// See [`CommandOf::acts_on`].
    fn acts_on(action: Self::Action, state: &Self::State, named: Option<LineId>) -> Option<&Line>;
    /// See [`CommandOf::authority`].
    fn authority(kind: &Self::Kind, ask: &Ask<'_, Self, Self::Kind>) -> Authority;
    /// See [`CommandOf::earlier_acts`].
    fn earlier_acts(action: Self::Action, state: &Self::State) -> EarlierActs<'_>;
    /// Adds the answers of all commands, in the order of the list, to those of `available`.
    fn offer(offers: &mut super::Offers<'_, Self>);
    /// See [`CommandOf::grants`].
    fn grants(action: Self::Action, ask: &Ask<'_, Self, Self::Kind>) -> Vec<GrantId>;
    /// The fields of a command as things are now: see [`CommandOf::choices`].
    fn needs(action: Self::Action, ask: &Ask<'_, Self, Self::Kind>) -> Vec<super::Need>;
    /// See [`CommandOf::series`].
    fn series(action: Self::Action, state: &Self::State, agency: &Agency) -> Option<SeriesOfYear>;
    /// Whether a command takes a number: see [`Field::confirm_time`].
    fn takes_number(action: Self::Action) -> bool;
    /// See [`CommandOf::confirms_time`].
    fn confirms_time(kind: &Self::Kind) -> bool;
    /// See [`CommandOf::MENDS_CLOCK`].
    fn mends_clock(action: Self::Action) -> bool;
    /// See [`CommandOf::AUDITED`].
    fn is_audited(action: Self::Action) -> bool;
    /// See [`CommandOf::hands_on`].
    fn hands_on(action: Self::Action, state: &Self::State, line: Option<&Line>) -> bool;
    /// See [`CommandOf::supply`].
    fn supply(kind: &mut Self::Kind, evidence: &Evidence) -> bool;
    /// Applies what an event says to the state, but for the header.
    fn apply(state: &mut Self::State, at: Instant, event: &Self::Event);
    /// See [`EventOf::number`].
    fn number(event: &Self::Event) -> Option<NumberUse<'_>>;
    /// See [`EventOf::files`].
    fn files(event: &Self::Event) -> &[File];
}

/// The name of an event (sự việc đã ghi), with its labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventName {
    name: &'static str,
    vi: &'static str,
    en: &'static str,
}

impl EventName {
    /// The name of a type of event, and its labels in Vietnamese and English.
    #[must_use]
    pub const fn new(name: &'static str, vi: &'static str, en: &'static str) -> Self {
        Self { name, vi, en }
    }

    /// Name of the type in Rust.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether it is written with this key in JSON.
    #[must_use]
    pub const fn is_called(&self, key: &str) -> bool {
        is_key_of(key, self.name)
    }
}

impl Label for EventName {
    fn label(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::Vi => self.vi,
            Locale::En => self.en,
        }
    }
}

/// The phases of a machine.
pub type PhaseOf<M> = <<M as Machine>::State as MachineState>::Phase;

/// What tells the streams of a machine apart.
pub type IdOf<M> = <<M as Machine>::State as MachineState>::Id;

/// What tells the streams of a machine apart: a UUID, a series with its year, or nothing where the
/// agency has one stream only.
pub trait Identity: Clone + Debug + PartialEq + Send + Sync + 'static {
    /// What follows the machine's name in the name of the stream; empty where there is one only.
    fn to_name(&self) -> String;

    /// The identity of a stream, from what follows the machine's name.
    fn from_name(name: &str) -> Option<Self>;

    /// The document, where it is one.
    fn document(&self) -> Option<DocumentId> {
        None
    }
}

impl Identity for () {
    fn to_name(&self) -> String {
        String::new()
    }

    fn from_name(name: &str) -> Option<Self> {
        name.is_empty().then_some(())
    }
}

impl Identity for DocumentId {
    fn to_name(&self) -> String {
        self.to_string()
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::parse(name).ok()
    }

    fn document(&self) -> Option<DocumentId> {
        Some(*self)
    }
}

impl Identity for DossierId {
    fn to_name(&self) -> String {
        self.to_string()
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::parse(name).ok()
    }
}

/// What every state keeps of its history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Header<P> {
    /// Number of records so far: one for each command that was carried out.
    pub version: u32,
    /// Where it is on its way.
    pub phase: P,
    /// When it last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_at: Option<Instant>,
    /// The rule set under which it was opened, and which it keeps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule_set: Option<RuleSetId>,
}

impl<P> Header<P> {
    /// Nothing has happened yet.
    pub const fn new(phase: P) -> Self {
        Self {
            version: 0,
            phase,
            last_at: None,
            rule_set: None,
        }
    }

    /// One record more.
    pub fn advance(&mut self, at: Instant, rule_set: RuleSetId) {
        self.version = self.version.saturating_add(1);
        self.last_at = Some(at);
        self.rule_set.get_or_insert(rule_set);
    }
}

/// The state of a machine, written by hand: what it keeps, and what it says to commands out of turn.
pub trait MachineState:
    Serialize + DeserializeOwned + Clone + Debug + PartialEq + Send + Sync + 'static
{
    /// What tells its streams apart.
    type Id: Identity;
    /// Its phases.
    type Phase: Phases + Into<PhaseName> + Serialize + Copy + Eq + Debug + 'static;
    /// What [`Self::admit`] must know of each command.
    type Pass: Copy;

    /// The state before the first record.
    fn begin(id: Self::Id) -> Self;
    /// Whose state it is.
    fn id(&self) -> Self::Id;
    /// Version, phase, last change, rule set.
    fn header(&self) -> Header<Self::Phase>;
    /// One record more: see [`Header::advance`].
    fn advance(&mut self, at: Instant, rule_set: RuleSetId);

    /// Lines and steps, for a machine that moves work between seats.
    fn instance(&self) -> Option<&Instance> {
        None
    }

    /// Whose turn it is while no line waits.
    fn waits(&self) -> Option<super::Waits> {
        None
    }

    /// The due date that a line had missed before it was given more time.
    fn missed(&self, _: LineId) -> Option<crate::calendar::Due> {
        None
    }

    /// Hash of the content that checks, approvals and signatures name.
    fn content_hash(&self) -> Option<ContentHash> {
        None
    }

    /// Says that a command is not possible in this phase.
    fn out_of_turn(
        &self,
        action: ActionName,
        steps: &'static [Step<Self::Phase>],
        sink: &mut impl Sink,
    );

    /// The guards that come before those of every command; whether the command's own are asked.
    fn admit(
        &self,
        pass: Self::Pass,
        in_turn: bool,
        context: &Context<'_>,
        sink: &mut impl Sink,
    ) -> bool;
}

/// What is asked, whatever the command.
pub struct Inquiry<'a, M: Machine> {
    /// The state as it is.
    pub state: &'a M::State,
    /// Who asks, when, under which law.
    pub context: &'a Context<'a>,
    /// The line that the command names.
    pub line: Option<LineId>,
    /// The line on which it acts, and by what right.
    pub(crate) target: Option<&'a Target<'a>>,
    /// The lines whose holder was asked before, in `available` all of them.
    pub(crate) known: &'a [Target<'a>],
    /// The content that the caller saw; the current one while the input is not known.
    pub content: Option<&'a ContentHash>,
}

/// What is asked of a command's guards: `decide` asks with its input, `available` and `why` without.
/// The fields of the [`Inquiry`] are read as its own.
pub struct Ask<'a, M: Machine, C> {
    pub(crate) inquiry: &'a Inquiry<'a, M>,
    /// The command's data, once known.
    pub input: Option<&'a C>,
}

impl<'a, M: Machine, C> Deref for Ask<'a, M, C> {
    type Target = Inquiry<'a, M>;

    fn deref(&self) -> &Inquiry<'a, M> {
        self.inquiry
    }
}

impl<'a, M: Machine, C> Ask<'a, M, C> {
    /// The same question with other data.
    pub fn with<D>(&self, input: Option<&'a D>) -> Ask<'a, M, D> {
        let inquiry = self.inquiry;
        Ask { inquiry, input }
    }

    /// Whose the lines are.
    pub(crate) fn holds(&self) -> routing::Holds<'a> {
        let (known, context) = (self.known, self.context);
        routing::Holds { known, context }
    }

    /// The line that the command is about, if it is still open, whosever it is: else `line_not_found` or
    /// `line_closed`.
    pub(crate) fn about_line(&self, sink: &mut impl Sink) -> Option<&'a Line> {
        match (self.target, self.line) {
            (Some(target), _) => target.open(sink),
            (None, Some(line)) => routing::live_line(self.state.instance()?, line, sink),
            (None, None) => None,
        }
    }

    /// The line on which the command acts, if its work goes on; that there is none, or that it is not the
    /// actor's, goes to `sink`: `line_not_found`, `line_closed`, `not_your_line`,
    /// `ambiguous_authority` or `line_on_hold`.
    pub(crate) fn on_line(&self, sink: &mut impl Sink) -> Option<&'a Line> {
        self.found(sink)?.live(self.context, sink)
    }

    /// The same for what is done on a line whether it is on hold or not.
    pub(crate) fn on_line_or_held(&self, sink: &mut impl Sink) -> Option<&'a Line> {
        self.found(sink)?.live_or_held(self.context, sink)
    }

    fn found(&self, sink: &mut impl Sink) -> Option<&'a Target<'a>> {
        if let (None, Some(line)) = (self.target, self.line) {
            fail!(sink, LineNotFound { line });
        }
        self.target
    }
}

/// Earlier acts of other people from which an act is kept apart (routing P23).
pub type EarlierActs<'s> = [Option<(SeparationRule, &'s PersonId)>; 2];

/// The data of one command, and everything that the command says about itself. What has no default
/// cannot be forgotten: each of these lacks one part and does not compile.
///
/// ```
/// # use serde::{Deserialize, Serialize};
/// # use vanthu::engine::{Ask, CommandOf, Context, Decision, Field, MachineState, Step};
/// # use vanthu::outgoing::{Event, Outgoing, Phase, State, Void};
/// # use vanthu::rules::{ActionName, Sink};
/// # #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
/// # struct Burn {}
/// impl CommandOf<Outgoing> for Burn {
///     const NAME: ActionName = ActionName::new(&["burn", "đốt", "burn"]);
///     const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Draft])];
///     const PASS: <State as MachineState>::Pass = <Void as CommandOf<Outgoing>>::PASS;
///     const FORM: &'static [Field] = &[];
///     fn guard(_: &Ask<'_, Outgoing, Self>, _: &mut impl Sink) {}
///     fn decide(&self, _: &State, _: &Context<'_>, _: &mut Decision<Event>) {}
/// }
/// ```
///
/// ```compile_fail,E0046
/// # use serde::{Deserialize, Serialize};
/// # use vanthu::engine::{Ask, CommandOf, Context, Decision, Field, MachineState, Step};
/// # use vanthu::outgoing::{Event, Outgoing, Phase, State, Void};
/// # use vanthu::rules::{ActionName, Sink};
/// # #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
/// # struct Burn {}
/// impl CommandOf<Outgoing> for Burn { // no label
/// # const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Draft])];
/// # const FORM: &'static [Field] = &[];
/// # fn guard(_: &Ask<'_, Outgoing, Self>, _: &mut impl Sink) {}
/// # fn decide(&self, _: &State, _: &Context<'_>, _: &mut Decision<Event>) {}
///     const PASS: <State as MachineState>::Pass = <Void as CommandOf<Outgoing>>::PASS;
/// }
/// ```
///
/// ```compile_fail,E0046
/// # use serde::{Deserialize, Serialize};
/// # use vanthu::engine::{Ask, CommandOf, Context, Decision, Field, MachineState, Step};
/// # use vanthu::outgoing::{Event, Outgoing, Phase, State, Void};
/// # use vanthu::rules::{ActionName, Sink};
/// # #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
/// # struct Burn {}
/// impl CommandOf<Outgoing> for Burn { // no pass
/// # const NAME: ActionName = ActionName::new(&["burn", "đốt", "burn"]);
/// # const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Draft])];
/// # const FORM: &'static [Field] = &[];
/// # fn guard(_: &Ask<'_, Outgoing, Self>, _: &mut impl Sink) {}
/// # fn decide(&self, _: &State, _: &Context<'_>, _: &mut Decision<Event>) {}
/// }
/// ```
///
/// ```compile_fail,E0046
/// # use serde::{Deserialize, Serialize};
/// # use vanthu::engine::{Ask, CommandOf, Context, Decision, Field, MachineState, Step};
/// # use vanthu::outgoing::{Event, Outgoing, Phase, State, Void};
/// # use vanthu::rules::{ActionName, Sink};
/// # #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
/// # struct Burn {}
/// impl CommandOf<Outgoing> for Burn { // no phases
/// # const NAME: ActionName = ActionName::new(&["burn", "đốt", "burn"]);
/// # const FORM: &'static [Field] = &[];
/// # fn guard(_: &Ask<'_, Outgoing, Self>, _: &mut impl Sink) {}
/// # fn decide(&self, _: &State, _: &Context<'_>, _: &mut Decision<Event>) {}
///     const PASS: <State as MachineState>::Pass = <Void as CommandOf<Outgoing>>::PASS;
/// }
/// ```
///
/// ```compile_fail,E0046
/// # use serde::{Deserialize, Serialize};
/// # use vanthu::engine::{Ask, CommandOf, Context, Decision, Field, MachineState, Step};
/// # use vanthu::outgoing::{Event, Outgoing, Phase, State, Void};
/// # use vanthu::rules::{ActionName, Sink};
/// # #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
/// # struct Burn {}
/// impl CommandOf<Outgoing> for Burn { // no form
/// # const NAME: ActionName = ActionName::new(&["burn", "đốt", "burn"]);
/// # const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Draft])];
/// # fn guard(_: &Ask<'_, Outgoing, Self>, _: &mut impl Sink) {}
/// # fn decide(&self, _: &State, _: &Context<'_>, _: &mut Decision<Event>) {}
///     const PASS: <State as MachineState>::Pass = <Void as CommandOf<Outgoing>>::PASS;
/// }
/// ```
///
/// ```compile_fail,E0046
/// # use serde::{Deserialize, Serialize};
/// # use vanthu::engine::{Ask, CommandOf, Context, Decision, Field, MachineState, Step};
/// # use vanthu::outgoing::{Event, Outgoing, Phase, State, Void};
/// # use vanthu::rules::{ActionName, Sink};
/// # #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
/// # struct Burn {}
/// impl CommandOf<Outgoing> for Burn { // no guard
/// # const NAME: ActionName = ActionName::new(&["burn", "đốt", "burn"]);
/// # const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Draft])];
/// # const FORM: &'static [Field] = &[];
/// # fn decide(&self, _: &State, _: &Context<'_>, _: &mut Decision<Event>) {}
///     const PASS: <State as MachineState>::Pass = <Void as CommandOf<Outgoing>>::PASS;
/// }
/// ```
///
/// ```compile_fail,E0046
/// # use serde::{Deserialize, Serialize};
/// # use vanthu::engine::{Ask, CommandOf, Context, Decision, Field, MachineState, Step};
/// # use vanthu::outgoing::{Event, Outgoing, Phase, State, Void};
/// # use vanthu::rules::{ActionName, Sink};
/// # #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
/// # struct Burn {}
/// impl CommandOf<Outgoing> for Burn { // no events
/// # const NAME: ActionName = ActionName::new(&["burn", "đốt", "burn"]);
/// # const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Draft])];
/// # const FORM: &'static [Field] = &[];
/// # fn guard(_: &Ask<'_, Outgoing, Self>, _: &mut impl Sink) {}
///     const PASS: <State as MachineState>::Pass = <Void as CommandOf<Outgoing>>::PASS;
/// }
/// ```
///
/// An event that does not say what it does to the state cannot be listed:
///
/// ```compile_fail,E0277
/// # use vanthu::engine::EventOf;
/// # use vanthu::outgoing::State;
/// struct Burnt {}
/// fn listed<E: EventOf<State>>(_: E) {}
/// listed(Burnt {});
/// ```
pub trait CommandOf<M: Machine>: Serialize + DeserializeOwned + Clone + Debug + PartialEq {
    /// Key and labels.
    const NAME: ActionName;
    /// Where it is possible, and where it leads.
    const STEPS: &'static [Step<PhaseOf<M>>];
    /// What the machine's own guards must know of it.
    const PASS: <M::State as MachineState>::Pass;
    /// The fields of its data.
    const FORM: &'static [Field];

    /// Whether a refused attempt is written to the agency's audit stream: signing and numbering.
    const AUDITED: bool = false;

    /// Whether it is possible before the moment of the last event, and everything after it too: it
    /// corrects what a clock that ran ahead has written.
    const MENDS_CLOCK: bool = false;

    /// The rules that may refuse it, written once over a sink. A rule whose input is not
    /// known yet is skipped.
    fn guard(ask: &Ask<'_, M, Self>, sink: &mut impl Sink);

    /// Makes its events, once no rule is left; also warnings, and what the act records.
    fn decide(&self, state: &M::State, context: &Context<'_>, decision: &mut Decision<M::Event>);

    /// The line that the data name.
    fn line(&self) -> Option<LineId> {
        None
    }

    /// What is said in a phase in which it is not possible.
    fn out_of_turn(state: &M::State, sink: &mut impl Sink) {
        state.out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    /// The line on which it acts: by default the one that it names.
    fn acts_on(state: &M::State, named: Option<LineId>) -> Option<&Line> {
        state.instance()?.line(named?)
    }

    /// Whether a line can be what it is about: it is offered on no other. Its guard refuses every other.
    fn targets(_: &M::State, line: &Line) -> bool {
        line.state.is_live()
    }

    /// By what right the actor acts: by default the hold on the line.
    fn authority(&self, ask: &Ask<'_, M, Self>) -> Authority {
        ask.target.map_or(Authority::OwnSeat, Target::authority)
    }

    /// The grants among which the actor must choose: by default those that give the line.
    fn grants(ask: &Ask<'_, M, Self>) -> Vec<GrantId> {
        let line = Self::acts_on(ask.state, ask.line);
        line.map_or_else(Vec::new, |line| routing::choices(line, ask.context))
    }

    /// Earlier acts from which it is kept apart.
    fn earlier_acts(_: &M::State) -> EarlierActs<'_> {
        [None, None]
    }

    /// Whether a field must be given as things are.
    fn is_required(field: &Field, _: &Ask<'_, M, Self>) -> bool {
        field.required
    }

    /// The values of a field to choose from; empty where any will do.
    fn choices(_: &'static str, _: &Ask<'_, M, Self>) -> Vec<Choice> {
        Vec::new()
    }

    /// The number series that it moves, which a store locks before it decides.
    fn series(_: &M::State, _: &Agency) -> Option<SeriesOfYear> {
        None
    }

    /// Whether the caller says that the moment is right ([`Field::confirm_time`]).
    fn confirms_time(&self) -> bool {
        false
    }

    /// Whether it can give work to somebody else: that of a line, or where none is named, the document
    /// as a whole (property L13).
    fn hands_on(_: &M::State, _: Option<&Line>) -> bool {
        false
    }

    /// Puts into the data what a repair says is missing; false if they have no place for it.
    fn supply(&mut self, _: &Evidence) -> bool {
        false
    }
}

/// A number series, and its year where that is not the year of the command.
pub type SeriesOfYear = (SeriesKey, Option<i32>);

/// What an event does to the state; beside the command that makes it.
pub trait EventOf<S> {
    /// Changes the state. Never refuses.
    fn apply(&self, state: &mut S, at: Instant);

    /// The number that it takes from a series, makes void or gives another day.
    fn number(&self) -> Option<NumberUse<'_>> {
        None
    }

    /// The attachments that it names.
    fn files(&self) -> &[File] {
        &[]
    }
}

/// What an event does to a number series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberUse<'e> {
    /// Takes a number.
    Takes(&'e Taken),
    /// Makes a number void.
    Voids(&'e Taken),
    /// Gives a number its right day.
    Redates {
        /// With the right day.
        taken: &'e Taken,
        /// The wrong one.
        from: NaiveDate,
    },
}

impl<'e> NumberUse<'e> {
    /// The number.
    #[must_use]
    pub const fn taken(self) -> &'e Taken {
        match self {
            Self::Takes(taken) | Self::Voids(taken) | Self::Redates { taken, .. } => taken,
        }
    }
}

/// A state that carries a routing instance.
pub trait Routed {
    /// Lines and steps, to be changed.
    fn instance_mut(&mut self) -> &mut Instance;

    /// What a move of the routing changes beside the lines.
    fn moved(&mut self, _: &routing::Event) {}
}

impl<S: Routed> EventOf<S> for routing::Event {
    fn apply(&self, state: &mut S, at: Instant) {
        state.instance_mut().evolve(at, self);
        state.moved(self);
    }
}

impl<E> Decision<E> {
    /// A decision without events yet.
    pub(crate) fn new(at: Instant, act: Act) -> Self {
        Self {
            at,
            act,
            events: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Adds an event.
    pub(crate) fn push(&mut self, event: impl Into<E>) {
        self.events.push(event.into());
    }

    /// Adds the moves of the routing engine.
    pub(crate) fn route(&mut self, moves: impl IntoIterator<Item = routing::Event>)
    where
        E: From<routing::Event>,
    {
        self.events.extend(moves.into_iter().map(E::from));
    }
}

/// Whether `key` is the snake case of the name of a type: checked when `machine!` is compiled.
#[must_use]
pub const fn is_key_of(key: &str, name: &str) -> bool {
    let (mut key, mut name) = (key.as_bytes(), name.as_bytes());
    let mut first = true;
    while let [letter, rest @ ..] = name {
        name = rest;
        if letter.is_ascii_uppercase() && !first {
            let [b'_', rest @ ..] = key else { return false };
            key = rest;
        }
        let [known, rest @ ..] = key else {
            return false;
        };
        if *known != letter.to_ascii_lowercase() {
            return false;
        }
        key = rest;
        first = false;
    }
    key.is_empty()
}

#[cfg(test)]
mod tests {
    use super::is_key_of;

    #[test]
    fn keys_are_snake_case() {
        assert!(is_key_of("revise_due", "ReviseDue"));
        assert!(is_key_of("open", "Open"));
        for (key, name) in [
            ("revisedue", "ReviseDue"),
            ("open", "Opens"),
            ("opens", "Open"),
        ] {
            assert!(!is_key_of(key, name), "{key} {name}");
        }
    }
}
