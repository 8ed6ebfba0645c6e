//! An outgoing document: its next steps, and where its commands take evidence.

use super::World;
use super::authority::{fill_desk, fill_seat};
use super::case::{Case, Idea, asked_of_a_document, document_case, holders};
use super::evidence::Evidence;
use super::fact::Given;
use super::ideas::{clerks, fill, on_record};
use crate::base::{Digest, LineId, PersonId};
use crate::document::{File, FileRole};
use crate::engine::Seen;
use crate::law::{DocumentType, RuleSet};
use crate::machines::outgoing::{
    self, Agree, ApplyAgencySignature, Approve, AssignNumber, CheckContent, CheckFormat, Command,
    Event, HandBack, Issue, Kind, Register, Return, ReturnTo, Revise, Sign, State, Submit, decide,
};
use crate::organization::{Authority, LegalDuty, Role, SigningPower, signing_powers};
use crate::routing::{Line, LineState};
use crate::rules::Refusal;
use crate::rules::{Action, Field, Phase};

#[derive(Clone)]
pub(crate) struct OutgoingCase {
    pub state: State,
    pub command: Command,
    pub actor: PersonId,
}

document_case!(OutgoingCase, outgoing, Outgoing);

impl OutgoingCase {
    /// What is waited for on the route, each by who holds the seat.
    fn on_the_route(&self, world: &World<'_>) -> Vec<Idea> {
        let live = self.state.instance().live();
        let ready = live.filter(|line| line.state == LineState::Ready);
        ready
            .flat_map(|line| {
                let by = match line.duty {
                    Some(LegalDuty::Approval) => self.approvers(line, world),
                    _ => holders(&line.seat, world),
                };
                let Some(first) = by.first() else {
                    return fill_seat(&line.seat, world);
                };
                let kind = match line.duty {
                    Some(LegalDuty::ContentCheck) => Kind::CheckContent(CheckContent {}),
                    Some(LegalDuty::FormatCheck) => Kind::CheckFormat(CheckFormat {}),
                    Some(LegalDuty::Approval) => Kind::Approve(Approve {}),
                    Some(LegalDuty::Signature) => Kind::Sign(self.signature_of(first, world)),
                    None => Kind::Agree(Agree {
                        line: line.id,
                        text: None,
                    }),
                };
                vec![Self::idea(kind, by)]
            })
            .collect()
    }

    /// Who may approve: whoever signs (Art. 11.1), and that is the actor where a signature is asked.
    fn approvers(&self, line: &Line, world: &World<'_>) -> Vec<PersonId> {
        match self.command.kind {
            Kind::Sign(_) => vec![self.actor.clone()],
            _ => holders(&line.seat, world),
        }
    }

    /// A signature that names its power where several would do.
    fn signature_of(&self, person: &PersonId, world: &World<'_>) -> Sign {
        let mut sign = Sign::default();
        let Some((kind, field)) = self.to_sign() else {
            return sign;
        };
        let (agency, grants) = (world.agency(), &world.grants);
        let powers = signing_powers(agency, grants, person, kind, field, world.now);
        let own = |power: &&SigningPower| power.authority == Authority::OwnSeat;
        if powers.choose(None).is_err()
            && let Some(power) = powers.held.iter().find(own)
        {
            sign.capacity = Some(power.capacity.clone());
            sign.post = Some(power.post.clone());
        }
        sign
    }

    fn drafter(&self) -> Vec<PersonId> {
        self.state.drafter().cloned().into_iter().collect()
    }

    /// The draft goes back, so that it can be approved by another.
    fn return_draft(&self, world: &World<'_>) -> Vec<Idea> {
        let least = RuleSet::in_force(world.today()).least_reason;
        let least = world.agency().limits().least_reason.unwrap_or(0).max(least);
        let mut lines = self.state.instance().live();
        let signature = lines.find(|line| line.role == Role::Signer);
        let give_back = |line: &Line| {
            let mut reason = String::new();
            fill(&mut reason, least);
            let back = Return {
                line: line.id,
                reason,
                to: Some(ReturnTo::UnitHead),
            };
            Self::idea(Kind::Return(back), holders(&line.seat, world))
        };
        signature.map(give_back).into_iter().collect()
    }
}

impl Case for OutgoingCase {
    asked_of_a_document!(outgoing);

