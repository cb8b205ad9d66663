//! What an attribute reads, for tools.

use proc_macro2::{Span, TokenStream};
use syn::LitStr;

use crate::catalogue::{Choice, Choices, Reading};
use crate::document::Document;
use crate::invocation::{Attribute, Item, read_page};
use crate::item_errors::{refused_integrations, remove_unfit_codes, taken_names, wrong_kinds};
use crate::problem::Problem;
use crate::read_pages::{ReadPages, read_pages};
use crate::source::Source;

/// An enum as described by its attribute, with its pages and everything that is read from them.
///
/// # Examples
///
/// ```
/// use doccodes_codegen::Inspection;
/// use doccodes_codegen::source::Source;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let attribute = r#""docs/errors.md", skip("-")"#.parse()?;
/// let page = "| Error code | Text |\n|---|---|\n| E1 | One. |\n| - | None. |\n";
/// let inspection = Inspection::new(attribute, "enum Errors {}".parse()?, &|path| {
///     Source::new(path, page.as_bytes())
/// });
/// assert_eq!(inspection.name.as_deref(), Some("Errors"));
/// assert_eq!(inspection.reading.catalogue.codes.len(), 1);
/// assert!(inspection.problems.is_empty() && inspection.errors.is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Inspection {
    /// The name of the enum, if the item is one.
    pub name: Option<String>,
    /// The argument `service`.
    pub service: Option<String>,
    /// The argument `url`.
    pub url: Option<String>,
    /// The paths of the pages, as written in the attribute.
    pub paths: Vec<String>,
    /// How to read the pages: the arguments, and the variants that the user wrote.
    pub choices: Choices,
    /// The pages that could be read, in the order of the attribute.
    pub documents: Vec<Document>,
    /// What was read from the pages.
    pub reading: Reading,
    /// The problems with the pages: those of files that cannot be read, and those of [`reading`](Self::reading).
    pub problems: Vec<Problem>,
    /// The errors in the attribute and in the item.
    pub errors: Vec<AttributeError>,
}

/// An error in the attribute or in the item below it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AttributeError {
    /// What is wrong, as the compiler shows it.
    pub message: String,
    /// The place. It has a line and a column if the tokens were parsed with the feature `span-locations` of proc-macro2.
    pub span: Span,
    /// The choice that the error is about, if it matches nothing on the pages.
    pub choice: Option<Choice>,
}

impl AttributeError {
    fn new(error: &syn::Error, choice: Option<Choice>) -> Self {
        Self { message: error.to_string(), span: error.span(), choice }
    }
}

impl Inspection {
    /// Reads the pages of an attribute. `attribute` holds the arguments of `#[codes(…)]`, `item` is the enum below it, and `open`
    /// reads a page by its path in the attribute: from a folder, or from an earlier version of it.
    ///
    /// The errors are those that the macro would report, except for a Cargo feature that is not enabled.
    pub fn new(
        attribute: TokenStream,
        item: TokenStream,
        open: &dyn Fn(&str) -> Result<Source, Problem>,
    ) -> Self {
        let (mut attribute, attribute_error) = Attribute::parse(attribute);
        let (item, item_error) = match Item::parse(item) {
            Ok((item, error)) => (Some(item), error),
            Err(error) => (None, Some(error)),
        };
        let mut errors = Vec::new();
        errors.extend(attribute_error);
        errors.extend(item_error);
        if let Some(item) = &item {
            attribute.choices.pins = item.pins();
        }
        let ReadPages { documents, mut reading, problems, unmatched } = read_pages(&attribute, open);
        if let Some(item) = &item {
            errors.extend(wrong_kinds(&reading.catalogue, item, &unmatched));
            errors.extend(remove_unfit_codes(&mut reading.catalogue, item));
            errors.extend(taken_names(&reading.catalogue, item));
            errors.extend(refused_integrations(&mut attribute, item, &reading.catalogue));
        }
        let errors = errors.into_iter().flatten();
        let mut errors: Vec<AttributeError> = errors.map(|error| AttributeError::new(&error, None)).collect();
        for unmatched in unmatched {
            let span = match (unmatched.choice, &item) {
                (Choice::Pin(n), Some(item)) => item.pinned[n].span,
                (choice, _) => attribute.choice_span(choice),
            };
            let choice = Some(unmatched.choice);
            errors.push(AttributeError { message: unmatched.message, span, choice });
        }
        Self {
            name: item.map(|item| item.name.to_string()),
            service: attribute.service.as_ref().map(LitStr::value),
            url: attribute.url.as_ref().map(LitStr::value),
            paths: attribute.paths(),
            choices: attribute.choices,
            documents,
            reading,
            problems,
            errors,
        }
    }

