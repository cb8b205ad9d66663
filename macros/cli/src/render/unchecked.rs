//! The places of enums that cannot be read, as text and as JSON.

use serde_json::{Value, json};

use super::text::aligned;
use crate::package::Unchecked;

/// The places under the title of their reasons; empty without places.
pub(crate) fn text(unchecked: &[&Unchecked], title: &str, width: Option<usize>) -> String {
    if unchecked.is_empty() {
        return String::new();
    }
    let rows = unchecked.iter().map(|unchecked| vec![unchecked.position(), unchecked.reason.message()]);
    aligned(&["place", title], rows, width) + "\n"
}

/// The places as a list of objects.
pub(crate) fn json(unchecked: &[&Unchecked]) -> Value {
    let object = |unchecked: &&Unchecked| {
        let location = unchecked.place.as_ref().map(|place| place.location());
        json!({
            "file": unchecked.file,
            "line": location.as_ref().map(|location| location.line()),
            "column": location.as_ref().map(|location| location.column()),
            "message": unchecked.reason.message(),
        })
    };
    unchecked.iter().map(object).collect()
}
