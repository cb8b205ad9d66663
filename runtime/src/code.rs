//! The trait that every generated enum implements, and a code as it arrived. They are in one file since each refers to the other.

use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::str::FromStr;

use doccodes_core::packed::Table;

use crate::accessors::trait_accessors;
use crate::raw::{Arrives, Raw};
use crate::undocumented::Undocumented;
use crate::unknown::UnknownCode;

/// A documented code: the trait of every generated enum, for generic code.
///
/// Every method is also an associated function of the enum, which needs no import and, except `iter` and `observe`, is a `const fn`.
/// Only the attribute [`codes`](crate::codes) implements this trait.
///
/// Texts are those of the page, in UTF-8 and without its markup. Their lines are separated by `\n`; other hidden characters are
/// escaped.
///
/// # Examples
///
/// What a page says about a code:
///
/// ```
/// use doccodes::{Code, Language, Outcome, RetryBasis, Retryability, codes};
///
/// #[codes("docs/depot.md")]
/// enum Depot {}
///
/// fn check<C: Code>(full: C) {
///     assert_eq!(C::SERVICE, "Depot");
///     assert_eq!((C::COUNT, C::iter().len(), C::ALL.len()), (4, 4, 4));
///     assert_eq!((C::URL, C::IS_HTTP), (None, false));
///
///     assert_eq!(full.code().to_string(), "DEPOT.0003");
///     assert_eq!((full.name(), full.message()), (None, None));
///     assert_eq!(full.description(), "There is no room for a parcel.");
///     assert_eq!(full.description_in(Language::Zh), None);
///     assert_eq!(full.cause(), None);
///     assert_eq!(full.solution(), Some("Try again later."));
///     assert_eq!(full.http_status(), Some(429));
///     assert_eq!(full.entries().len(), 1);
///
///     assert_eq!(full.retryability(), Retryability::AfterBackoff);
///     assert!(full.is_retryable());
///     assert_eq!(full.retry_basis(), RetryBasis::Text);
///     assert_eq!(full.retry_evidence(), Some("Try again later."));
///     assert_eq!((full.outcome(), full.is_success()), (Outcome::Refused, false));
///     assert_eq!(full.outcome_basis(), RetryBasis::HttpSemantics);
///     assert_eq!(full.outcome_evidence(), None);
///     assert_eq!(full.verdict().outcome, full.outcome());
/// }
///
/// check(Depot!("DEPOT.0003"));
/// ```
///
/// A function for any service:
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::Code;
/// use doccodes::huawei::{Dew, Oms};
///
/// fn retryable<C: Code>() -> usize {
///     C::ALL.iter().filter(|code| code.is_retryable()).count()
/// }
///
/// assert_eq!(retryable::<Oms>(), 0);
/// assert_eq!(retryable::<Dew>(), 1);
/// # }
/// ```
pub trait Code:
    Copy + Eq + Ord + Hash + Debug + Display + FromStr<Err = UnknownCode<Self>> + Send + Sync + 'static
{
    /// The type of the codes: an integer type, or `&'static str`.
    type Raw: Raw;

    /// Every documented code, in page order.
    const ALL: &'static [Self];

    /// The number of documented codes.
    const COUNT: usize = Self::ALL.len();

    /// The service that documents the codes.
    const SERVICE: &'static str;

    /// The address at which the page is published: the attribute's argument `url`.
    const URL: Option<&'static str>;

    /// Whether the codes are HTTP statuses.
    const IS_HTTP: bool;

    /// Every documented code, in page order: an iterator over [`ALL`](Self::ALL) by value.
    fn iter() -> core::iter::Copied<core::slice::Iter<'static, Self>> {
        Self::ALL.iter().copied()
    }

    /// The code as sent on the wire: the number, or the string as the page spells it.
    #[must_use]
    fn code(self) -> Self::Raw;

    /// The variant of a code that was received; `None` if the page does not document the code. Strings are compared exactly, with
    /// upper and lower case. To look up a number of another integer type, or any code in a generic function, use
    /// [`observe`](Self::observe).
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::Code;
    /// use doccodes::huawei::Oms;
    ///
    /// fn documented<C: Code<Raw = u16>>(status: u16) -> Option<C> {
    ///     C::from_code(status)
    /// }
    ///
    /// assert_eq!(documented(404), Some(Oms::NotFound));
    /// # }
    /// ```
    #[must_use]
    fn from_code(code: <Self::Raw as Raw>::Input<'_>) -> Option<Self>;

    /// The code that arrived, whether the page documents it or not: an integer, a `StatusCode`, a `&str`, a `String`.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::codes;
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// let known = Depot::observe("DEPOT.0003");
    /// assert_eq!(known, Depot!("DEPOT.0003"));
    /// let arrived = String::from("DEPOT.9999");
    /// let unknown = Depot::observe(&arrived);
    /// assert_eq!((unknown.documented(), unknown.code()), (None, "DEPOT.9999"));
    /// ```
    #[must_use]
    fn observe<T: Arrives<Self::Raw>>(code: T) -> Observed<Self, T::Held> {
        Observed::new(code)
    }

    /// The variant with a name, spelled as [`name`](Self::name) returns it; `None` if no code has this name, or if several
    /// have it.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::Code;
    /// use doccodes::huawei::Oms;
    ///
    /// fn named<C: Code>(name: &str) -> Option<C> {
    ///     C::from_name(name)
    /// }
    ///
    /// assert_eq!(named::<Oms>("Not Found"), Some(Oms::NotFound));
    /// assert_eq!(named::<Oms>("NotFound"), None);
    /// # }
    /// ```
    #[must_use]
    fn from_name(name: &str) -> Option<Self>;

    #[doc(hidden)]
    fn __table() -> &'static Table;

    /// The code at a place. In a dev build, `ALL` costs the compiler a search among all variants for each of them.
    #[doc(hidden)]
    fn __at(place: usize) -> Self;

    #[doc(hidden)]
    fn __place(self) -> usize;

    #[doc(hidden)]
    fn __http_status(self) -> Option<u16>;

    crate::__accessors! { [trait_accessors] }
}

