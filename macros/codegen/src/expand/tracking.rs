//! Tracking of pages, so that an edited page is read again.

use proc_macro2::TokenStream;
use quote::quote;

/// Who tracks the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tracking {
    /// The compiler: the enum mentions them.
    Compiler,
    /// Cargo: the build script named them.
    BuildScript,
}

/// A mention of a page that makes the compiler rebuild the crate when the page changes.
///
/// It stands in a function that is never called. A constant would be worse: its value, the whole page, would be stored in the
/// library's metadata, twice.
pub(super) fn tracking(page: &str) -> TokenStream {
    let path = format!("/{page}");
    quote! {
        const _: () = {
            fn _page() {
                let _: &[::core::primitive::u8] =
                    ::core::include_bytes!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #path));
            }
        };
    }
}
