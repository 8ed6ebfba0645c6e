//! A clock that runs ahead takes no number unnoticed: for every command of every machine that takes one,
//! by what its events do and not by a list of names.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use vanthu::api::{DocumentMachine, Incoming, Machine, Outgoing, Series};
use vanthu::base::Instant;
use vanthu::each_machine;
use vanthu::engine::{Command, Facts, FieldKind, MachineState, NumberUse, Status};
use vanthu::input::read_value;
use vanthu::numbers::SeriesYear;
use vanthu::{incoming, outgoing, series};
use vanthu_tests::form::Asking;
use vanthu_tests::{Case, Then, asked, read_all, run};

fn key(value: &impl serde::Serialize) -> String {
    let key = serde_json::to_value(value).expect("json");
    key.as_str().expect("a key").to_owned()
}

/// The commands whose form asks for a confirmation.
fn asking() -> BTreeSet<(&'static str, String)> {
    let mut all = BTreeSet::new();
    each_machine!(M => all.extend(M::ACTIONS.iter().filter(|action| M::takes_number(**action))
        .map(|action| (M::NAME, key(action)))));
    all
}

fn kind_of(command: &Value) -> String {
    command["kind"]["type"].as_str().unwrap_or("").to_owned()
}

/// Whether events give a number that was not given before.
fn takes_number(machine: &str, events: &[Value]) -> bool {
    fn of_document<M: Machine>(events: &[Value]) -> bool {
        let read =
            |event: &Value| serde_json::from_value::<M::Event>(event.clone()).expect("reads");
        let used = |event| matches!(M::number(&event), Some(NumberUse::Takes(_)));
        events.iter().map(read).any(used)
    }
    match machine {
        "incoming" => of_document::<Incoming>(events),
        "outgoing" => of_document::<Outgoing>(events),
        "series" => {
            let of: SeriesYear = read_value(json!({"series": "di", "year": 2026})).expect("reads");
            let mut state = <series::State as MachineState>::begin(of);
            for event in events {
                let event: series::Event = serde_json::from_value(event.clone()).expect("reads");
                if !matches!(event, series::Event::LegacyImported(_)) {
                    Series::apply(
                        &mut state,
                        Instant::parse("2026-11-16T08:00:00Z").expect("valid"),
                        &event,
                    );
                }
            }
            state.series.last_number > 0
        }
        _ => false,
    }
}

/// The case with the newest event eleven days before its command; what was given before is confirmed.
fn far(mut case: Case, confirmed: bool) -> Case {
    let asking = asking();
    let at: Instant = read_value(case.when.at.clone()).expect("an instant");
    let eleven_days = 11 * 24 * 3_600_000;
    case.facts = Some(Facts {
        newest_event: Instant::from_millis(at.millis() - eleven_days),
        ..case.facts.unwrap_or_default()
    });
    let machine = case.machine.clone();
    let asks = |command: &Value| {
        asking
            .iter()
            .any(|(of, name)| *of == machine && *name == kind_of(command))
    };
    let steps = case
        .given
        .iter_mut()
        .chain(confirmed.then_some(&mut case.when));
    for step in steps.filter(|step| asks(&step.command)) {
        step.command["kind"]["data"]["confirm_time"] = json!(true);
    }
    case
}

#[test]
fn every_command_that_takes_a_number_asks_about_a_moment_far_ahead() {
    let asking = asking();
    let mut met = BTreeSet::new();
    for (_, case) in read_all() {
        let Then::Accepted { events, .. } = &case.then else {
            continue;
        };
        let command = (case.machine.as_str(), kind_of(&case.when.command));
        let declared = asking
            .iter()
            .find(|(machine, name)| (*machine, name) == (command.0, &command.1));
        assert_eq!(
            takes_number(command.0, events),
            declared.is_some(),
            "{}",
            case.id
        );
        let Some(declared) =
            declared.filter(|_| case.facts.as_ref().is_none_or(|f| f.newest_event.is_none()))
        else {
            continue;
        };
        met.insert(declared.clone());
        let (id, events) = (case.id.clone(), events.clone());
        let again = |confirmed| {
            let (_, case) = read_all()
                .into_iter()
                .find(|(_, case)| case.id == id)
                .expect("is there");
            run(&far(case, confirmed)).expect("runs").then
        };
        match again(false) {
            Then::Refused { refused, .. } => assert_eq!(refused, ["moment_far_ahead"], "{id}"),
            other => panic!("{id}: {other:?}"),
        }
        match again(true) {
            Then::Accepted { events: now, .. } => assert_eq!(now, events, "{id}"),
            other => panic!("{id}: {other:?}"),
        }
    }
    assert_eq!(met, asking, "every one of them has an accepted case");
}

/// Property L12 where the moment must be confirmed.
fn the_form_asks_for_it<M: DocumentMachine>(id: &str, action: M::Action)
where
    Command<M::Kind>: DeserializeOwned,
{
    let (_, case) = read_all()
        .into_iter()
        .find(|(_, case)| case.id == id)
        .expect("is there");
    let mut asked = asked::<M>(&case).expect("runs").expect("a command");
    for (newest, status) in [
        ("2026-11-06T00:00:00+07:00", None),
        ("2026-11-05T23:59:59+07:00", Some(true)),
    ] {
        asked.book.facts.newest_event = Instant::parse(newest).ok();
        let asking = Asking::<M> {
            desk: &asked.desk,
            book: &asked.book,
            document: &asked.document,
            actor: &asked.actor,
            now: asked.now,
        };
        let items = asked
            .document
            .available(&asked.desk, &asked.book, &asked.actor, asked.now);
        let item = items
            .into_iter()
            .find(|item| item.action == M::name(action))
            .expect("offered");
        let needs = asking.needs(&item);
        let need = needs
            .iter()
            .find(|need| matches!(need.field, "confirm_time"));
        assert_eq!(need.map(|need| need.required), status, "{id}");
        assert_eq!(
            need.map(|need| need.kind),
            status.map(|_| FieldKind::Flag),
            "{id}"
        );
        if status.is_some() {
            assert_eq!(item.status, Status::NeedsInput, "{id}");
        }
        let good = asking.good(&item, 0);
        let command = Command::<M::Kind>::new(asked.command().command_id, good);
        let checked =
            asked
                .document
                .check(&asked.desk, &asked.book, &command, &asked.actor, asked.now);
        assert!(checked.is_ok(), "{id}: {checked:?}");
    }
}

#[test]
fn the_form_asks_for_the_confirmation_and_only_then() {
    the_form_asks_for_it::<Incoming>("incoming-register", incoming::Action::Register);
    the_form_asks_for_it::<Outgoing>("outgoing-assign-number", outgoing::Action::AssignNumber);
}

#[test]
fn the_record_says_that_the_moment_was_confirmed() {
    for (id, confirmed) in [
        ("incoming-register-moment-confirmed", true),
        ("incoming-register", false),
    ] {
        let (_, case) = read_all()
            .into_iter()
            .find(|(_, case)| case.id == id)
            .expect("is there");
        let outcome = run(&case).expect("runs");
        let (_, records) = outcome.streams.first().expect("its stream");
        let record: Value = serde_json::from_str(records.last().expect("a record")).expect("json");
        let act = record["act"].as_object().expect("an act");
        assert_eq!(
            act.get("confirmed_time"),
            confirmed.then_some(&json!(true)),
            "{id}"
        );
    }
}
