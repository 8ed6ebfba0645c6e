//! What a finished `.wasm` asks of its host, and what it weighs.

use std::io::Write;

use anyhow::{Result, bail};
use flate2::{Compression, write::GzEncoder};
use wasmparser::{Parser, Payload};

/// Glue that turns values into JavaScript's and back, and what always answers the same: the normal form of
/// a text, and whether a pattern is found in it (`core/src/base/unicode.rs`). A clock (`now`), randomness or
/// any other call into the host is not among them, and so cannot slip into the rules.
const GLUE: [&str; 11] = [
    "__wbindgen_",
    "__wbg___wbindgen_",
    "__wbg_Error_",
    "__wbg_new_",
    "__wbg_set_",
    "__wbg_get_",
    "__wbg_length_",
    "__wbg_push_",
    "__wbg_String_",
    "__wbg_normalize_",
    "__wbg_test_",
];

/// Fails if the module imports anything but [`GLUE`].
pub(super) fn refuse_foreign_imports(bytes: &[u8], name: &str) -> Result<()> {
    let expected_module = format!("./{name}_bg.js");
    let foreign: Vec<String> = imports(bytes)?
        .into_iter()
        .filter(|(module, function)| {
            *module != expected_module || !GLUE.iter().any(|prefix| function.starts_with(prefix))
        })
        .map(|(module, function)| format!("{module} {function}"))
        .collect();
    if !foreign.is_empty() {
        bail!(
            "{name}_bg.wasm asks its host for more than glue:\n  {}",
            foreign.join("\n  ")
        );
    }
    Ok(())
}

/// The size after gzip, as a web server would send it.
pub(super) fn gzip_size(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// Module and name of every import.
fn imports(bytes: &[u8]) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                let import = import?;
                found.push((import.module.to_owned(), import.name.to_owned()));
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with one imported function of type `() -> ()`.
    fn importing(module: &str, name: &str) -> Vec<u8> {
        let mut import = vec![1, module.len() as u8];
        import.extend(module.bytes());
        import.push(name.len() as u8);
        import.extend(name.bytes());
        import.extend([0, 0]);
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        bytes.extend([1, 4, 1, 0x60, 0, 0]);
        bytes.extend([2, import.len() as u8]);
        bytes.extend(import);
        bytes
    }

    #[test]
    fn glue_passes() {
        let bytes = importing("./vanthu_bg.js", "__wbindgen_init_externref_table");
        refuse_foreign_imports(&bytes, "vanthu").unwrap();
    }

    #[test]
    fn a_clock_is_refused() {
        let bytes = importing("./vanthu_bg.js", "__wbg_now_2c95c9de01293173");
        let error = refuse_foreign_imports(&bytes, "vanthu")
            .unwrap_err()
            .to_string();
        assert!(error.contains("__wbg_now_"), "{error}");
    }

    #[test]
    fn another_module_is_refused() {
        let bytes = importing("env", "__wbindgen_init_externref_table");
        assert!(refuse_foreign_imports(&bytes, "vanthu").is_err());
    }
}
