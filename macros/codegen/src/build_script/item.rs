//! An enum with the attribute `codes`, as a build script writes it: text.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::TokenStreamExt as _;

use crate::invocation::{ONE_ATTRIBUTE, arguments_of_codes};

/// Splits an item into the arguments of its attribute `codes`, and the item without that attribute.
pub(super) fn split_attribute(item: &str) -> syn::Result<(TokenStream, TokenStream)> {
    let mut rest = TokenStream::new();
    let mut arguments = None;
    let mut tokens = item.parse::<TokenStream>()?.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if let TokenTree::Punct(pound) = &token
            && pound.as_char() == '#'
            && let Some(TokenTree::Group(brackets)) = tokens.peek()
            && let Some(found) = arguments_of_codes(brackets.stream())
        {
            tokens.next();
            if arguments.replace(found).is_some() {
                return Err(syn::Error::new(Span::call_site(), ONE_ATTRIBUTE));
            }
            continue;
        }
        rest.append(token);
    }
    let missing = || syn::Error::new(Span::call_site(), "expected `#[codes(\"…\")]` above an enum");
    Ok((arguments.ok_or_else(missing)?, rest))
}

/// The text of an error, with the line of the item that has the attribute. A string in a build script has no span that an
/// error could point at.
pub(super) fn error_in_item(item: &str, error: &syn::Error) -> String {
    let line = item.lines().find(|line| line.contains("codes(")).or(item.lines().next()).unwrap_or("");
    format!("{error}\n  = in: {}", line.trim())
}
