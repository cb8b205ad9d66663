//! The listings of a page that are read as codes, and what is read from them.
//!
//! The pages in `tests/listings/none` document no codes, and nothing may be found on them. Each of those in `tests/listings/codes`
//! is beside a file with the expected reading. To renew it: `DOCCODES_RENEW=1 cargo test -p doccodes-codegen --test listings`.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../../tests/src/golden.rs"]
#[allow(unreachable_pub, reason = "it is public in the package that it belongs to")]
mod golden;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use doccodes_codegen::catalogue::{self, Choices, PageInput, Reading, Reason};
use doccodes_codegen::page::{self, Format};
use doccodes_codegen::source::Source;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/listings").join(name)
}

fn pages(name: &str) -> Vec<PathBuf> {
    let mut pages: Vec<PathBuf> =
        fs::read_dir(folder(name)).unwrap().map(|file| file.unwrap().path()).collect();
    // Without its feature, a format is not read.
    pages.retain(|path| {
        let format = path.extension().and_then(|extension| Format::from_extension(extension.to_str()?));
        format.is_some_and(Format::is_enabled)
    });
    pages.sort();
    assert!(!pages.is_empty());
    pages
}

fn read(path: &Path, choices: &Choices) -> (Source, Reading) {
    let name = path.file_name().unwrap().to_str().unwrap();
    let source = Source::new(name, &fs::read(path).unwrap()).unwrap();
    let page = page::read(&source);
    let reading = catalogue::read(&[PageInput::new(&source, &page)], choices);
    (source, reading)
}

/// The file with the expected reading of a page.
fn described(page: &Path) -> PathBuf {
    let mut name = page.as_os_str().to_owned();
    name.push(".txt");
    name.into()
}

