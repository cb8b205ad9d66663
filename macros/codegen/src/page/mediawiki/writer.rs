//! Writes HTML for what a page shows, and passes it to the HTML reader with the place of each byte.

use std::ops::Range;

use super::text::Text;
use crate::page::builder::Builder;
use crate::page::html;
use crate::page::offsets::Offsets;
use crate::page::prose::Prose;
use crate::page::table::Page;
use crate::problem::Problem;
use crate::source::Source;

/// How many bytes of HTML are collected before they are passed on.
const ENOUGH: usize = 1 << 16;

/// Writes HTML.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    source: &'a Source,
    pub(super) text: &'a Text,
    builder: Builder<'a>,
    html: String,
    offsets: Offsets,
}

impl<'a> Writer<'a> {
    pub(super) fn new(source: &'a Source, text: &'a Text, builder: Builder<'a>) -> Self {
        Self { source, text, builder, html: String::new(), offsets: Offsets::new() }
    }

    /// Whether the page exceeds a limit, so that no more is read.
    pub(super) fn is_full(&self) -> bool {
        self.builder.is_full()
    }

    /// Writes HTML for what is at the byte `at` of the text.
    pub(super) fn html(&mut self, html: &str, at: usize) {
        if self.html.len() >= ENOUGH {
            self.flush();
        }
        self.offsets.push(self.html.len(), self.text.page(at) as usize);
        self.html.push_str(html);
    }

    /// Writes a part of the text, which has no `<`.
    pub(super) fn copy(&mut self, part: Range<usize>) {
        self.offsets.copy(self.html.len(), &self.text.offsets, part.clone());
        self.html.push_str(self.text.part(part));
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
        html::feed(&mut self.builder, &self.html, &self.offsets);
        self.html.clear();
        self.offsets = Offsets::new();
    }
}
