//! Reads the pages on which services document their codes, and generates typed enums from them.
//!
//! This is the library behind the macro of the crate `doccodes`, for build scripts and for tools. Data flows one way
//! through it: [`page`] reads the bytes of a page into tables of cells, [`catalogue`] reads the tables into a catalogue of
//! codes, and the catalogue becomes the tokens of an enum, by [`codes`] for a procedural macro and by [`Build`] for a build
//! script.
//!
//! Minor versions of this crate may change what is generated and how a page is read, together with `doccodes`, which
//! requires the same version.
//!
//! # Examples
//!
//! What a page documents:
//!
//! ```
//! use doccodes_codegen::catalogue::{self, Choices, PageInput};
//! use doccodes_codegen::{page, source::Source};
//!
//! # fn main() -> Result<(), doccodes_codegen::problem::Problem> {
//! let text = "| HTTP status code | Description |\n|---|---|\n| 404 | It is not there. |\n| - | ? |\n";
//! let source = Source::new("docs/status-codes.md", text.as_bytes())?;
//! let page = page::read(&source);
//! let reading = catalogue::read(&[PageInput::new(&source, &page)], &Choices::default());
//!
//! let code = &reading.catalogue.codes[0];
//! assert_eq!(code.value.to_string(), "404");
//! assert_eq!(code.verdict.retryability.name(), "Never");
//! assert_eq!(source.line(code.entries[0].offset), 3);
//! // What cannot be read is a problem, with its line.
//! assert!(reading.problems[0].to_string().contains("docs/status-codes.md:4:3"));
//! # Ok(())
//! # }
//! ```

mod build_script;
pub mod catalogue;
mod characters;
mod expand;
mod invocation;
mod location;
pub mod page;
pub mod problem;
pub mod remedy;
pub mod source;
mod terminal;

use proc_macro2::TokenStream;

pub use build_script::{Build, BuildError};
pub use expand::variant_names;
pub use invocation::Place;

use catalogue::{Catalogue, Choice, Kind, PageInput, UnmatchedChoice};
use expand::{Enumeration, Failing};
use invocation::{Attribute, Item, read_page};
use problem::{Problem, Severity, visible};
use source::Source;

/// The most errors that one page is reported with.
const MOST_ERRORS: usize = 20;

/// Expands the attribute `codes`: its arguments, the enum under it, and where they stand.
///
/// Whatever is wrong becomes `compile_error!`s; the enum is there all the same, with every variant that could be read.
///
/// # Examples
///
/// A macro of one's own, for a crate that re-exports `doccodes`:
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
    let Expansion { errors, tokens, .. } = Expansion::of(attribute, item, place, Tracking::Compiler);
    let errors = errors.into_iter().map(compile_errors);
    quote::quote!(#(#errors)* #tokens)
}

/// Who watches the pages, so that an edited one is read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tracking {
    /// The compiler, because the enum mentions them.
    Compiler,
    /// Cargo, because a build script told it.
    BuildScript,
}

/// What an attribute is expanded to.
struct Expansion {
    errors: Vec<syn::Error>,
    tokens: TokenStream,
    /// The paths of all pages that the attribute names.
    named: Vec<String>,
}

impl Expansion {
    fn of(attribute: TokenStream, item: TokenStream, place: &Place, tracking: Tracking) -> Self {
        let (item, wrong_item) = match Item::parse(item.clone()) {
            Ok(parsed) => parsed,
            Err(error) => return Self { errors: vec![error], tokens: item, named: Vec::new() },
        };
        let (mut attribute, wrong_attribute) = Attribute::parse(attribute);
        attribute.choices.pins = item.pinned.iter().map(|variant| variant.pin.clone()).collect();
        let mut errors: Vec<syn::Error> = wrong_item.into_iter().chain(wrong_attribute).collect();
        let Read { mut catalogue, pages, problems, unmatched } = read(&attribute, place);
        errors.extend(reported(&attribute, &problems));
        errors.extend(pins_of_another_kind(&catalogue, &item, &unmatched));
        errors.extend(unmatched.into_iter().map(|unmatched| {
            let span = match unmatched.choice {
                Choice::Pin(n) => item.pinned[n].span,
                choice => attribute.place(choice),
            };
            syn::Error::new(span, unmatched.message)
        }));
        errors.extend(fit(&mut catalogue, &item));
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

/// The problems that stop the build, each at the path of the page that it is about.
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

/// What the pages of an attribute gave.
struct Read {
    catalogue: Catalogue,
    /// Those that could be read.
    pages: Vec<Source>,
    problems: Vec<Problem>,
    unmatched: Vec<UnmatchedChoice>,
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
    let input: Vec<PageInput<'_>> = read.iter().map(|(source, page)| PageInput::new(source, page)).collect();
    let reading = catalogue::read(&input, &attribute.choices);
    problems.extend(reading.problems);
    // A page that could not be read may have been what the choices were about.
    let unmatched = if read.len() == attribute.pages.len() { reading.unmatched_choices } else { Vec::new() };
    let pages = read.into_iter().map(|(source, _)| source).collect();
    Read { catalogue: reading.catalogue, pages, problems, unmatched }
}

/// Errors for variants whose code is written as a number where the page's codes are strings, or the other way round.
fn pins_of_another_kind(
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

/// Makes the codes fit the user's own `#[repr(…)]`: those that do not are taken out and reported.
fn fit(catalogue: &mut Catalogue, item: &Item) -> Option<syn::Error> {
    let (repr, Kind::Number(_)) = (item.repr?, catalogue.kind) else { return None };
    let holds =
        |value: &catalogue::Value| matches!(value, catalogue::Value::Number(number) if repr.holds(*number));
    let unfit = catalogue.codes.iter().find(|code| !holds(&code.value)).map(|code| code.value.to_string());
    catalogue.codes.retain(|code| holds(&code.value));
    catalogue.kind = Kind::Number(repr);
    let unfit = unfit?;
    let message = format!(
        "the code {unfit} does not fit the enum's `#[repr({})]`: leave the attribute out, or choose a larger type",
        repr.name()
    );
    Some(syn::Error::new(item.name.span(), message))
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
