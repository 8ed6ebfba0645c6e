//! What waits for nobody (property L13): every piece of work whose holder is no longer in office, with those
//! who can give it to somebody else.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Ask, Context, Inquiry, Machine, MachineState};
use crate::base::{Label as _, LineId, Locale, PersonId, Text, UnitId};
use crate::organization::{Agency, Duty, Post, Rank, Role};
use crate::routing::{self, LineState, Seat, Target};
use crate::rules::{ActionName, RuleBits};

/// At most so many are named who can move a piece of work.
const NAMED: usize = 20;

/// Whose turn it is while no line of the routing waits (việc không nằm trên dòng việc nào).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum Waits {
    /// The clerks' (văn thư).
    Clerk,
    /// The drafter's (người soạn thảo).
    Drafter(PersonId),
    /// That of the head of the drafting unit, with a returned draft (Art. 10.3).
    UnitHead(UnitId),
    /// With who makes the dossier (người lập hồ sơ).
    Maker(PersonId),
}

/// Work that waits for nobody in office (việc không còn người xử lý).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stalled {
    /// The line; absent where the document as a whole waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<LineId>,
    /// Whose it is; absent for the clerks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
    /// The seat as people name it.
    pub name: String,
    /// Who can give it to somebody else, and by which command; at most twenty.
    pub movers: Vec<Mover>,
    /// The superior agency, where nobody here can: the agency has no head, and it is for them to see to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superior: Option<String>,
}

/// Who can move a piece of work on (người có thể chuyển việc).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Mover {
    /// Who.
    pub person: PersonId,
    /// By which command.
    pub action: ActionName,
    /// What people call it.
    pub label: Text,
}

/// A piece of work, and the line on which it lies.
type Piece = (Option<LineId>, Option<Seat>, String);

/// Every piece of work that waits for nobody in office, with who can move it.
#[must_use]
pub fn stalled<M: Machine>(state: &M::State, context: &Context<'_>) -> Vec<Stalled> {
    let instance = state.instance();
    let lines = instance.into_iter().flat_map(routing::Instance::live);
    let waiting = lines
        .filter(|line| line.state != LineState::Waiting && line.role != Role::Information)
        .filter(|line| !routing::attended(line, context))
        .map(|line| {
            let name = routing::seat_name(&line.seat, context);
            (Some(line.id), Some(line.seat.clone()), name)
        });
    let (agency, day) = (context.agency, context.today());
    let whole = state.waits().filter(|waits| !waits.is_staffed(agency, day));
    let whole = whole.map(|waits| {
        let seat = waits.seat();
        let name = seat.as_ref().map(|seat| routing::seat_name(seat, context));
        (None, seat, name.unwrap_or_else(|| CLERKS.to_owned()))
    });
    let pieces = waiting.chain(whole);
    pieces
        .map(|piece| told::<M>(piece, state, context))
        .collect()
}

impl Waits {
    /// Whether somebody in office can do it on that day.
    #[must_use]
    pub fn is_staffed(&self, agency: &Agency, day: NaiveDate) -> bool {
        let held = |post: &Post| agency.holders(&post.key, day).next().is_some();
        match self {
            Self::Clerk => {
                let mut desks = agency.posts();
                desks.any(|post| post.duties.contains(&Duty::Clerk) && held(post))
            }
            Self::Drafter(person) | Self::Maker(person) => agency.is_active(person, day),
            Self::UnitHead(unit) => {
                let unit = agency.unit_now(unit);
                let heads =
                    |post: &Post| post.rank == Rank::UnitHead && post.unit.as_ref() == Some(unit);
                agency.posts().any(|post| heads(post) && held(post))
            }
        }
    }

    /// Whose it is; none for the clerks.
    fn seat(self) -> Option<Seat> {
        match self {
            Self::Clerk => None,
            Self::Drafter(person) | Self::Maker(person) => Some(Seat::Person(person)),
            Self::UnitHead(unit) => Some(Seat::Unit(unit)),
        }
    }
}

/// What the clerks are called.
pub(crate) const CLERKS: &str = "văn thư";

fn told<M: Machine>((line, seat, name): Piece, state: &M::State, context: &Context<'_>) -> Stalled {
    let persons = context.agency.profile().persons.iter();
    let movers: Vec<Mover> = persons
        .filter(|person| context.agency.is_active(&person.key, context.today()))
        .filter_map(|person| mover::<M>(&person.key, line, state, context))
        .take(NAMED)
        .collect();
    let superior = || context.agency.info().superior.clone();
    Stalled {
        line,
        seat,
        name,
        superior: movers.is_empty().then(superior).flatten(),
        movers,
    }
}

/// The first command by which the person can give the work to another.
fn mover<M: Machine>(
    person: &PersonId,
    line: Option<LineId>,
    state: &M::State,
    context: &Context<'_>,
) -> Option<Mover> {
    let context = &Context {
        actor: context.agency.actor(person),
        ..*context
    };
    let content = state.content_hash();
    let can = |action: M::Action| {
        let named = line.filter(|_| super::Field::any_line(M::form(action)));
        let acts_on = M::acts_on(action, state, named);
        let target = acts_on.map(|line| Target::of(line, context));
        let inquiry = &Inquiry {
            state,
            context,
            line: named,
            target: target.as_ref(),
            known: &[],
            content: content.as_ref(),
        };
        let mut rules = RuleBits::NONE;
        M::guard(
            action,
            &Ask {
                inquiry,
                input: None,
            },
            &mut rules,
        );
        rules.is_empty()
    };
    let of = line.and_then(|line| state.instance()?.line(line));
    let mut actions = M::ACTIONS.iter().copied();
    let action = actions.find(|action| M::hands_on(*action, state, of) && can(*action))?;
    let action = M::name(action);
    Some(Mover {
        person: person.clone(),
        action,
        label: Text {
            vi: action.label(Locale::Vi).to_owned(),
            en: action.label(Locale::En).to_owned(),
        },
    })
}
