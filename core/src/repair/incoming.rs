//! An incoming document: its next steps.

use super::World;
use super::authority::fill_seat;
use super::case::{Asked as _, Hint, Idea, holders, superiors};
use super::command::{CommandCase, Steps};
use super::ideas::heads;
use crate::base::{PersonId, PostId};
use crate::engine::{Evidence, Machine as _, least_reason, sample};
use crate::law::RuleSet;
use crate::machines::incoming::{
    ApproveCompletion, AssignTracker, CompleteEntry, Direct, ForwardUnopened, HandIn, HandOver,
    Incoming, Kind, Opine, Phase, Register, Report, Resume, Stamp, Start, Submit, Transfer, Waive,
    directs,
};
use crate::organization::Role;
use crate::routing::{Line, LineState, Seat, co_handlers_beside, staffed};

type Case = CommandCase<Incoming>;

impl Case {
    /// A step of the seat's holder, or somebody who takes the seat.
    fn on_the_seat(kind: impl Into<Kind>, seat: &Seat, world: &World<'_>) -> Vec<Idea> {
        let by = holders(seat, world);
        if by.is_empty() {
            return fill_seat(seat, world);
        }
        vec![Self::idea(kind, by)]
    }

    fn submit(&self, world: &World<'_>) -> Vec<Idea> {
        let (agency, day) = (world.agency(), world.today());
        let directs = agency.posts().filter(|post| {
            directs(post, agency, day) && agency.holders(&post.key, day).next().is_some()
        });
        // Whom to submit to is free: the goal's own actor if he directs, else the first.
        let mut posts: Vec<_> = directs.map(|post| &post.key).collect();
        posts.sort_by_key(|post| !agency.holds(&self.actor, post, day));
        let submit = |post: &&PostId| {
            let to = (*post).clone();
            Self::at_the_desk(Submit { to }, world)
        };
        posts.first().map(submit).unwrap_or_default()
    }

    fn direct(&self, world: &World<'_>) -> Vec<Idea> {
        let Some(root) = self.state.instance().root() else {
            return Vec::new();
        };
        let lead = match &self.command.kind {
            Kind::HandOver(HandOver { to, .. }) => Some(to.clone()),
            _ => some_unit(&self.actor, world),
        };
        let direction = Direct {
            lead,
            co: Vec::new(),
            info: Vec::new(),
            due: None,
            opinion: String::new(),
        };
        Self::on_the_seat(direction, &root.seat, world)
    }

    /// What brings a case to its end: take the work up, report. Starting on paper asks for the
    /// hand-over itself.
    fn handling(&self, world: &World<'_>) -> Vec<Idea> {
        let mut ideas = Self::at_the_desk(CompleteEntry {}, world);
        for line in self.state.instance().live() {
            ideas.extend(self.on(line, world));
        }
        ideas
    }

    fn on(&self, line: &Line, world: &World<'_>) -> Vec<Idea> {
        match (line.role, line.state) {
            _ if line.parent.is_none() => Vec::new(),
            (Role::Lead, LineState::Ready) => {
                let start = Start { line: line.id };
                Self::on_the_seat(start, &line.seat, world)
            }
            (Role::Lead, LineState::OnHold { .. }) => Self::resume(line, world),
            (Role::Lead, LineState::InProgress) => {
                let result = sample(1);
                let report = Report {
                    line: line.id,
                    result,
                    reply: None,
                };
                Self::on_the_seat(report, &line.seat, world)
            }
            _ => Vec::new(),
        }
    }

    /// What a lead who reports waits for: each co-handler contributes or is released by the lead.
    fn contributions(&self, world: &World<'_>) -> Vec<Idea> {
        let instance = self.state.instance();
        let rules = RuleSet::in_force(world.today());
        let least = least_reason(&world.context(&self.actor, &rules));
        let lead = self.named_line().into_iter();
        let beside = lead.flat_map(|lead| co_handlers_beside(instance, lead));
        beside
            .flat_map(|co| {
                let opine = Opine {
                    line: co.id,
                    text: sample(1),
                };
                let waive = Waive {
                    line: co.id,
                    reason: sample(least),
                };
                let mut ideas = Self::on_the_seat(opine, &co.seat, world);
                ideas.push(Self::idea(waive, vec![self.actor.clone()]));
                ideas
            })
            .collect()
    }

    fn resume(line: &Line, world: &World<'_>) -> Vec<Idea> {
        Self::on_the_seat(Resume { line: line.id }, &line.seat, world)
    }

