//! The one rule for paths of pages, and the reading of the file.

use std::io;
use std::path::Path;

use crate::problem::Problem;
use crate::source::{self, Source};

/// Reads the page at `path`, which is relative to the folder of `Cargo.toml`.
///
/// # Errors
///
/// The path is absolute or empty, the file cannot be read, or it is no page (see [`Source::new`]).
pub(crate) fn read_page(manifest_dir: &Path, path: &str) -> Result<Source, Problem> {
    if path.trim().is_empty() {
        return Err(Problem::error("the path of the page is empty").expected(EXPECTED));
    }
    if Path::new(path).is_absolute() || path.starts_with(['/', '\\']) || path.get(1..3) == Some(":\\") {
        return Err(Problem::error(format!("the path of the page is absolute: {path}"))
            .expected(EXPECTED)
            .help("put the page into the package: an absolute path is another one on every machine"));
    }
    match source::content(&manifest_dir.join(path)) {
        Ok(content) => Source::from_content(path, content),
        Err(error) => Err(unreadable(manifest_dir, path, &error)),
    }
}

const EXPECTED: &str =
    "a path relative to the folder of the package's Cargo.toml, such as \"docs/status-codes.md\"";

fn unreadable(manifest_dir: &Path, path: &str, error: &io::Error) -> Problem {
    let why = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file",
        io::ErrorKind::PermissionDenied => "reading it is not permitted",
        _ if manifest_dir.join(path).is_dir() => "it is a folder",
        io::ErrorKind::InvalidInput => source::NOT_A_FILE,
        _ => "it cannot be read",
    };
    let problem = Problem::error(format!("the page {path} cannot be read: {why}")).expected(EXPECTED);
    match pages_beside(manifest_dir, path) {
        pages if pages.is_empty() => problem,
        pages => problem.help(format!("the pages in that folder: {}", pages.join(", "))),
    }
}

/// Some of the files in the folder of a page that is not there, those with its extension.
fn pages_beside(manifest_dir: &Path, path: &str) -> Vec<String> {
    let folder = manifest_dir.join(path).parent().map(Path::to_owned).unwrap_or_default();
    let mut names: Vec<String> = Vec::new();
    // Without one, it is more likely a folder's name than a page's.
    let Some(extension) = Path::new(path).extension() else { return names };
    let Ok(files) = std::fs::read_dir(folder) else { return names };
    for file in files.flatten() {
        let path = file.path();
        if path.extension() == Some(extension) && path.is_file() {
            let name = file.file_name().to_string_lossy().into_owned();
            let at = names.partition_point(|other| *other < name);
            names.insert(at, name);
            names.truncate(8);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(path: &str) -> String {
        read_page(Path::new(env!("CARGO_MANIFEST_DIR")), path).unwrap_err().to_string()
    }

    #[test]
    fn a_page_is_found_from_the_folder_of_the_manifest() {
        let page = read_page(Path::new(env!("CARGO_MANIFEST_DIR")), "Cargo.toml").unwrap();
        assert_eq!(page.name(), "Cargo.toml");
    }

    #[test]
    fn a_file_over_the_limit_is_refused_without_being_read() {
        let folder = std::env::temp_dir().join(format!("doccodes-large-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        // A hole: it fills neither the disk nor, unless it is read, the memory.
        std::fs::File::create(folder.join("large.md")).unwrap().set_len(1 << 40).unwrap();
        let problem = read_page(&folder, "large.md").unwrap_err();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(
            problem.message(),
            "the page large.md has 1099511627776 bytes, more than the limit of 8388608"
        );
    }

    #[test]
    #[cfg(unix)]
    fn what_is_no_file_is_refused_without_waiting_for_it() {
        let folder = std::env::temp_dir().join(format!("doccodes-device-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::os::unix::fs::symlink("/dev/zero", folder.join("link.md")).unwrap();
        let problem = read_page(&folder, "link.md").unwrap_err();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(problem.message(), "the page link.md cannot be read: it is not a regular file");
    }

    #[test]
    fn other_paths_are_refused_with_the_reason() {
        let expected = format!("  = expected: {EXPECTED}");
        assert_eq!(refused(" "), format!("the path of the page is empty\n{expected}"));
        let help = "put the page into the package: an absolute path is another one on every machine";
        for path in ["/etc/codes.md", "C:\\codes.md", "\\\\host\\codes.md"] {
            assert_eq!(
                refused(path),
                format!("the path of the page is absolute: {path}\n{expected}\n  = help: {help}")
            );
        }
        assert_eq!(
            refused("Carg.toml"),
            format!(
                "the page Carg.toml cannot be read: there is no such file\n{expected}\n  \
                 = help: the pages in that folder: Cargo.toml"
            )
        );
        assert_eq!(
            refused("no/such/page.md"),
            format!("the page no/such/page.md cannot be read: there is no such file\n{expected}")
        );
        assert_eq!(refused("src"), format!("the page src cannot be read: it is a folder\n{expected}"));
    }
}
