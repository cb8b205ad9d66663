//! How the rows of a table are read: blank cells, rows that continue the row above, and short and shifted rows.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use doccodes_codegen::catalogue::{self, Choices, Code, PageInput, Reading, RowKind, Skip};
use doccodes_codegen::page;
use doccodes_codegen::problem::{Problem, Severity};
use doccodes_codegen::remedy::Remedy;
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

#[test]
fn none_is_the_name_of_the_zero() {
    let reading = read(
        "| Value | Name | Description |\n|---|---|---|\n| 0 | None | Nothing is wrong. |\n| 1 | None | It sticks. |\n| 0x00 | - | It is well. |\n",
    );
    let names: Vec<&str> = reading.catalogue.codes.iter().map(|code| code.name()).collect();
    assert_eq!(names, ["None", ""]);
}

#[test]
fn a_row_without_a_code_goes_on_with_the_row_above() {
    let reading = read(
        "| Error code | Name | Cause | Solution |\n|---|---|---|---|\n\
         | 7001 | STUCK | Glue. | Pull. |\n| | | | Push. |\n| | | Rust. | Do not retry. |\n| 7002 | LOST | Rats. | Search. |\n",
    );
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    assert_eq!(codes(&reading), ["7001", "7002"]);
    let code = &reading.catalogue.codes[0];
    assert_eq!(code.name(), "STUCK");
    assert_eq!(texts(code), ["", "Glue.\nRust.", "Pull.\nPush.\nDo not retry."]);
    assert_eq!(code.verdict.evidence.as_deref(), Some("Do not retry."), "advice is read from all paragraphs");
    assert_eq!(texts(&reading.catalogue.codes[1])[2], "Search.");
}

#[test]
fn a_row_goes_on_with_all_codes_of_the_row_above() {
    let reading = read(
        "| Error code | Description |\n|---|---|\n| 7001, 7002 | It sticks. |\n| | Pull it. |\n| 7003 | It is lost. |\n",
    );
    for n in [0, 1] {
        assert_eq!(texts(&reading.catalogue.codes[n])[0], "It sticks.\nPull it.");
    }
}

/// The first lines of the problems, and the lines at which they are.
fn problems(reading: &Reading) -> Vec<String> {
    let line = |problem: &Problem| {
        format!("{}: {}: {}", problem.row().unwrap(), problem.severity().name(), problem.message())
    };
    reading.problems.iter().map(line).collect()
}

#[test]
fn a_row_without_a_code_that_goes_on_with_nothing_is_a_problem() {
    for row in [
        // It has a name or a number of its own.
        "| | LOST | It is lost. |",
        "| | | 7002 |",
        // It has no text.
        "| | | |",
        // A sign says that there is no code.
        "| - | | It is lost. |",
    ] {
        let page = format!(
            "| Error code | Name | Description |\n|---|---|---|\n| 7001 | STUCK | It sticks. |\n{row}\n| 7003 | WET | It is wet. |\n"
        );
        let reading = read(&page);
        assert_eq!(codes(&reading), ["7001", "7003"], "{row}");
        assert_eq!(texts(&reading.catalogue.codes[0])[0], "It sticks.", "{row}");
        assert!(problems(&reading)[0].starts_with("4: error: "), "{row}: {:?}", reading.problems);
    }
    let reading = read(
        "| Error code | Description |\n|---|---|\n| | Before all codes. |\n| 7001 | It sticks. |\n| 7xxx | Others. |\n| | More. |\n",
    );
    assert_eq!(
        problems(&reading),
        [
            "3: error: the code cell is empty",
            "5: error: `7xxx` is a class of codes",
            "6: error: the code cell is empty"
        ]
    );
}

#[test]
fn a_short_row_that_fits_is_filled_at_its_end() {
    let reading = read(
        "| Error code | Name | Description | Kind |\n|---|---|---|---|\n| 7001 | STUCK | It sticks. | Drawer |\n\
         | 7002 | LOST | It is lost. |\n| 7003 |\n",
    );
    assert_eq!(codes(&reading), ["7001", "7002", "7003"]);
    assert_eq!(reading.catalogue.codes[1].name(), "LOST");
    assert_eq!(
        problems(&reading),
        [
            "4: warning: this row has 3 cells where the table has 4 columns; the cells at its end are read as empty",
            "5: warning: this row has 1 cell where the table has 4 columns; the cells at its end are read as empty",
        ]
    );
}

