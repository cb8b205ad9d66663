//! Success codes in tables of error codes.

use doccodes_page::characters::{all, has_digit};
use doccodes_page::one_of::contains_one_of;

use super::model::{Code, Entry, Value};

/// Names of success, without case and separators.
const SUCCESS_NAMES: &[&str] =
    &["ok", "success", "none", "noerror", "sok", "succeeded", "successful", "errorsuccess", "成功", "正常"];

/// Words before which `SUCCESS` and `OK` do not mean success: `PARTIAL_SUCCESS`, `NOT_OK`.
const NOT_SUCCESS: &[&str] =
    &["not", "no", "non", "un", "partial", "partially", "half", "without", "pre", "almost"];

/// English words for success, in a clause about the code zero. Lower case.
const SAY_SUCCESS: &[&str] =
    &["ok", "okay", "success", "succeeds", "succeeded", "successful", "successfully", "normal", "none"];

/// The other words of such a clause. A clause with any further word may be about something else: `Success rate too low`.
const BESIDE_SUCCESS: &[&str] = &[
    "the",
    "this",
    "a",
    "an",
    "all",
    "api",
    "request",
    "operation",
    "call",
    "command",
    "function",
    "method",
    "query",
    "transaction",
    "payment",
    "execution",
    "process",
    "program",
    "response",
    "result",
    "code",
    "status",
    "is",
    "was",
    "has",
    "have",
    "been",
    "completed",
    "complete",
    "completion",
    "executed",
    "processed",
    "finished",
    "performed",
    "handled",
    "occurred",
    "indicates",
    "means",
    "returned",
    "on",
    "with",
];

/// Words by which a clause says that there was no error, after `no`, `not an` or `without`.
const ERRORS: &[&str] = &["error", "errors", "problem", "problems"];

/// Whole clauses for success in other languages, if the code is zero. Lower case.
const SUCCESS_CLAUSES: &[&str] = &[
    "成功",
    "正常",
    "交易成功",
    "支付成功",
    "查询成功",
    "请求成功",
    "操作成功",
    "调用成功",
    "接口调用成功",
    "返回成功",
    "处理成功",
    "执行成功",
    "无错误",
    "没有错误",
    "正常終了",
    "エラーなし",
    "성공",
    "정상",
    "정상 처리",
    "kein fehler",
    "erfolg",
    "erfolgreich",
    "succès",
    "aucune erreur",
    "pas d'erreur",
    "éxito",
    "exitoso",
    "operación exitosa",
    "sucesso",
    "successo",
    "успешно",
    "успех",
    "нет ошибок",
];

/// Whole texts that mean success under any code: `2000 | Success`. Lower case. Other words may be the state of something.
const WHOLE_TEXTS: &[&str] =
    &["ok", "success", "success.", "successful", "succeeded", "成功", "操作成功", "请求成功", "调用成功"];

/// The characters between a text of success and a remark.
const BEFORE_REMARK: [char; 11] = ['.', ',', ';', ':', '!', '(', '。', '，', '；', '：', '（'];

/// Words for the absence of an error.
const NO_ERRORS: &[&str] =
    &["no error", "no_error", "not an error", "without error", "没有错误", "无错误", "没有异常", "无异常"];

/// Words that are never in a text about a success. Lower case.
const DOUBTS: &[&str] = &[
    "fail",
    "error",
    "but ",
    "unknown",
    " not ",
    "exception",
    "invalid",
    "no route",
    "none of",
    "rejected",
    "denied",
    "失败",
    "异常",
    "未知",
    "但",
    "错误",
    "不",
    "未",
    "处理中",
    "已受理",
];

