//! What a code is: how codes are spelled, what a cell of a code column holds, and which codes are HTTP statuses.

pub(super) mod cell;
mod group;
pub(super) mod http;
pub(super) mod kind;
mod phrase;
pub(super) mod spelling;
pub(super) mod status_cell;
mod words;
