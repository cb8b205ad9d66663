//! The documented rows of a code.

use core::fmt;

use crate::code::not_empty;
use crate::language::Language;
use crate::table::Table;

/// One documented row of a code.
///
/// Most codes have one; a code that the page lists three times, with three causes, has three.
///
/// # Examples
///
/// ```
/// use doccodes::huawei::Oms;
///
/// let mut entries = Oms::NotFound.entries();
/// assert_eq!(entries.len(), 1);
/// assert_eq!(entries.next().map(|entry| entry.reason()), Some("Not Found"));
/// ```
#[derive(Clone, Copy)]
pub struct Entry {
    table: &'static Table,
    entry: usize,
}

impl Entry {
    /// The name or reason phrase; empty where the row has none.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        self.table.entry_text(self.entry, self.table.columns.reason)
    }

    /// What the server sends as text, if the row says.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        not_empty(self.table.entry_text(self.entry, self.table.columns.message))
    }

    /// The description in the page's first language or the one that the attribute chose, if the row has one.
    #[must_use]
    pub const fn description(self) -> Option<&'static str> {
        not_empty(self.table.entry_text(self.entry, self.table.columns.description))
    }

    /// The description in a language, if the row has one.
    #[must_use]
    pub const fn description_in(self, language: Language) -> Option<&'static str> {
        not_empty(self.table.entry_text(self.entry, self.table.description_column(language)))
    }

    /// Why it happens, if the row says.
    #[must_use]
    pub const fn cause(self) -> Option<&'static str> {
        not_empty(self.table.entry_text(self.entry, self.table.columns.cause))
    }

    /// What to do about it, if the row says.
    #[must_use]
    pub const fn solution(self) -> Option<&'static str> {
        not_empty(self.table.entry_text(self.entry, self.table.columns.solution))
    }

    /// The HTTP status: the code itself where the codes are HTTP statuses, otherwise the row's, if the row says one.
    #[must_use]
    pub const fn http_status(self) -> Option<u16> {
        self.table.entry_status(self.entry)
    }
}

impl PartialEq for Entry {
    /// Whether both rows say the same, of whatever codes they are.
    fn eq(&self, other: &Self) -> bool {
        let texts = |entry: &Self| {
            [
                entry.message(),
                entry.description(),
                entry.description_in(Language::En),
                entry.description_in(Language::Zh),
                entry.cause(),
                entry.solution(),
            ]
        };
        self.reason() == other.reason()
            && texts(self) == texts(other)
            && self.http_status() == other.http_status()
    }
}

impl Eq for Entry {}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("reason", &self.reason())
            .field("message", &self.message())
            .field("description", &self.description())
            .field("cause", &self.cause())
            .field("solution", &self.solution())
            .field("http_status", &self.http_status())
            .finish()
    }
}

/// The documented rows of a code, in page order: an iterator of [`Entry`].
///
/// # Examples
///
/// ```
/// use doccodes::huawei::Oms;
///
/// let mut entries = Oms::NotFound.entries();
/// assert_eq!(entries.len(), 1);
/// assert_eq!(entries.next().map(|entry| entry.reason()), Some("Not Found"));
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
