//! The commands about packages, run as a user runs them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "these tests run the tool in other folders")]
mod common;
#[path = "common/workspace.rs"]
mod workspace;

use common::golden;
use workspace::Workspace;

#[test]
fn the_enums_of_a_workspace_are_listed() {
    let workspace = Workspace::new("list");
    let (code, text, error) = workspace.doccodes(&["list", "--workspace"]);
    golden("package/list.txt", &text);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let (_, text, _) = workspace.doccodes(&["list", "--workspace", "--json"]);
    let list: serde_json::Value = serde_json::from_str(&text).unwrap();
    golden("package/list.json", &format!("{list:#}\n"));
    assert_eq!(list["enums"].as_array().unwrap().len(), 8);
}

#[test]
fn eight_of_ten_enums_are_checked_and_the_others_are_reported() {
    let workspace = Workspace::new("check");
    let (code, text, error) = workspace.doccodes(&["check", "--workspace"]);
    golden("package/check.txt", &text);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert!(text.ends_with("8 enums in 3 packages, 2 places not checked: no errors, 2 warnings\n"), "{text}");
    let (code, ..) = workspace.doccodes(&["check", "--workspace", "-D", "unchecked-enum"]);
    assert_eq!(code, Some(1));
    let (_, text, _) = workspace.doccodes(&["check", "--workspace", "--json"]);
    let objects: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    golden("package/check.json", &format!("{:#}\n", serde_json::Value::from(objects)));
}

#[test]
fn a_problem_has_the_place_of_the_attribute_and_of_the_row() {
    let workspace = Workspace::new("broken");
    workspace.replace("ferry/docs/errors.md", "| F.2 |", "| ??? ! |");
    workspace.replace("ferry/docs/statuses.md", "| 404 |", "| 4O4 |");
    workspace.replace("ferry/tests/ferry.rs", "night.md\"", "dark.md\"");
    workspace.replace("harbour/src/lib.rs", "harbour.csv\")]", "harbour.csv\", colour = 1)]");
    workspace.replace("mill/docs/mill.md", "| M.1 |", "| ??? ! |");
    let (code, text, _) = workspace.doccodes(&["check", "--workspace", "-A", "unchecked-enum"]);
    golden("package/broken.txt", &text);
    assert_eq!(code, Some(2), "a page cannot be read");
}