#[test]
fn many_short_rows_are_not_all_listed() {
    let rows: String = (2..2000).map(|n| format!("| {n} | E_{n} |\n")).collect();
    let reading = read(&format!(
        "| Error code | Name | Description |\n|---|---|---|\n| 1 | E_1 | It sticks. |\n{rows}"
    ));
    assert_eq!(codes(&reading).len(), 1999);
    assert_eq!(reading.problems.len(), 20);
    assert_eq!(
        reading.problems[19].message(),
        "this row has 2 cells where the table has 3 columns; the cells at its end are read as empty; more such rows are \
         not listed"
    );
}

#[test]
fn a_short_row_whose_cells_are_shifted_is_a_problem() {
    let reading = read(
        "| Module | HTTP status | Error code | Description |\n|---|---|---|---|\n| Drawers | 400 | DEPOT.0001 | It sticks. |\n\
         | Drawers | 404 | DEPOT.0002 | It is lost. |\n| 404 | DEPOT.0003 | It is wet. |\n",
    );
    assert_eq!(codes(&reading), ["DEPOT.0001", "DEPOT.0002"]);
    assert_eq!(
        reading.problems[0].to_string(),
        "this row has 3 cells where the table has 4 columns\n \
         --> depot.md:5:1\n  |\n5 | | 404 | DEPOT.0003 | It is wet. |\n  | ^\n  \
         = expected: the code in column 3; `DEPOT.0003` in column 2 looks like it\n  \
         = help: fix the row on the page, or leave it out: `skip(line = 5)`"
    );
}

#[test]
fn a_row_whose_code_is_in_another_column_is_a_problem() {
    let reading = read(
        "| Module | Error code | Description |\n|---|---|---|\n| Drawers | DEPOT.0001 | It sticks. |\n\
         | Drawers | DEPOT.0002 | It is lost. |\n| DEPOT.0003 | Wet | |\n",
    );
    assert_eq!(codes(&reading), ["DEPOT.0001", "DEPOT.0002"]);
    assert_eq!(
        reading.problems[0].to_string(),
        "`DEPOT.0003` in column 1 looks like the code of this row, which is expected in column 2\n \
         --> depot.md:5:3\n  |\n5 | | DEPOT.0003 | Wet | |\n  |   ^^^^^^^^^^\n  \
         = expected: a code under `Error code`\n  \
         = help: fix the row on the page, or leave it out: `skip(line = 5)`"
    );
}

fn read_with(pages: &[(&str, &str)], skip: Vec<Skip>) -> Reading {
    let sources: Vec<Source> =
        pages.iter().map(|(name, text)| Source::new(name, text.as_bytes()).unwrap()).collect();
    let read: Vec<_> = sources.iter().map(page::read).collect();
    let inputs: Vec<_> =
        sources.iter().zip(&read).map(|(source, page)| PageInput::new(source, page)).collect();
    catalogue::read(&inputs, &Choices { skip, ..Choices::default() })
}

fn unmatched(reading: &Reading) -> Vec<&str> {
    reading.unmatched_choices.iter().map(|unmatched| unmatched.message.as_str()).collect()
}

const ODD_ROWS: &str = "| Error code | Description |\n|---|---|\n| 7001 | It sticks. |\n| 7100-7199 | Drawers. |\n| 72xx | Doors. |\n\
                        | Doors | |\n| See the list of doors at the end of it. | Doors. |\n| 7002 | It is lost. |\n";

#[test]
fn rows_are_left_out_by_line_and_by_kind() {
    let line = |line: u32| Skip::Line { page: None, line };
    let kinds = RowKind::ALL.map(Skip::Kind);
    let reading = read_with(&[("depot.md", ODD_ROWS)], [&kinds[..], &[line(7)]].concat());
    assert_eq!(codes(&reading), ["7001", "7002"]);
    assert!(reading.problems.is_empty() && reading.unmatched_choices.is_empty(), "{reading:?}");
    let reading =
        read_with(&[("depot.md", ODD_ROWS)], vec![line(8), line(7), kinds[0].clone(), kinds[1].clone()]);
    assert_eq!(codes(&reading), ["7001"], "a row with a code is left out as well");
}

#[test]
fn a_line_names_its_page_beside_others() {
    let other = "| Error code | Description |\n|---|---|\n| 8001 | It sticks. |\n| 8002 | It is lost. |\n";
    let skip = vec![Skip::Line { page: Some("other.md".to_owned()), line: 3 }];
    let reading = read_with(&[("depot.md", ODD_ROWS), ("other.md", other)], skip);
    assert_eq!(codes(&reading), ["7001", "7002", "8002"]);
    let helps: Vec<_> = reading.problems.iter().filter_map(|problem| problem.help_text()).collect();
    assert!(
        helps.iter().any(|help| help.ends_with("leave it out: `skip(line = \"depot.md:7\")`")),
        "{helps:?}"
    );
}

