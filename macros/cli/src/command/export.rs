//! `export`: prints the codes of pages as JSON, in a form that the macro reads back to the same enum.

use std::path::PathBuf;

use doccodes_codegen::catalogue::{Catalogue, Value};
use doccodes_codegen::problem::visible;
use doccodes_codegen::source::Source;

use super::read;
use crate::change;
use crate::exit::Exit;
use crate::inspected::Inspected;
use crate::options::ReadingOptions;
use crate::output::{print, print_error};
use crate::render::change::summary_of;
use crate::render::export;

/// Exports the codes of an enum, on one line or on many.
pub(crate) fn run(pages: &[PathBuf], options: &ReadingOptions, on_one_line: bool) -> Exit {
    let inspected = options.inspect(pages);
    if let Err(exit) = read::printing_errors(&inspected) {
        return exit;
    }
    let name = inspected.name();
    if inspected.has_errors() {
        print_error(format_args!("{name} is not exported: it has errors\n"));
        return Exit::Failure;
    }
    let catalogue = &inspected.reading.catalogue;
    let text = export::export(catalogue, inspected.service(), on_one_line);
    if let Err(difference) = check_same(&inspected, &text) {
        print_error(format_args!(
            "{name} is not exported, because its JSON would give another enum: {difference}\n  = help: please report this page; until then, keep it in its own format\n"
        ));
        return Exit::Failure;
    }
    let _ = print(format_args!("{text}\n"));
    Exit::Success
}

/// Reads exported JSON back and checks that it gives the same enum.
///
/// # Errors
///
/// It does not; the text says what differs.
fn check_same(inspected: &Inspected, text: &str) -> Result<(), String> {
    let catalogue = &inspected.reading.catalogue;
    let source = Source::new("export.json", text.as_bytes()).map_err(|problem| problem.to_string())?;
    let again = ReadingOptions::default().inspect_source(&source);
    if let Some(problem) = again.errors().next() {
        return Err(format!("the JSON has an error: {}", visible(problem.message())));
    }
    let read = &again.reading.catalogue;
    if read.service.as_deref() != inspected.service() {
        return Err("the service has another name".to_owned());
    }
    match change::changes(catalogue, read).first() {
        Some(difference) => Err(summary_of(difference)),
        None if !order(read).eq(order(catalogue)) => Err("the codes are in another order".to_owned()),
        None => Ok(()),
    }
}

/// The codes in their order.
fn order(catalogue: &Catalogue) -> impl Iterator<Item = &Value> {
    catalogue.codes.iter().map(|code| &code.value)
}
