//! The literal macro of a public enum is exported, which is not possible in a function.
#![deny(non_local_definitions)]

use doccodes::codes;

fn main() {
    #[codes("docs/status-codes.md")]
    pub enum InFunction {}
    let _ = InFunction!(404);
}
