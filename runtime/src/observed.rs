//! Accessors of a code that arrived, documented or not.

use core::fmt;
use core::str::FromStr;

use doccodes_core::{Outcome, Retryability, Verdict};

use crate::code::{Code, Observed};
use crate::number::Number;
use crate::raw::{Arrives, HoldsCode, Raw, sealed};
use crate::undocumented::Undocumented;
use crate::unknown::UnknownCode;

impl<C: Code, R: HoldsCode<C::Raw>> Observed<C, R> {
    /// Looks up what arrived: an integer, a `StatusCode`, a `&str` or a `String`.
    ///
    /// It is the same as [`observe`](Code::observe), for places where the type is known.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::{Observed, codes};
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// struct Refusal<'a> {
    ///     code: Observed<Depot, &'a str>,
    /// }
    ///
    /// let refusal = Refusal { code: Observed::new("DEPOT.0001") };
    /// assert_eq!(refusal.code, Depot!("DEPOT.0001"));
    /// ```
    #[must_use]
    pub fn new<T: Arrives<C::Raw, Held = R>>(code: T) -> Self {
        Self::from_held(code.__into_held(sealed::Here))
    }

    pub(crate) fn from_held(code: R) -> Self {
        match C::Raw::__from_arrived(code.__arrived()).and_then(C::from_code) {
            Some(documented) => Self::Documented(documented),
            None => Self::Unknown(Undocumented::new(code)),
        }
    }

    /// The code as it arrived: a [`Number`] or a `&str`.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// assert_eq!(Oms::observe(404).code(), 404);
    /// assert_eq!(Oms::observe(-1).code().to_string(), "-1");
    /// # }
    /// ```
    #[must_use]
    pub fn code(&self) -> <C::Raw as Raw>::Arrived<'_> {
        match self {
            Self::Documented(code) => code.code().__into_arrived(),
            Self::Unknown(code) => code.get().__arrived(),
        }
    }

    /// Returns the documented code, or else an error that names the service and similar codes, for programs in which only
    /// documented codes are valid.
    ///
    /// # Errors
    ///
    /// The page does not document the code.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::UnknownCode;
    /// use doccodes::huawei::Oms;
    ///
    /// // A number of any width, as a database stores it.
    /// fn read(column: i64) -> Result<Oms, UnknownCode<Oms>> {
    ///     Oms::observe(column).into_documented()
    /// }
    ///
    /// assert_eq!(read(404), Ok(Oms::NotFound));
    /// assert_eq!(
    ///     read(-404).unwrap_err().to_string(),
    ///     "-404 is not a documented OMS code; nearest: 404 Not Found"
    /// );
    /// # }
    /// ```
    pub fn into_documented(self) -> Result<C, UnknownCode<C>> {
        match self {
            Self::Documented(code) => Ok(code),
            Self::Unknown(code) => Err(UnknownCode::new(code.get().__arrived())),
        }
    }

    /// Retryability and outcome, each with basis and evidence.
    ///
    /// An unknown code of an enum of HTTP statuses has the verdict of its status ([`Verdict::from_status`]); nothing is known about
    /// other unknown codes.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    /// use doccodes::{RetryBasis, Verdict};
    ///
    /// assert_eq!(Oms::observe(429).verdict(), Verdict::from_status(429));
    /// assert_eq!(Oms::observe(503).verdict().basis, RetryBasis::Text);
    /// assert_eq!(Oms::observe(1000).verdict(), Verdict::UNSPECIFIED);
    /// # }
    /// ```
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::Documented(code) => code.verdict(),
            Self::Unknown(_) => self.unknown_status().map_or(Verdict::UNSPECIFIED, Verdict::from_status),
        }
    }

    /// Whether the request may be sent again: see [`verdict`](Self::verdict).
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::Attempt;
    /// use doccodes::huawei::Oms;
    ///
    /// let get = Attempt::new().idempotent(true);
    /// assert!(Oms::observe(500).retryability().permits(get));
    /// assert!(!Oms::observe(404).retryability().permits(get));
    /// # }
    /// ```
    #[must_use]
    pub fn retryability(&self) -> Retryability {
        self.verdict().retryability
    }

    /// Whether any request may be repeated, even one that is not idempotent: true for [`Retryability::AfterBackoff`] alone.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// assert!(Oms::observe(429).is_retryable());
    /// // Only idempotent requests.
    /// assert!(!Oms::observe(500).is_retryable());
    /// # }
    /// ```
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self.retryability(), Retryability::AfterBackoff)
    }

    /// Whether the request was carried out: see [`verdict`](Self::verdict).
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::Outcome;
    /// use doccodes::huawei::Oms;
    ///
    /// assert_eq!(Oms::observe(404).outcome(), Outcome::Refused);
    /// assert_eq!(Oms::observe(504).outcome(), Outcome::Unknown);
    /// # }
    /// ```
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.verdict().outcome
    }

    /// Whether the code is a success: a documented one ([`Code::is_success`]), or an unknown 2xx status (RFC 9110 section 15.3).
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// assert!(Oms::observe(204).is_success());
    /// assert!(Oms::observe(299).is_success());
    /// assert!(!Oms::observe(404).is_success());
    /// # }
    /// ```
    #[must_use]
    pub fn is_success(&self) -> bool {
        match self {
            Self::Documented(code) => code.is_success(),
            Self::Unknown(_) => matches!(self.unknown_status(), Some(200..=299)),
        }
    }

    /// The HTTP status: the documented one ([`Code::http_status`]), or the code itself if it is an unknown HTTP status, from 100 to
    /// 599.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::codes;
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// assert_eq!(Depot::observe("DEPOT.0003").http_status(), Some(429));
    /// assert_eq!(Depot::observe("DEPOT.9999").http_status(), None);
    /// ```
    #[must_use]
    pub fn http_status(&self) -> Option<u16> {
        match self {
            Self::Documented(code) => code.http_status(),
            Self::Unknown(_) => self.unknown_status(),
        }
    }

    /// An unknown code as an HTTP status, if the codes are HTTP statuses.
    fn unknown_status(&self) -> Option<u16> {
        match self {
            Self::Unknown(code) if C::IS_HTTP => C::Raw::__status(code.get().__arrived()),
            _ => None,
        }
    }
}

