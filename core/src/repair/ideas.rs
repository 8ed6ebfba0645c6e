//! What could lift each rule: one or a few facts worth trying. The match names every rule, so that a
//! new one cannot be forgotten.

use chrono::{Datelike as _, NaiveDate, NaiveTime};

use super::World;
use super::authority::{
    appointments, fill_seat, line_of_another, newcomer, posts_for, powers, signing,
};
use super::case::{Asked, Hint, Idea, holders};
use super::fact::{Fact, Given};
use crate::base::{GrantId, Instant, LineId, PersonId, UnitId};
use crate::engine::Evidence;
use crate::law::{DocumentType, RuleSet, RuleSetId};
use crate::machines::grants::RevokeGrant;
use crate::numbers::Taken;
use crate::organization::{Duty, Grant, GrantKind, Rank};
use crate::routing::Seat;
use crate::rules::{Environment, Field, Reason};

/// Whose task numbers, registers and seals are.
pub(super) fn clerks(world: &World<'_>) -> Vec<PersonId> {
    let (agency, day) = (world.agency(), world.today());
    let posts = agency.posts();
    let desks = posts.filter(|post| post.duties.contains(&Duty::Clerk));
    desks
        .flat_map(|post| agency.holders(&post.key, day).map(|(p, _)| p.clone()))
        .collect()
}

/// Who gives the heads' word: those who hold the head's post.
pub(super) fn heads(world: &World<'_>) -> Vec<PersonId> {
    let head = world.agency().head_post();
    let holders = head.map(|head| world.agency().holders(&head.key, world.today()));
    let persons = holders
        .into_iter()
        .flatten()
        .map(|(person, _)| person.clone());
    persons.collect()
}

/// The series gives what a document took.
pub(super) fn on_record(world: &mut World<'_>, taken: &Taken) {
    world.registers.to_mut().take(taken);
}

