//! reStructuredText: its tables, and as much of the rest as it takes to find them and to read their cells.

mod directive;
mod grid;
mod inline;
mod line;
mod simple;

use std::ops::Range;

use super::build::{Builder, Tag};
use super::html::Offsets;
use super::{MAX_TABLE_DEPTH, Page};
use crate::problem::Problem;
use crate::source::Source;
use directive::Explicit;
use grid::Grid;
use line::{Columns, Counting, Line};
use simple::Simple;

/// Reads a page of reStructuredText.
pub(super) fn read(source: &Source) -> Page {
    let mut reader = Reader { source, builder: Builder::new(source) };
    let text = Text { text: source.text(), offsets: &Offsets::identity(), depth: 0 };
    reader.blocks(text, Line::all(source.text()));
    reader.builder.finish()
}

/// What is wrong with a table.
#[derive(Debug)]
struct Fault {
    message: String,
    expected: &'static str,
    help: &'static str,
}

/// A text that blocks are read of: the page, or a field of a `csv-table`.
#[derive(Debug, Clone, Copy)]
struct Text<'t> {
    text: &'t str,
    offsets: &'t Offsets,
    /// In how many tables it stands.
    depth: usize,
}

impl Text<'_> {
    fn offset(&self, at: usize) -> u32 {
        self.offsets.page(at)
    }
}

/// What a directive says about a table that follows.
#[derive(Debug, Clone)]
struct Title<'t> {
    /// Where the directive starts, in bytes from the start of the whole text.
    at: usize,
    caption: Vec<Line<'t>>,
}

struct Reader<'a> {
    source: &'a Source,
    builder: Builder<'a>,
}

impl<'a> Reader<'a> {
    /// Reads blocks. Lists, quotes and directives that have blocks in them take no level of their own: what matters
    /// is in which table a block stands.
    fn blocks<'t>(&mut self, text: Text<'t>, mut lines: Vec<Line<'t>>) {
        // How many empty lines there are says nothing; nested directives would look at each of them again.
        lines.dedup_by(|line, above| line.is_blank() && above.is_blank());
        let mut at = 0;
        // The title for the first table up to a line.
        let mut title: Option<(Title<'t>, usize)> = None;
        while let Some(&line) = lines.get(at) {
            let offset = text.offset(line.at);
            if line.is_blank() {
                at += 1;
            } else if starts_grid(&lines, at) {
                let title = title.take().filter(|&(_, end)| at < end);
                at = self.grid(text, &lines, at, title.map(|(title, _)| title));
            } else if simple::is_top(line.text) {
                let title = title.take().filter(|&(_, end)| at < end);
                at = self.simple(text, &lines, at, title.map(|(title, _)| title));
            } else if let Some(explicit) = Explicit::parse(&lines, at) {
                match explicit {
                    Explicit::Skip(end) => at = end,
                    Explicit::Text(rest) => set(&mut lines, at, rest),
                    Explicit::Literal(content) => {
                        self.literal(text, lines.get(content.clone()).unwrap_or_default());
                        at = content.end;
                    }
                    Explicit::Table(head) => {
                        title = Some((Title { at: line.at, caption: head.argument }, head.end));
                        at = head.content;
                    }
                    Explicit::ListTable(head) => {
                        self.list_table(text, &lines, line, &head);
                        at = head.end;
                    }
                    Explicit::CsvTable(head) => {
                        self.csv_table(text, &lines, line, &head);
                        at = head.end;
                    }
                }
            } else if let Some((heading, end)) = heading(&lines, at).filter(|_| text.depth == 0) {
                self.builder.start(Tag::Heading, text.offset(heading.at));
                self.inline(text, &[heading]);
                self.builder.end(Tag::Heading, offset);
                at = end;
            } else if text.depth == 0 && line.text.len() >= 4 && is_rule(line.text) {
                self.builder.end(Tag::Block, offset);
                at += 1;
            } else if let Some(rest) = after_line_mark(&line) {
                self.builder.start(Tag::Block, offset);
                self.inline(text, &[rest]);
                self.builder.break_line();
                at += 1;
                // In running text, the lines of a line block are one passage.
                while let Some(rest) = lines.get(at).and_then(after_line_mark) {
                    self.inline(text, &[rest]);
                    self.builder.break_line();
                    at += 1;
                }
                self.builder.end(Tag::Block, offset);
            } else if let Some(rest) = item(&lines, at) {
                self.builder.start(Tag::Block, offset);
                set(&mut lines, at, rest);
            } else {
                at = self.paragraph(text, &lines, at);
            }
        }
    }

