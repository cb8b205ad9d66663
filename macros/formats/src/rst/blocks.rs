//! Reads the blocks of a text: headings, paragraphs, lists, and tables, whose cells have blocks in them.

use doccodes_page::problem::Problem;
use doccodes_page::source::Source;
use doccodes_page::{NoteKind, Page};

use super::columns::{Columns, parse_columns};
use super::directive::{Directive, Head};
use super::explicit::Explicit;
use super::fault::Fault;
use super::line::Line;
use super::lists::{Lists, Mark};
use super::marks::{
    after_line_mark, body_end, field_name, heading, is_transition, list_item, number_length, starts_grid,
    starts_table,
};
use super::row::{TableCell, TableRow};
use super::text::Text;
use super::writer::Writer;
use super::{grid, list_table, simple};
use crate::builder::Builder;
use crate::include_fault::include_fault;
use crate::offsets::Offsets;
use crate::prose::Prose;
use crate::switched_off::switched_off;
use crate::table_parts::start_row;
use crate::tag::Tag;

/// Reads the directive `csv-table`.
pub(crate) type ReadCsvTable = fn(&mut Reader<'_>, &Directive<'_, '_>);

/// Reads all blocks of a page.
pub(super) fn page(source: &Source, csv_tables: Result<ReadCsvTable, &'static str>) -> Page {
    let writer = Writer { source, builder: Builder::new(source) };
    let mut reader =
        Reader { writer, csv_tables, prose: Prose::default(), lists: Lists::default(), rules: Vec::new() };
    let text = Text { text: source.text(), offsets: &Offsets::identity(), depth: 0 };
    reader.blocks(text, Line::all(source.text()));
    reader.finish()
}

/// Reads blocks.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    pub(super) writer: Writer<'a>,
    /// The reader of a `csv-table`, or the cargo feature that would enable it.
    csv_tables: Result<ReadCsvTable, &'static str>,
    /// The paragraphs and line blocks outside tables.
    prose: Prose,
    /// The lists outside tables.
    lists: Lists,
    /// The styles of headings, from the highest level to the lowest: the character, and whether there is a line above.
    rules: Vec<(Option<char>, bool)>,
}

/// The caption that the directive `table` gives the next table.
#[derive(Debug, Clone)]
struct Title<'t> {
    /// Where the directive starts, in bytes of its text.
    at: usize,
    caption: Vec<Line<'t>>,
    /// The first line after the directive. Tables from there on do not belong to it.
    end: usize,
}

