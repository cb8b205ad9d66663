//! Reads the blocks of a page: sections, paragraphs, lists, and tables, whose cells may have blocks in them.

use doccodes_page::source::Source;
use doccodes_page::{NoteKind, Page};

use super::conditions::without_conditions;
use super::delimited::{Delimiters, LITERAL, SKIPPED};
use super::header::{self, section};
use super::items::Item;
use super::line::Line;
use super::place::{Head, Place};
use super::reader::Reader;
use super::writer::Writer;
use super::{marks, values};
use crate::include_fault::include_fault;
use crate::tag::Tag;

/// Reads all blocks of a page.
pub(super) fn page(source: &Source) -> Page {
    let mut reader = Reader::new(Writer::new(source));
    let lines = without_conditions(Line::all(source.text()), &mut reader.writer.builder);
    reader.blocks(&lines, Place { depth: 0, separators: &[], header: header::end(&lines) });
    reader.finish()
}

/// Macros that show no text.
const SILENT: &[&str] = &["image", "video", "audio", "toc"];

/// The lines that have been read before a block.
#[derive(Debug, Default)]
struct Before<'t> {
    head: Head<'t>,
    /// Whether the block belongs to the item of a list above.
    is_attached: bool,
    delimiters: Delimiters<'t>,
}

impl Before<'_> {
    /// Whether the block, or the block that contains it, belongs to the list item above.
    fn belongs_to_item(&self) -> bool {
        self.is_attached || self.delimiters.is_attached()
    }
}

impl Reader<'_> {
    /// Reads blocks. The nesting of delimited blocks is not kept: only the table and the list item of a block matter.
    pub(super) fn blocks<'t>(&mut self, lines: &[Line<'t>], place: Place<'_>) {
        let mut before = Before::default();
        let mut at = 0;
        while at < lines.len() {
            at = self.block(lines, at, &mut before, place);
        }
        self.report_open(before.delimiters);
    }

    /// Reads a block, or a line before one. Returns the line after it.
    fn block<'t>(
        &mut self,
        lines: &[Line<'t>],
        at: usize,
        before: &mut Before<'t>,
        place: Place<'_>,
    ) -> usize {
        if let Some(next) = self.silent_line(lines, at, before, place) {
            return next;
        }
        let Before { head, is_attached, delimiters } = before;
        if let Some(next) = self.delimiter(lines, at, delimiters, head, (*is_attached, place)) {
            *is_attached = false;
            return next;
        }
        match self.section_or_break(lines, at, before, place) {
            Some(next) => next,
            None => self.text(lines, at, before, place),
        }
    }

    /// Reads a line that shows nothing, but may describe the next block.
    fn silent_line<'t>(
        &mut self,
        lines: &[Line<'t>],
        at: usize,
        before: &mut Before<'t>,
        place: Place<'_>,
    ) -> Option<usize> {
        let full = lines.get(at)?;
        let line = full.trimmed();
        if line.is_blank() || marks::is_comment(full.text) {
            self.writer.builder.end(Tag::Block, line.at as u32);
        } else if let Some((name, value)) = values::entry(full.text) {
            return Some(self.entry(lines, at, name, value));
        } else if line.text == "+" {
            before.is_attached = true;
        } else if marks::is_include(full.text) {
            // The header of a page has only attributes.
            match at < place.header {
                true => self.writer.note(NoteKind::Include, &line),
                false => self.writer.report(&line, include_fault()),
            }
        } else if let Some(list) = marks::attributes(full.text) {
            before.head.attributes.add(list);
        } else if marks::is_title(full.text) && marks::delimited(line.text).is_none() {
            before.head.title = Some(line.after(1));
        } else {
            return None;
        }
        Some(at + 1)
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

    /// Reads the title of a section, a break between blocks, or a macro.
    fn section_or_break<'t>(
        &mut self,
        lines: &[Line<'t>],
        at: usize,
        before: &mut Before<'t>,
        place: Place<'_>,
    ) -> Option<usize> {
        let line = lines.get(at)?;
        let offset = line.at as u32;
        let ends_block =
            |end: usize| lines.get(end - 1).is_some_and(|line| before.delimiters.are_ended_by(line));
        if place.is_top()
            && let Some((level, title, end)) = section(lines, at)
            && (end == at + 1 || !ends_block(end))
        {
            before.head = Head::default();
            self.end_lists(place, offset);
            let tag = Tag::Heading(u8::try_from(level + 1).unwrap_or(u8::MAX));
            self.writer.builder.start(tag, title.at as u32);
            self.writer.inline(&[title], place.separators);
            self.writer.builder.end(tag, offset);
            return Some(end);
        }
        if marks::is_break(line.text) {
            if !before.belongs_to_item() {
                self.end_lists(place, offset);
            }
            self.writer.builder.end(Tag::Block, offset);
            return Some(at + 1);
        }
        let name = marks::block_macro(line.text)?;
        // Other macros insert text from elsewhere.
        if !SILENT.contains(&name) {
            self.writer.note(NoteKind::Include, line);
        }
        before.head = Head::default();
        Some(at + 1)
    }

    /// Reads an item of a list or a paragraph. Returns the line after it.
    fn text<'t>(
        &mut self,
        lines: &[Line<'t>],
        at: usize,
        before: &mut Before<'t>,
        place: Place<'_>,
    ) -> usize {
        let Some(full) = lines.get(at) else { return at + 1 };
        let belongs_to_item = before.belongs_to_item();
        before.is_attached = false;
        let Head { attributes, title } = std::mem::take(&mut before.head);
        let style = attributes.style().unwrap_or("");
        let (is_literal, is_skipped) = (LITERAL.contains(&style), SKIPPED.contains(&style));
        if !is_literal
            && !is_skipped
            && let Some(item) = Item::parse(&full.trimmed())
        {
            self.title(title, place);
            return self.item(lines, at, item, place);
        }
        if !belongs_to_item && !full.is_indented() && !self.lists.needs_text() {
            self.end_lists(place, full.at as u32);
        }
        // In the header of the page, each line is read separately.
        let end = if at < place.header { at + 1 } else { self.paragraph_end(lines, at) };
        let paragraph = lines.get(at..end).unwrap_or_default();
        if is_skipped {
            return end;
        }
        self.title(title, place);
        self.lists.text();
        match is_literal {
            true => self.writer.literal(paragraph),
            false => self.paragraph(paragraph, place),
        }
        end
    }

    /// The end of the paragraph that starts at `at`. In a list, the next item ends it.
    pub(super) fn paragraph_end(&self, lines: &[Line<'_>], at: usize) -> usize {
        let is_item = |line: &Line<'_>| Item::parse(&line.trimmed()).is_some();
        let in_list = self.lists.is_open() || lines.get(at).is_some_and(is_item);
        let goes_on = |line: &&Line<'_>| {
            !(line.is_blank()
                || (in_list && (line.trimmed().text == "+" || is_item(line)))
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
        self.note_prose(&lines, place);
        self.writer.inline(&lines, place.separators);
        self.writer.builder.end(Tag::Block, offset);
    }
}
