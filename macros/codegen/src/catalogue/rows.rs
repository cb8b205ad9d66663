//! Reads the rows of a table: each is a documented code, or a problem.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::code_cell::is_blank;
use super::code_cell::{self, CodeCell};
use super::read::DocumentedCode;
use super::role::{self, Column, Role};
use super::shape::Shape;
use super::{Entry, verdict};
use crate::characters::{has_digit, starts_with_digit};
use crate::page::{Cell, MAX_PROBLEMS, Row};
use crate::problem::Problem;
use crate::source::Source;

/// Reads the rows of one table.
pub(super) struct RowReader<'a> {
    source: &'a Source,
    sheet: usize,
    columns: &'a [Column],
    code: usize,
    /// Whether the codes of the table are numbers, so that a word among them is none.
    numbers: bool,
    shape: Shape<'a>,
    /// What stands in the code cells of the rows that are not shifted, once a row is.
    regular: OnceCell<HashSet<&'a str>>,
    skip: &'a [String],
    skipped: Vec<usize>,
    codes: Vec<DocumentedCode>,
    problems: Vec<Problem>,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(
        source: &'a Source,
        sheet: usize,
        shape: &Shape<'a>,
        columns: &'a [Column],
        skip: &'a [String],
    ) -> Self {
        let code = columns.iter().position(|column| column.role == Role::Code).unwrap_or(0);
        let (mut with_digits, mut numbers, mut cells) = (0, 0, 0);
        for row in shape.sample() {
            let Some(cell) = row.cells.get(code) else { continue };
            let text = cell.text();
            cells += 1;
            with_digits += usize::from(has_digit(text));
            numbers += usize::from(starts_with_digit(text.strip_prefix('-').unwrap_or(text)));
        }
        Self {
            source,
            sheet,
            columns,
            code,
            numbers: numbers > 0 && numbers * 10 >= with_digits * 9 && numbers * 2 >= cells,
            shape: *shape,
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

    /// Notes which of the cells to skip were there.
    pub(super) fn mark_used(&self, used: &mut [bool]) {
        for &n in &self.skipped {
            used[n] = true;
        }
    }

    /// Reads the rows, until there are as many problems as there is room for, since nobody mends so many one by one; says
    /// whether it got to the end.
    pub(super) fn read(&mut self, room: usize) -> bool {
        for row in self.shape.rows {
            if self.problems.len() >= room {
                let limit = Problem::error(format!(
                    "the tables of codes have more than {MAX_PROBLEMS} problems, the limit: this row and those behind it \
                     are not read"
                ));
                let help = "mend what comes first, or keep the table of codes as a page of its own";
                self.problems.push(limit.at(self.source.spot(row.offset, 1)).help(help));
                return false;
            }
            self.row(row);
        }
        true
    }

    fn row(&mut self, row: &Row) {
        if let Some(section) = row.spanning() {
            // A heading may well be a word, but not a code: that would be lost.
            let code = matches!(code_cell::read(section.text()), CodeCell::Codes { codes, .. }
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
        if self.shape.header.is_some_and(repeated) {
            return self.section(row, cell);
        }
        let read = code_cell::read(cell.text());
        let filled = row.cells.iter().filter(|cell| !is_blank(cell.text())).count();
        let alone = filled == usize::from(!is_blank(cell.text()));
        let words = match &read {
            CodeCell::Codes { codes, .. } => self.numbers && !codes.iter().any(|code| has_digit(code)),
            CodeCell::Unreadable => true,
            _ => false,
        };
        let heading =
            row.cells.first().filter(|first| self.code > 0 && filled == 1 && !is_blank(first.text()));
        match (read, heading) {
            // Words in a row of their own are a heading within the table.
            (_, _) if alone && words => self.section(row, cell),
            (CodeCell::Empty, Some(heading)) => self.section(row, heading),
            (CodeCell::Codes { .. }, _) if words => {
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
                let warning =
                    Problem::warning(format!("`{}` is read as `{spelling}`", shortened(cell.text())));
                let spot = self.source.spot(cell.page_offset(0), first_line(cell));
                self.problems.push(warning.at(spot).in_row(self.source.line(row.offset)));
                let entry = self.entry(row, None);
                self.codes.push(DocumentedCode { spelling, entry });
            }
            (refused, _) => {
                let problem = self.no_code(cell, &refused);
                self.problems.push(problem.in_row(self.source.line(row.offset)));
            }
        }
    }

    /// Whether the user wants to leave out what stands in a code cell.
    fn skips(&mut self, text: &str) -> bool {
        let found = self.skip.iter().position(|skip| skip.trim() == text.trim());
        self.skipped.extend(found);
        found.is_some()
    }

    fn section(&mut self, row: &Row, cell: &Cell) {
        let heading = shortened(cell.text());
        let warning = Problem::warning(format!("the row `{heading}` is a heading and documents no code"));
        let spot = self.source.spot(cell.page_offset(0), first_line(cell));
        self.problems.push(warning.at(spot).in_row(self.source.line(row.offset)));
    }

    fn shifted(&mut self, row: &Row) {
        // Nobody knows which cell is the code, so that any of them may name the row.
        let mut skipped = false;
        for cell in &row.cells {
            skipped |= !cell.text().is_empty() && self.skips(cell.text());
        }
        if skipped {
            return;
        }
        let help = mend_or_skip(self.best_named(row));
        let (is, should) = (if row.spanning().is_some() { 1 } else { row.width() }, self.columns.len());
        let noun = if is == 1 { "cell" } else { "cells" };
        self.problems.push(
            Problem::error(format!("this row has {is} {noun} where the table has {should} columns"))
                .at(self.source.spot(row.offset, 1))
                .expected("as many cells as there are columns: otherwise nobody knows which cell is the code")
                .help(help),
        );
    }

    /// The cell that names a row best: the first that looks like an error code, or else the longest.
    fn best_named<'b>(&self, row: &'b Row) -> Option<&'b str> {
        let (mut like_a_code, mut longest, mut first) = (None, None::<&str>, None);
        for cell in &row.cells {
            let text = cell.text();
            if is_blank(text) {
                continue;
            }
            first = first.or(Some(text));
            // Not by what names another row as well: that would be left out with it.
            let regular = self.regular.get_or_init(|| self.shape.cells(self.code).into_iter().collect());
            if regular.contains(text) {
                continue;
            }
            let letters = text.bytes().any(|byte| byte.is_ascii_alphabetic());
            if letters && code_cell::is_code(text) && (has_digit(text) || text.contains(['_', '.'])) {
                like_a_code = like_a_code.or(Some(text));
            }
            if longest.is_none_or(|longest| text.len() >= longest.len()) {
                longest = Some(text);
            }
        }
        like_a_code.or(longest).or(first)
    }

    fn no_code(&self, cell: &Cell, read: &CodeCell) -> Problem {
        let text = shortened(cell.text());
        let (message, expected) = match read {
            CodeCell::Class => (format!("`{text}` is a class of codes"), "one code"),
            CodeCell::Span => (format!("`{text}` is a range of codes"), "one code"),
            CodeCell::Empty => ("the code cell is empty".to_owned(), "a code in every row"),
            _ if self.numbers => (format!("`{text}` is no number as the other codes are"), "a number"),
            _ => (
                format!("`{text}` cannot be read as a code"),
                "a number, or one word of letters, digits and the signs `. _ - : / # $`",
            ),
        };
        Problem::error(message)
            .at(self.source.spot(cell.page_offset(0), first_line(cell)))
            .expected(expected)
            .help(mend_or_skip(Some(cell.text().trim())))
    }

    /// What a row says about its code; `reason` is a reason phrase that stands in the code cell.
    fn entry(&self, row: &Row, reason: Option<String>) -> Entry {
        let mut entry = Entry { sheet: self.sheet, offset: row.offset, ..Entry::default() };
        if let Some(reason) = reason {
            entry.name = reason.replace('\n', " ");
        }
        for (column, cell) in self.columns.iter().zip(&row.cells) {
            let text = cell.text();
            if text.is_empty() {
                continue;
            }
            match column.role {
                Role::Name => entry.name = text.replace('\n', " "),
                Role::Message => entry.message = Some(text.to_owned()),
                Role::Description => entry.descriptions.push((column.language, text.to_owned())),
                Role::Cause => entry.cause = Some(text.to_owned()),
                Role::Solution => entry.solution = Some(text.to_owned()),
                Role::HttpStatus => {
                    let mut statuses = role::statuses(text).into_iter();
                    entry.http_status = statuses.next();
                    entry.other_statuses = statuses.collect();
                }
                // What is neither a yes nor a no may still forbid.
                Role::Retry => match role::flag(text) {
                    Some(flag) => entry.retry_flag = Some(flag),
                    None => entry.remarks.push(text.to_owned()),
                },
                Role::Other => entry.remarks.push(text.to_owned()),
                Role::Code => {}
            }
        }
        entry.advice = verdict::advice_of(&entry);
        entry
    }
}

/// The longest text, in bytes, that a row can be asked to be left out by: nobody would write a longer one.
const LONGEST_SKIP: usize = 1000;

/// What to do about a row that `cell` names.
fn mend_or_skip(cell: Option<&str>) -> String {
    match cell.filter(|cell| cell.len() <= LONGEST_SKIP) {
        Some(cell) => format!("mend the row in the page, or leave it out: `skip({cell:?})`"),
        None => "mend the row in the page".to_owned(),
    }
}

fn first_line(cell: &Cell) -> u32 {
    cell.text().lines().next().unwrap_or("").len() as u32
}

/// The first line of a text, at most 60 characters of it.
pub(super) fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    let mut short: String = line.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
