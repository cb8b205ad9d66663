//! Shares of a count, such as "at least 70 % of the cells".

/// A share, as a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Share {
    numerator: usize,
    denominator: usize,
}

impl Share {
    pub(super) const fn new(numerator: usize, denominator: usize) -> Self {
        Self { numerator, denominator }
    }

    /// Whether `part` is at least this share of `whole`.
    pub(super) const fn is_reached(self, part: usize, whole: usize) -> bool {
        part * self.denominator >= whole * self.numerator
    }

    /// Whether `part` is at most this share of `whole`.
    pub(super) const fn is_not_exceeded(self, part: usize, whole: usize) -> bool {
        part * self.denominator <= whole * self.numerator
    }
}
