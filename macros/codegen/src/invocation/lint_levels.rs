//! The lint levels that the user set on the enum, for everything else that is generated.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;

use super::own_attribute::OwnAttribute;

/// The lint levels among the attributes of an enum, as attributes for the items beside it.
///
/// `allow`, `warn` and `deny` are copied. `expect` becomes `allow`: the lint need not fire for each of the items. `forbid` is not
/// copied, since it would refuse every `allow` below. In a `cfg_attr`, the levels are copied with their condition.
pub(crate) fn lint_levels(attributes: &[OwnAttribute]) -> TokenStream {
    let mut levels = TokenStream::new();
    for attribute in attributes {
        if let Some(level) = lint_level(attribute.content()) {
            levels.extend(quote!(#[#level]));
        }
    }
    levels
}

/// The content of an attribute, if it sets a lint level: `deny(warnings)`.
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
            let mut parts = parts(arguments.stream()).into_iter();
            let condition = parts.next()?;
            let levels: Vec<TokenStream> = parts.filter_map(lint_level).collect();
            if levels.is_empty() {
                return None;
            }
            let arguments = Group::new(Delimiter::Parenthesis, quote!(#condition, #(#levels),*));
            Some(quote!(#name #arguments))
        }
        _ => None,
    }
}

/// Splits tokens at commas.
fn parts(tokens: TokenStream) -> Vec<TokenStream> {
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
        lint_levels(&OwnAttribute::read_all.parse_str(attributes).unwrap()).to_string().replace(' ', "")
    }

    #[test]
    fn levels_are_copied_and_nothing_else() {
        assert_eq!(
            copied(
                "#[doc = \"x\"] #[allow(a, clippy::b)] #[repr(u8)] #[warn(c, reason = \"r\")] #[deny(d)] #[forbid(e)]"
            ),
            "#[allow(a,clippy::b)]#[warn(c,reason=\"r\")]#[deny(d)]"
        );
    }

    #[test]
    fn an_expected_lint_need_not_fire_in_everything_that_is_generated() {
        assert_eq!(copied("#[expect(a, reason = \"r\")]"), "#[allow(a,reason=\"r\")]");
    }

    #[test]
    fn conditions_stay() {
        assert_eq!(
            copied(
                "#[cfg_attr(all(a, b), deprecated, expect(c), cfg_attr(d, deny(e)))] #[cfg_attr(a, must_use)]"
            ),
            "#[cfg_attr(all(a,b),allow(c),cfg_attr(d,deny(e)))]"
        );
    }
}
