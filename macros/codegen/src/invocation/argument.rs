//! The arguments of the attribute, for its errors.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Ident, Token, token};

use super::unknown::unknown;

/// An argument with a name.
pub(super) struct Argument {
    pub(super) name: &'static str,
    /// How it is written.
    syntax: &'static str,
    shape: Shape,
}

/// What follows the name of an argument.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// `= …`
    Value,
    /// `(…)`
    List,
    /// Nothing.
    Alone,
}

const fn value(name: &'static str, syntax: &'static str) -> Argument {
    Argument { name, syntax, shape: Shape::Value }
}

const fn list(name: &'static str, syntax: &'static str) -> Argument {
    Argument { name, syntax, shape: Shape::List }
}

/// Every argument.
const ARGUMENTS: [Argument; 13] = [
    value("service", "`service = \"…\"`"),
    value("table", "`table = 2`, `table = \"…\"` or `table = all`"),
    value("listing", "`listing = \"…\"`"),
    list("columns", "`columns(code = \"…\")`"),
    list("skip", "`skip(\"…\")`"),
    value("kind", "`kind = \"number\"` or `kind = \"text\"`"),
    value("http", "`http = true` or `http = false`, or `http` alone"),
    list("success", "`success(\"…\")`"),
    value("language", "`language = \"…\"`"),
    value("url", "`url = \"https://…\"`"),
    Argument { name: "serde", syntax: "`serde` alone", shape: Shape::Alone },
    value("crate", "`crate = …`"),
    value("literal_macro", "`literal_macro = …`"),
];

impl Argument {
    /// The argument with this name.
    ///
    /// # Errors
    ///
    /// There is none; the error says which one is meant.
    pub(super) fn find(name: &Ident) -> syn::Result<&'static Self> {
        let text = name.to_string();
        ARGUMENTS
            .iter()
            .find(|argument| argument.name == text)
            .ok_or_else(|| syn::Error::new(name.span(), unknown("argument", &text, &names())))
    }

    /// Checks that what follows the name has the shape of the argument; `name` is the span of the name.
    pub(super) fn check_shape(&self, input: ParseStream<'_>, name: Span) -> syn::Result<()> {
        let has_shape = match self.shape {
            Shape::Value => input.peek(Token![=]),
            Shape::List => input.peek(token::Paren),
            Shape::Alone => input.is_empty() || input.peek(Token![,]),
        };
        let span = if input.is_empty() { name } else { input.span() };
        if has_shape { Ok(()) } else { Err(syn::Error::new(span, self.expected())) }
    }

    /// ``expected `service = "…"` ``
    pub(super) fn expected(&self) -> String {
        format!("expected {}", self.syntax)
    }
}

/// The error for a token that is not an argument.
pub(super) fn expected_argument() -> String {
    format!("expected an argument, such as `service = \"…\"`; the arguments are {}", names().join(", "))
}

fn names() -> Vec<&'static str> {
    ARGUMENTS.iter().map(|argument| argument.name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_argument_is_in_the_documentation_of_the_attribute() {
        let library = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime/src/lib.rs");
        // The file is not there if the package is compiled alone.
        let Ok(text) = std::fs::read_to_string(library) else { return };
        for name in names() {
            assert!(text.lines().any(|line| line.starts_with(&format!("/// | `{name}"))), "{name}");
        }
    }
}
