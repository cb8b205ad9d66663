//! The expansion of the attribute `codes`, from its arguments and the enum to tokens and errors.

use proc_macro2::TokenStream;

use crate::catalogue::Choice;
use crate::expand::{self, Enumeration, Failing, Tracking};
use crate::invocation::{Attribute, Item, Place};
use crate::item_errors::{remove_unfit_codes, wrong_kinds};
use crate::problem::{Problem, Severity, visible};
use crate::read_pages::{ReadPages, read_pages};

/// The most problems with pages that are reported for one attribute.
const MOST_ERRORS: usize = 20;

/// Expands the attribute `codes`: `attribute` has its arguments, `item` the enum below it.
///
/// Errors become `compile_error!`s. The enum is generated all the same, with every variant that could be read, so that few
/// other errors follow.
///
/// # Examples
///
/// For the procedural macro of a crate that re-exports `doccodes`:
///
/// ```
/// use doccodes_codegen::{Place, codes};
/// use quote::quote;
///
/// // In a procedural macro: `Place::from_env(span.file(), span.line(), span.column())`.
/// let place = Place { manifest_dir: env!("CARGO_MANIFEST_DIR").into(), ..Place::default() };
/// let tokens = codes(quote!("docs/none.md", crate = ours::doccodes), quote!(pub enum Status {}), &place);
/// assert!(tokens.to_string().contains("the page docs/none.md cannot be read: there is no such file"));
/// ```
pub fn codes(attribute: TokenStream, item: TokenStream, place: &Place) -> TokenStream {
    let Expansion { errors, tokens, .. } = Expansion::new(attribute, item, place, Tracking::Compiler);
    let errors = errors.into_iter().map(compile_errors);
    quote::quote!(#(#errors)* #tokens)
}

/// Expands a literal for which the macro of an enum has no arm: see `__define_literal` of the crate `doccodes`.
#[doc(hidden)]
pub fn literal(input: TokenStream) -> TokenStream {
    expand::answer(input)
}

/// The tokens of an enum, and the errors.
pub(crate) struct Expansion {
    pub(crate) errors: Vec<syn::Error>,
    pub(crate) tokens: TokenStream,
    /// The paths of all pages in the attribute.
    pub(crate) named: Vec<String>,
}

impl Expansion {
    pub(crate) fn new(attribute: TokenStream, item: TokenStream, place: &Place, tracking: Tracking) -> Self {
        let (item, wrong_item) = match Item::parse(item.clone()) {
            Ok(parsed) => parsed,
            Err(error) => return Self { errors: vec![error], tokens: item, named: Vec::new() },
        };
        let (mut attribute, wrong_attribute) = Attribute::parse(attribute);
        attribute.choices.pins = item.pinned.iter().map(|variant| variant.pin.clone()).collect();
        let mut errors: Vec<syn::Error> = wrong_item.into_iter().chain(wrong_attribute).collect();
        let ReadPages { mut catalogue, pages, problems, unmatched } = read_pages(&attribute, place);
        errors.extend(reported(&attribute, &problems));
        errors.extend(wrong_kinds(&catalogue, &item, &unmatched));
        errors.extend(unmatched.into_iter().map(|unmatched| {
            let span = match unmatched.choice {
                Choice::Pin(n) => item.pinned[n].span,
                choice => attribute.place(choice),
            };
            syn::Error::new(span, unmatched.message)
        }));
        errors.extend(remove_unfit_codes(&mut catalogue, &item));
        let failing = if errors.is_empty() { Failing::No } else { Failing::Yes };
        let enumeration = Enumeration {
            attribute: &attribute,
            item: &item,
            place,
            catalogue: &catalogue,
            read: &pages,
            tracking,
            failing,
        };
        let named = attribute.pages.iter().map(syn::LitStr::value).collect();
        Self { errors, tokens: enumeration.tokens(), named }
    }
}

/// The `compile_error!`s of an error. Hidden characters are escaped, since the text may quote a page or the program.
fn compile_errors(error: syn::Error) -> TokenStream {
    let shown = |error: syn::Error| {
        let message = error.to_string();
        let shown = visible(&message);
        // A new error marks only the first token of the span.
        if shown == message { error } else { syn::Error::new(error.span(), shown) }
    };
    error.into_iter().map(|error| shown(error).into_compile_error()).collect()
}

/// The problems that stop the build. The error for a problem is at the path of its page.
fn reported(attribute: &Attribute, problems: &[Problem]) -> Vec<syn::Error> {
    let stopping = problems.iter().filter(|problem| problem.severity() == Severity::Error);
    let place = |problem: &Problem| {
        let page = problem.page();
        let written = attribute.pages.iter().find(|path| Some(path.value().as_str()) == page);
        written.map_or_else(|| attribute.span(), syn::LitStr::span)
    };
    let mut errors: Vec<syn::Error> =
        stopping.map(|problem| syn::Error::new(place(problem), problem)).collect();
    if errors.len() > MOST_ERRORS {
        let more = errors.len() - MOST_ERRORS;
        errors.truncate(MOST_ERRORS);
        let message = format!("and {more} more problems; `cargo doccodes inspect` shows them all");
        errors.push(syn::Error::new(attribute.span(), message));
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expand(attribute: &str) -> String {
        let manifest_dir = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let place = Place { file: manifest_dir.join("src/lib.rs"), manifest_dir, ..Place::default() };
        codes(attribute.parse().unwrap(), "enum E {}".parse().unwrap(), &place).to_string()
    }

    #[test]
    fn a_path_that_is_refused_is_one_error_though_there_is_such_a_file() {
        let absolute = format!("{:?}", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"));
        for path in [&absolute, "\"src\"", "\"no.md\""] {
            let tokens = expand(path);
            assert_eq!(tokens.matches("compile_error").count(), 1, "{tokens}");
            assert!(!tokens.contains("include_bytes"), "{tokens}");
        }
    }

    #[test]
    fn what_an_error_quotes_is_shown() {
        let tokens = expand("\"Cargo.toml\", skip(\"\u{202e}x\"), language = \"\u{200b}\"");
        assert!(tokens.contains("\\\\u{202e}x") && tokens.contains("\\\\u{200b}"), "{tokens}");
    }

    #[test]
    fn a_page_that_was_read_is_watched_whatever_it_says() {
        let tokens = expand("\"Cargo.toml\", \"no.md\"");
        assert_eq!(tokens.matches("include_bytes").count(), 1, "{tokens}");
    }

    // The compiler does not ask for documentation of generated items. What `implement!` adds is documented in the facade.
    #[test]
    fn the_enum_and_its_variants_are_documented() {
        let manifest_dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
        let place = Place { file: manifest_dir.join("src/lib.rs"), manifest_dir, ..Place::default() };
        for page in ["docs/status-codes.md", "docs/error-codes.md"] {
            let attribute = format!("{page:?}").parse().unwrap();
            let tokens = codes(attribute, "pub enum E {}".parse().unwrap(), &place);
            let file: syn::File = syn::parse2(tokens).unwrap();
            let syn::Item::Enum(item) = &file.items[0] else { panic!("an enum comes first") };
            let is_documented =
                |attributes: &[syn::Attribute]| attributes.iter().any(|a| a.path().is_ident("doc"));
            assert!(is_documented(&item.attrs));
            assert!(
                item.variants.len() > 2 && item.variants.iter().all(|variant| is_documented(&variant.attrs))
            );
        }
    }
}
