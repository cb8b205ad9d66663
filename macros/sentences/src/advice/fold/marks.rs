//! The marks that replace words and punctuation in folded sentences.

/// Replaces every word that says to send a request again.
pub(in super::super) const RETRY: char = '↻';
/// Replaces words that report a second submission. They count only on a page that forbids one.
pub(in super::super) const REPEAT: char = '⟳';
/// Replaces the name of the header `Retry-After`.
pub(in super::super) const HEADER: char = '⏲';
/// Both marks for sending again.
pub(in super::super) const RETRIES: &[char] = &[RETRY, REPEAT];
/// All marks that are about sending again.
pub(in super::super) const MARKS: &[char] = &[RETRY, REPEAT, HEADER];
/// Separates clauses.
pub(in super::super) const BREAK: char = ',';
/// Marks the end of a question.
pub(in super::super) const QUESTION: char = '?';
/// Replaces every number.
pub(in super::super) const NUMBER: char = '#';
/// Replaces "please" in every language, at the start of a clause.
pub(in super::super) const PLEASE: &str = "please";
