//! The data of an enum, and the call of `implement!` that implements everything else.

use doccodes_core::packed::write::Packed;
use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::discriminant::discriminant_type;
use super::token_list::{TokenList, string};
use super::variant::Variant;
use crate::catalogue::{Catalogue, Kind};
use crate::invocation::Item;

/// The input for the implementation of an enum.
pub(super) struct Implementation<'a> {
    /// The attributes of everything that is generated beside the enum.
    pub(super) attributes: &'a TokenStream,
    pub(super) item: &'a Item,
    pub(super) facade: &'a TokenStream,
    pub(super) service: &'a str,
    pub(super) url: Option<&'a syn::LitStr>,
    pub(super) catalogue: &'a Catalogue,
    pub(super) variants: &'a [Variant<'a>],
    pub(super) data: Packed,
}

impl Implementation<'_> {
    pub(super) fn tokens(&self) -> TokenStream {
        let Self { attributes, facade, service, .. } = self;
        let url = self.url.map(syn::LitStr::value);
        let name = &self.item.name;
        let kind = match self.catalogue.kind {
            Kind::Number(_) => "number",
            Kind::Text => "text",
        };
        let kind = Ident::new(kind, Span::call_site());
        let repr = discriminant_type(self.item, self.catalogue);
        let is_http = self.catalogue.is_http;
        let Packed { text, data } = &self.data;
        let (text, data) = (string(text), Literal::byte_string(data));
        let version = env!("CARGO_PKG_VERSION");
        let (count, every_variant) = (self.variants.len(), self.every_variant());
        quote! {
            #attributes
            impl #name {
                const fn __all_codes() -> &'static [#name; #count] {
                    static ALL: [#name; #count] = [#every_variant];
                    &ALL
                }
            }
            #facade::__v1::implement! {
                #version [#attributes] #name #kind #repr #is_http #service [#url] #text #data
            }
        }
    }

    /// `Enum::A, Enum::B,`. In a large table, `Self::A` takes the compiler twice the time.
    fn every_variant(&self) -> TokenStream {
        let enumeration = &self.item.name;
        let written = enumeration.to_string();
        let mut tokens = TokenList::with_names(enumeration, self.variants);
        for variant in self.variants {
            tokens.enumeration(enumeration, &written);
            tokens.path_separator();
            tokens.variant(variant);
            tokens.punct(',');
        }
        tokens.into_stream()
    }
}
