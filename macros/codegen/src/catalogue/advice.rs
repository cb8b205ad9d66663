//! What the words of a page advise about sending a request again, sentence by sentence.
//!
//! A sentence is folded first: every word for sending again becomes one sign, and clauses stand apart. [`RULES`] are
//! tried in their order on each place where that sign stands, and on the sentence, and the first that applies decides
//! about it. Only a closed shape permits: whatever is not understood is no advice. Where places or sentences disagree,
//! the most cautious decides.

mod ending;
mod fold;
#[rustfmt::skip] // One rule a paragraph, all on one screen.
mod rules;
mod stems;
#[rustfmt::skip] // One word a line would be many screens.
mod words;

use std::ops::Range;

use ending::{is_time_that_comes, waits_for_end};
use fold::{BREAK, HEADER, REPEAT, RETRY, fold, is_label};
pub use rules::Rule;
use rules::{Applies, Outcome, RULES};
use words::{
    ADVISES, AFTER_WHICH, AFTERWARDS, ATTRIBUTES, CHANGES, CONTACT, DENIES, DENIES_NOTHING, DURATIONS,
    ENDED_BY, FAILED_ENDS, FAILURES, FAULTS, IF, LOOKS, MAY_ADVISE, MAY_BE_UNCERTAIN, MAY_REFUSE, NO_DEMANDS,
    OBJECTS, PROHIBITS, REFUSED, REQUIRES, STATES, TAILS, TIMES, UNCERTAIN, VERBS,
};

use super::language::simplified;

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

/// Where a sentence speaks of sending again: the clause before and behind, and the other clauses.
struct Place<'a> {
    all: &'a str,
    before: &'a str,
    after: &'a str,
    /// The clauses in front, and whether they are but the other choice: "do this, or retry".
    front: &'a str,
    behind: &'a str,
    /// What stands between the `or` that leads to this place, and the place.
    choice: Option<&'a str>,
}

impl<'a> Place<'a> {
    fn new(all: &'a str, at: usize, sign: char) -> Self {
        let (head, tail) = (&all[..at], &all[at + sign.len_utf8()..]);
        let start = head.rfind(BREAK).map_or(0, |at| at + 1);
        let end = tail.find(BREAK).unwrap_or(tail.len());
        let before = head[start..].trim();
        let before = ENDED_BY.iter().find_map(|ended| strip_end(before, ended)).unwrap_or(before);
        let choice =
            ["或者", "或", " or "].iter().find_map(|or| Some(head.get(head.rfind(or)? + or.len()..)?.trim()));
        let starts_with_or = before.strip_prefix("or ").or((before == "or").then_some(""));
        Self {
            all,
            before,
            after: tail[..end].trim(),
            front: head[..start].trim_end_matches(BREAK),
            behind: tail[end..].trim_start_matches(BREAK),
            choice: starts_with_or
                .or(choice)
                .map(|rest| rest.trim_start_matches(BREAK))
                .filter(|rest| is_plain_front(rest)),
        }
    }

    fn earlier(&self) -> impl DoubleEndedIterator<Item = &'a str> {
        clauses(self.front)
    }

    fn later(&self) -> impl Iterator<Item = &'a str> {
        clauses(self.behind)
    }
}

fn clauses(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(BREAK).map(str::trim).filter(|clause| !clause.is_empty())
}

/// Whether a clause ends with a negation, so that it goes on behind a parenthesis: "you must not, in any case, …".
fn hangs(clause: &str) -> bool {
    let adverbs = [
        "immediately",
        "automatically",
        "now",
        "ever",
        "just",
        "be",
        "to",
        "立即",
        "立刻",
        "马上",
        "直接",
        "自动",
        "再",
        "再次",
        "现在",
        "稍后",
        "能",
        "可",
        "可以",
        "会",
        "宜",
    ];
    let mut rest = clause;
    while let Some(shorter) = adverbs.iter().find_map(|adverb| strip_end(rest, adverb)) {
        rest = shorter;
    }
    ends_any(rest, &[PROHIBITS, &["not", "no", "不", "useless", "pointless", "impossible", "unsafe"]])
}

fn is_forbidden(place: &Place<'_>) -> bool {
    has_any(place.before, PROHIBITS) || place.earlier().any(hangs)
}

fn is_denied(place: &Place<'_>) -> bool {
    place.all.contains(RETRY) && (denies(place.choice.unwrap_or(place.before)) || denied_behind(place))
}

fn is_for_some(place: &Place<'_>) -> bool {
    let harmless =
        ["idempotent", "幂等", "get", "post", "put", "head", "read", "reads", "只读", "读请求", "查询请求"];
    let some = ["only", "仅", "只", "except", "除"];
    has_any(place.all, &["idempotent", "幂等"])
        || has_any(place.before, &some) && has_any(place.all, &harmless)
}

fn is_unsure(place: &Place<'_>) -> bool {
    let asks = place.all.ends_with('?') || place.all.ends_with('吗');
    let unsure = ["only", "仅", "只", "是否", "能否", "whether", "最多"];
    asks || has_any(place.before, &unsure) || has_any(place.before, IF)
}

fn is_another_request(place: &Place<'_>) -> bool {
    !place.all.contains(HEADER) && (asks_before(place) || asks_behind(place))
}

fn asks_for_later(place: &Place<'_>) -> bool {
    // What a code meant once is no advice.
    let past = ["deprecated", "obsolete", "no longer used", "not used any", "formerly", "废弃", "弃用"];
    !has_any(place.all, &past)
        && is_plain(place)
        && place.earlier().all(is_statement_or(place))
        && goes_on_well(place)
}

fn counts(place: &Place<'_>) -> bool {
    let numbers: &[&str] = &[
        "number of",
        "max",
        "maximum",
        "maximum of",
        "several",
        "multiple",
        "many",
        "repeated",
        "after #",
        "after",
        "during",
        "more",
        "automatic",
        "pending",
        "wait for",
        "wait for the",
        "wait for a",
        "waiting for",
        "等待",
        "多次",
        "次数",
        "几次",
        "自动",
    ];
    let behind: &[&str] = &[
        "limit",
        "limits",
        "count",
        "counts",
        "times",
        "time exceeded",
        "attempt",
        "attempts",
        "exceeded",
        "exhausted",
        "failed",
        "fail",
        "failure",
        "policy",
        "interval",
        "by the server",
        "by the system",
        "by the sdk",
        "by the driver",
        "by the broker",
        "by the library",
        "by the service",
        "by the platform",
        "by us",
        "by our",
        "queue",
        "token",
        "次数",
        "的次数",
        "失败",
        "后仍",
        "之后仍",
        "后还",
        "之后还",
        "仍",
        "上限",
        "超",
        "间隔",
        "机制",
        "策略",
        "任务",
        "时",
        "开关",
        "按钮",
        "窗口",
        "参数",
        "# of",
    ];
    let itself = ["系统", "平台", "服务端", "服务器", "后台", "我们", "微信", "支付宝"];
    let does = |text: &str| starts_any(text, &itself) && has_any(text, &["将", "会", "自动"]);
    ends_any(place.before, &[numbers])
        || place.after == "#"
        || starts_any(place.after, behind)
        || does(place.before)
}