/// Everything worth trying against one failing rule.
pub(super) fn ideas(case: &dyn Asked, reason: &Reason, world: &World<'_>) -> Vec<Idea> {
    use crate::rules::Failed as R;
    let one = |evidence: Evidence| vec![bring(case, evidence, world)];
    let text = |field: Field, least: u32| vec![bring(case, Evidence::Text { field, least }, world)];
    let on_day = |day: NaiveDate| later(world.start_of(day));
    let duty = |person: &PersonId, duty: Duty| {
        appointments(person, world, |post| post.duties.contains(&duty))
    };
    let unit_head = |unit: &UnitId| {
        appointments(case.actor(), world, |post| {
            post.rank == Rank::UnitHead && post.unit.as_ref() == Some(unit)
        })
    };
    match &reason.failed {
        // The document has not come so far yet.
        R::WrongPhase(_)
        | R::NotRegisteredIncoming(_)
        | R::ContentNotChecked(_)
        | R::FormatNotChecked(_)
        | R::NotApproved(_)
        | R::ChangedAfterApproval(_)
        | R::NotSigned(_)
        | R::NotNumbered(_)
        | R::NotRegisteredOutgoing(_)
        | R::NoAgencySignature(_)
        | R::NoDirectionYet(_)
        | R::WorkStillOpen(_)
        | R::DossierNotClosed(_)
        | R::DocumentNotInDossier(_) => case.next_steps(world),
        R::DossierNotOpen(_) => {
            let mut ideas = case.next_steps(world);
            ideas.extend(one(Evidence::OpenDossier));
            ideas
        }
        R::NothingWaiting(_) => case.turn(world),
        R::LineNotStarted(_) => case.step(Hint::Start, world),
        R::ReplyWithdrawn(_) => one(Evidence::AnotherReply),
        R::CoHandlerOpen(_) => case.step(Hint::Contribute, world),
        R::LineOnHold(_) => case.step(Hint::Resume, world),
        R::NotStamped(_) => case.step(Hint::Stamp, world),
        R::MailNotOpened(_) => case.step(Hint::PassOn, world),
        R::EntryNotCompleted(_) => case.step(Hint::CompleteEntry, world),
        R::NotHandedOver(_) => case.step(Hint::HandOver, world),
        R::ApprovedByAnother(_) => case.step(Hint::ReturnDraft, world),
        R::NotUrging(_) => case.step(Hint::NameTracker, world),
        R::NotDossierMaker(_) => case.step(Hint::HandOverDossier, world),

        // The caller relied on something that has moved, or on nothing.
        R::Stale(_) | R::ContentNotNamed(_) | R::ContentMismatch(_) => case
            .current()
            .into_iter()
            .map(|now| bring(case, now, world))
            .collect(),
        R::IdempotencyConflict(_) | R::GrantExists(_) => one(Evidence::FreshId),

        // Too early.
        R::ClockWentBack(r) => later(Some(r.last)),
        R::NumberDateInversion(r) => on_day(r.last),
        R::DayToCome(r) => on_day(r.day),
        R::NumberOutOfRange(_) => {
            let next = world.today().year().checked_add(1);
            let first = next.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1));
            later(first.and_then(|day| world.start_of(day)))
        }
        R::StateSecretOnNetwork(_) => secrets_law(world),

        // Another person's task: who takes the post, or is given the work.
        R::UnknownActor(_) => newcomer(case.actor(), world),
        R::NotClerk(r) => duty(&r.person, Duty::Clerk),
        R::NotLeadOrClerk(r) => duty(&r.person, Duty::Clerk),
        R::NotFormatChecker(r) => duty(&r.person, Duty::FormatCheck),
        R::NotDirector(r) => duty(&r.person, Duty::Direct),
        R::NotHead(r) => posts_for(&r.person, world, |post| post.rank == Rank::Head),
        R::NotSignerOrHead(r) => posts_for(&r.person, world, |post| post.rank == Rank::Head),
        R::NotSigner(r) => posts_for(case.actor(), world, |post| post.key == r.signer),
        R::NotGrantor(r) => posts_for(case.actor(), world, |post| post.key == r.post),
        R::NotChangingDrafter(r) => posts_for(&r.person, world, |post| post.rank == Rank::Head),
        R::NotTransferring(r) => posts_for(&r.person, world, |post| post.rank == Rank::Head),
        R::NotUnitHead(r) => unit_head(&r.unit),
        R::NotDraftKeeper(r) => unit_head(&r.unit),
        R::NotSignerChanger(r) => unit_head(&r.unit),
        R::ReturnToUnitHead(r) => unit_head(&r.unit),
        R::NotInUnit(r) => {
            appointments(&r.person, world, |post| post.unit.as_ref() == Some(&r.unit))
        }
        R::NoUnit(r) => appointments(&r.person, world, |post| post.unit.is_some()),
        R::UnknownPerson(r) => newcomer(&r.person, world),
        R::GranteeNotUnitHead(r) => {
            appointments(&r.person, world, |post| post.rank == Rank::UnitHead)
        }
        R::GranteeNotDeputy(r) => posts_for(&r.person, world, |post| post.rank == Rank::DeputyHead),
        R::NotYourLine(r) => match case.line(r.line) {
            Some(line) => {
                let mut ideas = line_of_another(case.actor(), line, world);
                ideas.extend(case.step(Hint::Transfer, world));
                ideas
            }
            None => Vec::new(),
        },
        R::LineClosed(r) => {
            let line = case.passed_on(r.line);
            line.map_or_else(Vec::new, |line| one(Evidence::OnLine(line)))
        }
        R::NotDrafter(_) => case.step(Hint::ChangeDrafter, world),
        R::NotAssigner(r) => in_place_of_giver(case, r.line, world),
        R::NotGiver(r) => in_place_of_giver(case, r.line, world),
        R::SeatVacant(r) => vacancy(&r.seat, world),

        // Power to sign.
        R::NoSigningPower(_)
        | R::OutsideField(_)
        | R::TypeNotByOrder(_)
        | R::OutsideAuthorizationMatter(_)
        | R::AuthorizationRevoked(_)
        | R::GrantorLostPower(_)
        | R::SubAuthorization(_)
        | R::CoverConfersNoSignature(_) => signing(case, world),
        R::OutsideAuthorizationPeriod(r) if r.from > world.today() => on_day(r.from),
        R::OutsideAuthorizationPeriod(_) => signing(case, world),
        R::CapacityNotHeld(_) | R::InChargeSignsForHead(_) => {
            let mut all = powers(case, world);
            all.extend(signing(case, world));
            all
        }
        R::AmbiguousAuthority(_) => {
            let mut all = powers(case, world);
            all.extend(grants_held(case, world));
            all
        }
        R::GrantDoesNotConfer(_) => {
            let mut all = one(Evidence::NoGrant);
            all.extend(grants_held(case, world));
            all
        }
        R::AuthorizationNotWritten(_) => {
            let mut all = one(Evidence::WrittenBasis);
            all.extend(signing(case, world));
            all
        }
        R::AuthorizationUnlimited(_) => {
            let mut all = one(Evidence::LimitedTo(vec![DocumentType::CongVan]));
            all.extend(signing(case, world));
            all
        }

        // What the command must say or bring.
        R::FieldMissing(r) => text(r.field, 1),
        R::ReasonTooShort(r) => text(Field::Reason, r.least),
        R::NoFiles(_) => one(Evidence::ContentFile),
        R::LeadNotStated(_) => lead(case, world),
        R::DueNotStated(_) | R::DueInPast(_) | R::DueOffCalendar(_) => due(case, world),
        R::DueAfterParent(r) => one(Evidence::Due(r.limit)),
        R::DueNotLater(r) => {
            let next = r.current.max(world.today()).succ_opt();
            next.into_iter()
                .flat_map(|day| one(Evidence::Due(day)))
                .collect()
        }
        R::NotDirectingPost(_) => submit_to(case, world),
        R::ContentNeedsEqualForm(r) => one(Evidence::Instrument(r.document_type)),
        R::FormNeedsOfficialLetter(_) => one(Evidence::Instrument(DocumentType::CongVan)),
        R::ReceiptNotSigned(_) => one(Evidence::SignedReceipt),
        R::NoWrittenPermission(_) => one(Evidence::WrittenPermission),
        R::NoHandOverMinutes(_) => one(Evidence::Minutes),
        R::GrantPeriodEmpty(r) => period(case, r.from.max(world.today()), world),
        R::AuthorizationWithoutPeriod(_) | R::GrantWithoutPeriod(_) => {
            let from = case.grant().map(|grant| grant.from.max(world.today()));
            let mut all = from.map_or_else(Vec::new, |from| period(case, from, world));
            all.extend(signing(case, world));
            all
        }
        R::GrantRetroactive(_) => period(case, world.today(), world),
        R::GrantOverlaps(r) => overlap(case, &r.grant, world),
        R::DelegationCycle(_) => circle(case, world),
        R::ReservationPastItsDay(r) => {
            let last = NaiveTime::from_hms_milli_opt(23, 59, 59, 999);
            let end = last.map(|time| r.date.and_time(time));
            let end = end.and_then(|end| Instant::from_local(end, world.agency().offset()));
            end.into_iter()
                .flat_map(|end| one(Evidence::UntilInstant(end)))
                .collect()
        }
        R::ReservationNotFound(_) | R::ReservationExpired(_) | R::ReservationForAnother(_) => {
            one(Evidence::NoReservation)
        }
        R::DayNotInOrder(r) => [r.latest, r.earliest]
            .into_iter()
            .flat_map(|day| one(Evidence::Day(day)))
            .collect(),
        R::MomentFarAhead(_) => one(Evidence::ConfirmedTime),
        R::KeptTooLong(r) => one(Evidence::UntilDay(r.latest)),
        R::KeptBeforeDue(r) => one(Evidence::UntilDay(r.latest)),
        R::NoWrittenConsent(_) => one(Evidence::WrittenConsent),
        R::KeptListNotSent(_) => one(Evidence::ListSentToArchive),
        R::TransferPapersMissing(_) => one(Evidence::TransferPapers),

        // Nothing lawful lifts these for this command.
        R::LineNotFound(_)
        | R::FactMissing(_)
        | R::LineAlreadyStarted(_)
        | R::DutyLine(_)
        | R::InformationLine(_)
        | R::NotUnitLine(_)
        | R::NotPersonLine(_)
        | R::NotTheSender(_)
        | R::NeverReceived(_)
        | R::RecallNotRefusable(_)
        | R::ReplacesItself(_)
        | R::ReplacementCircle(_)
        | R::RegisterOfSecrets(_)
        | R::AlreadyHolder(_)
        | R::NobodyToTakeOver(_)
        | R::NotLead(_)
        | R::NotCoHandler(_)
        | R::NotAuthentic(_)
        | R::WrongRecipient(_)
        | R::RefusalAfterNumber(_)
        | R::UnknownUnit(_)
        | R::UnknownPost(_)
        | R::NoTemplate(_)
        | R::NoSymbol(_)
        | R::RoleTwice(_)
        | R::LeadNotRemoved(_)
        | R::DueAtOnce(_)
        | R::AlreadyOpened(_)
        | R::SeparationOfDuties(_)
        | R::StatusNotAllowed(_)
        | R::StatusWrongSide(_)
        | R::StatusNotSenders(_)
        | R::UnknownRecipient(_)
        | R::GrantNotFound(_)
        | R::PaperOnly(_)
        | R::MailIsForAgency(_)
        | R::NotAHandler(_)
        | R::Frozen(_)
        | R::StateSecretByExchange(_)
        | R::NoElectronicRecipient(_)
        | R::NumberSymbolUsed(_)
        | R::MalformedNumberSymbol(_)
        | R::UnknownSeries(_)
        | R::UnknownBody(_)
        | R::NumberOnDocument(_)
        | R::SeriesInUse(_)
        | R::YearToCome(_)
        | R::YearOver(_)
        | R::CopyDirectionNotProvided(_)
        | R::CopyNotFromTrueCopy(_)
        | R::AgencyCodeClosed(_)
        | R::AgencyCodeMalformed(_)
        | R::DossierExists(_)
        | R::DossierTransferred(_)
        | R::HandOverToMaker(_)
        | R::EndedBeforeStart(_)
        | R::NeverDue(_)
        | R::DayUnchanged(_)
        | R::UnprintableCharacter(_)
        | R::UnsafeFileName(_)
        | R::SignerUnchanged(_)
        | R::NotLatestChecker(_)
        | R::NoOtherSigner(_)
        | R::DocumentInDossier(_) => Vec::new(),
    }
}

