//! The kinds of codes.

/// Whether codes are numbers or strings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeKind {
    /// Numbers.
    Number,
    /// Strings.
    Text,
}

impl CodeKind {
    /// The name of the kind, as the attribute and JSON spell it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Text => "text",
        }
    }
}
