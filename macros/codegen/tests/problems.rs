//! The whole text of every kind of problem that a page can have.
//!
//! The pages are in `tests/problems`, each beside a file with the expected text. To renew the texts:
//! `DOCCODES_RENEW=1 cargo test -p doccodes-codegen --test problems`.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../../tests/src/golden.rs"]
#[allow(unreachable_pub, reason = "it is public in the package that it belongs to")]
mod golden;

use std::fs;
use std::path::Path;

use doccodes_codegen::catalogue::{self, Choices, PageInput};
use doccodes_codegen::page;
use doccodes_codegen::problem::Problem;
use doccodes_codegen::source::Source;

#[test]
fn problems_are_reported_with_the_expected_text() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems");
    let mut wrong = Vec::new();
    let mut pages: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension != "txt"));
    pages.sort();
    assert!(!pages.is_empty());
    for path in pages {
        let name = path.file_name().unwrap().to_str().unwrap();
        let text = problems(name, &fs::read(&path).unwrap());
        assert!(!text.is_empty(), "{name} has no problem");
        wrong.extend(golden::golden(&folder.join(format!("{name}.txt")), &text).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn problems(name: &str, bytes: &[u8]) -> String {
    let source = match Source::new(name, bytes) {
        Ok(source) => source,
        Err(problem) => return format!("error: {problem}\n"),
    };
    let page = page::read(&source);
    let reading = catalogue::read(&[PageInput::new(&source, &page)], &Choices::default());
    let line = |problem: &Problem| format!("{}: {problem}\n", problem.severity().name());
    reading.problems.iter().map(line).collect::<Vec<_>>().join("\n")
}
