//! The enum that doccodes generates.

use super::{OURS, Peer};
use crate::fixture::Fixture;
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
    format!(
        "#[doccodes::codes(\"docs/page.md\")]\npub enum Code {{}}\n\n{}",
        describe(fixture.kind, "Code::from_code(raw)", accessors)
    )
}
