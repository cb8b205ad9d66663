//! Tests that the catalogue reads pages in linear time, whatever their shape. They count work instead of measuring time.

use doccodes_formats as page;
use doccodes_page::choice::Skip;
use doccodes_page::source::Source;
use doccodes_page::work::check_linear;

use super::choices::{Choices, Pin};
use super::input::PageInput;
use super::read;

fn read_page(name: &str, text: &str, choices: &Choices) {
    let source = Source::new(name, text.as_bytes()).unwrap();
    let page = page::read(&source);
    let _ = read(&[PageInput::new(&source, &page)], choices);
}

const HEADER: &str = "| Error code | Description |\n|---|---|\n";

#[test]
fn columns_of_statuses_are_linear() {
    // Each status looks for its phrase in all cells of its row.
    for header in ["Value", "Error code", "Description"] {
        check_linear(header, 300, |columns| {
            let row = "<td>404 Oven cold".repeat(columns);
            let table =
                format!("<table><tr>{}<tr>{row}<tr>{row}</table>", format!("<th>{header}").repeat(columns));
            read_page("page.html", &table, &Choices::default());
        });
    }
}

#[test]
fn lines_of_a_cell_are_linear() {
    for line in ["torn<br>", "<br>", "Torn.<br>", "- torn<br>"] {
        check_linear(line, 500, |lines| {
            let page = format!("{HEADER}| A.1 | {} torn |\n", line.repeat(lines));
            read_page("page.md", &page, &Choices::default());
        });
    }
}

#[test]
fn lines_of_a_passage_are_linear() {
    check_linear("lines", 500, |lines| {
        let page = format!("{HEADER}| A.1 | torn |\n\n{}", "torn successfully\\\n".repeat(lines));
        read_page("page.md", &page, &Choices::default());
    });
}

#[test]
fn rows_of_one_code_are_linear() {
    check_linear("rows", 200, |rows| {
        let page = HEADER.to_owned() + &"| A.1 | It is torn. Try again later. |\n".repeat(rows);
        read_page("page.md", &page, &Choices::default());
    });
}

#[test]
fn sentences_and_words_are_linear() {
    for text in ["It is torn. ", "Try again later. ", "It timed out. ", "Query the order. ", "retry ", "or "]
    {
        check_linear(text, 200, |count| {
            let page = format!("{HEADER}| A.1 | {} |\n", text.repeat(count));
            read_page("page.md", &page, &Choices::default());
        });
    }
}

#[test]
fn choices_that_match_nothing_are_linear() {
    let names = |count: usize| (0..count).map(|n| format!("B.{n}"));
    let page = |rows: usize| {
        let mut page = HEADER.to_owned();
        for n in 0..rows {
            page.push_str(&format!("| A.{n} | It is torn. |\n"));
        }
        page
    };
    check_linear("pins", 100, |count| {
        let pin = |code| Pin { code, name: "Torn".to_owned(), retry: None, outcome: None };
        let choices = Choices { pins: names(count).map(pin).collect(), ..Choices::default() };
        read_page("page.md", &page(count), &choices);
    });
    let skipping = |skips: Vec<Skip>, rows| {
        let choices = Choices { skip: skips, ..Choices::default() };
        read_page("page.md", &page(rows), &choices);
    };
    check_linear("skipped cells", 100, |count| skipping(names(count).map(Skip::Cell).collect(), count));
    // Lines are searched in a sorted list, which takes a little more than twice the work for twice as many.
    check_linear("skipped lines", 1000, |count| {
        let line = |n| Skip::Line { page: None, line: 1_000_000 + n as u32 };
        skipping((0..count).map(line).collect(), count);
    });
    check_linear("successes", 100, |count| {
        let choices = Choices { successes: names(count).collect(), ..Choices::default() };
        read_page("page.md", &page(count), &choices);
    });
}
