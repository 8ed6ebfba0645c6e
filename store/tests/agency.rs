//! The two streams of which an agency has one each: its grants and its seal.

mod common;

use common::{Folder, Random, codes, minute, person};
use vanthu::api::{Grants, Receipt, Seal};
use vanthu::base::{GrantId, PostId};
use vanthu::engine::{Command, IdOf, MachineState as _};
use vanthu::grants::{CreateGrant, RevokeGrant};
use vanthu::history::{Record, Stream, payload_digest};
use vanthu::organization::{Grant, GrantKind};
use vanthu::seal::{HandOverSeal, Phase};
use vanthu_store::{Office, OfficeMachine};

/// Sends a command, and compares its record and its first receipt with it.
fn send<M: OfficeMachine>(
    office: &Office,
    id: &IdOf<M>,
    command: &Command<M::Kind>,
    actor: &str,
    minutes: i64,
) -> Receipt {
    let (actor, now) = (person(actor), minute(minutes));
    let receipt = office.execute::<M>(id, command, &actor, now);
    let receipt = receipt.expect("accepted");
    let stream = Stream::of::<M>(id);
    let history = office.history(&stream).expect("reads");
    assert_eq!((&receipt.stream, receipt.at), (&stream, now));
    assert_eq!(receipt.version as usize, history.len());
    let last = history.last().expect("a record");
    assert_eq!(receipt.hash, last.hash);
    let record = Record::<M::Event>::read(&last.json, &stream, receipt.version);
    let record = record.expect("a record");
    assert_eq!(record.command_id, command.command_id);
    assert_eq!(record.payload, payload_digest(command, &actor));
    assert_eq!((record.act.person, record.at), (actor.clone(), now));
    assert_eq!(record.events.len(), 1);
    let events = office.events_of::<M>(id, command.command_id);
    assert_eq!(events.expect("reads"), record.events);
    let again = office.execute::<M>(id, command, &actor, minute(minutes + 30));
    assert_eq!(again.expect("the first receipt"), receipt);
    receipt
}

fn assert_sound(office: &Office, commands: u64) {
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.commands, report.records), (commands, commands));
}

#[test]
fn the_seal_is_handed_over_and_the_reopened_office_knows_to_whom() {
    let folder = Folder::new("seal");
    let office = folder.open();
    let mut random = Random(81);
    let give = |to: Option<&str>| {
        let mut hand_over = HandOverSeal::new(true, true);
        hand_over.to = to.map(person);
        hand_over
    };
    assert!(office.load::<Seal>(&()).expect("reads").is_none());
    let hasty = Command::new(random.command(), HandOverSeal::default());
    let refused = office.execute::<Seal>(&(), &hasty, &person("van.thu"), minute(0));
    let without = ["no_written_permission", "no_hand_over_minutes"];
    assert_eq!(codes(refused), without);
    assert!(office.load::<Seal>(&()).expect("reads").is_none());

    let first = Command::new(random.command(), give(Some("van.thu.2")));
    let first = send::<Seal>(&office, &(), &first, "van.thu", 1);
    assert_eq!((first.version, first.phase), (1, Phase::HandedOver.into()));
    let second = Command::new(random.command(), give(None));
    assert_eq!(
        send::<Seal>(&folder.open(), &(), &second, "van.thu.2", 2).version,
        2
    );

    office.rebuild().expect("rebuilds");
    for office in [&office, &folder.open()] {
        let seal = office.load::<Seal>(&()).expect("reads").expect("a seal");
        assert_eq!(
            (seal.phase(), seal.state().holder()),
            (Phase::HandedOver, None)
        );
        assert_eq!(seal.state().header().version, 2);
        assert_sound(office, 2);
    }
}

#[test]
fn grants_are_made_and_revoked_and_the_reopened_office_has_them() {
    let folder = Folder::new("grants");
    let office = folder.open();
    let mut random = Random(82);
    let grant = |id: u128, from: &str, until: &str| Grant {
        id: GrantId::new(uuid::Uuid::from_u128(id)).expect("not nil"),
        kind: GrantKind::WorkCover,
        grantor: PostId::parse("tp-kh").expect("a key"),
        grantee: person("can.bo.kh"),
        from: from.parse().expect("a day"),
        until: Some(until.parse().expect("a day")),
        types: Vec::new(),
        matters: Vec::new(),
        basis: None,
    };
    let one = grant(1, "2026-11-20", "2026-11-25");
    let two = grant(2, "2026-11-26", "2026-11-30");
    let stranger = Command::new(random.command(), CreateGrant::new(one.clone()));
    let refused = office.execute::<Grants>(&(), &stranger, &person("truong.tc"), minute(0));
    assert_eq!(codes(refused), ["not_grantor"]);
    assert_eq!(office.grants().expect("reads").iter().count(), 0);

    let create = Command::new(random.command(), CreateGrant::new(one.clone()));
    assert_eq!(
        send::<Grants>(&office, &(), &create, "truong.kh", 1).version,
        1
    );
    // Another office on the same file goes on, and the first one sees it.
    let create = Command::new(random.command(), CreateGrant::new(two.clone()));
    assert_eq!(
        send::<Grants>(&folder.open(), &(), &create, "truong.kh", 2).version,
        2
    );
    let revoke = Command::new(random.command(), RevokeGrant::new(one.id));
    assert_eq!(
        send::<Grants>(&office, &(), &revoke, "truong.kh", 3).version,
        3
    );

    office.rebuild().expect("rebuilds");
    for office in [&office, &folder.open()] {
        let grants = office.grants().expect("reads");
        assert_eq!(grants.get(one.id), Some((&one, Some(minute(3)))));
        assert_eq!(grants.get(two.id), Some((&two, None)));
        let book = office.book(minute(4)).expect("reads");
        assert_eq!(book.grants, grants);
        assert_sound(office, 3);
    }
}
