//! The tokens that an invocation becomes.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Literal, TokenStream, TokenTree};
use syn::ext::IdentExt as _;

use super::literal::Definition;
use super::sight;

/// An expansion, taken apart.
pub(super) struct Expansion {
    /// The variants, each with its discriminant.
    pub(super) variants: Vec<(String, Option<i128>)>,
    /// The texts of the compile errors.
    pub(super) errors: Vec<String>,
    /// The macro for literals, if there is one.
    pub(super) definition: Option<Definition>,
    /// Every literal.
    literals: Vec<Literal>,
    /// The fields of the table.
    fields: HashMap<String, Literal>,
}

impl Expansion {
    /// Takes tokens apart that must be Rust.
    pub(super) fn of(text: &str) -> Self {
        let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{error}:\n{text}"));
        let file: syn::File = syn::parse2(tokens.clone()).unwrap_or_else(|error| panic!("{error}:\n{text}"));
        let item = file.items.iter().find_map(|item| match item {
            syn::Item::Enum(item) => Some(item),
            _ => None,
        });
        let variants = item.map(variants).unwrap_or_default();
        let mut expansion = Self {
            variants,
            errors: Vec::new(),
            definition: None,
            literals: Vec::new(),
            fields: HashMap::new(),
        };
        expansion.read(tokens);
        expansion.errors.iter().for_each(|error| sight::all_is_shown(error, &['\n']));
        expansion
    }

    fn read(&mut self, tokens: TokenStream) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        for three in trees.windows(3) {
            match three {
                [TokenTree::Ident(name), TokenTree::Punct(sign), TokenTree::Group(group)]
                    if sign.as_char() == '!' =>
                {
                    if name == "compile_error" {
                        self.errors.push(syn::parse2::<syn::LitStr>(group.stream()).unwrap().value());
                    }
                    if name == "__define_literal" {
                        self.definition = Some(Definition::of(group.stream()));
                    }
                }
                [TokenTree::Ident(name), TokenTree::Punct(sign), TokenTree::Literal(literal)]
                    if sign.as_char() == ':' =>
                {
                    self.fields.insert(name.to_string(), literal.clone());
                }
                _ => {}
            }
        }
        for tree in trees {
            match tree {
                TokenTree::Group(group) => self.read(group.stream()),
                TokenTree::Literal(literal) => self.literals.push(literal),
                _ => {}
            }
        }
    }

    /// Variants and values are distinct.
    pub(super) fn is_distinct(&self) {
        let names: HashSet<&String> = self.variants.iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), self.variants.len());
        let values: Vec<i128> = self.variants.iter().filter_map(|(_, value)| *value).collect();
        let distinct: HashSet<&i128> = values.iter().collect();
        assert_eq!(distinct.len(), values.len());
    }

    /// The places in the packed text are in it, in order.
    pub(super) fn is_packed(&self) {
        let text = match syn::Lit::new(self.fields["text"].clone()) {
            syn::Lit::Str(text) => text.value(),
            other => panic!("the text is {other:?}"),
        };
        for field in ["heads", "bounds"] {
            let places = numbers(&self.bytes(field));
            assert!(
                places.is_sorted() && places.iter().all(|&at| text.is_char_boundary(at)),
                "{field}: {places:?}"
            );
        }
        assert_eq!(self.bytes("verdicts").len(), self.variants.len());
        let evidence = self.bytes("evidence");
        assert!(evidence.is_empty() || evidence.len() == 6 * self.variants.len());
        for place in evidence.chunks(6) {
            let (start, length) =
                (numbers(&place[..4])[0], usize::from(place[4]) | usize::from(place[5]) << 8);
            assert!(text.get(start..start + length).is_some(), "{start} {length}");
        }
    }

    /// Nothing hidden is in a string. Between the fields of what a literal is answered with are tabs.
    pub(super) fn is_shown(&self) {
        for literal in &self.literals {
            if let syn::Lit::Str(text) = syn::Lit::new(literal.clone()) {
                let text = text.value();
                let fields = text.lines().count() > 1 && text.lines().all(|line| line.contains('\t'));
                sight::all_is_shown(&text, if fields { &['\n', '\t'] } else { &['\n'] });
            }
        }
    }

    fn bytes(&self, field: &str) -> Vec<u8> {
        match syn::Lit::new(self.fields[field].clone()) {
            syn::Lit::ByteStr(bytes) => bytes.value(),
            other => panic!("{field} is {other:?}"),
        }
    }
}

fn numbers(bytes: &[u8]) -> Vec<usize> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes(four.try_into().unwrap()) as usize).collect()
}

/// The name `r#Gone` is the name `Gone`.
fn variants(item: &syn::ItemEnum) -> Vec<(String, Option<i128>)> {
    let value = |variant: &syn::Variant| {
        let (_, value) = variant.discriminant.as_ref()?;
        Some(quote::ToTokens::to_token_stream(value).to_string().replace(' ', "").parse().unwrap())
    };
    item.variants.iter().map(|variant| (variant.ident.unraw().to_string(), value(variant))).collect()
}
