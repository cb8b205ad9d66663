//! Aligned columns, shortened texts and counted nouns.

use doccodes_codegen::problem::visible;
use unicode_width::UnicodeWidthStr as _;

/// How wide a shortened text may be, in columns of the terminal: a row of the listing then fits a wide terminal.
const MOST_COLUMNS: usize = 48;

/// The first line of a text, cut to [`MOST_COLUMNS`] columns.
pub(super) fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    if line.width() <= MOST_COLUMNS && line.len() == text.len() {
        return line.to_owned();
    }
    let mut cut = String::new();
    for c in line.chars() {
        if cut.width() + c.len_utf8().min(2) >= MOST_COLUMNS {
            break;
        }
        cut.push(c);
    }
    cut.push('…');
    cut
}

/// A text on one line, every line break a space.
pub(super) fn on_one_line(text: &str) -> String {
    text.replace('\n', " ")
}

/// `1 code`, `2 codes`; `zero` stands for 0.
pub(super) fn counted(n: usize, noun: &str, zero: &str) -> String {
    match n {
        0 => format!("{zero} {noun}s"),
        1 => format!("1 {noun}"),
        n => format!("{n} {noun}s"),
    }
}

/// Rows under a header. Each column is as wide as its widest cell; wide characters take two columns, as in terminals.
/// Hidden characters are escaped.
pub(super) fn aligned(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut all = vec![header.iter().map(|&cell| cell.to_owned()).collect::<Vec<String>>()];
    all.extend(rows.map(|row| row.iter().map(|cell| visible(cell)).collect()));
    let widths: Vec<usize> = (0..header.len())
        .map(|n| all.iter().filter_map(|row| row.get(n)).map(|cell| cell.width()).max().unwrap_or(0))
        .collect();
    let mut text = String::new();
    for row in &all {
        let mut line = String::from(" ");
        for (cell, width) in row.iter().zip(&widths) {
            line.push(' ');
            line.push_str(cell);
            line.push_str(&" ".repeat(width - cell.width() + 1));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_are_aligned() {
        let rows = [vec!["状态码".to_owned(), "x".to_owned()], vec!["a".to_owned(), "y".to_owned()]];
        assert_eq!(aligned(&["h", "i"], rows.into_iter()), "  h       i\n  状态码  x\n  a       y\n");
    }

    #[test]
    fn long_texts_are_shortened() {
        assert_eq!(shortened("one\ntwo"), "one…");
        assert!(shortened(&"状".repeat(60)).width() <= MOST_COLUMNS);
    }
}
