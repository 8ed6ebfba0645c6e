//! Time as an input of a whole office (P28, P29, P31): what falls due, how work stands, who has how much.
//! Asked late, twice or out of order, nothing changes.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use common::{
    Folder, Random, at, minute, person, run_incoming, run_outgoing, series_of, to, to_incoming,
};
use serde_json::{Value, json};
use vanthu::api::{Desk, Dossier, Grants, Incoming, Series};
use vanthu::base::{DocumentId, Instant, PersonId};
use vanthu::calendar::Timeliness;
use vanthu::engine::{DueEvent, DueKind, LineStanding};
use vanthu::organization::Role;
use vanthu::routing::Seat;
use vanthu_store::{InboxItem, Load, Office, StalledDossier, Work};

/// An office that reminds and escalates.
fn office(folder: &Folder, change: impl FnOnce(&mut Value)) -> Office {
    let mut profile: Value = serde_json::from_str(common::PROFILE).expect("json");
    profile["limits"]["remind_days"] = json!([1, 3]);
    profile["limits"]["escalate_days"] = json!([1, 2]);
    change(&mut profile);
    let desk = Desk::new(&profile.to_string()).expect("a sound profile");
    Office::open(folder.database().to_str().expect("a text"), desk).expect("opens")
}

/// With work that has terms, a cover until 25 November and a number that is held until noon.
fn busy(folder: &Folder) -> (Office, DocumentId) {
    let office = office(folder, |_| {});
    let mut random = Random(71);
    let (document, _) = run_incoming(&office, &mut random, 6, minute(0)).expect("runs");
    run_incoming(&office, &mut random, 3, minute(1)).expect("runs");
    run_outgoing(&office, &mut random, 6, minute(2)).expect("runs");
    let grant = json!({"type": "create_grant", "data": {"grant": {
        "id": "0193f1c0-0000-7000-8000-000000000001", "kind": "work_cover", "grantor": "tp-kh",
        "grantee": "can.bo.kh", "from": "2026-11-20", "until": "2026-11-25"}}});
    let grant = to(&mut random, grant);
    office
        .execute::<Grants>(&(), &grant, &person("truong.kh"), minute(3))
        .expect("grants");
    for held in [
        json!({"until": "2026-11-20T12:00:00+07:00", "document": document}),
        json!({}),
    ] {
        let hold = to(&mut random, json!({"type": "reserve_number", "data": held}));
        office
            .execute::<Series>(&series_of("di"), &hold, &person("van.thu"), minute(4))
            .expect("holds");
    }
    (office, document)
}

fn due(office: &Office, now: Instant) -> Vec<DueEvent> {
    office.due_events(now).expect("reads")
}

fn identities(events: &[DueEvent]) -> BTreeSet<&str> {
    events.iter().map(|event| event.identity.as_str()).collect()
}

/// A millisecond before.
fn before(moment: Instant) -> Instant {
    moment
        .checked_add(TimeDelta::milliseconds(-1))
        .expect("in range")
}

#[test]
fn what_falls_due_is_the_same_late_twice_and_out_of_order() {
    let folder = Folder::new("dues");
    let (office, document) = busy(&folder);
    let late = due(&office, at("2027-01-20T08:00:00+07:00"));
    assert_eq!(identities(&late).len(), late.len(), "each once");
    assert!(late.is_sorted_by_key(|event| event.at));
    let kinds: BTreeSet<&str> = late
        .iter()
        .map(|event| match event.kind {
            DueKind::Reminder => "reminder",
            DueKind::Overdue => "overdue",
            DueKind::Escalation => "escalation",
            DueKind::GrantEnded => "grant",
            DueKind::NumberLapsed => "number",
            _ => "another",
        })
        .collect();
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        ["escalation", "grant", "number", "overdue", "reminder"]
    );
    let lapsed: Vec<_> = late
        .iter()
        .filter(|event| event.kind == DueKind::NumberLapsed)
        .collect();
    assert_eq!(
        lapsed.iter().map(|event| event.number).collect::<Vec<_>>(),
        [Some(1), Some(2)]
    );
    assert_eq!(
        (lapsed[0].document, lapsed[1].document),
        (Some(document), None)
    );
    // Out of order: what had fallen due by then, as it is.
    let moments: Vec<Instant> = late.iter().map(|event| event.at).collect();
    for moment in moments.iter().rev().chain(&moments) {
        let expected: Vec<DueEvent> = late
            .iter()
            .filter(|event| event.at <= *moment)
            .cloned()
            .collect();
        assert_eq!(due(&office, *moment), expected);
        assert_eq!(due(&office, *moment), expected, "twice");
    }
    office.rebuild().expect("rebuilds");
    drop(office);
    assert_eq!(
        due(
            &self::office(&folder, |_| {}),
            at("2027-01-20T08:00:00+07:00")
        ),
        late
    );
}

