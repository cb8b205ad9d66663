//! Cargo rebuilds a package when one of its pages changes, and not otherwise.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use doccodes_tests::Package;

const PAGE: &str = "| Status code | Reason phrase |\n|---|---|\n| 200 | OK |\n| 404 | Not Found |\n";
const OTHER: &str = "| Status code | Reason phrase |\n|---|---|\n| 429 | Too Many Requests |\n";

/// A package whose program prints the number of codes on its pages. `attribute` has the paths of the pages.
fn package(folder: &str, attribute: &str) -> Package {
    let name = folder.replace('/', "-");
    let package = Package::new(Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder), &name).unwrap();
    let program = format!(
        "#[doccodes::codes({attribute})]\nenum Status {{}}\n\n\
         fn main() {{\n    println!(\"{{}}\", Status::ALL.len());\n}}\n"
    );
    package.write("src/main.rs", &program).unwrap();
    fs::create_dir_all(package.folder.join("docs")).unwrap();
    package
}

/// Runs the program. Returns its output, and whether anything was compiled.
fn run(package: &Package) -> (Result<String, String>, bool) {
    let output = package.cargo(&["run"]);
    let compiled = output.stderr.contains("Compiling");
    let result = if output.success { Ok(output.stdout.trim().to_owned()) } else { Err(output.stderr) };
    (result, compiled)
}

/// Edits, breaks and fixes a page of the package. The other pages have `others` codes.
fn check_rebuilds(package: &Package, page: &Path, others: usize) {
    let output = |codes: usize| Ok((codes + others).to_string());
    fs::write(page, PAGE).unwrap();
    assert_eq!(run(package), (output(2), true));
    assert_eq!(run(package), (output(2), false), "nothing was changed");
    fs::write(page, format!("{PAGE}| 503 | Service Unavailable |\n")).unwrap();
    assert_eq!(run(package), (output(3), true), "the page was edited");
    fs::write(page, format!("{PAGE}| 5xx | Any |\n")).unwrap();
    let (result, _) = run(package);
    assert!(result.unwrap_err().contains("`5xx` is a class of codes"), "the page was broken");
    fs::write(page, PAGE).unwrap();
    assert_eq!(run(package), (output(2), true), "the page was fixed");
    assert_eq!(run(package), (output(2), false), "nothing was changed");
}

#[test]
fn a_page_in_the_package() {
    let package = package("rebuild-plain", "\"docs/page.md\"");
    check_rebuilds(&package, &package.folder.join("docs/page.md"), 0);
}

#[test]
fn each_of_several_pages() {
    let package = package("rebuild-several", "\"docs/one.md\", \"docs/two.md\"");
    let [one, two] = ["one.md", "two.md"].map(|page| package.folder.join("docs").join(page));
    fs::write(&two, OTHER).unwrap();
    check_rebuilds(&package, &one, 1);
    fs::write(&one, OTHER).unwrap();
    check_rebuilds(&package, &two, 1);
}

#[test]
fn a_page_that_is_removed_and_restored() {
    let package = package("rebuild-gone", "\"docs/page.md\"");
    let page = package.write("docs/page.md", PAGE).unwrap();
    assert_eq!(run(&package), (Ok("2".to_owned()), true));
    fs::remove_file(&page).unwrap();
    assert!(run(&package).0.unwrap_err().contains("there is no such file"));
    fs::write(&page, PAGE).unwrap();
    assert_eq!(run(&package), (Ok("2".to_owned()), true));
}

#[test]
fn a_page_in_a_folder_above() {
    let package = package("rebuild-above/package", "\"../page.md\"");
    let page: PathBuf = package.folder.join("../page.md");
    check_rebuilds(&package, &page, 0);
}

#[test]
#[cfg(unix)]
fn a_page_behind_a_symbolic_link() {
    let package = package("rebuild-linked", "\"docs/link.md\"");
    let page = package.folder.join("elsewhere.md");
    std::os::unix::fs::symlink("../elsewhere.md", package.folder.join("docs/link.md")).unwrap();
    check_rebuilds(&package, &page, 0);
}
