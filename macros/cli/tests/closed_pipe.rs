//! A closed pipe, as behind `| head`, does not change the exit code.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Command, Stdio};

/// Runs the tool with both outputs closed and returns the exit code.
fn run_with_closed_outputs(arguments: &[&str]) -> Option<i32> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-doccodes"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests"))
        .arg("doccodes")
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop((child.stdout.take(), child.stderr.take()));
    child.wait().unwrap().code()
}

#[test]
fn every_command_keeps_its_exit_code() {
    let (good, broken) = ("docs/error-codes.md", "compile_fail/docs/broken.md");
    for (arguments, code) in [
        (&["inspect", good][..], 0),
        (&["inspect", "--json", broken], 1),
        (&["check", good], 0),
        (&["check", broken], 1),
        (&["explain", "oms", "404"], 0),
        (&["explain", "oms", "999"], 1),
        (&["explain", "nowhere", "999"], 2),
        (&["diff", good, broken], 1),
        (&["diff", good, "none.md"], 2),
        (&["expand", good], 0),
        (&["expand", broken], 1),
        (&["expand", "none.md"], 2),
        (&["export", good], 0),
        (&["export", broken], 1),
        (&["export", "none.md"], 2),
    ] {
        assert_eq!(run_with_closed_outputs(arguments), Some(code), "{arguments:?}");
    }
}
