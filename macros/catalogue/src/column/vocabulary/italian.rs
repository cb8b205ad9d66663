//! Italian.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const ITALIAN: Vocabulary = Vocabulary {
    head: Head::First,
    headers: &[
        // Codes.
        (Role::Code, 3, "codicedierrore codiceerrore codicidierrore codicierrore codicedelerrore"),
        (Role::Code, 2, "codicediritorno valorediritorno valoridiritorno codicediuscita codicidiuscita"),
        (Role::Code, 2, "codiceritorno codicedirifiuto codiceesito codicediesito =codice =codici =cod"),
        (Role::Code, 1, "codice =numero =valore =errore stato"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "codicehttp codicihttp statohttp codicedistatohttp codicestatohttp"),
        (Role::HttpStatus, 3, "codicedirispostahttp"),
        (Role::HttpStatus, 2, "codicedistato codicestato codicedirisposta codicerisposta"),
        (Role::HttpStatus, 1, "=stato"),
        // Names.
        (Role::Name, 2, "=nome =titolo =costante tipodierrore tipoerrore"),
        (Role::Name, 1, "=significato =errore"),
        // Messages that the service sends.
        (Role::Message, 3, "messaggiodierrore messaggioerrore"),
        (Role::Message, 2, "messaggio messaggi testodellerrore"),
        // Descriptions.
        (Role::Description, 3, "descrizione significato spiegazione"),
        (Role::Description, 2, "definizione dettaglio dettagli"),
        (Role::Description, 1, "nota note osservazioni commento =errore"),
        // Causes.
        (Role::Cause, 3, "causa cause"),
        (Role::Cause, 2, "motivo motivi motivazione ragione"),
        // What to do.
        (Role::Solution, 3, "soluzione soluzioni risoluzione rimedio ^cosafare ^comerisolvere"),
        (Role::Solution, 2, "azione azioni suggerimento suggerimenti raccomandazione"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "codicepostale codicepaese codicefiscale codicelingua codicevaluta"),
        (Role::Other, 1, "tipodi categoria"),
    ],
    neutral: &["il", "la", "possibile", "possibili"],
    topics: &["errore", "errori", "stato", "esito", "risposta"],
    subjects: &[
        "parametro",
        "campo",
        "proprieta",
        "attributo",
        "opzione",
        "impostazione",
        "requisito",
        "variabile",
    ],
    retry: RetryHeaders {
        may: &["ripetibile", "riprovare"],
        must_not: &["nonriprovare", "nonripetibile"],
        words: &["riprov", "ripetib"],
    },
    denials: &["non", "senza", "nessun"],
    senders: &[],
    yes: &["si", "sì"],
    no: &["no"],
    no_with_remark: &["no"],
};
