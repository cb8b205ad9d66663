//! The names of variants.
//!
//! A variant is named from the documented name, or else from the code:
//!
//! - words are split at everything that is not a letter or a digit, and where a lower-case letter or a digit meets an
//!   upper-case one (`OTSServerBusy` is `OTS`, `Server`, `Busy`); each word starts in upper case and goes on in lower
//!   case: `Not Found` is `NotFound`, `NOT_LEADER` is `NotLeader`, `OTSServerBusy` is `OtsServerBusy`;
//! - letters of other scripts stay as they are; nothing is transliterated;
//! - a name that would start with a digit gets `Code` in front (`Code1001`, `CodeMinus1`), and `Self` becomes
//!   `SelfCode`;
//! - a name that the user gives a code stays as it is;
//! - where several codes have one name, each of them gets its code behind the name (`NotFound4041`), so that the names
//!   do not depend on the order of the rows.

use std::collections::HashMap;

use unicode_ident::{is_xid_continue, is_xid_start};

use crate::catalogue::{Catalogue, Code, Value};
use crate::characters::ends_with_digit;
use doccodes_core::hidden::is_hidden;

/// The longest documented name, in characters, that still is a name; longer ones are sentences.
const LONGEST_NAME: usize = 64;

/// The names of a catalogue's variants, in the order of its codes: valid identifiers, each another.
pub fn variant_names(catalogue: &Catalogue) -> Vec<String> {
    let codes = &catalogue.codes;
    let mut names = Vec::with_capacity(codes.len());
    for code in codes {
        names.push(code.pinned.clone().unwrap_or_else(|| first_choice(code)));
    }
    // Codes with one name take their codes into it.
    let mut clashing = clashing(&names);
    if clashing.contains(&true) {
        for ((name, code), &clashes) in names.iter_mut().zip(codes).zip(&clashing) {
            if code.pinned.is_none() && clashes {
                name.push_str(&digits_kept_apart(name, &from_code(code)));
            }
        }
        clashing = self::clashing(&names);
    }
    // A name made that way may clash again: then numbers are tried, in the order of the codes, whatever that of the rows.
    if clashing.contains(&true) {
        let mut order: Vec<(&Value, usize)> = codes.iter().map(|code| &code.value).zip(0..).collect();
        order.sort_unstable();
        // The names that are taken, each with the last number that was tried behind it.
        let mut taken: HashMap<String, usize> = HashMap::new();
        for code in codes {
            if let Some(name) = &code.pinned {
                taken.insert(name.clone(), 1);
            }
        }
        for (_, at) in order {
            if codes[at].pinned.is_some() {
                continue;
            }
            let name = names[at].clone();
            while taken.contains_key(&names[at]) {
                let number = taken.entry(name.clone()).or_insert(1);
                *number += 1;
                names[at] = format!("{name}_{number}");
            }
            taken.insert(names[at].clone(), 1);
        }
    }
    names
}

/// Whether each of the names is the name of another code too.
fn clashing(names: &[String]) -> Vec<bool> {
    let mut clashing = vec![false; names.len()];
    let mut first: HashMap<&str, usize> = HashMap::with_capacity(names.len());
    for (at, name) in names.iter().enumerate() {
        if let Some(other) = first.insert(name, at) {
            clashing[other] = true;
            clashing[at] = true;
        }
    }
    clashing
}

fn first_choice(code: &Code) -> String {
    let name = code.name();
    let words = camel(name);
    let plausible = name.chars().count() <= LONGEST_NAME && name.chars().any(char::is_alphabetic);
    if plausible && !words.is_empty() { identifier(words) } else { from_code(code) }
}

fn from_code(code: &Code) -> String {
    match &code.value {
        Value::Number(number) if *number < 0 => format!("CodeMinus{}", number.unsigned_abs()),
        Value::Number(number) => format!("Code{number}"),
        Value::Text(text) => {
            let sign = if text.starts_with('-') { "Minus" } else { "" };
            identifier(format!("{sign}{}", camel(text)))
        }
    }
}

