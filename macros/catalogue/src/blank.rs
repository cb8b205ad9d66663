//! Cells without content: empty ones, and those with a sign or a word for nothing.

use doccodes_page::characters::{NOT_SHOWN, needs_no_trimming};
use doccodes_page::one_of;

/// Blank in every column, including that of the codes.
///
/// Each is a whole cell. Words that may be codes (`NONE`, `NULL_POINTER`) are not here.
const BLANK: &[&str] = &[
    "",
    "-",
    "--",
    "---",
    "—",
    "——",
    "–",
    "－",
    "/",
    "\\",
    "NA",
    "N/A",
    "n/a",
    "N/a",
    "n.a.",
    "N.A.",
    "null",
    "NULL",
    "Null",
    "nil",
    "Nil",
    "无",
    "無",
    "暂无",
    "暫無",
    "不适用",
    "不適用",
    "なし",
    "無し",
    "該当なし",
    "없음",
    "해당 없음",
];

/// Blank in columns of names or texts. As a code, the word may mean a success.
const BLANK_TEXTS: &[&str] = &[
    "None", "none", "None.", "N/A.", "nothing", "无。", "keine", "aucun", "aucune", "ninguno", "ninguna",
    "nenhum", "нет",
];

/// Blank in columns of sentences. As a name, it may be the name of a success.
const BLANK_SENTENCES: &[&str] = &["NONE"];

/// The most bytes of a blank cell.
const LONGEST: usize = 13;

/// The most bytes of a blank cell with invisible characters around it.
const LONGEST_UNTRIMMED: usize = 40;

/// Whether a cell of any column has no content.
pub(super) fn is_blank(text: &str) -> bool {
    is_one_of(text, &[BLANK])
}

/// Whether a cell with a name has no content.
pub(super) fn is_blank_name(text: &str) -> bool {
    is_one_of(text, &[BLANK, BLANK_TEXTS])
}

/// Whether a cell with a text has no content.
pub(super) fn is_blank_text(text: &str) -> bool {
    is_one_of(text, &[BLANK, BLANK_TEXTS, BLANK_SENTENCES])
}

fn is_one_of(text: &str, lists: &[&[&str]]) -> bool {
    // Most cells are not blank, which the length or the first letter shows: white space is trimmed in every cell.
    let first = text.as_bytes().first().map_or(b' ', u8::to_ascii_lowercase);
    if text.len() > LONGEST_UNTRIMMED
        || matches!(first, b'b'..=b'j' | b'l' | b'm' | b'o'..=b'z' | b'0'..=b'9')
    {
        return false;
    }
    let text = if needs_no_trimming(text) { text } else { text.trim_matches(NOT_SHOWN) };
    text.len() <= LONGEST && lists.iter().any(|list| one_of::is_one_of(text, list))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_blank_cell_is_found_in_spite_of_the_shortcuts() {
        for blank in BLANK {
            assert!(is_blank(blank) && is_blank_name(blank) && is_blank_text(blank), "{blank}");
        }
        for blank in BLANK_TEXTS {
            assert!(!is_blank(blank) && is_blank_name(blank) && is_blank_text(blank), "{blank}");
        }
        assert!(is_blank_text("NONE") && !is_blank_name("NONE") && !is_blank("NONE"));
        assert!(is_blank(" \u{200b}- "));
        for text in ["0", "no", "none of them", "无效", "- one", "NULL_POINTER", "nothing new"] {
            assert!(!is_blank_text(text), "{text}");
        }
    }
}
