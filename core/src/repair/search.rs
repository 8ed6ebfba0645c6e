//! Breadth first through the sets of facts, each tried on a copy of the world.

use super::World;
use super::case::{Case, Idea};
use super::fact::{Fact, Given, Repairs};
use super::ideas::ideas;
use super::sentence::Office;
use crate::base::PersonId;
use crate::engine::Evidence;
use crate::machines::grants::CreateGrant;
use crate::rules::Refusal;
use crate::rules::{Reason, Rule};

/// At most so many ways are told.
const WAYS: usize = 8;
/// At most so many worlds are looked into.
const WORLDS: usize = 1_500;
/// At most so many persons are named who can give a command.
const PERSONS: usize = 20;
/// A command that another waits for may itself wait, at most so deep.
const DEPTH: usize = 12;

/// A world that some facts have led to.
struct Node<'a, C> {
    case: C,
    world: World<'a>,
    facts: Vec<Fact>,
}

/// What would make a refused command possible; none if it is possible as it stands.
pub(crate) fn repairs<C: Case>(case: &C, world: &World<'_>) -> Option<Repairs> {
    let refusal = case.check(world).err()?;
    let mut found: Vec<Vec<Fact>> = Vec::new();
    let mut seen: Vec<Vec<Fact>> = Vec::new();
    let mut level = vec![Node {
        case: case.clone(),
        world: world.clone(),
        facts: Vec::new(),
    }];
    // What still stands wherever nothing more can be done.
    let mut standing: Vec<Rule> = refusal.reasons.iter().map(Reason::rule).collect();
    let mut worlds = 0_usize;
    let mut complete = true;
    while !level.is_empty() && found.len() < WAYS {
        let mut next = Vec::new();
        let mut here: Vec<Vec<Fact>> = Vec::new();
        for node in level {
            worlds = worlds.saturating_add(1);
            if worlds > WORLDS {
                complete = false;
                break;
            }
            match node.case.check(&node.world) {
                Ok(()) => {
                    if smallest(case, world, &node.facts) {
                        let told = by_whom(case, world, node.facts);
                        // Where the charts ran out over it, nobody is left who could be named.
                        if told.iter().all(has_giver) {
                            here.push(told);
                        }
                    }
                }
                Err(refusal) => {
                    let mut moves = moves(&node.case, &node.world, &refusal);
                    // What is brought about a second time leads round in a circle.
                    moves.retain(|(fact, ..)| !node.facts.iter().any(|known| known.is(fact)));
                    if moves.is_empty() {
                        let rules: Vec<Rule> = refusal.reasons.iter().map(Reason::rule).collect();
                        standing.retain(|rule| rules.contains(rule));
                    }
                    for (fact, case, world) in moves {
                        let mut facts = node.facts.clone();
                        facts.push(fact);
                        let known = |other: &Vec<Fact>| same(other, &facts);
                        if !seen.iter().any(known) && !found.iter().any(|way| within(way, &facts)) {
                            seen.push(facts.clone());
                            next.push(Node { case, world, facts });
                        }
                    }
                }
            }
        }
        lightest_first(&mut here);
        found.extend(here);
        level = next;
    }
    complete = complete && level.is_empty() && found.len() <= WAYS && !world.charts_ran_out();
    found.truncate(WAYS);
    let unliftable = match (found.is_empty(), standing.is_empty()) {
        (false, _) => Vec::new(),
        (true, false) => standing,
        // Each can be lifted, but not together.
        (true, true) => refusal.reasons.iter().map(Reason::rule).collect(),
    };
    let instead = instead(case, world);
    let office = Office {
        agency: world.agency(),
        grants: &world.grants,
        day: world.today(),
        actor: case.actor(),
    };
    let told = Repairs::told(refusal, found, instead, unliftable, complete, office);
    Some(told)
}

/// On its own, so that sorting is compiled once and not for every machine.
fn lightest_first(ways: &mut [Vec<Fact>]) {
    ways.sort_by_key(|facts| facts.iter().map(Fact::weight).fold(0, u32::saturating_add));
}

/// Who could give the command as it stands.
fn instead<C: Case>(case: &C, world: &World<'_>) -> Vec<PersonId> {
    let day = world.today();
    let persons = world.agency().profile().persons.iter().map(|p| &p.key);
    let in_office = persons.filter(|person| world.agency().is_active(person, day));
    let able = in_office.filter(|person| case.by(person).check(world).is_ok());
    able.take(PERSONS).cloned().collect()
}

/// The facts that lead on from a world, each with the world after it.
fn moves<'a, C: Case>(case: &C, world: &World<'a>, refusal: &Refusal) -> Vec<(Fact, C, World<'a>)> {
    let mut out = Vec::new();
    let mut open = Vec::new();
    expand(case, case, world, refusal, &mut open, &mut out);
    out
}

