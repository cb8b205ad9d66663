//! What the columns of a table mean.
//!
//! [`vocabulary::header`] says what the words of a header propose, [`profile`] says how the cells of a column look, and the
//! steps in [`inference`] decide on a role for each column, with the reason for it: first [`code_column`], then the roles that few
//! cells fit, then [`names`] and [`texts`].

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
pub(super) mod role;
mod same_codes;
pub(super) mod table_view;
mod texts;
pub(super) mod thresholds;
mod unread;
pub(super) mod vocabulary;
