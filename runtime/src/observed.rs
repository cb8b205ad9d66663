//! A code as it arrived, documented or not.

use core::fmt;

use doccodes_core::line::Line;
use doccodes_core::{Outcome, RetryBasis, Retryability, Verdict};

use crate::code::Code;
use crate::raw::{AsInput, Raw};

/// A code that arrived at run time: the documented code, or what arrived, as it is.
///
/// Nothing is lost: [`code`](Self::code) gives back what arrived. `R` holds an unknown code: for numeric codes the
/// integer, for string codes `&str` or, with the feature `alloc`, `String` or `Cow<str>`.
///
/// In its order the documented codes come first, in their own order, and then the unknown ones.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::huawei::Oms;
/// use doccodes::{Observed, Retryability};
///
/// let known = Observed::<Oms>::new(404);
/// assert_eq!(known, Observed::Documented(Oms::NotFound));
///
/// let unknown = Observed::<Oms>::new(429);
/// assert_eq!(unknown.documented(), None);
/// assert_eq!(unknown.code(), 429);
/// assert_eq!(unknown.retryability(), Retryability::AfterBackoff);
/// assert_eq!(unknown.to_string(), "429");
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Observed<C: Code, R = <C as Code>::Raw> {
    /// The page documents it.
    Documented(C),
    /// The page does not document it.
    Unknown(R),
}

impl<C: Code, R: AsInput<C::Raw>> Observed<C, R> {
    /// Takes what arrived.
    #[must_use]
    pub fn new(code: R) -> Self {
        match C::from_code(code.as_input()) {
            Some(documented) => Self::Documented(documented),
            None => Self::Unknown(code),
        }
    }

    /// The code as it arrived.
    #[must_use]
    pub fn code(&self) -> <C::Raw as Raw>::Input<'_> {
        match self {
            Self::Documented(code) => code.code().into_input(),
            Self::Unknown(code) => code.as_input(),
        }
    }

    /// The documented code, if it is one.
    #[must_use]
    pub fn documented(&self) -> Option<C> {
        match self {
            Self::Documented(code) => Some(*code),
            Self::Unknown(_) => None,
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

    /// The HTTP status that an unknown code is.
    fn unknown_status(&self) -> Option<u16> {
        match self {
            Self::Unknown(code) if C::IS_HTTP => C::Raw::as_status(code.as_input()),
            _ => None,
        }
    }

    /// Whether any request may be repeated: true for [`Retryability::AfterBackoff`] alone.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self.retryability(), Retryability::AfterBackoff)
    }
}

impl<C: Code, R> From<C> for Observed<C, R> {
    fn from(code: C) -> Self {
        Self::Documented(code)
    }
}

impl<C: Code, R: fmt::Display> fmt::Display for Observed<C, R> {
    /// A documented code as it displays itself, an unknown one as it arrived; both on one line, where hidden characters
    /// are escaped.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Documented(code) => fmt::Display::fmt(code, f),
            Self::Unknown(code) => Line(format_args!("{code}")).pad(f),
        }
    }
}
