//! Everything by strum's derives and attributes.

use super::Peer;
use crate::fixture::{Fixture, Kind};
use crate::rust_source::{declaration, describe, line};

pub(super) const PEER: Peer = Peer {
    name: "strum",
    dependencies: "strum = { version = \"0.28\", features = [\"derive\"] }\n",
    supports: |_| true,
    source,
};

fn source(fixture: &Fixture) -> String {
    let by_kind = if fixture.kind == Kind::Strings {
        "strum::EnumString, strum::IntoStaticStr"
    } else {
        "strum::FromRepr"
    };
    // EnumString, IntoStaticStr and Display share one string per variant, so the output of Display is a message instead.
    let derive = format!(
        "use strum::{{EnumMessage as _, EnumProperty as _}};\n\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumMessage, strum::EnumProperty, {by_kind})]\n"
    );
    let declaration = declaration(fixture, &derive, |row| {
        let serialize = if fixture.kind == Kind::Strings {
            format!("serialize = {:?}, ", row.code)
        } else {
            String::new()
        };
        format!(
            "    #[strum({serialize}message = {:?}, detailed_message = {:?}, \
             props(http_status = {}, retryable = {}))]\n",
            line(row),
            row.description,
            row.status,
            row.retryable
        )
    });
    let (find, raw) = if fixture.kind == Kind::Strings {
        ("raw.parse::<Code>().ok()", "<&'static str>::from(code)")
    } else {
        ("Code::from_repr(raw)", "code as u16")
    };
    let accessors = [
        raw,
        "code.get_detailed_message().unwrap_or_default()",
        "code.get_int(\"http_status\").unwrap_or_default()",
        "code.get_bool(\"retryable\").unwrap_or_default()",
    ];
    let describe = describe(fixture.kind, find, accessors);
    format!(
        "{declaration}impl std::fmt::Display for Code {{\n    \
         fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{\n        \
         f.pad(self.get_message().unwrap_or_default())\n    }}\n}}\n\n{describe}"
    )
}
