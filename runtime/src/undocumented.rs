//! A code that no page documents.

use core::fmt;

use doccodes_core::line::Line;

/// A code that the page does not document, as it arrived: what [`Observed::Unknown`](crate::Observed::Unknown) holds.
///
/// Only [`observe`](crate::Code::observe), [`Observed::new`](crate::Observed::new), parsing and deserialization make one, after a
/// look-up, so a documented code is never [`Observed::Unknown`](crate::Observed::Unknown). For the same reason it has no default,
/// and only `Observed` itself can be deserialized.
///
/// # Examples
///
/// ```
/// use doccodes::{Observed, codes};
///
/// #[codes("docs/depot.md")]
/// enum Depot {}
///
/// match Depot::observe("DEPOT.9999") {
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

    /// The code: a [`Number`](crate::Number), or a string with every character that arrived.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::Observed;
    /// use doccodes::huawei::Oms;
    ///
    /// let Observed::Unknown(code) = Oms::observe(418) else {
    ///     panic!("418 is documented")
    /// };
    /// assert_eq!(*code.get(), 418);
    /// # }
    /// ```
    #[must_use]
    pub const fn get(&self) -> &R {
        &self.0
    }

    /// The code, by value.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::Observed;
    /// use doccodes::huawei::Oms;
    ///
    /// let Observed::Unknown(code) = Oms::observe(418) else {
    ///     panic!("418 is documented")
    /// };
    /// assert_eq!(u64::try_from(code.into_inner()), Ok(418));
    /// # }
    /// ```
    #[must_use]
    pub fn into_inner(self) -> R {
        self.0
    }
}

impl<R: fmt::Display> fmt::Display for Undocumented<R> {
    /// Writes the code on one line, with hidden characters escaped.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Line(format_args!("{}", self.0)).pad(f)
    }
}

impl<R: fmt::Debug> fmt::Debug for Undocumented<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