fn bring(case: &dyn Asked, evidence: Evidence, world: &World<'_>) -> Idea {
    let by = case.giver(&evidence, world);
    Idea::Fact(Fact::Evidence { evidence, by })
}

fn later(at: Option<Instant>) -> Vec<Idea> {
    at.map(|at| Idea::Fact(Fact::Later { at }))
        .into_iter()
        .collect()
}

/// The grants in force that the actor could name.
fn grants_held(case: &dyn Asked, world: &World<'_>) -> Vec<Idea> {
    let today = world.today();
    let mine = world.grants.to(case.actor());
    let in_force = mine.filter(|(grant, revoked)| grant.covers_day(today) && revoked.is_none());
    let ids = in_force.map(|(grant, _)| grant.id).take(4);
    ids.map(|id| bring(case, Evidence::Under(id), world))
        .collect()
}

/// Somebody takes the place of who gave the line.
fn in_place_of_giver(case: &dyn Asked, line: LineId, world: &World<'_>) -> Vec<Idea> {
    let giver = case.line(line).and_then(|line| case.line(line.parent?));
    giver.map_or_else(Vec::new, |giver| {
        appoint_only(line_of_another(case.actor(), giver, world))
    })
}

fn appoint_only(ideas: Vec<Idea>) -> Vec<Idea> {
    let appointment = |idea: &Idea| matches!(idea, Idea::Fact(Fact::Appointment { .. }));
    ideas.into_iter().filter(appointment).collect()
}

