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

/// Errors for pinned variants whose name is that of another code's variant.
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

/// Errors for traits of other crates that cannot be implemented. They are removed, so that the compiler reports no second error.
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
            let refusal = without_status(catalogue);
            let is_refused = refusal.is_some();
            errors.extend(refusal.map(|message| syn::Error::new(asked.span, message)));
            // The page may have no codes because of another error.
            !is_refused && (catalogue.is_http || !catalogue.codes.is_empty())
        }
    });
    errors
}

/// Why the codes cannot be converted to HTTP statuses: the page must give each of them one status.
fn without_status(catalogue: &Catalogue) -> Option<String> {
    if catalogue.is_http {
        return None;
    }
    let mut first = None;
    let mut count = 0;
    for code in &catalogue.codes {
        if code.http_status().is_none() {
            first = first.or(Some(code));
            count += 1;
        }
    }
    let code = first?;
    if count == catalogue.codes.len() {
        return Some(
            "no code on the page has an HTTP status, which `http` needs: remove the argument, or write \
             `http = true` beside it if the codes are HTTP statuses"
                .to_owned(),
        );
    }
    let argument = match &code.value {
        Value::Number(number) => number.to_string(),
        Value::Text(text) => format!("{text:?}"),
    };
    let found = match (count, code.differing_statuses()) {
        (1, None) => format!("the code {} has none", code.value),
        (1, Some(_)) => format!("the code {} has several", code.value),
        _ => format!("{count} codes have none or several, first {}", code.value),
    };
    Some(format!(
        "`http` needs one HTTP status for each code, but {found}: remove the argument, or leave such codes out, as in \
         `skip({argument})`"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Code, Entry};

    fn refusal(is_http: bool, codes: &[(&str, &[Option<u16>])]) -> Option<String> {
        let mut catalogue = Catalogue { is_http, ..Catalogue::empty() };
        for (code, statuses) in codes {
            let entries =
                statuses.iter().map(|&http_status| Entry { http_status, ..Entry::default() }).collect();
            catalogue.codes.push(Code::new(Value::Text((*code).to_owned()), entries));
        }
        without_status(&catalogue)
    }

    #[test]
    fn http_needs_one_status_for_each_code() {
        assert_eq!(refusal(false, &[("A1", &[Some(400)]), ("A2", &[None, Some(404)])]), None);
        assert_eq!(refusal(true, &[("700", &[None])]), None);
        assert_eq!(refusal(false, &[]), None);
        assert_eq!(
            refusal(false, &[("A1", &[Some(400)]), ("A2", &[None])]).as_deref(),
            Some(
                "`http` needs one HTTP status for each code, but the code A2 has none: remove the argument, or leave such codes \
                 out, as in `skip(\"A2\")`"
            )
        );
        assert_eq!(
            refusal(false, &[("A1", &[Some(400), Some(403)]), ("A2", &[Some(404)])]).as_deref(),
            Some(
                "`http` needs one HTTP status for each code, but the code A1 has several: remove the argument, or leave such codes \
                 out, as in `skip(\"A1\")`"
            )
        );
        assert_eq!(
            refusal(false, &[("A1", &[Some(400)]), ("A2", &[None]), ("A3", &[None])]).as_deref(),
            Some(
                "`http` needs one HTTP status for each code, but 2 codes have none or several, first A2: remove the argument, or \
                 leave such codes out, as in `skip(\"A2\")`"
            )
        );
        assert_eq!(
            refusal(false, &[("A1", &[None]), ("A2", &[None])]).as_deref(),
            Some(
                "no code on the page has an HTTP status, which `http` needs: remove the argument, or write \
                 `http = true` beside it if the codes are HTTP statuses"
            )
        );
    }
}
