//! Properties of the output of every command.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "these tests need no golden files")]
mod common;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use common::doccodes;
use common::invocations::{INVOCATIONS, prints_json, with_page};
use unicode_width::UnicodeWidthStr as _;

/// A page in two languages with a code `E.1`, long texts, and something for lints to find.
const TEXT: &str = "\
# Error codes of the ferry

| Error code | HTTP status | Name | Description | 说明 | Remarks |
|---|---|---|---|---|---|
| E.1 | 503 | FERRY_FULL | The ferry is full, and so are the next ones, since it is the first day of summer. Try again later. | 渡轮已满，\
接下来的几班也满了，因为今天是夏季的第一天，请稍后再试，或者选择其他航线和其他时间，也可以联系码头的工作人员。 | Ask at the pier. |
| E.2 | 404 | ROPE_TORN | The rope is torn. Try again later. | 绳索断了。 | Somebody pulled at it. |
| E.2 | 404 | ROPE_TORN | The rope is torn. Try again later. | 绳索断了。 | Somebody pulled at it. |
";

/// The file with the page. It is written once, since the tests run at the same time.
fn page() -> &'static str {
    static FILE: LazyLock<String> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("every-command");
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("codes.md");
        fs::write(&file, TEXT).unwrap();
        file.to_str().unwrap().to_owned()
    });
    &FILE
}

/// Runs the tool with this standard output and these variables. Returns the exit code and standard error.
fn run(arguments: &[&str], output: Stdio, variables: &[(&str, &str)]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-doccodes"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests"))
        .arg("doccodes")
        .args(arguments)
        .envs(variables.iter().copied())
        .stdout(output)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// The names that `help` lists.
