//! Lines of preformatted text, or of a paragraph with line breaks, each with a word or two columns, and a text after it.

use std::ops::Range;

use doccodes_page::characters::{ALPHANUMERIC, LETTER, all, has, start_of};
use doccodes_page::one_of::{starts_with_one_of, strip_one_of};
use doccodes_page::{Form, Style};

use super::maker::Maker;
use super::number::is_number;
use super::part::{Part, Term};
use super::term::is_symbol;
use super::view::View;
use crate::outline::{Block, Kind};

/// The fewest lines that are a listing.
const MIN_ITEMS: usize = 2;

/// The fewest lines of a paragraph that may be a listing.
const MIN_LINES: usize = 3;

/// The fewest of ten lines that must have a term and a text. Most blocks of code are samples.
const TENTHS: usize = 8;

/// The most bytes of the words that are a term.
const MAX_WORD: usize = 100;

/// The bullets that may precede the term of a line.
const BULLETS: &[&str] = &["- ", "* ", "+ ", "• "];

/// The separators between the term of a line and its text.
const SEPARATORS: &[&str] = &["- ", "– ", "— ", ": ", "= "];

/// The starts of comments in programs and settings.
const COMMENTS: &[&str] = &["#", "//", "/*", ";", "--"];

/// The signs before a comment.
const COMMENT_SIGNS: &[char] = &['/', '*', '!', '<', ' '];

/// The signs after a term.
const AFTER_TERM: &[char] = &[' ', ':', '：'];

const BRACKETS: &[char] = &['(', ')'];

/// The most columns after the first one that are searched for.
const MOST_COLUMNS: usize = 2;

/// The most bytes before a line that are searched for its indentation.
const MOST_INDENTED: usize = 200;

/// The columns between two tab stops.
const TAB: usize = 8;

/// An item, in bytes of the passage.
struct Line {
    whole: Range<usize>,
    term: Range<usize>,
    /// The parts of its text, each on a line of its own.
    text: Vec<Range<usize>>,
    /// The column of the line in which it starts.
    column: usize,
    /// The column in which its text starts.
    text_column: usize,
}

/// Adds the lines of the preformatted texts of a page, and of its paragraphs with line breaks.
pub(super) fn add(maker: &mut Maker<'_>) {
    let view = maker.view;
    let mut heading = None;
    for at in 0..view.len() {
        let Some(block) = view.block(at).filter(|_| !maker.is_full()) else { break };
        match block.kind {
            Kind::Heading(_) => heading = Some(at),
            Kind::Code | Kind::Text if block.kind == Kind::Code || has_breaks(view, at) => {
                let lines = Reader::new(view, at).lines();
                if lines.len() >= MIN_ITEMS {
                    maker.start(Form::Lines, heading, view.paragraph_before(at));
                    for line in lines {
                        let term = Part { passage: at, bytes: line.term };
                        let mut text = Vec::with_capacity(line.text.len());
                        for bytes in line.text {
                            text.push(Part { passage: at, bytes });
                        }
                        maker.item(Term::with_style(Style::Plain, term), &text, at..at);
                    }
                    maker.end();
                }
            }
            _ => {}
        }
    }
}

/// Whether a passage is a paragraph of several lines outside lists.
fn has_breaks(view: View<'_>, at: usize) -> bool {
    let is_plain = |block: &Block| block.depth == 0 && block.terms.is_empty() && block.term_of.is_none();
    view.is_text(at)
        && view.block(at).is_some_and(is_plain)
        && view.text(at).lines().nth(MIN_LINES - 1).is_some()
}

/// Reads the lines of one passage.
struct Reader<'a> {
    view: View<'a>,
    passage: usize,
    text: &'a str,
}

impl<'a> Reader<'a> {
    fn new(view: View<'a>, passage: usize) -> Self {
        Self { view, passage, text: view.text(passage) }
    }

