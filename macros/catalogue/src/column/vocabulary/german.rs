//! German.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const GERMAN: Vocabulary = Vocabulary {
    head: Head::Last,
    headers: &[
        // Codes.
        (Role::Code, 3, "-fehlercode -fehlernummer errorcode"),
        (Role::Code, 2, "-ruckgabewert -ruckgabewerte -exitcode -exitstatus -beendigungsstatus"),
        (Role::Code, 2, "-ruckgabecode -ergebniscode -antwortcode -statusnummer -grundcode"),
        (Role::Code, 2, "-ablehnungscode -meldungsnummer"),
        (Role::Code, 1, "=fehler -status =nummer =nr =wert"),
        (Role::Description, 1, "=fehler"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "httpstatuscode httpantwortcode httpfehlercode httpcode"),
        (Role::HttpStatus, 2, "-statuscode"),
        // Names.
        (Role::Name, 2, "=bezeichnung =titel =konstante fehlername"),
        (Role::Name, 1, "-bezeichnung =kurzel =fehler =bedeutung =beschreibung"),
        // Messages that the service sends.
        (Role::Message, 3, "-fehlermeldung -fehlertext -meldungstext"),
        (Role::Message, 2, "=meldung =nachricht"),
        (Role::Message, 1, "-meldung"),
        // Descriptions.
        (Role::Description, 3, "-beschreibung ^beschreibung ^bedeutung ^erklarung -bedeutung -erklarung"),
        (Role::Description, 3, "-erlauterung"),
        (Role::Description, 1, "-kommentar -hinweis -hinweise -bemerkung -bemerkungen -anmerkung"),
        (Role::Description, 1, "-anmerkungen"),
        // Causes.
        (Role::Cause, 3, "-ursache -ursachen"),
        (Role::Cause, 2, "-grund -grunde"),
        // What to do.
        (Role::Solution, 3, "-losung -losungen -massnahme -massnahmen -behebung -abhilfe"),
        (Role::Solution, 3, "-handlungsempfehlung ^wastun -losungsvorschlag"),
        (Role::Solution, 2, "-aktion -aktionen -vorgehen -schritte -empfehlung -empfehlungen"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "-landercode -landercodes -wahrungscode -sprachcode -standardwert -beispielwert"),
        (Role::Other, 1, "-kategorie"),
    ],
    neutral: &["mogliche", "moglicher"],
    topics: &["fehler", "ruckgabe", "ergebnis", "antwort"],
    subjects: &[
        "parameter",
        "feld",
        "eigenschaft",
        "attribut",
        "einstellung",
        "option",
        "voraussetzung",
        "version",
        "variable",
        "funktion",
        "berechtigung",
    ],
    retry: RetryHeaders {
        may: &["wiederholbar", "wiederholungmoglich", "kannwiederholtwerden"],
        must_not: &["nichtwiederholbar"],
        words: &["wiederhol"],
    },
    denials: &["kein", "keine", "keinen", "nicht", "statt", "anders"],
    senders: &[],
    yes: &["ja"],
    no: &["nein"],
    no_with_remark: &["nein"],
};
