//! The macro `machine!`: one list of commands and events, from which everything else is made.

/// The list of a machine's commands and events. It makes the modules, `Action`, `Kind`, `Event` and
/// the [`Machine`](crate::engine::Machine): what a command or event does not say does not compile.
macro_rules! machine {
    (
        $(#[doc = $doc:literal])+
        $machine:ident = $name:literal;
        commands { $($module:ident: $command:ident),+ $(,)? }
        events { $($place:ident::$event:ident: $event_vi:literal, $event_en:literal),+ $(,)? }
        $(routes $routed:ident($routing:ty): $routed_vi:literal, $routed_en:literal;)?
    ) => {
        $(mod $module; pub use $module::$command;)+
        $(pub use $place::$event;)+

        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $machine;

        /// The names of the commands.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum Action {
            $(#[doc = concat!("See [`", stringify!($command), "`].")] $command,)+
        }

        impl Action {
            /// Every command, in the order of a document's life.
            pub const ALL: &'static [Self] = &[$(Self::$command),+];

            /// Key and labels.
            #[must_use]
            pub const fn name(self) -> $crate::rules::ActionName {
                match self {
                    $(Self::$command => <$command as $crate::engine::CommandOf<$machine>>::NAME,)+
                }
            }
        }

        impl From<Action> for $crate::rules::ActionName {
            fn from(action: Action) -> Self {
                action.name()
            }
        }

        impl PartialEq<Action> for $crate::rules::ActionName {
            fn eq(&self, other: &Action) -> bool {
                *self == other.name()
            }
        }

        $(const _: () = assert!(
            $crate::engine::is_key_of(
                <$command as $crate::engine::CommandOf<$machine>>::NAME.key(),
                stringify!($command),
            ),
            "the key of a command is its name in snake case",
        );)+

        $crate::input::tagged! {
            "Kind",
            /// What can be asked.
            #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
            #[non_exhaustive]
            #[allow(clippy::large_enum_variant, reason = "commands are passed by reference")]
            pub enum Kind {
                $(#[doc = concat!("See [`", stringify!($command), "`].")] $command($command),)+
            }
        }

        impl Kind {
            /// Name of the command.
            #[must_use]
            pub const fn action(&self) -> Action {
                match self { $(Self::$command(_) => Action::$command,)+ }
            }
        }

        $(impl From<$command> for Kind {
            fn from(data: $command) -> Self {
                Self::$command(data)
            }
        })+

        $crate::input::tagged! {
            "Event",
            /// What happened.
            #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
            #[non_exhaustive]
            pub enum Event {
                $(#[doc = concat!("“", $event_vi, "”: see [`", stringify!($event), "`].")] $event($event),)+
                $(
                    #[doc = concat!("“", $routed_vi, "”: a move of the routing engine.")]
                    $routed($routing),
                )?
            }
        }

        $(impl From<$event> for Event {
            fn from(data: $event) -> Self {
                Self::$event(data)
            }
        })+

        $(impl From<$routing> for Event {
            fn from(data: $routing) -> Self {
                Self::$routed(data)
            }
        })?

        impl $crate::engine::Machine for $machine {
            type State = State;
            type Kind = Kind;
            type Event = Event;
            type Action = Action;

            const NAME: &'static str = $name;
            const DOC: &'static str = concat!($($doc),+);
            const ACTIONS: &'static [Action] = Action::ALL;
            const EVENTS: &'static [$crate::engine::EventName] = &[
                $($crate::engine::EventName::new(stringify!($event), $event_vi, $event_en),)+
                $($crate::engine::EventName::new(stringify!($routed), $routed_vi, $routed_en),)?
            ];

            fn action(kind: &Kind) -> Action {
                kind.action()
            }

            fn line(kind: &Kind) -> Option<$crate::base::LineId> {
                match kind {
                    $(Kind::$command(data) => $crate::engine::CommandOf::<Self>::line(data),)+
                }
            }

            fn name(action: Action) -> $crate::rules::ActionName {
                action.name()
            }

            fn steps(action: Action) -> &'static [$crate::engine::Step<Phase>] {
                match action {
                    $(Action::$command => <$command as $crate::engine::CommandOf<Self>>::STEPS,)+
                }
            }

            fn form(action: Action) -> &'static [$crate::engine::Field] {
                match action {
                    $(Action::$command => <$command as $crate::engine::CommandOf<Self>>::FORM,)+
                }
            }

            fn guard(
                action: Action,
                ask: &$crate::engine::Ask<'_, Self, Kind>,
                sink: &mut impl $crate::rules::Sink,
            ) {
                match action {
                    $(Action::$command => $crate::engine::admitted::<Self, $command>(
                        &ask.with(machine!(@data ask, $command)),
                        sink,
                    ),)+
                }
            }

            fn decide(
                kind: &Kind,
                state: &State,
                context: &$crate::engine::Context<'_>,
                decision: &mut $crate::engine::Decision<Event>,
            ) {
                match kind {
                    $(Kind::$command(data) => $crate::engine::CommandOf::<Self>::decide(
                        data, state, context, decision,
                    ),)+
                }
            }

            fn acts_on(
                action: Action,
                state: &State,
                named: Option<$crate::base::LineId>,
            ) -> Option<&$crate::routing::Line> {
                match action {
                    $(Action::$command => {
                        <$command as $crate::engine::CommandOf<Self>>::acts_on(state, named)
                    })+
                }
            }

            fn authority(
                kind: &Kind,
                ask: &$crate::engine::Ask<'_, Self, Kind>,
            ) -> $crate::organization::Authority {
                match kind {
                    $(Kind::$command(data) => {
                        $crate::engine::CommandOf::<Self>::authority(data, &ask.with(Some(data)))
                    })+
                }
            }

            fn earlier_acts(action: Action, state: &State) -> $crate::engine::EarlierActs<'_> {
                match action {
                    $(Action::$command => {
                        <$command as $crate::engine::CommandOf<Self>>::earlier_acts(state)
                    })+
                }
            }

            fn offer(offers: &mut $crate::engine::Offers<'_, Self>) {
                $($crate::engine::offer::<Self, $command>(offers);)+
            }

            fn grants(
                action: Action,
                ask: &$crate::engine::Ask<'_, Self, Kind>,
            ) -> Vec<$crate::base::GrantId> {
                match action {
                    $(Action::$command => <$command as $crate::engine::CommandOf<Self>>::grants(
                        &ask.with(machine!(@data ask, $command)),
                    ),)+
                }
            }

            fn needs(
                action: Action,
                ask: &$crate::engine::Ask<'_, Self, Kind>,
            ) -> Vec<$crate::engine::Need> {
                match action {
                    $(Action::$command => $crate::engine::fields::<Self, $command>(
                        &ask.with(machine!(@data ask, $command)),
                    ),)+
                }
            }

            fn series(
                action: Action,
                state: &State,
                agency: &$crate::organization::Agency,
            ) -> Option<$crate::engine::SeriesOfYear> {
                match action {
                    $(Action::$command => {
                        <$command as $crate::engine::CommandOf<Self>>::series(state, agency)
                    })+
                }
            }

            fn takes_number(action: Action) -> bool {
                match action {
                    $(Action::$command => const {
                        $crate::engine::Field::any_confirm_time(
                            <$command as $crate::engine::CommandOf<$machine>>::FORM,
                        )
                    },)+
                }
            }

            fn confirms_time(kind: &Kind) -> bool {
                match kind {
                    $(Kind::$command(data) => {
                        $crate::engine::CommandOf::<Self>::confirms_time(data)
                    })+
                }
            }

            fn mends_clock(action: Action) -> bool {
                match action {
                    $(Action::$command => {
                        <$command as $crate::engine::CommandOf<Self>>::MENDS_CLOCK
                    })+
                }
            }

            fn is_audited(action: Action) -> bool {
                match action {
                    $(Action::$command => <$command as $crate::engine::CommandOf<Self>>::AUDITED,)+
                }
            }

            fn hands_on(
                action: Action,
                state: &State,
                line: Option<&$crate::routing::Line>,
            ) -> bool {
                match action {
                    $(Action::$command => {
                        <$command as $crate::engine::CommandOf<Self>>::hands_on(state, line)
                    })+
                }
            }

            fn supply(kind: &mut Kind, evidence: &$crate::engine::Evidence) -> bool {
                match kind {
                    $(Kind::$command(data) => {
                        $crate::engine::CommandOf::<Self>::supply(data, evidence)
                    })+
                }
            }

            fn apply(state: &mut State, at: $crate::base::Instant, event: &Event) {
                match event {
                    $(Event::$event(data) => {
                        $crate::engine::EventOf::<State>::apply(data, state, at);
                    })+
                    $(Event::$routed(data) => {
                        $crate::engine::EventOf::<State>::apply(data, state, at);
                    })?
                }
            }

            fn number(event: &Event) -> Option<$crate::engine::NumberUse<'_>> {
                match event {
                    $(Event::$event(data) => $crate::engine::EventOf::<State>::number(data),)+
                    $(Event::$routed(data) => $crate::engine::EventOf::<State>::number(data),)?
                }
            }

            fn files(event: &Event) -> &[$crate::document::File] {
                match event {
                    $(Event::$event(data) => $crate::engine::EventOf::<State>::files(data),)+
                    $(Event::$routed(data) => $crate::engine::EventOf::<State>::files(data),)?
                }
            }
        }
    };
    (@data $ask:ident, $command:ident) => {
        $ask.input.and_then(|kind| match kind {
            Kind::$command(data) => Some(data),
            #[allow(unreachable_patterns, reason = "a machine of one command")]
            _ => None,
        })
    };
}

pub(crate) use machine;