#[test]
fn next_due_names_every_moment_and_no_other() {
    let folder = Folder::new("next");
    let (office, _) = busy(&folder);
    let end = at("2027-01-20T08:00:00+07:00");
    let all: BTreeSet<Instant> = due(&office, end).iter().map(|event| event.at).collect();
    let (mut now, mut found) = (minute(5), BTreeSet::new());
    while let Some(next) = office.next_due(now).expect("reads") {
        assert!(next > now);
        assert_eq!(
            identities(&due(&office, before(next))),
            identities(&due(&office, now))
        );
        found.insert(next);
        now = next;
    }
    assert_eq!(
        found,
        all.into_iter().filter(|at| *at > minute(5)).collect()
    );
}

/// What is still to be done is told, what was done is not.
#[test]
fn what_was_done_in_time_no_longer_falls_due() {
    let folder = Folder::new("done");
    let (office, document) = busy(&folder);
    let mut random = Random(72);
    let of = |events: Vec<DueEvent>| -> Vec<(DueKind, String)> {
        let own = |event: &DueEvent| {
            event.document == Some(document) && event.line.is_some_and(|line| line.0 == 4)
        };
        let events = events.into_iter().filter(own);
        events.map(|event| (event.kind, event.identity)).collect()
    };
    let reminded = of(due(&office, at("2026-12-09T08:00:00+07:00")));
    assert_eq!(reminded.len(), 2);
    let extension = json!({"type": "extend", "data": {"line": 4, "due": "2026-12-15", "reason": "Chờ Sở Tài chính"}});
    let extend = to_incoming(&mut random, extension);
    let now = at("2026-12-09T09:00:00+07:00");
    office
        .execute::<Incoming>(&document, &extend, &person("giam.doc"), now)
        .expect("extends");
    let later = of(due(&office, at("2026-12-16T08:00:00+07:00")));
    assert!(
        later.iter().all(|event| !reminded.contains(event)),
        "another due date, another identity"
    );
    let report = json!({"type": "report", "data": {"line": 4, "result": "Đã trả lời"}});
    let report = to_incoming(&mut random, report);
    let now = at("2026-12-11T09:00:00+07:00");
    office
        .execute::<Incoming>(&document, &report, &person("can.bo.kh"), now)
        .expect("reports");
    assert_eq!(of(due(&office, at("2026-12-16T08:00:00+07:00"))), []);
}

/// A held number of the year that is over lapses too.
#[test]
fn what_is_held_on_the_last_day_of_a_year_lapses_in_the_next() {
    let folder = Folder::new("eve");
    let office = office(&folder, |_| {});
    let eve = at("2026-12-31T16:00:00+07:00");
    let hold = to(
        &mut Random(73),
        json!({"type": "reserve_number", "data": {}}),
    );
    office
        .execute::<Series>(&series_of("di"), &hold, &person("van.thu"), eve)
        .expect("holds");
    let midnight = at("2027-01-01T00:00:00+07:00");
    assert_eq!(office.next_due(eve).expect("reads"), Some(midnight));
    assert_eq!(due(&office, before(midnight)), []);
    assert_eq!(due(&office, midnight).len(), 1);
    assert_eq!(
        due(&office, at("2027-02-01T08:00:00+07:00")),
        due(&office, midnight)
    );
}

/// What waits for a person as they see it.
fn inbox(office: &Office, key: &str, now: Instant) -> Vec<InboxItem> {
    office.inbox(&person(key), now).expect("reads")
}

