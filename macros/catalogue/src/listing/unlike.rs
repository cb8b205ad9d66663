//! Signs of listings that do not document codes: types, units and dates after the terms, or counted steps.

use doccodes_page::characters::{
    Kind, LOWER_CASE, NOT_ALPHANUMERIC, NOT_LETTER, UPPER_CASE, all_digits, starts_with_digit,
};

use super::item::Item;
use crate::code::number;

/// Types and remarks after the names of fields and parameters, in lower case.
const TYPES: &[&str] = &[
    "string",
    "str",
    "text",
    "integer",
    "int",
    "int32",
    "int64",
    "uint",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "long",
    "short",
    "number",
    "numeric",
    "float",
    "double",
    "decimal",
    "bool",
    "boolean",
    "object",
    "array",
    "list",
    "map",
    "dict",
    "enum",
    "date",
    "datetime",
    "timestamp",
    "uuid",
    "url",
    "uri",
    "bytes",
    "null",
    "optional",
    "required",
    "default",
    "deprecated",
    "read-only",
    "字符串",
    "整数",
    "布尔",
    "必填",
    "可选",
    "文字列",
    "数値",
    "必須",
    "任意",
];

/// Units after a number, in lower case.
const UNITS: &[&str] = &[
    "ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hour", "hours",
    "day", "days", "week", "weeks", "month", "months", "year", "years", "b", "kb", "mb", "gb", "tb", "kib",
    "mib", "gib", "byte", "bytes", "bit", "bits", "px", "pt", "em", "rem", "mm", "cm", "m", "km", "in", "g",
    "kg", "mg", "hz", "khz", "mhz", "ghz", "v", "w", "kw", "usd", "eur", "gbp", "times", "requests", "calls",
    "users", "items", "秒", "分钟", "小时", "天", "元", "円", "次",
];

/// Signs of units after a number.
const UNIT_SIGNS: &[char] = &['%', '‰', '°', '€', '$', '£', '¥', '×'];

/// The beginnings of months in dates, in lower case.
const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];

/// Whether the text of an item begins with a type, like that of a field: `string, the name`, `(integer) …`.
pub(super) fn begins_with_type(text: &str) -> bool {
    let bare = text.trim_start_matches(BEFORE_TYPE);
    let is_wrapped = bare.len() < text.len();
    let following = bare.trim_start_matches(IN_TYPE);
    let word = &bare[..bare.len() - following.len()];
    if !TYPES.contains(&word.to_lowercase().as_str()) {
        return false;
    }
    // `Number of doors exceeded` is a sentence.
    let following = following.trim_start();
    is_wrapped
        || following.is_empty()
        || following.starts_with(AFTER_TYPE)
        || word.starts_with(LOWER_CASE) && following.starts_with(UPPER_CASE)
}

/// The characters that may wrap a type.
const BEFORE_TYPE: &[char] = &['(', '[', '<', '`', '（', '{'];

/// The characters of a type.
const IN_TYPE: Kind = |c| c.is_alphanumeric() || c == '-';

/// The signs that separate a type from a text.
const AFTER_TYPE: &[char] =
    &[',', '.', ')', ']', '>', '|', '[', '(', ':', '-', '–', '—', ';', '\n', '`', '}'];

/// Whether a unit follows a number: `ms`, `% of all`.
pub(super) fn begins_with_unit(text: &str) -> bool {
    if text.starts_with(UNIT_SIGNS) {
        return true;
    }
    let end = text.find(NOT_ALPHANUMERIC).unwrap_or(text.len());
    UNITS.contains(&text[..end].to_lowercase().as_str())
}

/// Whether a text begins with a date: `12 March`, `March 2024`, `2024-01-02`.
pub(super) fn begins_with_date(text: &str) -> bool {
    let text = text.trim_start_matches(BEFORE_DATE);
    let word = text.split(NOT_LETTER).next().unwrap_or("").to_lowercase();
    // `May` also begins sentences.
    let is_month = MONTHS.contains(&word.as_str())
        && starts_with_digit(text[word.len()..].trim_start_matches(AFTER_MONTH));
    let bytes = text.as_bytes();
    let is_iso = bytes.len() >= 10
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && matches!(bytes[4], b'-' | b'/')
        && bytes[5].is_ascii_digit()
        && bytes[6].is_ascii_digit()
        && bytes[7] == bytes[4];
    is_month || is_iso
}

const BEFORE_DATE: &[char] = &['(', '[', '-', '–', '—', ' '];

const AFTER_MONTH: &[char] = &['.', ' ', ','];

/// The numbers of the terms.
fn numbers(items: &[Item<'_>]) -> Vec<i128> {
    let mut numbers = Vec::with_capacity(items.len());
    for item in items {
        if let Some(digits) = item.code().and_then(|code| code.number) {
            numbers.extend(number(digits));
        }
    }
    numbers
}

/// Whether the terms are counted from 0 or 1, like steps and ranks.
pub(super) fn are_counted(items: &[Item<'_>]) -> bool {
    let numbers = numbers(items);
    let Some(&(mut expected @ 0..=1)) = numbers.first() else { return false };
    for number in numbers {
        if number != expected {
            return false;
        }
        expected += 1;
    }
    true
}

/// Whether a number is a year.
pub(super) fn is_year(digits: &str) -> bool {
    digits.len() == 4 && all_digits(digits) && (digits.starts_with("19") || digits.starts_with("20"))
}

/// Whether the numbers are powers of two, like flags.
pub(super) fn are_powers_of_two(items: &[Item<'_>]) -> bool {
    let numbers = numbers(items);
    let is_power = |number: &i128| u64::try_from(*number).is_ok_and(|n| n == 0 || n.is_power_of_two());
    numbers.len() > 3 && numbers.iter().all(is_power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_no_sentences() {
        for text in [
            "string, the name",
            "(integer) the size",
            "string",
            "Boolean. Whether",
            "string The name",
            "optional: x",
        ] {
            assert!(begins_with_type(text), "{text}");
        }
        for text in
            ["Number of doors exceeded", "Object not found", "The string is long", "Date is in the past", ""]
        {
            assert!(!begins_with_type(text), "{text}");
        }
    }

    #[test]
    fn units_and_dates() {
        for text in ["ms", "% of them", "seconds after", "MB", "requests per day"] {
            assert!(begins_with_unit(text), "{text}");
        }
        assert!(!begins_with_unit("Missing key"));
        for text in ["March 2024", "2024-01-02: first", "(12. ", "Jan 5"] {
            assert_eq!(begins_with_date(text), text != "(12. ", "{text}");
        }
        assert!(!begins_with_date("May be retried"));
    }
}
