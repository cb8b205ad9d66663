//! A tree of files: the working tree, or the files of a commit.

use std::io;
use std::path::{Component, Path, PathBuf};

/// Files that can be listed and read. Paths are absolute and [`normalized`].
pub(crate) trait Tree {
    /// What is in a folder, in alphabetical order. A folder that does not exist is empty.
    fn list(&self, folder: &Path) -> io::Result<Vec<(String, Kind)>>;

    /// The content of a file.
    fn read(&self, file: &Path) -> io::Result<Vec<u8>>;

    /// Whether there is a file of this name.
    fn is_file(&self, file: &Path) -> bool;
}

/// What a name in a folder stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    File,
    Folder,
}

/// The files as they are now.
pub(crate) struct WorkingTree;

impl Tree for WorkingTree {
    fn list(&self, folder: &Path) -> io::Result<Vec<(String, Kind)>> {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut listed = Vec::new();
        for entry in entries {
            let entry = entry?;
            // Files and folders that cargo compiles have names in UTF-8.
            let Ok(name) = entry.file_name().into_string() else { continue };
            // A link to a folder is not a folder here: it may lead back to a folder above.
            let kind = if entry.file_type()?.is_dir() { Kind::Folder } else { Kind::File };
            listed.push((name, kind));
        }
        listed.sort();
        Ok(listed)
    }

    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        // A pipe would wait for input.
        if !std::fs::metadata(file)?.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"));
        }
        std::fs::read(file)
    }

    fn is_file(&self, file: &Path) -> bool {
        file.is_file()
    }
}

/// A path without `.` and `..`, as far as that is possible without looking at the file system.
pub(crate) fn normalized(path: &Path) -> PathBuf {
    let mut normalized = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if normalized.file_name().is_some() => {
                normalized.pop();
            }
            component => normalized.push(component),
        }
    }
    normalized
}
