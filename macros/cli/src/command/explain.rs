//! `explain`: shows what pages or a built-in service document about one code.

use std::path::PathBuf;

use doccodes_codegen::catalogue::{Catalogue, Code};
use doccodes_codegen::problem::visible;
use doccodes_codegen::variant_names;
use serde_json::json;

use super::read;
use crate::exit::Exit;
use crate::inspected::Inspected;
use crate::options::{ReadingOptions, is_stdin};
use crate::output::{print, print_error};
use crate::render::json::to_line;
use crate::render::{explanation, page_json};
use crate::services;

/// Explains a code of an enum, or of a built-in service.
pub(crate) fn run(pages: &[PathBuf], code: &str, options: &ReadingOptions, json: bool) -> Exit {
    let inspected = inspect(pages, options);
    if !inspected.is_usable {
        let _ = read::printing_errors(&inspected);
        if let [page] = pages
            && inspected.documents.is_empty()
            && !is_stdin(page)
        {
            let page = visible(&page.display().to_string());
            let services = services::names();
            print_error(format_args!("`{page}` is no built-in service either; these are: {services}\n"));
        }
        return Exit::Unusable;
    }
    let catalogue = &inspected.reading.catalogue;
    let Some(index) = catalogue.find(code.trim()).or_else(|| named(catalogue, code.trim())) else {
        print_error(format_args!("{}\n", explanation::unknown(&inspected, code)));
        return Exit::Failure;
    };
    let text = if json {
        explained_json(&inspected, index)
    } else {
        explanation::explanation(&inspected, index, options.language())
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

/// Reads pages, or the page of a built-in service. A file wins over a service of the same name.
fn inspect(pages: &[PathBuf], options: &ReadingOptions) -> Inspected {
    let service = match pages {
        [page] if !page.is_file() => page.to_str().and_then(services::page),
        _ => None,
    };
    match service {
        Some(source) => options.inspect_source(&source),
        None => options.inspect(pages),
    }
}

fn explained_json(inspected: &Inspected, index: usize) -> String {
    let catalogue = &inspected.reading.catalogue;
    let names = variant_names(catalogue);
    let mut object = page_json::pages(inspected);
    object.insert("service".to_owned(), json!(inspected.service()));
    object.insert("code".to_owned(), page_json::code(inspected, &catalogue.codes[index], &names[index]));
    to_line(&object.into())
}
