//! `explain`: shows what a page or a built-in service documents about one code.

use std::path::Path;

use doccodes_codegen::catalogue::{Catalogue, Code, Language};
use doccodes_codegen::variant_names;
use serde_json::json;

use crate::exit::Exit;
use crate::inspected::Inspected;
use crate::output::{print, print_error};
use crate::render::{explanation, page_json};
use crate::services;

/// Explains a code of a page or of a built-in service.
pub(crate) fn run(origin: &str, code: &str, language: Option<Language>, json: bool) -> Exit {
    let inspected = match read(origin) {
        Ok(inspected) => inspected,
        Err(error) => {
            print_error(format_args!("{error}\n"));
            return Exit::Unusable;
        }
    };
    let catalogue = &inspected.reading.catalogue;
    let Some(index) = catalogue.find(code.trim()).or_else(|| named(catalogue, code.trim())) else {
        print_error(format_args!("{}\n", explanation::unknown(&inspected, code)));
        return Exit::Failure;
    };
    let text = if json {
        explained_json(&inspected, index)
    } else {
        explanation::explanation(&inspected, index, language)
    };
    let _ = print(format_args!("{text}\n"));
    Exit::Success
}

/// The only code with this name, whatever its case.
fn named(catalogue: &Catalogue, name: &str) -> Option<usize> {
    let has_name = |code: &Code| code.name().eq_ignore_ascii_case(name);
    let mut named = catalogue.codes.iter().enumerate().filter(|(_, code)| !name.is_empty() && has_name(code));
    let (index, _) = named.next()?;
    named.next().is_none().then_some(index)
}

/// Reads a page or the page of a built-in service. A file wins over a service of the same name.
fn read(origin: &str) -> Result<Inspected, String> {
    let path = Path::new(origin);
    if let (Some(source), false) = (services::page(origin), path.is_file()) {
        return Ok(Inspected::new(source));
    }
    Inspected::open(path)
        .map_err(|problem| format!("{problem}\n  = help: or name a built-in service: {}", services::names()))
}

fn explained_json(inspected: &Inspected, index: usize) -> String {
    let catalogue = &inspected.reading.catalogue;
    let names = variant_names(catalogue);
    let code = page_json::code(&catalogue.codes[index], &names[index], &inspected.source);
    json!({ "page": inspected.source.name(), "service": catalogue.service, "code": code }).to_string()
}
