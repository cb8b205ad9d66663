//! The rules of advice, in the order in which they are tried: what each concludes, and why.
//!
//! A new rule is an entry of [`RULES`] with its predicate below, and a file of examples.

use doccodes_core::Advice;
use doccodes_page::characters::{count, has_one_of};

use super::change::is_another_request;
use super::clause::{any_clause, clauses, since_last_verb};
use super::demand::is_instruction;
use super::fold::{HEADER, NUMBER, QUESTION, REPEAT, RETRIES, RETRY};
use super::limits::{MAX_MENTIONS, MAX_SENTENCE};
use super::mention::Mention;
use super::negation::{is_negated, negates_next_clause};
use super::phrase::{contains_any, contains_any_except, ends_with_any, skip, starts_with_any, up_to_any};
use super::plain::is_plain_advice;
use super::recovery::{is_soon, is_temporary};
use super::rule::{
    Applies::{ToMention, ToSentence},
    Effect, Rule,
};
use super::words;

const NEVER: Effect = Effect::Advises(Advice::Never);
const LATER: Effect = Effect::Advises(Advice::Later);
const IF_IDEMPOTENT: Effect = Effect::Advises(Advice::IfIdempotent);
const IF_RETRY_AFTER: Effect = Effect::Advises(Advice::IfRetryAfter);

/// The rule for a demand in another sentence or cell of the row. It is not tried on mentions.
pub(super) static DEMAND: Rule = Rule {
    name: "demand",
    effect: NEVER,
    applies: ToSentence(never_applies),
    because: "the row asks to change something first",
    #[cfg(test)]
    examples: "",
};

fn never_applies(_: &str) -> bool {
    false
}

