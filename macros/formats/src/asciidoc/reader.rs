//! The state of reading the blocks of a page.

use doccodes_page::Page;

use super::line::Line;
use super::lists::Lists;
use super::place::Place;
use super::writer::Writer;
use crate::prose::Prose;
use crate::tag::Tag;

/// Reads blocks.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    pub(super) writer: Writer<'a>,
    /// The lists outside tables.
    pub(super) lists: Lists,
    prose: Prose,
    /// The bytes of text of the repeated cells so far.
    pub(super) repeated: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(writer: Writer<'a>) -> Self {
        Self { writer, lists: Lists::default(), prose: Prose::default(), repeated: 0 }
    }
}

impl Reader<'_> {
    /// Ends the lists outside tables.
    pub(super) fn end_lists(&mut self, place: Place<'_>, offset: u32) {
        if place.is_top() {
            self.lists.end(&mut self.writer.builder, offset);
        }
    }

    /// Writes the title of a block that is not a table, in bold: it labels the text of the block.
    pub(super) fn title(&mut self, title: Option<Line<'_>>, place: Place<'_>) {
        let Some(title) = title else { return };
        let offset = title.at as u32;
        self.writer.builder.start(Tag::Block, offset);
        self.writer.builder.start(Tag::Strong, offset);
        self.writer.inline(&[title], place.separators);
        self.writer.builder.end(Tag::Strong, offset);
        self.writer.builder.end(Tag::Block, offset);
    }

    /// Records that these lines outside tables are text.
    pub(super) fn note_prose(&mut self, lines: &[Line<'_>], place: Place<'_>) {
        if let (true, Some(first), Some(last)) = (place.is_top(), lines.first(), lines.last()) {
            self.prose.push(first.at..last.at + last.text.len());
        }
    }

    /// Notes the lines of text that look like a table of another format.
    pub(super) fn finish(mut self) -> Page {
        self.prose.note_tables(self.writer.source.text(), &mut self.writer.builder);
        self.writer.builder.finish()
    }
}
