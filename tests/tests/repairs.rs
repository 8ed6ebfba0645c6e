//! What would make refused commands possible, for every refused case: each way is brought about
//! through the public API and holds its word. Random histories do the same in `properties.rs`.

use std::collections::BTreeMap;

use vanthu::api::{DocumentMachine, Incoming, Outgoing};
use vanthu::base::PersonId;
use vanthu::engine::Command;
use vanthu::repair::Fact;
use vanthu::rules::ActionName;
use vanthu::{incoming, outgoing};
use vanthu_tests::mend::{Asked, hold_to_their_word};
use vanthu_tests::{Case, Then, asked, read_all};

/// Every refused case of one machine with what it asks.
fn refused<M: DocumentMachine>(machine: &str) -> Vec<(Case, Asked<M>)>
where
    Command<M::Kind>: serde::de::DeserializeOwned,
{
    let cases = read_all().into_iter().map(|(_, case)| case);
    cases
        .filter(|case| case.machine == machine && matches!(case.then, Then::Refused { .. }))
        .filter_map(|case| {
            let asked = asked::<M>(&case).expect("the given steps are lawful")?;
            Some((case, asked))
        })
        .collect()
}

/// The ways of each refused case, as they are written down in `tests/repairs`: a fact a word, so that a
/// way that is lost, or a new one, is seen. `VANTHU_WRITE_CASES=1` adds those of new cases and never
/// changes a row: one that is to change is deleted first.
fn every_way_holds<M: DocumentMachine>(machine: &str)
where
    Command<M::Kind>: serde::de::DeserializeOwned,
{
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (case, asked) in refused::<M>(machine) {
        hold_to_their_word(&asked, &case.id).expect("the case is refused");
        let repairs = asked.repairs().expect("the case is refused");
        let ways = repairs.ways.iter().map(|way| {
            let facts: Vec<String> = way.facts.iter().map(word).collect();
            facts.join(" + ")
        });
        let mut ways: Vec<String> = ways.collect();
        if ways.is_empty() {
            let rules: Vec<&str> = repairs.unliftable.iter().map(|rule| rule.code()).collect();
            ways.push(format!("none: {}", rules.join(", ")));
        }
        found.insert(case.id, ways);
    }
    let path = vanthu_tests::folder("repairs").join(format!("{machine}.json"));
    let written = std::fs::read_to_string(&path).expect("tests/repairs");
    let mut written: BTreeMap<String, Vec<String>> = serde_json::from_str(&written).expect("json");
    if std::env::var_os("VANTHU_WRITE_CASES").is_some() {
        written.retain(|case, _| found.contains_key(case));
        for (case, ways) in &found {
            written.entry(case.clone()).or_insert_with(|| ways.clone());
        }
        let mut text = serde_json::to_string_pretty(&written).expect("json");
        text.push('\n');
        std::fs::write(&path, text).expect("writable");
    }
    let rows = found.keys().chain(written.keys());
    let differ: BTreeMap<_, _> = rows
        .map(|case| (case, (written.get(case), found.get(case))))
        .filter(|(_, (written, found))| written != found)
        .collect();
    assert!(differ.is_empty(), "case: (written, found): {differ:#?}");
}

fn word(fact: &Fact) -> String {
    let json = serde_json::to_value(fact).expect("json");
    match fact {
        Fact::Command { command, .. } => {
            let action = serde_json::to_value(command.action()).expect("json");
            action.as_str().expect("a key").to_owned()
        }
        Fact::Evidence { .. } => {
            let kind = &json["data"]["evidence"]["type"];
            format!("evidence {}", kind.as_str().expect("a key"))
        }
        Fact::Grant { grant, .. } => {
            let kind = serde_json::to_value(grant.kind).expect("json");
            format!(
                "grant {} to {}",
                kind.as_str().expect("a key"),
                grant.grantee
            )
        }
        Fact::Appointment { person, post, .. } => format!("{person} becomes {post}"),
        Fact::Later { at } => format!("wait until {at}"),
        other => panic!("a new fact: {other:?}"),
    }
}

#[test]
fn every_way_of_an_incoming_refusal_holds_its_word() {
    every_way_holds::<Incoming>("incoming");
}

#[test]
fn every_way_of_an_outgoing_refusal_holds_its_word() {
    every_way_holds::<Outgoing>("outgoing");
}

