//! The parts of a header that names several things: `Constant/value`, `Code or type`.

/// Signs between the parts.
const SIGNS: &[char] = &['/', '／', '|', '&', '、'];

/// Words between the parts, with the white space around them.
const WORDS: &[&str] = &[" or ", " and ", " und ", " et ", " y ", " e ", " и "];

/// The parts of a header, in order; the header itself if it names one thing.
pub(super) fn parts(header: &str) -> impl Iterator<Item = &str> {
    let mut parts: Vec<&str> = header.split(SIGNS).collect();
    for word in WORDS {
        parts = parts.into_iter().flat_map(|part| part.split(word)).collect();
    }
    parts.into_iter()
}
