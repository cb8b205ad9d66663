#![deny(unreachable_patterns)]

use doccodes::codes;

#[codes("docs/status-codes.md")]
enum Status {}

fn main() {
    match Status::Ok {
        Status!(404 | 0x194) => {}
        Status!(202 | 404) => {}
        // Some codes of the range are new.
        Status!(400..=499 | 429) => {}
        Status!(200 | 200..=202 | 200..300) => {}
        Status!(300..=399 | 304..=400) => {}
        Status!(503 | 500..=599 | 500..=503) => {}
        // The compiler does not warn about a whole range.
        Status!(409..=429) => {}
    }
}
