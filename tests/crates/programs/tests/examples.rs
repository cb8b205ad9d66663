//! Runs each example, and compares its output with the file beside it. To renew the files:
//! `DOCCODES_RENEW=1 cargo test -p doccodes-programs`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn each_example_succeeds_with_its_output() {
    let renew = env::var_os("DOCCODES_RENEW").is_some();
    // cargo puts the examples beside the folder of this test.
    let test = env::current_exe().unwrap();
    let programs = test.parent().unwrap().with_file_name("examples");
    let mut count = 0;
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")).unwrap() {
        let source = file.unwrap().path();
        if source.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        count += 1;
        let name = source.file_stem().unwrap().to_str().unwrap();
        let program = programs.join(name).with_extension(env::consts::EXE_EXTENSION);
        let run = Command::new(&program).output();
        let output = run
            .unwrap_or_else(|error| panic!("{}: {error}; run all targets of the package", program.display()));
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));

        let output = String::from_utf8(output.stdout).unwrap();
        let expected = source.with_extension("stdout");
        if renew {
            fs::write(&expected, &output).unwrap();
        }
        assert_eq!(output, fs::read_to_string(&expected).unwrap_or_default().replace("\r\n", "\n"), "{name}");
    }
    assert!(count > 10, "{count} examples");
}
