//! From bytes to tables.

use std::collections::HashSet;

use doccodes_codegen::page::{
    self, MAX_CELLS, MAX_COLUMNS, MAX_PROBLEMS, MAX_TABLE_DEPTH, MAX_TABLES, Page, Passage, Row, Table,
};
use doccodes_codegen::source::Source;

use super::sight;

/// The bytes of a page as another system would have them: with a byte-order mark, and `\r\n` at the end of each line.
pub(super) fn elsewhere(bytes: &[u8]) -> Vec<u8> {
    let mark = "\u{feff}".as_bytes();
    let mut other = mark.to_vec();
    let mut rest = bytes.strip_prefix(mark).unwrap_or(bytes).iter().peekable();
    while let Some(&byte) = rest.next() {
        match byte {
            b'\r' | b'\n' => {
                if byte == b'\r' && rest.peek() == Some(&&b'\n') {
                    rest.next();
                }
                other.extend(b"\r\n");
            }
            byte => other.push(byte),
        }
    }
    other
}

/// Reads a page, and checks what was read.
pub(super) fn check(name: &str, bytes: &[u8]) {
    match (Source::new(name, bytes), Source::new(name, &elsewhere(bytes))) {
        (Ok(source), Ok(other)) => {
            assert_eq!(source.text(), other.text());
            let page = page::read(&source);
            assert!(is_same(&page, &page::read(&source)), "the same page is read in two ways");
            read(&source, &page);
        }
        (Err(problem), Err(other)) => {
            assert_eq!(problem, other);
            sight::problem(&problem, None);
        }
        (one, other) => panic!("{one:?} is {other:?} elsewhere"),
    }
}

/// Whether two readings are one; not by their `Debug`, which takes longer than all else.
fn is_same(page: &Page, again: &Page) -> bool {
    let same_row = |(a, b): (&Row, &Row)| (a.offset, a.written, &a.cells) == (b.offset, b.written, &b.cells);
    let same_table = |(a, b): (&Table, &Table)| {
        let rows = |table: &Table| table.header.iter().count() + table.rows.len();
        let mut pairs = a.header.iter().chain(&a.rows).zip(b.header.iter().chain(&b.rows));
        (a.offset, &a.caption, &a.heading, rows(a)) == (b.offset, &b.caption, &b.heading, rows(b))
            && a.header.is_some() == b.header.is_some()
            && pairs.all(same_row)
    };
    let same_passage = |(a, b): (&Passage, &Passage)| (a.offset, &a.text) == (b.offset, &b.text);
    page.problems == again.problems
        && page.tables.len() == again.tables.len()
        && page.tables.iter().zip(&again.tables).all(same_table)
        && page.passages.len() == again.passages.len()
        && page.passages.iter().zip(&again.passages).all(same_passage)
}

/// What was read of a page is bounded, and stands where it says.
pub(super) fn read(source: &Source, page: &Page) {
    let length = source.text().len();
    let stands = |offset: u32| source.text().is_char_boundary(offset as usize);
    assert!(page.problems.len() <= MAX_PROBLEMS);
    page.problems.iter().for_each(|problem| sight::problem(problem, Some(source)));
    assert!(page.tables.len() <= MAX_TABLES);
    assert!(page.tables.is_sorted_by_key(|table| table.offset));
    for passage in &page.passages {
        assert!(stands(passage.offset) && passage.text.len() <= 4 * length + 64);
    }
    let (mut cells, mut text) = (0, 0);
    let mut seen = HashSet::new();
    for table in &page.tables {
        assert!(stands(table.offset));
        for title in table.caption.iter().chain(&table.heading) {
            assert!(title.chars().count() <= 200, "{title}");
        }
        for Row { offset, cells: row, .. } in table.header.iter().chain(&table.rows) {
            assert!(stands(*offset) && row.len() <= MAX_COLUMNS);
            cells += row.len();
            for cell in row {
                text += cell.text().len();
                // The cells that a span repeats share one text.
                if !cell.text().is_empty() && !seen.insert(cell.text().as_ptr()) {
                    continue;
                }
                assert!(stands(cell.offset()));
                // Of a text that many others were joined to, the first places tell.
                let mut places = cell.text().char_indices().map(|(at, _)| at).take(1000);
                assert!(places.all(|at| stands(cell.page_offset(at))));
                assert!(cell.page_offset(cell.text().len()) as usize <= length);
            }
        }
    }
    // The row with which the limit is passed is the last.
    assert!(cells <= MAX_CELLS + MAX_COLUMNS, "{cells} cells");
    // What is repeated counts as a cell for every 4 bytes, and stands in each table around it once more.
    let most = 4 * (MAX_CELLS + length) * (MAX_TABLE_DEPTH + 1);
    assert!(text <= most, "{text} bytes of text in cells");
}