/// Whether a text denies, but for words that only look like it.
fn denies(text: &str) -> bool {
    has_any(text, DENIES) && {
        let mut rest = text.to_owned();
        for word in DENIES_NOTHING {
            rest = rest.replace(word, " ");
        }
        has_any(&rest, DENIES)
    }
}

fn denied_behind(place: &Place<'_>) -> bool {
    let (rest, _) = skip(place.after, &[OBJECTS, TIMES, DURATIONS, TAILS]);
    let end = IF
        .iter()
        .chain(&["because", "since", "or", "或", "until", "before"])
        .filter_map(|word| find(rest, word))
        .min();
    let said = &rest[..end.unwrap_or(rest.len())];
    let answers = [
        "no",
        "not",
        "false",
        "never",
        "否",
        "不",
        "不支持",
        "不允许",
        "不可",
        "不能",
        "not supported",
        "not allowed",
    ];
    let answer = rest.is_empty().then(|| place.later().next()).flatten();
    let in_vain = [
        "will fail",
        "will always fail",
        "fails again",
        "will produce the same",
        "the same result",
        "the same error",
        "也会失败",
        "仍会失败",
        "会再次失败",
        "结果相同",
        "相同的结果",
        "相同结果",
    ];
    denies(said)
        || has_any(said, PROHIBITS)
        || has_any(said, &in_vain)
        || answer.is_some_and(|answer| answers.contains(&answer))
}

/// Whether the words in front ask for something before.
fn asks_before(place: &Place<'_>) -> bool {
    if place.choice.is_some() {
        return false;
    }
    let (rest, _) = skip(place.before, &[ADVISES, TIMES, DURATIONS, OBJECTS]);
    let leads = |text: &str| ends_any(text, &[&["and", "then", "并", "然后", "再"]]);
    let (condition, _) = skip_back(place.before);
    let waits = has_any(place.before, &["wait", "待", "等"]) || waits_for_end(place.before);
    if !rest.is_empty()
        && !waits
        && (has_any(place.before, CHANGES)
            || leads(condition)
            || ends_any(condition, &[&["后", "and", "then", "before", "before you", "prior to"]])
            || has_any(rest, AFTER_WHICH))
    {
        return true;
    }
    let coordinated = starts_any(place.before, &["and", "then", "并", "然后", "再"])
        || place.earlier().next_back().is_some_and(leads);
    if coordinated
        && place.earlier().next_back().is_some_and(|clause| {
            !is_waiting(clause) && !waits_for_end(clause) && !starts_any(clause, &["wait", "please wait"])
        })
    {
        return true;
    }
    place.earlier().any(|clause| is_condition(clause) || is_instruction(clause))
}

/// The text without the words that advise and the times at its end.
fn skip_back(text: &str) -> (&str, bool) {
    let mut rest = text;
    let mut any = false;
    let lists: [&[&str]; 2] =
        [&["please", "可以", "可", "再", "进行", "直接", "稍后", "later", "您", "尝试"], &["建议"]];
    'next: loop {
        for word in lists.iter().copied().flatten() {
            if let Some(shorter) = strip_end(rest, word) {
                rest = shorter;
                any = true;
                continue 'next;
            }
        }
        return (rest, any);
    }
}

/// Whether a clause is over before the request can be sent again: "once it is paid", "登录后".
fn is_condition(clause: &str) -> bool {
    if is_waiting(clause) || has_any(clause, &["等待", "待"]) || waits_for_end(clause) {
        return false;
    }
    starts_any(clause, AFTER_WHICH) || ["后", "之后", "以后"].iter().any(|end| clause.ends_with(end))
}

/// Whether a clause tells to do something.
fn is_instruction(clause: &str) -> bool {
    let (rest, _) = skip(clause, &[ADVISES, &["must", "first", "先", "have to", "to", "必须", "务必", "须"]]);
    let failed = ends_any(clause, &[FAILED_ENDS]) && !has_any(clause, &["please"]);
    // "创建的任务" and "验证码" are things, "new node" is one too.
    let things = ["的", "了", "过", "中", "码", "数", "量", "次", "失败"];
    let verb = CHANGES
        .iter()
        .filter(|change| !ATTRIBUTES.contains(change))
        .filter_map(|change| strip_start(rest, change));
    !failed && verb.into_iter().any(|object| !starts_any(object, &things))
}

/// Whether a clause is nothing but waiting for some time.
fn is_waiting(clause: &str) -> bool {
    let (rest, _) = skip(clause, &[ADVISES, TIMES, DURATIONS]);
    rest.is_empty()
        && has_any(
            clause,
            &[
                "wait",
                "wait for",
                "等待",
                "稍等",
                "稍候",
                "等",
                "back off",
                "later",
                "稍后",
                "after a",
                "in a",
                "过",
                "一段时间",
                "段时间",
            ],
        )
        || rest.is_empty() && ends_any(clause, &[&["后"]])
}

/// Whether the words behind make it another request.
fn asks_behind(place: &Place<'_>) -> bool {
    let (rest, _) = skip(place.after, &[OBJECTS, TIMES, DURATIONS, TAILS]);
    let end = ["or", "或", "and contact", "if", "若", "如"].iter().filter_map(|word| find(rest, word)).min();
    let said = &rest[..end.unwrap_or(rest.len())];
    // What ends by itself is a time: "try again after the maintenance".
    if is_time_that_comes(said) {
        return false;
    }
    let conditions: &[&str] = &[
        "with",
        "using",
        "from",
        "after",
        "once",
        "only",
        "provided",
        "as soon as",
        "by",
        "until",
        "only if",
    ];
    starts_any(rest, &["only if"])
        || starts_any(said, conditions)
        || has_any(said, CHANGES)
        || place.later().next().is_some_and(|clause| starts_any(clause, conditions) && !is_manner(clause))
}

fn is_plain_front(text: &str) -> bool {
    skip(text, &[ADVISES, TIMES, DURATIONS, OBJECTS]).0.is_empty()
}

