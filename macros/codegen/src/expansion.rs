//! Expands the attribute `codes`: its arguments and the enum become tokens and errors.

use proc_macro2::TokenStream;

use crate::catalogue::Choice;
use crate::expand::{self, Destination, Enumeration, UndocumentedCodes};
use crate::invocation::{Attribute, CallSite, Item, read_page};
use crate::item_errors::{refused_integrations, remove_unfit_codes, taken_names, wrong_kinds};
use crate::problem::{Problem, Severity, visible};
use crate::read_pages::{ReadPages, read_pages};
use crate::source::Source;

/// The most problems with pages that are reported for one attribute, and the most other errors.
const MOST_ERRORS: usize = 20;

/// Expands the attribute `codes`. `attribute` holds its arguments, `item` is the enum below it.
///
/// Errors become `compile_error!`s. Even then the enum is generated, with every variant that could be read, so that few other
/// errors follow.
///
/// # Examples
///
/// The procedural macro of a crate that re-exports `doccodes`:
///
/// ```
/// use doccodes_codegen::{CallSite, codes};
/// use quote::quote;
///
/// // In a procedural macro: `CallSite::from_env`, with the span's place.
/// let call_site = CallSite {
///     manifest_dir: env!("CARGO_MANIFEST_DIR").into(),
///     ..CallSite::default()
/// };
/// let attribute = quote!("docs/none.md", crate = my_crate::doccodes);
/// let tokens = codes(attribute, quote!(pub enum Status {}), &call_site);
/// let error = "the page docs/none.md cannot be read: there is no such file";
/// assert!(tokens.to_string().contains(error));
/// ```
pub fn codes(attribute: TokenStream, item: TokenStream, call_site: &CallSite) -> TokenStream {
    Expansion::new(attribute, item, call_site, Destination::Compiler).into_tokens()
}

/// Expands the attribute `codes` for a source file that several crates may compile. The arguments are those of [`codes`].
///
/// Each enum has a number, under which its literal macro finds it. In the output of this function, a macro of the crate
/// `doccodes` computes the number where the file is compiled.
pub fn codes_for_file(attribute: TokenStream, item: TokenStream, call_site: &CallSite) -> TokenStream {
    Expansion::new(attribute, item, call_site, Destination::SourceFile).into_tokens()
}

/// Expands the attribute `codes` for a source file, where `open` reads a page by its path in the attribute. The arguments are otherwise
/// those of [`codes`].
///
/// The generated code does not mention the pages, which need not be files.
pub fn codes_from_sources(
    attribute: TokenStream,
    item: TokenStream,
    call_site: &CallSite,
    open: &dyn Fn(&str) -> Result<Source, Problem>,
) -> TokenStream {
    Expansion::with_sources(attribute, item, call_site, Destination::BuildScript, open).into_tokens()
}

/// Registers an enum that is in a file. See `codes_for_file`.
#[doc(hidden)]
pub fn register(input: TokenStream, call_site: &CallSite) -> TokenStream {
    expand::register(input, call_site)
}

/// Expands a literal for which the literal macro of an enum has no arm. See `__define_literal` in the crate `doccodes`.
#[doc(hidden)]
pub fn literal(input: TokenStream) -> TokenStream {
    expand::expand_literal(input)
}

/// The tokens of an enum, and the errors.
pub(crate) struct Expansion {
    pub(crate) errors: Vec<syn::Error>,
    pub(crate) tokens: TokenStream,
    /// The paths of all pages in the attribute.
    pub(crate) pages: Vec<String>,
}

impl Expansion {
    pub(crate) fn new(
        attribute: TokenStream,
        item: TokenStream,
        call_site: &CallSite,
        destination: Destination,
    ) -> Self {
        let open = |path: &str| read_page(&call_site.manifest_dir, path);
        Self::with_sources(attribute, item, call_site, destination, &open)
    }

