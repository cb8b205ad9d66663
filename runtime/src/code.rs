//! The trait that every generated enum implements.

use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::str::FromStr;

use crate::entry::Entries;
use crate::language::Language;
use crate::raw::Raw;
use crate::retry::{RetryBasis, Retryability};
use crate::table::Table;
use crate::unknown::UnknownCode;

/// A documented code: what the attribute `codes` generates, for generic code.
///
/// Every method has an inherent twin on the enum, which is a `const fn` and needs no import. Only the attribute
/// implements this trait.
///
/// # Examples
///
/// ```
/// use doccodes::Code;
/// use doccodes::huawei::{Dew, Oms};
///
/// fn retryable<C: Code>() -> usize {
///     C::ALL.iter().filter(|code| code.is_retryable()).count()
/// }
///
/// assert_eq!(retryable::<Oms>(), 0);
/// assert_eq!(retryable::<Dew>(), 2);
/// ```
pub trait Code:
    Copy + Eq + Ord + Hash + Debug + Display + FromStr<Err = UnknownCode<Self>> + Send + Sync + 'static
{
    /// The type of the codes: an integer type, or `&'static str`.
    type Raw: Raw;

    /// Every documented code, in page order.
    const ALL: &'static [Self];

    /// The service that documents the codes.
    const SERVICE: &'static str;

    /// Whether the codes are HTTP statuses.
    const IS_HTTP: bool;
    /// Where the page is published: what the attribute's argument `url` says.
    const URL: Option<&'static str>;

    /// The code, as it travels.
    #[must_use]
    fn code(self) -> Self::Raw;

    /// The documented code for a code that arrived, if it is documented.
    #[must_use]
    fn from_code(code: <Self::Raw as Raw>::Input<'_>) -> Option<Self>;

    #[doc(hidden)]
    fn __table() -> &'static Table;

    #[doc(hidden)]
    fn __place(self) -> usize;

    /// The documented name or reason phrase; empty where the page has none.
    #[must_use]
    fn reason(self) -> &'static str {
        Self::__table().reason(self.__place())
    }

    /// The documented description in the page's first language or the one that the attribute chose; where the page
    /// has none, the message, or else the reason.
    #[must_use]
    fn description(self) -> &'static str {
        Self::__table().description(self.__place())
    }

    /// The documented description in a language.
    #[must_use]
    fn description_in(self, language: Language) -> Option<&'static str> {
        let table = Self::__table();
        not_empty(table.first_text(self.__place(), table.description_column(language)))
    }

    /// What the server sends as text with this code, if the page says.
    #[must_use]
    fn message(self) -> Option<&'static str> {
        let table = Self::__table();
        not_empty(table.first_text(self.__place(), table.columns.message))
    }

    /// What to do about it, if the page says.
    #[must_use]
    fn solution(self) -> Option<&'static str> {
        let table = Self::__table();
        not_empty(table.first_text(self.__place(), table.columns.solution))
    }

    /// The HTTP status that comes with this code: the code itself where the codes are HTTP statuses, otherwise the
    /// one that the page documents first, if it does.
    #[must_use]
    fn http_status(self) -> Option<u16> {
        if Self::IS_HTTP {
            return Self::Raw::as_status(self.code().into_input());
        }
        Self::__table().http_status(self.__place())
    }

    /// Every documented row of this code, in page order; at least one.
    #[must_use]
    fn entries(self) -> Entries {
        Entries::new(Self::__table(), self.__place())
    }

    /// Whether a request that was answered with this code may be sent again.
    #[must_use]
    fn retryability(self) -> Retryability {
        Self::__table().retryability(self.__place())
    }

    /// Where [`retryability`](Self::retryability) comes from.
    #[must_use]
    fn retry_basis(self) -> RetryBasis {
        Self::__table().retry_basis(self.__place())
    }

    /// The sentence of the page that [`retryability`](Self::retryability) follows, if its basis is
    /// [`RetryBasis::Text`].
    #[must_use]
    fn retry_evidence(self) -> Option<&'static str> {
        Self::__table().retry_evidence(self.__place())
    }

    /// Whether a request may be repeated whatever it was: true for [`Retryability::AfterBackoff`] alone.
    #[must_use]
    fn is_retryable(self) -> bool {
        matches!(self.retryability(), Retryability::AfterBackoff)
    }
}

/// A text that is there, or nothing.
pub const fn not_empty(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}
