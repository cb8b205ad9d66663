//! What generated enums look their data up in: one text, and numbers packed into byte strings beside it.
//!
//! Byte strings, because a compiler reads one literal of a megabyte faster than ten thousand elements of an array.

use core::fmt;

use crate::index::Index;
use crate::language::Language;
use crate::line::Line;
use crate::retry::{RetryBasis, Retryability};

/// All that a page says, in page order. Numbers of more than one byte are little-endian.
#[derive(Debug)]
pub struct Table {
    /// The heads of all lines that `Display` writes, then the texts of all entries, without separators. A head is the
    /// code and what is between it and its text: `404 `, `OMS.0003: `.
    pub text: &'static str,
    /// Where each head starts in `text`, as `u32`, and where the last one ends. Where string codes are hashed, heads are
    /// in the order of the slots, so that nothing is between a slot and its code; otherwise in page order.
    pub heads: &'static [u8],
    /// Where each text of an entry starts in `text`, as `u32`, and where the last one ends: the name of the variant, which
    /// only the first entry of a code has, and what `columns` says.
    pub bounds: &'static [u8],
    /// Which text of an entry is what.
    pub columns: Columns,
    /// The HTTP status of each entry as `u16`, 0 for none; empty if no entry has one. Where the codes are HTTP statuses,
    /// it is the code.
    pub statuses: &'static [u8],
    /// The first entry of each code as `u16`; empty if every code has one entry.
    pub firsts: &'static [u8],
    /// The verdict on each code: retryability from bit 0 on, basis from bit 4 on, and in bit 7 whether the line that
    /// `Display` writes is the head and the first text of the first entry, as they are.
    pub verdicts: &'static [u8],
    /// The start (`u32`) and the length (`u16`) in `text` of the sentence behind each code's verdict; empty if none
    /// has one.
    pub evidence: &'static [u8],
    /// From a code to its place.
    pub index: Index,
}

/// Which of an entry's texts is what; `None` for what the page has not.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    /// How many texts an entry has, with the variant.
    pub count: usize,
    /// The name or reason phrase.
    pub reason: Option<u8>,
    /// What the server sends.
    pub message: Option<u8>,
    /// The description, in the page's first language or the chosen one.
    pub description: Option<u8>,
    /// The English description.
    pub english: Option<u8>,
    /// The Chinese description.
    pub chinese: Option<u8>,
    /// The cause.
    pub cause: Option<u8>,
    /// What to do.
    pub solution: Option<u8>,
}

/// Where among the texts of an entry the name of the code's variant is; empty but in the first entry of a code.
const VARIANT: usize = 0;

/// In a verdict: the code's line is its head and the first text of its first entry, as they are.
const LINE: u8 = 0x80;

/// How long what is between a string code and its text is: `: `.
const SEPARATOR: usize = 2;

#[inline(always)]
pub(crate) const fn u16_at(bytes: &[u8], n: usize) -> u16 {
    u16::from_le_bytes(bytes.as_chunks().0[n])
}

/// The `u32` at `n` and the next one.
#[inline(always)]
const fn range(bounds: &[u8], n: usize) -> (usize, usize) {
    let bounds = bounds.as_chunks().0;
    (u32::from_le_bytes(bounds[n]) as usize, u32::from_le_bytes(bounds[n + 1]) as usize)
}

