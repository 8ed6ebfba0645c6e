//! The closed vocabulary of repairs: facts that can lawfully be brought about, and sets of them.

use chrono::NaiveDate;
use serde::Serialize;

use crate::base::{Instant, PersonId, PostId, Text};
use crate::engine::{Evidence, Machine};
use crate::machines;
use crate::organization::Grant;
use crate::rules::Refusal;
use crate::rules::{ActionName, Rule};

macro_rules! given {
    ($($module:ident $name:ident $home:ident,)+) => {
        /// A command that must be given first. Where it needs an input of which the law leaves the
        /// choice (whom to submit to, who leads), it holds one that works. It goes to the same document,
        /// dossier or series, or to the agency's grants or seal.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(tag = "machine", content = "kind", rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum Given {
            $(#[doc = concat!("A command of the machine `", stringify!($module), "`.")]
            $name(machines::$module::Kind),)+
        }

        impl Given {
            /// Name of the command.
            #[must_use]
            pub const fn action(&self) -> ActionName {
                match self {
                    $(Self::$name(kind) => kind.action().name(),)+
                }
            }
        }

        $(impl Proposed for machines::$module::$name {
            fn given(kind: machines::$module::Kind) -> Given {
                Given::$name(kind)
            }

            fn kind(given: &Given) -> Option<&machines::$module::Kind> {
                match given {
                    Given::$name(kind) => Some(kind),
                    _ => None,
                }
            }
        })+
    };
}
crate::each_machine!(@list then [given]);

/// A machine whose commands repairs can propose.
pub(crate) trait Proposed: Machine {
    /// A command as repairs propose it.
    fn given(kind: Self::Kind) -> Given;

    /// A proposed command, if it is one of this machine.
    fn kind(given: &Given) -> Option<&Self::Kind>;
}

/// A fact that is not so yet and can lawfully be brought about: the closed vocabulary of repairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Fact {
    /// A command that must be given first (việc phải làm trước).
    Command {
        /// The command.
        command: Given,
        /// Who can give it, at least one; at most twenty are named. Any of them will do, where the other
        /// commands of the way are given by the first who is named for them.
        by: Vec<PersonId>,
    },
    /// What the command itself must bring or say (tài liệu, thông tin kèm theo).
    Evidence {
        /// What.
        evidence: Evidence,
        /// Who gives it: whoever gives the command, but the drafter his file, the receiver his
        /// signature, the head consent and permission.
        by: Vec<PersonId>,
    },
    /// A later moment (thời điểm muộn hơn).
    Later {
        /// The earliest that suffices.
        at: Instant,
    },
    /// A grant (giao, ủy quyền). It holds the shortest period that suffices.
    Grant {
        /// The grant.
        grant: Grant,
        /// Who can make it.
        by: Vec<PersonId>,
    },
    /// An appointment (bổ nhiệm, giao nhiệm vụ): a change of the agency's chart. The law on official
    /// documents does not say who appoints; named is the head of the agency, and nobody for the
    /// leaders' own posts, which are filled from outside.
    Appointment {
        /// Who.
        person: PersonId,
        /// To what.
        post: PostId,
        /// From which day on.
        from: NaiveDate,
        /// Who can do it.
        by: Vec<PersonId>,
    },
}

impl Fact {
    /// Who can bring it about; nobody for time.
    #[must_use]
    pub fn by(&self) -> &[PersonId] {
        match self {
            Self::Command { by, .. }
            | Self::Evidence { by, .. }
            | Self::Grant { by, .. }
            | Self::Appointment { by, .. } => by,
            Self::Later { .. } => &[],
        }
    }

    /// Whether it is the same fact, whoever can bring it about.
    pub(super) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Command { command: a, .. }, Self::Command { command: b, .. }) => a == b,
            (Self::Evidence { evidence: a, .. }, Self::Evidence { evidence: b, .. }) => a == b,
            (Self::Later { at: a }, Self::Later { at: b }) => a == b,
            (Self::Grant { grant: a, .. }, Self::Grant { grant: b, .. }) => a == b,
            (
                Self::Appointment { person, post, .. },
                Self::Appointment {
                    person: other,
                    post: other_post,
                    ..
                },
            ) => person == other && post == other_post,
            _ => false,
        }
    }

    /// Among sets of one size those come first that ask least of the office: work that is due
    /// anyway, a paper, waiting, a grant, another person in a post.
    pub(super) const fn weight(&self) -> u32 {
        match self {
            Self::Command { .. } => 0,
            Self::Evidence { .. } => 1,
            Self::Later { .. } => 2,
            Self::Grant { .. } => 3,
            Self::Appointment { .. } => 4,
        }
    }
}

/// One way to make the command possible: all of these facts, in this order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Repair {
    /// At least one; without any of them the command stays refused.
    pub facts: Vec<Fact>,
    /// The facts in their order, as one sentence.
    pub message: Text,
}

/// What would make a refused command possible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Repairs {
    /// Why the command is refused now.
    pub refusal: Refusal,
    /// The ways, shortest first, at most eight. None, and `complete`: nothing lawful makes *this*
    /// command of this person possible, as it stands.
    pub ways: Vec<Repair>,
    /// Who could give the command now, as it stands; at most twenty are named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<PersonId>,
    /// Where there is no way, never empty: the rules of the refusal that still stand when all is done
    /// that was tried; all of them, if each can be lifted, but not together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unliftable: Vec<Rule>,
    /// Whether every combination of the facts that were thought of was tried. For one rule these are
    /// few: at most four posts or grants, one person for a vacant seat.
    pub complete: bool,
    /// Who can do it now, and the ways as sentences, one a line; or that nothing lawful helps, and
    /// which rules stand.
    pub message: Text,
}
