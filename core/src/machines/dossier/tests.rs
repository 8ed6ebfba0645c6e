//! A dossier from opening to transfer.

use chrono::NaiveDate;

use super::{
    Action, Command, Dossier, DossierList, FileNumbering, Heading, KeepBeyondDue, Kind, Phase,
    Retention, State, check_keep, closing_duties, data_sheet, dossiers_of, dossiers_of_maker,
    file_symbols, notice_day, transfer_due, transfer_rules, transfer_source,
};
use crate::base::{CommandId, DocumentId, DossierId, Instant, PersonId};
use crate::calendar::{Calendar, FileKind};
use crate::engine::{Context, Facts, Need, Status, Under, available, decide, evolve, needs};
use crate::law::{Medium, RuleSet, RuleSetId, Source};
use crate::numbers::Registers;
use crate::organization::{Agency, Grants};

const SAMPLE: &str = include_str!("../../../../examples/data/ubnd-tinh-mau.json");
const DOCUMENT: &str = "01930000-0000-7000-8000-0000000000d1";
const OFFICE: &str = include_str!("../../../../tests/profiles/office.json");
const OPEN: &str = r#"{"type": "open_dossier","data":{"notation":"01.TH","title":"Tổng kết năm","retention":{"type":"years","data":5},"medium":"paper","listed":true}}"#;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn dossier(last: u8) -> DossierId {
    DossierId::parse(&format!("01930000-0000-7000-8000-0000000000{last:02}")).unwrap()
}

fn execute(agency: &Agency, state: &mut State, actor: &str, kind: &str) -> Vec<&'static str> {
    on("2026-11-20", agency, state, actor, kind)
}

fn on(
    date: &str,
    agency: &Agency,
    state: &mut State,
    actor: &str,
    kind: &str,
) -> Vec<&'static str> {
    asked(date, agency, actor, |context| {
        let command = Command::new(
            CommandId::parse("01930000-0000-7000-8000-0000000000c1").unwrap(),
            serde_json::from_str::<Kind>(kind).unwrap(),
        );
        match decide::<Dossier>(state, &command, context) {
            Ok(done) => {
                evolve::<Dossier>(state, done.at, done.act.rule_set, &done.events);
                Vec::new()
            }
            Err(refusal) => refusal.codes(),
        }
    })
}

