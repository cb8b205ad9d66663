//! The outcome of a request that a row of a code documents, from the words of the row and from an HTTP status.

use doccodes_core::{Advice, Outcome, RetryBasis, http_outcome};
use doccodes_sentences::Text;
use doccodes_sentences::statement::{
    RulesOfSentences, Says, Settled, Statement, StatementRule, Statements, find_statements,
    find_statements_in_code, find_statements_in_name, leaves_open, says_only_that_service_is_down,
};

use super::code::http::is_reason_phrase;
use super::model::{Entry, Value};

/// The outcome of a request in one situation, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatedOutcome<'a> {
    /// Whether the request was carried out.
    pub outcome: Outcome,
    /// The basis of the outcome.
    pub basis: RetryBasis,
    /// The sentence on the page that states it, for the basis [`RetryBasis::Text`].
    pub evidence: Option<&'a str>,
    /// The rule that found the sentence; `None` if the advice or nothing on the page states the outcome.
    pub rule: Option<&'static StatementRule>,
}

impl<'a> StatedOutcome<'a> {
    pub(super) const UNSTATED: Self =
        Self { outcome: Outcome::Unstated, basis: RetryBasis::Nothing, evidence: None, rule: None };

    fn from_words(outcome: Outcome, statement: Statement<'a>) -> Self {
        let Statement { sentence, rule } = statement;
        Self { outcome, basis: RetryBasis::Text, evidence: Some(sentence), rule: Some(rule) }
    }

    pub(super) fn from_status(status: u16) -> Self {
        match http_outcome(status) {
            Outcome::Unstated => Self::UNSTATED,
            outcome => Self { outcome, basis: RetryBasis::HttpSemantics, ..Self::UNSTATED },
        }
    }
}

/// The statements of a row's words about the outcome.
#[derive(Debug)]
pub(super) struct RowWords<'a> {
    statements: Statements<'a>,
    /// The sentence that advises to send the request again later.
    later: Option<&'a str>,
    /// The row.
    entry: &'a Entry,
}

/// Whether the texts of a row still make the statements that were found in them.
#[cfg(test)]
fn is_up_to_date(entry: &Entry) -> bool {
    let mut statements = Statements::default();
    for text in entry.texts() {
        find_statements(&Text::new(text), &mut statements, &mut RulesOfSentences::default());
    }
    entry.stated.as_ref().is_none_or(|stated| *stated == statements.to_stated())
}

impl<'a> RowWords<'a> {
    /// Reads all texts of a row: each may say that the request was carried out.
    ///
    /// Like a name, a `code` of words may say that the outcome is open. It does not blame the service, since many services call
    /// every error an exception.
    pub(super) fn new(code: &'a Value, entry: &'a Entry) -> Self {
        let (mut statements, mut known) = (Statements::default(), RulesOfSentences::default());
        if let Value::Text(code) = code {
            find_statements_in_code(code, &mut statements);
        }
        match &entry.stated {
            Some(stated) => statements.add(stated),
            None => {
                for text in entry.texts() {
                    find_statements(&Text::new(text), &mut statements, &mut known);
                }
            }
        }
        #[cfg(test)]
        assert!(is_up_to_date(entry), "the texts have changed since they were read: {entry:?}");
        for text in &entry.remarks {
            find_statements(&Text::new(text), &mut statements, &mut known);
        }
        // A reason phrase says nothing that the status does not say.
        if !is_reason_phrase(&entry.name, None) {
            find_statements_in_name(&entry.name, &mut statements);
        }
        let later = entry.advice.as_ref().filter(|advised| advised.advice == Advice::Later);
        let later = later.map(|advised| advised.sentence.as_str());
        Self { statements, later, entry }
    }

    /// Whether all sentences only say that the service is out of order or advise what to do.
    fn are_about_service(&self) -> bool {
        for text in self.entry.texts() {
            if !says_only_that_service_is_down(text) {
                return false;
            }
        }
        true
    }