mod beside_the_documents {
    use serde_json::{Value, json};
    use vanthu::api::{Book, Desk, Dossier, Grants, Handle as _, InBook, Question, Seal, Series};
    use vanthu::base::{CommandId, DossierId, Instant, PersonId};
    use vanthu::engine::Command;
    use vanthu::grants;
    use vanthu::input::read_value;
    use vanthu::numbers::SeriesYear;
    use vanthu::repair::{Fact, Given, Repairs};

    fn office() -> (Desk, Book, Instant) {
        let profile = std::fs::read_to_string(vanthu_tests::folder("profiles/office.json"));
        let desk = Desk::new(&profile.expect("profile")).expect("a sound profile");
        let now = Instant::parse("2026-11-16T08:00:00+07:00").expect("an instant");
        let mut book = Book::new();
        desk.open_year(&mut book, now);
        (desk, book, now)
    }

    fn person(key: &str) -> PersonId {
        PersonId::parse(key).expect("a key")
    }

    fn id(number: u8) -> CommandId {
        let id = format!("01930000-0000-7000-8000-0000000000{number:02x}");
        CommandId::parse(&id).expect("a UUID")
    }

    fn command<K: serde::de::DeserializeOwned>(number: u8, kind: Value) -> Command<K> {
        read_value(json!({"command_id": id(number), "kind": kind})).expect("a command")
    }

    /// Each way as the list of its facts: type and, for evidence, what.
    fn ways(repairs: Option<Repairs>) -> Vec<Vec<String>> {
        let repairs = repairs.expect("the command is refused");
        let name = |fact: &Value| match fact["data"]["evidence"]["type"].as_str() {
            Some(evidence) => evidence.to_owned(),
            None => fact["type"].as_str().expect("a type").to_owned(),
        };
        let way = |way: &Value| {
            way["facts"]
                .as_array()
                .expect("facts")
                .iter()
                .map(name)
                .collect()
        };
        let json = serde_json::to_value(&repairs).expect("json");
        json["ways"]
            .as_array()
            .expect("ways")
            .iter()
            .map(way)
            .collect()
    }

    #[test]
    fn a_grant_is_mended_all_at_once() {
        let (desk, book, now) = office();
        let grant = json!({"type": "create_grant", "data": {"grant": {
            "id": "01930000-0000-7000-8000-0000000000a1", "kind": "under_authorization",
            "grantor": "giam-doc", "grantee": "giang", "from": "2026-11-10", "until": "2026-12-10"}}});
        let found =
            InBook::<Grants>::new(()).repairs(&desk, &book, &command(1, grant), &person("an"), now);
        let mut found = ways(found);
        found.iter_mut().for_each(|way| way.sort());
        assert_eq!(found, [["limited_to", "period", "written_basis"]]);
    }

    /// A grant that stands in the way is revoked by whoever holds the grantor's post, and is named by
    /// what it confers.
    #[test]
    fn what_stands_in_the_way_of_a_grant_is_revoked() {
        let (desk, mut book, now) = office();
        let create = |last: u8, grantor: &str, grantee: &str| -> grants::Command {
            let grant = json!({"type": "create_grant", "data": {"grant": {
                "id": format!("01930000-0000-7000-8000-0000000000a{last}"), "kind": "work_cover",
                "grantor": grantor, "grantee": grantee, "from": "2026-11-16",
                "until": "2026-12-10"}}});
            command(last, grant)
        };
        let (binh, an) = (person("binh"), person("an"));
        let first = create(1, "giam-doc", "binh");
        InBook::<Grants>::new(())
            .execute(&desk, &mut book, &first, &an, now)
            .expect("lawful");

        let again = create(2, "giam-doc", "binh");
        let repairs = InBook::<Grants>::new(())
            .repairs(&desk, &book, &again, &an, now)
            .expect("it overlaps");
        let told = &repairs.ways[0].message.vi;
        assert_eq!(ways(Some(repairs.clone())), [["command"], ["period"]]);
        assert!(
            told.contains("thu hồi việc giao xử lý thay khi vắng"),
            "{told}"
        );
        assert!(told.contains("10/12/2026"), "{told}");

        let back = create(3, "pho-giam-doc", "an");
        let found = InBook::<Grants>::new(()).repairs(&desk, &book, &back, &binh, now);
        assert_eq!(ways(found.clone()), [["command"]]);
        let Fact::Command {
            command: Given::Grants(revoke),
            by,
        } = &found.expect("a circle").ways[0].facts[0]
        else {
            panic!("a revocation");
        };
        let revoke = Command::new(id(9), revoke.clone());
        InBook::<Grants>::new(())
            .execute(&desk, &mut book, &revoke, &by[0], now)
            .expect("the grantor may");
        InBook::<Grants>::new(())
            .execute(&desk, &mut book, &back, &binh, now)
            .expect("no circle any more");
    }

