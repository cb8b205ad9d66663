//! Other names for the attribute: `use doccodes::codes as page;`.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt as _;

use super::tokens::{MOST_NESTED, ident, is_punct, is_word, list};

/// The names under which the attribute is imported.
///
/// A module may import a name from another module, so there is one list for all sources.
#[derive(Debug, Clone, Default)]
pub(crate) struct Renames(BTreeSet<String>);

impl Renames {
    /// Adds the names that a source gives to the attribute.
    pub(crate) fn add(&mut self, text: &str) {
        if text.contains("codes")
            && text.contains(" as ")
            && let Ok(tokens) = text.parse()
        {
            self.add_tokens(tokens, 0);
        }
    }

    /// Whether the attribute has this name.
    pub(super) fn is_codes(&self, name: &Ident) -> bool {
        let name = name.unraw();
        name == "codes" || self.0.iter().any(|other| name == other)
    }

    /// Whether a source may have the attribute.
    pub(crate) fn may_be_in(&self, text: &str) -> bool {
        text.contains("codes") || self.0.iter().any(|name| text.contains(name))
    }

    fn add_tokens(&mut self, tokens: TokenStream, depth: usize) {
        if depth > MOST_NESTED {
            return;
        }
        let tokens = list(tokens);
        let mut at = 0;
        while at < tokens.len() {
            if is_word(tokens.get(at), "use") {
                let end = tokens[at..].iter().position(|token| is_punct(Some(token), ';'));
                let end = end.map_or(tokens.len(), |length| at + length);
                self.add_import(&tokens[at..end], 0);
                at = end;
            } else if let TokenTree::Group(group) = &tokens[at] {
                self.add_tokens(group.stream(), depth + 1);
            }
            at += 1;
        }
    }

    /// Adds `codes as name`, including in the braces of `use doccodes::{…}`.
    fn add_import(&mut self, tokens: &[TokenTree], depth: usize) {
        for (at, token) in tokens.iter().enumerate() {
            if let TokenTree::Group(group) = token
                && depth < MOST_NESTED
            {
                self.add_import(&list(group.stream()), depth + 1);
            }
            if is_word(Some(token), "codes")
                && is_word(tokens.get(at + 1), "as")
                && let Some(name) = ident(tokens.get(at + 2))
                && name != "_"
            {
                self.0.insert(name.unraw().to_string());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renames(text: &str) -> Vec<String> {
        let mut renames = Renames::default();
        renames.add(text);
        renames.0.into_iter().collect()
    }

    #[test]
    fn names_are_those_of_imports() {
        assert_eq!(renames("use doccodes::codes as page; fn f(codes: u8) { codes as u16; }"), ["page"]);
        assert_eq!(
            renames(
                "mod a { pub use ::doccodes::{Code, codes as x, self as y}; } fn f() { use d::{{r#codes as r#z}}; }"
            ),
            ["x", "z"]
        );
        assert!(renames("use doccodes::codes; use doccodes::codes as _; use codes::x as y;").is_empty());
        assert!(renames("use doccodes::codes as ").is_empty());
        assert!(renames("use doccodes::codes as x; {").is_empty(), "this is not Rust");
    }
}
