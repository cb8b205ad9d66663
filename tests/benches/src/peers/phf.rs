//! A table of rows, and a perfect hash map from phf_codegen.
//!
//! The time of the build script that generates the map is not measured: the map is part of the source.

use super::Peer;
use super::hashmap::{FIELDS, rows};
use crate::fixture::{Fixture, Kind};
use crate::rust_source::{declaration, describe};

pub(super) const PEER: Peer =
    Peer { name: "phf", dependencies: "phf = \"0.13\"\n", supports: |kind| kind == Kind::Strings, source };

fn source(fixture: &Fixture) -> String {
    let derive = "#[derive(Clone, Copy, PartialEq, Eq)]\n";
    let declaration = declaration(fixture, derive, |_| String::new());
    let describe = describe(fixture.kind, "CODES.get(raw).copied()", FIELDS);
    format!("{declaration}{}{}{describe}", rows(fixture), map(fixture))
}

/// The map of all codes.
pub fn map(fixture: &Fixture) -> String {
    let mut map = phf_codegen::Map::new();
    for row in &fixture.rows {
        map.entry(row.code.as_str(), format!("Code::{}", row.variant));
    }
    format!("static CODES: phf::Map<&'static str, Code> = {};\n\n", map.build())
}
