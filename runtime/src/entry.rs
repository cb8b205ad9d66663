//! The documented rows of a code.

use core::fmt;
use core::hash::{Hash, Hasher};
use core::iter::FusedIterator;

use doccodes_core::Language;
use doccodes_core::packed::{Column, Table};

/// One documented row of a code.
///
/// Most codes have one entry. A code that the page lists three times, with three causes, has three.
///
/// Texts are those of the page without its markup; hidden characters are escaped. Two entries are equal if they have the same texts
/// and the same HTTP status, even if their codes differ. Entries have no order, and no default.
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
    /// The name or reason phrase, if the row has one, on one line.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// assert!(Oms::NotFound.entries().all(|entry| entry.name() == Some("Not Found")));
    /// # }
    /// ```
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::Name)
    }

    /// The text that the server sends, if the row has it.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::codes;
    ///
    /// #[codes("docs/payments.md")]
    /// enum PayError {}
    ///
    /// let entry = PayError::Pay0002.entries().next().unwrap();
    /// assert_eq!(entry.message(), Some("The bank timed out."));
    /// ```
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::Message)
    }

    /// The description in the language that the attribute chose, or else in the page's first language, if the row has it. It may have
    /// several lines.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::codes;
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// let entry = Depot::Depot0003.entries().next().unwrap();
    /// assert_eq!(entry.description(), Some("There is no room for a parcel."));
    /// ```
    #[must_use]
    pub const fn description(self) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::Description)
    }

    /// The description in a language, if the row has it.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::{Language, codes};
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// let mut entries = Depot::Depot0003.entries();
    /// let entry = entries.next().unwrap();
    /// assert_eq!(entry.description_in(Language::Zh), None);
    /// ```
    #[must_use]
    pub const fn description_in(self, language: Language) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::DescriptionIn(language))
    }

    /// The cause of the code, if the row has it.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::codes;
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// let mut entries = Depot::Depot0003.entries();
    /// assert_eq!(entries.next().and_then(|entry| entry.cause()), None);
    /// ```
    #[must_use]
    pub const fn cause(self) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::Cause)
    }

    /// What to do about the code, if the row says so.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::codes;
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// let mut entries = Depot::Depot0003.entries();
    /// let entry = entries.next().unwrap();
    /// assert_eq!(entry.solution(), Some("Try again later."));
    /// ```
    #[must_use]
    pub const fn solution(self) -> Option<&'static str> {
        self.table.entry_text(self.entry, Column::Solution)
    }

    /// The HTTP status: the code itself if the codes are HTTP statuses, otherwise the status in the row, if it has one.
    /// A status is a number from 100 to 599 (RFC 9110 section 15).
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::codes;
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// let mut entries = Depot::Depot0003.entries();
    /// assert_eq!(entries.next().and_then(|entry| entry.http_status()), Some(429));
    /// ```
    #[must_use]
    pub const fn http_status(self) -> Option<u16> {
        self.table.entry_status(self.entry)
    }
}

impl Entry {
    /// All texts of the row.
    fn texts(self) -> impl Iterator<Item = Option<&'static str>> {
        let columns = [Column::Name, Column::Message, Column::Description, Column::Cause, Column::Solution];
        let translations = Language::ALL.iter().map(|&language| Column::DescriptionIn(language));
        columns.into_iter().chain(translations).map(move |column| self.table.entry_text(self.entry, column))
    }
}

/// Compares the texts and the statuses of two rows, but not their codes.
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.texts().eq(other.texts()) && self.http_status() == other.http_status()
    }
}

impl Eq for Entry {}

impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for text in self.texts() {
            text.hash(state);
        }
        self.http_status().hash(state);
    }
}

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

/// An iterator over the documented rows of a code, in page order. [`entries`](crate::Code::entries) returns it.
///
/// Like the iterators of std, it cannot be compared, and is not `Copy`.
///
/// # Examples
///
/// ```
/// use doccodes::codes;
///
/// #[codes("docs/depot.md")]
/// enum Depot {}
///
/// let entries = Depot::Depot0001.entries();
/// let causes: Vec<_> = entries.filter_map(|entry| entry.cause()).collect();
/// assert_eq!(causes, Depot::Depot0001.cause().into_iter().collect::<Vec<_>>());
/// assert_eq!(Depot::Depot0001.entries().len(), 1);
/// ```
#[derive(Clone)]
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

impl DoubleEndedIterator for Entries {
    fn next_back(&mut self) -> Option<Entry> {
        (self.next < self.end).then(|| {
            self.end -= 1;
            Entry { table: self.table, entry: self.end }
        })
    }
}

impl FusedIterator for Entries {}

/// Shows the remaining entries.
impl fmt::Debug for Entries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
