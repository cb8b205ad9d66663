//! From bytes to tokens.

use doccodes_codegen::catalogue::{Choices, PageInput};
use doccodes_codegen::problem::Severity;
use doccodes_codegen::source::Source;
use doccodes_codegen::{codes, page, variant_names};

use super::expansion::Expansion;
use super::{catalogue, folder, sight};

/// The most errors that a page is reported with, and the one that says that there are more.
const MOST_ERRORS: usize = 20 + 1;

/// Expands `#[codes("page.…")] pub enum E {}`, and checks what it becomes.
pub(super) fn check(extension: &str, bytes: &[u8]) {
    let name = format!("page.{extension}");
    let expanded = expand(&name, bytes);
    // A second time, and as another system has the page.
    let elsewhere = expand(&name, &super::page::elsewhere(bytes));
    assert!(expanded == elsewhere, "{expanded}\nis elsewhere\n{elsewhere}");
    let expansion = Expansion::of(&expanded);
    expansion.is_distinct();
    expansion.is_packed();
    expansion.is_shown();
    let source = match Source::new(&name, bytes) {
        Ok(source) => source,
        Err(problem) => {
            sight::problem(&problem, None);
            assert_eq!(expansion.errors, [problem.to_string()]);
            assert_eq!(expansion.variants, [("Unread".to_owned(), Some(0))]);
            return;
        }
    };
    let page = page::read(&source);
    super::page::read(&source, &page);
    let reading = catalogue::check(&[PageInput { source: &source, page: &page }], &Choices::default());
    let stopping = reading.problems.iter().filter(|problem| problem.severity() == Severity::Error).count();
    assert_eq!(expansion.errors.len(), stopping.min(MOST_ERRORS));
    let names = variant_names(&reading.catalogue);
    let numbers = reading.catalogue.codes.iter().map(|code| code.value.number());
    let documented: Vec<(String, Option<i128>)> = names.iter().cloned().zip(numbers).collect();
    let unread = [("Unread".to_owned(), Some(0))];
    assert_eq!(expansion.variants, if documented.is_empty() { &unread[..] } else { &documented });
    assert!(!documented.is_empty() || stopping > 0, "no code, and no word of it");
    let definition = expansion.definition.unwrap();
    if !documented.is_empty() {
        definition.answers(&reading.catalogue, &names, stopping > 0);
    }
}

/// The tokens of an enum of a page with these bytes.
pub(super) fn expand(page: &str, bytes: &[u8]) -> String {
    let place = folder::place();
    folder::write(&place, page, bytes);
    codes(format!("{page:?}").parse().unwrap(), "pub enum E {}".parse().unwrap(), &place).to_string()
}
