//! Reads the items of lists, and terms with their definitions.

use super::line::Line;
use super::marks::{self, Shape};
use super::place::Place;
use super::reader::Reader;
use crate::tag::Tag;

/// What starts with an item.
#[derive(Debug)]
pub(super) enum Item<'t> {
    /// An item, whose text starts with this line.
    Text(Shape, Line<'t>),
    /// A term, and the line that its definition starts with, which may be empty.
    Term(Shape, Line<'t>, Line<'t>),
}

impl<'t> Item<'t> {
    /// Parses a line without the white space before it.
    pub(super) fn parse(line: &Line<'t>) -> Option<Self> {
        if let Some((shape, start)) = marks::list_item(line.text) {
            return Some(Self::Text(shape, line.after(start)));
        }
        if marks::number_length(line.text).is_some() {
            return Some(Self::Text(marks::NUMBERS, *line));
        }
        let (shape, end, start) = marks::term(line.text)?;
        Some(Self::Term(shape, line.part(0, end), line.after(start)))
    }
}

impl Reader<'_> {
    /// Reads the item that starts at `at`. Returns the line after its first paragraph.
    pub(super) fn item<'t>(
        &mut self,
        lines: &[Line<'t>],
        at: usize,
        item: Item<'t>,
        place: Place<'_>,
    ) -> usize {
        let end = self.paragraph_end(lines, at);
        let below = lines.get(at + 1..end).unwrap_or_default().iter().map(Line::trimmed);
        match item {
            Item::Text(shape, first) => {
                self.start_item(shape, first.at as u32, place);
                if shape == marks::NUMBERS && place.is_top() {
                    self.writer.builder.number(marks::number_length(first.text).unwrap_or(0));
                }
                let mut paragraph = vec![first];
                paragraph.extend(below);
                self.item_text(&paragraph, place);
                end
            }
            Item::Term(shape, term, first) => {
                self.start_item(shape, term.at as u32, place);
                self.item_text(&[term], place);
                if place.is_top() {
                    self.lists.definition(&mut self.writer.builder, first.at as u32);
                }
                if first.is_blank() {
                    return at + 1;
                }
                self.lists.text();
                let mut paragraph = vec![first];
                paragraph.extend(below);
                self.item_text(&paragraph, place);
                end
            }
        }
    }

    fn start_item(&mut self, shape: Shape, offset: u32, place: Place<'_>) {
        match place.is_top() {
            true => self.lists.item(&mut self.writer.builder, shape, offset),
            false => self.writer.builder.start(Tag::Block, offset),
        }
    }

    fn item_text(&mut self, lines: &[Line<'_>], place: Place<'_>) {
        self.note_prose(lines, place);
        self.writer.inline(lines, place.separators);
        self.writer.builder.end(Tag::Block, lines.last().map_or(0, |line| line.at as u32));
    }
}

#[cfg(test)]
mod tests {
    use doccodes_page::source::Source;
    use doccodes_page::{Form, Page, Style};

    use crate::read::read;
    use crate::testing::{items, listings};

    fn page(text: &str) -> Page {
        read(&Source::new("p.adoc", text.as_bytes()).unwrap())
    }

    #[test]
    fn items_of_lists_have_terms_and_texts() {
        let text = "== Codes\n\nOur codes:\n\n* `P.1` - one\n+\nmore\n* *P.2*: two\n** Cause: x\n* 404 - not_found: three\ngoes on\n\n\
                    End.\n\n. A1: a\n. B1: b\n\nEnd.\n\n1. C1: c\n2. C2: d\n";
        let page = page(text);
        assert_eq!(
            items(&page, Form::List),
            [
                ["P.1", "one\nmore"],
                ["P.2", "two\nCause: x"],
                ["404 - not_found", "three goes on"],
                ["Cause", "x"],
                ["A1", "a"],
                ["B1", "b"],
                ["C1", "c"],
                ["C2", "d"],
            ]
        );
        let list = listings(&page, Form::List)[0];
        assert_eq!((list.heading.as_deref(), list.caption.as_deref()), (Some("Codes"), Some("Our codes:")));
        let styles: Vec<Style> = list.rows.iter().map(|row| row.style).collect();
        assert_eq!(styles, [Style::Code, Style::Strong, Style::Plain]);
        assert!(text[list.rows[2].cells[1].page_offset(0) as usize..].starts_with("three"));
    }

    #[test]
    fn terms_have_definitions() {
        let text = "P.4::\n  four\nP.5::\nP.6:: five\n+\nsix\n\n`P.7`::\n\nseven\n\nEnd.\n\nP.8;; eight\nP.9;; nine\n* a\n* b\n";
        assert_eq!(
            items(&page(text), Form::Definitions),
            [
                ["P.4", "four"],
                ["P.5", "five\nsix"],
                ["P.6", "five\nsix"],
                ["P.7", "seven"],
                ["P.8", "eight"],
                ["P.9", "nine\na\nb"]
            ]
        );
    }

    #[test]
    fn a_list_of_links_into_the_page_is_left_out() {
        assert!(page("* <<a,E1: lost>>\n* xref:b[E2: wet]\n").listings.is_empty());
        assert_eq!(page("* xref:a.adoc#a[E1]: lost\n* <<b>>: wet\n").listings.len(), 1);
    }
}
