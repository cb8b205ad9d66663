//! Splits a header that names several things: `Constant/value`, `Code or type`.

use doccodes_page::characters::has_one_of;
use doccodes_page::pairs::Pairs;

/// Signs between the parts.
const SIGNS: &[char] = &['/', '／', '|', '&', '、'];

/// Words between the parts, with the white space around them.
const WORDS: &[&str] = &[" or ", " and ", " und ", " et ", " y ", " e ", " и "];

/// The parts of a header, in order; the header itself if it names one thing.
pub(super) fn parts(header: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = match has_one_of(header, SIGNS) {
        true => header.split(SIGNS).collect(),
        false => vec![header],
    };
    let pairs = Pairs::of(header);
    for word in WORDS {
        if !pairs.has_all(word.as_bytes()) || !header.contains(word) {
            continue;
        }
        let mut shorter = Vec::with_capacity(parts.len());
        for part in parts {
            shorter.extend(part.split(word));
        }
        parts = shorter;
    }
    parts
}
