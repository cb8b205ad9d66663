//! Reads the rows of a table. Each row documents codes, is a heading within the table, or is a problem.

use std::cell::OnceCell;
use std::ops::Range;

use doccodes_core::Language;
use doccodes_page::characters::{LONGEST_QUOTE, has_digit, shortened};
use doccodes_page::choice::{Role, RowKind, Skip};
use doccodes_page::problem::{Problem, Warning};
use doccodes_page::remedy::Remedy;
use doccodes_page::source::Source;
use doccodes_page::{Cell, Row};

use super::blank::{is_blank, is_blank_name, is_blank_text};
use super::code::cell::{CodeCell, codes_beside};
use super::code::column_kind::{ColumnKind, KindReason};
use super::code::kind::number;
use super::code::notation::Notation;
use super::code::status_cell::statuses;
use super::column::decision::{Column, column_of};
use super::column::flag::flag;
use super::column::table_view::TableView;
use super::continuation::{MOST_CODES, append, has_empty_code, has_only_texts};
use super::input::InputTable;
use super::labelled::{begins_bold, labelled};
use super::model::Entry;
use super::problem_limit::too_many_problems;
use super::reading::DocumentedCode;
use super::row_advice::{KnownSentences, read_words};
use super::row_shape::{RowShape, is_unlike_word};
use super::skipped::SkippedRows;

/// The most rows of a table that are listed because they were padded.
const MOST_SHORT_ROWS: usize = 20;

/// The most cells of a table that are listed because they are not HTTP statuses.
const MOST_UNREAD_STATUSES: usize = 20;

