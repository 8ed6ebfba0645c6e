//! Packages of the operating system: installed as root on Debian, named otherwise.

use std::{path::Path, process::Stdio, sync::Mutex};

use anyhow::{Result, bail};

use crate::shell::{command, exists, output, run};

/// Installs packages, or stops and says what to install.
pub(crate) fn install(purpose: &str, packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    if !exists("apt-get") {
        bail!("{purpose} is missing; install what Debian calls: {names}");
    }
    if !is_root()? {
        bail!("{purpose} is missing; install it with: sudo apt-get install {names}");
    }
    // Two at once would refuse each other dpkg's lock.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _guard = ONE_AT_A_TIME.lock();
    eprintln!("{purpose} is missing; installing {names}");
    let apt = || {
        let mut apt = command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null());
        apt
    };
    run(apt().args(["update", "-qq"]))?;
    run(apt()
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages))
}

/// Installs packages unless all these files are there.
pub(crate) fn ensure(purpose: &str, files: &[&str], packages: &[&str]) -> Result<()> {
    if files.iter().all(|file| Path::new(file).exists()) {
        return Ok(());
    }
    install(purpose, packages)
}

fn is_root() -> Result<bool> {
    Ok(output(command("id").arg("-u"))?.trim() == "0")
}
