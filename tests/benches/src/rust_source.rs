//! Pieces of Rust source that several peers share.

use crate::fixture::{Fixture, Kind, Row};

/// An enum with a variant for each code. `above` is written above the enum, `above_variant` above each variant.
pub fn declaration(fixture: &Fixture, above: &str, above_variant: impl Fn(&Row) -> String) -> String {
    let repr = if fixture.kind == Kind::Strings { "" } else { "#[repr(u16)]\n" };
    let variants: String = fixture
        .rows
        .iter()
        .map(|row| format!("{}    {}{},\n", above_variant(row), row.variant, discriminant(fixture, row)))
        .collect();
    format!("{above}{repr}pub enum Code {{\n{variants}}}\n\n")
}

fn discriminant(fixture: &Fixture, row: &Row) -> String {
    if fixture.kind == Kind::Strings { String::new() } else { format!(" = {}", row.code) }
}

/// A method with a `match` that has an arm for each code.
pub fn match_method(fixture: &Fixture, signature: &str, arm: impl Fn(&Row) -> String) -> String {
    let arms: String = fixture
        .rows
        .iter()
        .map(|row| format!("            Self::{} => {},\n", row.variant, arm(row)))
        .collect();
    format!("    pub const fn {signature} {{\n        match self {{\n{arms}        }}\n    }}\n\n")
}

/// The method `from_code`, with a `match` that has an arm for each code.
pub fn from_code_match(fixture: &Fixture) -> String {
    let arms: String = fixture
        .rows
        .iter()
        .map(|row| format!("            {} => Self::{},\n", spelling(fixture, row), row.variant))
        .collect();
    let input = input(fixture.kind);
    format!(
        "    pub fn from_code(code: {input}) -> Option<Self> {{\n        Some(match code {{\n{arms}            \
         _ => return None,\n        }})\n    }}\n\n"
    )
}

/// The code as a literal.
pub fn spelling(fixture: &Fixture, row: &Row) -> String {
    if fixture.kind == Kind::Strings { format!("{:?}", row.code) } else { row.code.clone() }
}

/// The type of a code that is looked up.
pub fn input(kind: Kind) -> &'static str {
    if kind == Kind::Strings { "&str" } else { "u16" }
}

/// The type of a documented code.
pub fn raw(kind: Kind) -> &'static str {
    if kind == Kind::Strings { "&'static str" } else { "u16" }
}

/// The function `describe`, which uses all methods of an enum: it returns a string with the documentation of a code.
///
/// `find` is an expression of type `Option<Code>`. `accessors` are expressions for the code, the description, the HTTP status
/// and the retry flag of `code: Code`.
pub fn describe(kind: Kind, find: &str, accessors: [&str; 4]) -> String {
    let [raw, description, status, retryable] = accessors;
    format!(
        "pub fn describe(raw: {}) -> Option<String> {{\n    let code = {find}?;\n    \
         Some(format!(\"{{code}}|{{}}|{{}}|{{}}|{{}}\", {raw}, {description}, {status}, {retryable}))\n}}\n",
        input(kind)
    )
}

/// The output of `Display`: the code and its meaning.
pub fn line(row: &Row) -> String {
    match row.reason {
        "" => format!("{}: {}", row.code, row.description),
        reason => format!("{} {reason}", row.code),
    }
}
