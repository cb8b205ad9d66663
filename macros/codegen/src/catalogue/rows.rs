//! Reads the rows of a table. Each row documents codes, is a heading within the table, or is a problem.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::blank::{is_blank, is_blank_name, is_blank_text};
use super::code::cell::CodeCell;
use super::code::notation::Notation;
use super::code::spelling::is_code;
use super::code::status_cell::statuses;
use super::column::decision::Column;
use super::column::flag::flag;
use super::column::notation::code_notation;
use super::column::role::Role;
use super::column::table_view::TableView;
use super::labelled::labelled;
use super::model::Entry;
use super::reading::DocumentedCode;
use super::row_advice::row_advice;
use super::share::Share;
use crate::characters::{LONGEST_QUOTE, has_digit, shortened, starts_with_digit};
use crate::page::{Cell, MAX_PROBLEMS, Row};
use crate::problem::Problem;
use crate::remedy::Remedy;
use crate::source::Source;
use doccodes_core::Language;

/// The longest text, in bytes, by which a row can be skipped. Nobody would copy a longer one.
const LONGEST_SKIP: usize = 1000;

/// Numbers among the code cells with digits, where the codes of a table are numbers.
const NUMBERS_WITH_DIGITS: Share = Share::new(9, 10);

/// Numbers among all code cells, where the codes of a table are numbers.
const NUMBERS: Share = Share::new(1, 2);

