//! The pages in a folder.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use doccodes_codegen::page::Format;

/// The pages in a folder and its subfolders, by their paths relative to the folder.
///
/// # Errors
///
/// A folder cannot be read.
pub(crate) fn pages(folder: &Path) -> io::Result<BTreeSet<PathBuf>> {
    let mut pages = BTreeSet::new();
    add_pages(folder, Path::new(""), &mut pages)?;
    Ok(pages)
}

fn add_pages(root: &Path, within: &Path, pages: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    for file in std::fs::read_dir(root.join(within))? {
        let file = file?;
        let path = within.join(file.file_name());
        // A symbolic link to a folder is not a folder here: it may lead back to a folder above.
        if file.file_type()?.is_dir() {
            add_pages(root, &path, pages)?;
        } else if is_page(&path) {
            pages.insert(path);
        }
    }
    Ok(())
}

fn is_page(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| Format::from_extension(extension).is_some())
}