#[test]
fn urgent_work_is_late_after_its_hour_with_who_has_it() {
    let folder = Folder::new("urgent");
    let office = office(&folder, |_| {});
    let mut random = Random(74);
    let document = random.document();
    let metadata =
        json!({"issuer": {"name": "Sở Y tế"}, "subject": "V/v phòng dịch", "urgency": "khan"});
    let mut give = |actor: &str, kind: &str, data: Value, at: i64| {
        let command = to_incoming(&mut random, json!({"type": kind, "data": data}));
        office
            .execute::<Incoming>(&document, &command, &person(actor), minute(at))
            .expect(kind);
    };
    give("van.thu", "receive", json!({"metadata": metadata}), 0);
    let sound = json!({"authentic": true, "intact": true, "right_recipient": true});
    give("van.thu", "register", sound, 5);
    let late = |minutes: i64| -> Vec<Instant> {
        let late = office.overdue(minute(minutes)).expect("reads");
        late.into_iter().map(|one| one.until).collect()
    };
    assert_eq!(
        (late(6), late(65), late(66)),
        (vec![], vec![], vec![minute(65)])
    );
    let clerk = inbox(&office, "van.thu", minute(66)).remove(0);
    assert_eq!(
        (clerk.until, clerk.overdue, clerk.at_risk),
        (Some(minute(65)), true, false)
    );
    assert!(!inbox(&office, "van.thu", minute(65)).remove(0).overdue);

    // Who directs has an hour of their own; taken back, the clerks' counts on.
    give("van.thu", "submit", json!({"to": "gd"}), 20);
    assert_eq!((late(80), late(81)), (vec![], vec![minute(80)]));
    give("van.thu", "recall", json!({"line": 1}), 30);
    assert_eq!((late(65), late(66)), (vec![], vec![minute(65)]));
    give("van.thu", "submit", json!({"to": "gd"}), 40);
    assert_eq!(
        (late(66), late(100), late(101)),
        (vec![], vec![], vec![minute(100)])
    );
    assert!(!inbox(&office, "giam.doc", minute(100)).remove(0).overdue);
    assert!(inbox(&office, "giam.doc", minute(101)).remove(0).overdue);
    let standing = |minutes: i64| {
        let read = office
            .load::<Incoming>(&document)
            .expect("reads")
            .expect("there");
        let book = office.book(minute(minutes)).expect("reads");
        read.standings(office.desk(), &book, minute(minutes))
            .remove(0)
    };
    assert_eq!(
        (standing(100).class, standing(101).class),
        (Timeliness::InTime, Timeliness::Overdue)
    );
    assert_eq!(standing(101).due, Some(minute(100)));

    let lead = json!({"lead": {"type": "unit", "data": "kh"}, "opinion": "Xử lý ngay"});
    give("giam.doc", "direct", lead, 90);
    assert_eq!((late(150), late(151)), (vec![], vec![minute(150)]));
    let unit = |minutes: i64| inbox(&office, "truong.kh", minute(minutes)).remove(0);
    assert_eq!((unit(150).overdue, unit(151).overdue), (false, true));
    office.rebuild().expect("rebuilds");
    assert_eq!((late(150), late(151)), (vec![], vec![minute(150)]));
    assert!(office.verify(None).expect("verifies").is_sound());
}

/// The documents of a load, by how they stand: late, at risk, neither.
fn documents(load: &Load) -> [BTreeSet<DocumentId>; 3] {
    let mut found = [BTreeSet::new(), BTreeSet::new(), BTreeSet::new()];
    for one in &load.documents {
        let place = if one.overdue {
            0
        } else if one.at_risk {
            1
        } else {
            2
        };
        found[place].insert(one.document);
    }
    assert_eq!(load.overdue as usize, found[0].len());
    assert_eq!(load.at_risk as usize, found[1].len());
    assert_eq!(load.open as usize, load.documents.len());
    found
}

fn of_seat(loads: &[Load]) -> BTreeMap<String, [BTreeSet<DocumentId>; 3]> {
    let key = |seat: &Seat| match seat {
        Seat::Person(key) => key.to_string(),
        Seat::Post(key) => key.to_string(),
        Seat::Unit(key) => key.to_string(),
    };
    loads
        .iter()
        .map(|load| (key(&load.seat), documents(load)))
        .collect()
}

/// What somebody's inbox says of the same, their own seats only.
fn of_inbox(items: &[InboxItem]) -> [BTreeSet<DocumentId>; 3] {
    let own = items.iter().filter(|item| {
        item.authority == vanthu::organization::Authority::OwnSeat
            && !matches!(
                item.work,
                Work::Line {
                    role: Role::Information,
                    ..
                }
            )
    });
    let mut found = [BTreeSet::new(), BTreeSet::new(), BTreeSet::new()];
    for item in own {
        let place = if item.overdue {
            0
        } else if item.at_risk {
            1
        } else {
            2
        };
        found[place].insert(item.document);
    }
    let [late, risk, rest] = &mut found;
    risk.retain(|one| !late.contains(one));
    rest.retain(|one| !late.contains(one) && !risk.contains(one));
    found
}

#[test]
fn the_workload_of_a_person_is_their_inbox_and_that_of_a_unit_its_peoples() {
    let folder = Folder::new("workload");
    let office = office(&folder, |_| {});
    let mut random = Random(75);
    for steps in 1..=10 {
        run_incoming(&office, &mut random, steps, minute(0)).expect("runs");
        run_outgoing(&office, &mut random, steps, minute(0)).expect("runs");
    }
    for now in [
        "2026-11-20T09:00:00+07:00",
        "2026-12-09T09:00:00+07:00",
        "2027-01-04T09:00:00+07:00",
    ] {
        let now = at(now);
        let work = office.workload(now).expect("reads");
        let persons = of_seat(&work.persons);
        for entry in &office.desk().agency().profile().persons {
            let inbox = of_inbox(&inbox(&office, entry.key.as_str(), now));
            let known = persons.get(entry.key.as_str()).cloned().unwrap_or_default();
            assert_eq!(known, inbox, "{} at {now}", entry.key);
        }
        let units = of_seat(&work.units);
        assert_eq!(units.keys().collect::<Vec<_>>(), ["kh", "tc", "vp"]);
        // The officer's documents are the unit's too.
        let officer = &persons["can.bo.kh"];
        let all = |sets: &[BTreeSet<DocumentId>; 3]| -> BTreeSet<DocumentId> {
            sets.iter().flatten().copied().collect()
        };
        assert!(all(officer).is_subset(&all(&units["kh"])));
        assert!(officer[0].is_subset(&units["kh"][0]));
    }
    let late = office
        .workload(at("2027-01-04T09:00:00+07:00"))
        .expect("reads");
    let own = Seat::Person(person("can.bo.kh"));
    let officer = late.persons.iter().find(|load| load.seat == own);
    let officer = officer.expect("has work");
    assert!(officer.overdue > 0 && officer.documents[0].overdue);
    assert!(officer.documents[0].until.is_some());
}

