//! How a term is set on its page.

/// How the start of a row is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// Like the text around it.
    #[default]
    Plain,
    /// In bold.
    Strong,
    /// In the type of code, in bold or not.
    Code,
}
