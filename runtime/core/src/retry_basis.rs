//! Where a verdict comes from.

use crate::names::names;

/// Where a [`Retryability`](crate::Retryability) or an [`Outcome`](crate::Outcome) comes from, the weakest basis first.
///
/// # Examples
///
/// ```
/// # use doccodes_core as doccodes;
/// use doccodes::RetryBasis;
///
/// // What the page says is stronger than what HTTP says in general.
/// assert!(RetryBasis::Text > RetryBasis::HttpSemantics);
/// assert_eq!(RetryBasis::Text.to_string(), "Text");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[non_exhaustive]
pub enum RetryBasis {
    /// Neither the page nor HTTP says anything: the retryability is `Unspecified`, or the outcome is `Unstated`. This is the
    /// default.
    #[default]
    Nothing,
    /// The semantics of the HTTP status, as in [`Verdict::from_status`](crate::Verdict::from_status).
    HttpSemantics,
    /// A sentence on the page.
    Text,
    /// A column of the page's table that says whether to retry.
    Column,
    /// The attribute on the enum.
    Declared,
}

names! {
    /// The name of the variant, as `Display` writes it.
    RetryBasis::name, "the basis of a verdict" {
        Nothing => "Nothing",
        HttpSemantics => "HttpSemantics",
        Text => "Text",
        Column => "Column",
        Declared => "Declared",
    }
}
