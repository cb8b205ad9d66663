//! The verdict on a code, from the advice of its rows and from its HTTP statuses.

use super::advice::{self, Advice, TextAdvice};
use super::model::{Advised, Code, Entry, Verdict};
use doccodes_core::{RetryBasis, Retryability, http_semantics};

/// The verdict on one row of a code, before the other rows of the code and the user's pin are considered.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Judgement<'a> {
    /// The row.
    pub entry: &'a Entry,
    /// The HTTP status by which the row was judged: the code itself, or a status that the row names. A row that names
    /// several is judged once for each.
    pub status: Option<u16>,
    /// The verdict on the row.
    pub verdict: Verdict,
    /// Whether the row says that the request was refused, and not carried out.
    pub refusal: Refusal,
}

/// Whether a row says for sure that the request was refused, and what says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Refusal {
    /// Its HTTP status says so.
    Status,
    /// It has no status, and its words say so.
    Words,
    /// Its HTTP status does not tell whether the request was carried out.
    OpenStatus,
    /// Its words do not tell that: they speak of a timeout or of the network.
    OpenWords,
    /// It has no status, and its words say nothing about it.
    Unsaid,
}

impl Refusal {
    /// Whether the request was surely refused.
    pub const fn is_sure(self) -> bool {
        matches!(self, Self::Status | Self::Words)
    }

    fn of(entry: &Entry, status: Option<u16>) -> Self {
        let uncertain = || texts(entry).into_iter().any(advice::leaves_outcome_open);
        match status {
            Some(408 | 421 | 425 | 429 | 503) => Self::Status,
            Some(500..=599) => Self::OpenStatus,
            _ if uncertain() => Self::OpenWords,
            Some(_) => Self::Status,
            None if texts(entry).into_iter().any(advice::says_refused) => Self::Words,
            None => Self::Unsaid,
        }
    }
}

impl Code {
    /// The verdicts on the rows of the code; `is_http` tells whether the codes are HTTP statuses.
    ///
    /// The verdict on the code is the one with the strongest basis, and among equal bases the most cautious one. It
    /// does not permit every retry unless all rows say for sure that the request was refused.
    pub fn judgements(&self, is_http: bool) -> Vec<Judgement<'_>> {
        let mut judgements = Vec::new();
        for (entry, status) in rows(&self.entries, self.as_http_status(is_http)) {
            let (verdict, refusal) = (judge_entry(entry, status), Refusal::of(entry, status));
            judgements.push(Judgement { entry, status, verdict, refusal });
        }
        judgements
    }
}

/// The rows of a code, each with the HTTP status by which it is judged.
fn rows(entries: &[Entry], status: Option<u16>) -> Vec<(&Entry, Option<u16>)> {
    let mut rows = Vec::with_capacity(entries.len());
    for entry in entries {
        rows.push((entry, status.or(entry.http_status)));
        if status.is_none() {
            rows.extend(entry.other_statuses.iter().map(|&other| (entry, Some(other))));
        }
    }
    rows
}

/// What the words of one entry advise.
pub(crate) fn advice_of(entry: &Entry) -> Option<Advised> {
    let mut found: Option<Advised> = None;
    let mut silent = Vec::new();
    for text in texts(entry) {
        let Some(TextAdvice { advice, sentence, rule }) = advice::find_advice(text) else {
            silent.push(text);
            continue;
        };
        // "Retry" alone is advice in a solution. Elsewhere it may be the name of the code.
        let is_solution =
            entry.solution.as_ref().is_some_and(|solution| std::ptr::eq(solution.as_str(), text));
        let heeded = advice == Advice::Never || is_solution || !advice::only_names_retry(text);
        if heeded && found.as_ref().is_none_or(|said| advice < said.advice) {
            found = Some(Advised { advice, sentence: text[sentence].to_owned(), rule });
        }
    }
    // A name or a remark may be about anything. It counts only if it forbids.
    for text in [&entry.name].into_iter().chain(&entry.remarks) {
        if let Some(TextAdvice { advice: Advice::Never, sentence, rule }) = advice::find_advice(text)
            && found.as_ref().is_none_or(|said| said.advice != Advice::Never)
        {
            found = Some(Advised { advice: Advice::Never, sentence: text[sentence].to_owned(), rule });
        }
    }
    // If the solution changes the request, it is not the same request that is sent again.
    let changes = |said: &Advised| {
        silent.iter().any(|&text| match &entry.solution {
            Some(solution) if std::ptr::eq(solution.as_str(), text) => advice::asks_for_change(text),
            _ => !advice::names_time(&said.sentence) && advice::makes_demand(text),
        })
    };
    found.filter(|said| said.advice == Advice::Never || !changes(said))
}

