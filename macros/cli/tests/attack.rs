//! Hostile pages: the tool always escapes their hidden characters.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "these tests need no golden files")]
mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::doccodes;
use common::invocations::{INVOCATIONS, PAGE, prints_json, with_page};
use doccodes_tests::attack::{self, NAME, TEXTS, code, hidden, shown};

/// Writes a page. Its name is hostile as well where the system allows such names.
fn page(extension: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("attack");
    fs::create_dir_all(&folder).unwrap();
    let name = if cfg!(unix) { NAME } else { "page" };
    let file = folder.join(format!("{name}.{extension}"));
    fs::write(&file, text).unwrap();
    file
}

fn pages() -> Vec<PathBuf> {
    let header = "| Error code | HTTP status | Description |\n|---|---|---|\n| E.1 | 400 | x |\n";
    let words =
        format!("# {NAME}\n\n{header}| {NAME} | x | x |\n| x | 2xx{NAME} | {NAME} |\n| 2xx | x | x |\n");
    let tie =
        format!("| Error code {NAME} | Error code |\n|---|---|\n| E.1 | F.1 |\n| E.2\u{3164} | F.2 |\n");
    // Advice against the status, and rows that disagree: lints quote both.
    let odd = format!(
        "{header}| E\u{3164}.2 | 400 | {NAME}\u{1b}. Try\u{200b} again later\u{202e}. |\n\
         | E\u{3164}.2 | 400 | Do not retry it\u{202e}. |\n"
    );
    vec![
        page("exact.md", &attack::markdown()),
        page("raw.md", &attack::raw_markdown()),
        page("exact.html", &attack::html()),
        page("raw.html", &attack::raw_html()),
        page("csv", &attack::csv()),
        page("words.md", &words),
        page("tie.md", &tie),
        page("none.md", &format!("| {NAME} | x |\n|---|---|\n| y | {NAME} z |\n")),
        page("odd.md", &odd),
        page("broken.json", &format!("[{{\"Error code\": \"{}\u{1b}\u{202e}\" 1]", NAME.replace('"', "'"))),
        PathBuf::from(format!("missing{NAME}.md")),
    ]
}

#[test]
fn hidden_characters_are_escaped_in_every_output() {
    for invocation in INVOCATIONS {
        for page in pages() {
            let all = with_page(invocation, page.to_str().unwrap());
            let (code, out, error) = doccodes(&all);
            assert!(code.is_some(), "{all:?} was ended by a signal");
            for printed in [&out, &error] {
                assert!(hidden(printed).is_empty(), "{all:?}: {:?} in {printed}", hidden(printed));
            }
            let shows_page = matches!(invocation[0], "inspect" | "check") && invocation.contains(&PAGE);
            let escapes = if prints_json(invocation) { "\\u202e" } else { "\\u{202e}" };
            assert!(!shows_page || out.contains(escapes) || cfg!(not(unix)), "{all:?}: {out}");
        }
    }
}

#[test]
fn json_keeps_the_text_of_the_page() {
    let (_, out, _) =
        doccodes(&["inspect", "--json", page("json.md", &attack::markdown()).to_str().unwrap()]);
    let read: serde_json::Value = serde_json::from_str(&out).unwrap();
    let said = read["codes"].as_array().unwrap();
    assert_eq!(said.len(), TEXTS.len());
    for (n, (said, text)) in said.iter().zip(TEXTS).enumerate() {
        assert_eq!(said["code"], code(n));
        assert_eq!(shown(said["entries"][0]["description"].as_str().unwrap()), shown(text));
        let hidden_in_it = hidden(said["entries"][0]["description"].as_str().unwrap());
        assert_eq!(hidden_in_it.is_empty(), hidden(&text.replace('\t', "")).is_empty(), "{text:?}");
    }
}
