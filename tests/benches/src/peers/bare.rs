//! The enum without methods.

use super::{BASELINE, Peer};
use crate::fixture::Fixture;
use crate::rust_source::{declaration, input};

/// The baseline: only the variants.
pub(super) const PEER: Peer = Peer {
    name: BASELINE,
    dependencies: "",
    supports: |_| true,
    source: |fixture| source(fixture, "#[derive(Clone, Copy)]\n"),
};

/// The baseline with `Debug`, which nearly every enum derives.
pub(super) const WITH_DEBUG: Peer = Peer {
    name: "bare_debug",
    dependencies: "",
    supports: |_| true,
    source: |fixture| source(fixture, "#[derive(Debug, Clone, Copy)]\n"),
};

fn source(fixture: &Fixture, derive: &str) -> String {
    let declaration = declaration(fixture, derive, |_| String::new());
    let input = input(fixture.kind);
    let last = fixture.rows.last().map_or("", |row| row.variant.as_str());
    format!(
        "{declaration}pub fn describe(_: {input}) -> Option<String> {{\n    \
         Some((Code::{last} as usize).to_string())\n}}\n"
    )
}
