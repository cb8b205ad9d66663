//! Problems of pages that are not JSON.

use doccodes_page::problem::Problem;
use doccodes_page::source::Source;
use jsonc_parser::ParseStringErrorKind;
use jsonc_parser::errors::{ParseError, ParseErrorKind};

use super::survey::Survey;

/// The most characters of a token that a problem quotes.
const QUOTED_TOKEN: usize = 40;

/// The position at which the parser found something unexpected.
pub(super) fn offset(text: &str, error: &ParseError) -> usize {
    let start = error.range().start;
    match error.kind() {
        ParseErrorKind::UnterminatedArray | ParseErrorKind::UnterminatedObject => text.len(),
        // The parser reports a missing comma right after the value before it.
        ParseErrorKind::ExpectedComma => {
            let rest = text.get(start..).unwrap_or("");
            text.len() - rest.trim_start_matches([' ', '\t', '\n']).len()
        }
        _ => start,
    }
}

/// The problem for an error that the parser found at this offset.
pub(super) fn error(source: &Source, at: usize, kind: &ParseErrorKind) -> Problem {
    let (before, rest) = source.text().split_at_checked(at).unwrap_or_default();
    let expected = match kind {
        // The parser reads the zero of `0404` as a number.
        _ if before.ends_with('0') && rest.starts_with(|c: char| c.is_ascii_digit()) => {
            "a number without leading zeros, or a string in double quotes"
        }
        ParseErrorKind::CommentsNotAllowed | ParseErrorKind::UnterminatedCommentBlock => {
            "no comment: JSON has none"
        }
        ParseErrorKind::SingleQuotedStringsNotAllowed => "a string in double quotes",
        ParseErrorKind::TrailingCommasNotAllowed => "no comma after the last value",
        ParseErrorKind::BareDecimalPointNumbersNotAllowed => "digits on both sides of the decimal point",
        ParseErrorKind::HexadecimalNumbersNotAllowed => "a decimal number, or a string in double quotes",
        ParseErrorKind::UnaryPlusNumbersNotAllowed => "a number without `+`",
        ParseErrorKind::ExpectedDigit
        | ParseErrorKind::ExpectedDigitFollowingNegativeSign
        | ParseErrorKind::NonFiniteNumbersNotAllowed => "a digit",
        ParseErrorKind::ExpectedPlusMinusOrDigitInNumberLiteral => "a digit, `+` or `-`",
        ParseErrorKind::String(kind) => match kind {
            ParseStringErrorKind::UnterminatedStringLiteral => "a string with a closing quote",
            ParseStringErrorKind::ExpectedFourHexDigits => "four hexadecimal digits after `\\u`",
            ParseStringErrorKind::InvalidUnicodeEscapeSequence(_) => {
                "a pair of surrogates, such as `\\ud83d\\ude00`"
            }
            _ => r#"`\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` or `\u`"#,
        },
        _ => Survey::new(before).expected(),
    };
    unexpected(source, at, expected)
}

/// Something unexpected at an offset: a token, or the end of the page.
pub(super) fn unexpected(source: &Source, at: usize, expected: &str) -> Problem {
    let text = source.text();
    let found = token(text.get(at..).unwrap_or(""));
    if let Some(first) = found.chars().next() {
        let found_name = if first.is_whitespace() { name(first) } else { format!("`{found}`") };
        return Problem::error(format!("the page is not valid JSON: unexpected {found_name}"))
            .at(source.location(at as u32, found.len() as u32))
            .expected(expected);
    }
    let end = text.trim_end().len();
    let problem = Problem::error("the page is not valid JSON: unexpected end of the page")
        .at(source.location(end as u32, 1))
        .expected(expected);
    match Survey::new(text).open_bracket() {
        Some((bracket, offset)) => {
            problem.help(format!("close the `{bracket}` of line {}", source.line(offset as u32)))
        }
        None => problem,
    }
}

/// A character that JSON does not allow between values or in a string.
pub(super) fn bad_character(source: &Source, offset: usize, in_string: bool) -> Problem {
    let c = source.text().get(offset..).and_then(|rest| rest.chars().next()).unwrap_or('\0');
    let (place, expected) = match c {
        _ if !in_string => ("between values", "a space, a tab or a line break".to_owned()),
        '\n' => ("in a string", "the string's closing quote, or `\\n`".to_owned()),
        '\t' => ("in a string", "`\\t`".to_owned()),
        c => ("in a string", format!("`\\u{:04x}`", c as u32)),
    };
    Problem::error(format!("the page is not valid JSON: unexpected {} {place}", name(c)))
        .at(source.location(offset as u32, c.len_utf8() as u32))
        .expected(expected)
}

/// The name of a character that has no visible shape.
fn name(c: char) -> String {
    match c {
        '\n' => "line break".to_owned(),
        '\t' => "tab".to_owned(),
        ' ' => "space".to_owned(),
        c => format!("character U+{:04X}", c as u32),
    }
}

/// The first token of a text, or the start of a long one.
fn token(text: &str) -> &str {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '+' | '-' | '.' | '_');
    let mut chars = text.chars();
    let length = match chars.next() {
        None => 0,
        Some('"') => {
            let body = chars.as_str();
            body.find(['"', '\n']).map_or(text.len(), |end| {
                end + if body.get(end..).is_some_and(|rest| rest.starts_with('"')) { 2 } else { 1 }
            })
        }
        Some('\\') if chars.as_str().starts_with('u') => {
            let digits = chars.as_str().chars().skip(1).take(4);
            2 + digits.take_while(char::is_ascii_hexdigit).count()
        }
        Some('\\') => 1 + chars.next().map_or(0, char::len_utf8),
        Some('/') if chars.as_str().starts_with(['/', '*']) => 2,
        Some(c) if is_word(c) => text.find(|c| !is_word(c)).unwrap_or(text.len()),
        Some(c) => c.len_utf8(),
    };
    let end = text.char_indices().nth(QUOTED_TOKEN).map_or(text.len(), |(at, _)| at);
    text.get(..length.min(end)).unwrap_or("")
}
