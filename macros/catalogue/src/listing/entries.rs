//! Reads the items of a listing that documents codes.

use doccodes_core::{Advice, Language};
use doccodes_page::characters::{COLONS, LONGEST_QUOTE, UNSEEN, has, shortened};
use doccodes_page::choice::{CodeKind, RowKind, Skip};
use doccodes_page::language;
use doccodes_page::one_of::find_one_of;
use doccodes_page::problem::{Problem, Warning};
use doccodes_page::remedy::Remedy;
use doccodes_sentences::Text;
use doccodes_sentences::advice::{AdviceOfSentences, find_advice};

use super::candidate::Candidate;
use super::evidence::{Accepted, Key, looks_like_code, spelling, status};
use super::item::Item;
use super::label::{Label, label};
use super::term::{CodeTerm, Term};
use crate::blank::is_blank_text;
use crate::code::cell::{self, CodeCell};
use crate::code::column_kind::ColumnKind;
use crate::code::notation::Notation;
use crate::code::number;
use crate::column::decision::ListingBasis;
use crate::labelled::{begins_bold, described, labelled};
use crate::model::Entry;
use crate::problem_limit::too_many_problems;
use crate::reading::DocumentedCode;
use crate::row_advice::{KnownSentences, read_words};
use crate::skipped::SkippedRows;

/// Reads the items of one listing.
pub(super) struct EntryReader<'a, 'b> {
    candidate: &'b Candidate<'a>,
    accepted: Accepted,
    pub(super) language: Option<Language>,
    /// A heading above that forbids to send the request again.
    warning: Option<&'a str>,
    pub(super) skipped: SkippedRows<'b>,
    known: KnownSentences,
    pub(super) codes: Vec<DocumentedCode>,
    pub(super) problems: Vec<Problem>,
}