/// Whether the clause is of the closed shape: who may or should, when, what, and nothing else.
fn is_plain(place: &Place<'_>) -> bool {
    let before = place.choice.unwrap_or(place.before);
    // "Wait a minute before …"
    let waits = strip_end(before, "before").filter(|rest| has_any(rest, &["wait", "allow"]));
    let before = waits.unwrap_or(before);
    let (front, timed_before) = skip(before, &[ADVISES, OBJECTS, DURATIONS, TIMES]);
    let (rest, timed_behind) = skip(place.after, &[OBJECTS, TAILS, DURATIONS, TIMES]);
    let comes = is_time_that_comes(rest);
    let waits = waits_for_end(before);
    let timed = comes || timed_before || timed_behind || waits || place.earlier().any(is_waiting);
    let first = place.earlier().next().is_none() && starts_any(place.before, &["and", "then", "然后", "并"]);
    let ends = rest.is_empty()
        || comes
        || starts_any(rest, &["or", "或", "and contact", "and if"])
        || begins_if(rest) && is_failure(rest);
    (front.is_empty() || waits) && ends && !first && (timed || !has_any(place.all, FAULTS))
}

fn begins_if(clause: &str) -> bool {
    let names_time = ["当前", "当天", "当日", "当月", "如下"];
    starts_any(clause, IF) || starts_any(clause, &["如", "当"]) && !starts_any(clause, &names_time)
}

/// Whether a condition is but that the request failed.
fn is_failure(clause: &str) -> bool {
    (has_any(clause, FAILURES) || ends_any(clause, &[&["this"]]))
        && !has_any(clause, CHANGES)
        && !has_any(clause, &["only", "unless"])
}

/// Whether a clause in front leaves the request as it is: it states what happened, or is the other choice.
fn is_statement_or(place: &Place<'_>) -> impl Fn(&str) -> bool {
    let choice = place.choice.is_some();
    move |clause| {
        if begins_if(clause) {
            return is_failure(clause) && !denies(clause);
        }
        if has_any(clause, PROHIBITS) {
            return keeps_request(clause);
        }
        choice
            || is_waiting(clause)
            || is_label(clause)
            || waits_for_end(clause)
            || (has_any(clause, STATES) || clause.ends_with('了') || is_system_at_work(clause))
                && !requires(clause)
    }
}

/// Whether a clause tells that a system is under maintenance, or cut off: "银行系统维护".
fn is_system_at_work(clause: &str) -> bool {
    let systems =
        ["系统", "服务", "平台", "银行", "渠道", "通道", "网关", "机房", "集群", "数据库", "服务器", "接口"];
    (ends_any(clause, &[&["维护", "升级"]])
        && has_any(clause, &systems)
        && !has_any(clause, &["待", "未", "您", "需"]))
        || ends_any(clause, &[&["断开", "断连"]])
}

/// Whether a sentence tells what has to be done first: "the terms have to be accepted".
fn tells_what_is_due(folded: &str) -> bool {
    let due = [
        "must",
        "need to",
        "needs to",
        "have to",
        "has to",
        "be required",
        "is required",
        "are required",
        "requires",
        "should",
        "需要先",
        "需先",
        "必须",
        "务必",
        "须先",
    ];
    clauses(folded).any(|clause| {
        has_any(clause, &due)
            && !has_any(clause, &["wait", "back off", "should be", "should have", "等"])
            && !clause.contains([RETRY, REPEAT, HEADER])
            && !has_any(clause, CONTACT)
    })
}

/// Whether a clause forbids to change the request: "请不要更换单号".
fn keeps_request(clause: &str) -> bool {
    let changes = ["更换", "更改", "变更", "修改", "change", "modify"];
    let what = ["单号", "订单号", "流水号", "参数", "id", "parameters", "request"];
    has_any(clause, &changes) && has_any(clause, &what) && !clause.contains([RETRY, REPEAT])
}

/// Whether a clause demands something; 响应 and 应用 do not, though 应 does.
fn requires(clause: &str) -> bool {
    let harmless = ["响应", "应用", "应答", "对应", "供应"];
    let clause = harmless.iter().fold(clause.to_owned(), |rest, word| rest.replace(word, " "));
    has_any(&clause, REQUIRES)
}

/// Whether a clause says but how to repeat: "using exponential backoff"; or is a number, as of an error.
fn is_manner(clause: &str) -> bool {
    skip(clause, &[TAILS, TIMES, DURATIONS]).0.is_empty()
}

/// Whether nothing behind takes it back.
fn goes_on_well(place: &Place<'_>) -> bool {
    let Some(first) = place.later().find(|clause| !is_manner(clause)) else { return true };
    if begins_if(first) {
        return has_any(
            first,
            &[
                "persists",
                "persist",
                "still",
                "continues",
                "occurs",
                "again",
                "仍",
                "还",
                "依然",
                "依旧",
                "多次",
                "问题",
                "持续",
                "一直",
                "疑问",
                "帮助",
                "questions",
                "help",
                "assistance",
                "↻",
            ],
        );
    }
    // Behind a bare "or" stands the other choice.
    let choice = matches!(first, "或" | "or") && !has_any(place.behind, PROHIBITS) && !denies(place.behind);
    choice || place.later().all(|clause| starts_any(clause, AFTERWARDS) || has_any(clause, CONTACT))
}

/// Whether a text is but the name of a repetition, as codes may have one: "Retry", "重试请求".
pub(crate) fn is_bare(text: &str) -> bool {
    if text.len() > 48 || fold::sentences(text).nth(1).is_some() {
        return false;
    }
    let folded = fold(&simplified(text));
    let who: &[&str] =
        &["client", "user", "application", "merchant", "customer", "用户", "客户端", "商户", "客户"];
    let (rest, _) = skip(folded.trim_matches(BREAK), &[OBJECTS, who]);
    rest.strip_prefix(RETRY).is_some_and(|rest| skip(rest, &[OBJECTS]).0.is_empty())
}

/// A sentence of more bytes than this is no prose; it is judged only for words that forbid.
const LONGEST: usize = 4096;

/// What a text advises.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) advice: Advice,
    /// Where the sentence stands in the text.
    pub(crate) sentence: Range<usize>,
    pub(crate) rule: &'static Rule,
}

