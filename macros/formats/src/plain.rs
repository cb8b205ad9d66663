//! Reads plain text. It may have tables and lists like Markdown, and its lines may be a listing below a heading that is underlined,
//! numbered or in capitals.

use std::ops::Range;

use doccodes_page::characters::{
    ASCII_UPPER_CASE, BLANKS, LETTER, UPPER_CASE, all, all_digits, has, run_length,
};
use doccodes_page::order::sort;
use doccodes_page::source::Source;
use doccodes_page::{Form, Page};

use super::builder::Builder;
use super::markdown;
use super::tag::Tag;

/// Reads a page of plain text.
pub(super) fn read(source: &Source) -> Page {
    let mut page = markdown::read(source);
    let mut builder = Builder::new(source);
    write(&mut builder, source.text());
    let lines = builder.finish();
    // In Markdown, indented lines are code. Here all lines are read below.
    page.listings.retain(|listing| listing.form != Form::Lines);
    for listing in lines.listings {
        if listing.form == Form::Lines {
            page.listings.push(listing);
        }
    }
    sort(&mut page.listings, &|a, b| a.offset.cmp(&b.offset));
    page.listing_problems.extend(lines.listing_problems);
    page
}

/// The longest heading, in bytes.
const MAX_HEADING: usize = 100;

/// The fewest of ten lines of a paragraph that must start like items, if all of it is a listing.
const TENTHS: usize = 8;

/// The fewest consecutive lines that must start like items, if they are a listing among prose. Any word may be the first one of a
/// line.
const MIN_ITEMS: usize = 2;

/// The most levels of headings.
const MOST_LEVELS: u8 = 6;

/// The starts of comments and samples below an item.
const COMMENTS: &[char] = &['#', ';', '/', '-', '='];

/// The ends of numbered lines that are not titles.
const SENTENCE_ENDS: &[char] = &['.', ',', ';', '。'];

/// A part of a text between empty lines, in bytes of the text.
#[derive(Debug)]
struct Paragraph {
    range: Range<usize>,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Heading(u8),
    /// A numbered line, with this many numbers. It may be a heading, or an item of a list.
    Numbered(u8),
    Prose,
    Lines,
}

/// Reports the headings, the paragraphs and the lines of a text to the builder.
fn write(builder: &mut Builder<'_>, text: &str) {
    let mut paragraphs = paragraphs(text);
    // Numbered lines in a row are a list.
    let mut before = None;
    for n in 0..paragraphs.len() {
        let kind = paragraphs[n].kind;
        if let Kind::Numbered(level) = kind {
            let after = paragraphs.get(n + 1).map(|paragraph| paragraph.kind);
            let in_list = before == Some(kind) || after == Some(kind);
            paragraphs[n].kind = if in_list { Kind::Prose } else { Kind::Heading(level) };
        }
        before = Some(kind);
    }
    let mut at = 0;
    while let Some(paragraph) = paragraphs.get(at) {
        let mut range = paragraph.range.clone();
        at += 1;
        let tag = match paragraph.kind {
            Kind::Heading(level) => Tag::Heading(level),
            Kind::Prose | Kind::Numbered(_) => Tag::Block,
            Kind::Lines => {
                while let Some(next) = paragraphs.get(at).filter(|next| next.kind == Kind::Lines) {
                    range.end = next.range.end;
                    at += 1;
                }
                Tag::Preformatted
            }
        };
        let offset = range.start as u32;
        builder.start(tag, offset);
        builder.text(text.get(range).unwrap_or(""), offset, true);
        builder.end(tag, offset);
    }
}

/// The paragraphs of a text. A heading that is underlined, or directly followed by lines, is a paragraph of its own.
fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    // The lines of the open paragraph.
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let range = start..start + line.len();
        start = range.end + 1;
        let level =
            underline(line).filter(|_| lines.len() == 1 || lines.len() == 2 && is_rule(text, &lines[0]));
        match (level, lines.last()) {
            (Some(level), Some(title)) if is_title(&text[title.clone()], line) => {
                let range = title.clone();
                paragraphs.push(Paragraph { range, kind: Kind::Heading(level) });
                lines.clear();
            }
            _ if line.trim().is_empty() => end(text, &mut lines, &mut paragraphs),
            _ => lines.push(range),
        }
    }
    end(text, &mut lines, &mut paragraphs);
    paragraphs
}

