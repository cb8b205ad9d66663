//! Tests of whole pages.

use doccodes_page::limits::MAX_PROBLEMS;
use doccodes_page::source::Source;
use doccodes_page::{Form, NoteKind, Page};

use crate::read::read;
use crate::testing::{cells, header, items, listings, texts};

fn page(text: &str) -> Page {
    read(&Source::new("p.adoc", text.as_bytes()).unwrap())
}

fn passages(page: &Page) -> Vec<(bool, &str)> {
    page.passages.iter().map(|passage| (passage.heading, passage.text.as_str())).collect()
}

fn problems(text: &str) -> Vec<String> {
    page(text).problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_table_has_its_heading_caption_header_and_spans() {
    let text = "= Parcel Desk\n\n== Codes\n\n.All *of* them\n[%header,cols=\"1,2,3a\"]\n|===\n|Code |Name |Note\n\
                .2+|`P.1` |lost a| * one\n* two\n|late\n| x\n2+|P.2 |z\n|===\n";
    let page = page(text);
    let table = &page.tables[0];
    assert_eq!(table.heading.as_deref(), Some("Codes"));
    assert_eq!(table.caption.as_deref(), Some("All of them"));
    assert_eq!(header(&page), ["Code", "Name", "Note"]);
    assert_eq!(cells(&page), [["P.1", "lost", "one\ntwo"], ["P.1", "late", "x"], ["P.2", "P.2", "z"]]);
    assert_eq!(table.rows[0].cells[0].page_offset(0) as usize, text.find("P.1").unwrap());
    assert_eq!(table.rows[2].offset as usize, text.find("2+|P.2").unwrap());
    assert_eq!(passages(&page), [(true, "Parcel Desk"), (true, "Codes")]);
    assert!(page.problems.is_empty() && page.notes.is_empty());
}

#[test]
fn a_header_is_marked_or_has_an_empty_line_below() {
    for text in [
        "[options=\"header\"]\n|===\n|A |B\n|1 |2\n|===\n",
        "[%header%autowidth,cols=2*]\n|===\n|A\n|B\n|1\n|2\n|===\n",
        "|===\n|A |B\n\n|1 |2\n|===\n",
        "|===\nh|A h|B\n|1 |2\n|===\n",
        ",===\nA,B\n\n1,2\n,===\n",
    ] {
        let page = page(text);
        assert_eq!(header(&page), ["A", "B"], "{text}");
        assert_eq!(cells(&page), [["1", "2"]], "{text}");
    }
    for text in [
        "|===\n|A |B\n|1 |2\n|===\n",
        "[%noheader]\n|===\n|A |B\n\n|1 |2\n|===\n",
        "|===\n\n|A |B\n\n|1 |2\n|===\n",
    ] {
        assert_eq!(cells(&page(text)), [["A", "B"], ["1", "2"]], "{text}");
    }
}

#[test]
fn cells_have_lines_paragraphs_and_escapes() {
    let text = "[cols=\"1,1l,1\"]\n|===\n| a \\| b\nc +\nd\n\ne | *x*\n  y\n// note\n|\nm|z\n3*|w\n|===\n";
    let page = page(&text.replace("m|z", "2+m|z |v"));
    assert_eq!(cells(&page), [["a | b c\nd\ne", "*x*\ny", ""], ["z", "z", "v"], ["w", "w", "w"]]);
    let cell = &page.tables[0].rows[0].cells[0];
    assert!(text[cell.page_offset(2) as usize..].starts_with("| b\n"));
    assert!(page.problems.is_empty(), "{:?}", page.problems);
}

#[test]
fn cells_may_be_aligned() {
    let page = page("|===\n|A |B\n\n.^| ```1```\n\na| c:\n\n* d\n\n.^|2\n^.^|\n<|3\n>.<m|e\n|===\n");
    assert_eq!(header(&page), ["A", "B"]);
    assert_eq!(cells(&page), [["1", "c:\nd"], ["2", ""], ["3", "e"]]);
}

#[test]
fn tables_of_separated_values_are_read() {
    assert_eq!(cells(&page("[format=csv]\n|===\n1,\"a, \"\"b\"\"\nc\"\n|===\n")), [["1", "a, \"b\" c"]]);
    assert_eq!(cells(&page(":===\n1:a\\:b\n:===\n")), [["1", "a:b"]]);
    assert_eq!(cells(&page("[format=\"dsv\",separator=;]\n|===\n1;a:b\n|===\n")), [["1", "a:b"]]);
    assert_eq!(cells(&page("[format=tsv]\n|===\n1\ta,b\n|===\n")), [["1", "a,b"]]);
    assert_eq!(cells(&page("[separator=¦]\n|===\n¦1 ¦a|b\n|===\n")), [["1", "a|b"]]);
    assert_eq!(cells(&page("[separator=ab]\n|===\nab1 abC:\\bin\\ab\n|===\n")), [["1", "C:\\binab"]]);
    assert_eq!(cells(&page("[format=csv,separator=::]\n|===\n1::a:\\:b\n|===\n")), [["1", "a:\\:b"]]);
}

#[test]
fn a_table_in_a_cell_is_a_table_and_a_part_of_the_cell() {
    let page = page("|===\n|a a|\n\n!===\n! 1 ! 2\n!===\n\n|===\n");
    assert_eq!(cells(&page), [["a", "1\n2"], ["1", "2"]]);
}

#[test]
fn delimiters_of_other_lengths_end_a_table() {
    assert_eq!(cells(&page("|=====\n|1\n|======\n\n|===\n|2\n|===\n")), [["1"], ["2"]]);
}

#[test]
fn attributes_of_the_page_are_replaced() {
    let page = page(
        "= Codes\n:vendor: Parcel\n:product: {vendor} \\\n  Desk\n:cols: 1,1\n\n{product} {unknown}\n\n\
         [cols=\"{cols}\"]\n|===\n|{vendor}{vbar}\n|2\n|===\n\n:!vendor:\n\n{vendor}\n",
    );
    assert_eq!(cells(&page), [["Parcel|", "2"]]);
    assert_eq!(passages(&page), [(true, "Codes"), (false, "Parcel Desk {unknown}"), (false, "{vendor}")]);
}

#[test]
fn attributes_insert_at_most_as_much_text_as_the_page_has() {
    let text = format!(":a: {}\n\n{}\n\n{}\n", "b".repeat(100), "{a}".repeat(20), "{a}".repeat(20));
    assert_eq!(
        problems(&text)[0].lines().next(),
        Some("the attributes of the page insert more text than the page has, the limit")
    );
    assert_eq!(problems(&text).len(), 1);
}

#[test]
fn repeated_cells_have_a_limit() {
    let text = format!("[cols=1]\n|===\n3000*|{}\n|===\n", "a ".repeat(500));
    let found = problems(&text);
    assert_eq!(
        found[0].lines().next(),
        Some("the repeated cells of the page have more than 1000000 bytes of text, the limit")
    );
    assert_eq!(found.len(), 1);
    assert!(problems("[cols=1]\n|===\n3000*|a\n|===\n").is_empty());
}

#[test]
fn headings_and_paragraphs_are_passages() {
    let page = page(
        "[[top]]\n= Title\nAnna Example <anna@parcel.example>\n:toc:\n\n// no\nOne _two_\n// no\nthree.\n\n////\nno\n////\n\
         Codes\n-----\n\nNOTE: Noted.\n\n* item\ngoes on\n** inner\n+\nmore\n\nterm:: text\n\n----\nlet *x*;\n----\n\n\
         .Example\n====\nshown\n====\n\n[source,rust]\nlet *y*;\n\n++++\n<b>\n++++\n\nimage::a.png[b]\n\n'''\n\n=== 错误码 ===\n",
    );
    assert_eq!(
        passages(&page),
        [
            (true, "Title"),
            (false, "Anna Example <anna@parcel.example>"),
            (false, "One two three."),
            (true, "Codes"),
            (false, "NOTE: Noted."),
            (false, "item goes on"),
            (false, "inner"),
            (false, "more"),
            (false, "term"),
            (false, "text"),
            (false, "let *x*;"),
            (false, "Example"),
            (false, "shown"),
            (false, "let *y*;"),
            (true, "错误码"),
        ]
    );
    assert!(page.problems.is_empty() && page.notes.is_empty());
}

#[test]
fn what_depends_on_a_condition_is_read_and_noted() {
    let page = page("ifdef::a[]\n|===\n|1\nifndef::b[|2]\n|===\nendif::[]\n");
    assert_eq!(cells(&page), [["1"], ["2"]]);
    let kinds: Vec<_> = page.notes.iter().map(|note| note.kind).collect();
    assert_eq!(kinds, [NoteKind::Condition, NoteKind::Condition]);
}

#[test]
fn an_include_is_a_problem_except_of_attributes_and_code() {
    let text = "include::attributes.adoc[]\n= Title\ninclude::more.adoc[]\n\n----\ninclude::a.rs[]\n----\n\noperation::b[]\n";
    assert!(problems(text).is_empty());
    assert!(page(text).notes.iter().all(|note| note.kind == NoteKind::Include));
    assert_eq!(page(text).notes.len(), 4);
    let expected = |line: u32| {
        format!(
            "the page includes another file, which is not read\n --> p.adoc:{line}:1\n  |\n{line} | include::codes.adoc[]\n  \
             | ^^^^^^^^^^^^^^^^^^^^^\n  = expected: the text itself\n  \
             = help: move the text here; if it documents no codes, delete this line"
        )
    };
    assert_eq!(problems("a\n\ninclude::codes.adoc[]\n"), [expected(3)]);
    assert_eq!(problems("|===\n|1\ninclude::codes.adoc[]\n|===\n"), [expected(3)]);
    assert!(problems("a\n\\include::codes.adoc[]\n").is_empty());
}

#[test]
fn each_problem_of_a_table_says_what_to_do() {
    assert_eq!(
        problems("|===\n|A |B\n\n|1 |GET|POST\n|2 |b\n|===\n"),
        [
            "a row of the table starts in the middle of this line\n --> p.adoc:4:1\n  |\n4 | |1 |GET|POST\n  | ^^^^^^^^^^^^\n  \
          = expected: 2 cells for each row, the first one at the start of a line\n  \
          = help: write `\\|` for a `|` in a text, or add the cells that are missing"
        ]
    );
    assert_eq!(
        problems("|===\n|A |B\n\n|1 |a\n|2\n|===\n"),
        ["the last row of the table has 1 of 2 cells\n --> p.adoc:5:1\n  |\n5 | |2\n  | ^^\n  \
          = expected: 2 cells for each row\n  = help: write `\\|` for a `|` in a text, or add the cells that are missing"]
    );
    assert_eq!(
        problems("|===\nA |B\n|1\n|===\n")[0],
        "the table has text before its first `|`\n --> p.adoc:2:1\n  |\n2 | A |B\n  | ^\n  \
         = expected: `|` before each cell\n  = help: write `|` before this text"
    );
    assert_eq!(
        problems(",===\n1,a\n2,\"b\n3,c\n,===\n"),
        ["this quote opens a cell that is never closed\n --> p.adoc:3:3\n  |\n3 | 2,\"b\n  |   ^\n  \
          = expected: another `\"` at the end of the cell\n  \
          = help: close the cell; a quote in a quoted cell is written twice: `\"\"`"]
    );
    assert_eq!(cells(&page(",===\n1,a\n2,\"b\n3,c\n,===\n")), [["1", "a"], ["2", "b"], ["3", "c"]]);
    assert!(problems("|===\n|A |B\n|1 |2\n|\n|===\n").is_empty());
}

#[test]
fn a_delimiter_without_the_other_one_is_a_problem() {
    let error = |delimiter: &str, line: u32| {
        format!(
            "`{delimiter}` starts a block that never ends\n --> p.adoc:{line}:1\n  |\n{line} | {delimiter}\n  | {}\n  \
             = expected: the same line below the block\n  = help: write `{delimiter}` below the last line of the block",
            "^".repeat(delimiter.len())
        )
    };
    for delimiter in ["----", "....", "====", "****", "____", "--", "++++", "////", "```c", "|===", ",==="] {
        let text = format!("Text\n\n{delimiter}\n\n== Codes\n\n[%header]\n!===\n!A !B\n!1 !2\n!===\n");
        assert_eq!(problems(&text), [error(delimiter, 3)]);
        assert_eq!(cells(&page(&text)), [["1", "2"]], "{delimiter}");
    }
    assert_eq!(problems("|===\na|\n--\n|===\n"), [error("--", 3)]);
    assert!(problems("====\n--\na\n--\n====\n").is_empty());
}

#[test]
fn headings_are_listings() {
    let text = "= Parcel Desk\n\n== Error codes\n\nThe *codes*:\n\n=== P.1 (404)\n\nNo such parcel.\n\n==== Cause\n\nIt is lost.\n\n\
                .Solution\nAsk again.\n\n----\nP.1\n----\n\n=== P.2\n\n*Cause*\n\nLate.\n\n* one\n* two\n\n=== P.3\n\nCause::\nIt rains.\n\n== Other\n";
    let page = page(text);
    let sections = listings(&page, Form::Sections);
    let listing = sections.iter().find(|table| table.heading.as_deref() == Some("Error codes")).unwrap();
    assert_eq!(listing.caption.as_deref(), Some("The codes:"));
    let rows: Vec<Vec<&str>> = listing.rows.iter().map(texts).collect();
    assert_eq!(
        rows,
        [
            ["P.1 (404)", "No such parcel.\nCause: It is lost.\nSolution: Ask again."],
            ["P.2", "Cause: Late.\none\ntwo"],
            ["P.3", "Cause: It rains."]
        ]
    );
    let cell = &listing.rows[0].cells[1];
    assert!(text[cell.page_offset(0) as usize..].starts_with("No such parcel."));
    assert_eq!(listing.rows[1].offset as usize, text.find("P.2").unwrap());
}

#[test]
fn literal_blocks_have_lines() {
    let page = page(
        "== Codes\n\n----\n404  Lost\n405  Wet\n----\n\n....\n#define E_A 1 /* a */\n#define E_B 2 /* b */\n....\n",
    );
    assert_eq!(items(&page, Form::Lines), [["404", "Lost"], ["405", "Wet"], ["E_A 1", "a"], ["E_B 2", "b"]]);
}

#[test]
fn tables_of_other_formats_are_noted() {
    let page = page("a\n\n| Code | Text |\n|---|---|\n| 1 | a |\n");
    assert_eq!(
        page.notes.iter().map(|note| note.kind).collect::<Vec<_>>(),
        [NoteKind::TableLines { lines: 3 }]
    );
}

#[test]
fn hostile_pages_are_read_in_linear_time() {
    let openings: String = (4..1500).map(|n| "-".repeat(n) + "\n").collect();
    let pages = [
        "|===\n".repeat(100_001),
        "|===\n|a\n|===\n".repeat(30_000),
        format!("|===\n{}|===\n", "|a ".repeat(300_000)),
        format!("|===\n{}|===\n", "a|\n".repeat(200_000)),
        format!("[cols=\"1000*\"]\n|===\n{}|===\n", "1000*|a\n".repeat(50_000)),
        format!("[cols=1]\n|===\n1000*|{}\n|===\n", "a *b* ".repeat(50_000)),
        format!("|===\n{}|===\n", ".60000+|a\n".repeat(50_000)),
        format!("[cols=9]\n|===\n{}|===\n", "2.9+|a\n".repeat(50_000)),
        format!("|===\n|a{}\n|===\n", " 2+".repeat(200_000)),
        format!("|===\n{}|===\n", "a|\n!===\n! a\n".repeat(50_000)),
        format!(",===\n{},===\n", "\"a\n".repeat(100_001)),
        format!(",===\n\"\n{},===\n", "\"\"\n\"\"\"\"x,\"\"\n".repeat(30_000)),
        format!(",===\n{}\n,===\n", "a,".repeat(300_000)),
        openings,
        "```a\n".repeat(100_000),
        "====\n".repeat(100_000),
        "--\n".repeat(100_001),
        "* a\n".repeat(100_000),
        "* a\n** b\n*** c\n**** d\n***** e\n. f\n".repeat(20_000),
        "a::\n".repeat(100_000),
        "a:: b\nc;; d\ne::: f\n".repeat(30_000),
        "== a\n".repeat(100_000),
        "= a\n== b\n=== c\n==== d\n\ne\n".repeat(20_000),
        "+\n".repeat(100_000),
        "[a]\n".repeat(100_000),
        format!("[{}]\n", "a=\"b".repeat(100_000)),
        ".a\n".repeat(100_000),
        ":a: {a}{a}\n".repeat(50_000),
        "ifdef::a[b]\n".repeat(50_000),
        "include::a[]\n".repeat(50_000),
        "a::b[]\n".repeat(50_000),
        "\\|".repeat(300_000),
        format!("* {}", "a: b - ".repeat(100_000)),
    ];
    for hostile in pages {
        assert!(page(&hostile).problems.len() <= MAX_PROBLEMS);
    }
}

proptest::proptest! {
    /// Arbitrary text never panics, and the text of a cell is on the page.
    #[test]
    fn text_keeps_its_offset(
        text in "(\\|===\n|!===\n|,===\n|:===\n|\\||!|2\\+|\\.2\\+|3\\*|a|l| |\n|\n\n|\\[cols=\"2\\*\"\\]\n|\\[%header\\]\n|\\[format=csv\\]\n|\"|,|:|`|\\*|_|\\\\|\\* |- |== |\\.b\n|b:: |----\n|\\+\n|ifdef::b\\[\\]\n|//|状|\t){0,40}",
    ) {
        let page = page(&text);
        let tables = page.tables.iter().chain(&page.listings);
        for cell in tables.flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
            for (at, c) in cell.text().char_indices().filter(|(_, c)| !c.is_whitespace()) {
                // A label gets a colon.
                let on_page = text[cell.page_offset(at) as usize..].starts_with(c);
                proptest::prop_assert!(on_page || c == ':', "{}", text);
            }
        }
    }

    /// Cells are read back, whether each has its own line or shares the line of its row.
    #[test]
    fn written_cells_come_back(
        rows in proptest::collection::vec(proptest::array::uniform3("[a-z状|]{0,3}( [b-z=]{2,3})?"), 1..5),
        header: bool,
        lines: bool,
    ) {
        let mut text = format!("[cols=3*{}]\n|===\n", if header { ",options=header" } else { ",options=noheader" });
        for row in &rows {
            for cell in row {
                text.push_str(&format!("| x{} {}", cell.replace('|', "\\|"), if lines { "\n" } else { "" }));
            }
            text.push('\n');
        }
        text.push_str("|===\n");
        let page = page(&text);
        proptest::prop_assert!(page.problems.is_empty(), "{}\n{}", page.problems[0], text);
        let table = &page.tables[0];
        let read: Vec<Vec<&str>> = table.header.iter().chain(&table.rows).map(texts).collect();
        let written: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| format!("x{cell}")).collect()).collect();
        proptest::prop_assert_eq!(read, written);
        proptest::prop_assert_eq!(table.header.is_some(), header);
    }
}
