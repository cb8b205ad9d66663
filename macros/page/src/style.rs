//! The style of a term on its page.

/// The style of the start of a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Style {
    /// Like the text around it.
    #[default]
    Plain,
    /// In bold.
    Strong,
    /// As code, in bold or not.
    Code,
}