/// Whether a code is the code of a success: a 2xx status, or a code that is named or described as a success.
pub(super) fn is_success(code: &Code, is_http: bool) -> bool {
    if let Some(status) = code.as_http_status(is_http) {
        return (200..300).contains(&status);
    }
    let is_zero = match &code.value {
        Value::Number(number) => *number == 0,
        Value::Text(text) => !text.is_empty() && all(text, |c| c == '0'),
    };
    // Few codes can mean success, so the texts of most need not be read.
    let may_be = is_zero
        || match &code.value {
            Value::Text(text) => is_name(text),
            Value::Number(_) => code.entries.iter().any(|entry| is_name(&entry.name)),
        }
        || code.entries.iter().any(is_whole_text);
    if !may_be {
        return false;
    }
    let mut is_said = false;
    for entry in &code.entries {
        let mut texts = entry.texts();
        texts.push(&entry.name);
        for text in texts {
            let text = text.to_lowercase();
            if is_doubtful(&text) {
                return false;
            }
            is_said |= is_zero && says_success(&text);
        }
    }
    !is_zero || is_said || code.entries.iter().any(|entry| is_name_of_zero(&entry.name))
}

/// Whether a text says anything other than success. `NO_ERROR` and 没有错误 say success.
fn is_doubtful(text: &str) -> bool {
    let mut text = text.to_owned();
    for no_error in NO_ERRORS {
        text = text.replace(no_error, "");
    }
    contains_one_of(&text, DOUBTS)
}

/// Whether a name is one of success.
fn is_name(name: &str) -> bool {
    // No name of success has a digit, but most codes have.
    if has_digit(name) {
        return false;
    }
    let folded = doccodes_page::characters::letters(name);
    SUCCESS_NAMES.contains(&folded.as_str())
}

/// Whether the name of the code zero is one of success, perhaps after the name of its owner: `SQLITE_OK`.
fn is_name_of_zero(name: &str) -> bool {
    let lower = name.to_lowercase();
    let Some((owner, last)) = lower.rsplit_once('_') else { return is_name(name) };
    let is_other = owner.split('_').any(|word| NOT_SUCCESS.contains(&word));
    is_name(name) || lower.ends_with("_no_error") || matches!(last, "ok" | "success") && !is_other
}

/// Whether the message and the description of a code mean success, and nothing else. With an HTTP status of an error, they do not.
fn is_whole_text(entry: &Entry) -> bool {
    let mut texts = Vec::with_capacity(2);
    texts.extend(entry.message.as_deref());
    texts.extend(entry.descriptions.first().map(|(_, text)| text.as_str()));
    texts.retain(|text| !text.trim().is_empty());
    !texts.is_empty()
        && entry.http_status.is_none_or(|status| status < 400)
        && texts.iter().all(|text| {
            let text = text.trim();
            text.len() <= LONGEST_WHOLE_TEXT && WHOLE_TEXTS.contains(&text.to_lowercase().as_str())
        })
}

/// The bytes of the longest of [`WHOLE_TEXTS`].
const LONGEST_WHOLE_TEXT: usize = 12;

/// Whether a text in lower case is one of success, perhaps with a remark after it.
fn says_success(text: &str) -> bool {
    let clause = text.trim().split(BEFORE_REMARK).next().unwrap_or("").trim();
    SUCCESS_CLAUSES.contains(&clause) || is_name(text) || is_english_success(clause)
}

