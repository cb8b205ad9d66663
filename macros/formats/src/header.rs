//! Merges the rows of a table's header into one.

use doccodes_page::limits::MAX_MERGED_HEADER;
use doccodes_page::{Cell, Row};

/// Merges header rows: the header of a column is every text in it, each once. Also returns the cost of the merged cells,
/// see [`MAX_CELLS`](doccodes_page::limits::MAX_CELLS).
pub(super) fn merge(rows: Vec<Row>) -> (Option<Row>, usize) {
    let (mut rows, mut cost) = (rows.into_iter(), 0);
    let Some(mut header) = rows.next() else { return (None, 0) };
    for row in rows {
        // Two cells that both span the next column are merged once.
        let mut last: Option<[Cell; 3]> = None;
        for (column, cell) in row.cells.into_iter().enumerate() {
            match header.cells.get_mut(column) {
                Some(above) if above.text() == cell.text() => {}
                Some(above) if above.text().len() + cell.text().len() > MAX_MERGED_HEADER => {}
                Some(above) => {
                    let known = last.take().filter(|[a, b, _]| a.is_same(above) && b.is_same(&cell));
                    let both = known.unwrap_or_else(|| {
                        let joined = above.joined(&cell);
                        cost += joined.repeat_cost();
                        [above.clone(), cell, joined]
                    });
                    *above = both[2].clone();
                    last = Some(both);
                }
                None => header.cells.push(cell),
            }
        }
    }
    (Some(header), cost)
}
