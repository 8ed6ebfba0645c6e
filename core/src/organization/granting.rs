//! May this grant be made? Acts under a grant ask again at their own moment (`signing`).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Agency, Grant, GrantKind, Grants, HolderMode, Rank};
use crate::base::{Instant, PersonId};
use crate::rules::{Reason, reasons};

/// Whether a grant may be made at `now` (giao, ủy quyền): Art. 13.1 and 13.3.
///
/// # Errors
/// Every failing rule: `grant_exists`, `unknown_post`, `unknown_person`, `grantor_lost_power`,
/// `grant_without_period`, `grant_period_empty`, `grant_retroactive`, `grant_overlaps`,
/// `delegation_cycle`; under an authorisation (TUQ.) also `sub_authorization`,
/// `grantee_not_unit_head`, `authorization_not_written`, `authorization_without_period`,
/// `authorization_unlimited`; for the head (KT.) `capacity_not_held`, `grantee_not_deputy`.
pub fn check_grant(
    agency: &Agency,
    grants: &Grants,
    grant: &Grant,
    now: Instant,
) -> Result<(), Vec<Reason>> {
    let today = agency.day(now);
    let mut failing: Vec<Reason> = Vec::new();
    if grants.get(grant.id).is_some() {
        let grant = grant.id.to_string();
        failing.push(reasons::GrantExists { grant }.into());
    }
    let from = grant.from;
    if let Some(until) = grant.until.filter(|until| *until < from) {
        failing.push(reasons::GrantPeriodEmpty { from, until }.into());
    }
    let in_force = grants.iter().filter(|(_, revoked)| revoked.is_none());
    let same = |other: &Grant| {
        let first_day = from.max(today);
        other.id != grant.id && other.overlaps(grant) && stands(agency, other, first_day)
    };
    for (other, _) in in_force.filter(|(other, _)| same(other)) {
        let grant = other.id.to_string();
        failing.push(reasons::GrantOverlaps { grant }.into());
    }
    if from < today {
        failing.push(reasons::GrantRetroactive { from, today }.into());
    }
    // A grant that begins later is given by whoever holds the post then.
    let day = from.max(today);
    if !agency.is_active(&grant.grantee, day) {
        let person = grant.grantee.clone();
        failing.push(reasons::UnknownPerson { person }.into());
    }
    parties(agency, grant, day, &mut failing);
    content(grant, &mut failing);
    if closes_circle(agency, grants, grant, day) {
        let person = grant.grantee.clone();
        failing.push(reasons::DelegationCycle { person }.into());
    }
    if failing.is_empty() {
        Ok(())
    } else {
        Err(failing)
    }
}

/// Grantor and grantee hold what their side of the grant demands.
fn parties(agency: &Agency, grant: &Grant, day: NaiveDate, failing: &mut Vec<Reason>) {
    if agency.post(&grant.grantor).is_none() {
        let post = grant.grantor.clone();
        failing.push(reasons::UnknownPost { post }.into());
    } else if grantor_on(agency, grant, day).is_none() {
        failing.push(grantor_lost(agency, grant));
    }
    failing.extend(grantor_rank(agency, grant));
    failing.extend(grantee_rank(agency, grant, day));
}

/// What a written act of this kind must say.
pub(super) fn content(grant: &Grant, failing: &mut Vec<Reason>) {
    let authorisation = grant.kind == GrantKind::UnderAuthorization;
    if grant.until.is_none() {
        failing.push(match authorisation {
            true => reasons::AuthorizationWithoutPeriod {}.into(),
            false => reasons::GrantWithoutPeriod {}.into(),
        });
    }
    if !authorisation {
        return;
    }
    if !grant.is_written() {
        failing.push(reasons::AuthorizationNotWritten {}.into());
    }
    // "Giới hạn thời gian và nội dung được ủy quyền": types or matters must be named.
    if grant.types.is_empty() && grant.matters.is_empty() {
        failing.push(reasons::AuthorizationUnlimited {}.into());
    }
}

