//! The data of an enum, and the call of `implement!` that implements everything else.

use doccodes_core::packed::write::Packed;
use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::discriminant::discriminant_type;
use super::token_list::string;
use super::variant::Variant;
use super::variant_list::variant_list;
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
        let count = Literal::usize_unsuffixed(self.variants.len());
        let variants = variant_list(name, self.variants);
        quote! {
            #facade::__v1::list_variants! { [#attributes] #name #count #variants }
            #facade::__v1::implement! {
                #version [#attributes] #name #kind #repr #is_http #service [#url] #count #text #data
            }
        }
    }
}
