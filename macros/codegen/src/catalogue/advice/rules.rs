//! The rules of advice, in the order in which they are tried: what each makes of a place or a sentence, and why.

use super::*;

/// One reason to take words for advice, or not to.
#[derive(Debug)]
pub struct Rule {
    pub(super) name: &'static str,
    pub(super) outcome: Outcome,
    pub(super) because: &'static str,
    pub(super) applies: Applies,
    /// Sentences that it must decide, and sentences that it must leave to others; ours.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the reader, and for the tests"))]
    pub(super) decides: &'static [&'static str],
    #[cfg_attr(not(test), expect(dead_code, reason = "for the reader, and for the tests"))]
    pub(super) leaves: &'static [&'static str],
}

impl Rule {
    /// How the tools call it.
    pub fn name(&self) -> &'static str { self.name }

    /// What the words do that it is about.
    pub fn because(&self) -> &'static str { self.because }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool { self.name == other.name }
}

impl Eq for Rule {}

/// What a rule makes of a place or a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome { Says(Advice), /** It is no advice, and other places may be. */ Tells, /** Nobody knows: the sentence is no advice, unless it forbids. */ Unsure }

/// What a rule is about: each place that speaks of sending again, or the sentence.
#[derive(Debug)]
pub(super) enum Applies { Place(fn(&Place<'_>) -> bool), Sentence(fn(&str) -> bool) }

const NEVER: Outcome = Outcome::Says(Advice::Never);
const LATER: Outcome = Outcome::Says(Advice::Later);
const IF_HEADER: Outcome = Outcome::Says(Advice::IfRetryAfter);

use Applies::{Place as P, Sentence as S};

pub(super) const RULES: &[Rule] = &[
    Rule { name: "forbidden", outcome: NEVER, applies: P(is_forbidden), because: "a word in front forbids it",
        decides: &["Do not retry it.", "You must not, in any case, try again.", "Neither wait nor retry.", "请勿立即重试。", "无须稍后重试。"],
        leaves: &["Retry it later.", "It is not ready, retry it later.", "请重试。"] },
    Rule { name: "counted", outcome: Outcome::Tells, applies: P(counts), because: "it counts or reports retries, and asks for none",
        decides: &["The retry limit is reached.", "多次重试之后还是失败。", "重试次数已用完。", "It failed after several retries."],
        leaves: &["Retry the order.", "可以重试。"] },
    Rule { name: "denied", outcome: NEVER, applies: P(is_denied), because: "a word in front or behind denies it",
        decides: &["It cannot be retried.", "A non-retryable error.", "Retrying will not help.", "Retries: no.", "该操作不可以重试。", "是否可重试：否", "重试无效。"],
        leaves: &["No node is free, retry later.", "服务不可用，请重试。", "Retry the request without any changes."] },
    Rule { name: "some-requests", outcome: NEVER, applies: P(is_for_some), because: "it holds for some requests only, and a code does not know for which",
        decides: &["Only reads can be retried.", "仅幂等请求可重试。", "Only GET requests may be retried."],
        leaves: &["Only wait and retry.", "GET 请求可重试。"] },
    Rule { name: "unsure", outcome: Outcome::Unsure, applies: P(is_unsure), because: "it asks, or it says what comes of a retry, or how often one may",
        decides: &["Try reconnecting?", "If you retry it, it may be done twice.", "最多重试一次。", "是否重试？"],
        leaves: &["If it is busy, retry later.", "请重试。"] },
    Rule { name: "another-request", outcome: NEVER, applies: P(is_another_request), because: "something is to be done first, or another request to be sent",
        decides: &["请更正参数后重试。", "请绑定邮箱后，稍后再试。", "Log in, then try again.", "Retry with a valid key.", "Try again after changing it.", "You can retry it once the limit is raised.", "请使用其他名称重试。", "Ensure that it is valid and try again later."],
        leaves: &["请稍后重试。", "Try again after a while.", "Wait a moment and then try again.", "请先释放节点或稍后重试。", "修改密码失败，请重试。"] },
    Rule { name: "later", outcome: LATER, applies: P(asks_for_later), because: "it plainly asks for the same request at a later time, or without a condition",
        decides: &["过一会儿，稍后再试。", "Wait a moment and try again.", "It can be retried.", "请重试，若仍失败，请联系客服。", "Retry with exponential backoff.", "Contact support, or try again later.", "请在10分钟后重试。", "If it is busy, try again in 5 minutes."],
        leaves: &["If you are allowed to, try again later.", "Polish the key, try again later.", "Retry the request, it may be lost.", "Slaves retry silently."] },
    Rule { name: "long", outcome: NEVER, applies: S(denies_at_length), because: "it is too long for a sentence, and denies something",
        decides: &["Do not retry, retry, retry, retry, retry, retry, retry, retry, retry."],
        leaves: &["Do not retry.", "Retry, retry, retry, retry, retry, retry, retry, retry, retry."] },
    Rule { name: "header-denied", outcome: Outcome::Unsure, applies: S(denies_header), because: "the header Retry-After is absent, or to be ignored",
        decides: &["The Retry-After attribute is never sent.", "Retry-After is missing, wait."],
        leaves: &["Read Retry-After and wait.", "It is not ready."] },
    Rule { name: "header-if-temporary", outcome: IF_HEADER, applies: S(is_header_conditional), because: "the header Retry-After comes only where it is temporary",
        decides: &["If Retry-After is present, wait.", "如果只是暂时的，会带上Retry-After。"],
        leaves: &["Read Retry-After and wait.", "If it is busy, wait."] },
    Rule { name: "header-wait", outcome: LATER, applies: S(asks_to_heed_header), because: "it plainly asks to wait as Retry-After says",
        decides: &["Read Retry-After and wait.", "请遵循 Retry-After 的时间等待。"],
        leaves: &["Change the key and wait for Retry-After.", "Wait a moment."] },
    Rule { name: "header-told", outcome: Outcome::Unsure, applies: S(has_header), because: "it tells of the header Retry-After, and asks for nothing",
        decides: &["Retry-After is a number of seconds."],
        leaves: &["Seconds are counted."] },
    Rule { name: "temporary", outcome: LATER, applies: S(is_temporary), because: "the system itself is out of order for a while",
        decides: &["The service is temporarily unavailable.", "系统暂时异常。"],
        leaves: &["The service is not temporarily unavailable.", "The service is temporarily unavailable in your region.", "A temporary key of the service is used."] },
    Rule { name: "soon", outcome: LATER, applies: S(is_soon), because: "it works after some moments",
        decides: &["节点还在启动，稍等几分钟即可。", "正在创建，稍后即可使用。"],
        leaves: &["绑定后即可使用。", "开通后，稍后即可使用。"] },
];
