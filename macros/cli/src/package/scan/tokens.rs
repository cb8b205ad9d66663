//! Helpers for tokens.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::{Lit, LitStr};

/// Whether a token is this sign.
pub(super) fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// Whether a token is this word. A raw name, such as `r#codes`, is the same name.
pub(super) fn is_word(token: Option<&TokenTree>, word: &str) -> bool {
    ident(token).is_some_and(|ident| ident.unraw() == word)
}

/// The token, if it is a name or a keyword.
pub(super) fn ident(token: Option<&TokenTree>) -> Option<&Ident> {
    match token {
        Some(TokenTree::Ident(ident)) => Some(ident),
        _ => None,
    }
}

/// The token, if it is a group with these delimiters.
pub(super) fn group(token: Option<&TokenTree>, delimiter: Delimiter) -> Option<&Group> {
    match token {
        Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group),
        _ => None,
    }
}

/// How deep tokens may be nested. rustc has a limit of 128 for what is expanded.
pub(super) const MOST_NESTED: usize = 200;

/// The tokens of a stream.
pub(super) fn list(tokens: TokenStream) -> Vec<TokenTree> {
    tokens.into_iter().collect()
}

/// The token, if it is a string literal.
pub(super) fn string(token: Option<&TokenTree>) -> Option<LitStr> {
    match token {
        Some(TokenTree::Literal(literal)) => match Lit::new(literal.clone()) {
            Lit::Str(string) => Some(string),
            _ => None,
        },
        _ => None,
    }
}

/// The only token of a stream, if it is a string literal. A comma may follow it.
pub(super) fn only_string(tokens: TokenStream) -> Option<LitStr> {
    let tokens = list(tokens);
    let ends = tokens.len() == 1 || tokens.len() == 2 && is_punct(tokens.last(), ',');
    if ends { string(tokens.first()) } else { None }
}
