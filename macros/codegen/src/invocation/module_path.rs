//! Paths without parameters: `::a::b`, `crate::a`.

use proc_macro2::{Punct, Span, TokenStream};
use quote::TokenStreamExt as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Ident, Token};

/// A path without parameters.
pub(crate) struct ModulePath {
    pub(crate) tokens: TokenStream,
    /// The last name of it.
    pub(crate) last: Ident,
}

impl ModulePath {
    pub(crate) fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut tokens = TokenStream::new();
        separator(input, &mut tokens)?;
        let mut last = name(input)?.map_or_else(|| input.parse(), Ok)?;
        tokens.append(last.clone());
        while separator(input, &mut tokens)? {
            last = name(input)?.ok_or_else(|| input.error("expected path segment after `::`"))?;
            tokens.append(last.clone());
        }
        Ok(Self { tokens, last })
    }

    /// Where it starts.
    pub(crate) fn span(&self) -> Span {
        self.tokens.clone().into_iter().next().map_or_else(|| self.last.span(), |token| token.span())
    }
}

fn separator(input: ParseStream<'_>, tokens: &mut TokenStream) -> syn::Result<bool> {
    let found = input.peek(Token![::]);
    if found {
        tokens.append(input.parse::<Punct>()?);
        tokens.append(input.parse::<Punct>()?);
    }
    Ok(found)
}

/// A name, or a keyword that may stand in a path.
fn name(input: ParseStream<'_>) -> syn::Result<Option<Ident>> {
    let found = input.peek(Ident)
        || input.peek(Token![super])
        || input.peek(Token![self])
        || input.peek(Token![Self])
        || input.peek(Token![crate]);
    if found { Ident::parse_any(input).map(Some) } else { Ok(None) }
}
