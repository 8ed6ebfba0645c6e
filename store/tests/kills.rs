//! Two writer processes on one database, killed (SIGKILL) at random moments. Afterwards nothing
//! acknowledged is lost, no number is missing or double, every chain verifies, and no attachment
//! that a record names is missing.
//!
//! `cargo xtask soak --only kills` runs the same test longer.

mod common;

use std::collections::HashMap;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

use common::{Folder, Random, main_file, open, person, to_incoming, to_outgoing};
use vanthu::api::{Incoming, Outgoing, Receipt};
use vanthu::base::{Digest, DocumentId, Instant, PersonId};
use vanthu::history::Stream;
use vanthu::input::read_json;
use vanthu::{incoming, outgoing};
use vanthu_store::{Folder as BlobFolder, Office, OfficeError};

/// Kills of the ordinary test.
const KILLS: u64 = 120;

/// Threads of a writer process.
const THREADS: u64 = 3;

fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn number(name: &str) -> Option<u64> {
    setting(name)?.parse().ok()
}

// ---------------------------------------------------------------------------------------------
// The writer process: this test program again, with a folder in its environment.

/// Does nothing in an ordinary run; in a writer process it works until it is killed.
#[test]
fn writer() {
    let Some(folder) = setting("VANTHU_WRITER") else {
        return;
    };
    let seed = number("VANTHU_WRITER_SEED").expect("a seed");
    let office = open(&Path::new(&folder).join("office.db"));
    let mut random = Random(seed);
    // The test harness has begun a line of its own.
    say("");
    thread::scope(|scope| {
        // Threads of one process share commits.
        for _ in 0..THREADS {
            let (office, random) = (&office, Random(random.next()));
            scope.spawn(move || work(office, random));
        }
    });
}

fn work(office: &Office, mut random: Random) {
    loop {
        if random.below(2) == 0 {
            incoming_run(office, &mut random);
        } else {
            outgoing_run(office, &mut random);
        }
    }
}

fn now() -> Instant {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let millis = since.expect("after 1970").as_millis();
    Instant::from_millis(millis as i64).expect("a year of this century")
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").expect("the parent listens");
    out.flush().expect("the parent listens");
}

/// A command to one document, and by whom.
struct Asked {
    document: DocumentId,
    actor: PersonId,
    command: Either,
}

/// A command to either machine of documents.
enum Either {
    Incoming(incoming::Command),
    Outgoing(outgoing::Command),
}

impl Asked {
    /// Machine, id and JSON of the command, as one says them.
    fn parts(&self) -> (&'static str, String, String) {
        fn json(command: &impl serde::Serialize) -> String {
            serde_json::to_string(command).expect("json")
        }
        match &self.command {
            Either::Incoming(c) => ("incoming", c.command_id.to_string(), json(c)),
            Either::Outgoing(c) => ("outgoing", c.command_id.to_string(), json(c)),
        }
    }

    /// Reads what [`parts`](Self::parts) says.
    fn read(machine: &str, document: &str, actor: &str, json: &str) -> Self {
        let command = match machine {
            "incoming" => Either::Incoming(read_json(json).expect("a command")),
            _ => Either::Outgoing(read_json(json).expect("a command")),
        };
        Self {
            document: DocumentId::parse(document).expect("an id"),
            actor: person(actor),
            command,
        }
    }

    fn execute(&self, office: &Office) -> Result<Receipt, OfficeError> {
        let (id, actor) = (&self.document, &self.actor);
        match &self.command {
            Either::Incoming(command) => office.execute::<Incoming>(id, command, actor, now()),
            Either::Outgoing(command) => office.execute::<Outgoing>(id, command, actor, now()),
        }
    }
}

/// Says what is about to be tried, tries it, and says what was answered.
fn try_it(office: &Office, document: DocumentId, actor: &str, command: Either) {
    let actor = person(actor);
    let asked = Asked {
        document,
        actor,
        command,
    };
    let (machine, id, json) = asked.parts();
    say(&format!(
        "try\t{id}\t{machine}\t{document}\t{}\t{json}",
        asked.actor
    ));
    acknowledge(&id, &asked, office);
}

fn attachment(office: &Office, random: &mut Random) -> vanthu::document::File {
    let length = random.below(40_000) as usize;
    let bytes = random.bytes(length);
    main_file(office.put_blob(bytes.as_slice()).expect("put"))
}

fn incoming_run(office: &Office, random: &mut Random) {
    let document = random.document();
    let file = attachment(office, random);
    let steps = random.below(11) as usize;
    let number = random.below(50);
    for (actor, json) in common::incoming_steps(number, Some(file))
        .into_iter()
        .take(steps)
    {
        let command = to_incoming(random, json);
        try_it(office, document, actor, Either::Incoming(command));
    }
}

