//! Folds words that are written with spaces between them, by the grammar of English.

use doccodes_page::characters::ASCII_ALPHANUMERIC;
use doccodes_page::one_of::{contains_one_of, ends_with_one_of, is_one_of};
use doccodes_page::pairs::Pairs;

use super::super::limits::MAX_OBJECT_WORDS;
use super::super::words::{RETRY_WORDS, SAME_REQUEST, english as en};
use super::marks::{HEADER, NUMBER, PLEASE, REPEAT, RETRY};
use super::token::{Token, last_clause, push_break};

/// The tokens from a word on.
#[derive(Clone, Copy)]
struct Ahead<'a> {
    tokens: &'a [Token],
    at: usize,
}

impl<'a> Ahead<'a> {
    /// The word `n` tokens ahead; empty if that is not a word.
    fn word(self, n: usize) -> &'a str {
        match self.tokens.get(self.at + n) {
            Some(Token::Word(word)) => word,
            _ => "",
        }
    }

    fn is_hyphen(self, n: usize) -> bool {
        self.tokens.get(self.at + n) == Some(&Token::Hyphen)
    }
}

/// Adds the word at `at`, or the fold of it and the following words. Returns the number of tokens that were used.
pub(super) fn push_words(folded: &mut String, tokens: &[Token], at: usize) -> usize {
    let ahead = Ahead { tokens, at };
    let word = ahead.word(0);
    // Most words are not folded, which their first two letters show.
    if word.len() < 2 || !MEANINGFUL.has(word.as_bytes()) {
        push_word(folded, word);
        return 1;
    }
    if let Some(used) = header(ahead) {
        folded.push(HEADER);
        return used;
    }
    if ahead.is_hyphen(1) && word == en::RE && is_one_of(ahead.word(2), en::AGAIN_VERBS) {
        folded.push(RETRY);
        return 3;
    }
    if is_negated_retry(word) {
        folded.push(' ');
        folded.push_str(en::NON);
        folded.push(RETRY);
        return 1;
    }
    if let Some((mark, used)) = retry_word(folded, ahead).or_else(|| verb_with_again(folded, ahead)) {
        folded.push(mark);
        return used;
    }
    if is_one_of(word, en::TRY_VERBS)
        && ahead.word(1) == en::AFTER
        && is_one_of(ahead.word(2), en::TIME_STARTS)
    {
        folded.push(RETRY);
        return 1;
    }
    // "It may not have completed" forbids nothing.
    if word == en::MAY && ahead.word(1) == en::NOT && is_one_of(ahead.word(2), en::PERFECT) {
        if folded.ends_with(ASCII_ALPHANUMERIC) {
            folded.push(' ');
        }
        folded.push_str(en::MIGHT);
        return 1;
    }
    // "Something went wrong" does not blame the request.
    if word == en::WRONG && ends_with_one_of(folded, en::WENT) {
        folded.push(' ');
        folded.push_str(en::FAILED);
        return 1;
    }
    push_word(folded, word);
    1
}

/// The beginnings of words that may be folded to something else.
static MEANINGFUL: Pairs = Pairs::beginnings(&[
    RETRY_WORDS,
    en::RETRY_AFTER_WORDS,
    en::NEGATING_PREFIXES,
    en::AGAIN_VERBS,
    en::TRY_VERBS,
    &[en::RE, en::REPEAT_PREFIX, en::MAY, en::WRONG],
]);

/// Adds a word unchanged.
fn push_word(folded: &mut String, word: &str) {
    if word == PLEASE {
        push_break(folded);
    }
    let before = folded.as_bytes().last();
    if before.is_some_and(|&byte| byte.is_ascii_alphanumeric() || byte == NUMBER as u8) {
        folded.push(' ');
    }
    folded.push_str(word);
}

/// Recognises the name of the header `Retry-After`, and counts its tokens.
fn header(ahead: Ahead<'_>) -> Option<usize> {
    let first = ahead.word(0);
    if is_one_of(first, en::RETRY_AFTER_WORDS) {
        return Some(1);
    }
    if first != en::RETRY_AFTER[0] {
        return None;
    }
    let with_noun = ahead.word(1) == en::RETRY_AFTER[1] && is_one_of(ahead.word(2), en::HEADER_NOUNS);
    let with_hyphen = ahead.is_hyphen(1) && ahead.word(2) == en::RETRY_AFTER[1];
    (with_noun || with_hyphen).then_some(3)
}

