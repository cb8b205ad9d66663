//! The JSON objects that commands print. Each has the number of its schema, and no hidden characters.

use std::fmt::Write as _;

use doccodes_codegen::problem::visible;
use serde_json::{Map, Value};

/// The version of the objects of all commands, in their key `schema`. It is raised when a key is removed, is renamed, or gets
/// another meaning. New keys do not raise it: a program must ignore keys that it does not know.
const SCHEMA: u32 = 1;

/// An object with its schema on one line. Hidden characters are escaped.
pub(crate) fn to_line(object: &Value) -> String {
    escape_hidden(&with_schema(object).to_string())
}

/// The same on many lines.
pub(crate) fn to_lines(object: &Value) -> String {
    escape_hidden(&format!("{:#}", with_schema(object)))
}

/// The object with the number of its schema as the first key.
fn with_schema(object: &Value) -> Value {
    let mut numbered = Map::new();
    numbered.insert("schema".to_owned(), Value::from(SCHEMA));
    numbered.extend(object.as_object().cloned().unwrap_or_default());
    Value::Object(numbered)
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
        assert_eq!(line, r#"{"schema":1,"状\u202e":"\n\u001b[31m\u007f\u009b\udb40\udc41\\u{202e} é"}"#);
        let read: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(read["状\u{202e}"], value["状\u{202e}"]);
        assert_eq!(serde_json::from_str::<Value>(&to_lines(&value)).unwrap(), read);
    }
}