    #[test]
    fn the_seal_needs_both_papers() {
        let (desk, book, now) = office();
        let seal = desk.open::<Seal>(());
        let found = |given: bool| {
            let data = json!({"written_permission": given, "minutes": given});
            let hand_over = command(1, json!({"type": "hand_over_seal", "data": data}));
            seal.repairs(&desk, &book, &hand_over, &person("dung"), now)
        };
        assert_eq!(ways(found(false)), [["written_permission", "minutes"]]);
        assert_eq!(found(true), None);
    }

    #[test]
    fn a_reservation_ends_with_its_day() {
        let (desk, book, now) = office();
        let reserve = json!({"type": "reserve_number",
            "data": {"until": "2026-11-17T09:00:00+07:00"}});
        let of: SeriesYear = read_value(json!({"series": "di", "year": 2026})).expect("a series");
        let reserve = command(1, reserve);
        let found =
            InBook::<Series>::new(of.clone()).repairs(&desk, &book, &reserve, &person("dung"), now);
        assert_eq!(ways(found), [["until_instant"]]);
    }

    #[test]
    fn a_dossier_is_opened_and_closed_before_it_is_transferred() {
        let (desk, book, now) = office();
        let id = "01930000-0000-7000-8000-0000000000f1";
        let dossier = desk.open::<Dossier>(DossierId::parse(id).expect("a UUID"));
        let transfer = command(1, json!({"type": "transfer_dossier", "data": {}}));
        let found = dossier.repairs(&desk, &book, &transfer, &person("khanh"), now);
        assert_eq!(ways(found), [["command", "command"]]);
    }

    #[test]
    fn a_question_may_have_no_lawful_yes() {
        let (desk, book, now) = office();
        let keep: Question = read_value(json!({"type": "keep", "data": {"due": "2026-01-01",
            "until": "2029-01-01", "written_consent": false, "list_sent_to_archive": true}}))
        .expect("a question");
        let found = desk.repairs_of_question(&book, &keep, &person("khanh"), now);
        assert_eq!(ways(found), [["until_day", "written_consent"]]);
        let code: Question = read_value(json!({"type": "agency_code", "data": {"code": "h.1",
            "day": "2026-01-01"}}))
        .expect("a question");
        let found = desk.repairs_of_question(&book, &code, &person("khanh"), now);
        let found = found.expect("refused");
        assert!(found.ways.is_empty() && found.complete);
        let message = &found.message;
        assert!(message.en.starts_with("Nothing lawful"), "{message:?}");
        assert!(
            message.vi.starts_with("Không có cách hợp pháp"),
            "{message:?}"
        );
    }
}

