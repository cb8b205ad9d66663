//! Reads the pages on which services document their codes, and generates typed enums from them.
//!
//! This is the library behind the macro of the crate `doccodes`. Data flows one way through its rooms: [`page`] makes
//! tables of cells of a page's bytes, [`catalogue`] makes a catalogue of codes of the tables, and the enum's tokens are
//! made of that.

pub mod catalogue;
mod characters;
mod expand;
mod hash;
mod hidden;
mod invocation;
#[doc(hidden)]
pub mod near;
pub mod page;
pub mod problem;
pub mod retry;
pub mod source;

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

pub use expand::variant_names;
pub use invocation::Place;

use catalogue::{Catalogue, Choice, Kind, Misfit, Sheet};
use expand::{Enumeration, Failing};
use invocation::{Attribute, Item, read_page};
use problem::{Problem, Severity, visible};
use source::Source;

/// The most errors that one page is reported with.
const MOST_ERRORS: usize = 20;

/// Expands the attribute `codes`: its arguments, the enum under it, and where they stand.
///
/// Whatever is wrong becomes `compile_error!`s; the enum is there all the same, with every variant that could be read.
pub fn codes(attribute: TokenStream, item: TokenStream, place: &Place) -> TokenStream {
    let (item, wrong_item) = match Item::parse(item.clone()) {
        Ok(parsed) => parsed,
        Err(error) => {
            let error = compile_errors(error);
            return quote::quote!(#error #item);
        }
    };
    let (mut attribute, wrong_attribute) = Attribute::parse(attribute);
    attribute.choices.pins = item.pinned.iter().map(|variant| variant.pin.clone()).collect();
    let mut errors: Vec<TokenStream> =
        wrong_item.into_iter().chain(wrong_attribute).map(compile_errors).collect();
    let Read { mut catalogue, pages, problems, misfits } = read(&attribute, place);
    for (span, message) in reported(&attribute, &problems) {
        errors.push(quote_spanned!(span=> ::core::compile_error!(#message);));
    }
    errors.extend(pins_of_another_kind(&catalogue, &item, &misfits).map(compile_errors));
    for misfit in misfits {
        let span = match misfit.choice {
            Choice::Pin(n) => item.pinned[n].span,
            choice => attribute.place(choice),
        };
        errors.push(compile_errors(syn::Error::new(span, misfit.message)));
    }
    if let Some(error) = fit(&mut catalogue, &item) {
        errors.push(compile_errors(error));
    }
    let failing = if errors.is_empty() { Failing::No } else { Failing::Yes };
    let enumeration = Enumeration {
        attribute: &attribute,
        item: &item,
        place,
        catalogue: &catalogue,
        read: &pages,
        failing,
    }
    .tokens();
    quote::quote!(#(#errors)* #enumeration)
}

/// The `compile_error!`s of an error, whose text may quote a page or a string of the program.
fn compile_errors(error: syn::Error) -> TokenStream {
    let shown = |error: syn::Error| {
        let message = error.to_string();
        let shown = visible(&message);
        // A new error stands at the first token alone.
        if shown == message { error } else { syn::Error::new(error.span(), shown) }
    };
    error.into_iter().map(|error| shown(error).into_compile_error()).collect()
}

/// Expands a literal that the macro of an enum does not know by itself; see the runtime crate's `__define_literal`.
#[doc(hidden)]
pub fn literal(input: TokenStream) -> TokenStream {
    expand::answer(input)
}

/// The texts of the problems that stop the build, each with the path of the page that it is about.
fn reported(attribute: &Attribute, problems: &[Problem]) -> Vec<(Span, String)> {
    let stopping = problems.iter().filter(|problem| problem.severity() == Severity::Error);
    let place = |problem: &Problem| {
        let page = problem.page();
        let written = attribute.pages.iter().find(|path| Some(path.value().as_str()) == page);
        written.map_or_else(|| attribute.span(), syn::LitStr::span)
    };
    let mut messages: Vec<(Span, String)> =
        stopping.map(|problem| (place(problem), problem.to_string())).collect();
    if messages.len() > MOST_ERRORS {
        let more = messages.len() - MOST_ERRORS;
        messages.truncate(MOST_ERRORS);
        let message = format!("and {more} more problems; `cargo doccodes inspect` shows them all");
        messages.push((attribute.span(), message));
    }
    messages
}

/// What the pages of an attribute gave.
struct Read {
    catalogue: Catalogue,
    /// Those that could be read.
    pages: Vec<Source>,
    problems: Vec<Problem>,
    misfits: Vec<Misfit>,
}

/// Reads the pages of an attribute.
fn read(attribute: &Attribute, place: &Place) -> Read {
    let mut problems = Vec::new();
    let mut read = Vec::new();
    for page in &attribute.pages {
        match read_page(&place.manifest_dir, &page.value()) {
            Ok(source) => {
                let page = page::read(&source);
                read.push((source, page));
            }
            Err(problem) => problems.push(problem.on(&page.value())),
        }
    }
    let sheets: Vec<Sheet<'_>> = read.iter().map(|(source, page)| Sheet { source, page }).collect();
    let reading = catalogue::read(&sheets, &attribute.choices);
    problems.extend(reading.problems);
    // A page that could not be read may have been what the choices were about.
    let misfits = if read.len() == attribute.pages.len() { reading.misfits } else { Vec::new() };
    let pages = read.into_iter().map(|(source, _)| source).collect();
    Read { catalogue: reading.catalogue, pages, problems, misfits }
}

/// Errors for variants whose code is written as a number where the page's codes are strings, or the other way round.
fn pins_of_another_kind(
    catalogue: &Catalogue,
    item: &Item,
    misfits: &[Misfit],
) -> impl Iterator<Item = syn::Error> {
    let text = catalogue.kind == Kind::Text;
    let found = |n: usize| !misfits.iter().any(|misfit| misfit.choice == Choice::Pin(n));
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

/// Makes the codes fit the user's own `#[repr(…)]`: those that do not are taken out and reported.
fn fit(catalogue: &mut Catalogue, item: &Item) -> Option<syn::Error> {
    let (repr, Kind::Number(_)) = (item.repr?, catalogue.kind) else { return None };
    let holds =
        |value: &catalogue::Value| matches!(value, catalogue::Value::Number(number) if repr.holds(*number));
    let misfit = catalogue.codes.iter().find(|code| !holds(&code.value)).map(|code| code.value.to_string());
    catalogue.codes.retain(|code| holds(&code.value));
    catalogue.kind = Kind::Number(repr);
    let misfit = misfit?;
    let message = format!(
        "the code {misfit} does not fit the enum's `#[repr({})]`: leave the attribute out, or choose a larger type",
        repr.name()
    );
    Some(syn::Error::new(item.name.span(), message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::Ident;

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

    // The compiler asks no documentation of what a macro makes, rustdoc and editors show it all the same.
    #[test]
    fn whatever_a_user_can_name_is_documented() {
        let manifest_dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
        let place = Place { file: manifest_dir.join("src/lib.rs"), manifest_dir, ..Place::default() };
        for page in ["docs/status-codes.md", "docs/error-codes.md"] {
            let attribute = format!("{page:?}").parse().unwrap();
            let tokens = codes(attribute, "pub enum E {}".parse().unwrap(), &place);
            let file: syn::File = syn::parse2(tokens).unwrap();
            let documented =
                |attributes: &[syn::Attribute]| attributes.iter().any(|a| a.path().is_ident("doc"));
            let mut undocumented = Vec::new();
            let mut seen = 0;
            let mut note = |name: &Ident, attributes: &[syn::Attribute]| {
                seen += 1;
                if !documented(attributes) {
                    undocumented.push(name.to_string());
                }
            };
            for item in &file.items {
                match item {
                    syn::Item::Enum(item) => {
                        note(&item.ident, &item.attrs);
                        item.variants.iter().for_each(|variant| note(&variant.ident, &variant.attrs));
                    }
                    syn::Item::Impl(item) if item.trait_.is_none() => {
                        for item in &item.items {
                            match item {
                                syn::ImplItem::Fn(item) if matches!(item.vis, syn::Visibility::Public(_)) => {
                                    note(&item.sig.ident, &item.attrs);
                                }
                                syn::ImplItem::Const(item) => note(&item.ident, &item.attrs),
                                _ => {}
                            }
                        }
                    }
                    _ => {}
                }
            }
            assert!(undocumented.is_empty() && seen > 20, "{undocumented:?}");
        }
    }
}
