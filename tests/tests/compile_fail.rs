//! What the compiler says to programs that must not compile, whole.
//!
//! The programs are the examples of the package in `tests/compile_fail`; beside each is what is expected. To renew the
//! expected texts: `DOCCODES_RENEW=1 cargo test -p doccodes-tests --test compile_fail`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use doccodes_tests::{cargo, golden};

#[test]
fn programs_that_must_not_compile_are_refused_with_the_expected_text() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("compile_fail");
    let output = cargo(&package, &["check", "--examples", "--keep-going", "--message-format=json"], &[]);
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    for line in output.stdout.lines() {
        let message: serde_json::Value = serde_json::from_str(line).unwrap();
        if message["reason"] != "compiler-message" {
            continue;
        }
        let target = message["target"]["name"].as_str().unwrap().to_owned();
        let rendered = message["message"]["rendered"].as_str().unwrap();
        let closing =
            ["error: aborting", "Some errors have", "For more information", "error: could not compile"];
        if !closing.iter().any(|closing| rendered.starts_with(closing)) {
            said.entry(target).or_default().push_str(rendered);
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
        let text = said.get(name).map_or("", String::as_str);
        assert!(text.contains("error"), "{name} compiles, or nothing was compiled:\n{}", output.stderr);
        wrong.extend(golden(&program.with_extension("stderr"), text).err());
    }
    assert!(programs > 0);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
