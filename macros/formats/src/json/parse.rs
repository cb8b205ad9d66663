//! Parses a JSON text strictly, as defined by RFC 8259.

use doccodes_page::limits::{MAX_JSON_DEPTH, MAX_JSON_VALUES};
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;
use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::survey::{Fault, Survey};
use super::syntax;
use crate::split_page::SPLIT_PAGE;

/// RFC 8259, without the parser's extensions.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The value of a page.
pub(super) fn parse(source: &Source) -> Result<Value<'_>, Problem> {
    let text = source.text();
    let survey = Survey::new(text);
    let limit = |offset: usize, message: String| {
        Err(Problem::error(message).at(source.location(offset as u32, 1)).help(SPLIT_PAGE))
    };
    match survey.fault {
        Some(Fault::TooDeep { offset }) => {
            return limit(
                offset,
                format!("values are nested more than {MAX_JSON_DEPTH} levels deep, the limit"),
            );
        }
        Some(Fault::TooMany { offset }) => {
            return limit(offset, format!("the page has more than {MAX_JSON_VALUES} values, the limit"));
        }
        Some(Fault::Character { .. }) | None => {}
    }
    let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT);
    let error = parsed.as_ref().err().map(|error| (syntax::offset(text, error), error));
    match (survey.fault, error) {
        // The parser accepts such characters. Of two errors, the first one is the cause.
        (Some(Fault::Character { offset, token, in_string }), error)
            if error.is_none_or(|(at, _)| token <= at) =>
        {
            Err(syntax::bad_character(source, offset, in_string))
        }
        (_, Some((at, error))) => Err(syntax::error(source, at, error.kind())),
        (_, None) => match parsed.ok().and_then(|parsed| parsed.value) {
            Some(value) => Ok(value),
            None => Err(syntax::unexpected(source, text.len(), survey.expected())),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(json: &str) -> Problem {
        parse(&Source::new("p.json", json.as_bytes()).unwrap()).unwrap_err()
    }

    /// A syntax error: what was found, in which column, and what was expected.
    fn unexpected(json: &str) -> (String, u32, String) {
        let problem = problem(json);
        let found = problem.message().strip_prefix("the page is not valid JSON: unexpected ").unwrap();
        let expected = problem.expectation().unwrap_or("");
        (found.to_owned(), problem.location().unwrap().column(), expected.to_owned())
    }

    #[test]
    fn a_syntax_error_is_a_problem_with_its_position() {
        assert_eq!(
            problem("[\n  {\"a\": 1,\n   \"b\" 2}\n]").to_string(),
            "the page is not valid JSON: unexpected `2`\n \
              --> p.json:3:8\n  |\n3 |    \"b\" 2}\n  |        ^\n  = expected: `:` after the key"
        );
        assert_eq!(
            problem("[\n  {\"状态\": [1, 2\n\n").to_string(),
            "the page is not valid JSON: unexpected end of the page\n \
              --> p.json:2:15\n  |\n2 |   {\"状态\": [1, 2\n  |                 ^\n  \
              = expected: `,` or `]`\n  = help: close the `[` of line 2"
        );
        assert_eq!(
            problem("").to_string(),
            "the page is not valid JSON: unexpected end of the page\n --> p.json:1:1\n  |\n1 | \n  | ^\n  = expected: a value"
        );
    }

    #[test]
    fn every_syntax_error_says_what_was_found_and_what_was_expected() {
        let escapes = r#"`\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` or `\u`"#;
        let cases = [
            ("[1] 2", "`2`", 5, "the end of the page"),
            ("[1,]", "`,`", 3, "no comma after the last value"),
            ("{\"a\":1,}", "`,`", 7, "no comma after the last value"),
            ("[1 \"b\"]", "`\"b\"`", 4, "`,` or `]`"),
            ("{\"a\":1 \"b\":2}", "`\"b\"`", 8, "`,` or `}`"),
            ("{\"a\":1 : 2}", "`:`", 8, "`,` or `}`"),
            ("[1}", "`}`", 3, "`,` or `]`"),
            ("[}", "`}`", 2, "a value, or `]`"),
            ("[,1]", "`,`", 2, "a value, or `]`"),
            ("[1,,2]", "`,`", 4, "a value"),
            ("[1,:]", "`:`", 4, "a value"),
            ("]", "`]`", 1, "a value"),
            ("{]", "`]`", 2, "a key in double quotes, or `}`"),
            ("{a: 1}", "`a`", 2, "a key in double quotes, or `}`"),
            ("{\"a\":1, 2: 3}", "`2`", 9, "a key in double quotes"),
            ("{\"a\":}", "`}`", 6, "a value"),
            ("{\"a\" @ 1}", "`@`", 6, "`:` after the key"),
            ("[True]", "`True`", 2, "a value, or `]`"),
            ("[NaN]", "`NaN`", 2, "a value, or `]`"),
            ("[1, -Infinity]", "`-Infinity`", 5, "a digit"),
            ("['a']", "`'`", 2, "a string in double quotes"),
            ("[1 // x", "`//`", 4, "no comment: JSON has none"),
            ("{\"a\" /* x", "`/*`", 6, "no comment: JSON has none"),
            ("[0404]", "`404`", 3, "a number without leading zeros, or a string in double quotes"),
            ("0404", "`404`", 2, "a number without leading zeros, or a string in double quotes"),
            ("[0x1F]", "`0x1F`", 2, "a decimal number, or a string in double quotes"),
            ("[+1]", "`+1`", 2, "a number without `+`"),
            ("[1.]", "`1.`", 2, "digits on both sides of the decimal point"),
            ("[.5]", "`.5`", 2, "digits on both sides of the decimal point"),
            ("[- 1]", "space", 3, "a digit"),
            ("[1e]", "`]`", 4, "a digit, `+` or `-`"),
            ("[1e+x]", "`x`", 5, "a digit"),
            ("[\"a]", "`\"a]`", 2, "a string with a closing quote"),
            (r#"["a\x41"]"#, "`\\x`", 4, escapes),
            (r#"["a\'"]"#, "`\\'`", 4, escapes),
            (r#"["\u12g4"]"#, "`\\u12`", 3, "four hexadecimal digits after `\\u`"),
            (r#"["\ud83d!"]"#, "`\\ud83d`", 3, "a pair of surrogates, such as `\\ud83d\\ude00`"),
            (r#"["\ude00"]"#, "`\\ude00`", 3, "a pair of surrogates, such as `\\ud83d\\ude00`"),
            ("[\"a\nb\"]", "line break in a string", 4, "the string's closing quote, or `\\n`"),
            ("[\"a\tb\"]", "tab in a string", 4, "`\\t`"),
            ("[\"a\u{1}b\"]", "character U+0001 in a string", 4, "`\\u0001`"),
            ("[1,\u{a0}2]", "character U+00A0 between values", 4, "a space, a tab or a line break"),
            ("[1,\u{c}@]", "character U+000C between values", 4, "a space, a tab or a line break"),
            ("[@,\u{a0}2]", "`@`", 2, "a value, or `]`"),
            ("[\u{0}]", "`\u{0}`", 2, "a value, or `]`"),
        ];
        for (json, found, column, expected) in cases {
            assert_eq!(unexpected(json), (found.to_owned(), column, expected.to_owned()), "{json}");
        }
    }

    #[test]
    fn a_long_token_is_cut() {
        assert_eq!(unexpected(&format!("{{{}: 1}}", "a".repeat(1000))).0, format!("`{}`", "a".repeat(40)));
    }

    #[test]
    fn values_have_a_limit() {
        assert_eq!(
            problem(&format!("[{}0]", "0,".repeat(MAX_JSON_VALUES))).message(),
            "the page has more than 2000000 values, the limit"
        );
    }
}
