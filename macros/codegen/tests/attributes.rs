//! The whole text of each error about the arguments of the attribute, and the arguments that errors offer.
//!
//! Each line of `tests/attributes/attributes.txt` is an attribute, or an attribute and an item. Below it are the errors and the
//! variants. To renew them: `DOCCODES_RENEW=1 cargo test -p doccodes-codegen --all-features --test attributes`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![cfg(all(feature = "csv", feature = "json", feature = "rst", feature = "asciidoc"))]

#[path = "../../../tests/src/golden.rs"]
#[allow(unreachable_pub, reason = "it is public in the package that it belongs to")]
mod golden;

use std::path::PathBuf;

use doccodes_codegen::{CallSite, codes};

/// Attributes, each with the body of its enum.
const CASES: &[(&str, &str)] = &[
    // Arguments that match nothing.
    (r#""table.md", table = 2"#, ""),
    (r#""list.md", table = 1"#, ""),
    (r#""table.md", table = "Ships""#, ""),
    (r#""table.md", columns(name = "Ship")"#, ""),
    (r#""table.md", columns(name = 3)"#, ""),
    (r#""list.md", columns(name = 1)"#, ""),
    (r#""table.md", skip("F009")"#, ""),
    (r#""list.md", skip("NO_SHIP")"#, ""),
    (r#""list.md", skip(line = 2, ranges, classes, sections)"#, ""),
    (r#""list.md", listing = "Ships""#, ""),
    (r#""none.md", listing = "Ships""#, ""),
    (r#""none.md", listing = "Tides", skip("T1")"#, ""),
    (r#""table.md", language = "zh""#, ""),
    (r#""table.md", success("F003")"#, ""),
    (r#""statuses.md", success(404)"#, ""),
    // The page has the problem, not the argument.
    (r#""none.md", skip("T1")"#, ""),
    (r#""table.md", "none.md", skip("T1")"#, ""),
    // Columns.
    (r#""columns.md", columns(code = 1, code = 2)"#, ""),
    (r#""columns.md", columns(code = 2, name = 2)"#, ""),
    (r#""columns.md", columns(cause = "Text", cause = "More")"#, ""),
    (r#""columns.md", columns(description = "Text", description = "More")"#, ""),
    (r#""columns.md", columns(http_status = "Text")"#, ""),
    (r#""long.md""#, ""),
    (r#""long.md", columns(code = 1)"#, ""),
    // Kinds.
    (r#""statuses.md", http = true"#, ""),
    (r#""table.md", http = true"#, ""),
    (r#""list.md", http = true"#, ""),
    (r#""zeros.md", kind = "number""#, ""),
    (r#""wide.md", kind = "number""#, ""),
    (r#""wide.md""#, ""),
    // Tables and listings.
    (r#""table.md", "list.md""#, ""),
    (r#""table.md", "list.md", listing = "Error codes""#, ""),
    (r#""mixed.md""#, ""),
    (r#""mixed.md", listing = "Status codes""#, ""),
    (r#""mixed.md", kind = "text""#, ""),
    (r#""list.md", "mixed.md", listing = "Status codes""#, ""),
    (r#""table.md", "mixed.md", listing = "Error codes""#, ""),
    (r#""list.md", "list.md""#, ""),
    (r#""plain.txt""#, ""),
    (r#""plain.txt", listing = "E_ROPE""#, ""),
    // Pins.
    (r#""list.md""#, r#"#[code("NO_QUAYS")] Full"#),
    (r#""list.md""#, r#"#[code(1)] Full"#),
    (r#""list.md""#, r#"#[code("NO_QUAY")] Full, #[code("NO_QUAY")] Empty"#),
    (r#""list.md""#, r#"#[code("NO_QUAY")] NoTide"#),
    (r#""statuses.md""#, r#"#[code("404")] Gone"#),
    (r#""statuses.md""#, r#"#[code(405)] Gone"#),
    (r#""columns.md", columns(code = "Name", name = "Error code")"#, r#"#[code("P01")] NoRope"#),
    (r#""zeros.md""#, r#"#[code(1)] Full"#),
    (r#""list.md""#, "Full"),
    (r#""list.md""#, r#"#[code("NO_QUAY", retry = AfterBackoff, outcome = Unknown)] Full"#),
    (r#""list.md""#, r#"#[code("NO_QUAY", retry = "Never")] Full"#),
    (r#""list.md""#, r#"#[code("NO_QUAY", outcome = 1)] Full"#),
    (r#""list.md""#, r#"#[code("NO_QUAY", "NO_TIDE")] Full"#),
    // Pages without codes, and malformed arguments.
    (r#""empty.md""#, ""),
    (r#""arrays.json""#, ""),
    (r#""table.md", skip("F001", "F002")"#, ""),
    (r#""table.md", skip(F001)"#, ""),
    (r#""table.md", columns("Error code")"#, ""),
    (r#""table.md", columns(code("Error code"))"#, ""),
    (r#""table.md", literal_macro = "ferry""#, ""),
    (r#""table.md", crate = "doccodes""#, ""),
    (r#""table.md", success = "F001""#, ""),
];

/// The errors and the variants of an expansion.
fn expanded(attribute: &str, body: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/attributes");
    let call_site = CallSite { file: folder.join("lib.rs"), manifest_dir: folder, ..CallSite::default() };
    let item = format!("enum E {{ {body} }}");
    let tokens = codes(attribute.parse().unwrap(), item.parse().unwrap(), &call_site);
    let file: syn::File = syn::parse2(tokens).unwrap();
    let mut text = String::new();
    for item in &file.items {
        match item {
            syn::Item::Macro(call) if call.mac.path.segments.last().unwrap().ident == "compile_error" => {
                let error: syn::LitStr = call.mac.parse_body().unwrap();
                text.push_str(&format!("error: {}\n", error.value()));
            }
            syn::Item::Enum(item) => {
                let names: Vec<String> =
                    item.variants.iter().map(|variant| variant.ident.to_string()).collect();
                text.push_str(&format!("{}\n", names.join(", ")));
            }
            _ => {}
        }
    }
    text
}

#[test]
fn errors_say_what_to_write() {
    let mut text = String::new();
    for (attribute, body) in CASES {
        let item = if body.is_empty() { String::new() } else { format!(" {{ {body} }}") };
        text.push_str(&format!("#[codes({attribute})]{item}\n{}\n", expanded(attribute, body)));
    }
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/attributes/attributes.txt");
    golden::golden(&file, &text).unwrap();
}
