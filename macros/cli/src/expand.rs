//! `expand`: the Rust that the macro makes of a page.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use doccodes_codegen::Place;
use doccodes_codegen::problem::visible;
use proc_macro2::TokenStream;
use serde_json::json;

use crate::complaint::complain;
use crate::inspect;
use crate::json::line_of;

/// Prints the expansion of `#[codes(PAGE)] pub enum NAME {}`, as it is or in a JSON object; the result is the exit code.
pub(crate) fn run(page: &Path, name: &str, json: bool) -> u8 {
    let failing = match inspect::read_reporting(page) {
        Ok((_, failing)) => failing,
        Err(exit) => return exit,
    };
    match expanded(page, name) {
        Ok(text) => {
            // A reader that has seen enough, such as `head`, is no failure.
            let mut out = std::io::stdout();
            let _ = match json {
                true => writeln!(
                    out,
                    "{}",
                    line_of(&json!({ "page": page.display().to_string(), "enum": name, "rust": text }))
                ),
                false => write!(out, "{text}"),
            };
            u8::from(failing)
        }
        Err(error) => {
            complain(format_args!("{}\n", visible(&error)));
            2
        }
    }
}

fn expanded(page: &Path, name: &str) -> Result<String, String> {
    let (package, page) = within_package(page).map_err(|error| error.to_string())?;
    let parsed = |text: &str| text.parse::<TokenStream>().map_err(|error| error.to_string());
    let item = parsed(&format!("pub enum {name} {{}}"))?;
    let place = Place {
        file: package.join("src/lib.rs"),
        manifest_dir: package,
        line: 1,
        column: 1,
        ..Place::default()
    };
    let tokens = doccodes_codegen::codes(parsed(&format!("{page:?}"))?, item, &place);
    let file = syn::parse2(tokens).map_err(|error| error.to_string())?;
    Ok(prettyplease::unparse(&file))
}

/// The package that a page belongs to, and the page's path in it; for a page in no package, its folder.
fn within_package(page: &Path) -> std::io::Result<(PathBuf, String)> {
    let page = std::path::absolute(page)?;
    let folder = page.parent().unwrap_or(&page);
    let package = folder.ancestors().find(|folder| folder.join("Cargo.toml").is_file()).unwrap_or(folder);
    let path = page.strip_prefix(package).unwrap_or(&page);
    Ok((package.to_owned(), path.to_string_lossy().replace('\\', "/")))
}

/// The name of an enum, as the command line takes it.
///
/// # Errors
///
/// It is none.
pub(crate) fn enum_name(name: &str) -> Result<String, String> {
    match syn::parse_str::<syn::Ident>(name) {
        Ok(_) => Ok(name.to_owned()),
        Err(_) => Err("expected a name for a Rust enum, such as Oms".to_owned()),
    }
}
