//! A code that no page documents.

use core::fmt;

use doccodes_core::line::Line;

/// A code that the page does not document, as it arrived: what [`Observed::Unknown`](crate::Observed::Unknown) holds.
///
/// Only [`Observed::new`](crate::Observed::new) and deserialization make one, after a look-up, so that a documented code is never
/// [`Observed::Unknown`](crate::Observed::Unknown).
///
/// # Examples
///
/// ```
/// use doccodes::{Observed, codes};
///
/// #[codes("docs/depot.md")]
/// enum Depot {}
///
/// match Observed::<Depot, &str>::new("DEPOT.9999") {
///     Observed::Documented(code) => println!("{}", code.description()),
///     Observed::Unknown(code) => assert_eq!(*code.get(), "DEPOT.9999"),
/// }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Undocumented<R>(R);

impl<R> Undocumented<R> {
    pub(crate) const fn new(code: R) -> Self {
        Self(code)
    }

    /// The code.
    #[must_use]
    pub const fn get(&self) -> &R {
        &self.0
    }

    /// The code, by value.
    #[must_use]
    pub fn into_inner(self) -> R {
        self.0
    }
}

impl<R: fmt::Display> fmt::Display for Undocumented<R> {
    /// The code on one line, where hidden characters are escaped.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Line(format_args!("{}", self.0)).pad(f)
    }
}

impl<R: fmt::Debug> fmt::Debug for Undocumented<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
