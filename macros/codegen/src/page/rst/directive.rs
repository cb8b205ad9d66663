//! Explicit markup: directives, comments, targets.

use std::ops::Range;

use super::line::Line;
use super::{Reader, Text, body_end, field, starts_table};
use crate::problem::Problem;

/// What starts with two dots.
pub(super) enum Explicit<'t> {
    /// Nothing to read up to this line.
    Skip(usize),
    /// Text that follows on the same line; what is below it are blocks as any others.
    Text(Line<'t>),
    /// Lines with text that is shown as it is.
    Literal(Range<usize>),
    Table(Head<'t>),
    ListTable(Head<'t>),
    CsvTable(Head<'t>),
}

/// A directive's argument and options, and where its content is.
#[derive(Debug)]
pub(super) struct Head<'t> {
    pub(super) argument: Vec<Line<'t>>,
    /// The names of the options, and the lines of their values.
    options: Vec<(&'t str, Vec<Line<'t>>)>,
    pub(super) content: usize,
    pub(super) end: usize,
}

impl<'t> Explicit<'t> {
    /// The markup at `at`, if it is any.
    pub(super) fn parse(lines: &[Line<'t>], at: usize) -> Option<Self> {
        let line = lines.get(at)?;
        let rest = line.text.strip_prefix("..")?;
        if rest.is_empty() && lines.get(at + 1).is_none_or(Line::is_blank) {
            return Some(Self::Skip(at + 1));
        }
        if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
            return None;
        }
        let rest = line.after(2);
        if let Some((_, behind)) = rest.text.strip_prefix('[').and_then(|note| note.split_once("] ")) {
            return Some(Self::Text(line.after(line.text.len() - behind.len())));
        }
        let Some(name) = name(line.text) else {
            return Some(Self::Skip(body_end(lines, at + 1, line.indent)));
        };
        let argument = line.after(line.text.len() - name.behind.len());
        Some(match name.name.to_ascii_lowercase().as_str() {
            "table" => Self::Table(Head::parse(lines, at, argument)),
            "list-table" => Self::ListTable(Head::parse(lines, at, argument)),
            "csv-table" => Self::CsvTable(Head::parse(lines, at, argument)),
            "code" | "code-block" | "sourcecode" | "parsed-literal" | "prompt" | "literal" => {
                let head = Head::parse(lines, at, argument);
                Self::Literal(head.content.min(head.end)..head.end)
            }
            "raw" | "toctree" | "contents" | "index" | "meta" | "include" | "literalinclude" | "math"
            | "graphviz" | "digraph" | "graph" | "mermaid" | "uml" | "plantuml" | "productionlist"
            | "highlight" | "autosummary" | "testcode" | "testoutput" | "testsetup" | "testcleanup"
            | "doctest" | "replace" | "unicode" | "date" => Self::Skip(body_end(lines, at + 1, line.indent)),
            "note" | "warning" | "attention" | "caution" | "danger" | "error" | "hint" | "important"
            | "tip" | "admonition" | "seealso" | "topic" | "sidebar" | "rubric" | "centered"
            | "deprecated" | "versionadded" | "versionchanged"
                if !argument.is_blank() =>
            {
                // The argument goes on with the lines below, so it has their indentation.
                let below = lines.get(at + 1).filter(|below| !below.is_blank() && below.indent > line.indent);
                Self::Text(Line { indent: below.map_or(argument.indent, |below| below.indent), ..argument })
            }
            // Others hold blocks, or nobody knows what: only their own words are not text.
            _ => Self::Skip(options_end(lines, at + 1, line.indent)),
        })
    }
}

/// The name of a directive, and what stands behind its colons.
pub(super) struct Name<'t> {
    name: &'t str,
    behind: &'t str,
}

/// The directive that a line starts.
pub(super) fn name(text: &str) -> Option<Name<'_>> {
    let rest = text.strip_prefix("..").filter(|rest| rest.starts_with([' ', '\t']))?.trim_start();
    let length =
        rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_+.:".contains(byte)).count();
    let word = rest.get(..length)?;
    let name =
        word.strip_suffix("::").filter(|name| name.starts_with(|c: char| c.is_ascii_alphanumeric()))?;
    let behind = rest.get(length..)?;
    (behind.is_empty() || behind.starts_with([' ', '\t'])).then_some(Name { name, behind })
}