/// The rules. The first one that applies to a mention decides about it; if no mention decides, the first one that applies to the
/// sentence does.
pub(super) static RULES: &[Rule] = &[
    Rule {
        name: "not-idempotent",
        effect: IF_IDEMPOTENT,
        applies: ToMention(forbids_if_not_idempotent),
        because: "it forbids a retry of requests that are not idempotent",
        #[cfg(test)]
        examples: include_str!("examples/rules/not-idempotent.txt"),
    },
    Rule {
        name: "flag",
        effect: LATER,
        applies: ToMention(is_answered_yes),
        because: "it asks whether to retry, and answers yes",
        #[cfg(test)]
        examples: include_str!("examples/rules/flag.txt"),
    },
    Rule {
        name: "bounded",
        effect: LATER,
        applies: ToMention(is_bounded),
        because: "it limits the number of retries, and permits them up to that number",
        #[cfg(test)]
        examples: include_str!("examples/rules/bounded.txt"),
    },
    Rule {
        name: "forbidden",
        effect: NEVER,
        applies: ToMention(is_forbidden),
        because: "a word before it forbids it",
        #[cfg(test)]
        examples: include_str!("examples/rules/forbidden.txt"),
    },
    Rule {
        name: "counted",
        effect: Effect::Ignored,
        applies: ToMention(is_counted),
        because: "it counts or reports retries, but asks for none",
        #[cfg(test)]
        examples: include_str!("examples/rules/counted.txt"),
    },
    Rule {
        name: "denied",
        effect: NEVER,
        applies: ToMention(is_denied),
        because: "a word before or after it denies it",
        #[cfg(test)]
        examples: include_str!("examples/rules/denied.txt"),
    },
    Rule {
        name: "some-requests",
        effect: IF_IDEMPOTENT,
        applies: ToMention(is_for_some_requests),
        because: "it permits a retry only of idempotent requests",
        #[cfg(test)]
        examples: include_str!("examples/rules/some-requests.txt"),
    },
    Rule {
        name: "unsure",
        effect: Effect::Unclear,
        applies: ToMention(is_unsure),
        because: "it asks whether to retry, or says what a retry leads to, or how often it is allowed",
        #[cfg(test)]
        examples: include_str!("examples/rules/unsure.txt"),
    },
    Rule {
        name: "another-request",
        effect: NEVER,
        applies: ToMention(is_another_request),
        because: "something has to be done first, or another request has to be sent",
        #[cfg(test)]
        examples: include_str!("examples/rules/another-request.txt"),
    },
    Rule {
        name: "later",
        effect: LATER,
        applies: ToMention(asks_for_same_request),
        because: "it plainly asks for the same request at a later time, or without a condition",
        #[cfg(test)]
        examples: include_str!("examples/rules/later.txt"),
    },
    Rule {
        name: "long",
        effect: NEVER,
        applies: ToSentence(is_long_and_negated),
        because: "it is too long for a sentence, and denies something",
        #[cfg(test)]
        examples: include_str!("examples/rules/long.txt"),
    },
    Rule {
        name: "header-denied",
        effect: Effect::Unclear,
        applies: ToSentence(denies_header),
        because: "the header Retry-After is absent, or to be ignored",
        #[cfg(test)]
        examples: include_str!("examples/rules/header-denied.txt"),
    },
    Rule {
        name: "header-if-temporary",
        effect: IF_RETRY_AFTER,
        applies: ToSentence(is_header_conditional),
        because: "the header Retry-After is sent only if the failure is temporary",
        #[cfg(test)]
        examples: include_str!("examples/rules/header-if-temporary.txt"),
    },
    Rule {
        name: "header-wait",
        effect: LATER,
        applies: ToSentence(asks_to_obey_header),
        because: "it plainly asks to wait as long as Retry-After says",
        #[cfg(test)]
        examples: include_str!("examples/rules/header-wait.txt"),
    },
    Rule {
        name: "header-told",
        effect: Effect::Unclear,
        applies: ToSentence(names_header),
        because: "it mentions the header Retry-After, but asks for nothing",
        #[cfg(test)]
        examples: include_str!("examples/rules/header-told.txt"),
    },
    Rule {
        name: "temporary",
        effect: LATER,
        applies: ToSentence(is_temporary),
        because: "the system itself is out of order for a while",
        #[cfg(test)]
        examples: include_str!("examples/rules/temporary.txt"),
    },
    Rule {
        name: "soon",
        effect: LATER,
        applies: ToSentence(is_soon),
        because: "it works again after a short time",
        #[cfg(test)]
        examples: include_str!("examples/rules/soon.txt"),
    },
];

fn forbids_if_not_idempotent(mention: &Mention<'_>) -> bool {
    contains_any(mention.sentence, words::NON_IDEMPOTENT)
        && (contains_any(mention.before, words::PROHIBITIONS) || is_negated(mention.before))
}

fn is_answered_yes(mention: &Mention<'_>) -> bool {
    let question = skip(mention.before, &[words::ADVICE_WORDS, words::WHETHER]);
    question.is_empty()
        && mention.after.is_empty()
        && clauses(mention.preceding).is_empty()
        && clauses(mention.following).first().is_some_and(|answer| words::YES_ANSWERS.contains(answer))
}

fn is_bounded(mention: &Mention<'_>) -> bool {
    let object = skip(mention.after, &[words::SAME_REQUEST]);
    starts_with_any(object, words::COUNT_BOUNDS)
        && skip(mention.before, &[words::ADVICE_WORDS, words::PROHIBITIONS]).is_empty()
        && contains_any(mention.before, words::PROHIBITIONS)
}

fn is_forbidden(mention: &Mention<'_>) -> bool {
    contains_any_except(mention.before, words::PROHIBITIONS, words::HARMLESS_PROHIBITIONS)
        && !starts_with_any(skip(mention.after, &[words::SAME_REQUEST]), words::BOUNDS)
        || any_clause(mention.preceding, &negates_next_clause)
}

