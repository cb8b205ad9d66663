//! The packages of a workspace at an earlier commit.

use std::path::{Path, PathBuf};

use super::git::Commit;
use super::metadata::{Package, Workspace};
use super::tree::Tree as _;

/// The workspace as it was at a commit. A package is found by its name, since its folder may have changed, or else by its folder.
/// Packages that no longer exist are added at the end, if all packages are selected.
pub(super) fn workspace_then(now: &Workspace, commit: &Commit) -> Workspace {
    let folders: Vec<(String, PathBuf)> = commit
        .packages()
        .filter_map(|folder| Some((name_in(&manifest(commit, folder)?)?, folder.to_owned())))
        .collect();
    let is_known = |name: &str| now.packages.iter().any(|package| package.name == name);
    let mut then = now.clone();
    for package in &mut then.packages {
        let is_here = |name: &str, folder: &Path| {
            // A package whose name no longer exists was renamed.
            folder == package.folder && (name == package.name || !is_known(name))
        };
        if folders.iter().any(|(name, folder)| is_here(name, folder)) {
            continue;
        }
        let moved = folders.iter().find(|(name, _)| *name == package.name);
        package.folder = match moved {
            Some((_, folder)) => folder.clone(),
            // It did not exist: the folder may have had another package.
            None => now.root.join(".not-there"),
        };
        package.targets.clear();
    }
    if now.selected.len() == now.packages.len() {
        for (name, folder) in folders {
            let is_gone = folder.starts_with(&now.root) && !folder.join("Cargo.toml").exists();
            if is_gone && !is_known(&name) {
                then.selected.push(then.packages.len());
                then.packages.push(Package::removed(name, folder));
            }
        }
    }
    then
}

fn manifest(commit: &Commit, folder: &Path) -> Option<String> {
    String::from_utf8(commit.read(&folder.join("Cargo.toml")).ok()?).ok()
}

/// The name in the table `[package]` of a manifest. Cargo does not read manifests of other commits, and only the name is needed.
fn name_in(manifest: &str) -> Option<String> {
    let mut lines = manifest.lines().map(str::trim).skip_while(|line| {
        line.split_once(']').is_none_or(|(table, _)| table.trim_start_matches('[').trim() != "package")
    });
    lines.next()?;
    for line in lines.take_while(|line| !line.starts_with('[')) {
        let Some((key, value)) = line.split_once('=') else { continue };
        if key.trim().trim_matches(['"', '\'']) == "name" {
            let value = value.trim();
            let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
            return Some(value[1..].split_once(quote)?.0.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_package() {
        for manifest in [
            "[package]\nname = \"a-b\"\n",
            "# x\n[workspace]\nname = \"x\"\n\n[ package ] # y\nversion.workspace = true\nname='a-b' # z\n",
            "[package]\r\n\"name\" = \"a-b\"\r\n",
        ] {
            assert_eq!(name_in(manifest).as_deref(), Some("a-b"), "{manifest}");
        }
        for manifest in
            ["[workspace]\nmembers = [\"a\"]\n", "[package]\n[lib]\nname = \"b\"\n", "[package]\nname = x\n"]
        {
            assert_eq!(name_in(manifest), None, "{manifest}");
        }
    }
}
