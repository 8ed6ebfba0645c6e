//! Durable commands a second, beside the bare limits of the same disk in the same run:
//! `cargo run --release -p vanthu-store --example bench_store [DOCUMENTS]`.

#[path = "../tests/common/mod.rs"]
mod common;

use std::fs::OpenOptions;
use std::io::Write as _;
use std::time::{Duration, Instant as Clock};

use common::{Folder, Random, minute, person, to_incoming};
use rusqlite::Connection;
use vanthu::api::Incoming;

/// Documents are taken step by step in groups, so that streams interleave.
const GROUP: usize = 50;

fn main() {
    let documents: usize = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(2_000);
    let Office {
        figure: ours,
        commands,
        records,
        bytes,
    } = office(documents);
    let inserts = bare_inserts(commands, bytes);
    let syncs = bare_syncs::<4096>(commands.min(4_000));
    // About what one command writes to the log: a disk may be limited by bytes as well as by syncs.
    let large = bare_syncs::<32_768>(commands.min(4_000));
    let each = records as f64 / commands as f64;
    // One record a command, and one of the series where the command takes a number.
    println!("{commands} commands, {each:.2} records a command, {bytes} bytes a record");
    println!(
        "append 4 KiB, fdatasync {:>9.0} /s  {:>5.0} µs",
        syncs.rate, syncs.micros
    );
    println!(
        "append 32 KiB, the same {:>9.0} /s  {:>5.0} µs",
        large.rate, large.micros
    );
    println!(
        "bare insert, one commit {:>9.0} /s  {:>5.0} µs",
        inserts.rate, inserts.micros
    );
    println!(
        "office, one command     {:>9.0} /s  {:>5.0} µs   {:.2} of the bare insert, {:.2} by \
         processor time",
        ours.rate,
        ours.micros,
        ours.rate / inserts.rate,
        inserts.micros / ours.micros
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

/// Time that this thread has spent on a processor, where the system says so.
fn processor() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = text.split(' ').next().and_then(|nanos| nanos.parse().ok());
    Duration::from_nanos(nanos.unwrap_or(0))
}

/// The most memory that this process has held, in KiB, where the system says so.
fn peak() -> usize {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.trim().split(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Commits a second and processor time of each, in microseconds.
#[derive(Clone, Copy)]
struct Figure {
    rate: f64,
    micros: f64,
}

struct Measured {
    clock: Clock,
    processor: Duration,
}

impl Measured {
    fn start() -> Self {
        Self {
            clock: Clock::now(),
            processor: processor(),
        }
    }

    fn end(&self, count: usize) -> Figure {
        let spent = processor().saturating_sub(self.processor);
        Figure {
            rate: rate(count, self.clock.elapsed()),
            micros: spent.as_secs_f64() * 1e6 / count as f64,
        }
    }
}

fn rate(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}

struct Office {
    figure: Figure,
    commands: usize,
    records: usize,
    bytes: usize,
}

/// Incoming documents from receipt to dossier, one transaction a command.
fn office(documents: usize) -> Office {
    let folder = Folder::new("bench");
    let office = folder.open();
    let mut random = Random(1);
    common::open_dossier(&office, &mut random, minute(0)).expect("opens");
    let mut commands = Vec::new();
    for _ in 0..documents / GROUP {
        let group: Vec<_> = (0..GROUP).map(|_| random.document()).collect();
        for (actor, json) in common::incoming_steps(1, None) {
            for document in &group {
                let mut command = to_incoming(&mut random, json.clone());
                if let vanthu::incoming::Kind::Receive(receive) = &mut command.kind {
                    receive.metadata.number = Some(random.below(1_000_000_000).to_string());
                }
                commands.push((*document, person(actor), command));
            }
        }
    }
    let measured = Measured::start();
    for (document, actor, command) in &commands {
        office
            .execute::<Incoming>(document, command, actor, minute(0))
            .expect("accepted");
    }
    let figure = measured.end(commands.len());
    let (records, bytes): (u32, u32) = folder
        .sql()
        .query_row(
            "SELECT count(*), cast(avg(length(json)) AS INTEGER) FROM records",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .expect("counts");
    let before = peak();
    let clock = Clock::now();
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
    let verify = clock.elapsed();
    let grown = peak().saturating_sub(before);
    let clock = Clock::now();
    office.rebuild().expect("rebuilds");
    let rebuild = clock.elapsed();
    println!(
        "{records} records: verify {verify:.2?} ({} MiB more), rebuild {rebuild:.2?}",
        grown / 1024
    );
    Office {
        figure,
        commands: commands.len(),
        records: records as usize,
        bytes: bytes as usize,
    }
}

fn durable(folder: &Folder) -> Connection {
    let sql = folder.sql();
    sql.busy_timeout(Duration::from_secs(60)).expect("sets");
    sql.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        .expect("sets");
    sql
}

/// What a user would write: one row a commit.
fn bare_inserts(count: usize, bytes: usize) -> Figure {
    let folder = Folder::new("bench-bare");
    let sql = durable(&folder);
    sql.execute_batch(
        "CREATE TABLE events (doc TEXT, seq INTEGER, body TEXT, PRIMARY KEY (doc, seq))
         WITHOUT ROWID",
    )
    .expect("creates");
    let mut random = Random(2);
    let body = "x".repeat(bytes);
    let measured = Measured::start();
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
    measured.end(done)
}

fn bare_syncs<const BYTES: usize>(count: usize) -> Figure {
    let folder = Folder::new("bench-sync");
    let path = folder.0.join("log");
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .expect("opens");
    let page = [7_u8; BYTES];
    let measured = Measured::start();
    for _ in 0..count {
        file.write_all(&page).expect("writes");
        file.sync_data().expect("syncs");
    }
    measured.end(count)
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
                    let mut receive = to_incoming(&mut random, steps[0].1.clone());
                    if let vanthu::incoming::Kind::Receive(receive) = &mut receive.kind {
                        receive.metadata.number = Some(random.below(1_000_000_000).to_string());
                    }
                    office
                        .execute::<Incoming>(&document, &receive, &clerk, minute(0))
                        .expect("received");
                    (document, to_incoming(&mut random, steps[1].1.clone()))
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
                    for (document, command) in commands {
                        let start = Clock::now();
                        office
                            .execute::<Incoming>(document, command, clerk, minute(1))
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
