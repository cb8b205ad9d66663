//! How the cells of a column look.

use super::flag::flag;
use super::thresholds::{
    BESIDE_THEIR_PHRASES, FEW_DISTINCT, LONGEST_PHRASE, MOSTLY, REGISTERED_BESIDE_CODES,
};
use crate::catalogue::code::cell::{self, CodeCell};
use crate::catalogue::code::http;
use crate::catalogue::code::spelling::number;
use crate::catalogue::code::status_cell::statuses_of;
use crate::characters::has_digit;
use crate::page::Row;

/// How the cells of a column look: the number of filled cells, and how many of them are of each kind.
#[derive(Debug, Default)]
pub(super) struct Profile {
    pub(super) filled: usize,
    /// Cells with a code, or with something in the place of one, such as a class.
    pub(super) codes: usize,
    /// Cells with numbers alone.
    pub(super) numbers: usize,
    /// Cells with codes that no ordinary word is spelled like.
    pub(super) marked: usize,
    /// Cells with HTTP statuses.
    pub(super) statuses: usize,
    /// Cells with registered HTTP statuses that end an exchange. No error comes with an informational one (1xx).
    pub(super) registered: usize,
    /// Cells with an HTTP status whose reason phrase is in the cell or in another one of the row.
    pub(super) fitting: usize,
    /// Cells with a registered reason phrase.
    pub(super) phrases: usize,
    /// Cells with a yes or a no.
    pub(super) flags: usize,
    /// Cells with a name or a phrase rather than a sentence.
    pub(super) short: usize,
    /// Distinct cells.
    pub(super) distinct: usize,
}

impl Profile {
    pub(super) fn new(sample: &[&Row], column: usize) -> Self {
        let mut profile = Self::default();
        let mut seen = Vec::with_capacity(sample.len());
        for row in sample {
            let Some(cell) = row.cells.get(column) else { continue };
            let text = cell.text();
            if cell::is_blank(text) {
                continue;
            }
            profile.filled += 1;
            seen.push(text);
            let read = cell::read(text);
            if let CodeCell::Codes { codes, .. } = &read {
                profile.numbers += usize::from(codes.iter().all(|code| number(code).is_some()));
                profile.marked += usize::from(codes.iter().all(|code| is_marked(code)));
            }
            if matches!(read, CodeCell::Class | CodeCell::Range) {
                profile.marked += 1;
            }
            profile.codes += usize::from(!matches!(read, CodeCell::Unreadable | CodeCell::Empty));
            let statuses = statuses_of(text, || read);
            profile.statuses += usize::from(!statuses.is_empty());
            profile.registered += usize::from(!statuses.is_empty() && statuses.iter().all(is_registered));
            profile.fitting += usize::from(statuses.iter().any(|&status| names_phrase(row, status)));
            profile.phrases += usize::from(http::is_reason_phrase(text, None));
            profile.flags += usize::from(flag(text).is_some());
            profile.short += usize::from(is_short(text));
        }
        seen.sort_unstable();
        seen.dedup();
        profile.distinct = seen.len();
        profile
    }

    /// Whether the numbers are HTTP statuses though no header says so: registered ones that repeat, as statuses beside
    /// error codes do, or that stand beside their reason phrases.
    pub(super) const fn are_http_statuses(&self) -> bool {
        let repeat = FEW_DISTINCT.is_not_exceeded(self.distinct, self.filled);
        self.filled > 0
            && REGISTERED_BESIDE_CODES.is_reached(self.registered, self.filled)
            && (repeat || BESIDE_THEIR_PHRASES.is_reached(self.fitting, self.filled))
    }

    /// Whether the cells are HTTP statuses beside their reason phrases, under any header. One row alone may be chance.
    pub(super) const fn stand_beside_their_phrases(&self) -> bool {
        self.fitting > 1
            && self.mostly(self.statuses)
            && BESIDE_THEIR_PHRASES.is_reached(self.fitting, self.filled)
    }

    /// Whether a count is that of most filled cells.
    pub(super) const fn mostly(&self, count: usize) -> bool {
        self.filled > 0 && MOSTLY.is_reached(count, self.filled)
    }
}

fn is_registered(status: &u16) -> bool {
    *status >= 200 && !http::reason_phrases(*status).is_empty()
}

/// Whether a cell of a row has the reason phrase of a status.
fn names_phrase(row: &Row, status: u16) -> bool {
    let has = |text: &str| {
        let after_number = text.trim_start_matches(|c: char| !c.is_alphabetic());
        http::is_reason_phrase(after_number, Some(status)) || http::phrase_in(after_number, status).is_some()
    };
    row.cells.iter().any(|cell| has(cell.text()))
}

/// Whether no ordinary word is spelled like this code: it has a digit, an underscore, a full stop, or a capital letter
/// inside.
fn is_marked(code: &str) -> bool {
    let capital_inside = || {
        let mut before = ' ';
        for c in code.chars() {
            if before.is_lowercase() && c.is_uppercase() {
                return true;
            }
            before = c;
        }
        false
    };
    has_digit(code) || code.contains(['_', '.']) || capital_inside()
}

/// Whether a text is a name or a phrase rather than a sentence.
fn is_short(text: &str) -> bool {
    text.chars().count() <= LONGEST_PHRASE
        && text.lines().count() == 1
        && !text.ends_with(['.', '。', '!', '！', '?', '？', ';', '；'])
}
