//! The words that the rules look for: one file per language with its words as tables, joined here to one table each.
//!
//! A further language is one more file with the same tables, and its name in the list `languages` below. A language that needs no
//! words for a table has an empty one. Only folding uses tables of a single language: those about the grammar of "again".

#[rustfmt::skip] // One word a line would be many screens.
pub(super) mod chinese;
#[rustfmt::skip]
pub(super) mod english;

/// Joins the tables of the languages.
macro_rules! join_tables {
    (languages: $languages:tt; tables: $($table:ident,)*) => {
        $(join_tables!(@one $languages $table);)*
    };
    (@one [$($language:ident),*] $table:ident) => {
        pub(super) const $table: &[&str] = &join::<{ 0 $(+ $language::$table.len())* }>(&[$($language::$table),*]);
    };
}

// The files of the languages document the tables.
join_tables! {
    languages: [english, chinese];
    tables:
    // Stems: beginnings of words, for the quick search that skips most texts. They are looked up before
    // a text is simplified, so the Chinese ones include traditional characters.
    ADVICE_STEMS,

    // Retries: how a page says that a request is sent again, who sends it, when, and how.
    RETRY_WORDS,
    SAME_REQUEST,
    SENDERS,
    ADVICE_WORDS,
    ADVICE_ENDINGS,
    TIMES,
    DURATIONS,
    TAILS,
    RESOLVED_BY,
    SLOWING_VERBS,
    SLOWING_ALONE,
    SENT,
    RATES,
    ALTERNATIVES,
    ALTERNATIVE_STARTS,
    BARE_ALTERNATIVES,
    CONNECTIVES,
    ONCE_MORE,

    // Negation: words that forbid or deny a retry.
    PROHIBITIONS,
    HARMLESS_PROHIBITIONS,
    BOUNDS,
    NEXT_VERBS,
    COUNT_BOUNDS,
    CAUTIONS,
    YES_ANSWERS,
    WHETHER,
    QUERIES,
    PASSIVES,
    CONNECTION_CHECKS,
    NEGATIONS,
    HARMLESS_NEGATIONS,
    NEGATION_ENDINGS,
    NEGATION_ADVERBS,
    NO_ANSWERS,
    IN_VAIN,
    DENIAL_BOUNDARIES,

    // Conditions: words for conditions, questions, and restrictions.
    CONDITIONS,
    CONDITION_PREFIXES,
    NOT_CONDITIONS,
    AFTER_STARTS,
    AFTER_ENDINGS,
    FAILURES,
    CONDITION_ENDINGS,
    EXCLUSIVES,
    FURTHER_FAILURES,
    RESTRICTIONS,
    REQUEST_KINDS,
    IDEMPOTENCE,
    NON_IDEMPOTENT,
    RESERVATIONS,
    QUESTION_ENDINGS,
    OBSOLETE,

    // Counting: words around a retry that is counted or reported, but not asked for.
    COUNT_STARTS,
    COUNT_TAILS,
    SERVICE_ACTORS,
    SERVICE_ACTS,

    // Waiting: words for waiting, and for what ends or recovers by itself.
    WAITS,
    WAIT_VERBS,
    WAIT_STARTS,
    WAIT_CLAUSES,
    WAIT_FOR,
    ALLOWS_TIME,
    BEFORE,
    PENDING,
    TRAILING_CONNECTIVES,
    AT,
    TIME_CONJUNCTIONS,
    TASK_ENDS,
    TASKS,
    AWAITED_TASKS,
    RECOVERIES,
    RECOVERING_SYSTEMS,
    AWAITED_SYSTEMS,
    AWAITED_PRONOUNS,
    TASK_QUALIFIERS,
    HUMAN_TASKS,
    SELF_ENDING,
    SOON,

    // Changes and demands: words that ask for something other than the same request.
    CHANGES,
    CHANGE_ATTRIBUTES,
    NO_CHANGES,
    CHANGE_CONJUNCTIONS,
    PREDECESSORS,
    REQUEST_BOUNDARIES,
    OTHER_CHOICES,
    INSTRUCTION_STARTS,
    NOUN_MARKERS,
    REQUIREMENTS,
    HARMLESS_REQUIREMENTS,
    OBLIGATIONS,
    HARMLESS_OBLIGATIONS,
    KEEPING_VERBS,
    REQUEST_PARTS,
    DEMAND_VERBS,
    DETERMINERS,
    NO_IMPERATIVES,
    NO_IMPERATIVE_SUFFIXES,
    HARMLESS_REQUESTS,
    RETRY_COMPLEMENTS,
    CONTACT,
    FOLLOW_UPS,

    // Statements: words that state what happened.
    STATEMENTS,
    STATEMENT_ENDINGS,
    FAILURE_ENDINGS,
    TIMED_INABILITIES,
    REQUEST_FAULTS,
    DEMANDS,
    LABELS,
    MAINTAINED_SYSTEMS,
    MAINTENANCE_ENDINGS,
    NO_MAINTENANCE,
    DISCONNECTED_ENDINGS,
    SYSTEMS,
    TEMPORARY_STATES,
    STATE_CONTINUATIONS,
    STATE_NEGATIONS,

    // The header Retry-After: words around the header.
    HEADER_ABSENT,
    HEADER_CONDITIONS,
    HEADER_WAITS,

}

/// Several tables as one, in their order.
const fn join<const N: usize>(tables: &[&[&'static str]]) -> [&'static str; N] {
    let mut joined = [""; N];
    let (mut table, mut at) = (0, 0);
    while table < tables.len() {
        let mut word = 0;
        while word < tables[table].len() {
            joined[at] = tables[table][word];
            word += 1;
            at += 1;
        }
        table += 1;
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{RETRY_WORDS, SAME_REQUEST, chinese, english, join};

    #[test]
    fn joined_tables_keep_their_order() {
        const JOINED: [&str; 3] = join(&[&["a", "b"], &[], &["c"]]);
        assert_eq!(JOINED, ["a", "b", "c"]);
        assert_eq!(SAME_REQUEST.len(), english::SAME_REQUEST.len() + chinese::SAME_REQUEST.len());
    }

    #[test]
    fn retry_phrases_begin_with_the_characters_that_folding_looks_for() {
        for phrase in chinese::RETRY_PHRASES {
            assert!(phrase.starts_with([chinese::AGAIN, chinese::ANEW]), "{phrase}");
        }
        for (longer, phrase) in chinese::RETRY_PHRASES.iter().enumerate() {
            let cut_off =
                chinese::RETRY_PHRASES[..longer].iter().find(|shorter| phrase.starts_with(**shorter));
            assert_eq!(cut_off, None, "{phrase} is never found");
        }
    }

    #[test]
    fn contractions_end_as_folding_expects() {
        let contractions = english::CONTRACTIONS.iter().map(|(contraction, _)| contraction);
        for contraction in contractions.chain([&english::NOT_SUFFIX]) {
            assert!(contraction.ends_with(english::CONTRACTION_END), "{contraction}");
        }
        assert!(RETRY_WORDS.contains(&english::RETRY_AFTER[0]));
    }
}
