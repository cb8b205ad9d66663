//! Runs the tool as a user does and compares its output with golden files. To renew these:
//! `DOCCODES_RENEW=1 cargo test -p cargo-doccodes`.

#[allow(dead_code, reason = "not every test file runs every command")]
pub(crate) mod invocations;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Runs the tool in the folder of the test pages. Returns the exit code, standard output and standard error.
pub(crate) fn doccodes(arguments: &[&str]) -> (Option<i32>, String, String) {
    result(tool(arguments).output().unwrap())
}

fn tool(arguments: &[&str]) -> Command {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
    let mut tool = Command::new(env!("CARGO_BIN_EXE_cargo-doccodes"));
    // The output does not depend on the terminal that runs the tests.
    for variable in ["COLUMNS", "CARGO_TERM_COLOR", "CLICOLOR_FORCE", "NO_COLOR"] {
        tool.env_remove(variable);
    }
    tool.current_dir(pages).arg("doccodes").args(arguments);
    tool
}

fn result(output: Output) -> (Option<i32>, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// Runs the tool as [`doccodes`] does, with this standard input.
#[allow(dead_code, reason = "not every test file uses this")]
pub(crate) fn doccodes_on(input: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut child =
        tool(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // The tool may end before it has read everything.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    result(child.wait_with_output().unwrap())
}

/// Runs the tool with the arguments of each line, in which single quotes group words, and returns what a terminal would show.
#[allow(dead_code, reason = "not every test file uses this")]
pub(crate) fn session(lines: &[&str]) -> String {
    let mut all = String::new();
    for line in lines {
        let mut arguments = vec![String::new()];
        let mut is_quoted = false;
        for c in line.chars() {
            match c {
                '\'' => is_quoted = !is_quoted,
                ' ' if !is_quoted => arguments.push(String::new()),
                c => arguments.last_mut().unwrap().push(c),
            }
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let (code, text, error) = doccodes(&arguments);
        let code = code.map_or("none".to_owned(), |code| code.to_string());
        all.push_str(&format!("$ cargo doccodes {line}\n{text}{error}exit code {code}\n\n"));
    }
    all
}

/// Compares a text with a file in `tests/golden`.
#[allow(dead_code, reason = "not every test file uses this")]
pub(crate) fn golden(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    let result = doccodes_tests::golden(&file, text);
    assert!(result.is_ok(), "{}", result.unwrap_err());
}
