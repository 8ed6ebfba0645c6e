//! Who may act on a line.

use super::{Line, Seat};
use chrono::NaiveDate;

use crate::base::GrantId;
use crate::context::{Context, Under};
use crate::organization::{Actor, Agency, Authority, Duty, Post, Role, covering};

/// By what right the actor may act on a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// The seat is the actor's own.
    Own,
    /// Through one grant of work cover.
    Grant(GrantId),
    /// Through several grants: the actor must name one.
    Ambiguous(Vec<GrantId>),
    /// Not at all.
    No,
}

impl Held {
    /// The authority that an act records.
    #[must_use]
    pub fn authority(&self) -> Authority {
        match self {
            Self::Grant(id) => Authority::Grant(*id),
            Self::Own | Self::Ambiguous(_) | Self::No => Authority::OwnSeat,
        }
    }
}

/// Whether the actor acts on the line from their own seat: [`Held::Own`].
pub(crate) fn holds_own(line: &Line, context: &Context<'_>) -> bool {
    context.under.grant().is_none()
        && (holds_seat(&line.seat, context.actor, context.today()) || stands_in(line, context))
}

/// Whether the top line of an assignment lies with a directing post that nobody holds, and the actor directs
/// too: somebody directs what was left (property L13).
fn stands_in(line: &Line, context: &Context<'_>) -> bool {
    let day = context.today();
    let vacant = |post: &Post| post.held_by(day).next().is_none();
    directing_post(line, context).is_some_and(vacant) && context.actor.has_duty(Duty::Direct, day)
}

/// The directing post with which the top line of an assignment lies.
fn directing_post<'a>(line: &Line, context: &Context<'a>) -> Option<&'a Post> {
    let is_top = line.parent.is_none() && line.role == Role::Lead && line.duty.is_none();
    let Seat::Post(post) = &line.seat else {
        return None;
    };
    let post = is_top.then(|| context.agency.current_post(post))??;
    post.duties.contains(&Duty::Direct).then_some(post)
}

/// Whether somebody in office can act on the line.
pub(crate) fn attended(line: &Line, context: &Context<'_>) -> bool {
    let directs = |post: &Post| {
        post.duties.contains(&Duty::Direct) && post.held_by(context.today()).next().is_some()
    };
    staffed(&line.seat, context)
        || (directing_post(line, context).is_some() && context.agency.posts().any(directs))
}

/// By what right the actor may act on the line. Work cover confers neither approval nor signature
/// (Art. 11.1, 13). A grant that the command names counts alone.
#[must_use]
pub fn holds(line: &Line, context: &Context<'_>) -> Held {
    if holds_own(line, context) {
        return Held::Own;
    }
    let named = context.under.grant();
    if line.role == Role::Signer || line.duty.is_some() {
        return Held::No;
    }
    let (agency, day) = (context.agency, context.today());
    let covers = context
        .grants
        .to(context.actor.person())
        .filter(|(grant, revoked)| {
            named.is_none_or(|id| id == grant.id)
                && revoked.is_none_or(|at| context.now() < at)
                && covering(agency, grant, day).is_some_and(|grantor| match &line.seat {
                    Seat::Post(post) => agency.post_now(post) == agency.post_now(&grant.grantor),
                    seat => holds_seat(seat, agency.actor(grantor), day),
                })
        });
    let grants: Vec<GrantId> = covers.map(|(grant, _)| grant.id).collect();
    match grants.as_slice() {
        [] => Held::No,
        [one] => Held::Grant(*one),
        _ => Held::Ambiguous(grants),
    }
}

/// The grants among which a command on the line must choose; none where there is nothing to choose.
pub(crate) fn choices(line: &Line, context: &Context<'_>) -> Vec<GrantId> {
    let open = Context {
        under: Under::Open,
        ..*context
    };
    match holds(line, &open) {
        Held::Ambiguous(grants) => grants,
        Held::Own | Held::Grant(_) | Held::No => Vec::new(),
    }
}

/// The authorities of the actor on the line that are open to the command. A named grant that gives
/// nothing leaves those that there are: naming it lifts no rule that holds without it (property L12).
pub(crate) fn authorities(line: &Line, context: &Context<'_>) -> Vec<Authority> {
    let open = Context {
        under: Under::Open,
        ..*context
    };
    let held = match holds(line, context) {
        Held::No => holds(line, &open),
        held => held,
    };
    match held {
        Held::Own => vec![Authority::OwnSeat],
        Held::Grant(id) => vec![Authority::Grant(id)],
        Held::Ambiguous(grants) => grants.into_iter().map(Authority::Grant).collect(),
        Held::No => Vec::new(),
    }
}

fn holds_seat(seat: &Seat, actor: Actor<'_>, day: NaiveDate) -> bool {
    match seat {
        Seat::Person(holder) => holder == actor.person() && actor.is_active(day),
        Seat::Post(post) => actor.holds(post, day),
        Seat::Unit(unit) => actor.answers_for_unit(unit, day),
    }
}

/// Whether somebody active holds the seat.
pub(crate) fn staffed(seat: &Seat, context: &Context<'_>) -> bool {
    seat.is_staffed(context.agency, context.today())
}

impl Seat {
    /// Whether somebody in office can act on the seat on that day; `agency` has the chart of the day.
    #[must_use]
    pub fn is_staffed(&self, agency: &Agency, day: NaiveDate) -> bool {
        match self {
            Self::Person(person) => agency.is_active(person, day),
            Self::Post(post) => agency.holders(post, day).next().is_some(),
            Self::Unit(unit) => agency.is_unit_staffed(unit, day),
        }
    }
}

/// The seat as people name it.
pub(crate) fn seat_name(seat: &Seat, context: &Context<'_>) -> String {
    match seat {
        Seat::Person(person) => context
            .agency
            .person_name(person)
            .unwrap_or(person.as_str())
            .to_owned(),
        Seat::Post(post) => context
            .agency
            .post(post)
            .map_or_else(|| post.to_string(), |entry| entry.title.clone()),
        Seat::Unit(unit) => context
            .agency
            .unit(unit)
            .map_or_else(|| unit.to_string(), |entry| entry.name.clone()),
    }
}