/// What to put behind a name: the digits of `Code404` alone, unless the name ends in a digit itself.
fn digits_kept_apart(name: &str, code: &str) -> String {
    match code.strip_prefix("Code") {
        Some(digits) if !ends_with_digit(name) => digits.to_owned(),
        Some(digits) => format!("_{digits}"),
        None => code.to_owned(),
    }
}

fn identifier(words: String) -> String {
    // A keyword, and the constants that the enum has.
    let taken = matches!(words.as_str(), "Self" | "ALL" | "SERVICE");
    match words.chars().next() {
        Some(c) if is_xid_start(c) && !taken => words,
        Some(_) if taken => format!("{words}Code"),
        _ => format!("Code{words}"),
    }
}

/// The words of a text, joined in camel case.
fn camel(text: &str) -> String {
    if text.is_ascii() { ascii_camel(text.as_bytes()) } else { any_camel(text) }
}

/// [`any_camel`] of most texts, in a fifth of the time: a macro in a debug build pays for each call.
fn ascii_camel(text: &[u8]) -> String {
    let mut camel = String::with_capacity(text.len());
    let mut start_of_word = true;
    let (mut before, mut last, mut at) = (b' ', b' ', 0);
    while at < text.len() {
        let c = text[at];
        at += 1;
        match c {
            b'\'' => {}
            b'0'..=b'9' => {
                if start_of_word && last.is_ascii_digit() {
                    camel.push('_');
                }
                camel.push(c as char);
                (start_of_word, last) = (false, c);
            }
            b'A'..=b'Z' | b'a'..=b'z' => {
                if c.is_ascii_uppercase() {
                    let after_lower = before.is_ascii_lowercase() || before.is_ascii_digit();
                    let before_lower = text.get(at).is_some_and(u8::is_ascii_lowercase);
                    start_of_word |= after_lower || (before_lower && before.is_ascii_uppercase());
                }
                let c = if start_of_word { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() };
                camel.push(c as char);
                (start_of_word, last) = (false, c);
            }
            _ => start_of_word = true,
        }
        before = c;
    }
    camel
}

