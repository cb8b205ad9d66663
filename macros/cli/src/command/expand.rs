//! `expand`: prints the Rust that the macro generates from a page.

use std::io;
use std::path::{Path, PathBuf};

use doccodes_codegen::CallSite;
use doccodes_codegen::problem::visible;
use proc_macro2::TokenStream;
use serde_json::json;

use super::read;
use crate::exit::Exit;
use crate::output::{print, print_error};
use crate::render::json::to_line;

/// Prints the expansion of `#[codes(PAGE)] pub enum NAME {}`, as Rust or in a JSON object.
pub(crate) fn run(page: &Path, name: &str, json: bool) -> Exit {
    let inspected = match read::printing_errors(page) {
        Ok(inspected) => inspected,
        Err(exit) => return exit,
    };
    let rust = match expanded(page, name) {
        Ok(rust) => rust,
        Err(error) => {
            print_error(format_args!("{}\n", visible(&error)));
            return Exit::Unusable;
        }
    };
    let text = if json {
        let object = json!({ "page": page.display().to_string(), "enum": name, "rust": rust });
        to_line(&object) + "\n"
    } else {
        rust
    };
    let _ = print(text);
    Exit::failure_if(inspected.has_errors())
}

fn expanded(page: &Path, name: &str) -> Result<String, String> {
    let (package, page) = within_package(page).map_err(|error| error.to_string())?;
    let parsed = |text: &str| text.parse::<TokenStream>().map_err(|error| error.to_string());
    let item = parsed(&format!("pub enum {name} {{}}"))?;
    let place = CallSite {
        file: package.join("src/lib.rs"),
        manifest_dir: package,
        line: 1,
        column: 1,
        ..CallSite::default()
    };
    let tokens = doccodes_codegen::codes_for_file(parsed(&format!("{page:?}"))?, item, &place);
    let file = syn::parse2(tokens).map_err(|error| error.to_string())?;
    Ok(prettyplease::unparse(&file))
}

/// The folder of the package that a page belongs to, and the path of the page in it. A page outside any package is taken
/// for a page of a package in its own folder.
fn within_package(page: &Path) -> io::Result<(PathBuf, String)> {
    let page = std::path::absolute(page)?;
    let folder = page.parent().unwrap_or(&page);
    let package = folder.ancestors().find(|folder| folder.join("Cargo.toml").is_file()).unwrap_or(folder);
    let path = page.strip_prefix(package).unwrap_or(&page);
    Ok((package.to_owned(), path.to_string_lossy().replace('\\', "/")))
}

/// Parses the name of an enum on the command line.
///
/// # Errors
///
/// Rust does not accept the name.
pub(crate) fn enum_name(name: &str) -> Result<String, String> {
    match syn::parse_str::<syn::Ident>(name) {
        Ok(_) => Ok(name.to_owned()),
        Err(_) => Err("expected a name for a Rust enum, such as Oms".to_owned()),
    }
}
