//! The limits of a page. A page at a limit is read, and a problem names the limit that a page exceeds.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use doccodes_codegen::catalogue::{self, Choices, PageInput, Reading, Retryability, Role};
use doccodes_codegen::page::{
    self, MAX_CELLS, MAX_COLUMNS, MAX_LISTED_ITEMS, MAX_LISTINGS, MAX_PROBLEMS, MAX_TABLE_DEPTH, MAX_TABLES,
};
use doccodes_codegen::problem::Severity;
use doccodes_codegen::source::{MAX_PAGE_BYTES, Source};

fn read(name: &str, text: &str) -> Reading {
    let source = Source::new(name, text.as_bytes()).unwrap();
    let page = page::read(&source);
    catalogue::read(&[PageInput::new(&source, &page)], &Choices::default())
}

/// The whole texts of the errors of a page.
fn errors(name: &str, text: &str) -> Vec<String> {
    let problems = read(name, text).problems;
    problems.iter().filter(|problem| problem.severity() == Severity::Error).map(ToString::to_string).collect()
}

const HEAD: &str = "<table><tr><th>Error code<th>Description";

#[test]
fn bytes() {
    let page = "| Error code | Description |\n|---|---|\n| A.1 | ".to_owned();
    let long = format!("{page}{}", "a".repeat(MAX_PAGE_BYTES - page.len()));
    assert_eq!(read("p.md", &long).catalogue.codes.len(), 1);
    let problem = Source::new("p.md", format!("{long}a").as_bytes()).unwrap_err();
    assert_eq!(
        problem.to_string(),
        "the page p.md has 8388609 bytes, more than the limit of 8388608\n  \
         = help: move the table of codes to a page of its own"
    );
}

#[test]
fn tables() {
    let table = "<table><tr><td>a</table>\n";
    let codes = format!("{HEAD}<tr><td>A.1<td>a</table>\n");
    let most = format!("{codes}{}", table.repeat(MAX_TABLES - 1));
    assert_eq!(errors("p.html", &most), [""; 0]);
    assert_eq!(
        errors("p.html", &format!("{most}{table}{table}")),
        ["the page has more than 10000 tables, the limit\n     --> p.html:10001:1\n      |\n10001 | \
          <table><tr><td>a</table>\n      | ^\n      = help: put the table of codes on a page of its own"]
    );
}

#[test]
fn cells() {
    let row = format!("<tr><td colspan={MAX_COLUMNS}>a\n");
    let rows = |n: usize| format!("{HEAD}<tr><td>A.1<td>a</table>\n<table>\n{}", row.repeat(n));
    assert_eq!(errors("p.html", &rows(MAX_CELLS / (MAX_COLUMNS + 1) - 1)), [""; 0]);
    let errors = errors("p.html", &rows(MAX_CELLS / MAX_COLUMNS));
    assert_eq!(errors.len(), 1);
    let expected = "the tables of the page have more than 1000000 cells, the limit\n    --> p.html:1002:1\n";
    assert!(errors[0].starts_with(expected), "{}", errors[0]);
}

#[test]
fn columns() {
    let page = |columns: usize| format!("{HEAD}{}<tr><td>A.1<td>a\n", "<th>x".repeat(columns - 2));
    assert_eq!(errors("p.html", &page(MAX_COLUMNS)).len(), 1, "the row has too few cells");
    let errors = errors("p.html", &page(MAX_COLUMNS + 1));
    assert!(
        errors[0].starts_with("a row has more than 1000 cells, the limit\n --> p.html:1:1\n"),
        "{errors:?}"
    );
}

#[test]
fn depth_of_nested_tables() {
    let page = |depth: usize| format!("{HEAD}<tr><td>A.1<td>{}", "<table><tr><td>a".repeat(depth));
    assert_eq!(errors("p.html", &page(MAX_TABLE_DEPTH - 1)), [""; 0]);
    let errors = errors("p.html", &page(MAX_TABLE_DEPTH));
    assert!(errors[0].starts_with("tables are nested more than 8 levels deep, the limit\n"), "{errors:?}");
}

#[test]
fn rows_of_codes() {
    const MAX_ROWS: usize = 60_000;
    let rows: String = (0..MAX_ROWS).map(|n| format!("A.{n},a\n")).collect();
    let page = format!("Error code,Description\n{rows}");
    assert_eq!(errors("p.csv", &page), [""; 0]);
    let reading = read("p.csv", &format!("{page}B,a\n"));
    assert_eq!(
        reading.problems.last().unwrap().to_string(),
        "the page documents codes in 60001 rows, more than the limit of 60000\n  = help: split the page"
    );
    assert_eq!(reading.catalogue.codes.len(), MAX_ROWS);
}

