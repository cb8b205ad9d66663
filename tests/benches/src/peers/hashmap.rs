//! A table of rows, and a `HashMap` that is filled by the first look-up.

use super::Peer;
use crate::fixture::{Fixture, Kind};
use crate::rust_source::{declaration, describe};

pub(super) const PEER: Peer =
    Peer { name: "hashmap", dependencies: "", supports: |kind| kind == Kind::Strings, source };

fn source(fixture: &Fixture) -> String {
    let derive = "#[derive(Clone, Copy, PartialEq, Eq)]\n";
    let declaration = declaration(fixture, derive, |_| String::new());
    let all: String = fixture.rows.iter().map(|row| format!("    Code::{},\n", row.variant)).collect();
    format!(
        "use std::collections::HashMap;\nuse std::sync::LazyLock;\n\n{declaration}{}\
         static ALL: [Code; {}] = [\n{all}];\n\n\
         static CODES: LazyLock<HashMap<&'static str, Code>> =\n    \
         LazyLock::new(|| ALL.iter().map(|&code| (code.row().code, code)).collect());\n\n{}",
        rows(fixture),
        fixture.rows.len(),
        describe(fixture.kind, "CODES.get(raw).copied()", FIELDS)
    )
}

/// A static table of all rows, the method that finds a variant's row, and `Display`.
pub(super) fn rows(fixture: &Fixture) -> String {
    let rows: String = fixture
        .rows
        .iter()
        .map(|row| {
            format!(
                "    Row {{ code: {:?}, description: {:?}, http_status: {}, retryable: {} }},\n",
                row.code, row.description, row.status, row.retryable
            )
        })
        .collect();
    format!(
        "pub struct Row {{\n    code: &'static str,\n    description: &'static str,\n    http_status: u16,\n    \
         retryable: bool,\n}}\n\nstatic ROWS: [Row; {}] = [\n{rows}];\n\n\
         impl Code {{\n    pub fn row(self) -> &'static Row {{\n        &ROWS[self as usize]\n    }}\n}}\n\n\
         impl std::fmt::Display for Code {{\n    \
         fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{\n        \
         let row = self.row();\n        write!(f, \"{{}}: {{}}\", row.code, row.description)\n    }}\n}}\n\n",
        fixture.rows.len()
    )
}

/// Expressions for the fields of a row in [`rows`].
pub(super) const FIELDS: [&str; 4] =
    ["code.row().code", "code.row().description", "code.row().http_status", "code.row().retryable"];