/// The end of the options that follow a directive's line.
fn options_end(lines: &[Line<'_>], at: usize, indent: usize) -> usize {
    let is_option = |line: &&Line<'_>| line.indent > indent && field(line.text).is_some();
    at + lines.iter().skip(at).take_while(is_option).count()
}

impl<'t> Head<'t> {
    /// Reads on from the directive's line, which is at `at`.
    fn parse(lines: &[Line<'t>], at: usize, argument: Line<'t>) -> Self {
        let indent = lines.get(at).map_or(0, |line| line.indent);
        let end = body_end(lines, at + 1, indent);
        let mut head = Self { argument: Vec::new(), options: Vec::new(), content: at + 1, end };
        if !argument.is_blank() {
            head.argument.push(argument);
        }
        let mut option_indent = 0;
        for line in lines.iter().take(end).skip(at + 1) {
            // Without an empty line before it a table is no argument either.
            if line.is_blank()
                || starts_table(line)
                || line.after_bullet().is_some_and(|rest| rest.after_bullet().is_some())
            {
                break;
            }
            match (field(line.text), head.options.last_mut()) {
                (_, Some((_, value))) if line.indent > option_indent => value.push(*line),
                (Some((name, _)), _) => {
                    option_indent = line.indent;
                    head.options.push((name, vec![line.after(name.len() + 2)]));
                }
                (None, None) => head.argument.push(*line),
                (None, Some(_)) => break,
            }
            head.content += 1;
        }
        head
    }

    fn option(&self, name: &str) -> Option<&[Line<'t>]> {
        let found = self.options.iter().find(|(option, _)| option.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_slice())
    }

    fn header_rows(&self) -> usize {
        let value = self.option("header-rows").and_then(|value| value.first());
        value.and_then(|line| line.text.parse().ok()).unwrap_or(0)
    }
}

/// A row of a `list-table`: where its bullet is, and for each cell where it starts and its lines.
struct ListRow<'t> {
    at: usize,
    cells: Vec<(usize, Vec<Line<'t>>)>,
}

impl Reader<'_> {
    pub(super) fn list_table<'t>(
        &mut self,
        text: Text<'t>,
        lines: &[Line<'t>],
        directive: Line<'t>,
        head: &Head<'t>,
    ) {
        let content = lines.get(head.content..head.end).unwrap_or_default();
        let (rows, odd) = list_rows(content);
        if let Some(line) = odd {
            let spot = self.source.spot(text.offset(line.at), line.text.len() as u32);
            self.builder.report(
                Problem::error("this line of the list-table is neither a row nor a cell")
                    .at(spot)
                    .expected("rows that start with `* -`, and under that a `-` for each further cell")
                    .help("indent the text of a cell by as much as the text behind its `-`"),
            );
        }
        if !self.start_table(text, directive.at, &head.argument) {
            return;
        }
        for (n, row) in rows.into_iter().enumerate() {
            self.start_row(n, head.header_rows(), text.offset(row.at));
            for (at, lines) in row.cells {
                self.cell(text, at, (1, 1), lines);
            }
            self.builder.end(super::Tag::Row, text.offset(row.at));
            if self.builder.is_full() {
                break;
            }
        }
        self.builder.end(super::Tag::Table, text.offset(directive.at));
    }
}

/// The rows up to a line that belongs to none, and that line.
fn list_rows<'t>(content: &[Line<'t>]) -> (Vec<ListRow<'t>>, Option<Line<'t>>) {
    let mut rows: Vec<ListRow<'t>> = Vec::new();
    let mut outer = None;
    let mut inner = 0;
    for line in content {
        let bullet = line.after_bullet();
        if !line.is_blank() && *outer.get_or_insert(line.indent) == line.indent {
            let cell = bullet.and_then(|row| Some((row, row.after_bullet()?)));
            let Some((row, cell)) = cell else { return (rows, Some(*line)) };
            inner = row.indent;
            rows.push(ListRow { at: line.at, cells: vec![(row.at, vec![cell])] });
            continue;
        }
        let Some(row) = rows.last_mut() else {
            if line.is_blank() {
                continue;
            }
            return (rows, Some(*line));
        };
        match bullet.filter(|_| line.indent == inner) {
            Some(cell) => row.cells.push((line.at, vec![cell])),
            None if line.is_blank() || line.indent > inner => {
                if let Some((_, lines)) = row.cells.last_mut() {
                    lines.push(*line);
                }
            }
            None => return (rows, Some(*line)),
        }
    }
    (rows, None)
}

#[cfg(not(feature = "csv"))]
impl Reader<'_> {
    pub(super) fn csv_table<'t>(
        &mut self,
        text: Text<'t>,
        _: &[Line<'t>],
        directive: Line<'t>,
        _: &Head<'t>,
    ) {
        let spot = self.source.spot(text.offset(directive.at), directive.text.len() as u32);
        self.builder.report(
            Problem::error("csv-tables are not read: the feature `csv` of doccodes is off")
                .at(spot)
                .expected("a grid table, a simple table or a list-table")
                .help("turn the feature on"),
        );
    }
}

