//! Where things lie.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The one version of crates, wheel and npm package.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    let manifest_dir =
        env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let mut folder = PathBuf::from(manifest_dir);
    folder.pop();
    folder
}

/// A folder for what the commands fetch and build; never outside the project.
pub(crate) fn target(name: &str) -> PathBuf {
    root().join("target").join(name)
}

/// What is handed to others; made if it is missing.
pub(crate) fn dist() -> Result<PathBuf> {
    let folder = root().join("dist");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// An empty folder in the place of whatever stood there.
pub(crate) fn emptied(folder: PathBuf) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Copies a folder with everything below it.
pub(crate) fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let entry = entry?;
        let destination = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_tree(&entry.path(), &destination)?;
        } else {
            fs::copy(entry.path(), destination)?;
        }
    }
    Ok(())
}

/// The files of a folder (not below it) with this extension, sorted; none if there is no such folder.
pub(crate) fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Removes the files of `dist/` with this extension, so that no older build is taken for the new one.
pub(crate) fn clear_dist(extension: &str) -> Result<()> {
    for path in files(&dist()?, extension)? {
        fs::remove_file(path)?;
    }
    Ok(())
}