/// Standings of the lines themselves say the same as the report that is made from the inbox.
#[test]
fn the_workload_counts_what_the_standings_say() {
    let folder = Folder::new("standings");
    let office = office(&folder, |_| {});
    let mut random = Random(76);
    let mut made = Vec::new();
    for steps in [4, 5, 6, 7] {
        made.push(
            run_incoming(&office, &mut random, steps, minute(0))
                .expect("runs")
                .0,
        );
    }
    for now in [
        "2026-11-20T09:00:00+07:00",
        "2026-12-09T09:00:00+07:00",
        "2026-12-11T09:00:00+07:00",
    ] {
        let now = at(now);
        let book = office.book(now).expect("reads");
        let mut expected = BTreeMap::<PersonId, [BTreeSet<DocumentId>; 2]>::new();
        for document in &made {
            let read = office
                .load::<Incoming>(document)
                .expect("reads")
                .expect("there");
            let lines = read.standings(office.desk(), &book, now);
            let own = |line: &LineStanding| match &line.seat {
                Seat::Person(person) => Some(person.clone()),
                Seat::Post(_) | Seat::Unit(_) => None,
            };
            for (line, holder) in lines.iter().filter_map(|line| Some((line, own(line)?))) {
                let entry = expected.entry(holder).or_default();
                if line.class == Timeliness::Overdue {
                    entry[0].insert(*document);
                } else if line.at_risk {
                    entry[1].insert(*document);
                }
            }
        }
        let work = of_seat(&office.workload(now).expect("reads").persons);
        for (holder, [late, risk]) in expected {
            let found = &work[holder.as_str()];
            assert_eq!((&found[0], &found[1]), (&late, &risk), "{holder} at {now}");
        }
    }
}

#[test]
fn dossiers_of_who_has_left_are_stalled_until_they_are_handed_over() {
    let folder = Folder::new("leaver");
    let mut random = Random(77);
    common::open_dossier(&office(&folder, |_| {}), &mut random, minute(0)).expect("opens");
    let office = office(&folder, |profile| {
        let posts = profile["posts"].as_array_mut().expect("a list");
        let post = posts
            .iter_mut()
            .find(|post| post["key"] == "cv-kh")
            .expect("the post");
        post["holders"][0]["until"] = json!("2026-12-01");
    });
    let (in_office, gone) = (minute(1), at("2026-12-01T08:00:00+07:00"));
    assert_eq!(office.stalled_dossiers(in_office).expect("reads"), []);
    let stalled = office.stalled_dossiers(gone).expect("reads");
    assert_eq!(stalled.len(), 1);
    assert_eq!(
        (
            stalled[0].dossier.to_string().as_str(),
            stalled[0].notation.as_str()
        ),
        (common::DOSSIER, "01.TH")
    );
    let sent = serde_json::to_string(&stalled).expect("JSON");
    let read: Vec<StalledDossier> = serde_json::from_str(&sent).expect("reads back");
    assert_eq!(read, stalled);
    let work = &stalled[0].work[0];
    assert_eq!(work.seat, Some(Seat::Person(person("can.bo.kh"))));
    let movers: BTreeSet<(&str, &str)> = work
        .movers
        .iter()
        .map(|mover| (mover.person.as_str(), mover.action.key()))
        .collect();
    let expected = [
        ("giam.doc", "hand_over_dossier"),
        ("truong.kh", "hand_over_dossier"),
    ];
    assert_eq!(movers, BTreeSet::from(expected));
    let hand_over = to(
        &mut random,
        json!({"type": "hand_over_dossier", "data": {"to": "truong.kh"}}),
    );
    let dossier = common::DOSSIER.parse().expect("an id");
    office
        .execute::<Dossier>(&dossier, &hand_over, &person("truong.kh"), gone)
        .expect("hands over");
    assert_eq!(office.stalled_dossiers(gone).expect("reads"), []);
    assert!(office.verify(None).expect("verifies").is_sound());
}
