//! Splits a sentence into clauses, in a form in which rules need not care about case, punctuation and contractions.

use doccodes_page::characters::{ALPHANUMERIC_BYTES, Kind, character_at, characters, push_lower_case};

use crate::advice::find_phrase;

/// Punctuation that separates clauses.
const BREAKS: &str = ",;:()[]，；：、（）【】—–|";
/// Quotation marks. Quoted text is not a statement by itself, so they are words of the clause.
const QUOTES: &str = "\"“”‘`「」『』";
/// The first character of the scripts, from CJK on, that put no spaces between words.
const FIRST_WITHOUT_SPACES: char = '\u{2e80}';
/// "Not" at the end of a verb.
const NOT_SUFFIX: &str = "n't";
/// Separates two statements within a clause.
const CONTRAST: &str = " but ";
/// "Can not" as one word.
const CANNOT: &str = "cannot";

/// The clauses of a sentence: words in lower case with one space between them, "not" as a word of its own.
pub(super) fn clauses(sentence: &str) -> Vec<String> {
    let mut clauses = Vec::new();
    let mut clause = String::new();
    let mut word = String::new();
    let (bytes, mut at) = (sentence.as_bytes(), 0);
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    while at < bytes.len() {
        let start = at;
        while at < bytes.len() && ALPHANUMERIC_BYTES[bytes[at] as usize] {
            at += 1;
        }
        if at > start {
            let run = &sentence[start..at];
            let is_whole = at == bytes.len() || bytes[at].is_ascii() && !matches!(bytes[at], b'\'' | b'_');
            if is_whole && word.is_empty() {
                push_whole_word(&mut clause, run);
            } else {
                word.push_str(run);
            }
            continue;
        }
        let (c, end) = character_at(sentence, at);
        at = end;
        let c = if c == '’' { '\'' } else { c };
        if (c == '\'' || c == '_') && !word.is_empty() || c.is_alphanumeric() && c < FIRST_WITHOUT_SPACES {
            push_lower_case(&mut word, c);
            continue;
        }
        push_word(&mut clause, &mut word);
        if c == ' ' {
            continue;
        }
        if c.is_alphanumeric() {
            clause.push(c);
        } else if QUOTES.contains(c) {
            clause.push_str(" \"");
        } else if BREAKS.contains(c) || c == '\n' {
            push_clause(&mut clauses, &mut clause);
        }
    }
    push_word(&mut clause, &mut word);
    push_clause(&mut clauses, &mut clause);
    clauses
}

/// An identifier as words: `GatewayTimeout`, `GATEWAY_TIMEOUT`.
pub(super) fn words_of_identifier(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 8);
    let mut before = ' ';
    for (_, c) in characters(name) {
        if c.is_uppercase() && before.is_lowercase() {
            words.push(' ');
        }
        words.push(if matches!(c, '_' | '-' | '.') { ' ' } else { c });
        before = c;
    }
    words
}

fn push_clause(clauses: &mut Vec<String>, clause: &mut String) {
    if !clause.is_empty() {
        let words = std::mem::take(clause);
        if find_phrase(&words, CONTRAST).is_none() {
            clauses.push(words);
            return;
        }
        for words in words.split(CONTRAST) {
            clauses.push(words.to_owned());
        }
    }
}

/// The characters of scripts that put spaces between words.
const OF_WORDS: Kind = |c| c < FIRST_WITHOUT_SPACES;

/// Adds the space before a word.
fn push_space(clause: &mut String) {
    let ends_with_word = match clause.as_bytes().last() {
        Some(byte @ ..0x80) => *byte != b' ',
        _ => clause.ends_with(OF_WORDS),
    };
    if ends_with_word {
        clause.push(' ');
    }
}

/// Adds a word of ASCII letters and digits.
fn push_whole_word(clause: &mut String, word: &str) {
    push_space(clause);
    if word.eq_ignore_ascii_case(CANNOT) {
        clause.push_str("can not");
        return;
    }
    let start = clause.len();
    clause.push_str(word);
    clause[start..].make_ascii_lowercase();
}

fn push_word(clause: &mut String, word: &mut String) {
    if word.is_empty() {
        return;
    }
    word.make_ascii_lowercase();
    while word.as_bytes().last() == Some(&b'\'') {
        word.pop();
    }
    let written = word.as_str();
    if written.is_empty() {
        return;
    }
    push_space(clause);
    match if written.ends_with('t') { written.strip_suffix(NOT_SUFFIX) } else { None } {
        _ if written == CANNOT => clause.push_str("can not"),
        Some(verb) => {
            clause.push_str(if verb == "ca" { "can" } else { verb });
            clause.push_str(" not");
        }
        None => clause.push_str(written),
    }
    word.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_are_folded() {
        assert_eq!(
            clauses("The Order can't be paid; it (may) wait.\nOK"),
            ["the order can not be paid", "it", "may", "wait", "ok"]
        );
        assert_eq!(clauses("请求已受理，HTTP 状态 202。"), ["请求已受理", "http状态202"]);
        assert_eq!(clauses("“Don’t”"), [" \" do not \""]);
    }

    #[test]
    fn identifiers_are_words() {
        assert_eq!(words_of_identifier("GatewayTimeout"), "Gateway Timeout");
        assert_eq!(words_of_identifier("GATEWAY_TIMEOUT"), "GATEWAY TIMEOUT");
    }
}