#[test]
fn rows_to_leave_out_that_are_not_there_are_errors() {
    let plain = "| Error code | Description |\n|---|---|\n| 7001 | It sticks. |\n| 7002 | It is lost. |\n";
    let mut skip = vec![
        Skip::Cell("7003".to_owned()),
        Skip::Line { page: None, line: 2 },
        Skip::Line { page: Some("depot.md".to_owned()), line: 9 },
    ];
    skip.extend(RowKind::ALL.map(Skip::Kind));
    assert_eq!(
        unmatched(&read_with(&[("depot.md", plain)], skip)),
        [
            "no row or item has `7003` as its code",
            "no row or item of the codes starts on line 2",
            "no row or item of the codes starts on line 9 of depot.md",
            "no row or item is a range of codes",
            "no row or item is a class of codes",
            "no row or item is a heading without a code",
        ]
    );
    let one_line = "<table><tr><th>Error code<th>Text<tr><td>7001<td>A<tr><td>7002<td>B</table>";
    let reading = read_with(&[("depot.html", one_line)], vec![Skip::Line { page: None, line: 1 }]);
    assert_eq!(unmatched(&reading), ["2 rows start on line 1: name the row by the text of its code cell"]);
}

#[test]
fn a_code_beside_a_class_is_kept() {
    let page =
        "| Error code | Description |\n|---|---|\n| 7001 | It sticks. |\n| 7002, 71xx | It is lost. |\n";
    let reading = read(page);
    assert_eq!(problems(&reading), ["4: error: `7002, 71xx` is a class of codes"]);
    let reading = read_with(&[("depot.md", page)], vec![Skip::Kind(RowKind::Classes)]);
    assert_eq!(codes(&reading), ["7001", "7002"]);
    assert!(reading.problems.is_empty() && reading.unmatched_choices.is_empty());
}

#[test]
fn no_remedy_leaves_out_rows_by_nothing_or_by_a_sentence() {
    let page = "| Error code | Description |\n|---|---|\n| | It sticks. |\n| - | It is lost. |\n| See the list of doors below. | x |\n\
                | A_very_long_word_that_nobody_would_copy_from_a_page! | x |\n| 7001 | It is wet. |\n| 7002 | It is dry. |\n";
    let reading = read(page);
    let mut lines = Vec::new();
    for problem in &reading.problems {
        match problem.remedy() {
            Some(Remedy::Skip { skip: Skip::Line { page: None, line }, .. }) => lines.push(*line),
            other => lines.push(if other.is_some() { 0 } else { 1 }),
        }
    }
    assert_eq!(lines, [3, 4, 5, 6], "{:?}", reading.problems);
    let html = "<table><tr><th>Error code<th>Text<tr><td>7001<td>A<tr><td><td>B<tr><td>7002<td>C</table>";
    let source = Source::new("depot.html", html.as_bytes()).unwrap();
    let page = page::read(&source);
    let reading = catalogue::read(&[PageInput::new(&source, &page)], &Choices::default());
    assert!(reading.problems.is_empty(), "the row goes on with the row above: {:?}", reading.problems);
    let html = "<table><tr><th>Error code<th>Text<tr><td>7001<td>A<tr><td>-<td>B<tr><td>7002<td>C</table>";
    let source = Source::new("depot.html", html.as_bytes()).unwrap();
    let page = page::read(&source);
    let reading = catalogue::read(&[PageInput::new(&source, &page)], &Choices::default());
    assert_eq!(reading.problems[0].remedy(), Some(&Remedy::FixRow), "the line has several rows");
}

#[test]
fn the_first_problem_offers_to_leave_out_all_rows() {
    let reading = read(ODD_ROWS);
    let helps: Vec<_> = reading.problems.iter().filter_map(|problem| problem.help_text()).collect();
    assert_eq!(
        helps,
        [
            "fix the row on the page, or leave out all ranges: `skip(ranges)`; to leave out every row with a problem: \
             `skip(ranges, classes, line = 7)`",
            "fix the row on the page, or leave out all classes: `skip(classes)`",
            "fix the row on the page, or leave it out: `skip(line = 7)`",
        ]
    );
    let ranges: String = (0..30).map(|n| format!("| {n}000-{n}999 | A range. |\n")).collect();
    let page = format!(
        "| Error code | Description |\n|---|---|\n{ranges}| 7001 | It sticks. |\n| 7002 | It is lost. |\n| 7003 | It is wet. |\n"
    );
    let reading = read_with(&[("depot.md", &page)], Vec::new());
    assert_eq!(
        reading.problems[0].help_text().as_deref(),
        Some("fix the row on the page, or leave out all ranges: `skip(ranges)`")
    );
}