fn asked<T>(date: &str, agency: &Agency, actor: &str, ask: impl FnOnce(&Context<'_>) -> T) -> T {
    let now = Instant::parse(&format!("{date}T08:00:00+07:00")).unwrap();
    let actor = PersonId::parse(actor).unwrap();
    ask(&Context {
        moment: agency.moment(now),
        actor: agency.actor(&actor),
        agency,
        grants: &Grants::default(),
        rules: &RuleSet::of(RuleSetId::Vn20260301),
        calendar: &Calendar::national(),
        registers: &Registers::none(),
        facts: &Facts::default(),
        under: Under::Open,
    })
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
    let close = r#"{"type": "close_dossier","data":{"work_ended":"2026-11-20","retention":{"type":"permanent"},"title":"Tổng kết năm 2026","notation":"01.TH"}}"#;
    let transfer = r#"{"type": "transfer_dossier","data":{"lists":2,"minutes":2}}"#;
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
            r#"{"type": "transfer_dossier","data":{"lists":1,"minutes":2}}"#,
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
    let hand_over = format!(r#"{{"type": "hand_over_dossier","data":{{"to":"{head}"}}}}"#);
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
    for (id, kind, cited) in [
        (old, FileKind::General, "30.2"),
        (old, FileKind::BasicConstruction, "30.2"),
        (new, FileKind::BasicConstruction, "30.2"),
    ] {
        let found = transfer_source(&RuleSet::of(id), kind);
        assert_eq!(found, Source::Decree30(cited), "{id} {kind:?}");
    }
    let found = transfer_source(&RuleSet::of(new), FileKind::General);
    assert_eq!(found, Source::Archives2024Transfer);
    for (ended, id) in [("2025-06-30", old), ("2025-07-01", new)] {
        assert_eq!(transfer_rules(day(ended)), RuleSet::of(id), "{ended}");
    }
    assert_eq!(notice_day(day("2026-12-31")), Some(day("2026-12-01")));
    for (until, consent, list, codes) in [
        ("2024-03-10", true, true, vec![]),
        ("2024-03-11", true, true, vec!["kept_too_long"]),
        ("2022-03-10", true, true, vec![]),
        ("2022-03-09", true, true, vec!["kept_before_due"]),
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

fn close(ended: &str, years: u32) -> String {
    format!(
        r#"{{"type": "close_dossier","data":{{"work_ended":"{ended}","retention":{{"type":"years","data":{years}}},"title":"Tổng kết","notation":"01.TH"}}}}"#
    )
}

fn keep(until: &str) -> String {
    format!(
        r#"{{"type": "keep_dossier","data":{{"until":"{until}","written_consent":true,"list_sent_to_archive":true}}}}"#
    )
}

fn opening(more: &str) -> String {
    format!(
        r#"{{"type": "open_dossier","data":{{"notation":"01.TH","title":"Tổng kết","retention":{{"type":"years","data":10}}{more}}}}}"#
    )
}

#[test]
fn keeping_counts_from_the_first_due_day() {
    let agency = Agency::from_json(OFFICE).unwrap();
    let mut state = State::new(dossier(1));
    for (kind, codes) in [
        (opening(""), vec![]),
        (keep("2028-06-30"), vec!["dossier_not_closed"]),
        (close("2026-11-20", 10), vec![]),
        (keep("2000-01-01"), vec!["kept_before_due"]),
        (keep("2030-01-01"), vec!["kept_too_long"]),
        (keep("2028-06-30"), vec![]),
        (keep("2030-01-01"), vec!["kept_too_long"]),
        (keep("2029-12-31"), vec![]),
        (keep("2030-01-01"), vec!["kept_too_long"]),
    ] {
        let found = execute(&agency, &mut state, "khanh", &kind);
        assert_eq!(found, codes, "{kind}");
    }
    assert_eq!(state.transfer_due(), Some(day("2027-12-31")));
    assert_eq!(state.kept_until(), Some(day("2029-12-31")));

    let mut short = State::new(dossier(2));
    for (kind, codes) in [
        (opening(""), vec![]),
        (close("2026-11-20", 4), vec![]),
        (keep("2028-06-30"), vec!["never_due"]),
    ] {
        let found = execute(&agency, &mut short, "khanh", &kind);
        assert_eq!(found, codes, "{kind}");
    }
    assert_eq!((short.transfer_due(), short.kept_until()), (None, None));
}

#[test]
fn what_a_leaver_left_behind() {
    let agency = Agency::from_json(OFFICE).unwrap();
    let to = |whom: &str| format!(r#"{{"type": "hand_over_dossier","data":{{"to":"{whom}"}}}}"#);
    // phuc was in office until 2025-12-31.
    let (before, after) = ("2025-12-31", "2026-01-01");
    for (date, actor, whom, codes) in [
        (before, "phuc", "khanh", vec![]),
        (before, "giang", "khanh", vec![]),
        (before, "an", "khanh", vec!["not_dossier_maker"]),
        (before, "minh", "oanh", vec!["not_dossier_maker"]),
        (after, "phuc", "khanh", vec!["unknown_actor"]),
        (after, "giang", "khanh", vec![]),
        (after, "an", "khanh", vec![]),
        (after, "binh", "khanh", vec!["not_dossier_maker"]),
        (after, "minh", "oanh", vec!["not_dossier_maker"]),
        (after, "khanh", "khanh", vec!["not_dossier_maker"]),
        (
            after,
            "giang",
            "phuc",
            vec!["hand_over_to_maker", "unknown_person"],
        ),
        (before, "phuc", "phuc", vec!["hand_over_to_maker"]),
    ] {
        let mut state = State::new(dossier(1));
        assert_eq!(
            on("2025-12-01", &agency, &mut state, "phuc", &opening("")),
            [""; 0]
        );
        let found = on(date, &agency, &mut state, actor, &to(whom));
        assert_eq!(found, codes, "{actor} to {whom} on {date}");
        let maker = if codes.is_empty() { whom } else { "phuc" };
        assert_eq!(state.maker().map(PersonId::as_str), Some(maker));
    }
    let mut state = State::new(dossier(1));
    assert_eq!(
        on(before, &agency, &mut state, "phuc", &opening("")),
        [""; 0]
    );
    assert_eq!(
        on(before, &agency, &mut state, "phuc", &close(before, 10)),
        [""; 0]
    );
    let kept = keep("2027-06-30");
    for (actor, codes) in [
        ("minh", vec!["not_dossier_maker"]),
        ("giang", vec![]),
        ("an", vec![]),
    ] {
        assert_eq!(
            on(after, &agency, &mut state, actor, &kept),
            codes,
            "{actor}"
        );
    }
    let collect = format!(r#"{{"type":"collect","data":{{"document":"{DOCUMENT}"}}}}"#);
    let mut open = State::new(dossier(2));
    assert_eq!(
        on(before, &agency, &mut open, "phuc", &opening("")),
        [""; 0]
    );
    let found = on(after, &agency, &mut open, "giang", &collect);
    assert_eq!(found, ["not_dossier_maker"]);
    let found = on(after, &agency, &mut open, "phuc", &collect);
    assert_eq!(found, ["unknown_actor"]);
}

#[test]
fn first_and_last_day() {
    let agency = Agency::from_json(OFFICE).unwrap();
    let mut state = State::new(dossier(1));
    let start = |on: &str| opening(&format!(r#","start":"{on}""#));
    for (kind, codes) in [
        (start("2026-11-21"), vec!["day_to_come"]),
        (start("2025-12-29"), vec![]),
        (close("2025-12-28", 10), vec!["ended_before_start"]),
        (close("2026-11-21", 10), vec!["day_to_come"]),
        (close("2025-12-29", 10), vec![]),
    ] {
        let found = execute(&agency, &mut state, "khanh", &kind);
        assert_eq!(found, codes, "{kind}");
    }
    assert_eq!(state.code().unwrap().year, 2025);
    assert_eq!(state.transfer_due(), Some(day("2026-12-31")));
    let sheet = data_sheet(&state, &agency, None);
    assert_eq!(sheet.get("7"), [day("2025-12-29").into()]);
    assert_eq!(sheet.get("8"), [day("2025-12-29").into()]);

    let mut today = State::new(dossier(2));
    for (kind, codes) in [
        (opening(""), vec![]),
        (close("2026-11-19", 10), vec!["ended_before_start"]),
        (close("2026-11-20", 10), vec![]),
    ] {
        let found = execute(&agency, &mut today, "khanh", &kind);
        assert_eq!(found, codes, "{kind}");
    }
    assert_eq!(today.start(), Some(day("2026-11-20")));
}

#[test]
fn the_day_the_work_ended_chooses_the_law_of_the_transfer() {
    let agency = Agency::from_json(OFFICE).unwrap();
    for (kind, ended, closed, due) in [
        ("general", "2025-03-10", "2025-08-01", "2026-03-10"),
        ("general", "2025-06-30", "2025-07-01", "2026-06-30"),
        ("general", "2025-07-01", "2025-07-01", "2026-12-31"),
        (
            "basic_construction",
            "2025-03-10",
            "2025-08-01",
            "2025-06-10",
        ),
        (
            "basic_construction",
            "2025-07-15",
            "2025-08-01",
            "2025-10-15",
        ),
    ] {
        let mut state = State::new(dossier(1));
        let open = opening(&format!(r#","file_kind":"{kind}""#));
        assert_eq!(
            on("2025-03-03", &agency, &mut state, "khanh", &open),
            [""; 0]
        );
        assert_eq!(
            on(closed, &agency, &mut state, "khanh", &close(ended, 10)),
            [""; 0]
        );
        assert_eq!(state.transfer_due(), Some(day(due)), "{kind} {ended}");
    }
}

/// What a button says in each phase, and that pressing it with what the form offers does it.
#[test]
fn what_is_offered_is_possible() {
    let agency = Agency::from_json(OFFICE).unwrap();
    let today = "2026-11-20";
    let mut state = State::new(dossier(1));
    let offered = |state: &State, actor: &str| {
        asked(today, &agency, actor, |context| {
            let items = available::<Dossier>(state, context).into_iter();
            let open = items.filter(|item| item.status != Status::Denied);
            open.map(|item| item.action.key()).collect::<Vec<_>>()
        })
    };
    let form = |state: &State, action: Action| {
        asked(today, &agency, "khanh", |context| {
            needs::<Dossier>(state, action, None, context)
        })
    };
    let first = |form: &[Need], field: &str| {
        let need = form.iter().find(|need| need.field == field).unwrap();
        need.choices[0].value.to_string()
    };

    assert_eq!(offered(&state, "khanh"), ["open_dossier"]);
    let paper = opening(r#","medium":"paper""#);
    assert_eq!(execute(&agency, &mut state, "khanh", &paper), [""; 0]);
    assert_eq!(offered(&state, "giang"), ["hand_over_dossier"]);
    // Nothing to take out.
    assert_eq!(
        offered(&state, "khanh"),
        ["collect", "close_dossier", "hand_over_dossier"]
    );
    let collect = format!(r#"{{"type":"collect","data":{{"document":"{DOCUMENT}"}}}}"#);
    assert_eq!(execute(&agency, &mut state, "khanh", &collect), [""; 0]);
    let open = ["collect", "take_out", "close_dossier", "hand_over_dossier"];
    assert_eq!(offered(&state, "khanh"), open);
    let found = form(&state, Action::TakeOut);
    assert_eq!(first(&found, "document"), format!("\"{DOCUMENT}\""));
    assert_eq!(first(&found, "cause"), r#""duplicate""#);

    let found = form(&state, Action::CloseDossier);
    let retention = serde_json::from_str(&first(&found, "retention")).ok();
    assert_eq!(retention, state.retention());
    assert_eq!(first(&found, "work_ended"), format!("\"{today}\""));
    assert_eq!(
        execute(&agency, &mut state, "khanh", &close(today, 10)),
        [""; 0]
    );
    assert_eq!(state.phase(), Phase::Closed);
    assert_eq!(
        offered(&state, "khanh"),
        ["hand_over_dossier", "keep_dossier", "transfer_dossier"]
    );

    let latest = first(&form(&state, Action::KeepDossier), "until");
    let kept = keep(latest.trim_matches('"'));
    assert_eq!(execute(&agency, &mut state, "khanh", &kept), [""; 0]);
    let to = first(&form(&state, Action::HandOverDossier), "to");
    assert_ne!(to, r#""khanh""#);
    let form = form(&state, Action::TransferDossier);
    assert!(form.iter().all(|need| need.required));
    let (lists, minutes) = (first(&form, "lists"), first(&form, "minutes"));
    let transfer =
        format!(r#"{{"type": "transfer_dossier","data":{{"lists":{lists},"minutes":{minutes}}}}}"#);
    assert_eq!(execute(&agency, &mut state, "khanh", &transfer), [""; 0]);
    assert_eq!(offered(&state, "khanh"), [""; 0]);
    assert_eq!((state.version(), state.phase()), (5, Phase::Transferred));
}

/// Every command in every phase in which it is not possible.
#[test]
fn what_is_said_out_of_turn() {
    let agency = Agency::from_json(OFFICE).unwrap();
    let day = "2026-11-20";
    let collect = format!(r#"{{"type":"collect","data":{{"document":"{DOCUMENT}"}}}}"#);
    let take =
        format!(r#"{{"type":"take_out","data":{{"document":"{DOCUMENT}","cause":"draft"}}}}"#);
    let (open, close, keep) = (opening(""), close(day, 10), keep("2028-06-30"));
    let hand_over = r#"{"type": "hand_over_dossier","data":{"to":"binh"}}"#;
    let transfer = r#"{"type": "transfer_dossier","data":{}}"#;
    let all = [&open, &collect, &take, &close, hand_over, &keep, transfer];
    let (exists, not_open) = ("dossier_exists", "dossier_not_open");
    let (not_closed, gone) = ("dossier_not_closed", "dossier_transferred");
    let mut state = State::new(dossier(1));
    for (step, codes) in [
        (
            open.as_str(),
            [
                "", not_open, not_open, not_open, not_open, not_open, not_open,
            ],
        ),
        (&close, [exists, "", "", "", "", not_closed, not_closed]),
        (transfer, [exists, not_open, not_open, not_open, "", "", ""]),
        ("", [exists, gone, gone, gone, gone, gone, gone]),
    ] {
        for (kind, code) in all.iter().zip(codes).filter(|(_, code)| !code.is_empty()) {
            // A stranger to the dossier hears the same.
            for actor in ["khanh", "oanh"] {
                assert_eq!(execute(&agency, &mut state, actor, kind), [code], "{kind}");
            }
        }
        if !step.is_empty() {
            assert_eq!(execute(&agency, &mut state, "khanh", step), [""; 0]);
        }
    }
}
