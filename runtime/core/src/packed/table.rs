//! The table in which a generated enum looks up its data.

use core::fmt;

use super::column::{Column, Positions};
use super::index::Index;
use super::verdict;
use crate::language::Language;
use crate::line::Line;
use crate::outcome::Outcome;
use crate::retry_basis::RetryBasis;
use crate::retryability::Retryability;
use crate::verdict::Verdict;

/// Everything that a page documents, in page order. Numbers of more than one byte are little-endian.
///
/// `T` is the text and `B` a byte string: borrowed by look-ups, owned by the writer.
#[derive(Debug)]
pub struct Table<T = &'static str, B = &'static [u8]> {
    /// The heads of all lines that `Display` writes, then the texts of all entries, without separators. A head is the
    /// code and the separator before the code's text: `404 `, `OMS.0003: `.
    pub(super) text: T,
    /// How many texts an entry has, including the name of the variant.
    pub(super) count: usize,
    /// The position of each column among the texts of an entry, and that of the name of the code.
    pub(super) positions: Positions,
    /// Where each head starts in `text`, as `u32`, and where the last one ends. Heads of hashed string codes are in the
    /// order of the slots, so that a look-up needs no indirection from the slot to the code; other heads are in page
    /// order.
    pub(super) heads: B,
    /// Where each text of an entry starts in `text`, as `u32`, and where the last one ends: the name of the variant and
    /// that of the code, which only the first entry of a code has, and the columns.
    pub(super) bounds: B,
    /// The HTTP status of each entry as `u16`, 0 for none; empty if no entry has one. Where the codes are HTTP statuses,
    /// the status is the code.
    pub(super) statuses: B,
    /// The first entry of each code as `u16`; empty if every code has one entry.
    pub(super) firsts: B,
    /// The verdict on each code, and [`LINE`].
    pub(super) verdicts: B,
    /// The start (`u32`) and the length (`u16`) in `text` of the evidence of each code's retryability; empty if there is
    /// no evidence.
    pub(super) evidence: B,
    /// The outcome of each code.
    pub(super) outcomes: B,
    /// The evidence of each code's outcome, in the format of `evidence`.
    pub(super) outcome_evidence: B,
    /// The places of the codes with a name that no other code has, as `u16`, in the order of the bytes of the names.
    pub(super) names: B,
    /// The place of each code.
    pub(super) index: Index<B>,
}

/// The position of the variant's name among the texts of an entry. Only the first entry of a code has it.
pub(super) const VARIANT: usize = 0;

/// A bit of a code's verdict: `Display` writes the code's head and the first text of its first entry, both unchanged.
pub(super) const LINE: u8 = 0x80;

/// The length of the separator between a string code and its text: `: `.
const SEPARATOR: usize = 2;

#[inline(always)]
pub(super) const fn u16_at(bytes: &[u8], n: usize) -> u16 {
    u16::from_le_bytes(bytes.as_chunks().0[n])
}

/// The `u32` at `n` and the next one.
#[inline(always)]
const fn range(bounds: &[u8], n: usize) -> (usize, usize) {
    let bounds = bounds.as_chunks().0;
    (u32::from_le_bytes(bounds[n]) as usize, u32::from_le_bytes(bounds[n + 1]) as usize)
}

