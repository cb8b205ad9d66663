//! Cells for many codes: classes such as `2xx`, and ranges such as `1000-1999`.

use doccodes_page::characters::{DIGIT, all, all_digits, ends_with_digit, has_digit, starts_with_digit};
use doccodes_page::pairs::Pairs;

use super::spelling::{is_code, number};
use super::words::LANGUAGES;

/// The most digits, and the most placeholders, of a class.
const LONGEST_CLASS: usize = 6;

/// The characters between a number and a word that leaves a range open: 5000及以上.
const BEFORE_OPEN_END: &[char] = &['及', '或', '（', '('];

/// The characters between a number and a word for a class: `100 Series`.
const BEFORE_CLASS: &[char] = &[' ', '-'];

/// The characters that may remain before the end of a range: the second full stop of `1..9`.
const MARKS_OF_RANGE: &[char] = &['.', '~'];

/// Whether a text is a class of codes: digits followed by `x` or `*` in place of digits (`2xx`, `4XX`, `50x`, `5**`),
/// alone or before words, or a class in words (`100 Series`, `200s`).
pub(super) fn is_class(text: &str) -> bool {
    if !starts_with_digit(text) {
        return false;
    }
    let rest = text.trim_start_matches(DIGIT);
    let digits = text.len() - rest.len();
    let number = &text[..digits];
    let placeholders = (1..=LONGEST_CLASS).contains(&digits)
        && (1..=LONGEST_CLASS).contains(&rest.len())
        && !matches!(text, "0x" | "0X")
        // One `*` after several digits is a footnote mark.
        && !(rest == "*" && digits > 2)
        && (all(rest, |c| c == 'x') || all(rest, |c| c == 'X') || all(rest, |c| c == '*'));
    let word = rest.trim_start_matches(BEFORE_CLASS).to_ascii_lowercase();
    let in_words = digits > 0 && LANGUAGES.iter().any(|language| language.class.contains(&word.as_str()));
    let plural = rest == "s" && digits >= 3 && number.ends_with("00");
    placeholders || in_words || plural || text.split_once(' ').is_some_and(|(class, _)| is_class(class))
}

/// Whether a text is a range of codes: two numbers, or two codes that end in numbers, with a sign or a word between
/// them, or one number and a word that leaves the range open.
pub(super) fn is_range(text: &str) -> bool {
    has_digit(text) && (is_range_in_words(text) || is_open_range(text) || is_hyphenated_range(text))
}

fn is_range_in_words(text: &str) -> bool {
    let end = |text: &str| {
        let text = text.trim().trim_start_matches(MARKS_OF_RANGE).trim();
        number(text).is_some() || (is_code(text) && ends_with_digit(text))
    };
    let pairs = Pairs::of(text);
    for language in LANGUAGES {
        for between in language.between {
            if pairs.has_all(between.as_bytes())
                && text.split_once(between).is_some_and(|(from, to)| end(from) && end(to))
            {
                return true;
            }
        }
    }
    false
}

fn is_open_range(text: &str) -> bool {
    let end = |text: &str| number(text.trim().trim_end_matches(BEFORE_OPEN_END).trim()).is_some();
    for language in LANGUAGES {
        for word in language.open_ended {
            if text.strip_suffix(word).is_some_and(end) {
                return true;
            }
        }
    }
    false
}

/// A hyphen also joins the parts of a code. It means a range between plain numbers of which the second is not shorter, between
/// hexadecimal or negative numbers, and between two codes of one form in ascending order: `E1000-E1999`, `2.06-2.30`,
/// `-32099--32000`.
fn is_hyphenated_range(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && all_digits(text);
    let hexadecimal = |text: &str| text.to_ascii_lowercase().starts_with("0x") && number(text).is_some();
    let negative = |text: &str| text.starts_with('-') && number(text).is_some();
    if let Some((from, to)) = text.split_once('-')
        && ((digits(from) && digits(to) && from.len() <= to.len()) || (hexadecimal(from) && hexadecimal(to)))
    {
        return true;
    }
    for (at, _) in text.match_indices('-') {
        let (from, to) = (&text[..at], &text[at + 1..]);
        let of_one_form = from < to && !digits(from) && are_of_one_form(from, to);
        if at > 0 && (of_one_form || (negative(from) && negative(to))) {
            return true;
        }
    }
    false
}

/// Whether two codes that end in numbers differ only in digits.
fn are_of_one_form(one: &str, other: &str) -> bool {
    let same = |(a, b): (u8, u8)| a == b || (a.is_ascii_digit() && b.is_ascii_digit());
    one.len() == other.len()
        && ends_with_digit(one)
        && ends_with_digit(other)
        && one.bytes().zip(other.bytes()).all(same)
}
