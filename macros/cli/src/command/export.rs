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
use crate::output::{print, print_error, print_failure};
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
        print_failure(format_args!("{name} is not exported: it has errors"));
        return Exit::Failure;
    }
    let catalogue = &inspected.reading.catalogue;
    let text = export::export(catalogue, inspected.service(), on_one_line);
    // JSON cannot express what the user says about the codes, such as which of them mean success.
    let about_codes = options.about_codes();
    let with_arguments = |first: String| match about_codes.is_empty() {
        true => Err(first),
        false => check_same(&inspected, &about_codes, &text).map(|()| true),
    };
    match check_same(&inspected, &ReadingOptions::default(), &text).map(|()| false).or_else(with_arguments) {
        Ok(needs_arguments) => {
            let _ = print(format_args!("{text}\n"));
            if needs_arguments {
                let arguments = visible(&about_codes.attribute(&[], &[]));
                print_error(format_args!(
                    "note: the JSON needs these arguments in the attribute: `{arguments}`\n"
                ));
            }
            Exit::Success
        }
        Err(difference) => {
            print_failure(format_args!(
                "{name} is not exported, because the macro would read another enum from its JSON: {difference}\n  = help: please report this page; until then, keep it in its own format"
            ));
            Exit::Failure
        }
    }
}

/// Reads exported JSON back and checks that it gives the same enum.
///
/// # Errors
///
/// It gives another enum; the text says what differs.
fn check_same(inspected: &Inspected, options: &ReadingOptions, text: &str) -> Result<(), String> {
    let catalogue = &inspected.reading.catalogue;
    let source = Source::new("export.json", text.as_bytes()).map_err(|problem| problem.to_string())?;
    let again = options.inspect_source(&source);
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
