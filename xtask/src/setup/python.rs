//! A Python with the tools, in `target/venv`.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Result, bail};

use crate::{
    project,
    setup::debian,
    shell::{command, exists, output, run},
};

const REQUIREMENTS: &str = "xtask/python/requirements.txt";

/// The environment's interpreter; made or renewed when the requirements changed.
pub(crate) struct Environment {
    folder: PathBuf,
}

impl Environment {
    /// Sets the environment up, unless it is there.
    pub(crate) fn ready() -> Result<Self> {
        let environment = Self {
            folder: project::target("venv"),
        };
        let wanted = fs::read_to_string(project::root().join(REQUIREMENTS))?;
        let installed = environment.folder.join("requirements.txt");
        if fs::read_to_string(&installed).is_ok_and(|text| text == wanted) {
            return Ok(environment);
        }
        environment.make()?;
        run(environment
            .pip()
            .args(["install", "-q", "-r", REQUIREMENTS]))?;
        fs::write(installed, wanted)?;
        Ok(environment)
    }

    /// One with nothing in it, in another folder.
    pub(crate) fn empty(folder: PathBuf) -> Result<Self> {
        let environment = Self { folder };
        environment.make()?;
        Ok(environment)
    }

    /// The package as a user installs it from the source, but for the time its release takes to link.
    pub(crate) fn install_package(&self) -> Result<()> {
        let mut pip = self.pip();
        pip.args(["install", "--quiet", "--force-reinstall", "--no-deps"])
            .arg("./bindings-python")
            .env("MATURIN_PEP517_ARGS", "--profile ci");
        run(&mut pip)
    }

    /// `python` of the environment.
    pub(crate) fn python(&self) -> Command {
        let folder = if cfg!(windows) { "Scripts" } else { "bin" };
        command(self.folder.join(folder).join("python"))
    }

    /// `python -m name`.
    pub(crate) fn module(&self, name: &str) -> Command {
        let mut python = self.python();
        python.args(["-m", name]);
        python
    }

    /// `pip` of the environment.
    pub(crate) fn pip(&self) -> Command {
        let mut pip = self.module("pip");
        pip.arg("--disable-pip-version-check");
        pip
    }

    fn make(&self) -> Result<()> {
        let program = system_python()?;
        let has_venv = command(program)
            .args(["-c", "import ensurepip, venv"])
            .stderr(std::process::Stdio::null())
            .status()?
            .success();
        if !has_venv {
            debian::install("Python's venv", &["python3-venv"])?;
        }
        run(command(program)
            .args(["-m", "venv", "--clear"])
            .arg(&self.folder))
    }
}

fn system_python() -> Result<&'static str> {
    let Some(program) = ["python3", "python"].into_iter().find(|name| exists(name)) else {
        debian::install("Python", &["python3", "python3-venv"])?;
        return Ok("python3");
    };
    let question = "import sys; print(sys.version_info >= (3, 10))";
    if output(command(program).args(["-c", question]))?.trim() != "True" {
        bail!("`{program}` is too old; install Python 3.10 or later: https://www.python.org");
    }
    Ok(program)
}
