//! Concludes the verdict on a code from the advice and the outcome of all its rows, and from its HTTP statuses.

use std::cmp::Reverse;

use doccodes_core::{Advice, Outcome, RetryBasis, Retryability, decide, http_semantics};

use super::model::{Advised, Code, Entry, Verdict};
use super::row_outcome::{RowWords, StatedOutcome};
use super::success::is_success;

/// One row of a code in one situation: what it says about sending the request again, and about the outcome.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Judgement<'a> {
    /// The row.
    pub entry: &'a Entry,
    /// The HTTP status of the situation: the code itself, or a status that the row names. A row that names several has a
    /// judgement for each.
    pub status: Option<u16>,
    /// What the row advises: its retry column, or its words.
    pub advice: Option<RowAdvice<'a>>,
    /// The outcome.
    pub outcome: StatedOutcome<'a>,
}

/// What a row advises, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RowAdvice<'a> {
    /// The advice.
    pub advice: Advice,
    /// A column or text.
    pub basis: RetryBasis,
    /// The sentence that gives the advice, for the basis [`RetryBasis::Text`].
    pub evidence: Option<&'a str>,
}

impl Code {
    /// What each row of the code says; `is_http` tells whether the codes are HTTP statuses. The verdict on the code follows only
    /// from these judgements, whatever their order.
    pub fn judgements(&self, is_http: bool) -> Vec<Judgement<'_>> {
        let own = self.as_http_status(is_http);
        let mut judgements = Vec::with_capacity(self.entries.len());
        for entry in &self.entries {
            let words = RowWords::new(&self.value, entry);
            let advice = merged(&row_advices(entry));
            let mut judge = |status: Option<u16>| {
                let outcome = match status {
                    // HTTP defines the outcome of these; the words are about the system or the next request.
                    Some(status @ 100..400) => StatedOutcome::from_status(status),
                    status => words.outcome(status),
                };
                judgements.push(Judgement { entry, status, advice, outcome });
            };
            match own {
                Some(_) => judge(own),
                None => {
                    judge(entry.http_status.filter(|&status| decides(status)));
                    for &other in &entry.other_statuses {
                        if decides(other) {
                            judge(Some(other));
                        }
                    }
                }
            }
        }
        judgements
    }
}

/// Whether the status beside an error code says something about the request. A 2xx does not: the response was delivered, and the
/// error is in its body.
fn decides(status: u16) -> bool {
    !(200..300).contains(&status)
}

/// Applies the verdict that the user wrote for a code. What the user left open follows from the rest.
///
/// A retryability that the outcome on the page would forbid makes the outcome the strongest one that allows it.
pub(super) fn pin(code: &mut Code, is_http: bool, retry: Option<Retryability>, outcome: Option<Outcome>) {
    let is_http = code.as_http_status(is_http).is_some();
    let mut verdict = code.verdict.clone();
    if let Some(outcome) = outcome {
        let stated = StatedOutcome { outcome, basis: RetryBasis::Declared, ..StatedOutcome::UNSTATED };
        verdict = verdict_with(&code.judgements(is_http), is_http, &stated);
    }
    if let Some(retryability) = retry {
        let allowed = match (retryability, verdict.outcome) {
            (Retryability::AfterBackoff, _) => Outcome::Refused,
            (Retryability::IfRetryAfter, Outcome::Unknown | Outcome::Done) => Outcome::Unstated,
            (Retryability::IfIdempotent, Outcome::Done) => Outcome::Unknown,
            (_, outcome) => outcome,
        };
        if allowed != verdict.outcome {
            verdict.outcome = allowed;
            verdict.outcome_basis = RetryBasis::Declared;
            verdict.outcome_evidence = None;
        }
        verdict.retryability = retryability;
        verdict.basis = RetryBasis::Declared;
        verdict.evidence = None;
    }
    code.verdict = verdict;
}

