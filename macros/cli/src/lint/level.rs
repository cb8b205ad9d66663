//! How serious a problem or a finding is.

use doccodes_codegen::problem::Severity;

/// What the tool does about a problem or a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// Hides it.
    Allow,
    /// Shows it.
    Warn,
    /// Shows it and fails.
    Deny,
}

impl Level {
    /// The name in text and in JSON.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Allow => "allowed",
            Self::Warn => "warning",
            Self::Deny => "error",
        }
    }
}

impl From<Severity> for Level {
    fn from(severity: Severity) -> Self {
        if severity == Severity::Error { Self::Deny } else { Self::Warn }
    }
}
