//! Decides which of several codes gets a name that all of them could have.

use doccodes_page::order::sorted;

use super::word::{has_only_word_signs, is_word};
use crate::catalogue::{Code, Value};

/// The indices of codes in the order of their values.
pub(super) fn by_value(codes: &[Code]) -> Vec<usize> {
    let mut values = Vec::with_capacity(codes.len());
    for code in codes {
        values.push(ValueOrder::new(&code.value));
    }
    sorted(codes.len(), &|a, b| values[a].cmp(&values[b]))
}

/// The indices of codes, from the strongest claim to the name that follows from their own spelling, which is in `names`. The
/// indices of equal claims stay in the given order, which is that of the values.
pub(super) fn by_claim(codes: &[Code], names: &[String], order: &[usize]) -> Vec<usize> {
    let (mut claims, mut words, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for &at in order {
        match &codes[at].value {
            Value::Text(text) if *text == names[at] => claims.push(at),
            // Words that are joined in a usual way: `foo_bar`, `foo-bar`.
            Value::Text(text) if is_word(text) && has_only_word_signs(text) => words.push(at),
            // Anything else, such as `foo.bar`.
            _ => others.push(at),
        }
    }
    claims.append(&mut words);
    claims.append(&mut others);
    claims
}

/// The order in which pages usually number codes: away from zero, and the shorter text before the longer one.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum ValueOrder<'a> {
    Number(u128, bool),
    Text(usize, &'a str),
}

impl<'a> ValueOrder<'a> {
    fn new(value: &'a Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(number.unsigned_abs(), *number < 0),
            Value::Text(text) => Self::Text(text.len(), text),
        }
    }
}
