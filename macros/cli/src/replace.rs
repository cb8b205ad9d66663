//! Replaces a file in one step.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Writes a file, or replaces it: at every moment the file has either its old or its new content. A symbolic link remains a link.
///
/// # Errors
///
/// The new content cannot be written. The file is unchanged.
pub(crate) fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let file = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let temporary = file.with_file_name(format!(".{name}.{}.new", std::process::id()));
    let mut new = OpenOptions::new().write(true).create_new(true).open(&temporary)?;
    let write = || {
        new.write_all(bytes)?;
        if let Ok(old) = fs::metadata(&file) {
            new.set_permissions(old.permissions())?;
        }
        new.sync_all()?;
        drop(new);
        fs::rename(&temporary, &file)
    };
    let written = write();
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_or_unchanged() {
        let folder = std::env::temp_dir().join(format!("doccodes-replace-{}", std::process::id()));
        fs::create_dir_all(folder.join("full")).unwrap();
        let page = folder.join("codes.md");
        replace(&page, b"old").unwrap();
        replace(&page, b"new").unwrap();
        assert_eq!(fs::read(&page).unwrap(), b"new");
        // A file cannot replace a folder that is not empty.
        fs::write(folder.join("full/x"), "").unwrap();
        assert!(replace(&folder.join("full"), b"x").is_err());
        assert!(replace(&folder.join("none/codes.md"), b"x").is_err());
        let mut left: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["codes.md", "full"], "nothing else is left");
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(&page, folder.join("link.md")).unwrap();
            replace(&folder.join("link.md"), b"newest").unwrap();
            assert!(fs::symlink_metadata(folder.join("link.md")).unwrap().is_symlink());
            assert_eq!(fs::read(&page).unwrap(), b"newest");
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
