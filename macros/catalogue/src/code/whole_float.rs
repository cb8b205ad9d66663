//! Whole numbers that a program has written with a fraction: pandas writes `404.0` for a column of integers with a gap.

use super::spelling::number;

/// The whole number in a cell with the fraction `.0`.
pub(super) fn whole_float(text: &str) -> Option<&str> {
    text.strip_suffix(".0").filter(|whole| number(whole).is_some() && !whole.starts_with("0x"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_fraction_of_zero_is_removed() {
        assert_eq!(whole_float("404.0"), Some("404"));
        assert_eq!(whole_float("-1.0"), Some("-1"));
        for text in ["404", "404.00", "404.5", "1.0.0", "007.0", "v1.0", ".0"] {
            assert_eq!(whole_float(text), None, "{text}");
        }
    }
}
