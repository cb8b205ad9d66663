//! Collects the listings of a page: headings with what follows them, the items of lists, and terms with their definitions.

use crate::page::cell::CellBuilder;
use crate::page::form::Form;
use crate::page::limits::{MAX_LISTING_ITEMS, MAX_LISTING_TEXT, MAX_TITLE};
use crate::page::style::Style;
use crate::page::table::{Row, Table, sort_by_offset};

/// How many lists may be open, one in an item of the other.
const MAX_LIST_DEPTH: usize = 8;

/// What the items of a listing have in common: the level of the headings, or the marker of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Section { level: usize },
    Item { marker: char, length: usize },
    Term { marker: char, length: usize },
}

impl Shape {
    fn form(self) -> Form {
        match self {
            Self::Section { .. } => Form::Sections,
            Self::Item { .. } => Form::List,
            Self::Term { .. } => Form::Definitions,
        }
    }
}

/// Collects the listings of a page.
#[derive(Debug, Default)]
pub(super) struct Listings {
    done: Vec<Table>,
    sections: Vec<Group>,
    lists: Vec<Group>,
    /// Whether text belongs to the term of the innermost item.
    in_term: bool,
    /// The last heading.
    heading: Option<String>,
    /// The text of the heading that is open.
    title: Option<CellBuilder>,
    /// The paragraph since the last heading, list or table.
    paragraph: Option<CellBuilder>,
    items: usize,
}

/// The items of one shape under one heading or in one item.
#[derive(Debug)]
struct Group {
    shape: Shape,
    table: Table,
    item: Option<Item>,
    /// The items whose text is the next one's.
    shared: usize,
}

#[derive(Debug)]
struct Item {
    offset: u32,
    term: CellBuilder,
    text: CellBuilder,
    length: usize,
    /// Whether the text ends in a label or a heading, whose text follows on the same line.
    labelled: bool,
}

impl Item {
    fn push(&mut self, text: &str, offset: u32, verbatim: bool, keep_lines: bool) {
        if self.length >= MAX_LISTING_TEXT || text.trim().is_empty() && self.length == 0 {
            return;
        }
        if std::mem::take(&mut self.labelled) {
            self.text.push(": ", offset, false, false);
        }
        self.length += text.len();
        self.text.push(text, offset, verbatim, keep_lines);
    }

    fn break_line(&mut self) {
        if !self.labelled {
            self.text.break_line();
        }
    }
}

impl Group {
    fn end_item(&mut self) {
        let Some(item) = self.item.take() else { return };
        let is_empty = item.length == 0;
        let cells = vec![item.term.finish(), item.text.finish()];
        self.table.rows.push(Row { offset: item.offset, cells, written: None, style: Style::default() });
        if is_empty {
            self.shared += 1;
            return;
        }
        let shared = std::mem::take(&mut self.shared);
        if matches!(self.shape, Shape::Term { .. })
            && let Some((last, before)) = self.table.rows.split_last_mut()
            && let Some(text) = last.cells.get(1)
        {
            // Several terms in a row have one definition.
            for row in before.iter_mut().rev().take(shared) {
                row.cells.truncate(1);
                row.cells.push(text.clone());
            }
        }
    }
}

impl Listings {
    /// Starts a heading. Its text is the term of an item.
    pub(super) fn start_section(&mut self, level: usize, offset: u32) {
        self.end_lists();
        for item in self.sections.iter_mut().filter_map(|group| group.item.as_mut()) {
            item.labelled = false;
            item.break_line();
        }
        while self.sections.last().is_some_and(|group| match group.shape {
            Shape::Section { level: open } => open > level,
            _ => true,
        }) {
            close(&mut self.sections, &mut self.done);
        }
        self.start_item(Shape::Section { level }, offset);
        self.paragraph = None;
        self.title = Some(CellBuilder::new(offset));
    }

    /// Ends the text of a heading.
    pub(super) fn end_section_title(&mut self) {
        self.in_term = false;
        let title = self.title.take().map(CellBuilder::into_text).unwrap_or_default();
        self.heading = Some(title.chars().take(MAX_TITLE).collect());
        let around = self.sections.len().saturating_sub(1);
        for group in self.sections.iter_mut().take(around) {
            if let Some(item) = &mut group.item {
                item.labelled = true;
            }
        }
    }

    /// Starts an item of a list. Its text starts with the term.
    pub(super) fn start_list_item(&mut self, shape: Shape, offset: u32) {
        self.break_line();
        match self.lists.iter().position(|group| group.shape == shape) {
            Some(at) => {
                while self.lists.len() > at + 1 {
                    close(&mut self.lists, &mut self.done);
                }
            }
            None if self.lists.len() >= MAX_LIST_DEPTH => return,
            None => {}
        }
        self.start_item(shape, offset);
    }