/// The advice of a text.
pub(crate) fn of(text: &str) -> Option<Said> {
    let stems = MAY_ADVISE.places(text);
    if stems.is_empty() {
        return None;
    }
    let simplified = simplified(text);
    let text = simplified.as_ref();
    let mut stems = stems.as_slice();
    let mut found: Option<Said> = None;
    // Whoever speaks of idempotent requests means that others are not to be repeated.
    let sorts = has_any(text, &["idempotent", "Idempotent", "幂等"]);
    let mut previous = [0..0, 0..0];
    for range in fold::sentences(text) {
        if stems.is_empty() && found.as_ref().is_none_or(|said| said.sentence != previous[1]) {
            break;
        }
        let inside = stems.partition_point(|&at| at < range.end);
        let said = (inside > 0).then(|| of_sentence(&text[range.clone()])).flatten();
        let mended = || sorts || previous.iter().any(|before| mends(text, before, &range));
        let said = said.filter(|&(advice, _)| advice != Advice::Later || !mended());
        stems = &stems[inside..];
        if let Some((advice, rule)) = said
            && found.as_ref().is_none_or(|other| advice < other.advice)
        {
            found = Some(Said { advice, sentence: range.clone(), rule });
            if advice == Advice::Never {
                break;
            }
        }
        // "Try again. Make sure that it is correct."
        if said.is_none()
            && let Some(Said { advice: Advice::Later, sentence, .. }) = &found
            && *sentence == previous[1]
            && !is_timed(&text[sentence.clone()])
            && blames(&text[range.clone()])
        {
            found = None;
        }
        previous.rotate_left(1);
        previous[1] = range;
    }
    found
}

/// Whether the words tell to change something, be it the request or what it is about. Looking, asking and sending less
/// often leave both as they are.
pub(crate) fn asks_for_change(text: &str) -> bool {
    text.len() <= LONGEST
        && fold::sentences(text).any(|range| {
            let folded = fold(&text[range]);
            clauses(&folded).any(|clause| {
                (is_instruction(clause) || looks_like_demand(clause))
                    && !has_any(clause, CONTACT)
                    && !has_any(clause, LOOKS)
            })
        })
}

/// Whether a sentence names a time.
pub(crate) fn is_timed(sentence: &str) -> bool {
    let folded = fold(&simplified(sentence));
    has_any(&folded, TIMES) || has_any(&folded, &["wait", "back off"])
}

/// Whether the words have the shape of a demand that leaves something else than it was.
pub(crate) fn demands(text: &str) -> bool {
    text.len() <= LONGEST
        && fold::sentences(text).any(|range| {
            let folded = fold(&text[range]);
            !begins_if(&folded)
                && !has_any(&folded, CONTACT)
                && clauses(&folded).any(|clause| looks_like_demand(clause) && !has_any(clause, LOOKS))
        })
}

/// Whether what is to be sent again is not the same, by a sentence before: it tells to change something or forbids
/// something, or it blames the request and no time is named at which that may succeed.
fn mends(text: &str, before: &Range<usize>, sentence: &Range<usize>) -> bool {
    let folded = fold(&text[before.clone()]);
    let timed = || is_timed(&text[sentence.clone()]);
    clauses(&folded).any(|clause| is_instruction(clause) || looks_like_demand(clause))
        || has_any(&folded, PROHIBITS)
        || tells_what_is_due(&folded)
        || text[before.clone()].ends_with(['?', '？'])
        || has_any(&folded, FAULTS) && !timed()
}

/// Whether a sentence tells what the request must be, or to change it.
fn blames(sentence: &str) -> bool {
    let folded = fold(sentence);
    !begins_if(&folded)
        && !has_any(&folded, CONTACT)
        && (has_any(&folded, FAULTS)
            || clauses(&folded).any(|clause| is_instruction(clause) || looks_like_demand(clause)))
}

/// Whether a clause has the shape of a demand, by whatever verb: "compress the image", "请压缩图片".
fn looks_like_demand(clause: &str) -> bool {
    let polite = strip_start(clause, "please");
    let clause = polite.unwrap_or(clause);
    // "Re-run the installer." is another thing to do, "retry limit exceeded" is none.
    if let Some(what) = clause.strip_prefix(RETRY) {
        let what = skip(what, &[OBJECTS, TAILS, TIMES, DURATIONS]).0;
        return what.starts_with(|c: char| c.is_ascii_lowercase())
            && !has_any(what, STATES)
            && !starts_any(what, &["or", "with", "to", "if", "using"]);
    }
    if clause.contains([RETRY, REPEAT, HEADER])
        || has_any(clause, CONTACT)
        || is_waiting(clause)
        || waits_for_end(clause)
    {
        return false;
    }
    let harmless = [
        "note", "be", "wait", "see", "refer", "注意", "知悉", "放心", "谅解", "参考", "参阅", "参见", "查看",
        "等", "稍", "耐心", "联系",
    ];
    if polite.is_some() && !starts_any(clause, &harmless) && !starts_any(clause, PROHIBITS) {
        return true;
    }
    if VERBS.iter().any(|verb| strip_start(clause, verb).is_some()) && !has_any(clause, STATES) {
        return true;
    }
    let mut words = clause.split(' ');
    let (Some(verb), Some(second)) = (words.next(), words.next()) else { return false };
    let what = [
        "the", "a", "an", "your", "it", "them", "these", "those", "its", "all", "any", "some", "fewer",
        "more", "less",
    ];
    what.contains(&second)
        && !ends_any(clause, &[FAILED_ENDS])
        && verb.bytes().all(|byte| byte.is_ascii_lowercase())
        && !["ed", "ing", "ly"].iter().any(|end| verb.ends_with(end))
        && !NO_DEMANDS.contains(&verb)
}

/// Whether the words say that the request was refused, not carried out.
pub(crate) fn says_refused(text: &str) -> bool {
    MAY_REFUSE.are_in(text) && says(text, REFUSED)
}

/// Whether the words speak of a timeout or of the network, or leave open what became of the request.
pub(crate) fn says_uncertain(text: &str) -> bool {
    MAY_BE_UNCERTAIN.are_in(text) && says(text, UNCERTAIN)
}

fn says(text: &str, phrases: &[&str]) -> bool {
    let folded = fold(&simplified(text));
    phrases.iter().any(|phrase| {
        let mut rest = folded.as_str();
        phrase.split('…').all(|part| match find(rest, part) {
            Some(at) if !denies_last(&rest[..at]) => {
                rest = &rest[at + part.len()..];
                true
            }
            _ => false,
        })
    })
}

/// Whether a word is denied directly in front.
fn denies_last(before: &str) -> bool {
    ends_any(before.trim_end(), &[&["not", "no", "不", "非", "未"]])
}

/// A sentence is read in pieces of at most so many bytes, or folding it would take the square of its length.
const PIECE: usize = 4 * LONGEST;

/// How far a piece reaches back into the one before, so that no negation is cut off from what it denies.
const OVERLAP: usize = 256;

