//! Reads from the words of a row what they advise about sending the request again.

use doccodes_core::Advice;
use doccodes_page::choice::Role;
use doccodes_sentences::Text;
use doccodes_sentences::advice::{self, AdviceOfSentences, TextAdvice};
use doccodes_sentences::statement::{RulesOfSentences, Says, Statement, Statements, find_statements};

use super::model::{Advised, Entry};

/// The statements of the sentences of the rows that were read.
#[derive(Debug, Default)]
pub(super) struct KnownSentences {
    advice: AdviceOfSentences,
    statements: RulesOfSentences,
}

/// Reads what the words of a row say. Its texts must not change afterwards.
pub(super) fn read_words(entry: &mut Entry, known: &mut KnownSentences) {
    let mut texts = Vec::new();
    for text in entry.texts() {
        texts.push(Text::new(text));
    }
    let mut statements = Statements::default();
    for text in &texts {
        find_statements(text, &mut statements, &mut known.statements);
    }
    let advice = row_advice(entry, &texts, &statements, &mut known.advice);
    let stated = statements.to_stated();
    entry.advice = advice;
    entry.stated = Some(stated);
}

/// The advice of a row. If its texts disagree, the most cautious one decides.
fn row_advice(
    entry: &Entry,
    texts: &[Text<'_>],
    statements: &Statements<'_>,
    known: &mut AdviceOfSentences,
) -> Option<Advised> {
    let mut found: Option<Advised> = None;
    let mut silent = Vec::new();
    for text in texts {
        let Some(TextAdvice { advice, sentence, rule }) = advice::find_advice(text, known) else {
            silent.push(text);
            continue;
        };
        let text = text.as_str();
        // The single word "Retry" is advice in a solution, or beside another text. Elsewhere it may be the name of the code.
        let is_beside_another =
            texts.iter().map(Text::as_str).any(|other| !other.is_empty() && other != text);
        let counts = advice == Advice::Never
            || is_solution(entry, text)
            || is_beside_another
            || !advice::only_names_retry(text);
        if counts && found.as_ref().is_none_or(|before| advice < before.advice) {
            found = Some(Advised { advice, sentence: text[sentence].to_owned(), rule });
        }
    }
    // A name or a remark may be about anything. It counts only if it forbids.
    let mut others = vec![&entry.name];
    others.extend(&entry.remarks);
    for text in others {
        if let Some(TextAdvice { advice: Advice::Never, sentence, rule }) =
            advice::find_advice(&Text::new(text), known)
            && found.as_ref().is_none_or(|before| before.advice != Advice::Never)
        {
            found = Some(Advised { advice: Advice::Never, sentence: text[sentence].to_owned(), rule });
        }
    }
    // If the solution changes the request, the same request is not sent again.
    let mut changes_request = |advised: &Advised| {
        silent.iter().any(|text| match is_solution(entry, text.as_str()) {
            true => known.asks_for_change(text),
            false => !known.names_time(&advised.sentence) && known.makes_demand(text),
        })
    };
    let found = found.filter(|advised| advised.advice == Advice::Never || !changes_request(advised));
    match found {
        Some(Advised { advice: Advice::Never, .. }) => found,
        _ => {
            let is_advised = found.is_some() || entry.retry_flag == Some(true);
            // If the row says that an operation was carried out, "try again later" may be about another one.
            let looks_done = statements.get(Says::IsDone).or(statements.get(Says::LooksDone)).is_some();
            demanded_change(texts, statements, is_advised).or(found.filter(|_| !looks_done))
        }
    }
}

/// The advice of a row that asks to change something first: never the same request again. A demand is advice only beside words for
/// sending again, or if something has to be bought.
fn demanded_change(texts: &[Text<'_>], statements: &Statements<'_>, is_advised: bool) -> Option<Advised> {
    let never = |statement: Statement<'_>| Advised {
        advice: Advice::Never,
        sentence: statement.sentence.to_owned(),
        rule: advice::demand_rule(),
    };
    let mentions_retry = || is_advised || texts.iter().any(advice::mentions_retry);
    let change = || statements.get(Says::DemandsChange).filter(|_| mentions_retry());
    statements.get(Says::DemandsPurchase).or_else(change).map(never)
}

fn is_solution(entry: &Entry, text: &str) -> bool {
    let is_it = |solution: &String| std::ptr::eq(solution.as_str(), text);
    entry.solution.as_ref().is_some_and(is_it)
        || entry.translations.iter().any(|(role, text)| *role == Role::Solution && is_it(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(description: &str) -> Entry {
        let descriptions = vec![(None, description.to_owned())];
        let mut entry = Entry { descriptions, ..Entry::default() };
        read_words(&mut entry, &mut KnownSentences::default());
        entry
    }

    #[test]
    fn a_name_and_a_remark_can_only_forbid() {
        let judged = |name: &str, remark: &str| {
            let mut entry =
                Entry { name: name.to_owned(), remarks: vec![remark.to_owned()], ..entry("It is busy.") };
            read_words(&mut entry, &mut KnownSentences::default());
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
            read_words(&mut entry, &mut KnownSentences::default());
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
            read_words(&mut entry, &mut KnownSentences::default());
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
            read_words(&mut entry, &mut KnownSentences::default());
            entry.advice.map(|said| said.advice)
        };
        for bare in ["Retry", "Retry request", "请求重试", "重试"] {
            assert_eq!(judged(bare, ""), None, "{bare}");
            assert_eq!(judged("It is busy.", bare), Some(Advice::Later), "{bare}");
        }
        assert_eq!(judged("It failed. Retry.", ""), Some(Advice::Later));
    }
}
