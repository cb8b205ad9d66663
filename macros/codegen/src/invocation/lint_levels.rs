//! The user's lint levels on the enum, for the items that are generated beside it.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;

use super::user_attribute::UserAttribute;

/// Returns the lint levels among the attributes of an enum, as attributes for the items beside it.
///
/// `allow`, `warn` and `deny` are copied. `expect` becomes `allow`, since the lint may not fire for every item. `forbid` is
/// not copied, since it would forbid the `allow`s in the generated code. Lint levels in a `cfg_attr` keep their condition.
pub(crate) fn lint_levels(attributes: &[UserAttribute]) -> TokenStream {
    let mut levels = TokenStream::new();
    for attribute in attributes {
        if let Some(level) = lint_level(attribute.content()) {
            levels.extend(quote!(#[#level]));
        }
    }
    levels
}

/// Returns the content of an attribute, such as `deny(warnings)`, if it sets a lint level.
fn lint_level(content: TokenStream) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = content.into_iter().collect();
    let [TokenTree::Ident(name), TokenTree::Group(arguments)] = tokens.as_slice() else { return None };
    if arguments.delimiter() != Delimiter::Parenthesis {
        return None;
    }
    match name.to_string().as_str() {
        "allow" | "warn" | "deny" => Some(quote!(#name #arguments)),
        "expect" => {
            let allow = Ident::new("allow", name.span());
            Some(quote!(#allow #arguments))
        }
        "cfg_attr" => {
            let mut arguments = split_at_commas(arguments.stream()).into_iter();
            let condition = arguments.next()?;
            let levels: Vec<TokenStream> = arguments.filter_map(lint_level).collect();
            if levels.is_empty() {
                return None;
            }
            let arguments = Group::new(Delimiter::Parenthesis, quote!(#condition, #(#levels),*));
            Some(quote!(#name #arguments))
        }
        _ => None,
    }
}

fn split_at_commas(tokens: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    for token in tokens {
        match (&token, parts.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => parts.push(TokenStream::new()),
            (_, Some(part)) => part.extend([token]),
            (_, None) => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use syn::parse::Parser as _;

    use super::*;

    fn copied(attributes: &str) -> String {
        lint_levels(&UserAttribute::parse_all.parse_str(attributes).unwrap()).to_string().replace(' ', "")
    }

    #[test]
    fn only_lint_levels_are_copied() {
        assert_eq!(
            copied(
                "#[doc = \"x\"] #[allow(a, clippy::b)] #[repr(u8)] #[warn(c, reason = \"r\")] #[deny(d)] #[forbid(e)]"
            ),
            "#[allow(a,clippy::b)]#[warn(c,reason=\"r\")]#[deny(d)]"
        );
    }

    #[test]
    fn expect_becomes_allow() {
        assert_eq!(copied("#[expect(a, reason = \"r\")]"), "#[allow(a,reason=\"r\")]");
    }

    #[test]
    fn conditions_are_copied() {
        assert_eq!(
            copied(
                "#[cfg_attr(all(a, b), deprecated, expect(c), cfg_attr(d, deny(e)))] #[cfg_attr(a, must_use)]"
            ),
            "#[cfg_attr(all(a,b),allow(c),cfg_attr(d,deny(e)))]"
        );
    }
}
