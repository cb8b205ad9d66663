//! The tokens that a literal macro expands to.

use proc_macro2::{Ident, Span, TokenStream};

use crate::expand::token_list::TokenList;

/// A variant of the pattern.
pub(super) struct Alternative<'a> {
    pub(super) variant: &'a str,
    /// The first and the last token at which the compiler warns that the variant is unreachable. `None` where it must not warn.
    pub(super) shown_at: Option<[Span; 2]>,
}

/// A pattern of these variants of the type `path`, which is a path without its first `<`.
///
/// Where an expression is expected, the compiler reports one error for all signs with the same span.
pub(super) fn pattern(path: &TokenStream, alternatives: &[Alternative<'_>], separator: Span) -> TokenStream {
    let mut tokens = TokenList::default();
    for (n, Alternative { variant, shown_at }) in alternatives.iter().enumerate() {
        if n > 0 {
            tokens.spanned_punct('|', separator);
        }
        // One variant may be an expression, where lints for the user's code do not apply.
        let shown_at = shown_at.filter(|_| alternatives.len() > 1);
        let [start, end] = shown_at.unwrap_or_else(|| [Span::call_site(); 2]);
        tokens.spanned_punct('<', start);
        tokens.extend(path.clone());
        let mut variant =
            syn::parse_str::<Ident>(variant).unwrap_or_else(|_| Ident::new("Unknown", Span::call_site()));
        variant.set_span(end);
        tokens.push(variant);
    }
    tokens.into_stream()
}
