//! What a build of a user runs and links of other people's: a new dependency is added on purpose, here, or not at all.
//! Licences and sources of everything, tests included, are held against `deny.toml`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use doccodes_tests::workspace;
use serde_json::Value;

/// What a crate can run in a build of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Runs {
    /// Nothing.
    Nothing,
    /// A build script of its own.
    BuildScript,
    /// The macro.
    Macro,
}

/// The crates of a build without features.
const CRATES: &[(&str, Runs)] = &[
    ("bitflags", Runs::Nothing),
    ("doccodes", Runs::Nothing),
    ("doccodes-codegen", Runs::Nothing),
    ("doccodes-core", Runs::Nothing),
    ("doccodes-macros", Runs::Macro),
    ("html5gum", Runs::Nothing),
    ("memchr", Runs::Nothing),
    ("proc-macro2", Runs::BuildScript),
    ("pulldown-cmark", Runs::BuildScript),
    ("quote", Runs::BuildScript),
    ("syn", Runs::Nothing),
    ("unicase", Runs::Nothing),
    ("unicode-ident", Runs::Nothing),
];

/// The crates that the default features add.
const BY_DEFAULT: &[(&str, Runs)] = &[("csv-core", Runs::Nothing)];

/// The crates that all features add to these.
const BY_ALL_FEATURES: &[(&str, Runs)] = &[
    ("bytes", Runs::Nothing),
    ("cfg-if", Runs::Nothing),
    ("http", Runs::Nothing),
    ("itoa", Runs::Nothing),
    ("jsonc-parser", Runs::Nothing),
    ("miette", Runs::Nothing),
    ("serde", Runs::BuildScript),
    ("serde_core", Runs::BuildScript),
    ("unicode-width", Runs::Nothing),
];

/// What is in the user's program beside doccodes itself, and in the macro or nowhere without all features.
const IN_THE_PROGRAM: &[&str] =
    &["bytes", "cfg-if", "http", "itoa", "miette", "serde", "serde_core", "unicode-width"];

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// What cargo prints about the workspace.
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

/// The crates in a build of a user.
fn built(features: &[&str]) -> BTreeSet<String> {
    let tree = ["tree", "-p", "doccodes", "-e", "normal,build", "--prefix", "none", "--format", "{p}"];
    let tree = cargo(&[&tree, features].concat());
    tree.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn a_build_of_a_user_has_these_crates_and_no_others() {
    let mut listed = BTreeSet::new();
    for (features, added) in
        [(&["--no-default-features"][..], CRATES), (&[], BY_DEFAULT), (&["--all-features"], BY_ALL_FEATURES)]
    {
        listed.extend(added.iter().map(|(name, _)| (*name).to_owned()));
        assert_eq!(built(features), listed, "{features:?}");
    }
}

#[test]
fn these_crates_run_what_is_listed_and_come_from_the_registry() {
    // Of other systems, cargo has nothing but names here.
    let version = Command::new("rustc").arg("-vV").output().unwrap().stdout;
    let version = String::from_utf8(version).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let metadata = cargo(&["metadata", "--format-version", "1", "--filter-platform", host]);
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let mut packages: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        packages.entry(package["name"].as_str().unwrap()).or_default().push(package);
    }
    for (name, runs) in [CRATES, BY_DEFAULT, BY_ALL_FEATURES].concat() {
        // Where other crates have another version of it, both are held to the same.
        for package in &packages[name] {
            let targets = package["targets"].as_array().unwrap();
            let has = |kind: &str| targets.iter().any(|target| target["kind"][0] == kind);
            assert_eq!(has("custom-build"), runs == Runs::BuildScript, "the build script of {name}");
            assert_eq!(has("proc-macro"), runs == Runs::Macro, "{name} as a macro");
            match package["source"].as_str() {
                Some(source) => assert_eq!(source, REGISTRY, "{name}"),
                None => assert!(name.starts_with("doccodes"), "{name} is not ours"),
            }
        }
    }
}

#[test]
fn a_program_has_nothing_but_doccodes_and_what_features_ask_for() {
    let linked = |features: &[&str]| -> BTreeSet<String> {
        let tree =
            ["tree", "-p", "doccodes", "-e", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"];
        let tree = cargo(&[&tree, features].concat());
        tree.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
    };
    let mut listed = BTreeSet::from(["doccodes", "doccodes-core"].map(str::to_owned));
    assert_eq!(linked(&[]), listed);
    listed.extend(IN_THE_PROGRAM.iter().map(|name| (*name).to_owned()));
    assert_eq!(linked(&["--all-features"]), listed);
}