/// Small odd pages, whose errors are resolved one by one.
const ODD_PAGES: &[(&str, &[&str])] = &[
    (ODD_ROWS, &["7001", "7002"]),
    (
        "| Error code | Description |\n|---|---|\n| | Nothing yet. |\n| DEPOT.1 | It sticks. |\n| DEPOT 2 | It is lost. |\n\
         | DEPOT.3 | It is wet. |\n",
        &["DEPOT.1", "DEPOT.3"],
    ),
    (
        "| Error code | Name | Description |\n|---|---|---|\n| 7001 | STUCK | It sticks. |\n| LOST | 7002 | It is lost. |\n\
         | 7003 | WET |\n| 7004 |\n| Any other code is a fault of the depot | | |\n| - | NONE | It is dry. |\n\
         | 7005 | TORN | It is torn. |\n| 7006 | HOT | It is hot. |\n",
        &["7001", "7003", "7004", "7005", "7006"],
    ),
    (
        "| Module | Error code | Description |\n|---|---|---|\n| Doors | DEPOT_1 | It sticks. |\n| DEPOT_2 | It is lost. |\n\
         | Doors | DEPOT_3 | It is wet. |\n| Doors | DrawerIs Wet | It is wet. |\n| Doors | DEPOT_4 |\n",
        &["DEPOT_1", "DEPOT_3", "DEPOT_4"],
    ),
    (
        "| Status code | Description |\n|---|---|\n| 200 | Fine. |\n| 4xx | Bad. |\n| 5xx, 429 | Worse. |\n\
         | 600 to 699 | Odd. |\n| Others | Unknown. |\n| 503 | Busy. |\n",
        &["200", "429", "503"],
    ),
    (
        "<table><tr><th>Error code<th>Text<tr><td>7001<td>A<tr><td>-<td>B<tr><td>7002<td>C</table>",
        &["7001", "7002"],
    ),
];

#[test]
fn following_the_help_settles_every_row_and_adds_no_code() {
    for (page, expected) in ODD_PAGES {
        let name = if page.starts_with('<') { "depot.html" } else { "depot.md" };
        let mut skip: Vec<Skip> = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        let settled = loop {
            let reading = read_with(&[(name, page)], skip.clone());
            assert!(reading.unmatched_choices.is_empty(), "{page}\n{:?}", reading.unmatched_choices);
            assert!(codes(&reading).iter().all(|code| expected.contains(&code.as_str())), "{page}");
            let first = reading.problems.iter().find(|problem| problem.severity() == Severity::Error);
            let Some(problem) = first else { break reading };
            let text = format!("{:?} {}", problem.row(), problem.message());
            assert!(!seen.contains(&text), "twice: {problem}");
            seen.push(text);
            match problem.remedy() {
                Some(Remedy::Skip { skip: row, .. } | Remedy::SkipOrReadAsText { skip: row, .. }) => {
                    skip.push(row.clone());
                }
                Some(Remedy::FixRow) => break reading,
                other => panic!("{problem}: {other:?}"),
            }
        };
        assert!(seen.len() <= 6, "{seen:?}");
        assert_eq!(codes(&settled), *expected, "{page}");
        // The offer of the first problem for all rows resolves them at once.
        let reading = read_with(&[(name, page)], Vec::new());
        let first = reading.problems.iter().find(|problem| problem.severity() == Severity::Error);
        if let Some(Remedy::Skip { all, .. }) = first.and_then(|problem| problem.remedy())
            && !all.is_empty()
        {
            let at_once = read_with(&[(name, page)], all.clone());
            assert_eq!(codes(&at_once), codes(&settled));
            assert!(at_once.problems.iter().all(|problem| problem.severity() == Severity::Warning));
        }
    }
}

#[test]
fn a_code_that_is_a_placeholder_goes_on_with_no_row() {
    let reading = read(
        "| Error code | Description |\n|---|---|\n| E.1 | The drawer sticks. |\n| {% code e2 %} | The drawer is lost. |\n| E.3 | It is wet. |\n",
    );
    assert_eq!(codes(&reading), ["E.1", "E.3"]);
    assert_eq!(texts(&reading.catalogue.codes[0])[0], "The drawer sticks.");
    let messages: Vec<&str> = reading.problems.iter().map(Problem::message).collect();
    assert_eq!(messages, ["the code cell is empty"]);
}
