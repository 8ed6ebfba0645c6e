//! The project's own commands: `cargo xtask <command>`. One module a command.

mod bench;
mod check_core;
mod count;
mod exam;
mod generate;
mod pack;
mod project;
mod setup;
mod shell;
mod soak;
mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(bin_name = "cargo xtask", about = "The commands of the project vanthu")]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Set up what is missing, then run the tests of every language
    Test(test::Arguments),
    /// Build the wheel, the npm package and the crates into `dist/`
    Pack(pack::Arguments),
    /// Write the generated files, or compare them with `--check`
    Generate(generate::Arguments),
    /// Run the long forms of tests; figures go to `target/soak`
    Soak(soak::Arguments),
    /// Run the neutral case files of a folder; the last line counts checks (one entry of `when`, or
    /// one whole flow)
    Exam(exam::Arguments),
    /// Measure the workloads beside a hand-written limit; reports, asserts no time
    Bench(bench::Arguments),
    /// Count the instructions of fixed workloads (callgrind), or compare them with `--check`
    Count(count::Arguments),
    /// Check the package `vanthu` alone, with and without its features
    CheckCore,
}

fn main() -> ExitCode {
    let outcome = match CommandLine::parse().command {
        Command::Test(arguments) => test::run(&arguments),
        Command::Pack(arguments) => pack::run(&arguments),
        Command::Generate(arguments) => generate::run(&arguments),
        Command::Soak(arguments) => soak::run(&arguments),
        Command::Exam(arguments) => exam::run(&arguments),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Count(arguments) => count::run(&arguments),
        Command::CheckCore => check_core::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
