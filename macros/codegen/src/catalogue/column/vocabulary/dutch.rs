//! Dutch.

use super::words::{Head, RetryHeaders, Vocabulary};
use crate::catalogue::column::role::Role;

pub(super) const DUTCH: Vocabulary = Vocabulary {
    head: Head::Last,
    headers: &[
        // Codes.
        ("-foutcode", Role::Code, 3),
        ("-foutnummer", Role::Code, 3),
        ("-returncode", Role::Code, 2),
        ("-resultaatcode", Role::Code, 2),
        ("-redencode", Role::Code, 2),
        ("-afwijzingscode", Role::Code, 2),
        ("=nummer", Role::Code, 1),
        ("=waarde", Role::Code, 1),
        ("=fout", Role::Code, 1),
        ("-status", Role::Code, 1),
        // HTTP statuses.
        ("httpstatuscode", Role::HttpStatus, 3),
        ("httpfoutcode", Role::HttpStatus, 3),
        ("-statuscode", Role::HttpStatus, 2),
        ("-antwoordcode", Role::HttpStatus, 2),
        // Names.
        ("=naam", Role::Name, 2),
        ("=titel", Role::Name, 2),
        ("=constante", Role::Name, 2),
        ("=fout", Role::Name, 1),
        ("=betekenis", Role::Name, 1),
        // Messages that the service sends.
        ("-foutmelding", Role::Message, 3),
        ("-melding", Role::Message, 2),
        ("=bericht", Role::Message, 2),
        ("-foutbericht", Role::Message, 3),
        ("-fouttekst", Role::Message, 3),
        // Descriptions.
        ("-omschrijving", Role::Description, 3),
        ("^omschrijving", Role::Description, 3),
        ("^beschrijving", Role::Description, 3),
        ("^betekenis", Role::Description, 3),
        ("-beschrijving", Role::Description, 3),
        ("-betekenis", Role::Description, 3),
        ("-uitleg", Role::Description, 3),
        ("-toelichting", Role::Description, 3),
        ("-opmerking", Role::Description, 1),
        ("-opmerkingen", Role::Description, 1),
        ("=fout", Role::Description, 1),
        // Causes.
        ("-oorzaak", Role::Cause, 3),
        ("-oorzaken", Role::Cause, 3),
        ("-reden", Role::Cause, 2),
        // What to do.
        ("-oplossing", Role::Solution, 3),
        ("-oplossingen", Role::Solution, 3),
        ("-actie", Role::Solution, 2),
        ("-acties", Role::Solution, 2),
        ("-maatregel", Role::Solution, 3),
        ("-aanbeveling", Role::Solution, 2),
        ("^watkuntudoen", Role::Solution, 3),
        ("^wattedoen", Role::Solution, 3),
        // Words that would otherwise be taken for something else.
        ("-landcode", Role::Other, 2),
        ("-taalcode", Role::Other, 2),
        ("-valutacode", Role::Other, 2),
        ("-standaardwaarde", Role::Other, 2),
        ("-categorie", Role::Other, 2),
    ],
    neutral: &["mogelijke"],
    topics: &["fout", "fouten", "antwoord"],
    subjects: &["veld", "eigenschap", "instelling", "optie", "vereiste", "verplicht"],
    retry: RetryHeaders {
        may: &["herhaalbaar", "opnieuwproberen"],
        must_not: &["nietopnieuwproberen"],
        words: &["opnieuwprober", "herhaal"],
    },
    denials: &["niet", "geen", "zonder"],
    senders: &[],
    yes: &["ja"],
    no: &["nee"],
    no_with_remark: &["nee"],
};
