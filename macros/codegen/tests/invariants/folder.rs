//! A folder for the pages of one thread, gone with it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};

use doccodes_codegen::Place;

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

/// Where an invocation stands whose pages are in the folder.
pub(super) fn place() -> Place {
    let manifest_dir = FOLDER.with(|folder| folder.0.clone());
    Place { file: manifest_dir.join("src/lib.rs"), manifest_dir, line: 1, column: 1, ..Place::default() }
}

/// Writes a page into the folder.
pub(super) fn write(place: &Place, page: &str, bytes: impl AsRef<[u8]>) {
    fs::write(Path::new(&place.manifest_dir).join(page), bytes).unwrap();
}
