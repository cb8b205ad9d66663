//! Lines of preformatted text, each with a word or two columns, and a text after it.

use std::ops::Range;

use super::maker::Maker;
use super::number::is_number;
use super::part::Part;
use super::view::View;
use crate::characters::{self, COLONS};
use crate::page::form::Form;
use crate::page::outline::Kind;
use crate::page::style::Style;

/// The least number of lines that are a listing.
const MIN_ITEMS: usize = 2;

/// How many of ten lines must have a term and a text. Most blocks of code are samples.
const TENTHS: usize = 8;

/// The most bytes of the words that are a term.
const MAX_WORD: usize = 100;

/// What may stand between the term of a line and its text.
const SEPARATORS: &[&str] = &["- ", "– ", "— ", ": ", "= "];

/// Where the term of a line ends, and its text, in bytes of the passage.
struct Line {
    term: Range<usize>,
    text: Range<usize>,
}

/// Adds the lines of the preformatted texts of a page.
pub(super) fn add(maker: &mut Maker<'_>) {
    let view = maker.view;
    let mut heading = None;
    for at in 0..view.len() {
        let Some(block) = view.block(at).filter(|_| !maker.is_full()) else { break };
        match block.kind {
            Kind::Heading(_) => heading = Some(at),
            Kind::Code | Kind::Text if !block.preformatted.is_empty() => {
                let lines = lines(view, at, block.preformatted.clone());
                if lines.len() >= MIN_ITEMS {
                    let caption = at.checked_sub(1).filter(|&before| view.is_text(before));
                    add_lines(maker, heading, caption, at, lines);
                }
            }
            _ => {}
        }
    }
}

fn add_lines(
    maker: &mut Maker<'_>,
    heading: Option<usize>,
    caption: Option<usize>,
    passage: usize,
    lines: Vec<Line>,
) {
    maker.start(Form::Lines, heading, caption);
    for line in lines {
        let rest = (!line.text.is_empty()).then_some(Part { passage, bytes: line.text });
        maker.item(&[Part { passage, bytes: line.term }], Style::Plain, rest, passage..passage);
    }
    maker.end();
}

/// The lines of a passage that have a term, if they are most of its lines.
fn lines(view: View<'_>, passage: usize, part: Range<usize>) -> Vec<Line> {
    let text = view.text(passage).get(part.clone()).unwrap_or("");
    let (mut defined, mut found) = (Vec::new(), Vec::new());
    let (mut start, mut count) = (part.start, 0);
    for line in text.split('\n') {
        count += usize::from(!line.is_empty());
        match line.strip_prefix("#define ") {
            Some(rest) => defined.extend(constant(rest, start + line.len() - rest.len())),
            None => found.extend(words(view, passage, line, start)),
        }
        start += line.len() + 1;
    }
    if defined.len() >= MIN_ITEMS {
        return defined;
    }
    if 10 * found.len() < TENTHS * count {
        found.clear();
    }
    found
}

/// A constant of C: a name, a number, and a comment.
fn constant(rest: &str, start: usize) -> Option<Line> {
    let (name, value) = rest.split_once(' ')?;
    let number = value.split(' ').next()?;
    is_number(number.trim_matches(PARENTHESES)).then_some(())?;
    let end = name.len() + 1 + number.len();
    let comment = rest.get(end..)?;
    let shown = comment.trim_start_matches(SIGNS_OF_COMMENTS);
    let from = end + comment.len() - shown.len();
    let shown = shown.trim_end().trim_end_matches("*/").trim_end();
    Some(Line { term: start..start + end, text: start + from..start + from + shown.len() })
}

