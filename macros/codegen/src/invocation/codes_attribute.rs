//! Recognises the attribute `codes` among others.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The error for a second attribute `codes` on an enum.
pub(crate) const ONE_ATTRIBUTE: &str =
    "an enum has one attribute `codes`: write several pages in it, as in `#[codes(\"a.md\", \"b.md\")]`";

/// The arguments in `codes(…)` or `some::path::codes(…)`, the tokens in the brackets of an attribute.
pub(crate) fn arguments_of_codes(content: TokenStream) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = content.into_iter().collect();
    let [path @ .., TokenTree::Ident(name), TokenTree::Group(arguments)] = tokens.as_slice() else {
        return None;
    };
    let is_path = path.iter().all(|token| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == ':',
        _ => false,
    });
    let is_codes = is_path && name == "codes" && arguments.delimiter() == Delimiter::Parenthesis;
    is_codes.then(|| arguments.stream())
}
