//! Finds the success code in a page's text, if no row documents it.

use std::cell::OnceCell;

use doccodes_page::characters::{Kind, cut_at_one_of, has_digit, has_in_any_case};
use doccodes_page::distinct::Distinct;
use doccodes_page::language::simplified;
use doccodes_page::one_of::ends_with_one_of;
use doccodes_page::pairs::Pairs;

use super::code::kind::number;
use super::column::family::Family;
use super::column::vocabulary::protocol::says_http;
use super::input::PageInput;
use super::model::{Catalogue, as_status};

/// A success code that the text of a page names but no row documents: a client gets it as an unknown code.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UndocumentedSuccess {
    /// The index of the page.
    pub page: usize,
    /// Where the passage starts, in bytes from the start of the page.
    pub offset: u32,
    /// The code.
    pub code: String,
    /// The clause that says so.
    pub clause: String,
}

/// Words after a code that say success, in lower case, each with an example.
const AFTER_A_CODE: &[(&str, &str)] = &[
    ("means success", "0 means success"),
    ("indicates success", "A status of zero indicates success"),
    ("indicating success", "The answer has the status `0`, indicating success"),
    ("denotes success", "The value 0 denotes success"),
    ("represents success", "0000 represents success"),
    ("is success", "Code 0 is success"),
    ("for success", "The field is 0 for success"),
    ("on success", "It returns 0 on success"),
    ("if successful", "The result is 0 if successful"),
    ("if the request succeeded", "ret is 0 if the request succeeded"),
    ("when the request succeeds", "ret is 0 when the request succeeds"),
    ("= success", "0 = success"),
    ("表示成功", "errcode 为 0 表示成功"),
    ("表示请求成功", "返回 0 表示请求成功"),
    ("表示调用成功", "返回码 0 表示调用成功"),
    ("表示操作成功", "code 为 10000 表示操作成功"),
    ("表示接口调用成功", "ret=0 表示接口调用成功"),
    ("代表成功", "0 代表成功"),
    ("为成功", "返回码 0000 为成功"),
    ("则成功", "如果 ret 为 0 则成功"),
    ("即成功", "ret 等于 0 即成功"),
];

/// Words before a code that say success, in lower case, each with an example.
const BEFORE_A_CODE: &[(&str, &str)] = &[
    ("the success code is", "The success code is 0"),
    ("success is indicated by", "Success is indicated by 0"),
    ("on success, the code is", "On success, the code is 0"),
    ("成功返回", "成功返回 0"),
    ("成功时返回", "成功时返回 0000"),
    ("成功时为", "错误码，成功时为 0"),
    ("成功则返回", "成功则返回 0"),
    ("成功码为", "成功码为 10000"),
];

/// Words right before a code that reverse the meaning, in lower case: `non-zero means …`, `any code other than 0 …`.
const NEGATIONS: &[&str] =
    &["non", "non-", "not", "other than", "except", "非", "不为", "不是", "不等于", "除"];

/// The most characters of a code in a text.
const LONGEST_CODE: usize = 20;

/// The first statement about a success that no row documents. If a row documents any success, the page is complete.
pub(super) fn undocumented_success(
    pages: &[PageInput<'_>],
    catalogue: &Catalogue,
    headers: &[&str],
) -> Option<UndocumentedSuccess> {
    if catalogue.is_http || catalogue.codes.is_empty() || catalogue.codes.iter().any(|code| code.is_success) {
        return None;
    }
    // In a text, `returns 200 on success` is usually about HTTP.
    let has_statuses = headers.iter().any(|header| Family::from_header(header) == Some(Family::Statuses));
    let may_be_http = |code: &str| !has_statuses && code.parse().ok().and_then(as_status).is_some();
    let documented = OnceCell::new();
    // A code of the text is compared as it is written and as a number.
    let is_documented = |code: &str| {
        let documented = documented.get_or_init(|| {
            let mut documented = Distinct::default();
            for code in &catalogue.codes {
                documented.add(code.value.to_string().into());
            }
            documented
        });
        documented.contains(code)
            || number(code).is_some_and(|number| documented.contains(&number.to_string()))
    };
    for (page, input) in pages.iter().enumerate() {
        for passage in &input.page.passages {
            if !speaks_of_success(&passage.text) {
                continue;
            }
            for clause in clauses(&passage.text) {
                let Some(code) = code_of_success(clause).filter(|code| !may_be_http(code)) else { continue };
                if says_http(clause) || is_documented(&code) {
                    continue;
                }
                let clause = clause.trim().to_owned();
                return Some(UndocumentedSuccess { page, offset: passage.offset, code, clause });
            }
        }
    }
    None
}

fn clauses(text: &str) -> Vec<&str> {
    let mut clauses = Vec::new();
    let mut rest = Some(text);
    while let Some(text) = rest {
        let (part, following) = cut_at_one_of(text, CLAUSE_ENDS);
        clauses.extend(part.split(". "));
        rest = following;
    }
    clauses
}

/// The signs that end a clause. A comma may separate a code from its meaning.
const CLAUSE_ENDS: &[char] = &[';', '!', '?', '\n', '。', '；', '！', '？'];

fn speaks_of_success(text: &str) -> bool {
    has_in_any_case(text, "succe") || has_in_any_case(text, "成功")
}

/// The success code that a clause names.
fn code_of_success(clause: &str) -> Option<String> {
    let clause = simplified(clause).to_lowercase();
    let pairs = Pairs::of(&clause);
    for (words, _) in AFTER_A_CODE {
        if pairs.has_all(words.as_bytes())
            && let Some(at) = clause.find(words)
            && let Some(code) = last_code(&clause[..at])
        {
            return Some(code);
        }
    }
    for (words, _) in BEFORE_A_CODE {
        if pairs.has_all(words.as_bytes())
            && let Some(at) = clause.find(words)
            && let Some(code) = first_code(&clause[at + words.len()..])
        {
            return Some(code);
        }
    }
    None
}

const NOT_IN_CODE: Kind = |c| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '_' | '-');

