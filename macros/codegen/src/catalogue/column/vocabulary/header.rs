//! What the words of a header propose that its column means.

use super::LANGUAGES;
use super::protocol::{Origin, origin};
use super::words::{OUTRIGHT, USUAL};
use crate::catalogue::column::flag::flag;
use crate::catalogue::column::role::Role;
use crate::catalogue::column::thresholds::LONGEST_HEADER;
use crate::catalogue::language::simplified;
use crate::characters::letters;

/// One reading of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::catalogue) struct Proposal {
    /// The role.
    pub(in crate::catalogue) role: Role,
    /// How surely the word names the role.
    pub(in crate::catalogue) weight: u8,
    /// The word.
    pub(in crate::catalogue) word: &'static str,
}

/// The proposals of a header; none if it has no known word.
pub(in crate::catalogue) fn proposals(header: &str) -> Vec<Proposal> {
    if header.len() > LONGEST_HEADER {
        return Vec::new();
    }
    let folded = fold(header);
    // In `Code or Type` the first part with a known word counts.
    if parts(header).nth(1).is_some() && !has_known_word(&folded) {
        let mut found = parts(header).map(proposals).find(|found| !found.is_empty()).unwrap_or_default();
        if retry_header(header) == Some(RetryHeader::Unclear) {
            found.retain(|proposal| proposal.role != Role::Retry);
        }
        return found;
    }
    let own_numbers = names_other_origin(header);
    let mut best = None;
    let mut proposals = Vec::new();
    if let Some((_, word)) = listed_retry_header(&folded).filter(|_| !has_remark(header)) {
        best = Some((folded.len(), folded.len()));
        proposals.push(Proposal { role: Role::Retry, weight: OUTRIGHT, word });
    }
    for language in LANGUAGES {
        for &(word, role, weight) in language.headers {
            let rank = rank(&folded, word);
            if rank > best {
                best = rank;
                proposals.clear();
            }
            if rank.is_some() && rank == best {
                // The statuses of another protocol are codes like any others.
                let (role, weight) = match role {
                    Role::HttpStatus if own_numbers => (Role::Code, weight.min(USUAL)),
                    role => (role, weight),
                };
                proposals.push(Proposal { role, weight, word: word.trim_start_matches('=') });
            }
        }
    }
    proposals
}

fn parts(header: &str) -> impl Iterator<Item = &str> {
    header.split(['/', '／']).flat_map(|part| part.split(" or "))
}

/// Whether a header says that its codes come from another protocol than HTTP, or from something with numbers of its own.
pub(in crate::catalogue) fn names_other_origin(header: &str) -> bool {
    matches!(origin(header), Some(Origin::OtherProtocol | Origin::Sender))
}

/// Where a word ends in a folded header, then the word's length: in Chinese and in English the head comes last.
fn rank(folded: &str, word: &str) -> Option<(usize, usize)> {
    match word.strip_prefix('=') {
        Some(whole) => (folded == whole).then_some((folded.len(), whole.len())),
        None => folded.rfind(word).map(|at| (at + word.len(), word.len())),
    }
}

fn has_known_word(folded: &str) -> bool {
    listed_retry_header(folded).is_some()
        || LANGUAGES
            .iter()
            .any(|language| language.headers.iter().any(|&(word, ..)| rank(folded, word).is_some()))
}

/// What a header says about sending a request again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::catalogue) enum RetryHeader {
    /// Yes in its column means that the request may be sent again.
    May,
    /// Yes in its column means that the request must not be sent again.
    MustNot,
    /// It speaks of sending again, but yes in its column could mean anything.
    Unclear,
}

/// What a header says about sending a request again, if it speaks of it.
pub(in crate::catalogue) fn retry_header(header: &str) -> Option<RetryHeader> {
    let folded = fold(header);
    // A remark may say that only some requests are meant: `Retryable (same card)`. The second part may say something else.
    let found = |part: &str| match has_remark(part) {
        true => None,
        false => listed_retry_header(&fold(part)),
    };
    let all_listed = || parts(header).all(|part| found(part).is_some());
    let listed = found(header).or_else(|| match all_listed() {
        true => parts(header).find_map(found),
        false => None,
    });
    let speaks =
        || LANGUAGES.iter().any(|language| language.retry.words.iter().any(|word| folded.contains(word)));
    match listed {
        Some((found, _)) => Some(found),
        None => speaks().then_some(RetryHeader::Unclear),
    }
}

