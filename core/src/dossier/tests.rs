use chrono::NaiveDate;

use super::{
    Command, DossierList, FileNumbering, Heading, KeepBeyondDue, Retention, State, check_keep,
    closing_duties, decide, dossiers_of, dossiers_of_maker, file_symbols, notice_day, transfer_due,
};
use crate::base::{DocumentId, DossierId, Instant, PersonId};
use crate::calendar::{Calendar, FileKind};
use crate::context::{Context, Facts, Under};
use crate::law::{Medium, RuleSet, RuleSetId};
use crate::organization::{Agency, Grants};
use crate::register::Registers;

const SAMPLE: &str = include_str!("../../../examples/data/ubnd-tinh-mau.json");
const DOCUMENT: &str = "01930000-0000-7000-8000-0000000000d1";
const OPEN: &str = r#"{"type":"open","data":{"notation":"01.TH","title":"Tổng kết năm","retention":{"type":"years","data":5},"medium":"paper","listed":true}}"#;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn dossier(last: u8) -> DossierId {
    DossierId::parse(&format!("01930000-0000-7000-8000-0000000000{last:02}")).unwrap()
}

fn execute(agency: &Agency, state: &mut State, actor: &str, kind: &str) -> Vec<&'static str> {
    let now = Instant::parse("2026-11-20T08:00:00+07:00").unwrap();
    let context = Context {
        now,
        actor: &PersonId::parse(actor).unwrap(),
        agency,
        grants: &Grants::default(),
        rules: &RuleSet::of(RuleSetId::Vn20260301),
        calendar: &Calendar::national(),
        registers: &Registers::none(),
        facts: &Facts::default(),
        under: Under::Open,
    };
    let command = Command {
        dossier: state.dossier(),
        kind: serde_json::from_str(kind).unwrap(),
    };
    match decide(state, &command, &context) {
        Ok(events) => {
            events.iter().for_each(|event| state.evolve(event));
            Vec::new()
        }
        Err(refusal) => refusal.codes(),
    }
}

