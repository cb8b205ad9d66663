//! Runs the tool as it is typed, and compares what it says with files. To renew these:
//! `DOCCODES_RENEW=1 cargo test -p cargo-doccodes`.

use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs the tool in the folder of the test pages: exit code, standard output, standard error.
pub(crate) fn doccodes(arguments: &[&str]) -> (Option<i32>, String, String) {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-doccodes"))
        .current_dir(pages)
        .arg("doccodes")
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

pub(crate) fn golden(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("DOCCODES_RENEW").is_some() {
        fs::write(&file, text).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert!(expected == text, "not what {name} has; renew it if this is right:\n{text}");
}