impl Reader<'_> {
    /// Reads blocks. The nesting of lists, quotes and directives is not kept: only the table of a block matters.
    fn blocks<'t>(&mut self, text: Text<'t>, mut lines: Vec<Line<'t>>) {
        // The number of empty lines has no meaning, but nested directives would read each of them again.
        lines.dedup_by(|line, above| line.is_blank() && above.is_blank());
        let mut at = 0;
        let mut title: Option<Title<'t>> = None;
        while let Some(&line) = lines.get(at) {
            let offset = text.offset(line.at);
            if line.is_blank() {
                at += 1;
            } else if starts_grid(&lines, at) {
                let title = title.take().filter(|title| at < title.end);
                at = self.grid(text, &lines, at, title);
            } else if simple::is_top(line.text) {
                let title = title.take().filter(|title| at < title.end);
                at = self.simple(text, &lines, at, title);
            } else if let Some(explicit) = Explicit::parse(&lines, at) {
                match explicit {
                    Explicit::Skip(end) => at = end,
                    Explicit::Include(end) => {
                        self.writer.report(text, &line, include_fault());
                        at = end;
                    }
                    Explicit::IncludedCode(end) => {
                        self.writer.builder.note(NoteKind::Include, offset, line.text.len() as u32);
                        at = end;
                    }
                    Explicit::Text(rest) => {
                        self.block(text, &line);
                        set(&mut lines, at, rest);
                    }
                    Explicit::Term(term, end) => {
                        self.item(text, &line, Mark::Term);
                        self.writer.inline(text, &[term]);
                        self.writer.builder.end(Tag::Block, offset);
                        if text.depth == 0 {
                            self.writer.builder.start(Tag::Definition, offset);
                        }
                        at = end;
                    }
                    Explicit::Literal(content) => {
                        self.block(text, &line);
                        self.writer.literal(text, lines.get(content.clone()).unwrap_or_default());
                        at = content.end;
                    }
                    Explicit::Table(head) => {
                        title = Some(Title { at: line.at, caption: head.argument, end: head.end });
                        at = head.content;
                    }
                    Explicit::ListTable(head) => {
                        self.list_table(&directive(text, &lines, line, &head));
                        at = head.end;
                    }
                    Explicit::CsvTable(head) => {
                        self.csv_table(&directive(text, &lines, line, &head));
                        at = head.end;
                    }
                }
            } else if let Some((heading, end)) = heading(&lines, at).filter(|_| text.depth == 0) {
                self.block(text, &line);
                let level = self.level(lines.get(at..end).unwrap_or_default());
                self.writer.builder.start(Tag::Heading(level), text.offset(heading.at));
                self.writer.inline(text, &[heading]);
                self.writer.builder.end(Tag::Heading(level), offset);
                at = end;
            } else if text.depth == 0 && is_transition(&line) {
                self.writer.builder.end(Tag::Block, offset);
                at += 1;
            } else if after_line_mark(&line).is_some() {
                self.block(text, &line);
                at = self.line_block(text, &lines, at);
            } else if let Some(rest) = list_item(&lines, at) {
                self.item(text, &line, Mark::Bullet);
                set(&mut lines, at, rest);
            } else {
                at = self.paragraph(text, &lines, at);
            }
        }
    }

    /// Starts a block, which may end lists.
    fn block(&mut self, text: Text<'_>, line: &Line<'_>) {
        if text.depth == 0 {
            self.lists.block(&mut self.writer.builder, line.indent, text.offset(line.at));
        }
    }

    /// Starts an item or a term. In a table it is a block like any other.
    fn item(&mut self, text: Text<'_>, line: &Line<'_>, mark: Mark) {
        let offset = text.offset(line.at);
        match text.depth {
            0 => self.lists.item(&mut self.writer.builder, line.indent, mark, offset),
            _ => self.writer.builder.start(Tag::Block, offset),
        }
    }

    /// The level of a heading with these lines. The first style of headings is that of the highest level.
    fn level(&mut self, heading: &[Line<'_>]) -> u8 {
        let rule = (heading.last().and_then(|rule| rule.text.chars().next()), heading.len() > 2);
        let known = self.rules.iter().position(|known| *known == rule);
        let level = known.unwrap_or_else(|| {
            self.rules.push(rule);
            self.rules.len() - 1
        });
        u8::try_from(level + 1).unwrap_or(u8::MAX)
    }

    /// Notes the lines of text that look like a table of another format.
    fn finish(mut self) -> Page {
        self.prose.note_tables(self.writer.source.text(), &mut self.writer.builder);
        self.writer.builder.finish()
    }

    /// Records that these lines are a paragraph or a line block.
    fn note_prose(&mut self, text: Text<'_>, lines: &[Line<'_>]) {
        if let (0, Some(first), Some(last)) = (text.depth, lines.first(), lines.last()) {
            self.prose.push(first.at..last.at + last.text.len());
        }
    }

    /// Reads a line block. Outside tables, its lines are one passage.
    fn line_block(&mut self, text: Text<'_>, lines: &[Line<'_>], mut at: usize) -> usize {
        let offset = lines.get(at).map_or(0, |line| text.offset(line.at));
        let first = at;
        self.writer.builder.start(Tag::Block, offset);
        while let Some(rest) = lines.get(at).and_then(after_line_mark) {
            self.writer.inline(text, &[rest]);
            self.writer.builder.break_line();
            at += 1;
        }
        self.note_prose(text, lines.get(first..at).unwrap_or_default());
        self.writer.builder.end(Tag::Block, offset);
        at
    }

    fn paragraph(&mut self, text: Text<'_>, lines: &[Line<'_>], at: usize) -> usize {
        let Some(first) = lines.get(at) else { return at + 1 };
        let indent = first.indent + number_length(first.text);
        // The empty line before a table is often missing. The table is still read.
        let continues = |line: &&Line<'_>| {
            !line.is_blank()
                && line.indent == indent
                && !starts_table(line)
                && field_name(line.text).is_none()
        };
        let end = at + 1 + lines.iter().skip(at + 1).take_while(continues).count();
        self.note_prose(text, lines.get(at..end).unwrap_or_default());
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
        let is_term = end == at + 1
            && !literal
            && number_length(first.text) == 0
            && lines.get(end).is_some_and(|below| !below.is_blank() && below.indent > first.indent);
        if field_name(first.text).is_some() {
            self.item(text, first, Mark::Field);
        } else if number_length(first.text) > 0 {
            self.item(text, first, Mark::Number);
            self.writer.builder.number(number_length(first.text));
        } else if is_term {
            self.item(text, first, Mark::Term);
        } else {
            self.block(text, first);
            self.writer.builder.start(Tag::Block, offset);
        }
        if let Some(line) = paragraph.first_mut()
            && let Some(name) = field_name(line.text)
        {
            // `:Service: OMS` at the top of a page means the same as `Service: OMS` in other formats.
            self.writer.verbatim(text, line.at + 1..line.at + name.len() + 2);
            *line = line.after(name.len() + 2);
            self.writer.builder.text(" ", text.offset(line.at), false);
        }
        self.writer.inline(text, &paragraph);
        self.writer.builder.end(Tag::Block, offset);
        if is_term && text.depth == 0 {
            self.writer.builder.start(Tag::Definition, offset);
        }
        if !literal {
            return end;
        }
        let body = body_end(lines, end, first.indent);
        self.writer.literal(text, lines.get(end..body).unwrap_or_default());
        body
    }

    fn grid<'t>(&mut self, text: Text<'t>, lines: &[Line<'t>], at: usize, title: Option<Title<'t>>) -> usize {
        let Some(first) = lines.get(at) else { return at + 1 };
        let belongs = |line: &&Line<'_>| line.indent == first.indent && line.text.starts_with(['+', '|']);
        let end = at + lines.iter().skip(at).take_while(belongs).count();
        let lines = lines.get(at..end).unwrap_or_default();
        let source = self.writer.source;
        let position = |at: usize| source.position(text.offset(at));
        match parse_columns(lines, |columns| grid::parse(columns, &position)) {
            Ok((columns, grid)) => {
                let start = columns.first().map_or(0, Columns::at);
                self.titled_table(text, start, title, grid.head, grid.rows(text, &columns));
            }
            Err(fault) => self.fault(text, first, fault),
        }
        end
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
        let source = self.writer.source;
        let page_line = |line: &Line<'_>| source.line(text.offset(line.at));
        let length = match simple::length(lines) {
            Ok(length) => length,
            Err((length, uneven)) => {
                let uneven = uneven.and_then(|n| lines.get(n)).map(page_line);
                self.fault(text, first, simple::unclosed(uneven));
                return at + length;
            }
        };
        let lines = lines.get(..length).unwrap_or_default();
        let line_number = |n: usize| lines.get(n).map_or(0, page_line);
        match parse_columns(lines, |columns| simple::parse(columns, &line_number)) {
            Ok((columns, simple)) => {
                let start = columns.first().map_or(0, Columns::at);
                self.titled_table(text, start, title, simple.head, simple.rows(text, &columns));
            }
            Err(fault) => self.fault(text, first, fault),
        }
        at + length
    }

    fn list_table(&mut self, directive: &Directive<'_, '_>) {
        let (text, head) = (directive.text, directive.head);
        let (rows, fault) = list_table::rows(directive);
        if let Some((line, fault)) = fault {
            self.fault(text, &line, fault);
        }
        if self.writer.start_table(text, directive.line.at, &head.argument) {
            self.rows(text, directive.line.at, head.header_rows(), rows.into_iter());
        }
    }

    fn csv_table(&mut self, directive: &Directive<'_, '_>) {
        match self.csv_tables {
            Ok(read) => read(self, directive),
            Err(feature) => {
                let problem = switched_off("csv-tables", feature)
                    .expected("a grid table, a simple table or a list-table");
                self.writer.report(directive.text, &directive.line, problem);
            }
        }
    }

    /// Reads a table that starts at `start`, or that has a title before it.
    fn titled_table<'t>(
        &mut self,
        text: Text<'t>,
        start: usize,
        title: Option<Title<'t>>,
        head: usize,
        rows: impl Iterator<Item = TableRow<'t>>,
    ) {
        let (at, caption) = title.map_or((start, Vec::new()), |title| (title.at, title.caption));
        if self.writer.start_table(text, at, &caption) {
            self.rows(text, at, head, rows);
        }
    }

    /// Reads the rows of a table that has been started, and ends it. The first `head` rows are the header.
    pub(super) fn rows<'t>(
        &mut self,
        text: Text<'t>,
        at: usize,
        head: usize,
        rows: impl Iterator<Item = TableRow<'t>>,
    ) {
        for (n, row) in rows.enumerate() {
            start_row(&mut self.writer.builder, n, head, row.offset);
            for cell in row.cells {
                self.cell(cell);
            }
            self.writer.builder.end(Tag::Row, row.offset);
            if self.writer.builder.is_full() {
                break;
            }
        }
        self.writer.builder.end(Tag::Table, text.offset(at));
    }

    fn cell(&mut self, cell: TableCell<'_>) {
        let text = cell.text;
        let tag = Tag::Cell { header: false, rowspan: cell.rowspan, colspan: cell.colspan };
        let offset = text.offset(cell.at);
        self.writer.builder.start(tag, offset);
        self.blocks(Text { depth: text.depth + 1, ..text }, cell.lines);
        self.writer.builder.end(tag, offset);
    }

    /// Reports the fault of a table, on its first line or on the line that has it.
    pub(super) fn fault(&mut self, text: Text<'_>, line: &Line<'_>, fault: Fault) {
        let problem = Problem::error(fault.message).expected(fault.expected).help(fault.help);
        self.writer.report(text, line, problem);
    }
}

