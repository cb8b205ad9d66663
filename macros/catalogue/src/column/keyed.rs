//! Decides whether the keys of an object are codes. Any object may have keys that are spelled like codes: settings, labels,
//! products.
//!
//! | the keys | are codes where |
//! |---|---|
//! | any | the key above says codes, such as `errorCodes` |
//! | numbers, or only with capitals | the key above says errors, answers or messages, a member is typical of errors, or the texts mention failures |
//! | numbers of three digits, or capitals and such a number, but no years | a text of several words is beside them, or sentences if there is a key above |
//! | with lower-case letters | the key above or a text says errors, and a member is a status, a code, or whether to retry |

use doccodes_page::Cell;
use doccodes_page::characters::{WHITE_SPACE, all_digits, has, has_digit, starts_with_digit};
use doccodes_page::choice::Role;
use doccodes_page::language::is_han;
use doccodes_page::one_of::contains_one_of;

use super::claim::Claim;
use super::evidence::Evidence;
use super::same_codes::are_same_codes;
use super::thresholds::{FAILURES_BESIDE_KEYS, NEARLY_ALL, REGISTERED_BESIDE_CODES};
use super::vocabulary::header::{Proposal, proposals};
use super::vocabulary::topic::{Topic, names_other_subject, topic};
use super::vocabulary::words::{OUTRIGHT, USUAL};

/// The column of the keys.
pub(super) const KEYS: usize = 0;

/// The fewest digits of a number that may be a code. Smaller numbers count things.
const DIGITS_OF_CODE: usize = 3;

/// Numbers of four digits in this range may be years.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// The types of values in descriptions of settings and fields.
const TYPES: &[&str] = &[
    "string", "str", "text", "number", "integer", "int", "float", "double", "boolean", "bool", "object",
    "array", "list", "date", "datetime", "duration", "enum", "any", "null",
];

/// Words of texts about failures, in lower case. Words such as `error` are among the topics.
const FAILURES: &[&str] = &[
    "already",
    "bad ",
    "blocked",
    "cannot",
    "conflict",
    "could not",
    "declined",
    "denied",
    "does not exist",
    "does not match",
    "duplicate",
    "exceed",
    "expired",
    "fail",
    "forbidden",
    "illegal",
    "incorrect",
    "insufficient",
    "invalid",
    "malformed",
    "mismatch",
    "missing",
    "no longer",
    "no such",
    "not allowed",
    "not available",
    "not found",
    "not permitted",
    "not specified",
    "not supported",
    "not valid",
    "rejected",
    "there is no",
    "timed out",
    "timeout",
    "too large",
    "too long",
    "too many",
    "too short",
    "unable to",
    "unauthor",
    "unavailable",
    "unspecified",
    "unsupported",
    "wrong",
    "无效",
    "缺少",
    "失败",
    "不存在",
    "已过期",
    "超时",
    "超过",
    "超出",
    "拒绝",
    "非法",
    "不合法",
    "不足",
    "重复",
    "不支持",
];

/// Replaces the claims in a table with keys. Only a header that says codes outright comes before keys that are codes.
pub(super) fn claim_for_keys(
    evidence: &Evidence<'_>,
    keys_are_codes: bool,
    claims: &mut Vec<(usize, Claim)>,
) {
    let has_header = evidence.view.header.is_some();
    claims.retain(|&(column, claim)| {
        let says_codes = || claim >= Claim::Usual && topic(evidence.view.title(column)) == Topic::Codes;
        has_header && column != KEYS && (!keys_are_codes || says_codes())
    });
    if keys_are_codes {
        claims.push((KEYS, Claim::Keys));
    }
}

