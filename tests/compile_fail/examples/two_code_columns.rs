use doccodes::codes;

#[codes("docs/two-columns.md")]
pub enum Errors {}

fn main() {}