/// `goal` is what was asked first; `case` may be a command that it waits for.
fn expand<'a, C: Case>(
    goal: &C,
    case: &C,
    world: &World<'a>,
    refusal: &Refusal,
    open: &mut Vec<(Given, PersonId)>,
    out: &mut Vec<(Fact, C, World<'a>)>,
) {
    let itself = open.is_empty();
    for reason in &refusal.reasons {
        for idea in ideas(case, reason, world) {
            match idea {
                // The commands that are waited for are made with all that they need, but for the file,
                // which the drafter adds.
                Idea::Fact(Fact::Evidence { evidence, .. })
                    if !itself && evidence != Evidence::ContentFile => {}
                Idea::Fact(fact) => {
                    if !out.iter().any(|(known, ..)| known.is(&fact))
                        && let Some((case, world)) = applied(goal, world, &fact)
                    {
                        out.push((fact, case, world));
                    }
                }
                Idea::Command(command, persons) => {
                    let mut fact = Fact::Command {
                        command: command.clone(),
                        by: Vec::new(),
                    };
                    if out.iter().any(|(known, ..)| known.is(&fact)) {
                        continue;
                    }
                    let asked = |by: &PersonId| goal.asked(&command, by);
                    let may = |by: &&PersonId| match &command {
                        Given::Grants(command) => world.may_grant(command, by),
                        _ => asked(by).is_some_and(|case| case.check(world).is_ok()),
                    };
                    let able: Vec<PersonId> =
                        persons.iter().filter(may).take(PERSONS).cloned().collect();
                    if let Fact::Command { by, .. } = &mut fact {
                        *by = able;
                    }
                    if let Some((case, world)) = applied(goal, world, &fact) {
                        out.push((fact, case, world));
                        continue;
                    }
                    let Some(first) = persons.first() else {
                        continue;
                    };
                    let step = (command, first.clone());
                    if open.len() >= DEPTH || open.contains(&step) {
                        continue;
                    }
                    if let Some(waited) = goal.asked(&step.0, first)
                        && let Err(refusal) = waited.check(world)
                    {
                        open.push(step);
                        expand(goal, &waited, world, &refusal, open, out);
                        open.pop();
                    }
                }
            }
        }
    }
}

/// The world after a fact, and the question in it; none if the fact cannot be brought about.
fn applied<'a, C: Case>(goal: &C, world: &World<'a>, fact: &Fact) -> Option<(C, World<'a>)> {
    let mut world = world.clone();
    let mut case = goal.clone();
    match fact {
        Fact::Command {
            command: Given::Grants(command),
            by,
        } => by.iter().any(|by| world.grant(command, by)).then_some(())?,
        Fact::Command { command, by } => {
            let after = by.iter().find_map(|by| {
                let asked = case.asked(command, by)?;
                asked.done(&mut world, &case)
            });
            case = after?;
        }
        Fact::Evidence { evidence, .. } => case.supply(evidence, &mut world).then_some(())?,
        Fact::Later { at } => world.wait(*at).then_some(())?,
        Fact::Grant { grant, by } => {
            let grant = grant.clone();
            let create = CreateGrant { grant }.into();
            by.iter().any(|by| world.grant(&create, by)).then_some(())?;
        }
        Fact::Appointment {
            person, post, from, ..
        } => world.appoint(person, post, *from).then_some(())?,
    }
    Some((case, world))
}

/// Whether the command is possible once the facts are there, those of them that can be brought about.
fn helped_by<'f, C: Case>(
    case: &C,
    world: &World<'_>,
    facts: impl Iterator<Item = &'f Fact>,
) -> bool {
    let (mut case, mut world) = (case.clone(), world.clone());
    for fact in facts {
        if let Some(after) = applied(&case, &world, fact) {
            (case, world) = after;
        }
    }
    case.check(&world).is_ok()
}

/// The facts before and after one of them.
fn around(facts: &[Fact], one: usize) -> (&[Fact], &[Fact]) {
    let (before, rest) = facts.split_at(one.min(facts.len()));
    (before, rest.get(1..).unwrap_or_default())
}

/// Whether the command stays refused without any one of the facts.
fn smallest<C: Case>(case: &C, world: &World<'_>, facts: &[Fact]) -> bool {
    let alone = (0..facts.len()).all(|without| {
        let (before, after) = around(facts, without);
        !helped_by(case, world, before.iter().chain(after))
    });
    // Without its charts nothing can be said of a way that appoints.
    let appoints = |fact: &Fact| matches!(fact, Fact::Appointment { .. });
    alone && !(world.charts_ran_out() && facts.iter().any(appoints))
}

/// Of those who can give a command only those are named with whom the way leads to its end: who
/// reports may have to be who files.
fn by_whom<C: Case>(case: &C, world: &World<'_>, facts: Vec<Fact>) -> Vec<Fact> {
    let mut told = facts.clone();
    for (index, fact) in told.iter_mut().enumerate() {
        let Fact::Command { command, by } = fact else {
            continue;
        };
        if by.len() < 2 {
            continue;
        }
        by.retain(|person| {
            let given = Fact::Command {
                command: command.clone(),
                by: vec![person.clone()],
            };
            let (before, after) = around(&facts, index);
            let way = before.iter().chain(std::iter::once(&given)).chain(after);
            helped_by(case, world, way)
        });
    }
    told
}

fn has_giver(fact: &Fact) -> bool {
    !matches!(fact, Fact::Command { by, .. } if by.is_empty())
}

fn same(a: &[Fact], b: &[Fact]) -> bool {
    a.len() == b.len() && within(a, b)
}

fn within(small: &[Fact], large: &[Fact]) -> bool {
    small
        .iter()
        .all(|fact| large.iter().any(|other| other.is(fact)))
}