/// Judges a code. If `is_chosen`, the user named it as a success. This does not change an HTTP status, whose class says whether it is
/// a success.
pub(super) fn judge(code: &mut Code, is_http: bool, is_chosen: bool) {
    // A number that is not a status, such as 700, is judged only by its words.
    let is_http = code.as_http_status(is_http).is_some();
    let is_chosen = is_chosen && !is_http;
    code.is_success = is_chosen || is_success(code, is_http);
    let judgements = code.judgements(is_http);
    let verdict = match (is_chosen, code.is_success && !is_http) {
        (true, _) => success(RetryBasis::Declared, None),
        (false, true) => {
            let mut first = None;
            for entry in &code.entries {
                for text in entry.texts() {
                    first = Some(first.map_or(text, |before: &str| before.min(text)));
                }
            }
            success(RetryBasis::Text, first.map(str::to_owned))
        }
        (false, false) => verdict(&judgements, is_http),
    };
    code.verdict = verdict;
}

/// The verdict on a code of success, whatever its rows say.
fn success(basis: RetryBasis, evidence: Option<String>) -> Verdict {
    Verdict {
        retryability: Retryability::NotNeeded,
        basis,
        evidence: evidence.clone(),
        outcome: Outcome::Done,
        outcome_basis: basis,
        outcome_evidence: evidence,
    }
}

/// The verdict that follows from the judgements on the rows of a code.
fn verdict(judgements: &[Judgement<'_>], is_http: bool) -> Verdict {
    verdict_with(judgements, is_http, &merged_outcome(judgements))
}

fn verdict_with(judgements: &[Judgement<'_>], is_http: bool, outcome: &StatedOutcome<'_>) -> Verdict {
    let status = judgements.iter().find_map(|judgement| judgement.status);
    let settled_by_status = is_http && status.is_some_and(|status| (100..400).contains(&status));
    let mut advices = Vec::new();
    if !settled_by_status {
        for judgement in judgements {
            advices.append(&mut row_advices(judgement.entry));
        }
    }
    let advice = merged(&advices);
    let (retryability, basis, evidence) = match advice {
        Some(RowAdvice { advice, basis, evidence }) => {
            (decide(Some(advice), outcome.outcome, None), basis, evidence)
        }
        None => by_status(judgements, outcome),
    };
    Verdict {
        retryability,
        basis,
        evidence: evidence.map(str::to_owned),
        outcome: outcome.outcome,
        outcome_basis: outcome.basis,
        outcome_evidence: outcome.evidence.map(str::to_owned),
    }
}

/// The retryability without any advice: by the statuses of the rows, or because the request was carried out.
fn by_status<'a>(
    judgements: &[Judgement<'a>],
    outcome: &StatedOutcome<'a>,
) -> (Retryability, RetryBasis, Option<&'a str>) {
    let mut found: Option<Retryability> = None;
    for judgement in judgements {
        if let Some(status) = judgement.status
            && http_semantics(status) != Retryability::Unspecified
        {
            let retryability = decide(None, outcome.outcome, Some(status));
            found = Some(found.map_or(retryability, |before| before.more_cautious(retryability)));
        }
    }
    match (found, decide(None, outcome.outcome, None)) {
        (Some(retryability), _) => (retryability, RetryBasis::HttpSemantics, None),
        (None, Retryability::Unspecified) => (Retryability::Unspecified, RetryBasis::Nothing, None),
        (None, retryability) => (retryability, outcome.basis, outcome.evidence),
    }
}

/// What a row advises: its retry column, and its words.
fn row_advices(entry: &Entry) -> Vec<RowAdvice<'_>> {
    let mut advices = Vec::new();
    if let Some(flag) = entry.retry_flag {
        let advice = if flag { Advice::Later } else { Advice::Never };
        advices.push(RowAdvice { advice, basis: RetryBasis::Column, evidence: None });
    }
    if let Some(Advised { advice, sentence, rule: _ }) = &entry.advice {
        let evidence = Some(sentence.as_str());
        advices.push(RowAdvice { advice: *advice, basis: RetryBasis::Text, evidence });
    }
    advices
}

/// The advice of several columns and sentences: a no takes precedence over every yes. Their order does not matter.
fn merged<'a>(advices: &[RowAdvice<'a>]) -> Option<RowAdvice<'a>> {
    let (first, others) = advices.split_first()?;
    let mut advice = first.advice;
    for other in others {
        advice = advice.either(other.advice);
    }
    // The reason is the strongest column or sentence that says so.
    let rank = |stated: &RowAdvice<'a>| (stated.advice == advice, stated.basis, Reverse(stated.evidence));
    let mut reason = first;
    for other in others {
        // If reasons are equal, the last one counts.
        if rank(other) >= rank(reason) {
            reason = other;
        }
    }
    Some(RowAdvice { advice, ..*reason })
}

