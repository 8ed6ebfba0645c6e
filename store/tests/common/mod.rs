//! A small office, commands with reproducible ids, and one document's whole way.
#![allow(dead_code, unreachable_pub, reason = "each test program uses a part")]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use vanthu::api::{Desk, Dossier, Incoming, Outgoing, Receipt};
use vanthu::base::{CommandId, Digest, DocumentId, Instant, PersonId, SeriesKey};
use vanthu::document::{File, FileRole};
use vanthu::engine::Command;
use vanthu::input::read_value;
use vanthu::numbers::SeriesYear;
use vanthu::{incoming, outgoing};
use vanthu_store::{Office, OfficeError};

/// Where filed documents go.
pub const DOSSIER: &str = "0193f1c0-0000-7000-8000-0000000000aa";

pub const PROFILE: &str = include_str!("../data/office.json");

pub fn desk() -> Desk {
    Desk::new(PROFILE).expect("the profile is sound")
}

pub fn person(key: &str) -> PersonId {
    PersonId::parse(key).expect("a key")
}

pub fn at(text: &str) -> Instant {
    Instant::parse(text).expect("an instant")
}

/// Minutes after eight on a working day.
pub fn minute(minutes: i64) -> Instant {
    let start = at("2026-11-20T08:00:00+07:00");
    start
        .checked_add(chrono::TimeDelta::minutes(minutes))
        .expect("in range")
}

/// A folder of its own for one test, removed with it.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("vanthu-{name}-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    pub fn database(&self) -> PathBuf {
        self.0.join("office.db")
    }

    pub fn open(&self) -> Office {
        open(&self.database())
    }

    /// The database as SQL sees it.
    pub fn sql(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.database()).expect("opens")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub fn open(database: &Path) -> Office {
    Office::open(database.to_str().expect("a text"), desk()).expect("opens")
}

/// Reproducible pseudo-random numbers (SplitMix64).
#[derive(Clone)]
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    pub fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.next() as u8).collect()
    }

    /// Ids of version 7, as hosts are advised to make them: later ones are greater.
    fn uuid(&mut self) -> uuid::Uuid {
        static TICKS: AtomicU64 = AtomicU64::new(1_795_000_000_000);
        let millis = TICKS.fetch_add(1, Ordering::Relaxed);
        let bits = (u128::from(self.next()) << 64) | u128::from(self.next());
        let mut rest = [0; 10];
        rest.copy_from_slice(&bits.to_be_bytes()[..10]);
        uuid::Builder::from_unix_timestamp_millis(millis, &rest).into_uuid()
    }

    pub fn command(&mut self) -> CommandId {
        CommandId::new(self.uuid()).expect("not nil")
    }

    pub fn document(&mut self) -> DocumentId {
        DocumentId::new(self.uuid()).expect("not nil")
    }
}

/// Reads the kind of a command from JSON.
pub fn kind<K: serde::de::DeserializeOwned>(json: serde_json::Value) -> K {
    read_value(json).expect("a command")
}

/// The codes of a refusal.
pub fn codes(outcome: Result<Receipt, OfficeError>) -> Vec<&'static str> {
    match outcome {
        Err(OfficeError::Refused(refusal)) => refusal.codes(),
        other => panic!("not refused: {other:?}"),
    }
}

/// The series of that key in 2026.
pub fn series_of(key: &str) -> SeriesYear {
    let series = SeriesKey::parse(key).expect("a key");
    SeriesYear { series, year: 2026 }
}

/// Rows of records and commands.
pub fn rows(folder: &Folder) -> i64 {
    let count = "SELECT (SELECT count(*) FROM records) + (SELECT count(*) FROM commands)";
    let sql = folder.sql();
    sql.query_row(count, [], |row| row.get(0)).expect("counts")
}

/// An arrival with no more than it must have.
pub fn receive(subject: &str) -> serde_json::Value {
    serde_json::json!({"type": "receive", "data": {"metadata":
        {"issuer": {"name": "Sở Y tế tỉnh Ví Dụ"}, "subject": subject}}})
}

/// A command to an incoming document.
pub fn to_incoming(random: &mut Random, json: serde_json::Value) -> incoming::Command {
    to(random, json)
}

/// A command to an outgoing document.
pub fn to_outgoing(random: &mut Random, json: serde_json::Value) -> outgoing::Command {
    to(random, json)
}

/// A command of any machine.
pub fn to<K: serde::de::DeserializeOwned>(
    random: &mut Random,
    json: serde_json::Value,
) -> Command<K> {
    Command::new(random.command(), kind::<K>(json))
}

pub fn main_file((sha256, size): (Digest, u64)) -> File {
    let name = "van-ban.pdf";
    File::new(FileRole::Main, sha256, size, "application/pdf", name)
}