/// Reads the rows of one table.
pub(super) struct RowReader<'a> {
    source: &'a Source,
    /// The index of the page.
    page: usize,
    columns: &'a [Column],
    /// The index of the code column.
    code: usize,
    /// How the codes are written.
    notation: Notation,
    /// Whether the codes of the table are numbers, so that a word is no code.
    numbers: bool,
    view: TableView<'a>,
    /// The code cells of the regular rows, collected once a row is shifted.
    regular: OnceCell<HashSet<&'a str>>,
    /// The cells of the rows to skip.
    skip: &'a [String],
    /// Which of them were found.
    skipped: Vec<usize>,
    codes: Vec<DocumentedCode>,
    problems: Vec<Problem>,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(
        source: &'a Source,
        page: usize,
        view: &TableView<'a>,
        columns: &'a [Column],
        skip: &'a [String],
    ) -> Self {
        let code = columns.iter().position(|column| column.role() == Role::Code).unwrap_or(0);
        let notation = code_notation(view, code, columns.get(code));
        let (mut with_digits, mut numbers, mut cells) = (0, 0, 0);
        for row in view.sample() {
            let Some(cell) = row.cells.get(code) else { continue };
            let text = cell.text();
            cells += 1;
            with_digits += usize::from(has_digit(text));
            numbers += usize::from(starts_with_digit(text.strip_prefix('-').unwrap_or(text)));
        }
        Self {
            source,
            page,
            columns,
            code,
            notation,
            numbers: notation.is_hexadecimal()
                || numbers > 0
                    && NUMBERS_WITH_DIGITS.is_reached(numbers, with_digits)
                    && NUMBERS.is_reached(numbers, cells),
            view: *view,
            regular: OnceCell::new(),
            skip,
            skipped: Vec::new(),
            codes: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// The codes and the problems of the rows.
    pub(super) fn finish(self) -> (Vec<DocumentedCode>, Vec<Problem>) {
        (self.codes, self.problems)
    }

    /// Marks the cells to skip that were found.
    pub(super) fn mark_used(&self, used: &mut [bool]) {
        for &n in &self.skipped {
            used[n] = true;
        }
    }

    /// Reads the rows until there are `room` problems, since nobody fixes more of them one by one. Returns whether all
    /// rows were read.
    pub(super) fn read(&mut self, room: usize) -> bool {
        for row in self.view.rows {
            if self.problems.len() >= room {
                let limit = Problem::error(format!(
                    "the tables of codes have more than {MAX_PROBLEMS} problems, the limit: this row and the rows \
                     after it are not read"
                ));
                let help = "fix the first problems, or move the table of codes to a page of its own";
                self.problems.push(limit.at(self.source.location(row.offset, 1)).help(help));
                return false;
            }
            self.row(row);
        }
        true
    }

    fn row(&mut self, row: &Row) {
        if let Some(section) = row.spanning() {
            // A row with one cell is a heading, unless that is a code, which would be lost.
            let code = matches!(self.notation.read(section.text()), CodeCell::Codes { codes, .. }
                if codes.iter().any(|code| has_digit(code)));
            return if code { self.shifted(row) } else { self.section(row, section) };
        }
        if row.width() != self.columns.len() {
            return self.shifted(row);
        }
        let Some(cell) = row.cells.get(self.code) else { return };
        if self.skips(cell.text()) {
            return;
        }
        let repeated = |header: &Row| header.cells.iter().zip(&row.cells).all(|(a, b)| a.text() == b.text());
        if self.view.header.is_some_and(repeated) {
            return self.section(row, cell);
        }
        let read = self.notation.read(cell.text());
        let filled = row.cells.iter().filter(|cell| !is_blank(cell.text())).count();
        let alone = filled == usize::from(!is_blank(cell.text()));
        let is_word = match &read {
            CodeCell::Codes { codes, .. } => {
                self.numbers && !codes.iter().any(|code| has_digit(code) || self.notation.is_lettered(code))
            }
            CodeCell::Unreadable | CodeCell::Wrapped(_) => true,
            _ => false,
        };
        let heading =
            row.cells.first().filter(|first| self.code > 0 && filled == 1 && !is_blank(first.text()));
        match (read, heading) {
            // Words alone in a row are a heading within the table.
            (_, _) if alone && is_word => self.section(row, cell),
            (CodeCell::Empty, Some(heading)) => self.section(row, heading),
            (CodeCell::Codes { .. }, _) if is_word => {
                let problem = self.no_code(cell, &CodeCell::Unreadable);
                self.problems.push(problem.in_row(self.source.line(row.offset)));
            }
            (CodeCell::Codes { codes, reason }, _) => {
                for spelling in codes {
                    if !self.skips(&spelling) {
                        let entry = self.entry(row, reason.clone());
                        self.codes.push(DocumentedCode { spelling, entry });
                    }
                }
            }
            (CodeCell::Broken(spelling), _) => {
                let warning = Problem::warning(format!(
                    "`{}` is read as `{spelling}`",
                    shortened(cell.text(), LONGEST_QUOTE)
                ));
                let location = self.source.location(cell.page_offset(0), first_line(cell));
                self.problems.push(warning.at(location).in_row(self.source.line(row.offset)));
                let entry = self.entry(row, None);
                self.codes.push(DocumentedCode { spelling, entry });
            }
            (refused, _) => {
                let problem = self.no_code(cell, &refused);
                self.problems.push(problem.in_row(self.source.line(row.offset)));
            }
        }
    }

    /// Whether the user skips a code cell.
    fn skips(&mut self, text: &str) -> bool {
        let found = self.skip.iter().position(|skip| skip.trim() == text.trim());
        self.skipped.extend(found);
        found.is_some()
    }

    /// Reports a heading within the table.
    fn section(&mut self, row: &Row, cell: &Cell) {
        let heading = shortened(cell.text(), LONGEST_QUOTE);
        let warning = Problem::warning(format!("the row `{heading}` is a heading and documents no code"));
        let location = self.source.location(cell.page_offset(0), first_line(cell));
        self.problems.push(warning.at(location).in_row(self.source.line(row.offset)));
    }

    /// Reports a row with too few or too many cells.
    fn shifted(&mut self, row: &Row) {
        // Any cell may be the code, so that the user may name the row by any of them.
        let mut skipped = false;
        for cell in &row.cells {
            skipped |= !cell.text().is_empty() && self.skips(cell.text());
        }
        if skipped {
            return;
        }
        let remedy = fix_or_skip(self.naming_cell(row));
        let (is, should) = (if row.spanning().is_some() { 1 } else { row.width() }, self.columns.len());
        let noun = if is == 1 { "cell" } else { "cells" };
        self.problems.push(
            Problem::error(format!("this row has {is} {noun} where the table has {should} columns"))
                .at(self.source.location(row.offset, 1))
                .expected("as many cells as columns; otherwise it is not clear which cell is the code")
                .with_remedy(remedy),
        );
    }

    /// The cell by which a row is best named: the first one that looks like an error code, or else the longest.
    fn naming_cell<'b>(&self, row: &'b Row) -> Option<&'b str> {
        let (mut like_a_code, mut longest, mut first) = (None, None::<&str>, None);
        for cell in &row.cells {
            let text = cell.text();
            if is_blank(text) {
                continue;
            }
            first = first.or(Some(text));
            // The code of another row would skip that row, too.
            let regular = self.regular.get_or_init(|| self.view.cells(self.code).into_iter().collect());
            if regular.contains(text) {
                continue;
            }
            let letters = text.bytes().any(|byte| byte.is_ascii_alphabetic());
            if letters && is_code(text) && (has_digit(text) || text.contains(['_', '.'])) {
                like_a_code = like_a_code.or(Some(text));
            }
            if longest.is_none_or(|longest| text.len() >= longest.len()) {
                longest = Some(text);
            }
        }
        like_a_code.or(longest).or(first)
    }

    /// The problem of a code cell without a readable code.
    fn no_code(&self, cell: &Cell, read: &CodeCell) -> Problem {
        let text = shortened(cell.text(), LONGEST_QUOTE);
        let (message, expected) = match read {
            CodeCell::Class => (format!("`{text}` is a class of codes"), "one code"),
            CodeCell::Range => (format!("`{text}` is a range of codes"), "one code"),
            CodeCell::Empty => ("the code cell is empty".to_owned(), "a code in every row"),
            CodeCell::Wrapped(joined) => {
                let message = format!(
                    "`{}` is not one word",
                    cell.text().split_whitespace().collect::<Vec<_>>().join(" ")
                );
                let problem = Problem::error(message)
                    .at(self.source.location(cell.page_offset(0), first_line(cell)))
                    .expected(format!("one word: `{joined}`, if the page has broken one code in two"));
                return problem.with_remedy(fix_or_skip(Some(cell.text().trim())));
            }
            _ if self.numbers => (format!("`{text}` is not a number like the other codes"), "a number"),
            _ => (
                format!("`{text}` cannot be read as a code"),
                "a number, or one word of letters, digits and the signs `. _ - : / # $`",
            ),
        };
        Problem::error(message)
            .at(self.source.location(cell.page_offset(0), first_line(cell)))
            .expected(expected)
            .with_remedy(fix_or_skip(Some(cell.text().trim())))
    }

    /// What a row says about its code; `reason` is the reason phrase in the code cell.
    fn entry(&self, row: &Row, reason: Option<String>) -> Entry {
        let mut entry = Entry { page: self.page, offset: row.offset, ..Entry::default() };
        if let Some(reason) = reason {
            entry.name = reason.replace('\n', " ");
        }
        for (column, cell) in self.columns.iter().zip(&row.cells) {
            let text = cell.text();
            let role = column.role();
            if if role == Role::Name { is_blank_name(text) } else { is_blank_text(text) } {
                continue;
            }
            match role {
                Role::Name => entry.name = text.replace('\n', " "),
                Role::Message => entry.message = Some(text.to_owned()),
                Role::Description => self.describe(&mut entry, column.language, cell),
                Role::Cause => entry.cause = Some(text.to_owned()),
                Role::Solution => entry.solution = Some(text.to_owned()),
                Role::HttpStatus => {
                    let mut statuses = statuses(text).into_iter();
                    entry.http_status = statuses.next();
                    entry.other_statuses = statuses.collect();
                }
                Role::Retry => match flag(text) {
                    Some(true) if column.yes_forbids => entry.retry_flag = Some(false),
                    // What must not always be avoided is not always allowed.
                    Some(false) if column.yes_forbids => {}
                    Some(flag) => entry.retry_flag = Some(flag),
                    // A text that is neither yes nor no may still forbid a retry.
                    None => entry.remarks.push(text.to_owned()),
                },
                Role::Other => entry.remarks.push(text.to_owned()),
                Role::Code => {}
            }
        }
        entry.advice = row_advice(&entry);
        entry
    }
}

