//! Counts the rows of a table's header.

use std::ops::Range;

use doccodes_page::limits::MAX_HEADER_ROWS;

use super::attributes::Spans;
use super::cells;
use super::text::Text;

/// The cells of a row.
#[derive(Debug, Default)]
struct Row {
    /// Whether it has cells.
    has_cells: bool,
    /// The number of rows below that belong to the same header, by the spans of the cells.
    rows_below: u32,
}

/// The number of a table's first rows that have only header cells. A further row belongs to the header if cells of the row above
/// span into it, or span several columns that it divides. `lines` are those below the table's first line.
pub(super) fn rows(text: &Text, lines: &[Range<usize>]) -> usize {
    let (mut rows, mut rows_below) = (0, 1);
    let mut row = Row::default();
    for line in lines {
        let line = text.trimmed(line.clone());
        let shown = text.part(line.clone());
        let ends_table = shown.starts_with("|}");
        if shown.starts_with("|-") || ends_table {
            if row.has_cells {
                rows += 1;
                rows_below = row.rows_below.max(rows_below - 1);
                row = Row::default();
            }
            if ends_table || rows_below == 0 || rows == MAX_HEADER_ROWS {
                break;
            }
        } else if shown.starts_with('!') {
            row.has_cells = true;
            for cell in cells::split(&text.text, line.start, line.start + 1..line.end, true) {
                let spans = Spans::parse(text.part(cell.attributes));
                let divided = u32::from(spans.columns > 1);
                row.rows_below = row.rows_below.max(spans.rows - 1).max(divided);
            }
        } else if shown.starts_with("{|") || (shown.starts_with('|') && !shown.starts_with("|+")) {
            break;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mediawiki::prepare::prepare;

    fn count(table: &str) -> usize {
        let text = prepare(table).text;
        rows(&text, &text.lines())
    }

    #[test]
    fn a_header_has_the_rows_that_its_cells_span_or_divide() {
        assert_eq!(count("! a !! b\n|-\n| c"), 1);
        assert_eq!(count("! rowspan=2 | a !! b\n|-\n! c\n|-\n! d\n|}"), 2);
        assert_eq!(count("|-\n! colspan=2 | a\n|-\n! b\n! c\n|-\n|d"), 2);
        assert_eq!(count("! a !! b\n|-\n! colspan=2 | c\n|-\n| d"), 1);
        assert_eq!(count("|+ a\n|-\n! b\n| c\n|-\n! d\n|}"), 0);
        assert_eq!(count("! a\nb\n{|\n! c\n|}\n|-\n|}"), 0);
        assert_eq!(count(""), 0);
        assert_eq!(count(&"! rowspan=9999 | a\n|-\n".repeat(20)), MAX_HEADER_ROWS);
    }
}
