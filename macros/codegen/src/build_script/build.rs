//! Generates enums in a build script.

use std::path::PathBuf;

use super::error::BuildError;
use super::item::{error_in_item, split_attribute};
use crate::expand::Destination;
use crate::expansion::Expansion;
use crate::invocation::CallSite;

/// Generates enums in a build script.
///
/// If the page is part of the package, the macro is simpler. Use a build script if it downloads the page or makes it from files
/// that doccodes cannot read, or if you want to look at the generated code. Like the macro, the generated code needs the crate
/// `doccodes` in the same version.
///
/// # Examples
///
/// In `build.rs`, with `doccodes-codegen` among the build dependencies:
///
/// ```no_run
/// use doccodes_codegen::{Build, BuildError};
///
/// fn main() -> Result<(), BuildError> {
///     Build::from_env()?
///         .codes(r#"#[codes("docs/status-codes.md")] pub enum Status {}"#)
///         .write("codes.rs")
/// }
/// ```
///
/// In the crate:
///
/// ```ignore
/// mod codes {
///     include!(concat!(env!("OUT_DIR"), "/codes.rs"));
/// }
/// ```
///
/// Some vendors document each code on a page of its own. The macro does not read folders, since on stable Rust it cannot tell cargo
/// to watch one. A build script can, and combines the pages into one:
///
/// ```no_run
/// use std::error::Error;
/// use std::path::{Path, PathBuf};
/// use std::{env, fs, io};
///
/// use doccodes_codegen::Build;
///
/// fn main() -> Result<(), Box<dyn Error>> {
///     // Cargo watches the files in the folder, including new ones.
///     println!("cargo::rerun-if-changed=docs/errors");
///     let out_dir = PathBuf::from(env::var("OUT_DIR")?);
///     let page = one_page(Path::new("docs/errors"))?;
///     fs::write(out_dir.join("errors.csv"), page)?;
///     Build::from_env()?
///         .pages_in(&out_dir)
///         .codes(r#"#[codes("errors.csv")] pub enum ErrorCode {}"#)
///         .write("error_code.rs")?;
///     Ok(())
/// }
///
/// /// The title of each page is a code, and the line under it the description.
/// fn one_page(folder: &Path) -> io::Result<String> {
///     let files = fs::read_dir(folder)?.map(|file| Ok(file?.path()));
///     let mut files = files.collect::<io::Result<Vec<_>>>()?;
///     files.sort();
///     let mut page = "Error code,Description\n".to_owned();
///     for file in files {
///         let text = fs::read_to_string(file)?;
///         let mut lines = text.lines().filter(|line| !line.is_empty());
///         let title = lines.next().and_then(|line| line.strip_prefix("# "));
///         if let (Some(code), Some(description)) = (title, lines.next()) {
///             let description = description.replace('"', "\"\"");
///             page.push_str(&format!("{code},\"{description}\"\n"));
///         }
///     }
///     Ok(page)
/// }
/// ```
///
/// The crate's lints apply to the generated code. The default lints of rustc and clippy find nothing in it. For
/// `clippy::pedantic`, put an `#[allow(…)]` above the module.
#[derive(Debug, Clone)]
pub struct Build {
    call_site: CallSite,
    pages: PathBuf,
    items: Vec<String>,
}

impl Build {
    /// Creates a `Build` from the environment variables that cargo sets for a build script. Paths of pages are relative to
    /// the folder of `Cargo.toml`, and files are written to `OUT_DIR`.
    ///
    /// # Errors
    ///
    /// `CARGO_MANIFEST_DIR` or `OUT_DIR` is not set, as outside a build script.
    pub fn from_env() -> Result<Self, BuildError> {
        let call_site = CallSite::from_env(String::new(), 0, 0);
        for (name, value) in
            [("CARGO_MANIFEST_DIR", &call_site.manifest_dir), ("OUT_DIR", &call_site.out_dir)]
        {
            if value.as_os_str().is_empty() {
                return Err(BuildError::new(format!("{name} is not set: cargo sets it for build scripts")));
            }
        }
        Ok(Self { pages: call_site.manifest_dir.clone(), call_site, items: Vec::new() })
    }

