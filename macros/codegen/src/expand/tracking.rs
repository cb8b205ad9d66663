//! Tracking of pages, so that an edit of a page rebuilds the crate.

use std::path::Path;

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

/// Makes the compiler rebuild the crate when a page changes.
///
/// The page is mentioned in a function that is never called. The value of a constant, which would be the whole page, would be
/// stored in the library's metadata, twice.
///
/// If `CARGO_MANIFEST_DIR` is a relative path, it is relative to the working directory of the compiler, but `include_bytes!` takes it
/// as relative to the source file. Then the path is written in full.
pub(super) fn track(manifest_dir: &Path, page: &str) -> TokenStream {
    let path = if manifest_dir.is_absolute() {
        let path = format!("/{page}");
        quote!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #path))
    } else {
        let path = std::path::absolute(manifest_dir.join(page)).unwrap_or_default();
        path.to_string_lossy().into_owned().into_token_stream()
    };
    quote! {
        const _: () = {
            fn _page() {
                let _: &[::core::primitive::u8] = ::core::include_bytes!(#path);
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_a_page_is_the_same_in_every_folder_if_the_environment_has_it() {
        let absolute = std::env::temp_dir();
        let tokens = track(&absolute, "docs/a.md").to_string();
        assert!(tokens.contains("env ! (\"CARGO_MANIFEST_DIR\") , \"/docs/a.md\""), "{tokens}");
        assert!(!tokens.contains(absolute.to_str().unwrap()), "{tokens}");
        let folder = std::env::current_dir().unwrap().join("crates").join("one").join("docs/a.md");
        let tokens = track(Path::new("crates/one"), "docs/a.md").to_string();
        assert!(tokens.contains(&format!("include_bytes ! ({folder:?})")), "{tokens}");
    }
}
