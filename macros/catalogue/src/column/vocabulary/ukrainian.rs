//! Ukrainian.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const UKRAINIAN: Vocabulary = Vocabulary {
    head: Head::First,
    headers: &[
        // Codes.
        (Role::Code, 3, "кодпомилки кодипомилок номерпомилки"),
        (Role::Code, 2, "кодповернення кодрезультату =код =коди"),
        (Role::Code, 1, "=номер =помилка =значення"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "httpкод кодhttp статусhttp httpстатус"),
        (Role::HttpStatus, 2, "кодвідповіді кодстану кодстатусу"),
        // Names.
        (Role::Name, 2, "=назва =імя"),
        (Role::Name, 1, "=помилка"),
        // Messages that the service sends.
        (Role::Message, 2, "повідомлення"),
        (Role::Message, 3, "повідомленняпропомилку текстпомилки"),
        // Descriptions.
        (Role::Description, 3, "опис пояснення розшифровка"),
        (Role::Description, 2, "значення"),
        (Role::Description, 1, "коментар примітка примітки"),
        // Causes.
        (Role::Cause, 3, "причина причини"),
        // What to do.
        (Role::Solution, 3, "рішення ^щоробити способусунення усунення"),
        (Role::Solution, 2, "дія дії рекомендації"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "кодкраїни кодвалюти кодмови"),
        (Role::Other, 1, "тип"),
    ],
    neutral: &["можлива", "можливі"],
    topics: &["помилка", "помилки", "помилок", "відповіді"],
    subjects: &["параметр", "поле", "властивість", "налаштування", "змінна"],
    retry: RetryHeaders {
        may: &["можнаповторити"], must_not: &["неповторювати"], words: &["повтор"]
    },
    denials: &[" не ", " без ", " немає "],
    senders: &[],
    yes: &["так"],
    no: &["ні"],
    no_with_remark: &["ні"],
};
