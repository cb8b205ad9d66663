//! Derives on the enum.

use syn::Token;
use syn::parse::{ParseStream, Parser as _};

use super::errors::Errors;
use super::module_path::ModulePath;
use super::user_attribute::UserAttribute;

/// The traits that every generated enum implements, by the names that a derive has for them.
const IMPLEMENTED_TRAITS: [&str; 10] =
    ["Clone", "Copy", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Debug", "Display", "FromStr"];

/// Derives of other crates that implement a trait which every enum implements anyway.
const SAME_TRAITS: [(&str, &str); 3] = [
    // strum
    ("EnumString", "FromStr"),
    // num_enum
    ("IntoPrimitive", "Into"),
    ("TryFromPrimitive", "TryFrom"),
];

/// Attributes that belong to a derive.
const HELPERS: [&str; 8] = ["serde", "strum", "value", "clap", "schemars", "display", "sqlx", "diesel"];

/// Attributes that are neither macros nor belong to one, so that no derive can come from them.
const PLAIN_ATTRIBUTES: [&str; 10] =
    ["doc", "repr", "allow", "warn", "deny", "expect", "forbid", "must_use", "deprecated", "non_exhaustive"];

/// Adds the derived traits of an attribute to `derives`, including those in a `cfg_attr`. Each trait that the enum implements
/// anyway is an error. Returns whether there are no errors.
pub(super) fn check_derive(
    attribute: &UserAttribute,
    derives: &mut Vec<ModulePath>,
    errors: &mut Errors,
) -> bool {
    let mut is_accepted = true;
    for applied in attribute.applied() {
        if applied.name != "derive" {
            continue;
        }
        for derive in parse_paths.parse2(applied.arguments).unwrap_or_default() {
            if IMPLEMENTED_TRAITS.iter().any(|implemented| derive.last == *implemented) {
                let message =
                    format!("doccodes already implements `{}`: remove it from the derive", derive.last);
                errors.add(derive.span(), message);
                is_accepted = false;
            }
            if let Some((name, implemented)) = SAME_TRAITS.iter().find(|(name, _)| derive.last == *name) {
                let message = format!(
                    "doccodes already implements `{implemented}`, as `{name}` would: remove it from the derive"
                );
                errors.add(derive.span(), message);
                is_accepted = false;
            }
            derives.push(derive);
        }
    }
    is_accepted
}

/// Reports a helper attribute of a derive if there is no derive. The derive is then above `#[codes]`, so it was expanded first and
/// saw an enum without variants.
pub(super) fn check_order(attributes: &[UserAttribute], errors: &mut Errors) {
    let mut helper = None;
    for attribute in attributes {
        if HELPERS.iter().any(|name| attribute.is(name)) {
            helper = helper.or(Some(attribute));
        } else if !PLAIN_ATTRIBUTES.iter().any(|name| attribute.is(name)) {
            return;
        }
    }
    if let Some(helper) = helper {
        let message = "this attribute belongs to a derive: write the derive below `#[codes]`, since above it the derive sees an enum \
                       without variants";
        errors.add(helper.span(), message);
    }
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