#[test]
fn the_package_of_the_folder_is_checked() {
    let workspace = Workspace::new("selection");
    let enums = |folder: &str, arguments: &[&str]| {
        let (code, text, error) =
            workspace.doccodes_in(folder, &[&["list", "--json"][..], arguments].concat());
        assert_eq!((code, error.as_str()), (Some(0), ""));
        let list: serde_json::Value = serde_json::from_str(&text).unwrap();
        list["enums"].as_array().unwrap().len()
    };
    assert_eq!(enums("ferry", &[]), 4);
    assert_eq!(enums("harbour/src", &[]), 2);
    assert_eq!(enums("ferry", &["-p", "mill"]), 2);
    assert_eq!(enums("ferry", &["-p", "mill", "--package", "harbour"]), 4);
    assert_eq!(enums("", &[]), 8, "all members of a workspace without a package");
    assert_eq!(enums("ferry", &["--workspace"]), 8);
    assert_eq!(enums("ferry", &["--manifest-path", "../mill/Cargo.toml"]), 2);
    let (code, _, error) = workspace.doccodes(&["check", "-p", "mil"]);
    assert_eq!(
        (code, error.as_str()),
        (Some(2), "error: the workspace has no package `mil`: did you mean `mill`?\n")
    );
    let (code, _, error) = workspace.doccodes(&["check", "--manifest-path", "none/Cargo.toml"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("none/Cargo.toml"), "{error}");
    let (code, _, error) = workspace.doccodes(&["check", "--table", "2"]);
    let expected =
        "error: options about pages need a page: in a package, they are arguments of each enum's attribute\n";
    assert_eq!((code, error.as_str()), (Some(2), expected));
    let (code, _, error) = workspace.doccodes(&["check", "--workspace", "ferry/docs/errors.md"]);
    let expected =
        "error: `--package`, `--workspace` and `--manifest-path` are about packages: leave out the pages\n";
    assert_eq!((code, error.as_str()), (Some(2), expected));
}

#[test]
fn lint_levels_are_those_of_the_enum_then_of_the_package_then_of_the_workspace() {
    let workspace = Workspace::new("levels");
    workspace.write(
        "ferry/docs/night.md",
        "| Error code | Description |\n|---|---|\n| N.1 | Dark. |\n| N.1 | Dark. |\n",
    );
    let warnings = |arguments: &[&str]| {
        let arguments = [&["check", "-p", "ferry"][..], arguments].concat();
        let (code, text, error) = workspace.doccodes(&arguments);
        assert_eq!(error, "");
        (code.unwrap(), text.matches("[rows-twice]").count())
    };
    let ferry = workspace.read("ferry/Cargo.toml");
    let package = |settings: &str| workspace.write("ferry/Cargo.toml", &format!("{ferry}\n{settings}\n"));
    assert_eq!(warnings(&[]), (0, 2));
    workspace.replace("Cargo.toml", "resolver", "metadata.doccodes.lints.rows-twice = \"deny\"\nresolver");
    assert_eq!(warnings(&[]), (1, 2));
    package("[package.metadata.doccodes.lints]\nrows-twice = \"allow\"");
    assert_eq!(warnings(&[]), (0, 0));
    assert_eq!(warnings(&["-D", "warnings"]), (0, 0), "`warnings` are the lints that warn");
    assert_eq!(warnings(&["-D", "rows-twice"]), (1, 2), "the command line wins");
    package("[package.metadata.doccodes.enums.NightError.lints]\nrows-twice = \"warn\"");
    assert_eq!(warnings(&[]), (1, 2));
    assert_eq!(warnings(&["-A", "rows-twice"]), (0, 0));
    package(
        "[package.metadata.doccodes]\nexclude = [\"tests\"]\n[package.metadata.doccodes.lints]\nwarnings = \"deny\"",
    );
    workspace.replace("Cargo.toml", "metadata.doccodes.lints.rows-twice = \"deny\"\n", "");
    assert_eq!(warnings(&[]), (1, 1));
}

#[test]
fn settings_with_an_error_are_refused() {
    let workspace = Workspace::new("settings");
    let error = |file: &str, settings: &str| {
        let before = workspace.read(file);
        workspace.write(file, &format!("{before}\n{settings}\n"));
        let (code, _, error) = workspace.doccodes(&["check", "--workspace"]);
        workspace.write(file, &before);
        assert_eq!(code, Some(2));
        error
    };
    assert_eq!(
        error("ferry/Cargo.toml", "[package.metadata.doccodes.lints]\nrows-twise = \"allow\""),
        "error: unknown lint `rows-twise` in `[package.metadata.doccodes.lints]`: did you mean `rows-twice`?\n \
         --> the Cargo.toml of the package `ferry`\n"
    );
    assert_eq!(
        error("Cargo.toml", "[workspace.metadata.doccodes.lint]\nrows-twice = \"allow\""),
        "error: unknown setting `lint` in `[workspace.metadata.doccodes]`: did you mean `lints`?\n \
         --> the Cargo.toml of the workspace\n"
    );
    assert_eq!(
        error(
            "ferry/Cargo.toml",
            "[package.metadata.doccodes.enums.NightErrors.lints]\nrows-twice = \"allow\""
        ),
        "error: the package `ferry` has no enum for the settings `[package.metadata.doccodes.enums.NightErrors]`: did you mean \
         `NightError`?\n"
    );
}

#[test]
fn a_more_permissive_verdict_fails_the_baseline() {
    let workspace = Workspace::new("baseline");
    let check = |arguments: &[&str]| {
        workspace.doccodes(
            &[&["check", "--workspace", "-A", "unchecked-enum", "--baseline", "codes.baseline"], arguments]
                .concat(),
        )
    };
    let (code, _, error) = check(&[]);
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        "error: the baseline codes.baseline cannot be read: there is no such file\n  = help: `--renew` writes it\n"
    );
    let (code, text, _) = check(&["--renew"]);
    let summary = "8 enums in 3 packages, 2 places not checked: no errors, no warnings\n";
    assert_eq!((code, text), (Some(0), format!("codes.baseline is written, with 12 codes\n{summary}")));
    golden("package/baseline.txt", &workspace.read("codes.baseline"));
    assert_eq!(check(&[]).0, Some(0));

    // The verdict on M.1, an enum that moves to another page, and other changes.
    workspace.replace("mill/docs/mill.md", "Do not retry.", "The request was not executed. Try again later.");
    workspace.replace("ferry/docs/errors.md", "| F.1 |", "| F.3 |");
    workspace.replace("ferry/src/statuses.rs", "Full", "Booked");
    workspace.write("harbour/docs/new.csv", &workspace.read("harbour/docs/harbour.csv"));
    workspace.replace("harbour/src/lib.rs", "harbour.csv\")]", "new.csv\")]");
    workspace.remove("harbour/examples");
    let (code, text, _) = check(&[]);
    golden("package/baseline-changed.txt", &text);
    assert_eq!(code, Some(1));
    let (_, text, _) = check(&["--json"]);
    let objects: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    golden("package/baseline-changed.json", &format!("{:#}\n", serde_json::Value::from(objects)));
    assert_eq!(check(&["-A", "baseline-changed"]).0, Some(1));
    assert_eq!(check(&["-A", "baseline-changed", "-A", "more-permissive"]).0, Some(0));

    // The enums of another package are kept.
    let (code, ..) = workspace.doccodes_in("mill", &["check", "--baseline", "../codes.baseline", "--renew"]);
    assert_eq!(code, Some(0));
    assert!(workspace.read("codes.baseline").contains("\"F.1\" F1"), "{}", workspace.read("codes.baseline"));
    assert_eq!(workspace.doccodes_in("mill", &["check", "--baseline", "../codes.baseline"]).0, Some(0));
    let (code, text, _) = check(&["--renew"]);
    assert_eq!(code, Some(0));
    assert!(text.contains("warning[baseline-changed]: "), "{text}");
    assert_eq!(check(&[]).0, Some(0));
}

