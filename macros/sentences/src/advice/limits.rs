//! Limits for reading sentences, each with its reason.

/// The most bytes of a sentence that is judged in full. Longer ones are not prose, and are only searched for words that forbid.
pub(super) const MAX_SENTENCE: usize = 4096;

/// The most times that a sentence judged in full may mention sending again. More are not prose.
pub(super) const MAX_MENTIONS: usize = 8;

/// The most bytes of a sentence that are folded at once. Folding takes the square of the length, so longer sentences
/// are read in pieces.
pub(super) const MAX_PIECE: usize = 4 * MAX_SENTENCE;

/// How many bytes a piece shares with the one before, so that no negation is cut off from what it negates.
pub(super) const PIECE_OVERLAP: usize = 256;

/// The most bytes of a text that can be just a name, such as "Retry request".
pub(super) const MAX_NAME: usize = 48;

/// The most bytes of a label, such as "Solution".
pub(super) const MAX_LABEL: usize = 24;

/// How many characters the search for the start of a word looks back. No word is longer, and looking further back
/// would make long texts slow.
pub(super) const MAX_WORD: usize = 24;

/// The most words between a verb and "again": "try this same API call again".
pub(super) const MAX_OBJECT_WORDS: usize = 5;

/// The most characters of a phrase for the interval that the header Retry-After carries, such as 重试间隔时间后, up to
/// the last one.
pub(super) const MAX_INTERVAL_PHRASE: usize = 9;
