//! Figures of this library beside a hand-written limit, in one run on one machine. Reports; asserts
//! no time.

mod edxml;
mod limit;
mod ours;
mod report;
mod scenario;
mod workloads;

use clap::Parser;
use report::Report;

#[global_allocator]
static HEAP: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

/// Runs the workloads and prints their figures.
#[derive(Parser)]
struct Options {
    /// Write the figures as JSON too.
    #[arg(long)]
    json: Option<std::path::PathBuf>,
    /// Documents of each throughput run.
    #[arg(long, default_value_t = 20_000)]
    documents: usize,
}

fn main() -> std::io::Result<()> {
    let options = Options::parse();
    let scenario = scenario::Scenario::read();
    let mut report = Report::default();
    workloads::throughput(&scenario, options.documents, &mut report);
    workloads::available(&scenario, &mut report);
    workloads::heap(&scenario, &HEAP, &mut report);
    workloads::replay(&scenario, options.documents / 2, &mut report);
    edxml::messages(&HEAP, &mut report);
    report.print();
    if let Some(path) = options.json {
        std::fs::write(path, report.to_json())?;
    }
    Ok(())
}