fn outgoing_run(office: &Office, random: &mut Random) {
    let document = random.document();
    let file = attachment(office, random);
    let mut seen = None;
    for (actor, json) in common::outgoing_steps("V/v trả lời", file) {
        let mut command = to_outgoing(random, json);
        command.seen.content = seen;
        if let outgoing::Kind::Draft(draft) = &command.kind {
            seen = Some(draft.content.hash());
        }
        try_it(office, document, actor, Either::Outgoing(command));
    }
}

fn acknowledge(id: &str, asked: &Asked, office: &Office) {
    loop {
        match asked.execute(office) {
            Ok(receipt) => {
                let Receipt {
                    stream,
                    version,
                    hash,
                    ..
                } = receipt;
                return say(&format!("ack\t{id}\t{stream}\t{version}\t{hash}"));
            }
            // Midnight passed between reading the clock and holding the series.
            Err(OfficeError::Refused(refusal)) if refusal.codes() == ["number_date_inversion"] => {}
            Err(other) => {
                say(&format!("error\t{other:?}"));
                panic!("{other:?}");
            }
        }
    }
}

// ---------------------------------------------------------------------------------------------
// The test.

/// What the writers said.
#[derive(Default)]
struct Said {
    kills: u64,
    /// Version and hash of each acknowledged command.
    acknowledged: Vec<(Stream, u32, Digest)>,
    /// Commands whose answer nobody heard.
    unheard: Vec<Asked>,
    /// Lives that ended before the first answer.
    short: u64,
}

impl Said {
    fn add(&mut self, other: Self) {
        self.kills += other.kills;
        self.short += other.short;
        self.acknowledged.extend(other.acknowledged);
        self.unheard.extend(other.unheard);
    }

    /// Reads what one killed writer said; an unfinished last line does not count.
    fn hear(&mut self, text: &str) {
        let mut open = HashMap::new();
        let mut heard = 0;
        for line in text.split_inclusive('\n') {
            let Some(line) = line.strip_suffix('\n') else {
                break;
            };
            let parts: Vec<&str> = line.split('\t').collect();
            match parts.as_slice() {
                ["try", id, machine, document, actor, json] => {
                    open.insert(*id, Asked::read(machine, document, actor, json));
                }
                ["ack", id, stream, version, hash] => {
                    open.remove(id);
                    heard += 1;
                    self.acknowledged.push((
                        Stream::named(stream),
                        version.parse().expect("a version"),
                        Digest::parse(hash).expect("a digest"),
                    ));
                }
                ["error", error] => panic!("a writer failed: {error}"),
                _ => {}
            }
        }
        self.short += u64::from(heard == 0);
        self.unheard.extend(open.into_values());
    }
}

/// One writer's place: its process is started again after each kill.
struct Place<'t> {
    folder: &'t Path,
    random: Random,
    lives: &'t AtomicU64,
    kills: u64,
    until: SystemTime,
}

impl Place<'_> {
    fn work(mut self) -> Said {
        let mut said = Said::default();
        loop {
            let life = self.lives.fetch_add(1, Ordering::Relaxed);
            if life >= self.kills && SystemTime::now() >= self.until {
                return said;
            }
            said.hear(&self.live(life));
            said.kills += 1;
            if life % 16 == 15 {
                // The other writer goes on meanwhile: whoever reads sees whole commands only.
                let report = open(&self.folder.join("office.db")).verify(None);
                let report = report.expect("verifies");
                assert!(report.is_sound(), "{report:?}");
            }
        }
    }

    /// Starts a writer, kills it after a random time, and gives back what it said.
    fn live(&mut self, life: u64) -> String {
        let output: PathBuf = self.folder.join(format!("said-{life}"));
        let program = std::env::current_exe().expect("this program");
        let mut writer = Command::new(program)
            .args(["--exact", "writer", "--nocapture", "--test-threads=1"])
            .env("VANTHU_WRITER", self.folder)
            .env("VANTHU_WRITER_SEED", self.random.next().to_string())
            .stdout(File::create(&output).expect("a file"))
            .stderr(Stdio::null())
            .spawn()
            .expect("starts");
        // Short lives end while the database is opened, long ones anywhere.
        let longest = if self.random.below(4) == 0 {
            15_000
        } else {
            300_000
        };
        thread::sleep(Duration::from_micros(self.random.below(longest)));
        writer.kill().expect("kills");
        let status = writer.wait().expect("ends");
        let text = std::fs::read_to_string(&output).expect("reads");
        assert!(
            status.code().is_none(),
            "it ended by itself: {status}\n{text}"
        );
        std::fs::remove_file(&output).expect("removes");
        text
    }
}

