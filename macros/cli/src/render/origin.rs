//! Where an enum is, as JSON.

use serde_json::{Map, Value, json};

use crate::origin::Origin;

/// The keys for an enum of a package: its name, the place of its attribute, and the folder that the paths of its pages are relative to.
pub(super) fn origin_json(origin: &Origin) -> Map<String, Value> {
    let Origin { package, path, location, folder } = origin;
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("package", json!(package));
    put("enum", json!(path));
    put("file", json!(location.page()));
    put("line", json!(location.line()));
    put("column", json!(location.column()));
    put("folder", json!(folder));
    object
}
