//! Running other programs.

use std::{
    env,
    ffi::OsStr,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::project;

/// A program, started in the workspace's folder.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root());
    command
}

/// The cargo that runs this program.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end; anything but success is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    announce(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{}`", words(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", words(command));
    }
    Ok(())
}

/// What the program printed on its standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start `{}`", words(command)))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", words(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a program printed while it also went to the screen.
pub(crate) struct Shown {
    pub(crate) success: bool,
    pub(crate) text: String,
}

/// Shows the standard output and keeps it.
pub(crate) fn show(command: &mut Command) -> Result<Shown> {
    announce(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{}`", words(command)))?;
    let mut text = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    Ok(Shown {
        success: child.wait()?.success(),
        text,
    })
}

/// Whether a program of this name is on the PATH.
pub(crate) fn exists(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn announce(command: &Command) {
    eprintln!("$ {}", words(command));
}

fn words(command: &Command) -> String {
    let root = project::root();
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| shortened(word, &root))
        .collect::<Vec<_>>()
        .join(" ")
}

fn shortened(word: &OsStr, root: &Path) -> String {
    let path = Path::new(word);
    path.strip_prefix(root)
        .unwrap_or(path)
        .display()
        .to_string()
}