    /// Whether a clause after the statement that settles the outcome may revoke it.
    fn is_open(&self, settled: Settled) -> bool {
        for text in self.entry.texts() {
            if leaves_open(text, settled) {
                return true;
            }
        }
        false
    }

    /// The outcome under an HTTP status. Words take precedence over the status, and anything that may have been carried out takes
    /// precedence over everything else.
    pub(super) fn outcome(&self, status: Option<u16>) -> StatedOutcome<'a> {
        if self.statements.are_none() {
            return self.outcome_by_status(status);
        }
        let by = |says: Says, outcome: Outcome| {
            self.statements.get(says).map(|statement| StatedOutcome::from_words(outcome, statement))
        };
        let blames = |says: Says| self.statements.get(says).is_some();
        let is_refused = || {
            by(Says::HadNoEffect, Outcome::Refused).or_else(|| match status {
                // On another 5xx the status decides, since a gateway says this about an upstream.
                Some(500..=502 | 504..=599) | Some(408 | 424 | 460 | 499) => None,
                // The limit or the outage may be that of the third party.
                _ if blames(Says::NamesThirdParty) => None,
                _ if blames(Says::BlamesService) || blames(Says::BlamesUpstream) => None,
                _ => by(Says::IsRefused, Outcome::Refused)
                    .or_else(|| by(Says::IsUnavailable, Outcome::Refused)),
            })
        };
        // If another operation is refused, or something else was done, it is open whether this operation was carried out.
        let is_done = || match self.statements.get(Says::ForbidsAnother) {
            Some(_) => None,
            None => by(Says::IsDone, Outcome::Done).map(|done| match self.is_open(Settled::Done) {
                true => StatedOutcome { outcome: Outcome::Unknown, ..done },
                false => done,
            }),
        };
        let something_done =
            || by(Says::LooksDone, Outcome::Unknown).or_else(|| by(Says::SomethingDone, Outcome::Unknown));
        by(Says::IsSuccess, Outcome::Done)
            .or_else(|| by(Says::MayBeDone, Outcome::Unknown))
            .or_else(is_done)
            .or_else(|| by(Says::NotReceived, Outcome::Refused))
            .or_else(|| by(Says::IsOpen, Outcome::Unknown))
            .or_else(|| {
                let refused = is_refused()?;
                Some(something_done().unwrap_or_else(|| match self.is_open(Settled::Refused) {
                    true => StatedOutcome::UNSTATED,
                    false => refused,
                }))
            })
            .or_else(|| by(Says::LooksDone, Outcome::Unknown))
            .or_else(|| something_done().filter(|_| self.later.is_some()))
            .unwrap_or_else(|| self.outcome_by_status(status))
    }

    fn outcome_by_status(&self, status: Option<u16>) -> StatedOutcome<'a> {
        let get = |says: Says| self.statements.get(says);
        let contradiction = get(Says::BlamesService)
            .or_else(|| get(Says::BlamesUpstream))
            .or_else(|| get(Says::AlreadyExists));
        let already = get(Says::Already).filter(|_| matches!(status, Some(409 | 422)));
        match (status, contradiction.or(already), self.later) {
            // A 4xx blames the request, but the words blame the service: nothing is certain.
            (Some(400..=407 | 409..=423 | 425..=459 | 461..=498) | None, Some(statement), _) => {
                StatedOutcome::from_words(Outcome::Unstated, statement)
            }
            // "Try again later" under a 503, if all other sentences say that the service is out of order: it did not accept the
            // request.
            (Some(503), _, Some(sentence)) if self.are_about_service() => StatedOutcome {
                outcome: Outcome::Refused,
                basis: RetryBasis::Text,
                evidence: Some(sentence),
                rule: None,
            },
            (Some(status), ..) => StatedOutcome::from_status(status),
            (None, None, _) => StatedOutcome::UNSTATED,
        }
    }
}