/// Whether all words of a clause are about a success: `the operation completed successfully`, `no error occurred`.
fn is_english_success(clause: &str) -> bool {
    let mut says = false;
    let mut words = clause.split_whitespace();
    while let Some(word) = words.next() {
        if matches!(word, "no" | "not" | "without") {
            let mut next = words.next();
            if matches!(next, Some("an" | "any")) {
                next = words.next();
            }
            if !next.is_some_and(|word| ERRORS.contains(&word)) {
                return false;
            }
            says = true;
        } else if SAY_SUCCESS.contains(&word) {
            says = true;
        } else if !BESIDE_SUCCESS.contains(&word) {
            return false;
        }
    }
    says
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(value: Value, name: &str, description: &str) -> Code {
        let entry = Entry {
            name: name.to_owned(),
            descriptions: vec![(None, description.to_owned())],
            ..Entry::default()
        };
        Code::new(value, vec![entry])
    }

    fn is(value: &str, name: &str, description: &str) -> bool {
        let value = value.parse().map_or_else(|_| Value::Text(value.to_owned()), Value::Number);
        is_success(&code(value, name, description), false)
    }

    #[test]
    fn zero_is_a_success_where_the_page_says_so() {
        assert!(
            is("0", "", "Success.")
                && is("0", "NO_ERROR", "")
                && is("0", "NO_ERROR", "There was no error.")
                && is("0000", "", "交易成功")
        );
        assert!(!is("0", "", "Unknown error.") && !is("0", "", "") && !is("0", "", "Okta is down"));
        assert!(!is("1", "", "Success rate too low") && !is("0", "", "Success rate too low"));
        assert!(!is("0", "", "OK, but the label is torn") && !is("0", "", "成功率过低"));
        assert!(!is("0", "", "Successful print jobs failed later") && !is("0", "", "成功与否未知"));
    }

    #[test]
    fn a_clause_of_words_about_success_is_one() {
        for text in [
            "No error occurred.",
            "The call is successful.",
            "The request has been processed successfully (no content)",
            "Command completed without errors",
            "Not an error; the kiln is warm",
            "接口调用成功，结果见下",
            "Kein Fehler",
            "Éxito",
        ] {
            assert!(is("0", "", text), "{text}");
            assert!(!is("7", "", text), "{text}");
        }
        for text in [
            "Successful pots of the kiln",
            "Without a pot",
            "No pots occurred",
            "The request is normal for pots",
        ] {
            assert!(!is("0", "", text), "{text}");
        }
    }

    #[test]
    fn a_whole_text_says_success_only_without_another_text_or_an_error_status() {
        let entry = |description: &str, http_status| Entry {
            message: Some("Success".to_owned()),
            descriptions: vec![(None, description.to_owned())],
            http_status,
            ..Entry::default()
        };
        for (description, http_status, wanted) in [
            ("OK", None, true),
            ("", Some(200), true),
            ("The parcel is being weighed.", None, false),
            ("OK", Some(409), false),
        ] {
            let code = Code::new(Value::Number(2000), vec![entry(description, http_status)]);
            assert_eq!(is_success(&code, false), wanted, "{description} {http_status:?}");
        }
    }

    #[test]
    fn a_whole_text_says_success_of_any_code() {
        assert!(is("2000", "", "Success") && is("K0000", "", "success") && is("10000", "", "成功"));
        assert!(!is("2000", "", "None") && !is("1", "", "Normal") && !is("2000", "", "Success of the pots"));
        assert!(!is("2000", "POT_ERROR", "Success"));
    }

    #[test]
    fn zero_may_be_named_after_its_owner() {
        assert!(is("0", "KILN_OK", "") && is("0", "KILN_STATUS_SUCCESS", "The pots are done."));
        assert!(is("0", "KILN_NO_ERROR", "") && is("0", "S_OK", ""));
        assert!(!is("0", "KILN_PARTIAL_SUCCESS", "") && !is("0", "KILN_NOT_OK", ""));
        assert!(!is("0", "KILN_SUCCESS", "The kiln failed.") && !is("1", "KILN_OK", ""));
    }

    #[test]
    fn words_for_success_are_codes_of_success() {
        assert!(is("SUCCESS", "", "") && is("S_OK", "", "x") && is("成功", "", "") && is("200", "OK", ""));
        assert!(!is("SUCCESS_RATE", "", "") && !is("NOT_OK", "", ""));
        assert!(!is("SUCCESS", "", "The print failed") && !is("OK", "", "打印处理中"));
    }

    #[test]
    fn of_http_statuses_2xx_are_successes() {
        let status = |number| is_success(&code(Value::Number(number), "OK", ""), true);
        assert!(status(200) && status(299) && !status(100) && !status(304) && !status(404));
    }
}
