//! Ukrainian.

use super::words::{Head, RetryHeaders, Vocabulary};
use crate::catalogue::column::role::Role;

pub(super) const UKRAINIAN: Vocabulary = Vocabulary {
    head: Head::First,
    headers: &[
        // Codes.
        ("кодпомилки", Role::Code, 3),
        ("кодипомилок", Role::Code, 3),
        ("номерпомилки", Role::Code, 3),
        ("кодповернення", Role::Code, 2),
        ("кодрезультату", Role::Code, 2),
        ("=код", Role::Code, 2),
        ("=коди", Role::Code, 2),
        ("=номер", Role::Code, 1),
        ("=помилка", Role::Code, 1),
        ("=значення", Role::Code, 1),
        // HTTP statuses.
        ("httpкод", Role::HttpStatus, 3),
        ("кодhttp", Role::HttpStatus, 3),
        ("статусhttp", Role::HttpStatus, 3),
        ("httpстатус", Role::HttpStatus, 3),
        ("кодвідповіді", Role::HttpStatus, 2),
        ("кодстану", Role::HttpStatus, 2),
        ("кодстатусу", Role::HttpStatus, 2),
        // Names.
        ("=назва", Role::Name, 2),
        ("=імя", Role::Name, 2),
        ("=помилка", Role::Name, 1),
        // Messages that the service sends.
        ("повідомлення", Role::Message, 2),
        ("повідомленняпропомилку", Role::Message, 3),
        ("текстпомилки", Role::Message, 3),
        // Descriptions.
        ("опис", Role::Description, 3),
        ("значення", Role::Description, 2),
        ("пояснення", Role::Description, 3),
        ("розшифровка", Role::Description, 3),
        ("коментар", Role::Description, 1),
        ("примітка", Role::Description, 1),
        ("примітки", Role::Description, 1),
        // Causes.
        ("причина", Role::Cause, 3),
        ("причини", Role::Cause, 3),
        // What to do.
        ("рішення", Role::Solution, 3),
        ("дія", Role::Solution, 2),
        ("дії", Role::Solution, 2),
        ("рекомендації", Role::Solution, 2),
        ("^щоробити", Role::Solution, 3),
        ("способусунення", Role::Solution, 3),
        ("усунення", Role::Solution, 3),
        // Words that would otherwise be taken for something else.
        ("кодкраїни", Role::Other, 2),
        ("кодвалюти", Role::Other, 2),
        ("кодмови", Role::Other, 2),
        ("тип", Role::Other, 1),
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
