//! A table and its header, which the format may not mark.

use doccodes_page::characters::has_digit;
use doccodes_page::choice::Role;
use doccodes_page::{Row, Table};

use super::thresholds::{MOSTLY, SAMPLED_ROWS};
use super::vocabulary::header::proposals;
use super::vocabulary::topic::{Topic, topic};
use super::vocabulary::words::USUAL;

/// A table's header, if it has one, and the rows under it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TableView<'a> {
    /// The header row, if there is one with words in it.
    pub(crate) header: Option<&'a Row>,
    /// The rows under it.
    pub(crate) rows: &'a [Row],
    /// The topic of the table according to its heading or caption.
    pub(crate) topic: Topic,
    /// The keys above the table, if its first column holds keys as well.
    pub(crate) keys: Option<&'a str>,
}

impl<'a> TableView<'a> {
    /// Finds the header of a table. A header that the format marks is used unless it is empty. If the format marks none, the first
    /// row is the header if its words name columns of codes.
    pub(crate) fn new(table: &'a Table) -> Self {
        let (header, rows) = split(table);
        let keys = if table.keyed { Some(table.heading.as_deref().unwrap_or("")) } else { None };
        Self { header, rows, topic: topic_of(table), keys }
    }

    /// The number of columns: that of the header, or else the median of the rows.
    pub(crate) fn width(&self) -> usize {
        match self.header {
            Some(header) => header.cells.len(),
            None => {
                // The number of rows of each width: the median is the width of the row in the middle.
                let mut rows_of: Vec<usize> = Vec::new();
                for row in self.rows {
                    let width = row.width();
                    rows_of.resize(rows_of.len().max(width + 1), 0);
                    rows_of[width] += 1;
                }
                let mut before = 0;
                for (width, rows) in rows_of.into_iter().enumerate() {
                    before += rows;
                    if before > self.rows.len() / 2 {
                        return width;
                    }
                }
                0
            }
        }
    }

    /// The header's text in a column; empty without a header.
    pub(crate) fn title(&self, column: usize) -> &'a str {
        self.header.and_then(|header| header.cells.get(column)).map_or("", |cell| cell.text())
    }

    /// The texts of a column in the regular rows.
    pub(crate) fn cells(&self, column: usize) -> Vec<&'a str> {
        let mut cells = Vec::new();
        for row in self.regular() {
            cells.extend(row.cells.get(column).map(|cell| cell.text()));
        }
        cells
    }

    /// The regular rows, or, if there are many, a sample from the whole table.
    pub(crate) fn sample(&self) -> Vec<&'a Row> {
        let regular = self.regular();
        let step = regular.len().div_ceil(SAMPLED_ROWS).max(1);
        let mut sample = Vec::with_capacity(regular.len() / step + 1);
        for (n, row) in regular.into_iter().enumerate() {
            if n % step == 0 {
                sample.push(row);
            }
        }
        sample
    }

    /// The rows with as many cells as there are columns, and with more than one: neither shifted rows nor sections.
    fn regular(&self) -> Vec<&'a Row> {
        let width = self.width();
        let mut regular = Vec::with_capacity(self.rows.len());
        for row in self.rows {
            if row.width() == width && row.spanning().is_none() {
                regular.push(row);
            }
        }
        regular
    }
}

/// The topic according to both the heading and the caption of a table.
fn topic_of(table: &Table) -> Topic {
    match (&table.heading, &table.caption) {
        (Some(heading), Some(caption)) => topic(heading).max(topic(caption)),
        (Some(title), None) | (None, Some(title)) => topic(title),
        (None, None) => Topic::Unknown,
    }
}

/// Splits a table into its header and the rows under it.
fn split(table: &Table) -> (Option<&Row>, &[Row]) {
    match (&table.header, table.rows.split_first()) {
        // The first row has a key, so it is not a header.
        (header, _) if table.keyed => (header.as_ref(), &table.rows),
        // A title across the table is not a header if the row under it is one.
        (Some(header), Some((first, rows))) if header.spanning().is_some() && names_columns(first) => {
            (Some(first), rows)
        }
        (Some(header), _)
            if header.spanning().is_none() && header.cells.iter().any(|cell| !cell.text().is_empty()) =>
        {
            (Some(header), &table.rows)
        }
        (_, first) => match first {
            Some((first, rows)) if names_columns(first) || may_name_columns(first, rows) => {
                (Some(first), rows)
            }
            _ => (None, &table.rows),
        },
    }
}

/// Whether one cell of a row certainly names codes, and another one names something as well.
fn names_columns(row: &Row) -> bool {
    let (mut named, mut codes) = (0, false);
    for cell in &row.cells {
        let proposals = proposals(cell.text());
        named += usize::from(!proposals.is_empty());
        for proposal in proposals {
            codes |= matches!(proposal.role, Role::Code | Role::HttpStatus) && proposal.weight >= USUAL;
        }
    }
    codes && (named > 1 || row.cells.len() == 1)
}

/// Whether one cell of a row may name codes, and another one names something as well. The cells under the first one must then be
/// numbers, and the row itself must not have a number.
fn may_name_columns(row: &Row, rows: &[Row]) -> bool {
    let (mut named, mut codes) = (0, false);
    for (n, cell) in row.cells.iter().enumerate() {
        let proposals = proposals(cell.text());
        named += usize::from(!proposals.is_empty());
        if has_digit(cell.text()) {
            return false;
        }
        if !codes && proposals.iter().any(|proposal| matches!(proposal.role, Role::Code | Role::HttpStatus)) {
            let mut under = 0;
            for row in rows {
                under += usize::from(row.cells.get(n).is_some_and(|cell| has_digit(cell.text())));
            }
            codes = under > 0 && MOSTLY.is_reached(under, rows.len());
        }
    }
    named > 1 && codes
}

#[cfg(test)]
mod tests {
    use doccodes_formats as page;
    use doccodes_page::source::Source;

    use super::*;

    fn header_of(html: &str) -> Option<String> {
        let page = page::read(&Source::new("p.html", html.as_bytes()).unwrap());
        let header = TableView::new(&page.tables[0]).header?;
        Some(header.cells.iter().map(|cell| cell.text()).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn the_first_row_is_the_header_if_it_names_columns() {
        assert_eq!(
            header_of("<table><tr><td>Code<td>Description<tr><td>1<td>x</table>").as_deref(),
            Some("Code Description")
        );
        assert_eq!(
            header_of("<table><tr><td>Value<td>Description<tr><td>1<td>x</table>").as_deref(),
            Some("Value Description")
        );
        assert_eq!(header_of("<table><tr><td>Value<td>Description<tr><td>on<td>x</table>"), None);
        assert_eq!(
            header_of("<table><tr><th colspan=2>Error codes<tr><td>Code<td>Text<tr><td>1<td>x</table>")
                .as_deref(),
            Some("Code Text")
        );
        assert_eq!(header_of("<table><tr><td>1<td>x<tr><td>2<td>y</table>"), None);
        assert_eq!(header_of("<table><tr><th><th><tr><td>1<td>x</table>"), None);
        assert_eq!(header_of("<table><tr><th>A<th>B<tr><td>1<td>x</table>").as_deref(), Some("A B"));
    }
}
