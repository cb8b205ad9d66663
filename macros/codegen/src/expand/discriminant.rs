//! The integer type of an enum's discriminants.

use proc_macro2::Span;
use syn::Ident;

use crate::catalogue::{Catalogue, Kind, Repr};
use crate::invocation::Item;

/// The integer type of an enum's discriminants: the one that the user chose, or else the smallest one that holds the codes.
pub(super) fn discriminant_type(item: &Item, catalogue: &Catalogue) -> Ident {
    let repr = match (item.repr, catalogue.kind) {
        (Some(repr), _) | (None, Kind::Number(repr)) => repr,
        (None, Kind::Text) => Repr::U16,
    };
    Ident::new(repr.name(), Span::call_site())
}