#[cfg(feature = "csv")]
mod csv_table {
    use super::super::super::csv::{Dialect, Record, Records};
    use super::super::super::html::Offsets;
    use super::super::Tag;
    use super::{Head, Line, Problem, Reader, Text};

    impl Reader<'_> {
        pub(in super::super) fn csv_table<'t>(
            &mut self,
            text: Text<'t>,
            lines: &[Line<'t>],
            directive: Line<'t>,
            head: &Head<'t>,
        ) {
            let Some(dialect) = self.dialect(text, head) else { return };
            for option in ["file", "url"] {
                let Some(value) = head.option(option).and_then(|value| value.first()) else { continue };
                let spot = self.source.spot(text.offset(value.at), value.text.len() as u32);
                self.builder.report(
                    Problem::error("the rows of this csv-table are in another file")
                        .at(spot)
                        .expected("the rows below the directive")
                        .help("name the file with the rows in place of this page, or put them here"),
                );
                return;
            }
            if !self.start_table(text, directive.at, &head.argument) {
                return;
            }
            let header = head.option("header").map_or(Vec::new(), |value| self.rows(text, value, dialect));
            let content = lines.get(head.content..head.end).unwrap_or_default();
            let rows = self.rows(text, content, dialect);
            let header_rows = header.len() + head.header_rows();
            for (n, row) in header.iter().chain(&rows).enumerate() {
                self.start_row(n, header_rows, row.offset);
                for field in &row.fields {
                    let inner = Text { text: &field.text, offsets: &field.offsets, depth: text.depth };
                    self.cell(inner, 0, (1, 1), Line::all(&field.text));
                }
                self.builder.end(Tag::Row, row.offset);
                if self.builder.is_full() {
                    break;
                }
            }
            self.builder.end(Tag::Table, text.offset(directive.at));
        }

        /// The options that say how fields are told apart; nothing if they cannot be followed.
        fn dialect(&mut self, text: Text<'_>, head: &Head<'_>) -> Option<Dialect> {
            let mut dialect =
                Dialect { skip_spaces: head.option("keepspace").is_none(), ..Dialect::default() };
            for (option, byte) in [("delim", &mut dialect.delimiter), ("quote", &mut dialect.quote)] {
                let Some(value) = head.option(option).and_then(|value| value.first()) else { continue };
                *byte = match *value.text.as_bytes() {
                    [byte] if byte.is_ascii_graphic() => byte,
                    _ if value.text == "tab" && option == "delim" => b'\t',
                    _ if value.text == "space" && option == "delim" => b' ',
                    _ => {
                        let spot = self.source.spot(text.offset(value.at), value.text.len() as u32);
                        let expected = match option {
                            "delim" => "one ASCII character, `tab` or `space`",
                            _ => "one ASCII character",
                        };
                        self.builder.report(
                            Problem::error(format!(
                                "`{}` cannot be the `{option}` of a csv-table",
                                value.text
                            ))
                            .at(spot)
                            .expected(expected)
                            .help("write the rows with `,` between fields and `\"` around them"),
                        );
                        return None;
                    }
                };
            }
            Some(dialect)
        }

