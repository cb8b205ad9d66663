//! The attempt that a verdict is asked about.

/// What is known of the attempt that a [`Retryability`](crate::Retryability) is asked about.
///
/// # Examples
///
/// ```
/// # use doccodes_core as doccodes;
/// use doccodes::{Attempt, Retryability};
///
/// // A POST without an idempotency key, and the response had a Retry-After.
/// let attempt = Attempt::new().retry_after(true);
/// assert!(Retryability::IfRetryAfter.permits(attempt));
/// assert!(!Retryability::IfIdempotent.permits(attempt));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Attempt {
    /// Whether sending the request twice has the same effect as sending it once (RFC 9110 section 9.2.2: `GET`, `HEAD`,
    /// `PUT`, `DELETE`, `OPTIONS`, `TRACE`; and a `POST` that carries an idempotency key).
    pub idempotent: bool,
    /// Whether the response carried a `Retry-After` header (RFC 9110 section 10.2.3).
    pub retry_after: bool,
}

impl Attempt {
    /// An attempt that is not idempotent, whose response carried no `Retry-After`.
    #[must_use]
    pub const fn new() -> Self {
        Self { idempotent: false, retry_after: false }
    }

    /// Sets whether sending the request twice has the same effect as sending it once.
    #[must_use]
    pub const fn idempotent(mut self, idempotent: bool) -> Self {
        self.idempotent = idempotent;
        self
    }

    /// Sets whether the response carried a `Retry-After` header.
    #[must_use]
    pub const fn retry_after(mut self, retry_after: bool) -> Self {
        self.retry_after = retry_after;
        self
    }
}
