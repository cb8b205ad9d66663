//! The topic of a table according to its heading or a header.

use std::sync::LazyLock;

use doccodes_page::characters::{
    ASCII_ALPHANUMERIC, ASCII_UPPER_CASE, NOT_ALPHANUMERIC, all, count, start_of,
};
use doccodes_page::choice::Role;
use doccodes_page::one_of::contains_one_of;

use super::LANGUAGES;
use super::fold::Folded;
use super::header::{Proposal, number_of, proposals, singulars, words_in};
use super::word_list::WordList;
use super::words::{USUAL, Vocabulary};
use crate::column::thresholds::LONGEST_HEADER;

/// The most words of a subject or a topic. Each character of a script without spaces is a word.
const LONGEST: usize = 8;

/// The words for codes of any kind.
const CODES: &[&str] = &["code", "codigo", "codice", "kod", "код", "コード", "코드", "码"];

/// The topic of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Topic {
    /// Codes of something else, such as countries.
    OtherCodes,
    /// Unknown.
    Unknown,
    /// Errors, statuses, results.
    Answers,
    /// Codes of errors, statuses, results.
    Codes,
}

/// The topic of a table according to a heading, a caption or a header.
pub(crate) fn topic(text: &str) -> Topic {
    let text = start(text);
    let (mut may_be_codes, mut are_others) = (false, false);
    for (word, role, weight) in words_in(text) {
        if means_codes(role) && weight >= USUAL {
            return Topic::Codes;
        }
        let says_code = contains_one_of(word, CODES);
        may_be_codes |= says_code && role == Role::Code;
        are_others |= says_code && role == Role::Other && weight >= USUAL;
    }
    match () {
        () if are_others => Topic::OtherCodes,
        () if may_be_codes => Topic::Codes,
        () if has_word(text, &TOPICS) => Topic::Answers,
        () => Topic::Unknown,
    }
}

fn means_codes(role: Role) -> bool {
    matches!(role, Role::Code | Role::HttpStatus)
}

/// Whether a text mentions codes of errors, statuses or results: with a word for them, or with a word for codes of any kind beside
/// a word for errors. `Source code` and `Opcodes` are codes of another kind.
pub(crate) fn states_codes(text: &str) -> bool {
    let text = start(text);
    let (mut means_them, mut says_code) = (false, false);
    for (word, role, weight) in words_in(text) {
        if role == Role::Other && weight >= USUAL {
            return false;
        }
        means_them |= means_codes(role) && weight >= USUAL && !OF_ANOTHER_KIND.contains(&word);
        says_code |= CODES.contains(&word);
    }
    means_them || (says_code && has_word(text, &TOPICS)) || text.split_whitespace().any(is_compound)
}

/// The fewest bytes of a compound, since `code` may be source code.
const SHORTEST_COMPOUND: usize = 9;

/// Whether one word is a compound that means codes of errors: `Fehlercodes`, `Rückgabewerte`.
fn is_compound(word: &str) -> bool {
    let is_long = |proposal: &Proposal| {
        means_codes(proposal.role) && proposal.weight >= USUAL && proposal.word.len() >= SHORTEST_COMPOUND
    };
    let means_them = |word: &str| proposals(word).iter().any(is_long);
    let word = word.trim_end_matches(NOT_ALPHANUMERIC);
    if is_type_of_codes(word) {
        return true;
    }
    let singular = word.strip_suffix(ENDINGS_OF_PLURALS);
    means_them(word) || singular.is_some_and(means_them)
}

const ENDINGS_OF_PLURALS: &[char] = &['s', 'n', 'e'];

/// Whether a word is a type whose values are codes: `LOAFcode`, `OvenCode`.
fn is_type_of_codes(word: &str) -> bool {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let name = singular.strip_suffix("code").or_else(|| singular.strip_suffix("Code")).unwrap_or("");
    let capitals = count(name, ASCII_UPPER_CASE);
    let joined = singular.ends_with("Code") && name.starts_with(ASCII_UPPER_CASE);
    all(name, ASCII_ALPHANUMERIC) && (capitals > 1 || (joined && capitals > 0))
}