/// The characters that are neither in a code nor in another word.
const SIGN: Kind = |c| NOT_IN_CODE(c) && !c.is_alphabetic();

/// The characters between a code and the words before it.
const BEFORE_CODE: Kind = |c| !c.is_alphanumeric() && c != '-';

/// The code with which a text ends.
fn last_code(text: &str) -> Option<String> {
    let text = text.trim_end_matches(SIGN);
    let word = text.rsplit(NOT_IN_CODE).next().unwrap_or(text);
    let before = text[..text.len() - word.len()].trim_end_matches(BEFORE_CODE);
    if ends_with_one_of(before, NEGATIONS) {
        return None;
    }
    code(word)
}

/// The code with which a text begins.
fn first_code(text: &str) -> Option<String> {
    let word = text.trim_start_matches(SIGN).split(NOT_IN_CODE).next().unwrap_or("");
    code(word.trim_end_matches('.'))
}

/// A word as a code, if it is one: it has a digit, or it is `zero`.
fn code(word: &str) -> Option<String> {
    match word {
        "zero" => Some("0".to_owned()),
        _ if has_digit(word) && word.len() <= LONGEST_CODE && !word.starts_with("non") => {
            Some(word.to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use doccodes_formats as page;
    use doccodes_page::source::Source;

    use super::*;
    use crate::choices::Choices;
    use crate::read;

    #[test]
    fn every_example_names_its_code() {
        for (_, example) in AFTER_A_CODE.iter().chain(BEFORE_A_CODE) {
            let code = code_of_success(example).unwrap_or_default();
            assert!(["0", "0000", "10000"].contains(&code.as_str()), "{example}: {code}");
        }
    }

    #[test]
    fn other_clauses_name_no_code() {
        for text in [
            "A non-zero value means success is not certain",
            "Any code other than 0 means success of a part",
            "0 does not mean success",
            "非 0 表示成功以外的情况",
            "不为 0 则成功",
            "The call is answered on success",
            "On success, see the table",
            "成功返回结果",
        ] {
            assert_eq!(code_of_success(text), None, "{text}");
        }
    }

    fn found(text: &str, header: &str, codes: &str) -> Option<String> {
        let rows: Vec<String> = codes.split(", ").map(|code| format!("| {code} | Text. |\n")).collect();
        let page =
            format!("{text}\n\nThe codes:\n\n| {header} | Description |\n|---|---|\n{}", rows.concat());
        let source = Source::new("docs/page.md", page.as_bytes()).unwrap();
        let reading = read(&[PageInput { source: &source, page: &page::read(&source) }], &Choices::default());
        reading.undocumented_success.map(|success| success.code)
    }

    #[test]
    fn a_success_that_no_row_documents_is_found() {
        assert_eq!(found("0 means success.", "Error code", "1, 2").as_deref(), Some("0"));
        assert_eq!(
            found("It failed; errcode 为 0 表示成功，其他见下表。", "错误码", "1, 2").as_deref(),
            Some("0")
        );
        assert_eq!(found("The status is 200 on success.", "Status code", "1, 2").as_deref(), Some("200"));
        for (text, header, codes) in [
            ("0 means success.", "Error code", "0, 1"),
            ("0x0 means success.", "Error code", "0, 1"),
            ("It returns 200 on success.", "Error code", "1, 2"),
            ("The HTTP status 0 means success.", "Error code", "1, 2"),
            ("0 means success.", "HTTP status", "404, 500"),
            ("Success is rare.", "Error code", "1, 2"),
        ] {
            assert_eq!(found(text, header, codes), None, "{text}");
        }
    }
}
