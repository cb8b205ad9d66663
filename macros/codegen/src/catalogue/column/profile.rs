//! How the cells of a column look.

use super::flag::flag;
use super::thresholds::{LONGEST_PHRASE, MOSTLY};
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
            profile.statuses += usize::from(!statuses_of(text, || read).is_empty());
            profile.phrases += usize::from(http::is_reason_phrase(text, None));
            profile.flags += usize::from(flag(text).is_some());
            profile.short += usize::from(is_short(text));
        }
        seen.sort_unstable();
        seen.dedup();
        profile.distinct = seen.len();
        profile
    }

    /// Whether a count is that of most filled cells.
    pub(super) const fn mostly(&self, count: usize) -> bool {
        self.filled > 0 && MOSTLY.is_reached(count, self.filled)
    }
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
