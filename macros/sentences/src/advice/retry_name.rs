//! Texts that only name a retry, such as the name of a code.

use doccodes_page::language::simplified;

use super::fold::{BREAK, RETRY, fold};
use super::limits::MAX_NAME;
use super::phrase::skip;
use super::sentence::sentences;
use super::words;

/// Whether a text only names a retry, so that it is unclear whether it asks for one: "Retry", "重试请求".
pub fn only_names_retry(text: &str) -> bool {
    if text.len() > MAX_NAME || sentences(text).nth(1).is_some() {
        return false;
    }
    let folded = fold(&simplified(text));
    let rest = skip(folded.trim_matches(BREAK), &[words::SAME_REQUEST, words::SENDERS]);
    rest.strip_prefix(RETRY).is_some_and(|rest| skip(rest, &[words::SAME_REQUEST]).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_no_words_but_who_and_what() {
        for text in ["Retry", "Client retry", "Retry request", "请求重试", "重试"] {
            assert!(only_names_retry(text), "{text}");
        }
        for text in ["Please retry.", "Retry later", "It failed. Retry.", "请稍后重试"] {
            assert!(!only_names_retry(text), "{text}");
        }
    }
}
