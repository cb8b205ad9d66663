//! Codes after a label that every cell of the column repeats: `code=10001`, `Error 5`, `#5`.

use doccodes_page::characters::{Kind, has_digit};

use super::spelling::{is_code, trim};

/// The labels, in lower case. They only announce a code, so no code begins with one.
///
/// Examples: `code=10001`, `Code: 5`, `Error code 5`, `No. 5`, 错误码：5.
const LABELS: &[&str] = &[
    "code",
    "error",
    "err",
    "errno",
    "errcode",
    "errorcode",
    "error code",
    "error number",
    "error no.",
    "status",
    "status code",
    "return code",
    "result code",
    "exit code",
    "ret",
    "no.",
    "#",
    "错误码",
    "错误代码",
    "状态码",
    "返回码",
    "代码",
    "错误",
    "エラー",
    "エラーコード",
    "오류",
    "오류 코드",
    "fehler",
    "fehlercode",
    "erreur",
    "erro",
];

/// The most characters of a label, with the signs after it.
const LONGEST_LABEL: usize = 20;

/// The label of a cell, in lower case, and the code after it.
pub(super) fn labelled(text: &str) -> Option<(String, &str)> {
    // The code is what is after the last sign or space.
    let following = text.trim_end_matches(IN_CODE);
    let (front, code) = match following {
        "" => return None,
        front => (front, trim(&text[front.len()..])),
    };
    let is_short = front.chars().count() <= LONGEST_LABEL;
    let label = if front == "#" { front } else { trim(front.trim_end_matches(SIGNS)) };
    let label = label.to_lowercase();
    let is_label = LABELS.contains(&label.as_str());
    (is_short && is_label && is_code(code) && has_digit(code)).then_some((label, code))
}

/// The characters that are neither spaces nor signs before a code.
const IN_CODE: Kind = |c| !c.is_whitespace() && !matches!(c, '=' | ':' | '：' | '#');

/// Signs between a label and its code.
const SIGNS: &[char] = &[' ', '\n', '\u{a0}', '=', ':', '：', '#'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_separated_from_its_code() {
        for (cell, code) in [
            ("code=10001", "10001"),
            ("Code: 5", "5"),
            ("code 5", "5"),
            ("Error 5", "5"),
            ("Error code #5", "5"),
            ("#5", "5"),
            ("错误码：A01", "A01"),
        ] {
            assert_eq!(labelled(cell).map(|(_, code)| code), Some(code), "{cell}");
        }
        for cell in ["5", "BP 171", "Error code", "Error 5 or 6", "an error 5", "code=", "E#5"] {
            assert_eq!(labelled(cell), None, "{cell}");
        }
    }
}