    /// Ends the term of an item of a list. `labels` says whether it is a label of the text in the items around the list.
    pub(super) fn end_term(&mut self, labels: bool) {
        self.in_term = false;
        let around = self.lists.len().saturating_sub(1);
        for item in self
            .sections
            .iter_mut()
            .chain(self.lists.iter_mut().take(around))
            .filter_map(|group| group.item.as_mut())
        {
            item.labelled |= labels && item.length > 0;
        }
    }

    /// Whether a list is open.
    pub(super) fn in_list(&self) -> bool {
        !self.lists.is_empty()
    }

    /// Whether the innermost item of a list has a term and no text.
    pub(super) fn needs_text(&self) -> bool {
        self.lists.last().and_then(|group| group.item.as_ref()).is_some_and(|item| item.length == 0)
    }

    pub(super) fn end_lists(&mut self) {
        while !self.lists.is_empty() {
            close(&mut self.lists, &mut self.done);
        }
    }

    /// Starts a paragraph outside lists.
    pub(super) fn start_paragraph(&mut self, offset: u32) {
        self.paragraph = Some(CellBuilder::new(offset));
    }

    /// Ends the paragraph before a listing, as a table does.
    pub(super) fn forget_paragraph(&mut self) {
        self.paragraph = None;
    }

    /// Takes text, for every item that is open.
    pub(super) fn text(&mut self, text: &str, offset: u32, verbatim: bool, keep_lines: bool) {
        let in_term = self.in_term;
        let in_list = !self.lists.is_empty();
        if let Some(title) = &mut self.title {
            title.push(text, offset, verbatim, keep_lines);
        }
        let groups = self.sections.iter_mut().chain(&mut self.lists);
        let mut items = groups.filter_map(|group| group.item.as_mut());
        if in_term && let Some(item) = items.next_back() {
            item.term.push(text, offset, verbatim, keep_lines);
        }
        for item in items {
            item.push(text, offset, verbatim, keep_lines);
        }
        if let Some(paragraph) = self.paragraph.as_mut().filter(|_| !in_list) {
            paragraph.push(text, offset, verbatim, keep_lines);
        }
    }

    /// Takes text between the term of the innermost item and its text, for the items around it.
    pub(super) fn separator(&mut self, text: &str, offset: u32) {
        let groups = self.sections.iter_mut().chain(&mut self.lists);
        let mut items = groups.filter_map(|group| group.item.as_mut());
        items.next_back();
        items.for_each(|item| item.push(text, offset, true, false));
    }

    /// Takes the end of a line or a block.
    pub(super) fn break_line(&mut self) {
        let groups = self.sections.iter_mut().chain(&mut self.lists);
        groups.filter_map(|group| group.item.as_mut()).for_each(Item::break_line);
    }

    /// Takes that the text so far is a label of the text that follows.
    pub(super) fn label(&mut self) {
        let groups = self.sections.iter_mut().chain(&mut self.lists);
        for item in groups.filter_map(|group| group.item.as_mut()).filter(|item| item.length > 0) {
            item.labelled = true;
        }
    }

    /// Whether there are more items than are kept.
    pub(super) fn is_full(&self) -> bool {
        self.items > MAX_LISTING_ITEMS
    }

    /// The listings, in the order of their first lines.
    pub(super) fn finish(mut self) -> Vec<Table> {
        self.end_lists();
        while !self.sections.is_empty() {
            close(&mut self.sections, &mut self.done);
        }
        sort_by_offset(&mut self.done);
        self.done
    }

    fn start_item(&mut self, shape: Shape, offset: u32) {
        self.items += 1;
        let is_section = matches!(shape, Shape::Section { .. });
        let heading = &self.heading;
        let groups = if is_section { &mut self.sections } else { &mut self.lists };
        if groups.last().is_none_or(|group| group.shape != shape) {
            let caption = self.paragraph.take().map(CellBuilder::into_text).filter(|text| !text.is_empty());
            let table = Table {
                form: shape.form(),
                offset,
                caption: caption.map(|text| text.chars().take(MAX_TITLE).collect()),
                heading: heading.clone(),
                header: None,
                rows: Vec::new(),
                records: true,
                keyed: false,
            };
            groups.push(Group { shape, table, item: None, shared: 0 });
        }
        if let Some(group) = groups.last_mut() {
            group.end_item();
            if self.items <= MAX_LISTING_ITEMS {
                let (term, text) = (CellBuilder::new(offset), CellBuilder::new(offset));
                group.item = Some(Item { offset, term, text, length: 0, labelled: false });
            }
        }
        self.in_term = self.items <= MAX_LISTING_ITEMS;
    }
}

/// Ends the innermost group. One item is no listing.
fn close(groups: &mut Vec<Group>, done: &mut Vec<Table>) {
    let Some(mut group) = groups.pop() else { return };
    group.end_item();
    if group.table.rows.len() > 1 {
        done.push(group.table);
    }
}
