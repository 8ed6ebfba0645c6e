//! Which natural persons a seat stands for: nobody has two roles in one direction (property L6).

use super::{Seat, seat_name};
use crate::base::PersonId;
use crate::context::Context;
use crate::organization::Post;
use crate::rules::{Sink, fail};

/// Each of the new seats has one role only, none of those that have one already.
pub(crate) fn one_role_each(
    new: &[&Seat],
    given: &[&Seat],
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    if new.len().saturating_add(given.len()) < 2 {
        return;
    }
    let is_unit = |seat: &&Seat| matches!(seat, Seat::Unit(_));
    let units_only = given.iter().chain(new).all(is_unit) && !context.agency.heads_several();
    let seats: Vec<Held<'_>> = given
        .iter()
        .chain(new)
        .map(|seat| match units_only {
            true => Held::known_by_seat(seat),
            false => Held::of(seat, context),
        })
        .collect();
    for (seat, index) in new.iter().zip(given.len()..) {
        let Some(held) = seats.get(index) else {
            continue;
        };
        let mut others = seats.iter().take(index);
        let meets = |other: &Held<'_>| match units_only {
            true => is_same_seat(other.seat, held.seat, context),
            false => other.meets(held, context),
        };
        if others.any(meets) {
            let seat = seat_name(seat, context);
            fail!(&mut *sink, RoleTwice { seat });
        }
    }
}

/// A seat with those who have it: a person, or the holders of a post.
struct Held<'a> {
    seat: &'a Seat,
    person: Option<&'a PersonId>,
    post: Option<&'a Post>,
}

impl<'a> Held<'a> {
    /// A person's seat is that person, a post's its holders, a unit's its head.
    fn of(seat: &'a Seat, context: &Context<'a>) -> Self {
        let agency = context.agency;
        let (person, post) = match seat {
            Seat::Person(person) => (Some(person), None),
            Seat::Post(post) => (None, agency.current_post(post)),
            Seat::Unit(unit) => (None, agency.unit_head_post(unit)),
        };
        Self { seat, person, post }
    }

    /// The seat alone.
    const fn known_by_seat(seat: &'a Seat) -> Self {
        let (person, post) = (None, None);
        Self { seat, person, post }
    }

    fn persons(&self, context: &Context<'_>) -> impl Iterator<Item = &'a PersonId> {
        let day = context.today();
        let holders = self
            .post
            .into_iter()
            .flat_map(move |post| post.held_by(day));
        self.person
            .into_iter()
            .chain(holders.map(|(holder, _)| holder))
    }

    /// Whether two seats are one, or one natural person has both.
    fn meets(&self, other: &Self, context: &Context<'_>) -> bool {
        is_same_seat(self.seat, other.seat, context)
            || self
                .persons(context)
                .any(|person| other.persons(context).any(|other| other == person))
    }
}

/// Whether a seat is that person's: their own, that of a post they hold, of a unit they head.
pub(crate) fn is_seat_of(seat: &Seat, person: &PersonId, context: &Context<'_>) -> bool {
    let (agency, day) = (context.agency, context.today());
    match seat {
        Seat::Person(holder) => holder == person,
        Seat::Post(post) => agency.holds(person, post, day),
        Seat::Unit(unit) => agency.heads_unit(person, unit, day),
    }
}

/// Whether two seats are one today: a unit or post is that which took over from it.
pub(crate) fn is_same_seat(one: &Seat, other: &Seat, context: &Context<'_>) -> bool {
    let agency = context.agency;
    match (one, other) {
        (Seat::Unit(one), Seat::Unit(other)) => agency.unit_now(one) == agency.unit_now(other),
        (Seat::Post(one), Seat::Post(other)) => agency.post_now(one) == agency.post_now(other),
        (one, other) => one == other,
    }
}

/// Whether two seats are one, or one natural person has both.
pub(crate) fn share_a_person(one: &Seat, other: &Seat, context: &Context<'_>) -> bool {
    Held::of(one, context).meets(&Held::of(other, context), context)
}
