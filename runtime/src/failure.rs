//! The error for a code that is not a success.

use core::error::Error;
use core::fmt::{self, Debug, Display};

use doccodes_core::line::Line;
use doccodes_core::{Outcome, Retryability, Verdict};

use crate::code::{Code, Observed};
use crate::raw::{HoldsCode, Raw};

/// The error for a response whose code is not a success. It holds the code.
///
/// Only [`Observed::into_result`] makes one, so it never holds a success. It is an [`Error`] without a source: anyhow and eyre take
/// it with `?`, thiserror in a variant with `#[from]` or `#[source]`. With the feature `miette`, it is a `Diagnostic`. As an error,
/// it has no order and no default; it cannot be serialized, but its [`observed`](Self::observed) code can.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::Failure;
/// use doccodes::huawei::Oms;
///
/// fn check(status: u16) -> Result<(), Failure<Oms>> {
///     Oms::observe(status).into_result()?;
///     Ok(())
/// }
///
/// assert!(check(204).is_ok());
/// let failure = check(404).unwrap_err();
/// assert_eq!(failure.to_string(), "OMS: 404 Not Found");
/// assert_eq!(failure.documented(), Some(Oms::NotFound));
/// // It also holds undocumented codes.
/// assert_eq!(check(418).unwrap_err().observed().code(), 418);
/// # }
/// ```
///
/// An enum of errors, with thiserror. An error that outlives the text of the response owns its code, with
/// `into_owned` (feature `alloc`).
///
/// ```ignore
/// #[derive(Debug, thiserror::Error)]
/// enum ClientError {
///     /// The service refused the request.
///     #[error(transparent)]
///     Refused(#[from] Failure<Oms>),
///     /// The code in the body, which owns its text.
///     #[error("the order was not placed")]
///     Order(#[source] Failure<OrderError, String>),
/// }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Failure<C: Code, R = <<C as Code>::Raw as Raw>::Arrived<'static>>(Observed<C, R>);

impl<C: Code, R: HoldsCode<C::Raw>> Observed<C, R> {
    /// Returns the code if it is a success, and a [`Failure`] with the code otherwise.
    ///
    /// Where the code of a success does not matter: `observed.into_result()?;`.
    ///
    /// # Errors
    ///
    /// The code is not a success: [`is_success`](Self::is_success) is false. Interim responses (1xx) and redirections (3xx) are not
    /// successes.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// assert!(Oms::observe(200).into_result().is_ok_and(|code| code == Oms::Ok));
    /// let failure = Oms::observe(503).into_result().unwrap_err();
    /// assert_eq!(failure.to_string(), "OMS: 503 Service Unavailable");
    /// # }
    /// ```
    pub fn into_result(self) -> Result<Self, Failure<C, R>> {
        if self.is_success() { Ok(self) } else { Err(Failure(self)) }
    }
}

impl<C: Code, R> Failure<C, R> {
    /// The code, documented or not.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// let failure = Oms::observe(418).into_result().unwrap_err();
    /// assert_eq!(failure.observed().code(), 418);
    /// # }
    /// ```
    #[must_use]
    pub const fn observed(&self) -> &Observed<C, R> {
        &self.0
    }

    /// The code, if it is documented.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// let failure = Oms::observe(404).into_result().unwrap_err();
    /// assert_eq!(failure.documented(), Some(Oms!(404)));
    /// # }
    /// ```
    #[must_use]
    pub const fn documented(&self) -> Option<C> {
        self.0.documented()
    }

    /// The code, documented or not, by value.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// let failure = Oms::observe(404).into_result().unwrap_err();
    /// assert_eq!(failure.into_observed(), Oms::observe(404));
    /// # }
    /// ```
    #[must_use]
    pub fn into_observed(self) -> Observed<C, R> {
        self.0
    }
}

impl<C: Code, R: HoldsCode<C::Raw>> Failure<C, R> {
    /// Retryability and outcome, each with basis and evidence: see [`Observed::verdict`].
    ///
    /// # Examples
    ///
    /// The verdict on an error code, completed with that on the status of the response:
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    /// use doccodes::{Retryability, codes};
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// let status = Oms::observe(429).into_result().unwrap_err();
    /// let code = Depot::observe("DEPOT.9999").into_result().unwrap_err();
    /// let verdict = code.verdict().or(status.verdict());
    /// assert_eq!(verdict.retryability, Retryability::AfterBackoff);
    /// # }
    /// ```
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.0.verdict()
    }

    /// Whether the request may be sent again: see [`Observed::retryability`].
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::Attempt;
    /// use doccodes::huawei::Oms;
    ///
    /// let failure = Oms::observe(429).into_result().unwrap_err();
    /// assert!(failure.retryability().permits(Attempt::new()));
    /// # }
    /// ```
    #[must_use]
    pub fn retryability(&self) -> Retryability {
        self.0.retryability()
    }

    /// Whether the request was carried out: see [`Observed::outcome`].
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::{Outcome, codes};
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// let failure = Depot::observe("DEPOT.0004").into_result().unwrap_err();
    /// assert_eq!(failure.outcome(), Outcome::Unknown);
    /// ```
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.0.outcome()
    }
}

#[cfg(feature = "alloc")]
impl<C: Code<Raw = &'static str>, R: HoldsCode<&'static str>> Failure<C, R> {
    /// Converts an unknown code to `String`, so that the failure can outlive the text that the code was borrowed from.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::{Failure, codes};
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// fn check(body: &str) -> Result<(), Failure<Depot, String>> {
    ///     Depot::observe(body.trim()).into_result().map_err(Failure::into_owned)?;
    ///     Ok(())
    /// }
    ///
    /// assert_eq!(check(" DEPOT.9999 ").unwrap_err().to_string(), "Depot: DEPOT.9999");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Failure<C, alloc::string::String> {
        Failure(self.0.into_owned())
    }
}

impl<C: Code, R: Display> Display for Failure<C, R> {
    /// The service and the code, on one line: `OMS: 404 Not Found`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Line(format_args!("{}: {}", C::SERVICE, self.0)).pad(f)
    }
}

impl<C: Code, R: Debug> Debug for Failure<C, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failure").field("service", &C::SERVICE).field("observed", &self.0).finish()
    }
}

impl<C: Code, R: Debug + Display> Error for Failure<C, R> {}
