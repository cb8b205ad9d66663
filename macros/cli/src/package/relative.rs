//! Paths as they are shown: relative, with slashes.

use std::path::{Component, Path};

/// A path relative to a folder, with `..` where it is outside the folder. Both are absolute.
pub(crate) fn relative(path: &Path, folder: &Path) -> String {
    let mut parts: Vec<Component<'_>> = path.components().collect();
    let mut above: Vec<Component<'_>> = folder.components().collect();
    let common = parts.iter().zip(&above).take_while(|(a, b)| a == b).count();
    if common == 0 {
        return path.display().to_string();
    }
    parts.drain(..common);
    above.drain(..common);
    let names = parts.iter().map(|part| part.as_os_str().to_string_lossy());
    let relative: Vec<_> = above.iter().map(|_| "..".into()).chain(names).collect();
    if relative.is_empty() { ".".to_owned() } else { relative.join("/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn paths_are_relative() {
        let of = |path: &str, folder: &str| relative(Path::new(path), Path::new(folder));
        assert_eq!(of("/a/b/c.rs", "/a"), "b/c.rs");
        assert_eq!(of("/a/b/c.rs", "/a/d/e"), "../../b/c.rs");
        assert_eq!(of("/a", "/a"), ".");
    }
}
