//! A code as it arrived, documented or not.

use core::fmt;
use core::num::ParseIntError;
use core::str::FromStr;

use doccodes_core::{Outcome, RetryBasis, Retryability, Verdict};

use crate::code::Code;
use crate::number::Number;
use crate::raw::{Arrives, HoldsCode, Raw};
use crate::undocumented::Undocumented;

/// A code that arrived at run time: the documented code, or what arrived, as it is.
///
/// Nothing is lost: [`code`](Self::code) gives back what arrived. `R` holds an undocumented code: [`Number`] for numeric codes, whatever
/// the integer type of the enum is, and for string codes `&str` or, with the feature `alloc`, `String` or `Cow<str>`.
///
/// In its order the documented codes come first, in their own order, and then the undocumented ones.
///
/// With the feature `serde`, it is serialized and deserialized as the code, whether it is documented or not. Numeric codes are written
/// as [`Number`] is.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::huawei::Oms;
/// use doccodes::{Observed, Retryability};
///
/// let known = Observed::<Oms>::new(404);
/// assert_eq!(known, Oms::NotFound);
/// assert_eq!(known.name(), Some("Not Found"));
///
/// let unknown = Observed::<Oms>::new(429);
/// assert_eq!(unknown.documented(), None);
/// assert_eq!(unknown.code(), 429);
/// assert_eq!(unknown.retryability(), Retryability::AfterBackoff);
/// assert_eq!(unknown.to_string(), "429");
///
/// // Any number, not only those that fit into the type of the enum.
/// assert_eq!(Observed::<Oms>::new(90_001).code(), 90_001);
/// # }
/// ```
///
/// A struct without lifetimes holds string codes as `String`:
///
/// ```
/// # #[cfg(feature = "alloc")] {
/// use doccodes::{Observed, codes};
///
/// #[codes("docs/depot.md")]
/// enum Depot {}
///
/// struct Refusal {
///     code: Observed<Depot, String>,
/// }
///
/// let arrived = String::from("DEPOT.0003");
/// let borrowed = Observed::<Depot, _>::new(&arrived);
/// let refusal = Refusal { code: borrowed.into_owned() };
/// assert_eq!(refusal.code, Depot!("DEPOT.0003"));
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Observed<C: Code, R = <<C as Code>::Raw as Raw>::Arrived<'static>> {
    /// The page documents it.
    Documented(C),
    /// The page does not document it.
    Unknown(Undocumented<R>),
}

impl<C: Code, R: HoldsCode<C::Raw>> Observed<C, R> {
    /// Takes what arrived: an integer, a `StatusCode`, a `&str`, a `String`.
    #[must_use]
    pub fn new<T: Arrives<C::Raw, Held = R>>(code: T) -> Self {
        Self::from_held(code.into_held())
    }

    pub(crate) fn from_held(code: R) -> Self {
        match C::Raw::from_arrived(code.arrived()).and_then(C::from_code) {
            Some(documented) => Self::Documented(documented),
            None => Self::Unknown(Undocumented::new(code)),
        }
    }

