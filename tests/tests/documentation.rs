//! The documentation: its code fits the page, and its links to files of the repository lead somewhere.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use doccodes_tests::workspace;

/// The most columns of a line of code that rustdoc shows without a scroll bar.
const MOST_COLUMNS: usize = 80;

const REPOSITORY: &str = "https://github.com/doccodes/doccodes/";

/// The source files with documentation, and the pages that they include.
fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> =
        ["runtime/src", "runtime/core/src", "runtime/docs", "macros/src", "macros/codegen/src"]
            .iter()
            .map(|folder| workspace().join(folder))
            .collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files
}

/// The lines of a file's documentation, each with its number.
fn documentation(file: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(file).unwrap();
    let mut lines = Vec::new();
    for (n, line) in text.lines().enumerate() {
        let line = line.trim_start();
        let content = match line.strip_prefix("///").or(line.strip_prefix("//!")) {
            Some(content) => content.strip_prefix(' ').unwrap_or(content),
            None if file.extension().is_some_and(|extension| extension == "md") => line,
            None => continue,
        };
        lines.push((n + 1, content.to_owned()));
    }
    lines
}

#[test]
fn code_fits_the_page() {
    let mut wide = Vec::new();
    for file in files() {
        let mut is_code = false;
        for (n, line) in documentation(&file) {
            if line.starts_with("```") {
                is_code = !is_code;
            } else if is_code && !line.starts_with("# ") && line.chars().count() > MOST_COLUMNS {
                wide.push(format!("{}:{n}: {line}", file.display()));
            }
        }
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
}

#[test]
fn links_to_files_lead_somewhere() {
    let mut count = 0;
    let other = ["CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md"].map(|name| workspace().join(name));
    for file in files().into_iter().chain(other) {
        let text = fs::read_to_string(&file).unwrap();
        for kind in ["blob/main/", "tree/main/"] {
            for link in text.split(&format!("{REPOSITORY}{kind}")).skip(1) {
                let end = link.find(|c: char| c.is_whitespace() || "()<>#".contains(c)).unwrap_or(link.len());
                assert!(workspace().join(&link[..end]).exists(), "{}: {}", file.display(), &link[..end]);
                count += 1;
            }
        }
    }
    assert!(count > 8, "{count} links");
}
