use doccodes::codes;

#[codes("/docs/status-codes.md")]
pub enum Status {}

fn main() {}