/// Who does what next with an incoming document: receive, register, submit, direct, assign, start,
/// report, approve, file.
pub fn incoming_steps(number: u64, file: Option<File>) -> Vec<(&'static str, serde_json::Value)> {
    use serde_json::json;
    let files: Vec<File> = file.into_iter().collect();
    let lead = json!({"type": "unit", "data": "kh"});
    let co = json!([{"type": "unit", "data": "tc"}]);
    vec![
        (
            "van.thu",
            json!({"type": "receive", "data": {"metadata": {
                "issuer": {"name": "Sở Y tế tỉnh Ví Dụ"},
                "number": number.to_string(),
                "symbol": "SYT-VP",
                "issued_on": "2026-11-18",
                "type_name": "Công văn",
                "subject": "V/v báo cáo tình hình thực hiện nhiệm vụ tháng 11 năm 2026",
                "files": files,
            }}}),
        ),
        (
            "van.thu",
            json!({"type": "register", "data": {"authentic": true, "intact": true, "right_recipient": true}}),
        ),
        ("van.thu", json!({"type": "submit", "data": {"to": "gd"}})),
        (
            "giam.doc",
            json!({"type": "direct", "data": {"lead": lead, "co": co, "due": "2026-12-10",
                "opinion": "Phòng Kế hoạch chủ trì, tham mưu"}}),
        ),
        (
            "truong.kh",
            json!({"type": "assign", "data": {"line": 2, "to": "can.bo.kh"}}),
        ),
        ("can.bo.kh", json!({"type": "start", "data": {"line": 4}})),
        (
            "truong.tc",
            json!({"type": "opine", "data": {"line": 3, "text": "Thống nhất"}}),
        ),
        (
            "can.bo.kh",
            json!({"type": "report", "data": {"line": 4, "result": "Đã trả lời"}}),
        ),
        (
            "giam.doc",
            json!({"type": "approve_completion", "data": {}}),
        ),
        (
            "van.thu",
            json!({"type": "file", "data": {"dossier": DOSSIER,
                "notation": "01.TH"}}),
        ),
    ]
}

/// Who does what next with an outgoing document, up to delivery. Check, approve and sign name the
/// content: see [`run_outgoing`].
pub fn outgoing_steps(subject: &str, file: File) -> Vec<(&'static str, serde_json::Value)> {
    use serde_json::json;
    let content = json!({
        "type": "cong_van",
        "subject": subject,
        "addressees": [{"code": "H99.02", "name": "Sở Y tế"}, {"name": "Lưu: VT"}],
        "files": [file],
    });
    vec![
        (
            "can.bo.kh",
            json!({"type": "draft", "data": {"content": content, "unit": "kh", "signer": "gd"}}),
        ),
        ("can.bo.kh", json!({"type": "submit", "data": {}})),
        ("truong.kh", json!({"type": "check_content", "data": {}})),
        ("chanh.vp", json!({"type": "check_format", "data": {}})),
        ("giam.doc", json!({"type": "approve", "data": {}})),
        ("giam.doc", json!({"type": "sign", "data": {}})),
        ("van.thu", json!({"type": "assign_number", "data": {}})),
        (
            "van.thu",
            json!({"type": "register", "data": {"copies": 3}}),
        ),
        (
            "van.thu",
            json!({"type": "apply_agency_signature", "data": {}}),
        ),
        ("van.thu", json!({"type": "issue", "data": {}})),
    ]
}

/// Takes a new incoming document through its first `steps` steps.
pub fn run_incoming(
    office: &Office,
    random: &mut Random,
    steps: usize,
    now: Instant,
) -> Result<(DocumentId, Vec<Receipt>), OfficeError> {
    let document = random.document();
    let mut receipts = Vec::new();
    let number = random.below(100_000);
    for (actor, json) in incoming_steps(number, None).into_iter().take(steps) {
        if json["type"] == "file" {
            open_dossier(office, random, now)?;
        }
        let command = to_incoming(random, json);
        receipts.push(office.execute::<Incoming>(&document, &command, &person(actor), now)?);
    }
    Ok((document, receipts))
}

/// Opens the dossier of [`incoming_steps`], if nobody has.
pub fn open_dossier(office: &Office, random: &mut Random, now: Instant) -> Result<(), OfficeError> {
    let dossier = DOSSIER.parse().expect("an id");
    if office.load::<Dossier>(&dossier)?.is_some() {
        return Ok(());
    }
    let open = serde_json::json!({"type": "open_dossier", "data": {"notation": "01.TH",
        "title": "Tổng hợp năm 2026", "retention": {"type": "years", "data": 10}}});
    let command = to(random, open);
    let done = office.execute::<Dossier>(&dossier, &command, &person("can.bo.kh"), now);
    done.map(drop)
}

/// Takes a new outgoing document through its first `steps` steps.
pub fn run_outgoing(
    office: &Office,
    random: &mut Random,
    steps: usize,
    now: Instant,
) -> Result<(DocumentId, Vec<Receipt>), OfficeError> {
    let document = random.document();
    let file = main_file(office.put_blob(random.bytes(2_000).as_slice())?);
    let mut receipts = Vec::new();
    let subject = "V/v trả lời kiến nghị";
    let mut seen = None;
    for (actor, json) in outgoing_steps(subject, file).into_iter().take(steps) {
        let mut command = to_outgoing(random, json);
        command.seen.content = seen;
        if let outgoing::Kind::Draft(draft) = &command.kind {
            seen = Some(draft.content.hash());
        }
        receipts.push(office.execute::<Outgoing>(&document, &command, &person(actor), now)?);
    }
    Ok((document, receipts))
}