impl RowReader<'_> {
    /// Adds a description, from which a cause and a solution are taken if it labels them and no column has them.
    fn describe(&self, entry: &mut Entry, language: Option<Language>, cell: &Cell) {
        let text = cell.text();
        let has = |role: Role| self.columns.iter().any(|column| column.role() == role);
        let begins_bold = |at: usize| {
            let before = self.source.text().get(..cell.page_offset(at) as usize).unwrap_or("");
            BOLD.iter().any(|mark| before.ends_with(mark))
        };
        match labelled(text, &begins_bold).filter(|_| !has(Role::Cause) && !has(Role::Solution)) {
            Some(parts) => {
                // Without a text before the labels, the whole text describes the code.
                let description = if parts.description.is_empty() { text } else { &parts.description };
                add_description(&mut entry.descriptions, language, description);
                entry.cause = entry.cause.take().or(parts.cause);
                entry.solution = entry.solution.take().or(parts.solution);
            }
            None => add_description(&mut entry.descriptions, language, text),
        }
    }
}

/// What stands before bold text in Markdown, reStructuredText and HTML.
const BOLD: &[&str] = &["**", "__", "<b>", "<strong>"];

/// Adds a description. Several columns may describe a code in one language. The shorter text then comes first, in any order of
/// the columns, and a text that another one contains is left out.
fn add_description(
    descriptions: &mut Vec<(Option<Language>, String)>,
    language: Option<Language>,
    text: &str,
) {
    let Some((_, before)) = descriptions.iter_mut().find(|(other, _)| *other == language) else {
        descriptions.push((language, text.to_owned()));
        return;
    };
    if before.contains(text) {
        return;
    }
    *before = match text.contains(before.as_str()) {
        true => text.to_owned(),
        false if (text.len(), text) < (before.len(), before.as_str()) => format!("{text}\n{before}"),
        false => format!("{before}\n{text}"),
    };
}

/// The remedy for a row that this cell names.
fn fix_or_skip(cell: Option<&str>) -> Remedy {
    match cell.filter(|cell| cell.len() <= LONGEST_SKIP) {
        Some(cell) => Remedy::Skip { cell: cell.to_owned() },
        None => Remedy::FixRow,
    }
}

/// The length of the first line of a cell, in bytes.
fn first_line(cell: &Cell) -> u32 {
    cell.text().lines().next().unwrap_or("").len() as u32
}
