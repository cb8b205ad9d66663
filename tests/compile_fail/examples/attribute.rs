use doccodes::codes;

#[codes]
pub enum NoPage {}

#[codes(docs / status)]
pub enum NotAPath {}

#[codes("docs/status-codes.md", colour = "red")]
pub enum UnknownArgument {}

#[codes("docs/status-codes.md", services = "OMS")]
pub enum MisspelledArgument {}

#[codes("docs/status-codes.md", columns(descripton = "Meaning"))]
pub enum MisspelledRole {}

#[codes("docs/status-codes.md", service("OMS"))]
pub enum WrongShape {}

#[codes("docs/status-codes.md", service = "OMS", "docs/large.md")]
pub enum LatePath {}

#[codes("docs/status-codes.md", service = OMS)]
pub enum NotAString {}

#[codes("docs/status-codes.md", language = "fr")]
pub enum UnknownLanguage {}

fn main() {
    // The enums exist, so there are no other errors.
    let _ = (NoPage::from_code(1), NotAPath!(1), UnknownArgument::NotFound, NotAString!(404));
}
