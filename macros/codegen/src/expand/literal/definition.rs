//! Defines the literal macro of an enum.

use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::description::describe;
use super::undocumented::UndocumentedCodes;
use crate::catalogue::Catalogue;
use crate::expand::token_list::TokenList;
use crate::invocation::Visibility;

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
    /// The number under which the enum registers.
    pub(in crate::expand) id: u128,
    pub(in crate::expand) service: &'a str,
    /// The paths of the pages.
    pub(in crate::expand) page: &'a str,
    pub(in crate::expand) catalogue: &'a Catalogue,
    pub(in crate::expand) variants: &'a [Ident],
    pub(in crate::expand) undocumented: UndocumentedCodes,
}

/// Registers the enum, defines the macro, and imports it under its name.
pub(in crate::expand) fn define(definition: &Definition<'_>) -> TokenStream {
    let Definition { attributes, facade, visibility, name, enumeration, id, catalogue, variants, .. } =
        definition;
    let version = env!("CARGO_PKG_VERSION");
    let hidden = Ident::new(
        &format!("__doccodes_{}_{id:032x}", name.to_string().replace("r#", "")),
        Span::call_site(),
    );
    let export = visibility.is_public.then(|| quote!(#[doc(hidden)] #[macro_export]));
    let id = Literal::u128_unsuffixed(*id);
    let fallback = match definition.undocumented {
        UndocumentedCodes::Reject => None,
        UndocumentedCodes::Accept => variants.first(),
    };
    let description = describe(catalogue, variants, definition.service, definition.page, fallback);
    let mut arms = TokenList::default();
    if catalogue.codes.len() <= MOST_ARMS {
        for (code, variant) in catalogue.codes.iter().zip(*variants) {
            let mut literal = TokenList::default();
            literal.code(&code.value);
            arms.push(Group::new(Delimiter::Bracket, literal.into_stream()));
            arms.push(variant.clone());
        }
    }
    let arms = arms.into_stream();
    quote! {
        #facade::__v1::define_literal! {
            #version $ [#attributes] [#export] #visibility #name #hidden for #enumeration #id #description #arms
        }
    }
}
