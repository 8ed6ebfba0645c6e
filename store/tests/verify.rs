//! Histories and files that somebody changed, read models that are made anew.

mod common;

use common::{Folder, Random, minute, run_incoming, run_outgoing};
use rusqlite::Connection;
use vanthu::api::{Incoming, Outgoing};
use vanthu::history::Stream;
use vanthu_store::{FaultKind, Heads, Office};

/// An office with two documents on their way, closed.
fn filled(name: &str) -> Folder {
    let folder = Folder::new(name);
    let office = folder.open();
    let mut random = Random(31);
    run_incoming(&office, &mut random, 4, minute(0)).expect("runs");
    run_outgoing(&office, &mut random, 8, minute(1)).expect("runs");
    run_incoming(&office, &mut random, 10, minute(2)).expect("runs");
    folder
}

fn kinds(office: &Office, heads: Option<&Heads>) -> Vec<FaultKind> {
    let report = office.verify(heads).expect("verifies");
    assert_eq!(report.external_heads, heads.is_some());
    let mut kinds: Vec<_> = report.faults.iter().map(|fault| fault.kind).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

#[test]
fn a_changed_byte_breaks_the_chain() {
    let folder = filled("changed");
    let office = folder.open();
    assert_eq!(kinds(&office, None), []);
    let changed = folder.sql().execute(
        "UPDATE records SET json = replace(json, 'van.thu', 'van.thx')
         WHERE stream LIKE 'incoming:%' AND seq = 2 AND json LIKE '%registered%'",
        [],
    );
    assert_eq!(changed.expect("changes"), 2);
    let report = office.verify(None).expect("verifies");
    assert_eq!(kinds(&office, None), [FaultKind::BrokenChain]);
    assert!(
        report.faults.iter().all(|fault| fault.seq == Some(2)),
        "{report:?}"
    );
}

#[test]
fn nothing_is_decided_on_a_changed_history() {
    let folder = filled("no-decision");
    let document = folder.open().incoming_register(2026).expect("reads")[0].document;
    folder
        .sql()
        .execute(
            "UPDATE records SET json = replace(json, 'Sở Y tế', 'Sở Y Tế') WHERE stream = ?1",
            [format!("incoming:{document}")],
        )
        .expect("changes");
    let assign = common::incoming_steps(1, None).remove(4);
    let command = common::to_incoming(&mut Random(32), assign.1);
    let outcome = folder.open().execute::<Incoming>(
        &document,
        &command,
        &common::person(assign.0),
        minute(9),
    );
    let Err(vanthu_store::OfficeError::Storage(error)) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(error.code(), "history");
    assert!(error.to_string().contains("chain"), "{error}");
}

#[test]
fn only_heads_from_outside_show_a_rewritten_tail() {
    let folder = filled("rewritten");
    let office = folder.open();
    let heads = office.heads().expect("reads");
    let json = serde_json::to_string(&heads).expect("json");
    let heads: Heads = serde_json::from_str(&json).expect("heads are kept elsewhere as JSON");
    assert_eq!(kinds(&office, Some(&heads)), []);

    // Someone with the whole database rewrites a record, all hashes and the read models.
    let sql = folder.sql();
    let stream: String = sql
        .query_row(
            "SELECT stream FROM records WHERE json LIKE '%\"directed\"%' ORDER BY stream LIMIT 1",
            [],
            |row| row.get(0),
        )
        .expect("a direction");
    rewrite(&sql, &stream);
    office.rebuild().expect("rebuilds");
    assert_eq!(kinds(&office, None), []);
    assert_eq!(kinds(&office, Some(&heads)), [FaultKind::HeadDiffers]);

    // The office goes on: a longer history still begins with what the heads say.
    let other = filled("longer");
    let office = other.open();
    let heads = office.heads().expect("reads");
    run_incoming(&office, &mut Random(33), 4, minute(9)).expect("runs");
    assert_eq!(kinds(&office, Some(&heads)), []);
}

fn rewrite(sql: &Connection, stream: &str) {
    let agency = vanthu::base::AgencyId::parse("so-mau").expect("a key");
    let mut chain = vanthu::history::Chain::new(&agency, &Stream::named(stream));
    let mut rows = sql
        .prepare("SELECT seq, json FROM records WHERE stream = ?1 ORDER BY seq")
        .expect("prepares");
    let rows: Vec<(u32, String)> = rows
        .query_map([stream], |row| Ok((row.get(0)?, row.get(1)?)))
        .expect("reads")
        .collect::<Result<_, _>>()
        .expect("reads");
    for (seq, json) in rows {
        let json = json.replace("chủ trì, tham mưu", "chỉ để biết");
        chain = chain.with(json.as_bytes());
        sql.execute(
            "UPDATE records SET json = ?1, hash = ?2 WHERE stream = ?3 AND seq = ?4",
            (json, chain.head.as_bytes(), stream, seq),
        )
        .expect("writes");
    }
}

#[test]
fn a_cut_tail_is_found_by_receipts_numbers_and_heads() {
    let folder = filled("cut");
    let office = folder.open();
    let heads = office.heads().expect("reads");
    let sql = folder.sql();
    sql.execute(
        "DELETE FROM records WHERE stream LIKE 'outgoing:%' AND json LIKE '%\"number_assigned\"%'",
        [],
    )
    .expect("deletes");
    let found = kinds(&office, Some(&heads));
    for kind in [
        FaultKind::OutOfSequence,
        FaultKind::NumberWithoutDocument,
        FaultKind::CommandLost,
    ] {
        assert!(found.contains(&kind), "{kind:?} in {found:?}");
    }

    let folder = filled("cut-series");
    let office = folder.open();
    let heads = office.heads().expect("reads");
    folder
        .sql()
        .execute(
            "DELETE FROM records WHERE stream = 'series:den:2026' AND seq = 2",
            [],
        )
        .expect("deletes");
    let found = kinds(&office, Some(&heads));
    for kind in [
        FaultKind::HeadMissing,
        FaultKind::ViewDiffers,
        FaultKind::NumberWithoutSeries,
    ] {
        assert!(found.contains(&kind), "{kind:?} in {found:?}");
    }
}

#[test]
fn attachments_are_read_and_compared() {
    let folder = filled("blobs");
    let office = folder.open();
    let blob = walk(&folder.0.join("blobs")).remove(0);
    let bytes = std::fs::read(&blob).expect("reads");
    let mut changed = bytes.clone();
    changed[7] ^= 1;
    std::fs::write(&blob, &changed).expect("writes");
    assert_eq!(kinds(&office, None), [FaultKind::BlobDamaged]);
    std::fs::remove_file(&blob).expect("removes");
    assert_eq!(kinds(&office, None), [FaultKind::BlobMissing]);
    office.put_blob(bytes.as_slice()).expect("put again");
    assert_eq!(kinds(&office, None), []);
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(walk(&path));
        } else {
            files.push(path);
        }
    }
    files
}

