//! The names of variants.
//!
//! A variant is named from the documented name, or else from the code, in [camel case](super::camel_case):
//!
//! - a name that would start with a digit gets the prefix `Code` (`Code1001`, `CodeMinus1`), and `Self` becomes `SelfCode`;
//! - a name that the user wrote is kept;
//! - if several codes have the same name, the code is appended to each of them (`NotFound4041`), so that the names do not
//!   depend on the order of the rows.

use std::collections::HashMap;

use unicode_ident::is_xid_start;

use super::camel_case::camel_case;
use crate::catalogue::{Catalogue, Code, Value};
use crate::characters::ends_with_digit;

/// The longest documented name, in characters, that becomes the name of a variant. Longer ones are sentences.
const LONGEST_NAME: usize = 64;

/// Returns the names of a catalogue's variants, in the order of its codes. They are distinct valid identifiers.
pub fn variant_names(catalogue: &Catalogue) -> Vec<String> {
    let codes = &catalogue.codes;
    let mut names = Vec::with_capacity(codes.len());
    for code in codes {
        names.push(code.pinned.clone().unwrap_or_else(|| preferred_name(code)));
    }
    let mut is_shared = shared_names(&names);
    if is_shared.contains(&true) {
        for ((name, code), &is_shared) in names.iter_mut().zip(codes).zip(&is_shared) {
            if code.pinned.is_none() && is_shared {
                name.push_str(&suffix(name, &name_from_code(code)));
            }
        }
        is_shared = shared_names(&names);
    }
    // A name with its code may be the name of another variant.
    if is_shared.contains(&true) {
        number_shared_names(&mut names, codes);
    }
    names
}

/// Appends numbers to names until they are distinct, in the order of the codes and not of the rows.
fn number_shared_names(names: &mut [String], codes: &[Code]) {
    let mut order: Vec<(&Value, usize)> = codes.iter().map(|code| &code.value).zip(0..).collect();
    order.sort_unstable();
    // Each name in use, with the last number that was appended to it.
    let mut used: HashMap<String, usize> = HashMap::new();
    for code in codes {
        if let Some(name) = &code.pinned {
            used.insert(name.clone(), 1);
        }
    }
    for (_, at) in order {
        if codes[at].pinned.is_some() {
            continue;
        }
        let name = names[at].clone();
        while used.contains_key(&names[at]) {
            let number = used.entry(name.clone()).or_insert(1);
            *number += 1;
            names[at] = format!("{name}_{number}");
        }
        used.insert(names[at].clone(), 1);
    }
}

/// For each name, whether another code has it too.
fn shared_names(names: &[String]) -> Vec<bool> {
    let mut is_shared = vec![false; names.len()];
    let mut last: HashMap<&str, usize> = HashMap::with_capacity(names.len());
    for (at, name) in names.iter().enumerate() {
        if let Some(other) = last.insert(name, at) {
            is_shared[other] = true;
            is_shared[at] = true;
        }
    }
    is_shared
}

/// The name of a variant if no other variant has the same name.
fn preferred_name(code: &Code) -> String {
    let name = code.name();
    let words = camel_case(name);
    let is_plausible = name.chars().count() <= LONGEST_NAME && name.chars().any(char::is_alphabetic);
    if is_plausible && !words.is_empty() { identifier(words) } else { name_from_code(code) }
}

fn name_from_code(code: &Code) -> String {
    match &code.value {
        Value::Number(number) if *number < 0 => format!("CodeMinus{}", number.unsigned_abs()),
        Value::Number(number) => format!("Code{number}"),
        Value::Text(text) => {
            let sign = if text.starts_with('-') { "Minus" } else { "" };
            identifier(format!("{sign}{}", camel_case(text)))
        }
    }
}

/// The suffix that distinguishes a name from the same name of other codes: `404` of `Code404`, or `_404` if the name ends
/// with a digit.
fn suffix(name: &str, code: &str) -> String {
    match code.strip_prefix("Code") {
        Some(digits) if !ends_with_digit(name) => digits.to_owned(),
        Some(digits) => format!("_{digits}"),
        None => code.to_owned(),
    }
}

fn identifier(words: String) -> String {
    // A keyword, and the constants of the enum.
    let is_reserved = matches!(words.as_str(), "Self" | "ALL" | "SERVICE");
    match words.chars().next() {
        Some(c) if is_xid_start(c) && !is_reserved => words,
        Some(_) if is_reserved => format!("{words}Code"),
        _ => format!("Code{words}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::catalogue::{Entry, Kind, Verdict};

    fn names_of(codes: &[(&str, &str)]) -> Vec<String> {
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
        let names = names_of(&[
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
    fn without_a_documented_name_names_come_from_the_code() {
        let names = names_of(&[
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
    fn shared_names_are_distinguished_in_any_order_of_the_rows() {
        assert_eq!(names_of(&[("1", "Busy"), ("2", "Busy"), ("3", "Gone")]), ["Busy1", "Busy2", "Gone"]);
        assert_eq!(names_of(&[("2", "Busy"), ("3", "Gone"), ("1", "Busy")]), ["Busy2", "Gone", "Busy1"]);
        assert_eq!(names_of(&[("1", "V2"), ("2", "V2"), ("3", "V2_1")]), ["V2_1", "V2_2", "V2_1_2"]);
    }

    proptest::proptest! {
        /// The names are distinct identifiers, and the same ones in any order of the rows.
        #[test]
        fn names_are_distinct_identifiers_in_any_order_of_the_rows(
            mut codes in proptest::collection::btree_map(
                "[A-C0-2.:é-]{1,5}|-?[0-9]{1,3}",
                "(a|A|b| |_|1|2|é|中|Self|'|\u{301}|V2|-|\u{200b}){0,4}",
                0..20,
            ),
            swap in proptest::prelude::any::<u64>(),
        ) {
            codes.retain(|code, _| code.parse::<i128>().map_or(true, |number| number.to_string() == *code));
            let list: Vec<(&str, &str)> = codes.iter().map(|(code, name)| (code.as_str(), name.as_str())).collect();
            let names = names_of(&list);
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
            let again = names_of(&shuffled);
            for (code, name) in shuffled.iter().zip(&again) {
                let at = list.iter().position(|other| other == code).unwrap();
                proptest::prop_assert_eq!(name, &names[at]);
            }
        }
    }
}
