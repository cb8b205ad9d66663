//! Aligned columns, shortened texts and counted nouns.

use doccodes_codegen::problem::visible;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// The most columns of a shortened text, so that a row fits a wide terminal.
const MOST_COLUMNS: usize = 48;

/// The first line of a text, truncated to [`MOST_COLUMNS`] columns.
pub(super) fn shortened(text: &str) -> String {
    cut(&first_line(text), MOST_COLUMNS)
}

/// The first line of a text, with `…` if there are more.
pub(super) fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    if line.len() == text.len() { line.to_owned() } else { format!("{line}…") }
}

/// A line of at most this many columns, with `…` if it was longer.
fn cut(line: &str, most: usize) -> String {
    if line.width() <= most {
        return line.to_owned();
    }
    let mut cut = String::new();
    let mut used = 0;
    for c in line.chars() {
        used += c.width().unwrap_or(0);
        if used >= most {
            break;
        }
        cut.push(c);
    }
    cut.push('…');
    cut
}

/// The fewest columns in which a text is wrapped. With less space, the terminal wraps the lines itself.
const FEWEST_COLUMNS: usize = 24;

/// Breaks the lines that are wider than `width`: between words, and between the characters of Chinese and Japanese. A wider word,
/// such as an address, is not broken, and neither is text between backticks, which users copy.
pub(super) fn wrapped(text: &str, width: Option<usize>) -> String {
    let Some(width) = width.filter(|&width| width >= FEWEST_COLUMNS) else { return text.to_owned() };
    let lines: Vec<String> = text.split('\n').map(|line| wrapped_line(line, width)).collect();
    lines.join("\n")
}

/// A text after `start`. Its further lines are aligned with the first one.
pub(super) fn hanging(start: &str, text: &str, width: Option<usize>) -> String {
    let indent = start.width();
    let wrapped = wrapped(text, width.map(|width| width.saturating_sub(indent)));
    format!("{start}{}\n", wrapped.replace('\n', &format!("\n{}", " ".repeat(indent))))
}

fn wrapped_line(line: &str, width: usize) -> String {
    let mut wrapped = String::new();
    let (mut start, mut used) = (0, 0);
    // The last place where the line may be broken, and the character before the current one.
    let (mut place, mut before) = (None, ' ');
    let quotes = line.matches('`').count().is_multiple_of(2);
    let mut is_quoted = false;
    for (at, c) in line.char_indices() {
        let columns = c.width().unwrap_or(0);
        let breaks = may_break(before, c) && !is_quoted;
        is_quoted ^= quotes && c == '`';
        if breaks && !line[start..at].trim().is_empty() {
            place = Some(at);
        }
        if used + columns > width
            && c != ' '
            && let Some(end) = place.take()
        {
            wrapped.push_str(line[start..end].trim_end());
            wrapped.push('\n');
            start = end;
            used = line[end..at].width();
        }
        used += columns;
        before = c;
    }
    wrapped.push_str(&line[start..]);
    wrapped
}

/// Signs that do not begin a line.
const CLOSING: &str = "，。、；：？！）」』】》〉”’…";

/// Signs that do not end a line.
const OPENING: &str = "（「『【《〈“‘";

fn may_break(before: char, next: char) -> bool {
    let is_wide = |c: char| c.width() == Some(2);
    next != ' '
        && (before == ' '
            || (is_wide(before) || is_wide(next)) && !CLOSING.contains(next) && !OPENING.contains(before))
}

/// A text on one line, with spaces for line breaks.
pub(super) fn on_one_line(text: &str) -> String {
    text.replace('\n', " ")
}

/// `1 code`, `2 codes`; `zero` stands for 0.
pub(crate) fn counted(n: usize, noun: &str, zero: &str) -> String {
    match n {
        0 => format!("{zero} {noun}s"),
        1 => format!("1 {noun}"),
        n => format!("{n} {noun}s"),
    }
}

/// The columns before a cell that is printed below its row.
const BELOW: &str = "      ";

/// The fewest columns to which a cell is narrowed so that its table fits.
const NARROWEST_COLUMN: usize = 10;

