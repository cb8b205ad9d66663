//! The error for a code that is not a success.

use core::error::Error;
use core::fmt::{self, Debug, Display};

use doccodes_core::Retryability;
use doccodes_core::line::Line;

use crate::code::Code;
use crate::observed::Observed;
use crate::raw::AsInput;

/// The error for a response whose code is not a success. It holds the code.
///
/// [`Observed::into_result`] returns it, and a documented code can be converted to it. With the feature `miette`, it is a
/// `Diagnostic`.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::huawei::Oms;
/// use doccodes::{Failure, Observed};
///
/// fn check(status: u16) -> Result<(), Failure<Oms>> {
///     Observed::<Oms>::new(status).into_result()?;
///     Ok(())
/// }
///
/// assert!(check(204).is_ok());
/// let failure = check(404).unwrap_err();
/// assert_eq!(failure.to_string(), "OMS: 404 Not Found");
/// assert_eq!(failure.documented(), Some(Oms::NotFound));
/// // It holds undocumented codes, too.
/// assert_eq!(*check(418).unwrap_err().observed(), Observed::Unknown(418));
/// # }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Failure<C: Code, R = <C as Code>::Raw>(Observed<C, R>);

impl<C: Code, R: AsInput<C::Raw>> Observed<C, R> {
    /// Returns the code if it is a success, and a [`Failure`] with the code otherwise.
    ///
    /// # Errors
    ///
    /// The code is not a success: [`is_success`](Self::is_success) is false.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::Observed;
    /// use doccodes::huawei::Oms;
    ///
    /// assert_eq!(Observed::<Oms>::new(200).into_result(), Ok(Observed::Documented(Oms::Ok)));
    /// let failure = Observed::<Oms>::new(503).into_result().unwrap_err();
    /// assert_eq!(failure.to_string(), "OMS: 503 Service Unavailable");
    /// # }
    /// ```
    pub fn into_result(self) -> Result<Self, Failure<C, R>> {
        if self.is_success() { Ok(self) } else { Err(Failure::new(self)) }
    }
}

impl<C: Code, R> Failure<C, R> {
    pub(crate) const fn new(observed: Observed<C, R>) -> Self {
        Self(observed)
    }

    /// The code, documented or not.
    #[must_use]
    pub const fn observed(&self) -> &Observed<C, R> {
        &self.0
    }

    /// The code, if it is documented.
    #[must_use]
    pub const fn documented(&self) -> Option<C> {
        match &self.0 {
            Observed::Documented(code) => Some(*code),
            Observed::Unknown(_) => None,
        }
    }

    /// The code, documented or not, by value.
    #[must_use]
    pub fn into_observed(self) -> Observed<C, R> {
        self.0
    }
}

impl<C: Code, R: AsInput<C::Raw>> Failure<C, R> {
    /// Whether the request may be sent again: see [`Observed::retryability`].
    #[must_use]
    pub fn retryability(&self) -> Retryability {
        self.0.retryability()
    }
}

impl<C: Code, R> From<C> for Failure<C, R> {
    fn from(code: C) -> Self {
        Self(code.into())
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
