//! The README shows a page and what the tool prints about it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::path::Path;

const PAGE: &str = "docs/payment-errors.md";

#[test]
fn the_readmes_show_the_page_and_the_output_of_inspect() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = fs::read_to_string(root.join("tests").join(PAGE)).unwrap();
    let (_, output, _) = common::doccodes(&["inspect", PAGE]);
    for name in ["README.md", "README.zh.md"] {
        let readme = fs::read_to_string(root.join(name)).unwrap();
        assert!(readme.contains(&format!("```markdown\n{page}```\n")), "{name} does not show {PAGE}");
        let session = format!("```text\n$ cargo doccodes inspect {PAGE}\n{}\n```\n", output.trim_end());
        assert!(readme.contains(&session), "{name} does not show\n{session}");
    }
}
