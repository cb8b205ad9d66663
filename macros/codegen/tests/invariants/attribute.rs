//! Invariants of the expansion of an attribute.

use doccodes_codegen::codes;
use proc_macro2::TokenStream;

use super::expansion::Expansion;
use super::{folder, literal};

/// The pages that an attribute can name.
const PAGES: [(&str, &str); 4] = [
    (
        "codes.md",
        "| Code | Name | Description |\n|---|---|---|\n| 1 | Busy | Try again later. |\n| -2 | Gone | No more. |\n",
    ),
    (
        "errors.md",
        "# One\n\n| Error code | HTTP status | Description |\n|---|---|---|\n| E.1 | 404 | None. |\n| E.2 | 503 | Busy. |\n",
    ),
    (
        "two.md",
        "# One\n\n| Code | Name |\n|---|---|\n| 1 | a |\n| 2xx | b |\n\n# Two\n\n| Code | Name |\n|---|---|\n| 1 | \u{202e}c |\n",
    ),
    (
        "zh.md",
        "| 状态码 | 编码 | 描述 |\n|---|---|---|\n| 200 | OK | 成功。 |\n| 404 | Not Found | 没有。 |\n",
    ),
];

/// The deepest nesting of groups. Printing deeper tokens would overflow the stack.
const MAX_DEPTH: usize = 32;

/// Expands an attribute. The input has the arguments, a line with `---`, and the item.
pub(super) fn check(text: &str) {
    let Some((arguments, item)) = text.split_once("\n---\n") else { return };
    let (Ok(arguments), Ok(item)) = (arguments.parse::<TokenStream>(), item.parse::<TokenStream>()) else {
        return;
    };
    if literal::depth(arguments.clone()).max(literal::depth(item.clone())) > MAX_DEPTH {
        return;
    }
    let call_site = folder::call_site();
    for (page, text) in PAGES {
        folder::write(&call_site, page, text);
    }
    let expand = || codes(arguments.clone(), item.clone(), &call_site).to_string();
    let expanded = expand();
    assert_eq!(expanded, expand());
    // Tokens that are not an item do not become one.
    if syn::parse2::<syn::Item>(item).is_ok() {
        Expansion::parse(&expanded).check_distinct();
    }
}
