//! What the words of a page advise about sending a request again, sentence by sentence.
//!
//! The rules are tried in the order of [`RULES`] on each sentence, and the first that matches decides about it: what
//! forbids comes first, then what is no advice although it sounds like it, then what attaches a condition, and last
//! what permits. Where sentences disagree, the most cautious one decides.

use std::ops::Range;

/// What a sentence advises. The more cautious comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Advice {
    /// Not the same request again.
    Never,
    /// Only if the response carries `Retry-After`.
    IfRetryAfter,
    /// The same request, later.
    Later,
}

/// One reason to take a sentence for advice, or not to.
struct Rule {
    /// What the sentence then advises.
    advice: Option<Advice>,
    /// Why there is such a rule.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the reader, and for the tests' messages"))]
    because: &'static str,
    /// Any of these: `…` stands for anything in between. English is matched in lower case from the start of a word.
    phrases: &'static [&'static str],
    /// Sentences that it must decide, and sentences that it must leave to others; ours.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the tests"))]
    decides: &'static [&'static str],
    #[cfg_attr(not(test), expect(dead_code, reason = "for the tests"))]
    leaves: &'static [&'static str],
}

const RULES: &[Rule] = &[
    Rule {
        advice: Some(Advice::Never),
        because: "the page forbids it outright",
        phrases: &[
            "不要…重试",
            "勿重试",
            "勿再重试",
            "不可重试",
            "不能重试",
            "不应重试",
            "不建议重试",
            "不支持重试",
            "无需重试",
            "不必重试",
            "不得重试",
            "避免重试",
            "勿重复",
            "不要重复",
            "不要再次",
            "not retry",
            "not be retried",
            "not be repeated",
            "not repeat",
            "not try again",
            "not reconnect",
            "not resend",
            "not retriable",
            "not retryable",
            "never retry",
            "never be retried",
            "don t retry",
            "no need to retry",
            "cannot retry",
            "can t retry",
            "without retry",
            "shouldn t retry",
            "mustn t retry",
        ],
        decides: &[
            "改好参数，不要重试。",
            "请勿重试同一请求。",
            "Do not retry it.",
            "Clients should not reconnect.",
        ],
        leaves: &["请重试。", "Retry it."],
    },
    Rule {
        advice: None,
        because: "it tells of retries that have been made or counted, and asks for none",
        phrases: &[
            "重试次数",
            "多次重试",
            "重试后仍",
            "重试之后仍",
            "重试失败",
            "重试上限",
            "重试超",
            "retry limit",
            "retry count",
            "retry times",
            "retries exceeded",
            "retries exhausted",
            "number of retries",
            "max retries",
            "maximum retries",
            "after several retries",
            "after multiple retries",
            "retries failed",
            "retry failed",
        ],
        decides: &["多次重试之后还是失败。", "The retry limit is exceeded."],
        leaves: &["请重试。"],
    },
    Rule {
        advice: Some(Advice::Later),
        because: "it tells to wait for as long as Retry-After says",
        phrases: &[
            "wait…retry after",
            "read…retry after…wait",
            "honour…retry after",
            "等待…retry after",
            "读取…retry after",
        ],
        decides: &["Read Retry-After and wait."],
        leaves: &["Retry-After is sent if the cause is temporary."],
    },
    Rule {
        advice: Some(Advice::IfRetryAfter),
        because: "the header tells whether the cause is temporary",
        phrases: &[
            "如果…retry after",
            "若…retry after",
            "暂时…retry after",
            "临时…retry after",
            "可能…retry after",
            "if…retry after",
            "when…retry after",
            "temporar…retry after",
            "retry after…if ",
            "retry after…when ",
            "retry after…temporar",
            "may…retry after",
        ],
        decides: &[
            "仅当暂时处理不了时，应答带有 Retry-After。",
            "If it is only temporary, Retry-After is sent.",
        ],
        leaves: &["Retry after a while."],
    },
    Rule {
        advice: Some(Advice::Never),
        because: "it asks for another request, or for something to be done first",
        phrases: &[
            "修改…重试",
            "更新…重试",
            "更正…重试",
            "更换…重试",
            "调整…重试",
            "检查…重试",
            "确认…重试",
            "核对…重试",
            "删除…重试",
            "减少…重试",
            "缩小…重试",
            "增加…重试",
            "续费…重试",
            "充值…重试",
            "选择…重试",
            "使用…重试",
            "输入…重试",
            "登录…重试",
            "获取…重试",
            "更改…重试",
            "改正…重试",
            "填写…重试",
            "释放…重试",
            "清理…重试",
            "扩大配额",
            "扩大…配额",
            "提高配额",
            "提升配额",
            "申请…配额",
            "use …retry",
            "use …try again",
            "select …retry",
            "select …try again",
            "choose …retry",
            "choose …try again",
            "correct …retry",
            "correct …try again",
            "fix …retry",
            "fix …try again",
            "change …retry",
            "change …try again",
            "modify …retry",
            "modify …try again",
            "update …retry",
            "update …try again",
            "check …retry",
            "check …try again",
            "verify …retry",
            "verify …try again",
            "reduce …retry",
            "reduce …try again",
            "delete …retry",
            "delete …try again",
            "remove …retry",
            "remove …try again",
            "enter …try again",
            "specify …try again",
            "different …retry",
            "different …try again",
            "another …name",
            "new token",
            "obtain …retry",
            "renew …retry",
            "log in …retry",
            "apply for …quota",
            "increase …quota",
            "request …quota",
        ],
        decides: &[
            "请更正参数后重试。",
            "申请提高配额。",
            "Use another format and retry.",
            "Get a new token.",
        ],
        leaves: &["请稍后重试。", "Try again later."],
    },
    Rule {
        advice: Some(Advice::Later),
        because: "it asks for the same request at a later time",
        phrases: &[
            "稍后再试",
            "稍后重试",
            "稍后…重试",
            "稍后再",
            "稍候再",
            "稍候重试",
            "稍候…重试",
            "稍等",
            "请重试",
            "可重试",
            "可以重试",
            "建议重试",
            "一段时间后重试",
            "一段时间后再",
            "一段时间…重试",
            "过段时间",
            "请再试",
            "再次尝试",
            "随时再次提交",
            "try again later",
            "try again in",
            "try again after",
            "retry later",
            "retry in a",
            "retry after a",
            "retry with backoff",
            "retry with exponential",
            "retry with a back",
            "please try again",
            "please retry",
            "can be retried",
            "may be retried",
            "should be retried",
            "should retry",
            "can retry",
            "retry the request",
            "retry your request",
            "retry the operation",
            "wait…retry",
            "wait…try again",
            "later…retry",
            "later…try again",
        ],
        decides: &["过一会儿，稍后再试。", "Wait a moment and try again.", "It can be retried."],
        leaves: &["Contact support.", "联系客服。"],
    },
    Rule {
        advice: Some(Advice::Later),
        because: "it says that the cause is temporary",
        phrases: &[
            "暂时异常",
            "暂时不可用",
            "暂时无法",
            "暂时不能",
            "暂时中断",
            "暂时过载",
            "暂时处于异常",
            "暂时性",
            "临时不可用",
            "临时故障",
            "暂不可用",
            "temporarily unavailable",
            "temporarily unable",
            "temporarily abnormal",
            "temporarily overloaded",
            "temporarily out of",
            "temporarily down",
            "temporarily not available",
            "temporary failure",
            "temporary overload",
            "temporary outage",
        ],
        decides: &["系统暂时异常。", "The service is temporarily unavailable."],
        leaves: &["A temporary credential.", "307 Temporary Redirect", "等待超时。"],
    },
];

