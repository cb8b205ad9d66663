//! An enum with its attributes, as tokens.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::ext::IdentExt as _;

use super::attribute::{arguments, brackets, inner_attribute, is_conditional};
use super::renames::Renames;
use super::tokens::{group, ident, is_word};

/// The attributes before an item.
pub(super) struct Attributes<'a> {
    /// The tokens, from the first attribute to the end of the enclosing group.
    tokens: &'a [TokenTree],
    attributes: Vec<Attribute>,
    /// The number of their tokens.
    pub(super) length: usize,
}

struct Attribute {
    /// The index of its first token.
    start: usize,
    /// The number of its tokens.
    length: usize,
    /// The tokens in its brackets.
    content: TokenStream,
    /// The arguments of each attribute `codes` in it.
    codes: Vec<TokenStream>,
}

/// An enum with at least one attribute `codes`.
pub(super) struct Enumeration {
    pub(super) name: String,
    pub(super) is_non_exhaustive: bool,
    pub(super) codes: Vec<Codes>,
}

/// An attribute `codes` of an enum.
pub(super) struct Codes {
    /// The brackets of the attribute.
    pub(super) tokens: [TokenTree; 2],
    pub(super) arguments: TokenStream,
    /// The enum as the macro sees it.
    pub(super) item: TokenStream,
}

impl<'a> Attributes<'a> {
    /// The attributes at the start of these tokens, or one inner attribute, `#![…]`.
    pub(super) fn parse(tokens: &'a [TokenTree], renames: &Renames) -> Self {
        let (mut attributes, mut start) = (Vec::new(), 0);
        while let Some((content, length)) = brackets(tokens, start) {
            let codes = arguments(content.clone(), renames);
            attributes.push(Attribute { start, length, content, codes });
            start += length;
        }
        if start == 0
            && let Some(length) = inner_attribute(tokens)
        {
            start = length;
        }
        Self { tokens, attributes, length: start }
    }

    /// The contents of the brackets.
    pub(super) fn contents(&self) -> impl Iterator<Item = &TokenStream> {
        self.attributes.iter().map(|attribute| &attribute.content)
    }

    /// The brackets with an attribute `codes`.
    pub(super) fn brackets_of_codes(&self) -> impl Iterator<Item = [TokenTree; 2]> {
        self.attributes.iter().filter(|attribute| !attribute.codes.is_empty()).map(|found| self.ends(found))
    }

    /// The enum below the attributes, if one of them is `codes`.
    pub(super) fn enumeration(&self) -> Option<Enumeration> {
        if self.attributes.iter().all(|attribute| attribute.codes.is_empty()) {
            return None;
        }
        let (name, end) = header(self.tokens, self.length)?;
        let mut codes = Vec::new();
        for (n, attribute) in self.attributes.iter().enumerate() {
            if attribute.codes.is_empty() {
                continue;
            }
            let mut item = TokenStream::new();
            for (m, other) in self.attributes.iter().enumerate() {
                // A derive above the attribute is expanded first, and is gone when the macro runs.
                if m != n && !are_alternatives(attribute, other) && (m > n || !is_derive(&other.content)) {
                    item.extend(self.tokens[other.start..other.start + other.length].iter().cloned());
                }
            }
            item.extend(self.tokens[self.length..end].iter().cloned());
            let tokens = self.ends(attribute);
            let found = attribute.codes.iter();
            codes.extend(found.map(|arguments| Codes {
                tokens: tokens.clone(),
                arguments: arguments.clone(),
                item: item.clone(),
            }));
        }
        let is_non_exhaustive = self.contents().any(|content| content.to_string().contains("non_exhaustive"));
        Some(Enumeration { name, is_non_exhaustive, codes })
    }

    /// The first and the last token of an attribute.
    fn ends(&self, attribute: &Attribute) -> [TokenTree; 2] {
        let end = attribute.start + attribute.length - 1;
        [self.tokens[attribute.start].clone(), self.tokens[end].clone()]
    }
}

/// Whether these are two attributes `codes` that depend on conditions. At most one of them is present when the macro runs.
fn are_alternatives(a: &Attribute, b: &Attribute) -> bool {
    !b.codes.is_empty() && is_conditional(&a.content) && is_conditional(&b.content)
}

fn is_derive(content: &TokenStream) -> bool {
    is_word(content.clone().into_iter().next().as_ref(), "derive")
}

/// The name of the enum whose visibility starts at the token `at`, and the index after its braces.
fn header(tokens: &[TokenTree], mut at: usize) -> Option<(String, usize)> {
    if is_word(tokens.get(at), "pub") || is_word(tokens.get(at), "crate") {
        at += 1;
        at += usize::from(group(tokens.get(at), Delimiter::Parenthesis).is_some());
    }
    if !is_word(tokens.get(at), "enum") {
        return None;
    }
    let name = ident(tokens.get(at + 1))?;
    let braces = tokens[at..].iter().position(|token| group(Some(token), Delimiter::Brace).is_some())?;
    Some((name.unraw().to_string(), at + braces + 1))
}
