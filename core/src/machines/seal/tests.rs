//! Whom the seal is handed to.

use super::{HandOverSeal, HandedOver, Phase, Seal, State};
use crate::base::{Instant, PersonId};
use crate::engine::office::Office;
use crate::engine::{MachineState as _, evolve};

const PROFILE: &str = include_str!("../../../../tests/profiles/office.json");

fn now() -> Instant {
    Instant::parse("2026-11-16T08:00:00+07:00").unwrap()
}

fn hand_over(to: Option<&str>, written_permission: bool, minutes: bool) -> HandOverSeal {
    HandOverSeal {
        to: to.and_then(|to| PersonId::parse(to).ok()),
        written_permission,
        minutes,
    }
}

#[test]
fn the_seal_changes_hands_with_both_papers() {
    let (office, state) = (Office::new(PROFILE), State::begin(()));
    for (who, to, permission, minutes, codes) in [
        ("dung", None, true, true, vec![]),
        ("dung", None, false, true, vec!["no_written_permission"]),
        ("dung", None, true, false, vec!["no_hand_over_minutes"]),
        ("an", None, true, true, vec!["not_clerk"]),
        ("dung", Some("binh"), true, true, vec![]),
        ("dung", Some("la"), true, true, vec!["unknown_person"]),
        ("dung", Some("phuc"), true, true, vec!["unknown_person"]),
    ] {
        let kind = hand_over(to, permission, minutes);
        let decided = office.decide::<Seal>(&state, kind, who, now());
        let found = decided
            .err()
            .map(|refusal| refusal.codes())
            .unwrap_or_default();
        assert_eq!(found, codes, "{who}, to {to:?}");
    }
}

#[test]
fn who_has_it_last() {
    let (office, mut state) = (Office::new(PROFILE), State::begin(()));
    assert_eq!(
        (state.header().phase, state.holder()),
        (Phase::AtDesk, None)
    );
    for (version, to) in [(1, Some("binh")), (2, None)] {
        let kind = hand_over(to, true, true);
        let decision = office.decide::<Seal>(&state, kind, "dung", now()).unwrap();
        let to = to.and_then(|to| PersonId::parse(to).ok());
        let from = PersonId::parse("dung").unwrap();
        let expected = HandedOver {
            from,
            to: to.clone(),
        };
        assert_eq!(decision.events, [expected.into()]);
        let rule_set = decision.act.rule_set;
        evolve::<Seal>(&mut state, decision.at, rule_set, &decision.events);
        let header = state.header();
        assert_eq!((header.version, header.phase), (version, Phase::HandedOver));
        assert_eq!(state.holder(), to.as_ref());
    }
}