    fn hand_over_to(&self, seat: &Seat, world: &World<'_>) -> Vec<Idea> {
        let hand_over = HandOver {
            to: seat.clone(),
            signed_receipt: true,
        };
        Self::at_the_desk(hand_over, world)
    }

    /// The work of the line that is named is given to the actor.
    fn transfer(&self, world: &World<'_>) -> Option<Idea> {
        let line = self.named_line()?;
        let Seat::Person(holder) = &line.seat else {
            return None;
        };
        let rules = self.rules(world);
        let least = least_reason(&world.context(&self.actor, &rules));
        let transfer = Transfer::new(line.id, self.actor.clone(), sample(least));
        Some(Self::idea(transfer, superiors(holder, world)))
    }

    fn named_line(&self) -> Option<&Line> {
        self.line(Incoming::line(&self.command.kind)?)
    }
}

/// A unit that can lead: the actor's own, or the first with somebody at its head.
pub(super) fn some_unit(actor: &PersonId, world: &World<'_>) -> Option<Seat> {
    let (agency, day) = (world.agency(), world.today());
    let rules = RuleSet::in_force(day);
    let context = world.context(actor, &rules);
    let units = agency.units();
    let own = agency.units_of(actor, day).next();
    let mut seats: Vec<Seat> = units
        .map(|unit| Seat::Unit(unit.key.clone()))
        .filter(|seat| staffed(seat, &context))
        .collect();
    seats.sort_by_key(|seat| !matches!((seat, own), (Seat::Unit(unit), Some(own)) if unit == own));
    seats.into_iter().next()
}

impl Steps for Incoming {
    fn next(case: &Case, world: &World<'_>) -> Vec<Idea> {
        match case.state.phase() {
            Phase::Received => Case::at_the_desk(Register::verified(), world),
            Phase::PassedOn => {
                let anybody = world.agency().profile().persons.iter();
                let day = world.today();
                let active = anybody.filter(|p| world.agency().is_active(&p.key, day));
                let by = active.map(|person| person.key.clone()).take(20).collect();
                vec![Case::idea(HandIn {}, by)]
            }
            Phase::Registered => case.submit(world),
            Phase::Submitted => case.direct(world),
            Phase::Handling => {
                let mut ideas = case.handling(world);
                if let Some(root) = case.state.instance().root() {
                    ideas.extend(Case::on_the_seat(
                        ApproveCompletion::new(),
                        &root.seat,
                        world,
                    ));
                }
                ideas
            }
            Phase::New
            | Phase::Refused
            | Phase::Completed
            | Phase::Filed
            | Phase::SentBack
            | Phase::Cancelled => Vec::new(),
        }
    }

    /// What is done is done: no step makes the same line wait again.
    fn turn(_: &Case, _: &World<'_>) -> Vec<Idea> {
        Vec::new()
    }

    fn step(case: &Case, hint: Hint, world: &World<'_>) -> Vec<Idea> {
        match hint {
            Hint::Stamp => Case::at_the_desk(Stamp {}, world),
            Hint::PassOn => Case::at_the_desk(ForwardUnopened {}, world),
            Hint::CompleteEntry => Case::at_the_desk(CompleteEntry {}, world),
            Hint::HandOver => {
                // The hand-over to the line's own seat, or to its assigner's.
                let mut ideas = Vec::new();
                let mut line = case.named_line();
                while let Some(held) = line {
                    ideas.extend(case.hand_over_to(&held.seat, world));
                    line = held.parent.and_then(|parent| case.line(parent));
                }
                ideas
            }
            Hint::Start => {
                let own = case.named_line().filter(|line| line.parent.is_some());
                match own {
                    Some(line) => case.on(line, world),
                    None => case.handling(world),
                }
            }
            Hint::Resume => {
                let line = case.named_line();
                line.map_or_else(Vec::new, |line| Case::resume(line, world))
            }
            Hint::NameTracker => {
                let person = case.actor.clone();
                vec![Case::idea(AssignTracker { person }, heads(world))]
            }
            Hint::Transfer => case.transfer(world).into_iter().collect(),
            Hint::Contribute => case.contributions(world),
            Hint::ReturnDraft | Hint::ChangeDrafter | Hint::HandOverDossier => Vec::new(),
        }
    }

    fn giver(case: &Case, evidence: &Evidence, world: &World<'_>) -> Option<Vec<PersonId>> {
        match (evidence, &case.command.kind) {
            (Evidence::SignedReceipt, Kind::HandOver(input)) => Some(holders(&input.to, world)),
            _ => None,
        }
    }
}
