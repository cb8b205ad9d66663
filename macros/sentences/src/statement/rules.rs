//! The rules: the conclusion of each, its words, and the reason.
//!
//! A new rule is an entry of [`RULES`], its words in the file of each language, and a file of examples.

use super::rule::{Says, StatementRule};
use super::words::{chinese as zh, english as en};

/// A rule with the words of both languages and its file of examples.
macro_rules! rule {
    (
        $name:literal $says:ident $because:literal
        phrases $phrases:tt about $about:tt unless $unless:tt unless_in_sentence $sentence:tt
    ) => {
        rule! {
            $name $says $because
            phrases $phrases about $about only [] unless $unless unless_in_sentence $sentence
        }
    };
    (
        $name:literal $says:ident $because:literal
        phrases $phrases:tt about $about:tt only $only:tt unless $unless:tt unless_in_sentence $sentence:tt
    ) => {
        StatementRule {
            name: $name,
            says: Says::$says,
            because: $because,
            phrases: &$phrases,
            about: &$about,
            only: &$only,
            unless: &$unless,
            unless_in_sentence: &$sentence,
            #[cfg(test)]
            examples: include_str!(concat!("examples/", $name, ".txt")),
        }
    };
}

/// The rules. The first rule of a kind that applies to a row gives the evidence.
pub(super) const RULES: &[StatementRule] = &[
    rule! {
        "success" IsSuccess "the page asks to treat the code as a success"
        phrases [en::SUCCESSES, zh::SUCCESSES] about [] unless []
        unless_in_sentence [en::CONDITIONS, zh::CONDITIONS, en::NO_SUCCESSES, zh::NO_SUCCESSES]
    },
    rule! {
        "not-known" MayBeDone "the page says that the result is not known, or that only a part was carried out"
        phrases [en::MAY_BE_DONE, zh::MAY_BE_DONE] about [] unless [] unless_in_sentence []
    },
    rule! {
        "if-charged" MayBeDone "the page expects that money may have been taken"
        phrases [en::TAKEN, zh::TAKEN] about [en::CONDITIONS, zh::CONDITIONS] unless [] unless_in_sentence []
    },
    rule! {
        "duplicate" MayBeDone "the first of two equal requests may have been carried out"
        phrases [en::DUPLICATES, zh::DUPLICATES] about [] unless [zh::WARNINGS] unless_in_sentence [en::SUCCESSES, zh::SUCCESSES]
    },
    rule! {
        "used-before" MayBeDone "the request with the same number or key may have been carried out"
        phrases [en::USED_BEFORE, zh::USED_BEFORE] about [en::REQUEST_IDS, zh::REQUEST_IDS] unless []
        unless_in_sentence [en::SUCCESSES, zh::SUCCESSES]
    },
    rule! {
        "done-before" IsDone "the page says that this operation had been carried out before"
        phrases [en::DONE_BEFORE] about [] only [en::OPERATIONS] unless [] unless_in_sentence []
    },
    rule! {
        "succeeded" IsDone "the page says that the operation succeeded"
        phrases [en::SUCCEEDED, zh::SUCCEEDED] about [] only [en::OPERATIONS, zh::OPERATIONS] unless [] unless_in_sentence []
    },
    rule! {
        "looks-done" LooksDone "an operation was carried out, perhaps another one"
        phrases [en::DONE_BEFORE, en::SUCCEEDED, en::LOOKS_DONE, zh::SUCCEEDED, zh::LOOKS_DONE] about []
        unless [en::CONDITIONS, zh::CONDITIONS] unless_in_sentence []
    },
    rule! {
        "something-done" SomethingDone "something was done, perhaps not by this request, or the page warns of doing it twice"
        phrases [en::COMPLETIONS, en::TWICE, zh::COMPLETIONS, zh::TWICE] about []
        unless [zh::NO_COMPLETIONS] unless_in_sentence []
    },
    rule! {
        "forbids-another" ForbidsAnother "another operation is refused because of the current state"
        phrases [en::FORBIDS_ANOTHER, zh::FORBIDS_ANOTHER] about [] unless [] unless_in_sentence []
    },
    rule! {
        "not-received" NotReceived "the server did not receive the request in time"
        phrases [en::NOT_RECEIVED, zh::NOT_RECEIVED] about [] unless [en::CONDITIONS, en::NO_REQUESTS, zh::NO_REQUESTS]
        unless_in_sentence []
    },
    rule! {
        "timeout" IsOpen "time ran out while the request was processed"
        phrases [en::TIMEOUTS, zh::TIMEOUTS] about [] unless [en::EXPIRING, zh::EXPIRING] unless_in_sentence []
    },
    rule! {
        "no-answer" IsOpen "an upstream or the network gave no answer"
        phrases [en::NO_ANSWER, zh::NO_ANSWER] about [] unless [] unless_in_sentence []
    },
    rule! {
        "taken-in" IsOpen "the request was accepted, but is not finished"
        phrases [en::TAKEN_IN] about [en::REQUESTS] unless [en::NOT_THIS_REQUEST] unless_in_sentence []
    },
    rule! {
        "same-key-taken-in" IsOpen "a request with the same key is not finished"
        phrases [en::TAKEN_IN] about [&["same"]] unless [] unless_in_sentence []
    },
    rule! {
        "taken-in-zh" IsOpen "the request was accepted, but is not finished"
        phrases [zh::TAKEN_IN] about [] unless [zh::NOT_THIS_REQUEST] unless_in_sentence []
    },
    rule! {
        "ask-first" IsOpen "the page asks to query the result before anything else"
        phrases [en::ASK] about [en::ASKED] unless [en::REQUEST_DETAILS] unless_in_sentence []
    },
    rule! {
        "ask-first-zh" IsOpen "the page asks to query the result before anything else"
        phrases [zh::ASK] about [] unless [zh::NOT_ASKED] unless_in_sentence []
    },
    rule! {
        "rate-limited" IsRefused "the service refused the request because there were too many requests"
        phrases [en::RATE_LIMITED, zh::RATE_LIMITED] about [] only [en::LIMITED, zh::LIMITED] unless [] unless_in_sentence []
    },
    rule! {
        "no-effect" HadNoEffect "the page says that the request had no effect"
        phrases [en::NO_EFFECT, zh::NO_EFFECT] about [] only [en::REJECTED_REQUESTS, zh::REJECTED_REQUESTS] unless [] unless_in_sentence []
    },
    rule! {
        "rejected" IsRefused "the page says that the request was rejected"
        phrases [en::REJECTED, zh::REJECTED] about [] only [en::REJECTED_REQUESTS, zh::REJECTED_REQUESTS] unless [] unless_in_sentence []
    },
    rule! {
        "unavailable" IsUnavailable "the whole service is out of order for a while"
        phrases [en::UNAVAILABLE, zh::UNAVAILABLE] about [] only [en::SERVICES, zh::SERVICES] unless [] unless_in_sentence []
    },
    rule! {
        "blames-service" BlamesService "the service itself is to blame"
        phrases [en::BLAMES, zh::BLAMES] about [] unless [en::CHECKS, zh::CHECKS] unless_in_sentence []
    },
    rule! {
        "blames-upstream" BlamesUpstream "an upstream of the service is to blame"
        phrases [en::UPSTREAMS, zh::UPSTREAMS] about [] unless [en::CHECKS, zh::CHECKS] unless_in_sentence []
    },
    rule! {
        "blames-third-party" BlamesUpstream "a bank, a carrier or another third party is to blame"
        phrases [en::OUT_OF_ORDER] about [en::THIRD_PARTIES] unless [] unless_in_sentence []
    },
    rule! {
        "third-party" NamesThirdParty "it is about a bank, a carrier or another third party"
        phrases [en::THIRD_PARTIES, zh::THIRD_PARTIES] about [] unless [] unless_in_sentence []
    },
    rule! {
        "change-first" DemandsChange "the page asks to change the request, the account or something else first"
        phrases [en::CHANGE_FIRST, zh::CHANGE_FIRST] about [] unless [en::OFFERS, zh::OFFERS] unless_in_sentence []
    },
    rule! {
        "another-id" DemandsChange "the page asks for another number or key"
        phrases [en::ANOTHER, zh::ANOTHER] about [en::NEW_IDS, zh::NEW_IDS] unless [en::OFFERS, zh::OFFERS] unless_in_sentence []
    },
    rule! {
        "check-request" DemandsChange "the page asks to check or correct the request or the account"
        phrases [en::CHECK, zh::CHECK] about [en::CHECKED, zh::CHECKED] unless [en::OFFERS, zh::OFFERS, en::NOT_CHECKED, zh::NOT_CHECKED]
        unless_in_sentence []
    },
    rule! {
        "purchase" DemandsPurchase "a quota, a balance or a plan has to be bought or raised first"
        phrases [en::PURCHASE, zh::PURCHASE] about [] unless [en::CONDITIONS, zh::WARNINGS] unless_in_sentence []
    },
    rule! {
        "already" Already "something is so already, perhaps because of the same request"
        phrases [en::ALREADY, zh::ALREADY] about [] unless [] unless_in_sentence []
    },
    rule! {
        "exists" AlreadyExists "a resource exists already, perhaps from the same request"
        phrases [en::EXISTS, zh::EXISTS] about [] unless [] unless_in_sentence []
    },
];
