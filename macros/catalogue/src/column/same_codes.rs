//! Columns that hold the same codes, perhaps in different spellings, such as hexadecimal and decimal.

use doccodes_page::characters::all;

use super::table_view::TableView;
use crate::code::spelling::number;

/// Of columns that hold the same numbers, the one that spells them in decimal.
pub(super) fn same_numbers_in_decimal(view: &TableView<'_>, columns: &[usize]) -> Option<usize> {
    let first = view.cells(*columns.first()?);
    let mut decimal = None;
    for &column in columns {
        let cells = view.cells(column);
        if cells.len() != first.len() || !all_same(&cells, &first) {
            return None;
        }
        let digits = |cell: &&str| all(cell, |c| c.is_ascii_digit() || c == '-');
        if decimal.is_none() && cells.iter().all(digits) {
            decimal = Some(column);
        }
    }
    decimal
}

/// Whether two columns hold the same codes.
pub(super) fn are_same_codes(view: &TableView<'_>, a: usize, b: usize) -> bool {
    all_same(&view.cells(a), &view.cells(b))
}

fn all_same(some: &[&str], others: &[&str]) -> bool {
    for (a, b) in some.iter().zip(others) {
        if a != b && !are_same(a, b) {
            return false;
        }
    }
    true
}

/// Whether two cells are one number. A negative one may be written as the 32 bits of its two's complement.
fn are_same(a: &str, b: &str) -> bool {
    let spelled = |text: &str| [number(text), u64::from_str_radix(text, 16).ok().map(i128::from)];
    for a in spelled(a) {
        for b in spelled(b) {
            if let (Some(a), Some(b)) = (a, b)
                && (a == b || a.abs_diff(b) == 1 << 32)
            {
                return true;
            }
        }
    }
    false
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