/// A code that arrived at run time: the documented code, or else what arrived, unchanged.
///
/// [`observe`](Code::observe) returns it. Nothing is lost: [`code`](Self::code) gives back what arrived. `R` holds an undocumented
/// code: [`Number`](crate::Number) for numeric codes, whatever the integer type of the enum is, and for string codes `&str` or,
/// with the feature `alloc`, `String` or `Cow<str>`.
///
/// The documented codes are ordered first, in their own order, and then the undocumented ones. No code is the default.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::Retryability;
/// use doccodes::huawei::Oms;
///
/// let known = Oms::observe(404);
/// assert_eq!(known, Oms::NotFound);
/// assert_eq!(known.name(), Some("Not Found"));
///
/// let unknown = Oms::observe(429);
/// assert_eq!(unknown.documented(), None);
/// assert_eq!(unknown.code(), 429);
/// assert_eq!(unknown.retryability(), Retryability::AfterBackoff);
/// assert_eq!(unknown.to_string(), "429");
///
/// // Any number, not only those that fit into the type of the enum.
/// assert_eq!(Oms::observe(90_001).code(), 90_001);
/// # }
/// ```
///
/// # Structs and serde
///
/// A struct without lifetimes holds string codes as `String`; numbers need no second parameter. (`Observed<Depot>` without a second
/// parameter borrows a text that lives as long as the program, such as a literal. In a struct that derives `Deserialize`, the
/// compiler's error is `lifetime may not live long enough`.) With the feature `serde`, `Observed` is deserialized from any code and
/// serialized as the code, documented or not, whether or not the attribute of the enum has the argument `serde`. Numeric codes are
/// read and written as [`Number`](crate::Number) is.
///
/// ```
/// # #[cfg(all(feature = "alloc", feature = "huawei"))] {
/// use doccodes::huawei::Oms;
/// use doccodes::{Observed, codes};
///
/// #[codes("docs/depot.md")]
/// enum Depot {}
///
/// // With serde: `#[derive(Serialize, Deserialize)]`.
/// struct Refusal {
///     status: Observed<Oms>,
///     code: Observed<Depot, String>,
/// }
///
/// let body = String::from("DEPOT.0003");
/// let refusal = Refusal {
///     status: Oms::observe(429),
///     code: Depot::observe(&body).into_owned(),
/// };
/// assert_eq!(refusal.code, Depot!("DEPOT.0003"));
/// # assert_eq!(refusal.status.code(), 429);
/// # }
/// ```
///
/// # Logs
///
/// `Display` writes the code with its name, on one line, with hidden characters escaped. Fields of `tracing` to search for are
/// `status = status.code().get()` for a number and `code = code.code()` for a string; `%code` is its text, and `?code` the variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Observed<C: Code, R = <<C as Code>::Raw as Raw>::Arrived<'static>> {
    /// The page documents it.
    Documented(C),
    /// The page does not document it.
    Unknown(Undocumented<R>),
}
