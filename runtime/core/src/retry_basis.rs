//! Where a verdict comes from.

use crate::names::names;

/// Where a [`Retryability`](crate::Retryability) comes from, the weakest basis first.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RetryBasis {
    /// Neither the page nor HTTP says anything; the verdict is [`Unspecified`](crate::Retryability::Unspecified).
    Nothing,
    /// The semantics of the HTTP status, as in [`http_semantics`](crate::http_semantics).
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
