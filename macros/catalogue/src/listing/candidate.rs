//! A listing of a page, with the words near it and the decision on it.

use doccodes_page::Form;

use super::evidence::{Accepted, Context, Rejected, have_one_shape, judge, key_of, spelling};
use super::item::Item;
use super::near::{Claim, Near, Surroundings};
use crate::input::InputTable;

/// A listing, and whether it documents codes.
pub(super) struct Candidate<'a> {
    pub(super) input: InputTable<'a>,
    pub(super) items: Vec<Item<'a>>,
    pub(super) around: Surroundings<'a>,
    pub(super) near: Near,
    /// How clearly the user asked for it.
    pub(super) request: Request,
    pub(super) verdict: Result<Accepted, Rejected>,
}

/// How clearly the user asked for a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Request {
    /// The user did not ask for a listing.
    Nothing,
    /// The user asked for another listing.
    Another,
    /// A heading above it has the text of the user.
    Above,
    /// Its own heading or the paragraph before it has the text of the user.
    Own,
    /// The heading or the paragraph is this text, or the first term is.
    Whole,
}

impl<'a> Candidate<'a> {
    /// A listing below these headings, without a decision.
    pub(super) fn new(input: InputTable<'a>, around: Surroundings<'a>, requested: Option<&str>) -> Self {
        let items = Item::all(input.table);
        let near = Near::new(&around);
        let first = items.first().and_then(Item::term_cell).map_or("", |cell| cell.text());
        let request = requested.map_or(Request::Nothing, |text| request(&around, first, text));
        Self { input, items, around, near, request, verdict: Err(Rejected::NoCodes) }
    }

    /// Decides by the listing and the words near it. `titled` is the number of codes in the listings of this form for which only
    /// the title of the page speaks.
    pub(super) fn judge(&mut self, titled: usize) {
        let mut near = self.near;
        if self.request == Request::Above {
            near.claim = Claim::Codes;
        }
        let form = self.input.table.form;
        let requested = self.request >= Request::Own;
        self.verdict = judge(&self.items, &Context { form, near: &near, titled, requested });
    }

    /// The index of the item that contains the start of another listing.
    pub(super) fn item_around(&self, other: &InputTable<'_>) -> Option<usize> {
        let offset = other.table.offset;
        if self.input.page != other.page || self.input.index == other.index {
            return None;
        }
        let after = self.items.partition_point(|item| item.row.offset <= offset);
        let at = after.checked_sub(1)?;
        let is_inside = after < self.items.len() || offset < self.end() || {
            let term = self.items[at].term_cell().map(|cell| cell.text());
            self.input.table.form == Form::Sections
                && term.is_some()
                && term == other.table.heading.as_deref()
        };
        is_inside.then_some(at)
    }

    /// Where the text of the last item ends.
    pub(super) fn end(&self) -> u32 {
        let mut end = 0;
        if let Some(item) = self.items.last() {
            for cell in &item.row.cells {
                end = end.max(cell.page_offset(cell.text().len()));
            }
        }
        end
    }

    /// Whether the terms of another listing have the shape of the terms of this one.
    pub(super) fn has_shape_of(&self, other: &Candidate<'_>) -> bool {
        have_one_shape(&other.items, &self.items, key_of(&self.items))
    }

    /// Whether each item begins with a word for codes.
    pub(super) fn is_labelled(&self) -> bool {
        self.items.iter().all(|item| item.code().is_some_and(|code| code.label.is_some()))
    }

    /// The number of items with a code.
    pub(super) fn codes(&self) -> usize {
        let mut codes = 0;
        for item in &self.items {
            codes += usize::from(item.code().is_some());
        }
        codes
    }

    /// The codes as the page spells them.
    pub(super) fn spellings(&self) -> Vec<&'a str> {
        let key = self.verdict.ok().map(|accepted| accepted.key);
        let mut spellings = Vec::with_capacity(self.items.len());
        for item in &self.items {
            let Some(code) = item.code() else { continue };
            spellings.extend(key.and_then(|key| spelling(item, key)).or(code.number).or(code.symbol));
        }
        spellings
    }
}

fn request(around: &Surroundings<'_>, first_term: &str, text: &str) -> Request {
    let wanted = text.trim().to_lowercase();
    let has = |title: &str| title.to_lowercase().contains(&wanted);
    let is = |title: &str| title.trim().to_lowercase() == wanted;
    if is(first_term) {
        return Request::Whole;
    }
    let mut request = Request::Another;
    for title in around.heading.iter().chain(&around.caption) {
        if is(title) {
            return Request::Whole;
        }
        if has(title) {
            request = Request::Own;
        }
    }
    let mut above = around.above.clone();
    above.extend(around.title);
    match request {
        Request::Another if above.into_iter().any(has) => Request::Above,
        request => request,
    }
}
