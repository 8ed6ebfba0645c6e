//! An incoming document: its next steps, and where its commands take evidence.

use super::World;
use super::authority::{fill_desk, fill_seat};
use super::case::{Case, Idea, asked_of_a_document, document_case, holders};
use super::evidence::Evidence;
use super::fact::Given;
use super::ideas::{clerks, fill, on_record, sample};
use crate::base::{LineId, PersonId, PostId};
use crate::law::RuleSet;
use crate::machines::incoming::{
    self, ApproveCompletion, Assign, Command, Direct, HandOver, Kind, OnLine, Plain, Register,
    Report, State, Submit, Verification, decide, directs,
};
use crate::organization::Role;
use crate::routing::{Line, LineState, Seat, staffed};
use crate::rules::Refusal;
use crate::rules::{Action, Field, Phase};

#[derive(Clone)]
pub(crate) struct IncomingCase {
    pub state: State,
    pub command: Command,
    pub actor: PersonId,
}

document_case!(IncomingCase, incoming, Incoming);

impl IncomingCase {
    /// A step of whoever holds the seat, or somebody who takes it.
    fn on_the_seat(kind: Kind, seat: &Seat, world: &World<'_>) -> Vec<Idea> {
        let by = holders(seat, world);
        if by.is_empty() {
            return fill_seat(seat, world);
        }
        vec![Self::idea(kind, by)]
    }

    fn submit(&self, world: &World<'_>) -> Vec<Idea> {
        let (agency, day) = (world.agency(), world.today());
        let directs = agency.profile().posts.iter().filter(|post| {
            directs(post, agency, day) && agency.holders(&post.key, day).next().is_some()
        });
        // Whom to submit to is free: the goal's own actor if he directs, else the first.
        let mut posts: Vec<_> = directs.map(|post| &post.key).collect();
        posts.sort_by_key(|post| !agency.holds(&self.actor, post, day));
        let submit = |post: &&PostId| {
            let to = (*post).clone();
            Self::at_the_desk(Kind::Submit(Submit { to }), world)
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
        Self::on_the_seat(Kind::Direct(direction), &root.seat, world)
    }

    /// What brings a case to its end: take the work up, report. Starting on paper asks for the
    /// hand-over itself.
    fn handling(&self, world: &World<'_>) -> Vec<Idea> {
        let mut ideas = self.step(Action::CompleteEntry, world);
        for line in self.state.instance().live() {
            ideas.extend(self.on(line, world));
        }
        ideas
    }

    fn on(&self, line: &Line, world: &World<'_>) -> Vec<Idea> {
        match (line.role, line.state) {
            _ if line.parent.is_none() => Vec::new(),
            (Role::Lead, LineState::Ready) => {
                let start = Kind::Start(OnLine { line: line.id });
                Self::on_the_seat(start, &line.seat, world)
            }
            (Role::Lead, LineState::InProgress) => {
                let result = sample(1);
                let report = Report {
                    line: line.id,
                    result,
                    reply: None,
                };
                Self::on_the_seat(Kind::Report(report), &line.seat, world)
            }
            _ => Vec::new(),
        }
    }

    fn hand_over_to(&self, seat: &Seat, world: &World<'_>) -> Vec<Idea> {
        let hand_over = HandOver {
            to: seat.clone(),
            signed_receipt: true,
        };
        Self::at_the_desk(Kind::HandOver(hand_over), world)
    }

    fn named_line(&self) -> Option<&Line> {
        self.line(self.command.kind.line()?)
    }
}

/// A unit that can lead: the actor's own, or the first with somebody at its head.
pub(super) fn some_unit(actor: &PersonId, world: &World<'_>) -> Option<Seat> {
    let (agency, day) = (world.agency(), world.today());
    let rules = RuleSet::in_force(day);
    let context = world.context(actor, &rules);
    let units = agency.profile().units.iter();
    let own = agency.units_of(actor, day).next();
    let mut seats: Vec<Seat> = units
        .map(|unit| Seat::Unit(unit.key.clone()))
        .filter(|seat| staffed(seat, &context))
        .collect();
    seats.sort_by_key(|seat| !matches!((seat, own), (Seat::Unit(unit), Some(own)) if unit == own));
    seats.into_iter().next()
}

impl Case for IncomingCase {
    asked_of_a_document!(incoming);

    fn asked(&self, given: &Given, by: &PersonId) -> Option<Self> {
        let Given::Incoming(kind) = given else {
            return None;
        };
        let command = Command {
            command_id: self.command.command_id,
            document: self.state.document(),
            under: None,
            seen: crate::engine::Seen::default(),
            kind: kind.clone(),
        };
        Some(Self {
            state: self.state.clone(),
            command,
            actor: by.clone(),
        })
    }

