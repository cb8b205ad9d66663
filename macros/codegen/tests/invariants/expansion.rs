//! The tokens that an invocation becomes.

use std::collections::HashSet;

use doccodes_core::packed::{Column, Table};
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
    /// Text and data of the packed table.
    table: Option<(String, Vec<u8>)>,
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
        let mut expansion =
            Self { variants, errors: Vec::new(), definition: None, literals: Vec::new(), table: None };
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
                    if name == "define_literal" {
                        self.definition = Some(Definition::of(group.stream()));
                    }
                    if name == "implement" {
                        self.implement(group.stream());
                    }
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

    /// Reads the call that implements everything for the enum.
    fn implement(&mut self, arguments: TokenStream) {
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

    /// Variants and values are distinct.
    pub(super) fn is_distinct(&self) {
        let names: HashSet<&String> = self.variants.iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), self.variants.len());
        let values: Vec<i128> = self.variants.iter().filter_map(|(_, value)| *value).collect();
        let distinct: HashSet<&i128> = values.iter().collect();
        assert_eq!(distinct.len(), values.len());
    }

    /// The packed table has a code for each variant, and its texts can be read.
    pub(super) fn is_packed(&self) {
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
}

/// The name `r#Gone` is the name `Gone`.
fn variants(item: &syn::ItemEnum) -> Vec<(String, Option<i128>)> {
    let value = |variant: &syn::Variant| {
        let (_, value) = variant.discriminant.as_ref()?;
        Some(quote::ToTokens::to_token_stream(value).to_string().replace(' ', "").parse().unwrap())
    };
    item.variants.iter().map(|variant| (variant.ident.unraw().to_string(), value(variant))).collect()
}
