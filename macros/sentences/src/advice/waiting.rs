//! Waiting: for some time, or for something that ends or recovers by itself.

use super::negation::is_negated;
use super::phrase::{contains_any, ends_with_any, skip, skip_end, strip_any_start, strip_end};
use super::words;

/// Whether a clause only says to wait for some time.
pub(super) fn only_waits(clause: &str) -> bool {
    (contains_any(clause, words::WAIT_CLAUSES) || ends_with_any(clause, words::AFTER_ENDINGS))
        && skip(clause, &[words::ADVICE_WORDS, words::TIMES, words::DURATIONS]).is_empty()
}

/// Whether a clause only asks to wait for something that the system does by itself: "等待任务完成后", "wait until the job ends".
pub(super) fn waits_for_end(clause: &str) -> bool {
    let mut rest = skip_end(skip(clause, &[words::ADVICE_WORDS]), words::ADVICE_ENDINGS);
    for connective in words::TRAILING_CONNECTIVES {
        rest = strip_end(rest, connective).unwrap_or(rest);
    }
    match strip_any_start(rest, words::WAIT_FOR) {
        Some(what) => ends_by_itself(what, true),
        None => ends_with_any(rest, words::AFTER_ENDINGS) && ends_by_itself(skip(rest, &[words::AT]), false),
    }
}

/// Whether a text is a time that comes by itself: "after the maintenance", "once the backup completes".
pub(super) fn is_time_that_comes(text: &str) -> bool {
    strip_any_start(text, words::TIME_CONJUNCTIONS).is_some_and(|what| ends_by_itself(what, false))
}

/// Whether something ends or recovers by itself: "the backup completes", "维护结束后". If the reader is told to wait for it, the reader
/// need not do it, so more things count.
fn ends_by_itself(text: &str, awaited: bool) -> bool {
    without_verb(text, words::TASK_ENDS)
        .is_some_and(|what| is_one_of(what, words::TASKS, words::AWAITED_TASKS, awaited))
        || without_verb(text, words::RECOVERIES)
            .is_some_and(|what| is_one_of(what, words::RECOVERING_SYSTEMS, words::AWAITED_SYSTEMS, awaited))
        || words::SELF_ENDING.contains(&text)
}

/// The rest of a text before the longest of these verbs that it ends with.
fn without_verb<'a>(text: &'a str, verbs: &[&str]) -> Option<&'a str> {
    let mut shortest: Option<&str> = None;
    for verb in verbs {
        if let Some(what) = strip_end(text, verb)
            && shortest.is_none_or(|before| what.len() < before.len())
        {
            shortest = Some(what);
        }
    }
    shortest
}

/// Whether something is one of these nouns, or, if it is waited for, one of the other nouns, and needs no person.
fn is_one_of(what: &str, nouns: &[&str], awaited_nouns: &[&str], awaited: bool) -> bool {
    (contains_any(what, nouns)
        || awaited && (words::AWAITED_PRONOUNS.contains(&what) || contains_any(what, awaited_nouns)))
        && (awaited || skip(what, &[words::TASK_QUALIFIERS, nouns]).is_empty())
        && !contains_any(what, words::HUMAN_TASKS)
        && !contains_any(what, words::CONDITIONS)
        && !is_negated(what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_has_to_do_does_not_end_by_itself() {
        for clause in ["wait until the job ends", "等待任务完成后", "同步完成后"] {
            assert!(waits_for_end(clause), "{clause}");
        }
        for clause in ["wait for the approval to complete", "等待审批操作完成后", "登录后"] {
            assert!(!waits_for_end(clause), "{clause}");
        }
        assert!(is_time_that_comes("after the maintenance"));
        assert!(!is_time_that_comes("after the payment completes"));
    }
}
