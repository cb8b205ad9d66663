//! Writes the text of a page into the builder, with the position of each byte.

use std::ops::Range;

use doccodes_page::Page;
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;

use super::text::Text;
use crate::builder::Builder;
use crate::html;
use crate::offsets::Offsets;
use crate::prose::Prose;
use crate::tag::Tag;

/// Writes tags and text.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    source: &'a Source,
    pub(super) text: &'a Text,
    builder: Builder<'a>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(source: &'a Source, text: &'a Text, builder: Builder<'a>) -> Self {
        Self { source, text, builder }
    }

    /// Whether the page exceeds a limit, so that nothing more is read.
    pub(super) fn is_full(&self) -> bool {
        self.builder.is_full()
    }

    /// Starts an element at the byte `at` of the text.
    pub(super) fn start(&mut self, tag: Tag, at: usize) {
        self.builder.start(tag, self.text.page(at));
    }

    /// Ends an element.
    pub(super) fn end(&mut self, tag: Tag, at: usize) {
        self.builder.end(tag, self.text.page(at));
    }

    /// Writes a part of the text verbatim.
    pub(super) fn verbatim(&mut self, part: Range<usize>) {
        let mut from = part.start;
        while from < part.end {
            let to = self.text.offsets.piece_end(from, part.end);
            self.builder.text(self.text.part(from..to), self.text.page(from), true);
            from = to;
        }
    }

    /// Writes the character of a reference: `&lt;`.
    pub(super) fn reference(&mut self, part: Range<usize>) {
        let (offset, text) = (self.text.page(part.start), self.text.part(part));
        // Text without markup has many of these.
        let number = text.strip_prefix("&#").and_then(|text| text.strip_suffix(';')).unwrap_or("");
        match number.parse().ok().filter(u8::is_ascii_graphic) {
            Some(byte) => self.builder.text(char::from(byte).encode_utf8(&mut [0; 4]), offset, false),
            None => html::feed(&mut self.builder, text, &Offsets::starting_at(offset as usize)),
        }
    }

    /// Writes a space that separates words.
    pub(super) fn space(&mut self, at: usize) {
        self.builder.text(" ", self.text.page(at), false);
    }

    pub(super) fn break_line(&mut self) {
        self.builder.break_line();
    }

    /// Writes a template that is not read.
    pub(super) fn template(&mut self, number: usize) {
        let Some(template) = self.text.templates.get(number) else { return };
        let text = self.source.text().get(template.clone()).unwrap_or("");
        self.builder.placeholder(text, template.start as u32);
    }

    /// Reports a problem with a part of the text, on its first line.
    pub(super) fn report(&mut self, part: Range<usize>, problem: Problem) {
        let start = self.text.page(part.start);
        let line =
            self.source.text().get(start as usize..).and_then(|rest| rest.split('\n').next()).unwrap_or("");
        let length = (self.text.page(part.end).saturating_sub(start) as usize).min(line.len());
        self.builder.report(problem.at(self.source.location(start, length as u32)));
    }

    /// Ends the page. The lines of its paragraphs that look like tables are noted.
    pub(super) fn finish(mut self, prose: &Prose) -> Page {
        prose.note_tables(self.source.text(), &mut self.builder);
        self.builder.finish()
    }
}
