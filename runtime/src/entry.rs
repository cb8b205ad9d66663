//! The documented rows of a code.

use core::fmt;

use doccodes_core::Language;
use doccodes_core::packed::{Column, Table};

/// One documented row of a code.
///
/// Most codes have one entry. A code that the page lists three times, with three causes, has three.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::huawei::Oms;
///
/// let mut entries = Oms::NotFound.entries();
/// assert_eq!(entries.len(), 1);
/// assert_eq!(entries.next().and_then(|entry| entry.name()), Some("Not Found"));
/// # }
/// ```
#[derive(Clone, Copy)]
pub struct Entry {
    table: &'static Table,
    entry: usize,
}

impl Entry {
    /// The name or reason phrase, if the row has one.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::Name)
    }

    /// The text that the server sends, if the row has it.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::Message)
    }

    /// The description in the language that the attribute chose, or else in the page's first language, if the row has it.
    #[must_use]
    pub const fn description(self) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::Description)
    }

    /// The description in a language, if the row has it.
    #[must_use]
    pub const fn description_in(self, language: Language) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::DescriptionIn(language))
    }

    /// The cause of the code, if the row has it.
    #[must_use]
    pub const fn cause(self) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::Cause)
    }

    /// What to do about the code, if the row says so.
    #[must_use]
    pub const fn solution(self) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::Solution)
    }

    /// The HTTP status: the code itself if the codes are HTTP statuses, otherwise the status in the row, if it has one.
    #[must_use]
    pub const fn http_status(self) -> Option<u16> {
        self.table.entry_status(self.entry)
    }
}

impl PartialEq for Entry {
    /// Compares the texts and the statuses of two rows, and not their codes.
    fn eq(&self, other: &Self) -> bool {
        let is_same = |column: Column| {
            self.table.entry_text(self.entry, column) == other.table.entry_text(other.entry, column)
        };
        for column in [Column::Name, Column::Message, Column::Description, Column::Cause, Column::Solution] {
            if !is_same(column) {
                return false;
            }
        }
        for &language in Language::ALL {
            if !is_same(Column::DescriptionIn(language)) {
                return false;
            }
        }
        self.http_status() == other.http_status()
    }
}

impl Eq for Entry {}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("name", &self.name())
            .field("message", &self.message())
            .field("description", &self.description())
            .field("cause", &self.cause())
            .field("solution", &self.solution())
            .field("http_status", &self.http_status())
            .finish()
    }
}

/// An iterator over the documented rows of a code, in page order.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::huawei::Oms;
///
/// let mut entries = Oms::NotFound.entries();
/// assert_eq!(entries.len(), 1);
/// assert_eq!(entries.next().and_then(|entry| entry.name()), Some("Not Found"));
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Entries {
    table: &'static Table,
    next: usize,
    end: usize,
}

impl Entries {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(table: &'static Table, place: usize) -> Self {
        let (next, end) = table.entries(place);
        Self { table, next, end }
    }
}

impl Iterator for Entries {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        let entry = self.next;
        (entry < self.end).then(|| {
            self.next += 1;
            Entry { table: self.table, entry }
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end - self.next;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Entries {}

impl core::iter::FusedIterator for Entries {}