/// Only the head lets others sign; whoever else grants a signature passes on what was given to him.
pub(super) fn grantor_rank(agency: &Agency, grant: &Grant) -> Option<Reason> {
    let by_head = agency
        .post(&grant.grantor)
        .is_some_and(|post| post.rank == Rank::Head);
    match grant.kind {
        GrantKind::UnderAuthorization if !by_head => Some(reasons::SubAuthorization {}.into()),
        GrantKind::ForHead if !by_head => {
            let capacity = "KT.".to_owned();
            Some(reasons::CapacityNotHeld { capacity }.into())
        }
        _ => None,
    }
}

/// TUQ. goes to a head of a unit within the structure, KT. to a deputy of the head.
pub(super) fn grantee_rank(agency: &Agency, grant: &Grant, day: NaiveDate) -> Option<Reason> {
    let person = || grant.grantee.clone();
    let holds = |rank: Rank| {
        agency
            .posts_of(&grant.grantee, day)
            .any(|(post, _)| post.rank == rank)
    };
    match grant.kind {
        GrantKind::UnderAuthorization if !holds(Rank::UnitHead) => {
            Some(reasons::GranteeNotUnitHead { person: person() }.into())
        }
        GrantKind::ForHead if !holds(Rank::DeputyHead) => {
            Some(reasons::GranteeNotDeputy { person: person() }.into())
        }
        _ => None,
    }
}

/// Who holds the grantor's post on a day with the power to grant. A deputy in charge directs the
/// work but does not become the head: he grants no signature.
pub(super) fn grantor_on<'a>(
    agency: &'a Agency,
    grant: &Grant,
    day: NaiveDate,
) -> Option<&'a PersonId> {
    let signature = grant.kind != GrantKind::WorkCover;
    agency
        .holders(&grant.grantor, day)
        .find(|(_, mode)| !signature || *mode != HolderMode::InCharge)
        .map(|(person, _)| person)
}

/// The person whose absence a cover fills on that day: whoever gave it, while still in office. A cover
/// limited to types or matters covers no line, since lines do not know them: the safe default.
pub(crate) fn covering<'a>(
    agency: &'a Agency,
    grant: &Grant,
    day: NaiveDate,
) -> Option<&'a PersonId> {
    if grant.kind != GrantKind::WorkCover || grant.covers_nothing() || !grant.covers_day(day) {
        return None;
    }
    grantor_on(agency, grant, day).filter(|_| stands(agency, grant, day))
}

/// Whether the person who gave it, not merely the post, is still in office on that day, or on its
/// first day if that is later (L7).
pub(super) fn stands(agency: &Agency, grant: &Grant, day: NaiveDate) -> bool {
    let given_by = grantor_on(agency, grant, grant.from);
    given_by.is_some() && given_by == grantor_on(agency, grant, day.max(grant.from))
}

/// The grantor, named as well as the chart allows, no longer holds the power.
pub(super) fn grantor_lost(agency: &Agency, grant: &Grant) -> Reason {
    let given_by = grantor_on(agency, grant, grant.from).or_else(|| {
        let holders = &agency.post(&grant.grantor)?.holders;
        holders.last().map(|holder| &holder.person)
    });
    match given_by {
        Some(grantor) => reasons::GrantorLostPower {
            grantor: grantor.clone(),
        }
        .into(),
        None => reasons::UnknownPost {
            post: grant.grantor.clone(),
        }
        .into(),
    }
}

/// Whether the new grant leads back to its grantor: to himself, or through covers that are in force
/// in an overlapping period.
fn closes_circle(agency: &Agency, grants: &Grants, grant: &Grant, day: NaiveDate) -> bool {
    let Some(goal) = grantor_on(agency, grant, day) else {
        return false;
    };
    if grant.kind != GrantKind::WorkCover {
        return *goal == grant.grantee;
    }
    let covers: Vec<(&PersonId, &PersonId)> = grants
        .iter()
        .filter(|(g, revoked)| {
            let cover = g.kind == GrantKind::WorkCover && !g.covers_nothing();
            cover && revoked.is_none() && g.meets(grant) && stands(agency, g, day)
        })
        .filter_map(|(g, _)| Some((grantor_on(agency, g, g.from)?, &g.grantee)))
        .collect();
    let mut seen = BTreeSet::new();
    let mut open = vec![&grant.grantee];
    while let Some(person) = open.pop() {
        if person == goal {
            return true;
        }
        if seen.insert(person) {
            let next = covers.iter().filter(|(from, _)| *from == person);
            open.extend(next.map(|(_, to)| *to));
        }
    }
    false
}
