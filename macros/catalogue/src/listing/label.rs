//! Words before the code of a term: `Error number: 8001`, `Status code 429`, 错误码 1001.

use doccodes_page::characters::{Kind, starts_with_digit};

/// The meaning of a label for the code after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    /// It is the code of an error.
    Error,
    /// It is a status.
    Status,
    /// It is an HTTP status.
    Http,
}

/// The labels in lower case, with their meanings. `Error 5` and `Code 5` have labels, `Step 5` does not.
///
/// The labels of a language are those that its vendors put before each code in headings and lists.
const LABELS: &[(&str, Label)] = &[
    // English
    ("error", Label::Error),
    ("error code", Label::Error),
    ("error number", Label::Error),
    ("error no", Label::Error),
    ("error no.", Label::Error),
    ("error id", Label::Error),
    ("errorcode", Label::Error),
    ("errcode", Label::Error),
    ("errno", Label::Error),
    ("err", Label::Error),
    ("code", Label::Error),
    ("result code", Label::Error),
    ("return code", Label::Error),
    ("reason code", Label::Error),
    ("response code", Label::Error),
    ("decline code", Label::Error),
    ("exit code", Label::Error),
    ("status", Label::Status),
    ("status code", Label::Status),
    ("http", Label::Http),
    ("http status", Label::Http),
    ("http code", Label::Http),
    ("http status code", Label::Http),
    ("http error", Label::Http),
    ("http response code", Label::Http),
    ("http error code", Label::Http),
    // Chinese
    ("错误码", Label::Error),
    ("错误代码", Label::Error),
    ("错误号", Label::Error),
    ("錯誤碼", Label::Error),
    ("錯誤代碼", Label::Error),
    ("返回码", Label::Error),
    ("错误", Label::Error),
    ("代码", Label::Error),
    ("状态码", Label::Status),
    ("狀態碼", Label::Status),
    ("http 状态码", Label::Http),
    ("http状态码", Label::Http),
    // Japanese
    ("エラーコード", Label::Error),
    ("エラー番号", Label::Error),
    ("エラー", Label::Error),
    ("ステータスコード", Label::Status),
    ("ステータス", Label::Status),
    ("httpステータスコード", Label::Http),
    ("http ステータスコード", Label::Http),
    // Korean
    ("오류 코드", Label::Error),
    ("에러 코드", Label::Error),
    ("오류", Label::Error),
    ("상태 코드", Label::Status),
    // German
    ("fehler", Label::Error),
    ("fehlercode", Label::Error),
    ("fehlernummer", Label::Error),
    ("statuscode", Label::Status),
    ("http-status", Label::Http),
    ("http-statuscode", Label::Http),
    // French
    ("erreur", Label::Error),
    ("code d'erreur", Label::Error),
    ("code d’erreur", Label::Error),
    ("code erreur", Label::Error),
    ("code http", Label::Http),
    ("statut http", Label::Http),
    // Spanish and Portuguese
    ("código", Label::Error),
    ("codigo", Label::Error),
    ("código de error", Label::Error),
    ("código de erro", Label::Error),
    ("erro", Label::Error),
    ("estado http", Label::Http),
    ("código de status", Label::Status),
    ("código de estado", Label::Status),
    // Italian, Polish, Dutch, Turkish, Indonesian
    ("errore", Label::Error),
    ("codice errore", Label::Error),
    ("błąd", Label::Error),
    ("kod błędu", Label::Error),
    ("fout", Label::Error),
    ("foutcode", Label::Error),
    ("hata", Label::Error),
    ("hata kodu", Label::Error),
    ("kode kesalahan", Label::Error),
    // Russian and Ukrainian
    ("ошибка", Label::Error),
    ("код ошибки", Label::Error),
    ("код", Label::Error),
    ("помилка", Label::Error),
    ("код помилки", Label::Error),
    ("код состояния", Label::Status),
];

/// The most bytes of a label.
const LONGEST: usize = 40;

/// Signs between a label and its code.
const SIGNS: &[char] = &[':', '：', '=', '#', '-', '–', '—', '`', '(', '（', '\u{a0}', '\u{3000}'];

/// A label at the start of a text: its meaning, where the code after it starts, and whether a colon or the like separates them.
pub(super) fn label(text: &str) -> Option<(Label, usize, bool)> {
    let mut best = None;
    let mut before = ' ';
    let mut at = 0;
    while at <= LONGEST.min(text.len()) {
        // The end of the text ends a label, like a space.
        let c = text[at..].chars().next().unwrap_or(' ');
        if c == '\n' {
            break;
        }
        let is_end = c.is_whitespace()
            || IS_SIGN(c)
            || (!before.is_ascii() && (c.is_ascii_digit() || c.is_ascii_uppercase()));
        if at > 0
            && is_end
            && let Some(says) = says(&text[..at])
        {
            let following = text[at..].trim_start_matches(BEFORE_CODE);
            let signs = &text[at..text.len() - following.len()];
            best = Some((says, text.len() - following.len(), signs.contains(SEPARATORS)));
        }
        before = c;
        at += c.len_utf8();
    }
    // A minus is part of the number after it.
    best.map(|(says, at, separated)| {
        let minus = starts_with_digit(&text[at..]) && text[..at].ends_with(" -");
        (says, if minus { at - 1 } else { at }, separated)
    })
}

/// Whether a text is only a label.
pub(super) fn is_label(text: &str) -> bool {
    text.len() <= LONGEST && says(text.trim_end_matches(SIGNS)).is_some()
}

/// The meaning of a text as a label.
fn says(text: &str) -> Option<Label> {
    let folded = text.to_lowercase();
    for &(label, says) in LABELS {
        if label == folded {
            return Some(says);
        }
    }
    None
}

const IS_SIGN: Kind = |c| SIGNS.contains(&c) || c == '.';

/// The characters between a label and its code.
const BEFORE_CODE: Kind = |c| c.is_whitespace() && c != '\n' || IS_SIGN(c);

/// The signs that certainly separate a label from its code.
const SEPARATORS: &[char] = &[':', '：', '=', '#'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_ends_where_its_code_starts() {
        for (text, says, code) in [
            ("Error Number: 8001", Label::Error, "8001"),
            ("Status code `429`", Label::Status, "429`"),
            ("HTTP 404", Label::Http, "404"),
            ("HTTP status code - 404", Label::Http, "404"),
            ("Error 5 of many", Label::Error, "5 of many"),
            ("Code #12", Label::Error, "12"),
            ("Error -7", Label::Error, "-7"),
            ("错误码：1001", Label::Error, "1001"),
            ("错误码1001", Label::Error, "1001"),
            ("エラーコード 12", Label::Error, "12"),
            ("Код ошибки 7", Label::Error, "7"),
        ] {
            let (found, at, _) = label(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found, &text[at..]), (says, code), "{text}");
        }
        for text in ["Step 5", "Errors 5", "5", "", "errors_total", "Codecs 5"] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}
