//! Which of several codes has a name that all of them want.

use super::word::{has_only_word_signs, is_word};
use crate::catalogue::Value;

/// The claim of a code to the name that follows from its spelling. The least claim is the strongest.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Claim<'a> {
    spelling: Spelling,
    order: ValueOrder<'a>,
}

impl<'a> Claim<'a> {
    pub(super) fn new(value: &'a Value, name: &str) -> Self {
        let spelling = match value {
            Value::Text(text) if text == name => Spelling::Name,
            Value::Text(text) if is_word(text) && has_only_word_signs(text) => Spelling::Word,
            _ => Spelling::Other,
        };
        Self { spelling, order: ValueOrder::new(value) }
    }
}

/// How near the spelling of a code is to a name, from the nearest.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Spelling {
    /// It is the name.
    Name,
    /// Words that are joined in a usual way: `foo_bar`, `foo-bar`.
    Word,
    /// Anything else, such as `foo.bar`.
    Other,
}

/// The order in which pages usually number codes: away from zero, and the shorter text before the longer one.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ValueOrder<'a> {
    Number(u128, bool),
    Text(usize, &'a str),
}

impl<'a> ValueOrder<'a> {
    pub(super) fn new(value: &'a Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(number.unsigned_abs(), *number < 0),
            Value::Text(text) => Self::Text(text.len(), text),
        }
    }
}
