//! `exam DIR [--json FILE]`: runs the neutral case files of a folder. `cargo xtask exam` calls it.

use std::path::PathBuf;
use std::process::ExitCode;

use vanthu_tests::exam::run_folder;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("exam: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<bool, String> {
    let mut arguments = std::env::args().skip(1);
    let (mut folder, mut json) = (None, None);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--json" => {
                json = Some(PathBuf::from(
                    arguments.next().ok_or("--json needs a file")?,
                ))
            }
            other if other.starts_with('-') => return Err(format!("unknown option {other}")),
            _ if folder.is_none() => folder = Some(PathBuf::from(argument)),
            other => return Err(format!("one folder, not also {other}")),
        }
    }
    let folder = folder.ok_or("usage: exam DIR [--json FILE]")?;
    let at = |error: std::io::Error| format!("{}: {error}", folder.display());
    let report = run_folder(&folder).map_err(at)?;
    if let Some(file) = json {
        let text = serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?;
        std::fs::write(&file, text + "\n").map_err(|e| format!("{}: {e}", file.display()))?;
    }
    for line in report.lines() {
        println!("{line}");
    }
    Ok(report.is_success())
}
