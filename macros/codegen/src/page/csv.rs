//! CSV and TSV: the parser is csv-core's.

use std::ops::Range;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::build::{Builder, Tag};
use super::{MAX_COLUMNS, Page};
use crate::problem::Problem;
use crate::source::Source;

/// Reads a page of CSV. Spreadsheets of many languages write `;` where others write `,`.
pub(super) fn read(source: &Source) -> Page {
    let text = &source.text()[comments(source.text())..];
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    // Every other part of the line stands in quotes.
    let bare = |delimiter: char| first.split('"').step_by(2).any(|part| part.contains(delimiter));
    let delimiter = match () {
        () if bare(',') => b',',
        () if bare('\t') => b'\t',
        () if bare(';') => b';',
        () => b',',
    };
    read_separated(source, delimiter)
}

/// Reads a page of TSV.
pub(super) fn read_tsv(source: &Source) -> Page {
    read_separated(source, b'\t')
}

/// How many bytes of lines with a `#` in front and a space behind it stand before the first record.
fn comments(text: &str) -> usize {
    let lines =
        text.split_inclusive('\n').take_while(|line| line.starts_with("# ") || line.trim_end() == "#");
    lines.map(str::len).sum()
}

fn read_separated(source: &Source, delimiter: u8) -> Page {
    let skipped = comments(source.text());
    let text = &source.text()[skipped..];
    let mut builder = Builder::new(source);
    let dialect = Dialect { delimiter, ..Dialect::default() };
    let cell = Tag::Cell { header: false, rowspan: 1, colspan: 1 };
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
            builder.start(cell, at);
            for piece in &field.pieces {
                if let Some(part) = text.get(piece.clone()) {
                    builder.text(part, (piece.start + skipped) as u32, true);
                }
            }
            builder.end(cell, at);
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

/// How fields are told apart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dialect {
    pub(super) delimiter: u8,
    pub(super) quote: u8,
    /// Whether a field starts after the spaces that follow the delimiter.
    pub(super) skip_spaces: bool,
}

impl Default for Dialect {
    fn default() -> Self {
        Self { delimiter: b',', quote: b'"', skip_spaces: false }
    }
}

/// A row as it is written, its places in bytes of the text.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) start: usize,
    pub(super) fields: Vec<Field>,
    pub(super) fault: Option<Fault>,
}

#[derive(Debug)]
pub(super) struct Field {
    pub(super) start: usize,
    /// The parts of the text that the field's value consists of.
    pub(super) pieces: Vec<Range<usize>>,
    quoting: Quoting,
}

/// What is wrong with a record, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fault {
    pub(super) at: usize,
    kind: FaultKind,
}

#[derive(Debug, Clone, Copy)]
enum FaultKind {
    Unclosed,
    AfterQuote,
    TooManyFields,
}

impl Fault {
    /// `offset` is the fault's place on the page.
    pub(super) fn problem(self, source: &Source, offset: u32, dialect: Dialect) -> Problem {
        let quote = char::from(dialect.quote);
        let doubled = format!("a quote within a quoted field is written twice: `{quote}{quote}`");
        let problem = match self.kind {
            FaultKind::Unclosed => Problem::error("the field that starts with this quote never ends")
                .expected(format!("another `{quote}` at the end of the field"))
                .help(format!("close the field; {doubled}")),
            FaultKind::AfterQuote => {
                let delimiter = match dialect.delimiter {
                    b'\t' => "a tab".to_owned(),
                    other => format!("`{}`", char::from(other)),
                };
                Problem::error("text follows the quote that ends a field")
                    .expected(format!("{delimiter} or the end of the line after the quote"))
                    .help(doubled)
            }
            FaultKind::TooManyFields => {
                Problem::error(format!("the row has more than {MAX_COLUMNS} fields, the limit"))
                    .help("keep the table of codes as a page of its own")
            }
        };
        problem.at(source.spot(offset, 1))
    }
}

