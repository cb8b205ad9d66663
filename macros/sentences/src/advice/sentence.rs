//! Splits a text into sentences, and a sentence that is too long into pieces.

use std::ops::Range;

use doccodes_page::characters::{COLONS, DIGIT, Kind, character_at, find_byte, needs_no_trimming, start_of};
use doccodes_page::one_of::ends_with_one_of;

use super::limits::{MAX_LABEL, MAX_PIECE, MAX_WORD, PIECE_OVERLAP};
use super::words::{LABELS, english};

/// A full stop before one of these is part of a path or the like.
const INSIDE_PATHS: &str = "/_-.";
/// A line that ends with one of these ends its sentence.
const LINE_ENDS: &str = "。！？.!?;；:：";
/// A line that starts with one of these is an item of a list.
const BULLETS: &str = "-*•·";
/// A line that starts with a number and one of these is an item of a list.
const AFTER_ITEM_NUMBER: &[char] = &['.', ')', '、', '）'];

/// The ranges of the sentences of a text, without the white space around them.
pub(crate) const fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text, from: 0 }
}

/// The remaining sentences of a text.
pub(crate) struct Sentences<'a> {
    text: &'a str,
    from: usize,
}

impl Iterator for Sentences<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        while self.from < self.text.len() {
            let from = self.from;
            self.from = end_of_sentence(self.text, from);
            #[cfg(feature = "work")]
            doccodes_page::work::add(self.from - from);
            let (bytes, mut start, mut end) = (self.text.as_bytes(), from, self.from);
            while start < end && bytes[start] == b' ' {
                start += 1;
            }
            let part = &self.text[start..end];
            if !needs_no_trimming(part) {
                start = end - part.trim_start().len();
                end = start + part.trim().len();
            }
            if start < end {
                return Some(start..end);
            }
        }
        None
    }
}

fn end_of_sentence(text: &str, from: usize) -> usize {
    // The first of several line breaks with nothing between them decides, since each has the same text around it.
    let mut is_decided = text[..from].ends_with('\n');
    let (bytes, mut at) = (text.as_bytes(), from);
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    while at < bytes.len() {
        if !is_decided && !MAY_END[bytes[at] as usize] {
            at = find_byte(bytes, at + 1, &MAY_END);
            continue;
        }
        let (c, end) = character_at(text, at);
        let may_end = matches!(c, '.' | '!' | '?' | '。' | '！' | '？') || c == '\n' && !is_decided;
        if may_end && ends_sentence(text, at, c) {
            return end;
        }
        is_decided = c == '\n' || is_decided && c.is_whitespace();
        at = end;
    }
    text.len()
}

/// Whether a byte is the first one of a character that may end a sentence.
static MAY_END: [bool; 256] = {
    let mut may_end = [false; 256];
    let ends = b".!?\n";
    let mut n = 0;
    while n < ends.len() {
        may_end[ends[n] as usize] = true;
        n += 1;
    }
    may_end["。".as_bytes()[0] as usize] = true;
    may_end["！".as_bytes()[0] as usize] = true;
    may_end
};

/// The overlapping pieces of a sentence.
pub(super) fn pieces(sentence: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while start < sentence.len() {
        let end = start_of(sentence, start + MAX_PIECE).len();
        pieces.push(&sentence[start_of(sentence, start).len()..end]);
        start += MAX_PIECE - PIECE_OVERLAP;
    }
    pieces
}

/// Whether a sentence is a question.
pub(crate) fn is_question(sentence: &str) -> bool {
    sentence.ends_with(QUESTION_MARKS)
}

const QUESTION_MARKS: &[char] = &['?', '？'];

/// Whether a few words are a label of the text after them: "Solution".
pub(super) fn is_label(text: &str) -> bool {
    text.len() <= MAX_LABEL && ends_with_one_of(text, LABELS)
}