/// A line that starts with a word: the word, or up to two columns.
fn words(view: View<'_>, passage: usize, line: &str, start: usize) -> Option<Line> {
    let columns = columns(view, passage, start..start + line.len());
    let word = line.split(' ').next()?;
    if word.len() > MAX_WORD || !word.starts_with(STARTS_OF_WORDS) {
        return None;
    }
    let is_word = |range: Range<usize>| line.get(range).is_some_and(|column| !column.trim().contains(' '));
    let end = match columns.as_slice() {
        [first, second, ..] if is_word(*first..*second) => *second,
        [first, ..] => *first,
        [] => word.len(),
    };
    let term = line.get(..end)?.trim_end().trim_end_matches(COLONS);
    let rest = line.get(end..)?;
    let shown = rest.trim_start();
    let shown = SEPARATORS.iter().find_map(|separator| shown.strip_prefix(separator)).unwrap_or(shown);
    let shown = shown.trim_start();
    if term.is_empty() || term.len() > MAX_WORD || shown.is_empty() {
        return None;
    }
    Some(Line { term: start..start + term.len(), text: start + line.len() - shown.len()..start + line.len() })
}

/// Where the columns of a preformatted line start after gaps of more than one space, in bytes of the line: at most two, and not
/// the first one.
fn columns(view: View<'_>, passage: usize, line: Range<usize>) -> Vec<usize> {
    let Some(block) = view.block(passage) else { return Vec::new() };
    let page = view.source.text();
    let is_gap = |at: u32| {
        let before = page.get(..at as usize).unwrap_or("");
        before.ends_with('\t') || before.ends_with("  ")
    };
    let mut columns = Vec::new();
    for (at, offset) in block.places.starts(line.start + 1..line.end) {
        if columns.len() < 2 && is_gap(offset) {
            columns.push(at - line.start);
        }
    }
    columns
}

const PARENTHESES: &[char] = &['(', ')'];

/// How comments start.
const SIGNS_OF_COMMENTS: &[char] = &['/', '*', '!', '<', ' '];

/// What the word of a line starts with.
const STARTS_OF_WORDS: characters::Kind = |c| c.is_alphanumeric() || matches!(c, '-' | '_' | '"' | '\'');

#[cfg(test)]
mod tests {
    use crate::page::form::Form;
    use crate::page::table::Page;
    use crate::page::testing::{items, listings};
    use crate::source::Source;

    fn read(name: &str, text: &str) -> Page {
        crate::page::read(&Source::new(name, text.as_bytes()).unwrap())
    }

    #[test]
    fn lines_have_words_or_columns() {
        let markdown = "# Codes\n\nAll:\n\n```\n404 Lost parcel\n405: Wet parcel\nE6 - Dry\n\n7    E_COLD    No coat\n8\tTwo words\n9  Two words  x\n```\n";
        let page = read("p.md", markdown);
        assert_eq!(
            items(&page, Form::Lines),
            [
                ["404", "Lost parcel"],
                ["405", "Wet parcel"],
                ["E6", "Dry"],
                ["7 E_COLD", "No coat"],
                ["8", "Two words"],
                ["9", "Two words x"]
            ]
        );
        let lines = listings(&page, Form::Lines)[0];
        assert_eq!((lines.heading.as_deref(), lines.caption.as_deref()), (Some("Codes"), Some("All:")));
        for row in &lines.rows {
            assert!(markdown[row.offset as usize..].starts_with(&row.cells[0].text()[..1]));
        }
    }

    #[test]
    fn constants_of_c_have_a_name_and_a_number() {
        let page = read(
            "p.html",
            "<pre>\n/* all */\n#define E_OK    0   /* All is well */\n#define E_LOST (-1) // Lost\n#define E_X 0x2 /**< Wet */\n#define M(a) b\n</pre>",
        );
        assert_eq!(
            items(&page, Form::Lines),
            [["E_OK 0", "All is well"], ["E_LOST (-1)", "Lost"], ["E_X 0x2", "Wet"]]
        );
    }

    #[test]
    fn samples_of_code_are_no_lines() {
        for text in ["{\n  \"code\": 5,\n  \"name\": \"x\"\n}\n", "$ depot send\n$ depot ask\n", "a\nb\n"] {
            assert!(read("p.md", &format!("```\n{text}```\n")).listings.is_empty(), "{text}");
        }
        assert!(items(&read("p.md", "---\nname: depot\nkind: list\n---\n"), Form::Lines).is_empty());
    }
}
