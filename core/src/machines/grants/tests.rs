//! Who makes and revokes grants.

use serde_json::{Value, json};

use super::{CreateGrant, Event, GrantCreated, GrantRevoked, Grants, Kind, RevokeGrant, State};
use crate::base::{GrantId, Instant, PersonId};
use crate::engine::office::Office;
use crate::engine::{MachineState as _, evolve};
use crate::organization::Grant;

const PROFILE: &str = include_str!("../../../../tests/profiles/office.json");

fn now() -> Instant {
    Instant::parse("2026-11-16T08:00:00+07:00").unwrap()
}

fn id(last: u8) -> GrantId {
    GrantId::parse(&format!("01930000-0000-7000-8000-0000000000{last:02x}")).unwrap()
}

fn person(key: &str) -> PersonId {
    PersonId::parse(key).unwrap()
}

/// A cover of the head's work.
fn grant(last: u8, grantee: &str) -> Grant {
    serde_json::from_value(
        json!({"id": id(last), "kind": "work_cover", "grantor": "giam-doc",
        "grantee": grantee, "from": "2026-11-16", "until": "2026-11-20"}),
    )
    .unwrap()
}

/// An office whose grants are what was decided.
struct Head(Office);

impl Head {
    fn new() -> Self {
        Self(Office::new(PROFILE))
    }

    fn decide(&self, kind: impl Into<Kind>, actor: &str) -> Result<Vec<Event>, Vec<&'static str>> {
        let decided = self.0.decide::<Grants>(&self.0.grants, kind, actor, now());
        let events = decided.map(|decision| decision.events);
        events.map_err(|refusal| refusal.codes())
    }

    fn execute(&mut self, kind: impl Into<Kind>) {
        let decided = self.0.decide::<Grants>(&self.0.grants, kind, "an", now());
        let decision = decided.unwrap();
        let rule_set = decision.act.rule_set;
        evolve::<Grants>(&mut self.0.grants, decision.at, rule_set, &decision.events);
    }
}

#[test]
fn only_the_grantor_makes_and_revokes() {
    let mut head = Head::new();
    let create = CreateGrant {
        grant: grant(1, "binh"),
    };
    let made = head.decide(create.clone(), "an").unwrap();
    assert_eq!(
        made,
        [GrantCreated {
            grant: grant(1, "binh")
        }
        .into()]
    );
    assert_eq!(
        head.decide(create.clone(), "binh").unwrap_err(),
        ["not_grantor"]
    );
    head.execute(create);
    head.execute(CreateGrant {
        grant: grant(2, "cuong"),
    });
    let revoke = |last| RevokeGrant { id: id(last) };
    assert_eq!(head.decide(revoke(1), "binh").unwrap_err(), ["not_grantor"]);
    assert_eq!(
        head.decide(revoke(9), "an").unwrap_err(),
        ["grant_not_found"]
    );
    let revoked = head.decide(revoke(1), "an").unwrap();
    let (first, at) = (id(1), now());
    assert_eq!(revoked, [GrantRevoked { id: first, at }.into()]);
    head.execute(revoke(1));
    assert_eq!(
        head.decide(revoke(1), "an").unwrap_err(),
        ["authorization_revoked"]
    );
    let grants = &head.0.grants;
    assert_eq!(grants.get(id(1)).unwrap().1, Some(now()));
    assert_eq!(grants.get(id(2)).unwrap().1, None);
    assert_eq!(grants.get(id(2)).unwrap().0.grantee, person("cuong"));
    assert!(grants.get(id(9)).is_none());
    let (binh, all) = (person("binh"), grants.iter().count());
    assert_eq!((grants.to(&binh).count(), all), (1, 2));
    assert_eq!(grants.to(&person("an")).count(), 0);
}

#[test]
fn grants_have_a_version_and_the_moment_of_their_last_change() {
    let mut head = Head::new();
    assert_eq!(State::begin(()), head.0.grants);
    head.execute(CreateGrant {
        grant: grant(1, "binh"),
    });
    head.execute(RevokeGrant { id: id(1) });
    let header = head.0.grants.header();
    assert_eq!((header.version, header.last_at), (2, Some(now())));
}

#[test]
fn commands_as_they_are_written() {
    let grant = serde_json::to_value(grant(1, "binh")).unwrap();
    for written in [
        json!({"type": "create_grant", "data": {"grant": grant}}),
        json!({"type": "revoke_grant", "data": {"id": id(1)}}),
    ] {
        let read: Kind = serde_json::from_value(written.clone()).unwrap();
        assert_eq!(read.grant(), id(1));
        assert_eq!(serde_json::to_value(read).unwrap(), written);
    }
    let more: Value = json!({"type": "revoke_grant", "data": {"id": id(1), "at": now()}});
    assert!(serde_json::from_value::<Kind>(more).is_err());
}