/// Whether the keys of a table with keys are codes.
pub(super) fn keys_are_codes(evidence: &Evidence<'_>) -> bool {
    let (above, topic) = (evidence.view.keys.unwrap_or(""), evidence.view.topic);
    let profile = &evidence.profiles[KEYS];
    let lists_other = topic == Topic::Unknown && names_other_subject(above);
    if !NEARLY_ALL.is_reached(profile.codes, profile.filled.max(1))
        || lists_other
        || has_types(evidence)
        || maps_numbers(evidence)
    {
        return false;
    }
    let (answer, evidence_of_answer) = members(evidence);
    let is_about_answers = topic >= Topic::Answers || answer;
    if topic == Topic::Codes {
        return true;
    }
    if !nearly_all_keys(evidence, is_constant) {
        return is_about_answers && evidence_of_answer;
    }
    let says_message = |proposal: &Proposal| proposal.role == Role::Message && proposal.weight >= USUAL;
    let says_messages = || nearly_all_keys(evidence, has_digit) && proposals(above).iter().any(says_message);
    is_about_answers
        || evidence_of_answer
        || says_messages()
        || profile.stand_beside_their_phrases()
        || has_texts(evidence, texts_speak_of_failures)
        || (nearly_all_keys(evidence, has_number_of_code)
            && !nearly_all_keys(evidence, is_year)
            && match above {
                "" => {
                    has_texts(evidence, |evidence, column| evidence.mostly_meet(column, is_of_several_words))
                }
                // The key above says something else, such as `areaNames`.
                _ => has_texts(evidence, |evidence, column| evidence.mostly_meet(column, is_sentence)),
            })
}

/// Whether the keys are HTTP statuses, which are not the codes if another column holds codes.
pub(super) fn keys_are_statuses(evidence: &Evidence<'_>) -> bool {
    let profile = &evidence.profiles[KEYS];
    evidence.view.keys.is_some()
        && REGISTERED_BESIDE_CODES.is_reached(profile.registered, profile.filled.max(1))
}

/// Whether either the keys or the column that was found under a header that usually means codes may be the codes: both are numbers,
/// but different ones. HTTP statuses are kept beside the codes.
pub(super) fn may_be_either(evidence: &Evidence<'_>, found: usize) -> bool {
    let profile = &evidence.profiles[KEYS];
    found != KEYS
        && evidence.weight(found, Role::Code).is_none_or(|weight| weight < OUTRIGHT)
        && profile.mostly(profile.numbers)
        && evidence.mostly(found, |profile| profile.numbers)
        && !keys_are_statuses(evidence)
        && !profile.count_rows(evidence.view.rows.len())
        && !are_same_codes(evidence.view, KEYS, found)
}

/// Whether a member is typical of answers, such as a message, and whether one hardly ever occurs elsewhere, such as a status.
fn members(evidence: &Evidence<'_>) -> (bool, bool) {
    let (mut answer, mut certain) = (false, false);
    for column in KEYS + 1..evidence.width() {
        let (profile, title) = (&evidence.profiles[column], evidence.view.title(column));
        let says = |role: Role| evidence.says(column, role);
        certain |= says(Role::Retry)
            || (says(Role::Code) && topic(title) == Topic::Codes && profile.mostly(profile.codes))
            || (evidence.weight(column, Role::HttpStatus).is_some() && profile.mostly(profile.statuses));
        answer |= (says(Role::Message) && !profile.mostly(profile.identifiers))
            || says(Role::Cause)
            || says(Role::Solution)
            || (topic(title) >= Topic::Answers && profile.are_texts());
    }
    (answer, certain)
}

/// Whether a column that may describe the keys meets a condition: its header names a text, or is unknown, such as `en`.
fn has_texts(evidence: &Evidence<'_>, meets: fn(&Evidence<'_>, usize) -> bool) -> bool {
    for column in KEYS + 1..evidence.width() {
        let is_text = evidence.proposals[column].is_empty() || evidence.names_text(column);
        if is_text && meets(evidence, column) {
            return true;
        }
    }
    false
}

/// Whether the keys and the texts of a column mention failures: the key `INVALID_SAIL` suffices.
fn texts_speak_of_failures(evidence: &Evidence<'_>, column: usize) -> bool {
    let speaks =
        |text: &str| contains_one_of(&text.to_lowercase(), FAILURES) || topic(text) >= Topic::Answers;
    let mut failures = 0;
    for row in &evidence.sample {
        let speaks_in = |key: &Cell| speaks(&key.text().replace(SIGNS_OF_KEYS, " "));
        let key = row.cells.get(KEYS).is_some_and(speaks_in);
        failures += usize::from(key || row.cells.get(column).is_some_and(|cell| speaks(cell.text())));
    }
    evidence.profiles[column].are_texts()
        && FAILURES_BESIDE_KEYS.is_reached(failures, evidence.sample.len().max(1))
}

