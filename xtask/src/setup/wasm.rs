//! A compiler for `wasm32-unknown-unknown` with the source of `std`: rustup's where its server answers,
//! else Debian's. Either builds `std` itself, for size: that takes a twelfth off what browsers fetch.

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
    /// The toolchain in use, with the source of `std` installed.
    Rustup,
    /// Debian's, which stands beside rustup's in `/usr/bin`.
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
    // Nobody reads what a panic says: there is no standard error in a browser. So it only stops.
    let mut flags = without_local_paths()?;
    let mut features = "optimize_for_size".to_owned();
    if minor_version(compiler)? >= PANIC_BY_FLAG {
        flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort"].map(str::to_owned));
    } else {
        features.push_str(",panic_immediate_abort");
    }
    // To build `std` is not stable yet; nothing of ours uses what is not.
    cargo
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"))
        .arg("-Zbuild-std=std,panic_abort")
        .arg(format!("-Zbuild-std-features={features}"));
    run(&mut cargo)?;
    let file = format!("{}.wasm", package.replace('-', "_"));
    Ok(folder.join(TARGET).join("wasm").join(file))
}

/// The first version, behind `1.`, in which it is a flag that a panic only stops, and no feature of `std`.
const PANIC_BY_FLAG: u32 = 92;

/// What stands behind `1.` in the version of a compiler.
fn minor_version(compiler: Compiler) -> Result<u32> {
    let version = output(command(rustc(compiler)).arg("--version"))?;
    version
        .split('.')
        .nth(1)
        .and_then(|minor| minor.parse().ok())
        .with_context(|| format!("cannot read the version {version:?} of rustc"))
}

fn rustc(compiler: Compiler) -> &'static str {
    match compiler {
        Compiler::Rustup => "rustc",
        Compiler::Debian => "/usr/bin/rustc",
    }
}

/// Flags that keep this machine's folders out of the artefact: nobody's business, and other bytes on
/// another machine.
fn without_local_paths() -> Result<Vec<String>> {
    let home = std::env::home_dir().context("no home folder")?;
    let registry =
        std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let renamed = [
        (registry, "cargo"),
        (sysroot()?, "rust"),
        (project::root(), "vanthu"),
    ];
    let flags =
        renamed.map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()));
    Ok(flags.into())
}

/// Finds or sets up a compiler. `VANTHU_WASM_COMPILER` (`rustup` or `debian`) decides when set.
pub(crate) fn compiler() -> Result<Compiler> {
    match std::env::var("VANTHU_WASM_COMPILER").as_deref() {
        Ok("rustup") => return Ok(Compiler::Rustup),
        Ok("debian") => return debian(),
        Ok(other) => bail!("VANTHU_WASM_COMPILER is {other:?}; it may be `rustup` or `debian`"),
        Err(_) => {}
    }
    if has_source()? || add_source()? {
        return Ok(Compiler::Rustup);
    }
    eprintln!("rustup has no source of `std` to give; taking Debian's compiler");
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

fn has_source() -> Result<bool> {
    Ok(sysroot()?.join("lib/rustlib/src/rust/library/std").is_dir())
}

fn sysroot() -> Result<PathBuf> {
    let path = output(command("rustc").args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(path.trim()))
}

fn add_source() -> Result<bool> {
    if !exists("rustup") {
        return Ok(false);
    }
    eprintln!("$ rustup component add rust-src");
    // A server out of reach is no reason to wait, nor for a long trace: there is another way.
    let mut rustup = command("rustup");
    rustup.args(["component", "add", "rust-src"]);
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
        .env("RUSTC", rustc(Compiler::Debian))
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld");
    cargo
}
