//! The directive `csv-table`: records of CSV, whose fields contain blocks.

use super::blocks::Reader;
use super::directive::{Directive, Head};
use super::fault::Fault;
use super::line::Line;
use super::row::{TableCell, TableRow};
use super::text::Text;
use crate::csv::record::{Dialect, Record, Records};
use crate::offsets::Offsets;

/// The dialect of the option `header`. The options of the rows do not change it.
const HEADER_DIALECT: Dialect = Dialect { delimiter: b',', quote: b'"', skip_spaces: true };

/// Reads a `csv-table`.
pub(crate) fn read(reader: &mut Reader<'_>, directive: &Directive<'_, '_>) {
    let (text, head) = (directive.text, directive.head);
    let dialect = match dialect(head) {
        Ok(dialect) => dialect,
        Err((value, fault)) => return reader.fault(text, value, fault),
    };
    for option in ["file", "url"] {
        let Some(value) = head.option(option).and_then(|value| value.first()) else { continue };
        let fault = Fault {
            message: "the rows of this csv-table are in another file".to_owned(),
            expected: "the rows below the directive",
            help: "name that file instead of this page, or move the rows here",
        };
        return reader.fault(text, value, fault);
    }
    if !reader.writer.start_table(text, directive.line.at, &head.argument) {
        return;
    }
    let mut records = Vec::new();
    if let Some(header) = head.option("header") {
        read_records(reader, text, header, HEADER_DIALECT, &mut records);
    }
    let header_rows = records.len() + head.header_rows();
    read_records(reader, text, directive.content, dialect, &mut records);
    let rows = records.iter().map(|record| record.row(text.depth));
    reader.rows(text, directive.line.at, header_rows, rows);
}

/// The options that name the delimiter and the quote, or the value that is not supported.
fn dialect<'h, 't>(head: &'h Head<'t>) -> Result<Dialect, (&'h Line<'t>, Fault)> {
    let mut dialect = Dialect { skip_spaces: head.option("keepspace").is_none(), ..Dialect::default() };
    for (option, byte) in [("delim", &mut dialect.delimiter), ("quote", &mut dialect.quote)] {
        let Some(value) = head.option(option).and_then(|value| value.first()) else { continue };
        *byte = match *value.text.as_bytes() {
            [byte] if byte.is_ascii_graphic() => byte,
            _ if value.text == "tab" && option == "delim" => b'\t',
            _ if value.text == "space" && option == "delim" => b' ',
            _ => {
                let expected = match option {
                    "delim" => "one ASCII character, `tab` or `space`",
                    _ => "one ASCII character",
                };
                let fault = Fault {
                    message: format!("`{}` cannot be the `{option}` of a csv-table", value.text),
                    expected,
                    help: "write the rows with `,` between fields and `\"` around them",
                };
                return Err((value, fault));
            }
        };
    }
    Ok(dialect)
}

/// Reads the records of an option's value or of the content, and reports their faults.
fn read_records(
    reader: &mut Reader<'_>,
    text: Text<'_>,
    lines: &[Line<'_>],
    dialect: Dialect,
    records: &mut Vec<TextRecord>,
) {
    let base = lines.iter().filter(|line| !line.is_blank()).map(|line| line.indent).min().unwrap_or(0);
    let mut csv = String::new();
    let mut offsets = Offsets::new();
    for line in lines {
        // Indentation beyond that of all lines is part of a field that spans several lines.
        let start = line.at.saturating_sub(line.indent.saturating_sub(base));
        let spaces = text.text.get(start..line.at).filter(|spaces| spaces.bytes().all(|byte| byte == b' '));
        let start = if spaces.is_some() { start } else { line.at };
        offsets.copy(csv.len(), text.offsets, start..line.at + line.text.len());
        csv.push_str(spaces.unwrap_or(""));
        csv.push_str(line.text);
        offsets.push(csv.len(), text.offset(line.at + line.text.len()) as usize);
        csv.push('\n');
    }
    for record in Records::new(&csv, dialect) {
        records.push(TextRecord::new(&csv, &offsets, &record));
        if let Some(fault) = record.fault {
            let problem = fault.problem(reader.writer.source, offsets.page(fault.at), dialect);
            reader.writer.builder.report(problem);
        }
    }
}

/// A record whose fields are separate texts.
struct TextRecord {
    offset: u32,
    fields: Vec<(String, Offsets)>,
}

impl TextRecord {
    fn new(csv: &str, outer: &Offsets, record: &Record) -> Self {
        let fields = record.fields.iter().map(|field| {
            let mut text = String::new();
            let mut offsets = Offsets::starting_at(outer.page(field.start) as usize);
            for piece in &field.pieces {
                offsets.copy(text.len(), outer, piece.clone());
                text.push_str(csv.get(piece.clone()).unwrap_or(""));
            }
            (text, offsets)
        });
        Self { offset: outer.page(record.start), fields: fields.collect() }
    }

    /// The row of this record in a table inside `depth` others.
    fn row(&self, depth: usize) -> TableRow<'_> {
        let mut cells = Vec::with_capacity(self.fields.len());
        for (text, offsets) in &self.fields {
            let lines = Line::all(text);
            cells.push(TableCell {
                text: Text { text, offsets, depth },
                at: 0,
                rowspan: 1,
                colspan: 1,
                lines,
            });
        }
        TableRow { offset: self.offset, cells }
    }
}

