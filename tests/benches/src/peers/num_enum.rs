//! Conversions by num_enum, and handwritten `match`es.

use super::Peer;
use super::hand_match::{METHODS, accessors};
use crate::fixture::{Fixture, Kind};
use crate::rust_source::{declaration, describe, line, match_method};

pub(super) const PEER: Peer = Peer {
    name: "num_enum",
    dependencies: "num_enum = \"0.7\"\n",
    supports: |kind| kind != Kind::Strings,
    source,
};

fn source(fixture: &Fixture) -> String {
    let derive = "#[derive(Debug, Clone, Copy, PartialEq, Eq, \
                  num_enum::TryFromPrimitive, num_enum::IntoPrimitive)]\n";
    let declaration = declaration(fixture, derive, |_| String::new());
    let accessors = accessors(fixture);
    let line = match_method(fixture, "line(self) -> &'static str", |row| format!("{:?}", line(row)));
    let [_, description, status, retryable] = METHODS;
    let methods = ["u16::from(code)", description, status, retryable];
    let describe = describe(fixture.kind, "Code::try_from(raw).ok()", methods);
    format!(
        "{declaration}impl Code {{\n{accessors}{line}}}\n\n\
         impl std::fmt::Display for Code {{\n    \
         fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{\n        \
         f.pad(self.line())\n    }}\n}}\n\n{describe}"
    )
}
