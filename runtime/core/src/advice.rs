//! Advice: what a page says about sending the same request again.

use crate::names::names;

/// What a page says about sending the same request again, in words or in a column. The more cautious advice comes first.
///
/// Advice says when to send a request again. It does not say whether the request was carried out, which is the
/// [`Outcome`](crate::Outcome).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Advice {
    /// Do not send the same request again.
    Never,
    /// Send it again only if it is idempotent.
    IfIdempotent,
    /// Send it again only if the response carries `Retry-After`.
    IfRetryAfter,
    /// Send the same request again later.
    Later,
}

names! {
    /// The name of the variant.
    Advice::name, "advice" {
        Never => "Never",
        IfIdempotent => "IfIdempotent",
        IfRetryAfter => "IfRetryAfter",
        Later => "Later",
    }
}

impl Advice {
    /// The advice where either of two may apply: it permits nothing that one of them forbids.
    ///
    /// `IfIdempotent` and `IfRetryAfter` each permit attempts that the other forbids; together they are `Never`.
    #[must_use]
    pub const fn either(self, other: Self) -> Self {
        match (self, other) {
            (Self::Never, _) | (_, Self::Never) => Self::Never,
            (Self::IfIdempotent, Self::IfRetryAfter) | (Self::IfRetryAfter, Self::IfIdempotent) => {
                Self::Never
            }
            (Self::IfIdempotent, _) | (_, Self::IfIdempotent) => Self::IfIdempotent,
            (Self::IfRetryAfter, _) | (_, Self::IfRetryAfter) => Self::IfRetryAfter,
            (Self::Later, Self::Later) => Self::Later,
        }
    }
}
