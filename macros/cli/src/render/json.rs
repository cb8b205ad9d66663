//! JSON that a terminal can show: hidden characters are escaped.

use std::fmt::Write as _;

use doccodes_codegen::problem::visible;
use serde_json::Value;

/// A value on one line, with hidden characters escaped.
pub(crate) fn to_line(value: &Value) -> String {
    escape_hidden(&value.to_string())
}

/// Escapes the characters of JSON that a terminal would act on. A JSON parser reads the same value.
pub(crate) fn escape_hidden(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        // Hidden characters occur in strings alone: the rest of JSON is printable ASCII and line breaks.
        if matches!(c, ' '..='~' | '\n') || visible(c.encode_utf8(&mut [0; 4])).starts_with(c) {
            text.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn hidden_characters_are_escaped_and_the_value_stays_the_same() {
        let value = json!({ "状\u{202e}": "\n\u{1b}[31m\u{7f}\u{9b}\u{e0041}\\u{202e} é" });
        let line = to_line(&value);
        assert_eq!(line, r#"{"状\u202e":"\n\u001b[31m\u007f\u009b\udb40\udc41\\u{202e} é"}"#);
        assert_eq!(serde_json::from_str::<Value>(&line).unwrap(), value);
    }
}
