//! Durable commands a second, beside the bare limits of the same disk in the same run:
//! `cargo run --release -p vanthu-store --example bench_store [DOCUMENTS]`.

#[path = "../tests/common/mod.rs"]
mod common;

use std::fs::OpenOptions;
use std::io::Write as _;
use std::time::{Duration, Instant as Clock};

use common::{Folder, Random, minute, person, to_incoming};
use rusqlite::Connection;

/// Documents are taken step by step in groups, so that streams interleave.
const GROUP: usize = 50;

fn main() {
    let documents: usize = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(2_000);
    let (commands, events, bytes) = office(documents);
    let ours = rate(commands.0, commands.1);
    let inserts = bare_inserts(commands.0, bytes);
    let syncs = bare_syncs(commands.0.min(20_000));
    println!(
        "commands                {:>9}   events a command {:.2}   bytes an event {bytes}",
        commands.0,
        events as f64 / commands.0 as f64
    );
    println!("append 4 KiB, fdatasync {syncs:>9.0} /s");
    println!("bare insert, one commit {inserts:>9.0} /s");
    println!(
        "office, one command     {ours:>9.0} /s   {:.2} of the bare insert",
        ours / inserts
    );
    for threads in [1, 4, 64] {
        let (bare, worst_bare) = bare_numbers(threads, 4_000);
        let (ours, worst) = numbers(threads, 4_000);
        println!(
            "numbers, {threads:>2} writers     {ours:>9.0} /s   bare counter {bare:.0} /s   {:.2}   \
             worst wait {:.1} ms, bare {:.1} ms",
            ours / bare,
            worst.as_secs_f64() * 1e3,
            worst_bare.as_secs_f64() * 1e3
        );
    }
}

fn rate(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}

