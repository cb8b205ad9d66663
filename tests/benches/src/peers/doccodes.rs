//! The enum that doccodes generates.

use super::{OURS, Peer};
use crate::fixture::{Fixture, Kind};
use crate::rust_source::describe;

/// The macro reads the page `docs/page.md` of the package.
pub(super) const PEER: Peer =
    Peer { name: OURS, dependencies: "doccodes = { path = RUNTIME }\n", supports: |_| true, source };

fn source(fixture: &Fixture) -> String {
    let accessors = [
        "code.code()",
        "code.description()",
        "code.http_status().unwrap_or_default()",
        "code.is_retryable()",
    ];
    // The other enums have the type that the numbers need.
    let repr = if matches!(fixture.kind, Kind::Numbers | Kind::Sparse) { "#[repr(u16)]\n" } else { "" };
    format!(
        "#[doccodes::codes(\"docs/page.md\")]\n{repr}pub enum Code {{}}\n\n{}",
        describe(fixture.kind, "Code::from_code(raw)", accessors)
    )
}
