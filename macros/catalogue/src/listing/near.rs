//! Reads the words near a listing: its heading, the paragraph before it, and the headings above.

use doccodes_page::characters::{COLONS, NOT_ASCII_ALPHANUMERIC, letters};

use crate::column::vocabulary::protocol::{Origin, origin, says_http};
use crate::column::vocabulary::topic::{Topic, announces_other_subject, states_codes, topic};

/// The subject of a listing according to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// Unknown.
    Unknown,
    /// Parameters, headers, events and the like.
    Other,
    /// The responses of one operation.
    Responses,
    /// Errors or results.
    Errors,
    /// Codes of errors or results.
    Codes,
}

/// How clearly the words near a listing say that it documents codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Claim {
    /// Not at all.
    None,
    /// Only the title of the page mentions codes.
    Title,
    /// They mention errors.
    Errors,
    /// They mention codes.
    Codes,
}

/// The meaning of the words near a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) claim: Claim,
    /// Whether the heading says that the listing is about something else.
    pub(super) is_other_subject: bool,
    /// Whether the heading says that the listing has the responses of one operation.
    pub(super) are_responses: bool,
    /// Whether they name HTTP.
    pub(super) http: bool,
    /// Whether they name another protocol with numbers of its own.
    pub(super) other_protocol: bool,
}

/// The words near a listing.
#[derive(Debug, Clone, Default)]
pub(super) struct Surroundings<'a> {
    /// The heading right above.
    pub(super) heading: Option<&'a str>,
    /// The paragraph before it.
    pub(super) caption: Option<&'a str>,
    /// The headings above that one, from the nearest, without the title.
    pub(super) above: Vec<&'a str>,
    /// The title of the page.
    pub(super) title: Option<&'a str>,
}

impl Near {
    pub(super) fn new(around: &Surroundings<'_>) -> Self {
        let heading = around.heading.map_or(Subject::Unknown, of_heading);
        let caption = around.caption.map_or(Subject::Unknown, of_paragraph);
        let above = around.above.iter().any(|heading| of_heading(heading) == Subject::Codes);
        let titled = around.title.is_some_and(|title| of_heading(title) == Subject::Codes);
        let errors = heading == Subject::Errors || caption == Subject::Errors;
        let claim = match () {
            () if heading == Subject::Codes || caption == Subject::Codes => Claim::Codes,
            () if heading != Subject::Other && above => Claim::Codes,
            () if errors && titled => Claim::Codes,
            () if errors => Claim::Errors,
            () if titled && heading != Subject::Other => Claim::Title,
            () => Claim::None,
        };
        let mut near = around.above.clone();
        near.extend(around.heading);
        near.extend(around.caption);
        let mut http = around.title.is_some_and(says_http) && claim == Claim::Codes;
        let mut other_protocol = around.title.is_some_and(names_other_protocol);
        for text in near {
            http = http || says_http(text) || names_class(text);
            other_protocol = other_protocol || names_other_protocol(text);
        }
        Self {
            claim,
            is_other_subject: heading == Subject::Other && caption != Subject::Codes
                || caption == Subject::Other && heading != Subject::Codes,
            are_responses: heading == Subject::Responses && caption != Subject::Codes,
            http,
            other_protocol,
        }
    }
}

fn names_other_protocol(text: &str) -> bool {
    origin(text) == Some(Origin::OtherProtocol)
}

/// Whether a heading names a class of HTTP statuses: `4xx errors`.
fn names_class(text: &str) -> bool {
    for word in text.split(NOT_ASCII_ALPHANUMERIC) {
        if let [b'1'..=b'5', b'x' | b'X', b'x' | b'X'] = word.as_bytes() {
            return true;
        }
    }
    false
}

