//! Compares a recorded enum with the enum as it is read now.

use std::collections::{HashMap, HashSet};

use doccodes_codegen::catalogue::Value;

use super::file::{Recorded, RecordedCode};
use crate::permissive::{is_looser_outcome, is_looser_verdict};

/// A difference in one code.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) code: Value,
    /// What differs, as a sentence without its full stop.
    pub(crate) message: String,
    /// The arguments of `#[code(…)]` that keep the old verdict and outcome, if the new ones are more permissive.
    pub(crate) pin: Option<String>,
}

/// The differences between two records of an enum: the more permissive ones first, each group in the order of the codes.
pub(crate) fn differences(old: &Recorded, new: &Recorded) -> Vec<Difference> {
    let mut all = Vec::new();
    // A number that became a string is still the same code.
    let spelling = |code: &RecordedCode| code.value.to_string();
    let known: HashMap<String, &RecordedCode> = old.codes.iter().map(|code| (spelling(code), code)).collect();
    let read: HashSet<String> = new.codes.iter().map(spelling).collect();
    if let (Some(old), Some(new)) = (old.codes.first(), new.codes.first())
        && old.value.number().is_some() != new.value.number().is_some()
    {
        let message = match new.value {
            Value::Number(_) => "the codes were strings and are now numbers",
            Value::Text(_) => "the codes were numbers and are now strings",
        };
        all.push(other(&new.value, message.to_owned()));
    }
    for code in &new.codes {
        match known.get(&spelling(code)) {
            Some(old) => add_changes(old, code, &mut all),
            None => all.push(other(&code.value, format!("the code {} is new", code.value))),
        }
    }
    let removed = old.codes.iter().filter(|code| !read.contains(&spelling(code)));
    all.extend(
        removed.map(|code| other(&code.value, format!("the code {} is no longer documented", code.value))),
    );
    all.sort_by_key(|difference| difference.pin.is_none());
    all
}

fn add_changes(old: &RecordedCode, new: &RecordedCode, all: &mut Vec<Difference>) {
    let code = &new.value;
    if old.verdict != new.verdict {
        let is_looser = is_looser_verdict(old.verdict, new.verdict);
        let message = format!("the verdict on {code} was {} and is now {}", old.verdict, new.verdict);
        let pin = is_looser.then(|| format!("{}, retry = {}", literal(code), old.verdict));
        all.push(Difference { code: code.clone(), message, pin });
    }
    if old.outcome != new.outcome {
        let is_looser = is_looser_outcome(old.outcome, new.outcome);
        let message = format!("the outcome of {code} was {} and is now {}", old.outcome, new.outcome);
        let pin = is_looser.then(|| format!("{}, outcome = {}", literal(code), old.outcome));
        all.push(Difference { code: code.clone(), message, pin });
    }
    if old.variant != new.variant {
        all.push(other(
            code,
            format!("the variant of {code} was {} and is now {}", old.variant, new.variant),
        ));
    }
}

fn other(code: &Value, message: String) -> Difference {
    Difference { code: code.clone(), message, pin: None }
}

/// A code as written in `#[code(…)]`.
fn literal(code: &Value) -> String {
    match code {
        Value::Number(number) => number.to_string(),
        Value::Text(text) => format!("{text:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::file::Baseline;
    use super::*;

    fn recorded(lines: &str) -> Recorded {
        Baseline::parse(&format!("schema 1\nenum a::B\n{lines}")).unwrap().enums.remove(0)
    }

    #[test]
    fn more_permissive_differences_come_first() {
        let old = recorded(
            "1 One Refused Never\n2 Two Unknown IfIdempotent\n3 Three Refused AfterBackoff\n4 Four Refused Never\n",
        );
        let new = recorded(
            "1 One Refused Never\n2 Two Refused AfterBackoff\n3 Drei Unknown IfIdempotent\n5 Five Refused Never\n",
        );
        let found = differences(&old, &new);
        let messages: Vec<(bool, &str)> =
            found.iter().map(|difference| (difference.pin.is_some(), difference.message.as_str())).collect();
        assert_eq!(
            messages,
            [
                (true, "the verdict on 2 was IfIdempotent and is now AfterBackoff"),
                (true, "the outcome of 2 was Unknown and is now Refused"),
                (false, "the verdict on 3 was AfterBackoff and is now IfIdempotent"),
                (false, "the outcome of 3 was Refused and is now Unknown"),
                (false, "the variant of 3 was Three and is now Drei"),
                (false, "the code 5 is new"),
                (false, "the code 4 is no longer documented"),
            ]
        );
        assert_eq!(found[0].pin.as_deref(), Some("2, retry = IfIdempotent"));
        assert_eq!(found[1].pin.as_deref(), Some("2, outcome = Unknown"));
        assert!(differences(&old, &old).is_empty());
    }

    #[test]
    fn numbers_that_became_strings_are_the_same_codes() {
        let old = recorded("1 One Refused Never\n");
        let new = recorded("\"1\" Code1 Refused AfterBackoff\n\"1A\" Code1A Refused Never\n");
        let found = differences(&old, &new);
        let messages: Vec<&str> = found.iter().map(|difference| difference.message.as_str()).collect();
        assert_eq!(
            messages,
            [
                "the verdict on 1 was Never and is now AfterBackoff",
                "the codes were numbers and are now strings",
                "the variant of 1 was One and is now Code1",
                "the code 1A is new"
            ]
        );
    }
}