/// Words with which a page says that a request was refused before it was carried out.
const REFUSED: &[&str] = &[
    "繁忙",
    "过忙",
    "限流",
    "流控",
    "频繁",
    "过于频繁",
    "暂时不可用",
    "暂不可用",
    "正在进行",
    "正在执行",
    "正在处理",
    "正在操作",
    "请求过多",
    "请求太多",
    "busy",
    "throttl",
    "too many",
    "rate limit",
    "temporarily unavailable",
    "temporarily overloaded",
    "in progress",
    "another operation",
];

/// Words with which a page says that nobody knows whether a request was carried out.
const UNCERTAIN: &[&str] =
    &["超时", "网络", "timeout", "timed out", "time out", "network", "connection reset", "connection lost"];

/// The advice of a text and the sentence that gives it, in bytes of `text`.
pub(crate) fn of(text: &str) -> Option<(Advice, Range<usize>)> {
    let judged = sentences(text).filter_map(|range| Some((of_sentence(&text[range.clone()])?, range)));
    judged.min_by_key(|&(advice, _)| advice)
}

/// Whether the words say that the request was refused, not carried out.
pub(crate) fn says_refused(text: &str) -> bool {
    let folded = fold(text);
    REFUSED.iter().any(|phrase| contains(&folded, phrase))
}