/// The subject of a heading. Its last word, or its first one in other languages, counts most: `Parameter errors` are errors, `Error
/// fields` are fields.
fn of_heading(text: &str) -> Subject {
    let folded = letters(text);
    if RESPONSES.contains(&folded.as_str()) {
        return Subject::Responses;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let names_answers = |word: Option<&&str>| word.is_some_and(|word| topic(word) == Topic::Answers);
    let is_other = announces_other_subject(text);
    if states_codes(text) {
        // `Error code fields` are fields.
        let last_is_other =
            words.last().is_some_and(|word| announces_other_subject(word)) && words.len() <= MOST_WORDS;
        return if is_other && last_is_other { Subject::Other } else { Subject::Codes };
    }
    match topic(text) {
        Topic::OtherCodes => Subject::Other,
        _ if !is_other && words.iter().any(|word| CODES.contains(&letters(word).as_str())) => Subject::Errors,
        Topic::Unknown | Topic::Codes if is_other => Subject::Other,
        Topic::Unknown | Topic::Codes => Subject::Unknown,
        Topic::Answers if !is_other || names_answers(words.last()) => Subject::Errors,
        Topic::Answers => Subject::Other,
    }
}

/// Words of headings for several codes of any kind, folded. The singular `Code` may be about anything.
const CODES: &[&str] = &["codes", "códigos", "codici", "kody", "коды", "代码", "コード", "코드"];

/// The most words of a heading whose last word says what it is about.
const MOST_WORDS: usize = 6;

/// The subject that a paragraph announces: that of its clearest sentence.
fn of_paragraph(text: &str) -> Subject {
    let mut clearest = Subject::Unknown;
    for sentence in text.split_inclusive(SENTENCE_ENDS) {
        if sentence.trim().is_empty() {
            continue;
        }
        match of_sentence(sentence) {
            Subject::Codes => return Subject::Codes,
            Subject::Unknown => {}
            // The last sentence announces the list.
            subject => clearest = subject,
        }
    }
    clearest
}

/// The signs that end a sentence.
const SENTENCE_ENDS: &[char] = &['.', '。', '!', '\n'];

/// The subject that a sentence announces. A sentence that also names something else announces nothing.
fn of_sentence(text: &str) -> Subject {
    match () {
        () if announces_other_subject(text) && !states_codes(text) && is_short(text) => Subject::Other,
        () if announces_other_subject(text) => Subject::Unknown,
        () if states_codes(text) => Subject::Codes,
        () if announces_errors(text) => Subject::Errors,
        () => Subject::Unknown,
    }
}

/// The most bytes of a short sentence that announces a list.
const SHORT_SENTENCE: usize = 100;

/// Whether a paragraph is a short sentence that announces a list.
fn is_short(text: &str) -> bool {
    text.len() <= SHORT_SENTENCE && text.trim_end().ends_with(COLONS)
}

/// Whether a paragraph ends like the announcement of a list, and mentions errors.
fn announces_errors(text: &str) -> bool {
    text.trim_end().ends_with(COLONS) && topic(text) == Topic::Answers
}

/// Whole headings above the responses of one operation, folded.
const RESPONSES: &[&str] = &[
    "response",
    "responses",
    "possibleresponses",
    "httpresponses",
    "apiresponses",
    "return",
    "returns",
    "result",
    "results",
    "返回",
    "返回结果",
    "响应",
    "返回参数",
    "レスポンス",
    "응답",
    "antwort",
    "antworten",
    "réponse",
    "réponses",
    "respuesta",
    "respuestas",
    "resposta",
    "respostas",
    "risposta",
    "ответ",
    "ответы",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_what_a_listing_is_about() {
        for (heading, expected) in [
            ("Error codes", Subject::Codes),
            ("Exit codes", Subject::Codes),
            ("Result Codes of the depot", Subject::Codes),
            ("Status codes", Subject::Codes),
            ("错误码", Subject::Codes),
            ("Códigos de error", Subject::Codes),
            ("Fehlercodes", Subject::Codes),
            ("エラーコード一覧", Subject::Codes),
            ("Errors", Subject::Errors),
            ("Parameter errors", Subject::Errors),
            ("Responses", Subject::Responses),
            ("Parameters", Subject::Other),
            ("Error fields", Subject::Other),
            ("Error code fields", Subject::Other),
            ("Request headers", Subject::Other),
            ("Events", Subject::Other),
            ("Environment variables", Subject::Other),
            ("Source code", Subject::Other),
            ("Code", Subject::Unknown),
            ("The codes", Subject::Errors),
            ("Code of conduct", Subject::Unknown),
            ("Country codes", Subject::Other),
            ("Opening hours", Subject::Unknown),
        ] {
            assert_eq!(of_heading(heading), expected, "{heading}");
        }
    }

    #[test]
    fn sentences_announce_codes() {
        for (text, expected) in [
            ("The depot returns these error codes:", Subject::Codes),
            ("下面是错误码：", Subject::Codes),
            ("The depot may answer with one of these errors:", Subject::Errors),
            ("The error code has these fields:", Subject::Unknown),
            ("It fails with an error.", Subject::Unknown),
            ("Most functions return an error code. Set the option for texts.", Subject::Codes),
            ("It has the following flags:", Subject::Other),
        ] {
            assert_eq!(of_paragraph(text), expected, "{text}");
        }
    }

    #[test]
    fn nearer_words_count_more() {
        let near =
            |heading: &'static str, caption: &'static str, above: &[&'static str], title: &'static str| {
                let around = Surroundings {
                    heading: Some(heading),
                    caption: Some(caption),
                    above: above.to_vec(),
                    title: Some(title),
                };
                Near::new(&around)
            };
        assert_eq!(near("Doors", "", &["Error codes"], "The depot").claim, Claim::Codes);
        assert_eq!(near("Doors", "", &[], "Error codes").claim, Claim::Title);
        assert_eq!(near("Door errors", "", &[], "Error codes").claim, Claim::Codes);
        assert_eq!(near("Door errors", "", &[], "The depot").claim, Claim::Errors);
        assert_eq!(near("Headers", "", &["Error codes"], "Error codes").claim, Claim::None);
        assert!(near("Headers", "", &["Error codes"], "Error codes").is_other_subject);
        assert!(near("HTTP errors", "", &[], "The depot").http);
        assert!(near("SIP answers", "", &[], "The depot").other_protocol);
    }
}
