//! Lines that look like a table but belong to no table.

use std::ops::Range;

use doccodes_page::NoteKind;

use super::pipes::{cells, is_grid_border, is_row, is_rule};

/// Consecutive lines that look like a table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TableLines {
    /// The first line, in bytes of the text, without the white space before it.
    pub(super) first: Range<usize>,
    /// The number of lines.
    pub(super) lines: u32,
    /// The numbers of cells in the first two lines, if the second one is a rule of another width.
    pub(super) uneven: Option<(usize, usize)>,
}

impl TableLines {
    /// The kind of the note about them.
    pub(super) fn kind(&self) -> NoteKind {
        match self.uneven {
            Some((header, rule)) => NoteKind::UnevenTable { header: header as u32, rule: rule as u32 },
            None => NoteKind::TableLines { lines: self.lines },
        }
    }
}

/// The lines of a text that look like rows of a table, or its rules, outside the ranges in `read`: tables, samples of code,
/// comments.
pub(super) fn table_lines(text: &str, read: Vec<Range<usize>>) -> Vec<TableLines> {
    let read_by_line = read_by_line(text, read);
    let mut found: Vec<TableLines> = Vec::new();
    let (mut start, mut read_until, mut continues) = (0, 0, false);
    for (n, line) in text.split('\n').enumerate() {
        let end = start + line.len();
        read_until = read_until.max(read_by_line[n]);
        let shown = if read_until <= start { line.trim_start_matches(BEFORE_TABLE) } else { "" };
        let unread = read_until <= start && (is_row(shown) || is_rule(shown) || is_grid_border(shown));
        match found.last_mut() {
            Some(last) if unread && continues => {
                last.lines += 1;
                let header = text.get(last.first.clone()).unwrap_or("");
                if last.lines == 2 && is_rule(shown) && !is_rule(header) && cells(header) != cells(shown) {
                    last.uneven = Some((cells(header), cells(shown)));
                }
            }
            // Some dialects also have a rule above the header.
            Some(last)
                if read_until > start
                    && continues
                    && last.lines == 1
                    && text.get(last.first.clone()).is_some_and(is_rule) =>
            {
                found.pop();
            }
            _ if unread => {
                let first = end - shown.len()..start + line.trim_end().len();
                found.push(TableLines { first, lines: 1, uneven: None });
            }
            _ => {}
        }
        continues = unread;
        start = end + 1;
    }
    found
}

/// The characters that may precede a table: the sign of a quote, and white space.
const BEFORE_TABLE: &[char] = &['>', ' ', '\t'];

/// For each line of a text, the ends of the ranges that start on it.
fn read_by_line(text: &str, read: Vec<Range<usize>>) -> Vec<usize> {
    let (mut ends, mut end) = (Vec::new(), 0);
    for line in text.split('\n') {
        end += line.len();
        ends.push(end);
        end += 1;
    }
    let mut read_until = vec![0; ends.len()];
    let mut line = 0;
    for range in read {
        // Most ranges come after the one before.
        if line > 0 && ends[line - 1] > range.start {
            line = ends.partition_point(|&end| end <= range.start);
        }
        while line < ends.len() && ends[line] <= range.start {
            line += 1;
        }
        if let Some(until) = read_until.get_mut(line) {
            *until = range.end.max(*until);
        }
    }
    read_until
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consecutive_lines_are_found_once() {
        let text = "a\n  | b | c | \n|--|--|\n> | d | e |\nf\n+--+--+\n";
        assert_eq!(
            table_lines(text, Vec::new()),
            [
                TableLines { first: 4..13, lines: 3, uneven: None },
                TableLines { first: 37..44, lines: 1, uneven: None }
            ]
        );
    }

    #[test]
    fn a_rule_of_another_width_than_the_header_is_found() {
        let uneven = |text: &str| table_lines(text, Vec::new())[0].uneven;
        assert_eq!(uneven("| a | b |\n|---|---|---|\n| c | d |\n"), Some((2, 3)));
        assert_eq!(uneven("| a | b |\n|---|---|\n"), None);
        assert_eq!(uneven("| a | b |\n| c | d |\n|---|\n"), None);
        assert_eq!(uneven("|---|\n|---|---|\n"), None);
    }

    #[test]
    fn a_rule_above_a_table_is_a_part_of_it() {
        let text = "|---|---|\n| a | b |\n|---|---|\n";
        let table = || Vec::from([10..30, 30..31]);
        assert_eq!(table_lines(text, table()), []);
        let text = "| c | d |\n| a | b |\n|---|---|\n";
        assert_eq!(table_lines(text, table()).len(), 1);
    }

    #[test]
    fn lines_that_were_read_are_not_found() {
        let text = "| a | b |\n| c | d |\n| e | f |\n";
        assert_eq!(
            table_lines(text, vec![20..30, 0..10]),
            [TableLines { first: 10..19, lines: 1, uneven: None }]
        );
        assert_eq!(table_lines(text, vec![2..25, 3..4]), []);
    }
}
