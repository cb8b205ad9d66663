//! Derives on the enum.

use syn::Token;
use syn::parse::ParseStream;

use super::errors::Errors;
use super::module_path::ModulePath;
use super::user_attribute::UserAttribute;

/// The traits that every generated enum implements, by the names that a derive has for them.
const IMPLEMENTED_TRAITS: [&str; 10] =
    ["Clone", "Copy", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Debug", "Display", "FromStr"];

/// Whether a derive is free of traits that the enum implements anyway. Each of those is an error.
pub(super) fn check_derive(attribute: &UserAttribute, errors: &mut Errors) -> bool {
    let Ok(derives) = attribute.parse_arguments(parse_paths) else { return true };
    let mut is_accepted = true;
    for derive in derives {
        if IMPLEMENTED_TRAITS.iter().any(|implemented| derive.last == *implemented) {
            let message = format!("doccodes already implements `{}`: remove it from the derive", derive.last);
            errors.add(derive.span(), message);
            is_accepted = false;
        }
    }
    is_accepted
}

/// Parses paths that are separated by commas.
fn parse_paths(input: ParseStream<'_>) -> syn::Result<Vec<ModulePath>> {
    let mut paths = Vec::new();
    while !input.is_empty() {
        paths.push(ModulePath::parse(input)?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(paths)
}