/// Header words for codes that are not of errors or results.
const OF_ANOTHER_KIND: &[&str] = &[
    "actioncode",
    "eventcode",
    "internalcode",
    "messagecode",
    "numericcode",
    "numericvalue",
    "opcode",
    "processcode",
];

/// Whether a heading or a paragraph announces a list of something other than codes: parameters, headers, events. A word such as
/// `function` or `returned` also occurs in sentences about codes.
pub(crate) fn announces_other_subject(text: &str) -> bool {
    let is_subject = |span: &str| SUBJECTS.contains(span) && !BESIDE_CODES.contains(&span);
    has_span(start(text), &|span| {
        let [without_s, without_es] = singulars(span);
        is_subject(span)
            || without_s.is_some_and(is_subject)
            || without_es.is_some_and(is_subject)
            || span.strip_suffix("ies").is_some_and(|stem| is_subject(&format!("{stem}y")))
    })
}

/// Subjects of tables that headings and paragraphs also name together with codes: `Codes returned by the function`.
const BESIDE_CODES: &[&str] = &[
    "command",
    "component",
    "endpoint",
    "environment",
    "feature",
    "file",
    "function",
    "item",
    "language",
    "mandatory",
    "method",
    "module",
    "operation",
    "package",
    "path",
    "plan",
    "platform",
    "product",
    "region",
    "required",
    "resource",
    "returned",
    "role",
    "tool",
    "unit",
];

/// Whether a header says that its table lists something other than codes, such as parameters.
pub(crate) fn names_other_subject(header: &str) -> bool {
    has_word(start(header), &SUBJECTS)
}

/// The start of a text, of the length of a header. The rest is a sentence about something else.
fn start(text: &str) -> &str {
    start_of(text, LONGEST_HEADER)
}

fn has_word(text: &str, list: &WordList) -> bool {
    has_span(text, &|span| number_of(list, span).is_some())
}

/// Whether a condition holds for one word of a text, or for a few consecutive words.
fn has_span(text: &str, holds: &dyn Fn(&str) -> bool) -> bool {
    let folded = Folded::new(text);
    let words = folded.words();
    for from in 0..words {
        for to in from + 1..=words.min(from + LONGEST) {
            if holds(folded.span(from, to)) {
                return true;
            }
        }
    }
    false
}

static TOPICS: LazyLock<WordList> = LazyLock::new(|| words_of_languages(|language| language.topics));

static SUBJECTS: LazyLock<WordList> = LazyLock::new(|| words_of_languages(|language| language.subjects));

fn words_of_languages(words_of: fn(&Vocabulary) -> &'static [&'static str]) -> WordList {
    let mut words = WordList::new();
    for language in LANGUAGES {
        for &word in words_of(language) {
            words.add(word);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_what_a_table_is_about() {
        for (text, expected) in [
            ("Error codes of the depot", Topic::Codes),
            ("状态码列表", Topic::Codes),
            ("Códigos de error", Topic::Codes),
            ("What a failure means", Topic::Answers),
            ("Statuses of a parcel", Topic::Answers),
            ("Ошибки", Topic::Answers),
            ("Opening hours", Topic::Unknown),
            ("Country codes", Topic::OtherCodes),
            ("货币代码", Topic::OtherCodes),
            ("国家代码", Topic::OtherCodes),
            ("Error codes by category", Topic::Codes),
            ("Terrors of the night", Topic::Unknown),
        ] {
            assert_eq!(topic(text), expected, "{text}");
        }
    }

    #[test]
    fn types_of_codes_are_words() {
        for text in ["LOAFcode", "an OvenCode", "LOAFcodes are:"] {
            assert!(states_codes(text), "{text}");
        }
        for text in ["Code", "Unicode", "Barcode", "decode", "The code"] {
            assert!(!states_codes(text), "{text}");
        }
    }

    #[test]
    fn headers_say_that_a_table_lists_something_else() {
        for header in
            ["Parameter", "Setting name", "Frame Type", "Requirements", "参数名", "Campo", "環境変数"]
        {
            assert!(names_other_subject(header), "{header}");
        }
        for header in ["Error code", "Transaction", "Import", "错误码"] {
            assert!(!names_other_subject(header), "{header}");
        }
    }
}