/// The outcome of all rows and statuses. The code does not tell which of them applies.
fn merged_outcome<'a>(judgements: &[Judgement<'a>]) -> StatedOutcome<'a> {
    let Some((first, others)) = judgements.split_first() else { return StatedOutcome::UNSTATED };
    let mut outcome = first.outcome.outcome;
    for other in others {
        outcome = outcome.either(other.outcome.outcome);
    }
    // The reason is that of the row with this outcome, or else that of the strongest row.
    let rank =
        |stated: &StatedOutcome<'a>| (stated.outcome == outcome, stated.basis, Reverse(stated.evidence));
    let mut reason = first.outcome;
    for other in others {
        if rank(&other.outcome) >= rank(&reason) {
            reason = other.outcome;
        }
    }
    match reason.outcome == outcome || outcome == Outcome::Unknown {
        true => StatedOutcome { outcome, ..reason },
        false => StatedOutcome { outcome, ..StatedOutcome::UNSTATED },
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use doccodes_core::{Attempt, Language};
    use doccodes_sentences::Text;
    use doccodes_sentences::advice::{self, AdviceOfSentences};
    use proptest::prelude::*;

    use super::*;
    use crate::model::Value;
    use crate::row_advice::{KnownSentences, read_words};

    fn entry(description: &str) -> Entry {
        let descriptions = vec![(Some(Language::En), description.to_owned())];
        with_advice(Entry { descriptions, ..Entry::default() })
    }

    fn with_advice(mut entry: Entry) -> Entry {
        read_words(&mut entry, &mut KnownSentences::default());
        entry
    }

    fn with_status(status: u16, description: &str) -> Entry {
        Entry { http_status: Some(status), ..entry(description) }
    }

    fn judged(entries: Vec<Entry>) -> Verdict {
        let value = Value::Text("A.1".to_owned());
        let mut code = Code::new(value, entries);
        judge(&mut code, false, false);
        code.verdict
    }

    fn verdict(description: &str, status: Option<u16>) -> (Outcome, Retryability) {
        let verdict = judged(vec![Entry { http_status: status, ..entry(description) }]);
        (verdict.outcome, verdict.retryability)
    }

    fn http_verdict(description: &str, status: u16) -> Verdict {
        let value = Value::Number(status.into());
        let entries = vec![entry(description)];
        let mut code = Code::new(value, entries);
        judge(&mut code, true, false);
        code.verdict
    }

    use Outcome::{Done, Refused, Unknown, Unstated};
    use Retryability::{AfterBackoff, IfIdempotent, IfRetryAfter, Never, NotNeeded, Unspecified};

    #[test]
    fn later_is_after_backoff_only_where_the_request_was_refused() {
        let later = "Try again later.";
        assert_eq!(verdict(later, Some(503)), (Refused, AfterBackoff));
        assert_eq!(verdict(later, Some(500)), (Unknown, IfIdempotent));
        assert_eq!(verdict(later, Some(409)), (Refused, AfterBackoff));
        assert_eq!(verdict(later, Some(408)), (Unknown, IfIdempotent));
        assert_eq!(verdict(later, None), (Unstated, IfIdempotent));
        assert_eq!(verdict("Too many requests. Try again later.", None), (Refused, AfterBackoff));
        assert_eq!(verdict("The system is busy. Try again later.", None), (Unstated, IfIdempotent));
    }

    #[test]
    fn words_beat_the_status() {
        for (text, status, expected) in [
            ("It timed out. Try again later.", Some(400), (Unknown, IfIdempotent)),
            (
                "The result of the transfer is unknown. Please retry later.",
                Some(400),
                (Unknown, IfIdempotent),
            ),
            ("Failed to print the label. Try again later.", Some(400), (Unstated, IfIdempotent)),
            ("运费已支付，请稍后再试", Some(409), (Done, Never)),
            ("The order has already been paid.", Some(409), (Done, Never)),
            (
                "The order was placed; the label printer is busy. Please try again later.",
                None,
                (Unknown, IfIdempotent),
            ),
            (
                "The transfer was sent, but the carrier did not confirm it. Try again later.",
                Some(503),
                (Unknown, IfIdempotent),
            ),
            ("The request was not executed. It is safe to retry.", Some(500), (Refused, AfterBackoff)),
            (
                "The body of the request did not arrive in time. Please send the request again.",
                Some(408),
                (Refused, AfterBackoff),
            ),
            ("Please try again later. Use a new order number.", Some(409), (Refused, Never)),
            ("Your plan has no labels left, please top up.", Some(429), (Refused, Never)),
            ("The depot already exists. Try again later.", Some(409), (Unstated, IfIdempotent)),
            ("Internal error.", Some(404), (Unstated, Never)),
        ] {
            assert_eq!(verdict(text, status), expected, "{text} {status:?}");
        }
    }

    #[test]
    fn a_third_party_in_the_row_holds_a_refusal_back() {
        assert_eq!(verdict("Too many requests. Try again later.", None), (Refused, AfterBackoff));
        for third_party in ["The carrier says so.", "这是渠道的限制。"] {
            let text = format!("Too many requests. {third_party} Try again later.");
            assert_eq!(verdict(&text, None), (Unstated, IfIdempotent), "{text}");
        }
    }

    #[test]
    fn words_do_not_change_the_verdict_on_a_success_or_a_redirection() {
        let accepted = http_verdict("Busy, try again later.", 202);
        assert_eq!((accepted.outcome, accepted.retryability), (Unknown, NotNeeded));
        assert_eq!(accepted.basis, RetryBasis::HttpSemantics);
        assert_eq!(http_verdict("Try again later.", 302).retryability, Never);
        assert_eq!(http_verdict("Done.", 200).outcome, Done);
    }

    #[test]
    fn a_2xx_beside_an_error_code_decides_nothing() {
        assert_eq!(verdict("The label is missing.", Some(200)), (Unstated, Unspecified));
        assert_eq!(verdict("Too many requests. Try again later.", Some(200)), (Refused, AfterBackoff));
    }

    #[test]
    fn without_words_and_status_nothing_is_said() {
        assert_eq!(judged(vec![entry("It is broken.")]), Verdict::UNSPECIFIED);
        assert_eq!(verdict("It is broken.", Some(404)), (Refused, Never));
    }

    #[test]
    fn a_no_in_a_row_or_a_column_comes_before_every_yes() {
        let both = [entry("Try again later."), entry("Do not retry.")];
        assert_eq!(judged(both.to_vec()).retryability, Never);
        let flagged = |flag, text: &str| Entry { retry_flag: Some(flag), ..with_status(429, text) };
        for (a, b) in [(true, "Do not retry."), (false, "Try again later.")] {
            let verdict = judged(vec![flagged(a, b)]);
            assert_eq!(verdict.retryability, Never, "{a} {b}");
        }
        assert_eq!(judged(vec![flagged(true, "Too many requests.")]).basis, RetryBasis::Column);
        let apart = [
            with_status(413, "If Retry-After is sent, wait."),
            with_status(429, "Idempotent requests can be retried."),
        ];
        assert_eq!(judged(apart.to_vec()).retryability, Never, "each forbids what the other permits");
    }

    #[test]
    fn a_row_that_says_nothing_of_the_outcome_holds_the_others_back() {
        let halfway =
            [with_status(500, "It broke halfway."), with_status(429, "Too many requests. Try again later.")];
        assert_eq!(judged(halfway.to_vec()).retryability, IfIdempotent);
        let silent = [entry("Too many requests. Try again later."), entry("It is broken.")];
        assert_eq!(judged(silent.to_vec()).retryability, IfIdempotent);
        let several = Entry { other_statuses: vec![500], ..with_status(429, "Try again later.") };
        assert_eq!(judged(vec![several]).retryability, IfIdempotent);
        let refusals =
            [with_status(400, "It is wrong."), with_status(429, "Too many requests. Try again later.")];
        assert_eq!(judged(refusals.to_vec()).retryability, AfterBackoff);
        let done = [
            with_status(409, "It has already been paid."),
            with_status(429, "Too many requests. Try again later."),
        ];
        assert_eq!(judged(done.to_vec()).outcome, Unknown);
    }

    #[test]
    fn a_code_of_success_needs_no_retry_whatever_a_column_says() {
        let entry = Entry { retry_flag: Some(true), name: "OK".to_owned(), ..entry("Try again later.") };
        let value = Value::Number(0);
        let mut code = Code::new(value, vec![entry]);
        judge(&mut code, false, false);
        assert_eq!(
            (code.verdict.outcome, code.verdict.retryability, code.is_success),
            (Done, NotNeeded, true)
        );
    }

    #[test]
    fn a_pin_leaves_the_rest_to_the_page() {
        let pinned = |text: &str, retry, outcome| {
            let value = Value::Text("A.1".to_owned());
            let entries = vec![entry(text)];
            let mut code = Code::new(value, entries);
            judge(&mut code, false, false);
            pin(&mut code, false, retry, outcome);
            (code.verdict.outcome, code.verdict.retryability)
        };
        assert_eq!(pinned("Try again later.", None, Some(Refused)), (Refused, AfterBackoff));
        assert_eq!(pinned("Try again later.", None, Some(Done)), (Done, Never));
        assert_eq!(pinned("It is broken.", Some(AfterBackoff), None), (Refused, AfterBackoff));
        assert_eq!(pinned("It has already been paid.", Some(IfIdempotent), None), (Unknown, IfIdempotent));
        assert_eq!(pinned("It timed out.", Some(IfRetryAfter), None), (Unstated, IfRetryAfter));
        assert_eq!(pinned("It timed out.", Some(Never), None), (Unknown, Never));
    }

    #[test]
    fn the_header_alone_does_not_permit_after_a_timeout() {
        assert_eq!(verdict("If Retry-After is present, wait.", None).1, IfRetryAfter);
        assert_eq!(verdict("The request timed out. If Retry-After is present, wait.", None).1, IfIdempotent);
    }

    /// Sentences of every kind of advice, and of none.
    fn sentence() -> impl Strategy<Value = String> {
        let fixed = [
            "Try again later.",
            "Please retry.",
            "请稍后重试。",
            "请重试。",
            "Do not retry.",
            "请勿重试。",
            "If it is busy, retry later.",
            "If Retry-After is present, wait.",
            "Fix the key and retry.",
            "请修改参数后重试。",
            "The system is busy.",
            "系统暂时异常。",
            "It failed.",
            "重试次数已用完。",
            "The service is temporarily unavailable.",
            "Retry it, if you like.",
            "It can be retried.",
        ];
        prop_oneof![
            prop::sample::select(fixed.to_vec()).prop_map(str::to_owned),
            "(please |you can |请|稍后|wait and |, |not |再次|if |后|the key |，)?{1,5}(retry|try again|重试|再试|send it again)( later| the request|, | with it|。| and contact us|，若|仍失败)?{0,3}",
            "(\\PC|重|试|请|后| |\n|。|\\.|retry|again|later|Retry-After|不){0,24}",
        ]
    }

    fn advice(text: &str) -> Option<Advice> {
        advice::find_advice(&Text::new(text), &mut AdviceOfSentences::default()).map(|said| said.advice)
    }

    proptest! {
        #[test]
        fn advice_is_a_part_of_the_text(text in sentence()) {
            if let Some(said) = advice::find_advice(&Text::new(&text), &mut AdviceOfSentences::default()) {
                prop_assert!(text.get(said.sentence).is_some());
            }
        }

        #[test]
        fn a_negation_in_front_never_permits(
            before in prop::sample::select(["", "Busy, ", "please ", "you should ", "系统繁忙，", "请"].as_slice()),
            negation in prop::sample::select([
                "do not ", "don't ", "never ", "you must not, however, ", "it is useless to ", "cannot be ", "no ",
                "请勿", "不要", "禁止", "不可", "无需", "切勿", "避免", "不能立即", "不建议",
            ].as_slice()),
            adverb in prop::sample::select(["", "automatically ", "please ", "稍后", "now "].as_slice()),
            again in prop::sample::select([
                "retry", "retried", "try again", "try the request again", "resend", "resubmit", "reconnect",
                "repeat the request", "send it again", "重试", "再试", "再次尝试", "重新提交", "重发",
            ].as_slice()),
            after in prop::sample::select(["", " later", " the request in 5 minutes", " later or contact us", "，若仍失败，请联系客服"].as_slice()),
        ) {
            let text = format!("{before}{negation}{adverb}{again}{after}.");
            prop_assert_ne!(advice(&text), Some(Advice::Later), "{}", text);
            prop_assert_ne!(advice(&text), Some(Advice::IfRetryAfter), "{}", text);
        }

        #[test]
        fn two_sentences_permit_no_more_than_the_more_cautious(a in sentence(), b in sentence()) {
            let (a, b) = (format!("{}.", a.trim_end()), format!("{}.", b.trim_end()));
            if let (Some(first), Some(second)) = (advice(&a), advice(&b)) {
                let joined = advice(&format!("{a} {b}"));
                prop_assert!(joined.is_none_or(|joined| joined <= first.min(second)), "{a} {b}: {joined:?}");
            }
        }

        #[test]
        fn no_words_make_a_failure_or_a_timeout_repeatable(
            text in sentence(),
            status in prop::sample::select([500, 502, 504].as_slice()),
            other in prop::sample::select([None, Some(400), Some(409)].as_slice()),
            uncertain in prop::sample::select(["It timed out.", "请求超时。", "Network error."].as_slice()),
        ) {
            prop_assert_ne!(verdict(&text, Some(status)).1, Retryability::AfterBackoff);
            prop_assert_ne!(verdict(&format!("{uncertain} {text}"), other).1, Retryability::AfterBackoff);
        }

        #[test]
        fn the_laws_hold_and_the_order_of_rows_does_not_matter(
            rows in prop::collection::vec((
                sentence(), statement(), prop::sample::select(STATUSES.as_slice()),
                prop::option::weighted(0.2, any::<bool>()), any::<bool>(),
            ), 1..5),
            turn in 0..5_usize,
        ) {
            let mut entries: Vec<Entry> = rows.iter().map(|(advice, statement, status, flag, chinese)| {
                let language = Some(if *chinese { Language::Zh } else { Language::En });
                let descriptions = vec![(language, format!("{statement} {advice}"))];
                with_advice(Entry { descriptions, http_status: *status, retry_flag: *flag, ..Entry::default() })
            }).collect();
            let verdict = judged(entries.clone());
            let permits = |attempt| verdict.retryability.permits(attempt);
            prop_assert!(!permits(Attempt::new()) || verdict.outcome == Refused, "{:?}", verdict);
            if matches!(verdict.outcome, Unknown | Done) {
                prop_assert!(!permits(Attempt::new().retry_after(Some(Duration::ZERO))), "{:?}", verdict);
            }
            if verdict.outcome == Done {
                prop_assert!(!permits(Attempt::new().idempotent(true).retry_after(Some(Duration::ZERO))), "{:?}", verdict);
            }
            entries.reverse();
            let turn = turn % entries.len();
            entries.rotate_left(turn);
            prop_assert_eq!(judged(entries), verdict);
        }
    }

    const STATUSES: [Option<u16>; 12] = [
        None,
        None,
        Some(200),
        Some(302),
        Some(400),
        Some(404),
        Some(408),
        Some(409),
        Some(413),
        Some(429),
        Some(500),
        Some(503),
    ];

    /// Sentences about the outcome, of every kind and of none.
    fn statement() -> impl Strategy<Value = &'static str> {
        prop::sample::select(vec![
            "",
            "It is broken.",
            "Too many requests.",
            "The request was rejected.",
            "系统维护中。",
            "The result is unknown.",
            "The fee has already been paid.",
            "运费已支付。",
            "The order is being processed.",
            "请求已受理。",
            "Failed to print it.",
            "The depot already exists.",
            "Treat this as a success.",
            "订单号重复。",
            "请充值。",
            "The service is temporarily unavailable.",
        ])
    }
}