#[test]
fn the_life_of_a_file() {
    let agency = Agency::from_json(SAMPLE).unwrap();
    let mut state = State::new(dossier(1));
    let mut other = State::new(dossier(2));
    let maker = "khanh.dt";
    let collect = format!(r#"{{"type":"collect","data":{{"document":"{DOCUMENT}"}}}}"#);
    let take =
        format!(r#"{{"type":"take_out","data":{{"document":"{DOCUMENT}","cause":"duplicate"}}}}"#);
    let close = r#"{"type":"close","data":{"work_ended":"2026-11-19","retention":{"type":"permanent"},"title":"Tổng kết năm 2026","notation":"01.TH"}}"#;
    let transfer = r#"{"type":"transfer","data":{"lists":2,"minutes":2}}"#;
    let people: Vec<&str> = agency
        .profile()
        .persons
        .iter()
        .map(|p| p.key.as_str())
        .collect();
    let maker = if people.contains(&maker) {
        maker
    } else {
        people[people.len() - 1]
    };
    let head = people[0];
    for (actor, kind, codes) in [
        (maker, collect.as_str(), vec!["dossier_not_open"]),
        (maker, OPEN, vec![]),
        (maker, OPEN, vec!["dossier_exists"]),
        (maker, take.as_str(), vec!["document_not_in_dossier"]),
        (maker, collect.as_str(), vec![]),
        (maker, collect.as_str(), vec!["document_in_dossier"]),
        (
            head,
            collect.as_str(),
            vec!["not_dossier_maker", "document_in_dossier"],
        ),
        (maker, transfer, vec!["dossier_not_closed"]),
        (maker, close, vec![]),
        (maker, close, vec!["dossier_not_open"]),
        (
            maker,
            r#"{"type":"transfer","data":{"lists":1,"minutes":2}}"#,
            vec!["transfer_papers_missing"],
        ),
    ] {
        let mut found = execute(&agency, &mut state, actor, kind);
        let mut codes = codes;
        found.sort_unstable();
        codes.sort_unstable();
        assert_eq!(found, codes, "{kind}");
    }
    assert_eq!(state.retention(), Some(Retention::Permanent));
    assert_eq!(state.transfer_due(), Some(day("2027-12-31")));
    assert!(execute(&agency, &mut other, head, OPEN).is_empty());
    assert!(execute(&agency, &mut other, head, &collect).is_empty());
    let document = DocumentId::parse(DOCUMENT).unwrap();
    assert_eq!(dossiers_of([&state, &other], document).count(), 2);
    let hand_over = format!(r#"{{"type":"hand_over","data":{{"to":"{head}"}}}}"#);
    assert!(execute(&agency, &mut state, maker, &hand_over).is_empty());
    let head = PersonId::parse(head).unwrap();
    assert_eq!(dossiers_of_maker([&state, &other], &head).count(), 2);
    assert!(execute(&agency, &mut state, head.as_str(), transfer).is_empty());
    assert_eq!(dossiers_of_maker([&state, &other], &head).count(), 1);
    let again = execute(&agency, &mut state, head.as_str(), transfer);
    assert_eq!(again, ["dossier_transferred"]);
    let json = serde_json::to_string(&state).unwrap();
    assert_eq!(serde_json::from_str::<State>(&json).unwrap(), state);
}

#[test]
fn two_ways_to_number() {
    let heading = |abbreviation: &str, files: u32| Heading {
        abbreviation: abbreviation.to_owned(),
        files,
    };
    let list = [heading("KHTC", 2), heading("VP", 1)];
    let one = file_symbols(&list, FileNumbering::OneRunThroughTheList);
    assert_eq!(one, ["01.KHTC", "02.KHTC", "03.VP"]);
    let restart = file_symbols(&list, FileNumbering::RestartInEachHeading);
    assert_eq!(restart, ["01.KHTC", "02.KHTC", "01.VP"]);
    let list: DossierList = serde_json::from_str(
        r#"{"year":2026,"numbering":"restart_in_each_heading","headings":[
            {"name":"Tổng hợp","abbreviation":"TH","files":[
                {"title":"A","retention":{"type":"years","data":5},"maker":"x"}]},
            {"name":"Tổ chức","abbreviation":"TC","files":[
                {"title":"B","retention":{"type":"permanent"},"maker":"y"}]}]}"#,
    )
    .unwrap();
    assert_eq!(list.find("01.TC").unwrap().title, "B");
    assert!(list.find("02.TC").is_none());
}

#[test]
fn retention_decides() {
    for (retention, transfer, sheets, list) in [
        (Retention::Years(4), false, false, false),
        (Retention::Years(5), true, true, false),
        (Retention::Permanent, true, true, true),
    ] {
        assert_eq!(retention.must_transfer(), transfer);
        let duties = closing_duties(Medium::Paper, retention);
        assert_eq!(
            (duties.number_sheets, duties.write_document_list),
            (sheets, list)
        );
        assert!(duties.write_closing_note);
        assert!(!closing_duties(Medium::Electronic, retention).write_closing_note);
    }
    assert_eq!(
        Retention::Years(20).last_year(day("2026-05-01")),
        Some(2046)
    );
}

#[test]
fn due_days_and_keeping() {
    let (old, new) = (RuleSetId::Vn20200305, RuleSetId::Vn20250701);
    for (id, kind, from, due) in [
        (old, FileKind::General, "2023-05-24", "2024-05-24"),
        (old, FileKind::General, "2024-02-29", "2025-02-28"),
        (new, FileKind::General, "2025-10-22", "2026-12-31"),
        (new, FileKind::BasicConstruction, "2025-11-30", "2026-02-28"),
    ] {
        let found = transfer_due(&RuleSet::of(id), kind, day(from));
        assert_eq!(found, Some(day(due)), "{from}");
    }
    assert_eq!(notice_day(day("2026-12-31")), Some(day("2026-12-01")));
    for (until, consent, list, codes) in [
        ("2024-03-10", true, true, vec![]),
        ("2024-03-11", true, true, vec!["kept_too_long"]),
        (
            "2024-03-10",
            false,
            false,
            vec!["no_written_consent", "kept_list_not_sent"],
        ),
    ] {
        let request = KeepBeyondDue {
            due: day("2022-03-10"),
            until: day(until),
            written_consent: consent,
            list_sent_to_archive: list,
        };
        let found = check_keep(&request).err().map(|r| r.codes());
        assert_eq!(found.unwrap_or_default(), codes, "{until}");
    }
}