#[test]
fn a_baseline_with_an_error_is_refused() {
    let workspace = Workspace::new("baseline-error");
    workspace.write("codes.baseline", "schema 1\n<<<<<<< HEAD\n");
    let check = |arguments: &[&str]| {
        workspace.doccodes(
            &[&["check", "--workspace", "-A", "unchecked-enum", "--baseline", "codes.baseline"], arguments]
                .concat(),
        )
    };
    let (code, _, error) = check(&[]);
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        "error: codes.baseline:2: expected a code, its variant, its outcome and its verdict, as in `404 NotFound Refused Never`\n"
    );
    assert_eq!(check(&["--renew"]).0, Some(0));
    let written = workspace.read("codes.baseline");
    workspace.replace("ferry/docs/errors.md", "| F.1 |", "| ??? ! |");
    let (code, _, error) = check(&["--renew"]);
    assert_eq!(
        (code, error.as_str()),
        (Some(1), "error: codes.baseline is not renewed: 1 enum with errors may lack codes\n")
    );
    assert_eq!(workspace.read("codes.baseline"), written);
}

#[test]
fn a_file_that_is_not_a_baseline_is_not_replaced() {
    let workspace = Workspace::new("baseline-other-file");
    let check = |arguments: &[&str]| {
        let (code, text, error) = workspace
            .doccodes(&[&["check", "-p", "mill", "--baseline", "mill/docs/mill.md"], arguments].concat());
        assert_eq!((code, text.as_str()), (Some(2), ""));
        error
    };
    let page = workspace.read("mill/docs/mill.md");
    assert_eq!(
        check(&["--renew"]),
        "error: mill/docs/mill.md is not renewed: it is not a baseline\n  = help: name a new file, or delete this one\n"
    );
    assert_eq!(check(&[]), "error: mill/docs/mill.md:1: this is not a baseline: expected `schema 1`\n");
    assert_eq!(workspace.read("mill/docs/mill.md"), page);
}

