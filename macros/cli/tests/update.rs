//! `cargo doccodes update`, run as a user runs it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "these tests need no golden files")]
mod common;

use std::fs;
use std::path::PathBuf;

use common::{doccodes, doccodes_on};

const OLD: &str = "\
# Error codes of the ferry

| Error code | HTTP status | Text |
|---|---|---|
| F.1 | 409 | The ramp is up. |
| F.2 | 404 | There is no such ferry. |
";

/// One more code, and no verdict is more permissive.
const NEW: &str = "\
# Error codes of the ferry

| Error code | HTTP status | Text |
|---|---|---|
| F.1 | 409 | The ramp is up. |
| F.2 | 404 | There is no such ferry. |
| F.3 | 400 | The ticket is torn. |
";

/// A verdict is more permissive.
const LOOSER: &str = "\
# Error codes of the ferry

| Error code | HTTP status | Text |
|---|---|---|
| F.1 | 409 | The ramp is up. Try again later. |
| F.2 | 404 | There is no such ferry. |
";

/// A folder for one test, with an old page and a new one.
struct Files(PathBuf);

impl Files {
    fn new(test: &str, new: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("update").join(test);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("codes.md"), OLD).unwrap();
        fs::write(folder.join("new.md"), new).unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    fn page(&self) -> String {
        fs::read_to_string(self.0.join("codes.md")).unwrap()
    }

    fn note(&self) -> String {
        fs::read_to_string(self.0.join("codes.md.source.toml")).unwrap_or_default()
    }

