//! Reads reStructuredText: tables and listings, and as much of the other markup as is needed to find them and to read their text.

mod blocks;
mod columns;
#[cfg(feature = "csv")]
pub(super) mod csv_table;
mod directive;
mod explicit;
mod fault;
mod grid;
mod inline;
mod line;
mod list_table;
mod lists;
mod marks;
mod row;
mod simple;
#[cfg(test)]
mod testing;
mod text;
mod writer;

use doccodes_page::Page;
use doccodes_page::source::Source;

pub(super) use blocks::ReadCsvTable;

/// Reads a page of reStructuredText. `csv_tables` reads the directive `csv-table`, or is the cargo feature that enables it.
pub(super) fn read(source: &Source, csv_tables: Result<ReadCsvTable, &'static str>) -> Page {
    blocks::page(source, csv_tables)
}

#[cfg(test)]
mod tests {
    use crate::rst::testing::page;
    use crate::testing::{cells, header};
    use doccodes_page::Page;
    use doccodes_page::limits::MAX_PROBLEMS;

    fn passages(page: &Page) -> Vec<(bool, &str)> {
        page.passages.iter().map(|passage| (passage.heading, passage.text.as_str())).collect()
    }

    #[test]
    fn a_grid_table_has_its_heading_header_and_spans() {
        let rst = "Codes\n=====\n\nAll of *them*:\n\n\
                   +------+-------+------+\n\
                   | Code | Name  | Note |\n\
                   +======+=======+======+\n\
                   | 404  | Not   | a    |\n\
                   |      | Found +------+\n\
                   |      |       | b    |\n\
                   +------+-------+------+\n\
                   | ``5xx`` no   | c    |\n\
                   +--------------+------+\n\
                   After\n";
        let page = page(rst);
        let table = &page.tables[0];
        assert_eq!(table.heading.as_deref(), Some("Codes"));
        assert_eq!(table.caption.as_deref(), Some("All of them:"));
        assert_eq!(header(&page), ["Code", "Name", "Note"]);
        assert_eq!(
            cells(&page),
            [["404", "Not Found", "a"], ["404", "Not Found", "b"], ["5xx no", "5xx no", "c"]]
        );
        assert_eq!(page.tables[0].rows[2].cells[0].page_offset(0) as usize, rst.find("5xx").unwrap());
        let starts: Vec<&str> =
            table.rows.iter().map(|row| rst[row.offset as usize..].split('\n').next().unwrap()).collect();
        assert_eq!(starts, ["| 404  | Not   | a    |", "|      |       | b    |", "| ``5xx`` no   | c    |"]);
        assert_eq!(passages(&page), [(true, "Codes"), (false, "All of them:"), (false, "After")]);
        assert!(page.problems.is_empty());
    }

    #[test]
    fn a_byte_of_a_cell_is_found_on_the_page() {
        let rst = "  +-----+------------+\n  | 状  | **a** `b   |\n  |     | c <d>`_ \\* |\n  +-----+------------+\n";
        let page = page(rst);
        let cell = &page.tables[0].rows[0].cells[1];
        assert_eq!(cell.text(), "a b c *");
        for (at, c) in cell.text().char_indices().filter(|(_, c)| !c.is_whitespace()) {
            assert!(rst[cell.page_offset(at) as usize..].starts_with(c), "{c}");
        }
        assert_eq!(cell.page_offset(2) as usize, rst.find("b  ").unwrap());
    }

    #[test]
    fn wide_characters_count_as_two_columns_or_as_one() {
        let by_width =
            page("+--------+---+\n| 状态   | a |\n+--------+---+\n| ok     | b |\n+--------+---+\n");
        let by_character =
            page("+--------+---+\n| 状态     | a |\n+--------+---+\n| ok     | b |\n+--------+---+\n");
        for page in [by_width, by_character] {
            assert_eq!(cells(&page), [["状态", "a"], ["ok", "b"]]);
            assert!(page.problems.is_empty());
        }
        let simple = page(
            "=====  ===\n状态   a\nok     b\n=====  ===\n\n====  ===\n状态  a\nok    b\n====  ===\n\n===  ===\n状态  a\nok   b\n===  ===\n",
        );
        assert_eq!(cells(&simple), [["状态", "a"], ["ok", "b"], ["状态", "a"], ["ok", "b"]]);
        assert_eq!(simple.problems.len(), 1, "neither way: the third");
    }

