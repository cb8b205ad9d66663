//! The paragraphs of a page, whose lines may look like a table of another format.

use std::ops::Range;

use super::builder::Builder;
use super::unread;

/// The paragraphs outside tables.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// In bytes of the page.
    paragraphs: Vec<Range<usize>>,
}

impl Prose {
    /// Adds a paragraph. Paragraphs are added in page order.
    pub(super) fn push(&mut self, paragraph: Range<usize>) {
        self.paragraphs.push(paragraph);
    }

    /// Notes the lines that look like a table. The text between the paragraphs has been read, or is not shown.
    pub(super) fn note_tables(&self, page: &str, builder: &mut Builder<'_>) {
        let mut read = Vec::with_capacity(self.paragraphs.len() + 1);
        let mut end = 0;
        for paragraph in &self.paragraphs {
            read.push(end..paragraph.start);
            end = paragraph.end;
        }
        read.push(end..page.len() + 1);
        read.retain(|range| !range.is_empty());
        for found in unread::table_lines(page, read) {
            builder.note(found.kind(), found.first.start as u32, found.first.len() as u32);
        }
    }
}

#[cfg(test)]
mod tests {
    use doccodes_page::source::Source;
    use doccodes_page::{Note, NoteKind};

    use super::*;

    #[test]
    fn lines_of_paragraphs_are_noted() {
        let text = "| a | b |\n| c | d |\n| e | f |\n";
        let source = Source::new("p", text.as_bytes()).unwrap();
        let mut prose = Prose::default();
        prose.push(10..19);
        let mut builder = Builder::new(&source);
        prose.note_tables(text, &mut builder);
        assert_eq!(builder.finish().notes, [Note::new(NoteKind::TableLines { lines: 1 }, 10, 9)]);
    }
}
