//! Errors for literals.

use doccodes_core::near::{Spelling, nearest};
use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};
use quote::quote_spanned;

use super::description::{DescribedCode, Description};
use super::written_code::WrittenCode;
use crate::problem::visible;

/// The most documented codes that an error lists.
const MOST_LISTED: usize = 24;

/// The error for a literal that is not a documented code. `other_kind` is the documented code that differs from it only in
/// being a number or a string.
pub(super) fn undocumented(
    description: &Description<'_>,
    written: &WrittenCode,
    other_kind: Option<&DescribedCode<'_>>,
) -> String {
    let Description { service, noun, page, codes, .. } = description;
    let mut message = format!("{} is not a documented {service} {noun} ({page})", written.shown);
    if let Some(code) = other_kind {
        let kinds = if description.is_text() { "strings" } else { "numbers" };
        message.push_str(&format!(": the codes are {kinds}, such as {}", description.literal(code.code)));
        return message;
    }
    let mut spellings = Vec::with_capacity(codes.len());
    for (at, code) in codes.iter().enumerate() {
        spellings.push((at, Spelling::new(code.code)));
        if written.is_text && !code.name.is_empty() {
            spellings.push((at, Spelling::new(code.name)));
        }
    }
    let nearest = nearest(&Spelling::new(&written.value), spellings.iter().copied());
    let mut nearest: Vec<usize> = nearest.into_iter().flatten().collect();
    // A code may be near by its spelling and by its name.
    nearest.dedup();
    for (n, at) in nearest.into_iter().enumerate() {
        let DescribedCode { code, name, .. } = codes[at];
        message.push_str(if n == 0 { "; nearest: " } else { ", " });
        message.push_str(format!("{code} {name}").trim_end());
    }
    let listed: Vec<&str> = codes.iter().take(MOST_LISTED).map(|code| code.code).collect();
    message.push_str(&format!("; documented: {}", listed.join(", ")));
    if codes.len() > MOST_LISTED {
        message.push_str(&format!(", … ({} in all)", codes.len()));
    }
    message
}

/// The error for a name that several codes have.
pub(super) fn shared_name(
    description: &Description<'_>,
    written: &WrittenCode,
    named: &[&DescribedCode<'_>],
) -> String {
    let codes: Vec<String> =
        named.iter().take(MOST_LISTED).map(|code| description.literal(code.code)).collect();
    let more = if named.len() > MOST_LISTED { ", …" } else { "" };
    let Description { service, noun, .. } = description;
    format!(
        "several {service} {noun}s have the name {}: write one of {}{more}",
        written.shown,
        codes.join(", ")
    )
}

/// A `compile_error!` with this message. Hidden characters are escaped.
pub(super) fn compile_error(span: Span, message: &str) -> TokenStream {
    let mut argument = Literal::string(&visible(message));
    argument.set_span(span);
    let mut braces = Group::new(Delimiter::Brace, TokenTree::from(argument).into());
    braces.set_span(span);
    quote_spanned!(span=> ::core::compile_error! #braces)
}
