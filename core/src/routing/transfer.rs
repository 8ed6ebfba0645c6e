//! To whom the work of a seat may be given (routing P10, P34).

use chrono::NaiveDate;

use super::{Seat, Target};
use crate::base::{PersonId, UnitId};
use crate::context::Context;
use crate::organization::Duty;
use crate::rules::{Sink, fail};

/// To whom the actor may give the work of a seat.
#[derive(Clone, Copy)]
pub(crate) enum Scope<'a> {
    /// To anybody in office.
    Agency,
    /// Within the units of the person whose work it is, of their last day, and of the actor.
    Units(Option<(&'a PersonId, NaiveDate)>),
}

impl<'a> Scope<'a> {
    /// None where the actor neither holds nor `gave` it, nor answers for its holder: that goes to `sink`.
    pub(crate) fn of(
        seat: &'a Seat,
        target: Option<&Target<'_>>,
        gave: impl FnOnce() -> bool,
        context: &Context<'_>,
        sink: &mut impl Sink,
    ) -> Option<Self> {
        let (actor, day) = (context.actor, context.today());
        if actor.has_duty(Duty::Direct, day) {
            return Some(Self::Agency);
        }
        let holder = match seat {
            Seat::Person(holder) => Some(holder),
            Seat::Post(_) | Seat::Unit(_) => None,
        };
        let held = target.is_some_and(|target| target.is_held(context));
        let answers = || holder.is_some_and(|holder| actor.answers_for(holder, day));
        if held || gave() || answers() {
            let last = |holder| context.agency.last_in_office(holder, day).unwrap_or(day);
            return Some(Self::Units(holder.map(|holder| (holder, last(holder)))));
        }
        match target.filter(|target| target.is_ambiguous()) {
            Some(target) => drop(target.live(context, sink)),
            None => {
                let person = actor.person().clone();
                fail!(sink, NotTransferring { person });
            }
        }
        None
    }

    /// Everybody in office whom it reaches, in the order of the profile.
    pub(crate) fn persons<'c>(
        self,
        context: &'c Context<'_>,
    ) -> impl Iterator<Item = &'c PersonId> {
        let agency = context.agency;
        let persons = agency.profile().persons.iter().map(|person| &person.key);
        persons.filter(move |person| {
            self.reaches(person, context) && agency.is_active(person, context.today())
        })
    }

    /// Whether it reaches anybody in office who is `fit`: of units only the members are asked.
    pub(crate) fn any(self, context: &Context<'_>, fit: impl Fn(&PersonId) -> bool) -> bool {
        match self {
            Self::Agency => self.persons(context).any(fit),
            Self::Units(_) => self.units(context).any(|unit| {
                let mut members = context.agency.members(unit, context.today());
                members.any(&fit)
            }),
        }
    }

    /// The unit in which a person would have to be whom it does not reach.
    pub(crate) fn misses(self, person: &PersonId, context: &Context<'_>) -> Option<UnitId> {
        let unit = self.units(context).next();
        unit.filter(|_| !self.reaches(person, context)).cloned()
    }

    fn reaches(self, person: &PersonId, context: &Context<'_>) -> bool {
        let (agency, actor, day) = (context.agency, context.actor, context.today());
        let Self::Units(holder) = self else {
            return true;
        };
        agency.units_of(person, day).any(|unit| {
            actor.in_unit(unit, day)
                || holder.is_some_and(|(holder, last)| agency.in_unit(holder, unit, last))
        })
    }

    fn units<'c>(self, context: &'c Context<'_>) -> impl Iterator<Item = &'c UnitId> {
        let holder = match self {
            Self::Units(holder) => holder,
            Self::Agency => None,
        };
        let of_holder = holder.into_iter();
        let of_holder = of_holder.flat_map(|(holder, last)| context.agency.units_of(holder, last));
        of_holder.chain(context.actor.units(context.today()))
    }
}
