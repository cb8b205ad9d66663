//! Decides which of two verdicts or outcomes is more permissive.

use doccodes_core::{Outcome, Retryability};

/// Whether the new verdict permits an attempt that the old one forbids.
pub(crate) fn is_looser_verdict(old: Retryability, new: Retryability) -> bool {
    new.more_cautious(old) != new
}

/// Whether a program may conclude more from the new outcome: after `Refused` it may send the request again, after `Done` it may go
/// on, after `Unknown` it may do neither.
pub(crate) fn is_looser_outcome(old: Outcome, new: Outcome) -> bool {
    new.either(old) != new
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use doccodes_core::{Attempt, Outcome, Retryability};

    use super::*;

    #[test]
    fn a_verdict_that_permits_an_attempt_which_the_old_one_forbids_is_looser() {
        let attempts = [false, true].into_iter().flat_map(|idempotent| {
            [None, Some(Duration::ZERO)]
                .map(|retry_after| Attempt::new().idempotent(idempotent).retry_after(retry_after))
        });
        for &old in Retryability::ALL {
            assert!(!is_looser_verdict(old, old));
            for &new in Retryability::ALL {
                if attempts.clone().any(|attempt| new.permits(attempt) && !old.permits(attempt)) {
                    assert!(is_looser_verdict(old, new), "{old} -> {new}");
                }
            }
        }
    }

    #[test]
    fn every_looser_verdict() {
        use Retryability::*;
        let pairs: Vec<(Retryability, Retryability)> =
            [Never, NotNeeded, Unspecified, IfRetryAfter, IfIdempotent, AfterBackoff]
                .into_iter()
                .flat_map(|old| Retryability::ALL.iter().map(move |&new| (old, new)))
                .filter(|&(old, new)| is_looser_verdict(old, new))
                .collect();
        // In each line, the verdicts on the right are looser than those on the left, and no other pair is, but for the two that
        // each permit what the other one forbids.
        assert_eq!(pairs.len(), 5 + 4 + 3 + 2 + 1 + 1);
        assert!(pairs.contains(&(Never, Unspecified)) && pairs.contains(&(NotNeeded, AfterBackoff)));
        assert!(
            pairs.contains(&(IfRetryAfter, IfIdempotent)) && pairs.contains(&(IfIdempotent, IfRetryAfter))
        );
        assert!(!pairs.contains(&(AfterBackoff, Never)) && !pairs.contains(&(Unspecified, NotNeeded)));
    }

    #[test]
    fn every_looser_outcome() {
        use Outcome::*;
        let mut pairs = Vec::new();
        for old in [Done, Refused, Unknown, Unstated] {
            for new in [Done, Refused, Unknown, Unstated] {
                if is_looser_outcome(old, new) {
                    pairs.push((old, new));
                }
            }
        }
        assert_eq!(
            pairs,
            [
                (Done, Refused),
                (Done, Unstated),
                (Refused, Done),
                (Unknown, Done),
                (Unknown, Refused),
                (Unknown, Unstated),
                (Unstated, Done),
                (Unstated, Refused),
            ]
        );
    }
}