/// The verdict on a code with these entries; `status` is the code itself where the codes are HTTP statuses.
pub(crate) fn judge(entries: &[Entry], status: Option<u16>) -> Verdict {
    let rows = rows(entries, status);
    let mut verdict: Option<Verdict> = None;
    for &(entry, status) in &rows {
        let judged = judge_entry(entry, status);
        verdict = Some(match verdict {
            Some(before) => stronger(before, judged),
            None => judged,
        });
    }
    let mut verdict = verdict.unwrap_or(Verdict::UNSPECIFIED);
    // The code does not tell which row applies. If a row does not say that the request was refused, a retry may carry
    // it out twice.
    let refused = || rows.iter().all(|&(entry, status)| Refusal::of(entry, status).is_sure());
    if verdict.retryability == Retryability::AfterBackoff && !refused() {
        verdict.retryability = Retryability::IfIdempotent;
    }
    verdict
}

fn judge_entry(entry: &Entry, status: Option<u16>) -> Verdict {
    let semantics = status.map_or(Retryability::Unspecified, http_semantics);
    let by_status = Verdict {
        retryability: semantics,
        basis: if semantics == Retryability::Unspecified {
            RetryBasis::Nothing
        } else {
            RetryBasis::HttpSemantics
        },
        evidence: None,
    };
    // A request that was carried out, or redirected, must not be sent again, whatever the words say about the system.
    if status.is_some_and(|status| (100..400).contains(&status)) {
        return by_status;
    }
    if let Some(flag) = entry.retry_flag {
        let advice = if flag { Advice::Later } else { Advice::Never };
        let retryability = from_advice(advice, entry, status);
        return Verdict { retryability, basis: RetryBasis::Column, evidence: None };
    }
    match &entry.advice {
        Some(said) => Verdict {
            retryability: from_advice(said.advice, entry, status),
            basis: RetryBasis::Text,
            evidence: Some(said.sentence.clone()),
        },
        None => by_status,
    }
}

/// The verdict that follows from advice. Advice says when to send a request again, and not whether it was carried out:
/// only a request that was refused may always be sent again.
fn from_advice(advice: Advice, entry: &Entry, status: Option<u16>) -> Retryability {
    if advice == Advice::Never {
        return Retryability::Never;
    }
    let refusal = Refusal::of(entry, status);
    match advice {
        Advice::Never => Retryability::Never,
        Advice::Later if refusal.is_sure() => Retryability::AfterBackoff,
        Advice::IfRetryAfter if refusal.is_sure() || status.is_none() && refusal == Refusal::Unsaid => {
            Retryability::IfRetryAfter
        }
        Advice::IfRetryAfter | Advice::Later => Retryability::IfIdempotent,
    }
}

fn texts(entry: &Entry) -> Vec<&str> {
    let mut texts = Vec::with_capacity(entry.descriptions.len() + 3);
    for (_, text) in &entry.descriptions {
        texts.push(text.as_str());
    }
    for text in [&entry.message, &entry.cause, &entry.solution] {
        texts.extend(text.as_deref());
    }
    texts
}

