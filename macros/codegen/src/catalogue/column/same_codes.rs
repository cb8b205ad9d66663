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

/// Whether two cells are one number. A negative one may be written as the 32 bits of its two's complement.
fn are_same(a: &str, b: &str) -> bool {
    let spelled = |text: &str| [number(text), u64::from_str_radix(text, 16).ok().map(i128::from)];
    let same = |a: i128, b: i128| a == b || a.abs_diff(b) == 1 << 32;
    spelled(a).into_iter().flatten().any(|a| spelled(b).into_iter().flatten().any(|b| same(a, b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_is_recognised_in_every_spelling() {
        for (a, b) in [("10", "0x0A"), ("10", "0A"), ("-2147467259", "0x80004005"), ("7", "7")] {
            assert!(are_same(a, b) && are_same(b, a), "{a} {b}");
        }
        let greatest = i128::MAX.to_string();
        for (a, b) in [("10", "11"), ("word", "10"), (greatest.as_str(), "5"), (&"7f".repeat(16), "5")] {
            assert!(!are_same(a, b) && !are_same(b, a), "{a} {b}");
        }
    }
}
