//! The literal macro of a public enum is exported, and a function has no place for that.
#![deny(non_local_definitions)]

use doccodes::codes;

fn main() {
    #[codes("docs/status-codes.md")]
    pub enum InFunction {}
    let _ = InFunction!(404);
}
