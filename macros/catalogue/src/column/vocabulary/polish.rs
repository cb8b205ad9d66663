//! Polish.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const POLISH: Vocabulary = Vocabulary {
    head: Head::First,
    headers: &[
        // Codes.
        (Role::Code, 3, "kodbledu kodybledow kodbledow numerbledu"),
        (Role::Code, 2, "kodpowrotu kodwyjscia kodywyjscia kododmowy kodzwrotny kodwyniku =kod =kody"),
        (Role::Code, 1, "kod =numer =wartosc =blad status"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "kodhttp kodyhttp kodstatusuhttp kododpowiedzihttp"),
        (Role::HttpStatus, 2, "kodstatusu kodystatusu kododpowiedzi kodyodpowiedzi"),
        // Names.
        (Role::Name, 2, "=nazwa nazwabledu =tytul =stala typbledu"),
        (Role::Name, 1, "=znaczenie =blad"),
        // Messages that the service sends.
        (Role::Message, 2, "komunikat wiadomosc"),
        (Role::Message, 3, "komunikatbledu komunikatobledzie trescbledu"),
        // Descriptions.
        (Role::Description, 3, "opis opisbledu znaczenie wyjasnienie"),
        (Role::Description, 2, "definicja szczegoly"),
        (Role::Description, 1, "uwagi uwaga komentarz =blad"),
        // Causes.
        (Role::Cause, 3, "przyczyna przyczyny"),
        (Role::Cause, 2, "powod"),
        (Role::Cause, 1, "^kiedywystepuje"),
        // What to do.
        (Role::Solution, 3, "rozwiazanie rozwiazania ^corobic ^jaknaprawic ^jakrozwiazac"),
        (Role::Solution, 3, "sposobrozwiazania"),
        (Role::Solution, 2, "dzialanie akcja akcje dzialania zalecenie zalecenia"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "kodkraju kodpocztowy kodwaluty kodjezyka"),
        (Role::Other, 1, "typ kategoria"),
    ],
    neutral: &["mozliwa", "mozliwe"],
    topics: &["blad", "bledu", "bledy", "bledow", "status", "statusy", "odpowiedzi"],
    subjects: &[
        "parametr",
        "pole",
        "wlasciwosc",
        "atrybut",
        "opcja",
        "ustawienie",
        "wymaganie",
        "zmienna",
        "wersja",
    ],
    retry: RetryHeaders {
        may: &["moznaponowic", "ponawialny"],
        must_not: &["nieponawiac"],
        words: &["ponow", "ponaw"],
    },
    denials: &["nie", "bez"],
    senders: &[],
    yes: &["tak"],
    no: &["nie"],
    no_with_remark: &["nie"],
};