/// On an independent LAN the first law that allows secrets there may still be to come.
fn secrets_law(world: &World<'_>) -> Vec<Idea> {
    if world.agency().info().network != Environment::IndependentLan {
        return Vec::new();
    }
    let sets = RuleSetId::ALL.iter().map(|id| RuleSet::of(*id));
    let mut allowing = sets.filter(|set| set.independent_lan_allowed);
    let first = allowing.find(|set| set.effective_from > world.today());
    later(first.and_then(|set| world.start_of(set.effective_from)))
}

/// Somebody takes the seat that nobody holds, found by the name that the refusal gives it.
fn vacancy(name: &str, world: &World<'_>) -> Vec<Idea> {
    let agency = world.agency();
    let posts = agency.posts().filter(|post| post.title == name);
    let units = agency.units().filter(|unit| unit.name == name);
    let seats = posts
        .map(|post| Seat::Post(post.key.clone()))
        .chain(units.map(|unit| Seat::Unit(unit.key.clone())));
    seats.flat_map(|seat| fill_seat(&seat, world)).collect()
}

fn lead(case: &dyn Asked, world: &World<'_>) -> Vec<Idea> {
    let seat = super::incoming::some_unit(case.actor(), world);
    seat.map(|seat| bring(case, Evidence::Lead(seat), world))
        .into_iter()
        .collect()
}

