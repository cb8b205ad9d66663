//! The pages in a folder.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use doccodes_codegen::page::{FORMATS, Format};
use doccodes_codegen::problem::visible;

/// Folders without pages: build output and dependencies.
const WITHOUT_PAGES: [&str; 2] = ["target", "node_modules"];

/// The most files that are named when they are left out.
const MOST_NAMED: usize = 5;

/// The contents of a folder and its subfolders, as paths relative to the folder, in alphabetical order.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    /// The files with an extension of a format.
    pub(crate) pages: BTreeSet<PathBuf>,
    /// The other files, and the folders that are not read.
    pub(crate) left_out: BTreeSet<PathBuf>,
}

impl Folder {
    /// `logo.png, notes.yaml, and 3 more`
    pub(crate) fn left_out_in_words(&self) -> String {
        let named = self.left_out.iter().take(MOST_NAMED);
        let mut names: Vec<String> = named.map(|path| visible(&path.display().to_string())).collect();
        if self.left_out.len() > MOST_NAMED {
            names.push(format!("and {} more", self.left_out.len() - MOST_NAMED));
        }
        names.join(", ")
    }

    fn add(&mut self, root: &Path, within: &Path) -> io::Result<()> {
        for file in std::fs::read_dir(root.join(within))? {
            let file = file?;
            let name = file.file_name();
            let path = within.join(&name);
            // A symbolic link to a folder is not a folder here: it may lead back to a folder above.
            if file.file_type()?.is_dir() {
                let is_hidden = name.to_string_lossy().starts_with('.');
                if is_hidden || WITHOUT_PAGES.iter().any(|other| name == *other) {
                    self.left_out.insert(path);
                } else {
                    self.add(root, &path)?;
                }
            } else if is_page(&path) {
                self.pages.insert(path);
            } else {
                self.left_out.insert(path);
            }
        }
        Ok(())
    }
}

/// Reads a folder and its subfolders.
///
/// # Errors
///
/// A folder cannot be read.
pub(crate) fn read(folder: &Path) -> io::Result<Folder> {
    let mut read = Folder::default();
    read.add(folder, Path::new(""))?;
    Ok(read)
}

/// The extensions of pages: `.md, .html, …`
pub(crate) fn extensions() -> String {
    let all = FORMATS.iter().flat_map(|format| format.extensions);
    all.map(|extension| format!(".{extension}")).collect::<Vec<_>>().join(", ")
}

fn is_page(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| Format::from_extension(extension).is_some())
}