    fn with_sources(
        attribute: TokenStream,
        item: TokenStream,
        call_site: &CallSite,
        destination: Destination,
        open: &dyn Fn(&str) -> Result<Source, Problem>,
    ) -> Self {
        let (item, item_error) = match Item::parse(item.clone()) {
            Ok(parsed) => parsed,
            Err(error) => return Self { errors: vec![error], tokens: item, pages: Vec::new() },
        };
        let (mut attribute, attribute_error) = Attribute::parse(attribute);
        attribute.choices.pins = item.pins();
        let mut errors = at_most(item_error.into_iter().chain(attribute_error).collect());
        let ReadPages { documents, reading, problems, unmatched } = read_pages(&attribute, open);
        let mut catalogue = reading.catalogue;
        let mut pages = Vec::with_capacity(documents.len());
        for document in documents {
            pages.push(document.source);
        }
        errors.extend(page_errors(&attribute, &problems));
        let mut other_errors = wrong_kinds(&catalogue, &item, &unmatched);
        for unmatched in unmatched {
            let span = match unmatched.choice {
                Choice::Pin(n) => item.pinned[n].span,
                choice => attribute.choice_span(choice),
            };
            other_errors.push(syn::Error::new(span, unmatched.message));
        }
        other_errors.extend(remove_unfit_codes(&mut catalogue, &item));
        other_errors.extend(taken_names(&catalogue, &item));
        other_errors.extend(refused_integrations(&mut attribute, &item, &catalogue));
        errors.extend(at_most(other_errors));
        // A code that is missing from the catalogue may be in a part of the page that was not read.
        let undocumented =
            if errors.is_empty() { UndocumentedCodes::Reject } else { UndocumentedCodes::Accept };
        let enumeration = Enumeration {
            attribute: &attribute,
            item: &item,
            call_site,
            catalogue: &catalogue,
            pages: &pages,
            destination,
            undocumented,
        };
        Self { errors, tokens: enumeration.tokens(), pages: attribute.paths() }
    }

    /// The enum, after a `compile_error!` for each error.
    fn into_tokens(self) -> TokenStream {
        let mut tokens = TokenStream::new();
        for error in self.errors {
            tokens.extend(compile_errors(error));
        }
        tokens.extend(self.tokens);
        tokens
    }
}

/// The `compile_error!`s of an error. Hidden characters are escaped, since the text may quote a page or the program.
fn compile_errors(error: syn::Error) -> TokenStream {
    let escaped = |error: syn::Error| {
        let message = error.to_string();
        let escaped = visible(&message);
        // A new error marks only the first token of the span.
        if escaped == message { error } else { syn::Error::new(error.span(), escaped) }
    };
    let mut tokens = TokenStream::new();
    for error in error {
        tokens.extend(escaped(error).into_compile_error());
    }
    tokens
}

/// The first of many errors, and one that counts the others: hundreds of variants may have the same error.
fn at_most(errors: Vec<syn::Error>) -> Vec<syn::Error> {
    let mut errors: Vec<syn::Error> = errors.into_iter().flatten().collect();
    if let Some(next) = errors.get(MOST_ERRORS) {
        let message = format!("and {} more errors", errors.len() - MOST_ERRORS);
        let more = syn::Error::new(next.span(), message);
        errors.truncate(MOST_ERRORS);
        errors.push(more);
    }
    errors
}

