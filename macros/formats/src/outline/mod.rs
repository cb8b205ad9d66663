//! The structure of a page's passages: the items of lists, the levels of headings, and the style of each passage's start.

mod block;
mod group;

use super::tag::Tag;
use block::OpenBlock;
pub(super) use block::{Block, Kind};
use doccodes_page::Places;
pub(super) use group::{Group, Item};

/// The outline of the passages outside tables.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The outline of each passage, in the order of the passages.
    pub(super) blocks: Vec<Block>,
    /// The lists, in the order of their starts.
    pub(super) groups: Vec<Group>,
    /// The open lists, from the outermost to the innermost.
    open: Vec<OpenGroup>,
    /// The number of open lists of items, and of open lists of terms.
    open_lists: usize,
    open_definitions: usize,
    /// The last heading.
    heading: Option<usize>,
    /// The number of passages before the end of the last table or list. A later passage may be the next list's caption.
    before: usize,
    block: OpenBlock,
}

/// An open list.
#[derive(Debug)]
struct OpenGroup {
    /// Its index.
    index: usize,
    /// The open part of its last item: a term, or its text.
    part: Option<Tag>,
}

impl Outline {
    /// Starts an element.
    pub(super) fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Strong | Tag::Code | Tag::Link { .. } => self.block.start(tag),
            Tag::List | Tag::Definitions => self.start_group(tag),
            Tag::Item | Tag::Term | Tag::Definition => self.start_part(tag),
            _ => {}
        }
    }

    /// Ends an element.
    pub(super) fn end(&mut self, tag: Tag) {
        match tag {
            Tag::Strong | Tag::Code | Tag::Link { .. } => self.block.end(tag),
            Tag::List | Tag::Definitions => self.end_group(tag),
            Tag::Item | Tag::Term | Tag::Definition => self.end_part(),
            _ => {}
        }
    }

    /// Notes text of the open passage, which had `before` bytes without it and has `after` bytes with it.
    pub(super) fn text(&mut self, before: usize, after: usize, preformatted: bool) {
        self.block.text(before, after);
        self.block.preformatted = preformatted;
    }

    /// Notes a line break of the source that is only a space, after `length` bytes of the open passage.
    pub(super) fn end_line(&mut self, length: usize) {
        self.block.end_line(length);
    }

    /// Notes a colon at the start of a line, after `length` bytes of the open passage.
    pub(super) fn definition(&mut self, length: usize) {
        self.block.definition(length);
    }

    /// Notes that the next passage starts with the number of a list item, of this length.
    #[cfg(any(feature = "asciidoc", feature = "rst"))]
    pub(super) fn number(&mut self, length: usize) {
        self.block.number = length;
    }

    /// Notes that the next passage continues the one above.
    pub(super) fn continuation(&mut self) {
        self.block.continues = true;
    }

    /// The number of open lists.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Notes that the next preformatted text is a list that is indented like code.
    pub(super) fn indented_list(&mut self) {
        self.block.indented_list = true;
    }

    /// Notes that the next preformatted text is the front matter of a page.
    pub(super) fn metadata(&mut self) {
        self.block.metadata = true;
    }

    /// Ends preformatted text, which may have been empty.
    pub(super) fn end_preformatted(&mut self) {
        (self.block.metadata, self.block.indented_list) = (false, false);
    }

    /// Ends the open passage, which has text unless `places` is `None`.
    pub(super) fn end_block(&mut self, places: Option<(Places, usize)>, level: Option<u8>) {
        let block = std::mem::take(&mut self.block);
        let Some((places, length)) = places else { return };
        if level.is_some() {
            self.heading = Some(self.blocks.len());
        }
        self.blocks.push(block.finish(places, length, level, self.depth()));
    }

    /// Ends a table.
    pub(super) fn end_table(&mut self) {
        self.before = self.blocks.len();
    }

    /// Ends everything that is open.
    pub(super) fn finish(&mut self) {
        while !self.open.is_empty() {
            self.pop_group();
        }
    }

    fn start_group(&mut self, tag: Tag) {
        let last = self.blocks.len().checked_sub(1).filter(|&last| last >= self.before);
        let caption =
            last.filter(|&last| self.blocks.get(last).is_some_and(|block| block.kind == Kind::Text));
        *self.number_open(tag) += 1;
        self.open.push(OpenGroup { index: self.groups.len(), part: None });
        self.groups.push(Group { tag, heading: self.heading, caption, items: Vec::new() });
    }

    /// Ends the innermost list of this kind, and the lists in it, whose ends are missing.
    fn end_group(&mut self, tag: Tag) {
        let is_open = *self.number_open(tag) > 0;
        while is_open && self.pop_group() != Some(tag) {}
    }

    fn number_open(&mut self, tag: Tag) -> &mut usize {
        if tag == Tag::List { &mut self.open_lists } else { &mut self.open_definitions }
    }

    fn pop_group(&mut self) -> Option<Tag> {
        self.end_part();
        self.before = self.blocks.len();
        let open = self.open.pop()?;
        let tag = self.groups.get(open.index)?.tag;
        *self.number_open(tag) -= 1;
        Some(tag)
    }

    /// Starts an item, or a part of one. The part before it ends.
    fn start_part(&mut self, tag: Tag) {
        self.end_part();
        let now = self.blocks.len();
        let Some(open) = self.open.last_mut() else { return };
        let Some(group) = self.groups.get_mut(open.index) else { return };
        if (group.tag == Tag::List) != (tag == Tag::Item) {
            return;
        }
        match (tag, group.items.last_mut()) {
            (Tag::Definition, Some(item)) if item.text.is_empty() => item.text = now..now,
            (Tag::Definition, Some(_)) => {}
            (Tag::Definition, None) => return,
            _ => group.items.push(Item { term: now..now, text: now..now }),
        }
        open.part = Some(tag);
    }

    fn end_part(&mut self) {
        let now = self.blocks.len();
        let Some(open) = self.open.last_mut() else { return };
        let part = open.part.take();
        let Some(group) = self.groups.get_mut(open.index) else { return };
        let Some(item) = group.items.last_mut() else { return };
        match part {
            Some(Tag::Term) => item.term.end = now,
            Some(Tag::Item) => {
                item.term.end = now.min(item.term.start + 1);
                item.text = item.term.end..now;
            }
            Some(Tag::Definition) => item.text.end = now,
            _ => {}
        }
        if !item.text.is_empty()
            && item.term.len() == 1
            && let Some(term) = self.blocks.get_mut(item.term.start)
        {
            term.term_of = Some(group.tag);
        }
    }
}
