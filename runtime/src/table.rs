//! What generated enums look their data up in: one text, and numbers packed into byte strings beside it.
//!
//! Byte strings, because a compiler reads one literal of a megabyte faster than ten thousand elements of an array.

use core::fmt;

use crate::language::Language;
use crate::line::Line;
use crate::retry::{RetryBasis, Retryability};

/// All that a page says, in page order. Numbers of more than one byte are little-endian.
#[derive(Debug)]
pub struct Table {
    /// The texts of all codes, then of all entries, without separators.
    pub text: &'static str,
    /// Where each text of a code ends in `text`, as `u32`: the variant's name and, for string codes, the code.
    pub code_ends: &'static [u8],
    /// How many texts a code has.
    pub code_texts: usize,
    /// Where each text of an entry ends in `text`, as `u32`, in the order that `columns` gives.
    pub entry_ends: &'static [u8],
    /// Which text of an entry is what.
    pub columns: Columns,
    /// The HTTP status of each entry as `u16`, 0 for none; empty if no entry has one. Where the codes are HTTP statuses,
    /// it is the code.
    pub statuses: &'static [u8],
    /// The first entry of each code as `u16`; empty if every code has one entry.
    pub firsts: &'static [u8],
    /// The verdict on each code: retryability in the low four bits, basis in the high four.
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
    /// How many texts an entry has.
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

/// How a code is found.
#[derive(Debug, Clone, Copy)]
pub enum Index {
    /// For each number from `first` on: the place of its code plus one, as `u8`; 0 for no code.
    Narrow {
        /// The lowest code.
        first: u64,
        /// The places.
        slots: &'static [u8],
    },
    /// The same as `u16`.
    Wide {
        /// The lowest code.
        first: u64,
        /// The places.
        slots: &'static [u8],
    },
    /// The codes in order, as `u64`, and the place of each, as `u16`.
    Sorted {
        /// The codes.
        keys: &'static [u8],
        /// Their places.
        places: &'static [u8],
    },
    /// The places of the codes in the order of their bytes, as `u16`.
    Text {
        /// The places.
        places: &'static [u8],
    },
}

const fn u16_at(bytes: &[u8], n: usize) -> u16 {
    u16::from_le_bytes([bytes[n * 2], bytes[n * 2 + 1]])
}

const fn u32_at(bytes: &[u8], n: usize) -> u32 {
    let at = n * 4;
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

const fn u64_at(bytes: &[u8], n: usize) -> u64 {
    (u32_at(bytes, n * 2 + 1) as u64) << 32 | u32_at(bytes, n * 2) as u64
}

impl Table {
    /// The place of a numeric code, which is given as its two's complement.
    #[must_use]
    pub const fn find_number(&self, code: u64) -> Option<usize> {
        let place = match self.index {
            Index::Narrow { first, slots } => {
                let at = code.wrapping_sub(first);
                if at < slots.len() as u64 { slots[at as usize] as usize } else { 0 }
            }
            Index::Wide { first, slots } => {
                let at = code.wrapping_sub(first);
                if at < slots.len() as u64 / 2 { u16_at(slots, at as usize) as usize } else { 0 }
            }
            Index::Sorted { keys, places } => {
                let (mut low, mut high) = (0, keys.len() / 8);
                while low < high {
                    let middle = low + (high - low) / 2;
                    if u64_at(keys, middle) < code { low = middle + 1 } else { high = middle }
                }
                if low < keys.len() / 8 && u64_at(keys, low) == code {
                    u16_at(places, low) as usize + 1
                } else {
                    0
                }
            }
            Index::Text { .. } => 0,
        };
        place.checked_sub(1)
    }

    /// The place of a string code.
    #[must_use]
    pub const fn find_text(&self, code: &str) -> Option<usize> {
        let Index::Text { places } = self.index else { return None };
        let (mut low, mut high) = (0, places.len() / 2);
        while low < high {
            let middle = low + (high - low) / 2;
            let place = u16_at(places, middle) as usize;
            match compare(self.code(place).as_bytes(), code.as_bytes()) {
                Order::Less => low = middle + 1,
                Order::Equal => return Some(place),
                Order::Greater => high = middle,
            }
        }
        None
    }

    /// The variant's name.
    #[must_use]
    pub const fn variant(&self, place: usize) -> &'static str {
        self.slice(self.code_ends, 0, place * self.code_texts)
    }

    /// A string code.
    #[must_use]
    pub const fn code(&self, place: usize) -> &'static str {
        self.slice(self.code_ends, 0, place * self.code_texts + 1)
    }

