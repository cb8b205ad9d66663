//! Folds characters that are written without spaces between words, by the grammar of Chinese.

use doccodes_page::one_of::{contains_one_of, ends_with_one_of};

use super::super::limits::MAX_INTERVAL_PHRASE;
use super::super::words::{CHANGES, chinese as zh};
use super::marks::{HEADER, PLEASE, REPEAT, RETRY};
use super::token::{Token, last_clause, push_break};

/// Adds the character `c` at `at`, or the fold of it and the following ones. Returns the number of tokens that were used.
pub(super) fn push_characters(folded: &mut String, tokens: &[Token], at: usize, c: char) -> usize {
    if !matches!(c, zh::AGAIN | zh::ANEW) {
        if c == zh::PLEASE && is_please(tokens, at) {
            push_break(folded);
            folded.push_str(PLEASE);
        } else {
            folded.push(c);
        }
        return 1;
    }
    if let Some(used) = header(tokens, at) {
        folded.push(HEADER);
        return used;
    }
    if let Some(phrase) = first_at(tokens, at, zh::RETRY_PHRASES) {
        folded.push(if phrase.starts_with(zh::TWICE) { REPEAT } else { RETRY });
        return phrase.chars().count();
    }
    if let Some((mark, used)) = action_again(folded, tokens, at, c) {
        folded.push(mark);
        return used;
    }
    folded.push(c);
    1
}

/// The character at a position, if there is one.
fn character(tokens: &[Token], at: usize) -> Option<char> {
    match tokens.get(at) {
        Some(Token::Han(c)) => Some(*c),
        _ => None,
    }
}

/// Whether a phrase is at a position.
fn stands_at(tokens: &[Token], at: usize, phrase: &str) -> bool {
    for (n, c) in phrase.chars().enumerate() {
        if character(tokens, at + n) != Some(c) {
            return false;
        }
    }
    true
}

/// The first of these phrases that is at a position.
fn first_at<'a>(tokens: &[Token], at: usize, phrases: &[&'a str]) -> Option<&'a str> {
    phrases.iter().copied().find(|phrase| stands_at(tokens, at, phrase))
}

/// The number of its characters.
fn length_of_any(tokens: &[Token], at: usize, phrases: &[&str]) -> Option<usize> {
    first_at(tokens, at, phrases).map(|phrase| phrase.chars().count())
}

/// Whether 请 at a position means "please", and is not part of a word such as 请求.
fn is_please(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| character(tokens, before));
    !before.is_some_and(|c| zh::BEFORE_OTHER_WORD.contains(&c))
        && !character(tokens, at + 1).is_some_and(|c| zh::AFTER_OTHER_WORD.contains(&c))
}

/// Recognises the interval that the header `Retry-After` carries, and counts its tokens.
fn header(tokens: &[Token], at: usize) -> Option<usize> {
    if !stands_at(tokens, at, zh::RETRY_INTERVAL) {
        return None;
    }
    let start = zh::RETRY_INTERVAL.chars().count();
    for n in start..MAX_INTERVAL_PHRASE {
        match character(tokens, at + n) {
            Some(zh::AFTER) => return Some(n),
            Some(_) => {}
            None => return None,
        }
    }
    None
}

/// Recognises an action that is done again, by what precedes it. Returns its mark and the number of tokens.
fn action_again(folded: &str, tokens: &[Token], at: usize, c: char) -> Option<(char, usize)> {
    let ended = |endings: &[&str]| ends_with_one_of(folded, endings);
    let again = match length_of_any(tokens, at, zh::ONCE_MORE_WORDS) {
        Some(length) => length,
        None => usize::from(c == zh::AGAIN),
    };
    let action = |actions: &[&str]| Some(again + length_of_any(tokens, at + again, actions)?);
    // Any action that is done again later is a request that is sent again: "请稍后再下单".
    if again > 0
        && ended(zh::LATER_ENDINGS)
        && let Some(used) = action(zh::REDONE_ACTIONS)
        && character(tokens, at + used).is_none()
    {
        return Some((RETRY, used));
    }
    // So is any action that is done anew after a change: "改名后重新创建".
    let changed = || {
        let clause = last_clause(folded);
        contains_one_of(clause, CHANGES) && !ended(zh::OVER_ENDINGS)
    };
    if again == 2 && ended(zh::THEN_ENDINGS) && character(tokens, at + 2).is_some() && changed() {
        return Some((RETRY, 2));
    }
    if again == 1
        && folded.ends_with(zh::AFTER)
        && let Some(used) = action(zh::REDONE_ACTIONS)
        && changed()
    {
        return Some((RETRY, used));
    }
    let twice = stands_at(tokens, at, zh::TWICE) && ended(zh::FORBIDDING_ENDINGS);
    (twice && length_of_any(tokens, at + 2, zh::REPEATED_ACTIONS).is_some()).then_some((REPEAT, 2))
}