/// Whether a word says that something cannot be retried: "unretryable".
fn is_negated_retry(word: &str) -> bool {
    for prefix in en::NEGATING_PREFIXES {
        if let Some(stem) = word.strip_prefix(prefix) {
            return is_one_of(stem, RETRY_WORDS);
        }
    }
    false
}

/// Recognises a word for sending again. Returns its mark and its number of tokens.
fn retry_word(folded: &str, ahead: Ahead<'_>) -> Option<(char, usize)> {
    let word = ahead.word(0);
    if !is_one_of(word, RETRY_WORDS) && !is_repeat(folded, ahead) {
        return None;
    }
    let ends = !matches!(ahead.tokens.get(ahead.at + 1), Some(Token::Word(_))) || ahead.word(1) == en::IN;
    let mark = if is_report(word, folded, ends) { REPEAT } else { RETRY };
    let describes =
        is_one_of(ahead.word(1), en::RETRYABLE_NOUNS) && ends_with_one_of(word, en::RETRYABLE_SUFFIXES);
    Some((mark, if describes { 2 } else { 1 }))
}

/// Whether a form of "repeat" says to send the request again.
fn is_repeat(folded: &str, ahead: Ahead<'_>) -> bool {
    let (word, next) = (ahead.word(0), ahead.word(1));
    if !word.starts_with(en::REPEAT_PREFIX) {
        return false;
    }
    if word == en::REPEATED {
        return is_request_repeated(folded);
    }
    is_one_of(next, en::REPEAT_DETERMINERS)
        || is_one_of(next, SAME_REQUEST) && ends_with_one_of(folded.trim_end(), en::REPEAT_STARTS)
}

/// Whether the clause so far asks to repeat a request, and not a parameter.
fn is_request_repeated(folded: &str) -> bool {
    let clause = last_clause(folded);
    clause.ends_with(en::BE) && contains_one_of(clause, en::REPEATED_NOUNS)
}

/// Recognises a verb with "again" or "later" after it and after its object. Returns its mark and its number of tokens.
fn verb_with_again(folded: &str, ahead: Ahead<'_>) -> Option<(char, usize)> {
    let verb = ahead.word(0);
    if !is_one_of(verb, en::AGAIN_VERBS) {
        return None;
    }
    let mut objects = 0;
    while objects < MAX_OBJECT_WORDS && is_one_of(ahead.word(objects + 1), SAME_REQUEST) {
        objects += 1;
    }
    // A thing named with "the" or "this" is the same one as the first time.
    if is_one_of(ahead.word(objects), en::SAME_THING) && ahead.word(objects + 2) == en::AGAIN {
        objects += 1;
    }
    match ahead.word(1 + objects) {
        word if word == en::AGAIN => {
            Some((if is_report(verb, folded, false) { REPEAT } else { RETRY }, objects + 2))
        }
        word if word == en::LATER && verb.starts_with(en::TRY_PREFIX) => Some((RETRY, objects + 1)),
        _ => None,
    }
}

/// Whether a word for sending again reports that something is or was sent again, and asks for nothing: "it was retried",
/// "the client retries", "retrying". `ends` tells whether its clause ends with it.
fn is_report(word: &str, folded: &str, ends: bool) -> bool {
    let clause = last_clause(folded).trim_end();
    if word.ends_with(en::PROGRESSIVE_SUFFIX) {
        return clause.is_empty() && ends;
    }
    let is_adverb = |word: &&str| word.ends_with(en::ADVERB_SUFFIX) || en::ADVERBS.contains(word);
    let before = clause.rsplit(' ').find(|word| !is_adverb(word)).unwrap_or("");
    if ends_with_one_of(word, en::PARTICIPLE_SUFFIXES) {
        return !is_one_of(before, en::ASKING_AUXILIARIES);
    }
    word.ends_with(en::THIRD_PERSON_SUFFIX) && is_one_of(before, en::SENDING_SUBJECTS)
}