/// Whether the words speak of a timeout or of the network.
pub(crate) fn says_uncertain(text: &str) -> bool {
    let folded = fold(text);
    UNCERTAIN.iter().any(|phrase| contains(&folded, phrase))
}

fn of_sentence(sentence: &str) -> Option<Advice> {
    let folded = fold(sentence);
    let rule = RULES.iter().find(|rule| rule.phrases.iter().any(|phrase| contains(&folded, phrase)))?;
    rule.advice
}

/// Sentences, without the white space around them.
fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    let mut ends: Vec<usize> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let ends_here = match c {
            '。' | '！' | '？' | '；' | '\n' => true,
            // A full stop within a number, a name or a path ends nothing.
            '.' | '!' | '?' => next.is_none_or(char::is_whitespace),
            _ => false,
        };
        if ends_here {
            ends.push(at + c.len_utf8());
        }
    }
    ends.push(text.len());
    ends.into_iter().filter_map(move |end| {
        let part = &text[from..end];
        let start = from + (part.len() - part.trim_start().len());
        let range = start..from + part.trim_end().len();
        from = end;
        (range.start < range.end).then_some(range)
    })
}

/// Lower case; words of ASCII with one space before each and one at the end; nothing else of white space and punctuation.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 2);
    let mut in_word = false;
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            if !in_word {
                folded.push(' ');
            }
            in_word = true;
            folded.push(c.to_ascii_lowercase());
        } else {
            in_word = false;
            if c.is_alphanumeric() {
                folded.push(c);
            }
        }
    }
    folded.push(' ');
    folded
}

/// Whether the parts of a phrase stand in a folded sentence, one after another.
fn contains(folded: &str, phrase: &str) -> bool {
    let mut rest = folded;
    phrase.split('…').all(|part| {
        let ascii = part.starts_with(|c: char| c.is_ascii_alphanumeric());
        let at = if ascii { rest.find(&format!(" {part}")) } else { rest.find(part) };
        match at {
            Some(at) => {
                rest = &rest[at + part.len()..];
                true
            }
            None => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_decides_its_sentences_and_leaves_the_others() {
        for rule in RULES {
            let matches =
                |sentence: &&&str| rule.phrases.iter().any(|phrase| contains(&fold(sentence), phrase));
            let missed: Vec<_> = rule.decides.iter().filter(|sentence| !matches(sentence)).collect();
            assert!(missed.is_empty(), "{}: {missed:?}", rule.because);
            let taken: Vec<_> = rule.leaves.iter().filter(matches).collect();
            assert!(taken.is_empty(), "{}: {taken:?}", rule.because);
            for sentence in rule.decides {
                assert_eq!(of_sentence(sentence), rule.advice, "{sentence}");
            }
        }
    }

    #[test]
    fn a_sentence_is_cut_where_it_ends() {
        let text = "第一句。第二句\nThird, v1.2 too. Fourth";
        let cut: Vec<&str> = sentences(text).map(|range| &text[range]).collect();
        assert_eq!(cut, ["第一句。", "第二句", "Third, v1.2 too.", "Fourth"]);
    }

    #[test]
    fn the_sentence_that_forbids_wins_and_is_the_evidence() {
        let text = "The service is busy. Try again later. Do not retry at once.";
        let (advice, range) = of(text).unwrap();
        assert_eq!((advice, &text[range]), (Advice::Never, "Do not retry at once."));
    }

    #[test]
    fn words_that_only_sound_like_advice() {
        for text in [
            "联系技术支持。",
            "等待超时。",
            "307 Temporary Redirect",
            "A temporary credential is used.",
            "The frequency parameter is wrong.",
            "The IP is repeated.",
            "The request was accepted.",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn refusals_and_timeouts_are_told_apart() {
        assert!(says_refused("系统繁忙，请稍后重试。") && !says_uncertain("系统繁忙，请稍后重试。"));
        assert!(says_uncertain("The operation timed out.") && !says_refused("The operation timed out."));
    }
}