    #[test]
    fn cells_keep_paragraphs_lines_and_items() {
        let page = page(
            "+------------+----------------+\n\
             | one        | - item         |\n\
             | line       |   goes on      |\n\
             |            | - next         |\n\
             | two        |                |\n\
             |            | .. note::      |\n\
             | | line     |                |\n\
             | | block    |    noted       |\n\
             +------------+----------------+\n\
             | 1. a       | sample::       |\n\
             |    b       |                |\n\
             | 2. c       |   *x*          |\n\
             |            |   y            |\n\
             | -          | .. a comment   |\n\
             +------------+----------------+\n\
             | ...        |                |\n\
             +------------+----------------+\n",
        );
        assert_eq!(
            cells(&page),
            [
                ["one line\ntwo\nline\nblock", "item goes on\nnext\nnoted"],
                ["1. a b\n2. c\n-", "sample:\n*x*\ny"],
                ["...", ""]
            ]
        );
    }

    #[test]
    fn a_table_in_a_cell_is_a_table_and_a_part_of_the_cell() {
        let page =
            page("+---------+---+\n| +--+--+ | c |\n| |1 |2 | |   |\n| +--+--+ |   |\n+---------+---+\n");
        assert_eq!(cells(&page), [vec!["1\n2", "c"], vec!["1", "2"]]);
    }

    #[test]
    fn tables_nested_too_deep_are_refused_once() {
        let mut lines = vec!["x".to_owned()];
        for _ in 0..12 {
            let width = lines.iter().map(String::len).max().unwrap();
            let border = format!("+{}+", "-".repeat(width.max(3)));
            let mut outer = vec![border.clone()];
            outer.extend(lines.iter().map(|line| format!("|{line:width$}|", width = width.max(3))));
            outer.push(border);
            lines = outer;
        }
        let page = page(&lines.join("\n"));
        assert_eq!(page.problems.len(), 1);
        assert_eq!(page.problems[0].message(), "tables are nested more than 8 levels deep, the limit");
        assert_eq!(page.tables.len(), 8);
    }

    #[test]
    fn a_simple_table_has_rows_of_several_lines_and_spans() {
        let rst = [
            "====  =====  ====",
            "Code  Name   Note",
            "====  =====  ====",
            "404   Not    a",
            "      Found",
            "",
            "             b",
            "5xx no       c and d",
            "-----------  ----",
            "\\     e",
            "====  =====  ====",
            "",
            "After",
        ]
        .join("\n");
        let page = page(&rst);
        assert_eq!(header(&page), ["Code", "Name", "Note"]);
        assert_eq!(
            cells(&page),
            [["404", "Not Found", "a\nb"], ["5xx no", "5xx no", "c and d"], ["", "e", ""]]
        );
        let lines: Vec<&str> = page.tables[0]
            .rows
            .iter()
            .map(|row| rst[row.offset as usize..].split('\n').next().unwrap())
            .collect();
        assert_eq!(lines, ["404   Not    a", "5xx no       c and d", "\\     e"]);
        assert_eq!(page.tables[0].rows[0].cells[2].page_offset(2) as usize, rst.find("b\n5xx").unwrap());
        assert_eq!(passages(&page), [(false, "After")]);
    }

    #[test]
    fn the_directive_table_gives_its_caption() {
        let rst = ".. table:: **Table 1** Status\n   codes\n   :widths: auto\n   :name: x\n\n   ==  ==\n   1   2\n   ==  ==\n\n\
                   .. table::\n   :align: left\n\n   +---+\n   | 3 |\n   +---+\n\n==  ==\n4   5\n==  ==\n";
        let page = page(rst);
        let captions: Vec<_> = page.tables.iter().map(|table| table.caption.as_deref()).collect();
        assert_eq!(captions, [Some("Table 1 Status codes"), None, None]);
        assert_eq!(page.tables[0].offset, 0);
        assert_eq!(page.tables[1].offset as usize, rst.rfind(".. table").unwrap());
        assert_eq!(cells(&page), [vec!["1", "2"], vec!["3"], vec!["4", "5"]]);
        assert!(page.passages.is_empty());
    }

    #[test]
    fn headings_and_paragraphs_are_passages() {
        let page = page(
            ":Service: OMS\n:name: x\n\n.. _target:\n\n*****\nTitle\n*****\n\nOne *two*\nthree.\n\n.. comment\n   more\n\n\
             错误码\n~~~~~~\n\n- item\n\n  more::\n\n    literal *x*\n\n----\n\n.. note:: Noted\n   well.\n\n\
             .. image:: x.png\n   :alt: no\n\n.. raw:: html\n\n   <table>\n\n.. code-block:: rust\n   :linenos:\n\n   let x;\n\n\
             .. [1] A note\n\n| a\n| b\n",
        );
        assert_eq!(
            passages(&page),
            [
                (false, "Service: OMS"),
                (false, "name: x"),
                (true, "Title"),
                (false, "One two three."),
                (true, "错误码"),
                (false, "item"),
                (false, "more:"),
                (false, "literal *x*"),
                (false, "Noted well."),
                (false, "let x;"),
                (false, "A note"),
                (false, "a\nb"),
            ]
        );
    }