    /// The entries of a code: the first, and the one behind the last.
    #[must_use]
    pub const fn entries(&self, place: usize) -> (usize, usize) {
        if self.firsts.is_empty() {
            return (place, place + 1);
        }
        let end = if (place + 1) * 2 < self.firsts.len() {
            u16_at(self.firsts, place + 1) as usize
        } else {
            self.entry_ends.len() / 4 / self.columns.count
        };
        (u16_at(self.firsts, place) as usize, end)
    }

    /// A text of an entry; empty if the page has none.
    #[must_use]
    pub const fn entry_text(&self, entry: usize, column: Option<u8>) -> &'static str {
        match column {
            Some(column) => self.slice(
                self.entry_ends,
                self.code_ends.len() / 4,
                entry * self.columns.count + column as usize,
            ),
            None => "",
        }
    }

    /// The first text in this column that an entry of a code has; empty if none has one.
    #[must_use]
    pub const fn first_text(&self, place: usize, column: Option<u8>) -> &'static str {
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
    pub const fn reason(&self, place: usize) -> &'static str {
        self.first_text(place, self.columns.reason)
    }

    /// The description of a code: where the page has none, its message, or else its reason.
    #[must_use]
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
    pub const fn description_column(&self, language: Language) -> Option<u8> {
        match language {
            Language::En => self.columns.english,
            Language::Zh => self.columns.chinese,
        }
    }

    /// The HTTP status of an entry.
    #[must_use]
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
    pub const fn retryability(&self, place: usize) -> Retryability {
        match self.verdicts[place] & 15 {
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
    pub const fn retry_basis(&self, place: usize) -> RetryBasis {
        match self.verdicts[place] >> 4 {
            0 => RetryBasis::Declared,
            1 => RetryBasis::Column,
            2 => RetryBasis::Text,
            3 => RetryBasis::HttpSemantics,
            _ => RetryBasis::Nothing,
        }
    }

    /// The sentence behind the verdict on a code.
    #[must_use]
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
    pub fn display(&self, place: usize, code: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numeric = !matches!(self.index, Index::Text { .. });
        let (between, text) = match self.reason(place) {
            reason if numeric && !reason.is_empty() => (" ", reason),
            _ => match self.first_text(place, self.columns.message) {
                "" => (": ", self.description(place)),
                message => (": ", message),
            },
        };
        let between = if text.is_empty() { "" } else { between };
        Line(format_args!("{code}{between}{text}")).pad(f)
    }

    /// Text number `n` of those that end where `ends` says; number 0 starts where text number `before` of the codes
    /// ends.
    const fn slice(&self, ends: &'static [u8], before: usize, n: usize) -> &'static str {
        let start = match n {
            0 if before == 0 => 0,
            0 => u32_at(self.code_ends, before - 1),
            n => u32_at(ends, n - 1),
        };
        between(self.text, start as usize, u32_at(ends, n) as usize)
    }
}

const fn between(text: &'static str, start: usize, end: usize) -> &'static str {
    text.split_at(end).0.split_at(start).1
}

enum Order {
    Less,
    Equal,
    Greater,
}

const fn compare(a: &[u8], b: &[u8]) -> Order {
    let mut n = 0;
    while n < a.len() && n < b.len() {
        if a[n] < b[n] {
            return Order::Less;
        }
        if a[n] > b[n] {
            return Order::Greater;
        }
        n += 1;
    }
    match () {
        () if a.len() < b.len() => Order::Less,
        () if a.len() > b.len() => Order::Greater,
        () => Order::Equal,
    }
}
