//! Recognises codes: their spelling, the cells of a code column, and which codes are HTTP statuses.

pub(super) mod cell;
pub(super) mod column_kind;
mod group;
mod hexadecimal;
pub(super) mod http;
pub(super) mod http_column;
pub(super) mod http_decision;
mod http_meaning;
pub(super) mod kind;
mod label;
pub(super) mod notation;
mod one_width;
mod pair;
mod phrase;
mod spaced;
pub(super) mod spelling;
pub(super) mod status_cell;
mod suffixed;
mod whole_float;
mod words;
mod wrapped;

pub(super) use spelling::number;