impl<C: Code, R> Observed<C, R> {
    /// The documented code, if it is one.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// let text = match Oms::observe(404).documented() {
    ///     Some(Oms!(200..=299)) => "done",
    ///     Some(code) => code.description(),
    ///     None => "not documented",
    /// };
    /// assert_eq!(text, Oms::NotFound.description());
    /// # }
    /// ```
    #[must_use]
    pub const fn documented(&self) -> Option<C> {
        match self {
            Self::Documented(code) => Some(*code),
            Self::Unknown(_) => None,
        }
    }

    /// The documented name ([`Code::name`]); `None` for an unknown code.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// assert_eq!(Oms::observe(404).name(), Some("Not Found"));
    /// assert_eq!(Oms::observe(418).name(), None);
    /// # }
    /// ```
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        self.documented().and_then(Code::name)
    }

    /// The documented description ([`Code::description`]), which is not empty; `None` for an unknown code, and where the page says
    /// nothing about the code.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// assert_eq!(Oms::observe(404).description(), Some(Oms::NotFound.description()));
    /// assert_eq!(Oms::observe(418).description(), None);
    /// # }
    /// ```
    #[must_use]
    pub fn description(&self) -> Option<&'static str> {
        self.documented().map(Code::description).filter(|text| !text.is_empty())
    }
}

#[cfg(feature = "alloc")]
impl<C: Code<Raw = &'static str>, R: HoldsCode<&'static str>> Observed<C, R> {
    /// The same code, with an unknown one as `String`. A documented code is not copied.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::{Observed, codes};
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// fn code(body: &str) -> Observed<Depot, String> {
    ///     Depot::observe(body.trim()).into_owned()
    /// }
    ///
    /// assert_eq!(code(" DEPOT.9999 ").code(), "DEPOT.9999");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Observed<C, alloc::string::String> {
        match self {
            Self::Documented(code) => Observed::Documented(code),
            Self::Unknown(code) => Observed::Unknown(Undocumented::new(code.get().__arrived().into())),
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

/// An unknown code is not equal to any documented code.
impl<C: Code, R> PartialEq<C> for Observed<C, R> {
    fn eq(&self, other: &C) -> bool {
        self.documented() == Some(*other)
    }
}

/// Parses the decimal digits of a number, with a sign or without, documented or not. Any other text, and a number of more than
/// 64 bits, is an error that names the service.
impl<C: Code> FromStr for Observed<C, Number>
where
    C::Raw: for<'a> Raw<Arrived<'a> = Number>,
{
    type Err = UnknownCode<C>;

    fn from_str(text: &str) -> Result<Self, UnknownCode<C>> {
        match text.parse() {
            Ok(number) => Ok(Self::from_held(number)),
            Err(_) => Err(UnknownCode::new(text)),
        }
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
    /// Writes a documented code as its own `Display` does, and an unknown one as it arrived; both on one line, with hidden
    /// characters escaped.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Documented(code) => fmt::Display::fmt(code, f),
            Self::Unknown(code) => fmt::Display::fmt(code, f),
        }
    }
}
