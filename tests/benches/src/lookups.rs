//! Enums with little more than a look-up, since the full enums of some peers need gigabytes of memory to build.

use crate::fixture::{Fixture, Row};
use crate::peers::phf_map;
use crate::rust_source::{declaration, from_code_match, match_method};

const DERIVE: &str = "#[derive(Debug, Clone, Copy, PartialEq, Eq)]\n";

/// Modules for string codes, each with an enum `Code` and a function `find`: `hand_match`, `strum`, `strum_phf`, `phf`, `ours`.
pub fn strings(fixture: &Fixture) -> String {
    let bare = declaration(fixture, "#[derive(Clone, Copy, PartialEq, Eq)]\n", |_| String::new());
    let serialize = |row: &Row| format!("    #[strum(serialize = {:?})]\n", row.code);
    let strum = |more: &str| {
        declaration(
            fixture,
            &format!("#[derive(Clone, Copy, PartialEq, Eq, strum::EnumString)]\n{more}"),
            serialize,
        )
    };
    let find =
        |body: &str| format!("#[inline]\npub fn find(code: &str) -> Option<Code> {{\n    {body}\n}}\n");
    let page = format!("generated/strings-{}.md", fixture.rows.len());
    [
        module(
            "hand_match",
            &format!("{bare}{}{}", methods(&[from_code_match(fixture)]), find("Code::from_code(code)")),
        ),
        module("strum", &format!("{}{}", strum(""), find("code.parse().ok()"))),
        module("strum_phf", &format!("{}{}", strum("#[strum(use_phf)]\n"), find("code.parse().ok()"))),
        module("phf", &format!("{bare}{}{}", phf_map(fixture), find("CODES.get(code).copied()"))),
        module("ours", &format!("{}{}", ours(&page), find("Code::from_code(code)"))),
    ]
    .concat()
}

/// Modules for HTTP statuses, each with an enum `Code` and a function `find`: `hand_match` and `ours`, which also have reason
/// phrases, `num_enum`, and `strum`.
pub fn statuses(fixture: &Fixture) -> String {
    let with =
        |derive: &str| declaration(fixture, &format!("{DERIVE}#[derive({derive})]\n"), |_| String::new());
    let bare = declaration(fixture, DERIVE, |_| String::new());
    let reason = match_method(fixture, "reason(self) -> &'static str", |row| format!("{:?}", row.reason));
    let find = |body: &str| format!("#[inline]\npub fn find(code: u16) -> Option<Code> {{\n    {body}\n}}\n");
    let methods = methods(&[from_code_match(fixture), reason]);
    [
        module("hand_match", &format!("{bare}{methods}{}", find("Code::from_code(code)"))),
        module(
            "num_enum",
            &format!("{}{}", with("num_enum::TryFromPrimitive"), find("code.try_into().ok()")),
        ),
        module("strum", &format!("{}{}", with("strum::FromRepr"), find("Code::from_repr(code)"))),
        module("ours", &format!("{}{}", ours("generated/statuses.md"), find("Code::from_code(code)"))),
    ]
    .concat()
}

fn ours(page: &str) -> String {
    format!("#[doccodes::codes({page:?}, literal_macro = none)]\npub enum Code {{}}\n\n")
}

fn methods(methods: &[String]) -> String {
    format!("impl Code {{\n{}}}\n\n", methods.concat())
}

fn module(name: &str, content: &str) -> String {
    format!("pub mod {name} {{\n{content}}}\n\n")
}
