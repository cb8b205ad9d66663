//! Finds the end of an item's term and the start of its text.

use doccodes_page::limits::MAX_TERM;
use doccodes_page::one_of::find_one_of;

/// The separators between a term and its text.
const SEPARATORS: &[&str] = &[" - ", " – ", " — ", ": ", "："];

/// The separators right after a term in bold or code.
const AFTER_LEAD: &[char] = &['-', '–', '—', ':', '：'];

/// The most words of a term in the style of its text.
const MAX_WORDS: usize = 8;

/// The first paragraph of an item.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paragraph<'t> {
    pub(super) text: &'t str,
    /// The length of its start that has another style than the rest.
    pub(super) lead: usize,
    /// The length of the first line of its source, if it has several.
    pub(super) first_line: Option<usize>,
    /// Whether more passages follow in the item.
    pub(super) has_more: bool,
}

/// Where a term ends, and where its text starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) term: usize,
    pub(super) text: usize,
}

/// Splits the first paragraph of an item.
pub(super) fn split(paragraph: Paragraph<'_>) -> Split {
    let whole = paragraph.text.len();
    let line = paragraph.text.find('\n').unwrap_or(whole);
    let first = match paragraph.lead {
        0 => plain(&paragraph, line),
        lead => after_lead(paragraph.text, lead),
    };
    let split = with_second_part(&paragraph, line, first);
    let term = paragraph.text.get(..split.term).unwrap_or("").trim_end_matches(AFTER_TERM).len();
    Split { term: if term == 0 { split.term } else { term }, ..split }
}

/// A term with a style of its own, and the brackets that follow it.
fn after_lead(text: &str, lead: usize) -> Split {
    let mut term = lead;
    let rest = text.get(lead..).unwrap_or("");
    if let Some(inner) = rest.strip_prefix(" (")
        && let Some(end) = inner.find(')').filter(|&end| end <= MAX_TERM && !inner[..end].contains('\n'))
    {
        term += 2 + end + 1;
    }
    let rest = text.get(term..).unwrap_or("");
    let shown = rest.trim_start();
    let shown = shown.strip_prefix(AFTER_LEAD).unwrap_or(shown).trim_start();
    Split { term, text: text.len() - shown.len() }
}

/// A term in the style of its text: up to a separator, or the first line, or the first word if it looks like a symbol.
fn plain(paragraph: &Paragraph<'_>, line: usize) -> Split {
    let text = paragraph.text;
    let first = text.get(..line).unwrap_or("");
    if let Some(split) = separator(first).filter(|split| is_term(&text[..split.term])) {
        return split;
    }
    let word = paragraph.first_line.filter(|&end| !text.get(..end).unwrap_or(" ").contains(' '));
    if let Some(end) = word {
        return Split { term: end, text: end + 1 };
    }
    let word = first.find(' ').unwrap_or(line);
    if line == text.len() || !is_term(first) {
        if !paragraph.has_more && word < line && is_symbol(&text[..word]) {
            return Split { term: word, text: word + 1 };
        }
        if !is_term(first) {
            // A sentence is not a term, but there is nothing else.
            return Split { term: line, text: (line + 1).min(text.len()) };
        }
    }
    Split { term: line, text: (line + 1).min(text.len()) }
}

/// In `400 - invalid_request: text`, both parts before the colon are the term. In `Error number: 5`, both parts are the term if
/// more passages follow.
fn with_second_part(paragraph: &Paragraph<'_>, line: usize, first: Split) -> Split {
    // The last word of the first line is separated from the next line.
    let line = match paragraph.first_line {
        Some(end)
            if end > first.text && !paragraph.text.get(first.text..end).unwrap_or(" ").contains(' ') =>
        {
            end
        }
        _ => line,
    };
    let Some(rest) = paragraph.text.get(first.text..line) else { return first };
    let whole = Split { term: rest.len(), text: rest.len() };
    let ends_item = !paragraph.has_more && line == paragraph.text.len();
    let part =
        separator(rest).or_else(|| rest.strip_suffix(':').map(|part| Split { term: part.len(), ..whole }));
    let part = part.unwrap_or(whole);
    let word = rest.get(..part.term).unwrap_or("");
    // Chinese has no spaces between words.
    let has_one_word = !word.is_empty() && word.is_ascii() && !without_brackets(word).contains(' ');
    if !has_one_word || first.text == 0 || (part == whole && (ends_item || !is_symbol(word))) {
        return first;
    }
    let text =
        if part.text == rest.len() { (line + 1).min(paragraph.text.len()) } else { first.text + part.text };
    Split { term: first.text + part.term, text }
}

