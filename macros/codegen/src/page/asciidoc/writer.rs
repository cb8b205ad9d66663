//! Passes text and its markup to the builder and to the listings, with the offset of each part.

use super::inline::{self, Part};
use super::line::Line;
use super::listing::Listings;
use super::text::Text;
use super::values::Values;
use crate::page::builder::Builder;
use crate::page::limits::MAX_LISTING_ITEMS;
use crate::page::table::Page;
use crate::page::tag::Tag;
use crate::problem::Problem;
use crate::source::Source;

/// Writes text into the builder and the listings.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    pub(super) source: &'a Source,
    pub(super) builder: Builder<'a>,
    pub(super) listings: Listings,
    pub(super) values: Values,
    /// How many more bytes attributes may stand for. Without a limit, a page could ask for the square of its size.
    budget: usize,
    /// The first item over the limit of listings.
    over: Option<u32>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(source: &'a Source) -> Self {
        Self {
            source,
            builder: Builder::new(source),
            listings: Listings::default(),
            values: Values::default(),
            budget: source.text().len(),
            over: None,
        }
    }

    /// Writes lines of a paragraph, with their markup reduced to what it shows.
    pub(super) fn inline(&mut self, lines: &[Line<'_>], separators: &str) {
        let text = Text::join(lines);
        let values = std::mem::take(&mut self.values);
        for part in inline::parse(&text.text, separators, &values).parts {
            self.part(&text, &part);
        }
        self.values = values;
    }

    /// Writes the first paragraph of an item of a list. Its start is the term: the text up to a colon, the text in bold or
    /// monospace, or the text up to a dash.
    pub(super) fn item(&mut self, lines: &[Line<'_>]) {
        let text = Text::join(lines);
        let values = std::mem::take(&mut self.values);
        let shown = inline::parse(&text.text, "", &values);
        let split = super::term::split(&text.text, shown.lead);
        let mut in_term = true;
        for part in &shown.parts {
            let Part::Text(range) = part else {
                self.part(&text, part);
                continue;
            };
            match split.as_ref().filter(|_| in_term) {
                Some(split) if range.end > split.start => {
                    in_term = false;
                    self.part(&text, &Part::Text(range.start..split.start.max(range.start)));
                    let separator = split.start.max(range.start)..split.end.clamp(range.start, range.end);
                    self.listings.end_term(false);
                    for (piece, offset) in text.pieces(separator.clone()) {
                        self.builder.text(piece, offset, true);
                        self.listings.separator(piece, offset);
                    }
                    self.part(&text, &Part::Text(separator.end..range.end));
                }
                _ => self.part(&text, part),
            }
        }
        if in_term {
            self.listings.end_term(false);
        }
        self.values = values;
    }

    fn part(&mut self, text: &Text, part: &Part<'_>) {
        match part {
            Part::Text(range) => {
                for (piece, offset) in text.pieces(range.clone()) {
                    self.text(piece, offset, true);
                }
            }
            Part::Replaced(range, value) => match self.budget.checked_sub(value.len()) {
                Some(rest) => {
                    self.budget = rest;
                    self.text(value, text.offset(range.start), false);
                }
                None => {
                    if self.budget > 0 {
                        let message =
                            "the attributes of the page stand for more text than the page has, the limit";
                        self.builder.refuse(text.offset(range.start), message.to_owned());
                        self.budget = 0;
                    }
                    self.part(text, &Part::Text(range.clone()));
                }
            },
            Part::Break(_) => self.break_line(),
            Part::StruckOut(true) => self.builder.start(Tag::StruckOut, 0),
            Part::StruckOut(false) => self.builder.end(Tag::StruckOut, 0),
        }
    }

    /// Writes lines whose line breaks are kept and which have no markup.
    pub(super) fn literal(&mut self, lines: &[Line<'_>]) {
        let offset = lines.first().map_or(0, |line| line.at as u32);
        self.builder.start(Tag::Block, offset);
        for line in lines {
            self.text(line.text, line.at as u32, true);
            self.break_line();
        }
        self.builder.end(Tag::Block, offset);
    }

    fn text(&mut self, text: &str, offset: u32, verbatim: bool) {
        self.builder.text(text, offset, verbatim);
        if !self.builder.in_table() {
            self.listings.text(text, offset, verbatim, false);
        }
    }

    pub(super) fn break_line(&mut self) {
        self.builder.break_line();
        if !self.builder.in_table() {
            self.listings.break_line();
        }
    }

    /// Starts or ends a block.
    pub(super) fn edge_of_block(&mut self, offset: u32) {
        self.builder.end(Tag::Block, offset);
        if !self.builder.in_table() {
            self.listings.break_line();
        }
    }

    /// The text that an attribute is set to. It may refer to attributes that are set above.
    pub(super) fn value(&mut self, value: &str) -> String {
        let mut text = String::new();
        let mut rest = value;
        while let Some(open) = rest.find('{') {
            let (before, after) = rest.split_at(open);
            text.push_str(before);
            let length = super::values::reference_length(after);
            let known = length.and_then(|length| self.values.get(after.get(1..length - 1)?));
            match (length, known, known.and_then(|known| self.budget.checked_sub(known.len()))) {
                (Some(length), Some(known), Some(budget)) => {
                    text.push_str(known);
                    self.budget = budget;
                    rest = after.get(length..).unwrap_or("");
                }
                _ => {
                    text.push('{');
                    rest = after.get(1..).unwrap_or("");
                }
            }
        }
        text.push_str(rest);
        text
    }

    /// Starts an item of a listing, unless there are too many.
    pub(super) fn note_item(&mut self, offset: u32) {
        if self.listings.is_full() && self.over.is_none() {
            self.over = Some(offset);
            self.builder.refuse(
                offset,
                format!("the lists of the page have more than {MAX_LISTING_ITEMS} items, the limit"),
            );
        }
    }

    /// Reports a problem in a line.
    pub(super) fn report(&mut self, line: &Line<'_>, problem: Problem) {
        let line = line.trimmed();
        let spot = self.source.location(line.at as u32, line.text.len() as u32);
        self.builder.report(problem.at(spot));
    }

    pub(super) fn finish(self) -> Page {
        let mut page = self.builder.finish();
        page.listings = self.listings.finish();
        page
    }
}
