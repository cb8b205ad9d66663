//! The text of a JSON value in a cell or a passage, with the offsets of its parts.

use jsonc_parser::ast::Value;
use jsonc_parser::common::{Range, Ranged};

use super::number;
use crate::builder::Builder;

/// The length of an escape sequence of one character, such as `\n`.
const SHORT_ESCAPE: usize = 2;

/// The length of an escape sequence such as `\u4e2d`.
const UNICODE_ESCAPE: usize = 6;

/// The most characters of a key that headings and problems show.
const SHOWN_KEY: usize = 40;

/// The name of a value in a problem.
pub(super) fn name(value: &Value<'_>) -> &'static str {
    match value {
        Value::StringLit(_) => "a string",
        Value::NumberLit(_) => "a number",
        Value::BooleanLit(_) => "a boolean",
        Value::NullKeyword(_) => "`null`",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// The start of a key, if it is long.
pub(super) fn shortened(key: &str) -> String {
    match key.char_indices().nth(SHOWN_KEY) {
        Some((end, _)) => format!("{}…", key.get(..end).unwrap_or("")),
        None => key.to_owned(),
    }
}

/// Where the content of a string starts.
pub(super) fn after_quote(range: Range) -> u32 {
    range.start as u32 + 1
}

fn is_scalar(value: &Value<'_>) -> bool {
    !matches!(value, Value::Array(_) | Value::Object(_))
}

/// Writes a value. An array of scalars is written one item a line; an array or an object in it as JSON.
pub(super) fn write(builder: &mut Builder<'_>, page: &str, value: &Value<'_>) {
    match value {
        Value::Array(array) if array.elements.iter().all(is_scalar) => {
            for item in &array.elements {
                write_scalar(builder, page, item);
                builder.break_line();
            }
        }
        Value::Array(_) | Value::Object(_) => write_compact(builder, page, value.range()),
        _ => write_scalar(builder, page, value),
    }
}

/// Writes a value that is not an array or an object; `null` is empty, and a whole number is written in digits.
pub(super) fn write_scalar(builder: &mut Builder<'_>, page: &str, value: &Value<'_>) {
    match value {
        Value::StringLit(string) => write_string(builder, page, string.range, &string.value),
        Value::NullKeyword(_) => {}
        Value::NumberLit(number) => match number::whole(number.value) {
            Some(digits) => builder.text(&digits, number.range.start as u32, false),
            None => write_verbatim(builder, page, number.range),
        },
        _ => write_verbatim(builder, page, value.range()),
    }
}

/// Writes a string. `decoded` is its text without escape sequences, from the parser; the page has the offsets.
pub(super) fn write_string(builder: &mut Builder<'_>, page: &str, range: Range, decoded: &str) {
    let mut at = range.start + 1;
    let mut encoded = page.get(at..range.end.saturating_sub(1)).unwrap_or("");
    let mut decoded = decoded;
    loop {
        let plain = encoded.find('\\').unwrap_or(encoded.len());
        let (verbatim, rest) = decoded.split_at_checked(plain).unwrap_or((decoded, ""));
        builder.text(verbatim, at as u32, true);
        let mut chars = rest.chars();
        let Some(escaped) = chars.next() else { return };
        let offset = (at + plain) as u32;
        if matches!(escaped, '\n' | '\r') {
            builder.break_line();
        } else {
            builder.text(escaped.encode_utf8(&mut [0; 4]), offset, false);
        }
        let sequence = encoded.get(plain..).unwrap_or("");
        let length = match escaped {
            _ if !sequence.starts_with("\\u") => SHORT_ESCAPE,
            // A pair of surrogates.
            '\u{10000}'.. => 2 * UNICODE_ESCAPE,
            _ => UNICODE_ESCAPE,
        };
        encoded = sequence.get(length..).unwrap_or("");
        at += plain + length;
        decoded = chars.as_str();
    }
}

/// Writes JSON as on the page, but without white space between values.
fn write_compact(builder: &mut Builder<'_>, page: &str, range: Range) {
    let text = page.get(range.start..range.end).unwrap_or("");
    let mut start = 0;
    let (mut in_string, mut escaped) = (false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => in_string = !in_string,
            ' ' | '\t' | '\n' if !in_string => {
                write_verbatim(builder, page, Range::new(range.start + start, range.start + at));
                start = at + 1;
            }
            _ => {}
        }
    }
    write_verbatim(builder, page, Range::new(range.start + start, range.end));
}

fn write_verbatim(builder: &mut Builder<'_>, page: &str, range: Range) {
    builder.text(page.get(range.start..range.end).unwrap_or(""), range.start as u32, true);
}
