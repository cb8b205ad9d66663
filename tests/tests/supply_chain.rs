//! The crates that a user's build compiles, runs and links. A new dependency must be added to the lists in this file.
//! `deny.toml` has the rules for licences and sources of all dependencies, including those of tests.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use doccodes_tests::workspace;
use serde_json::Value;

/// The code of a crate that a user's build runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Runs {
    /// None.
    Nothing,
    /// The crate's build script.
    BuildScript,
    /// The crate's procedural macro.
    Macro,
}

/// The crates in a build without features.
const CRATES: &[(&str, Runs)] = &[
    ("bitflags", Runs::Nothing),
    ("doccodes", Runs::Nothing),
    ("doccodes-catalogue", Runs::Nothing),
    ("doccodes-codegen", Runs::Nothing),
    ("doccodes-core", Runs::Nothing),
    ("doccodes-formats", Runs::Nothing),
    ("doccodes-macros", Runs::Macro),
    ("doccodes-page", Runs::Nothing),
    ("doccodes-sentences", Runs::Nothing),
    ("memchr", Runs::Nothing),
    ("proc-macro2", Runs::BuildScript),
    ("pulldown-cmark", Runs::BuildScript),
    ("quote", Runs::BuildScript),
    ("syn", Runs::Nothing),
    ("unicase", Runs::Nothing),
    ("unicode-ident", Runs::Nothing),
];

/// The crates that the default features add.
const DEFAULT_CRATES: &[(&str, Runs)] = &[("csv-core", Runs::Nothing)];

/// The crates that the other features add.
const OPTIONAL_CRATES: &[(&str, Runs)] = &[
    ("bytes", Runs::Nothing),
    ("cfg-if", Runs::Nothing),
    ("http", Runs::Nothing),
    ("httpdate", Runs::Nothing),
    ("itoa", Runs::Nothing),
    ("jsonc-parser", Runs::Nothing),
    ("miette", Runs::Nothing),
    ("serde", Runs::BuildScript),
    ("serde_core", Runs::BuildScript),
    ("unicode-width", Runs::Nothing),
];

/// The crates that all features add to the user's program.
const LINKED_CRATES: &[&str] =
    &["bytes", "cfg-if", "http", "httpdate", "itoa", "miette", "serde", "serde_core", "unicode-width"];

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The output of a cargo command in the workspace.
fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(std::env::var_os("CARGO").unwrap())
        .current_dir(workspace())
        .args(arguments)
        .args(["--locked", "--offline"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The crates in a user's build with these features.
fn built(features: &[&str]) -> BTreeSet<String> {
    let tree = ["tree", "-p", "doccodes", "-e", "normal,build", "--prefix", "none", "--format", "{p}"];
    let tree = cargo(&[&tree, features].concat());
    tree.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn a_build_has_only_the_listed_crates() {
    let mut listed = BTreeSet::new();
    for (features, added) in [
        (&["--no-default-features"][..], CRATES),
        (&[], DEFAULT_CRATES),
        (&["--all-features"], OPTIONAL_CRATES),
    ] {
        listed.extend(added.iter().map(|(name, _)| (*name).to_owned()));
        assert_eq!(built(features), listed, "{features:?}");
    }
}

#[test]
fn crates_run_only_the_listed_code_and_come_from_the_registry() {
    // Crates for other systems may not have been downloaded.
    let version = Command::new("rustc").arg("-vV").output().unwrap().stdout;
    let version = String::from_utf8(version).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let metadata = cargo(&["metadata", "--format-version", "1", "--filter-platform", host]);
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let mut packages: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        packages.entry(package["name"].as_str().unwrap()).or_default().push(package);
    }
    for (name, runs) in [CRATES, DEFAULT_CRATES, OPTIONAL_CRATES].concat() {
        // If the workspace has several versions of a crate, all of them are checked.
        for package in &packages[name] {
            let targets = package["targets"].as_array().unwrap();
            let has = |kind: &str| targets.iter().any(|target| target["kind"][0] == kind);
            assert_eq!(has("custom-build"), runs == Runs::BuildScript, "the build script of {name}");
            assert_eq!(has("proc-macro"), runs == Runs::Macro, "{name} as a macro");
            match package["source"].as_str() {
                Some(source) => assert_eq!(source, REGISTRY, "{name}"),
                None => assert!(name.starts_with("doccodes"), "{name} is not from the registry"),
            }
        }
    }
}

#[test]
fn a_program_links_only_doccodes_and_the_crates_of_its_features() {
    let linked = |features: &[&str]| -> BTreeSet<String> {
        let tree =
            ["tree", "-p", "doccodes", "-e", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"];
        let tree = cargo(&[&tree, features].concat());
        tree.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
    };
    let mut listed = BTreeSet::from(["doccodes", "doccodes-core"].map(str::to_owned));
    assert_eq!(linked(&[]), listed);
    listed.extend(LINKED_CRATES.iter().map(|name| (*name).to_owned()));
    assert_eq!(linked(&["--all-features"]), listed);
}
