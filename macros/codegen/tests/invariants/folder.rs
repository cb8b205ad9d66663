//! A temporary folder for the pages of a thread.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};

use doccodes_codegen::CallSite;

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

thread_local! {
    static FOLDER: Folder = {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("doccodes-oracle-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    };
}

/// A call site whose pages are in the folder.
pub(super) fn call_site() -> CallSite {
    let manifest_dir = FOLDER.with(|folder| folder.0.clone());
    CallSite {
        file: manifest_dir.join("src/lib.rs"),
        manifest_dir,
        line: 1,
        column: 1,
        ..CallSite::default()
    }
}

/// Writes a page to the folder.
pub(super) fn write(call_site: &CallSite, page: &str, bytes: impl AsRef<[u8]>) {
    fs::write(Path::new(&call_site.manifest_dir).join(page), bytes).unwrap();
}