    /// Updates the page. Returns the exit code, and both outputs without the name of the folder.
    fn update(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let (page, new) = (self.path("codes.md"), self.path("new.md"));
        let all = [&["update", &page, "--from", &new, "--date", "2026-11-27"], arguments].concat();
        let (code, text, error) = doccodes(&all);
        let folder = self.path("");
        (code, text.replace(&folder, ""), error.replace(&folder, ""))
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(&self.0)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

#[test]
fn a_page_is_replaced_and_its_source_is_noted() {
    let files = Files::new("replaced", NEW);
    let (code, text, error) = files.update(&["--url", "https://ferry.example/codes", "--revision", "v2"]);
    assert_eq!(
        text,
        "codes.md -> new.md\n  added    F.3 (F3)\n  semver   minor if the enum is #[non_exhaustive], otherwise major\n\n\
         codes.md is replaced; codes.md.source.toml says where it comes from\n"
    );
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert_eq!(files.page(), NEW);
    assert_eq!(
        files.note(),
        "# Where the page beside this file comes from. `cargo doccodes update` writes it, and keeps your own lines.\n\
         address = \"https://ferry.example/codes\"\nrevision = \"v2\"\ndate = \"2026-11-27\"\n\
         sha256 = \"41d85aba10e250bc8d7983f8514ecbc3da8f5b249ee04dbe5f9b68acd324973e\"\n"
    );
    assert_eq!(files.names(), ["codes.md", "codes.md.source.toml", "new.md"]);
    // The same page again.
    let note = files.note();
    let (code, text, _) = files.update(&["--date", "2027-01-01"]);
    assert_eq!(code, Some(2), "an option twice: {text}");
    let (code, text, _) = files.update(&[]);
    assert_eq!((code, text.as_str()), (Some(0), "no difference\ncodes.md is up to date\n"));
    assert_eq!(files.note(), note);
    // The address is kept; the revision is that of the old version.
    fs::write(files.path("new.md"), format!("{NEW}\nSee you.\n")).unwrap();
    assert_eq!(files.update(&[]).0, Some(0));
    assert!(files.note().contains("address = \"https://ferry.example/codes\"\ndate = "), "{}", files.note());
}

#[test]
fn a_more_permissive_verdict_stops_the_update() {
    let files = Files::new("looser", LOOSER);
    let (code, text, error) = files.update(&[]);
    assert!(text.contains("  looser   F.1: retry Never (HttpSemantics) -> AfterBackoff (Text)\n"), "{text}");
    assert_eq!(
        error,
        "codes.md is not replaced: 1 verdict or outcome is more permissive\nreview this, and repeat the command with `--accept`\n"
    );
    assert_eq!((code, files.page().as_str(), files.note().as_str()), (Some(1), OLD, ""));
    let (code, text, _) = files.update(&["--json"]);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(code, Some(1));
    assert_eq!(value["is_replaced"], false);
    assert_eq!(value["reasons"], serde_json::json!(["1 verdict or outcome is more permissive"]));
    assert_eq!(files.update(&["--accept"]).0, Some(0));
    assert_eq!(files.page(), LOOSER);
}

#[test]
fn edits_by_hand_stop_the_update() {
    let files = Files::new("edited", NEW);
    assert_eq!(files.update(&[]).0, Some(0));
    fs::write(files.path("codes.md"), OLD).unwrap();
    let (code, _, error) = files.update(&[]);
    assert_eq!(
        error,
        "codes.md is not replaced: it was edited since it was fetched, and the edits would be lost\nreview this, and repeat the \
         command with `--accept`\n"
    );
    assert_eq!((code, files.page().as_str()), (Some(1), OLD));
}

#[test]
fn a_version_with_errors_replaces_nothing() {
    let broken = NEW.replace("| F.3 |", "| 4xx |");
    let files = Files::new("broken", &broken);
    let (code, text, error) = files.update(&["--accept"]);
    assert_eq!((code, text.as_str(), files.page().as_str()), (Some(1), "", OLD));
    assert!(error.contains("error: `4xx` is a class of codes\n --> codes.md:7:3"), "{error}");
    assert!(error.ends_with("codes.md is not replaced: the new version has errors\n"), "{error}");
    assert_eq!(files.update(&["--skip", "classes"]).0, Some(0), "with the options of the attribute");
    assert_eq!(files.page(), broken);
}

#[test]
fn files_that_do_not_fit_replace_nothing() {
    let files = Files::new("unfit", NEW);
    let (page, html) = (files.path("codes.md"), files.path("new.html"));
    fs::write(&html, "<p>Codes</p>").unwrap();
    let (code, _, error) = doccodes(&["update", &page, "--from", &html]);
    assert_eq!(code, Some(2));
    assert!(error.contains("is HTML: the new version must have the format of the page"), "{error}");
    let (code, _, error) = doccodes(&["update", &page, "--from", &files.path("none.md")]);
    assert_eq!(code, Some(2));
    assert!(error.contains("none.md cannot be read: "), "{error}");
    let (code, _, error) = doccodes(&["update", &page, "--from", "https://ferry.example/codes.md"]);
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        "error: pages are not fetched: https://ferry.example/codes.md\n  \
         = help: `curl ADDRESS | cargo doccodes update PAGE --from - --url ADDRESS` replaces a page with one from the web\n"
    );
    let (code, ..) = doccodes(&["update", &page]);
    assert_eq!(code, Some(2));
    // If the note cannot be written, the page may already be replaced, but it is never lost.
    assert_eq!(files.page(), OLD);
    fs::create_dir_all(files.path("codes.md.source.toml")).unwrap();
    assert_eq!(files.update(&[]).0, Some(2));
    assert_eq!(files.page(), OLD);
}

#[test]
fn a_new_page_is_read_from_standard_input() {
    let files = Files::new("stdin", NEW);
    let page = files.path("docs.md");
    let arguments = ["update", &page, "--from", "-", "--date", "2026-11-27"];
    let (code, text, error) = doccodes_on(NEW, &arguments);
    assert_eq!(code, Some(0), "{error}");
    assert!(text.starts_with("nothing -> -\n  added    F.1 (F1)\n"), "{text}");
    assert!(text.contains(" is written; "), "{text}");
    assert_eq!(fs::read_to_string(page).unwrap(), NEW);
}
