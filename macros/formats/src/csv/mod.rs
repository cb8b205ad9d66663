//! CSV and TSV: the parser is csv-core.

pub(super) mod record;

use record::{Dialect, Records};

use super::builder::Builder;
use super::tag::Tag;
use doccodes_page::Page;
use doccodes_page::source::Source;

/// Reads a page of CSV. Where `,` is the decimal separator, spreadsheets write `;` between fields.
pub(super) fn read(source: &Source) -> Page {
    let text = &source.text()[comments(source.text())..];
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let bare = outside_quotes(first);
    let delimiter = match () {
        () if bare.contains(',') => b',',
        () if bare.contains('\t') => b'\t',
        () if bare.contains(';') => b';',
        () => b',',
    };
    read_separated(source, delimiter)
}

/// A line without its quoted parts.
fn outside_quotes(line: &str) -> String {
    let mut bare = String::new();
    let mut is_quoted = false;
    for part in line.split('"') {
        if !is_quoted {
            bare.push_str(part);
        }
        is_quoted = !is_quoted;
    }
    bare
}

/// Reads a page of TSV.
pub(super) fn read_tsv(source: &Source) -> Page {
    read_separated(source, b'\t')
}

/// The length of the comments before the first record, in bytes: lines that start with a `#` and a space.
fn comments(text: &str) -> usize {
    let mut length = 0;
    for line in text.split_inclusive('\n') {
        if !line.starts_with("# ") && line.trim_end() != "#" {
            break;
        }
        length += line.len();
    }
    length
}

fn read_separated(source: &Source, delimiter: u8) -> Page {
    let skipped = comments(source.text());
    let text = &source.text()[skipped..];
    let mut builder = Builder::new(source);
    let dialect = Dialect { delimiter, ..Dialect::default() };
    let mut end = 0;
    builder.start(Tag::Preformatted, 0);
    for (n, record) in Records::new(text, dialect).enumerate() {
        let start = (record.start + skipped) as u32;
        if n == 0 {
            builder.start(Tag::Table, start);
        }
        builder.start(Tag::Row, start);
        for field in &record.fields {
            let at = (field.start + skipped) as u32;
            builder.start(Tag::CELL, at);
            for piece in &field.pieces {
                if let Some(part) = text.get(piece.clone()) {
                    builder.text(part, (piece.start + skipped) as u32, true);
                }
            }
            builder.end(Tag::CELL, at);
        }
        builder.end(Tag::Row, start);
        if let Some(fault) = record.fault {
            builder.report(fault.problem(source, (fault.at + skipped) as u32, dialect));
        }
        end = start;
    }
    builder.end(Tag::Table, end);
    builder.finish()
}

#[cfg(test)]
mod tests {
    use super::record::Field;
    use super::*;
    use crate::testing::cells;
    use doccodes_page::limits::MAX_PROBLEMS;

    fn page(csv: &str) -> Page {
        read(&Source::new("p.csv", csv.as_bytes()).unwrap())
    }

    #[test]
    fn comments_before_the_first_record_are_skipped() {
        let source = Source::new("p.csv", b"# made by hand; never\n#\nCode;Name\n#1;one\n").unwrap();
        let table = &read(&source).tables[0];
        assert_eq!(table.rows.len(), 2);
        assert_eq!(table.rows[1].cells[0].text(), "#1");
        assert_eq!(source.line(table.rows[0].offset), 3);
    }

    #[test]
    fn every_record_is_a_row() {
        let page = page("code,text\n\n200,OK\n  \n404,\n,\n500, 状态 ");
        assert_eq!(cells(&page), [["code", "text"], ["200", "OK"], ["404", ""], ["", ""], ["500", "状态"]]);
        assert!(page.tables[0].header.is_none());
        assert_eq!(page.tables.len(), 1);
        let starts: Vec<u32> = page.tables[0].rows.iter().map(|row| row.offset).collect();
        assert_eq!(starts, [0, 11, 21, 26, 28]);
        assert!(page.problems.is_empty());
    }

    #[test]
    fn a_page_without_records_has_no_table() {
        assert!(page("").tables.is_empty());
        assert!(page("\n \n").tables.is_empty());
    }

    #[test]
    fn a_byte_of_a_quoted_field_is_found_on_the_page_after_doubled_quotes() {
        let csv = "1,\"a \"\"b\"\"\n\nc, d\" ,x\"y";
        let page = page(csv);
        assert_eq!(cells(&page), [["1", "a \"b\"\nc, d", "x\"y"]]);
        let cell = &page.tables[0].rows[0].cells[1];
        assert_eq!(cell.offset(), 2);
        let offsets: Vec<u32> = (0..cell.text().len()).map(|at| cell.page_offset(at)).collect();
        assert_eq!(offsets, [3, 4, 6, 7, 9, 10, 12, 13, 14, 15]);
        assert!(page.problems.is_empty());
    }