    fn paragraph(&mut self, text: Text<'_>, lines: &[Line<'_>], at: usize) -> usize {
        let Some(first) = lines.get(at) else { return at + 1 };
        let indent = first.indent + number_length(first.text);
        // An empty line before a table is often forgotten; the table must not get lost for it.
        let goes_on = |line: &&Line<'_>| {
            !line.is_blank() && line.indent == indent && !starts_table(line) && field(line.text).is_none()
        };
        let end = at + 1 + lines.iter().skip(at + 1).take_while(goes_on).count();
        let mut paragraph = lines.get(at..end).unwrap_or_default().to_vec();
        let mut literal = false;
        if let Some(last) = paragraph.last_mut()
            && let Some(rest) = last.text.strip_suffix("::")
        {
            literal = true;
            let shown = if rest.is_empty() || rest.ends_with(' ') { rest.len() } else { rest.len() + 1 };
            last.text = last.text.get(..shown).unwrap_or("");
        }
        let offset = text.offset(first.at);
        self.builder.start(Tag::Block, offset);
        if let Some(line) = paragraph.first_mut()
            && let Some((name, _)) = field(line.text)
        {
            // `:Service: OMS` at the top of a page is what `Service: OMS` is elsewhere.
            self.verbatim(text, line.at + 1..line.at + name.len() + 2);
            *line = line.after(name.len() + 2);
            self.builder.text(" ", text.offset(line.at), false);
        }
        self.inline(text, &paragraph);
        self.builder.end(Tag::Block, offset);
        if !literal {
            return end;
        }
        let body = body_end(lines, end, first.indent);
        self.literal(text, lines.get(end..body).unwrap_or_default());
        body
    }

    /// Text with line breaks that count, and without markup.
    fn literal(&mut self, text: Text<'_>, lines: &[Line<'_>]) {
        let offset = lines.first().map_or(0, |line| text.offset(line.at));
        self.builder.start(Tag::Block, offset);
        for line in lines {
            self.verbatim(text, line.at..line.at + line.text.len());
            self.builder.break_line();
        }
        self.builder.end(Tag::Block, offset);
    }

    /// Lines of a paragraph, their markup reduced to what is shown.
    fn inline(&mut self, text: Text<'_>, lines: &[Line<'_>]) {
        let mut joined = String::new();
        let mut offsets = Offsets::new();
        for line in lines {
            if !joined.is_empty() {
                offsets.push(joined.len(), text.offset(line.at.saturating_sub(1)) as usize);
                joined.push('\n');
            }
            offsets.push_part(joined.len(), text.offsets, line.at..line.at + line.text.len());
            joined.push_str(line.text);
        }
        let joined = Text { text: &joined, offsets: &offsets, depth: text.depth };
        for part in inline::shown(joined.text) {
            self.verbatim(joined, part);
        }
    }

    fn verbatim(&mut self, text: Text<'_>, part: Range<usize>) {
        let mut from = part.start;
        while from < part.end {
            let to = text.offsets.piece_end(from, part.end);
            if let Some(piece) = text.text.get(from..to) {
                self.builder.text(piece, text.offset(from), true);
            }
            from = to;
        }
    }

    /// Starts a table, unless it stands too deep; then it is left out, and the builder says so.
    fn start_table(&mut self, text: Text<'_>, at: usize, caption: &[Line<'_>]) -> bool {
        let offset = text.offset(at);
        self.builder.start(Tag::Table, offset);
        if text.depth >= MAX_TABLE_DEPTH || self.builder.is_full() {
            self.builder.end(Tag::Table, offset);
            return false;
        }
        if !caption.is_empty() {
            self.builder.start(Tag::Caption, offset);
            self.inline(text, caption);
            self.builder.end(Tag::Caption, offset);
        }
        true
    }

    fn cell<'t>(&mut self, text: Text<'t>, at: usize, (rowspan, colspan): (u32, u32), lines: Vec<Line<'t>>) {
        let tag = Tag::Cell { header: false, rowspan, colspan };
        let offset = text.offset(at);
        self.builder.start(tag, offset);
        self.blocks(Text { depth: text.depth + 1, ..text }, lines);
        self.builder.end(tag, offset);
    }

    /// Starts a row, which is the table's `n`th, of a table whose first `head` rows are the header.
    fn start_row(&mut self, n: usize, head: usize, offset: u32) {
        if n == 0 && head > 0 {
            self.builder.start(Tag::Head, offset);
        } else if n == head && head > 0 {
            self.builder.end(Tag::Head, offset);
        }
        self.builder.start(Tag::Row, offset);
    }

    fn grid<'t>(&mut self, text: Text<'t>, lines: &[Line<'t>], at: usize, title: Option<Title<'t>>) -> usize {
        let Some(first) = lines.get(at) else { return at + 1 };
        let belongs = |line: &&Line<'_>| line.indent == first.indent && line.text.starts_with(['+', '|']);
        let end = at + lines.iter().skip(at).take_while(belongs).count();
        let lines = lines.get(at..end).unwrap_or_default();
        let place = |at: usize| self.source.position(text.offset(at));
        match either_counting(lines, |columns| grid::parse(columns, &place)) {
            Ok((columns, grid)) => self.grid_rows(text, &columns, &grid, title),
            Err(fault) => self.fault(text, first, fault),
        }
        end
    }

    fn grid_rows<'t>(
        &mut self,
        text: Text<'t>,
        lines: &[Columns<'t>],
        grid: &Grid,
        title: Option<Title<'t>>,
    ) {
        let start = lines.first().map_or(0, Columns::at);
        let (at, caption) = title.map_or((start, Vec::new()), |title| (title.at, title.caption));
        if !self.start_table(text, at, &caption) {
            return;
        }
        for (n, row) in grid.rows.iter().enumerate() {
            let top = row.first().and_then(|cell| lines.get(cell.top + 1)).map_or(start, Columns::at);
            self.start_row(n, grid.head, text.offset(top));
            for cell in row {
                let inner = lines.get(cell.top + 1..cell.bottom).unwrap_or_default();
                let inner: Vec<_> = inner.iter().map(|line| line.part(cell.left + 1, cell.right)).collect();
                let at = inner.first().map_or(top, |line| line.at);
                self.cell(text, at, (cell.rowspan, cell.colspan), inner);
            }
            self.builder.end(Tag::Row, text.offset(top));
            if self.builder.is_full() {
                break;
            }
        }
        self.builder.end(Tag::Table, text.offset(at));
    }

    fn simple<'t>(
        &mut self,
        text: Text<'t>,
        lines: &[Line<'t>],
        at: usize,
        title: Option<Title<'t>>,
    ) -> usize {
        let lines = lines.get(at..).unwrap_or_default();
        let Some(first) = lines.first() else { return at + 1 };
        let page_line = |line: &Line<'_>| self.source.line(text.offset(line.at));
        let length = match simple::length(lines) {
            Ok(length) => length,
            Err((length, odd)) => {
                let odd = odd.and_then(|n| lines.get(n)).map(page_line);
                self.fault(text, first, simple::unclosed(odd));
                return at + length;
            }
        };
        let lines = lines.get(..length).unwrap_or_default();
        let line_number = |n: usize| lines.get(n).map_or(0, page_line);
        match either_counting(lines, |columns| simple::parse(columns, &line_number)) {
            Ok((columns, simple)) => self.simple_rows(text, &columns, &simple, title),
            Err(fault) => self.fault(text, first, fault),
        }
        at + length
    }

    fn simple_rows<'t>(
        &mut self,
        text: Text<'t>,
        lines: &[Columns<'t>],
        simple: &Simple,
        title: Option<Title<'t>>,
    ) {
        let start = lines.first().map_or(0, Columns::at);
        let (at, caption) = title.map_or((start, Vec::new()), |title| (title.at, title.caption));
        if !self.start_table(text, at, &caption) {
            return;
        }
        for (n, row) in simple.rows.iter().enumerate() {
            let inner = lines.get(row.lines.clone()).unwrap_or_default();
            let top = inner.first().map_or(start, Columns::at);
            self.start_row(n, simple.head, text.offset(top));
            let cells = row.underlined.as_ref().unwrap_or(&simple.columns);
            for (cell, part) in cells.iter().zip(simple::parts(inner, cells)) {
                let at = part.first().map_or(top, |line| line.at);
                self.cell(text, at, (1, cell.colspan), part);
            }
            self.builder.end(Tag::Row, text.offset(top));
            if self.builder.is_full() {
                break;
            }
        }
        self.builder.end(Tag::Table, text.offset(at));
    }

    fn fault(&mut self, text: Text<'_>, line: &Line<'_>, fault: Fault) {
        let spot = self.source.spot(text.offset(line.at), line.text.len() as u32);
        let problem = Problem::error(fault.message).at(spot).expected(fault.expected).help(fault.help);
        self.builder.report(problem);
    }
}

