//! Dutch.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const DUTCH: Vocabulary = Vocabulary {
    head: Head::Last,
    headers: &[
        // Codes.
        (Role::Code, 3, "-foutcode -foutnummer"),
        (Role::Code, 2, "-returncode -resultaatcode -redencode -afwijzingscode"),
        (Role::Code, 1, "=nummer =waarde =fout -status"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "httpstatuscode httpfoutcode"),
        (Role::HttpStatus, 2, "-statuscode -antwoordcode"),
        // Names.
        (Role::Name, 2, "=naam =titel =constante"),
        (Role::Name, 1, "=fout =betekenis"),
        // Messages that the service sends.
        (Role::Message, 3, "-foutmelding -foutbericht -fouttekst"),
        (Role::Message, 2, "-melding =bericht"),
        // Descriptions.
        (Role::Description, 3, "-omschrijving ^omschrijving ^beschrijving ^betekenis -beschrijving"),
        (Role::Description, 3, "-betekenis -uitleg -toelichting"),
        (Role::Description, 1, "-opmerking -opmerkingen =fout"),
        // Causes.
        (Role::Cause, 3, "-oorzaak -oorzaken"),
        (Role::Cause, 2, "-reden"),
        // What to do.
        (Role::Solution, 3, "-oplossing -oplossingen -maatregel ^watkuntudoen ^wattedoen"),
        (Role::Solution, 2, "-actie -acties -aanbeveling"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "-landcode -taalcode -valutacode -standaardwaarde -categorie"),
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
