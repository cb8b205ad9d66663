//! The treatment of undocumented codes.

/// What the literal macro of an enum does with an undocumented code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UndocumentedCodes {
    /// The code is a compile error.
    Reject,
    /// The code becomes the first variant, since the page has errors that have been reported already.
    Accept,
}