/// Reads the rows of one table.
pub(super) struct RowReader<'a> {
    source: &'a Source,
    /// The index of the page.
    page: usize,
    columns: &'a [Column],
    /// The index of the code column.
    code: usize,
    /// The notation of the codes.
    notation: Notation,
    /// Whether the codes of the table are numbers, so that a word is not a code.
    kind: ColumnKind,
    /// Whether a column has the causes or the solutions, so that descriptions are not split.
    has_parts: bool,
    view: TableView<'a>,
    /// Whether each row is a record of its own, so that no row continues the row above.
    has_records: bool,
    /// The number of rows that were padded.
    short_rows: usize,
    unread_statuses: usize,
    /// The shape of the rows, computed when a row is odd.
    shape: OnceCell<Option<RowShape>>,
    skipped: SkippedRows<'a>,
    known: &'a mut KnownSentences,
    codes: Vec<DocumentedCode>,
    problems: Vec<Problem>,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(
        input: &InputTable<'a>,
        view: &TableView<'a>,
        columns: &'a [Column],
        notation: Notation,
        kind: ColumnKind,
        skipped: SkippedRows<'a>,
        known: &'a mut KnownSentences,
    ) -> Self {
        let code = column_of(columns, Role::Code).unwrap_or(0);
        Self {
            source: input.source,
            page: input.page,
            columns,
            code,
            notation,
            kind,
            has_parts: column_of(columns, Role::Cause).or(column_of(columns, Role::Solution)).is_some(),
            view: *view,
            has_records: input.table.records,
            short_rows: 0,
            unread_statuses: 0,
            shape: OnceCell::new(),
            skipped,
            known,
            codes: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// The codes and the problems of the rows, and the kind of the codes.
    pub(super) fn finish(self) -> (Vec<DocumentedCode>, Vec<Problem>, ColumnKind) {
        (self.codes, self.problems, self.kind)
    }

    /// Counts the rows that each choice skips.
    pub(super) fn count_skipped(&self, used: &mut [usize]) {
        self.skipped.count_used(used);
    }

    /// Reads the rows until there are `room` problems, since nobody fixes more of them one by one. Returns whether all
    /// rows were read.
    pub(super) fn read(&mut self, room: usize) -> bool {
        // The codes of the row above, and whether further rows have continued it.
        let (mut above, mut has_grown) = (None::<Range<usize>>, false);
        for row in self.view.rows {
            if self.problems.len() >= room {
                self.problems.push(too_many_problems(self.source.location(row.offset, 1)));
                self.read_advice_again(above.filter(|_| has_grown).unwrap_or_default());
                return false;
            }
            let is_skipped = self.skipped.have_lines() && {
                let lines = self.lines(row);
                self.skipped.by_line(lines)
            };
            if !is_skipped && self.continues(row, &above) {
                has_grown = true;
                continue;
            }
            self.read_advice_again(above.filter(|_| has_grown).unwrap_or_default());
            let before = self.codes.len();
            if !is_skipped {
                self.row(row);
            }
            (above, has_grown) = ((self.codes.len() > before).then_some(before..self.codes.len()), false);
        }
        self.read_advice_again(above.filter(|_| has_grown).unwrap_or_default());
        true
    }

    fn row(&mut self, row: &Row) {
        if let Some(section) = row.spanning() {
            // A row with one cell is a heading, unless the cell is a code, which would be lost.
            let code = matches!(self.notation.read(section.text()), CodeCell::Codes { codes, .. }
                if codes.iter().any(|code| has_digit(code)));
            return if code { self.shifted(row) } else { self.section(row, section) };
        }
        if row.width() != self.columns.len() && !self.short(row) {
            return self.shifted(row);
        }
        let Some(cell) = row.cells.get(self.code) else { return };
        if self.skipped.by_cell(cell.text()) {
            return;
        }
        let repeated = |header: &Row| header.cells.iter().zip(&row.cells).all(|(a, b)| a.text() == b.text());
        if self.view.header.is_some_and(repeated) {
            return self.section(row, cell);
        }
        let read = self.notation.read(cell.text());
        let read = match kind_of_row(&read) {
            Some(kind) if self.skipped.by_kind(kind) => {
                let codes = codes_beside(cell.text());
                if codes.is_empty() {
                    return;
                }
                CodeCell::Codes { codes, reason: None }
            }
            _ => read,
        };
        if let Some(problem) = self.moved_code(row, cell) {
            return self.report(problem, row);
        }
        let filled = row.cells.iter().filter(|cell| !is_blank(cell.text())).count();
        let alone = filled == usize::from(!is_blank(cell.text()));
        let (fits, is_word) = match &read {
            CodeCell::Codes { codes, .. } => {
                let fits = codes.iter().all(|code| self.kind.fits(code));
                (fits, !fits && !codes.iter().any(|code| has_digit(code)))
            }
            read => (true, *read == CodeCell::Unreadable),
        };
        let heading =
            row.cells.first().filter(|first| self.code > 0 && filled == 1 && !is_blank(first.text()));
        match (read, heading) {
            // A row with only words is a heading within the table.
            (_, _) if alone && is_word => self.section(row, cell),
            (CodeCell::Empty, Some(heading)) => self.section(row, heading),
            (read @ CodeCell::Codes { .. }, _) if !fits => {
                let problem = self.no_code(row, cell, &read);
                self.report(problem, row);
            }
            (CodeCell::Codes { codes, reason }, _) => {
                self.check_status(row);
                for spelling in codes {
                    if !self.skipped.by_cell(&spelling) {
                        let entry = self.entry(row, reason.clone());
                        self.codes.push(DocumentedCode { spelling, entry });
                    }
                }
            }
            (CodeCell::Broken(spelling), _) if self.kind.fits(&spelling) => {
                let quoted = shortened(cell.text(), LONGEST_QUOTE);
                let warning =
                    Problem::warning(Warning::UntidyCode, format!("`{quoted}` is read as `{spelling}`"));
                let location = self.source.location(cell.page_offset(0), first_line(cell));
                self.report(warning.at(location), row);
                self.check_status(row);
                let entry = self.entry(row, None);
                self.codes.push(DocumentedCode { spelling, entry });
            }
            (refused, _) => {
                let problem = self.no_code(row, cell, &refused);
                self.report(problem, row);
            }
        }
    }

    /// Reports a cell without a status in the column of HTTP statuses.
    fn check_status(&mut self, row: &Row) {
        for (column, cell) in self.columns.iter().zip(&row.cells) {
            let text = cell.text();
            if column.role() != Role::HttpStatus || is_blank_text(text) || !statuses(text).is_empty() {
                continue;
            }
            self.unread_statuses += 1;
            if self.unread_statuses > MOST_UNREAD_STATUSES {
                return;
            }
            let quoted = shortened(text, LONGEST_QUOTE);
            let mut message = format!("`{quoted}` is not an HTTP status, so this row has none");
            if self.unread_statuses == MOST_UNREAD_STATUSES {
                message.push_str("; more such cells are not listed");
            }
            let location = self.source.location(cell.page_offset(0), first_line(cell));
            self.report(Problem::warning(Warning::UnreadStatus, message).at(location), row);
        }
    }

    /// Reports a heading within the table.
    fn section(&mut self, row: &Row, cell: &Cell) {
        if self.skipped.by_kind(RowKind::Sections) {
            return;
        }
        let heading = shortened(cell.text(), LONGEST_QUOTE);
        let message = format!("the row `{heading}` is a heading and documents no code");
        let warning = Problem::warning(Warning::SectionRow, message);
        self.report(warning.at(self.source.location(cell.page_offset(0), first_line(cell))), row);
    }

    /// Reports a problem of a row.
    fn report(&mut self, problem: Problem, row: &Row) {
        self.problems.push(problem.in_row(self.source.line(row.offset)));
    }

    /// The shape of the table's rows.
    fn shape(&self) -> Option<&RowShape> {
        let shape = self.shape.get_or_init(|| RowShape::new(&self.view, self.code, self.notation));
        shape.as_ref()
    }

    /// Reads a row with fewer cells than columns, if the existing cells fit their columns, since many writers leave out empty cells
    /// at the end. Returns whether it did.
    fn short(&mut self, row: &Row) -> bool {
        let (is, should) = (row.width(), self.columns.len());
        if is >= should || !self.shape().is_some_and(|shape| shape.fits(row, is)) {
            return false;
        }
        self.short_rows += 1;
        if self.short_rows <= MOST_SHORT_ROWS {
            let mut message = format!(
                "this row has {} where the table has {should} columns; the cells at its end are read as empty",
                cells(is)
            );
            if self.short_rows == MOST_SHORT_ROWS {
                message.push_str("; more such rows are not listed");
            }
            self.report(
                Problem::warning(Warning::ShortRow, message).at(self.source.location(row.offset, 1)),
                row,
            );
        }
        true
    }

    /// Reports a row with too few or too many cells.
    fn shifted(&mut self, row: &Row) {
        // Any cell may be the code, so the user may name the row by any of them.
        let mut skipped = false;
        for cell in &row.cells {
            skipped |= !cell.text().is_empty() && self.skipped.by_cell(cell.text());
        }
        if skipped {
            return;
        }
        let (is, should) = (if row.spanning().is_some() { 1 } else { row.width() }, self.columns.len());
        let found = self.shape().and_then(|shape| shape.shifted_code(row, is));
        let expected = match found {
            Some((column, code)) => format!(
                "the code in column {}; `{}` in column {} looks like it",
                self.code + 1,
                shortened(code, LONGEST_QUOTE),
                column + 1
            ),
            None => "as many cells as columns; otherwise it is not clear which cell is the code".to_owned(),
        };
        let problem =
            Problem::error(format!("this row has {} where the table has {should} columns", cells(is)))
                .at(self.source.location(row.offset, 1))
                .expected(expected)
                .with_remedy(self.leave_out(row, row.offset, ""));
        self.report(problem, row);
    }

    /// The problem for a row whose code seems to be in another column.
    fn moved_code(&self, row: &Row, code: &Cell) -> Option<Problem> {
        if is_unlike_word(code.text()) {
            return None;
        }
        let (column, text) = self.shape()?.shifted_code(row, row.width())?;
        let cell = row.cells.get(column)?;
        let problem = Problem::error(format!(
            "`{}` in column {} looks like the code of this row, which is expected in column {}",
            shortened(text, LONGEST_QUOTE),
            column + 1,
            self.code + 1
        ));
        let (offset, title) = (cell.page_offset(0), self.view.title(self.code));
        let expected = match title {
            "" => format!("a code in column {}", self.code + 1),
            title => format!("a code under `{}`", shortened(title, LONGEST_QUOTE)),
        };
        let remedy = self.leave_out(row, offset, "");
        Some(
            problem.at(self.source.location(offset, first_line(cell))).expected(expected).with_remedy(remedy),
        )
    }

    /// The problem for a code cell without a readable code.
    fn no_code(&self, row: &Row, cell: &Cell, read: &CodeCell) -> Problem {
        let text = shortened(cell.text(), LONGEST_QUOTE);
        let (message, expected) = match read {
            CodeCell::Class => (format!("`{text}` is a class of codes"), "one code".to_owned()),
            CodeCell::Range => (format!("`{text}` is a range of codes"), "one code".to_owned()),
            CodeCell::Empty => ("the code cell is empty".to_owned(), "a code in every row".to_owned()),
            CodeCell::Wrapped(joined) => {
                let expected = format!("one word: `{joined}`, if the page has broken one code in two");
                (format!("`{}` is not one word", on_one_line(cell.text())), expected)
            }
            _ if self.kind.refuses_words() => {
                (self.kind.refusal(cell.text()), self.kind.expected().to_owned())
            }
            _ => (
                format!("`{text}` cannot be read as a code"),
                "a number, or one word of letters, digits and the signs `. _ - : / # $`".to_owned(),
            ),
        };
        let offset = cell.page_offset(0);
        let remedy = match (kind_of_row(read), self.leave_out(row, offset, cell.text())) {
            (Some(kind), _) => Remedy::skip(Skip::Kind(kind)),
            // As a string, the cell would be a code.
            (None, Remedy::Skip { skip, .. })
                if matches!(read, CodeCell::Codes { .. }) && self.kind.by != KindReason::Chosen =>
            {
                Remedy::SkipOrReadAsText { skip, all: Vec::new() }
            }
            (None, remedy) => remedy,
        };
        Problem::error(message)
            .at(self.source.location(offset, first_line(cell)))
            .expected(expected)
            .with_remedy(remedy)
    }

    /// The remedy for a row with a problem at `offset`. The row is named by a short text in its code cell, or else by its line,
    /// unless another row starts on the same line.
    fn leave_out(&self, row: &Row, offset: u32, text: &str) -> Remedy {
        if names_row(text) {
            return Remedy::skip(Skip::Cell(text.trim().to_owned()));
        }
        let line = self.source.line(offset);
        let rows = self.view.rows;
        let at = rows.partition_point(|other| other.offset < row.offset);
        let is_beside = |other: Option<&Row>| other.is_some_and(|other| self.lines(other).contains(&line));
        if is_beside(at.checked_sub(1).and_then(|before| rows.get(before))) || is_beside(rows.get(at + 1)) {
            return Remedy::FixRow;
        }
        let page = self.skipped.are_beside_others().then(|| self.source.name().to_owned());
        Remedy::skip(Skip::Line { page, line })
    }

    /// The lines that name a row: that of its start and that of its code cell.
    fn lines(&self, row: &Row) -> [u32; 2] {
        let cell = row.cells.get(self.code);
        [row.offset, cell.map_or(row.offset, |cell| cell.page_offset(0))]
            .map(|offset| self.source.line(offset))
    }

    /// Adds the texts of a row without a code to the codes of the row above. Returns whether it did.
    fn continues(&mut self, row: &Row, above: &Option<Range<usize>>) -> bool {
        let Some(above) = above.clone().filter(|above| above.len() <= MOST_CODES) else { return false };
        let Some(first) = self.codes.get(above.start) else { return false };
        let is_heading = self.code > 0
            && row.cells.split_first().is_some_and(|(_, rest)| rest.iter().all(|cell| is_blank(cell.text())));
        if self.has_records
            || row.width() != self.columns.len()
            || row.spanning().is_some()
            || is_heading
            || !has_empty_code(row, self.code)
            || !has_only_texts(row, self.columns, &first.entry)
            || self.shape().is_some_and(|shape| shape.shifted_code(row, row.width()).is_some())
        {
            return false;
        }
        for code in &mut self.codes[above] {
            append(&mut code.entry, row, self.columns);
        }
        true
    }

    /// Reads the advice of codes again after their texts have grown.
    fn read_advice_again(&mut self, codes: Range<usize>) {
        for code in &mut self.codes[codes] {
            read_words(&mut code.entry, self.known);
        }
    }

    /// The entry for the code of a row; `reason` is the reason phrase in the code cell.
    fn entry(&mut self, row: &Row, reason: Option<String>) -> Entry {
        let mut entry = Entry { page: self.page, offset: row.offset, ..Entry::default() };
        if let Some(reason) = reason {
            entry.name = reason.replace('\n', " ");
        }
        let is_zero = row.cells.get(self.code).is_some_and(|cell| number(cell.text()) == Some(0));
        for (column, cell) in self.columns.iter().zip(&row.cells) {
            let text = cell.text();
            let role = column.role();
            let is_blank = match role {
                // `None` is the name of zero.
                Role::Name if is_zero => is_blank(text),
                Role::Name => is_blank_name(text),
                _ => is_blank_text(text),
            };
            if is_blank {
                continue;
            }
            match role {
                Role::Name => entry.name = text.replace('\n', " "),
                Role::Message => entry.message = Some(text.to_owned()),
                Role::Description => self.describe(&mut entry, column.language, cell),
                Role::Cause => entry.cause = Some(text.to_owned()),
                Role::Solution => entry.solution = Some(text.to_owned()),
                Role::HttpStatus => {
                    let statuses = statuses(text);
                    if let Some((first, others)) = statuses.split_first() {
                        entry.http_status = Some(*first);
                        entry.other_statuses = others.to_vec();
                    }
                }
                Role::Retry => match flag(text) {
                    Some(true) if column.yes_forbids => entry.retry_flag = Some(false),
                    // In such a column, no does not mean that the request may be sent again.
                    Some(false) if column.yes_forbids => {}
                    Some(flag) => entry.retry_flag = Some(flag),
                    // A text that is neither yes nor no may still forbid a retry.
                    None => entry.remarks.push(text.to_owned()),
                },
                Role::Other => entry.remarks.push(text.to_owned()),
                Role::Code => {}
            }
        }
        read_words(&mut entry, self.known);
        entry
    }
}

impl RowReader<'_> {
    /// Adds a description, from which a cause and a solution are taken if it labels them and no column has them.
    fn describe(&self, entry: &mut Entry, language: Option<Language>, cell: &Cell) {
        let text = cell.text();
        if self.has_parts {
            return add_description(&mut entry.descriptions, language, text);
        }
        match labelled(text, &|at| begins_bold(self.source, cell, at)) {
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

/// Adds a description. Several columns may describe a code in one language. The shorter text then comes first, whatever the order
/// of the columns, and a text that is contained in another one is left out.
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

/// The most characters of a text that names a row.
const LONGEST_NAME: usize = 40;

/// The most words of a text that names a row. More are a sentence.
const MOST_WORDS: usize = 3;

/// Whether a text names a row: a few words on one line.
fn names_row(text: &str) -> bool {
    !is_blank(text)
        && text.chars().count() <= LONGEST_NAME
        && text.lines().count() == 1
        && text.split_whitespace().count() <= MOST_WORDS
}

/// The kind of a row whose code cell is a class or a range.
fn kind_of_row(read: &CodeCell) -> Option<RowKind> {
    match read {
        CodeCell::Class => Some(RowKind::Classes),
        CodeCell::Range => Some(RowKind::Ranges),
        _ => None,
    }
}

/// The words of a text with single spaces between them.
fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

fn cells(count: usize) -> String {
    format!("{count} {}", if count == 1 { "cell" } else { "cells" })
}

/// The length of the first line of a cell, in bytes.
fn first_line(cell: &Cell) -> u32 {
    cell.text().lines().next().unwrap_or("").len() as u32
}