    fn first_word(&self, line: &Line) -> &'a str {
        self.get(line.term.clone()).split(' ').next().unwrap_or("")
    }

    fn get(&self, part: Range<usize>) -> &'a str {
        self.text.get(part).unwrap_or("")
    }

    /// The items, if most lines have a term and a text.
    fn lines(&self) -> Vec<Line> {
        let (mut constants, mut items): (Vec<Line>, Vec<Line>) = (Vec::new(), Vec::new());
        let (mut start, mut count, mut rules) = (0, 0, 0);
        let mut has_header = false;
        for line in self.text.split('\n') {
            let bytes = start..start + line.len();
            start = bytes.end + 1;
            if let Some(constant) = line.strip_prefix("#define ") {
                constants.extend(self.constant(bytes.end - constant.len()..bytes.end));
            }
            if is_rule(line) {
                has_header |= items.len() == 1 && count == 1 && !is_symbol(self.first_word(&items[0]));
                rules += 1;
                continue;
            }
            let has_words = has(line, ALPHANUMERIC) && !starts_with_one_of(line, COMMENTS);
            let item = has_words.then(|| self.item(bytes.clone()));
            match (items.last_mut(), item) {
                (Some(above), Some(item)) if self.goes_on(above, &item) => above.text.push(bytes),
                (_, item) => {
                    count += usize::from(!line.is_empty());
                    items.extend(item);
                }
            }
        }
        if constants.len() >= MIN_ITEMS {
            return constants;
        }
        // Further rules separate items, apart from one at the end.
        if has_header && rules <= 2 {
            items.remove(0);
            count -= 1;
        }
        let mut with_text = 0;
        for item in &items {
            with_text += usize::from(!item.text.is_empty());
        }
        if 10 * with_text < TENTHS * count {
            items.clear();
        }
        items
    }

    /// A constant of C: a name, a number, and a comment.
    fn constant(&self, line: Range<usize>) -> Option<Line> {
        let rest = self.get(line.clone());
        let (name, value) = rest.split_once(' ')?;
        let number = value.split(' ').next()?;
        if !is_number(number.trim_matches(BRACKETS)) {
            return None;
        }
        let end = name.len() + 1 + number.len();
        let comment = rest.get(end..)?;
        let shown = comment.trim_start_matches(COMMENT_SIGNS);
        let from = line.end - shown.len();
        let shown = shown.trim_end().trim_end_matches("*/").trim_end();
        let text = from..from + shown.len();
        let term = line.start..line.start + end;
        Some(Line { whole: line, term, text: non_empty(text), column: 0, text_column: 0 })
    }

    /// A line that starts with a word: the word, or up to two columns. Any other line is a term as a whole.
    fn item(&self, line: Range<usize>) -> Line {
        let text = self.get(line.clone());
        let marked = strip_one_of(text, BULLETS).unwrap_or(text);
        let start = line.end - marked.len();
        let column = self.column(line.start);
        let (term, text) = self.split(start..line.end).unwrap_or((start..line.end, line.end..line.end));
        let text_column = self.width(line.start..text.start, column);
        Line { whole: line, term, text: non_empty(text), column, text_column }
    }

    /// The term of a line and its text, if it starts with a word.
    fn split(&self, line: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
        let text = self.get(line.clone());
        let word = text.split(' ').next()?;
        let is_start = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '"' | '\'' | '(' | '[' | '<');
        if word.len() > MAX_WORD || !word.starts_with(is_start) {
            return None;
        }
        if let Some(colon) = labelled_number(text) {
            let shown = text.get(colon..)?.trim_start_matches(AFTER_TERM);
            return Some((line.start..line.start + colon, line.end - shown.len()..line.end));
        }
        let columns = self.columns(line.clone());
        let is_word =
            |range: Range<usize>| text.get(range).is_some_and(|column| !column.trim().contains(' '));
        let end = match columns.as_slice() {
            [first, second, ..] if is_word(*first..*second) => *second,
            [first, ..] => *first,
            [] => word.len(),
        };
        let term = text.get(..end)?.trim_end_matches(AFTER_TERM);
        let shown = text.get(end..)?.trim_start();
        let shown = strip_one_of(shown, SEPARATORS).unwrap_or(shown);
        let shown = if has(shown, ALPHANUMERIC) { shown.trim_start() } else { "" };
        // A production of a grammar has no text.
        if term.is_empty() || term.len() > MAX_WORD || shown.starts_with("::=") {
            return None;
        }
        Some((line.start..line.start + term.len(), line.end - shown.len()..line.end))
    }

    /// Whether a line continues the text of the item above: it is indented more, and neither starts with a code nor is in a block
    /// of its own, as in JSON and YAML.
    fn goes_on(&self, above: &Line, line: &Line) -> bool {
        let in_block = match self.get(above.whole.clone()).chars().next_back() {
            Some('{' | '[' | '(') => true,
            Some(':') => self.get(line.whole.clone()).trim_start().split(' ').next().is_some_and(is_key),
            _ => false,
        };
        if line.column <= above.column || in_block {
            return false;
        }
        let word = self.first_word(line);
        let has_text = !above.text.is_empty();
        // A word in capitals starts an item only in columns.
        let starts_item = match is_symbol(word) {
            true if has(word, |c| c.is_ascii_digit() || c == '_') => true,
            is_symbol => is_symbol && has_text && above.text_column == line.text_column,
        };
        has_text && line.column == above.text_column || !starts_item
    }

    /// The column in which a line starts.
    fn column(&self, line: usize) -> usize {
        let at = self.view.page_offset(self.passage, line) as usize;
        let before =
            self.view.source.text().as_bytes().get(at.saturating_sub(MOST_INDENTED)..at).unwrap_or_default();
        // Only markup may be between the indentation and the text, or before both.
        let line_start = before.iter().rposition(|&byte| byte == b'\n').map(|end| end + 1);
        let space = |bytes: &mut dyn Iterator<Item = &u8>| {
            let mut column = 0;
            for &byte in bytes {
                if !matches!(byte, b' ' | b'\t') {
                    break;
                }
                column = next_column(column, byte == b'\t');
            }
            column
        };
        let indentation = line_start.and_then(|start| before.get(start..)).unwrap_or_default();
        space(&mut indentation.iter()).max(space(&mut before.iter().rev()))
    }

    /// The column after a part of a line that starts in this column.
    fn width(&self, part: Range<usize>, column: usize) -> usize {
        let at = |byte: usize| self.view.page_offset(self.passage, byte) as usize;
        width(self.view.source.text().get(at(part.start)..at(part.end)).unwrap_or(""), column)
    }

    /// Where the columns of a line start after gaps of more than one space, in bytes of the line: at most two, and not the first
    /// one.
    fn columns(&self, line: Range<usize>) -> Vec<usize> {
        let Some(block) = self.view.block(self.passage) else { return Vec::new() };
        let page = self.view.source.text();
        let is_gap = |at: u32| {
            let before = page.get(..at as usize).unwrap_or("");
            before.ends_with('\t') || before.ends_with("  ")
        };
        let mut columns = Vec::new();
        for (at, offset) in block.places.starts(line.start + 1..line.end) {
            if columns.len() < MOST_COLUMNS && is_gap(offset) {
                columns.push(at - line.start);
            }
        }
        columns
    }
}