#[test]
fn problems() {
    let head = "| Error code | Description |\n|---|---|\n";
    let codes: String = (0..2000).map(|n| format!("| A.{n} | a |\n")).collect();
    let page =
        |wrong: usize| format!("{head}{codes}{}\n{head}| B.1 | a |\n", "| a b c | a |\n".repeat(wrong));
    let reading = read("p.md", &page(MAX_PROBLEMS - 1));
    assert_eq!((reading.problems.len(), reading.catalogue.codes.len()), (MAX_PROBLEMS - 1, 2001));
    let reading = read("p.md", &page(MAX_PROBLEMS));
    assert_eq!((reading.problems.len(), reading.catalogue.codes.len()), (MAX_PROBLEMS + 1, 2000));
    assert_eq!(
        reading.problems.last().unwrap().to_string(),
        "the tables of codes have more than 1000 problems, the limit: this row and the rows after it are not read\n    \
         --> p.md:3006:1\n     |\n3006 | | B.1 | a |\n     | ^\n     \
         = help: fix the first problems, or move the table of codes to a page of its own"
    );
    // The items of a listing are counted like rows.
    let codes: String = (0..9000).map(|n| format!("- **E{n:04}**: a\n")).collect();
    let remarks = |count: usize| "- and so on\n".repeat(count);
    let page = |count: usize| format!("# Error codes\n\n{codes}{}- **F0001**: a\n", remarks(count));
    let reading = read("p.md", &page(MAX_PROBLEMS - 1));
    assert_eq!((reading.problems.len(), reading.catalogue.codes.len()), (MAX_PROBLEMS - 1, 9001));
    let reading = read("p.md", &page(MAX_PROBLEMS));
    let last = reading.problems.last().unwrap();
    assert_eq!(last.severity(), Severity::Error);
    assert!(last.message().contains("1000 problems"), "{last}");
}

#[test]
fn descriptions_of_one_row() {
    let width = 400;
    let row = |cell: &str| format!("| {} |\n", [cell].repeat(width).join(" | "));
    let page = format!("| Code {}| E.1 {}", row("Description"), row("It is cold."));
    let page = page.replacen('\n', &format!("\n|{}\n", "-|".repeat(width + 1)), 1);
    let reading = read("p.md", &page);
    let columns = reading.tables[0].columns.as_ref().unwrap();
    let described = columns.iter().filter(|column| column.role() == Role::Description).count();
    assert_eq!(described, 4);
}

#[test]
fn listings() {
    let list = "- a: b\n\n<!-- -->\n\n";
    let codes = "# Error codes\n\n- `E_COLD`: Cold.\n- `E_HOT`: Hot.\n- `E_OFF`: Off.\n\n## Others\n\n";
    assert_eq!(errors("p.md", &format!("{codes}{}", list.repeat(MAX_LISTINGS - 2))), [""; 0]);
    let many = format!("{codes}{}", list.repeat(MAX_LISTINGS));
    let problems = errors("p.md", &many);
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].starts_with("the page has more than 10000 lists and sections, the limit\n"),
        "{problems:?}"
    );
    // They do not matter if a table has the codes.
    let table = "\n| Error code | Description |\n|---|---|\n| A.1 | a |\n";
    assert_eq!(errors("p.md", &format!("{many}{table}")), [""; 0]);
    let items = |count: usize| {
        let codes: String = (0..1000).map(|n| format!("- `E{n}`: a\n")).collect();
        format!("# Error codes\n\n{codes}\n# Others\n\n{}", "- a: b\n".repeat(count))
    };
    assert_eq!(errors("p.md", &items(MAX_LISTED_ITEMS - 1002)), [""; 0]);
    let problems = errors("p.md", &items(MAX_LISTED_ITEMS));
    assert!(
        problems[0]
            .starts_with("the lists and sections of the page have more than 100000 items, the limit\n")
    );
}

#[test]
fn a_long_text_about_a_code_is_read_whole() {
    let long = "The oven is cold. ".repeat(20_000);
    let page = |item: &dyn Fn(u32, &str) -> String| {
        let items =
            [item(502, "Busy."), item(503, &format!("Retry later. {long}Do not retry.")), item(504, "Slow.")];
        let reading = read("p.md", &format!("# HTTP status codes\n\n{}", items.concat()));
        assert!(reading.problems.is_empty());
        assert_eq!(reading.catalogue.codes.len(), 3);
        reading.catalogue.codes[1].verdict.retryability
    };
    assert_eq!(page(&|code, text| format!("## {code}\n\n{text}\n\n")), Retryability::Never);
    assert_eq!(page(&|code, text| format!("- **{code}**: {text}\n")), Retryability::Never);
    assert_eq!(page(&|code, text| format!("{code}\n: {text}\n\n")), Retryability::Never);
    assert_eq!(page(&|code, text| format!("**{code}**\n\n{text}\n\n")), Retryability::Never);
}
