//! Every format is documented, and every crate that passes on its cargo feature has the feature.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use doccodes_codegen::page::FORMATS;

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).unwrap()
}

#[test]
fn the_readme_has_a_row_with_the_extensions_and_the_feature_of_every_format() {
    let readme = file("README.md");
    for format in FORMATS {
        let mut words: Vec<String> =
            format.extensions.iter().map(|extension| format!("`.{extension}`")).collect();
        words.push(format.feature.map_or_else(|| "always".to_owned(), |feature| format!("`{feature}`")));
        words.push(format.name.to_owned());
        let is_row = |line: &&str| line.starts_with('|') && words.iter().all(|word| line.contains(word));
        assert!(readme.lines().any(|line| is_row(&line)), "no row has {words:?}");
    }
}

#[test]
fn the_documentation_of_each_crate_names_every_format() {
    for path in ["runtime/src/lib.rs", "macros/cli/README.md"] {
        let text = file(path);
        for format in FORMATS {
            assert!(text.contains(format.name), "{path} does not name {}", format.name);
        }
    }
    let runtime = file("runtime/src/lib.rs");
    for feature in FORMATS.iter().filter_map(|format| format.feature) {
        assert!(
            runtime.contains(&format!("//! | `{feature}` |")),
            "{feature} is not in the table of features"
        );
    }
}

#[test]
fn every_crate_has_the_feature_of_every_format() {
    for path in
        ["macros/formats/Cargo.toml", "macros/codegen/Cargo.toml", "macros/Cargo.toml", "runtime/Cargo.toml"]
    {
        let manifest = file(path);
        for feature in FORMATS.iter().filter_map(|format| format.feature) {
            let is_feature = |line: &str| line.starts_with(&format!("{feature} = ["));
            assert!(manifest.lines().any(is_feature), "{path} has no feature {feature}");
        }
    }
}

#[test]
fn the_tool_reads_every_format() {
    let manifest = file("macros/cli/Cargo.toml");
    let dependency = manifest.lines().find(|line| line.starts_with("doccodes-codegen")).unwrap();
    for feature in FORMATS.iter().filter_map(|format| format.feature) {
        assert!(dependency.contains(&format!("{feature:?}")), "{dependency} does not enable {feature}");
    }
}
