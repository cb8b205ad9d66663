//! The thresholds of decisions about listings, each with its reason.

use crate::share::Share;

/// The fewest codes of a listing. Two headings or two items may be anything. A shorter group counts beside others of its shape.
pub(super) const FEWEST_CODES: usize = 3;

/// Terms with a code. Among the sections of a page some are about something else, such as `Retries`.
pub(super) const CODES: Share = Share::new(7, 10);

/// Terms with a code where the user asks for the listing.
pub(super) const REQUESTED_CODES: Share = Share::new(1, 2);

/// Distinct codes. A page may describe one code for several steps, but a listing of values repeats a few of them.
pub(super) const DISTINCT: Share = Share::new(2, 3);

/// Codes of the commonest kind and spelling. Codes of one service look alike; words that are explained do not.
pub(super) const OF_ONE_SPELLING: Share = Share::new(9, 10);

/// Terms that begin with a word for codes (`Error number: 8001`). That says what they are.
pub(super) const LABELLED: Share = Share::new(7, 10);

/// Items with the registered phrase of their number. It is counted among *all* items: in a list of SIP responses, most registered
/// numbers have the phrases of HTTP, but fewer than half of the items do.
pub(super) const PHRASES: Share = Share::new(6, 10);

/// Registered statuses, where the words near the listing name HTTP. A service adds some of its own.
pub(super) const REGISTERED: Share = Share::new(8, 10);

/// Numbers among all items, if the terms are only numbers. The others are remarks.
pub(super) const NUMBERS: Share = Share::new(8, 10);

/// Items with a text, if only the terms show what they are. A table of contents has none.
pub(super) const WITH_TEXTS: Share = Share::new(6, 10);

/// The fewest codes where only the title of the page says what they are, or where lower-case words are items of a list.
pub(super) const FEWEST_WITHOUT_HEADING: usize = 5;

/// The fewest digits of numbers if only a distant word says what they are. Shorter ones are in every list.
pub(super) const FEWEST_DIGITS: usize = 3;

/// The most letters before a short number such as `E1`. Longer ones are words: `TABLE1`.
pub(super) const MOST_LETTERS: usize = 3;

/// Short numbers with the letters of another one. Letters that differ from item to item are names, such as those of cells.
pub(super) const STARTS: Share = Share::new(1, 3);

/// Upper-case words with an underscore: `OK` and `UNKNOWN` occur with `NOT_FOUND`, but `GET` occurs with `POST`.
pub(super) const JOINED_UPPER: Share = Share::new(1, 4);

/// Other words with a sign or a capital letter inside. Most terms that are one plain word are not codes.
pub(super) const JOINED: Share = Share::new(1, 2);

/// Symbols that are about errors (`ERR_…`, `…_error`, `Invalid…`), if the heading says errors but not codes.
pub(super) const SPEAK_OF_ERRORS: Share = Share::new(1, 2);

/// Lower-case symbols with the same first word that is not about errors, like the functions of a library.
pub(super) const OF_ONE_LIBRARY: Share = Share::new(2, 3);

/// Items with a type, a unit or a date after their terms. Descriptions of codes rarely begin with one.
pub(super) const WITH_TYPES: Share = Share::new(1, 4);

/// Years among numbers.
pub(super) const YEARS: Share = Share::new(8, 10);

/// Terms such as `NAME = 5` or `5 NAME`, if the others lack the name or the number.
pub(super) const NAMED: Share = Share::new(7, 10);

/// Names of HTTP statuses that are phrases or say HTTP (`HTTP_STATUS_OK`). Other identifiers beside statuses are codes of the
/// service.
pub(super) const STATUS_NAMES: Share = Share::new(1, 2);

/// Lines of a code block that fit. Fewer are a program, a log or a transcript with some odd lines.
pub(super) const LINES: Share = Share::new(9, 10);

/// The most items that are examined. More add nothing, and a page may have tens of thousands.
pub(super) const MOST_EXAMINED: usize = 1000;