/// The pieces of a sentence.
fn pieces(sentence: &str) -> impl Iterator<Item = &str> {
    let boundary = |mut at: usize| {
        while !sentence.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let starts = (0..sentence.len()).step_by(PIECE - OVERLAP);
    starts.map(move |start| &sentence[boundary(start)..boundary((start + PIECE).min(sentence.len()))])
}

fn of_sentence(sentence: &str) -> Option<(Advice, &'static Rule)> {
    if sentence.len() > PIECE {
        let mut said = pieces(sentence).filter_map(of_sentence);
        return said.find(|&(advice, _)| advice == Advice::Never);
    }
    let folded = fold(sentence) + if sentence.ends_with(['?', '？']) { "?" } else { "" };
    let by_sentence = by_sentence(&folded);
    if is_long(&folded) {
        return by_sentence;
    }
    let mut unsure = false;
    let mut later = None;
    for (outcome, rule) in by_place(&folded) {
        match outcome {
            Outcome::Says(Advice::Never) => return rule.map(|rule| (Advice::Never, rule)),
            Outcome::Says(advice) => later = later.or(rule.map(|rule| (advice, rule))),
            Outcome::Tells => {}
            Outcome::Unsure => unsure = true,
        }
    }
    match folded.contains(HEADER) {
        true => by_sentence,
        false if unsure => None,
        false => later.or(by_sentence),
    }
}

/// What is made of each place that speaks of sending again, and by which rule.
fn by_place(folded: &str) -> impl Iterator<Item = (Outcome, Option<&'static Rule>)> {
    let places = folded.char_indices().filter(|&(_, c)| c == RETRY || c == REPEAT);
    places.map(|(at, sign)| {
        let place = Place::new(folded, at, sign);
        let applies = |rule: &&Rule| matches!(rule.applies, Applies::Place(applies) if applies(&place));
        let rule = RULES.iter().find(applies);
        let outcome = rule.map_or(Outcome::Unsure, |rule| rule.outcome);
        let forbids = outcome == Outcome::Says(Advice::Never) && has_any(place.before, PROHIBITS);
        // Words that tell of a second submission say something only where it is forbidden.
        (if sign == REPEAT && !forbids { Outcome::Tells } else { outcome }, rule)
    })
}

/// What a sentence says as a whole, and by which rule.
fn by_sentence(folded: &str) -> Option<(Advice, &'static Rule)> {
    let applies = |rule: &&Rule| matches!(rule.applies, Applies::Sentence(applies) if applies(folded));
    let rule = RULES.iter().find(applies)?;
    match rule.outcome {
        Outcome::Says(advice) => Some((advice, rule)),
        _ => None,
    }
}

/// A sentence of more bytes, or of more places that speak of sending again, is no prose.
fn is_long(folded: &str) -> bool {
    folded.len() > LONGEST || folded.chars().filter(|&c| c == RETRY || c == REPEAT).nth(8).is_some()
}

fn denies_at_length(folded: &str) -> bool {
    is_long(folded) && folded.contains([RETRY, REPEAT]) && (denies(folded) || has_any(folded, PROHIBITS))
}

fn has_header(folded: &str) -> bool {
    folded.contains(HEADER)
}

fn denies_header(folded: &str) -> bool {
    let absent = [
        "absent", "missing", "lacks", "ignore", "ignores", "ignored", "wrong", "invalid", "忽略", "有误",
        "无效",
    ];
    clauses(folded)
        .find(|clause| has_header(clause))
        .is_some_and(|clause| denies(clause) || has_any(clause, PROHIBITS) || has_any(clause, &absent))
}

fn is_header_conditional(folded: &str) -> bool {
    let conditions = [
        "temporary",
        "temporarily",
        "may",
        "might",
        "if",
        "when",
        "whenever",
        "unless",
        "暂时",
        "临时",
        "可能",
        "若",
        "如果",
        "如",
        "仅当",
    ];
    has_header(folded) && has_any(folded, &conditions)
}

fn asks_to_heed_header(folded: &str) -> bool {
    let waits = ["wait", "waiting", "honour", "honor", "respect", "obey", "等待", "遵循", "遵守"];
    has_header(folded)
        && (has_any(folded, &waits) || folded.contains(RETRY))
        && !clauses(folded).any(is_instruction)
        && !has_any(folded, PROHIBITS)
}

/// Whether a sentence states that the system itself is out of order for a while.
fn is_temporary(folded: &str) -> bool {
    let systems = [
        "service",
        "server",
        "system",
        "gateway",
        "api",
        "backend",
        "platform",
        "host",
        "endpoint",
        "cluster",
        "network",
        "系统",
        "服务",
        "服务器",
        "接口",
        "平台",
        "网关",
        "集群",
    ];
    let states = [
        "temporarily unavailable",
        "temporarily overloaded",
        "temporarily abnormal",
        "temporarily out of service",
        "temporarily down",
        "temporarily busy",
        "temporarily not available",
        "temporarily unable to handle",
        "temporarily unable to process",
        "temporary overload",
        "temporary outage",
        "temporary failure",
        "暂时异常",
        "暂时不可用",
        "暂不可用",
        "临时不可用",
        "暂时中断",
        "暂时过载",
        "暂时繁忙",
        "暂时处于异常",
        "暂时无法处理",
        "暂时不能处理",
        "暂时无法响应",
        "暂时无法提供服务",
    ];
    let states = |clause: &str| {
        let state = states.iter().find_map(|state| Some((find(clause, state)?, state.len())));
        state.is_some_and(|(at, len)| {
            let goes_on = [
                "due",
                "because",
                "owing",
                "and",
                "or",
                "as",
                "at",
                "right",
                "now",
                "of",
                "请求",
                "该请求",
                "您的请求",
                "状态",
            ];
            let (before, after) = (&clause[..at], clause[at + len..].trim());
            !has_any(before, &["not", "never", "no", "nor", "不", "非", "没", "未"])
                && !has_any(before, IF)
                && (after.is_empty() || starts_any(after, &goes_on))
        })
    };
    let harmless = |clause: &str| {
        states(clause) || !is_instruction(clause) && !requires(clause) && !has_any(clause, PROHIBITS)
    };
    has_any(folded, &systems)
        && clauses(folded).any(states)
        && clauses(folded).all(harmless)
        && !folded.ends_with('?')
}

/// Whether a sentence tells that it works after some moments: "稍等几秒即可使用".
fn is_soon(folded: &str) -> bool {
    let mut clauses = clauses(folded);
    let Some(last) = clauses.next_back() else { return false };
    let (rest, timed) = skip(last, &[ADVISES, TIMES, DURATIONS]);
    timed
        && matches!(rest, "即可" | "即可使用" | "即可访问" | "即可恢复")
        && clauses.all(|clause| {
            has_any(clause, STATES) && !is_instruction(clause) && !is_condition(clause) && !requires(clause)
        })
}

/// Where a phrase stands in a folded text, in whole words.
fn find(text: &str, phrase: &str) -> Option<usize> {
    let of_words = phrase.starts_with(|c: char| c.is_ascii_alphanumeric());
    let mut from = 0;
    while let Some(at) = text[from..].find(phrase) {
        let at = from + at;
        let bare = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        if !of_words || bare(text[..at].chars().next_back()) && bare(text[at + phrase.len()..].chars().next())
        {
            return Some(at);
        }
        from = at + phrase.len();
    }
    None
}

fn has_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| find(text, phrase).is_some())
}

