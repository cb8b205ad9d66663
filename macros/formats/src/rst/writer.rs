//! Passes text and its inline markup to the builder, with the offset of each part.

use std::ops::Range;

use doccodes_page::Style;
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;

use super::inline;
use super::line::Line;
use super::text::Text;
use crate::builder::Builder;
use crate::offsets::Offsets;
use crate::table_parts::start_table;
use crate::tag::Tag;

/// Writes text into the builder.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    pub(super) source: &'a Source,
    pub(super) builder: Builder<'a>,
}

impl Writer<'_> {
    /// Writes lines of a paragraph, without markup.
    pub(super) fn inline(&mut self, text: Text<'_>, lines: &[Line<'_>]) {
        let mut joined = String::new();
        let mut offsets = Offsets::new();
        for line in lines {
            if !joined.is_empty() {
                offsets.push(joined.len(), text.offset(line.at.saturating_sub(1)) as usize);
                joined.push('\n');
            }
            offsets.copy(joined.len(), text.offsets, line.at..line.at + line.text.len());
            joined.push_str(line.text);
        }
        let joined = Text { text: &joined, offsets: &offsets, depth: text.depth };
        for part in inline::shown(joined.text) {
            let tag = match part.style {
                Style::Plain => None,
                Style::Strong => Some(Tag::Strong),
                Style::Code => Some(Tag::Code),
            };
            let offset = joined.offset(part.bytes.start);
            if let Some(tag) = tag {
                self.builder.start(tag, offset);
            }
            self.verbatim(joined, part.bytes);
            if let Some(tag) = tag {
                self.builder.end(tag, offset);
            }
        }
    }

    /// Writes lines whose line breaks are kept and which have no markup.
    pub(super) fn literal(&mut self, text: Text<'_>, lines: &[Line<'_>]) {
        let offset = lines.first().map_or(0, |line| text.offset(line.at));
        self.builder.start(Tag::Block, offset);
        self.builder.start(Tag::Preformatted, offset);
        for line in lines {
            self.verbatim(text, line.at..line.at + line.text.len());
            self.builder.break_line();
        }
        self.builder.end(Tag::Preformatted, offset);
        self.builder.end(Tag::Block, offset);
    }

    /// Writes a part of a text verbatim.
    pub(super) fn verbatim(&mut self, text: Text<'_>, part: Range<usize>) {
        let mut from = part.start;
        while from < part.end {
            let to = text.offsets.piece_end(from, part.end);
            if let Some(piece) = text.text.get(from..to) {
                self.builder.text(piece, text.offset(from), true);
            }
            from = to;
        }
    }

    /// Starts a table. Returns false if it is nested too deep or the page is full. It is then skipped, and the builder reports the
    /// limit.
    pub(super) fn start_table(&mut self, text: Text<'_>, at: usize, caption: &[Line<'_>]) -> bool {
        let offset = text.offset(at);
        if !start_table(&mut self.builder, text.depth, offset) {
            return false;
        }
        if !caption.is_empty() {
            self.builder.start(Tag::Caption, offset);
            self.inline(text, caption);
            self.builder.end(Tag::Caption, offset);
        }
        true
    }

    /// Reports a problem on a line.
    pub(super) fn report(&mut self, text: Text<'_>, line: &Line<'_>, problem: Problem) {
        let spot = self.source.location(text.offset(line.at), line.text.len() as u32);
        self.builder.report(problem.at(spot));
    }
}