/// Where a field stands with its quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quoting {
    Bare,
    /// Opened at this byte.
    Open(usize),
    /// Opened at this byte; the last byte was a quote, and the next one tells whether it closed the field.
    Quote(usize),
    Closed,
}

impl Field {
    fn new(start: usize) -> Self {
        Self { start, pieces: Vec::new(), quoting: Quoting::Bare }
    }

    /// Takes a byte that is no delimiter; `kept` if it belongs to the field's value. Says whether it stands where
    /// nothing should.
    fn push(&mut self, at: usize, byte: u8, kept: bool, quote: u8) -> bool {
        self.quoting = match self.quoting {
            Quoting::Bare if !kept && byte == quote => Quoting::Open(at),
            Quoting::Open(opened) if !kept && byte == quote => Quoting::Quote(opened),
            Quoting::Quote(opened) if byte == quote => Quoting::Open(opened),
            Quoting::Quote(_) => Quoting::Closed,
            same => same,
        };
        if kept {
            match self.pieces.last_mut() {
                Some(piece) if piece.end == at => piece.end += 1,
                _ => self.pieces.push(at..at + 1),
            }
        }
        kept && self.quoting == Quoting::Closed && !byte.is_ascii_whitespace()
    }

    /// Leaves out what stands from `end` on.
    fn cut(&mut self, end: usize) {
        self.pieces.retain(|piece| piece.start < end);
        if let Some(piece) = self.pieces.last_mut() {
            piece.end = piece.end.min(end);
        }
    }
}

/// The records of a text.
///
/// The parser is fed byte by byte: only so it tells which bytes of the text a field's value consists of.
#[derive(Debug)]
pub(super) struct Records<'t> {
    text: &'t str,
    at: usize,
    dialect: Dialect,
    reader: Reader,
}

impl<'t> Records<'t> {
    pub(super) fn new(text: &'t str, dialect: Dialect) -> Self {
        let reader = ReaderBuilder::new().delimiter(dialect.delimiter).quote(dialect.quote).build();
        Self { text, at: 0, dialect, reader }
    }