#[test]
fn nothing_is_found_on_pages_without_codes() {
    let mut wrong = String::new();
    for path in pages("none") {
        let (source, reading) = read(&path, &Choices::default());
        for code in reading.tables.iter().flat_map(|table| &table.codes).take(3) {
            let line = source.line(code.entry.offset);
            let _ = writeln!(wrong, "{}:{line}: {}", path.display(), code.spelling);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn listings_of_codes_are_read() {
    let mut wrong = Vec::new();
    for path in pages("codes") {
        let (source, reading) = read(&path, &Choices::default());
        let text = describe(&source, &reading);
        wrong.extend(golden::golden(&described(&path), &text).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_found_on_other_formats_of_them_either() {
    for path in pages("none") {
        // A text that is wrapped differently is the same text.
        let text = fs::read_to_string(&path).unwrap().replace("\n- ", "\n\n- ").replace('\n', "\r\n");
        let source = Source::new(path.file_name().unwrap().to_str().unwrap(), text.as_bytes()).unwrap();
        let page = page::read(&source);
        let reading = catalogue::read(&[PageInput::new(&source, &page)], &Choices::default());
        assert!(reading.tables.iter().all(|table| table.codes.is_empty()), "{}", path.display());
    }
}

fn with_listing(markdown: &str, listing: &str) -> Reading {
    let source = Source::new("page.md", markdown.as_bytes()).unwrap();
    let page = page::read(&source);
    let choices = Choices { listing: Some(listing.to_owned()), ..Choices::default() };
    catalogue::read(&[PageInput::new(&source, &page)], &choices)
}

fn codes(reading: &Reading) -> Vec<String> {
    reading.catalogue.codes.iter().map(|code| code.value.to_string()).collect()
}

const QUAY: &str = "# The quay\n\n|Error code|Text|\n|-|-|\n|A1|Full.|\n|A2|Gone.|\n\n## What it says\n\n- `Q1`: Full.\n- `Q2`: Gone.\n\n\
                    ## What cranes say\n\n- `C10`: Full.\n- `C11`: Gone.\n- `C12`: Low.\n\n## Its fields\n\n- `name`: its name\n";

#[test]
fn a_listing_that_the_user_asks_for_is_read() {
    let reading = with_listing(QUAY, "what it says");
    assert_eq!(codes(&reading), ["Q1", "Q2"]);
    assert!(reading.problems.is_empty() && reading.unmatched_choices.is_empty());
    assert_eq!(codes(&with_listing(QUAY, "say")), ["Q1", "Q2", "C10", "C11", "C12"]);
}

#[test]
fn a_heading_with_nothing_but_the_text_comes_first() {
    let page =
        "## Codes\n\n- `Q1`: Full.\n- `Q2`: Gone.\n\n## Codes of cranes\n\n- `Q1`: Low.\n- `Q2`: High.\n";
    assert_eq!(with_listing(page, "codes").catalogue.codes[0].entries.len(), 1);
    assert!(with_listing(page, "codes").problems.is_empty());
}

#[test]
fn a_listing_that_is_not_there_is_an_error() {
    let message = |listing: &str| {
        // The codes of the table are read, so that few other errors follow.
        let reading = with_listing(QUAY, listing);
        assert_eq!((codes(&reading), reading.problems.len()), (vec!["A1".to_owned(), "A2".to_owned()], 0));
        let unmatched: Vec<String> =
            reading.unmatched_choices.into_iter().map(|choice| choice.message).collect();
        unmatched.join("\n")
    };
    assert_eq!(
        message("Nowhere"),
        "nothing outside the tables has this text as its heading, as the paragraph above it or as its first code; these look \
         like codes:\n  line 15, What cranes say: C10, C11, C12"
    );
}

#[test]
fn a_table_of_codes_counts_more_than_a_listing() {
    let page = "## Error codes\n\n|Error code|Text|\n|-|-|\n|A1|Full.|\n|A2|Gone.|\n\n- `Q100`: Full.\n- `Q101`: Gone.\n- `Q102`: Low.\n";
    let source = Source::new("page.md", page.as_bytes()).unwrap();
    let read = page::read(&source);
    let reading = catalogue::read(&[PageInput::new(&source, &read)], &Choices::default());
    assert_eq!(codes(&reading), ["A1", "A2"]);
    assert!(reading.problems.is_empty());
}

#[test]
fn the_pages_in_the_documentation_are_read() {
    let documentation = include_str!("../../../runtime/docs/outside-tables.md");
    let pages: Vec<&str> =
        documentation.split("```text\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(pages.len() > 4);
    for text in pages {
        let is_json = text.starts_with('{');
        if is_json && !cfg!(feature = "json") {
            continue;
        }
        let source = Source::new(if is_json { "page.json" } else { "page.md" }, text.as_bytes()).unwrap();
        let page = page::read(&source);
        let reading = catalogue::read(&[PageInput::new(&source, &page)], &Choices::default());
        assert!(
            reading.catalogue.codes.len() > 1 && reading.problems.is_empty(),
            "{text}{:?}",
            reading.problems
        );
    }
}

fn describe(source: &Source, reading: &Reading) -> String {
    let mut text = String::new();
    for table in &reading.tables {
        for column in table.columns.iter().flatten().take(1) {
            if let Reason::Listing { basis, codes, items } = column.decision.by {
                let _ = writeln!(text, "{}: {codes} of {items}", basis.name());
            }
        }
    }
    let _ = writeln!(text, "http: {}", reading.catalogue.is_http);
    for code in &reading.catalogue.codes {
        for entry in &code.entries {
            let line = source.line(entry.offset);
            let _ = write!(text, "{line}: {} {:?}", code.value, code.name());
            if let Some(status) = entry.http_status {
                let _ = write!(text, " status {status}");
            }
            for (_, description) in &entry.descriptions {
                let _ = write!(text, " says {description:?}");
            }
            if let Some(cause) = &entry.cause {
                let _ = write!(text, " since {cause:?}");
            }
            if let Some(solution) = &entry.solution {
                let _ = write!(text, " so {solution:?}");
            }
            let _ = writeln!(text, " {}", code.verdict.retryability);
        }
    }
    for problem in &reading.problems {
        let _ = writeln!(text, "{}: {problem}", problem.severity().name());
    }
    text
}
