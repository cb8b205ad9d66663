//! Columns that hold the same codes, perhaps in different spellings, such as hexadecimal and decimal.

use super::table_view::TableView;
use crate::catalogue::code::spelling::number;

/// Of columns that hold the same numbers, the one that spells them in decimal.
pub(super) fn same_numbers_in_decimal(view: &TableView<'_>, columns: &[usize]) -> Option<usize> {
    let first = view.cells(*columns.first()?);
    let mut decimal = None;
    for &column in columns {
        let cells = view.cells(column);
        if cells.len() != first.len() || !cells.iter().zip(&first).all(|(a, b)| are_same(a, b)) {
            return None;
        }
        let digits = |cell: &&str| cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        if decimal.is_none() && cells.iter().all(digits) {
            decimal = Some(column);
        }
    }
    decimal
}

/// Whether two columns hold the same codes.
pub(super) fn are_same_codes(view: &TableView<'_>, a: usize, b: usize) -> bool {
    view.cells(a).iter().zip(view.cells(b)).all(|(a, b)| *a == b || are_same(a, b))
}

/// Whether two cells are one number. A negative one may be written as the bits of its two's complement.
fn are_same(a: &str, b: &str) -> bool {
    let spelled = |text: &str| [number(text), i128::from_str_radix(text, 16).ok()];
    let same = |a: i128, b: i128| a == b || a + (1 << 32) == b || b + (1 << 32) == a;
    spelled(a).into_iter().flatten().any(|a| spelled(b).into_iter().flatten().any(|b| same(a, b)))
}
