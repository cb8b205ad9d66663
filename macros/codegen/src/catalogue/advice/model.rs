//! What a text can advise.

/// What a sentence advises. The more cautious comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Advice {
    /// Not the same request again.
    Never,
    /// Only if the response carries `Retry-After`.
    IfRetryAfter,
    /// The same request, later.
    Later,
}
