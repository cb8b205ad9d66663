//! Paths without generic arguments: `::a::b`, `crate::a`.

use proc_macro2::{Punct, Span, TokenStream};
use quote::TokenStreamExt as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Ident, Token};

/// A path without generic arguments.
pub(crate) struct ModulePath {
    pub(crate) tokens: TokenStream,
    /// The last segment.
    pub(crate) last: Ident,
}

impl ModulePath {
    pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut tokens = TokenStream::new();
        parse_separator(input, &mut tokens)?;
        let mut last = parse_segment(input)?.map_or_else(|| input.parse(), Ok)?;
        tokens.append(last.clone());
        while parse_separator(input, &mut tokens)? {
            last = parse_segment(input)?.ok_or_else(|| input.error("expected path segment after `::`"))?;
            tokens.append(last.clone());
        }
        Ok(Self { tokens, last })
    }

    /// The span of the first token.
    pub(crate) fn span(&self) -> Span {
        self.tokens.clone().into_iter().next().map_or_else(|| self.last.span(), |token| token.span())
    }
}

fn parse_separator(input: ParseStream<'_>, tokens: &mut TokenStream) -> syn::Result<bool> {
    let found = input.peek(Token![::]);
    if found {
        tokens.append(input.parse::<Punct>()?);
        tokens.append(input.parse::<Punct>()?);
    }
    Ok(found)
}

/// Parses a name, or a keyword that is allowed in a path.
fn parse_segment(input: ParseStream<'_>) -> syn::Result<Option<Ident>> {
    let is_segment = input.peek(Ident)
        || input.peek(Token![super])
        || input.peek(Token![self])
        || input.peek(Token![Self])
        || input.peek(Token![crate]);
    if is_segment { Ident::parse_any(input).map(Some) } else { Ok(None) }
}
