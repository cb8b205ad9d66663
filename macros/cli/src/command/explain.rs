//! `explain`: shows what pages or a built-in service document about one code.

use std::path::PathBuf;

use doccodes_codegen::catalogue::{Catalogue, Code};
use doccodes_codegen::problem::visible;
use doccodes_codegen::source::Source;
use doccodes_codegen::variant_names;
use serde_json::json;

use super::read;
use crate::exit::Exit;
use crate::inspected::Inspected;
use crate::options::{ReadingOptions, is_stdin};
use crate::output::{print, print_error, print_failure};
use crate::render::json::to_line;
use crate::render::{explanation, page_json};
use crate::services;
use crate::terminal::{width, width_of_errors};

/// Explains a code of an enum, or of a built-in service.
pub(crate) fn run(pages: &[PathBuf], code: &str, options: &ReadingOptions, json: bool) -> Exit {
    if pages.is_empty() {
        print_failure(format_args!(
            "`{}` is the only argument: expected a page or a service, and a code, as in `cargo doccodes explain oms 404`",
            visible(code)
        ));
        return Exit::Unusable;
    }
    let service = service(pages);
    let inspected = match &service {
        Some(source) => {
            let mut inspected = options.inspect_source(source);
            inspected.title = inspected.service().map(str::to_owned);
            inspected
        }
        None => options.inspect(pages),
    };
    if !inspected.is_usable {
        let _ = read::printing_errors(&inspected);
        if let [page] = pages
            && inspected.documents.is_empty()
            && !is_stdin(page)
        {
            let page = visible(&page.display().to_string());
            let services = services::names();
            print_error(format_args!(
                "`{page}` is not a built-in service either; the built-in services are: {services}\n"
            ));
        }
        return Exit::Unusable;
    }
    let catalogue = &inspected.reading.catalogue;
    let Some(index) = find(catalogue, code.trim()) else {
        print_error(format_args!("{}\n", explanation::unknown(&inspected, code, width_of_errors())));
        return Exit::Failure;
    };
    let text = if json {
        explained_json(&inspected, index)
    } else {
        explanation::explanation(&inspected, index, options.language(), service.is_some(), width())
    };
    let _ = print(format_args!("{text}\n"));
    Exit::Success
}

/// The code that the user means: by its exact spelling, as the same number in another spelling, or by its spelling, its name or the
/// name of its variant in any case, if only one code has it.
fn find(catalogue: &Catalogue, written: &str) -> Option<usize> {
    if written.is_empty() {
        return None;
    }
    let variants = variant_names(catalogue);
    let only = |matches: &dyn Fn(usize, &Code) -> bool| {
        let mut found = catalogue.codes.iter().enumerate().filter(|(index, code)| matches(*index, code));
        let (index, _) = found.next()?;
        found.next().is_none().then_some(index)
    };
    let number = number(written);
    let is_number = |code: &Code| number.is_some() && self::number(&code.value.to_string()) == number;
    let is_spelled = |text: &str| text.eq_ignore_ascii_case(written);
    catalogue
        .find(written)
        .or_else(|| only(&|_, code| is_number(code)))
        .or_else(|| only(&|_, code| is_spelled(&code.value.to_string())))
        .or_else(|| only(&|_, code| is_spelled(code.name())))
        .or_else(|| only(&|index, _| is_spelled(&variants[index])))
}

/// Parses a number, decimal or hexadecimal.
fn number(text: &str) -> Option<i128> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.starts_with(['+', '-']) {
        return None;
    }
    let digits = digits.replace('_', "");
    let hexadecimal = digits.strip_prefix("0x").or(digits.strip_prefix("0X"));
    let number = match hexadecimal {
        Some(digits) => i128::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    Some(sign * number.ok().filter(|number| *number >= 0)?)
}

/// The page of a built-in service. A file takes precedence over a service of the same name.
fn service(pages: &[PathBuf]) -> Option<Source> {
    match pages {
        [page] if !page.is_file() => page.to_str().and_then(services::page),
        _ => None,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_by_any_spelling() {
        let page = "| Error code | Name | Text |\n|---|---|---|\n| 16 | ROPE_TORN | Torn. |\n| -7 | RAMP_UP | Up. |\n| 404 | FERRY_FULL | Full. |\n";
        let source = Source::new("p.md", page.as_bytes()).unwrap();
        let inspected = ReadingOptions::default().inspect_source(&source);
        let found = |written: &str| find(&inspected.reading.catalogue, written);
        for spelling in ["16", "0x10", "0X10", "016", "+16", "1_6", "rope_torn", "RopeTorn"] {
            assert_eq!(found(spelling), Some(0), "{spelling}");
        }
        assert_eq!((found("-7"), found("-0x7"), found("0x194")), (Some(1), Some(1), Some(2)));
        for spelling in ["", "0x", "+-16", "--7", "x10", "torn"] {
            assert_eq!(found(spelling), None, "{spelling}");
        }
    }

    #[test]
    fn a_spelling_that_means_two_codes_finds_none() {
        let page = "| Error code | Text |\n|---|---|\n| F.A | Torn. |\n| F.a | Up. |\n";
        let inspected =
            ReadingOptions::default().inspect_source(&Source::new("p.md", page.as_bytes()).unwrap());
        let found = |written: &str| find(&inspected.reading.catalogue, written);
        assert_eq!((found("F.A"), found("F.a"), found("f.a")), (Some(0), Some(1), None));
    }
}
