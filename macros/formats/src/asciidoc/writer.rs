//! Passes text and its markup to the builder, with the offset of each part.

use doccodes_page::NoteKind;
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;

use super::inline::{self, Part};
use super::line::Line;
use super::text::Text;
use super::values::{Values, reference_length};
use crate::builder::Builder;
use crate::tag::Tag;

/// Writes text into the builder.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    pub(super) source: &'a Source,
    pub(super) builder: Builder<'a>,
    pub(super) values: Values,
    /// How many more bytes attributes may insert. Without a limit, the text could have the square of the page's size.
    budget: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn new(source: &'a Source) -> Self {
        Self { source, builder: Builder::new(source), values: Values::default(), budget: source.text().len() }
    }
}

impl Writer<'_> {
    /// Writes lines of a paragraph, without markup.
    pub(super) fn inline(&mut self, lines: &[Line<'_>], separators: &[String]) {
        let text = Text::join(lines);
        let values = std::mem::take(&mut self.values);
        for part in inline::parse(&text.text, separators, &values) {
            self.part(&text, &part);
        }
        self.values = values;
    }

    fn part(&mut self, text: &Text, part: &Part<'_>) {
        match part {
            Part::Text(range) => {
                for (piece, offset) in text.pieces(range.clone()) {
                    self.builder.text(piece, offset, true);
                }
            }
            Part::Replaced(range, value) => match self.budget.checked_sub(value.len()) {
                Some(rest) => {
                    self.budget = rest;
                    self.builder.text(value, text.offset(range.start), false);
                }
                None => {
                    if self.budget > 0 {
                        let message =
                            "the attributes of the page insert more text than the page has, the limit";
                        self.builder.refuse(text.offset(range.start), message.to_owned());
                        self.budget = 0;
                    }
                    self.part(text, &Part::Text(range.clone()));
                }
            },
            Part::Break(_) => self.builder.break_line(),
            Part::Start(tag) => self.builder.start(*tag, 0),
            Part::End(tag) => self.builder.end(*tag, 0),
        }
    }

    /// Writes lines whose line breaks are kept and which have no markup.
    pub(super) fn literal(&mut self, lines: &[Line<'_>]) {
        let offset = lines.first().map_or(0, |line| line.at as u32);
        self.builder.start(Tag::Block, offset);
        self.builder.start(Tag::Preformatted, offset);
        for line in lines {
            self.builder.text(line.text, line.at as u32, true);
            self.builder.break_line();
        }
        self.builder.end(Tag::Preformatted, offset);
        self.builder.end(Tag::Block, offset);
    }

    /// The text that an attribute is set to. It may refer to attributes that are set above.
    pub(super) fn value(&mut self, value: &str) -> String {
        let mut text = String::new();
        let mut rest = value;
        while let Some(open) = rest.find('{') {
            let (before, after) = rest.split_at(open);
            text.push_str(before);
            let length = reference_length(after);
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

    /// Notes a line that is not read.
    pub(super) fn note(&mut self, kind: NoteKind, line: &Line<'_>) {
        let line = line.trimmed();
        self.builder.note(kind, line.at as u32, line.text.len() as u32);
    }

    /// Reports a problem on a line.
    pub(super) fn report(&mut self, line: &Line<'_>, problem: Problem) {
        let line = line.trimmed();
        let spot = self.source.location(line.at as u32, line.text.len() as u32);
        self.builder.report(problem.at(spot));
    }
}
