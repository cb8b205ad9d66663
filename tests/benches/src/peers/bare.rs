//! The enum and nothing else.

use super::{FLOOR, Peer};
use crate::fixture::Fixture;
use crate::writing::{declaration, input};

/// The floor: what the variants alone cost.
pub(super) const PEER: Peer = Peer {
    name: FLOOR,
    dependencies: "",
    suits: |_| true,
    source: |fixture| source(fixture, "#[derive(Clone, Copy)]\n"),
};

/// The floor with the derive that nearly every enum has.
pub(super) const WITH_DEBUG: Peer = Peer {
    name: "bare_debug",
    dependencies: "",
    suits: |_| true,
    source: |fixture| source(fixture, "#[derive(Debug, Clone, Copy)]\n"),
};

fn source(fixture: &Fixture, derive: &str) -> String {
    let declaration = declaration(fixture, derive, |_| String::new());
    let input = input(fixture.kind);
    let last = fixture.rows.last().map_or("", |row| row.variant.as_str());
    format!(
        "{declaration}pub fn answer(_: {input}) -> Option<String> {{\n    \
         Some((Code::{last} as usize).to_string())\n}}\n"
    )
}
