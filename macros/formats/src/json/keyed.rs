//! Finds the objects that are tables whose rows are named by keys.

use std::collections::HashMap;

use jsonc_parser::ast::{Object, Value};

use super::key::Spelling;

/// The share of keys or values that counts as most, in tenths. Among `card_expired` and `card_lost` there may be a `timeout`, and a
/// few objects may lack a member.
const MOST: usize = 7;

/// Whether an object is a table: its values are all objects with a member in common, or all strings, and its keys are spelled
/// like codes, all in one way.
pub(super) fn is_keyed(object: &Object<'_>) -> bool {
    object.properties.len() > 1 && are_rows(object) && are_spelled_alike(object)
}

/// Whether the document is in a format of its own that describes an interface or data. Its keys are names in that format.
pub(super) fn describes_other_data(root: &Object<'_>) -> bool {
    root.properties.iter().any(|member| match (member.name.as_str(), &member.value) {
        ("openapi" | "swagger" | "asyncapi", _) => true,
        ("$schema", Value::StringLit(schema)) => schema.value.contains("json-schema.org"),
        _ => false,
    })
}

fn is_most(count: usize, all: usize) -> bool {
    count * 10 >= all * MOST
}

fn are_rows(object: &Object<'_>) -> bool {
    let mut values = object.properties.iter().map(|member| &member.value);
    match values.clone().next() {
        Some(Value::StringLit(_)) => values.all(|value| matches!(value, Value::StringLit(_))),
        Some(Value::Object(_)) => {
            let rows: Vec<&Object<'_>> = values.clone().filter_map(Value::as_object).collect();
            rows.len() == object.properties.len() && have_common_member(&rows) && !are_groups(&rows)
        }
        _ => false,
    }
}

/// Whether most of the objects have a member with a value of one kind that is neither an array nor an object.
fn have_common_member(rows: &[&Object<'_>]) -> bool {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for member in rows.iter().flat_map(|row| &row.properties) {
        if !matches!(member.value, Value::Object(_) | Value::Array(_)) {
            *counts.entry(member.name.as_str()).or_default() += 1;
        }
    }
    counts.into_values().any(|count| is_most(count, rows.len()))
}

/// Whether most of the objects have an array of objects, which is a table of its own.
fn are_groups(rows: &[&Object<'_>]) -> bool {
    let is_table = |value: &Value<'_>| match value {
        Value::Array(array) => array.elements.iter().any(|item| matches!(item, Value::Object(_))),
        _ => false,
    };
    let groups = rows.iter().filter(|row| row.properties.iter().any(|member| is_table(&member.value)));
    is_most(groups.count(), rows.len())
}

/// Whether the keys are spelled like codes, all in one way. Codes of one width may mix numbers and capitals, such as `42P01` and
/// `01000`.
fn are_spelled_alike(object: &Object<'_>) -> bool {
    let keys = || object.properties.iter().map(|member| member.name.as_str());
    let (mut first, mut marked, mut alike) = (None, 0, true);
    let mut of_one_width = true;
    for key in keys() {
        let Some(spelling) = Spelling::of(key) else { return false };
        let (of_first, width) = *first.get_or_insert((spelling, key.len()));
        marked += usize::from(spelling.is_marked(key));
        alike &= spelling == of_first;
        of_one_width &= matches!(spelling, Spelling::Number | Spelling::Capitals) && key.len() == width;
    }
    (alike || of_one_width) && is_most(marked, object.properties.len())
}