/// Reads a table with its columns counted as a terminal shows them, and if that fails, by characters: editors differ.
fn either_counting<'t, T>(
    lines: &[Line<'t>],
    parse: impl Fn(&[Columns<'t>]) -> Result<T, Fault>,
) -> Result<(Vec<Columns<'t>>, T), Fault> {
    let base = lines.first().map_or(0, |line| line.indent);
    // The first line is a border; what is further to the right is more than the table has.
    let most = lines.first().map_or(0, |line| line.text.len()) + 1;
    let columns = |counting: Counting| -> Vec<Columns<'t>> {
        lines.iter().map(|&line| Columns::new(line, base, counting, most)).collect()
    };
    let by_width = columns(Counting::Width);
    let fault = match parse(&by_width) {
        Ok(table) => return Ok((by_width, table)),
        Err(fault) => fault,
    };
    if lines.iter().all(|line| line.text.is_ascii()) {
        return Err(fault);
    }
    drop(by_width);
    let by_character = columns(Counting::Characters);
    match parse(&by_character) {
        Ok(table) => Ok((by_character, table)),
        Err(_) => Err(fault),
    }
}

fn set<'t>(lines: &mut [Line<'t>], at: usize, line: Line<'t>) {
    if let Some(slot) = lines.get_mut(at) {
        *slot = line;
    }
}

