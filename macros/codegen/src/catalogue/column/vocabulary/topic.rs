//! What a heading or a header says that its table is about.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::LANGUAGES;
use super::fold::Folded;
use super::header::{proposals, singulars, words_in};
use super::words::{HeaderWord, USUAL};
use crate::catalogue::column::role::Role;
use crate::catalogue::column::thresholds::LONGEST_HEADER;

/// The most words of a subject or a topic. Each character of a script without spaces is a word.
const LONGEST: usize = 8;

/// The words for codes of any kind.
const CODES: &[&str] = &["code", "codigo", "codice", "kod", "код", "コード", "코드", "码"];

/// What a heading says that its table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::catalogue) enum Topic {
    /// Codes of something else, such as countries.
    OtherCodes,
    /// Nothing that is known.
    Unknown,
    /// Errors, statuses, results.
    Answers,
    /// Codes of errors, statuses, results.
    Codes,
}

/// What a heading, a caption or a header says that its table is about.
pub(in crate::catalogue) fn topic(text: &str) -> Topic {
    let text = start(text);
    let words = words_in(text);
    let says_code = |word: &HeaderWord| CODES.iter().any(|code| word.0.contains(code));
    let is_outright = |word: &HeaderWord| matches!(word.1, Role::Code | Role::HttpStatus) && word.2 >= USUAL;
    let is_code = |word: &HeaderWord| is_outright(word) || (word.1 == Role::Code && says_code(word));
    let is_other = |word: &HeaderWord| word.1 == Role::Other && word.2 >= USUAL && says_code(word);
    match () {
        () if words.iter().any(is_outright) => Topic::Codes,
        () if words.iter().any(is_other) => Topic::OtherCodes,
        () if words.iter().any(is_code) => Topic::Codes,
        () if has_word(text, &TOPICS) => Topic::Answers,
        () => Topic::Unknown,
    }
}

/// Whether a text speaks of codes of errors, statuses or results: with a word that means them, or with a word for codes of any
/// kind beside a word for errors. `Source code` and `Opcodes` are codes of another kind.
pub(in crate::catalogue) fn states_codes(text: &str) -> bool {
    let text = start(text);
    let means_them = |word: &HeaderWord| {
        matches!(word.1, Role::Code | Role::HttpStatus)
            && word.2 >= USUAL
            && !OF_ANOTHER_KIND.contains(&word.0)
    };
    let words = words_in(text);
    let others = words.iter().any(|word| word.1 == Role::Other && word.2 >= USUAL);
    !others
        && (words.iter().any(means_them)
            || words.iter().any(|word| CODES.contains(&word.0)) && has_word(text, &TOPICS)
            || text.split_whitespace().any(is_compound))
}

/// The fewest bytes of a compound: `code` alone may be source code.
const SHORTEST_COMPOUND: usize = 9;

/// Whether one word is a compound that means codes of errors: `Fehlercodes`, `Rückgabewerte`.
fn is_compound(word: &str) -> bool {
    let means_them = |word: &str| {
        proposals(word).iter().any(|proposal| {
            matches!(proposal.role, Role::Code | Role::HttpStatus)
                && proposal.weight >= USUAL
                && proposal.word.len() >= SHORTEST_COMPOUND
        })
    };
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    if is_type_of_codes(word) {
        return true;
    }
    // The endings of the plural.
    let singular = word.strip_suffix(['s', 'n', 'e']);
    means_them(word) || singular.is_some_and(means_them)
}

/// Whether a word is a type whose values are codes: `LOAFcode`, `OvenCode`.
fn is_type_of_codes(word: &str) -> bool {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let name = singular.strip_suffix("code").or_else(|| singular.strip_suffix("Code")).unwrap_or("");
    let capitals = name.bytes().filter(u8::is_ascii_uppercase).count();
    let joined = singular.ends_with("Code") && name.starts_with(|c: char| c.is_ascii_uppercase());
    name.bytes().all(|byte| byte.is_ascii_alphanumeric()) && (capitals > 1 || (joined && capitals > 0))
}

/// Words for codes of a column that say nothing of errors or results.
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

/// Whether a heading or a paragraph says that what follows lists something else than codes: parameters, headers, events. A
/// word such as `function` or `returned` is found in sentences about codes, too.
pub(in crate::catalogue) fn announces_other_subject(text: &str) -> bool {
    let folded = Folded::new(start(text));
    let words = folded.words();
    let is_subject = |span: &str| SUBJECTS.contains(span) && !BESIDE_CODES.contains(&span);
    let is_listed = |span: &str| {
        is_subject(span)
            || singulars(span).any(&is_subject)
            || span.strip_suffix("ies").is_some_and(|stem| is_subject(&format!("{stem}y")))
    };
    (0..words).any(|from| (from + 1..=words.min(from + LONGEST)).any(|to| is_listed(folded.span(from, to))))
}

/// Subjects of tables that headings and paragraphs also name beside codes: `Codes returned by the function`.
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

/// Whether a header says that its table lists something else than codes, such as parameters.
pub(in crate::catalogue) fn names_other_subject(header: &str) -> bool {
    has_word(start(header), &SUBJECTS)
}

/// The start of a text, of the length of a header. What follows is a sentence about something else.
fn start(text: &str) -> &str {
    let end = (0..=LONGEST_HEADER.min(text.len())).rev().find(|&end| text.is_char_boundary(end));
    &text[..end.unwrap_or(0)]
}

fn has_word(text: &str, list: &HashSet<&'static str>) -> bool {
    let folded = Folded::new(text);
    let words = folded.words();
    let is_listed = |span: &str| list.contains(span) || singulars(span).any(|one| list.contains(one));
    (0..words).any(|from| (from + 1..=words.min(from + LONGEST)).any(|to| is_listed(folded.span(from, to))))
}

static TOPICS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| LANGUAGES.iter().flat_map(|language| language.topics).copied().collect());

static SUBJECTS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| LANGUAGES.iter().flat_map(|language| language.subjects).copied().collect());

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
