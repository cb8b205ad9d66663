//! Recognises the attribute among others, including in a `cfg_attr`.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::renames::Renames;
use super::tokens::{MOST_NESTED, group, ident, is_punct, is_word, list};

/// The arguments of each attribute `codes` in the brackets of an attribute: `codes(…)`, `some::path::codes(…)`, or
/// `cfg_attr(condition, codes(…), …)`, whatever the condition is.
pub(super) fn arguments(content: TokenStream, renames: &Renames) -> Vec<TokenStream> {
    let mut found = Vec::new();
    add(&list(content), renames, 0, &mut found);
    found
}

/// Whether these are the brackets of a `cfg_attr`.
pub(super) fn is_conditional(content: &TokenStream) -> bool {
    is_word(content.clone().into_iter().next().as_ref(), "cfg_attr")
}

fn add(content: &[TokenTree], renames: &Renames, depth: usize, found: &mut Vec<TokenStream>) {
    let [path @ .., last, arguments] = content else { return };
    let TokenTree::Group(arguments) = arguments else { return };
    if path.is_empty() && is_word(Some(last), "cfg_attr") && depth < MOST_NESTED {
        let all = list(arguments.stream());
        for attribute in all.split(|token| is_punct(Some(token), ',')).skip(1) {
            add(attribute, renames, depth + 1, found);
        }
    } else if path.iter().all(is_path) && ident(Some(last)).is_some_and(|name| renames.is_codes(name)) {
        found.push(arguments.stream());
    }
}

/// Whether a token may be part of a path before its last name. `$` is in `$crate`.
fn is_path(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => matches!(punct.as_char(), ':' | '$'),
        _ => false,
    }
}

/// The brackets of the attribute that starts at this token, and the number of its tokens.
pub(super) fn brackets(tokens: &[TokenTree], at: usize) -> Option<(TokenStream, usize)> {
    let brackets = group(tokens.get(at + 1), Delimiter::Bracket)?;
    is_punct(tokens.get(at), '#').then(|| (brackets.stream(), 2))
}

/// The number of tokens of the attribute `#![…]` at the start of these tokens.
pub(super) fn inner_attribute(tokens: &[TokenTree]) -> Option<usize> {
    let is_inner = is_punct(tokens.first(), '#') && is_punct(tokens.get(1), '!');
    (is_inner && group(tokens.get(2), Delimiter::Bracket).is_some()).then_some(3)
}