/// The signs between the words of a key.
const SIGNS_OF_KEYS: &[char] = &['_', '-', '.'];

/// Whether a cell has several words. Colours and versions do not.
fn is_of_several_words(text: &str) -> bool {
    has(text, WHITE_SPACE) || has(text, is_han)
}

/// Whether a cell ends like a sentence. Names of several words do not.
fn is_sentence(text: &str) -> bool {
    text.ends_with(SENTENCE_ENDS)
}

const SENTENCE_ENDS: &[char] = &['.', '。', '!', '！'];

/// Whether a member names the type of a value, as in descriptions of settings and fields.
fn has_types(evidence: &Evidence<'_>) -> bool {
    let is_type = |text: &str| TYPES.contains(&text.to_lowercase().as_str());
    for column in KEYS + 1..evidence.width() {
        if evidence.mostly_meet(column, is_type) {
            return true;
        }
    }
    false
}

/// Whether the keys map to numbers, without a text. The numbers may be the codes.
fn maps_numbers(evidence: &Evidence<'_>) -> bool {
    evidence.view.header.is_none()
        && evidence.profiles.get(KEYS + 1).is_none_or(|values| values.mostly(values.numbers))
}

fn nearly_all_keys(evidence: &Evidence<'_>, is: fn(&str) -> bool) -> bool {
    let mut count = 0;
    for key in evidence.texts(KEYS) {
        count += usize::from(is(key));
    }
    NEARLY_ALL.is_reached(count, evidence.sample.len().max(1))
}

/// Whether a key is a number, or has no lower-case letters. Those of `0x8a` and `4xx` belong to the number.
fn is_constant(key: &str) -> bool {
    let digits = key.trim_start_matches('-').trim_start_matches("0x");
    let is_number = starts_with_digit(digits) || digits.len() < key.len();
    is_number || !has(digits, |c| c.is_ascii_lowercase())
}

/// Whether a key has a number that may be a code, alone or after a prefix: `1001`, `E1001`, `0x8001`.
fn has_number_of_code(key: &str) -> bool {
    let (digits, is_hexadecimal) = match key.strip_prefix("0x") {
        Some(digits) => (digits, true),
        None => (key, false),
    };
    let mut length = 0;
    for byte in digits.bytes() {
        let is_part = byte.is_ascii_digit() || (is_hexadecimal && byte.is_ascii_hexdigit());
        length = if is_part { length + 1 } else { 0 };
        if length >= DIGITS_OF_CODE {
            return true;
        }
    }
    false
}

fn is_year(key: &str) -> bool {
    all_digits(key) && key.parse().is_ok_and(|number: u32| YEARS.contains(&number))
}

#[cfg(test)]
mod tests {
    use doccodes_formats as page;
    use doccodes_page::source::Source;

    use super::*;
    use crate::column::code_column::NoCodeColumn;
    use crate::column::decision::Reason;
    use crate::column::inference::infer;
    use crate::column::table_view::TableView;

    /// The roles of the columns of each table of a page of JSON.
    fn roles(json: &str) -> Vec<String> {
        let page = page::read(&Source::new("p.json", json.as_bytes()).unwrap());
        let roles = |table| match infer(&TableView::new(table), &[]) {
            Ok(columns) => columns.iter().map(|column| column.role().name()).collect::<Vec<_>>().join(" "),
            Err(NoCodeColumn::Missing { .. }) => "none".to_owned(),
            Err(NoCodeColumn::Tied(columns)) => format!("tie {columns:?}"),
        };
        page.tables.iter().map(roles).collect()
    }