/// Rows under a header. Each column is as wide as its widest cell; wide characters take two columns, as in terminals.
/// Hidden characters are escaped.
///
/// In a terminal of a known width, cells are truncated so that no line is wider. If that leaves too little space for the last
/// column, its cells are printed below their rows.
pub(super) fn aligned(
    header: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
    width: Option<usize>,
) -> String {
    let mut all = vec![header.iter().map(|&cell| cell.to_owned()).collect::<Vec<String>>()];
    all.extend(rows.map(|row| row.iter().map(|cell| visible(cell)).collect()));
    let mut widths: Vec<usize> = (0..header.len())
        .map(|n| all.iter().filter_map(|row| row.get(n)).map(|cell| cell.width()).max().unwrap_or(0))
        .collect();
    let mut below = None;
    if let Some(width) = width {
        let last = widths.pop().unwrap_or(0);
        // There is a space before the last cell, and none after it.
        let room = width.saturating_sub(used(&widths) + 1);
        if room >= last.min(FEWEST_COLUMNS) {
            widths.push(last.min(room));
        } else {
            below = Some(width.saturating_sub(BELOW.len()).max(FEWEST_COLUMNS));
            narrow(&mut widths, width);
        }
    }
    let mut text = String::new();
    for row in &all {
        let mut line = String::from(" ");
        for (cell, &width) in row.iter().zip(&widths) {
            let cell = cut(cell, width);
            line.push(' ');
            line.push_str(&cell);
            line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 1));
        }
        text.push_str(line.trim_end());
        text.push('\n');
        let last = below.and_then(|most| Some(cut(row.get(widths.len())?, most)));
        if let Some(last) = last.filter(|last| !last.is_empty()) {
            text.push_str(&format!("{BELOW}{last}\n"));
        }
    }
    text
}

/// The width of a line with these columns.
fn used(widths: &[usize]) -> usize {
    widths.iter().map(|width| width + 2).sum::<usize>() + 1
}

/// Narrows the widest columns until a line fits.
fn narrow(widths: &mut [usize], width: usize) {
    let mut excess = used(widths).saturating_sub(width);
    while excess > 0 {
        let Some(widest) = widths.iter_mut().max().filter(|widest| **widest > NARROWEST_COLUMN) else {
            return;
        };
        *widest -= 1;
        excess -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_are_aligned() {
        let rows = [vec!["状态码".to_owned(), "x".to_owned()], vec!["a".to_owned(), "y".to_owned()]];
        assert_eq!(aligned(&["h", "i"], rows.into_iter(), None), "  h       i\n  状态码  x\n  a       y\n");
    }

    #[test]
    fn a_table_fits_the_terminal() {
        let rows = |first: &str| [vec![first.to_owned(), "The ferry is full. ".repeat(9)]].into_iter();
        let text = aligned(&["code", "text"], rows("F.1"), Some(40));
        assert_eq!(text, "  code  text\n  F.1   The ferry is full. The ferry is…\n");
        let text = aligned(&["code", "text"], rows("渡".repeat(20).as_str()), Some(40));
        let expected =
            format!("  code\n      text\n  {}…\n      The ferry is full. The ferry is f…\n", "渡".repeat(18));
        assert_eq!(text, expected);
        assert!(text.lines().all(|line| line.width() <= 40), "{text}");
    }

    #[test]
    fn lines_are_broken_between_words_and_wide_characters() {
        let wrapped = |text: &str| wrapped(text, Some(24));
        assert_eq!(wrapped("The ferry is full, so please wait."), "The ferry is full, so\nplease wait.");
        assert_eq!(
            wrapped("渡轮已满，请稍后再试。渡轮已满请稍后再试"),
            "渡轮已满，请稍后再试。渡\n轮已满请稍后再试"
        );
        // A sign does not begin a line.
        assert_eq!(wrapped("渡轮已满请稍后再试渡轮满。好"), "渡轮已满请稍后再试渡轮\n满。好");
        let address = format!("See https://ferry.example/{}", "a".repeat(30));
        assert_eq!(wrapped(&address), address.replacen(' ', "\n", 1));
        assert_eq!(wrapped("    indented text that is too long"), "    indented text that\nis too long");
        assert_eq!(wrapped("write it so: `--columns name=Slug`"), "write it so:\n`--columns name=Slug`");
        assert_eq!(super::wrapped("a b", Some(1)), "a b");
    }

    #[test]
    fn long_texts_are_shortened() {
        assert_eq!(shortened("one\ntwo"), "one…");
        assert!(shortened(&"状".repeat(60)).width() <= MOST_COLUMNS);
    }
}