impl Table {
    /// The variant's name.
    #[must_use]
    #[inline]
    pub const fn variant(&self, place: usize) -> &'static str {
        self.text_at(self.first_entry(place), VARIANT)
    }

    /// A string code.
    #[must_use]
    #[inline]
    pub const fn code(&self, place: usize) -> &'static str {
        let (start, end) = range(self.heads, self.head_at(place));
        between(self.text, start, end - SEPARATOR)
    }

    /// The same as bytes: compared without asking whether characters begin and end where it does.
    pub(crate) const fn code_bytes(&self, place: usize) -> &'static [u8] {
        self.code(place).as_bytes()
    }

    /// The string code in a slot, if it has so many bytes.
    #[inline(always)]
    pub(crate) const fn head_of(&self, slot: usize, length: usize) -> Option<&'static [u8]> {
        let (start, end) = range(self.heads, slot);
        if end - start != length + SEPARATOR {
            return None;
        }
        Some(self.text.as_bytes().split_at(start).1.split_at(length).0)
    }

    /// Which of the heads is that of a code.
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

    /// The entries of a code: the first, and the one behind the last.
    #[must_use]
    #[inline]
    pub const fn entries(&self, place: usize) -> (usize, usize) {
        if self.firsts.is_empty() {
            return (place, place + 1);
        }
        let end = if (place + 1) * 2 < self.firsts.len() {
            u16_at(self.firsts, place + 1) as usize
        } else {
            (self.bounds.len() / 4 - 1) / self.columns.count
        };
        (u16_at(self.firsts, place) as usize, end)
    }

    /// A text of an entry; empty if the page has none.
    #[must_use]
    #[inline]
    pub const fn entry_text(&self, entry: usize, column: Option<u8>) -> &'static str {
        match column {
            Some(column) => self.text_at(entry, column as usize),
            None => "",
        }
    }

    /// The first text in this column that an entry of a code has; empty if none has one.
    #[must_use]
    #[inline]
    pub const fn first_text(&self, place: usize, column: Option<u8>) -> &'static str {
        if self.firsts.is_empty() || column.is_none() {
            return self.entry_text(place, column);
        }
        let (mut entry, end) = self.entries(place);
        while entry < end {
            let text = self.entry_text(entry, column);
            if !text.is_empty() {
                return text;
            }
            entry += 1;
        }
        ""
    }

    /// The name or reason phrase of a code; empty if the page has none.
    #[must_use]
    #[inline]
    pub const fn reason(&self, place: usize) -> &'static str {
        self.first_text(place, self.columns.reason)
    }

    /// The description of a code: where the page has none, its message, or else its reason.
    #[must_use]
    #[inline]
    pub const fn description(&self, place: usize) -> &'static str {
        let columns = &self.columns;
        let sources =
            [columns.description, columns.english, columns.chinese, columns.message, columns.reason];
        let mut n = 0;
        while n < sources.len() {
            let text = self.first_text(place, sources[n]);
            if !text.is_empty() {
                return text;
            }
            n += 1;
        }
        ""
    }

    /// The column of the descriptions in a language.
    #[must_use]
    #[inline]
    pub const fn description_column(&self, language: Language) -> Option<u8> {
        match language {
            Language::En => self.columns.english,
            Language::Zh => self.columns.chinese,
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

    /// The HTTP status of the first entry of a code that has one.
    #[must_use]
    #[inline]
    pub const fn http_status(&self, place: usize) -> Option<u16> {
        let (mut entry, end) = self.entries(place);
        while entry < end {
            if let Some(status) = self.entry_status(entry) {
                return Some(status);
            }
            entry += 1;
        }
        None
    }

    /// The verdict on a code.
    #[must_use]
    #[inline]
    pub const fn retryability(&self, place: usize) -> Retryability {
        match self.verdicts[place] & 7 {
            0 => Retryability::NotNeeded,
            1 => Retryability::Never,
            2 => Retryability::IfRetryAfter,
            3 => Retryability::IfIdempotent,
            4 => Retryability::AfterBackoff,
            _ => Retryability::Unspecified,
        }
    }

    /// Where the verdict on a code comes from.
    #[must_use]
    #[inline]
    pub const fn retry_basis(&self, place: usize) -> RetryBasis {
        match self.verdicts[place] >> 4 & 7 {
            0 => RetryBasis::Declared,
            1 => RetryBasis::Column,
            2 => RetryBasis::Text,
            3 => RetryBasis::HttpSemantics,
            _ => RetryBasis::Nothing,
        }
    }

    /// The sentence behind the verdict on a code.
    #[must_use]
    #[inline]
    pub const fn retry_evidence(&self, place: usize) -> Option<&'static str> {
        if self.evidence.is_empty() {
            return None;
        }
        let at = place * 3;
        let start = u16_at(self.evidence, at) as usize | (u16_at(self.evidence, at + 1) as usize) << 16;
        match u16_at(self.evidence, at + 2) as usize {
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
        // Texts that the entry has not are empty. One of them is there, or the mark would not be.
        while start == end && column + 1 < self.columns.count {
            column += 1;
            end = self.bounds(entry, column).1;
        }
        f.write_str(self.head(place))?;
        f.write_str(between(self.text, start, end))
    }

    /// Writes a code with a width, or without a text, or whose text has line breaks or is not where it is looked for.
    #[cold]
    fn display_padded(&self, place: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = self.head(place);
        let reason = self.reason(place);
        let (separator, text) = if self.index.is_numeric() && !reason.is_empty() {
            (" ", reason)
        } else {
            match self.first_text(place, self.columns.message) {
                "" => (": ", self.description(place)),
                message => (": ", message),
            }
        };
        let code = head.strip_suffix(separator).unwrap_or(head);
        let separator = if text.is_empty() { "" } else { separator };
        Line(format_args!("{code}{separator}{text}")).pad(f)
    }

    #[inline]
    const fn head(&self, place: usize) -> &'static str {
        let (start, end) = range(self.heads, self.head_at(place));
        between(self.text, start, end)
    }

    #[inline]
    const fn text_at(&self, entry: usize, column: usize) -> &'static str {
        let (start, end) = self.bounds(entry, column);
        between(self.text, start, end)
    }

    #[inline]
    const fn bounds(&self, entry: usize, column: usize) -> (usize, usize) {
        range(self.bounds, entry * self.columns.count + column)
    }
}

#[inline]
const fn between(text: &'static str, start: usize, end: usize) -> &'static str {
    text.split_at(end).0.split_at(start).1
}
