//! Decides what the columns of a table mean.
//!
//! [`vocabulary::header`] proposes roles from the words of a header, [`profile`] describes the cells of a column, and the steps in
//! [`inference`] decide on the role of each column, with the reason: first [`code_column`], then the roles that few cells fit, then
//! [`names`] and [`texts`].

mod cell_shape;
mod claim;
pub(super) mod code_column;
pub(super) mod decision;
mod draft;
pub(super) mod evidence;
pub(super) mod family;
pub(super) mod flag;
pub(super) mod inference;
mod keyed;
mod names;
pub(super) mod notation;
mod number_or_symbol;
pub(super) mod profile;
mod same_codes;
pub(super) mod table_view;
mod texts;
pub(super) mod thresholds;
mod unread;
pub(super) mod vocabulary;
