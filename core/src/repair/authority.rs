//! Who may: appointments, covers and grants of signature that would give a person what they lack.

use chrono::NaiveDate;

use super::World;
use super::case::{Asked, Idea, holders};
use super::fact::Fact;
use crate::base::{Digest, GrantId, PersonId, PostId};
use crate::engine::Evidence;
use crate::law::DocumentType;
use crate::organization::{Duty, Grant, GrantKind, Post, Rank, Role, signing_powers};
use crate::routing::{Line, Seat};

/// At most so many posts are thought of for one person.
const POSTS: usize = 4;

/// The person takes a post that fits and that he can take: one held by several, or a vacant one.
/// Nobody is made a leader of the agency so that he may do a piece of work: whoever leads does it.
pub(super) fn appointments(
    person: &PersonId,
    world: &World<'_>,
    fits: impl Fn(&Post) -> bool,
) -> Vec<Idea> {
    let leads = |post: &Post| matches!(post.rank, Rank::Head | Rank::DeputyHead);
    posts_for(person, world, |post| fits(post) && !leads(post))
}

/// The same, where the rule itself asks for the leader's post.
pub(super) fn posts_for(
    person: &PersonId,
    world: &World<'_>,
    fits: impl Fn(&Post) -> bool,
) -> Vec<Idea> {
    let (agency, day) = (world.agency(), world.today());
    let posts = agency.posts();
    let mut open: Vec<&Post> = posts
        .filter(|post| fits(post) && can_take(post, day))
        .filter(|post| !agency.holds(person, &post.key, day))
        .collect();
    lowest_first(&mut open);
    let posts = open.into_iter().take(POSTS);
    posts.map(|post| appointment(person, post, world)).collect()
}

/// The lowest post that will do comes first. On its own, so that sorting is compiled once and not for
/// every kind of post that is looked for: it was 200 kB of the package for browsers.
fn lowest_first(posts: &mut [&Post]) {
    posts.sort_by_key(|post| std::cmp::Reverse(post.rank));
}

fn appointment(person: &PersonId, post: &Post, world: &World<'_>) -> Idea {
    let head = world
        .agency()
        .head_post()
        .filter(|_| !matches!(post.rank, Rank::Head | Rank::DeputyHead));
    let by = head.map(|head| post_holders(&head.key, world));
    Idea::Fact(Fact::Appointment {
        person: person.clone(),
        post: post.key.clone(),
        from: world.today(),
        by: by.unwrap_or_default(),
    })
}

/// A head's post has one holder at a time; it is taken only when it is vacant from that day on.
fn can_take(post: &Post, day: NaiveDate) -> bool {
    let single = matches!(post.rank, Rank::Head | Rank::UnitHead);
    let held = |until: Option<NaiveDate>| until.is_none_or(|until| day < until);
    !single || !post.holders.iter().any(|holder| held(holder.until))
}

fn post_holders(post: &PostId, world: &World<'_>) -> Vec<PersonId> {
    let holders = world.agency().holders(post, world.today());
    holders.map(|(person, _)| person.clone()).collect()
}

/// Somebody who holds no post: his own begins later, or he is appointed to one. A key that the chart
/// does not know may be a typing error.
pub(super) fn newcomer(person: &PersonId, world: &World<'_>) -> Vec<Idea> {
    if world.agency().person_name(person).is_none() {
        return Vec::new();
    }
    let posts = &world.agency().profile().posts;
    let tenures = posts.iter().flat_map(|post| &post.holders);
    let mine = tenures.filter(|holder| holder.person == *person);
    let first = mine
        .map(|h| h.from)
        .filter(|from| *from > world.today())
        .min();
    let at = first.and_then(|from| world.start_of(from));
    let mut ideas: Vec<Idea> = Vec::new();
    ideas.extend(at.map(|at| Idea::Fact(Fact::Later { at })));
    ideas.extend(appointments(person, world, |_| true));
    ideas
}

/// Somebody takes the seat that nobody holds: whoever stands next to it, of the same unit if there is
/// one, and never above it. Any other fitting person would do.
pub(super) fn fill_seat(seat: &Seat, world: &World<'_>) -> Vec<Idea> {
    let (agency, day) = (world.agency(), world.today());
    let post = match seat {
        Seat::Post(post) => agency.post(post),
        Seat::Unit(unit) => agency.unit_head_post(unit),
        Seat::Person(person) => return newcomer(person, world),
    };
    let Some(post) = post.filter(|post| can_take(post, day)) else {
        return Vec::new();
    };
    let persons = agency.profile().persons.iter().map(|person| &person.key);
    let below = persons.filter_map(|person| {
        let mut posts = agency.posts_of(person, day);
        let fitting = posts
            .find(|(held, _)| held.rank >= post.rank.max(Rank::DeputyHead))?
            .0;
        let near = post.unit.is_some() && fitting.unit == post.unit;
        Some(((!near, fitting.rank), person))
    });
    let next = below.min_by_key(|(distance, _)| *distance);
    next.map(|(_, person)| appointment(person, post, world))
        .into_iter()
        .collect()
}

