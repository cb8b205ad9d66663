//! Without the features of doccodes that the arguments need.
use doccodes::codes;

#[codes("docs/status-codes.md", serde, http)]
pub enum Both {}

#[codes("docs/status-codes.md", http = true, http, crate = ::doccodes)]
pub enum OnlyHttp {}

fn main() {
    let _ = Both!(404);
    let _ = OnlyHttp::NotFound;
}