    /// Sets the folder that paths of pages are relative to, such as `OUT_DIR` for pages that the build script writes.
    #[must_use]
    pub fn pages_in(mut self, folder: impl Into<PathBuf>) -> Self {
        self.pages = folder.into();
        self
    }

    /// Adds an enum, written as in the crate: `#[codes("docs/page.md")] pub enum Status {}`. The attribute accepts all
    /// arguments, and the enum may have variants of your own.
    #[must_use]
    pub fn codes(mut self, item: impl Into<String>) -> Self {
        self.items.push(item.into());
        self
    }

    /// Returns the generated code of all enums. It writes no file, and prints no instructions for cargo.
    ///
    /// # Errors
    ///
    /// The errors that the macro would report: an invalid argument or item, or a page that cannot be read, has no codes, can
    /// be read in several ways, or has an invalid row. All errors are reported at once.
    pub fn generate(&self) -> Result<String, BuildError> {
        self.expand_items("codes.rs").0
    }

    /// Writes the generated code of all enums to a file in `OUT_DIR`, and tells cargo to run the build script again when a
    /// page changes.
    ///
    /// # Errors
    ///
    /// The errors of [`generate`](Self::generate), or the file cannot be written. In both cases the file does not exist
    /// afterwards, and cargo still watches the pages.
    pub fn write(&self, file: &str) -> Result<(), BuildError> {
        let (generated, pages) = self.expand_items(file);
        for page in pages {
            println!("cargo::rerun-if-changed={}", page.display());
        }
        let path = self.call_site.out_dir.join(file);
        // After an error, the crate must not include the file of an earlier run.
        let _ = std::fs::remove_file(&path);
        std::fs::write(&path, generated?)
            .map_err(|error| BuildError::new(format!("{} cannot be written: {error}", path.display())))
    }

