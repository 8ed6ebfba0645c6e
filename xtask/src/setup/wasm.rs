//! A compiler for `wasm32-unknown-unknown`: rustup's where its server answers, else Debian's.

use std::{path::PathBuf, process::Command};

use anyhow::{Context, Result, bail};

use crate::{
    project,
    setup::debian,
    shell::{cargo, command, exists, output, run},
};

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_FILES: [&str; 4] = [
    "/usr/bin/rustc",
    "/usr/bin/cargo",
    "/usr/bin/wasm-ld",
    "/usr/share/doc/rust-web-src",
];
const DEBIAN_PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "lld",
];

/// Which compiler builds for the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compiler {
    /// The toolchain in use, with the target installed.
    Rustup,
    /// Debian's, which stands beside rustup's in `/usr/bin` and builds `std` itself.
    Debian,
}

/// Builds a package and returns the `.wasm`.
pub(crate) fn build(compiler: Compiler, package: &str) -> Result<PathBuf> {
    // Its own folder: two compilers in one would wait for each other and rebuild each other's work.
    let folder = project::target("wasm").join(format!("{compiler:?}").to_lowercase());
    let mut cargo = match compiler {
        Compiler::Rustup => cargo(),
        Compiler::Debian => debian_cargo(),
    };
    cargo.args([
        "build",
        "--locked",
        "-p",
        package,
        "--target",
        TARGET,
        "--profile",
        "wasm",
    ]);
    cargo.arg("--target-dir").arg(&folder);
    cargo
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", without_local_paths()?);
    if compiler == Compiler::Debian {
        cargo.args([
            "-Zbuild-std=std,panic_abort",
            "-Zbuild-std-features=optimize_for_size",
        ]);
    }
    run(&mut cargo)?;
    let file = format!("{}.wasm", package.replace('-', "_"));
    Ok(folder.join(TARGET).join("wasm").join(file))
}

/// Flags that keep this machine's folders out of the artefact: nobody's business, and other bytes on
/// another machine. Separated as cargo wants it.
fn without_local_paths() -> Result<String> {
    let home = std::env::home_dir().context("no home folder")?;
    let registry =
        std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let renamed = [(registry, "cargo"), (project::root(), "vanthu")];
    let flags =
        renamed.map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()));
    Ok(flags.join("\x1f"))
}

/// Finds or sets up a compiler. `VANTHU_WASM_COMPILER` (`rustup` or `debian`) decides when set.
pub(crate) fn compiler() -> Result<Compiler> {
    match std::env::var("VANTHU_WASM_COMPILER").as_deref() {
        Ok("rustup") => return Ok(Compiler::Rustup),
        Ok("debian") => return debian(),
        Ok(other) => bail!("VANTHU_WASM_COMPILER is {other:?}; it may be `rustup` or `debian`"),
        Err(_) => {}
    }
    if has_target()? || add_target()? {
        return Ok(Compiler::Rustup);
    }
    eprintln!("rustup has no {TARGET} to give; taking Debian's compiler");
    debian()
}

fn debian() -> Result<Compiler> {
    debian::ensure(
        "A compiler for WebAssembly",
        &DEBIAN_FILES,
        &DEBIAN_PACKAGES,
    )?;
    Ok(Compiler::Debian)
}

fn has_target() -> Result<bool> {
    let sysroot = output(command("rustc").args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(sysroot.trim())
        .join("lib/rustlib")
        .join(TARGET)
        .join("lib")
        .is_dir())
}

fn add_target() -> Result<bool> {
    if !exists("rustup") {
        return Ok(false);
    }
    eprintln!("$ rustup target add {TARGET}");
    // A server out of reach is no reason to wait, nor for a long trace: there is another way.
    let mut rustup = command("rustup");
    rustup.args(["target", "add", TARGET]);
    rustup
        .env("RUSTUP_MAX_RETRIES", "1")
        .env("RUST_BACKTRACE", "0");
    Ok(rustup.status()?.success())
}

/// Debian's cargo, free of what the rustup cargo around us has put into the environment.
fn debian_cargo() -> Command {
    let mut cargo = command("/usr/bin/cargo");
    for name in [
        "CARGO",
        "RUSTUP_TOOLCHAIN",
        "RUSTC_WRAPPER",
        "LD_LIBRARY_PATH",
        "RUSTFLAGS",
    ] {
        cargo.env_remove(name);
    }
    cargo
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld");
    cargo
}
