//! What the words of a header propose, by language.
//!
//! A language is a [`Vocabulary`] in a file of its own, and a line in [`LANGUAGES`].

mod chinese;
mod english;

use super::role::Role;
use super::thresholds::LONGEST_HEADER;
use crate::catalogue::language::simplified;
use crate::characters::letters;

/// Every language of headers and of cells that say yes or no.
pub(super) const LANGUAGES: &[Vocabulary] = &[english::ENGLISH, chinese::CHINESE];

/// The weight of a word that says its role outright.
pub(in crate::catalogue) const OUTRIGHT: u8 = 3;

/// The weight of a word that usually means its role.
pub(in crate::catalogue) const USUAL: u8 = 2;

/// The words of one language.
pub(super) struct Vocabulary {
    /// The words of headers: the word, the role that it proposes, and the weight: 3 says it [outright](OUTRIGHT), 2
    /// [usually](USUAL) means it, 1 may mean it if the cells agree.
    ///
    /// Words are in lower case, without white space and punctuation. A word that starts with `=` is the whole header.
    /// Of the words in a header the one that ends last counts, so that 错误码描述 is a description and not a code;
    /// among those the longest. A word may be listed several times: then the cells decide.
    headers: &'static [(&'static str, Role, u8)],
    /// Words in the header of a table of parameters.
    parameters: &'static [&'static str],
    /// Words by which a header says the opposite of its other words.
    negations: Negations,
    /// Cells that say yes.
    pub(super) yes: &'static [&'static str],
    /// Cells that say no.
    pub(super) no: &'static [&'static str],
    /// Words that say no even where a remark follows.
    pub(super) no_with_remark: &'static [&'static str],
}

/// Words by which a header says the opposite of its other words: yes under `Non-retryable` or 不可重试 is a no.
struct Negations {
    /// Words at the start.
    first: &'static [&'static str],
    /// Words anywhere.
    anywhere: &'static [&'static str],
    /// Words beside which none of the others negates.
    unless: &'static [&'static str],
}

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
    let parts: Vec<&str> = header.split(['/', '／']).flat_map(|part| part.split(" or ")).collect();
    if parts.len() > 1 && !has_known_word(&folded) {
        return parts.into_iter().map(proposals).find(|found| !found.is_empty()).unwrap_or_default();
    }
    let mut best = None;
    let mut proposals = Vec::new();
    for language in LANGUAGES {
        for &(word, role, weight) in language.headers {
            let rank = rank(&folded, word);
            if rank > best {
                best = rank;
                proposals.clear();
            }
            if rank.is_some() && rank == best {
                let role = if role == Role::Retry && is_negated(&folded) { Role::Other } else { role };
                proposals.push(Proposal { role, weight, word: word.trim_start_matches('=') });
            }
        }
    }
    proposals
}

/// Where a word ends in a folded header, then the word's length: in Chinese and in English the head comes last.
fn rank(folded: &str, word: &str) -> Option<(usize, usize)> {
    match word.strip_prefix('=') {
        Some(whole) => (folded == whole).then_some((folded.len(), whole.len())),
        None => folded.rfind(word).map(|at| (at + word.len(), word.len())),
    }
}

fn has_known_word(folded: &str) -> bool {
    LANGUAGES.iter().any(|language| language.headers.iter().any(|&(word, ..)| rank(folded, word).is_some()))
}

fn is_negated(folded: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    LANGUAGES.iter().any(|Vocabulary { negations: Negations { first, anywhere, unless }, .. }| {
        (first.iter().any(|word| folded.starts_with(word)) || has(anywhere)) && !has(unless)
    })
}

/// Whether a header says that its table lists parameters, whose values are no codes.
pub(in crate::catalogue) fn says_parameter(header: &str) -> bool {
    let folded = fold(header);
    LANGUAGES.iter().any(|language| language.parameters.iter().any(|word| folded.contains(word)))
}

/// Whether a text says that its statuses are HTTP statuses.
pub(in crate::catalogue) fn says_http(text: &str) -> bool {
    fold(text).contains("http")
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
    fn a_negated_retry_header_is_no_retry_column() {
        assert_eq!(first("Retryable"), Some(Role::Retry));
        assert_eq!(first("是否不可重试"), Some(Role::Retry));
        for header in ["Non-retryable", "Must not retry", "不可重试"] {
            assert_eq!(first(header), Some(Role::Other), "{header}");
        }
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
        }
    }
}