impl<'a> Table<&'a str, &'a [u8]> {
    /// The variant's name.
    #[must_use]
    #[inline]
    pub const fn variant(&self, place: usize) -> &'a str {
        self.text_at(self.first_entry(place), VARIANT)
    }

    /// A string code.
    #[must_use]
    #[inline]
    pub const fn code(&self, place: usize) -> &'a str {
        let (start, end) = range(self.heads, self.head_at(place));
        between(self.text, start, end - SEPARATOR)
    }

    /// A string code as bytes, which are compared without checks of character boundaries.
    pub(super) const fn code_bytes(&self, place: usize) -> &'a [u8] {
        self.code(place).as_bytes()
    }

    /// The string code in a slot, if it has this length in bytes.
    #[inline(always)]
    pub(super) const fn head_of(&self, slot: usize, length: usize) -> Option<&'a [u8]> {
        let (start, end) = range(self.heads, slot);
        if end - start != length + SEPARATOR {
            return None;
        }
        Some(self.text.as_bytes().split_at(start).1.split_at(length).0)
    }

    /// The number of a code's head.
    #[inline(always)]
    const fn head_at(&self, place: usize) -> usize {
        match self.index {
            Index::HashedTexts { order, .. } => u16_at(order, place) as usize,
            _ => place,
        }
    }

    #[inline]
    const fn first_entry(&self, place: usize) -> usize {
        if self.firsts.is_empty() { place } else { u16_at(self.firsts, place) as usize }
    }

    /// The entries of a code: the first one, and the one after the last.
    #[must_use]
    #[inline]
    pub const fn entries(&self, place: usize) -> (usize, usize) {
        if self.firsts.is_empty() {
            return (place, place + 1);
        }
        let end = if (place + 1) * 2 < self.firsts.len() {
            u16_at(self.firsts, place + 1) as usize
        } else {
            (self.bounds.len() / 4 - 1) / self.count
        };
        (u16_at(self.firsts, place) as usize, end)
    }

    /// A text of an entry; `None` if the entry does not have it.
    #[must_use]
    #[inline]
    pub const fn entry_text(&self, entry: usize, column: Column) -> Option<&'a str> {
        not_empty(self.text_or_empty(entry, self.positions[column.place()]))
    }

    /// The first text in this column among the entries of a code; `None` if no entry has one.
    #[must_use]
    #[inline]
    pub const fn text(&self, place: usize, column: Column) -> Option<&'a str> {
        not_empty(self.first_text(place, column))
    }

    /// The name of a code: `None` if no entry has one, or if the entries have different ones.
    #[must_use]
    #[inline]
    pub const fn name(&self, place: usize) -> Option<&'a str> {
        not_empty(self.name_or_empty(place))
    }

    #[inline]
    pub(super) const fn name_or_empty(&self, place: usize) -> &'a str {
        match self.positions[Column::CODE_NAME] {
            0 => self.first_text(place, Column::Name),
            position => self.text_at(self.first_entry(place), position as usize),
        }
    }

    /// The description of a code. If the page has none in any language, it is the message, or else the cause, or else a name; empty
    /// if the page has none of these.
    #[must_use]
    #[inline]
    pub const fn description(&self, place: usize) -> &'a str {
        let text = self.first_text(place, Column::Description);
        if !text.is_empty() {
            return text;
        }
        let mut n = 0;
        while n < Language::ALL.len() {
            let text = self.first_text(place, Column::DescriptionIn(Language::ALL[n]));
            if !text.is_empty() {
                return text;
            }
            n += 1;
        }
        let message = self.first_text(place, Column::Message);
        if !message.is_empty() {
            return message;
        }
        let cause = self.first_text(place, Column::Cause);
        if !cause.is_empty() {
            return cause;
        }
        let name = self.name_or_empty(place);
        if name.is_empty() { self.first_text(place, Column::Name) } else { name }
    }

    #[inline]
    const fn first_text(&self, place: usize, column: Column) -> &'a str {
        let position = self.positions[column.place()];
        if self.firsts.is_empty() || position == 0 {
            return self.text_or_empty(place, position);
        }
        let (mut entry, end) = self.entries(place);
        while entry < end {
            let text = self.text_or_empty(entry, position);
            if !text.is_empty() {
                return text;
            }
            entry += 1;
        }
        ""
    }

    #[inline]
    const fn text_or_empty(&self, entry: usize, position: u8) -> &'a str {
        match position {
            0 => "",
            position => self.text_at(entry, position as usize),
        }
    }

    /// The HTTP status of an entry.
    #[must_use]
    #[inline]
    pub const fn entry_status(&self, entry: usize) -> Option<u16> {
        if self.statuses.is_empty() {
            return None;
        }
        match u16_at(self.statuses, entry) {
            0 => None,
            status => Some(status),
        }
    }

    /// The HTTP status of a code: the one that all of its entries with a status have. `None` if they disagree, or if no
    /// entry has one.
    #[must_use]
    #[inline]
    pub const fn http_status(&self, place: usize) -> Option<u16> {
        let (mut entry, end) = self.entries(place);
        let mut found = None;
        while entry < end {
            match (found, self.entry_status(entry)) {
                (Some(before), Some(status)) if before != status => return None,
                (None, status) => found = status,
                _ => {}
            }
            entry += 1;
        }
        found
    }

    /// Whether a request that was answered with a code may be sent again.
    #[must_use]
    #[inline]
    pub const fn retryability(&self, place: usize) -> Retryability {
        verdict::retryability(self.verdicts[place])
    }

    /// Where the retryability of a code comes from.
    #[must_use]
    #[inline]
    pub const fn retry_basis(&self, place: usize) -> RetryBasis {
        verdict::basis(self.verdicts[place])
    }

    /// The sentence on the page that the retryability of a code follows.
    #[must_use]
    #[inline]
    pub const fn retry_evidence(&self, place: usize) -> Option<&'a str> {
        self.sentence(self.evidence, place)
    }

    /// Whether a request that was answered with a code was carried out.
    #[must_use]
    #[inline]
    pub const fn outcome(&self, place: usize) -> Outcome {
        verdict::outcome(self.outcomes[place])
    }

    /// Where the outcome of a code comes from.
    #[must_use]
    #[inline]
    pub const fn outcome_basis(&self, place: usize) -> RetryBasis {
        verdict::basis(self.outcomes[place])
    }

    /// The sentence on the page that states the outcome of a code.
    #[must_use]
    #[inline]
    pub const fn outcome_evidence(&self, place: usize) -> Option<&'a str> {
        self.sentence(self.outcome_evidence, place)
    }

    /// Whether a code is a success.
    #[must_use]
    #[inline]
    pub const fn is_success(&self, place: usize) -> bool {
        self.outcomes[place] & verdict::SUCCESS != 0
    }

    #[inline]
    const fn sentence(&self, ranges: &[u8], place: usize) -> Option<&'a str> {
        if ranges.is_empty() {
            return None;
        }
        let at = place * 3;
        let start = u16_at(ranges, at) as usize | (u16_at(ranges, at + 1) as usize) << 16;
        match u16_at(ranges, at + 2) as usize {
            0 => None,
            length => Some(between(self.text, start, start + length)),
        }
    }

    /// Writes a code on one line: `404 Not Found`, `OMS.0003: the message`.
    ///
    /// # Errors
    ///
    /// Those of the formatter.
    #[inline]
    pub fn display(&self, place: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.verdicts[place] & LINE == 0 || f.width().is_some() || f.precision().is_some() {
            return self.display_padded(place, f);
        }
        let entry = self.first_entry(place);
        let mut column = VARIANT + 1;
        let (start, mut end) = self.bounds(entry, column);
        // Texts that the entry lacks are empty. The bit is set only if the entry has a text.
        while start == end && column + 1 < self.count {
            column += 1;
            end = self.bounds(entry, column).1;
        }
        f.write_str(self.head(place))?;
        f.write_str(between(self.text, start, end))
    }

    /// Writes a code with a width, a code without a text, or a code whose text has line breaks or is not the first one.
    #[cold]
    fn display_padded(&self, place: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = self.head(place);
        let (separator, text) = match self.name(place) {
            Some(name) if self.index.is_numeric() => (" ", name),
            _ => (": ", self.text(place, Column::Message).unwrap_or_else(|| self.description(place))),
        };
        let code = head.strip_suffix(separator).unwrap_or(head);
        let separator = if text.is_empty() { "" } else { separator };
        Line(format_args!("{code}{separator}{text}")).pad(f)
    }

    #[inline]
    const fn head(&self, place: usize) -> &'a str {
        let (start, end) = range(self.heads, self.head_at(place));
        between(self.text, start, end)
    }

    #[inline]
    const fn text_at(&self, entry: usize, column: usize) -> &'a str {
        let (start, end) = self.bounds(entry, column);
        between(self.text, start, end)
    }

    #[inline]
    const fn bounds(&self, entry: usize, column: usize) -> (usize, usize) {
        range(self.bounds, entry * self.count + column)
    }
}

impl Table {
    /// The verdict on a code.
    #[must_use]
    #[inline]
    pub const fn verdict(&self, place: usize) -> Verdict {
        Verdict {
            retryability: self.retryability(place),
            basis: self.retry_basis(place),
            evidence: self.retry_evidence(place),
            outcome: self.outcome(place),
            outcome_basis: self.outcome_basis(place),
            outcome_evidence: self.outcome_evidence(place),
        }
    }
}

/// `None` instead of an empty text.
#[inline]
const fn not_empty(text: &str) -> Option<&str> {
    if text.is_empty() { None } else { Some(text) }
}

#[inline]
const fn between(text: &str, start: usize, end: usize) -> &str {
    text.split_at(end).0.split_at(start).1
}
