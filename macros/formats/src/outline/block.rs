//! The outline of a passage: everything except its text.

use std::ops::Range;

use doccodes_page::{Places, Style};

use crate::tag::Tag;

/// The kind of a passage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A heading of this level.
    Heading(u8),
    #[default]
    Text,
    /// Preformatted text.
    Code,
    /// A list that is indented like code.
    IndentedList,
    /// The front matter of a page.
    Metadata,
}

/// The start of a passage that has another style than the text after it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Lead {
    pub(crate) style: Style,
    /// Its length, in bytes of the text.
    pub(crate) end: usize,
}

/// The outline of a passage.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) kind: Kind,
    pub(crate) places: Places,
    pub(crate) lead: Lead,
    /// Whether all of it is a link into the page itself.
    pub(crate) is_local_link: bool,
    /// Whether it continues the definition above it.
    pub(crate) continues: bool,
    /// The kind of the list in which it is the term of an item that has a text.
    pub(crate) term_of: Option<Tag>,
    /// The number of lists around it.
    pub(crate) depth: usize,
    /// The length of the number of a list item that it starts with.
    pub(crate) number: usize,
    /// The length of the first line of its source, if it has several.
    pub(crate) first_line: Option<usize>,
    /// The terms above lines that start with a colon: where they start and end. A term that ends where the next one starts shares its
    /// definition.
    pub(crate) terms: Vec<Range<usize>>,
}

/// The outline of a passage whose end has not been read yet.
#[derive(Debug, Default)]
pub(super) struct OpenBlock {
    /// The number of open elements of each kind.
    strong: u32,
    code: u32,
    links: u32,
    local_links: u32,
    lead: Lead,
    /// Whether the following text may belong to the lead.
    in_lead: bool,
    has_other_text: bool,
    pub(super) number: usize,
    first_line: Option<usize>,
    last_line: usize,
    /// The ends of the lines before the first definition.
    lines: Vec<usize>,
    terms: Vec<Range<usize>>,
    pub(super) preformatted: bool,
    pub(super) continues: bool,
    pub(super) indented_list: bool,
    pub(super) metadata: bool,
}

impl OpenBlock {
    pub(super) fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Code => self.code += 1,
            Tag::Link { local } => {
                self.links += 1;
                self.local_links = if local { self.links } else { self.local_links };
            }
            _ => {}
        }
    }

    pub(super) fn end(&mut self, tag: Tag) {
        match tag {
            Tag::Strong => self.strong = self.strong.saturating_sub(1),
            Tag::Code => self.code = self.code.saturating_sub(1),
            Tag::Link { .. } => {
                self.links = self.links.saturating_sub(1);
                self.local_links = self.local_links.min(self.links);
            }
            _ => {}
        }
    }

    pub(super) fn text(&mut self, before: usize, after: usize) {
        let style = match (self.code, self.strong) {
            (0, 0) => Style::Plain,
            (0, _) => Style::Strong,
            _ => Style::Code,
        };
        if before == after {
            self.in_lead &= style != Style::Plain;
            return;
        }
        self.in_lead = style != Style::Plain && (before <= self.number || self.in_lead);
        if self.in_lead {
            let style = if self.lead.style == Style::Code { Style::Code } else { style };
            self.lead = Lead { style, end: after };
        }
        self.has_other_text |= self.local_links == 0;
    }

    pub(super) fn end_line(&mut self, length: usize) {
        if length > 0 {
            self.first_line.get_or_insert(length);
            self.last_line = length;
            if self.terms.is_empty() {
                self.lines.push(length);
            }
        }
    }

    pub(super) fn definition(&mut self, length: usize) {
        // Each line before the first definition may be a term of it.
        let mut start = 0;
        for end in self.lines.drain(..).filter(|&end| end < length) {
            self.terms.push(start..end);
            start = end;
        }
        self.terms.push(self.last_line..length);
    }

    pub(super) fn finish(self, places: Places, length: usize, level: Option<u8>, depth: usize) -> Block {
        let kind = match level {
            Some(level) => Kind::Heading(level),
            None if !self.preformatted => Kind::Text,
            None if self.metadata => Kind::Metadata,
            None if self.indented_list => Kind::IndentedList,
            None => Kind::Code,
        };
        Block {
            kind,
            places,
            lead: self.lead,
            is_local_link: !self.has_other_text,
            continues: self.continues,
            term_of: None,
            depth,
            number: self.number.min(length),
            first_line: self.first_line.filter(|&line| line < length),
            terms: self.terms,
        }
    }
}
