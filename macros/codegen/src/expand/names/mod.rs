//! The names of variants.
//!
//! A variant is named in [camel case](super::camel_case), from the code if that is a [word](word::is_word) (`RATE_LIMITED`) or
//! has no documented name, and otherwise from the documented name. A name that would start with a digit gets the prefix
//! `Code` (`Code1001`, `CodeMinus1`), and `Self` becomes `SelfCode`.
//!
//! If several codes could have the same name, the code with the strongest [claim] gets it:
//!
//! - A code that is spelled like the name comes first, then other words, then other codes. So `FooBar` stays `FooBar` beside
//!   `foo.bar`, which becomes `FooDotBar`. Documented names come after all spellings of codes.
//! - Of the codes that share a documented name, the lowest gets it. Each of the others is named with its code: `E0042` if the code
//!   starts with a letter, and otherwise `Busy503`.
//!
//! Claims do not depend on the order of the rows. A row that is added or removed changes the name of another code only if both
//! could have this name, and the row's claim is stronger. Most codes that pages gain are higher than the existing ones, so their
//! claims are weaker. But a code that is lower than another one with the same documented name takes over the name. Preventing this
//! would need the order of the rows or an earlier version of the page.
//!
//! A name that the user wrote is kept, and changes no other name.

mod claim;
mod signs;
mod word;

use unicode_ident::is_xid_start;

use super::camel_case::camel_case;
use crate::catalogue::{Catalogue, Code, Value};
use crate::invocation::reserved_name;
use claim::{by_claim, by_value};
use doccodes_page::characters::{LETTER, ends_with_digit, has, starts_with_digit};
use doccodes_page::distinct::Distinct;
use signs::{letter_case, with_signs};
use word::is_word;

/// The longest documented name, in characters, that becomes the name of a variant. Longer ones are sentences.
const LONGEST_NAME: usize = 64;

/// The same for a name in one word, which is not a sentence.
const LONGEST_WORD: usize = 128;

/// Returns the names of a catalogue's variants, in the order of its codes. They are distinct valid identifiers.
pub fn variant_names(catalogue: &Catalogue) -> Vec<String> {
    let codes = &catalogue.codes;
    let mut names = unpinned_names(codes);
    let (mut pinned, mut used) = (Distinct::default(), Distinct::default());
    for code in codes {
        if let Some(name) = &code.pinned {
            pinned.add(name.into());
            used.add(name.into());
        }
    }
    if pinned.count() == 0 {
        return names;
    }
    for name in &names {
        used.add(name.clone().into());
    }
    // A pin with the name of another code is an error, and that code has a number until the user fixes it.
    for (name, code) in names.iter_mut().zip(codes) {
        if let Some(pinned) = &code.pinned {
            name.clone_from(pinned);
        } else if pinned.contains(name) {
            let mut number = 2;
            while used.contains(&format!("{name}_{number}")) {
                number += 1;
            }
            name.push_str(&format!("_{number}"));
            used.add(name.clone().into());
        }
    }
    names
}

/// The pinned codes with the name of another code, each with that other code, by their indices. The other code is not pinned.
pub(crate) fn names_taken_by_pins(catalogue: &Catalogue) -> Vec<(usize, usize)> {
    let codes = &catalogue.codes;
    let mut taken = Vec::new();
    if codes.iter().all(|code| code.pinned.is_none()) {
        return taken;
    }
    let names = unpinned_names(codes);
    // The names are distinct, so that the number of a name is the index of its code.
    let mut owners = Distinct::default();
    for name in &names {
        owners.add(name.into());
    }
    for (at, code) in codes.iter().enumerate() {
        if let Some(name) = &code.pinned
            && let Some(owner) = owners.number(name)
            && codes[owner].pinned.is_none()
        {
            taken.push((at, owner));
        }
    }
    taken
}