        fn rows(&mut self, text: Text<'_>, lines: &[Line<'_>], dialect: Dialect) -> Vec<Row> {
            let base =
                lines.iter().filter(|line| !line.is_blank()).map(|line| line.indent).min().unwrap_or(0);
            let mut csv = String::new();
            let mut offsets = Offsets::new();
            for line in lines {
                // What is left of the indentation counts where a field goes on over several lines.
                let start = line.at.saturating_sub(line.indent.saturating_sub(base));
                let spaces =
                    text.text.get(start..line.at).filter(|spaces| spaces.bytes().all(|byte| byte == b' '));
                let start = if spaces.is_some() { start } else { line.at };
                offsets.push_part(csv.len(), text.offsets, start..line.at + line.text.len());
                csv.push_str(spaces.unwrap_or(""));
                csv.push_str(line.text);
                offsets.push(csv.len(), text.offset(line.at + line.text.len()) as usize);
                csv.push('\n');
            }
            let mut rows = Vec::new();
            for record in Records::new(&csv, dialect) {
                rows.push(Row::new(&csv, &offsets, &record));
                if let Some(fault) = record.fault {
                    self.builder.report(fault.problem(self.source, offsets.page(fault.at), dialect));
                }
            }
            rows
        }
    }

    /// A record whose fields are texts of their own.
    struct Row {
        offset: u32,
        fields: Vec<Field>,
    }

    struct Field {
        text: String,
        offsets: Offsets,
    }

    impl Row {
        fn new(csv: &str, outer: &Offsets, record: &Record) -> Self {
            let fields = record.fields.iter().map(|field| {
                let mut text = String::new();
                let mut offsets = Offsets::starting_at(outer.page(field.start) as usize);
                for piece in &field.pieces {
                    offsets.push_part(text.len(), outer, piece.clone());
                    text.push_str(csv.get(piece.clone()).unwrap_or(""));
                }
                Field { text, offsets }
            });
            Self { offset: outer.page(record.start), fields: fields.collect() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cells, header, page};

    #[test]
    fn a_list_table_has_its_caption_and_header() {
        let rst = ".. list-table:: The *codes*\n   :header-rows: 1\n   :stub-columns: 1\n   :widths: 1 2\n\n   \
                   * - Code\n     - Text\n   * - 404\n     - Not\n       found\n\n       - a\n       - b\n   * -\n     - ``c``\n\n   \
                   + - d\n     * e\nAfter\n";
        let page = page(rst);
        let table = &page.tables[0];
        assert_eq!(table.caption.as_deref(), Some("The codes"));
        assert_eq!(table.offset, 0);
        assert_eq!(header(&page), ["Code", "Text"]);
        assert_eq!(cells(&page), [["404", "Not found\na\nb"], ["", "c"], ["d", "e"]]);
        assert!(rst[table.rows[0].offset as usize..].starts_with("* - 404"));
        assert!(rst[table.rows[1].cells[1].page_offset(0) as usize..].starts_with("c``"));
        assert_eq!(page.passages[0].text, "After");
        assert!(page.problems.is_empty());
    }

    #[test]
    fn a_list_table_that_is_none_is_a_problem() {
        let page = page(".. list-table::\n\n   * - 1\n     - 2\n   * 3\n   * - 4\n     - 5\n");
        assert_eq!(page.problems.len(), 1);
        assert_eq!(
            page.problems[0].to_string(),
            "this line of the list-table is neither a row nor a cell\n \
             --> p.rst:5:4\n  |\n5 |    * 3\n  |    ^^^\n  \
             = expected: rows that start with `* -`, and under that a `-` for each further cell\n  \
             = help: indent the text of a cell by as much as the text behind its `-`"
        );
        assert_eq!(cells(&page), [["1", "2"]]);
    }

    #[test]
    fn tables_need_no_empty_line_before_them() {
        let page =
            page(".. list-table:: C\n   * - 1\n     - 2\n\n.. table:: D\n   +---+\n   | 3 |\n   +---+\n");
        assert_eq!(cells(&page), [vec!["1", "2"], vec!["3"]]);
        assert_eq!(page.tables[1].caption.as_deref(), Some("D"));
    }

    #[cfg(feature = "csv")]
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

    #[cfg(feature = "csv")]
    #[test]
    fn a_csv_table_says_how_its_fields_are_told_apart() {
        let tabs = page(".. csv-table::\n   :delim: tab\n\n   1\ta, b\n");
        assert_eq!(cells(&tabs), [["1", "a, b"]]);
        let spaces = page(".. csv-table::\n   :delim: space\n   :quote: '\n\n   1 'a b'\n");
        assert_eq!(cells(&spaces), [["1", "a b"]]);
        let semicolons = page(".. csv-table::\n   :delim: ;\n   :keepspace:\n\n   1; \"a\n");
        assert_eq!(cells(&semicolons), [["1", "\"a"]]);
    }

    #[cfg(feature = "csv")]
    #[test]
    fn each_fault_of_a_csv_table_says_what_to_do() {
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
             = help: name the file with the rows in place of this page, or put them here"
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
            "the field that starts with this quote never ends\n \
             --> p.rst:3:7\n  |\n3 |    1, \"a\n  |       ^\n  \
             = expected: another `\"` at the end of the field\n  \
             = help: close the field; a quote within a quoted field is written twice: `\"\"`"
        );
    }

    #[cfg(not(feature = "csv"))]
    #[test]
    fn without_its_feature_a_csv_table_is_a_problem() {
        let page = page("A\n\n.. csv-table:: C\n\n   1,2\n");
        assert_eq!(
            page.problems[0].to_string(),
            "csv-tables are not read: the feature `csv` of doccodes is off\n \
             --> p.rst:3:1\n  |\n3 | .. csv-table:: C\n  | ^^^^^^^^^^^^^^^^\n  \
             = expected: a grid table, a simple table or a list-table\n  \
             = help: turn the feature on"
        );
    }
}