fn any_camel(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut camel = String::with_capacity(text.len());
    let mut start_of_word = true;
    for (at, &c) in chars.iter().enumerate() {
        // An apostrophe is a part of its word: `I'm` is `Im`.
        if matches!(c, '\'' | '’') {
            continue;
        }
        if !is_xid_continue(c) || c == '_' || !c.is_alphanumeric() || is_hidden(c) {
            start_of_word = true;
            continue;
        }
        if c.is_uppercase() && at > 0 {
            let after_lower = chars[at - 1].is_lowercase() || chars[at - 1].is_numeric();
            let before_lower = chars.get(at + 1).is_some_and(|c| c.is_lowercase());
            start_of_word |= after_lower || (before_lower && chars[at - 1].is_uppercase());
        }
        match (start_of_word, c) {
            // Two numbers that only a sign kept apart would read as one.
            (true, c) if c.is_ascii_digit() && camel.ends_with(|c: char| c.is_ascii_digit()) => {
                camel.push('_');
                camel.push(c);
            }
            (true, c) => camel.extend(c.to_uppercase()),
            (false, c) => camel.extend(c.to_lowercase()),
        }
        start_of_word = false;
    }
    camel.retain(|c| c == '_' || is_xid_continue(c));
    camel
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::catalogue::{Entry, Kind, Verdict};

    fn named(codes: &[(&str, &str)]) -> Vec<String> {
        let verdict = Verdict::UNSPECIFIED;
        let code = |&(code, name): &(&str, &str)| Code {
            value: code.parse().map_or_else(|_| Value::Text(code.to_owned()), Value::Number),
            entries: vec![Entry { name: name.to_owned(), ..Entry::default() }],
            verdict: verdict.clone(),
            is_success: false,
            pinned: None,
        };
        let codes = codes.iter().map(code).collect();
        variant_names(&Catalogue { service: None, kind: Kind::Text, is_http: false, codes })
    }

    #[test]
    fn names_come_from_the_documented_name() {
        let names = named(&[
            ("404", "Not Found"),
            ("300", "multiple choices"),
            ("1", "NOT_LEADER_OR_FOLLOWER"),
            ("2", "OTSServerBusy"),
            ("418", "I'm a teapot"),
            ("414", "Request-URI Too Long"),
            ("3", "无效参数"),
            ("4", "Self"),
            ("5", "2FA required"),
            ("6", "A L L"),
            ("7", "not\u{3164}seen"),
        ]);
        assert_eq!(
            names,
            [
                "NotFound",
                "MultipleChoices",
                "NotLeaderOrFollower",
                "OtsServerBusy",
                "ImATeapot",
                "RequestUriTooLong",
                "无效参数",
                "SelfCode",
                "Code2FaRequired",
                "ALLCode",
                "NotSeen",
            ]
        );
    }

    #[test]
    fn without_a_name_they_come_from_the_code() {
        let names = named(&[
            ("1001", ""),
            ("-32601", ""),
            ("APIG.0201", ""),
            ("0001", ""),
            ("OTSServerBusy", ""),
            ("1.2.3", ""),
            ("0x80340000", ""),
        ]);
        assert_eq!(
            names,
            [
                "Code1001",
                "CodeMinus32601",
                "Apig0201",
                "Code1",
                "OtsServerBusy",
                "Code1_2_3",
                "Code0x80340000",
            ]
        );
    }

    #[test]
    fn clashes_are_resolved_whatever_the_order() {
        assert_eq!(named(&[("1", "Busy"), ("2", "Busy"), ("3", "Gone")]), ["Busy1", "Busy2", "Gone"]);
        assert_eq!(named(&[("2", "Busy"), ("3", "Gone"), ("1", "Busy")]), ["Busy2", "Gone", "Busy1"]);
        assert_eq!(named(&[("1", "V2"), ("2", "V2"), ("3", "V2_1")]), ["V2_1", "V2_2", "V2_1_2"]);
    }

    proptest::proptest! {
        /// Every catalogue gives distinct identifiers that a compiler takes, the same ones in any order of the rows.
        #[test]
        fn names_are_distinct_identifiers_whatever_the_order(
            mut codes in proptest::collection::btree_map(
                "[A-C0-2.:é-]{1,5}|-?[0-9]{1,3}",
                "(a|A|b| |_|1|2|é|中|Self|'|\u{301}|V2|-|\u{200b}){0,4}",
                0..20,
            ),
            swap in proptest::prelude::any::<u64>(),
        ) {
            codes.retain(|code, _| code.parse::<i128>().map_or(true, |number| number.to_string() == *code));
            let list: Vec<(&str, &str)> = codes.iter().map(|(code, name)| (code.as_str(), name.as_str())).collect();
            let names = named(&list);
            let distinct: HashSet<&String> = names.iter().collect();
            proptest::prop_assert_eq!(distinct.len(), names.len(), "{:?}", names);
            for name in &names {
                proptest::prop_assert!(syn::parse_str::<syn::Ident>(name).is_ok(), "{}", name);
            }
            let mut shuffled = list.clone();
            if !shuffled.is_empty() {
                let by = swap as usize % shuffled.len();
                shuffled.rotate_left(by);
            }
            let again = named(&shuffled);
            for (code, name) in shuffled.iter().zip(&again) {
                let at = list.iter().position(|other| other == code).unwrap();
                proptest::prop_assert_eq!(name, &names[at]);
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn ascii_is_joined_as_any_other_text(text in "[ -~]{0,40}", code in "[A-Za-z0-9._' -]{0,40}") {
            proptest::prop_assert_eq!(ascii_camel(text.as_bytes()), any_camel(&text));
            proptest::prop_assert_eq!(ascii_camel(code.as_bytes()), any_camel(&code));
        }
    }
}
