use doccodes::codes;

#[codes("docs/no-codes.md")]
pub enum Status {}

fn main() {}
