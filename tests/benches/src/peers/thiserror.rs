//! `Display` by thiserror, and handwritten `match`es.

use super::Peer;
use super::hand_match::{METHODS, accessors};
use crate::fixture::Fixture;
use crate::rust_source::{declaration, describe, from_code_match, line};

pub(super) const PEER: Peer =
    Peer { name: "thiserror", dependencies: "thiserror = \"2\"\n", supports: |_| true, source };

fn source(fixture: &Fixture) -> String {
    let derive = "#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]\n";
    let declaration = declaration(fixture, derive, |row| format!("    #[error({:?})]\n", line(row)));
    let (accessors, from_code) = (accessors(fixture), from_code_match(fixture));
    let describe = describe(fixture.kind, "Code::from_code(raw)", METHODS);
    format!("{declaration}impl Code {{\n{accessors}{from_code}}}\n\n{describe}")
}
