use doccodes::codes;

/// One cell is not an HTTP status.
#[codes("docs/kind.md")]
pub enum Odd {}

#[codes("docs/kind.md", http = true, kind = "text")]
pub enum StringsAreNoStatuses {}

#[codes("docs/zeros.md", kind = "number")]
pub enum NotNumbers {}

#[codes("docs/kind.md", kind = "string")]
pub enum UnknownKind {}

#[codes("docs/kind.md", skip("000"), http = 1)]
pub enum NotABool {}

fn main() {
    // The enums exist, so there are no other errors.
    let _ = (Odd!(429), NotABool!(503), NotNumbers::ALL);
}
