//! How the rows of a table are read: blank cells, rows that go on with the row above, and short and shifted rows.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use doccodes_codegen::catalogue::{self, Choices, Code, PageInput, Reading};
use doccodes_codegen::page;
use doccodes_codegen::source::Source;

fn read(markdown: &str) -> Reading {
    let source = Source::new("depot.md", markdown.as_bytes()).unwrap();
    let page = page::read(&source);
    catalogue::read(&[PageInput::new(&source, &page)], &Choices::default())
}

fn codes(reading: &Reading) -> Vec<String> {
    reading.catalogue.codes.iter().map(|code| code.value.to_string()).collect()
}

/// The description, the cause and the solution of a code.
fn texts(code: &Code) -> [&str; 3] {
    let entry = &code.entries[0];
    [
        entry.descriptions.first().map_or("", |(_, text)| text.as_str()),
        entry.cause.as_deref().unwrap_or(""),
        entry.solution.as_deref().unwrap_or(""),
    ]
}

#[test]
fn blank_cells_are_blank_in_every_column() {
    for blank in
        ["-", "—", "null", "NULL", "nil", "None", "N/A", "n/a", "/", "\\", "无", "不适用", "없음", "なし"]
    {
        let page = format!(
            "| Error code | Name | Message | Description | Cause | Solution |\n|---|---|---|---|---|---|\n\
             | 7001 | {blank} | {blank} | {blank} | {blank} | {blank} |\n| 7002 | Stuck | Pull. | It sticks. | Glue. | Pull. |\n"
        );
        let reading = read(&page);
        assert_eq!(codes(&reading), ["7001", "7002"], "{blank}");
        let code = &reading.catalogue.codes[0];
        assert_eq!(code.name(), "", "{blank}");
        assert_eq!(texts(code), ["", "", ""], "{blank}");
        assert_eq!(code.entries[0].message, None, "{blank}");
    }
}

#[test]
fn a_word_for_nothing_may_be_a_code() {
    let reading = read(
        "| Error code | Description |\n|---|---|\n| None | It went well. |\n| Stuck | The drawer sticks. |\n",
    );
    assert_eq!(codes(&reading), ["None", "Stuck"]);
    let reading = read(
        "| Error code | Name | Description |\n|---|---|---|\n| 0 | NONE | It went well. |\n| 1 | STUCK | NONE |\n",
    );
    assert_eq!(reading.catalogue.codes[0].name(), "NONE");
    assert_eq!(texts(&reading.catalogue.codes[1])[0], "");
}