    /// Checks the arguments of an attribute without reading its pages.
    ///
    /// # Errors
    ///
    /// The attribute does not accept an argument.
    pub fn check_arguments(attribute: TokenStream) -> Result<(), AttributeError> {
        Attribute::parse(attribute).1.map_or(Ok(()), |error| Err(AttributeError::new(&error, None)))
    }

    /// Reads a page of a package, with the errors of the macro: `path` is relative to `folder`, the folder of Cargo.toml.
    ///
    /// # Errors
    ///
    /// The path is absolute, empty or an address, or the file cannot be read or is not a page.
    pub fn open_in(folder: &std::path::Path, path: &str) -> Result<Source, Problem> {
        read_page(folder, path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Kind, Repr};

    fn inspection(attribute: &str, item: &str) -> Inspection {
        let pages = |path: &str| match path {
            "a.md" => Source::new(path, b"| Error code | Text |\n|---|---|\n| 7 | Seven. |\n| - | None. |\n"),
            "b.md" => Source::new(path, b"| Error code | Text |\n|---|---|\n| 8 | Eight. |\n"),
            _ => Err(Problem::error("no such page")),
        };
        Inspection::new(attribute.parse().unwrap(), item.parse().unwrap(), &pages)
    }

    fn messages(inspection: &Inspection) -> Vec<&str> {
        inspection.errors.iter().map(|error| error.message.as_str()).collect()
    }

    #[test]
    fn the_arguments_and_the_variants_are_applied() {
        let read =
            inspection("\"a.md\", \"b.md\", skip(\"-\"), service = \"S\"", "enum E { #[code(8)] Own }");
        assert!(read.errors.is_empty() && read.problems.is_empty());
        assert_eq!((read.documents.len(), read.service.as_deref()), (2, Some("S")));
        let names = read.reading.catalogue.codes.iter().map(|code| code.pinned.clone());
        assert_eq!(names.collect::<Vec<_>>(), [None, Some("Own".to_owned())]);
    }

    #[test]
    fn an_error_has_the_choice_that_it_is_about() {
        let attribute = "\"a.md\", skip(\"-\", \"+\"), success(9), columns(name = \"Name\")";
        let read = inspection(attribute, "enum E { #[code(8)] Own }");
        let choices: Vec<Option<Choice>> = read.errors.iter().map(|error| error.choice).collect();
        for choice in [Choice::Skip(1), Choice::Success(0), Choice::Column(0), Choice::Pin(0)] {
            assert!(choices.contains(&Some(choice)), "{choice:?} {:?}", messages(&read));
        }
        assert_eq!(inspection("\"a.md\", skip(\"-\"), colour = 1", "enum E {}").errors[0].choice, None);
    }

    #[test]
    fn arguments_are_checked_without_their_pages() {
        let check = |attribute: &str| Inspection::check_arguments(attribute.parse().unwrap());
        assert!(check("\"none.md\", table = 2, skip(\"-\")").is_ok());
        assert_eq!(check("\"none.md\", table = 0").unwrap_err().message, "expected a positive number");
    }

    #[test]
    fn all_errors_are_collected() {
        let read = inspection("\"a.md\", \"none.md\", colour = 1", "enum E { #[code(\"7\")] Own }");
        assert_eq!(read.problems.len(), 2, "{:?}", read.problems);
        assert_eq!(messages(&read).len(), 2, "{:?}", messages(&read));
        let read = inspection("\"b.md\", table = 7, columns(code = \"Ret\")", "struct E;");
        assert_eq!(messages(&read).len(), 3, "{:?}", messages(&read));
        assert_eq!(read.name, None);
        let read = inspection("\"b.md\", http", "#[repr(i8)] enum E {}");
        assert!(read.errors.len() == 1 && read.errors[0].message.contains("which `http` needs"));
        assert_eq!(read.reading.catalogue.kind, Kind::Number(Repr::I8));
    }
}
