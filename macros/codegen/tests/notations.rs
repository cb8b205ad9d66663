//! Codes that are recognised only by their column.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use doccodes_codegen::catalogue::{self, Choices, Kind, PageInput, Reading};
use doccodes_codegen::page;
use doccodes_codegen::source::Source;

fn read(name: &str, text: &str) -> Reading {
    let source = Source::new(name, text.as_bytes()).unwrap();
    let page = page::read(&source);
    catalogue::read(&[PageInput::new(&source, &page)], &Choices::default())
}

/// The codes under a header, each in a row with a description.
fn table(header: &str, cells: &[&str]) -> Reading {
    let rows: String = cells
        .iter()
        .map(|cell| format!("| {cell} | The drawer number {} is stuck. |\n", cell.len()))
        .collect();
    read("depot.md", &format!("| {header} | Description |\n|---|---|\n{rows}"))
}

fn codes(reading: &Reading) -> Vec<String> {
    reading.catalogue.codes.iter().map(|code| code.value.to_string()).collect()
}

fn problems(reading: &Reading) -> Vec<&str> {
    reading.problems.iter().map(|problem| problem.message()).collect()
}

#[test]
fn codes_with_spaces_are_strings() {
    let reading = table("Response code", &["PX 171", "PX 900", "77"]);
    assert_eq!(
        (codes(&reading), problems(&reading)),
        (["PX 171", "PX 900", "77"].map(str::to_owned).into(), vec![])
    );
    let reading = table(
        "错误码",
        &["drawer timeout", "no such drawer", "Please ask the clerk.", "unable to open drawer"],
    );
    assert_eq!(codes(&reading), ["drawer timeout", "no such drawer", "unable to open drawer"]);
    assert_eq!(problems(&reading), ["`Please ask the clerk.` cannot be read as a code"]);
}

#[test]
fn letters_are_a_code_among_codes_of_their_width() {
    let reading = table("Response code", &["05", "14", "51", "QX", "Others"]);
    assert_eq!(codes(&reading), ["05", "14", "51", "QX"]);
    assert_eq!(problems(&reading), ["`Others` is not a number like the other codes"]);
    let reading = table("Status code", &["200", "404", "500", "ABC"]);
    assert_eq!(problems(&reading), ["`ABC` is not a number like the other codes"]);
}

#[test]
fn pairs_of_numbers_are_codes_where_they_are_not_ranges() {
    assert_eq!(
        codes(&table("Error code", &["500-003", "500-004", "400-001"])),
        ["500-003", "500-004", "400-001"]
    );
    let reading = table("Error code", &["1000-1999", "2000-2999", "3000", "3001", "3002"]);
    assert_eq!(problems(&reading), ["`1000-1999` is a range of codes", "`2000-2999` is a range of codes"]);
}

#[test]
fn a_label_is_not_a_part_of_a_number() {
    for (one, two) in [
        ("code=7001", "code=7002"),
        ("Code: 7001", "Code: 7002"),
        ("Error 7001", "Error 7002"),
        ("#7001", "#7002"),
    ] {
        let reading = table("Error code", &[one, two, "Others"]);
        assert_eq!(codes(&reading), ["7001", "7002"], "{one}");
        assert_eq!(problems(&reading).len(), 1, "{one}: {:?}", problems(&reading));
        assert_ne!(reading.catalogue.kind, Kind::Text, "{one}");
    }
}

#[test]
fn a_header_that_says_hexadecimal_makes_numbers() {
    for header in ["Error code (hex)", "错误码（16进制）"] {
        let reading = table(header, &["0A", "10", "FF", "Others"]);
        assert_eq!(codes(&reading), ["10", "16", "255"], "{header}");
        assert_eq!(problems(&reading), ["`Others` is not a number like the other codes"]);
    }
}

#[test]
fn whole_floats_are_whole_numbers_unless_they_are_mixed() {
    let reading = read("depot.csv", "Error code,Description\n7001.0,It sticks.\n,\n7002.0,It is lost.\n");
    assert_eq!(codes(&reading), ["7001", "7002"]);
    let reading =
        read("depot.csv", "HTTP status,Description\n404.0,Not Found\n,\n500.0,Internal Server Error\n");
    assert_eq!(codes(&reading), ["404", "500"]);
    let reading = read(
        "depot.csv",
        "Error code,HTTP status,Description\nE.1,404.0,It sticks.\nE.2,,It is lost.\nE.3,409.0,It is wet.\n",
    );
    let statuses: Vec<_> = reading.catalogue.codes.iter().map(|code| code.http_status()).collect();
    assert_eq!(statuses, [Some(404), None, Some(409)]);
    let reading = read("depot.csv", "Error code,Description\n7001.0,It sticks.\n7002,It is lost.\n");
    assert_eq!(codes(&reading), ["7001.0", "7002"]);
}

#[test]
fn a_wrapped_code_is_joined_or_offered_joined() {
    let reading = table("Error code", &["DRAWER_IS_VERY_<br>STUCK", "Drawer&shy;Lost", "DRAWER_WET"]);
    assert_eq!(codes(&reading), ["DRAWER_IS_VERY_STUCK", "DrawerLost", "DRAWER_WET"]);
    assert_eq!(
        problems(&reading),
        [
            "`DRAWER_IS_VERY_…` is read as `DRAWER_IS_VERY_STUCK`",
            "`Drawer\u{ad}Lost` is read as `DrawerLost`"
        ]
    );
    let reading = table("Error code", &["DrawerStuck", "Drawer<br>NotFound", "DrawerWet"]);
    assert_eq!(
        reading.problems[0].to_string(),
        "`Drawer NotFound` is not one word\n \
         --> depot.md:4:3\n  |\n4 | | Drawer<br>NotFound | The drawer number 18 is stuck. |\n  |   ^^^^^^\n  \
         = expected: one word: `DrawerNotFound`, if the page has broken one code in two\n  \
         = help: fix the row on the page, or leave it out: `skip(line = 4)`"
    );
}

#[test]
fn a_name_and_its_number_in_one_cell_are_both_kept() {
    let reading =
        table("Return code", &["**DEPOT_E_STUCK**<br/>0x80004001", "**DEPOT_E_LOST**<br/>0x80004002"]);
    assert_eq!(codes(&reading), ["2147500033", "2147500034"]);
    assert_eq!(reading.catalogue.codes[0].name(), "DEPOT_E_STUCK");
    let reading = table("Error code", &["Rate limit (429)", "Conflict (409)"]);
    assert_eq!(codes(&reading), ["429", "409"]);
    assert_eq!(reading.catalogue.codes[0].name(), "Rate limit");
}

#[cfg(feature = "json")]
#[test]
fn an_object_without_a_code_does_not_go_on_with_the_one_before() {
    let reading = read(
        "depot.json",
        "[{\"code\": 7001, \"description\": \"It sticks.\"},\n {\"description\": \"It is lost.\"},\n {\"code\": 7003, \"description\": \"It is wet.\"}]",
    );
    assert_eq!(codes(&reading), ["7001", "7003"]);
    assert_eq!(problems(&reading), ["the code cell is empty"]);
}