/// Of the verdicts on two rows of one code, the one with the stronger basis; with equal bases, the more cautious one.
fn stronger(a: Verdict, b: Verdict) -> Verdict {
    if a.basis != b.basis {
        return if a.basis > b.basis { a } else { b };
    }
    match a.retryability.more_cautious(b.retryability) {
        both if both == a.retryability => a,
        both if both == b.retryability => b,
        both => Verdict { retryability: both, ..a },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use doccodes_core::Language;

    fn entry(description: &str) -> Entry {
        let mut entry =
            Entry { descriptions: vec![(Some(Language::En), description.to_owned())], ..Entry::default() };
        entry.advice = advice_of(&entry);
        entry
    }

    fn verdict(description: &str, status: Option<u16>) -> (Retryability, RetryBasis) {
        let verdict = judge(&[entry(description)], status);
        (verdict.retryability, verdict.basis)
    }

    #[test]
    fn later_is_after_backoff_only_where_the_request_was_refused() {
        let later = "Try again later.";
        assert_eq!(verdict(later, Some(503)), (Retryability::AfterBackoff, RetryBasis::Text));
        assert_eq!(verdict(later, Some(500)), (Retryability::IfIdempotent, RetryBasis::Text));
        assert_eq!(verdict(later, Some(409)), (Retryability::AfterBackoff, RetryBasis::Text));
        assert_eq!(verdict("It timed out. Try again later.", Some(400)).0, Retryability::IfIdempotent);
        assert_eq!(verdict(later, None).0, Retryability::IfIdempotent);
        assert_eq!(verdict("The system is busy. Try again later.", None).0, Retryability::AfterBackoff);
    }

    #[test]
    fn words_do_not_change_the_verdict_on_a_success_or_a_redirection() {
        assert_eq!(
            verdict("Busy, try again later.", Some(202)),
            (Retryability::NotNeeded, RetryBasis::HttpSemantics)
        );
        assert_eq!(verdict("Try again later.", Some(302)), (Retryability::Never, RetryBasis::HttpSemantics));
    }

    #[test]
    fn without_words_and_status_nothing_is_said() {
        assert_eq!(verdict("It failed.", None), (Retryability::Unspecified, RetryBasis::Nothing));
        assert_eq!(verdict("It failed.", Some(404)), (Retryability::Never, RetryBasis::HttpSemantics));
    }

    #[test]
    fn of_two_rows_the_stronger_basis_decides_and_among_equals_the_more_cautious() {
        let both = [entry("Try again later."), entry("Do not retry.")];
        assert_eq!(judge(&both, Some(503)).retryability, Retryability::Never);
        let mixed = [entry("Try again later."), entry("It failed.")];
        assert_eq!(judge(&mixed, Some(503)).basis, RetryBasis::Text, "the stronger basis");
        let with = |status, text: &str| Entry { http_status: Some(status), ..entry(text) };
        let apart = [with(413, "If Retry-After is sent, wait."), with(500, "It failed. Try again later.")];
        assert_eq!(judge(&apart, None).retryability, Retryability::Never, "together they permit nothing");
    }

    #[test]
    fn a_row_that_may_have_been_carried_out_holds_the_others_back() {
        let with = |status, text: &str| Entry { http_status: Some(status), ..entry(text) };
        let halfway = [with(500, "It failed halfway."), with(429, "Too many requests. Try again later.")];
        assert_eq!(judge(&halfway, None).retryability, Retryability::IfIdempotent);
        let silent = [entry("The system is busy. Try again later."), entry("It failed.")];
        assert_eq!(judge(&silent, None).retryability, Retryability::IfIdempotent);
        let several = Entry { other_statuses: vec![500], ..with(429, "Try again later.") };
        assert_eq!(judge(&[several], None).retryability, Retryability::IfIdempotent);
        let refusals = [with(400, "It is wrong."), with(429, "Too many requests. Try again later.")];
        assert_eq!(judge(&refusals, None).retryability, Retryability::AfterBackoff);
    }

    #[test]
    fn a_name_and_a_remark_can_only_forbid() {
        let judged = |name: &str, remark: &str| {
            let mut entry =
                Entry { name: name.to_owned(), remarks: vec![remark.to_owned()], ..entry("It is busy.") };
            entry.advice = advice_of(&entry);
            entry.advice
        };
        assert_eq!(judged("Try again later", "Please retry."), None);
        let said = judged("Busy, do not retry", "").unwrap();
        assert_eq!((said.advice, said.sentence.as_str()), (Advice::Never, "Busy, do not retry"));
        assert_eq!(judged("Busy", "请勿重试。").unwrap().advice, Advice::Never);
    }

    #[test]
    fn a_solution_that_changes_something_takes_the_advice_of_a_message_back() {
        let judged = |solution: &str| {
            let mut entry =
                Entry { solution: Some(solution.to_owned()), ..entry("It failed. Try again later.") };
            entry.advice = advice_of(&entry);
            entry.advice.map(|said| said.advice)
        };
        assert_eq!(judged("Select another size."), None);
        assert_eq!(judged("请更换规格。"), None);
        for harmless in
            ["Contact support.", "Check the state.", "请联系客服。", "请稍后重试。", "请降低频率。"]
        {
            assert_eq!(judged(harmless), Some(Advice::Later), "{harmless}");
        }
    }

    #[test]
    fn a_demand_in_another_cell_takes_the_advice_of_a_solution_back() {
        let judged = |description: &str| {
            let mut entry = Entry { solution: Some("Try again.".to_owned()), ..entry(description) };
            entry.advice = advice_of(&entry);
            entry.advice.map(|said| said.advice)
        };
        assert_eq!(judged("Send fewer items."), None);
        assert_eq!(judged("It failed."), Some(Advice::Later));
        assert_eq!(judged("Create order failed"), Some(Advice::Later));
    }

    #[test]
    fn a_bare_word_is_advice_as_a_solution_only() {
        let judged = |description: &str, solution: &str| {
            let mut entry = Entry { solution: Some(solution.to_owned()), ..entry(description) };
            entry.advice = advice_of(&entry);
            entry.advice.map(|said| said.advice)
        };
        for bare in ["Retry", "Retry request", "请求重试", "重试"] {
            assert_eq!(judged(bare, ""), None, "{bare}");
            assert_eq!(judged("It is busy.", bare), Some(Advice::Later), "{bare}");
        }
        assert_eq!(judged("It failed. Retry.", ""), Some(Advice::Later));
    }

    #[test]
    fn the_header_alone_does_not_permit_after_a_timeout() {
        assert_eq!(verdict("If Retry-After is present, wait.", None).0, Retryability::IfRetryAfter);
        let timeout = verdict("The request timed out. If Retry-After is present, wait.", None).0;
        assert_eq!(timeout, Retryability::IfIdempotent);
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
        advice::find_advice(text).map(|said| said.advice)
    }

    proptest! {
        #[test]
        fn advice_is_a_part_of_the_text(text in sentence()) {
            if let Some(said) = advice::find_advice(&text) {
                prop_assert!(text.get(said.sentence).is_some());
            }
            let _ = (advice::says_refused(&text), advice::leaves_outcome_open(&text));
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
            prop_assert_ne!(verdict(&text, Some(status)).0, Retryability::AfterBackoff);
            prop_assert_ne!(verdict(&format!("{uncertain} {text}"), other).0, Retryability::AfterBackoff);
        }
    }
}