/// A text without the brackets at its end.
fn without_brackets(text: &str) -> &str {
    let before = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
    before.map_or(text, |(before, _)| before)
}

/// The first separator of a line, near its start.
fn separator(line: &str) -> Option<Split> {
    let mut near = line.len().min(MAX_TERM);
    while !line.is_char_boundary(near) {
        near -= 1;
    }
    match find_one_of(line.get(..near)?, SEPARATORS)? {
        (0, _) => None,
        (term, length) => Some(Split { term, text: term + length }),
    }
}

/// Whether a text is short enough to be a term, and is not a sentence.
fn is_term(text: &str) -> bool {
    text.len() <= MAX_TERM
        && text.split(' ').count() <= MAX_WORDS
        && !text.contains(". ")
        && !text.contains('。')
}

/// Whether a word looks like a symbol: it has a digit or an underscore, or no lower-case letter.
pub(super) fn is_symbol(word: &str) -> bool {
    let has = |test: fn(&u8) -> bool| word.as_bytes().iter().any(test);
    has(|byte| byte.is_ascii_digit() || *byte == b'_')
        || (word.len() > 1 && has(u8::is_ascii_uppercase) && !has(u8::is_ascii_lowercase))
}

/// The characters that may follow a term.
const AFTER_TERM: &[char] = &[':', '：', ' '];

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str, lead: usize, has_more: bool) -> (&str, &str) {
        let split = split(Paragraph { text, lead, first_line: None, has_more });
        (&text[..split.term], &text[split.text..])
    }

    #[test]
    fn a_term_ends_at_a_separator() {
        for (text, term, rest) in [
            ("E12 - a b", "E12", "a b"),
            ("E12 – a b: c", "E12", "a b: c"),
            ("E12: a b", "E12", "a b"),
            ("E12：甲", "E12", "甲"),
            ("Lost parcel (12): a", "Lost parcel (12)", "a"),
            ("E12\na b", "E12", "a b"),
            ("E12:\na b", "E12", "a b"),
        ] {
            assert_eq!(parts(text, 0, false), (term, rest), "{text}");
        }
    }

    #[test]
    fn a_single_word_after_a_separator_belongs_to_the_term() {
        assert_eq!(parts("400 - parcel_lost: a b", 0, false), ("400 - parcel_lost", "a b"));
        assert_eq!(parts("400 - parcel_lost:\na b", 0, false), ("400 - parcel_lost", "a b"));
        assert_eq!(parts("Error number: 5", 0, true), ("Error number: 5", ""));
        assert_eq!(parts("Error number: 5 (A00)", 0, true), ("Error number: 5 (A00)", ""));
        assert_eq!(parts("404: Lost", 0, false), ("404", "Lost"));
        assert_eq!(parts("404 - Lost", 3, true), ("404", "Lost"));
        assert_eq!(parts("Code: E_LOST", 0, true), ("Code: E_LOST", ""));
        let text = "Code: E12 Text: lost";
        let lines = Paragraph { text, lead: 0, first_line: Some(9), has_more: false };
        assert_eq!(split(lines), Split { term: 9, text: 10 });
    }

    #[test]
    fn a_term_in_bold_or_code_ends_with_it() {
        for (text, lead, term, rest) in [
            ("E12 the parcel is lost", 3, "E12", "the parcel is lost"),
            ("E12: lost", 4, "E12", "lost"),
            ("E12 – lost", 3, "E12", "lost"),
            ("E12 (12) - lost", 3, "E12 (12)", "lost"),
            ("E12\nlost", 3, "E12", "lost"),
            ("E12", 3, "E12", ""),
        ] {
            assert_eq!(parts(text, lead, false), (term, rest), "{text}");
        }
    }

    #[test]
    fn the_first_word_is_a_term_if_it_looks_like_a_symbol() {
        assert_eq!(parts("1200 The parcel is lost.", 0, false), ("1200", "The parcel is lost."));
        assert_eq!(parts("E_LOST the parcel. See: b", 0, false), ("E_LOST", "the parcel. See: b"));
        assert_eq!(parts("The parcel", 0, false), ("The parcel", ""));
        assert_eq!(parts("1200 Lost parcel", 0, true), ("1200 Lost parcel", ""));
        let line = Paragraph { text: "Lost the parcel", lead: 0, first_line: Some(4), has_more: false };
        assert_eq!(split(line), Split { term: 4, text: 5 });
    }
}