/// Ends the open paragraph. Lines that start like items are separated from the prose around them.
fn end(text: &str, lines: &mut Vec<Range<usize>>, paragraphs: &mut Vec<Paragraph>) {
    let lines = std::mem::take(lines);
    let mut push = |lines: &[Range<usize>], kind: Kind| {
        if let [first, .., last] | [first @ last] = lines {
            paragraphs.push(Paragraph { range: first.start..last.end, kind });
        }
    };
    let starts = starts(text, &lines);
    let (items, sentences) = (count(&starts, Start::Item), count(&starts, Start::Prose));
    match lines.as_slice() {
        [line] => return push(&lines, single(&text[line.clone()])),
        _ if 10 * items >= TENTHS * (items + sentences) => return push(&lines, Kind::Lines),
        _ => {}
    }
    let (mut at, mut prose) = (0, 0);
    while at < lines.len() {
        let mut end = at;
        while starts.get(end).is_some_and(|start| *start != Start::Prose) {
            end += 1;
        }
        if starts[at] == Start::Item && count(&starts[at..end], Start::Item) >= MIN_ITEMS {
            push(&lines[prose..at], Kind::Prose);
            push(&lines[at..end], Kind::Lines);
            prose = end;
        }
        at = end.max(at + 1);
    }
    push(&lines[prose..], Kind::Prose);
}

/// The start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    /// Like an item of a listing.
    Item,
    /// It is indented more than the item above, or a comment.
    Goes,
    Prose,
}

fn count(starts: &[Start], start: Start) -> usize {
    let mut count = 0;
    for other in starts {
        count += usize::from(*other == start);
    }
    count
}

fn starts(text: &str, lines: &[Range<usize>]) -> Vec<Start> {
    let mut starts = Vec::with_capacity(lines.len());
    // The indentation of the last item.
    let mut item = None;
    for line in lines {
        let line = &text[line.clone()];
        let indentation = line.len() - line.trim_start_matches(BLANKS).len();
        let start = match item {
            _ if starts_item(line) => Start::Item,
            Some(item) if indentation > item || line.starts_with(COMMENTS) => Start::Goes,
            _ => Start::Prose,
        };
        match start {
            Start::Item => item = Some(indentation),
            Start::Prose => item = None,
            Start::Goes => {}
        }
        starts.push(start);
    }
    starts
}

/// The kind of a paragraph of one line.
fn single(line: &str) -> Kind {
    let is_plain = !has(line, |c| c.is_lowercase() || c.is_ascii_digit() || c == '_');
    if line.len() <= MAX_HEADING && !line.starts_with("    ") && !line.starts_with('\t') {
        if let Some(level) = number(line) {
            return Kind::Numbered(level);
        }
        if is_plain && has(line, UPPER_CASE) && line.trim().contains(' ') {
            return Kind::Heading(1);
        }
    }
    // `HTTP` also starts sentences.
    let is_sentence = all(first_word(line), ASCII_UPPER_CASE) && !has_columns(line);
    match starts_item(line) && !(is_sentence && line.trim().contains(' ')) {
        true => Kind::Lines,
        false => Kind::Prose,
    }
}

/// The number of numbers at the start of a numbered title: `2.1 Codes`, `3. Codes`.
fn number(line: &str) -> Option<u8> {
    let (number, title) = line.trim_start().split_once(BLANKS)?;
    let title = title.trim();
    if !number.contains('.') || !title.starts_with(LETTER) || title.ends_with(SENTENCE_ENDS) {
        return None;
    }
    let mut parts = 0_u8;
    for part in number.strip_suffix('.').unwrap_or(number).split('.') {
        if !(1..=2).contains(&part.len()) || !all_digits(part) {
            return None;
        }
        parts = MOST_LEVELS.min(parts + 1);
    }
    Some(parts)
}

/// The level of the heading above a line of one sign, repeated.
fn underline(line: &str) -> Option<u8> {
    let line = line.trim();
    let first = *line.as_bytes().first()?;
    let is_underline = line.len() >= 3 && run_length(line, first) == line.len();
    match first {
        _ if !is_underline => None,
        b'=' | b'#' | b'*' => Some(1),
        b'-' => Some(2),
        b'~' | b'^' | b'"' | b'+' | b'_' => Some(3),
        _ => None,
    }
}

fn is_rule(text: &str, line: &Range<usize>) -> bool {
    text.get(line.clone()).is_some_and(|line| underline(line).is_some())
}

/// Whether a line with this underline is a title, and not a header of columns.
fn is_title(line: &str, underline: &str) -> bool {
    let line = line.trim();
    line.len() <= MAX_HEADING
        && underline.trim().len() * 2 >= line.chars().count()
        && !line.contains("  ")
        && !line.contains('\t')
        && has(line, LETTER)
}

