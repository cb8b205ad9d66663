//! The page itself.

use super::{OURS, Peer};
use crate::fixture::Fixture;
use crate::writing::answer;

/// The macro reads the page `docs/page.md` of the package.
pub(super) const PEER: Peer =
    Peer { name: OURS, dependencies: "doccodes = { path = RUNTIME }\n", suits: |_| true, source };

fn source(fixture: &Fixture) -> String {
    let accessors = [
        "code.code()",
        "code.description()",
        "code.http_status().unwrap_or_default()",
        "code.is_retryable()",
    ];
    format!(
        "#[doccodes::codes(\"docs/page.md\")]\npub enum Code {{}}\n\n{}",
        answer(fixture.kind, "Code::from_code(raw)", accessors)
    )
}
