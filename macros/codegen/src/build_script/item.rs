//! An enum with the attribute `codes`, as a build script writes it: text.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::TokenStreamExt as _;

/// Splits an item into the arguments of its attribute `codes`, and the item without that attribute.
pub(super) fn split_attribute(item: &str) -> syn::Result<(TokenStream, TokenStream)> {
    let mut rest = TokenStream::new();
    let mut arguments = None;
    let mut tokens = item.parse::<TokenStream>()?.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if let TokenTree::Punct(pound) = &token
            && pound.as_char() == '#'
            && let Some(TokenTree::Group(brackets)) = tokens.peek()
            && let Some(found) = arguments_of_codes(brackets)
        {
            tokens.next();
            if arguments.replace(found).is_some() {
                return Err(syn::Error::new(Span::call_site(), "expected one attribute `#[codes(…)]`"));
            }
            continue;
        }
        rest.append(token);
    }
    let missing = || syn::Error::new(Span::call_site(), "expected `#[codes(\"…\")]` above an enum");
    Ok((arguments.ok_or_else(missing)?, rest))
}

/// The arguments in `[codes(…)]` or `[some::path::codes(…)]`.
fn arguments_of_codes(brackets: &Group) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = brackets.stream().into_iter().collect();
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

/// The text of an error, with the line of the item that has the attribute. A string in a build script has no span that an
/// error could point at.
pub(super) fn error_in_item(item: &str, error: &syn::Error) -> String {
    let line = item.lines().find(|line| line.contains("codes(")).or(item.lines().next()).unwrap_or("");
    format!("{error}\n  = in: {}", line.trim())
}
