//! Finds the protocol that a text names: HTTP, or another one whose codes look like HTTP statuses.

use doccodes_page::characters::{
    Kind, NOT_ASCII_ALPHANUMERIC, all_digits, has_in_any_case, letters, start_of,
};
use doccodes_page::language::simplified;
use doccodes_page::one_of::contains_one_of;

use super::LANGUAGES;

/// The origin of codes according to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// They are HTTP statuses.
    Http,
    /// A sender with numbers of its own. It may pass on HTTP statuses.
    Sender,
    /// They are replies of another protocol.
    OtherProtocol,
}

/// Protocols other than HTTP with replies of three digits, as words in lower case. The same number means something else in each:
/// 421 closes the connection in SMTP, asks for another server in HTTP, and is an extension that a SIP call needs. Some copied their
/// phrases from HTTP (SIP, RTSP, ICAP), so phrases are not evidence if one of these is named.
const OTHER_PROTOCOLS: &[&str] = &[
    // Mail (RFC 5321, RFC 2033, RFC 1939, RFC 9051): `SMTP reply code`, `ESMTP 状态码`.
    "smtp", "smtps", "esmtp", "lmtp", "pop", "pop3", "pop3s", "imap", "imap4",
    // Files and news (RFC 959, RFC 3977): `FTP status code`.
    "ftp", "ftps", "sftp", "tftp", "nntp",
    // Calls and media (RFC 3261, RFC 7826, RFC 3435): `SIP response codes`.
    "sip", "sips", "rtsp", "mgcp", "msrp",
    // Proxies, devices and networks (RFC 3507, RFC 7252, RFC 6733): `ICAP status`, `CoAP response code`.
    "icap", "coap", "coaps", "diameter", "mqtt", "snmp", "modbus",
];

/// Senders with numbers of their own, as words in lower case: `Device status code`, `Exit status`.
const SENDERS: &[&str] = &["device", "devices", "printer", "printers", "sensor", "modem", "exit"];

/// The most bytes of a text that is examined. A later mention is not about the codes.
const LONGEST_TEXT: usize = 2000;

/// The origin of codes according to a header, a heading or a caption; `None` if it says nothing, or names both HTTP and another
/// protocol.
pub(crate) fn origin(text: &str) -> Option<Origin> {
    let words = words(start(text));
    match (says_http(text), has_word(&words, OTHER_PROTOCOLS)) {
        (true, true) => None,
        (true, false) => Some(Origin::Http),
        (false, true) => Some(Origin::OtherProtocol),
        (false, false) => (has_word(&words, SENDERS) || has_local_sender(text)).then_some(Origin::Sender),
    }
}

fn has_word(words: &[String], list: &[&str]) -> bool {
    words.iter().any(|word| list.contains(&word.as_str()))
}

/// Whether a text mentions HTTP. The scheme of a URL is not a mention, and neither is one in a clause that denies something: `these
/// are no HTTP statuses`.
pub(crate) fn says_http(text: &str) -> bool {
    if !has_in_any_case(start(text), "http") {
        return false;
    }
    let text = compared(text);
    for clause in text.split(CLAUSE_ENDS) {
        if clause.contains("http") && !is_denied(clause) {
            return true;
        }
    }
    false
}

/// Whether a sentence says that HTTP statuses follow. A sentence may mention HTTP for other reasons: the transport, or the
/// one status that all answers have (`HTTP status 200, and one of these status codes in the body`).
pub(crate) fn announces_http_statuses(text: &str) -> bool {
    let text = compared(text);
    for clause in text.split(CLAUSE_ENDS) {
        let is_status = |word: &String| word.len() == 3 && all_digits(word);
        if contains_one_of(&letters(clause), STATUSES)
            && !words(clause).iter().any(is_status)
            && !is_denied(clause)
        {
            return true;
        }
    }
    false
}

/// The words for HTTP statuses in a sentence, in lower case and without white space.
const STATUSES: &[&str] = &[
    "httpstatus",
    "httpresponsecode",
    "httpresponsestatus",
    "httpcode",
    "httperrorcode",
    "http状态",
    "http响应码",
    "http返回码",
];

/// The start of a text in the form that is searched: without URLs, in lower case and simplified characters, each sentence on a
/// line.
fn compared(text: &str) -> String {
    without_urls(&simplified(start(text)).to_lowercase()).replace(". ", "\n")
}

/// The signs that end a clause. A full stop may be inside a version or a name.
const CLAUSE_ENDS: &[char] = &[',', ';', '!', '?', '(', '\n', '，', '。', '；', '！', '？', '（'];

