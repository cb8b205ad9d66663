//! A variant of the enum.

use std::fmt;

use proc_macro2::Span;
use syn::Ident;

use crate::invocation::PinnedVariant;

/// A variant of the enum.
pub(super) struct Variant<'a> {
    /// The name without `r#`.
    pub(super) name: &'a str,
    /// The variant as the user wrote it, if the user did.
    pub(super) pinned: Option<&'a PinnedVariant>,
}

impl Variant<'_> {
    /// The name. If the user wrote the variant, the name has the user's spelling and span.
    pub(super) fn ident(&self) -> Ident {
        match self.pinned {
            Some(pinned) => pinned.name.clone(),
            None => Ident::new(self.name, Span::call_site()),
        }
    }
}

impl fmt::Display for Variant<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pinned {
            Some(pinned) => pinned.name.fmt(f),
            None => f.write_str(self.name),
        }
    }
}
