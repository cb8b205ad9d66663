//! Why a column has its role, in words and as JSON.

use doccodes_codegen::catalogue::{Column, Decision, Eliminated, Reason, Role};
use serde_json::{Value, json};

/// The reason in a few words.
pub(super) fn words(decision: &Decision) -> String {
    match decision.by {
        Reason::Chosen => "chosen".to_owned(),
        Reason::Header { word, weight } => format!("header word `{word}`, weight {weight}"),
        Reason::Cells { matched, filled } => format!("cells: {matched} of {filled}"),
        Reason::Keys { matched, filled } => format!("keys of an object: {matched} of {filled}"),
        Reason::Elimination(Eliminated::RoleTaken { role, column }) => {
            format!("column {} is the {}", column + 1, role.name())
        }
        Reason::Elimination(Eliminated::CellsDisagree { role }) => {
            format!("header says {}, cells do not", role.name())
        }
        Reason::Elimination(Eliminated::RetryUnclear) => {
            "header mentions retrying, but does not say what yes means".to_owned()
        }
        Reason::Listing { basis, codes, items } if decision.role == Role::Code => {
            format!("{codes} of {items} items: {}", basis.because())
        }
        Reason::Listing { .. } => "what follows each code".to_owned(),
        _ => "no known header word".to_owned(),
    }
}

/// The decisions on the columns of a table, one for each column.
pub(super) fn decisions(columns: &[Column]) -> Vec<Value> {
    columns.iter().map(|column| json(&column.decision)).collect()
}

fn json(decision: &Decision) -> Value {
    let mut value = json!({ "role": decision.role.name(), "by": decision.by.name() });
    match decision.by {
        Reason::Header { word, weight } => {
            value["word"] = json!(word);
            value["weight"] = json!(weight);
        }
        Reason::Cells { matched, filled } | Reason::Keys { matched, filled } => {
            value["matched"] = json!(matched);
            value["filled"] = json!(filled);
        }
        Reason::Elimination(Eliminated::RoleTaken { role, column }) => {
            value["lost"] = json!(role.name());
            // From 1, as in the attribute.
            value["to_column"] = json!(column + 1);
        }
        Reason::Elimination(Eliminated::CellsDisagree { role }) => value["lost"] = json!(role.name()),
        Reason::Elimination(Eliminated::RetryUnclear) => value["lost"] = json!(Role::Retry.name()),
        Reason::Listing { basis, codes, items } => {
            value["basis"] = json!(basis.name());
            value["codes"] = json!(codes);
            value["items"] = json!(items);
        }
        _ => {}
    }
    value
}