/// A deadline: the agency's own time limit from today, or today.
fn due(case: &dyn Asked, world: &World<'_>) -> Vec<Idea> {
    let days = world.agency().limits().handling_days.unwrap_or(5);
    let day = world
        .working_days_ahead(days)
        .unwrap_or_else(|| world.today());
    vec![
        bring(case, Evidence::Due(day), world),
        bring(case, Evidence::Due(world.today()), world),
    ]
}

fn submit_to(case: &dyn Asked, world: &World<'_>) -> Vec<Idea> {
    let (agency, day) = (world.agency(), world.today());
    let directing = agency.posts().filter(|post| {
        crate::machines::incoming::directs(post, agency, day)
            && agency.holders(&post.key, day).next().is_some()
    });
    let submit =
        |post: &crate::organization::Post| bring(case, Evidence::SubmitTo(post.key.clone()), world);
    directing.take(4).map(submit).collect()
}

/// A grant that begins on `from`, and lasts at least that day.
fn period(case: &dyn Asked, from: NaiveDate, world: &World<'_>) -> Vec<Idea> {
    let until = case.grant().and_then(|grant| grant.until);
    let until = until.map_or(from, |until| until.max(from));
    vec![bring(case, Evidence::Period { from, until }, world)]
}

/// The grant that stands there already is revoked, or the new one begins after it.
fn overlap(case: &dyn Asked, standing: &str, world: &World<'_>) -> Vec<Idea> {
    let standing = GrantId::parse(standing)
        .ok()
        .and_then(|id| world.grants.get(id));
    let Some((standing, _)) = standing else {
        return Vec::new();
    };
    let mut all = vec![revoke(standing, world)];
    let after = standing.until.and_then(|until| until.succ_opt());
    all.extend(after.into_iter().flat_map(|from| period(case, from, world)));
    all
}

/// One of the covers that lead back to whoever makes this one is revoked.
fn circle(case: &dyn Asked, world: &World<'_>) -> Vec<Idea> {
    let Some(grant) = case.grant() else {
        return Vec::new();
    };
    let to_grantor = holders(&Seat::Post(grant.grantor.clone()), world);
    let grants = to_grantor.iter().flat_map(|person| world.grants.to(person));
    let standing =
        grants.filter(|(other, revoked)| other.kind == GrantKind::WorkCover && revoked.is_none());
    standing
        .take(4)
        .map(|(other, _)| revoke(other, world))
        .collect()
}

fn revoke(grant: &Grant, world: &World<'_>) -> Idea {
    let command = RevokeGrant { id: grant.id }.into();
    let by = holders(&Seat::Post(grant.grantor.clone()), world);
    Idea::Command(Given::Grants(command), by)
}