/// Somebody becomes clerk where there is none.
pub(super) fn fill_desk(world: &World<'_>) -> Vec<Idea> {
    let mut posts = world.agency().posts();
    let desk = posts.find(|post| post.duties.contains(&Duty::Clerk));
    desk.map_or_else(Vec::new, |post| {
        fill_seat(&Seat::Post(post.key.clone()), world)
    })
}

/// The work of another's line: a cover by whoever holds it, or a post that shares it. Checks,
/// approval and signature are not covered (Art. 11.1, 13).
pub(super) fn line_of_another(actor: &PersonId, line: &Line, world: &World<'_>) -> Vec<Idea> {
    let (agency, day) = (world.agency(), world.today());
    let mut ideas = Vec::new();
    if line.duty.is_none() && line.role != Role::Signer {
        for holder in holders(&line.seat, world) {
            let posts = agency.posts_of(&holder, day).map(|(post, _)| &post.key);
            let fitting = posts.into_iter().find(|post| match &line.seat {
                Seat::Post(seat) => seat == *post,
                _ => true,
            });
            let cover = |post| grant(GrantKind::WorkCover, post, actor, None, None, world);
            ideas.extend(fitting.and_then(cover));
        }
    }
    ideas.extend(match &line.seat {
        Seat::Post(seat) => appointments(actor, world, |post| post.key == *seat),
        Seat::Unit(unit) => appointments(actor, world, |post| {
            matches!(post.rank, Rank::UnitHead | Rank::UnitDeputy)
                && post.unit.as_ref() == Some(unit)
        }),
        Seat::Person(_) => Vec::new(),
    });
    ideas
}

/// A power to sign this draft: what the head can give the actor, or a post that has one.
pub(super) fn signing(case: &dyn Asked, world: &World<'_>) -> Vec<Idea> {
    let Some((kind, field)) = case.to_sign() else {
        return Vec::new();
    };
    let (agency, day, actor) = (world.agency(), world.today(), case.actor());
    let Some(head) = agency.head_post() else {
        return Vec::new();
    };
    let holds = |rank: Rank| {
        agency
            .posts_of(actor, day)
            .any(|(post, _)| post.rank == rank)
    };
    let mut ideas = Vec::new();
    for (rank, grant_kind) in [
        (Rank::DeputyHead, GrantKind::ForHead),
        (Rank::UnitHead, GrantKind::UnderAuthorization),
    ] {
        if holds(rank) {
            ideas.extend(grant(
                grant_kind,
                &head.key,
                actor,
                Some(kind),
                field,
                world,
            ));
        }
    }
    if ideas.is_empty() {
        let heads = |post: &Post| post.rank == Rank::UnitHead;
        ideas.extend(appointments(actor, world, heads));
    }
    ideas
}

/// The powers that the actor holds, to name one.
pub(super) fn powers(case: &dyn Asked, world: &World<'_>) -> Vec<Idea> {
    let Some((kind, field)) = case.to_sign() else {
        return Vec::new();
    };
    let actor = case.actor();
    let powers = signing_powers(world.agency(), &world.grants, actor, kind, field, world.now);
    let name = |power: crate::organization::SigningPower| {
        let by = vec![actor.clone()];
        let evidence = Evidence::SignAs(power);
        Idea::Fact(Fact::Evidence { evidence, by })
    };
    powers.held.into_iter().map(name).collect()
}

/// The narrowest grant: for today, for this type and field.
fn grant(
    kind: GrantKind,
    grantor: &PostId,
    grantee: &PersonId,
    document_type: Option<DocumentType>,
    field: Option<&str>,
    world: &World<'_>,
) -> Option<Idea> {
    let written = kind == GrantKind::UnderAuthorization;
    let today = world.today();
    let basis = DocumentType::GiayUyQuyen.printed_name().to_owned();
    let grant = Grant {
        id: grant_id(kind, grantor, grantee, world)?,
        kind,
        grantor: grantor.clone(),
        grantee: grantee.clone(),
        from: today,
        until: Some(today),
        types: document_type.into_iter().collect(),
        matters: field.map(str::to_owned).into_iter().collect(),
        basis: written.then_some(basis),
    };
    let by = post_holders(grantor, world);
    Some(Idea::Fact(Fact::Grant { grant, by }))
}

/// An id made from what the grant says: the host may take another.
fn grant_id(
    kind: GrantKind,
    grantor: &PostId,
    grantee: &PersonId,
    world: &World<'_>,
) -> Option<GrantId> {
    let text = format!("{kind:?} {grantor} {grantee} {}", world.now);
    let digest = Digest::of(text.as_bytes());
    let bytes = digest.as_bytes().first_chunk::<16>()?;
    GrantId::new(uuid::Builder::from_custom_bytes(*bytes).into_uuid())
}
