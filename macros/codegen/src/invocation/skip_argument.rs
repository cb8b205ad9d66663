//! One argument of `skip(…)`: `"2xx"`, `line = 57`, `ranges`.

use proc_macro2::{Ident, Span};
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token};

use super::unknown::unknown;
use crate::catalogue::{RowKind, Skip};

/// Rows to leave out, and where the attribute says so.
pub(super) struct SkipArgument {
    pub(super) skip: Skip,
    pub(super) span: Span,
}

const EXPECTED: &str =
    "expected the text of a code cell, `line = …` (a line of the page), `ranges`, `classes` or `sections`";

impl SkipArgument {
    /// Parses an argument; `pages` are those of the attribute.
    pub(super) fn parse(input: ParseStream<'_>, pages: &[LitStr]) -> syn::Result<Self> {
        let span = input.span();
        if input.peek(LitStr) {
            let cell: LitStr = input.parse()?;
            return Ok(Self { skip: Skip::Cell(cell.value()), span });
        }
        let word: Ident = input.parse().map_err(|_| syn::Error::new(span, EXPECTED))?;
        if word == "line" {
            input.parse::<Token![=]>()?;
            return Self::parse_line(input, pages);
        }
        let kind = RowKind::ALL.into_iter().find(|kind| word == kind.name());
        let kind = kind.ok_or_else(|| {
            let words = RowKind::ALL.map(RowKind::name);
            let known: Vec<&str> = ["line"].into_iter().chain(words).collect();
            let mut message = unknown("kind of rows", &word.to_string(), &known);
            if !message.ends_with('?') {
                message.push_str(&format!(", or a code in quotes: `\"{word}\"`"));
            }
            syn::Error::new(span, message)
        })?;
        Ok(Self { skip: Skip::Kind(kind), span })
    }

    fn parse_line(input: ParseStream<'_>, pages: &[LitStr]) -> syn::Result<Self> {
        let span = input.span();
        let error = |message: &str| Err(syn::Error::new(span, message));
        let first = pages.first().map(LitStr::value).unwrap_or_default();
        if input.peek(LitInt) {
            let line = positive(input.parse::<LitInt>()?.base10_digits());
            return match line {
                None => error("expected a positive number"),
                Some(_) if pages.len() > 1 => error(&format!(
                    "there are several pages: expected the page of the line, as in `line = \"{first}:57\"`"
                )),
                Some(line) => Ok(Self { skip: Skip::Line { page: None, line }, span }),
            };
        }
        let expected = format!("expected a line, as in `line = 57` or `line = \"{first}:57\"`");
        let Ok(text) = input.parse::<LitStr>().map(|text| text.value()) else { return error(&expected) };
        let Some((page, line)) = text.rsplit_once(':').and_then(|(page, line)| Some((page, positive(line)?)))
        else {
            return error(&expected);
        };
        if !pages.iter().any(|path| path.value() == page) {
            return error(&format!("`{page}` is not one of the pages of the attribute"));
        }
        Ok(Self { skip: Skip::Line { page: Some(page.to_owned()), line }, span })
    }
}

fn positive(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|&number| number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invocation::Attribute;

    fn error(attribute: &str) -> String {
        Attribute::parse(attribute.parse().unwrap()).1.unwrap().to_string()
    }

    #[test]
    fn rows_are_named_by_cell_line_and_kind() {
        let text = r#""a.md", "b.md", skip("2xx", line = "b.md:57", ranges, classes, sections,)"#;
        let (attribute, error) = Attribute::parse(text.parse().unwrap());
        assert!(error.is_none());
        assert_eq!(
            attribute.choices.skip,
            [
                Skip::Cell("2xx".to_owned()),
                Skip::Line { page: Some("b.md".to_owned()), line: 57 },
                Skip::Kind(RowKind::Ranges),
                Skip::Kind(RowKind::Classes),
                Skip::Kind(RowKind::Sections),
            ]
        );
        let (attribute, _) = Attribute::parse(r#""a.md", skip(line = 57)"#.parse().unwrap());
        assert_eq!(attribute.choices.skip, [Skip::Line { page: None, line: 57 }]);
    }

    #[test]
    fn invalid_arguments_are_errors() {
        assert_eq!(error(r#""a.md", skip(2)"#), EXPECTED);
        assert_eq!(
            error(r#""a.md", skip(F01)"#),
            "unknown kind of rows `F01`: expected one of line, ranges, classes, sections, or a code in quotes: `\"F01\"`"
        );
        assert_eq!(error(r#""a.md", skip(range)"#), "unknown kind of rows `range`: did you mean `ranges`?");
        assert_eq!(error(r#""a.md", skip(line = 0)"#), "expected a positive number");
        let expected = "expected a line, as in `line = 57` or `line = \"a.md:57\"`";
        for line in ["x", "\"57\"", "\"a.md:x\"", "\"a.md:0\""] {
            assert_eq!(error(&format!("\"a.md\", skip(line = {line})")), expected, "{line}");
        }
        assert_eq!(
            error(r#""a.md", skip(line = "c.md:57")"#),
            "`c.md` is not one of the pages of the attribute"
        );
        assert_eq!(
            error(r#""a.md", "b.md", skip(line = 57)"#),
            "there are several pages: expected the page of the line, as in `line = \"a.md:57\"`"
        );
    }
}
