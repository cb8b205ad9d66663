//! Reads the lines of a page: headings, paragraphs, lists, and tables, whose cells have lines of their own.

use std::ops::Range;

use doccodes_page::Page;
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;

use super::cells;
use super::header;
use super::inline;
use super::lists::{self, Lists};
use super::marker::{Marker, only_templates};
use super::prepare::{Prepared, prepare};
use super::search::Search;
use super::tables::Tables;
use super::tags;
use super::text::Text;
use super::words::starts_address;
use super::writer::Writer;
use crate::builder::Builder;
use crate::prose::Prose;
use crate::tag::Tag;

/// Reads all lines of a page.
pub(super) fn page(source: &Source) -> Page {
    let Prepared { text, notes, unclosed_comment } = prepare(source.text());
    let mut builder = Builder::new(source);
    for note in notes {
        builder.note(note.kind, note.offset, note.length);
    }
    if let Some(at) = unclosed_comment {
        let problem = Problem::error("`<!--` starts a comment that never ends")
            .expected("`-->` after the comment")
            .help("write `-->` where the comment ends");
        builder.report(problem.at(source.location(at as u32, "<!--".len() as u32)));
    }
    let mut reader = Reader {
        text: &text,
        writer: Writer::new(source, &text, builder),
        tables: Tables::default(),
        lists: Lists::default(),
        segment: None,
        prose: Prose::default(),
    };
    let lines = text.lines();
    for (n, line) in lines.iter().enumerate() {
        reader.line(line.clone(), lines.get(n + 1..).unwrap_or_default());
        if reader.writer.is_full() {
            return reader.writer.finish(&Prose::default());
        }
    }
    reader.finish()
}

/// The kinds of lines that are read together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Paragraph,
    /// Lines that start with a space.
    Preformatted,
    /// The first lines of a cell.
    Cell,
}

/// Reads lines.
struct Reader<'a> {
    text: &'a Text,
    writer: Writer<'a>,
    tables: Tables,
    lists: Lists,
    /// The lines that are read together and have not been written yet.
    segment: Option<(Kind, Range<usize>)>,
    /// The paragraphs outside tables.
    prose: Prose,
}

impl Reader<'_> {
    fn line(&mut self, line: Range<usize>, below: &[Range<usize>]) {
        let part = self.text.trimmed(line.clone());
        let shown = self.text.part(part.clone());
        if shown.is_empty() {
            return self.end_segment();
        }
        let indent = shown.len() - shown.trim_start_matches(':').trim_start().len();
        let after = |length: usize| part.start + length..part.end;
        if shown.get(indent..).is_some_and(|rest| rest.starts_with("{|")) {
            self.end_blocks(part.start);
            let start = part.start + indent;
            self.tables.start(
                &mut self.writer,
                start..part.end,
                after(indent + 2),
                header::rows(self.text, below),
            );
        } else if self.tables.is_empty() {
            self.text_line(line);
        } else if shown.starts_with("|}") {
            self.end_blocks(part.start);
            self.tables.end(&mut self.writer, part.start);
            let rest = self.text.trimmed(after(2));
            if !rest.is_empty() {
                self.text_line(rest);
            }
        } else if let Some(row) = shown.strip_prefix("|-") {
            self.end_blocks(part.start);
            let attributes = row.trim_start_matches('-');
            self.tables.end_row(&mut self.writer, part.end - attributes.len()..part.end);
        } else if shown.starts_with("|+") {
            self.end_blocks(part.start);
            let mut caption = cells::split(&self.text.text, part.start, after(2), false);
            caption.truncate(1);
            for cell in caption {
                self.tables.caption(&mut self.writer, &cell);
                self.segment = Some((Kind::Cell, cell.content.start..part.end));
            }
        } else if shown.starts_with(['|', '!']) {
            let is_header = shown.starts_with('!');
            for cell in cells::split(&self.text.text, part.start, after(1), is_header) {
                self.end_blocks(cell.at);
                self.tables.cell(&mut self.writer, &cell, is_header);
                self.segment = Some((Kind::Cell, cell.content));
            }
        } else {
            self.text_line(line);
        }
    }

    /// Reads a line that is not markup of a table.
    fn text_line(&mut self, line: Range<usize>) {
        let full = self.text.part(line.clone());
        let shown = full.trim_end();
        let templates = only_templates(shown);
        if let Some(templates) = &templates {
            if templates.is_empty() {
                return self.end_segment();
            }
            if self.tables.expects_row() {
                return self.writer.report(line, templates_fault());
            }
        }
        if self.tables.is_between_rows() {
            return self.writer.report(self.text.trimmed(line), no_cell_fault());
        }
        if let Some((level, title)) = heading(shown) {
            self.end_blocks(line.start);
            self.writer.start(Tag::Heading(level), line.start);
            self.inline(line.start + title.start..line.start + title.end);
            self.writer.end(Tag::Heading(level), line.end);
        } else if shown.starts_with("----") {
            self.end_blocks(line.start);
            self.writer.end(Tag::Block, line.start);
            let rest = self.text.trimmed(line.end - full.trim_start_matches('-').len()..line.end);
            if !rest.is_empty() {
                self.add(Kind::Paragraph, rest);
            }
        } else if lists::marks(shown) > 0 {
            self.list_line(line);
        } else if full.starts_with(' ') && self.segment.as_ref().is_none_or(|(kind, _)| *kind != Kind::Cell) {
            self.add(Kind::Preformatted, line);
        } else if starts_preformatted(shown) {
            self.end_segment();
            self.add(Kind::Paragraph, line);
            self.end_segment();
        } else if templates.is_some() && self.tables.is_empty() {
            // It is not known whether such a template shows a paragraph of its own.
            self.end_segment();
        } else {
            self.add(Kind::Paragraph, line);
        }
    }

    /// Reads an item of a list, a term, or indented text.
    fn list_line(&mut self, line: Range<usize>) {
        self.end_segment();
        let shown = self.text.part(line.clone());
        let (marks, rest) = shown.split_at(lists::marks(shown));
        let at = line.start;
        self.lists.line(&mut self.writer, marks, at);
        let start = line.end - rest.len();
        self.note_prose(start..line.end);
        let colon = if marks.ends_with(';') { definition(rest) } else { None };
        let Some(colon) = colon.map(|colon| start + colon) else {
            return self.inline(start..line.end);
        };
        self.inline(start..colon);
        let definition = format!("{}:", marks.strip_suffix(';').unwrap_or(""));
        self.lists.line(&mut self.writer, &definition, colon);
        self.inline(colon + 1..line.end);
    }

    /// Adds a line to those that are read together, or starts such lines.
    fn add(&mut self, kind: Kind, line: Range<usize>) {
        match &mut self.segment {
            Some((open, part)) if *open == kind || (*open == Kind::Cell && kind == Kind::Paragraph) => {
                part.end = line.end;
            }
            _ => {
                self.end_segment();
                self.lists.end(&mut self.writer, line.start);
                self.segment = Some((kind, line));
            }
        }
    }

    /// Writes the lines that are read together.
    fn end_segment(&mut self) {
        let Some((kind, part)) = self.segment.take() else { return };
        let (start, end) = (part.start, part.end);
        if kind != Kind::Cell {
            self.writer.start(Tag::Block, start);
        }
        match kind {
            Kind::Paragraph => self.note_prose(part.clone()),
            Kind::Preformatted => self.writer.start(Tag::Preformatted, start),
            Kind::Cell => {}
        }
        self.inline(part);
        if kind == Kind::Preformatted {
            self.writer.end(Tag::Preformatted, end);
        }
        if kind != Kind::Cell {
            self.writer.end(Tag::Block, end);
        }
    }

    /// Ends the blocks that a table or a heading ends.
    fn end_blocks(&mut self, at: usize) {
        self.end_segment();
        self.lists.end(&mut self.writer, at);
    }

    fn inline(&mut self, part: Range<usize>) {
        inline::write(&mut self.writer, part, self.tables.html_tables());
    }

    /// Records that these lines are text.
    fn note_prose(&mut self, part: Range<usize>) {
        if self.tables.is_empty() {
            self.prose.push(self.text.page(part.start) as usize..self.text.page(part.end) as usize);
        }
    }

    /// Notes the lines of text that look like a table of another format.
    fn finish(mut self) -> Page {
        let end = self.text.text.len();
        self.end_blocks(end);
        self.tables.finish(&mut self.writer, end);
        self.writer.finish(&self.prose)
    }
}

