//! The meaning of a header about sending a request again.

use std::sync::LazyLock;

use doccodes_page::pairs::Pairs;

use super::LANGUAGES;
use super::fold::Folded;
use super::parts::parts;
use super::word_list::WordList;
use crate::column::flag::flag;

/// The meaning of a header about sending a request again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RetryHeader {
    /// Yes in its column means that the request may be sent again.
    May,
    /// Yes in its column means that the request must not be sent again.
    MustNot,
    /// It mentions sending again, but does not say what yes in its column means.
    Unclear,
}

/// What a header says about sending a request again, if it mentions that.
pub(crate) fn retry_header(header: &str) -> Option<RetryHeader> {
    let folded = Folded::new(header);
    match listed_retry_header(header, &folded).or_else(|| listed_in_parts(header)) {
        Some((found, _)) => Some(found),
        None => speaks_of_retrying(&folded).then_some(RetryHeader::Unclear),
    }
}

/// The meaning of the parts of a header, if all of them are listed: in `Retryable / Insured`, the second part is not. The first
/// part counts.
fn listed_in_parts(header: &str) -> Option<(RetryHeader, &'static str)> {
    let mut first = None;
    for part in parts(header) {
        let listed = listed_retry_header(part, &Folded::new(part))?;
        first = first.or(Some(listed));
    }
    first
}

fn speaks_of_retrying(header: &Folded) -> bool {
    let pairs = Pairs::of(&header.text);
    for language in LANGUAGES {
        for word in language.retry.words {
            if pairs.has(word.as_bytes()) && header.text.contains(word) {
                return true;
            }
        }
    }
    false
}

/// The meaning of a header on one of the lists, and the header as listed. `folded` is the folded header.
///
/// A remark may say that only some requests are meant: `Retryable (same card)`.
pub(super) fn listed_retry_header(header: &str, folded: &Folded) -> Option<(RetryHeader, &'static str)> {
    let number = LISTED.0.number(&folded.text)?;
    if has_remark(header) { None } else { Some(LISTED.1[number]) }
}

/// All listed headers, and the meaning of each.
type Listed = (WordList, Vec<(RetryHeader, &'static str)>);

static LISTED: LazyLock<Listed> = LazyLock::new(|| {
    let (mut headers, mut says) = (WordList::new(), Vec::new());
    for language in LANGUAGES {
        let lists = [(RetryHeader::May, language.retry.may), (RetryHeader::MustNot, language.retry.must_not)];
        for (found, list) in lists {
            for &listed in list {
                if headers.add(listed) == says.len() {
                    says.push((found, listed));
                }
            }
        }
    }
    (headers, says)
});

/// Whether a header has a remark in parentheses other than the values of its cells.
fn has_remark(header: &str) -> bool {
    let Some((_, remark)) = header.split_once(OPENING) else { return false };
    for word in remark.trim_end_matches(CLOSING).split(BETWEEN_VALUES) {
        if !word.is_empty() && flag(word).is_none() {
            return true;
        }
    }
    false
}

const OPENING: &[char] = &['(', '（', '[', '【'];

const CLOSING: &[char] = &[')', '）', ']', '】'];

const BETWEEN_VALUES: &[char] = &['/', '|', ',', ' '];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_headers_on_the_lists_make_a_retry_column() {
        for (header, expected) in [
            ("Retryable?", RetryHeader::May),
            ("Retryable (yes/no)", RetryHeader::May),
            ("Retryable (same parcel)", RetryHeader::Unclear),
            ("Retryable / Insured", RetryHeader::Unclear),
            ("Can be retried", RetryHeader::May),
            ("Retry / 重试", RetryHeader::May),
            ("Never retry / 不可重试", RetryHeader::MustNot),
            ("是否可重试", RetryHeader::May),
            ("Non-retryable", RetryHeader::MustNot),
            ("Don't retry", RetryHeader::MustNot),
            ("Never retry", RetryHeader::MustNot),
            ("不可重试", RetryHeader::MustNot),
            ("是否不可重试", RetryHeader::MustNot),
            ("Auto-retry", RetryHeader::Unclear),
            ("Log in before retry", RetryHeader::Unclear),
            ("Retries", RetryHeader::Unclear),
            ("客户端自动重试", RetryHeader::Unclear),
        ] {
            assert_eq!(retry_header(header), Some(expected), "{header}");
        }
        assert_eq!(retry_header("Retrieved"), None);
        assert_eq!(retry_header("Reconnect"), None);
    }
}
