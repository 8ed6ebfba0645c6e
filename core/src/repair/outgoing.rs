//! An outgoing document: its next steps.

use super::World;
use super::authority::fill_seat;
use super::case::{Asked as _, Case as _, Hint, Idea, holders, superiors};
use super::command::{CommandCase, Steps};
use super::fact::Given;
use crate::base::PersonId;
use crate::document::File;
use crate::engine::{Evidence, fill, least_reason, sample};
use crate::law::DocumentType;
use crate::machines::outgoing::{
    Agree, ApplyAgencySignature, Approve, AssignNumber, ChangeDrafter, CheckContent, CheckFormat,
    HandBack, Issue, Kind, Outgoing, Phase, Register, Return, ReturnTo, Revise, Sign, State,
    Submit,
};
use crate::organization::{Authority, LegalDuty, Role, SigningPower, signing_powers};
use crate::routing::{Line, LineState, Seat};

type Case = CommandCase<Outgoing>;

impl Case {
    /// What is waited for on the route, each by who holds the seat.
    fn on_the_route(&self, world: &World<'_>) -> Vec<Idea> {
        let live = self.state.instance().live();
        let ready =
            live.filter(|line| line.state == LineState::Ready && line.role != Role::Information);
        ready
            .flat_map(|line| {
                let by = match line.duty {
                    Some(LegalDuty::Approval) => self.approvers(line, world),
                    _ => holders(&line.seat, world),
                };
                let Some(first) = by.first() else {
                    return fill_seat(&line.seat, world);
                };
                let kind: Kind = match line.duty {
                    Some(LegalDuty::ContentCheck) => CheckContent {}.into(),
                    Some(LegalDuty::FormatCheck) => CheckFormat {}.into(),
                    Some(LegalDuty::Approval) => Approve {}.into(),
                    Some(LegalDuty::Signature) => self.signature_of(first, world).into(),
                    None => {
                        let (line, text) = (line.id, None);
                        Agree { line, text }.into()
                    }
                };
                vec![Self::idea(kind, by)]
            })
            .collect()
    }

    /// Who may approve: the signer (Art. 11.1), and that is the actor where a signature is asked.
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

    /// The draft is given to the actor: to a colleague of the drafting unit, or since its drafter is gone.
    fn change_drafter(&self, world: &World<'_>) -> Option<Idea> {
        let (agency, day) = (world.agency(), world.today());
        let (drafter, draft) = (self.state.drafter()?, self.state.draft()?);
        if agency.is_active(drafter, day) && !agency.in_unit(&self.actor, &draft.unit, day) {
            return None;
        }
        let rules = self.rules(world);
        let least = least_reason(&world.context(&self.actor, &rules));
        let change = ChangeDrafter::new(self.actor.clone(), sample(least));
        Some(Self::idea(change, superiors(drafter, world)))
    }

    /// The draft goes back, so that it can be approved by another.
    fn return_draft(&self, world: &World<'_>) -> Vec<Idea> {
        let rules = self.rules(world);
        let least = least_reason(&world.context(&self.actor, &rules));
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
            Self::idea(back, holders(&line.seat, world))
        };
        signature.map(give_back).into_iter().collect()
    }
}

impl Steps for Outgoing {
    fn next(case: &Case, world: &World<'_>) -> Vec<Idea> {
        match case.state.phase() {
            Phase::Draft => vec![Case::idea(Submit {}, case.drafter())],
            Phase::Returned => {
                let unit = case.state.draft().map(|draft| &draft.unit);
                let head = unit.and_then(|unit| world.agency().unit_head_post(unit));
                let heads = head.map(|post| holders(&Seat::Post(post.key.clone()), world));
                vec![
                    Case::idea(HandBack {}, heads.unwrap_or_default()),
                    Case::idea(Submit {}, case.drafter()),
                ]
            }
            Phase::Reviewing => case.on_the_route(world),
            Phase::Signed if case.state.is_numbered() => {
                Case::at_the_desk(AssignNumber::default(), world)
            }
            Phase::Signed | Phase::Numbered => {
                let content = case.state.content();
                let copies = content.map_or(1, |content| content.addressees.len().max(1));
                let copies = u32::try_from(copies).unwrap_or(1);
                Case::at_the_desk(Register { copies }, world)
            }
            Phase::RegisteredOut => Case::at_the_desk(ApplyAgencySignature::default(), world),
            Phase::Sealed => Case::at_the_desk(Issue {}, world),
            Phase::New
            | Phase::Issued
            | Phase::Frozen
            | Phase::Voided
            | Phase::Rejected
            | Phase::Abandoned => Vec::new(),
        }
    }

    fn step(case: &Case, hint: Hint, world: &World<'_>) -> Vec<Idea> {
        match hint {
            Hint::ReturnDraft => case.return_draft(world),
            Hint::ChangeDrafter => case.change_drafter(world).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn giver(case: &Case, evidence: &Evidence, _: &World<'_>) -> Option<Vec<PersonId>> {
        (*evidence == Evidence::ContentFile).then(|| case.drafter())
    }

    fn to_sign(state: &State) -> Option<(DocumentType, Option<&str>)> {
        let draft = state.draft()?;
        Some((draft.content.document_type, draft.field.as_deref()))
    }

    /// The drafter adds the file that is missing, before the command is given again.
    fn add_file(case: &mut Case, world: &mut World<'_>) -> bool {
        let (Some(content), Some(drafter)) = (case.state.content(), case.state.drafter()) else {
            return false;
        };
        let mut content = Box::new(content.clone());
        content.files.push(File::placeholder());
        let revise = Given::Outgoing(Revise { content }.into());
        let asked = case.asked(&revise, drafter);
        let Some(after) = asked.and_then(|asked| asked.done(world, case)) else {
            return false;
        };
        *case = after;
        true
    }
}
