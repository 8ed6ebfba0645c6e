//! How the same command is known again: on its stream, after reopening, after a rebuild.

mod common;

use common::{Folder, Random, codes, minute, person, receive, rows, series_of, to};
use serde_json::{Value, json};
use vanthu::api::{Grants, Incoming, Outgoing, Receipt, Seal, Series};
use vanthu::base::CommandId;
use vanthu::engine::{Command, IdOf};
use vanthu::history::Stream;
use vanthu_store::{FaultKind, Office, OfficeError, OfficeMachine};

#[test]
fn a_command_id_belongs_to_one_payload_on_each_stream() {
    let folder = Folder::new("one-payload");
    let office = folder.open();
    let mut random = Random(71);
    let (one, two, draft) = (random.document(), random.document(), random.document());
    let clerk = person("van.thu");
    let first = to::<vanthu::incoming::Kind>(&mut random, receive("V/v một"));
    let id = first.command_id;
    let receipt = office.execute::<Incoming>(&one, &first, &clerk, minute(0));
    let receipt = receipt.expect("received");
    let other = Command::new(
        id,
        common::kind::<vanthu::incoming::Kind>(receive("V/v hai")),
    );
    let before = rows(&folder);
    let reopened = folder.open();
    for office in [&office, &reopened] {
        let conflict = office.execute::<Incoming>(&one, &other, &clerk, minute(1));
        assert_eq!(codes(conflict), ["idempotency_conflict"]);
        let again = office.execute::<Incoming>(&one, &first, &clerk, minute(1));
        assert_eq!(again.ok().as_ref(), Some(&receipt));
    }
    assert_eq!(rows(&folder), before);

    // On other streams, of the same machine and of another one, it is another command.
    let second = office.execute::<Incoming>(&two, &other, &clerk, minute(2));
    let second = second.expect("received");
    let file = common::main_file(office.put_blob(&b"x"[..]).expect("put"));
    let (drafter, kind) = common::outgoing_steps("V/v ba", file).remove(0);
    let third = Command::new(id, common::kind::<vanthu::outgoing::Kind>(kind));
    let third = office.execute::<Outgoing>(&draft, &third, &person(drafter), minute(2));
    let streams = [&receipt, &second, &third.expect("drafted")].map(|r| r.stream.clone());
    let expected = [Stream::of::<Incoming>(&one), Stream::of::<Incoming>(&two)];
    assert_eq!(streams[..2], expected);
    assert_eq!(streams[2], Stream::of::<Outgoing>(&draft));
    let again = reopened.execute::<Incoming>(&two, &other, &clerk, minute(3));
    assert_eq!(again.ok(), Some(second));
    let report = reopened.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(report.commands, 3);
}

/// A command that can be sent again, at a later minute.
type Again = Box<dyn Fn(&Office, i64) -> Result<Receipt, OfficeError>>;

fn again<M: OfficeMachine>(id: IdOf<M>, command: Command<M::Kind>, actor: &str) -> Again
where
    M::Kind: 'static,
{
    let actor = person(actor);
    Box::new(move |office, at| office.execute::<M>(&id, &command, &actor, minute(at)))
}

/// One command to each machine, and the id of the `register` that took an arrival number.
fn one_of_each(office: &Office, random: &mut Random) -> (Vec<Again>, CommandId) {
    let (document, draft) = (random.document(), random.document());
    let [receive, register, ..] = &common::incoming_steps(1, None)[..] else {
        panic!("steps");
    };
    let receive = to(random, receive.1.clone());
    let register = to::<vanthu::incoming::Kind>(random, register.1.clone());
    let id = register.command_id;
    let file = common::main_file(office.put_blob(&b"x"[..]).expect("put"));
    let drafting = to(random, common::outgoing_steps("V/v", file).remove(0).1);
    let reserve = to(random, json!({"type": "reserve_number", "data": {}}));
    let hand_over = to(random, hand_over());
    let grant = json!({"type": "create_grant", "data": {"grant": {
        "id": "0193f1c0-0000-7000-8000-000000000001", "kind": "work_cover", "grantor": "tp-kh",
        "grantee": "can.bo.kh", "from": "2026-11-20", "until": "2026-11-25"}}});
    let grant = to(random, grant);
    let all = vec![
        again::<Incoming>(document, receive, "van.thu"),
        again::<Incoming>(document, register, "van.thu"),
        again::<Outgoing>(draft, drafting, "can.bo.kh"),
        again::<Series>(series_of("di"), reserve, "van.thu"),
        again::<Seal>((), hand_over, "van.thu"),
        again::<Grants>((), grant, "truong.kh"),
    ];
    (all, id)
}

fn hand_over() -> Value {
    json!({"type": "hand_over_seal", "data": {"to": "van.thu.2", "written_permission": true,
        "minutes": true}})
}

/// The table of commands, as it is.
fn commands(folder: &Folder) -> Vec<String> {
    let sql = folder.sql();
    let mut rows = sql
        .prepare("SELECT stream || ' ' || command_id || ' ' || seq FROM commands ORDER BY 1")
        .expect("sql");
    let rows = rows.query_map([], |row| row.get(0)).expect("reads");
    rows.collect::<Result<_, _>>().expect("reads")
}

#[test]
fn commands_made_anew_answer_the_same_receipts() {
    let folder = Folder::new("commands");
    let office = folder.open();
    let mut random = Random(72);
    let (sent, register) = one_of_each(&office, &mut random);
    let first: Vec<_> = sent
        .iter()
        .map(|send| send(&office, 5).expect("accepted"))
        .collect();
    let table = commands(&folder);
    // One row a command, and the series of arrivals knows the document's command too.
    assert_eq!(table.len(), sent.len() + 1);
    let direct = json!({"type": "import_numbers", "data": {"numbers": []}});
    let direct = Command::new(register, common::kind::<vanthu::series::Kind>(direct));
    let ask = |office: &Office| {
        let repeated: Vec<_> = sent.iter().map(|send| send(office, 60).ok()).collect();
        assert_eq!(
            repeated,
            first.iter().cloned().map(Some).collect::<Vec<_>>()
        );
        let clerk = person("van.thu");
        let conflict = office.execute::<Series>(&series_of("den"), &direct, &clerk, minute(6));
        assert_eq!(codes(conflict), ["idempotency_conflict"]);
    };
    ask(&office);
    for spoil in [
        "SELECT 1",
        "DELETE FROM commands",
        "UPDATE commands SET seq = 7",
    ] {
        folder.sql().execute_batch(spoil).expect("spoils");
        let found = office.verify(None).expect("verifies").faults;
        assert_eq!(
            found.is_empty(),
            commands(&folder) == table,
            "{spoil}: {found:?}"
        );
        office.rebuild().expect("rebuilds");
        assert_eq!(commands(&folder), table, "{spoil}");
        ask(&office);
        ask(&folder.open());
        let report = office.verify(None).expect("verifies");
        assert!(report.is_sound(), "{report:?}");
        assert_eq!(report.commands, sent.len() as u64);
    }
    let lost = "DELETE FROM commands WHERE stream = 'seal'";
    folder.sql().execute(lost, []).expect("spoils");
    let found = office.verify(None).expect("verifies").faults;
    let found: Vec<_> = found.iter().map(|f| (f.kind, &*f.place, f.seq)).collect();
    assert_eq!(found, [(FaultKind::ViewDiffers, "seal", Some(1))]);
}
