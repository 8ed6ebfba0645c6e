//! The whole demonstration, from its arguments to its summary.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant as Stopwatch};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use vanthu::api::Desk;
use vanthu::base::Instant;
use vanthu_store::Office;

use crate::clock::Clock;
use crate::day::{self, Case};
use crate::inbox::{self, Intake};
use crate::out::{OpenError, Out};
use crate::people::People;
use crate::story::Stories;
use crate::{outbox, report, summary, terminal};

/// The first moment of the demonstration unless another is given: a Monday morning.
pub const DEFAULT_AT: &str = "2026-11-23T07:30:00+07:00";

/// The profile of the fictional province office.
const PROFILE: &str = include_str!("../data/ubnd-tinh-mau.json");

/// The inbox that comes with the examples.
const INBOX: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/inbox");

/// Where the output goes unless another folder is given; made anew by every run.
const OUT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/demo");

/// What the demonstration is asked to do.
#[derive(Clone, Debug)]
pub struct Request {
    /// Folder of messages; the shipped one if absent.
    pub inbox: Option<PathBuf>,
    /// Folder for the output; `target/demo`, made anew, if absent.
    pub out: Option<PathBuf>,
    /// Profile of the agency (JSON); the fictional province office if absent.
    pub agency: Option<PathBuf>,
    /// First moment of the simulated clock.
    pub at: Instant,
}

/// Why the demonstration could not be carried out.
#[derive(Debug)]
pub enum Failure {
    /// The request itself is wrong.
    Usage(String),
    /// The output cannot be written, or the database failed.
    Output(String),
}

/// Plays the days; gives what is to be printed, the one-line summary last.
///
/// # Errors
/// A wrong request, or an output that cannot be written. No message of the inbox is an error.
pub fn run(request: &Request) -> Result<String, Failure> {
    let desk = desk(request.agency.as_deref())?;
    let folder = request.inbox.as_deref().unwrap_or(Path::new(INBOX));
    let files = inbox::list(folder).map_err(|error| {
        Failure::Usage(format!(
            "Không đọc được thư mục {}: {error}",
            folder.display()
        ))
    })?;
    let (root, anew) = match &request.out {
        Some(path) => (path.clone(), false),
        None => (PathBuf::from(OUT), true),
    };
    let out = Out::open(&root, anew).map_err(unwritable(&root))?;
    let office = Office::open(&out.database(), desk.clone()).map_err(|error| {
        let error = error.message(vanthu::base::Locale::Vi);
        Failure::Output(format!("Không mở được {}: {error}", out.database()))
    })?;

    let progress = Progress::new();
    progress.stage("Đọc hộp thư", files.len());
    let intake = inbox::read_all(&files, &office, &out, || progress.tick());
    let intake: Intake = intake.map_err(storage)?;

    let people = People::new(desk.agency());
    let cases: Vec<Case> = day::cases(&intake);
    let clock = Clock::start(
        &desk,
        request.at,
        day::last_event(&office, &cases).map_err(storage)?,
    )
    .ok_or_else(|| Failure::Usage("Thời điểm --at nằm ngoài lịch.".to_owned()))?;
    let clock = if cases.iter().all(Case::is_old) {
        clock.without_news()
    } else {
        clock
    };
    progress.stage("Xử lý văn bản", cases.len());
    let played = day::play(&office, &people, &clock, &cases, &intake, || {
        progress.tick()
    });
    let played = played.map_err(storage)?;

    let stories = Stories::gather(&office, &clock, &cases).map_err(storage)?;
    progress.stage("Ghi gói tin đi", stories.incoming.len());
    let sent = outbox::write(&office, &out, &stories, &played, || progress.tick());
    let sent = sent.map_err(storage)?;
    let summary = summary::Summary::new(&intake, &played, &stories, &sent);
    let page = report::page(&desk, &clock, &intake, &played, &stories, &sent, &summary);
    out.write("report.html", page.as_bytes())
        .map_err(unwritable(&root))?;
    progress.done();
    Ok(terminal::text(&desk, &stories, &summary, out.root()))
}

fn desk(profile: Option<&Path>) -> Result<Desk, Failure> {
    let text = match profile {
        None => PROFILE.to_owned(),
        Some(path) => std::fs::read_to_string(path).map_err(|error| {
            let why = match error.kind() {
                std::io::ErrorKind::InvalidData => {
                    "không phải UTF-8; hãy lưu lại dạng UTF-8".to_owned()
                }
                _ => error.to_string(),
            };
            Failure::Usage(format!("Không đọc được {}: {why}", path.display()))
        })?,
    };
    Desk::new(&text).map_err(|faults| {
        let name = profile.map_or_else(String::new, |path| path.display().to_string());
        let lines: Vec<String> = faults
            .faults
            .iter()
            .map(|fault| fault.message(vanthu::base::Locale::Vi))
            .collect();
        let lines = lines.join("\n");
        Failure::Usage(format!("Hồ sơ cơ quan không dùng được: {name}\n{lines}"))
    })
}

fn unwritable(root: &Path) -> impl FnOnce(OpenError) -> Failure {
    let root = root.display().to_string();
    move |error| Failure::Output(format!("Không ghi được vào {root}: {error}"))
}

fn storage(error: OpenError) -> Failure {
    Failure::Output(format!("Không ghi được: {error}"))
}

/// A bar on the error stream that appears only when a run takes longer than a second.
struct Progress {
    bar: ProgressBar,
    begun: Stopwatch,
}

impl Progress {
    fn new() -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{msg:<16} [{bar:40}] {pos}/{len} {elapsed}");
        if let Ok(style) = style {
            bar.set_style(style.progress_chars("=> "));
        }
        let begun = Stopwatch::now();
        Self { bar, begun }
    }

    fn stage(&self, name: &'static str, length: usize) {
        self.bar.set_message(name);
        self.bar.set_position(0);
        self.bar.set_length(length as u64);
    }

    fn tick(&self) {
        if self.bar.is_hidden() && self.begun.elapsed() > Duration::from_secs(1) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(1);
    }

    fn done(&self) {
        self.bar.finish_and_clear();
    }
}
