//! Finds the file that a path was meant for.

use std::collections::VecDeque;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use doccodes_core::near::{Spelling, nearest};

use crate::listed::listed;
use crate::order::sort;

/// The most folders below the package in which a file is looked for, and the most files in them.
const MOST_FOLDERS: usize = 200;
const MOST_FILES: usize = 5_000;

/// The most folders above the package in which a file is looked for: a path that starts at the workspace.
const MOST_FOLDERS_ABOVE: usize = 4;

/// Folders of a package without pages of its own: build output and dependencies.
const WITHOUT_PAGES: [&str; 3] = ["target", "node_modules", "vendor"];

/// The fewest letters of a name, without its extension, that is compared with similar names.
const SHORTEST_STEM: usize = 3;

/// The most files that are listed instead of a missing page.
const MOST_LISTED: usize = 8;

/// What to write instead of a path at which there is no file. The path is relative to the folder `base`, which `base_name` names.
pub fn similar_path(base: &Path, base_name: &str, path: &str) -> Option<String> {
    let with_slashes = path.replace('\\', "/");
    if with_slashes != path && base.join(&with_slashes).is_file() {
        return Some(format!("did you mean `{with_slashes}`? The folders of a path are separated by `/`"));
    }
    let (folder, name) = with_slashes.rsplit_once('/').unwrap_or(("", &with_slashes));
    let mut names = file_names(&base.join(folder));
    sort(&mut names, &String::cmp);
    let joined = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    if let Some(found) = names.iter().find(|other| without_marks(other) == without_marks(name)) {
        let why = match found.eq_ignore_ascii_case(name) {
            true => "The names differ in upper and lower case",
            false => "The names look alike, but are other characters of Unicode",
        };
        return Some(format!("did you mean `{}`? {why}", joined(found)));
    }
    if let Some(elsewhere) = elsewhere(base, OsStr::new(name)) {
        return Some(format!("did you mean `{elsewhere}`?"));
    }
    for folders in 1..=MOST_FOLDERS_ABOVE {
        let above = "../".repeat(folders) + &with_slashes;
        if base.join(&above).is_file() {
            return Some(format!(
                "did you mean `{above}`? A package that is published needs the page in its own folder"
            ));
        }
    }
    // The extension is the same for all pages, and distinguishes nothing.
    let stem = |name: &str| Spelling::new(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    let meant = stem(name);
    // With one difference, a name of two letters is any other one.
    let may_be_meant =
        |other: &&String| meant.as_str().len() >= SHORTEST_STEM || stem(other).as_str() == meant.as_str();
    let spellings = names.iter().filter(may_be_meant).map(|name| (name.as_str(), stem(name)));
    if let [Some(found), ..] = nearest(&meant, spellings) {
        return Some(format!("did you mean `{}`?", joined(found)));
    }
    // A path without an extension more likely names a folder than a page.
    let extension = Path::new(name).extension()?;
    names.retain(|name| Path::new(name).extension() == Some(extension));
    let all = names.len();
    names.truncate(MOST_LISTED);
    let place = if folder.is_empty() { base_name } else { folder };
    (all > 0).then(|| format!("pages in {place}: {}", listed(names, all, ", ")))
}

/// The names of the files in a folder.
fn file_names(folder: &Path) -> Vec<String> {
    let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names = Vec::new();
    for file in files.flatten().take(MOST_FILES) {
        if file.path().is_file() {
            names.push(file.file_name().to_string_lossy().into_owned());
        }
    }
    names
}

/// A name in lower case, with a mark in place of each accented letter, so that `é` is the same in one character and in two. This
/// needs no tables of Unicode.
fn without_marks(name: &str) -> String {
    let mut plain = String::new();
    let mut characters = name.chars().peekable();
    while let Some(c) = characters.next() {
        let is_mark = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
        // A letter before a mark, or an accented letter.
        if characters.peek().is_some_and(is_mark) || ('\u{c0}'..='\u{24f}').contains(&c) {
            plain.push('\u{301}');
        } else if !is_mark(&c) {
            plain.extend(c.to_lowercase());
        }
    }
    plain
}

/// The path of a file with this name in another folder of the package, the nearest to the top.
fn elsewhere(base: &Path, name: &OsStr) -> Option<String> {
    let mut folders = VecDeque::from([PathBuf::new()]);
    let mut seen = 0;
    for _ in 0..MOST_FOLDERS {
        let folder = folders.pop_front()?;
        let mut inner = Vec::new();
        for file in std::fs::read_dir(base.join(&folder)).ok()?.flatten() {
            seen += 1;
            if seen > MOST_FILES {
                return None;
            }
            // Links are not followed, since they may form cycles.
            let Ok(kind) = file.file_type() else { continue };
            let file_name = file.file_name();
            if kind.is_file() && file_name == name {
                let path = folder.join(&file_name).to_string_lossy().replace('\\', "/");
                return Some(path);
            }
            let is_hidden = file_name.to_string_lossy().starts_with('.');
            if kind.is_dir() && !is_hidden && !WITHOUT_PAGES.iter().any(|other| file_name == *other) {
                inner.push(folder.join(file_name));
            }
        }
        sort(&mut inner, &PathBuf::cmp);
        folders.extend(inner);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_page_is_looked_for_under_similar_names() {
        let folder = std::env::temp_dir().join(format!("doccodes-similar-{}", std::process::id()));
        for name in [
            "docs/acme.md",
            "docs/b.csv",
            "docs/cafe\u{301}.md",
            "docs/other.csv",
            "docs/deep/inner.md",
            "target/built.md",
        ] {
            let file = folder.join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, "").unwrap();
        }
        let found = |path: &str| similar_path(&folder, "the package's folder", path).unwrap_or_default();
        assert_eq!(found("docs/acmee.md"), "did you mean `docs/acme.md`?");
        assert_eq!(found("acme.md"), "did you mean `docs/acme.md`?");
        assert_eq!(found("inner.md"), "did you mean `docs/deep/inner.md`?");
        assert_eq!(
            found("docs/ACME.md"),
            "did you mean `docs/acme.md`? The names differ in upper and lower case"
        );
        assert_eq!(
            found("docs/caf\u{e9}.md"),
            "did you mean `docs/cafe\u{301}.md`? The names look alike, but are other characters of Unicode"
        );
        assert_eq!(
            found("docs\\acme.md"),
            "did you mean `docs/acme.md`? The folders of a path are separated by `/`"
        );
        assert_eq!(found("docs/acme.html"), "did you mean `docs/acme.md`?");
        assert_eq!(found("docs/something-else.md"), "pages in docs: acme.md, cafe\u{301}.md");
        assert_eq!(found("docs/b.html"), "did you mean `docs/b.csv`?");
        assert_eq!(found("docs/a.csv"), "pages in docs: b.csv, other.csv");
        assert_eq!(found("docs/something-else"), "");
        assert_eq!(found("built.md"), "", "what was built is not a page");
        assert_eq!(
            similar_path(&folder.join("docs/deep"), "the package's folder", "docs/acme.md").unwrap(),
            "did you mean `../../docs/acme.md`? A package that is published needs the page in its own folder"
        );
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found("docs/acme.md"), "");
    }
}
