//! The thresholds of decisions about columns, each with its reason.

use crate::share::Share;

/// Most cells. Real columns have odd cells: a section title, a placeholder, a typing error. Below this share it is unclear what a
/// column holds.
pub(super) const MOSTLY: Share = Share::new(7, 10);

/// Nearly all cells. If the cells decide without a header, or have to be distinct, only a few of them may be odd.
pub(super) const NEARLY_ALL: Share = Share::new(9, 10);

/// HTTP statuses in a column whose header says HTTP status: classes (`4xx`) and words (`any`) may outnumber them.
pub(super) const STATUSES_UNDER_THEIR_HEADER: Share = Share::new(1, 3);

/// Codes in a column whose header says outright that it holds codes: a cell that is not a code is then reported as a problem, and
/// does not change what the column means.
pub(super) const CODES_UNDER_THEIR_HEADER: Share = Share::new(1, 4);

/// Codes in a column whose whole header is a word for codes. Lists of few codes often end with `others`.
pub(super) const CODES_BESIDE_WORDS: Share = Share::new(1, 2);

/// Filled cells in the column of the codes. The other rows continue a row, or have one code for several.
pub(super) const FILLED_CODES: Share = Share::new(1, 3);

/// Names of texts (`Cause`, `Action`) among the cells of a column that names the fields of one code.
pub(super) const FIELDS: Share = Share::new(1, 2);

/// Filled cells in a column before the codes that describes them although no header says so. A column with fewer has the titles of
/// groups.
pub(super) const FILLED_DESCRIPTIONS: Share = Share::new(1, 2);

/// Distinct statuses among the filled cells. Up to this share, statuses repeat and do not identify rows.
pub(super) const FEW_DISTINCT: Share = Share::new(1, 2);

/// Registered HTTP statuses in a column whose header only says code, beside the codes. Services add few statuses of their
/// own, while numbers of their own are registered by chance: two thirds of 400 to 431 are.
pub(super) const REGISTERED_BESIDE_CODES: Share = Share::new(9, 10);

/// Statuses beside their reason phrases, in such a column. A service's own numbers hardly ever coincide with the phrase of the same
/// number, and services have texts of their own for many statuses.
pub(super) const BESIDE_THEIR_PHRASES: Share = Share::new(1, 2);

/// Texts that mention failures, beside keys that are codes. Some only tell the user what to do, and a few settings also mention
/// failures.
pub(super) const FAILURES_BESIDE_KEYS: Share = Share::new(1, 2);

/// Sentences in a column of descriptions. The others are phrases and words.
pub(super) const SENTENCES_OF_TEXT: Share = Share::new(1, 2);

/// Words with the spelling of constants, in a column of constants.
pub(super) const IDENTIFIERS_OF_SYMBOLS: Share = Share::new(1, 3);

/// Distinct names for each distinct code. With fewer, the column holds categories, which are not names.
pub(super) const NAMES_OF_CODES: Share = Share::new(1, 2);

/// The most characters of a name or a phrase. A longer text is a sentence.
pub(super) const LONGEST_PHRASE: usize = 60;

/// The most bytes of a header that is looked up in the vocabulary. A header is a few words.
pub(super) const LONGEST_HEADER: usize = 200;

/// The most rows that are examined to decide what a column means. More rows add nothing, and a page may have tens of thousands.
pub(super) const SAMPLED_ROWS: usize = 256;