/// The names as if the user had pinned none.
fn unpinned_names(codes: &[Code]) -> Vec<String> {
    let mut given = Given::new(codes);
    let order = by_value(codes);
    let claims = by_claim(codes, &given.own, &order);
    // The name from its own spelling belongs to a code even if it has a better one, since readers would not expect another code to
    // have it.
    for &at in &claims {
        let number = given.number(given.own[at].clone());
        given.owners[number].get_or_insert(at);
    }
    let mut documented = Vec::with_capacity(codes.len());
    for code in codes {
        documented.push(documented_name(code));
    }
    for at in claims {
        if documented[at].is_none() {
            given.name_from_code(at);
        }
    }
    for at in order {
        if let Some(name) = &documented[at] {
            given.name_as_documented(at, name);
        }
    }
    given.names
}

/// The names that have been given to codes.
struct Given<'a> {
    codes: &'a [Code],
    /// The names from the spellings of the codes.
    own: Vec<String>,
    /// The names; empty until a code has one.
    names: Vec<String>,
    /// All names that belong to a code or have got a number.
    known: Distinct<'static>,
    /// The code that each known name belongs to.
    owners: Vec<Option<usize>>,
    /// The last number that was appended to each known name.
    numbers: Vec<usize>,
}

impl<'a> Given<'a> {
    fn new(codes: &'a [Code]) -> Self {
        let mut own = Vec::with_capacity(codes.len());
        for code in codes {
            own.push(own_name(code));
        }
        let names = vec![String::new(); codes.len()];
        Self { codes, own, names, known: Distinct::default(), owners: Vec::new(), numbers: Vec::new() }
    }

    /// The code that a name belongs to.
    fn owner(&self, name: &str) -> Option<usize> {
        self.owners[self.known.number(name)?]
    }

    fn set_owner(&mut self, name: String, at: usize) {
        let number = self.number(name);
        self.owners[number] = Some(at);
    }

    /// The number of a name among the known ones.
    fn number(&mut self, name: String) -> usize {
        let number = self.known.add(name.into());
        if number == self.owners.len() {
            self.owners.push(None);
            self.numbers.push(1);
        }
        number
    }

    fn name_from_code(&mut self, at: usize) {
        let own = self.own[at].clone();
        match self.owner(&own) {
            Some(owner) if owner == at => self.names[at] = own,
            Some(owner) if self.give_distinguished(at, owner) => {}
            _ => self.give_first(at, vec![own]),
        }
    }

    /// Names a code by what distinguishes it from the owner of its name: signs, or upper and lower case.
    fn give_distinguished(&mut self, at: usize, owner: usize) -> bool {
        let (Value::Text(text), Value::Text(other)) = (&self.codes[at].value, &self.codes[owner].value)
        else {
            return false;
        };
        let own = &self.own[at];
        let signs = identifier(camel_case(&with_signs(text)));
        let case = letter_case(text);
        let by_case = text.to_lowercase() == other.to_lowercase();
        let first = if by_case { format!("{own}{case}") } else { signs.clone() };
        self.give_first(at, vec![first, format!("{signs}{case}")]);
        true
    }

    fn name_as_documented(&mut self, at: usize, name: &str) {
        let own = self.own[at].clone();
        let with_code = format!("{name}{}", suffix(name, &own));
        let mut candidates = vec![name.to_owned()];
        // `E0042` is as good a name as `BusyE0042`.
        if matches!(&self.codes[at].value, Value::Text(text) if text.starts_with(LETTER)) {
            candidates.push(own);
        }
        candidates.push(with_code);
        self.give_first(at, candidates);
    }

    /// Gives a code the first of these names that is free, or else the last one with a number.
    fn give_first(&mut self, at: usize, mut candidates: Vec<String>) {
        let is_free = |name: &String| self.owner(name).is_none_or(|owner| owner == at);
        let name = match candidates.iter().position(is_free) {
            Some(free) => candidates.swap_remove(free),
            None => self.numbered(candidates.pop().unwrap_or_default()),
        };
        self.set_owner(name.clone(), at);
        self.names[at] = name;
    }

    /// Appends the next number with which a name is free.
    fn numbered(&mut self, name: String) -> String {
        let known = self.number(name.clone());
        loop {
            self.numbers[known] += 1;
            let numbered = format!("{name}_{}", self.numbers[known]);
            if self.owner(&numbered).is_none() {
                return numbered;
            }
        }
    }
}