/// The last word of a text, with the punctuation in it: the text after white space, a parenthesis or a comma.
pub(super) fn last_word(text: &str) -> &str {
    let (bytes, mut at) = (text.as_bytes(), text.len());
    let mut characters = 0;
    while at > 0 && characters < MAX_WORD {
        let end = at;
        at -= 1;
        while bytes[at] & 0xc0 == 0x80 {
            at -= 1;
        }
        let (c, _) = character_at(text, at);
        if c.is_whitespace() || matches!(c, '(' | '（' | ',' | '，') {
            return &text[end..];
        }
        characters += 1;
    }
    ""
}

fn ends_sentence(text: &str, at: usize, c: char) -> bool {
    match c {
        '。' | '！' | '？' => true,
        // A full stop within a number, a name, a path or an abbreviation does not end a sentence.
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
    let are_single_letters = |word: &str| {
        for part in word.split('.') {
            if part.len() != 1 {
                return false;
            }
        }
        true
    };
    (word.contains('.') && are_single_letters(word)) || is_one_of(word, english::ABBREVIATIONS)
}

/// Whether a word is one of these, in any case.
fn is_one_of(word: &str, words: &[&str]) -> bool {
    let mut n = 0;
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    while n < words.len() {
        if words[n].len() == word.len() && word.eq_ignore_ascii_case(words[n]) {
            return true;
        }
        n += 1;
    }
    false
}

/// Whether a line ends its sentence: pages break lines anywhere.
fn ends_line(line: &str, next: &str) -> bool {
    #[cfg(feature = "work")]
    doccodes_page::work::add(1 + line.len() - line.trim_end().len() + next.len() - next.trim_start().len());
    let line = line.trim_end();
    let Some(last) = line.chars().next_back() else { return true };
    if LINE_ENDS.contains(last) {
        return true;
    }
    let next = next.trim_start();
    if is_labelled(next) {
        return true;
    }
    (next.starts_with(STARTS_ANEW) || is_numbered(next))
        && last.is_alphanumeric()
        && !is_one_of(last_word(line), english::OPEN_ENDINGS)
}

/// The characters that start the first line of another sentence.
const STARTS_ANEW: Kind = |c| c.is_ascii_uppercase() || BULLETS.contains(c);

/// Whether a line starts with a label: "解决方法：…".
fn is_labelled(line: &str) -> bool {
    let line = start_of(line, MAX_LABEL + LONGEST_COLON);
    #[cfg(feature = "work")]
    doccodes_page::work::add(line.len());
    line.split_once(COLONS).is_some_and(|(label, _)| is_label(label))
}

/// The bytes of the colon of Chinese texts.
const LONGEST_COLON: usize = '：'.len_utf8();

/// Whether a line starts with the number of an item.
fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(DIGIT);
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
    fn a_label_of_the_greatest_length_starts_a_sentence() {
        let label = format!("{}solution", "a".repeat(MAX_LABEL - "solution".len()));
        for (colon, label, count) in [(":", &label, 2), ("：", &label, 2), (":", &format!("a{label}"), 1)] {
            let text = format!("one,\n{label}{colon} two");
            assert_eq!(sentences(&text).count(), count, "{text}");
        }
    }

    #[test]
    fn line_breaks_without_text_between_them_are_one() {
        for (text, expected) in [
            ("One\n \n\nTwo", vec!["One", "Two"]),
            ("one\n \n\ntwo", vec!["one\n \n\ntwo"]),
            ("\n\none.\n\n\n", vec!["one."]),
        ] {
            let cut: Vec<&str> = sentences(text).map(|range| &text[range]).collect();
            assert_eq!(cut, expected);
        }
    }

    #[test]
    fn pieces_overlap_and_cover_the_sentence() {
        let sentence = "重试".repeat(MAX_PIECE);
        let pieces = pieces(&sentence);
        assert!(pieces.iter().all(|piece| piece.len() <= MAX_PIECE + 2));
        assert!(pieces.iter().map(|piece| piece.len()).sum::<usize>() > sentence.len());
        assert!(sentence.ends_with(pieces[pieces.len() - 1]));
    }
}
