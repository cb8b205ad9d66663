//! Reads the file of a page that the attribute names.

use std::io;
use std::path::Path;

use doccodes_page::file_content::read_file;
use doccodes_page::not_read::folder;
use doccodes_page::similar_path::similar_path;

use crate::problem::Problem;
use crate::source::Source;

/// Reads the page at `path`, relative to the folder of `Cargo.toml`.
///
/// # Errors
///
/// `manifest_dir` is not known, the path is absolute, empty or an address, or the file cannot be read or is not a page (see [`Source::new`]).
pub(crate) fn read_page(manifest_dir: &Path, path: &str) -> Result<Source, Problem> {
    if manifest_dir.as_os_str().is_empty() {
        return Err(Problem::error(
            "CARGO_MANIFEST_DIR is not set, and the path of a page is relative to it",
        )
        .help("set it to the folder of the crate in the environment of the compiler, as cargo does"));
    }
    if path.trim().is_empty() {
        return Err(Problem::error("the path of the page is empty").expected(EXPECTED_PATH));
    }
    if path.starts_with("https://") || path.starts_with("http://") {
        return Err(Problem::error(format!("pages are not fetched while a crate is compiled: {path}"))
            .expected(EXPECTED_PATH)
            .help("store the page in the package, and give its address with `url = \"…\"`"));
    }
    if Path::new(path).is_absolute()
        || path.starts_with('/')
        || path.starts_with('\\')
        || path.get(1..3) == Some(":\\")
    {
        return Err(Problem::error(format!("the path of the page is absolute: {path}"))
            .expected(EXPECTED_PATH)
            .help("put the page into the package: an absolute path differs from machine to machine"));
    }
    match read_file(&manifest_dir.join(path)) {
        Ok(content) => Source::from_content(path, content),
        Err(error) => Err(unreadable(manifest_dir, path, &error)),
    }
}

const EXPECTED_PATH: &str =
    "a path relative to the folder of the package's Cargo.toml, such as \"docs/status-codes.md\"";

fn unreadable(manifest_dir: &Path, path: &str, error: &io::Error) -> Problem {
    if path.contains('\0') {
        return Problem::error(format!(
            "the page {path} cannot be read: its path contains the character NUL"
        ))
        .expected(EXPECTED_PATH);
    }
    if manifest_dir.join(path).is_dir() {
        return folder(path);
    }
    let problem = Problem::unreadable(path, error).expected(EXPECTED_PATH);
    if error.kind() != io::ErrorKind::NotFound {
        return problem;
    }
    match similar_path(manifest_dir, "the package's folder", path) {
        Some(help) => problem.help(help),
        None => problem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(path: &str) -> String {
        read_page(Path::new(env!("CARGO_MANIFEST_DIR")), path).unwrap_err().to_string()
    }

    #[test]
    fn the_path_is_relative_to_the_folder_of_the_manifest() {
        let page = read_page(Path::new(env!("CARGO_MANIFEST_DIR")), "Cargo.toml").unwrap();
        assert_eq!(page.name(), "Cargo.toml");
    }

    #[test]
    fn a_file_over_the_limit_is_not_read() {
        let folder = std::env::temp_dir().join(format!("doccodes-large-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        // A sparse file takes no space on disk, and no memory unless it is read.
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
    fn a_device_is_not_read() {
        let folder = std::env::temp_dir().join(format!("doccodes-device-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::os::unix::fs::symlink("/dev/zero", folder.join("link.md")).unwrap();
        let problem = read_page(&folder, "link.md").unwrap_err();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(problem.message(), "the page link.md cannot be read: it is not a regular file");
    }

    #[test]
    fn invalid_paths_are_errors_that_give_the_reason() {
        let expected = format!("  = expected: {EXPECTED_PATH}");
        assert_eq!(error(" "), format!("the path of the page is empty\n{expected}"));
        let help = "put the page into the package: an absolute path differs from machine to machine";
        for path in ["/etc/codes.md", "C:\\codes.md", "\\\\host\\codes.md"] {
            assert_eq!(
                error(path),
                format!("the path of the page is absolute: {path}\n{expected}\n  = help: {help}")
            );
        }
        assert_eq!(
            error("Carg.toml"),
            format!(
                "the page Carg.toml cannot be read: there is no such file\n{expected}\n  \
                 = help: did you mean `Cargo.toml`?"
            )
        );
        assert_eq!(
            error("no/such/page.md"),
            format!("the page no/such/page.md cannot be read: there is no such file\n{expected}")
        );
        assert_eq!(error("src"), folder("src").to_string());
        assert_eq!(
            error("https://example.com/codes.html"),
            format!(
                "pages are not fetched while a crate is compiled: https://example.com/codes.html\n{expected}\n  \
                 = help: store the page in the package, and give its address with `url = \"…\"`"
            )
        );
        assert_eq!(
            error("docs/a\0.md"),
            format!(
                "the page docs/a\\u{{0}}.md cannot be read: its path contains the character NUL\n{expected}"
            )
        );
        assert_eq!(
            read_page(Path::new(""), "a.md").unwrap_err().to_string(),
            "CARGO_MANIFEST_DIR is not set, and the path of a page is relative to it\n  \
             = help: set it to the folder of the crate in the environment of the compiler, as cargo does"
        );
    }
}