/// The name of a variant from the documented name; `None` if the code itself is a better name.
fn documented_name(code: &Code) -> Option<String> {
    let name = code.name();
    // Chinese sentences have no spaces.
    let is_one_word = name.is_ascii() && !name.contains(' ');
    let longest = if is_one_word { LONGEST_WORD } else { LONGEST_NAME };
    let is_plausible = name.chars().count() <= longest && has(name, LETTER) && !is_sentence(name);
    if !is_plausible || matches!(&code.value, Value::Text(text) if is_word(text)) {
        return None;
    }
    let words = camel_case(name);
    (!words.is_empty()).then(|| identifier(words))
}

/// Whether a name is a sentence: it ends like one, or continues after a Chinese comma.
fn is_sentence(name: &str) -> bool {
    name.contains(['，', '。']) || name.ends_with('.') && name.split_whitespace().count() >= WORDS_OF_SENTENCE
}

/// The fewest words of a sentence. `Not Found.` is a name.
const WORDS_OF_SENTENCE: usize = 4;

/// The name of a variant from the spelling of its code. A number that the page writes in hexadecimal keeps that spelling.
fn own_name(code: &Code) -> String {
    match &code.hexadecimal {
        Some(hexadecimal) => identifier(camel_case(hexadecimal)),
        None => name_of_value(&code.value),
    }
}

