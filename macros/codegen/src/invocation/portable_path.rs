//! Names for source files that do not depend on the location of the package.

use std::path::{Component, Path, PathBuf};

/// The number of components that are kept of a path that is unrelated to the package's folder.
const KEPT_COMPONENTS: usize = 3;

/// Names a file of a package, relative to `OUT_DIR` or to the package's folder where possible.
pub(super) fn portable_path(file: &Path, manifest_dir: &Path, out_dir: &Path) -> String {
    let (file, folder) = (normalized(file), normalized(manifest_dir));
    if !out_dir.as_os_str().is_empty()
        && let Ok(relative) = file.strip_prefix(normalized(out_dir))
    {
        return format!("OUT_DIR/{}", with_slashes(relative));
    }
    let (components, folders) = (components(&file), components(&folder));
    let mut shared = 0;
    // If two folders have only the root in common, their relative position is a coincidence.
    let mut are_related = false;
    for (component, other) in components.iter().zip(&folders) {
        if component != other {
            break;
        }
        shared += 1;
        are_related |= matches!(component, Component::Normal(_));
    }
    if are_related {
        let up = "../".repeat(folders.len() - shared);
        return format!("{up}{}", joined(&components[shared..]));
    }
    joined(&components[components.len().saturating_sub(KEPT_COMPONENTS)..])
}

fn components(path: &Path) -> Vec<Component<'_>> {
    let mut components = Vec::new();
    for component in path.components() {
        components.push(component);
    }
    components
}

fn joined(components: &[Component<'_>]) -> String {
    let mut path = PathBuf::new();
    for component in components {
        path.push(component);
    }
    with_slashes(&path)
}

/// Resolves `.` and, where possible, `..` in a path, without access to the file system.
fn normalized(path: &Path) -> PathBuf {
    let mut normalized = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir
                if matches!(normalized.components().next_back(), Some(Component::Normal(_))) =>
            {
                normalized.pop();
            }
            other => normalized.push(other),
        }
    }
    normalized
}

fn with_slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_source_file_does_not_depend_on_the_folder_of_the_package() {
        let name = |folder: &str, file: &str| {
            portable_path(&Path::new(folder).join(file), Path::new(folder), Path::new(""))
        };
        assert_eq!(name("/x/ws/a", "src/lib.rs"), "src/lib.rs");
        assert_eq!(name("/x/ws/a", "src/../tests/./b.rs"), "tests/b.rs");
        assert_eq!(name("/x/ws/a", "../shared/b.rs"), "../shared/b.rs");
        assert_eq!(name("/q/r/s/ws/a", "../shared/b.rs"), "../shared/b.rs");
        assert_eq!(name("/x/ws/a", "/x/ws/target/debug/b.rs"), "../target/debug/b.rs");
        assert_eq!(name("/x/ws/a", "/var/tmp/build/a-1/out/b.rs"), "a-1/out/b.rs");
        assert_eq!(name("/y/z/ws/a", "/srv/a-1/out/b.rs"), "a-1/out/b.rs");
    }

    #[test]
    fn the_name_of_a_generated_file_does_not_depend_on_out_dir() {
        let name = |out_dir: &str| {
            portable_path(&Path::new(out_dir).join("codes.rs"), Path::new("/x/a"), Path::new(out_dir))
        };
        assert_eq!(name("/x/a/target/debug/build/a-1/out"), "OUT_DIR/codes.rs");
        assert_eq!(name("/x/other/release/build/a-2/out"), "OUT_DIR/codes.rs");
    }
}
