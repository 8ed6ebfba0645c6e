//! Which natural persons a seat stands for: nobody has two roles in one direction (property L6).

use super::{Seat, seat_name};
use crate::base::PersonId;
use crate::context::Context;
use crate::rules::{Sink, fail};

/// Each of the new seats has one role only, none of those that have one already.
pub(crate) fn one_role_each(
    new: &[&Seat],
    given: &[&Seat],
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    for (index, seat) in new.iter().enumerate() {
        let mut others = given.iter().chain(new.iter().take(index));
        if others.any(|other| share_a_person(other, seat, context)) {
            let seat = seat_name(seat, context);
            fail!(&mut *sink, RoleTwice { seat });
        }
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
    let both = || {
        let others = persons(other, context);
        let mut persons = persons(one, context).into_iter();
        persons.any(|person| others.contains(&person))
    };
    is_same_seat(one, other, context) || both()
}

/// A person's seat is that person, a post's its holders, a unit's its head.
fn persons<'a>(seat: &'a Seat, context: &Context<'a>) -> Vec<&'a PersonId> {
    let (agency, day) = (context.agency, context.today());
    let post = match seat {
        Seat::Person(person) => return vec![person],
        Seat::Post(post) => Some(post),
        Seat::Unit(unit) => agency.unit_head_post(unit).map(|post| &post.key),
    };
    let holders = post.into_iter().flat_map(|post| agency.holders(post, day));
    holders.map(|(person, _)| person).collect()
}