    #[test]
    fn keys_are_codes_where_something_says_so() {
        for (json, expected) in [
            // A message, a status, a solution or whether to retry.
            (r#"{"E1": {"message": "No boat."}, "E2": {"message": "No crew."}}"#, "code message"),
            (r#"{"NO_BOAT": {"statusCode": 404}, "NO_CREW": {"statusCode": 409}}"#, "code http_status"),
            (
                r#"{"NO_BOAT": {"status": 404, "title": "No boat"}, "NO_CREW": {"status": 404, "title": "No crew"}}"#,
                "code http_status name",
            ),
            (
                r#"{"B1": {"retryable": true, "text": "a"}, "B2": {"retryable": false, "text": "b"}}"#,
                "code retry description",
            ),
            // The key above.
            (r#"{"errors": {"B1": "a", "B2": "b"}}"#, "code name"),
            (
                r#"{"errors": {"NO_BOAT": {"description": "a b"}, "NO_CREW": {"description": "c d"}}}"#,
                "code description",
            ),
            (
                r#"{"error_codes": {"no_boat": "There is no boat here.", "no_crew": "There is no crew here."}}"#,
                "code description",
            ),
            (r#"{"errorCodes": {"noBoat": {"text": "a"}, "noCrew": {"text": "b"}}}"#, "code description"),
            (
                r#"{"messages": {"B1": "There is no boat here.", "B2": "There is no crew here."}}"#,
                "code description",
            ),
            (
                r#"{"errors": {"no_boat": {"status": 404, "detail": "a b"}, "no_crew": {"status": 409, "detail": "c d"}}}"#,
                "code http_status description",
            ),
            (
                r#"{"codes": {"no_boat": {"title": "No boat", "note": "It is at sea."}, "no_crew": {"title": "No crew", "note": "It is ashore."}}}"#,
                "code name description",
            ),
            // The texts, or keys that say the same.
            (
                r#"{"INVALID_SAIL": "Hoist another one.", "BOAT_NOT_FOUND": "Look in the harbour.", "NO_CREW": "Hire one."}"#,
                "code description",
            ),
            (
                r#"{"NO_BOAT": "The boat was not found.", "NO_CREW": "The crew is missing."}"#,
                "code description",
            ),
            (r#"{"B1": {"description": "船不存在"}, "B2": {"description": "参数无效"}}"#, "code description"),
            // Numbers of three digits.
            (
                r#"{"30001": {"description": "A sail is furled."}, "30002": {"description": "A mast is down."}}"#,
                "code description",
            ),
            (r#"{"B001": "The sail is furled.", "B002": "The mast is down."}"#, "code description"),
            (r#"{"0x8001": "The sail is furled.", "0x80FF": "The mast is down."}"#, "code description"),
            (
                r#"{"sailing": {"30001": "The sail is furled now.", "30002": "The mast is down."}}"#,
                "code description",
            ),
            (
                r#"{"S42000000": {"ja": "帆がたたまれています。"}, "S43000000": {"ja": "帆柱が倒れています。"}}"#,
                "code description",
            ),
            (r#"{"404": {"meaning": "Not Found"}, "409": {"meaning": "Conflict"}}"#, "code name"),
        ] {
            assert_eq!(roles(json), [expected], "{json}");
        }
    }

    #[test]
    fn keys_of_other_things_are_no_codes() {
        for json in [
            r#"{"LOG_LEVEL": {"value": "info", "description": "How much is logged."}, "MAX_BOATS": {"value": 3, "description": "The most boats."}}"#,
            r#"{"LOG_LEVEL": "How much is logged.", "MAX_BOATS": "The most boats."}"#,
            r#"{"PORT_1": {"type": "string", "message": "Say it."}, "PORT_2": {"type": "number", "message": "Count it."}}"#,
            r#"{"settings": {"MAX_BOATS": {"default": 3, "description": "a b"}, "MAX_CREW": {"default": 4, "description": "c d"}}}"#,
            r#"{"header_title": {"message": "Boats", "description": "The title."}, "boat_list": {"message": "All boats", "description": "The list."}}"#,
            r#"{"errors": {"not_found": "Not found", "no_boat": "No boat"}}"#,
            r#"{"labels": {"HEADER_TITLE": "Boats", "BOAT_LIST": "All boats"}}"#,
            r##"{"grey": {"100": "#eee", "200": "#ddd", "300": "#ccc"}}"##,
            r#"{"2023": "We sailed all year.", "2024": "We stayed at home."}"#,
            r#"{"areaNames": {"205705993": "Left of the mast", "205705994": "Right of the mast"}}"#,
            r#"{"USD": {"symbol": "$", "name": "US dollar"}, "EUR": {"symbol": "E", "name": "Euro"}}"#,
            r#"{"BOAT_1": {"name": "Anna", "status": "sailing"}, "BOAT_2": {"name": "Berta", "status": "sunk"}}"#,
            r#"{"NO_BOAT": "1001", "NO_CREW": "1002"}"#,
            r#"{"boat_id": {"type": "string", "description": "The boat."}, "crew_id": {"type": "string", "description": "The crew."}}"#,
            r#"{"dependencies": {"left-sail": "^1.2.0", "right-sail": "~2.0.1"}}"#,
        ] {
            assert_eq!(roles(json), ["none"], "{json}");
        }
    }

    #[test]
    fn a_member_that_says_codes_comes_before_the_keys() {
        for (json, expected) in [
            (
                r#"{"NO_BOAT": {"code": 1001, "message": "No boat."}, "NO_CREW": {"code": 1002, "message": "No crew."}}"#,
                "name code message",
            ),
            (
                r#"{"no_boat": {"code": 1001, "message": "No boat."}, "no_crew": {"code": 1002, "message": "No crew."}}"#,
                "name code message",
            ),
            (
                r#"{"404": {"code": "NO_BOAT", "message": "No boat."}, "409": {"code": "NO_CREW", "message": "No crew."}}"#,
                "http_status code message",
            ),
            (
                r#"{"1001": {"code": "NO_BOAT", "message": "No boat."}, "1002": {"code": "NO_CREW", "message": "No crew."}}"#,
                "other code message",
            ),
            (
                r#"{"1001": {"errorCode": "NO_BOAT", "message": "No boat."}, "1002": {"errorCode": "NO_CREW", "message": "No crew."}}"#,
                "other code message",
            ),
            (
                r#"{"1001": {"code": "1001", "message": "No boat."}, "1002": {"code": "1002", "message": "No crew."}}"#,
                "other code message",
            ),
            (
                r#"{"1": {"code": "NO_BOAT", "message": "No boat."}, "2": {"code": "NO_CREW", "message": "No crew."}}"#,
                "other code message",
            ),
            (
                r#"{"1001": {"code": 7, "message": "No boat."}, "1002": {"code": 9, "message": "No crew."}}"#,
                "tie [0, 1]",
            ),
            // `Error` does not say codes.
            (
                r#"{"1001": {"error": "NO_BOAT", "message": "No boat."}, "1002": {"error": "NO_CREW", "message": "No crew."}}"#,
                "code name message",
            ),
        ] {
            assert_eq!(roles(json), [expected], "{json}");
        }
    }

    #[test]
    fn the_reason_is_that_they_are_keys() {
        let json = r#"{"E1": {"message": "No boat."}, "E2": {"message": "No crew."}}"#;
        let page = page::read(&Source::new("p.json", json.as_bytes()).unwrap());
        let columns = infer(&TableView::new(&page.tables[0]), &[]).unwrap();
        assert_eq!(columns[0].decision.by, Reason::Keys { matched: 2, filled: 2 });
    }

    #[test]
    fn numbers_and_capitals_are_constants() {
        for key in ["404", "-3", "0x8a", "-0x8a", "4xx", "E1", "NO_BOAT"] {
            assert!(is_constant(key), "{key}");
        }
        for key in ["no_boat", "noBoat", "NoBoat", "e1"] {
            assert!(!is_constant(key), "{key}");
        }
        assert!(["404", "E001", "0x80A", "PAY.0007"].iter().all(|key| has_number_of_code(key)));
        assert!(!["40", "E01", "0x8A", "ABC"].iter().any(|key| has_number_of_code(key)));
    }
}