/// What the README promises: what is missing, in the order of the law, and who can bring it.
#[test]
fn a_draft_tells_its_whole_way_to_the_issue() {
    let mut asked = outgoing("outgoing-issue-draft");
    asked.actor = PersonId::parse("dung").expect("a key");
    let found = asked.repairs().expect("refused");
    let actions: Vec<ActionName> = found.ways[0]
        .facts
        .iter()
        .map(|fact| match fact {
            Fact::Command { command, .. } => command.action(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        actions,
        [
            outgoing::Action::Submit,
            outgoing::Action::CheckContent,
            outgoing::Action::CheckFormat,
            outgoing::Action::Approve,
            outgoing::Action::Sign,
            outgoing::Action::AssignNumber,
            outgoing::Action::Register,
            outgoing::Action::ApplyAgencySignature,
        ]
    );
}

fn outgoing(id: &str) -> Asked<Outgoing> {
    let all = refused::<Outgoing>("outgoing");
    let (_, asked) = all
        .into_iter()
        .find(|(case, _)| case.id == id)
        .expect("the case");
    asked
}

/// A clerk asks for the issue of a draft without a file: the drafter's file comes first.
#[test]
fn what_another_command_waits_for_is_told_too() {
    let mut asked = outgoing("outgoing-submit-without-files");
    asked.command["kind"] = serde_json::json!({"type": "issue", "data": {}});
    asked.actor = PersonId::parse("dung").expect("a key");
    let ways = hold_to_their_word(&asked, "issue without a file");
    assert_eq!(ways, Some(1));
    let found = asked.repairs().expect("refused");
    let message = &found.ways[0].message.vi;
    assert!(
        message.starts_with("Bùi Thị Khánh (Chuyên viên): đính kèm tệp"),
        "{message}"
    );
}

/// Nobody checks the form any more: somebody has to take that post first.
#[test]
fn a_vacant_seat_on_the_way_is_filled_first() {
    let mut asked = outgoing("outgoing-issue-draft");
    asked.actor = PersonId::parse("dung").expect("a key");
    let mut profile = serde_json::to_value(asked.desk.agency().profile()).expect("json");
    for post in profile["posts"].as_array_mut().expect("posts") {
        if post["key"] == "the-thuc" {
            post["holders"] = serde_json::json!([]);
        }
    }
    asked.desk = vanthu::api::Desk::new(&profile.to_string()).expect("a sound profile");
    assert_eq!(
        hold_to_their_word(&asked, "issue without a checker"),
        Some(1)
    );
    let found = asked.repairs().expect("refused");
    let appointed =
        |fact: &Fact| matches!(fact, Fact::Appointment { post, .. } if post.as_str() == "the-thuc");
    assert!(found.ways[0].facts.iter().any(appointed), "{found:?}");
}

/// Only the director, who approves, signs what names him: a deputy gets no way, and learns whose the
/// approval is rather than what others would do anyway.
#[test]
fn who_cannot_sign_learns_whose_signature_it_is() {
    let asked = outgoing("outgoing-sign-draft-by-deputy");
    let found = asked.repairs().expect("refused");
    assert!(found.ways.is_empty() && found.complete, "{found:?}");
    let rules: Vec<&str> = found.unliftable.iter().map(|rule| rule.code()).collect();
    assert_eq!(rules, ["nothing_waiting", "not_approved"]);
    let message = &found.message.vi;
    assert!(message.starts_with("Không có cách hợp pháp"), "{message}");
    assert!(
        message.ends_with("người có trách nhiệm: Giám đốc."),
        "{message}"
    );
}

/// The director has left after he approved: his successor has the draft approved anew, by himself.
#[test]
fn what_a_former_director_approved_is_approved_anew() {
    let mut asked = outgoing("outgoing-sign-by-deputy");
    let mut profile = serde_json::to_value(asked.desk.agency().profile()).expect("json");
    for post in profile["posts"].as_array_mut().expect("posts") {
        if post["key"] == "giam-doc" {
            post["holders"] = serde_json::json!([{"person": "binh", "from": "2026-11-16"}]);
        }
    }
    asked.desk = vanthu::api::Desk::new(&profile.to_string()).expect("a sound profile");
    assert_eq!(
        hold_to_their_word(&asked, "sign after a successor"),
        Some(1)
    );
    let found = asked.repairs().expect("refused");
    let words: Vec<String> = found.ways[0].facts.iter().map(word).collect();
    assert_eq!(
        words,
        [
            "return",
            "hand_back",
            "submit",
            "check_content",
            "check_format",
            "approve"
        ]
    );
}

/// Head and deputy of the unit may both report, but who wants to file has to report himself.
#[test]
fn only_those_are_named_with_whom_the_way_leads_to_its_end() {
    let all = refused::<Incoming>("incoming");
    let (_, asked) = all
        .into_iter()
        .find(|(case, _)| case.id == "incoming-file-before-report")
        .expect("the case");
    let found = asked.repairs().expect("refused");
    let by = |action: incoming::Action| {
        let facts = &found.ways[0].facts;
        let fact = facts.iter().find(
            |fact| matches!(fact, Fact::Command { command, .. } if command.action() == action),
        );
        let by = fact.expect("the command").by();
        by.iter().map(PersonId::as_str).collect::<Vec<_>>()
    };
    assert_eq!(by(incoming::Action::Start), ["giang", "hai"]);
    assert_eq!(by(incoming::Action::Report), ["giang"]);
}
