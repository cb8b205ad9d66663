//! Writes what a page shows: its blocks into the builder, and the text in them as HTML for the HTML reader, with the place of each
//! byte.

use std::ops::Range;

use super::text::Text;
use crate::page::builder::Builder;
use crate::page::html;
use crate::page::offsets::Offsets;
use crate::page::prose::Prose;
use crate::page::table::Page;
use crate::page::tag::Tag;
use crate::problem::Problem;
use crate::source::Source;

/// Writes tags and HTML. Blocks are tags; the text in them is HTML.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    source: &'a Source,
    pub(super) text: &'a Text,
    builder: Builder<'a>,
    /// The text since the last tag.
    html: String,
    offsets: Offsets,
    /// Whether it has tags or character references.
    has_markup: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn new(source: &'a Source, text: &'a Text, builder: Builder<'a>) -> Self {
        Self { source, text, builder, html: String::new(), offsets: Offsets::new(), has_markup: false }
    }

    /// Whether the page exceeds a limit, so that no more is read.
    pub(super) fn is_full(&self) -> bool {
        self.builder.is_full()
    }

    /// Starts an element at the byte `at` of the text.
    pub(super) fn start(&mut self, tag: Tag, at: usize) {
        self.flush();
        self.builder.start(tag, self.text.page(at));
    }

    /// Ends an element.
    pub(super) fn end(&mut self, tag: Tag, at: usize) {
        self.flush();
        self.builder.end(tag, self.text.page(at));
    }

    /// Writes HTML for what is at the byte `at` of the text.
    pub(super) fn html(&mut self, html: &str, at: usize) {
        self.has_markup = true;
        self.offsets.push(self.html.len(), self.text.page(at) as usize);
        self.html.push_str(html);
    }

    /// Writes a part of the text, which has no `<`.
    pub(super) fn copy(&mut self, part: Range<usize>) {
        let text = self.text.part(part.clone());
        self.has_markup |= text.contains('&');
        self.offsets.copy(self.html.len(), &self.text.offsets, part);
        self.html.push_str(text);
    }

    /// Writes a template that is not read.
    pub(super) fn template(&mut self, number: usize) {
        let Some(template) = self.text.templates.get(number) else { return };
        self.flush();
        let text = self.source.text().get(template.clone()).unwrap_or("");
        self.builder.placeholder(text, template.start as u32);
    }

    /// Reports a problem with a part of the text, in its first line.
    pub(super) fn report(&mut self, part: Range<usize>, problem: Problem) {
        let start = self.text.page(part.start);
        let line =
            self.source.text().get(start as usize..).and_then(|rest| rest.split('\n').next()).unwrap_or("");
        let length = (self.text.page(part.end).saturating_sub(start) as usize).min(line.len());
        self.builder.report(problem.at(self.source.location(start, length as u32)));
    }

    /// Ends the page. The lines of its paragraphs that look like tables are noted.
    pub(super) fn finish(mut self, prose: &Prose) -> Page {
        self.flush();
        prose.note_tables(self.source.text(), &mut self.builder);
        self.builder.finish()
    }

    fn flush(&mut self) {
        if self.has_markup {
            html::feed(&mut self.builder, &self.html, &self.offsets);
        } else {
            let mut from = 0;
            while from < self.html.len() {
                let to = self.offsets.piece_end(from, self.html.len());
                self.builder.text(self.html.get(from..to).unwrap_or(""), self.offsets.page(from), true);
                from = to;
            }
        }
        self.html.clear();
        self.offsets.clear();
        self.has_markup = false;
    }
}
