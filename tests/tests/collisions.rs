//! Two acts that meet (`tests/collisions.json`): each case named there has the two in the order under
//! which it is named, and every pair has both orders or says why it has not.

use std::collections::BTreeMap;

use vanthu_tests::collisions::{Collision, Counts, counts, read};
use vanthu_tests::{Case, read_all};

/// The commands of a case in their order.
fn commands(case: &Case) -> Vec<&str> {
    let steps = case.given.iter().chain([&case.when]);
    steps
        .map(|step| step.command["kind"]["type"].as_str().unwrap_or_default())
        .collect()
}

/// What happens around a document is no command and stands in several words.
fn is_command(act: &str) -> bool {
    !act.contains(' ')
}

/// Whether one of the first acts is followed by one of the second; of an act that is no command only the
/// other is looked for.
fn in_order(commands: &[&str], first: &[String], then: &[String]) -> bool {
    let is_one = |command: &&str, acts: &[String]| acts.iter().any(|act| act == *command);
    let has = |acts: &[String]| commands.iter().any(|command| is_one(command, acts));
    let outside = |acts: &[String]| acts.iter().any(|act| !is_command(act));
    if outside(first) || outside(then) {
        return has(first) || has(then);
    }
    let at = commands.iter().position(|command| is_one(command, first));
    at.is_some_and(|at| commands[at + 1..].iter().any(|next| is_one(next, then)))
}

fn faults(collision: &Collision, cases: &BTreeMap<&str, &Case>) -> Vec<String> {
    let Collision { first, then, .. } = collision;
    let mut faults = Vec::new();
    let orders = [
        (&collision.in_order, first, then),
        (&collision.reversed, then, first),
    ];
    for (ids, first, then) in orders {
        for id in ids {
            match cases.get(id.as_str()) {
                None => faults.push(format!("there is no case {id}")),
                Some(case) if !in_order(&commands(case), first, then) => {
                    faults.push(format!("{id} has not {first:?}, then {then:?}"));
                }
                Some(_) => {}
            }
        }
    }
    let [one, other] = [&collision.in_order, &collision.reversed].map(|ids| !ids.is_empty());
    let fits = match (&collision.missing, &collision.one_order) {
        (Some(_), None) => !one && !other,
        (None, Some(_)) => one && !other,
        (None, None) => one && other,
        (Some(_), Some(_)) => false,
    };
    if !fits {
        faults.push("its cases are not those of both orders, nor is said why".to_owned());
    }
    let what = &collision.what;
    faults.iter().map(|it| format!("{what}: {it}")).collect()
}

#[test]
fn every_collision_has_its_cases() {
    let all = read_all();
    let cases: BTreeMap<&str, &Case> = all.iter().map(|(_, it)| (it.id.as_str(), it)).collect();
    let collisions = read().expect("a list");
    let faults: Vec<String> = collisions
        .iter()
        .flat_map(|it| faults(it, &cases))
        .collect();
    let Counts { both, one, missing } = counts(&collisions);
    println!("collisions: {both} in both orders, {one} in the only one, {missing} not there yet");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(both >= 39, "only {both}");
}

#[test]
fn the_order_of_two_acts_is_seen() {
    let acts = |names: &[&str]| names.iter().copied().map(str::to_owned).collect::<Vec<_>>();
    let (open, recall) = (acts(&["open"]), acts(&["recall", "return"]));
    assert!(in_order(&["submit", "open", "return"], &open, &recall));
    assert!(!in_order(&["submit", "open", "return"], &recall, &open));
    assert!(!in_order(&["open"], &open, &open));
    assert!(in_order(&["open"], &acts(&["grant revoked"]), &open));
}