/// The end of the lines from `at` on that are empty or indented by more than `indent`, without empty ones at the end.
fn body_end(lines: &[Line<'_>], at: usize, indent: usize) -> usize {
    let mut end = at;
    for (n, line) in lines.iter().enumerate().skip(at) {
        if line.is_blank() {
            continue;
        }
        if line.indent <= indent {
            break;
        }
        end = n + 1;
    }
    end
}

/// The section title at `at`, and where it ends.
fn heading<'t>(lines: &[Line<'t>], at: usize) -> Option<(Line<'t>, usize)> {
    let first = lines.get(at).filter(|line| line.indent == 0)?;
    let (title, underline, end) = match is_rule(first.text) {
        true => {
            let underline = lines.get(at + 2).filter(|underline| underline.text == first.text)?;
            (lines.get(at + 1)?, underline, at + 3)
        }
        false => (first, lines.get(at + 1)?, at + 2),
    };
    // Under titles in Chinese lines are often too short; four are enough to tell a line from text.
    let long_enough = underline.text.len() >= title.text.chars().take(4).count();
    let underlined = underline.indent == 0 && is_rule(underline.text) && long_enough;
    (underlined && !title.is_blank()).then_some((*title, end))
}

/// Whether a line is one punctuation character, repeated.
fn is_rule(text: &str) -> bool {
    let Some(&first) = text.as_bytes().first() else { return false };
    first.is_ascii_punctuation() && text.bytes().all(|byte| byte == first) && text != "::" && text != ".."
}

/// Whether a table, or a directive that may be one, starts here.
fn starts_table(line: &Line<'_>) -> bool {
    grid::is_border(line.text) || simple::is_top(line.text) || directive::name(line.text).is_some()
}

/// Whether a grid table starts here, also if its first line is damaged.
fn starts_grid(lines: &[Line<'_>], at: usize) -> bool {
    let Some(line) = lines.get(at).filter(|line| line.text.starts_with('+')) else { return false };
    let below = lines.get(at + 1).filter(|below| below.indent == line.indent);
    let damaged = line.text.starts_with("+-") && below.is_some_and(|below| below.text.starts_with('|'));
    damaged || grid::is_border(line.text)
}

/// The line of a line block behind its mark.
fn after_line_mark<'t>(line: &Line<'t>) -> Option<Line<'t>> {
    (line.text == "|" || line.text.starts_with("| ")).then(|| line.after(1))
}

