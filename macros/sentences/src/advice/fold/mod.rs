//! Folds sentences into a form in which rules need not care about case, punctuation, and the many words for sending again.

mod chinese;
mod english;
mod marks;
mod sentence;
mod token;

pub(super) use marks::{BREAK, HEADER, MARKS, NUMBER, PLEASE, QUESTION, REPEAT, RETRIES, RETRY};
pub(super) use sentence::{fold, fold_sentence};