#[cfg(test)]
mod tests {
    use crate::rst::testing::page;
    use crate::testing::{cells, header};

    #[test]
    fn a_csv_table_has_its_caption_and_headers() {
        let rst = ".. csv-table:: The codes\n   :header: Code, \"Te\"\"x\"\"t\"\n   :header-rows: 1\n\n   \
                   No, *x*\n   404, \"Not\n   \"\"found\"\"\n\n   - a\n     b\"\n   500, **d**\n";
        let page = page(rst);
        let table = &page.tables[0];
        assert_eq!(table.caption.as_deref(), Some("The codes"));
        assert_eq!(header(&page), ["Code\nNo", "Te\"x\"t\nx"]);
        assert_eq!(cells(&page), [["404", "Not \"found\"\na b"], ["500", "d"]]);
        let cell = &table.rows[0].cells[1];
        assert!(rst[cell.page_offset(5) as usize..].starts_with("found\"\""));
        assert!(rst[table.rows[1].offset as usize..].starts_with("500, "));
        assert!(page.problems.is_empty());
    }

    #[test]
    fn options_of_a_csv_table_name_the_delimiter_and_the_quote() {
        let tabs = page(".. csv-table::\n   :delim: tab\n\n   1\ta, b\n");
        assert_eq!(cells(&tabs), [["1", "a, b"]]);
        let spaces = page(".. csv-table::\n   :delim: space\n   :quote: '\n\n   1 'a b'\n");
        assert_eq!(cells(&spaces), [["1", "a b"]]);
        let semicolons = page(".. csv-table::\n   :delim: ;\n   :keepspace:\n\n   1; \"a\n");
        assert_eq!(cells(&semicolons), [["1", "\"a"]]);
    }

    #[test]
    fn the_header_has_its_own_dialect() {
        let rst = ".. csv-table::\n   :header: Code, \"Text; or, not\"\n   :delim: ;\n   :quote: '\n   :keepspace:\n\n   \
                   7;'a;b'\n";
        let page = page(rst);
        assert_eq!(header(&page), ["Code", "Text; or, not"]);
        assert_eq!(cells(&page), [["7", "a;b"]]);
        assert!(page.problems.is_empty());
    }

    #[test]
    fn each_problem_of_a_csv_table_says_what_to_do() {
        let problem = |rst: &str| {
            let page = page(rst);
            assert_eq!(page.problems.len(), 1);
            page.problems[0].to_string()
        };
        assert_eq!(
            problem(".. csv-table:: C\n   :file: codes.csv\n"),
            "the rows of this csv-table are in another file\n \
             --> p.rst:2:11\n  |\n2 |    :file: codes.csv\n  |           ^^^^^^^^^\n  \
             = expected: the rows below the directive\n  \
             = help: name that file instead of this page, or move the rows here"
        );
        assert!(
            problem(".. csv-table:: C\n   :url: x\n")
                .starts_with("the rows of this csv-table are in another file")
        );
        assert_eq!(
            problem(".. csv-table:: C\n   :delim: ；\n\n   1；2\n"),
            "`；` cannot be the `delim` of a csv-table\n \
             --> p.rst:2:12\n  |\n2 |    :delim: ；\n  |            ^^\n  \
             = expected: one ASCII character, `tab` or `space`\n  \
             = help: write the rows with `,` between fields and `\"` around them"
        );
        assert!(
            problem(".. csv-table:: C\n   :quote: tab\n\n   1,2\n")
                .contains("= expected: one ASCII character\n")
        );
        assert_eq!(
            problem(".. csv-table:: C\n\n   1, \"a\n   2, b\n"),
            "this quote opens a field that is never closed\n \
             --> p.rst:3:7\n  |\n3 |    1, \"a\n  |       ^\n  \
             = expected: another `\"` at the end of the field\n  \
             = help: close the field; a quote in a quoted field is written twice: `\"\"`"
        );
    }
}