fn is_denied(clause: &str) -> bool {
    let words = words(clause);
    for language in LANGUAGES {
        for &denial in language.denials {
            let denies = match denial.is_ascii() {
                true => has_word(&words, &[denial]),
                false => clause.contains(denial),
            };
            if denies {
                return true;
            }
        }
    }
    false
}

fn has_local_sender(text: &str) -> bool {
    let text = simplified(start(text));
    LANGUAGES.iter().any(|language| contains_one_of(&text, language.senders))
}

fn start(text: &str) -> &str {
    start_of(text, LONGEST_TEXT)
}

/// A text without its URLs, which end at white space or at a sign or letter that is not ASCII.
fn without_urls(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("://") {
        kept.push_str(rest[..at].trim_end_matches(SCHEME));
        let url = &rest[at..];
        rest = &url[url.find(AFTER_URL).unwrap_or(url.len())..];
    }
    kept + rest
}

/// The characters of the scheme of a URL.
const SCHEME: Kind = |c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');

/// The characters that end a URL.
const AFTER_URL: Kind = |c| c.is_whitespace() || !c.is_ascii() || matches!(c, ')' | '>' | '"');

/// The words of a text in ASCII letters and digits, in lower case. A capital letter begins a word: `SmtpStatus`.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for run in text.split(NOT_ASCII_ALPHANUMERIC) {
        let bytes = run.as_bytes();
        let mut start = 0;
        for end in 1..=bytes.len() {
            let is_end = match bytes.get(end) {
                None => true,
                Some(next) => {
                    let before = bytes[end - 1];
                    let next_is_lower = bytes.get(end + 1).is_some_and(u8::is_ascii_lowercase);
                    next.is_ascii_uppercase()
                        && (before.is_ascii_lowercase() || (before.is_ascii_uppercase() && next_is_lower))
                }
            };
            if is_end {
                words.push(run[start..end].to_ascii_lowercase());
                start = end;
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scheme_of_a_url_is_no_mention_of_http() {
        for text in [
            "The list is at https://status.example/http-codes.",
            "见http://docs.example/http，共三条",
            "[here](https://docs.example/http)",
        ] {
            assert!(!says_http(text), "{text}");
        }
        for text in [
            "HTTP status",
            "httpStatus",
            "http_status",
            "See https://a.example for HTTP statuses",
            "HTTP/1.1 状态码",
        ] {
            assert!(says_http(text), "{text}");
        }
    }

    #[test]
    fn a_denied_mention_of_http_is_none() {
        for text in [
            "The numbers are not HTTP status codes.",
            "Unlike HTTP, a 404 closes the game.",
            "They don't follow HTTP",
            "这些不是 HTTP 状态码。",
            "與 HTTP 狀態碼無關",
        ] {
            assert!(!says_http(text), "{text}");
        }
        assert!(says_http("Do not guess, read the HTTP status"), "another clause denies");
        assert!(says_http("It is not slow. The HTTP status tells"), "another sentence denies");
    }

    #[test]
    fn a_sentence_announces_http_statuses() {
        for text in [
            "The service answers with these HTTP status codes:",
            "表1 HTTP状态码",
            "An HTTP error code is one of",
        ] {
            assert!(announces_http_statuses(text), "{text}");
        }
        for text in [
            "Calls go over HTTP and answer with these status codes:",
            "The HTTP status is always 200, the status code is in the body",
            "HTTP 状态码均为 200，业务状态码如下",
            "In addition to the HTTP status there is one of:",
            "See https://a.example/httpstatus",
        ] {
            assert!(!announces_http_statuses(text), "{text}");
        }
    }

    #[test]
    fn other_protocols_and_senders_are_words_of_their_own() {
        for text in
            ["SMTP status code", "SmtpStatusCode", "SMTP状态码", "Replies of POP3", "sip_code", "SIPStatus"]
        {
            assert_eq!(origin(text), Some(Origin::OtherProtocol), "{text}");
        }
        for text in ["Device status code", "设备状态码", "設備狀態碼", "Exit status"] {
            assert_eq!(origin(text), Some(Origin::Sender), "{text}");
        }
        for text in ["Status code", "Population status", "Gossip status", "Popular codes", "状态码"] {
            assert_eq!(origin(text), None, "{text}");
        }
        assert_eq!(origin("HTTP status of the device"), Some(Origin::Http));
        assert_eq!(origin("SIP and HTTP statuses"), None);
    }

    #[test]
    fn words_are_written_as_they_are_compared() {
        for word in OTHER_PROTOCOLS.iter().chain(SENDERS) {
            assert_eq!(words(word), [*word]);
        }
    }
}