fn name_of_value(value: &Value) -> String {
    match value {
        Value::Number(number) if *number < 0 => format!("CodeMinus{}", number.unsigned_abs()),
        Value::Number(number) => format!("Code{number}"),
        Value::Text(text) => {
            let is_negative = text.strip_prefix('-').is_some_and(starts_with_digit);
            let sign = if is_negative { "Minus" } else { "" };
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
    let is_reserved = words == "Self" || reserved_name(&words).is_some();
    match words.chars().next() {
        Some(c) if is_xid_start(c) && !is_reserved => words,
        Some(_) if is_reserved => format!("{words}Code"),
        _ => format!("Code{words}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashSet};

    use super::*;
    use crate::catalogue::{Entry, Kind};

    fn catalogue(codes: &[(&str, &str)]) -> Catalogue {
        let is_number = |code: &str| code.parse::<i128>().is_ok_and(|number| number.to_string() == code);
        let numeric = codes.iter().all(|(code, _)| is_number(code));
        let value = |code: &str| match code.parse() {
            Ok(number) if numeric => Value::Number(number),
            _ => Value::Text(code.to_owned()),
        };
        let code = |&(code, name): &(&str, &str)| {
            Code::new(value(code), vec![Entry { name: name.to_owned(), ..Entry::default() }])
        };
        let codes = codes.iter().map(code).collect();
        Catalogue { service: None, kind: Kind::Text, is_http: false, codes }
    }

    fn names_of(codes: &[(&str, &str)]) -> Vec<String> {
        variant_names(&catalogue(codes))
    }

    /// The names of codes without documented names.
    fn names_of_codes(codes: &[&str]) -> Vec<String> {
        names_of(&codes.iter().map(|&code| (code, "")).collect::<Vec<_>>())
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
            ("8", "U R L"),
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
                "URLCode",
            ]
        );
    }

    #[test]
    fn without_a_documented_name_names_come_from_the_code() {
        assert_eq!(names_of_codes(&["1001", "-32601"]), ["Code1001", "CodeMinus32601"]);
        assert_eq!(names_of_codes(&["-EIO", "-ENOMEM"]), ["Eio", "Enomem"]);
        assert_eq!(
            names_of_codes(&["APIG.0201", "0001", "-1", "OTSServerBusy", "1.2.3", "0x80340000"]),
            ["Apig0201", "Code0001", "Minus1", "OtsServerBusy", "Code1_2_3", "Code0x80340000"]
        );
    }

    #[test]
    fn a_long_name_is_a_sentence_unless_it_is_one_word() {
        let word = ["ER_CRATE", "OF", "THE", "DEPOT"].join("_LOST_").repeat(3);
        let sentence = word.replace('_', " ");
        assert_eq!(names_of(&[("1", &sentence), ("2", &word)]), ["Code1".to_owned(), camel_case(&word)]);
        assert_eq!(names_of(&[("1", &word.repeat(2)), ("2", &"箱子丢了".repeat(20))]), ["Code1", "Code2"]);
    }

    #[test]
    fn what_ends_as_a_sentence_is_no_name() {
        let names = names_of(&[
            ("1", "Not Found."),
            ("2", "The crate is lost."),
            ("3", "箱子丢了，请联系我们"),
            ("4", "箱子丢了"),
        ]);
        assert_eq!(names, ["NotFound", "Code2", "Code3", "箱子丢了"]);
    }

    #[test]
    fn a_code_that_is_a_word_is_the_name() {
        let names = names_of(&[
            ("invalid_request_error", "Bad Request"),
            ("TE_BALANCE_LOW", "余额不足"),
            ("E1001", "Unknown label"),
            ("OMS.0003", "Busy"),
        ]);
        assert_eq!(names, ["InvalidRequestError", "TeBalanceLow", "UnknownLabel", "Busy"]);
    }

    #[test]
    fn the_lowest_of_the_codes_with_one_documented_name_has_it() {
        let busy = [("1003", "Busy"), ("1001", "Busy"), ("1002", "Gone"), ("20", "Busy")];
        assert_eq!(names_of(&busy), ["Busy1003", "Busy1001", "Gone", "Busy"]);
        assert_eq!(
            names_of(&[("-5", "Busy"), ("-4", "Busy"), ("6", "Busy")]),
            ["BusyMinus5", "Busy", "Busy6"]
        );
        assert_eq!(names_of(&[("1", "V2"), ("2", "V2"), ("3", "V2_2")]), ["V2", "V2_2", "V2_2_3"]);
        assert_eq!(names_of(&[("E0042", "Busy"), ("E0007", "Busy")]), ["E0042", "Busy"]);
        assert_eq!(names_of(&[("007", "Busy"), ("042", "Busy")]), ["Busy", "Busy042"]);
    }

    #[test]
    fn the_code_that_is_spelled_like_a_name_has_it() {
        assert_eq!(names_of_codes(&["foo.bar", "FooBar"]), ["FooDotBar", "FooBar"]);
        assert_eq!(
            names_of_codes(&["foo.bar", "foo_bar", "foo bar"]),
            ["FooDotBar", "FooBar", "FooSpaceBar"]
        );
        assert_eq!(names_of_codes(&["E.1", "E1", "E:1", "E١"]), ["EDot1", "E1", "EColon1", "E١"]);
        assert_eq!(
            names_of_codes(&["foo_bar", "FOO_BAR", "Foo_Bar"]),
            ["FooBarLower", "FooBar", "FooBarMixed"]
        );
        assert_eq!(names_of_codes(&["1.2", "1/2"]), ["Code1_2", "Code1Slash2"]);
        assert_eq!(names_of_codes(&["a\u{200b}1", "A1"]), ["AU200B1", "A1"]);
        // A documented name, and a code with a better name.
        assert_eq!(names_of(&[("X1", "E7"), ("E7", "")]), ["X1", "E7"]);
        assert_eq!(names_of(&[("X1", "E7"), ("E7", "Busy")]), ["X1", "Busy"]);
        assert_eq!(names_of(&[("5", "Code 7"), ("7", "Busy")]), ["Code7_5", "Busy"]);
    }

    #[test]
    fn names_that_nothing_distinguishes_are_numbered() {
        assert_eq!(names_of_codes(&["tEST", "test", "teST", "TEST"]).len(), 4);
        let codes: Vec<String> = (0..2000).map(|n| format!("x{}", "\u{3164}".repeat(n))).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let names: HashSet<String> = names_of_codes(&codes).into_iter().collect();
        assert!(names.len() == 2000 && names.contains("XLower_1999"));
    }

    fn pinned(codes: &[(&str, &str)], pins: &[(usize, &str)]) -> Catalogue {
        let mut catalogue = catalogue(codes);
        for &(at, name) in pins {
            catalogue.codes[at].pinned = Some(name.to_owned());
        }
        catalogue
    }

    #[test]
    fn a_pin_changes_no_other_name() {
        let codes = [("1", "Busy"), ("2", "Busy"), ("3", "Gone")];
        let catalogue = pinned(&codes, &[(0, "Slow")]);
        assert_eq!(variant_names(&catalogue), ["Slow", "Busy2", "Gone"]);
        assert_eq!(names_taken_by_pins(&catalogue), []);
        // The names of two codes can be swapped.
        let catalogue = pinned(&codes, &[(0, "Gone"), (2, "Busy")]);
        assert_eq!(variant_names(&catalogue), ["Gone", "Busy2", "Busy"]);
        assert_eq!(names_taken_by_pins(&catalogue), []);
        let catalogue = pinned(&codes, &[(0, "Gone"), (1, "Gone_2")]);
        assert_eq!(variant_names(&catalogue), ["Gone", "Gone_2", "Gone_3"]);
        assert_eq!(names_taken_by_pins(&catalogue), [(0, 2)]);
    }

    /// The name of each code.
    fn names_by_code(codes: &BTreeMap<String, String>, without: Option<&str>) -> BTreeMap<String, String> {
        let list = codes.iter().filter(|(code, _)| Some(code.as_str()) != without);
        let list: Vec<(&str, &str)> = list.map(|(code, name)| (code.as_str(), name.as_str())).collect();
        let names = names_of(&list);
        list.iter().map(|(code, _)| (*code).to_owned()).zip(names).collect()
    }

    const NAME: &str = "(a|A|b| |_|1|2|é|中|Self|'|\u{301}|V2|-|\u{200b}|e1){0,4}";

    proptest::proptest! {
        /// The names are distinct identifiers, and the same ones in any order of the rows.
        #[test]
        fn names_are_distinct_identifiers_in_any_order_of_the_rows(
            mut codes in proptest::collection::btree_map("[a-cA-C0-2.:_é-]{1,5}|-?[0-9]{1,3}", NAME, 0..20),
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

        /// A number above those of a page renames none of them, whatever their names are.
        #[test]
        fn a_higher_number_renames_no_other_code(
            codes in proptest::collection::btree_map("[1-9][0-9]{0,2}", NAME, 1..20),
            name in NAME,
        ) {
            let before = names_by_code(&codes, None);
            let mut more = codes;
            more.insert("1000".to_owned(), name);
            proptest::prop_assert_eq!(names_by_code(&more, Some("1000")), before.clone());
            let after = names_by_code(&more, None);
            for (code, name) in &before {
                proptest::prop_assert_eq!(&after[code], name);
            }
        }

        /// A code that is spelled like its name always has this name.
        #[test]
        fn a_code_that_is_spelled_like_its_name_keeps_it(
            mut codes in proptest::collection::btree_map("[a-c]{1,2}[._-]?[A-Ca-c]{1,3}|([A-C][a-c]{1,2}){1,3}", NAME, 0..20),
        ) {
            codes.insert("FooBar".to_owned(), String::new());
            codes.insert("foo.bar".to_owned(), "Foo Bar".to_owned());
            let names = names_by_code(&codes, None);
            proptest::prop_assert_eq!(&names["FooBar"], "FooBar");
            for (code, name) in &names {
                if codes[code].is_empty() && name_of_value(&Value::Text(code.clone())) == *code {
                    proptest::prop_assert_eq!(name, code);
                }
            }
        }

        /// A new row renames at most the codes that want the same name as another code, before or after.
        #[test]
        fn a_new_row_renames_no_code_that_shares_its_name_with_none(
            codes in proptest::collection::btree_map("[A-C]{1,2}[._-]?[0-2a-c]{1,3}", "(a|B|c d|e|){0,3}", 1..20),
            new in "[A-C]{1,2}[._-]?[0-2a-c]{1,3}",
            name in "(a|B|c d|e|){0,3}",
        ) {
            let before = names_by_code(&codes, Some(&new));
            let mut more = codes;
            more.insert(new.clone(), name);
            let after = names_by_code(&more, None);
            let wanted = |code: &str| {
                let catalogue = catalogue(&[(code, more[code].as_str())]);
                [documented_name(&catalogue.codes[0]).unwrap_or_default(), own_name(&catalogue.codes[0])]
            };
            let of_new = wanted(&new);
            for (code, name) in &before {
                if !of_new.contains(name) {
                    proptest::prop_assert!(after[code] == *name, "{} was {}: {:?}", code, name, after);
                }
            }
        }
    }
}
