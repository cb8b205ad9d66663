use doccodes::codes;

#[codes("docs/gbk.md")]
pub enum Errors {}

fn main() {}
