//! A handwritten `match` for each method.

use super::Peer;
use crate::fixture::Fixture;
use crate::rust_source::{declaration, describe, from_code_match, line, match_method, raw, spelling};

pub(super) const PEER: Peer = Peer { name: "hand_match", dependencies: "", supports: |_| true, source };

fn source(fixture: &Fixture) -> String {
    let declaration = declaration(fixture, "#[derive(Clone, Copy, PartialEq, Eq)]\n", |_| String::new());
    let from_code = from_code_match(fixture);
    let line = match_method(fixture, "line(self) -> &'static str", |row| format!("{:?}", line(row)));
    format!(
        "{declaration}impl Code {{\n{}{from_code}{line}}}\n\n\
         impl std::fmt::Display for Code {{\n    \
         fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{\n        \
         f.pad(self.line())\n    }}\n}}\n\n{}",
        accessors(fixture),
        describe(fixture.kind, "Code::from_code(raw)", METHODS)
    )
}

/// The accessors, each a `match` with an arm for each code.
pub(super) fn accessors(fixture: &Fixture) -> String {
    let code = format!("code(self) -> {}", raw(fixture.kind));
    [
        match_method(fixture, &code, |row| spelling(fixture, row)),
        match_method(fixture, "description(self) -> &'static str", |row| format!("{:?}", row.description)),
        match_method(fixture, "http_status(self) -> u16", |row| row.status.to_string()),
        match_method(fixture, "is_retryable(self) -> bool", |row| row.retryable.to_string()),
    ]
    .concat()
}

/// Calls of the accessors.
pub(super) const METHODS: [&str; 4] =
    ["code.code()", "code.description()", "code.http_status()", "code.is_retryable()"];