    #[test]
    fn the_first_line_names_the_delimiter() {
        assert_eq!(cells(&page("\n\"a, b\";c\n1;2,3\n")), [["a, b", "c"], ["1", "2,3"]]);
        assert_eq!(cells(&page("a\tb;c\n1\t2\n")), [["a", "b;c"], ["1", "2"]]);
        assert_eq!(cells(&page("a;b,c\n")), [["a;b", "c"]]);
        assert_eq!(cells(&page("a\nb,c\n")), [vec!["a"], vec!["b", "c"]]);
        let tsv = read_tsv(&Source::new("p.tsv", b"a,b\tc\n\"d\te\"\tf\n").unwrap());
        assert_eq!(cells(&tsv), [["a,b", "c"], ["d\te".replace('\t', " ").as_str(), "f"]]);
    }

    #[test]
    fn an_unclosed_quote_is_reported_where_it_opens_and_costs_one_row() {
        let page = page("1,a\n2,\"b\n3,\"\"\n4,d\n");
        assert_eq!(page.problems.len(), 1);
        assert_eq!(
            page.problems[0].to_string(),
            "this quote opens a field that is never closed\n \
             --> p.csv:2:3\n  |\n2 | 2,\"b\n  |   ^\n  \
             = expected: another `\"` at the end of the field\n  \
             = help: close the field; a quote in a quoted field is written twice: `\"\"`"
        );
        assert_eq!(cells(&page), [["1", "a"], ["2", "b"], ["3", ""], ["4", "d"]]);
    }

    #[test]
    fn text_after_a_closing_quote_is_a_problem() {
        let page = page("1,\"a \"b\" c\" d\n2,\"e\" \n");
        assert_eq!(page.problems.len(), 1);
        assert_eq!(
            page.problems[0].to_string(),
            "text follows the closing quote of a field\n \
             --> p.csv:1:7\n  |\n1 | 1,\"a \"b\" c\" d\n  |       ^\n  \
             = expected: `,` or the end of the line after the quote\n  \
             = help: a quote in a quoted field is written twice: `\"\"`"
        );
        let tsv = read_tsv(&Source::new("p.tsv", b"\"a\"b").unwrap());
        assert!(tsv.problems[0].to_string().contains("expected: a tab or the end of the line"));
    }

    #[test]
    fn a_row_with_too_many_fields_is_cut() {
        let page = page(&",".repeat(5000));
        assert_eq!(page.problems.len(), 1);
        let problem = page.problems[0].to_string();
        assert!(problem.starts_with("the row has more than 1000 fields, the limit\n --> p.csv:1:1001\n"));
        assert!(problem.ends_with("\n  = help: put the table of codes on a page of its own"));
        assert_eq!(page.tables[0].rows[0].cells.len(), 1000);
    }

    #[test]
    fn hostile_quotes_are_read_in_linear_time() {
        let page = page(&format!("\"\n{}", "\"\"\n\"\"\"\"x,\"\"\n".repeat(50_000)));
        assert_eq!(page.tables[0].rows.len(), 100_001);
        assert_eq!(page.problems.len(), MAX_PROBLEMS);
    }

    proptest::proptest! {
        /// Arbitrary text never panics, and the text of a cell is on the page.
        #[test]
        fn text_keeps_its_offset(csv in "[a状\",;\t\n ]{0,60}") {
            let page = page(&csv);
            for cell in page.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
                for (at, c) in cell.text().char_indices().filter(|(_, c)| !c.is_whitespace()) {
                    proptest::prop_assert!(csv[cell.page_offset(at) as usize..].starts_with(c));
                }
            }
        }

        /// Quoted fields are read back.
        #[test]
        fn fields_come_back(
            rows in proptest::collection::vec(proptest::collection::vec("[a状\",;\t\n ]{0,5}", 1..4), 1..5),
        ) {
            let quoted = |field: &String| format!("\"{}\"", field.replace('"', "\"\""));
            let lines = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n");
            // The comma in the first row makes the comma the delimiter.
            let csv = format!("x,y\n{}", lines.collect::<String>());
            let mut read = Vec::new();
            for record in Records::new(&csv, Dialect::default()).skip(1) {
                proptest::prop_assert!(record.fault.is_none());
                let value = |field: &Field| field.pieces.iter().map(|piece| &csv[piece.clone()]).collect::<String>();
                read.push(record.fields.iter().map(value).collect::<Vec<_>>());
            }
            proptest::prop_assert_eq!(&read, &rows);
            proptest::prop_assert_eq!(page(&csv).tables[0].rows.len(), rows.len() + 1);
        }
    }
}
