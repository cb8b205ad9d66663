//! Reads the items of a listing that documents codes.

use super::candidate::Candidate;
use super::evidence::{Accepted, Key, spelling, status};
use super::item::Item;
use super::label::{Label, label};
use super::term::Term;
use crate::catalogue::advice::find_advice;
use crate::catalogue::blank::is_blank_text;
use crate::catalogue::code::cell::CodeCell;
use crate::catalogue::code::column_kind::{CodeKind, ColumnKind};
use crate::catalogue::code::notation::Notation;
use crate::catalogue::code::number;
use crate::catalogue::column::decision::ListingBasis;
use crate::catalogue::labelled::{described, labelled};
use crate::catalogue::language;
use crate::catalogue::model::Entry;
use crate::catalogue::problem_limit::too_many_problems;
use crate::catalogue::reading::DocumentedCode;
use crate::catalogue::row_advice::row_advice;
use crate::catalogue::skip::{RowKind, Skip};
use crate::catalogue::skipped::SkippedRows;
use crate::characters::{LONGEST_QUOTE, shortened};
use crate::problem::Problem;
use crate::remedy::Remedy;
use doccodes_core::{Advice, Language};

/// Reads the items of one listing.
pub(super) struct EntryReader<'a, 'b> {
    candidate: &'b Candidate<'a>,
    accepted: Accepted,
    pub(super) language: Option<Language>,
    /// A heading above that forbids to send the request again.
    warning: Option<&'a str>,
    pub(super) skipped: SkippedRows<'b>,
    pub(super) codes: Vec<DocumentedCode>,
    pub(super) problems: Vec<Problem>,
}

