//! What is written in a literal macro, and is not a list of codes.

use proc_macro2::Span;

/// Tokens that are not a list of codes.
pub(super) struct Mistake {
    pub(super) kind: MistakeKind,
    /// The first and the last token.
    pub(super) span: [Span; 2],
}

pub(super) enum MistakeKind {
    /// There is no code where one is expected.
    ExpectedCode,
    /// There is a name, such as a variable or a variant, and nothing else if it `is_alone`.
    Name { name: String, is_alone: bool },
    /// Something other than `|` follows a code.
    ExpectedSeparator,
    /// A range has no bounds, or `..=` has no end.
    ExpectedBound,
    /// A range is written as `1...2`.
    ThreeDots,
}