/// Incoming documents from receipt to dossier, one transaction a command.
fn office(documents: usize) -> ((usize, Duration), usize, usize) {
    let folder = Folder::new("bench");
    let office = folder.open();
    let mut random = Random(1);
    let mut done = 0;
    let start = Clock::now();
    for _ in 0..documents / GROUP {
        let group: Vec<_> = (0..GROUP).map(|_| random.document()).collect();
        let number = random.below(1_000_000);
        for (actor, json) in common::incoming_steps(number, None) {
            let actor = person(actor);
            for document in &group {
                let mut command = to_incoming(&mut random, *document, json.clone());
                if let vanthu::incoming::Kind::Receive(receive) = &mut command.kind {
                    receive.metadata.number = Some(random.below(1_000_000_000).to_string());
                }
                office
                    .execute_incoming(&command, &actor, minute(0))
                    .expect("accepted");
                done += 1;
            }
        }
    }
    let time = start.elapsed();
    let (events, bytes): (u32, u32) = folder
        .sql()
        .query_row(
            "SELECT count(*), cast(avg(length(json)) AS INTEGER) FROM events",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .expect("counts");
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
    ((done, time), events as usize, bytes as usize)
}

fn durable(folder: &Folder) -> Connection {
    let sql = folder.sql();
    sql.busy_timeout(Duration::from_secs(60)).expect("sets");
    sql.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        .expect("sets");
    sql
}

/// What a user would write: one row a commit.
fn bare_inserts(count: usize, bytes: usize) -> f64 {
    let folder = Folder::new("bench-bare");
    let sql = durable(&folder);
    sql.execute_batch(
        "CREATE TABLE events (doc TEXT, seq INTEGER, body TEXT, PRIMARY KEY (doc, seq))
         WITHOUT ROWID",
    )
    .expect("creates");
    let mut random = Random(2);
    let body = "x".repeat(bytes);
    let start = Clock::now();
    let mut done = 0;
    while done < count {
        let group: Vec<_> = (0..GROUP).map(|_| random.document().to_string()).collect();
        for seq in 0..10 {
            for document in &group {
                let mut insert = sql
                    .prepare_cached("INSERT INTO events VALUES (?1, ?2, ?3)")
                    .expect("sql");
                insert.execute((document, seq, &body)).expect("inserts");
                done += 1;
            }
        }
    }
    rate(done, start.elapsed())
}

fn bare_syncs(count: usize) -> f64 {
    let folder = Folder::new("bench-sync");
    let path = folder.0.join("log");
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .expect("opens");
    let page = [7_u8; 4096];
    let start = Clock::now();
    for _ in 0..count {
        file.write_all(&page).expect("writes");
        file.sync_data().expect("syncs");
    }
    rate(count, start.elapsed())
}

/// Arrival numbers taken by several threads of one office; documents are received beforehand.
fn numbers(threads: u64, count: u64) -> (f64, Duration) {
    let folder = Folder::new("bench-numbers");
    let office = folder.open();
    let steps = common::incoming_steps(1, None);
    let clerk = person("van.thu");
    let prepared: Vec<Vec<_>> = (0..threads)
        .map(|thread| {
            let mut random = Random(thread);
            (0..count / threads)
                .map(|_| {
                    let document = random.document();
                    let mut receive = to_incoming(&mut random, document, steps[0].1.clone());
                    if let vanthu::incoming::Kind::Receive(receive) = &mut receive.kind {
                        receive.metadata.number = Some(random.below(1_000_000_000).to_string());
                    }
                    office
                        .execute_incoming(&receive, &clerk, minute(0))
                        .expect("received");
                    to_incoming(&mut random, document, steps[1].1.clone())
                })
                .collect()
        })
        .collect();
    let start = Clock::now();
    let worst = std::thread::scope(|scope| {
        let workers: Vec<_> = prepared
            .iter()
            .map(|commands| {
                let (office, clerk) = (&office, &clerk);
                scope.spawn(move || {
                    let mut worst = Duration::ZERO;
                    for command in commands {
                        let start = Clock::now();
                        office
                            .execute_incoming(command, clerk, minute(1))
                            .expect("numbered");
                        worst = worst.max(start.elapsed());
                    }
                    worst
                })
            })
            .collect();
        workers
            .into_iter()
            .map(|w| w.join().expect("no panic"))
            .max()
            .unwrap_or_default()
    });
    let time = start.elapsed();
    let register = office.incoming_register(2026).expect("reads");
    let given: Vec<u32> = register.iter().map(|entry| entry.arrival.number).collect();
    let done = count / threads * threads;
    assert_eq!(given, (1..=done as u32).collect::<Vec<_>>());
    (rate(done as usize, time), worst)
}

/// A counter row and one row issued, as one would write it by hand; one connection a thread.
fn bare_numbers(threads: u64, count: u64) -> (f64, Duration) {
    let folder = Folder::new("bench-counter");
    durable(&folder)
        .execute_batch(
            "CREATE TABLE counter (n INTEGER); INSERT INTO counter VALUES (0);
             CREATE TABLE issued (n INTEGER PRIMARY KEY, by INTEGER);",
        )
        .expect("creates");
    let start = Clock::now();
    let worst = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|thread| {
                let sql = durable(&folder);
                scope.spawn(move || {
                    let mut worst = Duration::ZERO;
                    for _ in 0..count / threads {
                        let start = Clock::now();
                        let run = |text: &str| sql.prepare_cached(text).expect("sql").execute([]);
                        run("BEGIN IMMEDIATE").expect("begins");
                        let n: i64 = sql
                            .prepare_cached("UPDATE counter SET n = n + 1 RETURNING n")
                            .expect("sql")
                            .query_row([], |row| row.get(0))
                            .expect("counts");
                        sql.prepare_cached("INSERT INTO issued VALUES (?1, ?2)")
                            .expect("sql")
                            .execute((n, thread as i64))
                            .expect("issues");
                        run("COMMIT").expect("commits");
                        worst = worst.max(start.elapsed());
                    }
                    worst
                })
            })
            .collect();
        workers
            .into_iter()
            .map(|w| w.join().expect("no panic"))
            .max()
            .unwrap_or_default()
    });
    (
        rate((count / threads * threads) as usize, start.elapsed()),
        worst,
    )
}