#[test]
fn killed_writers_lose_nothing_that_was_acknowledged() {
    if setting("VANTHU_WRITER").is_some() {
        return;
    }
    let kills = number("VANTHU_KILLS").unwrap_or(KILLS);
    let minutes = number("VANTHU_KILL_MINUTES").unwrap_or(0);
    let seed = number("VANTHU_SEED").unwrap_or(20_261_121);
    println!("seed {seed}, at least {kills} kills, at least {minutes} minutes");
    let start = SystemTime::now();
    let folder = Folder::new("kills");
    common::open_dossier(&folder.open(), &mut Random(seed), now()).expect("opens");
    let lives = AtomicU64::new(0);
    let until = start + Duration::from_secs(60 * minutes);
    let mut said = Said::default();
    thread::scope(|scope| {
        let places: Vec<_> = (0..2)
            .map(|place| {
                let place = Place {
                    folder: &folder.0,
                    random: Random(seed + place),
                    lives: &lives,
                    kills,
                    until,
                };
                scope.spawn(|| place.work())
            })
            .collect();
        for place in places {
            said.add(place.join().expect("no panic"));
        }
    });
    let killed = start.elapsed().expect("time goes on");
    assert!(said.kills >= kills);
    // Otherwise this test shows nothing.
    assert!(
        said.acknowledged.len() as u64 > said.kills,
        "{}",
        said.acknowledged.len()
    );
    let figures = check(&folder, &said, killed, seed);
    println!("{figures}");
    if let Some(path) = setting("VANTHU_KILLS_JSON") {
        std::fs::write(path, figures.to_string() + "\n").expect("writes");
    }
}

fn check(folder: &Folder, said: &Said, killed: Duration, seed: u64) -> serde_json::Value {
    let start = SystemTime::now();
    let left_aside = std::fs::read_dir(folder.0.join("blobs/tmp")).map_or(0, Iterator::count);
    let office = folder.open();
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
    // A command is acknowledged after its commit: at most the unheard ones are there unheard.
    let (heard, unheard) = (said.acknowledged.len() as u64, said.unheard.len() as u64);
    // The dossier was opened before.
    let carried_out = report.commands - 1;
    assert!(
        (heard..=heard + unheard).contains(&carried_out),
        "{heard} {unheard} {carried_out}"
    );
    all_acknowledged_are_there(&office, said);

    // Whoever did not hear the answer asks again, and asks twice.
    for asked in &said.unheard {
        let first = asked.execute(&office);
        let second = asked.execute(&office);
        let first = first.expect("carried out now, or was then");
        assert_eq!(first, second.expect("the same receipt"));
    }
    // Half-written attachments do no harm, and can be swept.
    let swept = BlobFolder::new(folder.0.join("blobs"))
        .sweep(Duration::ZERO)
        .expect("sweeps");
    assert_eq!(swept, left_aside as u64);
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(report.commands - 1, heard + unheard);
    let numbers = gapless(&office);
    assert_eq!(numbers, report.numbers);
    serde_json::json!({
        "seed": seed,
        "kills": said.kills,
        "kills_before_the_first_answer": said.short,
        "seconds_of_killing": killed.as_secs_f64(),
        "seconds_of_checking": start.elapsed().expect("time goes on").as_secs_f64(),
        "acknowledged": heard,
        "unheard": unheard,
        "unheard_but_carried_out": carried_out - heard,
        "records": report.records,
        "streams": report.streams,
        "numbers": report.numbers,
        "blobs": report.blobs,
        "half_written_blobs": left_aside,
        "lost": 0,
        "gaps": 0,
        "doubles": 0,
    })
}

fn all_acknowledged_are_there(office: &Office, said: &Said) {
    let mut streams: HashMap<&Stream, Vec<Digest>> = HashMap::new();
    for (stream, version, hash) in &said.acknowledged {
        let hashes = streams.entry(stream).or_insert_with(|| {
            let history = office.history(stream).expect("reads");
            history.into_iter().map(|entry| entry.hash).collect()
        });
        let found = hashes.get(*version as usize - 1);
        assert_eq!(found, Some(hash), "{stream} {version}");
    }
}

/// Both registers run 1, 2, 3 … in each year; gives the count of all numbers.
fn gapless(office: &Office) -> u64 {
    let mut count = 0;
    for year in 2020..2200 {
        let incoming = office.incoming_register(year).expect("reads");
        let incoming: Vec<u32> = incoming.iter().map(|entry| entry.arrival.number).collect();
        let outgoing = office.outgoing_register(year).expect("reads");
        let outgoing: Vec<u32> = outgoing.iter().map(|entry| entry.number.number).collect();
        for numbers in [incoming, outgoing] {
            let expected: Vec<u32> = (1..).take(numbers.len()).collect();
            assert_eq!(numbers, expected, "{year}");
            count += numbers.len() as u64;
        }
    }
    count
}
