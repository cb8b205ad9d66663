//! Tracking of pages, so that an edit of a page rebuilds the crate.

use proc_macro2::TokenStream;
use quote::quote;

/// Who tracks the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tracking {
    /// The compiler, by a mention in the generated code.
    Compiler,
    /// Cargo, as the build script told it.
    BuildScript,
}

/// Makes the compiler rebuild the crate when a page changes.
///
/// The page is mentioned in a function that is never called. The value of a constant, which would be the whole page, would be
/// stored in the library's metadata, twice.
pub(super) fn track(page: &str) -> TokenStream {
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