    #[test]
    fn a_literal_block_has_no_tables() {
        let page = page(
            "Look::\n\n  +---+\n  | 1 |\n  +---+\n\n.. code::\n\n  ==  ==\n  1   2\n  ==  ==\n\n..\n  +---+\n",
        );
        assert!(page.tables.is_empty());
        assert!(page.problems.is_empty());
    }

    #[test]
    fn a_table_right_below_text_is_read() {
        let page = page("The codes:\n+---+\n| 1 |\n+---+\nand\n\n==  ==\n2   3\n==  ==\n");
        assert_eq!(cells(&page), [vec!["1"], vec!["2", "3"]]);
        assert_eq!(page.tables[0].caption.as_deref(), Some("The codes:"));
    }

    #[test]
    fn a_broken_grid_table_is_a_problem_and_reading_continues() {
        let page = page(
            "+---+---+\n| 1 | 2 |\n| 3 | 4 |\n\n  +---+---+\n  | 5  | 6 |\n  +---+---+\n\n+---+\n| 7 |\n+---+\n",
        );
        assert_eq!(
            page.problems[0].to_string(),
            "the grid table ends on line 3 without a border\n \
             --> p.rst:1:1\n  |\n1 | +---+---+\n  | ^^^^^^^^^\n  \
             = expected: a border like the table's first line below the last row\n  \
             = help: add the border; every line of the table, even an empty one, needs its `|`"
        );
        assert_eq!(
            page.problems[1].to_string(),
            "the borders of the grid table do not line up: line 6 does not end in column 11, as its first line does\n \
             --> p.rst:5:3\n  |\n5 |   +---+---+\n  |   ^^^^^^^^^\n  \
             = expected: `|` or `+` at the end of each line, in the same column\n  \
             = help: move the borders; an East Asian wide character fills two columns"
        );
        assert_eq!(page.problems.len(), 2);
        assert_eq!(cells(&page), [["7"]]);
    }

    #[test]
    fn each_problem_of_a_grid_table_says_what_to_do() {
        let problem = |rst: &str| page(rst).problems[0].to_string();
        assert_eq!(
            problem("+--- +\n| a  |\n+----+\n"),
            "the first line of the grid table is not a complete border\n \
             --> p.rst:1:1\n  |\n1 | +--- +\n  | ^^^^^^\n  \
             = expected: a line such as `+-----+-----+`\n  \
             = help: draw the border without gaps"
        );
        assert_eq!(
            problem("+---+\n| a |\n+===+\n| b |\n+===+\n"),
            "the border of `=` on line 5 does not separate a header from rows\n \
             --> p.rst:1:1\n  |\n1 | +---+\n  | ^^^^^\n  \
             = expected: at most one border of `=`, below the header\n  \
             = help: draw the other borders with `-`"
        );
        assert_eq!(
            problem("+---+---+\n| a | b |\n+---+   |\n| c     |\n+---+---+\n"),
            "the borders of the grid table do not enclose the cell that starts on line 1, column 5\n \
             --> p.rst:1:1\n  |\n1 | +---+---+\n  | ^^^^^^^^^\n  \
             = expected: `+` at each corner of a cell, `-` above and below it, and `|` beside it\n  \
             = help: move the borders; an East Asian wide character fills two columns"
        );
        assert_eq!(
            problem("+---+---+\n| a  | b|\n+---+---+\n"),
            "the border on line 2, column 6 of the grid table is not aligned with its column\n \
             --> p.rst:1:1\n  |\n1 | +---+---+\n  | ^^^^^^^^^\n  \
             = expected: all borders of a column in the same place\n  \
             = help: move the borders; an East Asian wide character fills two columns"
        );
    }