fn is_counted(mention: &Mention<'_>) -> bool {
    let before = mention.before;
    ends_with_any(before, words::COUNT_STARTS) && !ends_with_any(before, words::HARMLESS_PROHIBITIONS)
        || mention.after.strip_prefix(NUMBER) == Some("")
        || starts_with_any(mention.after, words::COUNT_TAILS)
        // "The retry of the task failed."
        || ends_with_any(before, words::DETERMINERS) && ends_with_any(mention.after, words::FAILURE_ENDINGS)
        || starts_with_any(before, words::SERVICE_ACTORS) && contains_any(before, words::SERVICE_ACTS)
}

fn is_denied(mention: &Mention<'_>) -> bool {
    let before = since_last_verb(mention.alternative.unwrap_or(mention.before));
    let is_within_bounds = || starts_with_any(skip(mention.after, &[words::SAME_REQUEST]), words::BOUNDS);
    mention.sentence.contains(RETRY)
        && (is_negated(before) && !is_within_bounds() && !contains_any(before, words::HARMLESS_PROHIBITIONS)
            || is_denied_after(mention))
}

fn is_denied_after(mention: &Mention<'_>) -> bool {
    let allowed = [words::SAME_REQUEST, words::TIMES, words::DURATIONS, words::TAILS];
    let rest = skip(mention.after, &allowed);
    let said = up_to_any(rest, &[words::CONDITIONS, words::DENIAL_BOUNDARIES]);
    let answer = clauses(mention.following).first().copied().filter(|_| rest.is_empty());
    is_negated(said)
        || contains_any(said, words::PROHIBITIONS)
        || contains_any(said, words::IN_VAIN)
        || answer.is_some_and(|answer| words::NO_ANSWERS.contains(&answer))
}

fn is_for_some_requests(mention: &Mention<'_>) -> bool {
    contains_any(mention.sentence, words::IDEMPOTENCE)
        || (contains_any(mention.before, words::RESTRICTIONS)
            || any_clause(mention.following, &|clause| contains_any(clause, words::RESTRICTIONS)))
            && contains_any(mention.sentence, words::REQUEST_KINDS)
        // "Retry only reads."
        || starts_with_any(mention.after, words::RESTRICTIONS)
            && starts_with_any(skip(mention.after, &[words::RESTRICTIONS]), words::REQUEST_KINDS)
}

fn is_unsure(mention: &Mention<'_>) -> bool {
    contains_any(mention.sentence, words::CAUTIONS)
        || mention.sentence.ends_with(QUESTION)
        || ends_with_any(mention.sentence, words::QUESTION_ENDINGS)
        || contains_any(mention.before, words::RESERVATIONS)
        || contains_any(mention.before, words::CONDITIONS)
}

fn asks_for_same_request(mention: &Mention<'_>) -> bool {
    !contains_any(mention.sentence, words::OBSOLETE) && is_plain_advice(mention)
}

/// Whether a sentence is too long, or mentions sending again too often, to be prose.
pub(super) fn is_too_long(folded: &str) -> bool {
    folded.len() > MAX_SENTENCE || count(folded, |c| c == RETRY || c == REPEAT) > MAX_MENTIONS
}

fn is_long_and_negated(folded: &str) -> bool {
    is_too_long(folded)
        && has_one_of(folded, RETRIES)
        && (is_negated(folded) || contains_any(folded, words::PROHIBITIONS))
}

fn names_header(folded: &str) -> bool {
    folded.contains(HEADER)
}

fn denies_header(folded: &str) -> bool {
    for clause in clauses(folded) {
        if names_header(clause) {
            return is_negated(clause)
                || contains_any(clause, words::PROHIBITIONS)
                || contains_any(clause, words::HEADER_ABSENT);
        }
    }
    false
}

fn is_header_conditional(folded: &str) -> bool {
    names_header(folded) && contains_any(folded, words::HEADER_CONDITIONS)
}

fn asks_to_obey_header(folded: &str) -> bool {
    names_header(folded)
        && (contains_any(folded, words::HEADER_WAITS) || folded.contains(RETRY))
        && !any_clause(folded, &is_instruction)
        && !contains_any(folded, words::PROHIBITIONS)
}