/// The parts of a text of one line.
fn non_empty(text: Range<usize>) -> Vec<Range<usize>> {
    if text.is_empty() { Vec::new() } else { vec![text] }
}

/// The column after a text that starts in this column.
fn width(text: &str, column: usize) -> usize {
    let mut column = column;
    for c in text.chars() {
        column = next_column(column, c == '\t');
    }
    column
}

fn next_column(column: usize, is_tab: bool) -> usize {
    if is_tab { (column / TAB + 1) * TAB } else { column + 1 }
}

/// The end of a line's term that is a number after words: `Error 5: text`.
fn labelled_number(line: &str) -> Option<usize> {
    let colon = start_of(line, MAX_WORD).find(": ")?;
    let (words, number) = line.get(..colon)?.rsplit_once(' ')?;
    let is_label = |word: &str| all(word, LETTER);
    (is_number(number) && words.split(' ').count() <= MOST_LABEL_WORDS && words.split(' ').all(is_label))
        .then_some(colon)
}

/// The most words before a number.
const MOST_LABEL_WORDS: usize = 3;

/// Whether a word is a key of a block of YAML or JSON.
fn is_key(word: &str) -> bool {
    word.ends_with(':')
}

/// Whether a line is the rule below a header.
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && all(line, |c| matches!(c, '-' | '=' | '+' | '|' | ' '))
}

#[cfg(test)]
mod tests {
    use doccodes_page::Form;

    use crate::testing::{items, listings, read};

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
    fn blocks_in_a_row_are_listings_of_their_own() {
        let markdown = "# Codes\n\n```\n404 Lost\n405 Wet\n```\n```json\n{ \"a\": 1 }\n```\n\n    500 Dry\n    501 Odd\n";
        let page = read("p.md", markdown);
        let all = [["404", "Lost"], ["405", "Wet"], ["500", "Dry"], ["501", "Odd"]];
        assert_eq!(items(&page, Form::Lines), all);
        assert_eq!(page.listings.len(), 2);
        let html = "Codes:<pre>404 Lost\n405 Wet</pre><pre>a b\n{</pre><pre>500 Dry\n501 Odd</pre>";
        let page = read("p.html", html);
        assert_eq!(items(&page, Form::Lines), all);
        assert_eq!(page.listings[0].caption.as_deref(), Some("Codes:"));
    }