    #[test]
    fn each_problem_of_a_simple_table_says_what_to_do() {
        let problem = |rst: &str| page(rst).problems[0].to_string();
        let there = "\n --> p.rst:1:1\n  |\n1 | ==  ==\n  | ^^^^^^\n  ";
        assert_eq!(
            problem("==  ==\n1   2\n\nText\n"),
            format!(
                "the simple table has no border below its last row{there}\
                 = expected: a border like the table's first line, followed by an empty line\n  \
                 = help: draw each border of the table like its first line"
            )
        );
        assert_eq!(
            problem("==  ==\n1   2\n==  ===\n"),
            format!(
                "the border on line 3 is not as long as the first border of the simple table{there}\
                 = expected: borders of the same length\n  \
                 = help: draw each border of the table like its first line"
            )
        );
        assert_eq!(
            problem("==  ==\n123 2\n==  ==\n"),
            format!(
                "the text on line 2 is between two columns of the simple table{there}\
                 = expected: text only below the `=` of the table's first line\n  \
                 = help: widen the column; an East Asian wide character fills two columns"
            )
        );
        assert_eq!(
            problem("==  ==\n1   2\n-- --\n==  ==\n"),
            format!(
                "the underlines on line 3 do not match the columns of the simple table{there}\
                 = expected: an underline for every column, or for several columns together\n  \
                 = help: align them with the table's first line"
            )
        );
        assert_eq!(
            problem("==  ==\n    2\n==  ==\n"),
            format!(
                "line 2 continues a row of the simple table, but no row has started{there}\
                 = expected: text in the first column of the first line of each row\n  \
                 = help: write `\\` where the first cell of a row is empty"
            )
        );
    }

    #[test]
    fn hostile_pages_are_read_in_linear_time() {
        let staircase: String = (0..1500).map(|n| format!("{}.. table::\n\n", " ".repeat(n))).collect();
        let pages = [
            "+-".repeat(500_000),
            "+\n".repeat(100_000),
            "+---+\n".repeat(20_001),
            "+---+\n\n".repeat(100_000),
            "=  =\n\n".repeat(100_000),
            "=  =\n".repeat(100_000),
            "==  ==\na   b\n\n".repeat(30_000),
            format!("{staircase}{}", "\n".repeat(1_000_000)),
            "- ".repeat(300_000),
            ".. note:: ".repeat(100_000),
            ".. [1] ".repeat(100_000),
            ":a:".repeat(300_000),
            "a::\n\n".repeat(100_000),
            format!("+--{}\n{}", "-".repeat(100_000), "|\t\t\t|\n".repeat(1000)),
            "| ".repeat(300_000),
            "1. ".repeat(300_000),
        ];
        for hostile in pages {
            let page = page(&hostile);
            assert!(page.problems.len() <= MAX_PROBLEMS);
        }
    }

    proptest::proptest! {
        /// Arbitrary text never panics, and the text of a cell is on the page.
        #[test]
        fn text_keeps_its_offset(
            rst in "(\\+---\\+|\\+--|\\||=|==  ==|--| |  |\n|\n\n|\\* - |- |\\.\\. table::|\\.\\. list-table::|\\.\\. csv-table::|:header: |\"|,|`|\\*\\*|\\\\|::|a|状|\t){0,40}",
        ) {
            let page = page(&rst);
            for cell in page.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
                for (at, c) in cell.text().char_indices().filter(|(_, c)| !c.is_whitespace()) {
                    proptest::prop_assert!(rst[cell.page_offset(at) as usize..].starts_with(c), "{}", rst);
                }
            }
        }

        /// Tables that are drawn from cells are read back as these cells.
        #[test]
        fn drawn_cells_come_back(
            rows in proptest::collection::vec(proptest::array::uniform3("[a-z状|+]{0,3}( [a-z=]{1,3})?"), 1..5),
            header: bool,
        ) {
            let width = |text: &str| text.chars().map(|c| if doccodes_page::terminal::is_wide(c) { 2 } else { 1 }).sum::<usize>();
            let border = |mark: &str| format!("+{}", format!("{}+", mark.repeat(14)).repeat(3));
            let mut rst = border("-");
            for (n, row) in rows.iter().enumerate() {
                rst.push_str("\n|");
                for cell in row {
                    // The letter prevents the text from being a list or a line block.
                    rst.push_str(&format!(" x{cell}{} |", " ".repeat(11 - width(cell))));
                }
                rst.push('\n');
                rst.push_str(&border(if header && n == 0 && rows.len() > 1 { "=" } else { "-" }));
            }
            let page = page(&rst);
            proptest::prop_assert!(page.problems.is_empty(), "{}\n{}", page.problems[0], rst);
            let table = &page.tables[0];
            let read: Vec<Vec<&str>> = table
                .header
                .iter()
                .chain(&table.rows)
                .map(|row| row.cells.iter().map(|cell| cell.text()).collect())
                .collect();
            let drawn: Vec<Vec<String>> =
                rows.iter().map(|row| row.iter().map(|cell| format!("x{cell}")).collect()).collect();
            proptest::prop_assert_eq!(read, drawn);
            proptest::prop_assert_eq!(table.header.is_some(), header && rows.len() > 1);
        }
    }
}