/// Whether a header has a remark in parentheses other than the values of its cells.
fn has_remark(header: &str) -> bool {
    let Some((_, remark)) = header.split_once(['(', '（', '[', '【']) else { return false };
    let is_value = |word: &str| word.is_empty() || flag(word).is_some();
    !remark.trim_end_matches([')', '）', ']', '】']).split(['/', '|', ',', ' ']).all(is_value)
}

fn listed_retry_header(folded: &str) -> Option<(RetryHeader, &'static str)> {
    LANGUAGES.iter().find_map(|language| {
        let lists = [(RetryHeader::May, language.retry.may), (RetryHeader::MustNot, language.retry.must_not)];
        let find = |list: &[&'static str]| list.iter().copied().find(|&header| header == folded);
        lists.into_iter().find_map(|(found, list)| Some((found, find(list)?)))
    })
}

/// Whether a header says that its table lists parameters, whose values are no codes.
pub(in crate::catalogue) fn says_parameter(header: &str) -> bool {
    let folded = fold(header);
    LANGUAGES.iter().any(|language| language.parameters.iter().any(|word| folded.contains(word)))
}

/// Whether a header is the one that the user names. White space, punctuation and case may differ.
pub(in crate::catalogue) fn is_same(header: &str, named: &str) -> bool {
    header.trim() == named.trim() || (!letters(named).is_empty() && letters(header) == letters(named))
}

/// A header in lower case and simplified characters, without white space, punctuation, and anything in parentheses
/// behind the first word.
fn fold(header: &str) -> String {
    let end = header.char_indices().find(|&(at, c)| at > 0 && matches!(c, '(' | '（' | '[' | '【'));
    letters(&simplified(end.map_or(header, |(at, _)| &header[..at])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(header: &str) -> Option<Role> {
        proposals(header).first().map(|proposal| proposal.role)
    }

    #[test]
    fn the_word_that_ends_last_counts() {
        assert_eq!(first("错误码"), Some(Role::Code));
        assert_eq!(first("错误码描述"), Some(Role::Description));
        assert_eq!(first("状态码说明"), Some(Role::Description));
        assert_eq!(first("Error code description"), Some(Role::Description));
        assert_eq!(first("HTTP 状态码"), Some(Role::HttpStatus));
        assert_eq!(first("Error Message"), Some(Role::Message));
        assert_eq!(first("Reason phrase"), Some(Role::Name));
        assert_eq!(first("状态码（16进制）"), Some(Role::HttpStatus));
        assert_eq!(first("Returned Value(s)"), Some(Role::Code));
        assert_eq!(first("錯誤碼"), Some(Role::Code));
        assert_eq!(first("狀態碼說明"), Some(Role::Description));
        assert_eq!(first("Code or Type"), Some(Role::Code));
        assert_eq!(first("Decline code"), Some(Role::Code));
        assert_eq!(first("Next steps"), Some(Role::Solution));
        assert_eq!(first("用户提示"), Some(Role::Message));
        assert_eq!(first("Binary"), None);
        assert_eq!(first(""), None);
    }

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
            let is_retry = first(header) == Some(Role::Retry);
            assert_eq!(is_retry, expected != RetryHeader::Unclear, "{header}");
        }
        assert_eq!(retry_header("Retrieved"), None);
        assert_eq!(first("Reconnect"), None);
    }

    #[test]
    fn statuses_of_another_protocol_are_codes() {
        for header in ["SMTP status code", "FTP response code", "设备状态码"] {
            assert_eq!(first(header), Some(Role::Code), "{header}");
        }
        assert_eq!(first("HTTP status code of the device"), Some(Role::HttpStatus));
    }

    #[test]
    fn a_proposal_has_the_word_that_proposes_it() {
        let words =
            |header: &str| -> Vec<&str> { proposals(header).iter().map(|found| found.word).collect() };
        assert_eq!(words("Error code"), ["errorcode"]);
        assert_eq!(words("Code"), ["code"]);
        assert_eq!(words("错误码描述"), ["描述"]);
    }

    #[test]
    fn header_words_are_written_as_they_are_compared() {
        for language in LANGUAGES {
            for (word, _, weight) in language.headers {
                let word = word.trim_start_matches('=');
                assert_eq!(fold(word), word);
                assert!((1..=OUTRIGHT).contains(weight), "{word}");
            }
            for list in [language.retry.may, language.retry.must_not, language.retry.words] {
                assert!(list.iter().all(|header| fold(header) == *header));
            }
        }
    }
}
