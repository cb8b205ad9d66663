//! Whether a request was carried out.

use crate::names::names;

/// Whether the request that was answered with a code was carried out.
///
/// It has no order: outcomes are not ranked.
///
/// # Examples
///
/// ```
/// # use doccodes_core as doccodes;
/// use doccodes::Outcome;
///
/// fn may_charge_again(outcome: Outcome) -> bool {
///     // Nothing else says that the customer was not charged.
///     outcome == Outcome::Refused
/// }
///
/// assert!(!may_charge_again(Outcome::Unstated));
/// assert!(Outcome::Done.is_settled() && !Outcome::Unknown.is_settled());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Outcome {
    /// The request was carried out: it succeeded, or the page says that the same operation had been done before.
    Done,
    /// The request was certainly not carried out.
    Refused,
    /// The request may have been carried out: ask the service before you send another one.
    Unknown,
    /// Nothing says whether the request was carried out. Where money moves, treat this as [`Unknown`](Self::Unknown). This
    /// is the default.
    #[default]
    Unstated,
}

names! {
    /// The name of the variant, as `Display` writes it.
    Outcome::name, "an outcome" {
        Done => "Done",
        Refused => "Refused",
        Unknown => "Unknown",
        Unstated => "Unstated",
    }
}

impl Outcome {
    /// Whether it is certain what became of the request: it was carried out, or it was not.
    ///
    /// # Examples
    ///
    /// ```
    /// # use doccodes_core as doccodes;
    /// use doccodes::Outcome;
    ///
    /// assert!(Outcome::Done.is_settled() && Outcome::Refused.is_settled());
    /// assert!(!Outcome::Unknown.is_settled() && !Outcome::Unstated.is_settled());
    /// ```
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::Refused)
    }

    /// The outcome of a request to which either of two situations may apply.
    ///
    /// Two different outcomes are `Unknown` if one of them is `Unknown` or `Done`, since the request may have been carried out;
    /// `Refused` and `Unstated` are `Unstated`.
    #[doc(hidden)]
    #[must_use]
    pub const fn either(self, other: Self) -> Self {
        match (self, other) {
            (Self::Done, Self::Done) => Self::Done,
            (Self::Refused, Self::Refused) => Self::Refused,
            (Self::Done | Self::Unknown, _) | (_, Self::Done | Self::Unknown) => Self::Unknown,
            _ => Self::Unstated,
        }
    }
}

/// What HTTP says about the outcome of a request that was answered with `status`: the second table of
/// [`Verdict::from_status`](crate::Verdict::from_status).
#[doc(hidden)]
#[must_use]
pub const fn http_outcome(status: u16) -> Outcome {
    match status {
        202 | 408 | 424 | 460 | 499 => Outcome::Unknown,
        207 => Outcome::Unstated,
        200..=299 | 304 => Outcome::Done,
        400..=499 | 501 | 505..=508 | 510 | 511 => Outcome::Refused,
        500..=599 => Outcome::Unknown,
        _ => Outcome::Unstated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_situations_never_settle_on_more_than_each_of_them() {
        for &a in Outcome::ALL {
            for &b in Outcome::ALL {
                let either = a.either(b);
                assert_eq!(either, b.either(a), "{a} and {b}");
                assert!(!either.is_settled() || (either == a && either == b), "{a} and {b}");
                let may_be_done = |outcome| matches!(outcome, Outcome::Done | Outcome::Unknown);
                assert_eq!(may_be_done(either), may_be_done(a) || may_be_done(b), "{a} and {b}");
            }
        }
    }
}
