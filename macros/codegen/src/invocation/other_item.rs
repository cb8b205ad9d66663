//! The error for an item that is not an enum.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use syn::Error;

/// The keywords of items with a name, and what the items are called.
const ITEMS: [(&str, &str); 9] = [
    ("struct", "a struct"),
    ("union", "a union"),
    ("trait", "a trait"),
    ("fn", "a function"),
    ("mod", "a module"),
    ("type", "a type alias"),
    ("const", "a constant"),
    ("static", "a static"),
    ("macro_rules", "a macro"),
];

/// The error, with the item's name and kind. `visibility` is that of the item, `rest` are the tokens after it.
pub(super) fn not_an_enum(visibility: &str, rest: TokenStream) -> Error {
    let mut tokens = rest.into_iter();
    let first = tokens.clone().next().map_or_else(Span::call_site, |token| token.span());
    let mut found = None;
    // `const fn` and `unsafe trait` have two keywords, of which the last one says what it is.
    for token in tokens.by_ref() {
        match token {
            TokenTree::Ident(word) => match ITEMS.iter().find(|(keyword, _)| word == keyword) {
                Some((_, what)) => found = Some(what),
                None if found.is_some() && word != "mut" && word != "unsafe" && word != "extern" => {
                    return error(visibility, found, Some(word), first);
                }
                None => {}
            },
            TokenTree::Group(group) if group.delimiter() != Delimiter::None => break,
            _ => {}
        }
    }
    error(visibility, found, None, first)
}

fn error(visibility: &str, found: Option<&&str>, name: Option<Ident>, first: Span) -> Error {
    let not = found.map_or(String::new(), |what| format!(", not on {what}"));
    let span = name.as_ref().map_or(first, Ident::span);
    let name = name.map_or("Status".to_owned(), |name| type_name(&name.to_string()));
    Error::new(span, format!("`codes` goes on an enum{not}: `{visibility}enum {name} {{}}`"))
}

/// The name of a type: `status_code` becomes `StatusCode`.
fn type_name(name: &str) -> String {
    let mut type_name = String::new();
    for word in name.trim_start_matches("r#").split('_') {
        let mut letters = word.chars();
        type_name.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        // A constant is in capital letters.
        let is_shouted = name.len() > 1 && !name.contains(char::is_lowercase);
        type_name.push_str(&if is_shouted {
            letters.as_str().to_lowercase()
        } else {
            letters.as_str().to_owned()
        });
    }
    type_name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_has_the_name_of_the_item() {
        let error = |visibility: &str, rest: &str| not_an_enum(visibility, rest.parse().unwrap()).to_string();
        assert_eq!(
            error("pub ", "struct Oms;"),
            "`codes` goes on an enum, not on a struct: `pub enum Oms {}`"
        );
        assert_eq!(
            error("", "union Oms { a: u8 }"),
            "`codes` goes on an enum, not on a union: `enum Oms {}`"
        );
        assert_eq!(
            error("pub(crate) ", "const unsafe extern \"C\" fn status_code() {}"),
            "`codes` goes on an enum, not on a function: `pub(crate) enum StatusCode {}`"
        );
        assert_eq!(
            error("", "const STATUS_CODES: u8 = 1;"),
            "`codes` goes on an enum, not on a constant: `enum StatusCodes {}`"
        );
        assert_eq!(
            error("", "static mut X: u8 = 1;"),
            "`codes` goes on an enum, not on a static: `enum X {}`"
        );
        assert_eq!(
            error("", "macro_rules! oms { () => {} }"),
            "`codes` goes on an enum, not on a macro: `enum Oms {}`"
        );
        assert_eq!(error("", "impl Oms {}"), "`codes` goes on an enum: `enum Status {}`");
        assert_eq!(error("", "let x = 1;"), "`codes` goes on an enum: `enum Status {}`");
    }
}