    /// The code as it arrived: a [`Number`] or a `&str`.
    #[must_use]
    pub fn code(&self) -> <C::Raw as Raw>::Arrived<'_> {
        match self {
            Self::Documented(code) => code.code().into_arrived(),
            Self::Unknown(code) => code.get().arrived(),
        }
    }

    /// Retryability and outcome, each with basis and evidence.
    ///
    /// An unknown code of an enum of HTTP statuses has the verdict of its status ([`Verdict::from_status`]); nothing is known of
    /// other unknown codes.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::Documented(code) => code.verdict(),
            Self::Unknown(_) => self.unknown_status().map_or(Verdict::UNSPECIFIED, Verdict::from_status),
        }
    }

    /// Whether the request may be sent again: see [`verdict`](Self::verdict).
    #[must_use]
    pub fn retryability(&self) -> Retryability {
        self.verdict().retryability
    }

    /// Where [`retryability`](Self::retryability) comes from.
    #[must_use]
    pub fn retry_basis(&self) -> RetryBasis {
        self.verdict().basis
    }

    /// Whether the request was carried out: see [`verdict`](Self::verdict).
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.verdict().outcome
    }

    /// Where [`outcome`](Self::outcome) comes from.
    #[must_use]
    pub fn outcome_basis(&self) -> RetryBasis {
        self.verdict().outcome_basis
    }

    /// Whether the code is a success: a documented one ([`Code::is_success`]), or an unknown 2xx status.
    #[must_use]
    pub fn is_success(&self) -> bool {
        match self {
            Self::Documented(code) => code.is_success(),
            Self::Unknown(_) => matches!(self.unknown_status(), Some(200..=299)),
        }
    }

    /// The HTTP status: the documented one ([`Code::http_status`]), or the code itself if it is an unknown HTTP status.
    #[must_use]
    pub fn http_status(&self) -> Option<u16> {
        match self {
            Self::Documented(code) => code.http_status(),
            Self::Unknown(_) => self.unknown_status(),
        }
    }

    /// The HTTP status that an unknown code is.
    fn unknown_status(&self) -> Option<u16> {
        match self {
            Self::Unknown(code) if C::IS_HTTP => C::Raw::__status(code.get().arrived()),
            _ => None,
        }
    }

    /// Whether any request may be repeated: true for [`Retryability::AfterBackoff`] alone.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self.retryability(), Retryability::AfterBackoff)
    }
}

impl<C: Code, R> Observed<C, R> {
    /// The documented code, if it is one.
    #[must_use]
    pub const fn documented(&self) -> Option<C> {
        match self {
            Self::Documented(code) => Some(*code),
            Self::Unknown(_) => None,
        }
    }

    /// The documented name ([`Code::name`]); `None` for an unknown code.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        self.documented().and_then(Code::name)
    }

    /// The documented description ([`Code::description`]); empty for an unknown code.
    #[must_use]
    pub fn description(&self) -> &'static str {
        self.documented().map_or("", Code::description)
    }
}

#[cfg(feature = "alloc")]
impl<C: Code<Raw = &'static str>, R: HoldsCode<&'static str>> Observed<C, R> {
    /// The same code, with an unknown one as `String`.
    #[must_use]
    pub fn into_owned(self) -> Observed<C, alloc::string::String> {
        match self {
            Self::Documented(code) => Observed::Documented(code),
            Self::Unknown(code) => Observed::Unknown(Undocumented::new(code.get().arrived().into())),
        }
    }
}

impl<C: Code, R> From<C> for Observed<C, R> {
    fn from(code: C) -> Self {
        Self::Documented(code)
    }
}

#[cfg(feature = "http")]
impl<C: Code> From<http::StatusCode> for Observed<C, Number>
where
    C::Raw: for<'a> Raw<Arrived<'a> = Number>,
{
    fn from(status: http::StatusCode) -> Self {
        Self::new(status)
    }
}

/// A documented code is equal to itself, an unknown code to none.
impl<C: Code, R> PartialEq<C> for Observed<C, R> {
    fn eq(&self, other: &C) -> bool {
        self.documented() == Some(*other)
    }
}

/// Parses the decimal digits of a number, documented or not.
impl<C: Code> FromStr for Observed<C, Number>
where
    C::Raw: for<'a> Raw<Arrived<'a> = Number>,
{
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, ParseIntError> {
        text.parse::<Number>().map(Self::from_held)
    }
}

/// Takes any text as a code.
#[cfg(feature = "alloc")]
impl<C: Code<Raw = &'static str>> FromStr for Observed<C, alloc::string::String> {
    type Err = core::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // A documented code is not copied.
        Ok(Observed::<C, &str>::new(text).into_owned())
    }
}

impl<C: Code, R: fmt::Display> fmt::Display for Observed<C, R> {
    /// A documented code as it displays itself, an unknown one as it arrived; both on one line, where hidden characters
    /// are escaped.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Documented(code) => fmt::Display::fmt(code, f),
            Self::Unknown(code) => fmt::Display::fmt(code, f),
        }
    }
}
