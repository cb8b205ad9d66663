//! The Rust files of a package.

use std::io;
use std::path::{Path, PathBuf};

use super::tree::{Kind, Tree};

/// The `.rs` files below the folder of a package, in alphabetical order. The folders of other packages, target folders, hidden
/// folders and links to folders are left out.
///
/// # Errors
///
/// A folder cannot be read.
pub(super) fn rust_files(tree: &dyn Tree, package: &Path, target: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![package.to_owned()];
    while let Some(folder) = folders.pop() {
        let listed = tree.list(&folder)?;
        if folder != package && listed.iter().any(|(name, kind)| name == "Cargo.toml" && *kind == Kind::File)
        {
            continue;
        }
        for (name, kind) in listed {
            let path = folder.join(&name);
            if kind == Kind::File && path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            } else if kind == Kind::Folder
                && !name.starts_with('.')
                && path != target
                && !is_target(&path, package)
            {
                folders.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Whether this is cargo's default target folder: that of an earlier build may still exist.
fn is_target(folder: &Path, package: &Path) -> bool {
    folder.strip_prefix(package).is_ok_and(|path| path == Path::new("target"))
}
