//! The other crates whose traits the enum implements: `#[codes("page.md", serde, http)]`.

use proc_macro2::Span;
use syn::Ident;

/// Another crate for which the enum implements traits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Integration {
    /// `Serialize` and `Deserialize`.
    Serde,
    /// Conversions from and to `http::StatusCode`, or only to it if the codes are not HTTP statuses.
    Http,
}

impl Integration {
    const ALL: [Self; 2] = [Self::Serde, Self::Http];

    /// The argument of the attribute, which is the name of the crate.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Serde => "serde",
            Self::Http => "http",
        }
    }

    pub(super) fn from_argument(argument: &Ident) -> Option<Self> {
        Self::ALL.into_iter().find(|integration| argument == integration.name())
    }
}

/// An integration that the attribute asks for, and where.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AskedIntegration {
    pub(crate) integration: Integration,
    pub(crate) span: Span,
}
