//! An attempt to send a request.

use core::time::Duration;

/// An attempt to send a request, and what is known about its response: the argument of [`permits`](crate::Retryability::permits).
///
/// With the feature `http`, it can be made from the method of the request and the headers of the response.
///
/// It has no order: attempts are not ranked.
///
/// # Examples
///
/// ```
/// # use doccodes_core as doccodes;
/// use std::time::Duration;
///
/// use doccodes::{Attempt, Retryability};
///
/// // A POST without an idempotency key, with `Retry-After: 2`.
/// let attempt = Attempt::new().retry_after(Some(Duration::from_secs(2)));
/// assert!(Retryability::IfRetryAfter.permits(attempt));
/// assert!(!Retryability::IfIdempotent.permits(attempt));
///
/// // Wait as long as the response asks, and at least your own pause.
/// let pause = Duration::from_millis(100);
/// let wait = attempt.retry_after.unwrap_or_default().max(pause);
/// assert_eq!(wait, Duration::from_secs(2));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Attempt {
    /// Whether sending the request twice has the same effect as sending it once (RFC 9110 section 9.2.2: `GET`, `HEAD`,
    /// `PUT`, `DELETE`, `OPTIONS`, `TRACE`; and a `POST` that carries an idempotency key).
    pub idempotent: bool,
    /// How long the response asks the client to wait, in its header `Retry-After` (RFC 9110 section 10.2.3); `None` without the header.
    pub retry_after: Option<Duration>,
}

impl Attempt {
    /// An attempt that is not idempotent, whose response carried no `Retry-After`: the most cautious one.
    ///
    /// # Examples
    ///
    /// ```
    /// # use doccodes_core as doccodes;
    /// use doccodes::Attempt;
    ///
    /// const POST: Attempt = Attempt::new();
    /// assert!(!POST.idempotent && POST.retry_after.is_none());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { idempotent: false, retry_after: None }
    }

    /// Sets whether sending the request twice has the same effect as sending it once.
    ///
    /// # Examples
    ///
    /// ```
    /// # use doccodes_core as doccodes;
    /// use doccodes::{Attempt, Retryability};
    ///
    /// let get = Attempt::new().idempotent(true);
    /// assert!(Retryability::IfIdempotent.permits(get));
    /// ```
    #[must_use]
    pub const fn idempotent(mut self, idempotent: bool) -> Self {
        self.idempotent = idempotent;
        self
    }

    /// Sets how long the response asks the client to wait; `None` if it carried no `Retry-After`.
    ///
    /// # Examples
    ///
    /// ```
    /// # use doccodes_core as doccodes;
    /// use std::time::Duration;
    ///
    /// use doccodes::{Attempt, Retryability};
    ///
    /// let attempt = Attempt::new().retry_after(Some(Duration::ZERO));
    /// assert!(Retryability::IfRetryAfter.permits(attempt));
    /// ```
    #[must_use]
    pub const fn retry_after(mut self, delay: Option<Duration>) -> Self {
        self.retry_after = delay;
        self
    }
}