/// The errors for problems that stop the build. The error for a problem is at the path of its page.
fn page_errors(attribute: &Attribute, problems: &[Problem]) -> Vec<syn::Error> {
    let mut errors = Vec::new();
    for problem in problems {
        if problem.severity() == Severity::Error {
            let page = problem.page();
            let path = attribute.pages.iter().find(|path| Some(path.value().as_str()) == page);
            let span = path.map_or_else(|| attribute.span(), syn::LitStr::span);
            errors.push(syn::Error::new(span, problem));
        }
    }
    if errors.len() > MOST_ERRORS {
        let more = errors.len() - MOST_ERRORS;
        errors.truncate(MOST_ERRORS);
        let message = format!("{more} more problems: `cargo doccodes inspect` shows all of them");
        errors.push(syn::Error::new(attribute.span(), message));
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expand(attribute: &str) -> String {
        expand_in("", attribute)
    }

    fn expand_in(folder: &str, attribute: &str) -> String {
        let manifest_dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let call_site =
            CallSite { file: manifest_dir.join("src/lib.rs"), manifest_dir, ..CallSite::default() };
        codes(attribute.parse().unwrap(), "enum E {}".parse().unwrap(), &call_site).to_string()
    }

    #[test]
    fn an_invalid_path_is_one_error_even_if_the_file_exists() {
        let absolute = format!("{:?}", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"));
        for path in [&absolute, "\"src\"", "\"no.md\""] {
            let tokens = expand(path);
            assert_eq!(tokens.matches("compile_error").count(), 1, "{tokens}");
            assert!(!tokens.contains("include_bytes"), "{tokens}");
        }
    }

    #[test]
    fn sources_that_are_not_files_are_not_mentioned() {
        let open = |name: &str| Source::in_format(name, "md", b"|Error code|Text|\n|-|-|\n|E1|One.|\n");
        let attribute = "\"<stdin>\"".parse().unwrap();
        let tokens = codes_from_sources(attribute, "enum E {}".parse().unwrap(), &CallSite::default(), &open);
        let tokens = tokens.to_string();
        assert!(tokens.contains("enum E { # [doc") && tokens.contains("E1"), "{tokens}");
        assert!(!tokens.contains("compile_error") && !tokens.contains("include_bytes"), "{tokens}");
    }

    #[test]
    fn hidden_characters_in_errors_are_escaped() {
        let attribute = "\"docs/error-codes.md\", skip(\"\u{202e}x\"), language = \"\u{200b}\"";
        let tokens = expand_in("../../tests", attribute);
        assert!(tokens.contains("\\\\u{202e}x") && tokens.contains("\\\\u{200b}"), "{tokens}");
    }

    #[test]
    fn a_trait_that_cannot_be_implemented_is_one_error() {
        let manifest_dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
        let errors = |attribute: &str, item: &str| -> Vec<String> {
            let call_site = CallSite {
                file: manifest_dir.join("src/lib.rs"),
                manifest_dir: manifest_dir.clone(),
                ..CallSite::default()
            };
            let (attribute, item) = (attribute.parse().unwrap(), item.parse().unwrap());
            let expansion = Expansion::new(attribute, item, &call_site, Destination::Compiler);
            let texts = expansion.errors.iter().map(ToString::to_string).collect::<Vec<_>>();
            let implemented = expansion.tokens.to_string().matches("implement_").count();
            assert_eq!(implemented, usize::from(texts.is_empty()), "{texts:?}");
            texts
        };
        assert!(errors("\"docs/status-codes.md\", http", "enum E {}").is_empty());
        assert!(errors("\"docs/error-codes.md\", http, skip(\"DEMO.0001\")", "enum E {}").is_empty());
        assert!(errors("\"docs/error-codes.md\", serde", "#[derive(PartialOrdish)] enum E {}").is_empty());
        assert_eq!(
            errors("\"docs/error-codes.md\", http", "enum E {}"),
            [
                "`http` needs one HTTP status for each code, but the code DEMO.0001 has several: remove the argument, or leave such \
                 codes out, as in `skip(\"DEMO.0001\")`"
            ]
        );
        assert_eq!(
            errors("\"docs/error-codes.md\", serde", "#[derive(serde::Serialize)] enum E {}"),
            [
                "the argument `serde` already implements `Serialize`: remove it from the derive, or remove the argument"
            ]
        );
        assert_eq!(
            errors("\"none.md\", http", "enum E {}").len(),
            1,
            "a page that cannot be read may be one of HTTP statuses"
        );
    }

    #[test]
    fn the_first_of_many_errors_are_reported() {
        let manifest_dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
        let call_site =
            CallSite { file: manifest_dir.join("src/lib.rs"), manifest_dir, ..CallSite::default() };
        let variants: String = (0..1000).map(|n| format!("#[code(\"X.{n}\")] X{n}, ")).collect();
        let (attribute, item) = ("\"docs/error-codes.md\"", format!("enum E {{ {variants} }}"));
        let (attribute, item) = (attribute.parse().unwrap(), item.parse().unwrap());
        let errors = Expansion::new(attribute, item, &call_site, Destination::Compiler).errors;
        assert_eq!(errors.len(), 21);
        assert_eq!(
            errors[0].to_string(),
            "the page does not document the code X.0; documented: DEMO.0001, DEMO.0002, DEMO.0003, and 1 more"
        );
        assert_eq!(errors[20].to_string(), "and 980 more errors");
    }

    #[test]
    fn a_page_without_codes_is_tracked() {
        let tokens = expand("\"README.md\", \"no.md\"");
        assert_eq!(tokens.matches("include_bytes").count(), 1, "{tokens}");
    }

    // The compiler does not require documentation of generated items. The items of `implement!` are documented in the facade.
    #[test]
    fn the_enum_and_its_variants_are_documented() {
        let manifest_dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
        let call_site =
            CallSite { file: manifest_dir.join("src/lib.rs"), manifest_dir, ..CallSite::default() };
        for page in ["docs/status-codes.md", "docs/error-codes.md"] {
            let attribute = format!("{page:?}").parse().unwrap();
            let tokens = codes(attribute, "pub enum E {}".parse().unwrap(), &call_site);
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