    fn skip_blank_lines(&mut self) {
        while let Some(line) = self.text.get(self.at..).and_then(|rest| rest.split_inclusive('\n').next()) {
            if !line.trim().is_empty() {
                break;
            }
            self.at += line.len();
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        self.skip_blank_lines();
        let bytes = self.text.as_bytes();
        if self.at >= bytes.len() {
            return None;
        }
        let Dialect { quote, skip_spaces, .. } = self.dialect;
        let mut record = Record { start: self.at, fields: Vec::new(), fault: None };
        let mut field = Field::new(self.at);
        self.reader.reset();
        for (at, byte) in bytes.iter().enumerate().skip(self.at) {
            if skip_spaces && *byte == b' ' && field.pieces.is_empty() && field.quoting == Quoting::Bare {
                continue;
            }
            let (result, _, kept) = self.reader.read_field(std::slice::from_ref(byte), &mut [0]);
            let ReadFieldResult::Field { record_end } = result else {
                if field.push(at, *byte, kept > 0, quote) && record.fault.is_none() {
                    record.fault = Some(Fault { at, kind: FaultKind::AfterQuote });
                }
                continue;
            };
            self.at = at + 1;
            if record.fields.len() < MAX_COLUMNS {
                record.fields.push(std::mem::replace(&mut field, Field::new(at + 1)));
            } else {
                record.fault.get_or_insert(Fault { at: field.start, kind: FaultKind::TooManyFields });
                field = Field::new(at + 1);
            }
            if record_end {
                return Some(record);
            }
        }
        self.at = bytes.len();
        if let Quoting::Open(opened) = field.quoting {
            record.fault = Some(Fault { at: opened, kind: FaultKind::Unclosed });
            // The field would be the rest of the page. It is cut at its first line, and reading goes on after that;
            // no other field can be found open then, for every run of quotes that follows is even.
            let line = self.text.get(opened..).and_then(|rest| rest.find('\n'));
            let end = line.map_or(bytes.len(), |length| opened + length);
            field.cut(end);
            self.at = end;
        }
        if record.fields.len() < MAX_COLUMNS {
            record.fields.push(field);
        } else {
            record.fault.get_or_insert(Fault { at: field.start, kind: FaultKind::TooManyFields });
        }
        Some(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(csv: &str) -> Page {
        read(&Source::new("p.csv", csv.as_bytes()).unwrap())
    }

    fn cells(page: &Page) -> Vec<Vec<String>> {
        let rows = page.tables.iter().flat_map(|table| &table.rows);
        rows.map(|row| row.cells.iter().map(|cell| cell.text().to_owned()).collect()).collect()
    }

    #[test]
    fn comments_in_front_are_no_records() {
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
    fn a_byte_of_a_quoted_field_is_found_on_the_page_behind_doubled_quotes() {
        let csv = "1,\"a \"\"b\"\"\n\nc, d\" ,x\"y";
        let page = page(csv);
        assert_eq!(cells(&page), [["1", "a \"b\"\nc, d", "x\"y"]]);
        let cell = &page.tables[0].rows[0].cells[1];
        assert_eq!(cell.offset(), 2);
        let places: Vec<u32> = (0..cell.text().len()).map(|at| cell.page_offset(at)).collect();
        assert_eq!(places, [3, 4, 6, 7, 9, 10, 12, 13, 14, 15]);
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
    fn a_quote_that_never_closes_is_shown_where_it_opens_and_costs_one_row() {
        let page = page("1,a\n2,\"b\n3,\"\"\n4,d\n");
        assert_eq!(page.problems.len(), 1);
        assert_eq!(
            page.problems[0].to_string(),
            "the field that starts with this quote never ends\n \
             --> p.csv:2:3\n  |\n2 | 2,\"b\n  |   ^\n  \
             = expected: another `\"` at the end of the field\n  \
             = help: close the field; a quote within a quoted field is written twice: `\"\"`"
        );
        assert_eq!(cells(&page), [["1", "a"], ["2", "b"], ["3", ""], ["4", "d"]]);
    }

    #[test]
    fn text_after_a_closing_quote_is_a_problem() {
        let page = page("1,\"a \"b\" c\" d\n2,\"e\" \n");
        assert_eq!(page.problems.len(), 1);
        assert_eq!(
            page.problems[0].to_string(),
            "text follows the quote that ends a field\n \
             --> p.csv:1:7\n  |\n1 | 1,\"a \"b\" c\" d\n  |       ^\n  \
             = expected: `,` or the end of the line after the quote\n  \
             = help: a quote within a quoted field is written twice: `\"\"`"
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
        assert!(problem.ends_with("\n  = help: keep the table of codes as a page of its own"));
        assert_eq!(page.tables[0].rows[0].cells.len(), 1000);
    }

    #[test]
    fn hostile_quotes_take_no_time() {
        let page = page(&format!("\"\n{}", "\"\"\n\"\"\"\"x,\"\"\n".repeat(50_000)));
        assert_eq!(page.tables[0].rows.len(), 100_001);
        assert_eq!(page.problems.len(), super::super::MAX_PROBLEMS);
    }

    proptest::proptest! {
        /// Arbitrary text never panics, and what stands in a cell stands on the page.
        #[test]
        fn text_is_kept_in_its_place(csv in "[a状\",;\t\n ]{0,60}") {
            let page = page(&csv);
            for cell in page.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
                for (at, c) in cell.text().char_indices().filter(|(_, c)| !c.is_whitespace()) {
                    proptest::prop_assert!(csv[cell.page_offset(at) as usize..].starts_with(c));
                }
            }
        }

        /// Whatever the fields are, they are read as they were written.
        #[test]
        fn fields_come_back(
            rows in proptest::collection::vec(proptest::collection::vec("[a状\",;\t\n ]{0,5}", 1..4), 1..5),
        ) {
            let quoted = |field: &String| format!("\"{}\"", field.replace('"', "\"\""));
            let lines = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n");
            // The first row has a comma, so that a comma is the delimiter.
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