#[test]
fn pages_without_a_package_have_a_baseline_as_well() {
    let workspace = Workspace::new("pages");
    let check = |arguments: &[&str]| {
        let pages = ["check", "--baseline", "p.baseline", "ferry/docs/errors.md", "mill/docs/mill.md"];
        workspace.doccodes(&[&pages[..], arguments].concat())
    };
    assert_eq!(check(&["--renew"]).0, Some(0));
    assert_eq!(check(&[]).0, Some(0));
    workspace.replace("mill/docs/mill.md", "Do not retry.", "Try again later.");
    let (code, text, _) = check(&[]);
    golden("package/baseline-pages.txt", &text);
    assert_eq!(code, Some(1));
}

#[test]
fn the_enums_of_a_commit_are_compared_with_those_of_now() {
    let workspace = Workspace::new("git");
    workspace.commit();
    workspace.write("README.md", "Another commit.\n");
    workspace.commit();
    let diff =
        |arguments: &[&str]| workspace.doccodes(&[&["diff", "--workspace", "--git"], arguments].concat());
    let (code, text, error) = diff(&["HEAD~1"]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    golden("package/diff-same.txt", &text);

    workspace.replace("mill/docs/mill.md", "Do not retry.", "The request was not executed. Try again later.");
    workspace.replace(
        "ferry/docs/errors.md",
        "| F.1 | The rope is torn. |",
        "| F.1 | The rope is torn. |\n| F.4 | Fog. |",
    );
    workspace.replace("ferry/src/statuses.rs", "Status {", "FerryStatus {");
    workspace.replace("harbour/src/lib.rs", "pub enum Harbour", "#[non_exhaustive]\npub enum Harbour");
    workspace.write("ferry/src/extra.rs", "#[doccodes::codes(\"docs/night.md\")]\nenum Extra {}\n");
    workspace.remove("ferry/tests");
    let (code, text, _) = diff(&["HEAD~1"]);
    golden("package/diff.txt", &text);
    assert_eq!(code, Some(1));
    workspace.commit();
    let (code, committed, _) = diff(&["HEAD~1"]);
    assert_eq!((code, committed), (Some(1), text));
    let (_, text, _) = diff(&["HEAD~1", "--json"]);
    let objects: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    golden("package/diff.json", &format!("{:#}\n", serde_json::Value::from(objects)));
    assert_eq!(diff(&["HEAD~1", "--deny", "more-permissive"]).0, Some(1));
    assert_eq!(diff(&["HEAD~1", "--deny", "major"]).0, Some(1));
    workspace.replace("mill/docs/mill.md", "The request was not executed. Try again later.", "Do not retry.");
    assert_eq!(diff(&["HEAD", "--deny", "more-permissive"]).0, Some(0), "it is more cautious again");
    assert_eq!(diff(&["HEAD"]).0, Some(1));
}

#[test]
fn a_package_that_moved_or_is_gone_is_compared_with_what_it_was() {
    let workspace = Workspace::new("moved");
    workspace.commit();
    for file in ["Cargo.toml", "build.rs", "src/lib.rs", "docs/mill.md"] {
        workspace.write(&format!("crates/mill/{file}"), &workspace.read(&format!("mill/{file}")));
    }
    workspace.remove("mill");
    workspace.remove("harbour");
    workspace.replace("Cargo.toml", "\"ferry\", \"harbour\", \"mill\"", "\"ferry\", \"crates/mill\"");
    workspace.replace(
        "crates/mill/docs/mill.md",
        "Do not retry.",
        "The request was not executed. Try again later.",
    );
    let (code, text, error) = workspace.doccodes(&["diff", "--workspace", "--git", "HEAD"]);
    golden("package/diff-moved.txt", &text);
    assert_eq!((code, error.as_str()), (Some(1), ""));
}

#[test]
fn a_package_with_another_name_and_a_page_behind_a_link_are_compared() {
    let workspace = Workspace::below("renamed", "code/rust");
    workspace.write("../../vendor/mill.md", &workspace.read("mill/docs/mill.md"));
    #[cfg(unix)]
    {
        workspace.remove("mill/docs");
        workspace.link("mill/docs", "../../../vendor");
    }
    workspace.commit();
    workspace.replace("mill/Cargo.toml", "name = \"mill\"", "name = \"millstone\"");
    workspace.replace("mill/docs/mill.md", "Do not retry.", "The request was not executed. Try again later.");
    let (code, text, error) = workspace.doccodes(&["diff", "--workspace", "--git", "HEAD"]);
    assert_eq!((code, error.as_str()), (Some(1), ""));
    let start = "millstone::MillError (mill/build.rs:5:10)\n  looser   M.1: retry Never";
    assert!(text.starts_with(start), "{text}");
    assert!(text.ends_with("4 verdicts or outcomes are more permissive\nsemver: minor\n"), "{text}");
}

#[test]
fn what_is_not_a_commit_is_an_error() {
    let workspace = Workspace::new("revision");
    workspace.commit();
    let error = |revision: &str| {
        let (code, _, error) = workspace.doccodes(&["diff", &format!("--git={revision}")]);
        assert_eq!(code, Some(2), "{error}");
        error
    };
    assert_eq!(error("v9"), "error: the repository has no revision `v9`\n");
    assert_eq!(error("--help"), "error: `--help` is not a revision\n");
    let (code, _, error) = workspace.doccodes(&["diff", "--git", "HEAD", "a.md", "b.md"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("cannot be used with"), "{error}");
    let (code, _, error) = workspace.doccodes(&["diff", "--workspace", "a.md", "b.md"]);
    let expected =
        "error: `--package`, `--workspace` and `--manifest-path` are about packages: add `--git REVISION`\n";
    assert_eq!((code, error.as_str()), (Some(2), expected));
}

#[test]
fn files_outside_the_package_are_searched_if_a_source_names_them() {
    let workspace = Workspace::new("outside");
    let codes = |name: &str| format!("#[doccodes::codes(\"docs/night.md\")]\npub enum {name} {{}}\n");
    workspace.write("shared/mounted.rs", &format!("{}mod below;\n", codes("Mounted")));
    workspace.write("shared/below.rs", &codes("Below"));
    workspace.write("ferry/src/included.in", &codes("Included"));
    workspace.write("ferry/target/old.rs", &codes("Built"));
    workspace.write("ferry/.hidden/old.rs", &codes("Hidden"));
    workspace.write("ferry/nested/Cargo.toml", "[package]\nname = \"nested\"\n[workspace]\n");
    workspace.write("ferry/nested/src/lib.rs", &codes("Nested"));
    workspace.write("ferry/src/old/broken.rs", "#[doccodes::codes(\"docs/night.md\")] enum A { \u{2018} \n");
    workspace.write("ferry/src/old/none.rs", "fn f( {");
    let lib = workspace.read("ferry/src/lib.rs");
    workspace.write(
        "ferry/src/lib.rs",
        &format!(
            "{lib}\n#[path = \"../../shared/mounted.rs\"]\nmod mounted;\ninclude!(\"included.in\");\n\
             include!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/src/included.in\"));\n\
             include!(\"made.in\");\ninclude!(concat!(env!(\"OUT_DIR\"), \"/made.rs\"));\ninclude!(env!(\"MADE\"));\n"
        ),
    );
    let (code, text, error) = workspace.doccodes(&["list", "-p", "ferry"]);
    golden("package/outside.txt", &text);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let ferry = workspace.read("ferry/Cargo.toml");
    let exclude =
        "[package.metadata.doccodes]\nexclude = [\"src/old/\", \"OUT_DIR/made.rs\", \"tests/ferry.rs\"]\n";
    workspace.write("ferry/Cargo.toml", &format!("{ferry}\n{exclude}"));
    let (_, text, _) = workspace.doccodes(&["list", "-p", "ferry"]);
    for excluded in ["broken.rs", "made.rs", "Local"] {
        assert!(!text.contains(excluded), "{text}");
    }
}

#[test]
fn hidden_characters_are_escaped_in_the_output_about_packages() {
    let workspace = Workspace::new("hidden");
    let name = if cfg!(unix) { "a\u{202e}\u{1b}[31m" } else { "a\u{202e}" };
    let page =
        "| Error code | Description |\n|---|---|\n| F.1\u{202e} | \u{1b}[31m Try again later\u{200b}. |\n";
    workspace.write(&format!("ferry/docs/{name}.md"), page);
    workspace.write(
        &format!("ferry/src/{name}.rs"),
        &format!(
            "#[doccodes::codes(\"docs/{name}.md\")]\npub enum Hidden {{}}\n\
             #[doccodes::codes(\"docs/{name}.md\", skip(\"{name}\"))]\npub enum Broken {{}}\n\
             macro_rules! m {{ () => {{ #[codes(\"{name}.md\")] enum M {{}} }} }}\n\
             include!(concat!(env!(\"OUT_DIR\"), \"/{name}.rs\"));\n"
        ),
    );
    workspace.commit();
    let quoted = serde_json::Value::from(name).to_string();
    let enums = format!("pages {quoted}\nenum ferry::\u{202e} {quoted}\n\"\\u001b\" X Refused Never\n");
    workspace.write("hidden.baseline", &format!("schema 1\n{enums}"));
    workspace.write(&format!("ferry/docs/{name}.md"), &page.replace("F.1", "F.2"));
    for arguments in [
        &["list", "-p", "ferry"][..],
        &["list", "-p", "ferry", "--json"],
        &["check", "-p", "ferry"],
        &["check", "-p", "ferry", "--json"],
        &["check", "-p", "ferry", "--format", "github"],
        &["check", "-p", "ferry", "--baseline", "hidden.baseline"],
        &["check", "-p", "ferry", "--baseline", "hidden.baseline", "--json"],
        &["check", "-p", "ferry", "--baseline", name],
        &["check", "-p", name],
        &["diff", "-p", "ferry", "--git", "HEAD"],
        &["diff", "-p", "ferry", "--git", "HEAD", "--json"],
        &["diff", "-p", "ferry", "--git", "HEAD", "--format", "github"],
        &["diff", "-p", "ferry", "--git", name],
        &["check", "--manifest-path", name],
    ] {
        let (code, out, error) = workspace.doccodes(arguments);
        assert!(code.is_some(), "{arguments:?} was ended by a signal");
        for printed in [&out, &error] {
            let hidden = doccodes_tests::attack::hidden(printed);
            assert!(hidden.is_empty(), "{arguments:?}: {hidden:?} in {printed}");
        }
        assert!((out + &error).contains("202e"), "{arguments:?}");
    }
    let (code, ..) = workspace.doccodes(&["check", "-p", "mill", "--baseline", "new.baseline", "--renew"]);
    assert_eq!(code, Some(0));
    assert!(doccodes_tests::attack::hidden(&workspace.read("new.baseline")).is_empty());
}

#[test]
fn annotations_are_at_files_of_the_repository() {
    let workspace = Workspace::new("github");
    workspace.replace("ferry/docs/errors.md", "| F.2 |", "| ??? ! |");
    workspace.replace("ferry/tests/ferry.rs", "night.md\"", "dark.md\"");
    let arguments = ["check", "--workspace", "--format", "github"];
    let (code, text, error) = workspace.doccodes_in("ferry/src", &arguments);
    assert_eq!((code, error.as_str()), (Some(2), ""));
    let file = |line: &str| {
        let file = line.split("file=").nth(1).unwrap().split(",title").next().unwrap();
        file.split("workspace-github/").nth(1).unwrap().to_owned()
    };
    assert_eq!(
        text.lines().map(file).collect::<Vec<_>>(),
        [
            "ferry/docs/errors.md,line=4,col=3",
            "ferry/tests/ferry.rs,line=3,col=5",
            "harbour/src/lib.rs,line=8,col=9",
            "mill/build.rs,line=10,col=43",
        ]
    );
}
