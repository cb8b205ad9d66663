//! Follows the lists of a page by the markers of their items.

use super::marks::Shape;
use crate::builder::Builder;
use crate::tag::Tag;

/// The lists that are open, from the outermost to the innermost.
#[derive(Debug, Default)]
pub(super) struct Lists {
    open: Vec<Shape>,
    /// Whether the last item is a term without a definition so far.
    needs_text: bool,
}

impl Lists {
    /// Whether a list is open.
    pub(super) fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// Whether the last item is a term without a definition so far. The next paragraph belongs to it.
    pub(super) fn needs_text(&self) -> bool {
        self.needs_text
    }

    /// Starts an item, or a term. It belongs to the open list of its shape, or else to a new one.
    pub(super) fn item(&mut self, builder: &mut Builder<'_>, shape: Shape, offset: u32) {
        let known = self.open.iter().position(|open| *open == shape);
        self.close(builder, known.map_or(self.open.len(), |at| at + 1), offset);
        if known.is_none() {
            builder.start(list(shape), offset);
            self.open.push(shape);
        }
        builder.start(if shape.is_term { Tag::Term } else { Tag::Item }, offset);
        self.needs_text = shape.is_term;
    }

    /// Starts a definition.
    pub(super) fn definition(&mut self, builder: &mut Builder<'_>, offset: u32) {
        builder.start(Tag::Definition, offset);
    }

    /// Notes that text follows.
    pub(super) fn text(&mut self) {
        self.needs_text = false;
    }

    /// Ends all lists.
    pub(super) fn end(&mut self, builder: &mut Builder<'_>, offset: u32) {
        self.close(builder, 0, offset);
        self.needs_text = false;
    }

    fn close(&mut self, builder: &mut Builder<'_>, lists: usize, offset: u32) {
        while self.open.len() > lists {
            if let Some(shape) = self.open.pop() {
                builder.end(list(shape), offset);
            }
        }
    }
}

fn list(shape: Shape) -> Tag {
    if shape.is_term { Tag::Definitions } else { Tag::List }
}