#[test]
fn read_models_made_anew_are_the_same() {
    let folder = Folder::new("rebuild");
    let office = folder.open();
    let mut random = Random(34);
    // Every document at every place of its way.
    for steps in 1..=10 {
        run_incoming(&office, &mut random, steps, minute(steps as i64)).expect("runs");
        run_outgoing(&office, &mut random, steps, minute(steps as i64)).expect("runs");
    }
    let refuse = serde_json::json!({"type": "refuse_receipt", "data":
        {"cause": "incomplete", "note": "Thiếu trang, đề nghị gửi lại"}});
    let (document, _) = run_incoming(&office, &mut random, 1, minute(20)).expect("runs");
    let command = common::to_incoming(&mut random, refuse);
    office
        .execute::<Incoming>(&document, &command, &common::person("van.thu"), minute(20))
        .expect("refuses");
    let back = serde_json::json!({"type": "return", "data":
        {"line": 1, "reason": "Đề nghị bổ sung số liệu"}});
    let (document, _) = run_outgoing(&office, &mut random, 2, minute(21)).expect("runs");
    let command = common::to_outgoing(&mut random, back);
    office
        .execute::<Outgoing>(
            &document,
            &command,
            &common::person("truong.kh"),
            minute(21),
        )
        .expect("returns");
    let recall = serde_json::json!({"type": "recall", "data": {"line": 1}});
    let (document, _) = run_incoming(&office, &mut random, 3, minute(22)).expect("runs");
    let command = common::to_incoming(&mut random, recall);
    office
        .execute::<Incoming>(&document, &command, &common::person("van.thu"), minute(22))
        .expect("recalls");

    let sql = folder.sql();
    let before = tables(&sql);
    assert!(before.len() > 60, "{}", before.len());
    office.rebuild().expect("rebuilds");
    assert_eq!(tables(&sql), before);
    // Also from nothing, and from rubbish.
    sql.execute_batch("DELETE FROM documents; UPDATE inbox SET due = 5; DELETE FROM series;")
        .expect("spoils");
    assert!(kinds(&office, None).contains(&FaultKind::ViewDiffers));
    office.rebuild().expect("rebuilds");
    assert_eq!(tables(&sql), before);
    run_incoming(&office, &mut random, 10, minute(30)).expect("goes on");
    assert_eq!(kinds(&office, None), []);
}

/// All rows of all read models.
fn tables(sql: &Connection) -> Vec<String> {
    let names = [
        "documents",
        "inbox",
        "incoming_register",
        "outgoing_register",
        "series",
    ];
    let mut rows = Vec::new();
    for name in names {
        let mut all = sql
            .prepare(&format!("SELECT * FROM {name} ORDER BY 1, 2, 3, 4, 5"))
            .expect("sql");
        let columns = all.column_count();
        let read = all.query_map([], |row| {
            let values: Vec<String> = (0..columns)
                .map(|column| row.get_ref(column).map(|value| format!("{value:?}")))
                .collect::<Result<_, _>>()?;
            Ok(format!("{name}: {}", values.join(", ")))
        });
        rows.extend(read.expect("reads").map(|row| row.expect("reads")));
    }
    rows
}