fn strip_start<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(phrase)?;
    let cut = phrase.ends_with(|c: char| c.is_ascii_alphanumeric())
        && rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    (!cut).then(|| rest.trim_start())
}

fn strip_end<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let rest = text.strip_suffix(phrase)?;
    let cut = phrase.starts_with(|c: char| c.is_ascii_alphanumeric())
        && rest.ends_with(|c: char| c.is_ascii_alphanumeric());
    (!cut).then(|| rest.trim_end())
}

fn starts_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| strip_start(text, phrase).is_some())
}

fn ends_any(text: &str, lists: &[&[&str]]) -> bool {
    lists.iter().copied().flatten().any(|phrase| strip_end(text, phrase).is_some())
}

/// What remains behind the words of these lists, and whether words of [`TIMES`] were among those skipped.
fn skip<'a>(text: &'a str, lists: &[&[&str]]) -> (&'a str, bool) {
    let mut rest = text.trim_start();
    let mut timed = false;
    loop {
        let mut shortest: Option<&str> = None;
        for list in lists {
            if let Some(shorter) = without_longest(rest, list)
                && shortest.is_none_or(|before| shorter.len() < before.len())
            {
                shortest = Some(shorter);
            }
        }
        let Some(shorter) = shortest else { return (rest, timed) };
        timed |= without_longest(rest, TIMES).is_some_and(|by_time| by_time.len() == shorter.len());
        rest = shorter;
    }
}

