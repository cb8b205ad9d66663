//! Invariants of the way from the bytes of a page to the tokens of an enum.

use doccodes_codegen::catalogue::{Choices, PageInput};
use doccodes_codegen::problem::Severity;
use doccodes_codegen::source::Source;
use doccodes_codegen::{codes, page, variant_names};

use super::expansion::Expansion;
use super::{catalogue, folder, visible_text};

/// The most errors for a page, with the one that says how many more there are.
const MOST_ERRORS: usize = 20 + 1;

/// Expands `#[codes("page.…")] pub enum E {}`, and checks the result.
pub(super) fn check(extension: &str, bytes: &[u8]) {
    let name = format!("page.{extension}");
    let expanded = expand(&name, bytes);
    let on_windows = expand(&name, &super::page::as_on_windows(bytes));
    assert!(expanded == on_windows, "{expanded}\nis on Windows\n{on_windows}");
    let expansion = Expansion::parse(&expanded);
    expansion.check_distinct();
    expansion.check_table();
    expansion.check_strings();
    let source = match Source::new(&name, bytes) {
        Ok(source) => source,
        Err(problem) => {
            visible_text::check_problem(&problem, None);
            assert_eq!(expansion.errors, [problem.to_string()]);
            assert_eq!(expansion.variants, [("Unread".to_owned(), Some(0))]);
            return;
        }
    };
    let page = page::read(&source);
    super::page::check_page(&source, &page);
    let reading = catalogue::check(&[PageInput::new(&source, &page)], &Choices::default());
    let stopping = reading.problems.iter().filter(|problem| problem.severity() == Severity::Error).count();
    assert_eq!(expansion.errors.len(), stopping.min(MOST_ERRORS));
    let names = variant_names(&reading.catalogue);
    let numbers = reading.catalogue.codes.iter().map(|code| code.value.number());
    let documented: Vec<(String, Option<i128>)> = names.iter().cloned().zip(numbers).collect();
    let unread = [("Unread".to_owned(), Some(0))];
    assert_eq!(expansion.variants, if documented.is_empty() { &unread[..] } else { &documented });
    assert!(!documented.is_empty() || stopping > 0, "no codes, and no error");
    let definition = expansion.definition.unwrap();
    if !documented.is_empty() {
        definition.check(&reading.catalogue, &names, stopping > 0);
    }
}

/// The tokens for a page with these bytes.
fn expand(page: &str, bytes: &[u8]) -> String {
    let call_site = folder::call_site();
    folder::write(&call_site, page, bytes);
    codes(format!("{page:?}").parse().unwrap(), "pub enum E {}".parse().unwrap(), &call_site).to_string()
}