/// Whether a line starts with a word that looks like a code, or has columns.
fn starts_item(line: &str) -> bool {
    let word = first_word(line);
    let number = word.strip_suffix('.').or(word.strip_suffix(')')).unwrap_or("");
    // Lists and sections are numbered like this.
    let is_count = (1..=2).contains(&number.len()) && all_digits(number);
    let is_code =
        has(word, |c| c.is_ascii_digit() || c == '_') || word.len() > 1 && all(word, ASCII_UPPER_CASE);
    is_code && !is_count || has_columns(line)
}

fn first_word(line: &str) -> &str {
    line.trim().split(BLANKS).next().unwrap_or("")
}

fn has_columns(line: &str) -> bool {
    let line = line.trim();
    line.contains('\t') || line.contains("  ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{cells, items, listings};

    fn page(text: &str) -> Page {
        crate::read(&Source::new("p.txt", text.as_bytes()).unwrap())
    }

    #[test]
    fn lines_of_a_text_file_are_a_listing() {
        let text = page("404 Lost parcel\n405 Wet parcel\n\n  406  Dry\n# end\n407 Cold\n");
        assert_eq!(
            items(&text, Form::Lines),
            [["404", "Lost parcel"], ["405", "Wet parcel"], ["406", "Dry"], ["407", "Cold"]]
        );
        let text = page("| A | B |\n|---|---|\n| 1 | 2 |\n");
        assert_eq!(cells(&text), [["1", "2"]]);
        assert!(text.listings.is_empty());
    }

    #[test]
    fn lines_are_below_headings() {
        let listings_of = |text: &str| {
            let page = page(text);
            let lines = listings(&page, Form::Lines).into_iter();
            let titles =
                lines.map(|listing| (listing.heading.clone().unwrap_or_default(), listing.rows.len()));
            titles.collect::<Vec<_>>()
        };
        let title = |title: &str, rows: usize| (title.to_owned(), rows);
        let lines = "404 Lost\n405 Wet\n";
        assert_eq!(
            listings_of(&format!(
                "Depot\n=====\n\nAll about it.\n\nError codes\n-----------\n\n{lines}\nOther codes\n~~~~~~~~~~~\n{lines}"
            )),
            [title("Error codes", 2), title("Other codes", 2)]
        );
        assert_eq!(
            listings_of(&format!(
                "1. Depot\n\nAll about it.\n\n2. Error codes\n\n{lines}\n2.1 More\n\n500  Odd\n\n501  Old\n"
            )),
            [title("2. Error codes", 2), title("2.1 More", 2)]
        );
        assert_eq!(listings_of(&format!("THE DEPOT\n\nERROR CODES\n\n{lines}")), [title("ERROR CODES", 2)]);
        let indented =
            format!("  Error codes\n  ===========\n\n  {}", lines.trim_end().replace('\n', "\n  "));
        assert_eq!(listings_of(&indented), [title("Error codes", 2)]);
        assert_eq!(listings_of(&format!("====\nCode\n====\n\n{lines}")), [title("Code", 2)]);
    }

    #[test]
    fn prose_is_not_a_listing_and_may_be_its_caption() {
        let text = page(
            "These are the\ncodes of the depot.\n\n404  Lost, so\n     do not retry\n405  Wet\n\nSee the book for\nmore of them.\n\nOthers:\n500 Odd\n501 Old\n",
        );
        assert_eq!(
            items(&text, Form::Lines),
            [["404", "Lost, so do not retry"], ["405", "Wet"], ["500", "Odd"], ["501", "Old"]]
        );
        let captions: Vec<_> =
            listings(&text, Form::Lines).iter().map(|lines| lines.caption.as_deref()).collect();
        assert_eq!(captions, [Some("These are the codes of the depot."), Some("Others:")]);
    }

    #[test]
    fn numbered_lines_in_a_row_are_not_headings() {
        let text = page("1. Lost\n\n2. Wet\n\n3. Dry\n\nThe end.\n");
        assert!(items(&text, Form::Lines).is_empty());
        let text = page("1. E4: Lost\n\n2. E5: Wet\n\nThe end.\n");
        assert_eq!(items(&text, Form::List), [["E4", "Lost"], ["E5", "Wet"]]);
    }

    #[test]
    fn indented_lines_are_read_once() {
        let text = page("Codes\n=====\n\n    404  Lost\n    405  Wet\n");
        assert_eq!(items(&text, Form::Lines), [["404", "Lost"], ["405", "Wet"]]);
    }
}
