//! Invariants of the tokens that the attribute expands to.

use std::collections::HashSet;

use doccodes_core::packed::{Column, Table};
use proc_macro2::{Literal, TokenStream, TokenTree};
use syn::ext::IdentExt as _;

use super::literal::Definition;
use super::visible_text;

/// A parsed expansion.
pub(super) struct Expansion {
    /// The variants, each with its discriminant.
    pub(super) variants: Vec<(String, Option<i128>)>,
    /// The texts of the compile errors.
    pub(super) errors: Vec<String>,
    /// The literal macro, if there is one.
    pub(super) definition: Option<Definition>,
    /// Every literal.
    literals: Vec<Literal>,
    /// The text and the data of the packed table.
    table: Option<(String, Vec<u8>)>,
}

impl Expansion {
    /// Parses an expansion. It must be valid Rust.
    pub(super) fn parse(text: &str) -> Self {
        let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{error}:\n{text}"));
        let file: syn::File = syn::parse2(tokens.clone()).unwrap_or_else(|error| panic!("{error}:\n{text}"));
        let item = file.items.iter().find_map(|item| match item {
            syn::Item::Enum(item) => Some(item),
            _ => None,
        });
        let variants = item.map(variants).unwrap_or_default();
        let mut expansion =
            Self { variants, errors: Vec::new(), definition: None, literals: Vec::new(), table: None };
        expansion.parse_tokens(tokens);
        expansion.errors.iter().for_each(|error| visible_text::check(error, &['\n']));
        expansion
    }

    fn parse_tokens(&mut self, tokens: TokenStream) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        for three in trees.windows(3) {
            match three {
                [TokenTree::Ident(name), TokenTree::Punct(sign), TokenTree::Group(group)]
                    if sign.as_char() == '!' =>
                {
                    if name == "compile_error" {
                        self.errors.push(syn::parse2::<syn::LitStr>(group.stream()).unwrap().value());
                    }
                    if name == "define_literal" {
                        self.definition = Some(Definition::parse(group.stream()));
                    }
                    if name == "implement" {
                        self.parse_implement(group.stream());
                    }
                }
                _ => {}
            }
        }
        for tree in trees {
            match tree {
                TokenTree::Group(group) => self.parse_tokens(group.stream()),
                TokenTree::Literal(literal) => self.literals.push(literal),
                _ => {}
            }
        }
    }

    /// Parses the call of `implement!`.
    fn parse_implement(&mut self, arguments: TokenStream) {
        let mut texts = Vec::new();
        for token in arguments {
            match token {
                TokenTree::Ident(kind) if kind == "number" => self.number_variants(),
                TokenTree::Literal(literal) => texts.push(syn::Lit::new(literal)),
                _ => {}
            }
        }
        if let [.., syn::Lit::Str(text), syn::Lit::ByteStr(data)] = texts.as_slice() {
            self.table = Some((text.value(), data.value()));
        }
    }

    /// Gives each variant without a discriminant the one that the compiler gives it.
    fn number_variants(&mut self) {
        let mut implied = 0;
        for (_, value) in &mut self.variants {
            implied = *value.get_or_insert(implied) + 1;
        }
    }

    /// The variants have distinct names and discriminants.
    pub(super) fn check_distinct(&self) {
        let names: HashSet<&String> = self.variants.iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), self.variants.len());
        let values: Vec<i128> = self.variants.iter().filter_map(|(_, value)| *value).collect();
        let distinct: HashSet<&i128> = values.iter().collect();
        assert_eq!(distinct.len(), values.len());
    }

    /// The packed table has a code for each variant, and its texts can be read.
    pub(super) fn check_table(&self) {
        let Some((text, data)) = &self.table else { panic!("the enum has no table") };
        let table = Table::unpack(text, data);
        for (place, (name, _)) in self.variants.iter().enumerate() {
            assert_eq!(table.variant(place), name);
            let (first, end) = table.entries(place);
            assert!(first < end);
            for column in
                [Column::Name, Column::Message, Column::Description, Column::Cause, Column::Solution]
            {
                (first..end).for_each(|entry| assert_ne!(table.entry_text(entry, column), Some("")));
            }
            assert_ne!(table.retry_evidence(place), Some(""));
            assert!(!table.description(place).contains('\u{202e}'));
        }
    }

    /// No string has hidden characters, except for the tabs in the description that the literal macro passes on.
    pub(super) fn check_strings(&self) {
        for literal in &self.literals {
            if let syn::Lit::Str(text) = syn::Lit::new(literal.clone()) {
                let text = text.value();
                let is_description = text.lines().count() > 1 && text.lines().all(|line| line.contains('\t'));
                visible_text::check(&text, if is_description { &['\n', '\t'] } else { &['\n'] });
            }
        }
    }
}

/// The variants of an enum. The name of `r#Gone` is `Gone`.
fn variants(item: &syn::ItemEnum) -> Vec<(String, Option<i128>)> {
    let value = |variant: &syn::Variant| {
        let (_, value) = variant.discriminant.as_ref()?;
        Some(quote::ToTokens::to_token_stream(value).to_string().replace(' ', "").parse().unwrap())
    };
    item.variants.iter().map(|variant| (variant.ident.unraw().to_string(), value(variant))).collect()
}
