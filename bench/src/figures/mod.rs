//! INCOMING-9 and OUTGOING-12, `available`, heap, replay, messages.

mod edxml;
mod heap;
mod replay;
mod report;
mod throughput;

use clap::{Parser, ValueEnum};
use peak_alloc::PeakAlloc;

use self::report::Report;
use crate::scenario::Scenario;

/// Runs the workloads and prints their figures.
#[derive(Parser)]
struct Options {
    /// Write the figures as JSON too.
    #[arg(long)]
    json: Option<std::path::PathBuf>,
    /// Documents of each throughput run.
    #[arg(long, default_value_t = 20_000)]
    documents: usize,
    /// Write the messages that are read into this folder.
    #[arg(long)]
    messages: Option<std::path::PathBuf>,
    /// Run only these.
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Group>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Group {
    /// Decisions, `available`, heap, replay
    Core,
    /// Reading and writing of messages
    Edxml,
}

pub(crate) fn run(allocator: &PeakAlloc) -> std::io::Result<()> {
    let options = Options::parse();
    let scenario = Scenario::read();
    let wants = |group| options.only.is_empty() || options.only.contains(&group);
    let mut report = Report::default();
    if wants(Group::Core) {
        throughput::throughput(&scenario, options.documents, &mut report);
        throughput::available(&scenario, &mut report);
        heap::heap(&scenario, allocator, &mut report);
        replay::replay(&scenario, options.documents / 2, &mut report);
    }
    if wants(Group::Edxml) {
        edxml::messages(allocator, options.messages.as_deref(), &mut report)?;
    }
    report.print();
    if let Some(path) = options.json {
        std::fs::write(path, report.to_json())?;
    }
    Ok(())
}