    fn done(&self, world: &mut World<'_>, next: &Self) -> Option<Self> {
        let rules = self.rules(world);
        let decision = decide(
            &self.state,
            &self.command,
            &world.context(&self.actor, &rules),
        )
        .ok()?;
        let mut after = next.clone();
        let fresh = next.command.seen.version == Some(self.state.version());
        for event in &decision.events {
            after.state.evolve(decision.at, rules.id, event);
            if let incoming::Event::Registered { taken, .. } = event {
                on_record(world, taken, self.state.document());
            }
        }
        if fresh {
            after.command.seen.version = Some(after.state.version());
        }
        Some(after)
    }

    fn supply(&mut self, evidence: &Evidence, _: &mut World<'_>) -> bool {
        match (evidence, &mut self.command.kind) {
            (Evidence::CurrentVersion(version), _) => {
                self.command.seen.version = Some(*version);
            }
            (Evidence::Under(grant), _) => self.command.under = Some(*grant),
            (Evidence::NoGrant, _) if self.command.under.is_some() => self.command.under = None,
            (Evidence::Text { field, least }, kind) => {
                let text = match (kind, *field) {
                    (Kind::RefuseReceipt(input), Field::Reason) => &mut input.note,
                    (Kind::Return(input), Field::Reason) => &mut input.reason,
                    (Kind::Decline(input), Field::Reason) => &mut input.reason,
                    (Kind::Receive(input), Field::Subject) => &mut input.metadata.subject,
                    (Kind::Receive(input), Field::Issuer) => &mut input.metadata.issuer.name,
                    (Kind::Opine(input), Field::Text) => &mut input.text,
                    (Kind::Report(input), Field::Result) => &mut input.result,
                    (Kind::ReviseDue(input), Field::Basis) => &mut input.basis,
                    (Kind::File(input), Field::Notation) => &mut input.notation,
                    _ => return false,
                };
                fill(text, *least);
            }
            (Evidence::Lead(seat), Kind::Direct(input)) => input.lead = Some(seat.clone()),
            (Evidence::Due(due), Kind::Direct(Direct { due: place, .. })) => *place = Some(*due),
            (Evidence::Due(due), Kind::Assign(Assign { due: place, .. })) => *place = Some(*due),
            (Evidence::SubmitTo(post), Kind::Submit(input)) => input.to = post.clone(),
            (Evidence::SignedReceipt, Kind::HandOver(input)) => input.signed_receipt = true,
            _ => return false,
        }
        true
    }

    fn next_steps(&self, world: &World<'_>) -> Vec<Idea> {
        match self.state.phase() {
            Phase::Received => {
                let verification = Verification {
                    authentic: true,
                    intact: true,
                    right_recipient: true,
                };
                let register = Kind::Register(Register { verification });
                Self::at_the_desk(register, world)
            }
            Phase::PassedOn => {
                let anybody = world.agency().profile().persons.iter();
                let day = world.today();
                let active = anybody.filter(|p| world.agency().is_active(&p.key, day));
                let by = active.map(|person| person.key.clone()).take(20).collect();
                vec![Self::idea(Kind::HandIn(Plain {}), by)]
            }
            Phase::Registered => self.submit(world),
            Phase::Submitted => self.direct(world),
            Phase::Handling => {
                let mut ideas = self.handling(world);
                if let Some(root) = self.state.instance().root() {
                    let approve = Kind::ApproveCompletion(ApproveCompletion {});
                    ideas.extend(Self::on_the_seat(approve, &root.seat, world));
                }
                ideas
            }
            _ => Vec::new(),
        }
    }

    /// What is done is done: no step makes the same line wait again.
    fn turn(&self, _: &World<'_>) -> Vec<Idea> {
        Vec::new()
    }

    fn step(&self, action: Action, world: &World<'_>) -> Vec<Idea> {
        let plain = match action {
            Action::Stamp => Kind::Stamp(Plain {}),
            Action::ForwardUnopened => Kind::ForwardUnopened(Plain {}),
            Action::CompleteEntry => Kind::CompleteEntry(Plain {}),
            Action::HandOver => {
                // The hand-over to the line's own seat, or to whoever assigned it.
                let mut ideas = Vec::new();
                let mut line = self.named_line();
                while let Some(held) = line {
                    ideas.extend(self.hand_over_to(&held.seat, world));
                    line = held.parent.and_then(|parent| self.line(parent));
                }
                return ideas;
            }
            Action::Start | Action::Report => {
                let own = self.named_line().filter(|line| line.parent.is_some());
                return match own {
                    Some(line) => self.on(line, world),
                    None => self.handling(world),
                };
            }
            _ => return Vec::new(),
        };
        Self::at_the_desk(plain, world)
    }

    fn line(&self, id: LineId) -> Option<&Line> {
        self.state.instance().line(id)
    }

    fn giver(&self, evidence: &Evidence, world: &World<'_>) -> Vec<PersonId> {
        match (evidence, &self.command.kind) {
            (Evidence::SignedReceipt, Kind::HandOver(input)) => holders(&input.to, world),
            _ => vec![self.actor.clone()],
        }
    }

    fn current(&self) -> Vec<Evidence> {
        vec![Evidence::CurrentVersion(self.state.version())]
    }
}
