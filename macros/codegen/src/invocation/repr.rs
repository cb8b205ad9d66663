//! The user's `#[repr(…)]` on the enum.

use proc_macro2::{Span, TokenTree};
use syn::ext::IdentExt as _;
use syn::{Ident, Token};

use super::user_attribute::UserAttribute;
use crate::catalogue::Repr;

pub(super) const EXPECTED_INTEGER_TYPE: &str =
    "expected an integer type that holds the codes: u8, u16, u32, u64, i8, i16, i32 or i64";

/// Parses the integer type in a `#[repr(…)]`. The error is the span of anything else.
pub(super) fn parse_repr(attribute: &UserAttribute) -> Result<Repr, Span> {
    let arguments = attribute.parse_arguments(|input| {
        let mut arguments = Vec::new();
        while !input.is_empty() {
            let name = Ident::parse_any(input)?;
            let mut has_parameters = false;
            while !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
                has_parameters = true;
                input.parse::<TokenTree>()?;
            }
            arguments.push((name, has_parameters));
        }
        Ok(arguments)
    });
    let mut found = None;
    for (name, has_parameters) in arguments.map_err(|_| attribute.span())? {
        match Repr::from_name(&name.to_string()) {
            Some(repr) if found.is_none() && !has_parameters => found = Some(repr),
            _ => return Err(name.span()),
        }
    }
    found.ok_or_else(|| attribute.span())
}
