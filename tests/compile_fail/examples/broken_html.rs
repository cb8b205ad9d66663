use doccodes::codes;

#[codes("docs/broken-html.md")]
pub enum Status {}

fn main() {}