fn directive<'l, 't>(
    text: Text<'t>,
    lines: &'l [Line<'t>],
    line: Line<'t>,
    head: &'l Head<'t>,
) -> Directive<'l, 't> {
    Directive { text, line, head, content: lines.get(head.content..head.end).unwrap_or_default() }
}

fn set<'t>(lines: &mut [Line<'t>], at: usize, line: Line<'t>) {
    if let Some(slot) = lines.get_mut(at) {
        *slot = line;
    }
}
#[cfg(test)]
mod tests {
    use doccodes_page::Note;

    use super::*;

    #[test]
    fn an_include_is_a_problem() {
        let source = Source::new(
            "p.rst",
            b"A\n\n.. include:: more.rst\n   :start-line: 2\n\n.. include:: <isonum.txt>\n",
        )
        .unwrap();
        let page = page(&source, Err("csv"));
        assert_eq!(
            page.problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["the page includes another file, which is not read\n \
              --> p.rst:3:1\n  |\n3 | .. include:: more.rst\n  | ^^^^^^^^^^^^^^^^^^^^^\n  \
              = expected: the text itself\n  \
              = help: move the text here; if it documents no codes, delete this line"]
        );
        assert!(page.notes.is_empty());
    }

    #[test]
    fn a_table_of_another_format_is_noted() {
        let table = "| C | D |\n|---|---|\n| 1 | a |\n";
        let literal = table.replace('\n', "\n  ");
        let text = format!(
            "A\n\n{table}\n| a line\n| of a poem\n\nLook::\n\n  {literal}\n.. | C | D |\n\n+---+---+\n| 1 | b |\n+---+---+\n"
        );
        let page = page(&Source::new("p.rst", text.as_bytes()).unwrap(), Err("csv"));
        assert_eq!(page.notes, [Note::new(NoteKind::TableLines { lines: 3 }, 3, 9)]);
        assert_eq!(page.problems, []);
    }

    #[test]
    fn included_code_is_noted() {
        let source =
            Source::new("p.rst", b"A\n\n.. literalinclude:: codes.py\n   :lines: 3-9\n\nB\n").unwrap();
        let page = page(&source, Err("csv"));
        assert_eq!(page.notes, [Note::new(NoteKind::Include, 3, 28)]);
        assert!(page.problems.is_empty());
    }

    #[test]
    fn a_csv_table_whose_feature_is_off_is_a_problem() {
        let source = Source::new("p.rst", b"A\n\n.. csv-table:: C\n\n   1,2\n").unwrap();
        assert_eq!(
            page(&source, Err("csv")).problems[0].to_string(),
            "csv-tables are not read: the feature `csv` of doccodes is off\n \
             --> p.rst:3:1\n  |\n3 | .. csv-table:: C\n  | ^^^^^^^^^^^^^^^^\n  \
             = expected: a grid table, a simple table or a list-table\n  \
             = help: enable it with `cargo add doccodes --features csv`"
        );
    }
}
