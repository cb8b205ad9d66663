//! Errors for an enum that does not fit the codes of its pages.

use crate::catalogue::{Catalogue, Choice, Kind, UnmatchedChoice, Value};
use crate::expand::names_taken_by_pins;
use crate::invocation::{Attribute, Integration, Item};

/// Errors for pinned variants whose code is a number although the codes of the page are strings, or the reverse.
pub(crate) fn wrong_kinds(
    catalogue: &Catalogue,
    item: &Item,
    unmatched: &[UnmatchedChoice],
) -> Vec<syn::Error> {
    let mut errors = Vec::new();
    let text = catalogue.kind == Kind::Text;
    for (n, variant) in item.pinned.iter().enumerate() {
        let is_unmatched = unmatched.iter().any(|unmatched| unmatched.choice == Choice::Pin(n));
        if variant.is_text == text || is_unmatched || catalogue.codes.is_empty() {
            continue;
        }
        let code = &variant.pin.code;
        let message = match text {
            true => format!("the codes of the page are strings: expected `{code:?}`"),
            false => format!("the codes of the page are numbers: expected `{code}`"),
        };
        errors.push(syn::Error::new(variant.span, message));
    }
    errors
}

/// Removes the codes that do not fit into the user's `#[repr(…)]`. The error names the first of them.
pub(crate) fn remove_unfit_codes(catalogue: &mut Catalogue, item: &Item) -> Option<syn::Error> {
    let (repr, Kind::Number(_)) = (item.repr?, catalogue.kind) else { return None };
    let mut unfit = None;
    catalogue.codes.retain(|code| {
        let fits = matches!(code.value, Value::Number(number) if repr.holds(number));
        if !fits && unfit.is_none() {
            unfit = Some(code.value.to_string());
        }
        fits
    });
    catalogue.kind = Kind::Number(repr);
    let unfit = unfit?;
    let message = format!(
        "the code {unfit} does not fit into the enum's `#[repr({})]`: remove the attribute, or choose a larger type",
        repr.name()
    );
    Some(syn::Error::new(item.name.span(), message))
}

/// Errors for pinned variants with the name that the variant of another code has.
pub(crate) fn taken_names(catalogue: &Catalogue, item: &Item) -> Vec<syn::Error> {
    let mut errors = Vec::new();
    for (pinned, other) in names_taken_by_pins(catalogue) {
        let name = catalogue.codes[pinned].pinned.as_ref();
        let Some(variant) = item.pinned.iter().find(|variant| Some(&variant.pin.name) == name) else {
            continue;
        };
        let other = &catalogue.codes[other].value;
        let argument =
            if catalogue.kind == Kind::Text { format!("{:?}", other.to_string()) } else { other.to_string() };
        let message = format!(
            "the variant of the code {other} has the name `{}`: choose another name, or give {other} another one with \
             `#[code({argument})]`",
            variant.name
        );
        errors.push(syn::Error::new(variant.name.span(), message));
    }
    errors
}

/// Errors for traits of other crates that the attribute asks for in vain. These are no longer asked for, so that the compiler
/// reports no second error.
pub(crate) fn refused_integrations(
    attribute: &mut Attribute,
    item: &Item,
    catalogue: &Catalogue,
) -> Vec<syn::Error> {
    let mut errors = Vec::new();
    attribute.integrations.retain(|asked| match asked.integration {
        Integration::Serde => {
            let before = errors.len();
            for derive in &item.derives {
                if derive.last == "Serialize" || derive.last == "Deserialize" {
                    let message = format!(
                        "the argument `serde` already implements `{}`: remove it from the derive, or remove the argument",
                        derive.last
                    );
                    errors.push(syn::Error::new(derive.span(), message));
                }
            }
            errors.len() == before
        }
        Integration::Http => {
            // The page may have no codes because of another error.
            if !catalogue.is_http && !catalogue.codes.is_empty() {
                let message = "the codes are not HTTP statuses, and have no `http::StatusCode`: remove the argument `http`, or write \
                               `http = true` beside it if they are";
                errors.push(syn::Error::new(asked.span, message));
            }
            catalogue.is_http
        }
    });
    errors
}
