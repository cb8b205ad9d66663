//! The call site of the macro.

use std::path::PathBuf;

use super::compilation::Compilation;
use super::fnv1a::fnv1a;
use super::portable_path::portable_path;

/// The call site of the macro: the crate that is compiled, and the position in its source.
#[derive(Debug, Clone, Default)]
pub struct CallSite {
    /// The folder of the crate's `Cargo.toml`. Paths of pages are relative to it.
    pub manifest_dir: PathBuf,
    /// The package, the version, the crate, the binary, and the compiler's `-C metadata`, separated by spaces.
    pub crate_id: String,
    /// The absolute path of the source file.
    pub file: PathBuf,
    /// `OUT_DIR`; empty if the crate has no build script.
    pub out_dir: PathBuf,
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
    /// Whether the crate is a proc-macro crate, which exports no `macro_rules!` macros.
    pub is_proc_macro_crate: bool,
}

impl CallSite {
    /// Creates a call site from the environment variables that cargo sets for a procedural macro, and from the arguments of the
    /// compiler, in whose process the macro runs.
    pub fn from_env(file: String, line: usize, column: usize) -> Self {
        let variable = |name: &str| std::env::var(name).unwrap_or_default();
        let manifest_dir = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
        let names =
            ["CARGO_PKG_NAME", "CARGO_PKG_VERSION", "CARGO_CRATE_NAME", "CARGO_BIN_NAME"].map(variable);
        // Two compilations of one crate may be linked: a library and its unit tests, if a dev-dependency needs the library.
        let Compilation { metadata, is_proc_macro_crate } = Compilation::from_arguments(std::env::args_os());
        let crate_id = format!("{} {metadata}", names.join(" "));
        // The compiler names files relative to its working directory, which is the workspace's or the package's folder.
        let file = std::env::current_dir().unwrap_or_default().join(file);
        let out_dir = PathBuf::from(variable("OUT_DIR"));
        Self { manifest_dir, crate_id, file, out_dir, line, column, is_proc_macro_crate }
    }

    /// A number that no other invocation in the same crate, or in a crate that is linked with it, has.
    ///
    /// It depends on the crate and the position in the crate, and not on the location of the package.
    pub(crate) fn id(&self, name: &str, macro_name: &str, page: &str) -> u128 {
        let Self { crate_id, line, column, .. } = self;
        // Some build systems set a relative folder.
        let folder = std::path::absolute(&self.manifest_dir).unwrap_or_else(|_| self.manifest_dir.clone());
        let file = portable_path(&self.file, &folder, &self.out_dir);
        fnv1a(format!("{crate_id}\n{file}\n{line}\n{column}\n{name}\n{macro_name}\n{page}").as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn call_site(folder: &str, line: usize) -> CallSite {
        CallSite {
            manifest_dir: folder.into(),
            crate_id: "a 1.0 a ".into(),
            file: Path::new(folder).join("src/lib.rs"),
            out_dir: PathBuf::new(),
            line,
            column: 1,
            is_proc_macro_crate: false,
        }
    }

    #[test]
    fn the_id_depends_on_the_position_in_the_crate_and_on_the_names() {
        let id = |folder: &str, line: usize| call_site(folder, line).id("Oms", "Oms", "a.md");
        assert_eq!(id("/x", 3), id("/y/z", 3));
        assert_ne!(id("/x", 3), id("/x", 4));
        let call_site = call_site("/x", 3);
        assert_ne!(call_site.id("Oms", "Oms", "a.md"), call_site.id("Ecs", "Oms", "a.md"));
        assert_ne!(call_site.id("Oms", "Oms", "a.md"), call_site.id("Oms", "oms", "a.md"));
    }
}
