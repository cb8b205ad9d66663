//! The codes that the user names in the attribute.

use std::borrow::Cow;

use doccodes_page::distinct::Distinct;

use super::code::spelling::number;
use super::model::{Code, Value};

/// For each of these codes, as the user spells them, its place in the catalogue. Numbers are compared as numbers: `0x10` is 16.
pub(super) fn places<T: AsRef<str>>(codes: &[Code], named: &[T]) -> Vec<Option<usize>> {
    // The codes of a catalogue are all numbers or all texts.
    let are_numbers = matches!(codes, [Code { value: Value::Number(_), .. }, ..]);
    let mut spellings = Distinct::default();
    let mut numbers = Vec::with_capacity(named.len());
    for spelling in named {
        let spelling = spelling.as_ref();
        numbers.push(spellings.add(match number(spelling) {
            Some(number) if are_numbers => Cow::Owned(number.to_string()),
            _ => Cow::Borrowed(spelling),
        }));
    }
    let mut places = vec![None; spellings.count()];
    if !named.is_empty() {
        for (at, code) in codes.iter().enumerate() {
            if let Some(number) = spellings.number(&code.value.to_string()) {
                places[number] = Some(at);
            }
        }
    }
    let mut found = Vec::with_capacity(named.len());
    for number in numbers {
        found.push(places[number]);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_in_every_spelling() {
        let codes = |values: Vec<Value>| -> Vec<Code> {
            values.into_iter().map(|value| Code::new(value, Vec::new())).collect()
        };
        let numbers = codes(vec![Value::Number(16), Value::Number(-1)]);
        assert_eq!(
            places(&numbers, &["0x10", "-1", "16", "x", "17"]),
            [Some(0), Some(1), Some(0), None, None]
        );
        let texts = codes(vec![Value::Text("16".to_owned()), Value::Text("A.1".to_owned())]);
        assert_eq!(places(&texts, &["0x10", "A.1", "16", "a.1"]), [None, Some(1), Some(0), None]);
        assert_eq!(places(&[], &["1"]), [None]);
    }
}
