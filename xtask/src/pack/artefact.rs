//! One `.wasm` with its glue: built, given glue, made small, inspected.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    pack::inspect,
    setup::{node, wasm},
    shell::run,
};

/// A package compiled to WebAssembly.
pub(crate) struct Artefact {
    /// The Cargo package.
    pub(crate) package: &'static str,
    /// The name of glue and `.wasm` in `raw/`.
    pub(crate) name: &'static str,
    /// The most it may weigh, compressed with gzip.
    pub(crate) ceiling: usize,
}

impl Artefact {
    /// Writes `NAME.js`, `NAME.d.ts` and `NAME_bg.wasm` into a folder.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        let built = wasm::build(wasm::compiler()?, self.package)?;
        // The web glue also runs in Node. It names no file: finding the `.wasm` is the loaders' work.
        Bindgen::new()
            .input_path(&built)
            .out_name(self.name)
            .web(true)?
            .omit_default_module_path(true)
            .typescript(true)
            .generate(folder)
            .with_context(|| format!("writing the glue of {}", self.package))?;
        let wasm = folder.join(format!("{}_bg.wasm", self.name));
        run(node::tool(&node::tools()?, "wasm-opt")
            // Taken apart and put together again, the code is a fiftieth smaller; one round does not do.
            .args(["--flatten", "--rereloop", "-Oz", "-Oz"])
            .arg(&wasm)
            .arg("-o")
            .arg(&wasm))?;
        self.inspect(&fs::read(&wasm)?)
    }

    fn inspect(&self, bytes: &[u8]) -> Result<()> {
        inspect::refuse_foreign_imports(bytes, self.name)?;
        let compressed = inspect::gzip_size(bytes)?;
        println!(
            "{}_bg.wasm: {} bytes, {compressed} with gzip, of {} allowed",
            self.name,
            bytes.len(),
            self.ceiling
        );
        anyhow::ensure!(
            compressed <= self.ceiling,
            "{}_bg.wasm has grown too big",
            self.name
        );
        Ok(())
    }
}
