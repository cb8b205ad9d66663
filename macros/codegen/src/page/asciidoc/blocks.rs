//! Reads the blocks of a page: sections, paragraphs, lists, and tables, whose cells may have blocks in them.

use std::collections::HashSet;
use std::ops::Range;

use super::attributes::Attributes;
use super::cells::Cell;
use super::columns::Style;
use super::line::Line;
use super::listing::Shape;
use super::marks::{self, Delimited};
use super::rows::RowCell;
use super::table::Table;
use super::values;
use super::writer::Writer;
use crate::page::limits::{MAX_REPEATED_TEXT, MAX_TABLE_DEPTH};
use crate::page::note::NoteKind;
use crate::page::table::Page;
use crate::page::tag::Tag;
use crate::page::unread;
use crate::problem::Problem;
use crate::source::Source;

/// Reads all blocks of a page.
pub(super) fn page(source: &Source) -> Page {
    let mut reader = Reader { writer: Writer::new(source), prose: Vec::new(), repeated: 0 };
    let lines = reader.without_conditions(Line::all(source.text()));
    let header = header_end(&lines);
    let place = Place { depth: 0, separators: "", header };
    reader.blocks(&lines, place);
    reader.finish()
}

/// Macros that show nothing that could be text of the page.
const SILENT: &[&str] = &["image", "video", "audio", "toc"];

/// Styles of blocks whose text is shown as it is.
const LITERAL: &[&str] = &["source", "listing", "literal"];

/// Styles of blocks that are not shown, or that are for programs.
const SKIPPED: &[&str] = &["comment", "pass", "stem", "latexmath", "asciimath"];

/// Where blocks are.
#[derive(Debug, Clone, Copy)]
struct Place<'p> {
    /// The number of tables around them.
    depth: usize,
    /// The characters that a backslash keeps from separating the cells of the tables around them.
    separators: &'p str,
    /// The number of lines that are the header of the page.
    header: usize,
}

/// What is said of the next block: its attributes and its title.
#[derive(Debug, Default)]
struct Head<'t> {
    attributes: Attributes<'t>,
    title: Option<Line<'t>>,
}

/// Reads blocks.
#[derive(Debug)]
struct Reader<'a> {
    writer: Writer<'a>,
    /// The paragraphs outside tables, in bytes of the page.
    prose: Vec<Range<usize>>,
    /// The bytes of text of the repeated cells so far.
    repeated: usize,
}