    /// Returns the generated code of all enums, or the errors; and the pages that were read.
    fn expand_items(&self, file: &str) -> (Result<String, BuildError>, Vec<PathBuf>) {
        let (mut text, mut errors, mut pages) = (String::new(), Vec::new(), Vec::new());
        for (n, item) in self.items.iter().enumerate() {
            let call_site = CallSite {
                manifest_dir: self.pages.clone(),
                file: self.call_site.out_dir.join(file),
                line: n + 1,
                ..self.call_site.clone()
            };
            let (attribute, rest) = match split_attribute(item) {
                Ok(parts) => parts,
                Err(error) => {
                    errors.push(error_in_item(item, &error));
                    continue;
                }
            };
            let expansion = Expansion::new(attribute, rest, &call_site, Destination::BuildScript);
            for error in expansion.errors {
                for error in error {
                    errors.push(error_in_item(item, &error));
                }
            }
            for page in expansion.pages {
                pages.push(self.pages.join(page));
            }
            text.push_str(&expansion.tokens.to_string());
            text.push('\n');
        }
        (if errors.is_empty() { Ok(text) } else { Err(BuildError { errors }) }, pages)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes pages to a new folder, and creates a `Build` for it.
    fn build(name: &str, pages: &[(&str, &str)]) -> Build {
        let folder = std::env::temp_dir().join(format!("doccodes-build-{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("out")).unwrap();
        for (name, page) in pages {
            std::fs::write(folder.join(name), page).unwrap();
        }
        let call_site =
            CallSite { manifest_dir: folder.clone(), out_dir: folder.join("out"), ..CallSite::default() };
        Build { pages: folder, call_site, items: Vec::new() }
    }

    fn remove_folder(build: &Build) {
        std::fs::remove_dir_all(&build.call_site.manifest_dir).unwrap();
    }

    const PAGE: &str = "| Status code | Reason phrase | Description |\n|---|---|---|\n\
         | 404 | Not Found | There is no such thing. |\n";

    #[test]
    fn enums_are_those_of_the_macro_and_cargo_watches_the_pages() {
        let build = build("two", &[("a.md", PAGE)])
            .codes("/// One.\n#[codes(\"a.md\")] pub enum One {}")
            .codes("#[doccodes::codes(\"a.md\", service = \"S\")] enum Two { #[code(404)] Own }");
        let (generated, pages) = build.expand_items("codes.rs");
        let file: syn::File = syn::parse_str(&generated.unwrap()).unwrap();
        let enums = file.items.iter().filter_map(|item| match item {
            syn::Item::Enum(item) => Some((item.ident.to_string(), item.variants[0].ident.to_string())),
            _ => None,
        });
        let expected = [("One", "NotFound"), ("Two", "Own")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(enums.collect::<Vec<_>>(), expected);
        let text = build.generate().unwrap();
        assert!(!text.contains("include_bytes") && !text.contains("# [codes"), "{text}");
        assert_eq!(pages, [build.pages.join("a.md"), build.pages.join("a.md")]);

        build.write("codes.rs").unwrap();
        assert_eq!(std::fs::read_to_string(build.call_site.out_dir.join("codes.rs")).unwrap(), text);
        remove_folder(&build);
    }

    #[test]
    fn all_errors_are_reported_and_the_file_of_an_earlier_run_is_removed() {
        let good = build("errors", &[("a.md", PAGE), ("b.md", &format!("{PAGE}| ??? ! | ? | ? |\n"))]);
        good.clone().codes("#[codes(\"a.md\")] enum A {}").write("codes.rs").unwrap();
        let build = good
            .codes("enum A {}")
            .codes("#[codes(\"a.md\")] #[codes(\"a.md\")] enum A {}")
            .codes("#[codes(\"none.md\")] enum A {}")
            .codes("#[codes(\"b.md\")] struct A;")
            .codes("#[codes(\"b.md\", color = 1)]\nenum A {}")
            .codes("#[codes(\"b.md\"] enum A {}");
        let error = build.write("codes.rs").unwrap_err();
        assert!(!build.call_site.out_dir.join("codes.rs").exists());
        assert_eq!(error.to_string(), format!("{error:?}"));
        assert_eq!(
            error.to_string(),
            "expected `#[codes(\"…\")]` above an enum\n  \
               = in: enum A {}\n\
             \n\
             an enum has one attribute `codes`: write several pages in it, as in `#[codes(\"a.md\", \"b.md\")]`\n  \
               = in: #[codes(\"a.md\")] #[codes(\"a.md\")] enum A {}\n\
             \n\
             the page none.md cannot be read: there is no such file\n  \
               = expected: a path relative to the folder of the package's Cargo.toml, such as \
             \"docs/status-codes.md\"\n  \
               = help: pages in the package's folder: a.md, b.md\n  \
               = in: #[codes(\"none.md\")] enum A {}\n\
             \n\
             `codes` goes on an enum, not on a struct: `enum A {}`\n  \
               = in: #[codes(\"b.md\")] struct A;\n\
             \n\
             unknown argument `color`: expected one of service, table, listing, columns, skip, kind, http, success, \
             language, url, serde, crate, literal_macro\n  \
               = in: #[codes(\"b.md\", color = 1)]\n\
             \n\
             `??? !` is not a number like the other codes\n \
             --> b.md:4:3\n  \
               |\n\
             4 | | ??? ! | ? | ? |\n  \
               |   ^^^^^\n  \
               = expected: a number\n  \
               = help: fix the row on the page, or leave it out: `skip(\"??? !\")`\n  \
               = in: #[codes(\"b.md\", color = 1)]\n\
             \n\
             cannot parse string into token stream\n  \
               = in: #[codes(\"b.md\"] enum A {}"
        );
        remove_folder(&build);
    }

    #[test]
    fn from_env_fails_outside_a_build_script() {
        // This package has no build script, so cargo does not set `OUT_DIR` for its tests.
        let error = Build::from_env().unwrap_err();
        assert_eq!(error.to_string(), "OUT_DIR is not set: cargo sets it for build scripts");
    }
}