/// The most `=` around a heading.
const LEVELS: usize = 6;

/// The level of the heading that a line is, and its title: `== Title ==`.
fn heading(line: &str) -> Option<(u8, Range<usize>)> {
    let line = without_markers(line);
    let start = line.bytes().take_while(|&byte| byte == b'=').count();
    let end = line.bytes().rev().take_while(|&byte| byte == b'=').count();
    let level = start.min(end).min(LEVELS);
    let title = level..line.len() - level;
    let text = line.get(title.clone())?;
    (level > 0 && !text.trim_matches(['=', ' ', '\t']).is_empty()).then_some((level as u8, title))
}

/// A line without the templates at its end.
fn without_markers(line: &str) -> &str {
    let mut line = line.trim_end();
    while line.ends_with("-->")
        && let Some(start) = line.rfind("<!--")
        && let Some(rest) = line.get(start..)
        && matches!(Marker::parse(rest), Some((Marker::Nothing | Marker::Template(_), length)) if length == rest.len())
    {
        line = line.get(..start).unwrap_or("").trim_end();
    }
    line
}

/// Whether a line is text between `<pre>`.
fn starts_preformatted(line: &str) -> bool {
    matches!(Marker::parse(line.trim_start()), Some((Marker::Preformatted { starts: true }, _)))
}

/// The position of the colon that separates a term from its definition on one line. Colons in links, tags and addresses do not
/// count.
fn definition(line: &str) -> Option<usize> {
    let mut tag_ends = Search::new(line, ">");
    let (mut links, mut at) = (0_usize, 0);
    while let Some(&byte) = line.as_bytes().get(at) {
        let rest = line.get(at..).unwrap_or("");
        let mut length = 1;
        match byte {
            b'[' if rest.starts_with("[[") => (links, length) = (links + 1, 2),
            b'[' if starts_address(rest.get(1..).unwrap_or("")) => links += 1,
            b']' => {
                links = links.saturating_sub(1);
                length += usize::from(rest.starts_with("]]"));
            }
            b'<' if tags::name(rest).is_some() => length = tag_ends.find(at).map_or(1, |end| end - at),
            b':' if links == 0 && !rest.starts_with("://") => return Some(at),
            _ => {}
        }
        at += length;
    }
    None
}

fn no_cell_fault() -> Problem {
    Problem::error("this line of the table is not in a cell, so it is shown elsewhere")
        .expected("`|` or `!` before each cell")
        .help("write `|` before this text")
}

fn templates_fault() -> Problem {
    Problem::error("a template generates rows of this table, and is not read")
        .expected("rows that start with `|-`")
        .help("save the page as HTML, or paste the output of `Special:ExpandTemplates` of the site")
}