/// The text of a list's item. A bullet alone is text: it often stands for a cell without a value.
fn item<'t>(lines: &[Line<'t>], at: usize) -> Option<Line<'t>> {
    let line = lines.get(at)?;
    let has_more = || lines.get(at + 1).is_some_and(|below| !below.is_blank() && below.indent > line.indent);
    line.after_bullet().filter(|rest| !rest.is_blank() || has_more())
}

/// The length of the number of a list's item: the number stays, for it may be a code, but the lines below start behind
/// it.
fn number_length(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or("");
    if digits > 0 && (rest.starts_with(". ") || rest.starts_with(") ")) { digits + 2 } else { 0 }
}

/// The name and the value of a field: `:name: value`.
fn field(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix(':')?;
    let (name, value) = rest.split_once(':')?;
    let is_name = !name.is_empty() && !name.starts_with(' ') && !name.ends_with([' ', '\\']);
    (is_name && (value.is_empty() || value.starts_with([' ', '\t']))).then_some((name, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn page(rst: &str) -> Page {
        read(&Source::new("p.rst", rst.as_bytes()).unwrap())
    }

    pub(super) fn cells(page: &Page) -> Vec<Vec<String>> {
        let rows = page.tables.iter().flat_map(|table| &table.rows);
        rows.map(|row| row.cells.iter().map(|cell| cell.text().to_owned()).collect()).collect()
    }

    pub(super) fn header(page: &Page) -> Vec<&str> {
        let header = page.tables.iter().filter_map(|table| table.header.as_ref());
        header.flat_map(|row| row.cells.iter().map(|cell| cell.text())).collect()
    }

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
    fn tables_too_deep_are_refused_once() {
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
        assert_eq!(page.problems[0].message(), "a table stands inside 8 others, deeper than the limit");
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
    fn what_looks_like_a_table_in_a_literal_block_is_none() {
        let page = page(
            "Look::\n\n  +---+\n  | 1 |\n  +---+\n\n.. code::\n\n  ==  ==\n  1   2\n  ==  ==\n\n..\n  +---+\n",
        );
        assert!(page.tables.is_empty());
        assert!(page.problems.is_empty());
    }

    #[test]
    fn a_table_is_found_right_below_text() {
        let page = page("The codes:\n+---+\n| 1 |\n+---+\nand\n\n==  ==\n2   3\n==  ==\n");
        assert_eq!(cells(&page), [vec!["1"], vec!["2", "3"]]);
        assert_eq!(page.tables[0].caption.as_deref(), Some("The codes:"));
    }

    #[test]
    fn a_broken_grid_table_is_a_problem_and_reading_goes_on() {
        let page = page(
            "+---+---+\n| 1 | 2 |\n| 3 | 4 |\n\n  +---+---+\n  | 5  | 6 |\n  +---+---+\n\n+---+\n| 7 |\n+---+\n",
        );
        assert_eq!(
            page.problems[0].to_string(),
            "the grid table ends without a border, in line 3\n \
             --> p.rst:1:1\n  |\n1 | +---+---+\n  | ^^^^^^^^^\n  \
             = expected: a line like the table's first one under the last row\n  \
             = help: draw it; in every line of the table, empty ones too, its borders have to be drawn"
        );
        assert_eq!(
            page.problems[1].to_string(),
            "the borders of the grid table do not line up: line 6 does not end in column 11, as its first line does\n \
             --> p.rst:5:3\n  |\n5 |   +---+---+\n  |   ^^^^^^^^^\n  \
             = expected: `|` or `+` at the end of each line, below each other\n  \
             = help: move the borders; East Asian wide characters fill two columns each"
        );
        assert_eq!(page.problems.len(), 2);
        assert_eq!(cells(&page), [["7"]]);
    }

    #[test]
    fn each_fault_of_a_grid_table_says_what_to_do() {
        let problem = |rst: &str| page(rst).problems[0].to_string();
        assert_eq!(
            problem("+--- +\n| a  |\n+----+\n"),
            "the first line of the grid table is no border from end to end\n \
             --> p.rst:1:1\n  |\n1 | +--- +\n  | ^^^^^^\n  \
             = expected: a line such as `+-----+-----+`\n  \
             = help: draw the border without a gap"
        );
        assert_eq!(
            problem("+---+\n| a |\n+===+\n| b |\n+===+\n"),
            "the border of `=` in line 5 does not separate a header from rows\n \
             --> p.rst:1:1\n  |\n1 | +---+\n  | ^^^^^\n  \
             = expected: one such border at most, under the header\n  \
             = help: draw the other borders with `-`"
        );
        assert_eq!(
            problem("+---+---+\n| a | b |\n+---+   |\n| c     |\n+---+---+\n"),
            "the borders of the grid table do not enclose the cell that starts in line 1, column 5\n \
             --> p.rst:1:1\n  |\n1 | +---+---+\n  | ^^^^^^^^^\n  \
             = expected: `+` at each corner of a cell, `-` above and below it, and `|` beside it\n  \
             = help: move the borders; East Asian wide characters fill two columns each"
        );
        assert_eq!(
            problem("+---+---+\n| a  | b|\n+---+---+\n"),
            "the border in line 2, column 6 of the grid table stands beside that of its column\n \
             --> p.rst:1:1\n  |\n1 | +---+---+\n  | ^^^^^^^^^\n  \
             = expected: the borders of a column below each other\n  \
             = help: move the borders; East Asian wide characters fill two columns each"
        );
    }

    #[test]
    fn each_fault_of_a_simple_table_says_what_to_do() {
        let problem = |rst: &str| page(rst).problems[0].to_string();
        let there = "\n --> p.rst:1:1\n  |\n1 | ==  ==\n  | ^^^^^^\n  ";
        assert_eq!(
            problem("==  ==\n1   2\n\nText\n"),
            format!(
                "the simple table has no border under its last row{there}\
                 = expected: a line like the table's first one, followed by an empty line\n  \
                 = help: draw each border of the table like its first line"
            )
        );
        assert_eq!(
            problem("==  ==\n1   2\n==  ===\n"),
            format!(
                "the border in line 3 is not as long as the first one of the simple table{there}\
                 = expected: borders of the same length\n  \
                 = help: draw each border of the table like its first line"
            )
        );
        assert_eq!(
            problem("==  ==\n123 2\n==  ==\n"),
            format!(
                "the text in line 2 stands between columns of the simple table{there}\
                 = expected: text only below the `=` of the table's first line\n  \
                 = help: widen the column; East Asian wide characters fill two columns each"
            )
        );
        assert_eq!(
            problem("==  ==\n1   2\n-- --\n==  ==\n"),
            format!(
                "the underlines in line 3 do not fit the columns of the simple table{there}\
                 = expected: each underline from the start of a column to the end of that or a later one, for all \
                 columns\n  \
                 = help: draw them below the table's first line"
            )
        );
        assert_eq!(
            problem("==  ==\n    2\n==  ==\n"),
            format!(
                "line 2 goes on with a row of the simple table, but none has started{there}\
                 = expected: text in the first column of the first line of each row\n  \
                 = help: write `\\` where the first cell of a row is empty"
            )
        );
    }

    #[test]
    fn hostile_pages_take_no_time() {
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
            assert!(page.problems.len() <= super::super::MAX_PROBLEMS);
        }
    }

    proptest::proptest! {
        /// Arbitrary text never panics, and what stands in a cell stands on the page.
        #[test]
        fn text_is_kept_in_its_place(
            rst in "(\\+---\\+|\\+--|\\||=|==  ==|--| |  |\n|\n\n|\\* - |- |\\.\\. table::|\\.\\. list-table::|\\.\\. csv-table::|:header: |\"|,|`|\\*\\*|\\\\|::|a|状|\t){0,40}",
        ) {
            let page = page(&rst);
            for cell in page.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
                for (at, c) in cell.text().char_indices().filter(|(_, c)| !c.is_whitespace()) {
                    proptest::prop_assert!(rst[cell.page_offset(at) as usize..].starts_with(c), "{}", rst);
                }
            }
        }

        /// Tables that are drawn from their cells are read as those.
        #[test]
        fn drawn_cells_come_back(
            rows in proptest::collection::vec(proptest::array::uniform3("[a-z状|+]{0,3}( [a-z=]{1,3})?"), 1..5),
            header: bool,
        ) {
            let width = |text: &str| text.chars().map(|c| if crate::problem::is_wide(c) { 2 } else { 1 }).sum::<usize>();
            let border = |mark: &str| format!("+{}", format!("{}+", mark.repeat(14)).repeat(3));
            let mut rst = border("-");
            for (n, row) in rows.iter().enumerate() {
                rst.push_str("\n|");
                for cell in row {
                    // What would be a list or a line block starts with a letter.
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