fn commands() -> Vec<String> {
    let (_, help, _) = doccodes(&["help"]);
    let listed = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let name = |line: &str| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')).map(str::to_owned);
    let names = listed.lines().filter_map(name);
    names.map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

#[test]
fn every_command_and_every_format_has_an_invocation() {
    let commands = commands();
    assert!(commands.len() > 5, "{commands:?}");
    for command in &commands {
        let of_command = || INVOCATIONS.iter().filter(|invocation| invocation[0] == command);
        assert!(of_command().next().is_some(), "add `{command}` to the invocations");
        let (_, help, _) = doccodes(&["help", command]);
        for option in ["--json", "--format"] {
            let has_option = help.contains(&format!("{option} ")) || help.contains(&format!("{option}\n"));
            let tested = of_command().any(|invocation| invocation.contains(&option));
            assert!(!has_option || tested, "add `{command} {option}` to the invocations");
        }
    }
}

#[test]
fn each_json_object_has_the_number_of_its_schema() {
    let page = page();
    for invocation in INVOCATIONS.iter().filter(|invocation| prints_json(invocation)) {
        let (_, out, error) = doccodes(&with_page(invocation, page));
        assert!(!out.is_empty(), "{invocation:?}: {error}");
        let values: Vec<serde_json::Value> =
            serde_json::Deserializer::from_str(&out).into_iter().map(Result::unwrap).collect();
        for value in values {
            assert_eq!(value["schema"], 1, "{invocation:?}: {value}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let page = page();
    let full = || fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    for invocation in INVOCATIONS {
        let arguments = with_page(invocation, page);
        let (code, _, error) = run(&arguments, full().into(), &[]);
        let message = "error: the output cannot be written: No space left on device";
        assert_eq!(error.matches(message).count(), 1, "{invocation:?}: {error}");
        assert_eq!(code, Some(2), "{invocation:?}");
    }
    let status = Command::new(env!("CARGO_BIN_EXE_cargo-doccodes"))
        .args(["explain", "oms", "999"])
        .stderr(full())
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(2), "an error that nobody sees");
}

#[test]
fn a_closed_pipe_changes_no_exit_code() {
    let page = page();
    let broken = "compile_fail/docs/broken.md";
    let mut all: Vec<Vec<&str>> = INVOCATIONS.iter().map(|invocation| with_page(invocation, page)).collect();
    all.extend(INVOCATIONS.iter().map(|invocation| with_page(invocation, broken)));
    all.extend([
        vec!["explain", "oms", "999"],
        vec!["explain", "nowhere", "999"],
        vec!["inspect", "none.md"],
    ]);
    for arguments in all {
        let (expected, ..) = doccodes(&arguments);
        let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-doccodes"))
            .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests"))
            .args(&arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop((child.stdout.take(), child.stderr.take()));
        assert_eq!(child.wait().unwrap().code(), expected, "{arguments:?}");
    }
}

#[test]
fn lines_fit_the_terminal() {
    let page = page();
    // Rust is not wrapped, and neither are lines that another program reads.
    let is_for_people = |invocation: &&&[&str]| {
        !prints_json(invocation)
            && !matches!(invocation[0], "expand" | "new")
            && !invocation.contains(&"github")
    };
    for invocation in INVOCATIONS.iter().filter(is_for_people) {
        let arguments = with_page(invocation, page);
        for columns in [80, 200] {
            let variables = [("COLUMNS", columns.to_string())];
            let variables = variables.each_ref().map(|(name, value)| (*name, value.as_str()));
            let (_, out, _) = run(&arguments, Stdio::piped(), &variables);
            // The path of the page is one word.
            let too_wide = |line: &&str| line.width() > columns && !line.contains(page);
            let wide: Vec<&str> = out.lines().filter(too_wide).collect();
            assert!(wide.is_empty(), "{arguments:?} at {columns} columns: {wide:#?}");
        }
    }
}

#[test]
fn nothing_is_wrapped_in_a_pipe() {
    let (_, out, _) = doccodes(&["explain", page(), "E.1"]);
    assert!(out.contains("渡轮已满，接下来的几班也满了，因为今天是夏季的第一天，请稍后再试，或者"), "{out}");
}

#[test]
fn colours_follow_the_variables_and_the_option() {
    let is_coloured = |arguments: &[&str], variables: &[(&str, &str)]| {
        let (_, out, _) = run(arguments, Stdio::piped(), variables);
        out.contains('\u{1b}')
    };
    let check = ["check", "docs/odd.md"];
    assert!(!is_coloured(&check, &[]), "a pipe");
    assert!(is_coloured(&check, &[("CLICOLOR_FORCE", "1")]));
    assert!(is_coloured(&check, &[("CARGO_TERM_COLOR", "always")]));
    assert!(is_coloured(&check, &[("CARGO_TERM_COLOR", "always"), ("NO_COLOR", "1")]), "cargo's own setting");
    assert!(!is_coloured(&check, &[("CARGO_TERM_COLOR", "never"), ("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&check, &[("CARGO_TERM_COLOR", "blue")]));
    for place in [0, 2] {
        let with = |option: &'static str| {
            let mut all = check.to_vec();
            all.insert(place, option);
            all
        };
        assert!(is_coloured(&with("--color=always"), &[("CARGO_TERM_COLOR", "never")]));
        assert!(!is_coloured(&with("--color=never"), &[("CLICOLOR_FORCE", "1")]));
        assert!(is_coloured(
            &with("--color=auto"),
            &[("CLICOLOR_FORCE", "1"), ("CARGO_TERM_COLOR", "never")]
        ));
    }
    assert!(is_coloured(&["--help"], &[("CARGO_TERM_COLOR", "always")]));
}

#[test]
fn the_tool_runs_with_and_without_cargo() {
    let direct = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-doccodes")).args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let version = format!("cargo-doccodes {}\n", env!("CARGO_PKG_VERSION"));
    for arguments in [&["--version"][..], &["doccodes", "--version"], &["-V"]] {
        assert_eq!(direct(arguments), (Some(0), version.clone()), "{arguments:?}");
    }
    let (_, by_cargo) = direct(&["doccodes", "explain", "oms", "404"]);
    assert!(by_cargo.starts_with("OMS 404 Not Found\n"), "{by_cargo}");
    assert_eq!(direct(&["explain", "oms", "404"]), (Some(0), by_cargo));
    let (code, help) = direct(&["help", "check"]);
    assert_eq!(code, Some(0));
    assert_eq!(direct(&["doccodes", "check", "--help"]), (Some(0), help));
    assert_eq!(direct(&["doccodes"]).0, Some(2), "a command is missing");
}
