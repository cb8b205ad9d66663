use doccodes::codes;

#[codes("docs/several.md")]
pub enum Undecided {}

#[codes("docs/several.md", table = "Warnings")]
pub enum NoSuchHeading {}

#[codes("docs/several.md", table = 4)]
pub enum NoSuchTable {}

#[codes("docs/several.md", table = 2, columns(code = "Error number"))]
pub enum NoSuchColumn {}

#[codes("docs/several.md", table = 3, skip("2xx"))]
pub enum NothingToSkip {}

#[codes("docs/several.md", table = 3, skip(line = 3, ranges, classes, sections))]
pub enum NoSuchRows {}

#[codes("docs/several.md", table = 3)]
pub enum NoSuchCode {
    #[code("TASK.2")]
    Second,
    #[code("TASK.1")]
    First,
    #[code("TASK.1")]
    Again,
    Unpinned,
}

#[codes("docs/zeros.md")]
pub enum NumberForString {
    #[code(1)]
    One,
    #[code(0001)]
    Zeros,
}

#[codes("docs/status-codes.md")]
pub enum StringForNumber {
    #[code("404")]
    Missing,
}

#[codes("docs/several.md", "docs/missing.md", table = 3)]
pub enum OneMissing {}

#[codes("docs/classes.md", skip("2xx", "4xx"))]
pub enum NothingLeft {}

#[codes("docs/several.md", table = 3, language = "zh")]
pub enum NotInThisLanguage {}

fn main() {}
