//! The documentation: its code fits the page, and its links to files of the repository are not broken.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use doccodes_tests::workspace;

/// The most columns of a line of code that rustdoc shows without a scroll bar.
const MOST_COLUMNS: usize = 80;

const REPOSITORY: &str = "https://github.com/doccodes/doccodes/";

/// The folders of source files whose documentation users read, and of the pages that they include.
const FOLDERS: [&str; 9] = [
    "macros/catalogue/src",
    "macros/codegen/src",
    "macros/formats/src",
    "macros/page/src",
    "macros/sentences/src",
    "macros/src",
    "runtime/core/src",
    "runtime/docs",
    "runtime/src",
];

/// The source files with documentation, and the pages that they include.
fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = FOLDERS.iter().map(|folder| workspace().join(folder)).collect();
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

/// The pages that are read as Markdown on GitHub or on crates.io.
fn markdown_pages() -> Vec<PathBuf> {
    let mut pages = Vec::new();
    let folders = [
        ".",
        ".github",
        ".github/ISSUE_TEMPLATE",
        "macros",
        "macros/catalogue",
        "macros/cli",
        "macros/codegen",
        "macros/formats",
        "macros/page",
        "macros/sentences",
        "runtime/core",
    ];
    for folder in folders {
        for entry in fs::read_dir(workspace().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "md") {
                pages.push(path);
            }
        }
    }
    pages
}

/// The lines of a file's documentation outside blocks of code, each with its number.
fn prose(file: &Path) -> Vec<(usize, String)> {
    let mut prose = Vec::new();
    let mut is_code = false;
    for (n, line) in documentation(file) {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        } else if !is_code {
            prose.push((n, line));
        }
    }
    prose
}

/// The anchors of the headings in a file's documentation, as GitHub and rustdoc generate them.
fn anchors(file: &Path) -> Vec<String> {
    let mut anchors = Vec::new();
    for (_, line) in prose(file) {
        let title = line.trim_start_matches('#');
        if title.len() == line.len() || !title.starts_with(' ') {
            continue;
        }
        let mut anchor = String::new();
        for c in title.trim().to_lowercase().chars() {
            match c {
                ' ' => anchor.push('-'),
                c if c.is_alphanumeric() || c == '-' || c == '_' => anchor.push(c),
                _ => {}
            }
        }
        anchors.push(anchor);
    }
    anchors
}

/// The targets of the links in a line: `[text](target)`, `[label]: target` and `<https://…>`.
fn targets(line: &str) -> Vec<&str> {
    let mut targets = Vec::new();
    for (before, after) in [("](", ')'), ("<https://", '>')] {
        let mut rest = line;
        while let Some(at) = rest.find(before) {
            let start = at + before.find("https").unwrap_or(before.len());
            rest = &rest[start..];
            targets.push(&rest[..rest.find(after).unwrap_or(rest.len())]);
        }
    }
    if line.starts_with('[')
        && let Some((_, target)) = line.split_once("]: ")
    {
        targets.push(target.trim());
    }
    targets
}

/// The error in a link of a file; `None` if its target exists.
fn wrong_link(file: &Path, target: &str) -> Option<&'static str> {
    let own_packages = ["doccodes", "doccodes-codegen", "doccodes-core", "doccodes-macros", "cargo-doccodes"];
    let is_rust = file.extension().is_some_and(|extension| extension == "rs");
    for host in ["https://docs.rs/", "https://crates.io/crates/"] {
        if let Some(package) = target.strip_prefix(host) {
            return (!own_packages.contains(&package)).then_some("is no package of this repository");
        }
    }
    if let Some(path) = target.strip_prefix(REPOSITORY) {
        let (kind, path) = path.split_once("/main/").unwrap_or((path, ""));
        let (path, anchor) = path.split_once('#').unwrap_or((path, ""));
        let path = workspace().join(path);
        let is_right_kind = match kind {
            "blob" => path.is_file(),
            "tree" => path.is_dir(),
            _ => false,
        };
        if !is_right_kind {
            return Some("is no file under `blob` and no folder under `tree`");
        }
        let is_there = anchor.is_empty() || anchors(&path).iter().any(|other| other == anchor);
        return (!is_there).then_some("has no such heading");
    }
    if target.contains("://") {
        return Some("is not one of the sites that are linked to");
    }
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let page = match (is_rust, path) {
        (_, "") => file.to_owned(),
        (true, "crate" | "codes") => workspace().join("runtime/src/lib.rs"),
        // Rustdoc checks paths of items.
        (true, _) => return None,
        (false, path) => file.parent().unwrap().join(path),
    };
    if !page.exists() {
        return Some("is no file");
    }
    // crates.io shows only the README of a package, without its other files.
    if page != *file && !is_rust && file.ends_with("README.md") {
        return Some("leads nowhere from crates.io: write the whole address");
    }
    let is_there = anchor.is_empty() || anchors(&page).iter().any(|other| other == anchor);
    (!is_there).then_some("has no such heading")
}

#[test]
fn links_lead_somewhere() {
    let mut wrong = Vec::new();
    let (mut links, mut in_readme) = (0, 0);
    for file in files().into_iter().chain(markdown_pages()) {
        for (n, line) in prose(&file) {
            for target in targets(&line) {
                links += 1;
                in_readme += usize::from(file == workspace().join("./README.md"));
                if let Some(why) = wrong_link(&file, target) {
                    wrong.push(format!("{}:{n}: {target} {why}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(links > 100 && in_readme > 10, "{links} links, {in_readme} of them in the README");
}

#[test]
fn a_link_that_leads_nowhere_is_found() {
    let readme = workspace().join("README.md");
    let library = workspace().join("runtime/src/lib.rs");
    for (file, target) in [
        (&readme, "https://docs.rs/docodes"),
        (&readme, "https://github.com/doccodes/doccodes/blob/main/READYOU.md"),
        (&readme, "https://github.com/doccodes/doccodes/blob/main/macros"),
        (&readme, "https://github.com/doccodes/doccodes/tree/main/README.md"),
        (&readme, "https://github.com/doccodes/doccodes/blob/main/README.md#no-such-heading"),
        (&readme, "https://example.com"),
        (&readme, "BENCHMARKS.md"),
        (&readme, "#no-such-heading"),
        (&library, "#no-such-heading"),
        (&library, "crate#no-such-heading"),
    ] {
        assert!(wrong_link(file, target).is_some(), "{target}");
    }
    assert_eq!(
        wrong_link(&readme, "https://github.com/doccodes/doccodes/blob/main/README.md#the-tool"),
        None
    );
    assert_eq!(wrong_link(&library, "codes#rows-to-leave-out"), None);
    assert_eq!(targets("See [a](b#c), <https://d.e/> and [f](g)."), ["b#c", "g", "https://d.e/"]);
    assert_eq!(targets("[a b]: https://c.d"), ["https://c.d"]);
}

#[test]
fn files_that_pages_name_exist() {
    let mut missing = Vec::new();
    let mut count = 0;
    for file in markdown_pages() {
        for (n, line) in prose(&file) {
            for code in line.split('`').skip(1).step_by(2) {
                let is_path =
                    ["macros/", "runtime/", "tests/", ".ci/"].iter().any(|start| code.starts_with(start));
                if !is_path || code.contains(' ') {
                    continue;
                }
                count += 1;
                // `SERVICE.md` stands for any name.
                let is_any = code.ends_with("/SERVICE.md");
                if !is_any && !workspace().join(code).exists() {
                    missing.push(format!("{}:{n}: {code}", file.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(count > 20, "{count} files");
}