impl<'a, 'b> EntryReader<'a, 'b> {
    pub(super) fn new(candidate: &'b Candidate<'a>, accepted: Accepted, skipped: SkippedRows<'b>) -> Self {
        let mut texts = Vec::with_capacity(candidate.items.len());
        for item in &candidate.items {
            if item.code().is_some() {
                texts.push(item.text());
            }
        }
        // A heading is a few words for all of its items. It counts only if it forbids: `Do not retry these`.
        let forbids = |heading: &&str| {
            find_advice(&Text::new(heading), &mut AdviceOfSentences::default())
                .is_some_and(|found| found.advice == Advice::Never)
        };
        let above = candidate.around.above.iter().copied();
        Self {
            candidate,
            accepted,
            language: language::detect(&texts),
            warning: candidate.around.heading.filter(forbids).or_else(|| above.into_iter().find(forbids)),
            skipped,
            known: KnownSentences::default(),
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
        let mut cells = Vec::with_capacity(self.codes.len());
        for code in &self.codes {
            cells.push(CodeCell::Codes { codes: vec![code.spelling.clone()], reason: None });
        }
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
        if self.skipped.have_lines() && self.skipped.by_line([line, at_code]) {
            return;
        }
        let Some(cell) = item.term_cell() else { return };
        let first_line = cell.text().lines().next().unwrap_or("");
        if self.skipped.by_cell(cell.text()) || self.skipped.by_cell(first_line) {
            return;
        }
        if let Some((codes, rest)) = several_codes(cell.text(), self.accepted.key) {
            let entry = self.entry(item, rest);
            for spelling in codes {
                if !self.skipped.by_cell(&spelling) {
                    self.codes.push(DocumentedCode { spelling, entry: entry.clone() });
                }
            }
            return;
        }
        let Some(spelling) = spelling(item, self.accepted.key) else {
            return self.no_code(item, first_line);
        };
        if self.skipped.by_cell(spelling) {
            return;
        }
        let mut entry = self.entry(item, item.rest());
        if let Some(code) = item.code() {
            // The number may be on a line below its name.
            let before = cell.text().get(..code.rest).unwrap_or(cell.text());
            entry.offset = before.rfind(spelling).map_or(entry.offset, |at| cell.page_offset(at));
            if self.accepted.key == Key::Number {
                entry.name = code.symbol.unwrap_or(code.phrase).to_owned();
            }
        }
        self.codes.push(DocumentedCode { spelling: without_minus_sign(spelling), entry });
    }

    /// Reports an item without a code.
    fn no_code(&mut self, item: &Item<'a>, term: &str) {
        let quoted = shortened(term, LONGEST_QUOTE);
        let (kind, what) = match &item.term {
            Term::Class => (RowKind::Classes, "a class of codes"),
            Term::Range => (RowKind::Ranges, "a range of codes"),
            _ => (RowKind::Sections, ""),
        };
        if self.skipped.by_kind(kind) {
            return;
        }
        let problem = if kind != RowKind::Sections {
            Problem::error(format!("`{quoted}` is {what}"))
                .expected("one code")
                .with_remedy(Remedy::skip(Skip::Kind(kind)))
        } else if let Some(other) = item.code().and_then(|code| other_kind(code, self.accepted.key)) {
            let noun = if self.accepted.key == Key::Number { "a number" } else { "a word" };
            Problem::error(format!("`{quoted}` is not {noun} like the other codes"))
                .expected(noun)
                .with_remedy(Remedy::skip(Skip::Cell(other.to_owned())))
        } else if has(term, UNSEEN) {
            Problem::error(format!("`{quoted}` has invisible characters"))
                .expected("a code without invisible characters")
                .with_remedy(Remedy::skip(Skip::Cell(term.to_owned())))
        } else {
            let message = format!("`{quoted}` among the codes has no code and is not read");
            Problem::warning(Warning::ItemWithoutCode, message)
        };
        let source = self.candidate.input.source;
        let offset = item.term_cell().map_or(item.row.offset, |cell| cell.page_offset(0));
        let location = source.location(offset, term.len() as u32);
        self.problems.push(problem.at(location).in_row(source.line(item.row.offset)));
    }

    /// The entry for the codes of an item. `rest` is the part of the term after them.
    fn entry(&mut self, item: &Item<'a>, rest: &str) -> Entry {
        let input = &self.candidate.input;
        let mut entry = Entry { page: input.page, offset: item.row.offset, ..Entry::default() };
        if self.accepted.key == Key::SymbolOfStatus {
            entry.http_status = status(item);
        }
        let rest = comment(rest);
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
            let in_text = whole.len() - text.len();
            let source = input.source;
            let is_bold = |at: usize| {
                let at = at.checked_sub(in_text).filter(|_| !text.is_empty());
                at.is_some_and(|at| cell.is_some_and(|cell| begins_bold(source, cell, at)))
            };
            match labelled(&whole, &is_bold) {
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
        read_words(&mut entry, &mut self.known);
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

/// A text without the signs of a comment, and without signs at its start.
fn comment(text: &str) -> &str {
    let text = text.trim_matches(UNSEEN).trim_start_matches([
        '/', '*', '<', '!', ' ', '，', ',', '、', ';', ':', '：', '-', '–', '—', '|', '→',
    ]);
    text.trim_end().trim_end_matches("*/").trim_end()
}

/// The codes of a term with several, `1020 or 1021: text`, and the text after them.
fn several_codes(term: &str, key: Key) -> Option<(Vec<String>, &str)> {
    let line = term.lines().next()?;
    let end = find_one_of(line, &[": ", "：", " - ", " – ", " — "]).map_or(line.len(), |(end, _)| end);
    let codes = match cell::read(line[..end].trim_end_matches(COLONS)) {
        CodeCell::Codes { codes, .. } if codes.len() > 1 => codes,
        _ => return None,
    };
    let are_like_the_others = codes.iter().all(|code| number(code).is_some() == (key == Key::Number));
    are_like_the_others.then_some((codes, &term[end..]))
}

/// The code of a term that does not have the kind of the listing's codes. A plain word is not a code.
fn other_kind<'a>(code: &CodeTerm<'a>, key: Key) -> Option<&'a str> {
    match key {
        Key::Number => code.symbol.filter(|symbol| looks_like_code(symbol)),
        Key::Symbol | Key::SymbolOfStatus => code.number,
    }
}

/// A number with an ASCII minus.
fn without_minus_sign(spelling: &str) -> String {
    match spelling.strip_prefix(['\u{2212}', '–']) {
        Some(digits) => format!("-{digits}"),
        None => spelling.to_owned(),
    }
}
