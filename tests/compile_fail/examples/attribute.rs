use doccodes::codes;

#[codes]
pub enum NoPage {}

#[codes(docs / status)]
pub enum NotAPath {}

#[codes("docs/status-codes.md", colour = "red")]
pub enum UnknownArgument {}

#[codes("docs/status-codes.md", service = OMS)]
pub enum NotAString {}

#[codes("docs/status-codes.md", language = "fr")]
pub enum UnknownLanguage {}

fn main() {
    // The enums exist, so there are no other errors.
    let _ = (NoPage::from_code(1), NotAPath!(1), UnknownArgument::NotFound, NotAString!(404));
}
