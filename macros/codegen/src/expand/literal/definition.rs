//! Defines the literal macro of an enum.

use proc_macro2::{Delimiter, Group, TokenStream};
use quote::quote;
use syn::Ident;

use super::description::describe;
use super::registration::Registration;
use super::undocumented::UndocumentedCodes;
use crate::catalogue::Catalogue;
use crate::expand::token_list::TokenList;
use crate::expand::variant::Variant;
use crate::invocation::{CallSite, Visibility};

/// The most codes that have arms of their own. An arm takes a fifth of the time of a call of the procedural macro, but ten
/// thousand arms cost every build 50 ms, as much as a hundred of these calls.
const MOST_ARMS: usize = 300;

/// The input for the definition of a literal macro.
pub(in crate::expand) struct Definition<'a> {
    /// The attributes of everything that is generated beside the enum.
    pub(in crate::expand) attributes: &'a TokenStream,
    pub(in crate::expand) facade: &'a TokenStream,
    pub(in crate::expand) visibility: &'a Visibility,
    /// The name of the macro.
    pub(in crate::expand) name: &'a Ident,
    /// The name of the enum.
    pub(in crate::expand) enumeration: &'a Ident,
    /// The call site, from which the number of the enum is computed. `None` for a file that several crates may compile: there
    /// the number is computed when the file is compiled.
    pub(in crate::expand) call_site: Option<&'a CallSite>,
    /// The paths of the pages.
    pub(in crate::expand) page: &'a str,
    pub(in crate::expand) catalogue: &'a Catalogue,
    pub(in crate::expand) variants: &'a [Variant<'a>],
    pub(in crate::expand) undocumented: UndocumentedCodes,
}

/// Registers the enum, defines the macro, and imports it under its name.
pub(in crate::expand) fn define(definition: &Definition<'_>) -> TokenStream {
    let Definition { attributes, facade, visibility, name, enumeration, catalogue, variants, .. } =
        definition;
    let version = env!("CARGO_PKG_VERSION");
    let description = describe(catalogue, variants, definition.page, definition.undocumented);
    let mut arms = TokenList::default();
    if catalogue.codes.len() <= MOST_ARMS {
        for (code, variant) in catalogue.codes.iter().zip(*variants) {
            let mut literal = TokenList::default();
            literal.code(&code.value);
            arms.push(Group::new(Delimiter::Bracket, literal.into_stream()));
            arms.push(variant.ident());
        }
    }
    let arms = arms.into_stream();
    let page = definition.page;
    let front = quote!(#version $ [#attributes]);
    let back = quote!(#description #arms);
    let Some(call_site) = definition.call_site else {
        return quote! {
            #facade::__v1::register! { [#facade] [#visibility] #enumeration #name #page [#front] [#back] }
        };
    };
    let registration = Registration::new(call_site, enumeration, name, page);
    registration.define(facade, visibility, &front, &back)
}
