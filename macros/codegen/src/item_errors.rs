//! Errors for an enum that does not fit the codes of its pages.

use crate::catalogue::{Catalogue, Choice, Kind, UnmatchedChoice, Value};
use crate::invocation::Item;

/// Errors for pinned variants whose code is a number although the codes of the page are strings, or the reverse.
pub(crate) fn wrong_kinds(
    catalogue: &Catalogue,
    item: &Item,
    unmatched: &[UnmatchedChoice],
) -> impl Iterator<Item = syn::Error> {
    let text = catalogue.kind == Kind::Text;
    let found = |n: usize| !unmatched.iter().any(|unmatched| unmatched.choice == Choice::Pin(n));
    let pinned = item.pinned.iter().enumerate().filter(|_| !catalogue.codes.is_empty());
    pinned.filter(move |&(n, variant)| variant.is_text != text && found(n)).map(move |(_, variant)| {
        let code = &variant.pin.code;
        let message = match text {
            true => format!("the codes of the page are strings: expected `{code:?}`"),
            false => format!("the codes of the page are numbers: expected `{code}`"),
        };
        syn::Error::new(variant.span, message)
    })
}

/// Removes the codes that do not fit into the user's `#[repr(…)]`. The error names the first of them.
pub(crate) fn remove_unfit_codes(catalogue: &mut Catalogue, item: &Item) -> Option<syn::Error> {
    let (repr, Kind::Number(_)) = (item.repr?, catalogue.kind) else { return None };
    let holds = |value: &Value| matches!(value, Value::Number(number) if repr.holds(*number));
    let unfit = catalogue.codes.iter().find(|code| !holds(&code.value)).map(|code| code.value.to_string());
    catalogue.codes.retain(|code| holds(&code.value));
    catalogue.kind = Kind::Number(repr);
    let unfit = unfit?;
    let message = format!(
        "the code {unfit} does not fit into the enum's `#[repr({})]`: remove the attribute, or choose a larger type",
        repr.name()
    );
    Some(syn::Error::new(item.name.span(), message))
}
