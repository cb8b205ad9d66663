//! The whole output of the compiler for programs that must not compile.
//!
//! The programs are the examples of the package in `tests/compile_fail`, each beside a file with the expected output. To renew
//! the files: `DOCCODES_RENEW=1 cargo test -p doccodes-tests --test compile_fail`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use doccodes_tests::{cargo, golden};

#[test]
fn programs_do_not_compile_and_the_errors_are_the_expected_ones() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("compile_fail");
    let output = cargo(&package, &["check", "--examples", "--keep-going", "--message-format=json"], &[]);
    let mut rendered: BTreeMap<String, String> = BTreeMap::new();
    for line in output.stdout.lines() {
        let message: serde_json::Value = serde_json::from_str(line).unwrap();
        if message["reason"] != "compiler-message" {
            continue;
        }
        let target = message["target"]["name"].as_str().unwrap().to_owned();
        let text = message["message"]["rendered"].as_str().unwrap();
        let summaries =
            ["error: aborting", "Some errors have", "For more information", "error: could not compile"];
        if !summaries.iter().any(|summary| text.starts_with(summary)) {
            rendered.entry(target).or_default().push_str(text);
        }
    }
    let mut wrong = Vec::new();
    let mut programs = 0;
    for file in fs::read_dir(package.join("examples")).unwrap() {
        let program = file.unwrap().path();
        if program.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        programs += 1;
        let name = program.file_stem().unwrap().to_str().unwrap();
        let text = rendered.get(name).map_or("", String::as_str);
        assert!(text.contains("error"), "{name} compiles, or nothing was compiled:\n{}", output.stderr);
        wrong.extend(golden(&program.with_extension("stderr"), text).err());
    }
    assert!(programs > 0);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
