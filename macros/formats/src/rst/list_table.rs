//! The directive `list-table`: a list of rows, each of which is a list of cells.

use super::directive::Directive;
use super::fault::Fault;
use super::line::Line;
use super::row::{TableCell, TableRow};

/// The rows up to the first line that is neither a row nor a cell, and that line with its fault.
pub(super) fn rows<'t>(directive: &Directive<'_, 't>) -> (Vec<TableRow<'t>>, Option<(Line<'t>, Fault)>) {
    let (text, content) = (directive.text, directive.content);
    let cell = |at, line| TableCell { text, at, rowspan: 1, colspan: 1, lines: vec![line] };
    let mut rows: Vec<TableRow<'t>> = Vec::new();
    let mut outer = None;
    let mut inner = 0;
    for line in content {
        let bullet = line.after_bullet();
        if !line.is_blank() && *outer.get_or_insert(line.indent) == line.indent {
            let first = bullet.and_then(|row| Some((row, row.after_bullet()?)));
            let Some((row, first)) = first else { return (rows, Some((*line, fault()))) };
            inner = row.indent;
            rows.push(TableRow { offset: text.offset(line.at), cells: vec![cell(row.at, first)] });
            continue;
        }
        let Some(row) = rows.last_mut() else {
            if line.is_blank() {
                continue;
            }
            return (rows, Some((*line, fault())));
        };
        match bullet.filter(|_| line.indent == inner) {
            Some(rest) => row.cells.push(cell(line.at, rest)),
            None if line.is_blank() || line.indent > inner => {
                if let Some(cell) = row.cells.last_mut() {
                    cell.lines.push(*line);
                }
            }
            None => return (rows, Some((*line, fault()))),
        }
    }
    (rows, None)
}

fn fault() -> Fault {
    Fault {
        message: "this line of the list-table is neither a row nor a cell".to_owned(),
        expected: "rows that start with `* -`, and a `-` below it for each further cell",
        help: "indent the text of a cell as far as the text after its `-`",
    }
}

#[cfg(test)]
mod tests {
    use crate::rst::testing::page;
    use crate::testing::{cells, header};

    #[test]
    fn a_list_table_has_its_caption_and_header() {
        let rst = ".. list-table:: The *codes*\n   :header-rows: 1\n   :stub-columns: 1\n   :widths: 1 2\n\n   \
                   * - Code\n     - Text\n   * - 404\n     - Not\n       found\n\n       - a\n       - b\n   * -\n     - ``c``\n\n   \
                   + - d\n     * e\nAfter\n";
        let page = page(rst);
        let table = &page.tables[0];
        assert_eq!(table.caption.as_deref(), Some("The codes"));
        assert_eq!(table.offset, 0);
        assert_eq!(header(&page), ["Code", "Text"]);
        assert_eq!(cells(&page), [["404", "Not found\na\nb"], ["", "c"], ["d", "e"]]);
        assert!(rst[table.rows[0].offset as usize..].starts_with("* - 404"));
        assert!(rst[table.rows[1].cells[1].page_offset(0) as usize..].starts_with("c``"));
        assert_eq!(page.passages[0].text, "After");
        assert!(page.problems.is_empty());
    }

    #[test]
    fn a_line_that_is_neither_a_row_nor_a_cell_is_a_problem() {
        let page = page(".. list-table::\n\n   * - 1\n     - 2\n   * 3\n   * - 4\n     - 5\n");
        assert_eq!(page.problems.len(), 1);
        assert_eq!(
            page.problems[0].to_string(),
            "this line of the list-table is neither a row nor a cell\n \
             --> p.rst:5:4\n  |\n5 |    * 3\n  |    ^^^\n  \
             = expected: rows that start with `* -`, and a `-` below it for each further cell\n  \
             = help: indent the text of a cell as far as the text after its `-`"
        );
        assert_eq!(cells(&page), [["1", "2"]]);
    }

    #[test]
    fn tables_need_no_empty_line_before_them() {
        let page =
            page(".. list-table:: C\n   * - 1\n     - 2\n\n.. table:: D\n   +---+\n   | 3 |\n   +---+\n");
        assert_eq!(cells(&page), [vec!["1", "2"], vec!["3"]]);
        assert_eq!(page.tables[1].caption.as_deref(), Some("D"));
    }
}
