//! From the bytes of a page to the tokens of an enum, whatever the page is.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use doccodes_codegen::{Place, codes};
use proptest::prelude::*;

/// Expands `#[codes("page.EXTENSION")] pub enum E {}` for a page with this text.
fn expand(folder: &str, extension: &str, text: &str) -> String {
    let manifest_dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(folder);
    fs::create_dir_all(&manifest_dir).unwrap();
    let page = format!("page.{extension}");
    fs::write(manifest_dir.join(&page), text).unwrap();
    let place =
        Place { file: manifest_dir.join("src/lib.rs"), manifest_dir, line: 1, column: 1, ..Place::default() };
    codes(format!("{page:?}").parse().unwrap(), "pub enum E {}".parse().unwrap(), &place).to_string()
}

/// What holds of every expansion: it is Rust, and its variants and their values are distinct.
fn check(tokens: &str) {
    let file: syn::File = syn::parse_str(tokens).unwrap();
    let item = file.items.iter().find_map(|item| match item {
        syn::Item::Enum(item) => Some(item),
        _ => None,
    });
    let item = item.unwrap();
    assert!(!item.variants.is_empty());
    let names: HashSet<String> = item.variants.iter().map(|variant| variant.ident.to_string()).collect();
    assert_eq!(names.len(), item.variants.len());
    let values: Vec<String> = item
        .variants
        .iter()
        .filter_map(|variant| variant.discriminant.as_ref())
        .map(|(_, value)| quote::ToTokens::to_token_stream(value).to_string())
        .collect();
    let distinct: HashSet<&String> = values.iter().collect();
    assert_eq!(distinct.len(), values.len());
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,5}",
        "-?[0-9]{1,22}",
        "0x[0-9a-f]{1,18}",
        "[A-Z]{1,3}[._][0-9]{4}",
        "(OK|Not Found|Self|type|请勿重试。|请稍后重试。|如果暂时|Retry-After|2xx|1-9|状态码|错误码|Code|描述)",
        "[ -~]{0,20}",
        "(```|`|\\*|_|<b>|</td>|<table>|&amp;|&lt;|\\\\|\"|\u{202e}|\u{0}|\u{1b}|中|。|\\||\n|\r\n|//!|\\]\\]>){0,6}",
    ]
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1_usize..5).prop_flat_map(|width| prop::collection::vec(prop::collection::vec(cell(), width), 1..8))
}

fn headers() -> impl Strategy<Value = Vec<String>> {
    let words = [
        "Status code",
        "状态码",
        "错误码",
        "Error code",
        "Code",
        "HTTP status",
        "Description",
        "编码",
        "Retry",
        "",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()).prop_map(str::to_owned), 1..5)
}

fn as_markdown(header: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | ").replace(['\n', '\r'], " "));
    let rule: Vec<String> = header.iter().map(|_| "---".to_owned()).collect();
    line(header) + &line(&rule) + &rows.iter().map(|row| line(row)).collect::<String>()
}

fn as_html(header: &[String], rows: &[Vec<String>]) -> String {
    let row = |tag: &str, cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!("<{tag}>{cell}</{tag}>")).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let rows: String = rows.iter().map(|cells| row("td", cells)).collect();
    format!("<table>{}{rows}</table>", row("th", header))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn tables_of_anything(header in headers(), rows in table()) {
        for (extension, text) in [("md", as_markdown(&header, &rows)), ("html", as_html(&header, &rows))] {
            let tokens = expand("tables", extension, &text);
            check(&tokens);
            let windows = format!("\u{feff}{}", text.replace("\r\n", "\n").replace('\n', "\r\n"));
            let normal = text.replace("\r\n", "\n");
            prop_assert_eq!(expand("tables", extension, &windows), expand("tables", extension, &normal));
        }
    }

    #[test]
    fn bytes_of_anything(text in "(\\||-|\n|<table>|<tr>|<td rowspan=9>|</td>|<th>|Code|状态码|[0-9]|&|<|\\[|`|\\*| |    |[ -~]){0,80}") {
        for extension in ["md", "html", "csv", "rst", "json"] {
            check(&expand("bytes", extension, &text));
        }
    }
}

#[test]
fn the_expansion_does_not_depend_on_the_folder() {
    let page = "| Status code | Reason phrase |\n|---|---|\n| 200 | OK |\n";
    let here = expand("one", "md", page);
    assert_eq!(here, expand("two/three", "md", page));
    assert!(!here.contains(env!("CARGO_TARGET_TMPDIR")));
}