    fn asked(&self, given: &Given, by: &PersonId) -> Option<Self> {
        let Given::Outgoing(kind) = given else {
            return None;
        };
        let seen = Seen {
            version: None,
            content: self.state.content_hash(),
        };
        let command = Command {
            command_id: self.command.command_id,
            document: self.state.document(),
            under: None,
            seen,
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
        // Whoever has seen the document as it is sees it again before he repeats his command.
        let version = next.command.seen.version == Some(self.state.version());
        let content = next.command.seen.content == self.state.content_hash();
        for event in &decision.events {
            after.state.evolve(decision.at, rules.id, event);
            if let Event::NumberAssigned { taken, .. } = event {
                on_record(world, taken, self.state.document());
            }
        }
        if version {
            after.command.seen.version = Some(after.state.version());
        }
        if content {
            after.command.seen.content = after.state.content_hash();
        }
        Some(after)
    }

    fn supply(&mut self, evidence: &Evidence, world: &mut World<'_>) -> bool {
        match (evidence, &mut self.command.kind) {
            (Evidence::CurrentVersion(version), _) => {
                self.command.seen.version = Some(*version);
            }
            (Evidence::CurrentContent(hash), _) => self.command.seen.content = Some(*hash),
            (Evidence::Under(grant), _) => self.command.under = Some(*grant),
            (Evidence::NoGrant, _) if self.command.under.is_some() => self.command.under = None,
            (Evidence::Text { field, least }, kind) => {
                let text = match (kind, *field) {
                    (Kind::Return(input), Field::Reason) => &mut input.reason,
                    (Kind::Withdraw(input), Field::Reason) => &mut input.reason,
                    (Kind::Void(input), Field::Reason) => &mut input.reason,
                    (Kind::AmendRecord(input), Field::Note) => &mut input.note,
                    (Kind::Draft(input), Field::Subject) => &mut input.content.subject,
                    (Kind::Revise(input), Field::Subject) => &mut input.content.subject,
                    (Kind::Register(input), Field::Copies) => {
                        input.copies = *least;
                        return true;
                    }
                    _ => return false,
                };
                fill(text, *least);
            }
            (Evidence::ContentFile, Kind::Revise(input)) => {
                input.content.files.push(stand_in_file());
            }
            (Evidence::ContentFile, _) => return self.revise(world),
            (Evidence::SignAs(power), Kind::Sign(input)) => {
                input.capacity = Some(power.capacity.clone());
                input.post = Some(power.post.clone());
                self.command.under = match &power.authority {
                    Authority::Grant(grant) => Some(*grant),
                    _ => None,
                };
            }
            (Evidence::NoReservation, Kind::AssignNumber(input)) => input.reservation = None,
            (Evidence::Instrument(kind), Kind::Correct(input)) => input.instrument_type = *kind,
            _ => return false,
        }
        true
    }

    fn next_steps(&self, world: &World<'_>) -> Vec<Idea> {
        match self.state.phase() {
            Phase::Draft => vec![Self::idea(Kind::Submit(Submit {}), self.drafter())],
            Phase::Returned => {
                let unit = self.state.draft().map(|draft| &draft.unit);
                let head = unit.and_then(|unit| world.agency().unit_head_post(unit));
                let heads =
                    head.map(|post| holders(&crate::routing::Seat::Post(post.key.clone()), world));
                vec![
                    Self::idea(Kind::HandBack(HandBack {}), heads.unwrap_or_default()),
                    Self::idea(Kind::Submit(Submit {}), self.drafter()),
                ]
            }
            Phase::Reviewing => self.on_the_route(world),
            Phase::Signed if outgoing::is_numbered(&self.state) => {
                Self::at_the_desk(Kind::AssignNumber(AssignNumber::default()), world)
            }
            Phase::Signed | Phase::Numbered => {
                let copies = self
                    .state
                    .content()
                    .map_or(1, |c| c.addressees.len().max(1));
                let copies = u32::try_from(copies).unwrap_or(1);
                let register = Kind::Register(Register { copies });
                Self::at_the_desk(register, world)
            }
            Phase::RegisteredOut => {
                let seal = Kind::ApplyAgencySignature(ApplyAgencySignature::default());
                Self::at_the_desk(seal, world)
            }
            Phase::Sealed => Self::at_the_desk(Kind::Issue(Issue {}), world),
            _ => Vec::new(),
        }
    }

    fn step(&self, action: Action, world: &World<'_>) -> Vec<Idea> {
        match action {
            Action::Return => self.return_draft(world),
            _ => Vec::new(),
        }
    }

    fn line(&self, id: LineId) -> Option<&Line> {
        self.state.instance().line(id)
    }

    fn to_sign(&self) -> Option<(DocumentType, Option<&str>)> {
        let draft = self.state.draft()?;
        Some((draft.content.document_type, draft.field.as_deref()))
    }

    fn giver(&self, evidence: &Evidence, _: &World<'_>) -> Vec<PersonId> {
        match evidence {
            Evidence::ContentFile => self.drafter(),
            _ => vec![self.actor.clone()],
        }
    }

    fn current(&self) -> Vec<Evidence> {
        let mut current = vec![Evidence::CurrentVersion(self.state.version())];
        current.extend(self.state.content_hash().map(Evidence::CurrentContent));
        current
    }
}

impl OutgoingCase {
    /// The drafter adds the file that is missing, before the command is given again.
    fn revise(&mut self, world: &mut World<'_>) -> bool {
        let (Some(content), Some(drafter)) = (self.state.content(), self.state.drafter()) else {
            return false;
        };
        let mut content = content.clone();
        content.files.push(stand_in_file());
        let revise = Given::Outgoing(Kind::Revise(Box::new(Revise { content })));
        let Some(after) = self
            .asked(&revise, drafter)
            .and_then(|asked| asked.done(world, self))
        else {
            return false;
        };
        *self = after;
        true
    }
}

/// Stands for a file of which only the host can know the bytes.
fn stand_in_file() -> File {
    File {
        role: FileRole::Main,
        sha256: Digest::of(b""),
        size: 0,
        media_type: "application/pdf".to_owned(),
        name: "du-thao.pdf".to_owned(),
    }
}