    #[test]
    fn an_indented_line_continues_the_one_above() {
        let text = |lines: &str| {
            let page = read("p.html", &format!("<pre>\n{lines}</pre>"));
            items(&page, Form::Lines)
                .iter()
                .map(|[term, text]| format!("{term} = {text}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            text("404  Lost, so do not\n     retry.\n     Ask.\n405  Wet\n"),
            ["404 = Lost, so do not retry.\nAsk.", "405 = Wet"]
        );
        assert_eq!(
            text("404 Lost\n  HTTP only\n405\n  Wet\n  406 Dry\n"),
            ["404 = Lost HTTP only", "405 = Wet", "406 = Dry"]
        );
        assert_eq!(text("E4\tLost by\n\t100 cars\nE5\tWet\n"), ["E4 = Lost by 100 cars", "E5 = Wet"]);
        assert_eq!(
            text("404 Lost\n  Cause: rain\n  Action: do not retry\n405 Wet\n"),
            ["404 = Lost\nCause: rain\nAction: do not retry", "405 = Wet"]
        );
        let yaml = text("test:\n  a: b\n  c: d\n4 Lost\n5:\n  Wet\n6 Dry\n7 Odd\n8 Old\n9 New\n");
        assert_eq!(yaml[..5], ["test = ", "a = b", "c = d", "4 = Lost", "5 = Wet"]);
        assert_eq!(
            text("  4 Lost\n 10 Wet\n100 Dry\n  5 Odd\n"),
            ["4 = Lost", "10 = Wet", "100 = Dry", "5 = Odd"]
        );
        assert_eq!(
            text("<b>4</b>  Lost\n   <i>and</i> gone\n<b>5</b>  Wet\n"),
            ["4 = Lost and gone", "5 = Wet"]
        );
    }

    #[test]
    fn no_line_is_lost() {
        let lines = "(404) Lost\n[405] Wet\n406\n- 407: Dry\n408 Odd\n# about the next\n409 Old\n410 New\n$ end\n411 {\n412 Far\n413 Near\n414 a\n415 b\n416 c\n417 d\n418 e\n419 f\n420 g\n421 h\n422 i\n423 j\n";
        assert_eq!(
            items(&read("p.md", &format!("```\n{lines}```\n")), Form::Lines)[..11],
            [
                ["(404)", "Lost"],
                ["[405]", "Wet"],
                ["406", ""],
                ["407", "Dry"],
                ["408", "Odd"],
                ["409", "Old"],
                ["410", "New"],
                ["$ end", ""],
                ["411", ""],
                ["412", "Far"],
                ["413", "Near"]
            ]
        );
    }

    #[test]
    fn a_header_is_not_an_item() {
        let lines = |rules: &str| format!("```\nCode  Text\n----  ----\n404   Lost\n405   Wet\n{rules}```\n");
        for page in [lines(""), lines("----------\n")] {
            assert_eq!(items(&read("p.md", &page), Form::Lines), [["404", "Lost"], ["405", "Wet"]]);
        }
        let apart = "```\nE4 Lost\n-------\nE5 Wet\n-------\n```\n```\nlost  a\n---\nwet   b\n---\ndry   c\n---\nodd   d\n```\n";
        let page = read("p.md", apart);
        let terms: Vec<&str> = items(&page, Form::Lines).iter().map(|[term, _]| *term).collect();
        assert_eq!(terms, ["E4", "E5", "lost", "wet", "dry", "odd"]);
    }

    #[test]
    fn samples_of_code_are_not_lines() {
        for text in ["{\n  \"code\": 5,\n  \"name\": \"x\"\n}\n", "$ depot send\n$ depot ask\n", "a\nb\n"] {
            assert!(read("p.md", &format!("```\n{text}```\n")).listings.is_empty(), "{text}");
        }
        assert!(items(&read("p.md", "---\nname: depot\nkind: list\n---\n"), Form::Lines).is_empty());
    }

    #[test]
    fn a_colon_within_an_indented_line_starts_no_item() {
        let page = read("p.txt", "E1  Either:\n    the disk: it is full\nE2  Wet.\nE3  Cold.\n");
        assert_eq!(
            items(&page, Form::Lines),
            [["E1", "Either:\nthe disk: it is full"], ["E2", "Wet."], ["E3", "Cold."]]
        );
    }
}
