//! The tokens that a literal macro expands to.

use proc_macro2::{Ident, Span, TokenStream};

use crate::expand::token_list::TokenList;

/// A variant of the pattern.
pub(super) struct Alternative<'a> {
    variant: &'a str,
    start: Span,
    end: Span,
}

impl<'a> Alternative<'a> {
    pub(super) fn new(variant: &'a str) -> Self {
        Self { variant, start: Span::call_site(), end: Span::call_site() }
    }

    /// Shows these alternatives, if the compiler warns about all of them, at the tokens from the first to the last. It warns about
    /// one of several alternatives only if both of its ends are tokens of the user.
    pub(super) fn show_at(alternatives: &mut [Self], [first, last]: [Span; 2]) {
        if let Some(alternative) = alternatives.first_mut() {
            alternative.start = first;
        }
        if let Some(alternative) = alternatives.last_mut() {
            alternative.end = last;
        }
    }
}

/// A pattern of these variants of the type `path`, which is a path without its first `<`.
///
/// If it stands in a place for an expression, the compiler reports one error for all signs with the same span.
pub(super) fn pattern(path: &TokenStream, alternatives: &[Alternative<'_>], separator: Span) -> TokenStream {
    let mut tokens = TokenList::default();
    for (n, Alternative { variant, start, end }) in alternatives.iter().enumerate() {
        if n > 0 {
            tokens.spanned_punct('|', separator);
        }
        let is_alone = alternatives.len() == 1;
        let call_site = Span::call_site();
        let (start, end) = if is_alone { (call_site, call_site) } else { (*start, *end) };
        tokens.spanned_punct('<', start);
        tokens.extend(path.clone());
        let mut variant =
            syn::parse_str::<Ident>(variant).unwrap_or_else(|_| Ident::new("Unknown", call_site));
        variant.set_span(end);
        tokens.push(variant);
    }
    tokens.into_stream()
}