impl<'a, 'b> EntryReader<'a, 'b> {
    pub(super) fn new(candidate: &'b Candidate<'a>, accepted: Accepted, skipped: SkippedRows<'b>) -> Self {
        let texts = candidate.items.iter().filter(|item| item.code().is_some()).map(Item::text);
        // A heading is a few words that stand for all of its items. It counts only if it forbids: `Do not retry these`.
        let forbids =
            |heading: &&str| find_advice(heading).is_some_and(|found| found.advice == Advice::Never);
        let headings = candidate.around.heading.into_iter().chain(candidate.around.above.iter().copied());
        Self {
            candidate,
            accepted,
            language: language::detect(texts),
            warning: headings.into_iter().find(forbids),
            skipped,
            codes: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Reads the items until there are `room` problems.
    pub(super) fn read(&mut self, room: usize) {
        for item in &self.candidate.items {
            if self.problems.len() >= room {
                let location = self.candidate.input.source.location(item.row.offset, 1);
                self.problems.push(too_many_problems(location));
                return;
            }
            self.item(item);
        }
    }

    /// Decides whether the codes are numbers or strings, and reports those that do not fit.
    pub(super) fn keep_one_kind(&mut self, chosen: Option<CodeKind>) -> ColumnKind {
        let is_http = self.accepted.basis == ListingBasis::Statuses;
        let cells = self
            .codes
            .iter()
            .map(|code| CodeCell::Codes { codes: vec![code.spelling.clone()], reason: None });
        let kind = ColumnKind::new(cells, Notation::default(), is_http, chosen);
        let source = self.candidate.input.source;
        let problems = &mut self.problems;
        self.codes.retain(|code| {
            let fits = kind.fits(&code.spelling);
            if !fits {
                let quoted = shortened(&code.spelling, LONGEST_QUOTE);
                let location = source.location(code.entry.offset, 1);
                let problem =
                    Problem::error(format!("`{quoted}` is not {} like the other codes", kind.noun()))
                        .at(location)
                        .expected(kind.expected())
                        .with_remedy(Remedy::skip(Skip::Cell(code.spelling.clone())));
                problems.push(problem.in_row(source.line(code.entry.offset)));
            }
            fits
        });
        kind
    }

    fn item(&mut self, item: &Item<'a>) {
        let source = self.candidate.input.source;
        let line = source.line(item.row.offset);
        let at_code = item.term_cell().map_or(line, |cell| source.line(cell.page_offset(0)));
        if self.skipped.has_lines && self.skipped.by_line([line, at_code]) {
            return;
        }
        let Some(cell) = item.term_cell() else { return };
        let first_line = cell.text().lines().next().unwrap_or("");
        if self.skipped.by_cell(cell.text()) || self.skipped.by_cell(first_line) {
            return;
        }
        match spelling(item, self.accepted.key) {
            Some(spelling) => {
                if !self.skipped.by_cell(spelling) {
                    let entry = self.entry(item);
                    self.codes.push(DocumentedCode { spelling: without_minus_sign(spelling), entry });
                }
            }
            None => self.no_code(item, first_line),
        }
    }

    /// Reports an item without a code.
    fn no_code(&mut self, item: &Item<'a>, term: &str) {
        let quoted = shortened(term, LONGEST_QUOTE);
        let (message, kind) = match item.term {
            Term::Class => (format!("`{quoted}` is a class of codes"), RowKind::Classes),
            Term::Range => (format!("`{quoted}` is a range of codes"), RowKind::Ranges),
            _ => (format!("`{quoted}` among the codes has no code and is not read"), RowKind::Sections),
        };
        if self.skipped.by_kind(kind) {
            return;
        }
        let source = self.candidate.input.source;
        let offset = item.term_cell().map_or(item.row.offset, |cell| cell.page_offset(0));
        let location = source.location(offset, term.len() as u32);
        let problem = match kind {
            RowKind::Sections => Problem::warning(message).at(location),
            _ => Problem::error(message)
                .at(location)
                .expected("one code")
                .with_remedy(Remedy::skip(Skip::Kind(kind))),
        };
        self.problems.push(problem.in_row(source.line(item.row.offset)));
    }

    fn entry(&self, item: &Item<'a>) -> Entry {
        let input = &self.candidate.input;
        let mut entry = Entry { page: input.page, offset: item.row.offset, ..Entry::default() };
        let Some(code) = item.code() else { return entry };
        if let (Some(cell), Some(word)) = (item.term_cell(), spelling(item, self.accepted.key)) {
            // The number may be in a line below its name.
            let before = cell.text().get(..code.rest).unwrap_or(cell.text());
            entry.offset = before.rfind(word).map_or(entry.offset, |at| cell.page_offset(at));
        }
        match self.accepted.key {
            Key::Number => entry.name = code.symbol.unwrap_or(code.phrase).to_owned(),
            Key::SymbolOfStatus => entry.http_status = status(item),
            Key::Symbol => {}
        }
        let rest = comment(item.rest());
        let cell = item.text_cell();
        let text = cell.map_or("", |cell| cell.text());
        let whole = match (rest.is_empty(), text.is_empty()) {
            (false, false) => format!("{rest}\n{text}"),
            (false, true) => rest.to_owned(),
            _ => text.to_owned(),
        };
        if entry.http_status.is_none() && self.accepted.key == Key::Symbol {
            entry.http_status = stated_status(&whole);
        }
        if !is_blank_text(&whole) {
            match labelled(&whole, &|_| false) {
                Some(parts) => {
                    // Without a text before the labels, the whole text describes the code.
                    let description = if parts.description.is_empty() { whole } else { parts.description };
                    entry.descriptions.push((self.language, description));
                    entry.cause = parts.cause;
                    entry.solution = parts.solution;
                }
                None => entry.descriptions.push((self.language, described(&whole).to_owned())),
            }
        }
        entry.remarks.extend(self.warning.map(str::to_owned));
        entry.advice = row_advice(&entry);
        entry
    }
}

/// The HTTP status that a line of a text states: `HTTP status code: 400`.
fn stated_status(text: &str) -> Option<u16> {
    text.lines().find_map(|line| {
        let (Label::Http | Label::Status, at, _) = label(line)? else { return None };
        let digits = line[at..].split_whitespace().next()?.trim_matches(|c: char| !c.is_ascii_digit());
        u16::try_from(number(digits)?).ok().filter(|status| (100..=599).contains(status))
    })
}

/// A text without the signs of a comment, and without signs in front.
fn comment(text: &str) -> &str {
    let text = text.trim_start_matches([
        '/', '*', '<', '!', ' ', '，', ',', '、', ';', ':', '：', '-', '–', '—', '|', '→',
    ]);
    text.trim_end().trim_end_matches("*/").trim_end()
}

/// A number with the minus of a keyboard.
fn without_minus_sign(spelling: &str) -> String {
    match spelling.strip_prefix(['\u{2212}', '–']) {
        Some(digits) => format!("-{digits}"),
        None => spelling.to_owned(),
    }
}
