//! Invariants of the tables and the listings that are read from a page.

use std::collections::HashSet;

use doccodes_codegen::page::{
    self, Cell, Form, MAX_CELLS, MAX_COLUMNS, MAX_LISTED_BYTES, MAX_LISTED_ITEMS, MAX_LISTINGS, MAX_NOTES,
    MAX_PROBLEMS, MAX_TABLE_DEPTH, MAX_TABLES, NoteKind, Page, Passage, Row, Table,
};
use doccodes_codegen::source::Source;

use super::visible_text;

/// The most characters of a cell whose offsets are checked.
const MOST_CHARACTERS: usize = 1000;

/// Writes the bytes of a page as on Windows: with a byte-order mark, and `\r\n` at the end of each line.
pub(super) fn as_on_windows(bytes: &[u8]) -> Vec<u8> {
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

/// Reads a page, and checks the result.
pub(super) fn check(name: &str, bytes: &[u8]) {
    match (Source::new(name, bytes), Source::new(name, &as_on_windows(bytes))) {
        (Ok(source), Ok(other)) => {
            assert_eq!(source.text(), other.text());
            let page = page::read(&source);
            assert!(is_same(&page, &page::read(&source)), "two readings of the same page differ");
            check_page(&source, &page);
        }
        (Err(problem), Err(other)) => {
            assert_eq!(problem, other);
            visible_text::check_problem(&problem, None);
        }
        (one, other) => panic!("{one:?} is {other:?} on Windows"),
    }
}

/// Whether two readings are the same. Comparing their `Debug` output would take most of the time of a run.
fn is_same(page: &Page, again: &Page) -> bool {
    let same_row = |(a, b): (&Row, &Row)| {
        (a.offset, a.written, a.style, &a.cells) == (b.offset, b.written, b.style, &b.cells)
    };
    let same_table = |(a, b): (&Table, &Table)| {
        let rows = |table: &Table| table.header.iter().count() + table.rows.len();
        let mut pairs = a.header.iter().chain(&a.rows).zip(b.header.iter().chain(&b.rows));
        (a.form, a.offset, &a.caption, &a.heading, rows(a))
            == (b.form, b.offset, &b.caption, &b.heading, rows(b))
            && a.header.is_some() == b.header.is_some()
            && pairs.all(same_row)
    };
    let same_passage = |(a, b): (&Passage, &Passage)| (a.offset, &a.text) == (b.offset, &b.text);
    page.problems == again.problems
        && page.notes == again.notes
        && page.tables.len() == again.tables.len()
        && page.tables.iter().zip(&again.tables).all(same_table)
        && page.listing_problems == again.listing_problems
        && page.listings.len() == again.listings.len()
        && page.listings.iter().zip(&again.listings).all(same_table)
        && page.passages.len() == again.passages.len()
        && page.passages.iter().zip(&again.passages).all(same_passage)
}

/// Notes are about lines of the page that are not rows.
fn check_notes(source: &Source, page: &Page) {
    assert!(page.notes.len() <= MAX_NOTES && page.notes.is_sorted_by_key(|note| note.offset));
    let mut noted = HashSet::new();
    for note in &page.notes {
        let rest = source.text().get(note.offset as usize..).unwrap();
        assert!(
            note.length as usize <= rest.lines().next().unwrap_or("").len(),
            "{note:?} is longer than its line"
        );
        if matches!(note.kind, NoteKind::TableLines { .. } | NoteKind::UnevenTable { .. }) {
            noted.insert(note.offset);
        }
    }
    let rows = page.tables.iter().flat_map(|table| table.header.iter().chain(&table.rows));
    for row in rows {
        assert!(!noted.contains(&row.offset), "{row:?} is noted as unread");
    }
}

/// The tables of a page are within the limits, and their offsets are those of characters on the page.
pub(super) fn check_page(source: &Source, page: &Page) {
    let length = source.text().len();
    let is_on_page = |offset: u32| source.text().is_char_boundary(offset as usize);
    assert!(page.problems.len() <= MAX_PROBLEMS);
    page.problems.iter().for_each(|problem| visible_text::check_problem(problem, Some(source)));
    check_notes(source, page);
    check_listings(source, page);
    assert!(page.tables.len() <= MAX_TABLES);
    assert!(page.tables.is_sorted_by_key(|table| table.offset));
    for passage in &page.passages {
        assert!(is_on_page(passage.offset) && passage.text.len() <= 4 * length + 64);
    }
    let (mut cells, mut text) = (0, 0);
    let mut seen = HashSet::new();
    for table in &page.tables {
        assert!(is_on_page(table.offset));
        for title in table.caption.iter().chain(&table.heading) {
            assert!(title.chars().count() <= 200, "{title}");
        }
        for Row { offset, cells: row, .. } in table.header.iter().chain(&table.rows) {
            assert!(is_on_page(*offset) && row.len() <= MAX_COLUMNS);
            cells += row.len();
            for cell in row {
                text += cell.text().len();
                // Cells that a span repeats share their text.
                if !cell.text().is_empty() && !seen.insert(cell.text().as_ptr()) {
                    continue;
                }
                assert!(is_on_page(cell.offset()));
                // Texts may be very long, so only the first characters are checked.
                let mut offsets = cell.text().char_indices().map(|(at, _)| at).take(MOST_CHARACTERS);
                assert!(offsets.all(|at| is_on_page(cell.page_offset(at))));
                assert!(cell.page_offset(cell.text().len()) as usize <= length);
            }
        }
    }
    // The row that exceeds the limit is the last one.
    assert!(cells <= MAX_CELLS + MAX_COLUMNS, "{cells} cells");
    // Repeated text counts as a cell for every 4 bytes, and is repeated in each enclosing table.
    let most = 4 * (MAX_CELLS + length) * (MAX_TABLE_DEPTH + 1);
    assert!(text <= most, "{text} bytes of text in cells");
}

/// The listings of a page are within the limits. They are in page order, and so are their items and the characters of each item,
/// which are those of the page.
fn check_listings(source: &Source, page: &Page) {
    assert!(page.listing_problems.len() <= MAX_PROBLEMS);
    page.listing_problems.iter().for_each(|problem| visible_text::check_problem(problem, Some(source)));
    assert!(page.listings.len() <= MAX_LISTINGS);
    assert!(page.listings.is_sorted_by_key(|listing| listing.offset));
    let (mut items, mut bytes) = (0, 0);
    for listing in &page.listings {
        assert!(listing.form != Form::Table && listing.header.is_none() && listing.records && !listing.keyed);
        for title in listing.caption.iter().chain(&listing.heading) {
            assert!(title.chars().count() <= 200, "{title}");
        }
        assert_eq!(listing.rows.first().map(|row| row.offset), Some(listing.offset), "{listing:?}");
        assert!(listing.rows.is_sorted_by(|a, b| a.offset < b.offset), "{listing:?}");
        assert!(
            listing
                .rows
                .iter()
                .any(|row| !row.cells[1].text().is_empty()
                    || row.cells[0].text().contains(char::is_whitespace)),
            "{listing:?}"
        );
        for row in &listing.rows {
            let [term, text] = row.cells.as_slice() else { panic!("{row:?}") };
            assert!(!term.text().is_empty() && row.written.is_none(), "{row:?}");
            assert_eq!(row.offset, term.page_offset(0), "{row:?}");
            items += 1;
            bytes += term.text().len() + text.text().len();
            check_characters(source, term);
            check_characters(source, text);
        }
    }
    assert!(items <= MAX_LISTED_ITEMS && bytes <= MAX_LISTED_BYTES, "{items} items, {bytes} bytes");
}

/// The characters of a cell are on the page, and are in page order.
fn check_characters(source: &Source, cell: &Cell) {
    let page = source.text();
    assert!(page.is_char_boundary(cell.offset() as usize), "{cell:?}");
    assert!(cell.page_offset(cell.text().len()) as usize <= page.len(), "{cell:?}");
    let text = cell.text();
    assert!(!text.starts_with(char::is_whitespace) && !text.ends_with(char::is_whitespace), "{cell:?}");
    let mut last = 0;
    for (at, c) in text.char_indices().take(MOST_CHARACTERS) {
        let there = cell.page_offset(at);
        assert!(last <= there, "{c:?} of {cell:?} is before the character in front of it");
        last = there;
        let there =
            page.get(there as usize..).unwrap_or_else(|| panic!("{c:?} of {cell:?} is in a character"));
        // An entity, or code that spans a line break, is at its start.
        let is_there = there.starts_with(c) || there.starts_with(['&', '`']) || !c.is_alphanumeric();
        assert!(is_there, "{c:?} of {cell:?} is at {there:?}");
    }
}
