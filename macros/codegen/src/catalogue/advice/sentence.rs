//! Cutting a text into sentences, and a sentence that is too long into pieces.

use std::ops::Range;

use super::limits::{MAX_LABEL, MAX_PIECE, MAX_WORD, PIECE_OVERLAP};
use super::words::{LABELS, english};

/// With one of these behind it, a full stop is part of a path or the like.
const INSIDE_PATHS: &str = "/_-.";
/// At the end of a line, the line ends its sentence.
const LINE_ENDS: &str = "。！？.!?;；:：";
/// At the start of a line, the line is an item of a list.
const BULLETS: &str = "-*•·";
/// Behind a number at the start of a line, the line is an item of a list.
const AFTER_ITEM_NUMBER: [char; 4] = ['.', ')', '、', '）'];
/// What a word starts behind, besides white space.
const BEFORE_WORDS: &str = "(（,，";

/// Where the sentences of a text stand, without the white space around them.
pub(in crate::catalogue) fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    let mut ends =
        text.char_indices().filter(|&(at, c)| ends_sentence(text, at, c)).map(|(at, c)| at + c.len_utf8());
    let mut done = false;
    std::iter::from_fn(move || {
        while !done {
            let end = ends.next().unwrap_or_else(|| {
                done = true;
                text.len()
            });
            let part = &text[from..end];
            let start = from + (part.len() - part.trim_start().len());
            let range = start..from + part.trim_end().len();
            from = end;
            if range.start < range.end {
                return Some(range);
            }
        }
        None
    })
}

/// The overlapping pieces of a sentence.
pub(super) fn pieces(sentence: &str) -> impl Iterator<Item = &str> {
    let boundary = |mut at: usize| {
        while !sentence.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let starts = (0..sentence.len()).step_by(MAX_PIECE - PIECE_OVERLAP);
    starts.map(move |start| &sentence[boundary(start)..boundary((start + MAX_PIECE).min(sentence.len()))])
}

/// Whether a sentence is a question.
pub(in crate::catalogue) fn is_question(sentence: &str) -> bool {
    sentence.ends_with(['?', '？'])
}

/// Whether a few words name the part of a text that follows them: "Solution".
pub(super) fn is_label(text: &str) -> bool {
    text.len() <= MAX_LABEL && LABELS.iter().any(|word| text.ends_with(word))
}

/// The last word of a text, with the punctuation in it.
pub(super) fn last_word(text: &str) -> &str {
    let mut back = text.char_indices().rev().take(MAX_WORD);
    let start = back.find(|(_, c)| c.is_whitespace() || BEFORE_WORDS.contains(*c));
    start.map_or("", |(at, c)| &text[at + c.len_utf8()..])
}

fn ends_sentence(text: &str, at: usize, c: char) -> bool {
    match c {
        '。' | '！' | '？' => true,
        // A full stop within a number, a name, a path or an abbreviation ends nothing.
        '.' | '!' | '?' => {
            let next = text[at + 1..].chars().next();
            next.is_none_or(|c| !c.is_ascii() || !c.is_alphanumeric() && !INSIDE_PATHS.contains(c))
                && !(c == '.' && is_abbreviation(last_word(&text[..at])))
        }
        '\n' => ends_line(&text[..at], &text[at + 1..]),
        _ => false,
    }
}

fn is_abbreviation(word: &str) -> bool {
    let single_letters = word.contains('.') && word.split('.').all(|part| part.len() == 1);
    single_letters
        || english::ABBREVIATIONS.iter().any(|abbreviation| word.eq_ignore_ascii_case(abbreviation))
}

/// Whether a line ends its sentence: pages break lines anywhere.
fn ends_line(line: &str, next: &str) -> bool {
    let line = line.trim_end();
    let Some(last) = line.chars().next_back() else { return true };
    if LINE_ENDS.contains(last) {
        return true;
    }
    let next = next.trim_start();
    if is_labelled(next) {
        return true;
    }
    let starts_anew =
        next.starts_with(|c: char| c.is_ascii_uppercase() || BULLETS.contains(c)) || is_numbered(next);
    starts_anew
        && last.is_alphanumeric()
        && !english::OPEN_ENDINGS.iter().any(|word| last_word(line).eq_ignore_ascii_case(word))
}

/// Whether a line starts with a label: "解决方法：…".
fn is_labelled(line: &str) -> bool {
    line.split_once(['：', ':']).is_some_and(|(label, _)| is_label(label))
}

/// Whether a line starts with the number of an item.
fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && rest.starts_with(AFTER_ITEM_NUMBER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_a_stop_or_at_the_end_of_a_finished_line() {
        let text = "第一句。第二句\nThird, v1.2 too. Fourth, e.g. this\none\nFifth";
        let cut: Vec<&str> = sentences(text).map(|range| &text[range]).collect();
        assert_eq!(cut, ["第一句。", "第二句", "Third, v1.2 too.", "Fourth, e.g. this\none", "Fifth"]);
    }

    #[test]
    fn pieces_overlap_and_cover_the_sentence() {
        let sentence = "重试".repeat(MAX_PIECE);
        let pieces: Vec<&str> = pieces(&sentence).collect();
        assert!(pieces.iter().all(|piece| piece.len() <= MAX_PIECE + 2));
        assert!(pieces.iter().map(|piece| piece.len()).sum::<usize>() > sentence.len());
        assert!(sentence.ends_with(pieces[pieces.len() - 1]));
    }
}