impl Reader<'_> {
    /// The lines of a page, whatever the conditions that they depend on.
    fn without_conditions<'t>(&mut self, lines: Vec<Line<'t>>) -> Vec<Line<'t>> {
        let mut kept = Vec::with_capacity(lines.len());
        for line in lines {
            if !marks::is_conditional(line.text) {
                kept.push(line);
                continue;
            }
            if !line.text.starts_with("endif") {
                self.writer.builder.note(NoteKind::Condition, line.at as u32, line.text.len() as u32);
            }
            // A condition in one line has its text in brackets.
            let open = line.text.find('[').map_or(line.text.len(), |open| open + 1);
            let text = line.part(open, line.text.len().saturating_sub(1));
            if !line.text.starts_with("ifeval") && !text.is_blank() {
                kept.push(text);
            }
        }
        kept
    }

    /// Reads blocks. Lists and blocks between delimiters are not nested: it only matters which table and which item of a listing
    /// a block is in.
    fn blocks<'t>(&mut self, lines: &[Line<'t>], place: Place<'_>) {
        let mut at = 0;
        let mut head = Head::default();
        // Whether the next block belongs to the item of a list above, and the delimiters of blocks that do.
        let mut attached = false;
        let mut delimiters: Vec<(&str, bool)> = Vec::new();
        // The delimiters that were found to have no second one.
        let mut unclosed = HashSet::new();
        let top = place.depth == 0;
        while let Some(&full) = lines.get(at) {
            let line = full.trimmed();
            let (text, offset) = (line.text, line.at as u32);
            if line.is_blank() || marks::is_comment(full.text) {
                self.writer.edge_of_block(offset);
                at += 1;
                continue;
            }
            if let Some((name, value)) = values::entry(full.text) {
                at = self.entry(lines, at, name, value);
                continue;
            }
            if text == "+" {
                attached = true;
                at += 1;
                continue;
            }
            if marks::is_include(full.text) {
                if at < place.header {
                    // The header of a page has attributes only.
                    self.writer.builder.note(NoteKind::Include, offset, text.len() as u32);
                } else {
                    self.writer.report(&line, include_fault());
                }
                at += 1;
                continue;
            }
            if let Some(list) = marks::attributes(full.text) {
                head.attributes.add(list);
                at += 1;
                continue;
            }
            if marks::is_title(full.text) && marks::delimited(text).is_none() {
                head.title = Some(line.after(1));
                at += 1;
                continue;
            }
            let belongs = attached || delimiters.iter().any(|(_, attached)| *attached);
            if let Some(kind) = marks::delimited(full.text) {
                if kind == Delimited::Blocks && delimiters.last().is_some_and(|(open, _)| *open == text) {
                    delimiters.pop();
                    self.writer.edge_of_block(offset);
                    at += 1;
                    continue;
                }
                if top && !belongs && kind != Delimited::Comment {
                    self.writer.listings.end_lists();
                }
                let style = head.attributes.style().unwrap_or("");
                let kind = match kind {
                    Delimited::Blocks if LITERAL.contains(&style) => Delimited::Literal,
                    _ if SKIPPED.contains(&style) => Delimited::Passed,
                    kind => kind,
                };
                if kind == Delimited::Blocks {
                    self.title(std::mem::take(&mut head).title, place);
                    if delimiters.len() < MAX_OPEN {
                        delimiters.push((text, attached));
                    }
                    self.writer.edge_of_block(offset);
                    at += 1;
                } else {
                    let end = match unclosed.contains(marks::fence(text)) {
                        true => None,
                        false => self.delimited(lines, at, kind, std::mem::take(&mut head), place),
                    };
                    if end.is_none() {
                        unclosed.insert(marks::fence(text));
                        self.writer.report(&line, unclosed_fault(text));
                    }
                    at = end.unwrap_or(at + 1);
                }
                attached = false;
                continue;
            }
            if top
                && let Some((level, title, end)) = section(lines, at)
                && (end == at + 1 || !ends_block(lines, end - 1, &delimiters))
            {
                self.section(level, title);
                head = Head::default();
                at = end;
                continue;
            }
            if marks::is_break(full.text) {
                if top && !belongs {
                    self.writer.listings.end_lists();
                }
                self.writer.edge_of_block(offset);
                at += 1;
                continue;
            }
            if let Some(name) = marks::block_macro(full.text) {
                // Other macros bring text from elsewhere.
                if !SILENT.contains(&name) {
                    self.writer.builder.note(NoteKind::Include, offset, text.len() as u32);
                }
                at += 1;
                head = Head::default();
                continue;
            }
            let style = head.attributes.style().unwrap_or("");
            let literal = LITERAL.contains(&style);
            let skipped = SKIPPED.contains(&style);
            if !literal && !skipped {
                if let Some((shape, start)) = marks::list_item(text) {
                    self.title(std::mem::take(&mut head).title, place);
                    at = self.list_item(lines, at, shape, line.after(start), place);
                    attached = false;
                    continue;
                }
                if marks::number_length(text).is_some() {
                    self.title(std::mem::take(&mut head).title, place);
                    let shape = Shape::Item { marker: '1', length: 1 };
                    at = self.list_item(lines, at, shape, line, place);
                    attached = false;
                    continue;
                }
                if let Some((shape, end, start)) = marks::term(text) {
                    self.title(std::mem::take(&mut head).title, place);
                    at = self.definition(lines, at, shape, (line.part(0, end), line.after(start)), place);
                    attached = false;
                    continue;
                }
            }
            let needs_text = self.writer.listings.needs_text();
            if top && !belongs && !full.is_indented() && !needs_text {
                self.writer.listings.end_lists();
            }
            attached = false;
            let title = std::mem::take(&mut head).title;
            // In the header of the page, each line has a meaning of its own.
            let end = if at < place.header { at + 1 } else { self.paragraph_end(lines, at) };
            let paragraph = lines.get(at..end).unwrap_or_default();
            at = end;
            if skipped {
                continue;
            }
            self.title(title, place);
            if literal {
                self.writer.literal(paragraph);
            } else {
                self.paragraph(paragraph, place);
            }
        }
    }

    /// Sets an attribute, or removes it. Returns the line after it: a backslash at the end of a line continues the value.
    fn entry(&mut self, lines: &[Line<'_>], mut at: usize, name: &str, value: Option<&str>) -> usize {
        at += 1;
        let Some(value) = value else {
            self.writer.values.unset(name);
            return at;
        };
        let mut all = String::new();
        let mut part = value;
        while let Some(start) = part.strip_suffix(" \\")
            && let Some(next) = lines.get(at)
        {
            all.push_str(start);
            all.push(' ');
            part = next.text.trim();
            at += 1;
        }
        all.push_str(part);
        let value = self.writer.value(&all);
        self.writer.values.set(name, value);
        at
    }

    /// Writes the title of a block that is no table. It labels the text of the block.
    fn title(&mut self, title: Option<Line<'_>>, place: Place<'_>) {
        let Some(title) = title else { return };
        let offset = title.at as u32;
        self.writer.edge_of_block(offset);
        self.writer.builder.start(Tag::Block, offset);
        self.writer.inline(&[title], place.separators);
        if place.depth == 0 {
            self.writer.listings.label();
        }
        self.writer.edge_of_block(offset);
    }

    fn section(&mut self, level: usize, title: Line<'_>) {
        let offset = title.at as u32;
        self.writer.note_item(offset);
        self.writer.builder.start(Tag::Heading(level as u8), offset);
        self.writer.listings.start_section(level, offset);
        self.writer.inline(&[title], "");
        self.writer.listings.end_section_title();
        self.writer.builder.end(Tag::Heading(level as u8), offset);
    }

    /// Reads an item of a list whose text starts with `first`. Returns the line after its first paragraph.
    fn list_item<'t>(
        &mut self,
        lines: &[Line<'t>],
        at: usize,
        shape: Shape,
        first: Line<'t>,
        place: Place<'_>,
    ) -> usize {
        let offset = first.at as u32;
        let end = self.paragraph_end(lines, at);
        let mut paragraph = vec![first];
        paragraph.extend(lines.get(at + 1..end).unwrap_or_default().iter().map(Line::trimmed));
        self.writer.builder.start(Tag::Block, offset);
        if place.depth == 0 {
            self.note_prose(&paragraph);
            self.writer.note_item(offset);
            self.writer.listings.start_list_item(shape, offset);
            self.writer.item(&paragraph);
        } else {
            self.writer.inline(&paragraph, place.separators);
        }
        self.writer.edge_of_block(offset);
        end
    }

    /// Reads a term and the first paragraph of its definition. Returns the line after them.
    fn definition<'t>(
        &mut self,
        lines: &[Line<'t>],
        at: usize,
        shape: Shape,
        (term, first): (Line<'t>, Line<'t>),
        place: Place<'_>,
    ) -> usize {
        let offset = term.at as u32;
        let end = if first.is_blank() { at + 1 } else { self.paragraph_end(lines, at) };
        let mut paragraph = vec![first];
        paragraph.extend(lines.get(at + 1..end).unwrap_or_default().iter().map(Line::trimmed));
        self.writer.builder.start(Tag::Block, offset);
        if place.depth == 0 {
            self.note_prose(&[term]);
            self.writer.note_item(offset);
            self.writer.listings.start_list_item(shape, offset);
        }
        self.writer.inline(&[term], place.separators);
        if place.depth == 0 {
            self.writer.listings.end_term(true);
        }
        if !first.is_blank() {
            self.writer.builder.text(": ", first.at as u32, false);
            self.writer.inline(&paragraph, place.separators);
        }
        self.writer.edge_of_block(offset);
        end
    }

    /// The end of the paragraph that starts at `at`. In a list, the next item ends it.
    fn paragraph_end(&self, lines: &[Line<'_>], at: usize) -> usize {
        let in_list = self.writer.listings.in_list()
            || lines.get(at).is_some_and(|line| {
                let text = line.trimmed().text;
                marks::list_item(text).is_some()
                    || marks::term(text).is_some()
                    || marks::number_length(text).is_some()
            });
        let goes_on = |line: &&Line<'_>| {
            let text = line.trimmed().text;
            let item = in_list
                && (text == "+"
                    || marks::list_item(text).is_some()
                    || marks::number_length(text).is_some()
                    || marks::term(text).is_some());
            !(line.is_blank()
                || item
                || marks::delimited(line.text).is_some()
                || marks::attributes(line.text).is_some()
                || marks::is_include(line.text))
        };
        at + 1 + lines.iter().skip(at + 1).take_while(goes_on).count()
    }

    fn paragraph(&mut self, lines: &[Line<'_>], place: Place<'_>) {
        let lines: Vec<Line<'_>> =
            lines.iter().filter(|line| !marks::is_comment(line.text)).map(Line::trimmed).collect();
        let Some(first) = lines.first() else { return };
        let offset = first.at as u32;
        self.writer.builder.start(Tag::Block, offset);
        if place.depth == 0 {
            self.note_prose(&lines);
            if !self.writer.listings.in_list() {
                self.writer.listings.start_paragraph(offset);
            }
        }
        self.writer.inline(&lines, place.separators);
        if place.depth == 0 && is_label(&lines) {
            self.writer.listings.label();
        }
        self.writer.edge_of_block(offset);
    }

    /// Reads a block between delimiters, of which the first is at `at`. Returns the line after it, if it has an end.
    fn delimited<'t>(
        &mut self,
        lines: &[Line<'t>],
        at: usize,
        kind: Delimited,
        head: Head<'t>,
        place: Place<'_>,
    ) -> Option<usize> {
        let opening = lines.get(at)?;
        let content = lines.get(at + 1..).unwrap_or_default();
        let length = content.iter().position(|line| marks::closes(opening.text, line.text))?;
        let content = content.get(..length).unwrap_or_default();
        match kind {
            Delimited::Table(mark) => self.table(opening, content, mark, head, place),
            Delimited::Literal => {
                self.title(head.title, place);
                for line in content.iter().filter(|line| marks::is_include(line.text)) {
                    self.writer.builder.note(NoteKind::Include, line.at as u32, line.text.len() as u32);
                }
                self.writer.literal(content);
            }
            Delimited::Passed => {
                for line in content.iter().filter(|line| line.text.contains("<table")) {
                    let line = line.trimmed();
                    self.writer.builder.note(
                        NoteKind::TableDirective,
                        line.at as u32,
                        line.text.len() as u32,
                    );
                }
            }
            Delimited::Comment | Delimited::Blocks => {}
        }
        Some(at + length + 2)
    }

    fn table<'t>(
        &mut self,
        opening: &Line<'t>,
        lines: &[Line<'t>],
        mark: char,
        head: Head<'t>,
        place: Place<'_>,
    ) {
        let start = head.title.map_or(opening.at, |title| title.at) as u32;
        let builder = &mut self.writer.builder;
        builder.start(Tag::Table, start);
        if place.depth >= MAX_TABLE_DEPTH || builder.is_full() {
            builder.end(Tag::Table, start);
            return;
        }
        if place.depth == 0 {
            self.writer.listings.forget_paragraph();
        }
        if let Some(title) = head.title {
            self.writer.builder.start(Tag::Caption, start);
            self.writer.inline(&[title], place.separators);
            self.writer.builder.end(Tag::Caption, start);
        }
        let columns = head.attributes.named("cols").map(|columns| self.writer.value(columns));
        let mut table = Table::parse(lines, mark, &head.attributes, columns.as_deref());
        if let Some((line, problem)) = table.fault.take() {
            self.writer.report(&line, problem);
        }
        table.separators.push_str(place.separators);
        for (number, row) in table.rows.iter().enumerate() {
            self.row(&table, number, row, opening, place);
            if self.writer.builder.is_full() {
                break;
            }
        }
        self.writer.builder.end(Tag::Table, start);
    }

    fn row(
        &mut self,
        table: &Table<'_>,
        number: usize,
        row: &[RowCell],
        opening: &Line<'_>,
        place: Place<'_>,
    ) {
        let first = row.first().and_then(|cell| table.cells.get(cell.cell));
        let offset = first.map_or(opening.at, |cell| cell.at) as u32;
        if number == 0 && table.head > 0 {
            self.writer.builder.start(Tag::Head, offset);
        } else if number == table.head && number > 0 {
            self.writer.builder.end(Tag::Head, offset);
        }
        self.writer.builder.start(Tag::Row, offset);
        for &at in row {
            let Some(cell) = table.cells.get(at.cell) else { continue };
            if cell.spec.repeat > 1 && !self.may_repeat(cell) {
                break;
            }
            let style = table.style(number, at);
            let (rowspan, colspan) = (cell.spec.rowspan, cell.spec.colspan);
            let offset = cell.at as u32;
            self.writer.builder.start(Tag::Cell { header: style == Style::Header, rowspan, colspan }, offset);
            let inner = Place { depth: place.depth + 1, separators: &table.separators, header: 0 };
            match style {
                Style::Blocks => self.blocks(&cell.lines, inner),
                Style::Literal => self.writer.literal(&cell.lines),
                Style::Text | Style::Header => self.cell(&cell.lines, inner),
            }
            self.writer.builder.end(Tag::CELL, offset);
            if self.writer.builder.is_full() {
                break;
            }
        }
        self.writer.builder.end(Tag::Row, offset);
    }

    /// Counts the text of a repeated cell. Returns whether it is within the limit.
    fn may_repeat(&mut self, cell: &Cell<'_>) -> bool {
        let was_within = self.repeated <= MAX_REPEATED_TEXT;
        self.repeated += cell.lines.iter().map(|line| line.text.len()).sum::<usize>();
        if was_within && self.repeated > MAX_REPEATED_TEXT {
            let message = format!(
                "the repeated cells of the page have more than {MAX_REPEATED_TEXT} bytes of text, the limit"
            );
            self.writer.builder.refuse(cell.at as u32, message);
        }
        self.repeated <= MAX_REPEATED_TEXT
    }

    /// Reads the paragraphs of a cell.
    fn cell(&mut self, lines: &[Line<'_>], place: Place<'_>) {
        let mut paragraph: Vec<Line<'_>> = Vec::new();
        for line in lines {
            if marks::is_include(line.text) {
                self.writer.report(line, include_fault());
            } else if line.is_blank() && !line.joined {
                self.cell_paragraph(&mut paragraph, place);
            } else {
                // In a list that is only text, each item is a line of its own.
                if !paragraph.is_empty() && marks::list_item(line.trimmed().text).is_some() {
                    self.cell_paragraph(&mut paragraph, place);
                }
                paragraph.push(if line.joined { *line } else { line.trimmed() });
            }
        }
        self.cell_paragraph(&mut paragraph, place);
    }

    fn cell_paragraph(&mut self, lines: &mut Vec<Line<'_>>, place: Place<'_>) {
        self.writer.inline(lines, place.separators);
        self.writer.break_line();
        lines.clear();
    }

    /// Keeps that these lines are text.
    fn note_prose(&mut self, lines: &[Line<'_>]) {
        if let (Some(first), Some(last)) = (lines.first(), lines.last()) {
            self.prose.push(first.at..last.at + last.text.len());
        }
    }

    /// Notes the lines of text that look like a table of another format.
    fn finish(mut self) -> Page {
        for found in unread::table_lines_in(self.writer.source.text(), &self.prose) {
            self.writer.builder.note(found.kind(), found.first.start as u32, found.first.len() as u32);
        }
        self.writer.finish()
    }
}

/// How many blocks between delimiters may be open, one in the other.
const MAX_OPEN: usize = 100;

/// Whether the line at `at` ends a block that is open.
fn ends_block(lines: &[Line<'_>], at: usize, delimiters: &[(&str, bool)]) -> bool {
    lines.get(at).is_some_and(|line| delimiters.iter().any(|(open, _)| *open == line.text))
}

/// The section that starts at `at`: its level, its title, and the line after it.
fn section<'t>(lines: &[Line<'t>], at: usize) -> Option<(usize, Line<'t>, usize)> {
    let line = lines.get(at)?;
    if let Some((level, title)) = marks::section(line.text) {
        return Some((level, line.part(title.start, title.end), at + 1));
    }
    let level = marks::underlined(line.text, lines.get(at + 1)?.text)?;
    Some((level, *line, at + 2))
}

/// The end of the header of a page: its title, and the lines right below and above it that set attributes.
fn header_end(lines: &[Line<'_>]) -> usize {
    let is_before_title = |line: &&Line<'_>| {
        line.is_blank()
            || marks::is_comment(line.text)
            || marks::is_include(line.text)
            || marks::attributes(line.text).is_some()
            || values::entry(line.text).is_some()
    };
    let title = lines.iter().take_while(is_before_title).count();
    match section(lines, title) {
        Some((0, _, end)) => end + lines.iter().skip(end).take_while(|line| !line.is_blank()).count(),
        _ => 0,
    }
}

/// Whether a paragraph is a label in bold: `*Cause*`.
fn is_label(lines: &[Line<'_>]) -> bool {
    let [line] = lines else { return false };
    let bold = line
        .text
        .strip_prefix('*')
        .and_then(|text| text.strip_suffix('*').or_else(|| text.strip_suffix("*:")));
    bold.is_some_and(|text| !text.is_empty() && !text.trim_matches('*').contains('*'))
}

/// Text of the page that is in another file, which may have tables.
fn include_fault() -> Problem {
    Problem::error("the page includes another file, which is not read")
        .expected("the text itself")
        .help("move the text here; if it documents no codes, delete this line")
}

/// A delimiter without the other one, after which the rest of the page would be lost.
fn unclosed_fault(delimiter: &str) -> Problem {
    Problem::error(format!("`{delimiter}` starts a block that never ends"))
        .expected("the same line below the block")
        .help(format!("write `{delimiter}` below the last line of the block"))
}