/// What remains behind the longest of these words that stands at the beginning.
fn without_longest<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let first = *text.as_bytes().first()?;
    let mut shortest: Option<&str> = None;
    for word in words {
        if word.as_bytes()[0] == first
            && let Some(rest) = strip_start(text, word)
            && shortest.is_none_or(|before| rest.len() < before.len())
        {
            shortest = Some(rest);
        }
    }
    shortest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_is_overlooked() {
        let begins = |stems: &stems::Stems, phrase: &str| stems.places(phrase).first() == Some(&0);
        for (stems, phrases) in [(&MAY_REFUSE, REFUSED), (&MAY_BE_UNCERTAIN, UNCERTAIN)] {
            for phrase in phrases {
                assert!(begins(stems, phrase), "{phrase}");
            }
        }
        for word in words::RETRY_WORDS.iter().chain(words::HAN_RETRY) {
            assert!(MAY_ADVISE.are_in(word), "{word}");
        }
    }

    /// The rules that decide about the places of a sentence, and about the sentence.
    fn deciding(sentence: &str) -> Vec<&'static str> {
        let folded = fold(sentence) + if sentence.ends_with(['?', '？']) { "?" } else { "" };
        let whole = |rule: &&Rule| matches!(rule.applies, Applies::Sentence(applies) if applies(&folded));
        let by_places = by_place(&folded).filter_map(|(_, rule)| rule);
        by_places.chain(RULES.iter().find(whole)).map(|rule| rule.name).collect()
    }

    #[test]
    fn every_rule_decides_its_sentences_and_leaves_the_others() {
        for rule in RULES {
            for sentence in rule.decides {
                assert!(
                    deciding(sentence).contains(&rule.name),
                    "{}: {sentence}: {:?} {}",
                    rule.name,
                    deciding(sentence),
                    fold(sentence)
                );
            }
            for sentence in rule.leaves {
                assert!(!deciding(sentence).contains(&rule.name), "{}: {sentence}", rule.name);
            }
        }
    }

    #[test]
    fn a_sentence_is_cut_where_it_ends() {
        let text = "第一句。第二句\nThird, v1.2 too. Fourth, e.g. this\none\nFifth";
        let cut: Vec<&str> = fold::sentences(text).map(|range| &text[range]).collect();
        assert_eq!(cut, ["第一句。", "第二句", "Third, v1.2 too.", "Fourth, e.g. this\none", "Fifth"]);
    }

    #[test]
    fn the_sentence_that_forbids_wins_and_is_the_evidence() {
        let text = "The service is busy. Try again later. Do not retry at once.";
        let said = of(text).unwrap();
        assert_eq!((said.advice, &text[said.sentence]), (Advice::Never, "Do not retry at once."));
    }

    #[test]
    fn words_that_only_sound_like_advice() {
        for text in NOTHING {
            assert!(of(text).is_none(), "{text}");
        }
    }

    #[test]
    fn what_forbids() {
        for text in FORBIDDING {
            assert_eq!(of(text).map(|said| said.advice), Some(Advice::Never), "{text}: {}", fold(text));
        }
    }

    #[test]
    fn what_permits() {
        for text in PERMITTING {
            assert_eq!(of(text).map(|said| said.advice), Some(Advice::Later), "{text}: {}", fold(text));
        }
    }

    #[test]
    fn what_only_the_header_permits() {
        for text in BY_HEADER {
            assert_eq!(
                of(text).map(|said| said.advice),
                Some(Advice::IfRetryAfter),
                "{text}: {}",
                fold(text)
            );
        }
    }

    const BY_HEADER: &[&str] = &[
        "If Retry-After is present, wait.",
        "仅当暂时处理不了时，应答带有 Retry-After。",
        "If it is only temporary, Retry-After is sent.",
        "如果只是暂时的，会带上Retry-After。",
    ];

    const NOTHING: &[&str] = &[
        "The file is corrupt. Please try again.",
        "文件已损坏，请重试。",
        "请稍后再执行其他操作。",
        "请在同步任务结束后再执行操作。",
        "请等待运行中的作业结束后再次创建作业。",
        "非法的重连参数",
        "The seller should fix the order. Retry later.",
        "You have to accept the rules. Please try again later.",
        "The app has to be updated. Please try again.",
        "您必须接受规则。请稍后再试",
        "版本待升级，请稍后再试",
        "邮箱未绑定，请重试",
        "The lamp is not registered. Try again.",
        "断开代理，稍后再试",
        "请手动同步数据，同步完成后重试",
        "Not used any more; was: please try again later.",
        "Retry 2 of 7",
        "Log out. Try again.",
        "Turn on the lamp. Try again.",
        "Is it signed? Try again later.",
        "Assuming that you are of age, retry later.",
        "Validation failed. Please try again.",
        "Login failed, please try again.",
        "The colour is out of range. Please try again.",
        "鉴权失败，请重试",
        "昵称已被占用，请重试",
        "Wait until it becomes legal, then try again.",
        "Please try again. The colour must be red.",
        "照片不清晰，请重试",
        "Formerly: please try again later.",
        "Re-run the importer. Wait a minute and try again.",
        "The shop will try again the next time it opens.",
        "The owner sent the request again.",
        "The client retries the call after a delay.",
        "The call is retried in 2 minutes.",
        "Orders are retried after a pause.",
        "Retrying...",
        "等待重试",
        "重试成功",
        "Automatic retry is off for this topic.",
        "It may be retried by the driver.",
        "系统将在5分钟后重试",
        "Wait for the retry to end.",
        "Polish the lens. Try again later.",
        "Crop the picture. Then try again.",
        "请裁剪图片。请重试。",
        "Please try again. Make sure that you typed it right.",
        "The book was not found, try again.",
        "It does not exist. Try again.",
        "不支持的尺寸，请重试",
        "昵称不能为空，请重试",
        "The nickname is too short. Please try again.",
        "You are not authorized, please try again",
        "请等待实名认证完成后再试。",
        "无需重复创建。",
        "Wait for the administrator before retrying.",
        "Use a lower rate and retry.",
        "Few clients should try again later.",
        "Sign up first. Try again later.",
        "Please do not press the button again. Try again later.",
        "系统会自动重试，无需操作。",
        "The system will retry later.",
        "It is full, and will be retried by the server.",
        "Please try again if your balance is sufficient.",
        "请稍后重试，但支付请求除外。",
        "If you have permission, try again later.",
        "联系技术支持。",
        "等待超时。",
        "307 Temporary Redirect",
        "A temporary credential is used.",
        "The frequency parameter is wrong.",
        "param frequency error",
        "Ip is repeated.",
        "Repeat request.",
        "请等待您的认证流程完成后重试。",
        "请等待审批操作完成后重试。",
        "Wait until the payment task is completed and try again.",
        "Login failed, repeat operation",
        "The request was accepted.",
        "If you retry the request, it may be executed twice.",
        "This will fail again if you try again later.",
        "The Retry-After attribute is never sent.",
        "If the retry after value is wrong, the client is banned.",
        "请稍等，任务创建成功后会通知您。",
        "该账号暂时无法使用该功能，请先开通。",
        "Wait for an administrator to approve the request.",
        "The service is not temporarily unavailable.",
        "用户可以重试的次数已用完。",
        "The key does not match. Check the key. Then try again.",
        "Check the key. Try again later.",
        "The password is wrong. Please try again.",
        "Don't worry, try again later.",
        "Polish the key, try again later.",
        "该功能暂不可用。",
        "The service is temporarily unavailable in your region.",
        "The service is temporarily unavailable, use another region.",
        "A retry may duplicate the order.",
        "重试将导致重复下单。",
        "ER_RETRY_LATER",
        "Try reconnecting?",
        "是否重试？",
    ];

    const FORBIDDING: &[&str] = &[
        "增加容量，或删除不再使用的文件，然后重试。",
        "Delete unused files and retry.",
        "选择颜色后重新发布。",
        "标题中只能有字母，请删除非法字符后重试。",
        "Start the server and wait until it is running, then retry.",
        "在控制台初始化完成后重试",
        "Retrying it will produce the same result.",
        "Retry from another network.",
        "Merge the change before you retry.",
        "Do not attempt this payment again.",
        "请勿重复扣款",
        "不要自动重连",
        "修改图片后重新上传",
        "认证成功后再发布",
        "This cannot be fixed by retrying.",
        "It can be fixed by retrying with a new key.",
        "Reduce the number of disks and retry.",
        "请减小文件后重试。",
        "請檢查參數後重試。",
        "請勿重試。",
        "The operation is unretryable.",
        "Retriable: False",
        "重试：不支持",
        "Try again later. However, never repeat a payment.",
        "Trying again later won't change anything.",
        "请稍后重试是没有用的。",
        "GET 请求可重试，POST 请求不可。",
        "仅幂等请求可重试。",
        "Only GET requests may be retried.",
        "Only idempotent requests can be retried.",
        "Do not attempt to retry the request.",
        "Do not automatically retry the request.",
        "It is not safe to retry the request.",
        "Do not\nretry the request.",
        "DO NOT\nRETRY",
        "Don't try again later.",
        "Don’t try again later.",
        "Do not, e.g. by script, retry the request.",
        "This error cannot be retried.",
        "This is a non-retryable error.",
        "Retries are forbidden.",
        "Retrying the request will not help.",
        "Retrying won't help.",
        "Never under any circumstances should you try again later.",
        "The client must not, in any case, retry the request.",
        "It is not recommended to retry the request.",
        "Do not immediately retry.",
        "Under no circumstances should you retry the request.",
        "Neither wait nor retry.",
        "The token cannot be refreshed later; retry is impossible.",
        "Retry: No",
        "Avoid sending the request again.",
        "It makes no sense to try again later.",
        "Wait for someone instead of retrying the request.",
        "该错误不可以重试。",
        "非可重试错误。",
        "是否可重试：否",
        "并非可重试的错误。",
        "请勿再次尝试。",
        "不建议再次尝试。",
        "无需再次尝试。",
        "禁止重试。",
        "不允许重试。",
        "请勿立即重试。",
        "请勿再试。",
        "该操作不可以重试。",
        "禁止再次尝试。",
        "不需要稍后再试。",
        "无须稍后重试。",
        "不是可重试的错误。",
        "切勿重复提交该订单。",
        "请勿\n重试该请求",
        "重试没有意义。",
        "Please retry with correct credentials.",
        "Please retry with a valid token.",
        "Please try again with valid credentials.",
        "Provide valid credentials and retry the request.",
        "Make sure that the parameters are correct and try again later.",
        "Try again after correcting the parameter.",
        "Please try again after correcting the parameters.",
        "Please try again with a different name.",
        "The name is already in use, please retry with another one.",
        "Reauthenticate, then retry the request.",
        "You can retry the operation once the quota is raised.",
        "Once the quota is raised, please try again.",
        "Ensure that the parameter is valid and try again later.",
        "Correct the name and please try again.",
        "Stop the node; then retry.",
        "请修改名称，稍后再试。",
        "请修改名称，稍后再试",
        "请修改参数后再次尝试。",
        "请检查参数是否正确，稍后再试。",
        "请绑定手机号后，稍后再试。",
        "绑定手机号后，稍后再试。",
        "请修正后再次尝试。",
        "请升级后，稍后再试。",
        "携带正确的密钥重试。",
        "请重置密钥后明天再试。",
        "完成备案后重试。",
        "登录后再重试。",
        "请重新提交正确的参数。",
        "The request should be retried with a lower number.",
        "请选择另一个主题或取得当前主题的权限后重试。",
        "重新生成令牌进行重试。",
    ];

    const PERMITTING: &[&str] = &[
        "You have to wait. Please try again later.",
        "There was not a worker free to do it. Wait a bit and retry.",
        "The worker was not found. Wait a moment and retry.",
        "It should be over soon. Please try again later.",
        "银行系统维护，请稍后再试",
        "长连接断开，请重试",
        "Please retry after existing jobs complete.",
        "Implement backoff and try again.",
        "不要更换退款单号，请使用相同参数再次调用API",
        "排队的人较多，请稍后再试",
        "Something went wrong. Please try again.",
        "It may not have started yet. Wait a moment and try again.",
        "Please try after some time",
        "Wait until tomorrow and try again.",
        "Retry the call, using exponential backoff.",
        "Please try again (-4711).",
        "Please try sending it again.",
        "Another build is in progress. Please wait for it to finish and try again.",
        "Rerun the transaction.",
        "设备响应超时，请重试",
        "系统维护，请稍后再试",
        "资源紧张，请您稍后再试",
        "下载失败，请重试下载",
        "The limit was hit. Retry limit exceeded. Try again later.",
        "This is a retryable error.",
        "Please allow a few minutes and try again.",
        "Try again after maintenance.",
        "It is syncing, please try again once the sync is finished.",
        "Wait until it is running, then retry.",
        "Wait for running queries to finish, then try again.",
        "同步完成后重试",
        "请于维护结束后再试",
        "请等设备空闲后再试",
        "请使用原参数稍后重试",
        "请用相同参数重新调用",
        "请减小并发，退避后重试",
        "建议延迟几分钟后重发",
        "换个时间再试",
        "请过会儿再试",
        "请稍后再下单",
        "当前正在排队，请稍后再试",
        "系统开小差了，请稍后再试！",
        "服务异常，请稍后再试，如有疑问请联系客服",
        "Back off and try the read again.",
        "Please resend the message after 10 minutes.",
        "Please try again. Should it happen often, open a ticket.",
        "It is a transient fault, which can be corrected by retrying with backoff.",
        "It is always safe to retry.",
        "You can safely retry this call with jitter.",
        "Slow down and try again later.",
        "Reduce your request rate and retry.",
        "请降低调用频率后重试。",
        "請求過於頻繁，請降低請求頻率後重試。",
        "系統繁忙，請稍後再試。",
        "Wait a moment before retrying the call.",
        "System busy. Please try again later.",
        "The server is not ready, please try again later.",
        "No node is free please try again later",
        "Please try later or open a ticket.",
        "The order is processing and can not be cancelled, please try again later",
        "Try again a little later",
        "Please retry when you encounter this",
        "Please resubmit the request in 10 minutes.",
        "Wait a bit and retry.",
        "Please wait one minute, then try again.",
        "Read Retry-After and wait.",
        "The client may repeat the request without modifications at any later time.",
        "The request needs to be retried.",
        "The order needs to be attempted again.",
        "系统繁忙，请重试，重试仍失败后请联系客服。",
        "删除公告失败(可重试)",
        "正在修改配置，请稍后重试。",
        "网络中断，请稍后再试",
        "请先释放节点或稍后重试。",
        "客户端可随时再次提交请求。",
        "等待一段时间后重试。",
        "请在24小时后重试。",
        "进行重试，或联系运维人员。",
        "请求超时，重试或者等待一段时间",
        "表刚刚创建，还在初始化，稍等几秒即可使用。",
        "系统暂时异常。",
        "建议读取Retry-After，然后等待相应的时间后再重试。",
        "It is due to a temporary overload of the server.",
        "It should be retried after a while.",
        "Wait a while and retry it.",
        "已创建的任务过多。请稍后再试。",
        "请先释放未使用的节点或稍后重试",
        "请求未完成，服务暂时不可用。",
        "The service is temporarily unavailable.",
        "System\nbusy, please\ntry again later",
        "触发流控，请稍后再试",
        "系统忙，请稍候重试。",
        "达到单日上限，请明天再试",
        "短暂等待后重试您的请求，若仍失败请联系我们",
        "原因：节点负载高\n解决办法：稍等片刻后重试",
        "已超过 CPS (calls per second) 限制, 请稍后重试。",
        "请稍后重试，或，请先解除关联。",
        "申请次数过多，系统限流，请重试。",
        "指数退避重试",
        "请稍后重试；若一直失败，请联系客服。",
        "Retry up to 5 times within 2 hours.",
        "Retry with backoff, give up after 4 tries, ask support.",
        "Retry after at least 2 seconds",
        "It timed out, please retry.",
        "Request limited, please retry later.",
        "It is down; retry after a pause",
        "正在维护，请耐心等待后再试。",
        "请等待当前任务完成后重试。",
        "备份正在执行，请待备份结束后再试",
        "Wait until the other job ends and try again.",
        "Please wait for the upgrade to complete, and then retry.",
        "Retry it after the retry after interval that was sent.",
        "在返回的重试间隔时间后，请重试。",
        "It failed due to a temporary failure of the server.",
    ];

    #[test]
    fn refusals_and_timeouts_are_told_apart() {
        assert!(says_refused("系统繁忙，请稍后重试。") && !says_uncertain("系统繁忙，请稍后重试。"));
        assert!(says_uncertain("The operation timed out.") && !says_refused("The operation timed out."));
        assert!(
            says_refused("Another backup is in progress.") && !says_refused("Your request is in progress.")
        );
        assert!(says_refused("另一操作正在进行。") && !says_refused("请求正在处理。"));
        assert!(!says_refused("The system is not busy."));
        assert!(says_uncertain("The order may have been placed."));
    }

    #[test]
    fn what_forbids_is_found_in_a_long_sentence_wherever_it_stands() {
        for length in (PIECE - 100..PIECE + 100).step_by(3).chain([0, 10 * PIECE]) {
            for words in ["please do not retry this request ", "请勿重试该请求"] {
                let text = format!("{}{words}{}", "x ".repeat(length / 2), "y ".repeat(2 * PIECE));
                assert_eq!(of(&text).map(|said| said.advice), Some(Advice::Never), "{length}");
            }
        }
    }

    #[test]
    fn long_texts_are_judged_in_time() {
        let start = std::time::Instant::now();
        for text in [
            "a. ".repeat(350_000),
            "retry ".repeat(170_000),
            "Try again later ".repeat(60_000),
            "Try again later, ".repeat(60_000),
            "The RPM (requests per minute) is retried ".repeat(20_000),
        ] {
            assert!(of(&text).is_none());
        }
        let _ = (of(&"重试，".repeat(100_000)), of(&"Retry with it. ".repeat(70_000)));
        assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
    }
}
