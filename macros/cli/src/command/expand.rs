//! `expand`: prints the Rust that the macro generates from pages.

use std::io;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use doccodes_codegen::problem::visible;
use doccodes_codegen::{CallSite, codes_for_file, codes_from_sources};
use proc_macro2::TokenStream;
use serde_json::json;

use super::read;
use crate::enum_name;
use crate::exit::Exit;
use crate::options::{self, ReadingOptions};
use crate::output::{print, print_failure};
use crate::render::json::to_line;
use crate::render::page_json;

/// Prints the expansion of `#[codes(PAGE, …)] pub enum NAME {}`, as Rust or in a JSON object.
pub(crate) fn run(pages: &[PathBuf], options: &ReadingOptions, name: Option<String>, json: bool) -> Exit {
    let inspected = options.inspect(pages);
    if let Err(exit) = read::printing_errors(&inspected) {
        return exit;
    }
    let name = name.unwrap_or_else(|| {
        let first = pages.first().map_or_else(String::new, |page| page.display().to_string());
        enum_name::propose(inspected.service(), &first)
    });
    let expansion = match Expansion::new(pages, options, &name) {
        Ok(expansion) => expansion,
        Err(error) => {
            print_failure(visible(&error));
            return Exit::Unusable;
        }
    };
    let text = if json {
        let mut object = page_json::pages(&inspected);
        object.insert("attribute".to_owned(), json!(expansion.attribute));
        object.insert("enum".to_owned(), json!(name));
        object.insert("rust".to_owned(), json!(expansion.rust));
        to_line(&object.into()) + "\n"
    } else {
        expansion.text()
    };
    let _ = print(text);
    inspected.exit()
}

/// The expansion of an attribute.
struct Expansion {
    /// The attribute, and the enum below it.
    attribute: String,
    item: String,
    rust: String,
}

impl Expansion {
    fn new(pages: &[PathBuf], options: &ReadingOptions, name: &str) -> Result<Self, String> {
        let parsed = |text: &str| text.parse::<TokenStream>().map_err(|error| error.to_string());
        let item = format!("pub enum {name} {{}}");
        let (arguments, tokens) = if pages.iter().any(|page| options::is_stdin(page)) {
            let arguments = options.attribute(pages, &options::names(pages));
            let tokens =
                codes_from_sources(parsed(&arguments)?, parsed(&item)?, &CallSite::default(), &|name| {
                    options.open(pages, name)
                });
            (arguments, tokens)
        } else {
            let Package { folder, pages: paths } = Package::of(pages)?;
            let arguments = options.attribute(pages, &paths);
            let file = folder.join("src/lib.rs");
            let place = CallSite { file, manifest_dir: folder, line: 1, column: 1, ..CallSite::default() };
            let tokens = codes_for_file(parsed(&arguments)?, parsed(&item)?, &place);
            (arguments, tokens)
        };
        let file = syn::parse2(tokens).map_err(|error| error.to_string())?;
        // A literal may have characters that Rust does not escape but a terminal hides. Their escapes mean the same.
        let rust = visible(&prettyplease::unparse(&file));
        Ok(Self { attribute: format!("#[codes({arguments})]"), item, rust })
    }

    /// The Rust below the attribute that it is generated from.
    fn text(&self) -> String {
        format!("// {}\n// {}\n\n{}", visible(&self.attribute), self.item, self.rust)
    }
}

/// The folder of the package that pages belong to, and their paths in it. Pages outside any package are treated as pages of a
/// package in the folder of the first one.
pub(super) struct Package {
    pub(super) folder: PathBuf,
    pub(super) pages: Vec<String>,
}

impl Package {
    pub(super) fn of(pages: &[PathBuf]) -> Result<Self, String> {
        let all = pages.iter().map(std::path::absolute).collect::<io::Result<Vec<_>>>();
        let all = all.map_err(|error| error.to_string())?;
        let folder = all.first().and_then(|page| page.parent()).unwrap_or(Path::new(""));
        let has_manifest = |folder: &&Path| folder.join("Cargo.toml").is_file();
        let folder = folder.ancestors().find(has_manifest).unwrap_or(folder);
        let mut paths = Vec::with_capacity(all.len());
        for (page, absolute) in pages.iter().zip(&all) {
            let path = absolute.strip_prefix(folder);
            let path = path.map_err(|_| {
                format!(
                    "{} is not in {}, the folder of the first page's package",
                    page.display(),
                    folder.display()
                )
            })?;
            paths.push(path.to_string_lossy().replace(MAIN_SEPARATOR, "/"));
        }
        Ok(Self { folder: folder.to_owned(), pages: paths })
    }
}
